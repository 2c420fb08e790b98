"""No row of a register is lost and no value is told, whatever stands in it."""

from __future__ import annotations

import csv
import tempfile
from datetime import date
from pathlib import Path

import polars as pl
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from inburgering.errors import InburgeringError
from inburgering.register._read import Reading, check, read

NAMES = ("reference", "born", "dutch", "route", "gap_days", "req_course_hours", "note")
MARK = "Zq7"
CELLS = st.one_of(
    st.sampled_from(
        [
            "",
            "ja",
            "nee",
            "Leeg",
            "1985-02-03",
            "1985",
            "2023-02-30",
            "nooit",
            "b1",
            "Z-route",
            "3",
            "-3",
            "1,5",
            "1.000",
        ]
    ),
    st.text(max_size=6).map(lambda text: MARK + text),
    st.text(alphabet='=+-@,;"\n\r\t 0123456789', max_size=8),
    st.text(max_size=5),
)
TYPED = st.one_of(st.none(), st.booleans(), st.integers(-5, 30_000_000), st.floats(), st.dates(), CELLS)


def holds(found: Reading) -> None:
    assert found.rows == found.judged + found.set_aside["line"].n_unique()
    assert found.judged == found.frame.collect().height
    told = found.set_aside.select("column", "found", "reason_nl", "reason_en")
    assert not any(MARK in text for row in told.iter_rows() for text in row)


@given(st.lists(st.lists(CELLS, min_size=len(NAMES), max_size=len(NAMES)), max_size=6), st.sampled_from(",;"))
def test_rows_of_a_file_are_judged_or_set_aside(rows: list[list[str]], delimiter: str) -> None:
    """As many as were written: cells quoted where they must be, however strange what they hold."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "register.csv")
        with path.open("w", encoding="utf-8", errors="replace", newline="") as file:
            writer = csv.writer(file, delimiter=delimiter)
            writer.writerows([NAMES, *rows])
        if any("\0" in cell for row in rows for cell in row):  # no text file has a byte of zero
            with pytest.raises(InburgeringError, match="line"):
                read(path)
            return
        found = read(path)
        assert len(rows) == found.rows
        holds(found)


@given(st.binary(max_size=300).map(lambda raw: b"dutch,route\n" + raw))
@example(b"dutch,route\n\r\nja,b1")
@example(b'dutch,route\nja,"b1')
def test_any_bytes_are_read_or_refused_in_words(raw: bytes) -> None:
    """No engine's error comes out, and no row is lost."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "register.csv")
        path.write_bytes(raw)
        said = "line"
        try:
            holds(read(path))
        except InburgeringError as error:
            said = str(error)
        assert "line" in said


@given(st.sampled_from(NAMES), st.lists(TYPED, max_size=6))
def test_rows_of_a_frame_are_judged_or_set_aside(
    name: str, cells: list[bool | int | float | date | str | None]
) -> None:
    """Whatever the type that the engine makes of the cells."""
    frame = pl.DataFrame({"died": [None] * len(cells), name: pl.Series(cells, dtype=None, strict=False)})
    found = check(frame)
    assert len(cells) == found.rows
    holds(found)


@given(st.lists(st.one_of(st.none(), st.dates(), st.just(date.max)), max_size=6))
def test_a_typed_day_stays_what_it_is(days: list[date | None]) -> None:
    """Reading what is right already changes nothing."""
    frame = pl.DataFrame({"born": pl.Series(days, dtype=pl.Date)})
    assert days == check(frame).frame.collect()["born"].to_list()
    assert days == check(frame.with_columns(pl.col("born").cast(pl.String))).frame.collect()["born"].to_list()
