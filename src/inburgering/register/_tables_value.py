"""What a table is: rows of cells, each with its count or its share, and numerator and denominator printed."""

from __future__ import annotations

from datetime import date
from typing import Any

import attrs

from inburgering.register._words import number
from inburgering.rules import Text

_SMALL = 10
_HIDDEN = Text("verborgen", "hidden")
_IMMATURE = Text("nog te vroeg", "too early")


@attrs.frozen(slots=True)
class Cell:
    """One figure of a table.

    Attributes:
        exact: The count, or the numerator of a share; ``None`` when it is hidden.
        shown: The count as printed: rounded when asked; ``None`` when it is hidden.
        denominator: Of what it is a share, exact; ``None`` for a bare count, and when hidden.
        share: From 0 to 1, of the exact counts; ``None`` for a bare count, when hidden, immature, or of nobody.
        shown_denominator: The denominator as printed.
        mature: Whether everybody in it has been followed for the whole term.
    """

    exact: int | None
    shown: int | None
    denominator: int | None = None
    share: float | None = None
    shown_denominator: int | None = None
    mature: bool = True

    @property
    def numerator(self) -> int | None:
        """The numerator of a share; the count."""
        return self.exact

    @property
    def percent(self) -> int | None:
        """The share in whole per cents, halves up."""
        if self.exact is None or not self.denominator or not self.mature:
            return None
        return (200 * self.exact + self.denominator) // (2 * self.denominator)

    def text(self, lang: str) -> str:
        """``3.600`` or ``3.600 / 18.900 (19%)``."""
        if self.exact is None or self.shown is None:
            return _HIDDEN[lang]
        if self.denominator is None:
            return number(self.shown, lang)
        if not self.mature:
            return _IMMATURE[lang]
        share = "" if self.percent is None else f" ({self.percent}%)"
        return f"{number(self.shown, lang)} / {number(self.shown_denominator or 0, lang)}{share}"

    def as_dict(self) -> dict[str, Any]:
        """What is printed, nothing exact; of what is hidden not the denominator either: a hidden total is one."""
        shown = {"shown": self.shown, "mature": self.mature}
        if self.exact is None or self.denominator is None:
            return shown
        return shown | {"of": self.shown_denominator, "percent": self.percent}


@attrs.frozen(slots=True)
class Row:
    """A row of a table: what it is about, a key for machines, its cells in the order of the columns."""

    key: str
    label: Text
    cells: tuple[Cell, ...]


@attrs.frozen(slots=True)
class Table:
    """A table.

    Attributes:
        id: Stable, such as ``"T1"``.
        title: What it shows.
        columns: The heads of the cells, by key.
        rows: The rows.
        notes: What a reader must know.
    """

    id: str
    title: Text
    columns: dict[str, Text]
    rows: tuple[Row, ...]
    notes: tuple[Text, ...] = ()

    def cell(self, row: str, column: str) -> Cell:
        """The cell of a row and a column, by their keys.

        Raises:
            KeyError: No such row, or no such column.
        """
        found = {r.key: r for r in self.rows}[row]
        return dict(zip(self.columns, found.cells, strict=True))[column]

    def lines(self, lang: str) -> list[list[str]]:
        """The table as text: the heads, then the rows."""
        head = ["", *(label[lang] for label in self.columns.values())]
        return [head, *([row.label[lang], *(cell.text(lang) for cell in row.cells)] for row in self.rows)]

    def as_dict(self) -> dict[str, Any]:
        """The table for JSON, as printed."""
        columns = {key: _words(label) for key, label in self.columns.items()}
        rows = [
            {
                "key": row.key,
                "label": _words(row.label),
                "cells": {key: cell.as_dict() for key, cell in zip(self.columns, row.cells, strict=True)},
            }
            for row in self.rows
        ]
        notes = [_words(note) for note in self.notes]
        return {"id": self.id, "title": _words(self.title), "columns": columns, "rows": rows, "notes": notes}


def _words(text: Text) -> dict[str, str]:
    return {"nl": text.nl, "en": text.en}


@attrs.frozen(slots=True)
class Tables:
    """The tables of a register on its reference dates.

    Attributes:
        on: The reference date of tables 3 and 4, the cohorts and the offers.
        tables: The tables, in the order of the letter.
        unplaced: How many persons on that date could not be placed: it is unknown whether they count, or where.
    """

    on: date
    tables: tuple[Table, ...]
    unplaced: int

    def __getitem__(self, table_id: str) -> Table:
        """A table by its id.

        Raises:
            KeyError: No such table.
        """
        return {table.id: table for table in self.tables}[table_id]

    def cohort_shares(self, lang: str) -> list[tuple[str, str, float]]:
        """For a plot: start month, group and share with a plan within the term, of every mature cohort."""
        columns = self["cohorts"].columns
        return [
            (row.key, columns[key][lang], cell.share)
            for row in self["cohorts"].rows
            for key, cell in zip(columns, row.cells, strict=True)
            if cell.share is not None
        ]

    def as_dict(self) -> dict[str, Any]:
        """The tables for JSON, as printed."""
        return {"on": self.on.isoformat(), "unplaced": self.unplaced, "tables": [t.as_dict() for t in self.tables]}


@attrs.frozen(slots=True)
class Printing:
    """How figures are printed.

    Attributes:
        round_to: Counts are rounded to this, halves up; 1 for none.
        suppress: Whether a figure of 1 to 9 persons, or whose rest is 1 to 9 persons, is hidden.
    """

    round_to: int = 100
    suppress: bool = False

    def shown(self, n: int) -> int:
        """A count as printed."""
        return (n + self.round_to // 2) // self.round_to * self.round_to

    def count(self, n: int) -> Cell:
        """A bare count."""
        return Cell(None, None) if self.suppress and 0 < n < _SMALL else Cell(n, self.shown(n))

    def share(self, n: int, of: int, *, mature: bool = True) -> Cell:
        """A count and its share of a denominator."""
        if self.suppress and (0 < n < _SMALL or 0 < of - n < _SMALL):
            return Cell(None, None, mature=mature)
        share = n / of if of and mature else None
        return Cell(n, self.shown(n), of, share, self.shown(of), mature)

    def protected(self, rows: list[Row], parts: int, *, total_row: bool = True) -> list[Row]:
        """Hide a second figure where one hidden figure follows from a total: along rows and along columns.

        The first ``parts`` cells of a row add up to the next one, when there are at least two; the last row is the sum of
        the others, with ``total_row``. The smallest other part that is shown is hidden, until no line has a single hidden
        figure; with a total of a row go its parts, which print it. Sums over more than one table are not guarded.
        """
        if not self.suppress:
            return rows
        grid = [list(row.cells) for row in rows]
        body = len(rows) - 1 if total_row else 0
        across = [[(r, c) for c in range(parts)] for r in range(len(rows)) if parts > 1]
        lines = across + [[(r, c) for r in range(body)] for c in range(len(grid[0]) if body > 1 else 0)]
        while True:
            single = [line for line in lines if sum(grid[r][c].exact is None for r, c in line) == 1]
            if not single:
                return [attrs.evolve(row, cells=tuple(cells)) for row, cells in zip(rows, grid, strict=True)]
            open_cells = [(r, c) for r, c in single[0] if grid[r][c].exact is not None]
            r, c = min(open_cells, key=lambda at: grid[at[0]][at[1]].exact or 0)
            for place in range(len(grid[r])) if 1 < parts == c else (c,):
                grid[r][place] = Cell(None, None, mature=grid[r][place].mature)
