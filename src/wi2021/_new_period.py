"""The new period that a fine for lateness sets (Wi2021 arts. 24(2)-(3) and 25(2), Regeling 2021 art. 7.4)."""

from __future__ import annotations

from inburgering.dossier import Route
from inburgering.facts import Facts
from inburgering.law import REGELING2021, WI2021
from inburgering.rules import (
    NEVER,
    Confidence,
    Day,
    Number,
    Parameter,
    Text,
    Truth,
    latest,
    least,
    most,
    open_question,
    parameter,
    rule,
    when,
)
from wi2021._fine_effort import parts_passed
from wi2021._fine_late import SECOND
from wi2021._late_fine import due, late_fine_day, modules_open
from wi2021._requirements_parts import EXAM_PARTS
from wi2021.obligation import asylum_status_holder
from wi2021.requirements import route_achieved

ROOM = "wi2021.sanctions"

__all__ = [
    "NEW_PERIOD_BOTH_MODULES",
    "NEW_PERIOD_BY_HOURS_ASYLUM",
    "NEW_PERIOD_BY_HOURS_OTHERS",
    "NEW_PERIOD_BY_PARTS",
    "NEW_PERIOD_MAXIMUM",
    "NEW_PERIOD_ONE_MODULE",
    "modules_new_period_months",
    "new_period_extendable",
    "new_period_last_day",
    "new_period_months",
    "route_new_period_months",
]


def _months(name: str, nl: str, en: str, months: int, par: int, item: str | None = None) -> Parameter[int]:
    label = Text(f"de nieuwe termijn in maanden: {nl}", f"the new period in months: {en}")
    return parameter(f"sanctions.new_period_{name}", label, REGELING2021.art("7.4", par, item), months)


def _upto(name: str, group: str, english: str, hours: int, par: int, item: str) -> Parameter[int]:
    label = Text(f"hooguit zoveel uur in de Z-route, {group}", f"at most so many hours on the Z-route, {english}")
    return parameter(f"sanctions.new_period_hours_{name}_{item}", label, REGELING2021.art("7.4", par, item), hours)


NEW_PERIOD_MAXIMUM = parameter(
    "sanctions.new_period_maximum",
    Text("de langste nieuwe termijn, in maanden", "the longest new period, in months"),
    (WI2021.art("24", 2), WI2021.art("25", 2)),
    24,
)
NEW_PERIOD_ONE_MODULE = _months("one_module", "PVT of MAP open", "PVT or MAP open", 6, 1)
NEW_PERIOD_BOTH_MODULES = _months("both_modules", "PVT en MAP open", "PVT and MAP open", 12, 1)
NEW_PERIOD_BY_PARTS = (
    _months("no_part", "geen onderdeel gehaald", "no part passed", 24, 2, "a"),
    _months("one_part", "één onderdeel gehaald", "one part passed", 18, 2, "b"),
    _months("two_parts", "twee onderdelen gehaald", "two parts passed", 12, 2, "c"),
    _months("more_parts", "drie of vier onderdelen gehaald", "three or four parts passed", 6, 2, "d"),
)
"""B1 route and education route, in months, by the parts passed: none, one, two, three or four."""
Bands = tuple[tuple[Parameter[int], Parameter[int]], ...]
_LONGEST_TO_SHORTEST = tuple(zip((24, 18, 12, 6), "abcd", strict=True))


def _bands(name: str, group: str, english: str, par: int, cuts: tuple[int, ...]) -> Bands:
    return tuple(
        (
            _upto(name, group, english, hours, par, item),
            _months(
                f"hours_{name}_{item}", f"Z-route, {group} ({item})", f"Z-route, {english} ({item})", months, par, item
            ),
        )
        for hours, (months, item) in zip(cuts, _LONGEST_TO_SHORTEST, strict=True)
    )


NEW_PERIOD_BY_HOURS_ASYLUM = _bands(
    "asylum", "asielstatushouders", "asylum status holders", 3, (400, 800, 1_200, 1_599)
)
"""Z-route of asylum status holders: up to so many hours in all, so many months."""
NEW_PERIOD_BY_HOURS_OTHERS = _bands("others", "andere migranten", "other migrants", 4, (200, 400, 600, 799))
"""Z-route of others: up to so many course hours, so many months."""
_LENGTH = Text("De nieuwe termijn is {value} maanden.", "The new period is {value} months.")


@rule(
    REGELING2021.art("7.4", 1),
    WI2021.art("24", 2),
    WI2021.art("24", 3),
    label=Text("de nieuwe termijn voor PVT en MAP, in maanden", "the new period for PVT and MAP, in months"),
    value=_LENGTH,
)
def modules_new_period_months(f: Facts) -> Number:
    """Six months for one of the two, a year for both; 0 when nothing is open, and from the third fine on."""
    pvt, map_ = modules_open(f)
    length = when(pvt & map_, NEW_PERIOD_BOTH_MODULES, when(pvt | map_, NEW_PERIOD_ONE_MODULE, 0))
    return when(f.modules_late_fines >= SECOND, 0, length)


