"""When the plan is due, whether it is late, and until when the route may change."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from inburgering.dossier import Route
from inburgering.rules import NEVER, Known, decide, value_of
from wi2021 import plan

NOTIFIED: dict[str, Known] = {
    "on": date(2023, 6, 1),
    "born": date(1990, 6, 15),
    "notified": date(2023, 3, 1),
    "to_be_housed": False,
    "third_party_awaited": False,
    "first_pip_dated": NEVER,
}
INFORMED = NOTIFIED | {"third_party_awaited": True, "information_indispensable": True}
PENDING = NOTIFIED | {"on": date(2023, 1, 15), "notified": date(2022, 12, 1), "brp_registered": date(2022, 11, 28)}


def missing(rule: Any, facts: dict[str, Known]) -> set[str]:
    """The facts that an undetermined decision asks for."""
    return {m.fact for m in decide(rule, facts).missing}


@pytest.mark.article("Besluit 5.3(1)")
def test_ten_weeks_after_the_notification() -> None:
    """1 March 2023 and ten weeks is 10 May 2023."""
    assert date(2023, 5, 10) == value_of(plan.pip_due, NOTIFIED)
    assert date(2023, 3, 1) == value_of(plan.pip_term_starts, NOTIFIED)


@pytest.mark.article("Besluit 5.3(1)")
@pytest.mark.parametrize(
    ("housed", "due"),
    [
        (date(2023, 2, 28), date(2023, 5, 10)),
        (date(2023, 3, 1), date(2023, 5, 10)),
        (date(2023, 3, 2), date(2023, 5, 11)),
        (date(2023, 5, 1), date(2023, 7, 10)),
        (NEVER, NEVER),
    ],
)
def test_not_yet_registered_in_the_housing_municipality_counts_from_there(housed: date, due: date) -> None:
    """Only a registration after the notification moves the start."""
    assert due == value_of(plan.pip_due, NOTIFIED | {"to_be_housed": True, "housing_registered": housed})


@pytest.mark.article("Besluit 5.3(1)")
def test_registration_elsewhere_moves_nothing_for_who_is_not_housed() -> None:
    """A family migrant registered after the notification still has ten weeks from the notification."""
    assert date(2023, 5, 10) == value_of(plan.pip_due, NOTIFIED | {"brp_registered": date(2023, 4, 1)})


@pytest.mark.article("Besluit 5.3(1)")
def test_without_notification_no_term_runs() -> None:
    """No notification yet: the ten weeks have not begun."""
    assert value_of(plan.pip_due, NOTIFIED | {"notified": NEVER}) == NEVER


@pytest.mark.article("Besluit 5.3(1)")
def test_an_unknown_notification_is_asked_for() -> None:
    """Without the day of the notification the due day is undetermined."""
    facts = {k: v for k, v in NOTIFIED.items() if k != "notified"}
    assert value_of(plan.pip_due, facts) is None
    assert "notified" in missing(plan.pip_due, facts)


@pytest.mark.article("Besluit 5.3(1)")
def test_whether_a_home_is_due_matters_only_if_registered_later() -> None:
    """Registered before the notification, it need not be known whether the municipality houses the person."""
    facts = {k: v for k, v in NOTIFIED.items() if k != "to_be_housed"}
    assert date(2023, 5, 10) == value_of(plan.pip_due, facts | {"housing_registered": date(2023, 2, 1)})
    assert {"to_be_housed"} == missing(plan.pip_due, facts | {"housing_registered": date(2023, 4, 1)})


@pytest.mark.article("Besluit 5.3(2)")
@pytest.mark.parametrize(
    ("received", "due"),
    [
        (date(2023, 2, 1), date(2023, 5, 10)),
        (date(2023, 4, 26), date(2023, 5, 10)),
        (date(2023, 4, 27), date(2023, 5, 11)),
        (date(2023, 5, 20), date(2023, 6, 3)),
    ],
)
def test_two_weeks_after_indispensable_information_if_later(received: date, due: date) -> None:
    """The later of the ten weeks and of two weeks after receipt."""
    assert due == value_of(plan.pip_due, INFORMED | {"third_party_received": received})


@pytest.mark.article("Besluit 5.3(2)")
def test_while_information_is_awaited_the_day_is_not_known() -> None:
    """Indispensable information that is not received leaves the last day open, with that reason."""
    decision = decide(plan.pip_due, INFORMED | {"third_party_received": NEVER})
    assert decision.value is None
    assert "Information from others" in decision.missing[0].ask.en


@pytest.mark.article("Besluit 5.3(2)")
def test_only_the_college_judges_that_information_is_indispensable() -> None:
    """Not indispensable: ten weeks. Not judged: undetermined, and the college is named."""
    received: dict[str, Known] = {"third_party_received": date(2023, 5, 20)}
    assert date(2023, 5, 10) == value_of(plan.pip_due, INFORMED | {"information_indispensable": False} | received)
    facts = NOTIFIED | {"third_party_awaited": True} | received
    decision = decide(plan.pip_due, facts)
    assert ["information_indispensable"] == [m.fact for m in decision.missing]
    assert decision.missing[0].judge is not None


@pytest.mark.article("Besluit 5.3(1)")
@pytest.mark.parametrize("place", ["brp_registered", "housing_registered"])
def test_in_2022_ten_weeks_after_registration(place: str) -> None:
    """28 October 2022 and ten weeks is 6 January 2023; for a housed permit holder from the housing municipality."""
    housed = place == "housing_registered"
    facts = PENDING | {"on": date(2022, 12, 1), "to_be_housed": housed, "notified": date(2022, 9, 1)}
    facts |= {"brp_registered": date(2022, 8, 1), place: date(2022, 10, 28)}
    assert date(2023, 1, 6) == value_of(plan.pip_due, facts)


@pytest.mark.article("Besluit 5.3(1)")
@pytest.mark.parametrize(
    ("change", "due"),
    [
        ({"brp_registered": date(2021, 12, 31)}, None),
        ({"brp_registered": date(2022, 1, 1)}, date(2022, 3, 12)),
        ({"born": date(2006, 10, 29)}, None),
        ({"born": date(2006, 10, 28)}, date(2023, 1, 6)),
    ],
)
def test_a_registration_of_before_anybody_was_bound_starts_no_ten_weeks(
    change: dict[str, Known], due: date | None
) -> None:
    """Registered before 2022, or before the sixteenth birthday: the text of 2022 names no other start, so it is open."""
    facts = PENDING | {"on": date(2022, 12, 1), "to_be_housed": False, "notified": date(2022, 9, 1)}
    assert due == value_of(plan.pip_due, facts | {"brp_registered": date(2022, 10, 28)} | change)


@pytest.mark.article("Besluit 5.3(1)")
def test_in_2022_third_party_information_changes_nothing() -> None:
    """The old text has no exception."""
    facts = PENDING | {"on": date(2022, 12, 20), "third_party_awaited": True, "third_party_received": NEVER}
    assert date(2023, 2, 6) == value_of(plan.pip_due, facts | {"information_indispensable": True})


@pytest.mark.article("Besluit 5.3(1)")
def test_notified_on_the_day_of_the_change_falls_under_the_new_text() -> None:
    """Notified on 31 December 2022: registration counts; on 1 January 2023: the notification."""
    registered: dict[str, Known] = {"brp_registered": date(2022, 10, 1), "on": date(2023, 6, 1)}
    old = NOTIFIED | registered | {"notified": date(2022, 12, 31)}
    new = NOTIFIED | registered | {"notified": date(2023, 1, 1)}
    assert date(2022, 12, 10) == value_of(plan.pip_due, old)
    assert date(2023, 3, 12) == value_of(plan.pip_due, new)


@pytest.mark.article("Besluit 5.3(1)")
def test_a_plan_pending_on_1_january_2023_is_open_where_the_texts_differ() -> None:
    """6 February by the old text, 9 February by the new: no transitional clause was found."""
    decision = decide(plan.pip_due, PENDING)
    assert decision.value is None
    assert "Which text governs" in decision.missing[0].ask.en
    assert date(2023, 2, 9) == value_of(plan.pip_due, PENDING | {"brp_registered": date(2022, 12, 1)})


@pytest.mark.article("Besluit 5.3(1)")
@pytest.mark.parametrize(
    ("change", "pending"),
    [
        ({"on": date(2022, 12, 31)}, False),
        ({"on": date(2023, 1, 1)}, True),
        ({"first_pip_dated": date(2022, 12, 31)}, False),
        ({"first_pip_dated": date(2023, 1, 1)}, True),
        ({"brp_registered": date(2022, 10, 22)}, False),
        ({"brp_registered": date(2022, 10, 23)}, True),
        ({"notified": date(2023, 1, 1)}, False),
    ],
)
def test_what_is_pending_at_the_change(change: dict[str, Known], pending: bool) -> None:
    """Notified before, no plan before, and the old ten weeks not over before 1 January 2023."""
    assert pending == value_of(plan.pip_pending_at_change, PENDING | change)


@pytest.mark.article("Atw 1(1)")
@pytest.mark.parametrize(
    ("notified", "counted", "last"),
    [
        (date(2023, 2, 16), date(2023, 4, 27), date(2023, 5, 1)),
        (date(2023, 3, 1), date(2023, 5, 10), date(2023, 5, 10)),
        (date(2023, 3, 4), date(2023, 5, 13), date(2023, 5, 15)),
    ],
)
def test_the_last_day_moves_to_a_working_day(notified: date, counted: date, last: date) -> None:
    """King's Day, an equated day and a weekend are passed over; 16-2-2023 and ten weeks ends on 1-5-2023."""
    deadline = plan.pip_deadline(NOTIFIED | {"notified": notified})
    assert deadline is not None
    assert (notified, counted, last) == (deadline.event, deadline.counted, deadline.last_day)
    assert deadline.certain
    assert deadline.length.days == 70


