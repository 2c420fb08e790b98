"""The facts of a message, read from what is about to be sent and from what the dossier knows of the person.

What the dossier does not settle is left out, and so becomes a question.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from inburgering.dossier import (
    Act,
    Decision,
    DecisionKind,
    Dossier,
    InstitutionKind,
    Level,
    Offer,
    Period,
    Pip,
    Route,
)
from inburgering.duo import _codes as codes
from inburgering.duo._facts import GivenLevel, Verdict
from inburgering.duo._read_results import Institution, level_left_out
from inburgering.duo._write import Written, date_in, sent_plan
from inburgering.facts._core import in_force
from inburgering.rules import NEVER, Known, Span, bounds

_DAY = timedelta(days=1)
_GIVEN = {None: GivenLevel.NONE, Level.A2: GivenLevel.A2, Level.B1: GivenLevel.B1}


def plan_facts(dossier: Dossier, body: Written, on: date) -> dict[str, Known]:
    """What the conditions for a plan ask."""
    found = sent_plan(dossier)
    place, plan = found or (0, Pip())
    dated, route = date_in(body, "dagtekeningPip"), codes.ROUTES[body["leerroute"]]
    facts: dict[str, Known] = {
        "plan_dated": dated,
        "plan_route": route,
        "plan_level": _level(body, route),
        "plan_hours_given": "geschatteIntensiteitB1Route" in body,
        "duty_first_day": _duty_first_day(dossier),
        "duo_group": _group(dossier, on),
        "settled": _settled(dossier, plan, on),
        "in_reception": _in_reception(dossier, dated),
    }
    return facts | _earlier((dossier.pips or ())[:place])


def _level(body: Written, route: Route) -> GivenLevel:
    level = codes.PLAN_LEVELS[body["niveau"]] if "niveau" in body else level_left_out(route)
    return _GIVEN[level]


def _earlier(before: Sequence[Pip]) -> dict[str, Known]:
    """The plans sent before; what an annulled one leaves behind at DUO is not said."""
    standing = [plan.dated for plan in before if not plan.annulled]
    if not before:
        return {"plan_is_first": True, "earlier_plan_dated": NEVER}
    if not standing:
        return {}
    known = [day for day in standing if isinstance(day, date)]
    return {"plan_is_first": False, "earlier_plan_dated": max(known) if len(known) == len(standing) else None}


def _runs(periods: Iterable[Period]) -> list[date] | None:
    """The first days of the stretches that periods make together, oldest first; ``None`` when that is not sure.

    A period that begins on the day after the one before it, or during it, goes on with the same stretch.
    """
    begins: list[date] = []
    last: Any = date.min
    for period in sorted(periods, key=lambda p: bounds(p.first_day or NEVER)):
        first = period.first_day
        if not isinstance(first, date) or not isinstance(last, date):
            return None
        if not begins or first - _DAY > last:
            begins.append(first)
        last = max(last, period.last_day) if isinstance(period.last_day, date) else period.last_day
    return begins


def _duty_first_day(dossier: Dossier) -> Known:
    """The first day of the latest obligation that DUO records, through every change of group."""
    said = [r for r in dossier.recorded_obligations or () if r.obliged and r.act in (Act.WI2021, None)]
    runs = _runs(said)
    return runs[-1] if runs else None


def _group(dossier: Dossier, on: date) -> Known:
    """The group of the record in force; of the only record where that does not say from when."""
    records = [r for r in dossier.recorded_obligations or () if r.group is not None]
    now = in_force(records, on)
    if now is None and len(records) == 1 and records[0].first_day is None:
        now = records[0]
    return None if now is None else now.group


def _settled(dossier: Dossier, plan: Pip, on: date) -> Known:
    """Since when the person has lived in the municipality of the plan, outside reception.

    Unknown while that is not known of an address: neither that it is reception, nor in which municipality it lies.
    """
    if plan.municipality is None or dossier.registrations is None:
        return None
    here = [r for r in dossier.registrations if r.municipality in (plan.municipality, None) and r.reception is not True]
    if any(r.municipality is None or r.reception is None for r in here):
        return None
    runs = _runs(here)
    begun = [first for first in runs or () if first <= on]
    return begun[-1] if begun else None


def _in_reception(dossier: Dossier, dated: date) -> Known:
    home = in_force(dossier.registrations, dated)
    return None if home is None else home.reception


def removal_facts(dossier: Dossier) -> dict[str, Known]:
    """What the conditions for removing a plan ask."""
    periods, courses = dossier.recorded_periods, dossier.courses
    facts: dict[str, Known] = {"period_set": None if periods is None else bool(periods)}
    if dossier.offers == ():  # no hours can be registered on an offer that is not there
        facts["offer_hours_registered"] = False
    elif courses is not None and dossier.offers:
        school = dossier.offers[-1].institution
        there = [c for c in courses if school is not None and c.institution == school]
        if any(c.hours_attended for c in there):
            facts["offer_hours_registered"] = True
        elif not courses:
            facts["offer_hours_registered"] = False
    return facts


def _current_plan(dossier: Dossier) -> dict[str, Known]:
    if dossier.pips is None:
        return {}
    found = sent_plan(dossier)
    if found is None:
        return {"current_plan_dated": NEVER}
    return {"current_plan_dated": found[1].dated, "current_route": found[1].route}


def _period(dossier: Dossier) -> dict[str, Known]:
    """The latest period that DUO records."""
    known = [p for p in dossier.recorded_periods or () if isinstance(p.first_day, date)]
    if not known or len(known) < len(dossier.recorded_periods or ()):
        return {}
    last = max(known, key=lambda p: bounds(p.first_day or NEVER))
    return {"duo_period_first_day": last.first_day, "duo_period_last_day": last.last_day}


def offer_facts(
    dossier: Dossier, offer: Offer, body: Written, institutions: Iterable[Institution] | None, on: date
) -> dict[str, Known]:
    """What the conditions for an offer ask."""
    listed = None if institutions is None else {i.number: i for i in institutions}
    facts: dict[str, Known] = {
        "duo_group": _group(dossier, on),
        "offer_dated": date_in(body, "datumInburgeringsaanbod"),
        "programme_first_day": date_in(body, "verwachteStartdatumOpleiding"),
        "programme_last_day": _day_before(date_in(body, "verwachteEinddatumOpleiding")),
        "offer_is_bridging": _bridging(offer, listed),
        "course_before_last_day": _course_before(dossier, offer, listed),
        "school_has_mark": offer.quality_mark,
        "school_may_bridge": None
        if offer.institution_kind is None
        else offer.institution_kind is InstitutionKind.BRIDGING,
    }
    if listed is not None and offer.institution is not None:
        school = listed.get(offer.institution)
        facts["school_has_mark"] = school.quality_mark if school else False
        facts["school_may_bridge"] = school.bridging if school else False
    return facts | _current_plan(dossier) | _period(dossier)


def _day_before(day: date) -> date:
    return day if day == NEVER else day - _DAY


_Listed = Mapping[str, Institution] | None
"""DUO's list of institutions by number, when it is given."""


