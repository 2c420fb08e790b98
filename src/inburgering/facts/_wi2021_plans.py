"""Which plan (PIP) is in force on a day. An annulled plan never was (Wi2021 art. 11(3)), and one to come is not yet."""

from __future__ import annotations

from datetime import date

from inburgering.dossier import Dossier, Pip
from inburgering.facts._core import current_pips

__all__ = ["plan_in_force", "standing"]


def standing(dossier: Dossier, on: date) -> list[Pip] | None:
    """The plans that stand on the day, oldest first; ``None`` when a plan without a date may be one of them."""
    plans = current_pips(dossier, on)
    if plans is None or any(p.dated is None for p in dossier.pips or ()):
        return None
    return [p for p in plans if p.annulled is not True]


def plan_in_force(dossier: Dossier, on: date) -> Pip | None:
    """The latest plan that stands; ``None`` when there is none, or it is not sure which it is."""
    plans = standing(dossier, on)
    return plans[-1] if plans else None
