"""Registers: the same rules over many rows, and where a register departs from the law.

[`read`][inburgering.register.read] opens a file: rows to judge, and rows set aside with the reason.
[`assess`][inburgering.register.assess] adds the decisions of the Acts as columns;
[`audit`][inburgering.register.audit] lays the register beside the law, and [`report`][inburgering.register.report] makes
a page of it; [`tables`][inburgering.register.tables] counts as the letter to parliament does, and
[`synthetic`][inburgering.register.synthetic] makes a register without real persons to try it all on. A frame of Polars, pandas, pyarrow, DuckDB or Spark comes in, and the same kind comes out.
"""

from inburgering.register._assess import DECISIONS, assess
from inburgering.register._audit import Audit, Tally, audit
from inburgering.register._column import Column
from inburgering.register._finding import Finding, Severity, finding
from inburgering.register._layout import WIDE, Layout, layout, register_schema
from inburgering.register._long import LONG, LongFile
from inburgering.register._mapping import ColumnMap, mapping
from inburgering.register._read import Reading, check, read, read_long
from inburgering.register._read_falls import falls_away
from inburgering.register._reduce import NOT_REDUCED, with_long
from inburgering.register._report import report
from inburgering.register._synthetic import synthetic, write_synthetic
from inburgering.register._tables import Clock, CountBy, tables
from inburgering.register._tables_value import Cell, Row, Table, Tables
from inburgering.register.findings import FINDINGS

__all__ = [
    "Audit",
    "Cell",
    "Clock",
    "Column",
    "ColumnMap",
    "CountBy",
    "DECISIONS",
    "FINDINGS",
    "Finding",
    "LONG",
    "Layout",
    "LongFile",
    "NOT_REDUCED",
    "Reading",
    "Row",
    "Severity",
    "Table",
    "Tables",
    "Tally",
    "WIDE",
    "assess",
    "audit",
    "check",
    "falls_away",
    "finding",
    "layout",
    "mapping",
    "read",
    "read_long",
    "register_schema",
    "report",
    "synthetic",
    "tables",
    "with_long",
    "write_synthetic",
]
