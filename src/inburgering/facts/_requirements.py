"""What the person has done of what is required: programme hours, examination parts, documents, course hours.

The walks over courses, schooling, examinations and documents stand in `_requirements_walks`.
"""

from __future__ import annotations

from datetime import date

from inburgering.dossier import DecisionKind, Dossier, ExamPart, JudgementKind, Level, Route
from inburgering.facts import _requirements_walks as walks
from inburgering.facts._core import current_pips
from inburgering.facts._wi2021_plans import plan_in_force
from inburgering.law import BESLUIT2021, REGELING2021, WI2021
from inburgering.rules import Codes, Day, Known, Number, Text, Truth, Vocabulary, day, judgement, number, reading, truth

LANGUAGE_PARTS = (ExamPart.READING, ExamPart.LISTENING, ExamPart.WRITING, ExamPart.SPEAKING)
EXAM_PARTS = (*LANGUAGE_PARTS, ExamPart.KNM)
_HOURS = Text("uur", "hours")
_COLLEGE = Text("het college van de gemeente", "the municipality's executive")


class MapAfterDropout(Codes):
    """Who on the education route need not do the MAP (Wi2021 art. 8(3))."""

    REQUIRED = "required", "wie stopt met het taalschakeltraject doet de MAP", "who drops out does the MAP"
    NOT_REQUIRED = "not_required", "niemand in de onderwijsroute doet de MAP", "nobody on the route does the MAP"


def _hours(nl: str, en: str, ask_nl: str, ask_en: str, *cites: object) -> Number:
    return number(Text(nl, en), _HOURS, ask=Text(ask_nl, ask_en), cites=cites)


def _passed(part: ExamPart, level: Level) -> Truth:
    name, at = part.label, level.value.upper()
    return truth(
        Text(f"{name.nl} is gehaald op {at} of hoger", f"{name.en} was passed at {at} or higher"),
        Text(f"{name.nl} is niet gehaald op {at} of hoger", f"{name.en} was not passed at {at} or higher"),
        ask=Text(f"Hebt u {name.nl} gehaald op {at} of hoger?", f"Did you pass {name.en} at {at} or higher?"),
        cites=(BESLUIT2021.art("3.3"), BESLUIT2021.art("3.5", 1)),
    )


def _document(part: ExamPart, level: Level) -> Truth:
    name, at = part.label, level.value.upper()
    return truth(
        Text(f"een document toont {name.nl} op {at}", f"a document shows {name.en} at {at}"),
        Text(f"geen document toont {name.nl} op {at}", f"no document shows {name.en} at {at}"),
        ask=Text(
            f"Hebt u een diploma of certificaat voor {name.nl} op {at}?", f"Do you hold proof of {name.en} at {at}?"
        ),
        cites=(WI2021.art("7", 3), REGELING2021.art("3.12" if level is Level.B1 else "3.13")),
    )


def _lifted(part: ExamPart) -> Truth:
    name = part.label
    return truth(
        Text(f"een besluit neemt {name.nl} weg uit de plicht", f"a decision takes {name.en} out of the obligation"),
        Text(f"geen besluit neemt {name.nl} weg uit de plicht", f"no decision takes {name.en} out of the obligation"),
        ask=Text(
            f"Hebt u van DUO vrijstelling of ontheffing voor {name.nl}?",
            f"Did DUO grant you an exemption or dispensation for {name.en}?",
        ),
        cites=(WI2021.art("5", 1), WI2021.art("7", 3), BESLUIT2021.art("2.7", 3)),
    )


def _scaled_down(part: ExamPart) -> Truth:
    name = part.label
    return truth(
        Text(f"{name.nl} is afgeschaald naar A2", f"{name.en} is scaled down to A2"),
        Text(f"{name.nl} is niet afgeschaald naar A2", f"{name.en} is not scaled down to A2"),
        ask=Text(
            f"Besloot de gemeente dat u {name.nl} op A2 mag doen?",
            f"Did the municipality decide that {name.en} may be examined at A2?",
        ),
        cites=(WI2021.art("17", 3),),
    )


def _interview(nl: str, en: str, *cites: object) -> Day:
    return day(
        Text(f"de dag van het eindgesprek van {nl}", f"the day of the final interview of {en}"),
        ask=Text(f"Wanneer was het eindgesprek van {nl}?", f"When was the final interview of {en}?"),
        cites=cites,
    )


