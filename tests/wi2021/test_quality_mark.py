"""The quality mark and the norm for teachers of Dutch (Wi2021 art. 32, Besluit art. 8.2, letter of 13 July 2023)."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inburgering.rules import NEVER, decide, value_of
from wi2021.quality_mark import (
    EXPERIENCE,
    NT2_SHARE,
    VOG_AGE,
    MarkState,
    Staffing,
    certificate_of_conduct_recent,
    counts_as_certified,
    hours_count,
    meets_norm,
    norm_enforced,
    staffing,
)

NOBODY: dict[str, Any] = {
    "certified": False,
    "nt2_years": 0,
    "related_qualification": False,
    "outdated_diploma": False,
    "in_training": False,
    "measures_used": True,
}
CERTIFIED = NOBODY | {"certified": True}


@pytest.mark.article("letter 1.4.1")
def test_the_figures_of_the_letter() -> None:
    """Eighty per cent, three years; and of about 180 holders 23 reported in May 2023, so 157 did not."""
    assert (80, 3) == (NT2_SHARE.at(date(2023, 7, 13)), EXPERIENCE.at(date(2023, 7, 13)))
    schools = [[CERTIFIED] * 4 + [NOBODY | {"in_training": True}] * 2] * 23 + [[CERTIFIED] * 4 + [NOBODY]] * 157
    without = [[teacher | {"measures_used": False} for teacher in teachers] for teachers in schools]
    assert 180 == sum(staffing(teachers).meets_norm is True for teachers in schools)
    assert 157 == sum(staffing(teachers).meets_norm is True for teachers in without)


@pytest.mark.article("letter 1.4.1")
@pytest.mark.parametrize(
    ("more", "counts"),
    [
        ({"certified": True, "measures_used": False}, True),
        ({"nt2_years": 3, "related_qualification": True}, True),
        ({"nt2_years": 2, "related_qualification": True}, False),
        ({"nt2_years": 3, "outdated_diploma": True}, True),
        ({"nt2_years": 30}, False),
        ({"in_training": True}, True),
        ({"in_training": True, "measures_used": False}, False),
        ({"in_training": True, "measures_used": None}, None),
    ],
)
def test_who_counts_as_certified(more: dict[str, Any], counts: bool | None) -> None:
    """The certified always; the experienced and the trainees only where the institution uses the measures."""
    assert counts is value_of(counts_as_certified, NOBODY | more)


@pytest.mark.article("letter 1.4.1")
@pytest.mark.parametrize(("counted", "met"), [(4, True), (3, False), (5, True)])
def test_four_of_five_is_enough(counted: int, met: bool) -> None:
    """Exactly eighty per cent meets the norm."""
    assert met is value_of(meets_norm, {"teachers": 5, "teachers_counted": counted})


@pytest.mark.article("letter 1.4.1")
def test_a_sound_staff_plan_puts_enforcement_off_and_blik_op_werk_judges_it() -> None:
    """Short of the norm it is enforced, unless the plan under the measures is sound: a judgement."""
    short: dict[str, Any] = {"teachers": 5, "teachers_counted": 3, "measures_used_by_school": True}
    assert value_of(norm_enforced, short | {"sound_staff_plan": True}) is False
    assert value_of(norm_enforced, short | {"sound_staff_plan": False}) is True
    assert value_of(norm_enforced, short | {"sound_staff_plan": True, "measures_used_by_school": False}) is True
    (missing,) = decide(norm_enforced, short).missing
    assert ("sound_staff_plan", "Blik op Werk") == (missing.fact, missing.judge and missing.judge.en)


@pytest.mark.article("Wet 32(1)", "letter D.2.2")
@pytest.mark.parametrize(
    ("state", "counts"),
    [
        (MarkState.HELD, True),
        (MarkState.WITHDRAWN, False),
        (MarkState.LAPSED, False),
        (MarkState.REFUSED, False),
        (MarkState.SUSPENDED, None),
        (MarkState.ASPIRANT, None),
    ],
)
def test_hours_count_on_the_days_the_mark_was_held(state: MarkState, counts: bool | None) -> None:
    """A statement may cover the time before a withdrawal; what a suspension does is open."""
    assert counts is value_of(hours_count, {"mark_state": state})


@pytest.mark.article("Besluit 8.2(3)")
@pytest.mark.parametrize(
    ("issued", "counts_on", "recent"),
    [
        (date(2022, 9, 30), date(2022, 12, 30), True),
        (date(2022, 9, 29), date(2022, 12, 30), False),
        (date(2022, 7, 1), date(2023, 1, 1), True),
        (date(2022, 6, 30), date(2023, 1, 1), False),
        (date(2023, 1, 2), date(2023, 1, 1), False),
        (NEVER, date(2023, 1, 1), False),
    ],
)
def test_a_certificate_of_conduct_is_three_months_old_at_most_until_2023_and_six_since(
    issued: date, counts_on: date, recent: bool
) -> None:
    """Three months in the text of 2022, six in that of 1 January 2023."""
    assert recent is value_of(certificate_of_conduct_recent, {"vog_issued": issued, "vog_counts_on": counts_on})
    assert (3, 6) == (VOG_AGE.values[0].months, VOG_AGE.values[1].months)


@given(st.lists(st.sampled_from([CERTIFIED, NOBODY, NOBODY | {"in_training": None}]), max_size=12))
def test_unknown_teachers_leave_the_norm_open_only_where_they_decide_it(teachers: list[dict[str, Any]]) -> None:
    """The norm is met whatever the unknown are, or missed whatever they are, or open."""
    found = staffing(teachers)
    best = [CERTIFIED if t["in_training"] is None else t for t in teachers]
    worst = [NOBODY if t["in_training"] is None else t for t in teachers]
    most, least = staffing(best).meets_norm, staffing(worst).meets_norm
    assert (most if most is least else None) is found.meets_norm
    assert found.teachers == len(teachers)


def test_no_teachers_fall_short_of_nothing() -> None:
    """An institution without teachers has nobody who is not certified."""
    assert Staffing(0, 0, 0, True) == staffing([])
