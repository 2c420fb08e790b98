"""What an assessment says of the Wi2013: which rules in which order, and every term that can be dated."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from inburgering._answer import AnswerOf, Term, dated, terms
from inburgering.deadline import Deadline
from inburgering.dossier import Act
from inburgering.law import BELEIDSREGEL_BOETE, BELEIDSREGEL_VERLENGING, BESLUIT_OLD, REGELING_OLD, WI_OLD
from inburgering.rules import NEVER, Known, Text, value_of, values_of
from wi2013 import dispensation, loan, obligation, period, requirements, sanctions

__all__ = ["ANSWER"]

_YOU, _DUO = Text("U", "You"), Text("DUO", "DUO")
_FINE = Text(
    "Bent u dan niet klaar, dan kan DUO een boete geven en een nieuwe termijn stellen.",
    "If you are not done then, DUO may impose a fine and set a new period.",
)
_NO_FINE = Text(
    "Bent u dan niet klaar: DUO geeft asielstatushouders geen boete, sinds uitspraken van rechters in 2025.",
    "If you are not done then: DUO imposes no fines on asylum status holders, since court rulings in 2025.",
)


def _nothing_to_repay(facts: Mapping[str, Known]) -> bool:
    """Whether surely nothing of a loan will have to be repaid: no debt is left, or by Union law it may not be recovered."""
    by_act = value_of(loan.debt_after_remission_cents, facts) == 0
    mistaken = value_of(loan.clergy_family_debt_remitted, facts) is True
    return by_act or mistaken or value_of(obligation.asylum_status_holder, facts) is True


def deadlines(facts: Mapping[str, Known]) -> Iterator[Deadline]:
    """Every term of the Wi2013 that the facts date.

    Who surely is not obliged, or has met the obligation, has no terms but that of the loan.
    """
    obliged, met = values_of((obligation.obliged, requirements.obligation_met), facts)
    bound = obliged is not False and met is not True
    after = _NO_FINE if value_of(obligation.asylum_status_holder, facts) is True else _FINE
    owed = [
        Term(
            Text("Het examen halen", "Pass the examination"),
            _YOU,
            period.period_first_day,
            period.running_last_day,
            after,
        ),
        Term(
            Text("Meer tijd of ontheffing vragen aan DUO", "Ask DUO for more time, or dispensation"),
            _YOU,
            period.request_first_day,
            period.request_first_day,
            Text("DUO beslist binnen acht weken.", "DUO decides within eight weeks."),
            dated(period.extended_last_day, facts),
        ),
    ]
    found = owed if bound else []
    if not _nothing_to_repay(facts):
        found.append(
            Term(
                Text("De lening terugbetalen", "Repay the loan"),
                _YOU,
                loan.repayment_first_day,
                loan.repayment_last_day,
                Text(
                    "Wat dan nog open is, vervalt. Achterstand niet.",
                    "What is still open then, lapses; arrears do not.",
                ),
            )
        )
    if bound and value_of(obligation.must_pvt, facts) is True:
        found.append(
            Term(
                Text("De participatieverklaring tekenen (PVT)", "Sign the participation statement (PVT)"),
                _YOU,
                period.pvt_first_day,
                period.pvt_running_last_day,
                after,
            )
        )
    yield from terms(found, facts)


ANSWER = AnswerOf(
    act=Act.WI2013,
    since=date(2013, 1, 1),
    sources=(WI_OLD, BESLUIT_OLD, REGELING_OLD, BELEIDSREGEL_VERLENGING, BELEIDSREGEL_BOETE),
    obliged=obligation.obliged,
    sections=(
        (
            Text("Moet u inburgeren?", "Must you integrate?"),
            (
                obligation.obliged,
                obligation.not_obliged_reason,
                obligation.obligation_first_day,
                obligation.asylum_status_holder,
            ),
        ),
        (
            Text("Ontheffing", "Dispensation"),
            (
                dispensation.dispensed,
                dispensation.medical_entitled,
                dispensation.effort_entitled,
                dispensation.sufficiently_integrated,
            ),
        ),
        (
            Text("Uw inburgeringstermijn", "Your integration period"),
            (
                period.period_first_day,
                period.period_last_day,
                period.extended_last_day,
                period.running_last_day,
                obligation.must_pvt,
                period.pvt_extended_last_day,
            ),
        ),
        (
            Text("Kunt u meer tijd krijgen?", "Can you get more time?"),
            (
                period.late_notice,
                period.reception,
                period.literacy,
                period.effort,
                period.programme,
                period.covid_months,
            ),
        ),
        (
            Text("Bent u klaar?", "Are you done?"),
            (requirements.obligation_met, requirements.exam_parts_open, requirements.exam_in_time),
        ),
        (
            Text("Als u te laat bent", "If you are late"),
            (
                sanctions.fine_follows,
                sanctions.fine,
                sanctions.fine_eu,
                sanctions.pvt_fine,
                sanctions.next_fine_day,
                sanctions.reconsider,
            ),
        ),
        (
            Text("De lening", "The loan"),
            (
                loan.loan_maximum,
                loan.loan_entitled,
                loan.elip_letter,
                loan.repayment_first_day,
                loan.remitted_in_full,
                loan.loan_recoverable_eu,
                loan.loan_reconsidered,
            ),
        ),
    ),
    nothing_to_say={
        obligation.not_obliged_reason.id: (obligation.Reason.OBLIGED, None),
        dispensation.dispensed.id: (False, None),
        dispensation.medical_entitled.id: (False, None),
        dispensation.effort_entitled.id: (False, None),
        dispensation.sufficiently_integrated.id: (False, None),
        period.late_notice.id: (False, None),
        period.reception.id: (False, None),
        period.literacy.id: (False, None),
        period.effort.id: (False, None),
        period.programme.id: (False, None),
        period.covid_months.id: (0, None),
        period.pvt_extended_last_day.id: (NEVER,),
        requirements.exam_in_time.id: (None,),
        sanctions.fine_follows.id: (False,),
        sanctions.pvt_fine.id: (0, None),
        sanctions.reconsider.id: (False, None),
        loan.loan_maximum.id: (None,),
        loan.loan_entitled.id: (None,),
        loan.elip_letter.id: (False, None),
        loan.repayment_first_day.id: (NEVER, None),
        loan.remitted_in_full.id: (False, None),
        loan.loan_recoverable_eu.id: (True, None),
        loan.loan_reconsidered.id: (False, None),
    },
    only_if={one.id: sanctions.fine_follows for one in (sanctions.fine, sanctions.fine_eu, sanctions.next_fine_day)},
    period=(period.period_first_day, period.extended_last_day),
    checklist=requirements.checklist,
    claims=period.claims,
    deadlines=deadlines,
    last_day=period.running_last_day,
    exposure=(sanctions.fine, sanctions.fine_eu, sanctions.pvt_fine),
    milestones=(period.effort, dispensation.effort_entitled),
    compared={
        "obliged": obligation.obliged,
        "obligation_first_day": obligation.obligation_first_day,
        "who_is_obliged": Text(
            "wie een verblijfsrecht voor bepaalde tijd krijgt en blijft, en geestelijk bedienaren",
            "who acquires a fixed-term right of residence and is here to stay, and clergy",
        ),
        "oldest": Text("de AOW-leeftijd", "pension age"),
        "effort": dispensation.EFFORT_HOURS,
        "releases": Text("DUO (namens de minister)", "DUO (for the minister)"),
        "level": Text("A2", "A2"),
        "parts": Text(
            "vier taalexamens en KNM; bij plicht vanaf 2015 ook ONA, vanaf 1 oktober 2017 ook het PVT",
            "four language parts and KNM; obliged from 2015 ONA too, from 1 October 2017 the PVT too",
        ),
        "met": requirements.obligation_met,
        "length": period.PERIOD,
        "period_first_day": period.period_first_day,
        "extended_last_day": period.extended_last_day,
        "fine": sanctions.FINE_MAXIMUM,
        "fines": Text("DUO", "DUO"),
        "loan": loan.loan_maximum,
    },
)
