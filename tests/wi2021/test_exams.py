"""Sitting the examination: free attempts, fees, admission and results (Besluit 3.3-3.12, Regeling 3.1-3.14)."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inburgering.dossier import ExamPart, Purpose, ResidenceGround, Route
from inburgering.rules import NEVER, Confidence, decide, value_of
from wi2021 import requirements as law

ON = date(2026, 6, 1)
PIP = date(2024, 3, 10)
LANGUAGE = (ExamPart.READING, ExamPart.LISTENING, ExamPart.WRITING, ExamPart.SPEAKING)
PARTS = (*LANGUAGE, ExamPart.KNM)
ASYLUM: dict[str, Any] = {"has_right": True, "ground": ResidenceGround.C}
FAMILY: dict[str, Any] = {
    "has_right": True,
    "ground": ResidenceGround.A,
    "purpose": Purpose.FAMILY,
    "sponsor_dutch": True,
}
OPEN_PARTS = dict.fromkeys(
    (
        f"req_{part}_{what}"
        for part in LANGUAGE
        for what in ("lifted", "scaled_down", "document_a2", "document_b1", "passed_a2", "passed_b1")
    ),
    False,
)


def person(route: Route, group: dict[str, Any], **more: Any) -> dict[str, Any]:
    """Somebody on the route who has sat and passed nothing, and is able to sit parts on the Z-route."""
    facts: dict[str, Any] = {"on": ON, "route": route, "first_pip_dated": PIP, "able_to_sit_a2": True}
    facts |= {"req_knm_passed": NEVER, "req_knm_lifted": False}
    facts |= dict.fromkeys(("req_bridging_following", "req_bridging_completed", "req_bridging_dropped_out"), False)
    for part in PARTS:
        facts |= {f"free_exam_{part}_sittings{which}": 0 for which in ("", "_ever")}
        facts |= {f"{kind}_{part}_sittings": 0 for kind in ("exam", "nt2")}
    return facts | OPEN_PARTS | group | more


@pytest.mark.article("Besluit 3.3", "Besluit 3.4(1)", "Besluit 3.2(1)")
def test_four_language_parts_eight_subjects_of_knm_and_eight_themes_of_the_map() -> None:
    """The parts and subjects of the examination and the themes of the MAP, counted by hand."""
    assert 4 == len(law.LANGUAGE_PARTS)
    assert ("reading", "listening", "writing", "speaking", "knm") == law.EXAM_PARTS
    assert 8 == len(law.KnmSubject)
    assert 8 == len(law.MapTheme)


@pytest.mark.article("Regeling 3.5(1)", "Regeling 3.5(2)", "Regeling 3.5(3)")
@pytest.mark.parametrize(
    ("route", "language", "knm"),
    [(Route.B1, 2, 2), (Route.EDUCATION, 0, 2), (Route.SELF_RELIANCE, 2, 2)],
)
def test_asylum_status_holders_have_two_free_attempts_at_each_part(route: Route, language: int, knm: int) -> None:
    """Per route: two at each part, on the education route at KNM only, on the Z-route where the person is able."""
    facts = person(route, ASYLUM)
    assert [language] * 4 == [value_of(law.free_attempts[part], facts) for part in LANGUAGE]
    assert knm == value_of(law.free_attempts[ExamPart.KNM], facts)


@pytest.mark.article("Regeling 3.5(1)")
@pytest.mark.parametrize("route", Route)
def test_others_have_no_free_attempts(route: Route) -> None:
    """A family migrant pays for every sitting."""
    facts = person(route, FAMILY)
    assert [0] * 5 == [value_of(law.free_attempts[part], facts) for part in PARTS]
    assert [0] * 5 == [value_of(law.free_attempts_left[part], facts) for part in PARTS]


@pytest.mark.article("Regeling 3.5(3)", "Besluit 3.14(7)")
@pytest.mark.parametrize(("on", "knm"), [(date(2022, 12, 31), 0), (date(2023, 1, 1), 2), (date(2023, 1, 2), 2)])
def test_knm_is_free_on_the_z_route_since_2023(on: date, knm: int) -> None:
    """Until then only the language parts were free there; on the B1 route KNM always was."""
    facts = person(Route.SELF_RELIANCE, ASYLUM, on=on)
    assert knm == value_of(law.free_attempts[ExamPart.KNM], facts)
    assert 2 == value_of(law.free_attempts[ExamPart.READING], facts)
    assert 2 == value_of(law.free_attempts[ExamPart.KNM], facts | {"route": Route.B1})
    assert Confidence.INFERRED is law.knm_free_in_z_route.confidence


@pytest.mark.article("Regeling 3.5(3)", "Besluit 3.14(7)")
def test_on_the_z_route_the_municipality_must_deem_the_person_able() -> None:
    """Without that there is no free attempt; without its judgement it is undetermined, and it is asked for."""
    facts = person(Route.SELF_RELIANCE, ASYLUM)
    assert [0] * 5 == [value_of(law.free_attempts[part], facts | {"able_to_sit_a2": False}) for part in PARTS]
    del facts["able_to_sit_a2"]
    assert ["able_to_sit_a2"] == [m.fact for m in decide(law.free_attempts[ExamPart.KNM], facts).missing]
    assert 2 == value_of(law.free_attempts[ExamPart.KNM], facts | {"route": Route.EDUCATION})


@pytest.mark.article("Regeling 3.5(1)")
@pytest.mark.parametrize(("sat", "left"), [(0, 2), (1, 1), (2, 0), (3, 0)])
def test_what_was_sat_free_is_taken_off(sat: int, left: int) -> None:
    """Two, one, none, and never less than none."""
    facts = person(Route.B1, ASYLUM, free_exam_writing_sittings=sat)
    assert left == value_of(law.free_attempts_left[ExamPart.WRITING], facts)
    assert 2 == value_of(law.free_attempts_left[ExamPart.READING], facts)


@pytest.mark.article("Regeling 3.5(1)", "Besluit 5.4(4)")
def test_after_a_change_to_the_z_route_the_free_attempts_of_that_route_are_given() -> None:
    """Both used on the B1 route: two again on the Z-route, or none in the reading that counts all."""
    facts = person(Route.SELF_RELIANCE, ASYLUM, free_exam_reading_sittings_ever=2)
    assert 2 == value_of(law.free_attempts_left[ExamPart.READING], facts)
    ever = facts | {"free_attempts_counted": "ever"}
    assert 0 == value_of(law.free_attempts_left[ExamPart.READING], ever)


@pytest.mark.article("Regeling 3.4(a)", "Regeling 3.4(b)")
def test_knm_and_each_part_at_a2_cost_fifty_euros() -> None:
    """KNM always; a language part on the Z-route, or scaled down on the B1 route."""
    for part in PARTS:
        assert 50 == value_of(law.exam_fee[part], person(Route.SELF_RELIANCE, FAMILY))
    for part in LANGUAGE:
        assert 50 == value_of(law.exam_fee[part], person(Route.B1, FAMILY, **{f"req_{part}_scaled_down": True}))
    for route in Route:
        assert 50 == value_of(law.exam_fee[ExamPart.KNM], person(route, FAMILY))
    assert ((50,), (50,)) == (law.EXAM_FEE_KNM.values, law.EXAM_FEE_A2.values)


@pytest.mark.article("Besluit 3.5(1)", "Regeling 3.4(b)")
@pytest.mark.parametrize("route", [Route.B1, Route.EDUCATION])
def test_what_the_state_examination_costs_is_open(route: Route) -> None:
    """At B1 the fee stands in another decree, so it is undetermined; scaling down means nothing on the education route."""
    facts = person(route, FAMILY)
    if route is Route.EDUCATION:
        facts["req_reading_scaled_down"] = True
    decision = decide(law.exam_fee[ExamPart.READING], facts)
    assert not decision.decided
    assert None is value_of(law.exam_cost[ExamPart.READING], facts)


@pytest.mark.article("Regeling 3.4", "Besluit 3.7(2)")
def test_a_sitting_costs_nothing_while_a_free_attempt_is_left() -> None:
    """Also at B1, where the Minister pays; after the second one KNM costs 50."""
    facts = person(Route.B1, ASYLUM, free_exam_knm_sittings=1)
    assert [0] * 5 == [value_of(law.exam_cost[part], facts) for part in PARTS]
    assert 50 == value_of(law.exam_cost[ExamPart.KNM], facts | {"free_exam_knm_sittings": 2})
    assert 50 == value_of(law.exam_cost[ExamPart.KNM], person(Route.B1, FAMILY))


@pytest.mark.article("Regeling 3.4")
def test_the_open_parts_together() -> None:
    """A family migrant scaled down wholly: five times 50 is 250; 200 once KNM is passed; on the Z-route nothing must be sat."""
    scaled = dict.fromkeys((f"req_{part}_scaled_down" for part in LANGUAGE), True)
    facts = person(Route.B1, FAMILY, **scaled)
    assert 250 == value_of(law.exam_cost_open_parts, facts)
    assert 200 == value_of(law.exam_cost_open_parts, facts | {"req_knm_passed": ON})
    assert 150 == value_of(law.exam_cost_open_parts, facts | {"req_knm_passed": ON, "req_reading_lifted": True})
    assert 0 == value_of(law.exam_cost_open_parts, person(Route.SELF_RELIANCE, FAMILY))
    assert 0 == value_of(law.exam_cost_open_parts, person(Route.B1, ASYLUM))


@pytest.mark.article("Besluit 5.4(4)(a)", "Regeling 7.1(1)(b)")
def test_attempts_are_those_at_the_level_asked() -> None:
    """Three sittings of which one at B1: one on the B1 route, three once scaled down; KNM has no level."""
    sat = {"exam_reading_sittings": 3, "nt2_reading_sittings": 1, "exam_knm_sittings": 2}
    facts = person(Route.B1, ASYLUM, **sat)
    assert 1 == value_of(law.attempts[ExamPart.READING], facts)
    assert 3 == value_of(law.attempts[ExamPart.READING], facts | {"req_reading_scaled_down": True})
    assert 1 == value_of(law.attempts[ExamPart.READING], facts | {"route": Route.EDUCATION})
    assert 3 == value_of(law.attempts[ExamPart.READING], facts | {"route": Route.SELF_RELIANCE})
    assert 2 == value_of(law.attempts[ExamPart.KNM], facts)


@pytest.mark.article("Regeling 3.8")
def test_a_result_is_awaited_until_the_part_is_passed() -> None:
    """Who passed an earlier sitting no longer waits for anything that matters."""
    facts = person(Route.B1, ASYLUM, exam_writing_result_awaited=True)
    assert True is value_of(law.result_awaited[ExamPart.WRITING], facts)
    assert False is value_of(law.result_awaited[ExamPart.WRITING], facts | {"req_writing_passed_b1": True})
    assert False is value_of(law.result_awaited[ExamPart.WRITING], facts | {"exam_writing_result_awaited": False})


@pytest.mark.article("Regeling 3.10(2)", "Regeling 3.10(4)", "Besluit 3.6(1)", "Besluit 3.8")
def test_admission_takes_registration_the_fee_identity_and_secrecy() -> None:
    """All four, and each alone lacking keeps the person out."""
    needed = ("exam_registered", "exam_fee_settled", "exam_identified", "exam_secrecy_agreed")
    facts: dict[str, Any] = dict.fromkeys(needed, True)
    assert True is value_of(law.admitted_to_exam, facts)
    for name in needed:
        assert False is value_of(law.admitted_to_exam, facts | {name: False})
        assert None is value_of(law.admitted_to_exam, {n: v for n, v in facts.items() if n != name})


@pytest.mark.article("Besluit 3.9(1)", "Besluit 3.9(3)", "Besluit 3.9(4)")
@pytest.mark.parametrize(
    ("known", "possible"),
    [
        (("adapted_exam_requested", "adapted_exam_needed"), True),
        (("adapted_exam_requested",), False),
        (("adapted_exam_needed",), False),
        (("adapted_exam_by_dispensation",), True),
        (("adapted_exam_granted",), True),
        ((), False),
    ],
)
def test_an_adapted_examination_takes_a_request_and_a_statement_or_an_earlier_decision(
    known: tuple[str, ...], possible: bool
) -> None:
    """A request with the physician's statement, or what the decision on dispensation said."""
    names = (
        "adapted_exam_requested",
        "adapted_exam_needed",
        "adapted_exam_by_dispensation",
        "adapted_exam_granted",
    )
    assert possible is value_of(law.adapted_exam_possible, {name: name in known for name in names})


