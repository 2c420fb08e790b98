"""Rights of residence and registrations, reduced: the right in force, where and since when the person lives."""

from __future__ import annotations

import narwhals as nw

from inburgering.dossier import Purpose, ResidenceGround
from inburgering.register._reduce_terms import (
    Column,
    Table,
    attach,
    come,
    covering,
    first_of,
    greatest,
    is_true,
    last_of,
    least,
    never,
    outside,
    total,
    truth,
)

_RIGHT = {
    "ground": "ground",
    "purpose": "purpose",
    "temporary_by_decision": "temporary_by_decision",
    "made_known": "made_known",
    "right_first_day": "first_day",
    "right_last_day": "last_day",
    "sponsor_dutch": "sponsor_is_dutch",
    "sponsor_ground": "sponsor_ground",
    "sponsor_purpose": "sponsor_purpose",
    "sponsor_clergy": "sponsor_clergy",
    "sponsor_protection_note": "sponsor_international_protection_note",
    "sponsor_free_movement": "sponsor_free_movement",
}
"""The facts of the right in force, by the column of its row."""

_LEAP_DAY = 229  # 29 February, of which a year is full on 1 March


def _in_force(rows: Table) -> Table:
    """The period that covers the day asked about, the latest to begin when several do; of equals the first in the file.

    None where another one may cover it that may have begun later.
    """
    rivals = rows.filter(nw.col("first_day").is_null() & ~outside()).select("reference")
    return first_of(last_of(rows.filter(covering()), "first_day"), "line").join(rivals, on="reference", how="anti")


def with_rights(people: Table, rights: Table) -> Table:
    """The persons with their right in force, and whether there may be one."""
    counts = {"rights not outside": ~outside(), "rights covering": covering()}
    people = attach(people, rights, {name: total(which.cast(nw.Int64)) for name, which in counts.items()})
    now = _in_force(rights).select("reference", *(nw.col(name).alias(f"right {fact}") for fact, name in _RIGHT.items()))
    return people.join(now, on="reference", how="left")


def right_facts() -> dict[str, Column]:
    """The facts that the right in force settles. Work as clergy beside another right is known to no long file."""
    there = nw.col("rights covering") > 0
    nowhere = nw.when(nw.col("rights not outside") == 0).then(truth(False))
    clergy = is_true(nw.col("right purpose") == str(Purpose.CLERGY_WORK))
    return {
        "has_right": nw.when(there).then(truth(True)).otherwise(nowhere),
        "clergy": nw.when(clergy).then(truth(True)),
        "obligation_recorded_first_day": nw.col("right made_known"),
        **{fact: nw.col(f"right {fact}") for fact in _RIGHT},
    }


def with_registrations(people: Table, rows: Table) -> Table:
    """The persons with their first registrations, the last row of registrations without a day between, and their home."""
    first, housing, reception = (
        nw.col("first_day"),
        is_true(nw.col("housing_municipality")),
        is_true(nw.col("reception")),
    )
    people = attach(
        people,
        rows,
        {
            "places": total(nw.lit(1)),
            "places without a day": total((first.is_null() | nw.col("last_day").is_null()).cast(nw.Int64)),
            "places without a first day": total(first.is_null().cast(nw.Int64)),
            "places first": least(come(first)),
            "housing": total(housing.cast(nw.Int64)),
            "housing without a day": total((housing & first.is_null()).cast(nw.Int64)),
            "housing first": least(nw.when(housing).then(come(first))),
            "housing unsure": total((nw.col("housing_municipality").is_null() & ~reception).cast(nw.Int64)),
            "places reception": total(reception.cast(nw.Int64)),
            "places own": total((~reception & ~is_true(first > nw.col("on"))).cast(nw.Int64)),
            "homes": total((~reception & ~is_true(first > nw.col("on"))).cast(nw.Int64)),
        },
    )
    home = _in_force(rows).select(
        "reference",
        nw.col("first_day").alias("home first_day"),
        nw.col("municipality").alias("home municipality"),
        is_true(nw.col("reception")).alias("home reception"),
        nw.col("line").alias("home line"),
    )
    return _with_stretch(people, rows).join(home, on="reference", how="left")


