"""Repayment of the loan of the 2021 Act (Wet 21; Besluit 6.6-6.14; Regeling 6.3-6.12)."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from inburgering.rules import NEVER, Confidence, decide, value_of
from tests.wi2021._borrowers import facts, free_mover
from wi2021 import loan as law

MET: dict[str, Any] = {"fulfilled_decided": True, "fulfilled_named_day": date(2023, 5, 17)}
"""Six months later is 17 November 2023, so repayment begins on 1 December 2023."""
PAYING = date(2024, 2, 1)
SET: dict[str, Any] = {"repayment_decided": date(2023, 6, 1), "loan_2021_monthly_cents": 7_000}
ABLE: dict[str, Any] = {
    "income_fall_asked": False,
    "loan_partner": False,
    "partner_repays_too": False,
    "single_elderly_credit": False,
    "ability_minimum_wage_cents": 2_000_000,
}
"""The free amount is 84 % of EUR 20,000: EUR 16,800."""


def given(on: date = PAYING, **more: Any) -> dict[str, Any]:
    return facts(on=on, **MET | SET | {"loan_2021_early_first_day": NEVER} | more)


@pytest.mark.article("Wet 21(3)", "Besluit 6.7(2)", "Besluit 6.7(3)")
@pytest.mark.parametrize(
    ("met", "first", "last"),
    [
        (date(2023, 5, 17), date(2023, 12, 1), date(2033, 11, 30)),
        (date(2023, 5, 31), date(2023, 12, 1), date(2033, 11, 30)),
        (date(2023, 6, 1), date(2024, 1, 1), date(2033, 12, 31)),
    ],
)
def test_six_months_and_then_the_first_of_the_month_for_ten_years(met: date, first: date, last: date) -> None:
    """Counted from the day the duty was met."""
    there = given(fulfilled_named_day=met)
    assert value_of(law.repayment_event, there) == met
    assert value_of(law.repayment_first_day, there) == first
    assert value_of(law.repayment_last_day, there) == last
    assert value_of(law.run_up_first_day, there) == date.fromordinal(met.toordinal() + 1)


@pytest.mark.article("Wet 21(3)(b)")
def test_the_loss_of_the_claim_starts_it_too() -> None:
    """Six years past the period, 10 March 2032, and six months: from 1 October 2032. Before it nothing is due."""
    assert value_of(law.repayment_first_day, facts(on=date(2032, 3, 11))) == date(2032, 10, 1)
    assert value_of(law.repayment_first_day, facts(on=date(2032, 3, 10))) == NEVER
    assert value_of(law.repayment_last_day, facts(on=date(2032, 3, 10))) == NEVER


@pytest.mark.article("Besluit 6.7(2)")
def test_earlier_at_the_persons_own_request() -> None:
    """Then from the day asked for."""
    assert value_of(law.repayment_first_day, given(loan_2021_early_first_day=date(2023, 8, 1))) == date(2023, 8, 1)


@pytest.mark.article("Besluit 6.7(4)")
@pytest.mark.parametrize(("passed", "first"), [(NEVER, date(2026, 11, 1)), (date(2024, 2, 10), date(2024, 8, 10))])
def test_without_an_obligation_three_years_after_the_loan_or_after_the_examination(passed: date, first: date) -> None:
    """Granted on 1 May 2023; the six months are not followed by waiting for the first of a month."""
    there = facts(free_mover(), on=PAYING, unobliged_exam_day=passed)
    assert value_of(law.repays_unobliged, there) is True
    assert value_of(law.repayment_first_day, there) == first


@pytest.mark.article("Besluit 6.9(1)", "Besluit 6.8(2)")
def test_eight_weeks_to_set_the_amount() -> None:
    """17 May 2023 and eight weeks is 12 July 2023; 29 October 2023, a Sunday, becomes Monday."""
    assert value_of(law.instalment_set_last_day, given()) == date(2023, 7, 12)
    assert value_of(law.instalment_set_last_day, given(fulfilled_named_day=date(2023, 9, 3))) == date(2023, 10, 30)


@pytest.mark.article("Besluit 6.6(1)", "Regeling 6.4(1)")
@pytest.mark.parametrize(
    ("met", "points"), [(date(2022, 12, 30), 0), (date(2022, 12, 31), 178), (date(2023, 12, 31), None)]
)
def test_the_rate_of_the_year_in_which_the_run_up_begins(met: date, points: int | None) -> None:
    """0 % in 2022 and 1.78 % in 2023; of 2024 no rate was found. Told by DUO's page."""
    found = decide(law.interest_basis_points, given(fulfilled_named_day=met))
    assert found.value == points if points is not None else not found.decided
    assert law.interest_basis_points.confidence is Confidence.SECONDARY


