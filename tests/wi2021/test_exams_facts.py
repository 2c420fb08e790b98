"""How a dossier becomes the facts of the examination: free sittings, results, requests (Regeling 3.5, 3.8, 3.14)."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from inburgering.dossier import (
    Authority,
    Decision,
    DecisionKind,
    Dossier,
    ExamPart,
    ExamResult,
    Judgement,
    JudgementKind,
    Level,
    Pip,
    Request,
    RequestKind,
    ResidenceGround,
    ResidenceRight,
    Route,
)
from inburgering.facts import facts_on
from inburgering.rules import NEVER, Span, value_of
from wi2021 import requirements as law

ON = date(2026, 6, 1)
PIP = date(2024, 3, 10)
SAT = date(2025, 3, 1)
ABLE = Judgement(
    kind=JudgementKind.ABLE_TO_SIT_A2, authority=Authority.MUNICIPALITY, outcome=True, dated=date(2024, 4, 1)
)


def plan(route: Route | None, dated: Any = PIP, level: Level | None = None, **more: Any) -> Pip:
    """A plan on the route."""
    return Pip(dated=dated, route=route, level=level, **more)


def sat(part: ExamPart = ExamPart.READING, level: Level | None = Level.B1, taken: Any = SAT) -> ExamResult:
    """A sitting that was failed."""
    return ExamResult(part=part, level=level, taken=taken, result_known=taken, passed=False)


def found(part: ExamPart, *exams: ExamResult, on: date = ON, **dossier: Any) -> tuple[Any, Any]:
    """The free sittings on the route now in force, and on all routes."""
    facts = facts_on(Dossier(exams=exams, **dossier), on)
    return facts.get(f"free_exam_{part}_sittings"), facts.get(f"free_exam_{part}_sittings_ever")


@pytest.mark.article("Regeling 3.5(1)")
@pytest.mark.parametrize(
    ("exam", "count"),
    [
        (sat(), 1),
        (sat(level=Level.B2), 1),
        (sat(level=Level.A2), 0),
        (sat(level=None), None),
        (sat(taken=date(2024, 3, 9)), 0),
        (sat(taken=PIP), 1),
        (sat(taken=ON), 1),
        (sat(taken=date(2026, 6, 2)), 0),
        (sat(taken=Span(date(2025, 1, 1), date(2025, 12, 31))), None),
        (sat(taken=Span(ON, date(2026, 12, 31))), None),
        (sat(taken=Span(date(2026, 6, 2), date(2026, 12, 31))), 0),
        (sat(ExamPart.LISTENING), 0),
        (ExamResult(taken=SAT), None),
    ],
)
def test_on_the_b1_route_a_sitting_at_the_level_of_the_plan_is_free(exam: ExamResult, count: int | None) -> None:
    """At B1 or higher, from the plan's date to the day asked; what is not sure is not counted."""
    plans = (plan(Route.B1, level=Level.B1),)
    decisions: tuple[Decision, ...] = ()
    assert (count, count) == found(ExamPart.READING, exam, pips=plans, decisions=decisions)


@pytest.mark.article("Regeling 3.5(1)", "Wet 17(3)")
def test_a_sitting_at_a2_is_free_once_that_part_is_scaled_down() -> None:
    """Reading was scaled down on 1 February 2025: at A2 free from that day on, and listening not; B2 in a plan asks for B2."""
    down = Decision(kind=DecisionKind.SCALING_DOWN, dated=date(2025, 2, 1), grants=True, parts=(ExamPart.READING,))
    known: dict[str, Any] = {"pips": (plan(Route.B1, level=Level.B1),), "decisions": (down,)}
    assert (1, 1) == found(ExamPart.READING, sat(level=Level.A2, taken=date(2025, 2, 1)), **known)
    assert (0, 0) == found(ExamPart.READING, sat(level=Level.A2, taken=date(2025, 1, 31)), **known)
    assert (0, 0) == found(ExamPart.LISTENING, sat(ExamPart.LISTENING, Level.A2), **known)
    high: dict[str, Any] = {"pips": (plan(Route.B1, level=Level.B2),), "decisions": ()}
    assert (0, 0) == found(ExamPart.READING, sat(), **high)
    assert (1, 1) == found(ExamPart.READING, sat(level=Level.B2), **high)


@pytest.mark.article("Regeling 3.5(2)")
def test_on_the_education_route_only_knm_is_free() -> None:
    """A language part at B1 is paid there."""
    plans = (plan(Route.EDUCATION, level=Level.B1),)
    assert (0, 0) == found(ExamPart.READING, sat(), pips=plans)
    assert (1, 1) == found(ExamPart.KNM, sat(ExamPart.KNM, None), pips=plans)


