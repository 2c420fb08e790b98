"""On which conditions DUO registers a message: each at its own boundary, on the day before, the day and the day after."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inburgering.dossier import Group, Route
from inburgering.duo import CONDITIONS, GivenLevel, MessageFacts, Verdict
from inburgering.duo import _conditions as plans
from inburgering.duo import _conditions_results as results
from inburgering.rules import NEVER, Layer, Rule, Truth, decide, rules_in, say, value_of
from tests.agreement import assert_agreement, fact_rows

ASYLUM, FAMILY = Group.ASYLUM_STATUS_HOLDER, Group.FAMILY_OR_OTHER_MIGRANT
B1, EDUCATION, Z = Route.B1, Route.EDUCATION, Route.SELF_RELIANCE
BEFORE, THE_DAY, AFTER = date(2024, 2, 29), date(2024, 3, 1), date(2024, 3, 2)


def met(rule: Rule[Truth], **facts: Any) -> bool | None:
    """Whether a message meets a condition."""
    found: bool | None = value_of(rule, facts)  # type: ignore[assignment]  # a truth has a bool
    return found


@pytest.mark.parametrize(("dated", "expected"), [(BEFORE, False), (THE_DAY, True), (AFTER, True)])
def test_a_plan_is_not_from_before_the_obligation(dated: date, expected: bool) -> None:
    """The first day of the obligation itself is allowed."""
    assert expected is met(plans.plan_not_before_duty, plan_dated=dated, duty_first_day=THE_DAY)


@pytest.mark.parametrize(("dated", "expected"), [(BEFORE, False), (THE_DAY, True), (AFTER, True)])
def test_a_plan_is_not_from_before_settlement(dated: date, expected: bool) -> None:
    """The day of settlement itself is allowed."""
    found = met(plans.plan_not_before_settlement, plan_dated=dated, settled=THE_DAY, in_reception=False)
    assert expected is found


def test_a_plan_made_in_reception_is_an_open_question() -> None:
    """What settlement is then, DUO does not say; that is asked, and after settlement it does not matter."""
    early: dict[str, Any] = {"plan_dated": BEFORE, "settled": THE_DAY, "in_reception": True}
    decision = decide(plans.plan_not_before_settlement, early)
    assert decision.value is None
    assert any("reception" in missing.ask["en"] for missing in decision.missing)
    assert met(plans.plan_not_before_settlement, plan_dated=AFTER, settled=THE_DAY, in_reception=True)


@pytest.mark.parametrize(("dated", "expected"), [(BEFORE, False), (THE_DAY, True), (AFTER, True)])
def test_a_changed_plan_is_not_older(dated: date, expected: bool) -> None:
    """The same day is allowed; the first plan has none before it."""
    facts = {"plan_dated": dated, "earlier_plan_dated": THE_DAY}
    assert expected is met(plans.plan_not_before_earlier, **facts, plan_is_first=False)
    assert met(plans.plan_not_before_earlier, plan_dated=dated, plan_is_first=True)


@pytest.mark.parametrize("first", [True, False])
@pytest.mark.parametrize(
    ("route", "level", "refusing"),
    [
        (B1, GivenLevel.A2, "a2_not_in_first_plan"),
        (B1, GivenLevel.B1, None),
        (EDUCATION, GivenLevel.A2, "a2_not_on_education_route"),
        (EDUCATION, GivenLevel.B1, None),
        (Z, GivenLevel.A2, None),
        (Z, GivenLevel.B1, "b1_not_on_z_route"),
        (Z, GivenLevel.NONE, None),
    ],
)
def test_the_level_fits_the_route(route: Route, level: GivenLevel, refusing: str | None, first: bool) -> None:
    """A2 not on the education route; B1 not on the Z-route; A2 with the B1 route not in the first plan, but later."""
    three = (plans.a2_not_on_education_route, plans.b1_not_on_z_route, plans.a2_not_in_first_plan)
    failed = [rule.id for rule in three if not met(rule, plan_route=route, plan_level=level, plan_is_first=first)]
    expected = [f"duo.{refusing}"] if refusing and (first or refusing != "a2_not_in_first_plan") else []
    assert expected == failed


@pytest.mark.parametrize("route", list(Route))
@pytest.mark.parametrize("group", [ASYLUM, FAMILY])
def test_hours_are_for_the_b1_route_and_asylum_status_holders(route: Route, group: Group) -> None:
    """Both at once; without hours it never matters."""
    facts = {"plan_route": route, "duo_group": group}
    expected = (route, group) == (B1, ASYLUM)
    assert expected is met(plans.hours_for_b1_and_asylum, **facts, plan_hours_given=True)
    assert met(plans.hours_for_b1_and_asylum, plan_hours_given=False)


@pytest.mark.parametrize("so", [True, False])
def test_a_plan_is_removed_while_no_period_is_set_and_no_hours_are_registered(so: bool) -> None:
    """Each of the two stands in the way by itself."""
    assert (not so) is met(plans.removed_before_period, period_set=so)
    assert (not so) is met(plans.removed_before_hours, offer_hours_registered=so)


# The offer


@pytest.mark.parametrize(("group", "expected"), [(ASYLUM, True), (FAMILY, False)])
def test_an_offer_is_for_an_asylum_status_holder(group: Group, expected: bool) -> None:
    """Family and other migrants have none."""
    assert expected is met(plans.offer_to_asylum_status_holder, duo_group=group)


def test_an_offer_follows_a_plan() -> None:
    """There is one, of whatever day."""
    assert met(plans.offer_with_plan, current_plan_dated=THE_DAY)
    assert met(plans.offer_with_plan, current_plan_dated=NEVER) is False


@pytest.mark.parametrize(
    ("mark", "bridges", "route", "expected"),
    [
        (True, False, B1, True),
        (True, False, EDUCATION, True),
        (False, True, EDUCATION, True),
        (False, True, B1, False),
        (False, True, Z, False),
        (False, False, EDUCATION, False),
    ],
)
def test_an_institution_has_the_right_mark(mark: bool, bridges: bool, route: Route, expected: bool) -> None:
    """The mark of Blik op Werk on every route; recognition for bridging on the education route alone."""
    facts = {"school_has_mark": mark, "school_may_bridge": bridges, "current_route": route}
    assert expected is met(plans.offer_at_known_institution, **facts)


@pytest.mark.parametrize("name", ["offer_dated", "programme_first_day", "programme_last_day"])
@pytest.mark.parametrize(("day", "expected"), [(BEFORE, False), (THE_DAY, True), (AFTER, True), (NEVER, True)])
def test_no_date_of_an_offer_is_from_before_the_plan(name: str, day: date, expected: bool) -> None:
    """The date of the plan itself is allowed, and so is a date that is left out."""
    others = dict.fromkeys(("offer_dated", "programme_first_day", "programme_last_day"), AFTER)
    assert expected is met(plans.offer_not_before_plan, **{**others, name: day}, current_plan_dated=THE_DAY)


@pytest.mark.parametrize(
    ("name", "start", "expected"),
    [
        ("offer_dated", BEFORE, False),
        ("offer_dated", THE_DAY, True),
        ("offer_dated", AFTER, True),
        ("offer_dated", NEVER, True),
        ("course_before_last_day", BEFORE, False),
        ("course_before_last_day", THE_DAY, False),
        ("course_before_last_day", AFTER, True),
        ("course_before_last_day", NEVER, True),
    ],
)
def test_a_bridging_programme_starts_after_offer_and_course(name: str, start: date, expected: bool) -> None:
    """The day of the offer is allowed, the last day of the course is not; on other routes, or for a course, all is."""
    none = {"offer_dated": NEVER, "course_before_last_day": NEVER}
    facts = {**none, name: THE_DAY, "programme_first_day": start}
    rule = plans.bridging_after_course_and_offer
    assert expected is met(rule, **facts, current_route=EDUCATION, offer_is_bridging=True)
    assert met(rule, **facts, current_route=EDUCATION, offer_is_bridging=False)
    assert met(rule, **facts, current_route=B1)
    unknown = decide(rule, {**facts, "current_route": EDUCATION})
    assert (True if expected else None) is unknown.value
    assert expected or {"offer_is_bridging"} == {m.fact for m in unknown.missing}


@pytest.mark.parametrize("name", ["programme_first_day", "programme_last_day"])
@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2023, 4, 24), False),
        (date(2023, 4, 25), True),
        (date(2026, 4, 24), True),
        (date(2026, 4, 25), False),
        (NEVER, True),
    ],
)
def test_a_programme_lies_within_the_period(name: str, day: date, expected: bool) -> None:
    """The first and the last day of the period are part of it; a date that is left out does not matter."""
    days = {"programme_first_day": NEVER, "programme_last_day": NEVER, name: day}
    period = {"duo_period_first_day": date(2023, 4, 25), "duo_period_last_day": date(2026, 4, 24)}
    assert expected is met(plans.offer_within_period, **days, **period)


# MAP and PVT


@pytest.mark.parametrize(
    ("known", "ours", "expected"), [(False, None, True), (True, True, True), (True, False, False), (True, None, None)]
)
def test_a_change_is_of_ones_own_date(known: bool, ours: bool | None, expected: bool | None) -> None:
    """A first date is nobody's."""
    assert expected is met(results.change_of_own_date, result_known_to_duo=known, result_sent_by_us=ours)


