"""Walks over a dossier's lists for the requirements: what surely counts, what surely does not, and what is not sure.

Sums of hours are unknown as soon as one item that could add to them is; nothing is estimated. Effort before the first
plan does not count (Besluit 2021 art. 5.3(5)), so neither what straddles its date nor what lacks a date can be counted.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from typing import TypeVar

from inburgering.dossier import (
    Authority,
    Course,
    CourseKind,
    Decision,
    DecisionKind,
    Diploma,
    DiplomaKind,
    Dossier,
    ExamPart,
    InstitutionKind,
    JudgementKind,
    Level,
    Participation,
    ParticipationKind,
    Period,
    Pip,
    Route,
    Schooling,
    SchoolingKind,
)
from inburgering.facts._core import covering, surely_outside
from inburgering.facts._decided import takes_effect
from inburgering.facts._requirements_course_hours import language_hours, taught_hours
from inburgering.facts._wi2021_plans import standing
from inburgering.law import BESLUIT2021
from inburgering.rules import NEVER, Known, Span, Text, bounds, parameter, shift, years

SCHOOL_LOOK_BACK = parameter(
    "requirements.school_look_back",
    Text("hoe lang voor het plan schooluren aftrekbaar zijn", "how long before the plan school hours are deductible"),
    BESLUIT2021.art("3.14", 9),
    years(2),
    since=date(2025, 9, 1),
)
T = TypeVar("T")
Maybe = bool | None

_LEVELS = tuple(Level)
_PLACED = (ParticipationKind.ACTIVITY, ParticipationKind.WORK, ParticipationKind.VOLUNTARY_WORK)
RECENT_SCHOOLS = (
    SchoolingKind.PRACTICAL,
    SchoolingKind.SPECIAL_LABOUR_MARKET,
    SchoolingKind.SPECIAL_DAY_ACTIVITIES,
    SchoolingKind.ENTRY,
)
_EVERY_PART = (DiplomaKind.STATE_EXAM_NT2,)
_NAMED_PARTS = (DiplomaKind.STATE_EXAM_NT2_PART, DiplomaKind.SECONDARY_LIST, DiplomaKind.CNAVT, DiplomaKind.FOREIGN)


def both(*parts: Maybe) -> Maybe:
    """And, where ``None`` is unknown."""
    return False if False in parts else None if None in parts else True


def either(*parts: Maybe) -> Maybe:
    """Or, where ``None`` is unknown."""
    return True if True in parts else None if None in parts else False


def _not(part: Maybe) -> Maybe:
    return None if part is None else not part


def _by(day: date | Span | None, on: date) -> Maybe:
    """Whether the day had come on ``on``."""
    if day is None:
        return None
    first, last = bounds(day)
    return True if last <= on else False if first > on else None


def _is(value: T | None, *wanted: T) -> Maybe:
    return None if value is None else value in wanted


def _at_least(level: Level | None, wanted: Level) -> Maybe:
    return None if level is None else _LEVELS.index(level) >= _LEVELS.index(wanted)


def _in(part: ExamPart, parts: Iterable[ExamPart] | None) -> Maybe:
    return None if parts is None else part in parts


def _any(items: Iterable[T] | None, holds: Callable[[T], Maybe]) -> Maybe:
    return None if items is None else either(*(holds(item) for item in items))


def decided(dossier: Dossier, on: date, kind: DecisionKind, covers: Callable[[Decision], Maybe]) -> Maybe:
    """Whether a decision of this kind has effect on ``on`` and ``covers`` what is asked."""
    return _any(
        dossier.decisions,
        lambda d: both(_is(d.kind, kind), d.grants, _by(takes_effect(d), on), covers(d)),
    )


def judged(dossier: Dossier, kind: JudgementKind, on: date) -> Maybe:
    """The municipality's latest judgement of this kind by ``on``; unknown when there is none, or not sure which is latest."""
    found = [
        j
        for j in dossier.judgements or ()
        if j.kind is kind and j.authority in (Authority.MUNICIPALITY, Authority.COURT) and _by(j.dated, on) is not False
    ]
    sure = [bounds(j.dated)[0] for j in found if j.dated is not None and _by(j.dated, on)]
    if not sure:
        return None
    outcomes = {j.outcome for j in found if j.dated is None or bounds(j.dated)[1] >= max(sure)}
    return outcomes.pop() if len(outcomes) == 1 else None


