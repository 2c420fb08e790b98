"""Fines for the participation statement programme, and what Union law leaves of fines (Wi2013 arts. 28 to 30, 34; Keren)."""

from __future__ import annotations

from datetime import date
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from inburgering.dossier import (
    Dossier,
    Fine,
    FineKind,
    Map,
    Person,
    Purpose,
    Pvt,
    Registration,
    ResidenceGround,
    ResidenceRight,
    Sponsor,
)
from inburgering.facts import earlier_facts_on, facts_on
from inburgering.rules import NEVER, Confidence, Layer, decide, value_of
from wi2013 import sanctions as law

START = date(2018, 3, 1)
"""The obligation begins. The PVT ends on 28 February 2019 at the latest, the examination on 28 February 2021."""
BETWEEN = date(2020, 6, 1)
"""The year for the PVT is over, the three years are not."""
LATER = date(2022, 1, 15)
"""Both are over, the ten months for COVID-19 (28 December 2021) too; a PVT fine is still possible."""
ASYLUM = ResidenceRight(
    first_day=START,
    last_day=NEVER,
    ground=ResidenceGround.C,
    purpose=Purpose.ASYLUM,
    made_known=START,
    withdrawn=False,
    renewal_refused=False,
)
FAMILY = ResidenceRight(
    first_day=START,
    last_day=NEVER,
    ground=ResidenceGround.A,
    purpose=Purpose.FAMILY,
    made_known=START,
    document_collected=START,
    temporary_by_decision=False,
    sponsor=Sponsor(is_dutch=True, clergy=False, free_movement=False, international_protection_note=False),
    withdrawn=False,
    renewal_refused=False,
)
NEARBY = attrs.evolve(
    FAMILY,
    sponsor=Sponsor(
        is_dutch=False,
        ground=ResidenceGround.C,
        purpose=Purpose.ASYLUM,
        clergy=False,
        free_movement=False,
        international_protection_note=False,
    ),
)
"""Family of somebody with asylum, on a regular permit."""


def facts(right: ResidenceRight, on: date = LATER, parts: dict[str, Any] | None = None, **more: Any) -> dict[str, Any]:
    """The facts of somebody who did nothing, judged to be to blame, without proven unwillingness."""
    known: dict[str, Any] = {
        "person": Person(
            born=date(1990, 5, 5),
            died=NEVER,
            nationalities=("SY",),
            free_movement_family=False,
            integrated_elsewhere_long_term=False,
            treaty_protected=False,
            clergy_work=(),
            win_newcomer=False,
        ),
        "residence": (right,),
        "registrations": (Registration(first_day=START, last_day=NEVER, reception=False, housing_municipality=True),),
        "pvt": Pvt(introduced=False, signed=NEVER),
        "map": Map(final_interview=NEVER, themes_done=False, practical_hours=0),
    }
    lists = ("schooling", "diplomas", "courses", "exams", "decisions", "judgements", "fines", "circumstances")
    one = Dossier(**(known | dict.fromkeys(lists, ()) | (parts or {})))
    judged = {"exam_overrun_excused": False, "pvt_overrun_excused": False, "fine_too_high": False}
    return dict(facts_on(one, on)) | dict(earlier_facts_on(one, on)) | judged | more


@pytest.mark.article("Wi 34")
def test_the_pvt_maximum_is_340_euros_since_1_october_2017() -> None:
    """For the first term missed and for later ones."""
    assert value_of(law.pvt_fine_maximum, {}) == 340
    assert law.PVT_FINE_MAXIMUM.at(date(2017, 9, 30)) is None
    assert law.PVT_FINE_MAXIMUM.at(date(2017, 10, 1)) == 340


@pytest.mark.article("Wi 28", "Wi 7a(1)")
@pytest.mark.parametrize(("on", "missed"), [(date(2019, 2, 28), False), (date(2019, 3, 1), True)])
def test_the_pvt_year_is_missed_from_the_day_after_it(on: date, missed: bool) -> None:
    """The PVT has its own clock: the examination is not late yet."""
    asked = facts(FAMILY, on)
    assert value_of(law.pvt_missed, asked) is missed
    assert value_of(law.pvt_fine_follows, asked) is missed
    assert value_of(law.exam_missed, asked) is False


