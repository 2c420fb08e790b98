"""How much may be borrowed under the 2013 Act, by whom and until when (Wi2013 art. 16; Besluit 4.1-4.4; Regeling 4.1-4.2)."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inburgering.dossier import Fine, FineKind
from inburgering.rules import NEVER, Confidence, decide, value_of
from tests.wi2013._loan_people import ASYLUM, FAMILY, NEARBY, START, UNION, facts, passed
from wi2013 import loan as law

ON = date(2019, 6, 1)
FIRST = date(2014, 5, 1)
"""The obligation of those who borrowed under the text of before 15 July 2015 begins."""
INCOME: dict[str, Any] = {"grant_income_cents": 3_500_000, "grant_minimum_wage_cents": 2_000_000}


@pytest.mark.article("Besluit 4.1a(1)", "Besluit 4.1a(3)")
@pytest.mark.parametrize(
    ("who", "granted", "euros"),
    [
        (FAMILY, date(2013, 1, 1), 5_000),
        (FAMILY, date(2015, 7, 14), 5_000),
        (FAMILY, date(2015, 7, 15), 10_000),
        (ASYLUM, date(2013, 1, 1), 10_000),
        (NEARBY, date(2015, 7, 14), 10_000),
        (NEARBY, date(2015, 7, 15), 10_000),
    ],
)
def test_the_most_that_can_be_borrowed_by_group_and_day_of_the_grant(who: str, granted: date, euros: int) -> None:
    """EUR 10,000 for asylum and their family; for others EUR 5,000 until 14 July 2015, EUR 10,000 since."""
    assert value_of(law.loan_maximum, facts(who, ON, FIRST, loan_granted=granted)) == euros


@pytest.mark.article("Besluit 4.1a(1)")
def test_without_a_loan_the_day_asked_about_selects_the_maximum() -> None:
    """Who asks today what the most is gets today's answer."""
    parts = {"loans": ()}
    assert value_of(law.loan_maximum, facts(FAMILY, date(2015, 7, 14), FIRST, parts)) == 5_000
    assert value_of(law.loan_maximum, facts(FAMILY, date(2015, 7, 15), FIRST, parts)) == 10_000


@pytest.mark.article("Besluit 4.1a(2)", "Besluit 4.1a(3)")
def test_income_counts_for_others_than_asylum_and_their_family() -> None:
    """No income test for the group."""
    assert value_of(law.income_tested, facts(FAMILY, ON)) is True
    assert value_of(law.income_tested, facts(NEARBY, ON)) is False
    assert value_of(law.income_tested, facts(ASYLUM, ON)) is False
    assert value_of(law.loan_amount_cents, facts(ASYLUM, ON)) == 1_000_000


@pytest.mark.article("Besluit 4.1a(1)(c)")
def test_a_literacy_course_may_be_paid_for_the_group_and_since_15_july_2015_for_all() -> None:
    """The day before, the day itself."""
    assert value_of(law.literacy_allowed, facts(FAMILY, date(2015, 7, 14), FIRST)) is False
    assert value_of(law.literacy_allowed, facts(FAMILY, date(2015, 7, 15), FIRST)) is True
    assert value_of(law.literacy_allowed, facts(NEARBY, date(2015, 7, 14), FIRST)) is True


@pytest.mark.article("Besluit 4.1a(4)")
def test_since_when_a_literacy_school_needs_the_mark_is_open_between_two_texts() -> None:
    """Not on 14 November 2018, certainly on 31 December 2021."""
    answers = {on: value_of(law.literacy_mark_required, {"on": on}) for on in map(date.fromisoformat, _MARK_DAYS)}
    assert list(answers.values()) == [False, None, None, True]
    assert law.literacy_mark_required.confidence is Confidence.INFERRED


_MARK_DAYS = ("2018-11-14", "2018-11-15", "2021-12-30", "2021-12-31")


@pytest.mark.article("Regeling 4.1(1)", "Regeling 4.9(3)", "Regeling 4.9(4)")
@pytest.mark.parametrize(
    ("home", "ability", "amount"),
    [
        ({"loan_partner": True, "loan_single_parent": False}, 132_000, 736_000),
        ({"loan_partner": False, "loan_single_parent": True}, 132_000, 736_000),
        ({"loan_partner": False, "loan_single_parent": False}, 218_400, 563_200),
    ],
)
def test_the_loan_is_the_maximum_less_twice_the_ability_to_pay(home: dict[str, Any], ability: int, amount: int) -> None:
    """Income 35,000 and minimum wage 20,000: 12 % of what is above 24,000 (120 %), or above 16,800 (84 %)."""
    given_facts = facts(FAMILY, ON, **INCOME, **home)
    assert value_of(law.grant_ability_cents, given_facts) == ability
    assert value_of(law.loan_amount_cents, given_facts) == amount


