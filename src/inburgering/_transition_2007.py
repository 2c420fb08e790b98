"""What the Act of 2007 and the change of 2013 both ask: when the duty could bind, whose term ran, whose permit counts."""

from __future__ import annotations

from datetime import date

from inburgering.dossier import ResidenceGround
from inburgering.facts import Facts
from inburgering.facts._wi2007_obligation import NewcomerStart
from inburgering.facts._wi2007_period import SettledAbroad
from inburgering.facts._wi2007_plan import KeptOffer
from inburgering.law import WI_OLD
from inburgering.rules import Confidence, Day, Text, Truth, days, latest, open_question, parameter, when, years

__all__ = [
    "FIRST_DAY",
    "MINIMUM_AGE",
    "NOT_RETROACTIVE",
    "asylum_permit_kept",
    "could_begin",
    "settled_by_law",
]

FIRST_DAY = date(2007, 1, 1)
_THEN, _HARMONISED = date(2012, 12, 31), date(2009, 12, 19)
MINIMUM_AGE = parameter(
    "obligation_2007.minimum_age",
    Text("de leeftijd waarop de plicht begint", "the age at which the obligation begins"),
    WI_OLD.art("5", 1, "a", on=_THEN),
    years(16),
)
NOT_RETROACTIVE = parameter(
    "obligation_2007.not_retroactive",
    Text("sinds deze dag is er geen plicht met terugwerkende kracht", "from this day no obligation works back"),
    WI_OLD.art("3", 4, on=date(2008, 6, 27)),
    date(2008, 6, 27),
    confidence=Confidence.INFERRED,
)


def could_begin(f: Facts) -> Day:
    """The day the right began to oblige, the 16th birthday, or the day after the schooling that kept the duty away.

    The latest of them, and not before 1 January 2007; whether there is a duty at all is another question. A right made
    known from 27 June 2008 on obliges from the day it was made known, or its own first day if that is later (art. 3(4)).
    """
    known = f.first_right_known
    in_force = when(known >= NOT_RETROACTIVE, latest(known, f.first_right_in_force), f.first_right_in_force)
    registered = when(f.newcomer_start == NewcomerStart.REGISTERED, latest(in_force, f.brp_registered), in_force)
    by_right = when(f.newcomer_start == NewcomerStart.MADE_KNOWN, known, registered)
    begins = latest(by_right, f.born + MINIMUM_AGE, FIRST_DAY)
    return when(f.schooling_at_2007_start, latest(begins, f.schooling_at_2007_start_last_day + days(1)), begins)


def settled_by_law(f: Facts) -> Truth:
    """In the reading ``by_law``: an old resident who passed the examination abroad, whose duty began under the text of 2007.

    To the letter of that text his term waits for no decision, so that it ran when the Act changed.
    """
    letter = (f.settled_abroad_2007 == SettledAbroad.BY_LAW) & f.passed_exam_abroad
    return letter & (could_begin(f) < _HARMONISED)


def asylum_permit_kept(f: Facts) -> Truth:
    """A fixed-term asylum permit, held on the day asked about or, in the other reading, on 1 January 2013.

    Who waits for a decision, and held the permit when the Act changed, may or may not still be a holder.
    """
    waiting = open_question.truth(
        "Houdt u recht op het aanbod van de gemeente zolang u wacht op een besluit over uw asielvergunning?",
        "Do you keep the offer of the municipality while you wait for a decision on your asylum permit?",
    )
    waits = f.ground.is_in({ResidenceGround.G, ResidenceGround.H}) & f.asylum_permit_2013
    today = f.has_right & ((f.ground == ResidenceGround.C) | (waits & waiting))
    return when(f.kept_offer_2013 == KeptOffer.ON_CHANGE, f.asylum_permit_2013, today)