def _by_parts(f: Facts) -> Number:
    late = open_question.number(
        "Welke nieuwe termijn geldt met alle onderdelen gehaald, als de leerroute niet op tijd is behaald?",
        "Which new period holds with every part passed, when the route was not achieved in time?",
    )
    passed, (*fewer, several) = parts_passed(f), NEW_PERIOD_BY_PARTS
    months = when(passed == len(EXAM_PARTS), late, several)
    for n, length in enumerate(fewer):
        months = when(passed == n, length, months)
    return months


def _of_hours(hours: Number, table_of: Bands) -> Number:
    """The length for the first number of hours that is not passed; beyond the last one the Regulation gives none."""
    months = open_question.number(
        "Welke nieuwe termijn geldt met alle uren, als de Z-route nog niet is behaald?",
        "Which new period holds with all hours done, when the Z-route is not achieved yet?",
    )
    for most_hours, length in reversed(table_of):
        months = when(hours <= most_hours, length, months)
    return months


def _by_hours(f: Facts) -> Number:
    deducted = open_question.number(
        "Tellen uren van vóór het plan mee voor de nieuwe termijn?",
        "Do hours from before the plan count for the new period?",
    )
    lifted = open_question.number(
        "Welke nieuwe termijn geldt voor een asielstatushouder zonder participatie-uren?",
        "Which new period holds for an asylum status holder without participation hours?",
    )

    def months(bands: Bands, hours: Number, more: Number) -> Number:
        sure = _of_hours(hours, bands)
        return when(more == 0, sure, when(_of_hours(hours + more, bands) == sure, sure, deducted))

    activities = f.req_participation_hours + f.req_pvt_hours + f.req_map_hours
    before = f.req_participation_deducted_hours + f.req_pvt_deducted_hours + f.req_map_deducted_hours
    asylum = months(NEW_PERIOD_BY_HOURS_ASYLUM, f.req_course_hours + activities, f.req_course_deducted_hours + before)
    others = months(NEW_PERIOD_BY_HOURS_OTHERS, f.req_course_hours, f.req_course_deducted_hours)
    return when(asylum_status_holder(f), when(f.req_participation_lifted, lifted, asylum), others)


@rule(
    REGELING2021.art("7.4", 2),
    REGELING2021.art("7.4", 3),
    REGELING2021.art("7.4", 4),
    REGELING2021.art("7.4", 5),
    WI2021.art("25", 2),
    label=Text("de nieuwe termijn voor de leerroute, in maanden", "the new period for the route, in months"),
    value=_LENGTH,
)
def route_new_period_months(f: Facts) -> Number:
    """By parts passed (B1 and education route) or by hours (Z-route): two years to six months; 0 as for PVT and MAP.

    A part that was lifted was not passed. Course hours count at a school with the mark only (par. 5); asylum status holders
    add participation, PVT and MAP. Open: with all the hours done and the route still open; whether hours of before the
    plan count, where they decide.
    """
    months = when(f.route == Route.SELF_RELIANCE, _by_hours(f), _by_parts(f))
    return when(route_achieved(f) | (f.route_late_fines >= SECOND), 0, months)


@rule(
    REGELING2021.art("7.4", 6),
    WI2021.art("24", 2),
    WI2021.art("25", 2),
    label=Text("de nieuwe termijn na een boete, in maanden", "the new period after a fine, in months"),
    value=_LENGTH,
)
def new_period_months(f: Facts) -> Number:
    """The longest of the two, not their sum, and two years at most; 0 when nothing is open, or no fine can follow."""
    longest = most(modules_new_period_months(f), route_new_period_months(f))
    return when(due(f), least(longest, NEW_PERIOD_MAXIMUM), 0)


@rule(
    WI2021.art("24", 2),
    WI2021.art("25", 2),
    REGELING2021.art("7.4", 6),
    confidence=Confidence.INFERRED,
    label=Text("de laatste dag van de nieuwe termijn", "the last day of the new period"),
    value=Text(
        "Krijgt u de boete zo vroeg als kan, dan loopt de nieuwe termijn tot en met {value}.",
        "If you get the fine as early as possible, the new period runs up to and including {value}.",
    ),
    never=Text("Er komt geen nieuwe termijn.", "There will be no new period."),
)
def new_period_last_day(f: Facts) -> Day:
    """Counted from the day the fine is notified: the day asked about, or the first day on which it can follow if later.

    Of a fine that was imposed, the decision names the last day: see `running_last_day` of the period.
    """
    notified = latest(f.on, late_fine_day(f))
    return when(new_period_months(f) == 0, NEVER, notified.months_later(new_period_months(f)))


@rule(
    WI2021.art("24", 2),
    WI2021.art("25", 2),
    WI2021.art("12", 1, "a"),
    yes=Text("DUO verlengt de nieuwe termijn na de boete.", "DUO extends the new period after the fine."),
    no=Text("De nieuwe termijn na de boete wordt niet verlengd.", "The new period after the fine is not extended."),
)
def new_period_extendable(f: Facts) -> Truth:
    """Not to blame for exceeding it: the only ground. Being nearly done (art. 12(1)(b)) lengthens no new period.

    For how long follows from the circumstances: see `claims` of the period.
    """
    return f.fined_period_last_day.comes() & f.new_period_excused
