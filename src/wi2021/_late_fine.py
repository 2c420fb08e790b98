"""What follows the end of the period if nothing more is done (Wi2021 arts. 24 and 25), seen from any day before or after it."""

from __future__ import annotations

from inburgering.facts import Facts
from inburgering.facts._wi2021_sanctions_readings import ModuleFines
from inburgering.law import AWB, BESLUIT2021, WI2021
from inburgering.rules import NEVER, Confidence, Day, Number, Text, Truth, days, earliest, open_question, rule, when
from inburgering.rules.expr import TruthLike
from wi2021._fine_late import (
    map_fine,
    module_amount,
    modules_term_last_day,
    pvt_fine,
    route_amount,
    route_fine,
    route_term_last_day,
)
from wi2021._requirements_modules import map_done, map_required, pvt_done
from wi2021.obligation import obliged
from wi2021.requirements import route_achieved

ROOM = "wi2021.sanctions"

__all__ = ["late_fine", "late_fine_day", "late_fine_moderated"]

_DAY = days(1)


def modules_open(f: Facts) -> tuple[Truth, Truth]:
    """Whether the PVT, and the MAP, are still to be completed."""
    return ~pvt_done(f), map_required(f) & ~map_done(f)


def late_parts(f: Facts, *, each: TruthLike) -> Number:
    """What follows if nothing more is done: for PVT and MAP one fine, or one for each, and for the route."""
    pvt, map_ = modules_open(f)
    module = module_amount()
    both = when(pvt & map_ & each, module, 0)
    modules = when(pvt | map_, module, 0)
    return modules + both + when(route_achieved(f), 0, route_amount(f))


def due(f: Facts) -> Truth:
    """Somebody obliged, with a period to be late with."""
    return obliged(f) & f.first_pip_dated.comes()


@rule(
    WI2021.art("24", 1),
    WI2021.art("25", 1),
    BESLUIT2021.art("7.2"),
    confidence=Confidence.INFERRED,
    label=Text("de boete na het einde van de termijn, in euro", "the fine after the end of the period, in euros"),
    value=Text(
        "Doet u niets meer, dan is de boete na uw termijn {value} euro.",
        "If you do nothing more, the fine after your period is {value} euros.",
    ),
)
def late_fine(f: Facts) -> Number:
    """What the Act lets follow on the day after the period, if nothing more is done and the person is to blame for it.

    PVT and MAP, and the route by what was done so far. 0 for who is done, not obliged, or without a period. What stands in
    the way of a fine (no blame, assistance lowered, a lost permit, lapse) is judged once it is late: see `pvt_fine`,
    `map_fine` and `route_fine`. Union law is not looked at here: see `late_fine_eu`.
    """
    return when(due(f), late_parts(f, each=f.module_fines == ModuleFines.EACH), 0)


@rule(
    WI2021.art("24"),
    WI2021.art("25"),
    confidence=Confidence.INFERRED,
    label=Text("de eerste dag voor een boete voor te laat zijn", "the first day for a fine for lateness"),
    value=Text("Een boete kan vanaf {value}.", "A fine is possible from {value}."),
    never=Text("Er komt geen boete voor te laat zijn.", "There will be no fine for lateness."),
)
def late_fine_day(f: Facts) -> Day:
    """The day after the period of whatever is still open, the first of them; ``NEVER`` when nothing is, or nobody is bound."""
    pvt, map_ = modules_open(f)
    some = pvt | map_
    modules = when(some, modules_term_last_day(f) + _DAY, NEVER)
    route = when(route_achieved(f), NEVER, route_term_last_day(f) + _DAY)
    one_period = when(some | ~route_achieved(f), route_term_last_day(f) + _DAY, NEVER)
    day = when(f.modules_late_fines == f.route_late_fines, one_period, earliest(modules, route))
    return when(due(f), day, NEVER)


@rule(
    BESLUIT2021.art("7.2", 3),
    AWB.art("5:46"),
    label=Text("de boete voor te laat zijn na afweging, in euro", "the fine for lateness after weighing, in euros"),
    value=Text("De boete is na afweging {value} euro.", "After weighing the fine is {value} euros."),
)
def late_fine_moderated(f: Facts) -> Number:
    """What follows now, when it is not too high for special circumstances; how much lower it then is only DUO can say.

    Of PVT and MAP the Decree says that the person must name and prove them, and that known ones are taken into account.
    """
    lower = open_question.number(
        "Hoe hoog is de boete die past bij uw omstandigheden?", "How high is the fine that fits your circumstances?"
    )
    total = pvt_fine(f) + map_fine(f) + route_fine(f)
    return when(total == 0, 0, when(f.fine_too_high, lower, total))
