"""Whether the obligation of the Wi2007 ever arose, and the day it began (Wi arts. 3(1), 3(4), 5, 7(1) and 63)."""

from __future__ import annotations

from datetime import date

from inburgering._transition_2007 import could_begin
from inburgering.dossier import Act
from inburgering.facts import Facts
from inburgering.law import CRVB_2011_BR4959, WI_OLD
from inburgering.rules import NEVER, Confidence, Day, Text, Truth, open_question, rule, when
from inburgering.transition import act, treaty_excluded_turkish
from wi2007._exemption import exempt
from wi2007._stay import MAXIMUM_AGE, THEN, aged_60_in_2007, minister_of_religion, temporary_purpose
from wi2007._wrongful import clergy_sponsor_settled

ROOM = "wi2007.obligation"

__all__ = ["arises", "obligation_first_day"]

_RULING = date(2011, 8, 16)


def _outside_from_start(f: Facts) -> Truth:
    """Whether an exception of art. 5(2), or being Dutch, already held on the day the obligation could begin."""
    by_ruling = treaty_excluded_turkish(f) & (could_begin(f) >= _RULING)
    other = f.union_national | f.free_movement_family | f.integrated_elsewhere | f.treaty_protected | f.dutch
    return by_ruling | (other & (f.exception_first_day <= could_begin(f)))


@rule(
    WI_OLD.art("3", 1, on=THEN),
    WI_OLD.art("5", on=THEN),
    WI_OLD.art("63", on=THEN),
    CRVB_2011_BR4959.cite(),
    confidence=Confidence.INFERRED,
    yes=Text("Uw verblijf bracht inburgeringsplicht mee.", "Your stay brought the obligation."),
    no=Text("Uw verblijf bracht nooit inburgeringsplicht mee.", "Your stay never brought the obligation."),
)
def arises(f: Facts) -> Truth:
    """Whether there is or was an obligation under this Act, whatever ended it or exempts from it later.

    A right that brings it, this Act, and on the day it could begin: no exception of art. 5(2), not Dutch, not exempt for
    good (art. 5(1)), not yet 65, and no old resident who was 60 or older in 2007. Whoever is here for a temporary purpose,
    is no minister of religion and had no such right before, never had it. Who came under an exception, became Dutch or got
    an exempting document only later, had the obligation until then. So had a Turkish national whose obligation could begin
    before the ruling of 16 August 2011: it was imposed then, and nothing here undoes that.
    """
    only_temporary = f.has_right & temporary_purpose(f) & ~minister_of_religion(f) & ~f.earlier_right_obliged
    begun = f.first_right_known.comes() & (act(f) == Act.WI2007)
    beforehand = exempt(f) & f.exempt_at_2007_start
    too_old = aged_60_in_2007(f) | (could_begin(f) >= f.born + MAXIMUM_AGE)
    return begun & ~too_old & ~_outside_from_start(f) & ~beforehand & ~only_temporary


@rule(
    WI_OLD.art("3", 1, on=THEN),
    WI_OLD.art("3", 4, on=THEN),
    WI_OLD.art("7", 1, on=THEN),
    confidence=Confidence.INFERRED,
    label=Text("de eerste dag van de inburgeringsplicht", "the first day of the obligation"),
    value=Text("Uw inburgeringsplicht begint op {value}.", "Your obligation begins on {value}."),
    never=Text("Uw inburgeringsplicht begint niet.", "Your obligation does not begin."),
)
def obligation_first_day(f: Facts) -> Day:
    """When the first right of the row began to oblige, the 16th birthday, or the day after the schooling that kept it away.

    The latest of them, and not before 1 January 2007. A right made known before 27 June 2008 obliges from its own first
    day; one made known from then on from the day it was made known (art. 3(4)), or from its own first day if that is
    later: without a right nobody is obliged. No text says so of a newcomer's term, so two other readings can be chosen.
    ``NEVER`` when no obligation arises ([`arises`][wi2007.obligation.arises]); what ends it later does not move the day.
    For family of clergy who settled later the day is that of the change, which no fact holds.
    """
    changed = open_question.day(
        "Op welke dag kreeg uw familielid een blijvend verblijfsrecht?",
        "On which day did your sponsor get a right of residence that is not temporary?",
    )
    first = when(clergy_sponsor_settled(f), changed, could_begin(f))
    return when(arises(f), first, NEVER)
