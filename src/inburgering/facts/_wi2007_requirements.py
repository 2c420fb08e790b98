"""What only wi2007/requirements asks: the old examination, part by part, and the diplomas that stand for it.

The parts of the new examination are facts that the Act of 2013 shares (``exam_reading_passed_day`` and so on). Every day
here is `NEVER` when it had not come by the day asked about.
"""

from __future__ import annotations

from datetime import date

import attrs

from inburgering.dossier import DecisionKind, Diploma, DiplomaKind, Dossier, ExamPart, ExamResult, Level
from inburgering.facts._requirements_walks import decided
from inburgering.facts._wi2013_requirements_walks import earliest, passed_day
from inburgering.law import BESLUIT_OLD, REGELING_OLD, WI_OLD
from inburgering.rules import Day, Known, Number, Span, Text, Truth, Vocabulary, bounds, day, number, truth

OLD_PARTS = (ExamPart.EPE, ExamPart.TGN, ExamPart.KNS, ExamPart.PRACTICAL)
_WRITTEN = (ExamPart.EPE, ExamPart.PRACTICAL)
_SPOKEN = (ExamPart.LISTENING, ExamPart.SPEAKING)
_LANGUAGE = (ExamPart.READING, ExamPart.WRITING, *_SPOKEN)
_TASKS = Text("opdrachten", "tasks")


def _passed(part: ExamPart, level: str = "") -> Day:
    name = part.label
    nl, en = (f" op {level}", f" at {level}") if level else ("", "")
    return day(
        Text(
            f"de eerste dag waarop bekend was dat {name.nl} is gehaald{nl}",
            f"the first day on which it was known that {name.en} was passed{en}",
        ),
        ask=Text(f"Wanneer haalde u {name.nl}{nl}?", f"When did you pass {name.en}{en}?"),
        cites=(BESLUIT_OLD.art("3.7") if part is ExamPart.PRACTICAL else BESLUIT_OLD.art("3.9", 1),),
    )


def _lifted(part: ExamPart) -> Truth:
    name = part.label
    return truth(
        Text(f"een besluit geeft vrijstelling voor {name.nl}", f"a decision exempts from {name.en}"),
        Text(f"geen besluit geeft vrijstelling voor {name.nl}", f"no decision exempts from {name.en}"),
        ask=Text(f"Kreeg u vrijstelling voor {name.nl}?", f"Were you exempted from {name.en}?"),
        cites=(WI_OLD.art("5", 3), BESLUIT_OLD.art("2.4", on=date(2011, 6, 28))),
    )


def _tasks(nl: str, en: str, par: int, article: str = "3.6") -> Number:
    return number(
        Text(f"{nl} met goed gevolg", f"{en} done successfully"),
        _TASKS,
        ask=Text(f"Hoeveel {nl} deed u met goed gevolg?", f"How many {en} did you do successfully?"),
        cites=(REGELING_OLD.art(article, par),),
    )


