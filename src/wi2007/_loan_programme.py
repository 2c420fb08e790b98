"""A municipal programme shuts the door on the loan and on the fixed reimbursement (Besluit 4.1(3), 4.21(1))."""

from __future__ import annotations

from datetime import date

from inburgering.facts import Facts
from inburgering.law import BESLUIT_OLD
from inburgering.rules import Text, Truth, rule

ROOM = "wi2007.loan"

__all__ = ["had_programme"]

_READ = date(2011, 6, 28)


@rule(
    BESLUIT_OLD.art("4.1", 3, on=_READ),
    BESLUIT_OLD.art("4.21", 1, on=_READ),
    yes=Text("De gemeente stelde een voorziening voor u vast.", "The municipality fixed a programme for you."),
    no=Text("U had geen voorziening van de gemeente.", "You had no programme of the municipality."),
)
def had_programme(f: Facts) -> Truth:
    """A programme was fixed at any time, save one that lapsed after a move with none in its place."""
    return (f.provision_fixed <= f.on) & ~f.provision_lapsed_2007
