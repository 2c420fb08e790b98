"""Findings on the plan (PIP): when it was made, on which test result, by whom, and the offer that follows it."""

from __future__ import annotations

from inburgering.dossier import Level, Route
from inburgering.facts import RegisterFacts
from inburgering.law import BESLUIT2021, DIVOSA, DUO_CHAIN, LETTER_2023, REGELING2021, WI2021
from inburgering.register._finding import Severity, finding
from inburgering.register._standing import over, under_2021
from inburgering.rules import (
    Confidence,
    Day,
    Layer,
    Length,
    Parameter,
    Text,
    Truth,
    earliest,
    open_question,
    rule,
    when,
)
from wi2021 import plan
from wi2021._extension import OFFER_TERM, START_TERM
from wi2021.obligation import asylum_status_holder

_EXTENSION = Text(
    "Vraag verlenging, vanaf zes maanden voor het einde van de termijn: DUO verlengt met de tijd zonder aanbod na de "
    "eerste drie maanden (Regeling 4.1, eerste lid, onder g).",
    "Ask for an extension, from six months before the end of the period: DUO extends it by the time without an offer "
    "after the first three months (Regeling 4.1(1)(g)).",
)
_WHY_LATE = Text("Waarop wachtte het plan?", "What did the plan wait for?")
_WHY_NO_OFFER = Text("Waarom kwam er geen aanbod op tijd?", "Why was there no offer in time?")
_TEST = Text(
    "Welke score en welke benodigde score staan bij de uitslag van de toets?",
    "Which score and which required score does the result of the test state?",
)


def _made(f: RegisterFacts) -> Truth:
    return f.first_pip_dated <= f.on


@finding(
    "A01a",
    Severity.BREACH,
    BESLUIT2021.art("5.3", 1),
    BESLUIT2021.art("5.3", 2),
    recorded=RegisterFacts.first_pip_dated,
    by_law=plan.pip_last_day,
    confidence=Confidence.INFERRED,
    ask=_WHY_LATE,
    yes=Text("Het plan is na de laatste dag vastgesteld.", "The plan was adopted after its last day."),
    no=Text("Er is geen plan te laat vastgesteld.", "No plan was adopted late."),
)
def plan_made_late(f: RegisterFacts) -> Truth:
    """A first plan, dated after its last day.

    The ten weeks count from DUO's letter, or from registration where the person is housed when that is later; until 2023
    from registration. Two weeks after indispensable information of others, if later. A last day that is no working day
    moves to the next (Algemene termijnenwet). Of who is exempt for a time nothing is said: whether the exemption began
    before that day is not on record.
    """
    rested = open_question.truth(
        "Rustte de plicht al toen het plan er moest zijn?", "Did the obligation rest already when the plan was due?"
    )
    return _made(f) & plan.pip_late(f) & (~f.temporary_exemption_decided | ~rested)


@finding(
    "A01b",
    Severity.BREACH,
    BESLUIT2021.art("5.3", 1),
    BESLUIT2021.art("5.3", 2),
    recorded=RegisterFacts.first_pip_dated,
    by_law=plan.pip_last_day,
    confidence=Confidence.INFERRED,
    ask=_WHY_LATE,
    remedy=Text("De gemeente stelt het plan nu vast.", "The municipality adopts the plan now."),
    yes=Text("De laatste dag is voorbij en er is geen plan.", "The last day has passed and there is no plan."),
    no=Text("Er is een plan, of de laatste dag is nog niet voorbij.", "There is a plan, or it is not yet overdue."),
)
def plan_overdue(f: RegisterFacts) -> Truth:
    """No plan, its last day has passed, and the person is on record as obliged under the Wi2021.

    Not where the obligation is over or rests, by the register or a decision: then no plan is to be made now.
    """
    return under_2021(f) & f.recorded_as_obliged & ~over(f) & ~_made(f) & plan.pip_late(f)


