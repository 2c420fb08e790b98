"""The loan of the 2007 Act and the reimbursement (Wi 16 to 18; Besluit 4.1 to 4.22; Regeling 4.1 to 4.24)."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inburgering.dossier import (
    Act,
    Cost,
    CostKind,
    Course,
    Diploma,
    DiplomaKind,
    Dossier,
    Loan,
    Person,
    ResidenceGround,
)
from inburgering.facts import earlier_facts_on
from inburgering.rules import NEVER, Span, decide, value_of
from inburgering.rules.values import next_month
from tests.wi2007.persons import OLD_RESIDENT
from wi2007.loan import (
    ability_cents,
    bailiff,
    debt_ends_by_death,
    decision_last_day,
    default_last_day,
    entitlement_first_day,
    entitlement_last_day,
    first_payment_last_day,
    grant_lapsed,
    had_programme,
    instalment_cents,
    interest_basis_points,
    invoice_last_day,
    loan_entitled,
    loan_maximum,
    loan_payable,
    may_ask_loan,
    reimbursement_due,
    reimbursement_excess_cents,
    reimbursement_fixed_cents,
    reimbursement_last_day,
    reimbursement_of_costs_cents,
    reimbursement_paid_cents,
    reimbursement_request_last_day,
    reimbursement_total_cents,
    remission_possible,
    repayment_event,
    repayment_first_day,
    repayment_last_day,
    repayment_longest_last_day,
    run_up_first_day,
    settled_extra_cents,
    under_win,
)

ON = date(2012, 6, 1)


def facts(**more: Any) -> dict[str, Any]:
    """An old resident with a term from 24 February 2010, a course at a marked school, no programme and no loan."""
    own: dict[str, Any] = {
        "on": ON,
        "loan_2007_granted": NEVER,
        "loan_2007_first_paid": NEVER,
        "loan_2007_early_first_day": NEVER,
        "loan_2007_balance_cents": 0,
        "loan_2007_monthly_cents": 0,
        "loan_2007_course_marked": True,
        "personal_budget_2007": False,
        "provision_fixed": NEVER,
        "provision_lapsed_2007": False,
        "obliged_when_passed_2007": True,
        "reimbursed_before_2007": False,
        "extra_reimbursed_before_2007": False,
        "reimbursement_asked_2007": NEVER,
        "own_costs_2007_cents": 0,
        "ability_asked": False,
    }
    return {**OLD_RESIDENT, **own, **more}


def borrower(**more: Any) -> dict[str, Any]:
    """A loan granted on 10 March 2010, first paid on 15 April 2010."""
    own = {"loan_2007_granted": date(2010, 3, 10), "loan_2007_first_paid": date(2010, 4, 15)}
    return facts(**(own | more))


def passed(day: date = date(2011, 10, 5), **more: Any) -> dict[str, Any]:
    """Passed the old examination at A1 in writing, the last part on a day; asked about on 1 June 2012."""
    own = {
        "epe_passed_a1_2007": day,
        "practical_passed_a1_2007": day,
        "tgn_passed_2007": day,
        "exam_kns_passed_day": day,
    }
    return facts(**(own | more))


@pytest.mark.article("Wi 16(1)", "Besluit 4.1")
@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ({}, True),
        ({"dispensation_decided": True}, False),
        ({"loan_2007_course_marked": False}, False),
        ({"personal_budget_2007": True}, False),
        ({"provision_fixed": date(2012, 6, 1)}, False),
        ({"provision_fixed": date(2012, 6, 2)}, True),
        ({"provision_fixed": date(2011, 1, 1), "provision_lapsed_2007": True}, True),
        ({"resident_on_2007_start": False, "win_newcomer_2006": True, "win_applies_2007": True}, False),
        ({"resident_on_2007_start": False, "win_newcomer_2006": True, "win_applies_2007": False}, True),
        ({"loan_2007_course_marked": None}, None),
    ],
)
def test_who_may_borrow(more: dict[str, Any], expected: bool | None) -> None:
    """Obliged, a school with the mark, not beside a programme of the municipality or a personal budget."""
    assert expected is value_of(may_ask_loan, facts(**more))


@pytest.mark.article("Wijzigingswet 2012 X(2)")
def test_an_old_resident_without_a_term_cannot_borrow_from_2013_on() -> None:
    """He is no longer bound, so not obliged either."""
    without = facts(term_2007_imposed=NEVER, on=date(2013, 1, 1))
    assert value_of(may_ask_loan, without) is False


@pytest.mark.article("Regeling 4.1")
def test_five_thousand_euros_at_most() -> None:
    """Whatever the income; nothing for who may not borrow."""
    assert 5000 == value_of(loan_maximum, facts())
    assert 0 == value_of(loan_maximum, facts(personal_budget_2007=True))


@pytest.mark.article("Besluit 4.1(3)", "Besluit 4.21(1)")
def test_a_programme_counts_unless_it_lapsed_after_a_move() -> None:
    """The day it was fixed is the first on which there is one."""
    fixed = {"provision_fixed": date(2012, 6, 1)}
    assert value_of(had_programme, facts(**fixed)) is True
    assert value_of(had_programme, facts(on=date(2012, 5, 31), **fixed)) is False
    assert value_of(had_programme, facts(provision_lapsed_2007=True, **fixed)) is False


@pytest.mark.article("Besluit 4.2(1)", "Besluit 4.15")
@pytest.mark.parametrize(
    ("paid", "gap", "first", "last"),
    [
        (date(2010, 4, 15), 0, date(2010, 5, 1), date(2013, 4, 30)),
        (date(2010, 4, 1), 0, date(2010, 5, 1), date(2013, 4, 30)),
        (date(2010, 4, 30), 0, date(2010, 5, 1), date(2013, 4, 30)),
        (date(2009, 12, 31), 0, date(2010, 1, 1), date(2012, 12, 31)),
        (date(2010, 4, 15), 30, date(2010, 5, 1), date(2013, 5, 30)),
        (NEVER, 0, NEVER, NEVER),
    ],
)
def test_three_years_from_the_month_after_the_first_payment(paid: date, gap: int, first: date, last: date) -> None:
    """From the first of the next month, also when paid on the first of one; longer by an interruption."""
    given_ = borrower(loan_2007_first_paid=paid, gap_days=gap)
    assert first == value_of(entitlement_first_day, given_)
    assert last == value_of(entitlement_last_day, given_)


@pytest.mark.article("Besluit 4.2(1)", "Besluit 4.6(3)")
@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ({"on": date(2013, 4, 30)}, True),
        ({"on": date(2013, 5, 1)}, False),
        ({"on": date(2010, 3, 9)}, False),
        ({"loan_2007_granted": NEVER, "loan_2007_first_paid": NEVER}, False),
        ({"loan_2007_early_first_day": date(2012, 6, 1)}, False),
        ({"loan_2007_early_first_day": date(2012, 7, 1)}, True),
    ],
)
def test_until_when_the_loan_may_be_used(more: dict[str, Any], expected: bool) -> None:
    """To the end of the three years, or until repayment begins earlier at one's own request."""
    assert expected is value_of(loan_entitled, borrower(**more))