@pytest.mark.article("Wi 28", "Wi 7a(4)")
@pytest.mark.parametrize(("signed", "missed"), [(date(2019, 2, 28), False), (date(2019, 3, 1), True)])
def test_signing_in_time_prevents_the_fine(signed: date, missed: bool) -> None:
    """Signed on the last day, or a day late."""
    asked = facts(FAMILY, parts={"pvt": Pvt(introduced=True, signed=signed)})
    assert value_of(law.pvt_missed, asked) is missed


@pytest.mark.article("Wi 28", "Wi 6(1)", "Wi 7(1)(b)")
@pytest.mark.parametrize(("day", "missed"), [(date(2019, 2, 28), False), (date(2019, 3, 1), True)])
def test_a_release_or_a_document_within_the_pvt_year_prevents_the_fine(day: date, missed: bool) -> None:
    """A dispensation from the whole duty, or a diploma in place of the examination, takes the PVT along."""
    release: dict[str, Any] = {"dispensation_decided": True, "dispensed_since": day}
    diploma: dict[str, Any] = {"holds_dutch_diploma": True, "full_document_awarded": day}
    assert value_of(law.pvt_missed, facts(FAMILY, **release)) is missed
    assert value_of(law.pvt_missed, facts(FAMILY, **diploma)) is missed


@pytest.mark.article("Wi 28", "Wi 30")
def test_whether_a_pvt_fine_follows_after_the_duty_has_ended_is_open() -> None:
    """Dutch within the year: there will be no fine. Dutch after it: the year was missed, and whether a fine follows is open."""
    before, after = facts(FAMILY, date(2019, 2, 28), dutch=True), facts(FAMILY, date(2019, 3, 1), dutch=True)
    assert value_of(law.pvt_next_fine_day, before) == NEVER
    assert value_of(law.pvt_next_fine_day, after) == date(2019, 3, 1)
    assert value_of(law.pvt_fine_follows, after) is None


@pytest.mark.article("Wi 34", "Wi 28")
def test_how_high_a_pvt_fine_is_under_the_maximum_is_open() -> None:
    """No source says whether it is always 340 euros; the table of efforts is about the examination."""
    asked = facts(FAMILY, BETWEEN)
    assert value_of(law.pvt_fine, asked) is None
    assert "maximum" in decide(law.pvt_fine, asked).missing[0].ask.nl
    assert value_of(law.pvt_fine, facts(FAMILY, BETWEEN, pvt_overrun_excused=True)) == 0
    assert value_of(law.pvt_fine, facts(FAMILY, date(2019, 2, 28))) == 0


@pytest.mark.article("Wi 28")
def test_no_pvt_fine_for_who_became_obliged_before_1_october_2017() -> None:
    """Obliged on 30 September 2017: no PVT, no term, no fine; a day later there is."""
    for day, missed in ((date(2017, 9, 30), False), (date(2017, 10, 1), True)):
        right = attrs.evolve(FAMILY, first_day=day, made_known=day, document_collected=day)
        registered = Registration(first_day=day, last_day=NEVER, reception=False, housing_municipality=True)
        asked = facts(right, BETWEEN, {"registrations": (registered,)})
        assert value_of(law.pvt_missed, asked) is missed


@pytest.mark.article("Wi 28", "Wi 31(1)", "Wi 54(1)")
def test_a_fine_under_another_act_is_no_fine_under_this_one() -> None:
    """Obliged since 1 January 2022 a PVT fine is one of the Wi2021: here nothing follows, and nothing is reconsidered."""
    day = date(2022, 1, 1)
    right = attrs.evolve(ASYLUM, first_day=day, made_known=day)
    registered = Registration(first_day=day, last_day=NEVER, reception=False, housing_municipality=True)
    kinds = (FineKind.PVT, FineKind.EXAM)
    fines = tuple(
        Fine(kind=k, dated=date(2025, 2, 1), notified=date(2025, 2, 1), new_period_last_day=NEVER, revoked=False)
        for k in kinds
    )
    asked = facts(right, date(2026, 6, 1), {"registrations": (registered,), "fines": fines})
    assert (value_of(law.pvt_fine_follows, asked), value_of(law.fine_follows, asked)) == (False, False)
    assert (value_of(law.pvt_next_fine_day, asked), value_of(law.next_fine_day, asked)) == (NEVER, NEVER)
    assert value_of(law.reconsider, asked) is False


