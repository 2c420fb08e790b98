"""From a dossier to what decides on fines of the 2013 Act, and to what hour statements rest on. Nothing is guessed."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from inburgering.dossier import (
    Authority,
    Course,
    Decision,
    DecisionKind,
    Dossier,
    FineKind,
    Judgement,
    JudgementKind,
    ResidenceGround,
)
from inburgering.facts._recorded_hours_walks import declared, in_doubt, partly_outside_mark
from inburgering.facts._requirements_walks import Maybe, either, total
from inburgering.rules import NEVER, Known, Span, bounds

_JUDGES = (Authority.DUO, Authority.COURT)


def _by(day: date | Span | None, on: date) -> Maybe:
    """Whether ``day`` has come."""
    if day is None:
        return None
    first, last = bounds(day)
    return True if last <= on else False if first > on else None


def _no(part: Maybe) -> Maybe:
    return None if part is None else not part


def _granted(decisions: Iterable[Decision], kinds: Iterable[DecisionKind | None], on: date) -> list[Decision]:
    """The decisions of these kinds that were, or may have been, granted by ``on``."""
    wanted = frozenset(kinds)
    return [d for d in decisions if d.kind in wanted and d.grants is not False and _by(d.dated, on) is not False]


def permit_lost(dossier: Dossier, on: date) -> Maybe:
    """Whether the latest fixed-term permit was withdrawn, or its renewal refused (Vw arts. 18 and 19)."""
    if dossier.residence is None:
        return None
    fixed = (ResidenceGround.A, ResidenceGround.C, None)
    held = [r for r in dossier.residence if r.ground in fixed and _by(r.first_day, on) is not False]
    if not held:
        return False
    if any(r.ground is None or not isinstance(r.first_day, date) for r in held):
        return None
    latest = max(held, key=lambda r: bounds(r.first_day or NEVER))
    lost = either(latest.withdrawn, latest.renewal_refused)
    return None if lost and _by(latest.last_day, on) is not True else lost


def residence_ended(dossier: Dossier, on: date) -> Known:
    """The last day of the latest right of residence that is over; ``NEVER`` while one may hold, and without any."""
    if dossier.residence is None:
        return None
    begun = [r for r in dossier.residence if _by(r.first_day, on) is not False]
    if any(_by(r.first_day, on) is None or r.last_day is None for r in begun):
        return None
    last = max((r.last_day for r in begun if r.last_day is not None), key=bounds, default=NEVER)
    return NEVER if bounds(last)[0] >= on else last


def _judged(dossier: Dossier, kind: JudgementKind, on: date) -> list[Judgement] | None:
    """DUO's and the court's judgements of this kind by ``on``, oldest first; ``None`` when it is not sure which."""
    if dossier.judgements is None:
        return None
    may = [
        j
        for j in dossier.judgements
        if j.kind in (kind, None) and j.authority in (*_JUDGES, None) and _by(j.dated, on) is not False
    ]
    if any(None in (j.kind, j.authority, j.outcome) or not isinstance(j.dated, date) for j in may):
        return None
    if any(_by(j.dated, on) is None for j in may):
        return None
    return sorted(may, key=lambda j: bounds(j.dated or NEVER))


def excused(dossier: Dossier, on: date) -> Maybe:
    """The latest judgement on blame, where it is later than every extension and every fine for the examination.

    A judgement of before one of them was about an earlier delay; one of after a fine for the PVT may be about that, also
    where the fine was revoked since.
    """
    judged = _judged(dossier, JudgementKind.NOT_ATTRIBUTABLE, on)
    if not judged or dossier.decisions is None or dossier.fines is None:
        return None
    latest = judged[-1]
    if len({j.outcome for j in judged if j.dated == latest.dated}) > 1:
        return None
    extended = [d.dated for d in _granted(dossier.decisions, [DecisionKind.EXTENSION, None], on)]
    kinds = (FineKind.EXAM, FineKind.OTHER, None)
    fined = [f.dated for f in dossier.fines if f.kind in kinds and not f.revoked and _by(f.dated, on) is not False]
    day = bounds(latest.dated or NEVER)[0]
    before = all(d is not None and bounds(d)[1] < day for d in (*extended, *fined))
    pvt = any(f.kind is FineKind.PVT and _by(f.dated, day) is not False for f in dossier.fines)
    return latest.outcome if before and not pvt else None


def judged_day(dossier: Dossier, on: date) -> Known:
    """The day of the latest judgement on blame; ``NEVER`` where there surely is none."""
    judged = _judged(dossier, JudgementKind.NOT_ATTRIBUTABLE, on)
    return None if judged is None else judged[-1].dated if judged else NEVER


def unwilling(dossier: Dossier, on: date) -> Maybe:
    """The latest judgement that unwillingness is proven; where all judgements are known and none says so, it is not."""
    judged = _judged(dossier, JudgementKind.PERSISTENT_UNWILLINGNESS, on)
    if judged is None:
        return None
    return judged[-1].outcome if judged else False


def statements(courses: tuple[Course, ...] | None, on: date) -> dict[str, Known]:
    """The declared hours, and the hours of ONA, by whether contract, invoice and quality mark bear them out.

    A course that begins later is left out.
    The declared hours of a course are those of its hour statement; without one, those registered. Of a course partly
    outside the time of the mark it is not known which hours lie within.
    """
    if courses is not None:
        courses = tuple(c for c in courses if _by(c.first_day, on) is not False)

    def unsupported(course: Course) -> Maybe:
        return either(in_doubt(course), False if partly_outside_mark(course) is False else None)

    def supported(course: Course) -> Maybe:
        return _no(unsupported(course))

    return {
        "statement_hours_supported": total(courses, supported, declared),
        "statement_hours_unsupported": total(courses, unsupported, declared),
        "statement_ona_supported": total(courses, supported, lambda c: c.ona_hours),
        "statement_ona_unsupported": total(courses, unsupported, lambda c: c.ona_hours),
    }
