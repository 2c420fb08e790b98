"""The page that lays the three Acts beside each other: the same made-up dossiers, read as if each of them governed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from inburgering.comparison import Cell, Line, compare
from inburgering.dossier import Act, Dossier

_EXAMPLES = Path(__file__).resolve().parent.parent / "examples"
_SHOWN = (
    ("settled-2008.json", date(2012, 6, 1), "A settled person (oudkomer) on whom a municipality laid a term in 2010"),
    ("asylum-2016.json", date(2019, 6, 1), "An asylum status holder of 2016, after three years"),
    ("utrecht-2024-2554.json", date(2024, 4, 25), "The family migrant of a ruling of 2024"),
)
_ROOMS = {
    "obligation": "Who must integrate",
    "dispensation": "Release",
    "plan": "Plan or offer",
    "requirements": "What must be achieved",
    "period": "How long",
    "sanctions": "If it is late",
    "loan": "Who pays",
}


def page() -> str:
    """The page, in Markdown."""
    lines = [
        '---\ntitle: "One dossier, three Acts"\n---\n',
        "# One dossier, three Acts\n",
        "Only one Act governs a person, and there is no choice. Read as if each Act governed in turn, a dossier shows what",
        "the legislator changed. Lines that differ are in bold. The same for a dossier of your own:\n",
        "```console\n$ inburgering compare examples/asylum-2016.json --on 2019-06-01\n```\n",
    ]
    for name, on, title in _SHOWN:
        lines += _example(name, on, title)
    return "\n".join(lines) + "\n"


def _example(name: str, on: date, title: str) -> Iterator[str]:
    found = compare(Dossier.from_json((_EXAMPLES / name).read_bytes()), on=on)
    yield f"## {title}\n"
    governs = "not known" if found.governs is None else found.governs.label.en
    yield f"`examples/{name}` on {on.isoformat()}. Governed by: {governs}.\n"
    yield "| | " + " | ".join(act.label.en for act in Act) + " |"
    yield "| --- | --- | --- | --- |"
    room = ""
    for line in found.lines:
        if line.aspect.room != room:
            room = line.aspect.room
            yield f"| *{_ROOMS[room]}* | | | |"
        yield _line(line)
    yield ""


def _line(line: Line) -> str:
    label = f"**{line.aspect.label.en}**" if line.differs else line.aspect.label.en
    return f"| {label} | " + " | ".join(_cell(line.cells[act]) for act in Act) + " |"


def _cell(cell: Cell) -> str:
    return cell.words.en if cell.article is None else f"{cell.words.en} [{cell.article.en}]({cell.url})"
