"""The circumstances that extend the integration period (Regeling 2021 art. 4.1; Besluit arts. 4.1, 4.3)."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inburgering.dossier import (
    Authority,
    Circumstance,
    CircumstanceKind,
    Decision,
    DecisionKind,
    Dossier,
    Fine,
    FineKind,
    Ground,
    Judgement,
    JudgementKind,
    Level,
    Offer,
    Person,
    Pip,
    ResidenceGround,
    ResidenceRight,
    Route,
    Whose,
)
from inburgering.rules import NEVER, Confidence, Known, Span, decide, rules_in, value_of
from tests.agreement import Row, assert_agreement, fact_rows
from wi2021 import _extension
from wi2021._extension import (
    concerns_person,
    eligible,
    extended_last_day_by,
    extension_days,
    extension_first_day,
    in_period,
    long_enough,
    offer_late,
    route_fits,
    together,
)
from wi2021._extension_claims import claims

K = CircumstanceKind
RULES = rules_in(_extension)
ON = date(2026, 1, 15)


def facts(kind: CircumstanceKind = K.ILLNESS, **more: Any) -> dict[str, Known]:
    """100 days of 2024, in a period from 25 April 2023 up to and including 24 April 2026, proven and not to blame."""
    plain: dict[str, Known] = {
        "kind": kind,
        "circumstance_first_day": date(2024, 5, 1),
        "circumstance_last_day": date(2024, 8, 8),
        "whose": Whose.SELF,
        "combined_grounds": 2,
        "circumstance_proven": True,
        "unused_from": date(2024, 5, 1),
        "days_used": False,
        "period_first_day": date(2023, 4, 25),
        "period_last_day": date(2026, 4, 24),
        "route": Route.B1,
        "asylum_status_holder": True,
        "pip_day": date(2023, 4, 24),
        "offer_day": date(2023, 5, 1),
        "programme_start": date(2023, 6, 1),
        "prevented": True,
    }
    return plain | more


@pytest.mark.article("Regeling 4.1(1)")
@pytest.mark.parametrize(
    "kind", [K.ILLNESS, K.SHELTER, K.LITERACY_COURSE, K.HOMELESSNESS, K.PROVIDER, K.OTHER, K.COMBINATION]
)
@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        (date(2024, 5, 1), date(2024, 7, 30), False),
        (date(2024, 5, 1), date(2024, 7, 31), True),
        (date(2024, 5, 15), date(2024, 8, 13), False),
        (date(2024, 5, 15), date(2024, 8, 14), True),
        (date(2024, 11, 30), date(2025, 2, 27), False),
        (date(2024, 11, 30), date(2025, 2, 28), True),
    ],
)
def test_three_consecutive_months_are_the_minimum(kind: K, first: date, last: date, expected: bool) -> None:
    """Two months and thirty days are too short; the day before the same number three months on completes them."""
    row = facts(kind, circumstance_first_day=first, circumstance_last_day=last, unused_from=first)
    assert expected is value_of(long_enough, row)
    assert expected is value_of(eligible, row)


@pytest.mark.article("Regeling 4.1(1)(b)", "Regeling 4.1(1)(c)", "Regeling 4.1(1)(g)")
@pytest.mark.parametrize("kind", [K.DEATH, K.CHILDBIRTH, K.NO_OFFER])
def test_no_minimum_for_death_childbirth_and_a_late_offer(kind: K) -> None:
    """These grounds name no minimum, so the last day does not matter."""
    assert value_of(long_enough, {"kind": kind}) is True


@pytest.mark.article("Regeling 4.1(1)")
@pytest.mark.parametrize(
    ("kind", "allowed"),
    [
        (K.ILLNESS, {Whose.SELF, Whose.PARTNER, Whose.FIRST_DEGREE}),
        (K.DEATH, {Whose.PARTNER, Whose.FIRST_DEGREE}),
        (K.CHILDBIRTH, {Whose.SELF}),
        (K.SHELTER, {Whose.SELF}),
        (K.LITERACY_COURSE, {Whose.SELF}),
        (K.HOMELESSNESS, {Whose.SELF}),
        (K.PROVIDER, set(Whose)),
        (K.OTHER, set(Whose)),
        (K.COMBINATION, set(Whose)),
    ],
)
def test_whom_it_must_happen_to(kind: K, allowed: set[Whose]) -> None:
    """Illness reaches partner and first degree, death only those, childbirth and the like only the person."""
    assert allowed == {who for who in Whose if value_of(concerns_person, facts(kind, whose=who))}
    assert allowed == {who for who in Whose if value_of(eligible, facts(kind, whose=who))}


@pytest.mark.article("Regeling 4.1(1)(e)")
def test_a_literacy_course_counts_in_two_routes() -> None:
    """Not in the self-reliance route; other grounds ask for no route."""
    fits = {route for route in Route if value_of(route_fits, facts(K.LITERACY_COURSE, route=route))}
    assert {Route.B1, Route.EDUCATION} == fits
    assert value_of(eligible, facts(K.LITERACY_COURSE, route=Route.SELF_RELIANCE)) is False
    assert value_of(eligible, facts(K.ILLNESS, route=Route.SELF_RELIANCE)) is True


@pytest.mark.article("Regeling 4.1(1)(j)")
def test_a_combination_is_of_two_or_more() -> None:
    """One circumstance is no combination; for other grounds the number does not matter."""
    assert value_of(together, facts(K.COMBINATION, combined_grounds=1)) is False
    assert value_of(eligible, facts(K.COMBINATION, combined_grounds=1)) is False
    assert value_of(eligible, facts(K.COMBINATION, combined_grounds=2)) is True
    assert value_of(together, {"kind": K.DEATH}) is True


@pytest.mark.article("Besluit 4.3(1)", "Besluit 4.1")
@pytest.mark.parametrize(
    ("first", "expected"),
    [
        (date(2023, 4, 24), None),
        (date(2023, 4, 25), True),
        (date(2026, 4, 24), True),
        (date(2026, 4, 25), False),
    ],
)
def test_it_must_begin_in_the_period(first: date, expected: bool | None) -> None:
    """From the first to the last day of the period; what began before and went on into it is left open."""
    row = facts(circumstance_first_day=first, circumstance_last_day=date(2026, 12, 31))
    assert expected is value_of(in_period, row)
    assert expected is value_of(eligible, row)


@pytest.mark.article("Besluit 4.3(1)")
def test_what_was_over_before_the_period_does_not_count() -> None:
    """An illness up to the day before the period is outside it, and so is a birth; without a plan nothing is inside."""
    over = facts(circumstance_first_day=date(2022, 1, 1), circumstance_last_day=date(2023, 4, 24))
    assert value_of(in_period, over) is False
    assert value_of(in_period, facts(K.CHILDBIRTH, circumstance_first_day=date(2023, 4, 24))) is False
    assert value_of(in_period, facts(period_first_day=NEVER, period_last_day=NEVER)) is False


@pytest.mark.article("Regeling 4.1(1)(g)")
@pytest.mark.parametrize(
    ("offer", "late", "counted", "last"),
    [
        (date(2023, 7, 24), False, 0, date(2026, 4, 24)),
        (date(2023, 7, 25), True, 0, date(2026, 4, 24)),
        (date(2023, 7, 26), True, 1, date(2026, 4, 25)),
        (date(2023, 9, 3), True, 40, date(2026, 6, 3)),
    ],
)
def test_the_days_without_an_offer_after_three_months(offer: date, late: bool, counted: int, last: date) -> None:
    """A plan of 24 April 2023: from 25 July to the day before the offer, for B1 and self-reliance."""
    row = facts(K.NO_OFFER, offer_day=offer, unused_from=date(2023, 4, 25))
    assert date(2023, 7, 25) == value_of(extension_first_day, row)
    assert late is value_of(offer_late, row)
    assert late is value_of(eligible, row)
    assert counted == value_of(extension_days, row)
    assert last == value_of(extended_last_day_by, row)


@pytest.mark.article("Regeling 4.1(1)(g)")
@pytest.mark.parametrize(("start", "late"), [(date(2023, 10, 24), False), (date(2023, 10, 25), True), (NEVER, True)])
def test_the_education_route_gets_six_months_when_it_could_not_begin_in_six(start: date, late: bool) -> None:
    """Six months after the plan of 24 April 2023 is 24 October; the extension is six months whatever the delay."""
    row = facts(K.NO_OFFER, route=Route.EDUCATION, programme_start=start)
    assert late is value_of(offer_late, row)
    assert date(2026, 10, 24) == value_of(extended_last_day_by, row)


@pytest.mark.article("Regeling 4.1(1)(g)")
def test_a_late_offer_helps_asylum_status_holders_only() -> None:
    """Nobody else is owed an offer; that is said by a commentary, and the rule says so."""
    row = facts(K.NO_OFFER, offer_day=date(2023, 12, 1), asylum_status_holder=False)
    assert value_of(eligible, row) is False
    assert Confidence.SECONDARY is offer_late.confidence


@pytest.mark.article("Regeling 4.1(1)")
@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        (K.ILLNESS, date(2026, 8, 2)),
        (K.SHELTER, date(2026, 8, 2)),
        (K.LITERACY_COURSE, date(2026, 8, 2)),
        (K.HOMELESSNESS, date(2026, 8, 2)),
        (K.PROVIDER, date(2026, 8, 2)),
        (K.OTHER, date(2026, 8, 2)),
        (K.COMBINATION, date(2026, 8, 2)),
        (K.DEATH, date(2026, 7, 24)),
        (K.CHILDBIRTH, date(2026, 8, 14)),
    ],
)
def test_what_a_hundred_days_give(kind: K, expected: date) -> None:
    """As long as it lasted, both ends included; three months after a death; sixteen weeks (112 days) after childbirth."""
    assert expected == value_of(extended_last_day_by, facts(kind))


@pytest.mark.article("Regeling 4.1(1)")
@pytest.mark.parametrize(
    ("kind", "at_cap", "expected"),
    [
        (K.LITERACY_COURSE, 183, date(2026, 10, 24)),
        (K.PROVIDER, 183, date(2026, 10, 24)),
        (K.HOMELESSNESS, 731, date(2028, 4, 24)),
        (K.OTHER, 731, date(2028, 4, 24)),
    ],
)
def test_the_longest_extension_of_a_ground(kind: K, at_cap: int, expected: date) -> None:
    """Six months from 25 April 2026 are 183 days, two years 731; a day less is a day less, a day more changes nothing."""
    for longer, days in ((-1, at_cap - 1), (0, at_cap), (0, at_cap + 1), (0, 900)):
        last = date(2024, 4, 30) + timedelta(days=days)
        row = facts(kind, circumstance_last_day=last)
        assert days == value_of(extension_days, row)
        assert expected + timedelta(days=longer) == value_of(extended_last_day_by, row)


@pytest.mark.article("Regeling 4.1(1)")
@pytest.mark.parametrize("kind", [K.ILLNESS, K.SHELTER, K.COMBINATION])
def test_illness_shelter_and_combination_have_no_longest(kind: K) -> None:
    """A thousand days give a thousand days."""
    row = facts(kind, circumstance_last_day=date(2027, 1, 25))
    assert 1000 == value_of(extension_days, row)
    assert date(2029, 1, 18) == value_of(extended_last_day_by, row)


@pytest.mark.article("Regeling 4.1(1)(h)")
def test_months_are_added_to_the_day_after_the_period() -> None:
    """A period with last day 28 February 2026, six months longer, ends on 31 August 2026."""
    row = facts(K.PROVIDER, period_last_day=date(2026, 2, 28), circumstance_last_day=date(2025, 12, 31))
    assert date(2026, 8, 31) == value_of(extended_last_day_by, row)


@pytest.mark.article("Wet 12(1)")
def test_counted_days_do_not_count_again() -> None:
    """Of 1 May to 8 August, the days up to 31 July were used: eight are left; none when all were."""
    assert 8 == value_of(extension_days, facts(unused_from=date(2024, 8, 1)))
    assert 0 == value_of(extension_days, facts(unused_from=date(2024, 8, 9)))
    assert value_of(eligible, facts(days_used=True)) is False


@pytest.mark.article("Besluit 4.3(1)")
@pytest.mark.parametrize("name", ["whose", "circumstance_proven", "days_used", "period_last_day", "prevented"])
def test_what_is_unknown_is_asked(name: str) -> None:
    """Without the fact the right is undetermined, and that fact is missing; the judgement is DUO's."""
    row = facts()
    del row[name]
    if name == "whose":
        row["kind"] = K.CHILDBIRTH
    decision = decide(eligible, row)
    assert decision.value is None
    assert [name] == [m.fact for m in decision.missing]
    assert (name == "prevented") is (decision.missing[0].judge is not None)


