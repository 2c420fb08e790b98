"""Findings: audit rules, each with its code, how serious it is, what it lays beside what, and what to ask.

A finding is declared as a rule is, and read the same ways: true is a finding, false is in order, unknown could not be
checked.

    @finding("A02", Severity.ERROR, WI2021.art("11", 2), recorded=..., by_law=..., ask=Text(...), yes=Text(...), no=Text(...))
    def period_does_not_follow_the_plan(f: RegisterFacts) -> Truth:
        \"\"\"...\"\"\"
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import attrs

from inburgering.rules import Cite, Codes, Confidence, Expr, Layer, Rule, RuleError, Text, Truth, rule
from inburgering.rules.expr import Op

__all__ = ["Finding", "Severity", "finding"]


class Severity(Codes):
    """What a finding says of a record."""

    ERROR = "error", "het register klopt niet met de wet", "the record and the law cannot both be right"
    BREACH = "breach", "een termijn of plicht uit de wet is niet nagekomen", "a term or a duty of the law was not kept"
    DOUBT = "doubt", "het kan kloppen: zoek het uit", "it may be right: look into it"


@attrs.frozen(slots=True, eq=False)
class Finding:
    """One kind of departure from the law.

    Attributes:
        code: Stable: ``A01`` and on for the audit rules, ``L01`` and on for what the minister's letter of 2023 confesses.
        severity: How serious it is.
        rule: True where the record departs; false where it does not; unknown where that cannot be told.
        recorded: What the record says, to show beside the law; a fact.
        by_law: What the law says; a rule or a fact.
        ask: The question to put to whoever keeps the record.
        remedy: What the law or the letter says must be done: the same for all, or by a rule for each person.
    """

    code: str
    severity: Severity
    rule: Rule[Truth]
    ask: Text
    recorded: Expr | None = None
    by_law: Rule[Any] | Expr | None = None
    remedy: Text | Rule[Any] | None = None


def finding(
    code: str,
    severity: Severity,
    *cites: Cite,
    ask: Text,
    yes: Text,
    no: Text,
    recorded: Expr | None = None,
    by_law: Rule[Any] | Expr | None = None,
    remedy: Text | Rule[Any] | None = None,
    layer: Layer | None = None,
    confidence: Confidence = Confidence.SEEN,
) -> Callable[[Callable[[Any], Truth]], Finding]:
    """Declare a finding; its rule is called ``register.`` and the code. See [`Finding`][inburgering.register.Finding].

    Raises:
        RuleError: As for [`rule`][inburgering.rules.rule], or ``recorded`` is not a fact.
    """
    if recorded is not None and recorded.op is not Op.FACT:
        msg = f"{code}: recorded is a fact of the vocabulary, not a {recorded.op}"
        raise RuleError(msg)

    def declare(function: Callable[[Any], Truth]) -> Finding:
        declared = rule(*cites, id=f"register.{code}", layer=layer, confidence=confidence, yes=yes, no=no)(function)
        return Finding(code, severity, declared, ask, recorded, by_law, remedy)

    return declare
