"""Expressions: what a rule's function returns when it is called once, with symbolic facts.

Four kinds of expression, each with only the operators that mean something for it, so that misuse is an error when the
rule is declared: [`Truth`][inburgering.rules.Truth] (``&  |  ~``), [`Day`][inburgering.rules.Day] (compare, shift, days
between), [`Number`][inburgering.rules.Number] (compare, add, subtract, times a constant) and
[`Code`][inburgering.rules.Code] (equal, one of). ``if``, ``and``, ``or`` and chained comparisons on an expression raise
[`RuleError`][inburgering.rules.RuleError].
"""

from __future__ import annotations

import enum
from collections.abc import Callable, Collection
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, ClassVar, Generic, TypeAlias, TypeVar, cast

import attrs

from inburgering.errors import InburgeringError
from inburgering.rules.moves import Moves
from inburgering.rules.values import NEVER, Count, Length

if TYPE_CHECKING:
    from inburgering.rules.declare import Parameter

T = TypeVar("T")
E = TypeVar("E", bound="Expr")
Value = bool | date | int | float | str
"""A known value of a fact or a decision."""


class RuleError(InburgeringError):
    """A rule is declared wrongly. Raised when the module that declares it is imported, never while deciding."""


class Kind(enum.StrEnum):
    """What sort of value an expression has."""

    TRUTH = "truth"
    DAY = "day"
    NUMBER = "number"
    CODE = "code"


class Op(enum.StrEnum):
    """What an expression does with its arguments."""

    CONST = "const"
    FACT = "fact"
    RULE = "rule"
    OPEN = "open"
    NOT = "not"
    AND = "and"
    OR = "or"
    LT = "lt"
    LE = "le"
    EQ = "eq"
    IN = "in"
    SHIFT = "shift"
    LATER = "later"
    MONTHS = "months"
    MOVED = "moved"
    NEXT_MONTH = "next_month"
    BETWEEN = "between"
    ADD = "add"
    TIMES = "times"
    MIN = "min"
    MAX = "max"
    IF = "if"
    CHOOSE = "choose"
    USES = "uses"


@attrs.frozen(slots=True, eq=False)
class Expr:
    """A node: an operation, its argument expressions, and what else it holds (a constant, a fact, a length).

    Two expressions are the same only when they are the same object; ``==`` builds an expression.
    """

    kind: ClassVar[Kind]
    op: Op
    args: tuple[Expr, ...] = ()
    data: Any = None

    def __bool__(self) -> bool:
        msg = (
            "an expression has no truth of its own while a rule is being declared: write & | ~ for and, or, not; "
            "when(...) for if; and (a <= b) & (b <= c) for a <= b <= c"
        )
        raise RuleError(msg)

    def __set_name__(self, owner: type, name: str) -> None:
        if self.op is Op.FACT:
            self.data.named(owner, name)


def as_kind(cls: type[E], value: object) -> E:
    """``value`` as an expression of kind ``cls``, or a RuleError that says what was expected."""
    expr = value if isinstance(value, Expr) else lift(value)
    if not isinstance(expr, cls):
        msg = f"expected a {cls.kind}, got a {expr.kind}: {value!r}"
        raise RuleError(msg)
    return expr


class Truth(Expr):
    """True, false or unknown (Kleene's three values)."""

    __slots__ = ()
    kind = Kind.TRUTH

    def __and__(self, other: TruthLike) -> Truth:
        return all_of(self, other)

    def __or__(self, other: TruthLike) -> Truth:
        return any_of(self, other)

    __rand__, __ror__ = __and__, __or__

    def __invert__(self) -> Truth:
        return Truth(Op.NOT, (self,))


class _Ordered(Expr):
    __slots__ = ()

    def __lt__(self, other: Any) -> Truth:
        return Truth(Op.LT, (self, as_kind(type(self), other)))

    def __gt__(self, other: Any) -> Truth:
        return Truth(Op.LT, (as_kind(type(self), other), self))

    def __le__(self, other: Any) -> Truth:
        return Truth(Op.LE, (self, as_kind(type(self), other)))

    def __ge__(self, other: Any) -> Truth:
        return Truth(Op.LE, (as_kind(type(self), other), self))

    def __eq__(self, other: object) -> Truth:  # type: ignore[override]  # builds an expression, as ``<`` does
        return Truth(Op.EQ, (self, as_kind(type(self), other)))

    def __ne__(self, other: object) -> Truth:  # type: ignore[override]  # idem
        return ~(self == other)

    __hash__ = object.__hash__


