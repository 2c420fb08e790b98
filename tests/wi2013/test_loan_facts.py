"""How a dossier becomes the facts of the loan of the 2013 Act: what is not sure is left out."""

from __future__ import annotations

from datetime import date
from typing import Any

import attrs
import pytest

from inburgering.dossier import (
    Act,
    Course,
    Decision,
    DecisionKind,
    Dossier,
    Household,
    Income,
    Loan,
    Request,
    RequestKind,
)
from inburgering.facts import Facts, earlier_facts_on
from inburgering.facts._wi2013_loan import Wi2013LoanFacts
from inburgering.rules import NEVER, Span

ON = date(2021, 6, 1)
LOAN = Loan(
    act=Act.WI2013,
    granted=date(2018, 6, 1),
    granted_cents=1_000_000,
    paid_out_cents=800_000,
    balance_cents=650_000,
    monthly_cents=7_000,
    repayment_first_day=NEVER,
)
NOT_TOLD = {
    "grant_minimum_wage_cents",
    "ability_minimum_wage_cents",
    "income_fall_asked",
    "income_fall_unusual",
    "taxed_elsewhere",
    "covid_loan_days",
    "loan_invoice_received",
    "pvt_loss_established",
    "loan_instalment_due",
    "loan_arrears_cents",
    "loan_old_arrears_cents",
    "naturalised_without_test",
    "partial_remission_other_terms",
    "asylum_ground_lapsed",
}
"""What no dossier says: it comes from a decision, a letter or a register, or is judged."""


def facts(on: date = ON, **parts: Any) -> dict[str, Any]:
    """The facts of the loan that a dossier settles."""
    found = earlier_facts_on(Dossier(**parts), on)
    return {name: value for name, value in found.items() if name in Wi2013LoanFacts.facts()}


@pytest.mark.article("Besluit 4.1a", "Besluit 4.4")
def test_the_loan_is_read() -> None:
    """Granted, used, open, and the monthly amount."""
    found = facts(loans=(LOAN,), decisions=())
    assert found["loan_granted"] == date(2018, 6, 1)
    assert found["loan_granted_cents"] == 1_000_000
    assert found["loan_paid_out_cents"] == 800_000
    assert found["loan_balance_cents"] == 650_000
    assert found["loan_monthly_cents"] == 7_000
    assert found["early_repayment_first_day"] == NEVER
    assert found["old_loan_open"] is False
    assert "loan_granted" not in facts()


@pytest.mark.article("Besluit 4.1a")
def test_no_loans_is_known_and_one_of_the_future_is_none_yet() -> None:
    """Nothing granted, used or open."""
    for parts in ((), (attrs.evolve(LOAN, granted=date(2021, 6, 2)),)):
        found = facts(loans=parts)
        assert found["loan_granted"] == NEVER
        assert found["loan_paid_out_cents"] == found["loan_balance_cents"] == found["loan_granted_cents"] == 0
        assert found["early_repayment_first_day"] == NEVER


@pytest.mark.article("Besluit 4.1a")
@pytest.mark.parametrize(
    "loans",
    [
        (LOAN, LOAN),
        (attrs.evolve(LOAN, act=None),),
        (attrs.evolve(LOAN, granted=None),),
        (attrs.evolve(LOAN, granted=Span(date(2021, 1, 1), date(2021, 12, 31))),),
    ],
)
def test_of_an_unsure_loan_nothing_is_said(loans: tuple[Loan, ...]) -> None:
    """Two of them, an unknown Act, or perhaps not granted yet."""
    assert "loan_granted" not in facts(loans=loans)
    assert "loan_balance_cents" not in facts(loans=loans)


@pytest.mark.article("Besluit 4.1a(5)")
def test_a_loan_of_before_2013_is_open_while_it_has_a_balance() -> None:
    """Unknown while the balance or the Act is."""
    old = Loan(act=Act.WI2007, balance_cents=1)
    assert facts(loans=(old,))["old_loan_open"] is True
    assert facts(loans=(attrs.evolve(old, balance_cents=0),))["old_loan_open"] is False
    assert "old_loan_open" not in facts(loans=(attrs.evolve(old, balance_cents=None),))
    assert "old_loan_open" not in facts(loans=(attrs.evolve(old, act=None),))
    assert facts(loans=(old, attrs.evolve(old, act=None)))["old_loan_open"] is True


@pytest.mark.article("Besluit 4.6(2)", "Besluit 4.8")
def test_a_known_start_of_repayment_or_a_measured_ability_leaves_others_unknown() -> None:
    """The start may be the regular one; the monthly amount may have been lowered."""
    begun = attrs.evolve(LOAN, repayment_first_day=date(2021, 5, 1))
    assert "early_repayment_first_day" not in facts(loans=(begun,))
    measured = Decision(kind=DecisionKind.ABILITY_TO_PAY, dated=date(2021, 5, 1), grants=True)
    assert "loan_monthly_cents" not in facts(loans=(LOAN,), decisions=(measured,))
    assert "loan_monthly_cents" not in facts(loans=(LOAN,))


