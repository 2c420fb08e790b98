"""Reading a register: every way a cell may be written, every way a file may be broken, and no row lost."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from typing import Any

import polars as pl
import pytest

from inburgering.errors import InburgeringError
from inburgering.facts import RegisterFacts
from inburgering.register._layout import WIDE
from inburgering.register._mapping import ColumnMap
from inburgering.register._output import neutral, write_whole
from inburgering.register._read import Reading, check, read, read_long
from inburgering.register._read_csv import LONGEST_LINE
from inburgering.register._read_falls import falls_away
from inburgering.rules import NEVER


def read_text(folder: Path, text: str, **more: Any) -> Reading:
    path = folder / "register.csv"
    path.write_bytes(text.encode())
    return read(path, **more)


def column(name: str, *cells: Any) -> Reading:
    return check(pl.DataFrame({name: pl.Series(cells, strict=False)}))


def value(name: str, cell: Any) -> Any:
    """What one good cell says."""
    found = column(name, cell)
    assert [] == found.set_aside["found"].to_list()
    return found.frame.collect()[name].item()


def fault(name: str, cell: Any) -> str:
    """Why one bad cell was set aside."""
    found = column(name, cell)
    assert (1, 0) == (found.rows, found.judged)
    return str(found.set_aside["found"].item())


@pytest.mark.parametrize("cell", ["true", "Ja", " JA ", "1", "WAAR", True, 1, 1.0])
def test_a_cell_is_true(cell: Any) -> None:
    """In the words of people, spreadsheets and machines."""
    assert value("dutch", cell) is True


@pytest.mark.parametrize("cell", ["false", "nee", "Nee", "0", "onwaar", False, 0])
def test_a_cell_is_false(cell: Any) -> None:
    """In the same words."""
    assert value("dutch", cell) is False


@pytest.mark.parametrize("name", ["dutch", "born", "route", "gap_days", "req_course_hours"])
@pytest.mark.parametrize("cell", ["", " ", "Onbekend", "Leeg", None])
def test_an_empty_cell_is_unknown(name: str, cell: str | None) -> None:
    """The four-valued truth of the GGM has two words for it; unknown is null, not no."""
    assert value(name, cell) is None


@pytest.mark.parametrize(
    "cell",
    [
        "1985-02-03",
        "19850203",
        "03-02-1985",
        "3-2-1985",
        "1985-02-03T00:00:00",
        "1985-02-03 00:00:00.000",
        19850203,
        date(1985, 2, 3),
        datetime(1985, 2, 3),  # noqa: DTZ001 -- a moment without a zone, as dataframes hold it
    ],
)
def test_a_day_in_every_way_that_is_read(cell: Any) -> None:
    """The day, the month and the year in the orders people use; midnight is the day."""
    assert date(1985, 2, 3) == value("born", cell)


@pytest.mark.parametrize("cell", ["never", "Nooit", "9999-12-31", "99991231", "31-12-9999", NEVER])
def test_a_day_that_does_not_come(cell: Any) -> None:
    """It is a value, not unknown."""
    assert NEVER == value("pip_dated", cell)


@pytest.mark.parametrize("cell", ["1985", "1985-07", "1985-00-00", "1985-07-00", "19850000", "00-07-1985", "00000000"])
def test_a_day_of_which_a_part_is_known_is_unknown(cell: str) -> None:
    """No day is made up for it."""
    assert value("born", cell) is None


def test_days_known_in_part_are_counted() -> None:
    """Row by row, over all columns of days; a day that is wholly unknown is not one of them."""
    found = check(pl.DataFrame({"born": ["1985", "00000000", ""], "died": ["1985-07", "", "nooit"]}))
    assert [2, 0, 0] == found.frame.collect()["partial_days"].to_list()


@pytest.mark.parametrize("cell", ["2023-02-30", "20230230", "30-02-2023", "2023-13-01", "0000-01-01", 20230230])
def test_a_day_that_does_not_exist(cell: Any) -> None:
    """It is no day, and none near it is taken."""
    assert "a day that does not exist" == fault("born", cell)


def test_a_moment_is_no_day() -> None:
    """At eleven at night in one time zone it is the next day in another."""
    assert "a moment of a day" == fault("born", "2023-01-01 23:00:00")
    assert "a moment of a day" == fault("born", datetime(2023, 1, 1, 23))  # noqa: DTZ001 -- idem


@pytest.mark.parametrize(
    ("cell", "expected"), [("12", 12.0), ("12,5", 12.5), ("12.5", 12.5), (12, 12), (12.5, 12.5), ("0", 0), ("-0", 0)]
)
def test_a_number_of_hours(cell: Any, expected: float) -> None:
    """A point or a comma; hours may have a fraction."""
    assert expected == value("req_course_hours", cell)


@pytest.mark.parametrize(
    ("name", "cell", "expected"),
    [
        ("req_course_hours", "1.000", "an ambiguous number"),
        ("req_course_hours", "1,000", "an ambiguous number"),
        ("req_course_hours", "-1", "number out of range"),
        ("req_course_hours", -1, "number out of range"),
        ("req_course_hours", float("inf"), "number out of range"),
        ("req_course_hours", "9999999999", "number out of range"),
        ("req_course_hours", "many", "text"),
        ("gap_days", "1,5", "a fraction"),
        ("gap_days", 1.5, "a fraction"),
        ("gap_days", True, "another type"),
        ("dutch", 2, "number out of range"),
        ("dutch", "misschien", "text"),
        ("dutch", date(2024, 1, 1), "another type"),
        ("born", True, "another type"),
        ("born", "morgen", "text"),
        ("born", 1.5, "a fraction"),
        ("route", "b7", "an unknown code"),
        ("route", 3, "another type"),
        ("route", [1], "another type"),
        ("dutch", '=HYPERLINK("x")', "a formula"),
        ("born", "=1+1", "a formula"),
        ("route", "@x", "a formula"),
        ("gap_days", "+31", "a formula"),
    ],
)
def test_a_cell_that_cannot_be_judged(name: str, cell: Any, expected: str) -> None:
    """The class of what stands there says why."""
    assert expected == fault(name, cell)


def test_a_number_that_is_none_is_unknown() -> None:
    """NaN is how some dataframes write a missing number."""
    assert value("gap_days", float("nan")) is None


@pytest.mark.parametrize("cell", ["self_reliance", "Self Reliance", "zelfredzaamheidsroute", " Z-route "])
def test_a_code_by_its_value_or_its_words(cell: str) -> None:
    """Capitals, dashes and spaces do not count."""
    assert "self_reliance" == value("route", cell)


def test_codes_that_are_categories() -> None:
    """The engine's own type for few different texts is text."""
    found = check(pl.DataFrame({"route": pl.Series(["b1", "x"], dtype=pl.Categorical)}))
    assert (["b1"], [2]) == (found.frame.collect()["route"].to_list(), found.set_aside["line"].to_list())


