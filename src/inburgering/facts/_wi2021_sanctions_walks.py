"""From a dossier to what decides on fines of the 2021 Act: breaches, fines so far, and effort. Nothing is guessed."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from inburgering._pension import pension_day
from inburgering.dossier import (
    Authority,
    CourseKind,
    DecisionKind,
    Dossier,
    ExamPart,
    Fine,
    FineKind,
    Judgement,
    JudgementKind,
    Level,
)
from inburgering.facts._decided import takes_effect
from inburgering.facts._requirements_walks import total
from inburgering.facts._wi2013_requirements_walks import sittings
from inburgering.facts._wi2013_sanctions_walks import _granted, _judged, permit_lost, unwilling
from inburgering.facts._wi2021_achieved import achieved
from inburgering.facts._wi2021_plans import plan_in_force
from inburgering.facts._wi2021_rungs import running, steps
from inburgering.law import BESLUIT2021
from inburgering.rules import NEVER, Known, Span, Text, add, bounds, days, months, parameter

LOOK_BACK = parameter(
    "sanctions.look_back",
    Text("hoe ver een eerdere overtreding meetelt", "how far back an earlier breach counts"),
    BESLUIT2021.art("7.1", 3),
    months(12),
)

_CONDUCT = frozenset({FineKind.INTAKE, FineKind.TRAJECTORY})
_MODULES = frozenset({FineKind.PVT, FineKind.MAP, FineKind.PVT_AND_MAP})
_LATE = _MODULES | {FineKind.ROUTE}
_ENDS = (
    DecisionKind.EXEMPTION,
    DecisionKind.MEDICAL_DISPENSATION,
    DecisionKind.SPECIAL_DISPENSATION,
    DecisionKind.OBLIGATION_ENDED,
    DecisionKind.OBLIGATION_FULFILLED,
)
_PARTS = (ExamPart.READING, ExamPart.LISTENING, ExamPart.WRITING, ExamPart.SPEAKING, ExamPart.KNM)
_BELOW_B1 = (Level.A1, Level.A2)


def _by(day: date | Span | None, on: date) -> bool | None:
    """Whether ``day`` has come."""
    if day is None:
        return None
    first, last = bounds(day)
    return True if last <= on else False if first > on else None


def _standing(dossier: Dossier, kinds: frozenset[FineKind], on: date) -> list[Fine] | None:
    """The fines of these kinds that stand, oldest first; ``None`` when it is not sure which they are."""
    if dossier.fines is None:
        return None
    found = []
    for fine in dossier.fines:
        if (fine.kind not in kinds and fine.kind is not None) or fine.revoked or _by(fine.dated, on) is False:
            continue
        if fine.kind is None or fine.revoked is None or not isinstance(fine.dated, date):
            return None
        found.append(fine)
    return sorted(found, key=_dated)


def _revoked(dossier: Dossier, kinds: frozenset[FineKind], on: date) -> list[Fine]:
    """The fines of these kinds that were revoked. Why is not told: for want of blame, for its height, or by the clock."""
    may = [f for f in dossier.fines or () if f.revoked and (f.kind in kinds or f.kind is None)]
    return [f for f in may if _by(f.dated, on) is not False]


def _dated(fine: Fine) -> date:
    return bounds(fine.dated or NEVER)[0]


def intake(dossier: Dossier, on: date) -> dict[str, Known]:
    """The fines of art. 22 that stand, the new period of the latest, and the day after the period that was failed.

    That day is left out where a fine was revoked since: whether it may be fined for again is not known.
    """
    breached = _absent(dossier, on)
    again = _fined_before(_revoked(dossier, frozenset({FineKind.INTAKE}), on), breached)
    facts: dict[str, Known] = {"intake_breached": None if again else breached}
    fines = _standing(dossier, frozenset({FineKind.INTAKE}), on)
    if fines is None:
        return facts
    last = fines[-1].new_period_last_day if fines else NEVER
    facts |= {
        "intake_fines": len(fines),
        "intake_fine_notified": fines[-1].notified if fines else NEVER,
        "intake_fine_new_last_day": last,
    }
    done = dossier.intake
    present = done is not None and done.in_absence is False and _by(done.completed, on)
    if fines and done is not None and present and isinstance(last, date) and bounds(done.completed or NEVER)[1] <= last:
        facts["failed_in_new_intake_period"] = False
    return facts


def _fined_before(revoked: Iterable[Fine], breach: Known) -> bool:
    """Whether one of these fines may have been for a breach: dated on its day or since."""
    day = bounds(breach)[0] if isinstance(breach, (date, Span)) else date.min
    return any(f.dated is None or bounds(f.dated)[1] >= day for f in revoked)


def _absent(dossier: Dossier, on: date) -> Known:
    """The day after the period of the latest second or later summons without result, of those whose period is over.

    A third summons does not undo that the period of the second was missed (Wi2021 art. 22(1)). While none is over, the day
    after the first of them.
    """
    if dossier.intake is None or dossier.intake.summonses is None:
        return None
    sent = [s for s in dossier.intake.summonses if _by(s.dated, on) is not False]
    if any(not isinstance(s.dated, date) or s.appeared is None for s in sent):
        return None
    repeated = sorted(sent, key=lambda s: bounds(s.dated or NEVER))[1:]
    missed = [s.appear_before for s in repeated if s.appeared is False]
    over = [n for n, day in enumerate(missed) if day is not None and bounds(day)[1] < on]
    later = missed[over[-1] + 1 :] if over else []
    if any(day is None or bounds(day)[0] < on for day in later):
        return None
    found = missed[over[-1]] if over else missed[0] if missed else None
    if found is None:
        return None
    first, last = (day if day == NEVER else add(day, days(1)) for day in bounds(found))
    return first if first == last else Span(first, last)


def trajectory(dossier: Dossier, on: date) -> dict[str, Known]:
    """The breach that was established and not fined yet, how much to blame it was, and how often its fine is raised.

    Nothing of a breach whose fine was revoked: whether another may follow hangs on why.
    """
    fines = _standing(dossier, frozenset({FineKind.TRAJECTORY}), on)
    judged = _established(dossier, on)
    if fines is None or judged is None or any(not isinstance(f.breach_established, date) for f in fines):
        return {}
    poor = [j for j in judged if j.outcome is False]
    day = bounds(poor[-1].dated or NEVER)[0] if poor else NEVER
    corrected = any(j.authority is Authority.COURT and j.outcome and bounds(j.dated or NEVER)[0] > day for j in judged)
    if day == NEVER or corrected or any(_breach(f) >= day for f in fines):
        return {"trajectory_breach_day": NEVER}
    gone = _revoked(dossier, frozenset({FineKind.TRAJECTORY}), on)
    if _fined_before((f for f in gone if bounds(f.breach_established or NEVER)[1] >= day), day):
        return {}
    degrees = {j.culpability for j in poor if bounds(j.dated or NEVER)[0] == day}
    facts: dict[str, Known] = {
        "trajectory_breach_day": day,
        "trajectory_culpability": degrees.pop() if len(degrees) == 1 else None,
    }
    for name, until in (("", day), ("_later", on)):
        counted = _counted(fines, day, until)
        facts[f"trajectory_raises_by_count{name}"] = None if counted is None else len(counted)
        facts[f"trajectory_raises_by_step{name}"] = _steps(fines, day, until, later=bool(name))
    return facts


def _established(dossier: Dossier, on: date) -> list[Judgement] | None:
    """The judgements on cooperation with the trajectory, oldest first; ``None`` when it is not sure which they are."""
    if dossier.judgements is None:
        return None
    kinds = (JudgementKind.GUIDANCE_COOPERATION, None)
    found = [j for j in dossier.judgements if j.kind in kinds and _by(j.dated, on) is not False]
    found = [j for j in found if j.authority in (Authority.MUNICIPALITY, Authority.COURT, None)]
    if any(None in (j.kind, j.authority, j.outcome) or not isinstance(j.dated, date) for j in found):
        return None
    return sorted(found, key=lambda j: bounds(j.dated or NEVER))


def _breach(fine: Fine) -> date:
    return bounds(fine.breach_established or NEVER)[0]


def _counted(fines: Iterable[Fine], breach: date, until: date) -> list[Fine] | None:
    """The fines of a breach in the twelve months before ``breach``, final by ``until``; ``None`` where that is not sure."""
    first = add(breach, -LOOK_BACK.values[0])
    within = [f for f in fines if first <= _breach(f) < breach]
    final = [_by(f.final, until) for f in within]
    if None in final:
        return None
    return sorted((f for f, sure in zip(within, final, strict=True) if sure), key=_breach)


def _steps(fines: list[Fine], breach: date, until: date, *, later: bool) -> int | None:
    """How often the fine is raised: once more than that of the latest breach that counts, whose own fine was so raised."""
    counted = _counted(fines, breach, until)
    if not counted:
        return None if counted is None else 0
    last = counted[-1]
    before = _steps(fines, _breach(last), _dated(last) if later else _breach(last), later=later)
    return None if before is None else before + 1


def late(dossier: Dossier, on: date) -> dict[str, Known]:
    """The fines of arts. 24 and 25 that stand, one for each step of the ladder; blame; and when the duty ended."""
    facts: dict[str, Known] = {"duty_ended_day": _ended(dossier, on), "route_achieved_day": achieved(dossier, on)}
    for name, kinds in (("modules", _MODULES), ("route", frozenset({FineKind.ROUTE}))):
        fines = _standing(dossier, kinds, on)
        if fines is not None:
            facts[f"{name}_late_fines"] = steps(fines)
        facts[f"{name}_overrun_excused"] = _excused(dossier, on)
    return facts


def _excused(dossier: Dossier, on: date) -> bool | None:
    """The latest judgement on blame, where it is later than every extension and every fine for lateness.

    It is about exceeding the period, so about everything in it. One of before was about an earlier delay, and one of before
    a fine that was revoked may be what it was revoked for.
    """
    judged = _judged(dossier, JudgementKind.NOT_ATTRIBUTABLE, on)
    fines, gone = _standing(dossier, _LATE, on), _revoked(dossier, _LATE, on)
    if not judged or fines is None or dossier.decisions is None:
        return None
    latest = judged[-1]
    if len({j.outcome for j in judged if j.dated == latest.dated}) > 1:
        return None
    extended = [d.dated for d in _granted(dossier.decisions, [DecisionKind.EXTENSION, None], on)]
    day = bounds(latest.dated or NEVER)[0]
    before = all(d is not None and bounds(d)[1] < day for d in (*extended, *(f.dated for f in (*fines, *gone))))
    return latest.outcome if before else None


def _ended(dossier: Dossier, on: date) -> Known:
    """The first of death, pension age, and the decisions that end the obligation; unknown when none of them came."""
    person, decisions = dossier.person, dossier.decisions
    if person is None or decisions is None:
        return None
    may = [d for d in decisions if d.kind in (*_ENDS, None) and d.grants is not False]
    ended = [d for d in may if _by(takes_effect(d), on) is not False]
    if any(d.kind is None or d.grants is None or not isinstance(d.dated, date) for d in ended):
        return None
    days = [takes_effect(d) for d in ended]
    days += [person.died, None if person.born is None else pension_day(person.born)]
    come = [d for d in days if d is not None and _by(d, on) is not False]
    return min(come, key=bounds) if come else None


def lowered(dossier: Dossier, on: date) -> dict[str, Known]:
    """That social assistance was not lowered: there was none, or no decision says so. For which conduct, none says."""
    names = [f"assistance_lowered_for_{what}" for what in ("intake", "trajectory", "lateness")]
    household, decisions = dossier.household, dossier.decisions
    if household is not None and _by(household.assistance_first_day, on) is False:
        return dict.fromkeys(names, False)
    if decisions is None or _granted(decisions, [DecisionKind.BENEFIT_LOWERED, None], on):
        return {}
    return dict.fromkeys(names, False)


def route(dossier: Dossier, on: date) -> dict[str, Known]:
    """How often each part was sat, the hours in the plan, and presence at the bridging programme."""
    facts: dict[str, Known] = {}
    for part in _PARTS:
        facts |= sittings(dossier, part, on)
    plan = plan_in_force(dossier, on)
    facts["pip_route_hours"] = None if plan is None else plan.intensity_hours
    if dossier.courses is None or any(c.kind is None for c in dossier.courses):
        return facts
    lessons = [c for c in dossier.courses if c.kind is CourseKind.BRIDGING and _by(c.first_day, on) is not False]
    for name, field in (
        ("attended", "hours_attended"),
        ("excused", "hours_authorised_absence"),
        ("missed", "hours_unauthorised_absence"),
    ):
        hours = [getattr(c, field) for c in lessons]
        facts[f"bridging_hours_{name}"] = total(hours, lambda _: True, lambda n: n)
    return facts


def shared(dossier: Dossier, on: date) -> dict[str, Known]:
    """What the earlier Acts ask too, and the fines of arts. 22 and 23 in the period now running."""
    facts: dict[str, Known] = {
        "permit_lost": permit_lost(dossier, on),
        "persistent_unwillingness": unwilling(dossier, on),
    }
    late_ones, conduct = _standing(dossier, _LATE, on), _standing(dossier, _CONDUCT, on)
    if late_ones is None:
        return facts
    new = running(late_ones)
    facts["fined_period_months"] = _months(new)
    if conduct is not None:
        since = _dated(new[0]) if new else date.min
        cents = total([f for f in conduct if _dated(f) >= since], lambda _: True, lambda f: f.amount_cents)
        facts["conduct_fines_euros"] = None if cents is None else cents / 100
    return facts


def _months(fines: list[Fine]) -> int | None:
    """The longest new period that these fines set, in whole months (Regeling 7.4(6)); 0 without a fine."""
    if not fines:
        return 0
    lengths = [_length(f) for f in fines]
    return None if None in lengths else max(n for n in lengths if n is not None)


def _length(fine: Fine) -> int | None:
    notified, last = fine.notified, fine.new_period_last_day
    if not isinstance(notified, date) or not isinstance(last, date) or NEVER in (notified, last):
        return None
    n = (last.year - notified.year) * 12 + last.month - notified.month
    return n if n > 0 and add(notified, months(n)) == last else None
