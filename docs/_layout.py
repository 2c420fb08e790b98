"""The page of a register's layout, made from the facts and the records: file by file, column by column."""

from __future__ import annotations

from collections.abc import Iterator

from inburgering.register._checks import Found
from inburgering.register._layout import Layout, data_dictionary, layout
from inburgering.register._mapping import MAPPINGS

_OPENS = """\
A register is one wide file, one row a person, as CSV or Parquet. Its columns are the facts of the rules. No column has to
be there: a fact without a column is unknown in every row, and the report says which decisions fall away. Histories may
come as long files, many rows a person, joined by `reference`.

**Empty is unknown**; so are `Onbekend` and `Leeg`. Unknown is not no: what is known to be absent is `nee`, `0`, a code of
its own, or a day that does not come (`nooit`, `9999-12-31`). First and last days are part of the period.

| kind | what is read |
| --- | --- |
| true or false | `ja`/`nee`, `true`/`false`, `waar`/`onwaar`, `yes`/`no`, `1`/`0` |
| day | `2022-01-31`, `20220131`, `31-01-2022`; with `00:00:00` after it it is the same day. A day known in part (`1985`, `1985-07`, `1985-00-00`) is unknown, and counted in `partial_days` |
| number | digits; a fraction after a point or a comma for hours and points. Three digits after it (`1.000`) read in two ways and are not guessed at |
| code | the code, or its Dutch or English words; capitals, dashes and spaces do not count |

A CSV is UTF-8, with a comma or a semicolon between cells. Capitals in headers do not count. Columns that are not listed
here are ignored, and reported. `bsn` and `v_number` are optional and text; they are read for how many digits they have,
and go no further. A `reference` is never printed.
"""


def page() -> str:
    """The page."""
    return "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    yield '---\ntitle: "The layout of a register"\n---\n'
    yield "# The layout of a register\n"
    yield _OPENS
    yield "## Rows that are set aside\n"
    yield "Every row of the file is judged or set aside, and both are counted. A row is set aside for a cell or a key that"
    yield "cannot be read, with its line, the column and the class of what stands there:\n"
    yield from (f"- {found.label.en} ({found.label.nl})" for found in Found)
    yield "\n## Other people's headers\n"
    yield "A mapping is a TOML file that says which header is which column, and which word which code. These come with the"
    yield f"library: {', '.join(f'`{name}`' for name in MAPPINGS)}. What they leave out, and why, stands in them.\n"
    for file in layout():
        yield from _file(file)


def _file(file: Layout) -> Iterator[str]:
    yield f"\n## {file.name}\n"
    yield f"One row is {file.label.en} ({file.label.nl}).\n"
    yield "| column | Dutch | English | what may stand there | articles |\n| --- | --- | --- | --- | --- |"
    for dutch, english in zip(data_dictionary("nl"), data_dictionary("en"), strict=True):
        name, column, label, allowed, articles = english
        if name == file.name:
            yield f"| `{column}` | {dutch[2]} | {label} | {allowed} | {articles} |"
