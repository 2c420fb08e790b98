"""The fine during the trajectory (Wi2021 art. 23, Besluit 2021 art. 7.1(2)-(5)): raised for repetition, lowered by blame.

The day asked about stands for the day of the fine decision, not before the breach is established. Amounts are euros and
can have cents.
"""

from __future__ import annotations

from inburgering.dossier import Culpability
from inburgering.facts import Facts
from inburgering.facts._wi2021_sanctions_readings import (
    CulpabilityOn,
    EarlierFineFinal,
    Recidivism,
    RecidivismCounted,
)
from inburgering.facts._wi2021_sanctions_walks import LOOK_BACK
from inburgering.law import AWB, BESLUIT2021, WI2021
from inburgering.rules import Confidence, Day, Number, Parameter, Text, Truth, least, parameter, rule, table, when
from wi2021._fine_limits import MAX_TRAJECTORY, conduct_room, euros, last_day_to_fine
from wi2021.obligation import asylum_status_holder, obliged

ROOM = "wi2021.sanctions"

__all__ = [
    "BLAME",
    "LOOK_BACK",
    "RAISE",
    "TRAJECTORY_CAP",
    "TRAJECTORY_FINE",
    "earlier_breach_first_day",
    "trajectory_breach",
    "trajectory_fine",
    "trajectory_fine_follows",
    "trajectory_fine_last_day",
    "trajectory_fine_raised",
    "trajectory_raises",
]

TRAJECTORY_FINE = parameter(
    "sanctions.trajectory_fine",
    Text("de boete tijdens het traject, in euro", "the fine during the trajectory, in euros"),
    BESLUIT2021.art("7.1", 2),
    50,
)
RAISE = parameter(
    "sanctions.trajectory_raise",
    Text("de verhoging bij herhaling, in procenten", "the raise for repetition, in per cent"),
    BESLUIT2021.art("7.1", 3),
    100,
)
TRAJECTORY_CAP = parameter(
    "sanctions.trajectory_cap",
    Text("de hoogste boete bij herhaling, in euro", "the highest fine for repetition, in euros"),
    BESLUIT2021.art("7.1", 3),
    800,
)


def _blame(degree: Culpability, per_cent: int) -> Parameter[int]:
    label = Text(
        f"het deel van de boete bij {degree.label.nl}, in procenten",
        f"the share of the fine with {degree.label.en}, in per cent",
    )
    return parameter(f"sanctions.blame_{degree}", label, BESLUIT2021.art("7.1", 4), per_cent)


BLAME = {
    Culpability.INTENT: _blame(Culpability.INTENT, 100),
    Culpability.GROSS_NEGLIGENCE: _blame(Culpability.GROSS_NEGLIGENCE, 75),
    Culpability.ORDINARY: _blame(Culpability.ORDINARY, 50),
    Culpability.REDUCED: _blame(Culpability.REDUCED, 25),
}
"""The share of the fine by the degree of blame, in per cent."""
_MOST_RAISES = 6
"""Doubled this often even the lowest share reaches the cap: a step more changes nothing."""


@rule(
    WI2021.art("23", 1),
    WI2021.art("15", 2),
    yes=Text(
        "De gemeente stelde vast dat u niet genoeg meewerkt.",
        "The municipality established that you cooperate too little.",
    ),
    no=Text(
        "Er is geen overtreding tijdens het traject, of er was al een boete voor.",
        "There is no breach during the trajectory, or it was fined already.",
    ),
)
def trajectory_breach(f: Facts) -> Truth:
    """Too little cooperation with guidance, or less than the set intensity asks, was established and is not fined yet.

    The intensity of the route itself is set for asylum status holders only, so only they can fall short of it.
    """
    about = asylum_status_holder(f) | ~f.only_route_intensity
    return (f.trajectory_breach_day <= f.on) & about


@rule(
    BESLUIT2021.art("7.1", 3),
    label=Text(
        "de eerste dag waarop een eerdere overtreding meetelt", "the first day on which an earlier breach counts"
    ),
    value=Text("Een overtreding van vóór {value} telt niet mee.", "A breach of before {value} does not count."),
    never=Text("Er is geen overtreding tijdens het traject.", "There is no breach during the trajectory."),
)
def earlier_breach_first_day(f: Facts) -> Day:
    """Twelve months before the day the new breach is established; the day before that day is the last that counts."""
    return f.trajectory_breach_day - LOOK_BACK


