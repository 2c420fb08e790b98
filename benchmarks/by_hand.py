"""The same decisions written by hand as Polars expressions, as somebody who knows Polars well would write them.

Null is unknown and 9999-12-31 a day that does not come, as in the library; readings have their defaults. The benchmark
first checks that both give the same value in every cell.
"""

from __future__ import annotations

from datetime import date, timedelta

import polars as pl

from inburgering.calendar import rolled

NEVER = date.max
D2013, D2022, D2023, CHANGED = date(2013, 1, 1), date(2022, 1, 1), date(2023, 1, 1), date(2023, 4, 12)
TEMPORARY = [
    "blue_card",
    "cross_border_service",
    "employment",
    "exchange",
    "family",
    "intra_corporate_transfer",
    "medical_treatment",
    "military",
    "nationality_request",
    "research",
    "seasonal_work",
    "seeking_work",
    "self_employed",
    "skilled_migrant",
    "study",
    "temporary_humanitarian",
    "work_based_learning",
]
UNTIL_2024 = [*TEMPORARY, "wealthy_foreigner"]
c = pl.col


def day(value: date) -> pl.Expr:
    """A day as a column."""
    return pl.lit(value, pl.Date)


def moved(column: pl.Expr, by: str) -> pl.Expr:
    """A day some time later; one that does not come stays."""
    return pl.when(column == day(NEVER)).then(column).otherwise(column.dt.offset_by(by))


def from_first_day(column: pl.Expr, by: str) -> pl.Expr:
    """The same, where a day number that the month lacks becomes the first of the next."""
    there = column.dt.offset_by(by)
    short = there.dt.day() != column.dt.day()
    landed = pl.when(short).then(there.dt.offset_by("1d")).otherwise(there)
    return pl.when(column == day(NEVER)).then(column).otherwise(landed)


def pick(condition: pl.Expr, then: pl.Expr, otherwise: pl.Expr) -> pl.Expr:
    """One of two values; if the condition is unknown, what both agree on."""
    agreed = pl.when(then == otherwise).then(then)
    return pl.when(condition).then(then).when(~condition).then(otherwise).otherwise(agreed)


def either(condition: pl.Expr, then: pl.Expr, otherwise: pl.Expr) -> pl.Expr:
    """The same for truths."""
    return (condition & then) | (~condition & otherwise) | (then & otherwise)


def one_of(column: pl.Expr, codes: list[str]) -> pl.Expr:
    """Whether a code is one of these."""
    return column == codes[0] if len(codes) == 1 else column.is_in(codes)


def crossed(first: pl.Expr, later: pl.Expr) -> pl.Expr:
    """Whether a later day lies under a newer Act than the first."""
    return ((first < D2013) & (later >= D2013)) | ((first < D2022) & (later >= D2022))


def latest(*columns: pl.Expr) -> pl.Expr:
    """The latest day, unknown while one is."""
    a, b = columns
    return pl.when(a.is_not_null() & b.is_not_null()).then(pl.max_horizontal(a, b))


def earliest(a: pl.Expr, b: pl.Expr) -> pl.Expr:
    """The earliest day, unknown while one is."""
    return pl.when(a.is_not_null() & b.is_not_null()).then(pl.min_horizontal(a, b))


def working_days() -> tuple[list[date], list[int]]:
    """The days of which the Algemene termijnenwet moves a last day otherwise than a weekend does, and how far."""
    found = {}
    for n in range((date(2100, 1, 1) - date(2007, 1, 1)).days):
        last = date(2007, 1, 1) + timedelta(n)
        there = rolled(last)
        step = (there.day - last).days if there.certain else -1
        if step != {5: 2, 6: 1}.get(last.weekday(), 0):
            found[last] = step
    return list(found), list(found.values())


def first_of(month: pl.Expr) -> pl.Expr:
    """The first day of a month that is counted from January of the year 0, as days from 1970."""
    march = month + 10  # years that begin in March have their leap day at the end
    year = march // 12 - 1
    days = year * 365 + year // 4 - year // 100 + year // 400 + (march % 12 * 153 + 2) // 5
    return days - 719468


