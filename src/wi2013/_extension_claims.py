"""What the circumstances of a dossier give under the 2013 Act: one extension for the same stretch of time."""

from __future__ import annotations

from collections.abc import Mapping
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
)
from inburgering.facts import earlier_facts_on, facts_on
from inburgering.law import BELEIDSREGEL_VERLENGING, WI_OLD
from inburgering.rules import NEVER, Cite, Day, Known, Missing, Rule, Span, bounds, days, decide, shift, value_of
from wi2013._covid import longest_last_day, pvt_longest_last_day
from wi2013._extension_grounds import CHILDBIRTH, DEATH, ground_eligible, ground_last_day
from wi2013._pvt_period import pvt_extended_last_day, pvt_first_day
from wi2013._term import extended_last_day, period_first_day

__all__ = ["Claim", "claims"]

_K = CircumstanceKind
_ARTICLES = {_K.ILLNESS: "2", _K.DEATH: "2a", _K.CHILDBIRTH: "3"}
_Free = tuple[date, date]


@attrs.frozen(slots=True)
class Claim:
    """What one circumstance of a dossier gives.

    Attributes:
        kind: What happened, or ``None`` when it is not known.
        first_day: Its first day.
        last_day: Its last day, or ``NEVER`` while it goes on.
        eligible: Whether it gives a right to extra time for the examination; ``None`` when that is not settled.
        pvt_eligible: The same for the PVT.
        missing: What would settle the first.
        last_day_if_granted: The last day of the (extended) three years, if this claim alone is granted. ``None`` when it is
            not known, or when no right is left.
        pvt_last_day_if_granted: The same for the year of the PVT.
        cite: The ground in the policy rule; else the Act.
    """

    kind: CircumstanceKind | None
    first_day: date | Span | None
    last_day: date | Span | None
    eligible: bool | None
    pvt_eligible: bool | None
    missing: tuple[Missing, ...]
    last_day_if_granted: date | None
    pvt_last_day_if_granted: date | None
    cite: Cite


def claims(dossier: Dossier, on: date) -> tuple[Claim, ...]:
    """What the circumstances of a dossier give, as known on ``on``; the first to begin comes first.

    What begins after ``on`` is left out; what goes on has lasted until ``on`` at least. A stretch of time counts once:
    days of an earlier circumstance with a right to extra time are not counted again. Where it is not sure that an earlier
    one has a right, or which days a granted extension counted, it is asked. DUO decides on ``on``.
    """
    begun = [c for c in dossier.circumstances or () if c.first_day is None or bounds(c.first_day)[0] <= on]
    if not begun:
        return ()
    facts = facts_on(dossier, on) | earlier_facts_on(dossier, on)
    exam = _term(facts, period_first_day, extended_last_day, longest_last_day)
    pvt = _term(facts, pvt_first_day, pvt_extended_last_day, pvt_longest_last_day)
    alone = [
        _without_unknown({"term_last_day": value_of(day, facts)}) for day in (extended_last_day, pvt_extended_last_day)
    ]
    common = _judged(dossier, on) | {"decided_day": on}
    granted = _granted(dossier, on)
    found: list[Claim] = []
    free: _Free = (date.min, date.min)
    for c in sorted(begun, key=_order):
        item = _item(c, on) | common | _used(c, free, granted)
        decision, right = decide(ground_eligible, item | exam), value_of(ground_eligible, item | pvt)
        free = _raised(c, free, decision.value)
        last = NEVER if c.last_day is not None and bounds(c.last_day)[1] == NEVER else c.last_day
        found.append(
            Claim(
                c.kind,
                c.first_day,
                last,
                decision.value,
                right if isinstance(right, bool) else None,
                decision.missing,
                _until(item | exam | alone[0]),
                _until(item | pvt | alone[1]),
                BELEIDSREGEL_VERLENGING.art(_ARTICLES[c.kind]) if c.kind in _ARTICLES else WI_OLD.art("7b", 3, "a"),
            )
        )
    return tuple(found)