def test_a_column_that_is_empty_altogether() -> None:
    """It has no type of its own, and gets that of the fact."""
    schema = check(pl.DataFrame({"born": [None], "dutch": [None]})).frame.collect_schema()
    assert {"line": pl.Int64(), "born": pl.Date(), "dutch": pl.Boolean()} == dict(schema)


def test_every_row_of_a_reference_that_stands_twice_is_set_aside() -> None:
    """Which of them is right cannot be told; an empty reference is no reference."""
    found = check(pl.DataFrame({"reference": ["a", "b", " a", "", None, "c"], "dutch": [True] * 6}))
    assert ["b", "c"] == found.frame.collect()["reference"].to_list()
    assert [2, 6] == found.frame.collect()["line"].to_list()
    aside = dict(found.set_aside.select("line", "found").iter_rows())
    assert {1: "duplicate key", 3: "duplicate key", 4: "empty key", 5: "empty key"} == aside
    assert (6, 2) == (found.rows, found.judged)


def test_a_row_with_two_faults_is_one_row() -> None:
    """Each fault is told; the row counts once."""
    found = check(pl.DataFrame({"born": ["x", "1985-01-01"], "route": ["y", "b1"]}))
    assert (2, 1) == (found.rows, found.judged)
    assert ["born", "route"] == sorted(found.set_aside["column"])


def test_reasons_are_in_both_languages() -> None:
    """What is wrong, and what is wanted."""
    row = column("born", "2023-02-30").set_aside.to_dicts()[0]
    assert "een dag die niet bestaat; hier hoort een dag, zoals 2022-01-31" == row["reason_nl"]
    assert "a day that does not exist; a day is wanted, such as 2022-01-31" == row["reason_en"]


def test_identifiers_are_let_go() -> None:
    """They are in neither frame, and cannot set a row aside; how many digits they have is a fact."""
    found = check(pl.DataFrame({"bsn": ["123456782", "x"], "v_number": ["12", ""], "dutch": [True, False]}))
    assert [(9, 2), (None, None)] == found.frame.select("bsn_digits", "v_number_digits").collect().rows()
    assert {"bsn", "v_number"}.isdisjoint(found.frame.collect_schema().names())
    assert (2, 2) == (found.rows, found.judged)


