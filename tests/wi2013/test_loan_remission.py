"""Remission of a loan of the 2013 Act, wholly and in part, nearly used-up loans, and Union law (Besluit 4.13; Keren)."""

from __future__ import annotations

from datetime import date
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from inburgering.dossier import Purpose, RecordedObligation, ResidenceGround, Sponsor
from inburgering.rules import NEVER, Confidence, Known, Layer, decide, value_of
from tests.wi2013._loan_people import ASYLUM, FAMILY, NEARBY, PARTS, START, UNION, facts, passed, right
from wi2013 import loan as law

NOW = date(2026, 11, 1)
LATE_START = date(2020, 2, 3)
"""An obligation whose term ends on 2 February 2023; three months later is 2 May, six months 2 August."""


@pytest.mark.article("Besluit 4.13(3)(a)")
@pytest.mark.parametrize(
    ("who", "start", "done", "remitted"),
    [
        (ASYLUM, date(2014, 3, 3), date(2015, 7, 14), True),
        (NEARBY, date(2014, 3, 3), date(2015, 7, 14), False),
        (NEARBY, date(2014, 3, 3), date(2015, 7, 15), True),
        (ASYLUM, START, date(2021, 2, 28), True),
        (ASYLUM, START, date(2021, 3, 1), False),
        (NEARBY, START, date(2021, 2, 28), True),
        (FAMILY, START, date(2021, 2, 28), False),
    ],
)
def test_full_remission_for_who_was_done_in_time(who: str, start: date, done: date, remitted: bool) -> None:
    """Asylum permits; since 15 July 2015 family of asylum too. Others never."""
    given_facts = facts(who, date(2022, 6, 1), start, **passed(done))
    assert value_of(law.remitted_as_fulfilled, given_facts) is remitted
    assert value_of(law.remitted_in_full, given_facts) is remitted
    assert value_of(law.debt_after_remission_cents, given_facts | {"loan_arrears_cents": 0}) == (
        0 if remitted else 800_000
    )


@pytest.mark.article("Besluit 4.13(3)(a)", "Besluit 4.13(4)")
def test_the_pvt_must_be_in_time_too_and_a_new_term_after_a_fine_does_not_count() -> None:
    """The PVT year ended on 28 February 2019; an extension does count."""
    done = passed(date(2021, 2, 28))
    assert value_of(law.remitted_in_full, facts(ASYLUM, NOW, req_pvt_signed=date(2019, 2, 28), **done)) is True
    assert value_of(law.remitted_in_full, facts(ASYLUM, NOW, req_pvt_signed=date(2019, 3, 1), **done)) is False
    late = passed(date(2021, 6, 1))
    fined = facts(ASYLUM, NOW, exam_fined_last_day=date(2023, 6, 1), exam_fine_notified=date(2021, 6, 1), **late)
    assert value_of(law.remitted_in_full, fined) is False
    assert value_of(law.remitted_in_full, facts(ASYLUM, NOW, granted_months=6, **late)) is True


@pytest.mark.article("Besluit 4.13(3)(b)", "Besluit 4.13(3)(c)", "Besluit 4.13(4)")
@pytest.mark.parametrize("ground", ["exempted_since", "dispensed_since"])
@pytest.mark.parametrize(
    ("day", "remitted"),
    [
        (date(2018, 3, 1), True),
        (date(2018, 11, 14), True),
        (date(2018, 11, 15), None),
        (date(2020, 3, 12), None),
        (date(2020, 3, 13), False),
    ],
)
def test_since_2020_exemption_and_dispensation_must_fall_within_the_term_too(
    ground: str, day: date, remitted: bool | None
) -> None:
    """The term ended on 1 March 2018. Free of it in the text of 14-11-2018, bound by it in that of 13-3-2020; open between."""
    known: dict[str, Any] = {ground: day}
    given_facts = facts(ASYLUM, NOW, date(2015, 3, 2), **known)
    assert value_of(law.remitted_in_full, given_facts) is remitted


