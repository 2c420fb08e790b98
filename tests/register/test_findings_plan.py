"""The plan (PIP) on record: in time, on the right test result, by one municipality, and followed by an offer."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given

from inburgering.dossier import Level, Route
from inburgering.register import _findings_plan
from inburgering.rules import NEVER
from tests.agreement import Row, assert_agreement, fact_rows
from tests.register.rows import (
    ASYLUM,
    FAMILY,
    SELF_RELIANT,
    Case,
    cases,
    codes,
    findings_in,
    finds,
    rules_of,
)

# Notified on Wednesday 15 February 2023: ten weeks later is Wednesday 26 April.
NO_PLAN = ASYLUM | {"first_pip_dated": NEVER, "pip_dated": NEVER, "on": date(2023, 4, 27)}
# Under the norm of 25 points not attainable, under that of 22 it is.
SUPERSEDED = SELF_RELIANT | {"test_score": 22, "recorded_test_attainable": False, "pip_dated": date(2023, 4, 11)}
EDUCATION = ASYLUM | {"route": Route.EDUCATION, "req_bridging_following": True}
CASES = cases(
    Case(
        "A01a",
        "Besluit 5.3(1)",
        FAMILY | {"first_pip_dated": date(2023, 4, 27)},
        {"first_pip_dated": date(2023, 4, 26)},
        "notified",
    ),
    Case("A01b", "Besluit 5.3(1)", NO_PLAN, {"on": date(2023, 4, 26)}, "recorded_act"),
    Case(
        "L07",
        "Besluit 5.3(1)",
        NO_PLAN | {"recorded_pip_awaits_offer": True},
        {"first_pip_dated": date(2023, 4, 27)},
        "recorded_pip_awaits_offer",
    ),
    Case(
        "L08a",
        "Regeling 4.1(1)(g)",
        ASYLUM | {"recorded_offer_dated": date(2023, 7, 21)},
        {"recorded_offer_dated": date(2023, 7, 20)},
        "recorded_offer_dated",
    ),
    Case(
        "L08b",
        "Regeling 4.1(1)(g)",
        EDUCATION | {"recorded_offer_start": date(2023, 10, 21)},
        {"recorded_offer_start": date(2023, 10, 20)},
        "recorded_offer_start",
    ),
    Case(
        "A19a",
        "Wet 14(3)(a)",
        FAMILY | {"test_score": 25, "recorded_test_attainable": False},
        {"test_score": 24},
        "test_required_score",
    ),
    Case(
        "A19b",
        "Wet 14(5)",
        SELF_RELIANT | {"test_score": 25},
        {"recorded_deviation_reasoned": True},
        "recorded_deviation_reasoned",
    ),
    Case("A19b", "Wet 17(2)", SELF_RELIANT | {"test_score": 25}, {"pip_dated": date(2023, 9, 4)}, "pip_dated"),
    Case("A25", "DUO, PIP, 1", SELF_RELIANT | {"level": Level.B1}, {"level": Level.A2}, "level"),
    Case("L02", "32824-390 1.3.1", SUPERSEDED, {"test_score": 21}, "test_score"),
    Case(
        "L10",
        "32824-390 1.3.1",
        SUPERSEDED | {"first_pip_dated": NEVER},
        {"test_taken": date(2023, 4, 12)},
        "test_taken",
    ),
    Case(
        "A20a",
        "Wet 1(1)",
        FAMILY | {"recorded_municipalities": 2},
        {"recorded_municipalities": 1},
        "recorded_municipalities",
    ),
    Case(
        "A20b",
        "Besluit 5.3(3)",
        # Ten weeks after Monday 2 October 2023 is Monday 11 December.
        FAMILY | {"moved_registered": date(2023, 10, 2), "moved_plan_dated": date(2023, 12, 12)},
        {"moved_plan_dated": date(2023, 12, 11)},
        "moved_registered",
    ),
)


@pytest.mark.parametrize("case", CASES)
def test_a_departure_is_found_and_its_neighbour_is_not(case: Case) -> None:
    """Found; one step away surely not; and without a fact that matters nobody can tell."""
    assert (True, False, None) == case.outcomes


def test_every_finding_on_the_plan_has_a_case() -> None:
    """No finding of this room goes untested."""
    assert {f.code for f in findings_in(_findings_plan)} == codes(CASES)


@pytest.mark.article("Besluit 5.3(1)")
def test_a_plan_from_reception_is_not_late() -> None:
    """Made before the person was housed: the ten weeks had not begun."""
    row = ASYLUM | {"housing_registered": NEVER}
    assert (False, False) == (finds("A01a", row), finds("A01b", row))


@pytest.mark.article("Besluit 5.3(1)", "Atw 1(1)")
@pytest.mark.parametrize(("made", "late"), [(date(2023, 5, 30), False), (date(2023, 5, 31), True)])
def test_a_last_day_on_whit_monday_moves_to_tuesday(made: date, late: bool) -> None:
    """Notified on 20 March 2023, ten weeks end on Whit Monday, 29 May: a plan of Tuesday is in time."""
    assert late is finds("A01a", FAMILY | {"notified": date(2023, 3, 20), "first_pip_dated": made})


@pytest.mark.article("Besluit 5.3(2)")
def test_awaited_information_gives_two_more_weeks() -> None:
    """Indispensable information received on 8 May 2023 makes 22 May the last day; the rule of thumb knows no exception."""
    waited: Row = {
        "third_party_awaited": True,
        "information_indispensable": True,
        "third_party_received": date(2023, 5, 8),
    }
    made = FAMILY | {"first_pip_dated": date(2023, 5, 22)}
    assert finds("A01a", made) is True
    assert finds("A01a", made | waited) is False


@pytest.mark.article("Besluit 5.3(1)")
def test_without_an_obligation_on_record_no_plan_is_overdue() -> None:
    """Who is recorded under an earlier Act, or whose obligation has ended, waits for no plan."""
    assert finds("A01b", NO_PLAN | {"record_ended": True}) is False
    assert finds("A01b", NO_PLAN | {"recorded_as_obliged": False}) is False


@pytest.mark.article("32824-390 1.2.3")
def test_waiting_for_an_offer_is_found_before_the_plan_is_late() -> None:
    """The letter asks to adopt the plan at once: the waiting is found while the ten weeks still run."""
    row = NO_PLAN | {"recorded_pip_awaits_offer": True, "on": date(2023, 4, 1)}
    assert (True, False) == (finds("L07", row), finds("A01b", row))


@pytest.mark.article("Wet 16(1)")
def test_only_asylum_status_holders_are_owed_an_offer() -> None:
    """A family migrant without an offer is in order."""
    assert finds("L08a", FAMILY) is False
    assert finds("L08a", ASYLUM | {"recorded_offer_dated": NEVER}) is True


@pytest.mark.article("Regeling 4.1(1)(g)")
def test_the_three_months_for_an_offer_are_never_rolled() -> None:
    """Three months after 20 April 2023 is 20 July; without an offer the 21st is the first day that is late."""
    row = ASYLUM | {"recorded_offer_dated": NEVER}
    assert finds("L08a", row | {"on": date(2023, 7, 20)}) is False
    assert finds("L08a", row | {"on": date(2023, 7, 21)}) is True
    assert finds("L08a", row | {"record_ended": True}) is False


@pytest.mark.article("Regeling 4.1(1)(g)")
def test_the_education_route_is_measured_by_its_beginning() -> None:
    """There an offer in time does not help if the programme cannot begin, and the three months do not count."""
    row = EDUCATION | {"recorded_offer_dated": NEVER, "recorded_offer_start": date(2023, 10, 20)}
    assert (False, False) == (finds("L08a", row), finds("L08b", row))


@pytest.mark.article("32824-390 1.3.1")
@pytest.mark.parametrize(("taken", "score"), [(date(2023, 4, 11), 21), (date(2023, 4, 12), 24)])
def test_attainable_is_measured_against_the_lower_norm(taken: date, score: int) -> None:
    """A result of before 12 April 2023 may have been scored again, with three points less; a later one may not."""
    row = FAMILY | {"test_taken": taken, "recorded_test_attainable": True}
    assert finds("A19a", row | {"test_score": score}) is True
    assert finds("A19a", row | {"test_score": score + 1}) is False


@pytest.mark.article("Wet 14(5)")
def test_a_higher_route_than_the_test_advised_needs_a_reason_too() -> None:
    """The B1 route on a score below both norms is a departure, unless the plan says why."""
    row = FAMILY | {"test_score": 21, "recorded_test_attainable": False}
    assert finds("A19b", row) is True
    assert finds("A19b", row | {"recorded_deviation_reasoned": True}) is False
    assert finds("A19b", row | {"test_taken": NEVER}) is False


@pytest.mark.article("32824-390 1.3.1")
def test_a_plan_of_after_the_lower_norm_needs_no_review() -> None:
    """A plan of 12 April 2023 was made with the new norm known; before that day nothing was superseded."""
    assert finds("L02", SUPERSEDED | {"pip_dated": date(2023, 4, 12)}) is False
    assert finds("L02", SUPERSEDED | {"on": date(2023, 4, 11)}) is False
    assert finds("L02", SUPERSEDED | {"route": Route.B1}) is False


@given(rows=fact_rows(rules_of(findings_in(_findings_plan))))
def test_the_columns_say_what_one_row_says(rows: list[Row]) -> None:
    """Decided alone or as a column, a finding on the plan is the same."""
    assert_agreement(rules_of(findings_in(_findings_plan)), rows)
