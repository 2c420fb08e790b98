"""The rule language: declare a rule once, read it many ways.

Declare with [`rule`][inburgering.rules.rule], [`parameter`][inburgering.rules.parameter] and a
[`Vocabulary`][inburgering.rules.Vocabulary] of facts. Read with [`decide`][inburgering.rules.decide] (one person: value,
proof, missing facts), [`with_decisions`][inburgering.rules.with_decisions] (many persons: columns),
[`read`][inburgering.rules.read] and [`say`][inburgering.rules.say] (words) and
[`catalogue`][inburgering.rules.catalogue] (data). The language knows no law.
"""

from inburgering.rules.columns import with_decisions
from inburgering.rules.combine import earliest, latest, least, most, open_question, table, when
from inburgering.rules.data import catalogue, describe
from inburgering.rules.decide import Decision, Missing, Step, decide, decide_all, value_of, values_of
from inburgering.rules.declare import Parameter, Rule, Version, by_day, parameter, rule
from inburgering.rules.evaluate import Known
from inburgering.rules.expr import (
    Code,
    Dated,
    Day,
    Expr,
    Kind,
    Number,
    Op,
    RuleError,
    Truth,
    Value,
    all_of,
    any_of,
    choose,
)
from inburgering.rules.moves import Moves
from inburgering.rules.turn import Turn, turns
from inburgering.rules.values import (
    NEVER,
    Codes,
    Confidence,
    Count,
    Layer,
    Length,
    Span,
    Text,
    add,
    bounds,
    days,
    months,
    shift,
    weeks,
    years,
)
from inburgering.rules.vocabulary import CENTS, Cite, Fact, Vocabulary, code, day, judgement, number, reading, truth
from inburgering.rules.walk import facts_of, rests_on, rules_in
from inburgering.rules.words import read, say, show, show_day, show_length

__all__ = [
    "CENTS",
    "Cite",
    "Code",
    "Codes",
    "Confidence",
    "Count",
    "Dated",
    "Day",
    "Decision",
    "Expr",
    "Fact",
    "Kind",
    "Known",
    "Layer",
    "Length",
    "Missing",
    "Moves",
    "NEVER",
    "Number",
    "Op",
    "Parameter",
    "Rule",
    "RuleError",
    "Span",
    "Step",
    "Text",
    "Truth",
    "Turn",
    "Value",
    "Version",
    "Vocabulary",
    "add",
    "all_of",
    "any_of",
    "bounds",
    "by_day",
    "catalogue",
    "choose",
    "code",
    "day",
    "days",
    "decide",
    "decide_all",
    "describe",
    "earliest",
    "facts_of",
    "judgement",
    "latest",
    "least",
    "months",
    "most",
    "number",
    "open_question",
    "parameter",
    "read",
    "reading",
    "rests_on",
    "rule",
    "rules_in",
    "say",
    "shift",
    "show",
    "show_day",
    "show_length",
    "table",
    "truth",
    "turns",
    "value_of",
    "values_of",
    "weeks",
    "when",
    "with_decisions",
    "years",
]
