"""What only wi2021/loan asks: the loan itself, what it is used for, and decisions about it.

Incomes of the years that count, the partner, arrears and decisions are facts that the loans of the earlier Acts share.
Amounts are euro cents, as in a dossier. The taxable minimum wage of a year is asked for: no source at hand gives it. The
walks stand in `_wi2021_loan_walks`.
"""

from __future__ import annotations

from datetime import date

from inburgering.dossier import Dossier, RequestKind
from inburgering.facts import _wi2021_loan_walks as walks
from inburgering.facts._wi2013_requirements_walks import fulfilled_named
from inburgering.facts._wi2021_achieved import met
from inburgering.law import BESLUIT2021, REGELING2021, WI2021
from inburgering.rules import CENTS, Codes, Known, Number, Text, Vocabulary, day, number, reading, truth


class UnobligedConditions(Codes):
    """How the conditions of Besluit 2021 art. 6.1 are read, which the text joins by "or"."""

    ALL = "all", "alle voorwaarden samen", "all of the conditions"
    ANY = "any", "één van de voorwaarden is genoeg", "any one of the conditions"


class InstalmentReading(Codes):
    """How debt and interest become one equal amount a month (Regeling 2021 art. 6.5(1))."""

    ANNUITY = "annuity", "rente over wat nog openstaat", "interest on what is still owed"
    BULLET = "bullet", "rente over de hele schuld, tot het einde", "interest on the whole debt, until the end"


class InvoiceCap(Codes):
    """What the EUR 2,000 of Regeling 2021 art. 6.2(4) is a maximum of."""

    PER_QUARTER = "per_quarter", "van alle facturen van een kwartaal", "of all invoices of a quarter"
    PER_SUBMISSION = "per_submission", "van wat in een keer is ingediend", "of what is sent in at one time"


def _cents(nl: str, en: str, ask_nl: str, ask_en: str, *cites: object) -> Number:
    return number(Text(nl, en), CENTS, ask=Text(ask_nl, ask_en), cites=cites)


