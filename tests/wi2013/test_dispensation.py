"""Release from the obligation of the 2013 Act (Wi art. 6; Besluit 2.8-2.8b; Regeling 2.4-2.4d; Regeling 2021 art. 12.2a)."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inburgering.dossier import Dossier, ExamPart
from inburgering.facts import Facts
from inburgering.facts._wi2013_dispensation import wi2013_dispensation_facts
from inburgering.rules import NEVER, Known, Span, decide, value_of
from tests.wi2013.test_obligation import partner
from wi2013 import dispensation as d
from wi2013.dispensation import EffortPart

PARTS = ("reading", "listening", "writing", "speaking", "knm", "ona")
NOBODY_ASKED: dict[str, Known] = {
    "medical_requested": NEVER,
    "effort_requested": NEVER,
    "medical_dispensation_granted": NEVER,
    "medically_unable": False,
    "effort_unlearnable": False,
    "effort_school_hours": 0,
    "marked_course_hours": 0,
    "marked_nt2_hours": 0,
    "marked_literacy_hours": 0,
    "online_course_hours": 0,
    "registered_years": 3,
    "five_years_work": False,
    "oral_a2": False,
    "gap_days": 0,
    "granted_last_day": NEVER,
    "granted_months": 0,
    "granted_days": 0,
    "exam_fined_last_day": NEVER,
    "tgn_before_day": NEVER,
    "tgn_before_score": 0,
    "tgn_retaken": False,
    "map_concluded": NEVER,
    "exam_kns_passed_day": NEVER,
}
ON = date(2019, 1, 15)


def person(**changes: Any) -> dict[str, Known]:
    """Obliged since 1 March 2016, nothing passed, nothing tried, and nothing asked for."""
    facts = partner(on=ON) | NOBODY_ASKED
    for part in PARTS:
        facts |= dict.fromkeys(
            (f"exam_{part}_{what}_day" for what in ("passed", "document", "exempted", "dispensed")), NEVER
        )
        facts[f"exam_{part}_sittings"] = 0
        if part not in ("knm", "ona"):
            facts[f"nt2_{part}_sittings"] = 0
    if "known" in changes:
        facts |= partner(on=ON, known=changes.pop("known"))
    return facts | changes


def tried(times: int, *, but: dict[str, int] | None = None, **changes: Any) -> dict[str, Known]:
    """600 hours, and every part sat so often, save those named."""
    sat = {f"exam_{part}_sittings": (but or {}).get(part, times) for part in PARTS}
    return person(**{"marked_course_hours": 600} | sat | changes)


def lifted(facts: dict[str, Known]) -> set[str]:
    return {str(part) for part, one in d.effort_lifts.items() if value_of(one, facts) is True}


def test_the_person_of_these_tests_is_made_of_facts_that_exist() -> None:
    """So that a renamed fact is noticed."""
    assert person().keys() <= Facts.facts().keys()


@pytest.mark.article("Wi 6(1)", "Besluit 2.8")
@pytest.mark.parametrize(("asked", "expected"), [(date(2019, 1, 15), True), (date(2019, 1, 16), False)])
def test_medical_dispensation_is_asked_for_at_any_moment(asked: date, expected: bool) -> None:
    """Long before the last six months of the term, and on the doctor's forecast; not before it was asked for."""
    unable = {"medical_requested": asked, "medically_unable": True}
    assert value_of(d.medical_entitled, person(**unable)) is expected
    assert value_of(d.medical_entitled, person(**unable | {"medically_unable": False})) is False


@pytest.mark.article("Wi 6(1)")
def test_whose_judgement_medical_dispensation_awaits() -> None:
    """DUO's, on the advice of a designated doctor; nobody else fills it in."""
    facts = {k: v for k, v in person(medical_requested=date(2019, 1, 2)).items() if k != "medically_unable"}
    assert {m.fact for m in decide(d.medical_entitled, facts).missing} == {"medically_unable"}


@pytest.mark.article("Besluit 2.8", "Regeling 2.4")
@pytest.mark.parametrize(
    ("asked", "last"), [(date(2019, 1, 2), date(2024, 1, 2)), (date(2016, 2, 29), date(2021, 2, 28))]
)
def test_the_doctor_looks_five_years_ahead(asked: date, last: date) -> None:
    """Five years after the application."""
    assert last == value_of(d.medical_horizon_last_day, person(medical_requested=asked))
    assert NEVER == value_of(d.medical_horizon_last_day, person())