def test_columns_that_are_absent_and_that_are_ignored() -> None:
    """What the file lacks is listed; what it has besides is no fault. A ``line`` of its own does not count."""
    found = check(pl.DataFrame({"dutch": [True], "shoe_size": [43], "line": [7]}))
    assert ("shoe_size", "line") == found.ignored
    assert "born" in found.absent
    assert "dutch" not in found.absent
    assert [1] == found.frame.collect()["line"].to_list()


# --- files


def test_a_csv_with_semicolons_and_a_byte_order_mark(tmp_path: Path) -> None:
    """As spreadsheets in the Netherlands write it, with Windows line ends."""
    found = read_text(tmp_path, "\ufeffReference; Born ;route\r\na;3-2-1985;b1\r\nb;;onbekend\r\n")
    assert [("a", date(1985, 2, 3), "b1"), ("b", None, None)] == found.frame.select(
        "reference", "born", "route"
    ).collect().rows()


def test_quoted_cells_blank_lines_and_uneven_rows(tmp_path: Path) -> None:
    """A quoted cell is one cell; a blank line is no row; a row that lacks a cell or has one too many is set aside."""
    found = read_text(tmp_path, 'reference,note,dutch\na,"x, y",ja\n\nb,z\nc,"p\nq",nee\nd,z,ja,1\n')
    assert [(1, "a", True), (3, "c", False)] == found.frame.collect().rows()
    assert [2, 4] == found.set_aside["line"].to_list()
    assert {"another number of cells"} == set(found.set_aside["found"])
    assert (4, 2) == (found.rows, found.judged)


def test_uneven_rows_without_quotes(tmp_path: Path) -> None:
    """The way in which a file is read makes no difference to which rows are set aside."""
    found = read_text(tmp_path, "reference,dutch\na,ja\nb\nc,nee,ja\n")
    assert ((3, 1), [2, 3]) == ((found.rows, found.judged), found.set_aside["line"].to_list())


def test_headers_alone(tmp_path: Path) -> None:
    """A register of nobody is a register."""
    found = read_text(tmp_path, "reference,dutch\n")
    assert (0, 0, 0) == (found.rows, found.judged, found.frame.collect().height)


def test_parquet_and_csv_say_the_same(tmp_path: Path) -> None:
    """The type of file is no part of what it says."""
    text = read_text(tmp_path, "reference,born,dutch,gap_days,route\na,1985-02-03,ja,3,b1\nb,,,,\n").frame.collect()
    text.drop("line", "partial_days").write_parquet(tmp_path / "register.parquet")
    found = read(tmp_path / "register.parquet")
    assert text.drop("partial_days").rows() == found.frame.collect().rows()
    assert text.drop("partial_days").schema == found.frame.collect_schema()


def test_brackets_in_a_name_are_no_pattern(tmp_path: Path) -> None:
    """A file called ``a[1].csv`` is that file."""
    path = tmp_path / "a[1].csv"
    path.write_text("dutch\nja\n")
    assert 1 == read(path).judged


@contextmanager
def refused() -> Iterator[list[str]]:
    """Nothing but an error of ours may come out; what it says."""
    said: list[str] = []
    try:
        yield said
    except InburgeringError as error:
        said.append(str(error))


def message(path: Path) -> str:
    with pytest.raises(InburgeringError) as caught:
        read(path)
    assert caught.value.__cause__ is None
    return str(caught.value)


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"", "empty"),
        (b"\n", "empty"),
        (b"dutch\nja\n\xff\n", "line 3 is not UTF-8"),
        ("dutch\nja\n".encode("utf-16"), "line 1 is not UTF-8"),
        (b"dutch\nj\0a\n", "line 2 is not UTF-8"),
        (b"dutch,route\nja," + b"x" * LONGEST_LINE, "line 2 is longer than"),
        (b'dutch,route\nja,"b1\n', "line 2: a quotation mark"),
        (b'"dutch,route\nja,b1\n', "line 1: a quotation mark"),
        (b"dutch,route,Dutch\nja,b1,nee\n", "columns 1 and 3 are both dutch"),
        (b"dutch,x,x\nja,1,2\n", "columns 2, 3 have the name of another"),
        (b"secret,hidden\n1,2\n", "no column of the layout"),
        (b"reference\nsecret\n", "no column of the layout"),
    ],
)
def test_a_broken_csv(tmp_path: Path, content: bytes, expected: str) -> None:
    """What is wrong and where, without a word of what stands there."""
    path = tmp_path / "register.csv"
    path.write_bytes(content)
    said = message(path)
    assert expected in said
    assert "secret" not in said


