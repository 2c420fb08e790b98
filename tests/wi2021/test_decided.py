"""From which day decisions, extensions and fines count (Wi2021 arts. 12, 20 to 25; Awb 3:40)."""

from __future__ import annotations

from datetime import date
from typing import Any

import attrs
import pytest

from inburgering.dossier import (
    Act,
    Authority,
    Culpability,
    DecisionKind,
    Dossier,
    ExamPart,
    FineKind,
    Ground,
    Household,
    Impairments,
    Intake,
    Judgement,
    JudgementKind,
    Level,
    Loan,
    Offer,
    Route,
    Summons,
)
from inburgering.facts import facts_on
from inburgering.rules import NEVER, Span
from tests.wi2021._achievers import MODULES, decision, fine, passes, says
from tests.wi2021._fined_people import asylum, nareiziger, person, plan
from wi2021 import duties, loan, period, requirements, sanctions

LOAN = Loan(
    act=Act.WI2021,
    granted=date(2023, 4, 1),
    granted_cents=8_000_00,
    paid_out_cents=4_000_00,
    balance_cents=4_000_00,
    repayment_first_day=NEVER,
)
ENDS = [
    DecisionKind.OBLIGATION_ENDED,
    DecisionKind.EXEMPTION,
    DecisionKind.MEDICAL_DISPENSATION,
    DecisionKind.SPECIAL_DISPENSATION,
]


@pytest.mark.article("Wi2021 20(2)(b)", "Wi2021 21(3)(b)", "Besluit 6.7(2)")
@pytest.mark.parametrize("kind", ENDS)
def test_the_loan_is_lost_on_the_day_the_duty_ends_not_on_that_of_the_decision(kind: DecisionKind) -> None:
    """Decided on 1 February for 1 June 2025; or on 1 September, back to 1 March: repayment from 1 October."""

    def borrower(dated: date, first: date) -> Dossier:
        return person(loans=(LOAN,), requests=(), decisions=(decision(kind, dated, first_day=first),))

    ahead = borrower(date(2025, 2, 1), date(2025, 6, 1))
    for on, lost, entitled in (
        (date(2025, 3, 1), NEVER, True),
        (date(2025, 5, 31), NEVER, True),
        (date(2025, 6, 1), date(2025, 6, 1), False),
    ):
        assert says(loan.loan_lost_day, ahead, on) == lost
        assert says(loan.loan_entitled, ahead, on) is entitled
    back, on = borrower(date(2025, 9, 1), date(2025, 3, 1)), date(2025, 10, 1)
    assert says(loan.loan_lost_day, back, on) == date(2025, 3, 1) == facts_on(back, on)["duty_ended_day"]
    assert says(loan.repayment_first_day, back, on) == date(2025, 10, 1)


@pytest.mark.article("Awb 3:40", "Wi2021 20(2)(b)")
def test_a_decision_without_a_first_day_counts_from_the_day_it_was_made_known() -> None:
    """Dated 1 February, made known on the 6th; where that day is not told, from its date."""
    ended = decision(DecisionKind.OBLIGATION_ENDED, date(2025, 2, 1), notified=date(2025, 2, 6))
    for one, day in ((ended, date(2025, 2, 6)), (attrs.evolve(ended, notified=None), date(2025, 2, 1))):
        found = facts_on(person(decisions=(one,)), date(2025, 3, 1))
        assert found["obligation_ended_since"] == found["duty_ended_day"] == day


@pytest.mark.article("Wi2021 5(1)", "Besluit 2.7(3)")
def test_a_dispensation_of_a_part_lifts_it_from_the_day_it_sets() -> None:
    """Decided on 1 February for 1 June 2025: not yet on 31 May."""
    kind = DecisionKind.PARTIAL_MEDICAL_DISPENSATION
    given = decision(kind, date(2025, 2, 1), first_day=date(2025, 6, 1), parts=(ExamPart.SPEAKING,))
    who, rule = person(decisions=(given,)), requirements.part_lifted[ExamPart.SPEAKING]
    assert [says(rule, who, on) for on in (date(2025, 5, 31), date(2025, 6, 1))] == [False, True]


