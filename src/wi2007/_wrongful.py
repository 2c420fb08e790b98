"""Family of clergy: no obligation follows from that permit, whoever imposed one (letter 32 824, no. 390, D.1)."""

from __future__ import annotations

from inburgering.dossier import Purpose, ResidenceGround
from inburgering.facts import Facts
from inburgering.law import BESLUIT_OLD, LETTER_2023, WI_OLD
from inburgering.rules import Confidence, Text, Truth, rule
from wi2007._stay import THEN, minister_of_religion

ROOM = "wi2007.obligation"

# Clergy hold a permit for that work, or since 2013 one for employment or self-employment: each is a temporary purpose.
_CLERGY_PERMITS = frozenset({Purpose.CLERGY_WORK, Purpose.EMPLOYMENT, Purpose.SELF_EMPLOYED})


@rule(
    LETTER_2023.cite("D.1"),
    WI_OLD.art("3", 1, "b", on=THEN),
    BESLUIT_OLD.art("2.1", 1, "a", on=THEN),
    yes=Text(
        "U bent hier als familie van een geestelijk bedienaar.", "You are here as family of a minister of religion."
    ),
    no=Text(
        "U bent hier niet als familie van een geestelijk bedienaar.",
        "You are not here as family of a minister of religion.",
    ),
)
def family_of_clergy(f: Facts) -> Truth:
    """On a permit as family of clergy who are here on a fixed-term permit for that work.

    The sponsor is here for a temporary purpose, so the family is too; and being clergy is personal.
    """
    sponsor = f.sponsor_clergy & ~f.sponsor_dutch & (f.sponsor_ground == ResidenceGround.A)
    here = (f.ground == ResidenceGround.A) & (f.purpose == Purpose.FAMILY)
    return here & sponsor & f.sponsor_purpose.is_in(_CLERGY_PERMITS)


@rule(
    WI_OLD.art("3", 1, "a", on=THEN),
    WI_OLD.art("3", 4, on=THEN),
    confidence=Confidence.INFERRED,
    yes=Text(
        "Uw partner of familielid werkt als geestelijk bedienaar, maar heeft nu een blijvend verblijfsrecht.",
        "Your sponsor is a minister of religion, but now has a right of residence that is not temporary.",
    ),
    no=Text(
        "Uw partner of familielid is geen geestelijk bedienaar met een blijvend verblijfsrecht.",
        "Your sponsor is not a minister of religion with a right of residence that is not temporary.",
    ),
)
def clergy_sponsor_settled(f: Facts) -> Truth:
    """On a regular permit as family, and the sponsor, who is clergy, holds a permanent right or one under Decision 1/80.

    The sponsor is no longer here for a temporary purpose, and having the right is enough, so the family is obliged: from
    that change, and never before it.
    """
    settled = f.sponsor_ground.is_in({ResidenceGround.B, ResidenceGround.D, ResidenceGround.L})
    family = (f.ground == ResidenceGround.A) & (f.purpose == Purpose.FAMILY)
    return family & f.sponsor_clergy & ~f.sponsor_dutch & settled


@rule(
    LETTER_2023.cite("D.1"),
    WI_OLD.art("3", 1, on=THEN),
    confidence=Confidence.INFERRED,
    yes=Text("De inburgeringsplicht is u ten onrechte opgelegd.", "The obligation was wrongly imposed on you."),
    no=Text(
        "U bent geen familie van een geestelijk bedienaar aan wie de plicht ten onrechte is opgelegd.",
        "You are not family of clergy on whom the obligation was wrongly imposed.",
    ),
)
def wrongly_imposed(f: Facts) -> Truth:
    """On record as obliged, while here only as family of clergy, not clergy oneself, and never obliged by an earlier right.

    Municipalities may have imposed about twenty such duties from 2007 to 2013. The letter announces letters of DUO for
    whom DUO made obliged, and says nothing explicit of these: the case is to be put to the municipality.
    """
    family = family_of_clergy(f) & ~minister_of_religion(f)
    return f.recorded_as_obliged & family & ~f.earlier_right_obliged