@pytest.mark.article("Regeling 4.2(4)")
def test_the_grant_lapses_without_a_payment_in_a_year() -> None:
    """Granted on 10 March 2010: paid on 10 March 2011 at the latest."""
    never_paid = borrower(loan_2007_first_paid=NEVER)
    assert date(2011, 3, 10) == value_of(first_payment_last_day, never_paid)
    assert value_of(grant_lapsed, never_paid | {"on": date(2011, 3, 10)}) is False
    assert value_of(grant_lapsed, never_paid | {"on": date(2011, 3, 11)}) is True
    assert value_of(grant_lapsed, borrower()) is False
    assert value_of(loan_entitled, never_paid) is False


@pytest.mark.article("Besluit 4.2(2)")
@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ({}, True),
        ({"unregistered_since": ON}, False),
        ({"has_right": False}, False),
        ({"ground": ResidenceGround.G}, True),
        ({"ground": ResidenceGround.F}, False),
    ],
)
def test_payments_stop_without_registration_or_lawful_residence(more: dict[str, Any], expected: bool) -> None:
    """Waiting for a renewal or an objection goes on; waiting for a first permit does not."""
    assert expected is value_of(loan_payable, borrower(**more))


@pytest.mark.article("Regeling 4.2(3)", "Besluit 4.4")
def test_terms_for_an_invoice_and_a_decision() -> None:
    """Four weeks after Sunday 4 March 2012 is not rolled; eight weeks after Sunday 6 May 2012 are."""
    assert date(2012, 4, 1) == invoice_last_day(date(2012, 3, 4))
    assert date(2012, 7, 2) == decision_last_day(date(2012, 5, 6)).day


