"""Findings on the data themselves: identifiers that lost their leading zeros, days known in part."""

from __future__ import annotations

from inburgering.facts import RegisterFacts
from inburgering.law import WI2021, Practice
from inburgering.register._finding import Severity, finding
from inburgering.rules import Confidence, Number, Parameter, Text, Truth, parameter

_GGM = Practice(
    Text("Gemeentelijk Gegevensmodel, Inburgering", "municipal data model (GGM), Inburgering"),
    "https://github.com/Gemeente-Delft/Gemeentelijk-Gegevensmodel",
)
BSN_DIGITS = parameter(
    "register.bsn_digits",
    Text("het aantal cijfers van een BSN", "the number of digits of a BSN"),
    WI2021.art("36"),
    9,
    confidence=Confidence.INFERRED,
)
V_NUMBER_DIGITS = parameter(
    "register.v_number_digits",
    Text("het aantal cijfers van een V-nummer", "the number of digits of a V-number"),
    _GGM.cite(),
    10,
    confidence=Confidence.SECONDARY,
)


@finding(
    "A22a",
    Severity.ERROR,
    WI2021.art("36"),
    _GGM.cite(),
    confidence=Confidence.INFERRED,
    ask=Text(
        "Zijn BSN en V-nummer ergens als getal opgeslagen in plaats van als tekst?",
        "Were the BSN and the V-number stored as a number somewhere, instead of as text?",
    ),
    remedy=Text(
        "Haal het nummer opnieuw uit de bron, als tekst; vul geen nullen aan zonder controle.",
        "Take the number from the source again, as text; do not pad with zeros unchecked.",
    ),
    yes=Text("Een BSN of V-nummer mist cijfers vooraan.", "A BSN or V-number has lost digits at the front."),
    no=Text("BSN en V-nummer missen geen cijfers.", "The BSN and the V-number have lost no digits."),
)
def identifier_lost_zeros(f: RegisterFacts) -> Truth:
    """A BSN of fewer than nine digits or a V-number of fewer than ten. None at all (0 digits) is no finding.

    A person may be known before there is a BSN. Identifiers themselves are no facts: only how many digits they have.
    """

    def short(digits: Number, wanted: Parameter[int]) -> Truth:
        return (digits > 0) & (digits < wanted)

    return short(f.bsn_digits, BSN_DIGITS) | short(f.v_number_digits, V_NUMBER_DIGITS)


@finding(
    "A22b",
    Severity.DOUBT,
    WI2021.art("34", 1),
    confidence=Confidence.INFERRED,
    recorded=RegisterFacts.partial_days,
    ask=Text("Welke dag is het precies, en waar staat dat?", "Which day is it exactly, and where does it say so?"),
    yes=Text("Een dag in het register is maar deels bekend.", "A day in the register is known only in part."),
    no=Text("Alle dagen in het register zijn volledig.", "All days in the register are complete."),
)
def days_known_in_part(f: RegisterFacts) -> Truth:
    """Some day is known by its year or month only. In doubt: a date of birth may be so by right; a letter's date may not."""
    return f.partial_days > 0
