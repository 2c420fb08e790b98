"""What an assessment says of the Wi2007: which rules in which order, and every term that can be dated."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from inburgering._answer import AnswerOf, Term, dated, terms
from inburgering.deadline import Deadline
from inburgering.dossier import Act
from inburgering.law import BESLUIT_OLD, REGELING_OLD, WI_OLD, WIJZIGINGSWET2012
from inburgering.rules import NEVER, Known, Text, values_of
from inburgering.transition import keeps_municipal_offer, no_longer_bound
from wi2007 import dispensation, loan, obligation, period, plan, requirements, sanctions

__all__ = ["ANSWER"]

_YOU, _COLLEGE = Text("U", "You"), Text("De gemeente", "The municipality")
_FINE = Text(
    "Bent u dan niet geslaagd, dan kan de gemeente een boete geven en een nieuwe termijn stellen.",
    "If you have not passed then, the municipality may impose a fine and set a new term.",
)


def deadlines(facts: Mapping[str, Known]) -> Iterator[Deadline]:
    """Every term of the Wi2007 that the facts date.

    Who surely is not obliged, or has met the obligation, has none to pass the examination or to ask for more time. A term
    that would begin after its last day is none.
    """
    obliged, met = values_of((obligation.obliged, requirements.obligation_met), facts)
    owed = (
        Term(
            Text("Het examen halen", "Pass the examination"),
            _YOU,
            period.period_first_day,
            period.running_last_day,
            _FINE,
        ),
        Term(
            Text("Meer tijd of ontheffing vragen", "Ask for more time, or dispensation"),
            _YOU,
            period.request_first_day,
            period.request_first_day,
            Text("De gemeente beslist binnen acht weken.", "The municipality decides within eight weeks."),
            dated(period.running_last_day, facts),
        ),
    )
    money = (
        Term(
            Text("De lening terugbetalen", "Repay the loan"),
            _YOU,
            loan.repayment_first_day,
            loan.repayment_last_day,
            Text("Wat dan nog open is, vervalt. Achterstand niet.", "What is still open then, lapses; arrears do not."),
        ),
        Term(
            Text("Slagen om een vergoeding te krijgen", "Pass to be reimbursed"),
            _YOU,
            None,
            loan.reimbursement_last_day,
            Text("Daarna is er geen vergoeding meer.", "After that nothing is reimbursed."),
        ),
    )
    wanted = money[:1] if met is True else money if obliged is False else owed + money
    yield from (d for d in terms(wanted, facts) if d.first_day is None or d.first_day <= d.last_day)


ANSWER = AnswerOf(
    act=Act.WI2007,
    since=date(2007, 1, 1),
    sources=(WI_OLD, BESLUIT_OLD, REGELING_OLD, WIJZIGINGSWET2012),
    obliged=obligation.obliged,
    sections=(
        (
            Text("Moet u inburgeren?", "Must you integrate?"),
            (
                obligation.obliged,
                obligation.not_obliged_reason,
                no_longer_bound,
                obligation.settled,
                obligation.obligation_first_day,
                obligation.wrongly_imposed,
            ),
        ),
        (
            Text("Uw gemeente", "Your municipality"),
            (keeps_municipal_offer, plan.programme_due, plan.contribution, plan.social_guidance_due),
        ),
        (
            Text("Ontheffing", "Dispensation"),
            (
                dispensation.dispensed,
                dispensation.medical_dispensation_due,
                dispensation.integrated_dispensation_due,
                dispensation.effort_dispensation_due,
            ),
        ),
        (
            Text("Uw termijn", "Your term"),
            (period.period_first_day, period.period_last_day, period.extended_last_day, period.running_last_day),
        ),
        (Text("Bent u klaar?", "Are you done?"), (requirements.obligation_met, requirements.written_level_required)),
        (
            Text("Als u te laat bent", "If you are late"),
            (sanctions.fine_due, sanctions.next_fine_maximum, sanctions.fine, sanctions.fine_eu),
        ),
        (
            Text("De lening en de vergoeding", "The loan and the reimbursement"),
            (loan.loan_maximum, loan.repayment_first_day, loan.reimbursement_total_cents),
        ),
    ),
    nothing_to_say={
        obligation.not_obliged_reason.id: (obligation.Reason.OBLIGED, None),
        no_longer_bound.id: (False, None),
        obligation.wrongly_imposed.id: (False, None),
        keeps_municipal_offer.id: (False, None),
        plan.programme_due.id: (False, None),
        plan.contribution.id: (0, None),
        plan.social_guidance_due.id: (False, None),
        dispensation.dispensed.id: (False, None),
        dispensation.medical_dispensation_due.id: (False, None),
        dispensation.integrated_dispensation_due.id: (False, None),
        dispensation.effort_dispensation_due.id: (False, None),
        loan.loan_maximum.id: (0, None),
        loan.repayment_first_day.id: (NEVER, None),
        loan.reimbursement_total_cents.id: (0, None),
        sanctions.fine_due.id: (False,),
    },
    only_if={one.id: sanctions.fine_due for one in (sanctions.next_fine_maximum, sanctions.fine, sanctions.fine_eu)},
    period=(period.period_first_day, period.extended_last_day),
    checklist=lambda _: (),
    claims=lambda _, __: (),
    deadlines=deadlines,
    last_day=period.running_last_day,
    exposure=(sanctions.next_fine_maximum, sanctions.fine, sanctions.fine_eu),
    milestones=(),
    compared={
        "obliged": obligation.obliged,
        "obligation_first_day": obligation.obligation_first_day,
        "who_is_obliged": Text(
            "wie een verblijfsrecht heeft en blijft, ook voor onbepaalde tijd, en geestelijk bedienaren",
            "who has a right of residence and is here to stay, permanent ones included, and clergy",
        ),
        "oldest": obligation.MAXIMUM_AGE,
        "effort": Text(
            "de gemeente oordeelt; geen vast aantal uren of pogingen",
            "the municipality judges; no fixed number of hours or attempts",
        ),
        "releases": Text("de gemeente", "the municipality"),
        "plan": keeps_municipal_offer,
        "level": requirements.written_level_required,
        "parts": Text("een praktijkdeel, EPE, TGN en KNS", "a practical part, EPE, TGN and KNS"),
        "met": requirements.obligation_met,
        "length": period.period_months,
        "period_first_day": period.period_first_day,
        "extended_last_day": period.extended_last_day,
        "fine": sanctions.MAXIMUM_NEW_TERM,
        "fines": Text("de gemeente", "the municipality"),
        "loan": loan.loan_maximum,
    },
)