@pytest.mark.parametrize("so", [True, False])
def test_own_plan_and_not_fulfilled(so: bool) -> None:
    """The plan in force is the municipality's, and the Z-route has not fulfilled the obligation."""
    assert so is met(results.result_under_own_plan, current_plan_ours=so)
    assert (not so) is met(results.result_before_fulfilment, fulfilled_by_z_route=so)


@pytest.mark.parametrize(("day", "expected"), [(BEFORE, False), (THE_DAY, True), (AFTER, True), (NEVER, True)])
def test_not_before_the_period(day: date, expected: bool) -> None:
    """The first day of the period is allowed; a withdrawal has no date."""
    assert expected is met(results.result_not_before_period, result_dated=day, duo_period_first_day=THE_DAY)


@pytest.mark.parametrize(("day", "expected"), [(BEFORE, True), (THE_DAY, True), (AFTER, False), (NEVER, True)])
def test_not_after_the_z_route_nor_in_the_future(day: date, expected: bool) -> None:
    """The day of completion, and the day of sending, are allowed."""
    assert expected is met(results.result_not_after_z_route, result_dated=day, z_route_completed=THE_DAY)
    assert met(results.result_not_after_z_route, result_dated=day, z_route_completed=NEVER)
    assert expected is met(results.result_not_in_future, result_dated=day, sent_on=THE_DAY)


