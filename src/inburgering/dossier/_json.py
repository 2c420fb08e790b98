"""JSON to objects and back: what is wrong is collected, never stopped at, and read on as unknown.

The forms of a value are cattrs hooks. The walk over objects and lists is our own: cattrs can say everything that is
wrong with an object, but then has no object to give, and the faults that show only when objects are laid side by side
would stay hidden until the rest is repaired.
"""

from __future__ import annotations

import difflib
import json
import re
from calendar import monthrange
from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Any, Final, TypeVar

from inburgering.dossier._forms import (
    LONGEST,
    Absentable,
    Record,
    fields_of,
    found,
    is_day,
    is_record,
    item_of,
    parts,
    quoted,
    words,
)
from inburgering.errors import DossierError, Fault
from inburgering.rules.values import NEVER, Codes, Span

if TYPE_CHECKING:
    from cattrs import Converter

SCHEMA: Final = "inburgering/dossier/1"
"""The name of the form of a dossier in JSON; a dossier may carry it under ``schema``."""
MAX_BYTES: Final = 1_000_000
"""The largest dossier that is read, in bytes."""

_HINTS: Final = 100
"""After so many faults no more guesses are made at what was meant: they take time, and nobody reads them."""

R = TypeVar("R", bound=Record)


class _Wrong(Exception):  # noqa: N818  (an inner signal of this module, never seen outside it)
    def __init__(self, found_: str, allowed: str) -> None:
        self.found, self.allowed = found_, allowed


class _Object(dict[str, Any]):
    """A JSON object that remembers which keys were given more than once."""

    twice: tuple[str, ...] = ()


# Days


def day_text(day: date | Span) -> str:
    """A day as it is written: ``YYYY-MM-DD``, ``YYYY-MM``, ``YYYY``, ``FIRST/LAST`` or ``none``."""
    return "none" if day == NEVER else str(day).replace(" / ", "/")


def _part_of_day(text: str) -> date | Span | None:
    if not re.fullmatch("[1-9][0-9]{3}(-[0-9]{2}(-[0-9]{2})?)?", text) or text.startswith("9999"):
        return None
    year, *rest = map(int, text.split("-"))
    try:
        if len(rest) == 2:
            return date(year, *rest)
        first, last = (rest[0], rest[0]) if rest else (1, 12)
        return Span(date(year, first, 1), date(year, last, monthrange(year, last)[1]))
    except ValueError:
        return None


def _day_of(text: str) -> date | Span | None:
    first, slash, last = text.partition("/")
    begin, end = _part_of_day(first), _part_of_day(last)
    if not slash:
        return begin
    if not isinstance(begin, date) or not isinstance(end, date) or end < begin:
        return None
    return Span(begin, end)


def _read_day(raw: object, kind: Any) -> date | Span:
    _, forms = parts(kind)
    if raw == "none" and not forms:
        return NEVER
    day = _day_of(raw) if isinstance(raw, str) else None
    if day is None:
        raise _Wrong(quoted(raw) if isinstance(raw, str) else found(raw), words(kind))
    return day


# Other values


def _read_code(raw: object, kind: Any) -> Any:
    if isinstance(raw, str):
        try:
            return kind(raw)
        except ValueError:
            raise _Wrong(quoted(raw), _did_you_mean(raw, list(kind)) + words(kind)) from None
    raise _Wrong(found(raw), words(kind))


def _read_plain(raw: object, kind: Any) -> Any:
    plain, forms = parts(kind)
    value = int(raw) if plain is int and isinstance(raw, float) and raw.is_integer() else raw
    if type(value) is not plain or not all(form.holds(value) for form in forms):
        raise _Wrong(quoted(raw) if plain is int and type(raw) is int else found(raw), words(kind))
    return value


def _did_you_mean(text: str, known: Iterable[str]) -> str:
    snake = re.sub("(?<=[a-z])(?=[A-Z])", "_", text[:64]).lower().replace("-", "_").replace(" ", "_")
    close = difflib.get_close_matches(snake, list(known), n=1)
    return f"did you mean '{close[0]}'? " if close else ""


def _is_a_name(key: object) -> bool:
    """Whether an unknown key looks like the name of a field, so that it may be quoted."""
    if not isinstance(key, str) or re.fullmatch("[A-Za-z_$][A-Za-z0-9_$-]{0,39}", key) is None:
        return False
    return sum(map(str.isdigit, key)) < 6


