"""The pension age (AOW-leeftijd, AOW 7a): the ages per calendar year as data, and what follows for a day of birth."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

import attrs

from inburgering.rules.values import NEVER, Confidence, Length, Span, add, bounds, months, years

__all__ = [
    "PENSION_AGE",
    "PENSION_AGE_KNOWN_TO",
    "PENSION_BRACKETS",
    "PENSION_YEARS",
    "PensionBracket",
    "PensionYear",
    "pension_age",
    "pension_day",
]


@attrs.frozen(slots=True)
class PensionYear:
    """The pension age for who reaches it in one calendar year (AOW 7a(1)).

    Attributes:
        year: The calendar year.
        age: The age, in whole months.
        confidence: How sure we are.
        source: Where the age was read.
    """

    year: int
    age: Length
    confidence: Confidence
    source: str


def _years(first: int, last: int, plus: Length, confidence: Confidence, source: str) -> tuple[PensionYear, ...]:
    age = Length(months=years(65).months + plus.months)
    return tuple(PensionYear(year, age, confidence, source) for year in range(first, last + 1))


_AOW2015, _AOW2020 = "AOW 7a(1), text of 18-6-2015", "AOW 7a(1), text of 1-1-2020"
_SEEN, _SECONDARY = Confidence.SEEN, Confidence.SECONDARY

PENSION_YEARS: Final = (
    *_years(2013, 2013, months(1), _SEEN, _AOW2015),
    *_years(2014, 2014, months(2), _SEEN, _AOW2015),
    *_years(2015, 2015, months(3), _SEEN, _AOW2015),
    *_years(2016, 2016, months(6), _SEEN, _AOW2015),
    *_years(2017, 2017, months(9), _SEEN, _AOW2015),
    *_years(2018, 2018, months(12), _SEEN, _AOW2015),
    # Lowered by later law: the text of 2015 still had 66 years and 8 months for 2020, and 67 years for 2021.
    *_years(2019, 2021, months(16), _SEEN, _AOW2020),
    *_years(2022, 2022, months(19), _SEEN, _AOW2020),
    *_years(2023, 2023, months(22), _SEEN, _AOW2020),
    *_years(2024, 2024, months(24), _SEEN, _AOW2020),
    *_years(2025, 2027, months(24), _SECONDARY, "the government's table on rijksoverheid.nl"),
    *_years(2028, 2029, months(27), _SECONDARY, "the government's table on rijksoverheid.nl"),
    *_years(2030, 2030, months(27), _SECONDARY, "news of November 2024 (nos.nl)"),
    *_years(2031, 2031, months(27), _SECONDARY, "a commentary (syfers.nl)"),
)
"""The ages fixed so far, 2013-2031; before 2013 the age was 65. Each is fixed five years ahead, so the list grows by a
year every year."""

_FIRST_AGE: Final = years(65)
_DAY: Final = timedelta(days=1)


@attrs.frozen(slots=True)
class PensionBracket:
    """The days of birth, both included, of who reaches the pension age in one calendar year."""

    first_day: date
    last_day: date
    year: PensionYear


def _brackets() -> tuple[PensionBracket, ...]:
    """A year takes who had not reached the age of an earlier year: a later rise does not touch who has (AOW 7a)."""
    found, before = [], _FIRST_AGE
    for row in PENSION_YEARS:
        first, after = add(date(row.year, 1, 1), -before), add(date(row.year + 1, 1, 1), -row.age)
        found.append(PensionBracket(first, after - _DAY, row))
        before = row.age
    return tuple(found)


PENSION_BRACKETS: Final = _brackets()
"""The days of birth that belong to each year of [`PENSION_YEARS`][inburgering.calendar.PENSION_YEARS], without gap."""

PENSION_AGE_KNOWN_TO: Final = PENSION_BRACKETS[-1].last_day
"""The last day of birth for which the age is fixed."""


def _ages() -> tuple[tuple[date, Length], ...]:
    found = [(date.min, _FIRST_AGE)]
    for bracket in PENSION_BRACKETS:
        if bracket.year.age != found[-1][1]:
            found.append((bracket.first_day, bracket.year.age))
    return tuple(found)


PENSION_AGE: Final = _ages()
"""The age by day of birth: each row holds from its day to the day before the next, the last to
[`PENSION_AGE_KNOWN_TO`][inburgering.calendar.PENSION_AGE_KNOWN_TO]. Who was born later has that age *or a higher one*."""


def pension_age(year: int) -> Length | None:
    """The pension age for who reaches it in ``year`` (AOW 7a(1)); ``None`` while it is not known to the library."""
    if year < PENSION_YEARS[0].year:
        return _FIRST_AGE
    return next((row.age for row in PENSION_YEARS if row.year == year), None)


def pension_day(born: date | Span) -> date | Span:
    """The day on which the pension age is reached (AOW 7a(1)).

    A day of birth gives a day. Somebody born after
    [`PENSION_AGE_KNOWN_TO`][inburgering.calendar.PENSION_AGE_KNOWN_TO] has no fixed age yet: the answer is a span that
    begins with the day the last fixed age is reached, for the text read lets later ages stay or rise, never fall, and
    that ends with [`NEVER`][inburgering.rules.NEVER]. So "not yet of pension age" is known on every earlier day, and
    later days stay unknown.

    A span of birth gives a span. (The SVB takes the 16th for an unknown day, 1 July for an unknown month and day; that is
    its practice and not applied here.)

    Born on the 29th, 30th or 31st, in a month that the month reached does not have: the last day of that month. Whether
    the SVB does the same was not confirmed.
    """
    if isinstance(born, Span):
        return Span(bounds(pension_day(born.first))[0], bounds(pension_day(born.last))[1])
    age = next(age for first, age in reversed(PENSION_AGE) if first <= born)
    day = add(born, age)
    return day if born <= PENSION_AGE_KNOWN_TO else Span(day, NEVER)