@finding(
    "L07",
    Severity.DOUBT,
    LETTER_2023.cite("1.2.2"),
    LETTER_2023.cite("1.2.3"),
    BESLUIT2021.art("5.3", 1),
    recorded=RegisterFacts.recorded_pip_awaits_offer,
    by_law=plan.pip_last_day,
    ask=Text("Kan het plan nu worden vastgesteld, zonder aanbod?", "Can the plan be adopted now, without an offer?"),
    remedy=Text(
        "Stel het plan vast. Blijft het aanbod drie maanden uit (onderwijsroute: kan de opleiding niet binnen zes maanden "
        "beginnen), dan kan de termijn langer worden (Regeling 4.1, eerste lid, onder g).",
        "Adopt the plan. If no offer follows in three months (education route: if the programme cannot begin within six), "
        "the period may be extended (Regeling 4.1(1)(g)).",
    ),
    yes=Text("Het plan wacht op een aanbod. Dat hoeft niet.", "The plan waits for an offer. It need not."),
    no=Text("Het plan wacht niet op een aanbod.", "The plan does not wait for an offer."),
)
def plan_waits_for_offer(f: RegisterFacts) -> Truth:
    """An asylum status holder's plan is held back until there is an offer, to spare the period: the letter says not to.

    Only information of others is a reason to wait (5.3(2)). Whether the plan is late already says A01b.
    """
    return f.recorded_pip_awaits_offer & ~_made(f) & asylum_status_holder(f)


def _education(f: RegisterFacts) -> Truth:
    """The first plan has the education route; not on record once another plan is in force."""
    asked = open_question.truth(
        "Noemde het eerste plan de onderwijsroute?", "Was the first plan for the education route?"
    )
    return when(f.pip_dated == f.first_pip_dated, f.route == Route.EDUCATION, asked)


@rule(
    REGELING2021.art("4.1", 1, "g"),
    id="register.offer_last_day",
    confidence=Confidence.SECONDARY,
    label=Text("de laatste dag voor een aanbod op tijd", "the last day for a timely offer"),
    value=Text(
        "Een aanbod, of het begin van het taalschakeltraject, was op tijd tot en met {value}.",
        "An offer, or the beginning of the bridging programme, was in time up to and including {value}.",
    ),
)
def offer_last_day(f: RegisterFacts) -> Day:
    """Three months after the first plan; on the education route six months, in which the programme can begin.

    The route is that of the first plan. A term of the regulation: the Algemene termijnenwet does not move it.
    """
    return when(_education(f), f.first_pip_dated + START_TERM, f.first_pip_dated + OFFER_TERM)


def _late(f: RegisterFacts, came: Day, term: Parameter[Length]) -> Truth:
    """Came after the last day; or has not come, while the obligation is neither over nor at rest."""
    open_or_come = (came <= f.on) | ~over(f)
    return asylum_status_holder(f) & (earliest(came, f.on) > f.first_pip_dated + term) & open_or_come


@finding(
    "L08a",
    Severity.DOUBT,
    WI2021.art("16", 1),
    REGELING2021.art("4.1", 1, "g"),
    recorded=RegisterFacts.recorded_offer_dated,
    by_law=offer_last_day,
    confidence=Confidence.SECONDARY,
    ask=_WHY_NO_OFFER,
    remedy=_EXTENSION,
    yes=Text(
        "Er was geen aanbod binnen drie maanden na het plan.", "No offer came within three months after the plan."
    ),
    no=Text("Er was op tijd een aanbod, of dat kan nog.", "An offer came in time, or still can."),
)
def offer_late(f: RegisterFacts) -> Truth:
    """An asylum status holder on the B1 route or the Z-route, without an offer three months after the first plan.

    In doubt: the Act says "in time" without a number; three months are where the regulation gives a right to an extension. Nobody
    else is owed an offer, so the ground serves asylum status holders only (a commentary says so).
    """
    return ~_education(f) & _late(f, f.recorded_offer_dated, OFFER_TERM)


@finding(
    "L08b",
    Severity.DOUBT,
    WI2021.art("16", 1),
    REGELING2021.art("4.1", 1, "g"),
    recorded=RegisterFacts.recorded_offer_start,
    by_law=offer_last_day,
    confidence=Confidence.SECONDARY,
    ask=_WHY_NO_OFFER,
    remedy=Text(
        "Vraag verlenging, vanaf zes maanden voor het einde van de termijn: zes maanden (Regeling 4.1, eerste lid, onder "
        "g).",
        "Ask for an extension, from six months before the end of the period: six months (Regeling 4.1(1)(g)).",
    ),
    yes=Text(
        "Het taalschakeltraject kon niet binnen zes maanden na het plan beginnen.",
        "The bridging programme could not begin within six months after the plan.",
    ),
    no=Text("Het taalschakeltraject kon op tijd beginnen, of dat kan nog.", "It could begin in time, or still can."),
)
def education_start_late(f: RegisterFacts) -> Truth:
    """An asylum status holder on the education route, who could not begin within six months after the first plan."""
    return _education(f) & _late(f, f.recorded_offer_start, START_TERM)


