"""From a dossier to the day on which the self-reliance route (Z-route) was achieved: hours and a final interview.

Registered hours have no days of their own: those of a course came between its first and its last day.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

import attrs

from inburgering.dossier import (
    Course,
    Decision,
    DecisionKind,
    Dossier,
    Participation,
    ParticipationKind,
    Period,
    Purpose,
    ResidenceGround,
)
from inburgering.facts._core import current_pips, in_force
from inburgering.facts._decided import takes_effect
from inburgering.facts._requirements_course_hours import taught_hours
from inburgering.facts._requirements_walks import (
    Maybe,
    _by,
    _is,
    _not,
    active,
    after_plan,
    both,
    carried,
    changed_to_z,
    course_facts,
    either,
    participation_facts,
)
from inburgering.facts._wi2013_requirements_walks import earliest
from inburgering.facts._wi2021_plans import standing
from inburgering.law import BESLUIT2021
from inburgering.rules import NEVER, Span, Text, bounds, parameter

__all__ = ["COURSE_HOURS", "PARTICIPATION_HOURS", "self_reliance_day"]

COURSE_HOURS = parameter(
    "requirements.course_hours",
    Text("het aantal lesuren van de zelfredzaamheidsroute", "the course hours of the self-reliance route"),
    BESLUIT2021.art("3.14", 2, "a"),
    800,
)
PARTICIPATION_HOURS = parameter(
    "requirements.participation_hours",
    Text("het aantal participatie-uren van de zelfredzaamheidsroute", "the participation hours of the Z-route"),
    BESLUIT2021.art("3.14", 2, "b"),
    800,
)


@attrs.frozen
class _Hours:
    """Hours that count, or may count, and the days between which they were done; without a number they may be any."""

    counts: Maybe
    hours: int | None
    first: date
    last: date


def self_reliance_day(dossier: Dossier, on: date) -> date | Span | None:
    """The last of the final interview and the days on which the hours were complete (Besluit art. 3.14(2), (3)).

    Unknown while the dossier does not show that the hours are complete; ``NEVER`` while there was no interview.
    """
    interview = None if dossier.self_reliance is None else dossier.self_reliance.final_interview
    if interview is None or interview == NEVER:
        return interview
    days = [bounds(interview)]
    for needed, complete in ((True, _courses(dossier, on)), (_participates(dossier, on), _activities(dossier, on))):
        if needed is False:
            continue
        if complete is None or complete == NEVER:
            return None
        low, high = bounds(complete)
        days.append((low if needed else date.min, high))
    first, last = max(low for low, _ in days), max(high for _, high in days)
    return first if first >= last else Span(first, last)


def _participates(dossier: Dossier, on: date) -> Maybe:
    """Whether participation hours are part of the route: for asylum status holders only (Wi2021 art. 13(1))."""
    right = in_force(dossier.residence, on)
    if right is None or right.ground not in (ResidenceGround.A, ResidenceGround.C):
        return None
    sponsor = right.sponsor
    if right.ground is ResidenceGround.C or sponsor is None:
        return True if right.ground is ResidenceGround.C else both(_is(right.purpose, Purpose.FAMILY), None)
    ground = _is(sponsor.ground, ResidenceGround.C, ResidenceGround.D)
    protected = either(ground, sponsor.international_protection_note)
    return both(_is(right.purpose, Purpose.FAMILY), _not(sponsor.is_dutch), protected)


def _first(dossier: Dossier, on: date) -> date | Span | None:
    plans = current_pips(dossier, on)
    return plans[0].dated if plans else None


def _courses(dossier: Dossier, on: date) -> date | Span | None:
    """When the course hours were complete, those carried over from another route among them."""
    if dossier.courses is None:
        return None
    first, change = _first(dossier, on), changed_to_z(standing(dossier, on))

    def counts(course: Course) -> Maybe:
        before = False if change == NEVER else carried(course, change)
        return both(after_plan(course, first, True, on), either(course.quality_mark, before))

    known = course_facts(dossier, current_pips(dossier, on), first, on)
    hurt = dossier.impairments
    lowered = None if hurt is None else both(either(hurt.visual, hurt.hearing), hurt.rehabilitation)
    whole = known.get("req_course_deducted_hours") == known.get("req_school_deducted_hours") == 0 and lowered is False
    found = [_hours(counts(c), taught_hours(c), c, on) for c in dossier.courses]
    return _complete(found, COURSE_HOURS.values[0], whole, on)


def _activities(dossier: Dossier, on: date) -> date | Span | None:
    """When the participation hours were complete, PVT and MAP among them, or when a dispensation took them away."""

    def lifts(d: Decision) -> Maybe:
        none = None if d.parts is None else not d.parts
        return both(_is(d.kind, DecisionKind.PARTIAL_MEDICAL_DISPENSATION), d.grants, none, _by(takes_effect(d), on))

    days = [(lifts(d), takes_effect(d)) for d in dossier.decisions or ()]
    done = _done(dossier, on)
    days.append((False if done == NEVER else None if done is None else True, done))
    day = earliest(days)
    return None if day == NEVER else day


def _done(dossier: Dossier, on: date) -> date | Span | None:
    first = _first(dossier, on)
    if dossier.participation is None or first is None:
        return None

    def counts(p: Participation) -> Maybe:
        return either(_is(p.kind, ParticipationKind.MAP), active(p, first, True, on))

    found = [_hours(counts(p), p.hours, p, on) for p in dossier.participation]
    programme = dossier.pvt
    if programme is None:
        found.append(_Hours(counts=None, hours=None, first=bounds(first)[0], last=on))
    elif programme.hours:
        signed = on if programme.signed is None else min(bounds(programme.signed)[1], on)
        found.append(_Hours(counts=True, hours=programme.hours, first=bounds(first)[0], last=signed))
    whole = participation_facts(dossier, first, on).get("req_participation_deducted_hours") == 0
    return _complete(found, PARTICIPATION_HOURS.values[0], whole, on)


def _hours(counts: Maybe, hours: int | None, period: Period, on: date) -> _Hours:
    first = date.min if period.first_day is None else bounds(period.first_day)[0]
    last = on if period.last_day is None else min(bounds(period.last_day)[1], on)
    return _Hours(counts=counts, hours=hours, first=first, last=last)


def _complete(found: Iterable[_Hours], needed: int, whole: bool, on: date) -> date | Span | None:
    """Between which days the hours reached ``needed``; unknown when those that surely count do not reach it.

    ``NEVER`` when they surely did not. ``whole``: whether no fewer hours can have been enough, for nothing is deducted.
    """
    may = [h for h in found if h.counts is not False and h.hours != 0]
    sure = sorted((h for h in may if h.counts and h.hours is not None), key=lambda h: h.last)
    last = _reached(((h.last, h.hours or 0) for h in sure), needed)
    perhaps = sorted(may, key=lambda h: h.first)
    first = _reached(((h.first, needed if h.hours is None else h.hours) for h in perhaps), needed)
    if last is None or last > on:
        return NEVER if first is None and whole else None
    first = date.min if first is None or not whole else first
    return last if first >= last else Span(first, last)


def _reached(hours: Iterable[tuple[date, int]], needed: int) -> date | None:
    """The day on which a sum, in the order of the days, reaches ``needed``."""
    found = 0
    for day, amount in hours:
        found += amount
        if found >= needed:
            return day
    return None
