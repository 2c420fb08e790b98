"""The parts of the examination of 2013 (arts. 7(2), 5(3) and 6(2); Besluit 2.4, 2.9, 2.10, 3.9), each with the same rules.

The rules are made once for all parts; each is declared under its own name, such as
``wi2013.requirements.part_done.reading``. The day on which the result or the decision was known decides, not the day of
the sitting (ABRvS 2021, on a portfolio that was handed in before the term ended and approved after it).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from types import MappingProxyType

from inburgering.dossier import ExamPart
from inburgering.facts import Facts
from inburgering.law import BESLUIT2021, BESLUIT_OLD, REGELING_OLD, WI_OLD
from inburgering.rules import (
    NEVER,
    Confidence,
    Day,
    Number,
    Op,
    Rule,
    Text,
    Truth,
    any_of,
    earliest,
    latest,
    open_question,
    parameter,
    rule,
    when,
)
from wi2013.obligation import obliged_before_2015, win_society

LANGUAGE_PARTS = (ExamPart.READING, ExamPart.LISTENING, ExamPart.WRITING, ExamPart.SPEAKING)
SOCIETY_PARTS = (ExamPart.KNM, ExamPart.ONA)
EXAM_PARTS = (*LANGUAGE_PARTS, *SOCIETY_PARTS)
Parts = Mapping[ExamPart, Rule[Truth]]
_FROZEN = date(2022, 1, 1)

TGN_SCORE = parameter(
    "requirements.tgn_score",
    Text("de punten voor de TGN die spreken wegnemen", "the TGN score that takes speaking away"),
    REGELING_OLD.art("9.1"),
    37,
)
MAP_EXEMPTS_SINCE = parameter(
    "requirements.map_exempts_since",
    Text("de dag waarop de MAP voor het eerst ONA wegneemt", "the first day on which the MAP takes ONA away"),
    BESLUIT2021.art("12.1a", 6),
    date(2025, 9, 1),
)


@rule(
    BESLUIT_OLD.art("2.10", 2),
    yes=Text("ONA hoort bij uw examen.", "ONA is part of your examination."),
    no=Text("U hoeft geen ONA te doen.", "You need not do ONA."),
    id="wi2013.requirements.ona_required",
)
def ona_required(f: Facts) -> Truth:
    """Who became obliged before 1 January 2015 does not do ONA; who became obliged on or after it does."""
    return ~obliged_before_2015(f)


def _fact(f: Facts, part: ExamPart, name: str) -> Day:
    found: Day = getattr(f, f"exam_{part}_{name}_day")
    return found


def _kns(f: Facts, part: ExamPart) -> Day:
    """The old part on society, passed by somebody of whom KNM or ONA is asked.

    Until the end of 2014 it was the one part on society, and who was obliged then keeps what was passed. Whether it is
    also KNM, or KNM and ONA, for who became obliged later is not said.
    """
    asked = open_question.day(
        "Telt het oude examen KNS voor iemand die vanaf 2015 inburgeringsplichtig is? De wet zegt het niet.",
        "Does the old examination KNS count for somebody who became obliged in 2015 or later? The law does not say.",
    )
    passed = f.exam_kns_passed_day
    return when(ona_required(f) & passed.comes(), asked, passed if part is ExamPart.KNM else NEVER)


def _spoken(f: Facts) -> Day:
    """The last test of spoken Dutch from before 1 November 2014, with enough points and not taken again."""
    enough = (f.tgn_before_score >= TGN_SCORE) & ~f.tgn_retaken
    return when(enough, f.tgn_before_day, NEVER)


def _map_first() -> Day:
    return MAP_EXEMPTS_SINCE.dated().expr(lambda first: Day(Op.CONST, (), first))


def _map(f: Facts) -> Day:
    """The MAP of the Wi2021 takes ONA away, since 1 September 2025; one that was completed before it, from that day."""
    since = MAP_EXEMPTS_SINCE.dated().expr(lambda first: latest(f.map_concluded, first))
    return when(f.map_concluded.comes() & (f.on >= MAP_EXEMPTS_SINCE), since, NEVER)


def _society(f: Facts) -> Day:
    """A WIN certificate with enough knowledge of society takes away the whole of KNS: KNM and ONA."""
    return when(win_society(f) & f.win_certificate_awarded.comes(), f.win_certificate_awarded, NEVER)


def _by_entry_diploma(f: Facts) -> Truth:
    """Mbo level 1 takes ONA away: DUO says so, the rule was not found, and since when it holds is open.

    It stands in no decree to the end of 2021; that it holds since the Act was frozen, in 2022, is inferred.
    """
    then = open_question.truth(
        "Gaf een diploma mbo niveau 1 op deze dag al vrijstelling van ONA? De regel zelf is niet gevonden.",
        "Did an mbo diploma of level 1 exempt from ONA on this day already? The rule itself was not found.",
    )
    return f.mbo_1_awarded.comes() & ((f.on >= _FROZEN) | then)


def _entry_diploma_day(f: Facts) -> Day:
    since = open_question.day(
        "Sinds wanneer geeft een diploma mbo niveau 1 vrijstelling van ONA? De regel zelf is niet gevonden.",
        "Since when does an mbo diploma of level 1 exempt from ONA? The rule itself was not found.",
    )
    return when(f.mbo_1_awarded.comes(), since, NEVER)


def _lifting_days(f: Facts, part: ExamPart) -> list[Day]:
    """The days on which a document or a decision may have taken the part away."""
    found = [_fact(f, part, name) for name in ("document", "exempted", "dispensed")]
    if part is ExamPart.SPEAKING:
        found.append(_spoken(f))
    if part in SOCIETY_PARTS:
        found.append(_society(f))
    return found


def _passing_days(f: Facts, part: ExamPart) -> list[Day]:
    return [_fact(f, part, "passed"), *([_kns(f, part)] if part in SOCIETY_PARTS else [])]


def met_within(f: Facts, part: ExamPart, within: Callable[[Day], Truth]) -> Truth:
    """Whether the part was met on a day that lies within a term, in any way. An expression for other rules to use.

    A day of which only a first possible one is known lies in no term that was over before that.
    """
    met = any_of(*(day.comes() & within(day) for day in (*_passing_days(f, part), *_lifting_days(f, part))))
    if part is not ExamPart.ONA:
        return met
    possible = ((_map_first(), _map(f)), (f.mbo_1_awarded, _entry_diploma_day(f)))
    return any_of(met, *(within(first) & day.comes() & within(day) for first, day in possible))


def _passed(part: ExamPart) -> Rule[Truth]:
    name = part.label

    @rule(
        WI_OLD.art("7", 2, "c" if part in SOCIETY_PARTS else "b"),
        BESLUIT_OLD.art("2.10" if part in SOCIETY_PARTS else "2.9"),
        BESLUIT_OLD.art("3.9"),
        yes=Text(f"U hebt {name.nl} gehaald.", f"You passed {name.en}."),
        no=Text(f"U hebt {name.nl} nog niet gehaald.", f"You have not passed {name.en} yet."),
        id=f"wi2013.requirements.part_passed.{part}",
    )
    def passed(f: Facts) -> Truth:
        """Passed at A2 or higher, and the result was known by the day asked about. ONA and KNM have no level.

        ONA is passed with the portfolio and the final interview, or since 1 May 2018 the hours of teaching instead of
        the interview: the result tells of both. Who became obliged before 2015 keeps KNS as KNM.
        """
        return any_of(*(day.comes() for day in _passing_days(f, part)))

    return passed


def _lifted(part: ExamPart) -> Rule[Truth]:
    name = part.label
    ona = part is ExamPart.ONA
    cites = [WI_OLD.art("5", 3), WI_OLD.art("6", 2), BESLUIT_OLD.art("2.4")]
    cites += [REGELING_OLD.art(article) for article in ("2.2a", "2.2c", "2.2d") if part in LANGUAGE_PARTS]
    cites += [REGELING_OLD.art("9.1")] if part is ExamPart.SPEAKING else []
    cites += [BESLUIT_OLD.art("2.4a"), BESLUIT2021.art("12.1a", 6)] if ona else []

    @rule(
        *cites,
        yes=Text(f"U hoeft geen examen te doen in {name.nl}.", f"You need not be examined in {name.en}."),
        no=Text(f"U hebt geen vrijstelling voor {name.nl}.", f"You are not exempt from {name.en}."),
        confidence=Confidence.INFERRED if ona else Confidence.SEEN,
        id=f"wi2013.requirements.part_lifted.{part}",
    )
    def lifted(f: Facts) -> Truth:
        """Exempt by a document or a decision, or dispensed for demonstrable efforts (AGI).

        For ONA also: an mbo diploma of level 1, and the MAP of the Wi2021. The exemption for work is given on request
        (Besluit art. 2.4a), so only the decision counts. The participation statement is never lifted this way.
        """
        days = [day.comes() for day in _lifting_days(f, part)]
        return any_of(*days, *([_map(f).comes(), _by_entry_diploma(f)] if ona else []))

    return lifted


_PASSED = {part: _passed(part) for part in EXAM_PARTS}
_LIFTED = {part: _lifted(part) for part in EXAM_PARTS}


def _done(part: ExamPart) -> Rule[Truth]:
    name = part.label

    @rule(
        WI_OLD.art("7", 2, "c" if part in SOCIETY_PARTS else "b"),
        WI_OLD.art("5", 3),
        yes=Text(f"U bent klaar met {name.nl}.", f"You are done with {name.en}."),
        no=Text(f"U bent nog niet klaar met {name.nl}.", f"You are not done with {name.en} yet."),
        id=f"wi2013.requirements.part_done.{part}",
    )
    def done(f: Facts) -> Truth:
        """Passed or lifted; ONA also for who need not do it."""
        met = _PASSED[part](f) | _LIFTED[part](f)
        return met | ~ona_required(f) if part is ExamPart.ONA else met

    return done


def _required(part: ExamPart) -> Rule[Truth]:
    name = part.label

    @rule(
        WI_OLD.art("7", 2, "c" if part in SOCIETY_PARTS else "b"),
        WI_OLD.art("5", 3),
        yes=Text(f"U moet examen doen in {name.nl}.", f"You must be examined in {name.en}."),
        no=Text(f"U hoeft geen examen te doen in {name.nl}.", f"You need not be examined in {name.en}."),
        id=f"wi2013.requirements.part_required.{part}",
    )
    def required(f: Facts) -> Truth:
        """Every part that was not lifted must be passed; ONA only by who became obliged in 2015 or later."""
        asked = ~_LIFTED[part](f)
        return asked & ona_required(f) if part is ExamPart.ONA else asked

    return required


def _met_day(part: ExamPart) -> Rule[Day]:
    name = part.label
    ona = part is ExamPart.ONA

    @rule(
        WI_OLD.art("7", 2, "c" if part in SOCIETY_PARTS else "b"),
        WI_OLD.art("5", 3),
        label=Text(f"de dag waarop u klaar was met {name.nl}", f"the day you were done with {name.en}"),
        value=Text(f"U was klaar met {name.nl} op {{value}}.", f"You were done with {name.en} on {{value}}."),
        never=Text(f"U hebt {name.nl} niet gehaald.", f"You have not passed {name.en}.")
        if ona
        else Text(f"U bent nog niet klaar met {name.nl}.", f"You are not done with {name.en} yet."),
        confidence=Confidence.INFERRED if ona else Confidence.SEEN,
        id=f"wi2013.requirements.part_met_day.{part}",
    )
    def met_day(f: Facts) -> Day:
        """The first of the days on which the part was passed or lifted; unknown while one that may be earlier is.

        ``NEVER`` too for ONA that need not be done. An mbo diploma of level 1 and the MAP do not move a day of before them.
        """
        met = earliest(*_passing_days(f, part), *_lifting_days(f, part))
        if not ona:
            return met
        met = when(met <= _map_first(), met, earliest(met, _map(f)))
        return when(met <= f.mbo_1_awarded, met, earliest(met, _entry_diploma_day(f)))

    return met_day


part_passed: Parts = MappingProxyType(_PASSED)
"""For each part: whether it was passed."""
part_lifted: Parts = MappingProxyType(_LIFTED)
"""For each part: whether a document, an exemption or a dispensation takes it away."""
part_done: Parts = MappingProxyType({part: _done(part) for part in EXAM_PARTS})
"""For each part: whether nothing is left to do."""
part_required: Parts = MappingProxyType({part: _required(part) for part in EXAM_PARTS})
"""For each part: whether it must still be, or have been, passed."""
part_met_day: Mapping[ExamPart, Rule[Day]] = MappingProxyType({part: _met_day(part) for part in EXAM_PARTS})
"""For each part: the day on which it was met."""


def count(*truths: Truth) -> Number:
    """How many of them are true."""
    first, *others = (when(truth, 1, 0) for truth in truths)
    return sum(others, start=first)


@rule(
    WI_OLD.art("7", 2),
    label=Text("het aantal onderdelen dat u hebt gehaald", "the number of parts you passed"),
    value=Text("Aantal onderdelen dat u hebt gehaald: {value}.", "Number of parts you passed: {value}."),
    id="wi2013.requirements.parts_passed",
)
def parts_passed(f: Facts) -> Number:
    """The parts passed by examination, at most six; ONA counts for whoever passed it. A lifted part is not a passed one."""
    return count(*(part_passed[part](f) for part in EXAM_PARTS))
