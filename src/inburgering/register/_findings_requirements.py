"""Findings on what had to be achieved, and on release from it: exemption and dispensation."""

from __future__ import annotations

from inburgering.dossier import Act, Level, Route
from inburgering.facts import RegisterFacts
from inburgering.facts._recorded import ReleaseGround, ReleaseKind
from inburgering.law import BESLUIT2021, BESLUIT_OLD, DUO_CHAIN, WI2021
from inburgering.register._finding import Severity, finding
from inburgering.register._standing import stands_obliged, under_2021
from inburgering.rules import Code, Number, Op, Text, Truth, any_of, rule, when
from wi2021 import obligation, requirements

_ON_DISPENSATION = frozenset({ReleaseGround.MEDICAL, ReleaseGround.SPECIAL_CIRCUMSTANCES, ReleaseGround.EFFORT})
_FOR_NOW = frozenset({ReleaseGround.AT_SCHOOL, ReleaseGround.EXEMPTING_EDUCATION})
_FOR_GOOD = frozenset({ReleaseGround.SCHOOL_YEARS, ReleaseGround.DIPLOMA, ReleaseGround.SUFFICIENTLY_INTEGRATED})
_EXEMPTIONS = frozenset({ReleaseKind.EXEMPTION, ReleaseKind.TEMPORARY_EXEMPTION})

_SCALED_DOWN = Text(
    "Wanneer is het taalniveau verlaagd, en op welke uren berust dat?",
    "When was the level lowered, and on which hours does that rest?",
)
_CLOSED = Text("Op welke uren is de leerroute afgesloten?", "On which hours was the route closed?")
_RELEASED = Text(
    "Is dit een vrijstelling of een ontheffing, en op welk artikel berust het besluit?",
    "Is this an exemption or a dispensation, and on which article does the decision rest?",
)


def _scaled_down(f: RegisterFacts) -> Truth:
    """Some language part was scaled down to A2."""
    return any_of(*(getattr(f, f"req_{part}_scaled_down") for part in requirements.LANGUAGE_PARTS))


@finding(
    "A12a",
    Severity.ERROR,
    BESLUIT2021.art("5.5", 1),
    WI2021.art("17", 3),
    recorded=RegisterFacts.req_nt2_hours,
    by_law=requirements.scaling_down_possible,
    ask=_SCALED_DOWN,
    yes=Text(
        "Het taalniveau is verlaagd naar A2 met minder dan 600 uur NT2.",
        "The level was lowered to A2 with fewer than 600 NT2 hours.",
    ),
    no=Text("Er is niet op te weinig uren verlaagd.", "The level was not lowered on too few hours."),
)
def scaled_down_on_too_few_hours(f: RegisterFacts) -> Truth:
    """A part was scaled down, and the NT2 hours, with what the municipality deducts, do not reach 600 even today.

    KNM hours do not count. That the hours were reached is not enough: effort and attainability are the municipality's.
    """
    hours, deducted = f.req_nt2_hours, f.req_nt2_deducted_hours
    reached = (hours >= requirements.SCALING_DOWN_HOURS) | (hours + deducted >= requirements.SCALING_DOWN_HOURS)
    return under_2021(f) & _scaled_down(f) & ~reached


@finding(
    "A12b",
    Severity.ERROR,
    WI2021.art("17", 3),
    WI2021.art("8", 4),
    DUO_CHAIN.cite(),
    recorded=RegisterFacts.level,
    by_law=requirements.language_level_required,
    ask=_SCALED_DOWN,
    yes=Text("Het plan noemt A2 in de onderwijsroute.", "The plan says A2 on the education route."),
    no=Text("Het plan noemt geen A2 in de onderwijsroute.", "The plan does not say A2 on the education route."),
)
def a2_on_education_route(f: RegisterFacts) -> Truth:
    """Level A2 with the education route: only on the B1 route may the level be lowered."""
    return under_2021(f) & (f.level == Level.A2) & (f.route == Route.EDUCATION)


@finding(
    "A12c",
    Severity.DOUBT,
    WI2021.art("17", 3),
    recorded=RegisterFacts.route,
    by_law=requirements.language_level_required,
    ask=_SCALED_DOWN,
    yes=Text(
        "Er is verlaagd naar A2, maar de leerroute is niet B1.", "Scaled down to A2, but the route is not the B1 route."
    ),
    no=Text("Er is niet buiten de B1-route verlaagd.", "Nothing was scaled down outside the B1 route."),
)
def scaled_down_outside_b1(f: RegisterFacts) -> Truth:
    """A part was scaled down, and the plan now in force has another route than B1.

    In doubt: it may have been lowered on the B1 route, before the route changed. Then it has no effect any more.
    """
    return _scaled_down(f) & (f.route != Route.B1)


