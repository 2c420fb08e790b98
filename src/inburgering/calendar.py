"""Days and terms: holidays, the Algemene termijnenwet (Atw), the two ways of counting, and the pension age (AOW).

Two counts, never mixed: [`last_day`][inburgering.calendar.last_day] for a term *after an event* ("within ten weeks
after ..."), and [`period`][inburgering.calendar.period] and [`extend`][inburgering.calendar.extend] for a period *from a
named first day*. First and last days are both included. Only the first kind is ever prolonged by the Atw, and only where
[`covered_by_atw`][inburgering.calendar.covered_by_atw] says so.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Final, overload

import attrs

from inburgering._equated_days import EQUATED_DAYS, EquatedDays
from inburgering._pension import (
    PENSION_AGE,
    PENSION_AGE_KNOWN_TO,
    PENSION_BRACKETS,
    PENSION_YEARS,
    PensionBracket,
    PensionYear,
    pension_age,
    pension_day,
)
from inburgering._working_days import (
    FIRST_YEAR,
    LAST_YEAR,
    WORKING_DAYS,
    Reason,
    Roll,
    holidays,
    is_working_day,
    open_days,
    roll,
    rolled,
)
from inburgering.law import ATW
from inburgering.rules.values import NEVER, Count, Layer, Length, Span, add

__all__ = [
    "ATW_EXTENDS",
    "ATW_HOLIDAYS",
    "ATW_LIMITS",
    "EQUATED_DAYS",
    "EquatedDays",
    "FIRST_YEAR",
    "LAST_YEAR",
    "PENSION_AGE",
    "PENSION_AGE_KNOWN_TO",
    "PENSION_BRACKETS",
    "PENSION_YEARS",
    "PensionBracket",
    "PensionYear",
    "Reason",
    "Roll",
    "WORKING_DAYS",
    "covered_by_atw",
    "extend",
    "holidays",
    "is_working_day",
    "last_day",
    "open_days",
    "pension_age",
    "pension_day",
    "period",
    "rolled",
    "term",
]

ATW_EXTENDS: Final = (ATW.art("1", 1), ATW.art("1", 2), ATW.art("2"))
"""Where the Atw prolongs a term, and where it does not."""
ATW_HOLIDAYS: Final = (ATW.art("3", 1), ATW.art("3", 2), ATW.art("3", 3))
"""Where the Atw names the holidays."""
ATW_LIMITS: Final = (ATW.art("4", item="a"), ATW.art("5"))
"""Which terms the Atw reaches."""

_DAY: Final = timedelta(days=1)


def _check(length: Length) -> None:
    if length.months < 0 or length.days < 0 or not (length.months or length.days):
        msg = f"a term is at least a day long; found {length.months} months and {length.days} days"
        raise ValueError(msg)


def covered_by_atw(length: Length, layer: Layer, *, backwards: bool = False, hours: bool = False) -> bool:
    """Whether the Atw moves the last day of a term on to a working day (Atw 1, 4(a) and 5).

    It does for terms set in an Act or a decree, of at most 90 days, 12 weeks or 3 months. It does not for longer ones, nor
    for a term in years; for one counted back from a moment; for one in hours; nor for one set by a regulation, a policy
    rule or an individual decision, which articles 1 and 5 do not name.

    A [`Length`][inburgering.rules.Length] holds weeks as days. That loses nothing here: 12 weeks are 84 days and 13 weeks
    are 91, so no whole number of weeks lies between the two limits, and "at most 90 days" judges both.

    A decree may exclude the Atw (Atw 5), and so may an Act (Awb 4:17(1), the 42 days of a penalty); whoever declares such a
    term gives it no layer.

    Args:
        length: The length of the term.
        layer: What sets the term. Not what it is about: the length of a new term that a decision sets under an Act is
            set by the decision.
        backwards: Whether the term is counted back (Atw 1(2)).
        hours: Whether the term is set in hours; then ``length`` does not matter.

    Raises:
        ValueError: ``length`` is not positive, or is in months and days together, which Atw 4 does not speak of.
    """
    _check(length)
    if length.months and length.days:
        msg = f"the Atw speaks of terms in days, weeks or months; found {length.months} months and {length.days} days"
        raise ValueError(msg)
    short = length.months <= 3 and length.days <= 90
    return layer in (Layer.WET, Layer.BESLUIT) and short and not backwards and not hours


def term(
    event: date,
    length: Length,
    *,
    layer: Layer | None = None,
    backwards: bool = False,
    extra: Iterable[EquatedDays] = (),
) -> Roll:
    """[`last_day`][inburgering.calendar.last_day] of a known event, with its reasons and what it depends on."""
    _check(length)
    counted = add(event, attrs.evolve(-length if backwards else length, count=Count.EVENT))
    if counted == NEVER or layer is None or not covered_by_atw(length, layer, backwards=backwards):
        return Roll(counted, counted, counted)
    return roll(counted, event if length.months or length.days >= 3 else None, tuple(extra))


@overload
def last_day(
    event: date,
    length: Length,
    *,
    layer: Layer | None = None,
    backwards: bool = False,
    extra: Iterable[EquatedDays] = (),
) -> date: ...
@overload
def last_day(
    event: Span,
    length: Length,
    *,
    layer: Layer | None = None,
    backwards: bool = False,
    extra: Iterable[EquatedDays] = (),
) -> Span: ...
def last_day(
    event: date | Span,
    length: Length,
    *,
    layer: Layer | None = None,
    backwards: bool = False,
    extra: Iterable[EquatedDays] = (),
) -> date | Span:
    """The last day, included, of a term *after an event*: "within ten weeks after ...".

    Weeks end on the weekday of the event. Months and years end on the day with the event's number, or on the last day of
    a month that lacks it (HR 1-9-2017, ECLI:NL:HR:2017:2225, for months; for years by analogy).

    Where [`covered_by_atw`][inburgering.calendar.covered_by_atw], the last day is the first working day from there (Atw
    1(1)), and a term of three days or more holds at least two working days, counted from the day after the event (Atw 2).
    In a term of two weeks or more it always does.

    Args:
        event: The day of the event; it is not part of the term. A span gives a span.
        length: The length; its own ``count`` is not used.
        layer: What sets the term; ``None`` when the Atw stays out of it.
        backwards: Count back from the event instead, "not earlier than six months before ...": the first day, never rolled.
        extra: Decrees that the library does not know; see [`is_working_day`][inburgering.calendar.is_working_day].

    Raises:
        ValueError: ``length`` is not positive, or the Atw is asked about a day outside the calendar.
    """
    decrees = tuple(extra)
    if isinstance(event, Span):
        first = term(event.first, length, layer=layer, backwards=backwards, extra=decrees)
        last = term(event.last, length, layer=layer, backwards=backwards, extra=decrees)
        return Span(first.day, last.day)
    return term(event, length, layer=layer, backwards=backwards, extra=decrees).day


def _on(last: date, length: Length, anniversary: bool) -> date:
    """The last day of a period that runs on for ``length`` after ``last``."""
    if last == NEVER:
        return NEVER
    if anniversary:
        return add(last, attrs.evolve(length, count=Count.EVENT))
    end = add(last + _DAY, length.from_first_day())
    return end if end == NEVER else end - _DAY


@overload
def period(first_day: date, length: Length, *, anniversary: bool = False) -> tuple[date, date]: ...
@overload
def period(first_day: Span, length: Length, *, anniversary: bool = False) -> tuple[Span, Span]: ...
def period(
    first_day: date | Span, length: Length, *, anniversary: bool = False
) -> tuple[date, date] | tuple[Span, Span]:
    """The first and the last day, both included, of a period *from a named first day*.

    The day after the last is ``first_day`` plus ``length``, where a day number that the month lacks becomes the first of
    the next month: 1-3-2025 and three years give 29-2-2028 as last day. DUO stores this form. The other reading,
    ``anniversary``, takes the day before the first as an event: 28-2-2025 gives 28-2-2028. They differ only at month ends
    and around 28 and 29 February. The Atw never touches such a period.

    Args:
        first_day: The first day; a span gives spans.
        length: The length; its own ``count`` is not used.
        anniversary: Take the other reading.

    Raises:
        ValueError: ``length`` is not positive.
    """
    _check(length)
    if isinstance(first_day, Span):
        return first_day, Span(*(_on(_before(day), length, anniversary) for day in (first_day.first, first_day.last)))
    return first_day, _on(_before(first_day), length, anniversary)


def _before(day: date) -> date:
    return day if day == NEVER else day - _DAY


@overload
def extend(last_day: date, length: Length, *, anniversary: bool = False) -> date: ...
@overload
def extend(last_day: Span, length: Length, *, anniversary: bool = False) -> Span: ...
def extend(last_day: date | Span, length: Length, *, anniversary: bool = False) -> date | Span:
    """The new last day of a running period that is prolonged by ``length``.

    The length is added to the day after the last: 28-2-2026 and six months give 31-8-2026. With ``anniversary`` it is
    added to the last day itself: 28-8-2026. A span gives a span.

    Raises:
        ValueError: ``length`` is not positive.
    """
    _check(length)
    if isinstance(last_day, Span):
        return Span(_on(last_day.first, length, anniversary), _on(last_day.last, length, anniversary))
    return _on(last_day, length, anniversary)