@pytest.mark.article("Besluit 3.9(2)", "Regeling 3.6", "Regeling 3.7", "Regeling 3.8")
def test_the_statement_is_free_there_are_ten_adaptations_and_only_writing_is_on_paper() -> None:
    """The free statement, the ten examples the Regulation gives, and how each part at A2 is sat and marked."""
    assert (0,) == law.ADAPTED_STATEMENT_FEE.values
    assert 10 == len(law.AdaptedCondition)
    assert {"reading": "system", "listening": "system", "writing": "paper", "speaking": "system_and_assessors"} == {
        part: law.EXAM_MODES[part] for part in LANGUAGE
    }
    assert "system" == law.EXAM_MODES[ExamPart.KNM]


@pytest.mark.article("Besluit 3.10(1)", "Besluit 3.10(2)", "Besluit 3.10(3)")
@pytest.mark.parametrize(
    ("awarded", "revoked"), [(date(2026, 5, 31), True), (ON, True), (date(2026, 6, 2), False), (NEVER, False)]
)
def test_an_irregularity_may_cost_the_result_and_a_diploma_already_awarded(awarded: date, revoked: bool) -> None:
    """Before the diploma is there only the result can be lost; without an irregularity nothing can."""
    facts: dict[str, Any] = {"on": ON, "exam_irregularity": True, "integration_diploma_awarded": awarded}
    assert True is value_of(law.result_may_be_invalidated, facts)
    assert revoked is value_of(law.diploma_may_be_revoked, facts)
    assert False is value_of(law.result_may_be_invalidated, facts | {"exam_irregularity": False})
    assert False is value_of(law.diploma_may_be_revoked, facts | {"exam_irregularity": False})


