"""The first day of the month after a day, on which entitlements to a loan and repayment begin under the earlier Acts."""

from __future__ import annotations

from datetime import date
from typing import Final

from inburgering.rules.moves import Moves
from inburgering.rules.values import Text

__all__ = ["NEXT_MONTH", "next_month"]


def next_month(day: date) -> date:
    """The first day of the month after ``day``, also when that is the first day of a month itself."""
    year, month = divmod(day.year * 12 + day.month, 12)
    return date(year, month + 1, 1)


NEXT_MONTH: Final = Moves(
    date(2007, 1, 1),
    # A dataframe engine gets the days as a list; no loan of the earlier Acts begins its repayment later.
    date(2044, 12, 31),
    next_month,
    Text("en dan de eerste dag van de maand erna", "and then the first day of the month after it"),
    Text(
        "Welke maand volgt erop? De tabel loopt van 2007 tot en met 2044.",
        "Which month follows? The table runs from 2007 to 2044.",
    ),
)
"""Where a day moves to: the first day of the month that follows, from 2007 up to and including 2044."""
