"""What persons did, for the tests on the day a route was achieved and on decisions: passes, courses, decisions, fines."""

from __future__ import annotations

from datetime import date
from typing import Any

from inburgering.dossier import (
    Authority,
    Course,
    CourseKind,
    Decision,
    DecisionKind,
    Dossier,
    ExamPart,
    ExamResult,
    Fine,
    FineKind,
    InstitutionKind,
    Level,
    Pvt,
)
from inburgering.dossier import Map as Module
from inburgering.facts import facts_on
from inburgering.rules import NEVER, Rule, value_of

LANGUAGE = (ExamPart.READING, ExamPart.LISTENING, ExamPart.WRITING, ExamPart.SPEAKING)
PARTS = (*LANGUAGE, ExamPart.KNM)
MODULES: dict[str, Any] = {
    "pvt": Pvt(hours=12, introduced=True, activity_done=True, signed=date(2024, 1, 10)),
    "map": Module(final_interview=date(2024, 6, 1), themes_done=True, practical_hours=40),
}
TO_BLAME: dict[str, Any] = {"route_overrun_excused": False, "modules_overrun_excused": False}


def says(rule: Rule[Any], who: Dossier, on: date, **more: Any) -> Any:
    """What a rule says of a person on a day, to blame for being late."""
    return value_of(rule, dict(facts_on(who, on)) | TO_BLAME | more)


def passes(day: date, *parts: str, level: Level = Level.B1) -> tuple[ExamResult, ...]:
    """Parts passed on a day, with the result on the day itself; KNM has no level."""
    known: dict[str, Any] = {"taken": day, "result_known": day, "passed": True}
    named = [part for part in PARTS if part in parts]
    return tuple(ExamResult(part=part, level=None if part is ExamPart.KNM else level, **known) for part in named)


def course(hours: int, first: date = date(2023, 4, 1), last: date = date(2025, 4, 1)) -> Course:
    """A course of Dutch at a school with the mark."""
    names = ("knm_hours", "literacy_hours", "ona_hours", "online_hours")
    absence = ("hours_authorised_absence", "hours_unauthorised_absence")
    none: dict[str, Any] = dict.fromkeys((*names, *absence), 0)
    return Course(
        first_day=first,
        last_day=last,
        institution="x",
        institution_kind=InstitutionKind.COURSE,
        quality_mark=True,
        kind=CourseKind.INTEGRATION,
        hours_attended=hours,
        nt2_hours=hours,
        during_intake=False,
        **none,
    )


def decision(kind: DecisionKind, dated: date, **more: Any) -> Decision:
    """A decision of DUO in the person's favour, made known on its date."""
    known: dict[str, Any] = {"authority": Authority.DUO, "dated": dated, "notified": dated, "grants": True}
    return Decision(kind=kind, **(known | more))


def fine(kind: FineKind, dated: date, last: date, **more: Any) -> Fine:
    """A fine that stands, with a new period."""
    known: dict[str, Any] = {
        "dated": dated,
        "notified": dated,
        "final": NEVER,
        "amount_cents": 340_00,
        "new_period_last_day": last,
        "revoked": False,
    }
    return Fine(kind=kind, **(known | more))
