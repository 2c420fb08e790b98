"""What goes along when the learning route changes: attempts, passes and hours (Besluit 2021 art. 5.4(4))."""

from __future__ import annotations

from inburgering.dossier import Route
from inburgering.facts import Facts
from inburgering.law import BESLUIT2021
from inburgering.rules import Code, Codes, Number, Text, Truth, rule, table, when

ROOM = "wi2021.plan"


class CarriedOver(Codes):
    """What goes along with a change of route (Besluit 2021 art. 5.4(4))."""

    NOTHING = "nothing", "niets", "nothing"
    ATTEMPTS = "attempts", "examenpogingen en gehaalde onderdelen", "attempts and parts passed"
    HOURS_WEIGHED = (
        "hours_weighed",
        "lesuren tellen bij hoe zwaar de nieuwe route wordt",
        "course hours weigh in how intensive the new route is",
    )
    ATTEMPTS_AND_HOURS_WEIGHED = (
        "attempts_and_hours_weighed",
        "examenpogingen, gehaalde onderdelen, en lesuren bij hoe zwaar de nieuwe route wordt",
        "attempts, parts passed, and course hours in how intensive the new route is",
    )
    HOURS_DEDUCTED = (
        "hours_deducted",
        "lesuren gaan af van de lesuren in de Z-route",
        "course hours come off those of the Z-route",
    )


def _between(earlier: Code, later: Code) -> Code:
    to_b1 = {
        Route.EDUCATION: CarriedOver.ATTEMPTS_AND_HOURS_WEIGHED,
        Route.SELF_RELIANCE: CarriedOver.HOURS_WEIGHED,
    }
    to_z = dict.fromkeys((Route.B1, Route.EDUCATION), CarriedOver.HOURS_DEDUCTED)
    rows = {
        Route.B1: table(earlier, to_b1, CarriedOver.NOTHING),
        Route.EDUCATION: table(earlier, {Route.B1: CarriedOver.ATTEMPTS}, CarriedOver.NOTHING),
        Route.SELF_RELIANCE: table(earlier, to_z, CarriedOver.NOTHING),
    }
    found: Code = table(later, rows, CarriedOver.NOTHING)
    return found


_LABEL = Text("wat meegaat naar de nieuwe leerroute", "what goes along to the new learning route")
_VALUE = Text("Wat meegaat naar de nieuwe leerroute: {value}.", "What goes along to the new route: {value}.")


@rule(BESLUIT2021.art("5.4", 4), label=_LABEL, value=_VALUE)
def carried_over(f: Facts) -> Code:
    """What went along with the latest change of route; nothing when the route never changed.

    From the education route to B1: attempts, language parts passed at B1 or higher and KNM count as those of the
    examination; hours weigh in the intensity. From the Z-route to B1: hours weigh. From B1 to education: attempts and
    passes. From either to the Z-route: hours are deducted, by law. From the Z-route to education the article names nothing.
    """
    return when(f.route_changed_day <= f.on, _between(f.earlier_route, f.route), CarriedOver.NOTHING)


@rule(BESLUIT2021.art("5.4", 4), label=_LABEL, value=_VALUE)
def would_be_carried_over(f: Facts) -> Code:
    """What would go along with a change from the route now in the plan to the one that is wanted."""
    return _between(f.route, f.wanted_route)


@rule(
    BESLUIT2021.art("5.4", 4),
    label=Text("de lesuren die meegaan naar de nieuwe leerroute", "the course hours that go along to the new route"),
    value=Text("Er gaan {value} lesuren mee.", "{value} course hours go along."),
)
def hours_carried_over(f: Facts) -> Number:
    """Hours of Dutch and KNM after the first plan, before the change, at a school with the mark or a bridging institution.

    Towards the Z-route they come off the norm, towards B1 they weigh in the intensity that the plan sets. None from the
    B1 route to the education route.
    """
    weigh = {CarriedOver.HOURS_WEIGHED, CarriedOver.ATTEMPTS_AND_HOURS_WEIGHED, CarriedOver.HOURS_DEDUCTED}
    return when(carried_over(f).is_in(weigh), f.earlier_route_hours, 0)


@rule(
    BESLUIT2021.art("5.4", 4, "a"),
    BESLUIT2021.art("5.4", 4, "b"),
    yes=Text(
        "Examens van uw vorige leerroute tellen mee op uw nieuwe leerroute.",
        "Examinations of your earlier route count on your new route.",
    ),
    no=Text("Er gaan geen examens mee van een vorige leerroute.", "No examinations go along from an earlier route."),
)
def attempts_carried_over(f: Facts) -> Truth:
    """Sittings and passes at B1 or higher, and of KNM, between the B1 route and the education route, either way."""
    return carried_over(f).is_in({CarriedOver.ATTEMPTS, CarriedOver.ATTEMPTS_AND_HOURS_WEIGHED})
