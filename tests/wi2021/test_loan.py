"""Who may borrow under the 2021 Act, how much, for what and until when (Wet 19-20; Besluit 6.1-6.5, 6.15; Regeling 6.1-6.2)."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from inburgering.dossier import Dossier, Literacy, Pip, Registration, ResidenceGround, Route
from inburgering.rules import NEVER, Confidence, decide, value_of
from tests.wi2021 import _fined_people as people
from tests.wi2021._borrowers import GRANTED, LOAN, ON, borrower, facts, free_mover
from wi2021 import loan as law

INCOME: dict[str, Any] = {"loan_2021_income_cents": 3_500_000, "loan_2021_minimum_wage_cents": 2_000_000}
ALONE: dict[str, Any] = {"loan_partner": False, "single_elderly_credit": False}


@pytest.mark.article("Wet 19", "Wet 13(1)(b)")
@pytest.mark.parametrize(
    ("who", "group"),
    [(borrower(), True), (people.asylum(), False), (people.nareiziger(), False), (free_mover(), False)],
)
def test_the_loan_is_for_family_and_other_migrants(who: Dossier, group: bool) -> None:
    """Not for who has asylum, nor for their family on a regular permit: they get the municipality's offer."""
    assert value_of(law.loan_group, facts(who)) is group


@pytest.mark.article("Wet 19", "Wet 20(2)(b)")
def test_who_is_not_obliged_is_not_in_the_group() -> None:
    """A decision that the duty is met, or that dispenses, ends it."""
    assert value_of(law.loan_group, facts(fulfilled_decided=True)) is False
    assert value_of(law.loan_group, facts(dispensation_decided=True)) is False


@pytest.mark.article("Besluit 6.2(1)", "Besluit 6.2a(2)")
def test_at_most_ten_thousand_euros() -> None:
    """The same for who is obliged and who is not; nothing for who may not borrow."""
    assert value_of(law.loan_maximum, facts()) == 10_000
    assert value_of(law.loan_maximum, facts(free_mover())) == 10_000
    assert value_of(law.loan_maximum, facts(people.asylum())) == 0


@pytest.mark.article("Regeling 6.1(1)", "Regeling 6.8(3)", "Regeling 6.8(4)")
@pytest.mark.parametrize(
    ("home", "ability", "amount"),
    [
        ({"loan_partner": True, "single_elderly_credit": False}, 132_000, 736_000),
        ({"loan_partner": False, "single_elderly_credit": True}, 132_000, 736_000),
        ({"loan_partner": False, "single_elderly_credit": False}, 218_400, 563_200),
    ],
)
def test_the_loan_is_the_maximum_less_twice_the_ability_to_pay(home: dict[str, Any], ability: int, amount: int) -> None:
    """Income 35,000 and minimum wage 20,000: 12 % of what is above 24,000 (120 %), or above 16,800 (84 %)."""
    given = facts(**INCOME, **home)
    assert value_of(law.loan_ability_cents, given) == ability
    assert value_of(law.loan_amount_cents, given) == amount


@pytest.mark.article("Regeling 6.1(2)")
@pytest.mark.parametrize(("income", "nothing"), [(4_091_666, False), (4_091_667, True)])
def test_a_loan_below_180_euros_is_none(income: int, nothing: bool) -> None:
    """Twice 12 % of 40,916.67 is 9,820, which leaves 180 of 10,000."""
    amount = value_of(
        law.loan_amount_cents, facts(loan_2021_income_cents=income, loan_2021_minimum_wage_cents=0, **ALONE)
    )
    assert isinstance(amount, int | float)
    assert (amount == 0) is nothing
    assert amount == 0 or amount > 18_000


@pytest.mark.article("Regeling 6.8(3)")
def test_the_minimum_wage_is_asked_for_and_never_guessed() -> None:
    """Without it the amount is undetermined, and the answer says what is missing."""
    found = decide(law.loan_amount_cents, facts(loan_2021_income_cents=3_500_000, **ALONE))
    assert not found.decided
    assert [m.fact for m in found.missing] == ["loan_2021_minimum_wage_cents"]


@pytest.mark.article("Besluit 6.2(5)", "Besluit 6.2(6)")
def test_no_loan_while_one_of_an_earlier_act_is_owed() -> None:
    """Nothing can be borrowed, nor asked for; and a second loan is not given."""
    new = borrower(loans=())
    assert value_of(law.may_ask_loan, facts(new)) is True
    assert value_of(law.may_ask_loan, facts(new, earlier_loans_open=True)) is False
    assert value_of(law.loan_amount_cents, facts(new, earlier_loans_open=True, **INCOME, **ALONE)) == 0
    assert value_of(law.may_ask_loan, facts()) is False