@pytest.mark.article("Besluit 2.8", "Besluit 2.8b", "Atw 1(1)")
@pytest.mark.parametrize(
    ("asked", "last"),
    [(date(2019, 1, 2), date(2019, 2, 27)), (date(2019, 2, 23), date(2019, 4, 23)), (NEVER, NEVER)],
)
def test_eight_weeks_to_decide(asked: date, last: date) -> None:
    """Eight weeks; the second falls on Saturday 20 April 2019 and moves past Easter to Tuesday."""
    facts = person(medical_requested=asked, effort_requested=asked)
    assert last == value_of(d.medical_decision_last_day, facts)
    assert last == value_of(d.effort_decision_last_day, facts)


@pytest.mark.article("Wi 6(4)", "Regeling 2.4d")
@pytest.mark.parametrize(
    ("asked", "cents"),
    [
        (date(2013, 7, 31), None),
        (date(2013, 8, 1), 24_079),
        (date(2021, 12, 31), 24_079),
        (date(2022, 1, 1), 22_500),
    ],
)
def test_what_the_medical_examination_costs(asked: date, cents: int | None) -> None:
    """EUR 240.79, and EUR 225 from 1 January 2022."""
    assert cents == value_of(d.medical_fee_cents, person(medical_requested=asked, on=date(2023, 1, 1)))
    assert cents == value_of(d.medical_fee_cents, person(on=asked))


@pytest.mark.article("Regeling 2.4d")
@pytest.mark.parametrize(
    ("asked", "granted", "expected"),
    [
        (date(2022, 1, 1), date(2022, 2, 1), True),
        (date(2021, 12, 31), date(2022, 2, 1), False),
        (date(2022, 1, 1), NEVER, False),
        (NEVER, date(2022, 2, 1), False),
    ],
)
def test_the_fee_comes_back_when_dispensation_is_granted(asked: date, granted: date, expected: bool) -> None:
    """For applications from 2022 on."""
    facts = person(medical_requested=asked, medical_dispensation_granted=granted)
    assert value_of(d.medical_fee_refunded, facts) is expected


@pytest.mark.article("Regeling 2.4d")
def test_the_other_fees() -> None:
    """EUR 90 for the interview, EUR 150 for the test of learning ability, in the text of 1 August 2013."""
    for day, interview, test in ((date(2013, 7, 31), None, None), (date(2013, 8, 1), 9_000, 15_000)):
        assert interview == d.INTEGRATED_FEE.at(day)
        assert test == d.TEST_FEE.at(day)


@pytest.mark.article("Regeling 2.4a")
@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, True),
        ({"registered_years": 9}, False),
        ({"registered_years": 11}, True),
        ({"five_years_work": False}, False),
        ({"oral_a2": False}, False),
    ],
)
def test_sufficiently_integrated_takes_all_three(changes: dict[str, Known], expected: bool) -> None:
    """Ten years registered, five years of work, and speaking and listening at A2."""
    enough = {"registered_years": 10, "five_years_work": True, "oral_a2": True}
    assert value_of(d.sufficiently_integrated, person(**enough | changes)) is expected


@pytest.mark.article("Regeling 2.4a")
@pytest.mark.parametrize(("on", "expected"), [(date(2013, 7, 31), None), (date(2013, 8, 1), False)])
def test_before_august_2013_the_conditions_were_not_read(on: date, expected: bool | None) -> None:
    """Undetermined then, whatever the person did."""
    assert value_of(d.sufficiently_integrated, person(on=on)) is expected


@pytest.mark.article("Regeling 2.4b(a)")
@pytest.mark.parametrize(
    ("hours", "nt2", "expected"), [(599, 0, False), (600, 0, True), (300, 300, True), (300, 299, False)]
)
def test_600_hours_of_inburgering_and_nt2_together(hours: int, nt2: int, expected: bool) -> None:
    """Hours of both courses add up."""
    facts = tried(4, marked_course_hours=hours, marked_nt2_hours=nt2)
    assert value_of(d.effort_hours, facts) is expected
    assert bool(lifted(facts)) is expected


