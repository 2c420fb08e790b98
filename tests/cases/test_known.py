"""The table of cases and the tests of cases say the same, and the page of the docs shows them all."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from docs import _cases
from inburgering.rules import Confidence
from tests.cases.known import CASES, Case, Outcome

HERE = Path(__file__).parent

# fmt: off
IDS = {
    "WI07-COST-CRVB-2013-BY9395", "WI07-EXEMPT-CRVB-2013-2602", "WI07-EXEMPT-RBALK-2012-BV7977",
    "WI07-EXEMPT-RBROT-2010-BL5672", "WI07-FINE-RVS-2018-2760", "WI07-LTR-CJEU-C-579-13", "WI07-LTR-CRVB-2016-2131",
    "WI07-TERM-RBAMS-2011-BT7055", "WI07-TERM-RBROT-2010-BL3689", "WI07-TURK-CRVB-2011-BR4959",
    "WI13-EU-C-158-23", "WI13-EU-RVS-2023-975", "WI13-EU-RVS-2025-3087",
    "WI13-FINE-RBAMS-2017-5176", "WI13-FINE-RBDHA-2018-1592", "WI13-FINE-RBMNE-2017-6056", "WI13-FINE-RBMNE-2021-3593",
    "WI13-FINE-RBOBR-2018-25", "WI13-LETTERS-RVS-2020-2734",
    "WI13-LOAN-KV-2021Z11526", "WI13-LOAN-RBMNE-2021-307", "WI13-LOAN-RBMNE-2021-4849", "WI13-LOAN-RBOVE-2022-2197",
    "WI13-LOAN-RBOVE-2025-242", "WI13-LOAN-RBROT-2021-6135", "WI13-LOAN-RVS-2019-3847",
    "WI13-MED-RBAMS-2022-7919", "WI13-MED-RBLIM-2023-7045", "WI13-MED-RBMNE-2020-1554", "WI13-MED-RBOVE-2022-2413",
    "WI13-MED-RBROT-2022-4298", "WI13-MED-RVS-2023-3686", "WI13-ONA-RBAMS-2020-7008",
    "WI13-TERM-RBDHA-2020-11546", "WI13-TERM-RBROT-2021-3939", "WI13-TERM-RVS-2022-144", "WI13-TURK-ASYLUM-2020",
    "WI13-VRIJST-RBAMS-2017-10206", "WI13-VRIJST-RBLIM-2020-9564",
    "WI21-EXT-DUO-BIRTH", "WI21-HEARING-DUO-340", "WI21-KENNISGEVING-RBOBR-2023-5474", "WI21-PIP-RBMNE-2024-2554",
    "WI21-REGIME-DIVOSA-DOELGROEP", "WI21-REGIME-KST-32824-353", "WI21-TURK-RBDHA-2024-7842",
}
# fmt: on


def _tests() -> dict[str, ast.FunctionDef]:
    """The test functions in this folder, by name."""
    found: dict[str, ast.FunctionDef] = {}
    for path in sorted(HERE.glob("test_*.py")):
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            if isinstance(node, ast.FunctionDef) and node.name.startswith("test_"):
                assert node.name not in found, f"two tests are called {node.name}"
                found[node.name] = node
    return found


TESTS = _tests()


def test_every_case_is_in_the_table_once() -> None:
    """46 cases, by hand."""
    assert 46 == len(IDS)
    assert sorted(IDS) == sorted(case.id for case in CASES)


def test_no_ruling_and_no_test_stands_in_the_table_twice() -> None:
    """A ruling is one case, and a case has a test of its own."""
    rulings = [case.ecli for case in CASES if case.ecli]
    assert len(set(rulings)) == len(rulings)
    assert len(IDS) == len({case.test for case in CASES})


def test_every_outcome_is_used() -> None:
    """An outcome that no case has would be a word without a meaning."""
    assert set(Outcome) == {case.outcome for case in CASES}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_each_case_has_a_test_that_names_its_ruling(case: Case) -> None:
    """The test of that name exists, and says which ruling or page it is about."""
    assert case.test in TESTS
    says = ast.get_docstring(TESTS[case.test])
    assert says
    assert (case.ecli or "") in says


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_what_is_awaited_stands_in_the_test_of_an_undetermined_case(case: Case) -> None:
    """The judgement or the open question that was filled in; where a court departed from the rule, none is awaited."""
    called = {
        node.func.id
        for node in ast.walk(TESTS[case.test])
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
    }
    if case.outcome is Outcome.UNDETERMINED:
        assert called & {"awaited", "fined_if_blamed"}
    if case.outcome is Outcome.DEPARTED:
        assert not called & {"awaited", "fined_if_blamed"}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_each_case_is_on_the_page(case: Case) -> None:
    """With its address, what was asked and what was decided."""
    rows = [row for row in _cases.page().splitlines() if f"]({case.url})" in row]
    assert [1] == [len(rows)]
    assert all(words in rows[0] for words in (case.ecli or case.id, case.asked, case.decided, case.note))
    assert ("†" in rows[0]) is (case.read is Confidence.SECONDARY)


def test_the_page_counts_the_cases() -> None:
    """The counts by outcome add up to all of them."""
    opens = _cases.page().split("\n## ", maxsplit=1)[0]
    counts = [int(row.split("|")[3]) for row in opens.splitlines() if row.startswith("| ") and row[-3].isdigit()]
    assert 46 == sum(counts)
