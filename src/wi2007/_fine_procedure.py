"""How a municipality fines under the 2007 Act: the report, the hearing, the terms, and when the power lapses (36, 38-45).

The Act had a procedure of its own until the Awb took over. In which part of 2009 that was has not been seen, so of an
offence between the last text with the old procedure and the first with the new one it is left open which holds.
"""

from __future__ import annotations

from datetime import date

from inburgering.calendar import Roll, term
from inburgering.law import AWB, WI_OLD
from inburgering.rules import (
    Codes,
    Confidence,
    Day,
    Layer,
    Number,
    Text,
    Truth,
    Vocabulary,
    code,
    day,
    open_question,
    parameter,
    rule,
    table,
    weeks,
    when,
    years,
)

ROOM = "wi2007.sanctions"

_2007 = date(2007, 1, 1)
_LAST_OWN = date(2008, 12, 31)
_FIRST_AWB = date(2009, 12, 19)


class Offence(Codes):
    """What a municipality may fine (arts. 29, 30, 31(1), 33)."""

    APPEARANCE = "appearance", "niet verschijnen of niet meewerken aan het onderzoek", "not appearing or cooperating"
    PROGRAMME = "programme", "niet meewerken aan de voorziening", "not cooperating with the programme"
    TERM = "term", "niet geslaagd binnen de termijn", "not passed within the term"
    NEW_TERM = "new_term", "niet geslaagd binnen een nieuwe termijn", "not passed within a new term"


class OffenceFacts(Vocabulary):
    """One offence."""

    offence = code(Text("de overtreding", "the offence"), Offence, cites=(WI_OLD.art("34"),))
    offence_day = day(
        Text("de dag van de overtreding", "the day of the offence"),
        ask=Text("Op welke dag was de overtreding?", "On which day was the offence?"),
        cites=(WI_OLD.art("43", on=_2007),),
    )


MAXIMUM_APPEARANCE = parameter(
    "sanctions_2007.maximum_appearance",
    Text("de hoogste boete voor niet verschijnen", "the highest fine for not appearing"),
    WI_OLD.art("34", item="a"),
    250,
)
MAXIMUM_PROGRAMME = parameter(
    "sanctions_2007.maximum_programme",
    Text("de hoogste boete voor niet meewerken", "the highest fine for not cooperating with the programme"),
    WI_OLD.art("34", item="b"),
    500,
)
MAXIMUM_TERM = parameter(
    "sanctions_2007.maximum_term",
    Text("de hoogste boete voor de eerste termijn", "the highest fine for the first term"),
    WI_OLD.art("34", item="c"),
    500,
)
MAXIMUM_NEW_TERM = parameter(
    "sanctions_2007.maximum_new_term",
    Text("de hoogste boete voor een nieuwe termijn", "the highest fine for a new term"),
    WI_OLD.art("34", item="d"),
    1_000,
)
REPORT_TERM = parameter(
    "sanctions_2007.report",
    Text("de tijd voor een rapport", "the time for a report"),
    WI_OLD.art("41", 1, on=_2007),
    weeks(4),
)
FINE_TERM = parameter(
    "sanctions_2007.decision",
    Text("de tijd tussen rapport en boete", "the time between report and fine"),
    WI_OLD.art("41", 2, on=_2007),
    weeks(13),
)
LAPSE = parameter(
    "sanctions_2007.lapse",
    Text("hoe lang de gemeente kan beboeten", "how long the municipality can fine"),
    WI_OLD.art("43", 4, on=_2007),
    years(5),
)
LAPSE_APPEARANCE = parameter(
    "sanctions_2007.lapse_appearance",
    Text("hoe lang de gemeente niet verschijnen kan beboeten", "how long it can fine not appearing"),
    WI_OLD.art("43", 5, on=_2007),
    years(2),
)


