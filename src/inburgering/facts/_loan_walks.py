"""The loan of a dossier under one Act, and whether an earlier one is owed: the same walk for the Acts of 2013 and 2021."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from inburgering.dossier import Act, DecisionKind, Dossier, Loan
from inburgering.rules import NEVER, Known, Span, bounds


def by(day: date | Span | None, on: date) -> bool | None:
    """Whether ``day`` has come."""
    if day is None:
        return None
    first, last = bounds(day)
    return True if last <= on else False if first > on else None


def own_loans(dossier: Dossier, act: Act, on: date) -> list[Loan] | None:
    """Loans of an Act granted by the day asked about; ``None`` when it is not sure which they are."""
    if dossier.loans is None:
        return None
    found = [d for d in dossier.loans if d.act in (act, None) and by(d.granted, on) is not False]
    return None if any(d.act is None or by(d.granted, on) is None for d in found) else found


def the_loan(dossier: Dossier, act: Act, on: date, prefix: str, early: str) -> dict[str, Known]:
    """The one loan there can be under an Act, as facts that begin with ``prefix``; of two of them nothing is said.

    ``early``: the fact that tells when repayment was asked to begin; only that it does not begin is known here. A monthly
    amount may have been lowered already where a decision on the ability to pay was, or may have been, made.
    """
    own = own_loans(dossier, act, on)
    if own is None or len(own) > 1:
        return {}
    one = own[0] if own else Loan(granted=NEVER, granted_cents=0, paid_out_cents=0, balance_cents=0)
    facts: dict[str, Known] = {
        f"{prefix}granted": one.granted,
        f"{prefix}granted_cents": one.granted_cents,
        f"{prefix}paid_out_cents": one.paid_out_cents,
        f"{prefix}balance_cents": one.balance_cents,
        early: NEVER if not own or one.repayment_first_day == NEVER else None,
    }
    measured = (DecisionKind.ABILITY_TO_PAY, None)
    if own and dossier.decisions is not None and not any(d.kind in measured for d in dossier.decisions):
        facts[f"{prefix}monthly_cents"] = one.monthly_cents
    return facts


def still_owed(dossier: Dossier, acts: Collection[Act]) -> bool | None:
    """Whether a loan of one of these Acts is still owed."""
    if dossier.loans is None:
        return None
    older = [d for d in dossier.loans if (d.act is None or d.act in acts) and d.balance_cents != 0]
    if any(d.act is not None and d.balance_cents for d in older):
        return True
    return None if older else False
