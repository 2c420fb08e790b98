"""What the rest of wi2021/requirements asks: attempts, admission and results, a change of route, the proof.

Passes, hours and documents are facts of `_requirements`; sittings are read by `_wi2021_sanctions`. The walks stand in
`_wi2021_exams_walks`.
"""

from __future__ import annotations

from datetime import date

from inburgering.dossier import Dossier, ExamPart, JudgementKind, Route
from inburgering.facts import _requirements_walks as requirements
from inburgering.facts import _wi2021_exams_walks as walks
from inburgering.facts._wi2013_requirements_walks import passed_day
from inburgering.law import BESLUIT2021, REGELING2021, WI2021
from inburgering.rules import (
    Codes,
    Known,
    Number,
    Text,
    Truth,
    Vocabulary,
    code,
    day,
    judgement,
    number,
    reading,
    truth,
)

_TIMES, _HOURS = Text("keer", "times"), Text("uur", "hours")
_COLLEGE = Text("het college van de gemeente", "the municipality's executive")
_MINISTER = Text("DUO, namens de Minister", "DUO, for the Minister")
_PHYSICIAN = Text("een aangewezen arts, niet de eigen arts", "a designated physician, not one's own")


class FreeAttempts(Codes):
    """Which earlier sittings use up a free attempt after a change of route (Regeling 2021 art. 3.5)."""

    ROUTE = "route", "die van de route waarvoor ze gelden", "those of the route they are given for"
    EVER = "ever", "alle gratis pogingen ooit", "every free attempt ever made"


class OldDiplomaFor(Codes):
    """Who gets the diploma of the earlier Acts (Besluit 2021 art. 3.15(2))."""

    WHOEVER = "whoever", "iedereen die deze onderdelen haalt", "whoever passes these parts"
    FREE_MOVERS = "free_movers", "alleen wie daarvoor mag lenen", "only who may have the loan for them"


def _free(part: ExamPart, *, ever: bool) -> Number:
    name = part.label
    of_nl, of_en = ("op alle routes", "on all routes") if ever else ("op deze route", "on this route")
    return number(
        Text(f"gratis pogingen voor {name.nl}, {of_nl}", f"free attempts at {name.en}, {of_en}"),
        _TIMES,
        ask=Text(
            f"Hoe vaak deed u gratis examen in {name.nl}, {of_nl}?",
            f"How often did you sit {name.en} free of charge, {of_en}?",
        ),
        cites=(REGELING2021.art("3.5"),),
    )


def _awaited(part: ExamPart) -> Truth:
    name = part.label
    return truth(
        Text(f"de uitslag van {name.nl} is er nog niet", f"the result of {name.en} has not come yet"),
        Text(f"er is geen uitslag van {name.nl} meer te verwachten", f"no result of {name.en} is awaited"),
        ask=Text(f"Wacht u op een uitslag van {name.nl}?", f"Do you wait for a result of {name.en}?"),
        cites=(REGELING2021.art("3.8"),),
    )


