"""What follows from other columns: the day pension age is reached, from the day of birth."""

from __future__ import annotations

from datetime import date, timedelta

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from inburgering import calendar
from inburgering.register import assess, audit, check
from inburgering.register._derived import pension_day
from inburgering.rules import Span, value_of
from wi2021 import obligation

ON = date(2023, 5, 1)


@pytest.mark.article("AOW 7a(1)")
@given(st.dates(date(1930, 1, 1), date(2010, 12, 31)), st.dates(date(2010, 1, 1), date(2090, 1, 1)))
def test_it_says_what_the_calendar_says(born: date, on: date) -> None:
    """The same day where the age is fixed; else the earliest while that has not come, and unknown from then on."""
    day = calendar.pension_day(born)
    expected = day if not isinstance(day, Span) else day.first if on < day.first else None
    assert expected == value_of(pension_day, {"born": born, "on": on})


@pytest.mark.article("AOW 7a(1)", "Wet 3(1)")
def test_a_register_with_births_alone_knows_pension_age() -> None:
    """Born on 30 June 1956: 66 years and 10 months later is 30 April 2023, the day before the day asked about."""
    born = date(1956, 6, 30)
    register = pl.DataFrame({"born": [born, born + timedelta(days=1), born + timedelta(days=2), None]})
    found = assess(register, on=ON, rules=[obligation.below_pension_age])
    assert [False, False, True, None] == found["wi2021.obligation.below_pension_age"].to_list()


def test_a_column_of_its_own_wins_and_the_proof_has_the_same_day() -> None:
    """What the register says of pension age is left as it is; what was worked out is a fact of the row."""
    register = pl.DataFrame({"born": [date(1956, 6, 30)], "pension_day": [date(2030, 1, 1)]})
    assert [True] == assess(register, on=ON, rules=[obligation.below_pension_age])[
        "wi2021.obligation.below_pension_age"
    ].to_list()
    assert date(2023, 4, 30) == audit(register.drop("pension_day"), on=ON).facts(1)["pension_day"]


def test_it_is_not_absent_where_there_is_a_day_of_birth() -> None:
    """Reading counts the column as absent only where it cannot be worked out."""
    assert "pension_day" not in check(pl.DataFrame({"born": ["1990-01-01"]})).absent
    assert "pension_day" in check(pl.DataFrame({"dutch": ["ja"]})).absent
