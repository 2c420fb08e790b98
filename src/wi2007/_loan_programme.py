"""What shuts the door on the loan and the reimbursement: a municipal programme, and the Act of before 2007 (WIN)."""

from __future__ import annotations

from datetime import date

from inburgering.facts import Facts
from inburgering.law import BESLUIT_OLD, WI_OLD
from inburgering.rules import Text, Truth, rule

ROOM = "wi2007.loan"

__all__ = ["had_programme", "under_win"]

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


@rule(
    BESLUIT_OLD.art("9.1", 5, on=_READ),
    WI_OLD.art("64", 1),
    yes=Text(
        "Voor u geldt nog de wet van voor 2007 (WIN), zonder lening en vergoeding.",
        "The Act of before 2007 (WIN) still applies to you, without a loan or a reimbursement.",
    ),
    no=Text("De wet van voor 2007 (WIN) geldt niet voor u.", "The Act of before 2007 (WIN) does not apply to you."),
)
def under_win(f: Facts) -> Truth:
    """A newcomer under the WIN on 31 December 2006 who had reported, for as long as that Act applies to him."""
    return f.win_newcomer_2006 & f.win_applies_2007
