"""From a dossier to the facts on fines of the 2021 Act: what it says, and what it leaves unsaid."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from inburgering.dossier import (
    Authority,
    Course,
    CourseKind,
    Culpability,
    Decision,
    DecisionKind,
    Dossier,
    ExamPart,
    ExamResult,
    Fine,
    FineKind,
    Household,
    Intake,
    Judgement,
    JudgementKind,
    Level,
    Person,
    Route,
    SelfReliance,
    Summons,
)
from inburgering.facts import facts_on
from inburgering.rules import NEVER, Span, value_of
from tests.wi2021._achievers import course
from tests.wi2021._fined_people import LATER, PLAN, asylum, person, plan, right
from wi2021 import sanctions as law


def fine(kind: FineKind, dated: date = date(2024, 3, 1), **more: Any) -> Fine:
    """A fine that stands; of the trajectory with its breach a week before, final six weeks after."""
    known: dict[str, Any] = {"kind": kind, "dated": dated, "notified": dated, "revoked": False, "amount_cents": 50_00}
    return Fine(**(known | more))


def conduct(breach: date, final: date | None, **more: Any) -> Fine:
    """A fine of art. 23 for a breach, dated ten days after it."""
    return fine(
        FineKind.TRAJECTORY,
        date.fromordinal(breach.toordinal() + 10),
        breach_established=breach,
        final=final,
        culpability=Culpability.ORDINARY,
        **more,
    )


def judged(dated: date, outcome: bool | None = False, **more: Any) -> Judgement:
    """The municipality judged cooperation with guidance."""
    known: dict[str, Any] = {
        "kind": JudgementKind.GUIDANCE_COOPERATION,
        "authority": Authority.MUNICIPALITY,
        "outcome": outcome,
        "culpability": Culpability.GROSS_NEGLIGENCE,
        "dated": dated,
    }
    return Judgement(**(known | more))


def fact(name: str, who: Dossier, on: date = LATER) -> Any:
    return facts_on(who, on).get(name)


@pytest.mark.article("Wi2021 22")
def test_fines_for_the_intake_and_the_new_period_of_the_latest() -> None:
    """Revoked ones and those of after the day do not count."""
    first = fine(FineKind.INTAKE, date(2023, 2, 20), new_period_last_day=date(2023, 4, 20))
    second = fine(FineKind.INTAKE, date(2023, 5, 1), new_period_last_day=NEVER)
    revoked = fine(FineKind.INTAKE, date(2023, 1, 20), revoked=True)
    both = person(fines=(second, revoked, first))
    assert fact("intake_fines", both) == 2
    assert fact("intake_fines", both, date(2023, 3, 1)) == 1
    assert fact("intake_fine_new_last_day", both, date(2023, 3, 1)) == date(2023, 4, 20)
    assert fact("intake_fine_notified", both, date(2023, 3, 1)) == date(2023, 2, 20)
    assert fact("intake_fines", person()) == 0
    assert fact("intake_fine_notified", person()) == NEVER
    for unsure in ({"kind": None}, {"revoked": None}, {"dated": Span(date(2023, 1, 1), date(2023, 12, 31))}):
        values: dict[str, Any] = {"kind": FineKind.INTAKE, "dated": date(2023, 2, 20), "revoked": False} | unsure
        assert fact("intake_fines", person(fines=(Fine(**values),))) is None
    assert fact("intake_fines", person(fines=None)) is None


@pytest.mark.article("Wi2021 22(3)")
def test_who_completed_the_intake_in_the_new_period_did_not_fail_in_it() -> None:
    """The other way round is left to whoever judges it: that it was completed later does not show who failed."""
    fined = (fine(FineKind.INTAKE, date(2023, 2, 20), new_period_last_day=date(2023, 4, 20)),)
    name = "failed_in_new_intake_period"
    done = Intake(summonses=(), completed=date(2023, 4, 20), in_absence=False)
    late = Intake(summonses=(), completed=date(2023, 4, 21), in_absence=False)
    absent = Intake(summonses=(), completed=date(2023, 4, 20), in_absence=True)
    assert fact(name, person(fines=fined, intake=done)) is False
    assert fact(name, person(fines=fined, intake=late)) is None
    assert fact(name, person(fines=fined, intake=absent)) is None
    assert fact(name, person(intake=done)) is None


@pytest.mark.article("Wi2021 22(1)", "Awb 5:45")
def test_the_breach_of_the_intake_is_the_day_after_the_period_of_a_second_summons() -> None:
    """Not of the first one; on the last day to appear, 1 February 2023, there is still time, so no fine."""
    first = Summons(dated=date(2023, 1, 12), appear_before=date(2023, 1, 20), appeared=False)
    second = Summons(dated=date(2023, 1, 22), appear_before=date(2023, 2, 1), appeared=False)
    twice = person(intake=Intake(summonses=(first, second), completed=NEVER), pips=())
    assert fact("intake_breached", twice) == date(2023, 2, 2)
    for on, euros in ((date(2023, 2, 1), 0), (date(2023, 2, 2), 250), (date(2026, 2, 2), 250), (date(2026, 2, 3), 0)):
        assert value_of(law.intake_fine, dict(facts_on(twice, on)) | {"intake_excused": False}) == euros
    vague = Summons(dated=date(2023, 1, 22), appear_before=Span(date(2023, 2, 1), date(2023, 2, 9)), appeared=False)
    assert fact("intake_breached", person(intake=Intake(summonses=(first, vague)))) == Span(
        date(2023, 2, 2), date(2023, 2, 10)
    )
    unset = Summons(dated=date(2023, 1, 22), appeared=False)
    assert fact("intake_breached", person(intake=Intake(summonses=(first, unset)))) is None
    assert fact("intake_breached", person(intake=Intake(summonses=(first,)))) is None
    unsure = Summons(dated=date(2023, 1, 22), appear_before=date(2023, 2, 1))
    assert fact("intake_breached", person(intake=Intake(summonses=(first, unsure)))) is None


@pytest.mark.article("Wi2021 23(1)")
def test_a_breach_is_what_the_municipality_established_and_did_not_fine_yet() -> None:
    """The latest; not one that was fined, nor one that a court set right. Two degrees of blame of one day: unsure."""
    poor = judged(date(2024, 9, 2))
    name = "trajectory_breach_day"
    assert fact(name, person(judgements=(poor,))) == date(2024, 9, 2)
    assert fact("trajectory_culpability", person(judgements=(poor,))) == Culpability.GROSS_NEGLIGENCE
    lighter = judged(date(2024, 9, 2), culpability=Culpability.REDUCED)
    assert fact("trajectory_culpability", person(judgements=(poor, poor))) == Culpability.GROSS_NEGLIGENCE
    for both in ((poor, lighter), (lighter, poor)):
        assert fact("trajectory_culpability", person(judgements=both)) is None
        assert fact(name, person(judgements=both)) == date(2024, 9, 2)
    assert fact(name, person(judgements=(poor,)), date(2024, 9, 1)) == NEVER
    assert fact(name, person()) == NEVER
    assert fact(name, person(judgements=(judged(date(2024, 9, 2), outcome=True),))) == NEVER
    assert fact(name, person(judgements=(poor,), fines=(conduct(date(2024, 9, 2), None),))) == NEVER
    assert fact(name, person(judgements=(poor,), fines=(conduct(date(2024, 5, 2), None),))) == date(2024, 9, 2)
    overruled = judged(date(2025, 1, 5), outcome=True, authority=Authority.COURT)
    assert fact(name, person(judgements=(poor, overruled))) == NEVER
    for unsure in (judged(date(2024, 9, 2), outcome=None), judged(date(2024, 9, 2), kind=None)):
        assert fact(name, person(judgements=(unsure,))) is None
    assert fact(name, person(judgements=None)) is None
    assert fact(name, person(fines=None)) is None
    assert fact(name, person(fines=(fine(FineKind.TRAJECTORY),))) is None


@pytest.mark.article("Besluit 7.1(3)")
@pytest.mark.parametrize(
    ("breach", "final", "raises"),
    [
        (date(2023, 9, 1), date(2024, 1, 1), 0),
        (date(2023, 9, 2), date(2024, 1, 1), 1),
        (date(2024, 9, 1), date(2024, 9, 2), 1),
        (date(2024, 6, 1), date(2024, 9, 2), 1),
        (date(2024, 6, 1), date(2024, 9, 3), 0),
        (date(2024, 6, 1), NEVER, 0),
        (date(2024, 6, 1), None, None),
    ],
)
def test_a_breach_in_the_twelve_months_before_raises_the_fine_once_its_own_is_final(
    breach: date, final: date | None, raises: int | None
) -> None:
    """New breach on 2 September 2024: from 2 September 2023 to 1 September 2024; final that day at the latest."""
    assert law.LOOK_BACK.values[0].months == 12
    who = person(judgements=(judged(date(2024, 9, 2)),), fines=(conduct(breach, final),))
    assert fact("trajectory_raises_by_step", who) == raises
    assert fact("trajectory_raises_by_count", who) == raises


@pytest.mark.article("Besluit 7.1(3)")
def test_step_by_step_goes_on_where_counting_in_the_twelve_months_does_not() -> None:
    """Four breaches, each within twelve months of the last: step by step 3, by count 2 or 1."""
    days = date(2023, 1, 2), date(2023, 9, 2), date(2024, 4, 2)
    fines = tuple(conduct(day, date.fromordinal(day.toordinal() + 60)) for day in days)
    who = person(judgements=(judged(date(2024, 9, 2)),), fines=fines)
    assert fact("trajectory_raises_by_step", who) == 3
    assert fact("trajectory_raises_by_count", who) == 2
    assert value_of(law.trajectory_fine_raised, facts_on(who, LATER)) == 400


@pytest.mark.article("Besluit 7.1(3)")
def test_a_fine_that_became_final_between_breach_and_decision() -> None:
    """It counts only in the reading that looks at the day of the new fine."""
    who = person(judgements=(judged(date(2024, 9, 2)),), fines=(conduct(date(2024, 6, 1), date(2024, 10, 1)),))
    on = date(2024, 10, 1)
    assert fact("trajectory_raises_by_step", who, on) == fact("trajectory_raises_by_count", who, on) == 0
    assert fact("trajectory_raises_by_step_later", who, on) == fact("trajectory_raises_by_count_later", who, on) == 1
    assert fact("trajectory_raises_by_step_later", who, date(2024, 9, 30)) == 0


@pytest.mark.article("Besluit 7.1(5)")
def test_the_total_is_of_the_period_now_running() -> None:
    """Fines of arts. 22 and 23, with their cents; of a new period from the day of the fine that set it."""
    early = conduct(date(2024, 2, 20), NEVER, amount_cents=37_50)
    intake = fine(FineKind.INTAKE, date(2023, 2, 20), amount_cents=250_00)
    route = fine(FineKind.ROUTE, date(2026, 4, 1), new_period_last_day=date(2027, 4, 1), amount_cents=800_00)
    later = conduct(date(2026, 4, 20), NEVER, amount_cents=12_50)
    assert fact("conduct_fines_euros", person(fines=(early, intake))) == 287.5
    assert fact("conduct_fines_euros", person(fines=(early, intake, route, later))) == 12.5
    assert fact("fined_period_months", person(fines=(early, intake))) == 0
    assert fact("fined_period_months", person(fines=(early, intake, route, later))) == 12
    assert fact("conduct_fines_euros", person(fines=(conduct(date(2024, 2, 20), NEVER, amount_cents=None),))) is None


@pytest.mark.article("Regeling 7.4")
@pytest.mark.parametrize(
    ("notified", "last", "months"),
    [
        (date(2026, 4, 1), date(2026, 10, 1), 6),
        (date(2026, 8, 31), date(2027, 2, 28), 6),
        (date(2026, 4, 1), date(2027, 10, 1), 18),
        (date(2026, 4, 1), date(2028, 4, 2), None),
        (date(2026, 4, 1), NEVER, None),
        (None, date(2028, 4, 1), None),
    ],
)
def test_the_length_of_a_new_period_is_counted_from_the_day_of_notice(
    notified: date | None, last: date, months: int | None
) -> None:
    """Whole months from the event; any other day is left unsaid."""
    dated = date(2026, 4, 1)
    late = fine(FineKind.ROUTE, dated, notified=notified, new_period_last_day=last)
    assert fact("fined_period_months", person(fines=(late,)), date(2026, 9, 30)) == months


@pytest.mark.article("Wi2021 24", "Wi2021 25")
def test_fines_for_lateness_are_counted_by_day() -> None:
    """A fine for the PVT and one for the MAP of the same day are one step of the ladder."""
    day = date(2026, 4, 1)
    fines = (
        fine(FineKind.PVT, day, new_period_last_day=date(2027, 4, 1)),
        fine(FineKind.MAP, day, new_period_last_day=date(2027, 4, 1)),
        fine(FineKind.ROUTE, day, new_period_last_day=date(2028, 4, 1)),
    )
    assert fact("modules_late_fines", person(fines=fines)) == 1
    assert fact("route_late_fines", person(fines=fines)) == 1
    assert fact("fined_period_months", person(fines=fines)) == 24
    assert fact("modules_late_fines", person(fines=(fine(FineKind.PVT_AND_MAP, day),))) == 1
    assert fact("route_late_fines", person()) == 0
    assert fact("route_late_fines", person(fines=(Fine(dated=day, revoked=False),))) is None


@pytest.mark.article("Awb 5:41")
def test_a_judgement_on_blame_counts_when_it_is_later_than_extensions_and_fines() -> None:
    """It is about exceeding the period, so about all that had to be done in it; an earlier one was about earlier delay."""
    not_to_blame = judged(
        date(2026, 4, 1), outcome=True, kind=JudgementKind.NOT_ATTRIBUTABLE, authority=Authority.DUO, culpability=None
    )
    who = person(judgements=(not_to_blame,))
    assert fact("route_overrun_excused", who) is fact("modules_overrun_excused", who) is True
    fined = person(judgements=(not_to_blame,), fines=(fine(FineKind.ROUTE, date(2026, 5, 1)),))
    assert fact("route_overrun_excused", fined) is None
    extension = Decision(kind=DecisionKind.EXTENSION, dated=date(2026, 4, 2), grants=True)
    assert fact("route_overrun_excused", person(judgements=(not_to_blame,), decisions=(extension,))) is None
    assert fact("route_overrun_excused", person()) is None


@pytest.mark.article("Wi2021 24(1)")
def test_the_day_the_duty_ended_is_that_of_the_first_decision_death_or_pension_age() -> None:
    """Without any of them it is left unsaid: other things can end it."""
    dispensed = Decision(
        kind=DecisionKind.MEDICAL_DISPENSATION, dated=date(2025, 5, 1), first_day=date(2025, 4, 1), grants=True
    )
    fulfilled = Decision(kind=DecisionKind.OBLIGATION_FULFILLED, dated=date(2025, 6, 1), grants=True)
    refused = Decision(kind=DecisionKind.EXEMPTION, dated=date(2024, 6, 1), grants=False)
    name = "duty_ended_day"
    assert fact(name, person(decisions=(fulfilled, dispensed, refused))) == date(2025, 4, 1)
    assert fact(name, person(decisions=(fulfilled,))) == date(2025, 6, 1)
    assert fact(name, person(decisions=(refused,))) is None
    assert fact(name, person(decisions=(Decision(dated=date(2025, 6, 1), grants=True),))) is None
    assert fact(name, person(decisions=None)) is None
    assert fact(name, person(person=Person(born=date(1990, 5, 5), died=date(2026, 1, 2)))) == date(2026, 1, 2)
    assert fact(name, person(person=Person(born=date(1958, 12, 1), died=NEVER))) == date(2025, 12, 1)


def passes(last: ExamPart = ExamPart.KNM, **more: Any) -> tuple[ExamResult, ...]:
    """The five parts passed in 2025, the last one as said."""
    parts = [ExamPart.READING, ExamPart.LISTENING, ExamPart.WRITING, ExamPart.SPEAKING, ExamPart.KNM]
    day: dict[str, Any] = {"taken": date(2025, 6, 1), "result_known": date(2025, 7, 1)}
    other: dict[str, Any] = {"level": Level.B1, "passed": True}
    return tuple(ExamResult(part=part, **(day | other | (more if part is last else {}))) for part in parts)


@pytest.mark.article("Wi2021 25(1)")
def test_the_day_the_examination_was_achieved_lies_between_the_last_sitting_and_its_result() -> None:
    """Which of the two counts no text says. A part without a pass at B1 leaves the day unsaid."""
    name = "route_achieved_day"
    assert fact(name, person(exams=passes())) == Span(date(2025, 6, 1), date(2025, 7, 1))
    late = passes(taken=date(2026, 3, 9), result_known=date(2026, 4, 20))
    assert fact(name, person(exams=late)) == Span(date(2026, 3, 9), date(2026, 4, 20))
    assert fact(name, person(exams=passes(taken=date(2026, 1, 1), result_known=date(2026, 1, 1)))) == date(2026, 1, 1)
    assert fact(name, person(exams=passes(passed=False))) is None
    assert fact(name, person(exams=passes(ExamPart.READING, level=Level.A2))) is None
    assert fact(name, person(exams=None)) is None
    assert fact(name, person(pips=())) is None


@pytest.mark.article("Wi2021 25(1)")
def test_the_day_the_other_routes_were_achieved() -> None:
    """The final interview of the Z-route, with 800 hours done; of the education route what the decision says."""
    name = "route_achieved_day"
    z_route = {
        "pips": (plan(Route.SELF_RELIANCE),),
        "self_reliance": SelfReliance(final_interview=date(2026, 2, 2)),
        "courses": (course(800),),
    }
    assert fact(name, person(**z_route)) == date(2026, 2, 2)
    achieved = Decision(
        kind=DecisionKind.ROUTE_ACHIEVED, dated=date(2026, 3, 1), first_day=date(2026, 2, 20), grants=True
    )
    school = (plan(Route.EDUCATION),)
    assert fact(name, person(pips=school, decisions=(achieved,))) == date(2026, 2, 20)
    assert fact(name, person(pips=school)) is None
    assert fact(name, person(pips=(), decisions=(achieved,))) is None


@pytest.mark.article("Wi2021 27")
def test_assistance_was_not_lowered_where_there_was_none_or_no_decision_says_so() -> None:
    """For which conduct it was lowered a dossier does not say."""
    name = "assistance_lowered_for_lateness"
    lowered = (Decision(kind=DecisionKind.BENEFIT_LOWERED, dated=date(2025, 1, 1), grants=True),)
    on_assistance = Household(assistance_first_day=date(2023, 2, 1))
    assert fact(name, person(decisions=None)) is False
    assert fact(name, person(household=on_assistance)) is False
    assert fact(name, person(household=on_assistance, decisions=lowered)) is None
    assert fact(name, person(household=on_assistance, decisions=lowered), date(2024, 12, 31)) is False
    assert fact(name, person(household=None, decisions=None)) is None


@pytest.mark.article("Regeling 7.1(1)", "Regeling 7.2(1)")
def test_what_the_tables_ask_of_a_dossier() -> None:
    """Sittings of each part, the hours in the plan, and presence at the bridging programme."""
    lessons = Course(
        kind=CourseKind.BRIDGING,
        first_day=date(2024, 1, 1),
        last_day=NEVER,
        hours_attended=80,
        hours_authorised_absence=5,
        hours_unauthorised_absence=15,
    )
    who = asylum(courses=(lessons,), exams=passes(ExamPart.READING, passed=False))
    assert fact("pip_route_hours", who) == 1_000
    assert fact("pip_route_hours", who, date(2023, 3, 9)) is None
    assert fact("exam_reading_sittings", who) == fact("nt2_reading_sittings", who) == 1
    assert [fact(f"bridging_hours_{what}", who) for what in ("attended", "excused", "missed")] == [80, 5, 15]
    assert fact("bridging_hours_attended", person()) == 0
    assert fact("bridging_hours_attended", person(courses=(Course(first_day=PLAN),))) is None
    assert fact("bridging_hours_attended", who, date(2023, 12, 31)) == 0


@pytest.mark.article("Wi2021 25(3)", "CJEU C-158/23")
def test_lost_permits_and_proven_unwillingness_are_read_for_this_act_too() -> None:
    """As for the Act of 2013."""
    lost = person(residence=(right(last_day=date(2026, 1, 1), withdrawn=True),))
    assert fact("permit_lost", lost) is True
    assert fact("permit_lost", person()) is False
    proven = judged(
        date(2026, 1, 1), outcome=True, kind=JudgementKind.PERSISTENT_UNWILLINGNESS, authority=Authority.COURT
    )
    assert fact("persistent_unwillingness", person(judgements=(proven,))) is True
    assert fact("persistent_unwillingness", person()) is False
