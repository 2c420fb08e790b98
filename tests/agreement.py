"""Two readings of one rule must agree: one person at a time, and many persons as columns.

[`fact_rows`][tests.agreement.fact_rows] makes the facts of many persons for any rules, close to every boundary the rules
name; [`assert_agreement`][tests.agreement.assert_agreement] decides them both ways.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from random import Random
from typing import Any

import attrs
from hypothesis import strategies as st

from inburgering.rules import (
    NEVER,
    Expr,
    Kind,
    Known,
    Op,
    Rule,
    Span,
    add,
    facts_of,
    rests_on,
    value_of,
    with_decisions,
)
from inburgering.rules.declare import leaves
from tests.engines import EMBEDDED

Row = dict[str, Known]
_ENDS = (
    date(2024, 2, 28),
    date(2024, 2, 29),
    date(2024, 3, 1),
    date(2023, 2, 28),
    date(2023, 1, 31),
    date(2022, 12, 31),
)
_STARTS = (
    date(2021, 12, 31),
    date(2022, 1, 1),
    date(2023, 7, 1),
    date(2024, 2, 29),
    date(2024, 8, 31),
    date(2025, 1, 1),
)
_FIRST, _LAST = date(1940, 1, 1).toordinal(), date(2035, 12, 31).toordinal()


@attrs.frozen
class Boundaries:
    """What the rules compare with: the days, lengths and numbers they name, and the facts they read."""

    facts: tuple[Expr, ...]
    days: tuple[date, ...]
    lengths: tuple[Any, ...]
    numbers: tuple[float, ...]

    @classmethod
    def of(cls, rules: Iterable[Rule[Any]]) -> Boundaries:
        """Everything under the rules and what they rest on."""
        every = rests_on(*rules)
        nodes = [n for r in every for n in leaves(r.expr, Op.CONST, Op.SHIFT, Op.CHOOSE)]
        named = [n.data for n in nodes if n.op is Op.CONST] + [c for n in nodes if n.op is Op.CHOOSE for c in n.data]
        days = {d for d in named if isinstance(d, date)} - {NEVER, date.min}
        numbers = {n for n in named if isinstance(n, int | float) and not isinstance(n, bool)}
        lengths = {n.data for n in nodes if n.op is Op.SHIFT}
        return cls(tuple(facts_of(*every)), tuple(sorted(days)), tuple(sorted(lengths)), tuple(sorted({0, *numbers})))

    def value(self, fact: Expr, row: Mapping[str, Known], random: Random) -> Any:
        """One value of a fact, close to a boundary that the rules or the other facts of the row make."""
        if fact.kind is Kind.TRUTH:
            return random.random() < 0.5
        if fact.kind is Kind.CODE:
            return random.choice(list(fact.data.codes))
        if fact.kind is Kind.NUMBER:
            return random.choice(self.numbers) + random.choice((-1, 0, 0, 1, 10, 100))
        return self.day(row, random)

    def day(self, row: Mapping[str, Known], random: Random) -> date:
        """A day around a boundary, at the end of a month, anywhere, or one that does not come."""
        how = random.random()
        if how < 0.12:
            return NEVER
        if how < 0.24:
            return random.choice(_ENDS)
        if how < 0.34:
            return date.fromordinal(random.randint(_FIRST, _LAST))
        known = [d for d in row.values() if isinstance(d, date) and d != NEVER]
        start = random.choice([*known, *known, *self.days, *_STARTS])
        if self.lengths and random.random() < 0.6:
            length = random.choice(self.lengths)
            start = add(start, length if random.random() < 0.5 else -length)
        # A long length can lead out of the calendar; such a day is of no interest.
        if not 1000 < start.year < 9000:
            return random.choice(_ENDS)
        return start + timedelta(days=random.choice((-1, 0, 0, 1)))

    def full(self, base: Mapping[str, Known], random: Random) -> Row:
        """A person of whom every fact is known."""
        row: Row = dict(base)
        for fact in random.sample(self.facts, len(self.facts)):
            if fact.data.name not in row:
                row[fact.data.name] = self.value(fact, row, random)
        return row

    def completion(self, partial: Mapping[str, Known], random: Random) -> Row:
        """A person of whom everything is known and who may be the one that is partly known as ``partial``."""
        sharp = {name: day_in(known, random) if isinstance(known, Span) else known for name, known in partial.items()}
        # A reading that is left out is known: it has the default.
        defaults = {f.data.name: f.data.default for f in self.facts if f.data.default is not None}
        return self.full(defaults | sharp, random)


def day_in(span: Span, random: Random) -> date:
    """A day of the span, its ends more often than others."""
    anywhere = date.fromordinal(random.randint(span.first.toordinal(), span.last.toordinal()))
    return random.choice((span.first, span.last, anywhere))


def around(day: date, random: Random) -> Span:
    """A stretch that holds the day: its year, its month, or some days."""
    if not 1000 < day.year < 9000:
        return Span(day, day)
    first = date(day.year, day.month, 1)
    match random.randrange(3):
        case 0:
            return Span(date(day.year, 1, 1), date(day.year, 12, 31))
        case 1:
            return Span(first, date(day.year + day.month // 12, day.month % 12 + 1, 1) - timedelta(days=1))
        case _:
            return Span(day - timedelta(days=random.randrange(400)), day + timedelta(days=random.randrange(400)))


def partly(full: Mapping[str, Known], random: Random, *, spans: bool, keep: Iterable[str] = ()) -> Row:
    """The same person, with some facts left out and, with ``spans``, some days known only in part."""
    share, row = random.choice((0.0, 0.1, 0.3, 0.6, 0.9)), {}
    for name, value in full.items():
        if name not in keep and random.random() < share:
            if not (spans and isinstance(value, date) and random.random() < 0.6):
                continue
            value = around(value, random)  # noqa: PLW2901  # a day in part
        row[name] = value
    return row


def fact_rows(
    rules: Sequence[Rule[Any]], base: Mapping[str, Known] | None = None, *, size: int = 40, spans: bool = False
) -> st.SearchStrategy[list[Row]]:
    """Facts of ``size`` persons for the rules; what is unknown is left out.

    Truths, every code of a list, numbers around the rules' constants, days around the rules' boundaries and around each
    other, the end of February, month ends, and NEVER. ``base`` holds for every person. With ``spans`` some days are
    partly known; columns have no such days.
    """
    boundaries, fixed = Boundaries.of(rules), dict(base or {})

    def rows(random: Random) -> list[Row]:
        return [partly(boundaries.full(fixed, random), random, spans=spans, keep=fixed) for _ in range(size)]

    return st.randoms(use_true_random=True).map(rows)


def frame_of(rules: Iterable[Rule[Any]], rows: Sequence[Mapping[str, Known]]) -> Any:
    """The rows as a Polars frame with a typed column for each fact of the rules, and ``row``, the row's number."""
    import polars as pl

    kinds: dict[Kind, Any] = {Kind.TRUTH: pl.Boolean, Kind.DAY: pl.Date, Kind.NUMBER: pl.Int64, Kind.CODE: pl.String}
    columns: dict[str, Any] = {"row": pl.Series("row", list(range(len(rows))), dtype=pl.Int64)}
    for fact in facts_of(*rules):
        name, kind = fact.data.name, fact.kind
        values = [None if (v := row.get(name)) is None else str(v) if kind is Kind.CODE else v for row in rows]
        floats = any(isinstance(v, float) for v in values)
        columns[name] = pl.Series(name, values, dtype=pl.Float64 if floats else kinds[kind])
    return pl.DataFrame(columns)


