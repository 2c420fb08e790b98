"""The term of the Wi2007 (art. 7), its extension (art. 31(2)), and when one may be asked for (Besluit 5.4).

The municipality decides. Who was obliged before 2013 with a running term keeps these rules for as long as it takes
(Wijzigingswet 2012 art. X(2)).
"""

from __future__ import annotations

from datetime import date

from inburgering._transition_2007 import settled_by_law
from inburgering.calendar import Roll, term
from inburgering.facts import Facts
from inburgering.facts._period import PeriodCounting
from inburgering.facts._wi2007_period import SettledAbroad
from inburgering.law import BESLUIT_OLD, WI_OLD, WIJZIGINGSWET2009, WIJZIGINGSWET2012
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
)
from wi2007.obligation import arises, obligation_first_day, settled

__all__ = [
    "DECISION_TERM",
    "LITERACY_MOST",
    "PeriodCounting",
    "REQUEST_WINDOW",
    "SettledAbroad",
    "TERM",
    "TERM_ABROAD",
    "decision_last_day",
    "extended_last_day",
    "extension_due",
    "literacy_extension_due",
    "literacy_extension_possible",
    "literacy_most_last_day",
    "period_end",
    "period_first_day",
    "period_last_day",
    "period_months",
    "request_first_day",
    "running_last_day",
    "starts_by_decision",
]

_HARMONISED = date(2009, 12, 19)
_WI2013 = date(2013, 1, 1)
_DAY = days(1)

TERM = parameter(
    "period_2007.length",
    Text("de termijn van de wet van 2007, in maanden", "the term of the 2007 Act, in months"),
    (WI_OLD.art("7", 1), WIJZIGINGSWET2009.art("IV")),
    60,
    since=date(2007, 1, 1),
    publication="Stb. 2006, 625",
).changed(_HARMONISED, 42)
TERM_ABROAD = parameter(
    "period_2007.length_abroad",
    Text(
        "de termijn na het basisexamen in het buitenland, in maanden",
        "the term after the examination abroad, in months",
    ),
    WI_OLD.art("7", 1, "a", on=date(2007, 1, 1)),
    42,
)
LITERACY_MOST = parameter(
    "period_2007.literacy",
    Text("de langste verlenging om alfabetisering, in maanden", "the longest extension for literacy, in months"),
    WI_OLD.art("31", 2, "b"),
    30,
)
REQUEST_WINDOW = parameter(
    "period_2007.request_window",
    Text("hoe lang voor het einde u verlenging kunt vragen", "how long before the end an extension may be asked for"),
    BESLUIT_OLD.art("5.4", 1),
    months(6),
)
DECISION_TERM = parameter(
    "period_2007.decision",
    Text("de tijd voor een besluit over verlenging", "the time to decide on an extension"),
    BESLUIT_OLD.art("5.4", 1),
    weeks(8),
)


def _later(first: Day, n: Number | int, f: Facts) -> Day:
    """The day after a term of ``n`` months from ``first``, in the reading asked for."""
    anniversary = f.period_counting == PeriodCounting.ANNIVERSARY
    return when(anniversary, (first - _DAY).months_later(n) + _DAY, first.months_later(n, Count.FIRST_DAY))


@rule(
    WI_OLD.art("7", 1),
    WI_OLD.art("7", 1, "b", on=date(2007, 1, 1)),
    WI_OLD.art("26"),
    yes=Text(
        "Uw termijn begint pas op de dag die de gemeente heeft bepaald.",
        "Your term begins only on the day that the municipality set.",
    ),
    no=Text("Uw termijn begint door de wet zelf.", "Your term begins by the Act itself."),
)
def starts_by_decision(f: Facts) -> Truth:
    """Old residents (oudkomers): the term waits for the decision of art. 26; that of all others for no decision.

    Until 19 December 2009 the text said so of the five-year term alone, so not of an old resident who had passed the
    examination abroad. That his term waited as well is taken, for art. 26, the later text and the transition of 2013 make no
    difference between old residents; the reading ``by_law`` follows the letter, where no decision was made.
    """
    by_law = settled_by_law(f) & (f.term_2007_imposed >= _WI2013)
    return settled(f) & ~by_law


