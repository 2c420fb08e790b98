"""Which Act applies: the boundaries of 2013 and 2022, the exceptions, and the public tests that give wrong answers."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import attrs
import pytest

from inburgering.dossier import (
    Act,
    Decision,
    DecisionKind,
    Dossier,
    Notification,
    Person,
    Purpose,
    RecordedPeriod,
    Registration,
    ResidenceGround,
    ResidenceRight,
    Schooling,
    SchoolingKind,
    Sponsor,
)
from inburgering.facts import earlier_facts_on, facts_on
from inburgering.facts._transition import obliging
from inburgering.facts._transition_words import SupposedAct
from inburgering.facts._wi2007_period import SettledAbroad
from inburgering.facts._wi2007_plan import KeptOffer
from inburgering.rules import NEVER, Known, Span, decide, value_of
from inburgering.transition import (
    DecidingFact,
    YoungStart,
    act,
    because,
    changes_act,
    deciding_day,
    deciding_fact,
    exemption_carries_over,
    keeps_contract,
    keeps_municipal_offer,
    no_longer_bound,
    term_2007_runs_on,
    treaty_excluded_turkish,
)
from wi2021.obligation import obliged_by_stay

ON = date(2026, 1, 1)
ADULT: dict[str, Any] = {"on": ON, "born": date(1980, 5, 5), "school_duty": False, "exempting_study": False}
PUPIL: dict[str, Any] = ADULT | {"born": date(2004, 3, 10), "first_right_known": date(2016, 6, 1)}


def right(known: date, **more: Any) -> ResidenceRight:
    """A right as family of a Dutch sponsor, made known on ``known`` and without end."""
    given: dict[str, Any] = {"ground": ResidenceGround.A, "purpose": Purpose.FAMILY, "sponsor": Sponsor(is_dutch=True)}
    return ResidenceRight(**(given | {"first_day": known, "last_day": NEVER, "made_known": known} | more))


def dossier(*rights: ResidenceRight, **more: Any) -> Dossier:
    """An adult with these rights, who never went to school here."""
    given: dict[str, Any] = {"person": Person(born=date(1980, 5, 5)), "residence": rights, "schooling": ()}
    return Dossier(**(given | more))


def act_of(d: Dossier, on: date = ON) -> Any:
    """The Act that applies to a dossier."""
    return decide(act, facts_on(d, on)).value


@pytest.mark.article("Wet 54(1)", "Wijzigingswet X(2)")
@pytest.mark.parametrize(
    ("known", "expected"),
    [
        (date(2007, 1, 1), Act.WI2007),
        (date(2012, 12, 31), Act.WI2007),
        (date(2013, 1, 1), Act.WI2013),
        (date(2021, 12, 31), Act.WI2013),
        (date(2022, 1, 1), Act.WI2021),
        (date(2022, 1, 2), Act.WI2021),
    ],
)
def test_the_day_the_right_was_made_known_decides(known: date, expected: Act) -> None:
    """The Act changes on 1 January 2013 and on 1 January 2022, with the day itself in the newer Act."""
    assert expected is value_of(act, ADULT | {"first_right_known": known})
    assert known == value_of(deciding_day, ADULT | {"first_right_known": known})


@pytest.mark.article("Wet 54(1)")
def test_a_partly_known_day_decides_when_all_its_days_agree() -> None:
    """A year of arrival is enough, unless a change of the Act lies within what is not known."""
    assert Act.WI2013 is value_of(act, ADULT | {"first_right_known": Span(date(2015, 1, 1), date(2015, 12, 31))})
    across = ADULT | {"first_right_known": Span(date(2021, 12, 1), date(2022, 1, 31))}
    assert value_of(act, across) is None
    assert ["first_right_known"] == [m.fact for m in decide(act, across).missing]


@pytest.mark.article("Wet 54(1)")
def test_without_the_day_the_act_is_undetermined_and_the_day_is_asked_for() -> None:
    """What is missing is the first right of residence."""
    assert "first_right_known" in {m.fact for m in decide(act, ADULT).missing}


@pytest.mark.article("Wet 54(1)")
def test_without_a_right_yet_the_act_is_that_of_2021_or_open() -> None:
    """A right still to come falls under the Wi2021 for who asks from 2022 on; who asked earlier could not know."""
    none = ADULT | {"first_right_known": NEVER}
    assert Act.WI2021 is value_of(act, none)
    assert "no right of residence yet" in because(decide(act, none), "en")
    earlier = decide(act, none | {"on": date(2021, 12, 31)})
    assert (None, [""]) == (earlier.value, [m.fact for m in earlier.missing])


@pytest.mark.article("Wet 54(3)", "Wi 5(1)(e)")
@pytest.mark.parametrize(
    ("left", "expected"),
    [
        (date(2021, 12, 31), Act.WI2013),
        (date(2022, 1, 1), Act.WI2021),
        (date(2022, 7, 20), Act.WI2021),
        (NEVER, Act.WI2021),
    ],
)
def test_for_a_student_the_day_of_deregistration_decides(left: date, expected: Act) -> None:
    """An exemption for a study that ended in 2021 leaves the Wi2013; later it is the Wi2021."""
    student = PUPIL | {"born": date(2000, 3, 10), "exempting_study": True, "exempting_study_left": left}
    assert expected is value_of(act, student)


@pytest.mark.article("Wi 5(1)(e)")
def test_who_came_at_an_age_past_school_cannot_have_had_the_students_exemption() -> None:
    """The right was made known more than two months after the 18th birthday, so unknown studies do not matter."""
    late: dict[str, Any] = {
        "on": ON,
        "born": date(1999, 3, 10),
        "first_right_known": date(2017, 5, 11),
        "school_duty": False,
    }
    assert Act.WI2013 is value_of(act, late)
    assert value_of(act, late | {"first_right_known": date(2017, 5, 10)}) is None


@pytest.mark.article("Wet 54(1)", "Wi 5(1)(d)")
@pytest.mark.parametrize(("left", "expected"), [(date(2021, 12, 31), Act.WI2013), (date(2022, 1, 1), Act.WI2021)])
def test_for_a_pupil_the_end_of_compulsory_schooling_decides(left: date, expected: Act) -> None:
    """At school until the change or later: the Wi2021, in the reading of ministry and DUO."""
    pupil = PUPIL | {"school_duty": True, "school_duty_left": left}
    assert expected is value_of(act, pupil)


@pytest.mark.article("Wet 54(1)", "Wi 5(1)(a)")
@pytest.mark.parametrize(
    ("born", "expected"),
    [(date(2005, 12, 31), Act.WI2013), (date(2006, 1, 1), Act.WI2021), (date(2006, 1, 2), Act.WI2021)],
)
def test_who_turned_16_in_2022_or_later_is_under_the_wi2021(born: date, expected: Act) -> None:
    """The 16th birthday on 1 January 2022 is already under the newer Act."""
    assert expected is value_of(act, PUPIL | {"born": born})


@pytest.mark.article("Wet 54(1)", "Wi 5(1)(d)")
def test_before_the_change_a_pupils_act_is_open() -> None:
    """On 31 December 2021 nobody could know that schooling would end under the Wi2021; on 1 January 2022 it is known."""
    pupil = PUPIL | {"school_duty": True, "school_duty_left": NEVER}
    assert value_of(act, pupil | {"on": date(2021, 12, 31)}) is None
    assert Act.WI2021 is value_of(act, pupil | {"on": date(2022, 1, 1)})


@pytest.mark.article("Wet 54(1)")
def test_the_disputed_reading_for_the_young_can_be_chosen() -> None:
    """In the other reading the day the right was made known decides for them too."""
    young = PUPIL | {"born": date(2008, 1, 1)}
    assert Act.WI2021 is value_of(act, young)
    assert Act.WI2013 is value_of(act, young | {"young_start": YoungStart.WHEN_MADE_KNOWN})


@pytest.mark.article("Wijzigingswet X(2)")
def test_a_start_from_2013_on_is_under_the_wi2013_though_the_right_is_older() -> None:
    """G5: who turned 16 on 1 January 2013 had no term running before it."""
    young = ADULT | {"first_right_known": date(2010, 1, 1)}
    assert Act.WI2007 is value_of(act, young | {"born": date(1996, 12, 31)})
    assert Act.WI2013 is value_of(act, young | {"born": date(1997, 1, 1)})


@pytest.mark.article("Wijzigingswet X(2)")
@pytest.mark.parametrize(
    ("old_resident", "imposed", "runs", "free"),
    [
        (False, NEVER, True, False),
        (True, date(2012, 12, 31), True, False),
        (True, date(2013, 1, 1), False, True),
        (True, NEVER, False, True),
        (True, None, None, None),
        (None, date(2010, 1, 1), True, False),
    ],
)
def test_a_newcomers_term_ran_by_law_and_an_old_residents_by_decision(
    old_resident: bool | None, imposed: date | None, runs: bool | None, free: bool | None
) -> None:
    """G1 and G3: an old resident without a term before 2013 is bound no longer; both stay under the Wi2007."""
    facts = ADULT | {
        "first_right_known": date(2007, 2, 1),
        "resident_on_2007_start": old_resident,
        "term_2007_imposed": imposed,
    }
    assert Act.WI2007 is value_of(act, facts)
    assert runs is value_of(term_2007_runs_on, facts)
    assert free is value_of(no_longer_bound, facts)


@pytest.mark.article("Wijzigingswet X(2)")
def test_an_old_resident_was_still_bound_the_day_before_the_change() -> None:
    """Nobody was released before 1 January 2013."""
    facts = ADULT | {"first_right_known": date(2007, 1, 1), "resident_on_2007_start": True, "term_2007_imposed": NEVER}
    assert value_of(no_longer_bound, facts | {"on": date(2012, 12, 31)}) is False
    assert value_of(no_longer_bound, facts | {"on": date(2013, 1, 1)}) is True


ASYLUM_2012: dict[str, Any] = ADULT | {
    "first_right_known": date(2012, 12, 31),
    "has_right": True,
    "ground": ResidenceGround.C,
    "asylum_permit_2013": True,
    "clergy": False,
}


@pytest.mark.article("Wijzigingswet X(3)")
def test_asylum_permit_holders_and_clergy_from_before_2013_keep_the_municipal_offer() -> None:
    """G2: asylum, or clergy who are no old residents; nobody from 2013 on."""
    assert value_of(keeps_municipal_offer, ASYLUM_2012) is True
    assert value_of(keeps_municipal_offer, ASYLUM_2012 | {"first_right_known": date(2013, 1, 1)}) is False
    clergy = ASYLUM_2012 | {"ground": ResidenceGround.A, "clergy": True, "resident_on_2007_start": False}
    assert value_of(keeps_municipal_offer, clergy) is True
    assert value_of(keeps_municipal_offer, clergy | {"resident_on_2007_start": True}) is False


@pytest.mark.article("Wijzigingswet X(3)")
@pytest.mark.parametrize(
    ("ground", "in_2013", "today", "on_change"),
    [
        (ResidenceGround.C, True, True, True),
        (ResidenceGround.C, False, True, False),
        (ResidenceGround.A, True, False, True),
        (ResidenceGround.A, False, False, False),
        (ResidenceGround.D, True, False, True),
        (ResidenceGround.G, True, None, True),
        (ResidenceGround.H, True, None, True),
        (ResidenceGround.G, False, False, False),
    ],
)
def test_the_asylum_permit_of_the_day_or_that_of_1_january_2013(
    ground: ResidenceGround, in_2013: bool, today: bool | None, on_change: bool
) -> None:
    """Whoever "is" a holder: on the day asked about, or in the other reading on 1 January 2013; a wait is left open."""
    facts = ASYLUM_2012 | {"ground": ground, "asylum_permit_2013": in_2013}
    assert value_of(keeps_municipal_offer, facts) is today
    assert value_of(keeps_municipal_offer, facts | {"kept_offer_2013": KeptOffer.ON_CHANGE}) is on_change
    assert value_of(keeps_municipal_offer, {**facts, "has_right": False, "ground": None}) is False


@pytest.mark.article("Wijzigingswet X(3)")
@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        (date(2012, 12, 31), NEVER, True),
        (date(2013, 1, 1), NEVER, True),
        (date(2013, 1, 2), NEVER, False),
        (date(2008, 5, 3), date(2013, 1, 1), True),
        (date(2008, 5, 3), date(2012, 12, 31), False),
        (Span(date(2012, 12, 1), date(2013, 2, 1)), NEVER, None),
    ],
)
def test_which_permit_there_was_on_1_january_2013_is_read_from_the_dossier(
    first: date | Span, last: date, expected: bool | None
) -> None:
    """The right that covers that day, to the day."""
    held = right(date(2008, 5, 3), ground=ResidenceGround.C, purpose=Purpose.ASYLUM, first_day=first, last_day=last)
    assert expected is earlier_facts_on(dossier(held), ON).get("asylum_permit_2013")


@pytest.mark.article("Wijzigingswet X(3)")
def test_of_a_permit_without_a_ground_nothing_is_said_of_1_january_2013() -> None:
    """Family is no asylum; without a ground, or without a history, it is unknown; before 2013 the permit of the day counts."""
    held = right(date(2008, 5, 3), ground=ResidenceGround.C, purpose=Purpose.ASYLUM)
    family = dossier(right(date(2008, 5, 3)))
    assert earlier_facts_on(family, ON)["asylum_permit_2013"] is False
    before = dossier(attrs.evolve(held, last_day=date(2012, 6, 30)))
    assert earlier_facts_on(before, date(2012, 6, 1))["asylum_permit_2013"] is True
    assert "asylum_permit_2013" not in earlier_facts_on(dossier(attrs.evolve(held, ground=None)), ON)
    assert "asylum_permit_2013" not in earlier_facts_on(Dossier(), ON)


@pytest.mark.article("Wi 7(1) (2007)", "Wijzigingswet X(2)", "Wijzigingswet X(4)")
def test_whose_term_began_by_law_in_a_reading_is_bound_still() -> None:
    """An old resident with the examination abroad and no decision: free since 2013, save to the letter of the 2007 text."""
    abroad = ADULT | {
        "first_right_known": date(2006, 9, 1),
        "first_right_in_force": date(2006, 9, 1),
        "resident_on_2007_start": True,
        "term_2007_imposed": NEVER,
        "passed_exam_abroad": True,
        "schooling_at_2007_start": False,
    }
    letter = abroad | {"settled_abroad_2007": SettledAbroad.BY_LAW}
    for facts, runs in ((abroad, False), (letter, True), (letter | {"passed_exam_abroad": False}, False)):
        assert value_of(term_2007_runs_on, facts) is runs
        assert value_of(no_longer_bound, facts) is (not runs)
    school = {"schooling_at_2007_start": True}
    for last, runs in ((date(2009, 12, 17), True), (date(2009, 12, 18), False)):  # the duty begins the day after
        facts = letter | school | {"schooling_at_2007_start_last_day": last}
        assert value_of(term_2007_runs_on, facts) is runs
        assert value_of(no_longer_bound, facts) is (not runs)


@pytest.mark.article("Wijzigingswet X(5)")
def test_a_voluntary_contract_is_known_or_it_is_not() -> None:
    """G4: no dossier says whether there was one, so it is asked."""
    assert value_of(keeps_contract, {"contract_2007": True}) is True
    assert ["contract_2007"] == [m.fact for m in decide(keeps_contract, facts_on(dossier(), ON)).missing]


@pytest.mark.article("Wi 5(2)(d)", "Wet 3(2)(d)")
@pytest.mark.parametrize(
    ("asylum", "known", "on", "expected"),
    [
        (False, date(2008, 1, 1), date(2011, 8, 15), False),
        (False, date(2008, 1, 1), date(2011, 8, 16), True),
        (True, date(2011, 8, 16), ON, True),
        (True, date(2020, 4, 30), ON, True),
        (True, date(2020, 5, 1), ON, False),
        (False, date(2020, 5, 1), ON, True),
        (False, date(2021, 12, 31), ON, True),
        (False, date(2022, 1, 1), ON, False),
    ],
)
def test_turkish_nationals_are_left_out_by_group_and_day(asylum: bool, known: date, on: date, expected: bool) -> None:
    """From the ruling of 16 August 2011, until 1 May 2020 (asylum) or 1 January 2022 (others) for new rights."""
    facts: dict[str, Any] = {"on": on, "turkish": True, "first_right_known": known, "first_right_asylum": asylum}
    assert expected is value_of(treaty_excluded_turkish, facts)
    assert value_of(treaty_excluded_turkish, facts | {"turkish": False}) is False


@pytest.mark.article("Wet 3(2)(d)")
def test_the_group_does_not_matter_where_both_groups_agree() -> None:
    """Before 1 May 2020 and from 2022 on the group need not be known; in between it must be."""
    turkish: dict[str, Any] = {"on": ON, "turkish": True}
    assert value_of(treaty_excluded_turkish, turkish | {"first_right_known": date(2022, 1, 1)}) is False
    between = decide(treaty_excluded_turkish, turkish | {"first_right_known": date(2021, 1, 1)})
    assert (None, ["first_right_asylum"]) == (between.value, [m.fact for m in between.missing])


@pytest.mark.article("Wet 54(1)")
def test_the_explanation_names_the_fact_and_the_day() -> None:
    """One sentence says which Act, because of what, on which day."""
    facts = ADULT | {"first_right_known": date(2022, 9, 7)}
    assert "Civic Integration Act 2021, because your right of residence was made known on 7 September 2022." == because(
        decide(act, facts), "en"
    )
    young = PUPIL | {"born": date(2006, 1, 1)}
    assert "Wet inburgering 2021, want u bent 16 geworden op 1 januari 2022." == because(decide(act, young), "nl")
    assert "Which Act applies to you cannot be said yet." == because(decide(act, ADULT), "en")


# From a dossier


@pytest.mark.article("Wet 3(1)")
def test_a_temporary_purpose_does_not_start_the_duty() -> None:
    """Study from 2019, family of a Dutch person from 2022: the second right is the first that obliges."""
    study = right(date(2019, 9, 1), purpose=Purpose.STUDY, sponsor=None, last_day=date(2022, 3, 31))
    d = dossier(study, right(date(2022, 4, 1)))
    assert date(2022, 4, 1) == facts_on(d, ON)["first_right_known"]
    assert Act.WI2021 is act_of(d)


@pytest.mark.article("Besluit 2.1(2)")
@pytest.mark.parametrize(
    ("again", "expected"),
    [(date(2021, 4, 1), date(2015, 1, 1)), (date(2021, 4, 2), date(2021, 4, 2))],
)
def test_a_gap_of_more_than_a_year_starts_a_new_chain(again: date, expected: date) -> None:
    """A right ended on 31 March 2020: up to and including 31 March 2021 the gap has lasted a year, and no more."""
    d = dossier(right(date(2015, 1, 1), last_day=date(2020, 3, 31)), right(again))
    assert expected == facts_on(d, ON)["first_right_known"]


@pytest.mark.article("Wet 54(1)")
def test_a_new_right_after_the_duty_had_ended_falls_under_the_newer_act() -> None:
    """The Wi2013 did not apply on 31 December 2021 to who left in 2016."""
    d = dossier(right(date(2014, 1, 1), last_day=date(2016, 6, 30)), right(date(2023, 5, 1)))
    assert Act.WI2013 is act_of(d, date(2016, 1, 1))
    assert Act.WI2021 is act_of(d)


@pytest.mark.article("Wet 54(1)")
def test_a_duty_that_ran_at_the_change_and_began_anew_is_left_open() -> None:
    """Under the Wi2013 on 31 December 2021, away for more than a year, back in 2025: the text does not say."""
    d = dossier(right(date(2018, 1, 1), last_day=date(2023, 6, 30)), right(date(2025, 5, 1)))
    assert Act.WI2013 is act_of(d, date(2023, 1, 1))
    assert act_of(d) is None


@pytest.mark.article("Wet 3(1)")
def test_a_permanent_permit_carries_the_chain_on_and_begins_none_from_2013() -> None:
    """Ground b obliges nobody anew under the newer Acts."""
    permanent = right(date(2021, 1, 1), ground=ResidenceGround.B, purpose=None, sponsor=None)
    assert NEVER == facts_on(dossier(permanent), ON)["first_right_known"]
    d = dossier(right(date(2014, 1, 1), last_day=date(2020, 12, 31)), permanent)
    assert date(2014, 1, 1) == facts_on(d, ON)["first_right_known"]


@pytest.mark.article("Wet 3(1)")
def test_family_counts_by_the_card_collected_and_asylum_by_the_decision() -> None:
    """The same two days give the Wi2021 to family and the Wi2013 to asylum."""
    days: dict[str, Any] = {"made_known": date(2021, 12, 20), "document_collected": date(2022, 1, 4)}
    family = right(date(2021, 12, 1), **days)
    asylum = right(date(2021, 12, 1), ground=ResidenceGround.C, purpose=Purpose.ASYLUM, sponsor=None, **days)
    assert Act.WI2021 is act_of(dossier(family))
    assert Act.WI2013 is act_of(dossier(asylum))


@pytest.mark.article("Wet 3(1)")
def test_a_right_of_unknown_purpose_is_taken_both_ways() -> None:
    """A first right that may or may not oblige leaves the day between the two, and the Act open only across a change."""
    unsure = right(date(2019, 9, 1), purpose=None, last_day=date(2021, 3, 31))
    assert Act.WI2013 is act_of(dossier(unsure, right(date(2021, 4, 1))))
    later = right(date(2019, 9, 1), purpose=None, last_day=date(2022, 3, 31))
    assert act_of(dossier(later, right(date(2022, 4, 1)))) is None


@pytest.mark.article("Wet 3(1)")
def test_of_an_unknown_history_nothing_is_said() -> None:
    """No residence history: no day; a known, empty history: no right."""
    assert "first_right_known" not in facts_on(Dossier(), ON)
    assert NEVER == facts_on(dossier(), ON)["first_right_known"]


@pytest.mark.article("Wi 26")
def test_a_decision_of_the_municipality_sets_the_2007_term() -> None:
    """The first day that the decision sets, or never."""
    d = Decision(kind=DecisionKind.OBLIGATION, grants=True, first_day=date(2011, 3, 1))
    assert date(2011, 3, 1) == facts_on(dossier(decisions=(d,)), ON)["term_2007_imposed"]
    assert NEVER == facts_on(dossier(decisions=()), ON)["term_2007_imposed"]


# The tests that public pages give, each on a dossier where it fails


def letter_from_2022(d: Dossier) -> Act:
    """By the date of DUO's letter."""
    assert d.notifications is not None
    dated = d.notifications[0].dated
    assert isinstance(dated, date)
    return Act.WI2021 if dated >= date(2022, 1, 1) else Act.WI2013


