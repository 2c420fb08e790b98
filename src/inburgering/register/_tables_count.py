"""Counting a register for its tables: a handful of groups leaves the engine, no rows."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import partial
from typing import Any

from inburgering.dossier import Act, Group
from inburgering.rules import NEVER, Codes
from inburgering.rules.columns import column_of
from inburgering.transition import act
from wi2021 import obligation, plan

LATER_DAYS = (
    "notified",
    "brp_registered",
    "housing_registered",
    "first_pip_dated",
    "recorded_offer_dated",
    "linked_to_municipality",
    "reception_left",
)
"""What had not come yet on an earlier reference date."""


class Clock(Codes):
    """From which day a person counts in the tables."""

    LINKED = (
        "linked",
        "asiel: vanaf de koppeling aan een gemeente; anderen: vanaf de inschrijving",
        "asylum: from the linking to a municipality; others: from registration",
    )
    REGISTERED = (
        "registered",
        "vanaf de inschrijving; asiel: in de gemeente die huisvest",
        "from registration; asylum: in the municipality that houses them",
    )


class CountBy(Codes):
    """Who counts as obliged."""

    RECORDED = (
        "recorded",
        "wie als plichtig onder de Wi2021 staat geregistreerd",
        "whoever is on record as obliged (Wi2021)",
    )
    LAW = "law", "wie volgens de wet plichtig is onder de Wi2021", "whoever is obliged under the 2021 Act by law"


Counts = list[dict[str, Any]]
"""Groups of persons: ``counts``, ``group``, ``reception``, ``pip``, ``term`` (before, 0-10, over, none), ``year``, ``month``, ``offer``, and ``n``."""


def counted(work: Any, on: date, by: CountBy, clock: Clock, readings: Mapping[str, str] | None) -> Counts:
    """The persons obliged on a reference date, in groups; what is unknown of them is ``None``.

    A day after the reference date has not come yet. ``counts`` is ``None`` for whom it is unknown whether they count.
    """
    import narwhals as nw

    from inburgering.register._assess import decided

    work = work.lazy()  # Only the groups leave the engine.
    have = set(work.collect_schema().names())
    for name in LATER_DAYS:
        if name in have:
            later = nw.col(name) > nw.lit(on)
            work = work.with_columns(nw.when(later).then(nw.lit(NEVER)).otherwise(nw.col(name)).alias(name))
        else:
            work = work.with_columns(nw.lit(None, dtype=nw.Date).alias(name))
    for name, dtype in (
        ("recorded_as_obliged", nw.Boolean),
        ("recorded_act", nw.String),
        ("recorded_group", nw.String),
    ):
        if name not in have:
            work = work.with_columns(nw.lit(None, dtype=dtype).alias(name))
    rules: list[Any] = [plan.pip_term_starts, plan.pip_over_ten_weeks]
    if by is CountBy.LAW:
        rules += [obligation.obliged, act]
    work = decided(work.drop("on") if "on" in have else work, rules, on, readings)
    at = partial(column_of, spark=work.implementation.is_spark_like())
    starts, over = at(plan.pip_term_starts), at(plan.pip_over_ten_weeks)
    asylum = nw.col("recorded_group") == Group.ASYLUM_STATUS_HOLDER.value
    first = "linked_to_municipality" if clock is Clock.LINKED else "housing_registered"
    begun = nw.when(asylum).then(nw.col(first)).otherwise(nw.col("brp_registered")) <= nw.lit(on)
    obliged = (
        at(obligation.obliged) & (at(act) == Act.WI2021.value)
        if by is CountBy.LAW
        else nw.col("recorded_as_obliged") & (nw.col("recorded_act") == Act.WI2021.value)
    )
    pip = nw.col("first_pip_dated") <= nw.lit(on)
    early = pip & (nw.col("first_pip_dated") < starts)
    term = (
        nw.when(early)
        .then(nw.lit("before"))
        .when(starts == nw.lit(NEVER))
        .then(nw.lit("none"))
        .when(over)
        .then(nw.lit("over"))
        .when(~over)
        .then(nw.lit("0-10"))
    )
    keys = {
        "counts": obliged & begun,
        "group": nw.col("recorded_group"),
        "reception": nw.when(asylum).then(nw.col("reception_left") > nw.lit(on)).otherwise(nw.lit(False)),
        "pip": pip,
        "term": term,
        "year": nw.when(starts != nw.lit(NEVER)).then(starts.dt.year()),
        "month": nw.when(starts != nw.lit(NEVER)).then(starts.dt.month()),
        "offer": nw.col("recorded_offer_dated") <= nw.lit(on),
    }
    persons = work.select(*(expr.alias(name) for name, expr in keys.items()))
    grouped = persons.filter(nw.col("counts").fill_null(value=True)).group_by(*keys).agg(nw.len().alias("n"))
    rows: Counts = grouped.lazy().collect("polars").rows(named=True)
    return rows
