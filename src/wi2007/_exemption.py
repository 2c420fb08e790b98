"""The exemptions of Wi2007 art. 5(1), lasting and for a time, and of Besluit 2.3 and 2.5."""

from __future__ import annotations

from datetime import date

from inburgering.facts import Facts
from inburgering.law import BESLUIT_OLD, LEERPLICHTWET, WI_OLD
from inburgering.rules import Confidence, Text, Truth, open_question, parameter, rule, when, years
from wi2007._stay import THEN

ROOM = "wi2007.obligation"

SCHOOL_YEARS = parameter(
    "obligation_2007.school_years",
    Text("jaren op leerplichtige leeftijd", "years at the age of compulsory schooling"),
    WI_OLD.art("5", 1, "b", on=THEN),
    8,
)
SCHOOL_DUTY_END = parameter(
    "obligation_2007.school_duty_end",
    Text("einde van de kwalificatieplicht", "end of the qualification duty"),
    LEERPLICHTWET.art("4a"),
    years(18),
)
WIN_SOCIETY_SCORE = parameter(
    "obligation_2007.win_society_score",
    Text("vereiste score maatschappij, in procenten", "required score on society, in per cent"),
    BESLUIT_OLD.art("2.3", 1, "j", on=THEN),
    85,
).changed(date(2001, 9, 1), 80)
_QUALIFICATION_DUTY, _QUALIFICATION_SURE = date(2007, 8, 1), date(2007, 11, 26)


@rule(
    WI_OLD.art("5", 1, "b", on=THEN),
    BESLUIT_OLD.art("2.6", on=THEN),
    yes=Text("U woonde acht leerplichtige jaren in Nederland.", "You lived here for eight years of school age."),
    no=Text(
        "U woonde geen acht leerplichtige jaren in Nederland.", "You did not live here for eight years of school age."
    ),
)
def eight_school_years(f: Facts) -> Truth:
    """Eight years or more of residence at the age of compulsory schooling, shown by registration."""
    return f.years_at_compulsory_age >= SCHOOL_YEARS


@rule(
    BESLUIT_OLD.art("2.3", 1, "j", on=THEN),
    BESLUIT_OLD.art("9.1", on=THEN),
    yes=Text("Uw WIN-certificaat toont genoeg taal.", "Your WIN certificate shows enough language."),
    no=Text("Uw WIN-certificaat toont niet genoeg taal.", "Your WIN certificate does not show enough language."),
)
def win_language(f: Facts) -> Truth:
    """NT2 level 2 in listening and speaking, level 1 in reading and writing; for newcomers of the WIN level 2 in all."""
    return when(f.win_newcomer_2006, f.win_language_a2, f.win_language_a1)


@rule(
    BESLUIT_OLD.art("2.3", 1, "j", on=THEN),
    yes=Text("Uw WIN-certificaat toont genoeg kennis van de maatschappij.", "Your WIN certificate covers society."),
    no=Text(
        "Uw WIN-certificaat toont niet genoeg kennis van de maatschappij.",
        "Your WIN certificate does not show enough knowledge of society.",
    ),
)
def win_society(f: Facts) -> Truth:
    """The level of the WIN, or a profile test: 85 per cent if taken before 1 September 2001, 80 per cent from then on."""
    return f.win_society_level | (f.win_society_score >= WIN_SOCIETY_SCORE.on(f.win_society_tested))


@rule(
    WI_OLD.art("5", 1, "c", on=THEN),
    BESLUIT_OLD.art("2.3", 1, on=THEN),
    yes=Text("U hebt een diploma dat vrijstelling geeft.", "You hold a diploma that exempts you."),
    no=Text("U hebt geen diploma dat vrijstelling geeft.", "You hold no diploma that exempts you."),
)
def exempting_diploma(f: Facts) -> Truth:
    """A document of the list, items a to l. The regulation can add others, which the municipality knows of."""
    dutch = f.holds_old_act_diploma | f.holds_any_dutch_diploma | f.holds_state_exam_nt2
    win = win_language(f) & win_society(f)
    return dutch | f.holds_diploma_with_dutch | f.naturalisation_with_language | win | f.settled_certificate


