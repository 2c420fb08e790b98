"""Education that does not exempt extends the integration period (Besluit 2021 art. 4.3(2), Regeling 4.2)."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inburgering.dossier import SchoolingKind
from inburgering.rules import NEVER, Known, decide, rules_in, value_of
from tests.agreement import assert_agreement, fact_rows
from wi2021 import _extension_education
from wi2021._extension_education import (
    education_days,
    education_eligible,
    education_last_day_by,
    education_listed,
    followed_in_first_period,
    still_enrolled,
)

S = SchoolingKind
RULES = rules_in(_extension_education)


def facts(education: SchoolingKind = S.PRACTICAL, **more: Any) -> dict[str, Known]:
    """Three years from 25 April 2023 to 24 April 2026; still enrolled at a request of 1 December 2025."""
    plain: dict[str, Known] = {
        "education": education,
        "enrolled_day": date(2024, 9, 1),
        "enrolled_last_day": NEVER,
        "education_request_day": date(2025, 12, 1),
        "education_extensions": 0,
        "enrolment_proven": True,
        "earlier_education": False,
        "obliged_first_day": date(2023, 1, 10),
        "three_years_first_day": date(2023, 4, 25),
        "three_years_last_day": date(2026, 4, 24),
        "extended_period_last_day": date(2026, 4, 24),
        "new_period_runs": False,
    }
    return plain | more


@pytest.mark.article("Regeling 4.2(1)")
def test_four_educations_count() -> None:
    """Practical, both special profiles, and entry; nothing that exempts or is compulsory."""
    listed = {S.PRACTICAL, S.SPECIAL_LABOUR_MARKET, S.SPECIAL_DAY_ACTIVITIES, S.ENTRY}
    assert listed == {s for s in S if value_of(education_listed, facts(s))}
    assert listed == {s for s in S if value_of(education_eligible, facts(s))}


@pytest.mark.article("Besluit 4.3(2)")
@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        (date(2022, 9, 1), date(2023, 4, 24), False),
        (date(2022, 9, 1), date(2023, 4, 25), True),
        (date(2026, 4, 24), NEVER, True),
        (date(2026, 4, 25), NEVER, False),
    ],
)
def test_it_must_be_followed_in_the_three_years(first: date, last: date, expected: bool) -> None:
    """One day of enrolment in the three years is enough; an extension does not add to them."""
    row = facts(enrolled_day=first, enrolled_last_day=last, extended_period_last_day=date(2027, 4, 24))
    assert expected is value_of(followed_in_first_period, row)
    assert expected is value_of(education_eligible, row)


@pytest.mark.article("Besluit 4.3(2)")
@pytest.mark.parametrize(("day", "expected"), [(date(2022, 12, 31), False), (date(2023, 1, 1), True)])
def test_since_2023(day: date, expected: bool) -> None:
    """The ground exists since 1 January 2023."""
    row = facts(
        education_request_day=day,
        three_years_first_day=date(2022, 2, 1),
        three_years_last_day=date(2025, 1, 31),
        enrolled_day=date(2022, 9, 1),
    )
    assert expected is value_of(education_eligible, row)


@pytest.mark.article("Regeling 4.2(3)")
@pytest.mark.parametrize(
    ("first", "last", "counted", "until"),
    [
        (date(2024, 9, 1), date(2024, 12, 9), 100, date(2026, 8, 2)),
        (date(2022, 9, 1), date(2023, 4, 19), 100, date(2026, 8, 2)),
        (date(2024, 9, 1), date(2024, 9, 1), 1, date(2026, 4, 25)),
        (date(2022, 9, 1), date(2023, 1, 9), 0, date(2026, 4, 24)),
    ],
)
def test_ended_counts_as_long_as_it_lasted(first: date, last: date, counted: int, until: date) -> None:
    """From enrolment, or from the first day of the obligation, 10 January 2023, to the day before de-enrolment."""
    row = facts(enrolled_day=first, enrolled_last_day=last)
    assert counted == value_of(education_days, row)
    assert until == value_of(education_last_day_by, row)


@pytest.mark.article("Regeling 4.2(3)")
@pytest.mark.parametrize(
    ("last", "entry", "other"),
    [
        (date(2025, 9, 29), date(2028, 4, 23), date(2028, 4, 23)),
        (date(2025, 9, 30), date(2028, 4, 24), date(2028, 4, 24)),
        (date(2025, 10, 1), date(2028, 4, 24), date(2028, 4, 25)),
    ],
)
def test_entry_education_gives_two_years_at_most(last: date, entry: date, other: date) -> None:
    """Two years from 25 April 2026 are 731 days, as are 1 October 2023 to 30 September 2025."""
    row = {"enrolled_day": date(2023, 10, 1), "enrolled_last_day": last}
    assert entry == value_of(education_last_day_by, facts(S.ENTRY, **row))
    assert other == value_of(education_last_day_by, facts(S.PRACTICAL, **row))


@pytest.mark.article("Regeling 4.2(4)")
@pytest.mark.parametrize(
    ("earlier", "end", "until", "right"),
    [
        (0, date(2026, 4, 24), date(2028, 4, 24), True),
        (1, date(2028, 4, 24), date(2029, 4, 24), True),
        (2, date(2029, 4, 24), date(2030, 4, 24), True),
        (3, date(2030, 4, 24), date(2031, 4, 24), False),
    ],
)
def test_still_enrolled_two_years_then_twice_one(earlier: int, end: date, until: date, right: bool) -> None:
    """Two years, one, one, and then no more; entry education has no more after the first two."""
    row: dict[str, Any] = {"education_extensions": earlier, "extended_period_last_day": end}
    assert until == value_of(education_last_day_by, facts(**row))
    assert right is value_of(education_eligible, facts(**row))
    assert (earlier == 0) is value_of(education_eligible, facts(S.ENTRY, **row))


@pytest.mark.article("Regeling 4.2(4)")
@pytest.mark.parametrize(("last", "expected"), [(date(2025, 11, 30), False), (date(2025, 12, 1), True)])
def test_enrolled_on_the_day_of_the_request(last: date, expected: bool) -> None:
    """Who is de-enrolled on the day of the request (last day the day before) is no longer enrolled."""
    assert expected is value_of(still_enrolled, facts(enrolled_last_day=last))


@pytest.mark.article("Regeling 4.2")
def test_open_refused_and_unknown() -> None:
    """Ended after an earlier extension is open; a new period is not lengthened; proof is needed; unknown is asked."""
    ended = facts(education_extensions=1, enrolled_last_day=date(2025, 6, 30))
    assert [""] == [m.fact for m in decide(education_eligible, ended).missing]
    assert value_of(education_eligible, facts(new_period_runs=True)) is False
    assert value_of(education_eligible, facts(enrolment_proven=False)) is False
    for name in ("education", "enrolled_day", "enrolment_proven", "new_period_runs", "education_extensions"):
        row = facts()
        del row[name]
        assert [name] == [m.fact for m in decide(education_eligible, row).missing]


@given(data=st.data())
def test_education_never_shortens(data: st.DataObject) -> None:
    """Whatever the facts, the period ends no earlier than without."""
    for row in data.draw(fact_rows([education_last_day_by])):
        last, extended = row.get("extended_period_last_day"), value_of(education_last_day_by, row)
        if isinstance(last, date) and isinstance(extended, date):
            assert last <= extended


@given(data=st.data())
def test_one_education_and_a_column_agree(data: st.DataObject) -> None:
    """Every rule of one education gives the same alone and as a column."""
    assert_agreement(RULES, data.draw(fact_rows(RULES)))


@pytest.mark.article("Regeling 4.2(5)")
def test_from_practical_education_directly_to_entry_the_extensions_are_added() -> None:
    """100 days of practical education, then two years while in entry education: 24 April 2026 becomes 2 August 2028."""
    moved = {"earlier_education": True, "moved_directly": True, "earlier_education_days": 100}

    assert date(2028, 8, 2) == value_of(education_last_day_by, facts(S.ENTRY, **moved))
    assert value_of(education_eligible, facts(S.ENTRY, **moved)) is True


@pytest.mark.article("Regeling 4.2(5)")
@pytest.mark.parametrize(("begun", "expected"), [(date(2023, 1, 10), True), (date(2023, 1, 11), False)])
def test_not_directly_only_the_education_at_the_beginning_counts(begun: date, expected: bool) -> None:
    """The obligation began on 10 January 2023; nothing is added for the earlier education."""
    row = facts(S.ENTRY, earlier_education=True, moved_directly=False, earlier_education_days=100, enrolled_day=begun)

    assert expected is value_of(education_eligible, row)
    assert date(2028, 4, 24) == value_of(education_last_day_by, row)