@pytest.mark.article("Atw 1(1)")
def test_boxing_day_moves_a_term_of_2022() -> None:
    """Registered on 17-10-2022: 26-12-2022 becomes 27-12-2022."""
    facts = PENDING | {"brp_registered": date(2022, 10, 17), "notified": date(2022, 10, 10), "on": date(2022, 12, 1)}
    deadline = plan.pip_deadline(facts)
    assert deadline is not None
    assert date(2022, 12, 27) == deadline.last_day


@pytest.mark.article("Besluit 5.3(1)")
def test_no_deadline_while_undetermined_or_not_begun() -> None:
    """No notification, or an open text: no deadline."""
    assert plan.pip_deadline(NOTIFIED | {"notified": NEVER}) is None
    assert plan.pip_deadline(PENDING) is None
    assert plan.pip_deadline({"on": date(2023, 6, 1)}) is None


@pytest.mark.article("Besluit 5.3(1)")
@pytest.mark.parametrize(
    ("made", "late"),
    [(date(2023, 4, 27), False), (date(2023, 4, 28), False), (date(2023, 5, 1), False), (date(2023, 5, 2), True)],
)
def test_a_plan_is_late_after_the_rolled_last_day(made: date, late: bool) -> None:
    """Counted last day 27-4-2023, rolled 1-5-2023."""
    facts = NOTIFIED | {"notified": date(2023, 2, 16), "first_pip_dated": made}
    assert late is value_of(plan.pip_late, facts)
    assert date(2023, 5, 1) == value_of(plan.pip_last_day, facts)


