"""What would give extra time: a late letter, reception, literacy, effort, a programme, illness, a death, childbirth."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inburgering.dossier import CircumstanceKind, ResidenceGround, Whose
from inburgering.rules import NEVER, Known, decide, value_of
from wi2013.period import (
    EFFORT_HOURS,
    effort,
    effort_longest_last_day,
    ground_covers,
    ground_days,
    ground_eligible,
    ground_in_term,
    ground_last_day,
    ground_long_enough,
    late_notice,
    late_notice_least_days,
    literacy,
    literacy_longest_last_day,
    marking_delay,
    marking_delay_last_day,
    programme,
    programme_last_day,
    reception,
    reception_least_days,
)

FIRST = date(2015, 8, 11)  # the term of ECLI:NL:RBROT:2021:3939
K = CircumstanceKind


def facts(**more: Any) -> dict[str, Any]:
    """An adult on an asylum permit, obliged from 11-8-2015; nothing granted, nothing sat, no course."""
    plain: dict[str, Any] = {
        "on": date(2018, 3, 1),
        "born": date(1985, 3, 1),
        "pension_day": date(2052, 6, 1),
        "union_national": False,
        "free_movement_family": False,
        "integrated_elsewhere": False,
        "treaty_protected": False,
        "turkish": False,
        "obligation_right_known": FIRST,
        "first_right_known": FIRST,
        "first_right_asylum": True,
        "first_right_asylum_permit": True,
        "has_right": True,
        "ground": ResidenceGround.C,
        "clergy": False,
        "sponsor_clergy": False,
        "earlier_right_obliged": False,
        "school_duty": False,
        "exempting_study": False,
        "in_exempting_education": False,
        "gap_days": 0,
        "granted_last_day": NEVER,
        "granted_months": 0,
        "granted_days": 0,
        "exam_fined_last_day": NEVER,
        "exam_fine_notified": NEVER,
        "first_notice_dated": FIRST,
        "reception_first_day": NEVER,
        "reception_last_day": NEVER,
        "literacy_course_begun": NEVER,
        "literacy_extension_given": False,
    }
    return plain | more


def tried(hours: int, times: int, ona: int, **more: Any) -> dict[str, Any]:
    """The same, of somebody who passed nothing: so many hours, every part sat so often, ONA so often."""
    done: dict[str, Any] = {
        "marked_course_hours": hours,
        "marked_nt2_hours": 0,
        "marked_literacy_hours": 0,
        "online_course_hours": 0,
        "exam_kns_passed_day": NEVER,
        "tgn_before_day": NEVER,
        "tgn_before_score": 0,
        "tgn_retaken": False,
        "map_concluded": NEVER,
        "mbo_1_awarded": NEVER,
        "win_certificate_awarded": NEVER,
        "exam_ona_sittings": ona,
    }
    for part in ("reading", "listening", "writing", "speaking", "knm", "ona"):
        done |= {f"exam_{part}_{name}_day": NEVER for name in ("passed", "document", "exempted", "dispensed")}
    for part in ("reading", "listening", "writing", "speaking", "knm"):
        done[f"exam_{part}_sittings"] = times
    return facts(**done | more)


@pytest.mark.article("Wi 7b(3)(a)")
@pytest.mark.parametrize(
    ("dated", "late", "least"),
    [
        (date(2015, 8, 11), False, 0),
        (date(2015, 9, 8), False, 0),  # four weeks after the start
        (date(2015, 9, 9), True, None),
        (date(2015, 9, 27), True, None),
        (date(2015, 9, 28), True, 28),  # the letter in RBROT:2021:3939
        (date(2017, 12, 7), True, 28),  # 850 days, as in RBMNE:2017:6056
        (NEVER, True, 28),
    ],
)
def test_a_letter_more_than_four_weeks_after_the_start_gives_time(dated: date, late: bool, least: int | None) -> None:
    """28 days were given for a letter 48 days late; between four weeks and that it is open; no letter yet is late too."""
    known = facts(first_notice_dated=dated)
    assert late is value_of(late_notice, known)
    assert least == value_of(late_notice_least_days, known)


@pytest.mark.article("Wi 7b(3)(a)")
def test_no_letter_in_the_first_four_weeks_is_not_late_yet() -> None:
    """On the last day of the four weeks no; the day after, any letter will be late."""
    assert value_of(late_notice, facts(first_notice_dated=NEVER, on=date(2015, 9, 8))) is False
    assert value_of(late_notice, facts(first_notice_dated=NEVER, on=date(2015, 9, 9))) is True


@pytest.mark.article("Beleidsregel verlenging 5")
@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        (date(2015, 3, 1), date(2015, 10, 5), False),  # 56 days since 11-8-2015
        (date(2015, 3, 1), date(2015, 10, 6), True),  # 57 days
        (date(2015, 3, 1), NEVER, True),
        (date(2015, 9, 1), date(2015, 10, 26), False),  # 56 days, begun in the term
        (date(2015, 9, 1), date(2015, 10, 27), True),
        (NEVER, NEVER, False),
    ],
)
def test_more_than_eight_weeks_in_reception_since_the_start(first: date, last: date, expected: bool) -> None:
    """Waiting before the start does not count; the extension is in blocks of four weeks, so one at least."""
    known = facts(reception_first_day=first, reception_last_day=last)
    assert expected is value_of(reception, known)
    assert (28 if expected else 0) == value_of(reception_least_days, known)


@pytest.mark.article("Beleidsregel verlenging 5")
def test_reception_is_for_asylum_and_counts_to_the_day_asked_about() -> None:
    """Family on a regular permit has none; who is still there has waited until today."""
    there = {"reception_first_day": date(2015, 3, 1), "reception_last_day": NEVER}
    assert value_of(reception, facts(on=date(2015, 10, 5), **there)) is False
    assert value_of(reception, facts(on=date(2015, 10, 6), **there)) is True
    family = {"ground": ResidenceGround.A, "first_right_asylum_permit": False, "purpose": "family"}
    assert value_of(reception, facts(**there, **family, sponsor_dutch=True, temporary_by_decision=False)) is False


@pytest.mark.article("Wi 7b(3)(b)", "Wi 7(3)(b)")
@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ({"literacy_course_begun": date(2018, 8, 10)}, True),
        ({"literacy_course_begun": date(2018, 8, 11)}, False),
        ({"literacy_course_begun": date(2018, 9, 7), "granted_days": 28}, True),
        ({"literacy_course_begun": date(2018, 8, 10), "literacy_extension_given": True}, False),
        ({}, False),
    ],
    ids=["last day", "day after", "extended term", "once", "no course"],
)
def test_literacy_gives_two_years_at_most_and_once(more: dict[str, Any], expected: bool) -> None:
    """A course begun on the last day of the (extended) term at the latest; then to 10-8-2020 at the longest."""
    known = facts(on=date(2018, 9, 10), **more)
    assert expected is value_of(literacy, known)
    days = more.get("granted_days", 0)
    until = date(2020, 9, 7) if days else date(2020, 8, 10)
    assert (until if expected else NEVER) == value_of(literacy_longest_last_day, known)


@pytest.mark.article("Wi 7b(3)(b)")
def test_a_literacy_course_counts_from_the_day_it_begins() -> None:
    """Begun on the day asked about, and not the day before; after 28-2-2020 two years run to 28-2-2022."""
    begun = facts(literacy_course_begun=date(2018, 3, 1))
    assert value_of(literacy, begun) is True
    assert value_of(literacy, begun | {"on": date(2018, 2, 28)}) is False
    assert date(2022, 2, 28) == value_of(literacy_longest_last_day, begun | {"granted_last_day": date(2020, 2, 28)})


@pytest.mark.article("Regeling 2.4c")
def test_the_extension_for_effort_is_of_1_august_2013() -> None:
    """Nothing the day before, 300 hours since."""
    assert EFFORT_HOURS.at(date(2013, 7, 31)) is None
    assert 300 == EFFORT_HOURS.at(date(2013, 8, 1))


@pytest.mark.article("Regeling 2.4c")
@pytest.mark.parametrize(
    ("known", "expected"),
    [
        (tried(300, 2, 2), True),
        (tried(299, 2, 2), False),
        (tried(300, 1, 2), False),
        (tried(300, 2, 1), False),
        (tried(300, 2, 1, on=date(2022, 12, 31), granted_months=58), False),
        (tried(300, 2, 1, on=date(2023, 1, 1), granted_months=58), True),
        (tried(300, 2, 0, on=date(2023, 1, 1), granted_months=58), False),
        (tried(0, 2, 2, marked_nt2_hours=300), True),
        (tried(0, 2, 2, marked_literacy_hours=300), False),
        (tried(300, 2, 2, exam_speaking_sittings=1), False),
        (tried(300, 2, 2, exam_speaking_sittings=1, exam_speaking_passed_day=date(2017, 1, 1)), True),
        (tried(300, 2, 2, on=date(2018, 2, 10)), False),
        (tried(300, 2, 2, on=date(2018, 2, 11)), True),
        (tried(300, 2, 2, exam_fined_last_day=date(2020, 9, 1)), False),
        (tried(300, 2, 2, marked_course_hours=None), None),
    ],
)
def test_effort_is_300_hours_and_two_sittings_of_each_open_part(known: dict[str, Any], expected: bool | None) -> None:
    """ONA once since 2023; NT2 hours count, literacy does not; from 11-2-2018 on, and not in a term after a fine."""
    assert expected is value_of(effort, known)


@pytest.mark.article("Regeling 2.4c")
def test_effort_gives_two_years_at_most() -> None:
    """From 10-8-2018 to 10-8-2020; never when the effort falls short, or when nothing is open any more."""
    assert date(2020, 8, 10) == value_of(effort_longest_last_day, tried(300, 2, 2))
    assert NEVER == value_of(effort_longest_last_day, tried(299, 2, 2))
    parts = ("reading", "listening", "writing", "speaking", "knm", "ona")
    passed = {f"exam_{part}_passed_day": date(2017, 1, 1) for part in parts}
    assert value_of(effort, tried(300, 2, 2, **passed)) is False


@pytest.mark.article("Regeling 2.4c")
@given(hours=st.integers(0, 700), times=st.integers(0, 5), ona=st.integers(0, 5), more=st.integers(0, 300))
def test_more_effort_never_takes_the_extension_away(hours: int, times: int, ona: int, more: int) -> None:
    """Who has it keeps it with more hours and more sittings."""
    if value_of(effort, tried(hours, times, ona)):
        assert value_of(effort, tried(hours + more, times + 1, ona + 1)) is True


@pytest.mark.article("Wi 7b(3)(a)")
@pytest.mark.parametrize(
    ("on", "expected"),
    [(date(2018, 2, 10), False), (date(2018, 2, 11), True), (date(2018, 8, 10), True), (date(2018, 8, 11), False)],
)
def test_a_dutch_programme_counts_when_the_term_ends_within_six_months(on: date, expected: bool) -> None:
    """In the last six months of the term; not without the programme. How much time it gives is not said."""
    known = facts(on=on, in_exempting_education=True)
    assert expected is value_of(programme, known)
    assert (not expected) is decide(programme_last_day, known).decided
    assert value_of(programme, facts(on=on)) is False
    assert NEVER == value_of(programme_last_day, facts(on=on))


@pytest.mark.article("Wi 7b(3)(a)")
@pytest.mark.parametrize(
    ("on", "months", "expected"),
    [
        (date(2026, 7, 30), 100, False),
        (date(2026, 7, 31), 100, True),
        (date(2026, 12, 10), 100, True),
        (date(2026, 12, 11), 100, False),
    ],
)
def test_slow_marking_gives_six_months_since_31_july_2026(on: date, months: int, expected: bool) -> None:
    """On the days of the (extended) term, here to 10-12-2026; then to 10-6-2027. Nothing when no result is awaited."""
    known = facts(on=on, granted_months=months, marking_awaited=True)
    assert expected is value_of(marking_delay, known)
    assert (date(2027, 6, 10) if expected else NEVER) == value_of(marking_delay_last_day, known)
    assert value_of(marking_delay, known | {"marking_awaited": False}) is False


def ground(kind: CircumstanceKind, first: date, last: date = NEVER, **more: Any) -> dict[str, Any]:
    """A circumstance of the person's own, proven, judged in favour on 1-6-2020, in a term from 1-6-2018 to 31-5-2021."""
    plain: dict[str, Known] = {
        "kind": kind,
        "circumstance_first_day": first,
        "circumstance_last_day": last,
        "whose": Whose.SELF,
        "circumstance_proven": True,
        "unused_from": first,
        "days_used": False,
        "decided_day": date(2021, 3, 1),
        "term_first_day": date(2018, 6, 1),
        "term_last_day": date(2021, 5, 31),
        "medical_cause": True,
        "no_blame": True,
    }
    return plain | more


