"""The municipality's part in the Wi2007: call, decision, move, price and data (Wi 19-27; Besluit ch. 4-6)."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inburgering.dossier import Decision, DecisionKind, Dossier, Intake, Registration, Schooling, SchoolingKind, Summons
from inburgering.facts import earlier_facts_on
from inburgering.rules import NEVER, Known, Rule, Span, value_of
from tests.wi2007.test_obligation import newcomer
from wi2007 import plan as p

ON = date(2010, 12, 1)


def person(**changes: Any) -> dict[str, Known]:
    """A newcomer since 1 March 2010, whom the municipality has neither called nor offered anything."""
    facts: dict[str, Known] = {
        "on": ON,
        "first_lived_in_reception": False,
        "left_reception_registered": NEVER,
        "called_2007": NEVER,
        "investigated_2007": NEVER,
        "term_told_2007": NEVER,
        "provision_fixed": NEVER,
        "moved_with_provision": NEVER,
        "provision_lapse_told": NEVER,
        "investigated_after_move": NEVER,
        "provision_is_language_2007": False,
        "isi_recorded_2007": NEVER,
        "contract_2007": False,
    }
    return newcomer(**(facts | changes))


def of(rule: Rule[Any], **changes: Any) -> Known:
    return value_of(rule, person(**changes))


def read(dossier: Dossier, on: date = ON) -> dict[str, Known]:
    return earlier_facts_on(dossier, on)


@pytest.mark.article("Besluit 5.1(1)(b)", "Atw 1(1)")
def test_a_newcomer_is_called_within_six_weeks() -> None:
    """The duty arose on 1 March 2010, a Monday: by Monday 12 April 2010. A weekend or holiday moves the day."""
    assert of(p.call_starts) == date(2010, 3, 1)
    assert of(p.call_last_day) == date(2010, 4, 12)
    assert of(p.call_last_day, first_right_known=date(2010, 2, 21)) == date(2010, 4, 6)  # Easter Monday is 5 April


@pytest.mark.article("Besluit 5.1(1)(a)")
def test_who_lived_in_reception_is_called_after_leaving_it() -> None:
    """Six weeks count from the first registration after reception; until then there is no term."""
    assert of(p.call_last_day, first_lived_in_reception=True) == NEVER
    left = {"first_lived_in_reception": True, "left_reception_registered": date(2010, 6, 1)}
    assert of(p.call_last_day, **left) == date(2010, 7, 13)


@pytest.mark.article("Besluit 5.1(1)")
def test_old_residents_are_not_called_so() -> None:
    """Nor is somebody whose duty never begins."""
    assert of(p.call_last_day, resident_on_2007_start=True) == NEVER
    assert of(p.call_last_day, first_right_known=NEVER, first_right_in_force=NEVER) == NEVER


@pytest.mark.article("Besluit 5.1(1)")
@pytest.mark.parametrize(
    ("on", "called", "overdue"),
    [
        (date(2010, 4, 12), NEVER, False),
        (date(2010, 4, 13), NEVER, True),
        (date(2010, 6, 1), date(2010, 4, 12), False),
        (date(2010, 6, 1), date(2010, 4, 13), True),
    ],
)
def test_a_call_is_late_after_its_last_day(on: date, called: date, overdue: bool) -> None:
    """The last day is 12 April 2010."""
    assert overdue is of(p.call_overdue, on=on, called_2007=called)


@pytest.mark.article("Wi 25(4)", "Wi 27")
@pytest.mark.parametrize(
    ("called", "investigated", "must"),
    [(NEVER, NEVER, False), (ON, NEVER, True), (date(2010, 12, 2), NEVER, False), (date(2010, 4, 1), ON, False)],
)
def test_who_is_called_must_appear_until_the_investigation_is_over(
    called: date, investigated: date, must: bool
) -> None:
    """From the call on."""
    assert must is of(p.must_cooperate, called_2007=called, investigated_2007=investigated)


@pytest.mark.article("Besluit 5.3(2)", "Besluit 5.3(3)", "Atw 1(1)")
@pytest.mark.parametrize(
    ("ended", "last"),
    [
        (date(2008, 3, 25), None),  # no text of that day was available
        (date(2008, 3, 26), date(2008, 5, 21)),
        (date(2008, 12, 31), date(2009, 2, 25)),
        (date(2009, 1, 1), date(2009, 3, 26)),
        (date(2009, 2, 5), date(2009, 5, 6)),  # twelve weeks on is 30 April; to and including 5 May every day is off
        (date(2011, 6, 28), date(2011, 9, 20)),
        (date(2011, 10, 3), date(2011, 12, 27)),  # twelve weeks on is 26 December
    ],
)
def test_eight_weeks_to_decide_and_twelve_from_2009(ended: date, last: date | None) -> None:
    """By the text of the day the investigation ended."""
    assert last == of(p.decision_last_day, investigated_2007=ended, on=date(2012, 1, 1))


@pytest.mark.article("Besluit 5.3(2)")
@pytest.mark.parametrize(
    ("on", "told", "overdue"),
    [
        (date(2010, 7, 28), NEVER, False),
        (date(2010, 7, 29), NEVER, True),
        (date(2010, 9, 1), date(2010, 7, 28), False),
        (date(2010, 9, 1), date(2010, 7, 29), True),
    ],
)
def test_a_decision_is_late_after_its_last_day(on: date, told: date, overdue: bool) -> None:
    """Investigated on 5 May 2010: by 28 July 2010."""
    assert overdue is of(p.decision_overdue, on=on, investigated_2007=date(2010, 5, 5), term_told_2007=told)


@pytest.mark.article("Besluit 5.3(3)")
def test_a_newcomer_without_a_programme_is_told_the_term() -> None:
    """After the investigation; not an old resident, nor who has a programme or was told."""
    done = {"investigated_2007": date(2010, 5, 5)}
    assert of(p.notice_due) is False
    assert of(p.notice_due, **done) is True
    assert of(p.notice_due, **done, resident_on_2007_start=True) is False
    assert of(p.notice_due, **done, provision_fixed=ON) is False
    assert of(p.notice_due, **done, term_told_2007=ON) is False


FIXED: dict[str, Known] = {"provision_fixed": date(2010, 9, 1)}


@pytest.mark.article("Wi 23(2)")
@pytest.mark.parametrize(("on", "euros"), [(date(2010, 8, 31), 0), (date(2010, 9, 1), 270), (date(2020, 1, 1), 270)])
def test_the_contribution_is_270_euros_once_a_programme_is_fixed(on: date, euros: int) -> None:
    """The same amount at all times, also after 2012."""
    assert euros == of(p.contribution, **FIXED, on=on)


@pytest.mark.article("Wi 24e(1)", "Wijzigingswet X(5)")
def test_voluntary_participants_owe_at_most_the_same() -> None:
    """With a contract, unless the by-law asks less."""
    assert of(p.voluntary_contribution_most, contract_2007=True) == 270
    assert of(p.voluntary_contribution_most) == 0


@pytest.mark.article("Wi 19(3)", "Wi 19(6)", "Wi 23(1)")
def test_what_a_programme_brings() -> None:
    """One free sitting, social guidance for asylum permits, and the duty to cooperate."""
    assert of(p.free_sitting, **FIXED) is True
    assert of(p.free_sitting, **FIXED, provision_is_language_2007=True) is False
    assert of(p.free_sitting) is False
    assert of(p.social_guidance_due, **FIXED, ground="c") is True
    assert of(p.social_guidance_due, **FIXED, ground="d") is True
    assert of(p.social_guidance_due, **FIXED) is False
    assert of(p.must_cooperate_with_programme, **FIXED) is True
    assert of(p.must_cooperate_with_programme, **FIXED, union_national=True) is False
    assert of(p.must_cooperate_with_programme) is False


MOVED: dict[str, Known] = FIXED | {"moved_with_provision": date(2010, 10, 4), "on": date(2011, 3, 1)}


@pytest.mark.article("Wi 23(4)", "Atw 1(1)")
@pytest.mark.parametrize(
    ("told", "continues"), [(date(2010, 11, 15), False), (date(2010, 11, 16), True), (NEVER, True)]
)
def test_after_a_move_a_programme_goes_on_unless_said_within_six_weeks(told: date, continues: bool) -> None:
    """Registered on 4 October 2010: the new municipality can say so until 15 November 2010."""
    assert of(p.lapse_last_day, **MOVED) == date(2010, 11, 15)
    assert continues is of(p.programme_continues, **MOVED, provision_lapse_told=told)
    assert of(p.programme_continues) is False


@pytest.mark.article("Besluit 4.25(1)", "Besluit 4.25(2)")
def test_when_it_lapses_the_new_municipality_calls_and_finds_an_alternative() -> None:
    """Six weeks after it lapsed, and six weeks after the investigation; nothing of the kind while it goes on."""
    lapsed = MOVED | {"provision_lapse_told": date(2010, 11, 1), "investigated_after_move": date(2010, 12, 20)}
    assert of(p.call_after_lapse_last_day, **lapsed) == date(2010, 12, 13)
    assert of(p.alternative_last_day, **lapsed) == date(2011, 1, 31)
    assert of(p.call_after_lapse_last_day, **MOVED) == NEVER
    assert of(p.alternative_last_day, investigated_after_move=None) == NEVER
    assert of(p.alternative_last_day, **MOVED, investigated_after_move=date(2010, 12, 20)) == NEVER


@pytest.mark.article("Wijzigingswet X(2)", "Wi 23(4)")
@pytest.mark.parametrize(("moved", "ends"), [(date(2012, 12, 31), True), (date(2013, 1, 1), False)])
def test_a_move_from_2013_on_ends_no_programme(moved: date, ends: bool) -> None:
    """Article 23(4) was not kept."""
    facts = FIXED | {"moved_with_provision": moved, "provision_lapse_told": date(2013, 1, 15)}
    assert ends is not of(p.programme_continues, **facts, on=date(2013, 6, 1))


@pytest.mark.article("Besluit 6.2(4)", "Atw 1(1)")
@pytest.mark.parametrize(
    ("dated", "last", "after_all"),
    [
        (date(2008, 3, 26), date(2008, 4, 9), NEVER),
        (date(2009, 12, 31), date(2010, 1, 14), NEVER),
        (date(2010, 1, 1), date(2010, 1, 29), date(2010, 2, 26)),
        (date(2010, 3, 8), date(2010, 4, 6), date(2010, 5, 4)),  # four weeks on is Easter Monday
    ],
)
def test_two_weeks_to_report_a_decision_and_four_from_2010(dated: date, last: date, after_all: date) -> None:
    """By the date of the decision or letter; from 2010 four more weeks, in writing."""
    assert last == of(p.data_last_day, term_told_2007=dated)
    assert after_all == of(p.data_after_all_last_day, term_told_2007=dated)
    assert of(p.data_last_day, term_told_2007=date(2008, 3, 25)) is None


@pytest.mark.article("Besluit 6.3(1)", "Besluit 6.3(2)", "Besluit 6.7")
def test_how_long_data_are_kept() -> None:
    """Twenty years, core data fifty, or until death; the file of the potentially obliged ends on 1 January 2057."""
    recorded = {"isi_recorded_2007": date(2010, 4, 1)}
    assert of(p.data_removed, **recorded) == date(2030, 4, 1)
    assert of(p.core_data_removed, **recorded) == date(2060, 4, 1)
    assert of(p.data_removed, **recorded, died=date(2015, 1, 1)) == date(2015, 1, 1)
    assert of(p.core_data_removed) == NEVER
    assert of(p.potential_data_removed) == date(2057, 1, 1)
    assert of(p.potential_data_removed, **recorded) == date(2010, 4, 1)


@pytest.mark.article("Besluit 5.1(1)", "Besluit 5.3")
@given(began=st.dates(date(2009, 1, 1), date(2012, 11, 1)))
def test_no_term_of_the_municipality_ends_on_a_day_off_or_before_six_weeks(began: date) -> None:
    """A last day is never a Saturday or Sunday, and the Algemene termijnenwet only lengthens: by six days at most.

    The longest row of days off in these years is 30 April to 5 May 2009.
    """
    same = dict.fromkeys(("first_right_known", "first_right_in_force", "made_known", "investigated_2007"), began)
    facts = person(**same, on=date(2012, 12, 1))
    for rule, least in ((p.call_last_day, 42), (p.decision_last_day, 84)):
        last = value_of(rule, facts)
        assert isinstance(last, date)
        assert last.weekday() < 5
        assert least <= (last - began).days <= least + 6


@pytest.mark.article("Wi 25", "Besluit 5.1", "Besluit 5.3")
def test_the_call_and_the_investigation_are_read_from_the_dossier() -> None:
    """The first summons, the end of the intake; what lies after the day asked about has not come."""
    intake = Intake(
        summonses=(Summons(dated=date(2010, 5, 1)), Summons(dated=date(2010, 4, 1))), completed=date(2010, 6, 1)
    )
    known = read(Dossier(intake=intake))
    assert (known["called_2007"], known["investigated_2007"]) == (date(2010, 4, 1), date(2010, 6, 1))
    before = read(Dossier(intake=intake), date(2010, 3, 1))
    assert (before["called_2007"], before["investigated_2007"]) == (NEVER, NEVER)
    assert read(Dossier(intake=Intake.none()))["called_2007"] == NEVER
    assert "called_2007" not in read(Dossier(intake=Intake(summonses=(Summons(),))))
    assert "called_2007" not in read(Dossier())


@pytest.mark.article("Besluit 5.1(1)(a)")
def test_reception_is_read_from_the_registrations() -> None:
    """The first registration tells; one of which it is not known leaves the day open."""

    def places(*found: tuple[date, bool | None]) -> dict[str, Known]:
        return read(Dossier(registrations=tuple(Registration(first_day=d, reception=r) for d, r in found)))

    centre = places((date(2010, 3, 1), True), (date(2010, 8, 1), False))
    assert (centre["first_lived_in_reception"], centre["left_reception_registered"]) == (True, date(2010, 8, 1))
    home = places((date(2010, 3, 1), False))
    assert home["first_lived_in_reception"] is False
    waiting = places((date(2010, 3, 1), True), (date(2010, 12, 2), False))
    assert waiting["left_reception_registered"] == NEVER
    assert "left_reception_registered" not in places((date(2010, 3, 1), True), (date(2010, 8, 1), None))
    assert "first_lived_in_reception" not in places((date(2010, 3, 1), None))


@pytest.mark.article("Besluit 5.3", "Wi 22(1)", "Wi 23(4)")
@pytest.mark.parametrize("kind", [DecisionKind.OBLIGATION, DecisionKind.PROVISION, DecisionKind.TERM_NOTICE])
def test_what_tells_the_term_is_read_from_the_decisions(kind: DecisionKind) -> None:
    """Each of the three kinds; a partly known day stays so, a later one has not come."""
    assert read(Dossier(decisions=(Decision(kind=kind, dated=date(2010, 7, 1)),)))["term_told_2007"] == date(2010, 7, 1)
    month = Span(date(2010, 7, 1), date(2010, 7, 31))
    assert read(Dossier(decisions=(Decision(kind=kind, dated=month),)))["term_told_2007"] == month
    assert read(Dossier(decisions=(Decision(kind=kind, dated=date(2011, 1, 1)),)))["term_told_2007"] == NEVER
    lapsed = Decision(kind=DecisionKind.PROVISION_LAPSED, dated=date(2010, 8, 1))
    assert read(Dossier(decisions=(lapsed,)))["provision_lapse_told"] == date(2010, 8, 1)


@pytest.mark.article("Wi 23(4)")
def test_a_move_with_a_programme_is_read_from_the_registrations() -> None:
    """The first registration elsewhere after the programme was fixed; another address in the same place is no move."""
    fixed = Decision(kind=DecisionKind.PROVISION, dated=date(2010, 5, 1))

    def moved(*later: tuple[date, str | None]) -> Known:
        first = Registration(first_day=date(2010, 3, 1), last_day=date(2010, 7, 31), municipality="0599")
        rest = tuple(Registration(first_day=d, last_day=NEVER, municipality=m) for d, m in later)
        return read(Dossier(registrations=(first, *rest), decisions=(fixed,))).get("moved_with_provision")

    assert moved((date(2010, 8, 1), "0363")) == date(2010, 8, 1)
    assert moved((date(2010, 8, 1), "0599")) == NEVER
    assert moved((date(2010, 8, 1), None)) is None
    assert moved((date(2010, 12, 2), "0363")) == NEVER
    assert read(Dossier(decisions=()))["moved_with_provision"] == NEVER


@pytest.mark.article("Wi 19(3)")
@pytest.mark.parametrize(
    ("kind", "expected"),
    [(SchoolingKind.ENTRY, True), (SchoolingKind.PRACTICAL, False), (SchoolingKind.OTHER, None), (None, None)],
)
def test_vocational_training_is_read_where_the_dossier_says_it(
    kind: SchoolingKind | None, expected: bool | None
) -> None:
    """Level 1 is a kind of its own; other education may be level 2."""
    school = Schooling(kind=kind, first_day=date(2010, 8, 1), last_day=NEVER)
    assert expected is read(Dossier(schooling=(school,))).get("vocational_training_2007")
    assert read(Dossier(schooling=()))["vocational_training_2007"] is False
