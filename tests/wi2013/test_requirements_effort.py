"""Sittings, hours and fees of the examination of 2013 (Regeling 2.4b, 2.4c, 3.1)."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inburgering.dossier import ExamPart, ExamResult, Level, ResidenceGround
from inburgering.facts import Facts
from inburgering.law import REGELING_OLD
from inburgering.rules import Text, Truth, rule, value_of
from tests.wi2013.test_requirements import BEFORE_ONA, LANGUAGE, ONA, OPEN, PVT, SIX, facts, missing, passes, sat
from wi2013 import requirements as law

WORDS: dict[str, Any] = {"yes": Text("ja", "yes"), "no": Text("nee", "no")}
HOURS: dict[str, Any] = {
    "marked_course_hours": 200,
    "marked_nt2_hours": 90,
    "marked_literacy_hours": 50,
    "online_course_hours": 0,
}


@rule(REGELING_OLD.art("2.4c"), id="tests.twice_and_ona_once", **WORDS)
def twice_and_ona_once(f: Facts) -> Truth:
    """As the extension for effort asks."""
    return law.open_parts_tried(f, 2, 1)


@rule(REGELING_OLD.art("2.4b"), id="tests.four_times", **WORDS)
def four_times(f: Facts) -> Truth:
    """As the dispensation for efforts asked until 2023."""
    return law.open_parts_tried(f, 4, 4, nt2_capped=True)


@rule(REGELING_OLD.art("2.4c"), id="tests.three_hundred", **WORDS)
def three_hundred(f: Facts) -> Truth:
    """As the extension for effort asks, without literacy."""
    return law.enough_hours(f, 300)


@rule(REGELING_OLD.art("2.4b"), id="tests.three_hundred_with_literacy", **WORDS)
def three_hundred_with_literacy(f: Facts) -> Truth:
    """The same number with literacy added."""
    return law.enough_hours(f, 300, literacy=True)


def fails(part: ExamPart, times: int, **more: Any) -> tuple[ExamResult, ...]:
    """A part that was sat so many times and not passed."""
    return tuple(sat(part, passed=False, **more) for _ in range(times))


def all_failed(times: int, ona: int) -> tuple[ExamResult, ...]:
    """Every part failed so many times, ONA otherwise."""
    return tuple(e for p in SIX for e in fails(p, ona if p is ExamPart.ONA else times))


@pytest.mark.article("Regeling 2.4c")
@pytest.mark.parametrize(
    ("times", "ona", "enough"), [(2, 1, True), (1, 1, False), (2, 0, False), (3, 2, True), (0, 0, False)]
)
def test_each_open_part_is_counted_and_ona_apart(times: int, ona: int, enough: bool) -> None:
    """The part that was sat least decides."""
    given = facts(ONA, exams=all_failed(times, ona))
    assert (times, ona) == (value_of(law.attempts_all_parts, given), value_of(law.ona_attempts, given))
    assert enough is value_of(twice_and_ona_once, given)
    assert (0 if times else 5) + (0 if ona else 1) == value_of(law.parts_never_taken, given)


@pytest.mark.article("Regeling 2.4c")
def test_one_part_too_few_is_too_few() -> None:
    """Four parts failed twice and one once: the least number is one."""
    exams = (*(e for p in SIX[:4] for e in fails(p, 2)), *fails(ExamPart.KNM, 1), *fails(ExamPart.ONA, 1))
    assert 1 == value_of(law.attempts_all_parts, facts(ONA, exams=exams))
    assert False is value_of(twice_and_ona_once, facts(ONA, exams=exams))


@pytest.mark.article("Regeling 2.4c")
def test_a_part_that_is_passed_needs_no_more_sittings() -> None:
    """Only the parts not passed count; with none open the number is out of reach, and nothing was never sat."""
    exams = (*passes(*SIX[:5]), *fails(ExamPart.ONA, 1))
    given = facts(ONA, exams=exams)
    assert (1000, 1, 0) == (
        value_of(law.attempts_all_parts, given),
        value_of(law.ona_attempts, given),
        value_of(law.parts_never_taken, given),
    )
    assert True is value_of(twice_and_ona_once, given)
    assert 1000 == value_of(law.ona_attempts, facts(BEFORE_ONA)), "ONA is not asked of who became obliged before 2015"
    assert 5 == value_of(law.parts_never_taken, facts(BEFORE_ONA))


@pytest.mark.article("Regeling 2.4b")
@pytest.mark.parametrize(
    ("own", "nt2", "counted"), [(4, 0, 4), (2, 2, 4), (2, 3, 4), (1, 3, 3), (0, 4, 2), (3, 1, 4), (0, 1, 1)]
)
def test_at_most_two_sittings_of_the_state_examination_count_for_the_dispensation(
    own: int, nt2: int, counted: int
) -> None:
    """Two for each part; for the extension they all count."""
    other = tuple(e for p in SIX if p is not ExamPart.READING for e in fails(p, 4))
    reading = (*fails(ExamPart.READING, own), *fails(ExamPart.READING, nt2, level=Level.B1))
    given = facts(ONA, exams=(*other, *reading))
    assert counted == value_of(law.agi_attempts_all_parts, given)
    assert min(own + nt2, 4) == value_of(law.attempts_all_parts, given)
    assert (counted >= 4) is value_of(four_times, given)


@pytest.mark.article("Regeling 2.4b")
def test_without_a_level_a_sitting_may_be_one_of_the_state_examination() -> None:
    """Three such sittings are two at least and three at most, so that is not settled; two are two in any case."""
    other = tuple(e for p in SIX if p is not ExamPart.READING for e in fails(p, 4))
    for times, counted in ((3, None), (2, 2)):
        given = facts(ONA, exams=(*other, *fails(ExamPart.READING, times, level=None)))
        assert counted == value_of(law.agi_attempts_all_parts, given)
        assert times == value_of(law.attempts_all_parts, given)


@pytest.mark.article("Regeling 2.4b", "Regeling 2.4c")
def test_hours_of_integration_and_nt2_add_up() -> None:
    """200 and 90 are ten short of 300; literacy is added only where the article says so."""
    assert False is value_of(three_hundred, HOURS)
    assert True is value_of(three_hundred_with_literacy, HOURS)
    assert True is value_of(three_hundred, HOURS | {"marked_nt2_hours": 100})
    assert False is value_of(three_hundred, HOURS | {"marked_nt2_hours": 99})


@pytest.mark.article("Regeling 2.4c")
def test_distance_hours_are_open_where_they_decide() -> None:
    """Nine hours change nothing, ten are decisive and open, and classroom hours that suffice need none."""
    assert False is value_of(three_hundred, HOURS | {"online_course_hours": 9})
    assert None is value_of(three_hundred, HOURS | {"online_course_hours": 10})
    assert [OPEN] == missing(three_hundred, HOURS | {"online_course_hours": 10})
    enough = {**HOURS, "marked_course_hours": 210}
    assert True is value_of(three_hundred, {k: v for k, v in enough.items() if k != "online_course_hours"})


@given(more=st.integers(0, 500), which=st.sampled_from(sorted(HOURS)))
def test_more_hours_never_count_for_less(more: int, which: str) -> None:
    """What was enough stays enough."""
    order: list[Any] = [False, None, True]
    before, after = (value_of(three_hundred, {**HOURS, which: HOURS[which] + n}) for n in (0, more))
    assert order.index(before) <= order.index(after)


@pytest.mark.article("Regeling 3.1")
@pytest.mark.parametrize(
    ("on", "fees"),
    [
        (date(2012, 12, 31), (None, None, None, None, None, None)),
        (date(2013, 1, 1), (50, 50, 50, 60, 40, None)),
        (date(2014, 12, 31), (50, 50, 50, 60, 40, None)),
        (date(2015, 1, 1), (50, 50, 50, 60, 40, 100)),
        (date(2015, 10, 15), (50, 50, 50, 60, 40, 100)),
        (date(2015, 10, 16), (50, 50, 50, 60, 40, None)),
        (date(2021, 12, 31), (50, 50, 50, 60, 40, None)),
        (date(2022, 1, 1), (50, 50, 50, 50, 50, 50)),
        (date(2022, 12, 31), (50, 50, 50, 50, 50, 50)),
        (date(2023, 1, 1), (50, 50, 50, 50, 50, None)),
        (date(2026, 8, 20), (50, 50, 50, 50, 50, None)),
    ],
)
def test_what_each_part_costs(on: date, fees: tuple[int | None, ...]) -> None:
    """Whole euros for a sitting. ONA is open where the day of a change was not found, or sources contradict each other."""
    assert fees == tuple(value_of(law.exam_fee[part], {"on": on}) for part in SIX)


@pytest.mark.article("Regeling 3.1")
def test_the_whole_examination_cost_250_then_350_and_300_in_2022() -> None:
    """The sum for whom ONA is not asked, and for whom it is."""
    assert 250 == value_of(law.exam_fee_total, facts(BEFORE_ONA, date(2014, 12, 31)))
    assert 350 == value_of(law.exam_fee_total, facts(ONA, date(2015, 1, 1)))
    assert 300 == value_of(law.exam_fee_total, facts(ONA, date(2022, 1, 1)))
    assert 250 == value_of(law.exam_fee_total, facts(BEFORE_ONA, date(2022, 1, 1)))
    assert None is value_of(law.exam_fee_total, facts(ONA, date(2018, 1, 1))), "350 or 290"
    assert None is value_of(law.exam_fee_total, facts(ONA, date(2026, 8, 20))), "300 or 290"


@pytest.mark.article("Regeling 3.1")
def test_only_the_open_parts_still_cost_money() -> None:
    """Speaking and KNM are left: 60 and 40; with ONA passed its open fee does not matter."""
    passed = passes(*(p for p in SIX if p not in (ExamPart.SPEAKING, ExamPart.KNM)))
    assert 100 == value_of(law.exam_fee_open_parts, facts(ONA, date(2020, 6, 1), exams=passed))
    assert 0 == value_of(law.exam_fee_open_parts, facts(ONA, exams=passes(*SIX)))
    assert 160 == value_of(law.exam_fee_open_parts, facts(BEFORE_ONA, exams=passes(LANGUAGE[0], ExamPart.KNM)))


@pytest.mark.article("Besluit 3.3")
def test_the_pvt_costs_150_and_is_free_for_holders_of_an_asylum_permit() -> None:
    """Since 1 October 2017."""
    assert 0 == value_of(law.pvt_fee, facts(PVT))
    family: dict[str, Any] = {"ground": ResidenceGround.A, "has_right": True, "first_right_asylum_permit": False}
    assert 150 == value_of(law.pvt_fee, {"on": date(2017, 10, 1), **family})
    assert None is value_of(law.pvt_fee, {"on": date(2017, 9, 30), **family})
