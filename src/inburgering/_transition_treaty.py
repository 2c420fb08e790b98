"""Turkish nationals: from when to when the agreement with Turkey kept the duty away from them."""

from __future__ import annotations

from datetime import date

from inburgering.facts import Facts
from inburgering.law import CRVB_2011_BR4959, WI2021, WI_OLD, Practice
from inburgering.rules import Confidence, Layer, Text, Truth, parameter, rule, when

ROOM = "inburgering.transition"

_NEWS_2021 = Practice(
    Text(
        "Rijksoverheid, 17-11-2021: inburgeringsplicht en Turkse nationaliteit",
        "government news, 17-11-2021: the obligation and Turkish nationality",
    ),
    "https://www.rijksoverheid.nl/actueel/nieuws/2021/11/17/"
    "rijksoverheid-start-voorlichting-inburgeringsplicht-nieuwkomers-met-turkse-nationaliteit",
    confidence=Confidence.SECONDARY,
)
_TURKISH_RULING = parameter(
    "transition.turkish_from",
    Text("de dag van de uitspraak over Turkse onderdanen", "the day of the ruling on Turkish nationals"),
    CRVB_2011_BR4959.cite(),
    date(2011, 8, 16),
)
_TURKISH_ASYLUM = parameter(
    "transition.turkish_asylum",
    Text("de eerste dag van de plicht voor Turkse asielgroepen", "the first day of the duty for Turkish asylum groups"),
    _NEWS_2021.cite(),
    date(2020, 5, 1),
    confidence=Confidence.SECONDARY,
)
_TURKISH_OTHERS = parameter(
    "transition.turkish_others",
    Text(
        "de eerste dag van de plicht voor andere Turkse groepen", "the first day of the duty for other Turkish groups"
    ),
    _NEWS_2021.cite(),
    date(2022, 1, 1),
    confidence=Confidence.SECONDARY,
)


@rule(
    CRVB_2011_BR4959.cite(),
    _NEWS_2021.cite(),
    WI_OLD.art("5", 2, "d"),
    WI2021.art("3", 2, "d"),
    layer=Layer.EU,
    confidence=Confidence.SECONDARY,
    yes=Text(
        "U bent Turks onderdaan. Het verdrag met Turkije verbiedt de plicht.",
        "You are a Turkish national. The agreement with Turkey forbids the duty.",
    ),
    no=Text(
        "Het verdrag met Turkije houdt de plicht niet tegen.", "The agreement with Turkey does not keep the duty away."
    ),
)
def treaty_excluded_turkish(f: Facts) -> Truth:
    """Turkish nationals, from the ruling on, whose right was made known before the duty came back for their group.

    For asylum and family of asylum it came back on 1 May 2020, for all others on 1 January 2022; it reaches new rights
    only, so who held a permit by then stays outside. Who holds no permit that can oblige, only a right under the agreement
    itself (Vw art. 8(l)) or for a temporary purpose, is one of the others: outside until 2022, and after it on a right of
    before. Before the ruling the duty was imposed, and the rule says no.
    """
    first = f.first_right_known
    group = (first < _TURKISH_ASYLUM) | (~f.first_right_asylum & (first < _TURKISH_OTHERS))
    held = (f.on < _TURKISH_OTHERS) | (f.has_right & (f.right_first_day < _TURKISH_OTHERS))
    return f.turkish & (f.on >= _TURKISH_RULING) & when(first.never_comes(), held, group)
