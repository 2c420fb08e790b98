"""What the 2007 Act asks for: levels, the old and the new examination, fees (Wi 7, 13, 14; Besluit 2.9, 2.10, ch. 3)."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from inburgering.dossier import (
    Decision,
    DecisionKind,
    Diploma,
    DiplomaKind,
    Dossier,
    ExamPart,
    ExamResult,
    Level,
)
from inburgering.facts import earlier_facts_on
from inburgering.rules import NEVER, Known, decide, value_of
from tests.wi2007.persons import NOTHING_PASSED
from wi2007.requirements import (
    SocietyTheme,
    clergy_extra_done,
    clergy_extra_required,
    epe_lifted,
    exam_fees,
    full_a2_day,
    kns_lifted,
    new_exam_day,
    new_part_day,
    new_society_day,
    obligation_met,
    obligation_met_day,
    old_exam_day,
    old_exam_open,
    practical_lifted,
    practical_tasks_done,
    spoken_level_required,
    state_exam_day,
    tgn_lifted,
    upgraded_to_a2,
    written_a1_enough,
    written_level_required,
)

ON = date(2012, 6, 1)
MAY = date(2011, 5, 1)


def facts(**more: Any) -> dict[str, Any]:
    """A newcomer, no clergy, who has passed nothing."""
    own = {"on": ON, "resident_on_2007_start": False, "win_newcomer_2006": False, "clergy": False}
    return {**NOTHING_PASSED, **own, **more}


def settled(**more: Any) -> dict[str, Any]:
    """An old resident (oudkomer)."""
    return facts(resident_on_2007_start=True, **more)


def old_exam(*, level_a2: bool = True, **more: Any) -> dict[str, Any]:
    """Every part of the old examination passed, the last (the practical part) on 1 May 2011."""
    april = date(2011, 4, 1)
    written = {"epe_passed_a1_2007": april, "practical_passed_a1_2007": MAY}
    if level_a2:
        written |= {"epe_passed_2007": april, "practical_passed_2007": MAY}
    return {"tgn_passed_2007": april, "exam_kns_passed_day": date(2011, 3, 1)} | written | more


@pytest.mark.article("Besluit 2.9(1)", "Besluit 2.9(2)")
def test_levels() -> None:
    """A2 for all; reading and writing A1 for old residents, but not for clergy among them."""
    assert Level.A2 == value_of(spoken_level_required, {})
    assert Level.A2 == value_of(written_level_required, facts())
    assert Level.A1 == value_of(written_level_required, settled())
    assert Level.A2 == value_of(written_level_required, settled(clergy=True))
    assert value_of(written_a1_enough, settled(clergy=None)) is None


@pytest.mark.article("Besluit 2.10(1)")
def test_knowledge_of_society_has_eight_themes() -> None:
    """Eight, from work and income to education."""
    assert 8 == len(SocietyTheme)


@pytest.mark.article("Wi 14(1)", "Besluit 3.9(1)")
@pytest.mark.parametrize(
    "missing", ["epe_passed_2007", "tgn_passed_2007", "exam_kns_passed_day", "practical_passed_2007"]
)
def test_the_old_examination_takes_all_four_parts(missing: str) -> None:
    """EPE, TGN, KNS and the practical part; the last of them is the day, and without one of them there is none."""
    assert date(2011, 5, 1) == value_of(old_exam_day, facts(**old_exam()))
    assert NEVER == value_of(old_exam_day, facts(**old_exam() | {missing: NEVER}))


@pytest.mark.article("Besluit 2.9(2)")
def test_written_parts_at_a1_are_enough_for_old_residents_only() -> None:
    """The same results, a different outcome."""
    at_a1 = old_exam(level_a2=False)
    assert date(2011, 5, 1) == value_of(old_exam_day, settled(**at_a1))
    assert NEVER == value_of(old_exam_day, facts(**at_a1))
    assert NEVER == value_of(old_exam_day, settled(clergy=True, **at_a1))


@pytest.mark.article("Wi 5(3)", "Wi 14(1)")
def test_an_exempted_part_need_not_be_passed() -> None:
    """The other parts decide the day."""
    without = old_exam(practical_passed_2007=NEVER) | {"practical_lifted_2007": True}
    assert date(2011, 4, 1) == value_of(old_exam_day, facts(**without))


@pytest.mark.article("Wi 5(3)", "Regeling 2.2b", "Regeling 2.2c")
def test_documents_take_parts_away() -> None:
    """A CNaVT profile all language parts; 37 points abroad the TGN; the society level KNS."""
    rules = (epe_lifted, tgn_lifted, kns_lifted, practical_lifted)
    assert [False] * 4 == [value_of(one, facts()) for one in rules]
    assert [True, True, False, True] == [value_of(one, facts(cnavt_profile=True)) for one in rules]
    assert [False, True, False, False] == [value_of(one, facts(abroad_speaking_points=37)) for one in rules]
    assert value_of(tgn_lifted, facts(abroad_speaking_points=36)) is False
    society = facts(naturalisation_society_tested=date(2007, 3, 31))
    assert [False, False, True, False] == [value_of(one, society) for one in rules]


@pytest.mark.article("Wi 14(1)")
def test_who_passed_is_not_asked_for_exemptions() -> None:
    """An unknown document leaves the day open, for it may be earlier, but not whether the duty is met."""
    given = facts(**old_exam(), cnavt_profile=None, tgn_lifted_2007=None)
    assert value_of(obligation_met, given) is True
    assert value_of(obligation_met, given | {"tgn_passed_2007": NEVER}) is None


@pytest.mark.article("Besluit 3.8(1)", "Regeling 3.7(1)")
def test_clergy_take_an_extra_practical_part() -> None:
    """Six tasks, and the old examination is passed only with it."""
    assert value_of(clergy_extra_required, facts(clergy=True)) is True
    assert value_of(clergy_extra_required, facts()) is False
    assert value_of(clergy_extra_done, facts(clergy_extra_tasks_2007=5)) is False
    assert value_of(clergy_extra_done, facts(clergy_extra_tasks_2007=6)) is True
    assert NEVER == value_of(old_exam_day, facts(clergy=True, **old_exam()))
    done = old_exam(clergy_extra_passed_2007=date(2011, 9, 1))
    assert date(2011, 9, 1) == value_of(old_exam_day, facts(clergy=True, **done))


@pytest.mark.article("Regeling 3.6(1)", "Regeling 3.7(2)")
@pytest.mark.parametrize(
    ("portfolio", "assessment", "plain", "clergy"),
    [
        (20, 0, True, False),
        (19, 0, False, False),
        (0, 4, True, False),
        (0, 3, False, False),
        (10, 2, True, False),
        (9, 2, False, False),
        (10, 1, False, False),
        (20, 2, True, True),
        (20, 1, True, False),
        (19, 2, True, False),
    ],
)
def test_tasks_of_the_practical_part(portfolio: int, assessment: int, plain: bool, clergy: bool) -> None:
    """20 portfolio tasks, or 4 assessment tasks, or 10 and 2; clergy 20 and 2."""
    tasks = {"portfolio_tasks_2007": portfolio, "assessment_tasks_2007": assessment}
    assert plain is value_of(practical_tasks_done, facts(**tasks))
    assert clergy is value_of(practical_tasks_done, facts(clergy=True, **tasks))


@pytest.mark.article("Wijzigingswet 2012 X(6)")
def test_the_old_examination_until_1_january_2015() -> None:
    """The day itself included; it is said so in the rule that this is not from the law."""
    assert value_of(old_exam_open, facts(on=date(2015, 1, 1))) is True
    assert value_of(old_exam_open, facts(on=date(2015, 1, 2))) is False
    assert "secondary" == old_exam_open.confidence


@pytest.mark.article("Wijzigingswet 2012 X(6)")
def test_the_new_examination_ends_the_duty_too() -> None:
    """Four skills and KNM, or KNS of before 2015; ONA is not asked."""
    skills = {f"exam_{part}_passed_day": date(2016, 3, 1) for part in ("reading", "listening", "writing")}
    skills |= {"exam_speaking_passed_day": date(2016, 4, 1), "on": date(2016, 6, 1)}
    assert NEVER == value_of(new_exam_day, facts(**skills))
    knm = skills | {"exam_knm_passed_day": date(2016, 5, 1)}
    assert date(2016, 5, 1) == value_of(new_exam_day, facts(**knm))
    assert date(2016, 4, 1) == value_of(new_exam_day, facts(**skills | {"exam_kns_passed_day": date(2014, 2, 1)}))
    assert value_of(obligation_met, facts(**knm)) is True
    assert date(2016, 4, 1) == value_of(new_part_day[ExamPart.SPEAKING], facts(**skills))
    assert date(2014, 2, 1) == value_of(new_society_day, facts(**knm | {"exam_kns_passed_day": date(2014, 2, 1)}))
    exempted = knm | {"exam_writing_passed_day": NEVER, "exam_writing_exempted_day": date(2015, 1, 1)}
    assert date(2016, 5, 1) == value_of(new_exam_day, facts(**exempted))


@pytest.mark.article("Wijzigingswet 2012 X(6)")
def test_what_the_transition_leaves_open_is_not_guessed() -> None:
    """A TGN beside new parts, and clergy who take the new examination."""
    rest = {f"exam_{part}_passed_day": MAY for part in ("reading", "listening", "writing", "knm")}
    assert NEVER == value_of(new_exam_day, facts(**rest))
    assert not decide(new_exam_day, facts(tgn_passed_2007=MAY, **rest)).decided
    every = rest | {"exam_speaking_passed_day": MAY}
    assert not decide(new_exam_day, facts(clergy=True, **every)).decided
    assert MAY == value_of(new_exam_day, facts(clergy=True, clergy_extra_passed_2007=date(2011, 9, 1), **every))


@pytest.mark.article("Wi 7(1)", "Wi 14")
def test_the_obligation_is_met_by_the_first_of_four_roads_or_by_decision() -> None:
    """The old examination, the new one, its diploma, the NT2 state examination; or the municipality says so."""
    assert value_of(obligation_met, facts()) is False
    assert NEVER == value_of(obligation_met_day, facts())
    assert value_of(obligation_met, facts(fulfilled_decided=True)) is True
    assert value_of(obligation_met, facts(integration_diploma_2007=ON)) is True
    assert value_of(obligation_met, facts(**old_exam())) is True
    assert date(2011, 5, 1) == value_of(obligation_met_day, facts(state_exam_2007=date(2012, 1, 1), **old_exam()))
    assert date(2012, 1, 1) == value_of(state_exam_day, facts(state_exam_2007=date(2012, 1, 1)))
    unknown = facts(integration_diploma_2007=None)
    assert value_of(obligation_met, unknown) is None
    assert value_of(obligation_met, unknown | {"fulfilled_decided": True}) is True


@pytest.mark.article("Regeling 3.6(2)")
@pytest.mark.parametrize(
    ("portfolio", "assessment", "epe", "expected"),
    [
        (10, 0, MAY, True),
        (9, 1, MAY, False),
        (0, 2, MAY, True),
        (10, 2, NEVER, False),
    ],
)
def test_an_old_resident_may_reach_a2_after_all(portfolio: int, assessment: int, epe: date, expected: bool) -> None:
    """10 portfolio tasks or 2 assessment tasks, and the EPE at A2."""
    given = settled(
        upgrade_portfolio_tasks_2007=portfolio,
        upgrade_assessment_tasks_2007=assessment,
        **old_exam(level_a2=False) | {"epe_passed_2007": epe},
    )
    assert expected is value_of(upgraded_to_a2, given)


@pytest.mark.article("Besluit 4.17(3)")
def test_the_day_of_everything_at_a2() -> None:
    """At once, by the later tasks, or by the new examination; A1 alone is not A2."""
    assert date(2011, 5, 1) == value_of(full_a2_day, settled(**old_exam()))
    at_a1 = old_exam(level_a2=False)
    assert NEVER == value_of(full_a2_day, settled(**at_a1))
    assert date(2012, 2, 1) == value_of(full_a2_day, settled(upgrade_passed_2007=date(2012, 2, 1), **at_a1))


@pytest.mark.article("Regeling 3.1")
def test_fees_of_the_parts_still_open() -> None:
    """230 for all: 104 + 37 + 52 + 37. What is passed or exempted costs nothing."""
    assert 230 == value_of(exam_fees, facts())
    assert 126 == value_of(exam_fees, facts(practical_passed_2007=MAY))
    assert 193 == value_of(exam_fees, facts(epe_passed_2007=MAY))
    assert 178 == value_of(exam_fees, facts(tgn_lifted_2007=True))
    assert 193 == value_of(exam_fees, facts(kns_lifted_2007=True))
    assert 0 == value_of(exam_fees, facts(**old_exam()))


@pytest.mark.article("Regeling 3.1")
@pytest.mark.parametrize(
    ("on", "known"),
    [
        (date(2011, 3, 31), False),
        (date(2011, 4, 1), True),
        (date(2012, 12, 31), True),
        (date(2013, 1, 1), False),
    ],
)
def test_fees_of_other_years_are_not_guessed(on: date, known: bool) -> None:
    """The amounts seen are those from 1 April 2011 up to the end of 2012."""
    assert known is decide(exam_fees, facts(on=on)).decided


def read(*exams: ExamResult, **more: Any) -> dict[str, Known]:
    """The facts of a dossier with these results."""
    return earlier_facts_on(Dossier(exams=exams, **more), ON)


@pytest.mark.article("Besluit 3.9(1)", "Besluit 2.9(2)")
def test_results_are_read_with_their_level() -> None:
    """A pass at A1 counts at A1; one without a level is at A1 at least, and at A2 not known; KNS and TGN have none."""

    def result(part: ExamPart, level: Level | None = None, *, passed: bool = True) -> ExamResult:
        return ExamResult(part=part, level=level, taken=MAY, result_known=MAY, passed=passed)

    found = read(result(ExamPart.EPE, Level.A1), result(ExamPart.PRACTICAL), result(ExamPart.TGN), result(ExamPart.KNS))
    assert MAY == found["epe_passed_a1_2007"]
    assert NEVER == found["epe_passed_2007"]
    assert MAY == found["practical_passed_a1_2007"]
    assert "practical_passed_2007" not in found
    assert MAY == found["tgn_passed_2007"]
    assert MAY == found["exam_kns_passed_day"]
    assert MAY == read(result(ExamPart.EPE, Level.A2))["epe_passed_2007"]
    assert NEVER == read(result(ExamPart.EPE, Level.A2, passed=False))["epe_passed_a1_2007"]
    assert NEVER == read()["tgn_passed_2007"]
    assert "tgn_passed_2007" not in earlier_facts_on(Dossier(), ON)


@pytest.mark.article("Wi 5(3)")
def test_exemptions_are_read_by_part_and_by_skill() -> None:
    """All skills take away EPE, TGN and the practical part; the spoken ones the TGN; KNS goes by name."""

    def lifted(*parts: ExamPart) -> set[str]:
        decision = Decision(kind=DecisionKind.PARTIAL_EXEMPTION, dated=MAY, grants=True, parts=parts)
        found = earlier_facts_on(Dossier(decisions=(decision,)), ON)
        return {name for name, value in found.items() if name.endswith("_lifted_2007") and value is True}

    skills = (ExamPart.READING, ExamPart.WRITING, ExamPart.LISTENING, ExamPart.SPEAKING)
    assert {"epe_lifted_2007", "tgn_lifted_2007", "practical_lifted_2007"} == lifted(*skills)
    assert {"tgn_lifted_2007"} == lifted(ExamPart.LISTENING, ExamPart.SPEAKING)
    assert {"kns_lifted_2007"} == lifted(ExamPart.KNS)
    assert earlier_facts_on(Dossier(decisions=()), ON)["kns_lifted_2007"] is False
    assert "kns_lifted_2007" not in earlier_facts_on(Dossier(), ON)


@pytest.mark.article("Wi 14(2)", "Besluit 2.3(1)")
def test_diplomas_are_read_by_kind_and_day() -> None:
    """The first of a kind held by the day asked about; a diploma of no kind, or of no day, leaves it unknown."""
    held = (
        Diploma(kind=DiplomaKind.INTEGRATION_OLD, awarded=MAY),
        Diploma(kind=DiplomaKind.STATE_EXAM_NT2, awarded=date(2012, 6, 2)),
    )
    found = earlier_facts_on(Dossier(diplomas=held), ON)
    assert MAY == found["integration_diploma_2007"]
    assert NEVER == found["state_exam_2007"]
    assert "state_exam_2007" not in earlier_facts_on(Dossier(), ON)
    vague = Dossier(diplomas=(Diploma(awarded=MAY), Diploma(kind=DiplomaKind.STATE_EXAM_NT2)))
    assert not {"state_exam_2007", "integration_diploma_2007"} & earlier_facts_on(vague, ON).keys()