@pytest.mark.article("Beleidsregel verlenging 2")
@pytest.mark.parametrize(
    ("last", "enough"), [(date(2019, 12, 14), False), (date(2019, 12, 15), False), (date(2019, 12, 16), True)]
)
def test_illness_lasts_three_consecutive_months(last: date, enough: bool) -> None:
    """From 17-9-2019: complete at the end of 16-12-2019."""
    known = ground(K.ILLNESS, date(2019, 9, 17), last)
    assert enough is value_of(ground_long_enough, known)
    assert enough is value_of(ground_eligible, known)


@pytest.mark.article("Beleidsregel verlenging 2")
def test_illness_gives_its_own_duration() -> None:
    """100 days, both ends included; of which ten were counted before: 90. While it goes on it is open."""
    known = ground(K.ILLNESS, date(2019, 9, 1), date(2019, 12, 9))
    assert 100 == value_of(ground_days, known)
    assert date(2021, 9, 8) == value_of(ground_last_day, known)
    assert 90 == value_of(ground_days, known | {"unused_from": date(2019, 9, 11)})
    assert 0 == value_of(ground_days, known | {"unused_from": date(2020, 1, 1)})
    assert 0 == value_of(ground_days, ground(K.DEATH, date(2019, 9, 1)))
    assert 0 == value_of(ground_days, ground(K.CHILDBIRTH, date(2019, 9, 1)))
    assert not decide(ground_days, known | {"circumstance_last_day": NEVER}).decided


