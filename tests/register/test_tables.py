"""The tables of a register: who counts, since when, on which date, and what is hidden."""

from __future__ import annotations

import json
from datetime import date, timedelta
from typing import Any

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from inburgering.errors import InburgeringError
from inburgering.register._tables import tables
from inburgering.register._tables_value import Printing, Row
from inburgering.rules import NEVER, Text

ASYLUM, FAMILY, TOTAL = "asylum_status_holder", "family_or_other_migrant", "total"
ON = date(2023, 5, 1)

HOUSED: dict[str, Any] = {
    "recorded_as_obliged": True,
    "recorded_act": "wi2021",
    "recorded_group": ASYLUM,
    "to_be_housed": True,
    "linked_to_municipality": date(2023, 1, 2),
    "notified": date(2023, 1, 2),
    "brp_registered": date(2023, 1, 2),
    "housing_registered": date(2023, 1, 9),
    "reception_left": date(2023, 1, 9),
    "first_pip_dated": NEVER,
    "recorded_offer_dated": NEVER,
    "third_party_awaited": False,
}
RECEPTION = HOUSED | {"housing_registered": NEVER, "reception_left": NEVER}
FAMILY_ROW = HOUSED | {
    "recorded_group": FAMILY,
    "to_be_housed": False,
    "linked_to_municipality": NEVER,
    "housing_registered": NEVER,
    "reception_left": None,
}
FAMILY_PLAN = FAMILY_ROW | {"first_pip_dated": date(2023, 4, 1)}


def frame(*rows: dict[str, Any]) -> pl.DataFrame:
    """A register of these rows."""
    schema = {
        name: pl.Date if isinstance(value, date) else pl.Boolean if isinstance(value, bool) else pl.String
        for name, value in HOUSED.items()
    }
    return pl.DataFrame(list(rows), schema=schema)


def exact(*rows: dict[str, Any], on: date = ON, **more: Any) -> Any:
    """The exact tables of these rows."""
    return tables(frame(*rows), on=on, rounded=False, **more)


@pytest.mark.parametrize(("days", "column"), [(0, "0-10"), (70, "0-10"), (71, "over")])
def test_the_class_changes_after_seventy_days(days: int, column: str) -> None:
    """A plan on the seventieth day is within ten weeks, on the next day it is over."""
    made = exact(HOUSED | {"first_pip_dated": date(2023, 1, 9) + timedelta(days)})
    assert 1 == made["T4"].cell(ASYLUM, column).exact
    assert 1 == made["T4"].cell(ASYLUM, "total").exact


def test_a_plan_made_in_reception_is_in_table_2_and_not_in_table_4() -> None:
    """Footnote 9 of the letter: it was made before the term for it began."""
    made = exact(RECEPTION | {"first_pip_dated": date(2023, 2, 1)})
    assert 1 == made["T1"].cell("2023-05-01", "with").exact
    assert 1 == made["T2"].cell(ASYLUM, "2023-05-01 pip").exact
    assert 0 == made["T4"].cell(ASYLUM, "total").exact


def test_a_day_after_the_reference_date_has_not_come() -> None:
    """The last day of reception, and a plan, count on their own day and not on the day before."""
    row = HOUSED | {"first_pip_dated": date(2023, 1, 20)}
    before, on = (exact(row, on=date(2023, 1, day)) for day in (19, 20))
    assert (0, 1) == tuple(t["T2"].cell(ASYLUM, f"{t.on} pip").exact for t in (before, on))
    reception = [exact(row, on=date(2023, 1, day))["T1"].cell(f"2023-01-0{day}", "without").exact for day in (8, 9)]
    assert [1, 0] == reception


def test_linked_and_registered_are_two_populations() -> None:
    """From the linking somebody in reception counts; from registration in the housing municipality not yet."""
    counts = [
        exact(RECEPTION, clock=clock)["T2"].cell(ASYLUM, "2023-05-01 obliged").exact
        for clock in ("linked", "registered")
    ]
    assert [1, 0] == counts


