"""Walks over a dossier's examinations, documents, decisions and courses for the requirements of the Act of 2013.

A day is the earliest on which something surely held; where an item that is not sure may have come sooner, the day is
known to lie between the two, and where only such items are there it is unknown. Sums are unknown as soon as one item
that could add to them is.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TypeVar

from inburgering.dossier import (
    Course,
    CourseKind,
    Decision,
    DecisionKind,
    Diploma,
    DiplomaKind,
    Dossier,
    ExamPart,
    ExamResult,
    Level,
)
from inburgering.facts._decided import takes_effect
from inburgering.facts._requirements_walks import Maybe, both, total
from inburgering.rules import NEVER, Known, Span, bounds

LANGUAGE_PARTS = (ExamPart.READING, ExamPart.LISTENING, ExamPart.WRITING, ExamPart.SPEAKING)
EXAM_PARTS = (*LANGUAGE_PARTS, ExamPart.KNM, ExamPart.ONA)

TGN_CHANGED = date(2014, 11, 1)
"""From this day the TGN is no longer the one of which 37 points exempt (Regeling art. 9.1)."""
ROC_BEFORE = date(2007, 1, 1)
"""A statement of a training centre is about a test before this day (Regeling art. 2.2a)."""
DISTANCE_BEFORE = date(2020, 12, 16)
"""Only in courses that began before this day can distance hours count (DUO, because of COVID-19)."""
LISTED_SINCE = {DiplomaKind.SECONDARY_LIST: date(2022, 1, 1), DiplomaKind.FOREIGN: date(2022, 1, 1)}
"""Documents that show a part since a day only (Regeling art. 2.2d; Stcrt. 2021, 49155)."""

_ORAL = (ExamPart.LISTENING, ExamPart.SPEAKING)
_LEVELS = tuple(Level)
_NEVER_WHOLE = frozenset(
    {
        DiplomaKind.STATE_EXAM_NT2_PART,
        DiplomaKind.SECONDARY_LIST,
        DiplomaKind.CNAVT,
        DiplomaKind.EXAM_PART_A2,
        DiplomaKind.ROC_STATEMENT,
        DiplomaKind.BASIC_EXAM_TGN,
        DiplomaKind.FOREIGN,
        DiplomaKind.OTHER,
    }
)
T = TypeVar("T")


def _by(day: date | Span | None, on: date) -> Maybe:
    if day is None:
        return None
    first, last = bounds(day)
    return True if last <= on else False if first > on else None


def _is(value: T | None, wanted: T) -> Maybe:
    return None if value is None else value == wanted


def _at_least(level: Level | None, wanted: Level) -> Maybe:
    return None if level is None else _LEVELS.index(level) >= _LEVELS.index(wanted)


def _in(part: ExamPart, parts: Iterable[ExamPart] | None) -> Maybe:
    """Whether the part is among them; KNS is the whole of which KNM and ONA are the parts (Besluit art. 3.9)."""
    if parts is None:
        return None
    return part in parts or (part in (ExamPart.KNM, ExamPart.ONA) and ExamPart.KNS in parts)


def earliest(found: Iterable[tuple[Maybe, date | Span | None]]) -> date | Span | None:
    """The earliest day of the items that hold; ``NEVER`` when surely none does."""
    sure: list[tuple[date, date]] = []
    unsure: list[date] = []
    for holds, day in found:
        if holds and day is not None:
            sure.append(bounds(day))
        elif holds is not False:
            unsure.append(date.min if day is None else bounds(day)[0])
    if not sure:
        return None if unsure else NEVER
    first, last = min([low for low, _ in sure] + unsure), min(high for _, high in sure)
    return last if first >= last else Span(first, last)


def passed_day(dossier: Dossier, part: ExamPart, on: date) -> date | Span | None:
    """The first day a pass of the part was known.

    Of a language part that has no level the level is at least A2: no examination with these parts lies below it. A pass
    without a day of the result was known between the sitting and the day asked about.
    """
    if dossier.exams is None:
        return None

    def holds(exam: ExamResult) -> Maybe:
        enough = part not in LANGUAGE_PARTS or _at_least(exam.level, Level.A2) is not False
        return both(_is(exam.part, part), enough, exam.passed, _by(exam.result_known or exam.taken, on))

    def known(exam: ExamResult) -> date | Span | None:
        if exam.result_known is not None or exam.taken is None:
            return exam.result_known
        sat = bounds(exam.taken)[0]
        return Span(sat, on) if sat < on else sat

    return earliest((holds(exam), known(exam)) for exam in dossier.exams)


def _certified(diploma: Diploma, part: ExamPart) -> Maybe:
    """WIN certificate: Dutch at level 2 (A2) takes the language parts away (Besluit art. 2.4(1)).

    Whether level 2 in some skills takes away only those parts is not said.
    """
    oral = _at_least(diploma.oral_level or diploma.level, Level.A2)
    written = _at_least(diploma.written_level or diploma.level, Level.A2)
    own, other = (oral, written) if part in _ORAL else (written, oral)
    return None if own and other is False else both(own, other)


def _shows(diploma: Diploma, part: ExamPart) -> Maybe:
    """Whether the document takes the part away (Besluit art. 2.4; Regeling arts. 2.2a, 2.2c, 2.2d)."""
    if diploma.kind is None:
        return None
    named = _in(part, diploma.parts)
    if diploma.kind is DiplomaKind.EXAM_PART_A2:
        return named
    if part not in LANGUAGE_PARTS:
        return False
    if diploma.kind is DiplomaKind.WIN_CERTIFICATE:
        return _certified(diploma, part)
    oral, written = diploma.oral_level or diploma.level, diploma.written_level or diploma.level
    at_a2 = both(_at_least(oral, Level.A2), _at_least(written, Level.A2))
    shows: dict[DiplomaKind, Maybe] = {
        DiplomaKind.STATE_EXAM_NT2: True,
        DiplomaKind.STATE_EXAM_NT2_PART: named,
        DiplomaKind.ROC_STATEMENT: both(at_a2, _before(diploma.tested, ROC_BEFORE)),
        DiplomaKind.CNAVT: at_a2,
        DiplomaKind.SECONDARY_LIST: both(named, diploma.dutch_pass),
        DiplomaKind.FOREIGN: both(named, _at_least(diploma.level, Level.A2)),
    }
    return shows.get(diploma.kind, False)


def _before(day: date | Span | None, limit: date) -> Maybe:
    if day is None:
        return None
    first, last = bounds(day)
    return True if last < limit else False if first >= limit else None


def _since(diploma: Diploma) -> date | Span | None:
    """Since when the document counts: the day it was awarded, or the later day since when its kind does."""
    listed = None if diploma.kind is None else LISTED_SINCE.get(diploma.kind)
    if listed is None or diploma.awarded is None:
        return diploma.awarded
    first, last = bounds(diploma.awarded)
    return listed if last <= listed else Span(max(first, listed), last) if first != last else first


def document_day(dossier: Dossier, part: ExamPart, on: date) -> date | Span | None:
    """The first day a document took the part away."""
    if dossier.diplomas is None:
        return None
    return earliest((both(_shows(d, part), _by(_since(d), on)), _since(d)) for d in dossier.diplomas)


def decided_day(dossier: Dossier, kind: DecisionKind, part: ExamPart, on: date) -> date | Span | None:
    """The first day a decision of the kind took the part away. A decision that names no parts is not sure."""
    if dossier.decisions is None:
        return None

    def holds(decision: Decision) -> Maybe:
        return both(
            _is(decision.kind, kind),
            decision.grants,
            _in(part, decision.parts),
            _by(takes_effect(decision), on),
        )

    return earliest((holds(d), takes_effect(d)) for d in dossier.decisions)


def part_days(dossier: Dossier, part: ExamPart, on: date) -> dict[str, Known]:
    """The four days on which a part may have been met."""
    return {
        f"exam_{part}_passed_day": passed_day(dossier, part, on),
        f"exam_{part}_document_day": document_day(dossier, part, on),
        f"exam_{part}_exempted_day": decided_day(dossier, DecisionKind.PARTIAL_EXEMPTION, part, on),
        f"exam_{part}_dispensed_day": decided_day(dossier, DecisionKind.EFFORT_DISPENSATION, part, on),
    }


def sittings(dossier: Dossier, part: ExamPart, on: date) -> dict[str, Known]:
    """How often the part was sat by the day, and how many of those sittings were of the NT2 state examination."""
    same = (ExamPart.KNM, ExamPart.KNS) if part is ExamPart.KNM else (part,)

    def counts(exam: ExamResult) -> Maybe:
        return both(None if exam.part is None else exam.part in same, _by(exam.taken or exam.result_known, on))

    facts: dict[str, Known] = {f"exam_{part}_sittings": total(dossier.exams, counts, lambda _: 1)}
    if part in LANGUAGE_PARTS:
        facts[f"nt2_{part}_sittings"] = total(
            dossier.exams, lambda exam: both(counts(exam), _at_least(exam.level, Level.B1)), lambda _: 1
        )
    return facts


def spoken_dutch(dossier: Dossier, on: date) -> dict[str, Known]:
    """The last TGN before it changed, and whether it was taken again; unknown while either list is."""
    if dossier.diplomas is None or dossier.exams is None:
        return {}
    if any(d.kind is None for d in dossier.diplomas) or any(e.part is None for e in dossier.exams):
        return {}
    taken: list[tuple[date | Span | None, int | None]] = [
        *((d.tested or d.awarded, d.score) for d in dossier.diplomas if d.kind is DiplomaKind.BASIC_EXAM_TGN),
        *((e.taken or e.result_known, None) for e in dossier.exams if e.part is ExamPart.TGN),
    ]
    days = [(bounds(day), score) for day, score in taken if day is not None and bounds(day)[0] <= on]
    if any(day is None for day, _ in taken) or any(low < TGN_CHANGED <= high for (low, high), _ in days):
        return {}
    before = [((low, high), score) for (low, high), score in days if high < TGN_CHANGED]
    facts: dict[str, Known] = {"tgn_retaken": len(before) < len(days)}
    if not before:
        return facts | {"tgn_before_day": NEVER, "tgn_before_score": 0}
    (low, high), score = max(before, key=lambda found: found[0])
    if sum(latest >= low for (_, latest), _ in before) > 1:
        return facts  # which of them was the last is not sure
    return facts | {"tgn_before_day": low if low == high else Span(low, high), "tgn_before_score": score}


def awarded(dossier: Dossier, kind: DiplomaKind, on: date) -> date | Span | None:
    """The day the first diploma of the kind was awarded."""
    if dossier.diplomas is None:
        return None
    return earliest((both(_is(d.kind, kind), _by(d.awarded, on)), d.awarded) for d in dossier.diplomas)


def full_document(dossier: Dossier, on: date) -> date | Span | None:
    """When a document that may exempt wholly was awarded; between the first and the last where there are several."""
    if dossier.diplomas is None:
        return None
    found = [d.awarded for d in dossier.diplomas if d.kind not in _NEVER_WHOLE]
    days = [bounds(day) for day in found if day is not None and bounds(day)[0] <= on]
    if None in found:
        return None
    if not days:
        return NEVER
    first, last = min(low for low, _ in days), max(high for _, high in days)
    return first if first == last else Span(first, last)


def fulfilled_named(dossier: Dossier, on: date) -> date | Span | None:
    """The day since which the obligation is met, as DUO's decision names it."""
    if dossier.decisions is None:
        return None
    return earliest(
        (both(_is(d.kind, DecisionKind.OBLIGATION_FULFILLED), d.grants, _by(d.dated or d.notified, on)), d.first_day)
        for d in dossier.decisions
    )


