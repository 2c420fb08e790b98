"""The papers around the code agree with it and with one another."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
PROJECT: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]

MACHINE_PATH = re.compile(r"(?<![\w.~<>:/-])/(?:home|mnt|opt|root|tmp|Users|work)/[\w.-]+|\b[A-Z]:\\Users\b")
WRITTEN_HERE = ("src", "tests", "docs", "examples", "benchmarks", ".ci")
TEXT = {"", ".cff", ".cfg", ".css", ".ini", ".json", ".md", ".py", ".toml", ".txt", ".typed", ".yaml", ".yml"}


def read(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def written_files() -> Iterator[Path]:
    """Every text file that a person wrote for this repository. Asks no git: an unpacked archive has none."""
    yield from (path for path in ROOT.iterdir() if path.is_file() and path.suffix in TEXT and path.name != ".coverage")
    for folder in WRITTEN_HERE:
        for path in (ROOT / folder).rglob("*"):
            if path.is_file() and path.suffix in TEXT and "__pycache__" not in path.parts:
                yield path


def test_the_changelog_has_a_place_for_the_next_change() -> None:
    """The first heading of versions in the changelog is the unreleased one."""
    headings = re.findall(r"^## \[(.+?)\]", read("CHANGELOG.md"), flags=re.MULTILINE)

    assert ["Unreleased"] == headings[:1]


def test_the_changelog_speaks_of_this_version() -> None:
    """The version of the package is in the changelog, as a heading or as what is being worked towards."""
    assert re.search(rf"(?<![\d.]){re.escape(PROJECT['version'])}(?![\d.]*\d)", read("CHANGELOG.md"))


@pytest.mark.parametrize(("paper", "field"), [("publiccode.yml", "softwareVersion"), ("CITATION.cff", "version")])
def test_every_paper_names_the_same_version(paper: str, field: str) -> None:
    """publiccode.yml and CITATION.cff carry the version of pyproject.toml."""
    assert PROJECT["version"] == yaml.safe_load(read(paper))[field]


def test_every_paper_names_the_same_licence() -> None:
    """pyproject.toml, publiccode.yml and CITATION.cff all say EUPL-1.2."""
    named = [
        PROJECT["license"],
        yaml.safe_load(read("publiccode.yml"))["legal"]["license"],
        yaml.safe_load(read("CITATION.cff"))["license"],
    ]

    assert ["EUPL-1.2"] * 3 == named


def test_the_licence_is_the_whole_eupl() -> None:
    """LICENSE is the EUPL v. 1.2 with its fifteen articles in order and its appendix."""
    text = read("LICENSE")

    assert text.startswith("EUROPEAN UNION PUBLIC LICENCE v. 1.2\n")
    assert list(range(1, 16)) == [int(number) for number in re.findall(r"^(\d+)\.[A-Z]", text, flags=re.MULTILINE)]
    assert "Appendix" in text.split("15.Applicable Law")[1]


@pytest.mark.parametrize("language", ["nl", "en"])
def test_publiccode_describes_the_library_within_the_lengths_allowed(language: str) -> None:
    """The standard wants a short description of at most 150 characters and a long one of 150 to 10,000."""
    description = yaml.safe_load(read("publiccode.yml"))["description"][language]

    assert 0 < len(description["shortDescription"]) <= 150
    assert 150 <= len(description["longDescription"]) <= 10_000
    assert description["features"]


def test_no_file_names_a_place_on_somebodys_computer() -> None:
    """No text file holds an absolute path of the machine it was written on."""
    found = {
        f"{path.relative_to(ROOT)}: {match[0]}"
        for path in written_files()
        for match in MACHINE_PATH.finditer(path.read_text(encoding="utf-8"))
    }

    assert set() == found


@pytest.mark.parametrize(
    ("line", "is_path"),
    [
        ("open('/ho" + "me/ann/dossier.json')", True),
        ("cd /wo" + "rk/main", True),
        ("https://example.org/wo" + "rk/main", False),
        ("src/wo" + "rk/main.py", False),
    ],
)
def test_a_place_on_a_computer_is_told_from_an_address(line: str, is_path: bool) -> None:
    """An absolute path is seen as one; an address or a path inside the repository is not."""
    assert is_path == bool(MACHINE_PATH.search(line))


def test_every_make_target_says_what_it_does() -> None:
    """Each target that a person may call has a line of help behind it."""
    makefile = read("Makefile")
    phony = re.findall(r"^\.PHONY: (.+)$", makefile, flags=re.MULTILINE)[0].split()
    helped = re.findall(r"^([a-z]+):.*?## \S", makefile, flags=re.MULTILINE)

    assert sorted(phony) == sorted(helped)


def test_continuous_integration_runs_what_a_person_runs() -> None:
    """`.ci/run` is executable, stops at the first fault, and runs `make test`."""
    script = ROOT / ".ci" / "run"
    lines = script.read_text(encoding="utf-8").splitlines()

    assert script.stat().st_mode & 0o100
    assert "set -euo pipefail" in lines
    assert "make test" == lines[-1]