@pytest.mark.article("Wi 17(1)", "Besluit 4.6(3)")
@pytest.mark.parametrize(
    ("more", "event", "first"),
    [
        ({}, date(2013, 3, 10), date(2013, 10, 1)),
        ({"loan_2007_granted": date(2010, 3, 31)}, date(2013, 3, 31), date(2013, 10, 1)),
        ({"loan_2007_granted": date(2010, 4, 1)}, date(2013, 4, 1), date(2013, 11, 1)),
        ({"gap_days": 30}, date(2013, 4, 9), date(2013, 11, 1)),
        ({"integration_diploma_2007": date(2011, 10, 5)}, date(2011, 10, 5), date(2012, 5, 1)),
        ({"integration_diploma_2007": date(2013, 3, 11)}, date(2013, 3, 10), date(2013, 10, 1)),
        ({"loan_2007_early_first_day": date(2012, 1, 1)}, date(2013, 3, 10), date(2012, 1, 1)),
        ({"loan_2007_granted": NEVER}, NEVER, NEVER),
    ],
)
def test_when_repayment_begins(more: dict[str, Any], event: date, first: date) -> None:
    """Six months after three years since the grant, or after passing if earlier; then the first of the next month."""
    assert event == value_of(repayment_event, borrower(**more))
    assert first == value_of(repayment_first_day, borrower(**more))


@pytest.mark.article("Besluit 4.6(4)")
def test_the_run_up_begins_the_day_after() -> None:
    """Interest is owed from there."""
    assert date(2013, 3, 11) == value_of(run_up_first_day, borrower())


@pytest.mark.article("Besluit 4.6(1)", "Besluit 4.6(2)")
def test_three_years_to_repay_or_seven_by_ability() -> None:
    """From 1 October 2013: to 30 September 2016, or 2020."""
    assert date(2016, 9, 30) == value_of(repayment_last_day, borrower())
    assert date(2020, 9, 30) == value_of(repayment_longest_last_day, borrower())


@pytest.mark.article("Regeling 4.3", "Regeling 4.5")
@pytest.mark.parametrize(
    ("passed_on", "rate"),
    [
        (date(2010, 12, 30), None),
        (date(2010, 12, 31), 258),
        (date(2011, 12, 30), 258),
        (date(2011, 12, 31), None),
    ],
)
def test_interest_of_2011_and_of_no_other_year(passed_on: date, rate: int | None) -> None:
    """2.58 per cent when the run-up begins in 2011; other rates were not seen and are not guessed."""
    given_ = borrower(integration_diploma_2007=passed_on)
    assert rate == value_of(interest_basis_points, given_)


def earner(income: int, wage: int = 1_600_000, **more: Any) -> dict[str, Any]:
    """Alone, with an income and a taxable minimum wage in cents, who asked for a measuring."""
    own: dict[str, Any] = {
        "ability_income_cents": income,
        "ability_minimum_wage_cents": wage,
        "loan_partner": False,
        "loan_single_parent": False,
        "income_fall_asked": False,
        "ability_asked": True,
        "loan_2007_balance_cents": 400_000,
        "loan_2007_monthly_cents": 12_000,
    }
    return borrower(**(own | more))


@pytest.mark.article("Regeling 4.9(3)", "Regeling 4.9(4)")
def test_ability_is_eight_per_cent_above_the_free_amount() -> None:
    """84 % of the minimum wage of EUR 16,000 is free alone, 120 % with a partner or as a single parent."""
    assert 0 == value_of(ability_cents, earner(1_344_000))
    assert 8 == value_of(ability_cents, earner(1_344_100))
    assert 52_480 == value_of(ability_cents, earner(2_000_000))
    assert 6_400 == value_of(ability_cents, earner(2_000_000, loan_partner=True))
    assert 6_400 == value_of(ability_cents, earner(2_000_000, loan_single_parent=True))
    assert 0 == value_of(ability_cents, earner(1_920_000, loan_partner=True))


