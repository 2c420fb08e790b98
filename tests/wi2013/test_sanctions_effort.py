"""How high a fine for the examination is, by what was done: DUO's table since 1-7-2018 (policy rule on fines)."""

from __future__ import annotations

from datetime import date
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from inburgering.dossier import Registration
from inburgering.facts._wi2013_sanctions import LiteracyHours, OnaForFine
from inburgering.rules import NEVER, Confidence, Layer, decide, value_of
from tests.wi2013._fines import FIVE, LAST, LATER, PARTS, RIGHT, facts, passed, sat
from wi2013 import sanctions as law

TABLE = [
    (0, 0, 1250),
    (0, 149, 1250),
    (0, 150, 875),
    (0, 299, 875),
    (0, 300, 500),
    (1, 149, 1000),
    (1, 150, 625),
    (1, 299, 625),
    (1, 300, 250),
    (2, 149, 750),
    (2, 150, 375),
    (2, 299, 375),
    (2, 300, 0),
    (3, 600, 0),
]


@pytest.mark.article("Beleidsregel boetevaststelling 2018", "Wi 34")
@pytest.mark.parametrize(("times", "hours", "euros"), TABLE)
@pytest.mark.parametrize("on", [date(2019, 12, 31), LATER])
def test_the_nine_cells_of_the_table(times: int, hours: int, euros: int, on: date) -> None:
    """Rows by how often every part was sat, columns by hours; the last cell is no fine. Nothing was passed."""
    asked = facts(on, **sat(times), marked_course_hours=hours)
    assert value_of(law.fine_by_effort, asked) == euros
    assert value_of(law.fine, asked) == euros
    assert value_of(law.fine_moderated, asked) == euros


@pytest.mark.article("Beleidsregel boetevaststelling 2018")
def test_the_last_cell_is_no_fine_whoever_is_to_blame() -> None:
    """Three hundred hours and every failed part sat again: no judgement is needed (it is the extension of Regeling 2.4c)."""
    asked = facts(**sat(2), marked_course_hours=300)
    del asked["exam_overrun_excused"], asked["fine_too_high"]
    assert value_of(law.fine_moderated, asked) == 0


@pytest.mark.article("Beleidsregel boetevaststelling 2018", "Regeling 2021 12.2a(6)")
@pytest.mark.parametrize(
    ("on", "ona", "euros"),
    [
        (date(2022, 12, 31), 2, 750),
        (date(2022, 12, 31), 1, 1000),
        (date(2023, 1, 1), 1, 750),
        (date(2023, 1, 1), 0, 1250),
    ],
)
def test_ona_is_done_once_since_2023_and_the_other_parts_twice(on: date, ona: int, euros: int) -> None:
    """DUO's page says once; amounts in court of before fit twice. The other reading takes the page for all days."""
    tried = sat(2) | sat(ona, "ona")
    assert value_of(law.fine_by_effort, facts(on, **tried)) == euros
    always = facts(on, **tried, ona_for_fine=OnaForFine.ALWAYS_ONCE)
    assert value_of(law.fine_by_effort, always) == (1250 if ona == 0 else 750)
    assert value_of(law.fine_by_effort, facts(on, **(sat(2) | sat(1, "knm")))) == 1000


@pytest.mark.article("Beleidsregel boetevaststelling 2020", "Stcrt. 2019, 65727")
@pytest.mark.parametrize(("on", "hours", "euros"), [(date(2020, 1, 3), 0, 400), (date(2020, 1, 3), 300, 100)])
def test_ona_done_once_and_the_rest_passed_fits_amounts_in_court(on: date, hours: int, euros: int) -> None:
    """400 euros (ECLI:NL:RBROT:2021:6135) and 250, later 100 euros (RvS 2021): every part done, ONA the one open."""
    nearly = passed(*FIVE) | sat(1, "ona") | {"marked_course_hours": hours}
    assert value_of(law.fine, facts(on, **nearly)) == euros


@pytest.mark.article("Beleidsregel boetevaststelling 2018")
def test_hours_of_integration_nt2_and_by_default_literacy_add_up() -> None:
    """Later pages of DUO count literacy; the other reading leaves it out."""
    mixed: dict[str, Any] = {"marked_course_hours": 100, "marked_nt2_hours": 100, "marked_literacy_hours": 100}
    assert value_of(law.fine_by_effort, facts(**mixed)) == 500
    assert value_of(law.fine_by_effort, facts(**mixed, fine_literacy_hours=LiteracyHours.NOT_COUNTED)) == 875
    assert value_of(law.fine_by_effort, facts(marked_course_hours=149, online_course_hours=151)) is None


