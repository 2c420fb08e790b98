"""What only wi2007/dispensation asks: releases in force, and what the municipality found.

When medical release or release for effort was asked for are facts that the Act of 2013 shares (``medical_requested``,
``effort_requested``).
"""

from __future__ import annotations

from datetime import date

from inburgering.dossier import Authority, DecisionKind, Dossier, Ground, JudgementKind, RequestKind
from inburgering.facts._obligation_walks import all_known, any_known
from inburgering.facts._requirements_walks import judged
from inburgering.law import BESLUIT_OLD, REGELING_OLD, WI_OLD
from inburgering.rules import NEVER, Known, Span, Text, Vocabulary, bounds, day, judgement, truth

_THEN = date(2012, 12, 31)
_COLLEGE = Text("het college van de gemeente", "the municipality's executive")


class Wi2007DispensationFacts(Vocabulary):
    """What only this room asks. No dossier holds the doctor's advice, nor what the college finds of the six-month bar."""

    effort_released_2007 = truth(
        Text(
            "de gemeente gaf ontheffing na aantoonbare inspanningen",
            "the municipality released the person after demonstrable efforts",
        ),
        Text(
            "de gemeente gaf geen ontheffing na aantoonbare inspanningen",
            "the municipality did not release the person after demonstrable efforts",
        ),
        cites=(WI_OLD.art("31", 2, "c", on=_THEN),),
    )
    medical_advice_2007 = truth(
        Text(
            "er is advies van de arts die de gemeente aanwees", "there is advice of the doctor the municipality named"
        ),
        Text("er is nog geen advies van die arts", "there is no advice of that doctor yet"),
        ask=Text(
            "Gaf u de gemeente het advies van de arts die zij aanwees?",
            "Did you give the municipality the advice of the doctor it appointed?",
        ),
        cites=(BESLUIT_OLD.art("2.8", on=_THEN), REGELING_OLD.art("2.4", on=_THEN)),
    )
    unable_2007 = judgement(
        Text(
            "de persoon haalt het examen niet binnen vijf jaar na de aanvraag, om medische redenen",
            "the person will not pass within five years of the application, for medical reasons",
        ),
        _COLLEGE,
        WI_OLD.art("6", 1, on=_THEN),
        Text(
            "de persoon kan het examen binnen vijf jaar na de aanvraag halen",
            "the person can pass within five years of the application",
        ),
        ask=Text(
            "Vond de gemeente dat u het examen om medische redenen niet kunt halen?",
            "Did the municipality find that you cannot pass for medical reasons?",
        ),
    )
    adapted_exam_enough = judgement(
        Text(
            "onder bijzondere examenomstandigheden kan de persoon het examen halen",
            "under special examination conditions the person can pass",
        ),
        _COLLEGE,
        REGELING_OLD.art("2.4", on=_THEN),
        Text("bijzondere examenomstandigheden helpen niet", "special examination conditions do not help"),
    )
    integrated_requested = day(
        Text(
            "de dag van de aanvraag: aantoonbaar voldoende ingeburgerd",
            "the day of the application: demonstrably sufficiently integrated",
        ),
        ask=Text(
            "Wanneer vroeg u ontheffing omdat u al voldoende bent ingeburgerd?",
            "When did you ask for release because you are sufficiently integrated already?",
        ),
        cites=(BESLUIT_OLD.art("2.8a", on=_THEN),),
    )
    integrated_2007 = judgement(
        Text("de persoon is aantoonbaar voldoende ingeburgerd", "the person is demonstrably sufficiently integrated"),
        _COLLEGE,
        BESLUIT_OLD.art("2.8a", on=_THEN),
        Text(
            "de persoon is niet aantoonbaar voldoende ingeburgerd",
            "the person is not demonstrably sufficiently integrated",
        ),
        ask=Text(
            "Vond de gemeente dat u aantoonbaar voldoende bent ingeburgerd?",
            "Did the municipality find that you are demonstrably sufficiently integrated?",
        ),
    )
    exam_impossible_2007 = judgement(
        Text(
            "na aantoonbare inspanningen is het examen redelijkerwijs niet te halen",
            "after demonstrable efforts passing is reasonably not possible",
        ),
        _COLLEGE,
        WI_OLD.art("31", 2, "c", on=_THEN),
        Text("het examen is redelijkerwijs nog te halen", "passing is reasonably still possible"),
        ask=Text(
            "Vond de gemeente dat u het examen ondanks uw inspanningen niet kunt halen?",
            "Did the municipality find that you cannot pass despite your efforts?",
        ),
    )
    effort_bar_unfair = judgement(
        Text(
            "wachten tot zes maanden voor het einde zou zeer onbillijk zijn",
            "waiting until six months before the end would be seriously unfair",
        ),
        _COLLEGE,
        BESLUIT_OLD.art("5.5", 3, on=_THEN),
        Text("wachten is niet zeer onbillijk", "waiting is not seriously unfair"),
    )
    effort_special_case = judgement(
        Text("het is een bijzonder geval", "it is a special case"),
        _COLLEGE,
        BESLUIT_OLD.art("5.5", 2, on=_THEN),
        Text("het is geen bijzonder geval", "it is no special case"),
    )


