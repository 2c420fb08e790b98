"""What had to be achieved, as the record has it, and release from it."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given

from inburgering.dossier import Act, Level, Purpose, ResidenceGround, Route
from inburgering.facts._recorded import ReleaseGround, ReleaseKind
from inburgering.register import _findings_requirements
from inburgering.rules import NEVER, Rule, value_of
from tests.agreement import Row, assert_agreement, fact_rows
from tests.register.rows import (
    ASYLUM,
    FAMILY,
    SELF_RELIANT,
    Case,
    by_code,
    cases,
    codes,
    findings_in,
    finds,
    rules_of,
)

SCALED = FAMILY | {"req_writing_scaled_down": True, "req_nt2_hours": 599}
CLOSED = SELF_RELIANT | {
    "recorded_route_achieved": True,
    "req_course_hours": 800,
    "req_participation_hours": 700,
    "req_pvt_hours": 40,
    "req_map_hours": 60,
}
EDUCATION = ASYLUM | {"route": Route.EDUCATION, "req_bridging_following": True}
DISPENSED = FAMILY | {
    "dispensation_decided": True,
    "recorded_release": ReleaseKind.DISPENSATION,
    "recorded_release_ground": ReleaseGround.MEDICAL,
}
EXEMPTED = FAMILY | {
    "exemption_decided": True,
    "recorded_release": ReleaseKind.EXEMPTION,
    "recorded_release_ground": ReleaseGround.DIPLOMA,
}
CASES = cases(
    Case("A12a", "Besluit 5.5(1)", SCALED, {"req_nt2_hours": 600}, "req_nt2_deducted_hours"),
    Case("A12b", "Wet 17(3)", EDUCATION | {"level": Level.A2}, {"level": Level.B1}, "level"),
    Case("A12c", "Wet 17(3)", SCALED | {"route": Route.SELF_RELIANCE}, {"route": Route.B1}, "route"),
    Case("A12d", "Wet 17(3)", FAMILY | {"level": Level.A2}, {"pip_dated": date(2023, 9, 4)}, "pip_dated"),
    Case(
        "A13a", "Besluit 3.14(2)(a)", CLOSED | {"req_course_hours": 799}, {"req_course_hours": 800}, "req_carried_hours"
    ),
    Case(
        "A13b",
        "Besluit 3.14(3)",
        SELF_RELIANT | {"ground": ResidenceGround.A, "purpose": Purpose.FAMILY},
        {"recorded_participation_hours_required": 0},
        "recorded_participation_hours_required",
    ),
    Case(
        "A13c",
        "Besluit 3.14(2)(b)",
        CLOSED | {"req_participation_hours": 699},
        {"req_participation_hours": 700},
        "req_map_hours",
    ),
    Case(
        "A14",
        "Wet 8(3)",
        EDUCATION | {"recorded_map_open": True},
        {"route": Route.B1, "req_bridging_following": False},
        "recorded_map_open",
    ),
    Case(
        "A15a",
        "Wet 6(1)(a)",
        FAMILY | {"fulfilled_decided": True},
        {"req_pvt_signed": date(2023, 6, 1)},
        "req_pvt_signed",
    ),
    Case(
        "A15b",
        "Besluit 5.3(5)",
        FAMILY | {"req_pvt_signed": date(2023, 4, 19)},
        {"req_pvt_signed": date(2023, 4, 20)},
        "first_pip_dated",
    ),
    Case(
        "A21a",
        "Wet 5(1)",
        DISPENSED | {"recorded_release": ReleaseKind.EXEMPTION},
        {"recorded_release": ReleaseKind.DISPENSATION},
        "recorded_release_ground",
    ),
    Case(
        "A21b",
        "Wet 4(1)",
        EXEMPTED | {"recorded_release": ReleaseKind.DISPENSATION},
        {"recorded_release": ReleaseKind.EXEMPTION},
        "recorded_release",
    ),
    Case(
        "A21c",
        "Wet 4(1)(c)",
        EXEMPTED | {"recorded_release_ground": ReleaseGround.AT_SCHOOL},
        {"recorded_release": ReleaseKind.TEMPORARY_EXEMPTION},
        "recorded_act",
    ),
    Case("A21d", "Wet 5(1)", DISPENSED, {"recorded_period_last_day": date(2024, 1, 14)}, "dispensation_decided"),
    Case("A21e", "Wet 4(1)", EXEMPTED, {"record_ended": True}, "record_ended"),
    Case(
        "A24", "Wet 3(1)", FAMILY | {"died": date(2024, 1, 15)}, {"died": date(2024, 1, 16)}, "recorded_period_last_day"
    ),
    Case("A24", "Wet 3(1)", FAMILY | {"dutch": True}, {"recorded_period_last_day": date(2024, 1, 14)}, "record_ended"),
    Case("A24", "Wet 3(1)", FAMILY | {"ended_decided": True}, {"fulfilled_decided": True}, "dispensation_decided"),
    Case(
        "A21f",
        "Wet 5(2)",
        DISPENSED | {"recorded_release_ground": ReleaseGround.EFFORT},
        {"recorded_act": Act.WI2013},
        "recorded_act",
    ),
)


@pytest.mark.parametrize("case", CASES)
def test_a_departure_is_found_and_its_neighbour_is_not(case: Case) -> None:
    """Found; one step away surely not; and without a fact that matters nobody can tell."""
    assert (True, False, None) == case.outcomes


def test_every_finding_on_the_requirements_has_a_case() -> None:
    """No finding of this room goes untested."""
    assert {f.code for f in findings_in(_findings_requirements)} == codes(CASES)


@pytest.mark.article("Besluit 5.5(2)")
def test_hours_of_the_intake_count_for_scaling_down_when_deducted() -> None:
    """599 hours and one that the municipality deducts make 600; 600 attended need no deduction to be known."""
    assert finds("A12a", SCALED | {"req_nt2_deducted_hours": 1}) is False
    known = {name: value for name, value in SCALED.items() if name != "req_nt2_deducted_hours"}
    assert finds("A12a", known | {"req_nt2_hours": 600}) is False


@pytest.mark.article("Wet 17(3)")
def test_a2_in_a_changed_b1_plan_is_in_order() -> None:
    """Only the first plan cannot say A2; a changed one can, and what no part was scaled down needs no hours."""
    row = FAMILY | {"level": Level.A2, "pip_dated": date(2023, 9, 4)}
    assert (False, False) == (finds("A12d", row), finds("A12a", row))


@pytest.mark.article("Besluit 5.4(4)(c)")
def test_carried_hours_count_for_closing_the_z_route() -> None:
    """700 hours attended and 100 carried over from another route make 800: the rule of thumb would find it."""
    assert finds("A13a", CLOSED | {"req_course_hours": 700, "req_carried_hours": 100}) is False


@pytest.mark.article("Besluit 3.14(3)")
def test_a_family_migrant_closes_the_z_route_without_participation() -> None:
    """No participation hours are asked of family and other migrants, so none are missing."""
    row = CLOSED | {"ground": ResidenceGround.A, "purpose": Purpose.FAMILY, "req_participation_hours": 0}
    assert finds("A13c", row) is False


@pytest.mark.article("Besluit 3.14(2)")
def test_a_z_route_that_is_open_lacks_no_hours_yet() -> None:
    """Too few hours are a departure only once the route is closed, by the municipality or by DUO."""
    row = CLOSED | {"req_course_hours": 0, "recorded_route_achieved": False}
    assert finds("A13a", row) is False
    assert finds("A13a", row | {"fulfilled_decided": True}) is True


@pytest.mark.article("Besluit 2.7(3)(c)")
def test_a_dispensation_takes_the_participation_hours_away() -> None:
    """Asked all the same of an asylum status holder with that dispensation they are a departure."""
    assert finds("A13b", SELF_RELIANT) is False
    assert finds("A13b", SELF_RELIANT | {"req_participation_lifted": True}) is True


@pytest.mark.article("Wet 8(4)")
def test_who_dropped_out_of_the_bridging_programme_does_the_map() -> None:
    """Then an open MAP is in order, on the education route too."""
    row = EDUCATION | {"recorded_map_open": True, "req_bridging_following": False, "req_bridging_dropped_out": True}
    assert finds("A14", row) is False


@pytest.mark.article("Wet 6(4)")
def test_while_the_obligation_runs_the_pvt_needs_no_date() -> None:
    """A missing date is a departure only of who fulfilled the obligation under the Wi2021."""
    assert finds("A15a", FAMILY) is False
    assert finds("A15a", FAMILY | {"fulfilled_decided": True, "recorded_act": Act.WI2013}) is False


@pytest.mark.article("Besluit 5.3(5)")
def test_without_a_plan_a_signed_statement_does_not_count() -> None:
    """Signed while there is no plan at all, it lies before the plan."""
    row = FAMILY | {"req_pvt_signed": date(2023, 6, 1), "first_pip_dated": NEVER}
    assert finds("A15b", row) is True
    assert finds("A15b", row | {"recorded_act": Act.WI2013}) is False


@pytest.mark.article("Wet 4(1)", "Wet 5(1)", "Wet 5(2)")
@pytest.mark.parametrize(
    ("ground", "release"),
    [
        (ReleaseGround.NONE, ReleaseKind.NONE),
        (ReleaseGround.SCHOOL_YEARS, ReleaseKind.EXEMPTION),
        (ReleaseGround.DIPLOMA, ReleaseKind.EXEMPTION),
        (ReleaseGround.SUFFICIENTLY_INTEGRATED, ReleaseKind.EXEMPTION),
        (ReleaseGround.AT_SCHOOL, ReleaseKind.TEMPORARY_EXEMPTION),
        (ReleaseGround.EXEMPTING_EDUCATION, ReleaseKind.TEMPORARY_EXEMPTION),
        (ReleaseGround.MEDICAL, ReleaseKind.DISPENSATION),
        (ReleaseGround.SPECIAL_CIRCUMSTANCES, ReleaseKind.DISPENSATION),
        (ReleaseGround.EFFORT, ReleaseKind.DISPENSATION),
    ],
)
def test_each_ground_gives_one_kind_of_release(ground: ReleaseGround, release: ReleaseKind) -> None:
    """Exemption, for good or for now, and dispensation never share a ground; the fitting kind is no finding."""
    row = FAMILY | {"recorded_release": release, "recorded_release_ground": ground}
    rule = by_code("A21a").by_law
    assert isinstance(rule, Rule)
    assert release == value_of(rule, row)
    assert [False] * 3 == [finds(code, row) for code in ("A21a", "A21b", "A21c")]


@pytest.mark.article("Wet 4(1)", "Wet 5(1)")
@pytest.mark.parametrize("found", [ReleaseKind.EXEMPTION, ReleaseKind.TEMPORARY_EXEMPTION, ReleaseKind.DISPENSATION])
@pytest.mark.parametrize("ground", [g for g in ReleaseGround if g is not ReleaseGround.NONE])
def test_a_swapped_release_is_found_once(found: ReleaseKind, ground: ReleaseGround) -> None:
    """Whatever kind and ground: the three findings part the swaps among them, and find nothing where kind and ground fit."""
    row = FAMILY | {"recorded_release": found, "recorded_release_ground": ground}
    rule = by_code("A21a").by_law
    assert isinstance(rule, Rule)
    expected = [] if found == value_of(rule, row) else [True]
    assert expected == [True for code in ("A21a", "A21b", "A21c") if finds(code, row)]


@given(rows=fact_rows(rules_of(findings_in(_findings_requirements))))
def test_the_columns_say_what_one_row_says(rows: list[Row]) -> None:
    """Decided alone or as a column, a finding on the requirements is the same."""
    assert_agreement(rules_of(findings_in(_findings_requirements)), rows)
