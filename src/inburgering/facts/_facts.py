"""All rooms' facts in one vocabulary, and the reader of a dossier."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from inburgering.dossier import Dossier
from inburgering.errors import InburgeringError
from inburgering.facts._core import CoreFacts, core_facts
from inburgering.facts._obligation import ObligationFacts, obligation_facts
from inburgering.facts._period import PeriodFacts, period_facts
from inburgering.facts._plan import PlanFacts, plan_facts
from inburgering.facts._requirements import RequirementsFacts, requirements_facts
from inburgering.facts._transition import TransitionFacts, transition_facts
from inburgering.rules import Known, Value


class Facts(RequirementsFacts, PeriodFacts, PlanFacts, ObligationFacts, TransitionFacts, CoreFacts):
    """Every fact of the three Acts, by room."""


def facts_on(dossier: Dossier, on: date) -> dict[str, Known]:
    """The facts that ``dossier`` settles on the day ``on``, by name; what it does not settle is left out."""
    readers = (core_facts, transition_facts, obligation_facts, plan_facts, period_facts, requirements_facts)
    return {name: value for read in readers for name, value in read(dossier, on).items() if value is not None}


def chosen_readings(readings: Mapping[str, str] | None) -> dict[str, Value]:
    """The facts that ask for other readings than the default, by name.

    Args:
        readings: The code of the reading, by the name of the choice that the text leaves open.

    Raises:
        InburgeringError: No such choice, or not one of its codes; with all that there are.
    """
    known = {name: fact.data for name, fact in Facts.facts().items() if fact.data.default is not None}
    for name, value in (readings or {}).items():
        if name not in known or value not in list(known[name].codes):
            lines = [f"{n}: {', '.join(fact.codes or ())}" for n, fact in sorted(known.items())]
            msg = f"no such reading, or not one of its codes: {name!r}. There are:\n  " + "\n  ".join(lines)
            raise InburgeringError(msg)
    return {name: known[name].codes(value) for name, value in (readings or {}).items()}