@pytest.mark.article("Regeling 6.4(2)")
def test_the_rate_is_set_anew_after_five_years_of_repayment() -> None:
    """On 1 December 2028; the rate of that year is not known."""
    assert value_of(law.interest_reset_day, given()) == date(2028, 12, 1)
    assert value_of(law.interest_basis_points, given(date(2028, 11, 30))) == 178
    assert not decide(law.interest_basis_points, given(date(2028, 12, 1))).decided


@pytest.mark.article("Besluit 6.6(1)")
def test_the_month_whose_yield_counts() -> None:
    """October, and since 1 January 2023 September."""
    assert value_of(law.interest_month, {"on": date(2022, 12, 31)}) == 10
    assert value_of(law.interest_month, {"on": date(2023, 1, 1)}) == 9


@pytest.mark.article("Regeling 6.3", "Regeling 6.5(1)")
def test_the_equal_amount_is_an_annuity_with_monthly_compound_interest() -> None:
    """Without interest a 120th. At 12 % a year (1 % a month of 30 days of 360): by hand, EUR 10,000 grows by 1.01^6."""
    assert law.equal_instalment(1_200_000, 0) == 10_000
    assert law.equal_instalment(1_000_000, 1_200) == pytest.approx(1_061_520.15 * 0.0143470948, rel=1e-7)
    bullet = law.equal_instalment(1_000_000, 1_200, law.InstalmentReading.BULLET)
    assert bullet == pytest.approx(1_061_520.15 * 3.3003868946 / 120, rel=1e-7)
    assert law.equal_instalment(1_200_000, 0, instalments=60) == 20_000
    for wrong in ((-1, 0, 120), (1, -1, 120), (1, 0, 0), (1, 0, 121)):
        with pytest.raises(ValueError, match="1 to 120"):
            law.equal_instalment(wrong[0], wrong[1], instalments=wrong[2])


@pytest.mark.article("Besluit 6.8(2)", "Regeling 6.5")
def test_before_duo_sets_it_the_amount_follows_from_the_rate() -> None:
    """Run-up of 2023: 1.78 %. The reading asked for decides; without a rate it is open; at least EUR 15."""
    there = given(repayment_decided=NEVER)
    assert value_of(law.equal_instalment_cents, there) == pytest.approx(law.equal_instalment(800_000, 178))
    other = there | {"instalment_reading": law.InstalmentReading.BULLET}
    bullet = law.equal_instalment(800_000, 178, law.InstalmentReading.BULLET)
    assert value_of(law.equal_instalment_cents, other) == pytest.approx(bullet)
    assert not decide(law.equal_instalment_cents, there | {"fulfilled_named_day": date(2024, 1, 1)}).decided
    assert value_of(law.equal_instalment_cents, there | {"loan_2021_balance_cents": 100}) == 1_500
    assert value_of(law.equal_instalment_cents, given()) == 7_000


@pytest.mark.article("Regeling 6.5(2)", "Besluit 6.12(2)")
@pytest.mark.parametrize(
    ("income", "cents"),
    [
        (1_829_991, 0),
        (1_830_000, 1_500),
        (2_180_000, 5_000),
        (2_380_000, 7_000),
        (2_480_000, 7_000),
    ],
)
def test_the_amount_is_lowered_to_a_twelfth_of_the_ability(income: int, cents: int) -> None:
    """12 % of income above 16,800: below EUR 180 a year nothing, from 180 on 15 a month, never above the equal amount."""
    there = given(ability_income_cents=income, **ABLE)
    assert value_of(law.lowered_instalment_cents, there) == pytest.approx(cents)


@pytest.mark.article("Regeling 6.9")
def test_a_fall_of_fifteen_per_cent_counts_on_request() -> None:
    """From 20,000 to 17,000 is 15 %; a cent more is not enough, nor a fall that is usual for the work."""
    asked: dict[str, Any] = {
        "income_fall_asked": True,
        "income_fall_unusual": True,
        "own_income_cents": 2_000_000,
        "own_income_last_year_cents": 1_700_000,
        "own_income_this_year_cents": 2_000_000,
        "ability_income_cents": 2_000_000,
        "ability_income_last_year_cents": 1_700_000,
        "ability_income_this_year_cents": 2_000_000,
    }
    there = given(**ABLE | asked)
    assert value_of(law.income_fell_last_year, there) is True
    assert value_of(law.income_fell_last_year, there | {"own_income_last_year_cents": 1_700_001}) is False
    assert value_of(law.income_fell_last_year, there | {"income_fall_unusual": False}) is False
    assert value_of(law.income_fell_this_year, there) is False
    assert value_of(law.ability_cents, there) == pytest.approx(2_400)
    assert value_of(law.ability_cents, there | {"income_fall_asked": False}) == pytest.approx(38_400)


