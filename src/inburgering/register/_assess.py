"""The decisions of the Acts as columns of a register."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache
from typing import Any

from inburgering.catalogue import all_rules
from inburgering.errors import InburgeringError
from inburgering.facts import Facts, RegisterFacts, chosen_readings
from inburgering.register._derived import derived
from inburgering.register._frames import Frame, opened
from inburgering.rules import Kind, Rule, with_decisions

__all__ = ["DECISIONS", "assess"]


@cache
def _decisions() -> tuple[Rule[Any], ...]:
    """Every rule about a person; those about one circumstance or one education speak of another vocabulary."""
    return tuple(rule for rule in all_rules() if rule.vocabulary is Facts)


DECISIONS: tuple[Rule[Any], ...] = _decisions()
"""What [`assess`][inburgering.register.assess] decides unless asked otherwise: which Act, and every rule about a person."""


def assess(
    frame: Frame,
    *,
    on: date,
    rules: Iterable[Rule[Any]] | None = None,
    readings: Mapping[str, str] | None = None,
) -> Frame:
    """The register with a column for each decision, named by the rule's id, such as ``wi2021.obligation.obliged``.

    Args:
        frame: One row a person, one column a fact (see the layout of a register), of Polars (eager or lazy), pandas,
            pyarrow, DuckDB or Spark. Null is unknown; a fact without a column is unknown in every row. Other columns
            are left alone. A lazy frame stays lazy. Without a column ``pension_day`` it is worked out from ``born``.
        on: The day asked about; a column ``on`` wins over it.
        rules: The rules to decide, and those they rest on; else all of [`DECISIONS`][inburgering.register.DECISIONS].
        readings: For a choice that the text leaves open, the code of another reading than the default.

    Returns:
        A frame of the kind that came in. Truths are booleans, days dates, numbers integers or floats, codes text; null
        is undetermined; [`NEVER`][inburgering.rules.NEVER] is 9999-12-31.

    Raises:
        InburgeringError: It is no dataframe; a column of a fact has another type than the fact; no such reading.
    """
    work, back = opened(frame)
    return back(decided(typed(work), DECISIONS if rules is None else rules, on, readings))


def decided(work: Any, rules: Iterable[Rule[Any]], on: date, readings: Mapping[str, str] | None) -> Any:
    """The same for a frame that is open: narwhals in, narwhals out, types taken on trust."""
    import narwhals as nw

    given = {"on": on, **chosen_readings(readings)}
    return nw.from_native(with_decisions(derived(work, on).to_native(), rules, given))


_FITS: Mapping[Kind, str] = {
    Kind.TRUTH: r"Boolean",
    Kind.DAY: r"Date",
    Kind.NUMBER: r"U?Int\d+|Float\d+|Decimal.*",
    Kind.CODE: r"String|Categorical.*|Enum.*",
}
_WANTED: Mapping[Kind, str] = {
    Kind.TRUTH: "true or false",
    Kind.DAY: "a date",
    Kind.NUMBER: "a number",
    Kind.CODE: "text",
}
_TYPES = {Kind.TRUTH: "Boolean", Kind.DAY: "Date", Kind.NUMBER: "Int64", Kind.CODE: "String"}


def typed(work: Any) -> Any:
    """The frame as facts: what is no number, and no code of the closed list, is unknown.

    A column of a fact that holds nothing at all, and so has no type, has that of the fact.

    Raises:
        InburgeringError: The column of a fact has another type than the fact: every such column, with what was found
            and what is wanted.
    """
    import narwhals as nw

    schema, facts = work.collect_schema(), RegisterFacts.facts()
    kinds = {name: facts[name].kind for name in schema.names() if name in facts}
    refuse_misfits(schema, kinds)
    mended = []
    for name, kind in kinds.items():
        column = nw.col(name)
        if schema[name] == nw.Unknown:
            mended.append(cast(column, kind))
        elif kind is Kind.CODE:
            text = cast(column, kind)
            mended.append(
                nw.when(text.is_in([str(code) for code in facts[name].data.codes or ()])).then(text).alias(name)
            )
        elif schema[name] in (nw.Float32, nw.Float64):
            mended.append(nw.when(~column.is_nan()).then(column).alias(name))
    return work.with_columns(*mended) if mended else work


def refuse_misfits(schema: Mapping[str, Any], kinds: Mapping[str, Kind], file: str = "") -> None:
    """Refuse columns that are not of the kind they should be; one without a type holds nothing, and fits.

    Raises:
        InburgeringError: Every such column (after the name of its file), with what was found and what is wanted.
    """
    faults = [
        f"{file}{name}: {schema[name]}, where {_WANTED[kind]} is wanted"
        for name, kind in kinds.items()
        if not re.fullmatch(_FITS[kind] + "|Unknown", str(schema[name]))
    ]
    if faults:
        msg = "these columns are not what the layout of a register says:\n  " + "\n  ".join(faults)
        raise InburgeringError(msg)


def cast(column: Any, kind: Kind) -> Any:
    """A column as the type of a kind."""
    import narwhals as nw

    return column.cast(getattr(nw, _TYPES[kind]))
