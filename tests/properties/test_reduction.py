"""Long files reduced by an engine say what the dossiers they were made from say themselves."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from random import Random
from typing import Any

import duckdb
import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inburgering.dossier import CourseKind, Dossier, FineKind, Level, Purpose, ResidenceGround, Route
from inburgering.dossier._forms import Comes, Record, fields_of, is_code, is_day, is_record, item_of, parts
from inburgering.errors import DossierError
from inburgering.facts import facts_on
from inburgering.register._long import LONG, LongFile
from inburgering.register._reduce import with_long
from inburgering.rules import NEVER, Kind

_TYPES: Mapping[Kind, Any] = {
    Kind.TRUTH: pl.Boolean,
    Kind.DAY: pl.Date,
    Kind.NUMBER: pl.Int64,
    Kind.CODE: pl.String,
}
ON = date(2024, 3, 1)
# Few days, close together, so that rows meet: equal days, days around the day asked about, leap days.
_DAYS = (
    date(2019, 2, 28),
    date(2020, 2, 29),
    date(2020, 3, 1),
    date(2022, 1, 1),
    date(2023, 3, 1),
    date(2023, 3, 2),
    *(ON + timedelta(days=n) for n in (-2, -1, 0, 1, 2, 400)),
)
# What makes plans, courses and rights meet, more often than the other codes.
_OFTEN: Mapping[Any, Sequence[Any]] = {
    Route: (Route.B1, Route.B1, Route.SELF_RELIANCE, Route.EDUCATION),
    Level: (Level.A2, Level.B1),
    CourseKind: (CourseKind.BRIDGING, CourseKind.NT2, CourseKind.INTEGRATION),
    ResidenceGround: (ResidenceGround.A, ResidenceGround.C),
    Purpose: (Purpose.CLERGY_WORK, Purpose.FAMILY),
    FineKind: (FineKind.ROUTE, FineKind.PVT),
}


def _value(random: Random, kind: Any) -> Any:
    plain, forms = parts(kind)
    if is_day(plain):
        comes = any(isinstance(form, Comes) for form in forms)
        return NEVER if not comes and random.random() < 0.2 else random.choice(_DAYS)
    if is_code(plain):
        return random.choice(_OFTEN[plain] if plain in _OFTEN and random.random() < 0.6 else list(plain))
    if plain is bool:
        return random.random() < 0.5
    if plain is int:
        return random.choice((0, 0, 1, 10, 11))
    return random.choice(("0363", "0344")) if "4 digits" in forms[0].words else "school"


def _record(random: Random, record: type[Record], always: Mapping[str, Any], share: float) -> Any:
    values: dict[str, Any] = dict(always)
    for name, kind in fields_of(record).items():
        if name in always or item_of(kind) is not None or random.random() < share:
            continue
        values[name] = _record(random, kind, {}, share) if is_record(kind) else _value(random, kind)
    while True:
        try:
            return record(**values)
        except DossierError as error:
            for fault in error.faults:
                values.pop(fault.path.split(".")[0], None)


def _dossier(random: Random) -> Dossier:
    """A dossier of what long files hold, with every list given; no partly known days, which a column does not have."""
    share = random.choice((0.0, 0.05, 0.15, 0.4))
    fields: dict[str, Any] = {}
    for file in LONG.values():
        rows = [_record(random, file.record, file.always, share) for _ in range(random.choice((0, 1, 1, 2, 3, 4)))]
        fields[file.field] = tuple(rows)
    while True:
        try:
            return Dossier(**fields)
        except DossierError:
            fields["residence"] = fields["residence"][:-1]


def rows_of(dossiers: Iterable[Dossier], names: Iterable[str] = LONG) -> dict[str, pl.DataFrame]:
    """The long files of some dossiers; each dossier's reference is its number."""
    everyone = list(dossiers)
    return {name: _frame(LONG[name], everyone) for name in names}


def _frame(file: LongFile, dossiers: Sequence[Dossier]) -> pl.DataFrame:
    rows = [
        {"reference": str(i), **_cells(item)} for i, d in enumerate(dossiers) for item in getattr(d, file.field) or ()
    ]
    schema = {column.name: _TYPES[column.kind] for column in file.columns}
    return pl.DataFrame([{name: row.get(name) for name in schema} for row in rows], schema=schema)


