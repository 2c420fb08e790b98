"""The fines for lateness, the tables and the new periods (Wi2021 arts. 24, 25; Besluit 7.2; Regeling 7.1 to 7.4, annexes 6a to 6c)."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from inburgering.dossier import Dossier, Purpose, ResidenceGround, Route
from inburgering.rules import NEVER, value_of
from tests.wi2021._fined_people import (
    AFTER,
    LANGUAGE,
    LAST,
    LATER,
    MAP_DONE,
    NOT_TO_BLAME,
    PARTS,
    PVT_DONE,
    asylum,
    facts,
    nareiziger,
    passed,
    person,
    plan,
    sat,
)
from wi2021 import sanctions as law

BOTH_DONE = PVT_DONE | MAP_DONE
COLUMNS = ("low", "middle", "high")
ROWS = {0: (1_000, 800, 400), 1: (800, 640, 320), 2: (600, 450, 225)}
"""Annexes 6a and 6b: how often every part was sat, and the fine for each column."""


@pytest.mark.article("Wi2021 24(1)", "Wi2021 25(1)", "Wi2021 11(1)")
@pytest.mark.parametrize(("on", "late"), [(LAST, False), (AFTER, True)])
def test_a_period_is_missed_from_the_day_after_its_last_day(on: date, late: bool) -> None:
    """On the last day there is still time."""
    for rule in (law.pvt_missed, law.map_missed, law.route_missed):
        assert value_of(rule, facts(on)) is late
    assert value_of(law.pvt_fine, facts(on)) == (340 if late else 0)
    assert value_of(law.route_fine, facts(on)) == (1_000 if late else 0)


@pytest.mark.article("Wi2021 24(1)")
@pytest.mark.parametrize(("day", "late"), [(LAST, False), (AFTER, True)])
def test_what_was_completed_after_the_period_was_late(day: date, late: bool) -> None:
    """The PVT by the day the statement was signed, the MAP by its final interview, the route by the day it was achieved."""
    pvt, map_ = PVT_DONE | {"req_pvt_signed": day}, MAP_DONE | {"req_map_final_interview": day}
    assert value_of(law.pvt_missed, facts(**pvt)) is late
    assert value_of(law.map_missed, facts(**map_)) is late
    assert value_of(law.route_missed, facts(**passed(*PARTS), route_achieved_day=day)) is late


@pytest.mark.article("Wi2021 25(1)")
def test_a_route_achieved_too_late_has_no_cell_in_the_table() -> None:
    """Five parts passed: a fine follows, and how high it is, is open."""
    late = facts(**passed(*PARTS), route_achieved_day=AFTER)
    assert value_of(law.route_fine_follows, late) is True
    assert value_of(law.route_fine, late) is None
    assert value_of(law.route_fine, late | {"route": Route.EDUCATION, "req_bridging_completed": False}) is None
    assert value_of(law.late_fine, late | BOTH_DONE) == 0


@pytest.mark.article("Wi2021 24(1)", "Besluit 7.2(1)")
def test_pvt_or_map_late_costs_340_and_both_cost_340_once() -> None:
    """By the text one fine for who did not complete the PVT or the MAP; the reading with one for each gives 680."""
    each: dict[str, Any] = {"module_fines": law.ModuleFines.EACH}

    def both(**more: Any) -> tuple[Any, Any]:
        return value_of(law.pvt_fine, facts(**more)), value_of(law.map_fine, facts(**more))

    assert both() == (340, 0)
    assert both(**PVT_DONE) == (0, 340)
    assert both(**MAP_DONE) == (340, 0)
    assert both(**BOTH_DONE) == (0, 0)
    assert both(**each) == (340, 340)
    assert both(**each, **PVT_DONE) == (0, 340)


@pytest.mark.article("Wi2021 8(3)", "Wi2021 24(1)")
def test_no_map_on_the_education_route_so_no_fine_for_it() -> None:
    """Who has that route in the plan and has not dropped out."""
    learner = facts(
        who=person(pips=(plan(Route.EDUCATION),)),
        req_bridging_dropped_out=False,
        req_bridging_completed=False,
        **PVT_DONE,
    )
    assert value_of(law.map_missed, learner) is False
    assert value_of(law.map_fine, learner) == 0


@pytest.mark.article("Regeling 7.1", "Regeling bijlage 6a")
@pytest.mark.parametrize("times", [0, 1, 2])
@pytest.mark.parametrize(("hours", "column"), [(0, 0), (249, 0), (250, 1), (399, 1), (400, 2), (900, 2)])
def test_the_table_of_the_b1_route_for_others_goes_by_hours(times: int, hours: int, column: int) -> None:
    """Annex 6a, table 2: 0-249, 250-399, 400 hours or more; every part sat never, once or twice."""
    found = facts(req_course_hours=hours, **sat(times))
    assert value_of(law.b1_effort, found) == COLUMNS[column]
    assert value_of(law.route_fine, found) == ROWS[times][column]


@pytest.mark.article("Regeling 7.1", "Regeling bijlage 6a")
@pytest.mark.parametrize("times", [0, 1, 2])
@pytest.mark.parametrize(("hours", "column"), [(0, 0), (595, 0), (599, 0), (600, 1), (895, 1), (899, 1), (900, 2)])
def test_the_table_of_the_b1_route_for_asylum_goes_by_shares_of_the_plan(times: int, hours: int, column: int) -> None:
    """Annex 6a, table 1: below 60 %, below 90 %, or more, of 1,000 hours; 59.5 % and 89.9 % are in the lower band."""
    found = facts(who=asylum(), req_course_hours=hours, **sat(times))
    assert value_of(law.b1_effort, found) == COLUMNS[column]
    assert value_of(law.route_fine, found) == ROWS[times][column]


@pytest.mark.article("Regeling bijlage 6a", "Regeling bijlage 6b", "Regeling bijlage 6c")
def test_the_tables_are_right_apart_from_the_maximum_of_the_act() -> None:
    """Row by row: 1,000, 800, 400; 800, 640, 320; 600, 450, 225."""
    for table in (law.FINES_BY_SITTINGS, tuple(law.FINES_BY_HOURS.values())):
        assert [[cell.values for cell in row.values()] for row in table] == [
            [(1_000,), (800,), (400,)],
            [(800,), (640,), (320,)],
            [(600,), (450,), (225,)],
        ]
    assert [off.values for off in law.REDUCTIONS] == [(20,), (40,), (60,), (80,)]


@pytest.mark.article("Regeling bijlage 6a", "Wi2021 15(2)")
def test_a_plan_without_hours_leaves_the_share_open() -> None:
    """Where the plan of an asylum status holder names none; of others the plan need not."""
    assert value_of(law.b1_effort, facts(who=asylum(pips=(plan(hours=0),)), req_course_hours=300)) is None
    assert value_of(law.b1_effort, facts(who=person(pips=(plan(hours=0),)), req_course_hours=300)) == "middle"
    assert value_of(law.b1_effort, facts(who=nareiziger(), req_course_hours=300)) == "low"


@pytest.mark.article("Regeling 7.2", "Regeling bijlage 6b")
@pytest.mark.parametrize("times", [0, 1, 2])
@pytest.mark.parametrize(("attended", "column"), [(0, 0), (59, 0), (60, 1), (89, 1), (90, 2), (100, 2)])
def test_the_table_of_the_education_route_goes_by_presence(times: int, attended: int, column: int) -> None:
    """Annex 6b, table 3: the share of the lessons attended, the same for everybody."""
    learner: dict[str, Any] = {
        "bridging_hours_attended": attended,
        "bridging_hours_excused": 0,
        "bridging_hours_missed": 100 - attended,
        "req_bridging_completed": False,
        "req_bridging_dropped_out": False,
    }
    for who in (person(pips=(plan(Route.EDUCATION),)), asylum(pips=(plan(Route.EDUCATION),))):
        found = facts(who=who, **learner, **sat(times))
        assert value_of(law.bridging_presence, found) == COLUMNS[column]
        assert value_of(law.route_fine, found) == ROWS[times][column]


@pytest.mark.article("Regeling 7.2(1)")
def test_whether_lessons_missed_with_leave_count_is_open_where_it_decides() -> None:
    """50 attended of 100 with 10 missed with leave: 50 or 60 %. No lessons at all: present at none."""

    def presence(attended: int, excused: int, missed: int) -> Any:
        names = "bridging_hours_attended", "bridging_hours_excused", "bridging_hours_missed"
        hours: dict[str, Any] = dict(zip(names, (attended, excused, missed), strict=True))
        return value_of(law.bridging_presence, facts(**hours))

    assert presence(50, 10, 40) is None
    assert presence(40, 10, 50) == "low"
    assert presence(60, 10, 30) == "middle"
    assert presence(0, 0, 0) == "low"


@pytest.mark.article("Regeling bijlage 6a", "Regeling bijlage 6b")
@pytest.mark.parametrize(("parts", "euros"), [(0, 800), (1, 640), (2, 480), (3, 320), (4, 160)])
def test_each_part_passed_takes_20_per_cent_off(parts: int, euros: int) -> None:
    """20, 40, 60, 80 % for one to four parts; every part sat once, few hours."""
    found = facts(**sat(1)) | passed(*PARTS[:parts])
    assert value_of(law.parts_passed, found) == parts
    assert value_of(law.route_fine, found) == euros


@pytest.mark.article("Regeling bijlage 6a")
def test_the_worked_examples_of_the_table() -> None:
    """70 % of the hours, every part once, two passed: 384. 400 hours, failed part twice, four passed: 45."""
    status_holder = facts(who=asylum(), req_course_hours=700, **sat(1))
    assert value_of(law.route_fine, status_holder | passed("reading", "knm")) == 384
    family = facts(req_course_hours=400, **sat(2))
    assert value_of(law.route_fine, family | passed(*LANGUAGE)) == 45


@pytest.mark.article("Regeling 7.1(1)")
def test_a_part_that_was_lifted_is_neither_sat_nor_passed() -> None:
    """It need not be sat, and takes nothing off: 800 with four parts sat once; 1,000 while one of them was not."""
    lifted: dict[str, Any] = {"req_speaking_lifted": True}
    assert value_of(law.route_fine, facts(**sat(1, "reading", "listening", "writing", "knm"), **lifted)) == 800
    assert value_of(law.route_fine, facts(**sat(1, "reading", "listening", "writing"), **lifted)) == 1_000
    assert value_of(law.parts_passed, facts(**lifted)) == 0


@pytest.mark.article("Regeling 7.1(1)")
def test_failed_parts_are_counted_and_passed_ones_need_no_second_sitting() -> None:
    """Four passed in one sitting, the fifth sat twice: the last row."""
    found = facts(**passed(*LANGUAGE), **sat(2, "knm"))
    assert value_of(law.failed_parts_sat_again, found) is True
    assert value_of(law.failed_parts_sat_again, found | sat(1, "knm")) is False
    assert value_of(law.every_part_sat, found | sat(0, "knm")) is False


@pytest.mark.article("Regeling 7.1(1)", "Regeling 7.2(1)")
def test_sittings_below_the_level_asked() -> None:
    """On the B1 route open, unless the part was scaled down; on the education route only B1 or higher counts."""
    below: dict[str, Any] = {f"exam_{part}_sittings": 1 for part in PARTS} | {
        f"nt2_{part}_sittings": 0 for part in LANGUAGE
    }
    down: dict[str, Any] = {f"req_{part}_scaled_down": True for part in LANGUAGE}
    at_school: dict[str, Any] = {
        "route": Route.EDUCATION,
        "req_bridging_completed": False,
        "req_bridging_dropped_out": False,
    }
    assert value_of(law.every_part_sat, facts(**below)) is None
    assert value_of(law.every_part_sat, facts(**below, **down)) is True
    assert value_of(law.every_part_sat, facts(**below, **at_school)) is False


Z_ROWS = {0: (1_000, 800, 400), 1: (800, 640, 320), 2: (600, 450, 225)}
"""Annex 6c, table 4: the band of participation hours, and the fine for each band of course hours."""
BANDS = [(0, 0), (299, 0), (300, 1), (599, 1), (600, 2), (799, 2)]


def on_z(who: Dossier, course: int = 0, participation: int = 0, **more: Any) -> dict[str, Any]:
    """Somebody on the Z-route with so many hours."""
    return facts(
        who=who, route=Route.SELF_RELIANCE, req_course_hours=course, req_participation_hours=participation, **more
    )


@pytest.mark.article("Regeling 7.3", "Regeling bijlage 6c")
@pytest.mark.parametrize(("course", "column"), BANDS)
@pytest.mark.parametrize(("participation", "row"), BANDS)
def test_the_table_of_the_z_route_for_asylum_has_two_kinds_of_hours(
    course: int, column: int, participation: int, row: int
) -> None:
    """Annex 6c, table 4: 0-299, 300-599, 600 hours or more, both ways; no part comes off."""
    assert value_of(law.route_fine, on_z(asylum(), course, participation)) == Z_ROWS[row][column]


@pytest.mark.article("Regeling 7.3", "Regeling bijlage 6c")
@pytest.mark.parametrize(("course", "column"), BANDS)
def test_the_table_of_the_z_route_for_others_has_course_hours_only(course: int, column: int) -> None:
    """Annex 6c, table 5: 1,000, 800, 400; participation changes nothing, and a part passed neither."""
    assert value_of(law.route_fine, on_z(person(), course, 700, **passed("reading"))) == (1_000, 800, 400)[column]


@pytest.mark.article("Regeling bijlage 6c")
def test_what_was_deducted_for_the_time_before_the_plan_counts_in_the_z_route() -> None:
    """The notes under the tables: intake hours deducted from course, PVT, MAP and participation; PVT and MAP themselves."""
    few = on_z(asylum(), 290, 250)
    assert value_of(law.route_fine, few) == 1_000
    assert value_of(law.route_fine, few | {"req_course_deducted_hours": 10}) == 800
    assert value_of(law.route_fine, few | {"req_pvt_hours": 10, "req_map_hours": 40}) == 800
    assert value_of(law.route_fine, few | {"req_pvt_deducted_hours": 2, "req_map_deducted_hours": 48}) == 800
    assert value_of(law.z_participation_effort, few | {"req_participation_lifted": True}) == "low"


@pytest.mark.article("Regeling 7.4(1)")
def test_the_new_period_for_pvt_and_map_is_six_months_or_a_year() -> None:
    """One of the two open: six months. Both: a year. None: none."""
    route: dict[str, Any] = {"route_late_fines": 2}
    assert value_of(law.new_period_months, facts(**route)) == 12
    assert value_of(law.new_period_months, facts(**route, **PVT_DONE)) == 6
    assert value_of(law.new_period_months, facts(**route, **MAP_DONE)) == 6
    assert value_of(law.new_period_months, facts(**route, **BOTH_DONE)) == 0


@pytest.mark.article("Regeling 7.4(2)")
@pytest.mark.parametrize(("parts", "months"), [(0, 24), (1, 18), (2, 12), (3, 6), (4, 6)])
def test_the_new_period_for_the_examination_goes_by_parts_passed(parts: int, months: int) -> None:
    """Two years, one and a half, one, and six months for three or four; on the B1 and the education route."""
    found = facts(**BOTH_DONE, **passed(*PARTS[:parts]))
    at_school: dict[str, Any] = {
        "route": Route.EDUCATION,
        "req_bridging_completed": False,
        "req_bridging_dropped_out": False,
    }
    assert value_of(law.new_period_months, found) == months
    assert value_of(law.new_period_months, found | at_school) == months


@pytest.mark.article("Regeling 7.4(3)")
@pytest.mark.parametrize(
    ("hours", "months"),
    [(0, 24), (400, 24), (401, 18), (800, 18), (801, 12), (1_200, 12), (1_201, 6), (1_599, 6), (1_600, None)],
)
def test_the_new_period_on_the_z_route_for_asylum_goes_by_all_hours(hours: int, months: int | None) -> None:
    """Course and participation together. With 1,600 hours or more and the route still open it is open."""
    for course in {0, min(hours, 799), hours // 2}:
        found = on_z(asylum(), course, hours - course)
        assert value_of(law.route_new_period_months, found) == months


@pytest.mark.article("Regeling 7.4(4)")
@pytest.mark.parametrize(
    ("hours", "months"),
    [(0, 24), (200, 24), (201, 18), (400, 18), (401, 12), (600, 12), (601, 6), (799, 6), (800, None)],
)
def test_the_new_period_on_the_z_route_for_others_goes_by_course_hours(hours: int, months: int | None) -> None:
    """With 800 hours and the final interview still to come it is open."""
    assert value_of(law.route_new_period_months, on_z(person(), hours, 900)) == months


@pytest.mark.article("Regeling 7.4(5)")
def test_hours_of_before_the_plan_leave_the_new_period_open_only_where_they_decide() -> None:
    """The tables of fines take them in, par. 5 is silent."""
    assert value_of(law.route_new_period_months, on_z(person(), 200, req_course_deducted_hours=1)) is None
    assert value_of(law.route_new_period_months, on_z(person(), 150, req_course_deducted_hours=50)) == 24
    lifted = on_z(asylum(), 200, req_participation_lifted=True)
    assert value_of(law.route_new_period_months, lifted) is None


@pytest.mark.article("Regeling 7.4(6)")
def test_the_longest_new_period_counts_not_the_sum() -> None:
    """PVT and MAP open (a year), three parts passed (six months): a year. Two open, none passed: two years."""
    assert value_of(law.new_period_months, facts(**passed(*PARTS[:3]))) == 12
    assert value_of(law.new_period_months, facts()) == 24
    assert value_of(law.new_period_months, facts(**passed(*PARTS[:3]), **PVT_DONE)) == 6


@pytest.mark.article("Wi2021 24(2)", "Wi2021 25(2)")
def test_the_new_period_runs_from_the_day_the_fine_is_notified() -> None:
    """Two years at most. Before the period is over: from the first day on which a fine can follow."""
    assert law.NEW_PERIOD_MAXIMUM.values == (24,)
    assert value_of(law.new_period_last_day, facts(date(2026, 8, 31), **passed(*PARTS[:3]), **PVT_DONE)) == date(
        2027, 2, 28
    )
    assert value_of(law.new_period_last_day, facts(date(2025, 1, 1))) == date(2028, 3, 11)
    assert value_of(law.new_period_last_day, facts(**BOTH_DONE, **passed(*PARTS))) == NEVER


@pytest.mark.article("Regeling bijlage 6c", "Regeling 7.4(3)", "Regeling 7.4(4)")
def test_the_worked_examples_of_the_z_route() -> None:
    """450 + 650 hours: 450 euros and, with 1,100 hours, a year. 610 hours of others: 400 euros and six months."""
    status_holder = on_z(asylum(), 450, 650, **BOTH_DONE) | {"req_pvt_hours": 0}
    assert value_of(law.route_fine, status_holder) == 450
    assert value_of(law.route_new_period_months, status_holder) == 12
    family = on_z(person(), 610, **BOTH_DONE)
    assert value_of(law.route_fine, family) == 400
    assert value_of(law.new_period_months, family) == 6


def fined(times: int, last: date, on: date, **more: Any) -> dict[str, Any]:
    """Somebody fined so often for the route, the last new period ending on a day; PVT and MAP done."""
    ladder: dict[str, Any] = {"route_late_fines": times, "fined_period_last_day": last}
    return facts(on, **(ladder | BOTH_DONE | more))


@pytest.mark.article("Wi2021 24(3)", "Wi2021 24(4)", "Wi2021 25(2)")
@pytest.mark.parametrize(
    ("times", "default", "at_end"),
    [
        (1, date(2028, 6, 1), date(2028, 6, 1)),
        (2, date(2030, 6, 1), date(2028, 6, 1)),
        (3, date(2032, 6, 1), date(2030, 6, 1)),
    ],
)
def test_after_two_new_periods_there_is_a_fine_every_two_years(times: int, default: date, at_end: date) -> None:
    """The last new period ends on 1 June 2028. Counted from that end; the other reading has the third fine at once."""
    assert law.REPEAT.values[0].months == 24
    found = fined(times, date(2028, 6, 1), date(2026, 6, 1))
    assert value_of(law.route_term_last_day, found) == default
    assert value_of(law.route_term_last_day, found | {"repeat_fine_from": law.RepeatFrom.AT_END}) == at_end
    modules = found | {"modules_late_fines": times, "route_late_fines": 0}
    assert value_of(law.modules_term_last_day, modules) == default
    assert value_of(law.late_fine_day, fined(times, date(2028, 6, 1), LATER)) == date.fromordinal(
        default.toordinal() + 1
    )


@pytest.mark.article("Wi2021 24(3)", "Wi2021 25(2)")
def test_the_second_fine_sets_the_last_new_period() -> None:
    """From the third fine on none is set; a fine without a new period leaves the next day open."""
    assert value_of(law.new_period_months, fined(1, date(2028, 6, 1), LATER)) == 24
    assert value_of(law.new_period_months, fined(2, date(2028, 6, 1), LATER)) == 0
    assert value_of(law.route_term_last_day, fined(1, NEVER, LATER)) is None


@pytest.mark.article("Wi2021 25(3)")
def test_a_lost_permit_bars_the_fine_for_the_route_only() -> None:
    """The first and, by default, a later one; the reading ``first_fine`` keeps it to the first. PVT and MAP are not named."""
    assert value_of(law.route_fine, facts(permit_lost=True)) == 0
    assert value_of(law.pvt_fine, facts(permit_lost=True)) == 340
    later = fined(1, date(2026, 5, 31), LATER, permit_lost=True)
    assert value_of(law.route_fine, later) == 0
    assert value_of(law.route_fine, later | {"lost_permit_fines_2021": law.LostPermitFines2021.FIRST_FINE}) == 1_000


@pytest.mark.article("Awb 5:41", "Wi2021 27")
def test_no_fine_for_lateness_without_blame_or_where_assistance_was_lowered_for_it() -> None:
    """Neither for the modules nor for the route; who says so is DUO or a court, and unknown is not no."""
    for bar in (NOT_TO_BLAME, {"assistance_lowered_for_lateness": True}):
        found = facts() | bar
        assert [value_of(rule, found) for rule in (law.pvt_fine, law.map_fine, law.route_fine)] == [0, 0, 0]
    open_ = {n: v for n, v in facts().items() if n != "route_overrun_excused"}
    assert value_of(law.route_fine, open_) is None
    assert value_of(law.late_fine, open_) == 1_340


@pytest.mark.article("Awb 5:45")
def test_the_power_to_fine_lapses_after_three_years_for_modules_and_five_for_the_route() -> None:
    """Late since 11 March 2026: to 11 March 2029 and 11 March 2031, both included."""
    assert value_of(law.modules_fine_last_day, facts()) == date(2029, 3, 11)
    assert value_of(law.route_fine_last_day, facts()) == date(2031, 3, 11)
    assert value_of(law.pvt_fine, facts(date(2029, 3, 11))) == 340
    assert value_of(law.pvt_fine, facts(date(2029, 3, 12))) == 0
    assert value_of(law.route_fine, facts(date(2031, 3, 11))) == 1_000
    assert value_of(law.route_fine, facts(date(2031, 3, 12))) == 0


@pytest.mark.article("Wi2021 24(1)", "Wi2021 25(1)")
@pytest.mark.parametrize(("ended", "missed"), [(LAST, False), (AFTER, True)])
def test_whose_duty_ended_within_the_period_missed_nothing(ended: date, missed: bool) -> None:
    """Dispensed on the last day; a day later the period had been missed, and whether a fine follows is open."""
    released = facts(dispensation_decided=True, duty_ended_day=ended)
    assert value_of(law.route_missed, released) is missed
    assert value_of(law.route_fine, released) == (None if missed else 0)
    assert value_of(law.pvt_fine, released) == (None if missed else 0)
    assert value_of(law.late_fine, released) == 0
    assert value_of(law.late_fine_day, released) == NEVER


@pytest.mark.article("Besluit 7.2(3)", "Awb 5:46")
def test_special_circumstances_can_lower_the_fines_for_lateness() -> None:
    """How much lower they then are only DUO or a court can say."""
    assert value_of(law.late_fine_moderated, facts()) == 1_340
    assert value_of(law.late_fine_moderated, facts(fine_too_high=True)) is None
    assert value_of(law.late_fine_moderated, facts(LAST)) == 0


@pytest.mark.article("Wi2021 24(1)", "Wi2021 25(1)", "Wi2021 26(1)")
def test_what_follows_the_period_if_nothing_more_is_done() -> None:
    """340 and 1,000 before and after the end; less for what was done; 0 for who is done or has no period yet."""
    assert value_of(law.late_fine, facts(date(2024, 1, 1))) == value_of(law.late_fine, facts()) == 1_340
    assert value_of(law.late_fine_day, facts(date(2024, 1, 1))) == AFTER
    assert value_of(law.late_fine, facts(**BOTH_DONE)) == 1_000
    assert value_of(law.late_fine, facts(req_course_hours=700, **BOTH_DONE, **sat(2))) == 225
    assert value_of(law.late_fine, facts(**BOTH_DONE, **passed(*PARTS))) == 0
    assert value_of(law.late_fine, facts(who=person(pips=()))) == 0
    assert value_of(law.late_fine, facts(module_fines=law.ModuleFines.EACH)) == 1_680


@pytest.mark.article("Wi2021 24(2)", "Wi2021 25(2)", "Wi2021 12(1)(a)")
def test_only_want_of_blame_extends_a_new_period() -> None:
    """There must be one; who says so is DUO."""
    new = fined(1, date(2027, 6, 1), LATER)
    assert value_of(law.new_period_extendable, new) is None
    assert value_of(law.new_period_extendable, new | {"new_period_excused": True}) is True
    assert value_of(law.new_period_extendable, new | {"new_period_excused": False}) is False
    assert value_of(law.new_period_extendable, facts(new_period_excused=True)) is False


@pytest.mark.article("Wi2021 24(1)", "Wi2021 25(1)", "Wi2021 12(1)")
def test_an_extension_moves_the_day_of_the_fine() -> None:
    """Six months granted: the last day is 10 September 2026."""
    more = facts(date(2026, 9, 10), granted_months=6)
    assert value_of(law.route_missed, more) is False
    assert value_of(law.route_missed, more | {"on": date(2026, 9, 11)}) is True
    assert value_of(law.late_fine_day, more) == date(2026, 9, 11)


@pytest.mark.article("Wi2021 24(1)", "Wi2021 25(1)")
def test_the_day_of_the_fine_is_known_as_soon_as_anything_is_surely_open() -> None:
    """The route is not achieved; whether the PVT is done is not known, and does not matter for the day."""
    unknown = {n: v for n, v in facts().items() if not n.startswith("req_pvt")}
    assert value_of(law.pvt_missed, unknown) is None
    assert value_of(law.late_fine_day, unknown) == AFTER


@pytest.mark.article("Wi2021 24(1)", "Wi2021 25(1)", "Wi2021 3(1)")
def test_who_was_never_obliged_is_not_late() -> None:
    """Family of clergy, on record as obliged, with a plan and a period that is over: no fine can follow."""
    clergy = {
        "sponsor_dutch": False,
        "sponsor_clergy": True,
        "sponsor_ground": ResidenceGround.A,
        "sponsor_purpose": Purpose.CLERGY_WORK,
        "recorded_as_obliged": True,
        "record_ended": False,
        "record_precedes_right": False,
        "exception_first_day": NEVER,
        "obligation_imposed": date(2023, 1, 20),
        "earlier_right_obliged": False,
        "obligation_runs_on": False,
    }
    family = facts() | clergy
    assert value_of(law.route_missed, family) is False
    assert value_of(law.late_fine, family) == value_of(law.route_fine, family) == value_of(law.pvt_fine, family) == 0
