"""What has to be achieved under the Wi2021 (arts. 6 to 9), and what of it is done.

The duty has three parts: the participation statement programme (PVT), the Labour Market and Participation Module (MAP),
and one of three routes: the examination (B1 route), the bridging programme (education route), or hours and a final
interview (Z-route). Deductions that an article merely allows count only when the municipality made them.
[`checklist`][wi2021.requirements.checklist] lays it all out for one person.

Hours are clock hours as registered, online hours among them. The mark of the school and the plan's date decide whether
they count (Besluit arts. 3.14(2), 5.3(5)); that is settled when a dossier is read.
"""

from __future__ import annotations

from inburgering.facts._requirements import MapAfterDropout
from inburgering.facts._wi2021_exams import FreeAttempts, OldDiplomaFor
from inburgering.facts._wi2021_self_reliance import COURSE_HOURS, PARTICIPATION_HOURS
from wi2021._diploma import (
    OLD_DIPLOMA_PARTS,
    HandedOver,
    Proof,
    obligation_met,
    old_diploma,
    old_diploma_2025,
    proof_handed_over,
    proof_of_completion,
    route_achieved,
    voluntary_candidate_2025,
)
from wi2021._exam_admission import (
    PARTIAL_EXEMPTION_TERM,
    KnmTerms,
    adapted_exam_possible,
    admitted_to_exam,
    diploma_may_be_revoked,
    knm_terms,
    partial_exemption_due,
    result_may_be_invalidated,
)
from wi2021._exams import (
    ADAPTED_STATEMENT_FEE,
    EXAM_FEE_A2,
    EXAM_FEE_KNM,
    EXAM_MODES,
    FREE_ATTEMPTS,
    AdaptedCondition,
    ExamMode,
    KnmSubject,
    attempts,
    exam_cost,
    exam_cost_open_parts,
    exam_fee,
    free_attempts,
    free_attempts_left,
    knm_free_in_z_route,
    knm_free_in_z_route_2023,
    result_awaited,
)
from wi2021._requirements_checklist import Item, checklist
from wi2021._requirements_hours import (
    course_hours_counted,
    course_hours_done,
    course_hours_norm,
    final_interview_held,
    hours_left_course,
    hours_left_participation,
    participation_done,
    participation_hours_counted,
    participation_required,
    school_hours_deducted,
    school_hours_deductible,
    school_hours_deductible_2025,
    self_reliance_route_achieved,
)
from wi2021._requirements_modules import (
    MAP_PRACTICAL_HOURS,
    PVT_HOURS,
    MapTheme,
    bridging_done,
    bridging_required,
    education_route_achieved,
    map_done,
    map_required,
    pvt_done,
)
from wi2021._requirements_parts import (
    EXAM_PARTS,
    LANGUAGE_PARTS,
    exam_achieved,
    examined,
    language_level_required,
    part_done,
    part_lifted,
    part_passed,
    part_required,
)
from wi2021._scaling_down import (
    SCALING_DOWN_HOURS,
    ScaledDown,
    considerable_effort,
    hours_left_scaling_down,
    plan_to_follow_scaling_down,
    scaled_down,
    scaling_down_hours_counted,
    scaling_down_possible,
)

__all__ = [
    "ADAPTED_STATEMENT_FEE",
    "AdaptedCondition",
    "COURSE_HOURS",
    "EXAM_FEE_A2",
    "EXAM_FEE_KNM",
    "EXAM_MODES",
    "EXAM_PARTS",
    "ExamMode",
    "FREE_ATTEMPTS",
    "FreeAttempts",
    "HandedOver",
    "Item",
    "KnmSubject",
    "KnmTerms",
    "LANGUAGE_PARTS",
    "MAP_PRACTICAL_HOURS",
    "MapAfterDropout",
    "MapTheme",
    "OLD_DIPLOMA_PARTS",
    "OldDiplomaFor",
    "PARTIAL_EXEMPTION_TERM",
    "PARTICIPATION_HOURS",
    "PVT_HOURS",
    "Proof",
    "SCALING_DOWN_HOURS",
    "ScaledDown",
    "adapted_exam_possible",
    "admitted_to_exam",
    "attempts",
    "bridging_done",
    "bridging_required",
    "checklist",
    "considerable_effort",
    "course_hours_counted",
    "course_hours_done",
    "course_hours_norm",
    "diploma_may_be_revoked",
    "education_route_achieved",
    "exam_achieved",
    "exam_cost",
    "exam_cost_open_parts",
    "exam_fee",
    "examined",
    "final_interview_held",
    "free_attempts",
    "free_attempts_left",
    "hours_left_course",
    "hours_left_participation",
    "hours_left_scaling_down",
    "knm_free_in_z_route",
    "knm_free_in_z_route_2023",
    "knm_terms",
    "language_level_required",
    "map_done",
    "map_required",
    "obligation_met",
    "old_diploma",
    "old_diploma_2025",
    "part_done",
    "part_lifted",
    "part_passed",
    "part_required",
    "partial_exemption_due",
    "participation_done",
    "participation_hours_counted",
    "participation_required",
    "plan_to_follow_scaling_down",
    "proof_handed_over",
    "proof_of_completion",
    "pvt_done",
    "result_awaited",
    "result_may_be_invalidated",
    "route_achieved",
    "scaled_down",
    "scaling_down_hours_counted",
    "scaling_down_possible",
    "school_hours_deducted",
    "school_hours_deductible",
    "school_hours_deductible_2025",
    "self_reliance_route_achieved",
    "voluntary_candidate_2025",
]

# Named one by one too, so that whoever collects the rules of this module finds each of them.
reading_lifted, listening_lifted, writing_lifted, speaking_lifted, knm_lifted = part_lifted.values()
reading_passed, listening_passed, writing_passed, speaking_passed, knm_passed = part_passed.values()
reading_required, listening_required, writing_required, speaking_required, knm_required = part_required.values()
reading_done, listening_done, writing_done, speaking_done, knm_done = part_done.values()
(
    reading_free_attempts,
    listening_free_attempts,
    writing_free_attempts,
    speaking_free_attempts,
    knm_free_attempts,
) = free_attempts.values()
(
    reading_free_attempts_left,
    listening_free_attempts_left,
    writing_free_attempts_left,
    speaking_free_attempts_left,
    knm_free_attempts_left,
) = free_attempts_left.values()
reading_fee, listening_fee, writing_fee, speaking_fee, knm_fee = exam_fee.values()
reading_cost, listening_cost, writing_cost, speaking_cost, knm_cost = exam_cost.values()
reading_attempts, listening_attempts, writing_attempts, speaking_attempts, knm_attempts = attempts.values()
reading_awaited, listening_awaited, writing_awaited, speaking_awaited, knm_awaited = result_awaited.values()
