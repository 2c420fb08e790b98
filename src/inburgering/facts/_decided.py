"""From which day a decision has effect: the same day for everybody who reads it."""

from __future__ import annotations

from datetime import date

from inburgering.dossier import Decision
from inburgering.rules import Span

__all__ = ["takes_effect"]


def takes_effect(decision: Decision) -> date | Span | None:
    """The first day that the decision sets, also where that lies before or after it; else the day it was made known.

    A decision does not take effect before it is made known (Awb art. 3:40); where that day is not told, its date stands
    for it.
    """
    return decision.first_day or decision.notified or decision.dated
