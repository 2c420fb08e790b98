"""How high the fine for a late learning route is, by what the person did (Regeling 2021 arts. 7.1 to 7.3, annexes 6a to 6c).

The captions of the tables were lost in the text that was read: which table serves which group is inferred. What was done
counts to the day asked about, for the Regulation names no other day.
"""

from __future__ import annotations

from functools import reduce

from inburgering.dossier import ExamPart, Route
from inburgering.facts import Facts
from inburgering.law import REGELING2021, Citation
from inburgering.rules import (
    Code,
    Codes,
    Confidence,
    Number,
    Op,
    Parameter,
    Text,
    Truth,
    all_of,
    any_of,
    open_question,
    parameter,
    rule,
    table,
    when,
)
from wi2021._fine_limits import euros
from wi2021._requirements_hours import participation_required
from wi2021._requirements_parts import EXAM_PARTS, part_done, part_passed
from wi2021.obligation import asylum_status_holder

ROOM = "wi2021.sanctions"

__all__ = [
    "Effort",
    "FINES_BY_HOURS",
    "FINES_BY_SITTINGS",
    "HOURS_HIGH",
    "HOURS_MIDDLE",
    "REDUCTIONS",
    "SHARE_HIGH",
    "SHARE_MIDDLE",
    "Z_HOURS_HIGH",
    "Z_HOURS_MIDDLE",
    "b1_effort",
    "bridging_presence",
    "every_part_sat",
    "failed_parts_sat_again",
    "parts_passed",
    "route_fine_by_effort",
    "z_course_effort",
    "z_participation_effort",
]

_6A, _6B, _6C = (REGELING2021.art(f"bijlage 6{letter}") for letter in "abc")


class Effort(Codes):
    """The column of a table of fines: how much of the hours was done."""

    LOW = "low", "laag", "low"
    MIDDLE = "middle", "midden", "middle"
    HIGH = "high", "hoog", "high"


def _number(name: str, nl: str, en: str, value: int, *cites: Citation) -> Parameter[int]:
    return parameter(f"sanctions.{name}", Text(nl, en), cites, value)


SHARE_MIDDLE = _number(
    "share_middle",
    "het deel van de lessen voor een lagere boete, in %",
    "the share for a lower fine, in %",
    60,
    _6A,
    _6B,
)
SHARE_HIGH = _number(
    "share_high",
    "het deel van de lessen voor de laagste boete, in %",
    "the share for the lowest fine, in %",
    90,
    _6A,
    _6B,
)
HOURS_MIDDLE = _number("hours_middle", "de lesuren voor een lagere boete", "the hours for a lower fine", 250, _6A)
HOURS_HIGH = _number("hours_high", "de lesuren voor de laagste boete", "the hours for the lowest fine", 400, _6A)
Z_HOURS_MIDDLE = _number(
    "z_hours_middle", "de uren in de Z-route voor een lagere boete", "Z-route hours for a lower fine", 300, _6C
)
Z_HOURS_HIGH = _number(
    "z_hours_high", "de uren in de Z-route voor de laagste boete", "Z-route hours for the lowest fine", 600, _6C
)
SAT_ONCE = _number("sat_once", "hoe vaak elk onderdeel is gedaan", "sittings of each part", 1, _6A, _6B)
SAT_AGAIN = _number(
    "sat_again", "hoe vaak een niet gehaald onderdeel is gedaan", "sittings of a part not passed", 2, _6A, _6B
)
REDUCTIONS = tuple(
    _number(
        f"reduction_{n}", f"de verlaging bij {n} gehaald, in %", f"the reduction with {n} passed, in %", off, _6A, _6B
    )
    for n, off in enumerate((20, 40, 60, 80), start=1)
)
"""What is taken off for one, two, three and four parts passed, in per cent."""


def _row(name: str, nl: str, en: str, amounts: tuple[int, int, int], *cites: Citation) -> dict[Effort, Parameter[int]]:
    return {
        effort: _number(f"fine_{name}_{effort}", f"{nl}, {effort.label.nl}", f"{en}, {effort}", amount, *cites)
        for effort, amount in zip(Effort, amounts, strict=True)
    }


