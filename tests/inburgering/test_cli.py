"""The command line: what it prints, and the exit codes 0 (answered), 1 (input at fault), 2 (misuse)."""

from __future__ import annotations

import io
import json
from pathlib import Path

import jsonschema
import pytest

from inburgering.cli import main

EXAMPLE = str(Path(__file__).parents[2] / "examples" / "utrecht-2024-2554.json")


def test_assess_prints_the_answer(capsys: pytest.CaptureFixture[str]) -> None:
    """Act, period and links, in Dutch unless asked otherwise."""
    code = main(["assess", EXAMPLE, "--on", "2024-04-25"])
    out = capsys.readouterr().out

    assert 0 == code
    assert "24 april 2026" in out
    assert "wetten.overheid.nl" in out


def test_assess_gives_the_receipt_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    """--format json is the receipt."""
    assert 0 == main(["assess", EXAMPLE, "--on", "2024-04-25", "--format", "json"])
    assert "inburgering/receipt/1" == json.loads(capsys.readouterr().out)["receipt"]


@pytest.mark.parametrize("form", ["text", "json", "ics"])
@pytest.mark.parametrize("lang", ["nl", "en"])
def test_deadlines_in_every_form(form: str, lang: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A table, JSON, or a calendar file."""
    assert 0 == main(["deadlines", EXAMPLE, "--on", "2024-04-25", "--format", form, "--lang", lang])

    out = capsys.readouterr().out
    assert {"text": "2026", "json": "2026-04-24", "ics": "BEGIN:VCALENDAR"}[form] in out


def test_without_a_day_today_is_asked(capsys: pytest.CaptureFixture[str]) -> None:
    """--on may be left out."""
    assert 0 == main(["assess", EXAMPLE])
    assert capsys.readouterr().out


def test_standard_input(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """A dash reads standard input."""
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"{}")))

    assert 0 == main(["assess", "-", "--on", "2024-04-25", "--lang", "en"])
    assert capsys.readouterr().out


def test_rules_are_listed_and_one_is_read_aloud(capsys: pytest.CaptureFixture[str]) -> None:
    """All of them as a table or as JSON; one by its name."""
    assert 0 == main(["rules"])
    assert "wi2021.obligation.obliged" in capsys.readouterr().out
    assert 0 == main(["rules", "wi2021.obligation.asylum_status_holder", "--lang", "en"])
    assert "You are an asylum status holder" in capsys.readouterr().out
    assert 0 == main(["rules", "wi2021", "--format", "json"])
    assert "wi2021.obligation.obliged" in [rule["id"] for rule in json.loads(capsys.readouterr().out)]
    assert 0 == main(["rules", "duo", "--format", "json"])
    assert 26 == len(json.loads(capsys.readouterr().out))


def test_the_schema_is_a_schema(capsys: pytest.CaptureFixture[str]) -> None:
    """And the example fits it."""
    assert 0 == main(["schema", "dossier"])
    schema = json.loads(capsys.readouterr().out)

    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(json.loads(Path(EXAMPLE).read_text(encoding="utf-8")), schema)


@pytest.mark.parametrize("raw", [b"{", b"\xff", b'{"person": {"bsn": "123456789"}, "pip": []}', b"[1]"])
def test_input_at_fault_ends_with_one(raw: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Every fault on standard error, no traceback, no identifier."""
    path = tmp_path / "dossier.json"
    path.write_bytes(raw)

    assert 1 == main(["assess", str(path)])
    out, err = capsys.readouterr()
    assert not out
    assert err
    assert "Traceback" not in err
    assert "123456789" not in err


def test_a_file_that_is_not_there_ends_with_one(capsys: pytest.CaptureFixture[str]) -> None:
    """The name and the reason."""
    assert 1 == main(["assess", "nowhere.json"])
    assert "nowhere.json" in capsys.readouterr().err


@pytest.mark.parametrize(
    "argv",
    [
        [],
        ["nonsense"],
        ["assess"],
        ["assess", EXAMPLE, "--on", "yesterday"],
        ["assess", EXAMPLE, "--on", "20240101"],
        ["assess", EXAMPLE, "--on", "2024-W05-1"],
        ["assess", EXAMPLE, "--on", "2024-02-30"],
        ["outlook", EXAMPLE, "--on", "9999-12-31"],
        ["duo", "map", EXAMPLE, "--answer", "settled"],
        ["assess", EXAMPLE, "--reading", "x"],
        ["assess", EXAMPLE, "--lang", "fr"],
        ["schema", "x"],
    ],
)
def test_misuse_ends_with_two(argv: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """And says how it is used."""
    assert 2 == main(argv)
    assert "usage" in capsys.readouterr().err


def test_help_ends_with_nought(capsys: pytest.CaptureFixture[str]) -> None:
    """--help is not misuse."""
    assert 0 == main(["--help"])
    assert "assess" in capsys.readouterr().out


@pytest.mark.parametrize("argv", [["rules", "nonsense"], ["assess", EXAMPLE, "--reading", "x=y"]])
def test_a_name_that_does_not_exist_ends_with_one(argv: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """A rule or a reading that is not there."""
    assert 1 == main(argv)
    assert capsys.readouterr().err


def test_without_rich_the_same_words_are_printed_plain(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The core install has no rich; the answer does not need it."""
    monkeypatch.setitem(__import__("sys").modules, "rich.console", None)
    monkeypatch.setitem(__import__("sys").modules, "rich.table", None)

    assert 0 == main(["assess", EXAMPLE, "--on", "2024-04-25"])
    assert "24 april 2026" in capsys.readouterr().out
    assert 0 == main(["deadlines", EXAMPLE, "--on", "2024-04-25"])
    assert "24 april 2026" in capsys.readouterr().out


def test_a_message_to_duo_is_checked_before_it_is_sent(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A plan of before the obligation is refused, with the reason; without what DUO recorded it is not known."""
    path = EXAMPLE
    assert 0 == main(["duo", "pip", path, "--on", "2024-04-25", "--lang", "en"])
    assert "not known yet" in capsys.readouterr().out
    dossier = json.loads(Path(EXAMPLE).read_text(encoding="utf-8"))
    dossier["recorded_obligations"] = [{"first_day": "2023-05-01", "obliged": True, "act": "wi2021"}]
    early = tmp_path / "early.json"
    early.write_text(json.dumps(dossier), encoding="utf-8")
    assert 0 == main(["duo", "pip", str(early), "--on", "2024-04-25", "--lang", "en"])
    out = capsys.readouterr().out
    assert "DUO would refuse this message." in out
    assert "before the obligation" in out
    assert 0 == main(["duo", "pip", str(early), "--on", "2024-04-25", "--format", "json"])
    data = json.loads(capsys.readouterr().out)
    assert (False, "duo.plan_not_before_duty") == (data["registered"], data["refused"][0]["rule"])
    assert 1 == main(["duo", "map", path, "--on", "2024-04-25"])


def test_answers_settle_a_message_to_duo(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Who sends, and what DUO has already, are said on the command line; then the message is registered."""
    dossier = json.loads(Path(EXAMPLE).read_text(encoding="utf-8"))
    dossier["pips"] = [{"dated": "2023-04-24", "municipality": "0344", "route": "b1", "level": "b1"}]
    dossier["recorded_periods"] = [{"act": "wi2021", "first_day": "2023-04-25", "last_day": "2026-04-24"}]
    dossier["map"] = {"final_interview": "2024-04-01"}
    path = tmp_path / "map.json"
    path.write_text(json.dumps(dossier), encoding="utf-8")
    argv = ["duo", "map", str(path), "--on", "2024-04-25"]

    assert 0 == main(argv)
    out = capsys.readouterr().out
    assert "is nog niet te zeggen" in out
    assert "Antwoord met --answer NAAM=WAARDE: " in out
    assert "result_known_to_duo" in out
    argv += ["--municipality", "0344", "--answer", "result_known_to_duo=nee"]
    assert 0 == main(argv)
    assert "DUO registreert dit bericht." == capsys.readouterr().out.strip()
    assert 0 == main([*argv, "--answer", "duo_period_first_day=2024-04-02"])
    assert "DUO weigert dit bericht." in capsys.readouterr().out
    assert 1 == main([*argv, "--answer", "result_known_to_duo=perhaps"])
    assert "result_known_to_duo takes True or False" in capsys.readouterr().err


def test_one_day_is_a_day_and_no_terms_are_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One day left is no days; without a known term there is a sentence, no empty table."""
    for lang, expected in (("nl", "1 dag "), ("en", "1 day ")):
        assert 0 == main(["deadlines", EXAMPLE, "--on", "2026-04-23", "--lang", lang])
        assert expected in capsys.readouterr().out
    empty = tmp_path / "empty.json"
    empty.write_text("{}", encoding="utf-8")
    assert 0 == main(["deadlines", str(empty), "--on", "2026-04-23"])
    assert "of er is geen dag bekend." in capsys.readouterr().out


def test_rules_are_listed_in_words(capsys: pytest.CaptureFixture[str]) -> None:
    """Every column has a head, and how sure a rule is stands in the language asked for."""
    assert 0 == main(["rules", "wi2021.period"])
    out = capsys.readouterr().out
    assert all(
        head in out for head in ("Regel", "Wat", "Artikel", "Hoe zeker", "zelf gelezen", "afgeleid uit de tekst")
    )
    assert "inferred" not in out
