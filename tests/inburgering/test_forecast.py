"""What lies ahead: three roads, what being late brings, and what would change that."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import attrs
import pytest
from hypothesis import given

import inburgering as ib
from inburgering.cli import main
from inburgering.dossier import (
    Authority,
    Course,
    CourseKind,
    Decision,
    DecisionKind,
    Dossier,
    ExamPart,
    ExamResult,
    Judgement,
    JudgementKind,
    Level,
    Purpose,
    ResidenceGround,
    Sponsor,
)
from inburgering.forecast import Outlook, Road, outlook
from inburgering.rules import NEVER
from tests.strategies import dossiers

EXAMPLES = Path(__file__).parents[2] / "examples"
ON = date(2018, 3, 1)
ASYLUM = Dossier.from_json((EXAMPLES / "asylum-2016.json").read_bytes())


FAMILY = attrs.evolve(
    ASYLUM,
    residence=tuple(
        attrs.evolve(right, ground=ResidenceGround.A, purpose=Purpose.FAMILY, sponsor=Sponsor(is_dutch=True))
        for right in ASYLUM.residence or ()
    ),
)
"""The same person as family of a Dutch national: a fine by the table is left under Union law."""


def road(found: Outlook, name: str) -> Road:
    """The road of that name."""
    (one,) = [r for r in found.roads if r.id == name]
    return one


def late(found: Outlook, name: str) -> dict[str, object]:
    """What being late brings on a road, by the last part of the rule's name."""
    return {d.rule.id.rpartition(".")[2]: d.value for d in road(found, name).exposure}


@pytest.mark.article("Wi 31(1)", "Beleidsregel boete 2")
def test_if_nothing_is_done_the_fine_of_the_table_follows_and_union_law_takes_it_away() -> None:
    """420 hours, every part sat, ONA once: 250 euros by the table; an asylum status holder pays none."""
    found = outlook(ASYLUM, on=ON)
    assert date(2019, 5, 9) == found.last_day
    assert {"fine": 250, "fine_eu": 0, "pvt_fine": 0} == late(found, "nothing")


@pytest.mark.article("Beleidsregel boete 2")
def test_what_would_change_the_fine_is_named_with_the_outcome_it_gives() -> None:
    """One hour below 300 it is higher; a second sitting of ONA takes it away; no birth date is proposed."""
    found = outlook(FAMILY, on=ON)
    assert ("wi2013.sanctions.fine", 250) == (found.fine and found.fine.rule.id, found.fine and found.fine.value)
    changes = {turn.facts: turn.outcome for turn in found.changes}
    assert 625 == changes[(("marked_course_hours", 299),)]
    names = {name for facts in changes for name, _ in facts}
    assert "exam_overrun_excused" in names
    assert not names & {"born", "on", "first_right_known", "turkish", "ground", "purpose", "dutch", "ended_decided"}
    decided = [any(name.endswith(("_decided", "_dispensed_day")) for name in turn.names) for turn in found.changes]
    assert sorted(decided) == decided  # what somebody can do comes first
    assert all(dict(turn.was).keys() == dict(turn.facts).keys() for turn in found.changes)


@pytest.mark.article("Awb 5:41")
@pytest.mark.parametrize(
    ("dated", "fine"),
    [(date(2019, 5, 9), 250), (date(2019, 5, 10), 0)],
)
def test_a_judgement_of_before_the_end_was_about_another_delay(dated: date, fine: int) -> None:
    """Not to blame on the last day says nothing of the delay after it; a day later it takes the fine away."""
    judged = Judgement(kind=JudgementKind.NOT_ATTRIBUTABLE, authority=Authority.DUO, outcome=True, dated=dated)
    found = outlook(attrs.evolve(FAMILY, judgements=(judged,)), on=date(2019, 5, 31))
    assert fine == late(found, "nothing")["fine"]


@pytest.mark.article("Beleidsregel boete 2")
def test_a_fine_that_union_law_takes_away_needs_no_change() -> None:
    """An asylum status holder pays none: the same dossier has nothing that would lower it."""
    found = outlook(ASYLUM, on=ON)
    assert (None, ()) == (found.fine, found.changes)


@pytest.mark.article("Wi 7(1)")
def test_if_it_is_achieved_in_time_nobody_is_late() -> None:
    """The road of success has no exposure, and ends the obligation on the last day."""
    success = road(outlook(ASYLUM, on=ON), "success")
    assert () == success.exposure
    assert ["You have met the obligation."] == [e.what.en for e in success.events if e.day == date(2019, 5, 9)]


