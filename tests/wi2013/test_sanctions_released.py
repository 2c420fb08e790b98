"""Whose delay it was, and whether anybody was still obliged when the term was over (Wi2013 arts. 3, 5(2), 31 to 33; Awb 5:41, 5:42)."""

from __future__ import annotations

from datetime import date

import attrs
import pytest

import inburgering as ib
from inburgering.dossier import (
    Authority,
    Dossier,
    Fine,
    FineKind,
    Pvt,
    Registration,
    ResidenceRight,
)
from inburgering.rules import NEVER, decide, value_of
from tests.cases._dossiers import awaited, blame, dossier_of, exam_fine, family, known_of, late
from wi2013 import loan, period, sanctions

ASKED = (
    "Is it attributable that the examination was not passed in this period? The judgement that is known is of before."
)


def pvt_fine(*, revoked: bool = False) -> Fine:
    """A fine for the PVT of 10-1-2019, with a year more."""
    return Fine(
        kind=FineKind.PVT,
        authority=Authority.DUO,
        dated=date(2019, 1, 10),
        notified=date(2019, 1, 10),
        amount_cents=34_000,
        new_period_last_day=date(2020, 1, 9),
        revoked=revoked,
    )


@pytest.mark.article("Awb 5:41", "Wi 31(1)", "Wi 33")
@pytest.mark.parametrize("excused", [True, False])
@pytest.mark.parametrize(
    ("dossier", "on", "settled"),
    [
        # the first term to 31-5-2018, fined with a new one to 2-9-2020, of which the court of 2019 did not speak
        (
            dossier_of(family(date(2015, 6, 1)), fines=(exam_fine(date(2018, 9, 3), 1250, date(2020, 9, 2)),)),
            date(2021, 3, 1),
            None,
        ),
        (dossier_of(family(date(2015, 6, 1))), date(2018, 9, 1), date(2018, 5, 31)),
    ],
)
def test_a_judgement_of_before_the_term_was_over_is_about_another_delay(
    dossier: Dossier, on: date, settled: date | None, excused: bool
) -> None:
    """One of the last day itself is of before; one of the day after it is about this term."""
    last = settled or date(2020, 9, 2)
    for day, known in (
        (last, False),
        (date.fromordinal(last.toordinal() + 1), True),
        (date(2019, 6, 1), settled is not None),
    ):
        if day > on:
            continue
        facts = known_of(attrs.evolve(dossier, judgements=(blame(day, excused=excused),)), on)
        assert ((0 if excused else 1250) if known else None) == value_of(sanctions.fine, facts)
        if not known:
            assert {ASKED} == awaited(decide(sanctions.exam_overrun_not_attributable, facts))


@pytest.mark.article("Awb 5:41", "Wi 28", "Wi 31(1)")
@pytest.mark.parametrize("revoked", [True, False])
@pytest.mark.parametrize(("day", "on"), [(date(2019, 3, 1), date(2020, 1, 5)), (date(2018, 6, 1), date(2019, 2, 1))])
def test_a_judgement_after_a_pvt_fine_may_be_about_that(day: date, on: date, revoked: bool) -> None:
    """A court spoke after the PVT fine of 10-1-2019, or before the term for the examination was over: not of this delay."""
    for excused in (True, False):
        one = dossier_of(
            family(date(2016, 1, 1)), fines=(pvt_fine(revoked=revoked),), judgements=(blame(day, excused=excused),)
        )
        assert value_of(sanctions.fine, known_of(one, on)) is None


BASE = late(family(date(2015, 6, 1)), date(2019, 1, 8))
"""The term ended on 31-5-2018; to blame, as judged on 8-1-2019."""


def german(since: date) -> Dossier:
    """The same of somebody German since a day."""
    assert BASE.person is not None
    return attrs.evolve(BASE, person=attrs.evolve(BASE.person, nationalities=("DE",), exception_first_day=since))


