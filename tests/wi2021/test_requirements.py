"""What has to be achieved under the Wi2021, article by article (arts. 6 to 9, 17(3))."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from inburgering.dossier import (
    ExamPart,
    Level,
    Purpose,
    ResidenceGround,
    Route,
)
from inburgering.rules import NEVER, decide, say, value_of
from wi2021 import requirements as law

ON = date(2026, 6, 1)
PIP = date(2024, 3, 10)
DAY_AFTER = date(2026, 6, 2)
LANGUAGE = (ExamPart.READING, ExamPart.LISTENING, ExamPart.WRITING, ExamPart.SPEAKING)
PLAN: dict[str, Any] = {"first_pip_dated": date(2024, 3, 10)}
PVT: dict[str, Any] = {**PLAN, "req_pvt_hours": 12, "req_pvt_activity_done": True, "req_pvt_signed": ON}
MAP: dict[str, Any] = {
    **PLAN,
    "req_map_practical_hours": 40,
    "req_map_themes_done": True,
    "req_map_final_interview": ON,
}
FAMILY: dict[str, Any] = {
    "has_right": True,
    "ground": ResidenceGround.A,
    "purpose": Purpose.FAMILY,
    "sponsor_dutch": True,
}
ASYLUM: dict[str, Any] = {"has_right": True, "ground": ResidenceGround.C}
NO_BRIDGING: dict[str, Any] = dict.fromkeys(
    ("req_bridging_following", "req_bridging_completed", "req_bridging_dropped_out"), False
)


def exam(at: Level = Level.B1, scaled_down: bool = False, **more: Any) -> dict[str, Any]:
    """The facts of somebody on the B1 route who passed every part at ``at``."""
    facts: dict[str, Any] = {"on": ON, "route": Route.B1, "first_pip_dated": PIP, "req_knm_passed": ON}
    facts["req_knm_lifted"] = False
    for part in LANGUAGE:
        facts |= {
            f"req_{part}_passed_a2": True,
            f"req_{part}_passed_b1": at is Level.B1,
            f"req_{part}_document_a2": False,
            f"req_{part}_document_b1": False,
            f"req_{part}_lifted": False,
            f"req_{part}_scaled_down": scaled_down,
        }
    return facts | NO_BRIDGING | more


def z_route(**more: Any) -> dict[str, Any]:
    """The facts of an asylum status holder on the Z-route who has done everything, with nothing to spare."""
    facts: dict[str, Any] = {
        "on": ON,
        "route": Route.SELF_RELIANCE,
        "first_pip_dated": PIP,
        "req_course_hours": 800,
        "req_carried_hours": 0,
        "req_course_deducted_hours": 0,
        "req_school_deducted_hours": 0,
        "req_impaired_in_rehabilitation": False,
        "req_participation_hours": 748,
        "req_map_hours": 40,
        "req_participation_deducted_hours": 0,
        "req_participation_lifted": False,
        "req_final_interview": ON,
    }
    return facts | ASYLUM | PVT | MAP | NO_BRIDGING | more


def missing(rule: Any, facts: dict[str, Any]) -> list[str]:
    """The facts that keep the rule undetermined."""
    return [m.fact for m in decide(rule, facts).missing]


@pytest.mark.article("Besluit 3.1(3)")
@pytest.mark.parametrize(("hours", "deducted", "done"), [(11, 0, False), (12, 0, True), (13, 0, True), (8, 4, True)])
def test_pvt_takes_at_least_twelve_hours(hours: int, deducted: int, done: bool) -> None:
    """Twelve hours are enough, eleven are not; intake hours that the municipality deducts help (par. 5)."""
    facts = {"on": ON, **PVT, "req_pvt_hours": hours, "req_pvt_deducted_hours": deducted}
    assert done is value_of(law.pvt_done, facts)


@pytest.mark.article("Wet 6(4)", "Besluit 3.1(2)")
def test_pvt_needs_the_activity_and_the_signature() -> None:
    """Without an activity, or before the day of signing, the PVT is not done."""
    assert False is value_of(law.pvt_done, {"on": ON, **PVT, "req_pvt_activity_done": False})
    assert False is value_of(law.pvt_done, {"on": ON, **PVT, "req_pvt_signed": DAY_AFTER})
    assert False is value_of(law.pvt_done, {"on": ON, **PVT, "req_pvt_signed": NEVER})


@pytest.mark.article("Besluit 3.1(5)")
def test_pvt_with_too_few_hours_and_unknown_deduction_is_undetermined() -> None:
    """What the municipality deducted is asked for, and only when it matters."""
    facts = {"on": ON, **PVT, "req_pvt_hours": 11}
    assert None is value_of(law.pvt_done, facts)
    assert ["req_pvt_deducted_hours"] == missing(law.pvt_done, facts)
    assert True is value_of(law.pvt_done, {**facts, "req_pvt_hours": 12})


@pytest.mark.article("Regeling 3.1(1)", "Besluit 3.2(2)")
@pytest.mark.parametrize(
    ("changed", "done"),
    [
        ({}, True),
        ({"req_map_practical_hours": 39}, False),
        ({"req_map_practical_hours": 41}, True),
        ({"req_map_practical_hours": 30, "req_map_deducted_hours": 10}, True),
        ({"req_map_themes_done": False}, False),
        ({"req_map_final_interview": DAY_AFTER}, False),
    ],
)
def test_map_takes_eight_themes_forty_hours_and_an_interview(changed: dict[str, Any], done: bool) -> None:
    """Forty practical hours with all themes and the interview; each one lacking leaves the MAP open."""
    assert done is value_of(law.map_done, {"on": ON, **MAP, "req_map_deducted_hours": 0, **changed})


@pytest.mark.article("Wet 8(3)")
@pytest.mark.parametrize(
    ("changed", "required"),
    [
        ({"route": Route.B1}, True),
        ({"route": Route.SELF_RELIANCE}, True),
        ({"route": Route.EDUCATION}, False),
        ({"route": Route.EDUCATION, "req_bridging_following": True}, False),
        ({"route": Route.B1, "req_bridging_completed": True}, False),
        ({"route": Route.EDUCATION, "req_bridging_dropped_out": True}, True),
        ({"route": Route.EDUCATION, "req_bridging_dropped_out": True, "req_map_after_dropout": "not_required"}, False),
    ],
)
def test_map_is_not_required_with_the_bridging_programme(changed: dict[str, Any], required: bool) -> None:
    """Who follows or completed it need not do the MAP; who dropped out must, unless the other reading is asked for."""
    assert required is value_of(law.map_required, {"on": ON, **NO_BRIDGING, **changed})


@pytest.mark.article("Wet 7(1)")
def test_every_part_at_b1_achieves_the_examination() -> None:
    """Four language parts at B1 and KNM are the examination."""
    assert True is value_of(law.exam_achieved, exam())
    assert False is value_of(law.exam_achieved, exam(req_knm_passed=NEVER))


@pytest.mark.article("Wet 7(1)")
@pytest.mark.parametrize("part", LANGUAGE)
def test_each_language_part_is_needed(part: ExamPart) -> None:
    """With one part at A2 only, that part and the examination are not done."""
    facts = exam() | {f"req_{part}_passed_b1": False}
    assert False is value_of(law.part_passed[part], facts)
    assert True is value_of(law.part_required[part], facts)
    assert False is value_of(law.exam_achieved, facts)


@pytest.mark.article("Wet 17(3)")
def test_a2_is_enough_only_after_scaling_down() -> None:
    """At A2 the examination is achieved when every part was scaled down, and not otherwise."""
    assert False is value_of(law.exam_achieved, exam(Level.A2))
    assert True is value_of(law.exam_achieved, exam(Level.A2, scaled_down=True))
    assert "a2" == value_of(law.language_level_required, exam(scaled_down=True))
    assert "b1" == value_of(law.language_level_required, exam(scaled_down=True, req_reading_scaled_down=False))


@pytest.mark.article("Wet 8(4)")
def test_the_education_route_knows_no_a2() -> None:
    """In the fallback of the education route, a part at A2 does not count, whatever was scaled down."""
    facts = exam(Level.A2, scaled_down=True, route=Route.EDUCATION, req_bridging_dropped_out=True)
    assert False is value_of(law.education_route_achieved, facts)
    assert True is value_of(law.education_route_achieved, exam(route=Route.EDUCATION))
    assert True is value_of(law.education_route_achieved, {**facts, "req_bridging_completed": True})


@pytest.mark.article("Wet 7(3)", "Regeling 3.12(1)", "Regeling 3.13(1)")
def test_a_document_or_decision_lifts_a_part() -> None:
    """A document at the level asked, or a decision, makes the part done and no longer required."""
    none = exam(req_reading_passed_b1=False)
    for fact in ("req_reading_document_b1", "req_reading_lifted"):
        assert True is value_of(law.part_done[ExamPart.READING], {**none, fact: True})
        assert False is value_of(law.part_required[ExamPart.READING], {**none, fact: True})
    assert False is value_of(law.part_done[ExamPart.READING], {**none, "req_reading_document_a2": True})
    assert True is value_of(law.part_lifted[ExamPart.KNM], {**none, "req_knm_lifted": True})


@pytest.mark.article("Wet 8(4)")
def test_parts_are_required_on_the_education_route_only_after_dropping_out() -> None:
    """While the bridging programme is followed no examination is required; after dropping out it is."""
    facts = exam(route=Route.EDUCATION)
    assert False is value_of(law.part_required[ExamPart.KNM], facts)
    assert True is value_of(law.part_required[ExamPart.KNM], {**facts, "req_bridging_dropped_out": True})


@pytest.mark.article("Besluit 5.3(5)")
def test_knm_passed_before_the_plan_is_an_open_question() -> None:
    """On the day of the plan it counts; a day earlier the sources leave it open, and the reason is named."""
    assert True is value_of(law.part_passed[ExamPart.KNM], exam(req_knm_passed=PIP))
    early = exam(req_knm_passed=date(2024, 3, 9))
    assert None is value_of(law.part_passed[ExamPart.KNM], early)
    assert "KNM" in decide(law.part_passed[ExamPart.KNM], early).missing[0].ask.en


@pytest.mark.article("Besluit 3.14(2)")
@pytest.mark.parametrize(("hours", "left"), [(799, 1), (800, 0), (801, 0), (0, 800)])
def test_the_z_route_takes_800_course_hours(hours: int, left: int) -> None:
    """800 hours are the norm; what is left is never below 0."""
    facts = z_route(req_course_hours=hours)
    assert left == value_of(law.hours_left_course, facts)
    assert (left == 0) is value_of(law.course_hours_done, facts)
    assert (left == 0) is value_of(law.self_reliance_route_achieved, facts)


@pytest.mark.article("Besluit 3.14(5)", "Besluit 3.14(3)")
def test_participation_is_800_hours_less_pvt_and_map_for_asylum_status_holders() -> None:
    """748 hours with 12 of PVT and 40 of MAP make 800; one fewer leaves one; family migrants need none."""
    assert 0 == value_of(law.hours_left_participation, z_route())
    short = z_route(req_participation_hours=747)
    assert 1 == value_of(law.hours_left_participation, short)
    assert False is value_of(law.self_reliance_route_achieved, short)
    family = {**short, "req_participation_hours": 0, **FAMILY, "sponsor_ground": ResidenceGround.A}
    assert True is value_of(law.self_reliance_route_achieved, {**family, "sponsor_protection_note": False})
    assert 0 == value_of(law.hours_left_participation, {**family, "sponsor_protection_note": False})


@pytest.mark.article("Besluit 2.7(3)")
def test_a_dispensation_lifts_the_participation_hours() -> None:
    """With it no participation hours are left, and the rest of the route still is required."""
    facts = z_route(req_participation_hours=0, req_participation_lifted=True)
    assert 0 == value_of(law.hours_left_participation, facts)
    assert True is value_of(law.self_reliance_route_achieved, facts)
    assert False is value_of(law.self_reliance_route_achieved, {**facts, "req_final_interview": DAY_AFTER})


@pytest.mark.article("Besluit 3.14(6)", "Besluit 5.4(4)")
def test_deductions_and_carried_hours_lower_the_course_hours_left() -> None:
    """Carried hours and the deductions of the municipality add up; an unknown deduction leaves the rest unknown."""
    facts = z_route(req_course_hours=500, req_carried_hours=100, req_course_deducted_hours=50)
    assert 150 == value_of(law.hours_left_course, facts)
    del facts["req_course_deducted_hours"]
    assert None is value_of(law.course_hours_done, facts)
    assert ["req_course_deducted_hours"] == missing(law.course_hours_done, facts)
    assert True is value_of(law.course_hours_done, {**facts, "req_course_hours": 700})


@pytest.mark.article("Besluit 3.14(9)")
@pytest.mark.parametrize(("on", "left"), [(date(2025, 8, 31), 300), (date(2025, 9, 1), 100), (date(2025, 9, 2), 100)])
def test_school_hours_are_deducted_since_1_september_2025(on: date, left: int) -> None:
    """200 deducted school hours lower what is left from 1 September 2025 on, not before."""
    facts = z_route(on=on, req_course_hours=500, req_school_deducted_hours=200)
    assert left == value_of(law.hours_left_course, facts)


@pytest.mark.article("Regeling 3.16(2)")
def test_a_lower_norm_is_for_the_impaired_in_rehabilitation() -> None:
    """The municipality's norm of 300 counts in rehabilitation only; unknown, 800 hours are still enough."""
    facts = z_route(req_course_hours=300, req_set_course_hours=300)
    assert False is value_of(law.course_hours_done, facts)
    assert True is value_of(law.course_hours_done, {**facts, "req_impaired_in_rehabilitation": True})
    del facts["req_impaired_in_rehabilitation"]
    assert None is value_of(law.course_hours_done, facts)
    assert True is value_of(law.course_hours_done, {**facts, "req_course_hours": 800})


