"""What DUO says of somebody's status: obligation, group, period, exemptions, dispensations."""

from __future__ import annotations

from datetime import date
from typing import Any

import attrs

from inburgering.dossier import (
    Act,
    Authority,
    Decision,
    DecisionKind,
    Dossier,
    ExamPart,
    Ground,
    Notification,
    RecordedObligation,
    RecordedPeriod,
)
from inburgering.duo import _codes as codes
from inburgering.duo._form import Fields, Value
from inburgering.rules import NEVER

__all__ = ["PeriodChange"]

_ACT = Act.WI2021  # DUO's chain speaks of nobody else


@attrs.frozen(kw_only=True)
class PeriodChange:
    """One end that the integration period has had. A dossier holds the period as it is now; this is how it came about.

    Attributes:
        last_day: The last day of the period then, inclusive.
        changed: The day of the change.
        ground_code: DUO's code of the ground; [`read_extension_grounds`][inburgering.duo.read_extension_grounds] names it.
        ground: The ground in DUO's words.
    """

    last_day: date | None = None
    changed: date | None = None
    ground_code: str | None = None
    ground: str | None = None


_FOR_NOW = DecisionKind.TEMPORARY_EXEMPTION


def _record(fields: Fields) -> tuple[date | None, RecordedObligation]:
    """The day of the last change, and what is recorded. Both days of DUO's obligation are part of it."""
    obliged = fields.truth("indicatorInburgeringsplicht", required=True)
    first = fields.day("begindatum")
    last = fields.last_day("einddatum", "begindatum", first)
    changed = fields.day("wijzigingsdatum")
    if last is None and obliged:
        last = NEVER
    return changed, RecordedObligation(obliged=obliged, act=_ACT, first_day=first, last_day=last)


def obligation(value: Value) -> Dossier:
    """The obligation as it is, the letter, and the decision that the reason for no obligation names.

    Not obliged any more is an obligation that had a last day: where DUO gives an end, and a reason for which somebody is
    no longer obliged for good, the days are those of the obligation, and the decision is dated by its last day. A
    temporary exemption has an end of its own, and without a reason nothing says what has ended; there the days stay
    those of not being obliged.
    """
    fields = value.fields()
    _, record = _record(fields)
    letter = fields.day("datumKennisgevingInburgeringsplicht")
    reason = fields.raw is not None and fields.raw.get("redenGeenInburgeringsplicht") is not None
    kind = fields.code("redenGeenInburgeringsplicht", codes.NOT_OBLIGED)
    dated = None
    if record.obliged is False and isinstance(record.last_day, date) and reason and kind is not _FOR_NOW:
        record, dated = attrs.evolve(record, obliged=True), record.last_day
    decided = None if kind is None else (Decision(kind=kind, authority=Authority.DUO, dated=dated, grants=True),)
    return Dossier(
        recorded_obligations=(record,),
        notifications=None if letter is None else (Notification(dated=letter, act=_ACT),),
        decisions=decided,
    )


def obligation_history(value: Value) -> Dossier:
    """Each obligation in its latest version: of those with one begin, the one that was changed last.

    A version that says not obliged, with an end, tells when the obligation ended that another version had begun that day.
    """
    latest: dict[date | None, tuple[date, RecordedObligation]] = {}
    obliged: set[date] = set()
    for fields in value.items():
        changed, record = _record(fields)
        begin = record.first_day if isinstance(record.first_day, date) else None
        version = changed or date.min
        if record.obliged and begin is not None:
            obliged.add(begin)
        if begin not in latest or latest[begin][0] <= version:
            latest[begin] = (version, record)
    return Dossier(
        recorded_obligations=tuple(
            attrs.evolve(record, obliged=True) if begin in obliged and isinstance(record.last_day, date) else record
            for begin, (_, record) in latest.items()
        )
    )


def _group(fields: Fields) -> RecordedObligation:
    first = fields.day("begindatum")
    last = fields.last_day("einddatum", "begindatum", first)
    group = fields.code("indeling", codes.GROUPS)
    return RecordedObligation(act=_ACT, group=group, first_day=first, last_day=last or NEVER)


def group(value: Value) -> Dossier:
    """The group as it is: a record that does not say whether the person is obliged."""
    fields = value.fields()
    fields.code("gedetailleerdeDoelgroep", codes.DETAILED_GROUPS)
    fields.code("asielrechtenWijzigingVerblijfsdoel", codes.ASYLUM_RIGHTS)
    record = _group(fields)
    return Dossier(recorded_obligations=None if record.group is None else (record,))


def group_history(value: Value) -> Dossier:
    """The groups one after another."""
    found = [_group(fields) for fields in value.items()]
    return Dossier(recorded_obligations=tuple(r for r in found if r.group is not None) or None)


