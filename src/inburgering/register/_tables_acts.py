"""The table of the three Acts: whom each governs by law, and under which Act the register has them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import partial
from typing import Any

from inburgering.dossier import Act
from inburgering.register._tables_value import Printing, Row, Table
from inburgering.rules import Text
from inburgering.rules.columns import column_of
from inburgering.transition import act

__all__ = ["acts_table"]

_UNKNOWN = Text("Nog niet te zeggen", "Not known")
_TOTAL = Text("Totaal", "Total")
_HEADS = {
    "law": Text("Volgens de wet", "By law"),
    "recorded": Text("Volgens het register", "On record"),
    "obliged": Text("Als plichtig in het register", "On record as obliged"),
    "differs": Text("Volgens het register een andere wet", "On record under another Act"),
}
_NOTE = Text(
    "Een andere wet in het register dan volgens de wet is bevinding A05.",
    "Another Act on record than by law is finding A05.",
)


def acts_table(
    work: Any, on: date, readings: Mapping[str, str] | None, printing: Printing, notes: tuple[Text, ...]
) -> Table:
    """Persons by the Act that governs them; ``work`` is an open frame, of which only the groups leave the engine."""
    groups = _groups(work, on, readings)
    rows = [Row(one.value, one.label, _cells(groups, one.value, printing)) for one in Act]
    rows.append(Row("unknown", _UNKNOWN, _cells(groups, None, printing)))
    everybody = sum(group["n"] for group in groups)
    on_record = sum(group["n"] for group in groups if group["obliged"])
    differ = sum(group["n"] for group in groups if _differs(group))
    total = tuple(printing.count(n) for n in (everybody, everybody, on_record, differ))
    rows.append(Row("total", _TOTAL, total))
    title = Text("Personen per wet", "Persons by Act")
    return Table("acts", title, _HEADS, tuple(printing.protected(rows, 1)), (*notes, _NOTE))


def _groups(work: Any, on: date, readings: Mapping[str, str] | None) -> list[dict[str, Any]]:
    import narwhals as nw

    from inburgering.register._assess import decided

    work = work.lazy()
    have = set(work.collect_schema().names())
    for name, dtype in (("recorded_as_obliged", nw.Boolean), ("recorded_act", nw.String)):
        if name not in have:
            work = work.with_columns(nw.lit(None, dtype=dtype).alias(name))
    work = decided(work.drop("on") if "on" in have else work, [act], on, readings)
    at = partial(column_of, spark=work.implementation.is_spark_like())
    keys = {"law": at(act), "recorded": nw.col("recorded_act"), "obliged": nw.col("recorded_as_obliged")}
    persons = work.select(*(expr.alias(name) for name, expr in keys.items()))
    grouped = persons.group_by(*keys).agg(nw.len().alias("n"))
    return list(grouped.lazy().collect("polars").rows(named=True))


def _cells(groups: list[dict[str, Any]], one: str | None, printing: Printing) -> tuple[Any, ...]:
    counts = (
        sum(group["n"] for group in groups if group["law"] == one),
        sum(group["n"] for group in groups if group["recorded"] == one),
        sum(group["n"] for group in groups if group["recorded"] == one and group["obliged"]),
        sum(group["n"] for group in groups if group["recorded"] == one and _differs(group)),
    )
    return tuple(printing.count(n) for n in counts)


def _differs(group: dict[str, Any]) -> bool:
    return None not in (group["law"], group["recorded"]) and group["law"] != group["recorded"]