def ind_decision_from_2022(d: Dossier) -> Act:
    """By the date of the decision letter of the IND."""
    assert d.residence is not None
    made = d.residence[0].made_known
    assert isinstance(made, date)
    return Act.WI2021 if made >= date(2022, 1, 1) else Act.WI2013


def printed_start_from_2022(d: Dossier) -> Act:
    """By the start date printed in the letter."""
    assert d.recorded_periods is not None
    first = d.recorded_periods[0].first_day
    assert isinstance(first, date)
    return Act.WI2021 if first >= date(2022, 1, 1) else Act.WI2013


def told_after_2021(d: Dossier) -> Act:
    """By the last time somebody was told that they may stay."""
    made = [r.made_known for r in d.residence or () if isinstance(r.made_known, date)]
    return Act.WI2021 if max(made) > date(2021, 12, 31) else Act.WI2013


def first_falls_under_from_2022(d: Dossier) -> Act:
    """By the first day on which the person falls under the requirement: here, the day after the exemption."""
    ends = [s.last_day for s in d.schooling or () if isinstance(s.last_day, date)]
    return Act.WI2021 if max(ends) + timedelta(days=1) >= date(2022, 1, 1) else Act.WI2013


ADULT_RIGHT = right(date(2021, 11, 15))
WRONG: list[tuple[Callable[[Dossier], Act], Dossier, Act, Act]] = [
    # The law says: art. 54(1) looks at 31 December 2021; the letter of January 2022 came after the right.
    (
        letter_from_2022,
        dossier(ADULT_RIGHT, notifications=(Notification(dated=date(2022, 1, 10)),)),
        Act.WI2021,
        Act.WI2013,
    ),
    # For family it is the day the card was collected, not the decision.
    (
        ind_decision_from_2022,
        dossier(right(date(2021, 12, 20), document_collected=date(2022, 1, 4))),
        Act.WI2013,
        Act.WI2021,
    ),
    # The date in the letter is the start of a term that a letter cannot move.
    (
        printed_start_from_2022,
        dossier(ADULT_RIGHT, recorded_periods=(RecordedPeriod(first_day=date(2022, 1, 10)),)),
        Act.WI2021,
        Act.WI2013,
    ),
    # A renewal in 2023 tells anew what was known since 2018.
    (
        told_after_2021,
        dossier(right(date(2018, 2, 1), last_day=date(2023, 1, 31)), right(date(2023, 2, 1))),
        Act.WI2021,
        Act.WI2013,
    ),
    # De-registered on the last day of 2021 is before 2022, though the first day without exemption is not.
    (
        first_falls_under_from_2022,
        dossier(
            right(date(2016, 2, 1)),
            person=Person(born=date(2001, 5, 5)),
            schooling=(
                Schooling(
                    kind=SchoolingKind.EXEMPTING,
                    first_day=date(2019, 5, 5),
                    last_day=date(2021, 12, 31),
                    follows_directly=True,
                ),
            ),
        ),
        Act.WI2021,
        Act.WI2013,
    ),
]


