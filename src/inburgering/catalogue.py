"""Every rule of the library, found in the modules that declare them."""

from __future__ import annotations

import importlib
import pkgutil
from types import ModuleType
from typing import Any

from inburgering import transition
from inburgering.rules import Rule, rules_in

__all__ = ["all_rules"]

_ACTS = ("wi2021", "wi2013", "wi2007")


def all_rules() -> list[Rule[Any]]:
    """Every declared rule: which Act governs, then each Act, room by room. A rule is listed once, where it is declared."""
    return rules_in(transition, *(module for act in _ACTS for module in _rooms(act)))


def _rooms(act: str) -> list[ModuleType]:
    package = importlib.import_module(act)
    return [importlib.import_module(f"{act}.{m.name}") for m in pkgutil.iter_modules(package.__path__)]
