"""What would turn a decision: the smallest sets of facts that, had they been otherwise, give another outcome.

The search goes along the expression. The facts that decided an outcome are enough for it by themselves, so every set that
turns it changes one of them; whatever that leads to is decided by facts again, of which the set must change another. So
nothing that could be smaller is passed over, as far as the values go that are tried: every truth and code, and numbers and
days on either side of each boundary that the rule names.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date
from typing import Any

import attrs

from inburgering.rules.decide import candidates, sharp
from inburgering.rules.declare import Rule
from inburgering.rules.edges import ordinary_days, turning_days
from inburgering.rules.evaluate import Env, Known, branch_of, compiled
from inburgering.rules.expr import Expr, Kind, Op, Value
from inburgering.rules.values import NEVER, Span

__all__ = ["Turn", "turns"]


@attrs.frozen(slots=True)
class Turn:
    """A smallest set of changes that gives another outcome.

    Attributes:
        facts: What the facts would have to be, by name, in the order in which they were found.
        outcome: What the rule then says.
        was: What those facts are now; ``None`` where that is unknown.
    """

    facts: tuple[tuple[str, Value], ...]
    outcome: Value
    was: tuple[tuple[str, Known], ...] = ()

    @property
    def names(self) -> frozenset[str]:
        """The names of the facts."""
        return frozenset(name for name, _ in self.facts)


def turns(
    rule: Rule[Any], facts: Mapping[str, Known], *, most: int = 2, fixed: Collection[str] = ("on",)
) -> tuple[Turn, ...]:
    """The smallest sets of facts that would turn what ``rule`` says of ``facts``.

    Args:
        rule: The rule.
        facts: The facts by name; what is left out is unknown.
        most: The largest number of facts in a set that is looked for.
        fixed: The names of facts that are taken as they are. Readings are never changed.

    Returns:
        Every set of the smallest size there is, one for each choice of facts and outcome: each turns a decided outcome into another
        decided one (or decides what was undetermined), and none of its parts does. Empty when more than ``most`` facts
        would have to change. Of several values of a day or number the nearest is given.
    """
    was = compiled(rule.expr)(dict(facts))
    was = None if isinstance(was, Span) else was
    level: list[dict[str, Value]] = [{}]
    for size in range(1, most + 1):
        found: dict[tuple[frozenset[str], Value], Turn] = {}
        open_ends: list[dict[str, Value]] = []
        for changes in level:
            for name, value, outcome in _tried(rule, facts, changes, fixed):
                further = {**changes, name: value}
                if sharp(outcome) and outcome != was:
                    turn = Turn(tuple(further.items()), outcome, tuple((name, facts.get(name)) for name in further))
                    found.setdefault((turn.names, outcome), turn)
                else:
                    open_ends.append(further)
        if found:
            return tuple(found.values())
        if size < most:
            level = _different(rule, facts, open_ends)
    return ()


def _different(rule: Rule[Any], facts: Mapping[str, Known], ends: Iterable[dict[str, Value]]) -> list[dict[str, Value]]:
    """Of changes of the same facts that leave the same facts to decide the same outcome, the first."""
    kept: dict[tuple[Any, ...], dict[str, Value]] = {}
    for changes in ends:
        env: Env = {**facts, **changes}
        deciding = frozenset(node.data.name for node in _deciding(rule.expr, env))
        kept.setdefault((frozenset(changes), compiled(rule.expr)(env), deciding), changes)
    return list(kept.values())


def _tried(
    rule: Rule[Any], facts: Mapping[str, Known], changes: Mapping[str, Value], fixed: Collection[str]
) -> Iterator[tuple[str, Value, Any]]:
    """Each other value of each fact that decides now, with the outcome it gives."""
    now: dict[str, Any] = {**facts, **changes}
    for node in dict.fromkeys(_deciding(rule.expr, dict(now))):
        fact = node.data
        if fact.default is not None or fact.name in changes or fact.name in fixed:
            continue
        value = now.get(fact.name)
        others = set(turning_days(rule, fact.name, now) if node.kind is Kind.DAY else candidates(node, rule, now))
        near = value if sharp(value) and value != NEVER else next(iter(ordinary_days(now)))
        for other in sorted(others, key=lambda one: (_distance(one, near), str(one))):
            if other == value:
                continue
            env: Env = {**now, fact.name: other}
            yield fact.name, other, compiled(rule.expr)(env)


def _deciding(expr: Expr, env: Env) -> Iterator[Expr]:
    """The facts of which one must change before ``expr`` can, those under other rules included.

    Of a junction that one part decides, the facts of that part; of a choice, those of what chooses and of what is chosen.
    """
    if expr.op is Op.FACT:
        yield expr
    elif expr.op is Op.RULE:
        yield from _deciding(expr.data.expr, env)
    else:
        for part in _parts(expr, env):
            yield from _deciding(part, env)


def _parts(expr: Expr, env: Env) -> Iterable[Expr]:
    if expr.op in (Op.AND, Op.OR):
        decider = expr.op is Op.OR
        decides = next((part for part in expr.args if compiled(part)(env) is decider), None)
        return expr.args if decides is None else (decides,)
    if expr.op is Op.IF:
        condition = compiled(expr.args[0])(env)
        return expr.args if condition is None else (expr.args[0], expr.args[1 if condition else 2])
    if expr.op is Op.CHOOSE:
        key = compiled(expr.args[0])(env)
        chosen = None if key is None else branch_of(key, expr.data)
        return expr.args[:1] if chosen is None else (expr.args[0], expr.args[1 + chosen])
    return expr.args


def _distance(one: Value, other: Any) -> float:
    if isinstance(one, date) and isinstance(other, date):
        return abs((one - other).days)
    if isinstance(one, int | float) and isinstance(other, int | float):
        return abs(one - other)
    return 0