@rule(
    DUO_CHAIN.cite(),
    LETTER_2023.cite("1.3.1"),
    id="register.attainable_that_day",
    yes=Text("Volgens de norm van die dag is B1 haalbaar.", "Under the norm of that day B1 is attainable."),
    no=Text("Volgens de norm van die dag is B1 niet haalbaar.", "Under the norm of that day B1 is not attainable."),
)
def attainable_that_day(f: RegisterFacts) -> Truth:
    """The score against the norm of the day on which the test was taken."""
    old = f.test_taken < plan.CUT_OFF_CHANGED
    return when(old, plan.attainable_old_norm(f), plan.attainable_new_norm(f))


@finding(
    "A19a",
    Severity.ERROR,
    WI2021.art("14", 3, "a"),
    LETTER_2023.cite("1.3.1"),
    recorded=RegisterFacts.recorded_test_attainable,
    by_law=attainable_that_day,
    ask=_TEST,
    yes=Text("De uitslag van de toets past niet bij de score.", "The result of the test does not fit its score."),
    no=Text("De uitslag van de toets past bij de score.", "The result of the test fits its score."),
)
def result_does_not_fit_score(f: RegisterFacts) -> Truth:
    """Recorded as "not attainable" though the score reached the norm of that day, or the other way round.

    "Attainable" is measured against the lower norm: a result from before 12 April 2023 may have been scored again.
    """
    too_low = ~f.recorded_test_attainable & attainable_that_day(f)
    too_high = f.recorded_test_attainable & ~plan.attainable_new_norm(f)
    return (f.test_taken <= f.on) & (too_low | too_high)


@finding(
    "A19b",
    Severity.DOUBT,
    WI2021.art("14", 5),
    DIVOSA.cite(),
    recorded=RegisterFacts.route,
    by_law=attainable_that_day,
    confidence=Confidence.SECONDARY,
    ask=Text("Waarom wijkt de leerroute af van de toets?", "Why does the route depart from the test?"),
    yes=Text("De leerroute wijkt zonder reden af van de toets.", "The route departs from the test without a reason."),
    no=Text("De leerroute volgt de toets, of er is een reden.", "The route follows the test, or there is a reason."),
)
def route_departs_without_reason(f: RegisterFacts) -> Truth:
    """The Z-route though B1 was attainable, or another route though it was not, and the plan gives no reason.

    The test is advice and one aspect of the intake: the municipality may depart from it, and then says why. The first plan
    follows the test; a route that was changed later follows the person's progress (art. 17).
    """
    self_reliance = f.route == Route.SELF_RELIANCE
    lower = self_reliance & attainable_that_day(f)
    higher = ~self_reliance & ~plan.attainable_new_norm(f)
    first = _made(f) & (f.pip_dated == f.first_pip_dated) & (f.test_taken <= f.on)
    return first & (lower | higher) & ~f.recorded_deviation_reasoned


@finding(
    "A25",
    Severity.DOUBT,
    DUO_CHAIN.cite(),
    layer=Layer.BELEID,
    recorded=RegisterFacts.level,
    ask=Text("Welke route en welk niveau staan in het plan?", "Which route and which level does the plan state?"),
    yes=Text("Het plan noemt de Z-route met niveau B1.", "The plan states the Z-route at level B1."),
    no=Text("Het plan noemt niet de Z-route met niveau B1.", "The plan does not state the Z-route at level B1."),
)
def b1_on_the_z_route(f: RegisterFacts) -> Truth:
    """The self-reliance route at B1: DUO does not register such a plan. What A2 does not go with is A12b and A12d."""
    return _made(f) & (f.route == Route.SELF_RELIANCE) & (f.level == Level.B1)