@pytest.mark.article("Regeling 4.9(3)")
def test_the_minimum_wage_is_asked_for_and_never_guessed() -> None:
    """Without it the ability to pay is undetermined."""
    unknown = earner(2_000_000)
    del unknown["ability_minimum_wage_cents"]
    assert ["ability_minimum_wage_cents"] == [m.fact for m in decide(ability_cents, unknown).missing]


@pytest.mark.article("Regeling 4.10(2)")
@pytest.mark.parametrize(("later", "expected"), [(1_700_000, 28_480), (1_700_001, 52_480)])
def test_a_fall_of_fifteen_per_cent_counts_a_later_year(later: int, expected: int) -> None:
    """From EUR 20,000 to 17,000, on request and unusual for the work; a cent more is too little a fall."""
    fallen = earner(
        2_000_000,
        income_fall_asked=True,
        income_fall_unusual=True,
        own_income_cents=2_000_000,
        own_income_last_year_cents=later,
        own_income_this_year_cents=2_000_000,
        ability_income_last_year_cents=later,
        ability_income_this_year_cents=2_000_000,
    )
    assert expected == value_of(ability_cents, fallen)
    assert 52_480 == value_of(ability_cents, fallen | {"income_fall_unusual": False})


@pytest.mark.article("Regeling 4.6(2)", "Besluit 4.11(2)")
def test_the_monthly_instalment() -> None:
    """At least EUR 15; a twelfth of the ability when that is lower; never more than the debt; below EUR 15 it is open."""
    assert 12_000 == value_of(instalment_cents, earner(2_000_000, ability_asked=False))
    assert 1_500 == value_of(instalment_cents, earner(2_000_000, ability_asked=False, loan_2007_monthly_cents=1_499))
    lower = value_of(instalment_cents, earner(2_000_000))
    assert isinstance(lower, float)
    assert 4_373 == pytest.approx(lower, abs=0.5)
    assert 12_000 == value_of(instalment_cents, earner(20_000_000))
    assert not decide(instalment_cents, earner(1_344_000)).decided
    assert 900 == value_of(instalment_cents, earner(2_000_000, loan_2007_balance_cents=900))
    assert 0 == value_of(instalment_cents, earner(2_000_000, loan_2007_balance_cents=0))


@pytest.mark.article("Regeling 4.12", "Regeling 4.16")
@pytest.mark.parametrize(
    ("arrears", "old", "expected"),
    [(17_999, 0, False), (18_000, 0, True), (1_500, 1_499, False), (1_500, 1_500, True)],
)
def test_when_arrears_may_go_to_a_bailiff(arrears: int, old: int, expected: bool) -> None:
    """EUR 180, or EUR 15 that is six months old. In default two weeks after the due day."""
    assert expected is value_of(bailiff, {"loan_arrears_cents": arrears, "loan_old_arrears_cents": old})
    assert date(2012, 1, 15) == value_of(default_last_day, {"loan_instalment_due": date(2012, 1, 1)})


@pytest.mark.article("Regeling 4.17", "Besluit 4.14(2)")
def test_how_a_debt_ends() -> None:
    """Remission for who lost an asylum permit because its ground lapsed; death ends what is left."""
    lost = facts(first_right_asylum_permit=True, has_right=False, asylum_ground_lapsed=True)
    assert value_of(remission_possible, lost) is True
    for other in ({"first_right_asylum_permit": False}, {"has_right": True}, {"asylum_ground_lapsed": False}):
        assert value_of(remission_possible, lost | other) is False
    assert value_of(debt_ends_by_death, facts(died=ON)) is True
    assert value_of(debt_ends_by_death, facts(died=date(2012, 6, 2))) is False


