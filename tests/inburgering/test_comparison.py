"""One dossier under the three Acts: what each says, which governs, and where they differ."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import given

import inburgering as ib
from inburgering.cli import main
from inburgering.comparison import Comparison, compare
from inburgering.dossier import Act, Dossier
from inburgering.rules import NEVER
from tests.strategies import dossiers

EXAMPLES = Path(__file__).parents[2] / "examples"
ON = date(2019, 6, 1)


@pytest.fixture(name="found")
def _found() -> Comparison:
    return compare(Dossier.from_json((EXAMPLES / "asylum-2016.json").read_bytes()), on=ON)


def values(found: Comparison, aspect: str) -> dict[Act, Any]:
    """What each Act gives on an aspect."""
    (line,) = [one for one in found.lines if one.aspect.id == aspect]
    return {act: cell.value for act, cell in line.cells.items()}


@pytest.mark.article("Wet 54(1)")
def test_one_act_governs_and_the_others_are_only_read(found: Comparison) -> None:
    """A right of 2016: the Wi2013. Each Act would oblige an asylum status holder."""
    assert Act.WI2013 is found.governs
    assert [True, True, True] == list(values(found, "obliged").values())


@pytest.mark.article("Wi 7(1)", "Wi 7b(1)", "Wet 11(1)")
def test_the_periods_differ(found: Comparison) -> None:
    """Three and a half years, three years, and three years after a plan that there is not."""
    assert {
        Act.WI2007: date(2019, 11, 9),
        Act.WI2013: date(2019, 5, 9),
        Act.WI2021: NEVER,
    } == values(found, "extended_last_day")


@pytest.mark.article("Wi 34", "Wet 26(1)")
def test_the_highest_fines_differ(found: Comparison) -> None:
    """1,000 by the municipality, 1,250 by DUO, 1,000 for the route: maxima of the law, each in euros."""
    fines = values(found, "fine")
    assert (1_000, 1_250, 1_000) == (fines[Act.WI2007], fines[Act.WI2013], fines[Act.WI2021])
    (line,) = [one for one in found.lines if one.aspect.id == "fine"]
    assert "the highest fine for a new term: 1000 euros" == line.cells[Act.WI2007].words.en
    assert "the maximum fine for the examination: 1250 euros" == line.cells[Act.WI2013].words.en
    assert "de hoogste boete voor de leerroute: 1000 euro" == line.cells[Act.WI2021].words.nl


@pytest.mark.article("Wet 3(1)", "Wi 3(1)")
def test_without_a_duty_no_period_is_told(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """Who died has no first and no last day under any Act; what an Act sets for everybody stays."""
    known = Dossier.from_json((EXAMPLES / "asylum-2016.json").read_bytes())
    assert known.person is not None
    gone = attrs.evolve(known, person=attrs.evolve(known.person, died=date(2018, 2, 1)))
    lines = {line.aspect.id: line for line in ib.compare(gone, on=ON).lines}
    for aspect in ("obligation_first_day", "period_first_day", "extended_last_day"):
        assert {"there is no obligation (any more)"} == {cell.words.en for cell in lines[aspect].cells.values()}
        assert lines[aspect].differs is False
    assert "3 years" in lines["length"].cells[Act.WI2013].words.en
    path = tmp_path / "gone.json"
    path.write_bytes(gone.to_json())
    assert 0 == main(["compare", str(path), "--on", ON.isoformat(), "--lang", "en"])
    assert "must be finished" not in capsys.readouterr().out


def test_what_is_undetermined_is_neither_the_same_nor_different(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Of an empty dossier nobody knows whether the Acts differ; figures and words of the law differ all the same."""
    lines = {line.aspect.id: line for line in ib.compare(Dossier(), on=ON).lines}
    assert lines["obliged"].differs is None
    assert not any(cell.determined for cell in lines["obliged"].cells.values())
    assert lines["fines"].differs is True
    path = tmp_path / "empty.json"
    path.write_text("{}", encoding="utf-8")
    assert 0 == main(["compare", str(path), "--on", ON.isoformat(), "--format", "json"])
    told = {line["aspect"]: line["differs"] for line in json.loads(capsys.readouterr().out)["lines"]}
    assert (None, True) == (told["obliged"], told["fines"])
    assert 0 == main(["compare", str(path), "--on", ON.isoformat(), "--lang", "en"])
    assert "?" in capsys.readouterr().out


def test_lines_that_say_the_same_are_known_as_such(found: Comparison) -> None:
    """Pension age under two Acts and 65 under one differ; what an Act lacks is said."""
    lines = {line.aspect.id: line for line in found.lines}
    assert lines["oldest"].differs
    assert not lines["obliged"].differs
    assert "this Act has none" == lines["plan"].cells[Act.WI2013].words.en
    assert len(lines) == len(found.lines) == 16


def test_the_command_prints_it_and_gives_it_as_data(capsys: pytest.CaptureFixture[str]) -> None:
    """A table, or JSON with the same values."""
    path = str(EXAMPLES / "settled-2008.json")
    assert 0 == main(["compare", path, "--on", "2012-06-01", "--lang", "en"])
    assert "This person is governed by: Civic Integration Act (2007-2012)" in capsys.readouterr().out
    assert 0 == main(["compare", path, "--on", "2012-06-01", "--format", "json"])
    data = json.loads(capsys.readouterr().out)
    assert "wi2007" == data["governs"]
    (line,) = [one for one in data["lines"] if one["aspect"] == "period_first_day"]
    assert "2010-02-24" == line["acts"]["wi2007"]["value"]


@given(dossiers())
def test_every_dossier_can_be_compared(dossier: Dossier) -> None:
    """Whatever is known, each line has a cell for each Act, with words in both languages."""
    found = ib.compare(dossier, on=ON)
    for line in found.lines:
        assert set(Act) == set(line.cells)
        assert all(cell.words.nl and cell.words.en for cell in line.cells.values())
