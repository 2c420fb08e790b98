"""What lies ahead: from a day on, what happens and by when if nothing is done, if it succeeds, if lessons go on at this pace.

Nothing is predicted. Each road supposes something, says what, and decides the same rules on the dossier as it would then be.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import Any, cast

import attrs

from inburgering.assessment import ANSWERS, Assessment, assess
from inburgering.dossier import Course, DecisionKind, Dossier
from inburgering.dossier import Decision as Decided
from inburgering.rules import (
    NEVER,
    Cite,
    Confidence,
    Decision,
    Known,
    Layer,
    Rule,
    Span,
    Text,
    Turn,
    bounds,
    facts_of,
    say,
    show_day,
    values_of,
)
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
_DECIDED = re.compile(
    r"(fulfilled|exemption|temporary_exemption|dispensation)_decided|effort_dispensation_granted|effort_released_2007"
    r"|granted_(months|days)|pvt_granted_(months|days)|exam_\w+_(dispensed|exempted)_day|\w+_lifted(_2007)?"
    r"|req_\w+_scaled_down|(exam|pvt)_overrun_excused|term_2007_no_blame|five_years_work|oral_b1"
)
"""The facts that an authority may still decide."""
_ACHIEVED = re.compile(
    r"exam_\w+_(passed_day|sittings)|nt2_\w+_sittings|(epe|tgn|practical|clergy_extra)_passed(_a1)?_2007"
    r"|req_\w+_passed(_a2|_b1)?|marked_\w+_hours|online_course_hours|req_(course|participation|map|pvt|map_practical)_hours"
    r"|req_pvt_(signed|activity_done)|pvt_introduced|req_map_(themes_done|final_interview)|map_concluded|req_final_interview"
    r"|req_bridging_(following|completed)|bridging_hours_attended|in_exempting_education|in_direct_exempting_education"
    r"|holds_(integration_diploma|dutch_diploma|state_exam_nt2)|state_exam_2007"
)
"""The facts that somebody may still bring about: pass, sit, follow, sign or earn.

