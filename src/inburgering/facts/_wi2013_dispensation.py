"""What only wi2013/dispensation asks: applications, decisions, and what DUO or its doctor found."""

from __future__ import annotations

from datetime import date

from inburgering.dossier import DecisionKind, Dossier, RequestKind
from inburgering.facts import _wi2013_dispensation_walks as walks
from inburgering.law import BESLUIT_OLD, REGELING2021, REGELING_OLD, WI_OLD
from inburgering.rules import Codes, Day, Known, Text, Vocabulary, day, judgement, number, reading

_DUO = Text("DUO", "DUO")


class EffortPart(Codes):
    """What a "part" of the examination is that dispensation for efforts lifts (Wi art. 6(2))."""

    EXAM_PART = "exam_part", "elk examenonderdeel apart", "each part of the examination by itself"
    COMPONENT = (
        "component",
        "de taal als geheel, en de kennis van de samenleving als geheel",
        "the language as a whole, and knowledge of society as a whole",
    )
    ALL = "all", "alleen alle onderdelen die nog open zijn, samen", "all the parts that are still open, together only"


def _requested(nl: str, en: str, ask_nl: str, ask_en: str, *cites: object) -> Day:
    return day(
        Text(f"de dag van de aanvraag van ontheffing {nl}", f"the day dispensation was applied for {en}"),
        ask=Text(ask_nl, ask_en),
        cites=cites,
    )


class Wi2013DispensationFacts(Vocabulary):
    """What only this room asks. A day that had not come by the day asked about is `NEVER`."""

    medical_requested = _requested(
        "om medische redenen",
        "on medical grounds",
        "Wanneer vroeg u ontheffing wegens ziekte of een handicap?",
        "When did you apply for dispensation because of illness or a disability?",
        BESLUIT_OLD.art("2.8"),
    )
    effort_requested = _requested(
        "wegens inspanningen (AGI)",
        "for efforts (AGI)",
        "Wanneer vroeg u ontheffing omdat u genoeg hebt geprobeerd?",
        "When did you apply for dispensation because you had tried enough?",
        BESLUIT_OLD.art("2.8b"),
    )
    medical_dispensation_granted = day(
        Text("de dag van het besluit dat medische ontheffing gaf", "the day of the decision that dispensed medically"),
        ask=Text("Wanneer kreeg u medische ontheffing?", "When were you dispensed on medical grounds?"),
        cites=(WI_OLD.art("6", 1),),
    )
    effort_dispensation_granted = day(
        Text(
            "de dag van het besluit dat ontheffing gaf wegens inspanningen (AGI)",
            "the day of the decision that granted dispensation for efforts (AGI)",
        ),
        ask=Text(
            "Wanneer kreeg u ontheffing omdat u genoeg hebt geprobeerd?",
            "When were you dispensed because you had tried enough?",
        ),
        cites=(WI_OLD.art("6", 2), BESLUIT_OLD.art("2.8b")),
    )
    medically_unable = judgement(
        Text(
            "de persoon kan binnen vijf jaar na de aanvraag niet aan de plicht voldoen, om medische redenen",
            "the person cannot fulfil the obligation within five years of the application, on medical grounds",
        ),
        Text("DUO, na advies van een aangewezen arts", "DUO, advised by a designated doctor"),
        BESLUIT_OLD.art("2.8"),
        Text(
            "de persoon kan binnen vijf jaar na de aanvraag aan de plicht voldoen",
            "the person can fulfil the obligation within five years of the application",
        ),
    )
    effort_unlearnable = judgement(
        Text(
            "de toets van DUO toont dat de persoon te weinig leervermogen heeft om te slagen",
            "DUO's test shows that the person cannot learn enough to pass",
        ),
        _DUO,
        REGELING_OLD.art("2.4b", item="b"),
        Text(
            "de toets van DUO toont niet dat de persoon te weinig leervermogen heeft",
            "DUO's test does not show that the person cannot learn enough",
        ),
    )
    oral_a2 = judgement(
        Text("het gesprek toont spreken en luisteren op A2", "the interview shows speaking and listening at A2"),
        _DUO,
        REGELING_OLD.art("2.4a", item="c"),
    )
    effort_school_hours = number(
        Text(
            "de uren Nederlands en kennis van de samenleving op vso, praktijkonderwijs of ISK, in de twee jaar voor de aanvraag",
            "the hours of Dutch and of society at special or practical education or the ISK in the two years before "
            "the application",
        ),
        Text("uur", "hours"),
        ask=Text(
            "Hoeveel uur Nederlandse les kreeg u in de laatste twee jaar op school (vso, praktijkonderwijs of ISK)?",
            "How many hours of Dutch did you have at such a school in the last two years?",
        ),
        cites=(REGELING2021.art("12.2a", 2),),
    )
    effort_part = reading(
        Text("welk onderdeel ontheffing wegens inspanningen wegneemt", "which part dispensation for efforts lifts"),
        EffortPart.EXAM_PART,
        WI_OLD.art("6", 2),
    )


def wi2013_dispensation_facts(dossier: Dossier, on: date) -> dict[str, Known]:
    """The facts of a dossier on a day; what the dossier does not say is left out."""
    facts: dict[str, Known] = {
        "medical_requested": walks.requested(dossier, RequestKind.MEDICAL_DISPENSATION, on),
        "effort_requested": walks.requested(dossier, RequestKind.EFFORT_DISPENSATION, on),
        "medical_dispensation_granted": walks.granted(dossier, DecisionKind.MEDICAL_DISPENSATION, on),
        "effort_dispensation_granted": walks.granted(dossier, DecisionKind.EFFORT_DISPENSATION, on),
        "medically_unable": walks.unable(dossier, on),
        "effort_unlearnable": walks.unlearnable(dossier, on),
        "oral_a2": walks.oral(dossier, on),
        "effort_school_hours": walks.school_hours(dossier, on),
    }
    return {name: value for name, value in facts.items() if value is not None}
