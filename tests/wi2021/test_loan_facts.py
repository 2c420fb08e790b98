"""How a dossier becomes the facts of the loan of the 2021 Act: what is not sure is left out."""

from __future__ import annotations

from datetime import date
from typing import Any

import attrs
import pytest

from inburgering.dossier import (
    Act,
    Course,
    CourseKind,
    Decision,
    DecisionKind,
    Dossier,
    ExamPart,
    ExamResult,
    Household,
    Income,
    InstitutionKind,
    Level,
    Literacy,
    Loan,
    Pip,
    Request,
    RequestKind,
)
from inburgering.facts import facts_on
from inburgering.rules import NEVER, Span
from tests.wi2021._borrowers import LOAN

ON = date(2025, 10, 1)


def facts(**parts: Any) -> dict[str, Any]:
    return dict(facts_on(Dossier(**parts), ON))


@pytest.mark.article("Besluit 6.2", "Besluit 6.9(1)")
def test_the_loan_is_read() -> None:
    """Of this Act, granted by the day; two of them are not sure."""
    found = facts(loans=(LOAN,), decisions=())
    assert found["loan_2021_granted"] == date(2023, 5, 1)
    assert (found["loan_2021_granted_cents"], found["loan_2021_paid_out_cents"]) == (1_000_000, 800_000)
    assert (found["loan_2021_balance_cents"], found["loan_2021_monthly_cents"]) == (800_000, 7_000)
    assert found["loan_2021_early_first_day"] == NEVER
    assert "loan_2021_granted" not in facts()
    assert "loan_2021_granted" not in facts(loans=(LOAN, LOAN))
    later = attrs.evolve(LOAN, granted=date(2025, 10, 2))
    for none in ((), (later,)):
        assert facts(loans=none)["loan_2021_granted"] == NEVER
    assert "loan_2021_granted" not in facts(loans=(attrs.evolve(LOAN, act=None),))
    lowered = (Decision(kind=DecisionKind.ABILITY_TO_PAY, grants=True, notified=ON),)
    assert "loan_2021_monthly_cents" not in facts(loans=(LOAN,), decisions=lowered)


@pytest.mark.article("Besluit 6.2(5)", "Besluit 6.2(6)")
@pytest.mark.parametrize("act", [Act.WI2007, Act.WI2013])
def test_loans_of_earlier_acts(act: Act) -> None:
    """Owed, paid back, or not known."""
    assert facts(loans=(Loan(act=act, balance_cents=1),))["earlier_loans_open"] is True
    assert facts(loans=(Loan(act=act, balance_cents=0),))["earlier_loans_open"] is False
    assert "earlier_loans_open" not in facts(loans=(Loan(act=act),))
    assert facts(loans=(LOAN,))["earlier_loans_open"] is False


@pytest.mark.article("Regeling 6.8(2)", "Regeling 6.9")
def test_incomes_by_the_year_that_counts() -> None:
    """Two years before the loan, and before today; the own income only of who has no partner."""
    home = Household(partner=False, incomes=tuple(Income(year=y, amount_cents=y) for y in (2021, 2023, 2024, 2025)))
    found = facts(loans=(LOAN,), household=home)
    assert (found["loan_2021_income_cents"], found["ability_income_cents"]) == (2021, 2023)
    assert (found["own_income_last_year_cents"], found["ability_income_this_year_cents"]) == (2024, 2025)
    assert facts(loans=(), household=home)["loan_2021_income_cents"] == 2023
    assert "own_income_cents" not in facts(household=attrs.evolve(home, partner=True))
    over_new_year = attrs.evolve(LOAN, granted=Span(date(2022, 12, 1), date(2023, 1, 31)))
    assert "loan_2021_income_cents" not in facts(loans=(over_new_year,), household=home)


