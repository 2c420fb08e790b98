"""Which decisions fall away when columns are absent."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from functools import cache
from typing import Any

from inburgering.catalogue import all_rules
from inburgering.facts import Facts
from inburgering.register.findings import FINDINGS
from inburgering.rules import Expr, Rule, facts_of
from inburgering.rules.expr import Kind, Op

__all__ = ["falls_away"]


def falls_away(absent: Iterable[str]) -> Mapping[str, tuple[str, ...]]:
    """For each absent column the ids of decisions and the codes of findings that no row can have without it.

    A decision falls away when it is undetermined whatever the columns that are there say. It is listed under each column
    that makes it fall away alone; when only several together do, under each of those that it rests on.

    What is listed falls away, surely. What is not listed may do so too: possible values are followed expression by
    expression, as if they were independent of each other.

    Args:
        absent: Names of facts. Facts that are in none are taken to be known.
    """
    gone = frozenset(absent)
    fallen = _undecidable(gone)
    alone = {name: _undecidable(frozenset({name})) for name in gone} if fallen else {}
    listed: dict[str, list[str]] = {name: [] for name in sorted(gone)}
    for label, rule in _labelled().items():
        if label in fallen:
            blamed = [name for name in gone if label in alone[name]]
            for name in blamed or gone & {fact.data.name for fact in facts_of(rule)}:
                listed[name].append(label)
    return {name: tuple(labels) for name, labels in listed.items()}


@cache
def _labelled() -> Mapping[str, Rule[Any]]:
    """What is decided of a person, by the name under which the report knows it."""
    decisions = {rule.id: rule for rule in all_rules() if rule.vocabulary is Facts}
    return decisions | {finding.code: finding.rule for finding in FINDINGS}


@cache
def _undecidable(gone: frozenset[str]) -> frozenset[str]:
    possible = _Possible(gone)
    return frozenset(label for label, rule in _labelled().items() if not possible.of(rule.expr))


_ANY: tuple[Any, ...] = ("any",)
"""The possible values of what is no truth, when it can be known."""


class _Possible:
    """What an expression can turn out to be: of a truth ``True`` and ``False``, of all else known or not."""

    def __init__(self, gone: Collection[str]) -> None:
        self.gone, self.seen = gone, dict[Expr, Collection[Any]]()

    def of(self, expr: Expr) -> Collection[Any]:
        """The values that are possible; none at all when it stays unknown."""
        if expr not in self.seen:
            self.seen[expr] = self._found(expr)
        return self.seen[expr]

    def _found(self, expr: Expr) -> Collection[Any]:
        whole = (True, False) if expr.kind is Kind.TRUTH else _ANY
        match expr.op:
            case Op.CONST:
                return (expr.data,) if expr.kind is Kind.TRUTH else _ANY
            case Op.OPEN:
                return ()
            case Op.FACT:
                return () if expr.data.name in self.gone and expr.data.default is None else whole
            case Op.RULE:
                return self.of(expr.data.expr)
            case Op.AND | Op.OR:
                decider = expr.op is Op.OR
                parts = [self.of(arg) for arg in expr.args]
                some = (decider,) if any(decider in part for part in parts) else ()
                every = (not decider,) if all((not decider) in part for part in parts) else ()
                return (*some, *every)
            case Op.NOT:
                return tuple(not value for value in self.of(expr.args[0]))
            case Op.USES:
                return self.of(expr.args[0])
            case Op.IF:
                return self._branches(expr)
            case Op.CHOOSE:
                key, *branches = (self.of(arg) for arg in expr.args)
                return {value for branch in branches for value in branch} if key else ()
            case _:
                return whole if all(map(self.of, expr.args)) else ()

    def _branches(self, expr: Expr) -> Collection[Any]:
        """A condition that cannot be known still decides where both branches say the same."""
        condition, then, otherwise = (self.of(arg) for arg in expr.args)
        taken = [*(then if True in condition else ()), *(otherwise if False in condition else ())]
        return {*taken, *(value for value in then if value in otherwise)}
