"""The integration period, its extension, the request and near completion (Wi2021 arts. 11-12, Besluit ch. 4)."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from inburgering.dossier import (
    Course,
    CourseKind,
    Decision,
    DecisionKind,
    Dossier,
    ExamPart,
    ExamResult,
    Fine,
    FineKind,
    Ground,
    Level,
    Pip,
    ResidenceGround,
    Route,
)
from inburgering.facts import facts_on
from inburgering.rules import NEVER, decide, value_of
from wi2021.period import (
    PeriodCounting,
    decision_last_day,
    extended_last_day,
    near_completion,
    near_completion_last_day,
    period_end,
    period_first_day,
    period_last_day,
    request_first_day,
    running_last_day,
)

ON = date(2026, 6, 1)


def facts(**more: Any) -> dict[str, Any]:
    """A plan of 24 April 2023, no gap, no extension, no fine."""
    plain: dict[str, Any] = {
        "on": ON,
        "first_pip_dated": date(2023, 4, 24),
        "gap_days": 0,
        "granted_last_day": NEVER,
        "granted_months": 0,
        "granted_days": 0,
        "fined_period_last_day": NEVER,
    }
    return plain | more


def nearly(**more: Any) -> dict[str, Any]:
    """Asylum status holder in the B1 route who is nearly done."""
    done: dict[str, Any] = {
        "has_right": True,
        "ground": ResidenceGround.C,
        "first_right_asylum": False,  # asked only on a ground other than a fixed-term permit
        "route": Route.B1,
        "level": Level.A2,
        "all_lessons_attended": True,
        "course_hours_counted": 0,
        "language_parts_passed": 2,
        "knm_passed": True,
        "req_pvt_hours": 12,
        "req_pvt_activity_done": True,
        "req_pvt_signed": date(2024, 1, 1),
        "req_map_themes_done": True,
        "req_map_practical_hours": 40,
        "req_map_final_interview": date(2024, 1, 1),
    }
    return facts(**(done | more))


@pytest.mark.article("Wet 11(1)", "Wet 11(2)")
@pytest.mark.parametrize(
    ("dated", "first", "last"),
    [
        (date(2023, 4, 24), date(2023, 4, 25), date(2026, 4, 24)),
        (date(2026, 3, 10), date(2026, 3, 11), date(2029, 3, 10)),
        (date(2024, 2, 28), date(2024, 2, 29), date(2027, 2, 28)),
        (date(2025, 2, 28), date(2025, 3, 1), date(2028, 2, 29)),
        (date(2023, 12, 31), date(2024, 1, 1), date(2026, 12, 31)),
    ],
)
def test_three_years_from_the_day_after_the_plan(dated: date, first: date, last: date) -> None:
    """First and last day are those typed by hand, without rolling to a working day."""
    given = facts(first_pip_dated=dated)
    assert first == value_of(period_first_day, given)
    assert last == value_of(period_last_day, given)
    assert last == value_of(extended_last_day, given)


@pytest.mark.article("Wet 11(1)")
def test_anniversary_reading_ends_on_the_same_number() -> None:
    """The other reading ends a period after 28 February 2025 one day earlier."""
    given = facts(first_pip_dated=date(2025, 2, 28), period_counting=PeriodCounting.ANNIVERSARY)
    assert date(2028, 2, 28) == value_of(period_last_day, given)
    assert date(2028, 8, 28) == value_of(extended_last_day, given | {"granted_months": 6})


@pytest.mark.article("Wet 11(2)")
def test_without_a_plan_the_period_never_begins() -> None:
    """No plan is not an unknown plan: never, against undetermined with the date as what is missing."""
    assert NEVER == value_of(period_first_day, {"first_pip_dated": NEVER})
    assert NEVER == value_of(period_end, {"first_pip_dated": NEVER})
    decision = decide(period_last_day, {})
    assert not decision.decided
    assert "first_pip_dated" in {m.fact for m in decision.missing}


@pytest.mark.article("Wet 11(3)")
def test_an_annulled_and_replaced_plan_never_moves_the_period() -> None:
    """The first dated plan counts, also after it was annulled and replaced."""
    first = Pip(dated=date(2023, 4, 24), annulled=True, replaced=date(2024, 1, 5))
    dossier = Dossier(pips=(Pip(dated=date(2024, 1, 5)), first))
    assert date(2023, 4, 25) == value_of(period_first_day, facts_on(dossier, ON))


@pytest.mark.article("Besluit 4.2")
def test_an_interruption_lengthens_by_its_days_and_an_unknown_one_leaves_it_open() -> None:
    """Thirty days later with a gap of thirty days; undetermined while the gap is unknown."""
    assert date(2026, 5, 24) == value_of(extended_last_day, facts(gap_days=30))
    unknown = facts()
    del unknown["gap_days"]
    assert ["gap_days"] == [m.fact for m in decide(extended_last_day, unknown).missing]


@pytest.mark.article("Wet 12(1)", "Besluit 4.5(4)")
@pytest.mark.parametrize(
    ("more", "last"),
    [
        ({"granted_months": 6}, date(2026, 10, 24)),
        ({"granted_days": 112}, date(2026, 8, 14)),
        ({"granted_months": 3, "granted_days": 10}, date(2026, 8, 3)),
        ({"granted_months": 60}, date(2031, 4, 24)),
        ({"granted_last_day": date(2026, 9, 30)}, date(2026, 9, 30)),
        ({"granted_last_day": date(2026, 2, 28), "granted_months": 6}, date(2026, 8, 31)),
        ({"granted_last_day": date(2025, 1, 1)}, date(2026, 4, 24)),
        ({"granted_months": 61}, date(2031, 5, 24)),
    ],
)
def test_granted_extensions(more: dict[str, Any], last: date) -> None:
    """Months as one total, then days; a named day is where later lengths begin; never shorter than three years."""
    assert last == value_of(extended_last_day, facts(**more))


@pytest.mark.article("Besluit 4.1")
def test_a_new_period_after_a_fine_is_the_running_one() -> None:
    """The last day that the fine sets replaces that of the three years."""
    assert date(2026, 4, 24) == value_of(running_last_day, facts())
    assert date(2027, 1, 31) == value_of(running_last_day, facts(fined_period_last_day=date(2027, 1, 31)))


@pytest.mark.article("Besluit 4.5(1)")
def test_request_not_before_two_and_a_half_years() -> None:
    """WI21-EXT-DUO-BIRTH: from 25 April 2023 that is 25 October 2025."""
    assert date(2025, 10, 25) == value_of(request_first_day, facts())


@pytest.mark.article("Besluit 4.5(1)")
def test_decision_within_eight_weeks_rolled_to_a_working_day() -> None:
    """Eight weeks after a Tuesday is a Tuesday; after a Sunday the next Monday."""
    assert date(2026, 4, 28) == decision_last_day(date(2026, 3, 3)).day
    assert date(2026, 5, 4) == decision_last_day(date(2026, 3, 8)).day


@pytest.mark.article("Besluit 4.4(2)", "Besluit 4.4(3)")
@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ({}, True),
        ({"level": Level.A1}, False),
        ({"route": Route.SELF_RELIANCE}, False),
        ({"route": Route.EDUCATION}, False),
        ({"all_lessons_attended": False}, False),
        ({"all_lessons_attended": False, "course_hours_counted": 450}, False),
        ({"language_parts_passed": 1}, False),
        ({"knm_passed": False}, False),
        ({"req_pvt_activity_done": False}, False),
        ({"req_map_themes_done": False}, False),
        ({"ground": ResidenceGround.B, "course_hours_counted": 449}, False),
        ({"ground": ResidenceGround.B, "course_hours_counted": 450, "all_lessons_attended": False}, True),
        ({"knm_passed": None}, None),
    ],
)
def test_near_completion_asks_for_everything(more: dict[str, Any], expected: bool | None) -> None:
    """Each condition by itself refuses; family and other migrants need 450 hours instead of all lessons."""
    assert expected is value_of(near_completion, nearly(**more))


@pytest.mark.article("Besluit 4.4(1)")
def test_near_completion_gives_six_months_on_the_first_period_only() -> None:
    """Six months more; nothing on a period that was extended or set by a fine, or when not nearly done."""
    assert date(2026, 10, 24) == value_of(near_completion_last_day, nearly())
    # The first day becomes 5 May 2023: days of the gap come before the months.
    assert date(2026, 11, 4) == value_of(near_completion_last_day, nearly(gap_days=10))
    assert NEVER == value_of(near_completion_last_day, nearly(granted_months=3))
    assert NEVER == value_of(near_completion_last_day, nearly(fined_period_last_day=date(2027, 1, 1)))
    assert NEVER == value_of(near_completion_last_day, nearly(req_pvt_activity_done=False))


@pytest.mark.article("Besluit 4.4(1)")
def test_near_completion_on_an_extended_period_is_a_reading() -> None:
    """Asked for by name: six months on the period with the three months granted; never on a fine's new period."""
    reading = {"near_completion_on": "extended_too"}

    assert date(2027, 1, 24) == value_of(near_completion_last_day, nearly(granted_months=3, **reading))
    assert date(2026, 10, 24) == value_of(near_completion_last_day, nearly(**reading))
    assert NEVER == value_of(
        near_completion_last_day, nearly(granted_months=3, fined_period_last_day=date(2027, 1, 1), **reading)
    )


