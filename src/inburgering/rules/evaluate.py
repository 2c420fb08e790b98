"""Expressions as functions: every expression is turned once into a small Python function over a dictionary of facts.

Unknown is ``None`` and follows Kleene's tables, so what is decided stays decided whatever the unknown facts turn out to
be. A partly known day is a [`Span`][inburgering.rules.Span]; comparing it answers only where every day of it agrees.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import cache
from typing import Any

from inburgering.rules.declare import Rule
from inburgering.rules.expr import Expr, Op, Value
from inburgering.rules.values import Length, Span, bounds, later, next_month, shift
from inburgering.rules.vocabulary import Fact

Env = dict[Any, Any]
Fn = Callable[[Env], Any]
Known = Value | Span | None

_UNSEEN = object()


def _same(a: Any, b: Any) -> Any:
    if a.__class__ is Span:
        return a.same(b)
    return b.same(a) if b.__class__ is Span else a == b


def _later(day: date | Span, n: int) -> date | Span:
    if isinstance(day, Span):
        return Span(later(day.first, n), later(day.last, n))
    return later(day, n)


def _next_month(day: date | Span) -> date | Span:
    if not isinstance(day, Span):
        return next_month(day)
    first, last = next_month(day.first), next_month(day.last)
    return first if first == last else Span(first, last)


def _between(a: date | Span, b: date | Span) -> int | None:
    if isinstance(a, Span) or isinstance(b, Span):
        (low_a, high_a), (low_b, high_b) = bounds(a), bounds(b)
        return (low_a - low_b).days if low_a == high_a and low_b == high_b else None
    return (a - b).days


def _extreme(pick: Callable[..., Any], values: list[Any]) -> Any:
    if any(v.__class__ is Span for v in values):
        pairs = [bounds(v) for v in values]
        first, last = pick(p[0] for p in pairs), pick(p[1] for p in pairs)
        return first if first == last else Span(first, last)
    return pick(values)


def _strict(function: Callable[..., Any], *parts: Fn) -> Fn:
    """``function`` of the parts; unknown when one of them is."""
    if len(parts) == 1:
        (only,) = parts

        def one(env: Env) -> Any:
            a = only(env)
            return None if a is None else function(a)

        return one
    left, right = parts

    def two(env: Env) -> Any:
        a = left(env)
        if a is None:
            return None
        b = right(env)
        return None if b is None else function(a, b)

    return two


def _junction(parts: list[Fn], decider: bool) -> Fn:
    """And (which one ``False`` decides) and or (which one ``True`` decides)."""

    def junction(env: Env) -> bool | None:
        result: bool | None = not decider
        for part in parts:
            value: bool | None = part(env)
            if value is decider:
                return decider
            if value is None:
                result = None
        return result

    return junction


def _if(condition: Fn, then: Fn, otherwise: Fn) -> Fn:
    def branch(env: Env) -> Any:
        c = condition(env)
        if c is not None:
            return then(env) if c else otherwise(env)
        a, b = then(env), otherwise(env)
        return a if a == b else None

    return branch


def branch_of(key: Any, cuts: tuple[Any, ...]) -> int | None:
    """Which argument of a choice the key selects: 0 below the first cut; ``None`` when the key is not sharp enough."""
    if isinstance(key, Span):
        low, high = branch_of(key.first, cuts), branch_of(key.last, cuts)
        return low if low == high else None
    return sum(1 for cut in cuts if cut <= key)


def _choose(key: Fn, cuts: tuple[Any, ...], branches: list[Fn]) -> Fn:
    def choice(env: Env) -> Any:
        k = key(env)
        i = None if k is None else branch_of(k, cuts)
        return None if i is None else branches[i](env)

    return choice


def _fact(fact: Fact) -> Fn:
    name, default = fact.name, fact.default
    return lambda env: env.get(name, default)


def _reference(rule: Rule[Any]) -> Fn:
    body = compiled(rule.expr)

    def reference(env: Env) -> Any:
        value = env.get(rule, _UNSEEN)
        if value is _UNSEEN:
            value = env[rule] = body(env)
        return value

    return reference


@cache
def compiled(expr: Expr) -> Fn:
    """The expression as a function from facts (by name) to its value, ``None`` when unknown."""
    parts, data = [compiled(arg) for arg in expr.args], expr.data
    match expr.op:
        case Op.CONST:
            return lambda _: data
        case Op.OPEN:
            return lambda _: None
        case Op.FACT:
            return _fact(data)
        case Op.RULE:
            return _reference(data)
        case Op.USES:
            return parts[0]
        case Op.NOT:
            return _strict(lambda a: not a, *parts)
        case Op.AND | Op.OR:
            return _junction(parts, decider=expr.op is Op.OR)
        case Op.LT:
            return _strict(lambda a, b: a < b, *parts)
        case Op.LE:
            return _strict(lambda a, b: a <= b, *parts)
        case Op.EQ:
            return _strict(_same, *parts)
        case Op.IN:
            return _strict(data.__contains__, *parts)
        case Op.SHIFT:
            return _strict(lambda a: shift(a, data), *parts)
        case Op.LATER:
            return _strict(_later, *parts)
        case Op.MONTHS:
            return _strict(lambda a, n: shift(a, Length(months=int(n), count=data)), *parts)
        case Op.MOVED:
            return _strict(data.of, *parts)
        case Op.NEXT_MONTH:
            return _strict(_next_month, *parts)
        case Op.BETWEEN:
            return _strict(_between, *parts)
        case Op.ADD:
            return _strict(lambda a, b: a + b, *parts)
        case Op.TIMES:
            return _strict(lambda a: a * data, *parts)
        case Op.MIN | Op.MAX:
            pick = min if expr.op is Op.MIN else max

            def extreme(env: Env) -> Any:
                values = [part(env) for part in parts]
                return None if None in values else _extreme(pick, values)

            return extreme
        case Op.IF:
            return _if(*parts)
        case Op.CHOOSE:
            return _choose(parts[0], data, parts[1:])