def left(last: date) -> Dossier:
    """The same of somebody who is not registered any more."""
    home = Registration(first_day=date(2015, 6, 1), last_day=last, housing_municipality=True, reception=False)
    return attrs.evolve(BASE, registrations=(home,))


def until(last: date) -> Dossier:
    """The same of somebody whose permit ended."""
    right: ResidenceRight = attrs.evolve(family(date(2015, 6, 1)), last_day=last)
    return attrs.evolve(BASE, residence=(right,))


@pytest.mark.article("Wi 3(1)", "Wi 5(2)", "Besluit 2.2(2)(a)", "Wi 31(1)", "Wi 33")
@pytest.mark.parametrize(
    ("dossier", "in_term"),
    [
        (german(date(2017, 1, 1)), True),
        (german(date(2018, 5, 31)), True),
        (german(date(2018, 6, 1)), False),
        (left(date(2016, 3, 31)), True),
        (until(date(2017, 5, 31)), True),
        (until(date(2018, 5, 30)), True),
        (until(date(2018, 5, 31)), False),
    ],
)
def test_who_was_no_longer_obliged_when_the_term_was_over_missed_nothing(dossier: Dossier, in_term: bool) -> None:
    """A Union national, away for more than a year, without a permit: no duty, so no overrun; after the term it is open."""
    facts = known_of(dossier, date(2019, 1, 8))
    assert value_of(sanctions.exam_missed, facts) is (not in_term)
    assert (False if in_term else None) is value_of(sanctions.fine_follows, facts)
    assert (NEVER if in_term else date(2018, 6, 1)) == value_of(sanctions.next_fine_day, facts)


@pytest.mark.article("Besluit 2.2(2)(a)", "Wi 31(1)")
@pytest.mark.parametrize(("last", "in_term"), [(date(2018, 5, 30), True), (date(2018, 5, 31), False)])
def test_who_left_for_good_in_the_term_missed_nothing_and_who_left_after_it_did(last: date, in_term: bool) -> None:
    """Unregistered from the last day of the term, 31-5-2018, or from the day after it; asked when a year has passed."""
    facts = known_of(left(last), date(2019, 7, 1))
    assert value_of(sanctions.exam_missed, facts) is (not in_term)
    assert (False if in_term else None) is value_of(sanctions.fine_follows, facts)


@pytest.mark.article("Wi 5(2)(a)", "Wi 33")
def test_no_fine_lies_ahead_of_a_union_national() -> None:
    """Asked within the term, whatever the day since when; a Moroccan is told the day after it."""
    assert NEVER == value_of(sanctions.next_fine_day, known_of(german(date(2017, 1, 1)), date(2018, 3, 1)))
    assert date(2018, 6, 1) == value_of(sanctions.next_fine_day, known_of(BASE, date(2018, 3, 1)))


@pytest.mark.article("Awb 5:42", "Wi 31(1)", "Wi 28")
@pytest.mark.parametrize(
    ("on", "dead"), [(date(2018, 8, 31), False), (date(2018, 9, 1), True), (date(2019, 1, 8), True)]
)
def test_the_dead_are_not_fined(on: date, dead: bool) -> None:
    """Died on 1-9-2018, after the term: whatever was missed, no fine follows, and none lies ahead."""
    one = late(family(date(2015, 6, 1)), on)
    assert one.person is not None
    facts = known_of(attrs.evolve(one, person=attrs.evolve(one.person, died=date(2018, 9, 1))), on)
    assert value_of(sanctions.exam_missed, facts) is True
    assert value_of(sanctions.fine_follows, facts) is (not dead)
    assert (NEVER if dead else date(2018, 6, 1)) == value_of(sanctions.next_fine_day, facts)