@pytest.mark.article("Wet 54(1)")
@pytest.mark.parametrize(("test", "person", "theirs", "ours"), WRONG, ids=[w[0].__name__ for w in WRONG])
def test_a_public_test_gives_the_wrong_act(
    test: Callable[[Dossier], Act], person: Dossier, theirs: Act, ours: Act
) -> None:
    """Five tests of public pages, each wrong for somebody: what it answers, and what the law does."""
    assert theirs is test(person)
    assert ours is act_of(person)
    assert DecidingFact.RIGHT_MADE_KNOWN is value_of(deciding_fact, facts_on(person, ON))


@pytest.mark.article("Wet 54(1)")
@pytest.mark.parametrize("dated", [date(2021, 12, 31), date(2022, 1, 1), date(2026, 1, 1), None])
def test_the_date_of_the_letter_never_decides(dated: date | None) -> None:
    """With any letter, or none, the Act is the same."""
    letters = () if dated is None else (Notification(dated=dated, act=Act.WI2021),)
    assert Act.WI2013 is act_of(dossier(ADULT_RIGHT, notifications=letters))


@pytest.mark.article("Wet 3(1)")
@pytest.mark.parametrize(
    ("ground", "purpose", "expected"),
    [
        (ResidenceGround.A, Purpose.CLERGY_WORK, False),
        (ResidenceGround.A, Purpose.EMPLOYMENT, False),
        (ResidenceGround.A, Purpose.HUMANITARIAN_NON_TEMPORARY, True),
        (ResidenceGround.C, Purpose.ASYLUM, True),
    ],
)
def test_family_of_clergy_does_not_begin_a_duty(ground: ResidenceGround, purpose: Purpose, expected: bool) -> None:
    """A family permit with somebody here temporarily brings no duty, clergy included; with a lasting sponsor it does."""
    sponsor = Sponsor(is_dutch=False, ground=ground, purpose=purpose)
    right = ResidenceRight(
        ground=ResidenceGround.A, purpose=Purpose.FAMILY, made_known=date(2022, 5, 1), sponsor=sponsor
    )

    assert expected is obliging(right)