def _with_stretch(people: Table, rows: Table) -> Table:
    """The last stretch of days registered without a break, as far as it has come, and the last gap of more than a year.

    Of each the first day, and the day after the last.
    """
    first, last, on = nw.col("first_day"), nw.col("last_day"), nw.col("on")
    begun = rows.filter(is_true((first <= on) & (first <= last)))
    until = nw.when(last >= on).then(on).otherwise(last).dt.offset_by("1d").cast(nw.Date)
    pieces = begun.select("reference", "line", first.alias("from"), until.alias("until"))
    pieces = pieces.with_columns(reached=nw.col("until").cum_max().over("reference", order_by=["from", "line"]))
    pieces = pieces.with_columns(before=nw.col("reached").shift(1).over("reference", order_by=["from", "line"]))
    apart = nw.col("before").is_null() | is_true(nw.col("from") > nw.col("before"))
    leap = nw.when(_in_year(nw.col("before")) == _LEAP_DAY).then(nw.col("before").dt.offset_by("1d"))
    a_year_on = leap.otherwise(nw.col("before")).dt.offset_by("1y").cast(nw.Date)
    absent = is_true(nw.col("from") > a_year_on)
    return attach(
        people,
        pieces,
        {
            "stretch first": greatest(nw.when(apart).then(nw.col("from"))),
            "stretch end": greatest(nw.col("until")),
            "absence first": greatest(nw.when(absent).then(nw.col("before"))),
            "absence end": greatest(nw.when(absent).then(nw.col("from"))),
        },
    )


def _day_before(day: Column) -> Column:
    return day.dt.offset_by("-1d").cast(nw.Date)


def _in_year(day: Column) -> Column:
    """A number that orders days within a year."""
    return day.dt.month().cast(nw.Int64) * 100 + day.dt.day().cast(nw.Int64)


def registration_facts() -> dict[str, Column]:
    """The facts that registrations settle by themselves."""
    on, begun, end = nw.col("on"), nw.col("stretch first"), nw.col("stretch end")
    years = on.dt.year() - begun.dt.year()
    early = _in_year(begun) > _in_year(on)
    whole = years.cast(nw.Int64) - early.cast(nw.Int64)
    still = is_true(end > on)
    dated = nw.col("places without a day") == 0
    gone = ~end.is_null() & ~still
    known = nw.col("places without a first day") == 0
    own_home = (nw.col("places reception") > 0) & (nw.col("homes") > 0)
    unsure, housing = (nw.col("housing unsure") > 0) | own_home, nw.col("housing")
    housed = nw.when(nw.col("housing without a day") == 0).then(nw.col("housing first"))
    return {
        "brp_registered": nw.when(known).then(nw.col("places first").fill_null(never())),
        "housing_registered": nw.when(housing > 0).then(housed).otherwise(nw.when(~unsure).then(never())),
        "registered_years": nw.when(dated).then(nw.when(still).then(whole).otherwise(nw.lit(0, dtype=nw.Int64))),
        "unregistered_since": nw.when(dated).then(nw.when(gone).then(end).otherwise(never())),
        "absence_first_day": nw.when(dated).then(nw.col("absence first").fill_null(never())),
        "absence_last_day": nw.when(dated).then(_day_before(nw.col("absence end")).fill_null(never())),
    }


def of_this_duty(first: Column) -> Column:
    """The date of the first plan, unless an absence of more than a year came after it: then it was of another duty."""
    after = (nw.col("places without a day") == 0) & is_true(nw.col("absence first") > nw.col("current first"))
    return nw.when(~after).then(first)


def housed_facts(*, rights: bool, places: bool) -> dict[str, Column]:
    """Whether the person is to be housed: who has an asylum permit, and a place that housed them or may still have to."""
    asylum = nw.col("right ground") == str(ResidenceGround.C) if rights else truth(None)
    other = is_true(~asylum)
    if not places:
        return {"to_be_housed": nw.when(other).then(truth(False))}
    reception = nw.col("places reception") > 0
    housed = (nw.col("housing") > 0) | (is_true(asylum) & reception)
    sure = (nw.col("places") > 0) & (nw.col("housing unsure") == 0) & ~reception
    return {"to_be_housed": nw.when(housed).then(truth(True)).otherwise(nw.when(other | sure).then(truth(False)))}


