"""When a fine for the examination follows, and the next one (Wi2013 arts. 31 to 34; Awb 5:41 to 5:53)."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from inburgering.dossier import (
    Decision,
    DecisionKind,
    ExamPart,
    ExamResult,
    Level,
    Purpose,
    ResidenceGround,
    Sponsor,
)
from inburgering.facts._wi2013_sanctions import LostPermitFines
from inburgering.rules import NEVER, decide, value_of
from tests.wi2013._fines import AFTER, LAST, PARTS, RIGHT, facts, passed
from wi2013 import sanctions as law


@pytest.mark.article("Wi 34")
def test_the_maximum_is_1250_euros_for_every_term() -> None:
    """Since 2013; art. 34(a) and (b) until 30 September 2017, (c) and (d) since."""
    assert value_of(law.fine_maximum, {}) == 1250
    assert law.FINE_MAXIMUM.at(date(2012, 12, 31)) is None
    assert law.FINE_MAXIMUM.at(date(2013, 1, 1)) == law.FINE_MAXIMUM.at(date(2017, 10, 1)) == 1250


@pytest.mark.article("Wi 31(1)", "Wi 7b(1)")
@pytest.mark.parametrize(("on", "missed"), [(LAST, False), (AFTER, True)])
def test_the_term_is_missed_from_the_day_after_its_last_day(on: date, missed: bool) -> None:
    """On the last day there is still time."""
    assert value_of(law.exam_missed, facts(on)) is missed
    assert value_of(law.fine_follows, facts(on)) is missed


@pytest.mark.article("Wi 31(1)", "Besluit 3.9")
@pytest.mark.parametrize(("day", "missed"), [(LAST, False), (AFTER, True)])
def test_what_counts_is_the_day_the_last_result_was_known(day: date, missed: bool) -> None:
    """A portfolio for ONA approved a day after the term is late (RvS 2021), whenever it was handed in."""
    done = passed("reading", "listening", "writing", "speaking", "knm") | passed("ona", on=day)
    assert value_of(law.exam_missed, facts(**done)) is missed


@pytest.mark.article("Wi 31(1)", "Wi 6(1)")
@pytest.mark.parametrize(("day", "missed"), [(LAST, False), (AFTER, True)])
def test_who_was_released_within_the_term_missed_nothing(day: date, missed: bool) -> None:
    """A medical dispensation by the last day; after it the term had been missed, and whether a fine follows is open."""
    release = Decision(kind=DecisionKind.MEDICAL_DISPENSATION, dated=day, first_day=day, notified=day, grants=True)
    given_facts = facts(parts={"decisions": (release,)})
    assert value_of(law.exam_missed, given_facts) is missed
    assert value_of(law.fine_follows, given_facts) is (None if missed else False)
    assert value_of(law.fine, given_facts) == (None if missed else 0)


@pytest.mark.article("Wi 31(1)", "Wi 7(1)(b)")
@pytest.mark.parametrize(("day", "missed"), [(LAST, False), (AFTER, True)])
def test_a_document_or_a_decision_of_duo_within_the_term_fulfils_it(day: date, missed: bool) -> None:
    """A diploma in place of the examination, or DUO's decision that names the day."""
    diploma: dict[str, Any] = {"holds_dutch_diploma": True, "full_document_awarded": day}
    decision: dict[str, Any] = {"fulfilled_decided": True, "fulfilled_named_day": day}
    assert value_of(law.exam_missed, facts(**diploma)) is missed
    assert value_of(law.exam_missed, facts(**decision)) is missed


@pytest.mark.article("Wi 31(1)", "Wi 6(2)")
@pytest.mark.parametrize(("day", "missed"), [(date(2017, 9, 30), False), (date(2017, 10, 1), True)])
def test_a_dispensation_for_efforts_lifts_the_whole_duty_only_if_older_than_1_october_2017(
    day: date, missed: bool
) -> None:
    """Since that day it lifts parts, and the others are still due."""
    assert value_of(law.exam_missed, facts(effort_dispensation_granted=day)) is missed


