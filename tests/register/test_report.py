"""The report: one page that needs nothing beside it and says what was found, and what was not."""

from __future__ import annotations

import re
import shutil
import struct
import subprocess
import zlib
from datetime import date
from pathlib import Path

import polars as pl
import pytest

from inburgering.register import check, report
from inburgering.register._audit import Audit, audit
from inburgering.register._read import Reading
from tests.register.rows import CLERGY_FAMILY

ON = date(2023, 5, 1)
NAME = "row-of-mrs-x"
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")


@pytest.fixture(scope="module")
def read() -> Reading:
    """A family member of clergy on record, a row in order, and a row with a cell that cannot be read."""
    wrong = {name: str(value) for name, value in CLERGY_FAMILY.items() if name != "on"}
    rows = [
        wrong | {"reference": NAME},
        wrong | {"reference": "b", "recorded_as_obliged": "false", "notified": "never"},
        wrong | {"reference": "c", "born": "<script>alert(1)</script>"},
    ]
    return check(pl.DataFrame(rows))


@pytest.fixture(scope="module")
def found(read: Reading) -> Audit:
    """The audit of those rows."""
    return audit(read.frame, on=ON)


@pytest.fixture(scope="module")
def page(found: Audit, read: Reading) -> str:
    """The report on them, in English."""
    return report(found, reading=read, source="register.csv", lang="en")


def text_of(page: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", re.sub(r"<style>.*?</style>", "", page, flags=re.DOTALL)))


def test_rows_in_are_rows_judged_and_rows_set_aside(page: str) -> None:
    """The page counts every row once."""
    text = text_of(page)
    assert "3 rows in the file" in text
    assert "2 rows checked" in text
    assert "1 rows set aside" in text


def test_a_finding_stands_with_its_article_question_and_proof(page: str) -> None:
    """L01 is there with a link to the law, what to ask, the remedy, and why."""
    text = text_of(page)
    assert "The obligation was imposed on family of a minister of religion." in text
    assert "Ask whoever keeps the record: Which permit does the sponsor hold" in text
    assert "Why: row 1" in text
    assert 'href="https://wetten.overheid.nl/' in page


def test_names_and_values_stay_out(page: str) -> None:
    """Neither a reference nor the value of a cell that could not be read is on the page."""
    assert NAME not in page
    assert "alert(1)" not in page


def test_nothing_is_loaded(page: str) -> None:
    """No script, no font, no picture, no style from elsewhere; the page forbids it too."""
    assert not re.search(r"<script|<link|<iframe|<img|@import|url\(", page)
    assert "default-src 'none'" in page


def test_the_page_is_complete_in_both_languages(found: Audit, read: Reading) -> None:
    """Every text exists in Dutch and in English, and another language is refused."""
    assert 'lang="nl"' in report(found, reading=read, lang="nl")
    with pytest.raises(ValueError, match="language"):
        report(found, lang="de")


def test_what_stands_in_a_cell_is_said_in_the_language_of_the_page() -> None:
    """A formula in a Dutch page is *een formule*; rows are numbered as those of the findings are."""
    read = check(pl.DataFrame({"born": ["1990-01-01"] * 1000 + ["=1+1"]}))
    made = report(audit(read.frame, on=date(2023, 5, 1)), reading=read)
    assert "<td>1001</td><td>born</td><td>een formule</td>" in made
    assert "a formula" not in made


def test_the_same_input_gives_the_same_page(found: Audit, read: Reading, page: str) -> None:
    """No clock and no chance: made again it is the same, to the byte."""
    assert page == report(found, reading=read, source="register.csv", lang="en")


def browse(page: Path, *options: str) -> str:
    assert CHROMIUM is not None
    flags = ("--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking")
    offline = "--host-resolver-rules=MAP * ~NOTFOUND"
    folder = f"--user-data-dir={page.parent / 'profile'}"
    done = subprocess.run(
        [CHROMIUM, *flags, offline, folder, *options, page.as_uri()], capture_output=True, check=True, timeout=60
    )
    return done.stdout.decode()


def colours(png: Path) -> int:
    """How many different bytes the picture has: a blank page has a few."""
    raw, data, place = png.read_bytes(), b"", 8
    while place < len(raw):
        (size,) = struct.unpack(">I", raw[place : place + 4])
        if raw[place + 4 : place + 8] == b"IDAT":
            data += raw[place + 8 : place + 8 + size]
        place += size + 12
    return len(set(zlib.decompress(data)))


@pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine: Debian has it as the package chromium")
def test_a_browser_shows_it(page: str, tmp_path: Path) -> None:
    """In a real browser without a network the findings, the plot and the tables are there, and the page is not blank."""
    path = tmp_path / "report.html"
    path.write_text(page, encoding="utf-8")
    shown = browse(path, "--dump-dom")
    assert "The register beside the law" in shown
    assert 'id="L01"' in shown
    assert "<svg" in shown

    picture = tmp_path / "report.png"
    browse(path, f"--screenshot={picture}", "--window-size=1100,1600")
    assert colours(picture) > 50