def with_moves(people: Table, places: Table, plans: Table) -> Table:
    """The persons with since when they live in their municipality, and the plans from before and after."""
    row = people.select(
        "reference",
        "home first_day",
        "home municipality",
        "home line",
        nw.col("latest municipality").alias("plan place"),
    ).filter(~nw.col("reference").is_null())
    near = places.join(row, on="reference", how="inner")
    order, home = ("first_day", "line"), ("home first_day", "home line")
    before = (nw.col(order[0]) < nw.col(home[0])) | (
        (nw.col(order[0]) == nw.col(home[0])) & (nw.col(order[1]) < nw.col(home[1]))
    )
    near = near.filter(is_true(before) | (nw.col("line") == nw.col("home line")))
    near = near.with_columns(place=nw.col("line").cum_count().over("reference", order_by=["first_day", "line"]))
    same = (nw.col("municipality") == nw.col("home municipality")) | (
        nw.col("municipality").is_null() & nw.col("home municipality").is_null()
    )
    breaks = (is_true(nw.col("reception")) | ~is_true(same)) & (nw.col("line") != nw.col("home line"))
    near = near.with_columns(broken=nw.when(breaks).then(nw.col("place")).otherwise(0).max().over("reference"))
    people = attach(people, near.filter(nw.col("place") > nw.col("broken")), {"home since": least(nw.col("first_day"))})
    there = places.join(row, on="reference", how="inner").filter(
        is_true(nw.col("municipality") == nw.col("plan place")) & ~is_true(nw.col("reception"))
    )
    people = attach(
        people,
        there,
        {
            "there without a day": total(nw.col("first_day").is_null().cast(nw.Int64)),
            "there first": least(come(nw.col("first_day"))),
        },
    )
    since = people.select("reference", "home since", "home municipality").filter(~nw.col("reference").is_null())
    dated = plans.filter(is_true(nw.col("dated") <= nw.col("on"))).join(since, on="reference", how="inner")
    older = last_of(dated.filter(is_true(nw.col("dated") < nw.col("home since"))), "dated", "line")
    people = people.join(
        older.select("reference", truth(True).alias("older"), nw.col("municipality").alias("older municipality")),
        on="reference",
        how="left",
    )
    newer = dated.filter(is_true(nw.col("dated") >= nw.col("home since")))
    own = is_true(nw.col("municipality") == nw.col("home municipality"))
    return attach(
        people,
        newer,
        {
            "newer nowhere": total(nw.col("municipality").is_null().cast(nw.Int64)),
            "newer own": least(nw.when(own).then(nw.col("dated"))),
        },
    )


def move_facts() -> dict[str, Column]:
    """The move to another municipality after a plan, and the plan that followed there."""
    none, own = nw.col("current") == 0, nw.col("home municipality")
    home = ~nw.col("home first_day").is_null() & ~is_true(nw.col("home reception"))
    planned = home & ~nw.col("latest municipality").is_null() & (nw.col("there without a day") == 0)
    before, older = nw.col("older municipality"), is_true(nw.col("older"))
    known = home & (nw.col("places without a first day") == 0) & ~(older & (before.is_null() | own.is_null()))
    stayed = none | (known & (~older | is_true(before == own)))
    moved = known & older & is_true(before != own)
    followed = nw.when(nw.col("newer nowhere").fill_null(0) == 0).then(nw.col("newer own").fill_null(never()))
    other = home & ~own.is_null() & ~nw.col("latest municipality").is_null()
    return {
        "moved_registered": nw.when(stayed).then(never()).otherwise(nw.when(moved).then(nw.col("home since"))),
        "moved_plan_dated": nw.when(stayed).then(never()).otherwise(nw.when(moved).then(followed)),
        "settled_in_plan_municipality": nw.when(none)
        .then(never())
        .otherwise(nw.when(planned).then(nw.col("there first").fill_null(never()))),
        "previous_municipality_pip": nw.when(other & ~none).then(own != nw.col("latest municipality")),
    }