@pytest.mark.article("Besluit 4.13(4)")
@pytest.mark.parametrize("ground", ["exempted_since", "dispensed_since"])
@pytest.mark.parametrize(("day", "remitted"), [(date(2021, 2, 28), True), (date(2021, 3, 1), False)])
def test_the_last_day_of_the_term_is_in_time(ground: str, day: date, remitted: bool) -> None:
    """Also between the two texts: what falls within the term counts whichever held."""
    known: dict[str, Any] = {ground: day}
    assert value_of(law.remitted_in_full, facts(NEARBY, NOW, **known)) is remitted
    early: dict[str, Any] = {ground: date(2019, 6, 1)}
    assert value_of(law.remitted_in_full, facts(NEARBY, NOW, **early)) is True
    assert value_of(law.remitted_in_full, facts(FAMILY, NOW, **early)) is False


@pytest.mark.article("Besluit 4.13(3)(b)", "Wi 5(1)(a)")
def test_whether_pension_age_within_the_term_remits_is_open() -> None:
    """After the term it does not."""
    assert value_of(law.remitted_in_full, facts(ASYLUM, NOW, pension_day=date(2021, 2, 28))) is None
    assert value_of(law.remitted_in_full, facts(ASYLUM, NOW, pension_day=date(2021, 3, 1))) is False
    assert value_of(law.remitted_in_full, facts(FAMILY, NOW, pension_day=date(2021, 2, 28))) is False


@pytest.mark.article("Besluit 4.13(3)(c)", "Wi 6(2)")
def test_a_dispensation_for_efforts_counts_whole_until_october_2017_and_is_open_for_parts() -> None:
    """Since then it lifts parts: with every part lifted or passed it counts."""
    old = facts(ASYLUM, NOW, date(2015, 3, 2), effort_dispensation_granted=date(2017, 9, 30))
    assert value_of(law.remitted_after_dispensation, old) is True
    new = facts(ASYLUM, NOW, date(2015, 3, 2), effort_dispensation_granted=date(2017, 10, 1))
    assert value_of(law.remitted_after_dispensation, new) is None
    lifted: dict[str, Any] = {f"exam_{part}_dispensed_day": date(2017, 10, 1) for part in PARTS}
    assert value_of(law.remitted_after_dispensation, new | lifted) is True


@pytest.mark.article("Besluit 4.13(3)(d)")
@pytest.mark.parametrize(
    ("day", "remitted"),
    [
        (date(2021, 12, 31), False),
        (date(2022, 1, 1), True),
        (date(2023, 2, 2), True),
        (date(2023, 2, 3), False),
        (NEVER, False),
    ],
)
def test_who_became_dutch_without_the_test_within_the_term(day: date, remitted: bool) -> None:
    """From 1 January 2022 on, within the (extended) term; who is not Dutch is not asked."""
    given_facts = facts(ASYLUM, NOW, LATE_START, dutch=True, naturalised_without_test=day)
    assert value_of(law.remitted_as_dutch, given_facts) is remitted
    assert value_of(law.remitted_as_dutch, facts(ASYLUM, NOW, LATE_START)) is False
    assert law.remitted_as_dutch.confidence is Confidence.INFERRED


def late(n: int, done: date) -> dict[str, Any]:
    """All parts passed, ``n`` of them on a day after the term and the others well before."""
    return passed(date(2022, 6, 1)) | (passed(done, *PARTS[:n]) if n else {})


@pytest.mark.article("Regeling 4.17a")
@pytest.mark.parametrize(
    ("parts", "done", "percent"),
    [
        (1, date(2023, 2, 3), 90),
        (1, date(2023, 5, 2), 90),
        (1, date(2023, 5, 3), 60),
        (1, date(2023, 8, 2), 60),
        (1, date(2023, 8, 3), 0),
        (2, date(2023, 5, 2), 70),
        (2, date(2023, 5, 3), 40),
        (2, date(2023, 8, 2), 40),
        (2, date(2023, 8, 3), 0),
        (3, date(2023, 2, 3), 0),
    ],
)
def test_the_share_remitted_by_parts_late_and_months_late(parts: int, done: date, percent: int) -> None:
    """Up to and including three months and six months after the term."""
    given_facts = facts(ASYLUM, NOW, LATE_START, partial_remission_other_terms=True, **late(parts, done))
    assert value_of(law.parts_late, given_facts) == parts
    assert value_of(law.late_percent, given_facts) == percent
    assert value_of(law.partly_remitted, given_facts) is (percent > 0)
    assert value_of(law.remission_percent, given_facts) == percent


