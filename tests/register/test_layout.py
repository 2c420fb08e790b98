"""The layout of a register: made from the facts and the records, and true of what is read."""

from __future__ import annotations

from datetime import date
from typing import Any

import jsonschema
import pytest

from docs._layout import page
from inburgering.facts import RegisterFacts
from inburgering.register._layout import WIDE, data_dictionary, layout, register_schema

BY_NAME = {column.name: column for column in WIDE}


def valid(row: dict[str, Any], file: str = "register") -> bool:
    schema = register_schema()
    schema["$ref"] = f"#/$defs/{file}"
    return bool(jsonschema.Draft202012Validator(schema).is_valid(row))


def test_every_fact_has_a_column_but_the_day_asked_about_and_readings() -> None:
    """What is given once for all rows is no column."""
    left_out = set(RegisterFacts.facts()) - set(BY_NAME)
    readings = {name for name, fact in RegisterFacts.facts().items() if fact.data.default is not None}
    assert {"on"} | readings == left_out


def test_columns_that_are_no_facts_name_the_row() -> None:
    """A register's own name for a row, and two identifiers of which the form is read."""
    assert {"reference", "bsn", "v_number"} == set(BY_NAME) - set(RegisterFacts.facts())


def test_the_schema_is_a_schema() -> None:
    """It follows JSON Schema 2020-12."""
    jsonschema.Draft202012Validator.check_schema(register_schema())
    assert "https://json-schema.org/draft/2020-12/schema" == register_schema()["$schema"]


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ({}, True),
        ({"dutch": None, "born": "1985-02-03", "route": "b1", "gap_days": 3}, True),
        ({"dutch": "ja"}, False),
        ({"route": "c"}, False),
        ({"gap_days": 1.5}, False),
        ({"gap_days": -1}, False),
        ({"req_course_hours": 1.5}, True),
        ({"on": "2024-01-01"}, False),
        ({"unheard_of": 1}, False),
    ],
)
def test_the_schema_of_a_row(row: dict[str, Any], expected: bool) -> None:
    """Null is unknown; each kind has its own values; columns that are not in the layout are refused."""
    assert expected is valid(row)


def test_every_file_has_a_schema() -> None:
    """One for the wide file and one for each long file, of which every row has a reference."""
    names = [file.name for file in layout()]
    assert names == list(register_schema()["$defs"])
    assert all("reference" == file.columns[0].name for file in layout())
    assert valid({"reference": "a", "hours_attended": 3}, "courses")
    assert not valid({"reference": "a", "hours_attended": 1.5}, "courses")


def test_a_property_has_its_words_and_its_articles() -> None:
    """Dutch and English, the question, the codes and the articles."""
    found = register_schema()["$defs"]["register"]["properties"]["route"]
    assert "code" == found["x-kind"]
    assert {"b1", "education", "self_reliance"} == set(found["x-codes"])
    assert {"nl", "en"} == set(found["x-codes"]["b1"]) == set(found["x-ask"])


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_the_dictionary_has_a_row_for_each_column(lang: str) -> None:
    """In the order of the files, in either language, with no cell of words left empty."""
    rows = data_dictionary(lang)
    assert [(f.name, c.name) for f in layout() for c in f.columns] == [row[:2] for row in rows]
    assert all(row[2] and row[3] for row in rows)


def test_the_dictionary_in_another_language() -> None:
    """There is none."""
    with pytest.raises(ValueError, match="language"):
        data_dictionary("de")


def test_never_is_the_last_day_of_the_calendar() -> None:
    """The words of the layout name the day that stands for: does not come."""
    allowed = {row[1]: row[3] for row in data_dictionary("en")}
    assert date.max.isoformat() in allowed["pip_dated"]


def test_the_page_has_every_column_of_every_file() -> None:
    """One table a file; a bar in a cell would break it."""
    tables = page().split("\n## ")
    for file in layout():
        (table,) = [part for part in tables if part.startswith(f"{file.name}\n")]
        rows = [line.split("|") for line in table.splitlines() if line.startswith("| `")]
        assert [f" `{column.name}` " for column in file.columns] == [row[1] for row in rows]
        assert {7} == {len(row) for row in rows}
