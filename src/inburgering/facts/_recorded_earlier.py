"""What a register says of the earlier Acts: a refusal for efforts, and a loan that is claimed back."""

from __future__ import annotations

from datetime import date

from inburgering.dossier import Act, Decision, DecisionKind, Dossier
from inburgering.law import BESLUIT_OLD, WI_OLD
from inburgering.rules import NEVER, Known, Span, Text, Vocabulary, bounds, day


class RecordedEarlierFacts(Vocabulary):
    """The record of decisions under the Acts of 2007 and 2013."""

    recorded_effort_refused = day(
        Text(
            "de dag waarop ontheffing wegens inspanningen het laatst is geweigerd",
            "the day dispensation for efforts was last refused",
        ),
        ask=Text("Wanneer is die ontheffing geweigerd, en waarom?", "When was it refused, and why?"),
        cites=(BESLUIT_OLD.art("2.8b"),),
    )
    recorded_loan_claimed = day(
        Text(
            "de eerste dag waarop een lening onder een eerdere wet moet worden terugbetaald",
            "the first day on which a loan under an earlier Act must be repaid",
        ),
        ask=Text("Vanaf wanneer moet de lening worden terugbetaald?", "From when must the loan be repaid?"),
        cites=(WI_OLD.art("17"),),
    )


def recorded_earlier_facts(dossier: Dossier, on: date) -> dict[str, Known]:
    """These facts of a dossier on a day; what it does not say is left out."""
    facts: dict[str, Known] = {
        "recorded_effort_refused": _refused(dossier, on),
        "recorded_loan_claimed": _claimed(dossier),
    }
    return {name: value for name, value in facts.items() if value is not None}


def _refused(dossier: Dossier, on: date) -> date | Span | None:
    """The latest refusal that has come; ``None`` where a decision may be one and that is not sure."""
    if dossier.decisions is None:
        return None
    kinds = (DecisionKind.EFFORT_DISPENSATION, None)
    found = [d for d in dossier.decisions if d.kind in kinds and d.grants is not True]
    if any(d.kind is None or d.grants is None or d.dated is None for d in found):
        return None
    return max((day for day in map(_dated, found) if bounds(day)[0] <= on), key=bounds, default=NEVER)


def _dated(decision: Decision) -> date | Span:
    return decision.dated or NEVER


def _claimed(dossier: Dossier) -> date | Span | None:
    """The first day of repayment of any loan under an earlier Act that is not wholly remitted."""
    if dossier.loans is None:
        return None
    days: list[date | Span] = []
    for loan in dossier.loans:
        if loan.act is Act.WI2021 or (loan.balance_cents == 0):
            continue
        if loan.act is None or loan.repayment_first_day is None:
            return None
        days.append(loan.repayment_first_day)
    return min(days, key=bounds, default=NEVER)
