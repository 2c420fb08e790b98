"""The JSON Schema of a dossier, generated from the classes, so that it cannot say anything else than the reader."""

from __future__ import annotations

import inspect
from typing import Any

from inburgering.dossier._dossier import Dossier
from inburgering.dossier._forms import (
    LARGEST,
    LONGEST,
    Absentable,
    Form,
    fields_of,
    is_code,
    is_day,
    is_record,
    item_of,
    parts,
    words,
)
from inburgering.dossier._json import SCHEMA

# `$` also matches before a last newline in some engines; this does not.
_END = r"(?![\s\S])"
_LEAP = "(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)"
_DAY = (
    "(?:[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)"
    f"|02-(?:0[1-9]|1[0-9]|2[0-8]))|{_LEAP}-02-29)"
)
_YEARS = "(?!0|9999)"
_ANY_DAY = f"^{_YEARS}(?:{_DAY}(?:/{_YEARS}{_DAY})?|[0-9]{{4}}(?:-(?:0[1-9]|1[0-2]))?){_END}"


def dossier_schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of a dossier.

    It says all that the reader asks of each value by itself. What holds between values (periods that run forward, a
    birth before a permit, exclusive rights, the 11-test of a BSN, a key given twice) only the reader checks.
    """
    defs: dict[str, Any] = {}
    root = _record(Dossier, defs)
    root["properties"]["schema"] = {"const": SCHEMA}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:inburgering:dossier:1",
        "title": "Dossier",
        **root,
        "$defs": dict(sorted(defs.items())),
    }


def _record(kind: type, defs: dict[str, Any]) -> dict[str, Any]:
    return {
        "description": inspect.getdoc(kind) or "",
        "type": "object",
        "properties": {name: _or_null(_value(of, defs)) for name, of in fields_of(kind).items()},
        "additionalProperties": False,
    }


def _or_null(schema: dict[str, Any]) -> dict[str, Any]:
    return {"anyOf": [*schema.get("anyOf", [schema]), {"type": "null"}]}


def _defined(name: str, schema: dict[str, Any], defs: dict[str, Any]) -> dict[str, Any]:
    defs[name] = schema
    return {"$ref": f"#/$defs/{name}"}


def _value(kind: Any, defs: dict[str, Any]) -> dict[str, Any]:
    plain, forms = parts(kind)
    if (item := item_of(plain)) is not None:
        return {"anyOf": [{"type": "array", "items": _value(item, defs), "maxItems": LONGEST}, {"const": "none"}]}
    if is_day(plain):
        day = (
            _defined("Day", {"description": words(kind), "type": "string", "pattern": _ANY_DAY}, defs)
            if forms
            else None
        )
        return day or {"anyOf": [{"$ref": "#/$defs/Day"}, {"const": "none"}]}
    if is_code(plain):
        options = [{"const": str(code), "title": code.label.nl, "description": code.label.en} for code in plain]
        about = (inspect.getdoc(plain) or "").partition("\n")[0]
        return _defined(plain.__name__, {"description": about, "type": "string", "oneOf": options}, defs)
    if is_record(plain):
        defined = _defined(plain.__name__, _record(plain, defs), defs)
        return {"anyOf": [defined, {"const": "none"}]} if issubclass(plain, Absentable) else defined
    if plain is bool:
        return {"type": "boolean"}
    if isinstance(forms[0], Form):
        return {"type": "string", "description": forms[0].words, "pattern": f"^{forms[0].pattern}{_END}"}
    return {"type": "integer", "minimum": 0, "maximum": LARGEST}
