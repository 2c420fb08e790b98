"""Other people's headers and words, put into ours: a TOML file.

[file]
layout = "register"            # or the name of a long file; may be left out
delimiter = ";"                # "," or ";"; may be left out

[columns]
"their header" = "our column"

[values.our_column]
"their word" = "our word"      # "" is unknown

[days]
format = "DD/MM/YYYY"          # besides the ways that are always read
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from importlib.resources import files
from pathlib import Path
from typing import Any

import attrs

from inburgering.errors import InburgeringError
from inburgering.register._layout import layout

__all__ = ["ColumnMap", "MAPPINGS", "mapping"]

_FOLDER = files("inburgering.register") / "mappings"
MAPPINGS: tuple[str, ...] = tuple(
    sorted(f.name.removesuffix(".toml") for f in _FOLDER.iterdir() if f.name.endswith(".toml"))
)
"""The names of the mappings that are shipped."""
_PARTS = {"file", "columns", "values", "days"}
_LARGEST = 1_048_576


@attrs.frozen(slots=True)
class ColumnMap:
    """A mapping.

    Attributes:
        columns: Our column by their header; capitals and spaces around a header do not count.
        values: For a column of ours, our word by theirs.
        layout: For which file it is; ``None`` for any.
        delimiter: What parts the cells of their CSV; ``None``: see for yourself.
        days: How they write days; ``None``: in one of the ways that are always read.
    """

    columns: Mapping[str, str] = attrs.field(factory=dict)
    values: Mapping[str, Mapping[str, str]] = attrs.field(factory=dict)
    layout: str | None = None
    delimiter: str | None = None
    days: str | None = None

    def ours(self, header: str) -> str:
        """What we call their column; a header that is not in the mapping stands for itself."""
        plain = header.strip().lower()
        return self.columns.get(plain, plain)


def mapping(name: str | Path) -> ColumnMap:
    """A mapping that is shipped, by its name, or your own, by the path of its TOML file.

    Raises:
        InburgeringError: There is none; it is no TOML; or every fault in it.
    """
    shipped = isinstance(name, str) and name in MAPPINGS
    source: Any = _FOLDER / f"{name}.toml" if shipped else Path(name)
    try:
        if not shipped and not source.is_file():  # a pipe could stay silent for ever
            raise FileNotFoundError
        if not shipped and source.stat().st_size > _LARGEST:
            msg = f"a mapping has at most {_LARGEST} bytes"
            raise InburgeringError(msg)
        found = tomllib.loads(source.read_text(encoding="utf-8"))
    except OSError:
        msg = f"no mapping there; a path to a TOML file, or one of: {', '.join(MAPPINGS)}"
        raise InburgeringError(msg) from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError):
        msg = "the mapping is no TOML in UTF-8"
        raise InburgeringError(msg) from None
    return _mapped(found)


def _mapped(found: Mapping[str, Any]) -> ColumnMap:
    faults = list(_faults(found))
    if faults:
        msg = "the mapping is at fault:\n  " + "\n  ".join(faults)
        raise InburgeringError(msg)
    file = found.get("file", {})
    return ColumnMap(
        {theirs.strip().lower(): ours for theirs, ours in found.get("columns", {}).items()},
        found.get("values", {}),
        file.get("layout"),
        file.get("delimiter"),
        found.get("days", {}).get("format"),
    )


def _faults(found: Mapping[str, Any]) -> Iterator[str]:
    yield from (
        f"there is no part [{part}]; there are: {', '.join(sorted(_PARTS))}" for part in found if part not in _PARTS
    )
    odd = [part for part in found if part in _PARTS and not isinstance(found[part], dict)]
    yield from (f"[{part}] is a table" for part in odd)
    if not odd:
        yield from _file_faults(found.get("file", {}))
        yield from _column_faults(found)
        yield from _day_faults(found.get("days", {}))


def _file_faults(file: Mapping[str, Any]) -> Iterator[str]:
    allowed = {"layout": [one.name for one in layout()], "delimiter": [",", ";"]}
    for key, value in file.items():
        if key not in allowed:
            yield f"[file] {key}: there are: {', '.join(allowed)}"
        elif value not in allowed[key]:
            yield f"[file] {key}: one of {', '.join(map(repr, allowed[key]))}"


def _column_faults(found: Mapping[str, Any]) -> Iterator[str]:
    columns, values = found.get("columns", {}), found.get("values", {})
    named = found.get("file", {}).get("layout")
    known = {column.name for file in layout() if named in (None, file.name) for column in file.columns}
    taken: set[str] = set()
    for theirs, ours in columns.items():
        if not isinstance(ours, str) or ours not in known:
            yield f"[columns] {theirs}: no column of the layout has the name it is given"
        elif ours in taken:
            yield f"[columns] {theirs}: {ours} has a header already"
        else:
            taken.add(ours)
    headers = [theirs.strip().lower() for theirs in columns]
    yield from (f"[columns] {h}: stands there twice" for h in sorted(set(headers)) if headers.count(h) > 1)
    for ours, words in values.items():
        if ours not in known:
            yield f"[values.{ours}]: no column of the layout has this name"
        elif not isinstance(words, dict) or not all(isinstance(word, str) for word in words.values()):
            yield f"[values.{ours}]: a table of text"


def _day_faults(days: Mapping[str, Any]) -> Iterator[str]:
    yield from (f"[days] {key}: there is only format" for key in days if key != "format")
    form = days.get("format")
    if form is None:
        return
    tokens = re.findall("YYYY|MM|DD", form) if isinstance(form, str) else []
    rest = re.sub("YYYY|MM|DD", "", form) if isinstance(form, str) else form
    if sorted(tokens) != ["DD", "MM", "YYYY"] or not re.fullmatch("[-/. ]*", rest):
        yield "[days] format: YYYY, MM and DD, each once, with - / . or a space between, such as DD/MM/YYYY"
