"""Until when the learning route may change, and who takes it over (Wi2021 arts. 15(4), 17(2); Besluit 2021 art. 5.4)."""

from __future__ import annotations

from datetime import date

from inburgering.dossier import Route
from inburgering.facts import Facts
from inburgering.law import BESLUIT2021, WI2021
from inburgering.rules import Day, Text, Truth, by_day, days, months, parameter, rule

_CHANGED = date(2023, 1, 1)
_STB = "Stb. 2022, 489"

ROUTE_CHANGE_WINDOW = parameter(
    "plan.route_change_window",
    Text("tijd waarin de leerroute kan veranderen", "time in which the learning route can change"),
    BESLUIT2021.art("5.4", 1),
    months(18).from_first_day(),
)


@rule(
    BESLUIT2021.art("5.4", 1),
    id="wi2021.plan.route_change_last_day",
    label=Text("De laatste dag om de leerroute te wijzigen", "The last day to change the learning route"),
    value=Text("Uw leerroute kan veranderen tot en met {value}.", "Your route can change up to and including {value}."),
    never=Text("Uw termijn is nog niet begonnen.", "Your period has not begun yet."),
)
def route_change_last_day(f: Facts) -> Day:
    """At most a year and a half from the first day of the period: the day after the date of the first plan."""
    return f.first_pip_dated + days(1) + ROUTE_CHANGE_WINDOW - days(1)


_LATE_EDUCATION_YES = Text(
    "U deed na anderhalf jaar nog een opleiding. Daarna mag uw leerroute nog veranderen.",
    "You ended an education after the year and a half. Your route may still change after it.",
)
_LATE_EDUCATION_NO = Text(
    "De regel voor een opleiding die later eindigt, geldt niet voor u.",
    "The rule for an education that ends later does not apply to you.",
)


@rule(
    BESLUIT2021.art("5.4", 1),
    id="wi2021.plan.late_education_2022",
    since=date(2022, 1, 1),
    until=date(2022, 12, 31),
    yes=_LATE_EDUCATION_YES,
    no=_LATE_EDUCATION_NO,
)
def late_education_2022(f: Facts) -> Truth:
    """Until 2023 the decree had no exception for a late education: an end of one that has come does not count."""
    return f.non_exempting_education_ended.comes() & f.non_exempting_education_ended.never_comes()


@rule(
    BESLUIT2021.art("5.4", 2),
    id="wi2021.plan.late_education_2023",
    since=_CHANGED,
    publication=_STB,
    yes=_LATE_EDUCATION_YES,
    no=_LATE_EDUCATION_NO,
)
def late_education_2023(f: Facts) -> Truth:
    """An education that does not exempt was completed or broken off after the year and a half had passed.

    Reading: the text sets no end to the time for a change after it, so there is none.
    """
    ended = f.non_exempting_education_ended
    return ended.comes() & (ended > route_change_last_day(f)) & (ended <= f.on)


after_late_education = by_day(
    "wi2021.plan.after_late_education",
    lambda f: f.on,
    late_education_2022,
    late_education_2023,
    doc="""The exception for an education that ended late (Besluit 5.4(2)); there since 1 January 2023.

    The day of the change, so the day asked about, selects the version.
    """,
)


@rule(
    WI2021.art("17", 2),
    BESLUIT2021.art("5.4", 1),
    BESLUIT2021.art("5.4", 3),
    id="wi2021.plan.route_may_change",
    yes=Text("De gemeente mag uw leerroute wijzigen.", "The municipality may change your learning route."),
    no=Text("De gemeente mag uw leerroute nu niet wijzigen.", "The municipality may not change your route now."),
)
def route_may_change(f: Facts) -> Truth:
    """Progress is insufficient or greater than expected, and the change is in time or under one of three exceptions.

    The exceptions: from the education route to the B1 route; after an education that ended late; a special case.
    """
    down = (f.route == Route.EDUCATION) & (f.wanted_route == Route.B1)
    in_time = f.on <= route_change_last_day(f)
    change = f.first_pip_dated.comes() & (f.wanted_route != f.route)
    return change & f.progress_differs & (in_time | down | after_late_education(f) | f.special_case_route)


@rule(
    WI2021.art("15", 4),
    id="wi2021.plan.takes_over_route",
    yes=Text(
        "Uw nieuwe gemeente stelt uw leerroute opnieuw vast, in lijn met uw vorige plan. U doet de toets niet opnieuw.",
        "Your new municipality adopts your route again, in line with your previous plan. You do not repeat the test.",
    ),
    no=Text("Uw plan is van uw eigen gemeente.", "Your plan was made by your own municipality."),
)
def takes_over_route(f: Facts) -> Truth:
    """After a move the new college adopts the route in line with the earlier one, without test and work history."""
    return f.moved_registered.comes() & f.previous_municipality_pip
