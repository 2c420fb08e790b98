"""The day on which a learning route was achieved, and the obligation met (Wi2021 arts. 7 to 9, 21(3), 25(1))."""

from __future__ import annotations

from datetime import date
from typing import Any

import attrs
import pytest

from inburgering.dossier import (
    DecisionKind,
    Diploma,
    DiplomaKind,
    Dossier,
    ExamPart,
    Impairments,
    Level,
    Participation,
    ParticipationKind,
    Pvt,
    Route,
    SelfReliance,
)
from inburgering.facts import facts_on
from inburgering.rules import NEVER, Span
from tests.wi2021._achievers import LANGUAGE, MODULES, PARTS, course, decision, passes, says
from tests.wi2021._fined_people import LATER, PLAN, asylum, person, plan
from wi2021 import loan, requirements, sanctions

DONE = date(2025, 6, 1)
SPEAKING = (ExamPart.SPEAKING,)
FOUR = passes(DONE, "reading", "listening", "writing", "knm")


def achieved(who: Dossier, on: date = LATER) -> Any:
    return facts_on(who, on).get("route_achieved_day")


def late(who: Dossier, on: date = LATER, **more: Any) -> Any:
    """Whether the route is achieved, whether it was late, the fine, and the day the duty was met."""
    rules: Any = requirements.route_achieved, sanctions.route_missed, sanctions.route_fine, loan.fulfilled_day
    return tuple(says(rule, who, on, **more) for rule in rules)


@pytest.mark.article("Wi2021 11(3)", "Wi2021 25(1)")
def test_an_annulled_plan_for_another_route_changes_nothing() -> None:
    """Everything passed on 1 June 2025 on the B1 route; a later plan for the Z-route was annulled."""
    gone = attrs.evolve(plan(Route.SELF_RELIANCE, 800, date(2024, 2, 1)), annulled=True)
    for plans in ((plan(),), (plan(), gone)):
        assert late(person(**MODULES, pips=plans, exams=passes(DONE, *PARTS))) == (True, False, 0, DONE)


def on_z(last: date, interview: date, **more: Any) -> Dossier:
    """Family on the Z-route: 600 hours by 1 April 2025 and 200 from 20 March 2026 at the earliest."""
    known: dict[str, Any] = {
        "pips": (plan(Route.SELF_RELIANCE, 800),),
        "courses": (
            course(600),
            course(200, date(2025, 9, 1) if last < date(2026, 3, 20) else date(2026, 3, 20), last),
        ),
        "self_reliance": SelfReliance(final_interview=interview),
        "impairments": Impairments.none(),
    }
    return person(**(MODULES | known | more))


@pytest.mark.article("Besluit 3.14(2)", "Besluit 3.14(3)", "Wi2021 25(1)", "Regeling bijlage 6c")
def test_the_z_route_is_not_achieved_by_an_interview_before_the_hours_are_complete() -> None:
    """Interview on 1 March 2026, period to 10 March, 600 of 800 hours then: late, and 400 euros for the many hours."""
    who = on_z(date(2026, 5, 20), date(2026, 3, 1))
    between = Span(date(2026, 3, 20), date(2026, 5, 20))
    assert achieved(who) == between
    assert late(who)[:3] == (True, True, 400)
    lowered = attrs.evolve(who, impairments=None)
    assert achieved(lowered) == Span(date(2026, 3, 1), date(2026, 5, 20))
    assert late(lowered)[1:3] == (None, None)


@pytest.mark.article("Besluit 3.14(2)", "Besluit 3.14(3)")
def test_the_z_route_is_achieved_on_the_last_of_hours_and_interview() -> None:
    """Hours complete on 28 February 2026 at the latest, interview on 1 March: that day; without the hours no day."""
    assert achieved(on_z(date(2026, 2, 28), date(2026, 3, 1))) == date(2026, 3, 1)
    assert late(on_z(date(2026, 2, 28), date(2026, 3, 1))) == (True, False, 0, date(2026, 3, 1))
    assert achieved(on_z(date(2026, 3, 2), date(2026, 3, 1))) == Span(date(2026, 3, 1), date(2026, 3, 2))
    assert achieved(on_z(date(2026, 2, 28), date(2026, 3, 1), courses=(course(799),))) is None
    assert achieved(on_z(date(2026, 2, 28), date(2026, 3, 1), courses=None)) is None
    assert achieved(on_z(date(2026, 2, 28), NEVER)) == NEVER
    assert achieved(on_z(date(2026, 2, 28), date(2026, 3, 1), self_reliance=None)) is None