@pytest.mark.article("Besluit 6.2(1)")
def test_what_is_left_of_the_loan() -> None:
    """EUR 10,000 granted, EUR 8,000 used."""
    assert value_of(law.loan_left_cents, facts()) == 200_000
    assert value_of(law.loan_left_cents, facts(loan_2021_paid_out_cents=1_000_001)) == 0


@pytest.mark.article("Besluit 6.1")
@pytest.mark.parametrize(
    "changes",
    [
        {"born": date(2009, 10, 2)},
        {"pension_day": ON},
        {"school_age_years": 8},
        {"holds_dutch_diploma": True},
        {"in_exempting_education": True},
        {"born": date(2009, 1, 1), "in_compulsory_schooling": True},
        {"registered_years": 10, "five_years_work": True, "oral_b1": True},
    ],
)
def test_who_is_not_obliged_must_meet_every_condition(changes: dict[str, Any]) -> None:
    """Conditions (a) to (e), though the text says "or"; in the other reading one of them is enough."""
    not_met = facts(free_mover(), **changes)
    assert value_of(law.unobliged_borrower, facts(free_mover())) is True
    assert value_of(law.unobliged_borrower, not_met) is False
    assert value_of(law.unobliged_borrower, not_met | {"unobliged_conditions": law.UnobligedConditions.ANY}) is True
    assert law.unobliged_borrower.confidence is Confidence.INFERRED


@pytest.mark.article("Besluit 6.1")
def test_without_an_obligation_only_under_article_8_e() -> None:
    """Who is excluded on another ground, or not excluded at all, is not among them."""
    assert value_of(law.unobliged_borrower, facts(free_mover(), ground=ResidenceGround.L)) is False
    assert value_of(law.unobliged_borrower, facts(free_mover(), free_movement_family=False)) is False
    assert value_of(law.unobliged_borrower, facts()) is False


@pytest.mark.article("Besluit 6.3(1)", "Besluit 6.15")
@pytest.mark.parametrize(("gap", "last"), [(0, date(2026, 1, 10)), (20, date(2026, 1, 30))])
def test_three_years_to_borrow_without_an_obligation(gap: int, last: date) -> None:
    """Residence acquired on 10 January 2023; an interruption lengthens the three years."""
    assert value_of(law.unobliged_last_day, facts(free_mover(), gap_days=gap)) == last
    after = date.fromordinal(last.toordinal() + 1)
    for on, entitled in ((date(2023, 1, 10), True), (last, True), (after, False)):
        assert value_of(law.loan_entitled, facts(free_mover(), on, gap_days=gap)) is entitled


@pytest.mark.article("Besluit 6.3(1)", "Wet 20(1)")
@pytest.mark.parametrize(
    ("on", "entitled"),
    [
        (date(2023, 3, 10), False),
        (date(2023, 3, 11), True),
        (date(2026, 3, 10), True),
        (date(2026, 3, 11), False),
    ],
)
def test_the_claim_runs_with_the_period(on: date, entitled: bool) -> None:
    """From the day after the plan up to and including the last day of the three years."""
    assert value_of(law.loan_entitled, facts(on=on)) is entitled


@pytest.mark.article("Besluit 6.3(1)", "Besluit 6.15")
def test_an_extension_a_new_period_and_an_interruption_lengthen_the_claim() -> None:
    """Each to its own last day."""
    on = date(2026, 3, 11)
    assert value_of(law.loan_entitled, facts(on=on, granted_months=6)) is True
    assert value_of(law.loan_entitled, facts(on=on, fined_period_last_day=date(2026, 9, 1))) is True
    assert value_of(law.loan_entitled, facts(on=on, gap_days=1)) is True
    assert value_of(law.loan_entitled, facts(people.asylum(loans=()))) is False


@pytest.mark.article("Wet 20(2)(a)")
@pytest.mark.parametrize(
    ("on", "granted_months", "expected"),
    [
        (date(2032, 3, 10), 0, NEVER),
        (date(2032, 3, 11), 0, date(2032, 3, 10)),
        (date(2032, 3, 11), 6, NEVER),
        (date(2032, 9, 11), 6, date(2032, 9, 10)),
    ],
)
def test_the_claim_is_lost_six_years_after_the_extended_period(on: date, granted_months: int, expected: date) -> None:
    """The period ended on 10 March 2026, or on 10 September 2026 with six months; a new period does not matter."""
    given = facts(on=on, granted_months=granted_months, fined_period_last_day=date(2028, 3, 10))
    assert value_of(law.overdue_loss_day, given) == expected


