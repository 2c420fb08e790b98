"""What has to be achieved under the Wi2021 (arts. 6 to 9), and what of it is done.

The duty has three parts: the participation statement programme (PVT), the Labour Market and Participation Module (MAP),
and one of three routes: the examination (B1 route), the bridging programme (education route), or hours and a final
interview (Z-route). Deductions that an article merely allows count only when the municipality made them.
[`checklist`][wi2021.requirements.checklist] lays it all out for one person.

Hours are clock hours as registered, online hours among them. The mark of the school and the plan's date decide whether
they count (Besluit arts. 3.14(2), 5.3(5)); that is settled when a dossier is read.
"""

from __future__ import annotations

from inburgering.dossier import Route
from inburgering.facts import Facts
from inburgering.facts._requirements import MapAfterDropout
from inburgering.law import BESLUIT2021, WI2021
from inburgering.rules import Code, Codes, Text, Truth, parameter, rule, table, when
from wi2021._requirements_checklist import Item, checklist
from wi2021._requirements_hours import (
    COURSE_HOURS,
    PARTICIPATION_HOURS,
    course_hours_counted,
    course_hours_done,
    course_hours_norm,
    final_interview_held,
    hours_left_course,
    hours_left_participation,
    participation_done,
    participation_hours_counted,
    participation_required,
    school_hours_deducted,
    self_reliance_route_achieved,
)
from wi2021._requirements_modules import (
    MAP_PRACTICAL_HOURS,
    PVT_HOURS,
    bridging_done,
    bridging_required,
    education_route_achieved,
    map_done,
    map_required,
    pvt_done,
)
from wi2021._requirements_parts import (
    EXAM_PARTS,
    LANGUAGE_PARTS,
    exam_achieved,
    examined,
    language_level_required,
    part_done,
    part_lifted,
    part_passed,
    part_required,
)

__all__ = [
    "COURSE_HOURS",
    "EXAM_PARTS",
    "Item",
    "LANGUAGE_PARTS",
    "MAP_PRACTICAL_HOURS",
    "MapAfterDropout",
    "PARTICIPATION_HOURS",
    "PVT_HOURS",
    "Proof",
    "SCALING_DOWN_HOURS",
    "bridging_done",
    "bridging_required",
    "checklist",
    "course_hours_counted",
    "course_hours_done",
    "course_hours_norm",
    "education_route_achieved",
    "exam_achieved",
    "examined",
    "final_interview_held",
    "hours_left_course",
    "hours_left_participation",
    "language_level_required",
    "map_done",
    "map_required",
    "obligation_met",
    "part_done",
    "part_lifted",
    "part_passed",
    "part_required",
    "participation_done",
    "participation_hours_counted",
    "participation_required",
    "proof_of_completion",
    "pvt_done",
    "route_achieved",
    "scaling_down_possible",
    "school_hours_deducted",
    "self_reliance_route_achieved",
]

# Named one by one too, so that whoever collects the rules of this module finds each of them.
reading_lifted, listening_lifted, writing_lifted, speaking_lifted, knm_lifted = part_lifted.values()
reading_passed, listening_passed, writing_passed, speaking_passed, knm_passed = part_passed.values()
reading_required, listening_required, writing_required, speaking_required, knm_required = part_required.values()
reading_done, listening_done, writing_done, speaking_done, knm_done = part_done.values()


class Proof(Codes):
    """The proof that the obligation is met (Wi2021 art. 6(2))."""

    NONE = "none", "nog geen bewijs", "no proof yet"
    DIPLOMA = "diploma", "inburgeringsdiploma", "civic integration diploma"
    CERTIFICATE = "certificate", "inburgeringscertificaat", "civic integration certificate"


SCALING_DOWN_HOURS = parameter(
    "requirements.scaling_down_hours",
    Text("het aantal NT2-uren voordat afschalen kan", "the NT2 hours before scaling down is possible"),
    BESLUIT2021.art("5.5", 1),
    600,
)


@rule(
    WI2021.art("6", 1, "c"),
    yes=Text("U hebt uw leerroute behaald.", "You achieved your learning route."),
    no=Text("U hebt uw leerroute nog niet behaald.", "You have not achieved your learning route yet."),
)
def route_achieved(f: Facts) -> Truth:
    """The route in the plan now in force is achieved."""
    routes = {Route.B1: exam_achieved(f), Route.EDUCATION: education_route_achieved(f)}
    achieved: Truth = table(f.route, routes, self_reliance_route_achieved(f))
    return achieved


@rule(
    WI2021.art("17", 3),
    BESLUIT2021.art("5.5"),
    yes=Text("De gemeente mag uw taalniveau verlagen naar A2.", "The municipality may lower your level to A2."),
    no=Text("De gemeente mag uw taalniveau niet verlagen naar A2.", "The municipality may not lower your level to A2."),
)
def scaling_down_possible(f: Facts) -> Truth:
    """On the B1 route, after 600 NT2 hours and sufficient effort, when B1 is not attainable in the period.

    The municipality may then scale down; it need not. KNM hours do not count, literacy hours do. NT2 hours of the
    intake count when the municipality deducts them.
    """
    hours, deducted = f.req_nt2_hours, f.req_nt2_deducted_hours
    enough = (hours >= SCALING_DOWN_HOURS) | (hours + deducted >= SCALING_DOWN_HOURS)
    return (f.route == Route.B1) & enough & f.req_sufficient_course_effort & f.req_b1_not_attainable


@rule(
    WI2021.art("6", 1),
    yes=Text("U hebt voldaan aan de inburgeringsplicht.", "You have met the obligation to integrate."),
    no=Text("U hebt nog niet voldaan aan de inburgeringsplicht.", "You have not met the obligation to integrate yet."),
)
def obligation_met(f: Facts) -> Truth:
    """PVT, MAP where it is required, and the route."""
    return pvt_done(f) & (~map_required(f) | map_done(f)) & route_achieved(f)


@rule(
    WI2021.art("6", 2),
    BESLUIT2021.art("3.15", 1),
    BESLUIT2021.art("3.16"),
    label=Text("het bewijs dat u krijgt", "the proof you get"),
    value=Text("U krijgt: {value}.", "You get: {value}."),
    none=Text("U krijgt nog geen bewijs.", "You get no proof yet."),
    diploma=Text("U krijgt het inburgeringsdiploma.", "You get the civic integration diploma."),
    certificate=Text("U krijgt het inburgeringscertificaat.", "You get the civic integration certificate."),
)
def proof_of_completion(f: Facts) -> Code:
    """A diploma after the examination or the education route, a certificate after the Z-route."""
    proof = when(f.route == Route.SELF_RELIANCE, Proof.CERTIFICATE, Proof.DIPLOMA)
    return when(obligation_met(f), proof, Proof.NONE)