@pytest.mark.article("Wet 54(1)")
def test_waiting_within_a_running_permit_does_not_break_the_chain() -> None:
    """A permit from 2018, an objection that ended in 2020, a renewal in 2023: the first right stays that of 2018."""
    asylum = {"ground": "c", "purpose": "asylum"}
    rights = [
        {**asylum, "first_day": "2018-01-01", "last_day": "2022-12-31", "made_known": "2018-01-01"},
        {"ground": "h", "first_day": "2020-01-01", "last_day": "2020-06-01"},
        {**asylum, "first_day": "2023-01-01", "last_day": "none", "made_known": "2023-01-01"},
    ]

    assert date(2018, 1, 1) == facts_on(Dossier.from_dict({"residence": rights}), date(2024, 1, 1))["first_right_known"]


@pytest.mark.article("Wet 3(1)(b)")
def test_clergy_on_an_employment_permit_are_not_said_to_have_no_right() -> None:
    """Since 2013 clergy hold permits for paid employment: the day then hangs on the work, and is open."""
    right = {
        "ground": "a",
        "purpose": "employment",
        "first_day": "2019-05-01",
        "last_day": "none",
        "made_known": "2019-05-01",
    }
    work = [{"first_day": "2019-05-01", "last_day": "none", "incidental": False}]
    dossier = Dossier.from_dict({"residence": [right], "person": {"clergy_work": work}})

    assert "first_right_known" not in facts_on(dossier, date(2024, 1, 1))


