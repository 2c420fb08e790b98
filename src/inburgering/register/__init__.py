"""Registers: the same rules over many rows, and where a register departs from the law.

[`assess`][inburgering.register.assess] adds the decisions of the Acts as columns;
[`audit`][inburgering.register.audit] lays the register beside the law. A frame of Polars, pandas, pyarrow, DuckDB or
Spark comes in, and the same kind comes out.
"""

from inburgering.register._assess import DECISIONS, assess
from inburgering.register._audit import Audit, Tally, audit
from inburgering.register._finding import Finding, Severity, finding
from inburgering.register.findings import FINDINGS

__all__ = ["Audit", "DECISIONS", "FINDINGS", "Finding", "Severity", "Tally", "assess", "audit", "finding"]
