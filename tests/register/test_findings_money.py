"""Fines and loans on record."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given

from inburgering.dossier import Act, ResidenceGround
from inburgering.register import Severity, _findings_money
from inburgering.rules import NEVER
from tests.agreement import Row, assert_agreement, fact_rows
from tests.register.rows import ASYLUM, FAMILY, Case, by_code, cases, codes, findings_in, finds, rules_of

NO_MONEY: Row = {
    "highest_fine_intake_cents": 0,
    "highest_fine_trajectory_cents": 0,
    "highest_fine_programme_cents": 0,
    "highest_fine_both_programmes_cents": 0,
    "highest_fine_route_cents": 0,
    "highest_fine_exam_cents": 0,
    "late_fine_dated": NEVER,
    "wi2021_loan_granted": NEVER,
}
HOLDER, MIGRANT = ASYLUM | NO_MONEY, FAMILY | NO_MONEY
BEFORE, RULING = date(2025, 7, 8), date(2025, 7, 9)
PROTECTED_FAMILY = MIGRANT | {"sponsor_dutch": False, "sponsor_ground": ResidenceGround.C}
CASES = cases(
    Case("A16a", "ABRvS 9-7-2025", HOLDER | {"late_fine_dated": RULING}, {"late_fine_dated": BEFORE}, "ground"),
    Case(
        "A16b",
        "Wet 19",
        HOLDER | {"wi2021_loan_granted": date(2023, 2, 1), "first_right_asylum_permit": False},
        {"wi2021_loan_granted": date(2023, 1, 31)},
        "made_known",
    ),
    Case(
        "A16c", "HvJ EU C-158/23", HOLDER | {"late_fine_dated": BEFORE}, {"late_fine_dated": RULING}, "late_fine_dated"
    ),
    Case(
        "A17a",
        "Wet 26(1)",
        MIGRANT | {"highest_fine_route_cents": 1_000_01},
        {"highest_fine_route_cents": 1_000_00},
        "highest_fine_route_cents",
    ),
    Case(
        "A17b",
        "Besluit 7.1(1)",
        MIGRANT | {"highest_fine_intake_cents": 249_99},
        {"highest_fine_intake_cents": 250_00},
        "recorded_act",
    ),
)


@pytest.mark.parametrize("case", CASES)
def test_a_departure_is_found_and_its_neighbour_is_not(case: Case) -> None:
    """Found; one step away surely not; and without a fact that matters nobody can tell."""
    assert (True, False, None) == case.outcomes


def test_every_finding_on_money_has_a_case() -> None:
    """No finding on fines and loans goes untested."""
    assert {f.code for f in findings_in(_findings_money)} == codes(CASES)


@pytest.mark.article("HvJ EU C-158/23", "ABRvS 9-7-2025")
def test_a_fine_of_a_protected_person_is_a_doubt_before_and_after_the_ruling() -> None:
    """After it a fine is still possible of who is proven unwilling, which a register does not show."""
    assert [Severity.DOUBT] * 2 == [by_code(code).severity for code in ("A16a", "A16c")]


@pytest.mark.article("Wet 13(1)")
def test_a_fine_of_others_is_no_finding() -> None:
    """A family migrant may be fined for lateness, before and after the rulings, and may have a loan."""
    row = MIGRANT | {"late_fine_dated": RULING, "wi2021_loan_granted": date(2023, 6, 1)}
    assert [False] * 3 == [finds(code, row) for code in ("A16a", "A16b", "A16c")]


@pytest.mark.article("Wet 13(1)(b)")
@pytest.mark.parametrize("dated", [BEFORE, RULING])
def test_a_fine_of_protected_family_on_a_regular_permit_is_in_doubt(dated: date) -> None:
    """Whether the rulings cover them is not settled, so no error is said, on any day."""
    row = PROTECTED_FAMILY | {"late_fine_dated": dated}
    assert (False, True) == (finds("A16a", row), finds("A16c", row))


@pytest.mark.article("Wet 19")
def test_protected_family_has_no_right_to_a_loan_either() -> None:
    """Art. 19 leaves out the whole group of art. 13(1), family on a regular permit too."""
    assert finds("A16b", PROTECTED_FAMILY | {"wi2021_loan_granted": date(2023, 6, 1)}) is True


@pytest.mark.article("Wet 26(1)", "Wi 34")
@pytest.mark.parametrize(
    ("kind", "cents"),
    [
        ("intake", 250_00),
        ("trajectory", 800_00),
        ("programme", 340_00),
        ("both_programmes", 680_00),
        ("route", 1_000_00),
        ("exam", 1_250_00),
    ],
)
def test_each_kind_of_fine_has_its_maximum(kind: str, cents: int) -> None:
    """The maximum itself is allowed, a cent more is not; other kinds make no difference."""
    name = f"highest_fine_{kind}_cents"
    assert finds("A17a", MIGRANT | {name: cents}) is False
    assert finds("A17a", MIGRANT | {name: cents + 1}) is True


@pytest.mark.article("Wi 34")
def test_under_the_wi2007_the_maximum_is_a_thousand_euros() -> None:
    """Between 1,000 and 1,250 euros a fine is too high under the Wi2007 only; without the Act nobody can tell."""
    row = MIGRANT | {"highest_fine_exam_cents": 1_000_01}
    assert finds("A17a", row | {"recorded_act": Act.WI2007}) is True
    assert finds("A17a", row | {"recorded_act": Act.WI2007, "highest_fine_exam_cents": 1_000_00}) is False
    assert finds("A17a", row | {"recorded_act": Act.WI2013}) is False
    assert finds("A17a", {name: value for name, value in row.items() if name != "recorded_act"}) is None


@pytest.mark.article("Besluit 7.2(1)")
@pytest.mark.parametrize(
    ("kind", "cents", "found"),
    [
        ("programme", 339_99, True),
        ("programme", 340_00, False),
        ("both_programmes", 339_99, True),
        ("both_programmes", 340_00, False),
        ("both_programmes", 340_01, True),
        ("both_programmes", 679_99, True),
        ("both_programmes", 680_00, False),
    ],
)
def test_the_fine_for_pvt_and_map_is_340_euros(kind: str, cents: int, found: bool) -> None:
    """One fine of 340, or in DUO's practice twice that for both; what lies beside it is looked into."""
    row = MIGRANT | {f"highest_fine_{kind}_cents": cents}
    assert found is finds("A17b", row)
    assert finds("A17b", row | {"recorded_act": Act.WI2013}) is False


@given(rows=fact_rows(rules_of(findings_in(_findings_money))))
def test_the_columns_say_what_one_row_says(rows: list[Row]) -> None:
    """Decided alone or as a column, a finding on money is the same."""
    assert_agreement(rules_of(findings_in(_findings_money)), rows)


@pytest.mark.article("Wet 19")
@pytest.mark.parametrize(("asylum_before", "expected"), [(False, False), (True, None)])
def test_a_loan_from_before_the_present_permit(asylum_before: bool, expected: bool | None) -> None:
    """Lent on the day before: as family it was in order; on an earlier asylum permit nobody can tell from the register."""
    row = HOLDER | {"wi2021_loan_granted": date(2023, 1, 31), "first_right_asylum_permit": asylum_before}
    assert expected is finds("A16b", row)
