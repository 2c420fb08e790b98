"""The summonses of the broad intake, and the learnability test with its lowered norm."""

from __future__ import annotations

from datetime import date

import pytest

from inburgering.dossier import Route
from inburgering.rules import NEVER, Known, decide, value_of
from wi2021 import plan

INTAKE: dict[str, Known] = {
    "on": date(2023, 6, 1),
    "intake_completed": NEVER,
    "summonses": 1,
    "failed_summonses": 1,
    "intake_warned": False,
}


@pytest.mark.article("Wet 14(2)")
@pytest.mark.parametrize(("failed", "may"), [(2, False), (3, True), (4, True)])
def test_after_three_summonses_the_intake_is_completed_in_absence(failed: int, may: bool) -> None:
    """Two are not enough."""
    facts = INTAKE | {"summonses": failed, "failed_summonses": failed}
    assert may is value_of(plan.intake_may_be_completed_in_absence, facts)


@pytest.mark.article("Wet 14(2)")
def test_a_completed_intake_is_not_completed_again() -> None:
    """Completed on the day itself counts as completed."""
    facts = INTAKE | {"failed_summonses": 3}
    assert value_of(plan.intake_may_be_completed_in_absence, facts | {"intake_completed": date(2023, 6, 1)}) is False
    assert value_of(plan.intake_may_be_completed_in_absence, facts | {"intake_completed": date(2023, 6, 2)}) is True


@pytest.mark.article("Wet 14(1)")
@pytest.mark.parametrize(
    ("failed", "warned", "due"), [(0, False, False), (1, False, True), (1, True, False), (2, False, True)]
)
def test_a_warning_follows_a_summons_without_result(failed: int, warned: bool, due: bool) -> None:
    """A written warning, once."""
    assert due is value_of(plan.warning_due, INTAKE | {"failed_summonses": failed, "intake_warned": warned})


@pytest.mark.article("Wet 14(1)")
@pytest.mark.parametrize(
    ("summonses", "failed", "due"),
    [(0, 0, False), (1, 0, False), (1, 1, True), (2, 1, False), (2, 2, True), (3, 3, False)],
)
def test_a_new_summons_while_every_earlier_one_had_no_result(summonses: int, failed: int, due: bool) -> None:
    """Up to three; not while the last one is still running or had a result."""
    facts = INTAKE | {"failed_summonses": failed, "last_summons_failed": 0 < failed == summonses}
    assert due is value_of(plan.repeated_summons_due, facts)


@pytest.mark.article("Wet 22(1)")
@pytest.mark.parametrize(
    ("absent", "poor", "poor_after", "by_text", "stricter"),
    [
        (False, False, False, False, False),
        (True, False, False, True, True),
        (False, True, False, True, False),
        (False, True, True, True, True),
    ],
)
def test_the_two_readings_of_the_intake_fine(
    absent: bool, poor: bool, poor_after: bool, by_text: bool, stricter: bool
) -> None:
    """By the text only not appearing needs a second summons; the stricter reading asks it of poor cooperation too."""
    facts: dict[str, Known] = {
        "absent_after_repeat": absent,
        "poor_intake_cooperation": poor,
        "poor_cooperation_after_repeat": poor_after,
    }
    assert by_text is value_of(plan.intake_fine_possible, facts | {"intake_fine_after": plan.FineAfter.ABSENCE_ONLY})
    assert stricter is value_of(plan.intake_fine_possible, facts | {"intake_fine_after": plan.FineAfter.BOTH})


@pytest.mark.article("Wet 22(1)")
def test_the_text_is_the_default_reading_of_the_intake_fine() -> None:
    """Poor cooperation after the first summons can be fined unless the stricter reading is asked for."""
    facts: dict[str, Known] = {
        "absent_after_repeat": False,
        "poor_intake_cooperation": True,
        "poor_cooperation_after_repeat": False,
    }
    assert value_of(plan.intake_fine_possible, facts) is True


@pytest.mark.article("Wet 22(1)")
def test_poor_cooperation_is_for_the_college_to_judge() -> None:
    """Unknown cooperation leaves the fine undetermined, and names who judges."""
    facts: dict[str, Known] = {"absent_after_repeat": False, "poor_cooperation_after_repeat": False}
    decision = decide(plan.intake_fine_possible, facts)
    assert decision.value is None
    assert {"poor_intake_cooperation"} == {m.fact for m in decision.missing}
    assert decision.missing[0].judge is not None


