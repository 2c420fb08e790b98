"""Who is obliged (Wet 3, Besluit 2.1 and 2.2), from which day, and why not."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from inburgering.dossier import (
    ClergyWork,
    Dossier,
    Period,
    Person,
    Purpose,
    Registration,
    ResidenceGround,
    ResidenceRight,
)
from inburgering.facts import Facts, facts_on
from inburgering.rules import NEVER, Known, Rule, decide, value_of
from wi2021 import obligation as o
from wi2021.obligation import DUO_REASON, Reason

A, C = ResidenceGround.A, ResidenceGround.C
NOT_ENDED: dict[str, Known] = {
    "died": NEVER,
    "unregistered_since": NEVER,
    "absence_first_day": NEVER,
    "absence_last_day": NEVER,
    "fulfilled_decided": False,
    "dispensation_decided": False,
    "ended_decided": False,
    "exemption_decided": False,
    "temporary_exemption_decided": False,
    "school_age_years": 0,
    "registered_years": 1,
    "holds_integration_diploma": False,
    "holds_old_diploma_b1": False,
    "holds_dutch_diploma": False,
    "holds_other_vmbo_diploma": False,
    "holds_overseas_diploma": False,
    "holds_caribbean_netherlands_diploma": False,
    "holds_international_diploma": False,
    "in_compulsory_schooling": False,
    "in_exempting_education": False,
    "schooling_at_start": False,
    "earlier_right_obliged": False,
    "obligation_runs_on": True,
    "record_ended": False,
    "record_precedes_right": False,
}


def partner(**changes: Any) -> dict[str, Known]:
    """The partner of a Dutch citizen, 30 years old, here since March 2023."""
    facts: dict[str, Known] = {
        "on": date(2023, 6, 1),
        "born": date(1993, 5, 10),
        "pension_day": date(2060, 5, 10),
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
        "made_known": date(2023, 3, 1),
        "obligation_right_known": date(2023, 3, 1),
        "first_right_known": date(2023, 3, 1),
        "right_first_day": date(2023, 3, 1),
        "right_last_day": date(2028, 2, 29),
        "sponsor_dutch": True,
        "sponsor_clergy": False,
    }
    return facts | NOT_ENDED | changes


def of(rule: Rule[Any], **changes: Any) -> Known:
    return value_of(rule, partner(**changes))


@pytest.mark.article("Wet 3(1)")
def test_the_partner_of_a_dutch_citizen_is_obliged_from_the_day_the_right_was_made_known() -> None:
    """An ordinary family migrant is obliged, from the day of the IND's notice."""
    assert of(o.obliged) is True
    assert date(2023, 3, 1) == of(o.obligation_first_day)
    assert Reason.OBLIGED == of(o.not_obliged_reason)


@pytest.mark.article("Wet 3(1)")
@pytest.mark.parametrize(
    ("on", "expected"), [(date(2023, 5, 9), False), (date(2023, 5, 10), True), (date(2023, 5, 11), True)]
)
def test_from_the_sixteenth_birthday(on: date, expected: bool) -> None:
    """Who is 15 is not obliged; on the sixteenth birthday the test is met."""
    assert expected is of(o.obliged_by_stay, born=date(2007, 5, 10), on=on)


@pytest.mark.article("Wet 3(1)")
@pytest.mark.parametrize(
    ("on", "expected"), [(date(2023, 5, 31), True), (date(2023, 6, 1), False), (date(2023, 6, 2), False)]
)
def test_until_the_day_pension_age_is_reached(on: date, expected: bool) -> None:
    """On the day pension age is reached the obligation is over."""
    assert expected is of(o.obliged, pension_day=date(2023, 6, 1), on=on)


@pytest.mark.article("Wet 3(3)")
@pytest.mark.parametrize(
    ("known", "expected"), [(date(2021, 12, 31), False), (date(2022, 1, 1), True), (date(2022, 1, 2), True)]
)
def test_for_rights_made_known_from_2022(known: date, expected: bool) -> None:
    """This Act covers no right that was made known before 1 January 2022."""
    assert expected is of(o.obliged_by_stay, made_known=known, first_right_known=known)


@pytest.mark.article("Wet 54(1)")
@pytest.mark.parametrize(("first", "expected"), [(date(2021, 12, 31), False), (date(2022, 1, 1), True)])
def test_a_renewal_leaves_the_earlier_act_in_force(first: date, expected: bool) -> None:
    """A permit renewed on 1 March 2024: obliged under this Act when the first of the row was made known in 2022."""
    renewed = {"made_known": date(2024, 3, 1), "on": date(2024, 6, 1)}
    assert expected is of(o.obliged_by_stay, first_right_known=first, **renewed)


