"""What holds of every rule that the language can express, tried on rules made at random."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from random import Random
from typing import Any

from hypothesis import given, note, settings
from hypothesis import strategies as st

from inburgering.rules import (
    NEVER,
    Code,
    Count,
    Day,
    Expr,
    Length,
    Number,
    Rule,
    Truth,
    all_of,
    any_of,
    by_day,
    choose,
    decide,
    describe,
    earliest,
    latest,
    least,
    most,
    open_question,
    parameter,
    rests_on,
    rule,
    table,
    value_of,
    when,
)
from inburgering.rules.values import Text
from tests.agreement import Boundaries, assert_agreement, fact_rows, partly
from tests.inburgering.rules.toy import AGE, CITE, FINE, MOVES, SAYS, SHOWS, TERM, WARM, Colour, Toy, Way

F = Toy()
SHARE = parameter("toy.share", Text("het aandeel", "the share"), CITE, 5)
LENGTHS = (
    *(Length(months=m, days=d, count=c) for m in (-12, -1, 1, 6, 36) for d in (0, -1) for c in Count),
    Length(days=10),
    Length(days=-70),
    Length(),
)
DAYS = (date(2022, 1, 1), date(2024, 2, 29), date(2023, 12, 31), NEVER)
CUTS = (date(2022, 1, 1), date(2023, 7, 1), date(2024, 3, 1))
Draw = Callable[[st.SearchStrategy[Any]], Any]
Refs = dict[type[Expr], list[Expr]]


def grow(draw: Draw, kind: type[Expr], depth: int, refs: Refs) -> Any:
    """A random expression of a kind."""

    def more(of: type[Expr]) -> Any:
        return grow(draw, of, depth - 1, refs)

    def of(*options: Any) -> Any:
        return draw(st.sampled_from(options))

    def cut() -> Any:
        if of(True, False):
            return choose(more(Day), CUTS, [more(kind) for _ in CUTS], before=of(None, more(kind)))
        return choose(more(Number), (0, 5), [more(kind), more(kind)], before=of(None, more(kind)))

    if refs[kind] and of(True, False, False):
        return of(*refs[kind])
    if depth <= 0:
        return LEAVES[kind](draw)
    common = {"when": lambda: when(more(Truth), more(kind), more(kind)), "cut": cut}
    ways = common | WAYS[kind](of, more)
    return ways[of(*ways)]()


def _truths(of: Any, more: Any) -> dict[str, Callable[[], Any]]:
    return {
        "not": lambda: ~more(Truth),
        "and": lambda: all_of(*(more(Truth) for _ in range(of(2, 3)))),
        "or": lambda: any_of(*(more(Truth) for _ in range(of(2, 3)))),
        "before": lambda: more(Day) < more(Day),
        "at latest": lambda: more(Day) <= more(Day),
        "same day": lambda: more(Day) == more(Day),
        "other day": lambda: more(Day) != more(Day),
        "comes": lambda: more(Day).comes(),
        "within": lambda: more(Day).within(more(Day), more(Day)),
        "more": lambda: more(Number) > more(Number),
        "at least": lambda: more(Number) >= more(Number),
        "as many": lambda: more(Number) == more(Number),
        "as fined": lambda: more(Number) >= FINE.on(more(Day)),
        "one of": lambda: more(Code).is_in({Colour.RED, Colour.BLUE}),
        "one": lambda: more(Code) == Colour.GREEN,
        "same code": lambda: more(Code) == more(Code),
        "other code": lambda: more(Code) != more(Code),
        "warm": lambda: more(Code).is_in(WARM.on(more(Day))),
        "reading": lambda: F.way == Way.NARROW,
    }


def _days(of: Any, more: Any) -> dict[str, Callable[[], Any]]:
    return {
        "shift": lambda: more(Day) + of(*LENGTHS),
        "back": lambda: more(Day) - of(*LENGTHS),
        "term": lambda: more(Day) + TERM,
        "age": lambda: more(Day) + AGE.on(more(Day)),
        "less age": lambda: more(Day) - AGE.on(more(Day)),
        "later": lambda: more(Day) + more(Number),
        "next month": lambda: more(Day).next_month(),
        "months later": lambda: more(Day).months_later(more(Number), of(*Count)),
        "moved": lambda: more(Day).moved(MOVES),
        "earliest": lambda: earliest(*(more(Day) for _ in range(of(2, 3)))),
        "latest": lambda: latest(*(more(Day) for _ in range(of(2, 3)))),
    }


def _numbers(of: Any, more: Any) -> dict[str, Callable[[], Any]]:
    return {
        "between": lambda: more(Day).days_since(more(Day)),
        "plus": lambda: more(Number) + more(Number),
        "minus": lambda: more(Number) - more(Number),
        "times": lambda: of(-1, 2, 7) * more(Number),
        "least": lambda: least(more(Number), more(Number)),
        "most": lambda: most(more(Number), more(Number), 0),
        "share": lambda: more(Number) + SHARE,
    }


def _codes(_: Any, more: Any) -> dict[str, Callable[[], Any]]:
    return {"table": lambda: table(F.colour, {Colour.RED: more(Code), Colour.BLUE: Colour.GREEN}, more(Code))}


WAYS: dict[type[Expr], Any] = {Truth: _truths, Day: _days, Number: _numbers, Code: _codes}
LEAVES: dict[type[Expr], Callable[[Draw], Any]] = {
    Truth: lambda draw: draw(
        st.sampled_from([F.rich, F.tall, F.rich, F.tall, F.blameless, open_question.truth("Mag dit?", "May this?")])
    ),
    Day: lambda draw: draw(
        st.sampled_from([F.on, F.began, F.ended]) | st.sampled_from(DAYS).map(lambda d: earliest(d, d))
    ),
    Number: lambda draw: draw(
        st.sampled_from([F.hours, F.points]) | st.sampled_from((-1, 0, 5)).map(lambda n: least(n, n))
    ),
    Code: lambda draw: draw(
        st.sampled_from([F.colour, F.other_colour]) | st.sampled_from(Colour).map(lambda c: when(F.rich, c, c))
    ),
}


def declared(expr: Any, name: str, **more: Any) -> Rule[Any]:
    """A rule that says what ``expr`` says."""
    says = SAYS if isinstance(expr, Truth) else SHOWS

    @rule(CITE, id=name, **says, **more)
    def made(f: Toy) -> Expr:
        """Made at random."""
        assert isinstance(f, Toy)
        return expr  # type: ignore[no-any-return]  # any expression will do

    return made


@st.composite
def rules(draw: st.DrawFn, depth: int = 3) -> Rule[Any]:
    """A random rule, which may rest on random rules, one of them in two versions."""
    refs: Refs = {Truth: [], Day: [], Number: [], Code: []}
    made: Rule[Any]
    for i in range(draw(st.integers(1, 3))):
        kind = draw(st.sampled_from([Truth, Truth, Day, Number, Code]))
        name = f"made.{i}"
        if draw(st.sampled_from([False, False, True])):
            old = declared(
                grow(draw, kind, depth - 1, refs), f"{name}.old", since=date(2022, 1, 1), until=date(2023, 6, 30)
            )
            new = declared(grow(draw, kind, depth - 1, refs), f"{name}.new", since=date(2023, 7, 1))
            selecting = grow(draw, Day, 1, refs)
            made = by_day(name, lambda _, chosen=selecting: chosen, old, new, doc="Two versions.")  # type: ignore[misc]
        else:
            made = declared(grow(draw, kind, depth, refs), name)
        refs[kind].append(made(F))
    return made


@st.composite
def cases(draw: st.DrawFn, *, size: int = 8, spans: bool = True) -> tuple[Rule[Any], list[dict[str, Any]]]:
    """A random rule and facts of some persons."""
    found = draw(rules())
    note(json.dumps([describe(r)["expression"] for r in rests_on(found)]))
    return found, draw(fact_rows([found], size=size, spans=spans))


randoms = st.randoms(use_true_random=True)


@given(cases(size=30, spans=False))
def test_one_person_and_many_in_polars_have_the_same_outcome(case: tuple[Rule[Any], list[dict[str, Any]]]) -> None:
    """A rule decided alone and as a column of Polars gives the same, unknown facts included."""
    found, rows = case
    assert_agreement([found], rows)


@settings(max_examples=max(10, settings().max_examples // 4))
@given(cases(size=30, spans=False))
def test_one_person_and_many_in_duckdb_have_the_same_outcome(case: tuple[Rule[Any], list[dict[str, Any]]]) -> None:
    """A rule decided alone and as a column of DuckDB gives the same, unknown facts included."""
    found, rows = case
    assert_agreement([found], rows, "duckdb")


@given(cases(), randoms)
def test_what_is_decided_holds_for_whoever_the_person_may_be(
    case: tuple[Rule[Any], list[dict[str, Any]]], random: Random
) -> None:
    """A decided outcome is that of every person the known facts allow, every day of a partly known day included."""
    found, rows = case
    boundaries = Boundaries.of([found])
    for row in rows:
        decision = decide(found, row)
        for _ in range(6):
            outcome = value_of(found, boundaries.completion(row, random))
            if decision.decided:
                assert decision.value == outcome
            elif decision.between is not None and outcome is not None:
                assert decision.between.first <= outcome <= decision.between.last  # type: ignore[operator]


@given(cases(), randoms)
def test_learning_a_fact_does_not_change_what_is_decided(
    case: tuple[Rule[Any], list[dict[str, Any]]], random: Random
) -> None:
    """Facts come in one by one; once decided, the outcome stays."""
    found, rows = case
    boundaries = Boundaries.of([found])
    for row in rows:
        full, known = boundaries.completion(row, random), dict(row)
        before = decide(found, known)
        for name in random.sample(sorted(full), len(full)):
            known[name] = full[name]
            after = decide(found, known)
            assert not before.decided or before.value == after.value
            before = after


@given(cases())
def test_a_missing_fact_is_unknown_and_its_answer_settles(case: tuple[Rule[Any], list[dict[str, Any]]]) -> None:
    """What is missing is empty when decided, else names facts not (fully) known; `settles` decides by itself."""
    found, rows = case
    sharp = (bool, date, int, float, str)
    for row in rows:
        decision = decide(found, row)
        assert decision.decided == (not decision.missing)
        for missing in decision.missing:
            assert not isinstance(row.get(missing.fact), sharp)
            if missing.settles is not None:
                assert decide(found, {**row, missing.fact: missing.settles}).decided


@given(cases())
def test_a_proof_is_a_value_and_enough_by_itself(case: tuple[Rule[Any], list[dict[str, Any]]]) -> None:
    """The same facts give the same, hashable proof; its facts alone give the same outcome."""
    found, rows = case
    for row in rows:
        decision, again = decide(found, row), decide(found, dict(reversed(row.items())))
        assert decision.proof == again.proof
        assert hash(decision.proof) == hash(again.proof)
        assert decision.proof.result == (decision.value if decision.between is None else decision.between)
        if decision.decided:
            named = {name: value for step in decision.proof.walk() for name, value in step.facts}
            assert decision.value == decide(found, named).value


@given(cases(), randoms)
def test_deciding_does_not_touch_the_facts(case: tuple[Rule[Any], list[dict[str, Any]]], random: Random) -> None:
    """The caller's facts are the same before and after, and another person's facts play no part."""
    found, rows = case
    for row in rows:
        before, value = dict(row), value_of(found, row)
        value_of(found, partly(row, random, spans=False))
        assert before == row
        assert value == value_of(found, row)
