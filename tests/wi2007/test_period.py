"""The term of the 2007 Act, its extension and the request (Wi 7, 26, 31 to 33; Besluit 2.11 and 5.4)."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inburgering.dossier import (
    Authority,
    Course,
    CourseKind,
    Decision,
    DecisionKind,
    Dossier,
    Ground,
    Judgement,
    JudgementKind,
    Person,
    Purpose,
    ResidenceGround,
)
from inburgering.facts import earlier_facts_on, facts_on
from inburgering.rules import NEVER, Span, decide, value_of
from inburgering.transition import no_longer_bound, term_2007_runs_on
from tests.wi2007.persons import NOTHING_KEEPS_AWAY
from tests.wi2007.test_obligation import settled
from wi2007.obligation import obliged
from wi2007.period import (
    PeriodCounting,
    SettledAbroad,
    decision_last_day,
    extended_last_day,
    extension_due,
    literacy_extension_due,
    literacy_extension_possible,
    literacy_most_last_day,
    period_end,
    period_first_day,
    period_last_day,
    period_months,
    request_first_day,
    running_last_day,
    starts_by_decision,
)

ON = date(2012, 6, 1)


def facts(imposed: date = NEVER, **more: Any) -> dict[str, Any]:
    """An old resident whose term begins on the day that the municipality set; no gap, no extension, no fine."""
    plain: dict[str, Any] = {
        **NOTHING_KEEPS_AWAY,
        "on": ON,
        "born": date(1970, 5, 1),
        "ground": ResidenceGround.B,
        "purpose": Purpose.CONTINUED_RESIDENCE,
        "first_right_known": date(2000, 1, 10),
        "first_right_in_force": date(2000, 1, 10),
        "resident_on_2007_start": True,
        "win_newcomer_2006": False,
        "term_2007_imposed": imposed,
        "passed_exam_abroad": False,
        "gap_days": 0,
        "granted_last_day": NEVER,
        "granted_months": 0,
        "granted_days": 0,
        "fined_period_last_day": NEVER,
        "literacy_course_begun": NEVER,
        "literacy_extension_given": False,
    }
    return plain | more


def newcomer(known: date, **more: Any) -> dict[str, Any]:
    """A newcomer whose right of residence was made known on a day; of age, and not at school."""
    own: dict[str, Any] = {
        "resident_on_2007_start": False,
        "first_right_known": known,
        "first_right_in_force": known,
    }
    return facts(**(own | more))


@pytest.mark.article("Wi 7(1)", "Wi 26")
def test_the_term_of_an_old_resident_waits_for_the_decision() -> None:
    """First day is the day that the municipality set; without a decision no term ever begins, unknown stays unknown."""
    assert value_of(starts_by_decision, facts()) is True
    assert date(2010, 2, 24) == value_of(period_first_day, facts(date(2010, 2, 24)))
    assert NEVER == value_of(period_first_day, facts(NEVER))
    assert NEVER == value_of(running_last_day, facts(NEVER))
    unknown = facts()
    del unknown["term_2007_imposed"]
    assert ["term_2007_imposed"] == [m.fact for m in decide(period_first_day, unknown).missing]


@pytest.mark.article("Wijzigingswet 2012 X(2)", "Wijzigingswet 2012 X(4)")
def test_no_decision_sets_a_term_from_2013_on() -> None:
    """31 December 2012 is the last day on which a term can begin by decision: art. 26 was not kept."""
    assert date(2012, 12, 31) == value_of(period_first_day, facts(date(2012, 12, 31)))
    assert NEVER == value_of(period_first_day, facts(date(2013, 1, 1)))


@pytest.mark.article("Wi 7(1)", "Besluit 5.3(3)")
def test_the_term_of_a_newcomer_begins_by_the_act() -> None:
    """With the duty, and no decision is needed."""
    assert value_of(starts_by_decision, newcomer(date(2008, 9, 10))) is False
    assert date(2008, 9, 10) == value_of(period_first_day, newcomer(date(2008, 9, 10)))


@pytest.mark.article("Besluit 9.1(3)")
@pytest.mark.parametrize(
    ("released", "first"),
    [
        (NEVER, date(2007, 1, 1)),
        (date(2006, 12, 31), date(2007, 1, 1)),
        (date(2007, 1, 1), date(2007, 1, 2)),
        (date(2008, 6, 30), date(2008, 7, 1)),
    ],
)
def test_a_temporary_release_under_the_win_postpones_the_term(released: date, first: date) -> None:
    """The term of a WIN newcomer begins the day after the release has ended; of others it is not asked."""
    before = date(2006, 9, 1)
    win = newcomer(before, win_newcomer_2006=True, win_release_last_day=released)
    assert first == value_of(period_first_day, win)
    assert date(2007, 1, 1) == value_of(period_first_day, win | {"win_newcomer_2006": False})


@pytest.mark.article("Wi 7(1) (2007)", "Wi 26")
def test_an_old_resident_with_the_examination_abroad_has_two_readings() -> None:
    """The term waits for a decision, as for all; to the letter it begins by the Act where none was made."""
    right = {"first_right_known": date(2006, 9, 1), "first_right_in_force": date(2006, 9, 1)}
    abroad = facts(NEVER, passed_exam_abroad=True, schooling_at_2007_start=False, **right)
    letter = {"settled_abroad_2007": SettledAbroad.BY_LAW}
    assert NEVER == value_of(period_first_day, abroad)
    assert date(2007, 1, 1) == value_of(period_first_day, abroad | letter)
    assert date(2010, 6, 30) == value_of(period_last_day, abroad | letter)
    decided = abroad | letter | {"term_2007_imposed": date(2008, 3, 1)}
    assert date(2008, 3, 1) == value_of(period_first_day, decided)
    assert NEVER == value_of(period_first_day, abroad | letter | {"passed_exam_abroad": False})


@pytest.mark.article("Wi 7(1) (2007)", "Wijzigingswet 2012 X(2)", "Wijzigingswet 2012 X(4)")
@pytest.mark.parametrize(
    ("changes", "by_law"),
    [
        ({}, True),
        ({"settled_abroad_2007": SettledAbroad.WAITS}, False),
        ({"passed_exam_abroad": False}, False),
        ({"term_2007_imposed": date(2010, 2, 24)}, False),
        ({"schooling_at_2007_start": True, "schooling_at_2007_start_last_day": date(2009, 12, 17)}, True),
        ({"schooling_at_2007_start": True, "schooling_at_2007_start_last_day": date(2009, 12, 18)}, False),
    ],
)
def test_whose_term_began_by_law_is_still_obliged_after_2012(changes: dict[str, Any], by_law: bool) -> None:
    """The term, its running on in 2013 and the duty of that year are read alike: without a term nobody is bound."""
    letter = {"settled_abroad_2007": SettledAbroad.BY_LAW, "passed_exam_abroad": True, "term_2007_imposed": NEVER}
    old = settled(**(letter | {"on": date(2014, 6, 1)} | changes))
    runs = by_law or old["term_2007_imposed"] != NEVER
    assert value_of(starts_by_decision, old) is (not by_law)
    assert value_of(period_first_day, old) != NEVER if runs else NEVER == value_of(period_first_day, old)
    assert value_of(term_2007_runs_on, old) is runs
    assert value_of(no_longer_bound, old) is (not runs)
    assert value_of(obliged, old) is runs


@pytest.mark.article("Wi 7(1)", "Wijzigingswet 2009 IV")
@pytest.mark.parametrize(
    ("first", "abroad", "months", "last"),
    [
        (date(2009, 4, 21), False, 60, date(2014, 4, 20)),  # ECLI:NL:RBROT:2010:BL3689: before 21-4-2014
        (date(2009, 4, 21), True, 42, date(2012, 10, 20)),
        (date(2009, 12, 18), False, 60, date(2014, 12, 17)),
        (date(2009, 12, 18), True, 42, date(2013, 6, 17)),
        (date(2009, 12, 19), False, 42, date(2013, 6, 18)),
        (date(2009, 12, 19), True, 42, date(2013, 6, 18)),
        (date(2010, 2, 24), False, 42, date(2013, 8, 23)),  # ECLI:NL:RBAMS:2011:BT7055: before 24-8-2013
        (date(2007, 1, 1), False, 60, date(2011, 12, 31)),
    ],
)
def test_five_years_or_three_and_a_half(first: date, abroad: bool, months: int, last: date) -> None:
    """3.5 years with the examination abroad, else 5, for terms begun before 19 December 2009; then 3.5 for all."""
    given_ = facts(first, passed_exam_abroad=abroad)
    assert months == value_of(period_months, given_)
    assert last == value_of(period_last_day, given_)
    assert last == value_of(extended_last_day, given_)


@pytest.mark.article("Wi 7(1)")
def test_the_examination_abroad_is_asked_only_where_it_matters() -> None:
    """From 19 December 2009 the length is the same for all."""
    late = facts(date(2009, 12, 19))
    early = facts(date(2009, 12, 18))
    del late["passed_exam_abroad"], early["passed_exam_abroad"]
    assert 42 == value_of(period_months, late)
    assert ["passed_exam_abroad"] == [m.fact for m in decide(period_months, early).missing]


@pytest.mark.article("Wi 7(1)")
def test_half_years_at_month_ends_have_two_readings() -> None:
    """From 1 March 2010: to 31 August 2013, or to the 28th, the day with the number of the day before the term."""
    given_ = facts(date(2010, 3, 1))
    assert date(2013, 8, 31) == value_of(period_last_day, given_)
    other = given_ | {"period_counting": PeriodCounting.ANNIVERSARY}
    assert date(2013, 8, 28) == value_of(period_last_day, other)
    assert date(2013, 8, 28) == value_of(extended_last_day, other)
    assert date(2014, 2, 28) == value_of(period_last_day, facts(date(2010, 8, 31)))


@pytest.mark.article("Besluit 2.11")
def test_an_interruption_lengthens_by_its_days() -> None:
    """Thirty days first, and then three and a half years; undetermined when a decision already names a last day."""
    assert date(2013, 9, 25) == value_of(extended_last_day, facts(date(2010, 2, 24), gap_days=30))
    named = facts(date(2010, 2, 24), gap_days=30, granted_last_day=date(2014, 1, 1))
    assert not decide(extended_last_day, named).decided


@pytest.mark.article("Wi 31(2)", "Besluit 5.4(3)")
@pytest.mark.parametrize(
    ("more", "last"),
    [
        ({"granted_months": 6}, date(2014, 2, 23)),
        ({"granted_days": 10}, date(2013, 9, 2)),
        ({"granted_months": 30}, date(2016, 2, 23)),
        ({"granted_last_day": date(2014, 6, 30)}, date(2014, 6, 30)),
        ({"granted_last_day": date(2014, 6, 30), "granted_months": 2}, date(2014, 8, 31)),
        ({"granted_last_day": date(2012, 6, 30)}, date(2013, 8, 23)),
    ],
)
def test_granted_extensions(more: dict[str, Any], last: date) -> None:
    """The decision sets the length, without a maximum; never shorter than the term."""
    assert last == value_of(extended_last_day, facts(date(2010, 2, 24), **more))


@pytest.mark.article("Wi 31(2)")
@given(first=st.dates(date(2007, 1, 1), date(2012, 12, 31)), months=st.integers(0, 60), days=st.integers(0, 400))
def test_an_extension_never_shortens(first: date, months: int, days: int) -> None:
    """Whatever is granted, the last day lies not before that of the term itself."""
    plain = value_of(period_last_day, facts(first))
    longer = value_of(extended_last_day, facts(first, granted_months=months, granted_days=days))
    assert isinstance(plain, date)
    assert isinstance(longer, date)
    assert plain <= longer


@pytest.mark.article("Wi 32", "Wi 33(1)")
def test_the_new_term_of_a_fine_is_the_running_one() -> None:
    """ECLI:NL:RVS:2018:2760: the new term set in September 2016."""
    fined = facts(date(2012, 5, 23), fined_period_last_day=date(2017, 7, 4))
    assert date(2017, 7, 4) == value_of(running_last_day, fined)
    assert date(2015, 11, 22) == value_of(extended_last_day, fined)


@pytest.mark.article("Besluit 5.4(1)")
def test_a_request_not_earlier_than_six_months_before_the_end() -> None:
    """The term to 23 August 2013: from 24 February 2013."""
    assert date(2013, 2, 24) == value_of(request_first_day, facts(date(2010, 2, 24)))
    assert date(2013, 8, 24) == value_of(period_end, facts(date(2010, 2, 24)))


@pytest.mark.article("Besluit 5.4(1)")
def test_the_municipality_decides_in_eight_weeks() -> None:
    """Eight weeks after Tuesday 5 March 2013 is Queen's Day: rolled on to Wednesday 1 May. A working day stays."""
    assert date(2013, 5, 1) == decision_last_day(date(2013, 3, 5)).day
    assert date(2013, 5, 2) == decision_last_day(date(2013, 3, 7)).day


