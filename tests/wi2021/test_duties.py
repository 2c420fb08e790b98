"""What the municipality owes, as clocks (Wi2021 arts. 13, 16, 17; Besluit 5.3(4); Participatiewet 56a)."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from inburgering.dossier import (
    Dossier,
    Household,
    Offer,
    Pip,
    ProgressInterview,
    Registration,
    ResidenceGround,
    ResidenceRight,
    Route,
)
from inburgering.facts._wi2021_duties import wi2021_duties_facts
from inburgering.rules import NEVER, Span, value_of
from wi2021.duties import (
    Responsible,
    guidance_first_day,
    interviews_left,
    offer_last_day,
    offer_overdue,
    relief_due,
    relief_last_day,
    responsible,
)
from wi2021.obligation import asylum_status_holder, obliged

ON = date(2024, 3, 1)
HOLDER: dict[str, Any] = {
    "on": ON,
    "born": date(1990, 1, 1),
    "died": NEVER,
    "pension_day": date(2058, 1, 1),
    "has_right": True,
    "ground": ResidenceGround.C,
    "purpose": "asylum",
    "temporary_by_decision": False,
    "made_known": date(2023, 5, 2),
    "first_right_known": date(2023, 5, 2),
    "school_duty": False,
    "exempting_study": False,
    "dutch": False,
    "union_national": False,
    "free_movement_family": False,
    "integrated_elsewhere": False,
    "treaty_protected": False,
    "clergy": False,
    "fulfilled_decided": False,
    "dispensation_decided": False,
    "ended_decided": False,
    "exemption_decided": False,
    "temporary_exemption_decided": False,
    "unregistered_since": NEVER,
    "absence_first_day": NEVER,
    "absence_last_day": NEVER,
    "school_age_years": 0,
    "registered_years": 1,
    "in_compulsory_schooling": False,
    "in_exempting_education": False,
    "holds_integration_diploma": False,
    "holds_old_diploma_b1": False,
    "holds_dutch_diploma": False,
    "holds_other_vmbo_diploma": False,
    "holds_overseas_diploma": False,
    "holds_caribbean_netherlands_diploma": False,
    "holds_international_diploma": False,
    "five_years_work": False,
    "oral_b1": False,
    "brp_registered": date(2023, 6, 1),
    "housing_registered": date(2023, 9, 15),
    "first_pip_dated": date(2023, 11, 30),
    "route": Route.B1,
    "offer_made": NEVER,
}
FAMILY = HOLDER | {
    "ground": ResidenceGround.A,
    "purpose": "family",
    "sponsor_dutch": False,
    "sponsor_ground": ResidenceGround.C,
    "sponsor_purpose": "asylum",
    "sponsor_clergy": False,
    "sponsor_protection_note": False,
}


def test_the_person_of_these_tests_is_an_obliged_asylum_status_holder() -> None:
    """Else the tests below would say nothing."""
    for facts in (HOLDER, FAMILY):
        assert (True, True) == (value_of(asylum_status_holder, facts), value_of(obliged, facts))


@pytest.mark.article("Wet 13(1)", "Wet 13(3)")
def test_guidance_starts_where_the_holder_is_housed_and_for_family_where_they_are_registered() -> None:
    """Not in the reception centre; nothing is owed to who is not obliged."""
    assert date(2023, 9, 15) == value_of(guidance_first_day, HOLDER)
    assert date(2023, 6, 1) == value_of(guidance_first_day, FAMILY)
    assert NEVER == value_of(guidance_first_day, HOLDER | {"dutch": True})
    assert NEVER == value_of(guidance_first_day, FAMILY | {"sponsor_dutch": True})


@pytest.mark.article("Participatiewet 56a")
@pytest.mark.parametrize(
    ("on", "due"),
    [
        (date(2023, 9, 30), False),
        (date(2023, 10, 1), True),
        (date(2024, 3, 31), True),
        (date(2024, 4, 1), False),
    ],
)
def test_fixed_costs_are_paid_for_six_months_from_the_right_to_assistance(on: date, due: bool) -> None:
    """Assistance from 1 October 2023: up to and including 31 March 2024."""
    facts = HOLDER | {"on": on, "assistance_first_day": date(2023, 10, 1)}
    assert date(2024, 3, 31) == value_of(relief_last_day, facts)
    assert due is value_of(relief_due, facts)


@pytest.mark.article("Participatiewet 56a")
def test_family_on_a_regular_permit_and_who_has_no_assistance_get_no_relief() -> None:
    """The group is narrower than that of guidance."""
    assert value_of(relief_due, FAMILY | {"assistance_first_day": date(2024, 1, 1)}) is False
    assert value_of(relief_due, HOLDER | {"assistance_first_day": NEVER}) is False
    assert NEVER == value_of(relief_last_day, {"assistance_first_day": NEVER})
    assert value_of(relief_due, HOLDER) is None


@pytest.mark.article("Wet 16(1)", "Regeling 4.1(1)(g)")
@pytest.mark.parametrize(("route", "last"), [(Route.B1, date(2024, 2, 29)), (Route.EDUCATION, date(2024, 5, 30))])
def test_an_offer_is_in_time_for_three_months_and_on_the_education_route_for_six(route: Route, last: date) -> None:
    """Plan of 30 November 2023: 29 February 2024, which has no 30th; or 30 May."""
    assert last == value_of(offer_last_day, HOLDER | {"route": route})
    assert NEVER == value_of(offer_last_day, HOLDER | {"first_pip_dated": NEVER})


@pytest.mark.article("Wet 16(1)")
@pytest.mark.parametrize(
    ("made", "on", "late"),
    [
        (NEVER, date(2024, 2, 29), False),
        (NEVER, date(2024, 3, 1), True),
        (date(2024, 2, 29), date(2024, 6, 1), False),
        (date(2024, 3, 1), date(2024, 6, 1), True),
    ],
)
def test_the_municipality_is_late_from_the_day_after(made: date, on: date, late: bool) -> None:
    """Without an offer on the day after three months, or with one that came later."""
    assert late is value_of(offer_overdue, HOLDER | {"offer_made": made, "on": on})


@pytest.mark.article("Besluit 5.3(4)")
@pytest.mark.parametrize(("planned", "held", "left"), [(6, 0, 6), (6, 4, 2), (6, 7, 0)])
def test_interviews_still_to_come_are_those_of_the_plan_less_those_held(planned: int, held: int, left: int) -> None:
    """Never below nought."""
    assert left == value_of(interviews_left, {"interviews_planned": planned, "interviews_held": held})


@pytest.mark.article("Besluit 5.3(4)", "Wet 16(1)")
def test_what_a_dossier_says_of_the_duties() -> None:
    """The current plan, offers and interviews up to the day asked about."""
    dossier = Dossier(
        pips=(Pip(dated=date(2023, 11, 30), interviews=6),),
        offers=(Offer(dated=date(2024, 2, 1)), Offer(dated=date(2024, 1, 15)), Offer(dated=date(2024, 5, 1))),
        progress_interviews=(ProgressInterview(held=date(2024, 2, 1)), ProgressInterview(held=date(2024, 3, 2))),
        household=Household(assistance_first_day=date(2023, 10, 1)),
    )
    assert {
        "assistance_first_day": date(2023, 10, 1),
        "offer_made": date(2024, 1, 15),
        "interviews_planned": 6,
        "interviews_held": 1,
    } == wi2021_duties_facts(dossier, ON)
    unsure = Dossier(offers=(Offer(),), progress_interviews=(ProgressInterview(),))
    assert [None, None] == [wi2021_duties_facts(unsure, ON)[name] for name in ("offer_made", "interviews_held")]
    assert (NEVER, 0) == (
        wi2021_duties_facts(Dossier(offers=()), ON)["offer_made"],
        wi2021_duties_facts(Dossier(pips=()), ON)["interviews_planned"],
    )


CENTRE = Registration(first_day=date(2023, 6, 1), last_day=date(2023, 9, 14), municipality="0193", reception=True)
HOME = Registration(first_day=date(2023, 9, 15), last_day=NEVER, municipality="0344", housing_municipality=True)
OWN = Registration(first_day=date(2023, 9, 15), last_day=NEVER, municipality="0344", housing_municipality=False)


@pytest.mark.article("Wet 1", "Huisvestingswet 28")
@pytest.mark.parametrize(
    ("ground", "places", "on", "found"),
    [
        (ResidenceGround.A, (HOME,), ON, Responsible("0344", known=True, since=date(2023, 9, 15))),
        (ResidenceGround.A, (HOME,), date(2023, 8, 1), Responsible(None, known=True)),
        (ResidenceGround.C, (CENTRE, HOME), date(2023, 8, 1), Responsible(None, known=True)),
        (ResidenceGround.C, (CENTRE, HOME), ON, Responsible("0344", known=True, since=date(2023, 9, 15))),
        (ResidenceGround.C, (OWN,), ON, Responsible("0344", known=True, since=date(2023, 9, 15))),
        (ResidenceGround.A, None, ON, Responsible(None, known=False)),
        (None, (HOME,), ON, Responsible(None, known=False)),
    ],
)
def test_who_is_responsible_on_a_day(
    ground: ResidenceGround | None, places: tuple[Registration, ...] | None, on: date, found: Responsible
) -> None:
    """Domicile; on an asylum permit the municipality that houses the person, and none while still in reception."""
    right = ResidenceRight(first_day=date(2023, 5, 2), last_day=NEVER, ground=ground)
    assert found == responsible(Dossier(residence=(right,), registrations=places), on)


@pytest.mark.article("Wet 1", "Huisvestingswet 28")
def test_who_houses_is_not_guessed() -> None:
    """A home of which it is not known whether the municipality houses the person there, and one without a known day."""
    right = ResidenceRight(first_day=date(2023, 5, 2), last_day=NEVER, ground=ResidenceGround.C)
    unsure = Registration(first_day=date(2023, 9, 15), last_day=NEVER, municipality="0344")
    partly = Registration(first_day=Span(date(2024, 1, 1), date(2024, 12, 31)), municipality="0344")
    for place in (unsure, partly):
        assert Responsible(None, known=False) == responsible(Dossier(residence=(right,), registrations=(place,)), ON)