@pytest.mark.article("Besluit 4.3(1)")
@pytest.mark.parametrize("name", ["circumstance_proven", "prevented"])
def test_no_extension_without_evidence_or_against_the_judgement(name: str) -> None:
    """Every condition is needed."""
    assert value_of(eligible, facts() | {name: False}) is False


@pytest.mark.article("Regeling 4.1(1)")
def test_what_goes_on_has_no_length_yet() -> None:
    """An illness without end, and an offer that never came, have no duration; that is an open question."""
    assert value_of(extension_days, facts(circumstance_last_day=NEVER)) is None
    assert value_of(extended_last_day_by, facts(K.NO_OFFER, offer_day=NEVER)) is None
    going_on = Span(date(2024, 9, 1), NEVER)
    assert value_of(eligible, facts(circumstance_last_day=going_on)) is True


@given(data=st.data())
def test_an_extension_never_shortens(data: st.DataObject) -> None:
    """Whatever the facts, the period ends no earlier than without."""
    for row in data.draw(fact_rows([extended_last_day_by])):
        last, extended = row.get("period_last_day"), value_of(extended_last_day_by, row)
        if isinstance(last, date) and isinstance(extended, date):
            assert last <= extended


@given(data=st.data())
def test_one_circumstance_and_a_column_agree(data: st.DataObject) -> None:
    """Every rule of one circumstance gives the same alone and as a column."""
    rows: list[Row] = data.draw(fact_rows(RULES))
    assert_agreement(RULES, rows)


