"""The examination of the 2013 Act, which ends the duty of the 2007 Act as well (Wijzigingswet 2012 art. X(6))."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from inburgering.dossier import ExamPart
from inburgering.facts import Facts
from inburgering.law import BESLUIT_OLD, WI_OLD, WIJZIGINGSWET2012
from inburgering.rules import (
    Confidence,
    Day,
    Rule,
    Text,
    Truth,
    all_of,
    any_of,
    earliest,
    latest,
    open_question,
    rule,
    when,
)

ROOM = "wi2007.requirements"

__all__ = ["new_exam_by", "new_exam_day", "new_part_day", "new_society_day"]

_READ = date(2014, 11, 3)
_SKILLS = (ExamPart.READING, ExamPart.LISTENING, ExamPart.WRITING, ExamPart.SPEAKING)
_WAYS = ("passed", "document", "exempted")
_TGN = (
    "Telt de TGN van het oude examen als spreken in het nieuwe examen?",
    "Does the TGN of the old examination count as speaking in the new one?",
)
_EXTRA = (
    "Moet een geestelijk bedienaar bij het nieuwe examen ook het aanvullend praktijkdeel halen?",
    "Must a minister of religion who takes the new examination pass the extra practical part too?",
)


def _days(f: Facts, part: ExamPart) -> list[Day]:
    return [getattr(f, f"exam_{part}_{how}_day") for how in _WAYS]


def _part_day(part: ExamPart) -> Rule[Day]:
    name = part.label

    @rule(
        WIJZIGINGSWET2012.art("X", 6),
        WI_OLD.art("5", 3),
        BESLUIT_OLD.art("2.9", on=_READ),
        confidence=Confidence.SECONDARY,
        id=f"wi2007.requirements.new_part_day.{part}",
        label=Text(f"de dag waarop u klaar was met {name.nl}", f"the day you were done with {name.en}"),
        value=Text(f"U was klaar met {name.nl} op {{value}}.", f"You were done with {name.en} on {{value}}."),
        never=Text(f"U bent nog niet klaar met {name.nl}.", f"You are not done with {name.en} yet."),
    )
    def part_day(f: Facts) -> Day:
        """Passed at A2 or higher, or taken away by a document or a decision; the new examination knows no A1."""
        return earliest(*_days(f, part))

    return part_day


_PARTS = {part: _part_day(part) for part in _SKILLS}
new_part_day: Mapping[ExamPart, Rule[Day]] = MappingProxyType(_PARTS)
"""For each skill of the new examination: the day it was done."""


@rule(
    WIJZIGINGSWET2012.art("X", 6),
    BESLUIT_OLD.art("2.10", on=_READ),
    confidence=Confidence.SECONDARY,
    label=Text(
        "de dag waarop u klaar was met kennis van de maatschappij", "the day you were done with knowledge of society"
    ),
    value=Text("U was klaar met kennis van de maatschappij op {value}.", "Knowledge of society was done on {value}."),
    never=Text("U bent nog niet klaar met kennis van de maatschappij.", "Knowledge of society is not done yet."),
)
def new_society_day(f: Facts) -> Day:
    """KNM, or KNS until the end of 2014. ONA is not asked of who was obliged before 2015, so of nobody here (2.10(2))."""
    return earliest(*_days(f, ExamPart.KNM), f.exam_kns_passed_day)


@rule(
    WIJZIGINGSWET2012.art("X", 6),
    BESLUIT_OLD.art("2.10", 2, on=_READ),
    confidence=Confidence.SECONDARY,
    label=Text("de dag waarop u het nieuwe examen haalde", "the day you passed the new examination"),
    value=Text("U haalde het nieuwe examen op {value}.", "You passed the new examination on {value}."),
    never=Text("U hebt het nieuwe examen niet gehaald.", "You have not passed the new examination."),
)
def new_exam_day(f: Facts) -> Day:
    """The four skills and knowledge of society, the last of them.

    Whether a TGN of the old examination stands for speaking beside new parts is left open, and so is whether clergy who
    take the new examination still need the extra part.
    """
    reading, listening, writing, speaking = (one(f) for one in new_part_day.values())
    all_done = latest(reading, listening, writing, speaking, new_society_day(f))
    rest = all_of(*(day.comes() for day in (reading, listening, writing, new_society_day(f))))
    spoken = rest & speaking.never_comes() & f.tgn_passed_2007.comes()
    unsure = f.clergy & f.clergy_extra_passed_2007.never_comes() & all_done.comes()
    return when(spoken, open_question.day(*_TGN), when(unsure, open_question.day(*_EXTRA), all_done))


def new_exam_by(f: Facts, day: Day) -> Truth:
    """Whether the new examination was passed on or before a day; where the law is open, so is this."""

    def by(part: ExamPart) -> Truth:
        return any_of(*(done <= day for done in _days(f, part)))

    speaking = by(ExamPart.SPEAKING) | ((f.tgn_passed_2007 <= day) & open_question.truth(*_TGN))
    society = by(ExamPart.KNM) | (f.exam_kns_passed_day <= day)
    extra = ~f.clergy | (f.clergy_extra_passed_2007 <= day) | open_question.truth(*_EXTRA)
    return all_of(*(by(part) for part in _SKILLS[:3]), society, speaking, extra)
