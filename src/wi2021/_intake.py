"""The broad intake and its summonses (Wi2021 arts. 14 and 22), and the learnability test with its changed norm.

The test is one aspect of the intake and never decides the route: no rule here, or in the plan, derives a route from it.
"""

from __future__ import annotations

from datetime import date

from inburgering.dossier import Route
from inburgering.facts import Facts
from inburgering.facts._plan import FineAfter
from inburgering.law import DUO_CHAIN, LETTER_2023, WI2021
from inburgering.rules import Number, Text, Truth, by_day, parameter, rule, when

_CHANGED = date(2023, 1, 1)

SUMMONSES = parameter(
    "plan.summonses",
    Text("oproepen voordat de intake zonder de persoon wordt afgerond", "summonses before completion in absence"),
    WI2021.art("14", 2),
    3,
)
CUT_OFF_LOWERED = parameter(
    "plan.test_cut_off_lowered",
    Text("verlaging van de norm van de leerbaarheidstoets, in punten", "lowering of the test's norm, in points"),
    LETTER_2023.cite("1.3.1"),
    3,
)
CUT_OFF_CHANGED = parameter(
    "plan.test_cut_off_changed",
    Text("eerste dag van de lagere norm van de leerbaarheidstoets", "first day of the test's lower norm"),
    LETTER_2023.cite("1.3.1"),
    date(2023, 4, 12),
)


def _open_intake(f: Facts) -> Truth:
    return f.intake_completed > f.on


@rule(
    WI2021.art("14", 2),
    id="wi2021.plan.intake_may_be_completed_in_absence",
    yes=Text(
        "U kwam drie keer niet, of werkte niet genoeg mee. De gemeente rondt de intake af zonder u.",
        "Three times you did not come, or did not cooperate. The municipality completes the intake without you.",
    ),
    no=Text(
        "De gemeente mag de intake niet zonder u afronden.", "The municipality may not complete the intake without you."
    ),
)
def intake_may_be_completed_in_absence(f: Facts) -> Truth:
    """Three summonses without appearing or sufficient cooperation, and the intake is not completed.

    Reading: the new period in a fine (art. 22(2)) is not by itself a summons.
    """
    return _open_intake(f) & (f.failed_summonses >= SUMMONSES)


@rule(
    WI2021.art("14", 1),
    id="wi2021.plan.warning_due",
    yes=Text("De gemeente moet u eerst schriftelijk waarschuwen.", "The municipality must first warn you in writing."),
    no=Text("De gemeente hoeft u nu niet te waarschuwen.", "The municipality does not have to warn you now."),
)
def warning_due(f: Facts) -> Truth:
    """A summons had no result, the intake is open, and no written warning has been given."""
    return _open_intake(f) & (f.failed_summonses >= 1) & ~f.intake_warned


@rule(
    WI2021.art("14", 1),
    WI2021.art("14", 2),
    id="wi2021.plan.repeated_summons_due",
    yes=Text(
        "De gemeente moet u opnieuw oproepen en u een nieuwe termijn geven.",
        "The municipality must summon you again and give you a new period.",
    ),
    no=Text("De gemeente hoeft u nu niet opnieuw op te roepen.", "The municipality need not summon you again now."),
)
def repeated_summons_due(f: Facts) -> Truth:
    """The last summons had no result, fewer than three had none, and the intake is not completed."""
    return _open_intake(f) & f.last_summons_failed & (f.failed_summonses < SUMMONSES)


@rule(
    WI2021.art("22", 1),
    WI2021.art("14", 1),
    id="wi2021.plan.intake_fine_possible",
    yes=Text(
        "De gemeente kan u een boete geven, omdat u niet kwam of niet genoeg meewerkte aan de intake.",
        "The municipality can fine you, because you did not come or did not cooperate with the intake.",
    ),
    no=Text("De gemeente kan u geen boete geven voor de intake.", "The municipality cannot fine you for the intake."),
)
def intake_fine_possible(f: Facts) -> Truth:
    """Not appearing within the period of a second summons; or insufficient cooperation with the intake or the test.

    Reading: only for not appearing must there have been a second summons. The stricter reading asks it for both.
    Amounts, and the limits of Union law for asylum status holders, are not decided here.
    """
    stricter = f.intake_fine_after == FineAfter.BOTH
    poor = f.poor_cooperation_after_repeat | (f.poor_intake_cooperation & ~stricter)
    return f.absent_after_repeat | poor


_EXEMPT_YES = Text("U hoeft de leerbaarheidstoets niet te doen.", "You do not have to take the learnability test.")
_EXEMPT_NO = Text(
    "U bent niet vrijgesteld van de leerbaarheidstoets.", "You are not exempt from the learnability test."
)


@rule(
    WI2021.art("14", 3, "a"),
    id="wi2021.plan.exempt_from_test_2022",
    since=date(2022, 1, 1),
    until=date(2022, 12, 31),
    yes=_EXEMPT_YES,
    no=_EXEMPT_NO,
)
def exempt_2022(f: Facts) -> Truth:
    """Until 2023 the Act exempted nobody from the test."""
    return f.on < date(2022, 1, 1)


@rule(WI2021.art("14", 6), id="wi2021.plan.exempt_from_test_2023", since=_CHANGED, yes=_EXEMPT_YES, no=_EXEMPT_NO)
def exempt_2023(f: Facts) -> Truth:
    """A visual impairment, or a hearing impairment of somebody deemed unable to take the test.

    Reading: "deemed unable" stands within item b, so a visual impairment suffices by itself.
    """
    return f.visual_impairment | (f.hearing_impairment & f.unable_to_take_test)