@pytest.mark.article("Wi 31(2)(a)")
def test_who_is_not_to_blame_gets_an_extension() -> None:
    """A judgement of the municipality, never worked out here."""
    assert value_of(extension_due, facts(term_2007_no_blame=True)) is True
    assert value_of(extension_due, facts(term_2007_no_blame=False)) is False
    assert ["term_2007_no_blame"] == [m.fact for m in decide(extension_due, facts()).missing]


@pytest.mark.article("Wi 31(2)(b)", "Wijzigingswet 2009 IV")
def test_literacy_extends_only_terms_begun_from_19_december_2009() -> None:
    """None on 18 December 2009, once on 19 December; never for whom no term begins."""
    assert value_of(literacy_extension_possible, facts(date(2009, 12, 18))) is False
    assert value_of(literacy_extension_possible, facts(date(2009, 12, 19))) is True
    assert value_of(literacy_extension_possible, facts(NEVER)) is False
    early = facts(date(2009, 12, 18), literacy_course_begun=date(2011, 1, 1))
    assert NEVER == value_of(literacy_most_last_day, early)


@pytest.mark.article("Wi 31(2)(b)")
@pytest.mark.parametrize(
    ("begun", "given_before", "expected"),
    [
        (date(2013, 8, 23), False, True),
        (date(2013, 8, 24), False, False),
        (date(2011, 1, 1), True, False),
        (NEVER, False, False),
    ],
)
def test_literacy_course_before_the_term_is_over_and_once(begun: date, given_before: bool, expected: bool) -> None:
    """Begun on the last day of the term at the latest, and not extended for literacy before."""
    given_ = facts(date(2010, 2, 24), literacy_course_begun=begun, literacy_extension_given=given_before)
    assert expected is value_of(literacy_extension_due, given_)


