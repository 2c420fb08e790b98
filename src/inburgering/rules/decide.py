"""One person: the value of a rule, the proof, and the facts that are still missing.

Every expression is turned once into a small Python function over a dictionary of facts. Unknown is ``None`` and follows
Kleene's tables, so what is decided stays decided whatever the unknown facts turn out to be.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date, timedelta
from functools import cache
from typing import Any, Generic, TypeVar, cast

import attrs

from inburgering.rules.declare import Rule, leaves
from inburgering.rules.expr import Expr, Kind, Op, Value
from inburgering.rules.values import NEVER, Span, Text, add, bounds, shift
from inburgering.rules.vocabulary import Cite, Fact
from inburgering.rules.walk import rests_on

E = TypeVar("E", bound=Expr)
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
        return Span(*(bounds(_later(end, n))[0] for end in (day.first, day.last)))
    if day == NEVER or n > (NEVER - day).days:
        return NEVER
    return day + timedelta(days=int(n))


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


@attrs.frozen(slots=True)
class Step:
    """One step of a proof: a rule, the facts and parameters that decided it, its result, and the steps it rests on.

    A value: hashable, without clock times, the same for the same facts.
    """

    rule: str
    cites: tuple[Cite, ...]
    result: Known
    facts: tuple[tuple[str, Known], ...] = ()
    parameters: tuple[str, ...] = ()
    because: tuple[Step, ...] = ()

    def walk(self) -> Iterator[Step]:
        """This step, and every step it rests on, each before what it rests on."""
        yield self
        for step in self.because:
            yield from step.walk()


@attrs.frozen(slots=True)
class Missing:
    """A fact that is not known and matters.

    Attributes:
        fact: The name of the fact, or ``""`` for a question that the law itself leaves open.
        ask: The question.
        judge: Who judges, for an open norm.
        settles: A value of the fact that would decide the matter by itself, when there is one.
    """

    fact: str
    ask: Text
    judge: Text | None = None
    settles: Value | None = None


@attrs.frozen(slots=True, eq=False)
class Decision(Generic[E]):
    """What a rule says of one person.

    Attributes:
        rule: The rule.
        value: The outcome, or ``None`` when it is undetermined.
        between: The first and last day it can be, when an undetermined day is known that far.
        proof: How it was decided, or as far as it goes.
    """

    rule: Rule[E]
    value: Any
    proof: Step
    _facts: Mapping[str, Known] = attrs.field(repr=False)
    between: Span | None = None

    @property
    def decided(self) -> bool:
        """Whether the facts settle it."""
        return self.value is not None

    @property
    def missing(self) -> tuple[Missing, ...]:
        """The facts that are unknown and matter; first those of which one answer can end the matter by itself."""
        return () if self.decided else _missing(self.rule, self._facts)


def value_of(rule: Rule[Any], facts: Mapping[str, Known]) -> Known:
    """The value alone, without proof: the fast way."""
    return compiled(rule.expr)(dict(facts))  # type: ignore[no-any-return]  # compiled functions are untyped inside


def decide(rule: Rule[E], facts: Mapping[str, Known]) -> Decision[E]:
    """Decide ``rule`` on ``facts`` (by name; a fact that is left out is unknown)."""
    env: Env = dict(facts)
    value = compiled(rule.expr)(env)
    span = value if isinstance(value, Span) else None
    return Decision(rule, None if span else value, _step(rule, env), facts, span)


@cache
def _always(expr: Expr) -> tuple[Expr, ...] | None:
    """What decides ``expr`` whatever the facts are, when nothing under it is decided by a part alone."""
    if expr.op in (Op.FACT, Op.RULE, Op.OPEN):
        return (expr,)
    if expr.op in (Op.AND, Op.OR, Op.IF, Op.CHOOSE):
        return None
    parts = [_always(arg) for arg in expr.args]
    if any(part is None for part in parts):
        return None
    own = (expr,) if expr.op is Op.USES else ()
    return own + tuple(node for part in parts for node in part or ())


def decisive(expr: Expr, env: Env) -> Iterator[Expr]:
    """The facts, rules and open questions that made ``expr`` what it is, or that keep it unknown, in reading order."""
    always = _always(expr)
    if always is not None:
        yield from always
        return
    args = expr.args
    if expr.op is Op.USES:
        yield expr
    elif expr.op in (Op.AND, Op.OR):
        value, decider = compiled(expr)(env), expr.op is Op.OR
        if value is decider:
            args = (next(arg for arg in args if compiled(arg)(env) is decider),)
        elif value is None:
            args = tuple(arg for arg in args if compiled(arg)(env) is None)
    elif expr.op is Op.IF:
        c = compiled(args[0])(env)
        args = args if c is None else (args[0], args[1 if c else 2])
    elif expr.op is Op.CHOOSE:
        k = compiled(args[0])(env)
        i = None if k is None else branch_of(k, expr.data)
        args = args[:1] if i is None else (args[0], args[1 + i])
    for arg in args:
        yield from decisive(arg, env)


def _step(rule: Rule[Any], env: Env) -> Step:
    facts: dict[str, Known] = {}
    parameters: dict[str, None] = {}
    because: dict[Rule[Any], Step] = {}
    for node in decisive(rule.expr, env):
        if node.op is Op.FACT:
            facts[node.data.name] = compiled(node)(env)
        elif node.op is Op.USES:
            parameters[node.data.id] = None
        elif node.op is Op.RULE and node.data not in because:
            because[node.data] = _step(node.data, env)
    result = compiled(rule.expr)(env)
    return Step(rule.id, rule.cites, result, tuple(facts.items()), tuple(parameters), tuple(because.values()))


def unknowns(expr: Expr, env: Env) -> Iterator[Expr]:
    """The unknown (or partly known) facts and open questions that keep ``expr`` undetermined."""
    for node in decisive(expr, env):
        value = compiled(node)(env)
        if value is not None and not isinstance(value, Span):
            continue
        if node.op is Op.RULE:
            yield from unknowns(node.data.expr, env)
        elif node.op is not Op.USES:
            yield node


def _missing(rule: Rule[Any], facts: Mapping[str, Known]) -> tuple[Missing, ...]:
    env: Env = dict(facts)
    found = dict.fromkeys(unknowns(rule.expr, env))
    function, days = compiled(rule.expr), _days(rule, facts)
    ranked: list[tuple[float, Missing]] = []
    for node in found:
        if node.op is Op.OPEN:
            if node.data is not None:
                ranked.append((1.0, Missing("", node.data.question)))
            continue
        fact = node.data
        tries = list(_candidates(node, rule, days, facts.get(fact.name)))
        ends = [v for v in tries if _sharp(function({**facts, fact.name: v}))]
        share = len(ends) / len(tries) if tries else 0.0
        ranked.append((-share, Missing(fact.name, fact.ask or fact.label, fact.judge, ends[0] if ends else None)))
    return tuple(missing for _, missing in sorted(ranked, key=lambda pair: pair[0]))


def _sharp(value: Known) -> bool:
    return value is not None and not isinstance(value, Span)


def _days(rule: Rule[Any], facts: Mapping[str, Known]) -> set[date]:
    """Days around which an unknown day can make a difference: the known ones, shifted by the rule's lengths."""
    nodes = [leaf for r in rests_on(rule) for leaf in leaves(r.expr, Op.CONST, Op.SHIFT, Op.CHOOSE)]
    lengths = {node.data for node in nodes if node.op is Op.SHIFT}
    known = {v for v in facts.values() if type(v) is date} | {n.data for n in nodes if type(n.data) is date}
    known |= {cut for n in nodes if n.op is Op.CHOOSE for cut in n.data if type(cut) is date}
    around = known | {add(d, length) for d in known for one in lengths for length in (one, -one) if d != date.min}
    return {d for d in around if d not in (NEVER, date.min)}


def _candidates(node: Expr, rule: Rule[Any], days: set[date], known: Known) -> Iterator[Value]:
    """Values that an answer may have: all of a short list, or those on either side of every boundary."""
    if node.kind is Kind.TRUTH:
        yield from (True, False)
    elif node.kind is Kind.CODE:
        yield from node.data.codes
    elif node.kind is Kind.DAY:
        low, high = bounds(known) if isinstance(known, Span) else (date.min, NEVER)
        near = {low, high} | {d + timedelta(days=n) for d in days for n in (-1, 0, 1)}
        yield from (d for d in sorted(near) if low <= d <= high and d != date.min)
    else:
        all_leaves = [leaf for r in rests_on(rule) for leaf in leaves(r.expr, Op.CONST) if leaf.kind is Kind.NUMBER]
        yield from sorted({0} | {leaf.data + n for leaf in all_leaves for n in (-1, 0, 1)})
