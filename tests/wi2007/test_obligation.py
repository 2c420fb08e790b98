"""Who is obliged under the Wi2007 (Wi 3, 5(1)(a), 5(2), 63; Besluit 2.1, 2.2), from which day, and why not."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inburgering.dossier import Purpose, ResidenceGround
from inburgering.rules import NEVER, Known, Rule, decide, value_of
from tests.wi2007.persons import NOTHING_KEEPS_AWAY, NOTHING_PASSED
from wi2007 import obligation as o
from wi2007.obligation import NewcomerStart, Reason

A, B, C, D = ResidenceGround.A, ResidenceGround.B, ResidenceGround.C, ResidenceGround.D
NOT_EXEMPT: dict[str, Known] = {
    "exemption_decided": False,
    "temporary_exemption_decided": False,
    "years_at_compulsory_age": 0,
    "in_full_compulsory_schooling": False,
    "under_qualification_duty": False,
    "in_direct_exempting_education": False,
    "schooling_at_2007_start": False,
    "holds_old_act_diploma": False,
    "holds_any_dutch_diploma": False,
    "holds_state_exam_nt2": False,
    "holds_diploma_with_dutch": False,
    "naturalisation_with_language": False,
    "win_language_a1": False,
    "win_language_a2": False,
    "win_society_level": False,
    "win_society_score": 0,
    "win_society_tested": NEVER,
    "settled_certificate": False,
    "short_test_document": False,
    "earlier_exemption": False,
}
NOT_ENDED: dict[str, Known] = {
    "died": NEVER,
    "unregistered_since": NEVER,
    "absence_first_day": NEVER,
    "absence_last_day": NEVER,
    "fulfilled_decided": False,
    "dispensation_decided": False,
    "effort_released_2007": False,
    "ended_decided": False,
}


def newcomer(**changes: Any) -> dict[str, Known]:
    """The partner of a Dutch citizen, 30 years old, here since March 2010."""
    facts: dict[str, Known] = {
        "on": date(2010, 6, 1),
        "born": date(1980, 5, 10),
        "dutch": False,
        "union_national": False,
        "turkish": False,
        "free_movement_family": False,
        "integrated_elsewhere": False,
        "treaty_protected": False,
        "clergy": False,
        "has_right": True,
        "ground": A,
        "purpose": Purpose.FAMILY,
        "temporary_by_decision": False,
        "general_pardon": False,
        "made_known": date(2010, 3, 1),
        "first_right_known": date(2010, 3, 1),
        "first_right_in_force": date(2010, 2, 1),
        "first_right_asylum": False,
        "right_first_day": date(2010, 2, 1),
        "sponsor_dutch": True,
        "sponsor_ground": A,
        "sponsor_clergy": False,
        "school_duty": False,
        "exempting_study": False,
        "resident_on_2007_start": False,
        "win_newcomer_2006": False,
        "term_2007_imposed": NEVER,
        "obligation_runs_on": True,
    }
    return NOTHING_KEEPS_AWAY | NOTHING_PASSED | facts | NOT_EXEMPT | NOT_ENDED | changes


def settled(**changes: Any) -> dict[str, Known]:
    """Somebody on a permanent permit, here since 1990, whom the municipality has set no term."""
    old = {
        "ground": B,
        "purpose": Purpose.CONTINUED_RESIDENCE,
        "made_known": date(1995, 1, 1),
        "first_right_known": date(1990, 1, 1),
        "first_right_in_force": date(1990, 1, 1),
        "resident_on_2007_start": True,
    }
    return newcomer(**(old | changes))


def of(rule: Rule[Any], **changes: Any) -> Known:
    return value_of(rule, newcomer(**changes))


@pytest.mark.article("Wi 3(1)")
def test_the_partner_of_a_dutch_citizen_is_obliged() -> None:
    """An ordinary family migrant is obliged as a newcomer, from the day the right was made known."""
    assert of(o.obliged) is True
    assert of(o.newcomer) is True
    assert date(2010, 3, 1) == of(o.obligation_first_day)
    assert Reason.OBLIGED == of(o.not_obliged_reason)


@pytest.mark.article("Wi 3(1)")
@pytest.mark.parametrize("ground", list(ResidenceGround))
def test_the_six_grounds_of_residence(ground: ResidenceGround) -> None:
    """Having residence on the grounds a, b, c, d, e or l; on no other."""
    assert of(o.lawful_residence, ground=ground) is (ground.value in "abcdel")


@pytest.mark.article("Wi 3(1)")
def test_a_permanent_permit_brings_the_obligation_here_and_not_in_the_later_acts() -> None:
    """Residence is enough; it need not be acquired."""
    assert value_of(o.obliged, settled()) is True
    assert of(o.obliged, ground=D, purpose=Purpose.ASYLUM) is True
    assert of(o.obliged, has_right=False) is False


@pytest.mark.article("Wi 3(1)(a)", "Besluit 2.1(3)")
def test_asylum_is_never_temporary() -> None:
    """On an asylum permit one is obliged, whatever the decision calls the stay."""
    assert of(o.obliged, ground=C, purpose=Purpose.ASYLUM, temporary_by_decision=True) is True


TEMPORARY = [
    Purpose.FAMILY_VISIT,
    Purpose.EMPLOYMENT,
    Purpose.SELF_EMPLOYED,
    Purpose.SKILLED_MIGRANT,
    Purpose.SEEKING_WORK,
    Purpose.TRAINEE,
    Purpose.STUDY,
    Purpose.AU_PAIR,
    Purpose.EXCHANGE,
    Purpose.MEDICAL_TREATMENT,
    Purpose.TRAFFICKING_PROCEEDINGS,
    Purpose.NATIONALITY_REQUEST,
    Purpose.UNACCOMPANIED_MINOR,
    Purpose.CANNOT_LEAVE,
    Purpose.RESEARCH,
    Purpose.BLUE_CARD,
    Purpose.ADOPTION_INVESTIGATION,
    Purpose.LEAVE,
    Purpose.SEAFARER,
    Purpose.MILITARY,
    Purpose.CROSS_BORDER_SERVICE,
]
LASTING = [
    Purpose.HUMANITARIAN_NON_TEMPORARY,
    Purpose.INACTIVE_LONG_TERM_RESIDENT,
    Purpose.CONTINUED_RESIDENCE,
    Purpose.READMISSION,
]


@pytest.mark.article("Besluit 2.1(1)")
@pytest.mark.parametrize("purpose", TEMPORARY)
def test_a_listed_purpose_is_temporary(purpose: Purpose) -> None:
    """Who is here for a listed purpose is not obliged; unless clergy."""
    assert of(o.obliged, purpose=purpose) is False
    assert Reason.STAY == of(o.not_obliged_reason, purpose=purpose)
    assert of(o.obliged, purpose=purpose, clergy=True) is True


@pytest.mark.article("Besluit 2.1(1)")
@pytest.mark.parametrize("purpose", LASTING)
def test_another_purpose_is_not_temporary(purpose: Purpose) -> None:
    """Readmission of former Dutch nationals, continued residence and the like oblige."""
    assert of(o.obliged, purpose=purpose) is True


@pytest.mark.article("Besluit 2.1(1)(p)")
@pytest.mark.parametrize("on", [date(2011, 6, 27), date(2011, 6, 28), date(2011, 6, 29)])
def test_a_blue_card_was_temporary_before_and_after_it_was_listed(on: date) -> None:
    """Listed from 28 June 2011; before that it was a permit for work."""
    assert of(o.temporary_purpose, purpose=Purpose.BLUE_CARD, on=on) is True


@pytest.mark.article("Besluit 2.1(2)")
@pytest.mark.parametrize(("by_decision", "expected"), [(True, False), (False, True), (None, None)])
def test_another_restriction_is_temporary_when_the_decision_says_so(
    by_decision: bool | None, expected: bool | None
) -> None:
    """Of a restriction that no list names, the decision of the IND tells."""
    assert expected is of(o.settles, purpose=Purpose.OTHER, temporary_by_decision=by_decision)


@pytest.mark.article("Besluit 1.1(n)")
def test_a_permit_of_the_general_pardon_obliges() -> None:
    """Holders of the general pardon are treated as obliged, whatever the decision is known to say."""
    assert of(o.settles, purpose=Purpose.OTHER, temporary_by_decision=None, general_pardon=True) is True


@pytest.mark.article("Besluit 2.1(1)(a)")
@pytest.mark.parametrize(
    ("sponsor", "temporary"),
    [
        ({"sponsor_dutch": True}, False),
        ({"sponsor_ground": C, "sponsor_purpose": Purpose.ASYLUM}, False),
        ({"sponsor_ground": B, "sponsor_purpose": Purpose.CONTINUED_RESIDENCE}, False),
        ({"sponsor_ground": A, "sponsor_purpose": Purpose.STUDY}, True),
        ({"sponsor_ground": A, "sponsor_purpose": Purpose.SKILLED_MIGRANT}, True),
        ({"sponsor_ground": A, "sponsor_purpose": Purpose.CLERGY_WORK}, True),
        ({"sponsor_ground": A, "sponsor_purpose": Purpose.FAMILY}, None),
    ],
)
def test_family_is_here_temporarily_when_the_sponsor_is(sponsor: dict[str, Known], temporary: bool | None) -> None:
    """Temporariness is derived; an asylum or permanent sponsor is never temporary; family of family is open."""
    facts = newcomer(**({"sponsor_dutch": False} | sponsor))
    assert temporary is value_of(o.temporary_purpose, facts)


@pytest.mark.article("Wi 3(1)(b)")
def test_clergy_are_obliged_although_their_purpose_is_temporary() -> None:
    """Imam, Moroccan, here since 2010 on a permit for that work."""
    imam = newcomer(purpose=Purpose.CLERGY_WORK, clergy=True)
    assert value_of(o.temporary_purpose, imam) is True
    assert value_of(o.obliged, imam) is True


SPOUSE: dict[str, Known] = {
    "sponsor_dutch": False,
    "sponsor_ground": A,
    "sponsor_purpose": Purpose.CLERGY_WORK,
    "sponsor_clergy": True,
    "recorded_as_obliged": True,
    "earlier_right_obliged": False,
}


@pytest.mark.article("Wi 3(1)(b)", "letter 32 824, no. 390, D.1")
def test_family_of_clergy_is_never_obliged_through_that_permit() -> None:
    """The spouse is here temporarily and is not clergy; a duty that was imposed was imposed wrongly."""
    spouse = newcomer(**SPOUSE, first_right_known=NEVER)
    assert value_of(o.obliged_by_stay, spouse) is False
    assert value_of(o.obliged, spouse) is False
    assert value_of(o.family_of_clergy, spouse) is True
    assert value_of(o.wrongly_imposed, spouse) is True
    assert value_of(o.wrongly_imposed, spouse | {"recorded_as_obliged": False}) is False
    assert value_of(o.wrongly_imposed, spouse | {"earlier_right_obliged": True}) is False


@pytest.mark.article("Wi 3(1)(b)")
@given(
    clergy_permit=st.sampled_from([Purpose.CLERGY_WORK, Purpose.EMPLOYMENT, Purpose.SELF_EMPLOYED]),
    on=st.dates(date(2007, 1, 1), date(2021, 12, 31)),
    born=st.dates(date(1935, 1, 1), date(2005, 1, 1)),
)
def test_no_age_and_no_day_makes_family_of_clergy_obliged(clergy_permit: Purpose, on: date, born: date) -> None:
    """Whenever and however old: family of clergy on a fixed-term permit, not clergy themselves, are not obliged."""
    spouse = newcomer(**(SPOUSE | {"sponsor_purpose": clergy_permit}), on=on, born=born)
    assert value_of(o.obliged_by_stay, spouse) is False


@pytest.mark.article("Wi 3(1)(a)", "Wi 3(1)(b)")
def test_family_of_clergy_with_a_ground_of_their_own_is_obliged() -> None:
    """Own asylum permit, own work as clergy, a clergy sponsor who settled, or one who is Dutch."""
    spouse = newcomer(**SPOUSE)
    assert value_of(o.obliged_by_stay, spouse | {"ground": C, "purpose": Purpose.ASYLUM}) is True
    assert value_of(o.obliged_by_stay, spouse | {"clergy": True}) is True
    assert value_of(o.obliged_by_stay, spouse | {"sponsor_ground": B}) is True
    assert value_of(o.obliged_by_stay, spouse | {"sponsor_dutch": True}) is True


@pytest.mark.article("Wi 3(4)", "Wi 3(1)(a)")
def test_when_a_clergy_sponsor_settled_is_not_guessed() -> None:
    """The family is obliged from that change and not before it; the day is asked for, not taken from the permit."""
    spouse = newcomer(**(SPOUSE | {"sponsor_ground": B}))
    assert value_of(o.clergy_sponsor_settled, spouse) is True
    assert value_of(o.obligation_first_day, spouse) is None
    assert value_of(o.obligation_first_day, spouse | {"sponsor_dutch": True}) == date(2010, 3, 1)


@pytest.mark.article("Wi 5(1)(a)")
@pytest.mark.parametrize(
    ("on", "expected"), [(date(2010, 5, 9), False), (date(2010, 5, 10), True), (date(2010, 5, 11), True)]
)
def test_from_the_sixteenth_birthday(on: date, expected: bool) -> None:
    """Who is 15 is not obliged; on the sixteenth birthday the duty is there."""
    assert expected is of(o.obliged, born=date(1994, 5, 10), on=on)


@pytest.mark.article("Wi 5(1)(a)", "Wijzigingswet X(2)")
@pytest.mark.parametrize("year", [2012, 2013, 2015, 2020])
def test_until_the_sixty_fifth_birthday_also_after_2013(year: int) -> None:
    """The age stays 65; the pension age of the later Acts is not in this one."""
    born = date(year - 65, 5, 10)
    facts = newcomer(born=born, pension_day=date(year + 1, 5, 10))
    assert value_of(o.obliged, facts | {"on": date(year, 5, 9)}) is True
    assert value_of(o.obliged, facts | {"on": date(year, 5, 10)}) is False
    assert Reason.AGED_65 == value_of(o.not_obliged_reason, facts | {"on": date(year, 5, 11)})


@pytest.mark.article("Wi 63")
@pytest.mark.parametrize(
    ("born", "out"), [(date(1946, 12, 31), True), (date(1947, 1, 1), True), (date(1947, 1, 2), False)]
)
def test_old_residents_of_60_or_older_on_1_january_2007_are_out(born: date, out: bool) -> None:
    """Aged 60 on that day itself is out; newcomers of that age are not."""
    old = settled(born=born)
    assert value_of(o.aged_60_in_2007, old) is out
    assert value_of(o.obliged, old) is (not out)
    assert (NEVER if out else date(2007, 1, 1)) == value_of(o.obligation_first_day, old)
    assert of(o.obliged, born=born) is True


@pytest.mark.article("Wi 1(1)(c)")
def test_who_is_settled_and_who_is_a_newcomer() -> None:
    """Everybody who is no old resident is a newcomer; unknown stays unknown."""
    assert value_of(o.settled, settled()) is True
    assert value_of(o.newcomer, settled()) is False
    assert of(o.newcomer, resident_on_2007_start=None) is None


@pytest.mark.article("Wi 5(2)(a)", "Wi 5(2)(b)", "Wi 5(2)(c)", "Wi 5(2)(d)")
@pytest.mark.parametrize(
    "exception", ["union_national", "free_movement_family", "integrated_elsewhere", "treaty_protected"]
)
def test_exceptions_of_article_5(exception: str) -> None:
    """Each exception by itself keeps the obligation away, for clergy too."""
    assert of(o.obliged, **{exception: True}) is False
    assert of(o.obliged, **{exception: True}, clergy=True) is False
    assert Reason.EXCLUDED == of(o.not_obliged_reason, **{exception: True})


@pytest.mark.article("Wi 5(2)(d)", "ECLI:NL:CRVB:2011:BR4959")
@pytest.mark.parametrize(
    ("on", "expected"), [(date(2011, 8, 15), True), (date(2011, 8, 16), False), (date(2011, 8, 17), False)]
)
def test_turkish_nationals_are_not_obliged_from_the_ruling_on(on: date, expected: bool) -> None:
    """Partner, old resident and clergy alike; before the ruling the duty was imposed."""
    assert expected is of(o.obliged, turkish=True, on=on)
    assert expected is value_of(o.obliged, settled(turkish=True, on=on))
    assert expected is of(o.obliged, turkish=True, purpose=Purpose.CLERGY_WORK, clergy=True, on=on)


@pytest.mark.article("Wi 3(1)", "ECLI:NL:CRVB:2016:2131")
def test_a_long_term_resident_is_obliged_until_a_union_nationality() -> None:
    """As in C-579/13: the directive does not keep the duty away; becoming a Union national does."""
    s = settled(on=date(2010, 2, 24))
    assert value_of(o.obliged, s) is True
    assert value_of(o.obliged, s | {"union_national": True}) is False
    assert date(2007, 1, 1) == value_of(o.obligation_first_day, s)


@pytest.mark.article("Wi 3(1)", "Wi 4")
def test_a_dutch_national_is_never_obliged() -> None:
    """No decree under the old article 4 is known."""
    assert of(o.obliged, dutch=True, on=date(2008, 1, 1), made_known=date(2007, 6, 1)) is False
    assert Reason.DUTCH == of(o.not_obliged_reason, dutch=True)


@pytest.mark.article("Wi 73")
@pytest.mark.parametrize(("on", "expected"), [(date(2006, 12, 31), False), (date(2007, 1, 1), True)])
def test_not_before_the_act(on: date, expected: bool) -> None:
    """Before 1 January 2007 nobody is obliged under this Act."""
    assert expected is value_of(o.obliged, settled(on=on))


@pytest.mark.article("Wijzigingswet X(2)")
@pytest.mark.parametrize(
    ("first", "expected"), [(date(2012, 12, 31), True), (date(2013, 1, 1), False), (date(2022, 1, 1), False)]
)
def test_a_right_of_2013_or_later_is_under_another_act(first: date, expected: bool) -> None:
    """The last day on which this Act could begin for anybody is 31 December 2012."""
    facts = newcomer(first_right_known=first, made_known=first, on=date(2022, 6, 1))
    assert expected is value_of(o.obliged, facts)
    assert (Reason.OBLIGED if expected else Reason.OTHER_ACT) == value_of(o.not_obliged_reason, facts)


@pytest.mark.article("Wijzigingswet X(4)")
@pytest.mark.parametrize(
    ("imposed", "on", "expected"),
    [
        (NEVER, date(2012, 12, 31), True),
        (NEVER, date(2013, 1, 1), False),
        (date(2012, 12, 31), date(2013, 1, 1), True),
        (date(2013, 1, 1), date(2013, 1, 1), False),
    ],
)
def test_an_old_resident_without_a_term_is_not_bound_since_2013(imposed: date, on: date, expected: bool) -> None:
    """Obliged by law, but no term had begun: since 2013 no article binds."""
    facts = settled(term_2007_imposed=imposed, on=on)
    assert expected is value_of(o.obliged, facts)
    assert (Reason.OBLIGED if expected else Reason.NO_TERM) == value_of(o.not_obliged_reason, facts)


@pytest.mark.article("Wi 3(4)")
@pytest.mark.parametrize(
    ("known", "first"),
    [
        (date(2008, 6, 26), date(2008, 1, 10)),
        (date(2008, 6, 27), date(2008, 6, 27)),
        (date(2008, 6, 28), date(2008, 6, 28)),
    ],
)
def test_no_obligation_works_back_from_27_june_2008_on(known: date, first: date) -> None:
    """A right that is valid from 10 January 2008: made known before the day, its own first day counts."""
    facts = newcomer(first_right_known=known, made_known=known, first_right_in_force=date(2008, 1, 10))
    assert first == value_of(o.obligation_first_day, facts)


@pytest.mark.article("Wi 3(4)")
def test_a_right_made_known_later_brings_no_obligation_before_that_day() -> None:
    """Asked about a day between the first day of the right and the day it was made known."""
    before = newcomer(on=date(2010, 2, 15))
    assert value_of(o.counts_already, before) is False
    assert value_of(o.obliged, before) is False
    assert value_of(o.obliged, before | {"on": date(2010, 3, 1)}) is True
    renewed = before | {"first_right_known": date(2009, 1, 1)}
    assert value_of(o.obliged, renewed) is True


@pytest.mark.article("Wi 7(1)")
@pytest.mark.parametrize(
    ("reading", "first"),
    [
        (NewcomerStart.IN_FORCE, date(2008, 1, 10)),
        (NewcomerStart.MADE_KNOWN, date(2008, 3, 1)),
        (NewcomerStart.REGISTERED, date(2008, 2, 1)),
    ],
)
def test_when_a_newcomer_begins_can_be_read_in_three_ways(reading: NewcomerStart, first: date) -> None:
    """Valid from 10 January, registered on 1 February, made known on 1 March 2008: no text names the day."""
    known = {"first_right_known": date(2008, 3, 1), "first_right_in_force": date(2008, 1, 10)}
    facts = newcomer(**known, brp_registered=date(2008, 2, 1), newcomer_start=reading)
    assert first == value_of(o.obligation_first_day, facts)


@pytest.mark.article("Wi 3(1)", "Wi 5(1)")
def test_the_obligation_begins_at_16_or_when_school_ends() -> None:
    """The latest of the right, the birthday, and the day after the schooling that ran then."""
    young = {"born": date(1994, 9, 1)}
    assert date(2010, 9, 1) == of(o.obligation_first_day, **young)
    school = young | {"schooling_at_2007_start": True, "schooling_at_2007_start_last_day": date(2011, 7, 31)}
    assert date(2011, 8, 1) == of(o.obligation_first_day, **school)
    assert of(o.obligation_first_day, first_right_known=NEVER, first_right_in_force=NEVER) == NEVER
    assert of(o.obligation_first_day, born=date(1945, 3, 1)) == NEVER
    assert of(o.obligation_first_day, born=date(1945, 3, 2)) == date(2010, 3, 1)


@pytest.mark.article("Besluit 2.2(1)")
@pytest.mark.parametrize("ground", [ResidenceGround.G, ResidenceGround.H])
def test_waiting_directly_after_an_obligation_continues_it(ground: ResidenceGround) -> None:
    """Grounds g and h carry the obligation on; only when they follow directly."""
    assert of(o.obliged, ground=ground, purpose=None) is True
    assert of(o.obliged, ground=ground, purpose=None, obligation_runs_on=False) is False
    assert of(o.obliged, ground=ResidenceGround.F, purpose=None) is False


@pytest.mark.article("Besluit 2.2(2)")
@pytest.mark.parametrize(
    ("last", "bridged"), [(date(2011, 5, 30), True), (date(2011, 5, 31), True), (date(2011, 6, 1), False)]
)
def test_a_gap_of_at_most_a_year_does_not_end_the_obligation(last: date, bridged: bool) -> None:
    """From 1 June 2010: a year lasts up to and including 31 May 2011."""
    assert bridged is of(o.gap_bridged, gap_first_day=date(2010, 6, 1), gap_last_day=last)
    assert of(o.gap_bridged, gap_first_day=NEVER, gap_last_day=NEVER) is False


@pytest.mark.article("Besluit 2.2(2)(a)")
@pytest.mark.parametrize(("on", "away"), [(date(2011, 5, 31), False), (date(2011, 6, 1), True)])
def test_more_than_a_year_without_registration_ends_it(on: date, away: bool) -> None:
    """Unregistered since 1 June 2010."""
    facts = newcomer(unregistered_since=date(2010, 6, 1), on=on)
    assert away is value_of(o.away_too_long, facts)
    assert (Reason.AWAY if away else Reason.OBLIGED) == value_of(o.not_obliged_reason, facts)


@pytest.mark.article("Besluit 2.2(2)(a)")
@pytest.mark.parametrize(("last", "expected"), [(date(2011, 5, 31), True), (date(2011, 6, 1), None)])
def test_who_came_back_after_more_than_a_year(last: date, expected: bool | None) -> None:
    """Unregistered from 1 June 2010: from a year and a day on, whether an obligation came back is an open question."""
    facts = newcomer(absence_first_day=date(2010, 6, 1), absence_last_day=last, on=date(2012, 1, 1))
    assert (expected is None) is value_of(o.absence_ended, facts)
    assert expected is value_of(o.obliged, facts)
    assert (None if expected is None else Reason.OBLIGED) == value_of(o.not_obliged_reason, facts)


@pytest.mark.article("Wi 6(1)", "Wi 31(2)(c)")
@pytest.mark.parametrize(
    ("fact", "value", "reason"),
    [
        ("died", date(2010, 5, 31), Reason.DIED),
        ("fulfilled_decided", True, Reason.FULFILLED),
        ("dispensation_decided", True, Reason.DISPENSATION),
        ("effort_released_2007", True, Reason.DISPENSATION),
        ("ended_decided", True, Reason.ENDED),
    ],
)
def test_what_ends_the_obligation(fact: str, value: Known, reason: Reason) -> None:
    """Each by itself ends it, with its own reason."""
    assert of(o.ended, **{fact: value}) is True
    assert of(o.obliged, **{fact: value}) is False
    assert reason == of(o.not_obliged_reason, **{fact: value})


@pytest.mark.article("Wi 3(1)")
def test_unknown_is_not_no() -> None:
    """Without the purpose nothing is decided, and the purpose is what is asked for."""
    decision = decide(o.settles, newcomer(purpose=None))
    assert decision.value is None
    assert "purpose" in {m.fact for m in decision.missing}


@pytest.mark.article("Wi 3(1)", "Wi 3(4)")
@pytest.mark.parametrize(
    ("known", "in_force", "first"),
    [
        (date(2010, 9, 1), date(2010, 10, 1), date(2010, 10, 1)),
        (date(2010, 9, 1), date(2010, 8, 1), date(2010, 9, 1)),
        (date(2006, 12, 20), date(2007, 3, 1), date(2007, 3, 1)),
        (date(2006, 12, 20), date(2006, 12, 20), date(2007, 1, 1)),
    ],
)
def test_nobody_is_obliged_before_the_right_itself_begins(known: date, in_force: date, first: date) -> None:
    """A right made known ahead of its first day obliges from that day on, before and after the bar on working back."""
    facts = newcomer(first_right_known=known, made_known=known, first_right_in_force=in_force)
    assert first == value_of(o.obligation_first_day, facts)