def part_facts(dossier: Dossier, part: ExamPart, plans: list[Pip] | None, on: date) -> dict[str, Known]:
    """Passes, documents and decisions about one part of the examination."""
    lifted = either(
        *(
            decided(dossier, on, kind, lambda d: _in(part, d.parts))
            for kind in (DecisionKind.PARTIAL_EXEMPTION, DecisionKind.PARTIAL_MEDICAL_DISPENSATION)
        )
    )
    facts: dict[str, Known] = {f"req_{part}_lifted": lifted}
    if part is ExamPart.KNM:
        return facts | {"req_knm_passed": _knm_passed(dossier, on)}
    for level in (Level.A2, Level.B1):
        facts[f"req_{part}_passed_{level}"] = _passed(dossier, part, level, on)
        facts[f"req_{part}_document_{level}"] = _documented(dossier, part, level, on)
    return facts | {f"req_{part}_scaled_down": _scaled_down(dossier, part, plans, on)}


def _passed(dossier: Dossier, part: ExamPart, level: Level, on: date) -> Maybe:
    return _any(dossier.exams, lambda e: both(_is(e.part, part), _at_least(e.level, level), _by(e.taken, on), e.passed))


def _documented(dossier: Dossier, part: ExamPart, level: Level, on: date) -> Maybe:
    return _any(dossier.diplomas, lambda d: both(_by(d.awarded, on), _shows(d, part, level)))


def _knm_passed(dossier: Dossier, on: date) -> Known:
    """The latest day KNM was passed, ``NEVER`` when it surely was not."""
    if dossier.exams is None:
        return None
    sat = [(e, both(_is(e.part, ExamPart.KNM), _by(e.taken, on), e.passed)) for e in dossier.exams]
    days = [e.taken for e, passed in sat if passed and e.taken is not None]
    if days:
        return max(days, key=lambda d: bounds(d)[0])
    return None if None in [passed for _, passed in sat] else NEVER


def _shows(diploma: Diploma, part: ExamPart, level: Level) -> Maybe:
    """Whether the document shows the part at the level (Regeling 2021 art. 3.12; for A2 also 3.13)."""
    if diploma.kind in _EVERY_PART:
        return True
    if diploma.kind is None:
        return None
    named = _in(part, diploma.parts)
    if diploma.kind is DiplomaKind.STATE_EXAM_NT2_PART:
        return named
    if diploma.kind is DiplomaKind.SECONDARY_LIST:
        return both(named, diploma.dutch_pass)
    if diploma.kind is DiplomaKind.EXAM_PART_A2:
        return both(named, level is Level.A2)
    if diploma.kind is DiplomaKind.FOREIGN:
        return both(named, _at_least(diploma.level, Level.B1))
    return both(named, _at_least(diploma.level, level)) if diploma.kind is DiplomaKind.CNAVT else False


def _scaled_down(dossier: Dossier, part: ExamPart, plans: list[Pip] | None, on: date) -> Maybe:
    """By a decision, or by a later plan at A2: a scaling down changes the plan (Besluit 2021 art. 5.3(6)).

    A first plan at A2 scales nothing down: the Act knows no A2 from the outset (ECLI:NL:RBMNE:2024:2554).
    """
    named = decided(dossier, on, DecisionKind.SCALING_DOWN, lambda d: _in(part, d.parts))
    if named is False and scaled_partly(dossier, on):
        return False
    return either(named, _amended_to_a2(plans))


def scaled_partly(dossier: Dossier, on: date) -> Maybe:
    """Whether a decision on scaling down names the parts it is about."""
    return decided(dossier, on, DecisionKind.SCALING_DOWN, lambda d: None if d.parts is None else bool(d.parts))


