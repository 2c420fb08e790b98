"""The facts of the plan room: the notification, the intake, the learnability test, the plan (PIP) and the places it binds.

Everything is as it stood on the day asked about: what is dated after that day has not come yet. A plan counts as sent to
DUO in the order in which the dossier lists the plans.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from inburgering.dossier import (
    Act,
    Dossier,
    Judgement,
    JudgementKind,
    Pip,
    Registration,
    ResidenceGround,
    SchoolingKind,
    Summons,
)
from inburgering.facts._core import current_pips, in_force
from inburgering.facts._plan_words import FineAfter, PlanFacts
from inburgering.rules import NEVER, Known, Span, bounds

__all__ = ["FineAfter", "PlanFacts", "plan_facts"]

# The educations of Regeling 2021 art. 4.2, to which Besluit 2021 art. 4.3(2) and so 5.4(2) refer.
_NON_EXEMPTING = frozenset(
    {
        SchoolingKind.PRACTICAL,
        SchoolingKind.SPECIAL_LABOUR_MARKET,
        SchoolingKind.SPECIAL_DAY_ACTIVITIES,
        SchoolingKind.ENTRY,
    }
)


def plan_facts(dossier: Dossier, on: date) -> dict[str, Known]:
    """The plan facts of a dossier on a day; what the dossier does not say is left out."""
    facts: dict[str, Known] = {"notified": _notified(dossier, on)}
    facts |= _registered(dossier, on) | _moved(dossier, on) | _information(dossier, on) | _intake(dossier, on)
    facts |= _test(dossier, on) | _sent(dossier, on)
    facts |= {
        "special_case_route": _judged(dossier, JudgementKind.SPECIAL_CASE_ROUTE, on),
        "progress_differs": _judged(dossier, JudgementKind.PROGRESS_DIFFERS, on),
        "non_exempting_education_ended": _education_ended(dossier, on),
    }
    return {name: value for name, value in facts.items() if value is not None}


def _come(day: date | Span | None, on: date) -> date | Span | None:
    """``day`` as seen on ``on``: a day that lies after it has not come."""
    return NEVER if day is not None and bounds(day)[0] > on else day


def _first(days: Iterable[date | Span | None]) -> date | Span | None:
    """The first of the days; unknown while an unknown or partly known one may come first."""
    known = list(days)
    if not known:
        return NEVER
    sure = [d for d in known if d is not None]
    if len(sure) < len(known):
        return None
    least = min(sure, key=bounds)
    return least if all(bounds(least)[1] <= bounds(d)[0] or d is least or d == least for d in sure) else None


def _last(days: Iterable[date | Span | None]) -> date | Span | None:
    """The last of the days; unknown while an unknown or partly known one may come last."""
    known = list(days)
    sure = [d for d in known if d is not None]
    if not known or len(sure) < len(known):
        return None if known else NEVER
    most = max(sure, key=lambda d: bounds(d)[::-1])
    return most if all(bounds(d)[1] <= bounds(most)[0] or d is most or d == most for d in sure) else None


def _notified(dossier: Dossier, on: date) -> date | Span | None:
    """The first notification under the Wi2021; one of an unknown Act may be it, so it makes the day unknown."""
    if dossier.notifications is None:
        return None
    letters = [n for n in dossier.notifications if n.act in (Act.WI2021, None)]
    first = _first(_come(n.dated, on) for n in letters)
    return None if any(n.act is None and n.dated and bounds(n.dated)[0] <= on for n in letters) else first


def _registered(dossier: Dossier, on: date) -> dict[str, Known]:
    """The first BRP registration, and the first in the municipality that houses the person (Huisvestingswet 2014 art. 28).

    Only who has an asylum permit is housed that way; who lives in reception on one still has to be. Who left reception
    for another home may or may not be housed yet, so that the day is unknown.
    """
    places = dossier.registrations
    right = in_force(dossier.residence, on)
    asylum = None if right is None or right.ground is None else right.ground is ResidenceGround.C
    if places is None:
        return {"to_be_housed": False if asylum is False else None}
    housing = [p for p in places if p.housing_municipality]
    unsure = any(p.housing_municipality is None and not p.reception for p in places)
    centre = any(p.reception for p in places)
    own_home = centre and any(not p.reception and _come(p.first_day, on) != NEVER for p in places)
    housed = True if housing or (asylum and centre) else None
    if housed is None and (asylum is False or (places and not unsure and not centre)):
        housed = False
    return {
        "brp_registered": _first(_come(p.first_day, on) for p in places),
        "housing_registered": None
        if (unsure or own_home) and not housing
        else _first(_come(p.first_day, on) for p in housing),
        "to_be_housed": housed,
    }


def _lives(dossier: Dossier, on: date) -> Registration | None:
    """The registration that covers ``on``, if it is no reception centre."""
    home = in_force(dossier.registrations, on)
    return None if home is None or home.reception else home


def _moved(dossier: Dossier, on: date) -> dict[str, Known]:
    """The move to another municipality after a plan existed, and the plan that followed there."""
    plans, home = current_pips(dossier, on), _lives(dossier, on)
    if plans is not None and not plans:
        return {"moved_registered": NEVER, "moved_plan_dated": NEVER, "settled_in_plan_municipality": NEVER}
    if plans is None or home is None or home.first_day is None:
        return {}
    facts: dict[str, Known] = {}
    place = plans[-1].municipality
    if place is not None and dossier.registrations is not None:
        there = [r.first_day for r in dossier.registrations if r.municipality == place and not r.reception]
        facts["settled_in_plan_municipality"] = _first(_come(d, on) for d in there)
    since = _settled(dossier, home)
    if since is None:
        return facts
    older = [p for p in plans if p.dated is not None and bounds(p.dated)[1] < bounds(since)[0]]
    newer = [p for p in plans if p.dated is not None and bounds(p.dated)[0] >= bounds(since)[1]]
    if len(older) + len(newer) < len(plans):
        return facts
    before = older[-1].municipality if older else home.municipality
    if older and (before is None or home.municipality is None):
        return facts
    if before == home.municipality:
        return facts | {"moved_registered": NEVER, "moved_plan_dated": NEVER}
    own = [p.dated for p in newer if p.municipality in (home.municipality, None)]
    followed = None if any(p.municipality is None for p in newer) else _first(own)
    return facts | {"moved_registered": since, "moved_plan_dated": followed}


def _settled(dossier: Dossier, home: Registration) -> date | Span | None:
    """Since when the person has lived in the municipality of ``home``, at whatever address there."""
    places = dossier.registrations or ()
    if any(p.first_day is None for p in places):
        return None
    begun = sorted((p for p in places if p.first_day), key=lambda p: bounds(p.first_day or NEVER))
    since = home.first_day
    for place in reversed(begun[: begun.index(home)]):
        if place.reception or place.municipality != home.municipality:
            break
        since = place.first_day
    return since


def _information(dossier: Dossier, on: date) -> dict[str, Known]:
    """The information from third parties that was awaited: received when the last of it was."""
    facts: dict[str, Known] = {
        "information_indispensable": _judged(dossier, JudgementKind.INFORMATION_INDISPENSABLE, on)
    }
    items = dossier.third_party_information
    if items is None:
        return facts
    awaited = [i.awaited for i in items]
    facts["third_party_awaited"] = True if True in awaited else None if None in awaited else False
    facts["third_party_received"] = _last(_come(i.received, on) for i in items if i.awaited is not False)
    return facts


def _failed(summons: Summons) -> bool | None:
    if summons.appeared is False or summons.cooperated is False:
        return True
    return None if summons.appeared is None or summons.cooperated is None else False


def _absent(summons: Summons) -> bool | None:
    return None if summons.appeared is None else not summons.appeared


def _poor(summons: Summons) -> bool | None:
    """Appeared, but cooperated insufficiently; who did not appear is not counted here (Wi2021 art. 22(1))."""
    if summons.appeared is False:
        return False
    return None if summons.cooperated is None else not summons.cooperated


def _any(truths: Iterable[bool | None]) -> bool | None:
    known = list(truths)
    return True if True in known else None if None in known else False


def _intake(dossier: Dossier, on: date) -> dict[str, Known]:
    intake = dossier.intake
    if intake is None:
        return {}
    facts: dict[str, Known] = {"intake_completed": _come(intake.completed, on)}
    if intake.summonses is None or any(s.dated is None for s in intake.summonses):
        return facts
    sent = sorted(
        (s for s in intake.summonses if bounds(s.dated or NEVER)[0] <= on), key=lambda s: bounds(s.dated or on)
    )
    failed = [_failed(s) for s in sent]
    poor = [_poor(s) for s in sent]
    judged = _judged(dossier, JudgementKind.INTAKE_COOPERATION, on)
    # A summons is repeated, with a new period, only after one that failed (Wi2021 art. 14(1)).
    repeated = [s for place, s in enumerate(sent) if True in failed[:place]]
    perhaps = [s for place, s in enumerate(sent) if None in failed[:place] and True not in failed[:place]]
    return facts | {
        "summonses": len(sent),
        "failed_summonses": None if None in failed else failed.count(True),
        "intake_warned": _any(s.warned for s in sent),
        "absent_after_repeat": _any([*map(_absent, repeated), *(None for s in perhaps if _absent(s) is not False)]),
        "poor_intake_cooperation": _any(poor if judged is None else [*poor, not judged]),
        "poor_cooperation_after_repeat": _any(
            [*map(_poor, repeated), *(None for s in perhaps if _poor(s) is not False)]
        ),
        "last_summons_failed": failed[-1] if failed else False,
    }


def _test(dossier: Dossier, on: date) -> dict[str, Known]:
    """The last test taken, and the impairments that exempt from it."""
    facts: dict[str, Known] = {}
    hurt = dossier.impairments
    if hurt is not None:
        facts |= {
            "visual_impairment": hurt.visual,
            "hearing_impairment": hurt.hearing,
            "unable_to_take_test": hurt.deemed_unable,
        }
    tests = dossier.learnability_tests
    if tests is None or any(t.taken is None for t in tests):
        return facts
    taken = [t for t in tests if t.taken is not None and bounds(t.taken)[0] <= on]
    if not taken:
        return facts | {"test_taken": NEVER}
    last = max(taken, key=lambda t: bounds(t.taken or NEVER))
    return facts | {"test_taken": last.taken, "test_score": last.score, "test_required_score": last.required_score}


def _sent(dossier: Dossier, on: date) -> dict[str, Known]:
    """What DUO looks at when a plan is sent to it."""
    right = in_force(dossier.residence, on)
    recorded = [r for r in dossier.recorded_obligations or () if r.obliged and r.act is Act.WI2021]
    start = _first(r.first_day for r in recorded) if recorded else None if right is None else right.made_known
    facts: dict[str, Known] = {"obligation_recorded_first_day": start}
    plans = current_pips(dossier, on)
    if plans is None or dossier.pips is None:
        return facts
    if not plans:
        return facts | {"last_sent_pip_dated": NEVER, "sent_before_pip_dated": NEVER}
    listed = [p for p in dossier.pips if p in plans]
    *before, last = listed
    hours = plans[-1].intensity_hours
    return facts | {
        "last_sent_pip_dated": last.dated,
        "sent_before_pip_dated": _last(p.dated for p in before),
        "pip_intensity_given": None if hours is None else hours > 0,
        "previous_municipality_pip": _by_another(dossier, plans[-1], on),
    }


def _by_another(dossier: Dossier, plan: Pip, on: date) -> bool | None:
    home = _lives(dossier, on)
    if home is None or home.municipality is None or plan.municipality is None:
        return None
    return home.municipality != plan.municipality


def _judged(dossier: Dossier, kind: JudgementKind, on: date) -> bool | None:
    """The last judgement on a norm, as given by the authority it names."""
    found: list[Judgement] = [
        j for j in dossier.judgements or () if j.kind is kind and (j.dated is None or bounds(j.dated)[0] <= on)
    ]
    return max(found, key=lambda j: bounds(j.dated or date.min)).outcome if found else None


def _education_ended(dossier: Dossier, on: date) -> date | Span | None:
    """The end of the last education of Besluit 2021 art. 4.3(2): completed or broken off."""
    if dossier.schooling is None:
        return None
    if any(s.kind is None for s in dossier.schooling):
        return None
    ends = [s.last_day for s in dossier.schooling if s.kind in _NON_EXEMPTING]
    past = [d for d in ends if d is None or bounds(d)[0] < on]
    return _last(past)