def _without_unknown(facts: Mapping[str, Known]) -> dict[str, Known]:
    return {name: value for name, value in facts.items() if value is not None}


def _term(facts: Mapping[str, Known], first: Rule[Day], last: Rule[Day], longest: Rule[Day]) -> dict[str, Known]:
    """The days of a term; its last one lies between two where DUO may have lengthened it for COVID-19."""
    known, most = value_of(last, facts), value_of(longest, facts)
    until: Known = known if known == most else None
    if isinstance(known, date) and isinstance(most, date) and known < most:
        until = Span(known, most)
    return _without_unknown({"term_first_day": value_of(first, facts), "term_last_day": until})


def _order(c: Circumstance) -> tuple[object, ...]:
    kind = len(_K) if c.kind is None else list(_K).index(c.kind)
    return bounds(c.first_day or NEVER), kind, bounds(c.last_day or NEVER), str(c.whose), str(c.proven)


def _item(c: Circumstance, on: date) -> dict[str, Known]:
    last: Known = c.last_day
    if last == NEVER:
        last = Span(max(on, bounds(c.first_day or on)[1]), NEVER)
    return _without_unknown(
        {
            "kind": c.kind,
            "circumstance_first_day": c.first_day,
            "circumstance_last_day": last,
            "whose": c.whose,
            "circumstance_proven": c.proven,
        }
    )


def _judged(dossier: Dossier, on: date) -> dict[str, Known]:
    """What was judged, when there is one circumstance that it can be about, and all judgements say the same."""
    if len(dossier.circumstances or ()) != 1:
        return {}
    facts: dict[str, Known] = {}
    who = {"no_blame": (Authority.DUO, Authority.COURT), "medical_cause": (Authority.PHYSICIAN, Authority.COURT)}
    for name, judges in who.items():
        about = [
            j
            for j in dossier.judgements or ()
            if j.kind in (JudgementKind.NOT_ATTRIBUTABLE, None)
            and j.authority in (*judges, None)
            and (j.dated is None or bounds(j.dated)[0] <= on)
        ]
        if any(j.kind is None or j.authority is None or j.dated is None or bounds(j.dated)[1] > on for j in about):
            continue
        outcomes = {j.outcome for j in about}
        facts[name] = outcomes.pop() if len(outcomes) == 1 else None
    return _without_unknown(facts)


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


def _after(c: Circumstance) -> _Free:
    """Between which days the first day lies after the stretch of time that it counts."""
    if c.first_day is None:
        return date.min, NEVER
    fixed = {_K.DEATH: DEATH.values[0], _K.CHILDBIRTH: CHILDBIRTH.values[0]}
    if c.kind in fixed:
        return bounds(shift(c.first_day, fixed[c.kind]))
    return (bounds(c.first_day)[0], NEVER) if c.last_day is None else bounds(shift(c.last_day, days(1)))


def _used(c: Circumstance, free: _Free, granted: date) -> dict[str, Known]:
    """Which of its days others used: ``free`` is between which days those end."""
    low, high = free
    first = bounds(c.first_day or Span(date.min, NEVER))
    if first[0] <= granted:
        return {}
    if first[0] >= high:
        return {"days_used": False, "unused_from": first[0]}
    if c.kind is not _K.ILLNESS:
        return {}
    ends = _after(c)
    used = True if ends[1] <= low else False if ends[0] > high else None
    return _without_unknown({"days_used": used, "unused_from": low if low == high else Span(low, high)})


def _raised(c: Circumstance, free: _Free, right: bool | None) -> _Free:
    """Between which days the used days end, when this claim comes after those before it."""
    if right is False:
        return free
    low, high = _after(c)
    return max(free[0], low) if right else free[0], max(free[1], high)


def _until(item: Mapping[str, Known]) -> date | None:
    """The last day as if the judgement that is awaited were favourable."""
    as_asked = {"no_blame": True, "medical_cause": True} | dict(item)
    if value_of(ground_eligible, as_asked) is False:
        return None
    until = value_of(ground_last_day, as_asked)
    return until if isinstance(until, date) and until != NEVER else None
