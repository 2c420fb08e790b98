"""How a dossier's courses, passes, documents and decisions become facts about what was achieved (Wi2021 arts. 6 to 9)."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from inburgering.dossier import (
    Authority,
    Course,
    CourseKind,
    Decision,
    DecisionKind,
    Diploma,
    DiplomaKind,
    Dossier,
    ExamPart,
    ExamResult,
    Impairments,
    InstitutionKind,
    Judgement,
    JudgementKind,
    Level,
    Map,
    Participation,
    ParticipationKind,
    Pip,
    Pvt,
    Route,
    Schooling,
    SchoolingKind,
)
from inburgering.facts import facts_on
from inburgering.rules import NEVER, Span, value_of
from wi2021 import requirements as law

ON = date(2026, 6, 1)
PIP = date(2024, 3, 10)
DAY_AFTER = date(2026, 6, 2)


def facts(**parts: Any) -> dict[str, Any]:
    """The facts of a small dossier on the day asked."""
    return dict(facts_on(Dossier(**parts), ON))


def b1_plan(**more: Any) -> tuple[Pip, ...]:
    """One plan on the B1 route."""
    return (Pip(dated=PIP, route=Route.B1, level=Level.B1, **more),)


def course(first: Any, last: Any = None, **more: Any) -> Course:
    """A civic integration course at a school with the mark."""
    given: dict[str, Any] = {"kind": CourseKind.INTEGRATION, "quality_mark": True, **more}
    return Course(first_day=first, last_day=last, institution_kind=InstitutionKind.COURSE, **given)


@pytest.mark.article("Besluit 5.3(5)")
@pytest.mark.parametrize(
    ("first", "last", "hours"),
    [
        (date(2024, 3, 10), date(2025, 3, 9), 500),
        (date(2024, 3, 9), date(2025, 3, 9), None),
        (date(2023, 1, 1), date(2024, 3, 9), 0),
        (date(2023, 1, 1), date(2024, 3, 10), None),
        (Span(date(2024, 1, 1), date(2024, 12, 31)), date(2025, 3, 9), None),
        (date(2026, 6, 2), NEVER, 0),
    ],
)
def test_hours_count_after_the_first_plan_only(first: Any, last: Any, hours: int | None) -> None:
    """From the plan's date on they count, before it they do not; a course that straddles the date is not guessed at."""
    found = facts(pips=b1_plan(), courses=(course(first, last, hours_attended=500),))
    assert hours == found.get("req_course_hours")


@pytest.mark.article("Besluit 3.14(2)", "Besluit 5.5(1)")
def test_hours_count_at_a_school_with_the_mark() -> None:
    """No mark, no hours; unknown, unknown. For scaling down NT2 hours at a bridging institution count too, KNM never."""
    taught = {"nt2_hours": 400, "knm_hours": 60, "hours_attended": 460}
    start = date(2024, 4, 1)
    assert 460 == facts(pips=b1_plan(), courses=(course(start, **taught),))["req_course_hours"]
    unmarked = facts(pips=b1_plan(), courses=(course(start, quality_mark=False, **taught),))
    assert (unmarked["req_course_hours"], unmarked["req_nt2_hours"]) == (0, 0)
    assert "req_course_hours" not in facts(pips=b1_plan(), courses=(course(start, quality_mark=None, **taught),))
    bridging = course(start, quality_mark=False, kind=CourseKind.BRIDGING, **taught)
    assert 400 == facts(pips=b1_plan(), courses=(bridging,))["req_nt2_hours"]


@pytest.mark.article("Besluit 5.5(1)")
def test_literacy_is_part_of_the_nt2_hours() -> None:
    """Beside NT2 hours literacy is added when the attended hours show so, kept within when they show so, else unknown."""
    start = date(2024, 4, 1)
    for attended, wanted in ((500, 500), (400, 400), (450, None)):
        one = course(start, nt2_hours=400, literacy_hours=100, knm_hours=0, ona_hours=0, hours_attended=attended)
        assert wanted == facts(pips=b1_plan(), courses=(one,)).get("req_nt2_hours")


