"""The year for the participation statement programme (PVT), and the PVT period now running (Wi2013 arts. 7a, 29)."""

from __future__ import annotations

from datetime import date

from inburgering.facts import Facts
from inburgering.law import BESLUIT_OLD, HUISVESTINGSWET2014, WI_OLD
from inburgering.rules import (
    NEVER,
    Confidence,
    Day,
    Number,
    Text,
    days,
    latest,
    most,
    open_question,
    parameter,
    rule,
    when,
    years,
)
from wi2013._term import REQUEST_WINDOW, day_after, granted_until
from wi2013.obligation import asylum_status_holder, must_pvt, obligation_first_day

ROOM = "wi2013.period"

__all__ = [
    "PVT_PERIOD",
    "PVT_REPEAT",
    "pvt_days_late",
    "pvt_extended_last_day",
    "pvt_first_day",
    "pvt_last_day",
    "pvt_request_first_day",
    "pvt_running_last_day",
]

_DAY = days(1)
_2017 = date(2017, 10, 1)
_NONE = Text(
    "U hoeft geen PVT te doen, of dat jaar is nog niet begonnen.", "No PVT is due, or that year has not begun."
)

PVT_PERIOD = parameter(
    "period.pvt_2013",
    Text("de termijn voor het PVT", "the period for the PVT"),
    WI_OLD.art("7a", 1),
    years(1).from_first_day(),
    since=_2017,
    publication="Stb. 2017, 285",
)
PVT_REPEAT = parameter(
    "wi2013.sanctions.pvt_repeat",
    Text("de tijd tussen twee boetes voor het PVT", "the time between two PVT fines"),
    WI_OLD.art("30", 2),
    years(1),
    since=_2017,
    publication="Stb. 2017, 285",
)


@rule(
    WI_OLD.art("7a", 2),
    HUISVESTINGSWET2014.art("28"),
    since=_2017,
    publication="Stb. 2017, 285",
    label=Text("de eerste dag van het jaar voor het PVT", "the first day of the year for the PVT"),
    value=Text("Het jaar voor het PVT begint op {value}.", "The year for the PVT begins on {value}."),
    never=_NONE,
)
def pvt_first_day(f: Facts) -> Day:
    """The first day one is both obliged and registered in the BRP; only for an obligation from 1-10-2017.

    With a temporary asylum permit the registration in the municipality that houses the person counts, not that of the
    reception centre. Family with a regular permit follows the general rule. Who became obliged after that registration
    had ended is left open, for a later one may count.
    """
    again = open_question.day(
        "Op welke dag na het begin van uw plicht stond u weer ingeschreven?",
        "On which day after your obligation began were you registered again?",
    )
    obliged = obligation_first_day(f)
    general = when(obliged > f.brp_last_day, again, latest(obliged, f.brp_first_day))
    start = when(asylum_status_holder(f), latest(obliged, f.housed_first_day), general)
    return when(obliged.comes() & must_pvt(f), start, NEVER)


@rule(
    WI_OLD.art("7a", 1),
    since=_2017,
    publication="Stb. 2017, 285",
    label=Text("de laatste dag van het jaar voor het PVT", "the last day of the year for the PVT"),
    value=Text("U moet het PVT afronden uiterlijk op {value}.", "The PVT must be done on {value} at the latest."),
    never=_NONE,
)
def pvt_last_day(f: Facts) -> Day:
    """The last day, included, of one year from the first day, without extension."""
    return day_after(pvt_first_day(f), PVT_PERIOD.values[0].months, f) - _DAY


@rule(
    WI_OLD.art("7a", 3),
    BESLUIT_OLD.art("2.11"),
    since=_2017,
    publication="Stb. 2017, 285",
    label=Text("de laatste dag voor het PVT, met verlenging", "the last day for the PVT, with extensions"),
    value=Text("U moet het PVT afronden uiterlijk op {value}.", "The PVT must be done on {value} at the latest."),
    never=_NONE,
)
def pvt_extended_last_day(f: Facts) -> Day:
    """The year, a gap that kept the obligation alive, and what the Minister granted for the PVT; never earlier.

    The gap of Besluit 2.2(2) lengthens both terms; that it does so whole, wherever it lies, is how the text reads.
    """
    n = PVT_PERIOD.values[0].months
    named, more = f.pvt_granted_last_day, f.pvt_granted_months
    until = granted_until(pvt_first_day(f), n, named, more, f.pvt_granted_days, f)
    return when(pvt_first_day(f).comes(), until, NEVER)


@rule(
    WI_OLD.art("29", 1),
    WI_OLD.art("30", 2),
    WI_OLD.art("7a", 3),
    since=_2017,
    publication="Stb. 2017, 285",
    label=Text("de laatste dag van de PVT-termijn die nu loopt", "the last day of the PVT period now running"),
    value=Text("De termijn voor het PVT loopt tot en met {value}.", "The PVT period runs up to and including {value}."),
    never=_NONE,
)
def pvt_running_last_day(f: Facts) -> Day:
    """The new period that the latest PVT fine set, when there is one; else the (extended) year.

    From the third fine on there is one every year. Where the latest fine set no new period, the year is counted from the
    day it was notified; the Act does not say from when.
    """
    year = f.pvt_fine_notified + PVT_REPEAT - _DAY
    first = when(f.pvt_fine_notified.comes(), year, pvt_extended_last_day(f))
    return when(f.pvt_fined_last_day.comes(), f.pvt_fined_last_day, first)


@rule(
    BESLUIT_OLD.art("2.12"),
    since=_2017,
    publication="Stb. 2017, 286",
    label=Text(
        "de eerste dag om verlenging voor het PVT te vragen", "the first day to ask for an extension for the PVT"
    ),
    value=Text(
        "U kunt verlenging voor het PVT vragen vanaf {value}.", "You may ask for an extension for the PVT from {value}."
    ),
    never=Text(
        "Er is geen eerste dag: u hebt geen termijn voor het PVT, of het is de termijn na een boete.",
        "There is no first day: you have no PVT period, or it is the period after a fine.",
    ),
)
def pvt_request_first_day(f: Facts) -> Day:
    """Six months before the (extended) year is over; not for a term after a fine."""
    begins = (pvt_extended_last_day(f) + _DAY) - REQUEST_WINDOW
    return when(f.pvt_fined_last_day.comes() | f.pvt_fine_notified.comes(), NEVER, begins)


@rule(
    WI_OLD.art("28"),
    WI_OLD.art("30"),
    since=_2017,
    publication="Stb. 2017, 285",
    label=Text("hoeveel dagen de PVT-termijn voorbij is", "how many days the PVT period has been over"),
    value=Text("De termijn voor het PVT is {value} dagen voorbij.", "The PVT period has been over for {value} days."),
    confidence=Confidence.INFERRED,
)
def pvt_days_late(f: Facts) -> Number:
    """Days from the last day of the PVT period now running to the day asked about; 0 up to and including that last day."""
    return most(0, f.on.days_since(pvt_running_last_day(f)))
