"""Make one reference page for every public module under ``src``, and one page for every room with rules.

Runs inside ``mkdocs build``. A module is public when no part of its name starts with an underscore. A package gets the
``index.md`` of its folder, so that its modules stand under it in the menu.
"""

from __future__ import annotations

import sys
from pathlib import Path

import mkdocs_gen_files

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from docs import _cases, _compare, _findings, _layout
from docs._rooms import page, rooms
from inburgering.register import FINDINGS

ROOT = Path(__file__).resolve().parent.parent
SRC = ROOT / "src"


def public_modules() -> list[tuple[str, Path]]:
    """Every public module, sorted: its dotted name, and the page for it below ``reference``."""
    found = []
    for path in SRC.rglob("*.py"):
        parts = path.relative_to(SRC).with_suffix("").parts
        package = parts[-1] == "__init__"
        names = parts[:-1] if package else parts
        if not any(name.startswith("_") for name in names):
            target = Path(*names, "index.md") if package else Path(*names).with_suffix(".md")
            found.append((".".join(names), target))
    return sorted(found)


def write_pages() -> None:
    """Write the pages, and the list of them that opens the reference."""
    listed = ["# Reference", "", "Every public module. What is not here may change without notice.", ""]
    for name, target in public_modules():
        with mkdocs_gen_files.open(Path("reference", target), "w") as out:
            out.write(f"---\ntitle: {name}\n---\n\n::: {name}\n")
        mkdocs_gen_files.set_edit_path(Path("reference", target), None)
        listed.append(f"- [`{name}`]({target.as_posix()})")
    with mkdocs_gen_files.open("reference/index.md", "w") as out:
        out.write("\n".join(listed) + "\n")


def write_rooms() -> None:
    """Write the pages of the rooms, and the list of them."""
    listed = ["# The rules, room by room", "", "Made from the declarations: what is here is what is decided.", ""]
    for room in rooms():
        name = room.name.replace(".", "-")
        with mkdocs_gen_files.open(f"rooms/{name}.md", "w") as out:
            out.write(page(room))
        listed.append(f"- [{room.title}]({name}.md)")
    with mkdocs_gen_files.open("rooms/index.md", "w") as out:
        out.write("\n".join(listed) + "\n")


def write_findings() -> None:
    """Write one page for each finding, and the list of them."""
    with mkdocs_gen_files.open("findings/index.md", "w") as out:
        out.write(_findings.index())
    for finding in FINDINGS:
        with mkdocs_gen_files.open(f"findings/{finding.code}.md", "w") as out:
            out.write(_findings.page(finding))


def write_layout() -> None:
    """Write the page of the columns of a register."""
    with mkdocs_gen_files.open("register-layout.md", "w") as out:
        out.write(_layout.page())


def write_cases() -> None:
    """Write the page of the court cases."""
    with mkdocs_gen_files.open("court-cases.md", "w") as out:
        out.write(_cases.page())


def write_comparison() -> None:
    """Write the page that lays the three Acts beside each other."""
    with mkdocs_gen_files.open("three-acts.md", "w") as out:
        out.write(_compare.page())


write_pages()
write_rooms()
write_findings()
write_layout()
write_comparison()
write_cases()