@pytest.mark.article("Besluit 5.3(1)")
def test_without_a_plan_it_is_late_once_the_day_has_passed() -> None:
    """No plan on the last day is not late; the day after it is."""
    assert value_of(plan.pip_late, NOTIFIED | {"on": date(2023, 5, 10)}) is False
    assert value_of(plan.pip_late, NOTIFIED | {"on": date(2023, 5, 11)}) is True
    assert value_of(plan.pip_late, NOTIFIED | {"notified": NEVER}) is False
    assert value_of(plan.pip_late, {"on": date(2023, 5, 11), "first_pip_dated": NEVER}) is None


@pytest.mark.article("Atw 3(3)")
def test_where_the_working_day_is_not_known_the_law_is_open() -> None:
    """Counted last day Friday 11-5-2029 after Ascension Day: whether a decree will equate it is not known yet."""
    decision = decide(plan.pip_late, NOTIFIED | {"notified": date(2029, 3, 2), "on": date(2029, 5, 14)})
    assert decision.value is None
    assert [""] == [missing.fact for missing in decision.missing]
    assert value_of(plan.pip_late, NOTIFIED | {"notified": date(2029, 3, 2), "on": date(2029, 5, 11)}) is False


@pytest.mark.article("Besluit 5.3(1)")
@pytest.mark.parametrize(
    ("made", "waited", "over"),
    [
        (date(2023, 2, 1), 0, False),
        (date(2023, 5, 10), 70, False),
        (date(2023, 5, 11), 71, True),
        (NEVER, 92, True),
    ],
)
def test_days_waited(made: date, waited: int, over: bool) -> None:
    """From the notification to the plan, or to the day asked about; 70 days is not more than ten weeks."""
    facts = NOTIFIED | {"first_pip_dated": made}
    assert waited == value_of(plan.pip_days_waited, facts)
    assert over == value_of(plan.pip_over_ten_weeks, facts)