def _imam(work: list[dict[str, Any]]) -> dict[str, Known]:
    """The facts on 1 January 2025 of somebody on a permit for paid employment, made known on 1 May 2019."""
    right = {
        "ground": "a",
        "purpose": "employment",
        "first_day": "2019-05-01",
        "last_day": "none",
        "made_known": "2019-05-01",
    }
    dossier = {"residence": [right], "person": {"clergy_work": work}}
    return dict(facts_on(Dossier.from_dict(dossier), date(2025, 1, 1)))


@pytest.mark.article("Wet 3(1)(b)", "Wet 54(1)")
@pytest.mark.parametrize(
    ("begun", "known"),
    [
        ("2018-01-01", date(2019, 5, 1)),
        ("2019-05-01", date(2019, 5, 1)),
        ("2021-12-31", date(2021, 12, 31)),
        ("2022-01-01", date(2022, 1, 1)),
    ],
)
def test_for_clergy_the_later_of_permit_and_work_decides(begun: str, known: date) -> None:
    """The permit of 1 May 2019 and the first day of the work as imam: the duty takes both."""
    facts = _imam([{"first_day": begun, "last_day": "none", "incidental": False, "pauses": []}])
    assert known == facts["first_right_known"]
    assert (Act.WI2013 if known.year < 2022 else Act.WI2021) == decide(act, facts | {"born": date(1980, 1, 1)}).value


