"""Walks over a dossier for the examination, a change of route and the proof: what is sure is counted, nothing is guessed."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from inburgering.dossier import (
    Course,
    DecisionKind,
    DiplomaKind,
    Dossier,
    ExamPart,
    ExamResult,
    JudgementKind,
    Level,
    Pip,
    Request,
    RequestKind,
    Route,
    Schooling,
)
from inburgering.facts._core import current_pips
from inburgering.facts._requirements_course_hours import taught_hours
from inburgering.facts._requirements_walks import (
    RECENT_SCHOOLS,
    SCHOOL_LOOK_BACK,
    Maybe,
    _at_least,
    _by,
    _is,
    _placed,
    _scaled_down,
    both,
    bridging_school,
    decided,
    either,
    judged,
    total,
)
from inburgering.facts._wi2021_plans import standing
from inburgering.rules import NEVER, Known, Span, bounds, shift

LANGUAGE_PARTS = (ExamPart.READING, ExamPart.LISTENING, ExamPart.WRITING, ExamPart.SPEAKING)
EXAM_PARTS = (*LANGUAGE_PARTS, ExamPart.KNM)
Z_KNM_FREE_SINCE = date(2023, 1, 1)
"""First day on which KNM is free on the Z-route (Regeling 2021 art. 3.5(3))."""

_PARTLY = DecisionKind.PARTIAL_EXEMPTION


def _free(dossier: Dossier, exam: ExamResult, on: date) -> tuple[Route | None, Maybe]:
    """The route on which the part was sat, and whether sittings of it are free there (Regeling 2021 art. 3.5).

    That the person was an asylum status holder then is taken for granted, and only the number of free sittings is left
    out of account. Who had no plan yet was on no route.
    """
    day, part = exam.taken, exam.part
    if not isinstance(day, date) or day > on or part is None:
        return None, False if day is not None and bounds(day)[0] > on else None
    plans = standing(dossier, day)
    if not plans:
        return None, None if plans is None else False
    route = plans[-1].route
    if route is None:
        return None, None
    if route is Route.SELF_RELIANCE:
        named = day >= Z_KNM_FREE_SINCE if part is ExamPart.KNM else _is(exam.level, Level.A2)
        return route, both(named, judged(dossier, JudgementKind.ABLE_TO_SIT_A2, day))
    if part is ExamPart.KNM:
        return route, True
    return route, False if route is Route.EDUCATION else _at_plan_level(dossier, exam, plans, day)


def _at_plan_level(dossier: Dossier, exam: ExamResult, plans: list[Pip], day: date) -> Maybe:
    """Whether the level sat is at least that in the plan: A2 for a part scaled down, else B1 or what the plan names."""
    part = exam.part
    if part is None:
        return None
    named = plans[-1].level
    high = named if named not in (None, Level.A1, Level.A2) else Level.B1
    a2 = both(_scaled_down(dossier, part, plans, day), _at_least(exam.level, Level.A2))
    return either(_at_least(exam.level, high), a2)


def free_sittings(dossier: Dossier, part: ExamPart, on: date) -> dict[str, Known]:
    """The sittings of the part that a free attempt was for: all of them, and those that count on the route now in force.

    On the Z-route only those on the Z-route; on the other two routes only those on these two (Besluit 2021 art. 5.4(4)).
    """
    if dossier.exams is None:
        return {}
    found = [(e, *_free(dossier, e, on)) for e in dossier.exams if e.part is part or e.part is None]
    facts: dict[str, Known] = {
        f"free_exam_{part}_sittings_ever": total(found, lambda one: both(_is(one[0].part, part), one[2]), lambda _: 1)
    }
    plans = standing(dossier, on)
    if not plans or plans[-1].route is None:
        return facts
    on_z = plans[-1].route is Route.SELF_RELIANCE

    def counts(one: tuple[ExamResult, Route | None, Maybe]) -> Maybe:
        exam, route, free = one
        same = None if route is None else (route is Route.SELF_RELIANCE) is on_z
        return both(_is(exam.part, part), free, same)

    facts[f"free_exam_{part}_sittings"] = total(found, counts, lambda _: 1)
    return facts


def awaited(dossier: Dossier, part: ExamPart, on: date) -> Maybe:
    """Whether the part was sat and the result had not come on the day. Nothing said of a result leaves it unknown."""
    if dossier.exams is None:
        return None

    def waits(exam: ExamResult) -> Maybe:
        come = _by(exam.result_known, on)
        if come is None and exam.passed is not None:
            come = True
        return both(_is(exam.part, part), _by(exam.taken, on), None if come is None else not come)

    return either(*(waits(exam) for exam in dossier.exams))


def route_change(dossier: Dossier, on: date) -> dict[str, Known]:
    """The route before the latest change of route, the day of the plan that changed it, and the hours from before that day.

    Hours of Dutch and of KNM, after the first plan, at a school with the mark or an institution for the bridging programme.
    """
    plans = standing(dossier, on)
    if plans is None:
        return {}
    routes = [p.route for p in plans]
    if None in routes:
        return {}
    others = [i for i, route in enumerate(routes) if route is not routes[-1]]
    if not others:
        return {"route_changed_day": NEVER}
    change = plans[others[-1] + 1].dated
    every = current_pips(dossier, on) or plans
    first = every[0].dated
    return {
        "earlier_route": routes[others[-1]],
        "route_changed_day": change,
        "earlier_route_hours": None if change is None else _hours_before(dossier, first, change, on),
    }


def _hours_before(dossier: Dossier, first: date | Span | None, change: date | Span, on: date) -> int | None:
    def before(course: Course) -> Maybe:
        if course.first_day is not None and bounds(course.first_day)[0] >= bounds(change)[1]:
            return False
        return True if course.last_day is not None and bounds(course.last_day)[1] < bounds(change)[0] else None

    def counts(course: Course) -> Maybe:
        after = False if course.during_intake else _placed(course, first, True, on)
        return both(after, before(course), either(course.quality_mark, bridging_school(course)))

    return total(dossier.courses, counts, taught_hours)


def recent_school_hours(dossier: Dossier, on: date) -> int | None:
    """The hours of Dutch and KNM at a school of Besluit 2021 art. 3.14(10), from two years before the first plan on.

    A time at school that straddles that day has hours of before it too: unknown. No end is named, so hours after the plan
    count as well.
    """
    plans = current_pips(dossier, on)
    if not plans or plans[0].dated is None or dossier.schooling is None:
        return None
    earliest = shift(plans[0].dated, -SCHOOL_LOOK_BACK.values[0])

    def recent(school: Schooling) -> Maybe:
        begins, ends = school.first_day, school.last_day
        if begins is not None and bounds(begins)[0] > on:
            return False
        if ends is not None and bounds(ends)[1] < bounds(earliest)[0]:
            return False
        return True if begins is not None and bounds(begins)[0] >= bounds(earliest)[1] else None

    def counts(school: Schooling) -> Maybe:
        return both(_is(school.kind, *RECENT_SCHOOLS), recent(school))

    return total(dossier.schooling, counts, lambda s: s.dutch_hours)


def scaled_down_on(dossier: Dossier, on: date) -> date | Span | None:
    """The day of the latest decision to scale down, ``NEVER`` when there surely is none."""
    if dossier.decisions is None:
        return None
    found = [
        (d, both(_is(d.kind, DecisionKind.SCALING_DOWN), d.grants, _by(d.dated or d.notified, on)))
        for d in dossier.decisions
    ]
    if any(holds is None for _, holds in found):
        return None
    days = [d.dated or d.notified for d, holds in found if holds]
    return max((d for d in days if d is not None), key=bounds, default=NEVER)


def diploma_awarded(dossier: Dossier, on: date) -> date | Span | None:
    """The day the diploma of the 2021 Act was awarded, ``NEVER`` when it surely was not."""
    if dossier.diplomas is None:
        return None
    found = [(d, both(_is(d.kind, DiplomaKind.INTEGRATION_2021), _by(d.awarded, on))) for d in dossier.diplomas]
    days = [d.awarded for d, holds in found if holds and d.awarded is not None]
    if days:
        return min(days, key=bounds)
    return None if any(holds is None for _, holds in found) else NEVER


def _asked(requests: Iterable[Request], kind: RequestKind, on: date) -> list[tuple[Request, Maybe]]:
    return [(r, both(_is(r.kind, kind), _by(r.received or r.dated, on))) for r in requests]


def adapted(dossier: Dossier, on: date) -> dict[str, Known]:
    """Whether adapted conditions were asked for, and granted."""
    facts: dict[str, Known] = {"adapted_exam_granted": decided(dossier, on, DecisionKind.ADAPTED_EXAM, lambda _: True)}
    if dossier.requests is not None:
        facts["adapted_exam_requested"] = either(
            *(asked for _, asked in _asked(dossier.requests, RequestKind.ADAPTED_EXAM, on))
        )
    return facts


def partial_exemption_pending(dossier: Dossier, on: date) -> date | Span | None:
    """The day the latest request for a partial exemption was received, ``NEVER`` when none is waiting for a decision."""
    if dossier.requests is None or dossier.decisions is None:
        return None
    asked = _asked(dossier.requests, RequestKind.PARTIAL_EXEMPTION, on)
    taken = [(d, both(_is(d.kind, _PARTLY), _by(d.dated or d.notified, on))) for d in dossier.decisions]
    if any(holds is None for _, holds in (*asked, *taken)):
        return None
    received = [r.received for r, holds in asked if holds]
    if None in received:
        return None
    last = max((d for d in received if d is not None), key=bounds, default=NEVER)
    decisions = [bounds(d.dated or d.notified or NEVER) for d, holds in taken if holds]
    if last == NEVER or any(low >= bounds(last)[1] for low, _ in decisions):
        return NEVER
    return last if all(high < bounds(last)[0] for _, high in decisions) else None