def column_outcomes(
    rules: Sequence[Rule[Any]], rows: Sequence[Mapping[str, Known]], engine: str
) -> list[dict[str, Any]]:
    """The outcome of each rule in each row, decided by an engine that lives in this process."""
    decided = EMBEDDED[engine](lambda frame: with_decisions(frame, rules), frame_of(rules, rows))
    return list(decided.sort("row").iter_rows(named=True))


def assert_agreement(rules: Iterable[Rule[Any]], rows: Iterable[Mapping[str, Known]], engine: str = "polars") -> None:
    """Fail unless every rule has one outcome for each row, decided alone and decided as a column.

    Args:
        rules: The rules; those they rest on are compared too.
        rows: The facts of each person by name; a fact that is left out, or ``None``, is unknown. No partly known days.
        engine: One of [`EMBEDDED`][tests.engines.EMBEDDED].
    """
    wanted = list(rules)
    persons = [{name: value for name, value in row.items() if value is not None} for row in rows]
    found = column_outcomes(wanted, persons, engine)
    assert len(persons) == len(found)
    for r in rests_on(*wanted):
        names = [fact.data.name for fact in facts_of(r)]
        for person, outcome in zip(persons, found, strict=True):
            alone, column = value_of(r, person), outcome[r.id]
            seen = {name: person[name] for name in names if name in person}
            same = alone == column and (alone is None) == (column is None)
            assert same, f"{r.id} is {alone!r} for one person and {column!r} in a column of {engine}, on {seen}"
