"""What only wi2021/dispensation asks."""

from __future__ import annotations

from datetime import date

from inburgering.dossier import Dossier
from inburgering.rules import Known, Vocabulary


class Wi2021DispensationFacts(Vocabulary):
    """What only this room asks."""


def wi2021_dispensation_facts(dossier: Dossier, on: date) -> dict[str, Known]:
    """The facts of a dossier on a day; what the dossier does not say is left out."""
    return {}
