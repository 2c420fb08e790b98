"""What a municipality sends to DUO, written from a dossier: JSON-ready, in DUO's words.

Of several plans the last listed that stands is sent; of several offers of one institution the last listed. What a
dossier does not know is left out where DUO allows it, and a fault where it does not.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import date, timedelta
from typing import Any

from inburgering.dossier import Authority, Dossier, JudgementKind, Offer, Participation, ParticipationKind, Pip
from inburgering.duo import _codes as codes
from inburgering.duo._codes import Message, back
from inburgering.duo._errors import DuoError
from inburgering.duo._read import INSTITUTION
from inburgering.duo._read_results import MOST_HOURS
from inburgering.errors import Fault
from inburgering.rules import NEVER, Span

__all__ = ["write"]

_DAY = timedelta(days=1)
_DATE = "a day as YYYY-MM-DD"
_NUMBER = "10 digits or letters (instellingsnummer)"
_ROUTES, _LITERACIES, _LEVELS = back(codes.ROUTES), back(codes.LITERACIES), back(codes.PLAN_LEVELS)
_YES_NO = back(codes.YES_NO)
_ACTIVITIES = frozenset(ParticipationKind) - {
    ParticipationKind.PVT,
    ParticipationKind.MAP,
    ParticipationKind.LANGUAGE,
}

Written = dict[str, Any]


class _Draft:
    """A message in the making, and what is wrong with the part of the dossier it is made from."""

    def __init__(self, path: str, faults: list[Fault]) -> None:
        self.path, self.faults = path, faults
        self.written: Written = {}

    def fault(self, field: str, found: str, allowed: str) -> None:
        self.faults.append(Fault(f"{self.path}.{field}" if field else self.path, found, allowed))

    def day(self, name: str, field: str, value: Any, *, required: bool = False, exclusive: bool = False) -> None:
        """A day; one that does not come is left out, as one that is unknown."""
        if isinstance(value, Span):
            self.fault(field, "a day that is known only in part", _DATE)
        elif value is None or value == NEVER:
            if required:
                self.fault(field, "unknown", _DATE)
        else:
            self.written[name] = (value + _DAY if exclusive else value).isoformat()

    def code(self, name: str, field: str, value: Any, table: dict[Any, str], *, required: bool = False) -> None:
        """DUO's word for a code."""
        if value in table:
            self.written[name] = table[value]
        elif value is not None or required:
            allowed = "one of " + ", ".join(map(str, table))
            self.fault(field, "unknown" if value is None else f"'{value}'", allowed)


def _finished(path: str, make: Callable[[str, list[Fault]], Written | None], missing: str) -> Written:
    faults: list[Fault] = []
    written = make(path, faults)
    if written is None and not faults:
        faults.append(Fault(path, "unknown", missing))
    if faults or written is None:
        raise DuoError(faults)
    return written


# The plan


def sent_plan(dossier: Dossier) -> tuple[int, Pip] | None:
    """The plan to send, with its place: the last listed that was not annulled."""
    standing = [(place, plan) for place, plan in enumerate(dossier.pips or ()) if not plan.annulled]
    return standing[-1] if standing else None


def _plan(dossier: Dossier, faults: list[Fault]) -> Written | None:
    found = sent_plan(dossier)
    if found is None:
        return None
    place, plan = found
    draft = _Draft(f"pips[{place}]", faults)
    draft.day("dagtekeningPip", "dated", plan.dated, required=True)
    draft.code("leerroute", "route", plan.route, _ROUTES, required=True)
    draft.code("niveau", "level", plan.level, _LEVELS)
    if plan.intensity_hours:
        if plan.intensity_hours > MOST_HOURS:
            draft.fault("intensity_hours", "more", f"at most {MOST_HOURS}")
        draft.written["geschatteIntensiteitB1Route"] = plan.intensity_hours
    if plan.may_finish_education is not None:
        draft.written["indicatorMagOpleidingAfmaken"] = plan.may_finish_education
    draft.code("indicatorAlfabetiseringsonderwijs", "literacy", plan.literacy, _LITERACIES)
    return draft.written


def write_pip(dossier: Dossier) -> Written:
    """The body of ``POST PIP``. Left out: the municipality (DUO knows who sends), progress interviews, no intensity (0).

    Raises:
        DuoError: There is no plan that stands, or DUO cannot be told what it holds; with every fault.
    """
    return _finished("pips", lambda _, faults: _plan(dossier, faults), "a plan that stands")


# Offers


def sent_offer(dossier: Dossier, institution: str | None = None) -> tuple[int, Offer] | None:
    """The offer to send, with its place: the last listed, of ``institution`` if that is given."""
    found = [
        (place, offer)
        for place, offer in enumerate(dossier.offers or ())
        if institution is None or offer.institution == institution
    ]
    return found[-1] if found else None


