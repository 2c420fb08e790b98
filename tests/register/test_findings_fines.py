"""Fines and loans on record beside what the rooms of the Wi2021 work out."""

from __future__ import annotations

from datetime import date

import pytest

from inburgering.dossier import Act
from inburgering.register import _findings_fines
from inburgering.rules import NEVER
from tests.agreement import Row
from tests.register.rows import FAMILY, Case, cases, codes, findings_in

_PARTS = ("reading", "listening", "writing", "speaking")
# A family migrant on the B1 route after three years: 310 of 600 hours, every part sat once at B1 and none passed.
TRIED: Row = FAMILY | {
    "on": date(2026, 5, 1),
    "pip_route_hours": 600,
    "req_course_hours": 310,
    "req_course_deducted_hours": 0,
    "req_knm_passed": NEVER,
    "req_knm_lifted": False,
    "exam_knm_sittings": 1,
    **{f"req_{part}_{what}": NEVER for part in _PARTS for what in ("passed_b1", "passed_a2")},
    **{f"req_{part}_{what}": False for part in _PARTS for what in ("lifted", "document_b1", "document_a2")},
    **{f"exam_{part}_sittings": 1 for part in _PARTS},
    **{f"nt2_{part}_sittings": 1 for part in _PARTS},
    "highest_fine_route_cents": 640_01,
}
CASES = cases(
    Case("A17c", "Regeling 7.1", TRIED, {"highest_fine_route_cents": 640_00}, "highest_fine_route_cents"),
    Case(
        "A17d",
        "Besluit 7.1(5)",
        FAMILY | {"conduct_fines_euros": 2_401, "fined_period_months": 0},
        {"conduct_fines_euros": 2_400},
        "conduct_fines_euros",
    ),
    Case(
        "A18f",
        "Besluit 6.2(1)",
        FAMILY | {"loan_2021_granted_cents": 10_000_01},
        {"loan_2021_granted_cents": 10_000_00},
        "loan_2021_granted_cents",
    ),
)


@pytest.mark.parametrize("case", CASES)
def test_a_departure_is_found_and_its_neighbour_is_not(case: Case) -> None:
    """Found; one step away surely not; and without a fact that matters nobody can tell."""
    assert (True, False, None) == case.outcomes


def test_every_finding_has_a_case() -> None:
    """None is declared without a row that triggers it."""
    assert codes(CASES) == {finding.code for finding in findings_in(_findings_fines)}


@pytest.mark.article("Besluit 7.1(5)")
@pytest.mark.parametrize(("months", "total"), [(6, 400), (12, 800), (18, 1_200), (24, 1_600)])
def test_the_total_of_a_new_period_is_lower(months: int, total: int) -> None:
    """400 euros for half a year, and 400 more for each half year."""
    row = FAMILY | {"conduct_fines_euros": total + 1, "fined_period_months": months, "recorded_act": Act.WI2021}
    case = Case("A17d", "", row, {"conduct_fines_euros": total}, "fined_period_months")
    assert (True, False, None) == case.outcomes
