"""The exemptions of Wi2021 art. 4(1), lasting and temporary. Partial exemptions belong to the requirements."""

from __future__ import annotations

from datetime import date, timedelta

from inburgering.facts import Facts
from inburgering.law import BESLUIT2021, LEERPLICHTWET, REGELING2021, WI2021
from inburgering.rules import Confidence, Text, Truth, by_day, parameter, rule, years

ROOM = "wi2021.obligation"


_VMBO = date(2023, 1, 1)
SCHOOL_YEARS = parameter(
    "obligation.school_years", Text("jaren naar school", "years at school age"), WI2021.art("4", 1, "a"), 8
)
REGISTERED_YEARS = parameter(
    "obligation.registered_years", Text("jaren ingeschreven", "years registered"), BESLUIT2021.art("2.3"), 10
)
QUALIFICATION_AGE = parameter(
    "obligation.qualification_age",
    Text("einde van de kwalificatieplicht", "end of the qualification duty"),
    LEERPLICHTWET.art("4a"),
    years(18),
)


@rule(
    WI2021.art("4", 1, "a"),
    BESLUIT2021.art("2.6"),
    yes=Text("U woonde acht schooljaren in Nederland.", "You lived here for eight years of school age."),
    no=Text("U woonde geen acht schooljaren in Nederland.", "You did not live here for eight years of school age."),
)
def eight_school_years(f: Facts) -> Truth:
    """Eight years or more of compulsory schooling or qualification duty, shown by registration."""
    return f.school_age_years >= SCHOOL_YEARS


def _listed(f: Facts) -> Truth:
    own = f.holds_integration_diploma | f.holds_old_diploma_b1 | f.holds_dutch_diploma
    abroad = f.holds_overseas_diploma | f.holds_caribbean_netherlands_diploma | f.holds_international_diploma
    return own | abroad


_YES = Text("U hebt een diploma dat vrijstelling geeft.", "You hold a diploma that exempts you.")
_NO = Text("U hebt geen diploma dat vrijstelling geeft.", "You hold no diploma that exempts you.")


@rule(
    REGELING2021.art("2.1"),
    since=date(2022, 1, 1),
    until=_VMBO - timedelta(days=1),
    publication="Stcrt. 2021, 38863",
    yes=_YES,
    no=_NO,
)
def diploma_2022(f: Facts) -> Truth:
    """The list of 2022: vmbo counts in the mixed and theoretical tracks only."""
    return _listed(f)


@rule(
    REGELING2021.art("2.1"),
    since=_VMBO,
    publication="Stcrt. 2022, 33825",
    confidence=Confidence.INFERRED,
    yes=_YES,
    no=_NO,
)
def diploma_2023(f: Facts) -> Truth:
    """Every track of vmbo counts. The publication was seen; that it took effect on 1 January 2023 is inferred."""
    return _listed(f) | f.holds_other_vmbo_diploma


exempting_diploma = by_day(
    "wi2021.obligation.exempting_diploma",
    lambda f: f.on,
    diploma_2022,
    diploma_2023,
    doc="""A document of Regeling 2.1. The exemption is for who *holds* one, so the list of the day asked about applies.""",
)


@rule(
    WI2021.art("4", 1, "c"),
    LEERPLICHTWET.art("4a"),
    yes=Text("U bent nu leer- of kwalificatieplichtig.", "You are now in compulsory schooling."),
    no=Text("U bent nu niet leer- of kwalificatieplichtig.", "You are not in compulsory schooling now."),
)
def compulsory_schooling(f: Facts) -> Truth:
    """In compulsory schooling or under the qualification duty, which ends at 18 at the latest."""
    return (f.on < f.born + QUALIFICATION_AGE) & f.in_compulsory_schooling


@rule(
    WI2021.art("4", 1, "d"),
    REGELING2021.art("2.2"),
    yes=Text("U volgt een opleiding die vrijstelling geeft.", "You follow education that exempts you."),
    no=Text("U volgt geen opleiding die vrijstelling geeft.", "You do not follow education that exempts you."),
)
def exempting_education(f: Facts) -> Truth:
    """Enrolled in education that leads to a document of Regeling 2.1; temporary, for as long as the enrolment lasts."""
    return f.in_exempting_education


@rule(
    WI2021.art("4", 1, "e"),
    BESLUIT2021.art("2.3"),
    yes=Text("U bent aantoonbaar voldoende ingeburgerd.", "You have shown that you are sufficiently integrated."),
    no=Text("U bent niet aantoonbaar voldoende ingeburgerd.", "You have not shown that you are integrated enough."),
)
def sufficiently_integrated(f: Facts) -> Truth:
    """Ten years registered without a break, five years of work, and speaking and listening at B1: all three."""
    return (f.registered_years >= REGISTERED_YEARS) & f.five_years_work & f.oral_b1


@rule(
    WI2021.art("4", 1),
    yes=Text("U bent vrijgesteld of hebt recht op vrijstelling.", "You are exempt, or entitled to be."),
    no=Text("U bent niet vrijgesteld.", "You are not exempt."),
)
def exempt(f: Facts) -> Truth:
    """Exempt for good: by decision, or entitled under (a), (b) or (e).

    The Act says that the Minister grants the exemption; who meets a ground counts as exempt here, decided or not.
    """
    return f.exemption_decided | eight_school_years(f) | exempting_diploma(f) | sufficiently_integrated(f)


@rule(
    WI2021.art("4", 1, "c"),
    WI2021.art("4", 1, "d"),
    REGELING2021.art("2.2"),
    yes=Text("U bent tijdelijk vrijgesteld.", "You are exempt for the time being."),
    no=Text("U bent niet tijdelijk vrijgesteld.", "You are not temporarily exempt."),
)
def temporarily_exempt(f: Facts) -> Truth:
    """Exempt for now: by decision, at compulsory school, or in exempting education."""
    return f.temporary_exemption_decided | compulsory_schooling(f) | exempting_education(f)
