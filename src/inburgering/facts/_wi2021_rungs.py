"""How far up the ladder of arts. 24 and 25 the fines for lateness have come: each component, each period. Nothing is guessed.

After the first fine comes a new period, after that a second fine with a new period, and then a fine every two years (art.
24(2) to (4)). Decisions on one lateness are one step, also when PVT and MAP are decided on apart, on different days.
"""

from __future__ import annotations

from datetime import date

from inburgering.dossier import Fine, FineKind
from inburgering.rules import NEVER, bounds

__all__ = ["running", "steps"]

_COMPONENTS = (
    frozenset({FineKind.PVT, FineKind.PVT_AND_MAP}),
    frozenset({FineKind.MAP, FineKind.PVT_AND_MAP}),
    frozenset({FineKind.ROUTE}),
)


def steps(fines: list[Fine]) -> int | None:
    """How many steps these fines, each of a known day, were; unknown where their kinds and their periods do not agree."""
    by_component = {len({f.dated for f in fines if f.kind in kinds}) for kinds in _COMPONENTS} - {0}
    by_period = _periods(fines)
    if by_period is None:
        return by_component.pop() if len(by_component) == 1 else None
    return by_period if by_period == max(by_component, default=0) else None


def running(fines: list[Fine]) -> list[Fine]:
    """The fines, of these in the order of their days, that set the new period now running.

    The latest, and those of before within whose new period it came; of one without a known last day those of its day alone.
    """
    found: list[Fine] = []
    last = date.min
    for fine in fines:
        end = fine.new_period_last_day
        day = bounds(fine.dated or NEVER)[0]
        if found and fine.dated != found[-1].dated and (last == NEVER or day > last):
            found, last = [], date.min
        found.append(fine)
        last = max(last, end if isinstance(end, date) else NEVER)
    return found


def _periods(fines: list[Fine]) -> int | None:
    """How many periods they were in: one dated within the new period of another is about the same lateness.

    Unknown where another day follows a fine of which it is not known until when its new period runs, or that set none.
    """
    found, last = 0, date.min
    for day in sorted({bounds(f.dated or NEVER)[0] for f in fines}):
        if last == NEVER:
            return None
        if day > last:
            found += 1
        ends = [f.new_period_last_day for f in fines if bounds(f.dated or NEVER)[0] == day]
        last = max(last, *(end if isinstance(end, date) else NEVER for end in ends))
    return found
