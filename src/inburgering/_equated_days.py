"""The days that decrees put on a par with holidays (gelijkgestelde dagen, Atw 3(3)): data, with where each comes from."""

from __future__ import annotations

from datetime import date

import attrs

from inburgering.rules.values import Confidence, Text

__all__ = ["EQUATED_DAYS", "EquatedDays"]


@attrs.frozen(slots=True)
class EquatedDays:
    """The days of one royal decree under Atw 3(3), or days said to be equated by a decree that was not found.

    Attributes:
        decree: How the decree is cited, or which source speaks of it.
        days: The days, in order.
        years: The calendar years that the decree settles: a day in them that no list names is an ordinary day. Empty when
            the list is not known to be whole.
        confidence: How sure we are that these days are equated.
    """

    decree: Text
    days: tuple[date, ...] = attrs.field()
    years: range = attrs.field()
    confidence: Confidence = Confidence.SEEN

    @days.validator
    def _ordered_weekdays(self, _: object, days: tuple[date, ...]) -> None:
        if list(days) != sorted(set(days)):
            msg = f"{self.decree.en}: the days must be in order, each once"
            raise ValueError(msg)
        if weekend := [day for day in days if day.weekday() >= 5]:
            msg = f"{self.decree.en}: {weekend[0]} falls in a weekend, which needs no decree"
            raise ValueError(msg)


def _days(*texts: str) -> tuple[date, ...]:
    return tuple(date.fromisoformat(text) for text in texts)


EQUATED_DAYS: tuple[EquatedDays, ...] = (
    EquatedDays(
        Text("KB 26-11-2003", "royal decree of 26-11-2003"),
        _days("2005-05-06", "2006-05-26", "2007-05-18", "2007-12-27", "2007-12-28", "2007-12-31"),
        range(2005, 2008),
    ),
    EquatedDays(
        Text("KB 27-9-2007", "royal decree of 27-9-2007"),
        _days("2007-12-24", "2008-05-02", "2009-01-02", "2009-05-01", "2009-05-04", "2009-05-22", "2010-05-14"),
        range(2007, 2011),
    ),
    EquatedDays(
        Text("KB 7-6-2010", "royal decree of 7-6-2010"),
        _days(
            "2011-05-06",
            "2011-06-03",
            "2012-05-18",
            "2012-12-24",
            "2012-12-31",
            "2013-04-29",
            "2013-05-10",
            "2013-12-27",
        ),
        range(2011, 2014),
    ),
    EquatedDays(
        Text("KB 17-6-2013", "royal decree of 17-6-2013"),
        _days("2014-05-30", "2015-01-02", "2015-05-04", "2015-05-15", "2016-05-06"),
        range(2014, 2017),
    ),
    EquatedDays(
        Text("KB 24-10-2016 (BWBR0038666)", "royal decree of 24-10-2016 (BWBR0038666)"),
        _days("2017-04-28", "2017-05-26", "2018-05-11", "2018-12-24", "2018-12-31", "2019-05-31", "2019-12-27"),
        range(2017, 2020),
    ),
    # The decree for 2020-2022 was not found. Every decree that was found equates the Friday after Ascension Day.
    EquatedDays(
        Text(
            "vaste praktijk; het KB voor 2020-2022 is niet gevonden",
            "settled practice; the decree for 2020-2022 was not found",
        ),
        _days("2020-05-22", "2021-05-14"),
        range(0),
        Confidence.INFERRED,
    ),
    EquatedDays(
        Text(
            "lijst van een advocatenkantoor voor 2022; het KB is niet gevonden",
            "a law firm's list for 2022; the decree was not found",
        ),
        _days("2022-05-27"),
        range(0),
        Confidence.SECONDARY,
    ),
    EquatedDays(
        Text("KB voor 2023-2025, door anderen aangehaald", "the royal decree for 2023-2025, as others cite it"),
        _days("2023-04-28", "2023-05-19", "2024-05-10", "2024-12-27", "2025-05-30"),
        range(2023, 2026),
        Confidence.SECONDARY,
    ),
    EquatedDays(
        Text("KB 1-7-2025 (BWBR0051300)", "royal decree of 1-7-2025 (BWBR0051300)"),
        _days("2026-01-02", "2026-05-15", "2027-05-07", "2028-04-28", "2028-05-26"),
        range(2026, 2029),
    ),
)
"""Every equated day known to the library, 2005-2028. The last decree stands in Stcrt. 2025, 24713."""
