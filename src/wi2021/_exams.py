"""Sitting the examination (Wi2021 art. 7; Besluit 2021 arts. 3.3 to 3.9; Regeling 2021 arts. 3.4 to 3.10).

What a sitting costs, which sittings are free, how often a part was sat, who is admitted, and in what way. The rules for one
part are made once for all parts. What the NT2 state examination costs is a rule of its own decree, outside these Acts.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import reduce
from types import MappingProxyType

from inburgering.dossier import ExamPart, Route
from inburgering.facts import Facts
from inburgering.facts._wi2021_exams import FreeAttempts
from inburgering.facts._wi2021_exams_walks import Z_KNM_FREE_SINCE
from inburgering.law import BESLUIT2021, REGELING2021
from inburgering.rules import (
    Codes,
    Confidence,
    Number,
    Op,
    Parameter,
    Rule,
    Text,
    Truth,
    by_day,
    most,
    open_question,
    parameter,
    rule,
    table,
    when,
)
from wi2021._requirements_parts import EXAM_PARTS, part_passed, part_required
from wi2021.obligation import asylum_status_holder

ROOM = "wi2021.requirements"
Numbers = Mapping[ExamPart, Rule[Number]]

FREE_ATTEMPTS = parameter(
    "requirements.free_attempts",
    Text("het aantal gratis pogingen per onderdeel", "the number of free attempts at each part"),
    REGELING2021.art("3.5"),
    2,
)
EXAM_FEE_KNM = parameter(
    "requirements.exam_fee_knm_2021",
    Text("het examengeld voor KNM, in euro", "the fee for KNM, in euros"),
    REGELING2021.art("3.4", item="a"),
    50,
)
EXAM_FEE_A2 = parameter(
    "requirements.exam_fee_a2",
    Text("het examengeld voor een taalonderdeel op A2, in euro", "the fee for a language part at A2, in euros"),
    REGELING2021.art("3.4", item="b"),
    50,
)
ADAPTED_STATEMENT_FEE = parameter(
    "requirements.adapted_statement_fee",
    Text("wat de verklaring van de arts kost, in euro", "what the physician's statement costs, in euros"),
    BESLUIT2021.art("3.9", 2),
    0,
)
"""Only where it is asked for adapted conditions: for a dispensation the examination by the physician is not free."""


class KnmSubject(Codes):
    """The eight subjects of KNM (Besluit 2021 art. 3.4(1)); what is to be known of each is in annex 2 of the Regulation."""

    WORK = "work", "werk en inkomen", "work and income"
    VALUES = "values", "omgangsvormen, waarden en normen", "manners, values and norms"
    HOUSING = "housing", "wonen", "housing"
    HEALTH = "health", "gezondheid en gezondheidszorg", "health and health care"
    HISTORY = "history", "geschiedenis en geografie", "history and geography"
    INSTITUTIONS = "institutions", "instanties", "institutions"
    STATE = "state", "staatsinrichting en rechtsstaat", "the state and the rule of law"
    EDUCATION = "education", "onderwijs en opvoeding", "education and upbringing"


class AdaptedCondition(Codes):
    """What an adapted examination may be, among other things (Regeling 2021 art. 3.6)."""

    LOCATION = "location", "een andere plaats", "another location"
    TIME = "time", "meer tijd", "more time"
    BREAKS = "breaks", "examen in delen, met pauzes", "interrupted sittings"
    SCHEDULING = "scheduling", "een ander moment", "another timetable"
    HELP = "help", "hulp bij het examen", "a helper"
    LARGE_IMAGE = "large_image", "grootbeeld", "a large image"
    LARGE_PRINT = "large_print", "grootschrift", "large print"
    MAGNIFIER = "magnifier", "een vergrootglas op het scherm", "a magnifier on the screen"
    TYPING = "typing", "typen in plaats van schrijven", "typing instead of writing"
    READ_ALOUD = "read_aloud", "voorlezen", "reading aloud"


class ExamMode(Codes):
    """How KNM or a part at A2 is sat, and who marks it (Regeling 2021 arts. 3.7 and 3.8)."""

    SYSTEM = "system", "op de computer; de computer kijkt na", "on the computer, which marks it"
    SYSTEM_AND_ASSESSORS = (
        "system_and_assessors",
        "op de computer; open vragen kijken beoordelaars na",
        "on the computer; assessors mark the open questions",
    )
    PAPER = "paper", "op papier; beoordelaars kijken na", "on paper; assessors mark it"


EXAM_MODES: Mapping[ExamPart, ExamMode] = MappingProxyType(
    {
        ExamPart.READING: ExamMode.SYSTEM,
        ExamPart.LISTENING: ExamMode.SYSTEM,
        ExamPart.WRITING: ExamMode.PAPER,
        ExamPart.SPEAKING: ExamMode.SYSTEM_AND_ASSESSORS,
        ExamPart.KNM: ExamMode.SYSTEM,
    }
)
"""For each part at A2, and for KNM: how it is sat and marked."""


def _constant(amount: Parameter[int]) -> Number:
    return amount.dated().expr(lambda n: Number(Op.CONST, (), n))


def _number(f: Facts, name: str) -> Number:
    found: Number = getattr(f, name)
    return found


def _at_a2(f: Facts, part: ExamPart) -> Truth:
    """Whether the language part is to be sat at A2: on the Z-route, or scaled down on the B1 route."""
    scaled_down: Truth = getattr(f, f"req_{part}_scaled_down")
    return (f.route == Route.SELF_RELIANCE) | ((f.route == Route.B1) & scaled_down)


@rule(
    REGELING2021.art("3.5", 3),
    BESLUIT2021.art("3.14", 7),
    since=Z_KNM_FREE_SINCE,
    publication="Stcrt. 2022, 33825",
    confidence=Confidence.INFERRED,
    yes=Text("In de Z-route is KNM voor u gratis.", "On the Z-route KNM is free for you."),
    no=Text("In de Z-route is KNM voor u niet gratis.", "On the Z-route KNM is not free for you."),
)
def knm_free_in_z_route_2023(f: Facts) -> Truth:
    """When the municipality deems the person able to sit it, and the plan says so. Its first day is inferred."""
    return f.able_to_sit_a2


knm_free_in_z_route = by_day(
    "wi2021.requirements.knm_free_in_z_route",
    lambda f: f.on,
    knm_free_in_z_route_2023,
    outside=False,
    doc="""KNM on the Z-route, free since 1 January 2023; until then only the language parts were.

    The day of the sitting, so the day asked about, selects the version: no transitional rule was seen.
    """,
)


def _free_attempts(part: ExamPart) -> Rule[Number]:
    name, language = part.label, part is not ExamPart.KNM

    @rule(
        *(REGELING2021.art("3.5", par) for par in ((1, 3) if language else (1, 2, 3))),
        BESLUIT2021.art("3.7", 2),
        label=Text(f"het aantal gratis pogingen voor {name.nl}", f"the number of free attempts at {name.en}"),
        value=Text(
            f"U mag {{value}} keer gratis examen doen in {name.nl}.", f"You may sit {name.en} {{value}} times for free."
        ),
        id=f"wi2021.requirements.free_attempts.{part}",
    )
    def free(f: Facts) -> Number:
        """Asylum status holders only: two at each part on the B1 route, two at KNM on the education route.

        On the Z-route two at each language part at A2, and at KNM since 1 January 2023, where the municipality deems the
        person able and the plan says so. On the B1 route a language part must be sat at the level in the plan or higher.
        A free sitting of the state examination is paid by the Minister.
        """
        able = f.able_to_sit_a2 if language else knm_free_in_z_route(f)
        two = _constant(FREE_ATTEMPTS)
        education = 0 if language else two
        by_route: Number = table(f.route, {Route.B1: two, Route.EDUCATION: education}, when(able, two, 0))
        return when(asylum_status_holder(f), by_route, 0)

    return free


free_attempts: Numbers = MappingProxyType({part: _free_attempts(part) for part in EXAM_PARTS})
"""For each part: how often it may be sat free of charge on the route in the plan."""


def _free_attempts_left(part: ExamPart) -> Rule[Number]:
    name = part.label

    @rule(
        REGELING2021.art("3.5"),
        BESLUIT2021.art("5.4", 4),
        label=Text(f"de gratis pogingen die over zijn voor {name.nl}", f"the free attempts left at {name.en}"),
        value=Text(
            f"U kunt nog {{value}} keer gratis examen doen in {name.nl}.",
            f"You can still sit {name.en} {{value}} times for free.",
        ),
        id=f"wi2021.requirements.free_attempts_left.{part}",
    )
    def left(f: Facts) -> Number:
        """What was sat free is taken off, never below none; a sitting that was paid takes none away.

        After a change of route: the attempts are given for a route, and decree art. 5.4(4) takes sittings along between the
        B1 route and the education route only. So who changes to or from the Z-route has the two of the new route. The
        other reading counts every free attempt ever made.
        """
        ever = f.free_attempts_counted == FreeAttempts.EVER
        of_route, of_all = (_number(f, f"free_exam_{part}_sittings{which}") for which in ("", "_ever"))
        given = free_attempts[part](f)
        return when(given == 0, 0, most(0, given - when(ever, of_all, of_route)))

    return left


free_attempts_left: Numbers = MappingProxyType({part: _free_attempts_left(part) for part in EXAM_PARTS})
"""For each part: how often it can still be sat free of charge."""


def _exam_fee(part: ExamPart) -> Rule[Number]:
    name, language = part.label, part is not ExamPart.KNM

    @rule(
        REGELING2021.art("3.4", item="b" if language else "a"),
        BESLUIT2021.art("3.7", 1),
        label=Text(f"wat het examen {name.nl} kost, in euro", f"what the examination in {name.en} costs, in euros"),
        value=Text(
            f"Het examen {name.nl} kost {{value}} euro.", f"The examination in {name.en} costs {{value}} euros."
        ),
        id=f"wi2021.requirements.exam_fee.{part}",
    )
    def fee(f: Facts) -> Number:
        """For KNM, and for a language part at A2. At B1 or higher the decree on the state examination sets the fee: open."""
        if not language:
            return _constant(EXAM_FEE_KNM)
        state = open_question.number(
            "Wat kost het staatsexamen NT2? Dat staat in het Staatsexamenbesluit NT2, niet in deze wet.",
            "What does the NT2 state examination cost? Its own decree says so, not this Act.",
        )
        return when(_at_a2(f, part), _constant(EXAM_FEE_A2), state)

    return fee


exam_fee: Numbers = MappingProxyType({part: _exam_fee(part) for part in EXAM_PARTS})
"""For each part: the fee for a sitting at the level asked, in whole euros."""


def _exam_cost(part: ExamPart) -> Rule[Number]:
    name = part.label

    @rule(
        REGELING2021.art("3.4"),
        REGELING2021.art("3.5"),
        label=Text(f"wat u betaalt voor {name.nl}, in euro", f"what you pay for {name.en}, in euros"),
        value=Text(
            f"De volgende keer examen in {name.nl} kost u {{value}} euro.",
            f"Your next sitting of {name.en} costs you {{value}} euros.",
        ),
        id=f"wi2021.requirements.exam_cost.{part}",
    )
    def cost(f: Facts) -> Number:
        """Nothing while a free attempt is left, else the fee."""
        return when(free_attempts_left[part](f) > 0, 0, exam_fee[part](f))

    return cost


exam_cost: Numbers = MappingProxyType({part: _exam_cost(part) for part in EXAM_PARTS})
"""For each part: what the next sitting costs the person, in whole euros."""


@rule(
    REGELING2021.art("3.4"),
    REGELING2021.art("3.5"),
    label=Text("wat de open onderdelen u kosten, in euro", "what the open parts cost you, in euros"),
    value=Text(
        "Eén keer examen doen in elk onderdeel dat u nog moet halen, kost u {value} euro.",
        "One sitting of each part that you still have to pass costs you {value} euros.",
    ),
)
def exam_cost_open_parts(f: Facts) -> Number:
    """One sitting of each part that must be passed and was not; nothing on the Z-route, where no part must be."""
    costs = [when(part_required[part](f) & ~part_passed[part](f), exam_cost[part](f), 0) for part in EXAM_PARTS]
    return reduce(lambda a, b: a + b, costs)


def _attempts(part: ExamPart) -> Rule[Number]:
    name = part.label

    @rule(
        BESLUIT2021.art("5.4", 4, "a"),
        BESLUIT2021.art("5.4", 4, "b"),
        REGELING2021.art("7.1", 1, "b"),
        label=Text(f"hoe vaak u {name.nl} deed", f"how often you sat {name.en}"),
        value=Text(
            f"U deed {{value}} keer examen in {name.nl}, op het niveau dat u moet halen.",
            f"You sat {name.en} {{value}} times, at the level you must reach.",
        ),
        id=f"wi2021.requirements.attempts.{part}",
    )
    def attempts(f: Facts) -> Number:
        """Every sitting at the level asked or higher, those before a change of route between B1 and education too."""
        every = _number(f, f"exam_{part}_sittings")
        if part is ExamPart.KNM:
            return every
        return when(_at_a2(f, part), every, _number(f, f"nt2_{part}_sittings"))

    return attempts


attempts: Numbers = MappingProxyType({part: _attempts(part) for part in EXAM_PARTS})
"""For each part: how often it was sat at the level asked, passed or not."""


def _result_awaited(part: ExamPart) -> Rule[Truth]:
    name = part.label

    @rule(
        REGELING2021.art("3.8"),
        yes=Text(f"U deed {name.nl}. De uitslag komt nog.", f"You sat {name.en}. The result is still to come."),
        no=Text(f"U wacht niet op een uitslag van {name.nl}.", f"You await no result of {name.en}."),
        id=f"wi2021.requirements.result_awaited.{part}",
    )
    def awaited(f: Facts) -> Truth:
        """The part was sat, is not passed yet, and a result is still to come."""
        waits: Truth = getattr(f, f"exam_{part}_result_awaited")
        return waits & ~part_passed[part](f)

    return awaited


result_awaited: Mapping[ExamPart, Rule[Truth]] = MappingProxyType({part: _result_awaited(part) for part in EXAM_PARTS})
"""For each part: whether a result is still to come."""
