"""Release from the obligation of the Wi2007 (Wi 6, 31(2); Besluit 2.8, 2.8a, 5.5; Regeling 2.4, 2.4d)."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inburgering.dossier import (
    Authority,
    Decision,
    DecisionKind,
    Dossier,
    ExamPart,
    Ground,
    Judgement,
    JudgementKind,
    Request,
    RequestKind,
)
from inburgering.facts import earlier_facts_on
from inburgering.rules import NEVER, Known, Rule, decide, value_of
from tests.wi2007.test_obligation import newcomer
from wi2007 import dispensation as d
from wi2007.obligation import obliged
from wi2007.period import running_last_day

ON = date(2013, 6, 1)


def person(**changes: Any) -> dict[str, Known]:
    """A newcomer since 1 March 2010, whose three and a half years last up to and including 31 August 2013."""
    facts: dict[str, Known] = {
        "on": ON,
        "passed_exam_abroad": False,
        "gap_days": 0,
        "granted_last_day": NEVER,
        "granted_months": 0,
        "granted_days": 0,
        "fined_period_last_day": NEVER,
        "literacy_course_begun": NEVER,
        "literacy_extension_given": False,
        "medical_requested": NEVER,
        "effort_requested": NEVER,
        "integrated_requested": NEVER,
        "medical_advice_2007": False,
        "unable_2007": False,
        "adapted_exam_enough": False,
        "integrated_2007": False,
        "exam_impossible_2007": False,
        "effort_bar_unfair": False,
        "effort_special_case": False,
    }
    return newcomer(**(facts | changes))


def of(rule: Rule[Any], **changes: Any) -> Known:
    return value_of(rule, person(**changes))


def read(dossier: Dossier, on: date = ON) -> dict[str, Known]:
    return earlier_facts_on(dossier, on)


@pytest.mark.article("Wi 6(1)", "Besluit 2.8")
def test_the_doctor_looks_five_years_ahead_from_the_application() -> None:
    """An application of 15 May 2013: passing is looked at up to and including 15 May 2018."""
    assert of(d.medical_horizon_last_day, medical_requested=date(2013, 5, 15)) == date(2018, 5, 15)
    assert of(d.medical_horizon_last_day) == NEVER


@pytest.mark.article("Besluit 2.8", "Besluit 5.5(1)", "Atw 1(1)")
@pytest.mark.parametrize(
    ("received", "last"),
    [
        (date(2013, 5, 15), date(2013, 7, 10)),
        (date(2013, 5, 11), date(2013, 7, 8)),  # 6 July 2013 is a Saturday
        (date(2010, 10, 30), date(2010, 12, 27)),  # eight weeks on is Christmas Day, a Saturday
    ],
)
def test_the_municipality_decides_in_eight_weeks(received: date, last: date) -> None:
    """Eight weeks, moved to a working day: for medical release and for release after efforts."""
    assert last == of(d.medical_decision_last_day, medical_requested=received)
    assert last == of(d.effort_decision_last_day, effort_requested=received)


MEDICAL: dict[str, Known] = {"medical_requested": date(2013, 5, 15), "medical_advice_2007": True, "unable_2007": True}


@pytest.mark.article("Wi 6(1)")
def test_medical_release_is_due_on_advice_and_judgement() -> None:
    """Asked for, with advice, and unable: all three; and only for who is obliged."""
    assert of(d.medical_dispensation_due, **MEDICAL) is True
    for name, value in (("medical_requested", NEVER), ("medical_advice_2007", False), ("unable_2007", False)):
        assert of(d.medical_dispensation_due, **(MEDICAL | {name: value})) is False
    assert of(d.medical_dispensation_due, **MEDICAL, union_national=True) is False


@pytest.mark.article("Wi 6(1)", "ECLI:NL:CRVB:2013:2602")
def test_whether_somebody_is_unable_is_for_the_municipality_to_judge() -> None:
    """Without the judgement nothing is decided, and it says whose judgement is awaited."""
    decision = decide(d.medical_dispensation_due, person(**(MEDICAL | {"unable_2007": None})))
    assert decision.value is None
    assert {m.fact for m in decision.missing} == {"unable_2007"}


@pytest.mark.article("Regeling 2.4", "Regeling 3.2")
def test_where_adapted_conditions_are_enough_there_is_no_release() -> None:
    """Then the decision names the conditions."""
    assert of(d.medical_dispensation_due, **MEDICAL, adapted_exam_enough=True) is False
    assert of(d.adapted_exam_due, **MEDICAL, adapted_exam_enough=True) is True
    assert of(d.adapted_exam_due, **MEDICAL) is False


@pytest.mark.article("Wi 6(3)", "Regeling 2.4d(4)", "ECLI:NL:CRVB:2013:BY9395")
@pytest.mark.parametrize(
    ("asked", "cents"),
    [
        (date(2007, 1, 1), 0),
        (date(2013, 6, 30), 0),
        (date(2013, 7, 1), None),
        (date(2013, 7, 31), None),
        (date(2013, 8, 1), 24_079),
        (date(2021, 12, 31), 24_079),
        (date(2022, 1, 1), 22_500),
    ],
)
def test_the_medical_advice_costs_nothing_until_july_2013(asked: date, cents: int | None) -> None:
    """No basis before 1 July 2013; EUR 240.79 after it, EUR 225 from 2022. By the day of the application."""
    assert cents == of(d.medical_fee_cents, medical_requested=asked, on=date(2022, 6, 1))
    assert cents == of(d.medical_fee_cents, on=asked)


@pytest.mark.article("Besluit 2.8a")
@pytest.mark.parametrize(
    ("asked", "due"), [(date(2010, 9, 6), False), (date(2010, 9, 7), True), (date(2010, 9, 8), True)]
)
def test_release_as_sufficiently_integrated_from_7_september_2010(asked: date, due: bool) -> None:
    """Only for applications from that day on, and on the judgement of the municipality: no years are counted."""
    on = {"on": date(2010, 10, 1), "registered_years": 0}
    assert due is of(d.integrated_dispensation_due, integrated_requested=asked, integrated_2007=True, **on)
    assert of(d.integrated_dispensation_due, integrated_requested=asked, integrated_2007=False, **on) is False


@pytest.mark.article("Besluit 5.5(1)", "Besluit 5.5(2)")
def test_release_after_efforts_can_be_asked_for_in_the_last_six_months() -> None:
    """A term up to and including 31 August 2013: from 1 March 2013."""
    assert of(running_last_day) == date(2013, 8, 31)
    assert of(d.effort_request_first_day) == date(2013, 3, 1)


@pytest.mark.article("Besluit 5.5(1)", "Besluit 5.5(3)")
@pytest.mark.parametrize(
    ("asked", "possible", "unfair"),
    [
        (date(2010, 9, 6), False, False),
        (date(2010, 9, 7), False, True),
        (date(2013, 2, 28), False, True),
        (date(2013, 3, 1), True, True),
        (date(2013, 3, 2), True, True),
    ],
)
def test_the_bar_can_be_set_aside_from_7_september_2010(asked: date, possible: bool, unfair: bool) -> None:
    """Not before the last six months; earlier only where the bar would be seriously unfair."""
    effort = {"effort_requested": asked, "exam_impossible_2007": True}
    assert possible is of(d.effort_request_possible, **effort)
    assert possible is of(d.effort_dispensation_due, **effort)
    assert unfair is of(d.effort_request_possible, **effort, effort_bar_unfair=True)


@pytest.mark.article("Wi 31(2)(c)")
def test_release_after_efforts_is_a_judgement() -> None:
    """No hours or attempts decide: without the judgement it is undetermined, whatever was followed."""
    effort = {"effort_requested": date(2013, 4, 1), "exam_impossible_2007": None}
    assert of(d.effort_dispensation_due, **effort) is None
    assert of(d.effort_dispensation_due, **(effort | {"exam_impossible_2007": False})) is False


@pytest.mark.article("Besluit 5.5(2)")
@pytest.mark.parametrize(("on", "due"), [(date(2013, 2, 28), False), (date(2013, 3, 1), True)])
def test_of_its_own_accord_the_municipality_waits_for_the_six_months_too(on: date, due: bool) -> None:
    """In a special case, without an application, and likewise not earlier."""
    case = {"effort_special_case": True, "exam_impossible_2007": True}
    assert due is of(d.effort_dispensation_due, **case, on=on)


@pytest.mark.article("Wi 33", "Besluit 5.5(1)")
@given(last=st.dates(date(2013, 9, 1), date(2022, 12, 31)))
def test_a_new_term_after_a_fine_moves_the_window(last: date) -> None:
    """Each term has its own last six months, which never begin after the term."""
    first = of(d.effort_request_first_day, fined_period_last_day=last)
    assert isinstance(first, date)
    assert date(2013, 3, 1) <= first < last


@pytest.mark.article("Wi 6(1)", "Wi 31(2)(c)")
def test_whichever_release_ends_the_obligation() -> None:
    """Each lifts the whole."""
    for name in ("dispensation_decided", "effort_released_2007"):
        assert of(d.dispensed, **{name: True}) is True
        assert of(obliged, **{name: True}) is False
    assert of(d.dispensed) is False


@pytest.mark.article("Wi 31(2)(c)")
def test_a_release_after_efforts_is_read_from_the_decisions() -> None:
    """In force on the day, for the whole; for parts only it ends nothing; an unknown kind leaves it open."""

    def released(**more: Any) -> Known:
        plain: dict[str, Any] = {"kind": DecisionKind.EFFORT_DISPENSATION, "grants": True, "dated": date(2013, 5, 1)}
        return read(Dossier(decisions=(Decision(**(plain | more)),))).get("effort_released_2007")

    assert released() is True
    assert released(dated=date(2013, 6, 2)) is False
    assert released(grants=False) is False
    assert released(parts=(ExamPart.TGN,)) is False
    assert released(kind=None) is None
    assert read(Dossier(decisions=()))["effort_released_2007"] is False


@pytest.mark.article("Wi 6(1)", "Besluit 2.8a", "Wi 31(2)(c)")
@pytest.mark.parametrize(
    ("kind", "fact"),
    [
        (JudgementKind.PERMANENTLY_UNABLE, "unable_2007"),
        (JudgementKind.SUFFICIENTLY_INTEGRATED, "integrated_2007"),
        (JudgementKind.EXAM_NOT_POSSIBLE, "exam_impossible_2007"),
    ],
)
def test_judgements_are_those_of_the_municipality_or_a_court(kind: JudgementKind, fact: str) -> None:
    """The latest by the day; DUO does not judge this group."""

    def judged(*found: tuple[Authority, bool, date]) -> Known:
        made = tuple(Judgement(kind=kind, authority=a, outcome=o, dated=day) for a, o, day in found)
        return read(Dossier(judgements=made)).get(fact)

    refused = (Authority.MUNICIPALITY, False, date(2012, 1, 1))
    assert judged(refused) is False
    assert judged(refused, (Authority.COURT, True, date(2012, 9, 1))) is True
    assert judged((Authority.DUO, True, date(2012, 1, 1))) is None
    assert judged((Authority.MUNICIPALITY, True, date(2013, 6, 2))) is None


@pytest.mark.article("Regeling 2.4")
def test_adapted_conditions_that_were_granted_are_enough() -> None:
    """By the municipality; without such a decision it is not known."""
    granted = Decision(
        kind=DecisionKind.ADAPTED_EXAM, authority=Authority.MUNICIPALITY, grants=True, dated=date(2012, 1, 1)
    )
    assert read(Dossier(decisions=(granted,)))["adapted_exam_enough"] is True
    assert "adapted_exam_enough" not in read(Dossier(decisions=()))


@pytest.mark.article("Besluit 2.8a")
def test_the_application_as_sufficiently_integrated() -> None:
    """By its ground; one without a ground may be it, one for a loan is not."""

    def asked(**more: Any) -> Known:
        plain: dict[str, Any] = {
            "kind": RequestKind.SPECIAL_DISPENSATION,
            "ground": Ground.SUFFICIENTLY_INTEGRATED,
            "received": date(2011, 1, 1),
        }
        return read(Dossier(requests=(Request(**(plain | more)),))).get("integrated_requested")

    assert asked() == date(2011, 1, 1)
    assert asked(received=date(2013, 6, 2)) == NEVER
    assert asked(ground=None) is None
    assert asked(kind=RequestKind.LOAN, ground=None) == NEVER
    assert read(Dossier(requests=()))["integrated_requested"] == NEVER
