"""Many persons: our columns beside the same decisions by hand, beside openfisca-core, and from Parquet to Parquet."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from random import Random
from typing import Any

import polars as pl

from benchmarks import openfisca_rule
from benchmarks.by_hand import by_hand
from benchmarks.small_rule import overdue
from inburgering.facts import Facts
from inburgering.register import DECISIONS
from inburgering.rules import Kind, Rule, with_decisions

Row = tuple[str, float, str, float, str, float | None]
"""Ours, its value, what it is beside, its value, the unit, and the most the ratio may be (``None``: for information)."""

NEWEST = tuple(rule for rule in DECISIONS if not rule.id.startswith(("wi2007.", "wi2013.")))
"""Which Act, and every decision of the Wi2021."""

_ON = date(2023, 5, 1)
_REGISTER = Path(__file__).parent.parent / "examples" / "register.parquet"
_MILLION = 1_000_000
_SIZES = (100_000, 1_000_000, 5_000_000)
_SHARES = 0.05  # of cells unknown


def best(function: Callable[[], object], times: int = 4) -> float:
    """The best of several runs, in seconds."""
    found = []
    for _ in range(times):
        start = time.perf_counter()
        function()
        found.append(time.perf_counter() - start)
    return min(found)


def persons(rows: int, seed: int = 0) -> pl.DataFrame:
    """Persons made at random: a column for each fact, some cells unknown, the same for the same seed."""
    random, columns = Random(seed), []  # noqa: S311  # nothing secret
    for name, fact in Facts.facts().items():
        if name == "on" or fact.data.default is not None:
            continue
        draw = pl.int_range(rows, eager=True).hash(random.getrandbits(32))
        codes = [str(code) for code in fact.data.codes or ()]
        made = {
            Kind.TRUTH: lambda draw=draw: (draw % 2) == 0,
            Kind.DAY: lambda draw=draw: (18_000 + draw % 2_500).cast(pl.Int32).cast(pl.Date),
            Kind.NUMBER: lambda draw=draw: (draw % 800).cast(pl.Int64),
            Kind.CODE: lambda draw=draw, codes=codes: (draw % len(codes)).replace_strict(
                list(range(len(codes))), codes, return_dtype=pl.String
            ),
        }[fact.kind]()
        unknown = (draw // 1_048_576) % 1_000 < 1_000 * _SHARES
        columns.append(pl.select(pl.when(~unknown).then(made)).to_series().alias(name))
    return pl.DataFrame(columns)


def beside_hand() -> list[Row]:
    """The decisions that are written by hand too; both must say the same in every cell before the clock runs."""
    few = persons(50_000)
    rules = {rule.id.split(".", 1)[1]: rule for rule in NEWEST}
    names = [name for name in by_hand(few.lazy(), _ON).collect_schema().names() if name in rules]
    ours = [rules[name] for name in names]

    def mine(frame: pl.DataFrame) -> pl.DataFrame:
        lazy: pl.LazyFrame = with_decisions(frame.lazy(), ours, {"on": _ON})
        return lazy.select(rule.id for rule in ours).collect()

    def hand(frame: pl.DataFrame) -> pl.DataFrame:
        return by_hand(frame.lazy(), _ON).select(names).collect()

    found, expected = mine(few), hand(few)
    for name, rule in zip(names, ours, strict=True):
        if found[rule.id].ne_missing(expected[name].cast(found.schema[rule.id])).any():
            msg = f"the hand-written decisions do not agree: {name}"
            raise SystemExit(msg)
    many = persons(_MILLION)
    mine_s, hand_s = best(lambda: mine(many)), best(lambda: hand(many))

    def all_of(decisions: Sequence[Rule[Any]]) -> float:
        return best(
            lambda: with_decisions(many.lazy(), decisions, {"on": _ON}).select(r.id for r in decisions).collect()
        )

    newest, every = all_of(NEWEST), all_of(DECISIONS)
    label = f"{len(names)} decisions, 1e6 rows"
    return [
        (label, mine_s * 1e3, "by hand in Polars", hand_s * 1e3, "ms", 1.15),
        (f"{len(NEWEST)} of the Wi2021, 1e6 rows", newest * 1e3, f"{len(names)} by hand", hand_s * 1e3, "ms", None),
        (f"{len(DECISIONS)} of all Acts, 1e6 rows", every * 1e3, "those of the Wi2021", newest * 1e3, "ms", None),
    ]


def beside_openfisca() -> list[Row]:
    """The small rule over a million rows."""
    frame = persons(_MILLION).select("born", start=pl.col("made_known")).drop_nulls()
    frame = pl.concat([frame, frame]).head(_MILLION)
    theirs = openfisca_rule.column(frame["born"].to_numpy(), frame["start"].to_numpy(), _ON)

    def ours() -> pl.Series:
        return with_decisions(frame, [overdue], {"on": _ON})[overdue.id]

    if ours().to_list() != list(map(bool, theirs())):
        msg = "the small rule and openfisca do not agree"
        raise SystemExit(msg)
    return [("small rule, 1e6 rows", best(ours) * 1e3, "openfisca-core", best(theirs) * 1e3, "ms", 1 / 5)]


_CHILD = """
import json, sys, time
from datetime import date
from pathlib import Path
import polars as pl
from benchmarks.register import NEWEST
from inburgering.register import DECISIONS, assess
rules = DECISIONS if sys.argv[3] == "three Acts" else NEWEST
start = time.perf_counter()
done = assess(pl.scan_parquet(sys.argv[1]), on=date(2023, 5, 1), rules=rules)
kept = done if sys.argv[3] == "with facts" else done.select(rule.id for rule in rules)
kept.sink_parquet(sys.argv[2])
took = time.perf_counter() - start
# Not ru_maxrss, in which Linux counts the process that started this one.
peak = next(line.split()[1] for line in Path("/proc/self/status").read_text().splitlines() if line.startswith("VmHWM"))
print(json.dumps([took, int(peak) / 1e6]))
"""


def parquet_to_parquet() -> list[Row]:
    """Time and peak memory of every decision, streaming, each size in a process of its own."""
    found = {}
    with tempfile.TemporaryDirectory() as folder:
        source, target = Path(folder, "in.parquet"), Path(folder, "out.parquet")
        one = pl.scan_parquet(_REGISTER)
        rows = pl.scan_parquet(_REGISTER).select(pl.len()).collect().item()
        for size in _SIZES:
            pl.concat([one] * (size // rows + 1)).head(size).sink_parquet(source)
            for what in ("decisions", "three Acts", "with facts") if size == _SIZES[-1] else ("decisions",):
                command = [sys.executable, "-c", _CHILD, str(source), str(target), what]
                done = subprocess.run(command, capture_output=True, check=True, text=True)
                found[size, what] = json.loads(done.stdout)
    least, most = _SIZES[0], _SIZES[-1]
    each = {size: seconds / size * 1e9 for (size, what), (seconds, _) in found.items() if what == "decisions"}
    return [
        ("5e6 rows to decisions, peak", found[most, "decisions"][1], "2 GB", 2.0, "GB", 1.0),
        ("5e6 rows to decisions of three Acts, peak", found[most, "three Acts"][1], "2 GB", 2.0, "GB", None),
        ("5e6 rows with decisions beside, peak", found[most, "with facts"][1], "2 GB", 2.0, "GB", 1.0),
        ("5e6 rows, time a row", each[most], "1e5 rows, time a row", each[least], "ns", 1.3),
        ("1e6 rows, time a row", each[_MILLION], "1e5 rows, time a row", each[least], "ns", None),
    ]


def engines() -> list[Row]:
    """Rows a second of DuckDB and Spark beside Polars, for every decision; what is not installed is left out."""
    few = pl.read_parquet(_REGISTER)
    rows = few.height

    def rate(run: Callable[[], object]) -> float:
        return rows / best(run, 2) / 1e3

    def decided(frame: Any) -> Any:
        return with_decisions(frame, DECISIONS, {"on": _ON})

    polars = rate(lambda: decided(few.lazy()).collect())
    found: list[Row] = []
    try:
        import duckdb
    except ImportError:
        return found
    found.append(
        (
            "DuckDB",
            rate(lambda: decided(duckdb.from_arrow(few.to_arrow())).to_arrow_table()),
            "Polars",
            polars,
            "k/s",
            None,
        )
    )
    try:
        from pyspark.sql import SparkSession

        spark = SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false").getOrCreate()
    except Exception:  # noqa: BLE001  # no Spark, or no Java: measured where there are both
        return found
    frame = spark.read.parquet(str(_REGISTER))
    found.append(
        (
            "Spark local[2]",
            rate(lambda: decided(frame).write.format("noop").mode("overwrite").save()),
            "Polars",
            polars,
            "k/s",
            None,
        )
    )
    spark.stop()
    return found


def measured() -> list[Row]:
    """Every measurement of registers."""
    return [*beside_hand(), *beside_openfisca(), *parquet_to_parquet(), *engines()]