@pytest.mark.article("Besluit 5.5(1)")
def test_unknown_hours_of_knm_are_not_taken_as_none() -> None:
    """600 attended, 400 of NT2 and 100 of literacy leave 100 or 200 for KNM; 480 attended leave no room beside them."""
    start = date(2024, 4, 1)
    for attended, wanted in ((600, None), (500, None), (480, 400), (400, 400), (390, None)):
        one = course(start, nt2_hours=400, literacy_hours=100, ona_hours=0, hours_attended=attended)
        assert wanted == facts(pips=b1_plan(), courses=(one,)).get("req_nt2_hours")
    dutch = course(start, kind=CourseKind.NT2, nt2_hours=400, literacy_hours=100, hours_attended=500)
    assert 500 == facts(pips=b1_plan(), courses=(dutch,))["req_nt2_hours"]


@pytest.mark.article("Besluit 3.14(9)")
def test_school_hours_after_the_plan_may_be_deducted() -> None:
    """The article says from when the hours count, not until when: begun after the plan, the deduction is unknown."""
    after = Schooling(kind=SchoolingKind.ENTRY, first_day=date(2024, 9, 1), last_day=NEVER)
    assert "req_school_deducted_hours" not in facts(pips=b1_plan(), schooling=(after,))


@pytest.mark.article("Besluit 5.4(4)")
def test_hours_of_the_bridging_programme_are_carried_to_the_z_route() -> None:
    """Those from before the change to the Z-route are carried over; those from after it are not."""
    change = date(2025, 3, 1)
    plans = (Pip(dated=PIP, route=Route.EDUCATION), Pip(dated=change, route=Route.SELF_RELIANCE))
    hours = {"quality_mark": False, "kind": CourseKind.BRIDGING, "nt2_hours": 200, "knm_hours": 20}
    before = course(date(2024, 4, 1), date(2025, 2, 28), **hours)
    after = course(date(2025, 3, 2), date(2025, 9, 1), **hours)
    across = course(date(2024, 4, 1), date(2025, 9, 1), **hours)
    assert 220 == facts(pips=plans, courses=(before,))["req_carried_hours"]
    assert 0 == facts(pips=plans, courses=(after,))["req_carried_hours"]
    assert "req_carried_hours" not in facts(pips=plans, courses=(across,))
    assert 0 == facts(pips=b1_plan(), courses=(before,))["req_carried_hours"]


@pytest.mark.article("Besluit 3.14(2)")
@pytest.mark.parametrize(
    ("changed", "hours"),
    [
        ({}, 90),
        ({"dutch_speaking": False}, 0),
        ({"isolated": True}, 0),
        ({"isolated": None}, None),
        ({"kind": ParticipationKind.PVT}, 0),
    ],
)
def test_participation_counts_among_dutch_speakers_and_not_alone(changed: dict[str, Any], hours: int | None) -> None:
    """An activity counts in a Dutch-speaking environment and not in isolation; PVT is counted apart."""
    given: dict[str, Any] = {"kind": ParticipationKind.ACTIVITY, "dutch_speaking": True, "isolated": False, **changed}
    done = Participation(first_day=date(2024, 5, 1), last_day=date(2024, 9, 1), hours=90, **given)
    assert hours == facts(pips=b1_plan(), participation=(done,)).get("req_participation_hours")


@pytest.mark.article("Besluit 3.14(6)", "Besluit 3.14(9)")
def test_nothing_is_deducted_where_there_is_nothing_to_deduct() -> None:
    """Without hours before the plan deductions are 0; with them only the municipality knows."""
    later = course(date(2024, 4, 1), hours_attended=100)
    intake = course(date(2024, 1, 1), date(2024, 2, 1), during_intake=True, hours_attended=100)
    assert 0 == facts(pips=b1_plan(), courses=(later,))["req_course_deducted_hours"]
    assert "req_course_deducted_hours" not in facts(pips=b1_plan(), courses=(later, intake))
    entry: dict[str, Any] = {"kind": SchoolingKind.ENTRY, "first_day": date(2020, 9, 1)}
    recent, old = (Schooling(**entry, last_day=day) for day in (date(2022, 3, 10), date(2022, 3, 9)))
    assert "req_school_deducted_hours" not in facts(pips=b1_plan(), schooling=(recent,))
    assert 0 == facts(pips=b1_plan(), schooling=(old,))["req_school_deducted_hours"]


@pytest.mark.article("Wet 7(1)")
def test_a_pass_counts_from_the_day_it_was_sat_and_at_its_level() -> None:
    """A pass at B1 is also one at A2, a pass at A2 is none at B1, a failure or a later sitting is none."""
    sat = {"part": ExamPart.READING, "taken": ON, "passed": True}

    def read(**changed: Any) -> tuple[Any, Any]:
        found = facts(exams=(ExamResult(**{**sat, **changed}),))
        return found.get("req_reading_passed_a2"), found.get("req_reading_passed_b1")

    assert (True, True) == read(level=Level.B1)
    assert (True, False) == read(level=Level.A2)
    assert (False, False) == read(level=Level.B1, passed=False)
    assert (None, None) == read(level=Level.B1, passed=None)
    assert (False, False) == read(level=Level.B1, taken=DAY_AFTER)
    assert NEVER == facts(exams=()).get("req_knm_passed")


