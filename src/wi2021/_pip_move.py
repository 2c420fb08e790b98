"""The plan after a move: ten weeks for the new municipality (Besluit 2021 art. 5.3(3))."""

from __future__ import annotations

from inburgering.calendar import WORKING_DAYS
from inburgering.facts import Facts
from inburgering.law import ATW, BESLUIT2021
from inburgering.rules import Day, Text, Truth, earliest, rule
from wi2021._pip_term import PIP_TERM


@rule(
    BESLUIT2021.art("5.3", 3),
    id="wi2021.plan.pip_due_after_move",
    label=Text("De laatste dag voor het plan na een verhuizing", "The last day for the plan after a move"),
    value=Text(
        "Uw nieuwe gemeente moet het plan klaar hebben op {value}. Is dat geen werkdag, dan op de eerste werkdag erna.",
        "Your new municipality must have made the plan by {value}. If that is no working day, by the next working day.",
    ),
    never=Text("U bent niet naar een andere gemeente verhuisd.", "You have not moved to another municipality."),
)
def pip_due_after_move(f: Facts) -> Day:
    """Ten weeks after registration in the new municipality, when a plan already existed.

    The same in both versions (5.3(2) until 2023). Reading: information from a third party does not lengthen these.
    """
    return f.moved_registered + PIP_TERM


@rule(
    ATW.art("1", 1),
    BESLUIT2021.art("5.3", 3),
    id="wi2021.plan.move_plan_last_day",
    label=Text("De laatste werkdag voor het plan na een verhuizing", "The last working day for the plan after a move"),
    value=Text(
        "Uw nieuwe gemeente moet het plan uiterlijk op {value} klaar hebben.",
        "Your new municipality must have made the plan on {value} at the latest.",
    ),
    never=Text("U bent niet naar een andere gemeente verhuisd.", "You have not moved to another municipality."),
)
def move_plan_last_day(f: Facts) -> Day:
    """The last day for the plan of the new municipality, moved to a working day by the Algemene termijnenwet."""
    return pip_due_after_move(f).moved(WORKING_DAYS)


@rule(
    BESLUIT2021.art("5.3", 3),
    ATW.art("1", 1),
    id="wi2021.plan.move_plan_late",
    yes=Text("Uw nieuwe gemeente was of is te laat met uw plan.", "Your new municipality was or is late."),
    no=Text("Uw nieuwe gemeente is niet te laat met uw plan.", "Your new municipality is not late with your plan."),
)
def move_plan_late(f: Facts) -> Truth:
    """As [`pip_late`][wi2021.plan.pip_late], for the plan of the new municipality."""
    reached = earliest(f.moved_plan_dated, f.on)
    return (reached > pip_due_after_move(f)) & (reached > move_plan_last_day(f))


@rule(
    BESLUIT2021.art("5.3", 3),
    id="wi2021.plan.move_term_starts",
    label=Text("De inschrijving na een verhuizing", "The registration after a move"),
    value=Text("U bent na uw verhuizing ingeschreven op {value}.", "After your move you were registered on {value}."),
)
def move_term_starts(f: Facts) -> Day:
    """The ten weeks after a move count from registration in the new municipality."""
    return f.moved_registered