@pytest.mark.article("Regeling 2.4b(a)")
@pytest.mark.parametrize(
    ("on", "course", "literacy", "expected"),
    [
        (date(2023, 4, 1), 200, 400, True),
        (date(2023, 4, 1), 199, 401, False),
        (date(2023, 4, 1), 200, 399, False),
        (date(2023, 3, 31), 200, 400, None),
        (date(2015, 10, 15), 200, 400, False),
        (date(2015, 10, 16), 200, 400, None),
    ],
)
def test_literacy_hours_beside_200_others(on: date, course: int, literacy: int, expected: bool | None) -> None:
    """DUO's practice; the text of 15 October 2015 does not have it, and when it began is open."""
    facts = person(on=on, marked_course_hours=course, marked_literacy_hours=literacy)
    assert value_of(d.effort_hours, facts) is expected


@pytest.mark.article("Regeling 2.4b(a)", "Regeling 2021 12.2a(1)")
@pytest.mark.parametrize(
    ("on", "times", "expected"),
    [
        (date(2013, 7, 31), 4, None),
        (date(2019, 1, 15), 3, False),
        (date(2019, 1, 15), 4, True),
        (date(2023, 3, 31), 3, False),
        (date(2023, 4, 1), 3, True),
        (date(2023, 4, 1), 2, False),
    ],
)
def test_four_attempts_and_three_since_april_2023(on: date, times: int, expected: bool | None) -> None:
    """At each part that is not passed."""
    facts = tried(times, on=on, known=date(2013, 2, 1))
    assert value_of(d.effort_attempts, facts) is expected


@pytest.mark.article("Regeling 2.4b(a)")
def test_of_the_state_examination_two_sittings_of_a_part_count() -> None:
    """Four sittings, three of them of the state examination: one and two make three, which is not enough."""
    facts = tried(4, nt2_reading_sittings=3)
    assert value_of(d.effort_attempts, facts) is False
    assert "reading" not in lifted(facts)
    assert value_of(d.effort_attempts, tried(4, nt2_reading_sittings=2)) is True


@pytest.mark.article("Wi 6(2)")
def test_a_part_is_lifted_by_itself() -> None:
    """Writing was sat four times, the rest once: by default writing is lifted. Other readings want more."""
    facts = tried(1, but={"writing": 4})
    assert lifted(facts) == {"writing"}
    assert lifted(facts | {"effort_part": EffortPart.COMPONENT}) == set()
    assert lifted(facts | {"effort_part": EffortPart.ALL}) == set()
    language = tried(4, but={"knm": 1, "ona": 1})
    assert lifted(language | {"effort_part": EffortPart.COMPONENT}) == {"reading", "listening", "writing", "speaking"}
    assert lifted(language | {"effort_part": EffortPart.ALL}) == set()
    assert lifted(tried(4) | {"effort_part": EffortPart.ALL}) == set(PARTS)


@pytest.mark.article("Wi 6(2)")
def test_a_passed_part_is_not_lifted_and_stands_in_no_way() -> None:
    """Reading was passed at the first sitting; the others failed four times."""
    passed = tried(4, but={"reading": 1}, exam_reading_passed_day=date(2018, 5, 1))
    for reading in EffortPart:
        assert lifted(passed | {"effort_part": reading}) == set(PARTS) - {"reading"}


@pytest.mark.article("Wi 6(1)(b)", "Wi 6(2)")
@pytest.mark.parametrize(("on", "expected"), [(date(2017, 9, 30), set()), (date(2017, 10, 1), {"writing"})])
def test_parts_by_themselves_since_october_2017(on: date, expected: set[str]) -> None:
    """Before that the whole obligation was lifted, and every open part had to be tried."""
    assert lifted(tried(1, but={"writing": 4}, on=on)) == expected
    assert lifted(tried(4, on=on)) == set(PARTS)


@pytest.mark.article("Besluit 2.10(2)")
def test_ona_is_not_tried_by_who_need_not_do_it() -> None:
    """Obliged in 2014: the five other parts are enough."""
    facts = tried(4, but={"ona": 0}, known=date(2014, 6, 1), on=date(2017, 3, 1))
    assert lifted(facts) == set(PARTS) - {"ona"}
    assert value_of(d.effort_attempts, tried(4, but={"ona": 0})) is False


