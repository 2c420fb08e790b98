"""How a dossier's sittings, documents, decisions and courses become facts of the examination of 2013."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from inburgering.dossier import (
    Course,
    CourseKind,
    Decision,
    DecisionKind,
    Diploma,
    DiplomaKind,
    Dossier,
    ExamPart,
    ExamResult,
    Level,
    Map,
    Pvt,
)
from inburgering.facts import earlier_facts_on
from inburgering.rules import NEVER, Span

ON = date(2020, 6, 1)
DAY_AFTER = date(2020, 6, 2)
READING = ExamPart.READING


def facts(on: date = ON, **parts: Any) -> dict[str, Any]:
    """The facts of a small dossier on the day asked."""
    return dict(earlier_facts_on(Dossier(**parts), on))


def sat(part: ExamPart | None = READING, **more: Any) -> ExamResult:
    """A sitting at A2, on 1 March 2019."""
    return ExamResult(part=part, **{"level": Level.A2, "taken": date(2019, 3, 1), **more})


def passed(*exams: ExamResult, part: ExamPart = READING) -> Any:
    """The day the part was passed, by these sittings."""
    return facts(exams=exams).get(f"exam_{part}_passed_day")


def document(*diplomas: Diploma, part: ExamPart = READING, on: date = ON) -> Any:
    """The day a document took the part away."""
    return facts(on, diplomas=diplomas).get(f"exam_{part}_document_day")


def course(**more: Any) -> Course:
    """A civic integration course of 100 hours in the classroom, at a school with the mark."""
    given: dict[str, Any] = {
        "kind": CourseKind.INTEGRATION,
        "first_day": date(2019, 1, 1),
        "quality_mark": True,
        "hours_attended": 100,
        "online_hours": 0,
    }
    return Course(**{**given, **more})


def hours(*courses: Course) -> tuple[Any, ...]:
    """The hours of integration, NT2, literacy, and distance."""
    found = facts(courses=courses)
    names = ("marked_course_hours", "marked_nt2_hours", "marked_literacy_hours", "online_course_hours")
    return tuple(found.get(name) for name in names)


@pytest.mark.article("Besluit 3.9")
def test_the_first_pass_counts_by_the_day_of_its_result() -> None:
    """Not the sitting, not a later pass, not a failure, not another part; a result of tomorrow is none yet."""
    first, later = date(2019, 4, 1), date(2019, 9, 1)
    won = sat(result_known=first, passed=True)
    assert first == passed(sat(result_known=later, passed=True), won, sat(result_known=date(2019, 3, 2), passed=False))
    assert NEVER == passed(
        sat(result_known=first, passed=False), sat(ExamPart.WRITING, result_known=first, passed=True)
    )
    assert NEVER == passed(sat(result_known=DAY_AFTER, passed=True))
    assert ON == passed(sat(result_known=ON, passed=True))
    assert NEVER == passed()
    assert "exam_reading_passed_day" not in facts()


@pytest.mark.article("Besluit 3.9")
def test_a_pass_without_a_day_of_the_result_was_known_between_the_sitting_and_the_day_asked_about() -> None:
    """So that it is passed, and whether it was in time may not be sure. A sitting still to come is no pass."""
    assert Span(date(2019, 3, 1), ON) == passed(sat(passed=True))
    assert NEVER == passed(sat(taken=DAY_AFTER, passed=True))
    assert ON == passed(sat(taken=ON, passed=True))


@pytest.mark.article("Besluit 3.9")
def test_what_is_not_sure_about_a_sitting_is_never_a_no() -> None:
    """An unknown result, part or day leaves the day unknown; next to a sure pass it may only have come sooner."""
    assert None is passed(sat())
    assert None is passed(sat(None, passed=True, result_known=date(2019, 4, 1)))
    assert None is passed(ExamResult(part=READING, level=Level.A2, passed=True))
    sure = sat(passed=True, result_known=date(2019, 9, 1))
    assert Span(date(2019, 3, 1), date(2019, 9, 1)) == passed(sat(), sure)
    assert date(2019, 9, 1) == passed(sure, sat(taken=date(2019, 12, 1)))


@pytest.mark.article("Besluit 2.9")
def test_a_language_part_at_a1_is_no_pass() -> None:
    """A1 is none; KNM has no level at all."""
    won: dict[str, Any] = {"passed": True, "result_known": date(2019, 4, 1)}
    assert NEVER == passed(sat(level=Level.A1, **won))
    assert date(2019, 4, 1) == passed(sat(level=None, **won))
    assert date(2019, 4, 1) == passed(sat(ExamPart.KNM, level=None, **won), part=ExamPart.KNM)


@pytest.mark.article("Regeling 2.4b", "Regeling 2.4c")
def test_sittings_are_counted_passed_or_not() -> None:
    """By the day asked about; KNS with KNM; at B1 and up they are of the state examination."""
    exams = (sat(passed=False), sat(passed=True), sat(level=Level.B2), sat(taken=DAY_AFTER))
    found = facts(exams=(*exams, sat(ExamPart.KNM), sat(ExamPart.KNS), sat(ExamPart.ONA)))
    assert (3, 1) == (found["exam_reading_sittings"], found["nt2_reading_sittings"])
    assert (2, 1, 0) == tuple(found[f"exam_{p}_sittings"] for p in ("knm", "ona", "writing"))
    unsure = facts(exams=(sat(), sat(None)))
    assert "exam_reading_sittings" not in unsure
    assert "exam_reading_sittings" in facts(exams=(sat(level=None),))
    assert "nt2_reading_sittings" not in facts(exams=(sat(level=None),))
    assert "exam_reading_sittings" not in facts()


@pytest.mark.article("Regeling 2.2a")
@pytest.mark.parametrize(
    ("tested", "oral", "written", "counts"),
    [
        (date(2006, 12, 31), Level.A2, Level.A2, True),
        (date(2007, 1, 1), Level.A2, Level.A2, False),
        (date(2006, 12, 31), Level.A2, Level.A1, False),
        (date(2006, 12, 31), Level.A1, Level.A2, False),
        (date(2006, 12, 31), None, Level.A2, None),
    ],
)
def test_a_statement_of_a_training_centre_is_about_all_skills_before_2007(
    tested: date, oral: Level | None, written: Level, counts: bool | None
) -> None:
    """NT2 level 2 (A2) in every skill, in a test before 1 January 2007."""
    awarded = date(2007, 2, 1)
    paper = Diploma(
        kind=DiplomaKind.ROC_STATEMENT, awarded=awarded, tested=tested, oral_level=oral, written_level=written
    )
    assert {True: awarded, False: NEVER, None: None}[counts] == document(paper)
    assert NEVER == document(paper, part=ExamPart.KNM)
    undated = Diploma(kind=DiplomaKind.ROC_STATEMENT, awarded=awarded, oral_level=oral, written_level=written)
    assert (NEVER if Level.A1 in (oral, written) else None) == document(undated)


@pytest.mark.article("Wi 5(3)")
def test_a_document_of_an_unknown_kind_is_not_sure() -> None:
    """It may take any part away; proof of a part at A2 takes the part it names away; another document none."""
    assert None is document(Diploma(awarded=ON))
    proof = Diploma(kind=DiplomaKind.EXAM_PART_A2, awarded=ON, parts=(ExamPart.KNM,))
    assert (NEVER, ON) == (document(proof), document(proof, part=ExamPart.KNM))
    assert NEVER == document(Diploma(kind=DiplomaKind.OTHER, awarded=ON))
    assert NEVER == document(Diploma(kind=DiplomaKind.STATE_EXAM_NT2, awarded=DAY_AFTER))


@pytest.mark.article("Regeling 2.2c")
def test_a_certificate_of_dutch_as_a_foreign_language_takes_all_language_parts_away() -> None:
    """From A2 up."""
    for level, day in ((Level.A2, ON), (Level.C1, ON), (Level.A1, NEVER), (None, None)):
        paper = Diploma(kind=DiplomaKind.CNAVT, awarded=ON, level=level)
        assert [day] * 2 == [document(paper, part=part) for part in (READING, ExamPart.SPEAKING)]
        assert NEVER == document(paper, part=ExamPart.ONA)


@pytest.mark.article("Regeling 2.2d")
def test_school_lists_and_foreign_diplomas_count_since_2022() -> None:
    """Awarded before, they count from 1 January 2022; a list needs a pass in Dutch, a foreign diploma A2."""
    first = date(2022, 1, 1)
    shown: dict[str, Any] = {"parts": (READING,), "awarded": date(2019, 7, 1)}
    school = Diploma(kind=DiplomaKind.SECONDARY_LIST, dutch_pass=True, **shown)
    abroad = Diploma(kind=DiplomaKind.FOREIGN, level=Level.A2, **shown)
    for paper in (school, abroad):
        assert (NEVER, first) == (document(paper, on=date(2021, 12, 31)), document(paper, on=first))
        assert NEVER == document(paper, on=first, part=ExamPart.WRITING)
    assert NEVER == document(Diploma(kind=DiplomaKind.SECONDARY_LIST, dutch_pass=False, **shown), on=first)
    assert NEVER == document(Diploma(kind=DiplomaKind.FOREIGN, level=Level.A1, **shown), on=first)
    late = Diploma(kind=DiplomaKind.FOREIGN, level=Level.B1, parts=(READING,), awarded=date(2023, 5, 1))
    assert date(2023, 5, 1) == document(late, on=date(2024, 1, 1))


@pytest.mark.article("Besluit 2.4(1)")
def test_a_win_certificate_with_one_skill_short_is_not_settled() -> None:
    """A skill below A2 is not taken away; whether the others are is not said."""
    paper = Diploma(
        kind=DiplomaKind.WIN_CERTIFICATE, awarded=date(2005, 1, 1), oral_level=Level.A2, written_level=Level.A1
    )
    assert (NEVER, None) == (document(paper), document(paper, part=ExamPart.SPEAKING))
    assert date(2005, 1, 1) == facts(diplomas=(paper,))["win_certificate_awarded"]


@pytest.mark.article("Wi 5(3)", "Wi 6(2)")
def test_decisions_count_for_the_parts_they_name() -> None:
    """Exemption and dispensation each have their own day; KNS is the whole of KNM and ONA; no parts named is not sure."""
    decided: dict[str, Any] = {"grants": True, "dated": date(2020, 5, 1)}
    one = Decision(kind=DecisionKind.PARTIAL_EXEMPTION, parts=(ExamPart.KNS,), **decided)
    two = Decision(kind=DecisionKind.EFFORT_DISPENSATION, parts=(READING,), **decided)
    found = facts(decisions=(one, two))
    days = {name: found[f"exam_{name}_day"] for name in ("knm_exempted", "ona_exempted", "reading_dispensed")}
    assert {date(2020, 5, 1)} == set(days.values())
    assert NEVER == found["exam_reading_exempted_day"] == found["exam_knm_dispensed_day"]
    assert NEVER == facts(decisions=(Decision(kind=DecisionKind.PARTIAL_EXEMPTION, grants=False),)).get(
        "exam_ona_exempted_day"
    )
    assert "exam_ona_exempted_day" not in facts(decisions=(Decision(kind=DecisionKind.PARTIAL_EXEMPTION, **decided),))


@pytest.mark.article("Regeling 9.1")
def test_the_last_test_of_spoken_dutch_before_it_changed_is_found() -> None:
    """The latest before 1 November 2014; on that day or after it, it is taken again."""

    def tgn(day: Any, score: int | None = 40) -> Diploma:
        return Diploma(kind=DiplomaKind.BASIC_EXAM_TGN, tested=day, score=score)

    found = facts(exams=(), diplomas=(tgn(date(2012, 1, 1), 50), tgn(date(2014, 10, 31), 30)))
    assert (date(2014, 10, 31), 30, False) == tuple(
        found[name] for name in ("tgn_before_day", "tgn_before_score", "tgn_retaken")
    )
    again = facts(exams=(), diplomas=(tgn(date(2012, 1, 1), 50), tgn(date(2014, 11, 1))))
    assert (50, True) == (again["tgn_before_score"], again["tgn_retaken"])
    assert True is facts(exams=(sat(ExamPart.TGN),), diplomas=())["tgn_retaken"]
    none = facts(exams=(), diplomas=())
    assert (NEVER, 0, False) == tuple(none[n] for n in ("tgn_before_day", "tgn_before_score", "tgn_retaken"))
    assert "tgn_retaken" not in facts(diplomas=())
    assert "tgn_retaken" not in facts(exams=(), diplomas=(Diploma(tested=date(2014, 12, 1)),))
    assert "tgn_retaken" not in facts(exams=(sat(None),), diplomas=())
    assert "tgn_before_score" not in facts(exams=(), diplomas=(tgn(date(2014, 1, 1), None),))
    assert "tgn_retaken" not in facts(exams=(), diplomas=(tgn(Span(date(2014, 10, 1), date(2014, 12, 1))),))
    both = (tgn(Span(date(2013, 1, 1), date(2013, 12, 31)), 20), tgn(date(2013, 6, 1), 45))
    assert "tgn_before_score" not in facts(exams=(), diplomas=both), "which of the two was the last is not sure"


@pytest.mark.article("Regeling 1.2")
def test_hours_are_sorted_by_what_the_course_was() -> None:
    """Integration, NT2 and literacy apart; literacy hours inside a course are literacy; bridging counts for none."""
    assert (100, 0, 0, 0) == hours(course())
    assert (0, 100, 0, 0) == hours(course(kind=CourseKind.NT2))
    assert (0, 0, 100, 0) == hours(course(kind=CourseKind.LITERACY))
    assert (70, 0, 30, 0) == hours(course(literacy_hours=30))
    assert (200, 0, 0, 0) == hours(course(kind=CourseKind.KNM), course(kind=CourseKind.ONA))
    assert (0, 0, 0, 0) == hours(course(kind=CourseKind.BRIDGING))
    assert (None, None, None, 0) == hours(course(kind=None))
    assert (0, 0, 0, 0) == hours(course(kind=None, hours_attended=0))
    assert (0, 0, 0, 0) == hours(course(first_day=DAY_AFTER)), "it begins after the day asked about"
    assert not any(name.startswith("marked_") for name in facts())


@pytest.mark.article("Regeling 1.2")
def test_the_school_must_hold_the_mark_when_the_course_begins() -> None:
    """On the first day of the mark and on its last; the day before and the day after it does not."""
    held: dict[str, Any] = {
        "quality_mark": None,
        "mark_first_day": date(2019, 1, 1),
        "mark_last_day": date(2019, 6, 30),
    }
    began = [(date(2018, 12, 31), 0), (date(2019, 1, 1), 100), (date(2019, 6, 30), 100), (date(2019, 7, 1), 0)]
    for first_day, counted in began:
        assert counted == hours(course(first_day=first_day, **held))[0]
    assert 0 == hours(course(quality_mark=False))[0]
    assert None is hours(course(quality_mark=None))[0]
    assert None is hours(course(**{**held, "mark_last_day": None}))[0]
    assert 0 == hours(course(**{**held, "mark_first_day": date(2019, 1, 2), "mark_last_day": None}))[0]
    assert 100 == hours(course(**{**held, "mark_last_day": NEVER}))[0]
    assert None is hours(course(**{**held, "first_day": Span(date(2018, 12, 1), date(2019, 1, 31))}))[0]


@pytest.mark.article("Regeling 2.4c")
def test_distance_hours_are_kept_apart_until_16_december_2020() -> None:
    """Of a course begun before that day; unknown distance leaves the classroom hours unknown."""
    assert (60, 0, 0, 40) == hours(course(online_hours=40, first_day=date(2020, 5, 1)))
    for first_day, apart in ((date(2020, 12, 15), 40), (date(2020, 12, 16), 0)):
        found = facts(date(2021, 6, 1), courses=(course(online_hours=40, first_day=first_day),))
        assert (60, apart) == (found["marked_course_hours"], found["online_course_hours"])
    assert (None, 0, 0, None) == hours(course(online_hours=None))
    assert (0, 0, 0, 0) == hours(course(online_hours=None, hours_attended=0))
    assert (None, 0, None, 40) == hours(course(online_hours=40, literacy_hours=30))
    assert (None, 0, 0, 0) == hours(course(hours_attended=None))


@pytest.mark.article("Regeling 3.5")
def test_hours_of_ona_teaching_are_those_named_so() -> None:
    """All hours of a course in ONA, the named ones of another, none in a course of Dutch; unknown in integration."""
    named = [(CourseKind.ONA, None, 100), (CourseKind.INTEGRATION, 64, 64), (CourseKind.NT2, None, 0)]
    for kind, ona_hours, counted in named:
        assert counted == facts(courses=(course(kind=kind, ona_hours=ona_hours),))["ona_teaching_hours"]
    assert "ona_teaching_hours" not in facts(courses=(course(),))


@pytest.mark.article("Besluit 2.4(3)", "Wi 5(1)(c)", "Wi 7(1)")
def test_days_of_documents_and_of_the_decision_that_the_duty_is_met() -> None:
    """The first entry diploma; the span of what may exempt wholly; the day that the decision names."""
    entry = Diploma(kind=DiplomaKind.MBO_1, awarded=date(2016, 7, 1))
    havo = Diploma(kind=DiplomaKind.HAVO, awarded=date(2018, 7, 1))
    part = Diploma(kind=DiplomaKind.CNAVT, awarded=date(2010, 1, 1))
    assert date(2016, 7, 1) == facts(diplomas=(entry, part))["mbo_1_awarded"]
    assert Span(date(2016, 7, 1), date(2018, 7, 1)) == facts(diplomas=(entry, havo, part))["full_document_awarded"]
    assert date(2018, 7, 1) == facts(diplomas=(havo,))["full_document_awarded"]
    assert NEVER == facts(diplomas=(part,))["full_document_awarded"]
    assert "full_document_awarded" not in facts(diplomas=(Diploma(kind=DiplomaKind.HAVO),))
    decision = Decision(
        kind=DecisionKind.OBLIGATION_FULFILLED, grants=True, dated=date(2020, 2, 1), first_day=date(2020, 1, 20)
    )
    assert date(2020, 1, 20) == facts(decisions=(decision,))["fulfilled_named_day"]
    assert NEVER == facts(decisions=())["fulfilled_named_day"]


@pytest.mark.article("Besluit 3.9a", "Besluit 2021 12.1a(6)")
def test_the_introduction_and_the_map() -> None:
    """The introduction as it is said; the MAP ends with its final interview, when the themes are done."""
    assert [True, False] == [facts(pvt=Pvt(introduced=known))["pvt_introduced"] for known in (True, False)]
    assert False is facts(pvt=Pvt.none())["pvt_introduced"]
    assert "pvt_introduced" not in facts(pvt=Pvt())
    done: dict[str, Any] = {"practical_hours": 40, "themes_done": True, "final_interview": ON}
    assert ON == facts(map=Map(**done))["map_concluded"]
    for short in ({"final_interview": DAY_AFTER}, {"themes_done": False}, {"practical_hours": 0}):
        assert NEVER == facts(map=Map(**{**done, **short}))["map_concluded"]
    assert NEVER == facts(map=Map.none())["map_concluded"]
    assert "map_concluded" not in facts(map=Map(final_interview=ON))
