"""Mappings: other people's headers and words, and what is wrong with a mapping."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

import pytest

from inburgering.errors import InburgeringError
from inburgering.register._layout import layout
from inburgering.register._mapping import MAPPINGS, mapping
from inburgering.register._read import read, read_long

COLUMNS = {file.name: {column.name: column for column in file.columns} for file in layout()}


@pytest.mark.parametrize("name", MAPPINGS)
def test_a_shipped_mapping_speaks_of_the_layout(name: str) -> None:
    """Every column and every code on its right-hand side exists."""
    found = mapping(name)
    known = COLUMNS[found.layout or "register"]
    assert set(found.columns.values()) <= set(known)
    for column, words in found.values.items():
        assert set(words.values()) <= set(map(str, known[column].codes or ()))


def test_both_mappings_are_shipped() -> None:
    """One for the GGM, one for DUO's course contracts."""
    assert ("duo-contracts", "ggm") == MAPPINGS


def test_a_register_in_the_words_of_the_ggm(tmp_path: Path) -> None:
    """Headers of the model, its four-valued truths, its groups."""
    path = tmp_path / "ggm.csv"
    path.write_text(
        "natuurlijkpersoon.natuurlijkpersoon_id;PIP.DAGTEKENINGINITIELEPIP;Inburgeringsplicht.WordtBehandelsAls;"
        "inburgeringsplicht.indicatorinburgeringsplicht;leerroute.leerroutetype\n"
        "1;2022-09-07;GEZINSMIGRANT;Ja;Z-ROUTE\n2;;AsielStatushouder;Leeg;Onderwijsroute\n"
    )
    found = read(path, mapping="ggm")
    assert [
        ("1", date(2022, 9, 7), "family_or_other_migrant", True, "self_reliance"),
        ("2", None, "asylum_status_holder", None, "education"),
    ] == found.frame.drop("line", "partial_days").collect().rows()
    assert () == found.ignored


def test_course_contracts_as_schools_send_them(tmp_path: Path) -> None:
    """They are the long file of courses."""
    path = tmp_path / "contracts.csv"
    path.write_text(
        "BSN;Soort cursus;Begindatum;Einddatum;Ingekochte uren;Gevolgde uren\n123456782;NT2-cursus;20220103;20220630;100;80\n"
    )
    found = read_long("courses", path, mapping="duo-contracts").frame.drop("line", "reference").collect()
    assert [("nt2", date(2022, 1, 3), date(2022, 6, 30), 100, 80)] == found.rows()


def test_a_mapping_for_another_file(tmp_path: Path) -> None:
    """The wide file is not read with the mapping of a long one."""
    path = tmp_path / "register.csv"
    path.write_text("bsn\n1\n")
    with pytest.raises(InburgeringError, match="for the file courses"):
        read(path, mapping="duo-contracts")


def test_your_own_mapping(tmp_path: Path) -> None:
    """A TOML file, with a delimiter and a way to write days."""
    toml = tmp_path / "own.toml"
    toml.write_text(
        '[file]\ndelimiter = ";"\n[columns]\n"Geboren, op" = "born"\n[values.born]\n"?" = ""\n[days]\nformat = "MM/DD/YYYY"\n'
    )
    path = tmp_path / "register.csv"
    path.write_text("Geboren, op;x\n02/13/1985;1\n?;2\n")
    assert [date(1985, 2, 13), None] == read(path, mapping=toml).frame.collect()["born"].to_list()


def test_every_fault_of_a_mapping_at_once(tmp_path: Path) -> None:
    """One message for all of them."""
    toml = tmp_path / "own.toml"
    toml.write_text(
        '[file]\ndelimiter = "|"\nsheet = 1\n[columns]\na = "born"\nb = "born"\nA = "died"\nc = "shoe_size"\n'
        '[values.shoe_size]\nx = "y"\n[values.route]\nx = 1\n[days]\nformat = "DD/MM"\norder = 1\n[extra]\n'
    )
    with pytest.raises(InburgeringError) as caught:
        mapping(toml)
    said = str(caught.value)
    for part in (
        "[extra]",
        "delimiter",
        "sheet",
        "columns] b",
        "columns] a",
        "columns] c",
        "shoe_size",
        "values.route",
        "format",
        "order",
    ):
        assert part in said


@pytest.mark.parametrize("text", ["columns = 1", 'columns = "x"\ndays = 2'])
def test_parts_are_tables(tmp_path: Path, text: str) -> None:
    """Anything else is named."""
    toml = tmp_path / "own.toml"
    toml.write_text(text)
    with pytest.raises(InburgeringError, match="is a table"):
        mapping(toml)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_mapping_from_a_pipe_is_refused(tmp_path: Path) -> None:
    """Nobody waits for a pipe that stays silent."""
    os.mkfifo(tmp_path / "pipe.toml")
    with pytest.raises(InburgeringError, match="no mapping there"):
        mapping(tmp_path / "pipe.toml")


def test_no_mapping(tmp_path: Path) -> None:
    """A name that is not shipped, a folder, no TOML, no UTF-8, too large."""
    (tmp_path / "bad.toml").write_text("[columns")
    (tmp_path / "bytes.toml").write_bytes(b"\xff")
    (tmp_path / "large.toml").write_text("#" * 1_048_577)
    for name in ("unheard-of", tmp_path, tmp_path / "bad.toml", tmp_path / "bytes.toml", tmp_path / "large.toml"):
        with pytest.raises(InburgeringError, match="mapping"):
            mapping(name)