@rule(
    WI_OLD.art("7", 1),
    WI_OLD.art("26"),
    BESLUIT_OLD.art("9.1", 3, on=date(2011, 6, 28)),
    WIJZIGINGSWET2012.art("X", 4),
    confidence=Confidence.INFERRED,
    label=Text("de eerste dag van uw termijn", "the first day of your term"),
    value=Text("Uw termijn begint op {value}.", "Your term begins on {value}."),
    never=Text("Voor u is geen termijn begonnen.", "No term has begun for you."),
)
def period_first_day(f: Facts) -> Day:
    """By the Act with the duty; for an old resident the day in the municipality's decision, that day included.

    No version of art. 7(1) names the day for a newcomer: that it is the first day of the duty is inferred, and no ruling
    was found. The letter in which the municipality tells the term (Besluit 5.3(3)) starts nothing. Of a newcomer under the
    Act of before 2007 (WIN) with a temporary release, not before that has ended (Besluit 9.1(3)). A decision for an old
    resident sets no term from 2013 on, because art. 26 was not kept. Who never was obliged has no term, whatever a
    decision says.
    """
    imposed = when(arises(f) & (f.term_2007_imposed < _WI2013), f.term_2007_imposed, NEVER)
    first = obligation_first_day(f)
    released = f.win_newcomer_2006 & f.win_release_last_day.comes()
    by_law = when(released, latest(first, f.win_release_last_day + _DAY), first)
    return when(starts_by_decision(f), imposed, by_law)


@rule(
    WI_OLD.art("7", 1),
    WIJZIGINGSWET2009.art("IV"),
    label=Text("hoeveel maanden uw termijn duurt", "how many months your term lasts"),
    value=Text("Uw termijn duurt {value} maanden.", "Your term lasts {value} months."),
)
def period_months(f: Facts) -> Number:
    """Begun before 19 December 2009: three and a half years with the examination abroad, else five; later: 3.5 for all.

    The day on which the term begins selects the version: a term that ran on the change kept its length.
    """
    first = period_first_day(f)
    return when((first < _HARMONISED) & f.passed_exam_abroad, TERM_ABROAD, TERM.on(first))


@rule(
    WI_OLD.art("7", 1),
    label=Text("de dag na uw termijn, zonder verlenging", "the day after your term, without extension"),
    value=Text("Uw termijn is voorbij op {value}.", "Your term is over on {value}."),
    never=Text("Voor u is geen termijn begonnen.", "No term has begun for you."),
)
def period_end(f: Facts) -> Day:
    """The first day after the term: the day before which the examination must have been passed. Never rolled (Atw 4(a))."""
    return _later(period_first_day(f), period_months(f), f)


@rule(
    WI_OLD.art("7", 1),
    label=Text("de laatste dag van uw termijn, zonder verlenging", "the last day of your term, without extension"),
    value=Text("De laatste dag van uw termijn is {value}.", "The last day of your term is {value}."),
    never=Text("Voor u is geen termijn begonnen.", "No term has begun for you."),
)
def period_last_day(f: Facts) -> Day:
    """The last day, included, of the term of art. 7(1)."""
    return period_end(f) - _DAY


@rule(
    WI_OLD.art("31", 2),
    BESLUIT_OLD.art("2.11"),
    BESLUIT_OLD.art("5.4", 3),
    label=Text("de laatste dag van uw termijn, met verlenging", "the last day of your term, with extensions"),
    value=Text("U moet uiterlijk op {value} geslaagd zijn.", "You must have passed on {value} at the latest."),
    never=Text("Er is geen dag waarop u geslaagd moet zijn.", "There is no day by which you must have passed."),
)
def extended_last_day(f: Facts) -> Day:
    """The term, an interruption of the duty (2.11) and what the municipality granted; never earlier than without.

    Days of the interruption come first, then all months as one total, then granted days. A day that a decision sets is
    where later lengths begin.
    """
    named = f.granted_last_day.comes()
    first = period_first_day(f) + f.gap_days
    length = period_months(f)
    begins = when(named, f.granted_last_day + _DAY, first)
    end = _later(begins, f.granted_months + when(named, 0, length), f) + f.granted_days
    until = latest(end - _DAY, _later(first, length, f) - _DAY)
    both = open_question.day(
        "Telt de onderbreking al mee in de dag die het besluit noemt?",
        "Does the day that the decision names already count the interruption?",
    )
    return when(named & (f.gap_days > 0), both, until)


