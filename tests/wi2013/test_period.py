"""The three years, the year for the PVT, what was granted, new periods after a fine (Wi2013 arts. 7, 7a, 7b, 29, 32)."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inburgering.dossier import ResidenceGround
from inburgering.facts._period import PeriodCounting
from inburgering.rules import NEVER, decide, value_of
from wi2013.period import (
    NEW_PERIOD_MORE,
    PVT_NEW_PERIOD,
    PVT_NEW_PERIOD_MORE,
    PVT_PERIOD,
    covid_last_day,
    covid_months,
    days_late,
    decision_last_day,
    extended_last_day,
    new_period_extendable,
    new_period_extended_longest_last_day,
    new_period_longest_last_day,
    period_end,
    period_first_day,
    period_last_day,
    pvt_covid_least_months,
    pvt_days_late,
    pvt_extended_last_day,
    pvt_first_day,
    pvt_last_day,
    pvt_new_period_extendable,
    pvt_new_period_extended_longest_last_day,
    pvt_new_period_longest_last_day,
    pvt_request_first_day,
    pvt_running_last_day,
    request_first_day,
    running_last_day,
)

ON = date(2019, 6, 1)
FIRST = date(2016, 3, 15)


def facts(first: date = FIRST, **more: Any) -> dict[str, Any]:
    """An adult on an asylum permit made known on ``first``; no gap, no extension, no fine."""
    plain: dict[str, Any] = {
        "on": ON,
        "born": date(1985, 3, 1),
        "pension_day": date(2052, 6, 1),
        "union_national": False,
        "free_movement_family": False,
        "integrated_elsewhere": False,
        "treaty_protected": False,
        "turkish": False,
        "obligation_right_known": first,
        "first_right_known": first,
        "first_right_asylum": True,
        "first_right_asylum_permit": True,
        "has_right": True,
        "ground": ResidenceGround.C,
        "clergy": False,
        "sponsor_clergy": False,
        "earlier_right_obliged": False,
        "school_duty": False,
        "exempting_study": False,
        "gap_days": 0,
        "granted_last_day": NEVER,
        "granted_months": 0,
        "granted_days": 0,
        "exam_fined_last_day": NEVER,
        "exam_fine_notified": NEVER,
        "pvt_fined_last_day": NEVER,
        "pvt_fine_notified": NEVER,
        "pvt_granted_last_day": NEVER,
        "pvt_granted_months": 0,
        "pvt_granted_days": 0,
        "other_granted_last_day": NEVER,
        "other_granted_months": 0,
        "other_granted_days": 0,
        "other_granted_dated": NEVER,
        "pvt_other_granted_last_day": NEVER,
        "pvt_other_granted_months": 0,
        "pvt_other_granted_days": 0,
        "brp_first_day": first,
        "brp_last_day": NEVER,
        "housed_first_day": first,
    }
    return plain | more


def family(first: date, **more: Any) -> dict[str, Any]:
    """The same of somebody who came as family, on a regular permit."""
    return facts(
        first,
        **{
            "ground": ResidenceGround.A,
            "purpose": "family",
            "sponsor_dutch": True,
            "first_right_asylum": False,
            "first_right_asylum_permit": False,
            "temporary_by_decision": False,
        }
        | more,
    )


@pytest.mark.article("Wi 7(1)", "Wi 7b(1)", "Wi 7b(2)")
@pytest.mark.parametrize(
    ("first", "last"),
    [
        (date(2014, 11, 19), date(2017, 11, 18)),  # ECLI:NL:RBDHA:2020:11546
        (date(2015, 8, 11), date(2018, 8, 10)),  # ECLI:NL:RBROT:2021:3939
        (date(2015, 9, 2), date(2018, 9, 1)),  # ECLI:NL:RVS:2022:144
        (date(2015, 2, 8), date(2018, 2, 7)),  # ECLI:NL:RBAMS:2020:7008
        (date(2017, 9, 30), date(2020, 9, 29)),
        (date(2017, 10, 1), date(2020, 9, 30)),
        (date(2016, 2, 29), date(2019, 2, 28)),
        (date(2016, 3, 1), date(2019, 2, 28)),
        (date(2013, 1, 1), date(2015, 12, 31)),
    ],
)
def test_three_years_less_a_day_from_the_day_one_is_obliged(first: date, last: date) -> None:
    """Under art. 7 until 30-9-2017 and art. 7b since, the first and the last day included; never rolled."""
    known = facts(first)
    assert first == value_of(period_first_day, known)
    assert last == value_of(period_last_day, known)
    assert last == value_of(extended_last_day, known)
    assert last == value_of(running_last_day, known)


@pytest.mark.article("Wi 7b(1)")
def test_the_other_count_ends_on_the_same_number() -> None:
    """The named reading differs at 29 February alone: from 1-3-2013 to 28-2-2016, against 29-2-2016."""
    known = facts(date(2013, 3, 1))
    assert date(2016, 2, 29) == value_of(period_last_day, known)
    assert date(2016, 2, 28) == value_of(period_last_day, known | {"period_counting": PeriodCounting.ANNIVERSARY})


@pytest.mark.article("Wi 7b(2)")
def test_without_an_obligation_no_period_begins() -> None:
    """Never, for who has no right that obliges; undetermined, with what is missing, while it is not known."""
    none = facts(NEVER)
    assert NEVER == value_of(period_first_day, none)
    assert NEVER == value_of(period_end, none)
    assert NEVER == value_of(running_last_day, none)
    assert 0 == value_of(days_late, none)
    assert not decide(period_last_day, {"on": ON}).decided


@pytest.mark.article("Besluit 2.2(2)", "Besluit 2.11")
def test_a_gap_lengthens_both_terms_by_its_days() -> None:
    """Thirty days later for a gap of thirty days; a year at the most is for the obligation to say."""
    known = facts(date(2018, 1, 10), gap_days=30)
    assert date(2021, 2, 8) == value_of(extended_last_day, known)
    assert date(2019, 2, 8) == value_of(pvt_extended_last_day, known)
    unknown = {n: v for n, v in known.items() if n != "gap_days"}
    assert ["gap_days"] == [m.fact for m in decide(extended_last_day, unknown).missing]


@pytest.mark.article("Wi 7b(3)", "Besluit 2.12")
@pytest.mark.parametrize(
    ("first", "more", "last"),
    [
        (date(2015, 8, 11), {"granted_days": 28}, date(2018, 9, 7)),  # RBROT:2021:3939, late letter: 4 weeks
        (date(2015, 8, 11), {"granted_days": 84}, date(2018, 11, 2)),  # and reception: 8 weeks more
        (date(2015, 9, 2), {"granted_days": 112}, date(2018, 12, 22)),  # RVS:2022:144: 16 weeks
        (date(2015, 2, 8), {"granted_days": 350}, date(2019, 1, 23)),  # RBAMS:2020:7008: 50 weeks
        (date(2013, 2, 19), {"granted_days": 140}, date(2016, 7, 7)),  # RBMNE:2017:6056: 20 weeks
        (date(2016, 3, 15), {"granted_months": 24}, date(2021, 3, 14)),
        (date(2016, 3, 15), {"granted_months": 10, "granted_days": 5}, date(2020, 1, 19)),
        (date(2016, 3, 15), {"granted_last_day": date(2020, 12, 31)}, date(2020, 12, 31)),
        (date(2016, 3, 15), {"granted_last_day": date(2020, 12, 31), "granted_months": 2}, date(2021, 2, 28)),
        (date(2016, 3, 15), {"granted_last_day": date(2018, 12, 31)}, date(2019, 3, 14)),
    ],
)
def test_what_was_granted_gives_the_last_day(first: date, more: dict[str, Any], last: date) -> None:
    """Whole weeks on start plus three years less a day, as courts state them; a named day is where later lengths begin."""
    assert last == value_of(extended_last_day, facts(first, **more))


@pytest.mark.article("Besluit 2.11")
def test_a_named_day_with_a_gap_is_open() -> None:
    """Whether the day in the decision counts the gap already is not said."""
    known = facts(gap_days=1, granted_last_day=date(2020, 12, 31))
    assert not decide(extended_last_day, known).decided


lengths = st.fixed_dictionaries(
    {
        "gap_days": st.integers(0, 365),
        "granted_months": st.integers(0, 60),
        "granted_days": st.integers(0, 500),
        "pvt_granted_months": st.integers(0, 24),
        "pvt_granted_days": st.integers(0, 500),
    }
)


@pytest.mark.article("Wi 7a(3)", "Wi 7b(3)")
@given(first=st.dates(date(2013, 1, 1), date(2021, 12, 31)), more=lengths, named=st.dates(date(2014, 1, 1)))
def test_an_extension_never_shortens(first: date, more: dict[str, Any], named: date) -> None:
    """Whatever is granted, for the examination or the PVT; a day named before the end leaves the term as it was."""
    for known in (facts(first, **more), facts(first, granted_last_day=named, pvt_granted_last_day=named)):
        assert value_of(extended_last_day, known) >= value_of(period_last_day, known)  # type: ignore[operator]
        assert value_of(pvt_extended_last_day, known) >= value_of(pvt_last_day, known)  # type: ignore[operator]


@pytest.mark.article("Wi 7a(1)", "Wi 7a(2)")
@pytest.mark.parametrize(
    ("first", "brp", "begins", "last"),
    [
        (date(2017, 9, 30), date(2017, 11, 1), NEVER, NEVER),
        (date(2017, 10, 1), date(2017, 11, 1), date(2017, 11, 1), date(2018, 10, 31)),
        (date(2018, 5, 20), date(2018, 5, 1), date(2018, 5, 20), date(2019, 5, 19)),
        (date(2018, 5, 20), date(2018, 5, 20), date(2018, 5, 20), date(2019, 5, 19)),
        (date(2019, 3, 1), date(2019, 3, 1), date(2019, 3, 1), date(2020, 2, 29)),
        (date(2018, 5, 20), NEVER, NEVER, NEVER),
    ],
)
def test_the_pvt_year_begins_when_obliged_and_registered(first: date, brp: date, begins: date, last: date) -> None:
    """One year less a day from the later of the two; for an obligation from 1-10-2017 only."""
    known = family(first, brp_first_day=brp)
    assert begins == value_of(pvt_first_day, known)
    assert last == value_of(pvt_last_day, known)
    assert last == value_of(pvt_running_last_day, known)


@pytest.mark.article("Wi 7a(1)", "Wi 29(1)", "Wi 29(3)", "Wi 32(3)")
def test_the_numbers_of_the_pvt_are_of_1_october_2017_and_those_of_an_extended_new_period_of_2022() -> None:
    """Nothing the day before; from the day itself one year, and one and two years."""
    for number, since in (
        (PVT_PERIOD, date(2017, 10, 1)),
        (PVT_NEW_PERIOD, date(2017, 10, 1)),
        (PVT_NEW_PERIOD_MORE, date(2022, 1, 1)),
        (NEW_PERIOD_MORE, date(2022, 1, 1)),
    ):
        assert number.at(since - timedelta(days=1)) is None
        found = number.at(since)
        assert found is not None
        assert (24 if number is NEW_PERIOD_MORE else 12) == found.months
    assert {date(2017, 10, 1)} == {
        r.version.since for r in (pvt_first_day, pvt_last_day, pvt_new_period_longest_last_day)
    }


@pytest.mark.article("Wi 7a(2)")
def test_for_asylum_the_registration_where_one_is_housed_counts() -> None:
    """Registered in the municipality of the reception centre since 10-1-2018, housed on 15-6-2018: the second."""
    known = facts(date(2018, 1, 5), brp_first_day=date(2018, 1, 10), housed_first_day=date(2018, 6, 15))
    assert date(2018, 6, 15) == value_of(pvt_first_day, known)
    assert date(2019, 6, 14) == value_of(pvt_last_day, known)
    assert date(2021, 1, 4) == value_of(period_last_day, known)  # the other clock began on its own day
    still = facts(date(2018, 1, 5), brp_first_day=date(2018, 1, 10), housed_first_day=NEVER)
    assert NEVER == value_of(pvt_first_day, still)
    assert 0 == value_of(pvt_days_late, still)


@pytest.mark.article("Wi 7a(2)")
def test_a_registration_that_ended_before_the_obligation_leaves_the_pvt_year_open() -> None:
    """Up to and including the day before: open; until the day itself: begun."""
    known = family(date(2018, 5, 20), brp_first_day=date(2017, 1, 1))
    assert not decide(pvt_first_day, known | {"brp_last_day": date(2018, 5, 19)}).decided
    assert date(2018, 5, 20) == value_of(pvt_first_day, known | {"brp_last_day": date(2018, 5, 20)})


@pytest.mark.article("Wi 7a(3)")
def test_what_was_granted_for_the_pvt_lengthens_the_pvt_alone() -> None:
    """Six months for the PVT; 28 days that were granted for the examination do not move it."""
    known = family(date(2018, 5, 20), pvt_granted_months=6, granted_days=28)
    assert date(2019, 11, 19) == value_of(pvt_extended_last_day, known)
    assert date(2021, 6, 16) == value_of(extended_last_day, known)


@pytest.mark.article("Besluit 2.12")
def test_an_extension_may_be_asked_for_in_the_last_six_months() -> None:
    """From 15-3-2016: from 15-9-2018, two and a half years after the start; of the PVT year: half a year after it."""
    assert date(2018, 9, 15) == value_of(request_first_day, facts())
    assert date(2019, 9, 15) == value_of(request_first_day, facts(granted_months=12))
    assert date(2018, 11, 20) == value_of(pvt_request_first_day, family(date(2018, 5, 20)))


@pytest.mark.article("Besluit 2.12")
def test_the_window_is_not_for_a_term_after_a_fine() -> None:
    """The article names the terms of arts. 7a and 7b; a fine's new term has no first day to ask."""
    assert NEVER == value_of(request_first_day, facts(exam_fined_last_day=date(2021, 6, 1)))
    fined = family(date(2018, 5, 20), pvt_fined_last_day=date(2020, 6, 1))
    assert NEVER == value_of(pvt_request_first_day, fined)
    assert date(2020, 11, 20) == value_of(request_first_day, fined)


