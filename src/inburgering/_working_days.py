"""Working days: the holidays of Atw 3, equated days, and rolling a last day on to a working day (Atw 1 and 2).

[`inburgering.calendar`][inburgering.calendar] is the door to it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from functools import lru_cache
from typing import Final

import attrs
from dateutil.easter import easter

from inburgering._equated_days import EQUATED_DAYS, EquatedDays
from inburgering.rules.moves import Moves
from inburgering.rules.values import NEVER, Confidence, Text

__all__ = [
    "FIRST_YEAR",
    "LAST_YEAR",
    "Reason",
    "Roll",
    "WORKING_DAYS",
    "holidays",
    "is_working_day",
    "open_days",
    "roll",
    "rolled",
]

FIRST_YEAR: Final = 2007
"""The first year of the calendar: the Wi began on 1 January 2007."""
LAST_YEAR: Final = 4099
"""The last year of the calendar: that of the Easter rule."""

_DAY: Final = timedelta(days=1)


@lru_cache(maxsize=256)
def _holidays(year: int) -> dict[date, Text]:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        msg = f"the calendar holds the years {FIRST_YEAR} to {LAST_YEAR}, not {year}"
        raise ValueError(msg)
    sunday = easter(year)
    if year < 2014:
        royal = date(year, 4, 30), Text("Koninginnedag", "Queen's Day")
    else:
        royal = date(year, 4, 27), Text("Koningsdag", "King's Day")
        if royal[0].weekday() == 6:
            royal = royal[0] - _DAY, royal[1]
    days = (
        (date(year, 1, 1), Text("nieuwjaarsdag", "New Year's Day")),
        (sunday - 2 * _DAY, Text("Goede Vrijdag", "Good Friday")),
        (sunday + _DAY, Text("tweede paasdag", "Easter Monday")),
        royal,
        (date(year, 5, 5), Text("Bevrijdingsdag", "Liberation Day")),
        (sunday + 39 * _DAY, Text("Hemelvaartsdag", "Ascension Day")),
        (sunday + 50 * _DAY, Text("tweede pinksterdag", "Whit Monday")),
        (date(year, 12, 25), Text("eerste kerstdag", "Christmas Day")),
        (date(year, 12, 26), Text("tweede kerstdag", "Boxing Day")),
    )
    found: dict[date, Text] = {}
    for day, name in sorted(days, key=lambda row: row[0]):
        same = found.get(day)
        found[day] = Text(f"{same.nl} en {name.nl}", f"{same.en} and {name.en}") if same else name
    return found


def holidays(year: int) -> dict[date, Text]:
    """The recognised holidays of a year with their names, in order (Atw 3(1)-(2)).

    New Year's Day, Good Friday, Easter Monday, King's Day (Queen's Day to 2013), 5 May, Ascension Day, Whit Monday and
    both Christmas days. 5 May is one every year, whatever employers do. Two on one day share it. Sundays are no working
    days of themselves, so Easter and Whit Sunday are not here.

    King's Day is 27 April since 2014 and was 30 April before (decrees of 30-1-2013 and 24-4-1980). On a Sunday it is kept
    the day before; the decree itself says only that Sundays are an exception.

    Raises:
        ValueError: ``year`` lies before 2007 or after 4099.
    """
    return dict(_holidays(year))


@attrs.frozen(slots=True)
class Reason:
    """Why a day is no working day, or may be none.

    Attributes:
        day: The day.
        words: Why.
        confidence: How sure we are; ``inferred`` where it is not known whether a decree equates the day.
        closed: Whether the default reading takes it as no working day.
    """

    day: date
    words: Text
    confidence: Confidence
    closed: bool


@attrs.frozen(slots=True)
class Roll:
    """A last day, rolled on to a working day.

    Attributes:
        day: The last day in the default reading.
        earliest: The last day if none of the days of unknown status is equated.
        latest: The last day if all of them are.
        because: The days from the last day as counted to the day before ``latest`` that are no working day, or may be none.
    """

    day: date
    earliest: date
    latest: date
    because: tuple[Reason, ...] = ()

    @property
    def certain(self) -> bool:
        """Whether the answer is the same whatever the days of unknown status turn out to be."""
        return self.earliest == self.latest


_UNSURE: Final = (Confidence.INFERRED, Confidence.MEMORY)
_WEEKEND: Final = (Text("zaterdag", "Saturday"), Text("zondag", "Sunday"))


def _statutory(day: date) -> Text | None:
    """Why the statute itself makes ``day`` no working day, or ``None``."""
    if day.weekday() >= 5:
        return _WEEKEND[day.weekday() - 5]
    return _holidays(day.year).get(day)


def _reason(day: date, extra: tuple[EquatedDays, ...]) -> Reason | None:
    """Why ``day`` is or may be no working day; ``None`` for an ordinary day."""
    if words := _statutory(day):
        return Reason(day, words, Confidence.SEEN, closed=True)
    own = tuple(decree for decree in extra if day.year in decree.years)
    decrees = own + tuple(decree for decree in extra if not decree.years) if own else extra + EQUATED_DAYS
    for decree in decrees:
        if day in decree.days:
            words = Text(f"gelijkgesteld ({decree.decree.nl})", f"equated ({decree.decree.en})")
            return Reason(day, words, decree.confidence, closed=True)
    wedged = _statutory(day - _DAY) and _statutory(day + _DAY)
    if wedged and not any(day.year in decree.years for decree in decrees):
        words = Text(
            "brugdag; onbekend of een besluit die gelijkstelt", "bridge day; unknown whether a decree equates it"
        )
        return Reason(day, words, Confidence.INFERRED, closed=False)
    return None


def is_working_day(day: date, *, extra: Iterable[EquatedDays] = ()) -> bool:
    """Whether ``day`` is no Saturday, Sunday, recognised holiday or equated day (Atw 1 and 3), in the default reading.

    The default reading of the years whose decree was not found, 2020-2022: the Fridays after Ascension Day (22-5-2020,
    14-5-2021, 27-5-2022) are equated, since every decree found, for 2005 to 2028, equates that Friday. The other bridge
    days (4-5-2020, 26-4-2021, 6-5-2022) are not, since decrees differ there: of two like days one was equated and the
    other not (4-5-2015, not 4-5-2026). From 2029 no day is equated until a decree says so.
    [`open_days`][inburgering.calendar.open_days] names the days whose status is unknown.

    Args:
        day: Any day from 2007 to 4099.
        extra: Decrees that the library does not know. One that settles years (``years``) takes the place of all that the
            library holds for these years; another adds its days.

    Raises:
        ValueError: ``day`` lies outside the calendar.
    """
    reason = _reason(day, tuple(extra))
    return reason is None or not reason.closed


def open_days(year: int, *, extra: Iterable[EquatedDays] = ()) -> tuple[Reason, ...]:
    """The days of ``year`` of which it is not known whether a decree equates them (Atw 3(3)), in order.

    In a year whose decree was found there are none. In another they are the weekdays that lie between two days which are
    none by statute: all days ever equated, save 27 and 28-12-2007, were such days.

    Raises:
        ValueError: ``year`` lies outside the calendar.
    """
    decrees, day = tuple(extra), date(year, 1, 1)
    reasons = (_reason(day + n * _DAY, decrees) for n in range((date(year, 12, 31) - day).days + 1))
    return tuple(reason for reason in reasons if reason and reason.confidence in _UNSURE)


def _working(first: date, extra: tuple[EquatedDays, ...], unknown: bool | None) -> Iterator[date]:
    """The working days from ``first`` on; days of unknown status taken as ``unknown``, or by the default reading."""
    while True:
        reason = _reason(first, extra)
        if reason is None:
            works = True
        elif unknown is None or reason.confidence not in _UNSURE:
            works = not reason.closed
        else:
            works = unknown
        if works:
            yield first
        first += _DAY


def roll(counted: date, after: date | None, extra: tuple[EquatedDays, ...]) -> Roll:
    """Atw 1(1) from the last day as counted; with ``after`` also Atw 2, for a term that begins the day after it."""

    def end(unknown: bool | None) -> date:
        last = counted
        if after is not None:
            days = _working(after + _DAY, extra, unknown)
            next(days)
            last = max(last, next(days))
        return next(_working(last, extra, unknown))

    latest = end(unknown=False)
    between = (_reason(counted + n * _DAY, extra) for n in range((latest - counted).days))
    return Roll(end(unknown=None), end(unknown=True), latest, tuple(filter(None, between)))


def rolled(day: date, *, extra: Iterable[EquatedDays] = ()) -> Roll:
    """``day``, or if it is no working day, the first working day after it (Atw 1(1)).

    Says also whether that depends on a day of unknown status; for the default reading and ``extra`` see
    [`is_working_day`][inburgering.calendar.is_working_day]. [`NEVER`][inburgering.rules.NEVER] stays.

    Raises:
        ValueError: ``day`` lies outside the calendar.
    """
    return Roll(NEVER, NEVER, NEVER) if day == NEVER else roll(day, None, tuple(extra))


def _certain(day: date) -> date | None:
    end = rolled(day)
    return end.day if end.certain else None


WORKING_DAYS: Final = Moves(
    date(FIRST_YEAR, 1, 1),
    # A dataframe engine gets the days that move as a list; this century's is short enough, and no term runs longer.
    date(2099, 12, 31),
    _certain,
    Text(
        "of als dat geen werkdag is, de eerste werkdag erna",
        "or if that is no working day, the first working day after",
    ),
    Text(
        "Is de laatste dag van de termijn een werkdag? Dat is van deze dag niet bekend.",
        "Is the last day of the term a working day? That is not known of this day.",
    ),
)
"""Where a last day moves to (Atw 1(1)), from 2007 to 2099; not known where it depends on a day of unknown status."""
