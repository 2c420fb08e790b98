"""A loan that is nearly used up while the duty goes on (ELIP): DUO's letters, and guidance by the municipality.

Besluit 2021 art. 12.1a(4), Regeling 2021 art. 12.2a(8); letter 32 824, no. 390, C.1.2.
"""

from __future__ import annotations

from datetime import date

from inburgering.facts import Facts
from inburgering.law import BESLUIT2021, ELIP_MAGAZINE, LETTER_2023, REGELING2021
from inburgering.rules import Confidence, Layer, Number, Parameter, Text, Truth, days, months, parameter, rule, years
from wi2013._loan_amount import cents
from wi2013.obligation import loan_group, obliged
from wi2013.period import running_last_day
from wi2013.requirements import obligation_met

ROOM = "wi2013.loan"

__all__ = ["elip_data_exchanged", "elip_letter", "municipal_guidance"]

_DAY = days(1)
_2023 = date(2023, 1, 1)


def _letter(name: str, nl: str, en: str, euros: int) -> Parameter[int]:
    return parameter(
        f"wi2013.loan.elip_{name}", Text(nl, en), ELIP_MAGAZINE.cite(), euros, confidence=Confidence.SECONDARY
    )


ELIP_NEAR_END = _letter("near_end", "gebruikt bij weinig tijd, in euro", "used with little time left, in euros", 7_500)
ELIP_ALWAYS = _letter("always", "gebruikt, hoeveel tijd er ook is, in euro", "used at any time, in euros", 9_500)
ELIP_TIME = parameter(
    "wi2013.loan.elip_time",
    Text("weinig tijd over", "little time left"),
    ELIP_MAGAZINE.cite(),
    months(12),
    confidence=Confidence.SECONDARY,
)
GUIDANCE_LAST_YEAR = parameter(
    "wi2013.loan.guidance_last_year",
    Text("gebruikt deel in het laatste jaar, in procent", "share used in the last year, per cent"),
    REGELING2021.art("12.2a", 8),
    75,
    since=_2023,
    publication="Stcrt. 2022, 33825",
)
GUIDANCE_ALWAYS = parameter(
    "wi2013.loan.guidance_always",
    Text("gebruikt deel op elk moment, in procent", "share used at any moment, per cent"),
    REGELING2021.art("12.2a", 8),
    95,
    since=_2023,
    publication="Stcrt. 2022, 33825",
)
LAST_YEAR = parameter(
    "wi2013.loan.guidance_year",
    Text("het laatste jaar van de termijn", "the last year of the term"),
    REGELING2021.art("12.2a", 8),
    years(1),
    since=_2023,
    publication="Stcrt. 2022, 33825",
)


@rule(
    ELIP_MAGAZINE.cite(),
    LETTER_2023.cite("C.1.2"),
    confidence=Confidence.SECONDARY,
    yes=Text("DUO schrijft u over uw lening, die bijna op is.", "DUO writes to you: your loan is nearly used up."),
    no=Text("U krijgt geen brief over een lening die bijna op is.", "You get no letter on a loan nearly used up."),
)
def elip_letter(f: Facts) -> Truth:
    """Still obliged, and EUR 7,500 or more used with at most twelve months left, or more than EUR 9,500 whatever the term.

    DUO writes where the municipality asks for it. The term is the one that runs, after a fine the new one; who is past it
    has no time left.
    """
    little_time = f.on >= (running_last_day(f) + _DAY) - ELIP_TIME
    near_end = (f.loan_paid_out_cents >= cents(ELIP_NEAR_END)) & little_time
    return obliged(f) & ~obligation_met(f) & (near_end | (f.loan_paid_out_cents > cents(ELIP_ALWAYS)))


def _used(f: Facts, percent: Parameter[int]) -> Truth:
    part: Number = percent.dated().expr(lambda p: f.loan_granted_cents * p)
    return (f.loan_granted_cents > 0) & (f.loan_paid_out_cents * 100 >= part)


@rule(
    BESLUIT2021.art("12.1a", 4),
    REGELING2021.art("12.2a", 8),
    since=_2023,
    publication="Stb. 2022, 489",
    yes=Text(
        "Uw gemeente kan u helpen, want uw lening is bijna op.",
        "Your municipality may guide you, for your loan is nearly used up.",
    ),
    no=Text(
        "Uw gemeente biedt geen begeleiding vanwege uw lening.", "The municipality offers no guidance for your loan."
    ),
)
def municipal_guidance(f: Facts) -> Truth:
    """Asylum and their family, still obliged, who used 75 % of the loan in the last year of the term, or 95 % at any time.

    Since 1-1-2023; on request or not, and taking part is voluntary. The share is of the amount granted. The term is the
    one that runs; who used that share by its end reached it in the last year or before.
    """
    last_year = f.on >= (running_last_day(f) + _DAY) - LAST_YEAR
    used = (_used(f, GUIDANCE_LAST_YEAR) & last_year) | _used(f, GUIDANCE_ALWAYS)
    return (f.on >= _2023) & loan_group(f) & obliged(f) & ~obligation_met(f) & used


@rule(
    LETTER_2023.cite("C.1.2"),
    layer=Layer.BELEID,
    yes=Text(
        "DUO mag uw gemeente laten weten dat uw lening bijna op is.",
        "DUO may tell your municipality that your loan is nearly used up.",
    ),
    no=Text("DUO laat uw gemeente niets weten over uw lening.", "DUO tells your municipality nothing of your loan."),
)
def elip_data_exchanged(f: Facts) -> Truth:
    """Since the beginning of 2023 DUO and municipalities exchange data directly on this group."""
    return (f.on >= _2023) & (municipal_guidance(f) | elip_letter(f))
