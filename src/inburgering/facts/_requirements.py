"""The facts of the requirements room."""

from __future__ import annotations

from datetime import date

from inburgering.dossier import Dossier
from inburgering.rules import Known, Vocabulary


class RequirementsFacts(Vocabulary):
    """The facts of the requirements room."""


def requirements_facts(dossier: Dossier, on: date) -> dict[str, Known]:
    """The facts of a dossier on a day; what the dossier does not say is left out."""
    return {}
