"""Scaling down to A2 (Wet 17(3); Besluit 5.3(6), 5.5), and hours of school on the Z-route (Besluit 3.14(9)-(10))."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inburgering.dossier import Decision, DecisionKind, Dossier, Pip, Route, Schooling, SchoolingKind
from inburgering.facts import facts_on
from inburgering.rules import NEVER, decide, value_of
from wi2021 import requirements as law

ON = date(2026, 6, 1)
PIP = date(2024, 3, 10)
PARTS = ("reading", "listening", "writing", "speaking")


def effort(**more: Any) -> dict[str, Any]:
    """Somebody on the B1 route with exactly enough of everything."""
    facts: dict[str, Any] = {
        "on": ON,
        "route": Route.B1,
        "req_nt2_hours": 600,
        "req_nt2_deducted_hours": 0,
        "req_sufficient_course_effort": True,
        "req_b1_not_attainable": True,
    }
    return facts | more


@pytest.mark.article("Besluit 5.5(1)", "Besluit 5.5(2)")
@pytest.mark.parametrize(
    ("hours", "deducted", "counted", "left"),
    [(0, 0, 0, 600), (599, 0, 599, 1), (600, 0, 600, 0), (601, 0, 601, 0), (550, 50, 600, 0), (550, 49, 599, 1)],
)
def test_600_nt2_hours_with_those_of_the_intake_that_are_deducted(
    hours: int, deducted: int, counted: int, left: int
) -> None:
    """599 hours are one too few; what the municipality deducts for the intake makes them up."""
    facts = effort(req_nt2_hours=hours, req_nt2_deducted_hours=deducted)
    assert counted == value_of(law.scaling_down_hours_counted, facts)
    assert left == value_of(law.hours_left_scaling_down, facts)
    assert (left == 0) is value_of(law.considerable_effort, facts)
    assert (left == 0) is value_of(law.scaling_down_possible, facts)


@pytest.mark.article("Besluit 5.5(2)")
def test_enough_hours_ask_for_no_deduction() -> None:
    """With 600 attended it does not matter what is deducted; with 599 it is asked for."""
    facts = effort()
    del facts["req_nt2_deducted_hours"]
    assert 0 == value_of(law.hours_left_scaling_down, facts)
    assert True is value_of(law.considerable_effort, facts)
    few = facts | {"req_nt2_hours": 599}
    assert ["req_nt2_deducted_hours"] == [m.fact for m in decide(law.considerable_effort, few).missing]


@pytest.mark.article("Wet 17(3)", "Wet 17(4)", "Besluit 5.5(1)")
@pytest.mark.parametrize(
    ("changed", "considerable", "possible"),
    [
        ({}, True, True),
        ({"req_sufficient_course_effort": False}, False, False),
        ({"req_b1_not_attainable": False}, True, False),
        ({"route": Route.EDUCATION}, True, False),
        ({"route": Route.SELF_RELIANCE}, True, False),
        ({"req_b1_not_attainable": None}, True, None),
    ],
)
def test_hours_alone_are_no_considerable_effort_and_only_the_b1_route_is_scaled_down(
    changed: dict[str, Any], considerable: bool, possible: bool | None
) -> None:
    """Both the hours and the effort; then B1 must be unattainable, on the B1 route."""
    facts = {name: value for name, value in effort(**changed).items() if value is not None}
    assert considerable is value_of(law.considerable_effort, facts)
    assert possible is value_of(law.scaling_down_possible, facts)


@pytest.mark.article("Wet 17(3)")
@pytest.mark.parametrize(
    ("down", "route", "outcome"),
    [
        ((), Route.B1, "not"),
        (("reading",), Route.B1, "partly"),
        (("reading", "listening", "writing"), Route.B1, "partly"),
        (PARTS, Route.B1, "wholly"),
        (PARTS, Route.EDUCATION, "not"),
        (PARTS, Route.SELF_RELIANCE, "not"),
    ],
)
def test_scaled_down_wholly_or_in_part(down: tuple[str, ...], route: Route, outcome: str) -> None:
    """The decision may be about one part or all four."""
    facts: dict[str, Any] = {"route": route} | {f"req_{part}_scaled_down": part in down for part in PARTS}
    assert outcome == value_of(law.scaled_down, facts)


@pytest.mark.article("Besluit 5.3(6)")
@pytest.mark.parametrize(
    ("decided", "due"),
    [
        (date(2024, 3, 9), False),
        (PIP, False),
        (date(2024, 3, 11), True),
        (ON, True),
        (date(2026, 6, 2), False),
        (NEVER, False),
    ],
)
def test_the_plan_is_amended_after_a_decision_to_scale_down(decided: date, due: bool) -> None:
    """A decision later than the plan in force is not in it yet; one that has not come asks nothing."""
    facts: dict[str, Any] = {"on": ON, "pip_dated": PIP, "scaled_down_on": decided}
    assert due is value_of(law.plan_to_follow_scaling_down, facts)


@pytest.mark.article("Besluit 5.5(1)")
@given(st.integers(0, 900), st.integers(0, 900), st.integers(0, 300))
def test_more_hours_never_leave_more_to_do(hours: int, more: int, deducted: int) -> None:
    """The hours left fall as hours are attended, and possible stays possible."""
    before, after = (effort(req_nt2_hours=n, req_nt2_deducted_hours=deducted) for n in (hours, hours + more))
    left, then = (value_of(law.hours_left_scaling_down, facts) for facts in (before, after))
    assert isinstance(left, int | float)
    assert isinstance(then, int | float)
    assert 0 <= then <= left <= 600
    assert not value_of(law.scaling_down_possible, before) or value_of(law.scaling_down_possible, after)


def scaling(*decisions: Decision, on: date = ON) -> Any:
    """The day of the latest scaling down as the dossier tells it."""
    return dict(facts_on(Dossier(decisions=decisions), on)).get("scaled_down_on")


@pytest.mark.article("Wet 17(3)")
def test_the_latest_decision_to_scale_down_is_read_from_the_dossier() -> None:
    """Granted ones only, by the day asked; a decision of an unknown kind may be one."""
    first, later = (
        Decision(kind=DecisionKind.SCALING_DOWN, dated=day, grants=True) for day in (date(2025, 5, 1), date(2026, 2, 1))
    )
    refused = Decision(kind=DecisionKind.SCALING_DOWN, dated=date(2026, 3, 1), grants=False)
    assert date(2026, 2, 1) == scaling(first, later, refused)
    assert date(2025, 5, 1) == scaling(first, later, on=date(2026, 1, 31))
    assert NEVER == scaling(refused)
    assert None is scaling(first, Decision(dated=date(2026, 4, 1), grants=True))
    assert "scaled_down_on" not in facts_on(Dossier(), ON)


def school_hours(*schooling: Schooling, on: date = ON) -> Any:
    """The school hours that may be deducted, on the Z-route with a plan of 10 March 2024."""
    plan = (Pip(dated=PIP, route=Route.SELF_RELIANCE),)
    return value_of(law.school_hours_deductible, facts_on(Dossier(pips=plan, schooling=schooling), on))


def school(first: date, last: date, hours: int | None = 300, **more: Any) -> Schooling:
    """A time in practical education."""
    given: dict[str, Any] = {"kind": SchoolingKind.PRACTICAL, **more}
    return Schooling(first_day=first, last_day=last, dutch_hours=hours, **given)


@pytest.mark.article("Besluit 3.14(9)")
@pytest.mark.parametrize(
    ("first", "last", "hours"),
    [
        (date(2022, 3, 10), date(2023, 7, 1), 300),
        (date(2022, 3, 9), date(2023, 7, 1), None),
        (date(2020, 3, 10), date(2022, 3, 9), 0),
        (date(2020, 3, 10), date(2022, 3, 10), None),
        (date(2024, 3, 10), date(2025, 7, 1), 300),
        (date(2026, 6, 1), NEVER, 300),
        (date(2026, 6, 2), NEVER, 0),
    ],
)
def test_school_hours_count_from_two_years_before_the_plan(first: date, last: date, hours: int | None) -> None:
    """The plan is of 10 March 2024, so from 10 March 2022; what straddles that day is not guessed at."""
    plan = (Pip(dated=PIP, route=Route.SELF_RELIANCE),)
    found = facts_on(Dossier(pips=plan, schooling=(school(first, last),)), ON)
    assert hours == found.get("recent_school_hours")


@pytest.mark.article("Besluit 3.14(10)")
@pytest.mark.parametrize(
    ("kind", "hours"),
    [
        (SchoolingKind.SPECIAL_LABOUR_MARKET, 300),
        (SchoolingKind.SPECIAL_DAY_ACTIVITIES, 300),
        (SchoolingKind.PRACTICAL, 300),
        (SchoolingKind.ENTRY, 300),
        (SchoolingKind.INTERNATIONAL_CLASS, 0),
        (SchoolingKind.EXEMPTING, 0),
    ],
)
def test_school_hours_of_special_practical_and_entry_education(kind: SchoolingKind, hours: int) -> None:
    """Two profiles of special education, practical education and entry training; an ISK is not named."""
    attended = school(date(2023, 1, 1), date(2023, 12, 31), kind=kind)
    plan = (Pip(dated=PIP, route=Route.SELF_RELIANCE),)
    found = facts_on(Dossier(pips=plan, schooling=(attended,)), ON)
    assert hours == found["recent_school_hours"]


@pytest.mark.article("Besluit 3.14(9)", "Besluit 3.14(8)")
def test_school_hours_may_be_deducted_since_september_2025_up_to_the_norm() -> None:
    """None on 31 August 2025, all on 1 September; never more than the 800 hours, or the lower norm that was set."""
    facts: dict[str, Any] = {
        "route": Route.SELF_RELIANCE,
        "recent_school_hours": 300,
        "req_impaired_in_rehabilitation": False,
    }
    rule = law.school_hours_deductible
    assert 0 == value_of(rule, facts | {"on": date(2025, 8, 31)})
    assert 300 == value_of(rule, facts | {"on": date(2025, 9, 1)})
    assert 800 == value_of(rule, facts | {"on": ON, "recent_school_hours": 801})
    lower = {"req_impaired_in_rehabilitation": True, "req_set_course_hours": 200}
    assert 200 == value_of(rule, facts | lower | {"on": ON})
    assert 0 == value_of(rule, facts | {"on": ON, "route": Route.B1})
    assert None is school_hours(school(date(2023, 1, 1), date(2023, 12, 31)))