def dossier(*circumstances: Circumstance, **more: Any) -> Dossier:
    """Asylum status holder in the B1 route with a plan of 24 April 2023, an offer in time, and no decision."""
    plain: dict[str, Any] = {
        "residence": (
            ResidenceRight(
                ground=ResidenceGround.C, first_day=date(2023, 1, 10), made_known=date(2023, 1, 10), last_day=NEVER
            ),
        ),
        "pips": (Pip(dated=date(2023, 4, 24), route=Route.B1, level=Level.B1),),
        "offers": (Offer(dated=date(2023, 5, 1), start=date(2023, 6, 1), route=Route.B1),),
        "decisions": (),
        "fines": (),
        "person": Person(clergy_work=()),
        "registrations": (),
        "circumstances": circumstances,
    }
    return Dossier(**(plain | more))


def happened(kind: K, first: Any, last: Any = None, whose: Whose | None = Whose.SELF, **more: Any) -> Circumstance:
    return Circumstance(kind=kind, first_day=first, last_day=last, whose=whose, proven=True, **more)


def judged(outcome: bool | None = True) -> tuple[Judgement, ...]:
    kind, dated = JudgementKind.NOT_ATTRIBUTABLE, date(2025, 12, 1)
    return (Judgement(kind=kind, authority=Authority.DUO, outcome=outcome, dated=dated),)