class RequirementsFacts(Vocabulary):
    """The facts about what was done. Hours are clock hours; a day that has not come is `NEVER`."""

    req_pvt_hours = _hours(
        "de uren van het participatieverklaringstraject (PVT)",
        "the hours of the participation statement programme (PVT)",
        "Hoeveel uur PVT hebt u gevolgd?",
        "How many hours of PVT did you attend?",
        BESLUIT2021.art("3.1", 3),
    )
    req_pvt_deducted_hours = _hours(
        "de uren van de brede intake die de gemeente van de PVT aftrekt",
        "the hours of the broad intake that the municipality deducts from the PVT",
        "Hoeveel uur trekt de gemeente af van uw PVT?",
        "How many hours does the municipality deduct from your PVT?",
        BESLUIT2021.art("3.1", 5),
    )
    req_pvt_activity_done = truth(
        Text("er was een activiteit of excursie in de PVT", "there was an activity or excursion in the PVT"),
        Text("er was geen activiteit of excursie in de PVT", "there was no activity or excursion in the PVT"),
        ask=Text("Hebt u meegedaan aan een activiteit van de PVT?", "Did you take part in an activity of the PVT?"),
        cites=(BESLUIT2021.art("3.1", 2),),
    )
    req_pvt_signed = day(
        Text("de dag waarop de participatieverklaring is getekend", "the day the participation statement was signed"),
        ask=Text("Wanneer tekende u de participatieverklaring?", "When did you sign the participation statement?"),
        cites=(WI2021.art("6", 4),),
    )
    req_map_practical_hours = _hours(
        "de praktijkuren van de module Arbeidsmarkt en Participatie (MAP)",
        "the practical hours of the Labour Market and Participation Module (MAP)",
        "Hoeveel uur praktijk deed u in de MAP?",
        "How many practical hours of the MAP did you do?",
        REGELING2021.art("3.1"),
    )
    req_map_deducted_hours = _hours(
        "de uren van de brede intake die de gemeente van de MAP aftrekt",
        "the hours of the broad intake that the municipality deducts from the MAP",
        "Hoeveel uur trekt de gemeente af van uw MAP?",
        "How many hours does the municipality deduct from your MAP?",
        BESLUIT2021.art("3.2", 3),
    )
    req_map_themes_done = truth(
        Text("de acht thema's van de MAP zijn gedaan", "the eight themes of the MAP are done"),
        Text("niet alle acht thema's van de MAP zijn gedaan", "not all eight themes of the MAP are done"),
        ask=Text("Hebt u alle acht thema's van de MAP gedaan?", "Did you do all eight themes of the MAP?"),
        cites=(BESLUIT2021.art("3.2", 1),),
    )
    req_map_final_interview = _interview("de MAP", "the MAP", BESLUIT2021.art("3.2", 2))

    req_bridging_following = truth(
        Text("de persoon volgt het taalschakeltraject", "the person follows the bridging programme"),
        Text("de persoon volgt het taalschakeltraject niet", "the person does not follow the bridging programme"),
        ask=Text("Volgt u nu een taalschakeltraject?", "Do you follow a bridging programme now?"),
        cites=(WI2021.art("8", 2),),
    )
    req_bridging_completed = truth(
        Text("het taalschakeltraject is behaald", "the bridging programme is completed"),
        Text("het taalschakeltraject is niet behaald", "the bridging programme is not completed"),
        ask=Text("Hebt u het taalschakeltraject afgerond?", "Did you complete the bridging programme?"),
        cites=(WI2021.art("8", 3),),
    )
    req_bridging_dropped_out = truth(
        Text("de persoon is gestopt met het taalschakeltraject", "the person dropped out of the bridging programme"),
        Text(
            "de persoon is niet gestopt met het taalschakeltraject",
            "the person did not drop out of the bridging programme",
        ),
        ask=Text(
            "Bent u gestopt met het taalschakeltraject, zonder het te halen?",
            "Did you leave the bridging programme without completing it?",
        ),
        cites=(WI2021.art("8", 4),),
    )
    req_map_after_dropout = reading(
        Text("wie in de onderwijsroute de MAP niet hoeft te doen", "who on the education route need not do the MAP"),
        MapAfterDropout.REQUIRED,
        WI2021.art("8", 3),
    )

    req_reading_passed_a2 = _passed(ExamPart.READING, Level.A2)
    req_reading_passed_b1 = _passed(ExamPart.READING, Level.B1)
    req_reading_document_a2 = _document(ExamPart.READING, Level.A2)
    req_reading_document_b1 = _document(ExamPart.READING, Level.B1)
    req_reading_lifted = _lifted(ExamPart.READING)
    req_reading_scaled_down = _scaled_down(ExamPart.READING)
    req_listening_passed_a2 = _passed(ExamPart.LISTENING, Level.A2)
    req_listening_passed_b1 = _passed(ExamPart.LISTENING, Level.B1)
    req_listening_document_a2 = _document(ExamPart.LISTENING, Level.A2)
    req_listening_document_b1 = _document(ExamPart.LISTENING, Level.B1)
    req_listening_lifted = _lifted(ExamPart.LISTENING)
    req_listening_scaled_down = _scaled_down(ExamPart.LISTENING)
    req_writing_passed_a2 = _passed(ExamPart.WRITING, Level.A2)
    req_writing_passed_b1 = _passed(ExamPart.WRITING, Level.B1)
    req_writing_document_a2 = _document(ExamPart.WRITING, Level.A2)
    req_writing_document_b1 = _document(ExamPart.WRITING, Level.B1)
    req_writing_lifted = _lifted(ExamPart.WRITING)
    req_writing_scaled_down = _scaled_down(ExamPart.WRITING)
    req_speaking_passed_a2 = _passed(ExamPart.SPEAKING, Level.A2)
    req_speaking_passed_b1 = _passed(ExamPart.SPEAKING, Level.B1)
    req_speaking_document_a2 = _document(ExamPart.SPEAKING, Level.A2)
    req_speaking_document_b1 = _document(ExamPart.SPEAKING, Level.B1)
    req_speaking_lifted = _lifted(ExamPart.SPEAKING)
    req_speaking_scaled_down = _scaled_down(ExamPart.SPEAKING)
    req_knm_passed = day(
        Text("de laatste dag waarop KNM is gehaald", "the latest day on which KNM was passed"),
        ask=Text("Wanneer haalde u het examen KNM?", "When did you pass the KNM examination?"),
        cites=(WI2021.art("7", 1, "b"),),
    )
    req_knm_lifted = _lifted(ExamPart.KNM)

    req_course_hours = _hours(
        "de uren Nederlands en KNM bij een school met keurmerk, na het eerste plan (PIP)",
        "the hours of Dutch and KNM at a school with the quality mark, after the first plan (PIP)",
        "Hoeveel uur les in Nederlands en KNM volgde u na uw plan, bij een school met keurmerk?",
        "How many hours of Dutch and KNM did you attend after your plan, at a school with the quality mark?",
        BESLUIT2021.art("3.14", 2, "a"),
    )
    req_carried_hours = _hours(
        "de uren Nederlands en KNM uit een taalschakeltraject, van voor de zelfredzaamheidsroute",
        "the hours of Dutch and KNM at a bridging institution, from before the self-reliance route",
        "Hoeveel uur les volgde u bij het taalschakeltraject, voordat u van route veranderde?",
        "How many hours did you attend at the bridging programme, before your route changed?",
        BESLUIT2021.art("5.4", 4, "c"),
    )
    req_course_deducted_hours = _hours(
        "de lesuren van voor het plan die de gemeente aftrekt",
        "the course hours from before the plan that the municipality deducts",
        "Hoeveel lesuren van voor uw plan trekt de gemeente af?",
        "How many course hours from before your plan does the municipality deduct?",
        BESLUIT2021.art("3.14", 6),
    )
    req_school_deducted_hours = _hours(
        "de uren van vso, praktijkonderwijs of entree die de gemeente aftrekt",
        "the hours of special, practical or entry education that the municipality deducts",
        "Hoeveel uur van uw school trekt de gemeente af?",
        "How many hours of your schooling does the municipality deduct?",
        BESLUIT2021.art("3.14", 9),
        BESLUIT2021.art("3.14", 10),
    )
    req_impaired_in_rehabilitation = truth(
        Text(
            "de persoon ziet of hoort slecht en volgt daarvoor een revalidatietraject",
            "the person is visually or hearing impaired and follows a rehabilitation trajectory for it",
        ),
        Text(
            "de persoon volgt geen revalidatietraject voor slecht zien of horen",
            "the person follows no rehabilitation trajectory for an impairment of sight or hearing",
        ),
        ask=Text(
            "Volgt u een revalidatietraject omdat u slecht ziet of hoort?",
            "Do you follow a rehabilitation trajectory because of an impairment of sight or hearing?",
        ),
        cites=(REGELING2021.art("3.16", 2),),
    )
    req_set_course_hours = _hours(
        "de lesuren die de gemeente in een revalidatietraject vraagt",
        "the course hours that the municipality asks for in a rehabilitation trajectory",
        "Hoeveel lesuren vraagt de gemeente van u?",
        "How many course hours does the municipality ask of you?",
        BESLUIT2021.art("3.14", 8),
        REGELING2021.art("3.16", 2),
    )
    req_participation_hours = _hours(
        "de uren participatie na het eerste plan (PIP), zonder PVT en MAP",
        "the hours of participation after the first plan (PIP), without PVT and MAP",
        "Hoeveel uur participatie deed u na uw plan, PVT en MAP niet meegeteld?",
        "How many hours of participation did you do after your plan, not counting PVT and MAP?",
        BESLUIT2021.art("3.14", 2, "b"),
    )
    req_map_hours = _hours(
        "alle uren van de MAP",
        "all hours of the MAP",
        "Hoeveel uur MAP deed u in totaal?",
        "How many hours of the MAP did you do in all?",
        BESLUIT2021.art("3.14", 5),
    )
    req_participation_deducted_hours = _hours(
        "de activiteiten van voor het plan die de gemeente aftrekt, in uren",
        "the hours of activities from before the plan that the municipality deducts",
        "Hoeveel uur activiteiten van voor uw plan trekt de gemeente af?",
        "How many hours of activities from before your plan does the municipality deduct?",
        BESLUIT2021.art("3.14", 6),
    )
    req_participation_lifted = truth(
        Text("er is ontheffing van de participatie-uren", "there is a dispensation from the participation hours"),
        Text("er is geen ontheffing van de participatie-uren", "there is no dispensation from the participation hours"),
        ask=Text(
            "Hebt u ontheffing van de participatie-uren?", "Do you have a dispensation from the participation hours?"
        ),
        cites=(BESLUIT2021.art("2.7", 3, "c"),),
    )
    req_final_interview = _interview(
        "de zelfredzaamheidsroute", "the self-reliance route", BESLUIT2021.art("3.14", 2, "c")
    )
    req_nt2_hours = _hours(
        "de NT2-uren na het eerste plan (PIP), met alfabetisering, zonder KNM",
        "the NT2 hours after the first plan (PIP), with literacy, without KNM",
        "Hoeveel uur les in het Nederlands volgde u na uw plan?",
        "How many hours of Dutch lessons did you attend after your plan?",
        BESLUIT2021.art("5.5", 1),
    )
    req_nt2_deducted_hours = _hours(
        "de NT2-uren van de brede intake die de gemeente aftrekt",
        "the NT2 hours of the broad intake that the municipality deducts",
        "Hoeveel lesuren van de brede intake trekt de gemeente af?",
        "How many lesson hours of the broad intake does the municipality deduct?",
        BESLUIT2021.art("5.5", 2),
    )
    req_sufficient_course_effort = judgement(
        Text("de persoon deed genoeg moeite tijdens de lessen", "the person made sufficient effort in the lessons"),
        _COLLEGE,
        BESLUIT2021.art("5.5", 1),
        Text(
            "de persoon deed niet genoeg moeite tijdens de lessen",
            "the person made no sufficient effort in the lessons",
        ),
    )
    req_b1_not_attainable = judgement(
        Text("B1 is niet haalbaar binnen de termijn", "B1 is not attainable within the period"),
        _COLLEGE,
        WI2021.art("17", 3),
        Text("B1 is haalbaar binnen de termijn", "B1 is attainable within the period"),
    )