All that is neither this nor to be decided, such as a birth date or a ground of residence, is as it is.
"""
_JUDGED_ON = {"exam_overrun_excused": "exam_overrun_judged"}
"""The judgements on a delay of which the day tells which delay was judged."""
_LEAST_DAYS = 28
"""Four weeks: over fewer days a number of hours a week says nothing."""


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
        last_day: The last day of the period that now runs, which may have passed; ``None`` when there is none, or it is not
            known.
        roads: The roads that the dossier allows, ``"nothing"`` first. There is none without a known last day, nor for who
            surely is not obliged or has met the obligation.
        changes: The smallest sets of facts that would turn ``fine``, those first that take no decision of an authority;
            facts that nobody can act on any more, such as a birth date, are taken as they are.
        fine: The first exposure of ``"nothing"`` that is not nought, and of which Union law leaves something; ``None`` when
            there is none.
    """

    on: date
    last_day: date | None
    roads: tuple[Road, ...]
    changes: tuple[Turn, ...]
    fine: Decision[Any] | None = None

    def to_dict(self) -> dict[str, Any]:
        """Plain data for JSON."""
        return {
            "on": self.on.isoformat(),
            "last_day": plain(self.last_day),
            "roads": [_plain(road) for road in self.roads],
            "fine": None if self.fine is None else {"rule": self.fine.rule.id, "value": plain(self.fine.value)},
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
    obliged, last = values_of((answer.obliged, answer.last_day), now.facts)
    met = now.decide(cast("Rule[Any]", answer.compared["met"])).value
    if obliged is False or met is True or not isinstance(last, date) or last == NEVER:
        return Outlook(on, None, (), ())
    late = assess(dossier, on=max(last, on) + _DAY, readings=readings)
    roads = [_nothing(now, late, last), _success(now, last, readings)]
    if (going_on := _pace(dossier, on, last)) is not None:
        roads.append(_at_pace(now, last, going_on, readings))
    fine = _remaining(_exposure(late))
    if fine is None:
        return Outlook(on, last, tuple(roads), ())
    named = [fact.data.name for fact in facts_of(fine.rule)]
    fixed = [name for name in named if not (_ACHIEVED.fullmatch(name) or _DECIDED.fullmatch(name))]
    changes = _unjudged(late).what_would_change(fine, fixed=fixed)
    return Outlook(on, last, tuple(roads), tuple(sorted(changes, key=_own_first)), fine)


def _own_first(turn: Turn) -> tuple[bool, float]:
    """What somebody can do before what an authority must decide; of each the lowest fine first."""
    return any(_DECIDED.fullmatch(name) for name in turn.names), float(cast("float", turn.outcome))


def _remaining(exposure: tuple[Decision[Any], ...]) -> Decision[Any] | None:
    """The first fine that is left: what Union law says stands behind what it takes the place of."""
    spared = max((place for place, d in enumerate(exposure) if d.rule.layer is Layer.EU and d.value == 0), default=-1)
    return next((d for d in exposure[spared + 1 :] if d.value), None)


def _passed(now: Assessment, last: date) -> Text:
    """That the last day has passed, where it has; to stand before what a road supposes."""
    if last >= now.on:
        return Text("", "")
    return Text(
        f"De laatste dag, {show_day(last, 'nl')}, is al voorbij. ",
        f"The last day, {show_day(last, 'en')}, has passed already. ",
    )


def _nothing(now: Assessment, late: Assessment, last: date) -> Road:
    passed = _passed(now, last)
    return Road(
        "nothing",
        Text("Als er niets meer gebeurt", "If nothing more is done"),
        Text(
            f"{passed.nl}Er komt niets bij in het dossier, ook geen oordeel van DUO of de gemeente.",
            f"{passed.en}Nothing is added to the dossier, nor any judgement of DUO or the municipality.",
        ),
        tuple(_deadlines(now)),
        _exposure(late),
    )


def _success(now: Assessment, last: date, readings: Mapping[str, str] | None) -> Road:
    """DUO establishes on the last day that the obligation is met; where that day has passed, on the day looked from."""
    day, passed = max(last, now.on), _passed(now, last)
    fulfilled = Decided(kind=DecisionKind.OBLIGATION_FULFILLED, grants=True, dated=day, first_day=day)
    dossier = attrs.evolve(now.dossier, decisions=(*(now.dossier.decisions or ()), fulfilled))
    then = assess(dossier, on=day + _DAY, readings=readings)
    kept = [d for d in then.deadlines() if d.last_day > day and d.last_day != NEVER]
    events = [
        Event(day, _MET, None, ANSWERS[now.regime or then.regime].last_day.cites[0]),  # type: ignore[index]  # an Act governs
        *(Event(d.last_day, d.what, d.who, d.cite, d.confidence) for d in kept),
    ]
    if passed.nl:
        return Road(
            "success",
            Text("Als het alsnog lukt", "If it is achieved after all"),
            Text(
                f"{passed.nl}DUO stelt op {show_day(day, 'nl')} vast dat u klaar bent.",
                f"{passed.en}DUO establishes on {show_day(day, 'en')} that you are done.",
            ),
            tuple(events),
        )
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
    hours = f"{going_on.weekly:.1f}".removesuffix(".0")
    counted = f"{hours} hour" if hours == "1" else f"{hours} hours"
    return Road(
        "pace",
        Text("Als de lessen zo doorgaan", "If lessons go on like this"),
        Text(
            f"U blijft {hours.replace('.', ',')} uur per week volgen, en doet geen examens meer.",
            f"You go on following {counted} a week, and sit no more examinations.",
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
    """How fast lessons go: the courses that run, each with the number of days it has run."""

    courses: tuple[tuple[Course, int], ...]
    on: date

    @property
    def weekly(self) -> float:
        """The hours of all courses together in a week, to one decimal."""
        return round(sum((course.hours_attended or 0) * 7 / days for course, days in self.courses), 1)

    def until(self, dossier: Dossier, day: date) -> Dossier:
        """The dossier with the courses gone on until a day."""
        if day <= self.on:
            return dossier
        longer = []
        for course, days in self.courses:
            more = (day - self.on).days / days
            known: dict[str, Any] = {
                name: int(hours * more) for name in _HOURS if (hours := getattr(course, name)) is not None
            }
            longer.append(attrs.evolve(course, first_day=self.on + _DAY, last_day=day, statement_hours=None, **known))
        return attrs.evolve(dossier, courses=(*(dossier.courses or ()), *longer))


def _pace(dossier: Dossier, on: date, last: date) -> _Pace | None:
    """The courses that run on a day; ``None`` after the last day, and where they do not tell how fast lessons go.

    They do not while it is not known of a course whether it runs, since when, or how many hours were attended; nor when
    one has run for less than four weeks, or all together are too few hours to count in a week.
    """
    if on >= last:
        return None
    running: list[tuple[Course, int]] = []
    for course in dossier.courses or ():
        first, (low, high) = course.first_day, bounds(course.last_day or Span(date.min, NEVER))
        if high < on or (first is not None and bounds(first)[0] > on):
            continue
        if low < on or not isinstance(first, date) or course.hours_attended is None:
            return None
        running.append((course, (on - first).days + 1))
    pace = _Pace(tuple(running), on)
    return pace if all(days >= _LEAST_DAYS for _, days in running) and pace.weekly > 0 else None


def _deadlines(a: Assessment) -> Iterator[Event]:
    for d in a.deadlines():
        day = d.last_day if d.last_day >= a.on else None
        if day is not None and d.done is not True:
            yield Event(day, d.what, d.who, d.cite, d.confidence)


def _exposure(late: Assessment) -> tuple[Decision[Any], ...]:
    return tuple(_unjudged(late).decide(rule) for rule in ANSWERS[late.regime].exposure) if late.regime else ()


def _unjudged(late: Assessment) -> Assessment:
    """The same where no authority has given a judgement that is still awaited: what is not judged does not count.

    A judgement of before the period was over was about another delay: the one about this delay is awaited then.
    """
    if late.regime is None:
        return late
    answer = ANSWERS[late.regime]
    named = {fact.data.name: fact.data for fact in facts_of(*answer.exposure)}
    awaited: dict[str, Known] = {
        name: False for name, fact in named.items() if fact.judge is not None and name not in late.facts
    }
    for judgement, of_day in _JUDGED_ON.items():
        judged, last = late.facts.get(of_day), late.decide(answer.last_day).value
        if of_day not in named or not isinstance(last, date):
            continue
        if judged is None or bounds(cast("date | Span", judged))[1] <= last:
            awaited |= {judgement: False, of_day: late.on}
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
