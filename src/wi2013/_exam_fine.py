"""When a fine for the examination follows, and the next one (Wi2013 arts. 31 to 34, until 30-9-2017 31 to 36; Awb ch. 5).

The day asked about stands for the day of the fine decision.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from inburgering.dossier import ExamPart
from inburgering.facts import Facts
from inburgering.facts._wi2013_sanctions import LostPermitFines
from inburgering.law import AWB, WI_OLD
from inburgering.rules import (
    NEVER,
    Confidence,
    Day,
    Number,
    Op,
    Text,
    Truth,
    all_of,
    any_of,
    days,
    open_question,
    parameter,
    rule,
    when,
    years,
)
from wi2013._covid import in_term, longest_last_day, term_last_day
from wi2013._dispensed import PARTS_ONLY_FROM
from wi2013._effort_fine import fine_by_effort
from wi2013._requirements_done import exam_achieved, fulfilled_by_document
from wi2013._requirements_parts import EXAM_PARTS, met_within, ona_required
from wi2013._term import REPEAT, running_last_day
from wi2013.obligation import away_too_long, ended, excluded, exempt, obligation_first_day, obliged

ROOM = "wi2013.sanctions"

__all__ = [
    "FINE_MAXIMUM",
    "HEARING_ABOVE",
    "LAPSE",
    "LAPSE_SMALL",
    "REPEAT",
    "exam_missed",
    "exam_overrun_not_attributable",
    "fine",
    "fine_follows",
    "fine_hearing_required",
    "fine_last_day",
    "fine_maximum",
    "fine_moderated",
    "fine_term_last_day",
    "next_fine_day",
    "permit_bars_fine",
]

_DAY = days(1)
_2013 = date(2013, 1, 1)

FINE_MAXIMUM = parameter(
    "wi2013.sanctions.fine_maximum",
    Text("de hoogste boete voor het examen, in euro", "the maximum fine for the examination, in euros"),
    (WI_OLD.art("34", None, "c"), WI_OLD.art("34", None, "d"), WI_OLD.art("34", None, "a", on=_2013)),
    1_250,
    since=_2013,
    publication="Stb. 2012, 430",
)
HEARING_ABOVE = parameter(
    "wi2013.sanctions.hearing_above",
    Text("het bedrag waarboven u eerst wordt gehoord", "the amount above which you are heard first"),
    AWB.art("5:53"),
    340,
)
LAPSE = parameter(
    "wi2013.sanctions.lapse",
    Text("hoe lang een hoge boete mogelijk is", "how long a high fine stays possible"),
    AWB.art("5:45"),
    years(5),
)
LAPSE_SMALL = parameter(
    "wi2013.sanctions.lapse_small",
    Text("hoe lang een lage boete mogelijk is", "how long a low fine stays possible"),
    AWB.art("5:45"),
    years(3),
)


@rule(
    WI_OLD.art("34", None, "c"),
    WI_OLD.art("34", None, "d"),
    WI_OLD.art("34", None, "a", on=_2013),
    label=Text("de hoogste boete voor het examen, in euro", "the maximum fine for the examination, in euros"),
    value=Text("De boete voor het examen is hooguit {value} euro.", "The examination fine is {value} euros at most."),
)
def fine_maximum(f: Facts) -> Number:  # noqa: ARG001  # the same for everybody
    """The maximum, for the first term missed and for every later one.

    Until 30-9-2017 art. 34(a) and (b) set it, since then (c) and (d); the amount has stayed the same, so no day selects it.
    """
    return FINE_MAXIMUM.dated().expr(lambda euros: Number(Op.CONST, (), euros))


def released_by(f: Facts, within: Callable[[Day], Truth]) -> Truth:
    """Whether the whole duty ended on a day within a term, so that nothing was due when it was over.

    Exempt, dispensed, ended by decision, pension age, death; an exception of art. 5(2) that came up; the first day of an
    absence of more than a year; the day after the latest right of residence.
    """
    effort = (f.effort_dispensation_granted < PARTS_ONLY_FROM) & within(f.effort_dispensation_granted)
    since = (f.exempted_since, f.dispensed_since, f.obligation_ended_since, f.pension_day, f.died)
    abroad = away_too_long(f) & within(f.unregistered_since)
    left = ~f.has_right & f.residence_ended.comes() & within(f.residence_ended + _DAY)
    exception = excluded(f) & within(f.exception_first_day)
    return any_of(*(day.comes() & within(day) for day in since), effort, abroad, left, exception)


def fulfilled_by(f: Facts, within: Callable[[Day], Truth]) -> Truth:
    """Whether a document, or DUO's decision, fulfilled the whole obligation on a day within a term."""
    decided = f.fulfilled_decided & within(f.fulfilled_named_day)
    return (fulfilled_by_document(f) & within(f.full_document_awarded)) | decided


