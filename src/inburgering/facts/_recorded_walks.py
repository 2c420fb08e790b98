"""From a dossier to what was recorded: pure reading, no law.

Everything is as it stood on the day asked about: what is dated after it has not come.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from inburgering.dossier import (
    Act,
    CircumstanceKind,
    Decision,
    DecisionKind,
    Dossier,
    Ground,
    RequestKind,
    Route,
    Whose,
)
from inburgering.rules import NEVER, Codes, Known, Span, bounds

_DAY = timedelta(days=1)
_When = date | Span | None


class ReleaseKind(Codes):
    """What frees somebody from the whole obligation, as recorded; a partial one is none."""

    NONE = "none", "geen", "none"
    EXEMPTION = "exemption", "vrijstelling", "exemption"
    TEMPORARY_EXEMPTION = "temporary_exemption", "tijdelijke vrijstelling", "temporary exemption"
    DISPENSATION = "dispensation", "ontheffing", "dispensation"


class ReleaseGround(Codes):
    """On which ground, as recorded."""

    NONE = "none", "geen", "none"
    SCHOOL_YEARS = "school_years", "acht jaar schoolplicht", "eight years of compulsory schooling"
    DIPLOMA = "diploma", "diploma of document", "diploma or document"
    AT_SCHOOL = "at_school", "leer- of kwalificatieplichtig", "now in compulsory schooling"
    EXEMPTING_EDUCATION = "exempting_education", "vrijstellende opleiding", "follows exempting education"
    SUFFICIENTLY_INTEGRATED = "sufficiently_integrated", "voldoende ingeburgerd", "sufficiently integrated"
    MEDICAL = "medical", "medisch", "medical"
    SPECIAL_CIRCUMSTANCES = (
        "special_circumstances",
        "bijzondere individuele omstandigheden",
        "special individual circumstances",
    )
    EFFORT = "effort", "aantoonbaar geleverde inspanningen", "demonstrable efforts"


_RELEASES = {
    DecisionKind.EXEMPTION: (ReleaseKind.EXEMPTION, None),
    DecisionKind.TEMPORARY_EXEMPTION: (ReleaseKind.TEMPORARY_EXEMPTION, None),
    DecisionKind.MEDICAL_DISPENSATION: (ReleaseKind.DISPENSATION, ReleaseGround.MEDICAL),
    DecisionKind.SPECIAL_DISPENSATION: (ReleaseKind.DISPENSATION, ReleaseGround.SPECIAL_CIRCUMSTANCES),
    DecisionKind.EFFORT_DISPENSATION: (ReleaseKind.DISPENSATION, ReleaseGround.EFFORT),
}
_GROUNDS = {
    Ground.SCHOOL_YEARS: ReleaseGround.SCHOOL_YEARS,
    Ground.DIPLOMA: ReleaseGround.DIPLOMA,
    Ground.AT_SCHOOL: ReleaseGround.AT_SCHOOL,
    Ground.EXEMPTING_EDUCATION: ReleaseGround.EXEMPTING_EDUCATION,
    Ground.SUFFICIENTLY_INTEGRATED: ReleaseGround.SUFFICIENTLY_INTEGRATED,
}


def recorded_facts(dossier: Dossier, on: date) -> dict[str, Known]:
    """The recorded facts of a dossier on a day; what it does not say is left out.

    What a dossier cannot say is a column of a register only; the facts that are so say it.
    """
    facts: dict[str, Known] = {
        "recorded_act": _act(dossier, on),
        "recorded_childbirth": _childbirth(dossier, on),
        "recorded_test_attainable": _result(dossier, on),
        "recorded_municipalities": _municipalities(dossier, on),
        "recorded_route_achieved": _achieved(dossier, on),
    }
    facts |= _period(dossier, on) | _request(dossier, on) | _offer(dossier, on) | _release(dossier, on)
    return {name: value for name, value in facts.items() if value is not None}


def _by(day: _When, on: date) -> bool | None:
    """Whether ``day`` has come."""
    if day is None:
        return None
    first, last = bounds(day)
    return True if last <= on else False if first > on else None


def _latest(days: Iterable[_When]) -> _When:
    """The latest of the days, ``NEVER`` of none; unknown while one is not wholly known."""
    found = list(days)
    if any(d is None or isinstance(d, Span) for d in found):
        return None
    return max((d for d in found if isinstance(d, date)), default=NEVER)


def _earliest(days: Iterable[_When]) -> _When:
    """The earliest of the days, ``NEVER`` of none; unknown while one is not wholly known."""
    found = list(days)
    if any(d is None or isinstance(d, Span) for d in found):
        return None
    return min((d for d in found if isinstance(d, date)), default=NEVER)


def _act(dossier: Dossier, on: date) -> Act | None:
    """The Act of the latest record that says obliged; where it is known that there is none, of DUO's latest letter."""
    if dossier.recorded_obligations is None:
        return None
    records = [r for r in dossier.recorded_obligations if r.obliged is not False]
    records = [r for r in records if _by(r.first_day, on) is not False]
    if any(r.obliged is None for r in records):
        return None
    said = [(r.first_day, r.act) for r in records]
    sent = [(n.dated, n.act) for n in dossier.notifications or () if _by(n.dated, on) is not False]
    found = said or sent
    if len({act for _, act in found}) == 1:
        return found[0][1]
    if any(day is None or isinstance(day, Span) for day, _ in found):
        return None
    last = [act for day, act in found if day == max(d for d, _ in found if isinstance(d, date))]
    return last[0] if len(set(last)) == 1 else None


