"""What may stand in a cell, and what it then says: one expression for the value, one for the fault."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Mapping
from typing import TYPE_CHECKING, Any

import attrs

from inburgering.register._column import Column
from inburgering.register._layout import takes_fractions
from inburgering.rules import NEVER, Codes, Kind, Text

if TYPE_CHECKING:
    import polars as pl

__all__ = ["Cell", "Found", "as_it_stands", "cell", "plain_day", "reason"]


class Found(Codes):
    """What stands in a cell, or is wrong with a row, that cannot be judged: its class, never the value."""

    TEXT = "text", "tekst", "text"
    FORMULA = "a formula", "een formule", "a formula"
    NO_DAY = "a day that does not exist", "een dag die niet bestaat", "a day that does not exist"
    MOMENT = "a moment of a day", "een tijdstip op een dag", "a moment of a day"
    RANGE = "number out of range", "een getal buiten de grenzen", "a number out of range"
    FRACTION = "a fraction", "een gebroken getal", "a fraction"
    AMBIGUOUS = "an ambiguous number", "een getal dat op twee manieren te lezen is", "a number that reads in two ways"
    CODE = "an unknown code", "een onbekende code", "an unknown code"
    TYPE = "another type", "een ander soort waarde", "another type of value"
    EMPTY_KEY = "empty key", "een lege verwijzing", "an empty reference"
    DUPLICATE = "duplicate key", "een verwijzing die op meer rijen staat", "a reference that stands on several rows"
    CELLS = "another number of cells", "meer of minder cellen dan kolommen", "more or fewer cells than columns"


_WANTED: Mapping[Kind, Text] = {
    Kind.TRUTH: Text("hier hoort ja of nee", "true or false is wanted"),
    Kind.DAY: Text("hier hoort een dag, zoals 2022-01-31", "a day is wanted, such as 2022-01-31"),
    Kind.NUMBER: Text("hier hoort een getal van 0 of meer", "a number of 0 or more is wanted"),
    Kind.CODE: Text("hier hoort een code uit de lay-out", "a code of the layout is wanted"),
}
_KEY = Text("elke rij heeft een eigen verwijzing nodig", "each row needs a reference of its own")
_ROW = Text("elke rij heeft één cel voor elke kolom", "each row has one cell for each column")
_TEXT = Text("hier hoort tekst", "text is wanted")


def reason(found: Found, column: Column | None) -> Text:
    """Why a row was set aside, in a sentence."""
    if column is None:
        wanted = _ROW
    elif found in (Found.EMPTY_KEY, Found.DUPLICATE):
        wanted = _KEY
    else:
        wanted = _TEXT if _free(column) else _WANTED[column.kind]
    return Text(f"{found.label.nl}; {wanted.nl}", f"{found.label.en}; {wanted.en}")


def _free(column: Column) -> bool:
    return column.kind is Kind.CODE and column.codes is None


@attrs.frozen(slots=True, eq=False)
class Cell:
    """A column as expressions.

    Attributes:
        value: What the cell says, of the type of its kind; null is unknown.
        fault: Its place in [`Found`][inburgering.register._checks.Found], counted from 1; 0 when nothing is wrong.
        partial: Whether it is a day of which only a part is known.
    """

    value: pl.Expr
    fault: pl.Expr
    partial: pl.Expr | None = None


_UNKNOWN = ("", "onbekend", "leeg", "unknown")
_TRUTHS = {"true": True, "ja": True, "1": True, "yes": True, "waar": True}
_TRUTHS |= {"false": False, "nee": False, "0": False, "no": False, "onwaar": False}
_NEVER_WORDS = ("never", "nooit", "9999-12-31", "99991231", "31-12-9999")
_MOST = 999_999_999
_FLAT = r"[\s_\-]+"
_PARENTHESES = re.compile(r"[()]")
"""A label may give a second name between them."""


def _flat(text: str) -> str:
    """A word as it is looked up: without capitals, with one space for spaces, dashes and underscores."""
    return re.sub(_FLAT, " ", text.strip().lower())


def cell(
    name: str, dtype: pl.DataType, column: Column, values: Mapping[str, str] | None = None, day: str | None = None
) -> Cell:
    """The expressions that read a column.

    Args:
        name: What the column is called in the file.
        dtype: Its type there.
        column: What it should be.
        values: Other people's words for our values; an empty one of ours is unknown.
        day: How days are written, besides the ways that are always read: ``YYYY``, ``MM`` and ``DD`` with what stands
            between them, such as ``DD/MM/YYYY``.
    """
    import polars as pl

    raw = pl.col(name)
    if dtype == pl.Null:
        return Cell(raw.cast(_type(column)), pl.lit(0, pl.UInt8))
    if _free(column):
        return _text(raw, dtype)
    if dtype.is_nested() or dtype in (pl.Binary, pl.Object, pl.Time, pl.Duration):
        return Cell(pl.lit(None, _type(column)), _first((raw.is_not_null(), Found.TYPE)))
    if isinstance(dtype, pl.Categorical | pl.Enum):
        raw, dtype = raw.cast(pl.String), pl.String()
    if dtype.is_float():
        raw = raw.fill_nan(None)
    if dtype == pl.String:
        return _WORDS[column.kind](_words(raw, values or {}), column, day)
    if values and dtype.is_numeric():  # numbers that stand for something else, such as 1 for a code
        return _WORDS[column.kind](_words(_digits(raw).cast(pl.String), values), column, day)
    return _TYPED[column.kind](raw, column, dtype)


def plain_day(name: str) -> tuple[pl.Expr, pl.Expr]:
    """A text column read as ``YYYY-MM-DD`` alone, and whether that reads the cell, or it is empty."""
    import polars as pl

    raw = pl.col(name)
    day = raw.str.to_date("%Y-%m-%d", strict=False)
    return day, raw.is_null() | (raw == "") | (
        raw.str.contains(_WAYS[0].whole) & (day.dt.year() >= 1).fill_null(value=False)
    )


def as_it_stands(name: str, kind: Kind = Kind.CODE) -> Cell:
    """A column in which nothing has to be looked up or checked: our codes, or days as ``YYYY-MM-DD``."""
    import polars as pl

    nothing = pl.lit(0, pl.UInt8)
    if kind is Kind.DAY:
        return Cell(plain_day(name)[0], nothing, pl.lit(value=False))
    return Cell(pl.col(name), nothing)


def _type(column: Column) -> Any:
    import polars as pl

    number = pl.Float64 if takes_fractions(column) else pl.Int64
    return {Kind.TRUTH: pl.Boolean, Kind.DAY: pl.Date, Kind.NUMBER: number, Kind.CODE: pl.String}[column.kind]


def _first(*cases: tuple[pl.Expr, Found]) -> pl.Expr:
    """The place of the first fault of which the condition holds; 0 of none. An unknown condition does not hold."""
    import polars as pl

    places = {found: place for place, found in enumerate(Found, 1)}
    result = pl.lit(0, pl.UInt8)
    for condition, found in reversed(cases):
        result = pl.when(condition).then(pl.lit(places[found], pl.UInt8)).otherwise(result)
    return result


def _text(raw: pl.Expr, dtype: pl.DataType) -> Cell:
    """Free text, such as a reference: a formula is kept, and made harmless where it is written."""
    import polars as pl

    if dtype.is_nested() or dtype in (pl.Binary, pl.Object):
        return Cell(pl.lit(None, pl.String), _first((raw.is_not_null(), Found.TYPE)))
    text = raw.cast(pl.String).str.strip_chars()
    return Cell(pl.when(text != "").then(text), pl.lit(0, pl.UInt8))


def _collapsed(text: pl.Expr) -> pl.Expr:
    return text.str.replace_all(_FLAT, " ")


def _words(raw: pl.Expr, values: Mapping[str, str]) -> pl.Expr:
    """Without spaces around and without capitals, other people's words put into ours."""
    import polars as pl

    text = raw.str.strip_chars().str.to_lowercase()
    if not values:
        return text
    ours = {_flat(theirs): own.strip().lower() for theirs, own in values.items()}
    key = _collapsed(text)
    return pl.when(key.is_in(list(ours))).then(_looked_up(key, ours, pl.String)).otherwise(text)