@pytest.mark.parametrize(
    ("day", "completed", "expected"),
    [(NEVER, THE_DAY, False), (NEVER, NEVER, True), (BEFORE, THE_DAY, True)],
)
def test_no_withdrawal_after_the_z_route(day: date, completed: date, expected: bool) -> None:
    """Once completion is registered, a date stays."""
    assert expected is met(results.withdrawn_before_z_route, result_dated=day, z_route_completed=completed)


LAST = date(2026, 4, 24)
IN_TIME, LATE = {"result_dated": LAST}, {"result_dated": date(2026, 4, 25)}
NOT_YET, OVERDUE = {"result_dated": NEVER, "sent_on": LAST}, {"result_dated": NEVER, "sent_on": date(2026, 4, 25)}


@pytest.mark.parametrize(
    ("when_", "verdict", "refusing"),
    [
        (IN_TIME, Verdict.NONE, []),
        (IN_TIME, Verdict.NOT_CULPABLE, ["no_verdict_in_time"]),
        (IN_TIME, Verdict.CULPABLE, ["no_verdict_in_time", "culpable_only_when_late"]),
        (LATE, Verdict.NONE, ["verdict_when_late"]),
        (LATE, Verdict.NOT_CULPABLE, []),
        (LATE, Verdict.CULPABLE, []),
        (NOT_YET, Verdict.NONE, []),
        (NOT_YET, Verdict.NOT_CULPABLE, []),
        (NOT_YET, Verdict.CULPABLE, ["culpable_only_when_late"]),
        (OVERDUE, Verdict.NONE, ["verdict_when_late"]),
        (OVERDUE, Verdict.CULPABLE, []),
    ],
)
def test_what_may_be_said_of_lateness(when_: dict[str, date], verdict: Verdict, refusing: list[str]) -> None:
    """On the last day of the period nothing is said of a date; a day later something must be."""
    three = (results.verdict_when_late, results.no_verdict_in_time, results.culpable_only_when_late)
    facts = {"sent_on": date(2026, 4, 25), "duo_period_last_day": LAST, "result_verdict": verdict, **when_}
    assert [f"duo.{name}" for name in refusing] == [rule.id for rule in three if not met(rule, **facts)]


