"""The audit: findings and tallies of a register, whatever kind of frame it is."""

from __future__ import annotations

from datetime import date
from typing import Any

import duckdb
import polars as pl
import pytest

from inburgering.errors import InburgeringError
from inburgering.facts import RegisterFacts
from inburgering.law import WI2021
from inburgering.register import FINDINGS, Finding, Severity, audit, finding
from inburgering.rules import RuleError, Text, Truth
from wi2021 import obligation, period

ON = date(2024, 1, 1)
SAYS = Text("de letter is te vroeg", "the letter is too early")
FACTS = RegisterFacts.facts()


def declared(code: str = "T01", **more: Any) -> Finding:
    @finding(code, Severity.ERROR, WI2021.art("3", 1), ask=SAYS, yes=SAYS, no=SAYS, **more)
    def letter_before_right(f: RegisterFacts) -> Truth:
        """The letter is dated before the right was made known."""
        return f.notified < f.made_known

    return letter_before_right


EARLY = declared(recorded=FACTS["notified"], by_law=period.period_first_day, remedy=obligation.remedy)
REGISTER = pl.DataFrame(
    {
        "reference": ["a", "b", "c"],
        "notified": [date(2022, 1, 1), date(2022, 6, 1), None],
        "made_known": [date(2022, 2, 1), date(2022, 2, 1), date(2022, 2, 1)],
        "first_pip_dated": [date(2022, 3, 1)] * 3,
        "note": ["kept", "as", "it is"],
    }
)
KINDS: dict[str, Any] = {
    "polars": REGISTER,
    "polars lazy": REGISTER.lazy(),
    "pandas": REGISTER.to_pandas(),
    "pyarrow": REGISTER.to_arrow(),
    "duckdb": duckdb.from_arrow(REGISTER.to_arrow()),
}


def as_polars(frame: Any) -> pl.DataFrame:
    if isinstance(frame, pl.LazyFrame):
        return frame.collect()
    if isinstance(frame, duckdb.DuckDBPyRelation):
        return pl.from_arrow(frame.to_arrow_table())  # type: ignore[return-value]  # of a table, not of an array
    return frame if isinstance(frame, pl.DataFrame) else pl.DataFrame(frame)


@pytest.mark.parametrize("kind", KINDS)
def test_what_kind_comes_in_comes_out(kind: str) -> None:
    """The findings are a frame of the kind of the register, and say the same whatever kind it is."""
    found = audit(KINDS[kind], on=ON, findings=[EARLY])
    assert type(KINDS[kind]) is type(found.findings)
    expected = {
        "reference": "a",
        "code": "T01",
        "severity": "error",
        "recorded": "2022-01-01",
        "by_law": "2022-03-02",
        "remedy": None,
    }
    assert [expected] == as_polars(found.findings).to_dicts()


def test_every_row_is_found_clear_or_unknown() -> None:
    """A tally adds up to the rows, and a row that cannot be told is neither found nor clear."""
    found = audit(REGISTER, on=ON, findings=[EARLY])
    (tally,) = found.tallies
    assert (3, 1, 1) == (found.rows, found.rows_found, found.found)
    assert (1, 1, 1) == (tally.found, tally.clear, tally.unknown)


def test_a_row_opens_to_its_proof() -> None:
    """The scalar reading of the same row gives the same answer, with the facts it rests on."""
    found = audit(REGISTER, on=ON, findings=[EARLY])
    decision = found.open("a", "T01")
    assert decision.value is True
    assert (("notified", date(2022, 1, 1)), ("made_known", date(2022, 2, 1))) == decision.proof.facts
    assert ["notified"] == [missing.fact for missing in found.open("c", "T01").missing]


def test_rows_without_a_name_are_numbered() -> None:
    """Without a reference a row is called by its number, from 1."""
    nameless = REGISTER.drop("reference")
    for register in (nameless, nameless.lazy()):
        found = audit(register, on=ON, findings=[EARLY])
        assert [1] == as_polars(found.findings)["line"].to_list()
        assert found.open(1, "T01").value is True


def test_rows_without_an_order_need_a_name() -> None:
    """The rows of an engine that keeps no order cannot be numbered: that is said."""
    with pytest.raises(InburgeringError, match="'reference'"):
        audit(duckdb.from_arrow(REGISTER.drop("reference").to_arrow()), on=ON, findings=[EARLY])


@pytest.mark.parametrize(("row", "code"), [("z", "T01"), ("a", "T02"), (1, "T01")])
def test_what_is_not_there_is_said(row: str | int, code: str) -> None:
    """No such row, no such finding, or rows that are not called so: an error of the library's own."""
    found = audit(REGISTER, on=ON, findings=[EARLY])
    with pytest.raises(InburgeringError):
        found.open(row, code)


def test_a_column_of_another_type_is_refused() -> None:
    """Every column that is not what its fact is, is named in one error."""
    wrong = REGISTER.with_columns(pl.lit("x").alias("made_known"), pl.lit(1).alias("dutch"))
    with pytest.raises(InburgeringError, match=r"made_known: String, where a date(.|\n)*dutch: Int32, where true"):
        audit(wrong, on=ON, findings=[EARLY])


def test_no_dataframe_is_refused() -> None:
    """What is no dataframe is refused by its type."""
    with pytest.raises(InburgeringError, match="not list"):
        audit([{"reference": "a"}], on=ON, findings=[EARLY])


def test_recorded_is_a_fact() -> None:
    """Something else than a fact cannot be what a record says."""
    with pytest.raises(RuleError, match="recorded is a fact"):
        declared(recorded=~(FACTS["notified"] == ON))


def test_codes_are_used_once() -> None:
    """No two findings of the library have the same code, and they stand in the order of their codes."""
    codes = [f.code for f in FINDINGS]
    assert sorted(set(codes)) == codes


def test_every_finding_asks_in_two_languages() -> None:
    """A finding says what is the matter and what to ask, in Dutch and in English."""
    for f in FINDINGS:
        for text in (f.rule.says["yes"], f.rule.says["no"], f.ask):
            assert text.nl.strip(), f.code
            assert text.en.strip(), f.code
            assert text.nl != text.en, f.code