@pytest.mark.article("Regeling 6.10")
def test_of_partners_who_both_repay_the_own_share_counts() -> None:
    """The share is told by the decision."""
    both = ABLE | {"loan_partner": True, "partner_repays_too": True, "ability_share_cents": 20_000}
    assert value_of(law.ability_cents, given(ability_income_cents=9_000_000, **both)) == 20_000


@pytest.mark.article("Regeling 6.8(1)", "Besluit 6.12(2)")
def test_from_when_the_ability_and_the_lower_amount_hold() -> None:
    """Each from the first of the month after."""
    there = given(ability_requested=date(2024, 1, 31), lower_amount_notified=date(2024, 2, 1))
    assert value_of(law.ability_first_day, there) == date(2024, 2, 1)
    assert value_of(law.lower_amount_first_day, there) == date(2024, 3, 1)


@pytest.mark.article("Besluit 6.8(1)", "Besluit 6.12(2)")
@pytest.mark.parametrize(
    ("on", "euros"),
    [
        (date(2023, 11, 30), 0),
        (date(2023, 12, 1), 70),
        (date(2024, 2, 29), 70),
        (date(2024, 3, 1), 50),
        (date(2033, 11, 30), 50),
        (date(2033, 12, 1), 0),
    ],
)
def test_what_is_paid_each_month(on: date, euros: int) -> None:
    """EUR 70, and 50 from the first of the month after the lower amount was notified; nothing outside the ten years."""
    there = given(on, ability_income_cents=2_180_000, lower_amount_notified=date(2024, 2, 1), **ABLE)
    assert value_of(law.monthly_instalment, there) == pytest.approx(euros)


@pytest.mark.article("Besluit 6.14")
def test_never_more_than_the_debt_and_nothing_after_death() -> None:
    """A debt of EUR 20 is the last instalment."""
    assert value_of(law.monthly_instalment, given(loan_2021_balance_cents=2_000, lower_amount_notified=NEVER)) == 20
    assert value_of(law.monthly_instalment, given(died=PAYING)) == 0


@pytest.mark.article("Besluit 6.14(1)", "Besluit 6.14(2)")
@pytest.mark.parametrize(
    ("on", "lowered", "gone", "cents"),
    [
        (date(2033, 11, 30), date(2024, 2, 1), False, 800_000),
        (date(2033, 12, 1), date(2024, 2, 1), True, 9_000),
        (date(2033, 12, 1), NEVER, False, 800_000),
    ],
)
def test_what_was_not_repaid_because_of_a_lowering_lapses(on: date, lowered: date, gone: bool, cents: int) -> None:
    """At the end of the ten years, save arrears; not where the amount was never lowered. At death all of it."""
    there = given(on, lower_amount_notified=lowered, loan_arrears_cents=9_000)
    assert value_of(law.debt_extinguished, there) is gone
    assert value_of(law.debt_cents, there) == cents
    assert value_of(law.debt_cents, there | {"died": on}) == 0


@pytest.mark.article("Regeling 6.6", "Regeling 6.7")
def test_at_once_and_once_a_year() -> None:
    """While there is a debt; who is not taxed here pays yearly."""
    assert value_of(law.lump_sum_allowed, given()) is True
    assert value_of(law.lump_sum_allowed, given(loan_2021_balance_cents=0)) is False
    assert value_of(law.pays_yearly, given(taxed_elsewhere=True)) is True


@pytest.mark.article("Regeling 6.11")
def test_in_default_two_weeks_after_the_due_day() -> None:
    """1 March 2024 and two weeks."""
    assert value_of(law.default_last_day, given(loan_instalment_due=date(2024, 3, 1))) == date(2024, 3, 15)


@pytest.mark.article("Regeling 6.12(a)", "Regeling 6.12(b)")
@pytest.mark.parametrize(
    ("all_of_it", "old", "handed"), [(17_999, 1_499, False), (18_000, 0, True), (1_500, 1_500, True)]
)
def test_arrears_for_the_bailiff(all_of_it: int, old: int, handed: bool) -> None:
    """EUR 180, or EUR 15 that is six months old."""
    there = given(loan_arrears_cents=all_of_it, loan_old_arrears_cents=old)
    assert value_of(law.bailiff, there) is handed