class Day(_Ordered):
    """A day, or [`NEVER`][inburgering.rules.NEVER]."""

    __slots__ = ()
    kind = Kind.DAY

    def __add__(self, length: Length | Number | Dated[Length] | Parameter[Length]) -> Day:
        if isinstance(length, Number):
            return Day(Op.LATER, (self, length))
        if isinstance(length, Length):
            return Day(Op.SHIFT, (self,), length)
        if isinstance(length, Dated) or hasattr(length, "dated"):
            return dated(length).expr(self.__add__)
        msg = f"a day is shifted by a length, such as years(3), or by a number of days; not by {length!r}"
        raise RuleError(msg)

    def __sub__(self, other: Length | Dated[Length] | Parameter[Length]) -> Day:
        if isinstance(other, Length):
            return self + -other
        return dated(other).expr(self.__sub__)

    def months_later(self, n: Number | int, count: Count = Count.EVENT) -> Day:
        """The day ``n`` months later, as ``+ months(n)`` is, where ``n`` need not be a constant; ``count`` as for a length."""
        if isinstance(n, int):
            return Day(Op.SHIFT, (self,), Length(months=n, count=count))
        return Day(Op.MONTHS, (self, as_kind(Number, n)), count)

    def moved(self, moves: Moves) -> Day:
        """The day this one moves to; unknown where ``moves`` does not know it. ``NEVER`` stays."""
        return Day(Op.MOVED, (self,), moves)

    def next_month(self) -> Day:
        """The first day of the month after this day, also when this is the first of a month; ``NEVER`` stays."""
        return Day(Op.NEXT_MONTH, (self,))

    def days_since(self, other: DayLike) -> Number:
        """How many days lie between ``other`` and this day: 0 when they are the same, negative when this is earlier."""
        return Number(Op.BETWEEN, (self, as_kind(Day, other)))

    def comes(self) -> Truth:
        """Whether the day comes at all (is not [`NEVER`][inburgering.rules.NEVER])."""
        return ~self.never_comes()

    def never_comes(self) -> Truth:
        """Whether the day is [`NEVER`][inburgering.rules.NEVER]."""
        return self == NEVER

    def within(self, first: DayLike, last: DayLike) -> Truth:
        """Whether the day lies between ``first`` and ``last``, both included."""
        return (self >= first) & (self <= last)


class Number(_Ordered):
    """A number, in the unit its fact or parameter declares."""

    __slots__ = ()
    kind = Kind.NUMBER

    def __add__(self, other: NumberLike) -> Number:
        return Number(Op.ADD, (self, as_kind(Number, other)))

    __radd__ = __add__

    def __sub__(self, other: NumberLike) -> Number:
        return self + -1 * as_kind(Number, other)

    def __rsub__(self, other: NumberLike) -> Number:
        return as_kind(Number, other) - self

    def __mul__(self, factor: float) -> Number:
        if isinstance(factor, bool) or not isinstance(factor, int | float):
            msg = f"a number is multiplied by a constant, not by {factor!r}"
            raise RuleError(msg)
        return Number(Op.TIMES, (self,), factor)

    __rmul__ = __mul__


