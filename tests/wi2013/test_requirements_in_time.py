"""Whether the obligation of the 2013 Act was met in time: each part against its own clock (arts. 7a, 7b)."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from inburgering.dossier import Decision, DecisionKind, Diploma, DiplomaKind, ExamPart, Pvt
from inburgering.rules import value_of
from tests.wi2013.test_requirements import BEFORE_PVT, SIX, facts, passes, sat
from wi2013 import requirements as law


@pytest.mark.article("Wi 7b(1)")
@pytest.mark.parametrize(
    ("known", "in_time"),
    [(date(2019, 3, 31), True), (date(2019, 4, 1), False)],
)
def test_the_examination_is_in_time_until_the_last_day_of_three_years(known: date, in_time: bool) -> None:
    """Obliged on 1 April 2016: results of up to and including 31 March 2019. A portfolio approved later is too late."""
    exams = (*passes(*SIX[:5]), sat(ExamPart.ONA, known=known, taken=date(2019, 3, 1)))
    given = facts(date(2016, 4, 1), exams=exams)
    assert True is value_of(law.obligation_met, given)
    assert in_time is value_of(law.exam_in_time, given)
    assert in_time is value_of(law.met_in_time, given)


@pytest.mark.article("Wi 7a(1)")
@pytest.mark.parametrize(("signed", "in_time"), [(date(2019, 3, 31), True), (date(2019, 4, 1), False)])
def test_the_pvt_is_in_time_until_the_last_day_of_its_own_year(signed: date, in_time: bool) -> None:
    """Obliged and housed on 1 April 2018: signed by 31 March 2019, whatever is left of the three years."""
    given = facts(date(2018, 4, 1), exams=passes(*SIX), pvt=Pvt(introduced=True, signed=signed))
    assert True is value_of(law.exam_in_time, given)
    assert in_time is value_of(law.pvt_in_time, given)
    assert in_time is value_of(law.met_in_time, given)
    assert True is value_of(law.pvt_in_time, facts(BEFORE_PVT)), "no PVT, nothing late"


@pytest.mark.article("Wi 7b(1)")
def test_a_result_of_an_unknown_day_may_be_late() -> None:
    """Sat before the last day and known some time after: met for sure, in time or not; sat after it, surely late."""
    for taken, in_time in ((date(2019, 3, 1), None), (date(2019, 4, 1), False)):
        exams = (*passes(*SIX[:5]), sat(ExamPart.ONA, known=None, taken=taken))
        given = facts(date(2016, 4, 1), exams=exams)
        assert (True, in_time) == (value_of(law.obligation_met, given), value_of(law.exam_in_time, given))


@pytest.mark.article("Wi 7(1)(b)", "Wi 7a(1)", "Wi 7b(1)")
@pytest.mark.parametrize(
    ("day", "examination", "pvt"),
    [
        (date(2019, 3, 31), True, True),
        (date(2019, 4, 1), True, False),
        (date(2021, 3, 31), True, False),
        (date(2021, 4, 1), False, False),
    ],
)
def test_a_document_or_duos_decision_is_in_time_by_its_own_day(day: date, examination: bool, pvt: bool) -> None:
    """Obliged on 1 April 2018: within the year it saves the PVT, within three years the examination."""
    diploma = Diploma(kind=DiplomaKind.MBO_2_OR_HIGHER, awarded=day)
    decision = Decision(kind=DecisionKind.OBLIGATION_FULFILLED, grants=True, dated=date(2021, 5, 1), first_day=day)
    ways: tuple[dict[str, Any], ...] = ({"diplomas": (diploma,)}, {"decisions": (decision,)})
    for parts in ways:
        given = facts(date(2018, 4, 1), date(2021, 6, 1), **parts)
        assert (examination, pvt) == (value_of(law.exam_in_time, given), value_of(law.pvt_in_time, given))
        assert (examination and pvt) is value_of(law.met_in_time, given)
