"""What holds of every integration period (Wi2021 arts. 11-12)."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inburgering.dossier import Dossier, Pip
from inburgering.facts import facts_on
from inburgering.rules import NEVER, value_of
from wi2021.period import PeriodCounting, extended_last_day, period_first_day, period_last_day, request_first_day

_DATED = st.dates(date(2022, 1, 1), date(2035, 12, 31))
_SMALL = st.integers(0, 60)


@st.composite
def periods(draw: st.DrawFn) -> dict[str, Any]:
    """A plan, a gap or a day that a decision names, and lengths granted, in either reading."""
    dated = draw(_DATED)
    named = draw(st.just(NEVER) | st.dates(dated, dated + timedelta(days=3000)))
    return {
        "first_pip_dated": dated,
        "gap_days": draw(st.integers(0, 365)) if named == NEVER else 0,
        "granted_last_day": named,
        "granted_months": draw(_SMALL),
        "granted_days": draw(st.integers(0, 800)),
        "fined_period_last_day": NEVER,
        "period_counting": draw(st.sampled_from(list(PeriodCounting))),
    }


def last(facts: dict[str, Any]) -> date:
    """The last day of the extended period."""
    value = value_of(extended_last_day, facts)
    assert isinstance(value, date)
    return value


@pytest.mark.article("Wet 11(1)")
@given(periods())
def test_extension_never_shortens(facts: dict[str, Any]) -> None:
    """Never earlier than the three years, which hold at least 1,095 days."""
    plain = value_of(period_last_day, facts)
    first = value_of(period_first_day, facts)
    assert isinstance(plain, date)
    assert isinstance(first, date)
    assert plain <= last(facts)
    assert (plain - first).days + 1 >= 1095


@pytest.mark.article("Wet 12(1)")
@given(periods(), st.sampled_from(["granted_months", "granted_days"]))
def test_granting_more_never_gives_less(facts: dict[str, Any], name: str) -> None:
    """One month or one day more never ends the period earlier."""
    more = facts | {name: facts[name] + (facts[name] < 60)}
    assert last(facts) <= last(more)


@pytest.mark.article("Wet 11(3)")
@given(_DATED, st.lists(st.integers(0, 2000), max_size=4), st.booleans())
def test_a_changed_plan_never_moves_the_period(dated: date, later: list[int], annulled: bool) -> None:
    """Later plans leave the first day where it is; of an annulled plan that nothing replaced, it is open."""
    more = tuple(Pip(dated=dated + timedelta(days=n)) for n in later)
    dossier = Dossier(pips=(*more, Pip(dated=dated, annulled=annulled)))
    facts = facts_on(dossier, date(2045, 1, 1))
    expected = None if annulled and not later else dated + timedelta(days=1)
    assert expected == value_of(period_first_day, facts)


@pytest.mark.article("Besluit 4.5(1)")
@given(periods())
def test_a_request_may_be_made_in_the_last_six_months(facts: dict[str, Any]) -> None:
    """Between 180 and 187 days before the day after the last."""
    first = value_of(request_first_day, facts)
    assert isinstance(first, date)
    assert 180 <= (last(facts) + timedelta(days=1) - first).days <= 187
