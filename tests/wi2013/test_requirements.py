"""What has to be achieved under the 2013 Act, article by article (arts. 7, 7a, 7b; Besluit 2.4, 2.9, 2.10, 3.9)."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inburgering.dossier import (
    Decision,
    DecisionKind,
    Diploma,
    DiplomaKind,
    Dossier,
    ExamPart,
    ExamResult,
    Level,
    Person,
    Purpose,
    Pvt,
    Registration,
    ResidenceGround,
    ResidenceRight,
)
from inburgering.facts import earlier_facts_on, facts_on
from inburgering.rules import NEVER, decide, value_of
from wi2013 import requirements as law

ON = date(2020, 6, 1)
LANGUAGE = (ExamPart.READING, ExamPart.LISTENING, ExamPart.WRITING, ExamPart.SPEAKING)
SIX = (*LANGUAGE, ExamPart.KNM, ExamPart.ONA)
BEFORE_ONA, ONA, BEFORE_PVT, PVT = date(2014, 12, 31), date(2015, 1, 1), date(2017, 9, 30), date(2017, 10, 1)
SIGNED = Pvt(introduced=True, signed=date(2018, 3, 1))
OPEN = ""
NOTHING: dict[str, Any] = dict.fromkeys(("exams", "courses", "diplomas", "decisions", "fines", "circumstances"), ())


def facts(obliged: date, on: date = ON, **parts: Any) -> dict[str, Any]:
    """The facts of an asylum status holder whose obligation began on ``obliged``, and of whom the rest is said.

    Nothing was lengthened for COVID-19.
    """
    right = ResidenceRight(
        ground=ResidenceGround.C, purpose=Purpose.ASYLUM, made_known=obliged, first_day=obliged, last_day=NEVER
    )
    home = Registration(
        first_day=obliged, last_day=NEVER, municipality="0363", housing_municipality=True, reception=False
    )
    person = Person(
        born=date(1985, 5, 5),
        nationalities=("SY",),
        free_movement_family=False,
        integrated_elsewhere_long_term=False,
        treaty_protected=False,
        clergy_work=(),
    )
    given: dict[str, Any] = {
        "person": person,
        "residence": (right,),
        "registrations": (home,),
        "schooling": (),
        "pvt": Pvt.none(),
        **NOTHING,
        **parts,
    }
    dossier = Dossier(**given)
    told: dict[str, Any] = {"covid_extension_untold": False, "pvt_covid_extension_untold": False}
    return dict(facts_on(dossier, on)) | earlier_facts_on(dossier, on) | told


def sat(part: ExamPart, known: Any = date(2019, 1, 15), passed: bool = True, **more: Any) -> ExamResult:
    """A sitting of a part, at A2 where the part has a level."""
    level = Level.A2 if part in LANGUAGE else None
    given: dict[str, Any] = {"level": level, "taken": date(2018, 12, 1), **more}
    return ExamResult(part=part, result_known=known, passed=passed, **given)


def passes(*parts: ExamPart, **more: Any) -> tuple[ExamResult, ...]:
    """A pass of each of the parts."""
    return tuple(sat(part, **more) for part in parts)


def missing(rule: Any, given: dict[str, Any]) -> list[str]:
    """The facts that keep the rule undetermined; `OPEN` where the sources do."""
    return [m.fact for m in decide(rule, given).missing]


@pytest.mark.article("Wi 7(2)", "Besluit 2.10(2)", "Besluit 3.9")
@pytest.mark.parametrize(
    ("obliged", "parts", "pvt", "met"),
    [
        (BEFORE_ONA, SIX[:5], Pvt.none(), True),
        (BEFORE_ONA, SIX[:4], Pvt.none(), False),
        (ONA, SIX[:5], Pvt.none(), False),
        (ONA, SIX, Pvt.none(), True),
        (BEFORE_PVT, SIX, Pvt.none(), True),
        (PVT, SIX, Pvt.none(), False),
        (PVT, SIX, SIGNED, True),
        (PVT, SIX[:5], SIGNED, False),
    ],
)
def test_the_first_day_of_the_obligation_decides_what_is_asked(
    obliged: date, parts: tuple[ExamPart, ...], pvt: Pvt, met: bool
) -> None:
    """Before 2015 four language parts and KNM; from 1 January 2015 ONA too; from 1 October 2017 the PVT too."""
    assert met is value_of(law.obligation_met, facts(obliged, exams=passes(*parts), pvt=pvt))


@pytest.mark.article("Besluit 2.10(2)")
def test_ona_is_asked_from_1_january_2015_on() -> None:
    """The day before, the day, the day after."""
    days = (date(2014, 12, 31), date(2015, 1, 1), date(2015, 1, 2))
    assert [False, True, True] == [value_of(law.ona_required, facts(day)) for day in days]


@pytest.mark.article("Wi 7(2)(b)", "Besluit 2.9")
@pytest.mark.parametrize(
    ("level", "passed"), [(Level.A1, False), (Level.A2, True), (Level.B1, True), (Level.C2, True), (None, True)]
)
def test_a_language_part_asks_for_a2(level: Level | None, passed: bool) -> None:
    """A2 or higher; the parts as such were never examined below it, so a pass without a level is one at A2."""
    exams = passes(ExamPart.READING, level=level)
    assert passed is value_of(law.part_passed[ExamPart.READING], facts(ONA, exams=exams))


@pytest.mark.article("Wi 7b(1)")
def test_a_part_is_met_on_the_day_its_result_is_known() -> None:
    """The day before the result it is open, from the day itself on it is passed; the day of the sitting is not decisive."""
    known = date(2019, 1, 15)
    exams = passes(ExamPart.ONA, known=known)
    for on, passed in ((date(2019, 1, 14), False), (known, True), (date(2019, 1, 16), True)):
        given = facts(ONA, on, exams=exams)
        assert passed is value_of(law.part_passed[ExamPart.ONA], given)
        assert (known if passed else NEVER) == value_of(law.part_met_day[ExamPart.ONA], given)


@pytest.mark.article("Wi 7(2)(c)", "Besluit 3.9")
def test_the_old_part_on_society_counts_for_who_became_obliged_before_2015() -> None:
    """KNS is then KNM; for who became obliged later it is open whether it counts, and KNM settles it."""
    old = (sat(ExamPart.KNS, known=date(2014, 6, 1), taken=date(2014, 5, 1)),)
    assert True is value_of(law.part_passed[ExamPart.KNM], facts(BEFORE_ONA, exams=old))
    for part in (ExamPart.KNM, ExamPart.ONA):
        assert [OPEN] == missing(law.part_passed[part], facts(ONA, exams=old))
    assert True is value_of(law.part_passed[ExamPart.KNM], facts(ONA, exams=(*old, sat(ExamPart.KNM))))
    assert False is value_of(law.part_passed[ExamPart.KNM], facts(ONA))


@pytest.mark.article("Wi 5(3)", "Regeling 2.2d")
def test_a_certificate_of_a_part_of_the_state_examination_takes_that_part_away() -> None:
    """The same part and no other; the diploma takes all four language parts away, and neither KNM nor ONA."""
    certificate = Diploma(
        kind=DiplomaKind.STATE_EXAM_NT2_PART, awarded=date(2018, 5, 1), parts=(ExamPart.READING,), level=Level.B1
    )
    whole = Diploma(kind=DiplomaKind.STATE_EXAM_NT2, awarded=date(2018, 5, 1))
    for document, lifted in ((certificate, (ExamPart.READING,)), (whole, LANGUAGE)):
        given = facts(ONA, diplomas=(document,))
        assert {p: p in lifted for p in SIX} == {p: value_of(law.part_lifted[p], given) for p in SIX}
        assert [p not in lifted for p in SIX] == [value_of(law.part_required[p], given) for p in SIX]
    assert date(2018, 5, 1) == value_of(law.part_met_day[ExamPart.SPEAKING], facts(ONA, diplomas=(whole,)))


@pytest.mark.article("Besluit 9.1", "Wi 7(1)(b)")
def test_the_state_examination_fulfils_for_who_became_obliged_before_2015() -> None:
    """The NT2 diploma is then enough for everything; from 2015 on KNM and ONA remain."""
    diplomas = (Diploma(kind=DiplomaKind.STATE_EXAM_NT2, awarded=date(2018, 5, 1)),)
    before, after = facts(BEFORE_ONA, diplomas=diplomas), facts(ONA, diplomas=diplomas)
    assert (True, False) == (value_of(law.obligation_met, before), value_of(law.obligation_met, after))
    assert (0, 2) == (value_of(law.exam_parts_open, before), value_of(law.exam_parts_open, after))
    assert date(2018, 5, 1) == value_of(law.fulfilled_day, before)


@pytest.mark.article("Wi 7(1)(b)", "Wi 5(1)(c)")
def test_a_document_that_exempts_takes_the_place_of_the_examination_and_the_pvt() -> None:
    """An mbo diploma of level 2 fulfils the obligation of somebody of whom the PVT is asked too."""
    given = facts(PVT, diplomas=(Diploma(kind=DiplomaKind.MBO_2_OR_HIGHER, awarded=date(2019, 7, 1)),))
    assert True is value_of(law.fulfilled_by_document, given)
    assert True is value_of(law.obligation_met, given)
    assert date(2019, 7, 1) == value_of(law.fulfilled_day, given)


@pytest.mark.article("Besluit 2.4(1)", "Besluit 2.4(2)")
def test_a_win_certificate_takes_language_or_society_away() -> None:
    """NT2 level 2 (A2) in all skills takes the four language parts away, the society level KNM and ONA."""
    language = Diploma(
        kind=DiplomaKind.WIN_CERTIFICATE, awarded=date(2005, 1, 1), level=Level.A2, society_level=False, score=0
    )
    society = Diploma(kind=DiplomaKind.WIN_CERTIFICATE, awarded=date(2005, 1, 1), level=Level.A1, society_level=True)
    for certificate, lifted in ((language, LANGUAGE), (society, (ExamPart.KNM, ExamPart.ONA))):
        given = facts(ONA, diplomas=(certificate,)) | {"win_society_tested": date(2005, 1, 1)}
        assert [p in lifted for p in SIX] == [value_of(law.part_lifted[p], given) for p in SIX]


@pytest.mark.article("Regeling 9.1")
@pytest.mark.parametrize(
    ("score", "retaken", "lifted"), [(36, False, False), (37, False, True), (38, False, True), (37, True, False)]
)
def test_37_points_for_the_last_old_test_of_spoken_dutch_take_speaking_away(
    score: int, retaken: bool, lifted: bool
) -> None:
    """The last TGN before 1 November 2014, unless it was taken again after that day. It lifts no other part."""
    tests = [Diploma(kind=DiplomaKind.BASIC_EXAM_TGN, tested=date(2014, 10, 31), score=score)]
    if retaken:
        tests.append(Diploma(kind=DiplomaKind.BASIC_EXAM_TGN, tested=date(2014, 11, 2), score=99))
    given = facts(BEFORE_ONA, diplomas=tuple(tests))
    assert lifted is value_of(law.part_lifted[ExamPart.SPEAKING], given)
    assert False is value_of(law.part_lifted[ExamPart.LISTENING], given)


@pytest.mark.article("Wi 5(3)", "Besluit 2.4a")
def test_an_exemption_counts_when_it_is_decided() -> None:
    """From the day of the decision on, for the parts it names; that somebody works enough does not lift ONA by itself."""
    decided = Decision(kind=DecisionKind.PARTIAL_EXEMPTION, grants=True, dated=date(2020, 5, 1), parts=(ExamPart.ONA,))
    for on, lifted in ((date(2020, 4, 30), False), (date(2020, 5, 1), True)):
        assert lifted is value_of(law.part_lifted[ExamPart.ONA], facts(ONA, on, decisions=(decided,)))
    assert False is value_of(law.part_lifted[ExamPart.KNM], facts(ONA, decisions=(decided,)))
    assert False is value_of(law.part_lifted[ExamPart.ONA], facts(ONA) | {"ona_months_employed": 12})


@pytest.mark.article("Wi 6(2)")
def test_a_dispensation_for_efforts_lifts_the_parts_it_names_and_never_the_pvt() -> None:
    """With the other parts passed, only the PVT stands between the person and the end of the duty."""
    decided = Decision(
        kind=DecisionKind.EFFORT_DISPENSATION, grants=True, dated=date(2020, 5, 1), parts=(ExamPart.WRITING,)
    )
    others = passes(*(p for p in SIX if p is not ExamPart.WRITING))
    without = facts(PVT, exams=others, decisions=(decided,))
    assert (0, False) == (value_of(law.exam_parts_open, without), value_of(law.obligation_met, without))
    signed = facts(PVT, exams=others, decisions=(decided,), pvt=SIGNED)
    assert (True, date(2020, 5, 1)) == (value_of(law.obligation_met, signed), value_of(law.fulfilled_day, signed))
    assert 5 == value_of(law.parts_passed, signed)


@pytest.mark.article("Besluit 2021 12.1a(6)")
def test_the_map_takes_ona_away_since_1_september_2025() -> None:
    """The day before it does not; one completed earlier counts from that day."""
    for on, day in ((date(2025, 8, 31), NEVER), (date(2025, 9, 1), date(2025, 9, 1))):
        given = facts(PVT, on) | {"map_concluded": date(2025, 3, 1)}
        assert day == value_of(law.part_met_day[ExamPart.ONA], given)
        assert (day != NEVER) is value_of(law.part_lifted[ExamPart.ONA], given)
    later = facts(PVT, date(2026, 1, 1)) | {"map_concluded": date(2025, 12, 1)}
    assert date(2025, 12, 1) == value_of(law.part_met_day[ExamPart.ONA], later)


@pytest.mark.article("Besluit 2.4(3)")
def test_an_entry_diploma_takes_ona_away_since_a_day_that_was_not_found() -> None:
    """Who holds it need not do ONA; on which day that part was met, and whether it held before 2022, stays open."""
    diplomas = (Diploma(kind=DiplomaKind.MBO_1, awarded=date(2019, 7, 1)),)
    now = facts(ONA, date(2022, 1, 1), diplomas=diplomas)
    assert (True, None) == (
        value_of(law.part_done[ExamPart.ONA], now),
        value_of(law.part_met_day[ExamPart.ONA], now),
    )
    assert None is value_of(law.part_done[ExamPart.ONA], facts(ONA, date(2021, 12, 31), diplomas=diplomas))
    assert [OPEN] == missing(law.part_met_day[ExamPart.ONA], now)


@pytest.mark.article("Regeling 3.5")
@pytest.mark.parametrize(
    ("on", "hours", "replaced"),
    [
        (date(2018, 4, 30), 64, False),
        (date(2018, 5, 1), 64, True),
        (date(2018, 5, 1), 63, False),
        (date(2018, 5, 1), 65, True),
    ],
)
def test_64_hours_of_teaching_replace_the_final_interview_since_1_may_2018(
    on: date, hours: int, replaced: bool
) -> None:
    """At least 64 hours; before 1 May 2018 the interview was always held."""
    assert replaced is value_of(law.ona_interview_replaced, {"on": on, "ona_teaching_hours": hours})


@pytest.mark.article("Wi 7a(4)", "Besluit 3.9a")
@pytest.mark.parametrize(
    ("introduced", "signed", "done"),
    [
        (True, date(2020, 5, 31), True),
        (True, date(2020, 6, 1), True),
        (True, date(2020, 6, 2), False),
        (True, NEVER, False),
        (False, date(2020, 6, 1), False),
        (None, date(2020, 6, 1), None),
    ],
)
def test_the_pvt_is_an_introduction_and_a_signature(introduced: bool | None, signed: date, done: bool | None) -> None:
    """Both are needed; no number of hours is. The day of signing ends it."""
    given = facts(PVT, pvt=Pvt(introduced=introduced, signed=signed))
    assert done is value_of(law.pvt_done, given)
    day = None if done is None else signed if done else NEVER
    assert day == value_of(law.pvt_day, given)


@pytest.mark.article("Wi 7(1)")
def test_the_obligation_is_met_on_the_last_of_the_days() -> None:
    """The last part decides, and the PVT where it is asked; while one part is open there is no such day."""
    exams = tuple(sat(part, known=date(2019, 1, 10) + timedelta(days=n)) for n, part in enumerate(SIX))
    last = date(2019, 1, 15)
    assert last == value_of(law.fulfilled_day, facts(ONA, exams=exams, pvt=Pvt.none()))
    late = Pvt(introduced=True, signed=date(2019, 1, 16))
    assert date(2019, 1, 16) == value_of(law.fulfilled_day, facts(PVT, exams=exams, pvt=late))
    assert NEVER == value_of(law.fulfilled_day, facts(ONA, exams=exams[:5]))
    assert date(2019, 1, 14) == value_of(law.fulfilled_day, facts(BEFORE_ONA, exams=exams[:5]))
    assert date(2019, 1, 14) == value_of(law.fulfilled_day, facts(BEFORE_ONA, exams=exams)), "ONA is not asked"


@pytest.mark.article("Wi 7(1)")
def test_duo_may_say_that_the_obligation_is_met() -> None:
    """Its decision counts where the parts do not show it, with the day it names; without one the day is asked for."""
    decision: dict[str, Any] = {"kind": DecisionKind.OBLIGATION_FULFILLED, "grants": True, "dated": date(2020, 2, 1)}
    named = facts(PVT, decisions=(Decision(first_day=date(2020, 1, 20), **decision),))
    assert (True, date(2020, 1, 20)) == (value_of(law.obligation_met, named), value_of(law.fulfilled_day, named))
    unnamed = facts(PVT, decisions=(Decision(**decision),))
    assert (True, None) == (value_of(law.obligation_met, unnamed), value_of(law.fulfilled_day, unnamed))
    assert ["fulfilled_named_day"] == missing(law.fulfilled_day, unnamed)


@pytest.mark.article("Wi 7(2)")
def test_open_and_passed_parts_are_counted() -> None:
    """A lifted part is neither open nor passed; ONA is open only for whom it is asked. The PVT is no part of the six."""
    decided = Decision(kind=DecisionKind.PARTIAL_EXEMPTION, grants=True, dated=ONA, parts=(ExamPart.KNM,))
    for obliged, still_open in ((BEFORE_ONA, 2), (ONA, 3), (PVT, 3)):
        given = facts(obliged, exams=passes(*LANGUAGE[:2]), decisions=(decided,))
        assert (still_open, 2) == (value_of(law.exam_parts_open, given), value_of(law.parts_passed, given))


@pytest.mark.article("Wi 7(2)", "Wi 7a(4)")
def test_the_checklist_lays_out_the_pvt_and_the_six_parts() -> None:
    """In a fixed order, with what is asked, what is done, since when, and how often it was sat."""
    given = facts(BEFORE_ONA, exams=(*passes(ExamPart.READING), sat(ExamPart.WRITING, passed=False)))
    items = law.checklist(given)
    assert ["pvt_done", *(f"part_done.{p}" for p in SIX)] == [i.id.removeprefix("wi2013.requirements.") for i in items]
    assert [False, True, True, True, True, True, False] == [i.required for i in items]
    assert [False, True, False, False, False, False, True] == [i.done for i in items]
    assert [NEVER, date(2019, 1, 15), *[NEVER] * 5] == [i.met for i in items]
    assert [None, 1, 0, 1, 0, 0, 0] == [i.sittings for i in items]
    assert {None} == {i.done for i in law.checklist({"on": ON})}


@given(order=st.permutations(SIX), done=st.integers(0, 6), extra=st.sampled_from(SIX))
def test_passing_one_more_part_never_undoes_anything(order: list[ExamPart], done: int, extra: ExamPart) -> None:
    """One more pass leaves no more parts open, and what was met stays met."""
    before = facts(ONA, exams=passes(*order[:done]))
    after = facts(ONA, exams=(*passes(*order[:done]), sat(extra)))
    fewer: Any = (value_of(law.exam_parts_open, before), value_of(law.exam_parts_open, after))
    assert fewer[0] >= fewer[1]
    assert not value_of(law.obligation_met, before) or value_of(law.obligation_met, after)
    assert value_of(law.obligation_met, after) is (value_of(law.fulfilled_day, after) != NEVER)
