"""The self-reliance route (Z-route; Wi2021 art. 9, Besluit 2021 art. 3.14): hours of course and participation."""

from __future__ import annotations

from datetime import date

from inburgering.dossier import Route
from inburgering.facts import Facts
from inburgering.facts._wi2021_self_reliance import COURSE_HOURS, PARTICIPATION_HOURS
from inburgering.law import BESLUIT2021, REGELING2021, WI2021
from inburgering.rules import Number, Op, Parameter, Text, Truth, by_day, least, most, rule, when
from wi2021.obligation import asylum_status_holder


def _number(hours: Parameter[int]) -> Number:
    return hours.dated().expr(lambda n: Number(Op.CONST, (), n))


@rule(
    BESLUIT2021.art("3.14", 9),
    BESLUIT2021.art("3.14", 10),
    since=date(2025, 9, 1),
    label=Text("de schooluren die aftrekbaar zijn", "the school hours deducted"),
    value=Text(
        "De gemeente trekt {value} uur af voor uw school.", "The municipality deducts {value} hours for your school."
    ),
    id="wi2021.requirements.school_hours_2025",
)
def school_hours_2025(f: Facts) -> Number:
    """Hours of vso, practical education or entry training, from two years before the plan, if the municipality deducts them."""
    return f.req_school_deducted_hours


school_hours_deducted = by_day(
    "wi2021.requirements.school_hours_deducted",
    lambda f: f.on,
    school_hours_2025,
    doc="""The school hours deducted: possible since 1 September 2025, none before.

    The day asked about selects the version: no transitional rule was seen, and the deduction is a decision of that day.
    """,
    outside=0,
)


@rule(
    BESLUIT2021.art("3.14", 2, "a"),
    BESLUIT2021.art("3.14", 8),
    REGELING2021.art("3.16", 2),
    label=Text("de lesuren die u moet volgen", "the course hours you must attend"),
    value=Text("U moet {value} uur les volgen.", "You must attend {value} hours of lessons."),
    id="wi2021.requirements.course_hours_norm",
)
def course_hours_norm(f: Facts) -> Number:
    """800, or fewer when the municipality says so for somebody who is impaired and in rehabilitation for it."""
    norm = _number(COURSE_HOURS)
    return when(f.req_impaired_in_rehabilitation, least(f.req_set_course_hours, norm), norm)


@rule(
    BESLUIT2021.art("3.14", 9),
    BESLUIT2021.art("3.14", 10),
    since=date(2025, 9, 1),
    label=Text("de schooluren die de gemeente mag aftrekken", "the school hours the municipality may deduct"),
    value=Text(
        "De gemeente mag {value} uur aftrekken voor uw school.", "The municipality may deduct {value} hours for school."
    ),
    id="wi2021.requirements.school_hours_deductible_2025",
)
def school_hours_deductible_2025(f: Facts) -> Number:
    """Hours of Dutch and KNM at vso, practical education or entry training, from two years before the plan; the norm at most.

    On the Z-route only. The municipality may deduct them and need not: what it deducts is `school_hours_deducted`.
    """
    return when(f.route == Route.SELF_RELIANCE, least(f.recent_school_hours, course_hours_norm(f)), 0)


school_hours_deductible = by_day(
    "wi2021.requirements.school_hours_deductible",
    lambda f: f.on,
    school_hours_deductible_2025,
    doc="""The school hours that may be deducted: since 1 September 2025, none before.

    The day asked about selects the version, as for `school_hours_deducted`.
    """,
    outside=0,
)


@rule(
    BESLUIT2021.art("3.14", 2, "a"),
    BESLUIT2021.art("3.14", 6),
    BESLUIT2021.art("3.14", 9),
    BESLUIT2021.art("5.4", 4, "c"),
    label=Text("de lesuren die meetellen", "the course hours that count"),
    value=Text("Er tellen {value} uur les mee.", "{value} hours of lessons count."),
    id="wi2021.requirements.course_hours_counted",
)
def course_hours_counted(f: Facts) -> Number:
    """Hours at a school with the mark, those carried over from another route, and what the municipality deducts."""
    return f.req_course_hours + f.req_carried_hours + f.req_course_deducted_hours + school_hours_deducted(f)


@rule(
    BESLUIT2021.art("3.14", 2, "a"),
    yes=Text("U hebt genoeg lesuren.", "You have enough course hours."),
    no=Text("U hebt nog niet genoeg lesuren.", "You do not have enough course hours yet."),
    id="wi2021.requirements.course_hours_done",
)
def course_hours_done(f: Facts) -> Truth:
    """The hours reach the norm; 800 attended hours always do, whatever the norm or the deductions are."""
    attended = f.req_course_hours
    with_carried = attended + f.req_carried_hours
    norm = course_hours_norm(f)
    return (attended >= COURSE_HOURS) | (with_carried >= norm) | (course_hours_counted(f) >= norm)


