"""A decision counts from the day it takes effect, in the loan and in the parts as in the obligation."""

from __future__ import annotations

from datetime import date

import pytest

from inburgering.dossier import Authority, Decision, DecisionKind, Dossier, ExamPart
from inburgering.facts import earlier_facts_on

ENDED = Decision(
    kind=DecisionKind.OBLIGATION_ENDED,
    authority=Authority.DUO,
    dated=date(2021, 2, 1),
    notified=date(2021, 2, 3),
    first_day=date(2021, 6, 1),
    grants=True,
)


@pytest.mark.article("Wi 16(2)(c)", "Awb 3:40")
@pytest.mark.parametrize(
    ("on", "since"),
    [(date(2021, 3, 1), None), (date(2021, 6, 1), date(2021, 6, 1)), (date(2022, 1, 1), date(2021, 6, 1))],
)
def test_the_obligation_ends_on_the_day_the_decision_names(on: date, since: date | None) -> None:
    """Decided in February for June: in March it has not ended, and later it ended on 1 June."""
    found = earlier_facts_on(Dossier(decisions=(ENDED,)), on).get("obligation_ended_since")
    assert since == (found if isinstance(found, date) and found.year < 9999 else None)


@pytest.mark.article("Wi 6(2)")
def test_a_part_is_lifted_on_the_day_the_decision_names() -> None:
    """Dispensed of writing by a decision of 1 February 2021 that works back to 1 January."""
    lifted = Decision(
        kind=DecisionKind.EFFORT_DISPENSATION,
        authority=Authority.DUO,
        dated=date(2021, 2, 1),
        first_day=date(2021, 1, 1),
        grants=True,
        parts=(ExamPart.WRITING,),
    )
    found = earlier_facts_on(Dossier(decisions=(lifted,)), date(2021, 3, 1))
    assert date(2021, 1, 1) == found["exam_writing_dispensed_day"]