@pytest.mark.parametrize("act", ["wi2007", "wi2013"])
def test_the_older_acts_are_not_counted(act: str) -> None:
    """The tables are about the 2021 Act."""
    assert 0 == exact(HOUSED | {"recorded_act": act})["T2"].cell(TOTAL, "2023-05-01 obliged").exact


def test_by_law_counts_other_persons_than_by_record() -> None:
    """On record as obliged without a right of residence: counted by the record; by law nobody."""
    register = frame(HOUSED).with_columns(
        has_right=pl.lit(value=False),
        dutch=pl.lit(value=True),
        obligation_runs_on=pl.lit(value=False),
    )
    found = [tables(register, on=ON, by=by)["T2"].cell(TOTAL, "2023-05-01 obliged").exact for by in ("recorded", "law")]
    assert [1, 0] == found


@pytest.mark.parametrize(("on", "mature"), [(date(2023, 4, 10), False), (date(2023, 4, 11), True)])
def test_a_cohort_is_mature_when_its_last_day_is_ten_weeks_old(on: date, mature: bool) -> None:
    """January 2023 ends on the 31st; ten weeks later it is 11 April."""
    cell = exact(HOUSED, on=on)["cohorts"].cell("2023-01", ASYLUM)
    assert mature is cell.mature
    assert mature is (cell.share is not None)


def test_a_cohort_says_how_long_it_was_followed() -> None:
    """From January to May is four months."""
    assert 4 == exact(HOUSED)["cohorts"].cell("2023-01", "followed").exact


def test_an_offer_is_counted_among_housed_status_holders_with_a_plan() -> None:
    """With and without an offer; family, and who has no plan, are not in the denominator."""
    plan = HOUSED | {"first_pip_dated": date(2023, 2, 1)}
    made = exact(plan, plan | {"recorded_offer_dated": date(2023, 3, 1)}, HOUSED, FAMILY_ROW)
    cell = made["offers"].cell(ASYLUM, "offer")
    assert (1, 2, 0.5) == (cell.numerator, cell.denominator, cell.share)


def test_family_without_notification_is_a_term_not_begun() -> None:
    """The cause given to the gap of 500."""
    made = exact(FAMILY_ROW | {"notified": NEVER}, FAMILY_ROW)
    assert 1 == made["gaps"].cell("not_begun", FAMILY).exact
    assert 1 == made["gaps"].cell("in_tables", FAMILY).exact


@pytest.mark.parametrize(
    "fact",
    [
        "recorded_as_obliged",
        "recorded_group",
        "linked_to_municipality",
        "reception_left",
        "first_pip_dated",
        "housing_registered",
    ],
)
def test_who_cannot_be_placed_is_counted_apart(fact: str) -> None:
    """Unknown is not no: the number of persons that could not be placed is given."""
    assert (0, 1) == (exact(HOUSED).unplaced, exact(HOUSED | {fact: None}).unplaced)


def test_who_is_in_reception_is_in_no_table_of_terms() -> None:
    """Registered where they will live, but not moved out of reception yet: counted there and nowhere twice."""
    waiting = HOUSED | {"reception_left": date(2023, 5, 2)}
    made = exact(HOUSED, waiting, waiting)
    counted = [
        made["T3"].cell(ASYLUM, "total"),
        made["gaps"].cell("in_tables", ASYLUM),
        made["gaps"].cell("reception", ASYLUM),
    ]
    assert [1, 1, 2] == [cell.exact for cell in counted]


def test_columns_that_are_absent_place_nobody() -> None:
    """A register without a record of the obligation has empty tables, and says of how many."""
    made = tables(pl.DataFrame({"brp_registered": [ON, ON]}), on=ON)
    assert (2, 0) == (made.unplaced, made["T2"].cell(TOTAL, "2023-05-01 obliged").exact)


