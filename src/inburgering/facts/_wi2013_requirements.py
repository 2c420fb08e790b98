"""What only wi2013/requirements asks: per part of the examination when it was met and how often it was sat, and hours.

The hours and sittings are raw: what an article makes of them (600 hours and four sittings, 300 and two, the table of
fines) stands in the rooms that use them. The walks stand in `_wi2013_requirements_walks`.

Every day here is `NEVER` when it had not come by the day asked about.
"""

from __future__ import annotations

from datetime import date

from inburgering.dossier import DiplomaKind, Dossier, ExamPart
from inburgering.facts import _wi2013_requirements_walks as walks
from inburgering.law import BESLUIT2021, BESLUIT_OLD, REGELING_OLD, WI_OLD
from inburgering.rules import Day, Known, Number, Text, Vocabulary, day, number, truth

_HOURS = Text("uur", "hours")
_TIMES = Text("keer", "times")


def _passed(part: ExamPart) -> Day:
    name = part.label
    return day(
        Text(
            f"de eerste dag waarop bekend was dat {name.nl} is gehaald",
            f"the first day on which it was known that {name.en} was passed",
        ),
        ask=Text(
            f"Op welke dag kreeg u de uitslag dat u {name.nl} hebt gehaald?",
            f"On which day did you get the result that you passed {name.en}?",
        ),
        cites=(BESLUIT_OLD.art("2.9"), BESLUIT_OLD.art("3.9")),
    )


def _document(part: ExamPart) -> Day:
    name = part.label
    return day(
        Text(
            f"de eerste dag waarop een document {name.nl} wegnam",
            f"the first day on which a document took away {name.en}",
        ),
        ask=Text(
            f"Sinds wanneer hebt u een diploma of certificaat voor {name.nl}?",
            f"Since when do you hold a diploma or certificate for {name.en}?",
        ),
        cites=(WI_OLD.art("5", 3), BESLUIT_OLD.art("2.4"), REGELING_OLD.art("2.2d")),
    )


def _exempted(part: ExamPart) -> Day:
    name = part.label
    return day(
        Text(
            f"de dag van het besluit dat vrijstelling geeft voor {name.nl}",
            f"the day of the decision that exempts from {name.en}",
        ),
        ask=Text(f"Wanneer gaf DUO u vrijstelling voor {name.nl}?", f"When did DUO exempt you from {name.en}?"),
        cites=(WI_OLD.art("5", 3), BESLUIT_OLD.art("2.4a")),
    )


def _dispensed(part: ExamPart) -> Day:
    name = part.label
    return day(
        Text(
            f"de dag van het besluit dat ontheffing geeft voor {name.nl}",
            f"the day of the decision that dispenses from {name.en}",
        ),
        ask=Text(f"Wanneer gaf DUO u ontheffing voor {name.nl}?", f"When did DUO dispense you from {name.en}?"),
        cites=(WI_OLD.art("6", 2),),
    )


def _sittings(part: ExamPart) -> Number:
    name = part.label
    return number(
        Text(f"hoe vaak examen is gedaan in {name.nl}", f"how many times {name.en} was sat"),
        _TIMES,
        ask=Text(f"Hoe vaak deed u examen in {name.nl}?", f"How many times did you sit {name.en}?"),
        cites=(REGELING_OLD.art("2.4b"), REGELING_OLD.art("2.4c")),
    )


def _nt2_sittings(part: ExamPart) -> Number:
    name = part.label
    return number(
        Text(
            f"hoe vaak examen is gedaan in {name.nl} van het staatsexamen NT2",
            f"how many times {name.en} of the NT2 state examination was sat",
        ),
        _TIMES,
        ask=Text(
            f"Hoe vaak deed u examen in {name.nl} op B1 of hoger (staatsexamen NT2)?",
            f"How many times did you sit {name.en} at B1 or higher (NT2 state examination)?",
        ),
        cites=(REGELING_OLD.art("2.4b"), REGELING_OLD.art("2.4c")),
    )


def _marked(nl: str, en: str, ask_nl: str, ask_en: str) -> Number:
    return number(
        Text(nl, en),
        _HOURS,
        ask=Text(ask_nl, ask_en),
        cites=(REGELING_OLD.art("1.2"), REGELING_OLD.art("2.4b"), REGELING_OLD.art("2.4c")),
    )


