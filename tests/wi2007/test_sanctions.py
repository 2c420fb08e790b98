"""Fines under the 2007 Act: who, when, how high, and how (Wi 29 to 37; the old 38 to 45)."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inburgering.dossier import (
    Authority,
    Dossier,
    Fine,
    FineKind,
    Judgement,
    JudgementKind,
    ResidenceGround,
)
from inburgering.facts import earlier_facts_on
from inburgering.rules import NEVER, Layer, Span, decide, value_of
from tests.wi2007.persons import OLD_RESIDENT
from wi2007.sanctions import (
    Offence,
    RepeatFine,
    appearance_fine,
    appearance_fine_maximum,
    excused,
    fine,
    fine_decision_last_day,
    fine_due,
    fine_eu,
    fine_maximum,
    fining_authority,
    imposed_fine_within_maximum,
    maximum_for,
    new_term_most_last_day,
    new_term_within_maximum,
    next_fine_first_day,
    next_fine_maximum,
    own_procedure,
    power_last_day,
    programme_fine,
    programme_fine_maximum,
    protected,
    report_and_hearing,
    report_last_day,
    term_missed,
    term_over_day,
)

LAST = date(2013, 8, 23)  # of the term begun on 24 February 2010
AFTER = date(2013, 8, 24)


def facts(**more: Any) -> dict[str, Any]:
    """An old resident on the day after the term, nothing passed, no fine before, a by-law of 200 and 400 euros."""
    own: dict[str, Any] = {
        "on": AFTER,
        "benefit_measure_2007": False,
        "appearance_breach_2007": False,
        "programme_breach_2007": False,
        "municipal_unwillingness": False,
        "exam_fines_2007": 0,
        "last_exam_fine_dated": NEVER,
        "last_exam_fine_notified": NEVER,
        "last_exam_fine_new_last_day": NEVER,
        "last_exam_fine_euros": 0,
        "bylaw_fine_appearance": 100,
        "bylaw_fine_programme": 150,
        "bylaw_fine_term": 200,
        "bylaw_fine_new_term": 400,
    }
    return {**OLD_RESIDENT, **own, **more}


def fined(times: int, **more: Any) -> dict[str, Any]:
    """The same person, fined before: the last fine of 1 October 2013, with a new term to 30 September 2015."""
    own = {
        "on": date(2015, 10, 1),
        "exam_fines_2007": times,
        "last_exam_fine_dated": date(2013, 10, 1),
        "last_exam_fine_notified": date(2013, 10, 2),
        "last_exam_fine_new_last_day": date(2015, 9, 30),
        "fined_period_last_day": date(2015, 9, 30),
        "last_exam_fine_euros": 200,
    }
    return facts(**(own | more))


@pytest.mark.article("Wi 31(1)", "Wijzigingswet 2012 X(2)")
def test_only_the_municipality_fines_also_after_2013() -> None:
    """ECLI:NL:RVS:2018:2760: the college fines in 2016, not the minister."""
    assert Authority.MUNICIPALITY == value_of(fining_authority, {"on": date(2016, 9, 28)})


@pytest.mark.article("Wi 31(1)")
def test_a_fine_is_due_from_the_day_after_the_term() -> None:
    """Not on the last day of the term, and not for who passed on it; due the day after."""
    assert value_of(term_missed, facts(on=LAST)) is False
    assert value_of(fine_due, facts(on=LAST)) is False
    assert value_of(term_missed, facts()) is True
    assert value_of(fine_due, facts()) is True
    assert value_of(fine_due, facts(integration_diploma_2007=LAST)) is False
    assert date(2013, 8, 24) == value_of(next_fine_first_day, facts())


@pytest.mark.article("Wi 31(1)")
def test_who_passed_after_the_term_is_left_open() -> None:
    """Late, but before the decision: the Act does not say whether a fine can follow."""
    late = facts(on=date(2013, 9, 1), integration_diploma_2007=AFTER)
    assert value_of(term_missed, late) is True
    assert not decide(fine_due, late).decided
    assert value_of(fine_due, late | {"term_2007_no_blame": True}) is False


@pytest.mark.article("Wi 26", "Wi 31(1)")
def test_without_a_term_no_fine() -> None:
    """An old resident for whom nothing was decided is never late."""
    without = facts(term_2007_imposed=NEVER)
    assert value_of(term_missed, without) is False
    assert value_of(fine_due, without) is False
    assert NEVER == value_of(next_fine_first_day, without)


@pytest.mark.article("Wi 31(2)", "Wi 37")
@pytest.mark.parametrize(
    "reason",
    [
        {"term_2007_no_blame": True},
        {"benefit_measure_2007": True},
        {"literacy_course_begun": date(2011, 1, 1)},
        {"dispensation_decided": True},
        {"effort_released_2007": True},
        {"fulfilled_decided": True},
    ],
)
def test_reasons_not_to_fine(reason: dict[str, Any]) -> None:
    """No blame, a benefit measure, a literacy extension due; and whoever is obliged no more."""
    assert value_of(fine_due, facts(**reason)) is False
    assert 0 == value_of(fine_maximum, facts(**reason))
    assert 0 == value_of(fine, facts(**reason))


@pytest.mark.article("Wi 37")
def test_a_benefit_measure_is_asked_for_and_never_assumed() -> None:
    """Unknown leaves the fine undetermined, and says what is missing."""
    unknown = facts(benefit_measure_2007=None)
    assert value_of(excused, unknown) is None
    assert ["benefit_measure_2007"] == [m.fact for m in decide(fine, unknown).missing]


@pytest.mark.article("Wi 34", "Wi 35")
def test_the_by_law_sets_the_amount_below_the_maximum() -> None:
    """ECLI:NL:RVS:2018:2760: 200 euros. Never above 500, and without the by-law only the maximum is known."""
    assert 500 == value_of(fine_maximum, facts())
    assert 200 == value_of(fine, facts())
    assert 500 == value_of(fine, facts(bylaw_fine_term=501))
    assert 500 == value_of(fine, facts(bylaw_fine_term=500))
    unknown = facts(bylaw_fine_term=None)
    assert ["bylaw_fine_term"] == [m.fact for m in decide(fine, unknown).missing]
    assert 500 == value_of(fine_maximum, unknown)


@pytest.mark.article("Wi 34(d)", "Wi 33(1)")
def test_a_new_term_missed_costs_a_thousand_at_most() -> None:
    """From the second fine on; the day after the new term, not on its last day."""
    assert value_of(fine_due, fined(1, on=date(2015, 9, 30))) is False
    assert 1000 == value_of(fine_maximum, fined(1))
    assert 400 == value_of(fine, fined(1))
    assert 1000 == value_of(fine, fined(1, bylaw_fine_new_term=1001))


@pytest.mark.article("Wi 33(2)")
def test_then_every_two_years() -> None:
    """After two fines: two years after the last new term, or at once in the other reading; later two years after the last."""
    assert date(2017, 10, 1) == value_of(next_fine_first_day, fined(2))
    assert date(2015, 10, 1) == value_of(next_fine_first_day, fined(2, repeat_fine_2007=RepeatFine.AT_EXPIRY))
    assert value_of(fine_due, fined(2, on=date(2017, 9, 30))) is False
    assert value_of(fine_due, fined(2, on=date(2017, 10, 1))) is True
    third = fined(3, last_exam_fine_dated=date(2017, 11, 5))
    assert date(2019, 11, 5) == value_of(next_fine_first_day, third)
    assert 1000 == value_of(fine_maximum, third | {"on": date(2019, 11, 5)})


@pytest.mark.article("Wi 32", "Wi 33(1)")
@pytest.mark.parametrize("times", [1, 2])
def test_no_second_fine_after_one_that_set_no_new_term(times: int) -> None:
    """There is no new term to miss; from the third fine on two years count by themselves."""
    without = fined(times, fined_period_last_day=NEVER, on=date(2019, 1, 1))
    assert NEVER == value_of(term_over_day, without)
    assert NEVER == value_of(next_fine_first_day, without)
    assert value_of(fine_due, without) is False
    third = fined(3, fined_period_last_day=NEVER, last_exam_fine_dated=date(2017, 1, 1), on=date(2019, 1, 1))
    assert value_of(fine_due, third) is True


@pytest.mark.article("Wi 34(c)", "Wi 34(d)")
def test_what_a_next_fine_could_be_at_most() -> None:
    """Also before one is due: it asks for the number of earlier fines and nothing else."""
    assert 500 == value_of(next_fine_maximum, {"exam_fines_2007": 0})
    assert 1000 == value_of(next_fine_maximum, {"exam_fines_2007": 1})


@pytest.mark.article("Wi 34", "Wi 35")
@given(bylaw=st.integers(0, 5000), times=st.integers(0, 4))
def test_no_fine_is_higher_than_the_maximum(bylaw: int, times: int) -> None:
    """Whatever a by-law says."""
    person = fined(times, on=date(2030, 1, 1), bylaw_fine_term=bylaw, bylaw_fine_new_term=bylaw)
    amount = value_of(fine, person)
    assert isinstance(amount, int)
    assert amount <= (500 if times == 0 else 1000)


@pytest.mark.article("Wi 32")
def test_the_new_term_lasts_two_years_at_most() -> None:
    """Counted from the day the fine was made known: 2 October 2013 gives 2 October 2015, the day itself still allowed."""
    assert date(2015, 10, 2) == value_of(new_term_most_last_day, fined(1))
    assert value_of(new_term_within_maximum, fined(1)) is True
    assert value_of(new_term_within_maximum, fined(1, last_exam_fine_new_last_day=date(2015, 10, 2))) is True
    assert value_of(new_term_within_maximum, fined(1, last_exam_fine_new_last_day=date(2015, 10, 3))) is False
    assert NEVER == value_of(new_term_most_last_day, facts())
    assert value_of(new_term_within_maximum, facts()) is True
    # ECLI:NL:RVS:2018:2760: a fine of 28 September 2016, and an examination before 5 July 2017
    hague = fined(1, last_exam_fine_notified=date(2016, 9, 28), last_exam_fine_new_last_day=date(2017, 7, 4))
    assert value_of(new_term_within_maximum, hague) is True


@pytest.mark.article("Wi 34")
def test_a_fine_that_was_imposed_is_held_against_its_maximum() -> None:
    """500 for the first, 1,000 for the second."""
    assert value_of(imposed_fine_within_maximum, fined(1)) is True
    assert value_of(imposed_fine_within_maximum, fined(1, last_exam_fine_euros=500)) is True
    assert value_of(imposed_fine_within_maximum, fined(1, last_exam_fine_euros=501)) is False
    assert value_of(imposed_fine_within_maximum, fined(2, last_exam_fine_euros=1000)) is True
    assert value_of(imposed_fine_within_maximum, fined(2, last_exam_fine_euros=1001)) is False


@pytest.mark.article("Wi 29", "Wi 34(a)")
def test_not_appearing() -> None:
    """250 at most; also for who is only thought to be obliged; not beside a benefit measure."""
    breach = facts(appearance_breach_2007=True)
    assert 250 == value_of(appearance_fine_maximum, breach)
    assert 100 == value_of(appearance_fine, breach)
    assert 250 == value_of(appearance_fine, breach | {"bylaw_fine_appearance": 251})
    assert 250 == value_of(appearance_fine_maximum, breach | {"exemption_decided": True})
    assert 0 == value_of(appearance_fine_maximum, breach | {"benefit_measure_2007": True})
    assert 0 == value_of(appearance_fine_maximum, facts())


@pytest.mark.article("Wi 30", "Wi 34(b)")
def test_not_cooperating_with_the_programme() -> None:
    """500 at most, for who is obliged; not beside a benefit measure."""
    breach = facts(programme_breach_2007=True)
    assert 500 == value_of(programme_fine_maximum, breach)
    assert 150 == value_of(programme_fine, breach)
    assert 500 == value_of(programme_fine, breach | {"bylaw_fine_programme": 501})
    assert 0 == value_of(programme_fine_maximum, breach | {"dispensation_decided": True})
    assert 0 == value_of(programme_fine_maximum, breach | {"benefit_measure_2007": True})


@pytest.mark.article("CJEU C-158/23")
def test_union_law_spares_holders_of_an_asylum_permit() -> None:
    """Under the Act a fine all the same; under Union law none, save proven unwillingness; of family it is open."""
    holder = facts(first_right_asylum_permit=True)
    assert value_of(protected, holder) is True
    assert value_of(protected, facts(ground=ResidenceGround.D)) is True
    assert value_of(protected, facts(first_right_asylum=True)) is False
    assert 200 == value_of(fine, holder)
    assert 0 == value_of(fine_eu, holder)
    assert 200 == value_of(fine_eu, holder | {"municipal_unwillingness": True})
    assert 200 == value_of(fine_eu, facts())
    assert value_of(fine_eu, holder | {"municipal_unwillingness": None}) is None
    assert not decide(fine_eu, facts(first_right_asylum=True)).decided
    assert 0 == value_of(fine_eu, facts(first_right_asylum=True, on=LAST))
    assert (Layer.WET, Layer.EU) == (fine.layer, fine_eu.layer)


@pytest.mark.article("Wi 34", "Wi 36", "Awb 5:53")
@pytest.mark.parametrize(
    ("offence", "maximum", "heard"),
    [
        (Offence.APPEARANCE, 250, False),
        (Offence.PROGRAMME, 500, True),
        (Offence.TERM, 500, True),
        (Offence.NEW_TERM, 1000, True),
    ],
)
def test_each_offence_has_its_maximum_and_procedure(offence: Offence, maximum: int, heard: bool) -> None:
    """A report and a hearing whatever the amount, save for not appearing."""
    assert maximum == value_of(maximum_for, {"offence": offence})
    assert heard is value_of(report_and_hearing, {"offence": offence})


@pytest.mark.article("Wi 36 (19-12-2009)", "Wi 38 (2007)")
@pytest.mark.parametrize(
    ("day", "own"),
    [
        (date(2008, 12, 31), True),
        (date(2009, 1, 1), None),
        (date(2009, 12, 18), None),
        (date(2009, 12, 19), False),
    ],
)
def test_the_day_the_awb_took_over_is_open(day: date, own: bool | None) -> None:
    """Between the last text with the old procedure and the first with the new one it is not known."""
    assert own is value_of(own_procedure, {"offence_day": day})


@pytest.mark.article("Wi 43(4) (2007)", "Wi 43(5) (2007)")
def test_the_power_to_fine_lapsed_after_five_or_two_years() -> None:
    """Old procedure only; under the Awb it is left open."""
    old = {"offence_day": date(2008, 3, 1)}
    assert date(2013, 3, 1) == value_of(power_last_day, old | {"offence": Offence.TERM})
    assert date(2010, 3, 1) == value_of(power_last_day, old | {"offence": Offence.APPEARANCE})
    assert not decide(power_last_day, {"offence": Offence.TERM, "offence_day": date(2010, 1, 1)}).decided


@pytest.mark.article("Wi 41(1) (2007)", "Wi 41(2) (2007)")
def test_a_report_in_four_weeks_and_a_decision_in_thirteen() -> None:
    """Four weeks after Sunday 2 March 2008 roll on to the Monday; thirteen weeks are never rolled."""
    assert date(2008, 3, 31) == report_last_day(date(2008, 3, 2)).day
    assert date(2008, 6, 29) == fine_decision_last_day(date(2008, 3, 30)).day


def read(*fines: Fine) -> dict[str, Any]:
    """The facts of a dossier with these fines."""
    return earlier_facts_on(Dossier(fines=fines), AFTER)


@pytest.mark.article("Wi 31(1)", "Wi 32", "Wi 33")
def test_fines_are_read_from_the_dossier() -> None:
    """Those about the examination that stand, by the day asked about; the last one in full."""
    one = Fine(kind=FineKind.EXAM, dated=date(2012, 1, 5), amount_cents=20_000, revoked=False)
    two = Fine(
        kind=FineKind.EXAM,
        dated=date(2013, 2, 1),
        notified=date(2013, 2, 3),
        amount_cents=45_000,
        new_period_last_day=date(2015, 1, 31),
        revoked=False,
    )
    other = Fine(kind=FineKind.OTHER, dated=date(2013, 3, 1), revoked=False)
    revoked = Fine(kind=FineKind.EXAM, dated=date(2013, 4, 1), revoked=True)
    later = Fine(kind=FineKind.EXAM, dated=date(2013, 8, 25), revoked=False)
    found = read(two, one, other, revoked, later)
    assert 2 == found["exam_fines_2007"]
    assert date(2013, 2, 1) == found["last_exam_fine_dated"]
    assert date(2013, 2, 3) == found["last_exam_fine_notified"]
    assert date(2015, 1, 31) == found["last_exam_fine_new_last_day"]
    assert 450 == found["last_exam_fine_euros"]
    assert "last_exam_fine_notified" not in read(one)
    assert 0 == read()["exam_fines_2007"]
    assert NEVER == read()["last_exam_fine_notified"]


@pytest.mark.article("Wi 31(1)")
@pytest.mark.parametrize(
    "vague",
    [
        Fine(kind=FineKind.EXAM, dated=Span(date(2013, 1, 1), date(2013, 1, 31)), revoked=False),
        Fine(kind=FineKind.EXAM, revoked=False),
        Fine(kind=FineKind.EXAM, dated=date(2013, 1, 1)),
        Fine(dated=date(2013, 1, 1), revoked=False),
    ],
)
def test_a_fine_that_is_not_sure_leaves_the_count_open(vague: Fine) -> None:
    """A missing or partial day, and not knowing whether it was revoked or what it was for."""
    assert "exam_fines_2007" not in read(vague)
    assert "exam_fines_2007" not in earlier_facts_on(Dossier(), AFTER)


@pytest.mark.article("Wi 25(4)", "Wi 23(1)")
def test_breaches_are_judgements_of_the_municipality() -> None:
    """Of the dossier's judgements on cooperation; none is no breach and no cooperation either; nobody else's counts."""

    def judge(kind: JudgementKind, authority: Authority, *, outcome: bool) -> dict[str, Any]:
        judgement = Judgement(kind=kind, authority=authority, outcome=outcome, dated=date(2012, 1, 1))
        return earlier_facts_on(Dossier(judgements=(judgement,)), AFTER)

    college = Authority.MUNICIPALITY
    assert judge(JudgementKind.INTAKE_COOPERATION, college, outcome=False)["appearance_breach_2007"] is True
    assert judge(JudgementKind.GUIDANCE_COOPERATION, college, outcome=True)["programme_breach_2007"] is False
    assert judge(JudgementKind.PERSISTENT_UNWILLINGNESS, college, outcome=True)["municipal_unwillingness"] is True
    duo = judge(JudgementKind.INTAKE_COOPERATION, Authority.DUO, outcome=False)
    assert "appearance_breach_2007" not in duo
    assert "programme_breach_2007" not in earlier_facts_on(Dossier(judgements=()), AFTER)