@pytest.mark.article("Participatiewet 56a")
def test_only_the_group_of_relief_is_told_a_last_day_of_it() -> None:
    """Assistance from 31 August 2023: to 29 February 2024 on an asylum permit; never for family on a regular one."""
    home, on = Household(assistance_first_day=date(2023, 8, 31)), date(2023, 12, 1)
    for who, last in (
        (asylum(household=home), date(2024, 2, 29)),
        (person(household=home), NEVER),
        (nareiziger(household=home), NEVER),
    ):
        assert says(duties.relief_last_day, who, on) == last
        assert says(duties.relief_due, who, on) is (last != NEVER)


@pytest.mark.article("Wi2021 22(1)", "Wi2021 14(1)")
@pytest.mark.parametrize(
    ("on", "euros"),
    [
        (date(2023, 2, 1), 0),
        (date(2023, 2, 2), 250),
        (date(2023, 2, 9), 250),
        (date(2023, 2, 10), 250),
        (date(2023, 3, 1), 250),
        (date(2023, 3, 2), 250),
    ],
)
def test_a_third_summons_does_not_undo_that_the_second_was_missed(on: date, euros: int) -> None:
    """The second period ended on 1 February 2023; the third runs from 10 February to 1 March."""

    def summons(dated: date, before: date | None) -> Summons:
        return Summons(dated=dated, appear_before=before, appeared=False, cooperated=False, warned=True)

    first, second = (
        summons(date(2023, 1, 12), date(2023, 1, 20)),
        summons(date(2023, 1, 22), date(2023, 2, 1)),
    )

    def called(third: Summons) -> Dossier:
        return person(pips=(), intake=Intake(summonses=(first, second, third), completed=NEVER, in_absence=False))

    who = called(summons(date(2023, 2, 10), date(2023, 3, 1)))
    assert says(sanctions.intake_fine, who, on, intake_excused=False) == euros
    open_ended = called(summons(date(2023, 2, 10), None))
    known = date(2023, 2, 2) if on < date(2023, 2, 10) else None
    assert facts_on(open_ended, on).get("intake_breached") == known


@pytest.mark.article("Wi2021 24(1)", "Wi2021 24(3)", "Wi2021 24(4)")
def test_two_decisions_on_one_lateness_are_one_step() -> None:
    """PVT fined on 1 April, MAP on 8 April 2026: the next fine is possible from 9 October, with a new period of a year."""
    first = fine(FineKind.PVT, date(2026, 4, 1), date(2026, 10, 1))
    other = fine(FineKind.MAP, date(2026, 4, 8), date(2026, 10, 8))
    for fines in ((first, other), (attrs.evolve(first, dated=date(2026, 4, 8), notified=date(2026, 4, 8)), other)):
        who, on = person(fines=fines), date(2026, 10, 9)
        assert says(sanctions.modules_term_last_day, who, on) == date(2026, 10, 8)
        assert says(sanctions.pvt_fine, who, on) == 340
        assert says(sanctions.modules_new_period_months, who, on) == 12


@pytest.mark.article("Wi2021 24(3)", "Wi2021 25(2)")
@pytest.mark.parametrize(
    ("fines", "found"),
    [
        ([(FineKind.PVT, date(2026, 4, 1), date(2026, 10, 1)), (FineKind.PVT, date(2026, 10, 2), date(2027, 4, 2))], 2),
        (
            [(FineKind.PVT, date(2026, 4, 1), date(2026, 10, 1)), (FineKind.PVT, date(2026, 10, 1), date(2027, 4, 1))],
            None,
        ),
        (
            [(FineKind.PVT, date(2026, 4, 1), date(2026, 10, 1)), (FineKind.MAP, date(2026, 10, 2), date(2027, 4, 2))],
            None,
        ),
        ([(FineKind.PVT, date(2026, 4, 1), NEVER), (FineKind.MAP, date(2026, 4, 8), NEVER)], 1),
        ([(FineKind.PVT, date(2026, 4, 1), None), (FineKind.PVT, date(2028, 4, 8), None)], 2),
        (
            [
                (FineKind.PVT, date(2026, 4, 1), None),
                (FineKind.MAP, date(2027, 4, 8), None),
                (FineKind.PVT, date(2028, 4, 8), None),
            ],
            None,
        ),
        ([(FineKind.PVT_AND_MAP, date(2026, 4, 1), Span(date(2026, 10, 1), date(2026, 11, 1)))], 1),
        ([], 0),
    ],
)
def test_steps_are_counted_by_component_and_by_period(fines: Any, found: int | None) -> None:
    """A second fine comes after the first new period only; where components and periods do not agree it is open."""
    who = person(fines=tuple(fine(*one) for one in fines))
    assert facts_on(who, date(2029, 1, 1)).get("modules_late_fines") == found


