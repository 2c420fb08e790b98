"""What must hold for everybody's requirements under the Wi2021."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inburgering.dossier import ExamPart, Purpose, ResidenceGround, Route
from inburgering.facts import Facts
from inburgering.rules import Code, Day, Number, Truth, value_of
from wi2021 import requirements as law

LANGUAGE = ("reading", "listening", "writing", "speaking")
_HOURS = st.integers(0, 1_700)
_DAYS = st.dates()


def _values(expr: Any) -> st.SearchStrategy[Any]:
    if isinstance(expr, Truth):
        return st.booleans()
    if isinstance(expr, Day):
        return _DAYS
    if isinstance(expr, Number):
        return _HOURS
    assert isinstance(expr, Code)
    return st.sampled_from(list(expr.data.codes))


_NAMED = {name: _values(expr) for name, expr in Facts.facts().items() if name.startswith("req_")} | {
    "on": _DAYS,
    "first_pip_dated": _DAYS,
    "route": st.sampled_from(list(Route)),
    "has_right": st.booleans(),
    "ground": st.sampled_from(list(ResidenceGround)),
    "purpose": st.sampled_from(list(Purpose)),
    "sponsor_dutch": st.booleans(),
    "sponsor_ground": st.sampled_from(list(ResidenceGround)),
    "sponsor_protection_note": st.booleans(),
    "first_right_asylum": st.booleans(),
}
everything = st.fixed_dictionaries({}, optional=_NAMED)
settled = st.fixed_dictionaries(_NAMED)

_LONG_AGO, _TODAY = date(2024, 3, 10), date(2026, 6, 1)


def _done(expr: Any) -> Any:
    """A value of the fact with which everything is done."""
    if isinstance(expr, Truth):
        return True
    if isinstance(expr, Day):
        return _TODAY
    return 800 if isinstance(expr, Number) else next(iter(expr.data.codes))


_ALL_DONE = {name: _done(expr) for name, expr in Facts.facts().items() if name in _NAMED}
_ALL_DONE |= {"first_pip_dated": _LONG_AGO, "ground": ResidenceGround.C}
_CHANGES = st.lists(st.sampled_from(sorted(_NAMED)), max_size=4, unique=True).flatmap(
    lambda names: st.fixed_dictionaries({name: _NAMED[name] for name in names})
)
nearly_done = st.builds(
    lambda changes, route: {**_ALL_DONE, "route": route, **changes}, _CHANGES, st.sampled_from(list(Route))
)


@pytest.mark.article("Besluit 3.14(2)", "Besluit 3.1(3)", "Regeling 3.1(1)")
@given(
    settled | nearly_done,
    st.sampled_from(sorted(name for name in _NAMED if name.endswith("_hours") and name != "req_set_course_hours")),
    st.integers(0, 900),
)
def test_more_hours_never_undo_a_requirement(facts: dict[str, Any], name: str, more: int) -> None:
    """What is done stays done, and what is left does not grow, when hours are added."""
    richer = {**facts, name: facts[name] + more}
    for rule in (law.pvt_done, law.map_done, law.course_hours_done, law.participation_done, law.obligation_met):
        if value_of(rule, facts):
            assert True is value_of(rule, richer)
    for left in (law.hours_left_course, law.hours_left_participation):
        before, after = value_of(left, facts), value_of(left, richer)
        assert isinstance(before, int)
        assert isinstance(after, int)
        assert 0 <= after <= before


@pytest.mark.article("Wet 7(1)")
@given(everything | nearly_done, st.sampled_from(LANGUAGE), st.sampled_from(("a2", "b1")))
def test_one_more_pass_never_undoes_a_requirement(facts: dict[str, Any], part: str, level: str) -> None:
    """Passing a part leaves every part and the examination as done as they were."""
    richer = {**facts, f"req_{part}_passed_{level}": True}
    for rule in (*law.part_done.values(), law.exam_achieved, law.obligation_met):
        if value_of(rule, facts):
            assert True is value_of(rule, richer)


@pytest.mark.article("Wet 8(3)")
@given(everything)
def test_no_map_while_following_the_bridging_programme(facts: dict[str, Any]) -> None:
    """The MAP is never required of somebody who follows the bridging programme, or completed it."""
    assert False is value_of(law.map_required, {**facts, "req_bridging_following": True})
    assert False is value_of(law.map_required, {**facts, "req_bridging_completed": True})


@pytest.mark.article("Wet 7(1)", "Wet 17(3)")
@given(everything, st.sampled_from(law.LANGUAGE_PARTS), st.booleans())
def test_a2_never_satisfies_b1(facts: dict[str, Any], part: ExamPart, on_b1_route: bool) -> None:
    """Only a scaled-down part of the B1 route is passed at A2, on any other route or without scaling down it is not."""
    only_a2 = {**facts, f"req_{part}_passed_a2": True, f"req_{part}_passed_b1": False}
    only_a2 |= {f"req_{part}_scaled_down": False} if on_b1_route else {"route": Route.EDUCATION}
    assert False is value_of(law.part_passed[part], only_a2)


@pytest.mark.article("Wet 6(1)")
@given(nearly_done)
def test_the_checklist_agrees_with_the_obligation(facts: dict[str, Any]) -> None:
    """With the obligation met every required item is done; on the Z-route, and the B1 route, also the other way round."""
    items = law.checklist(facts)
    if value_of(law.obligation_met, facts) and facts["route"] is not Route.EDUCATION:
        assert all(item.done for item in items if item.required)
    if facts["route"] is not Route.EDUCATION and all(item.done for item in items if item.required):
        assert True is value_of(law.obligation_met, facts)


@pytest.mark.article("Wet 6(2)")
@given(everything | nearly_done)
def test_proof_comes_with_the_obligation_met_and_only_then(facts: dict[str, Any]) -> None:
    """There is proof exactly when the obligation is met, and while that is unknown the proof is."""
    met, proof = value_of(law.obligation_met, facts), value_of(law.proof_of_completion, facts)
    assert (proof == law.Proof.NONE) is (met is False)
    if met is None:
        assert proof is None