@pytest.mark.parametrize(
    ("sent", "expected"),
    [(date(2026, 2, 24), False), (date(2026, 2, 25), True), (date(2026, 2, 26), True), (date(2026, 9, 1), True)],
)
def test_not_culpable_is_said_within_two_months_of_the_end(sent: date, expected: bool) -> None:
    """DUO's end is 25 April, so from 25 February on; and after the end."""
    facts = {"sent_on": sent, "duo_period_last_day": LAST}
    assert expected is met(results.not_culpable_near_end, **facts, result_verdict=Verdict.NOT_CULPABLE)
    assert met(results.not_culpable_near_end, **facts, result_verdict=Verdict.CULPABLE)
    assert met(results.not_culpable_near_end, **facts, result_verdict=Verdict.NONE)


# All of them


def test_the_conditions_are_practice_in_two_languages() -> None:
    """Every declared rule is listed once, is DUO's practice, and reads aloud both ways."""
    assert set(rules_in(plans, results)) == set(CONDITIONS)
    assert 26 == len(CONDITIONS)
    assert len(CONDITIONS) == len({rule.id for rule in CONDITIONS})
    for rule in CONDITIONS:
        assert Layer.BELEID is rule.layer
        assert "github.com/duonl" in rule.cites[0].url
        assert rule.vocabulary is MessageFacts
        for outcome in ("yes", "no"):
            assert rule.says[outcome]["nl"] != rule.says[outcome]["en"]


def test_what_is_asked_has_a_question_or_is_in_the_message() -> None:
    """A fact that the message itself does not say has a question in both languages, and its source."""
    silent = [name for name, fact in MessageFacts.facts().items() if fact.data.ask is None]
    assert [
        "sent_on",
        "plan_dated",
        "plan_route",
        "plan_level",
        "plan_hours_given",
        "offer_dated",
        "programme_first_day",
        "programme_last_day",
        "result_dated",
        "result_verdict",
    ] == silent
    assert all(fact.data.cites for fact in MessageFacts.facts().values() if fact.data.ask)


@settings(max_examples=8)
@given(st.data())
def test_one_message_and_many_have_the_same_outcome(data: st.DataObject) -> None:
    """Decided alone and as a column, unknown facts included."""
    rules = list(CONDITIONS)
    assert_agreement(rules, data.draw(fact_rows(rules, size=60)))


def test_a_decision_is_said() -> None:
    """As any decision."""
    decision = decide(plans.plan_not_before_duty, {"plan_dated": BEFORE, "duty_first_day": THE_DAY})
    assert "Het plan is van vóór het begin van de plicht." == say(decision.rule, decision.value, "nl")
