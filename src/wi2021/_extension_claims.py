"""What the circumstances of a dossier give together: no day extends the period twice."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

import attrs

from inburgering.dossier import (
    Authority,
    Circumstance,
    CircumstanceKind,
    DecisionKind,
    Dossier,
    Ground,
    JudgementKind,
    Route,
)
from inburgering.facts import facts_on
from inburgering.law import REGELING2021
from inburgering.rules import NEVER, Cite, Known, Missing, Span, add, bounds, days, decide, shift, value_of
from wi2021._extension import CHILDBIRTH, DEATH, LATE_START, eligible, extended_last_day_by, extension_first_day
from wi2021.obligation import asylum_status_holder

__all__ = ["Claim", "claims"]

_K = CircumstanceKind
_DAY = days(1)
_GROUND = REGELING2021.art("4.1", 1)
_LETTERS = dict(zip(_K, "abcdefghij", strict=True))


@attrs.frozen(slots=True)
class Claim:
    """What one circumstance of a dossier gives.

    Attributes:
        kind: The ground, or ``None`` when it is not known.
        first_day: Its first day; for a late offer the day after the three or six months.
        last_day: Its last day, or ``NEVER`` while it goes on; of a late offer, the day before the offer.
        eligible: Whether it gives a right to extra time; ``None`` when that is not settled.
        missing: What would settle it.
        last_day_if_granted: The last day of the period now running, if this claim alone is granted; days that an earlier
            claim uses are left out of it. ``None`` when it is not known, or the claim gives no right.
        cite: The ground in the regulation.
    """

    kind: CircumstanceKind | None
    first_day: date | Span | None
    last_day: date | Span | None
    eligible: bool | None
    missing: tuple[Missing, ...]
    last_day_if_granted: date | None
    cite: Cite


def claims(dossier: Dossier, on: date) -> tuple[Claim, ...]:
    """What the circumstances of a dossier give, as known on ``on``; the first to begin comes first.

    What begins after ``on`` is left out. What goes on has lasted until ``on`` at least, and has no length yet.

    A day counts once: a circumstance counts from the day after an earlier one that may give a right. Whether a fixed
    length that meets such days is given too, is asked. The same is asked of what began before an extension was granted,
    because a dossier does not say which days that extension counted.
    """
    common, granted = _common(dossier, on), _granted(dossier, on)
    begun = (c for c in dossier.circumstances or () if c.first_day is None or bounds(c.first_day)[0] <= on)
    items = [_item(c, on) | common for c in begun]
    items.sort(key=lambda item: bounds(_first(item) or NEVER))
    found, free = [], (date.min, date.min)
    for item in items:
        first, last = _first(item), _last(item)
        facts = item | _used(item, free, granted)
        decision, until = decide(eligible, facts), value_of(extended_last_day_by, facts)
        if decision.value is not False:
            low, high = _after(item)
            free = (max(free[0], low), max(free[1], high))
        kind = _kind(item)
        found.append(
            Claim(
                kind,
                first,
                NEVER if last is not None and bounds(last)[1] == NEVER else last,
                decision.value,
                decision.missing,
                until if isinstance(until, date) and decision.value is not False else None,
                _GROUND if kind is None else REGELING2021.art("4.1", 1, _LETTERS[kind]),
            )
        )
    return tuple(found)


def _without_unknown(facts: Mapping[str, Known]) -> dict[str, Known]:
    return {name: value for name, value in facts.items() if value is not None}


def _as_day(value: Known) -> date | Span | None:
    return value if isinstance(value, date | Span) else None


def _kind(item: Mapping[str, Known]) -> CircumstanceKind | None:
    kind = item.get("kind")
    return kind if isinstance(kind, CircumstanceKind) else None


def _not_yet(on: date) -> Span:
    return Span(add(on, _DAY), NEVER)


def _item(c: Circumstance, on: date) -> dict[str, Known]:
    """The facts of the circumstance itself. One that goes on has lasted until ``on`` at least."""
    last: Known = c.last_day
    if last == NEVER:
        last = Span(max(on, bounds(c.first_day or on)[1]), NEVER)
    return _without_unknown(
        {
            "kind": c.kind,
            "circumstance_first_day": c.first_day,
            "circumstance_last_day": last,
            "whose": c.whose,
            "combined_grounds": None if c.combines is None else len(set(c.combines) - {_K.COMBINATION}),
            "circumstance_proven": c.proven,
        }
    )


def _common(dossier: Dossier, on: date) -> dict[str, Known]:
    """The person and the period. The first day of a new period after a fine is not recorded, so it is unknown."""
    from wi2021 import period  # it passes these rules on, so it cannot be imported before them

    facts = facts_on(dossier, on)
    first_period = facts.get("fined_period_last_day") == NEVER
    offer, start = _offers(dossier, on, facts.get("route"))
    return _without_unknown(
        {
            "route": facts.get("route"),
            "pip_day": facts.get("first_pip_dated"),
            "asylum_status_holder": value_of(asylum_status_holder, facts),
            "period_first_day": value_of(period.period_first_day, facts) if first_period else None,
            "period_last_day": value_of(period.running_last_day, facts),
            "offer_day": offer,
            "programme_start": start,
            "prevented": _prevented(dossier, on),
        }
    )


def _offers(dossier: Dossier, on: date, route: Known) -> tuple[Known, Known]:
    """The first offer, and the first day the programme could begin. An offer for another route leaves both unknown."""
    if dossier.offers is None:
        return None, None
    made = []
    for offer in dossier.offers:
        if offer.dated is not None and bounds(offer.dated)[0] > on:
            continue
        if offer.dated is None or bounds(offer.dated)[1] > on or offer.route not in (None, route):
            return None, None
        made.append(offer)
    if not made:
        return _not_yet(on), _not_yet(on)
    starts = [_not_yet(on) if o.start == NEVER else o.start for o in made]
    return _min([o.dated for o in made]), _min(starts)


def _min(values: Iterable[date | Span | None]) -> Known:
    pairs = [None if v is None else bounds(v) for v in values]
    known = [p for p in pairs if p is not None]
    if len(known) < len(pairs):
        return None
    low, high = min(p[0] for p in known), min(p[1] for p in known)
    return low if low == high else Span(low, high)


def _prevented(dossier: Dossier, on: date) -> bool | None:
    """DUO's or a court's judgement, when there is one circumstance that it can be about, and all say the same."""
    if len(dossier.circumstances or ()) != 1:
        return None
    about = [
        j
        for j in dossier.judgements or ()
        if j.kind in (JudgementKind.NOT_ATTRIBUTABLE, None)
        and j.authority in (Authority.DUO, Authority.COURT, None)
        and (j.dated is None or bounds(j.dated)[0] <= on)
    ]
    if any(j.kind is None or j.authority is None or j.dated is None or bounds(j.dated)[1] > on for j in about):
        return None
    outcomes = {j.outcome for j in about}
    return outcomes.pop() if len(outcomes) == 1 else None


def _granted(dossier: Dossier, on: date) -> date:
    """The last day an extension for a circumstance can have been granted on; the first of days when none was."""
    if dossier.decisions is None:
        return on
    may = [
        bounds(d.dated or on)
        for d in dossier.decisions
        if d.kind in (DecisionKind.EXTENSION, None)
        and d.grants is not False
        and d.ground in (Ground.NO_CULPABILITY, Ground.OTHER, None)
    ]
    return max((min(high, on) for low, high in may if low <= on), default=date.min)


def _first(item: Mapping[str, Known]) -> date | Span | None:
    return _as_day(value_of(extension_first_day, item))


def _last(item: Mapping[str, Known]) -> date | Span | None:
    if _kind(item) is not _K.NO_OFFER:
        return _as_day(item.get("circumstance_last_day"))
    end = _as_day(item.get("programme_start" if item.get("route") is Route.EDUCATION else "offer_day"))
    return None if end is None or "route" not in item else shift(end, -_DAY)


def _after(item: Mapping[str, Known]) -> tuple[date, date]:
    """Between which days the days end that it uses: the first day after them."""
    kind, first, last = _kind(item), _first(item), _last(item)
    if first is None:
        return date.min, NEVER
    fixed = {_K.DEATH: DEATH, _K.CHILDBIRTH: CHILDBIRTH}
    if kind is _K.NO_OFFER and item.get("route") is Route.EDUCATION:
        fixed[kind] = LATE_START
    if kind in fixed:
        return bounds(shift(first, fixed[kind].values[0]))
    return (bounds(first)[0], NEVER) if last is None else bounds(shift(last, _DAY))


def _used(item: Mapping[str, Known], free: tuple[date, date], granted: date) -> dict[str, Known]:
    """Which of its days others used: ``free`` is between which days those end."""
    low, high = free
    first = bounds(_first(item) or Span(date.min, NEVER))
    if first[0] <= granted:
        return {}
    if first[0] >= high:
        return {"days_used": False, "unused_from": first[0]}
    late_start = _kind(item) is _K.NO_OFFER and item.get("route") is Route.EDUCATION
    if late_start or _kind(item) in (None, _K.DEATH, _K.CHILDBIRTH):
        return {}
    ends = _after(item)
    used = True if ends[1] <= low else False if ends[0] > high else None
    return _without_unknown({"days_used": used, "unused_from": low if low == high else Span(low, high)})