@pytest.mark.article("Wi 31(1)")
def test_who_passed_late_can_still_be_fined() -> None:
    """All parts passed after the term: a fine follows, and how the late passes count for its height is open."""
    for on in (date(2019, 12, 31), date(2020, 1, 1)):
        late = facts(on, **passed(*PARTS, on=date(2019, 6, 1)))
        assert value_of(law.fine_follows, late) is True
        assert value_of(law.fine_by_effort, late) is None
        assert value_of(law.fine, late) is None


@pytest.mark.article("Wi 31(2)")
@pytest.mark.parametrize("lost", [True, False])
def test_no_first_fine_when_the_permit_was_withdrawn_or_not_renewed(lost: bool) -> None:
    """The exception is for the first fine; another reading covers later ones too."""
    assert value_of(law.fine_follows, facts(permit_lost=lost)) is (not lost)
    again: dict[str, Any] = {"permit_lost": lost, "exam_fine_notified": AFTER, "exam_fined_last_day": date(2020, 2, 1)}
    assert value_of(law.fine_follows, facts(**again)) is True
    assert value_of(law.fine_follows, facts(**again, lost_permit_fines=LostPermitFines.EVERY_FINE)) is (not lost)


@pytest.mark.article("Awb 5:41")
def test_no_fine_without_blame_and_blame_is_a_judgement() -> None:
    """DUO or a court judges. Not judged, the fine is undetermined, and the answer says whose judgement is awaited."""
    assert value_of(law.fine, facts(exam_overrun_excused=True)) == 0
    assert value_of(law.fine, facts(exam_overrun_excused=False)) == 1250
    awaited = facts()
    del awaited["exam_overrun_excused"]
    found = decide(law.fine, awaited)
    assert not found.decided
    assert [(m.fact, m.judge is not None) for m in found.missing] == [("exam_overrun_excused", True)]
    assert value_of(law.fine_by_effort, awaited) == 1250


@pytest.mark.article("Awb 5:45")
@pytest.mark.parametrize(("on", "possible"), [(date(2024, 3, 1), True), (date(2024, 3, 2), False)])
def test_the_power_to_fine_lapses_five_years_after_the_breach(on: date, possible: bool) -> None:
    """The breach is on 1 March 2019."""
    assert value_of(law.fine_last_day, facts()) == date(2024, 3, 1)
    assert value_of(law.fine_follows, facts(on)) is possible


@pytest.mark.article("Awb 5:53", "Wi 36")
def test_a_hearing_comes_first_where_the_fine_can_be_over_340_euros() -> None:
    """The maximum of 1,250 decides, also where a lower fine is meant; until 30-9-2017 art. 36 said the same."""
    assert value_of(law.fine_hearing_required, {}) is True
    assert law.HEARING_ABOVE.values == (340,)


@pytest.mark.article("Awb 5:46")
def test_how_much_too_high_a_fine_is_only_the_authority_can_say() -> None:
    """The amount of the policy rule stays visible beside it."""
    judged = facts(fine_too_high=True)
    assert (value_of(law.fine, judged), value_of(law.fine_moderated, judged)) == (1250, None)
    assert value_of(law.fine_moderated, facts(on=LAST, fine_too_high=True)) == 0


@pytest.mark.article("Wi 31(1)", "Wi 33")
def test_the_next_fine_is_possible_from_the_day_after_the_term_now_running() -> None:
    """The three years; then the new period of the latest fine; and two years on where the latest set none."""
    first = facts(LAST)
    assert value_of(law.next_fine_day, first) == date(2019, 3, 1)
    second = facts(exam_fine_notified=date(2019, 4, 1), exam_fined_last_day=date(2021, 4, 1))
    assert value_of(law.next_fine_day, second) == date(2021, 4, 2)
    assert value_of(law.fine_follows, second) is False
    none_set: dict[str, Any] = {"exam_fine_notified": date(2021, 5, 1), "exam_fined_last_day": NEVER}
    assert value_of(law.next_fine_day, facts(date(2022, 1, 1), **none_set)) == date(2023, 5, 1)
    assert value_of(law.fine_follows, facts(date(2023, 4, 30), **none_set)) is False
    assert value_of(law.fine_follows, facts(date(2023, 5, 1), **none_set)) is True


@pytest.mark.article("Wi 33")
def test_no_next_fine_for_who_met_the_parts_in_time() -> None:
    """All parts passed within the term: the day never comes."""
    done = facts(date(2018, 12, 31), **passed(*PARTS))
    assert value_of(law.next_fine_day, done) == NEVER


