"""Only the plan in force decides: not an annulled one, nor one to come (Wi2021 art. 11(3); Besluit 4.4, 5.3, 5.4)."""

from __future__ import annotations

from datetime import date
from typing import Any

import attrs
import pytest

from inburgering.dossier import (
    Course,
    CourseKind,
    DecisionKind,
    Dossier,
    ExamPart,
    InstitutionKind,
    Level,
    Literacy,
    Pip,
    Route,
)
from inburgering.facts import facts_on
from tests.wi2021._achievers import MODULES, course, decision, passes, says
from tests.wi2021._fined_people import LATER, PLAN, asylum, person, plan
from wi2021 import duties, period, requirements, sanctions

DONE = date(2025, 6, 1)
ON = date(2026, 1, 1)


def annulled(**more: Any) -> Pip:
    """A plan of 1 February 2024 that was annulled."""
    return attrs.evolve(plan(dated=date(2024, 2, 1)), **({"annulled": True} | more))


@pytest.mark.article("Wi2021 15(2)", "Wi2021 25(1)", "Regeling bijlage 6a")
def test_the_share_of_the_lessons_is_of_the_hours_in_the_plan_in_force() -> None:
    """500 of 1,000 hours, 50 %: 1,000 euros; a plan for 500 hours was annulled. One that replaced it counts: 400."""
    for plans, euros in (
        ((plan(), annulled(intensity_hours=500)), 1_000),
        ((plan(), annulled(intensity_hours=500, annulled=False)), 400),
    ):
        who = asylum(pips=plans, courses=(course(500),))
        assert says(sanctions.route_fine, who, LATER) == euros


@pytest.mark.article("Besluit 4.4(2)(a)", "Besluit 4.4(2)(c)")
def test_an_annulled_plan_at_a2_makes_nobody_nearly_done() -> None:
    """Reading and writing passed at A2 only, the plan in force at B1: not nearly done; at A2 they would count."""
    done = passes(DONE, "reading", "writing", level=Level.A2) + passes(DONE, "knm")
    for gone, near in ((True, False), (False, True)):
        plans = (plan(), attrs.evolve(annulled(level=Level.A2), annulled=gone))
        who = person(**MODULES, pips=plans, courses=(course(500),), exams=done)
        assert says(period.near_completion, who, ON) is near


@pytest.mark.article("Besluit 5.3(4)")
def test_the_interviews_are_those_of_the_plan_in_force() -> None:
    """Six in the plan of 10 March 2023, two in that of 1 June 2025, whatever their order; none before the first plan."""
    first, later = attrs.evolve(plan(), interviews=6), attrs.evolve(plan(dated=DONE), interviews=2)
    for plans in ((first, later), (later, first)):
        who = person(pips=plans, progress_interviews=())
        days = (date(2023, 3, 9), PLAN, date(2024, 1, 1), date(2025, 5, 31), DONE)
        assert [says(duties.interviews_left, who, on) for on in days] == [0, 6, 6, 6, 2]
    unsure = person(pips=(first, Pip(interviews=2)), progress_interviews=())
    assert says(duties.interviews_left, unsure, ON) is None
    gone = person(pips=(attrs.evolve(first, annulled=True),), progress_interviews=())
    assert says(duties.interviews_left, gone, ON) is None


@pytest.mark.article("Besluit 6.2(1)", "Wi2021 11(3)")
def test_literacy_is_in_the_plan_in_force_or_not() -> None:
    """An annulled plan with literacy does not make it part of the plan."""
    alone = attrs.evolve(plan(), literacy=Literacy.NONE)
    other = next(one for one in Literacy if one is not Literacy.NONE)
    for gone, found in ((True, False), (False, True)):
        who = person(pips=(alone, annulled(literacy=other, annulled=gone)))
        assert facts_on(who, ON)["literacy_in_plan"] is found


