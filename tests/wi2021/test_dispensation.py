"""Release from the obligation, and from parts of it (Wet 5, 7(3); Besluit 2.7-2.8; Regeling 2.5-2.7, 3.12-3.13, annex 1)."""

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
    Judgement,
    JudgementKind,
    Request,
    RequestKind,
    ResidenceGround,
    Route,
)
from inburgering.facts import facts_on
from inburgering.facts._wi2021_dispensation import wi2021_dispensation_facts
from inburgering.rules import NEVER, Known, Span, decide, value_of
from tests.wi2021 import _fined_people as people
from wi2021 import dispensation as law

ON = date(2025, 10, 1)
ASKED = date(2025, 9, 1)
LANGUAGE = ("reading", "listening", "writing", "speaking")
PARTS = (*LANGUAGE, "knm")
_TRUTHS = (
    "wholly",
    "language",
    "pvt_or_map",
    "participation",
    *PARTS,
)
ABLE: dict[str, Known] = dict.fromkeys((f"unable_{name}" for name in _TRUTHS), False)


def facts(who: Dossier | None = None, **more: Any) -> dict[str, Any]:
    """Obliged, on the B1 route, asked for medical dispensation on 1 September 2025, able to do everything."""
    found = dict(facts_on(people.person(requests=()) if who is None else who, ON))
    return found | ABLE | {"medical_2021_requested": ASKED, "req_participation_lifted": False} | more


def unable(*parts: str, **more: Any) -> dict[str, Any]:
    """Unable in these."""
    return facts(**({f"unable_{part}": True for part in parts} | more))


def liftable(given: dict[str, Any]) -> dict[str, Any]:
    return {str(part): value_of(rule, given) for part, rule in law.liftable.items()}


@pytest.mark.article("Wet 5(1)", "Besluit 2.7(2)", "Regeling bijlage 1")
@pytest.mark.parametrize(
    ("parts", "whole"),
    [
        ((), False),
        (("wholly",), True),
        (("language",), False),
        (("pvt_or_map",), False),
        (("language", "pvt_or_map"), True),
    ],
)
def test_the_whole_is_lifted_when_nothing_can_be_met_or_neither_language_nor_pvt_or_map(
    parts: tuple[str, ...], whole: bool
) -> None:
    """The second is in the medical protocol."""
    given = unable(*parts)
    assert value_of(law.medical_full, given) is whole
    assert value_of(law.medical_entitled, given) is whole


@pytest.mark.article("Besluit 2.7(3)(a)")
@pytest.mark.parametrize("number", [1, 2, 3])
def test_at_most_three_of_the_four_language_parts(number: int) -> None:
    """Each of those that cannot be passed."""
    given = unable(*LANGUAGE[:number])
    assert value_of(law.language_parts_unable, given) == number
    assert value_of(law.medical_partial, given) is True
    assert {part for part, yes in liftable(given).items() if yes} == set(LANGUAGE[:number])


@pytest.mark.article("Besluit 2.7(3)(a)")
def test_all_four_language_parts_fit_neither_full_nor_partial() -> None:
    """Undetermined: the text knows three, and full dispensation only where nothing can be met."""
    given = unable(*LANGUAGE)
    assert not decide(law.medical_partial, given).decided
    assert liftable(given) == dict.fromkeys(LANGUAGE) | {"knm": False}


@pytest.mark.article("Besluit 2.7(3)(a)")
def test_parts_that_an_earlier_decision_lifted_are_among_the_three() -> None:
    """Two lifted before: a third fits. Three lifted before: of a fourth the text says nothing, so it is open."""
    before: dict[str, Any] = {f"medical_{part}_dispensed_day": date(2024, 5, 1) for part in LANGUAGE}
    two = unable("speaking", **dict(list(before.items())[:2]))
    three = unable("speaking", **dict(list(before.items())[:3]))
    assert [value_of(law.language_parts_unable, given) for given in (two, three)] == [3, 4]
    assert liftable(two) == dict.fromkeys(PARTS, False) | {"speaking": True}
    assert liftable(three)["speaking"] is None
    assert (value_of(law.medical_partial, two), value_of(law.medical_partial, three)) == (True, None)
    assert value_of(law.medical_partial, facts(**before)) is False


