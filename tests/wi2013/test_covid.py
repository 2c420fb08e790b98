"""The time that DUO gave everybody in 2020 for COVID-19, and what stays open while no decision tells of it (policy rule art. 7a).

Two months each in March, May and July 2020, four in September, and four more in December for who then had six months left
at most: ten or fourteen in all, on top of every other extension.
"""

from __future__ import annotations

from datetime import date
from typing import Any

import attrs
import pytest

from inburgering.dossier import (
    Circumstance,
    CircumstanceKind,
    Decision,
    DecisionKind,
    Dossier,
    ExtendedTerm,
    Ground,
    Pvt,
    Registration,
    Whose,
)
from inburgering.rules import NEVER, decide, value_of
from tests.cases._dossiers import PARTS_2015, asylum, awaited, dossier_of, extension, family, known_of, late, passed
from tests.wi2013._loan_people import passed as passed_by
from tests.wi2013.test_period import facts as of_a_period
from wi2013 import loan, period, requirements, sanctions

UNTOLD = "covid_extension_untold"
PVT_UNTOLD = "pvt_covid_extension_untold"


def literacy(dated: date) -> Decision:
    """Two years more for a course of literacy."""
    return Decision(
        kind=DecisionKind.EXTENSION,
        dated=dated,
        notified=dated,
        grants=True,
        ground=Ground.LITERACY_COURSE,
        months=24,
        days=0,
    )


@pytest.mark.article("Beleidsregel verlenging 7a", "Wi 31(1)")
@pytest.mark.parametrize(
    ("on", "missed"), [(date(2021, 8, 1), None), (date(2022, 3, 31), None), (date(2022, 4, 1), True)]
)
def test_a_term_lengthened_for_literacy_ran_in_2020_too(on: date, missed: bool | None) -> None:
    """Obliged on 1-6-2016, two years more: to 31-5-2021, so all through 2020; with ten months to 31-3-2022."""
    one = late(family(date(2016, 6, 1)), on, decisions=(literacy(date(2019, 5, 1)),))
    facts = known_of(one, on)
    assert date(2021, 5, 31) == value_of(period.extended_last_day, facts)
    assert 10 == value_of(period.covid_months, facts)
    assert date(2022, 3, 31) == value_of(period.covid_last_day, facts) == value_of(period.longest_last_day, facts)
    assert missed is value_of(sanctions.exam_missed, facts)
    assert (None if missed is None else 1250) == value_of(sanctions.fine, facts)
    if missed is None:
        assert UNTOLD in awaited(decide(sanctions.exam_missed, facts))


@pytest.mark.article("Beleidsregel verlenging 7a", "Wi 31(1)")
@pytest.mark.parametrize(
    ("on", "missed"), [(date(2020, 12, 1), None), (date(2021, 5, 28), None), (date(2021, 5, 29), True)]
)
def test_days_of_another_extension_may_carry_a_term_into_the_rounds(on: date, missed: bool | None) -> None:
    """Obliged on 1-3-2017 with 28 days: to 28-3-2020. Which rounds it ran in is open; fourteen months at most."""
    facts = known_of(late(family(date(2017, 3, 1)), on, 28), on)
    assert value_of(period.covid_months, facts) is None
    assert missed is value_of(sanctions.exam_missed, facts)
    assert (None if missed is None else 1250) == value_of(sanctions.fine, facts)


@pytest.mark.article("Beleidsregel verlenging 7a", "Wi 31(1)")
@pytest.mark.parametrize(
    ("on", "missed"), [(date(2021, 8, 1), None), (date(2021, 8, 28), None), (date(2021, 8, 29), True)]
)
def test_the_months_come_on_top_of_other_days(on: date, missed: bool | None) -> None:
    """Obliged on 1-6-2017 with 28 days: to 28-6-2020, and with fourteen months to 28-8-2021."""
    facts = known_of(late(family(date(2017, 6, 1)), on, 28), on)
    assert date(2021, 8, 28) == value_of(period.covid_last_day, facts)
    assert missed is value_of(sanctions.exam_missed, facts)


