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
from inburgering.dossier import Course, CourseKind, Dossier, ExamPart, ExamResult, Level
from inburgering.forecast import Outlook, Road, outlook
from inburgering.rules import NEVER
from tests.strategies import dossiers

EXAMPLES = Path(__file__).parents[2] / "examples"
ON = date(2018, 3, 1)
ASYLUM = Dossier.from_json((EXAMPLES / "asylum-2016.json").read_bytes())


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
    changes = {turn.facts: turn.outcome for turn in outlook(ASYLUM, on=ON).changes}
    assert 625 == changes[(("marked_course_hours", 299),)]
    names = {name for facts in changes for name, _ in facts}
    assert "exam_overrun_excused" in names
    assert not names & {"born", "on", "first_right_known", "turkish"}


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


def test_without_a_course_or_a_period_there_is_no_such_road() -> None:
    """No course, no pace; no plan under the Wi2021, no period and so nothing ahead."""
    found = outlook(attrs.evolve(ASYLUM, courses=()), on=ON)
    assert ["nothing", "success"] == [r.id for r in found.roads]
    utrecht = Dossier.from_json((EXAMPLES / "utrecht-2024-2554.json").read_bytes())
    assert ((), None) == (
        outlook(attrs.evolve(utrecht, pips=()), on=date(2024, 1, 1)).roads,
        outlook(Dossier(), on=ON).last_day,
    )


def test_the_command_prints_the_roads_and_gives_them_as_data(capsys: pytest.CaptureFixture[str]) -> None:
    """Words for people, JSON for machines."""
    path = str(EXAMPLES / "asylum-2016.json")
    assert 0 == main(["outlook", path, "--on", "2018-03-01", "--lang", "en"])
    said = capsys.readouterr().out
    assert "If lessons go on like this" in said
    assert "What would change the fine" in said
    assert 0 == main(["outlook", path, "--on", "2018-03-01", "--format", "json"])
    data = json.loads(capsys.readouterr().out)
    assert "2019-05-09" == data["last_day"]
    assert ["nothing", "success", "pace"] == [r["id"] for r in data["roads"]]


@given(dossiers())
def test_every_dossier_has_an_outlook(dossier: Dossier) -> None:
    """Whatever is known, an answer; every event lies on or after the day looked from."""
    found = ib.outlook(dossier, on=ON)
    assert all(event.day >= ON for r in found.roads for event in r.events)
