"""The row of rights of residence behind an obligation: where it began, whether it runs on, and whether there was one.

Nothing is guessed: what the dossier leaves open leaves the fact out.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from itertools import pairwise

import attrs

from inburgering.dossier import Dossier, Period, Purpose, ResidenceGround, ResidenceRight
from inburgering.facts._transition import clergy_read, first_right, obliging
from inburgering.rules import NEVER, Known, Span, add, bounds, days, years

__all__ = ["chain_facts", "gaps_between", "oblige_by_themselves", "over_a_year", "right_known", "rights_begun"]

_CARRYING = frozenset({ResidenceGround.B, ResidenceGround.D, ResidenceGround.G, ResidenceGround.H})
_LONGEST, _SIXTEEN = years(1).from_first_day(), years(16)
_Stretch = tuple[date, date]  # the first day, and the day after the last


def _as_this_act_reads_it(right: ResidenceRight) -> ResidenceRight:
    """The right as article 3 sees it, so that `first_right` can walk it.

    The day it was made known counts, not the day a document was collected. Family of clergy gets a purpose
    that every list names; a clergy sponsor who settled leaves it open.
    """
    right = _without_collection(right)
    if right.ground is not ResidenceGround.A or right.purpose is Purpose.CLERGY_WORK:
        return right
    sponsor = right.sponsor
    if right.purpose is not Purpose.FAMILY or sponsor is None or sponsor.is_dutch:
        return right
    if sponsor.ground is ResidenceGround.A and sponsor.purpose is Purpose.CLERGY_WORK:
        return attrs.evolve(right, purpose=Purpose.TEMPORARY_HUMANITARIAN)
    if sponsor.clergy and sponsor.ground is not ResidenceGround.A:
        return attrs.evolve(right, sponsor=attrs.evolve(sponsor, ground=ResidenceGround.L))
    return right


def oblige_by_themselves(rights: list[ResidenceRight]) -> bool:
    """Whether the rights, oldest first, surely bring the obligation and carry it on, whatever clergy work stands beside."""

    def brings(right: ResidenceRight) -> bool:
        return right.purpose is not Purpose.CLERGY_WORK and obliging(_as_this_act_reads_it(right)) is True

    return bool(rights) and brings(rights[0]) and all(r.ground in _CARRYING or brings(r) for r in rights)


def rights_begun(dossier: Dossier, on: date) -> list[ResidenceRight] | None:
    """The rights that have begun on ``on``, oldest first; ``None`` when a first day is missing or partly known."""
    if dossier.residence is None or any(not isinstance(r.first_day, date) for r in dossier.residence):
        return None
    begun = [r for r in dossier.residence if bounds(r.first_day or NEVER)[0] <= on]
    return sorted(begun, key=lambda r: bounds(r.first_day or NEVER))


def _without_collection(right: ResidenceRight) -> ResidenceRight:
    """The right by the day it was made known alone."""
    return right if right.document_collected is None else attrs.evolve(right, document_collected=None)


def _by_made_known(dossier: Dossier) -> Dossier:
    rights = dossier.residence
    if rights is None or all(r.document_collected is None for r in rights):
        return dossier
    return attrs.evolve(dossier, residence=tuple(map(_without_collection, rights)))


def _seen(dossier: Dossier, on: date) -> list[ResidenceRight] | None:
    """The rights that have begun on ``on`` or were made known by then, as the Act reads them, oldest first."""
    read = clergy_read(_by_made_known(dossier))
    if read is None or read.residence is None or any(r.first_day is None for r in read.residence):
        return None
    seen = [r for r in read.residence if bounds(min(r.first_day or NEVER, r.made_known or NEVER, key=bounds))[0] <= on]
    return [_as_this_act_reads_it(r) for r in sorted(seen, key=lambda r: bounds(r.first_day or NEVER))]


def _or(answers: Iterable[bool | None]) -> bool | None:
    found = list(answers)
    return True if True in found else None if None in found else False


def _and(one: bool | None, other: bool | None) -> bool | None:
    return False if False in (one, other) else None if None in (one, other) else True


def _directly(before: ResidenceRight, after: ResidenceRight) -> bool | None:
    """Whether no day lies between two rights."""
    if before.last_day is None or after.first_day is None:
        return None
    low, high = bounds(before.last_day)
    first, last = bounds(after.first_day)
    return True if last <= add(low, days(1)) else False if first > add(high, days(1)) else None


def _carried(rights: list[ResidenceRight]) -> list[bool | None]:
    """For each right, whether it brings the obligation, or carries on one that runs up to it without a day between."""
    states: list[bool | None] = []
    for i, right in enumerate(rights):
        own = obliging(right)
        if right.ground in _CARRYING:
            own = _or([own, _or(_and(s, _directly(p, right)) for s, p in zip(states, rights[:i], strict=True))])
        states.append(own)
    return states


def right_known(dossier: Dossier, on: date) -> date | Span | None:
    """When the first right of the row now running was made known; ``NEVER``: no right ever brought the obligation.

    ``None`` where that is not sure: a time without such a right that was not surely spent unregistered or on a temporary
    purpose (Besluit 2.1(2) names no other), or more than a year without registration after it was made known.
    """
    rights = _seen(dossier, on)
    if rights is None:
        return None
    # A right that has begun counts, also when it is made known only later.
    until = max([on, *(bounds(r.made_known)[1] for r in rights if r.made_known is not None)])
    kept = [r for r in rights if obliging(r) is not False or r.ground in _CARRYING]
    known, first = first_right(Dossier(residence=tuple(kept)), until)
    if known is None or known == NEVER:
        return known
    registered = None if dossier.registrations is None else _whole(dossier.registrations, on)
    born = dossier.person.born if dossier.person else None
    since = max(bounds(known)[0], date.min if born is None else add(bounds(born)[0], _SIXTEEN))
    if any(e > since and over_a_year(max(f, since), e) for f, e in gaps_between(registered or [])):
        return None
    row = rights[rights.index(first) :] if first is not None else rights
    if len(row) == 1:
        return known
    ends = [i for i, r in enumerate(row) if r in kept]
    row = row[: ends[-1] + 1]
    holding = _whole(
        [*(row[i] for i in ends[:-1]), attrs.evolve(row[-1], last_day=NEVER)], on
    )  # its end is of no account
    temporary = _whole([r for r in row if r.ground is ResidenceGround.A and obliging(r) is False], on)
    if holding is None or temporary is None:
        return None
    for gap in gaps_between(holding):
        left = _without(gap, temporary)
        if left and (registered is None or any(_without(piece, registered) != [piece] for piece in left)):
            return None
    return known


def _whole(periods: Iterable[Period], until: date) -> list[_Stretch] | None:
    """The periods up to and including ``until``, joined where they touch; ``None`` when a day is not known."""
    found: list[_Stretch] = []
    for p in sorted(periods, key=lambda p: bounds(p.first_day or NEVER)):
        if not isinstance(p.first_day, date) or not isinstance(p.last_day, date):
            return None
        first, end = p.first_day, min(add(p.last_day, days(1)), add(until, days(1)))
        if found and first <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        elif first < end:
            found.append((first, end))
    return found


def gaps_between(stretches: list[_Stretch]) -> list[_Stretch]:
    """What lies between stretches of days, in their order."""
    return [(a[1], b[0]) for a, b in pairwise(stretches)]


def over_a_year(first: date, end: date) -> bool:
    """Whether a stretch lasts longer than the longest gap that keeps a duty alive."""
    return end > add(first, _LONGEST)


def _without(piece: _Stretch, taken: list[_Stretch]) -> list[_Stretch]:
    """What is left of the piece."""
    left = [piece]
    for first, end in taken:
        left = [(f, e) for a, b in left for f, e in ((a, min(b, first)), (max(a, end), b)) if f < e]
    return left


def _worked_as_clergy(dossier: Dossier, on: date) -> bool | None:
    """Whether work as clergy has begun, going on, paused or over; ``None`` when it is not known of such work."""
    work = dossier.person.clergy_work if dossier.person else None
    if work is None:
        return None
    begun = [w for w in work if w.first_day is None or bounds(w.first_day)[0] <= on]
    return _or(None if w.incidental is None else not w.incidental for w in begun)


def _recorded_before(dossier: Dossier, right: ResidenceRight) -> bool:
    """Whether a record or letter that says obliged is surely from before the right: before it began or was made known."""
    begun = min(bounds(d)[0] for d in (right.first_day, right.made_known) if d is not None)
    said = [r.first_day for r in dossier.recorded_obligations or () if r.obliged]
    sent = [n.dated for n in dossier.notifications or ()]
    return any(d is not None and bounds(d)[1] < begun for d in (*said, *sent))


def _incomplete(dossier: Dossier, rights: list[ResidenceRight]) -> bool:
    """Whether the history cannot begin where the dossier's does: a later right first, or a record older than any right."""
    return not rights or rights[0].ground in _CARRYING or _recorded_before(dossier, rights[0])


def chain_facts(dossier: Dossier, on: date) -> dict[str, Known]:
    """The first right of the row, whether the latest right carries the obligation, and whether an earlier one brought it."""
    facts: dict[str, Known] = {"obligation_right_known": right_known(dossier, on)}
    begun = rights_begun(dossier, on)
    if begun is None:
        return facts
    rights = [_as_this_act_reads_it(r) for r in begun]
    facts["obligation_runs_on"] = _carried(rights)[-1] if rights else False
    earlier = _or([*(obliging(r) for r in rights[:-1]), _worked_as_clergy(dossier, on)])
    facts["earlier_right_obliged"] = None if earlier is False and _incomplete(dossier, rights) else earlier
    facts["record_precedes_right"] = bool(rights) and _recorded_before(dossier, rights[-1])
    return facts
