"""All rooms' facts in one vocabulary, and the reader of a dossier."""

from __future__ import annotations

from datetime import date

from inburgering.dossier import Dossier
from inburgering.facts._core import CoreFacts, core_facts
from inburgering.facts._obligation import ObligationFacts, obligation_facts
from inburgering.facts._period import PeriodFacts, period_facts
from inburgering.facts._plan import PlanFacts, plan_facts
from inburgering.facts._requirements import RequirementsFacts, requirements_facts
from inburgering.facts._transition import TransitionFacts, transition_facts
from inburgering.rules import Known


class Facts(RequirementsFacts, PeriodFacts, PlanFacts, ObligationFacts, TransitionFacts, CoreFacts):
    """Every fact of the three Acts, by room."""


def facts_on(dossier: Dossier, on: date) -> dict[str, Known]:
    """The facts that ``dossier`` settles on the day ``on``, by name; what it does not settle is left out."""
    readers = (core_facts, transition_facts, obligation_facts, plan_facts, period_facts, requirements_facts)
    return {name: value for read in readers for name, value in read(dossier, on).items() if value is not None}