@pytest.mark.article("Regeling 3.12(1)", "Regeling 3.13(1)")
@pytest.mark.parametrize(
    ("diploma", "a2", "b1"),
    [
        ({"kind": DiplomaKind.STATE_EXAM_NT2}, True, True),
        ({"kind": DiplomaKind.STATE_EXAM_NT2_PART, "parts": (ExamPart.READING,)}, True, True),
        ({"kind": DiplomaKind.STATE_EXAM_NT2_PART, "parts": (ExamPart.WRITING,)}, False, False),
        ({"kind": DiplomaKind.SECONDARY_LIST, "parts": (ExamPart.READING,), "dutch_pass": False}, False, False),
        ({"kind": DiplomaKind.SECONDARY_LIST, "parts": (ExamPart.READING,), "dutch_pass": True}, True, True),
        ({"kind": DiplomaKind.CNAVT, "parts": (ExamPart.READING,), "level": Level.A2}, True, False),
        ({"kind": DiplomaKind.CNAVT, "parts": (ExamPart.READING,), "level": Level.B2}, True, True),
        ({"kind": DiplomaKind.EXAM_PART_A2, "parts": (ExamPart.READING,)}, True, False),
        ({"kind": DiplomaKind.FOREIGN, "parts": (ExamPart.READING,), "level": Level.A2}, False, False),
        ({"kind": DiplomaKind.OTHER}, False, False),
        ({"kind": None}, None, None),
    ],
)
def test_documents_show_a_part_at_a_level(diploma: dict[str, Any], a2: bool | None, b1: bool | None) -> None:
    """Each document of arts. 3.12 and 3.13 shows what it names, and no other document shows anything."""
    found = facts(diplomas=(Diploma(awarded=PIP, **diploma),))
    assert (found.get("req_reading_document_a2"), found.get("req_reading_document_b1")) == (a2, b1)


def decision(kind: DecisionKind, **more: Any) -> Decision:
    """A decision in the person's favour."""
    return Decision(kind=kind, dated=date(2026, 1, 5), grants=True, **more)


@pytest.mark.article("Besluit 2.7(3)", "Wet 7(3)")
def test_a_partial_decision_lifts_the_parts_it_names() -> None:
    """The parts named are lifted, others not; a dispensation that names no part is one of participation."""
    kind = DecisionKind.PARTIAL_MEDICAL_DISPENSATION
    found = facts(decisions=(decision(kind, parts=(ExamPart.SPEAKING,)),))
    assert (True, False, False) == tuple(
        found[f"req_{name}_lifted"] for name in ("speaking", "reading", "participation")
    )
    assert True is facts(decisions=(decision(kind, parts=()),))["req_participation_lifted"]


@pytest.mark.article("Wet 17(3)", "Besluit 5.3(6)")
def test_scaling_down_is_by_decision_or_by_a_later_plan() -> None:
    """A first plan at A2 scales nothing down (ECLI:NL:RBMNE:2024:2554); a decision or a later plan at A2 does."""
    first = Pip(dated=PIP, route=Route.B1, level=Level.A2)
    later = Pip(dated=date(2025, 9, 1), route=Route.B1, level=Level.A2)
    partly = decision(DecisionKind.SCALING_DOWN, parts=(ExamPart.WRITING,))
    assert False is facts(pips=(first,), decisions=())["req_writing_scaled_down"]
    assert True is facts(pips=(*b1_plan(), later), decisions=())["req_writing_scaled_down"]
    found = facts(pips=(*b1_plan(), later), decisions=(partly,))
    assert (True, False) == (found["req_writing_scaled_down"], found["req_reading_scaled_down"])


