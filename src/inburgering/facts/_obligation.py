"""The facts of the obligation room: school, registration, what was decided, and what a register says."""

from __future__ import annotations

from datetime import date

from inburgering.dossier import Dossier
from inburgering.facts._obligation_chain import chain_facts
from inburgering.facts._obligation_walks import (
    decision_facts,
    diploma_facts,
    gap_facts,
    judgement_facts,
    record_facts,
    registration_facts,
    schooling_facts,
)
from inburgering.law import BESLUIT2021, LEERPLICHTWET, LETTER_2023, REGELING2021, VW2000, WI2021
from inburgering.rules import Codes, Known, Text, Vocabulary, day, judgement, number, reading, truth


class SettledSponsor(Codes):
    """What follows when a sponsor who is clergy settles after the family member's permit was given."""

    OBLIGED = "obliged", "inburgeringsplicht vanaf de wijziging", "obliged from the change"
    NEW_RIGHT = "new_right", "pas bij een nieuw verblijfsrecht", "only with a new right of residence"


class ObligationFacts(Vocabulary):
    """What the obligation and its exemptions turn on, beside who the person is and why they stay."""

    school_age_years = number(
        Text(
            "jaren ingeschreven tijdens de leer- of kwalificatieplichtige leeftijd (hooguit acht geteld)",
            "years registered at the age of compulsory schooling (counted up to eight)",
        ),
        Text("jaar", "years"),
        ask=Text("Wanneer woonde u als kind in Nederland?", "When did you live in the Netherlands as a child?"),
        cites=(BESLUIT2021.art("2.6"), LEERPLICHTWET.art("3", 1), LEERPLICHTWET.art("4a")),
    )
    registered_years = number(
        Text("jaren zonder onderbreking ingeschreven", "years of registration without a break"),
        Text("jaar", "years"),
        ask=Text("Sinds wanneer bent u zonder onderbreking ingeschreven?", "Since when have you been registered?"),
        cites=(BESLUIT2021.art("2.3"),),
    )
    unregistered_since = day(
        Text("de eerste dag zonder inschrijving", "the first day without registration"),
        ask=Text("Wanneer bent u uitgeschreven?", "When did your registration end?"),
        cites=(BESLUIT2021.art("2.1", 2, "a"),),
    )
    absence_first_day = day(
        Text(
            "de eerste dag van de laatste keer dat u langer dan een jaar was uitgeschreven en daarna terugkwam",
            "the first day of the latest time without registration of more than a year that you came back from",
        ),
        ask=Text(
            "Was u ooit langer dan een jaar uitgeschreven, en vanaf wanneer?",
            "Were you ever without registration for more than a year, and from when?",
        ),
        cites=(BESLUIT2021.art("2.1", 2, "a"),),
    )
    absence_last_day = day(
        Text("de laatste dag van die tijd zonder inschrijving", "the last day of that time without registration"),
        ask=Text("Wanneer werd u weer ingeschreven?", "When were you registered again?"),
        cites=(BESLUIT2021.art("2.1", 2, "a"),),
    )
    in_compulsory_schooling = truth(
        Text("de persoon is nu leer- of kwalificatieplichtig", "the person is now in compulsory schooling"),
        Text("de persoon is nu niet leer- of kwalificatieplichtig", "the person is not in compulsory schooling now"),
        ask=Text("Moet u nog naar school?", "Do you still have to go to school?"),
        cites=(WI2021.art("4", 1, "c"),),
    )
    in_exempting_education = truth(
        Text("de persoon volgt nu een vrijstellende opleiding", "the person now follows exempting education"),
        Text("de persoon volgt nu geen vrijstellende opleiding", "the person follows no exempting education now"),
        ask=Text("Volgt u een opleiding, en welke?", "Are you in education, and in which?"),
        cites=(WI2021.art("4", 1, "d"), REGELING2021.art("2.2")),
    )
    schooling_at_start = truth(
        Text(
            "er liep een vrijstellende schooltijd toen de plicht kon beginnen",
            "exempting schooling was running when the obligation could begin",
        ),
        cites=(WI2021.art("4", 1, "c"), WI2021.art("4", 1, "d")),
    )
    schooling_at_start_last_day = day(
        Text("de laatste dag van die schooltijd", "the last day of that schooling"),
        cites=(REGELING2021.art("2.2"),),
    )
    holds_integration_diploma = truth(
        Text("er is een inburgeringsdiploma Wi2021", "there is a diploma of the 2021 Act"),
        cites=(REGELING2021.art("2.1", item="a"),),
    )
    holds_old_diploma_b1 = truth(
        Text("er is een oud inburgeringsdiploma met alles op B1", "there is an old diploma, all parts at B1"),
        cites=(REGELING2021.art("2.1", item="b"),),
    )
    holds_dutch_diploma = truth(
        Text(
            "er is een Nederlands diploma (wo, hbo, vwo, havo, vmbo gemengd of theoretisch, mbo 2 of hoger)",
            "there is a Dutch diploma (university to vmbo mixed or theoretical, or mbo 2 and up)",
        ),
        ask=Text("Welke diploma's hebt u?", "Which diplomas do you have?"),
        cites=(REGELING2021.art("2.1", item="c"),),
    )
    holds_other_vmbo_diploma = truth(
        Text("er is een vmbo-diploma van een andere leerweg", "there is a vmbo diploma of another track"),
        cites=(REGELING2021.art("2.1", item="c"),),
    )
    holds_overseas_diploma = truth(
        Text(
            "er is een Nederlandstalig diploma uit de Cariben, Suriname of België, met een voldoende voor Nederlands",
            "there is a Dutch-language diploma from the Caribbean, Suriname or Belgium, with a pass in Dutch",
        ),
        cites=(REGELING2021.art("2.1", item="d"),),
    )
    holds_caribbean_netherlands_diploma = truth(
        Text("er is een diploma van Bonaire, Sint Eustatius of Saba", "there is a diploma from the BES islands"),
        cites=(REGELING2021.art("2.1", item="e"),),
    )
    holds_international_diploma = truth(
        Text(
            "er is een internationaal diploma met Nederlands op B1",
            "there is an international diploma with Dutch at B1",
        ),
        cites=(REGELING2021.art("2.1", item="f"),),
    )
    five_years_work = judgement(
        Text("vijf jaar werk is aangetoond", "five years of work have been shown"),
        Text("DUO", "DUO"),
        BESLUIT2021.art("2.3"),
    )
    oral_b1 = judgement(
        Text("het gesprek toont spreken en luisteren op B1", "the interview shows speaking and listening at B1"),
        Text("DUO", "DUO"),
        BESLUIT2021.art("2.3"),
    )

    exemption_decided = truth(
        Text("er is volledige vrijstelling verleend", "full exemption has been granted"),
        cites=(WI2021.art("4", 1),),
    )
    temporary_exemption_decided = truth(
        Text("er geldt een tijdelijke vrijstelling", "a temporary exemption is in force"),
        cites=(REGELING2021.art("2.2"),),
    )
    dispensation_decided = truth(
        Text("er is volledige ontheffing verleend", "full dispensation has been granted"), cites=(WI2021.art("5"),)
    )
    fulfilled_decided = truth(
        Text("DUO stelde vast dat aan de plicht is voldaan", "DUO decided that the obligation is fulfilled"),
        cites=(WI2021.art("6", 2),),
    )
    ended_decided = truth(
        Text("er is besloten dat de plicht is geëindigd", "it has been decided that the obligation has ended"),
        cites=(WI2021.art("3"),),
    )

    obligation_right_known = day(
        Text(
            "de dag waarop het eerste recht met inburgeringsplicht van deze reeks bekend is gemaakt",
            "the day the first right with the obligation, of the row now running, was made known",
        ),
        ask=Text(
            "Welke verblijfsrechten had u, van welke dag tot welke dag?",
            "Which rights of residence did you have, from which day to which day?",
        ),
        cites=(WI2021.art("3", 1), WI2021.art("3", 3), BESLUIT2021.art("2.1")),
    )
    obligation_runs_on = truth(
        Text(
            "het verblijf sluit zonder onderbreking aan op verblijf met inburgeringsplicht",
            "the stay follows without a break on a stay that brought the obligation",
        ),
        Text(
            "het verblijf sluit niet aan op verblijf met inburgeringsplicht",
            "the stay does not follow on a stay that brought the obligation",
        ),
        ask=Text("Welke verblijfsrechten had u hiervoor?", "Which rights of residence did you have before this one?"),
        cites=(BESLUIT2021.art("2.1", 1),),
    )
    earlier_right_obliged = truth(
        Text(
            "een eerder verblijf, of werk als geestelijk bedienaar, bracht inburgeringsplicht mee",
            "an earlier stay, or work as a minister of religion, brought the obligation",
        ),
        Text("geen eerder verblijf bracht inburgeringsplicht mee", "no earlier stay brought the obligation"),
        ask=Text("Welke verblijfsrechten had u hiervoor?", "Which rights of residence did you have before this one?"),
        cites=(WI2021.art("3", 1), VW2000.art("8")),
    )
    gap_first_day = day(
        Text("de eerste dag van de laatste onderbreking", "the first day of the latest gap"),
        cites=(BESLUIT2021.art("2.1", 2),),
    )
    gap_last_day = day(
        Text("de laatste dag van de laatste onderbreking", "the last day of the latest gap"),
        cites=(BESLUIT2021.art("2.1", 2),),
    )
    gap_days = number(
        Text("dagen van onderbrekingen van hooguit een jaar", "days of gaps of at most a year"),
        Text("dagen", "days"),
        ask=Text(
            "Hoeveel dagen was u niet ingeschreven, of lag uw werk als geestelijk bedienaar stil?",
            "For how many days were you not registered, or was your work as clergy paused?",
        ),
        cites=(BESLUIT2021.art("2.1", 2), BESLUIT2021.art("4.2")),
    )

    recorded_as_obliged = truth(
        Text(
            "de persoon staat of stond geregistreerd als inburgeringsplichtig",
            "the person is or was on record as obliged",
        ),
        Text(
            "de persoon stond nooit geregistreerd als inburgeringsplichtig", "the person was never on record as obliged"
        ),
        ask=Text("Kreeg u een brief dat u moet inburgeren?", "Did you get a letter that you must integrate?"),
        cites=(LETTER_2023.cite(),),
    )
    recorded_under_2021 = truth(
        Text("die registratie is van de Wi2021", "that record is under the 2021 Act"), cites=(WI2021.art("3", 1),)
    )
    record_ended = truth(
        Text(
            "het register noemt een einde van de plicht, voor vandaag", "the register ends the obligation before today"
        ),
        Text("het register noemt geen einde van de plicht", "the register names no end of the obligation"),
        cites=(LETTER_2023.cite(),),
    )
    record_precedes_right = truth(
        Text(
            "die registratie of brief is van voor het verblijfsrecht van nu",
            "that record or letter is from before the present right of residence",
        ),
        Text(
            "geen registratie of brief is van voor het verblijfsrecht van nu",
            "no record or letter is from before the present right of residence",
        ),
        cites=(LETTER_2023.cite(),),
    )
    obligation_imposed = day(
        Text(
            "de dag van de eerste registratie of brief die de plicht noemt",
            "the day of the first record or letter that names the obligation",
        ),
        ask=Text(
            "Sinds wanneer staat u geregistreerd als inburgeringsplichtig, of kreeg u de brief?",
            "Since when are you on record as obliged, or have you had the letter?",
        ),
        cites=(WI2021.art("3", 1),),
    )
    exception_first_day = day(
        Text(
            "de dag sinds wanneer de uitzondering van artikel 3 geldt",
            "the day since which the exception of article 3 has held",
        ),
        ask=Text(
            "Sinds wanneer hebt u een EU-nationaliteit, of een andere reden waarom u niet hoeft in te burgeren?",
            "Since when have you had a Union nationality, or another reason why you do not have to integrate?",
        ),
        cites=(WI2021.art("3", 2),),
    )
    imposed_by_municipality = truth(
        Text("een gemeente legde de plicht op", "a municipality imposed the obligation"),
        Text("DUO legde de plicht op", "DUO imposed the obligation"),
        cites=(LETTER_2023.cite(),),
    )
    settled_sponsor = reading(
        Text(
            "als een geestelijk bedienaar zich vestigt: zijn gezin", "when a minister of religion settles: the family"
        ),
        SettledSponsor.OBLIGED,
        WI2021.art("3", 1, "a"),
    )


def obligation_facts(dossier: Dossier, on: date) -> dict[str, Known]:
    """The facts of a dossier on a day; what the dossier does not say is left out."""
    walks = (
        registration_facts,
        schooling_facts,
        diploma_facts,
        judgement_facts,
        decision_facts,
        chain_facts,
        gap_facts,
        record_facts,
    )
    return {name: value for walk in walks for name, value in walk(dossier, on).items() if value is not None}