@pytest.mark.article("Besluit 2.1(2)(c)")
@pytest.mark.parametrize(
    ("pause_first_day", "pause_last_day", "known"),
    [
        ("2021-10-01", "2022-09-30", date(2019, 5, 1)),
        ("2021-10-01", "2022-10-01", date(2022, 10, 2)),
        ("2022-02-01", "2023-01-31", date(2019, 5, 1)),
        ("2022-02-01", "2023-02-01", Span(date(2019, 5, 1), date(2023, 2, 2))),
    ],
)
def test_a_pause_of_at_most_a_year_does_not_begin_the_clergy_work_anew(
    pause_first_day: str, pause_last_day: str, known: date | Span
) -> None:
    """After more than a year a new duty begins; where the old one ran when the Act changed, which counts is open."""
    pause = {"first_day": pause_first_day, "last_day": pause_last_day}
    facts = _imam([{"first_day": "2019-05-01", "last_day": "none", "incidental": False, "pauses": [pause]}])
    assert known == facts.get("first_right_known")


@pytest.mark.article("Regeling 1.2(4)")
def test_incidental_clergy_work_begins_nothing_and_unknown_work_leaves_it_open() -> None:
    """Incidental: no right obliges. Not known whether incidental, or since when: not known."""
    work = {"first_day": "2020-01-01", "last_day": "none", "incidental": True, "pauses": []}
    assert NEVER == _imam([work])["first_right_known"]
    assert "first_right_known" not in _imam([{k: v for k, v in work.items() if k != "incidental"}])
    assert "first_right_known" not in _imam([{**work, "incidental": False, "first_day": "2020"}])


