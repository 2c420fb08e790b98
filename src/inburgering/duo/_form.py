"""A message as it is read: field by field, each fault noted with its path, none of them stopping the reading.

A field that is left out or ``null`` is unknown; where DUO requires it, that is a fault. A field that DUO's description
does not know is passed over: a later version of the description may have it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from typing import Any, TypeVar

import attrs

from inburgering.dossier._forms import found, quoted
from inburgering.duo._errors import DuoError
from inburgering.errors import Fault

T = TypeVar("T")

_DAY = timedelta(days=1)
MOST = 500
"""The most items an answer may have: the largest that DUO's descriptions name."""


@attrs.frozen
class Fields:
    """The fields of one object of a message. ``raw`` is ``None`` when there was no object; then nothing else is at fault."""

    path: str
    raw: Mapping[Any, Any] | None = attrs.field(repr=False)
    faults: list[Fault] = attrs.field(repr=False)

    def _at(self, name: str) -> str:
        return f"{self.path}.{name}"

    def fault(self, name: str, found_: str, allowed: str) -> None:
        """Note a fault of a field."""
        self.faults.append(Fault(self._at(name), found_, allowed))

    def _get(self, name: str, allowed: str, required: bool) -> Any:
        if self.raw is None:
            return None
        value = self.raw.get(name)
        if value is None and required:
            self.fault(name, "nothing", f"{allowed} (required)")
        return value

    def day(self, name: str, *, required: bool = False, exclusive: bool = False) -> date | None:
        """A day; of an end that DUO does not count in (``exclusive``) the day before it."""
        allowed = "a day as YYYY-MM-DD"
        raw = self._get(name, allowed, required)
        if raw is None:
            return None
        day = _day_of(raw)
        if day is None:
            self.fault(name, quoted(raw) if isinstance(raw, str) else found(raw), allowed)
        return day - _DAY if day is not None and exclusive else day

    def code(self, name: str, table: Mapping[str, T], *, required: bool = False) -> T | None:
        """The code that a word of DUO stands for."""
        allowed = "one of " + ", ".join(table)
        raw = self._get(name, allowed, required)
        if raw is None:
            return None
        if not isinstance(raw, str) or raw not in table:
            self.fault(name, quoted(raw) if isinstance(raw, str) else found(raw), allowed)
            return None
        return table[raw]

    def truth(self, name: str, *, required: bool = False) -> bool | None:
        """True or false."""
        raw = self._get(name, "true or false", required)
        if raw is None or isinstance(raw, bool):
            return raw
        self.fault(name, found(raw), "true or false")
        return None

    def whole(self, name: str, least: int, most: int, *, required: bool = False) -> int | None:
        """A whole number from ``least`` to ``most``."""
        allowed = f"a whole number from {least} to {most}"
        raw = self._get(name, allowed, required)
        if raw is None:
            return None
        number = int(raw) if isinstance(raw, float) and raw.is_integer() else raw
        if type(number) is not int or not least <= number <= most:
            self.fault(name, quoted(raw) if type(raw) is int else found(raw), allowed)
            return None
        return number

    def text(self, name: str, pattern: str, allowed: str, *, required: bool = False) -> str | None:
        """A text that matches ``pattern`` as a whole; it is never quoted."""
        raw = self._get(name, allowed, required)
        if raw is None:
            return None
        if not isinstance(raw, str) or re.fullmatch(pattern, raw, re.ASCII | re.DOTALL) is None:
            self.fault(name, found(raw), allowed)
            return None
        return raw

    def part(self, name: str, *, required: bool = False) -> Fields | None:
        """An object within this one; ``None`` when there is none."""
        raw = self._get(name, "an object", required)
        return None if raw is None else Value(self._at(name), raw, self.faults).fields()

    def last_day(
        self, name: str, begin: str, first: date | None, *, required: bool = False, exclusive: bool = False
    ) -> Any:
        """The last day that an end called ``name`` gives; a fault, and unknown, where it lies before ``first``."""
        last = self.day(name, required=required, exclusive=exclusive)
        if first is None or last is None or last >= first:
            return last
        found_, allowed = (f"a day not after {begin}", f"a day after {begin}")
        if not exclusive:
            found_, allowed = (f"a day before {begin}", f"a day not before {begin}")
        self.fault(name, found_, allowed)
        return None


@attrs.frozen
class Value:
    """A value of a message that is yet to be looked into."""

    path: str
    raw: object = attrs.field(repr=False)
    faults: list[Fault] = attrs.field(repr=False)

    def fields(self) -> Fields:
        """The fields of an object."""
        if isinstance(self.raw, Mapping):
            return Fields(self.path, self.raw, self.faults)
        self.faults.append(Fault(self.path, found(self.raw), "an object"))
        return Fields(self.path, None, self.faults)

    def items(self) -> list[Fields]:
        """The objects of a list."""
        if not isinstance(self.raw, list) or len(self.raw) > MOST:
            self.faults.append(Fault(self.path, found(self.raw), f"a list of at most {MOST} items"))
            return []
        return [Value(f"{self.path}[{place}]", raw, self.faults).fields() for place, raw in enumerate(self.raw)]


def _day_of(raw: object) -> date | None:
    if not isinstance(raw, str) or re.fullmatch("[1-9][0-9]{3}-[0-9]{2}-[0-9]{2}", raw, re.ASCII) is None:
        return None
    if raw.startswith(("9999", "1000-01-01")):
        return None
    try:
        return date.fromisoformat(raw)
    except ValueError:
        return None


def whole_message(name: str, raw: object, take: Callable[[Value], T]) -> T:
    """What ``take`` makes of one message. Raises [`DuoError`][inburgering.duo.DuoError] with every fault."""
    faults: list[Fault] = []
    taken = take(Value(name, raw, faults))
    if faults:
        raise DuoError(faults)
    return taken
