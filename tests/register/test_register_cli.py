"""The commands on a register: what they print and write, and the exit codes."""

from __future__ import annotations

import csv
import io
import json
import os
from datetime import date
from pathlib import Path

import jsonschema
import polars as pl
import pytest

from inburgering import _cli_register
from inburgering.cli import main
from tests.register.rows import CLERGY_FAMILY


@pytest.fixture
def register(tmp_path: Path) -> Path:
    """One row that departs from the law, called by a formula, and one that cannot be read."""
    wrong = {name: str(value) for name, value in CLERGY_FAMILY.items() if name != "on"}
    rows = [wrong | {"reference": "=HYPERLINK(1)"}, wrong | {"reference": "b", "born": "2023-02-30"}]
    path = tmp_path / "register.csv"
    pl.DataFrame(rows).write_csv(path)
    return path


def run(*arguments: object) -> int:
    return main([*map(str, arguments)])


def test_audit_on_the_screen(register: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Rows in, judged and set aside, and the findings with their counts."""
    assert 0 == run("audit", register, "--on", "2023-05-01", "--lang", "en")
    out = capsys.readouterr().out
    assert "2 rows: 1 checked, 1 set aside." in out
    assert "L01" in out


def test_what_was_set_aside_is_on_the_screen(register: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """By column and reason, of audit and of tables alike; with how many columns were not read, not what they are called."""
    text = register.read_text(encoding="utf-8").replace("\n", ",secret\n")
    register.write_text(text, encoding="utf-8")
    for command in ("audit", "tables"):
        assert 0 == run(command, register, "--on", "2023-05-01", "--lang", "en")
        out = capsys.readouterr().out
        assert "born" in out
        assert "a day that does not exist" in out
        assert "not read: 1." in out
        assert "secret" not in out
    assert "2 rows: 1 read, 1 set aside." in out


def test_tables_count_every_row_in_json(register: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Beside the tables stand the rows of the file and the rows that were judged."""
    assert 0 == run("tables", register, "--on", "2023-05-01", "--format", "json")
    found = json.loads(capsys.readouterr().out)
    assert (2, 1) == (found["rows"], found["judged"])


@pytest.mark.parametrize("way", ["the same name", "a link"])
def test_an_output_never_takes_the_place_of_the_register(
    register: Path, way: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Whatever the register is called there, it stands as it was, and the exit code is 1."""
    output, before = register, register.read_bytes()
    if way == "a link":
        output = register.with_name("link.csv")
        output.symlink_to(register)
    assert 1 == run("audit", register, "--on", "2023-05-01", "-o", output)
    assert before == register.read_bytes()
    assert "another name" in capsys.readouterr().err


def test_an_output_without_a_folder_is_refused_first(register: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Before the register is read: here that would fail too."""
    register.write_bytes(b"")
    assert 1 == run("audit", register, "--on", "2023-05-01", "-o", register.with_name("none") / "findings.html")
    assert "folder" in capsys.readouterr().err


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A register is read more than once; nobody waits for a pipe that stays silent."""
    path = tmp_path / "register.csv"
    os.mkfifo(path)
    assert 1 == run("audit", path, "--on", "2023-05-01")
    assert "pipe" in capsys.readouterr().err


def test_ctrl_c_is_no_traceback(
    register: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The exit code says that the run was stopped, and nothing was written."""

    def stop(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("inburgering.register.audit", stop)
    output = register.with_name("findings.json")
    assert 130 == run("audit", register, "--on", "2023-05-01", "-o", output)
    assert "Traceback" not in capsys.readouterr().err
    assert [register] == list(register.parent.iterdir())


@pytest.mark.parametrize("suffix", ["html", "csv", "parquet", "json"])
def test_audit_writes_a_file(register: Path, suffix: str) -> None:
    """Each form holds the finding, and no name of a row unless it is asked for."""
    output = register.with_name(f"findings.{suffix}")
    assert 0 == run("audit", register, "--on", "2023-05-01", "-o", output)
    if suffix == "parquet":
        found = pl.read_parquet(output)
        assert "L01" in found["code"].to_list()
        assert "reference" not in found.columns
    else:
        text = output.read_text(encoding="utf-8")
        assert "L01" in text
        assert "HYPERLINK" not in text


def test_a_formula_is_made_harmless(register: Path) -> None:
    """A reference that a spreadsheet would run is written with an apostrophe before it."""
    output = register.with_name("findings.csv")
    run("audit", register, "--on", "2023-05-01", "-o", output, "--reference")
    with output.open(encoding="utf-8", newline="") as file:
        assert {"'=HYPERLINK(1)"} == {row["reference"] for row in csv.DictReader(file)}


def test_json_counts_every_row(register: Path) -> None:
    """Rows in are rows judged and rows set aside, with the line, the column and the reason."""
    output = register.with_name("findings.json")
    run("audit", register, "--on", "2023-05-01", "-o", output)
    content = json.loads(output.read_text(encoding="utf-8"))
    assert (2, 1) == (content["rows"], content["judged"])
    assert [(2, "born")] == [(row["line"], row["column"]) for row in content["set_aside"]]
    assert sum(tally["found"] for tally in content["tallies"]) == len(content["findings"])
    assert {(1, "L01")} <= {(row["line"], row["code"]) for row in content["findings"]}
    assert date(2023, 5, 1).isoformat() == content["on"]


@pytest.mark.parametrize(("serious", "code"), [("error", 3), ("breach", 3), ("doubt", 3)])
def test_audit_can_fail_a_build(register: Path, serious: str, code: int) -> None:
    """--fail-on gives 3 when there is a finding as serious as that, or more."""
    assert code == run("audit", register, "--on", "2023-05-01", "--fail-on", serious)


def test_a_clean_register_fails_no_build(tmp_path: Path) -> None:
    """Without a finding the exit code is 0, whatever it should fail on."""
    path = tmp_path / "register.csv"
    path.write_text("born\n1990-01-01\n", encoding="utf-8")
    assert 0 == run("audit", path, "--on", "2023-05-01", "--fail-on", "doubt")


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "empty"),
        (b"a;b\n1;2\n", "column"),
        (b"born\n\xff\xfe\n", "line"),
    ],
)
def test_a_file_at_fault_is_said(tmp_path: Path, content: bytes, said: str, capsys: pytest.CaptureFixture[str]) -> None:
    """One message, exit code 1, no traceback, nothing written."""
    path, output = tmp_path / "register.csv", tmp_path / "findings.html"
    path.write_bytes(content)
    assert 1 == run("audit", path, "--on", "2023-05-01", "-o", output)
    assert said in capsys.readouterr().err
    assert not output.exists()


