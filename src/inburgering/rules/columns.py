"""Many persons: rules as columns of a dataframe, through narwhals.

Each rule becomes one column, built after the rules it rests on, so that nothing is computed twice. Unknown is null and
follows the same tables as for one person; [`NEVER`][inburgering.rules.NEVER] is 9999-12-31.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from datetime import date, timedelta
from functools import reduce
from typing import TYPE_CHECKING, Any

from inburgering.rules.declare import Rule, leaves
from inburgering.rules.expr import Expr, Kind, Op, Value
from inburgering.rules.moves import Moves
from inburgering.rules.values import NEVER, Count, Length, add
from inburgering.rules.walk import facts_of, rests_on

if TYPE_CHECKING:
    from narwhals.typing import IntoFrameT


Column = Any
"""An expression of narwhals, which is imported only when columns are asked for."""


def with_decisions(
    frame: IntoFrameT, rules: Iterable[Rule[Any]], given: Mapping[str, Value] | None = None
) -> IntoFrameT:
    """The frame with one more column for each rule, and for each rule those rest on, named by the rule's id.

    Args:
        frame: One row a person, one column a fact, named as the fact: booleans, dates, numbers, codes as text; null is
            unknown. Anything narwhals reads that can shift dates by months (Polars, DuckDB, Spark; lazy or eager).
            A fact without a column is unknown in every row.
        rules: The rules to decide.
        given: Facts with one value for every row, such as the day asked about. A column wins over it.

    Returns:
        The same kind of frame; truths are booleans, days dates, numbers integers or floats, codes text.
    """
    import narwhals as nw

    wanted = list(rules)
    work: Any = nw.from_native(frame)
    have: Collection[str] = set(work.collect_schema().names())
    compiler = _Columns({f.data.name for f in facts_of(*wanted)} & set(have), given or {})
    for rule in rests_on(*wanted):
        column = compiler.column(rule.expr)
        for name, part in compiler.take_parts():
            work = work.with_columns(part.alias(name))
        work = work.with_columns(column.alias(rule.id))
    work = work.drop(*compiler.made)
    return work.to_native()  # type: ignore[no-any-return]  # narwhals gives back what came in


_LAST = NEVER - timedelta(days=1)
_EPOCH = date(1, 1, 1)


def _first_of(month: Column) -> Column:
    """The days from 1 January of the year 1 to the first day of a month, counted from January of the year 0."""
    # Years that begin in March have their leap day at the end, and months of 31 and 30 days in a fixed order.
    march = month + 10
    year, place = march // 12 - 1, march % 12
    return year * 365 + year // 4 - year // 100 + year // 400 + (place * 153 + 2) // 5 - 306


class _Columns:
    """Compiles expressions, given the columns there are."""

    def __init__(self, columns: Collection[str], given: Mapping[str, Value]) -> None:
        import narwhals as nw

        self.nw, self.columns, self.given = nw, columns, given
        self.made: list[str] = []
        self.waiting: list[tuple[str, Column]] = []
        self.types: dict[Kind, Any] = {
            Kind.TRUTH: nw.Boolean,
            Kind.DAY: nw.Date,
            Kind.NUMBER: nw.Int64,
            Kind.CODE: nw.String,
        }

    def take_parts(self) -> list[tuple[str, Column]]:
        """The columns that must be there first, in order."""
        found, self.waiting = self.waiting, []
        return found

    def part(self, expr: Expr) -> Column:
        """An argument that is written out more than once; as a column of its own, so that nesting does not multiply."""
        column = self.column(expr)
        if next(leaves(expr, Op.IF, Op.CHOOSE, Op.SHIFT, Op.LATER, Op.MONTHS, Op.MOVED), None) is None:
            return column
        name = f"part {len(self.made)}"
        self.made.append(name)
        self.waiting.append((name, column))
        return self.nw.col(name)

    def literal(self, kind: Kind, value: Value | None) -> Column:
        if value is None:
            return self.nw.lit(None, dtype=self.types[kind])
        dtype = self.nw.Float64 if isinstance(value, float) else self.types[kind]
        return self.nw.lit(str(value) if kind is Kind.CODE else value, dtype=dtype)

    def only_if(self, condition: Column, value: Column) -> Column:
        """``value`` where the condition is true, null elsewhere."""
        return self.nw.when(condition).then(value)

    def column(self, expr: Expr) -> Column:
        nw, data = self.nw, expr.data
        if expr.op is Op.CONST:
            return self.literal(expr.kind, data)
        if expr.op is Op.OPEN:
            return self.literal(expr.kind, None)
        if expr.op is Op.FACT:
            if data.name in self.columns:
                known: Column = nw.col(data.name)
                # A reading that a row leaves open has its default, as it has for one person.
                return known if data.default is None else known.fill_null(self.literal(expr.kind, data.default))
            return self.literal(expr.kind, self.given.get(data.name, data.default))
        if expr.op is Op.RULE:
            return nw.col(data.id)
        again = expr.op in (Op.IF, Op.SHIFT, Op.LATER, Op.MONTHS, Op.MOVED, Op.MIN, Op.MAX)
        parts = [
            self.part(arg) if again or (expr.op is Op.CHOOSE and i == 0) else self.column(arg)
            for i, arg in enumerate(expr.args)
        ]
        match expr.op:
            case Op.USES:
                return parts[0]
            case Op.NOT:
                return ~parts[0]
            case Op.AND:
                return reduce(lambda a, b: a & b, parts)
            case Op.OR:
                return reduce(lambda a, b: a | b, parts)
            case Op.LT:
                return parts[0] < parts[1]
            case Op.LE:
                return parts[0] <= parts[1]
            case Op.EQ:
                return parts[0] == parts[1]
            case Op.IN:
                codes = sorted(str(code) for code in data)
                return (
                    parts[0] == codes[0]
                    if len(codes) == 1
                    else self.only_if(~parts[0].is_null(), parts[0].is_in(codes))
                )
            case Op.SHIFT:
                return self.shift(parts[0], data)
            case Op.LATER:
                return self.later(*parts)
            case Op.MONTHS:
                return self.months(parts[0], parts[1], data)
            case Op.MOVED:
                return self.moved(parts[0], data)
            case Op.BETWEEN:
                a, b = (part.cast(nw.Datetime("us")) for part in parts)  # DuckDB gives days without a unit otherwise
                return (a - b).dt.total_minutes() // (24 * 60)
            case Op.ADD:
                return parts[0] + parts[1]
            case Op.TIMES:
                return parts[0] * data
            case Op.MIN | Op.MAX:
                pick = nw.min_horizontal if expr.op is Op.MIN else nw.max_horizontal
                return self.only_if(~reduce(lambda a, b: a | b, [p.is_null() for p in parts]), pick(*parts))
            case Op.IF:
                return self.branch(expr.kind, *parts)
            case Op.CHOOSE:
                return self.choice(parts[0], data, parts[1:])
        raise AssertionError(expr.op)  # pragma: no cover  # every operation has a case

    def shift(self, day: Column, length: Length) -> Column:
        # From these days the calendar is not left; the engines would count on beyond it.
        high, low = min(add(_LAST, -length), _LAST), add(date.min, -length)
        moved = before = self.only_if((day >= low) & (day <= high), day)
        if length.months:
            moved = before.dt.offset_by(f"{length.months}mo").cast(self.nw.Date)
            if length.count is Count.FIRST_DAY:
                # The engines stop at the end of a shorter month; the count from the first day goes on to the next.
                short = before.dt.day() != moved.dt.day()
                moved = self.nw.when(short).then(moved.dt.offset_by("1d").cast(self.nw.Date)).otherwise(moved)
        if length.days:
            moved = moved.dt.offset_by(f"{length.days}d").cast(self.nw.Date)
        return self.ends(day < low, day > high, moved)

    def later(self, day: Column, n: Column) -> Column:
        # No day of the calendar lies further than this from another; more would overflow an engine's durations.
        far = (NEVER - date.min).days
        near = self.nw.when(n > far).then(far).otherwise(self.nw.when(n < -far).then(-far).otherwise(n))
        moved = (self.only_if(day < NEVER, day) + self.nw.lit(timedelta(days=1)) * near).cast(self.nw.Date)
        return self.ends(moved < date.min, ((day == NEVER) & ~n.is_null()) | (moved > NEVER), moved)

    def months(self, day: Column, n: Column, count: Count) -> Column:
        """A number of months later: the engines shift by a constant alone, so days and months are counted out."""
        nw = self.nw
        month = day.dt.year().cast(nw.Int64) * 12 + day.dt.month().cast(nw.Int64) - 1 + n.cast(nw.Int64)
        low, high = 12, 12 * NEVER.year + 11
        month = nw.when(month > high).then(high + 1).otherwise(nw.when(month < low).then(low - 1).otherwise(month))
        first, after = _first_of(month), _first_of(month + 1)
        over = after - first - (0 if count is Count.FIRST_DAY else 1)
        number = day.dt.day().cast(nw.Int64) - 1
        moved = first + nw.when(number > over).then(over).otherwise(number)
        inside = self.only_if((month >= low) & (month <= high) & (day < NEVER), moved)
        landed = (nw.lit(_EPOCH) + nw.lit(timedelta(days=1)) * inside).cast(nw.Date)
        return self.ends(month < low, (day == NEVER) & ~n.is_null() | (month > high), landed)

    def moved(self, day: Column, moves: Moves) -> Column:
        """The step of the weekday, save for the days that take another one; null where the table does not know."""
        weekday = day.dt.weekday()
        step = self.nw.lit(moves.usual[0], dtype=self.nw.Int64)
        for number, usual in enumerate(moves.usual[1:], start=2):
            if usual != moves.usual[0]:
                step = self.nw.when(weekday == number).then(self.literal(Kind.NUMBER, usual)).otherwise(step)
        for other, days in moves.unusual.items():
            step = self.nw.when(day.is_in(days)).then(self.literal(Kind.NUMBER, other)).otherwise(step)
        inside = self.only_if((day >= moves.first) & (day <= moves.last), day)
        there = (inside + self.nw.lit(timedelta(days=1)) * step).cast(self.nw.Date)
        return self.nw.when(day == NEVER).then(self.literal(Kind.DAY, NEVER)).otherwise(there)

    def ends(self, before: Column, after: Column, moved: Column) -> Column:
        """``moved``, or the first or last day there is where it lies before or after the calendar."""
        first, last = self.literal(Kind.DAY, date.min), self.literal(Kind.DAY, NEVER)
        return self.nw.when(after).then(last).otherwise(self.nw.when(before).then(first).otherwise(moved))

    def branch(self, kind: Kind, condition: Column, then: Column, otherwise: Column) -> Column:
        if kind is Kind.TRUTH:
            return (condition & then) | (~condition & otherwise) | (then & otherwise)
        agreed = self.only_if(then == otherwise, then)
        unless = self.nw.when(~condition).then(otherwise).otherwise(agreed)
        return self.nw.when(condition).then(then).otherwise(unless)

    def choice(self, key: Column, cuts: tuple[date | int, ...], branches: list[Column]) -> Column:
        chosen = branches[0]
        for cut, branch in zip(cuts, branches[1:], strict=True):
            chosen = self.nw.when(key >= cut).then(branch).otherwise(chosen)
        return self.only_if(~key.is_null(), chosen)
