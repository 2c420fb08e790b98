"""The small rule in openfisca-core, with its trace. AGPL: measured beside us, never a dependency."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import numpy as np
from openfisca_core.entities import build_entity
from openfisca_core.periods import DateUnit
from openfisca_core.simulations import SimulationBuilder
from openfisca_core.taxbenefitsystems import TaxBenefitSystem
from openfisca_core.variables import Variable

person = build_entity("person", "persons", "A person", is_person=True)
_MONTH, _DAY = "datetime64[M]", "datetime64[D]"


def _plus(days: np.ndarray, months: int) -> np.ndarray:
    month = days.astype(_MONTH)
    return (month + months).astype(_DAY) + (days - month.astype(_DAY))


class born(Variable):
    """Date of birth."""

    value_type, entity, definition_period = date, person, DateUnit.ETERNITY


class start(Variable):
    """First day."""

    value_type, entity, definition_period = date, person, DateUnit.ETERNITY


class subject(Variable):
    """18 or older, and under the pension age."""

    value_type, entity, definition_period = bool, person, DateUnit.DAY

    def formula(person, period):
        on = np.datetime64(period.start.date)
        days = person("born", period).astype(_DAY)
        pension = 67 * 12 if period.start.date < date(2028, 1, 1) else 67 * 12 + 3
        return (_plus(days, 18 * 12) <= on) * (on < _plus(days, pension))


class overdue(Variable):
    """Subject, and past the deadline."""

    value_type, entity, definition_period = bool, person, DateUnit.DAY

    def formula(person, period):
        on = np.datetime64(period.start.date)
        return person("subject", period) * (on > _plus(person("start", period).astype(_DAY), 36))


def column(born_on: np.ndarray, started: np.ndarray, on: date) -> Callable[[], np.ndarray]:
    """A function that decides many persons at once, without trace: a new simulation each time."""
    system = TaxBenefitSystem([person])
    for variable in (born, start, subject, overdue):
        system.add_variable(variable)
    days, starts = born_on.astype(_DAY), started.astype(_DAY)

    def decide() -> np.ndarray:
        simulation = SimulationBuilder().build_default_simulation(system, count=len(days))
        simulation.set_input("born", "ETERNITY", days)
        simulation.set_input("start", "ETERNITY", starts)
        return simulation.calculate("overdue", f"day:{on}")

    return decide


def decider(born_on: date, started: date, on: date) -> Callable[[], bool]:
    """A function that decides one person, trace included: a new simulation each time, as each person needs one."""
    system = TaxBenefitSystem([person])
    for variable in (born, start, subject, overdue):
        system.add_variable(variable)

    def decide() -> bool:
        simulation = SimulationBuilder().build_default_simulation(system, count=1)
        simulation.trace = True
        simulation.set_input("born", "ETERNITY", np.array([born_on], dtype=_DAY))
        simulation.set_input("start", "ETERNITY", np.array([started], dtype=_DAY))
        return bool(simulation.calculate("overdue", f"day:{on}")[0])

    return decide