def map_concluded(dossier: Dossier, on: date) -> date | Span | None:
    """The day of the final interview of the MAP, which comes when its eight themes are done."""
    module = dossier.map
    if module is None:
        return None
    held = both(_by(module.final_interview, on), module.themes_done, module.practical_hours != 0)
    return NEVER if held is False else module.final_interview if held else None


def marked(course: Course) -> Maybe:
    """Whether the school held the quality mark when the course began."""
    began, since, until = course.first_day, course.mark_first_day, course.mark_last_day
    if course.quality_mark is not None or began is None:
        return course.quality_mark
    first, last = bounds(began)
    held = None if since is None else True if bounds(since)[1] <= first else False if bounds(since)[0] > last else None
    lost = None if until is None else True if bounds(until)[1] < first else False if bounds(until)[0] >= last else None
    return both(held, None if lost is None else not lost)


def _split(course: Course) -> tuple[int | None, int | None]:
    """The classroom hours of a course without literacy, and those of literacy.

    A course is what its kind says: a literacy course is literacy in all its hours, in another only the hours named so
    are. Where some hours were online and some were literacy, which were which is unknown.
    """
    attended, online = course.hours_attended, course.online_hours
    if course.kind is CourseKind.LITERACY:
        return 0, attended if not attended else _less(attended, online)
    if course.kind is None and attended != 0:
        return None, None
    literacy = course.literacy_hours or 0
    if not literacy:
        return attended if not attended else _less(attended, online), 0
    if attended is None or online or online is None:
        return None, None
    return _less(attended, literacy), min(literacy, attended)