@pytest.mark.article("Besluit 4.5(4)")
def test_granted_lengths_are_read_from_decisions() -> None:
    """Refused, later and interruption decisions do not count; lengths before a named day are in it."""
    kind = DecisionKind.EXTENSION
    decisions = (
        Decision(kind=kind, dated=date(2025, 12, 1), grants=True, ground=Ground.NO_CULPABILITY, months=3),
        Decision(kind=kind, dated=date(2026, 1, 1), grants=True, last_day=date(2026, 9, 30)),
        Decision(kind=kind, dated=date(2026, 2, 1), grants=True, months=2, days=5),
        Decision(kind=kind, dated=date(2026, 2, 2), grants=False, months=24),
        Decision(kind=kind, dated=date(2026, 2, 3), grants=True, ground=Ground.INTERRUPTION, days=99),
        Decision(kind=kind, dated=date(2026, 6, 2), grants=True, months=12),
    )
    found = facts_on(Dossier(decisions=decisions), ON)
    assert (date(2026, 9, 30), 2, 5) == tuple(found[n] for n in ("granted_last_day", "granted_months", "granted_days"))
    assert NEVER == facts_on(Dossier(decisions=()), ON)["granted_last_day"]
    assert "granted_months" not in facts_on(Dossier(), ON)
    vague = Decision(kind=kind, dated=date(2026, 1, 1), grants=True)
    assert "granted_last_day" not in facts_on(Dossier(decisions=(vague,)), ON)