@pytest.mark.article("Wi 31(2)", "Wi 28")
def test_a_lost_permit_bars_no_pvt_fine() -> None:
    """The exception of art. 31(2) is about the examination."""
    assert value_of(law.pvt_fine_follows, facts(FAMILY, BETWEEN, permit_lost=True)) is True


@pytest.mark.article("Awb 5:45", "Awb 5:53")
@pytest.mark.parametrize(("on", "possible"), [(date(2022, 3, 1), True), (date(2022, 3, 2), False)])
def test_a_pvt_fine_needs_no_hearing_and_lapses_after_three_years(on: date, possible: bool) -> None:
    """340 euros is not over 340: so three years after the breach on 1 March 2019."""
    assert value_of(law.pvt_fine_hearing_required, {}) is False
    assert value_of(law.pvt_fine_last_day, facts(FAMILY)) == date(2022, 3, 1)
    assert value_of(law.pvt_fine_follows, facts(FAMILY, on)) is possible


@pytest.mark.article("Wi 30(1)", "Wi 30(2)")
def test_the_next_pvt_fine_is_possible_after_the_new_period_and_then_every_year() -> None:
    """The year; the new period; and one year on where the latest fine set none."""
    assert value_of(law.pvt_next_fine_day, facts(FAMILY, BETWEEN)) == date(2019, 3, 1)
    second: dict[str, Any] = {"pvt_fine_notified": date(2019, 6, 1), "pvt_fined_last_day": date(2020, 6, 1)}
    assert value_of(law.pvt_next_fine_day, facts(FAMILY, BETWEEN, **second)) == date(2020, 6, 2)
    assert value_of(law.pvt_fine_follows, facts(FAMILY, BETWEEN, **second)) is False
    none_set: dict[str, Any] = {"pvt_fine_notified": date(2020, 8, 1), "pvt_fined_last_day": NEVER}
    assert value_of(law.pvt_next_fine_day, facts(FAMILY, LATER, **none_set)) == date(2021, 8, 1)
    assert value_of(law.pvt_fine_follows, facts(FAMILY, date(2021, 7, 31), **none_set)) is False
    assert value_of(law.pvt_fine_follows, facts(FAMILY, date(2021, 8, 1), **none_set)) is True


@pytest.mark.article("C-158/23", "ECLI:NL:RVS:2025:3087")
def test_an_asylum_status_holder_is_not_fined_under_union_law() -> None:
    """The fine of the Act stays visible beside it: 1,250 euros; under Union law 0, for the PVT too."""
    asked = facts(ASYLUM, LATER)
    assert (value_of(law.fine, asked), value_of(law.fine_eu, asked)) == (1250, 0)
    assert (value_of(law.pvt_fine, asked), value_of(law.pvt_fine_eu, asked)) == (None, 0)


@pytest.mark.article("ECLI:NL:RVS:2025:3087")
def test_the_fine_of_500_euros_of_31_march_2020_fell() -> None:
    """An Eritrean status holder; 300 hours and not every part sat is 500 euros. The ruling reaches back to that day."""
    early = date(2015, 3, 1)
    right = attrs.evolve(ASYLUM, first_day=early, made_known=early)
    registered = Registration(first_day=early, last_day=NEVER, reception=False, housing_municipality=True)
    asked = facts(right, date(2020, 3, 31), {"registrations": (registered,)}, marked_course_hours=300)
    assert (value_of(law.fine, asked), value_of(law.fine_eu, asked)) == (500, 0)


@pytest.mark.article("C-158/23")
def test_proven_persistent_unwillingness_is_the_exception_and_a_judgement() -> None:
    """Proven: the fine of the Act. Not judged: undetermined, and the answer names the judgement."""
    assert value_of(law.fine_eu, facts(ASYLUM, persistent_unwillingness=True)) == 1250
    awaited = facts(ASYLUM)
    del awaited["persistent_unwillingness"]
    found = decide(law.fine_eu, awaited)
    assert not found.decided
    assert [m.fact for m in found.missing] == ["persistent_unwillingness"]


@pytest.mark.article("C-158/23", "Besluit 4.1a(3)")
def test_family_on_a_regular_permit_is_left_open_and_others_pay() -> None:
    """Family of a status holder: open where the Act has a fine, 0 where it has none. Other family: the fine of the Act."""
    assert (value_of(law.fine, facts(NEARBY)), value_of(law.fine_eu, facts(NEARBY))) == (1250, None)
    assert value_of(law.fine_eu, facts(NEARBY, exam_overrun_excused=True)) == 0
    assert value_of(law.fine_eu, facts(FAMILY)) == 1250


