"""Whether a decision has lifted the whole duty (Wi art. 6). The room that says when one is granted is `dispensation`."""

from __future__ import annotations

from datetime import date

from inburgering.facts import Facts
from inburgering.law import BESLUIT_OLD, WI_OLD
from inburgering.rules import Text, Truth, parameter, rule

ROOM = "wi2013.dispensation"

PARTS_ONLY_FROM = parameter(
    "wi2013.dispensation.effort_parts_only_from",
    Text(
        "vanaf wanneer ontheffing wegens inspanningen alleen examenonderdelen wegneemt",
        "since when dispensation for efforts lifts parts of the examination only",
    ),
    WI_OLD.art("6", 2),
    date(2017, 10, 1),
    publication="Stb. 2017, 285",
)


@rule(
    WI_OLD.art("6", 1),
    WI_OLD.art("6", 1, "b", on=date(2013, 1, 1)),
    BESLUIT_OLD.art("2.8"),
    BESLUIT_OLD.art("2.8a"),
    yes=Text("U hebt ontheffing van de hele inburgeringsplicht.", "You are dispensed from the whole obligation."),
    no=Text(
        "U hebt geen ontheffing van de hele inburgeringsplicht.", "You are not dispensed from the whole obligation."
    ),
)
def dispensed(f: Facts) -> Truth:
    """Dispensed from all of it, the PVT included: on medical grounds, or as sufficiently integrated.

    For efforts only where that was granted before 1 October 2017; since then it lifts parts of the examination alone.
    """
    whole = (f.first_right_known < PARTS_ONLY_FROM) & (f.effort_dispensation_granted < PARTS_ONLY_FROM)
    return f.dispensation_decided | whole
