"""What holds of every fine (Wi2021 arts. 22 to 26): who imposes it, the maxima, the hearing, and for how long it is possible.

The Act says nothing of the hearing and of lapse: the General Administrative Law Act (Awb) does.
"""

from __future__ import annotations

from inburgering.dossier import Authority
from inburgering.facts import Facts
from inburgering.law import AWB, BESLUIT2021, WI2021
from inburgering.rules import (
    Code,
    Confidence,
    Day,
    Number,
    Op,
    Parameter,
    Text,
    Truth,
    most,
    open_question,
    parameter,
    rule,
    when,
    years,
)

ROOM = "wi2021.sanctions"

__all__ = [
    "CONDUCT_MAXIMUM",
    "CONDUCT_MAXIMUM_NEW",
    "HEARING_ABOVE",
    "LAPSE",
    "LAPSE_SMALL",
    "MAX_INTAKE",
    "MAX_MODULES",
    "MAX_ROUTE",
    "MAX_TRAJECTORY",
    "conduct_fine_by",
    "conduct_maximum",
    "conduct_room",
    "intake_hearing_required",
    "late_fine_by",
    "modules_hearing_required",
    "route_hearing_required",
    "trajectory_hearing_required",
]


def _maximum(name: str, item: str, nl: str, en: str, euros: int) -> Parameter[int]:
    label = Text(f"de hoogste boete {nl}, in euro", f"the maximum fine {en}, in euros")
    return parameter(f"sanctions.max_{name}", label, WI2021.art("26", 1, item), euros)


MAX_INTAKE = _maximum("intake", "a", "voor de brede intake", "for the broad intake", 250)
MAX_MODULES = _maximum("modules", "b", "voor PVT en MAP", "for PVT and MAP", 340)
MAX_TRAJECTORY = _maximum("trajectory", "c", "tijdens het traject", "during the trajectory", 800)
MAX_ROUTE = _maximum("route", "d", "voor de leerroute", "for the learning route", 1_000)
HEARING_ABOVE = parameter(
    "sanctions.hearing_above",
    Text("het bedrag waarboven u eerst wordt gehoord", "the amount above which you are heard first"),
    AWB.art("5:53"),
    340,
)
LAPSE = parameter(
    "sanctions.lapse",
    Text("hoe lang een hoge boete mogelijk is", "how long a high fine stays possible"),
    AWB.art("5:45"),
    years(5),
)
LAPSE_SMALL = parameter(
    "sanctions.lapse_small",
    Text("hoe lang een lage boete mogelijk is", "how long a low fine stays possible"),
    AWB.art("5:45"),
    years(3),
)
CONDUCT_MAXIMUM = parameter(
    "sanctions.conduct_maximum",
    Text(
        "het hoogste totaal van de boetes van de gemeente in de (verlengde) termijn, in euro",
        "the highest total of the municipality's fines in the (extended) period, in euros",
    ),
    BESLUIT2021.art("7.1", 5),
    2_400,
)


def _new(months: int, euros: int) -> Parameter[int]:
    label = Text(
        f"het hoogste totaal in een nieuwe termijn van {months} maanden, in euro",
        f"the highest total in a new period of {months} months, in euros",
    )
    return parameter(f"sanctions.conduct_maximum_{months}", label, BESLUIT2021.art("7.1", 5), euros)


CONDUCT_MAXIMUM_NEW = {6: _new(6, 400), 12: _new(12, 800), 18: _new(18, 1_200), 24: _new(24, 1_600)}
"""The highest total in a new period, in whole euros, by its length in months."""


def euros(parameter: Parameter[int]) -> Number:
    """The amount of a parameter with one version."""
    return parameter.dated().expr(lambda amount: Number(Op.CONST, (), amount))


def last_day_to_fine(maximum: Parameter[int], breach: Day) -> Day:
    """The last day on which the power to fine exists: longer for a fine that can pass the amount of Awb 5:53."""
    return when(euros(maximum) > HEARING_ABOVE, breach + LAPSE, breach + LAPSE_SMALL)


@rule(
    WI2021.art("22", 1),
    WI2021.art("23", 1),
    label=Text("wie de boete voor intake en traject geeft", "who imposes the fines for intake and trajectory"),
    value=Text("Deze boete geeft: {value}.", "This fine is imposed by: {value}."),
    municipality=Text("Deze boete geeft de gemeente.", "The municipality imposes this fine."),
)
def conduct_fine_by(f: Facts) -> Code:  # noqa: ARG001  # the same for everybody
    """The municipality's executive; the Act says that it imposes the fine, not that it may."""
    return Code(Op.CONST, (), Authority.MUNICIPALITY)


