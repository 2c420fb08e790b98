"""What is settled stays settled: nothing left to repay, a recorded day, a loss since 2020, parts done before the MAP exempted."""

from __future__ import annotations

from datetime import date
from typing import Any

import attrs
import pytest

import inburgering as ib
from inburgering.dossier import (
    Act,
    Authority,
    Decision,
    DecisionKind,
    Diploma,
    DiplomaKind,
    Dossier,
    ExtendedTerm,
    Fine,
    FineKind,
    Ground,
    Household,
    Loan,
    Map,
    Pvt,
    ResidenceRight,
)
from inburgering.facts import earlier_facts_on
from inburgering.rules import NEVER, value_of
from tests.cases._dossiers import PARTS_2015, asylum, course, dossier_of, family, known_of, passed
from wi2013 import loan, period, requirements, sanctions

REPAY = "Repay the loan"


def borrowed(
    right: ResidenceRight, done: date = date(2017, 9, 1), granted: date = date(2016, 10, 1), **parts: Any
) -> Dossier:
    """All parts passed on a day; 5,000 euros owed at 50 a month, no income known."""
    one = Loan(
        act=Act.WI2013,
        granted=granted,
        granted_cents=1_000_000,
        paid_out_cents=500_000,
        repaid_cents=0,
        remitted_cents=0,
        balance_cents=parts.pop("balance", 500_000),
        monthly_cents=5_000,
        repayment_first_day=parts.pop("recorded", NEVER),
    )
    home = Household(partner=False, single_parent=False, incomes=())
    given: dict[str, Any] = {"exams": passed(done, *PARTS_2015), "loans": (one,), "household": home}
    return dossier_of(right, **(given | parts))


def dead(one: Dossier) -> Dossier:
    """The same of somebody who died on 1-9-2018."""
    assert one.person is not None
    return attrs.evolve(one, person=attrs.evolve(one.person, died=date(2018, 9, 1)))


def told(one: Dossier, on: date) -> bool:
    """Whether repaying is among the deadlines."""
    return REPAY in {deadline.what.en for deadline in ib.assess(one, on=on).deadlines()}


OWING = borrowed(family(date(2015, 6, 1)))


@pytest.mark.article("Besluit 4.13(3)", "Besluit 4.14", "Besluit 4.7(1)")
@pytest.mark.parametrize(
    ("dossier", "cents"),
    [
        (OWING, 5_000),
        (borrowed(family(date(2015, 6, 1)), balance=2_000), 2_000),
        (borrowed(asylum(date(2015, 6, 1))), 0),  # remitted in full, done within the term
        (borrowed(family(date(2015, 6, 1)), balance=0), 0),
        (dead(OWING), 0),
    ],
)
def test_nothing_is_repaid_of_what_is_not_owed(dossier: Dossier, cents: int) -> None:
    """Asked on 1-10-2018, repayment from 1-4-2018: an instalment and a deadline only where a debt is left."""
    on = date(2018, 10, 1)
    facts = known_of(dossier, on)
    assert date(2018, 4, 1) == value_of(loan.repayment_first_day, facts)
    assert cents == value_of(loan.instalment_cents, facts)
    assert (cents > 0) is told(dossier, on)


@pytest.mark.article("Wi 17", "Richtlijn 2011/95 art. 34")
@pytest.mark.parametrize(("right", "repays"), [(asylum(date(2018, 6, 1)), False), (family(date(2018, 6, 1)), True)])
def test_an_asylum_status_holder_is_not_told_to_repay(right: ResidenceRight, repays: bool) -> None:
    """Late, on 1-9-2022: by the Act 50 euros a month, by Union law nothing may be recovered of an asylum status holder."""
    none = Map(final_interview=NEVER, themes_done=False, practical_hours=0)
    one = borrowed(
        right, date(2022, 9, 1), date(2018, 9, 1), pvt=Pvt(introduced=True, signed=date(2018, 9, 1)), map=none
    )
    on = date(2026, 1, 5)
    facts = known_of(one, on)
    assert 5_000 == value_of(loan.instalment_cents, facts)
    assert repays is value_of(loan.loan_recoverable_eu, facts)
    assert repays is told(one, on)