FINES_BY_SITTINGS = (
    _row("not_all", "de boete: niet elk onderdeel gedaan", "the fine: not every part sat", (1_000, 800, 400), _6A, _6B),
    _row("once", "de boete: elk onderdeel gedaan", "the fine: every part sat", (800, 640, 320), _6A, _6B),
    _row(
        "again", "de boete: niet gehaald nog eens gedaan", "the fine: failed parts sat again", (600, 450, 225), _6A, _6B
    ),
)
"""B1 route and education route, in whole euros: a row for each degree of sitting, a column for each degree of effort."""
FINES_BY_HOURS = {
    Effort.LOW: _row(
        "z_low", "de boete: Z-route, participatie laag", "the fine: Z-route, participation low", (1_000, 800, 400), _6C
    ),
    Effort.MIDDLE: _row(
        "z_middle",
        "de boete: Z-route, participatie midden",
        "the fine: Z-route, participation middle",
        (800, 640, 320),
        _6C,
    ),
    Effort.HIGH: _row(
        "z_high", "de boete: Z-route, participatie hoog", "the fine: Z-route, participation high", (600, 450, 225), _6C
    ),
}
"""Z-route, in whole euros: a row for each degree of participation hours, a column for course hours.

The first row is also the table of who has no participation hours to do.
"""


def _effort(high: Truth, middle: Truth) -> Code:
    return when(high, Effort.HIGH, when(middle, Effort.MIDDLE, Effort.LOW))


def _share(done: Number, whole: Number, per_cent: Parameter[int]) -> Truth:
    """Whether ``done`` is at least that share of ``whole``; what lies between two bands falls in the lower one."""
    return per_cent.dated().expr(lambda share: (whole > 0) & (done * 100 >= whole * share))


def _reaches(needed: Parameter[int], *hours: Number) -> Truth:
    """Whether the hours together reach ``needed``; the first ones alone may do."""
    sums = [reduce(lambda a, b: a + b, hours[: n + 1]) for n in range(len(hours))]
    return any_of(*(done >= needed for done in sums))


@rule(
    REGELING2021.art("7.1", 1, "a"),
    _6A,
    confidence=Confidence.INFERRED,
    label=Text("hoeveel u deed van de lessen in de B1-route", "how much you did of the lessons on the B1 route"),
    value=Text("Kolom van de tabel: {value}.", "Column of the table: {value}."),
    low=Text("U volgde weinig lessen.", "You followed few lessons."),
    middle=Text("U volgde een groot deel van de lessen.", "You followed a large part of the lessons."),
    high=Text("U volgde bijna alle lessen, of genoeg uren.", "You followed nearly all lessons, or enough hours."),
)
def b1_effort(f: Facts) -> Code:
    """Asylum status holders by the share of the hours in the plan, others by hours: NT2, literacy and KNM, with the mark.

    Only for asylum status holders does the plan set the hours of the route (Wet art. 15(2)), so the table of shares is
    theirs. 59.5 % lies between two bands: the lower. A plan without hours leaves it open. Art. 7.1 does not name literacy,
    as art. 7.3 does; it counts as NT2, of which it can be part (Besluit art. 5.5(1)).
    """
    hours, planned = f.req_course_hours, f.pip_route_hours
    no_hours = open_question.truth(
        "Hoe tellen uw lessen als het plan geen aantal uren noemt?",
        "How do your lessons count when the plan names no number of hours?",
    )

    def reaches(per_cent: Parameter[int], others: Parameter[int]) -> Truth:
        share = when(planned == 0, no_hours, _share(hours, planned, per_cent))
        return when(asylum_status_holder(f), share, hours >= others)

    return _effort(reaches(SHARE_HIGH, HOURS_HIGH), reaches(SHARE_MIDDLE, HOURS_MIDDLE))