@pytest.mark.article("Regeling 4.1(1)(c)")
def test_a_birth_gives_sixteen_weeks() -> None:
    """WI21-EXT-DUO-BIRTH: a period to 24 April 2026 then runs to 14 August 2026; only DUO's judgement is awaited."""
    (claim,) = claims(dossier(happened(K.CHILDBIRTH, date(2024, 5, 1))), ON)
    assert date(2026, 8, 14) == claim.last_day_if_granted
    assert claim.eligible is None
    assert ["prevented"] == [m.fact for m in claim.missing]
    assert "art. 4.1(1)(c) Regeling inburgering 2021" == claim.cite.label("en")


@pytest.mark.article("Besluit 4.3(1)")
@pytest.mark.parametrize(
    ("judgements", "expected"),
    [((), None), (judged(), True), (judged(False), False), ((*judged(), *judged(False)), None)],
)
def test_the_judgement_about_the_only_circumstance_counts(
    judgements: tuple[Judgement, ...], expected: bool | None
) -> None:
    """DUO's judgement decides; two that contradict each other do not."""
    (claim,) = claims(dossier(happened(K.CHILDBIRTH, date(2024, 5, 1)), judgements=judgements), ON)
    assert expected is claim.eligible
    assert (expected is None) is bool(claim.missing)
    assert (None if expected is False else date(2026, 8, 14)) == claim.last_day_if_granted