class Code(Expr):
    """One code of a closed list."""

    __slots__ = ()
    kind = Kind.CODE

    @property
    def codes(self) -> type[enum.StrEnum] | None:
        """The closed list, when this is a fact."""
        return self.data.codes if self.op is Op.FACT else None

    def is_in(self, codes: Collection[str] | Dated[frozenset[Any]] | Parameter[frozenset[Any]]) -> Truth:
        """Whether it is one of ``codes``."""
        if isinstance(codes, Dated) or hasattr(codes, "dated"):
            return dated(cast("Dated[frozenset[Any]]", codes)).expr(self.is_in)
        if isinstance(codes, str) or not codes:
            msg = f"is_in takes a collection of at least one code, not {codes!r}"
            raise RuleError(msg)
        for code in sorted(codes):
            if self.codes and not isinstance(code, self.codes):
                msg = f"{self.data.name} has codes of {self.codes.__name__}; {code!r} is none of them"
                raise RuleError(msg)
        return Truth(Op.IN, (self,), frozenset(codes))

    def __eq__(self, other: object) -> Truth:  # type: ignore[override]  # builds an expression, as `is_in` does
        if isinstance(other, Code):
            return Truth(Op.EQ, (self, other))
        if not isinstance(other, str):
            msg = f"a code is compared with a code, not with {other!r}"
            raise RuleError(msg)
        return self.is_in({other})

    def __ne__(self, other: object) -> Truth:  # type: ignore[override]  # idem
        return ~(self == other)

    __hash__ = object.__hash__


@attrs.frozen(slots=True)
class Dated(Generic[T]):
    """A value that depends on a day or a number: ``values[i]`` from ``cuts[i]`` (included) to the next cut (excluded).

    Below the first cut there is no value: what is built on it is undetermined there. Without a key there is one value.
    """

    key: Expr | None
    cuts: tuple[Any, ...]
    values: tuple[T, ...]
    parameter: Any = None

    def expr(self, build: Callable[[T], E]) -> E:
        """One expression: for each value what ``build`` makes of it, chosen by the key."""
        made = [build(value) for value in self.values]
        chosen = made[0] if self.key is None else choose(self.key, self.cuts, made)
        return chosen if self.parameter is None else type(chosen)(Op.USES, (chosen,), self.parameter)


def dated(value: Dated[T] | Parameter[T]) -> Dated[T]:
    """A parameter with one version, or one asked for a day, as a `Dated`."""
    return value if isinstance(value, Dated) else value.dated()


TruthLike = Truth | bool
DayLike = Day | date
NumberLike: TypeAlias = "Number | int | float | Dated[Any] | Parameter[Any]"
_CLASSES: tuple[tuple[type, type[Expr]], ...] = ((bool, Truth), (int, Number), (float, Number), (str, Code))


def lift(value: object) -> Expr:
    """A constant, or a parameter's value, as an expression."""
    if isinstance(value, Dated) or hasattr(value, "dated"):
        return dated(cast("Dated[Any]", value)).expr(lift)
    if isinstance(value, date) and not isinstance(value, datetime):
        return Day(Op.CONST, (), value)
    for cls, expr in _CLASSES:
        if isinstance(value, cls):
            return expr(Op.CONST, (), value)
    msg = f"a rule speaks of truths, days, numbers and codes; {value!r} is none of them"
    raise RuleError(msg)


def choose(key: Expr, cuts: Collection[Any], branches: list[E], *, before: E | None = None) -> E:
    """The branch of the last cut that is not after ``key``; ``before`` (else undetermined) below the first cut."""
    if list(cuts) != sorted(set(cuts)) or len(cuts) != len(branches):
        msg = f"cuts must run upward, one for each branch: {cuts}"
        raise RuleError(msg)
    kinds = {type(b) for b in (*branches, *([] if before is None else [before]))}
    if len(kinds) != 1:
        msg = f"the branches of a choice must be of one kind, not {sorted(k.__name__ for k in kinds)}"
        raise RuleError(msg)
    first = kinds.pop()
    return first(Op.CHOOSE, (key, *([first(Op.OPEN)] if before is None else [before]), *branches), tuple(cuts))


def _flat(op: Op, parts: tuple[TruthLike, ...]) -> Truth:
    if not parts:
        msg = f"{op} takes at least one truth"
        raise RuleError(msg)
    truths = [as_kind(Truth, part) for part in parts]
    args = tuple(arg for t in truths for arg in (t.args if t.op is op else (t,)))
    return args[0] if len(args) == 1 else Truth(op, args)  # type: ignore[return-value]  # arguments of and/or are truths


def all_of(*parts: TruthLike) -> Truth:
    """True when every part is true; false when one is false, whatever the others are."""
    return _flat(Op.AND, parts)


def any_of(*parts: TruthLike) -> Truth:
    """True when one part is true, whatever the others are; false when every part is false."""
    return _flat(Op.OR, parts)