@pytest.mark.article("Besluit 2.7(3)(a)")
def test_knm_alone_and_with_language_parts() -> None:
    """By default language or KNM: that one is lifted is sure, which one is not; ``together`` lifts both."""
    assert liftable(unable("knm"))["knm"] is True
    both = unable("reading", "knm")
    assert value_of(law.partial_combination_open, both) is True
    assert value_of(law.medical_partial, both) is True
    assert (liftable(both)["reading"], liftable(both)["knm"], liftable(both)["writing"]) == (None, None, False)
    other = both | {"partial_combination": law.PartialCombination.TOGETHER}
    assert (liftable(other)["reading"], liftable(other)["knm"]) == (True, True)


@pytest.mark.article("Besluit 2.7(3)(b)", "Besluit 2.7(3)(c)")
@pytest.mark.parametrize(("route", "yes"), [(Route.B1, True), (Route.EDUCATION, True), (Route.SELF_RELIANCE, False)])
def test_parts_of_the_examination_on_routes_that_have_one(route: Route, yes: bool) -> None:
    """The Z-route has no examination to be dispensed from."""
    given = unable("reading", route=route)
    assert value_of(law.medical_partial, given) is yes
    assert liftable(given)["reading"] is yes


@pytest.mark.article("Besluit 2.7(3)(c)")
def test_the_participation_hours_of_the_z_route_for_who_must_do_them() -> None:
    """Asylum status holders only; on no other route."""
    z = {"route": Route.SELF_RELIANCE, "ground": ResidenceGround.C}
    assert value_of(law.medical_partial, unable("participation", **z)) is True
    assert value_of(law.participation_liftable, unable("participation", route=Route.SELF_RELIANCE)) is False
    assert value_of(law.participation_liftable, unable("participation", ground=ResidenceGround.C)) is False


@pytest.mark.article("Besluit 2.7(3)", "Wet 7(3)")
def test_what_is_passed_or_exempt_is_not_counted() -> None:
    """Four that cannot be passed, of which one is exempt and one was passed before: two are left."""
    given = unable(*LANGUAGE, req_reading_document_b1=True, req_listening_passed_b1=True)
    assert value_of(law.language_parts_unable, given) == 2
    assert {part for part, yes in liftable(given).items() if yes} == {"writing", "speaking"}


@pytest.mark.article("Besluit 2.7(1)")
@pytest.mark.parametrize(("asked", "entitled"), [(ON, True), (date(2025, 10, 2), False), (NEVER, False)])
def test_on_application_only(asked: date, entitled: bool) -> None:
    """At any moment of the term."""
    assert value_of(law.medical_entitled, unable("reading", medical_2021_requested=asked)) is entitled


@pytest.mark.article("Besluit 2.7(4)")
def test_adapted_conditions_instead() -> None:
    """At A2 and for KNM in the decision; at B1 the doctor's statement is handed over."""
    kinds = law.AdaptedConditions
    assert value_of(law.adapted_conditions, facts(adapted_exam_advised=False)) == kinds.NONE
    assert value_of(law.adapted_conditions, facts(adapted_exam_advised=True)) == kinds.BY_DECISION_AND_STATEMENT
    scaled: dict[str, Any] = {f"req_{part}_scaled_down": True for part in LANGUAGE}
    assert value_of(law.adapted_conditions, facts(adapted_exam_advised=True, **scaled)) == kinds.BY_DECISION


@pytest.mark.article("Besluit 2.7(2)", "Regeling 2.5(2)")
def test_the_doctor_looks_five_years_ahead() -> None:
    """From the application."""
    assert value_of(law.medical_horizon_last_day, facts()) == date(2030, 9, 1)


@pytest.mark.article("Besluit 2.7(5)", "Besluit 2.8(3)")
@pytest.mark.parametrize(("asked", "due"), [(date(2026, 3, 2), date(2026, 4, 28)), (ASKED, date(2025, 10, 27))])
def test_eight_weeks_to_decide_rolled_to_a_working_day(asked: date, due: date) -> None:
    """2 March 2026 and eight weeks is King's Day."""
    given = facts(medical_2021_requested=asked, special_requested=asked, medical_opinion_suspended=NEVER)
    assert value_of(law.medical_decision_last_day, given) == due
    assert value_of(law.special_decision_last_day, given) == due


