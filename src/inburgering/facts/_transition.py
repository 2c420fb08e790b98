"""What decides which Act applies: the first right of residence that obliges, school years, and the Wi2007 term."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

import attrs

from inburgering.dossier import (
    ClergyWork,
    DecisionKind,
    Dossier,
    Purpose,
    ResidenceGround,
    ResidenceRight,
    Schooling,
    SchoolingKind,
)
from inburgering.facts._transition_words import STUDY_START, DecidingFact, TransitionFacts, YoungStart
from inburgering.facts._wi2007_settled import old_resident
from inburgering.rules import NEVER, Known, Span, add, bounds, days, years

__all__ = [
    "DecidingFact",
    "TransitionFacts",
    "YoungStart",
    "clergy_read",
    "first_right",
    "known_day",
    "obliging",
    "transition_facts",
]

_CHANGES = (date(2013, 1, 1), date(2022, 1, 1))
# The longest gap that keeps a duty alive (Besluit inburgering 2.2, Besluit inburgering 2021 2.1(2)).
_GAP = years(1).from_first_day()
_LASTING = frozenset(
    {
        Purpose.ASYLUM,
        Purpose.HUMANITARIAN_NON_TEMPORARY,
        Purpose.INACTIVE_LONG_TERM_RESIDENT,
        Purpose.CONTINUED_RESIDENCE,
        Purpose.READMISSION,
        Purpose.CLERGY_WORK,  # obliges whether temporary or not
    }
)
_WEALTHY = (date(2013, 6, 1), date(2014, 3, 28), date(2024, 4, 17))  # perhaps, surely, no longer a temporary purpose
_PROTECTED = (ResidenceGround.C, ResidenceGround.D)
_PERMANENT = (ResidenceGround.B, ResidenceGround.D)
_WORK = (Purpose.EMPLOYMENT, Purpose.SELF_EMPLOYED)  # what clergy hold since 2013
_AT_SCHOOL = (SchoolingKind.COMPULSORY, SchoolingKind.QUALIFICATION)
_WAITING = (ResidenceGround.G, ResidenceGround.H)


def known_day(right: ResidenceRight) -> date | Span | None:
    """The day a right was made known, as DUO reads it: for asylum the permit decision; else the card collected.

    The Act says "made known" and nothing more. Where the day of collection is not in the dossier, ``made_known`` counts.
    """
    collected = None if right.ground in _PROTECTED else right.document_collected
    return right.made_known if collected is None else collected


def _lasting(purpose: Purpose | None, known: date | Span | None, by_decision: bool | None) -> bool | None:
    """Whether a purpose is not temporary; family is left to the sponsor."""
    if purpose is None:
        return None
    if purpose in _LASTING:
        return True
    if purpose is Purpose.OTHER:
        return None if by_decision is None else not by_decision
    if purpose is Purpose.WEALTHY_FOREIGNER:
        if known is None:
            return None
        perhaps, surely, after = _WEALTHY
        first, last = bounds(known)
        return True if last < perhaps or first >= after else False if first >= surely and last < after else None
    return False


def obliging(right: ResidenceRight) -> bool | None:
    """Whether a right can bring the duty: ground a or c for a lasting purpose, or clergy; before 2013 also b, d and l."""
    known = known_day(right)
    if right.ground is None:
        return None
    if right.ground in (*_PERMANENT, ResidenceGround.L):
        if known is None:
            return None
        first, last = bounds(known)
        return True if last < _CHANGES[0] else False if first >= _CHANGES[0] else None
    if right.ground is ResidenceGround.C:
        return True
    if right.ground is not ResidenceGround.A:
        return False
    if right.temporary_by_decision and right.purpose is not Purpose.CLERGY_WORK:
        return False
    if right.purpose is not Purpose.FAMILY:
        return _lasting(right.purpose, known, right.temporary_by_decision)
    sponsor = right.sponsor
    if sponsor is None:
        return None
    if sponsor.is_dutch:
        return True
    if sponsor.ground is ResidenceGround.A:
        if sponsor.purpose is Purpose.CLERGY_WORK:
            return False  # clergy are here temporarily, and the exception for them is theirs alone
        # Family of family: whether the sponsor's own stay is temporary is not in the dossier.
        return None if sponsor.purpose is Purpose.FAMILY else _lasting(sponsor.purpose, known, None)
    return True if sponsor.ground in (*_PROTECTED, ResidenceGround.B) else None


@attrs.frozen
class _Chain:
    """Rights that follow one another without a gap of more than a year."""

    first: ResidenceRight
    last: ResidenceRight


def _follows(earlier: ResidenceRight, later: ResidenceRight, *, doubt: bool) -> bool:
    """Whether the gap between two rights is at most a year, from its own first day; ``doubt`` when that cannot be said."""
    if earlier.last_day is None or later.first_day is None:
        return doubt
    low, high = bounds(earlier.last_day)
    first, last = bounds(later.first_day)
    longest, shortest = add(add(low, days(1)), _GAP), add(add(high, days(1)), _GAP)
    return True if last <= longest else False if first > shortest else doubt


def _chains(rights: list[ResidenceRight], *, doubt: bool) -> Iterator[_Chain]:
    """The chains, oldest first; what is not sure (does this right oblige, is this gap short) is taken as ``doubt``."""
    chain: _Chain | None = None
    for right in rights:
        obliges = obliging(right)
        begins = doubt if obliges is None else obliges
        carries_on = begins or right.ground in (*_PERMANENT, *_WAITING)
        if chain is not None and carries_on and _follows(chain.last, right, doubt=doubt):
            # A waiting right may lie within a running permit: the chain lasts as long as the longer of the two.
            longer = bounds(right.last_day or NEVER)[1] >= bounds(chain.last.last_day or NEVER)[1]
            chain = _Chain(chain.first, right if longer else chain.last)
        elif begins:
            if chain is not None:
                yield chain
            chain = _Chain(right, right)
    if chain is not None:
        yield chain


def _begun(dossier: Dossier, on: date) -> list[ResidenceRight] | None:
    """The rights known on the day, by first day; ``None`` when the order or the history is not known."""
    if dossier.residence is None or any(right.first_day is None for right in dossier.residence):
        return None
    known = [r for r in dossier.residence if bounds(known_day(r) or r.first_day or NEVER)[0] <= on]
    return sorted(known, key=lambda r: bounds(r.first_day or NEVER))


def _first(rights: list[ResidenceRight], *, doubt: bool) -> tuple[date | Span | None, ResidenceRight | None]:
    """The day that the chain now running was made known, and its first right."""
    chains = list(_chains(rights, doubt=doubt))
    if not chains:
        return NEVER, None
    first = chains[-1].first
    known = known_day(first)
    if known is None or len(chains) == 1:
        return known, first
    # A duty that ran when the Act changed, ended, and began anew: art. 54(1) and art. X do not say under which Act.
    for older in chains[:-1]:
        began = known_day(older.first)
        if began is None or any(_ran(older, began, change) and bounds(known)[1] >= change for change in _CHANGES):
            return (None if began is None else Span(bounds(began)[0], bounds(known)[1])), first
    return known, first


def _ran(chain: _Chain, began: date | Span, change: date) -> bool:
    """Whether the chain can have run on the last day of the older Act."""
    return bounds(began)[0] < change and change - timedelta(days=1) <= bounds(chain.last.last_day or NEVER)[1]


def first_right(dossier: Dossier, on: date) -> tuple[date | Span | None, ResidenceRight | None]:
    """When the first right of the chain now running was made known (``NEVER``: no such right), and that right.

    A chain is a row of rights without a gap of more than a year; a permanent permit, or waiting for a decision on a
    renewal or an objection, carries it on. Whether the gap was of a kind that keeps the duty alive is not looked into,
    so the result is inferred. What is not certain is taken both ways; where that gives two days, the result lies between
    them, and where one of the two is "no right", it is unknown.
    """
    rights = _begun(dossier, on)
    if rights is None:
        return None, None
    (one, right), (other, same) = _first(rights, doubt=True), _first(rights, doubt=False)
    sure = right if right is same else None
    if one is None or other is None or one == other:
        return (one if one == other else None), sure
    if NEVER in (one, other):
        return None, None
    pairs = bounds(one), bounds(other)
    return Span(min(p[0] for p in pairs), max(p[1] for p in pairs)), sure


def transition_facts(dossier: Dossier, on: date) -> dict[str, Known]:
    """What decides which Act applies, as far as the dossier goes on the day ``on``."""
    read = clergy_read(dossier)
    known, right = (None, None) if read is None else first_right(read, on)
    facts: dict[str, Known] = {"first_right_known": known}
    if right is not None:
        facts["first_right_asylum"] = _asylum(right)
        facts["first_right_asylum_permit"] = None if right.ground is None else right.ground is ResidenceGround.C
    facts |= _left(dossier, on, "school_duty", _AT_SCHOOL)
    facts |= _left(dossier, on, "exempting_study", (SchoolingKind.EXEMPTING,))
    if dossier.residence is not None and (right is not None or known == NEVER):
        facts["resident_on_2007_start"] = old_resident(dossier, right)
    return {name: value for name, value in (facts | _term_2007(dossier, on)).items() if value is not None}


def clergy_read(dossier: Dossier) -> Dossier | None:
    """The dossier with a permit for another purpose read as one for clergy work, for as long as such work lasts.

    Since 2013 most clergy hold a permit for paid employment. The duty takes both the right and the work (Wi 3(1)(b),
    Wi2021 3(1)(b)), so what counts is the later of the day the permit was made known and the first day of work that is
    not incidental; that such work on a permit already held counts as acquiring the right is inferred. A pause of at most
    a year keeps the duty alive, and after a longer one the work begins anew (Besluit inburgering 2.2(2)(c), Besluit
    inburgering 2021 2.1(2)(c)). ``None`` where the work, a permit beside it or one of their days is not known. Where
    nothing is known of such work, a permit for work may or may not be one: its purpose counts as unknown.
    """
    rights, known_work = dossier.residence, dossier.person.clergy_work if dossier.person else None
    if rights is None or all(r.ground is not ResidenceGround.A or obliging(r) for r in rights):
        return dossier
    if known_work is None:
        unsure = [
            attrs.evolve(r, purpose=None) if r.ground is ResidenceGround.A and r.purpose in _WORK else r for r in rights
        ]
        return attrs.evolve(dossier, residence=tuple(unsure))
    work = [w for w in known_work if w.incidental is not True]
    if not work:
        return dossier
    stretches = [_worked(w) for w in work]
    read: list[ResidenceRight] = []
    for right in rights:
        if right.ground is not ResidenceGround.A or obliging(right):
            read.append(right)
            continue
        known, first, last = known_day(right), right.first_day, right.last_day
        if None in stretches or not (isinstance(known, date) and isinstance(first, date) and isinstance(last, date)):
            return None
        spells = [(a, b) for spells in stretches for a, b in spells or () if a <= last and first <= b]
        if spells and obliging(right) is None:
            return None
        read += [_for_clergy_work(right, known, max(a, first), min(b, last)) for a, b in spells] or [right]
    return attrs.evolve(dossier, residence=tuple(read))


def _for_clergy_work(right: ResidenceRight, known: date, first: date, last: date) -> ResidenceRight:
    return attrs.evolve(
        right,
        purpose=Purpose.CLERGY_WORK,
        made_known=max(known, first),
        document_collected=None,
        first_day=first,
        last_day=last,
    )


def _worked(work: ClergyWork) -> list[tuple[date, date]] | None:
    """The spells of work, a pause of at most a year included; ``None`` when that is not known."""
    first, last = work.first_day, work.last_day
    if work.incidental is None or work.pauses is None or not isinstance(first, date) or not isinstance(last, date):
        return None
    spells: list[tuple[date, date]] = []
    for pause in sorted(work.pauses, key=lambda p: bounds(p.first_day or NEVER)):
        begins, ends = pause.first_day, pause.last_day
        if not isinstance(begins, date) or not isinstance(ends, date):
            return None
        if ends >= add(begins, _GAP):
            spells.append((first, begins - timedelta(days=1)))
            first = NEVER if ends == NEVER else ends + timedelta(days=1)
    return [(a, b) for a, b in [*spells, (first, last)] if a <= b and a != NEVER]


def _asylum(right: ResidenceRight) -> bool | None:
    if right.ground in _PROTECTED:
        return True
    if right.purpose is not Purpose.FAMILY:
        return None if right.ground is None or right.purpose is None else False
    sponsor = right.sponsor
    if sponsor is None or (sponsor.ground is None and sponsor.is_dutch is None):
        return None
    if sponsor.is_dutch:
        return False
    if sponsor.international_protection_note:
        return True
    return None if sponsor.ground is None else sponsor.ground in _PROTECTED


def _left(dossier: Dossier, on: date, name: str, kinds: tuple[SchoolingKind, ...]) -> dict[str, Known]:
    """Whether there was schooling of these kinds, and its last day (of the one that ended last)."""
    if dossier.schooling is None:
        return {}
    begun = [s for s in dossier.schooling if bounds(s.first_day or date.min)[0] <= on]
    found = [s for s in begun if _is_of(s, kinds)]
    if not all(_surely_begun(s, on) for s in found):
        return {}
    if SchoolingKind.EXEMPTING in kinds:
        found = [s for s in found if s.follows_directly is not False]
        if any(s.follows_directly is None for s in found):
            return {}
        born = dossier.person.born if dossier.person else None
        if found and born is None:
            return {}
        latest = add(bounds(born or NEVER)[1], STUDY_START.values[0])
        late = [s for s in found if bounds(s.first_day or date.min)[0] > latest]
        if late and len(late) < len(found):
            return {}  # whether the later study followed directly on the earlier one is not worked out
        found = [s for s in found if s not in late]
    if not found:
        return {} if any(_is_of(s, kinds) is None for s in dossier.schooling) else {name: False}
    return {name: True, f"{name}_left": _latest_end(found)}


def _is_of(schooling: Schooling, kinds: tuple[SchoolingKind, ...]) -> bool | None:
    """Whether schooling is of one of the kinds; exempting education may also be known by the document it leads to."""
    kind, leads = schooling.kind, schooling.leads_to_exempting_document
    by_kind = None if kind is None else kind in kinds
    if by_kind or SchoolingKind.EXEMPTING not in kinds or kind in _AT_SCHOOL or schooling.follows_directly is False:
        return by_kind
    return True if leads else None if leads is None else by_kind


def _surely_begun(schooling: Schooling, on: date) -> bool:
    """Whether its first day, or its last, surely lies on or before the day."""
    known = [bounds(day)[1] for day in (schooling.first_day, schooling.last_day) if day is not None]
    return bool(known) and min(known) <= on


def _latest_end(found: list[Schooling]) -> date | Span | None:
    ends = [s.last_day for s in found if s.last_day is not None]
    return max(ends, key=bounds) if len(ends) == len(found) else None


def _term_2007(dossier: Dossier, on: date) -> dict[str, Known]:
    """The first day of the term that a decision set: under art. 26, or in the one that fixed the programme (Wi 22(2)).

    ``NEVER`` when the decisions made by ``on`` are known and none sets one; of several the term that begins first.
    """
    if dossier.decisions is None:
        return {}
    known = [d for d in dossier.decisions if d.dated is None or bounds(d.dated)[0] <= on]
    imposing = (DecisionKind.OBLIGATION, DecisionKind.PROVISION)
    imposed = [d.first_day for d in known if d.kind in imposing and d.grants is not False]
    if None in imposed or (not imposed and any(d.kind is None for d in known)):
        return {}
    return {"term_2007_imposed": min((day for day in imposed if day is not None), key=bounds, default=NEVER)}
