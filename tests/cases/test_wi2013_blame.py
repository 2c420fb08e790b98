"""Cases on whether someone is to blame for being late under the Wi2013: what was asked and decided, and what is awaited.

The library never judges the blame (Awb 5:41). In each case it says that this judgement of DUO or the court is awaited,
and what follows from either answer. Each dossier is that of the day of the fine decision. Hours and sittings were mostly not
seen: those taken are the ones with which the policy rule's table gives the amount that DUO imposed.
"""

from __future__ import annotations

from datetime import date

import attrs
import pytest

from inburgering.dossier import (
    Authority,
    Circumstance,
    CircumstanceKind,
    Decision,
    DecisionKind,
    Dossier,
    ExamPart,
    ExamResult,
    Whose,
)
from inburgering.rules import decide, value_of
from tests.cases._dossiers import asylum, awaited, blame, course, failed, family, known_of, late, passed
from wi2013 import period, requirements, sanctions

BLAME = {"exam_overrun_excused"}
FIVE = (ExamPart.READING, ExamPart.LISTENING, ExamPart.WRITING, ExamPart.SPEAKING, ExamPart.KNM)


def fined_if_blamed(dossier: Dossier, on: date, euros: int) -> None:
    """Awaited: the blame. To blame: DUO's fine. Not to blame, as a court may find: none."""
    unjudged = decide(sanctions.fine, known_of(dossier, on))
    assert BLAME == awaited(unjudged)
    assert ["DUO, or the court"] == [missing.judge.en for missing in unjudged.missing if missing.judge]
    blamed, excused = (
        known_of(attrs.evolve(dossier, judgements=(blame(on, excused=answer),)), on) for answer in (False, True)
    )
    assert euros == value_of(sanctions.fine, blamed)
    assert 0 == value_of(sanctions.fine, excused)
    assert value_of(sanctions.fine_follows, excused) is False


@pytest.mark.article("Wi 31(1)", "Awb 5:41")
def test_rbams_2022_7919_thin_medical_advice() -> None:
    """Asked: does a fine of 1,250 euros hold on thin medical advice? Decided: no, DUO must decide anew.

    ECLI:NL:RBAMS:2022:7919, read in a summary. The term was extended to 18-12-2019 and no part was passed. The first day
    of the term and the day of the fine were not seen: those here are assumed.
    """
    on = date(2020, 6, 1)
    dossier = late(asylum(date(2015, 12, 19)), on, 365, blamed=False)
    assert date(2019, 12, 18) == value_of(period.running_last_day, known_of(dossier, on))
    fined_if_blamed(dossier, on, 1250)


@pytest.mark.article("Wi 31(1)", "Awb 5:41")
def test_rblim_2023_7045_a_beginning_of_proof() -> None:
    """Asked: must DUO inquire further on a beginning of proof of mental complaints? Decided: it must; no fine stands.

    ECLI:NL:RBLIM:2023:7045, read in a summary. 200 euros is 500 less 60 %: five parts passed, ONA never sat, 300 hours.
    """
    on = date(2020, 6, 1)
    lessons = course(date(2016, 9, 5), date(2018, 6, 29), 300)
    exams = passed(date(2018, 10, 1), *FIVE)
    fined_if_blamed(late(asylum(date(2016, 5, 9)), on, blamed=False, courses=(lessons,), exams=exams), on, 200)


@pytest.mark.article("Wi 31(1)", "Awb 5:41")
def test_rbmne_2020_1554_the_same_situation_judged_otherwise() -> None:
    """Asked: may DUO judge the same medical situation otherwise than before? Decided: not without saying why.

    ECLI:NL:RBMNE:2020:1554. The fine of 1,250 euros is of 2-1-2019; when the term ended was not seen.
    """
    on = date(2019, 1, 2)
    fined_if_blamed(late(asylum(date(2015, 9, 1)), on, blamed=False), on, 1250)


@pytest.mark.article("Wi 7b(3)(a)", "Wi 31(1)", "Awb 5:46")
def test_rbove_2022_2413_no_objective_medical_information() -> None:
    """Asked: must the term be extended, or the fine of 1,250 euros be lowered? Decided: neither.

    ECLI:NL:RBOVE:2022:2413, read in a summary. The term ended on 18-10-2019; the day of the fine was not seen. The medical
    adviser saw no impediment: with that judgement in the dossier the illness gives no extra time, and the fine stands.
    """
    on = date(2019, 12, 2)
    dossier = late(family(date(2016, 10, 19)), on, blamed=False)
    ill = Circumstance(
        kind=CircumstanceKind.ILLNESS,
        whose=Whose.SELF,
        first_day=date(2018, 1, 8),
        last_day=date(2019, 1, 7),
        proven=False,
    )
    (claim,) = period.claims(attrs.evolve(dossier, circumstances=(ill,)), on)
    assert claim.eligible is False
    assert date(2019, 10, 18) == value_of(period.running_last_day, known_of(dossier, on))
    fined_if_blamed(dossier, on, 1250)


@pytest.mark.article("Beleidsregel verlenging 2", "Awb 5:41")
def test_rbrot_2022_4298_three_months_of_illness_are_not_the_only_test() -> None:
    """Asked: may DUO look only at three months of illness on end? Decided: no, lighter complaints matter as well.

    ECLI:NL:RBROT:2022:4298, read in a summary. The illness was shorter than three months, so that the policy rule gives
    no extra time; whether one is to blame stays open all the same. The days are assumed, and so are 300 hours and
    nothing sat, with which the fine is the 500 euros of DUO.
    """
    on = date(2019, 9, 2)
    lessons = course(date(2016, 9, 5), date(2018, 6, 29), 300)
    ill = Circumstance(
        kind=CircumstanceKind.ILLNESS,
        whose=Whose.SELF,
        first_day=date(2019, 1, 7),
        last_day=date(2019, 4, 5),
        proven=True,
    )
    dossier = late(asylum(date(2016, 5, 9)), on, blamed=False, courses=(lessons,), circumstances=(ill,))
    (claim,) = period.claims(dossier, on)
    assert claim.eligible is False
    fined_if_blamed(dossier, on, 500)


