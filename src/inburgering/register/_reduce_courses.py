"""Courses, reduced: the hours that count, the lessons attended, the bridging programme."""

from __future__ import annotations

import narwhals as nw

from inburgering.dossier import CourseKind, InstitutionKind
from inburgering.register._reduce_terms import (
    Column,
    Table,
    attach,
    by,
    covering,
    day,
    is_true,
    least,
    outside,
    some,
    total,
    truth,
    unless,
)
from inburgering.rules import NEVER


def _is(*kinds: CourseKind) -> Column:
    wanted = nw.col("kind") == str(kinds[0])
    for kind in kinds[1:]:
        wanted = wanted | (nw.col("kind") == str(kind))
    return is_true(wanted)


def _number(column: Column) -> Column:
    return column.cast(nw.Int64)


def _language() -> Column:
    """The hours of Dutch, literacy among them; see `language_hours` of the requirements."""
    nt2, literacy, attended = (_number(nw.col(name)) for name in ("nt2_hours", "literacy_hours", "hours_attended"))
    others = nt2 + nw.col("knm_hours").fill_null(0) + nw.col("ona_hours").fill_null(0)
    zero, alone = nw.lit(0, dtype=nw.Int64), _is(CourseKind.NT2, CourseKind.LITERACY)
    by_kind: Column = nw.when(_is(CourseKind.KNM)).then(zero).otherwise(nw.when(alone).then(attended))
    sure = alone | ~(nw.col("knm_hours").is_null() | nw.col("ona_hours").is_null())
    part = is_true(nw.when(sure).then(attended == others).otherwise(attended < others + literacy))
    beside: Column = nw.when(sure & is_true(attended == others + literacy)).then(nt2 + literacy)
    beside = beside.otherwise(nw.when(part & is_true(attended >= others)).then(nt2))
    named = nw.when(literacy.fill_null(0) == 0).then(nt2).otherwise(beside)
    return nw.when(nt2.is_null()).then(by_kind).otherwise(named)


def _taught(language: Column) -> Column:
    """The hours of Dutch and of KNM together; see `taught_hours` of the requirements."""
    knm, attended = _number(nw.col("knm_hours")), _number(nw.col("hours_attended"))
    none: Column = nw.when(_is(CourseKind.NT2, CourseKind.LITERACY)).then(nw.lit(0, dtype=nw.Int64))
    none = none.otherwise(nw.when(_is(CourseKind.KNM)).then(attended))
    knm = nw.when(knm.is_null()).then(none).otherwise(knm)
    other = attended - nw.col("ona_hours").fill_null(0)
    rest = nw.when(other < 0).then(nw.lit(0, dtype=nw.Int64)).otherwise(other)
    whole = language + knm
    known = nw.when(~whole.is_null()).then(whole)
    return known.otherwise(nw.when(_is(CourseKind.INTEGRATION)).then(rest))


def _after(*, planned: bool) -> Column:
    """Whether a course lies after the first plan; what straddles its date is not sure."""
    first, begins = nw.col("current first"), nw.col("first_day")
    placed: Column = nw.when(is_true(begins >= first)).then(truth(True))
    placed = nw.when(is_true(nw.col("last_day") < first)).then(truth(False)).otherwise(placed)
    placed = nw.when(first.is_null()).then(truth(False if planned else None)).otherwise(placed)
    before = is_true(nw.col("during_intake")) | is_true(begins > nw.col("on"))
    return nw.when(before).then(truth(False)).otherwise(placed)


