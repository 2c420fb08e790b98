"""A CSV file as a lazy frame of text: looked over line by line first, so that nothing in it is lost or guessed at."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from contextlib import suppress
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

import attrs

from inburgering.errors import InburgeringError

if TYPE_CHECKING:
    import polars as pl

__all__ = ["LONGEST_LINE", "Sheet", "opened_csv"]

LONGEST_LINE = 1_048_576
"""The most bytes that a line of a CSV file may have; a longer one is refused before it is read."""

_BOM = "\ufeff"
_BATCH = 20_000


@attrs.frozen(slots=True, eq=False)
class Sheet:
    """A file that is open.

    Attributes:
        names: Its headers, in order.
        frame: Its cells. Their columns are called ``0``, ``1``...; ``line`` is the number of the row, from 1. What stands
            in a CSV is text.
        ragged: The lines that have more or fewer cells than there are columns.
    """

    names: tuple[str, ...]
    frame: pl.LazyFrame
    ragged: tuple[int, ...] = ()


def opened_csv(path: Path, delimiter: str | None = None) -> Sheet:
    """A CSV file: UTF-8, with or without a byte order mark; cells parted by a comma or a semicolon.

    A file without quotation marks is read by the engine, piece by piece. One that has them is read into memory. Blank
    lines are no rows.

    Args:
        path: The file.
        delimiter: What parts the cells; else whichever of ``,`` and ``;`` the header has most.

    Raises:
        InburgeringError: It is empty; a line is too long, or is not UTF-8; a quotation mark is not paired.
    """
    import polars as pl

    with path.open("rb") as file:
        header = next(_lines(file), "").removeprefix(_BOM).rstrip("\r\n")
        if not header.strip():
            msg = "the file is empty: a register has a line of headers"
            raise InburgeringError(msg)
        between = delimiter or max(",;", key=header.count)
        names = _headers(header, between)
        plain = '"' not in header and _all_plain(_lines(file, 1), between, len(names))
    if not plain:
        return _in_memory(path, between, names)
    frame = pl.scan_csv(
        path,
        separator=between,
        has_header=False,
        skip_lines=1,
        schema={str(i): pl.String() for i in range(len(names))},
        quote_char=None,
        row_index_name="line",
        row_index_offset=1,
        raise_if_empty=False,
        glob=False,
    )
    return Sheet(names, frame)


def _headers(header: str, between: str) -> tuple[str, ...]:
    try:
        return tuple(name.strip() for name in next(csv.reader([header], delimiter=between, strict=True)))
    except csv.Error:
        msg = "line 1: a quotation mark without its pair, or a header that is too long"
        raise InburgeringError(msg) from None


def _lines(file: BinaryIO, before: int = 0) -> Iterator[str]:
    """The lines as text, from where the file stands; ``before`` lines came earlier."""
    number = before
    while raw := file.readline(LONGEST_LINE + 1):
        number += 1
        if len(raw) > LONGEST_LINE:
            msg = f"line {number} is longer than {LONGEST_LINE} bytes: that is no line of a register"
            raise InburgeringError(msg)
        text = None
        with suppress(UnicodeDecodeError):
            text = raw.decode("utf-8")
        if text is None or "\0" in text:
            msg = f"line {number} is not UTF-8: save the file as CSV UTF-8"
            raise InburgeringError(msg)
        yield text


def _all_plain(lines: Iterator[str], between: str, width: int) -> bool:
    """Whether every line is one row with a cell for each column and no quotation marks; reads them all, to the end."""
    plain = True
    for line in lines:
        body = line.rstrip("\r\n")
        plain = (
            plain and bool(body.strip()) and body.count(between) == width - 1 and '"' not in line and "\r" not in body
        )
    return plain


def _in_memory(path: Path, between: str, names: tuple[str, ...]) -> Sheet:
    import polars as pl

    schema = {str(i): pl.String() for i in range(len(names))}
    ragged: list[int] = []
    frames = [pl.DataFrame(schema=schema)]
    with path.open("rb") as file:
        rows = _rows(file, between)
        while batch := list(islice(rows, _BATCH)):
            first = sum(frame.height for frame in frames) + 1
            ragged += [line for line, row in enumerate(batch, first) if len(row) != len(names)]
            frames.append(pl.DataFrame([_fitted(row, len(names)) for row in batch], schema=schema, orient="row"))
    return Sheet(names, pl.concat(frames).with_row_index("line", offset=1).lazy(), tuple(ragged))


def _rows(file: BinaryIO, between: str) -> Iterator[list[str]]:
    """The rows below the header; blank lines are none."""
    reader = csv.reader(_lines(file), delimiter=between, strict=True)
    try:
        next(reader)
        yield from (row for row in reader if len(row) > 1 or any(cell.strip() for cell in row))
    except csv.Error:
        msg = f"line {reader.line_num}: a quotation mark without its pair, or a cell that is too long"
        raise InburgeringError(msg) from None


def _fitted(row: Sequence[str], width: int) -> list[str | None]:
    return [*row[:width], *[None] * (width - len(row))]