@pytest.mark.article("Beleidsregel verlenging 7a")
@pytest.mark.parametrize(("extra", "missed"), [(427, True), (425, None)])
def test_an_extension_of_since_march_2020_may_be_the_one_for_covid(extra: int, missed: bool | None) -> None:
    """To 31-5-2020; for want of blame 427 days more, to 1-8-2021, covers the fourteen months; a day less than them does not."""
    given = extension(date(2020, 8, 3), extra)
    one = late(family(date(2017, 6, 1)), date(2021, 8, 2), decisions=(given,))
    facts = known_of(one, date(2021, 8, 2))
    assert missed is value_of(sanctions.exam_missed, facts)
    before = attrs.evolve(given, dated=date(2020, 3, 12), notified=date(2020, 3, 12))
    facts = known_of(attrs.evolve(one, decisions=(before,)), date(2021, 8, 2))
    assert value_of(sanctions.exam_missed, facts) is None


@pytest.mark.article("Beleidsregel verlenging 7a")
@pytest.mark.parametrize(
    ("dated", "longest"),
    [
        (date(2021, 1, 12), date(2023, 2, 28)),
        (date(2021, 1, 13), date(2023, 6, 30)),
        (date(2020, 3, 13), date(2023, 2, 28)),
    ],
)
def test_an_extension_for_something_else_since_leaves_the_months_open(dated: date, longest: date) -> None:
    """To 30-4-2020 and two years for literacy, 30-4-2022: ten months more, fourteen if that came after 13 January 2021."""
    facts = known_of(late(family(date(2017, 5, 1)), date(2022, 6, 1), decisions=(literacy(dated),)), date(2022, 6, 1))
    assert date(2022, 4, 30) == value_of(period.extended_last_day, facts)
    assert value_of(period.covid_months, facts) is None
    assert longest == value_of(period.longest_last_day, facts)
    assert value_of(sanctions.exam_missed, facts) is None


@pytest.mark.article("Beleidsregel verlenging 7a")
@pytest.mark.parametrize("months", [None, 24])
def test_without_a_word_on_the_other_extensions_only_terms_of_2020_are_open(months: int | None) -> None:
    """Who has none granted, or a term that was over, is not asked what was granted for something else."""
    names = ("last_day", "months", "days", "dated")
    unknown: dict[str, Any] = {f"other_granted_{name}": None for name in names}
    none = of_a_period(date(2017, 5, 1), **unknown)
    over = of_a_period(date(2015, 1, 1), granted_months=24, **unknown)
    assert 0 == value_of(period.covid_months, over)
    assert date(2019, 12, 31) == value_of(period.longest_last_day, over)
    assert date(2021, 6, 30) == value_of(period.longest_last_day, none | {"other_granted_dated": NEVER})
    ran = of_a_period(date(2017, 5, 1), **unknown | {"granted_months": months})
    assert value_of(period.covid_months, ran) is None


@pytest.mark.article("Beleidsregel verlenging 7a", "Wi 28", "Wi 7a(1)")
@pytest.mark.parametrize(
    ("on", "missed"), [(date(2020, 6, 1), None), (date(2021, 6, 9), None), (date(2021, 6, 10), True)]
)
def test_a_pvt_year_with_a_gap_around_29_february_is_open_too(on: date, missed: bool | None) -> None:
    """From 20-1-2019 with a gap of 80 days: to 9-4-2020, and fourteen months more at most."""
    gap = (
        Registration(
            first_day=date(2019, 1, 20), last_day=date(2019, 2, 28), housing_municipality=True, reception=False
        ),
        Registration(first_day=date(2019, 5, 20), last_day=NEVER, housing_municipality=True, reception=False),
    )
    unsigned = Pvt(introduced=False, signed=NEVER)
    facts = known_of(dossier_of(family(date(2019, 1, 20)), registrations=gap, pvt=unsigned), on)
    assert date(2020, 4, 9) == value_of(period.pvt_extended_last_day, facts)
    assert date(2021, 6, 9) == value_of(period.pvt_longest_last_day, facts)
    assert missed is value_of(sanctions.pvt_missed, facts)


def borrower(known: date, **parts: Any) -> Dossier:
    """An asylum status holder without a loan."""
    return dossier_of(asylum(known), **parts)


@pytest.mark.article("Besluit 4.2(1)", "Wi 16(1)")
@pytest.mark.parametrize(
    ("on", "entitled"),
    [(date(2020, 6, 30), True), (date(2020, 7, 1), None), (date(2021, 8, 31), None), (date(2021, 9, 1), False)],
)
def test_whether_the_loan_is_there_is_open_with_the_term(on: date, entitled: bool | None) -> None:
    """From 1-7-2017 to 30-6-2020, with fourteen months to 31-8-2021."""
    facts = known_of(borrower(date(2017, 7, 1)), on)
    assert entitled is value_of(loan.in_loan_term, facts)
    assert entitled is value_of(loan.loan_entitled, facts)
    assert entitled is value_of(loan.may_ask_loan, facts)