@cache
def _converter() -> Converter:
    from cattrs import Converter

    converter = Converter(omit_if_default=True, unstruct_collection_overrides={tuple: list})
    for plain in (bool, int, str):
        converter.register_structure_hook(plain, _read_plain)
    converter.register_structure_hook(Codes, _read_code)
    converter.register_structure_hook_func(
        lambda kind: parts(kind)[0] in (int, str) and bool(parts(kind)[1]), _read_plain
    )
    converter.register_structure_hook_func(is_day, _read_day)
    converter.register_unstructure_hook(date, day_text)
    converter.register_unstructure_hook(Span, day_text)
    return converter


# The walk


def _value(raw: object, kind: Any, path: str, faults: list[Fault]) -> Any:
    """The value of ``raw``, or ``None`` (unknown) with a fault added."""
    if (item := item_of(kind)) is not None:
        if raw == "none":
            return ()
        if isinstance(raw, list) and len(raw) <= LONGEST:
            entries = [_value(entry, item, f"{path}[{place}]", faults) for place, entry in enumerate(raw)]
            # An object that could not be read keeps its place, so that later faults name the right one.
            hole = item() if is_record(item) else None
            kept = (hole if entry is None else entry for entry in entries)
            return tuple(entry for entry in kept if entry is not None)
    elif is_record(kind):
        if isinstance(raw, Mapping):
            return _record(raw, kind, path, faults)
        if raw == "none" and issubclass(kind, Absentable):
            return kind.none()
    else:
        try:
            return _converter().structure(raw, kind)
        except _Wrong as wrong:
            faults.append(Fault(path, wrong.found, wrong.allowed))
            return None
    faults.append(Fault(path, found(raw), words(kind)))
    return None


def _record(raw: Mapping[Any, Any], kind: type[R], path: str, faults: list[Fault]) -> R:
    known = fields_of(kind)
    joint = f"{path}." if path else ""
    for key in raw:
        if key not in known:
            name = key if _is_a_name(key) else "?"
            hint = _did_you_mean(name, known) if len(faults) < _HINTS else ""
            faults.append(Fault(joint + name, "an unknown field", hint + ", ".join(known)))
    faults += [
        Fault(joint + key, "a field given more than once", "each field once")
        for key in getattr(raw, "twice", ())
        if key in known
    ]
    values = {
        name: _value(raw[name], of, joint + name, faults) for name, of in known.items() if raw.get(name) is not None
    }
    while True:
        try:
            return kind(**values)
        except DossierError as error:
            # What is at fault is unknown from here on, so each turn has fewer values.
            for fault in error.faults:
                faults.append(fault.under(path))
                values.pop(re.split(r"[.\[]", fault.path)[0], None)


def read_dict(raw: object, kind: type[R]) -> R:
    """The record that plain data says. Raises [`DossierError`][inburgering.DossierError] with every fault."""
    faults: list[Fault] = []
    if not isinstance(raw, Mapping):
        raise DossierError([Fault("", found(raw), words(kind))])
    if "schema" in raw and raw["schema"] != SCHEMA:
        faults.append(Fault("schema", found(raw["schema"]), f"'{SCHEMA}', or left out"))
    content = _Object((key, value) for key, value in raw.items() if key != "schema")
    content.twice = getattr(raw, "twice", ())
    record = _record(content, kind, "", faults)
    if faults:
        raise DossierError(faults)
    return record


def _pairs(pairs: list[tuple[str, Any]]) -> _Object:
    made = _Object(pairs)
    if len(made) < len(pairs):
        made.twice = tuple(key for key, times in Counter(key for key, _ in pairs).items() if times > 1)
    return made


def parse(raw: bytes | str) -> Any:
    """The plain data that JSON text holds. Raises [`DossierError`][inburgering.DossierError]."""
    json_ = "JSON (RFC 8259) in UTF-8"
    if len(raw) > MAX_BYTES:
        raise DossierError([Fault("", "more than a megabyte", "one person's dossier, at most a megabyte")])
    try:
        text = raw if isinstance(raw, str) else raw.decode("utf-8")
        return json.loads(text.removeprefix("\ufeff"), object_pairs_hook=_pairs)
    except UnicodeDecodeError:
        wrong = "bytes that are not UTF-8"
    except json.JSONDecodeError as error:
        wrong = f"text that is not JSON, at line {error.lineno}, column {error.colno}"
    except RecursionError:
        wrong = "lists or objects nested too deeply"
    except ValueError:
        wrong = "a number of thousands of digits"
    raise DossierError([Fault("", wrong, json_)])


def write_dict(record: Record) -> dict[str, Any]:
    """Plain data, without what is unknown."""
    written: dict[str, Any] = _converter().unstructure(record)
    return {"schema": SCHEMA, **written}


def write(record: Record) -> bytes:
    """JSON in UTF-8: two blanks deep, keys sorted, the same bytes for the same record."""
    return (json.dumps(write_dict(record), indent=2, sort_keys=True, allow_nan=False) + "\n").encode()