@pytest.mark.article("Regeling 4.1(2)")
@pytest.mark.parametrize(("income", "nothing"), [(4_091_666, False), (4_091_667, True)])
def test_a_loan_below_180_euros_is_none(income: int, nothing: bool) -> None:
    """Twice 12 % of 40,916.67 is 9,820, which leaves 180 of 10,000."""
    given_facts = facts(FAMILY, ON, grant_income_cents=income, grant_minimum_wage_cents=0)
    amount = value_of(law.loan_amount_cents, given_facts)
    assert (amount == 0) is nothing
    assert isinstance(amount, int | float)
    assert amount == 0 or amount > 18_000


@pytest.mark.article("Regeling 4.9(3)")
def test_the_minimum_wage_is_asked_for_and_never_guessed() -> None:
    """Without it the amount is undetermined, and the answer says what is missing."""
    found = decide(law.loan_amount_cents, facts(FAMILY, ON, grant_income_cents=3_500_000))
    assert not found.decided
    assert [m.fact for m in found.missing] == ["grant_minimum_wage_cents"]


@pytest.mark.article("Besluit 4.1a(5)")
def test_no_loan_while_one_of_before_2013_is_open() -> None:
    """Nothing can be borrowed, and nothing asked for."""
    parts = {"loans": ()}
    assert value_of(law.may_ask_loan, facts(ASYLUM, ON, parts=parts)) is True
    assert value_of(law.may_ask_loan, facts(ASYLUM, ON, parts=parts, old_loan_open=True)) is False
    assert value_of(law.loan_amount_cents, facts(ASYLUM, ON, old_loan_open=True)) == 0


@pytest.mark.article("Besluit 4.1a(1)")
def test_a_loan_is_given_once() -> None:
    """Who has one cannot ask for another; who let the grant lapse can."""
    assert value_of(law.may_ask_loan, facts(ASYLUM, ON)) is False
    lapsed = facts(ASYLUM, date(2019, 6, 2), loan_paid_out_cents=0)
    assert value_of(law.may_ask_loan, lapsed) is True


amounts = st.integers(0, 20_000_000)


@pytest.mark.article("Besluit 4.1a(1)", "Regeling 4.1")
@given(low=amounts, more=amounts, wage=st.integers(0, 4_000_000), partner=st.booleans(), granted=st.dates(FIRST, ON))
def test_a_loan_never_exceeds_its_maximum_and_never_grows_with_income(
    low: int, more: int, wage: int, partner: bool, granted: date
) -> None:
    """For whoever is tested on income; it is never below nothing, and never between nothing and EUR 180."""
    base = {"loan_granted": granted, "grant_minimum_wage_cents": wage, "loan_partner": partner}
    poor = value_of(law.loan_amount_cents, FAMILY_FACTS | base | {"grant_income_cents": low})
    rich = value_of(law.loan_amount_cents, FAMILY_FACTS | base | {"grant_income_cents": low + more})
    most = value_of(law.loan_maximum, FAMILY_FACTS | base)
    assert isinstance(poor, int | float)
    assert isinstance(rich, int | float)
    assert isinstance(most, int)
    assert 0 <= rich <= poor <= 100 * most
    assert poor == 0 or poor >= 18_000


FAMILY_FACTS = facts(FAMILY, ON, FIRST)


@pytest.mark.article("Besluit 4.2(1)")
@pytest.mark.parametrize(
    ("on", "entitled"),
    [(date(2018, 2, 28), False), (START, True), (date(2021, 2, 28), True), (date(2021, 3, 1), False)],
)
def test_the_loan_is_there_during_the_term(on: date, entitled: bool) -> None:
    """From the first day of the term up to and including the last."""
    assert value_of(law.in_loan_term, facts(ASYLUM, on)) is entitled