@pytest.mark.article("Wi 7b(1)", "Besluit 4.13(3)(a)")
@pytest.mark.parametrize(
    ("done", "in_time"),
    [(date(2020, 6, 30), True), (date(2020, 7, 1), None), (date(2021, 8, 31), None), (date(2021, 9, 1), False)],
)
def test_whether_the_examination_was_in_time_is_open_with_the_term(done: date, in_time: bool | None) -> None:
    """Passed after 30-6-2020 and before the longest term was over: in time, and nothing to repay, if DUO lengthened it."""
    on = date(2021, 10, 1)
    facts = known_of(borrower(date(2017, 7, 1), exams=passed(done, *PARTS_2015)), on)
    assert in_time is value_of(requirements.exam_in_time, facts)
    assert in_time is value_of(loan.remitted_in_full, facts)
    late_parts = {True: 0, None: None, False: 6}
    assert late_parts[in_time] == value_of(loan.parts_late, facts)
    assert in_time is not True or value_of(sanctions.exam_missed, facts) is False
    told = facts | {UNTOLD: False}
    assert (done == date(2020, 6, 30)) is value_of(requirements.exam_in_time, told)


@pytest.mark.article("Wi 7a(1)", "Wi 16(2)(a)")
@pytest.mark.parametrize(
    ("signed", "in_time"),
    [(date(2020, 7, 31), True), (date(2020, 9, 15), None), (date(2021, 9, 30), None), (date(2021, 10, 1), False)],
)
def test_whether_the_pvt_was_in_time_is_open_with_its_year(signed: date, in_time: bool | None) -> None:
    """From 1-8-2019 to 31-7-2020; with fourteen months to 30-9-2021."""
    facts = known_of(borrower(date(2019, 8, 1), pvt=Pvt(introduced=True, signed=signed)), date(2021, 11, 1))
    assert in_time is value_of(requirements.pvt_in_time, facts)
    assert (NEVER if in_time else None) == value_of(loan.pvt_loss_day, facts)
    if in_time is None:
        assert PVT_UNTOLD in awaited(decide(requirements.pvt_in_time, facts))
    told = facts | {PVT_UNTOLD: False}
    lost = signed > date(2020, 7, 31)
    assert lost is (value_of(loan.pvt_loss_day, told) == date(2020, 7, 31))


@pytest.mark.article("Besluit 4.13(3)(b)", "Besluit 4.13(3)(c)")
@pytest.mark.parametrize("name", ["exempted_since", "dispensed_since"])
def test_an_exemption_or_dispensation_after_the_period_alone_may_remit(name: str) -> None:
    """On 1-9-2020, after a term to 30-6-2020: open, for it must fall within the (extended) term."""
    facts = known_of(borrower(date(2017, 7, 1)), date(2020, 10, 1)) | {name: date(2020, 9, 1)}
    assert value_of(loan.remitted_in_full, facts) is None
    assert value_of(loan.remitted_in_full, facts | {UNTOLD: False}) is False


@pytest.mark.article("Wi 16(2)(b)")
@pytest.mark.parametrize(
    ("on", "lost"), [(date(2026, 6, 30), NEVER), (date(2026, 7, 1), None), (date(2027, 9, 1), None)]
)
def test_the_six_years_count_from_a_term_that_may_be_longer(on: date, lost: date | None) -> None:
    """Six years after 30-6-2020, or after a later day."""
    signed = passed_by(NEVER)
    facts = known_of(borrower(date(2017, 7, 1)), on) | signed | {"map_concluded": NEVER}
    assert lost == value_of(loan.overdue_loss_day, facts)
    told = value_of(loan.overdue_loss_day, facts | {UNTOLD: False})
    assert (NEVER if lost == NEVER else date(2026, 6, 30)) == told


@pytest.mark.article("Beleidsregel verlenging 3", "Beleidsregel verlenging 7a")
@pytest.mark.parametrize(
    ("born", "eligible"), [(date(2020, 6, 30), True), (date(2020, 9, 10), None), (date(2021, 9, 1), False)]
)
def test_a_birth_after_the_period_alone_may_fall_within_the_term(born: date, eligible: bool | None) -> None:
    """A term to 30-6-2020, with fourteen months to 31-8-2021."""
    birth = Circumstance(kind=CircumstanceKind.CHILDBIRTH, first_day=born, last_day=born, whose=Whose.SELF, proven=True)
    (claim,) = period.claims(borrower(date(2017, 7, 1), circumstances=(birth,)), date(2021, 12, 1))
    assert eligible is claim.eligible
    assert (date(2020, 10, 20) if eligible else None) == claim.last_day_if_granted


