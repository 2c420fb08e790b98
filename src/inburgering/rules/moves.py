"""Days that move to other days, such as on to a working day; the language does not know why."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from functools import cached_property

import attrs

from inburgering.rules.values import NEVER, Span, Text


@attrs.frozen(eq=False)
class Moves:
    """Where the days of a stretch of the calendar move to.

    Days outside the stretch move to a day that is not known; [`NEVER`][inburgering.rules.NEVER] stays.

    Attributes:
        first: The first day of the stretch.
        last: The last day of the stretch, included.
        to: The day that a day of the stretch moves to: itself when it stays, ``None`` when that is not known. It keeps
            days in order: a later day never moves to an earlier one.
        words: What is said after the day that moves.
        unknown: The question that is open where it is not known.
    """

    first: date
    last: date
    to: Callable[[date], date | None]
    words: Text
    unknown: Text

    def of(self, day: date | Span) -> date | Span | None:
        """The day that ``day`` moves to; of a partly known day the stretch, when it is known of each of its days."""
        if not isinstance(day, Span):
            return NEVER if day == NEVER else self.to(day) if self.first <= day <= self.last else None
        first, last = self.of(day.first), self.of(day.last)
        if not (isinstance(first, date) and isinstance(last, date)) or NEVER in (day.first, day.last):
            return None
        after = bisect_left(self._open, day.first)
        if after < len(self._open) and self._open[after] <= day.last:
            return None
        return first if first == last else Span(first, last)

    @cached_property
    def _steps(self) -> dict[date, int | None]:
        stretch = (self.first + timedelta(days=n) for n in range((self.last - self.first).days + 1))
        return {day: None if (to := self.to(day)) is None else (to - day).days for day in stretch}

    @cached_property
    def _open(self) -> list[date]:
        return [day for day, step in self._steps.items() if step is None]

    @cached_property
    def usual(self) -> tuple[int | None, ...]:
        """How many days a Monday, a Tuesday, ..., a Sunday mostly moves."""
        counts = [Counter[int | None]() for _ in range(7)]
        for day, step in self._steps.items():
            counts[day.weekday()][step] += 1
        return tuple(count.most_common(1)[0][0] if count else 0 for count in counts)

    @cached_property
    def unusual(self) -> Mapping[int | None, tuple[date, ...]]:
        """The days that move otherwise than is usual on their weekday, in order, by how many days they move."""
        found: dict[int | None, list[date]] = {}
        for day, step in self._steps.items():
            if step != self.usual[day.weekday()]:
                found.setdefault(step, []).append(day)
        return {step: tuple(days) for step, days in found.items()}
