"""Long files: their columns, and how they join a register."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

import polars as pl
import pytest

from inburgering.dossier import DecisionKind, Pip, ResidenceGround, ResidenceRight, Route, Sponsor
from inburgering.errors import InburgeringError
from inburgering.facts import RegisterFacts
from inburgering.register._long import LONG
from inburgering.register._reduce import NOT_REDUCED, with_long
from inburgering.rules import NEVER

ON = date(2024, 3, 1)


def _wide(**more: Any) -> pl.DataFrame:
    return pl.DataFrame({"reference": ["a", "b"], **more})


def _pips(*rows: tuple[str, date | None, str | None]) -> pl.DataFrame:
    return pl.DataFrame(rows, schema={"reference": pl.String, "dated": pl.Date, "route": pl.String}, orient="row")


def test_every_long_file_begins_with_the_name_of_the_person() -> None:
    """The first column of each long file is the reference, once."""
    for file in LONG.values():
        names = [column.name for column in file.columns]
        assert names[0] == "reference"
        assert len(set(names)) == len(names)


def test_a_row_of_residence_is_a_right_with_its_sponsor() -> None:
    """The sponsor's fields stand in the row of the right; without any of them there is no sponsor."""
    row = {"reference": "a", "ground": "c", "first_day": ON, "sponsor_is_dutch": True}
    expected = ResidenceRight(ground=ResidenceGround.C, first_day=ON, sponsor=Sponsor(is_dutch=True))
    assert expected == LONG["residence"].object(row)
    assert ResidenceRight(ground=ResidenceGround.C) == LONG["residence"].object({"ground": "c"})
    assert Pip(route=Route.B1) == LONG["pips"].object({"route": "b1"})


def test_a_row_of_extensions_is_a_decision_on_an_extension() -> None:
    """The kind has no column: every row has the same."""
    assert LONG["extensions"].object({"months": 6}).kind is DecisionKind.EXTENSION  # type: ignore[attr-defined]  # a Decision
    assert "kind" not in [column.name for column in LONG["extensions"].columns]


def test_who_has_no_row_has_none_and_a_file_not_given_is_unknown() -> None:
    """A person without a plan in the file has no plan; without a file nothing is said of exams."""
    done = with_long(_wide(), {"pips": _pips(("a", ON, "b1"))}, ON)
    assert [ON, NEVER] == done["first_pip_dated"].to_list()
    assert ["b1", None] == done["route"].to_list()
    assert "knm_passed" not in done.columns


def test_a_column_of_the_wide_file_wins() -> None:
    """What the wide file says of a fact is left as it is, and the other facts come from the long file."""
    done = with_long(_wide(route=["education", None]), {"pips": _pips(("a", ON, "b1"))}, ON)
    assert ["education", None] == done["route"].to_list()
    assert [ON, NEVER] == done["pip_dated"].to_list()


def test_each_row_may_have_a_day_of_its_own() -> None:
    """A column `on` decides row by row which plans had been dated."""
    plans = _pips(("a", ON, "b1"), ("b", ON, "b1"))
    done = with_long(_wide(on=[date(2024, 2, 29), ON]), {"pips": plans}, date(1999, 1, 1))
    assert [NEVER, ON] == done["first_pip_dated"].to_list()


def test_a_person_without_a_name_or_day_has_unknown_facts() -> None:
    """Without a reference no rows can be found, which is not the same as having none; without a day nothing can be said."""
    wide = pl.DataFrame({"reference": [None, "b"], "on": [ON, None]}, schema={"reference": pl.String, "on": pl.Date})
    done = with_long(wide, {"pips": _pips(("b", ON, "b1"))}, ON)
    assert [None, None] == done["first_pip_dated"].to_list()


def test_the_order_of_the_file_decides_between_plans_of_one_day() -> None:
    """Of two plans of one day the later in the file is in force; a column `line` says which is later."""
    plans = _pips(("a", ON, "b1"), ("a", ON, "self_reliance"))
    assert "self_reliance" == with_long(_wide(), {"pips": plans}, ON)["route"][0]
    turned = plans.with_columns(line=pl.Series([2, 1]))
    assert "b1" == with_long(_wide(), {"pips": turned}, ON)["route"][0]


def test_rows_stay_in_order_and_rows_of_strangers_are_left_out() -> None:
    """As many rows come out as came in, in the same order."""
    wide = pl.DataFrame({"reference": ["c", "a", "b"]})
    done = with_long(wide, {"pips": _pips(("z", ON, "b1"), ("a", ON, "b1"))}, ON)
    assert ["c", "a", "b"] == done["reference"].to_list()


def test_a_lazy_frame_stays_lazy() -> None:
    """Nothing is read before it is asked for."""
    done = with_long(_wide().lazy(), {"pips": _pips(("a", ON, "b1")).lazy()}, ON)
    assert isinstance(done, pl.LazyFrame)
    assert {"a", "b"} == set(done.collect()["reference"])


def _refused() -> Iterator[tuple[pl.DataFrame, dict[str, pl.DataFrame], str]]:
    yield _wide(), {"plans": _pips()}, "no such long file: plans"
    yield pl.DataFrame({"x": [1]}), {"pips": _pips()}, "a column 'reference' in the wide file"
    yield _wide(), {"pips": pl.DataFrame({"dated": [ON]})}, "long file pips needs a column 'reference'"
    yield _wide(), {"pips": pl.DataFrame({"reference": ["a"], "dated": ["x"]})}, "pips.dated: String, where a date"


@pytest.mark.parametrize(("wide", "files", "words"), list(_refused()))
def test_what_does_not_fit_is_refused_with_its_place(
    wide: pl.DataFrame, files: dict[str, pl.DataFrame], words: str
) -> None:
    """An unknown file, a missing reference and a column of another type are errors that name them."""
    with pytest.raises(InburgeringError, match=words):
        with_long(wide, files, ON)


def test_what_is_not_reduced_are_facts_and_stay_unknown() -> None:
    """The facts that are named as not worked out exist, and no column is made of them."""
    names = {name for group in NOT_REDUCED.values() for name in group}
    assert names <= set(RegisterFacts.facts())
    files = {name: pl.DataFrame({"reference": ["a"]}) for name in LONG}
    assert not names & set(with_long(_wide(), files, ON).columns)
