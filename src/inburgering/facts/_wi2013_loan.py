"""What only wi2013/loan asks: the loan itself, incomes, decisions about it, and what would end the debt.

Amounts are euro cents, as in a dossier. The taxable minimum wage of a year is asked for: no source at hand gives it. The
walks stand in `_wi2013_loan_walks`.
"""

from __future__ import annotations

from datetime import date

from inburgering.dossier import Dossier
from inburgering.facts import _wi2013_loan_walks as walks
from inburgering.law import BESLUIT2021, BESLUIT_OLD, REGELING_OLD, WI_OLD
from inburgering.rules import CENTS, Known, Text, Vocabulary, day, judgement, number, truth

_MINISTER = Text("de Minister (DUO)", "the Minister (DUO)")
_INCOME = (BESLUIT_OLD.art("4.10"), REGELING_OLD.art("4.9", 2))
_WAGE = REGELING_OLD.art("4.9", 3)
_FALL = REGELING_OLD.art("4.10", 2)


class Wi2013LoanFacts(Vocabulary):
    """The loan of the 2013 Act. A day is `NEVER` when it had not come by the day asked about.

    The years of an income count back from the year for which the ability to pay is set: that of the grant (of the day
    asked about, without a loan) for ``grant_...``, that of the day asked about for the others.
    """

    loan_granted = day(
        Text("de dag van het besluit over de lening", "the day the loan was granted"),
        ask=Text("Welke datum staat op het besluit over uw lening?", "Which date is on the decision on your loan?"),
        cites=(BESLUIT_OLD.art("4.4"),),
    )
    loan_granted_cents = number(
        Text("het bedrag dat DUO als lening gaf", "the amount granted as a loan"),
        CENTS,
        ask=Text("Hoeveel mag u lenen volgens het besluit?", "How much may you borrow according to the decision?"),
        cites=(BESLUIT_OLD.art("4.1a"),),
    )
    loan_paid_out_cents = number(
        Text("het bedrag dat van de lening is gebruikt", "the amount of the loan that was used"),
        CENTS,
        ask=Text("Hoeveel van uw lening hebt u gebruikt?", "How much of your loan have you used?"),
        cites=(REGELING_OLD.art("4.2"),),
    )
    loan_balance_cents = number(
        Text("de schuld die nog openstaat, met rente", "the debt still open, with interest"),
        CENTS,
        ask=Text("Hoeveel moet u nog terugbetalen?", "How much must you still repay?"),
        cites=(WI_OLD.art("17"),),
    )
    loan_monthly_cents = number(
        Text("het gelijke maandbedrag dat DUO vaststelde", "the equal monthly amount that was set"),
        CENTS,
        ask=Text("Welk maandbedrag stelde DUO vast?", "Which monthly amount did DUO set?"),
        cites=(BESLUIT_OLD.art("4.8"),),
    )
    old_loan_open = truth(
        Text("een lening van voor 2013 is nog niet afgelost", "a loan of before 2013 is still outstanding"),
        Text("er is geen lening van voor 2013 over", "no loan of before 2013 is outstanding"),
        ask=Text("Hebt u nog een lening van voor 2013?", "Do you still have a loan of before 2013?"),
        cites=(BESLUIT_OLD.art("4.1a", 5),),
    )
    loan_invoice_received = day(
        Text("de dag waarop DUO de factuur kreeg", "the day the invoice was received"),
        ask=Text("Wanneer kreeg DUO uw factuur?", "When did DUO receive your invoice?"),
        cites=(REGELING_OLD.art("4.2", 3),),
    )
    school_mark_last_day = day(
        Text("de laatste dag waarop uw school het keurmerk had", "the last day your school held the quality mark"),
        ask=Text("Wanneer verloor uw school het keurmerk?", "When did your school lose the quality mark?"),
        cites=(REGELING_OLD.art("4.2"),),
    )
    covid_loan_days = number(
        Text(
            "hoeveel dagen DUO de drie jaar voor de lening verlengde wegens corona",
            "by how many days the three years for the loan were lengthened because of COVID-19",
        ),
        Text("dagen", "days"),
        ask=Text(
            "Hoeveel dagen langer mag u lenen wegens corona, volgens DUO?",
            "How many days longer may you borrow because of COVID-19, according to DUO?",
        ),
        cites=(BESLUIT_OLD.art("4.2", 4),),
    )

    loan_partner = truth(
        Text("de persoon heeft een partner", "the person has a partner"),
        Text("de persoon heeft geen partner", "the person has no partner"),
        ask=Text("Hebt u een partner?", "Do you have a partner?"),
        cites=(_WAGE,),
    )
    loan_single_parent = truth(
        Text("de persoon is alleenstaande ouder", "the person is a single parent"),
        Text("de persoon is geen alleenstaande ouder", "the person is not a single parent"),
        ask=Text("Bent u alleenstaande ouder?", "Are you a single parent?"),
        cites=(_WAGE,),
    )
    grant_income_cents = number(
        Text(
            "het inkomen met de partner, twee jaar voor het jaar van de lening",
            "the income with the partner, two years before the year of the loan",
        ),
        CENTS,
        ask=Text(
            "Wat was uw inkomen en dat van uw partner, twee jaar voor de lening?",
            "What was the income of you and your partner two years before the loan?",
        ),
        cites=_INCOME,
    )
    grant_minimum_wage_cents = number(
        Text(
            "het belastbaar minimumloon, twee jaar voor het jaar van de lening",
            "the taxable minimum wage, two years before the year of the loan",
        ),
        CENTS,
        ask=Text(
            "Wat was het belastbaar minimumloon, twee jaar voor de lening?",
            "What was the taxable minimum wage two years before the loan?",
        ),
        cites=(_WAGE,),
    )
    ability_income_cents = number(
        Text("het inkomen met de partner van twee jaar geleden", "the income with the partner of two years ago"),
        CENTS,
        ask=Text(
            "Wat was twee jaar geleden het inkomen van u en uw partner?",
            "What was the income of you and your partner two years ago?",
        ),
        cites=_INCOME,
    )
    ability_income_last_year_cents = number(
        Text("het inkomen met de partner van vorig jaar", "the income with the partner of last year"),
        CENTS,
        ask=Text(
            "Wat was vorig jaar het inkomen van u en uw partner?",
            "What was the income of you and your partner last year?",
        ),
        cites=(REGELING_OLD.art("4.10", 1, "a"),),
    )
    ability_income_this_year_cents = number(
        Text("het inkomen met de partner van dit jaar", "the income with the partner of this year"),
        CENTS,
        ask=Text(
            "Wat is dit jaar het inkomen van u en uw partner?", "What is the income of you and your partner this year?"
        ),
        cites=(REGELING_OLD.art("4.10", 1, "b"),),
    )
    ability_minimum_wage_cents = number(
        Text(
            "het belastbaar minimumloon van het jaar dat telt", "the taxable minimum wage of the year that is counted"
        ),
        CENTS,
        ask=Text(
            "Wat was het belastbaar minimumloon in het jaar waarvan het inkomen telt?",
            "What was the taxable minimum wage of the year whose income counts?",
        ),
        cites=(_WAGE,),
    )
    own_income_cents = number(
        Text("het eigen inkomen van twee jaar geleden", "the person's own income of two years ago"),
        CENTS,
        ask=Text("Wat was twee jaar geleden uw eigen inkomen?", "What was your own income two years ago?"),
        cites=(_FALL,),
    )
    own_income_last_year_cents = number(
        Text("het eigen inkomen van vorig jaar", "the person's own income of last year"),
        CENTS,
        ask=Text("Wat was vorig jaar uw eigen inkomen?", "What was your own income last year?"),
        cites=(_FALL,),
    )
    own_income_this_year_cents = number(
        Text("het eigen inkomen van dit jaar", "the person's own income of this year"),
        CENTS,
        ask=Text("Wat is dit jaar uw eigen inkomen?", "What is your own income this year?"),
        cites=(_FALL,),
    )
    income_fall_asked = truth(
        Text("gevraagd is een later jaar te laten tellen", "it was asked to count a later year"),
        Text("niet gevraagd is een later jaar te laten tellen", "it was not asked to count a later year"),
        ask=Text("Vroeg u DUO om een later jaar te laten tellen?", "Did you ask DUO to count a later year?"),
        cites=(REGELING_OLD.art("4.10", 1),),
    )
    income_fall_unusual = judgement(
        Text("de daling is meer dan gewoon bij dit soort werk", "the fall is more than usual for such work"),
        _MINISTER,
        _FALL,
        Text("zo'n daling is gewoon bij dit soort werk", "such a fall is usual for such work"),
    )
    ability_asked = truth(
        Text("gevraagd is de draagkracht te meten", "it was asked to measure the ability to pay"),
        Text("niet gevraagd is de draagkracht te meten", "it was not asked to measure the ability to pay"),
        ask=Text("Vroeg u DUO om een draagkrachtmeting?", "Did you ask DUO to measure your ability to pay?"),
        cites=(BESLUIT_OLD.art("4.9"),),
    )
    taxed_elsewhere = truth(
        Text("de persoon betaalt geen belasting als inwoner van Nederland", "the person is not taxed as a resident"),
        Text("de persoon betaalt belasting als inwoner van Nederland", "the person is taxed as a resident"),
        ask=Text("Woont u voor de belasting buiten Nederland?", "Do you live abroad for tax purposes?"),
        cites=(REGELING_OLD.art("4.7", 1),),
    )

    repayment_decided = day(
        Text("de dag van het besluit dat u moet terugbetalen", "the day of the decision that the loan be repaid"),
        ask=Text(
            "Welke datum staat op het besluit dat u de lening moet terugbetalen?",
            "Which date is on the decision that you must repay the loan?",
        ),
        cites=(BESLUIT_OLD.art("4.8"),),
    )
    repayment_recorded = day(
        Text("de dag waarop het terugbetalen begint volgens DUO", "the day repayment begins as DUO has it on record"),
        ask=Text("Vanaf welke dag betaalt u terug volgens DUO?", "From which day do you repay, by DUO's letter?"),
        cites=(BESLUIT_OLD.art("4.6", 2),),
    )
    early_repayment_first_day = day(
        Text(
            "de dag waarop het terugbetalen begint op eigen verzoek", "the day repayment begins at the person's request"
        ),
        ask=Text(
            "Vroeg u DUO om eerder te beginnen met terugbetalen? Vanaf welke dag?",
            "Did you ask DUO to begin repaying earlier? From which day?",
        ),
        cites=(BESLUIT_OLD.art("4.6", 2),),
    )
    pvt_loss_established = day(
        Text(
            "de dag waarop DUO vaststelde dat u door het PVT niet meer mag lenen",
            "the day it was established that the loan was lost because of the PVT",
        ),
        ask=Text(
            "Wanneer schreef DUO dat u niet meer mag lenen omdat het PVT niet klaar was?",
            "When did DUO write that you may no longer borrow because the PVT was not done?",
        ),
        cites=(BESLUIT_OLD.art("4.6", 5),),
    )
    loan_instalment_due = day(
        Text("de vervaldag van een termijn", "the day an instalment falls due"),
        ask=Text("Op welke dag moest u de termijn betalen?", "On which day was the instalment due?"),
        cites=(REGELING_OLD.art("4.12"),),
    )
    loan_arrears_cents = number(
        Text("de achterstand", "the arrears"),
        CENTS,
        ask=Text("Hoeveel termijnen hebt u niet betaald, in euro's?", "How much are you in arrears?"),
        cites=(REGELING_OLD.art("4.16"),),
    )
    loan_old_arrears_cents = number(
        Text("de achterstand van zes maanden of ouder", "the arrears that are six months old or more"),
        CENTS,
        ask=Text("Hoeveel achterstand is zes maanden of ouder?", "How much of the arrears is six months old or more?"),
        cites=(REGELING_OLD.art("4.16"),),
    )

    exempted_since = day(
        Text("de dag van het besluit over vrijstelling", "the day of the decision that exempts"),
        ask=Text("Wanneer kreeg u vrijstelling van de inburgering?", "When were you exempted?"),
        cites=(WI_OLD.art("5"),),
    )
    dispensed_since = day(
        Text(
            "de dag van het besluit over ontheffing van de hele plicht",
            "the day of the decision that dispenses from the whole obligation",
        ),
        ask=Text("Wanneer kreeg u ontheffing van de inburgering?", "When were you dispensed from the obligation?"),
        cites=(WI_OLD.art("6", 1), WI_OLD.art("6", 3)),
    )
    obligation_ended_since = day(
        Text("de dag waarop DUO de plicht beëindigde", "the day the obligation was ended by decision"),
        ask=Text("Wanneer beëindigde DUO uw plicht?", "When did DUO end your obligation?"),
        cites=(WI_OLD.art("16", 2, "c"),),
    )
    naturalised_without_test = day(
        Text(
            "de dag waarop u Nederlander werd met vrijstelling van de naturalisatietoets",
            "the day of becoming Dutch while exempt from the naturalisation test",
        ),
        ask=Text(
            "Wanneer werd u Nederlander zonder naturalisatietoets, wegens uw inspanning?",
            "When did you become Dutch without the naturalisation test, because of your efforts?",
        ),
        cites=(BESLUIT_OLD.art("4.13", 3, "d"),),
    )
    remission_asked = truth(
        Text("gevraagd is om kwijtschelding", "remission was asked for"),
        Text("niet gevraagd is om kwijtschelding", "remission was not asked for"),
        ask=Text("Vroeg u DUO om kwijtschelding?", "Did you ask DUO for remission?"),
        cites=(BESLUIT_OLD.art("4.13", 1),),
    )
    partial_remission_other_terms = truth(
        Text(
            "aan de andere voorwaarden voor gedeeltelijke kwijtschelding is voldaan",
            "the other conditions for partial remission are met",
        ),
        Text(
            "aan de andere voorwaarden voor gedeeltelijke kwijtschelding is niet voldaan",
            "the other conditions for partial remission are not met",
        ),
        ask=Text(
            "Voldoet u volgens de brief van DUO aan alle andere voorwaarden voor gedeeltelijke kwijtschelding?",
            "Do you, according to DUO's letter, meet all other conditions for partial remission?",
        ),
        cites=(REGELING_OLD.art("4.17a"), BESLUIT2021.art("12.1a", 1)),
    )
    asylum_ground_lapsed = truth(
        Text(
            "de IND trok de asielvergunning in omdat de grond verviel",
            "the asylum permit was withdrawn because its ground had lapsed",
        ),
        Text(
            "de IND trok de asielvergunning niet in om die reden", "the asylum permit was not withdrawn for that reason"
        ),
        ask=Text(
            "Trok de IND uw asielvergunning in omdat bescherming niet meer nodig was?",
            "Did the IND withdraw your asylum permit because protection was no longer needed?",
        ),
        cites=(REGELING_OLD.art("4.17"),),
    )


def wi2013_loan_facts(dossier: Dossier, on: date) -> dict[str, Known]:
    """The facts of a dossier on a day; what the dossier does not say is left out."""
    facts = walks.loan(dossier, on) | walks.household(dossier, on)
    facts |= walks.requests(dossier, on) | walks.decisions(dossier, on)
    facts["school_mark_last_day"] = walks.mark(dossier)
    return {name: value for name, value in facts.items() if value is not None}
