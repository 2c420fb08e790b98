"""The values that rules speak of: days, partly known days, lengths of time, texts, and labels.

A value is *known* or *unknown*; unknown is ``None``, everywhere. What is known to be absent is a value of its own kind:
a day that has not come is [`NEVER`][inburgering.rules.NEVER], a code has its own ``none``, a number is 0, a truth is
``False``. That is why "no plan has been made" and "we do not know about a plan" never look alike.
"""

from __future__ import annotations

import enum
from calendar import monthrange
from datetime import date, timedelta
from typing import Final, Self

import attrs

NEVER: Final = date.max
"""A day that does not come: no end, no plan yet, not deceased. Later than every other day; shifting it leaves it."""


class Layer(enum.StrEnum):
    """Where a rule comes from; a decision may be asked for under the statute alone or under today's practice."""

    WET = "wet"
    """An Act of parliament."""
    BESLUIT = "besluit"
    """A decree (algemene maatregel van bestuur)."""
    REGELING = "regeling"
    """A ministerial regulation."""
    BELEID = "beleid"
    """A policy rule, or the practice of an authority."""
    EU = "eu"
    """Union law and the rulings that apply it."""


class Confidence(enum.StrEnum):
    """How sure we are of a rule's source. It travels with the rule into every explanation."""

    SEEN = "seen"
    """The text itself was read."""
    SECONDARY = "secondary"
    """An authority's page or a commentary says so."""
    INFERRED = "inferred"
    """It follows from texts that were read."""
    MEMORY = "memory"
    """Background knowledge, not checked."""


@attrs.frozen(slots=True)
class Text:
    """The same words in Dutch (plain, reading level B1) and in English."""

    nl: str
    en: str

    def __getitem__(self, language: str) -> str:
        if language not in ("nl", "en"):
            msg = f"language must be 'nl' or 'en', not {language!r}"
            raise ValueError(msg)
        return self.nl if language == "nl" else self.en


class Codes(enum.StrEnum):
    """A closed list of codes, each with its words: ``NAME = "code", "Dutch words", "English words"``."""

    label: Text

    def __new__(cls, value: str, nl: str, en: str) -> Self:
        """A code with its words."""
        member = str.__new__(cls, value)
        member._value_ = value
        member.label = Text(nl, en)
        return member


class Count(enum.StrEnum):
    """The two ways in which Dutch law counts months and years; they differ at month ends only."""

    EVENT = "event"
    """Within a term after an event: the last day has the event's day number, or is the last day of a shorter month."""
    FIRST_DAY = "first_day"
    """From a named first day: the day after the last; a day number the month lacks becomes the first of the next."""


@attrs.frozen(slots=True, order=True)
class Length:
    """A length on the calendar: whole months first, then days, added once.

    ``count`` says what happens when the month reached lacks the day number (see [`Count`][inburgering.rules.Count]).
    """

    months: int = 0
    days: int = 0
    count: Count = Count.EVENT

    def __neg__(self) -> Length:
        return Length(-self.months, -self.days, self.count)

    def from_first_day(self) -> Length:
        """The same length, counted from a named first day; added to it, it gives the first day *after* the period."""
        return attrs.evolve(self, count=Count.FIRST_DAY)


def years(n: int) -> Length:
    """*n* calendar years."""
    return Length(months=12 * n)


def months(n: int) -> Length:
    """*n* calendar months."""
    return Length(months=n)


def weeks(n: int) -> Length:
    """*n* weeks of seven days."""
    return Length(days=7 * n)


def days(n: int) -> Length:
    """*n* days."""
    return Length(days=n)


def add(day: date, length: Length) -> date:
    """The day that lies ``length`` after ``day``.

    [`NEVER`][inburgering.rules.NEVER] stays. Past the end of the calendar lies ``NEVER``, before its start ``date.min``.
    """
    if day == NEVER:
        return NEVER
    if length.months:
        year, month = divmod(day.year * 12 + day.month - 1 + length.months, 12)
        if not 1 <= year <= 9999:
            return NEVER if year > 9999 else date.min
        number = monthrange(year, month + 1)[1]
        over = day.day > number
        day = date(year, month + 1, number if over else day.day)
        if over and length.count is Count.FIRST_DAY:
            day = later(day, 1)
    return later(day, length.days) if length.days else day


def later(day: date, n: float) -> date:
    """The day ``n`` whole days after ``day``, with the same ends as [`add`][inburgering.rules.add]."""
    if day == NEVER or n > (NEVER - day).days:
        return NEVER
    return date.min if n < (date.min - day).days else day + timedelta(days=int(n))


def next_month(day: date) -> date:
    """The first day of the month after ``day``, also when that is the first of a month itself; past the calendar ``NEVER``."""
    year, month = divmod(day.year * 12 + day.month, 12)
    return NEVER if year > NEVER.year else date(year, month + 1, 1)


@attrs.frozen(slots=True, eq=False)
class Span:
    """A day known only to lie between two days, both included: a birth year, a month without a day.

    Comparing with it answers ``True`` or ``False`` where every day of the span agrees, else ``None``.
    """

    first: date
    last: date = attrs.field()

    @last.validator
    def _in_order(self, _: object, last: date) -> None:
        if last < self.first:
            msg = f"a span runs forward: {self.first} to {last}"
            raise ValueError(msg)

    def __lt__(self, other: date | Span) -> bool | None:
        low, high = bounds(other)
        return True if self.last < low else False if self.first >= high else None

    def __gt__(self, other: date | Span) -> bool | None:
        low, high = bounds(other)
        return True if self.first > high else False if self.last <= low else None

    def __le__(self, other: date | Span) -> bool | None:
        gt = self > other
        return None if gt is None else not gt

    def __ge__(self, other: date | Span) -> bool | None:
        lt = self < other
        return None if lt is None else not lt

    def same(self, other: date | Span) -> bool | None:
        """Whether both are the same day."""
        low, high = bounds(other)
        if self.last < low or high < self.first:
            return False
        return True if self.first == self.last == low == high else None

    # Two spans are equal as *values* (two records say the same); whether they are the same *day* is `same`.
    def __eq__(self, other: object) -> bool:
        return isinstance(other, Span) and (self.first, self.last) == (other.first, other.last)

    def __hash__(self) -> int:
        return hash((self.first, self.last))

    def __str__(self) -> str:
        if (self.first, self.last) == (date(self.first.year, 1, 1), date(self.first.year, 12, 31)):
            return f"{self.first.year:04}"
        if self.first.day == 1 and self.last == add(self.first, Length(months=1, days=-1)):
            return f"{self.first:%Y-%m}"
        return f"{self.first} / {self.last}"


def bounds(day: date | Span) -> tuple[date, date]:
    """The first and the last day that ``day`` can be."""
    return (day.first, day.last) if isinstance(day, Span) else (day, day)


def shift(day: date | Span, length: Length) -> date | Span:
    """[`add`][inburgering.rules.add] for a day that may be partly known."""
    if not isinstance(day, Span):
        return add(day, length)
    first, last = add(day.first, length), add(day.last, length)
    return first if first == last else Span(first, last)