@pytest.mark.article("Wet 12(1)")
def test_no_day_counts_twice() -> None:
    """1 May to 8 August, then 1 July to 31 October 2024: the second counts from 9 August, 84 days, to 17 July 2026."""
    course = happened(K.PROVIDER, date(2024, 7, 1), date(2024, 10, 31))
    illness = happened(K.ILLNESS, date(2024, 5, 1), date(2024, 8, 8))
    both = claims(dossier(course, illness), ON)
    assert [K.ILLNESS, K.PROVIDER] == [c.kind for c in both]
    assert [date(2026, 8, 2), date(2026, 7, 17)] == [c.last_day_if_granted for c in both]
    (alone,) = claims(dossier(course), ON)
    assert date(2026, 8, 25) == alone.last_day_if_granted


@pytest.mark.article("Wet 12(1)")
def test_what_lies_inside_an_earlier_claim_gives_nothing() -> None:
    """Homeless during an illness: no day, unless DUO refuses the illness. What follows the day after counts whole."""
    illness = happened(K.ILLNESS, date(2024, 5, 1), date(2024, 12, 31))
    inside = happened(K.HOMELESSNESS, date(2024, 6, 1), date(2024, 12, 31))
    following = happened(K.OTHER, date(2025, 1, 1), date(2025, 4, 10))
    first, second, third = claims(dossier(illness, inside, following), ON)
    assert date(2026, 12, 25) == first.last_day_if_granted
    assert (None, None) == (second.eligible, second.last_day_if_granted)
    assert date(2026, 8, 2) == third.last_day_if_granted


@pytest.mark.article("Wet 12(1)")
def test_whether_the_weeks_after_a_birth_count_is_open() -> None:
    """Born on 1 May 2024, and ill to 31 August: whether the sixteen weeks to 20 August count again is left open."""
    illness = happened(K.ILLNESS, date(2024, 5, 2), date(2024, 8, 31))
    birth, ill = claims(dossier(illness, happened(K.CHILDBIRTH, date(2024, 5, 1))), ON)
    assert date(2026, 8, 14) == birth.last_day_if_granted
    assert (None, None) == (ill.eligible, ill.last_day_if_granted)


@pytest.mark.article("Wet 12(1)")
def test_whether_a_birth_during_a_counted_illness_counts_is_asked() -> None:
    """A fixed length cannot be cut, so it is asked whether those days already counted."""
    illness = happened(K.ILLNESS, date(2024, 3, 1), date(2024, 8, 31))
    _, birth = claims(dossier(illness, happened(K.CHILDBIRTH, date(2024, 5, 1))), ON)
    assert birth.eligible is None
    assert {"days_used", "prevented"} == {m.fact for m in birth.missing}


@pytest.mark.article("Wet 12(1)")
def test_a_claim_without_right_uses_no_days() -> None:
    """Two months of illness are too short; what follows during them counts whole."""
    illness = happened(K.ILLNESS, date(2024, 5, 1), date(2024, 6, 30))
    short, other = claims(dossier(illness, happened(K.OTHER, date(2024, 5, 15), date(2024, 8, 22))), ON)
    assert (False, None) == (short.eligible, short.last_day_if_granted)
    assert date(2026, 8, 2) == other.last_day_if_granted