@pytest.mark.article("Wi 31(2)(b)")
def test_literacy_gives_two_years_and_six_months_at_most() -> None:
    """From 23 August 2013 to 23 February 2016 at most."""
    given_ = facts(date(2010, 2, 24), literacy_course_begun=date(2011, 1, 1))
    assert date(2016, 2, 23) == value_of(literacy_most_last_day, given_)


@pytest.mark.article("Wi 7(1)", "Wi 31(2)")
def test_the_facts_are_read_from_the_dossier() -> None:
    """The examination abroad, the first literacy course, an extension for it, and the municipality's judgement on blame."""
    dossier = Dossier(
        person=Person(basic_exam_abroad=True),
        courses=(
            Course(kind=CourseKind.LITERACY, first_day=date(2011, 5, 1)),
            Course(kind=CourseKind.LITERACY, first_day=Span(date(2011, 4, 1), date(2011, 4, 30))),
            Course(kind=CourseKind.INTEGRATION, first_day=date(2010, 1, 1)),
        ),
        decisions=(
            Decision(
                kind=DecisionKind.EXTENSION,
                dated=date(2012, 1, 1),
                grants=True,
                ground=Ground.LITERACY_COURSE,
                months=30,
            ),
        ),
        judgements=(
            Judgement(
                kind=JudgementKind.NOT_ATTRIBUTABLE,
                authority=Authority.MUNICIPALITY,
                outcome=False,
                dated=date(2012, 2, 1),
            ),
        ),
    )
    found = earlier_facts_on(dossier, ON)
    assert found["passed_exam_abroad"] is True
    assert Span(date(2011, 4, 1), date(2011, 4, 30)) == found["literacy_course_begun"]
    assert found["literacy_extension_given"] is True
    assert found["term_2007_no_blame"] is False
    assert 30 == facts_on(dossier, ON)["granted_months"]


@pytest.mark.article("Wi 31(2)(b)")
def test_what_the_dossier_leaves_open_stays_unknown() -> None:
    """No list is not an empty list; a course of no kind and an extension on no ground may be the one."""
    assert (
        not {"passed_exam_abroad", "literacy_course_begun", "literacy_extension_given"}
        & earlier_facts_on(Dossier(), ON).keys()
    )
    assert NEVER == earlier_facts_on(Dossier(courses=()), ON)["literacy_course_begun"]
    assert earlier_facts_on(Dossier(decisions=()), ON)["literacy_extension_given"] is False
    vague = Dossier(
        courses=(Course(first_day=date(2011, 5, 1)),),
        decisions=(Decision(kind=DecisionKind.EXTENSION, dated=date(2012, 1, 1), grants=True, months=3),),
    )
    assert not {"literacy_course_begun", "literacy_extension_given"} & earlier_facts_on(vague, ON).keys()
    later = Dossier(courses=(Course(kind=CourseKind.LITERACY, first_day=date(2012, 6, 2)),))
    assert NEVER == earlier_facts_on(later, ON)["literacy_course_begun"]