@pytest.mark.article("Besluit 4.6(2)")
@pytest.mark.parametrize(
    ("recorded", "first"),
    [
        (NEVER, date(2018, 4, 1)),
        (date(2018, 4, 1), date(2018, 4, 1)),
        (date(2018, 5, 1), date(2018, 4, 1)),
        (date(2018, 3, 1), None),
    ],
)
def test_a_recorded_day_that_is_not_earlier_changes_nothing(recorded: date, first: date | None) -> None:
    """Done on 1-9-2017: 1-4-2018. An earlier day may be one the person asked for: then it is asked."""
    facts = known_of(borrowed(family(date(2015, 6, 1)), recorded=recorded), date(2019, 1, 10))
    assert first == value_of(loan.repayment_first_day, facts)
    assert (None if first is None else 5_000) == value_of(loan.instalment_cents, facts)
    assert (None if first is None else True) is value_of(loan.loan_recoverable, facts)


@pytest.mark.article("Wi 16(2)(a)", "Wi 17(1)(b)")
@pytest.mark.parametrize(("known", "lost", "first"), [(date(2020, 11, 2), date(2021, 11, 1), date(2022, 6, 1))])
def test_a_loss_through_the_pvt_since_2020_needs_no_word_from_duo(known: date, lost: date, first: date) -> None:
    """Six months after the loss, and then the first of the next month; art. 4.6(5) on its being established is gone."""
    one = borrowed(asylum(known), granted=date(2021, 1, 4), exams=(), pvt=Pvt(introduced=False, signed=NEVER))
    facts = known_of(one, date(2022, 3, 1))
    assert lost == value_of(loan.loan_lost_day, facts) == value_of(loan.event_since_2020, facts)
    assert lost == value_of(loan.repayment_event, facts)
    assert first == value_of(loan.repayment_first_day, facts)


@pytest.mark.article("Wi 16(1)", "Besluit 4.6(5)")
@pytest.mark.parametrize(
    ("known", "asked"), [(date(2019, 1, 1), True), (date(2018, 12, 31), True), (date(2020, 11, 2), False)]
)
def test_only_a_loss_of_before_2020_waits_for_duo(known: date, asked: bool) -> None:
    """A year to 31-12-2019 or 30-12-2019 was lost under the old rule."""
    one = borrowed(asylum(known), granted=date(2021, 1, 4), exams=(), pvt=Pvt(introduced=False, signed=NEVER))
    facts = known_of(one, date(2022, 3, 1))
    assert (None if asked else NEVER) == value_of(loan.pvt_loss_established_day, facts)


@pytest.mark.article("Besluit 2.4a", "Besluit 2021 12.1a(6)")
@pytest.mark.parametrize("on", [date(2025, 8, 31), date(2025, 9, 1), date(2026, 6, 1)])
def test_what_was_done_before_the_map_exempted_stays_done(on: date) -> None:
    """All parts passed on 1-9-2017, nothing known of a MAP: the day, the parts late and the debt stand."""
    facts = known_of(OWING, on)
    assert "map_concluded" not in facts
    assert date(2017, 9, 1) == value_of(requirements.fulfilled_day, facts)
    assert 0 == value_of(loan.parts_late, facts)
    assert value_of(requirements.exam_in_time, facts) is True
    late = known_of(borrowed(family(date(2015, 1, 1)), date(2018, 1, 1)), on)
    assert value_of(requirements.exam_in_time, late) is False
    assert 6 == value_of(loan.parts_late, late)


@pytest.mark.article("Besluit 2.4a", "Wi 5(3)")
@pytest.mark.parametrize(
    ("awarded", "known"), [(date(2017, 8, 31), False), (date(2017, 9, 1), True), (date(2019, 7, 1), True)]
)
def test_an_entry_diploma_of_later_does_not_move_the_day(awarded: date, known: bool) -> None:
    """Since when mbo level 1 takes ONA away is open; not from before it was awarded."""
    diploma = Diploma(kind=DiplomaKind.MBO_1, awarded=awarded)
    facts = known_of(borrowed(family(date(2015, 6, 1)), diplomas=(diploma,)), date(2020, 6, 1))
    assert (date(2017, 9, 1) if known else None) == value_of(requirements.fulfilled_day, facts)