@pytest.mark.article("Besluit 3.14(2)", "Besluit 3.14(5)", "Besluit 2.7(3)(c)")
def test_participation_hours_are_part_of_the_z_route_on_an_asylum_permit() -> None:
    """788 hours of activities and 12 of the PVT, the last on 1 February 2026; not with one fewer, save dispensed."""

    def holder(hours: int, **more: Any) -> Dossier:
        done = Participation(
            kind=ParticipationKind.VOLUNTARY_WORK,
            hours=hours,
            first_day=date(2024, 1, 1),
            last_day=date(2026, 2, 1),
            dutch_speaking=True,
            isolated=False,
        )
        known: dict[str, Any] = {
            "pips": (plan(Route.SELF_RELIANCE, 800),),
            "courses": (course(800),),
            "self_reliance": SelfReliance(final_interview=date(2026, 1, 5)),
            "impairments": Impairments.none(),
            "participation": (done,),
        }
        return asylum(**(MODULES | known | more))

    assert achieved(holder(788)) == Span(date(2026, 1, 5), date(2026, 2, 1))
    assert late(holder(788), req_map_hours=0)[:3] == (True, False, 0)
    assert achieved(holder(788, self_reliance=SelfReliance(final_interview=date(2026, 2, 1)))) == date(2026, 2, 1)
    assert achieved(holder(787)) is None
    assert achieved(holder(787, pvt=Pvt(hours=13, introduced=True, activity_done=True, signed=PLAN))) is not None
    lifted = decision(DecisionKind.PARTIAL_MEDICAL_DISPENSATION, date(2026, 1, 20), parts=())
    assert achieved(holder(0, decisions=(lifted,))) == date(2026, 1, 20)
    assert achieved(holder(788, residence=None)) == Span(date(2026, 1, 5), date(2026, 2, 1))


@pytest.mark.article("Besluit 5.3(5)", "Wi2021 25(1)")
def test_knm_passed_before_the_plan_leaves_the_day_open() -> None:
    """The only pass that surely counts is of 1 April 2026, after the period; whether that of February 2023 does is open."""
    language = passes(DONE, *LANGUAGE)
    early, after = passes(date(2023, 2, 1), "knm"), passes(date(2026, 4, 1), "knm")
    who = person(**MODULES, exams=language + early + after)
    assert achieved(who) == Span(DONE, date(2026, 4, 1))
    assert late(who)[1:3] == (None, None)
    assert late(who, date(2026, 3, 15))[1:3] == (None, None)
    assert late(person(**MODULES, exams=language + after))[1] is True
    on_the_day = person(**MODULES, exams=language + passes(PLAN, "knm"))
    assert achieved(on_the_day) == DONE


@pytest.mark.article("Wi2021 7(3)", "Wi2021 17(3)", "Wi2021 25(1)", "Besluit 2.7(3)", "Regeling 3.12(1)")
@pytest.mark.parametrize(
    ("parts", "day"),
    [
        (
            {
                "exams": FOUR,
                "decisions": (decision(DecisionKind.PARTIAL_MEDICAL_DISPENSATION, date(2025, 7, 3), parts=SPEAKING),),
            },
            date(2025, 7, 3),
        ),
        (
            {
                "exams": passes(DONE, "knm"),
                "diplomas": (Diploma(kind=DiplomaKind.STATE_EXAM_NT2, awarded=date(2025, 7, 1)),),
            },
            date(2025, 7, 1),
        ),
        (
            {
                "exams": FOUR + passes(date(2025, 8, 1), "speaking", level=Level.A2),
                "decisions": (decision(DecisionKind.SCALING_DOWN, date(2025, 5, 1), parts=SPEAKING),),
            },
            date(2025, 8, 1),
        ),
        (
            {
                "exams": FOUR + passes(date(2025, 8, 1), "speaking", level=Level.A2),
                "decisions": (decision(DecisionKind.SCALING_DOWN, date(2025, 9, 1), parts=SPEAKING),),
            },
            date(2025, 9, 1),
        ),
        ({"pips": (plan(Route.EDUCATION),), "exams": passes(DONE, *PARTS)}, DONE),
        (
            {"exams": passes(DONE, *PARTS), "decisions": (decision(DecisionKind.ROUTE_ACHIEVED, date(2025, 9, 1)),)},
            DONE,
        ),
    ],
    ids=["dispensed", "diploma", "scaled down first", "scaled down later", "art. 8(4)", "decision without a day"],
)
def test_each_part_has_its_own_day(parts: dict[str, Any], day: date) -> None:
    """Passed, lifted, shown by a diploma, or passed at A2 and scaled down: the last of them is the day of the route."""
    who = person(**(MODULES | parts))
    assert achieved(who) == day
    assert late(who) == (True, False, 0, day)


