"""Who must integrate under the Wi2021 (arts. 3 and 4), and in which group (arts. 13(1) and 19)."""

from __future__ import annotations

from inburgering.dossier import Purpose, ResidenceGround
from inburgering.facts import Facts
from inburgering.law import WI2021
from inburgering.rules import Text, Truth, rule


@rule(
    WI2021.art("13", 1),
    yes=Text("U bent asielstatushouder.", "You are an asylum status holder."),
    no=Text("U bent gezinsmigrant of overige migrant.", "You are a family migrant or other migrant."),
)
def asylum_status_holder(f: Facts) -> Truth:
    """On a fixed-term asylum permit, or on a regular one as family of somebody with international protection."""
    protected = f.sponsor_ground.is_in({ResidenceGround.C, ResidenceGround.D}) | f.sponsor_protection_note
    sponsor_protected = ~f.sponsor_dutch & protected
    as_family = (f.ground == ResidenceGround.A) & (f.purpose == Purpose.FAMILY) & sponsor_protected
    return f.has_right & ((f.ground == ResidenceGround.C) | as_family)
