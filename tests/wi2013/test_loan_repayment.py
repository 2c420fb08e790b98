"""When a loan of the 2013 Act is repaid, how much a month, at what interest, and how it ends (Wi2013 art. 17; Besluit 4.5-4.14)."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inburgering.rules import NEVER, Known, decide, value_of
from tests.wi2013._loan_people import ASYLUM, FAMILY, UNION, facts, passed
from wi2013 import loan as law

OLD = date(2013, 3, 1)
"""An obligation whose term ended on 29 February 2016."""
LATER = date(2026, 6, 1)


@pytest.mark.article("Wi 17(1)", "Besluit 4.6(2)")
@pytest.mark.parametrize(
    ("done", "event", "first", "last"),
    [
        (NEVER, date(2016, 2, 29), date(2016, 9, 1), date(2026, 8, 31)),
        (date(2015, 5, 20), date(2015, 5, 20), date(2015, 12, 1), date(2025, 11, 30)),
        (date(2016, 8, 1), date(2016, 2, 29), date(2016, 9, 1), date(2026, 8, 31)),
    ],
)
def test_until_2020_the_end_of_the_term_or_earlier_fulfilment_starts_it(
    done: date, event: date, first: date, last: date
) -> None:
    """Six months after, and then the first of the next month; ten years, the last day included."""
    given_facts = facts(FAMILY, date(2017, 1, 1), OLD, **passed(done))
    assert value_of(law.repayment_event, given_facts) == event
    assert value_of(law.repayment_first_day, given_facts) == first
    assert value_of(law.repayment_last_day, given_facts) == last


@pytest.mark.article("Wi 17(1)")
def test_from_october_2017_the_later_of_the_two_terms_counts() -> None:
    """The PVT year of who was housed late ends on 31 May 2021, after the three years (28 February 2021)."""
    late = facts(ASYLUM, date(2019, 6, 1), housed_first_day=date(2020, 6, 1))
    assert value_of(law.repayment_event, late) == date(2021, 5, 31)
    assert value_of(law.terms_over_day, late) == value_of(law.event_until_2020, late) == date(2021, 5, 31)
    assert value_of(law.repayment_event, facts(ASYLUM, date(2019, 6, 1))) == date(2021, 2, 28)
    assert value_of(law.repayment_event, facts(ASYLUM, date(2019, 6, 1), **passed(date(2019, 5, 2)))) == date(
        2019, 5, 2
    )


@pytest.mark.article("Besluit 4.6(5)")
def test_a_loss_through_the_pvt_counts_from_the_day_it_was_established() -> None:
    """The PVT year ended on 28 February 2019; established on 15 May 2019."""
    lost: dict[str, Any] = {"req_pvt_signed": NEVER, "pvt_loss_established": date(2019, 5, 15)}
    given_facts = facts(ASYLUM, date(2019, 6, 1), **lost)
    assert value_of(law.repayment_event, given_facts) == date(2019, 5, 15)
    assert value_of(law.repayment_first_day, given_facts) == date(2019, 12, 1)
    assert value_of(law.repayment_event, facts(ASYLUM, date(2022, 6, 1), **lost)) == date(2019, 5, 15)
    assert value_of(law.pvt_loss_established_day, given_facts) == date(2019, 5, 15)
    assert value_of(law.pvt_loss_established_day, facts(ASYLUM, date(2019, 6, 1))) == NEVER


@pytest.mark.article("Wi 17(1)(b)", "Besluit 4.6(5)")
def test_a_pvt_year_that_passed_before_2020_without_a_word_from_duo_is_open_since() -> None:
    """No day it was established: when repayment begins is open; one of 2020 or later counts."""
    lost: dict[str, Any] = {"req_pvt_signed": NEVER, "pvt_loss_established": NEVER}
    assert value_of(law.event_since_2020, facts(ASYLUM, date(2022, 6, 1), **lost)) is None
    told = lost | {"pvt_loss_established": date(2020, 2, 3)}
    assert value_of(law.repayment_event, facts(ASYLUM, date(2022, 6, 1), **told)) == date(2020, 2, 3)


@pytest.mark.article("Wi 17(1)(a)", "Wi 17(1)(b)")
@pytest.mark.parametrize("on", [date(2021, 3, 1), date(2027, 2, 28)])
def test_since_2020_a_missed_term_alone_starts_nothing(on: date) -> None:
    """The term ended on 28 February 2021; six years later the entitlement is lost."""
    assert value_of(law.repayment_event, facts(ASYLUM, on)) == NEVER
    assert value_of(law.repayment_first_day, facts(ASYLUM, on)) == NEVER
    assert value_of(law.repayment_last_day, facts(ASYLUM, on)) == NEVER


@pytest.mark.article("Wi 17(1)(a)", "Wi 17(1)(b)", "Wi 16(2)")
@pytest.mark.parametrize(
    ("on", "more", "event", "first"),
    [
        (date(2022, 6, 1), passed(date(2021, 5, 10)), date(2021, 5, 10), date(2021, 12, 1)),
        (date(2022, 6, 1), {"dispensed_since": date(2021, 4, 12)}, date(2021, 4, 12), date(2021, 11, 1)),
        (date(2022, 6, 1), {"dispensed_since": date(2020, 5, 4)}, date(2021, 1, 1), date(2021, 8, 1)),
        (date(2020, 12, 31), {"dispensed_since": date(2020, 5, 4)}, NEVER, NEVER),
        (date(2027, 3, 1), {}, date(2027, 2, 28), date(2027, 9, 1)),
        (date(2022, 6, 1), passed(date(2021, 8, 31)), date(2021, 8, 31), date(2022, 3, 1)),
    ],
)
def test_since_2020_fulfilment_or_the_loss_of_the_entitlement_starts_it(
    on: date, more: dict[str, Any], event: date, first: date
) -> None:
    """No longer obliged since 2021; released in 2020 there was no start before 1 January 2021."""
    assert value_of(law.repayment_event, facts(ASYLUM, on, **more)) == event
    assert value_of(law.repayment_first_day, facts(ASYLUM, on, **more)) == first


@pytest.mark.article("Wi 17(1)")
def test_whether_the_rule_of_2020_reached_running_repayments_is_open() -> None:
    """Open for who had to repay because the term ended before 2020; not for who was done before."""
    on = date(2020, 1, 1)
    assert value_of(law.repayment_event, facts(FAMILY, date(2019, 12, 31), OLD)) == date(2016, 2, 29)
    found = decide(law.repayment_event, facts(FAMILY, on, OLD))
    assert not found.decided
    assert [m.fact for m in found.missing] == [""]
    assert value_of(law.repayment_event, facts(FAMILY, on, OLD, **passed(date(2015, 5, 20)))) == date(2015, 5, 20)


@pytest.mark.article("Besluit 4.6(4)")
def test_without_an_obligation_six_months_after_three_years_since_the_grant() -> None:
    """Granted on 12 July 2016: 12 July 2019, and then 12 January 2020, not the first of a month."""
    given_facts = facts(UNION, date(2020, 6, 1), date(2016, 4, 12))
    assert value_of(law.repayment_event, given_facts) == date(2019, 7, 12)
    assert value_of(law.repayment_first_day, given_facts) == date(2020, 1, 12)
    assert value_of(law.repayment_event, given_facts | passed(date(2018, 1, 5))) == date(2018, 1, 5)


@pytest.mark.article("Besluit 4.6(2)")
def test_repayment_may_begin_earlier_on_request() -> None:
    """And not later than it would by law."""
    given_facts = facts(ASYLUM, date(2022, 6, 1), **passed(date(2021, 5, 10)))
    earlier = given_facts | {"early_repayment_first_day": date(2021, 9, 1)}
    assert value_of(law.repayment_first_day, earlier) == date(2021, 9, 1)
    later = given_facts | {"early_repayment_first_day": date(2022, 2, 1)}
    assert value_of(law.repayment_first_day, later) == date(2021, 12, 1)


@pytest.mark.article("Besluit 4.6(2)")
@given(st.dates(date(2021, 1, 1), date(2026, 5, 31)))
def test_the_first_of_the_month_after_six_months_is_six_months_after_the_first_of_the_month(done: date) -> None:
    """Both ways of reading the Act and the decree together lead to the same day, a first of a month."""
    first = value_of(law.repayment_first_day, BASE | passed(done))
    assert isinstance(first, date)
    year, month = divmod(done.year * 12 + done.month + 6, 12)
    assert first == date(year, month + 1, 1)


BASE = facts(ASYLUM, LATER)


@pytest.mark.article("Besluit 4.8(1)")
def test_the_monthly_amount_is_set_within_eight_weeks_of_the_run_up() -> None:
    """Done on 10 May 2021: 5 July 2021; the run-up begins the day after."""
    given_facts = facts(ASYLUM, date(2022, 6, 1), **passed(date(2021, 5, 10)))
    assert value_of(law.instalment_set_last_day, given_facts) == date(2021, 7, 5)
    assert value_of(law.run_up_first_day, given_facts) == date(2021, 5, 11)
    saturday = facts(ASYLUM, date(2022, 6, 1), **passed(date(2021, 5, 8)))
    assert value_of(law.instalment_set_last_day, saturday) == date(2021, 7, 5)


@pytest.mark.article("Regeling 4.3", "Regeling 4.5")
@pytest.mark.parametrize(
    ("done", "basis_points"),
    [
        (date(2013, 12, 30), 60),
        (date(2013, 12, 31), None),
        (date(2014, 12, 30), None),
        (date(2014, 12, 31), 12),
        (date(2015, 12, 30), 12),
        (date(2015, 12, 31), None),
    ],
)
def test_the_rate_of_the_year_of_the_run_up_is_fixed_for_five_years(done: date, basis_points: int | None) -> None:
    """0.60 % in 2013 and 0.12 % in 2015; others were not collected. The run-up begins the day after fulfilment."""
    given_facts = facts(FAMILY, date(2016, 1, 15), OLD, **passed(done))
    assert value_of(law.interest_basis_points, given_facts) == basis_points


@pytest.mark.article("Regeling 4.5(2)")
def test_the_rate_is_set_anew_once_after_five_years() -> None:
    """Repayment from 1 December 2015: 0.12 % up to and including 30 November 2020, then the rate of 2020."""
    done = passed(date(2015, 5, 20))
    assert value_of(law.interest_reset_day, facts(FAMILY, date(2020, 11, 30), OLD, **done)) == date(2020, 12, 1)
    assert value_of(law.interest_basis_points, facts(FAMILY, date(2020, 11, 30), OLD, **done)) == 12
    assert value_of(law.interest_basis_points, facts(FAMILY, date(2020, 12, 1), OLD, **done)) is None


@pytest.mark.article("Besluit 4.5(1)", "Besluit 2021 12.1a(2)")
def test_the_yield_of_october_and_since_2023_of_september_sets_the_rate() -> None:
    """The change is of 1 January 2023."""
    assert value_of(law.interest_month, {"on": date(2022, 12, 31)}) == 10
    assert value_of(law.interest_month, {"on": date(2023, 1, 1)}) == 9


def repaying(**more: Known) -> dict[str, Any]:
    """Family of somebody Dutch, obliged in 2018, done on 10 May 2021, who repays in March 2023 from income alone."""
    plain: dict[str, Any] = {
        "ability_minimum_wage_cents": 0,
        "income_fall_asked": False,
        "ability_asked": True,
        "repayment_decided": date(2021, 6, 1),
    }
    return facts(FAMILY, date(2023, 3, 1), **passed(date(2021, 5, 10))) | plain | more


@pytest.mark.article("Regeling 4.6(2)", "Regeling 4.9(4)")
@pytest.mark.parametrize(
    ("income", "ability", "monthly"),
    [
        (149_999, 17_999.88, 0),
        (150_000, 18_000, 1_500),
        (300_000, 36_000, 3_000),
        (700_000, 84_000, 7_000),
        (900_000, 108_000, 7_000),
    ],
)
def test_a_month_costs_a_twelfth_of_the_ability_at_least_15_euros_or_nothing(
    income: int, ability: float, monthly: int
) -> None:
    """Twelve per cent of income; below EUR 180 a year nothing; never above the equal amount of EUR 70."""
    given_facts = repaying(ability_income_cents=income)
    assert value_of(law.ability_cents, given_facts) == pytest.approx(ability)
    assert value_of(law.instalment_cents, given_facts) == pytest.approx(monthly)


@pytest.mark.article("Regeling 4.9(3)")
@pytest.mark.parametrize(("partner", "ability"), [(True, 132_000), (False, 218_400)])
def test_the_free_amount_depends_on_a_partner(partner: bool, ability: int) -> None:
    """Income 35,000 and minimum wage 20,000: above 24,000 or 16,800."""
    home: dict[str, Any] = {"loan_partner": partner, "ability_income_cents": 3_500_000}
    assert value_of(law.ability_cents, repaying(**home, ability_minimum_wage_cents=2_000_000)) == ability


@pytest.mark.article("Besluit 4.9", "Besluit 2021 12.1a(3)", "Regeling 2021 12.2a(7)")
@pytest.mark.parametrize(
    ("decided", "measured"), [(date(2022, 12, 31), False), (date(2023, 1, 1), True), (NEVER, False)]
)
def test_the_ability_is_measured_on_request_and_unasked_since_2023(decided: date, measured: bool) -> None:
    """Where the instalment is first set on or after 1 January 2023."""
    given_facts = repaying(ability_asked=False, repayment_decided=decided)
    assert value_of(law.ability_measured, given_facts) is measured
    assert value_of(law.ability_measured, given_facts | {"ability_asked": True}) is True
    assert value_of(law.instalment_cents, repaying(ability_asked=False)) == 7_000


@pytest.mark.article("Besluit 4.6(3)", "Besluit 4.6(1)")
@pytest.mark.parametrize(
    ("on", "monthly"),
    [(date(2021, 11, 30), 0), (date(2021, 12, 1), 7_000), (date(2031, 11, 30), 7_000), (date(2031, 12, 1), 0)],
)
def test_nothing_is_repaid_in_the_run_up_and_after_ten_years(on: date, monthly: int) -> None:
    """The repayment period is 1 December 2021 to 30 November 2031."""
    assert value_of(law.instalment_cents, repaying(on=on, ability_asked=False)) == monthly


@pytest.mark.article("Regeling 4.6(2)")
def test_the_last_instalment_is_no_more_than_the_debt_and_a_small_one_is_raised_to_15_euros() -> None:
    """EUR 12.34 left; an equal amount of EUR 9."""
    assert value_of(law.instalment_cents, repaying(ability_asked=False, loan_balance_cents=1_234)) == 1_234
    assert value_of(law.instalment_cents, repaying(ability_asked=False, loan_monthly_cents=900)) == 1_500


@pytest.mark.article("Regeling 4.10(2)")
@pytest.mark.parametrize(("last_year", "fell"), [(1_700_000, True), (1_700_001, False)])
def test_a_fall_of_15_per_cent_counts_on_request(last_year: int, fell: bool) -> None:
    """Of the own income of 20,000; not when such a fall is usual for the work, and only when asked for."""
    incomes: dict[str, Any] = {
        "own_income_cents": 2_000_000,
        "own_income_last_year_cents": last_year,
        "own_income_this_year_cents": 2_000_000,
        "income_fall_asked": True,
        "income_fall_unusual": True,
        "ability_income_cents": 2_000_000,
        "ability_income_last_year_cents": last_year,
        "ability_income_this_year_cents": 2_000_000,
    }
    assert value_of(law.income_fell_last_year, incomes) is fell
    assert value_of(law.income_fell_this_year, incomes) is False
    assert value_of(law.ability_cents, repaying(**incomes)) == pytest.approx(204_000 if fell else 240_000)
    assert value_of(law.income_fell_last_year, incomes | {"income_fall_unusual": False}) is False
    assert value_of(law.income_fell_last_year, incomes | {"income_fall_asked": False}) is False
    swapped = incomes | {"own_income_this_year_cents": last_year, "own_income_last_year_cents": 2_000_000}
    assert value_of(law.income_fell_this_year, swapped) is fell


@pytest.mark.article("Regeling 4.10(2)")
def test_whether_a_fall_is_usual_is_for_the_minister_to_judge() -> None:
    """Not judged, it is undetermined whose judgement is awaited."""
    asked = {"own_income_cents": 100, "own_income_last_year_cents": 50, "income_fall_asked": True}
    found = decide(law.income_fell_last_year, asked)
    assert [(m.fact, m.judge is not None) for m in found.missing] == [("income_fall_unusual", True)]


money = st.integers(0, 10_000_000)


@pytest.mark.article("Regeling 4.6", "Besluit 4.11(2)")
@given(income=money, wage=st.integers(0, 3_000_000), balance=money, monthly=st.integers(0, 50_000), asked=st.booleans())
def test_an_instalment_is_never_negative_and_never_more_than_the_debt(
    income: int, wage: int, balance: int, monthly: int, asked: bool
) -> None:
    """Nor is what is lowered for the ability to pay ever more than the equal amount, or EUR 15."""
    amounts = {"ability_income_cents": income, "ability_minimum_wage_cents": wage, "loan_balance_cents": balance}
    found = value_of(law.instalment_cents, REPAYING | amounts | {"loan_monthly_cents": monthly, "ability_asked": asked})
    assert isinstance(found, int | float)
    assert 0 <= found <= min(balance, max(monthly, 1_500))


REPAYING = repaying()


@pytest.mark.article("Regeling 4.7", "Regeling 4.7a")
def test_all_at_once_is_allowed_and_abroad_is_paid_by_the_year() -> None:
    """Without a debt there is nothing to pay at once."""
    assert value_of(law.lump_sum_allowed, {"loan_balance_cents": 1}) is True
    assert value_of(law.lump_sum_allowed, {"loan_balance_cents": 0}) is False
    assert value_of(law.pays_yearly, {"taxed_elsewhere": True}) is True
    assert value_of(law.pays_yearly, {"taxed_elsewhere": False}) is False


@pytest.mark.article("Regeling 4.12", "Regeling 4.16")
def test_default_after_two_weeks_and_the_bailiff_from_180_euros_or_15_old_ones() -> None:
    """Due on 1 March 2023: 15 March 2023 is the last day."""
    assert value_of(law.default_last_day, {"loan_instalment_due": date(2023, 3, 1)}) == date(2023, 3, 15)
    for arrears, old, goes in [(18_000, 0, True), (17_999, 1_499, False), (17_999, 1_500, True)]:
        owed = {"loan_arrears_cents": arrears, "loan_old_arrears_cents": old}
        assert value_of(law.bailiff, owed) is goes


@pytest.mark.article("Besluit 4.14")
@pytest.mark.parametrize(
    ("on", "died", "debt"),
    [
        (date(2031, 11, 30), NEVER, 300_000),
        (date(2031, 12, 1), NEVER, 12_500),
        (date(2025, 5, 5), date(2025, 5, 6), 300_000),
        (date(2025, 5, 6), date(2025, 5, 6), 0),
    ],
)
def test_what_is_left_lapses_at_the_end_save_arrears_and_all_of_it_on_death(on: date, died: date, debt: int) -> None:
    """EUR 3,000 open, EUR 125 of it in arrears; the repayment period ends on 30 November 2031."""
    owed = repaying(on=on, died=died, loan_balance_cents=300_000, loan_arrears_cents=12_500)
    assert value_of(law.debt_cents, owed) == debt
    assert value_of(law.debt_extinguished, owed) is (debt != 300_000)
