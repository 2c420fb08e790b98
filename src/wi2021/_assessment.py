"""What an assessment says of the Wi2021: which rules in which order, and every term that can be dated."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from itertools import chain
from typing import Any

from inburgering._answer import AnswerOf, Term, dated, terms
from inburgering.deadline import Deadline
from inburgering.dossier import Act
from inburgering.law import BESLUIT2021, REGELING2021, WI2021
from inburgering.rules import NEVER, Known, Rule, Text, value_of, values_of
from wi2021 import (
    _extension_claims,
    dispensation,
    duties,
    loan,
    obligation,
    period,
    plan,
    requirements,
    sanctions,
)

__all__ = ["ANSWER"]

PERIOD: tuple[Rule[Any], Rule[Any]] = (period.period_first_day, period.extended_last_day)
"""The first and the last day of the integration period, with the extensions granted."""

SECTIONS: tuple[tuple[Text, tuple[Rule[Any], ...]], ...] = (
    (
        Text("Moet u inburgeren?", "Must you integrate?"),
        (
            obligation.obliged,
            obligation.obligation_first_day,
            obligation.asylum_status_holder,
            obligation.wrongly_imposed,
            obligation.remedy,
        ),
    ),
    (
        Text("Ontheffing", "Dispensation"),
        (
            dispensation.dispensed,
            dispensation.medical_full,
            dispensation.medical_partial,
            dispensation.special_entitled,
            dispensation.medical_decision_last_day,
        ),
    ),
    (Text("Uw plan (PIP)", "Your plan (PIP)"), (plan.pip_last_day, plan.review_of_z_route, plan.carried_over)),
    (
        Text("Uw gemeente", "Your municipality"),
        (duties.guidance_first_day, duties.relief_due, duties.offer_overdue, duties.interviews_left),
    ),
    (
        Text("Uw inburgeringstermijn", "Your integration period"),
        (
            period.period_first_day,
            period.period_last_day,
            period.extended_last_day,
            period.running_last_day,
            period.near_completion,
        ),
    ),
    (
        Text("Bent u klaar?", "Are you done?"),
        (
            requirements.obligation_met,
            requirements.scaling_down_possible,
            requirements.exam_cost_open_parts,
            requirements.proof_of_completion,
        ),
    ),
    (
        Text("Boetes", "Fines"),
        (
            sanctions.intake_fine,
            sanctions.trajectory_fine,
            sanctions.pvt_fine,
            sanctions.map_fine,
            sanctions.route_fine,
            sanctions.new_period_last_day,
            sanctions.reconsider_fine,
        ),
    ),
    (
        Text("De lening", "The loan"),
        (loan.may_ask_loan, loan.loan_maximum, loan.repayment_first_day, loan.monthly_instalment),
    ),
)
"""The headings of an explanation, each with its rules in reading order."""

NOTHING_TO_SAY: Mapping[str, tuple[Any, ...]] = {
    obligation.wrongly_imposed.id: (False, None),
    obligation.remedy.id: ("none", None),
    dispensation.dispensed.id: (False, None),
    dispensation.medical_full.id: (False, None),
    dispensation.medical_partial.id: (False, None),
    dispensation.special_entitled.id: (False, None),
    dispensation.medical_decision_last_day.id: (NEVER, None),
    plan.review_of_z_route.id: (False, None),
    plan.carried_over.id: ("nothing", None),
    duties.guidance_first_day.id: (NEVER, None),
    duties.relief_due.id: (False, None),
    duties.offer_overdue.id: (False, None),
    duties.interviews_left.id: (0, None),
    period.near_completion.id: (False, None),
    requirements.scaling_down_possible.id: (False, None),
    requirements.exam_cost_open_parts.id: (0, None),
    requirements.proof_of_completion.id: ("none", None),
    sanctions.intake_fine.id: (0, None),
    sanctions.trajectory_fine.id: (0, None),
    sanctions.pvt_fine.id: (0, None),
    sanctions.map_fine.id: (0, None),
    sanctions.route_fine.id: (0, None),
    sanctions.new_period_last_day.id: (NEVER, None),
    sanctions.reconsider_fine.id: (False, None),
    loan.may_ask_loan.id: (False, None),
    loan.loan_maximum.id: (0, None),
    loan.repayment_first_day.id: (NEVER, None),
    loan.monthly_instalment.id: (0, None),
}
"""Outcomes that an answer passes over: nothing was imposed wrongly, nothing needs to be put right, no reason to ask."""

_YOU = Text("U", "You")
_COLLEGE = Text("De gemeente", "The municipality")
_LATE_PLAN = Text(
    "Is het plan er dan niet, dan is de gemeente te laat. Uw termijn van drie jaar begint pas na het plan.",
    "If there is no plan then, the municipality is late. Your period of three years begins only after the plan.",
)

_FINE = Text(
    "Bent u dan niet klaar, dan kan DUO een boete geven en een nieuwe termijn stellen.",
    "If you are not done then, DUO may impose a fine and set a new period.",
)
# The Act still has the fine; after the rulings of 4 February and 9 July 2025 DUO imposes none on this group.
_NO_FINE = Text(
    "Bent u dan niet klaar: DUO geeft asielstatushouders geen boete, sinds uitspraken van rechters in 2025.",
    "If you are not done then: DUO imposes no fines on asylum status holders, since court rulings in 2025.",
)


def deadlines(facts: Mapping[str, Known]) -> Iterator[Deadline]:
    """Every term of the Wi2021 that the facts date. A term whose first or last day is undetermined is left out.

    Who surely is not obliged, or has met the obligation, has no terms but those of the loan. A term that would begin after
    its last day is none.
    """
    obliged, met = values_of((obligation.obliged, requirements.obligation_met), facts)
    found = terms(_LOAN, facts)
    if obliged is not False and met is not True:
        found = chain(_plan(facts), _period(facts), found)
    yield from (d for d in found if d.first_day is None or d.first_day <= d.last_day)


def _plan(facts: Mapping[str, Known]) -> Iterator[Deadline]:
    for rule, roll, what, made in (
        (
            plan.pip_due,
            plan.pip_deadline,
            Text("Het plan (PIP) vaststellen", "Adopt the plan (PIP)"),
            _happened(facts, "first_pip_dated"),
        ),
        (
            plan.pip_due_after_move,
            plan.pip_after_move_deadline,
            Text("Na uw verhuizing een nieuw plan (PIP) vaststellen", "Adopt a new plan (PIP) after your move"),
            None,
        ),
    ):
        found = roll(facts)
        if found is not None:
            yield Deadline(
                rule.id,
                what,
                _COLLEGE,
                found.event,
                found.last_day,
                _LATE_PLAN,
                rule.cites[0],
                rule.confidence,
                found.certain,
                made,
            )


def _happened(facts: Mapping[str, Known], name: str) -> bool | None:
    day, on = facts.get(name), facts.get("on")
    return day <= on if isinstance(day, date) and isinstance(on, date) else None


def _period(facts: Mapping[str, Known]) -> Iterator[Deadline]:
    first, last = period.period_first_day, period.running_last_day
    holder = value_of(obligation.asylum_status_holder, facts) is True
    yield from terms(
        (
            Term(
                Text("De leerroute wijzigen", "Change the learning route"),
                _COLLEGE,
                first,
                plan.route_change_last_day,
                Text(
                    "Later mag wijzigen alleen nog van de onderwijsroute naar de B1-route, of in een bijzonder geval.",
                    "Later only from the education route to the B1 route, or in a special case.",
                ),
            ),
            Term(
                Text("Meer tijd vragen aan DUO", "Ask DUO for more time"),
                _YOU,
                period.request_first_day,
                period.request_first_day,
                Text("DUO beslist binnen acht weken.", "DUO decides within eight weeks."),
                dated(last, facts),
            ),
            Term(
                Text("Een aanbod doen", "Make an offer"),
                _COLLEGE,
                None,
                duties.offer_last_day,
                Text(
                    "Komt het aanbod later, dan kunt u DUO om extra tijd vragen.",
                    "If the offer comes later, you can ask DUO for more time.",
                ),
            ),
            Term(
                Text("Uw vaste lasten betalen", "Pay your fixed costs"),
                _COLLEGE,
                None,
                duties.relief_last_day,
                Text("Daarna betaalt u ze zelf.", "After that you pay them yourself."),
            ),
            Term(
                Text("Voldoen aan de inburgeringsplicht", "Meet the obligation"),
                _YOU,
                first,
                last,
                _NO_FINE if holder else _FINE,
            ),
        ),
        facts,
    )


_LOAN = (
    Term(
        Text("De lening terugbetalen", "Repay the loan"),
        _YOU,
        loan.repayment_first_day,
        loan.repayment_last_day,
        Text(
            "Alleen wat openbleef omdat uw bedrag was verlaagd, vervalt dan. Achterstand niet.",
            "Only what is left because your amount was lowered lapses then; arrears do not.",
        ),
    ),
)


ANSWER = AnswerOf(
    act=Act.WI2021,
    since=date(2022, 1, 1),
    sources=(WI2021, BESLUIT2021, REGELING2021),
    obliged=obligation.obliged,
    sections=SECTIONS,
    nothing_to_say=NOTHING_TO_SAY,
    # Who is surely not obliged is told no last day, for the plan or for being finished.
    only_if={
        one.id: obligation.obliged for one in (plan.pip_last_day, period.extended_last_day, period.running_last_day)
    },
    period=PERIOD,
    checklist=requirements.checklist,
    claims=_extension_claims.claims,
    deadlines=deadlines,
    last_day=period.running_last_day,
    exposure=(sanctions.late_fine, sanctions.late_fine_eu),
    milestones=(period.near_completion,),
    compared={
        "obliged": obligation.obliged,
        "obligation_first_day": obligation.obligation_first_day,
        "who_is_obliged": Text(
            "wie een verblijfsrecht voor bepaalde tijd krijgt en blijft, en geestelijk bedienaren",
            "who acquires a fixed-term right of residence and is here to stay, and clergy",
        ),
        "oldest": Text("de AOW-leeftijd", "pension age"),
        "effort": Text(
            "geen; na 600 uren kan het examen op niveau A2", "none; after 600 hours the examination may be at A2"
        ),
        "releases": Text("DUO (namens de minister)", "DUO (for the minister)"),
        "plan": plan.pip_last_day,
        "level": Text(
            "B1 (onderwijsroute hoger, Z-route geen examen)", "B1 (education route higher, Z-route no examination)"
        ),
        "parts": Text("leerroute, PVT en meestal MAP", "the learning route, the PVT and mostly the MAP"),
        "met": requirements.obligation_met,
        "length": period.PERIOD,
        "period_first_day": period.period_first_day,
        "extended_last_day": period.extended_last_day,
        "fine": sanctions.MAX_ROUTE,
        "fines": Text(
            "de gemeente tijdens het traject, DUO na de termijn", "the municipality on the way, DUO after the period"
        ),
        "loan": loan.loan_maximum,
    },
)
