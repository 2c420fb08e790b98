"""Long files: what a register keeps in many rows a person, one file for each history of a dossier.

Their columns are read off the dossier's own records, so that a row of a long file is one record: an empty cell is
unknown, 9999-12-31 is a day that does not come, and a person without a row has none.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import attrs

from inburgering.dossier import (
    Course,
    Decision,
    DecisionKind,
    ExamResult,
    Fine,
    Pip,
    Registration,
    ResidenceRight,
)
from inburgering.dossier._forms import Record, fields_of, is_code, is_day, is_record, item_of, parts
from inburgering.register._column import Column
from inburgering.rules import CENTS, Kind, Text

__all__ = ["LONG", "LongFile", "REFERENCE"]

_HOURS = Text("uren", "hours")
_UNITS: Mapping[str, Text] = {
    "months": Text("maanden", "months"),
    "days": Text("dagen", "days"),
    "amount_cents": CENTS,
}

# What stands in a column; where the same name says another thing in another file, under file.name.
_LABELS: Mapping[str, Text] = {
    "first_day": Text("de eerste dag", "the first day"),
    "last_day": Text("de laatste dag", "the last day"),
    "dated": Text("de datum die erop staat", "the date on it"),
    "notified": Text("de dag van bekendmaking aan de persoon", "the day it was made known to the person"),
    "final": Text("de dag waarop het onherroepelijk werd", "the day it became final"),
    "authority": Text("wie het besluit nam", "who decided it"),
    "municipality": Text("de code van de gemeente, vier cijfers", "the code of the municipality, four digits"),
    "ground": Text("de grond van het verblijf", "the ground of residence"),
    "purpose": Text("het verblijfsdoel", "the purpose of stay"),
    "made_known": Text("de dag waarop het recht bekend is gemaakt", "the day the right was made known"),
    "document_collected": Text("de dag waarop de pas is opgehaald", "the day the card was collected"),
    "temporary_by_decision": Text("het besluit noemt het verblijf tijdelijk", "the decision calls the stay temporary"),
    "withdrawn": Text("het recht is ingetrokken", "the right was withdrawn"),
    "renewal_refused": Text("de verlenging is geweigerd", "the renewal was refused"),
    "sponsor_is_dutch": Text("de partner of het familielid is Nederlander", "the sponsor is Dutch"),
    "sponsor_ground": Text("de verblijfsgrond van de partner of het familielid", "the sponsor's ground of residence"),
    "sponsor_purpose": Text("het verblijfsdoel van de partner of het familielid", "the sponsor's purpose of stay"),
    "sponsor_free_movement": Text(
        "de partner of het familielid gebruikt het vrije verkeer", "the sponsor uses free movement"
    ),
    "sponsor_international_protection_note": Text(
        "de vergunning van de partner of het familielid noemt internationale bescherming",
        "the sponsor's permit carries the note 'international protection'",
    ),
    "sponsor_clergy": Text(
        "de partner of het familielid is geestelijk bedienaar", "the sponsor is a minister of religion"
    ),
    "housing_municipality": Text(
        "deze gemeente huisvest de persoon (Huisvestingswet)", "this municipality houses the person (Housing Act)"
    ),
    "reception": Text("het adres is een opvangcentrum", "the address is a reception centre"),
    "route": Text("de leerroute", "the learning route"),
    "level": Text("het taalniveau", "the language level"),
    "intensity_hours": Text("de geschatte uren van de route", "the estimated hours of the route"),
    "interviews": Text("de geplande voortgangsgesprekken", "the progress interviews planned"),
    "literacy": Text("de alfabetisering", "the literacy"),
    "may_finish_education": Text(
        "de persoon mag eerst een opleiding afmaken", "the person may first finish an education"
    ),
    "annulled": Text("het plan is ingetrokken of vernietigd", "the plan was revoked or annulled"),
    "replaced": Text("de dag waarop een later plan het verving", "the day a later plan took its place"),
    "institution": Text("de school", "the school"),
    "institution_kind": Text("de soort school", "the kind of school"),
    "quality_mark": Text("de school had bij de start het keurmerk", "the school held the quality mark at the start"),
    "courses.kind": Text("de soort cursus", "the kind of course"),
    "hours_bought": Text("de ingekochte uren", "the hours bought"),
    "hours_attended": Text("de gevolgde uren", "the hours attended"),
    "hours_authorised_absence": Text("de uren geoorloofd verzuim", "the hours of authorised absence"),
    "hours_unauthorised_absence": Text("de uren ongeoorloofd verzuim", "the hours of unauthorised absence"),
    "online_hours": Text("de gevolgde uren die online waren", "the attended hours that were online"),
    "nt2_hours": Text("de gevolgde uren Nederlands", "the attended hours of Dutch"),
    "knm_hours": Text("de gevolgde uren KNM", "the attended hours of KNM"),
    "literacy_hours": Text("de gevolgde uren alfabetisering", "the attended hours of literacy"),
    "ona_hours": Text("de gevolgde uren ONA", "the attended hours of ONA"),
    "during_intake": Text("gevolgd voor het plan, bij de brede intake", "followed before the plan, during the intake"),
    "statement_hours": Text("de uren op de urenverklaring", "the hours on the hour statement"),
    "contract": Text("DUO heeft het cursuscontract", "DUO has the course contract"),
    "invoice": Text("DUO heeft een factuur", "DUO has an invoice"),
    "mark_first_day": Text("de eerste dag van het keurmerk", "the first day of the quality mark"),
    "mark_last_day": Text("de laatste dag van het keurmerk", "the last day of the quality mark"),
    "mark_withdrawn": Text("het keurmerk is ingetrokken", "the quality mark was withdrawn"),
    "part": Text("het onderdeel van het examen", "the part of the examination"),
    "taken": Text("de dag van het examen", "the day of the examination"),
    "result_known": Text("de dag van de uitslag", "the day of the result"),
    "passed": Text("het onderdeel is gehaald", "the part was passed"),
    "grants": Text("het besluit geeft de verlenging", "the decision grants the extension"),
    "extensions.ground": Text("de grond van het besluit", "the ground of the decision"),
    "extensions.first_day": Text("de eerste dag die het besluit noemt", "the first day the decision names"),
    "extensions.last_day": Text("de laatste dag die het besluit noemt", "the last day the decision names"),
    "months": Text("de maanden verlenging", "the months of extension"),
    "days": Text("de dagen verlenging", "the days of extension"),
    "term": Text(
        "de termijn die het besluit verlengt (wet van 2013)", "the term that the decision lengthens (Act of 2013)"
    ),
    "fines.kind": Text("waarvoor de boete is", "what the fine is for"),
    "breach_established": Text("de dag waarop de overtreding is vastgesteld", "the day the breach was established"),
    "amount_cents": Text("het bedrag", "the amount"),
    "culpability": Text("de mate van verwijtbaarheid", "the degree of culpability"),
    "new_period_last_day": Text("de laatste dag van de nieuwe termijn", "the last day of the new period"),
    "revoked": Text("de boete is ingetrokken", "the fine was revoked"),
}

REFERENCE = Column(
    "reference", Kind.CODE, Text("de naam die uw register de persoon geeft", "your register's own name for the person")
)
"""The first column of every long file: whose row it is, as in the wide file. Text, never printed."""


@attrs.frozen(slots=True)
class LongFile:
    """One long file.

    Attributes:
        name: Its name, as in ``residence.csv``.
        label: What a row of it is.
        field: The field of a dossier that its rows make up.
        record: The class of which each row is one object.
        columns: Its columns, ``reference`` first. A code without a closed list is text. A sponsor's fields stand in the row
            of the right, each after ``sponsor_``.
        always: Fields of the record that are the same in every row, and so have no column.
    """

    name: str
    label: Text
    field: str
    record: type[Record]
    columns: tuple[Column, ...]
    always: Mapping[str, Any]

    def object(self, row: Mapping[str, Any]) -> Record:
        """The record of one row; a column left out is unknown.

        Raises:
            DossierError: A value that the record does not allow, named by its field.
        """
        return self.record(**{**_values(self.record, row, ""), **self.always})


def _values(record: type[Record], row: Mapping[str, Any], before: str) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name, kind in fields_of(record).items():
        if is_record(kind):
            inner = _values(kind, row, f"{name}_")
            found[name] = kind(**inner) if any(value is not None for value in inner.values()) else None
        elif (value := row.get(before + name)) is not None:
            found[name] = parts(kind)[0](value) if is_code(kind) else value
    return found


def _kind(kind: Any) -> Kind:
    plain = parts(kind)[0]
    if is_day(plain):
        return Kind.DAY
    return {bool: Kind.TRUTH, int: Kind.NUMBER}.get(plain, Kind.CODE)


def _columns(name: str, record: type[Record], without: Iterable[str], before: str = "") -> Iterator[Column]:
    for field, kind in fields_of(record).items():
        if field in without or item_of(kind) is not None:
            continue
        if is_record(kind):
            yield from _columns(name, kind, (), f"{field}_")
            continue
        column = before + field
        label = _LABELS.get(f"{name}.{column}") or _LABELS[column]
        unit = _UNITS.get(field, _HOURS) if _kind(kind) is Kind.NUMBER else None
        yield Column(column, _kind(kind), label, kind if is_code(kind) else None, unit=unit)


def _file(
    name: str,
    label: Text,
    record: type[Record],
    field: str = "",
    without: Iterable[str] = (),
    always: Mapping[str, Any] | None = None,
) -> LongFile:
    fixed = dict(always or {})
    columns = (REFERENCE, *_columns(name, record, {*without, *fixed}))
    return LongFile(name, label, field or name, record, columns, fixed)


LONG: Mapping[str, LongFile] = {
    file.name: file
    for file in (
        _file("residence", Text("een verblijfsrecht", "a right of residence"), ResidenceRight),
        _file("registrations", Text("een inschrijving in de BRP", "a registration in the BRP"), Registration),
        _file("pips", Text("een plan (PIP)", "a plan (PIP)"), Pip),
        _file("courses", Text("een cursus", "a course"), Course),
        _file("exams", Text("een examen", "a sitting of an examination"), ExamResult),
        _file(
            "extensions",
            Text("een besluit over verlenging", "a decision on an extension"),
            Decision,
            "decisions",
            ("level", "amount_cents"),
            {"kind": DecisionKind.EXTENSION},
        ),
        _file("fines", Text("een boete", "a fine"), Fine),
    )
}
"""Every long file by its name."""