@pytest.mark.article("Besluit 2.12")
def test_the_decision_comes_within_eight_weeks_rolled_to_a_working_day() -> None:
    """Eight weeks after Tuesday 5-3-2019 is a Tuesday; after Sunday 10-3-2019 it is Monday 6 May (Sunday 5 May)."""
    assert date(2019, 4, 30) == decision_last_day(date(2019, 3, 5)).day
    assert date(2019, 5, 6) == decision_last_day(date(2019, 3, 10)).day


@pytest.mark.article("Wi 32(1)", "Wi 33")
def test_the_new_period_of_a_fine_is_the_running_one() -> None:
    """RVS:2022:144: 22-12-2018, and after the letter of 24-12-2018 until 22-12-2020; at most two years from that letter."""
    known = facts(date(2015, 9, 2), granted_days=112)
    fined = known | {"exam_fined_last_day": date(2020, 12, 22), "exam_fine_notified": date(2018, 12, 24)}
    assert date(2018, 12, 22) == value_of(running_last_day, known)
    assert date(2020, 12, 22) == value_of(running_last_day, fined)
    assert date(2018, 12, 22) == value_of(extended_last_day, fined)
    assert date(2020, 12, 24) == value_of(new_period_longest_last_day, fined)
    assert NEVER == value_of(new_period_longest_last_day, known)


