"""The three years for the examination, with what lengthened them, and the period now running (Wi2013 arts. 7, 7b, 32)."""

from __future__ import annotations

from datetime import date

from inburgering.calendar import Roll, term
from inburgering.facts import Facts
from inburgering.facts._period import PeriodCounting
from inburgering.law import BESLUIT_OLD, WI_OLD
from inburgering.rules import (
    NEVER,
    Confidence,
    Count,
    Day,
    Layer,
    Number,
    Text,
    days,
    latest,
    months,
    most,
    open_question,
    parameter,
    rule,
    weeks,
    when,
    years,
)
from wi2013.obligation import obligation_first_day

ROOM = "wi2013.period"

__all__ = [
    "DECISION_TERM",
    "PERIOD",
    "REPEAT",
    "REQUEST_WINDOW",
    "days_late",
    "decision_last_day",
    "extended_last_day",
    "period_end",
    "period_first_day",
    "period_last_day",
    "request_first_day",
    "running_last_day",
]

PERIOD = parameter(
    "period.length_2013",
    Text("de inburgeringstermijn", "the integration period"),
    (WI_OLD.art("7b", 1), WI_OLD.art("7", 1, on=date(2013, 1, 1))),
    years(3).from_first_day(),
)
REQUEST_WINDOW = parameter(
    "period.request_window_2013",
    Text("hoe lang voor het einde u verlenging kunt vragen", "how long before the end an extension may be asked for"),
    BESLUIT_OLD.art("2.12"),
    months(6),
)
DECISION_TERM = parameter(
    "period.decision_2013",
    Text("de tijd voor een besluit over verlenging", "the time to decide on an extension"),
    BESLUIT_OLD.art("2.12"),
    weeks(8),
)
REPEAT = parameter(
    "wi2013.sanctions.repeat",
    Text("de tijd tussen twee boetes voor het examen", "the time between two examination fines"),
    WI_OLD.art("33"),
    years(2),
)
_DAY = days(1)
_NOT_BEGUN = Text(
    "Uw termijn is niet begonnen: u bent niet inburgeringsplichtig.", "Your period has not begun: you are not obliged."
)


def day_after(first: Day, n: Number | int, f: Facts) -> Day:
    """The day after a period of ``n`` months from ``first``, in the reading asked for."""
    anniversary = f.period_counting == PeriodCounting.ANNIVERSARY
    return when(anniversary, (first - _DAY).months_later(n) + _DAY, first.months_later(n, Count.FIRST_DAY))


def granted_until(begins: Day, n: int, named: Day, more_months: Number, more_days: Number, f: Facts) -> Day:
    """The last day of ``n`` months from ``begins``, with the gap of Besluit 2.2(2) and what was granted; never shorter.

    Days of the gap come first, then all months as one total, then granted days. A day that a decision names is where
    later lengths begin.
    """
    first = begins + f.gap_days
    starts = when(named.comes(), named + _DAY, first)
    total = more_months + when(named.comes(), 0, n)
    end = day_after(starts, total, f) + more_days
    until = latest(end - _DAY, day_after(first, n, f) - _DAY)
    both = open_question.day(
        "Telt de onderbreking al mee in de dag die het besluit noemt?",
        "Does the day that the decision names already count the gap?",
    )
    return when(named.comes() & (f.gap_days > 0), both, until)


@rule(
    WI_OLD.art("7b", 2),
    WI_OLD.art("7", 1, on=date(2013, 1, 1)),
    label=Text("de eerste dag van uw termijn", "the first day of your period"),
    value=Text("Uw termijn begint op {value}.", "Your period begins on {value}."),
    never=_NOT_BEGUN,
)
def period_first_day(f: Facts) -> Day:
    """The day one becomes obliged. The date of DUO's letter is not that day; a late letter may give extra time."""
    return obligation_first_day(f)


@rule(
    WI_OLD.art("7b", 1),
    WI_OLD.art("7", 1, on=date(2013, 1, 1)),
    label=Text("de dag na uw termijn, zonder verlenging", "the day after your period, without extension"),
    value=Text("Uw termijn van drie jaar is voorbij op {value}.", "Your three years are over on {value}."),
    never=_NOT_BEGUN,
)
def period_end(f: Facts) -> Day:
    """The first day after three years from the first day; never rolled (Atw 4(a)).

    Until 30-9-2017 art. 7 set the three years, since then art. 7b; the length and the first day are the same.
    """
    return day_after(period_first_day(f), PERIOD.values[0].months, f)


