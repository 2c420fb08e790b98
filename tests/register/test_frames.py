"""Frames of any kind: what they hold is read as it stands, and what cannot be read is said without quoting it."""

from __future__ import annotations

import traceback
from datetime import date
from typing import Any

import polars as pl
import pytest

from inburgering.errors import InburgeringError
from inburgering.register import audit, report

pd = pytest.importorskip("pandas")
ON = date(2023, 5, 1)


@pytest.mark.parametrize("zone", ["Europe/Amsterdam", "America/New_York", "Asia/Tokyo", "UTC"])
def test_midnight_in_a_time_zone_is_its_own_day(zone: str) -> None:
    """Not the day it then was in Greenwich."""
    register = pd.DataFrame({"born": pd.to_datetime(["1990-01-01", "1990-07-01"]).tz_localize(zone)})
    assert [date(1990, 1, 1), date(1990, 7, 1)] == [audit(register, on=ON).facts(n)["born"] for n in (1, 2)]


@pytest.mark.parametrize(
    "register",
    [
        pd.DataFrame({"bsn": [123456782, "secret"]}),
        pd.DataFrame([[1, 2]], columns=["test_score", "test_score"]),
        pd.DataFrame({"other": [{"secret"}, "x"]}),
    ],
)
def test_a_frame_that_cannot_be_read_is_refused_without_its_values(register: Any) -> None:
    """Values of several kinds in a column, or two columns of one name."""
    with pytest.raises(InburgeringError, match=r"several kinds|same name") as refused:
        audit(register, on=ON)
    assert "secret" not in str(refused.value)
    assert refused.value.__cause__ is None
    assert "secret" not in "".join(traceback.format_exception(refused.value))


@pytest.mark.parametrize("kind", [pl.DataFrame, pl.LazyFrame, pd.DataFrame])
def test_a_column_that_holds_nothing_is_unknown_throughout(kind: Any) -> None:
    """Whatever its fact is: a day, a number, a truth, a code."""
    names = ("born", "test_score", "recorded_as_obliged", "ground")
    empty = kind({name: [None, None] for name in names})
    made = audit(empty, on=ON)
    assert (2, 0) == (made.rows, made.found)


def test_a_code_that_is_none_is_named_by_its_column_only() -> None:
    """A frame is taken as it is; opening such a row says which column, not what stands there."""
    made = audit(pl.DataFrame({"ground": ["secret"]}), on=ON)
    with pytest.raises(InburgeringError, match=r"^ground: ") as refused:
        made.facts(1)
    assert "secret" not in str(refused.value)


def test_an_empty_cell_of_the_day_asked_about_is_unknown() -> None:
    """In the proof of a row as in its columns; a row with a day has its own."""
    made = audit(pl.DataFrame({"on": [date(2020, 1, 1), None], "born": [date(1990, 1, 1)] * 2}), on=ON)
    assert [date(2020, 1, 1), None] == [made.facts(n).get("on") for n in (1, 2)]


def test_an_audit_of_nobody_has_a_report() -> None:
    """With every count at nought."""
    made = audit(pl.DataFrame({"born": []}, schema={"born": pl.Date}), on=ON)
    assert (0, 0) == (made.rows, made.found)
    assert "<strong>0</strong>" in report(made)