@pytest.mark.article("Wet 54(1)", "Wi 5(1)(a)")
@pytest.mark.parametrize(("born", "expected"), [(date(2005, 12, 31), False), (date(2006, 1, 1), True)])
def test_who_was_not_yet_16_when_the_act_changed_comes_under_this_act(born: date, expected: bool) -> None:
    """Here since 2019, renewed in 2024: who turned 16 on 31 December 2021 is under the Act of 2013 (DUO's reading)."""
    renewed = {"made_known": date(2024, 3, 1), "on": date(2024, 6, 1), "school_duty": False, "exempting_study": False}
    assert expected is of(o.obliged_by_stay, born=born, first_right_known=date(2019, 5, 1), **renewed)


@pytest.mark.article("Wet 3(1)")
@pytest.mark.parametrize("ground", [g for g in ResidenceGround if g not in (A, C)])
def test_only_fixed_term_permits_bring_the_obligation(ground: ResidenceGround) -> None:
    """Every ground other than a and c brings no obligation."""
    assert of(o.obliged_by_stay, ground=ground) is False


@pytest.mark.article("Wet 3(2)")
@pytest.mark.parametrize("name", ["union_national", "free_movement_family", "integrated_elsewhere", "treaty_protected"])
def test_the_exceptions_of_article_3_2(name: str) -> None:
    """Each exception alone takes the obligation away."""
    assert of(o.obliged, **{name: True}) is False
    assert Reason.EXCLUDED == of(o.not_obliged_reason, **{name: True})


@pytest.mark.article("Wet 3(2)")
def test_a_turkish_national_is_obliged_from_2022() -> None:
    """Turkish nationality is no exception under this Act."""
    assert of(o.obliged, turkish=True) is True


@pytest.mark.article("Besluit 2.2(1)")
def test_the_list_of_temporary_purposes_by_version() -> None:
    """18 items in 2022, 17 from 17 April 2024 and from 12 June 2024."""
    assert [18, 17, 17] == [len(purposes) for purposes in o.TEMPORARY_PURPOSES.values]
    assert [date(2022, 1, 1), date(2024, 4, 17), date(2024, 6, 12)] == [v.since for v in o.TEMPORARY_PURPOSES.versions]


@pytest.mark.article("Besluit 2.2(1)")
@pytest.mark.parametrize(
    "purpose",
    [
        Purpose.SELF_EMPLOYED,
        Purpose.SKILLED_MIGRANT,
        Purpose.BLUE_CARD,
        Purpose.SEASONAL_WORK,
        Purpose.INTRA_CORPORATE_TRANSFER,
        Purpose.EMPLOYMENT,
        Purpose.CROSS_BORDER_SERVICE,
        Purpose.RESEARCH,
        Purpose.WORK_BASED_LEARNING,
        Purpose.MILITARY,
        Purpose.STUDY,
        Purpose.SEEKING_WORK,
        Purpose.EXCHANGE,
        Purpose.MEDICAL_TREATMENT,
        Purpose.TEMPORARY_HUMANITARIAN,
        Purpose.NATIONALITY_REQUEST,
    ],
)
def test_a_listed_purpose_is_temporary(purpose: Purpose) -> None:
    """Each listed purpose means that nobody is obliged for it."""
    assert of(o.temporary_purpose, purpose=purpose) is True
    assert of(o.obliged, purpose=purpose) is False


@pytest.mark.article("Besluit 2.2(1)")
@pytest.mark.parametrize(
    ("known", "expected"), [(date(2024, 4, 16), True), (date(2024, 4, 17), False), (date(2024, 4, 18), False)]
)
def test_a_wealthy_foreigner_left_the_list_on_17_april_2024(known: date, expected: bool) -> None:
    """The list of the day the right was made known applies, also when asked years later."""
    assert expected is of(o.temporary_purpose, purpose=Purpose.WEALTHY_FOREIGNER, made_known=known, on=date(2026, 1, 1))


@pytest.mark.article("Besluit 2.2(1)")
@pytest.mark.parametrize("purpose", [Purpose.HUMANITARIAN_NON_TEMPORARY, Purpose.INACTIVE_LONG_TERM_RESIDENT])
def test_a_purpose_not_listed_is_not_temporary_unless_the_decision_says_so(purpose: Purpose) -> None:
    """Another purpose is temporary only by decision (2.2(2))."""
    assert of(o.temporary_purpose, purpose=purpose) is False
    assert of(o.temporary_purpose, purpose=purpose, temporary_by_decision=True) is True


