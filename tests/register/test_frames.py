"""Frames of any kind: what they hold is read as it stands, and what cannot be read is said without quoting it."""

from __future__ import annotations

import traceback
from datetime import date
from typing import Any

import polars as pl
import pytest

from inburgering.errors import InburgeringError
from inburgering.register import audit, report
from inburgering.rules import Codes
from tests.register.rows import FAMILY

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


def test_what_is_no_code_and_no_number_is_unknown() -> None:
    """It is not taken for another code, nor for a number above every limit: no finding rests on it, and none shows it."""
    strange: dict[str, Any] = {"ground": "secret", "recorded_group": "Onbekend", "recorded_act": "WI2021"}
    plain = {name: str(value) if isinstance(value, Codes) else value for name, value in FAMILY.items()}
    row = pl.DataFrame([{**plain, **strange, "highest_fine_route_cents": float("nan")}])
    made = audit(row.drop("on"), on=ON)
    assert {"A07d", "A17a", "A23"}.isdisjoint(made.findings["code"])
    assert {"ground", "recorded_group", "recorded_act", "highest_fine_route_cents"}.isdisjoint(made.facts(1))
    assert "secret" not in report(made)


def test_an_empty_cell_of_the_day_asked_about_is_unknown() -> None:
    """In the proof of a row as in its columns; a row with a day has its own."""
    made = audit(pl.DataFrame({"on": [date(2020, 1, 1), None], "born": [date(1990, 1, 1)] * 2}), on=ON)
    assert [date(2020, 1, 1), None] == [made.facts(n).get("on") for n in (1, 2)]


def test_an_audit_of_nobody_has_a_report() -> None:
    """With every count at nought."""
    made = audit(pl.DataFrame({"born": []}, schema={"born": pl.Date}), on=ON)
    assert (0, 0) == (made.rows, made.found)
    assert "<strong>0</strong>" in report(made)


@pytest.mark.parametrize("references", [[7, 8], ["a", "a"], ["a", None]], ids=["numbers", "twice", "empty"])
def test_whatever_rows_are_called_there_is_a_report(references: list[Any]) -> None:
    """A proof where the name is the row's own; else it says that there is none."""
    wrong = {name: str(value) if isinstance(value, Codes) else value for name, value in FAMILY.items()}
    wrong |= {"born": date(2010, 1, 1)}
    made = audit(pl.DataFrame([wrong, wrong]).drop("on").with_columns(reference=pl.Series(references)), on=ON)
    assert {"A08a"} <= set(made.findings["code"])
    assert ("geen verwijzing die alleen van haar is" in report(made)) is (references != [7, 8])
    if references == [7, 8]:
        assert made.open(7, "A08a").value is True
