"""What Union law and practice leave of the fines of asylum status holders: CJEU 4-2-2025 (Keren), ABRvS 9-7-2025 and 18-2-2026.

The fine of the Act stays visible beside it, in the rules without ``_eu``. The rulings were about fines for lateness under
the Act of 2013; that they hold for the same fines of this Act is not doubted.
"""

from __future__ import annotations

from datetime import date

from inburgering.dossier import ResidenceGround
from inburgering.facts import Facts
from inburgering.law import ABRVS_2025_3087, ABRVS_2026_02_18, KEREN, WI2021, Practice
from inburgering.rules import Confidence, Layer, Number, Text, Truth, by_day, open_question, rule, when
from wi2021._fine_intake import intake_fine
from wi2021._fine_late import map_fine, pvt_fine, route_fine
from wi2021._fine_trajectory import trajectory_fine
from wi2021._late_fine import due, late_fine, late_parts
from wi2021.obligation import asylum_status_holder

ROOM = "wi2021.sanctions"

__all__ = [
    "DUO_FINES_2021",
    "intake_fine_eu",
    "international_protection",
    "late_fine_eu",
    "late_fine_practice",
    "map_fine_eu",
    "pvt_fine_eu",
    "reconsider_fine",
    "route_fine_eu",
    "trajectory_fine_eu",
]

_RULED = date(2025, 7, 9)
DUO_FINES_2021 = Practice(
    Text("DUO, boete bij inburgeren", "DUO, fines for integration"),
    "https://www.inburgeren.nl/u-gaat-inburgeren/boete.jsp",
    confidence=Confidence.SECONDARY,
)


@rule(
    WI2021.art("13", 1, "a"),
    KEREN.cite(),
    layer=Layer.EU,
    confidence=Confidence.SECONDARY,
    yes=Text("U hebt zelf internationale bescherming.", "You have international protection yourself."),
    no=Text("U hebt zelf geen internationale bescherming.", "You have no international protection yourself."),
)
def international_protection(f: Facts) -> Truth:
    """Holds, or first held, an asylum permit: the group of art. 13(1)(a), whom the rulings protect.

    Not the family of art. 13(1)(b), on a regular permit.
    """
    permits = f.ground.is_in({ResidenceGround.A, ResidenceGround.C})
    return asylum_status_holder(f) & when(permits, f.ground == ResidenceGround.C, f.first_right_asylum_permit)


def _late(f: Facts, statutory: Number) -> Number:
    """None for who is protected, save for proven unwillingness; for their family on a regular permit it is open."""
    family = open_question.number(
        "Mag een gezinslid van een asielstatushouder, met een reguliere vergunning, een boete krijgen?",
        "May a family member of an asylum status holder, on a regular permit, be fined?",
    )
    protected = when(f.persistent_unwillingness, statutory, 0)
    others = when(asylum_status_holder(f), when(statutory == 0, 0, family), statutory)
    return when(international_protection(f), protected, others)


def _conduct(f: Facts, statutory: Number) -> Number:
    """For asylum status holders it is open whether the rulings reach the municipality's fines; for others nothing changes."""
    reach = open_question.number(
        "Mag de gemeente een asielstatushouder nog een boete geven? De uitspraken gingen over boetes van DUO.",
        "May the municipality still fine an asylum status holder? The rulings were about fines of DUO.",
    )
    unwilling = when(f.persistent_unwillingness, statutory, reach)
    return when(~asylum_status_holder(f) | (statutory == 0), statutory, unwilling)


_CONDUCT_CITES = (KEREN.cite(), WI2021.art("22", 1), WI2021.art("23", 1))


@rule(
    *_CONDUCT_CITES,
    layer=Layer.EU,
    confidence=Confidence.INFERRED,
    label=Text("de boete voor de intake die overblijft, in euro", "the intake fine that is left, in euros"),
    value=Text(
        "Volgens het recht van de EU is de boete voor de intake {value} euro.",
        "Under Union law the fine for the intake is {value} euros.",
    ),
)
def intake_fine_eu(f: Facts) -> Number:
    """The fine; for asylum status holders open unless persistent unwillingness is proven: no ruling was about art. 22."""
    return _conduct(f, intake_fine(f))


@rule(
    *_CONDUCT_CITES,
    layer=Layer.EU,
    confidence=Confidence.INFERRED,
    label=Text("de boete tijdens het traject die overblijft, in euro", "the trajectory fine that is left, in euros"),
    value=Text(
        "Volgens het recht van de EU is de boete voor het traject {value} euro.",
        "Under Union law the fine for the trajectory is {value} euros.",
    ),
)
def trajectory_fine_eu(f: Facts) -> Number:
    """The fine; for asylum status holders open unless persistent unwillingness is proven: no ruling was about art. 23."""
    return _conduct(f, trajectory_fine(f))