@pytest.mark.article("Wi2021 8(2)", "Wi2021 8(3)")
def test_an_annulled_plan_for_the_education_route_completes_nothing() -> None:
    """The decision that the route was achieved is then not known to be about the bridging programme."""
    achieved = (decision(DecisionKind.ROUTE_ACHIEVED, DONE),)
    for gone, found in ((True, None), (False, True)):
        who = person(pips=(plan(), annulled(route=Route.EDUCATION, annulled=gone)), decisions=achieved)
        assert facts_on(who, ON).get("req_bridging_completed") is found
    undated = person(pips=(plan(), Pip(route=Route.EDUCATION)), courses=(Course(kind=CourseKind.BRIDGING),))
    assert "req_bridging_dropped_out" not in facts_on(undated, ON)


@pytest.mark.article("Besluit 5.4(4)(c)")
def test_hours_are_carried_over_by_a_plan_that_stands() -> None:
    """220 hours at a bridging institution, and a change to the Z-route that was annulled: nothing is carried over."""
    lessons = Course(
        first_day=date(2023, 4, 1),
        last_day=date(2024, 1, 31),
        kind=CourseKind.BRIDGING,
        institution_kind=InstitutionKind.BRIDGING,
        quality_mark=False,
        nt2_hours=200,
        knm_hours=20,
        during_intake=False,
    )
    for gone, hours in ((True, 0), (False, 220)):
        changed = annulled(route=Route.SELF_RELIANCE, level=Level.A2, annulled=gone)
        who = person(pips=(plan(Route.EDUCATION), changed), courses=(lessons,))
        assert facts_on(who, ON)["req_carried_hours"] == hours


def scaled(level: Level, decided: Any, *exams: Any) -> Dossier:
    """Family on the B1 route with 700 hours, PVT and MAP; the plan in force at a level."""
    plans = (plan(),) if level is Level.B1 else (plan(), attrs.evolve(plan(dated=date(2025, 1, 2)), level=level))
    done = tuple(one for some in exams for one in some) + passes(DONE, "knm")
    return person(**MODULES, pips=plans, courses=(course(700),), decisions=decided, exams=done)


@pytest.mark.article("Wi2021 12(1)(b)", "Wi2021 17(3)", "Besluit 4.4(2)(a)", "Besluit 4.4(2)(c)", "Besluit 5.3(6)")
def test_a_part_counts_for_near_completion_at_the_level_it_must_be_passed_at() -> None:
    """Writing was scaled down, reading was not: A2 is enough for writing alone, whatever level the plan names."""
    down = (decision(DecisionKind.SCALING_DOWN, date(2025, 1, 1), parts=(ExamPart.WRITING,)),)
    at_b1 = scaled(Level.B1, down, passes(DONE, "reading"), passes(DONE, "writing", level=Level.A2))
    assert says(requirements.part_done[ExamPart.WRITING], at_b1, ON) is True
    assert says(period.near_completion, at_b1, ON) is True
    low = passes(DONE, "reading", "writing", level=Level.A2)
    at_a2 = scaled(Level.A2, down, low)
    assert says(requirements.part_done[ExamPart.READING], at_a2, ON) is False
    assert says(period.near_completion, at_a2, ON) is False
    assert says(period.near_completion, scaled(Level.A2, (), low), ON) is True
    assert says(period.near_completion, scaled(Level.B1, (), low), ON) is False


@pytest.mark.article("Besluit 4.4(2)(c)", "Wi2021 17(3)")
def test_a_decision_that_may_have_scaled_a_part_down_leaves_it_open() -> None:
    """Which parts is not told: whether a pass at A2 counts is unknown; one at B1 counts, a failed part does not."""
    vague = (decision(DecisionKind.SCALING_DOWN, date(2025, 1, 1)),)

    def count(level: Level, *exams: Any) -> Any:
        return facts_on(scaled(level, vague, *exams), ON).get("language_parts_passed")

    assert count(Level.B1, passes(DONE, "reading", "writing", level=Level.A2)) is None
    assert count(Level.B1, passes(DONE, "reading", "writing")) == 2
    assert count(Level.B1) == 0