@pytest.mark.article("Besluit 4.1")
def test_the_new_period_is_read_from_fines_not_revoked() -> None:
    """The latest new period of a fine in force; none when there is no fine."""
    fines = (
        Fine(kind=FineKind.ROUTE, dated=date(2026, 5, 1), revoked=False, new_period_last_day=date(2027, 5, 1)),
        Fine(kind=FineKind.ROUTE, dated=date(2026, 5, 2), revoked=True, new_period_last_day=date(2028, 5, 1)),
    )
    assert date(2027, 5, 1) == facts_on(Dossier(fines=fines), ON)["fined_period_last_day"]
    assert NEVER == facts_on(Dossier(fines=()), ON)["fined_period_last_day"]


@pytest.mark.article("Besluit 4.4(2)")
def test_near_completion_facts_are_read_from_the_dossier() -> None:
    """Parts at the plan's level, KNM, hours and absence."""
    day = date(2025, 5, 1)
    exams = (
        ExamResult(part=ExamPart.READING, level=Level.B1, taken=day, passed=True),
        ExamResult(part=ExamPart.READING, level=Level.B1, taken=day, passed=True),
        ExamResult(part=ExamPart.WRITING, level=Level.A2, taken=day, passed=True),
        ExamResult(part=ExamPart.SPEAKING, level=Level.B2, taken=day, passed=True),
        ExamResult(part=ExamPart.KNM, taken=day, passed=True),
    )
    dossier = Dossier(
        pips=(Pip(dated=date(2023, 4, 24), level=Level.B1),),
        exams=exams,
        courses=(Course(first_day=day, nt2_hours=400, knm_hours=50, hours_unauthorised_absence=1),),
    )
    found = facts_on(dossier, ON)
    assert 2 == found["language_parts_passed"]
    assert found["knm_passed"] is True
    assert 450 == found["course_hours_counted"]
    assert found["all_lessons_attended"] is False