@rule(
    KEREN.cite(),
    layer=Layer.EU,
    confidence=Confidence.SECONDARY,
    label=Text("de boete voor het PVT die overblijft, in euro", "the PVT fine that is left, in euros"),
    value=Text(
        "Volgens het recht van de EU is de boete voor het PVT {value} euro.",
        "Under Union law the PVT fine is {value} euros.",
    ),
)
def pvt_fine_eu(f: Facts) -> Number:
    """None on an asylum permit unless persistent unwillingness is proven; for their family on a regular one it is open."""
    return _late(f, pvt_fine(f))


@rule(
    KEREN.cite(),
    layer=Layer.EU,
    confidence=Confidence.SECONDARY,
    label=Text("de boete voor de MAP die overblijft, in euro", "the MAP fine that is left, in euros"),
    value=Text(
        "Volgens het recht van de EU is de boete voor de MAP {value} euro.",
        "Under Union law the MAP fine is {value} euros.",
    ),
)
def map_fine_eu(f: Facts) -> Number:
    """As for the PVT."""
    return _late(f, map_fine(f))


@rule(
    KEREN.cite(),
    ABRVS_2025_3087.cite(),
    layer=Layer.EU,
    confidence=Confidence.SECONDARY,
    label=Text("de boete voor de leerroute die overblijft, in euro", "the route fine that is left, in euros"),
    value=Text(
        "Volgens het recht van de EU is de boete voor de leerroute {value} euro.",
        "Under Union law the fine for the learning route is {value} euros.",
    ),
)
def route_fine_eu(f: Facts) -> Number:
    """As for the PVT; the fine for not passing in time is the one that the rulings were about."""
    return _late(f, route_fine(f))


@rule(
    KEREN.cite(),
    ABRVS_2025_3087.cite(),
    layer=Layer.EU,
    confidence=Confidence.SECONDARY,
    label=Text("de boete na de termijn die overblijft, in euro", "the fine after the period that is left, in euros"),
    value=Text(
        "Volgens het recht van de EU is de boete na uw termijn {value} euro.",
        "Under Union law the fine after your period is {value} euros.",
    ),
)
def late_fine_eu(f: Facts) -> Number:
    """What `late_fine` becomes: 0 on an asylum permit, unless persistent unwillingness is proven.

    No day selects this: the Court said what the directive has meant all along. For family on a regular permit, who are
    asylum status holders under this Act (art. 13(1)(b)), it is open where the Act has a fine.
    """
    return _late(f, late_fine(f))


@rule(
    DUO_FINES_2021.cite(),
    layer=Layer.BELEID,
    confidence=Confidence.SECONDARY,
    label=Text("de boete na de termijn volgens DUO, in euro", "the fine after the period by DUO, in euros"),
    value=Text(
        "Volgens DUO is de boete na uw termijn {value} euro.", "By DUO the fine after your period is {value} euros."
    ),
)
def late_fine_practice(f: Facts) -> Number:
    """DUO never fines asylum status holders, and names the fixed amount for the PVT and for the MAP, beside the route."""
    return when(due(f) & ~asylum_status_holder(f), late_parts(f, each=True), 0)


@rule(
    ABRVS_2026_02_18.cite(),
    ABRVS_2025_3087.cite(),
    since=_RULED,
    layer=Layer.EU,
    confidence=Confidence.SECONDARY,
    id="wi2021.sanctions.reconsider_fine_2025",
    yes=Text(
        "U kreeg een boete die u niet had mogen krijgen: vraag DUO om opnieuw te beslissen.",
        "You got a fine that you should not have got: ask DUO to decide again.",
    ),
    no=Text("Er is geen boete om opnieuw over te beslissen.", "There is no fine to decide on again."),
)
def _reconsider(f: Facts) -> Truth:
    """A fine for lateness of a person with international protection stands, and persistent unwillingness is not proven.

    Also of who came on an asylum permit and has no residence right to show now, such as who became Dutch since.
    """
    stands = (f.modules_late_fines > 0) | (f.route_late_fines > 0)
    protected = international_protection(f) | (~f.has_right & f.first_right_asylum_permit)
    return protected & stands & ~f.persistent_unwillingness


reconsider_fine = by_day(
    "wi2021.sanctions.reconsider_fine",
    lambda f: f.on,
    _reconsider,
    doc="""Whether a fine for lateness should be decided on again; final or not (ABRvS 18-2-2026).

    The day asked about is the day of the request, so it selects the version: since the ruling of 9 July 2025.
    """,
    outside=False,
)
