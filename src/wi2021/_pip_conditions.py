"""When DUO registers a plan (PIP): the conditions of its chain exchange. Practice, not law."""

from __future__ import annotations

from inburgering.dossier import Group, Level, Route
from inburgering.facts import Facts
from inburgering.law import DUO_CHAIN
from inburgering.rules import Layer, Text, Truth, open_question, rule, when


@rule(
    DUO_CHAIN.cite(),
    id="wi2021.plan.pip_not_before_obligation",
    layer=Layer.BELEID,
    yes=Text("Uw plan is niet van vóór het begin van uw plicht.", "Your plan is not from before your obligation."),
    no=Text("Uw plan is van vóór het begin van uw plicht.", "Your plan is from before your obligation began."),
)
def pip_not_before_obligation(f: Facts) -> Truth:
    """The plan is not dated before the first day of the obligation."""
    return f.pip_dated >= f.obligation_recorded_first_day


@rule(
    DUO_CHAIN.cite(),
    id="wi2021.plan.pip_not_before_settlement",
    layer=Layer.BELEID,
    yes=Text(
        "Uw plan is niet van vóór uw inschrijving in de gemeente.",
        "Your plan is not from before your registration in the municipality.",
    ),
    no=Text(
        "Uw plan is van vóór uw inschrijving in de gemeente.",
        "Your plan is from before your registration in the municipality.",
    ),
)
def pip_not_before_settlement(f: Facts) -> Truth:
    """The plan is not dated before settlement in the municipality.

    Open for a plan made while the person still was in reception: the minister's letter of 13-7-2023 allows it, and DUO
    does not say what counts as settlement then.
    """
    in_reception = open_question.truth(
        "Het plan is gemaakt in de opvang. Dat mag, maar DUO zegt niet wat dan de vestiging is.",
        "The plan was made in reception. That is allowed, but DUO does not say what settlement is then.",
    )
    early = f.pip_dated < f.settled_in_plan_municipality
    return when(early, f.to_be_housed & (f.pip_dated < f.housing_registered) & in_reception, True)


@rule(
    DUO_CHAIN.cite(),
    id="wi2021.plan.changed_pip_in_order",
    layer=Layer.BELEID,
    yes=Text("Uw plan is niet ouder dan een eerder plan.", "Your plan is not older than an earlier one."),
    no=Text("Uw gewijzigde plan is ouder dan een eerder plan.", "Your changed plan is older than an earlier one."),
)
def changed_pip_in_order(f: Facts) -> Truth:
    """A changed plan is not dated before the first or the current one; the first plan has none before it."""
    return f.sent_before_pip_dated.never_comes() | (f.last_sent_pip_dated >= f.sent_before_pip_dated)


@rule(
    DUO_CHAIN.cite(),
    id="wi2021.plan.level_fits_route",
    layer=Layer.BELEID,
    yes=Text("Het taalniveau past bij uw leerroute.", "The language level fits your route."),
    no=Text("Het taalniveau past niet bij uw leerroute.", "The language level does not fit your route."),
)
def level_fits_route(f: Facts) -> Truth:
    """A2 not with the education route; B1 not with the Z-route; A2 with the B1 route not in the first plan.

    A level that is not given means B1 on the B1 and education routes: enter it as B1.
    """
    a2, b1 = f.level == Level.A2, f.level == Level.B1
    education = ~(a2 & (f.route == Route.EDUCATION))
    self_reliance = ~(b1 & (f.route == Route.SELF_RELIANCE))
    first = ~(a2 & (f.route == Route.B1) & (f.pip_dated == f.first_pip_dated))
    return education & self_reliance & first


@rule(
    DUO_CHAIN.cite(),
    id="wi2021.plan.intensity_fits_route",
    layer=Layer.BELEID,
    yes=Text("Het aantal uren in uw plan is toegestaan.", "Your plan may give the hours it gives."),
    no=Text("Uw plan mag geen aantal uren noemen.", "Your plan may not give an estimated intensity."),
)
def intensity_fits_route(f: Facts) -> Truth:
    """An estimated intensity is given only for the B1 route and asylum status holders, by the group DUO recorded."""
    allowed = (f.route == Route.B1) & (f.recorded_group == Group.ASYLUM_STATUS_HOLDER)
    return ~f.pip_intensity_given | allowed


@rule(
    DUO_CHAIN.cite(),
    id="wi2021.plan.pip_valid",
    layer=Layer.BELEID,
    yes=Text("DUO kan uw plan registreren.", "DUO can register your plan."),
    no=Text(
        "DUO kan uw plan niet registreren: er is geen plan, of het voldoet niet aan een voorwaarde.",
        "DUO cannot register your plan: there is none, or it fails a condition.",
    ),
)
def pip_valid(f: Facts) -> Truth:
    """There is a plan, and it meets every condition under which DUO registers it."""
    dates = pip_not_before_obligation(f) & pip_not_before_settlement(f) & changed_pip_in_order(f)
    return f.pip_dated.comes() & dates & level_fits_route(f) & intensity_fits_route(f)
