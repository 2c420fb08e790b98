"""Rules as data: JSON for the catalogue, the documentation, and comparing versions."""

from __future__ import annotations

import enum
from collections.abc import Iterable
from datetime import date
from typing import Any

from inburgering.rules.declare import Parameter, Rule, Version, leaves
from inburgering.rules.expr import Expr, Op
from inburgering.rules.moves import Moves
from inburgering.rules.values import NEVER, Length, Text
from inburgering.rules.vocabulary import Cite
from inburgering.rules.walk import facts_of

Json = dict[str, Any]


def catalogue(rules: Iterable[Rule[Any]]) -> list[Json]:
    """Every rule as JSON: its words, articles, confidence, versions, parameters, facts, and the expression itself."""
    return [describe(rule) for rule in rules]


def describe(rule: Rule[Any]) -> Json:
    """One rule as JSON."""
    found = dict.fromkeys(leaf.data for leaf in leaves(rule.expr, Op.USES))
    return {
        "id": rule.id,
        "kind": rule.expr.kind.value,
        "doc": rule.doc,
        "says": {key: plain(text) for key, text in rule.says.items()},
        "cites": [cite(c) for c in rule.cites],
        "layer": rule.layer.value,
        "confidence": rule.confidence.value,
        "version": version(rule.version),
        "versions": [v.id for v in rule.versions],
        "facts": [fact.data.name for fact in facts_of(rule)],
        "rests_on": list(dict.fromkeys(ref.data.id for ref in leaves(rule.expr, Op.RULE))),
        "parameters": [parameter(p) for p in found],
        "expression": expression(rule.expr),
    }


def parameter(p: Parameter[Any]) -> Json:
    """One parameter as JSON, with every version."""
    pairs = zip(p.values, p.versions, strict=True)
    return {
        "id": p.id,
        "label": plain(p.label),
        "cites": [cite(c) for c in p.cites],
        "confidence": p.confidence.value,
        "versions": [{"value": plain(value), **version(v)} for value, v in pairs],
    }


def cite(c: Cite) -> Json:
    """One citation as JSON."""
    return {"nl": c.label("nl"), "en": c.label("en"), "url": c.url, "layer": c.layer.value}


def version(v: Version) -> Json:
    """The days a version is in force; open ends are left out."""
    found = {"since": v.since, "until": v.until, "publication": v.publication, "checked": v.checked}
    return {key: plain(value) for key, value in found.items() if value not in (None, date.min, NEVER)}


def expression(expr: Expr) -> Any:
    """The expression as nested lists: operation first, then arguments."""
    op = expr.op.value
    match expr.op:
        case Op.CONST:
            return plain(expr.data)
        case Op.FACT:
            return [op, expr.data.name]
        case Op.RULE | Op.USES:
            return [op, expr.data.id, *(expression(arg) for arg in expr.args)]
        case Op.OPEN:
            return [op, *([plain(expr.data.question)] if expr.data else [])]
    more = [] if expr.data is None else [plain(expr.data)]
    return [op, *more, *(expression(arg) for arg in expr.args)]


def plain(value: Any) -> Any:
    """A value in JSON's own terms: days as ISO text, ``"never"``, lengths as months and days, codes sorted."""
    match value:
        case bool() | int() | float() | None:
            return value
        case enum.Enum():
            return str(value.value)
        case date():
            return "never" if value == NEVER else value.isoformat()
        case Length():
            return {"months": value.months, "days": value.days, "count": value.count.value}
        case Moves():
            return {"first": plain(value.first), "last": plain(value.last), "words": plain(value.words)}
        case Text():
            return {"nl": value.nl, "en": value.en}
        case frozenset():
            return sorted(str(code) for code in value)
        case tuple():
            return [plain(part) for part in value]
    return str(value)
