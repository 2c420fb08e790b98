"""What only wi2007/obligation asks: who was here before 2007, school in the years around it, and the documents of then."""

from __future__ import annotations

from datetime import date

from inburgering.dossier import Dossier
from inburgering.facts._wi2007_obligation_walks import (
    decision_2007_facts,
    diploma_2007_facts,
    exempt_at_start_facts,
    residence_2007_facts,
    schooling_2007_facts,
)
from inburgering.law import BESLUIT_OLD, LEERPLICHTWET, REGELING_OLD, WI_OLD, WIJZIGINGSBESLUIT2012
from inburgering.rules import Codes, Known, Text, Vocabulary, day, number, reading, truth

_THEN = date(2012, 12, 31)  # the last text of the Act of 2007


class NewcomerStart(Codes):
    """On which day the obligation of a newcomer begins: no text of the Act says so."""

    IN_FORCE = (
        "in_force",
        "de dag waarop het verblijfsrecht ingaat; vanaf 27 juni 2008 de dag van de bekendmaking",
        "the first day of the right; from 27 June 2008 the day it was made known",
    )
    MADE_KNOWN = "made_known", "altijd de dag van de bekendmaking", "always the day the right was made known"
    REGISTERED = (
        "registered",
        "de dag van inschrijving in de GBA, als die later is",
        "the day of registration, when that is later",
    )


class PartialAfter2012(Codes):
    """Whether a partial exemption still counts since 2013: the transition did not keep Besluit 2.4 to 2.7."""

    COUNTS = "counts", "telt nog", "still counts"
    LAPSED = "lapsed", "telt niet meer", "counts no longer"