@finding(
    "A12d",
    Severity.ERROR,
    WI2021.art("17", 3),
    DUO_CHAIN.cite(),
    recorded=RegisterFacts.level,
    by_law=requirements.language_level_required,
    ask=_SCALED_DOWN,
    yes=Text("Het eerste plan noemt al A2 in de B1-route.", "The first plan already says A2 on the B1 route."),
    no=Text("Het eerste plan noemt geen A2 in de B1-route.", "The first plan does not say A2 on the B1 route."),
)
def a2_from_the_outset(f: RegisterFacts) -> Truth:
    """Level A2 on the B1 route in the first plan: no effort can have come before it (ECLI:NL:RBMNE:2024:2554)."""
    first = f.first_pip_dated.comes() & (f.pip_dated == f.first_pip_dated)
    return under_2021(f) & first & (f.level == Level.A2) & (f.route == Route.B1)


def _closed(f: RegisterFacts) -> Truth:
    """The Z-route is on record as achieved, or the whole obligation as fulfilled."""
    return (f.route == Route.SELF_RELIANCE) & (f.recorded_route_achieved | f.fulfilled_decided)


@finding(
    "A13a",
    Severity.ERROR,
    BESLUIT2021.art("3.14", 2, "a"),
    recorded=RegisterFacts.req_course_hours,
    by_law=requirements.course_hours_norm,
    ask=_CLOSED,
    yes=Text("De Z-route is afgesloten met te weinig lesuren.", "The Z-route was closed with too few course hours."),
    no=Text("De Z-route is niet met te weinig lesuren afgesloten.", "The Z-route was not closed too early."),
)
def z_route_closed_on_too_few_lessons(f: RegisterFacts) -> Truth:
    """Closed, while the course hours that count do not reach 800, or the lower norm of who is in rehabilitation.

    What was carried over or deducted counts, so fewer than 800 attended hours are by themselves no departure.
    """
    return _closed(f) & ~requirements.course_hours_done(f)


@finding(
    "A13b",
    Severity.ERROR,
    BESLUIT2021.art("3.14", 3),
    recorded=RegisterFacts.recorded_participation_hours_required,
    by_law=requirements.participation_required,
    ask=Text("Waarom worden participatie-uren gevraagd?", "Why are participation hours asked for?"),
    yes=Text(
        "Er worden participatie-uren gevraagd van iemand die ze niet hoeft te doen.",
        "Participation hours are asked of somebody who need not do them.",
    ),
    no=Text("Er worden geen onnodige participatie-uren gevraagd.", "No needless participation hours are asked for."),
)
def participation_asked_needlessly(f: RegisterFacts) -> Truth:
    """Hours are asked of a family or other migrant, on another route, or of who has a dispensation from them."""
    asked = f.recorded_participation_hours_required > 0
    return under_2021(f) & asked & ~requirements.participation_required(f)


@rule(
    WI2021.art("9", 2),
    BESLUIT2021.art("3.14", 3),
    id="register.participation_norm",
    label=Text("de uren participatie die nodig zijn", "the participation hours needed"),
    value=Text("Nodig zijn {value} uur.", "{value} hours are needed."),
)
def participation_norm(f: RegisterFacts) -> Number:  # noqa: ARG001  # the same for everybody
    """The hours of the Z-route; what is deducted counts beside those done."""
    return requirements.PARTICIPATION_HOURS.dated().expr(lambda hours: Number(Op.CONST, (), hours))


@finding(
    "A13c",
    Severity.ERROR,
    BESLUIT2021.art("3.14", 2, "b"),
    recorded=RegisterFacts.req_participation_hours,
    by_law=participation_norm,
    ask=_CLOSED,
    yes=Text(
        "De Z-route is afgesloten met te weinig participatie-uren.",
        "The Z-route was closed with too few participation hours.",
    ),
    no=Text("De Z-route is niet met te weinig participatie-uren afgesloten.", "The Z-route was not closed too early."),
)
def z_route_closed_on_too_little_participation(f: RegisterFacts) -> Truth:
    """Closed for an asylum status holder, while 800 hours of participation, PVT and MAP among them, are not reached."""
    short = requirements.participation_required(f) & ~requirements.participation_done(f)
    return _closed(f) & short


@finding(
    "A14",
    Severity.ERROR,
    WI2021.art("8", 3),
    recorded=RegisterFacts.recorded_map_open,
    by_law=requirements.map_required,
    ask=Text("Volgt of haalde de persoon het taalschakeltraject?", "Is or was the bridging programme followed?"),
    yes=Text("De MAP staat open, maar hoeft niet.", "The MAP is open on record, but is not required."),
    no=Text("De MAP staat niet onnodig open.", "The MAP is not needlessly open on record."),
)
def map_open_needlessly(f: RegisterFacts) -> Truth:
    """The MAP is open for who follows or completed the bridging programme, or has the education route in the plan.

    Who dropped out of the programme does the MAP again, unless another reading is asked for.
    """
    return under_2021(f) & f.recorded_map_open & ~requirements.map_required(f)


