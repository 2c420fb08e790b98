"""Where the register holds somebody: under which Act, still obliged or not. What the findings share."""

from __future__ import annotations

from datetime import date

from inburgering.dossier import Act
from inburgering.facts import RegisterFacts
from inburgering.rules import Truth
from wi2021 import obligation

RULING = date(2025, 7, 9)
"""The day of ABRvS 9-7-2025, from which no fine follows by itself, and no loan is claimed back."""


def under_2021(f: RegisterFacts) -> Truth:
    """The register places the person under the Wi2021."""
    return f.recorded_act == Act.WI2021


def stands_obliged(f: RegisterFacts) -> Truth:
    """The register, or a letter, says obliged, and the register has not ended that."""
    return f.recorded_as_obliged & ~f.record_ended


def over(f: RegisterFacts) -> Truth:
    """The obligation is over or rests: the register says so, or what ended it or exempts from it is on record."""
    return f.record_ended | obligation.ended(f) | f.exemption_decided | f.temporary_exemption_decided