@finding(
    "L02",
    Severity.DOUBT,
    LETTER_2023.cite("1.3.1"),
    recorded=RegisterFacts.route,
    by_law=plan.attainable_new_norm,
    ask=Text(
        "Is met de persoon gesproken over de nieuwe uitslag, en blijft de Z-route passend?",
        "Was the new result discussed with the person, and does the Z-route still fit?",
    ),
    remedy=Text(
        "De gemeente praat met de persoon en bekijkt opnieuw of het plan moet veranderen.",
        "The municipality talks with the person and reconsiders whether the plan should change.",
    ),
    yes=Text(
        "De persoon zit in de Z-route op een uitslag die is achterhaald.",
        "The person is in the Z-route on a result that is superseded.",
    ),
    no=Text("De Z-route rust niet op een achterhaalde uitslag.", "The Z-route does not rest on a superseded result."),
)
def z_route_on_superseded_result(f: RegisterFacts) -> Truth:
    """A plan for the Z-route from before 12 April 2023, still in force, on a result that the lower norm turns.

    Nothing is found on a day before the norm was lowered. The Z-route can still be right: the test is one aspect.
    """
    return (f.on >= plan.CUT_OFF_CHANGED) & plan.review_of_z_route(f)


@finding(
    "L10",
    Severity.DOUBT,
    LETTER_2023.cite("1.3.1"),
    recorded=RegisterFacts.recorded_test_attainable,
    by_law=plan.attainable_new_norm,
    ask=Text("Wordt de nieuwe uitslag gebruikt voor het plan?", "Is the new result used for the plan?"),
    remedy=Text(
        "De gemeente let bij het vaststellen van het plan extra op de uitslag.",
        "The municipality pays extra attention to the result when it adopts the plan.",
    ),
    yes=Text(
        "De uitslag is achterhaald en er is nog geen plan.", "The result is superseded, and there is no plan yet."
    ),
    no=Text("Er wacht geen plan op een achterhaalde uitslag.", "No plan is awaited on a superseded result."),
)
def superseded_result_before_plan(f: RegisterFacts) -> Truth:
    """A result that the lower norm turns, of somebody without a plan; not on a day before the norm was lowered."""
    return (f.on >= plan.CUT_OFF_CHANGED) & plan.extra_attention(f)


@finding(
    "A20a",
    Severity.ERROR,
    WI2021.art("1", 1),
    recorded=RegisterFacts.recorded_municipalities,
    ask=Text("Welke gemeente voert de regie, en sinds wanneer?", "Which municipality is in charge, and since when?"),
    yes=Text("Twee gemeenten zijn op één dag verantwoordelijk.", "Two municipalities are responsible on one day."),
    no=Text("Er is hooguit één gemeente verantwoordelijk.", "At most one municipality is responsible."),
)
def two_municipalities(f: RegisterFacts) -> Truth:
    """More than one municipality on record for the day asked about.

    The Act knows one: of domicile, or for a holder of a fixed-term asylum permit the one that houses him.
    """
    return f.recorded_municipalities > 1


@finding(
    "A20b",
    Severity.BREACH,
    BESLUIT2021.art("5.3", 3),
    WI2021.art("15", 4),
    recorded=RegisterFacts.moved_plan_dated,
    by_law=plan.move_plan_last_day,
    ask=Text("Heeft de nieuwe gemeente een plan vastgesteld?", "Did the new municipality adopt a plan?"),
    remedy=Text(
        "De nieuwe gemeente stelt de leerroute vast in lijn met het vorige plan, zonder nieuwe toets.",
        "The new municipality adopts the route in line with the earlier plan, without another test.",
    ),
    yes=Text("Na de verhuizing kwam er niet op tijd een nieuw plan.", "No new plan came in time after the move."),
    no=Text(
        "Het plan na de verhuizing is op tijd, of was niet nodig.", "The plan after a move is in time, or not due."
    ),
)
def plan_not_renewed_after_move(f: RegisterFacts) -> Truth:
    """Ten weeks after registration in the new municipality there is no plan of it, or it came later.

    Not where the obligation is over or rests, and no such plan was made.
    """
    return under_2021(f) & ((f.moved_plan_dated <= f.on) | ~over(f)) & plan.move_plan_late(f)