@pytest.mark.article("Wi 18(1)", "Wi 26", "Besluit 4.18")
def test_three_years_from_the_first_day_of_the_term() -> None:
    """24 February 2010 to 23 February 2013; longer by an interruption. Passed on the last day is in time."""
    assert date(2013, 2, 23) == value_of(reimbursement_last_day, facts())
    assert date(2013, 3, 25) == value_of(reimbursement_last_day, facts(gap_days=30))
    assert value_of(reimbursement_due, passed(date(2013, 2, 23), on=date(2013, 6, 1))) is True
    assert value_of(reimbursement_due, passed(date(2013, 2, 24), on=date(2013, 6, 1))) is False
    assert value_of(reimbursement_due, facts()) is False


@pytest.mark.article("Wijzigingswet 2012 X(4)")
def test_an_old_resident_without_a_term_has_until_the_end_of_2015() -> None:
    """31 December 2015 is in time, 1 January 2016 is not; being obliged is not asked of him."""
    without = {"term_2007_imposed": NEVER, "obliged_when_passed_2007": False, "on": date(2016, 6, 1)}
    assert date(2015, 12, 31) == value_of(reimbursement_last_day, facts(**without))
    assert 65_000 == value_of(reimbursement_fixed_cents, passed(date(2015, 12, 31), **without))
    assert 0 == value_of(reimbursement_fixed_cents, passed(date(2016, 1, 1), **without))


@pytest.mark.article("Besluit 4.17(2)")
def test_the_nt2_state_examination_counts_too() -> None:
    """The same sums, but not the extra for A2."""
    state = facts(state_exam_2007=date(2011, 10, 5))
    assert 65_000 == value_of(reimbursement_fixed_cents, state)
    assert 0 == value_of(settled_extra_cents, state)


@pytest.mark.article("Besluit 4.21")
@pytest.mark.parametrize(
    "bar",
    [
        {"has_right": False},
        {"ground": ResidenceGround.F},
        {"personal_budget_2007": True},
        {"reimbursed_before_2007": True},
        {"obliged_when_passed_2007": False},
    ],
)
def test_what_bars_the_reimbursement(bar: dict[str, Any]) -> None:
    """Residence, a budget, a reimbursement before, not obliged on passing."""
    assert 65_000 == value_of(reimbursement_fixed_cents, passed())
    assert 0 == value_of(reimbursement_fixed_cents, passed(**bar))


@pytest.mark.article("Besluit 9.1(5)", "Wi 64(1)")
def test_no_reimbursement_while_the_act_of_before_2007_applies() -> None:
    """Only for WIN newcomers it is asked whether that Act still applies."""
    day = date(2011, 10, 5)
    own: dict[str, Any] = {
        "resident_on_2007_start": False,
        "win_newcomer_2006": True,
        "first_right_known": date(2006, 9, 1),
        "first_right_in_force": date(2006, 9, 1),
        "win_release_last_day": date(2009, 1, 1),
        "epe_passed_2007": day,
        "practical_passed_2007": day,
    }
    assert 0 == value_of(reimbursement_fixed_cents, passed(**own, win_applies_2007=True))
    assert 65_000 == value_of(reimbursement_fixed_cents, passed(**own, win_applies_2007=False))
    assert not decide(reimbursement_fixed_cents, passed(**own)).decided
    assert value_of(under_win, passed()) is False


@pytest.mark.article("Besluit 4.17(1)", "Regeling 4.20")
@pytest.mark.parametrize(
    ("costs", "part", "excess"),
    [
        (0, 0, 0),
        (92_857, 64_999.9, 0),
        (100_000, 70_000, 5_000),
        (428_571, 299_999.7, 234_999.7),
        (428_572, 300_000, 235_000),
        (900_000, 300_000, 235_000),
    ],
)
def test_seventy_per_cent_of_costs_to_three_thousand(costs: int, part: float, excess: float) -> None:
    """What exceeds EUR 650 comes on top of it."""
    given_ = passed(own_costs_2007_cents=costs, reimbursement_asked_2007=date(2012, 1, 1))
    assert part == pytest.approx(value_of(reimbursement_of_costs_cents, given_))
    assert excess == pytest.approx(value_of(reimbursement_excess_cents, given_))


