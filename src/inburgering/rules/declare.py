"""Declarations: facts, parameters and rules, each with its article.

A *vocabulary* is a class whose attributes are facts. A *parameter* is a value of the law with every version it has had.
A *rule* is one pure function over a vocabulary, called once, when it is declared:

    @rule(WI2021.art(3, 1), yes=Text("...", "..."), no=Text("...", "..."))
    def settles(f: Facts) -> Truth:
        \"\"\"Here for more than a temporary purpose.\"\"\"
        return f.ground.is_in({...}) & ~temporary(f)

A rule that changed is written once for each version, and [`by_day`][inburgering.rules.by_day] joins the versions and
names the day that selects one. Nothing is registered anywhere: the rules of a package are those its modules define.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator, Mapping
from datetime import date, timedelta
from itertools import pairwise
from typing import Any, Generic, TypeVar, cast

import attrs

from inburgering.rules.expr import Dated, Day, Expr, Kind, Number, Op, RuleError, choose, lift
from inburgering.rules.values import NEVER, Confidence, Layer, Text, add, days
from inburgering.rules.vocabulary import Cite, Vocabulary

T = TypeVar("T")
E = TypeVar("E", bound=Expr)
V = TypeVar("V", bound="Vocabulary")


@attrs.frozen(slots=True, eq=False)
class Version:
    """How long a version has been in force, and where that was published; both days included."""

    since: date = date.min
    until: date = NEVER
    publication: str | None = None
    checked: date | None = None


@attrs.frozen(slots=True, eq=False)
class Parameter(Generic[T]):
    """A value of the law, with every version it has had."""

    id: str
    label: Text
    cites: tuple[Cite, ...]
    confidence: Confidence
    values: tuple[T, ...]
    versions: tuple[Version, ...]

    def on(self, day: Day) -> Dated[T]:
        """The version in force on ``day``."""
        return Dated(day, tuple(v.since for v in self.versions), self.values, self)

    def by(self, key: Day | Number, cuts: tuple[Any, ...]) -> Dated[T]:
        """A row of a table: the values, from each cut on."""
        return Dated(key, cuts, self.values, self)

    def dated(self) -> Dated[T]:
        """The only version; a parameter with several must be asked for a day, with `on`."""
        if len(self.values) != 1:
            msg = f"{self.id} has {len(self.values)} versions: say which day selects one, with .on(day)"
            raise RuleError(msg)
        return Dated(None, (), self.values, self)

    def changed(self, since: date, value: T, publication: str | None = None) -> Parameter[T]:
        """The same parameter with one more version."""
        last = self.versions[-1]
        if since <= last.since:
            msg = f"{self.id}: the version of {since} does not follow that of {last.since}"
            raise RuleError(msg)
        ended = attrs.evolve(last, until=since - timedelta(days=1))
        versions = (*self.versions[:-1], ended, Version(since, publication=publication, checked=last.checked))
        return attrs.evolve(self, values=(*self.values, value), versions=versions)

    def at(self, day: date) -> T | None:
        """The value in force on ``day``, or ``None`` before the first version."""
        known = [v for v, w in zip(self.values, self.versions, strict=True) if w.since <= day]
        return known[-1] if known else None


def parameter(
    id: str,
    label: Text,
    cite: Cite | tuple[Cite, ...],
    value: T,
    *,
    since: date = date.min,
    publication: str | None = None,
    checked: date | None = None,
    confidence: Confidence = Confidence.SEEN,
) -> Parameter[T]:
    """Declare a value of the law; [`changed`][inburgering.rules.Parameter.changed] adds later versions."""
    return Parameter(id, label, _cites(id, cite), confidence, (value,), (Version(since, NEVER, publication, checked),))


@attrs.frozen(slots=True, eq=False)
class Rule(Generic[E]):
    """A declared rule. Call it with the vocabulary inside another rule to build on it.

    Attributes:
        id: A stable, dotted name.
        cites: The articles; the first is the one that is shown.
        layer: Where it comes from.
        confidence: How sure we are of the source.
        version: The days it is in force, and where that was published.
        expr: What the function returned.
        vocabulary: The facts it may name.
        says: The sentence of an outcome, by ``"yes"`` and ``"no"`` for a truth, ``"value"``, ``"never"``, or a code for
            others, and ``"unknown"``; ``{value}`` stands for the value, ``{cents}`` for one in euro cents, told in euros.
            ``"label"`` names what is decided.
        doc: The docstring.
        versions: The rules that [`by_day`][inburgering.rules.by_day] joined.
    """

    id: str
    cites: tuple[Cite, ...]
    layer: Layer
    confidence: Confidence
    version: Version
    expr: E = attrs.field(repr=False)  # printed with all it rests on, one rule can fill the memory
    vocabulary: type[Vocabulary]
    says: Mapping[str, Text]
    doc: str
    versions: tuple[Rule[E], ...] = ()

    def __call__(self, f: Vocabulary) -> E:
        """A reference to this rule, to use inside another one."""
        if not issubclass(type(f), self.vocabulary):
            msg = f"{self.id} speaks of {self.vocabulary.__name__}, not of {type(f).__name__}"
            raise RuleError(msg)
        return type(self.expr)(Op.RULE, (), self)

    @property
    def label(self) -> Text:
        """What is decided: for a truth, the sentence when it is true."""
        return self.says.get("label") or self.says["yes"]


def leaves(expr: Expr, *ops: Op) -> Iterator[Expr]:
    """Every node under ``expr`` with one of the ``ops``, first appearance first; references are not entered."""
    seen: set[int] = set()
    stack = [expr]
    while stack:
        node = stack.pop()
        if id(node) in seen:
            continue
        seen.add(id(node))
        if node.op in ops:
            yield node
        stack.extend(reversed(node.args))


def _cites(id: str, cite: Cite | tuple[Cite, ...]) -> tuple[Cite, ...]:
    cites = cite if isinstance(cite, tuple) else (cite,)
    if not cites:
        msg = f"{id} is declared without an article"
        raise RuleError(msg)
    return cites


def rule(
    *cites: Cite,
    id: str | None = None,
    since: date = date.min,
    until: date = NEVER,
    publication: str | None = None,
    checked: date | None = None,
    layer: Layer | None = None,
    confidence: Confidence = Confidence.SEEN,
    **says: Text,
) -> Callable[[Callable[[V], E]], Rule[E]]:
    """Declare a rule: its articles, the days it is in force, and the sentence for each outcome.

    Args:
        cites: One article or more.
        id: The stable name; else made of the module and the function. A module that holds part of a room says so with
            a constant ``ROOM``, which then stands for its own name.
        since: First day in force.
        until: Last day in force.
        publication: Where the version was published.
        checked: The day somebody last held the rule against its source.
        layer: Where it comes from; else that of the first article.
        confidence: How sure we are of the source.
        says: The sentences: ``yes`` and ``no`` for a truth; ``label`` and ``value`` for others, see
            [`Rule`][inburgering.rules.Rule].

    Raises:
        RuleError: The function misuses an expression, cites nothing, has no docstring, or returns another kind than it says.
    """

    def declare(function: Callable[[V], E]) -> Rule[E]:
        name = id or f"{function.__globals__.get('ROOM', function.__module__)}.{function.__name__}"
        parameters = list(inspect.signature(function, eval_str=True).parameters.values())
        if len(parameters) != 1 or not issubclass(vocabulary := parameters[0].annotation, Vocabulary):
            msg = f"{name} takes one argument, annotated with its vocabulary"
            raise RuleError(msg)
        try:
            made: object = function(cast("V", vocabulary()))
        except RuleError as error:
            msg = f"{name}: {error}"
            raise RuleError(msg) from None
        expr = made if isinstance(made, Expr) else lift(made)  # a constant is a rule too
        wanted = inspect.signature(function, eval_str=True).return_annotation
        if not isinstance(expr, wanted):
            msg = f"{name} says it returns {wanted.__name__}, but returns a {expr.kind}"
            raise RuleError(msg)
        for fact in leaves(expr, Op.FACT):
            if not issubclass(vocabulary, fact.data.owner):
                msg = (
                    f"{name} speaks of {vocabulary.__name__}; {fact.data.name} is a fact of {fact.data.owner.__name__}"
                )
                raise RuleError(msg)
        return _made(
            name,
            cites,
            layer,
            confidence,
            Version(since, until, publication, checked),
            expr,
            vocabulary,
            says,
            inspect.getdoc(function) or "",
        )

    return declare


def _made(
    name: str,
    cites: tuple[Cite, ...],
    layer: Layer | None,
    confidence: Confidence,
    version: Version,
    expr: E,
    vocabulary: type[Vocabulary],
    says: Mapping[str, Text],
    doc: str,
    versions: tuple[Rule[E], ...] = (),
) -> Rule[E]:
    if not doc:
        msg = f"{name} has no docstring: say in it what the article says"
        raise RuleError(msg)
    wanted = {"yes", "no"} if expr.kind is Kind.TRUTH else {"label", "value"}
    if wanted - says.keys():
        msg = f"{name} does not say {' and '.join(sorted(wanted - says.keys()))}"
        raise RuleError(msg)
    return Rule(
        name,
        _cites(name, cites),
        layer or cites[0].layer,
        confidence,
        version,
        expr,
        vocabulary,
        dict(says),
        doc,
        versions,
    )


def by_day(
    id: str, day: Callable[[V], Day], *versions: Rule[E], doc: str, outside: Any = None, **says: Text
) -> Rule[E]:
    """One rule out of its versions; ``day`` gives the day that selects the version.

    Args:
        id: The stable name.
        day: The selecting day, over the same vocabulary.
        versions: Rules declared with ``since`` (and ``until``), oldest first, each beginning the day after the last.
        doc: What the rule says, and why that day selects the version.
        outside: The outcome before the first version; else it is undetermined there.
        says: As for [`rule`][inburgering.rules.rule]; else those of the last version.

    Raises:
        RuleError: The versions overlap, leave a gap, or are out of order.
    """
    for older, newer in pairwise(versions):
        if add(older.version.until, days(1)) != newer.version.since:
            msg = f"{id}: {newer.id} should begin the day after {older.version.until}, not on {newer.version.since}"
            raise RuleError(msg)
    last = versions[-1]
    f = cast("V", last.vocabulary())
    refs = [v(f) for v in versions]
    before = None if outside is None else cast("E", lift(outside))
    expr = choose(day(f), [v.version.since for v in versions], refs, before=before)
    version = Version(versions[0].version.since, last.version.until, last.version.publication, last.version.checked)
    confidence = max((v.confidence for v in versions), key=list(Confidence).index)
    cites = tuple(dict.fromkeys(c for v in reversed(versions) for c in v.cites))
    return _made(
        id,
        cites,
        last.layer,
        confidence,
        version,
        expr,
        last.vocabulary,
        says or last.says,
        inspect.cleandoc(doc),
        versions,
    )
