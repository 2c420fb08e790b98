"""The fine for the broad intake (Wi2021 art. 22, Besluit 2021 art. 7.1(1)), at most twice.

The day asked about stands for the day of the fine decision.
"""

from __future__ import annotations

from inburgering.facts import Facts
from inburgering.law import AWB, BESLUIT2021, WI2021
from inburgering.rules import Day, Number, Text, Truth, days, least, months, open_question, parameter, rule, when
from wi2021._fine_limits import MAX_INTAKE, conduct_room, euros, last_day_to_fine
from wi2021._intake import intake_fine_possible
from wi2021.obligation import obliged

ROOM = "wi2021.sanctions"

__all__ = [
    "INTAKE_FINE",
    "INTAKE_NEW_PERIOD",
    "intake_fine",
    "intake_fine_follows",
    "intake_fine_last_day",
    "intake_fine_moderated",
    "intake_new_period_longest_last_day",
]

_DAY = days(1)
INTAKE_FINE = parameter(
    "sanctions.intake_fine",
    Text("de boete voor de brede intake, in euro", "the fine for the broad intake, in euros"),
    BESLUIT2021.art("7.1", 1),
    250,
)
INTAKE_NEW_PERIOD = parameter(
    "sanctions.intake_new_period",
    Text("de langste nieuwe termijn voor de intake na een boete", "the longest new period for the intake after a fine"),
    WI2021.art("22", 2),
    months(2),
)


@rule(
    WI2021.art("22", 2),
    label=Text(
        "de uiterste dag om alsnog mee te werken aan de intake", "the last day to still cooperate with the intake"
    ),
    value=Text("De nieuwe termijn loopt hooguit tot en met {value}.", "The new period runs to {value} at the longest."),
    never=Text("U hebt geen boete voor de intake.", "You have no fine for the intake."),
)
def intake_new_period_longest_last_day(f: Facts) -> Day:
    """Two months after the fine was notified, at most. The decision sets the day, so no rolling to a working day."""
    return f.intake_fine_notified + INTAKE_NEW_PERIOD


@rule(
    AWB.art("5:45"),
    WI2021.art("22"),
    label=Text("de laatste dag voor een boete voor de intake", "the last day for a fine for the intake"),
    value=Text("Een boete kan tot en met {value}.", "A fine is possible up to and including {value}."),
    never=Text("Er is niets waarvoor een boete kan.", "There is nothing to fine."),
)
def intake_fine_last_day(f: Facts) -> Day:
    """Three years after the breach, which for not appearing is the day after the period that was set.

    An objection or appeal suspends the years; that is not counted here.
    """
    breach = when(f.intake_fines == 0, f.intake_breached, f.intake_fine_new_last_day + _DAY)
    return last_day_to_fine(MAX_INTAKE, breach)


@rule(
    WI2021.art("22", 1),
    WI2021.art("22", 3),
    WI2021.art("27"),
    AWB.art("5:41"),
    AWB.art("5:45"),
    yes=Text("De wet laat een boete volgen voor de intake.", "By the Act a fine follows for the intake."),
    no=Text("Er volgt geen boete voor de intake.", "No fine follows for the intake."),
)
def intake_fine_follows(f: Facts) -> Truth:
    """The first after a second summons or poor cooperation; the second when the new period of the first was failed too.

    On the last day of a period there is still time. The Act gives no third: the second decision sets no new period. None where social assistance was lowered for the same,
    without blame, or when the power to fine has lapsed.
    """
    first = (f.intake_fines == 0) & intake_fine_possible(f) & (f.intake_breached <= f.on)
    again = (f.intake_fines == 1) & (f.on > f.intake_fine_new_last_day) & f.failed_in_new_intake_period
    bars = f.assistance_lowered_for_intake | f.intake_excused
    return (first | again) & obliged(f) & ~bars & (f.on <= intake_fine_last_day(f))


@rule(
    BESLUIT2021.art("7.1", 1),
    BESLUIT2021.art("7.1", 5),
    WI2021.art("26", 1, "a"),
    label=Text("de boete voor de brede intake, in euro", "the fine for the broad intake, in euros"),
    value=Text("De boete voor de intake is {value} euro.", "The fine for the intake is {value} euros."),
)
def intake_fine(f: Facts) -> Number:
    """One fixed amount, the second time too; what is left of the total where that is less, and 0 when no fine follows.

    The degrees of blame of art. 7.1(4) are about the fine of art. 23 only.
    """
    return when(intake_fine_follows(f), least(euros(INTAKE_FINE), euros(MAX_INTAKE), conduct_room(f)), 0)


@rule(
    BESLUIT2021.art("7.1", 6),
    AWB.art("5:46"),
    label=Text("de boete voor de intake na afweging, in euro", "the fine for the intake after weighing, in euros"),
    value=Text("De boete voor de intake is na afweging {value} euro.", "After weighing the fine is {value} euros."),
)
def intake_fine_moderated(f: Facts) -> Number:
    """The fine, when it is not too high for special circumstances; how much lower it then is only the executive can say.

    It is up to the person to name and prove them; what the executive knows already it takes into account.
    """
    lower = open_question.number(
        "Hoe hoog is de boete die past bij uw omstandigheden?", "How high is the fine that fits your circumstances?"
    )
    return when(intake_fine(f) == 0, 0, when(f.intake_fine_too_high, lower, intake_fine(f)))
