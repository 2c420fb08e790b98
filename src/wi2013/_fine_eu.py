"""What Union law leaves of the fines (layer ``eu``): CJEU 4-2-2025 (Keren), ABRvS 9-7-2025 and 18-2-2026.

The fine of the Act stays visible beside it, in `fine` and `pvt_fine`.
"""

from __future__ import annotations

from datetime import date

from inburgering.facts import Facts
from inburgering.law import ABRVS_2025_3087, ABRVS_2026_02_18, KEREN
from inburgering.rules import Confidence, Layer, Number, Text, Truth, by_day, open_question, rule, when
from wi2013._exam_fine import fine
from wi2013._pvt_fine import pvt_fine
from wi2013.obligation import asylum_status_holder, loan_group, obligation_first_day

ROOM = "wi2013.sanctions"

__all__ = ["fine_eu", "pvt_fine_eu", "reconsider"]

_RULED = date(2025, 7, 9)


def _under_union_law(f: Facts, statutory: Number) -> Number:
    """None for asylum status holders, save for proven unwillingness; for their family on a regular permit it is open."""
    family = open_question.number(
        "Mag een gezinslid van een asielstatushouder, met een reguliere vergunning, een boete krijgen?",
        "May a family member of an asylum status holder, on a regular permit, be fined?",
    )
    protected = when(f.persistent_unwillingness, statutory, 0)
    others = when(loan_group(f), when(statutory == 0, 0, family), statutory)
    return when(asylum_status_holder(f), protected, others)


@rule(
    KEREN.cite(),
    ABRVS_2025_3087.cite(),
    layer=Layer.EU,
    confidence=Confidence.SECONDARY,
    label=Text("de boete voor het examen die overblijft, in euro", "the examination fine that is left, in euros"),
    value=Text(
        "Volgens het recht van de EU is de boete voor het examen {value} euro.",
        "Under Union law the examination fine is {value} euros.",
    ),
)
def fine_eu(f: Facts) -> Number:
    """The fine, but none for asylum status holders unless persistent unwillingness is proven.

    No day selects this: the Court said what the directive has meant all along, and a fine of 2020 fell. How it is for
    family on a regular permit, in the same group for loans, is unclear: open where the Act has a fine.
    """
    return _under_union_law(f, fine(f))


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
    """The same for the PVT. The rulings were about the examination; DUO says that it never fines asylum status holders."""
    return _under_union_law(f, pvt_fine(f))


@rule(
    ABRVS_2026_02_18.cite(),
    ABRVS_2025_3087.cite(),
    since=_RULED,
    layer=Layer.EU,
    confidence=Confidence.SECONDARY,
    id="wi2013.sanctions.reconsider_2025",
    yes=Text(
        "U kreeg een boete die u niet had mogen krijgen: vraag DUO om opnieuw te beslissen.",
        "You got a fine that you should not have got: ask DUO to decide again.",
    ),
    no=Text("Er is geen boete om opnieuw over te beslissen.", "There is no fine to decide on again."),
)
def _reconsider(f: Facts) -> Truth:
    """A fine of an asylum status holder under this Act stands, and persistent unwillingness is not proven.

    Final or not: the ruling of 18 February 2026 was about one that was final. What is done for the others is up to the
    Minister.
    """
    stands = f.exam_fine_notified.comes() | f.pvt_fine_notified.comes()
    under_this_act = obligation_first_day(f).comes()
    return asylum_status_holder(f) & under_this_act & stands & ~f.persistent_unwillingness


reconsider = by_day(
    "wi2013.sanctions.reconsider",
    lambda f: f.on,
    _reconsider,
    doc="""Whether a fine of an asylum status holder should be reconsidered.

    The day asked about selects the version, for it is the day of the request: since the ruling of 9 July 2025.
    """,
    outside=False,
)