@pytest.mark.article("Besluit 5.3(1)")
def test_nobody_waits_while_the_term_has_not_begun() -> None:
    """In reception the wait is 0 days."""
    facts = NOTIFIED | {"to_be_housed": True, "housing_registered": NEVER}
    assert value_of(plan.pip_days_waited, facts) == 0


@pytest.mark.article("Besluit 5.3(1)")
@pytest.mark.parametrize(("made", "before"), [(date(2023, 4, 30), True), (date(2023, 5, 1), False), (NEVER, False)])
def test_a_plan_before_housing_is_allowed_and_not_late(made: date, before: bool) -> None:
    """A plan made in reception: its term was not yet running."""
    facts = NOTIFIED | {"to_be_housed": True, "housing_registered": date(2023, 5, 1), "first_pip_dated": made}
    assert before == value_of(plan.pip_before_housing, facts)
    assert value_of(plan.pip_late, facts) is False


@pytest.mark.article("Besluit 5.3(3)")
def test_ten_weeks_after_registration_in_a_new_municipality() -> None:
    """1-11-2023 and ten weeks is 10-1-2024, also while information is awaited."""
    facts = INFORMED | {"moved_registered": date(2023, 11, 1), "third_party_received": NEVER}
    assert date(2024, 1, 10) == value_of(plan.pip_due_after_move, facts)
    deadline = plan.pip_after_move_deadline(facts | {"moved_registered": date(2023, 10, 16)})
    assert deadline is not None
    assert date(2023, 12, 27) == deadline.last_day
    assert value_of(plan.pip_due_after_move, facts | {"moved_registered": NEVER}) == NEVER


@pytest.mark.article("Besluit 5.3(3)")
@pytest.mark.parametrize(
    ("made", "late"),
    [(date(2024, 1, 10), False), (date(2024, 1, 11), True), (NEVER, True)],
)
def test_the_new_municipality_can_be_late(made: date, late: bool) -> None:
    """Its last day is 10-1-2024."""
    facts = {"on": date(2024, 3, 1), "moved_registered": date(2023, 11, 1), "moved_plan_dated": made}
    assert late is value_of(plan.move_plan_late, facts)


@pytest.mark.article("Atw 1(1)")
def test_the_last_day_of_the_new_municipality_moves_to_a_working_day() -> None:
    """Registered on Saturday 4-11-2023: ten weeks end on Saturday 13-1-2024, so Monday 15-1-2024 is in time."""
    facts = {"moved_registered": date(2023, 11, 4), "moved_plan_dated": NEVER}
    assert date(2024, 1, 15) == value_of(plan.move_plan_last_day, facts)
    assert value_of(plan.move_plan_late, facts | {"on": date(2024, 1, 15)}) is False
    assert value_of(plan.move_plan_late, facts | {"on": date(2024, 1, 16)}) is True