@pytest.mark.article("Besluit 6.4", "Besluit 6.10", "Besluit 6.12(2)")
def test_requests_and_the_day_of_a_lower_amount() -> None:
    """Known to be none only of a known list."""
    asked = (
        Request(kind=RequestKind.LOAN, received=date(2023, 4, 1)),
        Request(kind=RequestKind.ABILITY_TO_PAY, received=date(2025, 9, 1)),
    )
    found = facts(requests=asked)
    assert (found["loan_2021_requested"], found["ability_requested"]) == (date(2023, 4, 1), date(2025, 9, 1))
    assert facts(requests=())["ability_requested"] == NEVER
    assert "loan_2021_requested" not in facts()
    lowered = Decision(kind=DecisionKind.ABILITY_TO_PAY, grants=True, notified=date(2025, 9, 20))
    assert facts(decisions=(lowered,))["lower_amount_notified"] == date(2025, 9, 20)
    assert facts(decisions=(attrs.evolve(lowered, grants=False),))["lower_amount_notified"] == NEVER
    assert "lower_amount_notified" not in facts(decisions=(attrs.evolve(lowered, grants=None),))


@pytest.mark.article("Wet 20(2)(b)", "Wet 21(3)(a)")
def test_decisions_that_make_the_loan_due() -> None:
    """The day that the decision names, and the days on decisions that end the duty."""
    met = Decision(kind=DecisionKind.OBLIGATION_FULFILLED, grants=True, dated=ON, first_day=date(2025, 9, 1))
    ended = Decision(kind=DecisionKind.OBLIGATION_ENDED, grants=True, dated=date(2025, 8, 1))
    found = facts(decisions=(met, ended))
    assert (found["fulfilled_named_day"], found["obligation_ended_since"]) == (date(2025, 9, 1), date(2025, 8, 1))
    assert found["exempted_since"] == found["repayment_decided"] == NEVER


@pytest.mark.article("Besluit 6.2(3)", "Besluit 6.2(4)", "Besluit 6.2(1)(c)")
def test_what_the_loan_could_pay_for() -> None:
    """A course with the mark, a bridging programme at an institution for one, literacy in the plan."""
    begun = Course(kind=CourseKind.NT2, first_day=date(2024, 1, 1), quality_mark=True)
    assert facts(courses=(begun,))["loan_school_marked"] is True
    assert "loan_school_marked" not in facts(courses=(attrs.evolve(begun, quality_mark=False),))
    assert facts(courses=())["loan_school_marked"] is False
    assert facts(courses=(begun,))["bridging_recognised"] is False
    bridge = Course(kind=CourseKind.BRIDGING, first_day=date(2024, 1, 1), institution_kind=InstitutionKind.BRIDGING)
    assert facts(courses=(bridge,))["bridging_recognised"] is True
    assert "bridging_recognised" not in facts(courses=(attrs.evolve(bridge, institution_kind=None),))
    plan = Pip(dated=date(2023, 3, 10), literacy=Literacy.ILLITERATE)
    assert facts(pips=(plan,))["literacy_in_plan"] is True
    assert "literacy_in_plan" not in facts(pips=(attrs.evolve(plan, literacy=None),))


@pytest.mark.article("Besluit 6.7(4)", "Besluit 3.15(2)")
def test_the_examination_of_who_is_not_obliged() -> None:
    """The last of six parts; without ONA it is not sure, without KNM there is none."""
    parts = (ExamPart.READING, ExamPart.LISTENING, ExamPart.WRITING, ExamPart.SPEAKING, ExamPart.ONA, ExamPart.KNM)
    sat = [
        ExamResult(part=p, level=Level.A2, passed=True, taken=date(2025, 1, n), result_known=date(2025, 2, n))
        for n, p in enumerate(parts, 1)
    ]
    assert facts(exams=tuple(sat))["unobliged_exam_day"] == date(2025, 2, 6)
    assert "unobliged_exam_day" not in facts(exams=tuple(e for e in sat if e.part is not ExamPart.ONA))
    assert facts(exams=tuple(sat[:-1]))["unobliged_exam_day"] == NEVER
