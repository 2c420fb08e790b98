"""The exemptions of Wi art. 5(1)(b) to (e), lasting and temporary. Those from a part stand in `_part_exemption`."""

from __future__ import annotations

from datetime import date

from inburgering.facts import Facts
from inburgering.law import BESLUIT_OLD, LEERPLICHTWET, WI_OLD
from inburgering.rules import Confidence, Text, Truth, parameter, rule
from wi2013._first_day import QUALIFICATION_AGE, obliged_before_2015, young_enough

ROOM = "wi2013.obligation"

_LAST_TEXT = date(2022, 1, 1)
SCHOOL_YEARS = parameter(
    "wi2013.obligation.school_years",
    Text("jaren op leerplichtige leeftijd", "years at the age of compulsory schooling"),
    WI_OLD.art("5", 1, "b"),
    8,
)
WIN_SCORE = parameter(
    "wi2013.obligation.win_society_score",
    Text(
        "de score voor maatschappij-oriëntatie die genoeg is, in procenten", "the score on society that is enough, in %"
    ),
    BESLUIT_OLD.art("2.3", 1),
    85,
).changed(date(2001, 9, 1), 80)


@rule(
    WI_OLD.art("5", 1, "b"),
    BESLUIT_OLD.art("2.6"),
    LEERPLICHTWET.art("3"),
    yes=Text("U woonde acht schooljaren in Nederland.", "You lived here for eight years of school age."),
    no=Text("U woonde geen acht schooljaren in Nederland.", "You did not live here for eight years of school age."),
)
def eight_school_years(f: Facts) -> Truth:
    """Eight years or more at the age of compulsory schooling, shown by registration; the qualification duty does not count."""
    return f.years_at_compulsory_age >= SCHOOL_YEARS


@rule(
    BESLUIT_OLD.art("2.3", 1),
    BESLUIT_OLD.art("2.4", 2),
    yes=Text(
        "Uw WIN-certificaat toont genoeg over de maatschappij.",
        "Your WIN certificate shows enough knowledge of society.",
    ),
    no=Text(
        "Uw WIN-certificaat toont niet genoeg over de maatschappij.",
        "Your WIN certificate does not show enough knowledge of society.",
    ),
)
def win_society(f: Facts) -> Truth:
    """The level of the WIN, or a score of 85 % in a profile test before 1 September 2001, of 80 % since then."""
    return f.win_society_level | (f.win_society_score >= WIN_SCORE.on(f.win_society_tested))


@rule(
    WI_OLD.art("5", 1, "c"),
    BESLUIT_OLD.art("2.3", 1),
    yes=Text("U hebt een oud certificaat dat vrijstelling geeft.", "You hold an old certificate that exempts you."),
    no=Text("U hebt geen oud certificaat dat vrijstelling geeft.", "You hold no old certificate that exempts you."),
)
def old_certificate(f: Facts) -> Truth:
    """A document of the law before 2007 or of the short exemption test: all four skills at NT2 level 2.

    A WIN certificate must show knowledge of society too; a certificate for settled persons need not.
    """
    win = f.win_language_a2 & win_society(f)
    return win | f.settled_certificate_a2 | f.short_test_document


@rule(
    WI_OLD.art("5", 1, "c"),
    BESLUIT_OLD.art("2.3", 1),
    BESLUIT_OLD.art("9.1"),
    yes=Text("U hebt een diploma dat vrijstelling geeft.", "You hold a diploma that exempts you."),
    no=Text("U hebt geen diploma dat vrijstelling geeft.", "You hold no diploma that exempts you."),
)
def exempting_diploma(f: Facts) -> Truth:
    """A document of Besluit 2.3(1): the exemption is for who *holds* one on the day asked about.

    For who became obliged before 2015 the list of 2014 counts: with the NT2 state examination, and mbo of level 1 (9.1).
    A diploma of another international school with Dutch at A2 counts in the last text, which is applied from 1 January
    2022. A diploma of the Act of 2021 is not on the list that was read.
    """
    dutch = f.holds_old_act_diploma | f.holds_dutch_diploma | f.holds_other_vmbo_diploma
    abroad = f.holds_overseas_diploma | f.holds_bes_diploma_with_dutch | f.holds_baccalaureate_with_dutch
    until_2015 = obliged_before_2015(f) & (f.mbo_1_awarded.comes() | f.holds_state_exam_nt2)
    school = (f.on >= _LAST_TEXT) & f.holds_international_school_a2
    return dutch | abroad | old_certificate(f) | until_2015 | school


@rule(
    WI_OLD.art("5", 1, "d"),
    LEERPLICHTWET.art("4a"),
    yes=Text("U bent nu leer- of kwalificatieplichtig.", "You are now in compulsory schooling."),
    no=Text("U bent nu niet leer- of kwalificatieplichtig.", "You are not in compulsory schooling now."),
)
def compulsory_schooling(f: Facts) -> Truth:
    """In compulsory schooling or under the qualification duty, which ends at 18 at the latest; while it lasts."""
    return (f.on < f.born + QUALIFICATION_AGE) & f.in_compulsory_schooling


@rule(
    WI_OLD.art("5", 1, "e"),
    confidence=Confidence.INFERRED,
    yes=Text(
        "U volgt direct na uw schoolplicht een opleiding die vrijstelling geeft.",
        "Directly after compulsory schooling you follow education that exempts you.",
    ),
    no=Text(
        "U volgt niet direct na uw schoolplicht een opleiding die vrijstelling geeft.",
        "You do not follow exempting education directly after compulsory schooling.",
    ),
)
def exempting_education(f: Facts) -> Truth:
    """Education that leads to an exempting document and began at most two months after the 18th birthday (DUO); while it lasts.

    That it cannot help who was older when the obligation could begin is inferred.
    """
    return young_enough(f) & f.exempting_study & (f.exempting_study_left >= f.on)


@rule(
    WI_OLD.art("5", 1),
    BESLUIT_OLD.art("2.5"),
    yes=Text("U bent vrijgesteld of hebt recht op vrijstelling.", "You are exempt, or entitled to be."),
    no=Text("U bent niet vrijgesteld.", "You are not exempt."),
)
def exempt(f: Facts) -> Truth:
    """Exempt for good: by decision (one on a test under the WIN is one of them), by school years or by a document."""
    return f.exemption_decided | eight_school_years(f) | exempting_diploma(f)


@rule(
    WI_OLD.art("5", 1, "d"),
    WI_OLD.art("5", 1, "e"),
    yes=Text("U bent tijdelijk vrijgesteld.", "You are exempt for the time being."),
    no=Text("U bent niet tijdelijk vrijgesteld.", "You are not temporarily exempt."),
)
def temporarily_exempt(f: Facts) -> Truth:
    """Exempt for now: by decision, at compulsory school, or in education that follows it directly."""
    return f.temporary_exemption_decided | compulsory_schooling(f) | exempting_education(f)