@pytest.mark.article("Beleidsregel verlenging 2", "Beleidsregel verlenging 2a", "Beleidsregel verlenging 3")
@pytest.mark.parametrize(
    ("kind", "whose", "covered"),
    [
        (K.ILLNESS, Whose.SELF, True),
        (K.ILLNESS, Whose.PARTNER, True),
        (K.ILLNESS, Whose.FIRST_DEGREE, True),
        (K.DEATH, Whose.PARTNER, True),
        (K.DEATH, Whose.FIRST_DEGREE, True),
        (K.DEATH, Whose.SELF, False),
        (K.CHILDBIRTH, Whose.SELF, True),
        (K.CHILDBIRTH, Whose.PARTNER, False),
        (K.HOMELESSNESS, Whose.SELF, True),
        (K.SHELTER, Whose.PARTNER, False),
        (K.LITERACY_COURSE, Whose.SELF, False),
        (K.NO_OFFER, Whose.SELF, False),
        (K.COMBINATION, Whose.SELF, False),
    ],
)
def test_whom_a_ground_covers(kind: CircumstanceKind, whose: Whose, covered: bool) -> None:
    """Illness and death reach partner and first-degree relatives; the mother alone gets time for childbirth."""
    assert covered is value_of(ground_covers, ground(kind, date(2020, 1, 1), whose=whose))