def _looked_up(key: pl.Expr, table: Mapping[str, Any], dtype: Any) -> pl.Expr:
    return key.replace_strict(list(table), list(table.values()), default=None, return_dtype=dtype)


def _formula(text: pl.Expr) -> pl.Expr:
    return text.str.contains(r"^[=+\-@]")


def _no_word(text: pl.Expr, known: Collection[str]) -> pl.Expr:
    return text.is_not_null() & ~text.is_in([*known])


def _truth_words(text: pl.Expr, _column: Column, _day: str | None) -> Cell:
    import polars as pl

    wrong = _no_word(text, {*_TRUTHS, *_UNKNOWN})
    fault = _first((wrong & _formula(text), Found.FORMULA), (wrong, Found.TEXT))
    return Cell(_looked_up(text, _TRUTHS, pl.Boolean), fault)


def _code_words(text: pl.Expr, column: Column, _day: str | None) -> Cell:
    import polars as pl

    table, key = _keys(column), _collapsed(text)
    wrong = _no_word(key, {*table, *_UNKNOWN})
    fault = _first((wrong & _formula(text), Found.FORMULA), (wrong, Found.CODE))
    return Cell(_looked_up(key, table, pl.String), fault)


def _keys(column: Column) -> dict[str, str]:
    """Each code by itself and by its words; words that two codes share name neither."""
    codes: Iterable[Any] = column.codes or ()
    words: dict[str, set[str]] = {}
    for code in codes:
        label = getattr(code, "label", None)
        for text in () if label is None else (label.nl, label.en):
            for word in (text, *_PARENTHESES.split(text)):
                words.setdefault(_flat(word), set()).add(str(code))
    sole = {word: found.pop() for word, found in words.items() if len(found) == 1 and word not in _UNKNOWN}
    return sole | {_flat(str(code)): str(code) for code in codes}