@pytest.mark.article("Besluit 7.1(5)", "Regeling 7.4(6)")
def test_the_room_for_conduct_fines_is_of_the_longest_new_period_that_runs() -> None:
    """Route on 1 April 2026 for two years, MAP on 8 April for six months: 24 months, with a fine of 5 April in it.

    A second fine, of after the period, begins another.
    """
    route = fine(FineKind.ROUTE, date(2026, 4, 1), date(2028, 4, 1))
    module = fine(FineKind.MAP, date(2026, 4, 8), date(2026, 10, 8))
    conduct = fine(FineKind.TRAJECTORY, date(2026, 4, 5), NEVER, amount_cents=50_00)
    found = facts_on(person(fines=(route, module, conduct)), date(2026, 6, 1))
    assert (found["fined_period_months"], found["conduct_fines_euros"]) == (24, 50)
    second = fine(FineKind.MAP, date(2026, 10, 9), date(2027, 4, 9))
    found = facts_on(person(fines=(module, second, conduct)), date(2026, 12, 1))
    assert (found["fined_period_months"], found["conduct_fines_euros"]) == (6, 0)


def breach(dated: date) -> Judgement:
    return Judgement(
        kind=JudgementKind.GUIDANCE_COOPERATION,
        authority=Authority.MUNICIPALITY,
        outcome=False,
        culpability=Culpability.INTENT,
        dated=dated,
    )


@pytest.mark.article("Wi2021 23(1)", "Besluit 7.1(2)")
def test_whether_another_fine_follows_a_revoked_one_is_open() -> None:
    """Why it was revoked is not told. One for another breach, of before, says nothing: 50 euros."""
    on, seen = date(2024, 6, 1), date(2024, 1, 10)

    def euros(*established: date | None) -> Any:
        gone = (
            fine(FineKind.TRAJECTORY, date(2024, 1, 20), NEVER, breach_established=day, revoked=True)
            for day in established
        )
        return says(
            sanctions.trajectory_fine,
            asylum(judgements=(breach(seen),), fines=tuple(gone)),
            on,
            only_route_intensity=False,
        )

    assert euros() == 50
    assert euros(seen) is None
    assert euros(None) is None
    assert euros(date(2024, 1, 9)) == 50


@pytest.mark.article("Wi2021 22(1)")
def test_whether_another_fine_for_the_intake_follows_a_revoked_one_is_open() -> None:
    """The breach of 2 February 2023: a fine of 20 February was revoked; one of 1 January cannot have been for it."""
    missed = (
        Summons(dated=date(2023, 1, 12), appear_before=date(2023, 1, 20), appeared=False),
        Summons(dated=date(2023, 1, 22), appear_before=date(2023, 2, 1), appeared=False),
    )
    for dated, euros in ((date(2023, 2, 20), None), (date(2023, 2, 2), None), (date(2023, 2, 1), 250)):
        gone = fine(FineKind.INTAKE, dated, NEVER, revoked=True)
        who = person(pips=(), fines=(gone,), intake=Intake(summonses=missed, completed=NEVER))
        assert says(sanctions.intake_fine, who, date(2023, 3, 1), intake_excused=False) == euros


@pytest.mark.article("Wi2021 24(1)", "Awb 5:41")
def test_a_judgement_on_blame_of_before_a_revoked_fine_does_not_count() -> None:
    """That fine may have been revoked for want of blame. A judgement since counts."""
    judged = Judgement(
        kind=JudgementKind.NOT_ATTRIBUTABLE, authority=Authority.DUO, outcome=False, dated=date(2026, 4, 10)
    )
    for dated, found in ((date(2026, 4, 9), False), (date(2026, 4, 10), None), (date(2026, 5, 1), None)):
        gone = fine(FineKind.ROUTE, dated, date(2028, 4, 9), revoked=True)
        who = person(judgements=(judged,), fines=(gone,))
        assert facts_on(who, date(2026, 6, 1)).get("route_overrun_excused") is found


