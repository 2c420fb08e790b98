"""The synthetic register: the same for the same seed, larger on demand, with the errors that the letter confesses."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import polars as pl
import pytest
from polars.testing import assert_frame_equal

from inburgering.errors import InburgeringError
from inburgering.facts import RegisterFacts
from inburgering.register._assess import assess
from inburgering.register._synthetic import synthetic, write_synthetic
from inburgering.register._tables import tables
from inburgering.rules import NEVER
from wi2021 import obligation, plan

ROOT = Path(__file__).resolve().parents[2]
ON = date(2023, 5, 1)


@pytest.fixture(scope="module")
def register() -> pl.DataFrame:
    """The pattern once."""
    return synthetic()


def test_the_shipped_register_is_what_the_generator_makes(register: pl.DataFrame) -> None:
    """The file in the examples is the pattern once, from seed 0, and below one megabyte."""
    shipped = ROOT / "examples" / "register.parquet"
    assert_frame_equal(register, pl.read_parquet(shipped))
    assert shipped.stat().st_size < 1_000_000


def test_the_same_seed_gives_the_same_bytes(tmp_path: Path) -> None:
    """Two files of the same seed are equal; another seed gives other days."""
    for name, seed in (("a", 3), ("b", 3), ("c", 4)):
        write_synthetic(tmp_path / name, 500, seed)
    a, b, c = ((tmp_path / name).read_bytes() for name in "abc")
    assert a == b
    assert a != c


def test_every_column_is_a_fact_of_a_register(register: pl.DataFrame) -> None:
    """No column is outside the layout."""
    assert set() == set(register.columns) - set(RegisterFacts.facts())


def test_twice_the_pattern_has_twice_the_counts_and_equal_shares() -> None:
    """A multiple of the pattern keeps the shares, with other days."""
    once = synthetic().height
    large = synthetic(2 * once)
    assert not large.head(once).equals(large.tail(once))
    found = tables(large, on=ON)["T4"].cell("total", "0-10")
    assert (14_000, 47) == (found.exact, found.percent)


@pytest.mark.parametrize("rows", [0, 1, 37_000])
def test_as_many_rows_as_asked(rows: int) -> None:
    """A number that is no multiple of the pattern is kept to."""
    assert rows == synthetic(rows).height


def test_no_fewer_than_no_rows() -> None:
    """A negative number of rows is refused."""
    with pytest.raises(InburgeringError):
        synthetic(-1)


def test_registrations_and_plans_are_on_weekdays_and_in_order(register: pl.DataFrame) -> None:
    """Nobody is registered at a weekend, and everybody is linked, registered, notified and offered in order."""
    for name in ("brp_registered", "housing_registered", "first_pip_dated", "recorded_offer_dated"):
        days = register.filter(pl.col(name) != NEVER)[name]
        assert days.dt.weekday().max() <= 5  # type: ignore[operator]  # polars types an aggregate loosely
    assert register.filter(
        pl.col("housing_registered") < pl.col("linked_to_municipality"), pl.col("to_be_housed")
    ).is_empty()
    assert register.filter(pl.col("notified") < pl.col("made_known"), pl.col("notified") != NEVER).is_empty()
    assert register.filter(pl.col("recorded_offer_dated") < pl.col("first_pip_dated")).is_empty()


def test_everybody_is_an_adult_of_at_most_sixty_when_the_right_is_made_known(register: pl.DataFrame) -> None:
    """Ages run from 18 to 60."""
    ages = register.select(age=(pl.col("made_known") - pl.col("born")).dt.total_days() / 365.25)["age"]
    assert 18 <= ages.min() <= ages.max() < 60.1  # type: ignore[operator]  # polars types an aggregate loosely


@pytest.mark.article("Kamerstukken II 2022/23, 32 824, nr. 390, D.1")
def test_family_of_clergy_is_wrongly_obliged(register: pl.DataFrame) -> None:
    """138 by DUO since 2013, and about 20 by municipalities from 2007 to 2012, all under the older Acts."""
    decided = assess(register, on=ON, rules=[obligation.wrongly_imposed])
    wrong = decided.filter(pl.col(obligation.wrongly_imposed.id))
    by_duo, municipal = (wrong.filter(pl.col("imposed_by_municipality") == m) for m in (False, True))
    assert (138, 20) == (by_duo.height, municipal.height)
    assert {"wi2013"} == set(by_duo["recorded_act"])
    assert {"wi2007"} == set(municipal["recorded_act"])
    assert municipal["made_known"].max() < date(2013, 1, 1) <= by_duo["made_known"].min()


@pytest.mark.article("Kamerstukken II 2022/23, 32 824, nr. 390, 1.3.1")
def test_about_400_are_on_the_self_reliance_route_by_a_superseded_result(register: pl.DataFrame) -> None:
    """The lower norm makes B1 attainable for 400 persons on the Z-route."""
    decided = assess(register, on=ON, rules=[plan.review_of_z_route])
    assert 400 == decided[plan.review_of_z_route.id].sum()


def test_a_few_hour_statements_lack_contract_and_invoice(register: pl.DataFrame) -> None:
    """Their number is a choice; the letter gives none."""
    stated = register.filter(pl.col("hours_stated") > 0)
    assert 0 < stated.height < 10
    assert stated["hours_stated"].equals(stated["hours_without_contract"])


@pytest.mark.parametrize("clock", ["linked", "registered"])
def test_everybody_on_record_under_the_act_of_2021_is_obliged_by_law(register: pl.DataFrame, clock: str) -> None:
    """Counting by law gives the tables of the record, and places everybody."""
    by_record, by_law = (tables(register, on=ON, by=by, clock=clock) for by in ("recorded", "law"))
    assert 0 == by_law.unplaced
    assert by_record.as_dict() == by_law.as_dict()


def test_some_offers_come_more_than_three_months_after_the_plan(register: pl.DataFrame) -> None:
    """Late offers are there to be found, and most housed status holders with a plan have none."""
    offered = register.filter(pl.col("recorded_offer_dated") != NEVER)
    late = offered.filter(pl.col("recorded_offer_dated") > pl.col("first_pip_dated").dt.offset_by("3mo"))
    assert 3700 == offered.height
    assert 0 < late.height < offered.height