@pytest.mark.article("Wi 33", "Wi 3(1)")
def test_no_next_fine_for_whose_duty_is_over_within_the_term() -> None:
    """Dutch before the last day: none. Dutch afterwards, the term had been missed: the day stays, whether a fine is open."""
    assert value_of(law.next_fine_day, facts(LAST, dutch=True)) == NEVER
    later = facts(AFTER, dutch=True)
    assert value_of(law.next_fine_day, later) == AFTER
    assert value_of(law.fine_follows, later) is None


@pytest.mark.article("Wi 31(1)", "Wi 5(1)")
def test_who_was_never_obliged_is_never_fined() -> None:
    """Family of a minister of religion: no term, no breach, no fine."""
    sponsor = Sponsor(is_dutch=False, ground=ResidenceGround.A, purpose=Purpose.CLERGY_WORK, clergy=True)
    family = attrs.evolve(RIGHT, sponsor=sponsor)
    asked = facts(parts={"residence": (family,)})
    assert value_of(law.exam_missed, asked) is False
    assert (value_of(law.fine, asked), value_of(law.next_fine_day, asked)) == (0, NEVER)


@pytest.mark.article("Wi 7b(1)", "Beleidsregel boetevaststelling 2018")
def test_results_of_a_dossier_lead_to_the_amount() -> None:
    """From results to euros: five parts passed in 2018, ONA never done, no course: 500 euros in 2020."""
    results = tuple(
        ExamResult(part=part, level=Level.A2, taken=date(2018, 9, 1), result_known=date(2018, 11, 1), passed=True)
        for part in (ExamPart.READING, ExamPart.LISTENING, ExamPart.WRITING, ExamPart.SPEAKING, ExamPart.KNM)
    )
    assert value_of(law.fine, facts(parts={"exams": results})) == 500


FACTS = facts()


@pytest.mark.article("Wi 31(1)", "Wi 33")
@given(n=st.integers(0, 4000))
def test_a_fine_follows_only_between_the_breach_and_the_lapse(n: int) -> None:
    """Exactly on the days from 1 March 2019 up to and including 1 March 2024."""
    on = date(2016, 3, 1) + timedelta(days=n)
    follows = value_of(law.fine_follows, FACTS | {"on": on})
    assert follows is (date(2019, 3, 1) <= on <= date(2024, 3, 1))


def in_2020(on: date) -> dict[str, Any]:
    """Obliged since 1 May 2017, so that the three years end on 30 April 2020; nothing was passed."""
    right = attrs.evolve(
        RIGHT, first_day=date(2017, 5, 1), made_known=date(2017, 5, 1), document_collected=date(2017, 5, 1)
    )
    return facts(on, {"residence": (right,)})


@pytest.mark.article("Beleidsregel verlenging 7a", "Wi 31(1)")
@pytest.mark.parametrize(
    ("on", "missed"),
    [(date(2020, 4, 30), False), (date(2020, 5, 1), None), (date(2021, 6, 30), None), (date(2021, 7, 1), True)],
)
def test_a_period_that_ran_in_2020_is_not_surely_missed_while_the_time_for_covid_runs(
    on: date, missed: bool | None
) -> None:
    """2 + 2 + 2 + 4 months come to 28 February 2021, and four more since that was soon on 13 January: 30 June 2021."""
    found = decide(law.exam_missed, in_2020(on))
    assert missed is found.value
    assert (missed is None) == any("COVID-19" in one.ask.en for one in found.missing)
    assert missed is value_of(law.fine_follows, in_2020(on))


@pytest.mark.article("Beleidsregel verlenging 7a")
def test_a_granted_extension_of_that_length_settles_it() -> None:
    """With the fourteen months granted, the last day is the one in the decision; with ten of them it is still open."""
    granted = {"granted_last_day": date(2021, 6, 30)}
    assert value_of(law.exam_missed, in_2020(date(2021, 6, 30)) | granted) is False
    assert value_of(law.exam_missed, in_2020(date(2021, 7, 1)) | granted) is True
    assert value_of(law.exam_missed, in_2020(date(2021, 3, 1)) | {"granted_last_day": date(2021, 2, 28)}) is None