@rule(
    WI_OLD.art("31", 1),
    WI_OLD.art("33"),
    confidence=Confidence.INFERRED,
    label=Text("de laatste dag om een boete te voorkomen", "the last day to prevent a fine"),
    value=Text("Haal het examen uiterlijk op {value}.", "Pass the examination on {value} at the latest."),
    never=Text("Er is nog geen termijn om te laat mee te zijn.", "There is no period yet to be late with."),
)
def fine_term_last_day(f: Facts) -> Day:
    """The last day of the (extended) three years, or of the new period of the latest fine; ``NEVER`` without an obligation.

    See `running_last_day` for a latest fine that set no new period.
    """
    return when(obligation_first_day(f).comes(), running_last_day(f), NEVER)


def _nothing_missed(f: Facts, within: Callable[[Day], Truth]) -> Truth:
    """Whether every part was met within a term, as far as is known on the day asked about; or nothing was due any more."""
    language = all_of(*(met_within(f, part, within) for part in EXAM_PARTS if part is not ExamPart.ONA))
    met = language & (~ona_required(f) | met_within(f, ExamPart.ONA, within))
    return met | fulfilled_by(f, within) | released_by(f, within)


def _missed(f: Facts, within: Callable[[Day], Truth]) -> Truth:
    """Whether the term is over, and something was missed in it."""
    return ~within(f.on) & ~_nothing_missed(f, within)


@rule(
    WI_OLD.art("31", 1),
    WI_OLD.art("33"),
    yes=Text("U haalde het examen niet binnen uw termijn.", "You did not pass the examination within your period."),
    no=Text("U haalde het examen op tijd, of uw termijn loopt nog.", "You passed in time, or your period still runs."),
)
def exam_missed(f: Facts) -> Truth:
    """The term now running is over, and by its last day not every part of language and society was met.

    A part counts from the day its result is known (RvS 2021: an ONA portfolio approved after the term is late, though
    perhaps not to blame). Who was released from the duty by that day, or fulfilled it with a document, missed nothing.

    DUO lengthened periods that ran in 2020 for COVID-19 without being asked. Where no extension of that length is known,
    it is open whether who is late by the period alone missed anything, until the longer one is over too.
    """
    last = fine_term_last_day(f)
    after_fine = _missed(f, lambda day: day <= last)
    arisen = obligation_first_day(f).comes()
    return when(f.exam_fine_notified.never_comes(), arisen & _missed(f, lambda day: in_term(f, day)), after_fine)


@rule(
    WI_OLD.art("31", 2),
    yes=Text(
        "U krijgt geen boete, want uw vergunning is niet verlengd of is ingetrokken.",
        "There is no fine, for your permit was not renewed or was withdrawn.",
    ),
    no=Text("Uw vergunning staat een boete niet in de weg.", "Your permit does not stand in the way of a fine."),
)
def permit_bars_fine(f: Facts) -> Truth:
    """Renewal of the fixed-term permit was refused, or the permit withdrawn: no fine under art. 31(1).

    The article speaks of the first fine only, not of those of art. 33; the reading ``every_fine`` covers those too.
    """
    first = f.exam_fine_notified.never_comes() | (f.lost_permit_fines == LostPermitFines.EVERY_FINE)
    return f.permit_lost & first


@rule(
    AWB.art("5:53"),
    WI_OLD.art("36", on=_2013),
    yes=Text("DUO moet u eerst de kans geven om te reageren.", "DUO must first give you the chance to respond."),
    no=Text("DUO hoeft u niet eerst te horen.", "DUO need not hear you first."),
)
def fine_hearing_required(f: Facts) -> Truth:
    """A report, and a chance to be heard, before a fine that can be higher than the amount of Awb 5:53.

    The maximum decides, not the fine that is meant. Until 30-9-2017 art. 36 said so whatever the amount.
    """
    return fine_maximum(f) > HEARING_ABOVE


def _sure_last_day(f: Facts) -> Day:
    """The last day of the term now running; not known where COVID-19 may have lengthened the first one."""
    first = f.exam_fine_notified.never_comes() & obligation_first_day(f).comes()
    return when(first, term_last_day(f), fine_term_last_day(f))


def _lapse(f: Facts, last: Day) -> Day:
    """The last day for a fine on a term with this last day."""
    breach = last + _DAY
    return when(fine_hearing_required(f), breach + LAPSE, breach + LAPSE_SMALL)


@rule(
    AWB.art("5:45"),
    WI_OLD.art("31", 1),
    confidence=Confidence.INFERRED,
    label=Text("de laatste dag voor een boete voor het examen", "the last day for an examination fine"),
    value=Text("Een boete kan tot en met {value}.", "A fine is possible up to and including {value}."),
    never=Text("Er is nog geen termijn om te laat mee te zijn.", "There is no period yet to be late with."),
)
def fine_last_day(f: Facts) -> Day:
    """Five years after the breach, which is the day after the term now running; three where the maximum is low.

    An objection or appeal against the fine suspends the years; that is not counted here. Open where DUO may have lengthened
    the first term for COVID-19 and no decision says so.
    """
    return _lapse(f, _sure_last_day(f))


