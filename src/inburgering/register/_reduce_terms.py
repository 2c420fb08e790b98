"""What the reduction of long files is written in: rows of one person, summed up as columns of that person.

Unknown is null. Three-valued truths over many rows are carried as a number: 0 all false, 1 perhaps, 2 one is true.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

import attrs
import narwhals as nw

from inburgering.rules import NEVER

__all__ = [
    "Summed",
    "attach",
    "by",
    "come",
    "covering",
    "day",
    "first_of",
    "greatest",
    "is_true",
    "last_of",
    "least",
    "maybe",
    "never",
    "one_of",
    "outside",
    "perhaps",
    "rank",
    "some",
    "summed",
    "total",
    "truth",
    "unless",
]

Column = Any
Table = Any
KEY = "reference"


def day(value: date) -> Column:
    """A day as a column."""
    return nw.lit(value, dtype=nw.Date)


def never() -> Column:
    """The day that does not come."""
    return day(NEVER)


def truth(value: bool | None) -> Column:
    """A truth as a column; ``None`` is unknown."""
    return nw.lit(value, dtype=nw.Boolean)


def is_true(column: Column) -> Column:
    """Surely true: unknown counts as not."""
    return column.fill_null(value=False)


def unless(condition: Column, value: Column) -> Column:
    """``value``, or unknown where the condition, itself never unknown, holds."""
    return nw.when(~condition).then(value)


def one_of(column: Column, codes: Iterable[str]) -> Column:
    """Whether a code is one of these; unknown where it is."""
    return nw.when(~column.is_null()).then(column.is_in([str(code) for code in codes]))


def rank(column: Column, codes: Iterable[str]) -> Column:
    """The place of a code in a list, from 0; unknown where it is."""
    place: Column = nw.lit(None, dtype=nw.Int64)
    for i, code in enumerate(codes):
        place = nw.when(column == str(code)).then(nw.lit(i, dtype=nw.Int64)).otherwise(place)
    return place


def by(column: Column) -> Column:
    """Whether a day has come on the day asked about."""
    return column <= nw.col("on")


def come(column: Column) -> Column:
    """A day as seen on the day asked about: one that lies after it has not come."""
    return nw.when(column > nw.col("on")).then(never()).otherwise(column)


def covering() -> Column:
    """Whether a period surely covers the day asked about; one without a known end goes on."""
    goes_on = nw.col("last_day").is_null() | is_true(nw.col("last_day") >= nw.col("on"))
    return is_true(by(nw.col("first_day"))) & goes_on


def outside() -> Column:
    """Whether a period surely does not cover it."""
    return is_true(nw.col("first_day") > nw.col("on")) | is_true(nw.col("last_day") < nw.col("on"))


@attrs.frozen
class Summed:
    """How many rows become one value, and what it is without rows."""

    how: str
    column: Column
    without: int | None = None


def greatest(column: Column) -> Summed:
    """The greatest known value."""
    return Summed("max", column)


def least(column: Column) -> Summed:
    """The least known value."""
    return Summed("min", column)


def total(column: Column) -> Summed:
    """The sum of what is known."""
    return Summed("sum", column, 0)


def some(column: Column) -> Summed:
    """Whether it holds of a row: 0 surely of none, 1 perhaps, 2 surely of one."""
    known = nw.when(column).then(nw.lit(2, dtype=nw.Int64)).otherwise(nw.lit(0, dtype=nw.Int64))
    return Summed("max", nw.when(column.is_null()).then(nw.lit(1, dtype=nw.Int64)).otherwise(known), 0)


def maybe(name: str) -> Column:
    """The truth that [`some`] summed up."""
    return nw.when(nw.col(name) == 2).then(truth(True)).otherwise(nw.when(nw.col(name) == 0).then(truth(False)))


def perhaps(name: str) -> Column:
    """Whether it holds, or may hold, of a row."""
    return nw.col(name) > 0


def summed(rows: Table, parts: Mapping[str, Summed]) -> Table:
    """One row a person, with each part as a column."""
    named = rows.select(KEY, *(part.column.alias(name) for name, part in parts.items()))
    return named.group_by(KEY).agg(*(getattr(nw.col(name), part.how)().alias(name) for name, part in parts.items()))


def attach(people: Table, rows: Table, parts: Mapping[str, Summed]) -> Table:
    """The persons (or other rows of theirs), with what their rows come to; who has none has what is there without rows."""
    joined = people.join(summed(rows, parts), on=KEY, how="left")
    fills = {
        name: nw.col(name).fill_null(part.without).cast(nw.Int64)
        for name, part in parts.items()
        if part.without is not None
    }
    return joined.with_columns(**fills) if fills else joined


def last_of(rows: Table, *keys: str) -> Table:
    """Each person's last row in the order of the keys."""
    for key in keys:
        rows = rows.with_columns(best=nw.col(key).max().over(KEY)).filter(nw.col(key) == nw.col("best")).drop("best")
    return rows


def first_of(rows: Table, *keys: str) -> Table:
    """Each person's first row in the order of the keys."""
    for key in keys:
        rows = rows.with_columns(best=nw.col(key).min().over(KEY)).filter(nw.col(key) == nw.col("best")).drop("best")
    return rows