@pytest.mark.article("Beleidsregel verlenging 2a")
def test_a_death_gives_three_months_since_2020() -> None:
    """The certificate is enough, no judgement is awaited; in a decision of 2019 the ground was not yet named: open."""
    known = ground(K.DEATH, date(2020, 1, 1), whose=Whose.PARTNER)
    known = {n: v for n, v in known.items() if n not in ("no_blame", "medical_cause")}
    assert value_of(ground_eligible, known) is True
    assert date(2021, 8, 31) == value_of(ground_last_day, known)
    assert value_of(ground_eligible, known | {"circumstance_proven": False}) is False
    early = known | {"circumstance_first_day": date(2019, 5, 1)}
    assert value_of(ground_eligible, early | {"decided_day": date(2020, 1, 1)}) is True
    assert not decide(ground_eligible, early | {"decided_day": date(2019, 12, 31)}).decided


@pytest.mark.article("Beleidsregel verlenging 3")
def test_childbirth_gives_sixteen_weeks() -> None:
    """112 days after the term: from 31-5-2021 to 20-9-2021."""
    known = ground(K.CHILDBIRTH, date(2020, 1, 1))
    assert value_of(ground_eligible, known) is True
    assert date(2021, 9, 20) == value_of(ground_last_day, known)


@pytest.mark.article("Wi 7b(3)(a)")
def test_another_circumstance_waits_for_duo_and_its_length_is_open() -> None:
    """Homeless for a year: DUO judges; how much time it gives was not found."""
    known = ground(K.HOMELESSNESS, date(2019, 1, 1), date(2019, 12, 31))
    assert value_of(ground_eligible, known) is True
    assert value_of(ground_eligible, known | {"no_blame": False}) is False
    awaited = {n: v for n, v in known.items() if n != "no_blame"}
    assert ["no_blame"] == [m.fact for m in decide(ground_eligible, awaited).missing]
    assert not decide(ground_last_day, known).decided