def _bridging(offer: Offer, listed: _Listed) -> bool | None:
    """Whether an offer is a bridging programme: what DUO's list leaves possible, else what the offer says of the institution.

    An institution that has the mark and may bridge as well can offer either.
    """
    school = None if listed is None or offer.institution is None else listed.get(offer.institution)
    if school is not None and school.bridging is False:
        return False
    if school is not None and school.bridging and school.quality_mark is False:
        return True
    return None if offer.institution_kind is None else offer.institution_kind is InstitutionKind.BRIDGING


def _starts_before(offer: Offer, start: Any) -> bool | None:
    """Whether an offer starts before a day, as far as the two are known."""
    if offer.start is None or start is None:
        return None
    (first, last), (low, high) = bounds(offer.start), bounds(start)
    return True if last < low else False if first >= high else None


def _course_before(dossier: Dossier, offer: Offer, listed: _Listed) -> Known:
    """The end of the latest language course, at another institution, that starts earlier; ``NEVER`` when there is none.

    Unknown where an offer may or may not be such a course, and where its end is not known.
    """
    ends: list[Any] = []
    for other in dossier.offers or ():
        bridges, earlier = _bridging(other, listed), _starts_before(other, offer.start)
        if other.institution == offer.institution or bridges or earlier is False:
            continue
        ends.append(other.last_day if bridges is False and earlier else None)
    known = [day for day in ends if isinstance(day, date)]
    return max(known, default=NEVER) if len(known) == len(ends) else None


def result_facts(dossier: Dossier, body: Written, day_name: str, municipality: str | None) -> dict[str, Known]:
    """What the conditions for the MAP and the PVT ask."""
    said = codes.YES_NO.get(body.get("verwijtbaar", ""))
    plan = sent_plan(dossier)
    ours = None if plan is None or municipality is None else plan[1].municipality
    facts: dict[str, Known] = {
        "result_dated": date_in(body, day_name),
        "result_verdict": Verdict.NONE if said is None else Verdict.CULPABLE if said else Verdict.NOT_CULPABLE,
        "current_plan_ours": False if dossier.pips == () else None if ours is None else ours == municipality,
        "fulfilled_by_z_route": _fulfilled(dossier),
        "z_route_completed": _completed(dossier),
    }
    return facts | _period(dossier)


def _on_z_route(dossier: Dossier) -> bool | None:
    found = sent_plan(dossier)
    return None if found is None or found[1].route is None else found[1].route is Route.SELF_RELIANCE


def _completed(dossier: Dossier) -> Known:
    done = None if dossier.self_reliance is None else dossier.self_reliance.final_interview
    if done is None or isinstance(done, Span):
        return NEVER if done is None and _on_z_route(dossier) is False else None
    return done


def _fulfilled(dossier: Dossier) -> Known:
    """Fulfilled through the Z-route: not on another route, nor while DUO records an obligation without an end."""
    if _on_z_route(dossier) is False:
        return False
    if any(r.obliged and r.last_day == NEVER for r in dossier.recorded_obligations or ()):
        return False
    kinds = (DecisionKind.OBLIGATION_FULFILLED, DecisionKind.ROUTE_ACHIEVED)
    granted: list[Decision] = [d for d in dossier.decisions or () if d.kind in kinds and d.grants]
    return True if granted and _on_z_route(dossier) else None
