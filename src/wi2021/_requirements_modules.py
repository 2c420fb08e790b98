"""The PVT, the MAP and the bridging programme (Wi2021 arts. 6 and 8; Besluit 2021 arts. 3.1 and 3.2)."""

from __future__ import annotations

from inburgering.dossier import Route
from inburgering.facts import Facts
from inburgering.facts._requirements import MapAfterDropout
from inburgering.law import BESLUIT2021, REGELING2021, WI2021
from inburgering.rules import Codes, Text, Truth, parameter, rule
from wi2021._requirements_parts import exam_achieved


class MapTheme(Codes):
    """The eight themes of the MAP (Besluit 2021 art. 3.2(1))."""

    PROFESSIONS = "professions", "welke beroepen er zijn", "which occupations there are"
    EMPLOYEE_SKILLS = "employee_skills", "wat een werknemer moet kunnen", "what an employee must be able to do"
    REALISTIC_VIEW = "realistic_view", "een reëel beeld van een beroep", "a realistic view of an occupation"
    CHANCES = "chances", "kansen op werk", "chances of work"
    OCCUPATIONAL_SKILLS = (
        "occupational_skills",
        "vaardigheden voor een beroep leren",
        "gaining skills for an occupation",
    )
    NETWORK = "network", "een netwerk opbouwen", "building a network"
    FINDING_WORK = "finding_work", "werk vinden", "finding work"
    WORK_CULTURE = "work_culture", "de cultuur op het werk", "the culture at work"


PVT_HOURS = parameter(
    "requirements.pvt_hours",
    Text("het aantal uren van de PVT", "the hours of the PVT"),
    BESLUIT2021.art("3.1", 3),
    12,
)


MAP_PRACTICAL_HOURS = parameter(
    "requirements.map_practical_hours",
    Text("het aantal praktijkuren van de MAP", "the practical hours of the MAP"),
    REGELING2021.art("3.1"),
    40,
)


@rule(
    WI2021.art("6", 4),
    BESLUIT2021.art("3.1"),
    yes=Text("U hebt het participatieverklaringstraject (PVT) afgerond.", "You completed the PVT."),
    no=Text("U hebt het participatieverklaringstraject (PVT) nog niet afgerond.", "You have not completed the PVT."),
    id="wi2021.requirements.pvt_done",
)
def pvt_done(f: Facts) -> Truth:
    """At least twelve hours, one activity or excursion, and the statement signed.

    The hours are those attended, so they show that the introduction was attended. Hours of the intake count when the
    municipality deducts them (par. 5).
    """
    enough = (f.req_pvt_hours >= PVT_HOURS) | (f.req_pvt_hours + f.req_pvt_deducted_hours >= PVT_HOURS)
    return enough & f.req_pvt_activity_done & f.req_pvt_signed.within(f.first_pip_dated, f.on)


@rule(
    WI2021.art("8", 3),
    WI2021.art("6", 1, "b"),
    yes=Text("U moet de module Arbeidsmarkt en Participatie (MAP) doen.", "You must do the MAP."),
    no=Text("U hoeft de module Arbeidsmarkt en Participatie (MAP) niet te doen.", "You need not do the MAP."),
    id="wi2021.requirements.map_required",
)
def map_required(f: Facts) -> Truth:
    """Everybody, save who follows or completed the bridging programme.

    Who has the education route in the plan counts as following it until he drops out. Who dropped out and relies on
    art. 8(4) does neither; the text then leaves the MAP required, and another reading can be asked for.
    """
    nobody = f.req_map_after_dropout == MapAfterDropout.NOT_REQUIRED
    on_route = (f.route == Route.EDUCATION) & (~f.req_bridging_dropped_out | nobody)
    return ~(f.req_bridging_following | f.req_bridging_completed | on_route)


@rule(
    WI2021.art("6", 1, "b"),
    BESLUIT2021.art("3.2"),
    REGELING2021.art("3.1"),
    yes=Text("U hebt de module Arbeidsmarkt en Participatie (MAP) afgerond.", "You completed the MAP."),
    no=Text(
        "U hebt de module Arbeidsmarkt en Participatie (MAP) nog niet afgerond.", "You have not completed the MAP."
    ),
    id="wi2021.requirements.map_done",
)
def map_done(f: Facts) -> Truth:
    """Eight themes, at least forty practical hours, and a final interview with the municipality."""
    hours, deducted = f.req_map_practical_hours, f.req_map_deducted_hours
    enough = (hours >= MAP_PRACTICAL_HOURS) | (hours + deducted >= MAP_PRACTICAL_HOURS)
    return f.req_map_themes_done & enough & f.req_map_final_interview.within(f.first_pip_dated, f.on)


@rule(
    WI2021.art("8", 1),
    yes=Text("U moet het taalschakeltraject halen.", "You must complete the bridging programme."),
    no=Text("U hoeft het taalschakeltraject niet te halen.", "You need not complete the bridging programme."),
    id="wi2021.requirements.bridging_required",
)
def bridging_required(f: Facts) -> Truth:
    """On the education route, until dropping out; then art. 8(4) opens the examination."""
    return (f.route == Route.EDUCATION) & ~f.req_bridging_dropped_out


@rule(
    WI2021.art("8", 3),
    yes=Text("U hebt het taalschakeltraject behaald.", "You completed the bridging programme."),
    no=Text("U hebt het taalschakeltraject nog niet behaald.", "You have not completed the bridging programme yet."),
    id="wi2021.requirements.bridging_done",
)
def bridging_done(f: Facts) -> Truth:
    """The bridging programme was completed."""
    return f.req_bridging_completed


@rule(
    WI2021.art("8"),
    yes=Text("U hebt de onderwijsroute behaald.", "You achieved the education route."),
    no=Text("U hebt de onderwijsroute nog niet behaald.", "You have not achieved the education route yet."),
    id="wi2021.requirements.education_route_achieved",
)
def education_route_achieved(f: Facts) -> Truth:
    """The bridging programme completed, or else Dutch at B1 and KNM (art. 8(4))."""
    return bridging_done(f) | exam_achieved(f)
