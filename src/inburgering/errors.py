"""The one family of exceptions.

    InburgeringError            every error this library raises on purpose
    └── DossierError            a dossier, or a part of one, is at fault; lists every fault

An error is written for the person who must repair the input: where, what was found, what is allowed. It never repeats
an identifier (BSN, V-number, reference) nor free text: what was found is named by its kind ("text of 9 characters"),
and only days, codes and small numbers are quoted.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import attrs

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["DossierError", "Fault", "InburgeringError"]


class InburgeringError(Exception):
    """Every error that this library raises on purpose."""


@attrs.frozen(slots=True, order=True)
class Fault:
    """One thing that is wrong.

    ``path`` says where: field names joined by dots, places in a list counted from 0 (``pips[1].dated``); empty for the
    whole. ``found`` says what stands there, without repeating anything that could identify a person. ``allowed`` says
    what may.
    """

    path: str
    found: str
    allowed: str

    def __str__(self) -> str:
        return f"{self.path or 'the dossier'}: found {self.found}; allowed: {self.allowed}"

    def under(self, parent: str) -> Fault:
        """The same fault, seen from the object that holds ``parent``."""
        joint = "." if parent and self.path and not self.path.startswith("[") else ""
        return attrs.evolve(self, path=f"{parent}{joint}{self.path}")


class DossierError(InburgeringError):
    """A dossier, or one of its objects, is at fault. ``faults`` holds every fault, in the order of the input."""

    faults: Final[tuple[Fault, ...]]

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(faults)
        super().__init__(self.faults)

    def __str__(self) -> str:
        count = len(self.faults)
        head = "1 fault in the dossier:" if count == 1 else f"{count} faults in the dossier:"
        return "\n".join([head, *(f"  {fault}" for fault in self.faults)])