@pytest.mark.article("Wet 15(4)")
def test_a_new_municipality_takes_the_route_over() -> None:
    """After a move, while the plan is that of the previous municipality."""
    moved: dict[str, Known] = {"moved_registered": date(2023, 11, 1)}
    assert value_of(plan.takes_over_route, moved | {"previous_municipality_pip": True}) is True
    assert value_of(plan.takes_over_route, moved | {"previous_municipality_pip": False}) is False
    assert value_of(plan.takes_over_route, {"moved_registered": NEVER}) is False


CHANGING: dict[str, Known] = {
    "on": date(2024, 9, 10),
    "first_pip_dated": date(2023, 3, 10),
    "route": Route.B1,
    "wanted_route": Route.SELF_RELIANCE,
    "progress_differs": True,
    "special_case_route": False,
    "non_exempting_education_ended": NEVER,
}


@pytest.mark.article("Besluit 5.4(1)")
@pytest.mark.parametrize(
    ("made", "last"),
    [
        (date(2023, 3, 10), date(2024, 9, 10)),
        (date(2024, 8, 30), date(2026, 2, 28)),
        (date(2022, 8, 31), date(2024, 2, 29)),
        (NEVER, NEVER),
    ],
)
def test_eighteen_months_from_the_first_day_of_the_period(made: date, last: date) -> None:
    """The period begins the day after the first plan's date."""
    assert last == value_of(plan.route_change_last_day, {"first_pip_dated": made})


@pytest.mark.article("Besluit 5.4(1)")
@pytest.mark.parametrize(
    ("change", "may"),
    [
        ({}, True),
        ({"on": date(2024, 9, 11)}, False),
        ({"on": date(2024, 9, 11), "route": Route.EDUCATION, "wanted_route": Route.B1}, True),
        ({"on": date(2024, 9, 11), "route": Route.EDUCATION}, False),
        ({"on": date(2024, 9, 11), "special_case_route": True}, True),
        ({"progress_differs": False}, False),
        ({"wanted_route": Route.B1}, False),
        ({"first_pip_dated": NEVER}, False),
    ],
)
def test_changing_the_route(change: dict[str, Known], may: bool) -> None:
    """In time, or from the education route to B1, or in a special case; and only if progress differs."""
    assert may is value_of(plan.route_may_change, CHANGING | change)


@pytest.mark.article("Besluit 5.4(3)")
def test_a_late_change_asks_for_the_special_case() -> None:
    """After the window only the college's judgement can still allow it."""
    facts = CHANGING | {"on": date(2024, 9, 11)}
    del facts["special_case_route"]
    assert {"special_case_route"} == missing(plan.route_may_change, facts)


@pytest.mark.article("Besluit 5.4(2)")
@pytest.mark.parametrize(
    ("ended", "may"),
    [(date(2024, 9, 10), False), (date(2024, 9, 11), True), (date(2025, 1, 1), True), (date(2025, 1, 2), False)],
)
def test_after_an_education_that_ended_late(ended: date, may: bool) -> None:
    """Ended after the window, and on or before the day asked about."""
    facts = CHANGING | {"on": date(2025, 1, 1), "non_exempting_education_ended": ended}
    assert may is value_of(plan.after_late_education, facts)
    assert may is value_of(plan.route_may_change, facts)


@pytest.mark.article("Besluit 5.4(2)")
def test_there_was_no_exception_for_a_late_education_in_2022() -> None:
    """It came on 1 January 2023."""
    facts = CHANGING | {"first_pip_dated": date(2021, 1, 1), "non_exempting_education_ended": date(2022, 8, 1)}
    assert value_of(plan.after_late_education, facts | {"on": date(2022, 12, 31)}) is False
    assert value_of(plan.after_late_education, facts | {"on": date(2023, 1, 1)}) is True