class Wi2013RequirementsFacts(Vocabulary):
    """What was done of the examination, how often, and the course hours at a school with the mark.

    ``exam_*_sittings``: every sitting of the part by the day asked about, passed or not, those of the NT2 state
    examination among them; for KNM those of KNS too; for ONA each is an approved portfolio with its interview.
    ``nt2_*_sittings``: how many of them were at B1 or higher.

    ``marked_*_hours``: clock hours attended in the classroom by the day asked about, at a school that held the mark when
    the course began; they do not overlap, and the sum of the first two is what 'hours of inburgering and NT2' means.
    """

    exam_reading_passed_day = _passed(ExamPart.READING)
    exam_reading_document_day = _document(ExamPart.READING)
    exam_reading_exempted_day = _exempted(ExamPart.READING)
    exam_reading_dispensed_day = _dispensed(ExamPart.READING)
    exam_reading_sittings = _sittings(ExamPart.READING)
    nt2_reading_sittings = _nt2_sittings(ExamPart.READING)
    exam_listening_passed_day = _passed(ExamPart.LISTENING)
    exam_listening_document_day = _document(ExamPart.LISTENING)
    exam_listening_exempted_day = _exempted(ExamPart.LISTENING)
    exam_listening_dispensed_day = _dispensed(ExamPart.LISTENING)
    exam_listening_sittings = _sittings(ExamPart.LISTENING)
    nt2_listening_sittings = _nt2_sittings(ExamPart.LISTENING)
    exam_writing_passed_day = _passed(ExamPart.WRITING)
    exam_writing_document_day = _document(ExamPart.WRITING)
    exam_writing_exempted_day = _exempted(ExamPart.WRITING)
    exam_writing_dispensed_day = _dispensed(ExamPart.WRITING)
    exam_writing_sittings = _sittings(ExamPart.WRITING)
    nt2_writing_sittings = _nt2_sittings(ExamPart.WRITING)
    exam_speaking_passed_day = _passed(ExamPart.SPEAKING)
    exam_speaking_document_day = _document(ExamPart.SPEAKING)
    exam_speaking_exempted_day = _exempted(ExamPart.SPEAKING)
    exam_speaking_dispensed_day = _dispensed(ExamPart.SPEAKING)
    exam_speaking_sittings = _sittings(ExamPart.SPEAKING)
    nt2_speaking_sittings = _nt2_sittings(ExamPart.SPEAKING)
    exam_knm_passed_day = _passed(ExamPart.KNM)
    exam_kns_passed_day = _passed(ExamPart.KNS)
    exam_knm_document_day = _document(ExamPart.KNM)
    exam_knm_exempted_day = _exempted(ExamPart.KNM)
    exam_knm_dispensed_day = _dispensed(ExamPart.KNM)
    exam_knm_sittings = _sittings(ExamPart.KNM)
    exam_ona_passed_day = _passed(ExamPart.ONA)
    exam_ona_document_day = _document(ExamPart.ONA)
    exam_ona_exempted_day = _exempted(ExamPart.ONA)
    exam_ona_dispensed_day = _dispensed(ExamPart.ONA)
    exam_ona_sittings = _sittings(ExamPart.ONA)

    tgn_before_day = day(
        Text(
            "de dag van de laatste toets gesproken Nederlands (TGN) van voor 1 november 2014",
            "the day of the last test of spoken Dutch (TGN) before 1 November 2014",
        ),
        ask=Text(
            "Wanneer deed u voor het laatst de TGN, voor 1 november 2014?",
            "When did you last take the TGN, before 1 November 2014?",
        ),
        cites=(REGELING_OLD.art("9.1"),),
    )
    tgn_before_score = number(
        Text(
            "de punten van de laatste toets gesproken Nederlands (TGN) van voor 1 november 2014",
            "the score of the last test of spoken Dutch (TGN) before 1 November 2014",
        ),
        Text("punten", "points"),
        ask=Text("Hoeveel punten haalde u voor die TGN?", "What was your score in that TGN?"),
        cites=(REGELING_OLD.art("9.1"),),
    )
    tgn_retaken = truth(
        Text("de TGN is na die dag opnieuw gedaan", "the TGN was taken again after that day"),
        Text("de TGN is na die dag niet opnieuw gedaan", "the TGN was not taken again after that day"),
        ask=Text("Deed u de TGN nog eens na 1 november 2014?", "Did you take the TGN again after 1 November 2014?"),
        cites=(REGELING_OLD.art("9.1"),),
    )
    mbo_1_awarded = day(
        Text("de dag van het diploma mbo niveau 1 (entree)", "the day of the mbo diploma of level 1 (entry)"),
        ask=Text("Wanneer haalde u een mbo-diploma niveau 1?", "When did you obtain an mbo diploma of level 1?"),
        cites=(BESLUIT_OLD.art("2.4", 3),),
    )
    win_certificate_awarded = day(
        Text(
            "de dag van het certificaat van de Wet inburgering nieuwkomers (WIN)",
            "the day of the certificate of the newcomers' Act (WIN)",
        ),
        ask=Text("Wanneer kreeg u het WIN-certificaat?", "When did you get the WIN certificate?"),
        cites=(BESLUIT_OLD.art("2.4", 2),),
    )
    full_document_awarded = day(
        Text(
            "de dag van het diploma dat helemaal vrijstelling geeft",
            "the day of the diploma that exempts from the whole obligation",
        ),
        ask=Text("Wanneer kreeg u het diploma?", "When did you get the diploma?"),
        cites=(WI_OLD.art("5", 1, "c"),),
    )
    fulfilled_named_day = day(
        Text(
            "de dag waarop volgens het besluit van DUO aan de plicht is voldaan",
            "the day on which the obligation was met, by DUO's decision",
        ),
        ask=Text(
            "Sinds welke dag hebt u volgens DUO aan de plicht voldaan?",
            "Since which day have you met the obligation, by DUO's decision?",
        ),
        cites=(WI_OLD.art("7", 1),),
    )
    map_concluded = day(
        Text(
            "de dag waarop de module Arbeidsmarkt en Participatie (MAP) is afgerond",
            "the day the Labour Market and Participation Module (MAP) was completed",
        ),
        ask=Text("Wanneer rondde u de MAP af?", "When did you complete the MAP?"),
        cites=(BESLUIT2021.art("12.1a", 6),),
    )
    ona_teaching_hours = number(
        Text(
            "de lesuren ONA bij een school met keurmerk", "the hours of ONA teaching at a school with the quality mark"
        ),
        _HOURS,
        ask=Text(
            "Hoeveel uur les in ONA volgde u bij een school met keurmerk?",
            "How many hours of ONA lessons did you attend at a school with the quality mark?",
        ),
        cites=(REGELING_OLD.art("3.5"),),
    )
    pvt_introduced = truth(
        Text(
            "de persoon deed mee aan de inleiding in de kernwaarden (PVT)",
            "the person took part in the introduction to the core values (PVT)",
        ),
        Text(
            "de persoon deed niet mee aan de inleiding in de kernwaarden (PVT)",
            "the person did not take part in the introduction to the core values (PVT)",
        ),
        ask=Text(
            "Deed u mee aan de inleiding in de kernwaarden van Nederland?",
            "Did you take part in the introduction to the Dutch core values?",
        ),
        cites=(BESLUIT_OLD.art("3.9a"),),
    )

    marked_course_hours = _marked(
        "de lesuren van een inburgeringscursus bij een school met keurmerk, zonder online en alfabetisering",
        "the classroom hours of an integration course at a school with the quality mark, literacy left out",
        "Hoeveel uur inburgeringsles volgde u op een school met keurmerk, online niet meegeteld?",
        "How many hours of an integration course did you attend at a school with the mark, not counting online?",
    )
    marked_nt2_hours = _marked(
        "de lesuren van een NT2-cursus bij een school met keurmerk, zonder online",
        "the classroom hours of an NT2 course at a school with the quality mark",
        "Hoeveel uur NT2-les volgde u op een school met keurmerk, online niet meegeteld?",
        "How many hours of an NT2 course did you attend at a school with the mark, not counting online?",
    )
    marked_literacy_hours = _marked(
        "de lesuren alfabetisering bij een school met keurmerk, zonder online",
        "the classroom hours of literacy teaching at a school with the quality mark",
        "Hoeveel uur alfabetisering volgde u op een school met keurmerk, online niet meegeteld?",
        "How many hours of literacy lessons did you attend at a school with the mark, not counting online?",
    )
    online_course_hours = _marked(
        "de lesuren op afstand bij een school met keurmerk, van cursussen die begonnen voor 16 december 2020",
        "the distance hours at a school with the quality mark, of courses that began before 16 December 2020",
        "Hoeveel uur online les volgde u, in cursussen die begonnen voor 16 december 2020?",
        "How many hours of online lessons did you attend, in courses that began before 16 December 2020?",
    )


def wi2013_requirements_facts(dossier: Dossier, on: date) -> dict[str, Known]:
    """The facts of a dossier on a day; what the dossier does not say is left out."""
    facts: dict[str, Known] = {}
    for part in walks.EXAM_PARTS:
        facts |= walks.part_days(dossier, part, on) | walks.sittings(dossier, part, on)
    facts["exam_kns_passed_day"] = walks.passed_day(dossier, ExamPart.KNS, on)
    facts |= walks.spoken_dutch(dossier, on) | walks.hours(dossier, on)
    facts["mbo_1_awarded"] = walks.awarded(dossier, DiplomaKind.MBO_1, on)
    facts["win_certificate_awarded"] = walks.awarded(dossier, DiplomaKind.WIN_CERTIFICATE, on)
    facts["full_document_awarded"] = walks.full_document(dossier, on)
    facts["fulfilled_named_day"] = walks.fulfilled_named(dossier, on)
    facts["map_concluded"] = walks.map_concluded(dossier, on)
    facts["pvt_introduced"] = None if dossier.pvt is None else dossier.pvt.introduced
    return {name: value for name, value in facts.items() if value is not None}
