"""The data themselves: leading zeros, days known in part."""

from __future__ import annotations

import pytest
from hypothesis import given

from inburgering.register import _findings_data
from tests.agreement import Row, assert_agreement, fact_rows
from tests.register.rows import FAMILY, Case, cases, codes, findings_in, finds, rules_of

WHOLE: Row = FAMILY | {"bsn_digits": 9, "v_number_digits": 10, "partial_days": 0}
CASES = cases(
    Case("A22a", "Wet 36", WHOLE | {"bsn_digits": 8}, {"bsn_digits": 9}, "bsn_digits"),
    Case("A22b", "Wet 34(1)", WHOLE | {"partial_days": 1}, {"partial_days": 0}, "partial_days"),
)


@pytest.mark.parametrize("case", CASES)
def test_a_departure_is_found_and_its_neighbour_is_not(case: Case) -> None:
    """Found; one step away surely not; and without a fact that matters nobody can tell."""
    assert (True, False, None) == case.outcomes


def test_every_finding_on_the_data_has_a_case() -> None:
    """No finding on the data goes untested."""
    assert {f.code for f in findings_in(_findings_data)} == codes(CASES)


@pytest.mark.article("Wet 36")
@pytest.mark.parametrize(("digits", "found"), [(0, False), (1, True), (9, True), (10, False)])
def test_a_v_number_has_ten_digits_or_there_is_none(digits: int, found: bool) -> None:
    """Fewer than ten digits were cut off; somebody without a number lost none."""
    assert found is finds("A22a", WHOLE | {"v_number_digits": digits})


@pytest.mark.article("Wet 36")
def test_a_person_without_a_bsn_lost_no_zeros() -> None:
    """A person may be known before there is a BSN."""
    assert finds("A22a", WHOLE | {"bsn_digits": 0}) is False


@given(rows=fact_rows(rules_of(findings_in(_findings_data))))
def test_the_columns_say_what_one_row_says(rows: list[Row]) -> None:
    """Decided alone or as a column, a finding on the data is the same."""
    assert_agreement(rules_of(findings_in(_findings_data)), rows)
