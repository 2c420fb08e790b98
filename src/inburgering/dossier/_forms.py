"""The forms that a value in a dossier may take, declared as types, and the words for them in an error.

One declaration, four readings: mypy sees the plain type, the constructors check it, the JSON reader names it in a
fault, and the JSON Schema is generated from it. Nothing here quotes a value that could identify a person.
"""

from __future__ import annotations

import enum
import math
import re
from collections.abc import Callable, Iterator
from datetime import date, datetime
from functools import cache
from typing import Annotated, Any, Self, TypeAlias, Union, get_args, get_origin, get_type_hints

import attrs

from inburgering.errors import DossierError, Fault
from inburgering.rules.values import NEVER, Span, bounds

LARGEST = 99_999_999
"""The largest number a dossier may hold: eight digits, so that no identifier can pass for an amount."""
LONGEST = 1000
"""The most items a list may have: far more than the life of one person, and few enough to lay beside one another."""


def _any_text(_: str) -> bool:
    return True


@attrs.frozen
class Form:
    """A text that matches ``pattern`` as a whole and passes ``test``; ``words`` says so."""

    pattern: str
    words: str
    test: Callable[[str], bool] = _any_text

    def holds(self, value: Any) -> bool:
        return re.fullmatch(self.pattern, value) is not None and self.test(value)


@attrs.frozen
class Counted:
    """A whole number from 0 to ``LARGEST``."""

    words: str = f"a whole number from 0 to {LARGEST}"

    def holds(self, value: Any) -> bool:
        return bool(0 <= value <= LARGEST)


@attrs.frozen
class Comes:
    """A day that comes: never ``none``."""

    words: str = "a day as YYYY-MM-DD; or, where partly known, YYYY-MM, YYYY or FIRST/LAST"

    def holds(self, value: Any) -> bool:
        return bool(value != NEVER)


def _eleven_test(bsn: str) -> bool:
    weighted = sum(weight * int(digit) for weight, digit in zip((9, 8, 7, 6, 5, 4, 3, 2, -1), bsn, strict=True))
    return weighted % 11 == 0 and bsn != "000000000"


Day: TypeAlias = date | Span
"""A day, a partly known day, or [`NEVER`][inburgering.rules.NEVER] (``"none"`` in JSON)."""
Dated: TypeAlias = Annotated[date | Span, Comes()]
"""A day, or a partly known day, that comes, in the years 1000 to 9998 (9999 is how registers say never)."""
Whole: TypeAlias = Annotated[int, Counted()]
"""A number of hours, months, euro cents, points: 0 or more."""
Bsn: TypeAlias = Annotated[str, Form("[0-9]{9}", "text of 9 digits that pass the 11-test", _eleven_test)]
VNumber: TypeAlias = Annotated[str, Form("[0-9]{10}", "text of 10 digits")]
Nationality: TypeAlias = Annotated[str, Form("[A-Z]{2}", "a country code of two capitals (ISO 3166), or XX")]
Municipality: TypeAlias = Annotated[str, Form("[0-9]{4}", "text of 4 digits (gemeentecode)")]
Token: TypeAlias = Annotated[
    str, Form("[A-Za-z0-9][A-Za-z0-9 ._/-]{0,63}", "text of 1 to 64 letters, digits, blanks and ._/-")
]


def fields_of(record: type) -> dict[str, Any]:
    """The type of each field of a record, without the ``None`` that stands for unknown."""
    return _fields(record)


@cache
def _fields(record: type) -> dict[str, Any]:
    hints = get_type_hints(record, include_extras=True)
    return {field.name: _without_none(hints[field.name]) for field in attrs.fields(record)}


def _without_none(kind: Any) -> Any:
    return Union[tuple(arg for arg in get_args(kind) if arg is not type(None))]  # noqa: UP007  (built at run time)


@cache
def parts(kind: Any) -> tuple[Any, tuple[Any, ...]]:
    """A type without its ``Annotated`` wrapping, and the forms that stood in it."""
    if get_origin(kind) is Annotated:
        return get_args(kind)[0], kind.__metadata__
    return kind, ()


@cache
def item_of(kind: Any) -> Any | None:
    """The type of the items, if ``kind`` is a list."""
    return get_args(kind)[0] if get_origin(kind) is tuple else None


@cache
def is_day(kind: Any) -> bool:
    """Whether ``kind`` is a day, with or without ``none``."""
    return set(get_args(parts(kind)[0])) == {date, Span}