@pytest.mark.parametrize(("n", "shown"), [(49, 0), (50, 100), (149, 100), (150, 200)])
def test_counts_are_rounded_to_hundreds(n: int, shown: int) -> None:
    """Halves go up; the exact count stays."""
    cell = tables(frame(*[HOUSED] * n), on=ON)["T2"].cell(ASYLUM, "2023-05-01 obliged")
    assert (n, shown) == (cell.exact, cell.shown)


@pytest.mark.parametrize(("n", "shown"), [(0, "0"), (1, "verborgen"), (9, "verborgen"), (10, "10")])
def test_figures_under_ten_are_hidden_on_request(n: int, shown: str) -> None:
    """From one to nine; not nought, not ten."""
    assert shown == Printing(1, suppress=True).count(n).text("nl")
    assert str(n) == Printing(1).count(n).text("nl")


def test_a_share_whose_rest_is_small_is_hidden() -> None:
    """95 of 100 says that 5 have none."""
    printing = Printing(1, suppress=True)
    assert [None, 90] == [printing.share(n, 100).exact for n in (95, 90)]


def test_a_second_figure_is_hidden_when_the_first_follows_from_the_total() -> None:
    """5 hidden beside 40 of 45 would be 45 - 40; nothing exact is left in what is printed."""
    printing = Printing(1, suppress=True)
    rows = [
        Row(key, Text(key, key), tuple(printing.count(n) for n in counts))
        for key, counts in (("a", (5, 40, 45)), ("b", (20, 30, 50)), ("total", (25, 70, 95)))
    ]
    made = [[cell.exact for cell in row.cells] for row in printing.protected(rows, 2)]
    assert [[None, None, 45], [None, None, 50], [25, 70, 95]] == made


@given(st.lists(st.lists(st.integers(0, 30), min_size=2, max_size=2), min_size=2, max_size=4))
def test_no_hidden_figure_follows_from_a_sum(parts: list[list[int]]) -> None:
    """In every row and column either nothing that adds up is hidden, or more than one figure is."""
    printing = Printing(1, suppress=True)
    counts = [[*row, sum(row)] for row in parts]
    counts.append([sum(column) for column in zip(*counts, strict=True)])
    rows = [
        Row(str(place), Text("rij", "row"), tuple(printing.count(n) for n in row)) for place, row in enumerate(counts)
    ]
    hidden = [[cell.exact is None for cell in row.cells] for row in printing.protected(rows, 2)]
    assert all(sum(row[:2]) != 1 for row in hidden)
    assert all(sum(column) != 1 for column in zip(*hidden[:-1], strict=True))


@pytest.mark.parametrize(("n", "of", "percent"), [(29, 200, 15), (1, 3, 33), (2, 3, 67), (0, 0, None)])
def test_per_cents_are_whole_halves_up(n: int, of: int, percent: int | None) -> None:
    """14.5 per cent is printed as 15; of nobody there is no share."""
    assert percent == Printing(1).share(n, of).percent


def test_hidden_figures_are_not_in_the_json() -> None:
    """Neither as a count nor as a share, and the tables can be written as JSON."""
    made = exact(*[HOUSED] * 5, *[FAMILY_ROW] * 12, suppress=True).as_dict()
    found = json.loads(json.dumps(made))["tables"][1]["rows"]
    assert [None, None, 17] == [row["cells"]["2023-05-01 obliged"]["shown"] for row in found]
    assert all("of" not in cell for row in found for cell in row["cells"].values() if cell["shown"] is None)


def test_the_json_of_a_hidden_share_does_not_tell_the_hidden_total() -> None:
    """5 of one group and 40 of another: 40 as a denominator, beside the total of 45, would tell the 5."""
    made = exact(*[HOUSED] * 5, *[FAMILY_ROW] * 20, *[FAMILY_PLAN] * 20, suppress=True)
    printed = [cell for row in made["T2"].as_dict()["rows"] for cell in row["cells"].values()]
    assert 45 == made["T2"].cell(TOTAL, "2023-05-01 obliged").exact
    assert not {5, 40} & {cell.get(part) for cell in printed for part in ("shown", "of")}


