"""How documents, requests and work become facts of the obligation of the 2013 Act. Nothing is guessed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from inburgering.dossier import (
    Diploma,
    DiplomaKind,
    Dossier,
    ExamPart,
    Level,
    Participation,
    ParticipationKind,
    Request,
    RequestKind,
)
from inburgering.facts._obligation_walks import all_known, any_known
from inburgering.rules import NEVER, Known, Span, bounds, shift, years

__all__ = ["asked_for", "documents", "work_beside_ona"]

_A2_UP = frozenset(Level) - {Level.A1}


def documents(dossier: Dossier, on: date) -> dict[str, Known]:
    """Which documents of Besluit 2.3(1) the person holds on the day, as far as no other fact says it."""
    held = dossier.diplomas
    if held is None:
        return {}

    def holds(kind: DiplomaKind, shows: Callable[[Diploma], bool | None]) -> bool | None:
        return any_known(
            all_known(
                None if d.awarded is None else Span(*bounds(d.awarded)) <= on,
                None if d.kind is None else d.kind is kind,
                shows(d),
            )
            for d in held
        )

    school = DiplomaKind.INTERNATIONAL_SCHOOL
    other = holds(school, lambda d: d.dutch_pass)
    return {
        "holds_bes_diploma_with_dutch": holds(DiplomaKind.CARIBBEAN_NETHERLANDS, lambda d: d.dutch_pass),
        # That it is a European baccalaureate, IB or IGCSE, the code of a diploma does not say.
        "holds_baccalaureate_with_dutch": False if other is False else None,
        "holds_international_school_a2": holds(school, lambda d: all_known(d.dutch_pass, _at_a2(d.level))),
        "settled_certificate_a2": holds(DiplomaKind.SETTLED_CERTIFICATE, _all_at_a2),
    }


def _at_a2(level: Level | None) -> bool | None:
    return None if level is None else level in _A2_UP


def _all_at_a2(diploma: Diploma) -> bool | None:
    oral, written = diploma.oral_level or diploma.level, diploma.written_level or diploma.level
    return all_known(_at_a2(oral), _at_a2(written))


def asked_for(dossier: Dossier, on: date, fits: Callable[[Request], bool | None]) -> date | Span | None:
    """The day of the latest request that fits and came by the day; ``NEVER`` when there surely is none.

    The day it was received, else the date on it. Unknown where a request may or may not be one.
    """
    if dossier.requests is None:
        return None
    days: list[date | Span] = []
    for request in dossier.requests:
        came = request.received or request.dated
        by = None if came is None else Span(*bounds(came)) <= on
        counts = all_known(fits(request), by)
        if counts is None:
            return None
        if counts and came is not None:
            days.append(came)
    return max(days, key=bounds, default=NEVER)


def _for_ona(request: Request) -> bool | None:
    kind = None if request.kind is None else request.kind is RequestKind.PARTIAL_EXEMPTION
    return all_known(kind, None if request.parts is None else ExamPart.ONA in request.parts)


def work_beside_ona(dossier: Dossier, on: date) -> dict[str, Known]:
    """When exemption from ONA was asked for, and that there was no work where there surely was none.

    Paid work in a dossier has hours for a whole period, and may be employment or self-employment; so how many months
    had enough hours only a decision or the person can say.
    """
    asked = asked_for(dossier, on, _for_ona)
    facts: dict[str, Known] = {"ona_work_requested": asked}
    if asked is None or asked == NEVER or dossier.participation is None:
        return facts
    if not any(_work_may_fall(p, asked) for p in dossier.participation):
        facts |= {"ona_months_employed": 0, "ona_profit_cents": 0}
    return facts


def _work_may_fall(work: Participation, asked: date | Span) -> bool:
    """Whether it may be paid work in the twelve months before the request."""
    if work.kind not in (ParticipationKind.WORK, None) or work.hours == 0:
        return False
    since, until = bounds(shift(asked, -years(1)))[0], bounds(asked)[1]
    began, ended = work.first_day or date.min, work.last_day or NEVER
    return bounds(began)[0] <= until and bounds(ended)[1] >= since