@pytest.mark.article("Regeling 4.17a")
def test_a_further_condition_was_not_read_and_is_asked() -> None:
    """It decides; unknown, the share is undetermined."""
    one = facts(ASYLUM, NOW, LATE_START, **late(1, date(2023, 4, 1)))
    assert [m.fact for m in decide(law.remission_percent, one).missing] == ["partial_remission_other_terms"]
    assert value_of(law.remission_percent, one | {"partial_remission_other_terms": False}) == 0


@pytest.mark.article("Regeling 4.17a")
def test_partial_remission_is_for_the_group_alone_and_whether_the_pvt_is_a_part_is_open() -> None:
    """Family of somebody Dutch gets none."""
    done = late(1, date(2023, 4, 1))
    assert value_of(law.remission_percent, facts(NEARBY, NOW, LATE_START, **done)) is None
    assert value_of(law.remission_percent, facts(FAMILY, NOW, LATE_START, **done)) == 0
    no_pvt = facts(ASYLUM, NOW, LATE_START, req_pvt_signed=date(2022, 1, 1), **done)
    assert value_of(law.late_percent, no_pvt) is None
    still_open = facts(ASYLUM, NOW, LATE_START, req_pvt_signed=NEVER)
    assert value_of(law.remission_percent, still_open) == 0


@pytest.mark.article("Besluit 4.13(1)", "Besluit 2021 12.1a(1)")
@pytest.mark.parametrize(
    ("on", "asked", "percent"),
    [
        (date(2021, 12, 31), True, 0),
        (date(2022, 1, 1), True, 90),
        (date(2022, 12, 31), False, 0),
        (date(2023, 1, 1), False, 90),
    ],
)
def test_part_of_it_on_request_since_2022_and_unasked_since_2023(on: date, asked: bool, percent: int) -> None:
    """The term ended on 28 February 2021; the last part was passed on 1 April 2021."""
    done = passed(date(2020, 6, 1)) | passed(date(2021, 4, 1), "ona")
    known: dict[str, Any] = {"remission_asked": asked, "partial_remission_other_terms": True}
    assert value_of(law.remission_percent, facts(ASYLUM, on, **done, **known)) == percent


@pytest.mark.article("Besluit 4.13")
def test_the_amount_remitted_and_the_amount_left() -> None:
    """Of EUR 7,932.45 ninety per cent is 7,139.205."""
    given_facts = facts(
        ASYLUM,
        NOW,
        LATE_START,
        partial_remission_other_terms=True,
        loan_balance_cents=793_245,
        **late(1, date(2023, 4, 1)),
    )
    assert value_of(law.remission_cents, given_facts) == pytest.approx(713_920.5)
    assert value_of(law.debt_after_remission_cents, given_facts) == pytest.approx(79_324.5)


@pytest.mark.article("Besluit 4.13", "Regeling 4.17a")
@given(
    who=st.sampled_from([ASYLUM, NEARBY, FAMILY]),
    parts=st.integers(0, 6),
    done=st.dates(date(2022, 6, 1), date(2024, 1, 1)),
    debt=st.integers(0, 2_000_000),
    other=st.booleans(),
)
def test_remission_never_exceeds_the_debt_and_later_is_never_more(
    who: str, parts: int, done: date, debt: int, other: bool
) -> None:
    """What is remitted and what is left make up the debt; a day later never remits more."""
    base = LATE_FACTS[who] | {"loan_balance_cents": debt, "partial_remission_other_terms": other}
    remitted = value_of(law.remission_cents, base | late(parts, done))
    left = value_of(law.debt_after_remission_cents, base | late(parts, done))
    after = value_of(law.remission_cents, base | late(parts, date.fromordinal(done.toordinal() + 1)))
    assert isinstance(remitted, int | float)
    assert isinstance(left, int | float)
    assert isinstance(after, int | float)
    assert 0 <= remitted <= debt
    assert remitted + left == pytest.approx(debt)
    assert after <= remitted