@pytest.mark.article("Regeling 3.5(3)", "Besluit 3.14(7)")
def test_on_the_z_route_a2_and_since_2023_knm_are_free_for_who_is_able() -> None:
    """At A2 and no higher; KNM from 1 January 2023; without the judgement it is not sure, with the opposite it is none."""
    early = (plan(Route.SELF_RELIANCE, date(2022, 2, 1)),)
    able = Judgement(**{**_fields(ABLE), "dated": date(2022, 3, 1)})
    known: dict[str, Any] = {"pips": early, "judgements": (able,)}
    for level, count in ((Level.A2, 1), (Level.B1, 0)):
        assert (count, count) == found(ExamPart.READING, sat(level=level), **known)
    for taken, count in ((date(2022, 12, 31), 0), (date(2023, 1, 1), 1)):
        assert (count, count) == found(ExamPart.KNM, sat(ExamPart.KNM, None, taken), **known)
    assert (None, None) == found(ExamPart.READING, sat(level=Level.A2), pips=early)
    unable = Judgement(**{**_fields(able), "outcome": False})
    assert (0, 0) == found(ExamPart.READING, sat(level=Level.A2), pips=early, judgements=(unable,))


def _fields(judgement: Judgement) -> dict[str, Any]:
    return {
        "kind": judgement.kind,
        "authority": judgement.authority,
        "outcome": judgement.outcome,
        "dated": judgement.dated,
    }


@pytest.mark.article("Regeling 3.5", "Besluit 5.4(4)")
def test_sittings_go_along_between_the_b1_route_and_the_education_route_only() -> None:
    """KNM sat on the education route counts on the B1 route; sat on the B1 route it does not count on the Z-route."""
    knm = sat(ExamPart.KNM, None)
    change = date(2025, 6, 1)
    to_b1 = (plan(Route.EDUCATION), plan(Route.B1, change, Level.B1))
    assert (1, 1) == found(ExamPart.KNM, knm, pips=to_b1)
    assert (0, 0) == found(ExamPart.READING, sat(), pips=to_b1)
    to_z = (plan(Route.B1, level=Level.B1), plan(Route.SELF_RELIANCE, change))
    assert (0, 1) == found(ExamPart.KNM, knm, pips=to_z, judgements=(ABLE,))
    again = sat(ExamPart.KNM, None, change)
    assert (1, 2) == found(ExamPart.KNM, knm, again, pips=to_z, judgements=(ABLE,))


@pytest.mark.article("Regeling 3.5")
def test_free_sittings_are_unknown_without_plans_or_with_a_plan_that_has_no_date_or_route() -> None:
    """Nothing known of plans, or a plan that may be another: not sure. With no plan there was no route."""
    assert (None, None) == found(ExamPart.KNM, sat(ExamPart.KNM))
    assert (None, None) == found(ExamPart.KNM, sat(ExamPart.KNM), pips=(plan(Route.B1), plan(Route.B1, None)))
    assert (None, None) == found(ExamPart.KNM, sat(ExamPart.KNM), pips=(plan(None),))
    assert (None, 0) == found(ExamPart.KNM, sat(ExamPart.KNM), pips=())
    assert "free_exam_knm_sittings_ever" not in facts_on(Dossier(pips=(plan(Route.B1),)), ON)


@pytest.mark.article("Regeling 3.5(1)")
def test_an_asylum_status_holder_after_two_sittings_pays_for_the_third() -> None:
    """From the dossier to the cost: KNM sat once, then twice."""
    right = ResidenceRight(
        ground=ResidenceGround.C, first_day=date(2023, 10, 1), last_day=NEVER, made_known=date(2023, 10, 1)
    )

    def pays(*exams: ExamResult) -> Any:
        dossier = Dossier(residence=(right,), pips=(plan(Route.B1, level=Level.B1),), exams=exams)
        return value_of(law.exam_cost[ExamPart.KNM], facts_on(dossier, ON))

    knm = sat(ExamPart.KNM, None)
    assert 0 == pays()
    assert 0 == pays(knm)
    assert 50 == pays(knm, sat(ExamPart.KNM, None, date(2025, 9, 1)))


