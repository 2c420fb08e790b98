"""What only wi2007/plan asks: the call, the investigation, the programme that a municipality offers or imposes."""

from __future__ import annotations

from datetime import date

from inburgering.dossier import Dossier
from inburgering.facts._wi2007_plan_walks import (
    call_facts,
    decided_facts,
    kept_offer_facts,
    move_facts,
    vocational_facts,
)
from inburgering.law import BESLUIT_OLD, WI_OLD, WIJZIGINGSWET2012
from inburgering.rules import Codes, Known, Text, Vocabulary, day, judgement, reading, truth

_THEN, _2007 = date(2012, 12, 31), date(2007, 1, 1)
_COLLEGE = Text("het college van de gemeente", "the municipality's executive")


class OfferToAll(Codes):
    """From when a municipality may make an offer to everybody who is obliged."""

    TEXT = "text", "vanaf 31 december 2008 (de tekst van de wet)", "from 31 December 2008 (the text of the Act)"
    BY_LAWS = (
        "by_laws",
        "vanaf 1 november 2007 (verordeningen van gemeenten)",
        "from 1 November 2007 (by-laws of municipalities)",
    )


class KeptOffer(Codes):
    """On which day the asylum permit must be held that keeps the offer of the municipality since 2013 (X(3))."""

    ON_DAY = "on_day", "op de dag waarnaar gevraagd wordt", "on the day asked about"
    ON_CHANGE = "on_change", "op 1 januari 2013", "on 1 January 2013"


