"""How loans, incomes, requests, decisions and courses of a dossier become facts of the loan of the 2021 Act.

Nothing is guessed: what is not sure is left out. What the loan of the 2013 Act asks too is walked there.
"""

from __future__ import annotations

from datetime import date

from inburgering.dossier import (
    Act,
    CourseKind,
    Decision,
    DecisionKind,
    Dossier,
    ExamPart,
    InstitutionKind,
    Literacy,
    RequestKind,
)
from inburgering.facts import _wi2013_loan_walks as earlier
from inburgering.facts._decided import takes_effect
from inburgering.facts._loan_walks import by, own_loans, still_owed, the_loan
from inburgering.facts._requirements_walks import both, either
from inburgering.facts._wi2013_obligation_walks import asked_for
from inburgering.facts._wi2013_requirements_walks import earliest, passed_day
from inburgering.facts._wi2021_plans import plan_in_force
from inburgering.rules import NEVER, Known, Span, bounds

_EARLIER = (Act.WI2007, Act.WI2013)
_ENDS = {
    "exempted_since": (DecisionKind.EXEMPTION,),
    "dispensed_since": (DecisionKind.MEDICAL_DISPENSATION, DecisionKind.SPECIAL_DISPENSATION),
    "obligation_ended_since": (DecisionKind.OBLIGATION_ENDED,),
}
_OLD_EXAM = (
    ExamPart.READING,
    ExamPart.LISTENING,
    ExamPart.WRITING,
    ExamPart.SPEAKING,
    ExamPart.KNM,
    ExamPart.ONA,
)


def loan(dossier: Dossier, on: date) -> dict[str, Known]:
    """The loan, and whether an earlier one is open."""
    found = the_loan(dossier, Act.WI2021, on, "loan_2021_", "loan_2021_early_first_day")
    return {"earlier_loans_open": still_owed(dossier, _EARLIER), **found}


def household(dossier: Dossier, on: date) -> dict[str, Known]:
    """The partner and the incomes by year, as for the 2013 Act; and the income that counts for this loan."""
    shared = earlier.household(dossier, on)
    facts = {name: value for name, value in shared.items() if name.startswith(("loan_partner", "ability_", "own_"))}
    own = own_loans(dossier, Act.WI2021, on)
    granted = NEVER if own == [] else own[0].granted if own and len(own) == 1 else None
    if granted is not None:
        years = {(on if day == NEVER else day).year for day in bounds(granted)}
        incomes = {_income(dossier, year - 2) for year in years}
        facts["loan_2021_income_cents"] = incomes.pop() if len(incomes) == 1 else None
    return facts


def _income(dossier: Dossier, year: int) -> int | None:
    """The one amount told of a year."""
    incomes = dossier.household.incomes if dossier.household else None
    found = [income for income in incomes or () if income.year in (year, None)]
    return found[0].amount_cents if len(found) == 1 and found[0].year == year else None


def decisions(dossier: Dossier, on: date) -> dict[str, Known]:
    """Since when decisions lift the duty or make the loan due; and the day of a lower amount."""
    facts = earlier.decisions(dossier, on)
    if dossier.decisions is not None:
        facts["lower_amount_notified"] = _lowered(dossier.decisions, on)
        facts |= {name: _since(dossier.decisions, kinds, on) for name, kinds in _ENDS.items()}
    return facts


def _since(decided: tuple[Decision, ...], kinds: tuple[DecisionKind, ...], on: date) -> date | Span | None:
    """The first day on which a decision of these kinds had effect, by the day; ``NEVER`` when surely none had.

    The claim is lost when somebody is no longer obliged (Wet art. 20(2)(b)), not when that is decided.
    """
    found = ((None if d.kind is None else d.kind in kinds, d.grants, takes_effect(d)) for d in decided)
    return earliest((both(right, grants, by(day, on)), day) for right, grants, day in found)


def _lowered(decided: tuple[Decision, ...], on: date) -> date | Span | None:
    """The day the latest decision on the ability to pay that grants was notified; ``NEVER`` when there surely is none."""
    found = []
    for decision in decided:
        kind = None if decision.kind is None else decision.kind is DecisionKind.ABILITY_TO_PAY
        sure = both(kind, decision.grants, by(decision.notified, on))
        if sure is None:
            return None
        if sure and decision.notified is not None:
            found.append(decision.notified)
    return max(found, key=bounds, default=NEVER)


def requested(dossier: Dossier, kind: RequestKind, on: date) -> date | Span | None:
    """The day of the latest request of the kind, by the day; ``NEVER`` when there surely is none."""
    return asked_for(dossier, on, lambda r: None if r.kind is None else r.kind is kind)


def uses(dossier: Dossier, on: date) -> dict[str, Known]:
    """What the loan could pay for: a course at a school with the mark, a bridging programme, literacy in the plan.

    A course counts when it has begun and held the mark. That a school held none does not show that it had no certificate;
    a bridging programme at an institution for one is recognised, elsewhere it is not sure.
    """
    facts: dict[str, Known] = {}
    if dossier.courses is not None:
        begun = [c for c in dossier.courses if by(c.first_day, on) is not False]
        marked = [both(c.quality_mark, by(c.first_day, on)) for c in begun]
        facts["loan_school_marked"] = True if either(*marked) else None if begun else False
        kinds = [None if c.kind is None else c.kind is CourseKind.BRIDGING for c in begun]
        recognised = [
            both(kind, True if c.institution_kind is InstitutionKind.BRIDGING else None, by(c.first_day, on))
            for kind, c in zip(kinds, begun, strict=True)
        ]
        facts["bridging_recognised"] = either(*recognised)
    plan = plan_in_force(dossier, on)
    if plan is not None and plan.literacy is not None:
        facts["literacy_in_plan"] = plan.literacy is not Literacy.NONE
    return facts


def unobliged_exam(dossier: Dossier, on: date) -> date | Span | None:
    """The day the last part was passed; ``NEVER`` while a language part or KNM surely was not.

    Four language parts at A2 or higher, KNM and ONA (Besluit 2021 arts. 3.15(2) and 6.2a(2)). Without ONA it may be the
    examination of the 2021 Act (art. 7(1)): then it is not sure.
    """
    days = [passed_day(dossier, part, on) for part in _OLD_EXAM]
    if NEVER in days[:-1]:
        return NEVER
    known = [bounds(day) for day in days if day is not None and day != NEVER]
    if len(known) < len(days):
        return None
    first, last = max(low for low, _ in known), max(high for _, high in known)
    return first if first == last else Span(first, last)