def requirements_facts(dossier: Dossier, on: date) -> dict[str, Known]:
    """The facts of a dossier on a day; what the dossier does not say is left out.

    Hours of a course or activity that runs on ``on`` count as far as they are registered. Online hours are part of the
    attended hours and count with them: the texts that were read do not treat them apart.
    """
    plans = current_pips(dossier, on)
    first = plans[0].dated if plans else None
    dated = [p.dated for p in dossier.pips or ()]
    facts: dict[str, Known] = {}
    if dossier.pvt is not None:
        facts |= {
            "req_pvt_hours": dossier.pvt.hours,
            "req_pvt_activity_done": dossier.pvt.activity_done,
            "req_pvt_signed": dossier.pvt.signed,
        }
    if dossier.map is not None:
        facts |= {
            "req_map_practical_hours": dossier.map.practical_hours,
            "req_map_themes_done": dossier.map.themes_done,
            "req_map_final_interview": dossier.map.final_interview,
        }
    if dossier.self_reliance is not None:
        facts["req_final_interview"] = dossier.self_reliance.final_interview
    impairments = dossier.impairments
    if impairments is not None:
        either = walks.either(impairments.visual, impairments.hearing)
        facts["req_impaired_in_rehabilitation"] = walks.both(either, impairments.rehabilitation)
    plan = plan_in_force(dossier, on)
    education = False if plans == [] and None not in dated else None if plan is None else plan.route is Route.EDUCATION
    facts |= walks.bridging(dossier, on, education)
    for part in EXAM_PARTS:
        facts |= walks.part_facts(dossier, part, plans, on)
    facts |= walks.course_facts(dossier, plans, first, on) | walks.participation_facts(dossier, first, on)
    facts["req_sufficient_course_effort"] = walks.judged(dossier, JudgementKind.SUFFICIENT_COURSE_EFFORT, on)
    facts["req_b1_not_attainable"] = walks.judged(dossier, JudgementKind.B1_NOT_ATTAINABLE, on)
    facts["req_participation_lifted"] = walks.decided(
        dossier, on, DecisionKind.PARTIAL_MEDICAL_DISPENSATION, lambda d: None if d.parts is None else not d.parts
    )
    return {name: value for name, value in facts.items() if value is not None}
