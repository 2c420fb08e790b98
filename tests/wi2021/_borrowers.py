"""Persons for the tests on the loan: family of somebody Dutch with a plan of 10 March 2023, and a Union citizen's family.

The period of the first ends on 10 March 2026.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from inburgering.dossier import Act, Dossier, Household, Loan, Person, ResidenceGround
from inburgering.facts import facts_on
from inburgering.rules import NEVER
from tests.wi2021 import _fined_people as people

ON = date(2025, 10, 1)
GRANTED = date(2023, 5, 1)
ALONE = Household(partner=False, single_parent=False, incomes=(), assistance_first_day=NEVER)
LOAN = Loan(
    act=Act.WI2021,
    granted=GRANTED,
    granted_cents=1_000_000,
    paid_out_cents=800_000,
    balance_cents=800_000,
    monthly_cents=7_000,
    repayment_first_day=NEVER,
)


def borrower(**parts: Any) -> Dossier:
    """Borrowed EUR 8,000 of EUR 10,000 and passed nothing."""
    return people.person(**({"loans": (LOAN,), "requests": (), "household": ALONE} | parts))


def free_mover(**parts: Any) -> Dossier:
    """Family of a Union citizen, here under Vw art. 8(e) since 10 January 2023, without a plan."""
    one = Person(
        born=date(1990, 5, 5),
        died=NEVER,
        nationalities=("MA",),
        free_movement_family=True,
        integrated_elsewhere_long_term=False,
        treaty_protected=False,
        clergy_work=(),
    )
    known: dict[str, Any] = {"person": one, "residence": (people.right(ResidenceGround.E),), "pips": ()}
    return borrower(**(known | parts))


def facts(who: Dossier | None = None, on: date = ON, **more: Any) -> dict[str, Any]:
    """The facts of a borrower on a day, with others in their place."""
    return dict(facts_on(borrower() if who is None else who, on)) | people.NO_HOURS | more