def is_code(kind: Any) -> bool:
    """Whether ``kind`` is a closed list of codes."""
    return isinstance(kind, type) and issubclass(kind, enum.Enum)


def is_record(kind: Any) -> bool:
    """Whether ``kind`` is an object with fields."""
    return isinstance(kind, type) and issubclass(kind, Record)


def words(kind: Any) -> str:
    """What a value of this type may be, in words."""
    plain, forms = parts(kind)
    if forms:
        return str(forms[0].words)
    if is_day(plain):
        return f"{Comes().words}; or 'none' if it does not come"
    if is_code(plain):
        return "one of " + ", ".join(plain)
    if (item := item_of(plain)) is not None:
        return f"a list of at most {LONGEST} items, each {words(item)}; or 'none'"
    if is_record(plain):
        return f"an object ({plain.__name__})" + ("; or 'none'" if issubclass(plain, Absentable) else "")
    return {bool: "true or false"}[plain]


def found(value: object) -> str:
    """What kind of value was found, without quoting it."""
    match value:
        case None:
            return "null"
        case bool():
            return "true" if value else "false"
        case float() if not math.isfinite(value):
            return "NaN or Infinity, which JSON does not have"
        case int() | float():
            return "a number"
        case enum.Enum():
            return f"a code of {type(value).__name__}"
        case str():
            return f"text of {len(value)} characters" if value else "empty text"
        case list() | tuple():
            return f"a list of {len(value)} items"
        case dict():
            return "an object"
        case date() | Span():
            return "'none'" if value == NEVER else "a day"
        case _:
            return f"a {type(value).__name__}"


def quoted(value: object) -> str:
    """What was found, quoted if it is a small number, has the shape of a day, or could be a misspelt code."""
    if type(value) is int and abs(value) < 1_000_000:
        return str(value)
    if isinstance(value, str) and (
        re.fullmatch("[0-9]{4}([-/][0-9]{1,2}){0,2}|([0-9]{1,2}[-/]){2}[0-9]{4}", value)
        or (re.fullmatch("[A-Za-z][A-Za-z0-9 _-]{0,39}", value) and sum(map(str.isdigit, value)) < 6)
    ):
        return f"'{value}'"
    return found(value)


def _in_calendar(day: date | Span) -> bool:
    first, last = bounds(day)
    return day == NEVER or (first.year >= 1000 and last.year < 9999)


def _is(kind: Any, value: object) -> bool:
    plain, forms = parts(kind)
    if is_day(plain):
        right = isinstance(value, date | Span) and not isinstance(value, datetime) and _in_calendar(value)
    elif plain in (bool, int, str):
        right = type(value) is plain
    else:
        right = isinstance(value, plain)
    return right and all(form.holds(value) for form in forms)


def _field_faults(name: str, kind: Any, value: object) -> Iterator[Fault]:
    item = item_of(kind)
    if item is None:
        if not _is(kind, value):
            plain = parts(kind)[0]
            yield Fault(name, quoted(value) if plain is int else found(value), words(kind))
    elif not isinstance(value, tuple) or len(value) > LONGEST:
        yield Fault(name, found(value), f"a tuple of at most {LONGEST} items, each {words(item)}")
    else:
        for place, entry in enumerate(value):
            yield from _field_faults(f"{name}[{place}]", item, entry)


@attrs.frozen(kw_only=True)
class Record:
    """An object of a dossier: frozen, every field optional, ``None`` for unknown.

    Raises [`DossierError`][inburgering.DossierError] with every fault of its fields; or, when each field is right by
    itself, with every fault between them.
    """

    def __attrs_post_init__(self) -> None:
        faults = [
            fault
            for name, kind in fields_of(type(self)).items()
            if (value := getattr(self, name)) is not None
            for fault in _field_faults(name, kind, value)
        ]
        faults = faults or list(self.own_faults())
        if faults:
            raise DossierError(faults)

    def own_faults(self) -> Iterator[Fault]:
        """The faults of the fields together, once each is right by itself; an object adds its own."""
        yield from ()


@attrs.frozen(kw_only=True)
class Absentable(Record):
    """An object that may be known not to be there as a whole: ``"none"`` in JSON."""

    @classmethod
    def none(cls) -> Self:
        """The object in which everything is known to be absent: days never, numbers 0, truths false, lists empty."""
        return cls(**{name: _absent(kind) for name, kind in fields_of(cls).items()})


def _absent(kind: Any) -> Any:
    plain, _ = parts(kind)
    if is_day(plain):
        return NEVER
    return () if item_of(plain) is not None else plain()