@pytest.mark.article("Wet 14(6)")
@pytest.mark.parametrize(
    ("visual", "hearing", "unable", "exempt"),
    [
        (True, False, False, True),
        (False, True, True, True),
        (False, True, False, False),
        (False, False, True, False),
        (True, None, None, True),
        (False, True, None, None),
    ],
)
def test_exempt_from_the_test(visual: bool, hearing: bool | None, unable: bool | None, exempt: bool | None) -> None:
    """A visual impairment suffices; a hearing impairment only with being deemed unable."""
    facts: dict[str, Known] = {"on": date(2023, 1, 1), "visual_impairment": visual}
    facts |= {"hearing_impairment": hearing, "unable_to_take_test": unable}
    assert exempt is value_of(plan.exempt_from_test, {k: v for k, v in facts.items() if v is not None})


@pytest.mark.article("Wet 14(6)")
def test_nobody_was_exempt_from_the_test_in_2022() -> None:
    """The exemption came on 1 January 2023; in 2022 nothing needs to be known."""
    assert value_of(plan.exempt_from_test, {"on": date(2022, 12, 31), "visual_impairment": True}) is False
    assert value_of(plan.exempt_from_test, {"on": date(2022, 12, 31)}) is False
    assert value_of(plan.exempt_from_test, {"on": date(2023, 1, 1), "visual_impairment": True}) is True


BEFORE: dict[str, Known] = {"test_taken": date(2023, 4, 11), "test_required_score": 20}
AFTER: dict[str, Known] = {"test_taken": date(2023, 4, 12), "test_required_score": 17}


@pytest.mark.article("Kamerstukken 32 824, nr. 390, 1.3.1")
@pytest.mark.parametrize("test", [BEFORE, AFTER])
def test_the_norm_recorded_with_a_test_gives_both_norms(test: dict[str, Known]) -> None:
    """Required 20 before 12 April 2023 and required 17 from then on are the same norms, three points apart."""
    assert value_of(plan.old_norm, test) == 20
    assert value_of(plan.new_norm, test) == 17


@pytest.mark.article("Kamerstukken 32 824, nr. 390, 1.3.1")
@pytest.mark.parametrize(
    ("score", "old", "new"), [(16, False, False), (17, False, True), (19, False, True), (20, True, True)]
)
def test_a_result_is_scored_under_both_norms(score: int, old: bool, new: bool) -> None:
    """The norm itself is enough; results from 17 to 19 are superseded when the test was taken before 12 April 2023."""
    for test, superseded in ((BEFORE, new and not old), (AFTER, False)):
        facts = test | {"test_score": score}
        assert old is value_of(plan.attainable_old_norm, facts)
        assert new is value_of(plan.attainable_new_norm, facts)
        assert superseded is value_of(plan.superseded_result, facts)


@pytest.mark.article("Kamerstukken 32 824, nr. 390, 1.3.1")
def test_without_the_required_score_a_result_cannot_be_scored_again() -> None:
    """The absolute norm was not found: the required score is asked for."""
    facts: dict[str, Known] = {"test_taken": date(2023, 4, 11), "test_score": 18}
    decision = decide(plan.superseded_result, facts)
    assert decision.value is None
    assert {"test_required_score"} == {m.fact for m in decision.missing}


@pytest.mark.article("Kamerstukken 32 824, nr. 390, 1.3.1")
def test_without_a_test_nothing_is_superseded() -> None:
    """No test was taken: no result, attainable or not."""
    for r in (plan.attainable_old_norm, plan.attainable_new_norm, plan.superseded_result):
        assert value_of(r, {"test_taken": NEVER}) is False


@pytest.mark.article("Kamerstukken 32 824, nr. 390, 1.3.1")
@pytest.mark.parametrize(
    ("route", "dated", "review"),
    [
        (Route.SELF_RELIANCE, date(2023, 4, 11), True),
        (Route.SELF_RELIANCE, date(2023, 4, 12), False),
        (Route.B1, date(2023, 4, 11), False),
    ],
)
def test_who_was_placed_in_the_z_route_on_a_superseded_result_is_reviewed(
    route: Route, dated: date, review: bool
) -> None:
    """Placed before 12 April 2023, in the Z-route only; a right result needs no review."""
    facts = BEFORE | {"test_score": 18, "route": route, "pip_dated": dated}
    assert review is value_of(plan.review_of_z_route, facts)
    assert value_of(plan.review_of_z_route, facts | {"test_score": 16}) is False


@pytest.mark.article("Kamerstukken 32 824, nr. 390, 1.3.1")
def test_extra_attention_while_there_is_no_plan_yet() -> None:
    """A superseded result and no plan."""
    facts = BEFORE | {"test_score": 18}
    assert value_of(plan.extra_attention, facts | {"first_pip_dated": NEVER}) is True
    assert value_of(plan.extra_attention, facts | {"first_pip_dated": date(2023, 5, 1)}) is False
    assert value_of(plan.extra_attention, facts | {"first_pip_dated": NEVER, "test_score": 20}) is False
