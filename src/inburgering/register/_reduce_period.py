"""Extensions and fines, reduced: what granted extensions add up to, and the new period that a fine set."""

from __future__ import annotations

from datetime import date

import narwhals as nw

from inburgering.dossier import ExtendedTerm, FineKind, Ground
from inburgering.register._reduce_terms import (
    Column,
    Table,
    attach,
    by,
    day,
    greatest,
    is_true,
    least,
    never,
    one_of,
    total,
)
from inburgering.rules import NEVER


def _sets(rows: Table) -> Table:
    """The fines that set, or may have set, a new period."""
    none = one_of(nw.col("kind"), (FineKind.INTAKE, FineKind.TRAJECTORY))
    last = nw.col("new_period_last_day")
    gone = is_true(none) | is_true(nw.col("revoked")) | is_true(~by(nw.col("dated"))) | is_true(last == nw.lit(NEVER))
    return rows.filter(~gone)


def with_extensions(people: Table, rows: Table, fines: Table | None) -> Table:
    """The persons with their granted extensions, in the order of their dates, since the last that names a day.

    Of one granted since the first fine that may have set a new period it is not sure which period it lengthens.
    """
    rows = rows.filter(~is_true(nw.col("term") == str(ExtendedTerm.PVT)))
    # A last day that does not come names none.
    rows = rows.with_columns(last_day=nw.when(nw.col("last_day") != never()).then(nw.col("last_day")))
    dated, kept = nw.col("dated"), ~is_true(~nw.col("grants"))
    people = attach(people, rows.filter(kept), {"extension latest": greatest(dated)})
    people = attach(people, rows.filter(kept), {"extensions undated": total(dated.is_null().cast(nw.Int64))})
    counted = rows.filter(
        kept & ~is_true(dated > nw.col("on")) & ~is_true(nw.col("ground") == str(Ground.INTERRUPTION))
    )
    length = nw.col("months").is_null() & nw.col("days").is_null()
    vague = dated.is_null() | nw.col("grants").is_null() | (nw.col("last_day").is_null() & length)
    if fines is not None:
        fined = nw.when(nw.col("dated").is_null()).then(day(date.min)).otherwise(nw.col("dated"))
        counted = attach(counted, _sets(fines), {"fined first": least(fined)})
        vague = vague | is_true(dated >= nw.col("fined first"))
    counted = counted.with_columns(
        place=nw.col("line").cum_count().over("reference", order_by=["dated", "line"]).cast(nw.Int64)
    )
    names = nw.when(~nw.col("last_day").is_null()).then(nw.col("place")).otherwise(nw.lit(0, dtype=nw.Int64))
    counted = counted.with_columns(named=names.max().over("reference"))
    later = nw.col("place") > nw.col("named")
    return attach(
        people,
        counted,
        {
            "extensions vague": total(vague.cast(nw.Int64)),
            "extended to": greatest(nw.when(nw.col("place") == nw.col("named")).then(nw.col("last_day"))),
            "extended months": total(nw.when(later).then(nw.col("months"))),
            "extended days": total(nw.when(later).then(nw.col("days"))),
        },
    )


def with_fines(people: Table, rows: Table, *, extensions: bool) -> Table:
    """The persons with the fines that set, or may have set, a new period."""
    dated, last = nw.col("dated"), nw.col("new_period_last_day")
    vague = dated.is_null() | nw.col("revoked").is_null() | last.is_null()
    vague = vague | nw.col("kind").is_null() | is_true(nw.col("kind") == str(FineKind.OTHER))
    if extensions:
        known = people.select("reference", "extension latest", "extensions undated")
        rows = rows.join(known.filter(~nw.col("reference").is_null()), on="reference", how="inner")
        vague = vague | (nw.col("extensions undated") > 0) | is_true(nw.col("extension latest") >= dated)
    return attach(people, _sets(rows), {"fines vague": total(vague.cast(nw.Int64)), "fined to": greatest(last)})


def extension_facts() -> dict[str, Column]:
    """What the extensions of the first period add up to."""
    sure = nw.col("extensions vague") == 0
    return {
        "granted_last_day": nw.when(sure).then(nw.col("extended to").fill_null(never())),
        "granted_months": nw.when(sure).then(nw.col("extended months")),
        "granted_days": nw.when(sure).then(nw.col("extended days")),
    }


def fine_facts() -> dict[str, Column]:
    """The last day of the new period that a fine set; unknown where an extension may have lengthened it since."""
    return {"fined_period_last_day": nw.when(nw.col("fines vague") == 0).then(nw.col("fined to").fill_null(never()))}