@pytest.mark.article("Wi 18", "Regeling 4.20(2)")
@given(costs=st.integers(0, 10_000_000), extra=st.booleans())
def test_the_whole_is_never_more_than_three_thousand_and_the_extra(costs: int, extra: bool) -> None:
    """EUR 3,000, and EUR 270 for an old resident at A2."""
    a2 = {"epe_passed_2007": date(2011, 10, 5), "practical_passed_2007": date(2011, 10, 5)} if extra else {}
    person = passed(own_costs_2007_cents=costs, reimbursement_asked_2007=date(2012, 1, 1), **a2)
    total = value_of(reimbursement_total_cents, person)
    assert isinstance(total, int | float)
    assert (65_000 + 27_000 * extra) <= total <= (300_000 + 27_000 * extra)


@pytest.mark.article("Regeling 4.21(1)")
def test_costs_are_asked_for_within_six_months() -> None:
    """Passed on 5 October 2011: up to 5 April 2012; for an old resident from the day everything was at A2."""
    costs: dict[str, Any] = {"own_costs_2007_cents": 100_000}
    assert date(2012, 4, 5) == value_of(reimbursement_request_last_day, passed())
    assert 5_000 == value_of(reimbursement_excess_cents, passed(reimbursement_asked_2007=date(2012, 4, 5), **costs))
    assert 0 == value_of(reimbursement_excess_cents, passed(reimbursement_asked_2007=date(2012, 4, 6), **costs))
    assert 0 == value_of(reimbursement_excess_cents, passed(**costs))
    upgraded = passed(upgrade_passed_2007=date(2012, 2, 10))
    assert date(2012, 8, 10) == value_of(reimbursement_request_last_day, upgraded)


@pytest.mark.article("Besluit 4.17(3)", "Regeling 4.19")
def test_the_extra_for_an_old_resident_at_a2() -> None:
    """EUR 270; not for clergy, not for a newcomer, not after the three years, not twice."""
    later = passed(upgrade_passed_2007=date(2012, 2, 10))
    assert 27_000 == value_of(settled_extra_cents, later)
    assert 27_000 == value_of(settled_extra_cents, later | {"provision_fixed": date(2010, 5, 1)})
    assert 27_000 == value_of(settled_extra_cents, later | {"obliged_when_passed_2007": False})
    assert 0 == value_of(settled_extra_cents, passed())
    assert 0 == value_of(settled_extra_cents, later | {"clergy": True})
    assert 0 == value_of(settled_extra_cents, later | {"extra_reimbursed_before_2007": True})
    late = passed(upgrade_passed_2007=date(2013, 2, 24), on=date(2013, 6, 1))
    assert 0 == value_of(settled_extra_cents, late)
    assert 27_000 == value_of(settled_extra_cents, late | {"upgrade_passed_2007": date(2013, 2, 23)})


@pytest.mark.article("Besluit 4.21(1)")
def test_a_programme_bars_the_fixed_sum_only() -> None:
    """What exceeds EUR 650 is not named there."""
    with_programme = passed(
        provision_fixed=date(2010, 5, 1), own_costs_2007_cents=100_000, reimbursement_asked_2007=date(2012, 1, 1)
    )
    assert 0 == value_of(reimbursement_fixed_cents, with_programme)
    assert 5_000 == value_of(reimbursement_excess_cents, with_programme)


@pytest.mark.article("Besluit 4.22(1)", "Regeling 4.24(2)")
def test_the_reimbursement_is_set_off_against_the_loan() -> None:
    """EUR 650 against a debt of EUR 400 leaves 250; against a larger one nothing."""
    assert 65_000 == value_of(reimbursement_total_cents, passed())
    assert 65_000 == value_of(reimbursement_paid_cents, passed())
    assert 25_000 == value_of(reimbursement_paid_cents, passed(loan_2007_balance_cents=40_000))
    assert 0 == value_of(reimbursement_paid_cents, passed(loan_2007_balance_cents=65_001))


@pytest.mark.article("Besluit 4.2(1)")
@given(day=st.dates(date(2007, 1, 1), date(2044, 12, 31)))
def test_the_month_after_begins_on_its_first_day(day: date) -> None:
    """Within 31 days, always later, always a first."""
    after = next_month(day)
    assert 1 == after.day
    assert 1 <= (after - day).days <= 31


