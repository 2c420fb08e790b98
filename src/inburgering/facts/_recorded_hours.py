"""What a register says of offers, hours, schools, fines, loans and identifiers: to be laid beside the law."""

from __future__ import annotations

from datetime import date

from inburgering.dossier import Dossier
from inburgering.rules import Known, Vocabulary


class RecordedHoursFacts(Vocabulary):
    """The record of offers, hour statements, schools, fines, loans and identifiers."""


def recorded_hours_facts(dossier: Dossier, on: date) -> dict[str, Known]:
    """These facts of a dossier on a day; what it does not say is left out."""
    return {}
