"""Hours on record: what they rest on, the quality mark, online hours, overlaps, and what must be done."""

from __future__ import annotations

import pytest
from hypothesis import given

from inburgering.dossier import Act
from inburgering.facts._recorded import ReleaseGround, ReleaseKind
from inburgering.register import _findings_hours
from inburgering.register._findings_hours import HoursRemedy
from inburgering.rules import Rule, value_of
from tests.agreement import Row, assert_agreement, fact_rows
from tests.register.rows import FAMILY, Case, by_code, cases, codes, findings_in, finds, rules_of

NOTHING_AMISS = """
    hours_without_contract hours_without_invoice hours_without_mark hours_outside_mark hours_partly_outside_mark
    hours_after_withdrawal hours_in_doubt hours_over_bought hours_short_of_statement online_hours_since_2019
    ona_hours_in_doubt
"""
TAUGHT: Row = {
    **FAMILY,
    **dict.fromkeys(NOTHING_AMISS.split(), 0),
    "hours_bought": 700,
    "hours_attended": 700,
    "hours_stated": 0,
    "hours_declared": 700,
    "ona_hours": 64,
    "courses_overlap": False,
    "agi_requested": False,
}
CASES = cases(
    Case(
        "L03",
        "Kamerbrief D.2.2",
        TAUGHT | {"hours_without_contract": 1},
        {"hours_without_contract": 0},
        "hours_without_contract",
    ),
    Case(
        "L03",
        "Kamerbrief D.2.2.1",
        TAUGHT | {"hours_without_invoice": 1, "ona_hours": 64},
        {"ona_hours": 63},
        "hours_without_invoice",
    ),
    Case(
        "L03",
        "Kamerbrief D.2.2.1",
        TAUGHT | {"hours_without_invoice": 1, "ona_hours": 0, "agi_requested": True},
        {"agi_requested": False},
        "agi_requested",
    ),
    Case(
        "L11",
        "Kamerbrief D.2.2",
        TAUGHT
        | {
            "recorded_act": Act.WI2013,
            "recorded_release": ReleaseKind.DISPENSATION,
            "recorded_release_ground": ReleaseGround.EFFORT,
            "hours_declared": 599,
        },
        {"hours_declared": 600},
        "hours_declared",
    ),
    Case(
        "L04a", "Kamerbrief D.2.2", TAUGHT | {"hours_outside_mark": 1}, {"hours_outside_mark": 0}, "hours_outside_mark"
    ),
    Case(
        "L04b",
        "Kamerbrief D.2.2",
        TAUGHT | {"hours_partly_outside_mark": 1},
        {"hours_partly_outside_mark": 0},
        "hours_partly_outside_mark",
    ),
    Case("L05", "Kamerbrief D.2.2.1", TAUGHT | {"hours_over_bought": 1}, {"hours_over_bought": 0}, "hours_over_bought"),
    Case(
        "L06",
        "Kamerbrief D.2.2",
        TAUGHT | {"hours_after_withdrawal": 1},
        {"hours_after_withdrawal": 0},
        "hours_after_withdrawal",
    ),
    Case(
        "A18b",
        "DUO, contractgegevens, 1-1-2019",
        TAUGHT | {"online_hours_since_2019": 1},
        {"online_hours_since_2019": 0},
        "online_hours_since_2019",
    ),
    Case(
        "A18c", "Kamerbrief D.2.2.1", TAUGHT | {"courses_overlap": True}, {"courses_overlap": False}, "courses_overlap"
    ),
    Case("A18d", "Wet 32(1)", TAUGHT | {"hours_without_mark": 1}, {"hours_without_mark": 0}, "hours_without_mark"),
    Case(
        "A18e",
        "Kamerbrief D.2.2",
        TAUGHT | {"hours_short_of_statement": 1},
        {"hours_short_of_statement": 0},
        "hours_short_of_statement",
    ),
)
DOUBTFUL = TAUGHT | {"hours_in_doubt": 101, "hours_without_contract": 101}
GRANTED = {"recorded_release_ground": ReleaseGround.EFFORT}


