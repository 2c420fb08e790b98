"""Persons in order, as the rows of a register, and what a finding must say of rows one step away from them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

import attrs
import pytest

from inburgering.dossier import Act, Group, Level, Purpose, ResidenceGround, Route
from inburgering.facts._recorded import ReleaseGround, ReleaseKind
from inburgering.register import FINDINGS, Finding
from inburgering.rules import NEVER, Known, Rule, facts_of, rests_on, value_of

Row = dict[str, Known]

_NO = """
    to_be_housed third_party_awaited information_indispensable record_ended exempting_study school_duty union_national
    free_movement_family integrated_elsewhere treaty_protected sponsor_clergy temporary_by_decision clergy dutch turkish
    obligation_runs_on fulfilled_decided dispensation_decided ended_decided holds_integration_diploma
    holds_old_diploma_b1 holds_dutch_diploma holds_overseas_diploma holds_caribbean_netherlands_diploma
    holds_international_diploma holds_other_vmbo_diploma five_years_work oral_b1 exemption_decided
    in_compulsory_schooling in_exempting_education temporary_exemption_decided schooling_at_start earlier_right_obliged
    record_precedes_right imposed_by_municipality req_reading_scaled_down req_listening_scaled_down
    req_writing_scaled_down req_speaking_scaled_down req_impaired_in_rehabilitation req_sufficient_course_effort
    req_b1_not_attainable recorded_route_achieved first_right_asylum sponsor_protection_note req_participation_lifted
    req_bridging_following req_bridging_completed req_bridging_dropped_out recorded_map_open recorded_deviation_reasoned
    recorded_pip_awaits_offer recorded_trafficking_victim req_pvt_activity_done
"""
_NONE = """
    gap_days granted_months granted_days school_age_years registered_years recorded_days_counted_twice
    recorded_childbirth_days req_nt2_hours req_nt2_deducted_hours req_set_course_hours req_school_deducted_hours
    req_course_hours req_carried_hours req_course_deducted_hours recorded_participation_hours_required
    req_participation_hours req_pvt_hours req_pvt_deducted_hours req_map_hours req_participation_deducted_hours
"""
_NOT_COME = """
    housing_registered third_party_received granted_last_day fined_period_last_day exempting_study_left school_duty_left
    unregistered_since absence_first_day absence_last_day died schooling_at_start_last_day recorded_last_day_before_request recorded_extension_requested
    recorded_childbirth req_pvt_signed moved_registered moved_plan_dated recorded_offer_dated recorded_offer_start
    exception_first_day
"""

FAMILY: Row = {
    **dict.fromkeys(_NO.split(), False),
    **dict.fromkeys(_NONE.split(), 0),
    **dict.fromkeys(_NOT_COME.split(), NEVER),
    "on": date(2024, 1, 15),
    "born": date(1990, 5, 1),
    "pension_day": date(2057, 8, 1),
    "has_right": True,
    "ground": ResidenceGround.A,
    "purpose": Purpose.FAMILY,
    "sponsor_dutch": True,
    "sponsor_ground": ResidenceGround.B,
    "sponsor_purpose": Purpose.OTHER,
    "made_known": date(2023, 2, 1),
    "right_first_day": date(2023, 2, 1),
    "first_right_known": date(2023, 2, 1),
    "obligation_right_known": date(2023, 2, 1),
    "brp_registered": date(2023, 2, 10),
    "notified": date(2023, 2, 15),
    "obligation_imposed": date(2023, 2, 15),
    "test_taken": date(2023, 3, 10),
    "test_score": 30,
    "test_required_score": 25,
    "recorded_test_attainable": True,
    "first_pip_dated": date(2023, 4, 20),
    "pip_dated": date(2023, 4, 20),
    "route": Route.B1,
    "level": Level.B1,
    "recorded_as_obliged": True,
    "recorded_under_2021": True,
    "recorded_act": Act.WI2021,
    "recorded_group": Group.FAMILY_OR_OTHER_MIGRANT,
    "recorded_period_first_day": date(2023, 4, 21),
    "recorded_period_last_day": date(2026, 4, 20),
    "recorded_municipalities": 1,
    "recorded_release": ReleaseKind.NONE,
    "recorded_release_ground": ReleaseGround.NONE,
}
"""Joined a Dutch partner, notified on 15 February 2023, with a plan of 20 April for the B1 route: all in order."""

ASYLUM: Row = FAMILY | {
    "ground": ResidenceGround.C,
    "purpose": Purpose.ASYLUM,
    "first_right_asylum": True,
    "to_be_housed": True,
    "housing_registered": date(2023, 2, 10),
    "recorded_group": Group.ASYLUM_STATUS_HOLDER,
    "recorded_offer_dated": date(2023, 5, 1),
}
"""An asylum status holder, housed on 10 February 2023, with the same plan and an offer of 1 May: all in order."""

SELF_RELIANT: Row = ASYLUM | {
    "route": Route.SELF_RELIANCE,
    "level": Level.A1,
    "recorded_participation_hours_required": 800,
    "test_score": 10,
    "recorded_test_attainable": False,
}
"""The same on the Z-route, as the learnability test advised, and 800 hours of participation asked for."""

CLERGY_FAMILY: Row = FAMILY | {
    "sponsor_dutch": False,
    "sponsor_ground": ResidenceGround.A,
    "sponsor_purpose": Purpose.EMPLOYMENT,
    "sponsor_clergy": True,
    "first_right_known": NEVER,
    "obligation_right_known": NEVER,
}
"""Joined a priest here on a fixed-term permit; on record as obliged all the same."""


def by_code(code: str) -> Finding:
    """The finding with a code."""
    (found,) = [f for f in FINDINGS if f.code == code]
    return found


def finds(code: str, row: Mapping[str, Known]) -> Known:
    """Whether a finding is made of a row: true, false, or ``None`` when that cannot be told."""
    return value_of(by_code(code).rule, row)


def needed(finding: Finding) -> set[str]:
    """The facts that a finding rests on; a reading that the text leaves open has its default."""
    facts = facts_of(*rests_on(finding.rule))
    return {fact.data.name for fact in facts if fact.data.default is None}


@attrs.frozen
class Case:
    """A row that departs from the law, a row one step away that does not, and a fact without which nobody can tell.

    Attributes:
        code: The finding.
        article: Where the law says so.
        departs: The whole row.
        step: What is otherwise in the row one step away.
        needs: A fact of the row; left out, the finding is undetermined.
    """

    code: str
    article: str
    departs: Row
    step: Row
    needs: str

    @property
    def outcomes(self) -> tuple[Known, Known, Known]:
        """What is found of the row, of the one a step away, and of the row without the fact that is needed."""
        in_doubt = {name: value for name, value in self.departs.items() if name != self.needs}
        return finds(self.code, self.departs), finds(self.code, self.departs | self.step), finds(self.code, in_doubt)


def cases(*found: Case) -> list[Any]:
    """The cases as parameters of a test, each marked with its article and called by its code."""
    return [pytest.param(case, id=case.code, marks=pytest.mark.article(case.article)) for case in found]


def codes(parameters: list[Any]) -> set[str]:
    """The codes that the parameters cover."""
    return {parameter.values[0].code for parameter in parameters}


def rules_of(findings: list[Finding]) -> list[Rule[Any]]:
    """Every rule that a finding shows: its own, the law beside it, and the remedy."""
    return [part for f in findings for part in (f.rule, f.by_law, f.remedy) if isinstance(part, Rule)]


def findings_in(module: Any) -> list[Finding]:
    """The findings that a module declares."""
    return [value for value in vars(module).values() if isinstance(value, Finding)]
