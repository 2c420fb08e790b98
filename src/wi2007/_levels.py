"""The levels of the 2007 Act: A2, and A1 for what old residents read and write (Besluit 2.9 and 2.10)."""

from __future__ import annotations

from datetime import date

from inburgering.dossier import Level
from inburgering.facts import Facts
from inburgering.law import BESLUIT_OLD
from inburgering.rules import Code, Codes, Op, Text, Truth, rule, when
from wi2007._stay import settled

ROOM = "wi2007.requirements"

_READ = date(2011, 6, 28)


class SocietyTheme(Codes):
    """What knowledge of Dutch society (KNS) is about (Besluit 2.10(1))."""

    WORK = "work", "werk en inkomen", "work and income"
    MANNERS = "manners", "omgangsvormen, waarden en normen", "manners, values and norms"
    HOUSING = "housing", "wonen", "housing"
    HEALTH = "health", "gezondheid en gezondheidszorg", "health and health care"
    HISTORY = "history", "geschiedenis en geografie", "history and geography"
    AGENCIES = "agencies", "instanties", "agencies"
    STATE = "state", "staatsinrichting en rechtsstaat", "the state and the rule of law"
    EDUCATION = "education", "onderwijs en opvoeding", "education and upbringing"


@rule(
    BESLUIT_OLD.art("2.9", 2, on=_READ),
    yes=Text("Voor lezen en schrijven is niveau A1 genoeg.", "For reading and writing level A1 is enough."),
    no=Text("U moet ook lezen en schrijven op niveau A2.", "You must read and write at level A2 as well."),
)
def written_a1_enough(f: Facts) -> Truth:
    """Old residents (oudkomers) who are no clergy; the text says 'A1' at first and 'at least A1' from 1 January 2010."""
    return settled(f) & ~f.clergy


@rule(
    BESLUIT_OLD.art("2.9", 1, on=_READ),
    label=Text("het niveau voor spreken en luisteren", "the level for speaking and listening"),
    value=Text("U moet spreken en luisteren op {value}.", "You must speak and listen at {value}."),
)
def spoken_level_required(_: Facts) -> Code:
    """A2 for everybody: speaking, listening and conversation."""
    return Code(Op.CONST, (), Level.A2)


@rule(
    BESLUIT_OLD.art("2.9", 2, on=_READ),
    BESLUIT_OLD.art("2.9", 1, on=_READ),
    label=Text("het niveau voor lezen en schrijven", "the level for reading and writing"),
    value=Text("U moet lezen en schrijven op {value}.", "You must read and write at {value}."),
)
def written_level_required(f: Facts) -> Code:
    """A1 for old residents who are no clergy, A2 for all others."""
    return when(written_a1_enough(f), Level.A1, Level.A2)
