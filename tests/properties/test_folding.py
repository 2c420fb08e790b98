"""Folding never changes an outcome: a comparison moved to its constant side holds on the same days as before."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inburgering.rules import NEVER, Count, Length, Text, Truth, Vocabulary, add, day
from inburgering.rules.evaluate import compiled
from inburgering.rules.expr import Op, lift
from inburgering.rules.fold import Folder, first_reaching


class Life(Vocabulary):
    """One day of somebody's life, and the day asked about."""

    born = day(Text("geboren", "born"))
    on = day(Text("gevraagd", "asked"))


# Leap days, the days around them, ends of months of every length, and the ends of the calendar.
CORNERS = [
    date(2024, 2, 28), date(2024, 2, 29), date(2024, 3, 1), date(2023, 2, 28), date(2023, 3, 1), date(2000, 2, 29),
    date(1900, 2, 28), date(2023, 1, 29), date(2023, 1, 30), date(2023, 1, 31), date(2023, 4, 30), date(2023, 12, 31),
    date(2024, 1, 1), date.min, date(1, 3, 1), date(9999, 12, 30), NEVER,
]  # fmt: skip


def _moved(start: date, n: int) -> date:
    return date.fromordinal(min(max(start.toordinal() + n, date.min.toordinal()), NEVER.toordinal()))


near = st.builds(_moved, st.sampled_from(CORNERS), st.integers(-3, 3))
days = st.one_of(near, st.dates(date(1880, 1, 1), date(2120, 12, 31)))
lengths = st.builds(
    Length,
    months=st.one_of(st.integers(-14, 14), st.sampled_from((-216, -36, 36, 192, 216, 218, 804))),
    days=st.sampled_from((0, 0, -1, 1, 10, 70)),
    count=st.sampled_from(Count),
)


@given(lengths, days)
def test_the_first_day_that_reaches_a_day_is_the_first(length: Length, reached: date) -> None:
    """Shifted, it lies on or after the day, and the day before it does not; without one, not even the last day reaches it."""
    first = first_reaching(length, reached)
    if first is None:
        assert add(NEVER, length) < reached
    else:
        assert add(first, length) >= reached
        assert first == date.min or add(first - timedelta(days=1), length) < reached


COMPARISONS = {
    "shifted before": lambda born, on: born < on,
    "shifted on or before": lambda born, on: born <= on,
    "shifted after": lambda born, on: born > on,
    "shifted on or after": lambda born, on: born >= on,
}


@pytest.mark.parametrize("how", COMPARISONS)
@given(length=lengths, on=days, born=days)
def test_a_folded_comparison_holds_on_the_same_days(how: str, length: Length, on: date, born: date) -> None:
    """`born + length` beside a day that every row shares: folded and plain agree, leap days and month ends included."""
    plain: Truth = COMPARISONS[how](Life.born + length, Life.on)
    folded = Folder({"born"}, {"on": on}).fold(plain)
    assert compiled(plain)({"born": born, "on": on}) is compiled(folded)({"born": born})


def test_the_shift_is_gone_from_the_folded_form() -> None:
    """The day itself is compared, so that no row has to be shifted; a day asked about in a column stays as it is."""
    plain = Life.born + Length(months=192) <= Life.on
    folded = Folder({"born"}, {"on": date(2023, 5, 1)}).fold(plain)
    assert {Op.FACT, Op.CONST} == {arg.op for arg in folded.args}
    assert Op.SHIFT in {arg.op for arg in Folder({"born", "on"}, {}).fold(plain).args}


def test_what_every_row_shares_is_worked_out_once() -> None:
    """Constants and what rests on them alone are folded away; a fact nobody has is unknown."""
    folder = Folder({"born"}, {"on": date(2023, 5, 1)})
    assert folder.fold((Life.on + Length(days=1)) == date(2023, 5, 2)) is folder.fold(lift(True))
    assert Op.OPEN is Folder(set(), {}).fold(Life.born <= Life.on).op