def test_a_file_that_is_not_there(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The file is named, and the exit code is 1."""
    assert 1 == run("audit", tmp_path / "none.csv", "--on", "2023-05-01")
    assert "none.csv" in capsys.readouterr().err


@pytest.mark.parametrize("options", [["-o", "findings.docx"], ["--on", "yesterday"], ["--long", "pips"]])
def test_misuse(register: Path, options: list[str]) -> None:
    """An unknown form, a long file without a name, or no day: exit code 2."""
    assert 2 == run("audit", register, "--on", "2023-05-01", *options)


def test_schema_of_a_register(capsys: pytest.CaptureFixture[str]) -> None:
    """The layout is a valid JSON Schema that names the facts."""
    assert 0 == run("schema", "register")
    schema = json.loads(capsys.readouterr().out)
    jsonschema.Draft202012Validator.check_schema(schema)
    assert "first_pip_dated" in json.dumps(schema)


def plans(folder: Path, rows: str) -> Path:
    path = folder / "pips.csv"
    path.write_text("reference,dated,route\n" + rows, encoding="utf-8")
    return path


def test_a_long_file_gives_the_facts_of_its_rows(tmp_path: Path) -> None:
    """A late plan that stands in the long file alone is found; without the file it cannot be told."""
    wide = tmp_path / "register.csv"
    wide.write_text(
        "reference,notified,brp_registered,to_be_housed,third_party_awaited,died,record_ended,dutch,temporary_exemption_decided,"
        "exemption_decided,dispensation_decided,fulfilled_decided,ended_decided\n"
        "a,2023-01-02,2023-01-02,nee,nee,nooit,nee,nee,nee,nee,nee,nee,nee\n",
        encoding="utf-8",
    )
    output = tmp_path / "findings.json"

    def found(*long: object) -> set[str]:
        assert 0 == run("audit", wide, "--on", "2024-01-01", "-o", output, *long)
        return {row["code"] for row in json.loads(output.read_text(encoding="utf-8"))["findings"]}

    assert "A01a" not in found()
    assert "A01a" in found("--long", f"pips={plans(tmp_path, 'a,2023-06-01,b1')}")


@pytest.mark.parametrize(
    ("rows", "twice", "said"),
    [("a,2023-02-30,b1\n", False, "1 of 1 rows cannot be read"), ("a,2023-06-01,b1\n", True, "two long files pips")],
)
def test_half_a_record_is_not_judged(
    register: Path, rows: str, twice: bool, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """A long file with a row that cannot be read, or given twice, is refused by name: its persons would be judged on a part."""
    long = ["--long", f"pips={plans(register.parent, rows)}"]
    assert 1 == run("audit", register, "--on", "2023-05-01", *long, *(long if twice else []))
    err = capsys.readouterr().err
    assert f"pips.csv: {said}" in err or f"pips.csv: there are {said}" in err
    assert "2023-02-30" not in err


class Terminal(io.StringIO):
    """Standard error as a terminal."""

    def isatty(self) -> bool:
        """It is one."""
        return True


def test_progress_is_shown_on_a_terminal_after_a_while(monkeypatch: pytest.MonkeyPatch) -> None:
    """What takes long enough has a bar on standard error; what is done before has none, and neither has a file."""
    shown = Terminal()
    monkeypatch.setattr("sys.stderr", shown)
    with _cli_register._Progress("en", 2, after=0.0) as progress, progress.step("reading"):
        progress.timer.join()
        progress.bar.refresh()
    assert "reading" in shown.getvalue()

    quick = Terminal()
    monkeypatch.setattr("sys.stderr", quick)
    with _cli_register._Progress("en", 1, after=60.0) as progress, progress.step("reading"):
        pass
    assert "" == quick.getvalue().strip("\x1b[?25h\n")

    monkeypatch.setattr("sys.stderr", io.StringIO())
    with _cli_register._Progress("en", 1, after=0.0) as progress, progress.step("reading"):
        assert progress.bar is None