@pytest.mark.article("Regeling 2.4b(b)")
@pytest.mark.parametrize(
    ("on", "literacy", "course", "expected"),
    [
        (date(2015, 10, 15), 600, 0, True),
        (date(2015, 10, 15), 599, 1, False),
        (date(2019, 1, 15), 600, 0, True),
        (date(2019, 1, 15), 300, 300, None),
        (date(2019, 1, 15), 299, 301, False),
        (date(2023, 4, 1), 300, 300, True),
        (date(2023, 4, 1), 299, 301, False),
        (date(2023, 4, 1), 300, 299, False),
    ],
)
def test_the_road_of_literacy(on: date, literacy: int, course: int, expected: bool | None) -> None:
    """600 hours of literacy in the text of 2015, 600 of which 300 in practice; between them the day is open."""
    facts = person(on=on, marked_literacy_hours=literacy, marked_course_hours=course, effort_unlearnable=True)
    assert value_of(d.effort_literacy, facts) is expected
    assert value_of(d.effort_literacy, facts | {"effort_unlearnable": False}) is False


@pytest.mark.article("Regeling 2.4b(b)")
def test_after_literacy_and_the_test_no_attempts_are_needed() -> None:
    """Every open part is lifted."""
    facts = person(marked_literacy_hours=600, effort_unlearnable=True, exam_knm_passed_day=date(2018, 5, 1))
    assert lifted(facts) == set(PARTS) - {"knm"}


@pytest.mark.article("Regeling 2021 12.2a(2)")
@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, True),
        ({"effort_school_hours": 599}, False),
        ({"effort_school_hours": 599, "marked_course_hours": 1}, None),
        ({"effort_school_hours": 599, "marked_nt2_hours": 1}, None),
        ({"effort_school_hours": 0, "marked_course_hours": 600}, False),
        ({"exempting_study": True}, False),
        ({"effort_unlearnable": False}, False),
        ({"on": date(2023, 3, 31)}, None),
        ({"on": date(2023, 1, 1)}, None),
        ({"on": date(2022, 12, 31)}, False),
    ],
)
def test_the_road_of_hours_at_school(changes: dict[str, Known], expected: bool | None) -> None:
    """600 hours in two years and the test; not for who goes on to exempting education."""
    facts = person(on=date(2023, 4, 1), effort_school_hours=600, effort_unlearnable=True)
    assert value_of(d.effort_school, facts | changes) is expected


@pytest.mark.article("Regeling 2021 12.2a(2)")
@pytest.mark.parametrize(("times", "expected"), [(2, False), (3, True)])
def test_hours_at_school_and_three_attempts(times: int, expected: bool) -> None:
    """Instead of the test."""
    facts = tried(times, on=date(2023, 4, 1), marked_course_hours=0, effort_school_hours=600)
    assert value_of(d.effort_school, facts) is expected


@pytest.mark.article("Besluit 2.8b")
@pytest.mark.parametrize(
    ("on", "expected"), [(date(2018, 8, 31), False), (date(2018, 9, 1), True), (date(2022, 3, 1), True)]
)
def test_the_window_opens_six_months_before_the_end(on: date, expected: bool) -> None:
    """1 March 2016 up to and including 28 February 2019: from 1 September 2018, two and a half years on, without an end."""
    facts = tried(4, on=on)
    assert date(2018, 9, 1) == value_of(d.effort_request_first_day, facts)
    assert value_of(d.effort_entitled, facts) is expected
    assert value_of(d.effort_entitled, facts | {"effort_requested": min(on, date(2018, 8, 30))}) is False


@pytest.mark.article("Besluit 2.8b")
def test_an_extension_moves_the_window_and_a_fine_does_not() -> None:
    """Extended to 31 August 2019: from 1 March 2019. A new period after a fine leaves it there."""
    longer = person(granted_last_day=date(2019, 8, 31))
    assert date(2019, 3, 1) == value_of(d.effort_request_first_day, longer)
    fined = longer | {"exam_fined_last_day": date(2021, 10, 1)}
    assert date(2019, 3, 1) == value_of(d.effort_request_first_day, fined)


@pytest.mark.article("Besluit 2.8b")
@pytest.mark.parametrize(
    ("asked", "expected"), [(date(2018, 8, 31), False), (date(2018, 9, 1), None), (date(2019, 3, 1), True)]
)
def test_an_application_before_the_extended_window(asked: date, expected: bool | None) -> None:
    """Extended to 31 August 2019: in the window of the three years it depends on which came first."""
    facts = tried(4, on=date(2019, 4, 1), granted_last_day=date(2019, 8, 31), effort_requested=asked)
    assert value_of(d.effort_entitled, facts) is expected


