"""Cases on the height of a fine under the Wi2013, and on asylum status holders: what was asked, decided, and what we say.

Each dossier is that of the day of the fine decision, before the fine. What a court judged of the blame afterwards is put in
it as judged on that day.
"""

from __future__ import annotations

from datetime import date

import pytest

from inburgering.dossier import (
    Authority,
    Dossier,
    ExamPart,
    Judgement,
    JudgementKind,
)
from inburgering.rules import decide, value_of
from tests.cases._dossiers import asylum, awaited, blame, course, family, known_of, late, letter, passed
from wi2013 import obligation, period, sanctions

HOW_HIGH = "How high is the fine? Before 1 July 2018 there was a maximum only."


@pytest.mark.article("Wi 31(1)", "Wi 34", "Awb 5:46")
def test_rbams_2017_5176_a_fine_of_750_euros() -> None:
    """Asked: is the maximum fine proportionate? Decided: a fine had to follow, but of 750 euros.

    ECLI:NL:RBAMS:2017:5176. Obliged since 17-6-2013, told so on 2-7-2013, fined on 26-9-2016. The library says that a
    fine follows and what its maximum is; its height was left to whoever weighs it.
    """
    on = date(2016, 9, 26)
    facts = known_of(late(family(date(2013, 6, 17)), on, notifications=letter(date(2013, 7, 2))), on)
    assert value_of(period.late_notice, facts) is False
    assert date(2016, 6, 16) == value_of(period.running_last_day, facts)
    assert value_of(sanctions.fine_follows, facts) is True
    assert 1250 == value_of(sanctions.fine_maximum, facts)
    assert {HOW_HIGH} == awaited(decide(sanctions.fine, facts))
    assert HOW_HIGH in awaited(decide(sanctions.fine_moderated, facts))


@pytest.mark.article("Wi 31(1)", "Wi 34", "Awb 5:46")
def test_rbdha_2018_1592_a_fine_lowered_to_500_euros() -> None:
    """Asked: must a fine of 500 euros be lowered further? Decided: no; on appeal partly quashed (ECLI:NL:RVS:2019:119).

    ECLI:NL:RBDHA:2018:1592. The term ended on 2-10-2016 (taken to be one without extension), the fine is of 22-12-2016.
    """
    on = date(2016, 12, 22)
    facts = known_of(late(family(date(2013, 10, 3)), on), on)
    assert date(2016, 10, 2) == value_of(period.running_last_day, facts)
    assert value_of(sanctions.fine_follows, facts) is True
    assert {HOW_HIGH} == awaited(decide(sanctions.fine, facts))


@pytest.mark.article("Wi 31(1)", "Wi 34", "Awb 5:46")
def test_rbmne_2017_6056_half_of_the_maximum() -> None:
    """Asked: must the maximum be lowered for who passed all of it afterwards? Decided: to 625 euros; no extension.

    ECLI:NL:RBMNE:2017:6056. Obliged since 19-2-2013, told so on 19-6-2015 only; with 140 days added the term ended on
    7-7-2016; fined on 12-10-2016. Why DUO added them was not seen.
    """
    on = date(2016, 10, 12)
    facts = known_of(late(family(date(2013, 2, 19)), on, 140, notifications=letter(date(2015, 6, 19))), on)
    assert value_of(period.late_notice, facts) is True
    assert date(2016, 2, 18) == value_of(period.period_last_day, facts)
    assert date(2016, 7, 7) == value_of(period.running_last_day, facts)
    assert value_of(sanctions.fine_follows, facts) is True
    assert 1250 == value_of(sanctions.fine_maximum, facts)
    assert {HOW_HIGH} == awaited(decide(sanctions.fine, facts))


@pytest.mark.article("Wi 34(c)", "Beleidsregel boetevaststelling 2020")
def test_rbmne_2021_3593_the_maximum_stands() -> None:
    """Asked: does a claimed Union right, or proportionality, bar a fine of 1,250 euros? Decided: no, it stands.

    ECLI:NL:RBMNE:2021:3593. The days come from an automatic summary: a term from 26-2-2015, and an end on 10-6-2019 that
    fits 67 whole weeks only as the day after the last. No hours and no sittings, which were not seen, are assumed. The
    fine is of 11-2-2020; that it is not too high is the court's judgement.
    """
    on = date(2020, 2, 11)
    facts = known_of(late(family(date(2015, 2, 26)), on, 67 * 7), on)
    assert date(2019, 6, 9) == value_of(period.running_last_day, facts)
    assert 1250 == value_of(sanctions.fine, facts)
    assert "fine_too_high" in awaited(decide(sanctions.fine_moderated, facts))
    assert 1250 == value_of(sanctions.fine_moderated, facts | {"fine_too_high": False})