@pytest.mark.article("Awb 5:45", "Wi 31(1)")
@pytest.mark.parametrize(
    ("on", "follows"),
    [
        (date(2021, 9, 1), True),
        (date(2025, 7, 1), True),
        (date(2025, 7, 2), None),
        (date(2026, 9, 1), None),
        (date(2026, 9, 2), False),
    ],
)
def test_until_when_a_fine_is_possible_is_open_with_the_term(on: date, follows: bool | None) -> None:
    """A term to 30-6-2020, or to 31-8-2021 at most: five years after the day after it."""
    facts = known_of(late(family(date(2017, 7, 1)), on), on)
    assert follows is value_of(sanctions.fine_follows, facts)
    assert value_of(sanctions.fine_last_day, facts) is None
    assert value_of(sanctions.next_fine_day, facts) is None
    told = facts | {UNTOLD: False}
    assert date(2025, 7, 1) == value_of(sanctions.fine_last_day, told)
    assert date(2020, 7, 1) == value_of(sanctions.next_fine_day, told)


@pytest.mark.article("Awb 5:45", "Wi 28")
@pytest.mark.parametrize(
    ("on", "follows"),
    [(date(2021, 10, 1), True), (date(2023, 8, 1), True), (date(2023, 8, 2), None), (date(2024, 10, 2), False)],
)
def test_until_when_a_pvt_fine_is_possible_is_open_with_the_year(on: date, follows: bool | None) -> None:
    """A year to 31-7-2020, or to 30-9-2021 at most: three years after the day after it."""
    one = dossier_of(family(date(2019, 8, 1)), pvt=Pvt(introduced=False, signed=NEVER))
    facts = known_of(one, on) | {"pvt_overrun_excused": False}
    assert follows is value_of(sanctions.pvt_fine_follows, facts)
    assert value_of(sanctions.pvt_fine_last_day, facts) is None
    assert value_of(sanctions.pvt_next_fine_day, facts) is None
    told = facts | {PVT_UNTOLD: False}
    assert date(2023, 8, 1) == value_of(sanctions.pvt_fine_last_day, told)
    assert date(2020, 8, 1) == value_of(sanctions.pvt_next_fine_day, told)


@pytest.mark.article("Wi 7b(3)(b)", "Beleidsregel verlenging 7a")
@pytest.mark.parametrize(
    ("begun", "counts"), [(date(2020, 6, 30), True), (date(2020, 7, 1), None), (date(2021, 9, 1), False)]
)
def test_a_course_of_literacy_may_begin_in_the_longer_term(begun: date, counts: bool | None) -> None:
    """In a term to 30-6-2020, or to 31-8-2021 at most."""
    facts = known_of(dossier_of(family(date(2017, 7, 1))), date(2021, 10, 1))
    asked = facts | {"literacy_course_begun": begun, "literacy_extension_given": False}
    assert counts is value_of(period.literacy, asked)


@pytest.mark.article("Beleidsregel verlenging 7a")
def test_what_was_granted_for_something_else_is_read() -> None:
    """Before 13-3-2020, or on a ground of its own; the rest may be for COVID-19. Of the PVT where a decision says so."""
    before, since = extension(date(2020, 3, 12), 28), extension(date(2020, 3, 13), 61)
    one = dossier_of(family(date(2017, 11, 1)), decisions=(before, since, literacy(date(2020, 6, 1))))
    found = known_of(one, date(2021, 6, 1))
    assert (NEVER, 24, 28) == tuple(found[f"other_granted_{name}"] for name in ("last_day", "months", "days"))
    assert date(2020, 6, 1) == found["other_granted_dated"]
    assert 89 == found["granted_days"]
    assert "pvt_other_granted_days" not in found
    both = attrs.evolve(
        one, decisions=(attrs.evolve(before, term=ExtendedTerm.BOTH), attrs.evolve(since, term=ExtendedTerm.BOTH))
    )
    found = known_of(both, date(2021, 6, 1))
    assert (28, 89) == (found["pvt_other_granted_days"], found["pvt_granted_days"])
    assert NEVER == known_of(dossier_of(family(date(2017, 11, 1))), date(2021, 6, 1))["other_granted_dated"]
    assert "other_granted_days" not in known_of(attrs.evolve(one, decisions=None), date(2021, 6, 1))
