"""When a fine for the participation statement programme (PVT) follows, and the next one (Wi2013 arts. 28 to 30, 34; from 1-10-2017).

The day asked about stands for the day of the fine decision.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from inburgering.facts import Facts
from inburgering.law import AWB, WI_OLD
from inburgering.rules import (
    NEVER,
    Confidence,
    Day,
    Number,
    Op,
    Text,
    Truth,
    days,
    open_question,
    parameter,
    rule,
    when,
)
from wi2013._covid import in_pvt_term, pvt_longest_last_day, pvt_term_last_day
from wi2013._exam_fine import HEARING_ABOVE, LAPSE, LAPSE_SMALL, fulfilled_by, released_by
from wi2013._pvt_period import PVT_REPEAT, pvt_running_last_day
from wi2013._requirements_done import pvt_day, pvt_done
from wi2013.obligation import ended, excluded, exempt, must_pvt, obliged

ROOM = "wi2013.sanctions"

__all__ = [
    "PVT_FINE_MAXIMUM",
    "PVT_REPEAT",
    "pvt_fine",
    "pvt_fine_follows",
    "pvt_fine_hearing_required",
    "pvt_fine_last_day",
    "pvt_fine_maximum",
    "pvt_fine_term_last_day",
    "pvt_missed",
    "pvt_next_fine_day",
]

_DAY = days(1)
_2017 = date(2017, 10, 1)
_NO_PVT = Text("Er is geen termijn voor het PVT.", "There is no period for the PVT.")

PVT_FINE_MAXIMUM = parameter(
    "wi2013.sanctions.pvt_fine_maximum",
    Text("de hoogste boete voor het PVT, in euro", "the maximum fine for the PVT, in euros"),
    (WI_OLD.art("34", None, "a"), WI_OLD.art("34", None, "b")),
    340,
    since=_2017,
    publication="Stb. 2017, 285",
)


@rule(
    WI_OLD.art("34", None, "a"),
    WI_OLD.art("34", None, "b"),
    since=_2017,
    publication="Stb. 2017, 285",
    label=Text("de hoogste boete voor het PVT, in euro", "the maximum fine for the PVT, in euros"),
    value=Text("De boete voor het PVT is hooguit {value} euro.", "The PVT fine is {value} euros at most."),
)
def pvt_fine_maximum(f: Facts) -> Number:  # noqa: ARG001  # the same for everybody
    """The maximum, for the first term missed and for every later one; it has not changed, so no day selects it."""
    return PVT_FINE_MAXIMUM.dated().expr(lambda euros: Number(Op.CONST, (), euros))


@rule(
    WI_OLD.art("28"),
    WI_OLD.art("30"),
    since=_2017,
    publication="Stb. 2017, 285",
    confidence=Confidence.INFERRED,
    label=Text("de laatste dag om een boete voor het PVT te voorkomen", "the last day to prevent a PVT fine"),
    value=Text("Rond het PVT uiterlijk op {value} af.", "Complete the PVT on {value} at the latest."),
    never=_NO_PVT,
)
def pvt_fine_term_last_day(f: Facts) -> Day:
    """The last day of the (extended) year, or of the new period of the latest PVT fine; ``NEVER`` where no PVT is due.

    See `pvt_running_last_day` for a latest fine that set no new period.
    """
    return when(must_pvt(f), pvt_running_last_day(f), NEVER)


def _nothing_missed(f: Facts, within: Callable[[Day], Truth]) -> Truth:
    """Whether the statement was signed within a term, or nothing was due any more."""
    return within(pvt_day(f)) | fulfilled_by(f, within) | released_by(f, within)


def _missed(f: Facts, within: Callable[[Day], Truth]) -> Truth:
    """Whether the term is over, and something was missed in it."""
    return ~within(f.on) & ~_nothing_missed(f, within)


@rule(
    WI_OLD.art("28"),
    WI_OLD.art("30", 1),
    since=_2017,
    publication="Stb. 2017, 285",
    yes=Text("U rondde het PVT niet binnen uw termijn af.", "You did not complete the PVT within your period."),
    no=Text(
        "U rondde het PVT op tijd af, uw termijn loopt nog, of u hoeft het niet te doen.",
        "You completed the PVT in time, your period still runs, or you need not do it.",
    ),
)
def pvt_missed(f: Facts) -> Truth:
    """The PVT period now running is over, and the statement was not signed by its last day.

    Only for who became obliged on or after 1-10-2017: for others that period never begins. A year that ran in 2020 was
    lengthened for COVID-19 without being asked, by how much is not known: where no extension is known, it is open.
    """
    last = pvt_fine_term_last_day(f)
    after_fine = _missed(f, lambda day: day <= last)
    first = _missed(f, lambda day: in_pvt_term(f, day))
    return must_pvt(f) & when(f.pvt_fine_notified.never_comes(), first, after_fine)


@rule(
    AWB.art("5:53"),
    since=_2017,
    yes=Text("DUO moet u eerst de kans geven om te reageren.", "DUO must first give you the chance to respond."),
    no=Text("DUO hoeft u voor het PVT niet eerst te horen.", "For the PVT you need not be heard first."),
)
def pvt_fine_hearing_required(f: Facts) -> Truth:
    """The maximum does not lie above the amount of Awb 5:53, so the report and the hearing are not prescribed."""
    return pvt_fine_maximum(f) > HEARING_ABOVE


def _sure_last_day(f: Facts) -> Day:
    """The last day of the PVT period now running; not known where COVID-19 may have lengthened the first year."""
    first = f.pvt_fine_notified.never_comes() & must_pvt(f)
    return when(first, pvt_term_last_day(f), pvt_fine_term_last_day(f))


def _lapse(f: Facts, last: Day) -> Day:
    """The last day for a fine on a PVT period with this last day."""
    breach = last + _DAY
    return when(pvt_fine_hearing_required(f), breach + LAPSE, breach + LAPSE_SMALL)


@rule(
    AWB.art("5:45"),
    WI_OLD.art("28"),
    since=_2017,
    confidence=Confidence.INFERRED,
    label=Text("de laatste dag voor een boete voor het PVT", "the last day for a PVT fine"),
    value=Text("Een boete voor het PVT kan tot en met {value}.", "A PVT fine is possible up to and including {value}."),
    never=_NO_PVT,
)
def pvt_fine_last_day(f: Facts) -> Day:
    """Three years after the breach, which is the day after the PVT period now running, for the maximum is low.

    An objection or appeal against the fine suspends the years; that is not counted here. Open where DUO may have lengthened
    the first year for COVID-19 and no decision says so.
    """
    return _lapse(f, _sure_last_day(f))


@rule(
    WI_OLD.art("28"),
    WI_OLD.art("30"),
    AWB.art("5:41"),
    AWB.art("5:42"),
    AWB.art("5:45"),
    since=_2017,
    publication="Stb. 2017, 285",
    yes=Text("De wet laat een boete volgen voor het PVT.", "By the Act a fine follows for the PVT."),
    no=Text("Er volgt geen boete voor het PVT.", "No fine follows for the PVT."),
)
def pvt_fine_follows(f: Facts) -> Truth:
    """The PVT period was missed, the person is to blame, and the power to fine has not lapsed.

    A permit that was withdrawn or not renewed bars no PVT fine: art. 31(2) is about the examination only. Whether somebody
    is still fined whose obligation ended after the period was missed is left open; the dead are not fined.
    """
    released = open_question.truth(
        "Volgt nog een boete als de plicht na het einde van de termijn is vervallen?",
        "Does a fine still follow when the obligation ended after the period was over?",
    )
    bound = obliged(f) | pvt_done(f) | released
    surely = f.on <= _lapse(f, pvt_fine_term_last_day(f))
    in_time = surely | ((f.on <= _lapse(f, pvt_longest_last_day(f))) & (f.on <= pvt_fine_last_day(f)))
    return pvt_missed(f) & in_time & ~f.pvt_overrun_excused & bound & (f.died > f.on)


@rule(
    WI_OLD.art("28"),
    WI_OLD.art("30"),
    WI_OLD.art("34"),
    since=_2017,
    publication="Stb. 2017, 285",
    label=Text("de boete voor het PVT, in euro", "the fine for the PVT, in euros"),
    value=Text("De boete voor het PVT is {value} euro.", "The fine for the PVT is {value} euros."),
)
def pvt_fine(f: Facts) -> Number:
    """0 when no fine follows; else left open: the Act sets a maximum, and how it is filled in was not found.

    The table of efforts is about the examination (art. 34(c) and (d)) alone.
    """
    height = open_question.number(
        "Hoe hoog is de boete voor het PVT? De wet noemt alleen een maximum.",
        "How high is the PVT fine? The Act names a maximum only.",
    )
    return when(pvt_fine_follows(f), height, 0)


@rule(
    WI_OLD.art("28"),
    WI_OLD.art("30"),
    since=_2017,
    confidence=Confidence.INFERRED,
    label=Text("de eerste dag voor een volgende boete voor het PVT", "the first day for a next PVT fine"),
    value=Text("Een boete voor het PVT kan vanaf {value}.", "A PVT fine is possible from {value}."),
    never=Text("Er komt geen boete voor het PVT.", "There will be no PVT fine."),
)
def pvt_next_fine_day(f: Facts) -> Day:
    """The day after the PVT period now running.

    ``NEVER`` without one, when nothing was missed by its last day, when the duty is over before it, and after death.
    Open where DUO may have lengthened the first year for COVID-19 and no decision says so.
    """
    last = pvt_fine_term_last_day(f)
    over = ((f.on <= last) & (ended(f) | exempt(f) | excluded(f))) | (f.died <= f.on)
    first = _nothing_missed(f, lambda day: in_pvt_term(f, day))
    nothing = when(f.pvt_fine_notified.never_comes(), first, _nothing_missed(f, lambda day: day <= last))
    return when(nothing | over, NEVER, _sure_last_day(f) + _DAY)