def _less(whole: int | None, part: int | None) -> int | None:
    """What is left of the whole; unknown where the part is, or is larger."""
    return None if whole is None or part is None or part > whole else whole - part


def _ona(course: Course) -> int | None:
    """The hours of ONA teaching in a course; a course of Dutch or KNM alone has none."""
    if course.ona_hours is not None or course.hours_attended == 0:
        return course.ona_hours or 0
    if course.kind is CourseKind.ONA:
        return course.hours_attended
    return None if course.kind in (CourseKind.INTEGRATION, None) else 0


def hours(dossier: Dossier, on: date) -> dict[str, Known]:
    """The hours at a school with the mark, by what the course was; courses that begin later do not count."""

    def counted(course: Course, *kinds: CourseKind) -> Maybe:
        right = None if course.kind is None else course.kind in kinds
        return both(right, marked(course), _by(course.first_day, on))

    integration = (CourseKind.INTEGRATION, CourseKind.KNM, CourseKind.ONA)
    every = (*integration, CourseKind.NT2, CourseKind.LITERACY)
    courses = dossier.courses
    return {
        "marked_course_hours": total(courses, lambda c: counted(c, *integration), lambda c: _split(c)[0]),
        "marked_nt2_hours": total(courses, lambda c: counted(c, CourseKind.NT2), lambda c: _split(c)[0]),
        "marked_literacy_hours": total(courses, lambda c: counted(c, *every), lambda c: _split(c)[1]),
        "online_course_hours": total(
            courses, lambda c: both(counted(c, *every), _before(c.first_day, DISTANCE_BEFORE)), _online
        ),
        "ona_teaching_hours": total(courses, lambda c: counted(c, *every), _ona),
    }


def _online(course: Course) -> int | None:
    return 0 if course.hours_attended == 0 else course.online_hours