@pytest.mark.article("Besluit 2.2(3)")
def test_asylum_is_never_temporary() -> None:
    """A fixed-term asylum permit settles, whatever a decision says."""
    asylum = {"ground": C, "purpose": Purpose.ASYLUM, "temporary_by_decision": True}
    assert of(o.temporary_purpose, **asylum) is False
    assert of(o.settles, **asylum) is True


@pytest.mark.article("Besluit 2.2(1)")
@pytest.mark.parametrize(
    ("sponsor", "expected"),
    [
        ({"sponsor_dutch": False, "sponsor_ground": A, "sponsor_purpose": Purpose.STUDY}, True),
        ({"sponsor_dutch": False, "sponsor_ground": A, "sponsor_purpose": Purpose.HUMANITARIAN_NON_TEMPORARY}, False),
        ({"sponsor_dutch": False, "sponsor_ground": ResidenceGround.B}, False),
        ({"sponsor_dutch": False, "sponsor_ground": C}, False),
        ({"sponsor_dutch": True, "sponsor_ground": A, "sponsor_purpose": Purpose.SKILLED_MIGRANT}, False),
        ({"sponsor_dutch": False, "sponsor_ground": A, "sponsor_purpose": Purpose.FAMILY}, None),
    ],
)
def test_family_is_temporary_when_the_sponsor_is(sponsor: dict[str, Any], expected: bool | None) -> None:
    """Family follows the sponsor; family of family is open."""
    assert expected is of(o.temporary_purpose, **sponsor)


@pytest.mark.article("Wet 13(1)")
def test_the_spouse_of_an_asylum_holder_is_obliged_and_an_asylum_status_holder() -> None:
    """A regular permit as family of an asylum permit holder: obliged, in the asylum group."""
    sponsor = {"sponsor_dutch": False, "sponsor_ground": C, "sponsor_protection_note": False}
    assert of(o.obliged, **sponsor) is True
    assert of(o.asylum_status_holder, **sponsor) is True


@pytest.mark.article("Wet 3(1)")
def test_without_the_date_of_birth_it_is_undetermined() -> None:
    """The date of birth is then the missing fact."""
    facts = partner()
    del facts["born"]
    assert "born" in [m.fact for m in decide(o.obliged, facts).missing]


@pytest.mark.article("Wet 3(3)")
def test_the_first_day_is_the_sixteenth_birthday_for_who_came_younger() -> None:
    """Residence at 14, obliged at 16."""
    assert date(2025, 9, 1) == of(o.obligation_first_day, born=date(2009, 9, 1))


@pytest.mark.article("Regeling 2.2")
def test_the_first_day_is_the_day_after_the_schooling_that_ran() -> None:
    """At school until 15 July 2024: obliged from 16 July 2024."""
    ran = {"schooling_at_start": True, "schooling_at_start_last_day": date(2024, 7, 15)}
    assert date(2024, 7, 16) == of(o.obligation_first_day, **ran)
    assert of(o.obligation_first_day, schooling_at_start=True, schooling_at_start_last_day=NEVER) == NEVER


@pytest.mark.article("Besluit 2.1(2)")
@pytest.mark.parametrize(
    ("last", "expected"), [(date(2024, 3, 30), True), (date(2024, 3, 31), True), (date(2024, 4, 1), False)]
)
def test_a_gap_of_at_most_a_year_does_not_end_the_obligation(last: date, expected: bool) -> None:
    """From 1 April 2023 up to and including 31 March 2024 is a year."""
    assert expected is of(o.gap_bridged, gap_first_day=date(2023, 4, 1), gap_last_day=last)


@pytest.mark.article("Besluit 2.1(2)")
@pytest.mark.parametrize(("on", "expected"), [(date(2025, 3, 31), True), (date(2025, 4, 1), False)])
def test_more_than_a_year_unregistered_ends_it(on: date, expected: bool) -> None:
    """Unregistered since 1 April 2024: the obligation is over from 1 April 2025."""
    assert expected is of(o.obliged, unregistered_since=date(2024, 4, 1), on=on)


