"""Cases about the plan and the integration period of the Wi2021: what was asked, what was decided, what we answer."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

import inburgering as ib
from inburgering.dossier import Act, ExamPart, Level
from wi2021 import period, requirements

EXAMPLE = Path(__file__).parents[2] / "examples" / "utrecht-2024-2554.json"


@pytest.fixture(name="utrecht")
def _utrecht() -> ib.Assessment:
    return ib.assess(ib.Dossier.from_json(EXAMPLE.read_bytes()), on=date(2024, 4, 25))


@pytest.mark.article("Wet 3(1)", "Wet 7(1)", "Wet 15(1)")
def test_ecli_nl_rbmne_2024_2554(utrecht: ib.Assessment) -> None:
    """Asked: may the plan set B1 from the outset for a family migrant? Decided: yes; obliged, Wi2021, B1 route.

    ECLI:NL:RBMNE:2024:2554. We give the court's answer: obliged under the Wi2021, B1 in every language part, nothing
    lowered to A2. Whether B1 would be disproportionate is a judgement; the court found no circumstances for it.
    """
    assert Act.WI2021 == utrecht.regime
    assert utrecht.decisions["wi2021.obligation.obliged"].value is True
    assert Level.B1 == utrecht.decide(requirements.language_level_required).value
    assert all(
        utrecht.decide(requirements.part_required[part]).value is True
        for part in (ExamPart.READING, ExamPart.LISTENING, ExamPart.WRITING, ExamPart.SPEAKING)
    )


def _divosa(**later: Any) -> ib.Assessment:
    plans = [{"dated": "2023-03-14", "route": "b1", **later.pop("first", {})}, *later.pop("plans", [])]
    facts = {"pips": plans, "decisions": "none", "registrations": "none", "schooling": "none"}
    person = {"born": "1990-01-01", "clergy_work": "none", "nationalities": ["MA"]}
    right = {
        "ground": "a",
        "purpose": "family",
        "first_day": "2022-09-07",
        "last_day": "none",
        "made_known": "2022-09-07",
    }
    dossier = ib.Dossier.from_dict({**facts, "person": person, "residence": [{**right, "sponsor": {"is_dutch": True}}]})
    return ib.assess(dossier, on=date(2024, 6, 1))


@pytest.mark.article("Wet 11(2)", "Wet 11(3)")
@pytest.mark.parametrize(
    "later",
    [
        {},
        {"plans": [{"dated": "2023-11-02", "route": "self_reliance"}]},
        {"first": {"annulled": True}, "plans": [{"dated": "2023-08-21", "route": "b1"}]},
    ],
    ids=["one plan", "changed", "annulled on objection and made again"],
)
def test_divosa_the_first_plan_starts_the_period(later: dict[str, Any]) -> None:
    """Asked (Divosa, Q&A of 1 April 2025): does a later plan move the period? Answered: no; the day after the first counts."""
    answer = _divosa(**later)

    assert date(2023, 3, 15) == answer.decide(period.period_first_day).value
    assert date(2026, 3, 14) == answer.decide(period.period_last_day).value
