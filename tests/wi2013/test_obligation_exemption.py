"""The exemptions of Wi art. 5(1)(b) to (e), and the one from ONA for who works (Besluit 2.3, 2.4a, 2.6, 9.1)."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inburgering.dossier import Dossier, Purpose
from inburgering.facts._wi2013_obligation import wi2013_obligation_facts
from inburgering.rules import NEVER, Known, Span, decide, value_of
from tests.wi2013.test_obligation import partner
from wi2013 import obligation as o


def of(rule: Any, **changes: Any) -> Known:
    return value_of(rule, partner(**changes))


@pytest.mark.article("Wi 5(1)(b)", "Besluit 2.6")
@pytest.mark.parametrize(("years", "expected"), [(7, False), (8, True), (9, True)])
def test_eight_years_at_school_age_exempt(years: int, expected: bool) -> None:
    """Eight years or more at the age of compulsory schooling."""
    assert of(o.eight_school_years, years_at_compulsory_age=years) is expected
    assert of(o.obliged, years_at_compulsory_age=years) is (not expected)


@pytest.mark.article("Wi 5(1)(c)", "Besluit 2.3(1)")
@pytest.mark.parametrize(
    "held",
    [
        "holds_old_act_diploma",
        "holds_dutch_diploma",
        "holds_other_vmbo_diploma",
        "holds_overseas_diploma",
        "holds_bes_diploma_with_dutch",
        "holds_baccalaureate_with_dutch",
        "settled_certificate_a2",
        "short_test_document",
    ],
)
def test_the_documents_that_exempt_whoever_became_obliged_when(held: str) -> None:
    """Each by itself, before and after 2015."""
    for known in (date(2014, 6, 1), date(2016, 3, 1)):
        assert of(o.exempting_diploma, **{held: True}, known=known) is True
        assert of(o.obliged, **{held: True}, known=known) is False


@pytest.mark.article("Besluit 9.1")
@pytest.mark.parametrize("held", [{"mbo_1_awarded": date(2016, 1, 15)}, {"holds_state_exam_nt2": True}])
@pytest.mark.parametrize(("known", "expected"), [(date(2014, 12, 31), True), (date(2015, 1, 1), False)])
def test_the_list_of_2014_for_who_became_obliged_before_2015(
    held: dict[str, Known], known: date, expected: bool
) -> None:
    """The state examination NT2 and mbo of level 1 exempt wholly only who became obliged before 2015."""
    assert of(o.exempting_diploma, known=known, **held) is expected


@pytest.mark.article("Besluit 2.3(1)(l)")
@pytest.mark.parametrize(("on", "expected"), [(date(2021, 12, 31), False), (date(2022, 1, 1), True)])
def test_other_international_schools_count_from_2022(on: date, expected: bool) -> None:
    """Added in the text of 31 December 2021, which works from 1 January 2022."""
    assert of(o.exempting_diploma, holds_international_school_a2=True, on=on) is expected


@pytest.mark.article("Besluit 2.3(1)")
@pytest.mark.parametrize(
    ("score", "tested", "expected"),
    [
        (84, date(2001, 8, 31), False),
        (85, date(2001, 8, 31), True),
        (80, date(2001, 8, 31), False),
        (79, date(2001, 9, 1), False),
        (80, date(2001, 9, 1), True),
    ],
)
def test_a_win_certificate_with_society_by_its_score(score: int, tested: date, expected: bool) -> None:
    """85 % in a test before 1 September 2001, 80 % in one after 31 August 2001."""
    win = {"win_language_a2": True, "win_society_score": score, "win_society_tested": tested}
    assert of(o.old_certificate, **win) is expected
    assert of(o.old_certificate, **win | {"win_language_a2": False}) is False


@pytest.mark.article("Besluit 2.3(1)")
def test_a_win_certificate_at_the_level_of_the_law() -> None:
    """No score needed then."""
    assert of(o.old_certificate, win_language_a2=True, win_society_level=True) is True


@pytest.mark.article("Besluit 2.5")
def test_a_decision_on_a_test_of_the_win_exempts() -> None:
    """It is one of the decisions that exempt wholly."""
    assert of(o.exempt, exemption_decided=True) is True
    assert of(o.exempt) is False


@pytest.mark.article("Wi 5(1)(d)", "Leerplichtwet 4a")
@pytest.mark.parametrize(("on", "expected"), [(date(2016, 8, 31), True), (date(2016, 9, 1), False)])
def test_compulsory_school_exempts_up_to_18(on: date, expected: bool) -> None:
    """At school, 18 on 1 September 2016."""
    assert of(o.temporarily_exempt, born=date(1998, 9, 1), in_compulsory_schooling=True, on=on) is expected


@pytest.mark.article("Wi 5(1)(e)")
@pytest.mark.parametrize(
    ("on", "expected"), [(date(2018, 6, 29), True), (date(2018, 6, 30), True), (date(2018, 7, 1), False)]
)
def test_a_study_directly_after_school_exempts_while_it_lasts(on: date, expected: bool) -> None:
    """Enrolled up to and including 30 June 2018."""
    study = {"exempting_study": True, "exempting_study_left": date(2018, 6, 30), "on": on}
    assert of(o.temporarily_exempt, born=date(1998, 9, 1), **study) is expected
    assert of(o.temporarily_exempt, born=date(1986, 5, 10), **study) is False


@pytest.mark.article("Wi 5(1)(e)")
@pytest.mark.parametrize(("known", "expected"), [(date(2016, 11, 1), True), (date(2016, 11, 2), False)])
def test_up_to_two_months_after_18(known: date, expected: bool) -> None:
    """Eighteen on 1 September 2016: on 1 November a study may still follow directly on school."""
    study = {"exempting_study": True, "exempting_study_left": date(2018, 6, 30), "on": date(2017, 3, 1)}
    assert of(o.exempting_education, born=date(1998, 9, 1), known=known, **study) is expected


def ona(requested: date, **more: Known) -> dict[str, Known]:
    none = dict.fromkeys(("ona_months_employed", "ona_months_assisted", "ona_months_listed", "ona_profit_cents"), 0)
    wages = {"ona_weekly_wage_cents": 41_872, "ona_hourly_wage_cents": 1_433}
    return partner(ona_work_requested=requested, on=date(2024, 6, 1), **none | wages | more)


@pytest.mark.article("Besluit 2.4a(1)(a)")
@pytest.mark.parametrize(
    ("requested", "months", "expected"),
    [
        (date(2018, 11, 14), 12, False),
        (date(2019, 6, 1), 6, None),
        (date(2019, 6, 1), 5, False),
        (date(2020, 3, 13), 5, False),
        (date(2020, 3, 13), 6, True),
        (NEVER, 12, False),
    ],
)
def test_six_months_of_employment_exempt_from_ona(requested: date, months: int, expected: bool | None) -> None:
    """Six of the twelve months; not in the text of 14 November 2018, in that of 13 March 2020, in between open."""
    assert value_of(o.ona_work_exempt, ona(requested, ona_months_employed=months)) is expected


@pytest.mark.article("Besluit 2.4a(1)(b)")
@pytest.mark.parametrize(
    ("requested", "cents", "expected"),
    [
        (date(2020, 9, 30), 301_479, False),
        (date(2020, 10, 1), 301_478, False),
        (date(2020, 10, 1), 301_479, True),
        (date(2023, 12, 31), 301_479, True),
    ],
)
def test_profit_of_six_months_of_48_hours(requested: date, cents: int, expected: bool) -> None:
    """With a weekly wage of EUR 418.72: 418.72 / 40 x 48 x 6 = EUR 3,014.784, from 1 October 2020."""
    assert value_of(o.ona_self_employed, ona(requested, ona_profit_cents=cents)) is expected


@pytest.mark.article("Besluit 2.4a(1)(b)")
@pytest.mark.parametrize(("cents", "expected"), [(287_999, False), (288_000, True)])
def test_profit_that_is_exactly_enough(cents: int, expected: bool) -> None:
    """With a weekly wage of EUR 400: 400 / 40 x 48 x 6 = EUR 2,880 is enough."""
    facts = ona(date(2021, 1, 1), ona_profit_cents=cents, ona_weekly_wage_cents=40_000)
    assert value_of(o.ona_self_employed, facts) is expected


@pytest.mark.article("Besluit 2.4a(1)")
@pytest.mark.parametrize(("requested", "expected"), [(date(2024, 6, 1), True), (date(2024, 6, 2), False)])
def test_on_the_day_of_the_request_and_not_before(requested: date, expected: bool) -> None:
    """Asked for on the day asked about; in practice too."""
    employed = ona(requested, ona_months_employed=6)
    assert value_of(o.ona_work_exempt, employed) is expected
    permit = ona(requested) | {"purpose": Purpose.SELF_EMPLOYED}
    assert value_of(o.ona_work_exempt_in_practice, permit) is expected


@pytest.mark.article("Besluit 2021 12.1a(5)")
@pytest.mark.parametrize(("cents", "expected"), [(412_703, False), (412_704, True)])
def test_profit_by_the_hourly_wage_from_2024(cents: int, expected: bool) -> None:
    """With an hourly wage of EUR 14.33: 14.33 x 48 x 6 = EUR 4,127.04."""
    assert value_of(o.ona_self_employed, ona(date(2024, 1, 1), ona_profit_cents=cents)) is expected


@pytest.mark.article("Besluit 2.4a(1)(c)")
@pytest.mark.parametrize(
    ("requested", "months", "expected"),
    [(date(2020, 9, 30), 6, False), (date(2020, 10, 1), 5, False), (date(2020, 10, 1), 6, True)],
)
def test_six_months_of_assistance_for_the_self_employed(requested: date, months: int, expected: bool) -> None:
    """Bbz assistance counts from 1 October 2020."""
    assert value_of(o.ona_work_exempt, ona(requested, ona_months_assisted=months)) is expected


@pytest.mark.article("Besluit 2.4a(3)")
@pytest.mark.parametrize(
    ("requested", "cents", "months", "expected"),
    [
        (date(2020, 10, 1), 279_143, 6, False),
        (date(2020, 10, 1), 279_144, 6, True),
        (date(2020, 10, 1), 279_144, 5, False),
        (date(2020, 9, 30), 279_144, 6, False),
        (date(2021, 1, 1), 279_144, 6, None),
    ],
)
def test_in_practice_duo_asked_less_profit_in_2020(
    requested: date, cents: int, months: int, expected: bool | None
) -> None:
    """EUR 2,791.44 and six months in the trade register; the decree's own formula asks for more. Later amounts are open."""
    facts = ona(requested, ona_profit_cents=cents, ona_months_listed=months)
    assert value_of(o.ona_work_exempt, facts) is False
    assert value_of(o.ona_work_exempt_in_practice, facts) is expected


