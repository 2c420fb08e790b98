"""How a dossier's permits, judgements and courses become facts about fines and hour statements (Wi2013)."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from inburgering.dossier import (
    Authority,
    Course,
    CourseKind,
    Decision,
    DecisionKind,
    Dossier,
    Fine,
    FineKind,
    InstitutionKind,
    Judgement,
    JudgementKind,
    ResidenceGround,
    ResidenceRight,
)
from inburgering.facts import earlier_facts_on
from inburgering.rules import NEVER, Span, value_of
from wi2013 import sanctions as law

ON = date(2021, 6, 1)
EMPTY: dict[str, Any] = {"judgements": (), "decisions": (), "fines": ()}


def facts(**parts: Any) -> dict[str, Any]:
    """The facts of a small dossier on the day asked."""
    return dict(earlier_facts_on(Dossier(**parts), ON))


def permit(first: Any = date(2016, 3, 1), last: Any = NEVER, **more: Any) -> ResidenceRight:
    """A fixed-term regular permit, neither withdrawn nor refused."""
    given: dict[str, Any] = {"ground": ResidenceGround.A, "withdrawn": False, "renewal_refused": False}
    return ResidenceRight(first_day=first, last_day=last, **(given | more))


@pytest.mark.article("Wi 31(2)", "Vw 18", "Vw 19")
@pytest.mark.parametrize(
    ("rights", "lost"),
    [
        ((permit(),), False),
        ((permit(last=date(2021, 6, 1), withdrawn=True),), True),
        ((permit(last=date(2021, 6, 1), renewal_refused=True),), True),
        ((permit(last=date(2021, 6, 2), withdrawn=True),), None),
        ((permit(withdrawn=None),), None),
        ((permit(last=date(2020, 1, 1), withdrawn=True), permit(date(2020, 1, 2))), False),
        ((permit(date(2021, 6, 2), withdrawn=True),), False),
        ((permit(ground=None, last=date(2021, 1, 1), withdrawn=True),), None),
        ((permit(ground=ResidenceGround.B, withdrawn=True),), False),
        ((), False),
        (None, None),
    ],
)
def test_the_latest_fixed_term_permit_decides(rights: Any, lost: bool | None) -> None:
    """An earlier withdrawal does not count once a new permit was given; a permanent one is no fixed-term permit."""
    assert facts(residence=rights).get("permit_lost") is lost


def judged(outcome: bool | None, dated: Any = date(2021, 5, 1), **more: Any) -> Judgement:
    """A judgement of DUO on blame."""
    given: dict[str, Any] = {"kind": JudgementKind.NOT_ATTRIBUTABLE, "authority": Authority.DUO}
    return Judgement(outcome=outcome, dated=dated, **(given | more))


@pytest.mark.article("Awb 5:41")
@pytest.mark.parametrize(
    ("judgements", "excused"),
    [
        ((judged(True),), True),
        ((judged(False),), False),
        ((judged(True), judged(False, date(2021, 5, 2), authority=Authority.COURT)), False),
        ((judged(True), judged(False)), None),
        ((judged(True, date(2021, 6, 2)),), None),
        ((judged(True, Span(date(2021, 1, 1), date(2021, 12, 31))),), None),
        ((judged(True, authority=Authority.MUNICIPALITY),), None),
        ((judged(None),), None),
        ((), None),
    ],
)
def test_the_latest_judgement_of_duo_or_a_court_on_blame(judgements: Any, excused: bool | None) -> None:
    """None is not yet a judgement; two on one day that differ say nothing."""
    assert facts(**EMPTY | {"judgements": judgements}).get("exam_overrun_excused") is excused


@pytest.mark.article("Awb 5:41")
@pytest.mark.parametrize(("day", "excused"), [(date(2021, 4, 30), True), (date(2021, 5, 1), None)])
def test_a_judgement_of_before_an_extension_or_fine_was_about_an_earlier_delay(day: date, excused: bool | None) -> None:
    """Later than every extension and every fine for the examination, it is about this delay."""
    granted = Decision(kind=DecisionKind.EXTENSION, dated=day, grants=True, months=2)
    fine = Fine(kind=FineKind.EXAM, dated=day, revoked=False)
    for more in ({"decisions": (granted,)}, {"fines": (fine,)}):
        assert facts(**EMPTY | {"judgements": (judged(True),)} | more).get("exam_overrun_excused") is excused
    assert "exam_overrun_excused" not in facts(judgements=(judged(True),))


@pytest.mark.article("C-158/23")
def test_unwillingness_is_not_proven_while_no_judgement_says_so() -> None:
    """All judgements known and none of it: not proven. Nothing known of judgements: unknown."""
    proven = judged(True, kind=JudgementKind.PERSISTENT_UNWILLINGNESS)
    assert facts(judgements=()).get("persistent_unwillingness") is False
    assert facts(judgements=(judged(False),)).get("persistent_unwillingness") is False
    assert facts(judgements=(proven,)).get("persistent_unwillingness") is True
    assert facts(judgements=(judged(True, kind=None),)).get("persistent_unwillingness") is None
    assert "persistent_unwillingness" not in facts()


def course(**more: Any) -> Course:
    """A course with contract and invoice, within the mark, of 100 stated hours, 10 of them ONA."""
    given: dict[str, Any] = {
        "first_day": date(2018, 1, 1),
        "last_day": date(2018, 12, 31),
        "kind": CourseKind.INTEGRATION,
        "institution_kind": InstitutionKind.COURSE,
        "statement_hours": 100,
        "ona_hours": 10,
        "contract": True,
        "invoice": True,
        "mark_first_day": date(2015, 1, 1),
        "mark_last_day": date(2020, 2, 1),
    }
    return Course(**(given | more))


@pytest.mark.article("Letter D.2.2", "Letter D.2.2.1")
@pytest.mark.parametrize(
    ("more", "supported", "unsupported"),
    [
        ({}, 100, 0),
        ({"contract": False}, 0, 100),
        ({"invoice": False}, 0, 100),
        ({"mark_last_day": date(2017, 12, 31)}, 0, 100),
        ({"mark_last_day": date(2018, 12, 31)}, 100, 0),
        ({"mark_last_day": date(2018, 6, 30)}, None, None),
        ({"invoice": None}, None, None),
        ({"statement_hours": 0, "hours_attended": 80}, 80, 0),
    ],
)
def test_hours_stand_with_contract_invoice_and_mark(
    more: dict[str, Any], supported: int | None, unsupported: int | None
) -> None:
    """The mark withdrawn in 2020 does not touch hours of 2018; a course partly outside the mark is not guessed at."""
    found = facts(courses=(course(**more),))
    assert found.get("statement_hours_supported") == supported
    assert found.get("statement_hours_unsupported") == unsupported
    ona = None if supported is None else 10 if supported else 0
    assert found.get("statement_ona_supported") == ona
    assert found.get("statement_ona_unsupported") == (None if ona is None else 10 - ona)


@pytest.mark.article("Letter D.2.2.1")
@pytest.mark.parametrize(
    ("on", "applies", "counted"),
    [
        (date(2022, 11, 30), False, 700),
        (date(2022, 12, 1), None, None),
        (date(2023, 7, 12), None, None),
        (date(2023, 7, 13), True, 550),
    ],
)
def test_statements_are_compared_with_contracts_and_invoices_before_a_dispensation(
    on: date, applies: bool | None, counted: int | None
) -> None:
    """At the latest since the letter of 13 July 2023, and not before the doubts of December 2022."""
    asked: dict[str, Any] = {"on": on, "statement_hours_supported": 550, "statement_hours_unsupported": 150}
    assert value_of(law.statement_check_applies, asked) is applies
    assert value_of(law.statement_hours_counted, asked) == counted
    assert value_of(law.statement_in_doubt, asked) is True


@pytest.mark.article("Letter D.2.2")
def test_ona_hours_pass_the_same_check() -> None:
    """64 hours of ONA of which 20 lack a contract or an invoice leave 44."""
    asked: dict[str, Any] = {"on": date(2023, 7, 13), "statement_ona_supported": 44, "statement_ona_unsupported": 20}
    assert value_of(law.statement_ona_counted, asked) == 44
    assert value_of(law.statement_ona_counted, asked | {"on": date(2022, 11, 30)}) == 64


@pytest.mark.article("Letter D.2.2.1")
def test_where_all_hours_stand_the_check_changes_nothing() -> None:
    """Nothing in doubt, whatever day the check began."""
    asked: dict[str, Any] = {"on": date(2023, 1, 1), "statement_hours_supported": 600, "statement_hours_unsupported": 0}
    assert value_of(law.statement_hours_counted, asked) == 600
    assert value_of(law.statement_in_doubt, asked) is False


@pytest.mark.article("Regeling 2.4b", "Regeling 3.5", "Letter D.2.2")
@pytest.mark.parametrize(("hours", "ona", "carries"), [(599, 63, False), (600, 64, True)])
def test_600_hours_carry_a_dispensation_and_64_hours_the_final_interview(hours: int, ona: int, carries: bool) -> None:
    """Only the hours that stand count: those in doubt do not bring them to 600 and 64."""
    asked: dict[str, Any] = {
        "on": date(2023, 7, 13),
        "statement_hours_supported": hours,
        "statement_hours_unsupported": 100,
        "statement_ona_supported": ona,
        "statement_ona_unsupported": 10,
    }
    assert value_of(law.statement_carries_effort, asked) is carries
    assert value_of(law.statement_carries_ona, asked) is carries
    before = asked | {"on": date(2022, 11, 30)}
    assert value_of(law.statement_carries_effort, before) is True
    assert value_of(law.statement_carries_ona, before) is True
