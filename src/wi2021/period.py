"""The integration period (Wi2021 art. 11), its extension, and when one may be asked for (art. 12, Besluit ch. 4)."""

from __future__ import annotations

from datetime import date

from inburgering.calendar import Roll, term
from inburgering.dossier import Level, Route
from inburgering.facts import Facts
from inburgering.facts._period import NearCompletionOn, PeriodCounting
from inburgering.law import BESLUIT2021, WI2021
from inburgering.rules import (
    NEVER,
    Confidence,
    Count,
    Day,
    Layer,
    Number,
    Text,
    Truth,
    days,
    latest,
    months,
    open_question,
    parameter,
    rule,
    weeks,
    when,
    years,
)
from wi2021._extension import (
    CircumstanceFacts,
    concerns_person,
    eligible,
    extended_last_day_by,
    extension_days,
    extension_first_day,
    in_period,
    long_enough,
    offer_late,
    route_fits,
    together,
)
from wi2021._extension_claims import Claim, claims
from wi2021._extension_education import (
    EducationFacts,
    earlier_days_added,
    education_counts_after_earlier,
    education_days,
    education_eligible,
    education_last_day_by,
    education_listed,
    education_requests_left,
    followed_in_first_period,
    still_enrolled,
)
from wi2021._requirements_modules import map_done, pvt_done
from wi2021.obligation import asylum_status_holder

__all__ = [
    "CircumstanceFacts",
    "Claim",
    "DECISION_TERM",
    "EducationFacts",
    "NEAR_COMPLETION",
    "NearCompletionOn",
    "PERIOD",
    "PeriodCounting",
    "REQUEST_WINDOW",
    "claims",
    "concerns_person",
    "decision_last_day",
    "earlier_days_added",
    "education_counts_after_earlier",
    "education_days",
    "education_eligible",
    "education_last_day_by",
    "education_listed",
    "education_requests_left",
    "eligible",
    "extended_last_day",
    "extended_last_day_by",
    "extension_days",
    "extension_first_day",
    "followed_in_first_period",
    "in_period",
    "long_enough",
    "near_completion",
    "near_completion_last_day",
    "offer_late",
    "period_end",
    "period_first_day",
    "period_last_day",
    "request_first_day",
    "route_fits",
    "running_last_day",
    "still_enrolled",
    "together",
]

PERIOD = parameter(
    "period.length",
    Text("de inburgeringstermijn", "the integration period"),
    WI2021.art("11", 1),
    years(3).from_first_day(),
)
NEAR_COMPLETION = parameter(
    "period.near_completion",
    Text("de verlenging na veel inspanning", "the extension after considerable effort"),
    BESLUIT2021.art("4.4", 1),
    months(6).from_first_day(),
)
NEAR_PARTS = parameter(
    "period.near_completion_parts",
    Text("taalexamens die gehaald moeten zijn", "language parts that must be passed"),
    BESLUIT2021.art("4.4", 2, "c"),
    2,
)
NEAR_HOURS = parameter(
    "period.near_completion_hours",
    Text("uren die gezinsmigranten en overige migranten moeten volgen", "hours for family and other migrants"),
    BESLUIT2021.art("4.4", 3),
    450,
)
REQUEST_WINDOW = parameter(
    "period.request_window",
    Text("hoe lang voor het einde u verlenging kunt vragen", "how long before the end an extension may be asked for"),
    BESLUIT2021.art("4.5", 1),
    months(6),
)
DECISION_TERM = parameter(
    "period.decision",
    Text("de tijd voor een besluit over verlenging", "the time to decide on an extension"),
    BESLUIT2021.art("4.5", 1),
    weeks(8),
)
_NO_PERIOD = Text("Er loopt nog geen termijn: u hebt geen plan.", "No period runs yet: you have no plan.")
_DAY = days(1)
_PERIOD_MONTHS = PERIOD.values[0].months


def _after(first: Day, n: Number | int, f: Facts) -> Day:
    """The day after a period of ``n`` months from ``first``, in the reading asked for."""
    anniversary = f.period_counting == PeriodCounting.ANNIVERSARY
    return when(anniversary, (first - _DAY).months_later(n) + _DAY, first.months_later(n, Count.FIRST_DAY))


@rule(
    WI2021.art("11", 2),
    label=Text("de eerste dag van uw termijn", "the first day of your period"),
    value=Text("Uw termijn begint op {value}.", "Your period begins on {value}."),
    never=Text("Uw termijn is nog niet begonnen: u hebt geen plan.", "Your period has not begun: you have no plan."),
)
def period_first_day(f: Facts) -> Day:
    """The day after the date of the first plan; a changed, replaced or repeated plan never moves it (11(3))."""
    return f.first_pip_dated + _DAY


@rule(
    WI2021.art("11", 1),
    label=Text("de dag na uw termijn, zonder verlenging", "the day after your period, without extension"),
    value=Text("Uw termijn van drie jaar is voorbij op {value}.", "Your three years are over on {value}."),
    never=_NO_PERIOD,
)
def period_end(f: Facts) -> Day:
    """The first day after three years from the first day; never rolled (Atw 4(a)).

    29 February becomes 1 March in a year without one, as DUO stores it; the reading ``anniversary`` clamps instead.
    """
    first = period_first_day(f)
    anniversary = f.period_counting == PeriodCounting.ANNIVERSARY
    return when(anniversary, (first - _DAY) + months(_PERIOD_MONTHS) + _DAY, first + PERIOD)


