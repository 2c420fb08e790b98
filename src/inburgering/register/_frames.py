"""Dataframes in and out: what kind comes in comes out."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from inburgering.errors import InburgeringError

KEYS = ("reference", "line")
"""What a row may be called: a name of the register's own, and its number in the file."""

Frame = Any
"""A dataframe of Polars, pandas, pyarrow, DuckDB or Spark."""


def opened(frame: Frame) -> tuple[Any, Callable[[Any], Frame]]:
    """The frame as narwhals sees it, and the way back to the kind that came.

    pandas and pyarrow cannot shift days by months: they go by way of Polars. A moment of pandas becomes its day, in the
    time zone of its column.

    Raises:
        InburgeringError: It is no dataframe that narwhals knows, or one with values of several kinds in a column, or
            with two columns of one name.
    """
    import narwhals as nw
    import narwhals.selectors as nws
    from narwhals.exceptions import DuplicateError

    try:
        work: Any = nw.from_native(frame)
    except TypeError:
        msg = f"a register is a dataframe of Polars, pandas, pyarrow, DuckDB or Spark, not {type(frame).__name__}"
        raise InburgeringError(msg) from None
    except DuplicateError:
        msg = "two columns of this frame have the same name"
        raise InburgeringError(msg) from None
    kind = work.implementation
    if kind.is_pandas_like() or kind.is_pyarrow():
        polars = nw.from_native(_as_polars(work))
        if kind.is_pandas_like():  # pandas has moments, no days
            polars = _untyped(polars.with_columns(nws.datetime().dt.date()))
        back: Callable[[Any], Frame] = _to_pandas if kind.is_pandas_like() else _to_arrow
        return polars, back
    return work, lambda done: done.to_native()


def _as_polars(work: Any) -> Any:
    """The frame as Polars has it; what the engine quotes of a cell that it cannot read is not repeated."""
    try:
        return work.to_polars()
    except (NotImplementedError, TypeError, ValueError):
        msg = "this frame cannot be read: a column holds values of several kinds"
    raise InburgeringError(msg)


def _untyped(polars: Any) -> Any:
    """Columns of text without any text have no type: that is how pandas has a column of nothing."""
    import narwhals as nw
    import polars as pl

    native: pl.DataFrame = polars.to_native()
    empty = [name for name in native.columns if native[name].dtype == pl.String and native[name].is_null().all()]
    return nw.from_native(native.with_columns(pl.lit(None).alias(name) for name in empty))


def _to_pandas(done: Any) -> Frame:
    return done.to_pandas()


def _to_arrow(done: Any) -> Frame:
    return done.to_arrow()


def keyed(work: Any) -> tuple[Any, tuple[str, ...]]:
    """The frame with at least one column that names each row, and the names of those columns.

    Raises:
        InburgeringError: It has none, and its rows have no order by which to number them.
    """
    import narwhals as nw

    keys = tuple(key for key in KEYS if key in work.collect_schema().names())
    if keys:
        return work, keys
    if isinstance(work, nw.LazyFrame) and not work.implementation.is_polars():
        msg = "the rows of this frame have no order: give it a column 'reference' that names each row"
        raise InburgeringError(msg)
    if isinstance(work, nw.LazyFrame):
        native: Any = work.to_native()
        return nw.from_native(native.with_row_index("line", offset=1)), ("line",)
    numbered = work.with_row_index("line")
    return numbered.with_columns(nw.col("line") + 1), ("line",)


def unpivoted(work: Any, codes: list[str], keys: tuple[str, ...]) -> Any:
    """A row for each of the columns ``codes`` of each row: its keys, the ``code``, and what was ``packed`` in it."""
    import narwhals as nw

    if not work.implementation.is_duckdb():
        return work.unpivot(codes, index=[*keys], variable_name="code", value_name="packed")
    # narwhals asks the connection that all share, which does not see what another connection holds.
    columns = ", ".join(f'"{code}"' for code in codes)
    return nw.from_native(work.to_native().query("wide", f"UNPIVOT wide ON {columns} INTO NAME code VALUE packed"))