@pytest.mark.article("Beleidsregel verlenging 2")
def test_illness_waits_for_the_medical_adviser() -> None:
    """Not for DUO's own view: without the adviser it is open, with a negative advice there is no time."""
    known = ground(K.ILLNESS, date(2019, 1, 1), date(2019, 12, 31), no_blame=False)
    assert value_of(ground_eligible, known) is True
    assert value_of(ground_eligible, known | {"medical_cause": False}) is False


@pytest.mark.article("Wi 7b(3)(a)")
@pytest.mark.parametrize(
    ("first", "expected"),
    [
        (date(2018, 5, 31), None),
        (date(2018, 6, 1), True),
        (date(2021, 5, 31), True),
        (date(2021, 6, 1), False),
    ],
)
def test_it_begins_in_the_term(first: date, expected: bool | None) -> None:
    """Both ends included; what began before and went on into the term is open."""
    assert expected is value_of(ground_in_term, ground(K.ILLNESS, first, date(2022, 1, 1)))


@pytest.mark.article("Wi 7b(3)(a)")
def test_what_was_over_before_the_term_never_counts() -> None:
    """Illness that ended the day before: no; on the first day itself: open. A death before the term: no."""
    before = date(2018, 1, 1)
    assert value_of(ground_in_term, ground(K.ILLNESS, before, date(2018, 5, 31))) is False
    assert value_of(ground_in_term, ground(K.ILLNESS, before, date(2018, 6, 1))) is None
    assert value_of(ground_in_term, ground(K.DEATH, date(2018, 5, 31), whose=Whose.PARTNER)) is False


@pytest.mark.article("Wi 7b(3)(a)")
def test_the_same_stretch_of_time_counts_once() -> None:
    """Days that another extension counted give nothing again."""
    assert value_of(ground_eligible, ground(K.CHILDBIRTH, date(2020, 1, 1), days_used=True)) is False


@pytest.mark.article("Beleidsregel verlenging 2")
def test_before_the_policy_rule_illness_is_open() -> None:
    """The rule is of 4-2-2019; what DUO did before was not found, but illness that is too short is no ground either way."""
    known = ground(K.ILLNESS, date(2018, 7, 1), date(2018, 12, 31))
    assert not decide(ground_eligible, known | {"decided_day": date(2019, 2, 3)}).decided
    assert value_of(ground_eligible, known | {"decided_day": date(2019, 2, 4)}) is True
    short = known | {"circumstance_last_day": date(2018, 8, 1), "decided_day": date(2019, 2, 3)}
    assert value_of(ground_eligible, short) is False


@pytest.mark.article("Wi 7b(3)")
@given(
    kind=st.sampled_from([K.ILLNESS, K.DEATH, K.CHILDBIRTH]),
    first=st.dates(date(2018, 6, 1), date(2021, 5, 31)),
    length=st.integers(0, 800),
    used=st.integers(0, 900),
)
def test_a_ground_never_shortens_the_term(kind: CircumstanceKind, first: date, length: int, used: int) -> None:
    """However many of its days were counted before."""
    last, unused = (date.fromordinal(first.toordinal() + n) for n in (length, used))
    known = ground(kind, first, last, unused_from=unused)
    assert value_of(ground_last_day, known) >= date(2021, 5, 31)  # type: ignore[operator]