@pytest.mark.article("Besluit 2.4a(3)")
def test_in_practice_a_permit_for_self_employment_is_enough() -> None:
    """DUO asks nothing more then."""
    permit = ona(date(2021, 1, 1)) | {"purpose": Purpose.SELF_EMPLOYED}
    assert value_of(o.ona_work_exempt_in_practice, permit) is True


@pytest.mark.article("Besluit 2.4a(1)")
@given(st.integers(0, 12), st.integers(0, 12))
def test_more_work_never_takes_the_exemption_away(some: int, more: int) -> None:
    """A property of the rule: who has it with some months has it with more."""
    low, high = sorted((some, more))
    has = [value_of(o.ona_work_exempt, ona(date(2021, 5, 1), ona_months_employed=n)) for n in (low, high)]
    assert has != [True, False]


ON = date(2021, 6, 1)


def read(**parts: Any) -> dict[str, Known]:
    return wi2013_obligation_facts(Dossier.from_dict(parts), ON)


def held(**diploma: Any) -> dict[str, Known]:
    return read(diplomas=[{"awarded": "2012-06-01", **diploma}])


@pytest.mark.article("Besluit 2.3(1)")
def test_documents_of_a_dossier() -> None:
    """With a pass in Dutch, known to be on hand; whether a school gave a baccalaureate the code does not say."""
    bes = {"kind": "caribbean_netherlands"}
    assert held(**bes, dutch_pass=True)["holds_bes_diploma_with_dutch"] is True
    assert held(**bes, dutch_pass=False)["holds_bes_diploma_with_dutch"] is False
    assert "holds_bes_diploma_with_dutch" not in held(**bes)
    school = {"kind": "international_school", "dutch_pass": True}
    assert held(**school, level="a2")["holds_international_school_a2"] is True
    assert held(**school, level="a1")["holds_international_school_a2"] is False
    assert "holds_baccalaureate_with_dutch" not in held(**school)
    assert held(**school | {"dutch_pass": False})["holds_baccalaureate_with_dutch"] is False
    assert held(**bes)["holds_baccalaureate_with_dutch"] is False