@pytest.mark.article("Wet 22(2)", "Besluit 4.1")
@pytest.mark.parametrize("kind", [FineKind.INTAKE, FineKind.TRAJECTORY])
def test_a_fine_for_the_intake_sets_no_integration_period(kind: FineKind) -> None:
    """Its new period, of two months at most, is for the intake alone."""
    fine = Fine(kind=kind, dated=date(2023, 3, 1), new_period_last_day=date(2023, 5, 1), revoked=False)

    assert NEVER == facts_on(Dossier(fines=(fine,)), ON)["fined_period_last_day"]


@pytest.mark.article("Besluit 4.1")
@pytest.mark.parametrize(
    ("changes", "last_day"),
    [
        ({}, date(2027, 9, 1)),
        ({"days": 5}, date(2027, 9, 6)),
        ({"last_day": date(2027, 8, 15)}, date(2027, 8, 15)),
        ({"ground": Ground.NEAR_COMPLETION}, date(2027, 6, 1)),
        ({"dated": date(2025, 5, 31)}, date(2027, 6, 1)),
        ({"dated": date(2025, 6, 1)}, None),
        ({"ground": Ground.NON_EXEMPTING_EDUCATION}, None),
        ({"ground": None}, None),
        ({"months": None}, None),
    ],
    ids=["3 months", "and 5 days", "a day", "4.4", "before", "same day", "4.3(2)", "no ground", "no length"],
)
def test_an_extension_granted_after_a_fine_lengthens_the_new_period(
    changes: dict[str, Any], last_day: date | None
) -> None:
    """A period of a fine to 1 June 2027 and three months for want of culpability; 4.4 and 4.3(2) speak of the three years."""
    fine = Fine(kind=FineKind.ROUTE, dated=date(2025, 6, 1), new_period_last_day=date(2027, 6, 1), revoked=False)
    given: dict[str, Any] = {"dated": date(2026, 2, 1), "ground": Ground.NO_CULPABILITY, "months": 3} | changes
    granted = Decision(kind=DecisionKind.EXTENSION, grants=True, **given)
    found = facts_on(Dossier(fines=(fine,), decisions=(granted,)), date(2026, 6, 1))

    assert last_day == found.get("fined_period_last_day")
    assert found.get("granted_months") == (3 if given["dated"] < date(2025, 6, 1) else None)


@pytest.mark.article("Besluit 5.3(5)")
def test_lessons_before_the_plan_do_not_count_for_near_completion() -> None:
    """460 hours before the plan of 24 April 2023 are none; ONA is no lesson of language or KNM."""
    before = Course(first_day=date(2022, 9, 1), last_day=date(2023, 3, 1), nt2_hours=460, knm_hours=0)
    ona = Course(
        kind=CourseKind.ONA, first_day=date(2024, 1, 1), last_day=date(2024, 3, 1), hours_unauthorised_absence=2
    )
    after = Course(first_day=date(2024, 1, 1), nt2_hours=100, knm_hours=20, hours_unauthorised_absence=0)
    found = facts_on(Dossier(pips=(Pip(dated=date(2023, 4, 24)),), courses=(before, ona, after)), ON)

    assert 120 == found["course_hours_counted"]
    assert found["all_lessons_attended"] is True


@pytest.mark.article("Besluit 4.5(4)", "Regeling 4.1(2)")
def test_a_last_day_that_does_not_come_names_none() -> None:
    """A decision that says 'no last day' and six months gives six months: it names no day, before a fine or after."""
    granted = Decision(
        kind=DecisionKind.EXTENSION,
        dated=date(2026, 2, 1),
        grants=True,
        ground=Ground.NO_CULPABILITY,
        months=6,
        last_day=NEVER,
    )
    found = facts_on(Dossier(decisions=(granted,)), ON)
    assert (NEVER, 6, 0) == (found["granted_last_day"], found["granted_months"], found["granted_days"])

    fine = Fine(kind=FineKind.ROUTE, dated=date(2026, 1, 10), revoked=False, new_period_last_day=date(2027, 1, 10))
    fined = facts_on(Dossier(decisions=(granted,), fines=(fine,)), ON)
    assert date(2027, 7, 10) == fined["fined_period_last_day"]