@pytest.mark.article("Besluit 2.8b(3)", "Regeling 2021 12.2a(5)")
def test_who_relies_on_school_may_ask_earlier() -> None:
    """Obliged since May 2021: no window needed on that road, but on the others."""
    young: dict[str, Any] = {"known": date(2021, 5, 3), "on": date(2023, 4, 3)}
    school = person(effort_school_hours=600, effort_unlearnable=True, **young)
    assert value_of(d.effort_entitled, school) is True
    assert value_of(d.effort_entitled, tried(4, **young)) is False


@pytest.mark.article("Wi 6")
@pytest.mark.parametrize(("granted", "expected"), [(date(2017, 9, 30), True), (date(2017, 10, 1), False)])
def test_for_efforts_the_whole_is_lifted_until_september_2017_only(granted: date, expected: bool) -> None:
    """Since 1 October 2017 only parts of the examination."""
    assert value_of(d.dispensed, person(effort_dispensation_granted=granted)) is expected
    assert value_of(d.dispensed, person(dispensation_decided=True)) is True
    assert value_of(d.dispensed, person()) is False


@pytest.mark.article("Wi 6(1)", "Wi 6(2)")
def test_the_pvt_stays_after_efforts_and_goes_with_a_medical_dispensation() -> None:
    """Obliged in 2018: every part lifted for efforts, the PVT is still to be done."""
    since: dict[str, Any] = {"known": date(2018, 2, 1), "on": date(2021, 6, 1)}
    days = {f"exam_{part}_dispensed_day": date(2021, 5, 1) for part in PARTS}
    facts = person(effort_dispensation_granted=date(2021, 5, 1), **since, **days)
    assert value_of(d.agi_parts_lifted, facts) == 6
    assert value_of(d.pvt_remains, facts) is True
    assert value_of(d.pvt_remains, facts | {"dispensation_decided": True}) is False
    assert value_of(d.pvt_remains, person(effort_dispensation_granted=date(2021, 5, 1))) is False


@pytest.mark.article("Regeling 2.4b")
@given(st.integers(0, 700), st.integers(0, 700), st.integers(0, 5), st.integers(0, 5))
def test_more_effort_never_lifts_less(some: int, other: int, once: int, again: int) -> None:
    """More hours and more attempts leave every part lifted that was lifted with fewer."""
    few = tried(min(once, again), marked_course_hours=min(some, other))
    many = tried(max(once, again), marked_course_hours=max(some, other))
    assert lifted(few) <= lifted(many)


@pytest.mark.article("Wi 6(2)")
def test_there_is_a_rule_for_each_of_the_six_parts() -> None:
    """The participation statement is none of them."""
    assert {str(part) for part in d.effort_lifts} == set(PARTS)
    assert ExamPart.KNS not in d.effort_lifts
    assert value_of(d.effort_enough, person()) is False
    assert value_of(d.effort_enough, tried(1, but={"ona": 4})) is True


READ_ON = date(2023, 6, 1)


def read(**parts: Any) -> dict[str, Known]:
    return wi2013_dispensation_facts(Dossier.from_dict(parts), READ_ON)


def test_of_an_empty_dossier_nothing_is_said() -> None:
    """Unknown is left out."""
    assert read() == {}


@pytest.mark.article("Besluit 2.8", "Besluit 2.8b")
def test_applications_of_a_dossier() -> None:
    """The latest of a kind that came by the day."""
    asked = [
        {"kind": "effort_dispensation", "received": "2022-03-01"},
        {"kind": "effort_dispensation", "dated": "2023-05-30", "received": "2023-06-01"},
        {"kind": "effort_dispensation", "received": "2023-06-02"},
    ]
    facts = read(requests=asked)
    assert date(2023, 6, 1) == facts["effort_requested"]
    assert facts["medical_requested"] == NEVER
    assert "effort_requested" not in read(requests=[{"received": "2022-03-01"}])
    assert "effort_requested" not in read(requests=[{"kind": "effort_dispensation"}])