@pytest.mark.article("Beleidsregel boetevaststelling 2018", "Awb 5:46")
def test_before_1_july_2018_only_the_maximum_is_known() -> None:
    """Courts lowered it to 750, 625, 500 or 400 euros: the amount is left open. The first day of the table has one."""
    early = date(2015, 3, 1)
    right = attrs.evolve(RIGHT, first_day=early, made_known=early, document_collected=early)
    moved = {"residence": (right,), "registrations": (Registration(first_day=early, last_day=NEVER),)}
    assert value_of(law.exam_missed, facts(date(2018, 6, 30), moved)) is True
    assert value_of(law.fine, facts(date(2018, 6, 30), moved)) is None
    assert value_of(law.fine, facts(date(2018, 7, 1), moved)) == 1250
    assert "1 juli 2018" in decide(law.fine, facts(date(2018, 6, 30), moved)).missing[0].ask.nl


@pytest.mark.article("Beleidsregel boetevaststelling 2020", "Stcrt. 2019, 65727")
@pytest.mark.parametrize(
    ("ona", "hours", "whole", "reduced"),
    [
        (0, 0, 1250, 500),
        (0, 150, 875, 350),
        (0, 300, 500, 200),
        (1, 0, 1000, 400),
        (1, 150, 625, 250),
        (1, 300, 250, 100),
        (2, 0, 750, 300),
        (2, 150, 375, 150),
        (2, 300, 0, 0),
    ],
)
def test_with_five_parts_passed_the_fine_is_60_per_cent_lower_from_2020(
    ona: int, hours: int, whole: int, reduced: int
) -> None:
    """ONA is the one part open. The amounts of 500, 350, 200, 300 and 100 euros in court cases all fit; inferred."""
    nearly = passed(*FIVE) | sat(ona, "ona") | {"marked_course_hours": hours}
    assert value_of(law.fine, facts(date(2019, 12, 31), **nearly)) == whole
    assert value_of(law.fine, facts(date(2020, 1, 1), **nearly)) == reduced


@pytest.mark.article("Beleidsregel boetevaststelling 2020", "Stcrt. 2019, 65727")
@pytest.mark.parametrize("n", [1, 2, 3, 4])
def test_the_other_shares_were_not_seen_and_are_left_open(n: int) -> None:
    """One to four parts passed: undetermined, save where there is no fine to lower."""
    some = passed(*FIVE[:n])
    assert value_of(law.fine, facts(date(2019, 12, 31), **some)) == 1250
    assert value_of(law.fine, facts(date(2020, 1, 1), **some)) is None
    document = {"exam_reading_document_day": date(2018, 1, 1)}
    assert value_of(law.fine, facts(date(2020, 1, 1), **(sat(0) | document))) is None
    enough = sat(2) | some | {"marked_course_hours": 300}
    assert value_of(law.fine, facts(date(2020, 1, 1), **enough)) == 0


FACTS = facts()
hours = st.integers(0, 700)
sittings = st.lists(st.integers(0, 4), min_size=6, max_size=6)


@pytest.mark.article("Beleidsregel boetevaststelling 2018", "Wi 34")
@given(a=hours, b=hours, one=sittings, more=sittings, open_part=st.sampled_from([None, *PARTS]))
def test_more_hours_or_sittings_or_passes_never_raise_a_fine(
    a: int, b: int, one: list[int], more: list[int], open_part: str | None
) -> None:
    """Doing more never costs more, and no fine is above the maximum."""
    base = FACTS | {f"exam_{p}_sittings": n for p, n in zip(PARTS, one, strict=True)} | {"marked_course_hours": a}
    added = {f"exam_{p}_sittings": n + m for p, n, m in zip(PARTS, one, more, strict=True)}
    done = {} if open_part is None else {f"exam_{p}_passed_day": LAST for p in PARTS if p != open_part}
    before, after = value_of(law.fine, base), value_of(law.fine, base | added | done | {"marked_nt2_hours": b})
    assert isinstance(before, int)
    assert isinstance(after, int)
    assert 0 <= after <= before <= 1250


@pytest.mark.article("Beleidsregel boetevaststelling 2020", "Wi 34")
def test_what_is_inferred_and_what_is_policy_says_so() -> None:
    """The statute sets the maximum, a policy rule the amount; the share for passed parts is inferred."""
    assert (law.fine_maximum.layer, law.fine_by_effort.layer) == (Layer.WET, Layer.BELEID)
    assert law.fine_by_effort.confidence is law.REDUCTION_FIVE_PASSED.confidence is Confidence.INFERRED
