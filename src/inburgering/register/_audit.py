"""The check of a register against the law: findings, counts, and the proof of any one of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import partial
from typing import Any

import attrs

from inburgering.errors import InburgeringError
from inburgering.facts import RegisterFacts, chosen_readings
from inburgering.register._assess import decided, typed
from inburgering.register._derived import derived
from inburgering.register._finding import Finding
from inburgering.register._frames import Frame, keyed, opened, unpivoted
from inburgering.register.findings import FINDINGS
from inburgering.rules import Decision, Expr, Kind, Known, Rule, decide
from inburgering.rules.columns import column_of

__all__ = ["Audit", "Tally", "audit"]


@attrs.frozen(slots=True)
class Tally:
    """How often a finding was made.

    Attributes:
        finding: The finding.
        found: Rows where the record departs from the law.
        clear: Rows where it does not.
        unknown: Rows where that cannot be told.
    """

    finding: Finding
    found: int
    clear: int
    unknown: int


@attrs.frozen(slots=True, eq=False)
class Audit:
    """What the check of a register found.

    Attributes:
        on: The day asked about.
        rows: The number of rows checked.
        rows_found: The number of rows with a finding.
        tallies: For each finding how often it was made, in the order of the codes.
        findings: One row a finding, of the kind of frame that came in: ``reference`` and ``line`` (what the row is
            called; those that the register has), ``code``, ``severity``, ``recorded`` and ``by_law`` (text; null when nothing is laid side by side or it
            is unknown), ``remedy`` (the code of a remedy that differs by person, else null); in the order of the codes and then of the rows. Lazy frames stay lazy.
    """

    on: date
    rows: int
    rows_found: int
    tallies: tuple[Tally, ...]
    findings: Frame
    _register: Any = attrs.field(repr=False)
    _keys: tuple[str, ...] = attrs.field(repr=False)
    _readings: Mapping[str, Known] = attrs.field(repr=False)

    @property
    def found(self) -> int:
        """The number of findings."""
        return sum(tally.found for tally in self.tallies)

    def open(self, row: str | int, code: str) -> Decision[Any]:
        """The finding ``code`` on one row, decided again on its facts alone: with the proof, or what is missing.

        Args:
            row: The ``line`` (a number) or else the ``reference`` of the row, as the findings give it.
            code: The code of the finding.

        Raises:
            InburgeringError: No such row, or no such finding; the register does not call its rows so.
        """
        return decide(_by_code(code, (t.finding for t in self.tallies)).rule, self.facts(row))

    def facts(self, row: str | int) -> dict[str, Known]:
        """The facts of one row by name; what is unknown is left out.

        Raises:
            InburgeringError: No such row; the register does not call its rows so; a code that the layout does not have.
        """
        import narwhals as nw

        schema = self._register.collect_schema()
        numbered = "line" not in self._keys and "reference" in self._keys and schema["reference"].is_numeric()
        key = "line" if isinstance(row, int) and not numbered else "reference"
        if key not in self._keys:
            msg = f"the rows of this register have no {key}"
            raise InburgeringError(msg)
        names = [name for name in RegisterFacts.facts() if name in schema.names()]
        one = self._register.filter(nw.col(key) == row).select(*names).collect("polars").rows(named=True)
        if len(one) != 1:
            msg = f"{len(one)} rows have this {key}"
            raise InburgeringError(msg)
        known = {name: _sharp(name, value) for name, value in one[0].items() if value is not None}
        # An empty cell of a column `on` is an unknown day, as it is to the columns.
        return {**({} if "on" in names else {"on": self.on}), **self._readings, **known}


def audit(
    frame: Frame,
    *,
    on: date,
    findings: Iterable[Finding] | None = None,
    readings: Mapping[str, str] | None = None,
) -> Audit:
    """Check a register against the law.

    Args:
        frame: As for [`assess`][inburgering.register.assess]. Its rows are called by the columns ``reference`` and
            ``line``; when neither is there by their number, from 1. The rows of DuckDB and Spark have no order and need
            a column.
        on: The day asked about.
        findings: What to look for; else all of [`FINDINGS`][inburgering.register.FINDINGS].
        readings: As for [`assess`][inburgering.register.assess].

    Raises:
        InburgeringError: As for [`assess`][inburgering.register.assess], or the rows have no name.
    """
    import narwhals as nw

    wanted = tuple(FINDINGS if findings is None else findings)
    opened_frame, back = opened(frame)
    named, keys = keyed(typed(opened_frame))
    # Lazily, so that the rows of a large register pass through in parts.
    register = derived(named.lazy(), on)
    laid = decided(register, [rule for f in wanted for rule in _rules(f)], on, readings)
    rows, rows_found, tallies = _tallies(laid, wanted)
    found = _long(laid, keys, wanted)
    if isinstance(named, nw.DataFrame):
        found = found.collect("polars", engine="streaming")
    return Audit(on, rows, rows_found, tallies, back(found), register, keys, chosen_readings(readings))


def _by_code(code: str, findings: Iterable[Finding]) -> Finding:
    for finding in findings:
        if finding.code == code:
            return finding
    msg = f"no finding has the code {code!r}"
    raise InburgeringError(msg)


def _rules(finding: Finding) -> Iterator[Rule[Any]]:
    yield finding.rule
    yield from (part for part in (finding.by_law, finding.remedy) if isinstance(part, Rule))


def _sharp(name: str, value: Any) -> Known:
    fact = RegisterFacts.facts()[name]
    if fact.kind is not Kind.CODE:
        return value  # type: ignore[no-any-return]  # as the column
    if value not in list(map(str, fact.data.codes)):
        msg = f"{name}: what stands in this row is no code of the layout"
        raise InburgeringError(msg)
    return fact.data.codes(value)  # type: ignore[no-any-return]  # a code


def _tallies(laid: Any, wanted: tuple[Finding, ...]) -> tuple[int, int, tuple[Tally, ...]]:
    import narwhals as nw

    at = partial(column_of, spark=laid.implementation.is_spark_like())
    sums = [at(f.rule).cast(nw.Int64).sum().alias(f"{f.code} found") for f in wanted]
    known = [(~at(f.rule).is_null()).cast(nw.Int64).sum().alias(f"{f.code} known") for f in wanted]
    one = nw.any_horizontal(*(at(f.rule) for f in wanted), ignore_nulls=True).cast(nw.Int64).sum()
    counted = (
        laid.select(nw.len().alias("rows"), one.alias("rows found"), *sums, *known)
        .lazy()
        .collect("polars")
        .rows(named=True)[0]
    )
    rows = int(counted["rows"])

    def tally(f: Finding) -> Tally:
        found, sure = (int(counted[f"{f.code} {what}"] or 0) for what in ("found", "known"))
        return Tally(f, found, sure - found, rows - sure)

    return rows, int(counted["rows found"] or 0), tuple(map(tally, wanted))


_BETWEEN = "\x1f"
"""What no cell holds: the separator of units, from the days of the teletype."""


def _long(laid: Any, keys: tuple[str, ...], wanted: tuple[Finding, ...]) -> Any:
    """One row a finding.

    What goes with a finding is packed into one text, and unpacked after the columns have become rows: so every engine
    decides each row once, however many findings there are.
    """
    import narwhals as nw

    columns = set(laid.collect_schema().names())
    at = partial(column_of, spark=laid.implementation.is_spark_like())

    def shown(part: Rule[Any] | Expr | None) -> Any:
        if isinstance(part, Rule):
            return at(part).cast(nw.String).fill_null("")
        if part is None or part.data.name not in columns:
            return nw.lit("")
        return nw.col(part.data.name).cast(nw.String).fill_null("")

    def packed(f: Finding) -> Any:
        remedy = f.remedy if isinstance(f.remedy, Rule) else None
        parts = (nw.lit(f.severity.value), shown(f.recorded), shown(f.by_law), shown(remedy))
        return nw.when(at(f.rule)).then(nw.concat_str(*parts, separator=_BETWEEN)).alias(f.code)

    def unpacked(place: int, name: str) -> Any:
        text = nw.col("packed").str.split(_BETWEEN).list.get(place)
        return nw.when(text != "").then(text).alias(name)

    codes = [f.code for f in wanted]
    rows = unpivoted(laid.select(*keys, *map(packed, wanted)), codes, keys)
    names = ("severity", "recorded", "by_law", "remedy")
    found = rows.filter(~nw.col("packed").is_null())
    unfolded = found.select(*keys, "code", *(unpacked(place, name) for place, name in enumerate(names)))
    return unfolded.sort("code", keys[-1])
