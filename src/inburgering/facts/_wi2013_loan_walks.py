"""How loans, incomes, requests and decisions of a dossier become facts of the loan of the 2013 Act.

Nothing is guessed: what is not sure is left out.
"""

from __future__ import annotations

from datetime import date

from inburgering.dossier import Act, Decision, DecisionKind, Dossier, RequestKind
from inburgering.facts._decided import takes_effect
from inburgering.facts._loan_walks import by, own_loans, still_owed, the_loan
from inburgering.facts._wi2013_requirements_walks import earliest
from inburgering.rules import NEVER, Known, Span, bounds

_WHOLE = (DecisionKind.MEDICAL_DISPENSATION, DecisionKind.SPECIAL_DISPENSATION)


def loan(dossier: Dossier, on: date) -> dict[str, Known]:
    """The one loan there can be (Besluit 4.1a), the day it is repaid from on record, and whether an older one is open."""
    found = the_loan(dossier, Act.WI2013, on, "loan_", "early_repayment_first_day")
    own = own_loans(dossier, Act.WI2013, on)
    if own is not None and len(own) < 2:
        found["repayment_recorded"] = own[0].repayment_first_day if own else NEVER
    return {"old_loan_open": still_owed(dossier, (Act.WI2007,)), **found}


def household(dossier: Dossier, on: date) -> dict[str, Known]:
    """Incomes by the year that counts; the own income only of who surely has no partner, for they are told together."""
    home = dossier.household
    if home is None:
        return {}
    facts: dict[str, Known] = {"loan_partner": home.partner, "loan_single_parent": home.single_parent}
    own = own_loans(dossier, Act.WI2013, on)
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
        came = by(request.received or request.dated, on)
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
        came = by(takes_effect(decision), on)
        right = None if decision.kind is None else decision.kind in kinds
        parts = (right, decision.grants, came)
        return False if False in parts else None if None in parts else True

    return earliest((holds(d), takes_effect(d)) for d in decided)


def mark(dossier: Dossier) -> date | Span | None:
    """The last day of the quality mark, when it is the same for every course; `NEVER` without a course."""
    if dossier.courses is None:
        return None
    found = {course.mark_last_day for course in dossier.courses} or {NEVER}
    return found.pop() if len(found) == 1 else None
