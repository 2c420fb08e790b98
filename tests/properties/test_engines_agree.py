"""Every engine gives the answers that a person alone is given, unknowns and days that do not come included."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cache
from random import Random
from typing import Any

import attrs
import polars as pl
import pytest

from inburgering.catalogue import all_rules
from inburgering.register import audit, synthetic, tables
from inburgering.rules import NEVER, Known, Rule, rests_on, value_of, with_decisions
from tests.agreement import Boundaries, Row, frame_of, partly
from tests.engines import EMBEDDED, Run, on_spark, spark_lacks, spark_session

ROWS = 300
ON = date(2023, 5, 1)


def group_of(rule: Rule[Any]) -> str:
    """The Act, or which Act, and the words that a rule speaks: one plan for an engine."""
    return f"{rule.id.split('.')[0]} {rule.vocabulary.__name__}"


GROUPS = sorted({group_of(rule) for rule in all_rules()})
# Watching lines makes Spark's thousands of messages a plan several times slower; the other engines run the same lines.
ENGINES = [*EMBEDDED, pytest.param("spark", marks=[pytest.mark.xdist_group("spark"), pytest.mark.no_cover])]


@pytest.fixture(scope="session")
def spark() -> Iterator[Run]:
    """Spark, started once."""
    lacks = spark_lacks()
    if lacks:
        pytest.skip(lacks)
    with spark_session() as session:
        yield on_spark(session)


@pytest.fixture
def run(request: pytest.FixtureRequest) -> Run:
    """The engine of that name; Spark is started by the first test that asks for it."""
    found: Run = EMBEDDED[request.param] if request.param in EMBEDDED else request.getfixturevalue("spark")
    return found


@attrs.frozen(eq=False)
class Persons:
    """Persons at random around the boundaries of rules, and what each rule says of each of them alone."""

    rules: tuple[Rule[Any], ...]
    frame: pl.DataFrame
    answers: dict[str, list[Known]]


@cache
def persons(group: str) -> Persons:
    """Persons for every rule of a group; the same ones for every engine."""
    random = Random(2021)  # noqa: S311  # chance, not secrecy
    rules = tuple(rule for rule in all_rules() if group_of(rule) == group)
    boundaries = Boundaries.of(rules)
    rows: list[Row] = [partly(boundaries.full({}, random), random, spans=False) for _ in range(ROWS)]
    answers = {rule.id: [value_of(rule, row) for row in rows] for rule in rests_on(*rules)}
    return Persons(rules, frame_of(rules, rows), answers)


@pytest.mark.parametrize("run", ENGINES, indirect=True)
@pytest.mark.parametrize("group", GROUPS)
def test_every_engine_decides_as_one_by_one(group: str, run: Run) -> None:
    """Every rule of every Act has, in every cell, the outcome that it has for that person alone."""
    made = persons(group)
    decided = run(lambda frame: with_decisions(frame, made.rules), made.frame).sort("row")
    assert list(range(ROWS)) == decided["row"].to_list()
    for rule_id, alone in made.answers.items():
        column = decided[rule_id].to_list()
        differ = [row for row, (a, b) in enumerate(zip(alone, column, strict=True)) if a != b]
        assert [] == differ, f"{rule_id} in rows {differ}: {column[differ[0]]!r}, alone {alone[differ[0]]!r}"


def test_the_persons_put_the_engines_to_the_test() -> None:
    """Among the answers are both truths, unknowns, days that come and days that do not: or nothing would be compared."""
    answers = {answer for name in GROUPS for column in persons(name).answers.values() for answer in column}
    assert {True, False, None, NEVER} <= answers
    settled = [
        rule_id
        for name in GROUPS
        for rule_id, column in persons(name).answers.items()
        if any(answer is None for answer in column) and any(answer is not None for answer in column)
    ]
    assert len(settled) > 100


@cache
def register() -> pl.DataFrame:
    """A register of nobody, small enough for every engine."""
    return synthetic(1_000).select(pl.format("p{}", pl.int_range(1_000, 2_000)).alias("reference"), pl.all())


@cache
def audited() -> tuple[Any, ...]:
    """What the audit says of it on Polars: how often each finding was made, and every one of them."""
    found = audit(register(), on=ON)
    return found.tallies, found.findings.rows()


@pytest.mark.parametrize("run", ENGINES[1:], indirect=True)
def test_every_engine_audits_alike(run: Run) -> None:
    """A register has the same findings on every engine, in the same order, and each row opens to the same proof."""
    tallies, expected = audited()
    assert expected
    code, row = expected[0][1], expected[0][0]
    seen: list[Any] = []

    def checked(frame: Any) -> Any:
        made = audit(frame, on=ON)
        seen.extend((made.tallies, made.open(row, code).proof))
        return made.findings

    findings = run(checked, register())
    assert expected == findings.rows()
    assert [tallies, audit(register(), on=ON).open(row, code).proof] == seen


@pytest.mark.parametrize("run", ENGINES[1:], indirect=True)
def test_every_engine_counts_alike(run: Run) -> None:
    """The tables of the letter are the same on every engine, by the record and by the law."""
    seen: list[Any] = []

    def counted(frame: Any) -> Any:
        seen.extend(tables(frame, on=ON, by=by, rounded=False).tables for by in ("recorded", "law"))
        return frame

    run(counted, register())
    assert [tables(register(), on=ON, by=by, rounded=False).tables for by in ("recorded", "law")] == seen
