"""Persons under the 2007 Act whose facts are all known, for the tests to change one at a time."""

from __future__ import annotations

from datetime import date
from typing import Any, Final

from inburgering.dossier import Purpose, ResidenceGround
from inburgering.rules import NEVER

_NEW_PARTS: Final = ("reading", "listening", "writing", "speaking", "knm")

NOTHING_PASSED: Final[dict[str, Any]] = {
    **dict.fromkeys(
        (
            "epe_passed_2007",
            "epe_passed_a1_2007",
            "tgn_passed_2007",
            "exam_kns_passed_day",
            "practical_passed_2007",
            "practical_passed_a1_2007",
            "clergy_extra_passed_2007",
            "upgrade_passed_2007",
            "integration_diploma_2007",
            "state_exam_2007",
            "roc_tested",
            "win_society_tested",
            "naturalisation_society_tested",
        ),
        NEVER,
    ),
    **dict.fromkeys(
        (
            "clergy_extra_tasks_2007",
            "portfolio_tasks_2007",
            "assessment_tasks_2007",
            "upgrade_portfolio_tasks_2007",
            "upgrade_assessment_tasks_2007",
            "win_society_score",
            "abroad_speaking_points",
        ),
        0,
    ),
    **dict.fromkeys(
        (
            "epe_lifted_2007",
            "tgn_lifted_2007",
            "kns_lifted_2007",
            "practical_lifted_2007",
            "cnavt_profile",
            "roc_language_a1",
            "roc_language_a2",
            "roc_statement_complete",
            "win_language_a1",
            "win_language_a2",
            "win_society_level",
            "fulfilled_decided",
        ),
        False,
    ),
    **{f"exam_{part}_{how}_day": NEVER for part in _NEW_PARTS for how in ("passed", "document", "exempted")},
}
"""No part of an examination, no document and no decision about one."""

NOTHING_KEEPS_AWAY: Final[dict[str, Any]] = {
    **dict.fromkeys(
        (
            "dutch",
            "turkish",
            "union_national",
            "free_movement_family",
            "integrated_elsewhere",
            "treaty_protected",
            "temporary_by_decision",
            "earlier_right_obliged",
            "clergy",
            "school_duty",
            "exempting_study",
            "schooling_at_2007_start",
            "exempt_at_2007_start",
            "exemption_decided",
            "earlier_exemption",
            "holds_any_dutch_diploma",
            "holds_diploma_with_dutch",
            "holds_old_act_diploma",
            "holds_state_exam_nt2",
            "naturalisation_with_language",
            "settled_certificate",
            "short_test_document",
            "win_language_a1",
            "win_language_a2",
            "win_society_level",
        ),
        False,
    ),
    "years_at_compulsory_age": 0,
    "has_right": True,
}
"""No exception, no exemption for good, no school, and nothing that brings the person under another Act."""

OLD_RESIDENT: Final[dict[str, Any]] = {
    **NOTHING_KEEPS_AWAY,
    **NOTHING_PASSED,
    "born": date(1970, 5, 1),
    "died": NEVER,
    "ground": ResidenceGround.B,
    "purpose": Purpose.FAMILY,
    "made_known": date(2000, 1, 10),
    "first_right_known": date(2000, 1, 10),
    "first_right_in_force": date(2000, 1, 10),
    "resident_on_2007_start": True,
    "term_2007_imposed": date(2010, 2, 24),
    "unregistered_since": NEVER,
    "absence_first_day": NEVER,
    "absence_last_day": NEVER,
    "gap_days": 0,
    "granted_last_day": NEVER,
    "granted_months": 0,
    "granted_days": 0,
    "fined_period_last_day": NEVER,
    "literacy_course_begun": NEVER,
    **dict.fromkeys(
        (
            "first_right_asylum",
            "first_right_asylum_permit",
            "asylum_permit_2013",
            "general_pardon",
            "win_newcomer_2006",
            "in_direct_exempting_education",
            "in_full_compulsory_schooling",
            "under_qualification_duty",
            "temporary_exemption_decided",
            "dispensation_decided",
            "effort_released_2007",
            "ended_decided",
            "obligation_runs_on",
            "win_programme_not_needed",
            "win_test_passed",
            "naturalisation_test_exempt",
            "passed_exam_abroad",
            "literacy_extension_given",
            "term_2007_no_blame",
        ),
        False,
    ),
}
"""Here since 2000 on a permanent permit, no clergy, called on by a decision: a term from 24 February 2010 to 23 August 2013."""
