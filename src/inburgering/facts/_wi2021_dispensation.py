"""What only wi2021/dispensation asks: applications, decisions per part, and what DUO, advised by its doctor, finds.

The doctor's statement and DUO's judgement on it are about parts; a dossier has no field for that, so most judgements here
are asked for. Exemption per part by a decision, and the documents that exempt, are facts of other rooms.
"""

from __future__ import annotations

from datetime import date

from inburgering.dossier import DecisionKind, Dossier, ExamPart, JudgementKind
from inburgering.facts import _wi2021_dispensation_walks as walks
from inburgering.facts._requirements import EXAM_PARTS
from inburgering.facts._wi2013_requirements_walks import decided_day
from inburgering.law import BESLUIT2021, REGELING2021, WI2021
from inburgering.rules import Codes, Day, Known, Text, Truth, Vocabulary, day, judgement, reading, truth

_DOCTOR = Text("DUO, na advies van een aangewezen arts", "DUO, advised by a designated doctor")
_DUO = Text("DUO", "DUO")


class PartialCombination(Codes):
    """Whether partial dispensation can lift language parts and KNM together (Besluit 2021 art. 2.7(3))."""

    APART = "apart", "taalonderdelen of KNM, niet allebei", "language parts or KNM, not both"
    TOGETHER = "together", "drie taalonderdelen en KNM samen kan ook", "three language parts and KNM together too"


def _requested(nl: str, en: str, ask_nl: str, ask_en: str, *cites: object) -> Day:
    return day(
        Text(f"de dag van de aanvraag van {nl}", f"the day {en} was applied for"),
        ask=Text(ask_nl, ask_en),
        cites=cites,
    )


def _unable(part: ExamPart) -> Truth:
    name = part.label
    return judgement(
        Text(
            f"de persoon kan {name.nl} binnen vijf jaar na de aanvraag niet halen, om medische redenen",
            f"the person cannot pass {name.en} within five years of the application, on medical grounds",
        ),
        _DOCTOR,
        BESLUIT2021.art("2.7", 2),
        Text(
            f"de persoon kan {name.nl} binnen vijf jaar wel halen, zo nodig met een aangepast examen",
            f"the person can pass {name.en} within five years, in adapted conditions if need be",
        ),
    )


def _dispensed(part: ExamPart) -> Day:
    name = part.label
    return day(
        Text(
            f"de dag van het besluit dat medische ontheffing geeft voor {name.nl}",
            f"the day of the decision that dispenses medically from {name.en}",
        ),
        ask=Text(
            f"Wanneer gaf DUO u medische ontheffing voor {name.nl}?",
            f"When did DUO dispense you from {name.en} on medical grounds?",
        ),
        cites=(WI2021.art("5", 1), BESLUIT2021.art("2.7", 3)),
    )