def by_hand(register: pl.LazyFrame, on: date) -> pl.LazyFrame:
    """The register with the decisions, by the names of the rules."""
    known, born, made = c("first_right_known"), c("born"), c("made_known")
    study = c("exempting_study") & (known <= moved(born, "218mo")) & crossed(known, c("exempting_study_left"))
    school = c("school_duty") & crossed(known, c("school_duty_left")) & crossed(known, moved(born, "18y"))
    out = register.with_columns(
        study.alias("transition.decided_by_study"),
        school.alias("transition.decided_by_school"),
        crossed(known, moved(born, "16y")).alias("transition.decided_by_age"),
        _temporary("sponsor_purpose", made).alias("sponsor for now"),
        _temporary("purpose", made).alias("for now"),
        (c("purpose") == "family").alias("family"),
        moved(c("first_pip_dated"), "1d").alias("period.period_first_day"),
    )
    out = out.with_columns(_deciding_fact(known), *_stay(born, on), *_test(), *_period_parts())
    fact = c("transition.deciding_fact")
    deciding = pick(
        fact == "left_study",
        c("exempting_study_left"),
        pick(fact == "left_school", c("school_duty_left"), pick(fact == "turned_sixteen", moved(born, "16y"), known)),
    )
    out = out.with_columns(deciding.alias("transition.deciding_day"), *_purpose(), *_superseded(), *_period())
    decided = c("transition.deciding_day")
    act = pick(decided < D2013, pl.lit("wi2007"), pick(decided < D2022, pl.lit("wi2013"), pl.lit("wi2021")))
    changes = one_of(c("transition.deciding_fact"), ["turned_sixteen", "left_school", "left_study"])
    moves = changes.alias("transition.changes_act")
    out = out.with_columns(act.alias("transition.act"), moves, *_settles(), *_reviews(), *_end())
    out = out.with_columns(_obliged(on), *_plan(on), *_landed())
    out = out.with_columns(*_pending(on), _extended())
    return out.with_columns(*_due()).with_columns(*_rolled()).with_columns(*_late())


def _temporary(purpose: str, made: pl.Expr) -> pl.Expr:
    older, newer = (pl.when(c(purpose).is_not_null()).then(c(purpose).is_in(x)) for x in (UNTIL_2024, TEMPORARY))
    return pl.when(made >= date(2024, 4, 17)).then(newer).when(made.is_not_null()).then(older)


def _deciding_fact(known: pl.Expr) -> pl.Expr:
    return pick(
        known == NEVER,
        pl.lit("no_right"),
        pick(
            c("transition.decided_by_study"),
            pl.lit("left_study"),
            pick(
                c("transition.decided_by_school"),
                pl.lit("left_school"),
                pick(c("transition.decided_by_age"), pl.lit("turned_sixteen"), pl.lit("right_made_known")),
            ),
        ),
    ).alias("transition.deciding_fact")


def _stay(born: pl.Expr, on: date) -> list[pl.Expr]:
    regular, family = c("ground") == "a", c("family")
    chain = regular & family & c("sponsor_clergy") & ~c("sponsor_dutch")
    of_family = either(
        c("sponsor_purpose") == "family",
        pl.lit(None, pl.Boolean),
        (c("sponsor_purpose") == "clergy_work") | c("sponsor for now"),
    )
    paid = ["clergy_work", "employment", "self_employed"]
    return [
        (~c("sponsor_dutch") & (c("sponsor_ground") == "a") & of_family).alias("obligation.sponsor_here_temporarily"),
        (chain & one_of(c("sponsor_ground"), ["b", "d", "l"])).alias("obligation.clergy_sponsor_settled"),
        (chain & (c("sponsor_ground") == "a") & one_of(c("sponsor_purpose"), paid)).alias(
            "obligation.family_of_clergy"
        ),
        (moved(born, "16y") <= on).alias("obligation.old_enough"),
        (c("pension_day") > on).alias("obligation.below_pension_age"),
        (
            c("union_national")
            | c("free_movement_family")
            | c("integrated_elsewhere")
            | c("treaty_protected")
            | _treaty(on)
        ).alias("obligation.excluded"),
        ((c("purpose") == "clergy_work") | c("clergy")).alias("obligation.minister_of_religion"),
        c("first_right_asylum").alias("obligation.keeps_asylum_group"),
        one_of(c("ground"), ["a", "c"]).alias("fixed term"),
    ]


