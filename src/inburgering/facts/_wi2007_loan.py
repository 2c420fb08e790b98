"""What only wi2007/loan asks: the loan of the 2007 Act, and what a reimbursement (vergoeding) depends on.

Incomes, the partner, the taxable minimum wage and arrears are facts that the loan of the 2013 Act shares. Amounts are
euro cents, as in a dossier.
"""

from __future__ import annotations

from datetime import date

from inburgering.dossier import Act, CostKind, DiplomaKind, Dossier, Loan
from inburgering.facts._requirements_walks import either
from inburgering.law import BESLUIT_OLD, REGELING_OLD, WI_OLD
from inburgering.rules import CENTS, NEVER, Known, Text, Vocabulary, bounds, day, number, truth

_READ = date(2011, 6, 28)
_NT2 = (DiplomaKind.STATE_EXAM_NT2, DiplomaKind.STATE_EXAM_NT2_PART, None)


class Wi2007LoanFacts(Vocabulary):
    """The loan and the reimbursement. A day is `NEVER` when it had not come by the day asked about."""

    loan_2007_granted = day(
        Text("de dag waarop de lening is gegeven", "the day the loan was granted"),
        ask=Text("Welke datum staat op het besluit over uw lening?", "Which date is on the decision on your loan?"),
        cites=(BESLUIT_OLD.art("4.4", on=_READ),),
    )
    loan_2007_first_paid = day(
        Text("de dag van de eerste betaling uit de lening", "the day of the first payment out of the loan"),
        ask=Text("Wanneer betaalde DUO de eerste factuur?", "When was the first invoice paid out of your loan?"),
        cites=(BESLUIT_OLD.art("4.2", 1, on=_READ),),
    )
    loan_2007_balance_cents = number(
        Text("de schuld die nog openstaat, met rente", "the debt still open, with interest"),
        CENTS,
        ask=Text("Hoeveel moet u nog terugbetalen?", "How much must you still repay?"),
        cites=(BESLUIT_OLD.art("4.22", 1, on=_READ),),
    )
    loan_2007_monthly_cents = number(
        Text("het gelijke maandbedrag dat is vastgesteld", "the equal monthly amount that was set"),
        CENTS,
        ask=Text("Welk maandbedrag is vastgesteld?", "Which monthly amount was set?"),
        cites=(BESLUIT_OLD.art("4.8", 1, on=_READ),),
    )
    loan_2007_early_first_day = day(
        Text("de dag waarop het terugbetalen begint op eigen verzoek", "the day repayment begins at one's own request"),
        ask=Text(
            "Vroeg u om eerder te beginnen met terugbetalen? Vanaf welke dag?",
            "Did you ask to begin repaying earlier? From which day?",
        ),
        cites=(BESLUIT_OLD.art("4.6", 3, on=_READ),),
    )
    loan_2007_course_marked = truth(
        Text("de cursus is bij een school met keurmerk", "the course is at a school with the quality mark"),
        Text("er is geen cursus bij een school met keurmerk", "there is no course at a school with the quality mark"),
        ask=Text(
            "Volgt u een cursus bij een school met keurmerk?", "Do you follow a course at a school with the mark?"
        ),
        cites=(BESLUIT_OLD.art("4.1", 2, on=_READ),),
    )
    personal_budget_2007 = truth(
        Text(
            "de persoon kreeg een persoonsvolgend budget (generaal pardon)",
            "the person got a personal budget (general pardon)",
        ),
        Text("de persoon kreeg geen persoonsvolgend budget", "the person got no personal budget"),
        ask=Text(
            "Kreeg u een persoonsvolgend budget, na het generaal pardon?",
            "Did you get a personal budget, after the general pardon?",
        ),
        cites=(BESLUIT_OLD.art("4.1", 5, on=_READ),),
    )
    win_applies_2007 = truth(
        Text(
            "de Wet inburgering nieuwkomers (WIN) geldt nog voor de persoon",
            "the Act for newcomers (WIN) still applies to the person",
        ),
        Text("de WIN geldt niet (meer) voor de persoon", "the WIN does not, or no longer, apply to the person"),
        ask=Text(
            "Volgde u nog een programma van voor 2007 (WIN)?", "Did you still follow a programme of before 2007 (WIN)?"
        ),
        cites=(WI_OLD.art("64", 1), BESLUIT_OLD.art("9.1", 5, on=_READ)),
    )
    provision_lapsed_2007 = truth(
        Text(
            "de voorziening verviel door een verhuizing, zonder dat er een andere kwam",
            "the programme lapsed because of a move, and no other one came",
        ),
        Text("de voorziening verviel niet, of er kwam een andere", "the programme did not lapse, or another one came"),
        ask=Text(
            "Verviel uw voorziening toen u verhuisde, zonder dat er een nieuwe kwam?",
            "Did your programme lapse when you moved, without a new one?",
        ),
        cites=(BESLUIT_OLD.art("4.1", 3, on=_READ), BESLUIT_OLD.art("4.21", 1, on=_READ)),
    )
    obliged_when_passed_2007 = truth(
        Text(
            "de plicht gold toen de persoon slaagde, of was voorbij om leeftijd of met een lening van hooguit drie jaar oud",
            "the duty held on passing, or was over because of age, or while a loan at most three years old was owed",
        ),
        Text("de plicht gold niet meer toen de persoon slaagde", "the duty no longer held when the person passed"),
        ask=Text("Was u inburgeringsplichtig toen u slaagde?", "Were you obliged when you passed?"),
        cites=(BESLUIT_OLD.art("4.21", 2, on=_READ),),
    )
    reimbursed_before_2007 = truth(
        Text("de persoon kreeg de vergoeding al eerder", "the person got the reimbursement before"),
        Text("de persoon kreeg de vergoeding nog niet", "the person did not get the reimbursement yet"),
        ask=Text("Kreeg u de vergoeding al eerder?", "Did you get the reimbursement before?"),
        cites=(BESLUIT_OLD.art("4.21", 3, on=_READ),),
    )
    extra_reimbursed_before_2007 = truth(
        Text("de persoon kreeg de extra vergoeding voor A2 al", "the person got the extra reimbursement for A2 before"),
        Text(
            "de persoon kreeg de extra vergoeding voor A2 nog niet",
            "the person did not get the extra reimbursement for A2 yet",
        ),
        ask=Text("Kreeg u de extra vergoeding voor A2 al?", "Did you get the extra reimbursement for A2 before?"),
        cites=(BESLUIT_OLD.art("4.21", 3, on=_READ),),
    )
    reimbursement_asked_2007 = day(
        Text("de dag waarop de vergoeding van de kosten is gevraagd", "the day reimbursement of costs was asked for"),
        ask=Text("Wanneer vroeg u om vergoeding van uw kosten?", "When did you ask for your costs to be reimbursed?"),
        cites=(REGELING_OLD.art("4.21", 1),),
    )
    own_costs_2007_cents = number(
        Text(
            "de kosten van de cursus bij een school met keurmerk en van het examen, ook die uit de lening",
            "the costs of the course at a school with the mark and of the examination, those out of the loan too",
        ),
        CENTS,
        ask=Text(
            "Hoeveel kostten uw cursus en uw examen samen?", "What did your course and examination cost together?"
        ),
        cites=(BESLUIT_OLD.art("4.17", 1, "b", on=_READ), REGELING_OLD.art("4.20", 1)),
    )


