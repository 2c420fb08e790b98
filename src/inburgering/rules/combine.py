"""Building expressions out of others: conditions, tables, extremes, and what the sources leave open."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, overload

import attrs

from inburgering.rules.expr import (
    Code,
    Day,
    DayLike,
    Expr,
    Number,
    NumberLike,
    Op,
    RuleError,
    Truth,
    TruthLike,
    as_kind,
    lift,
)
from inburgering.rules.values import Text

E = TypeVar("E", bound=Expr)


@overload
def when(condition: Truth, then: TruthLike, otherwise: TruthLike) -> Truth: ...  # type: ignore[overload-overlap]  # bool is an int
@overload
def when(condition: Truth, then: DayLike, otherwise: DayLike) -> Day: ...
@overload
def when(condition: Truth, then: NumberLike, otherwise: NumberLike) -> Number: ...
@overload
def when(condition: Truth, then: Code | str, otherwise: Code | str) -> Code: ...
def when(condition: Truth, then: Any, otherwise: Any) -> Any:
    """``then`` when the condition is true, ``otherwise`` when it is false; if unknown, what both agree on."""
    a = then if isinstance(then, Expr) else lift(then)
    return type(a)(Op.IF, (as_kind(Truth, condition), a, as_kind(type(a), otherwise)))


def table(code: Code, rows: Mapping[Any, Any], otherwise: Any) -> Any:
    """A decision table on one code; a code without a row gives ``otherwise``."""
    result = otherwise
    for row in reversed(rows):
        result = when(code == row, rows[row], result)
    return result


def _extreme(op: Op, cls: type[E], parts: tuple[Any, ...]) -> E:
    if len(parts) < 2:
        msg = f"{op} compares at least two"
        raise RuleError(msg)
    return cls(op, tuple(as_kind(cls, part) for part in parts))


def earliest(*days: DayLike) -> Day:
    """The earliest of the days; unknown while one of them is."""
    return _extreme(Op.MIN, Day, days)


def latest(*days: DayLike) -> Day:
    """The latest of the days; unknown while one of them is."""
    return _extreme(Op.MAX, Day, days)


def least(*numbers: NumberLike) -> Number:
    """The smallest of the numbers; unknown while one of them is."""
    return _extreme(Op.MIN, Number, numbers)


def most(*numbers: NumberLike) -> Number:
    """The largest of the numbers; unknown while one of them is."""
    return _extreme(Op.MAX, Number, numbers)


@attrs.frozen(slots=True)
class Open:
    """What the sources leave open."""

    question: Text


class _Opener:
    """Makes expressions that are undetermined for everybody, with the open question as the reason."""

    def truth(self, nl: str, en: str) -> Truth:
        """An open truth."""
        return Truth(Op.OPEN, (), Open(Text(nl, en)))

    def day(self, nl: str, en: str) -> Day:
        """An open day."""
        return Day(Op.OPEN, (), Open(Text(nl, en)))

    def number(self, nl: str, en: str) -> Number:
        """An open number."""
        return Number(Op.OPEN, (), Open(Text(nl, en)))


open_question = _Opener()