def _period(dossier: Dossier, on: date) -> dict[str, Known]:
    """The latest period on record: one that begins tomorrow, after a plan of today, is on record today."""
    if dossier.recorded_periods is None:
        return {}
    found = [p for p in dossier.recorded_periods if _by(p.first_day, on + _DAY) is not False]
    if not found:
        return {"recorded_period_first_day": NEVER, "recorded_period_last_day": NEVER}
    if len(found) > 1 and any(p.first_day is None or isinstance(p.first_day, Span) for p in found):
        return {}
    last = max(found, key=lambda p: bounds(p.first_day or NEVER))
    return {"recorded_period_first_day": last.first_day, "recorded_period_last_day": last.last_day}


def _request(dossier: Dossier, on: date) -> dict[str, Known]:
    """The latest request for an extension, and the last day that the decisions and fines from before it named."""
    if dossier.requests is None:
        return {}
    kinds = (RequestKind.EXTENSION, None)
    asked = [r for r in dossier.requests if r.kind in kinds and _by(r.received, on) is not False]
    requested = _latest(r.received for r in asked)
    if requested is None or any(r.kind is None or _by(r.received, on) is None for r in asked):
        return {}
    return {
        "recorded_extension_requested": requested,
        "recorded_last_day_before_request": _set_before(dossier, requested),
    }


def _set_before(dossier: Dossier, requested: date | Span) -> _When:
    """The last day set before a request; unknown where an extension from before it is given as a length alone."""
    if dossier.decisions is None or dossier.fines is None:
        return None
    before = bounds(requested)[0] - _DAY
    extensions = [d for d in dossier.decisions if d.kind in (DecisionKind.EXTENSION, None) and d.grants is not False]
    set_: list[tuple[_When, _When]] = [(d.dated, d.last_day) for d in extensions]
    set_ += [(f.dated, f.new_period_last_day) for f in dossier.fines if not f.revoked]
    earlier = [(dated, last) for dated, last in set_ if _by(dated, before) is not False]
    if any(_by(dated, before) is None for dated, _ in earlier):
        return None
    named = [last for _, last in earlier if last != NEVER]
    return _latest(named)


def _childbirth(dossier: Dossier, on: date) -> _When:
    """The first day of the only childbirth; unknown when there are more, or one of somebody else."""
    if dossier.circumstances is None:
        return None
    kinds = (CircumstanceKind.CHILDBIRTH, None)
    found = [c for c in dossier.circumstances if c.kind in kinds and _by(c.first_day, on) is not False]
    if any(c.kind is None or c.whose not in (Whose.SELF, None) for c in found) or len(found) > 1:
        return None
    return found[0].first_day if found else NEVER


def _offer(dossier: Dossier, on: date) -> dict[str, Known]:
    """The first offer, and the first day a bridging programme that was offered could begin; later ones are no delay."""
    if dossier.offers is None:
        return {}
    made = [o for o in dossier.offers if _by(o.dated, on) is not False]
    bridging = [o for o in made if o.route in (Route.EDUCATION, None)]
    unsure = any(o.route is None for o in bridging)
    return {
        "recorded_offer_dated": _earliest(o.dated for o in made),
        "recorded_offer_start": None if unsure else _earliest(o.start for o in bridging),
    }


def _result(dossier: Dossier, on: date) -> bool | None:
    """The result of the last test taken, as recorded."""
    taken = [t for t in dossier.learnability_tests or () if _by(t.taken, on) is not False]
    if not taken or any(t.taken is None for t in taken):
        return None
    return max(taken, key=lambda t: bounds(t.taken or NEVER)).b1_attainable


def _municipalities(dossier: Dossier, on: date) -> int | None:
    """How many municipalities register the person on the day; a registration of unknown days or place leaves it open."""
    if dossier.registrations is None:
        return None
    found = set()
    for place in dossier.registrations:
        begun, over = _by(place.first_day, on), _by(place.last_day, on - _DAY)
        if begun is False or over is True:
            continue
        if begun is None or over is None or place.municipality is None:
            return None
        found.add(place.municipality)
    return len(found)


def _granted(dossier: Dossier, kinds: Iterable[DecisionKind], on: date) -> list[Decision] | None:
    """The decisions of these kinds in the person's favour that hold on the day; ``None`` while one is not sure."""
    if dossier.decisions is None or any(d.kind is None for d in dossier.decisions):
        return None
    found = [d for d in dossier.decisions if d.kind in set(kinds) and d.grants is not False]
    found = [d for d in found if _by(d.dated, on) is not False and _by(d.last_day, on - _DAY) is not True]
    return None if any(d.grants is None or _by(d.dated, on) is None for d in found) else found


def _achieved(dossier: Dossier, on: date) -> bool | None:
    found = _granted(dossier, (DecisionKind.ROUTE_ACHIEVED,), on)
    return None if found is None else bool(found)


def _release(dossier: Dossier, on: date) -> dict[str, Known]:
    """The latest release, with the ground it names; where it names none, the ground that its kind implies."""
    found = _granted(dossier, _RELEASES, on)
    if found is None:
        return {}
    if not found:
        return {"recorded_release": ReleaseKind.NONE, "recorded_release_ground": ReleaseGround.NONE}
    last = max(found, key=lambda d: bounds(d.dated or NEVER))
    if last.kind is None:
        return {}
    kind, implied = _RELEASES[last.kind]
    named = implied if last.ground is None else _GROUNDS.get(last.ground, implied)
    return {"recorded_release": kind, "recorded_release_ground": named}
