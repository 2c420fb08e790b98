"""Persons for the tests on fines: on the B1 route, in a period of which 10 March 2026 is the last day, with nothing done."""

from __future__ import annotations

from datetime import date
from typing import Any

from inburgering.dossier import (
    Dossier,
    Household,
    Intake,
    Level,
    Person,
    Pip,
    Purpose,
    Pvt,
    Registration,
    ResidenceGround,
    ResidenceRight,
    Route,
    SelfReliance,
    Sponsor,
)
from inburgering.dossier import Map as Module
from inburgering.facts import facts_on
from inburgering.rules import NEVER

KNOWN = date(2023, 1, 10)
PLAN = date(2023, 3, 10)
LAST, AFTER = date(2026, 3, 10), date(2026, 3, 11)
LATER = date(2026, 6, 1)
LANGUAGE = ("reading", "listening", "writing", "speaking")
PARTS = (*LANGUAGE, "knm")
NOT_TO_BLAME: dict[str, Any] = {"modules_overrun_excused": True, "route_overrun_excused": True}
TO_BLAME: dict[str, Any] = {"modules_overrun_excused": False, "route_overrun_excused": False, "fine_too_high": False}
NO_HOURS: dict[str, Any] = {
    "req_course_hours": 0,
    "req_course_deducted_hours": 0,
    "req_participation_hours": 0,
    "req_participation_deducted_hours": 0,
    "req_pvt_hours": 0,
    "req_map_hours": 0,
    "req_pvt_deducted_hours": 0,
    "req_map_deducted_hours": 0,
}


def right(ground: ResidenceGround = ResidenceGround.A, sponsor: Sponsor | None = None, **more: Any) -> ResidenceRight:
    """A fixed-term right, as family of somebody Dutch unless said otherwise."""
    dutch = Sponsor(is_dutch=True, clergy=False, free_movement=False, international_protection_note=False)
    known: dict[str, Any] = {
        "first_day": KNOWN,
        "last_day": NEVER,
        "ground": ground,
        "purpose": Purpose.FAMILY if ground is ResidenceGround.A else None,
        "made_known": KNOWN,
        "temporary_by_decision": False,
        "sponsor": sponsor or (dutch if ground is ResidenceGround.A else None),
        "withdrawn": False,
        "renewal_refused": False,
    }
    return ResidenceRight(**(known | more))


def person(**parts: Any) -> Dossier:
    """Family of somebody Dutch, obliged since 10 January 2023, plan of 10 March 2023, no assistance, nothing done."""
    known: dict[str, Any] = {
        "person": Person(
            born=date(1990, 5, 5),
            died=NEVER,
            nationalities=("MA",),
            free_movement_family=False,
            integrated_elsewhere_long_term=False,
            treaty_protected=False,
            clergy_work=(),
        ),
        "residence": (right(),),
        "registrations": (
            Registration(
                first_day=KNOWN, last_day=NEVER, municipality="0344", reception=False, housing_municipality=True
            ),
        ),
        "pips": (plan(),),
        "intake": Intake(summonses=(), completed=date(2023, 3, 1), in_absence=False),
        "pvt": Pvt(hours=0, introduced=False, activity_done=False, signed=NEVER),
        "map": Module(final_interview=NEVER, themes_done=False, practical_hours=0),
        "self_reliance": SelfReliance(final_interview=NEVER),
        "household": Household(assistance_first_day=NEVER),
    }
    lists = (
        "schooling",
        "diplomas",
        "courses",
        "participation",
        "exams",
        "decisions",
        "judgements",
        "fines",
        "circumstances",
        "notifications",
        "recorded_obligations",
    )
    return Dossier(**(known | dict.fromkeys(lists, ()) | parts))


def plan(route: Route = Route.B1, hours: int | None = 1_000, dated: date = PLAN) -> Pip:
    """A plan for a route, with its hours."""
    level = Level.A2 if route is Route.SELF_RELIANCE else Level.B1
    return Pip(dated=dated, municipality="0344", route=route, level=level, intensity_hours=hours, annulled=False)


def asylum(**parts: Any) -> Dossier:
    """The same person on a fixed-term asylum permit (art. 13(1)(a))."""
    return person(**({"residence": (right(ResidenceGround.C),)} | parts))


def nareiziger(**parts: Any) -> Dossier:
    """The same person on a regular permit, as family of somebody on an asylum permit (art. 13(1)(b))."""
    sponsor = Sponsor(
        is_dutch=False,
        ground=ResidenceGround.C,
        clergy=False,
        free_movement=False,
        international_protection_note=False,
    )
    return person(**({"residence": (right(sponsor=sponsor),)} | parts))


def facts(on: date = LATER, who: Dossier | None = None, **more: Any) -> dict[str, Any]:
    """The facts of a person on a day, to blame for being late; ``more`` changes them."""
    return dict(facts_on(person() if who is None else who, on)) | TO_BLAME | NO_HOURS | more


def sat(times: int, *parts: str) -> dict[str, Any]:
    """How often the parts were sat at B1 (KNM has no level), none passed."""
    every: dict[str, Any] = {f"exam_{part}_sittings": times for part in parts or PARTS}
    return every | {f"nt2_{part}_sittings": times for part in parts or PARTS if part != "knm"}


def passed(*parts: str) -> dict[str, Any]:
    """Parts passed at B1 in the period, in one sitting."""
    at_b1: dict[str, Any] = {f"req_{part}_passed_b1": True for part in parts if part != "knm"}
    return at_b1 | sat(1, *parts) | ({"req_knm_passed": date(2025, 1, 1)} if "knm" in parts else {})


PVT_DONE: dict[str, Any] = {"req_pvt_hours": 12, "req_pvt_activity_done": True, "req_pvt_signed": date(2024, 1, 1)}
MAP_DONE: dict[str, Any] = {
    "req_map_practical_hours": 40,
    "req_map_themes_done": True,
    "req_map_final_interview": date(2024, 1, 1),
}
