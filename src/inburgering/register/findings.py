"""Every finding, in the order of its code: where a register departs from the law."""

from __future__ import annotations

from types import ModuleType

from inburgering.register import (
    _findings_data,
    _findings_earlier,
    _findings_fines,
    _findings_hours,
    _findings_money,
    _findings_obligation,
    _findings_period,
    _findings_plan,
    _findings_requirements,
)
from inburgering.register._finding import Finding

__all__ = ["FINDINGS"]

_MODULES: tuple[ModuleType, ...] = (
    _findings_obligation,
    _findings_plan,
    _findings_period,
    _findings_requirements,
    _findings_hours,
    _findings_money,
    _findings_data,
    _findings_earlier,
    _findings_fines,
)


def _declared(*modules: ModuleType) -> tuple[Finding, ...]:
    found = [value for module in modules for value in vars(module).values() if isinstance(value, Finding)]
    return tuple(sorted(found, key=lambda finding: finding.code))


FINDINGS: tuple[Finding, ...] = _declared(*_MODULES)
"""Every finding the library knows; a code is used once."""