@rule(
    WI_OLD.art("5", 1, "f", on=THEN),
    BESLUIT_OLD.art("2.7", on=THEN),
    BESLUIT_OLD.art("2.3", 1, "l", on=THEN),
    yes=Text("U haalde de korte vrijstellingstoets.", "You passed the short exemption test."),
    no=Text("U haalde de korte vrijstellingstoets niet.", "You did not pass the short exemption test."),
)
def shown_sufficient(f: Facts) -> Truth:
    """Sufficient Dutch and evident knowledge of society, shown by the document of the short exemption test (KVT)."""
    return f.short_test_document


@rule(
    BESLUIT_OLD.art("2.5", on=THEN),
    yes=Text("Een eerder besluit geeft u volledige vrijstelling.", "An earlier decision exempts you wholly."),
    no=Text("Geen eerder besluit geeft u volledige vrijstelling.", "No earlier decision exempts you wholly."),
)
def exempt_by_earlier_act(f: Facts) -> Truth:
    """A WIN decision that no programme was needed, the WIN test passed, or an exemption from the naturalisation test."""
    return f.earlier_exemption


@rule(
    WI_OLD.art("5", 1, on=THEN),
    yes=Text("U bent vrijgesteld.", "You are exempt."),
    no=Text("U bent niet vrijgesteld.", "You are not exempt."),
)
def exempt(f: Facts) -> Truth:
    """Exempt for good: by decision, or under 5(1)(b), (c), (f) or Besluit 2.5."""
    by_document = exempting_diploma(f) | shown_sufficient(f) | exempt_by_earlier_act(f)
    return f.exemption_decided | eight_school_years(f) | by_document


@rule(
    WI_OLD.art("5", 1, "d", on=THEN),
    WI_OLD.art("5", 1, "d", on=date(2007, 1, 1)),
    LEERPLICHTWET.art("4a"),
    confidence=Confidence.INFERRED,
    yes=Text("U bent nu leer- of kwalificatieplichtig.", "You are now in compulsory schooling."),
    no=Text("U bent nu niet leer- of kwalificatieplichtig.", "You are not in compulsory schooling now."),
)
def compulsory_schooling(f: Facts) -> Truth:
    """In compulsory schooling, or under the qualification duty, which ends at 18 at the latest.

    The text of 2007 named full compulsory schooling only. The qualification duty was added in 2007: on 26 November at
    the latest, and not before it began to exist on 1 August. Between those days it is open.
    """
    added = open_question.truth(
        "Gaf de kwalificatieplicht tussen 1 augustus en 26 november 2007 al vrijstelling?",
        "Did the qualification duty exempt between 1 August and 26 November 2007?",
    )
    exempts = (f.on >= _QUALIFICATION_SURE) | ((f.on >= _QUALIFICATION_DUTY) & added)
    at_school = f.in_full_compulsory_schooling | (f.under_qualification_duty & exempts)
    return (f.on < f.born + SCHOOL_DUTY_END) & at_school


@rule(
    WI_OLD.art("5", 1, "e", on=THEN),
    yes=Text(
        "U volgt direct na uw schoolplicht een opleiding die vrijstelling geeft.",
        "Directly after compulsory schooling you follow education that exempts you.",
    ),
    no=Text("U volgt geen opleiding die vrijstelling geeft.", "You do not follow education that exempts you."),
)
def exempting_education(f: Facts) -> Truth:
    """Education that follows directly on compulsory schooling and ends in an exempting diploma."""
    return f.in_direct_exempting_education


@rule(
    WI_OLD.art("5", 1, "d", on=THEN),
    WI_OLD.art("5", 1, "e", on=THEN),
    yes=Text("U bent tijdelijk vrijgesteld.", "You are exempt for the time being."),
    no=Text("U bent niet tijdelijk vrijgesteld.", "You are not temporarily exempt."),
)
def temporarily_exempt(f: Facts) -> Truth:
    """Exempt for as long as it lasts: by decision, at compulsory school, or in education that follows on it."""
    return f.temporary_exemption_decided | compulsory_schooling(f) | exempting_education(f)
