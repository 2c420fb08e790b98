"""Several messages, one dossier: lists are laid end to end, and the group is put on the obligation it was recorded with."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

import attrs

from inburgering.dossier import Decision, Dossier, RecordedObligation
from inburgering.rules import NEVER

_DAY = timedelta(days=1)


def merged(parts: Iterable[Dossier]) -> Dossier:
    """What the parts say together; a part that stands first goes before one that says otherwise of the same thing."""
    found: dict[str, Any] = {}
    for part in parts:
        for name, value in attrs.asdict(part, recurse=False).items():
            if isinstance(value, tuple):
                found[name] = (*found.get(name, ()), *value)
            elif value is not None:
                found.setdefault(name, value)
    if "recorded_obligations" in found:
        found["recorded_obligations"] = tuple(_recorded(found["recorded_obligations"]))
    if "decisions" in found:
        found["decisions"] = tuple(d for d in found["decisions"] if not _said_better(d, found["decisions"]))
    return Dossier(**found)


def _said_better(decision: Decision, decisions: tuple[Decision, ...]) -> bool:
    """Whether a decision without a ground, known as the reason for no obligation, is also known with its ground."""
    if decision.ground is not None:
        return False
    return any(d.ground is not None and d.kind is decision.kind and d.grants for d in decisions)


def _recorded(records: tuple[RecordedObligation, ...]) -> list[RecordedObligation]:
    """Obligations with their groups; groups alone when there is no obligation to put them on."""
    groups = [r for r in records if r.obliged is None]
    obligations: dict[Any, RecordedObligation] = {}
    for record in records:
        if record.obliged is not None:
            obligations.setdefault(record.first_day, record)
    if not obligations:
        return groups
    return [piece for record in obligations.values() for piece in _pieces(record, groups)]


def _day(day: Any, unknown: date) -> date:
    return day if isinstance(day, date) else unknown


def _pieces(record: RecordedObligation, groups: list[RecordedObligation]) -> list[RecordedObligation]:
    """An obligation, divided where the group changed."""
    if record.obliged is False or not groups:
        return [record]
    first, last = _day(record.first_day, date.min), _day(record.last_day, NEVER)
    begins = {_day(g.first_day, date.min) for g in groups}
    afters = {_day(g.last_day, NEVER) + _DAY for g in groups if _day(g.last_day, NEVER) != NEVER}
    cuts = [first, *sorted(day for day in begins | afters if first < day <= last)]
    if record.first_day is None and len(cuts) > 1:
        return [record]
    pieces: list[RecordedObligation] = []
    for begin, after in zip(cuts, [*cuts[1:], None], strict=True):
        end = record.last_day if after is None else after - _DAY
        group = _group_on(begin, groups)
        if pieces and pieces[-1].group is group:
            pieces[-1] = attrs.evolve(pieces[-1], last_day=end)
            continue
        start = record.first_day if begin == first else begin
        pieces.append(attrs.evolve(record, group=group, first_day=start, last_day=end))
    return pieces


def _group_on(day: date, groups: list[RecordedObligation]) -> Any:
    """The group of the record that covers the day, the latest to begin where several do."""
    covering = [g for g in groups if _day(g.first_day, date.min) <= day <= _day(g.last_day, NEVER)]
    return max(covering, key=lambda g: _day(g.first_day, date.min)).group if covering else None