def wi2007_loan_facts(dossier: Dossier, on: date) -> dict[str, Known]:
    """The facts of a dossier on a day; what the dossier does not say is left out.

    Costs are read only when every course was at a school with the mark, and there is no NT2 state examination whose fee
    does not count.
    """
    pardon = dossier.person.pardon if dossier.person else None
    facts: dict[str, Known] = {
        "loan_2007_course_marked": _marked(dossier, on),
        "personal_budget_2007": False if pardon is False else None,
        "own_costs_2007_cents": _costs(dossier, on),
        **_loan(dossier, on),
    }
    return {name: value for name, value in facts.items() if value is not None}


def _loan(dossier: Dossier, on: date) -> dict[str, Known]:
    """The one loan of the 2007 Act granted by the day asked about; of two, or where it is not sure, nothing is said."""
    found: list[Loan] = []
    for loan in dossier.loans or ():
        if loan.act not in (Act.WI2007, None) or (loan.granted is not None and bounds(loan.granted)[0] > on):
            continue
        if loan.act is None or loan.granted is None or bounds(loan.granted)[1] > on:
            return {}
        found.append(loan)
    if dossier.loans is None or len(found) > 1:
        return {}
    if not found:
        none = dict.fromkeys(("loan_2007_granted", "loan_2007_first_paid", "loan_2007_early_first_day"), NEVER)
        return {**none, "loan_2007_balance_cents": 0, "loan_2007_monthly_cents": 0}
    (one,) = found
    return {
        "loan_2007_granted": one.granted,
        "loan_2007_first_paid": NEVER if one.paid_out_cents == 0 else None,
        "loan_2007_balance_cents": one.balance_cents,
        "loan_2007_monthly_cents": one.monthly_cents,
    }


def _marked(dossier: Dossier, on: date) -> bool | None:
    """Whether a course begun by the day asked about is, or was, at a school that held the mark at its start."""
    if dossier.courses is None:
        return None
    begun = [c for c in dossier.courses if c.first_day is None or bounds(c.first_day)[0] <= on]
    sure = (c.first_day is not None and bounds(c.first_day)[1] <= on for c in begun)
    return either(*(c.quality_mark if yes or not c.quality_mark else None for c, yes in zip(begun, sure, strict=True)))


def _costs(dossier: Dossier, on: date) -> int | None:
    if dossier.paid_costs is None or dossier.courses is None or not all(c.quality_mark for c in dossier.courses):
        return None
    if dossier.diplomas is None or any(d.kind in _NT2 for d in dossier.diplomas):
        return None
    total = 0
    for cost in dossier.paid_costs:
        if cost.kind not in (CostKind.COURSE, CostKind.EXAM, None):
            continue
        if cost.paid is not None and bounds(cost.paid)[0] > on:
            continue
        if cost.kind is None or cost.amount_cents is None or cost.paid is None or bounds(cost.paid)[1] > on:
            return None
        total += cost.amount_cents
    return total
