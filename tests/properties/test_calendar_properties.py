from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inburgering.calendar import (
    EQUATED_DAYS,
    PENSION_AGE,
    EquatedDays,
    covered_by_atw,
    extend,
    holidays,
    is_working_day,
    last_day,
    open_days,
    pension_day,
    period,
    rolled,
    term,
)
from inburgering.rules.values import Confidence, Layer, Length, Span, Text, add, bounds, days, months, weeks, years

DAY = timedelta(days=1)
calendar_days = st.dates(date(2007, 1, 1), date(2040, 12, 31))
short = st.one_of(st.integers(1, 90).map(days), st.integers(1, 12).map(weeks), st.integers(1, 3).map(months))
lengths = st.one_of(short, st.integers(1, 60).map(months), st.integers(1, 6).map(years))
decided = st.sampled_from([Layer.WET, Layer.BESLUIT])

# The last days whose roll depends on a day of unknown status; a roll across the end of a year has two decrees, so not those.
DEPENDENT = [
    day
    for year in range(2020, 2041)
    for day in (date(year, 1, 1) + n * DAY for n in range(355))
    if not rolled(day).certain
]


@pytest.mark.article("Atw 1(1)")
@given(calendar_days)
def test_a_rolled_day_is_the_first_working_day(day: date) -> None:
    """A rolled day is a working day, not before the day, with no working day passed over; rolled again it stays."""
    found = rolled(day).day

    assert found >= day
    assert is_working_day(found)
    assert not any(is_working_day(day + n * DAY) for n in range((found - day).days))
    assert found == rolled(found).day


@pytest.mark.article("Atw 1(1)")
@given(calendar_days, calendar_days)
def test_rolling_keeps_the_order(one: date, other: date) -> None:
    """An earlier day never rolls past a later one, in any reading."""
    first, last = rolled(min(one, other)), rolled(max(one, other))

    assert first.day <= last.day
    assert first.earliest <= last.earliest
    assert first.latest <= last.latest


@pytest.mark.article("Atw 3(3)")
@given(calendar_days)
def test_the_default_lies_between_the_two_readings(day: date) -> None:
    """The default reading never falls outside the earliest and the latest, and explains every day it passes."""
    found = rolled(day)

    assert found.earliest <= found.day <= found.latest
    assert {day + n * DAY for n in range((found.day - day).days)} <= {reason.day for reason in found.because}
    assert found.certain == (found.earliest == found.latest)


@pytest.mark.article("Atw 3(3)")
@given(st.sampled_from(DEPENDENT), st.data())
def test_any_decree_that_may_turn_up_gives_a_day_within_the_two_readings(day: date, data: st.DataObject) -> None:
    """Whichever days of unknown status a decree turns out to equate, the last day is one that the roll had foreseen."""
    found = rolled(day)
    year = found.because[0].day.year
    unknown = [reason.day for reason in open_days(year)]
    settled = data.draw(st.sets(st.sampled_from(unknown)))
    known = {one for row in EQUATED_DAYS if row.confidence is not Confidence.INFERRED for one in row.days}
    decree = EquatedDays(
        Text("KB", "KB"), tuple(sorted(settled | {one for one in known if one.year == year})), range(year, year + 1)
    )

    turned_out = rolled(day, extra=[decree])

    assert found.earliest <= turned_out.day <= found.latest
    assert turned_out.certain


@pytest.mark.article("Atw 1(1)", "Atw 2")
@given(calendar_days, short, decided)
def test_a_covered_term_ends_on_a_working_day_and_holds_two(event: date, length: Length, layer: Layer) -> None:
    """A covered term ends on a working day, not before the counted day; one of three days or more holds two."""
    found = last_day(event, length, layer=layer)
    counted = last_day(event, length)

    assert counted <= found
    assert is_working_day(found)
    if (counted - event).days >= 3:
        assert 2 <= sum(is_working_day(event + n * DAY) for n in range(1, (found - event).days + 1))


@pytest.mark.article("Atw 4", "Atw 5")
@given(calendar_days, lengths, st.sampled_from(Layer))
def test_a_term_the_atw_does_not_reach_stays(event: date, length: Length, layer: Layer) -> None:
    """Where the Atw does not reach a term, asking with a layer gives the counted day, and is certain."""
    if not covered_by_atw(length, layer):
        found = term(event, length, layer=layer)

        assert last_day(event, length) == found.day
        assert found.certain
        assert () == found.because