_GROUND_CODE = ("verlengingsgrondcode", r".{1,10}", "text of 1 to 10 characters")
_GROUND_WORDS = ("verlengingsgrondomschrijving", r".{1,200}", "text of 1 to 200 characters")


def period(value: Value) -> Dossier:
    """The period; DUO's end is exclusive, its last day is the day before."""
    fields = value.fields()
    first = fields.day("startdatum", required=True)
    last = fields.last_day("einddatum", "startdatum", first, required=True, exclusive=True)
    _change(fields)
    return Dossier(recorded_periods=(RecordedPeriod(act=_ACT, first_day=first, last_day=last),))


def _change(fields: Fields, last: date | None = None) -> PeriodChange:
    return PeriodChange(
        last_day=last,
        changed=fields.day("wijzigingsdatum"),
        ground_code=fields.text(*_GROUND_CODE),
        ground=fields.text(*_GROUND_WORDS),
    )


def period_changes(value: Value) -> tuple[PeriodChange, ...]:
    """The ends the period has had, in DUO's order."""
    return tuple(_change(fields, fields.day("einddatum", exclusive=True)) for fields in value.items())


def period_history(value: Value) -> Dossier:
    """Looked through for faults; a dossier does not hold ends that were replaced."""
    period_changes(value)
    return Dossier()


def extension_grounds(value: Value) -> dict[str, str]:
    """The words of each ground, by its code."""
    found = {}
    for fields in value.items():
        code = fields.text("code", *_GROUND_CODE[1:], required=True)
        words = fields.text("omschrijving", *_GROUND_WORDS[1:], required=True)
        if code is not None and words is not None:
            found[code] = words
    return found


# Exemptions and dispensations


def _decided(fields: Fields, kind: DecisionKind | None, required_day: bool, **more: Any) -> list[Decision]:
    grants = fields.code("oordeel", codes.VERDICTS, required=True)
    dated = fields.day("datumOordeel", required=required_day)
    if kind is None:
        return []
    return [Decision(kind=kind, authority=Authority.DUO, dated=dated, grants=grants, **more)]


def _ground(fields: Fields) -> Ground | None:
    return fields.code("reden", codes.EXEMPTION_GROUNDS, required=True)


def exemptions(value: Value) -> Dossier:
    """Exemptions, granted and refused; both days of a temporary one are part of it."""
    found: list[Decision] = []
    for fields in value.items():
        if (whole := fields.part("GeheleVrijstelling")) is not None:
            found += _decided(whole, DecisionKind.EXEMPTION, False, ground=_ground(whole))
        if (for_now := fields.part("TijdelijkeVrijstelling")) is not None:
            first = for_now.day("startdatum")
            last = for_now.last_day("einddatum", "startdatum", first)
            days = {"first_day": first, "last_day": last}
            found += _decided(for_now, DecisionKind.TEMPORARY_EXEMPTION, False, ground=_ground(for_now), **days)
        if (partial := fields.part("GedeeltelijkeVrijstelling")) is not None:
            part = partial.code("examenonderdeel", codes.LANGUAGE_PARTS)
            level = partial.code("examenniveau", codes.EXEMPTION_LEVELS)
            what = {"parts": None if part is None else (part,), "level": level}
            found += _decided(partial, DecisionKind.PARTIAL_EXEMPTION, False, ground=_ground(partial), **what)
    return Dossier(decisions=tuple(found) or None)


def dispensations(value: Value) -> Dossier:
    """Dispensations, granted and refused."""
    found: list[Decision] = []
    for fields in value.items():
        if (whole := fields.part("GeheleOntheffing")) is not None:
            kind = whole.code("grond", codes.WHOLE_DISPENSATIONS, required=True)
            found += _decided(whole, kind, True)
        if (partial := fields.part("GedeeltelijkeOntheffing")) is not None:
            found += _partial(partial)
    return Dossier(decisions=tuple(found) or None)


def _partial(fields: Fields) -> list[Decision]:
    """A dispensation from a part of the examination, or from the participation activities as a whole.

    Hours above 0 are a most that somebody can do, not a release.
    """
    kind = fields.code("grond", codes.PARTIAL_DISPENSATIONS, required=True)
    part = fields.code("examenonderdeel", codes.PARTS)
    hours = fields.whole("urenBelastbaarheidParticipatieactiviteit", 0, 9999)
    parts: tuple[ExamPart, ...] | None = None if part is None else (part,)
    if part is None and hours is not None:
        parts = ()
    found = _decided(fields, kind, True, parts=parts)
    return [] if part is None and hours else found
