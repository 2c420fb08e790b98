"""How requests, decisions and judgements become facts of the dispensation of 2021. Nothing is guessed."""

from __future__ import annotations

from datetime import date

from inburgering.dossier import Decision, DecisionKind, Dossier, JudgementKind, RequestKind
from inburgering.facts._requirements_walks import both, decided
from inburgering.facts._wi2013_obligation_walks import asked_for
from inburgering.rules import NEVER, Span, bounds

__all__ = ["MEDICAL", "SPECIAL", "adapted", "advised", "judged", "refused", "requested", "unable"]

MEDICAL = frozenset({RequestKind.MEDICAL_DISPENSATION, RequestKind.PARTIAL_MEDICAL_DISPENSATION})
SPECIAL = frozenset({RequestKind.SPECIAL_DISPENSATION})
_REFUSALS = (DecisionKind.MEDICAL_DISPENSATION, DecisionKind.PARTIAL_MEDICAL_DISPENSATION)


def requested(dossier: Dossier, kinds: frozenset[RequestKind], on: date) -> date | Span | None:
    """The day of the latest application of these kinds, by the day; ``NEVER`` when there surely is none."""
    return asked_for(dossier, on, lambda r: None if r.kind is None else r.kind in kinds)


def refused(dossier: Dossier, on: date) -> date | Span | None:
    """The day the latest refusal of medical dispensation was made known; ``NEVER`` when there surely is none."""
    if dossier.decisions is None:
        return None

    def refuses(decision: Decision) -> bool | None:
        kind = None if decision.kind is None else decision.kind in _REFUSALS
        come = None if decision.notified is None else Span(*bounds(decision.notified)) <= on
        return both(kind, None if decision.grants is None else not decision.grants, come)

    found = [(refuses(d), d.notified) for d in dossier.decisions]
    if any(sure is None for sure, _ in found):
        return None
    return max((day for sure, day in found if sure and day is not None), key=bounds, default=NEVER)


def judged(dossier: Dossier, kind: JudgementKind, on: date) -> bool | None:
    """The outcome of the latest judgement of the kind by the day; unknown when there is none, or it is not sure which."""
    found = [j for j in dossier.judgements or () if j.kind is kind and bounds(j.dated or date.min)[0] <= on]
    if not found or any(not isinstance(j.dated, date) for j in found):
        return None
    last = max(bounds(j.dated or NEVER) for j in found)
    outcomes = {j.outcome for j in found if bounds(j.dated or NEVER) == last}
    return outcomes.pop() if len(outcomes) == 1 else None


def unable(dossier: Dossier, on: date) -> bool | None:
    """Whether the person was judged unable to meet the whole; of a partial application only that it is not so."""
    outcome = judged(dossier, JudgementKind.PERMANENTLY_UNABLE, on)
    if not outcome:
        return outcome
    partly = requested(dossier, frozenset({RequestKind.PARTIAL_MEDICAL_DISPENSATION}), on)
    whole = requested(dossier, frozenset({RequestKind.MEDICAL_DISPENSATION}), on)
    return True if partly == NEVER and whole not in (None, NEVER) else None


def adapted(dossier: Dossier, on: date) -> bool | None:
    """Whether adapted conditions were advised: a decision that grants them shows it, the lack of one shows nothing."""
    return decided(dossier, on, DecisionKind.ADAPTED_EXAM, lambda _: True) or None


def advised(dossier: Dossier, on: date) -> bool | None:
    """Whether the municipality gave its advice, for or against; unknown where a judgement may be one."""
    if dossier.judgements is None:
        return None
    kinds = (JudgementKind.MUNICIPAL_ADVICE, None)
    found = [j for j in dossier.judgements if j.kind in kinds and bounds(j.dated or date.min)[0] <= on]
    sure = [j for j in found if j.kind is not None and j.dated is not None and bounds(j.dated)[1] <= on]
    return True if sure else None if found else False