@pytest.mark.article("Wi2021 16(1)", "Regeling 4.1(1)(g)")
def test_on_the_education_route_the_programme_must_begin_within_six_months() -> None:
    """Plan of 10 March 2023: to 10 September. Offered in May to begin in December is late; in September is not."""

    def offered(start: date | None, route: Route = Route.EDUCATION) -> Dossier:
        return asylum(pips=(plan(route),), offers=(Offer(dated=date(2023, 5, 1), start=start, route=route),))

    on = date(2023, 10, 1)
    assert says(duties.offer_last_day, offered(None), on) == date(2023, 9, 10)
    for start, late in ((date(2023, 9, 10), False), (date(2023, 9, 11), True), (date(2023, 12, 1), True), (None, None)):
        assert says(duties.offer_overdue, offered(start), on) is late
    assert says(duties.offer_overdue, offered(date(2023, 12, 1)), date(2023, 9, 10)) is False
    assert says(duties.offer_overdue, offered(date(2023, 12, 1)), date(2023, 9, 11)) is True
    assert says(duties.offer_overdue, offered(date(2023, 12, 1), Route.B1), on) is False
    assert says(duties.offer_overdue, asylum(pips=(plan(Route.EDUCATION),), offers=()), on) is True


@pytest.mark.article("Wi2021 12(1)", "Wi2021 24(1)", "Wi2021 25(1)", "Besluit 6.3(1)")
def test_an_extension_of_before_a_fine_lengthened_the_first_period() -> None:
    """Six months from 10 March 2026: to 10 September. PVT and MAP done in 2024 were in time; the loan goes on."""
    longer = decision(DecisionKind.EXTENSION, date(2026, 1, 10), ground=Ground.NO_CULPABILITY, months=6)
    late = fine(FineKind.ROUTE, date(2026, 10, 1), date(2028, 10, 1))
    who = person(**MODULES, loans=(), requests=(), decisions=(longer,), fines=(late,))
    on = date(2027, 1, 1)
    assert says(period.extended_last_day, who, on) == date(2026, 9, 10)
    assert says(sanctions.pvt_missed, who, on) is False
    assert says(loan.loan_entitled, who, on) is True
    for other in (attrs.evolve(longer, dated=date(2026, 10, 1)), attrs.evolve(longer, dated=date(2026, 10, 2))):
        unsure = attrs.evolve(who, decisions=(longer, other))
        assert says(period.extended_last_day, unsure, on) is None


@pytest.mark.article("Wi2021 24(2)", "Wi2021 25(2)", "Regeling 7.4(6)", "Regeling 4.1(2)")
@pytest.mark.parametrize(
    ("fines", "last"),
    [
        ([(FineKind.ROUTE, date(2026, 4, 1), date(2028, 4, 1))], date(2028, 7, 1)),
        (
            [
                (FineKind.ROUTE, date(2026, 4, 1), date(2028, 4, 1)),
                (FineKind.PVT, date(2026, 4, 1), date(2026, 10, 1)),
            ],
            date(2028, 7, 1),
        ),
        (
            [
                (FineKind.ROUTE, date(2026, 4, 1), date(2026, 10, 1)),
                (FineKind.ROUTE, date(2027, 1, 10), date(2028, 1, 10)),
            ],
            date(2028, 1, 10),
        ),
        (
            [
                (FineKind.ROUTE, date(2026, 4, 1), date(2028, 4, 1)),
                (FineKind.PVT, date(2026, 11, 1), date(2027, 5, 1)),
            ],
            date(2028, 7, 1),
        ),
        (
            [
                (FineKind.ROUTE, date(2026, 4, 1), date(2028, 4, 1)),
                (FineKind.PVT, date(2026, 6, 10), date(2026, 12, 10)),
            ],
            None,
        ),
        ([(FineKind.ROUTE, date(2026, 4, 1), Span(date(2028, 4, 1), date(2028, 4, 9)))], None),
    ],
)
def test_an_extension_lengthens_the_period_that_runs_when_it_is_granted(fines: Any, last: date | None) -> None:
    """Three months granted on 10 June 2026. The longest period runs; a later fine sets a last day of its own."""
    longer = decision(DecisionKind.EXTENSION, date(2026, 6, 10), ground=Ground.NO_CULPABILITY, months=3)
    who = person(decisions=(longer,), fines=tuple(fine(*one) for one in fines), impairments=Impairments.none())
    assert says(period.running_last_day, who, date(2027, 2, 1)) == last


@pytest.mark.article("Besluit 4.4(2)(c)")
def test_passes_at_a2_without_scaling_down_do_not_make_nearly_done() -> None:
    """The plan is at B1 and no decision says otherwise."""
    low = passes(date(2025, 6, 1), "reading", "writing", level=Level.A2)
    assert facts_on(person(exams=low), date(2026, 1, 1))["language_parts_passed"] == 0
