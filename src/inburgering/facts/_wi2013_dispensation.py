"""What only wi2013/dispensation asks."""

from __future__ import annotations

from datetime import date

from inburgering.dossier import Dossier
from inburgering.facts import _wi2013_dispensation_walks as walks
from inburgering.law import BESLUIT_OLD, WI_OLD
from inburgering.rules import Known, Text, Vocabulary, day


class Wi2013DispensationFacts(Vocabulary):
    """What only this room asks."""

    effort_dispensation_granted = day(
        Text(
            "de dag van het besluit dat ontheffing gaf wegens inspanningen (AGI)",
            "the day of the decision that granted dispensation for efforts (AGI)",
        ),
        ask=Text(
            "Wanneer kreeg u ontheffing omdat u genoeg hebt geprobeerd?",
            "When were you dispensed because you had tried enough?",
        ),
        cites=(WI_OLD.art("6", 2), BESLUIT_OLD.art("2.8b")),
    )


def wi2013_dispensation_facts(dossier: Dossier, on: date) -> dict[str, Known]:
    """The facts of a dossier on a day; what the dossier does not say is left out."""
    facts: dict[str, Known] = {"effort_dispensation_granted": walks.granted_effort(dossier, on)}
    return {name: value for name, value in facts.items() if value is not None}