class Wi2007RequirementsFacts(Vocabulary):
    """The old examination. No dossier counts tasks, knows the clergy's extra part or the upgrade: a register may."""

    epe_passed_a1_2007 = _passed(ExamPart.EPE, "A1")
    epe_passed_2007 = _passed(ExamPart.EPE, "A2")
    tgn_passed_2007 = _passed(ExamPart.TGN)
    practical_passed_a1_2007 = _passed(ExamPart.PRACTICAL, "A1")
    practical_passed_2007 = _passed(ExamPart.PRACTICAL, "A2")
    epe_lifted_2007 = _lifted(ExamPart.EPE)
    tgn_lifted_2007 = _lifted(ExamPart.TGN)
    kns_lifted_2007 = _lifted(ExamPart.KNS)
    practical_lifted_2007 = _lifted(ExamPart.PRACTICAL)
    portfolio_tasks_2007 = _tasks("portfolio-opdrachten", "portfolio tasks", 1)
    assessment_tasks_2007 = _tasks("assessmentopdrachten", "assessment tasks", 1)
    clergy_extra_tasks_2007 = _tasks(
        "opdrachten van het aanvullend praktijkdeel", "tasks of the extra practical part", 1, "3.7"
    )
    clergy_extra_passed_2007 = day(
        Text("de dag waarop het aanvullend praktijkdeel is gehaald", "the day the extra practical part was passed"),
        ask=Text(
            "Wanneer haalde u het aanvullend praktijkdeel voor geestelijk bedienaren?",
            "When did you pass the extra practical part for ministers of religion?",
        ),
        cites=(BESLUIT_OLD.art("3.8", 1, on=date(2011, 6, 28)),),
    )
    upgrade_portfolio_tasks_2007 = _tasks("extra portfolio-opdrachten", "further portfolio tasks", 2)
    upgrade_assessment_tasks_2007 = _tasks("extra assessmentopdrachten", "further assessment tasks", 2)
    upgrade_passed_2007 = day(
        Text("de dag waarop de oudkomer alsnog alles op A2 had", "the day an old resident had everything at A2"),
        ask=Text("Wanneer had u alsnog alles op A2?", "When did you have everything at A2 after all?"),
        cites=(REGELING_OLD.art("3.6", 2),),
    )
    integration_diploma_2007 = day(
        Text("de dag van het inburgeringsdiploma", "the day of the civic integration diploma"),
        ask=Text("Welke datum staat op uw inburgeringsdiploma?", "Which date is on your civic integration diploma?"),
        cites=(WI_OLD.art("14", 2),),
    )
    state_exam_2007 = day(
        Text("de dag van het diploma Staatsexamen NT2", "the day of the NT2 state examination diploma"),
        ask=Text(
            "Welke datum staat op uw diploma Staatsexamen NT2?", "Which date is on your NT2 state examination diploma?"
        ),
        cites=(BESLUIT_OLD.art("2.3", 1, "c"),),
    )


def wi2007_requirements_facts(dossier: Dossier, on: date) -> dict[str, Known]:
    """The facts of a dossier on a day; what the dossier does not say is left out."""
    facts: dict[str, Known] = {
        "tgn_passed_2007": passed_day(dossier, ExamPart.TGN, on),
        "integration_diploma_2007": _awarded(dossier, DiplomaKind.INTEGRATION_OLD, on),
        "state_exam_2007": _awarded(dossier, DiplomaKind.STATE_EXAM_NT2, on),
    }
    higher = attrs.evolve(dossier, exams=None if dossier.exams is None else tuple(map(_above_a1, dossier.exams)))
    for part in _WRITTEN:
        facts[f"{part}_passed_a1_2007"] = passed_day(dossier, part, on)
        facts[f"{part}_passed_2007"] = passed_day(higher, part, on)
    for part in OLD_PARTS:
        facts[f"{part}_lifted_2007"] = _exempted(dossier, part, on)
    return {name: value for name, value in facts.items() if value is not None}


def _above_a1(exam: ExamResult) -> ExamResult:
    """A result at A1 as none; one without a level as not known, for an old resident may have sat it at A1."""
    if exam.part not in _WRITTEN or exam.level not in (Level.A1, None) or not exam.passed:
        return exam
    return attrs.evolve(exam, passed=None if exam.level is None else False)


def _exempted(dossier: Dossier, part: ExamPart, on: date) -> bool | None:
    """By name, or because the skills that the part examines are: all of them, for the TGN the spoken ones."""
    skills = {ExamPart.TGN: _SPOKEN}.get(part, _LANGUAGE)

    def covers(parts: tuple[ExamPart, ...] | None) -> bool | None:
        if parts is None:
            return None
        by_skill = part is not ExamPart.KNS and set(skills) <= set(parts)
        return part in parts or by_skill

    return decided(dossier, on, DecisionKind.PARTIAL_EXEMPTION, lambda d: covers(d.parts))


def _awarded(dossier: Dossier, kind: DiplomaKind, on: date) -> date | Span | None:
    """The first day a diploma of the kind was held; ``NEVER`` when there surely is none."""
    if dossier.diplomas is None:
        return None

    def holds(diploma: Diploma) -> bool | None:
        if diploma.kind is not kind and diploma.kind is not None:
            return False
        if diploma.awarded is None:
            return None
        first, last = bounds(diploma.awarded)
        if first > on:
            return False
        return True if diploma.kind is kind and last <= on else None

    return earliest((holds(d), d.awarded) for d in dossier.diplomas)
