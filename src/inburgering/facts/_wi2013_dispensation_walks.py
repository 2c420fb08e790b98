"""How requests, decisions and schooling become facts of the dispensation of the 2013 Act. Nothing is guessed."""

from __future__ import annotations

from datetime import date

from inburgering.dossier import DecisionKind, Dossier
from inburgering.facts._obligation_walks import all_known
from inburgering.rules import NEVER, Span, bounds

__all__ = ["granted", "granted_effort"]


def granted(dossier: Dossier, kind: DecisionKind, on: date) -> date | Span | None:
    """The day of the first decision of the kind that grants, by the day; ``NEVER`` when there surely is none."""
    if dossier.decisions is None:
        return None
    days: list[date | Span] = []
    for decision in dossier.decisions:
        taken = decision.dated or decision.notified
        by = None if taken is None else Span(*bounds(taken)) <= on
        counts = all_known(None if decision.kind is None else decision.kind is kind, decision.grants, by)
        if counts is None:
            return None
        if counts and taken is not None:
            days.append(taken)
    return min(days, key=bounds, default=NEVER)


def granted_effort(dossier: Dossier, on: date) -> date | Span | None:
    """The day of the first decision that dispenses for efforts."""
    return granted(dossier, DecisionKind.EFFORT_DISPENSATION, on)
