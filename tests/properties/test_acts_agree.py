"""What holds of every rule of the Acts, found in their packages, whatever rooms there are."""

from __future__ import annotations

import importlib
import pkgutil
from datetime import date
from random import Random
from types import ModuleType
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import inburgering
import wi2007
import wi2013
import wi2021
from inburgering.rules import Rule, Vocabulary, decide, rules_in, value_of
from tests.agreement import Boundaries, Row, assert_agreement, fact_rows


def modules() -> list[ModuleType]:
    """Every module of the three Acts, and of the transition."""
    names = [
        m.name for act in (wi2007, wi2013, wi2021) for m in pkgutil.walk_packages(act.__path__, f"{act.__name__}.")
    ]
    rooms = [m.name for m in pkgutil.iter_modules(inburgering.__path__, "inburgering.")]
    return [importlib.import_module(name) for name in [*names, *(n for n in rooms if "transition" in n)]]


def by_vocabulary() -> dict[type[Vocabulary], list[Rule[Any]]]:
    """The rules of the Acts by the facts they speak of."""
    found: dict[type[Vocabulary], list[Rule[Any]]] = {}
    for one in rules_in(*modules()):
        found.setdefault(one.vocabulary, []).append(one)
    return found


RULES = by_vocabulary()
GROUPS = [pytest.param(rules, id=vocabulary.__name__) for vocabulary, rules in RULES.items()]
FEW = settings(max_examples=max(4, settings().max_examples // 8))
randoms = st.randoms(use_true_random=True)


def test_every_rule_has_its_own_name() -> None:
    """No two rules share an id, so that columns and references are never mixed up."""
    ids = [one.id for rules in RULES.values() for one in rules]
    assert ids
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("rules", GROUPS)
@FEW
@given(data=st.data())
def test_one_person_and_many_have_the_same_outcome(rules: list[Rule[Any]], data: st.DataObject) -> None:
    """Each rule of the Acts decided alone and as a column gives the same, unknown facts included."""
    assert_agreement(rules, data.draw(fact_rows(rules, size=60)))


def case(rules: list[Rule[Any]], data: st.DataObject, size: int) -> tuple[list[Row], Random]:
    return data.draw(fact_rows(rules, size=size, spans=True)), data.draw(randoms)


@pytest.mark.parametrize("rules", GROUPS)
@FEW
@given(data=st.data())
def test_what_is_decided_holds_for_whoever_the_person_may_be(rules: list[Rule[Any]], data: st.DataObject) -> None:
    """A decided outcome is that of every person the known facts allow."""
    boundaries = Boundaries.of(rules)
    rows, random = case(rules, data, 10)
    for row in rows:
        decided = {one: value_of(one, row) for one in rules}
        for full in (boundaries.completion(row, random) for _ in range(3)):
            for one, value in decided.items():
                if isinstance(value, bool | date | int | float | str):
                    assert (one.id, value) == (one.id, value_of(one, full))


@pytest.mark.parametrize("rules", GROUPS)
@FEW
@given(data=st.data())
def test_learning_facts_does_not_change_what_is_decided(rules: list[Rule[Any]], data: st.DataObject) -> None:
    """Facts come in; once decided, the outcome stays."""
    boundaries = Boundaries.of(rules)
    rows, random = case(rules, data, 4)
    for row in rows:
        full, known = boundaries.completion(row, random), dict(row)
        before = {one: decide(one, known) for one in rules}
        names = random.sample(sorted(full), len(full))
        for start in range(0, len(names), max(1, len(names) // 4)):
            known |= {name: full[name] for name in names[start : start + max(1, len(names) // 4)]}
            for one, decision in before.items():
                if decision.decided:
                    assert (one.id, decision.value) == (one.id, value_of(one, known))
            before = {one: decide(one, known) for one in rules}


@pytest.mark.parametrize("rules", GROUPS)
@FEW
@given(data=st.data())
def test_the_missing_facts_and_the_proof_bear_out(rules: list[Rule[Any]], data: st.DataObject) -> None:
    """Something is missing exactly when undecided, what settles settles, and a proof's facts are enough by themselves."""
    rows, random = case(rules, data, 2)
    for row in rows:
        for one in random.sample(rules, min(12, len(rules))):
            decision = decide(one, row)
            assert (one.id, decision.decided) == (one.id, not decision.missing)
            for missing in decision.missing:
                if missing.settles is not None:
                    assert decide(one, {**row, missing.fact: missing.settles}).decided
            if decision.decided:
                named = {name: value for step in decision.proof.walk() for name, value in step.facts}
                assert (one.id, decision.value) == (one.id, decide(one, named).value)