@finding(
    "A15a",
    Severity.ERROR,
    WI2021.art("6", 1, "a"),
    WI2021.art("6", 4),
    recorded=RegisterFacts.req_pvt_signed,
    by_law=requirements.pvt_done,
    ask=Text("Op welke dag is de verklaring getekend?", "On which day was the statement signed?"),
    yes=Text("De plicht is vervuld zonder datum van de PVT.", "Fulfilled without a date of the PVT."),
    no=Text("De datum van de PVT ontbreekt niet.", "The date of the PVT is not missing."),
)
def fulfilled_without_pvt_date(f: RegisterFacts) -> Truth:
    """On record as fulfilled under the Wi2021, and no day on which the participation statement was signed.

    While the obligation runs a missing day is no departure.
    """
    return under_2021(f) & f.fulfilled_decided & (f.req_pvt_signed > f.on)


@finding(
    "A15b",
    Severity.DOUBT,
    BESLUIT2021.art("5.3", 5),
    BESLUIT2021.art("3.1"),
    recorded=RegisterFacts.req_pvt_signed,
    by_law=requirements.pvt_done,
    ask=Text("Welke datum staat op de verklaring, en welke op het plan?", "Which dates are on statement and plan?"),
    yes=Text("De PVT is getekend voor het eerste plan.", "The PVT was signed before the first plan."),
    no=Text("De PVT is niet voor het eerste plan getekend.", "The PVT was not signed before the first plan."),
)
def pvt_signed_before_the_plan(f: RegisterFacts) -> Truth:
    """Signed before the first plan under the Wi2021: that does not count, so it says more than the rule of thumb.

    The rule of thumb looks at the first day of the obligation, which lies before the plan. In doubt: the record may be right,
    and the statement yet to be signed again; without a plan it is the plan that may be missing.
    """
    signed = f.req_pvt_signed <= f.on
    return under_2021(f) & signed & (f.req_pvt_signed < f.first_pip_dated)


@rule(
    WI2021.art("4", 1),
    WI2021.art("5"),
    BESLUIT_OLD.art("2.8a"),
    id="register.release_by_ground",
    label=Text("wat de grond voor een besluit geeft", "what the ground gives"),
    value=Text("Deze grond geeft: {value}.", "This ground gives: {value}."),
)
def release_by_ground(f: RegisterFacts) -> Code:
    """What the recorded ground is a ground of: an exemption, for good or for now, or a dispensation.

    Who is sufficiently integrated is exempt under the Wi2021; under the older Acts it was a ground of dispensation.
    """
    ground = f.recorded_release_ground
    earlier = (ground == ReleaseGround.SUFFICIENTLY_INTEGRATED) & f.recorded_act.is_in({Act.WI2007, Act.WI2013})
    exemption = when(ground.is_in(_FOR_GOOD), ReleaseKind.EXEMPTION, ReleaseKind.NONE)
    for_now = when(ground.is_in(_FOR_NOW), ReleaseKind.TEMPORARY_EXEMPTION, exemption)
    return when(ground.is_in(_ON_DISPENSATION) | earlier, ReleaseKind.DISPENSATION, for_now)


@finding(
    "A21a",
    Severity.ERROR,
    WI2021.art("4", 1),
    WI2021.art("5"),
    recorded=RegisterFacts.recorded_release,
    by_law=release_by_ground,
    ask=_RELEASED,
    yes=Text(
        "Er staat een vrijstelling, maar de grond is die van een ontheffing.",
        "An exemption is on record, on a ground of dispensation.",
    ),
    no=Text("Er staat geen vrijstelling op een grond van ontheffing.", "No exemption rests on such a ground."),
)
def exemption_on_ground_of_dispensation(f: RegisterFacts) -> Truth:
    """An exemption (vrijstelling) on a medical ground, special circumstances or effort: these are dispensations."""
    return f.recorded_release.is_in(_EXEMPTIONS) & (release_by_ground(f) == ReleaseKind.DISPENSATION)


@finding(
    "A21b",
    Severity.ERROR,
    WI2021.art("5"),
    WI2021.art("4", 1),
    recorded=RegisterFacts.recorded_release,
    by_law=release_by_ground,
    ask=_RELEASED,
    yes=Text(
        "Er staat een ontheffing, maar de grond is die van een vrijstelling.",
        "A dispensation is on record, on a ground of exemption.",
    ),
    no=Text("Er staat geen ontheffing op een grond van vrijstelling.", "No dispensation rests on such a ground."),
)
def dispensation_on_ground_of_exemption(f: RegisterFacts) -> Truth:
    """A dispensation (ontheffing) for schooling, a diploma or being integrated: these are exemptions."""
    return (f.recorded_release == ReleaseKind.DISPENSATION) & release_by_ground(f).is_in(_EXEMPTIONS)