@rule(
    WI2021.art("24", 1),
    WI2021.art("25", 1),
    label=Text("wie de boete voor te laat zijn geeft", "who imposes the fines for lateness"),
    value=Text("Deze boete geeft: {value}.", "This fine is imposed by: {value}."),
    duo=Text("Deze boete geeft DUO.", "DUO imposes this fine."),
)
def late_fine_by(f: Facts) -> Code:  # noqa: ARG001  # the same for everybody
    """The Minister, for whom DUO decides; the Act says that he imposes the fine, not that he may."""
    return Code(Op.CONST, (), Authority.DUO)


_HEARD = Text("U krijgt eerst de kans om te reageren.", "You first get the chance to respond.")
_NOT_HEARD = Text("U hoeft niet eerst te worden gehoord.", "You need not be heard first.")


def _heard(maximum: Parameter[int]) -> Truth:
    return euros(maximum) > HEARING_ABOVE


@rule(AWB.art("5:53"), WI2021.art("26", 1, "a"), yes=_HEARD, no=_NOT_HEARD)
def intake_hearing_required(f: Facts) -> Truth:  # noqa: ARG001  # the same for everybody
    """A report and a hearing are prescribed where the maximum is above the amount of Awb 5:53; here it is not."""
    return _heard(MAX_INTAKE)


@rule(AWB.art("5:53"), WI2021.art("26", 1, "c"), yes=_HEARD, no=_NOT_HEARD)
def trajectory_hearing_required(f: Facts) -> Truth:  # noqa: ARG001  # the same for everybody
    """The maximum decides, not the fine that is meant: so also for a first, low fine."""
    return _heard(MAX_TRAJECTORY)


@rule(AWB.art("5:53"), WI2021.art("26", 1, "b"), yes=_HEARD, no=_NOT_HEARD)
def modules_hearing_required(f: Facts) -> Truth:  # noqa: ARG001  # the same for everybody
    """The maximum for PVT and MAP is the amount of Awb 5:53 itself, not above it."""
    return _heard(MAX_MODULES)


@rule(AWB.art("5:53"), WI2021.art("26", 1, "d"), yes=_HEARD, no=_NOT_HEARD)
def route_hearing_required(f: Facts) -> Truth:  # noqa: ARG001  # the same for everybody
    """The maximum for the route is above the amount of Awb 5:53, whatever the tables give."""
    return _heard(MAX_ROUTE)


@rule(
    BESLUIT2021.art("7.1", 5),
    label=Text("het hoogste totaal van de boetes van de gemeente", "the highest total of the municipality's fines"),
    value=Text(
        "De boetes van de gemeente zijn in deze termijn samen hooguit {value} euro.",
        "The municipality's fines in this period are {value} euros together at most.",
    ),
)
def conduct_maximum(f: Facts) -> Number:
    """The total of the fines of arts. 22 and 23: in the first or extended period, or by the length of a new one.

    An extension of a new period does not change which amount holds. For a new period of another length than the four of
    the Decree none is given.
    """
    maximum = open_question.number(
        "Welk hoogste totaal geldt bij een nieuwe termijn van deze lengte?",
        "Which highest total holds for a new period of this length?",
    )
    for months, amount in CONDUCT_MAXIMUM_NEW.items():
        maximum = when(f.fined_period_months == months, amount, maximum)
    return when(f.fined_period_months == 0, CONDUCT_MAXIMUM, maximum)


@rule(
    BESLUIT2021.art("7.1", 5),
    confidence=Confidence.INFERRED,
    label=Text("wat de gemeente nog aan boetes kan geven, in euro", "what the municipality can still fine, in euros"),
    value=Text(
        "In deze termijn kan de gemeente nog {value} euro boete geven.",
        "In this period the municipality can still fine {value} euros.",
    ),
)
def conduct_room(f: Facts) -> Number:
    """The highest total less the fines of arts. 22 and 23 so far, never below 0.

    A fine for the intake comes before the plan, so before the period; the paragraph names it, so it counts.
    """
    return most(0, conduct_maximum(f) - f.conduct_fines_euros)
