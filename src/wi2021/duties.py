"""What the municipality owes, as clocks: social guidance, relief (ontzorgen), the offer, progress interviews.

The plan after a move, with the route as it was, is in [`wi2021.plan`][wi2021.plan]. Which municipality has these duties on a
given day says [`responsible`][wi2021.duties.responsible].
"""

from __future__ import annotations

from inburgering.dossier import ResidenceGround, Route
from inburgering.facts import Facts
from inburgering.facts._wi2021_duties import Responsible, responsible
from inburgering.law import BESLUIT2021, PARTICIPATIEWET, REGELING2021, WI2021
from inburgering.rules import (
    NEVER,
    Confidence,
    Day,
    Number,
    Text,
    Truth,
    days,
    earliest,
    months,
    most,
    parameter,
    rule,
    when,
)
from wi2021._extension import OFFER_TERM, START_TERM
from wi2021.obligation import asylum_status_holder, obliged

__all__ = [
    "RELIEF",
    "Responsible",
    "guidance_first_day",
    "interviews_left",
    "offer_last_day",
    "offer_overdue",
    "relief_due",
    "relief_last_day",
    "responsible",
]

_DAY = days(1)

RELIEF = parameter(
    "duties.relief",
    Text("hoe lang de gemeente vaste lasten betaalt", "how long the municipality pays fixed costs"),
    PARTICIPATIEWET.art("56a"),
    months(6).from_first_day(),
)


@rule(
    WI2021.art("13", 3),
    WI2021.art("13", 1),
    label=Text("de eerste dag van maatschappelijke begeleiding", "the first day of social guidance"),
    value=Text("De gemeente begeleidt u vanaf {value}.", "The municipality guides you from {value}."),
    never=Text("De gemeente hoeft u niet te begeleiden, of nog niet.", "No guidance is owed to you, or not yet."),
)
def guidance_first_day(f: Facts) -> Day:
    """The day of registration in the population register; on an asylum permit, in the municipality that houses the person.

    Owed to asylum status holders who are obliged. The Act sets no last day.
    """
    registered = when(f.ground == ResidenceGround.C, f.housing_registered, f.brp_registered)
    return when(asylum_status_holder(f) & obliged(f), registered, NEVER)


def _in_relief_group(f: Facts) -> Truth:
    return obliged(f) & (f.ground == ResidenceGround.C)


@rule(
    PARTICIPATIEWET.art("56a"),
    label=Text("de laatste dag dat de gemeente vaste lasten betaalt", "the last day of paying fixed costs"),
    value=Text(
        "De gemeente betaalt uw vaste lasten tot en met {value}.",
        "The municipality pays your fixed costs up to and including {value}.",
    ),
    never=Text("De gemeente betaalt uw vaste lasten niet.", "The municipality does not pay your fixed costs."),
)
def relief_last_day(f: Facts) -> Day:
    """Six months from the day the right to social assistance arises, that day included; of who is in the group.

    Obliged, and on a fixed-term asylum permit. Family on a regular permit is not covered, other than in art. 13.
    """
    due = f.assistance_first_day.comes() & _in_relief_group(f)
    return when(due, (f.assistance_first_day + RELIEF) - _DAY, NEVER)


@rule(
    PARTICIPATIEWET.art("56a"),
    yes=Text("De gemeente betaalt uw vaste lasten uit uw bijstand.", "The municipality pays your fixed costs for you."),
    no=Text("De gemeente betaalt uw vaste lasten niet voor u.", "The municipality does not pay your fixed costs."),
)
def relief_due(f: Facts) -> Truth:
    """In the group, and entitled to social assistance for less than six months.

    Rent, gas, water, electricity and health insurance.
    """
    begun = f.assistance_first_day.comes() & (f.assistance_first_day <= f.on)
    return _in_relief_group(f) & begun & (f.on <= relief_last_day(f))


@rule(
    WI2021.art("16", 1),
    REGELING2021.art("4.1", 1, "g"),
    confidence=Confidence.INFERRED,
    label=Text("de dag tot wanneer een aanbod op tijd is", "the day until which an offer is in time"),
    value=Text("De gemeente moet u uiterlijk op {value} een aanbod doen.", "You should get an offer by {value}."),
    never=Text(
        "Voor u geldt geen aanbod, of u hebt nog geen plan.", "No offer is owed to you, or there is no plan yet."
    ),
)
def offer_last_day(f: Facts) -> Day:
    """Three months after the first plan; on the education route six, in which the programme can begin.

    The Act says "in time" and no number. After these months the period may be extended, so this is when a delay begins to
    count. A term of the regulation: the Algemene termijnenwet does not move it.
    """
    term = when(f.route == Route.EDUCATION, f.first_pip_dated + START_TERM, f.first_pip_dated + OFFER_TERM)
    return when(asylum_status_holder(f) & f.first_pip_dated.comes(), term, NEVER)


@rule(
    WI2021.art("16", 1),
    REGELING2021.art("4.1", 1, "g"),
    confidence=Confidence.INFERRED,
    yes=Text("De gemeente is te laat met een aanbod.", "The municipality is late with an offer."),
    no=Text("De gemeente is niet te laat met een aanbod.", "The municipality is not late with an offer."),
)
def offer_overdue(f: Facts) -> Truth:
    """No offer came by the day until which it was in time, up to the day asked about.

    On the education route an offer is not enough: the programme must be able to begin within the six months.
    """
    came = when(f.route == Route.EDUCATION, f.offer_start, f.offer_made)
    return asylum_status_holder(f) & obliged(f) & (earliest(came, f.on) > offer_last_day(f))


@rule(
    BESLUIT2021.art("5.3", 4),
    WI2021.art("17", 1),
    label=Text("voortgangsgesprekken die nog komen", "progress interviews still to come"),
    value=Text(
        "Volgens het plan komen er nog {value} gesprekken.", "By the plan {value} interviews are still to come."
    ),
)
def interviews_left(f: Facts) -> Number:
    """What the plan names less what was held, never below nought. The law sets no number and no interval."""
    return most(f.interviews_planned - f.interviews_held, 0)