def _number_words(text: pl.Expr, column: Column, _day: str | None) -> Cell:
    """Digits, with a point or a comma before a fraction; three digits after one may be thousands, and are not read."""
    import polars as pl

    unsigned = text.str.strip_prefix("-")
    digits = unsigned.str.contains(r"^[0-9]+(?:[.,][0-9]+)?$")
    number = pl.when(digits).then(unsigned.str.replace(",", ".", literal=True)).cast(pl.Float64, strict=False)
    wrong = _no_word(text, _UNKNOWN)
    ambiguous = wrong & unsigned.str.contains(r"^[0-9]+[.,][0-9]{3}$")
    out = wrong & digits & ((text.str.starts_with("-") & (number != 0)) | (number > _MOST))
    faults = [(out, Found.RANGE), (ambiguous, Found.AMBIGUOUS), (wrong & ~digits & _formula(text), Found.FORMULA)]
    return _number(number, column, *faults, (wrong & ~digits, Found.TEXT))


def _number(number: pl.Expr, column: Column, *faults: tuple[pl.Expr, Found]) -> Cell:
    if takes_fractions(column):
        return Cell(number, _first(*faults))
    return Cell(number.cast(_type(column), strict=False), _first(*faults, (number != number.floor(), Found.FRACTION)))


@attrs.frozen(slots=True)
class _Way:
    """A way of writing days: what it looks like, whole, in part and wholly unknown, and how it is read."""

    whole: str
    partial: str
    unknown: str
    format: str


def _way(form: str, *, digits: str = "{1,2}") -> _Way:
    """The way of ``YYYY``, ``MM`` and ``DD`` with what stands between them; a month and a day of one digit or of two."""

    def of(year: str, month: str, day: str, text: str) -> str:
        for token, pattern in (("YYYY", year), ("MM", month), ("DD", day)):
            text = text.replace(token, pattern, 1)
        return text

    two, number, none = digits == "{2}", f"[0-9]{digits}", f"0{digits}"
    month = "(?:0[0-9]|1[0-2])" if two else "(?:0?[0-9]|1[0-2])"
    plain = re.escape(form)
    whole, partial, unknown = (
        f"^{of(*shape, plain)}$"
        for shape in (("[0-9]{4}", number, number), ("[0-9]{4}", month, none), ("0000", none, none))
    )
    return _Way(whole, partial, unknown, of("%Y", "%m", "%d", form))


_WAYS = (_way("YYYY-MM-DD", digits="{2}"), _way("YYYYMMDD", digits="{2}"), _way("DD-MM-YYYY"))
_YEAR_OR_MONTH = r"^[0-9]{4}(?:-(?:0[1-9]|1[0-2]))?$"


