"""The proof that the obligation is met (Wi2021 art. 6(2); Besluit 2021 arts. 3.15 and 3.16; Regeling 2021 arts. 3.17, 3.18)."""

from __future__ import annotations

from datetime import date

from inburgering.dossier import ExamPart, ResidenceGround, Route
from inburgering.facts import Facts
from inburgering.facts._wi2021_exams import OldDiplomaFor
from inburgering.law import BESLUIT2021, REGELING2021, WI2021
from inburgering.rules import Code, Codes, Text, Truth, all_of, by_day, rule, table, when
from wi2021._requirements_hours import self_reliance_route_achieved
from wi2021._requirements_modules import education_route_achieved, map_done, map_required, pvt_done
from wi2021._requirements_parts import LANGUAGE_PARTS, exam_achieved
from wi2021.obligation import excluded

ROOM = "wi2021.requirements"


class Proof(Codes):
    """The proof that the obligation is met (Wi2021 art. 6(2))."""

    NONE = "none", "nog geen bewijs", "no proof yet"
    DIPLOMA = "diploma", "inburgeringsdiploma", "civic integration diploma"
    CERTIFICATE = "certificate", "inburgeringscertificaat", "civic integration certificate"


class HandedOver(Codes):
    """How the proof comes to the person (Besluit 2021 arts. 3.15(3), 3.16(2); Regeling 2021 art. 3.18(2))."""

    NONE = "none", "er is nog geen bewijs", "there is no proof yet"
    ISSUED = "issued", "DUO verstrekt het diploma", "DUO issues the diploma"
    IN_PERSON = "in_person", "de gemeente overhandigt het certificaat", "the municipality hands over the certificate"


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
    WI2021.art("6", 1),
    yes=Text("U hebt voldaan aan de inburgeringsplicht.", "You have met the obligation to integrate."),
    no=Text("U hebt nog niet voldaan aan de inburgeringsplicht.", "You have not met the obligation to integrate yet."),
)
def obligation_met(f: Facts) -> Truth:
    """PVT, MAP where it is required, and the route; or decided so by DUO."""
    return f.fulfilled_decided | (pvt_done(f) & (~map_required(f) | map_done(f)) & route_achieved(f))


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


@rule(
    REGELING2021.art("3.18", 2),
    BESLUIT2021.art("3.15", 3),
    BESLUIT2021.art("3.16", 2),
    label=Text("hoe u het bewijs krijgt", "how you get the proof"),
    value=Text("Hoe u het bewijs krijgt: {value}.", "How you get the proof: {value}."),
    none=Text("U krijgt nog geen bewijs.", "You get no proof yet."),
    issued=Text("U krijgt het diploma van DUO.", "DUO issues the diploma to you."),
    in_person=Text(
        "De gemeente geeft u het certificaat zelf in handen.", "The municipality hands you the certificate in person."
    ),
)
def proof_handed_over(f: Facts) -> Code:
    """The Minister issues and signs both; the certificate is handed over by the municipality, in person.

    A duplicate of either is to be had from the Minister alone, at cost price.
    """
    ways = {Proof.DIPLOMA: HandedOver.ISSUED, Proof.CERTIFICATE: HandedOver.IN_PERSON}
    way: Code = table(proof_of_completion(f), ways, HandedOver.NONE)
    return way


@rule(
    BESLUIT2021.art("6.2a", 1),
    BESLUIT2021.art("6.2a", 2),
    since=date(2025, 9, 1),
    yes=Text(
        "U hoort bij de mensen die kunnen lenen voor een vrijwillig examen op A2.",
        "You are of those who may borrow for a voluntary examination at A2.",
    ),
    no=Text(
        "U hoort niet bij de mensen die kunnen lenen voor een vrijwillig examen op A2.",
        "You are not of those who may borrow for a voluntary examination at A2.",
    ),
)
def voluntary_candidate_2025(f: Facts) -> Truth:
    """Lawful stay under Union law (Vw art. 8(e)), under an exception of art. 3(2); whether the loan is due is not asked."""
    return (f.ground == ResidenceGround.E) & excluded(f)


@rule(
    BESLUIT2021.art("3.15", 2),
    BESLUIT2021.art("6.2a", 2),
    since=date(2025, 9, 1),
    yes=Text(
        "U krijgt het inburgeringsdiploma van de eerdere wet.",
        "You get the civic integration diploma of the earlier Act.",
    ),
    no=Text(
        "U krijgt het inburgeringsdiploma van de eerdere wet niet.",
        "You do not get the civic integration diploma of the earlier Act.",
    ),
)
def old_diploma_2025(f: Facts) -> Truth:
    """For passing the four language parts at A2 or higher, KNM, and the old part on the labour market (ONA).

    An exemption from a part is no pass. The text says 'whoever passes', though it finds the parts in the article on loans
    for persons under Union law: the default is its words, the other reading keeps to those persons. The diploma does not
    meet an obligation under this Act.
    """
    languages = all_of(*(getattr(f, f"req_{part}_passed_a2") for part in LANGUAGE_PARTS))
    passed = languages & (f.req_knm_passed <= f.on) & (f.exam_ona_passed_day <= f.on)
    anybody = f.old_diploma_for == OldDiplomaFor.WHOEVER
    return passed & (anybody | voluntary_candidate_2025(f))


old_diploma = by_day(
    "wi2021.requirements.old_diploma",
    lambda f: f.on,
    old_diploma_2025,
    outside=False,
    doc="""The diploma of the earlier Act for a voluntary examination at A2; possible since 1 September 2025.

    The day asked about selects the version: no transitional rule was seen for parts passed before that day, so they count.
    """,
)

OLD_DIPLOMA_PARTS = (*LANGUAGE_PARTS, ExamPart.KNM, ExamPart.ONA)
"""The six parts that earn the diploma of the earlier Act (Besluit 2021 art. 6.2a(2)(a) to (c))."""
