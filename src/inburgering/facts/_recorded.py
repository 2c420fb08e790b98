"""What a register says of the obligation, the plan, the period and its extensions: to be laid beside the law."""

from __future__ import annotations

from datetime import date

from inburgering.dossier import Dossier
from inburgering.rules import Known, Vocabulary


class RecordedFacts(Vocabulary):
    """The record of obligation, letter, plan, period, extensions and release."""


def recorded_facts(dossier: Dossier, on: date) -> dict[str, Known]:
    """The recorded facts of a dossier on a day; what it does not say is left out."""
    return {}