def remedy(row: Row, code: str = "L03") -> object:
    rule = by_code(code).remedy
    assert isinstance(rule, Rule)
    return value_of(rule, row)


@pytest.mark.parametrize("case", CASES)
def test_a_departure_is_found_and_its_neighbour_is_not(case: Case) -> None:
    """Found; one step away surely not; and without a fact that matters nobody can tell."""
    assert (True, False, None) == case.outcomes


def test_every_finding_on_hours_has_a_case() -> None:
    """No finding on hours goes untested."""
    assert {f.code for f in findings_in(_findings_hours)} == codes(CASES)


@pytest.mark.article("Kamerbrief D.2.2")
def test_a_missing_invoice_is_found_as_a_missing_contract_is() -> None:
    """The letter names both papers; either missing is enough, whatever is known of the other."""
    row = {name: value for name, value in TAUGHT.items() if name != "hours_without_contract"}
    assert finds("L03", row | {"hours_without_invoice": 1}) is True


@pytest.mark.article("Kamerbrief D.2.2.1")
def test_more_attended_than_bought_in_all_is_found_without_the_courses() -> None:
    """A register of totals shows it too; equal totals may hide one course above its contract."""
    totals = {name: value for name, value in TAUGHT.items() if name != "hours_over_bought"}
    assert finds("L05", totals | {"hours_attended": 701}) is True
    assert finds("L05", totals) is None


@pytest.mark.article("Regeling (oud) 2.4b(a)", "Kamerbrief D.2.2.1")
def test_hours_that_carry_a_dispensation_are_checked_before_it_is_granted() -> None:
    """With 101 of 700 hours in doubt 599 are left: fewer than 600. With 100 in doubt exactly 600 are left."""
    asked = DOUBTFUL | {"agi_requested": True}
    assert HoursRemedy.CHECK_FIRST is remedy(asked)
    assert HoursRemedy.LEAVE_OUT is remedy(asked | {"hours_in_doubt": 100})
    assert HoursRemedy.LEAVE_OUT is remedy(asked | {"hours_declared": 599})


@pytest.mark.article("Kamerbrief D.2.2")
@pytest.mark.parametrize("code", ["L03", "L04a", "L06"])
def test_a_dispensation_that_was_granted_on_them_is_looked_into(code: str) -> None:
    """Granted already, requested or not on record any more: look into it, with care for the person."""
    assert HoursRemedy.RECONSIDER is remedy(DOUBTFUL | GRANTED, code)
    assert HoursRemedy.LEAVE_OUT is remedy(DOUBTFUL | GRANTED | {"hours_in_doubt": 100}, code)


@pytest.mark.article("Regeling (oud) 3.5")
def test_hours_of_ona_in_doubt_are_checked_when_the_64_rest_on_them() -> None:
    """One of 64 hours in doubt leaves 63; of 65 it leaves enough."""
    row = DOUBTFUL | {"ona_hours_in_doubt": 1}
    assert HoursRemedy.CHECK_ONA is remedy(row)
    assert HoursRemedy.LEAVE_OUT is remedy(row | {"ona_hours": 65})
    assert HoursRemedy.LEAVE_OUT is remedy(row | {"ona_hours": 63})


@pytest.mark.article("Kamerbrief D.2.2.1")
def test_what_rests_on_the_hours_is_not_guessed() -> None:
    """Whether a dispensation was asked for is unknown: so is the remedy."""
    row = {name: value for name, value in DOUBTFUL.items() if name != "agi_requested"}
    assert remedy(row) is None


@given(rows=fact_rows(rules_of(findings_in(_findings_hours))))
def test_the_columns_say_what_one_row_says(rows: list[Row]) -> None:
    """Decided alone or as a column, a finding on hours is the same."""
    assert_agreement(rules_of(findings_in(_findings_hours)), rows)