def _offer(place: int, offer: Offer, faults: list[Fault]) -> Written:
    draft = _Draft(f"offers[{place}]", faults)
    draft.day("datumInburgeringsaanbod", "dated", offer.dated)
    draft.day("verwachteStartdatumOpleiding", "start", offer.start)
    draft.day("verwachteEinddatumOpleiding", "last_day", offer.last_day, exclusive=True)
    draft.code("indicatorAlfabetiseringsonderwijs", "literacy", offer.literacy, _LITERACIES, required=True)
    start, last = offer.start, offer.last_day
    if isinstance(start, date) and isinstance(last, date) and start != NEVER and last < start:
        draft.fault("last_day", f"{last}, before start {start}", "a day not before start")
    return draft.written


def write_offer(dossier: Dossier, institution: str | None = None) -> Written:
    """The body of ``POST Inburgeringsaanbod/{number}``; the number of the institution stands in the path, not in here.

    Args:
        dossier: The dossier.
        institution: Whose offer; else the last listed.

    Raises:
        DuoError: There is no such offer, or DUO cannot be told what it holds; with every fault.
    """
    found = sent_offer(dossier, institution)
    missing = "an offer" if institution is None else "an offer of this institution"
    return _finished("offers", lambda _, faults: None if found is None else _offer(*found, faults), missing)


def _offers(dossier: Dossier, faults: list[Fault]) -> dict[str, Written]:
    """The last offer of each institution, by the name of its message."""
    last = {offer.institution: (place, offer) for place, offer in enumerate(dossier.offers or ())}
    written = {}
    for institution, (place, offer) in last.items():
        if institution is None or not re.fullmatch(INSTITUTION, institution, re.ASCII):
            faults.append(
                Fault(f"offers[{place}].institution", "unknown" if institution is None else "another text", _NUMBER)
            )
        written[f"{Message.OFFER}/{institution}"] = _offer(place, offer, faults)
    return written


# MAP, PVT and Z-route


def _final(path: str, field: str, value: Any, name: str, faults: list[Fault]) -> Written | None:
    """A message of one day, which is withdrawn by leaving it out; so it is left out only when there surely is none."""
    if value is None:
        return None
    draft = _Draft(path, faults)
    draft.day(name, field, value)
    return draft.written


def _culpable(dossier: Dossier, kind: JudgementKind) -> dict[str, str]:
    given = [j.outcome for j in dossier.judgements or () if j.kind is kind and j.authority is Authority.MUNICIPALITY]
    return {"verwijtbaar": _YES_NO[given[-1]]} if given and given[-1] is not None else {}


def _map(dossier: Dossier, faults: list[Fault]) -> Written | None:
    held = None if dossier.map is None else dossier.map.final_interview
    written = _final("map", "final_interview", held, "datumEindgesprekMap", faults)
    return None if written is None else written | _culpable(dossier, JudgementKind.MAP_LATENESS_CULPABLE)


def _pvt(dossier: Dossier, faults: list[Fault]) -> Written | None:
    signed = None if dossier.pvt is None else dossier.pvt.signed
    written = _final("pvt", "signed", signed, "datumOndertekeningPvt", faults)
    return None if written is None else written | _culpable(dossier, JudgementKind.PVT_LATENESS_CULPABLE)


def _z_route(dossier: Dossier, faults: list[Fault]) -> Written | None:
    done = None if dossier.self_reliance is None else dossier.self_reliance.final_interview
    return _final("self_reliance", "final_interview", done, "datumAfrondingZroute", faults)


_WITHDRAWS = f"{_DATE}, or 'none', which withdraws what was sent before"


def write_map(dossier: Dossier) -> Written:
    """The body of ``PUT map``: the final interview, and the municipality's last judgement on being late, if any.

    It replaces what was sent before. A final interview known not to be gives a message without it, which withdraws it.

    Raises:
        DuoError: It is unknown whether there was a final interview, or it is known only in part.
    """
    return _finished("map.final_interview", lambda _, faults: _map(dossier, faults), _WITHDRAWS)


def write_pvt(dossier: Dossier) -> Written:
    """The body of ``PUT pvt``: the signature, otherwise as [`write_map`][inburgering.duo.write_map]."""
    return _finished("pvt.signed", lambda _, faults: _pvt(dossier, faults), _WITHDRAWS)


def write_z_route(dossier: Dossier) -> Written:
    """The body of ``PUT zroute``: the completion, otherwise as [`write_map`][inburgering.duo.write_map]."""
    return _finished("self_reliance.final_interview", lambda _, faults: _z_route(dossier, faults), _WITHDRAWS)


