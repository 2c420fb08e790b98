"""How requests, decisions, judgements and schooling become facts of the dispensation of 2013. Nothing is guessed."""

from __future__ import annotations

from datetime import date

from inburgering.dossier import Decision, DecisionKind, Dossier, JudgementKind, RequestKind, Schooling, SchoolingKind
from inburgering.facts._obligation_walks import all_known
from inburgering.facts._wi2013_obligation_walks import asked_for
from inburgering.rules import NEVER, Span, bounds, shift, years

__all__ = ["granted", "oral", "requested", "school_hours", "unable", "unlearnable"]

_SCHOOLS = (
    SchoolingKind.PRACTICAL,
    SchoolingKind.SPECIAL_LABOUR_MARKET,
    SchoolingKind.SPECIAL_DAY_ACTIVITIES,
    SchoolingKind.INTERNATIONAL_CLASS,
)


def requested(dossier: Dossier, kind: RequestKind, on: date) -> date | Span | None:
    """The day of the latest application of the kind, by the day; ``NEVER`` when there surely is none."""
    return asked_for(dossier, on, lambda r: None if r.kind is None else r.kind is kind)


def granted(dossier: Dossier, kind: DecisionKind, on: date) -> date | Span | None:
    """The day of the first decision of the kind that grants, by the day; ``NEVER`` when there surely is none.

    The day on the decision, else the day it was made known; one that sets a last day counts up to that day.
    """
    if dossier.decisions is None:
        return None
    days: list[date | Span] = []
    for decision in dossier.decisions:
        taken = decision.dated or decision.notified
        counts = all_known(
            None if decision.kind is None else decision.kind is kind,
            decision.grants,
            None if taken is None else Span(*bounds(taken)) <= on,
            _standing(decision, on),
        )
        if counts is None:
            return None
        if counts and taken is not None:
            days.append(taken)
    return min(days, key=bounds, default=NEVER)


def _standing(decision: Decision, on: date) -> bool | None:
    """Whether a decision that sets a last day still stands on the day."""
    return Span(*bounds(decision.last_day or NEVER)) >= on


def _judged(dossier: Dossier, kind: JudgementKind, on: date) -> bool | None:
    """The latest judgement of the kind by the day; unknown when there is none, or when it is not sure which is the latest."""
    may = [
        j for j in dossier.judgements or () if j.kind in (kind, None) and (j.dated is None or bounds(j.dated)[0] <= on)
    ]
    if any(j.kind is None or j.dated is None or bounds(j.dated)[1] > on for j in may):
        return None
    newest = max((bounds(j.dated or NEVER)[0] for j in may), default=NEVER)
    outcomes = {j.outcome for j in may if bounds(j.dated or NEVER)[1] >= newest}
    return outcomes.pop() if len(outcomes) == 1 else None


def unable(dossier: Dossier, on: date) -> bool | None:
    """What was judged last of being permanently unable."""
    return _judged(dossier, JudgementKind.PERMANENTLY_UNABLE, on)


def unlearnable(dossier: Dossier, on: date) -> bool | None:
    """What DUO's test of learning ability showed last; the learnability test of the Act of 2021 is another one."""
    return _judged(dossier, JudgementKind.UNABLE_TO_LEARN, on)


def oral(dossier: Dossier, on: date) -> bool | None:
    """Whether an interview showed A2: one that showed B1 did; one that did not show B1 says nothing of A2."""
    shown = _judged(dossier, JudgementKind.ORAL_B1, on)
    return True if shown else _judged(dossier, JudgementKind.ORAL_A2, on)


def school_hours(dossier: Dossier, on: date) -> int | None:
    """Hours at these schools in the two years before the application, or before the day while there is none.

    Unknown where some of the hours may lie before the two years, or after the application.
    """
    asked = requested(dossier, RequestKind.EFFORT_DISPENSATION, on)
    if asked is None or dossier.schooling is None:
        return None
    until = on if asked == NEVER else asked
    since = shift(until, -years(2))
    found = 0
    for school in dossier.schooling:
        within = _within(school, since, until)
        counts = all_known(None if school.kind is None else school.kind in _SCHOOLS, within is not False)
        if counts is False or school.dutch_hours == 0:
            continue
        if counts is None or within is None or school.dutch_hours is None:
            return None
        found += school.dutch_hours
    return found


def _within(school: Schooling, since: date | Span, until: date | Span) -> bool | None:
    """Whether all of it surely lies between the two days; false when none of it does."""
    first, last = school.first_day or Span(date.min, NEVER), school.last_day or Span(date.min, NEVER)
    if bounds(last)[1] < bounds(since)[0] or bounds(first)[0] > bounds(until)[1]:
        return False
    inside = bounds(first)[0] >= bounds(since)[1] and bounds(last)[1] <= bounds(until)[0]
    return True if inside else None