@pytest.mark.article("Regeling 3.8")
@pytest.mark.parametrize(
    ("exam", "waits"),
    [
        (ExamResult(part=ExamPart.WRITING, taken=SAT, result_known=date(2026, 6, 2)), True),
        (ExamResult(part=ExamPart.WRITING, taken=SAT, result_known=NEVER), True),
        (ExamResult(part=ExamPart.WRITING, taken=SAT, result_known=ON, passed=True), False),
        (ExamResult(part=ExamPart.WRITING, taken=SAT, passed=False), False),
        (ExamResult(part=ExamPart.WRITING, taken=SAT), None),
        (ExamResult(part=ExamPart.WRITING, taken=date(2026, 6, 2)), False),
        (ExamResult(part=ExamPart.READING, taken=SAT, result_known=NEVER), False),
    ],
)
def test_a_result_is_awaited_when_its_day_has_not_come(exam: ExamResult, waits: bool | None) -> None:
    """A result that lies ahead; a sitting of which nothing is said is not guessed at."""
    assert waits is facts_on(Dossier(exams=(exam,)), ON).get("exam_writing_result_awaited")
    known = ExamResult(part=ExamPart.WRITING, taken=date(2024, 9, 1), passed=False)
    assert waits is facts_on(Dossier(exams=(known, exam)), ON).get("exam_writing_result_awaited")


@pytest.mark.article("Besluit 3.14(7)")
def test_what_the_municipality_judged_of_sitting_at_a2() -> None:
    """Its latest judgement by the day asked; DUO's would be none."""
    later = Judgement(**{**_fields(ABLE), "outcome": False, "dated": date(2026, 6, 1)})
    for judgements, on, able in (((ABLE, later), ON, False), ((ABLE, later), date(2026, 5, 31), True)):
        assert able is facts_on(Dossier(judgements=judgements), on)["able_to_sit_a2"]
    duo = Judgement(**{**_fields(ABLE), "authority": Authority.DUO})
    assert "able_to_sit_a2" not in facts_on(Dossier(judgements=(duo,)), ON)


@pytest.mark.article("Besluit 3.9(1)")
def test_adapted_conditions_asked_for_and_granted() -> None:
    """A request by the day asked, and a decision in favour."""
    asked = Request(kind=RequestKind.ADAPTED_EXAM, received=ON)
    granted = Decision(kind=DecisionKind.ADAPTED_EXAM, dated=ON, grants=True)
    facts = facts_on(Dossier(requests=(asked,), decisions=(granted,)), ON)
    assert (True, True) == (facts["adapted_exam_requested"], facts["adapted_exam_granted"])
    other = Request(kind=RequestKind.EXTENSION, received=ON)
    assert True is facts_on(Dossier(requests=(other, asked)), ON)["adapted_exam_requested"]
    assert False is facts_on(Dossier(requests=(other,)), ON)["adapted_exam_requested"]
    before = facts_on(Dossier(requests=(asked,), decisions=(granted,)), date(2026, 5, 31))
    assert (False, False) == (before["adapted_exam_requested"], before["adapted_exam_granted"])
    assert "adapted_exam_requested" not in facts_on(Dossier(), ON)
    assert "adapted_exam_requested" not in facts_on(Dossier(requests=(Request(received=SAT),)), ON)


@pytest.mark.article("Regeling 3.14(2)")
def test_a_request_for_partial_exemption_waits_until_it_is_decided() -> None:
    """The latest request, NEVER once a decision follows it or when there is none; undated decisions are not sure."""
    asked = Request(kind=RequestKind.PARTIAL_EXEMPTION, received=date(2026, 4, 1))

    def pending(*decisions: Decision, requests: tuple[Request, ...] = (asked,), on: date = ON) -> Any:
        return facts_on(Dossier(requests=requests, decisions=decisions), on).get("partial_exemption_pending")

    def decided(dated: Any, grants: bool | None = True) -> Decision:
        return Decision(kind=DecisionKind.PARTIAL_EXEMPTION, dated=dated, grants=grants)

    assert date(2026, 4, 1) == pending()
    assert date(2026, 4, 1) == pending(decided(date(2026, 3, 31)))
    assert date(2026, 4, 1) == pending(decided(date(2026, 6, 2)))
    assert NEVER == pending(decided(date(2026, 4, 1)))
    assert NEVER == pending(decided(date(2026, 5, 20), grants=False))
    assert NEVER == pending(requests=())
    assert NEVER == pending(on=date(2026, 3, 31))
    assert None is pending(decided(None))
    assert None is pending(decided(Span(date(2026, 3, 1), date(2026, 4, 30))))
    assert None is pending(decided(Span(date(2026, 3, 1), date(2026, 4, 1))))
    assert None is pending(requests=(Request(kind=RequestKind.PARTIAL_EXEMPTION),))
    assert None is pending(requests=(Request(received=date(2026, 4, 1)),))
    assert "partial_exemption_pending" not in facts_on(Dossier(requests=(asked,)), ON)
