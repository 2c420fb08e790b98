"""What a dossier says was recorded, read as facts."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from inburgering.dossier import (
    Act,
    Circumstance,
    CircumstanceKind,
    Decision,
    DecisionKind,
    Dossier,
    Fine,
    FineKind,
    Ground,
    LearnabilityTest,
    Notification,
    Offer,
    RecordedObligation,
    RecordedPeriod,
    Registration,
    Request,
    RequestKind,
    Route,
    Whose,
)
from inburgering.facts import RegisterFacts, register_facts_on
from inburgering.facts._recorded import RecordedFacts, ReleaseGround, ReleaseKind, recorded_facts
from inburgering.rules import NEVER, Known, Span
from tests.strategies import dossiers

ON = date(2024, 1, 15)
DAY = timedelta(days=1)
YEAR = Span(date(2024, 1, 1), date(2024, 12, 31))
NAMES = [
    "recorded_act",
    "recorded_period_first_day",
    "recorded_period_last_day",
    "recorded_extension_requested",
    "recorded_last_day_before_request",
    "recorded_childbirth",
    "recorded_offer_dated",
    "recorded_offer_start",
    "recorded_test_attainable",
    "recorded_municipalities",
    "recorded_route_achieved",
    "recorded_release",
    "recorded_release_ground",
]
COLUMNS_ONLY = [
    "recorded_days_counted_twice",
    "recorded_childbirth_days",
    "recorded_pip_awaits_offer",
    "recorded_deviation_reasoned",
    "recorded_trafficking_victim",
    "recorded_participation_hours_required",
    "recorded_map_open",
]


def read(on: date = ON, **parts: Any) -> dict[str, Known]:
    return recorded_facts(Dossier(**parts), on)


def decision(kind: DecisionKind | None, **more: Any) -> Decision:
    return Decision(**{"kind": kind, "dated": date(2023, 6, 1), "grants": True} | more)


def test_every_recorded_fact_is_read_or_said_to_be_a_column_only() -> None:
    """Of each fact it is known whether a dossier can say it."""
    assert sorted(RecordedFacts.facts()) == sorted(NAMES + COLUMNS_ONLY)


def test_an_empty_dossier_says_nothing() -> None:
    """What is not in the dossier is unknown, and never guessed."""
    assert read() == {}


def test_a_register_row_has_the_record_beside_the_law() -> None:
    """The facts of a register are those of the Acts and those that were recorded."""
    dossier = Dossier(recorded_periods=(RecordedPeriod(first_day=date(2023, 4, 21), last_day=date(2026, 4, 20)),))
    facts = register_facts_on(dossier, ON)
    assert set(facts) <= set(RegisterFacts.facts())
    assert (ON, date(2026, 4, 20)) == (facts["on"], facts["recorded_period_last_day"])


def test_the_latest_record_names_the_act() -> None:
    """A later record replaces an earlier one; one that is not of the obligation names nothing."""
    old = RecordedObligation(first_day=date(2021, 3, 1), obliged=True, act=Act.WI2013)
    new = RecordedObligation(first_day=date(2023, 2, 1), obliged=True, act=Act.WI2021)
    free = RecordedObligation(first_day=date(2023, 9, 1), obliged=False, act=Act.WI2013)
    assert Act.WI2021 is read(recorded_obligations=(new, old, free))["recorded_act"]
    assert Act.WI2013 is read(date(2023, 1, 31), recorded_obligations=(new, old))["recorded_act"]
    undated = RecordedObligation(obliged=True, act=Act.WI2013)
    assert "recorded_act" not in read(recorded_obligations=(new, undated))


def test_without_a_record_the_latest_letter_names_the_act() -> None:
    """The letters of January 2022 named an Act while no record did; two letters of one day leave it open."""
    letter = Notification(dated=date(2022, 1, 10), act=Act.WI2021)
    other = Notification(dated=date(2022, 1, 10), act=Act.WI2013)
    record = RecordedObligation(first_day=date(2021, 11, 1), obliged=True, act=Act.WI2013)
    assert Act.WI2021 is read(notifications=(letter,), recorded_obligations=())["recorded_act"]
    assert Act.WI2013 is read(notifications=(letter,), recorded_obligations=(record,))["recorded_act"]
    assert "recorded_act" not in read(notifications=(letter, other), recorded_obligations=())
    assert "recorded_act" not in read(notifications=(letter,))


def test_a_period_that_begins_tomorrow_is_on_record_today() -> None:
    """The period begins the day after the plan, and the register has it on the day of the plan."""
    period = RecordedPeriod(first_day=ON + DAY, last_day=date(2027, 1, 15))
    assert ON + DAY == read(recorded_periods=(period,))["recorded_period_first_day"]
    assert NEVER == read(ON - DAY, recorded_periods=(period,))["recorded_period_first_day"]


def test_the_latest_period_is_the_recorded_one() -> None:
    """Of a period under the Wi2013 and a later one the later counts; when the order is not sure nothing is said."""
    old = RecordedPeriod(act=Act.WI2013, first_day=date(2019, 1, 1), last_day=date(2021, 12, 31))
    new = RecordedPeriod(act=Act.WI2021, first_day=date(2023, 4, 21), last_day=date(2026, 4, 20))
    unsure = RecordedPeriod(first_day=Span(date(2023, 1, 1), date(2023, 12, 31)), last_day=NEVER)
    facts = read(recorded_periods=(new, old))
    assert (date(2023, 4, 21), date(2026, 4, 20)) == (
        facts["recorded_period_first_day"],
        facts["recorded_period_last_day"],
    )
    assert {} == read(recorded_periods=(new, unsure))
    assert {"recorded_period_first_day": NEVER, "recorded_period_last_day": NEVER} == read(recorded_periods=())


@pytest.mark.article("Besluit 4.5(1)")
def test_what_was_set_before_the_request_is_the_period_then() -> None:
    """An extension from before the request counts, the one of the same day or later is its answer."""
    asked = Request(kind=RequestKind.EXTENSION, received=date(2023, 11, 1))
    before = decision(DecisionKind.EXTENSION, dated=date(2023, 10, 31), last_day=date(2024, 4, 20))
    answer = decision(DecisionKind.EXTENSION, dated=date(2023, 11, 1), last_day=date(2024, 10, 20))
    facts = read(requests=(asked,), decisions=(before, answer), fines=())
    assert date(2023, 11, 1) == facts["recorded_extension_requested"]
    assert date(2024, 4, 20) == facts["recorded_last_day_before_request"]
    fine = Fine(kind=FineKind.ROUTE, dated=date(2023, 10, 1), new_period_last_day=date(2025, 4, 20), revoked=False)
    assert (
        date(2025, 4, 20)
        == read(requests=(asked,), decisions=(before,), fines=(fine,))["recorded_last_day_before_request"]
    )
    assert NEVER == read(requests=(asked,), decisions=(answer,), fines=())["recorded_last_day_before_request"]


def test_a_length_alone_does_not_say_until_when() -> None:
    """An extension from before the request given in months leaves the period then unknown, and so do unknown fines."""
    asked = Request(kind=RequestKind.EXTENSION, received=date(2023, 11, 1))
    length = decision(DecisionKind.EXTENSION, dated=date(2023, 10, 1), months=6)
    assert "recorded_last_day_before_request" not in read(requests=(asked,), decisions=(length,), fines=())
    assert "recorded_last_day_before_request" not in read(requests=(asked,), decisions=())


def test_other_requests_are_no_request_for_an_extension() -> None:
    """A loan is something else; a request of an unknown kind may be one, so nothing is said."""
    loan = Request(kind=RequestKind.LOAN, received=date(2023, 11, 1))
    assert NEVER == read(requests=(loan,))["recorded_extension_requested"]
    assert "recorded_extension_requested" not in read(requests=(loan, Request(received=date(2023, 12, 1))))


def test_one_childbirth_of_the_person_is_read() -> None:
    """More than one, or one of somebody else, leaves open which one was meant."""
    one = Circumstance(kind=CircumstanceKind.CHILDBIRTH, whose=Whose.SELF, first_day=date(2023, 8, 1))
    illness = Circumstance(kind=CircumstanceKind.ILLNESS, first_day=date(2023, 9, 1))
    partner = Circumstance(kind=CircumstanceKind.CHILDBIRTH, whose=Whose.PARTNER, first_day=date(2023, 8, 1))
    assert date(2023, 8, 1) == read(circumstances=(illness, one))["recorded_childbirth"]
    assert NEVER == read(circumstances=(illness,))["recorded_childbirth"]
    assert NEVER == read(date(2023, 7, 31), circumstances=(one,))["recorded_childbirth"]
    assert "recorded_childbirth" not in read(circumstances=(one, one))
    assert "recorded_childbirth" not in read(circumstances=(partner,))


def test_the_first_offer_counts() -> None:
    """Later offers are no delay; only one of a bridging programme has a beginning that matters."""
    first = Offer(dated=date(2023, 5, 1), route=Route.B1, start=date(2023, 6, 1))
    later = Offer(dated=date(2023, 9, 1), route=Route.EDUCATION, start=date(2023, 9, 4))
    facts = read(offers=(later, first))
    assert (date(2023, 5, 1), date(2023, 9, 4)) == (facts["recorded_offer_dated"], facts["recorded_offer_start"])
    assert NEVER == read(date(2023, 4, 30), offers=(later, first))["recorded_offer_dated"]
    assert "recorded_offer_start" not in read(offers=(Offer(dated=date(2023, 5, 1)),))
    assert "recorded_offer_dated" not in read(offers=(first, Offer(route=Route.B1)))


def test_the_result_is_that_of_the_last_test() -> None:
    """A test taken after the day asked about has no result yet."""
    old = LearnabilityTest(taken=date(2023, 3, 1), b1_attainable=False)
    new = LearnabilityTest(taken=date(2023, 5, 1), b1_attainable=True)
    assert read(learnability_tests=(new, old))["recorded_test_attainable"] is True
    assert read(date(2023, 4, 1), learnability_tests=(new, old))["recorded_test_attainable"] is False
    assert "recorded_test_attainable" not in read(learnability_tests=(new, LearnabilityTest(b1_attainable=False)))


@pytest.mark.article("Wet 1(1)")
@pytest.mark.parametrize(("left", "count"), [(ON - DAY, 1), (ON, 2), (NEVER, 2), (None, None), (YEAR, None)])
def test_municipalities_are_counted_on_the_day(left: Any, count: int | None) -> None:
    """A registration counts up to and including its last day; one whose end is not sure leaves the number open."""
    old = Registration(municipality="0344", first_day=date(2022, 1, 1), last_day=left)
    new = Registration(municipality="0363", first_day=date(2023, 1, 1), last_day=NEVER)
    assert count == read(registrations=(old, new)).get("recorded_municipalities")


def test_two_addresses_in_one_municipality_are_one() -> None:
    """It is municipalities that are counted, and who is registered nowhere has none."""
    places = tuple(
        Registration(municipality="0344", first_day=date(2022, month, 1), last_day=NEVER) for month in (1, 6)
    )
    assert 1 == read(registrations=places)["recorded_municipalities"]
    assert 0 == read(registrations=())["recorded_municipalities"]


def test_an_achieved_route_is_a_decision_that_grants_it() -> None:
    """A refusal is none; a decision of unknown outcome or kind leaves it open."""
    kind = DecisionKind.ROUTE_ACHIEVED
    assert read(decisions=(decision(kind),))["recorded_route_achieved"] is True
    assert read(decisions=(decision(kind, grants=False),))["recorded_route_achieved"] is False
    assert read(date(2023, 5, 31), decisions=(decision(kind),))["recorded_route_achieved"] is False
    assert "recorded_route_achieved" not in read(decisions=(decision(kind, grants=None),))
    assert "recorded_route_achieved" not in read(decisions=(decision(None),))


@pytest.mark.parametrize(
    ("kind", "ground", "release", "on_ground"),
    [
        (DecisionKind.EXEMPTION, Ground.DIPLOMA, ReleaseKind.EXEMPTION, ReleaseGround.DIPLOMA),
        (DecisionKind.EXEMPTION, None, ReleaseKind.EXEMPTION, None),
        (DecisionKind.TEMPORARY_EXEMPTION, Ground.AT_SCHOOL, ReleaseKind.TEMPORARY_EXEMPTION, ReleaseGround.AT_SCHOOL),
        (DecisionKind.MEDICAL_DISPENSATION, None, ReleaseKind.DISPENSATION, ReleaseGround.MEDICAL),
        (DecisionKind.MEDICAL_DISPENSATION, Ground.DIPLOMA, ReleaseKind.DISPENSATION, ReleaseGround.DIPLOMA),
        (DecisionKind.SPECIAL_DISPENSATION, None, ReleaseKind.DISPENSATION, ReleaseGround.SPECIAL_CIRCUMSTANCES),
        (DecisionKind.EFFORT_DISPENSATION, Ground.OTHER, ReleaseKind.DISPENSATION, ReleaseGround.EFFORT),
        (DecisionKind.PARTIAL_EXEMPTION, Ground.DIPLOMA, ReleaseKind.NONE, ReleaseGround.NONE),
    ],
)
def test_a_release_has_the_ground_it_names(
    kind: DecisionKind, ground: Ground | None, release: ReleaseKind, on_ground: ReleaseGround | None
) -> None:
    """A named ground wins over the one that the kind implies, so that a swap is seen."""
    facts = read(decisions=(decision(kind, ground=ground),))
    assert (release, on_ground) == (facts["recorded_release"], facts.get("recorded_release_ground"))


def test_a_release_that_is_over_is_none() -> None:
    """A temporary exemption counts up to and including its last day."""
    given_ = decision(DecisionKind.TEMPORARY_EXEMPTION, ground=Ground.AT_SCHOOL, last_day=ON)
    assert ReleaseKind.TEMPORARY_EXEMPTION is read(decisions=(given_,))["recorded_release"]
    assert ReleaseKind.NONE is read(ON + DAY, decisions=(given_,))["recorded_release"]


@given(dossier=dossiers(), part=st.sampled_from([field.name for field in attrs.fields(Dossier)]))
def test_knowing_less_never_changes_what_was_recorded(dossier: Dossier, part: str) -> None:
    """Leaving out one part of a dossier leaves a recorded fact as it was, or unknown."""
    whole = recorded_facts(dossier, ON)
    less = recorded_facts(attrs.evolve(dossier, **{part: None}), ON)
    assert less.items() <= whole.items()