exempt_from_test = by_day(
    "wi2021.plan.exempt_from_test",
    lambda f: f.on,
    exempt_2022,
    exempt_2023,
    doc="""Exempt from the learnability test.

    The day on which the college decides, so the day asked about, selects the version: art. 14(6) came in 2023.
    """,
)


@rule(
    LETTER_2023.cite("1.3.1"),
    DUO_CHAIN.cite(),
    id="wi2021.plan.old_norm",
    label=Text("De norm van de toets tot 12 april 2023", "The test's norm until 12 April 2023"),
    value=Text("Volgens de oude norm waren {value} punten nodig.", "Under the old norm {value} points were needed."),
)
def old_norm(f: Facts) -> Number:
    """The required score under the norm before 12 April 2023, from the one recorded with the test.

    The norm's absolute value was not found: without the recorded score it is undetermined.
    """
    required = f.test_required_score
    higher = CUT_OFF_LOWERED.dated().expr(lambda points: required + points)
    return when(f.test_taken < CUT_OFF_CHANGED, required, higher)


@rule(
    LETTER_2023.cite("1.3.1"),
    DUO_CHAIN.cite(),
    id="wi2021.plan.new_norm",
    label=Text("De norm van de toets vanaf 12 april 2023", "The test's norm from 12 April 2023"),
    value=Text("Volgens de nieuwe norm zijn {value} punten nodig.", "Under the new norm {value} points are needed."),
)
def new_norm(f: Facts) -> Number:
    """The required score under the norm from 12 April 2023, three points lower, from the one recorded with the test."""
    required = f.test_required_score
    lower = CUT_OFF_LOWERED.dated().expr(lambda points: required - points)
    return when(f.test_taken < CUT_OFF_CHANGED, lower, required)


@rule(
    LETTER_2023.cite("1.3.1"),
    id="wi2021.plan.attainable_old_norm",
    yes=Text("Volgens de oude norm van de toets is B1 haalbaar.", "Under the test's old norm B1 is attainable."),
    no=Text(
        "Volgens de oude norm van de toets is B1 niet haalbaar.", "Under the test's old norm B1 is not attainable."
    ),
)
def attainable_old_norm(f: Facts) -> Truth:
    """A test was taken, and its score is at least the norm before 12 April 2023."""
    return f.test_taken.comes() & (f.test_score >= old_norm(f))


@rule(
    LETTER_2023.cite("1.3.1"),
    id="wi2021.plan.attainable_new_norm",
    yes=Text("Volgens de nieuwe norm van de toets is B1 haalbaar.", "Under the test's new norm B1 is attainable."),
    no=Text(
        "Volgens de nieuwe norm van de toets is B1 niet haalbaar.", "Under the test's new norm B1 is not attainable."
    ),
)
def attainable_new_norm(f: Facts) -> Truth:
    """A test was taken, and its score is at least the norm from 12 April 2023."""
    return f.test_taken.comes() & (f.test_score >= new_norm(f))


@rule(
    LETTER_2023.cite("1.3.1"),
    id="wi2021.plan.superseded_result",
    yes=Text(
        "De uitslag van uw toets is achterhaald: met de nieuwe norm is B1 haalbaar.",
        "The result of your test is superseded: under the new norm B1 is attainable.",
    ),
    no=Text("De uitslag van uw toets is niet achterhaald.", "The result of your test is not superseded."),
)
def superseded_result(f: Facts) -> Truth:
    """Taken before 12 April 2023 with the result "not attainable", which is "attainable" under the lower norm."""
    return (f.test_taken < CUT_OFF_CHANGED) & ~attainable_old_norm(f) & attainable_new_norm(f)


@rule(
    LETTER_2023.cite("1.3.1"),
    id="wi2021.plan.review_of_z_route",
    yes=Text(
        "De gemeente moet met u praten en bekijken of de Z-route nog past.",
        "The municipality must talk with you and reconsider whether the self-reliance route still fits.",
    ),
    no=Text(
        "De gemeente hoeft uw route niet opnieuw te bekijken door de nieuwe norm.",
        "The municipality need not reconsider your route because of the new norm.",
    ),
)
def review_of_z_route(f: Facts) -> Truth:
    """A superseded result, and a plan from before 12 April 2023 for the Z-route, which is still in force.

    The Z-route can still be right: the municipality reconsiders, it does not have to change the plan. A plan adopted
    since then was made with the new norm known.
    """
    placed = (f.route == Route.SELF_RELIANCE) & (f.pip_dated < CUT_OFF_CHANGED)
    return superseded_result(f) & placed


@rule(
    LETTER_2023.cite("1.3.1"),
    id="wi2021.plan.extra_attention",
    yes=Text(
        "De gemeente moet bij uw plan extra letten op de uitslag van uw toets: die is achterhaald.",
        "The municipality must pay extra attention to your test result when making your plan: it is superseded.",
    ),
    no=Text(
        "Er is geen extra aandacht nodig voor de uitslag van uw toets.", "Your test result needs no extra attention."
    ),
)
def extra_attention(f: Facts) -> Truth:
    """A superseded result, and no plan yet."""
    return superseded_result(f) & f.first_pip_dated.never_comes()
