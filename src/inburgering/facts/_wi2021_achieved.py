"""From a dossier to the day on which a learning route was achieved, and the obligation met. Nothing is guessed.

A day is known to lie between two where the dossier does not settle it. Whether the route is achieved at all is decided by
the rules: a day that is found here says since when, if it is.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from inburgering.dossier import Decision, DecisionKind, Dossier, ExamPart, ExamResult, Level, Pip, Route
from inburgering.facts._core import current_pips
from inburgering.facts._decided import takes_effect
from inburgering.facts._requirements_walks import (
    Maybe,
    _at_least,
    _by,
    _in,
    _is,
    _scaled_down,
    _shows,
    both,
    decided,
)
from inburgering.facts._wi2013_requirements_walks import earliest
from inburgering.facts._wi2021_plans import standing
from inburgering.facts._wi2021_self_reliance import self_reliance_day
from inburgering.rules import NEVER, Span, bounds

__all__ = ["achieved", "met"]

Known = date | Span | None
_LANGUAGE = (ExamPart.READING, ExamPart.LISTENING, ExamPart.WRITING, ExamPart.SPEAKING)
_PARTS = (*_LANGUAGE, ExamPart.KNM)
_LIFTED = (DecisionKind.PARTIAL_EXEMPTION, DecisionKind.PARTIAL_MEDICAL_DISPENSATION)


def latest(days: Iterable[Known]) -> Known:
    """The last of the days; unknown when one of them is."""
    known: list[tuple[date, date]] = []
    for day in days:
        if day is None:
            return None
        known.append(bounds(day))
    return _between(max(low for low, _ in known), max(high for _, high in known))


def _between(first: date, last: date) -> date | Span:
    return first if first >= last else Span(first, last)


def achieved(dossier: Dossier, on: date) -> Known:
    """The day that a decision names, else the day of the last part, or of the hours and the interview of the Z-route.

    A decision that names no day shows that the route was achieved by its date. On the education route the examination
    (art. 8(4)) is the road only where the bridging programme surely was not completed.
    """
    plans = standing(dossier, on)
    if not plans or plans[-1].route is None:
        return None
    given = [
        d
        for d in dossier.decisions or ()
        if d.kind is DecisionKind.ROUTE_ACHIEVED and d.grants is not False and _by(d.dated, on) is not False
    ]
    if len(given) > 1 or any(d.grants is None for d in given):
        return None
    if given and given[0].first_day is not None:
        return given[0].first_day
    route = plans[-1].route
    found = self_reliance_day(dossier, on) if route is Route.SELF_RELIANCE else _examined(dossier, plans, on)
    if not given:
        sure = dossier.decisions is not None and all(d.kind is not None for d in dossier.decisions)
        return found if sure or route is not Route.EDUCATION else None
    return _by_decision(given[0], None if route is Route.EDUCATION else found, _first(dossier, on)[0], on)


def _first(dossier: Dossier, on: date) -> tuple[date, date]:
    """Between which days the first plan is dated: effort before it does not count (Besluit art. 5.3(5))."""
    plans = current_pips(dossier, on)
    return bounds(plans[0].dated) if plans and plans[0].dated is not None else (date.min, NEVER)


def _by_decision(decision: Decision, found: Known, first: date, on: date) -> Known:
    """What was found, not later than the decision; or between the first plan and the decision."""
    until = on if decision.dated is None else min(bounds(decision.dated)[1], on)
    if found is None:
        return _between(first, until) if first <= until else None
    low, high = bounds(found)
    return _between(low, min(high, until)) if low <= until else None


def _examined(dossier: Dossier, plans: list[Pip], on: date) -> Known:
    """The day of the last part of the examination; unknown while one of them has no day."""
    days = [_part_day(dossier, part, plans, on) for part in _PARTS]
    return None if NEVER in days else latest(days)


def _part_day(dossier: Dossier, part: ExamPart, plans: list[Pip], on: date) -> Known:
    """The first day on which the part was done: passed at the level asked, shown by a document, or lifted.

    ``NEVER`` when surely none was. A pass lies between the sitting and the day its result was known. At A2 a part is done
    once it was scaled down too. Whether KNM passed before the first plan counts is open.
    """
    found: list[tuple[Maybe, Known]] = [
        (both(_is(d.kind, *_LIFTED), d.grants, _in(part, d.parts), _by(takes_effect(d), on)), takes_effect(d))
        for d in dossier.decisions or ()
    ]
    if dossier.exams is None:
        found.append((None, None))
    if part is ExamPart.KNM:
        plan = _first(dossier, on)[1]
        for exam in dossier.exams or ():
            early = exam.taken is None or bounds(exam.taken)[0] < plan
            found.append((both(_passed(exam, part, on), None if early else True), _pass_day(exam, on)))
        return earliest(found)
    down = _scaled_down(dossier, part, plans, on) if plans[-1].route is Route.B1 else False
    since = None if down is False else _scaled_day(dossier, part, plans, on)
    for level, lowered in ((Level.B1, None), (Level.A2, since)):
        enough = True if level is Level.B1 else down
        shown: list[tuple[Maybe, Known]] = [
            (both(_passed(e, part, on), _at_least(e.level, level)), _pass_day(e, on)) for e in dossier.exams or ()
        ]
        shown += [(both(_by(d.awarded, on), _shows(d, part, level)), d.awarded) for d in dossier.diplomas or ()]
        found += [(both(holds, enough), day if level is Level.B1 else latest((day, lowered))) for holds, day in shown]
    return earliest(found)


def _passed(exam: ExamResult, part: ExamPart, on: date) -> Maybe:
    return both(_is(exam.part, part), _by(exam.taken, on), exam.passed)


def _pass_day(exam: ExamResult, on: date) -> Known:
    """Between the sitting and the day its result was known, by the day asked about."""
    if exam.taken is None:
        return None
    first, last = bounds(exam.taken)
    known = bounds(exam.result_known)[1] if exam.result_known is not None else on
    return _between(first, max(last, min(known, on)))


def _scaled_day(dossier: Dossier, part: ExamPart, plans: list[Pip], on: date) -> Known:
    """Since when the part may be taken at A2: by a decision, or by the first of the latest plans that are at A2."""
    found = [
        (
            both(_is(d.kind, DecisionKind.SCALING_DOWN), d.grants, _in(part, d.parts), _by(takes_effect(d), on)),
            takes_effect(d),
        )
        for d in dossier.decisions or ()
    ]
    higher = [i for i, p in enumerate(plans) if p.level not in (Level.A1, Level.A2)]
    if higher and higher[-1] + 1 < len(plans):
        found.append((True, plans[higher[-1] + 1].dated))
    day = earliest(found)
    return None if day == NEVER else day


def met(dossier: Dossier, on: date) -> Known:
    """The day the obligation was met, where DUO decided that it was and named no day: the last of its three parts.

    Not later than the decision. The MAP is no part of it for whoever completed the bridging programme.
    """
    fulfilled = DecisionKind.OBLIGATION_FULFILLED
    given = [d for d in dossier.decisions or () if d.kind is fulfilled and d.grants and _by(d.dated, on)]
    plans = standing(dossier, on)
    if len(given) != 1 or given[0].first_day is not None or not plans or dossier.pvt is None:
        return None
    module = None if dossier.map is None else dossier.map.final_interview
    if plans[-1].route is Route.EDUCATION:
        module = date.min if decided(dossier, on, DecisionKind.ROUTE_ACHIEVED, lambda _: True) else None
    day = latest((dossier.pvt.signed, module, achieved(dossier, on)))
    return None if day is None else _by_decision(given[0], day, date.min, on)