@pytest.mark.article("Besluit 5.5(1)")
@pytest.mark.parametrize(
    ("changed", "possible"),
    [
        ({}, True),
        ({"req_nt2_hours": 599}, False),
        ({"req_nt2_hours": 601}, True),
        ({"req_nt2_hours": 560, "req_nt2_deducted_hours": 40}, True),
        ({"req_sufficient_course_effort": False}, False),
        ({"req_b1_not_attainable": False}, False),
        ({"route": Route.EDUCATION}, False),
    ],
)
def test_scaling_down_takes_600_nt2_hours_and_two_judgements(changed: dict[str, Any], possible: bool) -> None:
    """600 hours on the B1 route, sufficient effort, and B1 out of reach; each one lacking rules it out."""
    facts: dict[str, Any] = {
        "on": ON,
        "route": Route.B1,
        "req_nt2_hours": 600,
        "req_nt2_deducted_hours": 0,
        "req_sufficient_course_effort": True,
        "req_b1_not_attainable": True,
    }
    assert possible is value_of(law.scaling_down_possible, {**facts, **changed})


@pytest.mark.article("Wet 17(3)")
def test_scaling_down_asks_the_municipality_for_its_judgement() -> None:
    """The open norms are never filled in: both judgements are missing while nobody gave them."""
    facts = {"on": ON, "route": Route.B1, "req_nt2_hours": 600}
    assert {"req_sufficient_course_effort", "req_b1_not_attainable"} == set(missing(law.scaling_down_possible, facts))