def wi2007_dispensation_facts(dossier: Dossier, on: date) -> dict[str, Known]:
    """The facts of a dossier on a day; what the dossier does not say is left out."""
    facts: dict[str, Known] = {
        "effort_released_2007": _decided(dossier, DecisionKind.EFFORT_DISPENSATION, on),
        "unable_2007": judged(dossier, JudgementKind.PERMANENTLY_UNABLE, on),
        "adapted_exam_enough": True if _adapted(dossier, on) else None,
        "integrated_requested": _integrated_requested(dossier, on),
        "integrated_2007": judged(dossier, JudgementKind.SUFFICIENTLY_INTEGRATED, on),
        "exam_impossible_2007": judged(dossier, JudgementKind.EXAM_NOT_POSSIBLE, on),
    }
    return {name: value for name, value in facts.items() if value is not None}


def _decided(dossier: Dossier, kind: DecisionKind, on: date) -> bool | None:
    """Whether a decision of a kind is in force; one for parts only does not end the duty."""
    if dossier.decisions is None:
        return None
    found: list[bool | None] = []
    for d in dossier.decisions:
        begins = d.first_day or d.notified or d.dated
        found.append(
            all_known(
                None if d.kind is None else d.kind is kind,
                d.grants,
                None if begins is None else Span(*bounds(begins)) <= on,
                Span(*bounds(d.last_day or NEVER)) >= on,
                not d.parts,
            )
        )
    return any_known(found)


def _adapted(dossier: Dossier, on: date) -> bool:
    """Whether the municipality granted adapted examination conditions by ``on``: then it found that they are enough."""
    return any(
        d.kind is DecisionKind.ADAPTED_EXAM
        and d.grants is True
        and d.authority is Authority.MUNICIPALITY
        and d.dated is not None
        and bounds(d.dated)[1] <= on
        for d in dossier.decisions or ()
    )


def _integrated_requested(dossier: Dossier, on: date) -> date | Span | None:
    """The day of the latest application; ``NEVER`` when there surely is none by ``on``."""
    if dossier.requests is None:
        return None
    special = (RequestKind.SPECIAL_DISPENSATION, RequestKind.EXEMPTION, None)
    found: list[date | Span] = []
    for r in dossier.requests:
        if r.kind not in special or r.ground not in (Ground.SUFFICIENTLY_INTEGRATED, None):
            continue
        day = r.received or r.dated
        if day is not None and bounds(day)[0] > on:
            continue
        if day is None or r.kind is None or r.ground is None or bounds(day)[1] > on:
            return None
        found.append(day)
    return max(found, key=bounds) if found else NEVER