@pytest.mark.article("Wet 8(2)", "Wet 8(3)")
def test_the_bridging_programme_is_followed_completed_or_left() -> None:
    """A running course is followed, a decision completes it; that a course ended does not show it was left."""
    plan = (Pip(dated=PIP, route=Route.EDUCATION, level=Level.B1),)
    names = ("following", "completed", "dropped_out")

    def read(last: date, *decisions: Decision) -> tuple[Any, ...]:
        one = Course(first_day=date(2024, 9, 1), last_day=last, kind=CourseKind.BRIDGING)
        found = facts(pips=plan, courses=(one,), decisions=decisions)
        return tuple(found.get(f"req_bridging_{name}") for name in names)

    assert (True, False, False) == read(date(2026, 6, 1))
    assert (False, False, None) == read(date(2026, 5, 31))
    assert (False, True, False) == read(date(2026, 5, 31), decision(DecisionKind.ROUTE_ACHIEVED))


@pytest.mark.article("Regeling 3.16(2)")
def test_rehabilitation_needs_an_impairment() -> None:
    """Either impairment with rehabilitation; without impairment none."""
    seen = facts(impairments=Impairments(visual=False, hearing=True, rehabilitation=True))
    assert True is seen["req_impaired_in_rehabilitation"]
    assert False is facts(impairments=Impairments.none())["req_impaired_in_rehabilitation"]


@pytest.mark.article("Besluit 5.5(1)")
def test_the_latest_judgement_of_the_municipality_counts() -> None:
    """Of two judgements the later one counts; one after the day asked, or of DUO, does not; which is later is not guessed."""

    def said(outcome: bool, dated: date | Span | None, by: Authority = Authority.MUNICIPALITY) -> Judgement:
        return Judgement(kind=JudgementKind.B1_NOT_ATTAINABLE, authority=by, outcome=outcome, dated=dated)

    old, new = said(False, date(2025, 1, 1)), said(True, date(2026, 1, 1))
    assert True is facts(judgements=(new, old))["req_b1_not_attainable"]
    assert False is facts(judgements=(old, said(True, DAY_AFTER)))["req_b1_not_attainable"]
    assert "req_b1_not_attainable" not in facts(judgements=(said(True, PIP, Authority.DUO),))
    for unsure in (said(False, new.dated), said(False, None), said(False, Span(PIP, DAY_AFTER))):
        assert "req_b1_not_attainable" not in facts(judgements=(new, unsure))
        assert "req_b1_not_attainable" not in facts(judgements=(unsure, new))
    assert True is facts(judgements=(new, said(True, None)))["req_b1_not_attainable"]


@pytest.mark.article("Wet 6(1)")
def test_programmes_that_never_were_are_known_not_to_be_done() -> None:
    """No PVT and no MAP at all is known, not unknown."""
    found = facts(pvt=Pvt.none(), map=Map.none(), participation=())
    assert False is value_of(law.pvt_done, found)
    assert False is value_of(law.map_done, found)


@pytest.mark.article("Wet 17(3)", "Besluit 5.3(6)")
@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ((Route.B1, Level.B1, False), (Route.B1, Level.A2, False), True),
        ((Route.B1, Level.B1, False), (Route.B1, Level.A2, True), False),
        ((Route.B1, Level.A2, False), (Route.B1, Level.A2, False), False),
        ((Route.SELF_RELIANCE, Level.A2, False), (Route.B1, Level.A2, False), False),
        ((Route.EDUCATION, Level.B1, False), (Route.B1, Level.A2, False), False),
    ],
    ids=["amended", "annulled", "A2 from the outset", "from the Z-route", "from the education route"],
)
def test_only_a_b1_plan_amended_to_a2_scales_down(first: Any, second: Any, expected: bool) -> None:
    """Another road to a plan at A2 is no scaling down."""
    plans = [
        Pip(dated=day, route=route, level=level, annulled=annulled)
        for day, (route, level, annulled) in zip((PIP, date(2025, 9, 1)), (first, second), strict=True)
    ]

    assert expected is facts(pips=tuple(plans), decisions=())["req_reading_scaled_down"]


@pytest.mark.article("Wet 8(3)", "Wet 8(4)")
def test_a_route_achieved_by_the_examination_is_no_completed_bridging_programme() -> None:
    """With four language parts at B1 the decision does not say by which road; then whether MAP is due stays open."""
    passes = [ExamResult(part=p, level=Level.B1, taken=PIP, passed=True) for p in list(ExamPart)[:4]]
    plan = (Pip(dated=PIP, route=Route.EDUCATION, level=Level.B1),)
    achieved = (decision(DecisionKind.ROUTE_ACHIEVED),)

    assert "req_bridging_completed" not in facts(pips=plan, exams=tuple(passes), decisions=achieved)
    assert True is facts(pips=plan, exams=tuple(passes[:3]), decisions=achieved)["req_bridging_completed"]
