"""What only wi2013/obligation asks: documents that no other Act lists in the same way, and work beside ONA."""

from __future__ import annotations

from datetime import date

from inburgering.dossier import Dossier
from inburgering.facts import _wi2013_obligation_walks as walks
from inburgering.law import BESLUIT2021, BESLUIT_OLD
from inburgering.rules import CENTS, Known, Number, Text, Vocabulary, day, number, truth

_MONTHS = Text("maanden", "months")
_ONA = BESLUIT_OLD.art("2.4a")


def _months(nl: str, en: str, ask_nl: str, ask_en: str) -> Number:
    return number(Text(nl, en), _MONTHS, ask=Text(ask_nl, ask_en), cites=(_ONA,))


class Wi2013ObligationFacts(Vocabulary):
    """What only this room asks. "The twelve months" are those before the day exemption from ONA was asked for."""

    holds_bes_diploma_with_dutch = truth(
        Text(
            "er is een diploma van Bonaire, Sint Eustatius of Saba met een voldoende voor Nederlands",
            "there is a diploma from the BES islands with a pass in Dutch",
        ),
        ask=Text("Welke diploma's en certificaten hebt u?", "Which diplomas and certificates do you have?"),
        cites=(BESLUIT_OLD.art("2.3", 1),),
    )
    holds_baccalaureate_with_dutch = truth(
        Text(
            "er is een Europees baccalaureaat, IB of IGCSE met een voldoende voor Nederlands",
            "there is a European baccalaureate, IB or IGCSE with a pass in Dutch",
        ),
        ask=Text("Welk internationaal diploma hebt u?", "Which international diploma do you have?"),
        cites=(BESLUIT_OLD.art("2.3", 1),),
    )
    holds_international_school_a2 = truth(
        Text(
            "er is een diploma van een erkende internationale of Europese school met een voldoende voor Nederlands op A2",
            "there is a diploma of a recognised international or European school with a pass in Dutch at A2",
        ),
        ask=Text("Welke diploma's en certificaten hebt u?", "Which diplomas and certificates do you have?"),
        cites=(BESLUIT_OLD.art("2.3", 1, "l"),),
    )
    settled_certificate_a2 = truth(
        Text(
            "er is een oudkomerscertificaat met alle vier de vaardigheden op NT2-niveau 2",
            "there is a certificate for settled persons with all four skills at NT2 level 2",
        ),
        ask=Text("Welke diploma's en certificaten hebt u?", "Which diplomas and certificates do you have?"),
        cites=(BESLUIT_OLD.art("2.3", 1),),
    )

    ona_work_requested = day(
        Text(
            "de dag waarop vrijstelling van ONA wegens werk is gevraagd",
            "the day exemption from ONA because of work was asked for",
        ),
        ask=Text(
            "Wanneer vroeg u vrijstelling van ONA omdat u werkt?",
            "When did you ask for exemption from ONA because you work?",
        ),
        cites=(_ONA,),
    )
    ona_months_employed = _months(
        "de maanden, van de twaalf, met genoeg uren betaald werk in loondienst",
        "the months, of the twelve, with enough hours of paid employment",
        "In hoeveel van de twaalf maanden voor uw verzoek werkte u ten minste 48 uur in loondienst?",
        "In how many of the twelve months before your request were you employed for at least 48 hours?",
    )
    ona_months_assisted = _months(
        "de maanden, van de twaalf, met bijstand voor zelfstandigen (Bbz)",
        "the months, of the twelve, with assistance for the self-employed (Bbz)",
        "In hoeveel van de twaalf maanden voor uw verzoek kreeg u bijstand voor zelfstandigen?",
        "In how many of the twelve months before your request did you get assistance for the self-employed?",
    )
    ona_months_listed = _months(
        "de maanden, van de twaalf, met inschrijving bij de Kamer van Koophandel",
        "the months, of the twelve, with a listing in the trade register",
        "Hoeveel van de twaalf maanden voor uw verzoek stond u bij de Kamer van Koophandel?",
        "For how many of the twelve months before your request were you in the trade register?",
    )
    ona_profit_cents = number(
        Text("de winst uit onderneming in de twaalf maanden", "the profit from business in the twelve months"),
        CENTS,
        ask=Text("Hoeveel winst maakte u in die twaalf maanden?", "What was your profit in those twelve months?"),
        cites=(_ONA,),
    )
    ona_weekly_wage_cents = number(
        Text(
            "het minimumloon per week, met vakantiebijslag, op de dag van het verzoek",
            "the minimum wage a week, holiday allowance included, on the day of the request",
        ),
        CENTS,
        cites=(_ONA,),
    )
    """The Minister sets it; no dossier has it."""
    ona_hourly_wage_cents = number(
        Text(
            "het minimumloon per uur, met vakantiebijslag, op de dag van het verzoek",
            "the minimum wage an hour, holiday allowance included, on the day of the request",
        ),
        CENTS,
        cites=(BESLUIT2021.art("12.1a", 5),),
    )
    """The Minister sets it; no dossier has it."""


def wi2013_obligation_facts(dossier: Dossier, on: date) -> dict[str, Known]:
    """The facts of a dossier on a day; what the dossier does not say is left out."""
    facts = walks.documents(dossier, on) | walks.work_beside_ona(dossier, on)
    return {name: value for name, value in facts.items() if value is not None}