def _day_words(text: pl.Expr, _column: Column, form: str | None) -> Cell:
    """Year, month and day in the ways the layout names; at midnight, as spreadsheets write it, is the day."""
    import polars as pl

    ways = _WAYS if form is None else (_way(form), *_WAYS)
    plain = text.str.replace(r"[t ]00:00(?::00(?:\.0+)?)?$", "")
    found: Any = pl.when(plain.is_in(_NEVER_WORDS)).then(pl.lit(NEVER))
    shaped, unknown = pl.lit(value=False), pl.lit(value=False)
    partial = plain.str.contains(_YEAR_OR_MONTH) & (plain != "0000")
    for way in ways:
        fits = plain.str.contains(way.whole)
        found = found.when(fits).then(pl.when(fits).then(plain).str.to_date(way.format, strict=False))
        shaped |= fits
        partial |= plain.str.contains(way.partial)
        unknown |= plain.str.contains(way.unknown)
    day = found.otherwise(None)
    value = pl.when(day.dt.year() >= 1).then(day)
    moment = plain.str.contains(r"^[0-9]{4}-[0-9]{2}-[0-9]{2}[t ][0-9]{2}:")
    wrong = _no_word(text, _UNKNOWN) & value.is_null() & ~partial & ~unknown
    fault = _first(
        (wrong & shaped, Found.NO_DAY),
        (wrong & moment, Found.MOMENT),
        (wrong & _formula(text), Found.FORMULA),
        (wrong, Found.TEXT),
    )
    return Cell(value, fault, (partial & ~unknown).fill_null(value=False))


def _typed_truth(raw: pl.Expr, column: Column, dtype: pl.DataType) -> Cell:
    import polars as pl

    if dtype == pl.Boolean:
        return Cell(raw, _read(raw))
    if not dtype.is_numeric():
        return Cell(pl.lit(None, _type(column)), _first((raw.is_not_null(), Found.TYPE)))
    truth = raw.cast(pl.Float64)
    good = truth.is_in([0.0, 1.0])
    return Cell(pl.when(good).then(truth == 1.0), _first((~good, Found.RANGE)))


def _typed_code(raw: pl.Expr, _column: Column, _dtype: pl.DataType) -> Cell:
    import polars as pl

    return Cell(pl.lit(None, pl.String), _first((raw.is_not_null(), Found.TYPE)))


def _typed_number(raw: pl.Expr, column: Column, dtype: pl.DataType) -> Cell:
    import polars as pl

    if not dtype.is_numeric():
        return Cell(pl.lit(None, _type(column)), _first((raw.is_not_null(), Found.TYPE)))
    out = ((raw < 0) | (raw > _MOST), Found.RANGE)
    if dtype.is_integer():
        return Cell(raw, _first(out))
    return _number(raw.cast(pl.Float64), column, out)


def _typed_day(raw: pl.Expr, column: Column, dtype: pl.DataType) -> Cell:
    import polars as pl

    if dtype.is_numeric():
        read = _day_words(_digits(raw).cast(pl.String), column, None)
        return attrs.evolve(
            read,
            fault=_first((raw < 0, Found.RANGE), (raw != raw.floor(), Found.FRACTION), (read.fault > 0, Found.NO_DAY)),
        )
    if isinstance(dtype, pl.Datetime):
        moment = raw.dt.time() != pl.time(0, 0, 0)
        raw = raw.dt.date()
    elif dtype == pl.Date:
        moment = pl.lit(value=False)
    else:
        return Cell(pl.lit(None, pl.Date), _first((raw.is_not_null(), Found.TYPE)))
    return Cell(raw, _first((~raw.dt.year().is_between(1, NEVER.year), Found.NO_DAY), (moment, Found.MOMENT)))


def _digits(raw: pl.Expr) -> pl.Expr:
    import polars as pl

    return raw.cast(pl.Int64, strict=False)


def _read(raw: pl.Expr) -> pl.Expr:
    """No fault; but the column is read, so that a damaged file shows itself."""
    import polars as pl

    return pl.when(raw.is_null()).then(pl.lit(0, pl.UInt8)).otherwise(pl.lit(0, pl.UInt8))


_Words = Callable[[Any, Column, str | None], Cell]
_Typed = Callable[[Any, Column, Any], Cell]
_WORDS: Mapping[Kind, _Words] = {
    Kind.TRUTH: _truth_words,
    Kind.DAY: _day_words,
    Kind.NUMBER: _number_words,
    Kind.CODE: _code_words,
}
_TYPED: Mapping[Kind, _Typed] = {
    Kind.TRUTH: _typed_truth,
    Kind.DAY: _typed_day,
    Kind.NUMBER: _typed_number,
    Kind.CODE: _typed_code,
}
