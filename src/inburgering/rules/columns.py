"""Many persons: rules as columns of a dataframe, through narwhals.

Each rule becomes one column, built after the rules it rests on, so that nothing is computed twice. Unknown is null and
follows the same tables as for one person; [`NEVER`][inburgering.rules.NEVER] is 9999-12-31.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date, timedelta
from functools import reduce
from typing import TYPE_CHECKING, Any

from inburgering.rules.declare import Rule, leaves
from inburgering.rules.expr import Expr, Kind, Op, Value
from inburgering.rules.fold import Folder
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
        The same kind of frame; truths are booleans, days dates, numbers integers or floats, codes text. Spark wants an
        id between backticks where it reads a name: ``frame.select("`wi2021.period.period_last_day`")``.
    """
    import narwhals as nw

    wanted = list(rules)
    came: Any = nw.from_native(frame)
    work = came.lazy()  # an engine plans best what it sees whole
    have: Collection[str] = set(work.collect_schema().names())
    folder = Folder({f.data.name for f in facts_of(*wanted)} & set(have), given or {})
    every = rests_on(*wanted)
    compiler = _Columns(folder, every, spark=came.implementation.is_spark_like())
    for columns in compiler.layers():
        work = work.with_columns(*columns)
    work = work.drop(*compiler.made)
    done = work.collect(came.implementation) if isinstance(came, nw.DataFrame) else work
    return done.to_native()  # type: ignore[no-any-return]  # narwhals gives back what came in


def column_of(rule: Rule[Any], *, spark: bool) -> Column:
    """The column that [`with_decisions`][inburgering.rules.with_decisions] makes for a rule, to build on.

    Spark takes a dot in a name for a step into a structure, unless the name is between backticks.
    """
    import narwhals as nw

    return nw.col(f"`{rule.id}`").alias(rule.id) if spark else nw.col(rule.id)


_LAST = NEVER - timedelta(days=1)
_EPOCH = date(1, 1, 1)


def _first_of(month: Column) -> Column:
    """The days from 1 January of the year 1 to the first day of a month, counted from January of the year 0."""
    # Years that begin in March have their leap day at the end, and months of 31 and 30 days in a fixed order.
    march = month + 10
    year, place = march // 12 - 1, march % 12
    return year * 365 + year // 4 - year // 100 + year // 400 + (place * 153 + 2) // 5 - 306


_SHARED = (
    Op.IN,
    Op.SHIFT,
    Op.LATER,
    Op.MONTHS,
    Op.MOVED,
    Op.NEXT_MONTH,
    Op.BETWEEN,
    Op.MIN,
    Op.MAX,
    Op.IF,
    Op.CHOOSE,
)
"""What is worth a column of its own when it is used more than once."""
_REPEATED = (Op.IF, Op.CHOOSE, Op.SHIFT, Op.LATER, Op.MONTHS, Op.MOVED, Op.NEXT_MONTH)
"""What is written out more than once in an expression that is built on it."""