def _amended_to_a2(plans: list[Pip] | None) -> Maybe:
    """Whether a B1-route plan at B1 or higher was amended to one at A2; another road to A2 scales nothing down."""
    if plans is None:
        return None
    standing = [p for p in plans if p.annulled is not True]
    if len(standing) < 2 or standing[-1].route not in (Route.B1, None):
        return False
    at_a2 = _is(standing[-1].level, Level.A1, Level.A2)
    if at_a2 is False:
        return False
    earlier = [both(_is(p.route, Route.B1), _not(_is(p.level, Level.A1, Level.A2))) for p in standing[:-1]]
    return both(at_a2, either(*earlier), None if standing[-1].route is None else True)


def _all_languages_at_b1(dossier: Dossier) -> bool:
    high = (Level.B1, Level.B2, Level.C1, Level.C2)
    passed = {exam.part for exam in dossier.exams or () if exam.passed and exam.level in high}
    return passed >= {ExamPart.READING, ExamPart.LISTENING, ExamPart.WRITING, ExamPart.SPEAKING}


def bridging(dossier: Dossier, on: date, education: Maybe) -> dict[str, Known]:
    """Whether the bridging programme is followed, completed, or left; completion is the decision 'route achieved'.

    ``education``: whether the plan in force is for the education route.
    """
    planned = None if dossier.pips is None else [p.route for p in dossier.pips]
    if planned is not None and Route.EDUCATION not in planned and None not in planned:
        return dict.fromkeys(("req_bridging_following", "req_bridging_completed", "req_bridging_dropped_out"), False)
    achieved = decided(dossier, on, DecisionKind.ROUTE_ACHIEVED, lambda _: True if education else None)
    if achieved and _all_languages_at_b1(dossier):
        achieved = None  # the examination of art. 8(4) may be the road by which the route was achieved
    courses = None if dossier.courses is None else [c for c in dossier.courses if c.kind is CourseKind.BRIDGING]
    if dossier.courses is not None and any(c.kind is None for c in dossier.courses):
        courses = None
    following = None
    if covering(courses, on):
        following = True
    elif surely_outside(courses, on):
        following = False
    begun = None if courses is None else either(*(_by(c.first_day, on) for c in courses))
    # That a course has ended does not show that the programme was left: it may be completed, or go on after a break.
    left = None if both(begun, _not(following), _not(achieved)) is not False else False
    if planned is not None and planned and education is False and None not in planned:
        left = False
    return {
        "req_bridging_following": following,
        "req_bridging_completed": achieved,
        "req_bridging_dropped_out": left,
    }


def _placed(period: Period, first: date | Span | None, planned: bool, on: date) -> Maybe:
    """Whether it lies after the first plan; what straddles the plan's date is not sure."""
    begins = period.first_day
    if begins is not None and bounds(begins)[0] > on:
        return False
    if first is None:
        return False if planned else None
    if period.last_day is not None and bounds(period.last_day)[1] < bounds(first)[0]:
        return False
    return True if begins is not None and bounds(begins)[0] >= bounds(first)[1] else None


def total(items: Iterable[T] | None, counts: Callable[[T], Maybe], hours: Callable[[T], int | None]) -> int | None:
    """The hours of the items that count, as far as that is sure; an item without hours changes nothing."""
    if items is None:
        return None
    found = 0
    for item in items:
        counted, amount = counts(item), hours(item)
        if counted is False or amount == 0:
            continue
        if counted is None or amount is None:
            return None
        found += amount
    return found


def bridging_school(course: Course) -> Maybe:
    """Whether it is a bridging programme, or at an institution for one (Wi2021 art. 8(2)): no quality mark is needed."""
    if course.kind is CourseKind.BRIDGING:
        return True
    return _is(course.institution_kind, InstitutionKind.BRIDGING)


def after_plan(course: Course, first: date | Span | None, planned: bool, on: date) -> Maybe:
    """Whether a course was followed after the first plan."""
    return False if course.during_intake else _placed(course, first, planned, on)