def _cells(item: Record, before: str = "") -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name, kind in fields_of(type(item)).items():
        value = getattr(item, name)
        if is_record(kind):
            found |= {} if value is None else _cells(value, f"{before}{name}_")
        else:
            found[before + name] = str(value) if is_code(kind) and value is not None else value
    return found


_OF_DECISIONS = ("granted_last_day", "granted_months", "granted_days", "fined_period_last_day")


def _expected(dossier: Dossier, names: Sequence[str]) -> dict[str, Any]:
    """What the dossier says with only these files; decisions other than on extensions are in no file."""
    fields: dict[str, Any] = {LONG[name].field: getattr(dossier, LONG[name].field) for name in names}
    with_decisions = facts_on(Dossier(**fields), ON)
    found = {name: value for name, value in with_decisions.items() if name in _OF_DECISIONS}
    without = facts_on(Dossier(**{**fields, "decisions": None}), ON)
    return {**without, **found} | {name: with_decisions.get(name) for name in _OF_DECISIONS}


def assert_reduced(dossiers: Sequence[Dossier], names: Sequence[str]) -> None:
    """Fail unless every fact that is reduced is what the dossier says."""
    wide = pl.DataFrame({"reference": [str(i) for i in range(len(dossiers))]})
    done = with_long(wide, rows_of(dossiers, names), ON)
    for dossier, row in zip(dossiers, done.iter_rows(named=True), strict=True):
        expected = _expected(dossier, names)
        wrong = {
            name: (expected.get(name), value)
            for name, value in row.items()
            if name != "reference"
            and not _same(expected.get(name), value)
            and not (name == "fined_period_last_day" and value is None and _extended_after_a_fine(dossier))
        }
        shown = {LONG[name].field: getattr(dossier, LONG[name].field) for name in names}
        assert not wrong, f"{wrong} of {shown}"


def _extended_after_a_fine(dossier: Dossier) -> bool:
    """Whether an extension may lengthen the new period of a fine, decision by decision: the engine leaves that open."""
    granted = [d.dated for d in dossier.decisions or () if d.grants is not False]
    fined = [f.dated for f in dossier.fines or () if isinstance(f.dated, date)]
    return any(d is None or (isinstance(d, date) and d >= f) for d in granted for f in fined)


def _same(one: Any, other: Any) -> bool:
    return (one is None) == (other is None) and one == other


# An engine plans each time anew: few tries of many dossiers are worth more than many of few.
@settings(max_examples=4)
@given(st.randoms(use_true_random=True), st.sets(st.sampled_from(sorted(LONG)), min_size=1))
def test_the_engine_and_the_dossier_say_the_same(random: Random, names: set[str]) -> None:
    """Every fact reduced from long files equals the fact of the dossier, unknowns included, whichever files are given."""
    assert_reduced([_dossier(random) for _ in range(150)], sorted(names))


@settings(max_examples=3)
@given(st.randoms(use_true_random=True))
def test_they_say_the_same_with_every_file(random: Random) -> None:
    """The same with all long files at once."""
    assert_reduced([_dossier(random) for _ in range(200)], list(LONG))


@pytest.mark.parametrize(
    "names", [["residence", "registrations"], ["pips", "exams"], ["courses"], ["extensions", "fines"]]
)
def test_duckdb_reduces_to_the_same_facts(names: list[str]) -> None:
    """Another engine, whose files carry a number for each row since they have no order, gives the same columns."""
    dossiers = [_dossier(Random(seed)) for seed in range(60)]  # noqa: S311 - rows to compare, not secrets
    wide = pl.DataFrame({"reference": [str(i) for i in range(len(dossiers))]})
    numbered = {
        name: rows.with_columns(line=pl.int_range(1, rows.height + 1, dtype=pl.Int64))
        for name, rows in rows_of(dossiers).items()
        if name in names
    }
    expected = with_long(wide, numbered, ON)
    files = {name: duckdb.from_arrow(rows.to_arrow()) for name, rows in numbered.items()}
    relation: duckdb.DuckDBPyRelation = with_long(duckdb.from_arrow(wide.to_arrow()), files, ON)
    found = pl.DataFrame(relation.to_arrow_table()).sort(pl.col("reference").cast(pl.Int64))
    assert expected.width > 1
    for name in expected.columns:
        assert expected[name].to_list() == found[name].to_list(), name