PVT_FINE = Fine(
    kind=FineKind.PVT,
    authority=Authority.DUO,
    dated=date(2019, 1, 10),
    notified=date(2019, 1, 10),
    amount_cents=34_000,
    new_period_last_day=date(2020, 1, 9),
    revoked=False,
)
LITERACY = Decision(
    kind=DecisionKind.EXTENSION,
    dated=date(2020, 6, 1),
    notified=date(2020, 6, 1),
    grants=True,
    ground=Ground.LITERACY_COURSE,
    months=24,
    days=0,
)


@pytest.mark.article("Wi 29(1)", "Wi 7b(3)(b)")
@pytest.mark.parametrize(
    ("decision", "last"),
    [
        (LITERACY, date(2022, 10, 31)),
        (attrs.evolve(LITERACY, ground=Ground.NO_CULPABILITY, term=ExtendedTerm.EXAM), date(2022, 10, 31)),
        (attrs.evolve(LITERACY, ground=Ground.NO_CULPABILITY, dated=date(2019, 1, 9)), date(2022, 10, 31)),
        (attrs.evolve(LITERACY, ground=Ground.NO_CULPABILITY), None),
    ],
)
def test_a_pvt_fine_leaves_the_term_for_the_examination_known(decision: Decision, last: date | None) -> None:
    """Obliged on 1-11-2017, two years more: to 31-10-2022. What may lengthen the new PVT term instead is open."""
    signed = Pvt(introduced=True, signed=date(2019, 5, 1))
    one = dossier_of(family(date(2017, 11, 1)), fines=(PVT_FINE,), decisions=(decision,), pvt=signed)
    on = date(2023, 10, 1)
    facts = known_of(one, on)
    assert last == value_of(period.running_last_day, facts)
    answer = ib.assess(one, on=on).period
    assert last == (None if answer is None else answer.last_day)
    if decision == LITERACY:
        assert value_of(sanctions.exam_missed, facts) is True


@pytest.mark.article("Wi 29(1)", "Wet 24(1)")
def test_a_pvt_fine_under_the_act_of_2021_is_another_one() -> None:
    """There an extension after a fine may lengthen its new period, so what was granted in all is not said."""
    of_2022 = attrs.evolve(
        PVT_FINE, dated=date(2023, 6, 1), notified=date(2023, 6, 1), new_period_last_day=date(2024, 6, 1)
    )
    later = attrs.evolve(LITERACY, ground=Ground.NO_CULPABILITY, dated=date(2023, 7, 1), term=ExtendedTerm.EXAM)
    one = dossier_of(family(date(2022, 2, 1)), fines=(of_2022,), decisions=(later,))
    assert "granted_months" not in known_of(one, date(2024, 1, 1))


@pytest.mark.article("Letter D.2.2.1")
@pytest.mark.parametrize(("on", "hours"), [(date(2018, 8, 31), 0), (date(2018, 9, 1), 300)])
def test_hours_of_a_course_that_has_not_begun_do_not_count(on: date, hours: int) -> None:
    """A course from 1-9-2018 on, already on record."""
    facts = earlier_facts_on(
        dossier_of(family(date(2016, 6, 1)), courses=(course(date(2018, 9, 1), date(2019, 3, 1), 300),)), on
    )
    assert hours == facts["statement_hours_supported"]
    assert hours == value_of(sanctions.statement_hours_counted, facts | {"on": on})


@pytest.mark.article("Wi 3(1)", "Wi 7b(1)")
def test_who_is_not_obliged_or_has_finished_is_told_no_term() -> None:
    """Dead, Dutch, or with every part passed: nothing has to be passed any more."""
    came, on = family(date(2016, 6, 1)), date(2018, 10, 1)
    people = {
        "bound": (dossier_of(came), True),
        "dead": (dead(dossier_of(came)), False),
        "Dutch": (dossier_of(came, nationalities=("NL",)), False),
        "finished": (dossier_of(came, exams=passed(date(2016, 9, 1), *PARTS_2015)), False),
    }
    for who, (one, told) in people.items():
        found = {d.what.en for d in ib.assess(one, on=on).deadlines()}
        assert told is ("Pass the examination" in found), who
