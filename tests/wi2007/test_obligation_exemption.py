"""Who is exempt under the Wi2007, wholly, for a time or in part (Wi 5(1), 5(3); Besluit 2.3-2.7; Regeling 2.2a-2.3)."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from inburgering.dossier import Purpose, ResidenceGround
from inburgering.rules import NEVER, Known, Rule, value_of
from tests.wi2007.persons import NOTHING_PASSED
from wi2007 import obligation as o
from wi2007.obligation import PartialAfter2012, Reason

NOTHING: dict[str, Known] = {
    "on": date(2010, 6, 1),
    "born": date(1980, 5, 10),
    "exemption_decided": False,
    "temporary_exemption_decided": False,
    "years_at_compulsory_age": 0,
    "in_full_compulsory_schooling": False,
    "under_qualification_duty": False,
    "in_direct_exempting_education": False,
    "holds_old_act_diploma": False,
    "holds_any_dutch_diploma": False,
    "holds_state_exam_nt2": False,
    "holds_diploma_with_dutch": False,
    "naturalisation_with_language": False,
    "win_newcomer_2006": False,
    "win_language_a1": False,
    "win_language_a2": False,
    "win_society_level": False,
    "win_society_score": 0,
    "win_society_tested": NEVER,
    "settled_certificate": False,
    "short_test_document": False,
    "earlier_exemption": False,
    "resident_on_2007_start": False,
    "naturalisation_society_tested": NEVER,
    "roc_language_a1": False,
    "roc_language_a2": False,
    "roc_tested": NEVER,
    "roc_statement_complete": False,
    "abroad_speaking_points": 0,
    "cnavt_profile": False,
    "short_test_taken": False,
    "loan_asked_2007": False,
    "provision_fixed": NEVER,
}


def of(rule: Rule[Any], **changes: Any) -> Known:
    return value_of(rule, NOTHING | changes)


@pytest.mark.article("Wi 5(1)(b)")
@pytest.mark.parametrize(("years", "expected"), [(7, False), (8, True)])
def test_eight_years_at_the_age_of_compulsory_schooling(years: int, expected: bool) -> None:
    """Seven years do not exempt, eight do."""
    assert expected is of(o.exempt, years_at_compulsory_age=years)


@pytest.mark.article("Wi 5(1)(c)", "Besluit 2.3(1)(a)-(i)", "Besluit 2.3(1)(k)")
@pytest.mark.parametrize(
    "document",
    [
        "holds_old_act_diploma",
        "holds_any_dutch_diploma",
        "holds_state_exam_nt2",
        "holds_diploma_with_dutch",
        "naturalisation_with_language",
        "settled_certificate",
    ],
)
def test_a_listed_document_exempts(document: str) -> None:
    """Each document by itself; none, no exemption."""
    assert of(o.exempt) is False
    assert of(o.exempting_diploma, **{document: True}) is True
    assert of(o.exempt, **{document: True}) is True


@pytest.mark.article("Besluit 2.3(1)(j)")
@pytest.mark.parametrize(
    ("score", "tested", "enough"),
    [
        (84, date(2001, 8, 31), False),
        (85, date(2001, 8, 31), True),
        (80, date(2001, 8, 31), False),
        (79, date(2001, 9, 1), False),
        (80, date(2001, 9, 1), True),
    ],
)
def test_the_score_on_society_by_the_day_of_the_test(score: int, tested: date, enough: bool) -> None:
    """85 per cent before 1 September 2001, 80 per cent from that day on; with the language levels it exempts."""
    shown = {"win_society_score": score, "win_society_tested": tested, "win_language_a1": True}
    assert enough is of(o.win_society, **shown)
    assert enough is of(o.exempting_diploma, **shown)


@pytest.mark.article("Besluit 2.3(1)(j)")
def test_the_win_certificate_must_show_both_language_and_society() -> None:
    """Society at the level of the WIN, and language: one of the two does not exempt."""
    assert of(o.exempting_diploma, win_society_level=True) is False
    assert of(o.exempting_diploma, win_language_a1=True) is False
    assert of(o.exempting_diploma, win_society_level=True, win_language_a1=True) is True


@pytest.mark.article("Besluit 9.1", "Wi 64")
def test_newcomers_of_the_win_must_show_level_2_in_reading_and_writing() -> None:
    """Level 1 is enough for others; for the WIN group the certificate must show level 2 in all four."""
    win = {"win_newcomer_2006": True, "win_society_level": True, "win_language_a1": True}
    assert of(o.exempting_diploma, **win) is False
    assert of(o.exempting_diploma, **win, win_language_a2=True) is True


@pytest.mark.article("Wi 5(1)(f)", "Besluit 2.7", "Besluit 2.3(1)(l)")
def test_the_document_of_the_short_test_exempts() -> None:
    """Who passed the KVT has shown enough."""
    assert of(o.shown_sufficient, short_test_document=True) is True
    assert of(o.exempt, short_test_document=True) is True


@pytest.mark.article("Besluit 2.5")
def test_an_earlier_exemption_exempts_wholly() -> None:
    """A WIN decision, the WIN test passed, or an exemption from the naturalisation test."""
    assert of(o.exempt, earlier_exemption=True) is True


@pytest.mark.article("Wi 5(1)(d)")
@pytest.mark.parametrize(
    ("on", "full", "qualification"),
    [
        (date(2007, 1, 1), True, False),
        (date(2007, 7, 31), True, False),
        (date(2007, 8, 1), True, None),
        (date(2007, 11, 25), True, None),
        (date(2007, 11, 26), True, True),
        (date(2012, 12, 31), True, True),
    ],
)
def test_the_qualification_duty_exempts_since_2007_only(on: date, full: bool, qualification: bool | None) -> None:
    """Full compulsory schooling always; the qualification duty surely from 26 November 2007, from 1 August open."""
    young = {"on": on, "born": date(on.year - 17, 1, 1)}
    assert full is of(o.compulsory_schooling, **young, in_full_compulsory_schooling=True)
    assert qualification is of(o.compulsory_schooling, **young, under_qualification_duty=True)


@pytest.mark.article("Wi 5(1)(d)", "Leerplichtwet 4a")
@pytest.mark.parametrize(("on", "expected"), [(date(2010, 5, 9), True), (date(2010, 5, 10), False)])
def test_the_school_duty_is_over_at_18(on: date, expected: bool) -> None:
    """Whatever a record says, nobody is under the duty from the eighteenth birthday on."""
    assert expected is of(o.temporarily_exempt, born=date(1992, 5, 10), on=on, under_qualification_duty=True)


@pytest.mark.article("Wi 5(1)(e)")
def test_education_directly_after_school_exempts_for_a_time() -> None:
    """As long as it lasts."""
    assert of(o.temporarily_exempt) is False
    assert of(o.temporarily_exempt, in_direct_exempting_education=True) is True


@pytest.mark.article("Wi 5(1)", "Wi 5(1)(e)")
def test_the_reason_names_the_exemption() -> None:
    """An exempt partner of a Dutch citizen: exempt for good, or for a time."""
    partner = (
        NOTHING_PASSED
        | NOTHING
        | {
            "dutch": False,
            "union_national": False,
            "turkish": False,
            "free_movement_family": False,
            "integrated_elsewhere": False,
            "treaty_protected": False,
            "clergy": False,
            "has_right": True,
            "ground": ResidenceGround.A,
            "purpose": Purpose.FAMILY,
            "temporary_by_decision": False,
            "sponsor_dutch": True,
            "sponsor_ground": ResidenceGround.A,
            "made_known": date(2010, 3, 1),
            "first_right_known": date(2010, 3, 1),
            "first_right_asylum": False,
            "school_duty": False,
            "exempting_study": False,
            "term_2007_imposed": NEVER,
            "died": NEVER,
            "unregistered_since": NEVER,
            "absence_first_day": NEVER,
            "absence_last_day": NEVER,
            "fulfilled_decided": False,
            "dispensation_decided": False,
            "effort_released_2007": False,
            "ended_decided": False,
        }
    )
    assert value_of(o.obliged, partner) is True
    assert Reason.EXEMPT == value_of(o.not_obliged_reason, partner | {"holds_any_dutch_diploma": True})
    for_now = partner | {"in_direct_exempting_education": True}
    assert value_of(o.obliged, for_now) is False
    assert Reason.TEMPORARILY_EXEMPT == value_of(o.not_obliged_reason, for_now)


@pytest.mark.article("Wi 5(3)", "Besluit 2.4(1)", "Regeling 2.2c")
@pytest.mark.parametrize("shown", ["win_language_a1", "cnavt_profile"])
def test_exempt_from_all_language_skills(shown: str) -> None:
    """The WIN certificate at 2/2/1/1, or a certificate of a CNaVT profile; society is not lifted."""
    assert of(o.language_exempt) is False
    assert of(o.language_exempt, **{shown: True}) is True
    assert of(o.oral_exempt, **{shown: True}) is True
    assert of(o.society_exempt, **{shown: True}) is False


@pytest.mark.article("Regeling 2.2a")
@pytest.mark.parametrize(("tested", "expected"), [(date(2006, 12, 31), True), (date(2007, 1, 1), False)])
def test_a_statement_of_a_training_centre_on_a_test_of_before_2007(tested: date, expected: bool) -> None:
    """For a newcomer A2 in all four, in a statement with the six items it must have."""
    shown = {"roc_language_a1": True, "roc_language_a2": True, "roc_tested": tested, "roc_statement_complete": True}
    assert expected is of(o.language_exempt, **shown)
    assert of(o.language_exempt, **(shown | {"roc_statement_complete": False})) is False


@pytest.mark.article("Regeling 2.2a")
@pytest.mark.parametrize(("settled", "expected"), [(True, True), (False, False)])
def test_an_old_resident_needs_a1_in_reading_and_writing(settled: bool, expected: bool) -> None:
    """A2 and A1: enough for an old resident, not for a newcomer."""
    shown = {"roc_language_a1": True, "roc_tested": date(2006, 6, 1), "roc_statement_complete": True}
    assert expected is of(o.roc_language, **shown, resident_on_2007_start=settled)


@pytest.mark.article("Regeling 2.2b")
@pytest.mark.parametrize(("points", "expected"), [(36, False), (37, True), (38, True)])
def test_37_points_abroad_exempt_from_the_oral_skills(points: int, expected: bool) -> None:
    """The oral skills only, not reading and writing."""
    assert expected is of(o.oral_exempt, abroad_speaking_points=points)
    assert of(o.language_exempt, abroad_speaking_points=points) is False


@pytest.mark.article("Besluit 2.4(2)")
@pytest.mark.parametrize(("tested", "expected"), [(date(2007, 3, 31), True), (date(2007, 4, 1), False)])
def test_the_naturalisation_test_of_before_april_2007_exempts_from_society(tested: date, expected: bool) -> None:
    """The part on society of the test in force before 1 April 2007; so does the WIN certificate."""
    assert expected is of(o.society_exempt, naturalisation_society_tested=tested)
    assert of(o.society_exempt, win_society_level=True) is True


@pytest.mark.article("Wijzigingsbesluit V(2)")
@pytest.mark.parametrize(
    ("on", "reading", "expected"),
    [
        (date(2012, 12, 31), PartialAfter2012.LAPSED, True),
        (date(2013, 1, 1), PartialAfter2012.LAPSED, False),
        (date(2013, 1, 1), PartialAfter2012.COUNTS, True),
    ],
)
def test_after_2012_a_partial_exemption_counts_in_the_default_reading(
    on: date, reading: PartialAfter2012, expected: bool
) -> None:
    """The articles on it were not kept: by default what was shown still counts."""
    shown = {"on": on, "partial_after_2012": reading, "cnavt_profile": True, "win_society_level": True}
    assert expected is of(o.language_exempt, **shown)
    assert expected is of(o.society_exempt, **shown)
    assert expected is of(o.oral_exempt, on=on, partial_after_2012=reading, abroad_speaking_points=37)


@pytest.mark.article("Besluit 2.7", "Regeling 2.3")
@pytest.mark.parametrize(
    ("on", "possible"),
    [(date(2006, 12, 31), False), (date(2007, 1, 1), True), (date(2012, 12, 13), True), (date(2012, 12, 14), False)],
)
def test_the_short_test_cost_81_euros_until_13_december_2012(on: date, possible: bool) -> None:
    """The price is 81 euros; registration ended on 13 December 2012."""
    assert possible is of(o.short_test_possible, on=on)
    assert (81 if possible else 0) == of(o.short_test_fee, on=on)


@pytest.mark.article("Besluit 2.7")
@pytest.mark.parametrize(
    "bar", [{"short_test_taken": True}, {"loan_asked_2007": True}, {"provision_fixed": date(2010, 6, 1)}]
)
def test_the_short_test_is_for_once_and_without_help(bar: dict[str, Known]) -> None:
    """Not a second time, nor after asking for a loan or once the municipality fixed a programme."""
    assert of(o.short_test_possible, **bar) is False