class _Columns:
    """Compiles the folded rules into columns, in layers: each rests on those before it alone."""

    def __init__(self, folder: Folder, rules: Iterable[Rule[Any]], *, spark: bool) -> None:
        import narwhals as nw

        self.nw, self.spark = nw, spark
        self.made: list[str] = []
        self.types: dict[Kind, Any] = {
            Kind.TRUTH: nw.Boolean,
            Kind.DAY: nw.Date,
            Kind.NUMBER: nw.Int64,
            Kind.CODE: nw.String,
        }
        self.rules = {rule: folder.rule(rule) for rule in rules}
        self.uses: Counter[Expr] = Counter()
        seen: set[Expr] = set()
        stack = list(self.rules.values())
        self.uses.update(stack)
        while stack:
            node = stack.pop()
            if node not in seen:
                seen.add(node)
                self.uses.update(node.args)
                stack.extend(node.args)
        self.depth: dict[str, int] = {}
        self.ready: dict[Expr, tuple[Column, int]] = {}
        self.queue: list[tuple[int, Column]] = []
        self.apart: set[Expr] = set()

    def layers(self) -> Iterator[list[Column]]:
        """The columns of the rules and of the parts they share, layer by layer."""
        for rule, expr in self.rules.items():
            column, depth = self.built(expr)
            self.depth[rule.id] = depth + 1
            self.queue.append((depth, column.alias(rule.id)))
        for depth in range(max((depth for depth, _ in self.queue), default=-1) + 1):
            yield [column for at, column in self.queue if at == depth]

    def built(self, expr: Expr, *, again: bool = False) -> tuple[Column, int]:
        """The expression as a column, and the layer in which it can be made."""
        if expr not in self.ready:
            repeats = expr.op in _REPEATED or expr.op in (Op.MIN, Op.MAX)
            parts = [
                self.built(arg, again=repeats and not (expr.op is Op.CHOOSE and i)) for i, arg in enumerate(expr.args)
            ]
            depth = max([self.depth[expr.data.id] if expr.op is Op.RULE else 0, *(at for _, at in parts)])
            columns = [part for part, _ in parts]
            self.ready[expr] = (
                self.months(columns[0], columns[1], expr.data, depth)
                if expr.op is Op.MONTHS
                else (self.column(expr, columns), depth)
            )
            if expr.op in _SHARED and self.uses[expr] > 1:
                self.set_apart(expr)
        if again and expr.args and next(leaves(expr, *_REPEATED), None) is not None:
            self.set_apart(expr)
        return self.ready[expr]

    def set_apart(self, expr: Expr) -> None:
        """Make the expression a column of its own."""
        if expr not in self.apart:
            self.apart.add(expr)
            self.ready[expr] = self.aside(*self.ready[expr])

    def aside(self, column: Column, depth: int) -> tuple[Column, int]:
        """The column under a name of its own, to be used from the next layer on."""
        name = f"part {len(self.made)}"
        self.made.append(name)
        self.queue.append((depth, column.alias(name)))
        return self.nw.col(name), depth + 1

    def literal(self, kind: Kind, value: Value | None) -> Column:
        if value is None:
            return self.nw.lit(None, dtype=self.types[kind])
        if self.spark and kind is Kind.DAY:  # its way in from Python loses the first thousand years
            return self.nw.lit(str(value)).cast(self.nw.Date)
        dtype = self.nw.Float64 if isinstance(value, float) else self.types[kind]
        return self.nw.lit(str(value) if kind is Kind.CODE else value, dtype=dtype)

    def only_if(self, condition: Column, value: Column) -> Column:
        """``value`` where the condition is true, null elsewhere."""
        return self.nw.when(condition).then(value)

    def column(self, expr: Expr, parts: list[Column]) -> Column:
        nw, data = self.nw, expr.data
        if expr.op is Op.CONST:
            return self.literal(expr.kind, data)
        if expr.op is Op.OPEN:
            return self.literal(expr.kind, None)
        if expr.op is Op.FACT:
            known: Column = nw.col(data.name)
            # A reading that a row leaves open has its default, as it has for one person.
            return known if data.default is None else known.fill_null(self.literal(expr.kind, data.default))
        if expr.op is Op.RULE:
            return column_of(data, spark=self.spark)
        match expr.op:
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
            case Op.MOVED:
                return self.moved(parts[0], data)
            case Op.NEXT_MONTH:
                return self.next_month(parts[0])
            case Op.BETWEEN:
                if self.spark:  # knows no minutes of a duration; one between days is a number of days
                    return (parts[0] - parts[1]).cast(nw.Int64)
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
                return self.branch(expr, *parts)
            case Op.CHOOSE:
                return self.choice(parts[0], data, parts[1:])
        raise AssertionError(expr.op)  # pragma: no cover  # every operation has a case

    def shift(self, day: Column, length: Length) -> Column:
        # From these days the calendar is not left; the engines would count on beyond it.
        high = self.literal(Kind.DAY, min(add(_LAST, -length), _LAST))
        low = self.literal(Kind.DAY, add(date.min, -length))
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
        first, never = self.literal(Kind.DAY, date.min), self.literal(Kind.DAY, NEVER)
        moved = (self.only_if(day < never, day) + self.nw.lit(timedelta(days=1)) * near).cast(self.nw.Date)
        return self.ends(moved < first, ((day == never) & ~n.is_null()) | (moved > never), moved)

    def months(self, day: Column, n: Column, count: Count, depth: int) -> tuple[Column, int]:
        """A number of months later: the engines shift by a constant alone, so days and months are counted out."""
        nw = self.nw
        low, high = 12, 12 * NEVER.year + 11
        wanted = day.dt.year().cast(nw.Int64) * 12 + day.dt.month().cast(nw.Int64) - 1 + n.cast(nw.Int64)
        month, depth = self.aside(wanted, depth)
        near = nw.when(month > high).then(high).otherwise(nw.when(month < low).then(low).otherwise(month))
        near, depth = self.aside(near, depth)
        (first, _), (after, depth) = self.aside(_first_of(near), depth), self.aside(_first_of(near + 1), depth)
        number = day.dt.day().cast(nw.Int64) - 1
        over, depth = self.aside(after - first - (0 if count is Count.FIRST_DAY else 1) - number, depth)
        steps = first + number + nw.when(over < 0).then(over).otherwise(0)
        landed = (self.literal(Kind.DAY, _EPOCH) + nw.lit(timedelta(days=1)) * steps).cast(nw.Date)
        return self.ends(month < low, ((day == NEVER) & ~n.is_null()) | (month > high), landed), depth

    def moved(self, day: Column, moves: Moves) -> Column:
        """The step of the weekday, save for the days that take another one; null where the table does not know."""
        weekday = day.dt.weekday() % 7  # Spark's Sunday is 0, not 7
        step = self.nw.lit(moves.usual[0], dtype=self.nw.Int64)
        for number, usual in enumerate(moves.usual[1:], start=2):
            if usual != moves.usual[0]:
                step = self.nw.when(weekday == number % 7).then(self.literal(Kind.NUMBER, usual)).otherwise(step)
        # A day goes to Spark in four messages, a text in one: a table has hundreds.
        listed, way = (day.cast(self.nw.String), str) if self.spark else (day, lambda one: one)
        for other, days in moves.unusual.items():
            there = listed.is_in([way(one) for one in days])
            step = self.nw.when(there).then(self.literal(Kind.NUMBER, other)).otherwise(step)
        inside = self.only_if((day >= moves.first) & (day <= moves.last), day)
        there = (inside + self.nw.lit(timedelta(days=1)) * step).cast(self.nw.Date)
        return self.nw.when(day == NEVER).then(self.literal(Kind.DAY, NEVER)).otherwise(there)

    def next_month(self, day: Column) -> Column:
        """Back to the first of the month, and a month on."""
        last = self.literal(Kind.DAY, NEVER.replace(day=1))
        inside = self.only_if(day < last, day)
        back = inside.dt.day().cast(self.nw.Int64) * -1 + 1
        first = (inside + self.nw.lit(timedelta(days=1)) * back).cast(self.nw.Date)
        there = first.dt.offset_by("1mo").cast(self.nw.Date)
        return self.nw.when(day >= last).then(self.literal(Kind.DAY, NEVER)).otherwise(there)

    def ends(self, before: Column, after: Column, moved: Column) -> Column:
        """``moved``, or the first or last day there is where it lies before or after the calendar."""
        first, last = self.literal(Kind.DAY, date.min), self.literal(Kind.DAY, NEVER)
        return self.nw.when(after).then(last).otherwise(self.nw.when(before).then(first).otherwise(moved))

    def branch(self, expr: Expr, condition: Column, then: Column, otherwise: Column) -> Column:
        # Where a part is unknown in every row the rest is plain; an engine may stop streaming over a column of nothing.
        on, yes, no = (arg.op is Op.OPEN for arg in expr.args)
        if yes or no:
            return self.only_if(~condition, otherwise) if yes else self.only_if(condition, then)
        if on:
            return self.only_if(then == otherwise, then)
        if expr.kind is Kind.TRUTH:
            return (condition & then) | (otherwise & (~condition | then))
        agreed = self.only_if(then == otherwise, then)
        unless = self.nw.when(~condition).then(otherwise).otherwise(agreed)
        return self.nw.when(condition).then(then).otherwise(unless)

    def choice(self, key: Column, cuts: tuple[date | int, ...], branches: list[Column]) -> Column:
        chosen = branches[0]
        for cut, branch in zip(cuts, branches[1:], strict=True):
            # As a text that is cast: Spark's own reading of a day before the year 1000 fails.
            limit = self.literal(Kind.DAY, cut) if isinstance(cut, date) else cut
            chosen = self.nw.when(key >= limit).then(branch).otherwise(chosen)
        return self.only_if(~key.is_null(), chosen)