@pytest.mark.article("Regeling bijlage 1")
def test_the_opinion_may_be_put_off_three_months_and_objection_takes_six_weeks() -> None:
    """Whether DUO's eight weeks wait is open. Six weeks after 15 September 2025 is 27 October 2025."""
    given = facts(medical_opinion_suspended=date(2025, 9, 30), medical_refusal_notified=date(2025, 9, 15))
    assert value_of(law.opinion_suspended_last_day, given) == date(2025, 12, 30)
    assert not decide(law.medical_decision_last_day, given).decided
    assert value_of(law.medical_objection_last_day, given) == date(2025, 10, 27)


@pytest.mark.article("Regeling 2.7(1)", "Regeling 2.7(2)")
@pytest.mark.parametrize(
    ("as_asked", "adapted", "back"), [(True, False, True), (False, True, True), (False, False, False)]
)
def test_the_fee_is_225_euros_and_comes_back_on_the_advice(as_asked: bool, adapted: bool, back: bool) -> None:
    """The dispensation asked for, or adapted conditions instead."""
    given = facts(advised_as_asked=as_asked, adapted_exam_advised=adapted)
    assert value_of(law.medical_fee, given) == 225
    assert value_of(law.medical_fee_refunded, given) is back
    assert value_of(law.medical_fee_refunded, given | {"medical_2021_requested": NEVER}) is False


SPECIAL: dict[str, Any] = {
    "special_requested": ASKED,
    "special_of_own_motion": False,
    "special_exceptional": True,
    "special_too_hard": True,
    "special_not_attributable": True,
    "distressing_situation": True,
}


@pytest.mark.article("Wet 5(2)", "Besluit 2.8(1)")
@pytest.mark.parametrize(
    "lacking", [name for name in SPECIAL if name not in ("special_requested", "special_of_own_motion")]
)
def test_special_circumstances_are_cumulative_and_judged(lacking: str) -> None:
    """Without one there is none; while a judgement is awaited it is undetermined, and says whose."""
    assert value_of(law.special_entitled, facts(**SPECIAL)) is True
    assert value_of(law.special_entitled, facts(**SPECIAL | {lacking: False})) is False
    waiting = {name: value for name, value in SPECIAL.items() if name != lacking}
    found = decide(law.special_entitled, {k: v for k, v in facts(**waiting).items() if k != lacking})
    assert [m.fact for m in found.missing] == [lacking]


@pytest.mark.article("Besluit 2.8(2)", "Besluit 2.8(4)", "Regeling 2.6(2)")
def test_on_application_with_the_municipalitys_advice_or_of_duos_own_motion() -> None:
    """Medical circumstances need an authorisation."""
    nobody = SPECIAL | {"special_requested": NEVER}
    assert value_of(law.special_entitled, facts(**nobody)) is False
    assert value_of(law.special_entitled, facts(**nobody | {"special_of_own_motion": True})) is True
    assert value_of(law.special_application_complete, facts(**SPECIAL, special_advice_filed=False)) is False
    assert value_of(law.special_application_complete, facts(**SPECIAL, special_advice_filed=True)) is True
    assert value_of(law.special_authorisation_needed, facts(special_medical=True)) is True


def _decision(kind: DecisionKind, dated: date, *parts: ExamPart) -> Decision:
    return Decision(kind=kind, dated=dated, notified=dated, grants=True, authority=Authority.DUO, parts=parts or None)


@pytest.mark.article("Wet 5(1)", "Wet 7(3)", "Regeling 3.12", "Regeling 3.13")
def test_what_decisions_lift_part_by_part() -> None:
    """The first of two decisions counts; a document exempts, at A2 only from what was scaled down."""
    partial, exempting = DecisionKind.PARTIAL_MEDICAL_DISPENSATION, DecisionKind.PARTIAL_EXEMPTION
    who = people.person(
        requests=(),
        decisions=(
            _decision(partial, date(2024, 5, 1), ExamPart.READING, ExamPart.WRITING),
            _decision(exempting, date(2024, 4, 1), ExamPart.WRITING, ExamPart.KNM),
        ),
    )
    given = facts(who, req_speaking_document_a2=True, req_speaking_scaled_down=True)
    lifted = {str(p) for p, rule in law.part_dispensed.items() if value_of(rule, given)}
    exempt = {str(p) for p, rule in law.part_exempt.items() if value_of(rule, given)}
    assert (lifted, exempt) == ({"reading"}, {"writing", "knm", "speaking"})
    assert value_of(law.reading_lifted, given) is True
    assert value_of(law.speaking_exempt, given | {"req_speaking_scaled_down": False}) is False
    assert value_of(law.partly_dispensed, given) is True
    assert value_of(law.dispensed, given) is False
    whole = given | {"dispensation_decided": True}
    assert value_of(law.dispensed, whole) is True
    assert value_of(law.partly_dispensed, whole) is False
    assert value_of(law.participation_lifted, given | {"req_participation_lifted": True}) is True


