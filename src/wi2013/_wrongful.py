"""Family of clergy on whom the obligation was wrongly imposed, and how that is put right (letter 32 824, no. 390, D.1)."""

from __future__ import annotations

from inburgering.dossier import Purpose, ResidenceGround
from inburgering.facts import Facts
from inburgering.law import BESLUIT_OLD, LETTER_2023, WI_OLD
from inburgering.rules import Code, Codes, Confidence, Text, Truth, rule, when
from wi2013._stay import minister_of_religion

ROOM = "wi2013.obligation"

# Clergy hold a permit for that work, since June 2013 mostly one for employment: each is a temporary purpose.
_CLERGY_PERMITS = frozenset({Purpose.CLERGY_WORK, Purpose.EMPLOYMENT, Purpose.SELF_EMPLOYED})


class Remedy(Codes):
    """What is to happen with an obligation of family of clergy."""

    NONE = "none", "geen herstel nodig", "nothing to put right"
    END_FROM_THE_START = (
        "end_from_the_start",
        "beëindigen vanaf het begin, kosten kwijtschelden of vergoeden",
        "end it from the start, remit or refund the costs",
    )
    TO_BE_REVIEWED = "to_be_reviewed", "laten herzien", "have it reviewed"


@rule(
    LETTER_2023.cite("D.1"),
    WI_OLD.art("3", 1, "b"),
    BESLUIT_OLD.art("2.1", 1, "m"),
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
    LETTER_2023.cite("D.1"),
    WI_OLD.art("3", 1),
    confidence=Confidence.INFERRED,
    yes=Text("De inburgeringsplicht is u ten onrechte opgelegd.", "The obligation was wrongly imposed on you."),
    no=Text(
        "U bent geen familie van een geestelijk bedienaar aan wie de plicht ten onrechte is opgelegd.",
        "You are not family of clergy on whom the obligation was wrongly imposed.",
    ),
)
def wrongly_imposed(f: Facts) -> Truth:
    """On record as obliged, while here only as family of clergy, not clergy oneself, and never obliged by an earlier right.

    Since 2013 DUO sent 138 such people a letter that they must integrate.
    """
    family = family_of_clergy(f) & ~minister_of_religion(f)
    return f.recorded_as_obliged & family & ~f.earlier_right_obliged


@rule(
    LETTER_2023.cite("D.1"),
    confidence=Confidence.INFERRED,
    label=Text("hoe een ten onrechte opgelegde plicht wordt hersteld", "how a wrongly imposed obligation is put right"),
    value=Text("Herstel: {value}.", "To put it right: {value}."),
)
def remedy(f: Facts) -> Code:
    """Imposed by DUO: ended from the start, costs remitted or refunded. Of municipalities the letter says nothing explicit.

    "From the start" is inferred from "ended" together with costs that were made wrongly. It is no exemption and no
    dispensation, and a diploma that was obtained stays.
    """
    wrong = when(f.imposed_by_municipality, Remedy.TO_BE_REVIEWED, Remedy.END_FROM_THE_START)
    return when(wrongly_imposed(f), wrong, Remedy.NONE)
