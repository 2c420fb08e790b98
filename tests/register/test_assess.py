"""The decisions as columns of a register, on every kind of frame."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import duckdb
import polars as pl
import pytest

from inburgering import transition
from inburgering.errors import InburgeringError
from inburgering.register import DECISIONS, assess
from inburgering.rules import NEVER
from wi2021 import period

ON = date(2024, 1, 1)
REGISTER = pl.DataFrame(
    {
        "who": ["a", "b", "c"],
        "first_pip_dated": [date(2023, 4, 24), NEVER, None],
        "gap_days": [0, 0, 0],
        "granted_months": [6, 0, 0],
        "granted_days": [0, 0, 0],
        "granted_last_day": [NEVER, NEVER, NEVER],
    }
)


@pytest.mark.article("Wet 11(1)", "Wet 12(1)")
def test_decisions_are_columns_named_by_their_rules() -> None:
    """Three years and six months from 25 April 2023; never without a plan; null where the plan is unknown."""
    found = assess(REGISTER, on=ON, rules=[period.extended_last_day])
    assert [date(2026, 10, 24), NEVER, None] == found["wi2021.period.extended_last_day"].to_list()
    assert ["a", "b", "c"] == found["who"].to_list()


def test_unless_asked_otherwise_every_rule_is_decided() -> None:
    """A column for every rule about a person, and no part of the working is left behind."""
    found = assess(REGISTER, on=ON)
    assert {*REGISTER.columns, *(rule.id for rule in DECISIONS)} == set(found.columns)
    assert transition.act in DECISIONS


@pytest.mark.parametrize("kind", ["lazy", "pandas", "pyarrow", "duckdb"])
def test_every_kind_gives_the_same(kind: str) -> None:
    """What kind comes in comes out, with the same answers."""
    frames: dict[str, Any] = {
        "lazy": REGISTER.lazy(),
        "pandas": REGISTER.to_pandas(),
        "pyarrow": REGISTER.to_arrow(),
        "duckdb": duckdb.from_arrow(REGISTER.to_arrow()),
    }
    found = assess(frames[kind], on=ON, rules=[period.period_first_day])
    assert type(frames[kind]) is type(found)
    if kind in ("lazy", "duckdb"):
        found = found.collect() if kind == "lazy" else found.to_arrow_table()
    column = pl.DataFrame(found)["wi2021.period.period_first_day"].to_list()
    assert [date(2023, 4, 25), NEVER, None] == [day.date() if isinstance(day, datetime) else day for day in column]


def test_a_frame_without_facts_is_undetermined_in_every_row() -> None:
    """No column of a fact: every row keeps its place, and what needs facts is null."""
    found = assess(pl.DataFrame({"note": ["x", "y"]}), on=ON)
    assert [None, None] == found["wi2021.obligation.obliged"].to_list()


@pytest.mark.article("Wet 54(1)")
def test_a_reading_is_chosen_for_every_row() -> None:
    """Another reading than the default may be asked for; one that does not exist is refused with those there are."""
    assert [date(2026, 10, 24), NEVER, None] == assess(
        REGISTER, on=ON, rules=[period.extended_last_day], readings={"period_counting": "anniversary"}
    )["wi2021.period.extended_last_day"].to_list()
    with pytest.raises(InburgeringError, match="period_counting: from_first_day, anniversary"):
        assess(REGISTER, on=ON, readings={"period_counting": "otherwise"})


def test_the_day_of_a_row_wins() -> None:
    """A column ``on`` says for each row which day is asked about."""
    days = pl.DataFrame({"on": [date(2012, 12, 31), date(2024, 1, 1)], "born": [date(2000, 1, 1)] * 2})
    found = assess(days, on=ON)
    assert [False, True] == found["wi2021.obligation.old_enough"].to_list()