def course_facts(dossier: Dossier, plans: list[Pip] | None, first: date | Span | None, on: date) -> dict[str, Known]:
    """The course hours that count for the Z-route and for scaling down, and deductions that surely are none."""
    courses, planned = dossier.courses, plans is not None

    def after(course: Course) -> Maybe:
        return after_plan(course, first, planned, on)

    facts: dict[str, Known] = {
        "req_course_hours": total(courses, lambda c: both(after(c), c.quality_mark), taught_hours),
        "req_nt2_hours": total(
            courses, lambda c: both(after(c), either(c.quality_mark, bridging_school(c))), language_hours
        ),
        "req_carried_hours": _carried(courses, standing(dossier, on), after),
    }
    if courses is not None and all(after(c) for c in courses):
        facts |= {"req_course_deducted_hours": 0, "req_nt2_deducted_hours": 0}
    if dossier.schooling is not None and not any(_recent(s, first) for s in dossier.schooling):
        facts["req_school_deducted_hours"] = 0
    return facts


def _carried(
    courses: tuple[Course, ...] | None, plans: list[Pip] | None, after: Callable[[Course], Maybe]
) -> int | None:
    """Hours at a bridging institution without a quality mark, from before the change to the Z-route."""
    change = changed_to_z(plans)
    if change is None:
        return None
    if change == NEVER:
        return 0
    return total(courses, lambda c: both(after(c), carried(c, change), _not(c.quality_mark)), taught_hours)


def changed_to_z(plans: list[Pip] | None) -> date | Span | None:
    """The date of the plan that changed another route to the Z-route; ``NEVER`` where the latest plan changed none to it."""
    if not plans or any(p.route is None for p in plans):
        return None
    others = [i for i, p in enumerate(plans) if p.route is not Route.SELF_RELIANCE]
    return plans[others[-1] + 1].dated if others and others[-1] + 1 < len(plans) else NEVER


def carried(course: Course, change: date | Span | None) -> Maybe:
    """Whether the course was at a bridging institution, from before the change to the Z-route (Besluit art. 5.4(4)(c))."""
    before: Maybe = None
    if change is not None and course.first_day is not None and bounds(course.first_day)[0] >= bounds(change)[1]:
        before = False
    elif change is not None and course.last_day is not None and bounds(course.last_day)[1] <= bounds(change)[0]:
        before = True
    return both(bridging_school(course), before)


def _recent(schooling: Schooling, first: date | Span | None) -> bool:
    """Whether hours of this schooling could be deducted: its kind, and not over two years before the plan.

    Besluit 3.14(9) names a beginning and no end, so schooling after the plan stays possible.
    """
    if schooling.kind is not None and schooling.kind not in RECENT_SCHOOLS:
        return False
    if first is None or schooling.dutch_hours == 0:
        return first is None and schooling.dutch_hours != 0
    earliest, ends = bounds(shift(first, -SCHOOL_LOOK_BACK.values[0]))[0], schooling.last_day
    return ends is None or bounds(ends)[1] >= earliest


def active(p: Participation, first: date | Span | None, planned: bool, on: date) -> Maybe:
    """Whether an activity counts: after the first plan, among speakers of Dutch and not in isolation."""
    return both(_is(p.kind, *_PLACED), _placed(p, first, planned, on), p.dutch_speaking, _not(p.isolated))


def participation_facts(dossier: Dossier, first: date | Span | None, on: date) -> dict[str, Known]:
    """The participation hours that count, MAP hours, and deductions that surely are none."""
    done, planned = dossier.participation, dossier.pips is not None

    def counts(p: Participation) -> Maybe:
        return active(p, first, planned, on)

    facts: dict[str, Known] = {"req_participation_hours": total(done, counts, lambda p: p.hours)}
    if done is not None:
        if not any(p.kind in (None, ParticipationKind.INTAKE) for p in done):
            facts |= {"req_pvt_deducted_hours": 0, "req_map_deducted_hours": 0}
        own = (*_PLACED, ParticipationKind.PVT, ParticipationKind.MAP)
        early = [p for p in done if p.kind not in own or (p.kind in _PLACED and not _placed(p, first, planned, on))]
        if not early:
            facts["req_participation_deducted_hours"] = 0
    module = [p for p in done or () if p.kind is ParticipationKind.MAP]
    if module:
        facts["req_map_hours"] = total(module, lambda _: True, lambda p: p.hours)
    return facts