@rule(
    BESLUIT2021.art("3.14", 2, "a"),
    label=Text("de lesuren die u nog moet volgen", "the course hours you still have to attend"),
    value=Text("U moet nog {value} uur les volgen.", "You still have to attend {value} hours of lessons."),
    id="wi2021.requirements.hours_left_course",
)
def hours_left_course(f: Facts) -> Number:
    """The norm less what counts, never below 0."""
    return when(course_hours_done(f), 0, most(0, course_hours_norm(f) - course_hours_counted(f)))


@rule(
    BESLUIT2021.art("3.14", 2, "b"),
    BESLUIT2021.art("3.14", 3),
    BESLUIT2021.art("2.7", 3, "c"),
    yes=Text("U moet participatie-uren doen.", "You must do participation hours."),
    no=Text("U hoeft geen participatie-uren te doen.", "You need not do participation hours."),
    id="wi2021.requirements.participation_required",
)
def participation_required(f: Facts) -> Truth:
    """On the Z-route, asylum status holders only, save who has a dispensation from these hours."""
    return (f.route == Route.SELF_RELIANCE) & asylum_status_holder(f) & ~f.req_participation_lifted


@rule(
    BESLUIT2021.art("3.14", 2, "b"),
    BESLUIT2021.art("3.14", 5),
    BESLUIT2021.art("3.14", 6),
    label=Text("de participatie-uren die meetellen", "the participation hours that count"),
    value=Text("Er tellen {value} uur participatie mee.", "{value} hours of participation count."),
    id="wi2021.requirements.participation_hours_counted",
)
def participation_hours_counted(f: Facts) -> Number:
    """Activities in a Dutch-speaking environment and not in isolation, all PVT and MAP hours, and what is deducted."""
    return f.req_participation_hours + f.req_pvt_hours + f.req_map_hours + f.req_participation_deducted_hours


@rule(
    BESLUIT2021.art("3.14", 2, "b"),
    yes=Text("U hebt genoeg participatie-uren.", "You have enough participation hours."),
    no=Text("U hebt nog niet genoeg participatie-uren.", "You do not have enough participation hours yet."),
    id="wi2021.requirements.participation_done",
)
def participation_done(f: Facts) -> Truth:
    """800 hours. PVT and MAP hours come off them by law, hours from before the plan only if the municipality says so."""
    activities = f.req_participation_hours
    with_modules = activities + f.req_pvt_hours + f.req_map_hours
    counted = participation_hours_counted(f)
    return (
        (activities >= PARTICIPATION_HOURS) | (with_modules >= PARTICIPATION_HOURS) | (counted >= PARTICIPATION_HOURS)
    )


@rule(
    BESLUIT2021.art("3.14", 2, "b"),
    label=Text("de participatie-uren die u nog moet doen", "the participation hours you still have to do"),
    value=Text("U moet nog {value} uur participatie doen.", "You still have to do {value} hours of participation."),
    id="wi2021.requirements.hours_left_participation",
)
def hours_left_participation(f: Facts) -> Number:
    """800 less what counts, never below 0; 0 for whom the hours are not required."""
    left = most(0, _number(PARTICIPATION_HOURS) - participation_hours_counted(f))
    return when(~participation_required(f) | participation_done(f), 0, left)


@rule(
    BESLUIT2021.art("3.14", 2, "c"),
    yes=Text("U hebt het eindgesprek gehad.", "You have had the final interview."),
    no=Text("U hebt het eindgesprek nog niet gehad.", "You have not had the final interview yet."),
    id="wi2021.requirements.final_interview_held",
)
def final_interview_held(f: Facts) -> Truth:
    """The final interview of the Z-route with the municipality took place."""
    return f.req_final_interview.within(f.first_pip_dated, f.on)


@rule(
    WI2021.art("9", 1),
    BESLUIT2021.art("3.14"),
    yes=Text("U hebt de zelfredzaamheidsroute behaald.", "You achieved the self-reliance route."),
    no=Text("U hebt de zelfredzaamheidsroute nog niet behaald.", "You have not achieved the self-reliance route yet."),
    id="wi2021.requirements.self_reliance_route_achieved",
)
def self_reliance_route_achieved(f: Facts) -> Truth:
    """The course hours, the participation hours where they are required, and the final interview."""
    return course_hours_done(f) & (~participation_required(f) | participation_done(f)) & final_interview_held(f)