@pytest.mark.article("Besluit 4.2(1)")
def test_an_extended_term_and_the_new_term_of_a_fine_count_too() -> None:
    """Not the time between a term that was missed and the fine."""
    assert value_of(law.loan_entitled, facts(ASYLUM, date(2021, 8, 28), granted_months=6)) is True
    day = date(2021, 9, 1)
    fine = Fine(kind=FineKind.EXAM, dated=day, notified=day, revoked=False, new_period_last_day=date(2023, 9, 1))
    parts = {"fines": (fine,)}
    assert value_of(law.loan_entitled, facts(ASYLUM, date(2021, 8, 31), parts=parts)) is False
    assert value_of(law.loan_entitled, facts(ASYLUM, date(2021, 9, 1), parts=parts)) is True
    assert value_of(law.loan_entitled, facts(ASYLUM, date(2023, 9, 1), parts=parts)) is True
    assert value_of(law.loan_entitled, facts(ASYLUM, date(2023, 9, 2), parts=parts)) is False


@pytest.mark.article("Wi 16(2)(a)")
@pytest.mark.parametrize(("signed", "lost"), [(date(2019, 2, 28), False), (date(2019, 3, 1), True), (NEVER, True)])
def test_the_loan_is_lost_when_the_declaration_was_not_signed_in_time(signed: date, lost: bool) -> None:
    """The last day of the PVT year is 28 February 2019; signing a day later does not bring the loan back."""
    given_facts = facts(ASYLUM, date(2019, 6, 1), req_pvt_signed=signed)
    assert value_of(law.pvt_loss_day, given_facts) == (date(2019, 2, 28) if lost else NEVER)
    assert value_of(law.loan_entitled, given_facts) is (not lost)


@pytest.mark.article("Wi 16(2)(a)")
def test_who_became_obliged_before_october_2017_cannot_lose_it_by_the_pvt() -> None:
    """There is no PVT for them; and nobody has lost it while the year runs."""
    assert value_of(law.pvt_loss_day, facts(ASYLUM, date(2018, 3, 1), date(2017, 9, 1), req_pvt_signed=NEVER)) == NEVER
    assert value_of(law.pvt_loss_day, facts(ASYLUM, date(2019, 2, 28), req_pvt_signed=NEVER)) == NEVER


@pytest.mark.article("Wi 16(2)(a)", "Wi 6(1)")
@pytest.mark.parametrize(("released", "lost"), [(date(2019, 2, 28), False), (date(2019, 3, 1), True)])
@pytest.mark.parametrize("how", ["dispensed_since", "exempted_since", "obligation_ended_since"])
def test_who_was_released_within_the_pvt_year_had_nothing_left_to_sign(how: str, released: date, lost: bool) -> None:
    """On the last day of that year nothing is lost; released a day later the loan was gone. Unknown, it is not guessed."""
    unsigned = facts(ASYLUM, date(2019, 6, 1), req_pvt_signed=NEVER)
    assert value_of(law.pvt_loss_day, unsigned | {how: released}) == (date(2019, 2, 28) if lost else NEVER)
    assert value_of(law.pvt_loss_day, {k: v for k, v in unsigned.items() if k != how}) is None


@pytest.mark.article("Wi 16(2)(a)", "Wi 7(1)(b)")
@pytest.mark.parametrize(("awarded", "lost"), [(date(2019, 2, 28), False), (date(2019, 3, 1), True)])
def test_a_diploma_within_the_pvt_year_leaves_nothing_to_sign(awarded: date, lost: bool) -> None:
    """A document takes the place of the whole examination, the PVT included."""
    diploma: dict[str, Any] = {"holds_dutch_diploma": True, "full_document_awarded": awarded}
    given_facts = facts(ASYLUM, date(2019, 6, 1), req_pvt_signed=NEVER, **diploma)
    assert value_of(law.pvt_loss_day, given_facts) == (date(2019, 2, 28) if lost else NEVER)


@pytest.mark.article("Wi 16(2)(b)", "Wi 6(1)")
@pytest.mark.parametrize(("released", "lost"), [(date(2027, 2, 28), NEVER), (date(2027, 3, 1), date(2027, 2, 28))])
def test_who_was_released_within_the_six_years_is_not_overdue(released: date, lost: date) -> None:
    """The six years end on 28 February 2027. Another ground took the loan away on the day of release."""
    given_facts = facts(ASYLUM, date(2027, 6, 1), dispensed_since=released)
    assert value_of(law.overdue_loss_day, given_facts) == lost