@pytest.mark.article("Wi 34", "Awb 5:46", "Richtlijn 2011/95 art. 34")
def test_rbobr_2018_25_three_parts_of_the_state_examination() -> None:
    """Asked: what fine for who had three of four parts of the state examination? Decided: 400 euros.

    ECLI:NL:RBOBR:2018:25. Read in a summary; the fine is of 3-1-2017, the term (not seen) is taken to have ended in 2016.
    Under the Act its height was left to whoever weighs it; under Union law an asylum status holder gets none.
    """
    on = date(2017, 1, 3)
    three = passed(date(2016, 11, 1), ExamPart.READING, ExamPart.LISTENING, ExamPart.SPEAKING)
    facts = known_of(late(asylum(date(2013, 12, 2)), on, exams=three), on)
    assert value_of(sanctions.fine_follows, facts) is True
    assert {HOW_HIGH} == awaited(decide(sanctions.fine, facts))
    assert 0 == value_of(sanctions.fine_eu, facts)


def eritrean(*judgements: Judgement) -> Dossier:
    """An asylum status holder late in March 2020, with 300 hours and nothing sat (assumed: such is a fine of 500 euros)."""
    lessons = course(date(2017, 1, 9), date(2018, 6, 29), 300)
    on = date(2020, 3, 31)
    judged = (blame(on, excused=False), *judgements)
    return late(asylum(date(2016, 5, 9)), on, courses=(lessons,), judgements=judged)


@pytest.mark.article("Wi 7b(1)", "Wi 31(1)")
def test_rvs_2023_975_the_fine_that_was_referred() -> None:
    """Asked: are duty, fine and loan compatible with Union law? Referred to the Court of Justice.

    ECLI:NL:RVS:2023:975. The rule that was referred: the Act and the policy rule give a fine of 500 euros on 31-3-2020.
    """
    facts = known_of(eritrean(), date(2020, 3, 31))
    assert value_of(obligation.asylum_status_holder, facts) is True
    assert 500 == value_of(sanctions.fine, facts)


@pytest.mark.article("Richtlijn 2011/95 art. 34", "Wi 31(1)")
def test_c_158_23_keren_a_duty_but_no_standard_fine() -> None:
    """Asked: may asylum status holders be obliged and fined? Decided: obliged; fined only in exceptional cases.

    ECLI:EU:C:2025:52, read in a summary. The exception is a judgement: unwillingness that is proven and lasts.
    """
    on = date(2020, 3, 31)
    unwilling = Judgement(kind=JudgementKind.PERSISTENT_UNWILLINGNESS, authority=Authority.DUO, outcome=True, dated=on)
    plain, proven = known_of(eritrean(), on), known_of(eritrean(unwilling), on)
    unjudged = {name: value for name, value in plain.items() if name != "persistent_unwillingness"}
    assert value_of(obligation.obliged, plain) is True
    assert 0 == value_of(sanctions.fine_eu, plain)
    assert {"persistent_unwillingness"} == awaited(decide(sanctions.fine_eu, unjudged))
    assert 500 == value_of(sanctions.fine_eu, proven)


@pytest.mark.article("Awb 5:53", "Wi 34")
def test_duo_a_hearing_is_for_a_fine_above_340_euros() -> None:
    """DUO (inburgeren.nl): with a fine of more than 340 euros the letter has a form for a hearing by telephone.

    The limit is in Awb 5:53, and looks at what the law allows: up to 1,250 euros for the examination, up to 340 for the
    participation statement (Wi2013). The page itself does not name the Act.
    """
    on = date(2021, 6, 1)
    facts = known_of(late(asylum(date(2017, 11, 1)), on), on)
    assert 1250 == value_of(sanctions.fine_maximum, facts)
    assert value_of(sanctions.fine_hearing_required, facts) is True
    assert 340 == value_of(sanctions.pvt_fine_maximum, facts)
    assert value_of(sanctions.pvt_fine_hearing_required, facts) is False
