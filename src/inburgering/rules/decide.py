"""One person: the value of a rule, the proof, and the facts that are still missing."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from datetime import date
from functools import cache, cached_property
from typing import Any, Generic, NamedTuple, TypeVar

import attrs

from inburgering.rules.declare import Rule
from inburgering.rules.edges import turning_days, turning_numbers
from inburgering.rules.evaluate import Env, Known, branch_of, compiled
from inburgering.rules.expr import Expr, Kind, Op, Value
from inburgering.rules.values import NEVER, Span, Text, bounds
from inburgering.rules.vocabulary import Cite
from inburgering.rules.walk import facts_of, rests_on

E = TypeVar("E", bound=Expr)
_NO_VERSION = Text(
    "Het recht heeft voor deze dag of dit getal geen regel.", "The law has no rule for this day or number."
)


class Step(NamedTuple):
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

    @cached_property
    def missing(self) -> tuple[Missing, ...]:
        """The facts that are unknown and matter; first those of which one answer can end the matter by itself."""
        return self.missing_besides(())

    def missing_besides(self, asked: Collection[str]) -> tuple[Missing, ...]:
        """The same without what is asked already: the facts of these names. What would settle them is not looked for again."""
        return () if self.decided else _missing(self.rule, self._facts, asked)

    @property
    def unknown(self) -> tuple[str, ...]:
        """The names of the facts that are missing, or the open question in English, in reading order; found without a search."""
        return () if self.decided else tuple(dict.fromkeys(map(_named, unknowns(self.rule.expr, dict(self._facts)))))


def value_of(rule: Rule[Any], facts: Mapping[str, Known]) -> Known:
    """The value alone, without proof: the fast way."""
    return compiled(rule.expr)(dict(facts))  # type: ignore[no-any-return]  # compiled functions are untyped inside


def values_of(rules: Iterable[Rule[Any]], facts: Mapping[str, Known]) -> tuple[Known, ...]:
    """The values of several rules on the same facts, without proof; what they share is worked out once."""
    env: Env = dict(facts)
    return tuple(compiled(rule.expr)(env) for rule in rules)


def decide(rule: Rule[E], facts: Mapping[str, Known]) -> Decision[E]:
    """Decide ``rule`` on ``facts`` (by name; a fact that is left out is unknown)."""
    return _decided(rule, facts, dict(facts), {})


def decide_all(rules: Iterable[Rule[Any]], facts: Mapping[str, Known]) -> tuple[Decision[Any], ...]:
    """Decide several rules on the same facts; what they share is worked out once."""
    env: Env = dict(facts)
    steps: dict[Rule[Any], Step] = {}
    return tuple(_decided(rule, facts, env, steps) for rule in rules)


def _decided(rule: Rule[E], facts: Mapping[str, Known], env: Env, steps: dict[Rule[Any], Step]) -> Decision[E]:
    value = compiled(rule.expr)(env)
    span = value if isinstance(value, Span) else None
    return Decision(rule, None if span else value, _step(rule, env, value, steps), facts, span)


Trace = Callable[[Env, "list[Expr]"], None]


@cache
def _tracer(expr: Expr) -> Trace:
    """A function that lists what made ``expr`` what it is: see [`decisive`][inburgering.rules.decide.decisive]."""
    always = _always(expr)
    if always is not None:
        return lambda _, found: found.extend(always)
    parts, values = [_tracer(arg) for arg in expr.args], [compiled(arg) for arg in expr.args]
    whole, decider = compiled(expr), expr.op is Op.OR

    def every(env: Env, found: list[Expr]) -> None:
        for part in parts:
            part(env, found)

    def junction(env: Env, found: list[Expr]) -> None:
        unknown = []
        for part, part_value in zip(parts, values, strict=True):
            value = part_value(env)
            if value is decider:
                part(env, found)
                return
            if value is None:
                unknown.append(part)
        for part in unknown or parts:
            part(env, found)

    def branch(env: Env, found: list[Expr]) -> None:
        value = values[0](env)
        if value is None:
            every(env, found)
        else:
            parts[0](env, found)
            parts[1 if value else 2](env, found)

    def choice(env: Env, found: list[Expr]) -> None:
        key = values[0](env)
        chosen = None if key is None else branch_of(key, expr.data)
        parts[0](env, found)
        if chosen is not None:
            parts[1 + chosen](env, found)

    def uses(env: Env, found: list[Expr]) -> None:
        found.append(expr)
        every(env, found)

    def moved(env: Env, found: list[Expr]) -> None:
        every(env, found)
        if whole(env) is None and sharp(values[0](env)):
            found.append(expr)

    return {Op.MOVED: moved, Op.AND: junction, Op.OR: junction, Op.IF: branch, Op.CHOOSE: choice, Op.USES: uses}.get(
        expr.op, every
    )


@cache
def _always(expr: Expr) -> tuple[Expr, ...] | None:
    """What decides ``expr`` whatever the facts are, when nothing under it is decided by a part alone."""
    if expr.op in (Op.FACT, Op.RULE, Op.OPEN):
        return (expr,)
    if expr.op in (Op.AND, Op.OR, Op.IF, Op.CHOOSE, Op.MOVED):
        return None
    parts = [_always(arg) for arg in expr.args]
    if any(part is None for part in parts):
        return None
    own = (expr,) if expr.op is Op.USES else ()
    return own + tuple(node for part in parts for node in part or ())


def decisive(expr: Expr, env: Env) -> list[Expr]:
    """The facts, rules, parameters and open questions that made ``expr`` what it is, or keep it unknown, in reading order.

    Of an *and* that is false the first false part, of an *or* that is true the first true part; of one that is unknown the
    unknown parts.
    """
    found: list[Expr] = []
    _tracer(expr)(env, found)
    return found


def _step(rule: Rule[Any], env: Env, result: Known, steps: dict[Rule[Any], Step]) -> Step:
    """The step of a rule; what several decisions rest on is proven once."""
    if rule in steps:
        return steps[rule]
    facts: dict[str, Known] = {}
    parameters: dict[str, None] = {}
    because: dict[Rule[Any], Step] = {}
    for node in decisive(rule.expr, env):
        op, data = node.op, node.data
        if op is Op.FACT:
            facts[data.name] = env.get(data.name, data.default)
        elif op is Op.USES:
            parameters[data.id] = None
        elif op is Op.RULE and data not in because:
            because[data] = _step(data, env, compiled(node)(env), steps)
    steps[rule] = Step(rule.id, rule.cites, result, tuple(facts.items()), tuple(parameters), tuple(because.values()))
    return steps[rule]


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


def _question(node: Expr) -> Text:
    """What the law leaves open, or what a table of moves does not know."""
    if node.op is Op.MOVED:
        question: Text = node.data.unknown
        return question
    return node.data.question if node.data else _NO_VERSION


def _named(node: Expr) -> str:
    return str(node.data.name) if node.op is Op.FACT else _question(node).en


def _missing(rule: Rule[Any], facts: Mapping[str, Known], asked: Collection[str]) -> tuple[Missing, ...]:
    env: Env = dict(facts)
    found = dict.fromkeys(unknowns(rule.expr, env))
    function = compiled(rule.expr)
    ranked: list[Missing] = []
    for node in found:
        if node.op is not Op.FACT:
            ranked.append(Missing("", _question(node)))
            continue
        fact = node.data
        if fact.name in asked:
            continue
        # What rests on other facts alone need not be worked out again for every try.
        stays = dict(env)
        for resting in _resting(rule, fact.name):
            stays.pop(resting, None)
        tries = candidates(node, rule, facts)
        settles = next((v for v in tries if sharp(function({**stays, fact.name: v}))), None)
        ranked.append(Missing(fact.name, fact.ask or fact.label, fact.judge, settles))
    return tuple(sorted(ranked, key=lambda m: (m.settles is None, m.fact == "")))


@cache
def _resting(rule: Rule[Any], name: str) -> tuple[Rule[Any], ...]:
    """The rules under ``rule`` that rest on a fact."""
    return tuple(r for r in rests_on(rule) if any(fact.data.name == name for fact in facts_of(r)))


def sharp(value: Known) -> bool:
    """Whether an outcome is decided: known, and not only in part."""
    return value is not None and not isinstance(value, Span)


def candidates(node: Expr, rule: Rule[Any], facts: Mapping[str, Known]) -> Iterator[Value]:
    """Values that an answer may have: all of a short list, or those on either side of every boundary."""
    if node.kind is Kind.TRUTH:
        yield from (True, False)
    elif node.kind is Kind.CODE:
        yield from node.data.codes
    elif node.kind is Kind.DAY:
        known = facts.get(node.data.name)
        low, high = bounds(known) if isinstance(known, Span) else (date.min, NEVER)
        near = {low, high, *turning_days(rule, node.data.name, facts, spread=1)}
        yield from (d for d in sorted(near) if low <= d <= high and d != date.min)
    else:
        yield from sorted(set(turning_numbers(rule, node.data.name, facts)))
