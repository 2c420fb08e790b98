"""Scaling down from B1 to A2 after considerable effort (Wi2021 art. 17(3), Besluit 2021 arts. 5.3(6) and 5.5)."""

from __future__ import annotations

from functools import reduce

from inburgering.dossier import Route
from inburgering.facts import Facts
from inburgering.law import BESLUIT2021, WI2021
from inburgering.rules import Code, Codes, Number, Op, Text, Truth, most, parameter, rule, when
from wi2021._requirements_parts import LANGUAGE_PARTS

ROOM = "wi2021.requirements"

SCALING_DOWN_HOURS = parameter(
    "requirements.scaling_down_hours",
    Text("het aantal NT2-uren voordat afschalen kan", "the NT2 hours before scaling down is possible"),
    BESLUIT2021.art("5.5", 1),
    600,
)


class ScaledDown(Codes):
    """How much of the language examination may be sat at A2 (Wi2021 art. 17(3))."""

    NOT = "not", "niet", "not at all"
    PARTLY = "partly", "gedeeltelijk", "partly"
    WHOLLY = "wholly", "geheel", "wholly"


@rule(
    BESLUIT2021.art("5.5", 1),
    BESLUIT2021.art("5.5", 2),
    label=Text("de NT2-uren die tellen voor afschalen", "the NT2 hours that count for scaling down"),
    value=Text("Er tellen {value} uur Nederlands voor A2.", "{value} hours of Dutch count towards A2."),
)
def scaling_down_hours_counted(f: Facts) -> Number:
    """NT2 hours, literacy among them, after the first plan, and those of the intake that the municipality deducts.

    At a school with the mark, or at an institution for the bridging programme. KNM hours do not count.
    """
    return f.req_nt2_hours + f.req_nt2_deducted_hours


def _enough_hours(f: Facts) -> Truth:
    return (f.req_nt2_hours >= SCALING_DOWN_HOURS) | (scaling_down_hours_counted(f) >= SCALING_DOWN_HOURS)


@rule(
    BESLUIT2021.art("5.5", 1),
    label=Text("de NT2-uren tot afschalen kan", "the NT2 hours until scaling down is possible"),
    value=Text(
        "U moet nog {value} uur Nederlands volgen voordat A2 kan.",
        "You must attend another {value} hours of Dutch before A2 is possible.",
    ),
)
def hours_left_scaling_down(f: Facts) -> Number:
    """600 less what counts, never below 0."""
    needed = SCALING_DOWN_HOURS.dated().expr(lambda n: Number(Op.CONST, (), n))
    return when(_enough_hours(f), 0, most(0, needed - scaling_down_hours_counted(f)))


@rule(
    BESLUIT2021.art("5.5", 1),
    WI2021.art("17", 4),
    yes=Text("U hebt u genoeg ingespannen voor niveau B1.", "You made considerable effort to reach B1."),
    no=Text("U hebt u nog niet genoeg ingespannen voor B1.", "You have not made considerable effort to reach B1 yet."),
)
def considerable_effort(f: Facts) -> Truth:
    """600 NT2 hours, and sufficient effort during those lessons: both. The municipality judges the second."""
    return _enough_hours(f) & f.req_sufficient_course_effort


@rule(
    WI2021.art("17", 3),
    BESLUIT2021.art("5.5"),
    yes=Text("De gemeente mag uw taalniveau verlagen naar A2.", "The municipality may lower your level to A2."),
    no=Text("De gemeente mag uw taalniveau niet verlagen naar A2.", "The municipality may not lower your level to A2."),
)
def scaling_down_possible(f: Facts) -> Truth:
    """On the B1 route, after 600 NT2 hours and sufficient effort, when B1 is not attainable in the period.

    The period is the first, an extended or a new one. The municipality may then scale down, wholly or in part; it need not.
    KNM hours do not count, literacy hours do. NT2 hours of the intake count when the municipality deducts them.
    """
    return (f.route == Route.B1) & considerable_effort(f) & f.req_b1_not_attainable


@rule(
    WI2021.art("17", 3),
    label=Text("of u taalexamens op A2 mag doen", "whether you may sit language examinations at A2"),
    value=Text("Afgeschaald naar A2: {value}.", "Scaled down to A2: {value}."),
    wholly=Text("U mag alle taalexamens op A2 doen.", "You may sit all language examinations at A2."),
    partly=Text("U mag een deel van de taalexamens op A2 doen.", "You may sit some language examinations at A2."),
)
def scaled_down(f: Facts) -> Code:
    """Wholly when all four language parts were scaled down, partly when some were. On the B1 route only."""
    parts = [getattr(f, f"req_{part}_scaled_down") for part in LANGUAGE_PARTS]
    every: Truth = reduce(lambda a, b: a & b, parts)
    some: Truth = reduce(lambda a, b: a | b, parts)
    on_b1 = when(every, ScaledDown.WHOLLY, when(some, ScaledDown.PARTLY, ScaledDown.NOT))
    return when(f.route == Route.B1, on_b1, ScaledDown.NOT)


@rule(
    BESLUIT2021.art("5.3", 6),
    yes=Text("De gemeente moet uw plan nog aanpassen aan A2.", "The municipality must still amend your plan to A2."),
    no=Text("Uw plan hoeft niet te worden aangepast aan A2.", "Your plan needs no amending to A2."),
)
def plan_to_follow_scaling_down(f: Facts) -> Truth:
    """The decision to scale down is later than the plan now in force. No term is set for amending the plan."""
    return f.scaled_down_on.comes() & (f.scaled_down_on <= f.on) & (f.pip_dated < f.scaled_down_on)
