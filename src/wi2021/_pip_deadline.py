"""The last day for the plan on a working day: the rules' days, with the Algemene termijnenwet applied."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import attrs

from inburgering.calendar import Roll, rolled
from inburgering.rules import NEVER, Day, Known, Length, Rule, days, value_of
from wi2021._pip_move import move_term_starts, pip_due_after_move
from wi2021._pip_term import pip_due, pip_term_starts


@attrs.frozen(slots=True)
class PlanDeadline:
    """A last day for the plan.

    Attributes:
        event: The day the term counts from, not part of it.
        counted: The last day as the decree counts it.
        roll: The last day as the Algemene termijnenwet leaves it, the earliest and latest it can be, and why.
    """

    event: date
    counted: date
    roll: Roll

    @property
    def last_day(self) -> date:
        """The last day, included."""
        return self.roll.day

    @property
    def certain(self) -> bool:
        """Whether no day of unknown status can move it."""
        return self.roll.certain

    @property
    def length(self) -> Length:
        """From the event to the last day as counted."""
        return days((self.counted - self.event).days)


def _deadline(facts: Mapping[str, Known], starts: Rule[Day], due: Rule[Day]) -> PlanDeadline | None:
    event, counted = value_of(starts, facts), value_of(due, facts)
    if not (isinstance(event, date) and isinstance(counted, date)) or NEVER in (event, counted):
        return None
    return PlanDeadline(event, counted, rolled(counted))


def pip_deadline(facts: Mapping[str, Known]) -> PlanDeadline | None:
    """The last day for the first plan, on a working day; ``None`` when undetermined or when the term has not begun.

    Raises:
        ValueError: The last day lies outside the calendar.
    """
    return _deadline(facts, pip_term_starts, pip_due)


def pip_after_move_deadline(facts: Mapping[str, Known]) -> PlanDeadline | None:
    """The last day for the plan of a new municipality, as [`pip_deadline`][wi2021.plan.pip_deadline]."""
    return _deadline(facts, move_term_starts, pip_due_after_move)