_BLAME = open_question.truth(
    "Is het te verwijten dat het examen niet in deze termijn is gehaald? Het oordeel dat bekend is, is van eerder.",
    "Is it attributable that the examination was not passed in this period? The judgement that is known is of before.",
)


@rule(
    AWB.art("5:41"),
    confidence=Confidence.INFERRED,
    yes=Text(
        "Te laat zijn met het examen is u niet te verwijten.", "Being late with the examination is not attributable."
    ),
    no=Text("Te laat zijn met het examen is u te verwijten.", "Being late with the examination is attributable."),
)
def exam_overrun_not_attributable(f: Facts) -> Truth:
    """As DUO or the court judged after the term now running was over; an earlier judgement was about another delay."""
    return when(f.exam_overrun_judged > fine_term_last_day(f), f.exam_overrun_excused, _BLAME)


@rule(
    WI_OLD.art("31", 1),
    WI_OLD.art("31", 2),
    WI_OLD.art("33"),
    AWB.art("5:41"),
    AWB.art("5:42"),
    AWB.art("5:45"),
    yes=Text("De wet laat een boete volgen voor het examen.", "By the Act a fine follows for the examination."),
    no=Text("Er volgt geen boete voor het examen.", "No fine follows for the examination."),
)
def fine_follows(f: Facts) -> Truth:
    """The term was missed, the person is to blame, no lost permit bars the fine, and the power to fine has not lapsed.

    Whether somebody is still fined who was released, or is no longer obliged, after the term was missed is left open; the
    dead are not fined.
    What the table of efforts or Union law makes of it stands in `fine` and `fine_eu`.
    """
    released = open_question.truth(
        "Volgt nog een boete als de plicht na het einde van de termijn is vervallen?",
        "Does a fine still follow when the obligation ended after the period was over?",
    )
    bound = obliged(f) | exam_achieved(f) | fulfilled_by_document(f) | released
    surely = f.on <= _lapse(f, fine_term_last_day(f))
    in_time = surely | ((f.on <= _lapse(f, longest_last_day(f))) & (f.on <= fine_last_day(f)))
    return exam_missed(f) & ~permit_bars_fine(f) & in_time & ~exam_overrun_not_attributable(f) & bound & (f.died > f.on)


@rule(
    WI_OLD.art("31", 1),
    WI_OLD.art("33"),
    WI_OLD.art("34"),
    confidence=Confidence.INFERRED,
    label=Text("de boete voor het examen, in euro", "the fine for the examination, in euros"),
    value=Text(
        "De boete voor het examen is hoogstens {value} euro.",
        "The fine for the examination is {value} euros at most.",
    ),
)
def fine(f: Facts) -> Number:
    """What the policy rule gives, when a fine follows; else 0. Whole euros, before moderation (see `fine_moderated`).

    Never higher than the maximum.
    """
    return when(fine_follows(f), fine_by_effort(f), 0)


@rule(
    AWB.art("5:46"),
    confidence=Confidence.INFERRED,
    label=Text("de boete nadat DUO alles heeft afgewogen, in euro", "the fine after all was weighed, in euros"),
    value=Text("De boete na afweging is {value} euro.", "The fine after weighing is {value} euros."),
)
def fine_moderated(f: Facts) -> Number:
    """The fine, when it is not too high for special circumstances; how much lower it then is only DUO or a court can say.

    Courts halved fines, set them to 750, 625 or 400 euros, or let 1,250 stand: no rule follows from that.
    """
    lower = open_question.number(
        "Hoe hoog is de boete die past bij de ernst en het verwijt?",
        "How high is the fine that fits the gravity and the blame?",
    )
    return when(fine(f) == 0, 0, when(f.fine_too_high, lower, fine(f)))


@rule(
    WI_OLD.art("31", 1),
    WI_OLD.art("33"),
    confidence=Confidence.INFERRED,
    label=Text("de eerste dag voor een volgende boete", "the first day for a next fine"),
    value=Text("Een boete kan vanaf {value}.", "A fine is possible from {value}."),
    never=Text("Er komt geen boete voor het examen.", "There will be no examination fine."),
)
def next_fine_day(f: Facts) -> Day:
    """The day after the term now running, its last day is `fine_term_last_day`.

    ``NEVER`` when nothing was missed by that day, when the duty is over before it, and after death. Open where DUO
    may have lengthened the first term for COVID-19 and no decision says so.
    """
    last = fine_term_last_day(f)
    over = ((f.on <= last) & (ended(f) | exempt(f) | excluded(f))) | (f.died <= f.on)
    first = _nothing_missed(f, lambda day: in_term(f, day))
    nothing = when(f.exam_fine_notified.never_comes(), first, _nothing_missed(f, lambda day: day <= last))
    return when(nothing | over, NEVER, _sure_last_day(f) + _DAY)
