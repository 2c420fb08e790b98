"""Cases on who was obliged under the Wi2007, and until when: what was asked, what was decided, and what we say."""

from __future__ import annotations

from datetime import date

import attrs
import pytest

import inburgering as ib
from inburgering.dossier import (
    Act,
    Authority,
    Decision,
    DecisionKind,
    Diploma,
    DiplomaKind,
    Dossier,
    ExamPart,
    Level,
    ResidenceGround,
    ResidenceRight,
)
from inburgering.rules import value_of
from inburgering.transition import act
from tests.cases._dossiers import blame, dossier_of, exam_fine, family, known_of
from wi2007 import obligation, period, sanctions

LANGUAGE = (ExamPart.READING, ExamPart.LISTENING, ExamPart.WRITING, ExamPart.SPEAKING)


def imposed(dated: date) -> Decision:
    """The municipality's decision for an old resident (art. 26): the term begins on its date."""
    return Decision(
        kind=DecisionKind.OBLIGATION,
        authority=Authority.MUNICIPALITY,
        dated=dated,
        notified=dated,
        first_day=dated,
        grants=True,
    )


def long_term_resident(since: date, before: date) -> tuple[ResidenceRight, ResidenceRight]:
    """A permit as family of a Dutch person, followed without a gap by the status of EU long-term resident."""
    fixed = attrs.evolve(family(before), last_day=date.fromordinal(since.toordinal() - 1))
    lasting = attrs.evolve(family(since), ground=ResidenceGround.B, purpose=None, sponsor=None)
    return fixed, lasting


def amstelveen(nationality: str = "MA") -> Dossier:
    """S. of Amstelveen: here before 2007 on a permit (its day was not seen), a long-term resident later than that."""
    rights = long_term_resident(since=date(2008, 6, 1), before=date(2000, 5, 1))
    return dossier_of(*rights, nationalities=(nationality,), decisions=(imposed(date(2010, 2, 24)),))


@pytest.mark.article("Wi 7(1)", "Wi 26")
def test_rbams_2011_bt7055_three_and_a_half_years_after_the_decision() -> None:
    """Asked: which term, and does the directive bar it? Decided: before 24-8-2013, 3.5 years; it does not.

    ECLI:NL:RBAMS:2011:BT7055. The decision is of 24-2-2010; the duty attached on 1-1-2007. The day before which one must
    have passed is not part of the term: its last day is 23-8-2013.
    """
    answer = ib.assess(amstelveen(), on=date(2011, 9, 8))
    assert Act.WI2007 is answer.regime
    assert ib.IntegrationPeriod(date(2010, 2, 24), date(2013, 8, 23)) == answer.period
    facts = answer.facts
    assert value_of(obligation.settled, facts) is True
    assert value_of(obligation.obliged, facts) is True
    assert date(2007, 1, 1) == value_of(obligation.obligation_first_day, facts)
    assert date(2013, 8, 24) == value_of(period.period_end, facts)
    assert date(2013, 8, 23) == value_of(period.period_last_day, facts)


@pytest.mark.article("Wi 3(1)", "Wi 5(2)(a)")
def test_crvb_2016_2131_the_duty_ends_with_a_union_nationality() -> None:
    """Asked: was the duty rightly imposed, and does it outlast a Union nationality? Decided: rightly; it ended.

    ECLI:NL:CRVB:2016:2131. The same person as in the ruling of Amsterdam. Which nationality she got was not seen: the
    test takes a Belgian one.
    """
    on = date(2016, 5, 27)
    assert value_of(obligation.obliged, known_of(amstelveen(), on)) is True
    assert value_of(obligation.obliged, known_of(amstelveen("BE"), on)) is False


@pytest.mark.article("Wi 3(1)", "Besluit 2.1(3)")
def test_crvb_2013_2269_a_long_term_resident_is_obliged_by_the_act() -> None:
    """Asked: may somebody be obliged who already is a long-term resident? Referred (C-579/13, answered 4-6-2015).

    ECLI:NL:CRVB:2013:2269. The rule that was referred: a permanent regular permit obliges under the Act of 2007, also
    for who has never had another right. Nothing else was decided on facts.
    """
    status = attrs.evolve(family(date(2009, 3, 1)), ground=ResidenceGround.B, purpose=None, sponsor=None)
    facts = known_of(dossier_of(status), date(2013, 11, 13))
    assert value_of(obligation.settles, facts) is True
    assert value_of(obligation.obliged, facts) is True


