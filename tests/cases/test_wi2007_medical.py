"""Cases on medical release under the Wi2007: who judges, what the adviser may count with, and who pays for the advice."""

from __future__ import annotations

from datetime import date
from typing import Any

import attrs
import pytest

from inburgering.dossier import Authority, Dossier, Judgement, JudgementKind, Request, RequestKind
from inburgering.rules import Known, decide, value_of
from tests.cases._dossiers import awaited, dossier_of, family, known_of
from wi2007 import dispensation, obligation

UNABLE = {"unable_2007"}


def asked_for_release(day: date, known: date = date(2008, 9, 1), **parts: Any) -> Dossier:
    """Somebody obliged who asked the municipality for medical release on the day; the days were not seen."""
    request = Request(kind=RequestKind.MEDICAL_DISPENSATION, dated=day, received=day)
    return dossier_of(family(known), requests=(request,), **parts)


def with_advice(dossier: Dossier, on: date) -> dict[str, Known]:
    """The facts, with the advice of the doctor handed over, and no adapted conditions that would make passing possible."""
    return known_of(dossier, on) | {"medical_advice_2007": True, "adapted_exam_enough": False}


def judged(dossier: Dossier, by: Authority, outcome: bool, on: date) -> Dossier:
    """The dossier with the judgement whether the person is unable to pass, as the ruling has it."""
    one = Judgement(kind=JudgementKind.PERMANENTLY_UNABLE, authority=by, outcome=outcome, dated=on)
    return attrs.evolve(dossier, judgements=(one,))


@pytest.mark.article("Wi 6(1)", "Besluit 2.8")
def test_crvb_2013_2602_medical_advice_that_was_not_contradicted() -> None:
    """Asked: must release follow when advice against it is hardly contradicted? Decided: no, the duty stands.

    ECLI:NL:CRVB:2013:2602. Born in 1959. That the person can pass is the judgement of the municipality (Rijswijk), and
    it could rest it on the advice; the library awaits that judgement and follows it.
    """
    on = date(2011, 6, 1)
    dossier = asked_for_release(date(2011, 3, 1))
    assert dossier.person is not None
    dossier = attrs.evolve(dossier, person=attrs.evolve(dossier.person, born=date(1959, 7, 1)))
    assert UNABLE == awaited(decide(dispensation.medical_dispensation_due, with_advice(dossier, on)))
    able = with_advice(judged(dossier, Authority.MUNICIPALITY, False, on), on)
    assert value_of(dispensation.medical_dispensation_due, able) is False
    assert value_of(obligation.obliged, able) is True


@pytest.mark.article("Wi 6(1)", "Regeling 2.4(2)(a)")
def test_rbalk_2012_bv7977_treatment_by_a_specialist_does_not_count() -> None:
    """Asked: is there release when passing depends on treatment by a specialist? Decided: yes, by the court itself.

    ECLI:NL:RBALK:2012:BV7977. Light adaptations were not possible. The library names the judgement that the court gave,
    and gives the same answer with it.
    """
    on = date(2012, 1, 26)
    dossier = asked_for_release(date(2010, 12, 1))
    assert UNABLE == awaited(decide(dispensation.medical_dispensation_due, with_advice(dossier, on)))
    by_court = with_advice(judged(dossier, Authority.COURT, True, on), on)
    assert value_of(dispensation.medical_dispensation_due, by_court) is True


@pytest.mark.article("Wi 6(1)", "Regeling 2.4(2)(a)")
def test_rbrot_2010_bl5672_the_prospect_of_treatment_does_not_count() -> None:
    """Asked: may the adviser rest on the prospect of treatment? Decided: no, the advice then means "not in five years".

    ECLI:NL:RBROT:2010:BL5672. Five years from the application. How the advice is to be read is what the judgement is
    about; what the court ordered in the end was not seen.
    """
    on = date(2010, 2, 16)
    dossier = asked_for_release(date(2008, 5, 6), known=date(2008, 2, 1))
    unjudged = with_advice(dossier, on)
    assert UNABLE == awaited(decide(dispensation.medical_dispensation_due, unjudged))
    assert date(2013, 5, 6) == value_of(dispensation.medical_horizon_last_day, unjudged)
    read_so = with_advice(judged(dossier, Authority.COURT, True, on), on)
    assert value_of(dispensation.medical_dispensation_due, read_so) is True


@pytest.mark.article("Wi 6(3)", "Regeling 2.4d(4)")
def test_crvb_2013_by9395_no_fee_for_the_medical_advice() -> None:
    """Asked: may the municipality charge the medical advice (273.64 euros)? Decided: no, the Act gives no basis for it.

    ECLI:NL:CRVB:2013:BY9395. Ruled on 23-1-2013; the application was earlier, on a day that was not seen. With the text
    of 1-7-2013 a fee came, so that the answer is about applications before it.
    """
    on = date(2013, 1, 23)
    dossier = asked_for_release(date(2009, 10, 1))
    assert 0 == value_of(dispensation.medical_fee_cents, known_of(dossier, on))
    for asked, cents in ((date(2013, 6, 30), 0), (date(2013, 8, 1), 24_079)):
        later = known_of(asked_for_release(asked), date(2013, 9, 1))
        assert cents == value_of(dispensation.medical_fee_cents, later)