def _treaty(on: date) -> pl.Expr:
    first = c("first_right_known")
    held = pl.lit(value=True) if on < D2022 else c("has_right") & (c("right_first_day") < D2022)
    group = (first < date(2020, 5, 1)) | (~c("first_right_asylum") & (first < D2022))
    return c("turkish") & pl.lit(on >= date(2011, 8, 16)) & either(first == NEVER, held, group)


def _purpose() -> list[pl.Expr]:
    rests = either(
        c("family"), c("obligation.sponsor_here_temporarily"), (c("purpose") == "clergy_work") | c("for now")
    )
    protected = one_of(c("sponsor_ground"), ["c", "d"]) | c("sponsor_protection_note")
    asylum = (c("ground") == "c") | ((c("ground") == "a") & c("family") & ~c("sponsor_dutch") & protected)
    group = either(c("fixed term"), asylum, c("obligation.keeps_asylum_group"))
    return [
        ((c("ground") == "a") & (rests | c("temporary_by_decision"))).alias("obligation.temporary_purpose"),
        (c("has_right") & group).alias("obligation.asylum_status_holder"),
    ]


def _settles() -> list[pl.Expr]:
    return [(c("fixed term") & ~c("obligation.temporary_purpose")).alias("obligation.settles")]


def _obliged(on: date) -> pl.Expr:
    begun_since = (c("first_right_known") >= D2022) & (c("first_right_known") <= on)
    return (
        c("has_right")
        & c("fixed term")
        & ((c("made_known") >= D2022) | begun_since | c("transition.changes_act"))
        & ~c("dutch")
        & ~c("obligation.excluded")
        & (c("made_known") <= on)
        & c("obligation.old_enough")
        & c("obligation.below_pension_age")
        & (c("obligation.settles") | c("obligation.minister_of_religion"))
        & (c("transition.act") == "wi2021")
    ).alias("obligation.obliged_by_stay")


def _test() -> list[pl.Expr]:
    before, required = c("test_taken") < CHANGED, c("test_required_score")
    return [
        pick(before, required, required + 3).alias("plan.old_norm"),
        pick(before, required - 3, required).alias("plan.new_norm"),
    ]


def _superseded() -> list[pl.Expr]:
    taken, score = c("test_taken") != NEVER, c("test_score")
    return [
        (taken & (c("plan.old_norm") <= score)).alias("plan.attainable_old_norm"),
        (taken & (c("plan.new_norm") <= score)).alias("plan.attainable_new_norm"),
    ]


def _reviews() -> list[pl.Expr]:
    superseded = (c("test_taken") < CHANGED) & ~c("plan.attainable_old_norm") & c("plan.attainable_new_norm")
    return [
        superseded.alias("plan.superseded_result"),
        (superseded & (c("route") == "self_reliance") & (c("pip_dated") < CHANGED)).alias("plan.review_of_z_route"),
        (superseded & (c("first_pip_dated") == NEVER)).alias("plan.extra_attention"),
    ]


def _period_parts() -> list[pl.Expr]:
    first = c("period.period_first_day")
    named = c("granted_last_day") != NEVER
    return [
        from_first_day(first, "36mo").alias("period.period_end"),
        moved(from_first_day(first, "18mo"), "-1d").alias("plan.route_change_last_day"),
        pl.when(first == NEVER)
        .then(first)
        .otherwise(first + pl.duration(days=c("gap_days")))
        .cast(pl.Date)
        .alias("begun"),
        named.alias("named"),
    ]


def _period() -> list[pl.Expr]:
    return [
        moved(c("period.period_end"), "-1d").alias("period.period_last_day"),
        pick(c("named"), moved(c("granted_last_day"), "1d"), c("begun")).alias("starts"),
        (c("granted_months") + pick(c("named"), pl.lit(0), pl.lit(36))).alias("total"),
        moved(from_first_day(c("begun"), "36mo"), "-1d").alias("at least"),
    ]


def _end() -> list[pl.Expr]:
    starts = c("starts")
    month = starts.dt.year().cast(pl.Int64) * 12 + starts.dt.month().cast(pl.Int64) - 1 + c("total")
    return [first_of(month).alias("month"), first_of(month + 1).alias("next month")]