def learner(hours: int) -> Dossier:
    """A course of a year with so many hours, every part sat twice and not passed."""
    course = Course(
        kind=CourseKind.INTEGRATION,
        quality_mark=True,
        first_day=date(2017, 3, 1),
        last_day=NEVER,
        hours_attended=hours,
        online_hours=0,
        nt2_hours=hours,
        knm_hours=0,
        literacy_hours=0,
        ona_hours=0,
    )
    parts = (ExamPart.READING, ExamPart.LISTENING, ExamPart.WRITING, ExamPart.SPEAKING, ExamPart.KNM, ExamPart.ONA)
    exams = tuple(
        ExamResult(part=part, level=Level.A2, taken=day, passed=False, result_known=day)
        for part in parts
        for day in (date(2017, 9, 1), date(2018, 1, 15))
    )
    return attrs.evolve(ASYLUM, courses=(course,), exams=exams)


@pytest.mark.article("Regeling 2.4c", "Beleidsregel boete 2")
def test_at_this_pace_the_hours_for_extra_time_are_reached() -> None:
    """140 hours in a year is 309 in the rest of the period: from 750 euros down to none, and the day it turns is named."""
    found = outlook(learner(140), on=ON)
    assert 750 == late(found, "nothing")["fine"]
    assert 0 == late(found, "pace")["fine"]
    reached = [e.day for e in road(found, "pace").events if "extra time" in e.what.en and "You get" in e.what.en]
    assert len(reached) == 1
    assert ON < reached[0] <= date(2019, 5, 9)
    again = outlook(learner(140), on=reached[0])
    assert again.last_day == date(2019, 5, 9)


@pytest.mark.article("Regeling 2.4c")
def test_too_slow_a_pace_reaches_nothing() -> None:
    """Ten hours in a year stay ten or so a year."""
    found = outlook(learner(10), on=ON)
    assert late(found, "nothing")["fine"] == late(found, "pace")["fine"] == 750


def course(first: date | None, last: date | None, hours: int | None) -> Course:
    """A marked course with so many hours attended."""
    return Course(kind=CourseKind.INTEGRATION, quality_mark=True, first_day=first, last_day=last, hours_attended=hours)


LONG = course(date(2017, 3, 1), NEVER, 420)


@pytest.mark.parametrize(
    ("courses", "weekly"),
    [
        ((LONG,), "8 hours"),  # 420 hours in 366 days
        ((LONG, course(date(2018, 2, 1), NEVER, 20)), "12.9 hours"),
        ((course(date(2018, 2, 2), NEVER, 4),), "1 hour"),  # four weeks, today included
        ((course(date(2018, 2, 3), NEVER, 400),), None),  # a day less
        ((LONG, course(date(2018, 2, 28), NEVER, 400)), None),
        ((course(date(2016, 11, 1), date(2017, 12, 31), 400),), None),  # it has ended
        ((LONG, course(date(2016, 11, 1), date(2017, 12, 31), 400)), "8 hours"),
        ((LONG, course(date(2018, 3, 2), NEVER, 400)), "8 hours"),  # it has not begun
        ((course(date(2017, 3, 1), date(2018, 3, 1), 420),), "8 hours"),  # its last day is today
        ((course(date(2016, 8, 1), NEVER, 1),), None),  # too few to count in a week
        ((LONG, course(date(2017, 3, 1), None, 420)), None),  # whether it runs is not known
        ((LONG, course(None, NEVER, 420)), None),
        ((LONG, course(date(2017, 3, 1), NEVER, None)), None),
        ((), None),
    ],
)
def test_the_pace_is_that_of_the_courses_that_run(courses: tuple[Course, ...], weekly: str | None) -> None:
    """All that run, over four weeks at least; where one of them does not tell, there is no such road."""
    found = outlook(attrs.evolve(ASYLUM, courses=courses), on=ON)
    said = [r.supposes.en for r in found.roads if r.id == "pace"]
    assert ([] if weekly is None else [f"You go on following {weekly} a week, and sit no more examinations."]) == said


