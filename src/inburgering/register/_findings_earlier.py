"""Findings on the Acts of 2007 and 2013: efforts, loans, reception, pension age, the PVT, old residents, clergy's family."""

from __future__ import annotations

from datetime import date

import wi2007.obligation as wi2007
from inburgering import transition
from inburgering.dossier import Act
from inburgering.facts import RegisterFacts
from inburgering.law import (
    ABRVS_2025_3087,
    BELEIDSREGEL_VERLENGING,
    KEREN,
    LETTER_2023,
    REGELING2021,
    WI_OLD,
    WIJZIGINGSWET2012,
)
from inburgering.register._finding import Severity, finding
from inburgering.register._standing import RULING, stands_obliged
from inburgering.rules import Confidence, Layer, Text, Truth
from wi2013 import dispensation, obligation, period

_THREE_ATTEMPTS = dispensation.EFFORT_ATTEMPTS.versions[-1].since
"""The first day on which three attempts are enough (Regeling 2021 art. 12.2a(1); day: DUO)."""


def _under(f: RegisterFacts, one: Act) -> Truth:
    return transition.act(f) == one


@finding(
    "E01",
    Severity.DOUBT,
    REGELING2021.art("12.2a", 1),
    recorded=RegisterFacts.recorded_effort_refused,
    by_law=dispensation.effort_entitled,
    ask=Text(
        "Om welke reden is geweigerd, en hoe vaak was elk open onderdeel op die dag gedaan?",
        "For which reason was it refused, and how often had each open part been sat on that day?",
    ),
    remedy=Text(
        "Beslis opnieuw: sinds 1 april 2023 zijn drie pogingen genoeg.",
        "Decide again: since 1 April 2023 three attempts are enough.",
    ),
    yes=Text(
        "Ontheffing is sinds 1 april 2023 geweigerd, terwijl er genoeg uren en pogingen zijn.",
        "Dispensation was refused since 1 April 2023, although there are enough hours and attempts.",
    ),
    no=Text(
        "Er is geen ontheffing geweigerd aan wie genoeg deed.", "No dispensation was refused to who had done enough."
    ),
)
def effort_refused_for_a_fourth_attempt(f: RegisterFacts) -> Truth:
    """Under the Wi2013, refused on or after 1 April 2023, and entitled by the hours and attempts of the day asked about.

    In doubt, because hours and attempts of the day of the refusal are not on record.
    """
    refused = f.recorded_effort_refused.comes() & (f.recorded_effort_refused >= _THREE_ATTEMPTS)
    return _under(f, Act.WI2013) & refused & dispensation.effort_entitled(f)


@finding(
    "E02",
    Severity.DOUBT,
    ABRVS_2025_3087.cite(),
    KEREN.cite(),
    WI_OLD.art("16"),
    layer=Layer.EU,
    confidence=Confidence.SECONDARY,
    recorded=RegisterFacts.recorded_loan_claimed,
    by_law=obligation.asylum_status_holder,
    ask=Text(
        "Waarvoor was de lening, en welk deel wordt teruggevraagd?",
        "What was the loan for, and which part of it is claimed back?",
    ),
    remedy=Text("Vraag de lening niet terug.", "Do not claim the loan back."),
    yes=Text(
        "Van een asielstatushouder wordt een lening teruggevraagd.",
        "A loan is claimed back from an asylum status holder.",
    ),
    no=Text(
        "Van deze persoon wordt geen lening teruggevraagd, of die is geen asielstatushouder.",
        "No loan is claimed back, or the person is no asylum status holder.",
    ),
)
def loan_claimed_from_asylum_holder(f: RegisterFacts) -> Truth:
    """Under the Wi2013, on an asylum permit, with a first day of repayment on record; asked about on or after 9 July 2025.

    Union law forbids to charge in principle all costs. For family on a regular permit it is unclear, and not flagged.
    """
    begins = f.recorded_loan_claimed.comes() & (f.on >= RULING)
    return _under(f, Act.WI2013) & obligation.asylum_status_holder(f) & begins


@finding(
    "E03",
    Severity.DOUBT,
    BELEIDSREGEL_VERLENGING.art("5"),
    recorded=RegisterFacts.recorded_period_last_day,
    by_law=period.reception,
    ask=Text(
        "Hoe lang woonde de persoon in een azc na de eerste dag van de termijn?",
        "How long did the person live in reception after the first day of the period?",
    ),
    remedy=Text("Verleng de termijn met blokken van vier weken.", "Extend the period by blocks of four weeks."),
    yes=Text("De termijn is niet verlengd voor het verblijf in een azc.", "The period was not extended for reception."),
    no=Text("De termijn is verlengd, of dat hoefde niet.", "The period was extended, or did not have to be."),
)
def not_extended_for_reception(f: RegisterFacts) -> Truth:
    """Under the Wi2013, more than eight weeks in reception within the period, and a recorded end that is not later.

    Extension for it is ex officio. In doubt, because how the blocks are counted was not found.
    """
    unextended = f.recorded_period_last_day <= period.period_last_day(f)
    return _under(f, Act.WI2013) & period.reception(f) & unextended