class Wi2007ObligationFacts(Vocabulary):
    """What only this room asks."""

    first_right_in_force = day(
        Text(
            "de eerste dag van het eerste verblijfsrecht met inburgeringsplicht",
            "the first day of the first right of residence with a duty to integrate",
        ),
        ask=Text("Vanaf welke dag gold uw eerste vergunning?", "From which day was your first permit valid?"),
        cites=(WI_OLD.art("3", 1, on=_THEN),),
    )
    win_newcomer_2006 = truth(
        Text(
            "de persoon was op 31 december 2006 nieuwkomer onder de WIN en had zich gemeld",
            "on 31 December 2006 the person was a newcomer under the WIN, and had reported",
        ),
        Text("de persoon was geen nieuwkomer onder de WIN", "the person was no newcomer under the WIN"),
        ask=Text(
            "Moest u in 2006 inburgeren volgens de Wet inburgering nieuwkomers (WIN)?",
            "Did you have to integrate under the newcomers' Act (WIN) in 2006?",
        ),
        cites=(WI_OLD.art("64", on=_THEN), BESLUIT_OLD.art("9.1", on=_THEN)),
    )
    general_pardon = truth(
        Text("de vergunning is van het generaal pardon", "the permit is one of the general pardon"),
        Text("de vergunning is niet van het generaal pardon", "the permit is not one of the general pardon"),
        ask=Text("Kreeg u uw vergunning door het generaal pardon?", "Did you get your permit by the general pardon?"),
        cites=(BESLUIT_OLD.art("1.1", item="n", on=_THEN),),
    )

    years_at_compulsory_age = number(
        Text(
            "jaren ingeschreven op leerplichtige leeftijd (hooguit acht geteld)",
            "years registered at the age of compulsory schooling (counted up to eight)",
        ),
        Text("jaar", "years"),
        ask=Text("Wanneer woonde u als kind in Nederland?", "When did you live in the Netherlands as a child?"),
        cites=(WI_OLD.art("5", 1, "b", on=_THEN), BESLUIT_OLD.art("2.6", on=_THEN), LEERPLICHTWET.art("3", 1)),
    )
    in_full_compulsory_schooling = truth(
        Text("de persoon is nu volledig leerplichtig", "the person is now in full compulsory schooling"),
        Text("de persoon is nu niet volledig leerplichtig", "the person is not in full compulsory schooling now"),
        ask=Text("Bent u nog leerplichtig?", "Are you still in compulsory schooling?"),
        cites=(WI_OLD.art("5", 1, "d", on=date(2007, 1, 1)),),
    )
    under_qualification_duty = truth(
        Text("de persoon is nu kwalificatieplichtig", "the person is now under the qualification duty"),
        Text("de persoon is nu niet kwalificatieplichtig", "the person is not under the qualification duty now"),
        ask=Text(
            "Moet u nog naar school tot u een startkwalificatie hebt?",
            "Do you still have to go to school until you have a basic qualification?",
        ),
        cites=(WI_OLD.art("5", 1, "d", on=_THEN),),
    )
    in_direct_exempting_education = truth(
        Text(
            "de persoon volgt, direct na de schoolplicht, een opleiding die eindigt met een vrijstellend diploma",
            "directly after compulsory schooling the person follows education that ends in an exempting diploma",
        ),
        Text("de persoon volgt zo'n opleiding niet", "the person follows no such education"),
        ask=Text(
            "Volgt u direct na uw schoolplicht een opleiding, en welke?",
            "Do you follow education directly after compulsory schooling, and which?",
        ),
        cites=(WI_OLD.art("5", 1, "e", on=_THEN),),
    )
    schooling_at_2007_start = truth(
        Text(
            "vrijstellend onderwijs hield de plicht tegen toen die kon beginnen",
            "exempting schooling kept the obligation away when it could begin",
        ),
        cites=(WI_OLD.art("5", 1, "d", on=_THEN), WI_OLD.art("5", 1, "e", on=_THEN)),
    )
    schooling_at_2007_start_last_day = day(
        Text("de laatste dag van dat onderwijs", "the last day of that schooling"),
        cites=(WI_OLD.art("5", 1, "d", on=_THEN),),
    )

    exempt_at_2007_start = truth(
        Text(
            "er was al vrijstelling op de dag dat de plicht kon beginnen",
            "there was an exemption already on the day the obligation could begin",
        ),
        Text(
            "er was nog geen vrijstelling op de dag dat de plicht kon beginnen",
            "there was no exemption yet on the day the obligation could begin",
        ),
        ask=Text(
            "Had u al een diploma of een andere vrijstelling op de dag dat u moest gaan inburgeren?",
            "Did you already have a diploma or another exemption on the day you had to start integrating?",
        ),
        cites=(WI_OLD.art("5", 1, on=_THEN),),
    )

    holds_old_act_diploma = truth(
        Text("er is een inburgeringsdiploma", "there is a civic integration diploma"),
        cites=(BESLUIT_OLD.art("2.3", 1, "a", on=_THEN),),
    )
    holds_any_dutch_diploma = truth(
        Text("er is een Nederlandstalig diploma", "there is a Dutch-language diploma"),
        ask=Text("Welke diploma's hebt u?", "Which diplomas do you have?"),
        cites=(BESLUIT_OLD.art("2.3", 1, "b", on=_THEN),),
    )
    holds_state_exam_nt2 = truth(
        Text("er is een diploma Staatsexamen NT2", "there is a diploma of the state examination NT2"),
        cites=(BESLUIT_OLD.art("2.3", 1, "c", on=_THEN),),
    )
    holds_diploma_with_dutch = truth(
        Text(
            "er is een diploma uit België, Suriname of de Cariben, of een internationaal diploma, met een voldoende "
            "voor Nederlands",
            "there is a diploma from Belgium, Suriname or the Caribbean, or an international one, with a pass in Dutch",
        ),
        cites=tuple(BESLUIT_OLD.art("2.3", 1, item, on=_THEN) for item in "defgh"),
    )
    naturalisation_with_language = truth(
        Text(
            "er is een bewijs van de naturalisatietoets met een aantekening over de taal",
            "there is a certificate of the naturalisation test with a note on the language",
        ),
        cites=(BESLUIT_OLD.art("2.3", 1, "i", on=_THEN),),
    )
    win_language_a1 = truth(
        Text(
            "het WIN-certificaat toont luisteren en spreken op NT2-niveau 2, lezen en schrijven op niveau 1",
            "the WIN certificate shows listening and speaking at NT2 level 2, reading and writing at level 1",
        ),
        ask=Text(
            "Welke niveaus staan op uw certificaat en de verklaring van het ROC?",
            "Which levels are on your certificate and the statement of the training centre?",
        ),
        cites=(BESLUIT_OLD.art("2.3", 1, "j", on=_THEN), BESLUIT_OLD.art("2.4", 1, on=_THEN)),
    )
    win_language_a2 = truth(
        Text(
            "het WIN-certificaat toont alle vier de vaardigheden op NT2-niveau 2",
            "the WIN certificate shows all four skills at NT2 level 2",
        ),
        cites=(BESLUIT_OLD.art("9.1", on=_THEN),),
    )
    win_society_level = truth(
        Text(
            "het WIN-certificaat toont maatschappijoriëntatie op het niveau van de WIN",
            "the WIN certificate shows the part on society at the level of the WIN",
        ),
        cites=(BESLUIT_OLD.art("2.3", 1, "j", on=_THEN),),
    )
    win_society_score = number(
        Text("de score van de profieltoets maatschappij", "the score of the profile test on society"),
        Text("procent", "per cent"),
        cites=(BESLUIT_OLD.art("2.3", 1, "j", on=_THEN),),
    )
    win_society_tested = day(
        Text("de dag van de profieltoets maatschappij", "the day of the profile test on society"),
        cites=(BESLUIT_OLD.art("2.3", 1, "j", on=_THEN),),
    )
    settled_certificate = truth(
        Text(
            "er is een oudkomerscertificaat: luisteren en spreken op NT2-niveau 2, lezen en schrijven op niveau 1",
            "there is a certificate for settled persons: listening and speaking at NT2 level 2, the others at level 1",
        ),
        cites=(BESLUIT_OLD.art("2.3", 1, "k", on=_THEN),),
    )
    short_test_document = truth(
        Text(
            "er is een bewijs van de korte vrijstellingstoets (KVT)", "there is a document of the short exemption test"
        ),
        cites=(BESLUIT_OLD.art("2.3", 1, "l", on=_THEN), WI_OLD.art("5", 1, "f", on=_THEN)),
    )
    earlier_exemption = truth(
        Text(
            "er is vrijstelling op grond van de WIN of van de naturalisatietoets",
            "there is an exemption under the WIN, or from the naturalisation test",
        ),
        Text(
            "er is geen vrijstelling op grond van de WIN of van de naturalisatietoets",
            "there is no exemption under the WIN, nor from the naturalisation test",
        ),
        ask=Text(
            "Kreeg u eerder een besluit dat u niet hoefde in te burgeren, of geen naturalisatietoets hoefde te doen?",
            "Did you get an earlier decision that you did not have to integrate, or to take the naturalisation test?",
        ),
        cites=(BESLUIT_OLD.art("2.5", on=_THEN),),
    )

    naturalisation_society_tested = day(
        Text(
            "de dag waarop het deel maatschappij van de naturalisatietoets is gehaald",
            "the day the part on society of the naturalisation test was passed",
        ),
        cites=(BESLUIT_OLD.art("2.4", 2, on=_THEN),),
    )
    roc_language_a1 = truth(
        Text(
            "een verklaring van het ROC toont luisteren en spreken op A2, lezen en schrijven op A1",
            "a statement of the training centre shows listening and speaking at A2, reading and writing at A1",
        ),
        cites=(REGELING_OLD.art("2.2a", on=_THEN),),
    )
    roc_language_a2 = truth(
        Text(
            "een verklaring van het ROC toont alle vier de vaardigheden op A2",
            "a statement of the training centre shows all four skills at A2",
        ),
        cites=(REGELING_OLD.art("2.2a", on=_THEN),),
    )
    roc_tested = day(
        Text("de dag van de NT2-toets in de verklaring", "the day of the NT2 test in the statement"),
        cites=(REGELING_OLD.art("2.2a", on=_THEN),),
    )
    roc_statement_complete = truth(
        Text("de verklaring heeft de zes vereiste gegevens", "the statement has the six items it must have"),
        Text("de verklaring heeft niet de zes vereiste gegevens", "the statement lacks items it must have"),
        ask=Text(
            "Staan alle vereiste gegevens in de verklaring van het ROC?",
            "Does the statement of the training centre have all the items it must have?",
        ),
        cites=(REGELING_OLD.art("2.2a", on=_THEN),),
    )
    abroad_speaking_points = number(
        Text(
            "punten voor luisteren en spreken in het basisexamen buitenland",
            "points for listening and speaking in the examination abroad",
        ),
        Text("punten", "points"),
        cites=(REGELING_OLD.art("2.2b", on=_THEN),),
    )
    cnavt_profile = truth(
        Text("er is een certificaat van een profiel CNaVT", "there is a certificate of a CNaVT profile"),
        cites=(REGELING_OLD.art("2.2c", on=_THEN),),
    )

    short_test_taken = truth(
        Text("de korte vrijstellingstoets is al gedaan", "the short exemption test was taken before"),
        Text("de korte vrijstellingstoets is nog niet gedaan", "the short exemption test was not taken before"),
        ask=Text("Deed u de korte vrijstellingstoets al eens?", "Did you take the short exemption test before?"),
        cites=(BESLUIT_OLD.art("2.7", on=_THEN),),
    )
    loan_asked_2007 = truth(
        Text("de persoon vroeg een lening aan", "the person asked for a loan"),
        Text("de persoon vroeg geen lening aan", "the person did not ask for a loan"),
        ask=Text("Hebt u een lening aangevraagd om in te burgeren?", "Did you ask for a loan to integrate?"),
        cites=(BESLUIT_OLD.art("2.7", on=_THEN),),
    )
    provision_fixed = day(
        Text("de dag waarop de gemeente een voorziening vaststelde", "the day the municipality fixed a programme"),
        ask=Text(
            "Wanneer stelde de gemeente een inburgeringsvoorziening voor u vast?",
            "When did the municipality fix an integration programme for you?",
        ),
        cites=(WI_OLD.art("22", 1, on=_THEN),),
    )

    newcomer_start = reading(
        Text("wanneer de plicht van een nieuwkomer begint", "when the obligation of a newcomer begins"),
        NewcomerStart.IN_FORCE,
        WI_OLD.art("7", 1, on=_THEN),
    )
    partial_after_2012 = reading(
        Text("gedeeltelijke vrijstelling na 2012", "a partial exemption after 2012"),
        PartialAfter2012.COUNTS,
        WIJZIGINGSBESLUIT2012.art("V", 2),
    )


def wi2007_obligation_facts(dossier: Dossier, on: date) -> dict[str, Known]:
    """The facts of a dossier on a day; what the dossier does not say is left out."""
    walks = (
        residence_2007_facts,
        schooling_2007_facts,
        exempt_at_start_facts,
        diploma_2007_facts,
        decision_2007_facts,
    )
    return {name: value for walk in walks for name, value in walk(dossier, on).items() if value is not None}
