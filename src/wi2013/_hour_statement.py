"""The hour statement (urenverklaring) and its check against contracts and invoices (letter of 13-7-2023, D.2.2 and C.1.2).

A school states how many hours somebody attended. The dispensation for efforts and the hours of ONA rest on it. DUO had
doubts in December 2022, and tightened the check.
"""

from __future__ import annotations

from datetime import date

from inburgering.facts import Facts
from inburgering.law import LETTER_2023, REGELING_OLD
from inburgering.rules import Confidence, Number, Op, Text, Truth, choose, open_question, rule, when
from wi2013._effort import EFFORT_HOURS
from wi2013.requirements import ONA_TEACHING_HOURS

ROOM = "wi2013.sanctions"

__all__ = [
    "statement_carries_effort",
    "statement_carries_ona",
    "statement_check_applies",
    "statement_hours_counted",
    "statement_in_doubt",
    "statement_ona_counted",
]

_STATEMENTS, _CHECK = LETTER_2023.cite("D.2.2"), LETTER_2023.cite("D.2.2.1")
_DOUBTS, _LETTER = date(2022, 12, 1), date(2023, 7, 13)


@rule(
    _CHECK,
    _STATEMENTS,
    yes=Text(
        "DUO vergelijkt elke urenverklaring met contracten en facturen, vóór een ontheffing.",
        "Every hour statement is compared with contracts and invoices, before a dispensation is granted.",
    ),
    no=Text(
        "Urenverklaringen werden nog niet altijd met contracten en facturen vergeleken.",
        "Hour statements were not always compared with contracts and invoices yet.",
    ),
)
def statement_check_applies(f: Facts) -> Truth:
    """The check is made before a dispensation is granted: the day asked about, as the day of that decision, selects this.

    It applies at the latest since the letter of 13 July 2023, and not before the doubts of December 2022; on which day in
    between it began is not said.
    """
    between = open_question.truth(
        "Op welke dag begon DUO elke urenverklaring te vergelijken met contracten en facturen?",
        "On which day did DUO begin to compare every hour statement with contracts and invoices?",
    )
    yes, no = (Truth(Op.CONST, (), value) for value in (True, False))
    return choose(f.on, (_DOUBTS, _LETTER), [between, yes], before=no)


@rule(
    _CHECK,
    _STATEMENTS,
    confidence=Confidence.INFERRED,
    label=Text("de opgegeven uren die tellen", "the declared hours that count"),
    value=Text("Van de opgegeven uren tellen er {value}.", "{value} of the declared hours count."),
)
def statement_hours_counted(f: Facts) -> Number:
    """Where the check applies, the hours that a contract and an invoice at DUO bear out, in the time of the quality mark.

    A school that lost its mark may still state hours of the time in which it held it. Before the check all declared hours
    counted.
    """
    every = f.statement_hours_supported + f.statement_hours_unsupported
    return when(statement_check_applies(f), f.statement_hours_supported, every)


@rule(
    _STATEMENTS,
    confidence=Confidence.INFERRED,
    label=Text("de opgegeven uren ONA die tellen", "the declared hours of ONA that count"),
    value=Text("Van de opgegeven uren ONA tellen er {value}.", "{value} of the declared hours of ONA count."),
)
def statement_ona_counted(f: Facts) -> Number:
    """The same for the hours of ONA. The letter names the check for dispensations only; here it is inferred."""
    every = f.statement_ona_supported + f.statement_ona_unsupported
    return when(statement_check_applies(f), f.statement_ona_supported, every)


@rule(
    _CHECK,
    _STATEMENTS,
    yes=Text(
        "Niet alle opgegeven uren kloppen met contract, factuur en keurmerk: DUO moet dat eerst zorgvuldig uitzoeken.",
        "Not all declared hours agree with contract, invoice and quality mark: look into that with care first.",
    ),
    no=Text(
        "Alle opgegeven uren kloppen met contract, factuur en keurmerk.",
        "All declared hours agree with contract, invoice and quality mark.",
    ),
)
def statement_in_doubt(f: Facts) -> Truth:
    """Hours are declared that contract, invoice or mark do not bear out. That is no proof that the person is to blame."""
    return f.statement_hours_unsupported > 0


@rule(
    _STATEMENTS,
    REGELING_OLD.art("2.4b"),
    confidence=Confidence.INFERRED,
    yes=Text(
        "De opgegeven uren die tellen, zijn genoeg voor ontheffing wegens inspanningen.",
        "The declared hours that count are enough for a dispensation for efforts.",
    ),
    no=Text(
        "De opgegeven uren die tellen, zijn niet genoeg voor ontheffing wegens inspanningen.",
        "The declared hours that count are not enough for a dispensation for efforts.",
    ),
)
def statement_carries_effort(f: Facts) -> Truth:
    """The 600 hours of the dispensation for efforts, by the statements alone.

    Which kinds of course count towards them, and what else the dispensation asks for, is for that room.
    """
    return statement_hours_counted(f) >= EFFORT_HOURS.on(f.on)


@rule(
    _STATEMENTS,
    REGELING_OLD.art("3.5"),
    since=date(2018, 5, 1),
    publication="Stcrt. 2018, 19740",
    confidence=Confidence.INFERRED,
    yes=Text(
        "De opgegeven uren ONA die tellen, zijn genoeg om geen eindgesprek te doen.",
        "The declared hours of ONA that count are enough to do without the final interview.",
    ),
    no=Text(
        "De opgegeven uren ONA die tellen, zijn niet genoeg om geen eindgesprek te doen.",
        "The declared hours of ONA that count are not enough to do without the final interview.",
    ),
)
def statement_carries_ona(f: Facts) -> Truth:
    """The 64 hours of ONA teaching in place of the final interview, by the statements alone."""
    return statement_ona_counted(f) >= ONA_TEACHING_HOURS.on(f.on)