@pytest.mark.article("ABRvS 18-2-2026")
@pytest.mark.parametrize(
    ("on", "again"), [(date(2025, 7, 8), False), (date(2025, 7, 9), True), (date(2026, 11, 24), True)]
)
def test_a_standing_fine_of_a_status_holder_should_be_reconsidered(on: date, again: bool) -> None:
    """Since the ruling of 9 July 2025, and since that of 18 February 2026 also when the fine was final."""
    fine = Fine(
        kind=FineKind.EXAM,
        dated=date(2021, 6, 1),
        notified=date(2021, 6, 1),
        final=date(2021, 7, 14),
        amount_cents=500_00,
        new_period_last_day=date(2023, 6, 1),
        revoked=False,
    )
    assert value_of(law.reconsider, facts(ASYLUM, on, {"fines": (fine,)})) is again
    assert value_of(law.reconsider, facts(FAMILY, on, {"fines": (fine,)})) is False
    assert value_of(law.reconsider, facts(ASYLUM, on, {"fines": (attrs.evolve(fine, revoked=True),)})) is False
    assert value_of(law.reconsider, facts(ASYLUM, on)) is False
    pvt = attrs.evolve(fine, kind=FineKind.PVT)
    assert value_of(law.reconsider, facts(ASYLUM, on, {"fines": (pvt,)})) is again
    unwilling = facts(ASYLUM, on, {"fines": (fine,)}, persistent_unwillingness=True)
    assert value_of(law.reconsider, unwilling) is False


@pytest.mark.article("C-158/23")
def test_union_law_is_a_layer_of_its_own() -> None:
    """Statute and Union law can both be asked; the rulings were read second-hand."""
    assert law.fine_eu.layer is law.pvt_fine_eu.layer is law.reconsider.layer is Layer.EU
    assert law.fine.layer is law.pvt_fine.layer is Layer.WET
    assert law.fine_eu.confidence is Confidence.SECONDARY


BY_RIGHT = {right: facts(right) for right in (ASYLUM, FAMILY, NEARBY)}


@pytest.mark.article("C-158/23", "Wi 34")
@given(
    right=st.sampled_from(list(BY_RIGHT)),
    hours=st.integers(0, 400),
    unwilling=st.booleans(),
    excused=st.booleans(),
)
def test_union_law_never_raises_a_fine(right: ResidenceRight, hours: int, unwilling: bool, excused: bool) -> None:
    """Status holders pay only when unwilling; others what the Act says; of family nearby a fine is never confirmed."""
    asked = BY_RIGHT[right] | {
        "marked_course_hours": hours,
        "persistent_unwillingness": unwilling,
        "exam_overrun_excused": excused,
    }
    statutory = value_of(law.fine, asked)
    assert statutory in (0, 500, 875, 1250)
    nearby = None if statutory else 0
    expected = {ASYLUM: statutory if unwilling else 0, FAMILY: statutory, NEARBY: nearby}[right]
    assert value_of(law.fine_eu, asked) == expected


@pytest.mark.article("Beleidsregel verlenging 7a", "Wi 28")
def test_a_pvt_year_that_ran_in_2020_is_not_surely_missed() -> None:
    """Obliged since 1 May 2019: the year ends on 30 April 2020, and DUO lengthened it unasked, by how much is not known."""
    start = date(2019, 5, 1)
    right = attrs.evolve(FAMILY, first_day=start, made_known=start, document_collected=start)
    for on, missed in ((date(2020, 4, 30), False), (date(2020, 5, 1), None), (date(2021, 6, 1), None)):
        found = decide(law.pvt_missed, facts(right, on))
        assert missed is found.value
        assert (missed is None) == any("COVID-19" in one.ask.en for one in found.missing)
    extended: dict[str, Any] = {
        "pvt_granted_last_day": date(2020, 12, 31),
        "pvt_granted_months": 0,
        "pvt_granted_days": 0,
    }
    assert value_of(law.pvt_missed, facts(right, date(2020, 12, 31), **extended)) is False
    assert value_of(law.pvt_missed, facts(right, date(2021, 1, 1), **extended)) is True
