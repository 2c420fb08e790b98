"""Cases about extra time under the Wi2021: DUO's own rule for a birth, laid beside ours."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

import inburgering as ib
from wi2021 import period

PERSON = {"born": "1990-01-01", "died": "none", "clergy_work": "none", "nationalities": ["MA"]}
RIGHT = {"ground": "a", "purpose": "family", "first_day": "2022-09-07", "last_day": "none", "made_known": "2022-09-07"}
KNOWN = {"decisions": "none", "fines": "none", "registrations": "none", "schooling": "none", "diplomas": "none"}


def mother(*born: str) -> ib.Assessment:
    """A mother whose period runs from 25 April 2023 up to and including 24 April 2026, with births on these days."""
    births = [{"kind": "childbirth", "whose": "self", "first_day": day, "last_day": day} for day in born]
    parts: dict[str, Any] = {"person": PERSON, "residence": [{**RIGHT, "sponsor": {"is_dutch": True}}], **KNOWN}
    dossier = ib.Dossier.from_dict({**parts, "pips": [{"dated": "2023-04-24", "route": "b1"}], "circumstances": births})
    return ib.assess(dossier, on=date(2026, 1, 15))


@pytest.mark.article("Regeling 4.1(1)(c)")
def test_duo_a_birth_in_the_period_gives_sixteen_weeks() -> None:
    """DUO (inburgeren.nl, "You had a baby"): 16 weeks. Ours: 24 April 2026 becomes 14 August 2026, if DUO grants it."""
    (claim,) = mother("2025-03-12").claims

    assert claim.eligible is None
    assert ["DUO"] == [missing.judge.en for missing in claim.missing if missing.judge]
    assert date(2026, 8, 14) == claim.last_day_if_granted


@pytest.mark.article("Regeling 4.1(1)(c)")
def test_duo_a_birth_outside_the_period_gives_nothing() -> None:
    """The child must be born within the period."""
    (claim,) = mother("2023-04-24").claims

    assert claim.eligible is False


@pytest.mark.article("Besluit 4.5(1)")
def test_duo_it_may_be_asked_for_from_two_and_a_half_years() -> None:
    """25 April 2023 and two and a half years: from 25 October 2025."""
    assert date(2025, 10, 25) == mother().decide(period.request_first_day).value


@pytest.mark.article("Besluit 4.5(1)")
def test_duo_it_decides_within_eight_weeks() -> None:
    """Received on Monday 1 December 2025: Monday 26 January 2026."""
    assert date(2026, 1, 26) == period.decision_last_day(date(2025, 12, 1)).day