class Wi2021LoanFacts(Vocabulary):
    """The loan of the 2021 Act. A day is `NEVER` when it had not come by the day asked about."""

    loan_2021_requested = day(
        Text("de dag waarop DUO de aanvraag van de lening kreeg", "the day the request for the loan was received"),
        ask=Text("Wanneer vroeg u DUO om een lening?", "When did you ask DUO for a loan?"),
        cites=(BESLUIT2021.art("6.4"), BESLUIT2021.art("6.5")),
    )
    loan_2021_granted = day(
        Text("de dag van het besluit over de lening", "the day the loan was granted"),
        ask=Text("Welke datum staat op het besluit over uw lening?", "Which date is on the decision on your loan?"),
        cites=(BESLUIT2021.art("6.5"),),
    )
    loan_2021_granted_cents = _cents(
        "het bedrag dat DUO als lening gaf",
        "the amount granted as a loan",
        "Hoeveel mag u lenen volgens het besluit?",
        "How much may you borrow according to the decision?",
        BESLUIT2021.art("6.2", 1),
    )
    loan_2021_paid_out_cents = _cents(
        "het bedrag dat van de lening is gebruikt",
        "the amount of the loan that was used",
        "Hoeveel van uw lening hebt u gebruikt?",
        "How much of your loan have you used?",
        REGELING2021.art("6.2"),
    )
    loan_2021_balance_cents = _cents(
        "de schuld die nog openstaat, met rente",
        "the debt still open, with interest",
        "Hoeveel moet u nog terugbetalen?",
        "How much must you still repay?",
        WI2021.art("21", 1),
    )
    loan_2021_monthly_cents = _cents(
        "het gelijke maandbedrag dat DUO vaststelde",
        "the equal monthly amount that was set",
        "Welk maandbedrag stelde DUO vast?",
        "Which monthly amount did DUO set?",
        BESLUIT2021.art("6.9", 1),
    )
    loan_2021_early_first_day = day(
        Text(
            "de dag waarop het terugbetalen begint op eigen verzoek", "the day repayment begins at the person's request"
        ),
        ask=Text(
            "Vroeg u DUO om eerder te beginnen met terugbetalen? Vanaf welke dag?",
            "Did you ask DUO to begin repaying earlier? From which day?",
        ),
        cites=(BESLUIT2021.art("6.7", 2),),
    )
    earlier_loans_open = truth(
        Text("een lening van een eerdere wet is nog niet afgelost", "a loan of an earlier Act is still outstanding"),
        Text("er is geen lening van een eerdere wet over", "no loan of an earlier Act is outstanding"),
        ask=Text(
            "Hebt u nog een lening van voor 2022, die niet is terugbetaald of kwijtgescholden?",
            "Do you still have a loan of before 2022, neither repaid nor remitted?",
        ),
        cites=(BESLUIT2021.art("6.2", 5), BESLUIT2021.art("6.2", 6)),
    )

    loan_2021_income_cents = _cents(
        "het inkomen met de partner, twee jaar voor het jaar van de lening",
        "the income with the partner, two years before the year of the loan",
        "Wat was uw inkomen en dat van uw partner, twee jaar voor de lening?",
        "What was the income of you and your partner two years before the loan?",
        WI2021.art("20", 4),
        REGELING2021.art("6.8", 2),
    )
    loan_2021_minimum_wage_cents = _cents(
        "het belastbaar minimumloon, twee jaar voor het jaar van de lening",
        "the taxable minimum wage, two years before the year of the loan",
        "Wat was het belastbaar minimumloon, twee jaar voor de lening?",
        "What was the taxable minimum wage two years before the loan?",
        REGELING2021.art("6.8", 3),
    )
    single_elderly_credit = truth(
        Text(
            "de persoon heeft recht op de alleenstaande-ouderenkorting",
            "the tax credit for single elderly people applies to the person",
        ),
        Text(
            "de persoon heeft geen recht op de alleenstaande-ouderenkorting",
            "the tax credit for single elderly people does not apply",
        ),
        ask=Text(
            "Hebt u recht op de alleenstaande-ouderenkorting?", "Do you get the tax credit for single elderly people?"
        ),
        cites=(REGELING2021.art("6.8", 3, "b"),),
    )
    partner_repays_too = truth(
        Text("ook de partner moet een lening terugbetalen", "the partner must repay a loan too"),
        Text("de partner hoeft geen lening terug te betalen", "the partner need not repay a loan"),
        ask=Text(
            "Moet ook uw partner een inburgeringslening terugbetalen?",
            "Must your partner repay an integration loan as well?",
        ),
        cites=(REGELING2021.art("6.10"),),
    )
    ability_share_cents = _cents(
        "het eigen deel van de draagkracht, naar verhouding van beide inkomens",
        "the person's own share of the ability to pay, in proportion to both incomes",
        "Welk deel van de draagkracht geldt volgens DUO voor u?",
        "Which share of the ability to pay is yours, according to DUO?",
        REGELING2021.art("6.10", item="b"),
    )
    ability_requested = day(
        Text(
            "de dag van de aanvraag om de draagkracht vast te stellen", "the day it was asked to set the ability to pay"
        ),
        ask=Text(
            "Wanneer vroeg u DUO om uw maandbedrag te verlagen?", "When did you ask DUO to lower your monthly amount?"
        ),
        cites=(BESLUIT2021.art("6.10"),),
    )
    lower_amount_notified = day(
        Text("de dag waarop het nieuwe maandbedrag bekend is gemaakt", "the day the new monthly amount was notified"),
        ask=Text(
            "Welke datum staat op de brief met het lagere maandbedrag?",
            "Which date is on the letter with the lower monthly amount?",
        ),
        cites=(BESLUIT2021.art("6.12", 2),),
    )

    loan_school_marked = truth(
        Text(
            "de cursus is bij een instelling met een certificaat of keurmerk",
            "the course is at a school with a certificate or the quality mark",
        ),
        Text(
            "er is geen cursus bij een instelling met een certificaat of keurmerk",
            "there is no course at a school with a certificate or the quality mark",
        ),
        ask=Text("Heeft uw school het Keurmerk Inburgeren?", "Does your school hold the quality mark?"),
        cites=(BESLUIT2021.art("6.2", 3), WI2021.art("28", 1), WI2021.art("32", 1)),
    )
    bridging_recognised = truth(
        Text("het taalschakeltraject is erkend", "the bridging programme is recognised"),
        Text("er is geen erkend taalschakeltraject", "there is no recognised bridging programme"),
        ask=Text("Is uw taalschakeltraject erkend?", "Is your bridging programme a recognised one?"),
        cites=(BESLUIT2021.art("6.2", 4), WI2021.art("8", 2)),
    )
    literacy_in_plan = truth(
        Text("het plan (PIP) verplicht tot alfabetisering", "the plan (PIP) requires literacy teaching"),
        Text("het plan (PIP) verplicht niet tot alfabetisering", "the plan (PIP) requires no literacy teaching"),
        ask=Text("Staat alfabetisering in uw plan (PIP)?", "Is literacy teaching in your plan (PIP)?"),
        cites=(BESLUIT2021.art("6.2", 1, "c"),),
    )
    loan_statement_received = day(
        Text(
            "de dag waarop DUO de verklaring bij de factuur kreeg",
            "the day the statement with the invoice was received",
        ),
        ask=Text(
            "Wanneer kreeg DUO uw verklaring over de lesuren?", "When did DUO receive your statement on the lessons?"
        ),
        cites=(REGELING2021.art("6.2", 3),),
    )
    quarter_invoiced_cents = _cents(
        "alle facturen voor lesuren van dit kwartaal samen, ook de nieuwste",
        "all invoices for lessons of this quarter together, the newest too",
        "Hoeveel is dit kwartaal in totaal aan facturen voor lessen ingediend?",
        "How much was sent in for lessons this quarter in all?",
        REGELING2021.art("6.2", 4),
    )
    submitted_invoices_cents = _cents(
        "de facturen voor lesuren die in een keer zijn ingediend",
        "the invoices for lessons sent in at one time",
        "Hoeveel aan facturen voor lessen diende u in een keer in?",
        "How much did you send in at one time for lessons?",
        REGELING2021.art("6.2", 4),
    )
    unobliged_exam_day = day(
        Text(
            "de dag waarop iemand zonder plicht het examen haalde",
            "the day somebody not obliged passed the examination",
        ),
        ask=Text("Wanneer haalde u alle onderdelen van het examen?", "When did you pass all parts of the examination?"),
        cites=(BESLUIT2021.art("6.7", 4), BESLUIT2021.art("3.15", 2)),
    )

    unobliged_conditions = reading(
        Text("hoe de voorwaarden om zonder plicht te lenen gelden", "how the conditions to borrow unobliged apply"),
        UnobligedConditions.ALL,
        BESLUIT2021.art("6.1"),
    )
    instalment_reading = reading(
        Text("hoe de rente in het maandbedrag komt", "how interest enters the monthly amount"),
        InstalmentReading.ANNUITY,
        REGELING2021.art("6.5", 1),
    )
    invoice_cap = reading(
        Text("waarvan 2.000 euro het hoogste bedrag is", "what the EUR 2,000 is a maximum of"),
        InvoiceCap.PER_QUARTER,
        REGELING2021.art("6.2", 4),
    )


def wi2021_loan_facts(dossier: Dossier, on: date) -> dict[str, Known]:
    """The facts of a dossier on a day; what the dossier does not say is left out."""
    facts = walks.loan(dossier, on) | walks.household(dossier, on) | walks.decisions(dossier, on)
    facts |= walks.uses(dossier, on)
    facts |= {
        "loan_2021_requested": walks.requested(dossier, RequestKind.LOAN, on),
        "ability_requested": walks.requested(dossier, RequestKind.ABILITY_TO_PAY, on),
        "fulfilled_named_day": fulfilled_named(dossier, on) or met(dossier, on),
        "unobliged_exam_day": walks.unobliged_exam(dossier, on),
    }
    return {name: value for name, value in facts.items() if value is not None}