@pytest.mark.article("Wi 16(2)(b)")
@pytest.mark.parametrize(("on", "lost"), [(date(2027, 2, 28), NEVER), (date(2027, 3, 1), date(2027, 2, 28))])
def test_the_loan_is_lost_six_years_after_the_term(on: date, lost: date) -> None:
    """The term ended on 28 February 2021."""
    assert value_of(law.overdue_loss_day, facts(ASYLUM, on)) == lost
    assert value_of(law.loan_lost_day, facts(ASYLUM, on)) == lost
    assert value_of(law.overdue_loss_day, facts(ASYLUM, on, **passed(date(2027, 2, 28)))) == NEVER


@pytest.mark.article("Wi 16(2)(c)")
@pytest.mark.parametrize(
    ("released", "on", "lost"),
    [
        (date(2020, 5, 4), date(2020, 12, 31), NEVER),
        (date(2020, 5, 4), date(2021, 1, 1), date(2021, 1, 1)),
        (date(2021, 1, 5), date(2021, 1, 4), NEVER),
        (date(2021, 1, 5), date(2021, 1, 5), date(2021, 1, 5)),
    ],
)
def test_since_2021_the_loan_is_lost_with_the_obligation(released: date, on: date, lost: date) -> None:
    """Who was released in 2020 lost it on 1 January 2021; who is released later on that day."""
    day = released if released <= on else NEVER
    assert value_of(law.loan_lost_day, facts(ASYLUM, on, dispensed_since=day)) == lost


@pytest.mark.article("Wi 16(2)(c)", "Wi 5(1)(a)", "Wi 6(2)")
def test_what_ends_the_obligation_and_what_does_not() -> None:
    """Pension age, an exemption, a decision; a dispensation for efforts only when given before October 2017."""
    on = date(2026, 1, 1)
    assert value_of(law.no_longer_obliged_day, facts(ASYLUM, on, pension_day=date(2025, 4, 1))) == date(2025, 4, 1)
    assert value_of(law.no_longer_obliged_day, facts(ASYLUM, on, exempted_since=date(2020, 4, 1))) == date(2020, 4, 1)
    ended = facts(ASYLUM, on, obligation_ended_since=date(2020, 4, 2))
    assert value_of(law.no_longer_obliged_day, ended) == date(2020, 4, 2)
    early = facts(ASYLUM, on, date(2015, 3, 2), effort_dispensation_granted=date(2017, 9, 30))
    assert value_of(law.no_longer_obliged_day, early) == date(2017, 9, 30)
    later = facts(ASYLUM, on, date(2015, 3, 2), effort_dispensation_granted=date(2017, 10, 1))
    assert value_of(law.no_longer_obliged_day, later) == NEVER
    assert value_of(law.no_longer_obliged_day, facts(ASYLUM, on, dutch=True)) is None
    assert value_of(law.no_longer_obliged_day, facts(UNION, on)) == NEVER


@pytest.mark.article("Besluit 4.6(2)")
def test_who_asks_to_repay_earlier_gives_up_the_loan() -> None:
    """From the day the repayment begins."""
    assert value_of(law.loan_entitled, facts(ASYLUM, ON, early_repayment_first_day=date(2019, 6, 2))) is True
    assert value_of(law.loan_entitled, facts(ASYLUM, ON, early_repayment_first_day=ON)) is False


@pytest.mark.article("Besluit 4.1", "Wi 5(2)")
def test_a_union_citizen_may_borrow_without_being_obliged() -> None:
    """Whatever for, not with a diploma that exempts, and not after eight years here at school age.

    The temporary purposes of Besluit 2.1(1) are those of a permit under Vw art. 14, which a Union citizen does not hold.
    """
    assert value_of(law.non_obliged_borrower, facts(UNION, ON)) is True
    assert value_of(law.non_obliged_borrower, facts(UNION, ON, purpose="study")) is True
    assert value_of(law.non_obliged_borrower, facts(UNION, ON, holds_dutch_diploma=True)) is False
    assert value_of(law.non_obliged_borrower, facts(UNION, ON, born=date(2003, 6, 2))) is False
    assert value_of(law.non_obliged_borrower, facts(ASYLUM, ON)) is False
    assert value_of(law.may_ask_loan, facts(UNION, ON, parts={"loans": ()})) is True


