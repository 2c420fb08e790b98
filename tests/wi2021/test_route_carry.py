"""What goes along when the learning route changes (Besluit 5.4(4))."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from inburgering.dossier import Course, CourseKind, Dossier, InstitutionKind, Pip, Route
from inburgering.facts import facts_on
from inburgering.rules import NEVER, Known, value_of
from wi2021 import plan, requirements

ON = date(2026, 6, 1)
PIP = date(2024, 3, 10)
CHANGE = date(2025, 6, 1)
B1, EDUCATION, Z = Route.B1, Route.EDUCATION, Route.SELF_RELIANCE

CARRIED = [
    (EDUCATION, B1, "attempts_and_hours_weighed"),
    (Z, B1, "hours_weighed"),
    (B1, EDUCATION, "attempts"),
    (Z, EDUCATION, "nothing"),
    (B1, Z, "hours_deducted"),
    (EDUCATION, Z, "hours_deducted"),
]


@pytest.mark.article("Besluit 5.4(4)(a)", "Besluit 5.4(4)(b)", "Besluit 5.4(4)(c)")
@pytest.mark.parametrize(("earlier", "later", "carried"), CARRIED)
def test_what_goes_along_between_each_two_routes(earlier: Route, later: Route, carried: str) -> None:
    """Six changes: after the change, and for who asks before it what a change would bring."""
    facts: dict[str, Known] = {
        "on": ON,
        "earlier_route": earlier,
        "route": later,
        "route_changed_day": CHANGE,
        "earlier_route_hours": 250,
    }
    assert carried == value_of(plan.carried_over, facts)
    assert carried == value_of(plan.carried_over, facts | {"on": CHANGE})
    assert "nothing" == value_of(plan.carried_over, facts | {"on": date(2025, 5, 31)})
    assert carried == value_of(plan.would_be_carried_over, {"route": earlier, "wanted_route": later})
    assert ("attempts" in carried) is value_of(plan.attempts_carried_over, facts)
    assert (250 if "hours" in carried else 0) == value_of(plan.hours_carried_over, facts)


@pytest.mark.article("Besluit 5.4(4)")
@pytest.mark.parametrize("changed", [NEVER, date(2026, 6, 2)])
def test_without_a_change_nothing_goes_along(changed: date) -> None:
    """The route never changed, or will tomorrow: nothing, and the earlier route is not asked for."""
    facts: dict[str, Known] = {"on": ON, "route": B1, "route_changed_day": changed}
    assert "nothing" == value_of(plan.carried_over, facts)
    assert 0 == value_of(plan.hours_carried_over, facts)
    assert False is value_of(plan.attempts_carried_over, facts)
    assert "nothing" == value_of(plan.would_be_carried_over, {"route": B1, "wanted_route": B1})


def pip(route: Route | None, dated: Any, **more: Any) -> Pip:
    """A plan on the route."""
    return Pip(dated=dated, route=route, **more)


def course(first: Any, last: Any, **more: Any) -> Course:
    """200 hours of Dutch at a school with the mark."""
    given: dict[str, Any] = {"kind": CourseKind.NT2, "quality_mark": True, "institution_kind": InstitutionKind.COURSE}
    return Course(first_day=first, last_day=last, hours_attended=200, **given | more)


def changed(*plans: Pip, on: date = ON, **more: Any) -> dict[str, Any]:
    """The facts of the change of route in a dossier."""
    facts = facts_on(Dossier(pips=plans, **more), on)
    return {n: facts[n] for n in ("earlier_route", "route_changed_day", "earlier_route_hours") if n in facts}


@pytest.mark.article("Besluit 5.3(6)", "Besluit 5.4(4)")
def test_the_latest_change_of_route_is_read_from_the_plans() -> None:
    """A plan that keeps the route changes nothing; an annulled one does not count; one without route or date is not sure."""
    first, change = pip(B1, PIP), pip(Z, CHANGE)
    assert {"route_changed_day": NEVER} == changed(first, pip(B1, CHANGE))
    assert {"earlier_route": B1, "route_changed_day": CHANGE} == changed(first, change)
    assert {"route_changed_day": NEVER} == changed(first, change, on=date(2025, 5, 31))
    assert {"earlier_route": B1, "route_changed_day": CHANGE} == changed(first, change, pip(Z, date(2026, 1, 1)))
    twice = changed(pip(EDUCATION, PIP), pip(B1, date(2024, 9, 1)), change)
    assert {"earlier_route": B1, "route_changed_day": CHANGE} == twice
    assert {"route_changed_day": NEVER} == changed(first, pip(Z, CHANGE, annulled=True))
    assert {} == changed(first, pip(None, CHANGE))
    assert {} == changed(first, pip(Z, None))


@pytest.mark.article("Besluit 5.4(4)(a)", "Besluit 5.4(4)(c)")
@pytest.mark.parametrize(
    ("attended", "hours"),
    [
        (course(date(2024, 4, 1), date(2025, 5, 31)), 200),
        (course(date(2024, 4, 1), CHANGE), None),
        (course(CHANGE, date(2026, 1, 1)), 0),
        (course(date(2023, 4, 1), date(2024, 3, 9)), 0),
        (course(date(2024, 4, 1), date(2025, 5, 31), quality_mark=False), 0),
        (course(date(2024, 4, 1), date(2025, 5, 31), quality_mark=None), None),
        (
            course(date(2024, 4, 1), date(2025, 5, 31), quality_mark=False, institution_kind=InstitutionKind.BRIDGING),
            200,
        ),
        (course(date(2024, 4, 1), date(2025, 5, 31), during_intake=True), 0),
    ],
)
def test_hours_from_before_the_change_at_a_school_with_the_mark_or_for_bridging(
    attended: Course, hours: int | None
) -> None:
    """After the first plan and before the change; a course on both sides of it is not divided."""
    found = changed(pip(B1, PIP), pip(Z, CHANGE), courses=(attended,))
    assert hours == found.get("earlier_route_hours")


@pytest.mark.article("Besluit 5.4(4)(c)")
def test_the_hours_deducted_are_among_those_that_count_on_the_z_route() -> None:
    """200 hours with the mark and 100 without it for bridging: 300 go along and 300 count."""
    bridging = course(
        date(2024, 9, 1),
        date(2025, 3, 1),
        kind=CourseKind.BRIDGING,
        quality_mark=False,
        nt2_hours=100,
        knm_hours=0,
    )
    courses = (course(date(2024, 4, 1), date(2024, 8, 1)), bridging)
    facts = facts_on(Dossier(pips=(pip(EDUCATION, PIP), pip(Z, CHANGE)), courses=courses, schooling=()), ON)
    assert 300 == value_of(plan.hours_carried_over, facts)
    assert 300 == value_of(requirements.course_hours_counted, facts)