@rule(
    WI_OLD.art("32"),
    WI_OLD.art("33", 1),
    label=Text("de laatste dag van de termijn die nu loopt", "the last day of the term now running"),
    value=Text("Uw termijn loopt tot en met {value}.", "Your term runs up to and including {value}."),
    never=Text("Er loopt geen termijn voor u.", "No term runs for you."),
)
def running_last_day(f: Facts) -> Day:
    """The new term that a fine decision set, when there is one; else the (extended) term of art. 7(1)."""
    return when(f.fined_period_last_day.comes(), f.fined_period_last_day, extended_last_day(f))


@rule(
    BESLUIT_OLD.art("5.4", 1),
    confidence=Confidence.INFERRED,
    label=Text("de eerste dag om verlenging te vragen", "the first day to ask for an extension"),
    value=Text("U kunt verlenging vragen vanaf {value}.", "You may ask for an extension from {value}."),
    never=Text("Er is geen termijn om te verlengen.", "There is no term to extend."),
)
def request_first_day(f: Facts) -> Day:
    """Six months before the term is over, counted back from the day after it and never rolled.

    The municipality may decide of its own accord, likewise not earlier (5.4(2)).
    """
    return (running_last_day(f) + _DAY) - REQUEST_WINDOW


@rule(
    WI_OLD.art("31", 2, "a"),
    yes=Text(
        "De gemeente moet uw termijn verlengen, want u kunt er niets aan doen.",
        "The municipality must extend your term, because you are not to blame.",
    ),
    no=Text("U krijgt geen extra tijd omdat u er niets aan kunt doen.", "You get no extra time for want of blame."),
)
def extension_due(f: Facts) -> Truth:
    """Whoever shows not to be to blame gets an extension in place of a fine; the decision sets its length, without a maximum."""
    return f.term_2007_no_blame


@rule(
    WI_OLD.art("31", 2, "b"),
    WIJZIGINGSWET2009.art("IV"),
    since=_HARMONISED,
    yes=Text("Uw termijn kan langer worden om alfabetisering.", "Your term can be extended for literacy."),
    no=Text(
        "Uw termijn kan niet langer worden om alfabetisering: hij begon vóór 19 december 2009.",
        "Your term cannot be extended for literacy: it began before 19 December 2009.",
    ),
)
def literacy_extension_possible(f: Facts) -> Truth:
    """Only terms begun from 19 December 2009 on: those that ran by then keep the old art. 31(2), which has no such ground."""
    return period_first_day(f).comes() & (period_first_day(f) >= _HARMONISED)


@rule(
    WI_OLD.art("31", 2, "b"),
    since=_HARMONISED,
    yes=Text("U hebt recht op extra tijd om uw alfabetiseringscursus.", "You have a right to extra time for literacy."),
    no=Text("U krijgt geen extra tijd om een alfabetiseringscursus.", "You get no extra time for a literacy course."),
)
def literacy_extension_due(f: Facts) -> Truth:
    """Once, when a literacy course was begun on or before the last day of the term that runs."""
    followed = f.literacy_course_begun <= running_last_day(f)
    return literacy_extension_possible(f) & f.literacy_course_begun.comes() & followed & ~f.literacy_extension_given


@rule(
    WI_OLD.art("31", 2, "b"),
    since=_HARMONISED,
    label=Text(
        "de laatste dag met de langste verlenging om alfabetisering", "the last day with the longest literacy extension"
    ),
    value=Text("Met die verlenging loopt uw termijn hooguit tot en met {value}.", "With it your term runs to {value}."),
    never=Text("U krijgt deze verlenging niet.", "You do not get this extension."),
)
def literacy_most_last_day(f: Facts) -> Day:
    """Two years and six months after the term that runs, as one total; the municipality may set less. Else never."""
    longest = _later(running_last_day(f) + _DAY, LITERACY_MOST.values[0], f) - _DAY
    return when(literacy_extension_due(f), longest, NEVER)


def decision_last_day(received: date) -> Roll:
    """The last day to decide on a request received on ``received`` (Besluit 5.4(1)), rolled on by the Atw.

    Raises:
        ValueError: The day lies outside the calendar.
    """
    return term(received, DECISION_TERM.values[0], layer=Layer.BESLUIT)
