"""The vocabulary of a register: every fact of the Acts, and what the register itself says."""

from __future__ import annotations

from datetime import date

from inburgering.dossier import Dossier
from inburgering.facts._facts import Facts, earlier_facts_on, facts_on
from inburgering.facts._monitoring import MonitoringFacts
from inburgering.facts._recorded import RecordedFacts, recorded_facts
from inburgering.facts._recorded_earlier import RecordedEarlierFacts, recorded_earlier_facts
from inburgering.facts._recorded_hours import RecordedHoursFacts, recorded_hours_facts
from inburgering.rules import Known


class RegisterFacts(MonitoringFacts, RecordedEarlierFacts, RecordedHoursFacts, RecordedFacts, Facts):
    """The facts of the Acts, and the record to lay beside them. The columns of a register are these facts."""


def register_facts_on(dossier: Dossier, on: date) -> dict[str, Known]:
    """[`facts_on`][inburgering.facts.facts_on], with what the dossier says was recorded."""
    found = facts_on(dossier, on) | earlier_facts_on(dossier, on)
    for read in (recorded_facts, recorded_hours_facts, recorded_earlier_facts):
        found |= {name: value for name, value in read(dossier, on).items() if value is not None}
    return found