@pytest.mark.article("Awb 5:42", "Wi 28", "Wi 30", "Wi 16(2)(a)")
def test_the_pvt_knows_the_same_ends() -> None:
    """Obliged on 1-11-2017, the PVT to 31-10-2018: dead after it, or German within it. The second did not lose the loan."""
    one = dossier_of(family(date(2017, 11, 1)), pvt=Pvt(introduced=False, signed=NEVER))
    assert one.person is not None
    on = date(2019, 1, 8)
    plain = known_of(one, on) | {"pvt_overrun_excused": False}
    assert value_of(sanctions.pvt_fine_follows, plain) is True
    dead = known_of(attrs.evolve(one, person=attrs.evolve(one.person, died=date(2018, 12, 1))), on)
    assert value_of(sanctions.pvt_missed, dead) is True
    assert value_of(sanctions.pvt_fine_follows, dead) is False
    assert NEVER == value_of(sanctions.pvt_next_fine_day, dead)
    person = attrs.evolve(one.person, nationalities=("DE",), exception_first_day=date(2018, 2, 1))
    union = known_of(attrs.evolve(one, person=person), on)
    assert value_of(sanctions.pvt_missed, union) is False
    assert NEVER == value_of(loan.pvt_loss_day, union)
    within = known_of(attrs.evolve(one, person=person), date(2018, 6, 1))
    assert NEVER == value_of(sanctions.pvt_next_fine_day, within)


FINED = (
    exam_fine(date(2018, 9, 3), 1250, date(2020, 9, 2)),
    exam_fine(date(2020, 10, 5), 1250, date(2022, 10, 4)),
    exam_fine(date(2022, 11, 1), 1250, NEVER),
)


@pytest.mark.article("Wi 33", "Besluit 2.12")
@pytest.mark.parametrize(("on", "days"), [(date(2024, 10, 31), 0), (date(2024, 11, 1), 1)])
def test_after_a_latest_fine_without_a_new_period_two_years_run_from_it(on: date, days: int) -> None:
    """Obliged on 1-6-2015, fined for the third time on 1-11-2022: to 31-10-2024, and nothing to ask an extension of."""
    facts = known_of(dossier_of(family(date(2015, 6, 1)), fines=FINED), on)
    assert date(2024, 10, 31) == value_of(period.running_last_day, facts)
    assert date(2024, 10, 31) == value_of(sanctions.fine_term_last_day, facts)
    assert days == value_of(period.days_late, facts)
    assert NEVER == value_of(period.request_first_day, facts)
    assert value_of(loan.in_loan_term, facts) is False, "the decree names the term in the decision, and there is none"


@pytest.mark.article("Wi 33")
def test_the_deadlines_after_it_are_of_that_term() -> None:
    """On 1-5-2023 the examination is due on 31-10-2024, and no request to DUO is told of."""
    found = ib.assess(dossier_of(family(date(2015, 6, 1)), fines=FINED), on=date(2023, 5, 1)).deadlines()
    told = {deadline.what.en: deadline.last_day for deadline in found}
    assert date(2024, 10, 31) == told["Pass the examination"]
    assert "Ask DUO for more time, or dispensation" not in told


@pytest.mark.article("Wi 30(2)", "Besluit 2.12")
def test_the_pvt_has_a_year_from_such_a_fine() -> None:
    """Obliged on 1-11-2017; a third PVT fine of 10-1-2021 without a new period: to 9-1-2022."""
    fines = (pvt_fine(), attrs.evolve(pvt_fine(), dated=date(2020, 1, 10), notified=date(2020, 1, 10)))
    last = attrs.evolve(pvt_fine(), dated=date(2021, 1, 10), notified=date(2021, 1, 10), new_period_last_day=NEVER)
    facts = known_of(dossier_of(family(date(2017, 11, 1)), fines=(*fines, last)), date(2021, 6, 1))
    assert date(2022, 1, 9) == value_of(period.pvt_running_last_day, facts)
    assert NEVER == value_of(period.pvt_request_first_day, facts)
    assert 0 == value_of(period.pvt_days_late, facts)
