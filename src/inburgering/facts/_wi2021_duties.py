"""What the duties of the municipality ask: social assistance, offers, progress interviews, and where the person lives."""

from __future__ import annotations

from datetime import date

import attrs

from inburgering.dossier import Dossier, ResidenceGround
from inburgering.facts._core import current_pips, in_force
from inburgering.facts._wi2021_plans import plan_in_force, standing
from inburgering.law import BESLUIT2021, PARTICIPATIEWET, REGELING2021, WI2021
from inburgering.rules import NEVER, Known, Span, Text, Vocabulary, bounds, day, number

_INTERVIEWS = Text("gesprekken", "interviews")


class Wi2021DutiesFacts(Vocabulary):
    """What starts and fulfils the duties of the municipality."""

    assistance_first_day = day(
        Text("de dag waarop het recht op bijstand ontstond", "the day the right to social assistance arose"),
        ask=Text("Vanaf welke dag hebt u recht op bijstand?", "From which day are you entitled to social assistance?"),
        cites=(PARTICIPATIEWET.art("56a"),),
    )
    offer_made = day(
        Text("de dag van het eerste aanbod na het plan", "the day of the first offer after the plan"),
        ask=Text("Wanneer deed de gemeente een aanbod?", "When did the municipality make an offer?"),
        cites=(WI2021.art("16", 1),),
    )
    offer_start = day(
        Text(
            "de eerste dag waarop een aangeboden traject kon beginnen", "the first day an offered programme could begin"
        ),
        ask=Text(
            "Wanneer kon het traject beginnen dat de gemeente aanbood?",
            "When could the programme begin that the municipality offered?",
        ),
        cites=(REGELING2021.art("4.1", 1, "g"), WI2021.art("16", 1)),
    )
    interviews_planned = number(
        Text("voortgangsgesprekken volgens het plan", "progress interviews in the plan"),
        _INTERVIEWS,
        ask=Text(
            "Hoeveel voortgangsgesprekken staan er in het plan?", "How many progress interviews does the plan name?"
        ),
        cites=(BESLUIT2021.art("5.3", 4),),
    )
    interviews_held = number(
        Text("voortgangsgesprekken die zijn gehouden", "progress interviews that were held"),
        _INTERVIEWS,
        ask=Text("Hoeveel voortgangsgesprekken zijn er geweest?", "How many progress interviews were there?"),
        cites=(WI2021.art("17", 1),),
    )


def wi2021_duties_facts(dossier: Dossier, on: date) -> dict[str, Known]:
    """The facts of a dossier on a day; what the dossier does not say is unknown."""
    plans, plan = standing(dossier, on), plan_in_force(dossier, on)
    none = current_pips(dossier, on) == [] == plans
    planned = plan.interviews if plan else 0 if none else None
    household, start = dossier.household, _start(dossier, on)
    return {
        **({} if start is None else {"offer_start": start}),
        "assistance_first_day": None if household is None else household.assistance_first_day,
        "offer_made": _offer(dossier, on),
        "interviews_planned": planned,
        "interviews_held": _held(dossier, on),
    }


def _offer(dossier: Dossier, on: date) -> date | Span | None:
    """The first offer dated on or before ``on``; ``None`` when one without a day may have been the first."""
    if dossier.offers is None or any(offer.dated is None for offer in dossier.offers):
        return None
    made = [offer.dated for offer in dossier.offers if offer.dated and bounds(offer.dated)[0] <= on]
    return min(made, key=bounds, default=NEVER)


def _start(dossier: Dossier, on: date) -> date | Span | None:
    """The first day on which a programme could begin that was offered by ``on``; ``NEVER`` without an offer."""
    if dossier.offers is None:
        return None
    made = [offer for offer in dossier.offers if offer.dated is None or bounds(offer.dated)[0] <= on]
    days = [offer.start for offer in made if offer.start is not None]
    if len(days) < len(made) or any(offer.dated is None or bounds(offer.dated)[1] > on for offer in made):
        return None
    return min(days, key=bounds, default=NEVER)


def _held(dossier: Dossier, on: date) -> int | None:
    interviews = dossier.progress_interviews
    if interviews is None or any(one.held is None or isinstance(one.held, Span) for one in interviews):
        return None
    return sum(bounds(one.held or NEVER)[1] <= on for one in interviews)


@attrs.frozen(slots=True)
class Responsible:
    """Which municipality has the duties of the Act on a day (Wi2021 art. 1).

    Attributes:
        municipality: Its code; ``None`` when none has them yet, or when it is not known.
        known: Whether the dossier says so. Known without a municipality: nobody has the duties yet.
        since: The first day of the registration it follows from.
    """

    municipality: str | None
    known: bool
    since: date | Span | None = None


def responsible(dossier: Dossier, on: date) -> Responsible:
    """The municipality of domicile; on a fixed-term asylum permit the one that houses the person (Huisvestingswet 2014 art. 28).

    Domicile is taken from the population register. Who lives in reception on an asylum permit is still to be housed: until
    then the Act names no municipality, and the one they are linked to prepares what is to come.
    """
    right, home = in_force(dossier.residence, on), in_force(dossier.registrations, on)
    if dossier.registrations is None or right is None or right.ground is None:
        return Responsible(None, known=False)
    if right.ground is ResidenceGround.C:
        housing = [place for place in dossier.registrations if place.housing_municipality]
        home = in_force(housing, on) or home
        if home is not None and home.reception:
            return Responsible(None, known=True)
        if home is not None and home.housing_municipality is None:
            return Responsible(None, known=False)
    if home is None or home.municipality is None:
        return Responsible(None, known=home is None and _never_registered(dossier, on))
    return Responsible(home.municipality, known=True, since=home.first_day)


def _never_registered(dossier: Dossier, on: date) -> bool:
    return all(place.first_day is not None and bounds(place.first_day)[0] > on for place in dossier.registrations or ())
