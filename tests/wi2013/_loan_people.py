"""People with a loan of the 2013 Act: asylum, family of somebody with asylum, family of somebody Dutch, and unobliged."""

from __future__ import annotations

from datetime import date
from typing import Any

from inburgering.dossier import (
    Act,
    Dossier,
    Household,
    Loan,
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
from inburgering.rules import NEVER, Known, add, months

START = date(2018, 3, 1)
"""The obligation begins. The examination ends on 28 February 2021 at the latest, the PVT on 28 February 2019."""
PARTS = ("reading", "listening", "writing", "speaking", "knm", "ona")
ASYLUM, NEARBY, FAMILY, UNION = "asylum", "nearby", "family", "union"
"""Asylum; a regular permit for stay with asylum; family of somebody Dutch; a Union citizen."""


def right(who: str, start: date) -> ResidenceRight:
    """The right of residence, made known on the first day of it."""
    sponsor = None
    if who in (NEARBY, FAMILY):
        sponsor = Sponsor(
            is_dutch=who == FAMILY,
            ground=ResidenceGround.C if who == NEARBY else None,
            purpose=Purpose.ASYLUM if who == NEARBY else None,
            clergy=False,
            free_movement=False,
            international_protection_note=False,
        )
    grounds = {ASYLUM: ResidenceGround.C, UNION: ResidenceGround.E}
    purposes = {ASYLUM: Purpose.ASYLUM, UNION: Purpose.OTHER}
    return ResidenceRight(
        first_day=start,
        last_day=NEVER,
        ground=grounds.get(who, ResidenceGround.A),
        purpose=purposes.get(who, Purpose.FAMILY),
        made_known=start,
        document_collected=start,
        temporary_by_decision=False,
        sponsor=sponsor,
        withdrawn=False,
        renewal_refused=False,
    )


def dossier(who: str, start: date = START, **parts: Any) -> Dossier:
    """Somebody who passed nothing, signed in time, and borrowed EUR 8,000 of EUR 10,000 three months after the start."""
    granted = add(start, months(3))
    loan = Loan(
        act=Act.WI2013,
        granted=granted,
        granted_cents=1_000_000,
        paid_out_cents=800_000,
        balance_cents=800_000,
        monthly_cents=7_000,
        repayment_first_day=NEVER,
    )
    known: dict[str, Any] = {
        "person": Person(
            born=date(1990, 5, 5),
            died=NEVER,
            nationalities=("PL",) if who == UNION else ("SY",),
            free_movement_family=False,
            integrated_elsewhere_long_term=False,
            treaty_protected=False,
            clergy_work=(),
            win_newcomer=False,
        ),
        "residence": (right(who, start),),
        "registrations": (
            Registration(first_day=start, last_day=NEVER, reception=False, housing_municipality=who == ASYLUM),
        ),
        "pvt": Pvt(introduced=True, signed=granted),
        "map": Map(final_interview=NEVER, themes_done=False, practical_hours=0),
        "household": Household(partner=False, single_parent=False, incomes=()),
        "loans": (loan,),
    }
    lists = (
        "schooling",
        "diplomas",
        "courses",
        "exams",
        "decisions",
        "judgements",
        "fines",
        "circumstances",
        "requests",
    )
    return Dossier(**(known | dict.fromkeys((*lists, "recorded_obligations", "notifications"), ()) | parts))


def facts(
    who: str, on: date, start: date = START, parts: dict[str, Any] | None = None, **more: Known
) -> dict[str, Any]:
    """The facts of such a dossier on a day, with others in their place; nothing was lengthened for COVID-19 unless said."""
    one = dossier(who, start, **(parts or {}))
    told: dict[str, Any] = {"covid_extension_untold": False, "pvt_covid_extension_untold": False}
    return dict(facts_on(one, on)) | dict(earlier_facts_on(one, on)) | told | more


def passed(on: date, *parts: str) -> dict[str, Any]:
    """Parts of which a pass was known on a day; all of them when none is named."""
    return {f"exam_{part}_passed_day": on for part in parts or PARTS}
