"""The facts of the plan room."""

from __future__ import annotations

from datetime import date

from inburgering.dossier import Dossier
from inburgering.rules import Known, Vocabulary


class PlanFacts(Vocabulary):
    """The facts of the plan room."""


def plan_facts(dossier: Dossier, on: date) -> dict[str, Known]:
    """The facts of a dossier on a day; what the dossier does not say is left out."""
    return {}
