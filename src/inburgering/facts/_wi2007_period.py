"""What only wi2007/period asks: the examination abroad, literacy, blame, and what earlier extensions were for."""

from __future__ import annotations

from datetime import date

from inburgering.dossier import CourseKind, DecisionKind, Dossier, Ground, JudgementKind
from inburgering.facts._requirements_walks import either, judged
from inburgering.law import BESLUIT_OLD, WI_OLD
from inburgering.rules import NEVER, Codes, Known, Span, Text, Vocabulary, bounds, day, judgement, reading, truth

_COLLEGE = Text("het college van de gemeente", "the municipality's executive")


class SettledAbroad(Codes):
    """Whether the term of an old resident who passed the examination abroad waits for a decision (art. 7(1) until 2009)."""

    WAITS = "waits", "de termijn wacht op een besluit", "the term waits for a decision"
    BY_LAW = "by_law", "de termijn begint door de wet", "the term begins by the Act"


class Wi2007PeriodFacts(Vocabulary):
    """What only this room asks. Extensions, gaps and the new term after a fine are facts that every Act shares.

    No dossier knows a release under the Act before; `NEVER` is none.
    """

    passed_exam_abroad = truth(
        Text("het basisexamen inburgering in het buitenland is gehaald", "the examination abroad was passed"),
        Text("het basisexamen inburgering in het buitenland is niet gehaald", "the examination abroad was not passed"),
        ask=Text(
            "Hebt u voor uw komst het basisexamen inburgering gehaald?",
            "Did you pass the civic integration examination abroad before you came?",
        ),
        cites=(WI_OLD.art("7", 1, "a", on=date(2007, 1, 1)),),
    )
    settled_abroad_2007 = reading(
        Text(
            "of de termijn van een oudkomer met het basisexamen op een besluit wacht",
            "whether the term of an old resident who passed the examination abroad waits for a decision",
        ),
        SettledAbroad.WAITS,
        WI_OLD.art("7", 1, "a", on=date(2007, 1, 1)),
    )
    win_release_last_day = day(
        Text(
            "de laatste dag van een tijdelijke ontheffing van de Wet inburgering nieuwkomers (WIN)",
            "the last day of a temporary release under the Act for newcomers (WIN)",
        ),
        ask=Text(
            "Had u een tijdelijke ontheffing van de WIN? Tot en met welke dag?",
            "Did you have a temporary release under the WIN? Up to which day?",
        ),
        cites=(BESLUIT_OLD.art("9.1", 3, on=date(2011, 6, 28)),),
    )
    literacy_course_begun = day(
        Text("de eerste dag van de alfabetiseringscursus", "the first day of the literacy course"),
        ask=Text("Wanneer begon uw alfabetiseringscursus?", "When did your literacy course begin?"),
        cites=(WI_OLD.art("31", 2, "b"),),
    )
    literacy_extension_given = truth(
        Text("de termijn is al verlengd om alfabetisering", "the term was already extended for literacy"),
        Text("de termijn is nog niet verlengd om alfabetisering", "the term was not yet extended for literacy"),
        ask=Text(
            "Kreeg u al eerder extra tijd om een alfabetiseringscursus?",
            "Did you already get extra time for a literacy course?",
        ),
        cites=(WI_OLD.art("31", 2, "b"),),
    )
    term_2007_no_blame = judgement(
        Text("de persoon treft geen verwijt", "the person is not to blame"),
        _COLLEGE,
        WI_OLD.art("31", 2, "a"),
        Text("de persoon treft een verwijt", "the person is to blame"),
        ask=Text(
            "Vond de gemeente dat u er niets aan kunt doen dat het niet op tijd lukte?",
            "Did the municipality find that you are not to blame for not being in time?",
        ),
    )


def wi2007_period_facts(dossier: Dossier, on: date) -> dict[str, Known]:
    """The facts of a dossier on a day; what the dossier does not say is left out."""
    facts: dict[str, Known] = {
        "passed_exam_abroad": dossier.person.basic_exam_abroad if dossier.person else None,
        "literacy_course_begun": _literacy_begun(dossier, on),
        "literacy_extension_given": _literacy_extended(dossier, on),
        "term_2007_no_blame": judged(dossier, JudgementKind.NOT_ATTRIBUTABLE, on),
    }
    return {name: value for name, value in facts.items() if value is not None}


def _literacy_begun(dossier: Dossier, on: date) -> date | Span | None:
    """The first day of the earliest literacy course begun by ``on``; ``NEVER`` when there surely is none."""
    if dossier.courses is None:
        return None
    begun = [c for c in dossier.courses if c.first_day is None or bounds(c.first_day)[0] <= on]
    days = [c.first_day for c in begun if c.kind is CourseKind.LITERACY]
    if any(c.kind is None for c in begun) or None in days:
        return None
    found = [d for d in days if d is not None]
    if not found:
        return NEVER
    low, high = min(bounds(d)[0] for d in found), min(bounds(d)[1] for d in found)
    return low if low == high else Span(low, high)


def _literacy_extended(dossier: Dossier, on: date) -> bool | None:
    """Whether an extension for literacy was granted by ``on``; a ground that is not said may be this one."""
    if dossier.decisions is None:
        return None
    found: list[bool | None] = []
    for decision in dossier.decisions:
        if decision.kind not in (DecisionKind.EXTENSION, None) or decision.grants is False:
            continue
        if decision.ground not in (Ground.LITERACY_COURSE, None):
            continue
        first, last = bounds(decision.dated) if decision.dated is not None else (date.min, NEVER)
        if first > on:
            continue
        sure = last <= on and None not in (decision.kind, decision.grants, decision.ground)
        found.append(True if sure else None)
    return either(*found)
