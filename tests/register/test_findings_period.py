"""The integration period on record: its first day, its last day, and what extended it."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given

from inburgering.register import _findings_period
from inburgering.rules import NEVER, Rule, value_of
from tests.agreement import Row, assert_agreement, fact_rows
from tests.register.rows import FAMILY, Case, by_code, cases, codes, findings_in, finds, rules_of

# The period runs from 21 April 2023 up to and including 20 April 2026.
ASKED = FAMILY | {"on": date(2026, 1, 15), "recorded_extension_requested": date(2025, 10, 20)}
BORN = FAMILY | {
    "on": date(2026, 5, 1),
    "recorded_childbirth": date(2025, 12, 1),
    "recorded_childbirth_days": 112,
    "granted_days": 112,
    "recorded_period_last_day": date(2026, 8, 10),
}
CASES = cases(
    Case(
        "A02a",
        "Wet 11(2)",
        FAMILY | {"recorded_period_first_day": date(2023, 4, 20)},
        {"recorded_period_first_day": date(2023, 4, 21)},
        "first_pip_dated",
    ),
    Case(
        "A02b", "Wet 11(2)", FAMILY | {"first_pip_dated": NEVER}, {"recorded_period_first_day": NEVER}, "recorded_act"
    ),
    Case(
        "A03",
        "Wet 11(3)",
        FAMILY | {"pip_dated": date(2023, 9, 4), "recorded_period_first_day": date(2023, 9, 5)},
        {"recorded_period_first_day": date(2023, 4, 21)},
        "pip_dated",
    ),
    Case(
        "A04a",
        "Wet 11(1)",
        FAMILY | {"recorded_period_last_day": date(2026, 4, 19)},
        {"recorded_period_last_day": date(2026, 4, 20)},
        "granted_months",
    ),
    Case(
        "A04b",
        "Wet 11(1)",
        FAMILY | {"recorded_period_last_day": date(2026, 4, 21)},
        {"recorded_period_last_day": date(2026, 4, 20)},
        "recorded_period_last_day",
    ),
    Case(
        "A09",
        "Regeling 4.1(1)",
        FAMILY | {"recorded_days_counted_twice": 1},
        {"recorded_days_counted_twice": 0},
        "recorded_days_counted_twice",
    ),
    Case(
        "A10",
        "Besluit 4.5(1)",
        # Six months before 21 April 2026 is 21 October 2025.
        ASKED,
        {"recorded_extension_requested": date(2025, 10, 21)},
        "recorded_last_day_before_request",
    ),
    Case(
        "A11a",
        "Regeling 4.1(1)(c)",
        BORN | {"recorded_childbirth_days": 111},
        {"recorded_childbirth_days": 112},
        "recorded_childbirth_days",
    ),
    Case(
        "A11b",
        "Regeling 4.1(1)(c)",
        BORN | {"recorded_childbirth": date(2023, 4, 20)},
        {"recorded_childbirth": date(2023, 4, 21)},
        "recorded_childbirth",
    ),
)


@pytest.mark.parametrize("case", CASES)
def test_a_departure_is_found_and_its_neighbour_is_not(case: Case) -> None:
    """Found; one step away surely not; and without a fact that matters nobody can tell."""
    assert (True, False, None) == case.outcomes


def test_every_finding_on_the_period_has_a_case() -> None:
    """No finding of this room goes untested."""
    assert {f.code for f in findings_in(_findings_period)} == codes(CASES)


@pytest.mark.article("Wet 11(2)")
def test_a_period_that_is_missing_departs_too() -> None:
    """A plan without a period on record is found, and is not taken for a later plan."""
    row = FAMILY | {"recorded_period_first_day": NEVER, "recorded_period_last_day": NEVER}
    assert (True, False, True) == (finds("A02a", row), finds("A03", row), finds("A04a", row))


@pytest.mark.article("Wet 11(3)")
def test_a_period_on_some_other_day_did_not_follow_a_later_plan() -> None:
    """A first day that fits no plan is a departure, but not this one."""
    row = FAMILY | {"pip_dated": date(2023, 9, 4), "recorded_period_first_day": date(2023, 9, 4)}
    assert (True, False) == (finds("A02a", row), finds("A03", row))


@pytest.mark.article("Besluit 4.1")
@pytest.mark.parametrize(
    ("change", "last"),
    [
        ({"granted_months": 6}, date(2026, 10, 20)),
        ({"granted_days": 112}, date(2026, 8, 10)),
        ({"gap_days": 10}, date(2026, 4, 30)),
        ({"fined_period_last_day": date(2027, 6, 1)}, date(2027, 6, 1)),
    ],
)
def test_extensions_and_fines_move_the_last_day(change: Row, last: date) -> None:
    """The last day by law takes in what was granted, an interruption and the new period of a fine."""
    assert finds("A04a", FAMILY | change) is True
    assert finds("A04a", FAMILY | change | {"recorded_period_last_day": last}) is False


@pytest.mark.article("Wet 11(1)")
def test_one_day_too_late_is_one_finding_only() -> None:
    """The day after the period is taken for its last day: not also found as another day."""
    row = FAMILY | {"recorded_period_last_day": date(2026, 4, 21)}
    assert (False, True) == (finds("A04a", row), finds("A04b", row))
    later = FAMILY | {"recorded_period_last_day": date(2026, 4, 22)}
    assert (True, False) == (finds("A04a", later), finds("A04b", later))


@pytest.mark.article("Besluit 4.5(1)")
def test_the_extension_that_answered_the_request_does_not_move_its_window() -> None:
    """Asked on 21 October 2025 for six months, and granted: still not too soon."""
    row = ASKED | {"recorded_extension_requested": date(2025, 10, 21), "granted_months": 6}
    assert finds("A10", row) is False


@pytest.mark.article("Besluit 4.5(1)")
def test_in_an_extended_period_the_window_lies_later() -> None:
    """Extended before up to and including 20 October 2026, it opens on 21 April 2026, not after two and a half years."""
    row = FAMILY | {"on": date(2026, 6, 1), "recorded_last_day_before_request": date(2026, 10, 20)}
    assert finds("A10", row | {"recorded_extension_requested": date(2026, 4, 20)}) is True
    assert finds("A10", row | {"recorded_extension_requested": date(2026, 4, 21)}) is False


@pytest.mark.article("Besluit 4.5(1)")
def test_before_there_is_a_period_every_request_is_too_soon() -> None:
    """Without a plan there is nothing to extend."""
    assert finds("A10", ASKED | {"first_pip_dated": NEVER}) is True


@pytest.mark.article("Regeling 4.1(1)(c)")
def test_sixteen_weeks_are_112_days() -> None:
    """The law beside the record is given in days."""
    rule = by_code("A11a").by_law
    assert isinstance(rule, Rule)
    assert 112 == value_of(rule, {})


@pytest.mark.article("Regeling 4.1(1)(c)")
@pytest.mark.parametrize(("born", "outside"), [(date(2026, 4, 20), False), (date(2026, 4, 21), True)])
def test_an_extension_for_childbirth_does_not_lengthen_into_itself(born: date, outside: bool) -> None:
    """The period it extends is the one without it: a childbirth after 20 April 2026 lies outside."""
    assert outside is finds("A11b", BORN | {"recorded_childbirth": born})


@pytest.mark.article("Regeling 4.1(1)(c)")
def test_a_childbirth_without_extension_may_lie_anywhere() -> None:
    """A childbirth before the period that gave no extension is in order."""
    row = FAMILY | {"recorded_childbirth": date(2022, 1, 1), "recorded_childbirth_days": 0}
    assert (False, False) == (finds("A11a", row), finds("A11b", row))


@given(rows=fact_rows(rules_of(findings_in(_findings_period))))
def test_the_columns_say_what_one_row_says(rows: list[Row]) -> None:
    """Decided alone or as a column, a finding on the period is the same."""
    assert_agreement(rules_of(findings_in(_findings_period)), rows)


@pytest.mark.article("Wet 11(2)", "Besluit 4.5(1)")
def test_what_is_on_record_for_a_later_day_is_not_held_against_an_earlier_one() -> None:
    """A period from 21 April 2023, asked about the day before, and a request of 2025 asked about in 2024."""
    planned = FAMILY | {"pip_dated": date(2023, 4, 20), "first_pip_dated": date(2023, 4, 20)}
    planned |= {"recorded_period_first_day": date(2023, 4, 21)}
    assert finds("A02b", planned | {"on": date(2023, 4, 1)}) is False
    nothing_planned = planned | {"pip_dated": NEVER, "first_pip_dated": NEVER, "on": date(2023, 4, 21)}
    assert finds("A02b", nothing_planned) is True
    assert finds("A10", FAMILY | {"recorded_extension_requested": date(2025, 1, 1)}) is False


@pytest.mark.article("Wet 4(1)", "Wet 11(1)")
def test_while_a_temporary_exemption_is_in_force_nothing_is_said_of_the_last_day_or_a_late_plan() -> None:
    """How the period runs on then the Act does not say; whether the duty rested when the plan was due is not on record."""
    wrong = FAMILY | {"recorded_period_last_day": date(2026, 10, 20)}
    late = FAMILY | {"first_pip_dated": date(2023, 12, 20), "pip_dated": date(2023, 12, 20)}
    assert (True, True) == (finds("A04a", wrong), finds("A01a", late))
    resting = {"temporary_exemption_decided": True}
    assert (None, None) == (finds("A04a", wrong | resting), finds("A01a", late | resting))