@given(calendar_days, st.integers(1, 200))
def test_weeks_end_on_the_weekday_of_the_event(event: date, n: int) -> None:
    """A term in weeks ends on the event's weekday, seven days for each."""
    found = last_day(event, weeks(n))

    assert event.weekday() == found.weekday()
    assert 7 * n == (found - event).days


@given(calendar_days, st.integers(1, 120))
def test_months_end_on_the_number_of_the_event_or_the_end_of_the_month(event: date, n: int) -> None:
    """A term in months ends in the right month, on the event's number or on a last day of a shorter month."""
    found = last_day(event, months(n))

    assert n == (found.year - event.year) * 12 + found.month - event.month
    assert event.day == found.day or (found.day < event.day and (found + DAY).day == 1)


@given(calendar_days, calendar_days, short, decided)
def test_a_later_event_never_ends_a_term_sooner(one: date, other: date, length: Length, layer: Layer) -> None:
    """Terms keep the order of their events, so a span of events gives the span of their ends."""
    first, last = sorted((one, other))
    span = last_day(Span(first, last), length, layer=layer)

    assert span == Span(last_day(first, length, layer=layer), last_day(last, length, layer=layer))


@given(calendar_days, lengths)
def test_a_term_counted_back_lies_before_its_event(event: date, length: Length) -> None:
    """Counting back gives an earlier day, the same whatever layer sets the term."""
    found = last_day(event, length, layer=Layer.WET, backwards=True)

    assert found < event
    assert last_day(event, length, backwards=True) == found


@given(calendar_days, lengths)
def test_a_period_is_half_open(first: date, length: Length) -> None:
    """The day after the last is the first day plus the length; the option never gives a later day."""
    found, last = period(first, length)

    assert first == found
    assert add(first, length.from_first_day()) == last + DAY
    assert period(first, length, anniversary=True)[1] <= last


@given(calendar_days, lengths)
def test_a_period_is_the_extension_of_the_day_before(first: date, length: Length) -> None:
    """Both readings of a period and of an extension are one arithmetic, and an extension always lengthens."""
    for anniversary in (False, True):
        extended = extend(first - DAY, length, anniversary=anniversary)

        assert period(first, length, anniversary=anniversary)[1] == extended
        assert extended >= first


@given(st.integers(2007, 4000))
def test_every_year_has_its_holidays(year: int) -> None:
    """A year has eight or nine holidays, the royal birthday is never a Sunday, and Good Friday is a Friday."""
    found = holidays(year)

    assert len(found) in (8, 9)
    assert all(day.weekday() != 6 for day, name in found.items() if "oning" in name.nl)
    assert {4} == {day.weekday() for day, name in found.items() if "Vrijdag" in name.nl}
    assert list(found) == sorted(found)


@pytest.mark.article("AOW 7a(1)")
def test_the_pension_day_is_single_valued_for_all_births_of_the_table() -> None:
    """Each birth date from 1947 to 30-9-1964 reaches the age of some calendar year in that year; the first such year counts.

    Who is born shortly before a bracket ends would reach the next year's age in the next year too, but has reached the age
    already, and a later rise does not touch that.
    """
    # The ages of the law, in months, typed from the law file.
    ages = dict(
        zip(
            range(2012, 2032),
            (780, 781, 782, 783, 786, 789, 792, 796, 796, 796, 799, 802, 804, 804, 804, 804, 807, 807, 807, 807),
            strict=True,
        )
    )
    born = date(1947, 1, 1)
    while born <= date(1964, 9, 30):
        reached = [add(born, months(age)) for year, age in ages.items() if add(born, months(age)).year == year]

        assert pension_day(born) == reached[0], born
        born += DAY


@pytest.mark.article("AOW 7a(1)")
@given(st.dates(date(1930, 1, 1), date(2020, 12, 31)), st.dates(date(1930, 1, 1), date(2020, 12, 31)))
def test_who_is_born_later_is_not_pensioned_sooner(one: date, other: date) -> None:
    """The pension day keeps the order of births, and a span of births holds the pension days of both."""
    first, last = sorted((one, other))
    low, high = bounds(pension_day(first)), bounds(pension_day(last))

    assert low[0] <= high[0]
    assert low[1] <= high[1]
    assert Span(low[0], high[1]) == pension_day(Span(first, last))


@pytest.mark.article("AOW 7a(1)")
@given(st.dates(date(1930, 1, 1), date(1964, 9, 30)))
def test_the_table_and_the_day_agree(born: date) -> None:
    """Reading the table by hand gives the pension day."""
    age = [age for first, age in PENSION_AGE if first <= born][-1]

    assert add(born, age) == pension_day(born)