def test_no_known_column_lists_what_may_stand_there(tmp_path: Path) -> None:
    """Every column of the layout."""
    path = tmp_path / "register.csv"
    path.write_text("a,b\n1,2\n")
    assert all(column.name in message(path) for column in WIDE)


def test_a_cut_off_or_damaged_parquet(tmp_path: Path) -> None:
    """However much of it is left: the error is ours, or the rows are all there."""
    path = tmp_path / "register.parquet"
    pl.DataFrame({"dutch": [True, None] * 200, "route": ["b1", "secret"] * 200, "gap_days": range(400)}).write_parquet(
        path
    )
    whole = path.read_bytes()
    for size in range(0, len(whole), 23):
        path.write_bytes(whole[:size])
        assert "damaged" in message(path)
    for place in range(4, len(whole), 23):
        path.write_bytes(whole[:place] + bytes([whole[place] ^ 0xFF]) + whole[place + 1 :])
        with refused() as caught:
            found = read(path)
            assert found.rows == found.judged + found.set_aside["line"].n_unique()
        assert "secret" not in "".join(caught)


def test_what_is_no_register(tmp_path: Path) -> None:
    """A folder, a file of another kind, a file that is not there."""
    (tmp_path / "folder.csv").mkdir()
    (tmp_path / "a.xlsx").write_bytes(b"PK")
    (tmp_path / "text.parquet").write_text("dutch\nja\n")
    assert "folder" in message(tmp_path / "folder.csv")
    assert ".csv or .parquet" in message(tmp_path / "a.xlsx")
    assert "no such file" in message(tmp_path / "none.csv")
    assert "no such file" in message(tmp_path / "none.parquet")
    assert "damaged" in message(tmp_path / "text.parquet")


@pytest.mark.skipif(os.geteuid() == 0, reason="whoever may do everything is never refused")
def test_a_file_that_may_not_be_read(tmp_path: Path) -> None:
    """Permission is asked of the system, and told."""
    path = tmp_path / "register.csv"
    path.write_text("dutch\nja\n")
    path.chmod(0)
    assert "permission" in message(path)


def test_a_long_file_has_many_rows_a_person(tmp_path: Path) -> None:
    """A reference may stand on several rows, but on each one."""
    path = tmp_path / "courses.csv"
    path.write_text("reference,hours_attended\na,3\na,4\n,5\n")
    found = read_long("courses", path)
    assert [("a", 3), ("a", 4)] == found.frame.drop("line").collect().rows()
    assert [3] == found.set_aside["line"].to_list()


def test_a_long_file_that_does_not_exist(tmp_path: Path) -> None:
    """The names of those that do are listed."""
    with pytest.raises(InburgeringError, match="courses"):
        read_long("shoes", tmp_path / "shoes.csv")


def test_other_ways_to_write_days_and_words(tmp_path: Path) -> None:
    """A mapping's format is read besides the usual ways; its words stand for ours, an empty one for unknown."""
    words = {"born": {"N.V.T.": "never"}, "route": {"9": "education", "Leerweg_9": ""}}
    text = "born,route\n2/3/1985,9\n1985-03-02,b1\nn.v.t.,leerweg 9\n"
    found = read_text(tmp_path, text, mapping=ColumnMap(values=words, days="DD/MM/YYYY")).frame.collect()
    assert [date(1985, 3, 2), date(1985, 3, 2), NEVER] == found["born"].to_list()
    assert ["education", "b1", None] == found["route"].to_list()


def test_a_word_of_theirs_that_is_another_code_of_ours(tmp_path: Path) -> None:
    """A mapping goes before our own codes."""
    words = ColumnMap(values={"route": {"b1": "education"}})
    assert ["education"] == read_text(tmp_path, "route,x\nb1,1\n", mapping=words).frame.collect()["route"].to_list()


# --- what falls away


def test_nothing_falls_away_when_nothing_is_absent() -> None:
    """A register with every column can be decided altogether."""
    assert {} == falls_away(())


def test_what_falls_away_without_one_column() -> None:
    """The start of the period needs the date of the first plan; the Act that governs does not."""
    fallen = falls_away(("first_pip_dated",))["first_pip_dated"]
    assert "wi2021.period.period_first_day" in fallen
    assert "transition.governing" not in fallen