class Wi2021ExamsFacts(Vocabulary):
    """Sittings that were free, what admits to the examination, what a change of route brings along, and the proof.

    ``free_exam_*_sittings``: sittings for which a free attempt was given, those in excess of them too; the same with
    ``_ever`` for all routes together. How somebody was admitted, what a physician stated and whether there was an
    irregularity no dossier says: those facts are asked.
    """

    free_exam_reading_sittings = _free(ExamPart.READING, ever=False)
    free_exam_listening_sittings = _free(ExamPart.LISTENING, ever=False)
    free_exam_writing_sittings = _free(ExamPart.WRITING, ever=False)
    free_exam_speaking_sittings = _free(ExamPart.SPEAKING, ever=False)
    free_exam_knm_sittings = _free(ExamPart.KNM, ever=False)
    free_exam_reading_sittings_ever = _free(ExamPart.READING, ever=True)
    free_exam_listening_sittings_ever = _free(ExamPart.LISTENING, ever=True)
    free_exam_writing_sittings_ever = _free(ExamPart.WRITING, ever=True)
    free_exam_speaking_sittings_ever = _free(ExamPart.SPEAKING, ever=True)
    free_exam_knm_sittings_ever = _free(ExamPart.KNM, ever=True)
    free_attempts_counted = reading(
        Text(
            "welke eerdere pogingen een gratis poging kosten, als de leerroute is veranderd",
            "which earlier sittings use up a free attempt when the route changed",
        ),
        FreeAttempts.ROUTE,
        REGELING2021.art("3.5"),
    )
    able_to_sit_a2 = judgement(
        Text(
            "de persoon kan onderdelen op A2 of KNM doen, en het plan zegt dat",
            "the person is able to sit parts at A2 or KNM, and the plan says so",
        ),
        _COLLEGE,
        BESLUIT2021.art("3.14", 7),
        Text("de persoon kan geen onderdelen op A2 of KNM doen", "the person is not able to sit parts at A2 or KNM"),
    )

    exam_reading_result_awaited = _awaited(ExamPart.READING)
    exam_listening_result_awaited = _awaited(ExamPart.LISTENING)
    exam_writing_result_awaited = _awaited(ExamPart.WRITING)
    exam_speaking_result_awaited = _awaited(ExamPart.SPEAKING)
    exam_knm_result_awaited = _awaited(ExamPart.KNM)

    exam_registered = truth(
        Text("de persoon meldde zich schriftelijk aan voor het examen", "the person registered in writing"),
        Text("de persoon meldde zich niet aan voor het examen", "the person did not register for the examination"),
        ask=Text("Meldde u zich schriftelijk aan voor het examen?", "Did you register for the examination in writing?"),
        cites=(BESLUIT2021.art("3.6", 1),),
    )
    exam_fee_settled = truth(
        Text("het examengeld is betaald, of er was niets te betalen", "the fee was paid, or none was due"),
        Text("het examengeld is niet betaald", "the fee was not paid"),
        ask=Text("Betaalde u voor het examen, of was het gratis?", "Did you pay the fee, or was the sitting free?"),
        cites=(REGELING2021.art("3.10", 2),),
    )
    exam_identified = truth(
        Text("de persoon toonde een identiteitsbewijs bij het examen", "the person showed proof of identity"),
        Text("de persoon toonde geen identiteitsbewijs bij het examen", "the person showed no proof of identity"),
        ask=Text("Toonde u een identiteitsbewijs bij het examen?", "Did you show proof of identity?"),
        cites=(BESLUIT2021.art("3.8"),),
    )
    exam_secrecy_agreed = truth(
        Text("de persoon beloofde om de vragen geheim te houden", "the person agreed to keep the questions secret"),
        Text(
            "de persoon beloofde niet om de vragen geheim te houden",
            "the person did not agree to keep the questions secret",
        ),
        ask=Text("Beloofde u dat u niets over de vragen vertelt?", "Did you agree to say nothing about the questions?"),
        cites=(REGELING2021.art("3.10", 4),),
    )
    exam_irregularity = judgement(
        Text("er was een onregelmatigheid bij het examen", "there was an irregularity with the examination"),
        _MINISTER,
        BESLUIT2021.art("3.10"),
        Text("er was geen onregelmatigheid bij het examen", "there was no irregularity with the examination"),
    )
    adapted_exam_requested = truth(
        Text("de persoon vroeg om een aangepast examen", "the person asked for an adapted examination"),
        Text("de persoon vroeg niet om een aangepast examen", "the person did not ask for an adapted examination"),
        ask=Text("Vroeg u om een aangepast examen?", "Did you ask for an adapted examination?"),
        cites=(BESLUIT2021.art("3.9", 1),),
    )
    adapted_exam_needed = judgement(
        Text("het examen kan alleen aangepast worden gedaan", "the examination can be sat only if adapted"),
        _PHYSICIAN,
        BESLUIT2021.art("3.9", 3),
        Text("het examen kan zonder aanpassing worden gedaan", "the examination can be sat without adaptation"),
    )
    adapted_exam_by_dispensation = truth(
        Text(
            "het besluit over medische ontheffing wijst op een aangepast examen",
            "the decision on medical dispensation says the examination is to be adapted",
        ),
        Text(
            "geen besluit over medische ontheffing wijst op een aangepast examen",
            "no decision on medical dispensation says the examination is to be adapted",
        ),
        ask=Text(
            "Staat in het besluit over ontheffing dat u een aangepast examen kunt doen?",
            "Does the decision on dispensation say that you can sit an adapted examination?",
        ),
        cites=(BESLUIT2021.art("3.9", 4), BESLUIT2021.art("2.7", 4, "a")),
    )
    adapted_exam_granted = truth(
        Text("DUO staat een aangepast examen toe", "DUO allows an adapted examination"),
        Text("DUO besloot niet tot een aangepast examen", "DUO did not decide on an adapted examination"),
        ask=Text("Mag u van DUO een aangepast examen doen?", "Does DUO allow you an adapted examination?"),
        cites=(BESLUIT2021.art("3.9", 1),),
    )
    partial_exemption_pending = day(
        Text(
            "de dag waarop DUO het verzoek om gedeeltelijke vrijstelling kreeg, zonder besluit tot nu toe",
            "the day DUO received the request for a partial exemption that is not decided yet",
        ),
        ask=Text(
            "Wanneer kreeg DUO uw verzoek om gedeeltelijke vrijstelling?",
            "When did DUO receive your request for a partial exemption?",
        ),
        cites=(REGELING2021.art("3.14", 1),),
    )

    scaled_down_on = day(
        Text(
            "de dag van het laatste besluit om af te schalen naar A2",
            "the day of the latest decision to scale down to A2",
        ),
        ask=Text("Wanneer besloot de gemeente dat A2 mag?", "When did the municipality decide that A2 is allowed?"),
        cites=(WI2021.art("17", 3),),
    )
    earlier_route = code(
        Text("de leerroute van voor de laatste wijziging", "the learning route before the latest change"),
        Route,
        ask=Text("Welke leerroute had u hiervoor?", "Which learning route did you have before?"),
        cites=(BESLUIT2021.art("5.4", 4),),
    )
    route_changed_day = day(
        Text("de dag van het plan dat de leerroute wijzigde", "the day of the plan that changed the route"),
        ask=Text(
            "Welke datum staat op het plan dat uw leerroute wijzigde?",
            "Which date is on the plan that changed your route?",
        ),
        cites=(BESLUIT2021.art("5.3", 6),),
    )
    earlier_route_hours = number(
        Text(
            "de uren Nederlands en KNM van voor de wijziging van de leerroute",
            "the hours of Dutch and KNM from before the change of route",
        ),
        _HOURS,
        ask=Text(
            "Hoeveel uur les volgde u voordat uw leerroute veranderde?",
            "How many hours of lessons did you attend before your route changed?",
        ),
        cites=(BESLUIT2021.art("5.4", 4),),
    )
    recent_school_hours = number(
        Text(
            "de uren Nederlands en KNM op vso, praktijkonderwijs of entree, vanaf twee jaar voor het plan",
            "the hours of Dutch and KNM at special, practical or entry education, from two years before the plan",
        ),
        _HOURS,
        ask=Text(
            "Hoeveel uur Nederlands en KNM had u op school, vanaf twee jaar voor uw plan?",
            "How many hours of Dutch and KNM did you have at school, from two years before your plan?",
        ),
        cites=(BESLUIT2021.art("3.14", 9), BESLUIT2021.art("3.14", 10)),
    )

    integration_diploma_awarded = day(
        Text("de dag waarop het inburgeringsdiploma is verstrekt", "the day the integration diploma was awarded"),
        ask=Text("Welke datum staat op uw inburgeringsdiploma?", "Which date is on your integration diploma?"),
        cites=(BESLUIT2021.art("3.15", 3),),
    )
    old_diploma_for = reading(
        Text("wie het diploma van de eerdere wet krijgt", "who gets the diploma of the earlier Act"),
        OldDiplomaFor.WHOEVER,
        BESLUIT2021.art("3.15", 2),
    )


def wi2021_exams_facts(dossier: Dossier, on: date) -> dict[str, Known]:
    """The facts of a dossier on a day; what the dossier does not say is left out."""
    facts: dict[str, Known] = {
        "able_to_sit_a2": requirements.judged(dossier, JudgementKind.ABLE_TO_SIT_A2, on),
        "partial_exemption_pending": walks.partial_exemption_pending(dossier, on),
        "scaled_down_on": walks.scaled_down_on(dossier, on),
        "recent_school_hours": walks.recent_school_hours(dossier, on),
        "integration_diploma_awarded": walks.diploma_awarded(dossier, on),
        "exam_ona_passed_day": passed_day(dossier, ExamPart.ONA, on),
    }
    facts |= walks.adapted(dossier, on) | walks.route_change(dossier, on)
    for part in walks.EXAM_PARTS:
        facts |= walks.free_sittings(dossier, part, on)
        facts[f"exam_{part}_result_awaited"] = walks.awaited(dossier, part, on)
    return {name: value for name, value in facts.items() if value is not None}