@pytest.mark.article("Wi 5(1)(e)")
def test_a_study_begun_long_after_school_does_not_move_the_act() -> None:
    """Born in 1999, out of school at 17, entered an exempting study at 22: the exemption of the 2013 Act was not his."""
    schooling = [
        {"kind": "qualification", "first_day": "2014-02-01", "last_day": "2016-12-31"},
        {"kind": "exempting", "first_day": "2021-08-01", "last_day": "2023-07-01", "follows_directly": True},
    ]
    right = {
        "ground": "c",
        "purpose": "asylum",
        "first_day": "2014-01-01",
        "last_day": "none",
        "made_known": "2014-01-01",
    }
    dossier = Dossier.from_dict({"person": {"born": "1999-01-01"}, "residence": [right], "schooling": schooling})

    assert facts_on(dossier, date(2024, 1, 1))["exempting_study"] is False
    assert Act.WI2013 == decide(act, facts_on(dossier, date(2024, 1, 1))).value


@pytest.mark.article("Wet 54(1)", "Wi 5(1)(a)")
def test_who_changes_act_does_so_on_the_deciding_day_and_the_newer_act_obliges() -> None:
    """Asylum of 2019, 16 on 10 March 2023: not bound before, and since then obliged under the Wi2021 by the same permit."""
    young = dossier(
        right(date(2019, 5, 1), ground=ResidenceGround.C, purpose=Purpose.ASYLUM),
        person=Person(
            born=date(2007, 3, 10),
            nationalities=("SY",),
            free_movement_family=False,
            integrated_elsewhere_long_term=False,
            treaty_protected=False,
            clergy_work=(),
        ),
        registrations=(Registration(first_day=date(2019, 6, 1), last_day=NEVER),),
        diplomas=(),
        decisions=(),
    )
    for on, obliges in ((date(2023, 3, 9), False), (date(2023, 3, 10), True)):
        facts = facts_on(young, on)
        assert (Act.WI2021, True) == (value_of(act, facts), value_of(changes_act, facts))
        assert obliges is value_of(obliged_by_stay, facts)
    grown = facts_on(young, date(2024, 1, 1)) | {"young_start": YoungStart.WHEN_MADE_KNOWN}
    assert (Act.WI2013, False) == (value_of(act, grown), value_of(obliged_by_stay, grown))