@pytest.mark.article("Wet 12(1)")
def test_after_an_extension_it_is_asked_which_days_counted() -> None:
    """An extension of 1 June 2025 may have counted the illness of 2024, not what began the day after."""
    granted = Decision(
        kind=DecisionKind.EXTENSION, dated=date(2025, 6, 1), grants=True, ground=Ground.NO_CULPABILITY, months=3
    )
    old = happened(K.ILLNESS, date(2024, 5, 1), date(2024, 8, 8))
    new = happened(K.OTHER, date(2025, 6, 2), date(2025, 9, 9))
    first, second = claims(dossier(old, new, decisions=(granted,)), ON)
    assert {"days_used", "prevented"} == {m.fact for m in first.missing}
    assert first.last_day_if_granted is None
    assert date(2026, 11, 1) == second.last_day_if_granted


@pytest.mark.article("Regeling 4.1(1)")
def test_partly_known_and_unfinished_circumstances_stay_open() -> None:
    """A month without a day, an illness that goes on, and one not yet begun: no day, no day, no claim."""
    partly = happened(K.ILLNESS, Span(date(2024, 5, 1), date(2024, 5, 31)), date(2024, 8, 15))
    (claim,) = claims(dossier(partly, judgements=judged()), ON)
    assert (None, None) == (claim.eligible, claim.last_day_if_granted)
    for first, right in ((date(2025, 10, 15), True), (date(2025, 10, 17), None)):
        (claim,) = claims(dossier(happened(K.ILLNESS, first, NEVER), judgements=judged()), ON)
        assert (NEVER, right, None) == (claim.last_day, claim.eligible, claim.last_day_if_granted)
    assert () == claims(dossier(happened(K.ILLNESS, date(2026, 1, 16))), ON)
    assert () == claims(Dossier(), ON)


@pytest.mark.article("Regeling 4.1(1)(g)")
def test_the_first_offer_counts_in_a_dossier() -> None:
    """Offered on 3 September 2023, forty days late: to 3 June 2026. Without an offer it goes on; in time is no ground."""
    late = Offer(dated=date(2023, 9, 3), route=Route.B1)
    waiting = Circumstance(kind=K.NO_OFFER, proven=True)
    (claim,) = claims(dossier(waiting, offers=(late,), judgements=judged()), ON)
    assert (date(2023, 7, 25), date(2023, 9, 2)) == (claim.first_day, claim.last_day)
    assert (True, date(2026, 6, 3)) == (claim.eligible, claim.last_day_if_granted)
    (claim,) = claims(dossier(waiting, offers=(), judgements=judged()), ON)
    assert (NEVER, True, None) == (claim.last_day, claim.eligible, claim.last_day_if_granted)
    (claim,) = claims(dossier(waiting, judgements=judged()), ON)
    assert claim.eligible is False


@pytest.mark.article("Besluit 4.1")
def test_the_first_day_of_a_new_period_is_asked() -> None:
    """A fine set a new period whose first day no record says: the right is open."""
    fine = Fine(kind=FineKind.ROUTE, dated=date(2026, 5, 1), new_period_last_day=date(2028, 5, 1), revoked=False)
    item = happened(K.CHILDBIRTH, date(2026, 6, 1))
    (claim,) = claims(dossier(item, fines=(fine,), judgements=judged()), date(2026, 12, 1))
    assert ["period_first_day"] == [m.fact for m in claim.missing if m.fact != "prevented"]
    assert date(2028, 8, 21) == claim.last_day_if_granted


@pytest.mark.article("Wet 12(1)")
@given(st.lists(st.tuples(st.integers(0, 700), st.integers(100, 400)), min_size=1, max_size=5))
def test_together_illnesses_give_each_day_once(stretches: list[tuple[int, int]]) -> None:
    """The claims add up to the number of different days of illness, however these overlap."""
    begin = date(2023, 5, 1)
    ill = {begin + timedelta(days=first + n) for first, length in stretches for n in range(length)}
    items = [
        happened(K.ILLNESS, begin + timedelta(days=first), begin + timedelta(days=first + length - 1))
        for first, length in stretches
    ]
    ends = [c.last_day_if_granted for c in claims(dossier(*items), ON)]
    assert len(ill) == sum((end - date(2026, 4, 24)).days for end in ends if end is not None)