@pytest.mark.article("Regeling 4.9(2)", "Regeling 4.10(1)")
def test_incomes_by_the_year_that_counts() -> None:
    """Two years before the year of the grant, and two years, a year and no year before the year asked about."""
    years = {2016: 16, 2019: 19, 2020: 20, 2021: 21}
    incomes = tuple(Income(year=year, amount_cents=amount) for year, amount in years.items())
    found = facts(loans=(LOAN,), household=Household(partner=False, single_parent=True, incomes=incomes))
    assert found["grant_income_cents"] == 16
    assert found["ability_income_cents"] == found["own_income_cents"] == 19
    assert found["ability_income_last_year_cents"] == found["own_income_last_year_cents"] == 20
    assert found["ability_income_this_year_cents"] == found["own_income_this_year_cents"] == 21
    assert found["loan_partner"] is False
    assert found["loan_single_parent"] is True
    assert facts(loans=(), household=Household(incomes=incomes))["grant_income_cents"] == 19


@pytest.mark.article("Regeling 4.10(2)")
def test_with_a_partner_the_own_income_is_not_known() -> None:
    """Incomes are told of both together; of a year told twice, or of an unknown year, nothing is said."""
    one = Income(year=2019, amount_cents=19)
    found = facts(household=Household(partner=True, incomes=(one,)))
    assert found["ability_income_cents"] == 19
    assert "own_income_cents" not in found
    for incomes in ((one, one), (one, Income(amount_cents=5))):
        assert "ability_income_cents" not in facts(household=Household(partner=False, incomes=incomes))


@pytest.mark.article("Besluit 4.9", "Besluit 4.13(1)")
@pytest.mark.parametrize(
    ("name", "kind"), [("remission_asked", RequestKind.REMISSION), ("ability_asked", RequestKind.ABILITY_TO_PAY)]
)
def test_requests_for_remission_and_for_measuring_the_ability(name: str, kind: RequestKind) -> None:
    """Received by the day asked about; unknown while one may be such a request."""
    asked = Request(kind=kind, received=ON)
    assert facts(requests=(asked,))[name] is True
    assert facts(requests=(attrs.evolve(asked, received=date(2021, 6, 2)),))[name] is False
    assert facts(requests=(Request(kind=RequestKind.LOAN, received=ON),))[name] is False
    assert facts(requests=())[name] is False
    assert name not in facts(requests=(Request(kind=kind),))
    assert name not in facts(requests=(Request(received=ON),))
    assert name not in facts()


@pytest.mark.article("Wi 5", "Wi 6(1)", "Besluit 4.8")
@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("exempted_since", DecisionKind.EXEMPTION),
        ("dispensed_since", DecisionKind.MEDICAL_DISPENSATION),
        ("obligation_ended_since", DecisionKind.OBLIGATION_ENDED),
        ("repayment_decided", DecisionKind.REPAYMENT),
    ],
)
def test_the_first_decision_of_a_kind(name: str, kind: DecisionKind) -> None:
    """The earliest that grants; never when surely none does."""
    first = Decision(kind=kind, dated=date(2020, 3, 1), grants=True)
    second = attrs.evolve(first, dated=date(2020, 9, 1))
    assert facts(decisions=(second, first))[name] == date(2020, 3, 1)
    assert facts(decisions=(attrs.evolve(first, grants=False),))[name] == NEVER
    assert facts(decisions=(attrs.evolve(first, dated=date(2021, 6, 2)),))[name] == NEVER
    assert facts(decisions=())[name] == NEVER
    assert name not in facts(decisions=(attrs.evolve(first, grants=None),))
    assert name not in facts()


@pytest.mark.article("Regeling 4.2")
def test_the_mark_of_the_school_when_it_is_one_day_for_all_courses() -> None:
    """Two schools with different last days: unknown. Without a course there is none to lose."""
    held, lost = Course(mark_last_day=NEVER), Course(mark_last_day=date(2021, 5, 1))
    assert facts(courses=(held, held))["school_mark_last_day"] == NEVER
    assert facts(courses=(lost,))["school_mark_last_day"] == date(2021, 5, 1)
    assert facts(courses=())["school_mark_last_day"] == NEVER
    assert "school_mark_last_day" not in facts(courses=(held, lost))
    assert "school_mark_last_day" not in facts()


@pytest.mark.article("Besluit 4.1a")
def test_every_fact_of_the_loan_is_read_or_known_not_to_be_told() -> None:
    """A full dossier tells all but those that come from elsewhere."""
    incomes = tuple(Income(year=year, amount_cents=1) for year in (2016, 2019, 2020, 2021))
    home = Household(partner=False, single_parent=False, incomes=incomes)
    found = facts(loans=(LOAN,), decisions=(), requests=(), courses=(), household=home)
    assert set(Wi2013LoanFacts.facts()) - set(found) == NOT_TOLD
    assert set(Wi2013LoanFacts.facts()) <= set(Facts.facts())