LATE_FACTS: dict[str, dict[str, Any]] = {
    who: facts(who, NOW, LATE_START, loan_arrears_cents=0) for who in (ASYLUM, NEARBY, FAMILY)
}


@pytest.mark.article("Regeling 4.17")
def test_remission_is_possible_when_asylum_was_withdrawn_because_its_ground_lapsed() -> None:
    """No right any more; withdrawn for another reason does not count."""
    gone: dict[str, Any] = {"has_right": False, "asylum_ground_lapsed": True}
    assert value_of(law.remissible_after_withdrawal, facts(ASYLUM, NOW, **gone)) is True
    assert value_of(law.remissible_after_withdrawal, facts(ASYLUM, NOW, **(gone | {"has_right": True}))) is False
    assert value_of(law.remissible_after_withdrawal, facts(FAMILY, NOW, **gone)) is False
    other = gone | {"asylum_ground_lapsed": False}
    assert value_of(law.remissible_after_withdrawal, facts(ASYLUM, NOW, **other)) is False


@pytest.mark.article("letter 32 824, no. 390, D.1")
@pytest.mark.parametrize(("municipal", "remitted"), [(False, True), (True, False)])
def test_the_loan_of_family_of_clergy_called_obliged_by_mistake_is_remitted(municipal: bool, remitted: bool) -> None:
    """By DUO; the letter says nothing explicit of municipalities."""
    sponsor = Sponsor(
        is_dutch=False,
        clergy=True,
        ground=ResidenceGround.A,
        purpose=Purpose.CLERGY_WORK,
        free_movement=False,
        international_protection_note=False,
    )
    family = attrs.evolve(right(FAMILY, START), sponsor=sponsor)
    record = RecordedObligation(obliged=True, municipal=municipal, first_day=START, last_day=NEVER)
    parts = {"residence": (family,), "recorded_obligations": (record,)}
    given_facts = facts(FAMILY, NOW, parts=parts, earlier_right_obliged=False)
    assert value_of(law.clergy_family_debt_remitted, given_facts) is remitted
    assert value_of(law.clergy_family_debt_remitted, facts(FAMILY, NOW)) is False


@pytest.mark.article("letter 32 824, no. 390, C.1.2")
@pytest.mark.parametrize(
    ("on", "used", "letter"),
    [
        (date(2020, 2, 29), 750_000, False),
        (date(2020, 3, 1), 750_000, True),
        (date(2020, 3, 1), 749_999, False),
        (date(2021, 6, 1), 750_000, True),
        (date(2019, 3, 1), 950_000, False),
        (date(2019, 3, 1), 950_001, True),
    ],
)
def test_duo_writes_to_who_nearly_used_up_the_loan(on: date, used: int, letter: bool) -> None:
    """EUR 7,500 with at most twelve months left (the term ends on 28 February 2021), or more than EUR 9,500."""
    assert value_of(law.elip_letter, facts(ASYLUM, on, loan_paid_out_cents=used)) is letter
    assert law.elip_letter.confidence is Confidence.SECONDARY
    done = passed(date(2019, 2, 1))
    assert value_of(law.elip_letter, facts(ASYLUM, on, loan_paid_out_cents=used, **done)) is False


@pytest.mark.article("Besluit 2021 12.1a(4)", "Regeling 2021 12.2a(8)")
@pytest.mark.parametrize(
    ("on", "used", "guided"),
    [
        (date(2022, 12, 31), 950_000, False),
        (date(2023, 1, 1), 950_000, True),
        (date(2023, 1, 1), 949_999, False),
        (date(2023, 5, 2), 750_000, False),
        (date(2023, 5, 3), 750_000, True),
        (date(2023, 5, 3), 749_999, False),
    ],
)
def test_the_municipality_may_guide_from_75_and_95_per_cent_of_the_loan(on: date, used: int, guided: bool) -> None:
    """Since 2023. The term ends on 2 May 2024, so its last year begins on 3 May 2023."""
    start = date(2021, 5, 3)
    assert value_of(law.municipal_guidance, facts(NEARBY, on, start, loan_paid_out_cents=used)) is guided
    assert value_of(law.municipal_guidance, facts(FAMILY, on, start, loan_paid_out_cents=used)) is False
    assert value_of(law.elip_data_exchanged, facts(NEARBY, on, start, loan_paid_out_cents=used)) is guided