@rule(
    WI2021.art("11", 1),
    label=Text("de laatste dag van uw termijn, zonder verlenging", "the last day of your period, without extension"),
    value=Text("De laatste dag van uw eerste termijn is {value}.", "The last day of your first period is {value}."),
    never=_NO_PERIOD,
)
def period_last_day(f: Facts) -> Day:
    """The last day, included, of the three years."""
    return period_end(f) - _DAY


@rule(
    WI2021.art("12", 1),
    BESLUIT2021.art("4.2"),
    label=Text("de laatste dag van uw termijn, met verlenging", "the last day of your period, with extensions"),
    value=Text("U moet uiterlijk op {value} klaar zijn.", "You must be finished on {value} at the latest."),
    never=_NO_PERIOD,
)
def extended_last_day(f: Facts) -> Day:
    """The three years, an interruption of the obligation (4.2) and what was granted; never earlier than without.

    Days of the interruption come first, then all months as one total, then granted days. A day that a decision sets is
    where later lengths begin.
    """
    named = f.granted_last_day.comes()
    first = period_first_day(f) + f.gap_days
    begins = when(named, f.granted_last_day + _DAY, first)
    total = f.granted_months + when(named, 0, _PERIOD_MONTHS)
    end = _after(begins, total, f) + f.granted_days
    until = latest(end - _DAY, _after(first, _PERIOD_MONTHS, f) - _DAY)
    both = open_question.day(
        "Telt de onderbreking al mee in de dag die het besluit noemt?",
        "Does the day that the decision names already count the interruption?",
    )
    return when(named & (f.gap_days > 0), both, until)


@rule(
    BESLUIT2021.art("4.1"),
    label=Text("de laatste dag van de termijn die nu loopt", "the last day of the period now running"),
    value=Text("Uw termijn loopt tot en met {value}.", "Your period runs up to and including {value}."),
    never=_NO_PERIOD,
)
def running_last_day(f: Facts) -> Day:
    """The new period that a fine decision set, when there is one; else the (extended) three years."""
    return when(f.fined_period_last_day.comes(), f.fined_period_last_day, extended_last_day(f))


@rule(
    BESLUIT2021.art("4.5", 1),
    label=Text("de eerste dag om verlenging te vragen", "the first day to ask for an extension"),
    value=Text("U kunt verlenging vragen vanaf {value}.", "You may ask for an extension from {value}."),
    never=_NO_PERIOD,
    confidence=Confidence.INFERRED,
)
def request_first_day(f: Facts) -> Day:
    """Six months before the period is over, counted back from the day after it and never rolled.

    For three years that is two and a half years after the first day, as DUO says.
    """
    return (running_last_day(f) + _DAY) - REQUEST_WINDOW


def _not_extended(f: Facts) -> Truth:
    return f.granted_last_day.never_comes() & (f.granted_months == 0) & (f.granted_days == 0)


@rule(
    BESLUIT2021.art("4.4", 2),
    BESLUIT2021.art("4.4", 3),
    WI2021.art("12", 1, "b"),
    yes=Text("U krijgt extra tijd, want u bent bijna klaar.", "You get extra time, because you are nearly done."),
    no=Text("U krijgt geen extra tijd omdat u bijna klaar bent.", "You get no extra time for being nearly done."),
)
def near_completion(f: Facts) -> Truth:
    """B1 route at A2 or higher; lessons attended (others: 450 hours); two language parts and KNM; PVT and MAP.

    4.4(1) names the three years: not for a period that was extended, unless the reading ``extended_too`` is asked for, and
    never for a new period after a fine.
    """
    extended_too = f.near_completion_on == NearCompletionOn.EXTENDED_TOO
    period_fits = f.fined_period_last_day.never_comes() & (_not_extended(f) | extended_too)
    route = (f.route == Route.B1) & f.level.is_in({Level.A2, Level.B1, Level.B2, Level.C1, Level.C2})
    hours = f.course_hours_counted >= NEAR_HOURS
    asylum = asylum_status_holder(f)
    effort = (asylum & f.all_lessons_attended) | (~asylum & hours)
    exams = (f.language_parts_passed >= NEAR_PARTS) & f.knm_passed
    return period_fits & route & effort & exams & pvt_done(f) & map_done(f)


@rule(
    BESLUIT2021.art("4.4", 1),
    label=Text("de laatste dag als u bijna klaar bent", "the last day when nearly done"),
    value=Text("Uw extra tijd loopt tot en met {value}.", "Your extra time runs up to and including {value}."),
    never=Text("U hebt nog geen termijn, of geen recht op deze tijd.", "You have no period yet, or no right to this."),
)
def near_completion_last_day(f: Facts) -> Day:
    """Six months on the first three years (and its interruption), added as one total of months.

    On an extended period (the reading ``extended_too``) they are added to its end.
    """
    first = period_first_day(f) + f.gap_days
    more = NEAR_COMPLETION.values[0].months
    total = _after(first, _PERIOD_MONTHS + more, f) - _DAY
    again = _after(extended_last_day(f) + _DAY, more, f) - _DAY
    return when(near_completion(f), when(_not_extended(f), total, again), NEVER)


def decision_last_day(received: date) -> Roll:
    """The last day to decide on a request received on ``received`` (Besluit 4.5(1)), rolled on by the Atw.

    Raises:
        ValueError: The day lies outside the calendar.
    """
    return term(received, DECISION_TERM.values[0], layer=Layer.BESLUIT)
