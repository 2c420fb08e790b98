"""The layout of a register: which columns its files may have, as a JSON Schema and as a table for people."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import attrs

from inburgering.facts import RegisterFacts
from inburgering.register._column import Column
from inburgering.register._long import LONG, REFERENCE
from inburgering.rules import Kind, Text

__all__ = ["Layout", "WIDE", "data_dictionary", "layout", "register_schema", "takes_fractions"]

IDENTIFIERS = (
    Column("bsn", Kind.CODE, Text("het burgerservicenummer, als tekst", "the citizen service number (BSN), as text")),
    Column("v_number", Kind.CODE, Text("het V-nummer, als tekst", "the V-number of the IND, as text")),
)
"""Read for their form only, and let go of at once."""


def _facts() -> tuple[Column, ...]:
    """A column for each fact: not for the day asked about nor for readings, which are given once for all rows."""
    facts = RegisterFacts.facts().items()
    return tuple(Column.of(fact) for name, fact in facts if name != "on" and fact.data.default is None)


WIDE: tuple[Column, ...] = (REFERENCE, *IDENTIFIERS, *_facts())
"""The columns of the wide file, one row a person. None is obligatory; a fact without a column is unknown."""


@attrs.frozen(slots=True)
class Layout:
    """One file of a register.

    Attributes:
        name: ``register``, or the name of a long file.
        label: What a row of it is.
        columns: Its columns.
    """

    name: str
    label: Text
    columns: tuple[Column, ...]


def layout() -> tuple[Layout, ...]:
    """Every file a register may have: the wide one, one row a person, and the long ones, many rows a person."""
    wide = Layout("register", Text("een persoon", "a person"), WIDE)
    return (wide, *(Layout(file.name, file.label, file.columns) for file in LONG.values()))


_DIVISIBLE = frozenset(column for column in WIDE if column.unit is not None and column.unit.en in ("hours", "points"))


def takes_fractions(column: Column) -> bool:
    """Whether a number may have a fraction: hours and points as facts. The records of a long file hold whole numbers."""
    return column in _DIVISIBLE


def register_schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of one row of the wide file, and under ``$defs`` of one row of each file.

    Null and a column left out both say: unknown. ``title`` is Dutch and ``description`` English. Beside each value
    stand its kind (``x-kind``), its unit, its articles, its question, and the words of its codes.
    """
    files = {file.name: _row(file) for file in layout()}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:inburgering:register:1",
        "$ref": "#/$defs/register",
        "$defs": files,
    }


def _row(file: Layout) -> dict[str, Any]:
    return {
        **_words(file.label),
        "type": "object",
        "properties": {column.name: _property(column) for column in file.columns},
        "additionalProperties": False,
    }


def _words(label: Text) -> dict[str, str]:
    return {"title": label.nl, "description": label.en}


def _property(column: Column) -> dict[str, Any]:
    found: dict[str, Any] = {**_words(column.label), **_type(column), "x-kind": column.kind.value}
    if column.codes is not None:
        found["x-codes"] = {str(code): _pair(_label(code)) for code in column.codes}
    if column.unit is not None:
        found["x-unit"] = _pair(column.unit)
    if column.ask is not None:
        found["x-ask"] = _pair(column.ask)
    if column.cites:
        found["x-articles"] = [cite.label("nl") for cite in column.cites]
    return found


def _pair(text: Text) -> dict[str, str]:
    return {"nl": text.nl, "en": text.en}


def _label(code: Any) -> Text:
    label: Text = getattr(code, "label", Text(str(code), str(code)))
    return label


def _type(column: Column) -> dict[str, Any]:
    match column.kind:
        case Kind.TRUTH:
            return {"type": ["boolean", "null"]}
        case Kind.DAY:
            return {"type": ["string", "null"], "format": "date"}
        case Kind.NUMBER:
            return {"type": ["number" if takes_fractions(column) else "integer", "null"], "minimum": 0}
        case Kind.CODE:
            return {"type": ["string", "null"]} if column.codes is None else {"enum": [*map(str, column.codes), None]}


_KINDS: Mapping[Kind, Text] = {
    Kind.TRUTH: Text("ja of nee", "true or false"),
    Kind.DAY: Text("dag; 9999-12-31 is: komt niet", "day; 9999-12-31 is: does not come"),
    Kind.NUMBER: Text("getal", "number"),
    Kind.CODE: Text("tekst", "text"),
}


def data_dictionary(lang: str) -> list[tuple[str, str, str, str, str]]:
    """One row a column: the file, the name, what it says, what may stand in it, and the articles.

    Raises:
        ValueError: Another language than ``nl`` and ``en``.
    """
    return [
        (file.name, column.name, column.label[lang], _allowed(column, lang), _articles(column, lang))
        for file in layout()
        for column in file.columns
    ]


def _allowed(column: Column, lang: str) -> str:
    if column.codes is not None:
        return "; ".join(f"{code} ({_label(code)[lang]})" for code in column.codes)
    kind = _KINDS[column.kind][lang]
    return kind if column.unit is None else f"{kind} ({column.unit[lang]})"


def _articles(column: Column, lang: str) -> str:
    return "; ".join(cite.label(lang) for cite in column.cites)