def read(**parts: Any) -> dict[str, Any]:
    return wi2021_dispensation_facts(Dossier(**parts), ON)


@pytest.mark.article("Besluit 2.7(1)", "Besluit 2.8(2)")
def test_requests_are_read() -> None:
    """The latest by the day; none is known only of a known list."""
    full = Request(kind=RequestKind.MEDICAL_DISPENSATION, received=date(2025, 1, 1))
    part = Request(kind=RequestKind.PARTIAL_MEDICAL_DISPENSATION, received=date(2025, 2, 1))
    late = Request(kind=RequestKind.SPECIAL_DISPENSATION, received=date(2025, 10, 2))
    found = read(requests=(full, part, late))
    assert found["medical_2021_requested"] == date(2025, 2, 1)
    assert found["special_requested"] == NEVER
    assert "medical_2021_requested" not in read()
    assert "special_requested" not in read(requests=(Request(received=ASKED),))


@pytest.mark.article("Besluit 2.7(2)", "Besluit 2.8(1)", "Besluit 2.8(2)")
def test_judgements_are_read_and_the_whole_only_when_the_whole_was_asked_for() -> None:
    """A judgement on a partial application says nothing of the whole; that of tomorrow none at all."""
    judged = (
        Judgement(kind=JudgementKind.PERMANENTLY_UNABLE, outcome=True, dated=ASKED),
        Judgement(kind=JudgementKind.DISTRESSING_SITUATION, outcome=False, dated=ASKED),
        Judgement(kind=JudgementKind.MUNICIPAL_ADVICE, outcome=False, dated=ASKED),
    )
    full = (Request(kind=RequestKind.MEDICAL_DISPENSATION, received=ASKED),)
    part = (Request(kind=RequestKind.PARTIAL_MEDICAL_DISPENSATION, received=ASKED),)
    found = read(judgements=judged, requests=full)
    assert (found["unable_wholly"], found["distressing_situation"], found["special_advice_filed"]) == (
        True,
        False,
        True,
    )
    assert "unable_wholly" not in read(judgements=judged, requests=part)
    assert read(judgements=())["special_advice_filed"] is False
    assert "distressing_situation" not in read(judgements=())
    assert "special_advice_filed" not in read(judgements=(Judgement(outcome=True, dated=ASKED),))
    tomorrow = (Judgement(kind=JudgementKind.DISTRESSING_SITUATION, outcome=True, dated=date(2025, 10, 2)),)
    assert "distressing_situation" not in read(judgements=tomorrow)


@pytest.mark.article("Besluit 2.7(3)", "Besluit 2.7(4)")
def test_decisions_are_read() -> None:
    """Adapted conditions only when granted; a refusal by the day it was notified; parts that are not named are not sure."""
    refusal = Decision(kind=DecisionKind.MEDICAL_DISPENSATION, grants=False, dated=ASKED, notified=ASKED)
    adapted = _decision(DecisionKind.ADAPTED_EXAM, ASKED)
    found = read(decisions=(refusal, adapted))
    assert (found["medical_refusal_notified"], found["adapted_exam_advised"]) == (ASKED, True)
    assert found["medical_knm_dispensed_day"] == found["exam_knm_exempted_day"] == NEVER
    assert "adapted_exam_advised" not in read(decisions=())
    assert read(decisions=())["medical_refusal_notified"] == NEVER
    unnamed = read(decisions=(_decision(DecisionKind.PARTIAL_MEDICAL_DISPENSATION, ASKED),))
    assert "medical_knm_dispensed_day" not in unnamed
    vague = Decision(kind=DecisionKind.MEDICAL_DISPENSATION, grants=False, notified=Span(ASKED, date(2025, 11, 1)))
    assert "medical_refusal_notified" not in read(decisions=(vague,))