@pytest.mark.article("Wet 6(1)", "Wet 6(2)")
def test_the_duty_is_met_with_pvt_map_and_route_and_brings_the_proof() -> None:
    """A diploma for the examination, a certificate for the Z-route, nothing while a part is open."""
    done = {**exam(), **PVT, **MAP, "fulfilled_decided": False}
    assert True is value_of(law.obligation_met, done)
    decided = {"fulfilled_decided": True}
    assert (True, None) == (value_of(law.obligation_met, decided), value_of(law.obligation_met, {}))
    assert "diploma" == value_of(law.proof_of_completion, done)
    assert "certificate" == value_of(law.proof_of_completion, z_route())
    assert "none" == value_of(law.proof_of_completion, {**done, "req_pvt_signed": NEVER})
    without_map = {**done, "req_map_final_interview": NEVER}
    assert False is value_of(law.obligation_met, without_map)
    education = {**without_map, "route": Route.EDUCATION, "req_bridging_completed": True}
    assert True is value_of(law.obligation_met, education)
    assert "diploma" == value_of(law.proof_of_completion, education)


@pytest.mark.article("Wet 6(1)")
def test_the_checklist_follows_the_route() -> None:
    """PVT and MAP come first, then five parts, the bridging programme and the parts, or the hours and the interview."""
    names = ["pvt_done", "map_done"]
    parts = [f"part_done.{part}" for part in (*LANGUAGE, ExamPart.KNM)]

    def ids(facts: dict[str, Any]) -> list[str]:
        return [item.id.removeprefix("wi2021.requirements.") for item in law.checklist(facts)]

    assert [*names, *parts] == ids(exam())
    assert [*names, "bridging_done", *parts] == ids(exam(route=Route.EDUCATION))
    assert [*names, "course_hours_done", "participation_done", "final_interview_held"] == ids(z_route())
    assert names == ids({"on": ON})