# Hours


def _hours(path: str, hours: Iterable[tuple[int, int | None]], field: str, faults: list[Fault]) -> Written | None:
    """The total of what counts; ``None`` when nothing does."""
    found = list(hours)
    if not found:
        return None
    faults += [Fault(f"{path}[{place}].{field}", "unknown", "a number of hours") for place, n in found if n is None]
    total = sum(n or 0 for _, n in found)
    if total > MOST_HOURS:
        faults.append(Fault(path, f"{total} hours together", f"at most {MOST_HOURS}"))
    return {"uren": total}


def _intake(dossier: Dossier, faults: list[Fault]) -> Written | None:
    courses = list(enumerate(dossier.courses or ()))
    hours = [(place, course.hours_attended) for place, course in courses if course.during_intake]
    unsure = [place for place, course in courses if course.during_intake is None and course.hours_attended != 0]
    if hours:
        faults += [Fault(f"courses[{place}].during_intake", "unknown", "true or false") for place in unsure]
    return _hours("courses", hours, "hours_attended", faults)


def _counts(activity: Participation, kinds: frozenset[ParticipationKind]) -> bool:
    """Of these kinds, and not surely without Dutch or in isolation (Besluit 2021 art. 3.14(2)(b))."""
    return activity.kind in kinds and activity.dutch_speaking is not False and not activity.isolated


def _participation(dossier: Dossier, kinds: frozenset[ParticipationKind], faults: list[Fault]) -> Written | None:
    done = list(enumerate(dossier.participation or ()))
    hours = [(place, activity.hours) for place, activity in done if _counts(activity, kinds)]
    if hours:
        allowed = "one of " + ", ".join(ParticipationKind)
        unsure = [place for place, activity in done if activity.kind is None and activity.hours != 0]
        # Both totals of activities ask the same; it is said once.
        asked = [Fault(f"participation[{place}].kind", "unknown", allowed) for place in unsure]
        faults += [fault for fault in asked if fault not in faults]
    return _hours("participation", hours, "hours", faults)


_LANGUAGE = frozenset({ParticipationKind.LANGUAGE})


def write_intake_lessons(dossier: Dossier) -> Written:
    """The body of ``PUT uren/bredeintake/taallesknm``: the attended hours of all courses during the intake.

    Raises:
        DuoError: There is no such course, the hours of one are unknown, or whether it was during the intake, or the total is
            more than DUO can be told.
    """
    return _finished("courses", lambda _, faults: _intake(dossier, faults), "a course during the intake")


def write_participation(dossier: Dossier) -> Written:
    """The body of ``PUT uren/participatieactiviteiten``: all activities, work and those of the intake included.

    Left out are PVT, MAP, participation that counts as lessons, and what surely does not count: without Dutch, or in
    isolation (Besluit 2021 art. 3.14(2)(b)).

    Raises:
        DuoError: There is no such activity, the kind or the hours of one are unknown, or the total is more than DUO can be
            told.
    """
    made = "a participation activity"
    return _finished("participation", lambda _, faults: _participation(dossier, _ACTIVITIES, faults), made)


def write_participation_lessons(dossier: Dossier) -> Written:
    """The body of ``PUT uren/participatietaalles``, otherwise as `write_participation`."""
    made = "participation that counts as lessons"
    return _finished("participation", lambda _, faults: _participation(dossier, _LANGUAGE, faults), made)


def write(dossier: Dossier) -> dict[str, Written]:
    """Every message that a municipality can send of this dossier, by its name; [`read`][inburgering.duo.read] takes them.

    What the dossier knows nothing of gives no message. Send only what changed: see the conditions first
    ([`check_pip`][inburgering.duo.check_pip] and the others).

    Raises:
        DuoError: Every fault at once.
    """
    faults: list[Fault] = []
    made: dict[str, Written | None] = {
        Message.PIP: _plan(dossier, faults),
        **_offers(dossier, faults),
        Message.MAP: _map(dossier, faults),
        Message.PVT: _pvt(dossier, faults),
        Message.Z_ROUTE: _z_route(dossier, faults),
        Message.INTAKE_LESSONS: _intake(dossier, faults),
        Message.PARTICIPATION: _participation(dossier, _ACTIVITIES, faults),
        Message.PARTICIPATION_LESSONS: _participation(dossier, _LANGUAGE, faults),
    }
    if faults:
        raise DuoError(faults)
    return {str(name): written for name, written in made.items() if written is not None}


def date_in(written: Written, name: str) -> date:
    """A day of a written message; ``NEVER`` when it is left out."""
    return date.fromisoformat(written[name]) if name in written else NEVER
