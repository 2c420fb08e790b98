"""The loan is for who is obliged, or may borrow without that: death, nationality, dispensation, free movement, Turkey."""

from __future__ import annotations

from datetime import date
from typing import Any

import attrs
import pytest

from inburgering.dossier import (
    Act,
    Decision,
    DecisionKind,
    Dossier,
    Loan,
    Purpose,
    ResidenceGround,
    ResidenceRight,
)
from inburgering.rules import NEVER, value_of
from tests.cases._dossiers import PARTS_2015, dossier_of, family, known_of, passed
from wi2013 import loan, obligation

LOAN = Loan(
    act=Act.WI2013,
    granted=date(2016, 10, 1),
    granted_cents=1_000_000,
    paid_out_cents=500_000,
    repaid_cents=0,
    remitted_cents=0,
    balance_cents=500_000,
    repayment_first_day=NEVER,
)


def borrowed(nationality: str = "MA", person: dict[str, Any] | None = None, **parts: Any) -> Dossier:
    """Family of somebody Dutch with a loan, obliged since 1-6-2016, so that the term runs to 31-5-2019."""
    one = dossier_of(family(date(2016, 6, 1)), nationalities=(nationality,), loans=(LOAN,), **parts)
    assert one.person is not None
    return attrs.evolve(one, person=attrs.evolve(one.person, **(person or {})))


@pytest.mark.article("Besluit 4.2(1)", "Besluit 4.2(2)", "Wi 1")
@pytest.mark.parametrize(
    ("dossier", "entitled"),
    [
        (borrowed(), True),
        (borrowed("DE", {"exception_first_day": date(2017, 6, 1)}), False),
        (borrowed("NL"), False),
        (
            borrowed(
                decisions=(Decision(kind=DecisionKind.MEDICAL_DISPENSATION, grants=True, dated=date(2017, 6, 1)),)
            ),
            False,
        ),
        (borrowed(exams=passed(date(2017, 9, 1), *PARTS_2015)), True),
    ],
)
def test_who_is_no_longer_obliged_is_not_entitled_to_the_loan(dossier: Dossier, entitled: bool) -> None:
    """On 1-3-2018, within the term and before the Act said so itself; who is done is still paid for what was followed."""
    facts = known_of(dossier, date(2018, 3, 1))
    assert entitled is value_of(loan.loan_entitled, facts)
    assert entitled is value_of(loan.paid_out, facts)


@pytest.mark.article("Besluit 4.2(1)", "Besluit 4.2(2)(a)", "Wi 16(2)(c)")
@pytest.mark.parametrize(
    ("on", "entitled"), [(date(2018, 1, 4), True), (date(2018, 1, 5), False), (date(2018, 3, 8), False)]
)
def test_nothing_is_paid_after_death(on: date, entitled: bool) -> None:
    """Died on 5-1-2018, also when all was passed; since 2021 the day is that of death, and nobody is asked for it."""
    ways: tuple[dict[str, Any], ...] = ({}, {"exams": passed(date(2017, 9, 1), *PARTS_2015)})
    for more in ways:
        dead = borrowed(person={"died": date(2018, 1, 5)}, **more)
        facts = known_of(dead, on)
        assert (entitled, entitled) == (value_of(loan.loan_entitled, facts), value_of(loan.paid_out, facts))
    later = known_of(borrowed(person={"died": date(2018, 1, 5)}), date(2021, 3, 8))
    assert date(2018, 1, 5) == value_of(loan.no_longer_obliged_day, later)
    assert date(2021, 1, 1) == value_of(loan.loan_lost_day, later)


def worker(ground: ResidenceGround, first: date = date(2016, 3, 1), last: date = NEVER) -> ResidenceRight:
    """A right of somebody who works here."""
    return attrs.evolve(family(first), ground=ground, purpose=Purpose.EMPLOYMENT, sponsor=None, last_day=last)


TURKISH = (worker(ResidenceGround.A, date(2014, 3, 1), date(2016, 2, 28)), worker(ResidenceGround.L))


@pytest.mark.article("Besluit 4.1", "Besluit 2.1(1)", "Wi 5(2)(d)")
@pytest.mark.parametrize(
    ("nationality", "rights"),
    [("PL", (worker(ResidenceGround.E),)), ("TR", TURKISH), ("TR", (worker(ResidenceGround.L),))],
)
def test_who_works_here_by_free_movement_or_the_agreement_with_turkey_may_borrow(
    nationality: str, rights: tuple[ResidenceRight, ...]
) -> None:
    """The temporary purposes are those of a permit under Vw art. 14; the three years run from 1-3-2016."""
    dossier = dossier_of(*rights, nationalities=(nationality,))
    facts = known_of(dossier, date(2018, 2, 28))
    assert value_of(obligation.excluded, facts) is True
    assert value_of(loan.non_obliged_borrower, facts) is True
    assert value_of(loan.may_ask_loan, facts) is True
    permit = known_of(dossier_of(worker(ResidenceGround.A), nationalities=(nationality,)), date(2018, 2, 28))
    assert value_of(loan.non_obliged_borrower, permit) is False


@pytest.mark.article("Wi 5(2)(d)", "Wet 3(2)(d)")
@pytest.mark.parametrize(
    ("first", "on", "excluded"),
    [
        (date(2010, 3, 1), date(2011, 8, 15), False),  # before the ruling
        (date(2010, 3, 1), date(2011, 8, 16), True),
        (date(2021, 12, 31), date(2021, 12, 31), True),
        (date(2021, 12, 31), date(2023, 6, 1), True),
        (date(2022, 1, 1), date(2022, 1, 1), False),
    ],
)
def test_a_turkish_national_without_a_permit_that_obliges_is_outside_until_2022(
    first: date, on: date, excluded: bool
) -> None:
    """A right under the agreement itself: outside from the ruling of 16-8-2011, unless the right is of 2022 or later."""
    facts = known_of(dossier_of(worker(ResidenceGround.L, first), nationalities=("TR",)), on)
    assert excluded is value_of(obligation.excluded, facts)
