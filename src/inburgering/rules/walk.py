"""Walking over rules: what they name, and what they rest on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from types import ModuleType
from typing import Any

from inburgering.rules.declare import Rule, leaves
from inburgering.rules.expr import Expr, Op


@cache
def rests_on(*rules: Rule[Any]) -> tuple[Rule[Any], ...]:
    """The rules and all they are built on, each after what it rests on."""
    done: dict[int, Rule[Any]] = {}

    def visit(r: Rule[Any]) -> None:
        if id(r) not in done:
            for ref in leaves(r.expr, Op.RULE):
                visit(ref.data)
            done[id(r)] = r

    for r in rules:
        visit(r)
    return tuple(done.values())


def facts_of(*rules: Rule[Any]) -> list[Expr]:
    """Every fact that the rules, or the rules they rest on, name."""
    found = (leaf for r in rests_on(*rules) for leaf in leaves(r.expr, Op.FACT))
    return list(dict.fromkeys(found))


def rules_in(*modules: ModuleType) -> list[Rule[Any]]:
    """The rules that the modules define, by themselves or in a mapping such as one rule a part; in the order of their source."""
    return list({id(r): r for m in modules for value in vars(m).values() for r in _rules(value)}.values())


def _rules(value: object) -> Iterable[Rule[Any]]:
    if isinstance(value, Rule):
        return (value,)
    return [r for r in value.values() if isinstance(r, Rule)] if isinstance(value, Mapping) else ()