@pytest.mark.article("Wi 32(1)", "Wi 29(1)")
def test_two_years_and_one_year_after_notification_counted_from_that_event() -> None:
    """Notified on 29-2-2020: 28-2-2022 for the examination, 28-2-2021 for the PVT."""
    known = {"exam_fine_notified": date(2020, 2, 29), "pvt_fine_notified": date(2020, 2, 29)}
    assert date(2022, 2, 28) == value_of(new_period_longest_last_day, known)
    assert date(2021, 2, 28) == value_of(pvt_new_period_longest_last_day, known)


@pytest.mark.article("Wi 29(1)", "Wi 30")
def test_a_pvt_fine_moves_the_pvt_alone() -> None:
    """The new year for the PVT runs; the three years do not change, nor the other way round."""
    known = family(date(2018, 5, 20))
    pvt = known | {"pvt_fined_last_day": date(2020, 7, 1)}
    exam = known | {"exam_fined_last_day": date(2023, 7, 1)}
    assert (date(2020, 7, 1), date(2021, 5, 19)) == (
        value_of(pvt_running_last_day, pvt),
        value_of(running_last_day, pvt),
    )
    assert (date(2019, 5, 19), date(2023, 7, 1)) == (
        value_of(pvt_running_last_day, exam),
        value_of(running_last_day, exam),
    )


