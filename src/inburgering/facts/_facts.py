"""All rooms' facts in one vocabulary, and the reader of a dossier."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from inburgering.dossier import Dossier
from inburgering.errors import InburgeringError
from inburgering.facts._core import CoreFacts, core_facts
from inburgering.facts._obligation import ObligationFacts, obligation_facts
from inburgering.facts._period import PeriodFacts, period_facts
from inburgering.facts._plan import PlanFacts, plan_facts
from inburgering.facts._requirements import RequirementsFacts, requirements_facts
from inburgering.facts._transition import TransitionFacts, transition_facts
from inburgering.facts._wi2007_dispensation import Wi2007DispensationFacts, wi2007_dispensation_facts
from inburgering.facts._wi2007_loan import Wi2007LoanFacts, wi2007_loan_facts
from inburgering.facts._wi2007_obligation import Wi2007ObligationFacts, wi2007_obligation_facts
from inburgering.facts._wi2007_period import Wi2007PeriodFacts, wi2007_period_facts
from inburgering.facts._wi2007_plan import Wi2007PlanFacts, wi2007_plan_facts
from inburgering.facts._wi2007_requirements import Wi2007RequirementsFacts, wi2007_requirements_facts
from inburgering.facts._wi2007_sanctions import Wi2007SanctionsFacts, wi2007_sanctions_facts
from inburgering.facts._wi2013_dispensation import Wi2013DispensationFacts, wi2013_dispensation_facts
from inburgering.facts._wi2013_loan import Wi2013LoanFacts, wi2013_loan_facts
from inburgering.facts._wi2013_obligation import Wi2013ObligationFacts, wi2013_obligation_facts
from inburgering.facts._wi2013_period import Wi2013PeriodFacts, wi2013_period_facts
from inburgering.facts._wi2013_requirements import Wi2013RequirementsFacts, wi2013_requirements_facts
from inburgering.facts._wi2013_sanctions import Wi2013SanctionsFacts, wi2013_sanctions_facts
from inburgering.facts._wi2021_dispensation import Wi2021DispensationFacts, wi2021_dispensation_facts
from inburgering.facts._wi2021_duties import Wi2021DutiesFacts, wi2021_duties_facts
from inburgering.facts._wi2021_exams import Wi2021ExamsFacts, wi2021_exams_facts
from inburgering.facts._wi2021_loan import Wi2021LoanFacts, wi2021_loan_facts
from inburgering.facts._wi2021_sanctions import Wi2021SanctionsFacts, wi2021_sanctions_facts
from inburgering.rules import Known, Value


class Facts(
    Wi2021DispensationFacts,
    Wi2021ExamsFacts,
    Wi2021SanctionsFacts,
    Wi2021LoanFacts,
    Wi2021DutiesFacts,
    Wi2013ObligationFacts,
    Wi2013DispensationFacts,
    Wi2013RequirementsFacts,
    Wi2013PeriodFacts,
    Wi2013SanctionsFacts,
    Wi2013LoanFacts,
    Wi2007ObligationFacts,
    Wi2007DispensationFacts,
    Wi2007PlanFacts,
    Wi2007PeriodFacts,
    Wi2007RequirementsFacts,
    Wi2007SanctionsFacts,
    Wi2007LoanFacts,
    RequirementsFacts,
    PeriodFacts,
    PlanFacts,
    ObligationFacts,
    TransitionFacts,
    CoreFacts,
):
    """Every fact of the three Acts, by room."""


def facts_on(dossier: Dossier, on: date) -> dict[str, Known]:
    """The facts that ``dossier`` settles on the day ``on``, by name; what it does not settle is left out."""
    readers = (
        core_facts,
        transition_facts,
        obligation_facts,
        plan_facts,
        period_facts,
        requirements_facts,
        wi2021_dispensation_facts,
        wi2021_exams_facts,
        wi2021_sanctions_facts,
        wi2021_loan_facts,
        wi2021_duties_facts,
    )
    return {name: value for read in readers for name, value in read(dossier, on).items() if value is not None}


_EARLIER: tuple[Callable[[Dossier, date], dict[str, Known]], ...] = (
    wi2013_obligation_facts,
    wi2013_dispensation_facts,
    wi2013_requirements_facts,
    wi2013_period_facts,
    wi2013_sanctions_facts,
    wi2013_loan_facts,
    wi2007_obligation_facts,
    wi2007_dispensation_facts,
    wi2007_plan_facts,
    wi2007_period_facts,
    wi2007_requirements_facts,
    wi2007_sanctions_facts,
    wi2007_loan_facts,
)
"""The readers of what only the earlier Acts ask."""


def earlier_facts_on(dossier: Dossier, on: date) -> dict[str, Known]:
    """The facts that only the Acts of 2007 and 2013 ask, as [`facts_on`][inburgering.facts.facts_on]."""
    return {name: value for read in _EARLIER for name, value in read(dossier, on).items() if value is not None}


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
