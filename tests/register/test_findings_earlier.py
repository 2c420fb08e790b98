"""Where a register departs from the Acts of 2007 and 2013."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from inburgering.dossier import Act, Decision, DecisionKind, Dossier, Loan, Purpose, ResidenceGround
from inburgering.facts import register_facts_on
from inburgering.facts._recorded_earlier import recorded_earlier_facts
from inburgering.register import _findings_earlier
from inburgering.rules import NEVER, Span
from tests.agreement import Row
from tests.register.rows import Case, cases, codes, findings_in, finds

EXAMPLES = Path(__file__).parents[2] / "examples"


def example(name: str, on: date) -> Row:
    """The facts of an example on a day, and a record that is in order."""
    facts = register_facts_on(Dossier.from_json((EXAMPLES / name).read_bytes()), on)
    order: Row = {"recorded_effort_refused": NEVER, "recorded_loan_claimed": NEVER, "record_ended": False}
    return {**facts, **order, "recorded_as_obliged": True}


ASYLUM_2013 = example("asylum-2016.json", date(2025, 9, 1))
SETTLED_2007 = example("settled-2008.json", date(2025, 1, 1))
TRIED: Row = ASYLUM_2013 | {
    "marked_course_hours": 600,
    "marked_nt2_hours": 0,
    "exam_speaking_sittings": 3,
    "exam_writing_sittings": 3,
    "exam_ona_sittings": 3,
    "effort_requested": date(2023, 5, 1),
    "recorded_effort_refused": date(2023, 6, 1),
}
CLERGY_FAMILY: Row = SETTLED_2007 | {
    "on": date(2012, 6, 1),
    "ground": ResidenceGround.A,
    "purpose": Purpose.FAMILY,
    "sponsor_dutch": False,
    "sponsor_ground": ResidenceGround.A,
    "sponsor_purpose": Purpose.CLERGY_WORK,
    "sponsor_clergy": True,
    "clergy": False,
    "earlier_right_obliged": False,
}
CASES = cases(
    Case("E01", "Regeling 12.2a(1)", TRIED, {"recorded_effort_refused": date(2023, 3, 31)}, "recorded_effort_refused"),
    Case(
        "E02",
        "ABRvS 9-7-2025",
        ASYLUM_2013 | {"recorded_loan_claimed": date(2020, 1, 1)},
        {"on": date(2025, 7, 8)},
        "recorded_loan_claimed",
    ),
    Case(
        "E03",
        "Beleidsregel verlenging 5",
        ASYLUM_2013 | {"recorded_period_last_day": date(2019, 5, 9)},
        {"recorded_period_last_day": date(2019, 6, 6)},
        "recorded_period_last_day",
    ),
    Case("E04", "Wi 5(1)(a)", SETTLED_2007, {"on": date(2024, 6, 14)}, "born"),
    Case(
        "E05",
        "Wi 7a(1)",
        ASYLUM_2013 | {"pvt_fine_notified": date(2019, 9, 1)},
        {"pvt_fine_notified": NEVER},
        "pvt_fine_notified",
    ),
    Case(
        "E06",
        "Wijzigingswet X(4)",
        SETTLED_2007 | {"term_2007_imposed": NEVER},
        {"term_2007_imposed": date(2012, 12, 31)},
        "term_2007_imposed",
    ),
    Case("E07", "letter D.1", CLERGY_FAMILY, {"sponsor_clergy": False}, "sponsor_clergy"),
)


@pytest.mark.parametrize("case", CASES)
def test_a_departure_is_found_and_its_neighbour_is_not(case: Case) -> None:
    """Found; one step away surely not; and without a fact that matters nobody can tell."""
    assert (True, False, None) == case.outcomes


def test_every_finding_has_a_case() -> None:
    """None is declared without a row that triggers it."""
    assert codes(CASES) == {finding.code for finding in findings_in(_findings_earlier)}


@pytest.mark.article("Regeling 12.2a(1)")
def test_two_attempts_are_not_enough_and_one_part_tried_three_times_is_something_to_lift() -> None:
    """Of the parts still open each is looked at by itself."""
    twice: Row = {"exam_speaking_sittings": 2, "exam_writing_sittings": 2, "exam_ona_sittings": 2}
    one_part: Row = {"exam_writing_sittings": 2, "exam_ona_sittings": 2}
    assert finds("E01", TRIED | twice) is False
    assert finds("E01", TRIED | one_part) is True


@pytest.mark.article("Besluit 2.8b")
def test_what_a_dossier_says_was_refused() -> None:
    """The last refusal that has come; a grant is none; a decision of unknown kind may be one."""
    refused = Decision(kind=DecisionKind.EFFORT_DISPENSATION, grants=False, dated=date(2023, 6, 1))
    granted = Decision(kind=DecisionKind.EFFORT_DISPENSATION, grants=True, dated=date(2023, 9, 1))
    later = Decision(kind=DecisionKind.EFFORT_DISPENSATION, grants=False, dated=date(2024, 9, 1))
    on = date(2024, 1, 1)
    assert date(2023, 6, 1) == _refused((refused, granted, later), on)
    assert NEVER == _refused((granted,), on)
    assert _refused((refused, Decision(dated=date(2023, 7, 1))), on) is None
    assert _refused(None, on) is None


def _refused(decisions: tuple[Decision, ...] | None, on: date) -> object:
    return recorded_earlier_facts(Dossier(decisions=decisions), on).get("recorded_effort_refused")


@pytest.mark.article("Wi 17")
@pytest.mark.parametrize(
    ("loans", "claimed"),
    [
        (None, None),
        ((), NEVER),
        ((Loan(act=Act.WI2021, repayment_first_day=date(2024, 1, 1)),), NEVER),
        ((Loan(act=Act.WI2013, repayment_first_day=date(2020, 1, 1)),), date(2020, 1, 1)),
        ((Loan(act=Act.WI2013, repayment_first_day=date(2020, 1, 1), balance_cents=0),), NEVER),
        ((Loan(act=Act.WI2013),), None),
        (
            (Loan(act=Act.WI2013, repayment_first_day=Span(date(2020, 1, 1), date(2020, 12, 31))),),
            Span(date(2020, 1, 1), date(2020, 12, 31)),
        ),
    ],
)
def test_what_a_dossier_says_is_claimed_back(loans: tuple[Loan, ...] | None, claimed: object) -> None:
    """A loan under an earlier Act that is not paid off; what is not known of one leaves it open."""
    assert claimed == recorded_earlier_facts(Dossier(loans=loans), date(2025, 9, 1)).get("recorded_loan_claimed")


@pytest.mark.article("Regeling 12.2a(1)", "ABRvS 9-7-2025")
def test_the_days_themselves_count() -> None:
    """A refusal of 1 April 2023; a claim on 9 July 2025."""
    assert finds("E01", TRIED | {"recorded_effort_refused": date(2023, 4, 1)}) is True
    assert finds("E02", ASYLUM_2013 | {"recorded_loan_claimed": date(2020, 1, 1), "on": date(2025, 7, 9)}) is True
