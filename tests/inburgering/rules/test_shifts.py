"""Days shifted by a number of months that is itself a fact, and days moved by a table."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inburgering.rules import NEVER, Count, Day, Length, Rule, Span, add, decide, describe, read, rule, value_of
from tests.agreement import assert_agreement
from tests.inburgering.rules.toy import CITE, MOVES, SHOWS, Toy


@rule(CITE, **SHOWS)
def months_on(f: Toy) -> Day:
    """As many months as hours after the beginning, as a term after an event."""
    return f.began.months_later(f.hours)


@rule(CITE, **SHOWS)
def months_from(f: Toy) -> Day:
    """As many months as hours from the beginning, as a period from its first day."""
    return f.began.months_later(f.hours, Count.FIRST_DAY)


@rule(CITE, **SHOWS)
def onward(f: Toy) -> Day:
    """The beginning, or the Monday after."""
    return f.began.moved(MOVES)


COUNTED: list[tuple[Rule[Any], Count]] = [(months_on, Count.EVENT), (months_from, Count.FIRST_DAY)]
days = st.dates() | st.sampled_from([date(2024, 2, 29), date(2023, 1, 31), date(9999, 12, 30), date.min, NEVER])
numbers = st.integers(-40, 400) | st.integers(-200_000, 200_000)


@given(st.lists(st.tuples(days, numbers), min_size=1, max_size=40))
def test_a_number_of_months_shifts_as_the_length_does(rows: list[tuple[date, int]]) -> None:
    """Every day and number, leap days, month ends and both ends of the calendar included, alone and in columns."""
    persons: list[dict[str, Any]] = [{"began": day, "hours": number} for day, number in rows]
    for one, count in COUNTED:
        for day, number in rows:
            assert add(day, Length(months=number, count=count)) == value_of(one, {"began": day, "hours": number})
    assert_agreement([one for one, _ in COUNTED], persons)


@pytest.mark.parametrize(
    ("began", "to"),
    [
        (date(2022, 1, 1), date(2022, 1, 3)),
        (date(2022, 1, 2), date(2022, 1, 3)),
        (date(2022, 1, 3), date(2022, 1, 3)),
        (date(2021, 12, 31), None),
        (date(2025, 1, 1), None),
        (date(2024, 2, 29), None),
        (NEVER, NEVER),
        (Span(date(2022, 1, 1), date(2022, 1, 7)), None),
        (Span(date(2024, 2, 28), date(2024, 3, 1)), None),
        (Span(date(2024, 12, 1), NEVER), None),
    ],
)
def test_a_day_moves_where_the_table_says(began: Any, to: date | None) -> None:
    """Inside the stretch to its place; outside it, and where the table does not know, undetermined."""
    assert to == decide(onward, {"began": began}).value
    if not isinstance(began, Span):
        assert_agreement([onward], [{"began": began}])


def test_of_a_partly_known_day_the_stretch_moves() -> None:
    """The first week of 2022 moves to 3 to 7 January; its first two days both to the third."""
    assert Span(date(2022, 1, 3), date(2022, 1, 7)) == MOVES.of(Span(date(2022, 1, 1), date(2022, 1, 7)))
    assert date(2022, 1, 3) == MOVES.of(Span(date(2022, 1, 1), date(2022, 1, 2)))


def test_where_the_table_does_not_know_its_question_is_asked() -> None:
    """No fact would help on 29 February; an unknown beginning is asked for."""
    (missing,) = decide(onward, {"began": date(2024, 2, 29)}).missing
    assert ("", "Does this day stay?") == (missing.fact, missing.ask.en)
    assert ["began"] == [missing.fact for missing in decide(onward, {}).missing]


def test_shifts_are_read_aloud_and_are_data() -> None:
    """Both have their words and stand in the catalogue."""
    assert "the beginning plus the number of hours (months)" in read(months_on, "en")
    assert "het begin, of anders de maandag erna" in read(onward, "nl")
    assert ["months", "first_day", ["fact", "began"], ["fact", "hours"]] == describe(months_from)["expression"]
    assert ["moved", "2022-01-01"] == [describe(onward)["expression"][0], describe(onward)["expression"][1]["first"]]


@rule(CITE, **SHOWS)
def month_after(f: Toy) -> Day:
    """The first of the month after the beginning."""
    return f.began.next_month()


@pytest.mark.parametrize(
    ("began", "first"),
    [
        (date(2024, 1, 1), date(2024, 2, 1)),
        (date(2024, 1, 31), date(2024, 2, 1)),
        (date(2024, 2, 29), date(2024, 3, 1)),
        (date(2024, 12, 15), date(2025, 1, 1)),
        (date(9999, 11, 30), date(9999, 12, 1)),
        (date(9999, 12, 1), NEVER),
        (NEVER, NEVER),
        (Span(date(2024, 3, 1), date(2024, 3, 31)), date(2024, 4, 1)),
        (Span(date(2024, 3, 1), date(2024, 4, 1)), Span(date(2024, 4, 1), date(2024, 5, 1))),
        (None, None),
    ],
)
def test_the_month_after_begins_on_its_first_day(began: Any, first: Any) -> None:
    """Of the first of a month too; a month in part known moves to one day."""
    assert repr(first) == repr(value_of(month_after, {"began": began}))


@given(st.lists(days, min_size=1, max_size=60))
def test_the_month_after_is_the_same_alone_and_in_columns(began: list[date]) -> None:
    """Both ends of the calendar included; never more than 31 days on, and always a first, where it comes."""
    assert_agreement([month_after], [{"began": day} for day in began])
    for day in began:
        after = value_of(month_after, {"began": day})
        assert isinstance(after, date)
        assert after == NEVER or (after.day == 1 and 1 <= (after - day).days <= 31)


def test_the_month_after_is_read_aloud() -> None:
    """In both languages."""
    assert "de eerste dag van de maand erna" in read(month_after, "nl")
    assert "the first day of the month after" in read(month_after, "en")
    assert "next_month" in str(describe(month_after))
