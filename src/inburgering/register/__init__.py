"""Registers: the same rules over many rows, and where a register departs from the law.

[`assess`][inburgering.register.assess] adds the decisions of the Acts as columns. A frame of Polars, pandas, pyarrow,
DuckDB or Spark comes in, and the same kind comes out.
"""

from inburgering.register._assess import DECISIONS, assess
from inburgering.register._finding import Finding, Severity, finding
from inburgering.register.findings import FINDINGS

__all__ = ["DECISIONS", "FINDINGS", "Finding", "Severity", "assess", "finding"]