def read(dossier: Dossier) -> dict[str, Any]:
    """The facts of a dossier."""
    return earlier_facts_on(dossier, ON)


@pytest.mark.article("Wi 16(1)")
def test_the_loan_is_read_from_the_dossier() -> None:
    """The one loan of the 2007 Act; of two, or of one whose Act or day is not sure, nothing is said."""
    old = Loan(act=Act.WI2007, granted=date(2010, 3, 10), paid_out_cents=0, balance_cents=900, monthly_cents=1_500)
    newer = Loan(act=Act.WI2013, granted=date(2011, 1, 1))
    found = read(Dossier(loans=(old, newer)))
    assert date(2010, 3, 10) == found["loan_2007_granted"]
    assert NEVER == found["loan_2007_first_paid"]
    assert (900, 1_500) == (found["loan_2007_balance_cents"], found["loan_2007_monthly_cents"])
    assert "loan_2007_first_paid" not in read(Dossier(loans=(Loan(act=Act.WI2007, granted=date(2010, 3, 10)),)))
    assert NEVER == read(Dossier(loans=()))["loan_2007_granted"]
    assert NEVER == read(Dossier(loans=(Loan(act=Act.WI2007, granted=date(2012, 6, 2)),)))["loan_2007_granted"]
    assert "loan_2007_granted" not in read(Dossier())
    for vague in (
        (old, old),
        (Loan(granted=date(2010, 3, 10)),),
        (Loan(act=Act.WI2007),),
        (Loan(act=Act.WI2007, granted=Span(date(2012, 5, 1), date(2012, 6, 30))),),
    ):
        assert "loan_2007_granted" not in read(Dossier(loans=vague))


@pytest.mark.article("Besluit 4.1(2)", "Besluit 4.1(5)")
def test_the_mark_and_the_budget_are_read_as_far_as_known() -> None:
    """A marked course that has begun; no pardon is no budget, a pardon by itself says nothing."""
    begun = date(2012, 5, 1)
    assert read(Dossier(courses=(Course(first_day=begun, quality_mark=True),)))["loan_2007_course_marked"] is True
    assert read(Dossier(courses=(Course(first_day=begun, quality_mark=False),)))["loan_2007_course_marked"] is False
    assert read(Dossier(courses=()))["loan_2007_course_marked"] is False
    assert "loan_2007_course_marked" not in read(Dossier(courses=(Course(quality_mark=True),)))
    later = Course(first_day=date(2012, 6, 2), quality_mark=True)
    assert read(Dossier(courses=(later,)))["loan_2007_course_marked"] is False
    assert read(Dossier(person=Person(pardon=False)))["personal_budget_2007"] is False
    assert "personal_budget_2007" not in read(Dossier(person=Person(pardon=True)))


@pytest.mark.article("Besluit 4.17(1)")
def test_costs_are_read_only_when_they_surely_count() -> None:
    """Course and examination, at marked schools alone, without an NT2 state examination; a missing amount leaves it open."""
    marked = (Course(first_day=date(2011, 1, 1), quality_mark=True),)
    costs = (
        Cost(kind=CostKind.COURSE, amount_cents=80_000, paid=date(2011, 2, 1)),
        Cost(kind=CostKind.EXAM, amount_cents=23_000, paid=date(2011, 9, 1)),
        Cost(kind=CostKind.FINE, amount_cents=25_000, paid=date(2011, 9, 1)),
        Cost(kind=CostKind.EXAM, amount_cents=5_000, paid=date(2012, 6, 2)),
    )
    known = Dossier(courses=marked, paid_costs=costs, diplomas=())
    assert 103_000 == read(known)["own_costs_2007_cents"]
    unmarked = Dossier(courses=(*marked, Course(quality_mark=False)), paid_costs=costs, diplomas=())
    nt2 = Dossier(courses=marked, paid_costs=costs, diplomas=(Diploma(kind=DiplomaKind.STATE_EXAM_NT2),))
    vague = Dossier(courses=marked, paid_costs=(*costs, Cost(kind=CostKind.COURSE)), diplomas=())
    for one in (unmarked, nt2, vague, Dossier(courses=marked, diplomas=())):
        assert "own_costs_2007_cents" not in read(one)