@pytest.mark.article("Besluit 3.14(2)")
def test_the_checklist_tells_hours() -> None:
    """Hours done and needed stand with the items that ask for hours; what is unknown is None."""
    items = {item.id.rpartition(".")[2]: item for item in law.checklist(z_route(req_course_hours=350))}
    assert (350, 800, False) == (
        items["course_hours_done"].hours_done,
        items["course_hours_done"].hours_needed,
        items["course_hours_done"].done,
    )
    assert (800, 800, True) == (
        items["participation_done"].hours_done,
        items["participation_done"].hours_needed,
        items["participation_done"].required,
    )
    assert (12, 12) == (items["pvt_done"].hours_done, items["pvt_done"].hours_needed)
    (pvt, module) = law.checklist({"on": ON})
    assert (True, None, None) == (pvt.required, pvt.done, pvt.hours_done)
    assert None is module.required


@pytest.mark.article("Besluit 3.14(2)")
def test_what_is_left_is_told_in_hours() -> None:
    """The sentence names the unit in both languages."""
    assert "U moet nog 450 uur les volgen." == say(law.hours_left_course, 450, "nl")
    assert "You still have to attend 450 hours of lessons." == say(law.hours_left_course, 450, "en")


@pytest.mark.article("Besluit 5.3(5)")
def test_what_was_signed_or_closed_before_the_plan_does_not_count() -> None:
    """The day before the plan: not done; the day of the plan: done."""
    before, same = date(2024, 3, 9), date(2024, 3, 10)

    assert False is value_of(law.pvt_done, {"on": ON, **PVT, "req_pvt_signed": before})
    assert True is value_of(law.pvt_done, {"on": ON, **PVT, "req_pvt_signed": same})
    assert False is value_of(law.map_done, {"on": ON, **MAP, "req_map_final_interview": before})
    assert True is value_of(law.map_done, {"on": ON, **MAP, "req_map_final_interview": same})
