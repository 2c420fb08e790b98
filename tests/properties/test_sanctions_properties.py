"""What must hold for everybody's fines under the Wi2021."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inburgering.dossier import Culpability, Route
from inburgering.facts._wi2021_sanctions_readings import (
    CulpabilityOn,
    EarlierFineFinal,
    ModuleFines,
    Recidivism,
    RecidivismCounted,
)
from inburgering.rules import NEVER, Rule, value_of
from tests.wi2021._fined_people import LANGUAGE, LATER, PARTS, asylum, facts, nareiziger, person
from wi2021 import sanctions as law

_HOURS = st.integers(0, 1_700)
_HOUR_FACTS = (
    "req_course_hours",
    "req_course_deducted_hours",
    "req_participation_hours",
    "req_participation_deducted_hours",
    "req_pvt_hours",
    "req_map_hours",
)
_PEOPLE = {"family": facts(who=person()), "asylum": facts(who=asylum()), "family of asylum": facts(who=nareiziger())}


@st.composite
def learners(draw: st.DrawFn) -> dict[str, Any]:
    """Somebody in the group and on the route drawn, with any hours, sittings and passes; late since 11 March 2026."""
    base = dict(_PEOPLE[draw(st.sampled_from(sorted(_PEOPLE)))])
    base |= {name: draw(_HOURS) for name in _HOUR_FACTS}
    base |= {"route": draw(st.sampled_from(list(Route))), "pip_route_hours": draw(st.integers(1, 1_500))}
    base |= {"req_bridging_completed": False, "req_bridging_dropped_out": draw(st.booleans())}
    for name in ("attended", "excused", "missed"):
        base[f"bridging_hours_{name}"] = draw(st.integers(0, 600)) if name != "excused" else 0
    for part in LANGUAGE:
        every = draw(st.integers(0, 3))
        base |= {f"exam_{part}_sittings": every, f"nt2_{part}_sittings": every}
        base[f"req_{part}_passed_b1"] = draw(st.booleans())
        base[f"req_{part}_lifted"] = draw(st.booleans())
    base["exam_knm_sittings"] = draw(st.integers(0, 3))
    base["req_knm_passed"] = draw(st.sampled_from([NEVER, date(2025, 1, 1)]))
    base["module_fines"] = draw(st.sampled_from(list(ModuleFines)))
    return base


def _known(value: Any) -> bool:
    return isinstance(value, int | float)


def _amount(rule: Rule[Any], one: dict[str, Any]) -> Any:
    """The amount, in euros or months; ``None`` while it is open."""
    return value_of(rule, one)


@pytest.mark.article("Regeling 7.1(1)", "Regeling 7.3(1)", "Regeling 7.4(3)", "Regeling 7.4(4)")
@given(learners(), st.sampled_from(_HOUR_FACTS[:1] + _HOUR_FACTS[2:3] + _HOUR_FACTS[4:]), st.integers(0, 900))
def test_more_hours_never_raise_a_fine_or_lengthen_a_new_period(one: dict[str, Any], name: str, more: int) -> None:
    """Whatever the route and the group; what is open stays out of it."""
    richer = {**one, name: one[name] + more}
    for rule in (law.route_fine_by_effort, law.late_fine, law.late_fine_practice, law.route_new_period_months):
        before, after = _amount(rule, one), _amount(rule, richer)
        if _known(before) and _known(after):
            assert after <= before


@pytest.mark.article("Regeling 7.1(1)", "Regeling 7.2(1)", "Regeling 7.4(2)")
@given(learners(), st.sampled_from(PARTS))
def test_one_more_part_passed_never_raises_a_fine_or_lengthens_a_new_period(one: dict[str, Any], part: str) -> None:
    """Nor does one more sitting, or more presence."""
    passed = {"req_knm_passed": date(2025, 1, 1)} if part == "knm" else {f"req_{part}_passed_b1": True}
    sat = {name: one[name] + 1 for name in (f"exam_{part}_sittings", f"nt2_{part}_sittings") if name in one}
    present = {"bridging_hours_attended": one["bridging_hours_attended"] + 50}
    for change in (passed, sat, present):
        for rule in (law.route_fine_by_effort, law.late_fine, law.new_period_months):
            before, after = _amount(rule, one), _amount(rule, one | change)
            if _known(before) and _known(after):
                assert after <= before


@pytest.mark.article("Wi2021 26(1)", "Wi2021 24(2)")
@given(learners(), st.integers(0, 3), st.integers(0, 3))
def test_no_fine_for_lateness_passes_its_maximum(one: dict[str, Any], modules: int, route: int) -> None:
    """340 for PVT and MAP (twice in the other reading), 1,000 for the route; a new period of two years at most."""
    late = one | {"modules_late_fines": modules, "route_late_fines": route, "fined_period_last_day": date(2025, 1, 1)}
    for rule, most in ((law.pvt_fine, 340), (law.map_fine, 340), (law.route_fine, 1_000), (law.late_fine, 1_680)):
        value = _amount(rule, late)
        assert not _known(value) or 0 <= value <= most
    months = _amount(law.new_period_months, late)
    assert not _known(months) or 0 <= months <= 24


_CONDUCT = st.fixed_dictionaries(
    {
        "trajectory_breach_day": st.sampled_from([date(2024, 9, 2), NEVER]),
        "only_route_intensity": st.booleans(),
        "trajectory_culpability": st.sampled_from(list(Culpability)),
        "trajectory_raises_by_step": st.integers(0, 20),
        "trajectory_raises_by_step_later": st.integers(0, 20),
        "trajectory_raises_by_count": st.integers(0, 20),
        "trajectory_raises_by_count_later": st.integers(0, 20),
        "conduct_fines_euros": st.integers(0, 12_000).map(lambda quarters: quarters / 4),
        "fined_period_months": st.sampled_from([0, 6, 12, 18, 24]),
        "recidivism": st.sampled_from(list(Recidivism)),
        "recidivism_counted": st.sampled_from(list(RecidivismCounted)),
        "earlier_fine_final": st.sampled_from(list(EarlierFineFinal)),
        "culpability_on": st.sampled_from(list(CulpabilityOn)),
        "absent_after_repeat": st.booleans(),
        "intake_breached": st.just(date(2024, 9, 2)),
        "intake_excused": st.booleans(),
        "intake_fines": st.integers(0, 3),
    }
)
_TOTALS = {0: 2_400, 6: 400, 12: 800, 18: 1_200, 24: 1_600}


@pytest.mark.article("Besluit 7.1(5)", "Wi2021 26(1)")
@given(_CONDUCT, st.sampled_from(sorted(_PEOPLE)))
def test_the_municipality_s_fines_never_pass_their_maxima_or_their_total(one: dict[str, Any], who: str) -> None:
    """Neither alone nor with those so far, in any reading."""
    person_facts = _PEOPLE[who] | {"on": LATER, "failed_in_new_intake_period": True} | one
    room = max(0, _TOTALS[one["fined_period_months"]] - one["conduct_fines_euros"])
    for rule, most in ((law.trajectory_fine, 800), (law.intake_fine, 250)):
        value = _amount(rule, person_facts)
        assert _known(value)
        assert 0 <= value <= min(most, room)


@pytest.mark.article("Besluit 7.1(3)", "Besluit 7.1(4)")
@given(_CONDUCT, st.integers(0, 10))
def test_more_repetition_or_more_blame_never_lowers_the_fine(one: dict[str, Any], more: int) -> None:
    """And less blame never raises it."""
    base = _PEOPLE["asylum"] | one
    raises = {name: one[name] + more for name in one if name.startswith("trajectory_raises")}
    assert _amount(law.trajectory_fine, base | raises) >= _amount(law.trajectory_fine, base)
    degrees = [_amount(law.trajectory_fine, base | {"trajectory_culpability": degree}) for degree in Culpability]
    assert degrees == sorted(degrees, reverse=True)


@pytest.mark.article("CJEU C-158/23")
@given(learners(), st.booleans())
def test_union_law_never_adds_to_a_fine(one: dict[str, Any], unwilling: bool) -> None:
    """What is left is the fine of the Act, nothing, or open."""
    known = one | {"persistent_unwillingness": unwilling}
    for statutory, left in ((law.late_fine, law.late_fine_eu), (law.route_fine, law.route_fine_eu)):
        before, after = _amount(statutory, known), _amount(left, known)
        assert not _known(after) or after in (0, before)