def rotterdam(*parts_shown: Diploma) -> Dossier:
    """Followed a programme under the newcomers' Act, was here before 2007, and got a letter on 21 April 2009."""
    right = family(date(2001, 9, 1))
    return dossier_of(right, diplomas=parts_shown, decisions=(imposed(date(2009, 4, 21)),))


@pytest.mark.article("Wi 7(1)(b)", "Wi 5(1)(c)", "Besluit 2.3(1)(j)")
def test_rbrot_2010_bl3689_five_years_and_a_certificate_without_results() -> None:
    """Asked: does a certificate without results exempt, and what is the term? Decided: it does not; five years.

    ECLI:NL:RBROT:2010:BL3689. Before 21-4-2014, so the last day is 20-4-2014. He did not take the examination abroad, and
    was no newcomer of that Act any more on 31-12-2006 (both assumed). On 27-8-2009 he was exempted from language only;
    on which results was not seen: the test takes levels that are just enough.
    """
    certificate = Diploma(kind=DiplomaKind.WIN_CERTIFICATE, awarded=date(2003, 6, 1), parts=())
    answer = ib.assess(rotterdam(certificate), on=date(2010, 2, 9))
    assert ib.IntegrationPeriod(date(2009, 4, 21), date(2014, 4, 20)) == answer.period
    facts = answer.facts
    assert value_of(obligation.exempting_diploma, facts) is False
    assert value_of(obligation.obliged, facts) is True
    assert date(2014, 4, 21) == value_of(period.period_end, facts)
    assert date(2014, 4, 20) == value_of(period.period_last_day, facts)
    shown = attrs.evolve(
        certificate,
        parts=LANGUAGE,
        oral_level=Level.A2,
        written_level=Level.A1,
        society_level=False,
        score=0,
        tested=date(2003, 5, 1),
    )
    later = known_of(rotterdam(shown), date(2010, 2, 9))
    for given, language in ((facts, False), (later, True)):
        assert value_of(obligation.language_exempt, given) is language
        assert value_of(obligation.society_exempt, given) is False
    assert value_of(obligation.exempt, later) is False
    assert value_of(obligation.obliged, later) is True


@pytest.mark.article("Wi 31(1)", "Wi 32", "Wi 34(c)", "Stb. 2012, 430 X(2)")
def test_rvs_2018_2760_the_municipality_fines_after_2013() -> None:
    """Asked: who fines somebody obliged before 2013, how much, until when is the new term? The Hague: 200; 5-7-2017.

    ECLI:NL:RVS:2018:2760. Letter of 23-5-2012, fine of 28-9-2016. That the Act of 2007 applied is inferred from both;
    the first day of the right was not seen, and is taken to be that of the letter. The amount is the by-law's: the
    library says who fines, the maximum, and how long the new term can be. No benefit was lowered for it (assumed). The
    outcome of the appeal was not seen.
    """
    right, fined = family(date(2012, 5, 23)), date(2016, 9, 28)
    judged = blame(fined, excused=False, by=Authority.MUNICIPALITY)
    facts = known_of(dossier_of(right, judgements=(judged,)), fined) | {"benefit_measure_2007": False}
    assert Act.WI2007 is value_of(act, facts)
    assert date(2015, 11, 22) == value_of(period.running_last_day, facts)
    assert Authority.MUNICIPALITY is value_of(sanctions.fining_authority, facts)
    assert value_of(sanctions.fine_due, facts) is True
    assert 500 == value_of(sanctions.fine_maximum, facts)
    fine = attrs.evolve(exam_fine(fined, 200, new_last_day=date(2017, 7, 4)), authority=Authority.MUNICIPALITY)
    after = known_of(dossier_of(right, fines=(fine,)), date(2017, 1, 11))
    assert date(2017, 7, 4) == value_of(period.running_last_day, after)
    assert date(2018, 9, 28) == value_of(sanctions.new_term_most_last_day, after)
    assert value_of(sanctions.new_term_within_maximum, after) is True
    assert value_of(sanctions.imposed_fine_within_maximum, after) is True


@pytest.mark.article("Wi 5(2)(d)")
@pytest.mark.parametrize(("on", "obliged"), [(date(2011, 8, 15), True), (date(2011, 8, 16), False)])
def test_crvb_2011_br4959_from_the_ruling_on_a_turkish_national_is_not_obliged(on: date, obliged: bool) -> None:
    """ECLI:NL:CRVB:2011:BR4959, beside the test on the treaty: lawfully here to stay, and not obliged."""
    facts = known_of(dossier_of(family(date(2008, 9, 1)), nationalities=("TR",)), on)
    assert value_of(obligation.settles, facts) is True
    assert value_of(obligation.obliged, facts) is obliged