def test_what_falls_away_only_together() -> None:
    """With no fact at all every decision falls away, and each column is told about those that rest on it."""
    every = [name for name, fact in RegisterFacts.facts().items() if name != "on" and fact.data.default is None]
    fallen = falls_away(every)
    assert set(every) == set(fallen)
    assert "wi2021.obligation.obliged" in fallen["dutch"]


def test_a_reading_falls_back_on_its_columns() -> None:
    """The same, asked of what was read."""
    found = check(pl.DataFrame({"dutch": [True]}))
    assert falls_away(found.absent) == found.falls_away()


# --- output


@pytest.mark.parametrize("text", ["=HYPERLINK(1)", "+1", "-1", "@x", "\tx", "\rx", " =1"])
def test_a_formula_is_made_harmless(text: str) -> None:
    """An apostrophe before it makes it text."""
    assert f"'{text}" == neutral(text)


def test_text_that_is_no_formula_stays() -> None:
    """A name is a name."""
    assert "a=1" == neutral("a=1")


def test_output_comes_whole(tmp_path: Path) -> None:
    """The new file takes the place of the old one when it is complete, and nothing else is left."""
    path = tmp_path / "out.csv"
    path.write_text("old")

    def written(beside: Path) -> None:
        beside.write_text("new")

    write_whole(path, written)
    assert ("new", [path]) == (path.read_text(), list(tmp_path.iterdir()))


@pytest.mark.parametrize("error", [KeyboardInterrupt, ValueError])
def test_interrupted_output_leaves_what_was_there(tmp_path: Path, error: type[BaseException]) -> None:
    """No half file, and the old one untouched."""
    path = tmp_path / "out.csv"
    path.write_text("old")

    def half(beside: Path) -> None:
        beside.write_text("ne")
        raise error

    with pytest.raises(error):
        write_whole(path, half)
    assert ("old", [path]) == (path.read_text(), list(tmp_path.iterdir()))


def test_a_request_to_end_leaves_no_half_file(tmp_path: Path) -> None:
    """SIGTERM in the middle of writing: the process ends, the folder is as it was."""
    script = (
        "import os, signal, sys\n"
        "from pathlib import Path\n"
        "from inburgering.register._output import write_whole\n"
        "def half(p):\n"
        "    p.write_text('ne')\n"
        "    os.kill(os.getpid(), signal.SIGTERM)\n"
        "    p.write_text('whole')\n"
        "write_whole(Path(sys.argv[1]), half)\n"
    )
    ended = subprocess.run([sys.executable, "-c", script, str(tmp_path / "out.csv")], check=False, capture_output=True)
    assert 128 + signal.SIGTERM == ended.returncode
    assert [] == list(tmp_path.iterdir())


def test_output_in_a_folder_that_is_not_there(tmp_path: Path) -> None:
    """The error says why, in words."""
    with pytest.raises(InburgeringError, match="cannot be written"):
        write_whole(tmp_path / "none" / "out.csv", Path.touch)


def test_days_that_need_no_looking_up_read_as_all_others_do() -> None:
    """A column of plain days and one of the same days with a single other way in it say the same."""
    days = ["2022-01-31", "", "9999-12-31", "2024-02-29", None]
    plain = check(pl.DataFrame({"born": days, "made_known": ["2022-01-31"] * 5}))
    mixed = check(pl.DataFrame({"born": [*days[:-1], "31-01-2022"], "made_known": ["2022-01-31"] * 5}))
    assert 5 == plain.judged == mixed.judged
    assert plain.frame.collect()["born"][:4].to_list() == mixed.frame.collect()["born"][:4].to_list()
    assert date(2022, 1, 31) == mixed.frame.collect()["born"][4]


@pytest.mark.parametrize(
    ("wrong", "found"),
    [
        ("2023-02-30", "a day that does not exist"),
        ("0000-01-01", "a day that does not exist"),
        ("+2022-1-31", "a formula"),
        ("2022-1-3 ", "text"),
    ],
)
def test_one_cell_that_is_no_plain_day_is_never_taken_for_empty(wrong: str, found: str) -> None:
    """It sends its column the long way, where its row is set aside with the reason."""
    read_ = check(pl.DataFrame({"born": ["2022-01-31", wrong]}))
    assert (2, 1) == (read_.rows, read_.judged)
    assert [(2, found)] == list(read_.set_aside.select("line", "found").iter_rows())
