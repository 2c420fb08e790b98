"""Who is obliged under the 2013 Act (Wi arts. 3 and 5(2); Besluit 2.1, 2.2), from which day, and why not."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inburgering.dossier import Dossier, Purpose, ResidenceGround
from inburgering.facts import Facts, earlier_facts_on, facts_on
from inburgering.facts._obligation import SettledSponsor
from inburgering.rules import NEVER, Known, Rule, decide, value_of
from wi2013 import obligation as o
from wi2013.obligation import Reason, Remedy
from wi2013.period import extended_last_day

A, C = ResidenceGround.A, ResidenceGround.C
NOTHING_ELSE: dict[str, Known] = {
    "died": NEVER,
    "unregistered_since": NEVER,
    "absence_first_day": NEVER,
    "absence_last_day": NEVER,
    "fulfilled_decided": False,
    "dispensation_decided": False,
    "effort_dispensation_granted": NEVER,
    "ended_decided": False,
    "exemption_decided": False,
    "temporary_exemption_decided": False,
    "years_at_compulsory_age": 0,
    "holds_old_act_diploma": False,
    "holds_dutch_diploma": False,
    "holds_other_vmbo_diploma": False,
    "holds_overseas_diploma": False,
    "holds_bes_diploma_with_dutch": False,
    "holds_baccalaureate_with_dutch": False,
    "holds_international_school_a2": False,
    "holds_state_exam_nt2": False,
    "mbo_1_awarded": NEVER,
    "win_language_a2": False,
    "win_society_level": False,
    "win_society_score": 0,
    "win_society_tested": NEVER,
    "settled_certificate_a2": False,
    "short_test_document": False,
    "in_compulsory_schooling": False,
    "school_duty": False,
    "exempting_study": False,
    "earlier_right_obliged": False,
    "obligation_runs_on": True,
}


def partner(**changes: Any) -> dict[str, Known]:
    """The partner of a Dutch citizen, 30 years old, here since March 2016."""
    facts: dict[str, Known] = {
        "on": date(2016, 6, 1),
        "born": date(1986, 5, 10),
        "pension_day": date(2053, 8, 10),
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
        "sponsor_dutch": True,
        "sponsor_clergy": False,
        "sponsor_protection_note": False,
        "first_right_asylum": False,
        "first_right_asylum_permit": False,
    }
    known = changes.pop("known", date(2016, 3, 1))
    days = dict.fromkeys(("made_known", "obligation_right_known", "first_right_known"), known)
    return facts | days | NOTHING_ELSE | changes


def asylum(**changes: Any) -> dict[str, Known]:
    """A holder of an asylum permit, and nothing else."""
    own = {"ground": C, "purpose": Purpose.ASYLUM, "first_right_asylum": True, "first_right_asylum_permit": True}
    return partner(**(own | {"sponsor_dutch": False} | changes))


def of(rule: Rule[Any], **changes: Any) -> Known:
    return value_of(rule, partner(**changes))


@pytest.mark.article("Wi 3(1)")
def test_the_partner_of_a_dutch_citizen_is_obliged_from_the_day_the_right_was_made_known() -> None:
    """An ordinary family migrant is obliged, from that day on."""
    assert of(o.obliged) is True
    assert date(2016, 3, 1) == of(o.obligation_first_day)
    assert Reason.OBLIGED == of(o.not_obliged_reason)


@pytest.mark.article("Wi 3(1)", "Wet 54(1)")
@pytest.mark.parametrize(
    ("known", "expected"),
    [
        (date(2012, 12, 31), False),
        (date(2013, 1, 1), True),
        (date(2013, 1, 2), True),
        (date(2021, 12, 31), True),
        (date(2022, 1, 1), False),
    ],
)
def test_for_rights_acquired_from_2013_up_to_2021(known: date, expected: bool) -> None:
    """Acquired before 1 January 2013: the Act of 2007; from 1 January 2022: the Act of 2021."""
    facts = partner(known=known, on=date(2023, 6, 1), sponsor_dutch=True)
    assert value_of(o.obliged_by_stay, facts) is expected
    assert value_of(o.obligation_first_day, facts) == (known if expected else NEVER)


@pytest.mark.article("Wi 3(4)")
@pytest.mark.parametrize(
    ("on", "expected"), [(date(2016, 2, 29), False), (date(2016, 3, 1), True), (date(2016, 3, 2), True)]
)
def test_no_obligation_before_the_right_was_made_known(on: date, expected: bool) -> None:
    """A permit that is given back to 2015 obliges from 1 March 2016, the day it was made known."""
    assert of(o.obliged_by_stay, right_first_day=date(2015, 9, 1), on=on) is expected
    assert date(2016, 3, 1) == of(o.obligation_first_day, right_first_day=date(2015, 9, 1), on=on)


@pytest.mark.article("Wi 3(1)")
def test_the_day_the_card_was_collected_begins_it_for_family() -> None:
    """Decided on 1 March, the card collected on 18 March: DUO counts from the second."""
    facts = partner(first_right_known=date(2016, 3, 18))
    assert date(2016, 3, 18) == value_of(o.obligation_first_day, facts)
    assert value_of(o.obliged, facts | {"on": date(2016, 3, 17)}) is False
    assert value_of(o.obliged, facts | {"on": date(2016, 3, 18)}) is True


@pytest.mark.article("Wi 3(1)")
@pytest.mark.parametrize("ground", [g for g in ResidenceGround if g not in (A, C)])
def test_only_fixed_term_permits_bring_the_obligation(ground: ResidenceGround) -> None:
    """Every ground other than a and c brings no obligation by itself."""
    assert of(o.obliged_by_stay, ground=ground) is False


@pytest.mark.article("Wi 5(1)(a)")
@pytest.mark.parametrize(
    ("on", "expected"), [(date(2016, 5, 9), False), (date(2016, 5, 10), True), (date(2016, 5, 11), True)]
)
def test_from_the_sixteenth_birthday(on: date, expected: bool) -> None:
    """Who is 15 is not obliged; on the 16th birthday the test is met, and the obligation begins."""
    facts = partner(born=date(2000, 5, 10), on=on)
    assert value_of(o.obliged_by_stay, facts) is expected
    assert date(2016, 5, 10) == value_of(o.obligation_first_day, facts)


@pytest.mark.article("Wi 5(1)(a)", "AOW 7a(1)")
@pytest.mark.parametrize(
    ("on", "expected"), [(date(2016, 5, 31), True), (date(2016, 6, 1), False), (date(2016, 6, 2), False)]
)
def test_until_the_day_pension_age_is_reached(on: date, expected: bool) -> None:
    """On the day pension age is reached the obligation is over; its first day stays what it was."""
    facts = partner(pension_day=date(2016, 6, 1), on=on)
    assert value_of(o.obliged, facts) is expected
    assert date(2016, 3, 1) == value_of(o.obligation_first_day, facts)


@pytest.mark.article("Wi 5(1)(a)")
def test_who_has_reached_pension_age_never_becomes_obliged() -> None:
    """Pension age on the day the right was made known: there is no first day."""
    assert of(o.obligation_first_day, pension_day=date(2016, 3, 1)) == NEVER
    assert Reason.PENSION_AGE == of(o.not_obliged_reason, pension_day=date(2016, 3, 1))


TEMPORARY = {
    Purpose.EXCHANGE,
    Purpose.STUDY,
    Purpose.SEASONAL_WORK,
    Purpose.WORK_BASED_LEARNING,
    Purpose.EMPLOYMENT,
    Purpose.CROSS_BORDER_SERVICE,
    Purpose.MILITARY,
    Purpose.SKILLED_MIGRANT,
    Purpose.BLUE_CARD,
    Purpose.RESEARCH,
    Purpose.SELF_EMPLOYED,
    Purpose.SEEKING_WORK,
    Purpose.MEDICAL_TREATMENT,
    Purpose.NATIONALITY_REQUEST,
    Purpose.TEMPORARY_HUMANITARIAN,
}


@pytest.mark.article("Besluit 2.1(1)")
@pytest.mark.parametrize("purpose", sorted(TEMPORARY))
def test_a_listed_purpose_brings_no_obligation(purpose: Purpose) -> None:
    """Each purpose on the list is temporary in 2013 and in 2021."""
    for known in (date(2013, 1, 1), date(2021, 12, 31)):
        assert of(o.temporary_purpose, purpose=purpose, known=known) is True
        assert of(o.obliged_by_stay, purpose=purpose, known=known, on=date(2022, 6, 1)) is False


@pytest.mark.article("Besluit 2.1(1)")
@pytest.mark.parametrize(
    "purpose",
    [
        Purpose.HUMANITARIAN_NON_TEMPORARY,
        Purpose.INACTIVE_LONG_TERM_RESIDENT,
        Purpose.CONTINUED_RESIDENCE,
        Purpose.READMISSION,
    ],
)
def test_a_purpose_that_is_not_listed_settles(purpose: Purpose) -> None:
    """Continued residence, readmission and non-temporary humanitarian grounds are not on the list."""
    assert of(o.settles, purpose=purpose) is True


@pytest.mark.article("Besluit 2.1(1)(q)")
@pytest.mark.parametrize(
    ("known", "expected"),
    [
        (date(2013, 10, 1), False),
        (date(2014, 3, 20), False),
        (date(2014, 3, 21), None),
        (date(2014, 3, 27), None),
        (date(2014, 3, 28), True),
    ],
)
def test_the_wealthy_foreigner_since_march_2014(known: date, expected: bool | None) -> None:
    """On the list from 28 March 2014, by another account from 21 March; in the week between it is open."""
    assert of(o.temporary_purpose, purpose=Purpose.WEALTHY_FOREIGNER, known=known) is expected


@pytest.mark.article("Besluit 2.1(1)(r)")
@pytest.mark.parametrize(("known", "expected"), [(date(2016, 11, 28), False), (date(2016, 11, 29), True)])
def test_the_intra_corporate_transfer_since_november_2016(known: date, expected: bool) -> None:
    """Inferred: with the version of 29 November 2016."""
    assert of(o.temporary_purpose, purpose=Purpose.INTRA_CORPORATE_TRANSFER, known=known) is expected


@pytest.mark.article("Besluit 2.1(2)")
def test_another_purpose_is_temporary_when_the_decision_says_so() -> None:
    """A purpose that is not listed, called temporary by the decision."""
    assert of(o.settles, purpose=Purpose.OTHER, temporary_by_decision=True) is False
    assert of(o.settles, purpose=Purpose.OTHER, temporary_by_decision=False) is True


@pytest.mark.article("Besluit 2.1(3)")
def test_asylum_is_never_temporary() -> None:
    """Also when a decision would call it so."""
    assert value_of(o.settles, asylum(temporary_by_decision=True)) is True
    assert value_of(o.obliged, asylum()) is True


@pytest.mark.article("Besluit 2.1(1)(m)")
@pytest.mark.parametrize(
    ("sponsor", "expected"),
    [
        ({"sponsor_dutch": False, "sponsor_ground": A, "sponsor_purpose": Purpose.STUDY}, False),
        ({"sponsor_dutch": False, "sponsor_ground": A, "sponsor_purpose": Purpose.SKILLED_MIGRANT}, False),
        ({"sponsor_dutch": False, "sponsor_ground": A, "sponsor_purpose": Purpose.HUMANITARIAN_NON_TEMPORARY}, True),
        ({"sponsor_dutch": False, "sponsor_ground": A, "sponsor_purpose": Purpose.FAMILY}, None),
        ({"sponsor_dutch": False, "sponsor_ground": C, "sponsor_purpose": Purpose.ASYLUM}, True),
        ({"sponsor_dutch": False, "sponsor_ground": ResidenceGround.B, "sponsor_purpose": Purpose.STUDY}, True),
        ({"sponsor_dutch": True}, True),
    ],
)
def test_family_is_here_for_as_long_as_the_sponsor(sponsor: dict[str, Known], expected: bool | None) -> None:
    """Family of a student is here temporarily; of a Dutch citizen, of a holder of asylum or of a permanent permit not."""
    assert of(o.obliged, **sponsor) is expected


@pytest.mark.article("Wi 3(1)(b)")
def test_clergy_are_obliged_though_their_purpose_is_temporary() -> None:
    """By a permit for the work, or by work on a permit for employment."""
    assert of(o.obliged, purpose=Purpose.CLERGY_WORK, clergy=True) is True
    assert of(o.obliged, purpose=Purpose.EMPLOYMENT, clergy=True) is True
    assert of(o.obliged, purpose=Purpose.EMPLOYMENT, clergy=False) is False


IMAM = {
    "sponsor_dutch": False,
    "sponsor_ground": A,
    "sponsor_purpose": Purpose.CLERGY_WORK,
    "sponsor_clergy": True,
    "recorded_as_obliged": True,
    "imposed_by_municipality": False,
}


@pytest.mark.article("Wi 3(1)", "Besluit 2.1(1)(m)")
@given(
    st.dates(date(2013, 1, 1), date(2021, 12, 31)),
    st.dates(date(2013, 1, 1), date(2030, 12, 31)),
    st.dates(date(1950, 1, 1), date(2015, 12, 31)),
    st.sampled_from([Purpose.CLERGY_WORK, Purpose.EMPLOYMENT, Purpose.SELF_EMPLOYED]),
)
def test_family_of_clergy_is_never_obliged_through_that_permit(
    known: date, on: date, born: date, purpose: Purpose
) -> None:
    """Whatever the days: the sponsor is here temporarily, and being clergy is personal."""
    facts = partner(**IMAM | {"sponsor_purpose": purpose}, known=known, on=on, born=born)
    assert value_of(o.obliged, facts) is False
    assert value_of(o.obligation_first_day, facts) == NEVER
    assert value_of(o.must_pvt, facts) is False


@pytest.mark.article("32824-390 D.1")
def test_family_of_clergy_on_record_as_obliged_was_wrongly_told_so() -> None:
    """DUO's record is ended from the start; of a municipality's the letter says nothing, so it is reviewed."""
    assert of(o.wrongly_imposed, **IMAM) is True
    assert Remedy.END_FROM_THE_START == of(o.remedy, **IMAM)
    assert Remedy.TO_BE_REVIEWED == of(o.remedy, **IMAM | {"imposed_by_municipality": True})
    assert of(o.wrongly_imposed, **IMAM | {"clergy": True}) is False
    assert of(o.wrongly_imposed, **IMAM | {"earlier_right_obliged": True}) is False
    assert Remedy.NONE == of(o.remedy, **IMAM | {"recorded_as_obliged": False})
    for other in ({"sponsor_dutch": True}, {"purpose": Purpose.STUDY}, {"ground": C}, {"sponsor_ground": C}):
        assert of(o.family_of_clergy, **IMAM | other) is False


@pytest.mark.article("Wi 3(1)(a)", "Wi 3(4)")
def test_family_of_clergy_whose_sponsor_settles_is_obliged_from_the_change_or_not_at_all() -> None:
    """Contestable, so a reading: by default obliged, from a day that no fact holds."""
    settled = IMAM | {"sponsor_ground": ResidenceGround.B}
    assert of(o.obliged_by_stay, **settled) is True
    assert of(o.obligation_first_day, **settled) is None
    for not_family in ({"purpose": Purpose.STUDY}, {"ground": C}, {"sponsor_clergy": False}, {"sponsor_dutch": True}):
        assert of(o.clergy_sponsor_settled, **settled | not_family) is False
    other = settled | {"settled_sponsor": SettledSponsor.NEW_RIGHT}
    assert of(o.obliged_by_stay, **other) is False
    assert of(o.obligation_first_day, **other) == NEVER


@pytest.mark.article("Wi 5(2)")
@pytest.mark.parametrize(
    "exception", ["union_national", "free_movement_family", "integrated_elsewhere", "treaty_protected"]
)
def test_the_exceptions_of_article_5_2(exception: str) -> None:
    """Each of a to d keeps the obligation away; where it held from the start the obligation never arises."""
    assert of(o.obliged, **{exception: True}) is False
    assert Reason.EXCLUDED == of(o.not_obliged_reason, **{exception: True})
    assert NEVER == of(o.obligation_first_day, **{exception: True}, exception_first_day=date(2016, 3, 1))
    later = {exception: True, "exception_first_day": date(2016, 3, 2)}
    assert date(2016, 3, 1) == of(o.obligation_first_day, **later)
    assert of(o.obligation_first_day, **{exception: True}) is None


@pytest.mark.article("Wi 5(2)(d)")
@pytest.mark.parametrize(
    ("known", "of_asylum", "expected"),
    [
        (date(2019, 6, 1), True, False),
        (date(2020, 4, 30), True, False),
        (date(2020, 5, 1), True, True),
        (date(2019, 6, 1), False, False),
        (date(2020, 5, 1), False, False),
        (date(2021, 12, 31), False, False),
    ],
)
def test_turkish_nationals_by_group_and_day(known: date, of_asylum: bool, expected: bool) -> None:
    """Holders of asylum and their family are obliged for rights from 1 May 2020; no others under this Act."""
    facts = (asylum if of_asylum else partner)(turkish=True, known=known, on=date(2022, 6, 1))
    assert value_of(o.obliged, facts) is expected
    assert value_of(o.obligation_first_day, facts) == (known if expected else NEVER)


@pytest.mark.article("Wi 5(2)(d)")
def test_a_turkish_imam_was_not_obliged() -> None:
    """Here in 2015 for work as clergy: the association law keeps the obligation away."""
    facts = partner(turkish=True, clergy=True, purpose=Purpose.CLERGY_WORK, known=date(2015, 2, 1))
    assert value_of(o.obliged, facts) is False


@pytest.mark.article("Wi 3(1)")
def test_a_dutch_citizen_is_no_alien() -> None:
    """Naturalised: the obligation is over."""
    assert of(o.obliged, dutch=True) is False
    assert Reason.DUTCH == of(o.not_obliged_reason, dutch=True)


@pytest.mark.article("Besluit 2.2(1)")
@pytest.mark.parametrize("ground", [ResidenceGround.B, ResidenceGround.D, ResidenceGround.G, ResidenceGround.H])
def test_the_obligation_continues_while_waiting_or_on_a_permanent_permit(ground: ResidenceGround) -> None:
    """Directly after a stay with the obligation; not where nothing ran before."""
    assert of(o.obliged, ground=ground) is True
    assert of(o.obliged, ground=ground, obligation_runs_on=False) is False
    assert of(o.obliged, ground=ResidenceGround.F) is False


@pytest.mark.article("Besluit 2.2(1)", "Wi 5")
@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, True),
        ({"dutch": True}, False),
        ({"union_national": True}, False),
        ({"born": date(2000, 6, 2)}, False),
        ({"born": date(2000, 6, 1)}, True),
        ({"pension_day": date(2016, 6, 1)}, False),
        ({"known": date(2016, 6, 1)}, True),
        ({"known": date(2016, 6, 2)}, False),
        ({"known": date(2012, 6, 1)}, False),
        ({"has_right": False}, False),
    ],
)
def test_what_continues_must_be_an_obligation_of_this_act(changes: dict[str, Any], expected: bool) -> None:
    """While waiting for a renewal (g) on 1 June 2016: an alien of the right age whose right is of this Act."""
    assert of(o.continues, ground=ResidenceGround.G, **changes) is expected


@pytest.mark.article("Besluit 2.2(2)")
@pytest.mark.parametrize(
    ("last", "expected"),
    [(date(2017, 4, 29), True), (date(2017, 4, 30), True), (date(2017, 5, 1), False)],
)
def test_a_gap_of_at_most_a_year_keeps_the_obligation_alive(last: date, expected: bool) -> None:
    """From 1 May 2016: a year is up to and including 30 April 2017."""
    assert of(o.gap_bridged, gap_first_day=date(2016, 5, 1), gap_last_day=last) is expected


@pytest.mark.article("Besluit 2.2(2)(c)")
@pytest.mark.parametrize(("last", "expected"), [(date(2016, 11, 30), True), (date(2017, 1, 31), False)])
def test_a_priest_who_pauses_for_11_or_13_months(last: date, expected: bool) -> None:
    """Paused from 1 January 2016: eleven months keep the obligation alive, thirteen do not."""
    assert of(o.gap_bridged, gap_first_day=date(2016, 1, 1), gap_last_day=last) is expected


@pytest.mark.article("Besluit 2.2(2)(a)")
@pytest.mark.parametrize(
    ("on", "expected"), [(date(2017, 4, 30), True), (date(2017, 5, 1), False), (date(2017, 5, 2), False)]
)
def test_more_than_a_year_without_registration_ends_it(on: date, expected: bool) -> None:
    """Unregistered since 1 May 2016: after a year the obligation is over."""
    assert of(o.obliged, unregistered_since=date(2016, 5, 1), on=on) is expected
    if not expected:
        assert Reason.AWAY == of(o.not_obliged_reason, unregistered_since=date(2016, 5, 1), on=on)


@pytest.mark.article("Besluit 2.2(2)(a)")
@pytest.mark.parametrize(("last", "expected"), [(date(2017, 4, 30), True), (date(2017, 5, 1), None)])
def test_who_came_back_after_more_than_a_year(last: date, expected: bool | None) -> None:
    """Unregistered from 1 May 2016: from a year and a day on, whether an obligation came back is an open question."""
    away: dict[str, Known] = {"absence_first_day": date(2016, 5, 1), "absence_last_day": last}
    assert (expected is None) is of(o.absence_ended, **away)
    assert expected is of(o.obliged, **away)
    assert expected is (None if of(o.not_obliged_reason, **away) is None else True)


@pytest.mark.article("Wi 3(1)")
@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"died": date(2016, 6, 1)}, Reason.DIED),
        ({"fulfilled_decided": True}, Reason.FULFILLED),
        ({"dispensation_decided": True}, Reason.DISPENSATION),
        ({"effort_dispensation_granted": date(2016, 5, 1)}, Reason.DISPENSATION),
        ({"ended_decided": True}, Reason.ENDED),
        ({"exemption_decided": True}, Reason.EXEMPT),
        ({"temporary_exemption_decided": True}, Reason.TEMPORARILY_EXEMPT),
        ({"purpose": Purpose.STUDY}, Reason.STAY),
        ({"purpose": Purpose.STUDY, "earlier_right_obliged": True}, Reason.PURPOSE_CHANGED),
        ({"born": date(2003, 1, 1)}, Reason.TOO_YOUNG),
        ({"known": date(2012, 3, 1)}, Reason.OTHER_ACT),
    ],
)
def test_why_somebody_is_not_obliged(changes: dict[str, Any], reason: Reason) -> None:
    """The first reason that applies."""
    assert of(o.obliged, **changes) is False
    assert reason == of(o.not_obliged_reason, **changes)


@pytest.mark.article("Wi 5(1)(d)", "Wi 5(1)(e)")
def test_school_moves_the_first_day() -> None:
    """At school until 31 July 2016, then a study until 30 June 2018: obliged from the day after."""
    pupil = partner(born=date(1998, 9, 1), school_duty=True, school_duty_left=date(2016, 7, 31))
    assert date(2016, 8, 1) == value_of(o.obligation_first_day, pupil)
    student = pupil | {"exempting_study": True, "exempting_study_left": date(2018, 6, 30)}
    assert date(2018, 7, 1) == value_of(o.obligation_first_day, student)


@pytest.mark.article("Wi 5(1)(d)")
def test_the_qualification_duty_ends_at_18() -> None:
    """Still enrolled on the 18th birthday: obliged from that day, and school before the right changes nothing."""
    pupil = partner(born=date(1998, 9, 1), school_duty=True, school_duty_left=date(2017, 7, 31))
    assert date(2016, 9, 1) == value_of(o.obligation_first_day, pupil)
    assert date(2016, 3, 1) == value_of(o.obligation_first_day, pupil | {"school_duty_left": date(2015, 7, 31)})


@pytest.mark.article("Wi 5(1)(e)")
@pytest.mark.parametrize(
    ("known", "expected"), [(date(2016, 11, 1), date(2018, 7, 1)), (date(2016, 11, 2), date(2016, 11, 2))]
)
def test_a_study_must_follow_school_within_two_months_of_18(known: date, expected: date) -> None:
    """Eighteen on 1 September 2016: who acquires the right after 1 November cannot have had the exemption."""
    study = {"exempting_study": True, "exempting_study_left": date(2018, 6, 30), "on": date(2018, 9, 1)}
    assert expected == of(o.obligation_first_day, born=date(1998, 9, 1), known=known, **study)


@pytest.mark.article("Wi 7(2)(a)", "Wi 7a(1)")
@pytest.mark.parametrize(
    ("known", "expected"), [(date(2017, 9, 30), False), (date(2017, 10, 1), True), (date(2017, 10, 2), True)]
)
def test_the_pvt_belongs_to_an_obligation_from_october_2017(known: date, expected: bool) -> None:
    """Obliged on 30 September 2017: no PVT."""
    assert of(o.must_pvt, known=known, on=date(2018, 1, 1)) is expected


@pytest.mark.article("Besluit 2.10(2)", "Besluit 9.1")
@pytest.mark.parametrize(("known", "expected"), [(date(2014, 12, 31), True), (date(2015, 1, 1), False)])
def test_obliged_before_2015(known: date, expected: bool) -> None:
    """The day that ONA came, and that the list of diplomas grew shorter."""
    assert of(o.obliged_before_2015, known=known) is expected


@pytest.mark.article("Besluit 4.1a(3)")
@pytest.mark.parametrize(
    ("sponsor", "expected"),
    [
        ({"sponsor_ground": C}, True),
        ({"sponsor_ground": ResidenceGround.D}, True),
        ({"sponsor_ground": ResidenceGround.B, "sponsor_protection_note": True}, True),
        ({"sponsor_ground": ResidenceGround.B}, False),
        ({"sponsor_ground": C, "sponsor_dutch": True}, False),
    ],
)
def test_the_loan_group_holds_family_of_asylum(sponsor: dict[str, Known], expected: bool) -> None:
    """Family on a regular permit is in the group, and is no asylum status holder."""
    assert of(o.loan_group, **{"sponsor_dutch": False} | sponsor) is expected
    assert of(o.asylum_status_holder, **{"sponsor_dutch": False} | sponsor) is False


@pytest.mark.article("Wi 7a(2)", "Besluit 4.1a(3)")
def test_an_asylum_status_holder_stays_one() -> None:
    """On the asylum permit, on a permanent one after it, and as a Dutch citizen with a loan to repay."""
    later = asylum(ground=ResidenceGround.D)
    dutch = {k: v for k, v in asylum(has_right=False, dutch=True).items() if k not in ("ground", "purpose")}
    for facts in (asylum(), later, dutch):
        assert value_of(o.asylum_status_holder, facts) is True
        assert value_of(o.loan_group, facts) is True
    never = {k: v for k, v in partner(known=NEVER).items() if "first_right_asylum" not in k}
    assert value_of(o.asylum_status_holder, never) is False


PERSON: dict[str, Any] = {
    "born": "1986-05-10",
    "nationalities": ["SY"],
    "died": "none",
    "clergy_work": [],
    "free_movement_family": False,
    "integrated_elsewhere_long_term": False,
    "treaty_protected": False,
}


def read(on: date, *rights: dict[str, Any], **more: Any) -> dict[str, Known]:
    """The facts of a dossier: born in 1986, no Dutch, Turkish or Union national, no school, registered throughout."""
    lists: dict[str, Any] = {
        name: [] for name in ("schooling", "diplomas", "decisions", "recorded_obligations", "notifications")
    }
    home = [{"first_day": str(rights[0]["first_day"]), "last_day": "none"}]
    parts = lists | {"person": PERSON, "residence": list(rights), "registrations": home} | more
    dossier = Dossier.from_dict(parts)
    return facts_on(dossier, on) | earlier_facts_on(dossier, on)


@pytest.mark.article("Besluit 2.2(2)", "Besluit 2.11")
@pytest.mark.parametrize(
    ("back", "first", "last"),
    [
        ("2020-05-31", date(2018, 3, 1), date(2022, 2, 28)),
        ("2020-06-01", date(2018, 3, 1), date(2022, 3, 1)),
        ("2020-06-02", date(2020, 6, 2), date(2023, 6, 1)),
    ],
)
def test_back_after_exactly_a_year_the_same_obligation_goes_on(back: str, first: date, last: date) -> None:
    """Left on 1 June 2019: a year is over on 31 May 2020. The days of the gap are added to the old term, never to a new one."""
    sponsor = {"is_dutch": True, "clergy": False, "free_movement": False}
    permit = {"ground": "a", "purpose": "family", "temporary_by_decision": False, "sponsor": sponsor}

    def held(since: str, until: str) -> dict[str, Any]:
        return permit | {"first_day": since, "made_known": since, "document_collected": since, "last_day": until}

    stays = (("2018-03-01", "2019-05-31"), (back, "none"))
    homes = [{"first_day": since, "last_day": until} for since, until in stays]
    facts = read(date(2020, 7, 2), *(held(*stay) for stay in stays), registrations=homes, fines=[])
    assert first == value_of(o.obligation_first_day, facts)
    assert last == value_of(extended_last_day, facts)


@pytest.mark.article("Wi 5(1)(e)")
def test_a_study_that_may_not_have_begun_yet_is_not_counted() -> None:
    """Of unknown first day it may begin tomorrow: the first day is open until the study is over."""
    sponsor = {"is_dutch": True, "clergy": False, "free_movement": False}
    permit = {
        "ground": "a",
        "purpose": "family",
        "temporary_by_decision": False,
        "sponsor": sponsor,
        "last_day": "none",
    }
    held = permit | {"first_day": "2016-04-04", "made_known": "2016-04-04", "document_collected": "2016-04-04"}
    study = {
        "kind": "exempting",
        "follows_directly": True,
        "leads_to_exempting_document": True,
        "last_day": "2019-07-01",
    }
    born = {"born": "1999-05-10"}
    during, after = (read(on, held, schooling=[study], person=PERSON | born) for on in STUDY_ENDS)
    assert "exempting_study" not in during
    assert value_of(o.obligation_first_day, during) is None
    assert date(2019, 7, 2) == value_of(o.obligation_first_day, after)


STUDY_ENDS = (date(2019, 6, 30), date(2019, 7, 1))


@pytest.mark.article("Wi 3(1)", "Wi 3(4)")
def test_the_first_day_stays_known_after_the_permit_is_gone() -> None:
    """Obliged since 4 April 2016, withdrawn in 2019: a PVT fine or a loan may still rest on that first day."""
    sponsor = {"is_dutch": True, "clergy": False, "free_movement": False}
    permit = {"ground": "a", "purpose": "family", "temporary_by_decision": False, "sponsor": sponsor}
    held = permit | {"first_day": "2016-04-04", "made_known": "2016-04-04", "document_collected": "2016-04-04"}
    gone = read(date(2019, 7, 1), held | {"last_day": "2019-05-31", "withdrawn": True})
    assert value_of(o.obliged, gone) is False
    assert date(2016, 4, 4) == value_of(o.obligation_first_day, gone)


@pytest.mark.article("Wi 3(1)", "Wi 3(4)")
def test_a_dossier_of_an_asylum_status_holder() -> None:
    """Applied in 2015, decided on 4 April 2016 and given back to the application: obliged from the decision."""
    permit = {"ground": "c", "purpose": "asylum", "first_day": "2015-10-01", "last_day": "2020-10-01"}
    facts = read(date(2017, 1, 1), permit | {"made_known": "2016-04-04", "document_collected": "2016-05-20"})
    assert value_of(o.obliged, facts) is True
    assert date(2016, 4, 4) == value_of(o.obligation_first_day, facts)
    assert value_of(o.asylum_status_holder, facts) is True
    assert value_of(o.must_pvt, facts) is False


@pytest.mark.article("Wi 3(1)")
def test_a_dossier_of_a_family_migrant() -> None:
    """The card was collected on 18 March; a renewal in 2024 changes neither the day nor the Act."""
    first: dict[str, Any] = {"ground": "a", "purpose": "family", "temporary_by_decision": False}
    first["sponsor"] = {"is_dutch": True}
    right = first | {"first_day": "2019-03-01", "last_day": "2024-02-29"}
    right |= {"made_known": "2019-03-01", "document_collected": "2019-03-18"}
    renewed = first | {"first_day": "2024-03-01", "last_day": "2029-02-28", "made_known": "2024-02-20"}
    for facts in (read(date(2019, 6, 1), right), read(date(2024, 6, 1), right, renewed)):
        assert value_of(o.obliged, facts) is True
        assert date(2019, 3, 18) == value_of(o.obligation_first_day, facts)
        assert value_of(o.must_pvt, facts) is True


@pytest.mark.article("Wi 3(1)", "Besluit 2.1(1)(m)")
@pytest.mark.parametrize("purpose", ["clergy_work", "employment"])
def test_a_dossier_of_family_of_clergy(purpose: str) -> None:
    """On record as obliged since 2015: wrongly, whatever permit the sponsor works on."""
    sponsor = {"is_dutch": False, "ground": "a", "purpose": purpose, "clergy": True}
    right = {"ground": "a", "purpose": "family", "sponsor": sponsor, "temporary_by_decision": False}
    right |= {"first_day": "2015-03-01", "last_day": "2025-02-28", "made_known": "2015-03-01"}
    record = {"obliged": True, "act": "wi2013", "first_day": "2015-03-10", "last_day": "none", "municipal": False}
    for more in ({"recorded_obligations": [record]}, {"notifications": [{"dated": "2015-03-10", "act": "wi2013"}]}):
        facts = read(date(2020, 6, 1), right, **more)
        assert value_of(o.obliged, facts) is False
        assert NEVER == value_of(o.obligation_first_day, facts)
        assert value_of(o.wrongly_imposed, facts) is True
        assert Remedy.END_FROM_THE_START == value_of(o.remedy, facts)


@pytest.mark.article("Wi 5(1)(d)")
def test_a_dossier_of_a_pupil() -> None:
    """Here at 14, at school until the 18th birthday and after it: obliged from that day, under this Act."""
    right = {"ground": "c", "purpose": "asylum", "first_day": "2014-09-01", "last_day": "none"}
    school = {"kind": "qualification", "first_day": "2014-10-01", "last_day": "2019-07-20"}
    person: dict[str, Any] = {"born": "2000-09-15", "nationalities": ["SY"], "died": "none", "clergy_work": []}
    person |= dict.fromkeys(("free_movement_family", "integrated_elsewhere_long_term", "treaty_protected"), False)
    parts: dict[str, Any] = {"schooling": [school], "person": person}
    at_17 = read(date(2018, 9, 14), right | {"made_known": "2014-09-01"}, **parts)
    at_18 = read(date(2018, 9, 15), right | {"made_known": "2014-09-01"}, **parts)
    assert [value_of(o.obliged, facts) for facts in (at_17, at_18)] == [False, True]
    assert Reason.TEMPORARILY_EXEMPT == value_of(o.not_obliged_reason, at_17)
    assert date(2018, 9, 15) == value_of(o.obligation_first_day, at_18)


def test_unknown_is_never_no() -> None:
    """Without nationality nothing is decided, and the question is asked."""
    facts = {k: v for k, v in partner().items() if k not in ("union_national", "turkish")}
    decision = decide(o.obliged, facts)
    assert not decision.decided
    assert {"union_national", "turkish"} <= {m.fact for m in decision.missing}


def test_every_fact_is_one_of_the_vocabulary() -> None:
    """The people of these tests are made of facts that exist."""
    assert partner().keys() <= Facts.facts().keys()