@finding(
    "A21c",
    Severity.ERROR,
    WI2021.art("4", 1, "c"),
    WI2021.art("4", 1, "d"),
    recorded=RegisterFacts.recorded_release,
    by_law=release_by_ground,
    ask=_RELEASED,
    yes=Text(
        "Een vrijstelling voor nu staat als blijvend, of andersom.",
        "An exemption for now is on record as lasting, or the other way round.",
    ),
    no=Text("Blijvend en tijdelijk zijn niet verwisseld.", "Lasting and temporary are not swapped."),
)
def lasting_and_temporary_swapped(f: RegisterFacts) -> Truth:
    """Under the Wi2021: a lasting exemption for school or study, or a temporary one on a lasting ground."""
    exemptions = f.recorded_release.is_in(_EXEMPTIONS) & release_by_ground(f).is_in(_EXEMPTIONS)
    return under_2021(f) & exemptions & (f.recorded_release != release_by_ground(f))


def _term_open(f: RegisterFacts) -> Truth:
    """The register lets the obligation and a period run on."""
    running = f.recorded_period_last_day.comes() & (f.recorded_period_last_day >= f.on)
    return stands_obliged(f) & running


@finding(
    "A21d",
    Severity.ERROR,
    WI2021.art("5"),
    recorded=RegisterFacts.recorded_period_last_day,
    by_law=obligation.ended,
    ask=Text("Waarom loopt de termijn nog na de ontheffing?", "Why does the period run on after the dispensation?"),
    yes=Text("Er is volledige ontheffing, maar de termijn loopt door.", "Full dispensation, but the period runs on."),
    no=Text("Er loopt geen termijn na volledige ontheffing.", "No period runs on after full dispensation."),
)
def dispensation_and_open_term(f: RegisterFacts) -> Truth:
    """Full dispensation was granted, and the register still has the obligation and a period that has not run out."""
    return f.dispensation_decided & _term_open(f)


@finding(
    "A21e",
    Severity.ERROR,
    WI2021.art("4", 1),
    recorded=RegisterFacts.recorded_period_last_day,
    by_law=obligation.exempt,
    ask=Text("Waarom loopt de termijn nog na de vrijstelling?", "Why does the period run on after the exemption?"),
    yes=Text("Er is volledige vrijstelling, maar de termijn loopt door.", "Full exemption, but the period runs on."),
    no=Text("Er loopt geen termijn na volledige vrijstelling.", "No period runs on after full exemption."),
)
def exemption_and_open_term(f: RegisterFacts) -> Truth:
    """Full and lasting exemption was granted, and the register still has the obligation and a period not run out."""
    return f.exemption_decided & _term_open(f)


@finding(
    "A24",
    Severity.ERROR,
    WI2021.art("3", 1),
    BESLUIT2021.art("2.1", 2),
    recorded=RegisterFacts.recorded_period_last_day,
    by_law=obligation.ended,
    ask=Text("Waarom loopt de termijn nog?", "Why does the period still run?"),
    yes=Text(
        "De plicht is voorbij, maar de termijn loopt door in het register.",
        "The obligation is over, but the period runs on in the register.",
    ),
    no=Text("Er loopt geen termijn na het einde van de plicht.", "No period runs on after the end of the obligation."),
)
def over_and_open_term(f: RegisterFacts) -> Truth:
    """Died, naturalised, ended by decision or unregistered for over a year, and the register has the period run on.

    Dispensation is A21d, exemption A21e. Who has fulfilled the obligation is left out: the register may keep the period as
    it was.
    """
    return obligation.ended(f) & ~f.dispensation_decided & ~f.fulfilled_decided & _term_open(f)


@finding(
    "A21f",
    Severity.ERROR,
    WI2021.art("5", 1),
    WI2021.art("5", 2),
    recorded=RegisterFacts.recorded_release_ground,
    ask=Text("Onder welke wet is deze ontheffing gegeven?", "Under which Act was this dispensation granted?"),
    yes=Text(
        "Er staat een ontheffing wegens inspanning onder de Wi2021.",
        "A dispensation for efforts is on record under the Wi2021.",
    ),
    no=Text("Er staat geen ontheffing wegens inspanning onder de Wi2021.", "No such dispensation is under the Wi2021."),
)
def effort_dispensation_under_2021(f: RegisterFacts) -> Truth:
    """A dispensation for demonstrable efforts under the Wi2021, which knows medical and special circumstances only.

    It is of the earlier Acts; under this one effort lengthens the period or lowers the level.
    """
    return under_2021(f) & (f.recorded_release_ground == ReleaseGround.EFFORT)