@rule(
    REGELING2021.art("7.2", 1, "a"),
    _6B,
    label=Text("hoe vaak u was bij de lessen van het taalschakeltraject", "how often you were at the bridging lessons"),
    value=Text("Kolom van de tabel: {value}.", "Column of the table: {value}."),
    low=Text("U was bij te weinig lessen.", "You were at too few lessons."),
    middle=Text("U was bij een groot deel van de lessen.", "You were at a large part of the lessons."),
    high=Text("U was bij bijna alle lessen.", "You were at nearly all lessons."),
)
def bridging_presence(f: Facts) -> Code:
    """The share of the lessons attended, for everybody. Who had no lessons was at none.

    Whether lessons missed with leave count as attended is not said: open where it decides.
    """
    with_leave = open_question.truth(
        "Tellen lessen mee die u met toestemming miste?", "Do lessons that you missed with leave count?"
    )
    attended, excused = f.bridging_hours_attended, f.bridging_hours_excused
    given = attended + excused + f.bridging_hours_missed

    def reaches(per_cent: Parameter[int]) -> Truth:
        return _share(attended, given, per_cent) | (_share(attended + excused, given, per_cent) & with_leave)

    return _effort(reaches(SHARE_HIGH), reaches(SHARE_MIDDLE))


@rule(
    REGELING2021.art("7.3", 1, "a"),
    _6C,
    confidence=Confidence.INFERRED,
    label=Text("hoeveel lesuren u deed in de Z-route", "how many course hours you did on the Z-route"),
    value=Text("Kolom van de tabel: {value}.", "Column of the table: {value}."),
    low=Text("U hebt weinig lesuren.", "You have few course hours."),
    middle=Text("U hebt een deel van de lesuren.", "You have part of the course hours."),
    high=Text("U hebt veel lesuren.", "You have many course hours."),
)
def z_course_effort(f: Facts) -> Code:
    """NT2 with literacy, and KNM, at a school with the mark, and hours of the intake that the municipality deducts.

    Hours at a bridging institution without the mark, and of vso or practical education, are not named by the table.
    """
    hours = (f.req_course_hours, f.req_course_deducted_hours)
    return _effort(_reaches(Z_HOURS_HIGH, *hours), _reaches(Z_HOURS_MIDDLE, *hours))


@rule(
    REGELING2021.art("7.3", 1, "b"),
    _6C,
    confidence=Confidence.INFERRED,
    label=Text("hoeveel participatie-uren u deed", "how many participation hours you did"),
    value=Text("Rij van de tabel: {value}.", "Row of the table: {value}."),
    low=Text("U hebt weinig of geen participatie-uren.", "You have few or no participation hours."),
    middle=Text("U hebt een deel van de participatie-uren.", "You have part of the participation hours."),
    high=Text("U hebt veel participatie-uren.", "You have many participation hours."),
)
def z_participation_effort(f: Facts) -> Code:
    """Activities, PVT and MAP, with what the municipality deducts for the time before the plan.

    The notes under the table name the deductions from PVT and MAP, so the hours of these count as participation. Who need
    not do participation hours (others; a dispensation) has the table without them, which is the row of few hours.
    """
    hours = (
        f.req_participation_hours,
        f.req_pvt_hours,
        f.req_map_hours,
        f.req_participation_deducted_hours,
        f.req_pvt_deducted_hours,
        f.req_map_deducted_hours,
    )
    done = _effort(_reaches(Z_HOURS_HIGH, *hours), _reaches(Z_HOURS_MIDDLE, *hours))
    return when(participation_required(f), done, Effort.LOW)


def _sat(f: Facts, part: ExamPart, times: Parameter[int]) -> Truth:
    """Whether the part was sat that often, at the level asked. On the B1 route it is open whether a lower level counts."""
    every: Number = getattr(f, f"exam_{part}_sittings")
    if part is ExamPart.KNM:
        return every >= times
    at_b1: Number = getattr(f, f"nt2_{part}_sittings")
    scaled_down: Truth = getattr(f, f"req_{part}_scaled_down")
    lower = open_question.truth(
        "Telt een examen mee op een lager niveau dan u moet halen?",
        "Does an examination count at a level below the one you must reach?",
    )
    on_b1 = (at_b1 >= times) | ((every >= times) & (scaled_down | lower))
    return when(f.route == Route.EDUCATION, at_b1 >= times, on_b1)


