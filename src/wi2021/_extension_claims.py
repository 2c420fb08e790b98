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
    Offer,
    Pip,
    Route,
)
from inburgering.facts import facts_on
from inburgering.law import REGELING2021
from inburgering.rules import NEVER, Cite, Known, Missing, Span, add, bounds, days, decide, shift, value_of
from wi2021._extension import (
    CHILDBIRTH,
    DEATH,
    LATE_START,
    eligible,
    extended_last_day_by,
    extension_days,
    extension_first_day,
)
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
        last_day_if_granted: The last day of the period now running, if this claim alone is granted. Days are left out
            that an earlier claim uses, or will use if it is judged as asked. ``None`` when it is not known, or when no
            right or no day is left.
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

    A day counts once: a circumstance counts from the day after an earlier one that has a right and counts in days. An
    earlier one that only may have a right, has a fixed length, or goes on past its longest extension refuses nothing:
    its days may be unused (each ground stands by itself, and the law says 'each time'), so the later claim is left open
    and it is asked whether its days counted. The same is asked of a fixed length that meets counted days, and of what
    began before an extension was granted, because a dossier does not say which days that extension counted.

    The route is that of the plan in force when it happened; of a late offer, that of the first plan.
    """
    begun = [c for c in dossier.circumstances or () if c.first_day is None or bounds(c.first_day)[0] <= on]
    if not begun:
        return ()
    common, granted = _common(dossier, on), _granted(dossier, on)
    items = [_routed(dossier, _item(c, on) | common, on) for c in begun]
    items.sort(key=_order)
    found, free, free_as_asked = [], (date.min, date.min), (date.min, date.min)
    for item in items:
        first, last = _first(item), _last(item)
        facts = item | _used(item, free, granted)
        as_asked = {"prevented": True} | item | _used(item, free_as_asked, granted)
        decision, asked = decide(eligible, facts), decide(eligible, as_asked).value
        until = value_of(extended_last_day_by, as_asked)
        free = _raised(free, decision.value, facts)
        free_as_asked = _raised(free_as_asked, asked, as_asked)
        kind = _kind(item)
        found.append(
            Claim(
                kind,
                first,
                NEVER if last is not None and bounds(last)[1] == NEVER else last,
                decision.value,
                decision.missing,
                until if isinstance(until, date) and False not in (decision.value, asked) else None,
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
    return _without_unknown(
        {
            "pip_day": facts.get("first_pip_dated"),
            "asylum_status_holder": value_of(asylum_status_holder, facts),
            "period_first_day": value_of(period.period_first_day, facts) if first_period else None,
            "period_last_day": value_of(period.running_last_day, facts),
            "prevented": _prevented(dossier, on),
        }
    )


def _order(item: Mapping[str, Known]) -> tuple[object, ...]:
    """By first day; then by ground, in the order of the regulation, so that the order of the list never counts."""
    kind, known = _kind(item), ("whose", "combined_grounds", "circumstance_proven")
    place = len(_K) if kind is None else list(_K).index(kind)
    rest = tuple(str(item.get(name)) for name in known)
    return bounds(_first(item) or NEVER), place, bounds(_last(item) or NEVER), rest


def _routed(dossier: Dossier, item: dict[str, Known], on: date) -> dict[str, Known]:
    """The circumstance with the route in which it happened, and the offers for that route.

    A late offer is late for the first plan, and lasts from that plan. An annulled plan is never in force.
    """
    plans = _plans(dossier, on)
    standing = [p for p in plans if p.annulled is not True]
    late, route = _kind(item) is _K.NO_OFFER, standing[0].route if standing else None
    if late:
        offer, start = _offers(dossier, on, route)
        item = item | _without_unknown({"route": route, "offer_day": offer, "programme_start": start})
    if not standing or _kind(item) is None:
        return item
    begin = plans[0].dated if late else _as_day(item.get("circumstance_first_day"))
    first = bounds(begin or Span(date.min, on))[0]
    routes = {p.route for p in _in_force(standing, first, max(first, min(on, bounds(_last(item) or on)[1])))}
    if late and plans[0].annulled is True:
        routes.add(plans[0].route)
    unrouted = {name: value for name, value in item.items() if name != "route"}
    return unrouted | _without_unknown({"route": routes.pop() if len(routes) == 1 else None})


def _plans(dossier: Dossier, on: date) -> list[Pip]:
    """The plans dated on or before ``on``, oldest first; none when one has no date: it may come anywhere."""
    if any(p.dated is None for p in dossier.pips or ()):
        return []
    dated = [p for p in dossier.pips or () if bounds(p.dated or NEVER)[0] <= on]
    return sorted(dated, key=lambda p: bounds(p.dated or NEVER))


def _in_force(plans: list[Pip], first: date, last: date) -> list[Pip]:
    """The plans that may be in force on a day from ``first`` to ``last``; before every plan, the first one."""
    dated = [bounds(p.dated or NEVER) for p in plans]

    def over(n: int) -> bool:
        """Whether a later plan is surely in force on the first day."""
        return any(end <= first and (begin, m) > (dated[n][1], n) for m, (begin, end) in enumerate(dated) if m != n)

    found = [p for n, p in enumerate(plans) if dated[n][0] <= last and not over(n)]
    before_all = all(end > first for _, end in dated)
    return [*plans[:1], *found] if before_all else found


def _offers(dossier: Dossier, on: date, route: Route | None) -> tuple[Known, Known]:
    """The first offer, and the first day the programme could begin.

    An offer for another route leaves both unknown, unless it surely came after an offer for this one.
    """
    if dossier.offers is None:
        return None, None
    made: list[Offer] = []
    for offer in dossier.offers:
        if offer.dated is not None and bounds(offer.dated)[0] > on:
            continue
        if offer.dated is None or bounds(offer.dated)[1] > on:
            return None, None
        made.append(offer)
    fitting = [o for o in made if o.route in (None, route)]
    came = min((bounds(o.dated or NEVER)[1] for o in fitting), default=NEVER)
    if any(bounds(o.dated or NEVER)[0] <= came for o in made if o not in fitting):
        return None, None
    if not made:
        return _not_yet(on), _not_yet(on)
    starts = [_not_yet(on) if o.start == NEVER else o.start for o in fitting]
    return _min([o.dated for o in fitting]), _min(starts)


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


def _has_fixed_length(item: Mapping[str, Known]) -> bool:
    late_start = _kind(item) is _K.NO_OFFER and item.get("route") is Route.EDUCATION
    return late_start or _kind(item) in (_K.DEATH, _K.CHILDBIRTH)


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
    if _kind(item) is None or _has_fixed_length(item):
        return {}
    ends = _after(item)
    used = True if ends[1] <= low else False if ends[0] > high else None
    return _without_unknown({"days_used": used, "unused_from": low if low == high else Span(low, high)})


def _raised(free: tuple[date, date], right: bool | None, facts: Mapping[str, Known]) -> tuple[date, date]:
    """Between which days the used days end, when this claim comes after those before it."""
    if right is False:
        return free
    low, high = _after(facts)
    return max(free[0], low) if right and _uses_its_days(facts) else free[0], max(free[1], high)


def _uses_its_days(facts: Mapping[str, Known]) -> bool:
    """Whether a claim with a right surely uses all its days: it counts in days, and they stay under the longest."""
    if _has_fixed_length(facts) or not isinstance(_first(facts), date):
        return False
    if _kind(facts) in (_K.ILLNESS, _K.SHELTER, _K.COMBINATION):
        return True
    if _kind(facts) is _K.NO_OFFER:
        return "route" in facts
    counted, end = value_of(extension_days, facts), facts.get("period_last_day")
    if not isinstance(counted, int) or not isinstance(end, date):
        return False
    return shift(end, days(counted)) == value_of(extended_last_day_by, facts)