@finding(
    "E04",
    Severity.ERROR,
    WI_OLD.art("5", 1, "a", on=date(2010, 7, 1)),
    WIJZIGINGSWET2012.art("X", 2),
    recorded=RegisterFacts.recorded_as_obliged,
    by_law=wi2007.below_65,
    ask=Text(
        "Wanneer werd de persoon 65, en onder welke wet viel die toen?",
        "When did the person turn 65, and under which Act were they then?",
    ),
    remedy=Text("Beëindig de plicht vanaf de 65e verjaardag.", "End the obligation as of the 65th birthday."),
    yes=Text(
        "Iemand onder de wet van 2007 is na de 65e verjaardag nog verplicht.",
        "Somebody under the Act of 2007 is still obliged after turning 65.",
    ),
    no=Text(
        "De leeftijdsgrens van 65 jaar is in acht genomen, of geldt niet.",
        "The age limit of 65 was heeded, or does not apply.",
    ),
)
def judged_by_pension_age(f: RegisterFacts) -> Truth:
    """Under the Wi2007, 65 or older, and on record as obliged: that Act ends at 65, also after 2012, not at pension age."""
    return _under(f, Act.WI2007) & ~wi2007.below_65(f) & stands_obliged(f)


@finding(
    "E05",
    Severity.ERROR,
    WI_OLD.art("7a", 1),
    confidence=Confidence.SECONDARY,
    recorded=RegisterFacts.pvt_fine_notified,
    by_law=obligation.must_pvt,
    ask=Text("Op welke dag begon de plicht?", "On which day did the obligation begin?"),
    remedy=Text("Trek de boete voor het PVT in.", "Revoke the fine for the PVT."),
    yes=Text(
        "Er is een boete voor het PVT, terwijl de plicht vóór 1 oktober 2017 begon.",
        "There is a fine for the PVT, although the obligation began before 1 October 2017.",
    ),
    no=Text("Er is geen boete voor het PVT, of het PVT moest.", "There is no fine for the PVT, or it was required."),
)
def fined_for_a_pvt_not_required(f: RegisterFacts) -> Truth:
    """Under the Wi2013, fined for the PVT, which is for obligations from 1 October 2017 on."""
    return _under(f, Act.WI2013) & f.pvt_fine_notified.comes() & ~obligation.must_pvt(f)


@finding(
    "E06",
    Severity.ERROR,
    WIJZIGINGSWET2012.art("X", 4),
    confidence=Confidence.INFERRED,
    recorded=RegisterFacts.recorded_as_obliged,
    by_law=transition.no_longer_bound,
    ask=Text(
        "Legde de gemeente vóór 2013 een termijn op, en wanneer?",
        "Did the municipality set a term before 2013, and when?",
    ),
    remedy=Text("Beëindig de plicht vanaf 1 januari 2013.", "End the obligation as of 1 January 2013."),
    yes=Text(
        "Een oudkomer zonder termijn staat nog als verplicht in het register.",
        "An old resident without a term is still on record as obliged.",
    ),
    no=Text(
        "Er is geen oudkomer zonder termijn als verplicht vastgelegd.", "No old resident without a term is on record."
    ),
)
def old_resident_without_a_term(f: RegisterFacts) -> Truth:
    """An old resident on whom no term was laid before 2013, on record as obliged: nothing binds them since."""
    return transition.no_longer_bound(f) & stands_obliged(f)


@finding(
    "E07",
    Severity.ERROR,
    LETTER_2023.cite("D.1"),
    WI_OLD.art("3", 1, on=date(2010, 7, 1)),
    confidence=Confidence.INFERRED,
    recorded=RegisterFacts.recorded_as_obliged,
    by_law=wi2007.family_of_clergy,
    ask=Text(
        "Op welke grond is de plicht opgelegd, en door wie?", "On which ground was the obligation imposed, and by whom?"
    ),
    remedy=Text(
        "Leg de zaak voor aan de gemeente; meld de kosten die de persoon maakte.",
        "Put the case to the municipality; report the costs the person made.",
    ),
    yes=Text(
        "Familie van een geestelijk bedienaar is verplicht onder de wet van 2007.",
        "Family of clergy is held obliged under the Act of 2007.",
    ),
    no=Text(
        "Onder de wet van 2007 is geen familie van een geestelijk bedienaar verplicht.",
        "No family of clergy is held obliged under the Act of 2007.",
    ),
)
def clergy_family_under_2007(f: RegisterFacts) -> Truth:
    """Under the Wi2007: on record as obliged while here only as family of clergy (about twenty duties, says the letter)."""
    return _under(f, Act.WI2007) & wi2007.wrongly_imposed(f)
