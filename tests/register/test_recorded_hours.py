"""What a dossier says of hours, schools, fines, loans and identifiers, read as facts."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inburgering.dossier import (
    Act,
    Course,
    CourseKind,
    Dossier,
    Fine,
    FineKind,
    InstitutionKind,
    Loan,
    Person,
    Registration,
    Request,
    RequestKind,
)
from inburgering.facts._recorded_hours import RecordedHoursFacts, recorded_hours_facts
from inburgering.rules import NEVER, Known, Span
from tests.strategies import dossiers

ON = date(2024, 1, 15)
YEAR = Span(date(2023, 1, 1), date(2023, 12, 31))
FIRST, LAST = date(2019, 9, 1), date(2020, 6, 30)
MARK_FIRST, MARK_LAST = date(2018, 1, 1), date(2020, 8, 31)


def read(on: date = ON, **parts: Any) -> dict[str, Known]:
    return recorded_hours_facts(Dossier(**parts), on)


def course(**more: Any) -> Course:
    """A course in order: bought and attended 100 hours, papers at DUO, under the quality mark."""
    given_: dict[str, Any] = {
        "first_day": FIRST,
        "last_day": LAST,
        "kind": CourseKind.INTEGRATION,
        "institution_kind": InstitutionKind.COURSE,
        "quality_mark": True,
        "hours_bought": 100,
        "hours_attended": 100,
        "online_hours": 0,
        "ona_hours": 10,
        "statement_hours": 0,
        "contract": True,
        "invoice": True,
        "mark_first_day": MARK_FIRST,
        "mark_last_day": MARK_LAST,
        "mark_withdrawn": True,
    }
    return Course(**given_ | more)


def of(*courses: Course) -> dict[str, Known]:
    return read(courses=courses)


def fine(kind: FineKind | None, cents: int | None, dated: Any = date(2023, 3, 1), revoked: bool | None = False) -> Fine:
    return Fine(kind=kind, amount_cents=cents, dated=dated, revoked=revoked)


def test_a_dossier_without_a_record_says_only_that_no_day_is_partly_known() -> None:
    """What is not in the dossier is unknown; that it holds no partly known day is plain."""
    assert read() == {"partial_days": 0}


def test_a_whole_record_settles_every_fact() -> None:
    """No fact is a column only: a dossier can say each."""
    person = Person(bsn="111222333", v_number="0123456789")
    facts = read(courses=(course(),), requests=(), fines=(), loans=(), person=person)
    assert set(RecordedHoursFacts.facts()) == set(facts)


def test_a_course_in_order_has_nothing_in_doubt() -> None:
    """Under the mark, with papers, as many hours as bought: every hour that could be in doubt is none."""
    facts = of(course())
    amounts = {name: facts[name] for name in facts if name.startswith(("hours_", "ona_", "online_"))}
    totals = {"hours_bought": 100, "hours_attended": 100, "hours_declared": 100, "ona_hours": 10}
    assert totals == {name: amount for name, amount in amounts.items() if amount != 0}


def test_no_courses_are_no_hours() -> None:
    """An empty list is known: 0 hours, no overlap."""
    facts = of()
    assert (0, 0, False) == (facts["hours_declared"], facts["hours_in_doubt"], facts["courses_overlap"])


@pytest.mark.article("Kamerbrief D.2.2")
@pytest.mark.parametrize(
    ("statement", "attended", "declared"), [(120, 100, 120), (0, 100, 100), (None, 100, 100), (120, None, 120)]
)
def test_declared_hours_are_the_statements_or_else_the_registered_ones(
    statement: int | None, attended: int | None, declared: int
) -> None:
    """A statement goes first; without one the school declared what is registered."""
    assert declared == of(course(statement_hours=statement, hours_attended=attended))["hours_declared"]


def test_hours_that_nobody_declared_are_unknown() -> None:
    """Without a statement and without registered hours the sum is unknown, however many other courses there are."""
    assert "hours_declared" not in of(course(), course(statement_hours=0, hours_attended=None))


@pytest.mark.article("Kamerbrief D.2.2")
@pytest.mark.parametrize("paper", ["contract", "invoice"])
def test_hours_without_a_paper_are_those_of_the_courses_that_lack_it(paper: str) -> None:
    """Known to be missing counts, unknown leaves the sum unknown, a course of 0 hours changes nothing."""
    name = f"hours_without_{paper}"
    facts = of(course(), course(**{paper: False}, statement_hours=30))
    assert (30, 30, 10) == (facts[name], facts["hours_in_doubt"], facts["ona_hours_in_doubt"])
    assert name not in of(course(**{paper: None}))
    assert of(course(**{paper: None}, hours_attended=0))[name] == 0


@pytest.mark.article("Kamerbrief D.2.2")
@pytest.mark.parametrize(
    ("first", "last", "outside", "partly", "after"),
    [
        (date(2017, 9, 1), date(2017, 12, 31), 100, 0, 0),
        (date(2017, 9, 1), date(2018, 1, 1), 0, 100, 0),
        (date(2018, 1, 1), date(2020, 8, 31), 0, 0, 0),
        (date(2020, 8, 31), date(2020, 9, 1), 0, 100, 0),
        (date(2020, 9, 1), date(2020, 12, 31), 100, 0, 100),
        (date(2020, 1, 1), NEVER, 0, 100, 0),
    ],
)
def test_hours_lie_within_partly_or_wholly_outside_the_mark(
    first: date, last: date, outside: int, partly: int, after: int
) -> None:
    """The first and the last day with the mark are both in it; the day after a withdrawal is the first without."""
    facts = of(course(first_day=first, last_day=last))
    names = ("hours_outside_mark", "hours_partly_outside_mark", "hours_after_withdrawal")
    assert (outside, partly, after) == tuple(facts[name] for name in names)


@pytest.mark.article("Kamerbrief D.2.2")
def test_only_a_mark_that_was_withdrawn_makes_hours_of_after_the_withdrawal() -> None:
    """A mark that the school gave up leaves the hours outside the mark; how it ended unknown, that is not told."""
    late = {"first_day": date(2020, 9, 1), "last_day": date(2020, 12, 31)}
    lapsed, unsure = of(course(**late, mark_withdrawn=False)), of(course(**late, mark_withdrawn=None))
    assert (100, 0) == (lapsed["hours_outside_mark"], lapsed["hours_after_withdrawal"])
    assert (100, None) == (unsure["hours_outside_mark"], unsure.get("hours_after_withdrawal"))


def test_what_one_end_of_the_mark_settles_needs_no_other() -> None:
    """Begun after the last day with the mark is outside, whenever the mark began; before it, that is not told."""
    unknown = {"mark_first_day": None}
    late = of(course(**unknown, first_day=date(2020, 9, 1), last_day=date(2020, 12, 31)))
    assert late["hours_outside_mark"] == 100
    assert "hours_outside_mark" not in of(course(**unknown))
    assert "hours_outside_mark" not in of(course(first_day=Span(MARK_LAST, date(2020, 9, 1)), last_day=NEVER))


@pytest.mark.article("Wet 32(1)", "Wet 8(2)")
def test_a_bridging_institution_needs_no_mark() -> None:
    """Hours there are never without, outside or after the mark, and their marks need not be known."""
    facts = of(course(institution_kind=InstitutionKind.BRIDGING, quality_mark=False, mark_last_day=date(2018, 6, 1)))
    names = ("hours_without_mark", "hours_outside_mark", "hours_partly_outside_mark", "hours_after_withdrawal")
    assert [0] * 4 == [facts[name] for name in names]
    assert of(course(quality_mark=False))["hours_without_mark"] == 100


def test_excess_is_counted_course_by_course() -> None:
    """One course over its contract is not made good by another under it; so for statements and the register."""
    facts = of(course(hours_attended=110), course(hours_attended=80, statement_hours=95))
    assert (10, 15) == (facts["hours_over_bought"], facts["hours_short_of_statement"])
    assert (200, 190, 95) == tuple(facts[name] for name in ("hours_bought", "hours_attended", "hours_stated"))
    assert "hours_over_bought" not in of(course(hours_bought=None))


@pytest.mark.article("DUO, contractgegevens, 1-1-2019")
@pytest.mark.parametrize(("first", "hours"), [(date(2018, 12, 31), 0), (date(2019, 1, 1), 25)])
def test_online_hours_go_by_the_day_the_course_began(first: date, hours: int) -> None:
    """Begun on 1 January 2019 they are of after the change; begun the day before they are not."""
    assert hours == of(course(first_day=first, online_hours=25))["online_hours_since_2019"]


@pytest.mark.parametrize(("begins", "overlap"), [(LAST, True), (LAST + timedelta(days=1), False)])
def test_courses_overlap_when_they_have_a_day_in_common(begins: date, overlap: bool) -> None:
    """The last day is part of a course; the order in which they stand makes no difference."""
    one, other = course(), course(first_day=begins, last_day=NEVER)
    assert overlap is of(one, other)["courses_overlap"]
    assert overlap is of(other, one)["courses_overlap"]


def test_an_unknown_day_leaves_an_overlap_open_unless_another_is_sure() -> None:
    """One sure overlap is enough; one that is not sure hides none and makes none."""
    unsure = course(first_day=None, last_day=NEVER)
    assert "courses_overlap" not in of(course(), unsure)
    assert of(course(), unsure, course())["courses_overlap"] is True
    assert of(unsure)["courses_overlap"] is False


@pytest.mark.article("Besluit (oud) 2.8b")
def test_a_request_for_dispensation_is_known_from_the_day_it_was_received() -> None:
    """Not the day before; other requests are none; unknown kinds leave it open."""
    asked = Request(kind=RequestKind.EFFORT_DISPENSATION, dated=date(2024, 1, 10), received=ON)
    assert read(requests=(asked,))["agi_requested"] is True
    assert read(ON - timedelta(days=1), requests=(asked,))["agi_requested"] is False
    assert read(requests=(Request(kind=RequestKind.LOAN, dated=ON),))["agi_requested"] is False
    assert "agi_requested" not in read(requests=(Request(dated=ON),))


@pytest.mark.article("Wet 26(1)")
def test_the_highest_fine_of_each_kind_is_read() -> None:
    """Of two fines the higher; PVT and MAP alone are one kind; a revoked fine does not count; 0 is none."""
    fines = (
        fine(FineKind.PVT, 100),
        fine(FineKind.MAP, 340_00),
        fine(FineKind.ROUTE, 1_200_00, revoked=True),
        fine(FineKind.PVT_AND_MAP, 680_00),
    )
    facts = read(fines=fines)
    names = ("programme", "both_programmes", "route", "intake")
    assert (340_00, 680_00, 0, 0) == tuple(facts[f"highest_fine_{name}_cents"] for name in names)


@pytest.mark.parametrize("part", [{"kind": None}, {"cents": None}, {"revoked": None}])
def test_a_fine_not_wholly_known_leaves_the_highest_open(part: dict[str, Any]) -> None:
    """Its kind, its amount or whether it was revoked: without it the highest is not known."""
    whole: dict[str, Any] = {"kind": FineKind.ROUTE, "cents": 500_00, "revoked": False}
    assert "highest_fine_route_cents" not in read(fines=(fine(FineKind.ROUTE, 400_00), fine(**whole | part)))


@pytest.mark.article("Wet 24", "Wet 25", "Wi 31")
def test_the_latest_fine_for_being_late_is_read() -> None:
    """Fines for the intake or during the trajectory are not for being late; without any, the day does not come."""
    early, late = fine(FineKind.PVT, 340_00, date(2023, 3, 1)), fine(FineKind.EXAM, 1_250_00, date(2023, 9, 1))
    other = fine(FineKind.TRAJECTORY, 50_00, date(2023, 12, 1))
    assert date(2023, 9, 1) == read(fines=(early, late, other))["late_fine_dated"]
    assert NEVER == read(fines=(other,))["late_fine_dated"]
    assert Span(date(2023, 3, 1), YEAR.last) == read(fines=(early, fine(FineKind.MAP, 1, YEAR)))["late_fine_dated"]
    assert "late_fine_dated" not in read(fines=(early, fine(FineKind.MAP, 1, None)))


@pytest.mark.article("Wet 20(1)")
def test_only_a_loan_under_the_wi2021_is_read() -> None:
    """A loan under the Wi2013 is another matter; with the Act unknown nothing is said."""
    loans = (Loan(act=Act.WI2021, granted=date(2023, 5, 1)), Loan(act=Act.WI2013, granted=date(2023, 6, 1)))
    assert date(2023, 5, 1) == read(loans=loans)["wi2021_loan_granted"]
    assert NEVER == read(loans=loans[1:])["wi2021_loan_granted"]
    assert "wi2021_loan_granted" not in read(loans=(Loan(granted=date(2023, 5, 1)),))


@pytest.mark.article("Wet 36")
def test_of_identifiers_only_the_number_of_digits_is_read() -> None:
    """Their values are in no fact."""
    facts = read(person=Person(bsn="111222333", v_number="0123456789"))
    assert {"bsn_digits": 9, "v_number_digits": 10, "partial_days": 0} == facts


def test_partly_known_days_are_counted_wherever_they_stand() -> None:
    """A birth year and a month of registration are two; days that are whole, and NEVER, are none."""
    registration = Registration(first_day=Span(date(2023, 2, 1), date(2023, 2, 28)), last_day=NEVER)
    whole = Registration(first_day=date(2022, 1, 1), last_day=date(2022, 12, 31))
    facts = read(person=Person(born=Span(date(1990, 1, 1), date(1990, 12, 31))), registrations=(whole, registration))
    assert facts["partial_days"] == 2


@given(dossier=dossiers(), on=st.dates(date(2013, 1, 1), date(2030, 12, 31)))
def test_every_dossier_can_be_read(dossier: Dossier, on: date) -> None:
    """Whatever is known: the facts have names of the vocabulary, none is null, and no amount is negative."""
    facts = recorded_hours_facts(dossier, on)
    assert set(facts) <= set(RecordedHoursFacts.facts())
    assert all(value is not None and (not isinstance(value, int) or value >= 0) for value in facts.values())


@given(dossier=dossiers())
def test_hours_in_doubt_are_part_of_the_declared_hours(dossier: Dossier) -> None:
    """A share is never more than the whole, and hours after a withdrawal are outside the mark."""
    facts = recorded_hours_facts(dossier, ON)
    for share, whole in (
        ("hours_in_doubt", "hours_declared"),
        ("hours_without_contract", "hours_declared"),
        ("hours_after_withdrawal", "hours_outside_mark"),
        ("ona_hours_in_doubt", "ona_hours"),
    ):
        if share in facts and whole in facts:
            amount, most = facts[share], facts[whole]
            assert isinstance(amount, int)
            assert isinstance(most, int)
            assert amount <= most