class Wi2007PlanFacts(Vocabulary):
    """What only this room asks. No dossier says what benefit or income there was, nor what a by-law holds."""

    first_lived_in_reception = truth(
        Text("de persoon woonde eerst in een opvangcentrum", "the person first lived in a reception centre"),
        Text(
            "de persoon woonde niet eerst in een opvangcentrum", "the person did not first live in a reception centre"
        ),
        ask=Text("Woonde u eerst in een asielzoekerscentrum?", "Did you first live in a reception centre?"),
        cites=(BESLUIT_OLD.art("5.1", 1, "a", on=_THEN),),
    )
    left_reception_registered = day(
        Text("de dag van de eerste inschrijving na de opvang", "the day of the first registration after reception"),
        ask=Text(
            "Wanneer schreef u zich voor het eerst in op een eigen adres?",
            "When did you first register at an address of your own?",
        ),
        cites=(BESLUIT_OLD.art("5.1", 1, "a", on=_THEN),),
    )
    called_2007 = day(
        Text("de dag van de eerste oproep van de gemeente", "the day of the municipality's first call"),
        ask=Text("Wanneer riep de gemeente u op?", "When did the municipality call you?"),
        cites=(WI_OLD.art("25", 1, on=_THEN),),
    )
    investigated_2007 = day(
        Text("de dag waarop het onderzoek van de gemeente eindigde", "the day the municipality's investigation ended"),
        ask=Text("Wanneer was het onderzoek van de gemeente klaar?", "When was the municipality's investigation over?"),
        cites=(WI_OLD.art("25", 4, on=_THEN), BESLUIT_OLD.art("5.3", 2, on=_THEN)),
    )
    term_told_2007 = day(
        Text(
            "de dag van het eerste besluit, of de eerste brief, over de termijn of een voorziening",
            "the day of the first decision or letter on the term or a programme",
        ),
        ask=Text(
            "Wanneer kreeg u van de gemeente een brief over uw termijn?", "When did the municipality tell the term?"
        ),
        cites=(BESLUIT_OLD.art("5.3", 2, on=_THEN), BESLUIT_OLD.art("5.3", 3, on=_THEN)),
    )
    benefit_2007 = truth(
        Text(
            "de persoon krijgt bijstand of een aangewezen uitkering", "the person gets assistance or a listed benefit"
        ),
        Text("de persoon krijgt zo'n uitkering niet", "the person gets no such benefit"),
        ask=Text("Krijgt u bijstand of een andere uitkering?", "Do you get social assistance or another benefit?"),
        cites=(WI_OLD.art("19", 4, on=_THEN), BESLUIT_OLD.art("4.23", on=_THEN)),
    )
    benefit_work_duty_2007 = truth(
        Text("bij die uitkering hoort de plicht om te werken", "that benefit comes with the duty to work"),
        Text("bij die uitkering hoort geen plicht om te werken", "that benefit comes without the duty to work"),
        cites=(WI_OLD.art("20", 1, on=_THEN),),
    )
    no_own_income_2007 = truth(
        Text(
            "de persoon heeft geen eigen inkomen uit werk, bijstand of uitkering",
            "the person has no income of his own from work, assistance or benefit",
        ),
        Text("de persoon heeft eigen inkomen", "the person has an income of his own"),
        cites=(WI_OLD.art("19", 1, on=_2007),),
    )
    offer_hampers_work = judgement(
        Text("een aanbod belemmert de weg naar werk", "an offer hampers the way to work"),
        _COLLEGE,
        WI_OLD.art("19", 4, on=_2007),
        Text("een aanbod belemmert de weg naar werk niet", "an offer does not hamper the way to work"),
    )
    vocational_training_2007 = truth(
        Text(
            "de persoon volgt of gaat volgen: een beroepsopleiding van niveau 1 of 2",
            "the person follows, or will follow, vocational training at level 1 or 2",
        ),
        Text("de persoon volgt zo'n beroepsopleiding niet", "the person follows no such training"),
        ask=Text("Volgt u een mbo-opleiding, en van welk niveau?", "Do you follow mbo training, and at which level?"),
        cites=(WI_OLD.art("19", 3, on=_THEN),),
    )
    bylaw_imposes_2007 = truth(
        Text(
            "volgens de verordening stelt de gemeente de voorziening zelf vast",
            "under the by-law the municipality imposes the programme",
        ),
        Text("de verordening kent alleen een aanbod", "the by-law knows an offer only"),
        cites=(WI_OLD.art("19A", 1, on=_THEN),),
    )
    exempting_education_plausible = judgement(
        Text(
            "de persoon maakte aannemelijk dat hij een vrijstellende opleiding volgt of gaat volgen",
            "the person made it plausible that he follows or will follow exempting education",
        ),
        _COLLEGE,
        WI_OLD.art("19A", 2, "b", on=_THEN),
        Text("dat is niet aannemelijk gemaakt", "that was not made plausible"),
    )
    budget_asked_2007 = truth(
        Text("de persoon vroeg een persoonlijk inburgeringsbudget", "the person asked for a personal budget"),
        Text("de persoon vroeg geen persoonlijk inburgeringsbudget", "the person did not ask for a personal budget"),
        cites=(WI_OLD.art("19", 2, on=_THEN),),
    )
    provision_is_language_2007 = truth(
        Text("de voorziening is een taalkennisvoorziening", "the programme is one for the language of a training"),
        Text("de voorziening is een inburgeringsvoorziening", "the programme is an integration programme"),
        cites=(WI_OLD.art("19", 3, on=_THEN),),
    )
    moved_with_provision = day(
        Text(
            "de dag van inschrijving in een andere gemeente, na de vaststelling van een voorziening",
            "the day of registration in another municipality after a programme was fixed",
        ),
        ask=Text(
            "Wanneer schreef u zich in bij een andere gemeente?", "When did you register with another municipality?"
        ),
        cites=(WI_OLD.art("23", 4, on=_THEN),),
    )
    provision_lapse_told = day(
        Text(
            "de dag waarop de nieuwe gemeente zei dat de voorziening vervalt",
            "the day the new municipality said that the programme lapses",
        ),
        cites=(WI_OLD.art("23", 4, on=_THEN),),
    )
    investigated_after_move = day(
        Text("de dag waarop het onderzoek na de verhuizing eindigde", "the day the investigation after the move ended"),
        cites=(BESLUIT_OLD.art("4.25", 2, on=_THEN),),
    )
    isi_recorded_2007 = day(
        Text(
            "de dag van opneming in het Informatiesysteem Inburgering (ISI)",
            "the day of recording in the information system (ISI)",
        ),
        cites=(BESLUIT_OLD.art("6.3", 4, on=_THEN),),
    )
    asylum_permit_2013 = truth(
        Text(
            "op 1 januari 2013 was er een asielvergunning voor bepaalde tijd",
            "on 1 January 2013 there was an asylum permit for a fixed term",
        ),
        Text(
            "op 1 januari 2013 was er geen asielvergunning voor bepaalde tijd",
            "on 1 January 2013 there was no asylum permit for a fixed term",
        ),
        ask=Text(
            "Had u op 1 januari 2013 een asielvergunning voor bepaalde tijd?",
            "Did you hold an asylum permit for a fixed term on 1 January 2013?",
        ),
        cites=(WIJZIGINGSWET2012.art("X", 3),),
    )
    kept_offer_2013 = reading(
        Text(
            "op welke dag u de asielvergunning moet hebben om het aanbod van de gemeente te houden",
            "on which day the asylum permit must be held to keep the offer of the municipality",
        ),
        KeptOffer.ON_DAY,
        WIJZIGINGSWET2012.art("X", 3),
    )
    offer_to_all_2007 = reading(
        Text("vanaf wanneer een aanbod aan iedereen mag", "from when an offer may be made to all"),
        OfferToAll.TEXT,
        WI_OLD.art("19", 1, on=date(2008, 12, 31)),
    )


def wi2007_plan_facts(dossier: Dossier, on: date) -> dict[str, Known]:
    """The facts of a dossier on a day; what the dossier does not say is left out."""
    walks = (call_facts, decided_facts, move_facts, vocational_facts, kept_offer_facts)
    return {name: value for walk in walks for name, value in walk(dossier, on).items() if value is not None}
