"""When a fine for the examination follows, how high it is, and the next one (Wi2013 arts. 31 to 34; Awb 5:41 to 5:53)."""

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
    Dossier,
    ExamPart,
    ExamResult,
    Level,
    Person,
    Purpose,
    Pvt,
    Registration,
    ResidenceGround,
    ResidenceRight,
    Sponsor,
)
from inburgering.dossier import Map as Module
from inburgering.facts import earlier_facts_on, facts_on
from inburgering.facts._wi2013_sanctions import LiteracyHours, LostPermitFines, OnaForFine
from inburgering.rules import NEVER, Confidence, Layer, decide, value_of
from wi2013 import sanctions as law

START = date(2016, 3, 1)
"""The obligation begins; its last day is 28 February 2019."""
LAST, AFTER = date(2019, 2, 28), date(2019, 3, 1)
LATER = date(2020, 6, 1)
FIVE = ("reading", "listening", "writing", "speaking", "knm")
PARTS = (*FIVE, "ona")


RIGHT = ResidenceRight(
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


def dossier(**parts: Any) -> Dossier:
    """Family of somebody Dutch, obliged since 1 March 2016, who did nothing."""
    known: dict[str, Any] = {
        "person": Person(
            born=date(1990, 5, 5),
            died=NEVER,
            nationalities=("MA",),
            free_movement_family=False,
            integrated_elsewhere_long_term=False,
            treaty_protected=False,
            clergy_work=(),
            win_newcomer=False,
        ),
        "residence": (RIGHT,),
        "registrations": (Registration(first_day=START, last_day=NEVER, reception=False, housing_municipality=False),),
        "pvt": Pvt(introduced=False, signed=NEVER),
        "map": Module(final_interview=NEVER, themes_done=False, practical_hours=0),
    }
    lists = ("schooling", "diplomas", "courses", "exams", "decisions", "judgements", "fines", "circumstances")
    return Dossier(**(known | dict.fromkeys(lists, ()) | parts))


def facts(on: date = LATER, parts: dict[str, Any] | None = None, **more: Any) -> dict[str, Any]:
    """The facts of that dossier on a day; blame and moderation judged: to blame, not too high."""
    one = dossier(**(parts or {}))
    judged = {"exam_overrun_excused": False, "fine_too_high": False}
    return dict(facts_on(one, on)) | dict(earlier_facts_on(one, on)) | judged | more


def sat(times: int, *parts: str, **more: Any) -> dict[str, Any]:
    """How often the parts were sat, none passed."""
    return {f"exam_{part}_sittings": times for part in parts or PARTS} | more


def passed(*parts: str, on: date = date(2018, 12, 1)) -> dict[str, Any]:
    """Parts of which a pass was known on a day, in one sitting."""
    return {f"exam_{part}_passed_day": on for part in parts} | sat(1, *parts)


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


@pytest.mark.article("Wi 31(1)")
def test_who_passed_late_can_still_be_fined() -> None:
    """All parts passed after the term: a fine follows, and how the late passes count for its height is open."""
    late = facts(**passed(*PARTS, on=date(2019, 6, 1)))
    assert value_of(law.fine_follows, late) is True
    assert value_of(law.fine_by_effort, late) is None
    assert value_of(law.fine, late) is None


@pytest.mark.article("Wi 31(2)")
@pytest.mark.parametrize("lost", [True, False])
def test_no_first_fine_when_the_permit_was_withdrawn_or_not_renewed(lost: bool) -> None:
    """The exception is for the first fine; another reading covers later ones too."""
    assert value_of(law.fine_follows, facts(permit_lost=lost)) is not lost
    again: dict[str, Any] = {"permit_lost": lost, "exam_fine_notified": AFTER, "exam_fined_last_day": date(2020, 2, 1)}
    assert value_of(law.fine_follows, facts(**again)) is True
    assert value_of(law.fine_follows, facts(**again, lost_permit_fines=LostPermitFines.EVERY_FINE)) is not lost


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


TABLE = [
    (0, 0, 1250),
    (0, 149, 1250),
    (0, 150, 875),
    (0, 299, 875),
    (0, 300, 500),
    (1, 149, 1000),
    (1, 150, 625),
    (1, 299, 625),
    (1, 300, 250),
    (2, 149, 750),
    (2, 150, 375),
    (2, 299, 375),
    (2, 300, 0),
    (3, 600, 0),
]


@pytest.mark.article("Beleidsregel boetevaststelling 2018", "Wi 34")
@pytest.mark.parametrize(("times", "hours", "euros"), TABLE)
@pytest.mark.parametrize("on", [date(2019, 12, 31), LATER])
def test_the_nine_cells_of_the_table(times: int, hours: int, euros: int, on: date) -> None:
    """Rows by how often every part was sat, columns by hours; the last cell is no fine. Nothing was passed."""
    asked = facts(on, **sat(times), marked_course_hours=hours)
    assert value_of(law.fine_by_effort, asked) == euros
    assert value_of(law.fine, asked) == euros
    assert value_of(law.fine_moderated, asked) == euros


@pytest.mark.article("Beleidsregel boetevaststelling 2018")
def test_the_last_cell_is_no_fine_whoever_is_to_blame() -> None:
    """Three hundred hours and every failed part sat again: no judgement is needed (it is the extension of Regeling 2.4c)."""
    asked = facts(**sat(2), marked_course_hours=300)
    del asked["exam_overrun_excused"], asked["fine_too_high"]
    assert value_of(law.fine_moderated, asked) == 0


@pytest.mark.article("Beleidsregel boetevaststelling 2018", "Regeling 2021 12.2a(6)")
@pytest.mark.parametrize(
    ("on", "ona", "euros"),
    [
        (date(2022, 12, 31), 2, 750),
        (date(2022, 12, 31), 1, 1000),
        (date(2023, 1, 1), 1, 750),
        (date(2023, 1, 1), 0, 1250),
    ],
)
def test_ona_is_done_once_since_2023_and_the_other_parts_twice(on: date, ona: int, euros: int) -> None:
    """DUO's page says once; amounts in court of before fit twice. The other reading takes the page for all days."""
    tried = sat(2) | sat(ona, "ona")
    assert value_of(law.fine_by_effort, facts(on, **tried)) == euros
    always = facts(on, **tried, ona_for_fine=OnaForFine.ALWAYS_ONCE)
    assert value_of(law.fine_by_effort, always) == (1250 if ona == 0 else 750)
    assert value_of(law.fine_by_effort, facts(on, **(sat(2) | sat(1, "knm")))) == 1000


@pytest.mark.article("Beleidsregel boetevaststelling 2020", "Stcrt. 2019, 65727")
@pytest.mark.parametrize(("on", "hours", "euros"), [(date(2020, 1, 3), 0, 400), (date(2020, 1, 3), 300, 100)])
def test_ona_done_once_and_the_rest_passed_fits_amounts_in_court(on: date, hours: int, euros: int) -> None:
    """400 euros (ECLI:NL:RBROT:2021:6135) and 250, later 100 euros (RvS 2021): every part done, ONA the one open."""
    nearly = passed(*FIVE) | sat(1, "ona") | {"marked_course_hours": hours}
    assert value_of(law.fine, facts(on, **nearly)) == euros


@pytest.mark.article("Beleidsregel boetevaststelling 2018")
def test_hours_of_integration_nt2_and_by_default_literacy_add_up() -> None:
    """Later pages of DUO count literacy; the other reading leaves it out."""
    mixed: dict[str, Any] = {"marked_course_hours": 100, "marked_nt2_hours": 100, "marked_literacy_hours": 100}
    assert value_of(law.fine_by_effort, facts(**mixed)) == 500
    assert value_of(law.fine_by_effort, facts(**mixed, fine_literacy_hours=LiteracyHours.NOT_COUNTED)) == 875
    assert value_of(law.fine_by_effort, facts(marked_course_hours=149, online_course_hours=151)) is None


@pytest.mark.article("Beleidsregel boetevaststelling 2018", "Awb 5:46")
def test_before_1_july_2018_only_the_maximum_is_known() -> None:
    """Courts lowered it to 750, 625, 500 or 400 euros: the amount is left open. The first day of the table has one."""
    early = date(2015, 3, 1)
    right = attrs.evolve(RIGHT, first_day=early, made_known=early, document_collected=early)
    moved = {"residence": (right,), "registrations": (Registration(first_day=early, last_day=NEVER),)}
    assert value_of(law.exam_missed, facts(date(2018, 6, 30), moved)) is True
    assert value_of(law.fine, facts(date(2018, 6, 30), moved)) is None
    assert value_of(law.fine, facts(date(2018, 7, 1), moved)) == 1250
    assert "1 juli 2018" in decide(law.fine, facts(date(2018, 6, 30), moved)).missing[0].ask.nl


@pytest.mark.article("Beleidsregel boetevaststelling 2020", "Stcrt. 2019, 65727")
@pytest.mark.parametrize(
    ("ona", "hours", "whole", "reduced"),
    [
        (0, 0, 1250, 500),
        (0, 150, 875, 350),
        (0, 300, 500, 200),
        (1, 0, 1000, 400),
        (1, 150, 625, 250),
        (1, 300, 250, 100),
        (2, 0, 750, 300),
        (2, 150, 375, 150),
        (2, 300, 0, 0),
    ],
)
def test_with_five_parts_passed_the_fine_is_60_per_cent_lower_from_2020(
    ona: int, hours: int, whole: int, reduced: int
) -> None:
    """ONA is the one part open. The amounts of 500, 350, 200, 300 and 100 euros in court cases all fit; inferred."""
    nearly = passed(*FIVE) | sat(ona, "ona") | {"marked_course_hours": hours}
    assert value_of(law.fine, facts(date(2019, 12, 31), **nearly)) == whole
    assert value_of(law.fine, facts(date(2020, 1, 1), **nearly)) == reduced


@pytest.mark.article("Beleidsregel boetevaststelling 2020", "Stcrt. 2019, 65727")
@pytest.mark.parametrize("n", [1, 2, 3, 4])
def test_the_other_shares_were_not_seen_and_are_left_open(n: int) -> None:
    """One to four parts passed: undetermined, save where there is no fine to lower."""
    some = passed(*FIVE[:n])
    assert value_of(law.fine, facts(date(2019, 12, 31), **some)) == 1250
    assert value_of(law.fine, facts(date(2020, 1, 1), **some)) is None
    document = {"exam_reading_document_day": date(2018, 1, 1)}
    assert value_of(law.fine, facts(date(2020, 1, 1), **(sat(0) | document))) is None
    enough = sat(2) | some | {"marked_course_hours": 300}
    assert value_of(law.fine, facts(date(2020, 1, 1), **enough)) == 0


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


hours = st.integers(0, 700)
sittings = st.lists(st.integers(0, 4), min_size=6, max_size=6)


@pytest.mark.article("Beleidsregel boetevaststelling 2018", "Wi 34")
@given(a=hours, b=hours, one=sittings, more=sittings, open_part=st.sampled_from([None, *PARTS]))
def test_more_hours_or_sittings_or_passes_never_raise_a_fine(
    a: int, b: int, one: list[int], more: list[int], open_part: str | None
) -> None:
    """Doing more never costs more, and no fine is above the maximum."""
    base = FACTS | {f"exam_{p}_sittings": n for p, n in zip(PARTS, one, strict=True)} | {"marked_course_hours": a}
    added = {f"exam_{p}_sittings": n + m for p, n, m in zip(PARTS, one, more, strict=True)}
    done = {} if open_part is None else {f"exam_{p}_passed_day": LAST for p in PARTS if p != open_part}
    before, after = value_of(law.fine, base), value_of(law.fine, base | added | done | {"marked_nt2_hours": b})
    assert isinstance(before, int)
    assert isinstance(after, int)
    assert 0 <= after <= before <= 1250


FACTS = facts()


@pytest.mark.article("Wi 31(1)", "Wi 33")
@given(n=st.integers(0, 4000))
def test_a_fine_follows_only_between_the_breach_and_the_lapse(n: int) -> None:
    """Exactly on the days from 1 March 2019 up to and including 1 March 2024."""
    on = date(2016, 3, 1) + timedelta(days=n)
    follows = value_of(law.fine_follows, FACTS | {"on": on})
    assert follows is (date(2019, 3, 1) <= on <= date(2024, 3, 1))


@pytest.mark.article("Beleidsregel boetevaststelling 2020", "Wi 34")
def test_what_is_inferred_and_what_is_policy_says_so() -> None:
    """The statute sets the maximum, a policy rule the amount; the share for passed parts is inferred."""
    assert (law.fine_maximum.layer, law.fine_by_effort.layer) == (Layer.WET, Layer.BELEID)
    assert law.fine_by_effort.confidence is law.REDUCTION_FIVE_PASSED.confidence is Confidence.INFERRED