@pytest.mark.article("Wet 3(1)")
@pytest.mark.parametrize(
    ("changes", "reason", "duo"),
    [
        ({"died": date(2023, 6, 1)}, Reason.DIED, "Overlijden"),
        ({"dutch": True}, Reason.DUTCH, "Overig"),
        ({"fulfilled_decided": True}, Reason.FULFILLED, "Inburgeringsplicht voldaan"),
        ({"dispensation_decided": True}, Reason.DISPENSATION, "Volledige ontheffing"),
        ({"ended_decided": True}, Reason.ENDED, "Overig"),
        ({"unregistered_since": date(2022, 6, 1)}, Reason.AWAY, "Vertrek uit Nederland langer dan een jaar"),
        ({"exemption_decided": True}, Reason.EXEMPT, "Volledige vrijstelling"),
        ({"in_exempting_education": True}, Reason.TEMPORARILY_EXEMPT, "Tijdelijke vrijstelling"),
        ({"born": date(2010, 1, 1)}, Reason.TOO_YOUNG, "Overig"),
        ({"pension_day": date(2023, 1, 1)}, Reason.PENSION_AGE, "Overig"),
        ({"purpose": Purpose.STUDY}, Reason.STAY, "Overig"),
        (
            {"purpose": Purpose.STUDY, "earlier_right_obliged": True},
            Reason.PURPOSE_CHANGED,
            "Verblijfsdoel gewijzigd",
        ),
    ],
)
def test_the_reason_and_what_duo_calls_it(changes: dict[str, Any], reason: Reason, duo: str) -> None:
    """Each reason is given, means not obliged, and has DUO's word."""
    assert of(o.obliged, **changes) is False
    assert reason == of(o.not_obliged_reason, **changes)
    assert duo == DUO_REASON[reason]


def test_every_reason_has_duos_word() -> None:
    """No reason is left out."""
    assert set(Reason) == set(DUO_REASON)


def _dossier(registrations: tuple[Registration, ...]) -> Dossier:
    right = ResidenceRight(
        ground=C,
        purpose=Purpose.ASYLUM,
        first_day=date(2022, 3, 1),
        last_day=NEVER,
        made_known=date(2022, 3, 1),
    )
    person = Person(born=date(1990, 1, 1), died=NEVER, nationalities=("SY",), clergy_work=())
    return Dossier(person=person, residence=(right,), registrations=registrations)


@pytest.mark.article("Besluit 4.2")
def test_the_days_of_a_gap_in_registration_are_counted() -> None:
    """Unregistered on 11, 12 and 13 June 2023: three days, bridged."""
    facts = facts_on(
        _dossier(
            (
                Registration(first_day=date(2022, 3, 1), last_day=date(2023, 6, 10)),
                Registration(first_day=date(2023, 6, 14), last_day=NEVER),
            )
        ),
        date(2024, 1, 1),
    )
    assert 3 == facts["gap_days"]
    assert date(2023, 6, 11) == facts["gap_first_day"]
    assert date(2023, 6, 13) == facts["gap_last_day"]
    assert facts["unregistered_since"] == NEVER


@pytest.mark.article("Besluit 2.1(2)(c)")
@pytest.mark.parametrize(
    ("purpose", "work", "gap"),
    [
        (Purpose.HUMANITARIAN_NON_TEMPORARY, "unknown", 0),
        (Purpose.HUMANITARIAN_NON_TEMPORARY, "paused", 0),
        (Purpose.CLERGY_WORK, "unknown", None),
        (Purpose.CLERGY_WORK, "paused", 30),
        (Purpose.EMPLOYMENT, "unknown", None),
        (Purpose.EMPLOYMENT, "paused", 30),
    ],
)
def test_a_pause_of_clergy_work_is_a_gap_only_where_that_work_obliges(
    purpose: Purpose, work: str, gap: int | None
) -> None:
    """Paused in April 2023, 30 days: a gap where the obligation hangs on the work; else the work need not be known."""
    pause = Period(first_day=date(2023, 4, 1), last_day=date(2023, 4, 30))
    preaching = ClergyWork(first_day=date(2022, 3, 1), last_day=NEVER, incidental=False, pauses=(pause,))
    known = _dossier((Registration(first_day=date(2022, 3, 1), last_day=NEVER),))
    person = Person(clergy_work=None if work == "unknown" else (preaching,))
    right = ResidenceRight(
        ground=A, purpose=purpose, first_day=date(2022, 3, 1), last_day=NEVER, made_known=date(2022, 3, 1)
    )
    facts = facts_on(Dossier(person=person, residence=(right,), registrations=known.registrations), date(2024, 1, 1))
    assert gap == facts.get("gap_days")


@pytest.mark.article("Besluit 2.1(2)")
def test_the_first_day_without_registration() -> None:
    """Registered to 10 June 2023: unregistered since the 11th, not on the 10th."""
    dossier = _dossier((Registration(first_day=date(2022, 3, 1), last_day=date(2023, 6, 10)),))
    assert date(2023, 6, 11) == facts_on(dossier, date(2023, 6, 11))["unregistered_since"]
    assert facts_on(dossier, date(2023, 6, 10))["unregistered_since"] == NEVER


