"""DUO's descriptions of its messages, from outside the repository: what they name, and whether a message fits them."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

FOLDER = Path(os.environ.get("INBURGERING_DUO_API") or Path(__file__).resolve().parents[3] / "shared" / "duo-api")
"""Where the descriptions are, or where the variable says they are."""

described = pytest.mark.skipif(
    not FOLDER.is_dir() or not any(FOLDER.glob("*.yml")),
    reason="DUO's OpenAPI files are not here: name their folder in INBURGERING_DUO_API",
)


@cache
def description(file: str) -> dict[str, Any]:
    """One of the descriptions."""
    found: dict[str, Any] = yaml.safe_load((FOLDER / f"{file}.yml").read_text(encoding="utf-8"))
    return found


def descriptions() -> dict[str, dict[str, Any]]:
    """All of them, by the name of the file."""
    return {path.stem: description(path.stem) for path in sorted(FOLDER.glob("*.yml"))}


def schema(file: str, component: str) -> dict[str, Any]:
    """A schema among the components of a description."""
    found: dict[str, Any] = description(file)["components"]["schemas"][component]
    return found


def fits(file: str, component: str, message: Any, *, many: bool = False) -> None:
    """Raise when a message does not fit the schema of a component; with ``many`` each of a list."""
    one = {"$ref": f"#/components/schemas/{component}"}
    whole = {"components": description(file)["components"], **({"type": "array", "items": one} if many else one)}
    checker = jsonschema.Draft202012Validator(whole, format_checker=jsonschema.FormatChecker())
    assert [] == [f"{error.json_path}: {error.message}" for error in checker.iter_errors(message)]
