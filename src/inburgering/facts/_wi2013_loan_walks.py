"""How loans, incomes, requests and decisions of a dossier become facts of the loan of the 2013 Act.

Nothing is guessed: what is not sure is left out.
"""

from __future__ import annotations

from datetime import date

from inburgering.dossier import Act, Decision, DecisionKind, Dossier, Loan, RequestKind
from inburgering.facts._wi2013_requirements_walks import earliest
from inburgering.rules import NEVER, Known, Span, bounds

_WHOLE = (DecisionKind.MEDICAL_DISPENSATION, DecisionKind.SPECIAL_DISPENSATION)
_NO_LOAN: dict[str, Known] = {
    "loan_granted": NEVER,
    "loan_granted_cents": 0,
    "loan_paid_out_cents": 0,
    "loan_balance_cents": 0,
    "early_repayment_first_day": NEVER,
}


def _by(day: date | Span | None, on: date) -> bool | None:
    """Whether ``day`` has come."""
    if day is None:
        return None
    first, last = bounds(day)
    return True if last <= on else False if first > on else None


def _own(dossier: Dossier, on: date) -> list[Loan] | None:
    """Loans of the 2013 Act granted by the day asked about; ``None`` when it is not sure which they are."""
    if dossier.loans is None:
        return None
    found = [d for d in dossier.loans if d.act in (Act.WI2013, None) and _by(d.granted, on) is not False]
    return None if any(d.act is None or _by(d.granted, on) is None for d in found) else found


def loan(dossier: Dossier, on: date) -> dict[str, Known]:
    """The one loan there can be (Besluit 4.1a), and whether an older one is open; of two of them nothing is said.

    A monthly amount may have been lowered already where a decision on the ability to pay was, or may have been, made.
    """
    facts: dict[str, Known] = {"old_loan_open": _older(dossier)}
    own = _own(dossier, on)
    if own is None or len(own) > 1:
        return facts
    if not own:
        return facts | _NO_LOAN
    (one,) = own
    facts |= {
        "loan_granted": one.granted,
        "loan_granted_cents": one.granted_cents,
        "loan_paid_out_cents": one.paid_out_cents,
        "loan_balance_cents": one.balance_cents,
        "early_repayment_first_day": NEVER if one.repayment_first_day == NEVER else None,
    }
    measured = (DecisionKind.ABILITY_TO_PAY, None)
    if dossier.decisions is not None and not any(d.kind in measured for d in dossier.decisions):
        facts["loan_monthly_cents"] = one.monthly_cents
    return facts


def _older(dossier: Dossier) -> bool | None:
    """Whether a loan of the Act before is open."""
    if dossier.loans is None:
        return None
    older = [d for d in dossier.loans if d.act in (Act.WI2007, None) and d.balance_cents != 0]
    if any(d.act is Act.WI2007 and d.balance_cents for d in older):
        return True
    return None if older else False


def household(dossier: Dossier, on: date) -> dict[str, Known]:
    """Incomes by the year that counts; the own income only of who surely has no partner, for they are told together."""
    home = dossier.household
    if home is None:
        return {}
    facts: dict[str, Known] = {"loan_partner": home.partner, "loan_single_parent": home.single_parent}
    own = _own(dossier, on)
    granted = NEVER if own == [] else own[0].granted if own and len(own) == 1 else None
    years = None if granted is None else {(on if day == NEVER else day).year for day in bounds(granted)}
    if years is not None and len(years) == 1:
        facts["grant_income_cents"] = _income(dossier, years.pop() - 2)
    for name, year in (("", on.year - 2), ("last_year_", on.year - 1), ("this_year_", on.year)):
        income = _income(dossier, year)
        facts[f"ability_income_{name}cents"] = income
        facts[f"own_income_{name}cents"] = income if home.partner is False else None
    return facts


def _income(dossier: Dossier, year: int) -> int | None:
    """The one amount told of a year."""
    incomes = dossier.household.incomes if dossier.household else None
    found = [income for income in incomes or () if income.year in (year, None)]
    return found[0].amount_cents if len(found) == 1 and found[0].year == year else None


def requests(dossier: Dossier, on: date) -> dict[str, Known]:
    """Whether remission and a measuring of the ability to pay were asked for."""
    kinds = {"remission_asked": RequestKind.REMISSION, "ability_asked": RequestKind.ABILITY_TO_PAY}
    return {name: _asked(dossier, kind, on) for name, kind in kinds.items()}


def _asked(dossier: Dossier, kind: RequestKind, on: date) -> bool | None:
    if dossier.requests is None:
        return None
    found: bool | None = False
    for request in dossier.requests:
        came = _by(request.received or request.dated, on)
        if request.kind not in (kind, None) or came is False:
            continue
        if request.kind is kind and came:
            return True
        found = None
    return found


def decisions(dossier: Dossier, on: date) -> dict[str, Known]:
    """The first day of each decision that lifts the duty or makes the loan due.

    A dispensation for efforts is a fact of the dispensation room.
    """
    if dossier.decisions is None:
        return {}
    return {
        "exempted_since": _first(dossier.decisions, (DecisionKind.EXEMPTION,), on),
        "dispensed_since": _first(dossier.decisions, _WHOLE, on),
        "obligation_ended_since": _first(dossier.decisions, (DecisionKind.OBLIGATION_ENDED,), on),
        "repayment_decided": _first(dossier.decisions, (DecisionKind.REPAYMENT,), on),
    }


def _first(
    decided: tuple[Decision, ...],
    kinds: tuple[DecisionKind, ...],
    on: date,
) -> date | Span | None:
    def holds(decision: Decision) -> bool | None:
        came = _by(decision.dated or decision.notified, on)
        right = None if decision.kind is None else decision.kind in kinds
        parts = (right, decision.grants, came)
        return False if False in parts else None if None in parts else True

    return earliest((holds(d), d.dated or d.notified) for d in decided)


def mark(dossier: Dossier) -> date | Span | None:
    """The last day of the quality mark, when it is the same for every course; `NEVER` without a course."""
    if dossier.courses is None:
        return None
    found = {course.mark_last_day for course in dossier.courses} or {NEVER}
    return found.pop() if len(found) == 1 else None