@pytest.mark.article("Wi2021 7(1)", "Wi2021 25(1)")
def test_a_part_that_is_not_done_leaves_the_route_without_a_day() -> None:
    """At A2 without scaling down; on the education route too, for there is no scaling down."""
    low = FOUR + passes(DONE, "speaking", level=Level.A2)
    down = (decision(DecisionKind.SCALING_DOWN, date(2025, 5, 1), parts=SPEAKING),)
    assert achieved(person(exams=low)) is None
    assert achieved(person(exams=low, decisions=down, pips=(plan(Route.EDUCATION),))) is None
    refused = attrs.evolve(down[0], grants=False)
    assert achieved(person(exams=low, decisions=(refused,))) is None


@pytest.mark.article("Wi2021 17(3)", "Besluit 5.3(6)")
def test_scaled_down_by_an_amended_plan_the_part_is_done_from_its_date() -> None:
    """Speaking passed at A2 in August 2025, the plan amended to A2 on 1 October."""
    amended = attrs.evolve(plan(dated=date(2025, 10, 1)), level=Level.A2)
    low = FOUR + passes(date(2025, 8, 1), "speaking", level=Level.A2)
    assert achieved(person(exams=low, pips=(plan(), amended))) == date(2025, 10, 1)


@pytest.mark.article("Wi2021 8(3)", "Wi2021 25(1)")
def test_a_decision_without_a_day_shows_that_the_route_was_achieved_by_its_date() -> None:
    """The education route: between the plan and 1 September 2025, so in time; a day in the decision is the day."""
    given = decision(DecisionKind.ROUTE_ACHIEVED, date(2025, 9, 1))
    school = {**MODULES, "pips": (plan(Route.EDUCATION),)}
    assert achieved(person(**school, decisions=(given,))) == Span(PLAN, date(2025, 9, 1))
    assert late(person(**school, decisions=(given,)))[:3] == (True, False, 0)
    named = attrs.evolve(given, first_day=date(2025, 8, 20))
    assert achieved(person(**school, decisions=(named,))) == date(2025, 8, 20)
    assert achieved(person(**school, decisions=(given, given))) is None
    assert achieved(person(**school, decisions=None, exams=passes(DONE, *PARTS))) is None


@pytest.mark.article("Wi2021 21(3)(a)", "Wi2021 6(1)")
def test_where_the_decision_names_no_day_the_duty_was_met_with_its_last_part() -> None:
    """Everything passed on 30 June 2025, decided on 1 August; a day that the decision names is the day."""
    done = {**MODULES, "exams": passes(date(2025, 6, 30), *PARTS)}
    met = decision(DecisionKind.OBLIGATION_FULFILLED, date(2025, 8, 1))
    assert says(loan.fulfilled_day, person(**done), LATER) == date(2025, 6, 30)
    assert says(loan.fulfilled_day, person(**done, decisions=(met,)), LATER) == date(2025, 6, 30)
    named = attrs.evolve(met, first_day=date(2025, 7, 15))
    assert says(loan.fulfilled_day, person(**done, decisions=(named,)), LATER) == date(2025, 7, 15)
    assert says(loan.fulfilled_day, person(**MODULES, decisions=(met,)), LATER) is None
    school = {**MODULES, "map": None, "pips": (plan(Route.EDUCATION),)}
    achieved_too = decision(DecisionKind.ROUTE_ACHIEVED, date(2025, 7, 1), first_day=date(2025, 6, 20))
    assert says(loan.fulfilled_day, person(**school, decisions=(met, achieved_too)), LATER) == date(2025, 6, 20)
    assert says(loan.fulfilled_day, person(**school, decisions=(met,)), LATER) is None