@pytest.mark.article("Besluit 4.2(1)", "Besluit 4.15", "Besluit 4.2(4)")
@pytest.mark.parametrize(
    ("start", "more", "last"),
    [
        (date(2016, 4, 12), {}, date(2019, 4, 12)),
        (date(2016, 4, 12), {"gap_days": 30}, date(2019, 5, 12)),
        (date(2017, 9, 30), {"covid_loan_days": 61}, date(2020, 9, 30)),
        (date(2017, 10, 1), {"covid_loan_days": 61}, date(2020, 12, 1)),
    ],
)
def test_without_an_obligation_the_loan_is_there_for_three_years(start: date, more: dict[str, Any], last: date) -> None:
    """Longer by a gap, and by what DUO gave for COVID-19 where they end on or after 1 October 2020."""
    given_facts = facts(UNION, date(2018, 1, 1), start, **more)
    assert value_of(law.non_obliged_last_day, given_facts) == last
    assert value_of(law.loan_entitled, given_facts | {"on": last}) is True
    assert value_of(law.loan_entitled, given_facts | {"on": last + timedelta(days=1)}) is False


@pytest.mark.article("Besluit 4.4")
def test_a_decision_comes_within_eight_weeks() -> None:
    """A request of Monday 3 June 2019: Monday 29 July 2019."""
    assert law.loan_decision_last_day(date(2019, 6, 3)).day == date(2019, 7, 29)
    assert law.loan_decision_last_day(date(2019, 6, 4)).day == date(2019, 7, 30)


@pytest.mark.article("Regeling 4.2(4)")
@pytest.mark.parametrize(("on", "lapsed"), [(date(2019, 6, 1), False), (date(2019, 6, 2), True)])
def test_the_grant_lapses_when_nothing_is_paid_within_a_year(on: date, lapsed: bool) -> None:
    """Granted on 1 June 2018."""
    given_facts = facts(ASYLUM, on, loan_paid_out_cents=0)
    assert value_of(law.first_payment_last_day, given_facts) == date(2019, 6, 1)
    assert value_of(law.grant_lapsed, given_facts) is lapsed
    assert value_of(law.grant_lapsed, given_facts | {"loan_paid_out_cents": 1}) is False
    assert value_of(law.paid_out, given_facts) is (not lapsed)


@pytest.mark.article("Besluit 4.2(2)")
def test_nothing_is_paid_out_without_registration_or_lawful_residence() -> None:
    """Permanent rights, (b) and (d), are not named; awaiting a decision counts where the obligation continues."""
    assert value_of(law.paid_out, facts(ASYLUM, ON)) is True
    assert value_of(law.paid_out, facts(ASYLUM, ON, unregistered_since=ON)) is False
    assert value_of(law.paid_out, facts(ASYLUM, ON, ground="d")) is False
    assert value_of(law.paid_out, facts(ASYLUM, ON, ground="g", obligation_runs_on=True)) is True
    assert value_of(law.paid_out, facts(ASYLUM, ON, ground="g", obligation_runs_on=False)) is False


@pytest.mark.article("Regeling 4.2")
@pytest.mark.parametrize(
    ("done", "last"),
    [
        (date(2015, 10, 15), NEVER),
        (date(2015, 10, 16), None),
        (date(2021, 2, 28), None),
        (date(2021, 3, 1), date(2021, 7, 1)),
        (date(2021, 10, 31), date(2022, 2, 28)),
    ],
)
def test_invoices_come_within_four_months_of_fulfilment_and_of_the_mark(done: date, last: date | None) -> None:
    """Since 1 March 2021; the text of 2015 had no such term, and what held between was not read."""
    given_facts = facts(ASYLUM, date(2022, 1, 1), date(2014, 3, 3), school_mark_last_day=done, **passed(done))
    assert value_of(law.invoice_last_day, given_facts) == last
    assert value_of(law.invoice_after_mark_last_day, given_facts) == last


@pytest.mark.article("Regeling 4.2(3)")
def test_an_invoice_is_paid_within_four_weeks() -> None:
    """Counted from the day it came in."""
    assert value_of(law.invoice_paid_last_day, {"loan_invoice_received": date(2021, 3, 1)}) == date(2021, 3, 29)


@pytest.mark.article("Regeling 4.2(5)")
@pytest.mark.parametrize(
    ("on", "euros"),
    [
        (date(2013, 1, 1), 1_250),
        (date(2015, 10, 15), 1_250),
        (date(2015, 10, 16), None),
        (date(2020, 12, 31), None),
        (date(2021, 1, 1), 2_000),
    ],
)
def test_what_is_paid_in_a_quarter_rose_on_a_day_that_is_open(on: date, euros: int | None) -> None:
    """EUR 1,250 in the last text that was read, EUR 2,000 on DUO's page of 2021."""
    assert value_of(law.quarterly_cap, {"on": on}) == euros