@rule(
    WI_OLD.art("7b", 1),
    WI_OLD.art("7", 1, on=date(2013, 1, 1)),
    label=Text("de laatste dag van uw termijn, zonder verlenging", "the last day of your period, without extension"),
    value=Text("De laatste dag van uw eerste termijn is {value}.", "The last day of your first period is {value}."),
    never=_NOT_BEGUN,
)
def period_last_day(f: Facts) -> Day:
    """The last day, included, of the three years: the first day plus three years, less a day.

    DUO's letters say "before" and name this last day itself: only then are the extensions in court cases whole weeks.
    """
    return period_end(f) - _DAY


@rule(
    WI_OLD.art("7b", 3),
    BESLUIT_OLD.art("2.11"),
    label=Text("de laatste dag van uw termijn, met verlenging", "the last day of your period, with extensions"),
    value=Text("U moet uiterlijk op {value} klaar zijn.", "You must be finished on {value} at the latest."),
    never=_NOT_BEGUN,
)
def extended_last_day(f: Facts) -> Day:
    """The three years, a gap that kept the obligation alive, and what DUO granted; never earlier than without."""
    n = PERIOD.values[0].months
    return granted_until(period_first_day(f), n, f.granted_last_day, f.granted_months, f.granted_days, f)


@rule(
    WI_OLD.art("32", 1),
    WI_OLD.art("33"),
    WI_OLD.art("7b", 3),
    label=Text("de laatste dag van de termijn die nu loopt", "the last day of the period now running"),
    value=Text("Uw termijn loopt tot en met {value}.", "Your period runs up to and including {value}."),
    never=_NOT_BEGUN,
)
def running_last_day(f: Facts) -> Day:
    """The new period that the latest fine for the examination set, when there is one; else the (extended) three years.

    From the third fine on there is one every two years. Where the latest fine set no new period, the two years are counted
    from the day it was notified; the Act does not say from when.
    """
    two_years = f.exam_fine_notified + REPEAT - _DAY
    first = when(f.exam_fine_notified.comes(), two_years, extended_last_day(f))
    return when(f.exam_fined_last_day.comes(), f.exam_fined_last_day, first)


@rule(
    BESLUIT_OLD.art("2.12"),
    label=Text("de eerste dag om verlenging te vragen", "the first day to ask for an extension"),
    value=Text("U kunt verlenging vragen vanaf {value}.", "You may ask for an extension from {value}."),
    never=Text(
        "Er is geen eerste dag: u hebt geen termijn, of het is de termijn na een boete.",
        "There is no first day: you have no period, or it is the period after a fine.",
    ),
)
def request_first_day(f: Facts) -> Day:
    """Six months before the (extended) term is over, counted back from the day after it; not for a term after a fine.

    For three years that is two and a half years after the first day, as DUO says. The article speaks of the terms of
    arts. 7a and 7b only.
    """
    fined = f.exam_fined_last_day.comes() | f.exam_fine_notified.comes()
    return when(fined, NEVER, (extended_last_day(f) + _DAY) - REQUEST_WINDOW)


@rule(
    WI_OLD.art("31", 1),
    WI_OLD.art("33"),
    label=Text("hoeveel dagen de termijn voorbij is", "how many days the period has been over"),
    value=Text("Uw termijn is {value} dagen voorbij.", "Your period has been over for {value} days."),
    confidence=Confidence.INFERRED,
)
def days_late(f: Facts) -> Number:
    """Days from the last day of the period now running to the day asked about; 0 up to and including that last day.

    Whether the examination was passed by then is for the requirements.
    """
    return most(0, f.on.days_since(running_last_day(f)))


def decision_last_day(received: date) -> Roll:
    """The last day to decide on a request received on ``received`` (Besluit 2.12), rolled on by the Atw.

    Raises:
        ValueError: The day lies outside the calendar.
    """
    return term(received, DECISION_TERM.values[0], layer=Layer.BESLUIT)