@pytest.mark.article("Wet 20(2)(a)", "Wet 21(3)(a)")
def test_who_met_the_duty_within_the_six_years_lost_nothing_by_them() -> None:
    """On the very last day is in time; the day after is not."""
    on = date(2032, 4, 1)
    for day, lost in ((date(2032, 3, 10), NEVER), (date(2032, 3, 11), date(2032, 3, 10))):
        given = facts(on=on, fulfilled_decided=True, fulfilled_named_day=day)
        assert value_of(law.overdue_loss_day, given) == lost


@pytest.mark.article("Wet 20(2)(b)")
@pytest.mark.parametrize("name", ["exempted_since", "dispensed_since", "obligation_ended_since"])
def test_the_claim_is_lost_when_the_obligation_ends(name: str) -> None:
    """By a decision that exempts, dispenses or ends it; until that day nothing is lost."""
    ended: dict[str, Any] = {"exemption_decided": True} if name == "exempted_since" else {"ended_decided": True}
    assert value_of(law.loan_lost_day, facts(**ended | {name: date(2025, 9, 1)})) == date(2025, 9, 1)
    assert value_of(law.loan_lost_day, facts()) == NEVER


@pytest.mark.article("Wet 20(2)(b)")
def test_pension_age_ends_it_and_a_temporary_exemption_does_not() -> None:
    """At school the obligation comes back; of another end the day is asked for."""
    assert value_of(law.no_longer_obliged_day, facts(pension_day=ON)) == ON
    assert value_of(law.no_longer_obliged_day, facts(temporary_exemption_decided=True)) == NEVER
    assert not decide(law.no_longer_obliged_day, facts(dutch=True)).decided


@pytest.mark.article("Wet 21(3)(a)", "Wet 6(1)")
def test_the_duty_is_met_on_the_last_of_its_days() -> None:
    """PVT, MAP and route; DUO's decision goes first."""
    done: dict[str, Any] = {
        "req_pvt_hours": 12,
        "req_pvt_activity_done": True,
        "req_pvt_signed": date(2024, 5, 1),
        "req_map_themes_done": True,
        "req_map_practical_hours": 40,
        "req_map_final_interview": date(2024, 8, 1),
        "req_knm_passed": date(2024, 7, 1),
        "route_achieved_day": date(2024, 7, 1),
    }
    done |= {f"req_{part}_passed_b1": True for part in people.LANGUAGE}
    assert value_of(law.fulfilled_day, facts(**done)) == date(2024, 8, 1)
    assert value_of(law.fulfilled_day, facts(**done | {"req_map_final_interview": NEVER})) == NEVER
    decided = done | {"fulfilled_decided": True, "fulfilled_named_day": date(2024, 7, 15)}
    assert value_of(law.fulfilled_day, facts(**decided)) == date(2024, 7, 15)


@pytest.mark.article("Besluit 6.7(2)")
def test_the_claim_ends_when_repayment_begins_earlier() -> None:
    """On the day itself."""
    assert value_of(law.loan_entitled, facts(loan_2021_early_first_day=date(2025, 10, 2))) is True
    assert value_of(law.loan_entitled, facts(loan_2021_early_first_day=ON)) is False


@pytest.mark.article("Besluit 6.2(1)(a)", "Besluit 6.2(3)")
def test_a_course_only_at_a_school_with_certificate_or_mark() -> None:
    """For the obliged and for others alike."""
    for who in (borrower(), free_mover()):
        assert value_of(law.course_payable, facts(who, loan_school_marked=True)) is True
        assert value_of(law.course_payable, facts(who, loan_school_marked=False)) is False


@pytest.mark.article("Besluit 6.2(1)(c)", "Besluit 6.2a(2)(d)")
def test_literacy_where_the_plan_requires_it() -> None:
    """For who is not obliged since 1 September 2025; before that it is open."""
    marked: dict[str, Any] = {"loan_school_marked": True}
    assert value_of(law.literacy_payable, facts(literacy_in_plan=True, **marked)) is True
    assert value_of(law.literacy_payable, facts(literacy_in_plan=False, **marked)) is False
    assert value_of(law.literacy_payable, facts(literacy_in_plan=True, loan_school_marked=False)) is False
    assert not decide(law.literacy_payable, facts(free_mover(), date(2025, 8, 31), **marked)).decided
    assert value_of(law.literacy_payable, facts(free_mover(), date(2025, 9, 1), **marked)) is True