@pytest.mark.article("Wi 31(1)", "Wi 28")
@pytest.mark.parametrize(("on", "late"), [(date(2021, 5, 18), 0), (date(2021, 5, 19), 0), (date(2021, 5, 20), 1)])
def test_days_late_begin_the_day_after_the_running_term(on: date, late: int) -> None:
    """Nothing on the last day itself, one day the day after; a new term of a fine starts the count anew."""
    known = family(date(2018, 5, 20), on=on)
    assert late == value_of(days_late, known)
    assert late == value_of(pvt_days_late, known | {"pvt_fined_last_day": date(2021, 5, 19)})
    assert 0 == value_of(days_late, known | {"exam_fined_last_day": date(2023, 5, 19)})


FINED: dict[str, Any] = {
    "exam_fined_last_day": date(2024, 2, 28),
    "exam_fine_notified": date(2022, 2, 10),
    "new_period_excused": True,
}


@pytest.mark.article("Wi 32(2)", "Wi 32(3)")
@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ({"on": date(2022, 3, 1)}, True),
        ({"on": date(2022, 1, 1), "exam_fine_notified": date(2022, 1, 1)}, True),
        ({"on": date(2022, 3, 1), "exam_fine_notified": date(2021, 12, 31)}, None),
        ({"on": date(2021, 12, 31), "exam_fine_notified": date(2021, 12, 1)}, False),
        ({"on": date(2022, 3, 1), "new_period_excused": False}, False),
        ({"on": date(2022, 3, 1), "exam_fined_last_day": NEVER}, False),
    ],
    ids=["no blame", "first day", "older fine: open", "older text", "blame", "no fine"],
)
def test_a_new_period_is_extended_for_want_of_blame_under_the_last_text(
    more: dict[str, Any], expected: bool | None
) -> None:
    """From 1-1-2022, each time by two years at most; whether a term that ran then can be, is open."""
    known = facts(**FINED | more)
    assert expected is value_of(new_period_extendable, known)
    if expected is not None:
        until = date(2026, 2, 28) if expected else NEVER
        assert until == value_of(new_period_extended_longest_last_day, known)


