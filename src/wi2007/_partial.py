"""Partial exemptions (Wi2007 art. 5(3); Besluit 2.4; Regeling 2.2a-2.2c) and the short exemption test (Besluit 2.7)."""

from __future__ import annotations

from datetime import date

from inburgering._transition_2007 import FIRST_DAY
from inburgering.facts import Facts
from inburgering.facts._wi2007_obligation import PartialAfter2012
from inburgering.law import BESLUIT_OLD, REGELING_OLD, WI_OLD, WIJZIGINGSBESLUIT2012, Practice
from inburgering.rules import Confidence, Number, Text, Truth, parameter, rule, when
from wi2007._exemption import win_language, win_society
from wi2007._stay import THEN, settled

ROOM = "wi2007.obligation"

_WI2013 = date(2013, 1, 1)
_KVT_ENDED = Practice(
    Text("nieuwspagina over het nieuwe inburgeren (2012)", "news page on the new rules (2012)"),
    "https://goofgaduud.webnode.nl/news/new-inburgenren/",
    confidence=Confidence.SECONDARY,
)

ROC_BEFORE = parameter(
    "obligation_2007.roc_before",
    Text("de NT2-toets is van vóór deze dag", "the NT2 test is from before this day"),
    REGELING_OLD.art("2.2a", on=THEN),
    date(2007, 1, 1),
)
NATURALISATION_BEFORE = parameter(
    "obligation_2007.naturalisation_before",
    Text("de naturalisatietoets is van vóór deze dag", "the naturalisation test is from before this day"),
    BESLUIT_OLD.art("2.4", 2, on=THEN),
    date(2007, 4, 1),
)
POINTS_ABROAD = parameter(
    "obligation_2007.points_abroad",
    Text("punten in het basisexamen buitenland", "points in the examination abroad"),
    REGELING_OLD.art("2.2b", on=THEN),
    37,
)
SHORT_TEST_FEE = parameter(
    "obligation_2007.short_test_fee",
    Text("prijs van de korte vrijstellingstoets, in euro's", "price of the short exemption test, in euros"),
    REGELING_OLD.art("2.3", on=THEN),
    81,
)
SHORT_TEST_LAST_DAY = parameter(
    "obligation_2007.short_test_last_day",
    Text("de laatste dag om u aan te melden voor de korte toets", "the last day to register for the short test"),
    _KVT_ENDED.cite(),
    date(2012, 12, 13),
    confidence=Confidence.SECONDARY,
)


@rule(
    WIJZIGINGSBESLUIT2012.art("V", 2),
    WI_OLD.art("5", 3, on=THEN),
    confidence=Confidence.INFERRED,
    yes=Text("Een gedeeltelijke vrijstelling telt.", "A partial exemption counts."),
    no=Text("Een gedeeltelijke vrijstelling telt niet meer.", "A partial exemption counts no longer."),
)
def partial_exemption_counts(f: Facts) -> Truth:
    """Until 2012; after that in the reading asked for.

    The decree of 2012 kept Besluit 2.1 to 2.3 and 2.8 to 2.11, not 2.4 to 2.7. By default what was shown still counts:
    art. 5(3) of the Act itself was kept, and no article takes an exemption back.
    """
    return (f.on < _WI2013) | (f.partial_after_2012 == PartialAfter2012.COUNTS)


@rule(
    REGELING_OLD.art("2.2a", on=THEN),
    yes=Text("Een verklaring van het ROC toont genoeg taal.", "A statement of the training centre shows enough Dutch."),
    no=Text(
        "Geen verklaring van het ROC toont genoeg taal.", "No statement of the training centre shows enough Dutch."
    ),
)
def roc_language(f: Facts) -> Truth:
    """A complete statement on an NT2 test taken before 2007: A2, and for an old resident A1 in reading and writing."""
    levels = f.roc_language_a2 | (f.roc_language_a1 & settled(f))
    return (f.roc_tested < ROC_BEFORE) & levels & f.roc_statement_complete


@rule(
    WI_OLD.art("5", 3, on=THEN),
    BESLUIT_OLD.art("2.4", 1, on=THEN),
    REGELING_OLD.art("2.2a", on=THEN),
    REGELING_OLD.art("2.2c", on=THEN),
    yes=Text("U bent vrijgesteld van het taaldeel.", "You are exempt from the language part."),
    no=Text("U bent niet vrijgesteld van het hele taaldeel.", "You are not exempt from the whole language part."),
)
def language_exempt(f: Facts) -> Truth:
    """All language skills: the WIN certificate, a statement of the training centre, or a certificate of a CNaVT profile."""
    return partial_exemption_counts(f) & (win_language(f) | roc_language(f) | f.cnavt_profile)


@rule(
    WI_OLD.art("5", 3, on=THEN),
    REGELING_OLD.art("2.2b", on=THEN),
    yes=Text("U bent vrijgesteld van luisteren en spreken.", "You are exempt from listening and speaking."),
    no=Text("U bent niet vrijgesteld van luisteren en spreken.", "You are not exempt from listening and speaking."),
)
def oral_exempt(f: Facts) -> Truth:
    """The oral skills: 37 points or more in the examination abroad, or an exemption from all language skills."""
    points = partial_exemption_counts(f) & (f.abroad_speaking_points >= POINTS_ABROAD)
    return points | language_exempt(f)


@rule(
    WI_OLD.art("5", 3, on=THEN),
    BESLUIT_OLD.art("2.4", 2, on=THEN),
    yes=Text(
        "U bent vrijgesteld van kennis van de Nederlandse samenleving.", "You are exempt from knowledge of society."
    ),
    no=Text(
        "U bent niet vrijgesteld van kennis van de Nederlandse samenleving.",
        "You are not exempt from knowledge of society.",
    ),
)
def society_exempt(f: Facts) -> Truth:
    """Knowledge of Dutch society (KNS): the WIN certificate, or the naturalisation test of before 1 April 2007."""
    naturalisation = f.naturalisation_society_tested < NATURALISATION_BEFORE
    return partial_exemption_counts(f) & (win_society(f) | naturalisation)


@rule(
    BESLUIT_OLD.art("2.7", on=THEN),
    _KVT_ENDED.cite(),
    confidence=Confidence.SECONDARY,
    yes=Text("U kunt de korte vrijstellingstoets doen.", "You can take the short exemption test."),
    no=Text("U kunt de korte vrijstellingstoets niet doen.", "You cannot take the short exemption test."),
)
def short_test_possible(f: Facts) -> Truth:
    """Once only, and not for who asked for a loan or has a programme of the municipality; registration ended in 2012."""
    offered = (f.on >= FIRST_DAY) & (f.on <= SHORT_TEST_LAST_DAY)
    return offered & ~f.short_test_taken & ~f.loan_asked_2007 & (f.provision_fixed > f.on)


@rule(
    REGELING_OLD.art("2.3", on=THEN),
    label=Text("wat de korte vrijstellingstoets kost, in euro's", "what the short exemption test costs, in euros"),
    value=Text("De korte vrijstellingstoets kost {value} euro.", "The short exemption test costs {value} euros."),
)
def short_test_fee(f: Facts) -> Number:
    """The price in whole euros; 0 for who cannot take the test."""
    return when(short_test_possible(f), SHORT_TEST_FEE, 0)