@pytest.mark.article("Besluit 2.1(2)(a)")
@pytest.mark.parametrize(
    ("known", "first", "last", "expected"),
    [
        (date(2022, 3, 1), date(2023, 6, 11), date(2024, 6, 10), True),
        (date(2022, 3, 1), date(2023, 6, 11), date(2024, 6, 11), None),
        # Half of the absence lay before the right; then the right came after a year away: neither ends anything.
        (date(2022, 3, 1), date(2021, 9, 1), date(2022, 9, 30), True),
        (date(2022, 3, 1), date(2020, 1, 1), date(2022, 3, 9), True),
        # A year from 29 February is full on 1 March.
        (date(2022, 3, 1), date(2024, 2, 29), date(2025, 2, 28), True),
        (date(2022, 3, 1), date(2024, 2, 29), date(2025, 3, 1), None),
    ],
)
def test_who_came_back_after_more_than_a_year(known: date, first: date, last: date, expected: bool | None) -> None:
    """What a longer absence ended may have begun anew on the return, which no text says: an open question."""
    facts: dict[str, Known] = {
        "first_right_known": known,
        "absence_first_day": first,
        "absence_last_day": last,
        "on": date(2025, 6, 1),
    }
    assert (expected is None) is of(o.absence_ended, **facts)
    assert expected is of(o.obliged, **facts)
    assert (None if expected is None else Reason.OBLIGED) == of(o.not_obliged_reason, **facts)


@pytest.mark.article("Besluit 2.1(2)(a)")
def test_the_latest_absence_of_over_a_year() -> None:
    """Of three absences the second lasted a year and a day, the third a year; on the day of return it is over."""
    dossier = _dossier(
        (
            Registration(first_day=date(2005, 1, 1), last_day=date(2009, 12, 31)),
            Registration(first_day=date(2013, 1, 1), last_day=date(2015, 6, 30)),
            Registration(first_day=date(2016, 7, 2), last_day=date(2020, 2, 28)),
            Registration(first_day=date(2021, 3, 1), last_day=NEVER),
        )
    )
    for on in (date(2016, 7, 2), date(2024, 1, 1)):
        facts = facts_on(dossier, on)
        assert date(2015, 7, 1) == facts["absence_first_day"]
        assert date(2016, 7, 1) == facts["absence_last_day"]
    assert date(2010, 1, 1) == facts_on(dossier, date(2016, 7, 1))["absence_first_day"]
    assert facts_on(_dossier(()), date(2024, 1, 1))["absence_first_day"] == NEVER


@pytest.mark.article("Besluit 2.1(2)(a)")
def test_an_absence_before_the_right_leaves_the_first_day_known() -> None:
    """A student of years ago comes back as family: registered nine days after the right was made known."""
    right = ResidenceRight(
        ground=A,
        purpose=Purpose.HUMANITARIAN_NON_TEMPORARY,
        first_day=date(2023, 3, 1),
        last_day=NEVER,
        made_known=date(2023, 3, 1),
    )
    registrations = (
        Registration(first_day=date(2015, 9, 1), last_day=date(2018, 8, 31)),
        Registration(first_day=date(2023, 3, 10), last_day=NEVER),
    )
    dossier = Dossier(person=Person(clergy_work=()), residence=(right,), registrations=registrations)
    assert date(2023, 3, 1) == facts_on(dossier, date(2024, 1, 1))["obligation_right_known"]


def test_every_rule_speaks_of_the_vocabulary() -> None:
    """The decisions other rooms ask for are rules over Facts."""
    for rule in (o.obliged, o.obligation_first_day, o.not_obliged_reason, o.wrongly_imposed, o.remedy):
        assert rule.vocabulary is Facts


@pytest.mark.article("Wet 13(1)")
@pytest.mark.parametrize(
    ("ground", "first_right_asylum", "expected"),
    [
        (ResidenceGround.C, None, True),
        (ResidenceGround.A, True, False),
        (ResidenceGround.D, True, True),
        (ResidenceGround.G, True, True),
        (ResidenceGround.B, False, False),
        (ResidenceGround.D, None, None),
    ],
)
def test_the_group_stays_after_a_fixed_term_permit(
    ground: ResidenceGround, first_right_asylum: bool | None, expected: bool | None
) -> None:
    """A fixed-term permit decides by itself; while waiting or on a permanent permit the group of the first right stays."""
    facts: dict[str, Known] = {
        "has_right": True,
        "ground": ground,
        "purpose": Purpose.STUDY,
        "first_right_asylum": first_right_asylum,
    }

    assert expected is value_of(o.asylum_status_holder, facts)