def with_courses(people: Table, rows: Table, *, planned: bool) -> Table:
    """The persons with what their courses come to; ``planned``: whether there is a file of plans."""
    if planned:
        plan = people.select("reference", "current first", "plans first of all", "standing change").filter(
            ~nw.col("reference").is_null()
        )
        rows = rows.join(plan, on="reference", how="inner")
    else:
        unknown = {
            name: nw.lit(None, dtype=nw.Date) for name in ("current first", "plans first of all", "standing change")
        }
        rows = rows.with_columns(**unknown)
    bridging = nw.col("kind") == str(CourseKind.BRIDGING)
    rows = rows.with_columns(
        after=_after(planned=planned),
        language=_language(),
        at_bridging=nw.when(is_true(bridging))
        .then(truth(True))
        .otherwise(nw.col("institution_kind") == str(InstitutionKind.BRIDGING)),
    )
    rows = rows.with_columns(taught=_taught(nw.col("language")))
    change, mark, after = nw.col("standing change"), nw.col("quality_mark"), nw.col("after")
    earlier: Column = nw.when(is_true(nw.col("last_day") <= change)).then(truth(True))
    earlier = nw.when(is_true(nw.col("first_day") >= change)).then(truth(False)).otherwise(earlier)
    sums = {
        "course": (after & mark, nw.col("taught")),
        "nt2": (after & (mark | nw.col("at_bridging")), nw.col("language")),
        "carried": (after & nw.col("at_bridging") & ~mark & earlier, nw.col("taught")),
    }
    parts = {}
    for name, (counted, hours) in sums.items():
        parts[f"{name} hours"] = total(nw.when(is_true(counted)).then(hours))
        idle = is_true(~counted) | is_true(hours == 0)
        parts[f"{name} unsure"] = total((~idle & (counted.is_null() | hours.is_null())).cast(nw.Int64))
    bridge = is_true(bridging)
    begun = nw.when(bridge).then(by(nw.col("first_day"))).otherwise(truth(False))
    parts |= {
        "courses not after": total((~is_true(after)).cast(nw.Int64)),
        "courses without kind": total(nw.col("kind").is_null().cast(nw.Int64)),
        "bridging now": total((bridge & covering()).cast(nw.Int64)),
        "bridging not outside": total((bridge & ~outside()).cast(nw.Int64)),
        "bridging begun": some(begun),
    }
    people = attach(people, rows, parts)
    if not planned:
        return people
    first = nw.col("plans first of all").fill_null(day(NEVER))
    began = nw.col("first_day")
    skipped = is_true(nw.col("during_intake")) | _is(CourseKind.ONA) | is_true(began > nw.col("on"))
    lessons = rows.filter(~(skipped | is_true(nw.col("last_day") <= first)))
    missed = nw.col("hours_unauthorised_absence")
    return attach(
        people,
        lessons,
        {
            "lessons": total(nw.lit(1)),
            "lessons unsure": total((began.is_null() | is_true(began <= first)).cast(nw.Int64)),
            "lessons without hours": total(
                (nw.col("nt2_hours").is_null() | nw.col("knm_hours").is_null()).cast(nw.Int64)
            ),
            "lessons hours": total(_number(nw.col("nt2_hours")) + _number(nw.col("knm_hours"))),
            "lessons missed": some(missed > 0),
        },
    )


def with_change(people: Table, plans: Table) -> Table:
    """The persons with the date of the plan that followed the last of another route than the Z-route, of those that stand."""
    known = people.select("reference", "standing other route").filter(~nw.col("reference").is_null())
    current = plans.filter(is_true(by(nw.col("dated")))).join(known, on="reference", how="inner")
    current = current.with_columns(place=nw.col("line").cum_count().over("reference", order_by=["dated", "line"]))
    later = current.filter(~is_true(nw.col("annulled")) & is_true(nw.col("place") > nw.col("standing other route")))
    return attach(people, later, {"standing change": least(nw.col("dated"))})


def course_facts(*, planned: bool) -> dict[str, Column]:
    """The facts that courses settle, with the plans where there is a file of those."""

    def hours(name: str) -> Column:
        return unless(nw.col(f"{name} unsure") > 0, nw.col(f"{name} hours"))

    all_after = nw.col("courses not after") == 0
    none: Column = nw.when(all_after).then(nw.lit(0, dtype=nw.Int64))
    facts = {
        "req_course_hours": hours("course"),
        "req_nt2_hours": hours("nt2"),
        "req_course_deducted_hours": none,
        "req_nt2_deducted_hours": none,
        **_bridging(planned=planned),
    }
    if not planned:
        return facts
    changed = ~nw.col("standing change").is_null()
    routes = (nw.col("standing") > 0) & (nw.col("plans undated") == 0) & (nw.col("standing without route") == 0)
    unsure = (nw.col("plans undated") > 0) | (nw.col("lessons unsure") > 0)
    attended = nw.when(nw.col("lessons missed") == 0).then(truth(True))
    idle = (nw.col("lessons") == 0) | (nw.col("lessons missed") == 2)
    return {
        **facts,
        "req_carried_hours": nw.when(routes).then(
            nw.when(changed).then(hours("carried")).otherwise(nw.lit(0, dtype=nw.Int64))
        ),
        "course_hours_counted": unless(unsure | (nw.col("lessons without hours") > 0), nw.col("lessons hours")),
        "all_lessons_attended": unless(unsure, nw.when(idle).then(truth(False)).otherwise(attended)),
    }


def _bridging(*, planned: bool) -> dict[str, Column]:
    clear = nw.col("courses without kind") == 0
    away = nw.when(nw.col("bridging not outside") == 0).then(truth(False))
    following = nw.when(clear).then(nw.when(nw.col("bridging now") > 0).then(truth(True)).otherwise(away))
    never_begun = (nw.col("bridging begun") == 0) | (nw.col("bridging now") > 0)
    stayed = nw.when(clear & never_begun).then(truth(False))
    if not planned:
        return {"req_bridging_following": following, "req_bridging_dropped_out": stayed}
    not_planned = nw.col("plans education") == 0
    other = (nw.col("plans") > 0) & (nw.col("plans education") != 1) & ~_education_now()
    known = (nw.col("plans undated") == 0) & ((nw.col("current") == 0) | (nw.col("standing") > 0))
    other = other & known & (nw.col("plans without route") == 0)
    no = truth(False)
    return {
        "req_bridging_following": nw.when(not_planned).then(no).otherwise(following),
        "req_bridging_dropped_out": nw.when(not_planned | other).then(no).otherwise(stayed),
    }


def _education_now() -> Column:
    return is_true(nw.col("standing route") == "education")