class Wi2021DispensationFacts(Vocabulary):
    """What only this room asks. A day that had not come by the day asked about is `NEVER`."""

    medical_2021_requested = _requested(
        "gehele of gedeeltelijke medische ontheffing",
        "full or partial medical dispensation",
        "Wanneer vroeg u ontheffing wegens ziekte of een handicap?",
        "When did you apply for dispensation because of illness or a disability?",
        BESLUIT2021.art("2.7", 1),
    )
    special_requested = _requested(
        "ontheffing wegens bijzondere omstandigheden",
        "dispensation for special circumstances",
        "Wanneer vroeg u ontheffing wegens bijzondere omstandigheden?",
        "When did you apply for dispensation for special circumstances?",
        BESLUIT2021.art("2.8", 2),
    )
    medical_opinion_suspended = day(
        Text(
            "de dag waarop de arts het advies aanhield, met toestemming",
            "the day the doctor put off the opinion, with consent",
        ),
        ask=Text(
            "Hield de arts het advies aan, met uw toestemming? Sinds wanneer?",
            "Did the doctor put off the opinion, with your consent? Since when?",
        ),
        cites=(REGELING2021.art("bijlage 1"),),
    )
    medical_refusal_notified = day(
        Text(
            "de dag waarop de weigering van medische ontheffing bekend is gemaakt",
            "the day the refusal of medical dispensation was notified",
        ),
        ask=Text(
            "Welke datum staat op de brief waarin DUO ontheffing weigert?",
            "Which date is on the letter in which DUO refuses dispensation?",
        ),
        cites=(REGELING2021.art("bijlage 1"),),
    )

    unable_wholly = judgement(
        Text(
            "de persoon kan binnen vijf jaar na de aanvraag niet aan de plicht voldoen, om medische redenen, ook niet deels",
            "the person cannot meet the obligation within five years of the application on medical grounds, nor part of it",
        ),
        _DOCTOR,
        BESLUIT2021.art("2.7", 2),
        Text(
            "de persoon kan binnen vijf jaar aan de plicht of een deel ervan voldoen",
            "the person can meet the obligation, or part of it, within five years",
        ),
    )
    unable_reading = _unable(ExamPart.READING)
    unable_listening = _unable(ExamPart.LISTENING)
    unable_writing = _unable(ExamPart.WRITING)
    unable_speaking = _unable(ExamPart.SPEAKING)
    unable_knm = _unable(ExamPart.KNM)
    unable_participation = judgement(
        Text(
            "de persoon kan de participatie-uren binnen vijf jaar niet doen, om medische redenen",
            "the person cannot do the participation hours within five years, on medical grounds",
        ),
        _DOCTOR,
        BESLUIT2021.art("2.7", 3, "c"),
        Text("de persoon kan de participatie-uren doen", "the person can do the participation hours"),
    )
    unable_language = judgement(
        Text(
            "de persoon kan de taal om medische redenen in het geheel niet leren",
            "the person cannot learn the language at all, on medical grounds",
        ),
        _DOCTOR,
        REGELING2021.art("bijlage 1"),
        Text("de persoon kan de taal, of een deel ervan, leren", "the person can learn the language, or part of it"),
    )
    unable_pvt_or_map = judgement(
        Text(
            "de persoon kan PVT of MAP niet doen, om medische redenen",
            "the person cannot do the PVT or the MAP, on medical grounds",
        ),
        _DOCTOR,
        REGELING2021.art("bijlage 1"),
        Text("de persoon kan PVT en MAP doen", "the person can do the PVT and the MAP"),
    )
    advised_as_asked = truth(
        Text(
            "de deskundigenverklaring adviseert de gevraagde ontheffing te geven",
            "the expert statement advises the dispensation that was asked for",
        ),
        Text(
            "de deskundigenverklaring adviseert de gevraagde ontheffing niet te geven",
            "the expert statement advises against the dispensation that was asked for",
        ),
        ask=Text(
            "Adviseert de arts de ontheffing die u vroeg?", "Does the doctor advise the dispensation you asked for?"
        ),
        cites=(REGELING2021.art("2.5", 1), REGELING2021.art("2.7", 2)),
    )
    adapted_exam_advised = truth(
        Text(
            "de deskundigenverklaring adviseert een aangepast examen",
            "the expert statement advises adapted examination conditions",
        ),
        Text(
            "de deskundigenverklaring adviseert geen aangepast examen",
            "the expert statement advises no adapted examination conditions",
        ),
        ask=Text("Adviseert de arts een aangepast examen?", "Does the doctor advise adapted examination conditions?"),
        cites=(BESLUIT2021.art("2.7", 4), REGELING2021.art("2.5", 1)),
    )

    medical_reading_dispensed_day = _dispensed(ExamPart.READING)
    medical_listening_dispensed_day = _dispensed(ExamPart.LISTENING)
    medical_writing_dispensed_day = _dispensed(ExamPart.WRITING)
    medical_speaking_dispensed_day = _dispensed(ExamPart.SPEAKING)
    medical_knm_dispensed_day = _dispensed(ExamPart.KNM)
    partial_combination = reading(
        Text("of ontheffing taalonderdelen en KNM samen kan wegnemen", "whether language parts and KNM go together"),
        PartialCombination.APART,
        BESLUIT2021.art("2.7", 3, "a"),
    )

    special_advice_filed = truth(
        Text("het advies van de gemeente is bij de aanvraag", "the municipality's advice is with the application"),
        Text(
            "het advies van de gemeente is niet bij de aanvraag",
            "the municipality's advice is not with the application",
        ),
        ask=Text(
            "Zit het advies van de gemeente bij uw aanvraag?", "Is the municipality's advice in your application?"
        ),
        cites=(BESLUIT2021.art("2.8", 2),),
    )
    special_of_own_motion = truth(
        Text("DUO beslist hierover uit zichzelf", "DUO decides on this of its own motion"),
        Text("DUO beslist hierover niet uit zichzelf", "DUO does not decide on this of its own motion"),
        ask=Text("Schreef DUO dat het hierover uit zichzelf beslist?", "Did DUO write that it decides unasked?"),
        cites=(BESLUIT2021.art("2.8", 4),),
    )
    special_exceptional = judgement(
        Text(
            "de omstandigheden zijn zeer uitzonderlijk en onvoorzien",
            "the circumstances are very exceptional and unforeseen",
        ),
        _DUO,
        BESLUIT2021.art("2.8", 1),
        Text(
            "de omstandigheden zijn niet zeer uitzonderlijk en onvoorzien",
            "the circumstances are not very exceptional and unforeseen",
        ),
    )
    special_too_hard = judgement(
        Text(
            "daardoor is inburgeren onmogelijk of uiterst moeilijk",
            "they make integrating impossible or extremely difficult",
        ),
        _DUO,
        WI2021.art("5", 2),
        Text(
            "inburgeren is niet onmogelijk of uiterst moeilijk", "integrating is not impossible or extremely difficult"
        ),
    )
    special_not_attributable = judgement(
        Text("die omstandigheden zijn niet te verwijten", "those circumstances are not attributable"),
        _DUO,
        WI2021.art("5", 2),
        Text("die omstandigheden zijn te verwijten", "those circumstances are attributable"),
    )
    distressing_situation = judgement(
        Text("vasthouden aan de plicht is zeer schrijnend", "holding on to the obligation is very distressing"),
        _DUO,
        BESLUIT2021.art("2.8", 1),
        Text(
            "vasthouden aan de plicht is niet zeer schrijnend", "holding on to the obligation is not very distressing"
        ),
    )
    special_medical = truth(
        Text("de bijzondere omstandigheden zijn medisch", "the special circumstances are medical"),
        Text("de bijzondere omstandigheden zijn niet medisch", "the special circumstances are not medical"),
        ask=Text(
            "Gaat het om ziekte of een handicap, van u of van uw familie?",
            "Is it about illness or disability, of you or of your family?",
        ),
        cites=(REGELING2021.art("2.6", 2),),
    )


