"""What lies ahead: from a day on, what happens and by when if nothing is done, if it succeeds, if lessons go on at this pace.

Nothing is predicted. Each road supposes something, says what, and decides the same rules on the dossier as it would then be.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import Any

import attrs

from inburgering.assessment import ANSWERS, Assessment, assess
from inburgering.dossier import Course, DecisionKind, Dossier
from inburgering.dossier import Decision as Decided
from inburgering.rules import NEVER, Cite, Confidence, Decision, Rule, Text, Turn, bounds, facts_of, say
from inburgering.rules.data import plain

__all__ = ["Event", "Outlook", "Road", "outlook"]

_HOURS = (
    "hours_attended",
    "online_hours",
    "nt2_hours",
    "knm_hours",
    "literacy_hours",
    "ona_hours",
)
_DAY = timedelta(days=1)
_GIVEN = (
    "on",
    "born",
    "died",
    "pension_day",
    "turkish",
    "made_known",
    "first_right_known",
    "first_right_asylum",
    "obligation_right_known",
    "school_age_years",
)
"""Facts that nobody changes by what they do from now on."""


@attrs.frozen(slots=True)
class Event:
    """Something on a day of a road.

    Attributes:
        day: The day.
        what: What is so, or must be done, on or by that day.
        who: Who acts; ``None`` where nobody does.
        cite: The article.
        confidence: How sure we are of the source.
    """

    day: date
    what: Text
    who: Text | None
    cite: Cite
    confidence: Confidence = Confidence.SEEN


@attrs.frozen(slots=True)
class Road:
    """One way it can go.

    Attributes:
        id: ``"nothing"``, ``"success"`` or ``"pace"``.
        label: What it is called.
        supposes: What it takes to be so.
        events: What comes, the first day first.
        exposure: What being late then brings: decisions on the day after the last day; empty where nobody is late.
    """

    id: str
    label: Text
    supposes: Text
    events: tuple[Event, ...]
    exposure: tuple[Decision[Any], ...] = ()


@attrs.frozen(slots=True)
class Outlook:
    """What lies ahead of one person.

    Attributes:
        on: The day looked from.
        last_day: The last day of the period that now runs; ``None`` when there is none, or it is not known.
        roads: The roads that the dossier allows, ``"nothing"`` first. Without a known last day there is none.
        changes: The smallest sets of facts that would turn the first exposure of ``"nothing"`` that is not nought; facts of
            the past that nobody can change, such as a birth date, are taken as they are.
    """

    on: date
    last_day: date | None
    roads: tuple[Road, ...]
    changes: tuple[Turn, ...]

    def to_dict(self) -> dict[str, Any]:
        """Plain data for JSON."""
        return {
            "on": self.on.isoformat(),
            "last_day": plain(self.last_day),
            "roads": [_plain(road) for road in self.roads],
            "changes": [
                {"facts": {name: plain(value) for name, value in turn.facts}, "outcome": plain(turn.outcome)}
                for turn in self.changes
            ],
        }


def outlook(dossier: Dossier, *, on: date, readings: Mapping[str, str] | None = None) -> Outlook:
    """Look ahead from the day ``on``.

    Args:
        dossier: What is known of the person.
        on: The day looked from. What the dossier says of later days is taken to happen.
        readings: As for [`assess`][inburgering.assess].

    Raises:
        InburgeringError: A reading that does not exist.
    """
    now = assess(dossier, on=on, readings=readings)
    if now.regime is None:
        return Outlook(on, None, (), ())
    answer = ANSWERS[now.regime]
    last = now.decide(answer.last_day).value
    if not isinstance(last, date) or last == NEVER:
        return Outlook(on, None, (), ())
    late = assess(dossier, on=max(last, on) + _DAY, readings=readings)
    roads = [_nothing(now, late), _success(now, last, readings)]
    if (going_on := _pace(dossier, on, last)) is not None:
        roads.append(_at_pace(now, last, going_on, readings))
    exposed = [decision for decision in _exposure(late) if decision.value]
    changes = _unjudged(late).what_would_change(exposed[0], fixed=_GIVEN) if exposed else ()
    return Outlook(on, last, tuple(roads), changes)


def _nothing(now: Assessment, late: Assessment) -> Road:
    return Road(
        "nothing",
        Text("Als er niets meer gebeurt", "If nothing more is done"),
        Text(
            "Er komt niets bij in het dossier, ook geen oordeel van DUO of de gemeente.",
            "Nothing is added to the dossier, nor any judgement of DUO or the municipality.",
        ),
        tuple(_deadlines(now)),
        _exposure(late),
    )


def _success(now: Assessment, last: date, readings: Mapping[str, str] | None) -> Road:
    """DUO establishes on the last day that the obligation is met."""
    day = max(last, now.on)
    fulfilled = Decided(kind=DecisionKind.OBLIGATION_FULFILLED, grants=True, dated=day, first_day=day)
    dossier = attrs.evolve(now.dossier, decisions=(*(now.dossier.decisions or ()), fulfilled))
    then = assess(dossier, on=day + _DAY, readings=readings)
    kept = [d for d in then.deadlines() if d.last_day > day and d.last_day != NEVER]
    events = [
        Event(day, _MET, None, ANSWERS[now.regime or then.regime].last_day.cites[0]),  # type: ignore[index]  # an Act governs
        *(Event(d.last_day, d.what, d.who, d.cite, d.confidence) for d in kept),
    ]
    return Road(
        "success",
        Text("Als het op tijd lukt", "If it is achieved in time"),
        Text(
            "DUO stelt op de laatste dag vast dat u klaar bent.", "DUO establishes on the last day that you are done."
        ),
        tuple(events),
    )


_MET = Text("U bent klaar met inburgeren.", "You have met the obligation.")


def _at_pace(now: Assessment, last: date, going_on: _Pace, readings: Mapping[str, str] | None) -> Road:
    """Lessons go on until the last day as they went so far; nothing else happens."""
    answer = ANSWERS[now.regime]  # type: ignore[index]  # an Act governs

    def then(day: date) -> Assessment:
        return assess(going_on.until(now.dossier, day), on=day, readings=readings)

    events = list(_deadlines(now))
    for rule in answer.milestones:
        if now.decide(rule).value is not True and then(last).decide(rule).value is True:
            day = _first_day(rule, now.on, last, then)
            events.append(
                Event(day, Text(say(rule, True, "nl"), say(rule, True, "en")), None, rule.cites[0], rule.confidence)
            )
    late = assess(going_on.until(now.dossier, last), on=last + _DAY, readings=readings)
    hours = f"{going_on.weekly:.1f}"
    return Road(
        "pace",
        Text("Als de lessen zo doorgaan", "If lessons go on like this"),
        Text(
            f"U blijft {hours.replace('.', ',')} uur per week volgen, en doet geen examens meer.",
            f"You go on following {hours} hours a week, and sit no more examinations.",
        ),
        tuple(sorted(events, key=lambda event: event.day)),
        _exposure(late),
    )


def _first_day(rule: Rule[Any], first: date, last: date, then: Any) -> date:
    """The first day on which a rule that hours make true is true."""
    while first + _DAY < last:
        middle = first + (last - first) // 2
        first, last = (first, middle) if then(middle).decide(rule).value is True else (middle, last)
    return last


@attrs.frozen(slots=True)
class _Pace:
    """How fast lessons go: the hours of a course by their kind, in so many days."""

    course: Course
    days: int
    on: date

    @property
    def weekly(self) -> float:
        return (self.course.hours_attended or 0) * 7 / self.days

    def until(self, dossier: Dossier, day: date) -> Dossier:
        """The dossier with the course gone on until a day."""
        more = (day - self.on).days / self.days
        known: dict[str, Any] = {
            name: int(hours * more) for name in _HOURS if (hours := getattr(self.course, name)) is not None
        }
        longer = attrs.evolve(self.course, first_day=self.on + _DAY, last_day=day, statement_hours=None, **known)
        return attrs.evolve(dossier, courses=(*(dossier.courses or ()), longer)) if day > self.on else dossier


def _pace(dossier: Dossier, on: date, last: date) -> _Pace | None:
    """The course that runs on a day, or ended last, when its hours and days are known; ``None`` after the last day."""
    known = [
        course
        for course in dossier.courses or ()
        if isinstance(course.first_day, date) and course.first_day < on and course.hours_attended
    ]
    if not known or on >= last:
        return None
    course = max(known, key=lambda one: bounds(one.first_day or date.min))
    ended = course.last_day if isinstance(course.last_day, date) and course.last_day != NEVER else on
    days = (min(ended, on) - bounds(course.first_day or on)[0]).days + 1
    return _Pace(course, days, on)


def _deadlines(a: Assessment) -> Iterator[Event]:
    for d in a.deadlines():
        day = d.last_day if d.last_day >= a.on else None
        if day is not None and d.done is not True:
            yield Event(day, d.what, d.who, d.cite, d.confidence)


def _exposure(late: Assessment) -> tuple[Decision[Any], ...]:
    return tuple(_unjudged(late).decide(rule) for rule in ANSWERS[late.regime].exposure) if late.regime else ()


def _unjudged(late: Assessment) -> Assessment:
    """The same where no authority has given a judgement that is still awaited: what is not judged does not count."""
    if late.regime is None:
        return late
    named = (fact.data for fact in facts_of(*ANSWERS[late.regime].exposure))
    awaited = {fact.name: False for fact in named if fact.judge is not None and fact.name not in late.facts}
    return attrs.evolve(late, facts={**late.facts, **awaited})


def _plain(road: Road) -> dict[str, Any]:
    return {
        "id": road.id,
        "label": plain(road.label),
        "supposes": plain(road.supposes),
        "events": [
            {
                "day": plain(event.day),
                "what": plain(event.what),
                "who": None if event.who is None else plain(event.who),
                "article": {"nl": event.cite.label("nl"), "en": event.cite.label("en"), "url": event.cite.url},
                "confidence": event.confidence.value,
            }
            for event in road.events
        ],
        "exposure": [
            {
                "rule": d.rule.id,
                "value": plain(d.value),
                "nl": say(d.rule, d.value, "nl"),
                "en": say(d.rule, d.value, "en"),
            }
            for d in road.exposure
        ],
    }
