"""How summonses, registrations and decisions become facts of the municipality's offer under the Act of 2007."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Final

from inburgering.dossier import DecisionKind, Dossier, Registration, ResidenceGround, SchoolingKind
from inburgering.facts._core import in_force, surely_outside
from inburgering.facts._obligation_walks import all_known, any_known
from inburgering.facts._wi2007_obligation_walks import first_decided
from inburgering.rules import NEVER, Known, Span, bounds

__all__ = ["call_facts", "decided_facts", "kept_offer_facts", "move_facts", "vocational_facts"]

_CHANGE: Final = date(2013, 1, 1)
_TERM: Final = (DecisionKind.OBLIGATION, DecisionKind.PROVISION, DecisionKind.TERM_NOTICE)


def _come(day: date | Span | None, on: date) -> date | Span | None:
    """``day`` as seen on ``on``: a day that lies after it has not come."""
    return NEVER if day is not None and bounds(day)[0] > on else day


def _first(days: Iterable[date | Span | None]) -> date | Span | None:
    """The first of the days; unknown while one of them is."""
    known = list(days)
    sure = [d for d in known if d is not None]
    if len(sure) < len(known):
        return None
    if not sure:
        return NEVER
    low, high = min(bounds(d)[0] for d in sure), min(bounds(d)[1] for d in sure)
    return low if low == high else Span(low, high)


def _in_order(dossier: Dossier) -> list[Registration] | None:
    """The registrations, oldest first; ``None`` when they or one of their first days are not known."""
    places = dossier.registrations
    if places is None or any(p.first_day is None for p in places):
        return None
    return sorted(places, key=lambda p: bounds(p.first_day or NEVER))


def call_facts(dossier: Dossier, on: date) -> dict[str, Known]:
    """Where the person first lived, when he left reception, when he was called, when the investigation ended."""
    facts: dict[str, Known] = {}
    places = _in_order(dossier)
    if places is not None:
        begun = [p for p in places if bounds(p.first_day or NEVER)[0] <= on]
        if begun:
            facts["first_lived_in_reception"] = begun[0].reception
        if all(p.reception is not None for p in begun):
            facts["left_reception_registered"] = _first(_come(p.first_day, on) for p in begun if not p.reception)
    intake = dossier.intake
    if intake is not None:
        facts["investigated_2007"] = _come(intake.completed, on)
        if intake.summonses is not None:
            facts["called_2007"] = _first(_come(s.dated, on) for s in intake.summonses)
    return facts


def decided_facts(dossier: Dossier, on: date) -> dict[str, Known]:
    """The first decision or notice that tells the term, by its own date; the one that a programme lapses."""
    return {
        "term_told_2007": first_decided(dossier, _TERM, on),
        "provision_lapse_told": first_decided(dossier, (DecisionKind.PROVISION_LAPSED,), on),
    }


def move_facts(dossier: Dossier, on: date) -> dict[str, Known]:
    """The first registration in another municipality after a programme was fixed."""
    fixed, places = first_decided(dossier, (DecisionKind.PROVISION,), on), _in_order(dossier)
    if fixed == NEVER:
        return {"moved_with_provision": NEVER}
    if not isinstance(fixed, date) or places is None:
        return {}
    home = in_force(dossier.registrations, fixed)
    later = [p for p in places if bounds(p.first_day or NEVER)[1] > fixed and p is not home]
    if home is None or home.municipality is None or any(p.municipality is None for p in later):
        return {}
    elsewhere = [p.first_day for p in later if p.municipality != home.municipality]
    return {"moved_with_provision": _first(_come(d, on) for d in elsewhere)}


def vocational_facts(dossier: Dossier, on: date) -> dict[str, Known]:
    """Vocational training at level 1 now; of level 2 a dossier does not say that it is."""
    if dossier.schooling is None:
        return {}

    def now(kinds: tuple[SchoolingKind, ...]) -> bool | None:
        return any_known(
            all_known(
                None if s.first_day is None else Span(*bounds(s.first_day)) <= on,
                Span(*bounds(s.last_day or NEVER)) >= on,
                None if s.kind is None else s.kind in kinds,
            )
            for s in dossier.schooling or ()
        )

    if now((SchoolingKind.ENTRY,)):
        return {"vocational_training_2007": True}
    perhaps = now((SchoolingKind.OTHER, SchoolingKind.EXEMPTING, SchoolingKind.QUALIFICATION, SchoolingKind.ENTRY))
    return {"vocational_training_2007": False if perhaps is False else None}


def kept_offer_facts(dossier: Dossier, on: date) -> dict[str, Known]:
    """Whether the right of 1 January 2013 was an asylum permit for a fixed term; on a day before it, that of the day."""
    day = min(on, _CHANGE)
    right = in_force(dossier.residence, day)
    if right is None:
        return {"asylum_permit_2013": False if surely_outside(dossier.residence, day) else None}
    return {"asylum_permit_2013": None if right.ground is None else right.ground is ResidenceGround.C}
