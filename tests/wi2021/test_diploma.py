"""The proof that the obligation is met (Wet 6(2); Besluit 3.15, 3.16, 6.2a; Regeling 3.17, 3.18)."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from inburgering.dossier import Diploma, DiplomaKind, Dossier, ExamPart, ExamResult, Level, ResidenceGround, Route
from inburgering.facts import facts_on
from inburgering.rules import NEVER, decide, value_of
from wi2021 import requirements as law

ON = date(2026, 6, 1)
PIP = date(2024, 3, 10)
DAY_AFTER = date(2026, 6, 2)
LANGUAGE = (ExamPart.READING, ExamPart.LISTENING, ExamPart.WRITING, ExamPart.SPEAKING)
MODULES: dict[str, Any] = {
    "on": ON,
    "first_pip_dated": PIP,
    "req_pvt_hours": 12,
    "req_pvt_activity_done": True,
    "req_pvt_signed": ON,
    "req_map_practical_hours": 40,
    "req_map_themes_done": True,
    "req_map_final_interview": ON,
}
CITIZEN: dict[str, Any] = {
    "has_right": True,
    "ground": ResidenceGround.E,
    "union_national": True,
    "free_movement_family": False,
    "integrated_elsewhere": False,
    "treaty_protected": False,
    "turkish": False,
}


def finished(route: Route) -> dict[str, Any]:
    """Somebody who has done everything on the route, and of whom DUO has not decided so yet."""
    facts = MODULES | {"route": route, "req_knm_passed": ON, "req_knm_lifted": False, "fulfilled_decided": False}
    facts |= {f"req_{part}_passed_b1": True for part in LANGUAGE}
    facts |= {"has_right": True, "ground": ResidenceGround.C, "req_participation_lifted": False}
    facts |= {"req_bridging_completed": route is Route.EDUCATION, "req_bridging_following": False}
    return facts | {"req_course_hours": 800, "req_participation_hours": 800, "req_final_interview": ON}


def voluntary(**more: Any) -> dict[str, Any]:
    """A Union citizen who passed the six parts at A2."""
    facts: dict[str, Any] = {"on": ON, "req_knm_passed": ON, "exam_ona_passed_day": ON}
    return facts | {f"req_{part}_passed_a2": True for part in LANGUAGE} | CITIZEN | more


@pytest.mark.article("Wet 6(2)", "Besluit 3.15(1)", "Besluit 3.16(1)", "Besluit 3.15(3)", "Regeling 3.18(2)")
@pytest.mark.parametrize(
    ("route", "proof", "how"),
    [
        (Route.B1, "diploma", "issued"),
        (Route.EDUCATION, "diploma", "issued"),
        (Route.SELF_RELIANCE, "certificate", "in_person"),
    ],
)
def test_a_diploma_is_issued_and_a_certificate_is_handed_over_in_person(route: Route, proof: str, how: str) -> None:
    """A diploma by the Minister, a certificate from the hands of the municipality; without the PVT neither."""
    facts = finished(route)
    assert proof == value_of(law.proof_of_completion, facts)
    assert how == value_of(law.proof_handed_over, facts)
    early = facts | {"req_pvt_signed": DAY_AFTER}
    assert ("none", "none") == (value_of(law.proof_of_completion, early), value_of(law.proof_handed_over, early))


@pytest.mark.article("Besluit 3.15(2)", "Besluit 6.2a(2)")
@pytest.mark.parametrize(("on", "given"), [(date(2025, 8, 31), False), (date(2025, 9, 1), True), (ON, True)])
def test_six_parts_at_a2_earn_the_old_diploma_since_september_2025(on: date, given: bool) -> None:
    """The day asked decides, also for parts passed before."""
    facts = voluntary(on=on, req_knm_passed=date(2025, 3, 1), exam_ona_passed_day=date(2025, 4, 1))
    assert given is value_of(law.old_diploma, facts)
    assert 6 == len(law.OLD_DIPLOMA_PARTS)


@pytest.mark.article("Besluit 6.2a(2)(a)", "Besluit 6.2a(2)(b)", "Besluit 6.2a(2)(c)")
@pytest.mark.parametrize(
    "lacking",
    [
        *({f"req_{part}_passed_a2": False} for part in LANGUAGE),
        {"req_knm_passed": NEVER},
        {"req_knm_passed": DAY_AFTER},
        {"exam_ona_passed_day": NEVER},
        {"exam_ona_passed_day": DAY_AFTER},
    ],
)
def test_each_of_the_six_parts_is_needed_for_the_old_diploma(lacking: dict[str, Any]) -> None:
    """Four language parts, KNM and ONA: one that lacks, or is passed tomorrow, and there is none."""
    assert True is value_of(law.old_diploma, voluntary())
    assert False is value_of(law.old_diploma, voluntary(**lacking))


@pytest.mark.article("Besluit 3.15(2)", "Besluit 6.2a(1)")
def test_whoever_passes_or_only_who_may_borrow() -> None:
    """By its words whoever passes; in the other reading only persons under Union law."""
    other = voluntary(ground=ResidenceGround.A, union_national=False)
    narrow = {"old_diploma_for": "free_movers"}
    assert True is value_of(law.old_diploma, other)
    assert False is value_of(law.old_diploma, other | narrow)
    assert True is value_of(law.old_diploma, voluntary() | narrow)
    assert "union_national" not in [m.fact for m in decide(law.old_diploma, {"on": ON}).missing]


@pytest.mark.article("Besluit 6.2a(1)")
@pytest.mark.parametrize(
    ("changed", "may"),
    [
        ({}, True),
        ({"union_national": False, "free_movement_family": True}, True),
        ({"union_national": False}, False),
        ({"ground": ResidenceGround.A}, False),
    ],
)
def test_a_voluntary_candidate_stays_under_union_law(changed: dict[str, Any], may: bool) -> None:
    """Both an exception of article 3(2) and lawful stay on ground e."""
    assert may is value_of(law.voluntary_candidate_2025, CITIZEN | changed)


@pytest.mark.article("Besluit 3.15(3)", "Besluit 3.10(3)")
def test_the_day_of_the_diploma_is_read_from_the_dossier() -> None:
    """The diploma of this Act, by the day asked; a document of an unknown kind may be it."""

    def awarded(*diplomas: Diploma) -> Any:
        return facts_on(Dossier(diplomas=diplomas), ON).get("integration_diploma_awarded")

    ours = Diploma(kind=DiplomaKind.INTEGRATION_2021, awarded=ON)
    assert ON == awarded(ours)
    assert NEVER == awarded(Diploma(kind=DiplomaKind.INTEGRATION_2021, awarded=DAY_AFTER))
    assert NEVER == awarded(Diploma(kind=DiplomaKind.INTEGRATION_OLD, awarded=ON))
    assert None is awarded(Diploma(awarded=ON))
    assert "integration_diploma_awarded" not in facts_on(Dossier(), ON)


@pytest.mark.article("Besluit 3.15(2)")
def test_passes_at_a2_of_a_dossier_earn_the_old_diploma() -> None:
    """Six passes in the dossier of a Union citizen; without ONA, or with ONA failed, none."""
    day = date(2025, 11, 3)
    passes = tuple(ExamResult(part=part, level=Level.A2, taken=day, result_known=day, passed=True) for part in LANGUAGE)
    knm, ona, failed = (
        ExamResult(part=part, taken=day, result_known=day, passed=passed)
        for part, passed in ((ExamPart.KNM, True), (ExamPart.ONA, True), (ExamPart.ONA, False))
    )
    assert True is value_of(law.old_diploma, facts_on(Dossier(exams=(*passes, knm, ona)), ON))
    assert False is value_of(law.old_diploma, facts_on(Dossier(exams=(*passes, knm)), ON))
    assert False is value_of(law.old_diploma, facts_on(Dossier(exams=(*passes, knm, failed)), ON))
    assert None is value_of(law.old_diploma, facts_on(Dossier(), ON))
