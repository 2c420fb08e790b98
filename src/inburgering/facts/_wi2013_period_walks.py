"""How registrations, decisions and fines of a dossier become facts of the period of the 2013 Act.

Nothing is guessed: what is not sure is left out.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

import attrs

from inburgering.dossier import (
    Act,
    Decision,
    DecisionKind,
    Dossier,
    ExamPart,
    ExtendedTerm,
    Fine,
    FineKind,
    Ground,
    Registration,
)
from inburgering.facts._obligation_walks import stretches
from inburgering.facts._period import _granted, added_up, may_extend
from inburgering.facts._transition import clergy_read, first_right
from inburgering.rules import NEVER, Known, Span, add, bounds, days

_NOT_PVT = frozenset({Ground.LITERACY_COURSE, Ground.EFFORT, Ground.NEAR_COMPLETION, Ground.INTERRUPTION})
_COVID, _WI2021 = date(2020, 3, 13), date(2022, 1, 1)


def by(day: date | Span | None, on: date) -> bool | None:
    """Whether ``day`` has come."""
    if day is None:
        return None
    first, last = bounds(day)
    return True if last <= on else False if first > on else None


def registration(dossier: Dossier, on: date) -> dict[str, Known]:
    """The first stretch of registration that did not end before the right was made known, and where asylum is housed.

    A move from one municipality to the next does not end a stretch.
    """
    if dossier.registrations is None:
        return {}
    read = clergy_read(dossier)
    known = None if read is None else first_right(read, on)[0]
    since = None if known is None else bounds(known)
    facts: dict[str, Known] = {}
    until = add(on, days(1))
    runs = stretches(dossier.registrations, until)
    if runs is not None and since is not None:
        low, high = (_since(runs, day, until) for day in since)
        if low == high:
            facts |= {"brp_first_day": low[0], "brp_last_day": low[1]}
    facts["housed_first_day"] = _housed(dossier.registrations, since, until)
    return facts


def _since(runs: list[tuple[date, date]], since: date, until: date) -> tuple[date, date]:
    """The first and last day of the first stretch that goes on until ``since`` or later; ``NEVER`` twice without one."""
    for first, end in runs:
        if end > since:
            return first, NEVER if end >= until else add(end, -days(1))
    return NEVER, NEVER


def _housed(registrations: Iterable[Registration], since: tuple[date, date] | None, until: date) -> Known:
    """The first day in a municipality of housing (Huisvestingswet 2014 art. 28); ``NEVER``: not housed yet."""
    may = [r for r in registrations if r.housing_municipality is not False and r.reception is not True]
    begun = [r for r in may if r.first_day is None or bounds(r.first_day)[0] < until]
    if since is None or any(r.housing_municipality is None or not isinstance(r.first_day, date) for r in begun):
        return None
    if any(r.last_day is None or bounds(r.last_day)[0] < since[1] for r in begun):
        return None  # housed before the right was made known: an earlier stay
    return min((bounds(r.first_day or NEVER)[0] for r in begun), default=NEVER)


def _extensions(dossier: Dossier, on: date) -> list[Decision] | None:
    """Decisions that grant, or may grant, an extension, made on or before ``on``; ``None`` when they are not known."""
    if dossier.decisions is None:
        return None
    kinds = (DecisionKind.EXTENSION, None)
    return [d for d in dossier.decisions if d.kind in kinds and d.grants is not False and by(d.dated, on) is not False]


def pvt_granted(dossier: Dossier, on: date) -> dict[str, Known]:
    """What was granted for the PVT: known where every decision that may be about it says of which term it is, and is sure."""
    granted = _extensions(dossier, on)
    if granted is None:
        return {}
    found = [d for d in granted if may_extend_pvt(d)]
    if any(d.kind is None or d.term is None or d.grants is None or not isinstance(d.dated, date) for d in found):
        return {}
    if found and _fines(dossier, FineKind.PVT, on) != []:
        return {}  # which of them lengthen the new period of the fine is not worked out
    return {f"pvt_{name}": value for name, value in added_up(found).items()}


def may_extend_pvt(decision: Decision) -> bool:
    """Whether a decision may be an extension of the term for the PVT; some grounds do not exist for it."""
    if decision.term is None:
        return decision.kind is None or decision.ground not in _NOT_PVT
    return decision.term is not ExtendedTerm.EXAM and decision.ground is not Ground.INTERRUPTION


def fined(dossier: Dossier, on: date) -> dict[str, Known]:
    """The last day of the new period of the latest fine, and the day that fine was notified, for the exam and the PVT."""
    facts: dict[str, Known] = {}
    for name, kind in (("exam", FineKind.EXAM), ("pvt", FineKind.PVT)):
        found = _fines(dossier, kind, on)
        if found is None:
            continue
        latest = found[-1] if found else None
        facts[f"{name}_fine_notified"] = latest.notified if latest else NEVER
        facts[f"{name}_fined_last_day"] = _extended(dossier, latest, on) if latest else NEVER
    return facts


def _fines(dossier: Dossier, kind: FineKind, on: date) -> list[Fine] | None:
    """The fines of a kind that stand, oldest first; ``None`` when it is not sure which they are."""
    if dossier.fines is None:
        return None
    found = []
    for fine in dossier.fines:
        if fine.kind not in (kind, FineKind.OTHER, None) or fine.revoked or by(fine.dated, on) is False:
            continue
        if fine.kind is not kind or fine.revoked is None or not isinstance(fine.dated, date):
            return None
        found.append(fine)
    return sorted(found, key=lambda f: bounds(f.dated or NEVER))


def _extended(dossier: Dossier, fine: Fine, on: date) -> Known:
    """The last day of the new period, with an extension granted since; ``None`` where that is not sure.

    An extension made known since the fine lengthens the new period when it names a later day; else it may be about the
    term before it. Of the PVT nothing is sure where a decision does not name its term.
    """
    last = fine.new_period_last_day
    since = [d for d in _extensions(dossier, on) or () if d.ground is not Ground.INTERRUPTION]
    for decision in sorted(since, key=lambda d: bounds(d.dated or NEVER)):
        if bounds(decision.dated or NEVER)[1] < bounds(fine.dated or NEVER)[0]:
            continue
        if not (may_extend_pvt(decision) if fine.kind is FineKind.PVT else may_extend(decision)):
            continue
        named = decision.last_day
        sure = decision.kind is not None and decision.grants and isinstance(decision.dated, date)
        if (
            (fine.kind is FineKind.PVT and decision.term is None)
            or not sure
            or not isinstance(last, date)
            or not isinstance(named, date)
        ):
            return None
        if named == NEVER or named <= last:
            return None
        last = named
    return last


def granted(dossier: Dossier, on: date) -> dict[str, Known]:
    """What was granted for the examination, where a fine of the earlier Acts followed.

    `facts_on` says nothing of it once there is a fine, because an extension may also lengthen a new period; one that is
    older than every fine for the examination cannot. A fine for the PVT has a cycle of its own (art. 29) and stands in the
    way only of what may lengthen its new period.
    """
    exam = _fines(dossier, FineKind.EXAM, on)
    if not dossier.fines or exam is None or not (exam or _obliged_before_2022(dossier, on)):
        return {}
    return _for_exam(dossier, on)


def _obliged_before_2022(dossier: Dossier, on: date) -> bool:
    """Whether the first right was surely made known before the Act of 2021: under that Act a PVT fine is another one."""
    read = clergy_read(dossier)
    known = None if read is None else first_right(read, on)[0]
    return known is not None and bounds(known)[1] < _WI2021


def _for_exam(dossier: Dossier, on: date) -> dict[str, Known]:
    """What extensions of the first term for the examination add up to, whatever fines there are."""
    granted, exam = _extensions(dossier, on), _fines(dossier, FineKind.EXAM, on)
    if granted is None or (dossier.fines is not None and exam is None):
        return {}
    for fine, may_be in ((exam or [], may_extend), (_fines(dossier, FineKind.PVT, on) or [], _may_be_either)):
        first = min((bounds(f.dated or NEVER)[0] for f in fine), default=NEVER)
        if any(d.dated is None or bounds(d.dated)[1] >= first for d in granted if may_be(d)):
            return {}
    return _granted(attrs.evolve(dossier, fines=()), on)


def _may_be_either(decision: Decision) -> bool:
    """Whether a decision does not say which term it lengthens, and may be about the PVT."""
    return decision.term is None and may_extend_pvt(decision)


def other_granted(dossier: Dossier, on: date) -> dict[str, Known]:
    """What was granted for something else than COVID-19, and when last; for the examination, and for the PVT.

    An extension of since 13-3-2020 for want of blame, or of no known ground, may be the one for COVID-19.
    """
    if dossier.decisions is None:
        return {}
    less = attrs.evolve(dossier, decisions=tuple(d for d in dossier.decisions if not _may_be_covid(d)))
    exam, pvt = _for_exam(less, on), pvt_granted(less, on)
    facts = {f"other_{name}": value for name, value in exam.items()}
    facts |= {name.replace("pvt_", "pvt_other_"): value for name, value in pvt.items()}
    if exam:
        counted = [d for d in _extensions(less, on) or () if may_extend(d) and d.ground is not Ground.INTERRUPTION]
        facts["other_granted_dated"] = max((d.dated or NEVER for d in counted), key=bounds, default=NEVER)
    return facts


def _may_be_covid(decision: Decision) -> bool:
    late = decision.dated is None or bounds(decision.dated)[1] >= _COVID
    return late and decision.ground in (Ground.NO_CULPABILITY, Ground.OTHER, None)


def first_notice(dossier: Dossier, on: date) -> date | Span | None:
    """The date of the first letter on the obligation under this Act; ``NEVER``: none yet. Of another Act: not counted."""
    if dossier.notifications is None:
        return None
    seen = [n for n in dossier.notifications if n.act in (Act.WI2013, None) and by(n.dated, on) is not False]
    if any(n.act is None or n.dated is None for n in seen):
        return None
    return min((n.dated for n in seen if n.dated is not None), key=bounds, default=NEVER)


def reception(dossier: Dossier, on: date) -> dict[str, Known]:
    """The first and the last day in reception; ``NEVER`` twice without a stay, and unknown with a break between stays."""
    if dossier.registrations is None:
        return {}
    until = add(on, days(1))
    may = [r for r in dossier.registrations if r.reception is not False]
    begun = [r for r in may if r.first_day is None or bounds(r.first_day)[0] < until]
    runs = stretches(begun, until)
    if any(r.reception is None for r in begun) or runs is None or len(runs) > 1:
        return {}
    if not runs:
        return {"reception_first_day": NEVER, "reception_last_day": NEVER}
    first, end = runs[0]
    return {"reception_first_day": first, "reception_last_day": NEVER if end >= until else add(end, -days(1))}


def marking_awaited(dossier: Dossier, on: date) -> bool | None:
    """Whether speaking or writing was sat by ``on`` and its result is not known yet; a result without its day is in."""
    if dossier.exams is None:
        return None
    parts = (ExamPart.SPEAKING, ExamPart.WRITING, None)
    found: set[bool | None] = set()
    for exam in dossier.exams:
        if exam.part not in parts or by(exam.taken, on) is False:
            continue
        if by(exam.result_known, on) or (exam.passed is not None and exam.result_known is None):
            continue
        sure = exam.part is not None and by(exam.taken, on) is True and by(exam.result_known, on) is False
        found.add(True if sure else None)
    return True if True in found else None if found else False