@pytest.mark.parametrize(
    ("rounded", "suppress", "warned"), [(False, True, True), (True, True, False), (False, False, False)]
)
def test_exact_figures_beside_hidden_ones_carry_a_warning(rounded: bool, suppress: bool, warned: bool) -> None:
    """The tables count the same persons: what one hides may follow from two others. Rounded figures do not add up."""
    made = tables(frame(HOUSED), on=ON, rounded=rounded, suppress=suppress)
    assert [warned] * 8 == [any("several tables" in note.en for note in table.notes) for table in made.tables]


@pytest.mark.parametrize(("n", "suppress", "said"), [(1, False, "1 persons"), (1, True, "hidden"), (0, False, None)])
def test_the_first_table_tells_how_many_could_not_be_placed(n: int, suppress: bool, said: str | None) -> None:
    """A nought beside persons of whom nothing is known would read as nobody."""
    rows = [HOUSED, *[HOUSED | {"recorded_as_obliged": None}] * n]
    notes = [note.en for note in tables(frame(*rows), on=ON, suppress=suppress).tables[0].notes]
    assert ([said] if said else []) == [said for note in notes if "whether or where" in note and said and said in note]
    assert bool(n) == any("whether or where" in note for note in notes)


def test_a_register_of_nobody_has_tables() -> None:
    """With and without hiding what is small; there are no start months."""
    for suppress in (False, True):
        assert () == exact(suppress=suppress)["cohorts"].rows


def test_a_column_without_any_value_has_the_type_of_its_fact() -> None:
    """As a frame of pandas with nothing but None in a column gives it."""
    empty = frame(HOUSED).with_columns(pl.lit(None).alias("first_pip_dated"))
    assert 1 == tables(empty, on=ON).unplaced


def test_a_column_of_another_type_is_refused() -> None:
    """By name, as the check does it."""
    with pytest.raises(InburgeringError, match="first_pip_dated: String"):
        tables(frame(HOUSED).with_columns(pl.lit("x").alias("first_pip_dated")), on=ON)


def test_the_kinds_of_frame_count_alike() -> None:
    """Lazy Polars, pyarrow and DuckDB give the tables that Polars gives."""
    duckdb = pytest.importorskip("duckdb")
    register = frame(HOUSED, RECEPTION, FAMILY_ROW, HOUSED | {"first_pip_dated": date(2023, 2, 1)})
    expected = tables(register, on=ON).as_dict()
    for other in (register.lazy(), register.to_arrow(), duckdb.sql("from register")):
        assert expected == tables(other, on=ON).as_dict()


@pytest.mark.parametrize("wrong", [{"by": "guess"}, {"clock": "sundial"}, {"readings": {"no": "such"}}])
def test_another_way_to_count_is_refused(wrong: dict[str, Any]) -> None:
    """With what there is."""
    with pytest.raises(InburgeringError):
        exact(HOUSED, **wrong)


def test_the_three_acts_are_counted_by_law_and_on_record() -> None:
    """A right of 2015 is under the Wi2013; a record that has it under the Wi2021 is counted as another Act."""
    known = [date(2015, 6, 1), date(2015, 6, 1), date(2022, 6, 1), None]
    person = {"born": date(1985, 1, 1), "school_duty": False, "exempting_study": False}
    register = frame(HOUSED | {"recorded_act": "wi2013"}, HOUSED, HOUSED, HOUSED).with_columns(
        pl.Series("first_right_known", known, dtype=pl.Date), *(pl.lit(v).alias(k) for k, v in person.items())
    )
    table = {one.id: one for one in tables(register, on=ON, rounded=False).tables}["acts"]
    assert (2, 1, 1, 0) == tuple(table.cell("wi2013", column).exact for column in table.columns)
    assert (1, 3, 3, 1) == tuple(table.cell("wi2021", column).exact for column in table.columns)
    assert (1, 0, 0, 0) == tuple(table.cell("unknown", column).exact for column in table.columns)
    assert (4, 4, 4, 1) == tuple(table.cell("total", column).exact for column in table.columns)