@pytest.mark.article("Wi 31(1)", "Awb 5:41")
def test_rvs_2023_3686_blame_that_was_not_proven() -> None:
    """Asked: does the blame follow from advice that was not prepared with care? Decided: no; the fine fell.

    ECLI:NL:RVS:2023:3686, read in a summary. A term from 25-2-2015, extended for illness (by how much was not seen), and
    a fine of 350 euros on 14-5-2020: 875 less 60 %, so five parts passed, ONA never sat, 150 to 299 hours.
    """
    on = date(2020, 5, 14)
    lessons = course(date(2015, 9, 7), date(2016, 6, 24), 150)
    exams = passed(date(2017, 10, 2), *FIVE)
    dossier = late(asylum(date(2015, 2, 25)), on, 365, blamed=False, courses=(lessons,), exams=exams)
    fined_if_blamed(dossier, on, 350)


@pytest.mark.article("Wi 7b(1)", "Wi 31(1)", "Awb 5:41")
def test_rbams_2020_7008_a_portfolio_that_took_four_months() -> None:
    """Asked: is lateness by DUO's own handling of the ONA portfolio to blame on him? Decided: no; no fine.

    ECLI:NL:RBAMS:2020:7008. A term from 8-2-2015, with 50 weeks added, to 23-1-2019; portfolio handed in on 21-9-2018;
    decision of 22-3-2019. The day of approval was not seen: it is taken to lie in between. The part counts from that day,
    so he was late; the library awaits the judgement that the court gave.
    """
    on = date(2019, 3, 22)
    portfolio = ExamResult(part=ExamPart.ONA, taken=date(2018, 9, 21), result_known=date(2019, 2, 15), passed=True)
    exams = (*passed(date(2018, 6, 1), *FIVE), portfolio)
    dossier = late(asylum(date(2015, 2, 8)), on, 350, blamed=False, exams=exams)
    unjudged = known_of(dossier, on)
    assert date(2018, 2, 7) == value_of(period.period_last_day, unjudged)
    assert date(2019, 1, 23) == value_of(period.running_last_day, unjudged)
    assert value_of(requirements.obligation_met, unjudged) is True
    assert value_of(requirements.exam_in_time, unjudged) is False
    assert BLAME == awaited(decide(sanctions.fine_follows, unjudged))
    excused = known_of(attrs.evolve(dossier, judgements=(blame(on, excused=True),)), on)
    assert value_of(sanctions.fine_follows, excused) is False
    assert 0 == value_of(sanctions.fine, excused)


@pytest.mark.article("Wi 31(1)", "Awb 5:41")
def test_rbmne_2021_307_the_illness_of_a_partner() -> None:
    """Asked: is being late because of a partner's illness to blame on him? Decided: no; no fine, nothing to repay.

    ECLI:NL:RBMNE:2021:307, read in a summary. 100 euros is 250 less 60 %: five parts passed, the last sat once, 300 hours.
    The days are assumed.
    """
    on = date(2020, 1, 15)
    lessons = course(date(2016, 9, 5), date(2018, 6, 29), 300)
    rest = (*FIVE[:3], ExamPart.KNM, ExamPart.ONA)
    exams = (*passed(date(2018, 10, 1), *rest), *failed(date(2018, 11, 1), ExamPart.SPEAKING))
    fined_if_blamed(late(asylum(date(2016, 5, 9)), on, blamed=False, courses=(lessons,), exams=exams), on, 100)


@pytest.mark.article("Wi 31(1)", "Awb 5:41", "Wi 6(1)")
def test_rbrot_2021_6135_five_days_late() -> None:
    """Asked: do fine and loan hold, five days late, with a dispensation afterwards? Decided: not with these reasons.

    ECLI:NL:RBROT:2021:6135, read in a summary. Fined on 3-1-2020; the term is taken to have ended on 1-12-2019, the
    portfolio to have been handed in five days later and not approved yet. 400 euros is 1,000 less 60 %: five parts passed,
    ONA done once, no hours. After a dispensation it is an open question whether a fine still follows.
    """
    on = date(2020, 1, 3)
    portfolio = ExamResult(part=ExamPart.ONA, taken=date(2019, 12, 6), result_known=date(2020, 1, 20), passed=True)
    exams = (*passed(date(2018, 10, 1), *FIVE), portfolio)
    dossier = late(asylum(date(2016, 12, 2)), on, blamed=False, exams=exams)
    fined_if_blamed(dossier, on, 400)
    later = date(2020, 6, 1)
    released = Decision(
        kind=DecisionKind.MEDICAL_DISPENSATION,
        authority=Authority.DUO,
        dated=date(2020, 5, 4),
        notified=date(2020, 5, 4),
        grants=True,
    )
    after = attrs.evolve(
        dossier,
        exams=passed(date(2018, 10, 1), *FIVE),
        decisions=(released,),
        judgements=(blame(later, excused=False),),
    )
    waits = awaited(decide(sanctions.fine_follows, known_of(after, later)))
    assert {"Does a fine still follow when the obligation ended after the period was over?"} == waits