def wi2021_dispensation_facts(dossier: Dossier, on: date) -> dict[str, Known]:
    """The facts of a dossier on a day; what the dossier does not say is left out.

    A decision on partial dispensation that names no parts is not sure to lift one. A judgement on being permanently unable
    is one on the whole obligation only where full dispensation was asked for last, and nothing partial.
    """
    facts: dict[str, Known] = {
        "medical_2021_requested": walks.requested(dossier, walks.MEDICAL, on),
        "special_requested": walks.requested(dossier, walks.SPECIAL, on),
        "medical_refusal_notified": walks.refused(dossier, on),
        "unable_wholly": walks.unable(dossier, on),
        "adapted_exam_advised": walks.adapted(dossier, on),
        "special_advice_filed": walks.advised(dossier, on),
        "distressing_situation": walks.judged(dossier, JudgementKind.DISTRESSING_SITUATION, on),
    }
    for part in EXAM_PARTS:
        medical = decided_day(dossier, DecisionKind.PARTIAL_MEDICAL_DISPENSATION, part, on)
        facts[f"medical_{part}_dispensed_day"] = medical
        facts[f"exam_{part}_exempted_day"] = decided_day(dossier, DecisionKind.PARTIAL_EXEMPTION, part, on)
    return {name: value for name, value in facts.items() if value is not None}
