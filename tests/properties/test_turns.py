"""What would turn a decision: the sets turn it, no part of them does, and no smaller set is passed over."""

from __future__ import annotations

from datetime import date
from random import Random
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from inburgering.law import WI2021
from inburgering.rules import Known, Rule, Text, Truth, Vocabulary, day, number, rule, truth, turns, value_of, years
from tests.agreement import Boundaries, Row, fact_rows
from wi2021 import obligation, period, plan, requirements

RULES: list[Rule[Any]] = [
    obligation.obliged,
    obligation.asylum_status_holder,
    obligation.temporary_purpose,
    period.near_completion,
    plan.review_of_z_route,
    requirements.obligation_met,
]


class Small(Vocabulary):
    """Three facts."""

    on = day(Text("de dag", "the day"))
    born = day(Text("geboren", "born"))
    hours = number(Text("uren", "hours"), Text("uren", "hours"))
    excused = number(Text("geoorloofd gemist", "excused"), Text("uren", "hours"))
    hours_set = number(Text("uren in het plan", "hours set"), Text("uren", "hours"))
    signed = truth(Text("getekend", "signed"), Text("niet getekend", "not signed"))


CITE = WI2021.art("1")


@rule(CITE, id="test.grown", yes=Text("ja", "yes"), no=Text("nee", "no"))
def grown(f: Small) -> Truth:
    """Adult, and enough hours or a signature."""
    return (f.on >= f.born + years(18)) & ((f.hours >= 600) | f.signed)


CHILD: Row = {"on": date(2024, 2, 29), "born": date(2006, 3, 1), "hours": 599, "signed": False}


def test_the_smallest_sets_name_the_nearest_values() -> None:
    """One day older and one hour more, or one day older and signed: two facts each, and neither alone."""
    found = {frozenset(dict(one.facts).items()) for one in turns(grown, CHILD)}
    older = ("born", date(2006, 2, 28))

    assert {frozenset({older, ("hours", 600)}), frozenset({older, ("signed", True)})} == found
    assert {frozenset({"born"})} == {one.names for one in turns(grown, CHILD | {"hours": 600})}


@rule(CITE, id="test.three_quarters", yes=Text("ja", "yes"), no=Text("nee", "no"))
def three_quarters(f: Small) -> Truth:
    """Hours and as many again as were excused, beside three quarters of those set."""
    return f.hours + f.excused * 2 >= f.hours_set * 0.75


def test_a_number_turns_where_the_sides_of_a_comparison_meet() -> None:
    """Of 800 hours 600 are needed: with 500 and 10 excused, 580 or 50 do, and so does a plan of 693."""
    row: Row = {"hours": 500, "excused": 10, "hours_set": 800}
    assert {("hours", 580), ("excused", 50), ("hours_set", 693)} == {one.facts[0] for one in turns(three_quarters, row)}


def test_what_is_fixed_is_not_changed_and_too_much_is_not_looked_for() -> None:
    """With the birth date fixed nothing turns it; nor does one fact alone where two are needed."""
    assert () == turns(grown, CHILD, fixed=("on", "born"))
    assert () == turns(grown, CHILD, most=1)


@settings(max_examples=max(5, settings().max_examples // 4), deadline=None)
@given(data=st.data(), which=st.sampled_from(RULES))
def test_each_set_turns_the_decision_and_is_minimal(data: st.DataObject, which: Rule[Any]) -> None:
    """Every set gives the outcome it says; without one of its facts the outcome is not another decided one."""
    (row,) = data.draw(fact_rows([which], size=1))
    was = value_of(which, row)
    for one in turns(which, row, most=2):
        changes = dict(one.facts)
        assert one.outcome == value_of(which, row | changes)
        assert one.outcome != was
        for left_out in changes:
            rest = {name: value for name, value in changes.items() if name != left_out}
            assert value_of(which, row | rest) in (was, None)


@settings(max_examples=max(5, settings().max_examples // 4), deadline=None)
@given(data=st.data(), which=st.sampled_from(RULES), random=st.randoms(use_true_random=True))
def test_no_single_fact_is_passed_over(data: st.DataObject, which: Rule[Any], random: Random) -> None:
    """Where one fact, changed at random, turns the decision, the sets found are of one fact and hold that one."""
    (row,) = data.draw(fact_rows([which], size=1))
    was, boundaries = value_of(which, row), Boundaries.of([which])
    names = {name for one in turns(which, row, most=1) for name in one.names}
    for fact in boundaries.facts:
        if fact.data.name == "on" or fact.data.default is not None:
            continue
        value: Known = boundaries.value(fact, row, random)
        if isinstance(value, int | float) and value < 0:  # what is counted is not negative
            continue
        outcome = value_of(which, row | {fact.data.name: value})
        if isinstance(outcome, bool) and outcome is not was:
            assert fact.data.name in names
