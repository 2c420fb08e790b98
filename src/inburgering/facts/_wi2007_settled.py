"""Who was an old resident (oudkomer) on 1 January 2007, as far as a history of rights of residence says (Wi 1(1)(c))."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from inburgering.dossier import Dossier, ResidenceGround, ResidenceRight
from inburgering.rules import NEVER, add, bounds, days

__all__ = ["old_resident"]

_START = date(2007, 1, 1)
_LAWFUL = frozenset(
    {
        ResidenceGround.A,
        ResidenceGround.B,
        ResidenceGround.C,
        ResidenceGround.D,
        ResidenceGround.E,
        ResidenceGround.L,
    }
)

_WAITING = frozenset({ResidenceGround.F, ResidenceGround.G, ResidenceGround.H})


def old_resident(dossier: Dossier, first: ResidenceRight | None) -> bool | None:
    """Lawfully here since 1 January 2007 (Vreemdelingenwet art. 8(a) to (e) and (l)), and no newcomer of the WIN.

    ``first`` is the right with which the obligation began, or ``None`` when no right brings it. The stay since 1 January
    2007 may have been for a temporary purpose at first: the Act asks that it was lawful, not that it obliged. A break in
    it is left open, and so is who was a newcomer of the WIN, unless the dossier says it.
    """
    if first is None:
        return False
    win = dossier.person.win_newcomer if dossier.person else None
    since = _since_the_start(dossier.residence or (), first)
    if since is False or win:
        return False
    return True if since and win is False else None


def _since_the_start(rights: Iterable[ResidenceRight], first: ResidenceRight) -> bool | None:
    if first.first_day is None:
        return None
    every = [*rights, first]
    if not any(_may_cover(right) for right in every):
        return False
    low, high = bounds(first.first_day)
    if high <= _START:
        return True if any(_covers(right) for right in every) else None
    if low != high or any(not isinstance(r.first_day, date) or not isinstance(r.last_day, date) for r in every):
        return None
    reached = _START
    for right in sorted(every, key=lambda r: bounds(r.first_day or NEVER)):
        begins, ends = bounds(right.first_day or NEVER)[0], bounds(right.last_day or NEVER)[1]
        if right.ground in _LAWFUL and begins <= reached <= ends:
            reached = NEVER if ends == NEVER else add(ends, days(1))
    return True if reached >= low else None


def _may_cover(right: ResidenceRight) -> bool:
    """Whether the person may have been lawfully here on 1 January 2007 by this right; a wait may end in a permit."""
    begins, ends = bounds(right.first_day or date.min)[0], bounds(right.last_day or NEVER)[1]
    return (right.ground is None or right.ground in _LAWFUL | _WAITING) and begins <= _START <= ends


def _covers(right: ResidenceRight) -> bool:
    """Whether the person surely was lawfully here on 1 January 2007 by this right."""
    if right.first_day is None or right.last_day is None or right.ground not in _LAWFUL:
        return False
    return bounds(right.first_day)[1] <= _START <= bounds(right.last_day)[0]