def _landed() -> list[pl.Expr]:
    starts = c("starts")
    number = pl.min_horizontal(starts.dt.day().cast(pl.Int64) - 1, c("next month") - c("month"))
    end = (c("month") + number + c("granted_days") - 1).cast(pl.Int32).cast(pl.Date)
    unknown = c("total").is_null() | c("granted_days").is_null()
    return [pl.when(starts == NEVER).then(pl.when(~unknown).then(starts)).when(~unknown).then(end).alias("end")]


def _extended() -> pl.Expr:
    doubt = c("named") & (c("gap_days") > 0)
    return pick(doubt, pl.lit(None, pl.Date), latest(c("end"), c("at least"))).alias("period.extended_last_day")


def _plan(on: date) -> list[pl.Expr]:
    told, housed = c("notified"), c("housing_registered")
    there = pick(c("to_be_housed"), housed, c("brp_registered"))
    unbound = (there != NEVER) & ((there < D2022) | (there < moved(c("born"), "16y")))
    starts_2022 = pick(unbound, pl.lit(None, pl.Date), there)
    starts_2023 = pick(c("to_be_housed") & (told < housed) & (told != NEVER), housed, told)
    return [
        starts_2022.alias("plan.starts_2022"),
        starts_2023.alias("plan.starts_2023"),
        moved(starts_2022, "70d").alias("plan.due_2022"),
        moved(starts_2023, "70d").alias("term"),
        earliest(c("first_pip_dated"), pl.lit(on)).alias("reached"),
        earliest(told, pl.lit(on)).alias("key"),
    ]


def _pending(on: date) -> list[pl.Expr]:
    waits = c("third_party_awaited") & c("information_indispensable") & (c("term") != NEVER)
    received = c("third_party_received")
    info = pick(received == NEVER, pl.lit(None, pl.Date), latest(c("term"), moved(received, "14d")))
    before = pl.lit(on >= D2023) & (c("notified") < D2023)
    pending = before & (c("first_pip_dated") >= D2023) & (c("plan.due_2022") >= D2023)
    return [pick(waits, info, c("term")).alias("plan.due_2023"), pending.alias("plan.pip_pending_at_change")]


def _due() -> list[pl.Expr]:
    def version(old: pl.Expr, new: pl.Expr) -> pl.Expr:
        before = pick(c("plan.pip_pending_at_change"), pl.when(old == new).then(old), old)
        return pl.when(c("key") >= D2023).then(new).when(c("key") >= D2022).then(before)

    return [
        version(c("plan.starts_2022"), c("plan.starts_2023")).alias("plan.pip_term_starts"),
        version(c("plan.due_2022"), c("plan.due_2023")).alias("plan.pip_due"),
    ]


def _rolled() -> list[pl.Expr]:
    due, starts, reached = c("plan.pip_due"), c("plan.pip_term_starts"), c("reached")
    days, steps = _TABLE
    weekend = pl.when(due.dt.weekday() == 6).then(2).when(due.dt.weekday() == 7).then(1).otherwise(0)
    step = due.replace_strict(days, steps, default=weekend, return_dtype=pl.Int64)
    inside = due.is_between(date(2007, 1, 1), date(2099, 12, 31)) & (step >= 0)
    rolls = pl.when(due == day(NEVER)).then(due).when(inside).then(due + pl.duration(days=step)).cast(pl.Date)
    waited = pl.max_horizontal(pl.lit(0, pl.Int64), (reached - starts).dt.total_days())
    known = pl.when(reached.is_not_null() & starts.is_not_null()).then(waited)
    return [
        rolls.alias("plan.pip_last_day"),
        pick(starts == NEVER, pl.lit(0, pl.Int64), known).alias("plan.pip_days_waited"),
    ]


def _late() -> list[pl.Expr]:
    late = (c("plan.pip_due") < c("reached")) & (c("plan.pip_last_day") < c("reached"))
    return [late.alias("plan.pip_late"), (c("plan.pip_days_waited") > 70).alias("plan.pip_over_ten_weeks")]


_TABLE = working_days()