@pytest.mark.article("Wi 29(2)", "Wi 29(3)")
def test_a_new_pvt_period_is_extended_by_a_year_at_most() -> None:
    """Not to blame, in a decision from 1-1-2022: from 28-2-2023 to 29-2-2024 at the longest."""
    known = facts(
        on=date(2022, 3, 1),
        pvt_fined_last_day=date(2023, 2, 28),
        pvt_fine_notified=date(2022, 2, 10),
        pvt_new_period_excused=True,
    )
    assert value_of(pvt_new_period_extendable, known) is True
    assert date(2024, 2, 29) == value_of(pvt_new_period_extended_longest_last_day, known)
    refused = known | {"pvt_new_period_excused": False}
    assert NEVER == value_of(pvt_new_period_extended_longest_last_day, refused)


@pytest.mark.article("Beleidsregel verlenging 7a")
@pytest.mark.parametrize(
    ("first", "months", "last"),
    [
        (date(2017, 3, 13), 0, date(2020, 3, 12)),  # over on the day before
        (date(2017, 3, 14), None, None),  # last day 13-3-2020
        (date(2017, 3, 31), None, None),  # last day 30-3-2020
        (date(2017, 4, 1), 14, date(2021, 5, 31)),  # last day 31-3-2020; then 31-1-2021, less than six months left
        (date(2017, 9, 14), 14, date(2021, 11, 13)),  # then 13-7-2021: six months left on 13-1-2021
        (date(2017, 9, 15), 10, date(2021, 7, 14)),
        (date(2019, 8, 31), 10, date(2023, 6, 30)),  # June has no 31st: the day after is 1 July
        (date(2020, 3, 13), 10, date(2024, 1, 12)),
        (date(2020, 3, 14), None, None),
        (date(2020, 9, 30), None, None),
        (date(2020, 10, 1), 0, date(2023, 9, 30)),
    ],
)
def test_covid_rounds_add_up(first: date, months: int | None, last: date | None) -> None:
    """2 + 2 + 2 + 4 months, and 4 more with at most six months left on 13-1-2021; open where the day of a round decides."""
    known = facts(first)
    assert months == value_of(covid_months, known)
    found = value_of(covid_last_day, known)
    assert last == (found if isinstance(found, date) else None)


@pytest.mark.article("Beleidsregel verlenging 7a")
def test_covid_gives_the_pvt_six_months_at_least() -> None:
    """A PVT year that ran in March 2020: three rounds of two months; one that was over on 12-3-2020: none."""
    assert 6 == value_of(pvt_covid_least_months, family(date(2019, 6, 1)))
    assert 0 == value_of(pvt_covid_least_months, family(date(2019, 3, 13)))
    assert 0 == value_of(pvt_covid_least_months, family(date(2017, 9, 30), brp_first_day=date(2017, 9, 30)))