@rule(
    REGELING2021.art("7.1", 1, "b"),
    REGELING2021.art("7.2", 1, "b"),
    yes=Text("U deed elk onderdeel ten minste één keer.", "You sat every part at least once."),
    no=Text("U deed niet elk onderdeel.", "You did not sit every part."),
)
def every_part_sat(f: Facts) -> Truth:
    """Every part was passed or sat. A part lifted by exemption or dispensation is left out: it need not be sat."""
    return all_of(*(part_done[part](f) | _sat(f, part, SAT_ONCE) for part in EXAM_PARTS))


@rule(
    REGELING2021.art("7.1", 1, "b"),
    REGELING2021.art("7.2", 1, "b"),
    yes=Text(
        "U deed elk onderdeel dat u niet haalde ten minste twee keer.", "You sat every part not passed at least twice."
    ),
    no=Text("U deed niet elk onderdeel dat u niet haalde twee keer.", "You did not sit every part not passed twice."),
)
def failed_parts_sat_again(f: Facts) -> Truth:
    """Every part that was neither passed nor lifted was sat at least twice."""
    return all_of(*(part_done[part](f) | _sat(f, part, SAT_AGAIN) for part in EXAM_PARTS))


@rule(
    REGELING2021.art("7.1", 1, "c"),
    REGELING2021.art("7.2", 1, "c"),
    REGELING2021.art("7.4", 2),
    label=Text("het aantal gehaalde onderdelen", "the number of parts passed"),
    value=Text("U haalde {value} onderdelen.", "You passed {value} parts."),
)
def parts_passed(f: Facts) -> Number:
    """The parts passed at the level asked, KNM among them. A part that was lifted was not passed."""
    return reduce(lambda a, b: a + b, (when(part_passed[part](f), 1, 0) for part in EXAM_PARTS))


def _by_sittings(f: Facts, effort: Code) -> Number:
    """The cell of the row and the column, less what the parts passed take off."""

    def cells(off: Parameter[int] | None) -> Number:
        def amount(fine: Parameter[int]) -> Number:
            if off is None:
                return euros(fine)
            return fine.dated().expr(
                lambda whole: off.dated().expr(lambda share: Number(Op.CONST, (), whole * (100 - share) // 100))
            )

        rows = [table(effort, {e: amount(fine) for e, fine in row.items()}, 0) for row in FINES_BY_SITTINGS]
        not_all, once, again = rows
        found: Number = when(failed_parts_sat_again(f), again, when(every_part_sat(f), once, not_all))
        return found

    question = open_question.number(
        "Hoe hoog is de boete met alle onderdelen gehaald, als de leerroute niet op tijd is behaald?",
        "How high is the fine with every part passed, when the route was not achieved in time?",
    )
    result: Number = question
    for passed, cell in reversed(list(enumerate([cells(None), *(cells(off) for off in REDUCTIONS)]))):
        result = when(parts_passed(f) == passed, cell, result)
    return result


@rule(
    REGELING2021.art("7.1", 2),
    REGELING2021.art("7.2", 2),
    REGELING2021.art("7.3", 2),
    _6A,
    _6B,
    _6C,
    confidence=Confidence.INFERRED,
    label=Text("de boete voor de leerroute volgens de tabel", "the fine for the route by the table"),
    value=Text(
        "Volgens de tabel is de boete voor uw leerroute {value} euro.",
        "By the table the fine for your learning route is {value} euros.",
    ),
)
def route_fine_by_effort(f: Facts) -> Number:
    """The table of the route in the plan now in force, for what was done so far; in whole euros.

    B1 route (6a) and education route (6b): hours or presence, sittings, and less for each part passed. Z-route (6c): course
    hours, and for asylum status holders participation hours; nothing comes off. Where all five parts were passed, the
    last of them after the period, the table has no cell: open.
    """
    by_hours: Number = table(
        z_participation_effort(f),
        {
            participation: table(z_course_effort(f), {e: euros(fine) for e, fine in row.items()}, 0)
            for participation, row in FINES_BY_HOURS.items()
        },
        0,
    )
    routes = {
        Route.B1: _by_sittings(f, b1_effort(f)),
        Route.EDUCATION: _by_sittings(f, bridging_presence(f)),
        Route.SELF_RELIANCE: by_hours,
    }
    found: Number = table(f.route, routes, 0)
    return found