def owing(who: str, on: date = NOW, **more: Known) -> dict[str, Any]:
    """All parts passed on 10 May 2021, more than two months late: repayment from 1 December 2021."""
    return facts(who, on, loan_arrears_cents=0, **(passed(date(2021, 5, 10)) | more))


@pytest.mark.article("Wi 17", "CJEU C-158/23")
@pytest.mark.parametrize(("who", "by_union_law"), [(ASYLUM, False), (NEARBY, None), (FAMILY, True)])
def test_the_loan_of_an_asylum_status_holder_is_not_recovered(who: str, by_union_law: bool | None) -> None:
    """The Act lets DUO recover from each; of family with a regular permit it is open what Union law says."""
    assert value_of(law.loan_recoverable, owing(who)) is True
    assert value_of(law.loan_recoverable_eu, owing(who)) is by_union_law
    assert law.loan_recoverable_eu.layer is Layer.EU
    assert law.loan_recoverable.layer is Layer.WET
    assert value_of(law.loan_recoverable_eu, owing(who, loan_balance_cents=0)) is False


@pytest.mark.article("Wi 17")
@pytest.mark.parametrize(("on", "recovered"), [(date(2021, 11, 30), False), (date(2021, 12, 1), True)])
def test_nothing_is_recovered_before_the_repayment_period(on: date, recovered: bool) -> None:
    """It begins on 1 December 2021."""
    assert value_of(law.loan_recoverable, owing(FAMILY, on)) is recovered


@pytest.mark.article("ABRvS 9-7-2025", "ABRvS 18-2-2026")
@pytest.mark.parametrize(
    ("who", "decided", "on", "flagged"),
    [
        (ASYLUM, date(2025, 7, 8), date(2025, 7, 9), True),
        (ASYLUM, date(2025, 7, 8), date(2025, 7, 8), False),
        (ASYLUM, date(2025, 7, 9), NOW, False),
        (ASYLUM, NEVER, NOW, False),
        (NEARBY, date(2025, 7, 8), NOW, False),
    ],
)
def test_an_earlier_decision_that_an_asylum_status_holder_must_repay_is_to_be_reconsidered(
    who: str, decided: date, on: date, flagged: bool
) -> None:
    """Decided before 9 July 2025, asked since."""
    assert value_of(law.loan_reconsidered, owing(who, on, repayment_decided=decided)) is flagged


@pytest.mark.article("ABRvS 18-2-2026")
@pytest.mark.parametrize(
    ("on", "paused"),
    [(date(2023, 2, 28), False), (date(2023, 3, 1), None), (date(2023, 3, 31), None), (date(2023, 4, 1), True)],
)
def test_collection_is_paused_since_a_day_in_march_2023(on: date, paused: bool | None) -> None:
    """Of asylum status holders with a debt."""
    assert value_of(law.collection_paused, owing(ASYLUM, on)) is paused
    assert value_of(law.collection_paused, owing(FAMILY, on)) is False
    assert value_of(law.collection_paused, owing(ASYLUM, on, loan_balance_cents=0)) is False


@pytest.mark.article("Besluit 4.13(4)")
def test_answer_to_parliament_2021_remitted_exactly_when_done_in_time() -> None:
    """Kamervraag 2021Z11526: by the examination, an exemption or a dispensation within the term; else repaid in ten years."""
    on = date(2021, 7, 12)
    ways: list[dict[str, Any]] = [
        passed(date(2021, 2, 1)),
        {"exempted_since": date(2021, 2, 1)},
        {"dispensed_since": date(2021, 2, 1)},
    ]
    for way in ways:
        assert value_of(law.remitted_in_full, facts(ASYLUM, on, **way)) is True
        days_late: dict[str, Any] = {name: date(2021, 3, 5) for name in way}
        assert value_of(law.remitted_in_full, facts(ASYLUM, on, **days_late)) is False


@pytest.mark.article("Besluit 4.1a(3)")
def test_a_union_citizen_gets_no_remission() -> None:
    """Who borrowed without an obligation repays."""
    assert value_of(law.remission_percent, facts(UNION, NOW, date(2016, 4, 12))) == 0