@pytest.mark.article("Besluit 6.2(1)(b)", "Besluit 6.2(4)")
def test_a_bridging_programme_on_the_education_route_when_recognised() -> None:
    """On no other route, and never for who is not obliged."""
    road: dict[str, Any] = {"route": Route.EDUCATION}
    assert value_of(law.bridging_payable, facts(bridging_recognised=True, **road)) is True
    assert value_of(law.bridging_payable, facts(bridging_recognised=False, **road)) is False
    assert value_of(law.bridging_payable, facts(bridging_recognised=True)) is False
    assert value_of(law.bridging_payable, facts(free_mover(), bridging_recognised=True, **road)) is False


@pytest.mark.article("Besluit 6.2(1)(d)", "Besluit 6.2a(2)(c)")
def test_examinations_and_since_september_2025_ona_for_who_is_not_obliged() -> None:
    """The day before, the day itself."""
    assert value_of(law.exam_payable, facts()) is True
    assert value_of(law.exam_payable, facts(people.asylum())) is False
    assert value_of(law.ona_payable, facts()) is False
    assert value_of(law.ona_payable, facts(free_mover(), date(2025, 8, 31))) is False
    assert value_of(law.ona_payable, facts(free_mover(), date(2025, 9, 1))) is True


@pytest.mark.article("Besluit 6.3(2)")
def test_nothing_is_paid_to_who_left_or_may_no_longer_stay() -> None:
    """Registered as a resident, and a right named by the article."""
    assert value_of(law.paid_out, facts()) is True
    gone = (Registration(first_day=people.KNOWN, last_day=date(2025, 9, 30), municipality="0344", reception=False),)
    assert value_of(law.paid_out, facts(borrower(registrations=gone))) is False
    assert value_of(law.paid_out, facts(has_right=False)) is False
    assert value_of(law.paid_out, facts(borrower(loans=()))) is False


@pytest.mark.article("Regeling 6.2(3)")
def test_an_invoice_is_paid_within_four_weeks_of_the_statement() -> None:
    """1 May 2025, a Thursday, and four weeks is Ascension Day 2025: a term of a regulation is not rolled."""
    given = facts(loan_statement_received=date(2025, 5, 1))
    assert value_of(law.invoice_paid_last_day, given) == date(2025, 5, 29)


@pytest.mark.article("Regeling 6.2(4)")
@pytest.mark.parametrize(
    ("quarter", "once", "by_quarter", "by_once"),
    [
        (200_000, 200_000, True, True),
        (200_001, 100_000, False, True),
        (200_001, 200_001, False, False),
    ],
)
def test_two_thousand_euros_a_quarter(quarter: int, once: int, by_quarter: bool, by_once: bool) -> None:
    """What is above it is not paid at all; in the other reading each submission is judged by itself."""
    given = facts(quarter_invoiced_cents=quarter, submitted_invoices_cents=once)
    assert value_of(law.invoices_payable, given) is by_quarter
    other = given | {"invoice_cap": law.InvoiceCap.PER_SUBMISSION}
    assert value_of(law.invoices_payable, other) is by_once


@pytest.mark.article("Besluit 6.5", "Besluit 6.12(1)")
@pytest.mark.parametrize(
    ("received", "due"),
    [(date(2026, 3, 2), date(2026, 4, 28)), (date(2026, 3, 3), date(2026, 4, 28))],
)
def test_eight_weeks_to_decide_rolled_to_a_working_day(received: date, due: date) -> None:
    """2 March 2026 and eight weeks is King's Day, so the day after; 3 March is 28 April itself."""
    assert law.loan_decision_last_day(received).day == due
    assert value_of(law.loan_decision_due, facts(loan_2021_requested=received)) == due
    assert value_of(law.ability_decision_last_day, facts(ability_requested=received)) == due


def test_the_borrower_of_these_tests_has_the_loan() -> None:
    """So that the person below is the one described."""
    given = facts()
    assert given["loan_2021_granted"] == GRANTED == LOAN.granted
    plan = Pip(dated=people.PLAN, route=Route.B1, literacy=Literacy.NONE)
    assert facts(borrower(pips=(plan,)))["literacy_in_plan"] is False
