"""The figures of the letter to parliament (32 824, no. 390, part B.1), typed from it, beside the synthetic register."""

from __future__ import annotations

from datetime import date

import pytest

from inburgering.register._synthetic import synthetic
from inburgering.register._tables import tables
from inburgering.register._tables_value import Tables

ASYLUM, FAMILY, TOTAL = "asylum_status_holder", "family_or_other_migrant", "total"
MAY = date(2023, 5, 1)

pytestmark = pytest.mark.article("Kamerstukken II 2022/23, 32 824, nr. 390, B.1")


@pytest.fixture(scope="module")
def letter() -> Tables:
    """The tables of the synthetic register on the three reference dates of the letter."""
    return tables(synthetic(), on=MAY, also_on=[date(2022, 12, 1), date(2023, 1, 26)])


@pytest.mark.parametrize(
    ("row", "column", "expected"),
    [
        ("2023-01-26", "without", 8500),
        ("2023-01-26", "with", 300),
        ("2023-01-26", "total", 20500),
        ("2023-05-01", "without", 9400),
        ("2023-05-01", "with", 600),
        ("2023-05-01", "total", 25700),
    ],
)
def test_table_1_asylum_status_holders_in_reception(letter: Tables, row: str, column: str, expected: int) -> None:
    """Table 1, cell by cell."""
    assert expected == letter["T1"].cell(row, column).shown


@pytest.mark.parametrize(
    ("group", "day", "obliged", "made", "percent"),
    [
        (ASYLUM, "2022-12-01", 18900, 3600, 19),
        (ASYLUM, "2023-05-01", 25700, 9700, 38),
        (FAMILY, "2022-12-01", 7300, 3000, 41),
        (FAMILY, "2023-05-01", 10500, 5900, 56),
    ],
)
def test_table_2_plans_and_obliged(letter: Tables, group: str, day: str, obliged: int, made: int, percent: int) -> None:
    """Table 2, cell by cell, with its percentages."""
    cell = letter["T2"].cell(group, f"{day} pip")
    assert obliged == letter["T2"].cell(group, f"{day} obliged").shown
    assert (made, obliged, percent) == (cell.shown, cell.shown_denominator, cell.percent)


@pytest.mark.parametrize(
    ("table", "group", "within", "over", "total", "percents"),
    [
        ("T3", ASYLUM, 2600, 3100, 5700, (46, 54)),
        ("T3", FAMILY, 2100, 2000, 4100, (51, 49)),
        ("T3", TOTAL, 4700, 5100, 9800, (48, 52)),
        ("T4", ASYLUM, 4600, 4500, 9100, (51, 49)),
        ("T4", FAMILY, 2400, 3500, 5900, (41, 59)),
        ("T4", TOTAL, 7000, 8000, 15000, (47, 53)),
    ],
)
def test_tables_3_and_4_waiting_for_the_plan(
    letter: Tables, table: str, group: str, within: int, over: int, total: int, percents: tuple[int, int]
) -> None:
    """Tables 3 and 4, cell by cell, with their sums and percentages."""
    cells = [letter[table].cell(group, column) for column in ("0-10", "over", "total")]
    assert [within, over, total] == [cell.shown for cell in cells]
    assert list(percents) == [cell.percent for cell in cells[:2]]


@pytest.mark.parametrize(("month", "percent"), [("2023-01", 37), ("2022-03", 12)])
def test_the_start_months_the_letter_names(letter: Tables, month: str, percent: int) -> None:
    """37 per cent of those whose term began in January 2023 had a plan within ten weeks, 12 per cent of March 2022."""
    assert percent == letter["cohorts"].cell(month, TOTAL).percent


def test_january_2023_is_the_last_month_with_figures(letter: Tables) -> None:
    """Footnote 10: later months are not ten weeks old, so they have no share; and February carries the letter's warning."""
    mature = [row.key for row in letter["cohorts"].rows if row.cells[2].mature]
    assert "2023-01" == mature[-1]
    assert letter["cohorts"].cell("2023-02", TOTAL).share is None
    assert any("Februari 2023" in note.nl for note in letter["cohorts"].notes)


def test_the_share_with_an_offer(letter: Tables) -> None:
    """R10: about 3,700 of the 9,100 housed asylum status holders with a plan have an offer: about 40 per cent."""
    cell = letter["offers"].cell(ASYLUM, "offer")
    assert (3700, 9100, 41) == (cell.shown, cell.shown_denominator, cell.percent)


def test_r1_reception_adds_up(letter: Tables) -> None:
    """R1: in reception 8,800 in January and 10,000 in May."""
    table = letter["T1"]
    found = [sum(table.cell(day, c).exact or 0 for c in ("without", "with")) for day in ("2023-01-26", "2023-05-01")]
    assert [8800, 10000] == found


def test_r2_r3_plans_of_table_2_less_those_made_in_reception(letter: Tables) -> None:
    """R2, R3 (footnote 9): the 600 plans made in reception are in table 2 and not in table 4; of family there are none."""
    difference = [
        (letter["T2"].cell(group, "2023-05-01 pip").exact or 0) - (letter["T4"].cell(group, "total").exact or 0)
        for group in (ASYLUM, FAMILY)
    ]
    assert [600, 0] == difference


@pytest.mark.parametrize("table", ["T3", "T4"])
@pytest.mark.parametrize("column", ["0-10", "over", "total"])
def test_r4_r5_groups_add_up_to_the_total(letter: Tables, table: str, column: str) -> None:
    """R4, R5: the columns of tables 3 and 4 add up."""
    parts = [letter[table].cell(group, column).exact or 0 for group in (ASYLUM, FAMILY)]
    assert letter[table].cell(TOTAL, column).exact == sum(parts)


@pytest.mark.parametrize(("group", "in_tables", "gap"), [(ASYLUM, 14800, 900), (FAMILY, 10000, 500)])
def test_r6_r7_the_gaps_have_a_named_cause(letter: Tables, group: str, in_tables: int, gap: int) -> None:
    """R6, R7: what tables 3 and 4 leave out of the housed persons is 900 and 500, all of whom have a term not begun."""
    table = letter["gaps"]
    assert in_tables == table.cell("in_tables", group).exact
    assert gap == table.cell("not_begun", group).exact
    parts = ("reception", "in_tables", "not_begun", "before", "unknown")
    assert table.cell("obliged", group).exact == sum(table.cell(row, group).exact or 0 for row in parts)


def test_r9_in_time_of_all_whose_ten_weeks_are_decided(letter: Tables) -> None:
    """R9: 7,000 of 20,100 is 34.8 per cent, where the letter's 47 per cent leaves out those still without a plan."""
    within, late = (letter["T4"].cell(TOTAL, column).exact or 0 for column in ("0-10", "over"))
    waiting = letter["T3"].cell(TOTAL, "over").exact or 0
    assert 34.8 == round(100 * within / (within + late + waiting), 1)
