"""What is wrong with a message, or with a dossier that is to become one."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from inburgering.errors import Fault, InburgeringError

__all__ = ["DuoError"]


class DuoError(InburgeringError):
    """Messages of DUO cannot be read, or cannot be written from a dossier. ``faults`` holds every fault.

    The path of a fault in a message begins with the message's name and goes on in DUO's own field names
    (``PIP.pip.leerroute``); that of a fault in a dossier has the dossier's (``pips[1].dated``). An identifier is never
    repeated: not of the person, nor of an institution.
    """

    faults: Final[tuple[Fault, ...]]

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(faults)
        super().__init__(self.faults)

    def __str__(self) -> str:
        count = len(self.faults)
        head = "1 fault in DUO's messages:" if count == 1 else f"{count} faults in DUO's messages:"
        return "\n".join([head, *(f"  {fault}" for fault in self.faults)])