@rule(
    WI_OLD.art("34"),
    label=Text("de hoogste boete voor de overtreding", "the highest fine for the offence"),
    value=Text("De boete is hooguit {value} euro.", "The fine is {value} euros at most."),
)
def maximum_for(f: OffenceFacts) -> Number:
    """250, 500, 500 and 1,000 euros, the same from 2007 on; the by-law sets the amount below it (35)."""
    rows = {
        Offence.APPEARANCE: MAXIMUM_APPEARANCE,
        Offence.PROGRAMME: MAXIMUM_PROGRAMME,
        Offence.TERM: MAXIMUM_TERM,
    }
    highest: Number = table(f.offence, rows, MAXIMUM_NEW_TERM)
    return highest


@rule(
    WI_OLD.art("36"),
    AWB.art("5:53"),
    WI_OLD.art("41", 1, on=_2007),
    WI_OLD.art("42", 1, on=_2007),
    yes=Text(
        "De gemeente moet eerst een rapport maken en u horen.",
        "The municipality must first write a report and hear you.",
    ),
    no=Text("De wet vraagt hiervoor geen rapport en geen gesprek.", "The Act asks for no report and no hearing here."),
)
def report_and_hearing(f: OffenceFacts) -> Truth:
    """For the programme, the term and a new term, whatever the amount; not for who did not appear. Old and new procedure."""
    return f.offence != Offence.APPEARANCE


@rule(
    WI_OLD.art("38", on=_2007),
    WI_OLD.art("36"),
    confidence=Confidence.INFERRED,
    yes=Text("De boeteregels van de wet zelf gelden.", "The Act's own rules of procedure hold."),
    no=Text("De boeteregels van de Awb gelden.", "The rules of procedure of the Awb hold."),
)
def own_procedure(f: OffenceFacts) -> Truth:
    """Offences to 31 December 2008: the Act's own rules; from 19 December 2009: the Awb; between them: not known.

    The day of the switch was not seen (1 July 2009 is likely). That the day of the offence selects, and not that of the
    fine, is inferred.
    """
    between = open_question.truth(
        "Op welke dag in 2009 namen de regels van de Awb het over?", "On which day in 2009 did the Awb take over?"
    )
    return when(f.offence_day <= _LAST_OWN, True, when(f.offence_day >= _FIRST_AWB, False, between))


@rule(
    WI_OLD.art("43", 4, on=_2007),
    WI_OLD.art("43", 5, on=_2007),
    confidence=Confidence.INFERRED,
    label=Text("de laatste dag om te beboeten", "the last day to fine"),
    value=Text("De gemeente kan u tot en met {value} beboeten.", "The municipality can fine you up to {value}."),
)
def power_last_day(f: OffenceFacts) -> Day:
    """Old procedure: five years after the offence, two for not appearing; an objection or appeal suspends that (43(6)).

    What the Awb says is not in the sources read, so under the new procedure it is left open.
    """
    ends = when(f.offence == Offence.APPEARANCE, f.offence_day + LAPSE_APPEARANCE, f.offence_day + LAPSE)
    awb = open_question.day(
        "Wanneer vervalt de bevoegdheid volgens de Awb?", "When does the power lapse under the Awb?"
    )
    return when(own_procedure(f), ends, awb)


def report_last_day(offence: date) -> Roll:
    """The last day to write the report under the old procedure (art. 41(1)): four weeks, rolled on by the Atw.

    The article does not say from when; taken is the day of the offence.

    Raises:
        ValueError: The day lies outside the calendar.
    """
    return term(offence, REPORT_TERM.values[0], layer=Layer.WET)


def fine_decision_last_day(report: date) -> Roll:
    """The last day to decide on the fine under the old procedure (art. 41(2)): thirteen weeks after the report's date.

    Longer than the twelve weeks that the Atw reaches, so never rolled.

    Raises:
        ValueError: The day lies outside the calendar.
    """
    return term(report, FINE_TERM.values[0], layer=Layer.WET)