@pytest.mark.article("Besluit 2.3(1)")
def test_a_certificate_for_settled_persons_must_show_all_four_skills() -> None:
    """Reading and writing at level 1 (A1) is enough under the Act of 2007, not under this one."""
    one = {"kind": "settled_certificate", "oral_level": "a2"}
    assert held(**one, written_level="a2")["settled_certificate_a2"] is True
    assert held(**one, written_level="a1")["settled_certificate_a2"] is False
    assert "settled_certificate_a2" not in held(**one)


def test_a_document_that_comes_later_is_not_held_yet() -> None:
    """Awarded after the day asked about; and of no list nothing is said."""
    later = {"kind": "caribbean_netherlands", "dutch_pass": True, "awarded": "2021-06-02"}
    assert read(diplomas=[later])["holds_bes_diploma_with_dutch"] is False
    assert read() == {}


@pytest.mark.article("Besluit 2.4a")
def test_the_request_for_exemption_from_ona() -> None:
    """The latest request that names ONA, by the day received; one without parts may be it."""
    asked = {"kind": "partial_exemption", "parts": ["ona"], "received": "2021-02-01"}
    other = {"kind": "partial_exemption", "parts": ["speaking"], "received": "2021-03-01"}
    assert date(2021, 2, 1) == read(requests=[asked, other])["ona_work_requested"]
    assert NEVER == read(requests=[other])["ona_work_requested"]
    assert NEVER == read(requests=[{**asked, "received": "2021-07-01"}])["ona_work_requested"]
    assert "ona_work_requested" not in read(requests=[{"kind": "partial_exemption", "received": "2021-02-01"}])
    month = read(requests=[{**asked, "received": "2021-02"}])["ona_work_requested"]
    assert Span(date(2021, 2, 1), date(2021, 2, 28)) == month


@pytest.mark.article("Besluit 2.4a")
def test_work_in_the_twelve_months_before_the_request() -> None:
    """No work is known to be none; how a stretch of work spread over the months a dossier does not say."""
    asked = {"requests": [{"kind": "partial_exemption", "parts": ["ona"], "received": "2021-02-01"}]}
    work = {"kind": "work", "hours": 600, "first_day": "2020-05-01", "last_day": "2020-12-31"}
    early = {**work, "first_day": "2019-01-01", "last_day": "2020-01-31"}
    assert read(**asked, participation=[])["ona_months_employed"] == 0
    assert read(**asked, participation=[early])["ona_profit_cents"] == 0
    assert read(**asked, participation=[{**work, "kind": "voluntary_work"}])["ona_months_employed"] == 0
    assert "ona_months_employed" not in read(**asked, participation=[work])
    assert "ona_months_employed" not in read(**asked)


def test_what_decides_is_asked_for() -> None:
    """Without the mbo diploma and the day of the obligation nothing is guessed."""
    facts = {k: v for k, v in partner(known=date(2014, 6, 1)).items() if k != "mbo_1_awarded"}
    assert {m.fact for m in decide(o.exempting_diploma, facts).missing} == {"mbo_1_awarded"}