@rule(
    BESLUIT2021.art("7.1", 3),
    label=Text("hoe vaak de boete wordt verhoogd", "how often the fine is raised"),
    value=Text("De boete wordt {value} keer verhoogd.", "The fine is raised {value} times."),
)
def trajectory_raises(f: Facts) -> Number:
    """For a breach established in the twelve months before the new one is, whose fine had become final.

    Default: step by step, once more than the fine of that breach was raised ("each time"); final on the day the new breach
    is established, as the sentence asks for both in one breath. The readings ``by_count`` and ``at_fine`` can be asked for.
    """
    later = f.earlier_fine_final == EarlierFineFinal.AT_FINE
    step = when(later, f.trajectory_raises_by_step_later, f.trajectory_raises_by_step)
    count = when(later, f.trajectory_raises_by_count_later, f.trajectory_raises_by_count)
    return when(f.recidivism_counted == RecidivismCounted.STEP_BY_STEP, step, count)


def _raised(f: Facts, share: int) -> Number:
    """The raised amount out of ``share`` per cent of the first amount, never above the cap."""

    def by(base: int, per_cent: int) -> Number:
        first = base * share / 100
        amounts = [least(first * (1 + per_cent / 100) ** n, TRAJECTORY_CAP) for n in range(_MOST_RAISES + 1)]
        doubled = amounts[-1]
        for n in reversed(range(_MOST_RAISES)):
            doubled = when(trajectory_raises(f) <= n, amounts[n], doubled)
        added = least(trajectory_raises(f) * (first * per_cent / 100) + first, TRAJECTORY_CAP)
        return when(f.recidivism == Recidivism.ADDING, added, doubled)

    return TRAJECTORY_FINE.dated().expr(lambda base: RAISE.dated().expr(lambda per_cent: by(base, per_cent)))


@rule(
    BESLUIT2021.art("7.1", 3),
    label=Text("de boete na verhoging, zonder te letten op schuld", "the raised fine, whatever the blame"),
    value=Text("Met de verhoging is de boete {value} euro.", "With the raise the fine is {value} euros."),
)
def trajectory_fine_raised(f: Facts) -> Number:
    """50, 100, 200, 400, 800: each time raised by the whole of the fine before it, up to the cap.

    The cap, sixteen times the first amount, is what four doublings give. The reading ``adding`` takes 100 % of the first
    amount each time: 50, 100, 150, up to the same cap.
    """
    return _raised(f, 100)


@rule(
    AWB.art("5:45"),
    WI2021.art("23", 1),
    label=Text("de laatste dag voor een boete tijdens het traject", "the last day for a fine during the trajectory"),
    value=Text("Een boete kan tot en met {value}.", "A fine is possible up to and including {value}."),
    never=Text("Er is niets waarvoor een boete kan.", "There is nothing to fine."),
    confidence=Confidence.INFERRED,
)
def trajectory_fine_last_day(f: Facts) -> Day:
    """Five years after the breach, for which the day it was established stands here.

    An objection or appeal suspends the years; that is not counted here.
    """
    return last_day_to_fine(MAX_TRAJECTORY, f.trajectory_breach_day)


@rule(
    WI2021.art("23", 1),
    WI2021.art("27"),
    AWB.art("5:41"),
    AWB.art("5:45"),
    yes=Text("De wet laat een boete volgen voor het traject.", "By the Act a fine follows for the trajectory."),
    no=Text("Er volgt geen boete voor het traject.", "No fine follows for the trajectory."),
)
def trajectory_fine_follows(f: Facts) -> Truth:
    """A breach is established, there is blame, assistance was not lowered for it, and the power to fine has not lapsed."""
    bars = f.assistance_lowered_for_trajectory | (f.trajectory_culpability == Culpability.NONE)
    return trajectory_breach(f) & obliged(f) & ~bars & (f.on <= trajectory_fine_last_day(f))


@rule(
    BESLUIT2021.art("7.1", 4),
    BESLUIT2021.art("7.1", 5),
    WI2021.art("26", 1, "c"),
    label=Text("de boete tijdens het traject, in euro", "the fine during the trajectory, in euros"),
    value=Text("De boete voor het traject is {value} euro.", "The fine for the trajectory is {value} euros."),
)
def trajectory_fine(f: Facts) -> Number:
    """The raised amount times the share for the degree of blame, within what is left of the total; 0 when none follows.

    Default: the share is taken last, of the raised amount, for art. 7.1(4) speaks of the fine that is imposed. In the
    reading ``base`` it is taken of the first amount; that differs only where the cap is reached.
    """
    raised = trajectory_fine_raised(f)

    def amount(blame: Parameter[int]) -> Number:
        of_raised = blame.dated().expr(lambda per_cent: raised * (per_cent / 100))
        of_base = blame.dated().expr(lambda per_cent: _raised(f, per_cent))
        return when(f.culpability_on == CulpabilityOn.BASE, of_base, of_raised)

    by_blame: Number = table(f.trajectory_culpability, {degree: amount(share) for degree, share in BLAME.items()}, 0)
    lowest = least(by_blame, euros(MAX_TRAJECTORY), conduct_room(f))
    return when(trajectory_fine_follows(f), lowest, 0)