@pytest.mark.article("Wi 6")
def test_decisions_of_a_dossier() -> None:
    """The first that grants, while it stands; a refusal is none."""
    yes = {"kind": "effort_dispensation", "grants": True, "dated": "2021-02-03", "last_day": "none"}
    no = {**yes, "grants": False, "dated": "2020-02-03"}
    assert date(2021, 2, 3) == read(decisions=[no, yes])["effort_dispensation_granted"]
    assert read(decisions=[no])["effort_dispensation_granted"] == NEVER
    assert read(decisions=[{**yes, "last_day": "2023-05-31"}])["effort_dispensation_granted"] == NEVER
    assert (
        Span(date(2021, 1, 1), date(2021, 12, 31))
        == read(decisions=[{**yes, "dated": "2021"}])["effort_dispensation_granted"]
    )
    assert "effort_dispensation_granted" not in read(decisions=[{**yes, "grants": None}])
    medical = {**yes, "kind": "medical_dispensation"}
    assert date(2021, 2, 3) == read(decisions=[medical])["medical_dispensation_granted"]


@pytest.mark.article("Besluit 2.8", "Regeling 2.4a(c)")
def test_judgements_of_a_dossier() -> None:
    """The latest by the day. An interview at B1 shows A2; one that failed at B1 says nothing of A2."""
    unable = {"kind": "permanently_unable", "outcome": True, "dated": "2023-05-01"}
    later = {**unable, "outcome": False, "dated": "2023-05-20"}
    assert read(judgements=[unable])["medically_unable"] is True
    assert read(judgements=[later, unable])["medically_unable"] is False
    assert "medically_unable" not in read(judgements=[{**unable, "dated": "2023-06-02"}])
    assert read(judgements=[{"kind": "oral_b1", "outcome": True, "dated": "2023-05-01"}])["oral_a2"] is True
    failed = {"kind": "oral_b1", "outcome": False, "dated": "2023-05-01"}
    assert "oral_a2" not in read(judgements=[failed])
    assert read(judgements=[failed, {**failed, "kind": "oral_a2", "outcome": True}])["oral_a2"] is True
    assert read(judgements=[{**failed, "kind": "oral_a2"}])["oral_a2"] is False
    assert read(judgements=[{**failed, "kind": "unable_to_learn", "outcome": True}])["effort_unlearnable"] is True
    assert "effort_unlearnable" not in read(judgements=[failed], learnability_tests=[{"b1_attainable": False}])


@pytest.mark.article("Besluit 2.8")
@pytest.mark.parametrize("other", ["2023-05-01", "2023-05", None])
def test_which_judgement_is_the_latest_is_not_guessed(other: str | None) -> None:
    """One the other way of the same day, of a day somewhere in that month, or without a day, leaves it unknown."""
    one = {"kind": "permanently_unable", "outcome": True, "dated": "2023-05-01"}
    against = {**one, "outcome": False, "dated": other}
    for both in ([one, against], [against, one]):
        assert "medically_unable" not in read(judgements=both)
    assert read(judgements=[one, {**one, "dated": "2023-05"}])["medically_unable"] is True
    assert "medically_unable" not in read(judgements=[one, {**against, "dated": "2023"}])
    assert "medically_unable" not in read(judgements=[one, {**against, "kind": None, "dated": "2023-05-20"}])


@pytest.mark.article("Regeling 2021 12.2a(2)")
def test_hours_at_school_of_a_dossier() -> None:
    """Within two years before the application, or before the day while there is none; across the edge is not sure."""
    isk = {"kind": "international_class", "first_day": "2021-09-01", "last_day": "2022-07-15", "dutch_hours": 450}
    pro = {"kind": "practical", "first_day": "2022-09-01", "last_day": "2023-05-31", "dutch_hours": 150}
    old = {**isk, "first_day": "2019-09-01", "last_day": "2020-07-15"}
    none: dict[str, Any] = {"requests": []}
    assert read(**none, schooling=[isk, pro, old])["effort_school_hours"] == 600
    assert read(**none, schooling=[{**pro, "kind": "entry"}])["effort_school_hours"] == 0
    assert read(**none, schooling=[{**isk, "first_day": "2021-06-01"}])["effort_school_hours"] == 450
    assert "effort_school_hours" not in read(**none, schooling=[{**isk, "first_day": "2021-05-31"}])
    assert "effort_school_hours" not in read(**none, schooling=[{**isk, "dutch_hours": None}])
    asked = {"requests": [{"kind": "effort_dispensation", "received": "2022-08-01"}]}
    assert read(**asked, schooling=[isk, pro])["effort_school_hours"] == 450
    assert "effort_school_hours" not in read(schooling=[isk])