@pytest.mark.article("Wet 54(3)")
@pytest.mark.parametrize(("left", "carries"), [(date(2021, 12, 31), False), (date(2022, 1, 1), True), (NEVER, True)])
def test_an_exemption_for_a_study_that_ran_into_2022_carries_over(left: date, carries: bool) -> None:
    """The exemption of Wi 5(1)(e) becomes one of Wi2021 4(1)(d); one that ended in 2021 ended under the older Act."""
    student = PUPIL | {"born": date(2001, 3, 10), "exempting_study": True, "exempting_study_left": left}
    assert carries is value_of(exemption_carries_over, student)
    assert carries is value_of(changes_act, student)


@pytest.mark.article("Wet 54(1)")
@pytest.mark.parametrize(
    ("supposed", "read_as"),
    [(SupposedAct.WI2007, Act.WI2007), (SupposedAct.WI2013, Act.WI2013), (SupposedAct.WI2021, Act.WI2021)],
)
def test_another_act_is_only_supposed_when_asked(supposed: SupposedAct, read_as: Act) -> None:
    """To lay one Act beside another, a dossier can be read as if it governed; by itself the law decides."""
    facts = ADULT | {"first_right_known": date(2015, 6, 1)}
    assert Act.WI2013 is value_of(act, facts)
    assert read_as is value_of(act, facts | {"supposed_act": supposed})


@pytest.mark.article("Wi 26", "Wi 22(2)")
@pytest.mark.parametrize(
    ("decisions", "imposed"),
    [
        (
            (
                Decision(kind=DecisionKind.OBLIGATION, dated=date(2011, 5, 1), first_day=date(2011, 5, 1)),
                Decision(kind=DecisionKind.PROVISION, dated=date(2010, 3, 1), first_day=date(2010, 3, 15)),
            ),
            date(2010, 3, 15),
        ),
        ((Decision(kind=DecisionKind.PROVISION, dated=date(2010, 3, 1)),), None),
        ((Decision(kind=DecisionKind.OBLIGATION, dated=date(2012, 3, 1), first_day=date(2012, 3, 1)),), NEVER),
        ((), NEVER),
    ],
)
def test_the_term_of_an_old_resident_is_that_of_the_earliest_decision_made_by_then(
    decisions: tuple[Decision, ...], imposed: date | None
) -> None:
    """Under art. 26 or with the programme, whichever begins first; a decision of later is not known on 1 January 2012."""
    facts = facts_on(dossier(right(date(2006, 1, 1)), decisions=decisions), date(2012, 1, 1))
    assert imposed == facts.get("term_2007_imposed")
