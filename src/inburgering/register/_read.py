"""Reading a register: rows that can be judged, and rows that are set aside with the reason. None is lost."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import attrs

from inburgering.errors import InburgeringError
from inburgering.facts import RegisterFacts
from inburgering.register._checks import Cell, Found, as_it_stands, cell, plain_day, reason
from inburgering.register._column import Column
from inburgering.register._derived import pension_day
from inburgering.register._layout import IDENTIFIERS, WIDE
from inburgering.register._long import LONG
from inburgering.register._mapping import ColumnMap
from inburgering.register._mapping import mapping as mapped
from inburgering.register._read_csv import Sheet, opened_csv
from inburgering.register._read_falls import falls_away
from inburgering.rules import Kind

if TYPE_CHECKING:
    import polars as pl

__all__ = ["Reading", "check", "read", "read_long"]

ROW = "(row)"
"""What ``column`` says of a fault of the row as a whole."""
_PARTIAL = "partial_days"
_KEY = "reference"


@attrs.frozen(slots=True, eq=False)
class Reading:
    """A register as it was read.

    Every row is either judged or set aside: ``rows == judged + set_aside["line"].n_unique()``.

    Attributes:
        frame: The rows to judge, lazy: ``line`` (the number of the row in the file, from 1, headers and blank lines not
            counted), ``reference`` when the file has it, and each fact of which the file has the column, of its type.
        set_aside: One row for each fault: ``line``, ``column`` (``(row)`` for the row as a whole), ``found`` (the class of
            what stands there, never the value), ``reason_nl``, ``reason_en``; in the order of the lines.
        rows: The number of rows in the file.
        judged: The number of rows in ``frame``.
        absent: The columns of facts that the file does not have and that do not follow from those it has, in the order
            of the layout.
        ignored: The headers that are no column of the layout. They are as the file has them.
    """

    frame: pl.LazyFrame
    set_aside: pl.DataFrame
    rows: int
    judged: int
    absent: tuple[str, ...]
    ignored: tuple[str, ...]

    def falls_away(self) -> Mapping[str, tuple[str, ...]]:
        """For each absent column the decisions and findings that nobody in this register can have without it.

        See [`falls_away`][inburgering.register.falls_away].
        """
        return falls_away(self.absent)


def read(path: str | Path, *, mapping: str | Path | ColumnMap | None = None) -> Reading:
    """Read the wide file of a register: ``.csv`` or ``.parquet``, one row a person.

    A Parquet file, and a CSV without quotation marks, may be larger than memory.

    Args:
        path: The file.
        mapping: Other people's headers and words: the name of a mapping that is shipped, a TOML file, or a mapping.

    Raises:
        InburgeringError: The file is not there, or cannot be read as what its name says; it has no column of the
            layout; two of its columns have the same name; the mapping is at fault.
    """
    return _read(Path(path), WIDE, mapping, "register")


def read_long(name: str, path: str | Path, *, mapping: str | Path | ColumnMap | None = None) -> Reading:
    """Read a long file, such as ``pips``; see [`read`][inburgering.register.read]. A reference may stand on many rows.

    Raises:
        InburgeringError: As for [`read`][inburgering.register.read]; no long file has this name.
    """
    if name not in LONG:
        msg = f"no long file has this name; there are: {', '.join(LONG)}"
        raise InburgeringError(msg)
    return _read(Path(path), LONG[name].columns, mapping, name)


def check(frame: pl.DataFrame | pl.LazyFrame) -> Reading:
    """The same as [`read`][inburgering.register.read] for a wide frame of Polars: its columns typed, or still text.

    Raises:
        InburgeringError: It has no column of the layout, or the frame cannot be computed.
    """
    with _no_traceback("the frame cannot be read"):
        lazy = frame.lazy()
        names = tuple(lazy.collect_schema().names())
        numbered = lazy.select(_by_place(names)).with_row_index("line", offset=1)
        return _checked(Sheet(names, numbered), WIDE, ColumnMap(), one_row_each=True)


def _by_place(names: Sequence[str]) -> list[pl.Expr]:
    """Each column under its place: so that no name of the file can meet one of ours."""
    import polars as pl

    return [pl.col(name).alias(str(i)) for i, name in enumerate(names)]


def _read(path: Path, columns: Sequence[Column], mapping: str | Path | ColumnMap | None, name: str) -> Reading:
    headers = mapping if isinstance(mapping, ColumnMap) else ColumnMap() if mapping is None else mapped(mapping)
    if headers.layout not in (None, name):
        msg = f"this mapping is for the file {headers.layout}, not for {name}"
        raise InburgeringError(msg)
    with _no_traceback(
        f"this is no readable {path.suffix.lstrip('.') or 'file'}: it is damaged, cut off, or another kind"
    ):
        return _checked(_opened(path, headers.delimiter), columns, headers, one_row_each=name == "register")


def _opened(path: Path, delimiter: str | None) -> Sheet:
    import polars as pl

    if path.is_dir():
        msg = "this is a folder; a register is a .csv or .parquet file"
        raise InburgeringError(msg)
    if path.exists() and not path.is_file():
        msg = "this is no file that can be read twice, such as a pipe: save it first"
        raise InburgeringError(msg)
    if path.suffix.lower() == ".csv":
        return opened_csv(path, delimiter)
    if path.suffix.lower() != ".parquet":
        msg = "a register is a .csv or .parquet file"
        raise InburgeringError(msg)
    path.open("rb").close()
    frame = pl.scan_parquet(path, glob=False, hive_partitioning=False)
    names = tuple(frame.collect_schema().names())
    return Sheet(names, frame.select(_by_place(names)).with_row_index("line", offset=1))


@contextmanager
def _no_traceback(otherwise: str) -> Iterator[None]:
    """Say what is wrong with a file in words, without what an engine quotes from it."""
    import polars as pl

    try:
        yield
    except FileNotFoundError:
        msg = "there is no such file"
    except PermissionError:
        msg = "the file may not be read: permission is missing"
    except (OSError, pl.exceptions.PolarsError, pl.exceptions.PanicException):
        msg = otherwise
    else:
        return
    raise InburgeringError(msg) from None


def _checked(sheet: Sheet, columns: Sequence[Column], headers: ColumnMap, *, one_row_each: bool) -> Reading:
    import polars as pl

    there, ignored = _matched(sheet.names, columns, headers)
    schema, exact = sheet.frame.collect_schema(), _exact(sheet, there, headers)
    cells = {
        column: as_it_stands(str(i), column.kind)
        if column in exact
        else cell(str(i), schema[str(i)], column, headers.values.get(column.name), headers.days)
        for column, i in there.items()
    }
    rows = int(sheet.frame.select(pl.len()).collect(engine="streaming").item())
    faults = [*_ragged(sheet), *_cell_faults(sheet, cells), *_key_faults(sheet, cells, one_row_each=one_row_each)]
    set_aside = _set_aside(faults)
    bad = set_aside["line"].unique()
    good = sheet.frame if bad.is_empty() else sheet.frame.filter(~pl.col("line").is_in(bad.implode()))
    kept = {"line": pl.col("line").cast(pl.Int64), **(_derived(cells) if one_row_each else {})}
    kept |= {column.name: this.value for column, this in cells.items() if column not in IDENTIFIERS}
    follows = {pension_day.id} if "born" in kept else set()
    absent = tuple(c.name for c in columns if c.name in RegisterFacts.facts() and c.name not in {*kept, *follows})
    return Reading(good.select(**kept), set_aside, rows, rows - bad.len(), absent, ignored)


def _matched(
    names: Sequence[str], columns: Sequence[Column], headers: ColumnMap
) -> tuple[dict[Column, int], tuple[str, ...]]:
    """Which column of ours stands at which place of the file; and the headers that are none."""
    known = {column.name: column for column in columns}
    there: dict[Column, int] = {}
    ignored = []
    for i, name in enumerate(names):
        column = known.get(headers.ours(name))
        if column is None:
            ignored.append(name)
        elif column in there:
            msg = f"columns {there[column] + 1} and {i + 1} are both {column.name}: a column stands once"
            raise InburgeringError(msg)
        else:
            there[column] = i
    twice = sorted({i + 1 for i, name in enumerate(names) if name in ignored and names.count(name) > 1})
    if twice:
        msg = f"columns {', '.join(map(str, twice))} have the name of another: give each column its own"
        raise InburgeringError(msg)
    if not any(column.name != _KEY for column in there):
        msg = "the file has no column of the layout; it may have:\n  " + "\n  ".join(known)
        raise InburgeringError(msg)
    return there, tuple(ignored)


def _exact(sheet: Sheet, there: Mapping[Column, int], headers: ColumnMap) -> set[Column]:
    """The columns of text in which every cell is one of our codes to the letter, or a day as ``YYYY-MM-DD``.

    Those need no looking up in all the ways there are, which costs many times as much.
    """
    import polars as pl

    schema = sheet.frame.collect_schema()
    text = {c: str(i) for c, i in there.items() if c.name not in headers.values and schema[str(i)] == pl.String}
    fits = {c: pl.col(i).is_null() | pl.col(i).is_in(list(map(str, c.codes))) for c, i in text.items() if c.codes}
    if headers.days is None:
        fits |= {c: plain_day(i)[1] for c, i in text.items() if c.kind is Kind.DAY}
    if not fits:
        return set()
    found = sheet.frame.select(**{c.name: fit.all() for c, fit in fits.items()}).collect(engine="streaming")
    return {column for column in fits if found[column.name].item()}


_Fault = tuple[Column | None, Found, Any]
"""A column, what was found in it, and in which lines (a series)."""


def _ragged(sheet: Sheet) -> Iterator[_Fault]:
    import polars as pl

    if sheet.ragged:
        yield None, Found.CELLS, pl.Series("line", sheet.ragged, pl.UInt32)


def _cell_faults(sheet: Sheet, cells: Mapping[Column, Cell]) -> Iterator[_Fault]:
    """One pass to see which columns have a fault; a second for those alone, which keeps one byte a cell of the bad rows."""
    import polars as pl

    columns = {column.name: column for column in cells if column not in IDENTIFIERS}
    faults = {name: cells[column].fault for name, column in columns.items()}
    worst = sheet.frame.select(**{name: fault.max() for name, fault in faults.items()}).collect(engine="streaming")
    some = {name: faults[name] for name in columns if worst[name].item()}
    if not some:
        return
    work = sheet.frame.select("line", **some)
    wrong = work.filter(pl.any_horizontal(pl.col(name) > 0 for name in some)).collect(engine="streaming")
    for name in some:
        for place, found in enumerate(Found, 1):
            lines = wrong.filter(pl.col(name) == place)["line"]
            if not lines.is_empty():
                yield columns[name], found, lines


def _key_faults(sheet: Sheet, cells: Mapping[Column, Cell], *, one_row_each: bool) -> Iterator[_Fault]:
    """Empty references; and, where a person has one row, every row of a reference that stands on several.

    Which of those is right cannot be told. References are compared by their hash first: eight bytes a row.
    """
    import polars as pl

    column = next((c for c in cells if c.name == _KEY), None)
    if column is None:
        return
    work = sheet.frame.select("line", key=cells[column].value)
    empty = work.filter(pl.col("key").is_null()).collect(engine="streaming")["line"]
    if not empty.is_empty():
        yield column, Found.EMPTY_KEY, empty
    if not one_row_each:
        return
    hashed = work.filter(pl.col("key").is_not_null()).select(pl.col("key").hash()).collect(engine="streaming")["key"]
    again = hashed.filter(hashed.is_duplicated()).unique()
    if again.is_empty():
        return
    near = work.filter(pl.col("key").is_not_null() & pl.col("key").hash().is_in(again.implode()))
    twice = near.collect(engine="streaming").filter(pl.col("key").is_duplicated())["line"]
    if not twice.is_empty():
        yield column, Found.DUPLICATE, twice


def _set_aside(faults: Iterable[_Fault]) -> pl.DataFrame:
    import polars as pl

    names = ("column", "found", "reason_nl", "reason_en")
    parts = [pl.DataFrame(schema={"line": pl.Int64, **dict.fromkeys(names, pl.String)})]
    for column, found, lines in faults:
        why = reason(found, column)
        said = (ROW if column is None else column.name, str(found), why.nl, why.en)
        texts = [pl.lit(text).alias(name) for name, text in zip(names, said, strict=True)]
        parts.append(lines.cast(pl.Int64).to_frame().select("line", *texts))
    return pl.concat(parts).sort("line", maintain_order=True)


def _derived(cells: Mapping[Column, Cell]) -> dict[str, pl.Expr]:
    """What is a fact by how a cell was written: how many digits an identifier has, how many days are known in part.

    A column of such a fact in the file wins over it. An identifier that is not written in digits says nothing.
    """
    import polars as pl

    found: dict[str, pl.Expr] = {
        f"{column.name}_digits": pl.when(this.value.str.contains(r"^[0-9]+$")).then(
            this.value.str.len_chars().cast(pl.Int64)
        )
        for column, this in cells.items()
        if column in IDENTIFIERS
    }
    partial = [this.partial.cast(pl.Int64) for this in cells.values() if this.partial is not None]
    if partial:
        found[_PARTIAL] = pl.sum_horizontal(partial)
    return {name: expr for name, expr in found.items() if name in RegisterFacts.facts()}