@pytest.mark.article("Wi 7(1)")
@pytest.mark.parametrize(("on", "passed"), [(date(2019, 5, 9), False), (date(2019, 5, 10), True)])
def test_after_the_last_day_nothing_is_in_time(on: date, passed: bool) -> None:
    """On the last day it still is; a day later both roads say that it has passed."""
    found = outlook(ASYLUM, on=on)
    success = road(found, "success")
    assert ("If it is achieved after all" if passed else "If it is achieved in time") == success.label.en
    assert [on] == [event.day for event in success.events]
    for one in found.roads:
        assert passed is one.supposes.nl.startswith("De laatste dag, 9 mei 2019, is al voorbij. ")
        assert passed is one.supposes.en.startswith("The last day, 9 May 2019, has passed already. ")


@pytest.mark.article("Wi 7(1)")
def test_who_is_done_or_not_obliged_has_no_road(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Fulfilled, dead, or past pension age: no road, no last day, and words that say so."""
    fulfilled = Decision(
        kind=DecisionKind.OBLIGATION_FULFILLED, grants=True, dated=date(2018, 2, 1), first_day=date(2018, 2, 1)
    )
    done = attrs.evolve(ASYLUM, decisions=(fulfilled,))
    person = ASYLUM.person
    assert person is not None
    gone = attrs.evolve(ASYLUM, person=attrs.evolve(person, died=date(2018, 2, 1)))
    old = attrs.evolve(ASYLUM, person=attrs.evolve(person, born=date(1950, 2, 1)))
    for one in (done, gone, old):
        assert Outlook(ON, None, (), ()) == outlook(one, on=ON)
    path = tmp_path / "done.json"
    path.write_bytes(done.to_json())
    assert 0 == main(["outlook", str(path), "--on", "2018-03-01"])
    assert "Er loopt geen termijn: de plicht is er niet (meer) of is voldaan" in capsys.readouterr().out


@pytest.mark.article("Wi 31(1)")
def test_what_union_law_leaves_stands_before_the_text_of_the_act(capsys: pytest.CaptureFixture[str]) -> None:
    """An asylum status holder first reads 0, and then what the Act alone would give."""
    assert 0 == main(["outlook", str(EXAMPLES / "asylum-2016.json"), "--on", "2018-03-01"])
    out = capsys.readouterr().out
    first = out.index("Na de laatste dag: Volgens het recht van de EU is de boete voor het examen 0 euro.")
    assert first < out.index("Volgens de tekst van de wet alleen: De boete voor het examen is hoogstens 250 euro")
    assert "Wat de boete zou veranderen" not in out


def test_without_a_course_or_a_period_there_is_no_such_road() -> None:
    """No course, no pace; no plan under the Wi2021, no period and so nothing ahead."""
    found = outlook(attrs.evolve(ASYLUM, courses=()), on=ON)
    assert ["nothing", "success"] == [r.id for r in found.roads]
    utrecht = Dossier.from_json((EXAMPLES / "utrecht-2024-2554.json").read_bytes())
    assert ((), None) == (
        outlook(attrs.evolve(utrecht, pips=()), on=date(2024, 1, 1)).roads,
        outlook(Dossier(), on=ON).last_day,
    )


def test_the_command_prints_the_roads_and_gives_them_as_data(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Words for people, JSON for machines."""
    path = str(EXAMPLES / "asylum-2016.json")
    family = tmp_path / "family.json"
    family.write_bytes(FAMILY.to_json())
    assert 0 == main(["outlook", str(family), "--on", "2018-03-01", "--lang", "en"])
    said = capsys.readouterr().out
    assert "If lessons go on like this" in said
    heading, *lines = said[said.index("What would change the fine") :].strip().splitlines()
    assert "What would change the fine" == heading
    assert "  - being late with the examination is not attributable: yes → no fine" in lines
    assert "  - the months of extension granted: at least 1 month → no fine" in lines
    passed = "the first day on which it was known that orientation on the Dutch labour market (ONA) was passed"
    assert f"  - {passed}: by 9 May 2019 → no fine" in lines
    assert not [line for line in lines if "625" in line or "2017" in line]  # no higher fine, no day that has passed
    assert len(lines) <= 9
    assert 0 == main(["outlook", path, "--on", "2018-03-01", "--format", "json"])
    data = json.loads(capsys.readouterr().out)
    assert "2019-05-09" == data["last_day"]
    assert ["nothing", "success", "pace"] == [r["id"] for r in data["roads"]]


@given(dossiers())
def test_every_dossier_has_an_outlook(dossier: Dossier) -> None:
    """Whatever is known, an answer; every event lies on or after the day looked from."""
    found = ib.outlook(dossier, on=ON)
    assert all(event.day >= ON for r in found.roads for event in r.events)
