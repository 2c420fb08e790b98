"""Plans and examinations, reduced: the plan in force, the order of sending, the parts passed at the level of the plan."""

from __future__ import annotations

from collections.abc import Mapping

import narwhals as nw

from inburgering.dossier import ExamPart, Level, Route
from inburgering.register._reduce_terms import (
    Column,
    Summed,
    Table,
    attach,
    by,
    greatest,
    is_true,
    last_of,
    least,
    maybe,
    never,
    one_of,
    rank,
    some,
    total,
    truth,
    unless,
)

_LANGUAGE = (ExamPart.READING, ExamPart.LISTENING, ExamPart.WRITING, ExamPart.SPEAKING)
_LEVELS = [str(level) for level in Level]
_FROM_B1 = _LEVELS[_LEVELS.index(Level.B1) :]


def with_plans(people: Table, plans: Table) -> Table:
    """The persons with what their plans come to: of all, of those dated by the day asked about, of those that stand."""
    own = nw.col("dated")
    come_ = is_true(by(own))
    people = attach(
        people,
        plans,
        {
            "plans": total(nw.lit(1)),
            "plans undated": total(own.is_null().cast(nw.Int64)),
            "plans first of all": least(own),
            "plans education": some(nw.col("route") == str(Route.EDUCATION)),
            "plans without route": total(nw.col("route").is_null().cast(nw.Int64)),
        },
    )
    current = plans.filter(come_)
    ordered = current.with_columns(
        place=nw.col("line").cum_count().over("reference", order_by=["dated", "line"]).cast(nw.Int64)
    )
    people = attach(
        people,
        ordered,
        {
            "current": total(nw.lit(1)),
            "current first": least(own),
            "current last sent line": greatest(nw.col("line")),
        },
    )
    latest = last_of(ordered, "place")
    people = _with(people, latest, {"latest ": ("dated", "municipality", "route", "level", "intensity_hours")})
    standing = ordered.filter(~is_true(nw.col("annulled")))
    people = attach(
        people,
        standing,
        {
            "standing": total(nw.lit(1)),
            "standing without route": total(nw.col("route").is_null().cast(nw.Int64)),
            "standing other route": greatest(
                nw.when(nw.col("route") != str(Route.SELF_RELIANCE)).then(nw.col("place"))
            ),
            "standing b1": total(
                is_true((nw.col("route") == str(Route.B1)) & one_of(nw.col("level"), _FROM_B1)).cast(nw.Int64)
            ),
        },
    )
    return _with(people, last_of(standing, "place"), {"standing ": ("dated", "route", "level")})


def _with(people: Table, rows: Table, wanted: Mapping[str, tuple[str, ...]]) -> Table:
    named = [nw.col(name).alias(before + name) for before, names in wanted.items() for name in names]
    return people.join(rows.select("reference", *named), on="reference", how="left")


def with_sent(people: Table, plans: Table) -> Table:
    """The persons with the plan they sent last, and the date of the latest before it; the file's order is that of sending."""
    current = plans.filter(is_true(by(nw.col("dated"))))
    last = last_of(current, "line")
    people = _with(people, last, {"sent ": ("dated",)})
    known = people.select("reference", "current last sent line").filter(~nw.col("reference").is_null())
    before = current.join(known, on="reference", how="inner").filter(nw.col("line") < nw.col("current last sent line"))
    return attach(people, before, {"sent before": greatest(nw.col("dated"))})


def plan_facts() -> dict[str, Column]:
    """The facts that plans settle."""
    none, undated = nw.col("current") == 0, nw.col("plans undated") > 0
    sure = ~undated & (nw.col("standing") > 0)

    def of_plan(name: str, *, absent: bool = False) -> Column:
        found: Column = nw.when(sure).then(nw.col(name))
        return nw.when(none & ~undated).then(never()).otherwise(found) if absent else found

    hours = nw.col("latest intensity_hours")
    return {
        "first_pip_dated": of_plan("current first", absent=True),
        "pip_dated": of_plan("standing dated", absent=True),
        "route": of_plan("standing route"),
        "level": of_plan("standing level"),
        "last_sent_pip_dated": nw.when(none).then(never()).otherwise(nw.col("sent dated")),
        "sent_before_pip_dated": nw.col("sent before").fill_null(never()),
        "pip_intensity_given": nw.when(~none).then(hours > 0),
        **{f"req_{part}_scaled_down": nw.when(_amended()).then(truth(True)) for part in _LANGUAGE},
    }


def _amended() -> Column:
    """Whether a B1-route plan at B1 or higher surely was amended to one at A2."""
    now = (nw.col("standing route") == str(Route.B1)) & one_of(nw.col("standing level"), (Level.A1, Level.A2))
    return is_true(now) & (nw.col("standing b1") > 0)


def exam_parts() -> dict[str, Summed]:
    """What the sittings of each part come to."""
    own, passed = by(nw.col("taken")), nw.col("passed")

    def at(part: ExamPart, level: Column) -> Column:
        return (nw.col("part") == str(part)) & level & own & passed

    place = rank(nw.col("level"), _LEVELS)
    knm = (nw.col("part") == str(ExamPart.KNM)) & own & passed
    parts = {
        f"passed {part} {level}": some(at(part, place >= _LEVELS.index(level)))
        for part in _LANGUAGE
        for level in (Level.A2, Level.B1)
    }
    return {**parts, "passed knm": some(knm), "knm latest": greatest(nw.when(is_true(knm)).then(nw.col("taken")))}


def exam_facts() -> dict[str, Column]:
    """The facts that sittings settle by themselves."""
    knm = nw.when(nw.col("passed knm") == 0).then(never())
    return {
        "knm_passed": maybe("passed knm"),
        "req_knm_passed": nw.when(nw.col("passed knm") == 2).then(nw.col("knm latest")).otherwise(knm),
        **{
            f"req_{part}_passed_{level}": maybe(f"passed {part} {level}")
            for part in _LANGUAGE
            for level in (Level.A2, Level.B1)
        },
    }


def with_parts_at_level(people: Table, plans: Table, exams: Table) -> Table:
    """The persons with the parts passed at the level of the plan in force, at A2 at least."""
    standing = plans.filter(is_true(by(nw.col("dated"))) & ~is_true(nw.col("annulled")))
    lowest = _LEVELS.index(Level.A2)
    place = rank(nw.col("level"), _LEVELS)
    wanted = last_of(standing, "dated", "line").select(
        "reference", nw.when(place < lowest).then(nw.lit(lowest, dtype=nw.Int64)).otherwise(place).alias("level wanted")
    )
    people = people.join(wanted, on="reference", how="left")
    rows = exams.join(wanted, on="reference", how="left")
    enough = rank(nw.col("level"), _LEVELS) >= nw.col("level wanted")
    return attach(
        people,
        rows,
        {
            f"at level {part}": some((nw.col("part") == str(part)) & enough & by(nw.col("taken")) & nw.col("passed"))
            for part in _LANGUAGE
        },
    )


def level_facts() -> dict[str, Column]:
    """How many language parts were passed at the level of the plan."""
    states = [nw.col(f"at level {part}") for part in _LANGUAGE]
    unsure = (nw.col("plans undated") > 0) | nw.col("level wanted").is_null()
    for state in states:
        unsure = unsure | (state == 1)
    number = (states[0] + states[1] + states[2] + states[3]) // 2
    return {"language_parts_passed": unless(unsure, number)}