@pytest.mark.article("Regeling 3.14(2)")
def test_a_partial_exemption_is_decided_within_eight_weeks() -> None:
    """Received on 2 March 2026: by 27 April 2026, a holiday, for a term of the Regulation does not roll."""
    assert date(2026, 4, 27) == value_of(law.partial_exemption_due, {"partial_exemption_pending": date(2026, 3, 2)})
    assert NEVER == value_of(law.partial_exemption_due, {"partial_exemption_pending": NEVER})


@pytest.mark.article("Regeling 3.2")
@pytest.mark.parametrize(("on", "terms"), [(date(2025, 6, 30), "old"), (date(2025, 7, 1), "new"), (ON, "new")])
def test_knm_has_new_attainment_targets_since_july_2025(on: date, terms: str) -> None:
    """The day of the examination decides; this rests on a secondary source."""
    assert terms == value_of(law.knm_terms, {"on": on})
    assert Confidence.SECONDARY is law.knm_terms.confidence


@pytest.mark.article("Regeling 3.5")
@given(st.sampled_from(PARTS), st.sampled_from(list(Route)), st.integers(0, 5), st.integers(0, 5))
def test_one_more_free_sitting_never_leaves_more_nor_makes_the_next_cheaper(
    part: ExamPart, route: Route, sat: int, more: int
) -> None:
    """What is left falls to none, and lies between none and two; the cost of the next sitting never falls."""
    before = person(route, ASYLUM, req_reading_scaled_down=True, **{f"free_exam_{part}_sittings": sat})
    after = before | {f"free_exam_{part}_sittings": sat + more}
    left, then = (value_of(law.free_attempts_left[part], facts) for facts in (before, after))
    assert isinstance(left, int | float)
    assert isinstance(then, int | float)
    assert 0 <= then <= left <= 2
    cost, cost_then = (value_of(law.exam_cost[part], facts) for facts in (before, after))
    if isinstance(cost, int | float) and isinstance(cost_then, int | float):
        assert cost <= cost_then
