"""What a column of a register is: its name, its type, its words."""

from __future__ import annotations

import enum
from typing import Any

import attrs

from inburgering.rules import Cite, Expr, Kind, Text


@attrs.frozen(slots=True)
class Column:
    """One column of a register's file.

    Attributes:
        name: Its name; for a fact, the fact's.
        kind: Truth, day, number or code.
        label: What it says; for a truth, the clause that is then true.
        codes: The closed list of a code, else ``None``.
        ask: The question it answers.
        unit: The unit of a number.
        cites: The articles that define it.
    """

    name: str
    kind: Kind
    label: Text
    codes: type[enum.StrEnum] | None = None
    ask: Text | None = None
    unit: Text | None = None
    cites: tuple[Cite, ...] = ()

    @classmethod
    def of(cls, fact: Expr) -> Column:
        """The column of a fact."""
        data: Any = fact.data
        return cls(data.name, fact.kind, data.label, data.codes, data.ask, data.unit, data.cites)
