"""A dossier of somebody who is late with the examination of 2013, and what was done of it."""

from __future__ import annotations

from datetime import date
from typing import Any

from inburgering.dossier import (
    Dossier,
    Map,
    Person,
    Purpose,
    Pvt,
    Registration,
    ResidenceGround,
    ResidenceRight,
    Sponsor,
)
from inburgering.facts import earlier_facts_on, facts_on
from inburgering.rules import NEVER

START = date(2016, 3, 1)
"""The obligation begins; its last day is 28 February 2019."""
LAST, AFTER = date(2019, 2, 28), date(2019, 3, 1)
LATER = date(2020, 6, 1)
FIVE = ("reading", "listening", "writing", "speaking", "knm")
PARTS = (*FIVE, "ona")


RIGHT = ResidenceRight(
    first_day=START,
    last_day=NEVER,
    ground=ResidenceGround.A,
    purpose=Purpose.FAMILY,
    made_known=START,
    document_collected=START,
    temporary_by_decision=False,
    sponsor=Sponsor(is_dutch=True, clergy=False, free_movement=False, international_protection_note=False),
    withdrawn=False,
    renewal_refused=False,
)


def dossier(**parts: Any) -> Dossier:
    """Family of somebody Dutch, obliged since 1 March 2016, who did nothing."""
    known: dict[str, Any] = {
        "person": Person(
            born=date(1990, 5, 5),
            died=NEVER,
            nationalities=("MA",),
            free_movement_family=False,
            integrated_elsewhere_long_term=False,
            treaty_protected=False,
            clergy_work=(),
            win_newcomer=False,
        ),
        "residence": (RIGHT,),
        "registrations": (Registration(first_day=START, last_day=NEVER, reception=False, housing_municipality=False),),
        "pvt": Pvt(introduced=False, signed=NEVER),
        "map": Map(final_interview=NEVER, themes_done=False, practical_hours=0),
    }
    lists = ("schooling", "diplomas", "courses", "exams", "decisions", "judgements", "fines", "circumstances")
    return Dossier(**(known | dict.fromkeys(lists, ()) | parts))


def facts(on: date = LATER, parts: dict[str, Any] | None = None, **more: Any) -> dict[str, Any]:
    """The facts of that dossier on a day; blame and moderation judged: to blame, not too high."""
    one = dossier(**(parts or {}))
    judged = {"exam_overrun_excused": False, "fine_too_high": False}
    return dict(facts_on(one, on)) | dict(earlier_facts_on(one, on)) | judged | more


def sat(times: int, *parts: str, **more: Any) -> dict[str, Any]:
    """How often the parts were sat, none passed."""
    return {f"exam_{part}_sittings": times for part in parts or PARTS} | more


def passed(*parts: str, on: date = date(2018, 12, 1)) -> dict[str, Any]:
    """Parts of which a pass was known on a day, in one sitting."""
    return {f"exam_{part}_passed_day": on for part in parts} | sat(1, *parts)
