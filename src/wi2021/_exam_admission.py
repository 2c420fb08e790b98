"""Who is admitted to the examination, in what way, and what follows an irregularity (Besluit 2021 arts. 3.6 to 3.12).

These are rules of KNM and the language parts at A2, which the Minister sets; the state examination has its own.
"""

from __future__ import annotations

from datetime import date

from inburgering.facts import Facts
from inburgering.law import BESLUIT2021, REGELING2021, WI2021
from inburgering.rules import Code, Codes, Confidence, Day, Text, Truth, parameter, rule, weeks, when

ROOM = "wi2021.requirements"

PARTIAL_EXEMPTION_TERM = parameter(
    "requirements.partial_exemption_term",
    Text("de tijd voor een besluit over gedeeltelijke vrijstelling", "the time to decide on a partial exemption"),
    REGELING2021.art("3.14", 2),
    weeks(8),
)


class KnmTerms(Codes):
    """Which attainment targets the KNM examination is about (Regeling 2021 art. 3.2, annex 2)."""

    OLD = "old", "de eindtermen van 2021", "the attainment targets of 2021"
    NEW = "new", "de eindtermen van 2025", "the attainment targets of 2025"


@rule(
    REGELING2021.art("3.2"),
    BESLUIT2021.art("3.4", 2),
    publication="Stcrt. 2024, 15802",
    confidence=Confidence.SECONDARY,
    label=Text("de eindtermen van het examen KNM", "the attainment targets of KNM"),
    value=Text("Het examen KNM gaat over {value}.", "The KNM examination is about {value}."),
)
def knm_terms(f: Facts) -> Code:
    """By the day of the examination: new ones since 1 July 2025. The eight subjects stayed the same."""
    return when(f.on >= date(2025, 7, 1), KnmTerms.NEW, KnmTerms.OLD)


@rule(
    REGELING2021.art("3.10", 2),
    REGELING2021.art("3.10", 4),
    BESLUIT2021.art("3.6", 1),
    BESLUIT2021.art("3.8"),
    yes=Text("U wordt toegelaten tot het examen.", "You are admitted to the examination."),
    no=Text("U wordt niet toegelaten tot het examen.", "You are not admitted to the examination."),
)
def admitted_to_exam(f: Facts) -> Truth:
    """Who registered in writing, paid what is due, showed proof of identity, and agreed to secrecy.

    The candidate registers, not the municipality; DUO confirms it in writing.
    """
    return f.exam_registered & f.exam_fee_settled & f.exam_identified & f.exam_secrecy_agreed


@rule(
    BESLUIT2021.art("3.9"),
    REGELING2021.art("3.6"),
    yes=Text("U kunt een aangepast examen krijgen.", "You can have an adapted examination."),
    no=Text("U kunt geen aangepast examen krijgen.", "You cannot have an adapted examination."),
)
def adapted_exam_possible(f: Facts) -> Truth:
    """On request with a physician's statement that the examination can be sat only so; or as decided before.

    The statement is free. Who was told so in a decision on medical dispensation shows that decision when registering, and
    needs no other statement. The Minister may allow it; he need not.
    """
    stated = f.adapted_exam_requested & f.adapted_exam_needed
    return f.adapted_exam_granted | f.adapted_exam_by_dispensation | stated


@rule(
    BESLUIT2021.art("3.10", 1),
    BESLUIT2021.art("3.10", 2),
    yes=Text("DUO mag uw examen of uw uitslag ongeldig verklaren.", "DUO may declare your sitting or result invalid."),
    no=Text("Uw uitslag blijft geldig.", "Your result stays valid."),
)
def result_may_be_invalidated(f: Facts) -> Truth:
    """After an irregularity by the candidate, found during the examination or later. The part must then be sat again."""
    return f.exam_irregularity


@rule(
    BESLUIT2021.art("3.10", 3),
    yes=Text("DUO mag uw inburgeringsdiploma intrekken.", "DUO may revoke your integration diploma."),
    no=Text("DUO mag uw inburgeringsdiploma niet intrekken.", "DUO may not revoke your integration diploma."),
)
def diploma_may_be_revoked(f: Facts) -> Truth:
    """When the irregularity is found after the diploma was awarded. The article names no certificate of the Z-route."""
    return f.exam_irregularity & (f.integration_diploma_awarded <= f.on)


@rule(
    REGELING2021.art("3.14", 2),
    WI2021.art("7", 3),
    BESLUIT2021.art("3.12"),
    label=Text("De laatste dag om te beslissen over uw gedeeltelijke vrijstelling", "The last day to decide"),
    value=Text(
        "DUO moet uiterlijk {value} beslissen over uw gedeeltelijke vrijstelling.",
        "DUO must decide on your partial exemption by {value}.",
    ),
    never=Text("Er loopt geen verzoek om gedeeltelijke vrijstelling.", "No request for a partial exemption is open."),
)
def partial_exemption_due(f: Facts) -> Day:
    """Eight weeks, on the weekday of the receipt.

    The Regulation does not name the start: it is the receipt of the request, as elsewhere. A term of a Regulation does not
    roll to a working day (Algemene termijnenwet arts. 1 and 5).
    """
    return f.partial_exemption_pending + PARTIAL_EXEMPTION_TERM
