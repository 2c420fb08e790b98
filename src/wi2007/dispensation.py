"""Release from the obligation of the Wi2007: medical, sufficiently integrated, after efforts (Wi 6, 31(2); Besluit 2.8, 5.5).

The municipality decides, also for whoever keeps this Act after 2012 (Wijzigingswet 2012 art. X(2)). Unlike in the later
Acts no article counts hours, attempts or years: whether enough was done, or somebody is integrated enough, is a judgement.
"""

from __future__ import annotations

from datetime import date

from inburgering.calendar import WORKING_DAYS
from inburgering.facts import Facts
from inburgering.law import ATW, BESLUIT_OLD, REGELING_OLD, WI_OLD, Practice
from inburgering.rules import (
    Confidence,
    Day,
    Layer,
    Number,
    Text,
    Truth,
    days,
    months,
    open_question,
    parameter,
    rule,
    weeks,
    when,
    years,
)
from wi2007.obligation import obliged
from wi2007.period import running_last_day

__all__ = [
    "BAR_SET_ASIDE_FROM",
    "DECISION_TERM",
    "EFFORT_WINDOW",
    "INTEGRATED_FROM",
    "MEDICAL_FEE",
    "MEDICAL_FEE_FROM",
    "MEDICAL_HORIZON",
    "adapted_exam_due",
    "dispensed",
    "effort_decision_last_day",
    "effort_dispensation_due",
    "effort_request_first_day",
    "effort_request_possible",
    "integrated_dispensation_due",
    "medical_decision_last_day",
    "medical_dispensation_due",
    "medical_fee_cents",
    "medical_horizon_last_day",
]

_THEN = date(2012, 12, 31)
_REGULATION, _PAID_AT_DUO = date(2013, 8, 1), date(2022, 1, 1)
_NO_BASIS = Practice(
    Text("CRvB 23-1-2013 (ECLI:NL:CRVB:2013:BY9395)", "CRvB 23-1-2013 (ECLI:NL:CRVB:2013:BY9395)"),
    "https://uitspraken.rechtspraak.nl/inziendocument?id=ECLI:NL:CRVB:2013:BY9395",
    Layer.WET,
)
MEDICAL_HORIZON = parameter(
    "dispensation_2007.medical_horizon",
    Text("hoe ver vooruit de arts kijkt", "how far ahead the doctor looks"),
    (BESLUIT_OLD.art("2.8", on=_THEN), REGELING_OLD.art("2.4", on=_THEN)),
    years(5),
)
DECISION_TERM = parameter(
    "dispensation_2007.decision_term",
    Text("de tijd voor een besluit over ontheffing", "the time to decide on a release"),
    (BESLUIT_OLD.art("2.8", on=_THEN), BESLUIT_OLD.art("5.5", 1, on=_THEN)),
    weeks(8),
)
EFFORT_WINDOW = parameter(
    "dispensation_2007.effort_window",
    Text(
        "hoe lang voor het einde van de termijn u ontheffing kunt vragen",
        "how long before the end of the term release may be asked for",
    ),
    (BESLUIT_OLD.art("5.5", 1, on=_THEN), BESLUIT_OLD.art("5.5", 2, on=_THEN)),
    months(6),
)
INTEGRATED_FROM = parameter(
    "dispensation_2007.integrated_from",
    Text("eerste dag van de ontheffing voor wie voldoende is ingeburgerd", "first day of release as integrated enough"),
    BESLUIT_OLD.art("2.8a", on=_THEN),
    date(2010, 9, 7),
)
BAR_SET_ASIDE_FROM = parameter(
    "dispensation_2007.bar_set_aside_from",
    Text(
        "eerste dag waarop de gemeente vroeger vragen kan toestaan", "first day on which asking earlier can be allowed"
    ),
    BESLUIT_OLD.art("5.5", 3, on=_THEN),
    date(2010, 9, 7),
)
MEDICAL_FEE_FROM = parameter(
    "dispensation_2007.medical_fee_from",
    Text("eerste dag waarop u het medisch advies zelf betaalt", "first day on which the advice is at one's own cost"),
    WI_OLD.art("6", 3, on=date(2013, 7, 1)),
    date(2013, 7, 1),
)
MEDICAL_FEE = parameter(
    "dispensation_2007.medical_fee",
    Text("de kosten van het medisch advies, in eurocent", "the fee for the medical advice, in euro cents"),
    REGELING_OLD.art("2.4d", 4, on=date(2015, 10, 15)),
    24_079,
    since=_REGULATION,
    publication="Stcrt. 2013, 13217",
).changed(_PAID_AT_DUO, 22_500, "Stcrt. 2021, 49155")
_NOT_ASKED = Text("U hebt geen ontheffing gevraagd.", "You did not ask for a release.")


@rule(
    WI_OLD.art("6", 1, on=_THEN),
    BESLUIT_OLD.art("2.8a", on=_THEN),
    WI_OLD.art("31", 2, "c", on=_THEN),
    yes=Text("U hebt ontheffing van de inburgeringsplicht.", "You have been released from the obligation."),
    no=Text("U hebt geen ontheffing van de inburgeringsplicht.", "You have not been released from the obligation."),
)
def dispensed(f: Facts) -> Truth:
    """A decision in force releases the person, on whichever of the three grounds; each lifts the whole obligation."""
    return f.dispensation_decided | f.effort_released_2007


@rule(
    BESLUIT_OLD.art("2.8", on=_THEN),
    REGELING_OLD.art("2.4", on=_THEN),
    label=Text("tot welke dag de arts vooruitkijkt", "up to which day the doctor looks ahead"),
    value=Text("De arts kijkt vooruit tot en met {value}.", "The doctor looks ahead up to and including {value}."),
    never=_NOT_ASKED,
)
def medical_horizon_last_day(f: Facts) -> Day:
    """Five years after the application, counted from that event."""
    return f.medical_requested + MEDICAL_HORIZON


@rule(
    BESLUIT_OLD.art("2.8", on=_THEN),
    ATW.art("1", 1),
    label=Text("de laatste dag voor het besluit over medische ontheffing", "the last day to decide on medical release"),
    value=Text("De gemeente moet uiterlijk op {value} beslissen.", "The municipality must decide by {value}."),
    never=_NOT_ASKED,
)
def medical_decision_last_day(f: Facts) -> Day:
    """Eight weeks after the application, moved to a working day by the Algemene termijnenwet."""
    return (f.medical_requested + DECISION_TERM).moved(WORKING_DAYS)


@rule(
    WI_OLD.art("6", 1, on=_THEN),
    BESLUIT_OLD.art("2.8", on=_THEN),
    REGELING_OLD.art("2.4", on=_THEN),
    yes=Text("U moet ontheffing krijgen om medische redenen.", "You are to be released for medical reasons."),
    no=Text("U krijgt geen ontheffing om medische redenen.", "You are not released for medical reasons."),
)
def medical_dispensation_due(f: Facts) -> Truth:
    """Obliged, asked for, with the advice of the doctor appointed, and not expected to pass within five years of asking.

    Not where adapted conditions make passing possible. The courts: the adviser may count with such light adaptations
    only, not with treatment that might help; advice that does is read as "not within five years".
    """
    asked = (f.medical_requested <= f.on) & f.medical_advice_2007
    return obliged(f) & asked & f.unable_2007 & ~f.adapted_exam_enough


@rule(
    REGELING_OLD.art("2.4", on=_THEN),
    REGELING_OLD.art("3.2", on=_THEN),
    yes=Text(
        "U krijgt geen ontheffing. Het besluit noemt de bijzondere omstandigheden waarin u examen doet.",
        "You are not released. The decision names the special conditions in which you are examined.",
    ),
    no=Text("U krijgt geen bijzondere examenomstandigheden.", "You get no special examination conditions."),
)
def adapted_exam_due(f: Facts) -> Truth:
    """Medical release was asked for, and passing is possible only under special conditions: the decision names them."""
    asked = (f.medical_requested <= f.on) & f.medical_advice_2007
    return obliged(f) & asked & f.adapted_exam_enough


@rule(
    WI_OLD.art("6", 3, on=date(2013, 7, 1)),
    REGELING_OLD.art("2.4d", 4, on=date(2015, 10, 15)),
    _NO_BASIS.cite(),
    confidence=Confidence.INFERRED,
    label=Text("wat het medisch advies u kost, in eurocent", "what the medical advice costs you, in euro cents"),
    value=Text("Het medisch advies kost u {cents} euro.", "The medical advice costs you {cents} euros."),
)
def medical_fee_cents(f: Facts) -> Number:
    """Nothing until 30 June 2013: the Act gave no basis for it, nor did the medical protocol. Then EUR 240.79.

    The day of the application counts, or the day asked about where there is none. The amount was read in texts from 1
    August 2013; of July 2013 it is open. From 2022 EUR 225, which was read for the Act of 2013: that it holds for this
    group too, and that nothing changed in between, is inferred.
    """
    asked = when(f.medical_requested.comes(), f.medical_requested, f.on)
    july = open_question.number(
        "Wat kostte het medisch advies in juli 2013?", "What did the medical advice cost in July 2013?"
    )
    later = when(asked >= _REGULATION, MEDICAL_FEE.on(asked), july)
    return when(asked < MEDICAL_FEE_FROM, 0, later)


@rule(
    BESLUIT_OLD.art("2.8a", on=_THEN),
    WI_OLD.art("6", 2, "a", on=_THEN),
    yes=Text(
        "U moet ontheffing krijgen, want u bent aantoonbaar voldoende ingeburgerd.",
        "You are to be released, because you are demonstrably sufficiently integrated.",
    ),
    no=Text(
        "U krijgt geen ontheffing omdat u voldoende bent ingeburgerd.",
        "You are not released as sufficiently integrated.",
    ),
)
def integrated_dispensation_due(f: Facts) -> Truth:
    """Obliged, asked for from 7 September 2010 on, and the municipality finds it shown.

    The text names no years, work or level: those are of the Act of 2013.
    """
    asked = (f.integrated_requested >= INTEGRATED_FROM) & (f.integrated_requested <= f.on)
    return obliged(f) & asked & f.integrated_2007


@rule(
    BESLUIT_OLD.art("5.5", 1, on=_THEN),
    BESLUIT_OLD.art("5.5", 2, on=_THEN),
    confidence=Confidence.INFERRED,
    label=Text(
        "de eerste dag om ontheffing na inspanningen te vragen", "the first day to ask for release after efforts"
    ),
    value=Text("U kunt die ontheffing vragen vanaf {value}.", "You may ask for that release from {value}."),
    never=Text("Voor u loopt geen termijn.", "No term runs for you."),
)
def effort_request_first_day(f: Facts) -> Day:
    """Six months before the term that runs is over, counted back from the day after it and never rolled.

    The municipality may release of its own accord in special cases, likewise not earlier.
    """
    return (running_last_day(f) + days(1)) - EFFORT_WINDOW


@rule(
    BESLUIT_OLD.art("5.5", 1, on=_THEN),
    BESLUIT_OLD.art("5.5", 3, on=_THEN),
    yes=Text("U kunt nu ontheffing na inspanningen vragen.", "You can ask for release after efforts now."),
    no=Text("U kunt nog geen ontheffing na inspanningen vragen.", "You cannot ask for release after efforts yet."),
)
def effort_request_possible(f: Facts) -> Truth:
    """In the last six months of the term; from 7 September 2010 also before, where the bar would be seriously unfair."""
    asked = when(f.effort_requested.comes(), f.effort_requested, f.on)
    set_aside = (asked >= BAR_SET_ASIDE_FROM) & f.effort_bar_unfair
    return (asked >= effort_request_first_day(f)) | set_aside


@rule(
    BESLUIT_OLD.art("5.5", 1, on=_THEN),
    ATW.art("1", 1),
    label=Text("de laatste dag voor het besluit over die ontheffing", "the last day to decide on that release"),
    value=Text("De gemeente moet uiterlijk op {value} beslissen.", "The municipality must decide by {value}."),
    never=_NOT_ASKED,
)
def effort_decision_last_day(f: Facts) -> Day:
    """Eight weeks after the application, moved to a working day by the Algemene termijnenwet."""
    return (f.effort_requested + DECISION_TERM).moved(WORKING_DAYS)


@rule(
    WI_OLD.art("31", 2, "b", on=date(2007, 1, 1)),
    WI_OLD.art("31", 2, "c", on=_THEN),
    BESLUIT_OLD.art("5.5", on=_THEN),
    yes=Text(
        "U moet ontheffing krijgen, want ondanks uw inspanningen kunt u het examen niet halen.",
        "You are to be released, because despite your efforts you cannot pass.",
    ),
    no=Text("U krijgt geen ontheffing na inspanningen.", "You are not released after efforts."),
)
def effort_dispensation_due(f: Facts) -> Truth:
    """Obliged, asked for in time or a special case in the last six months, and passing is reasonably not possible.

    From the start of the Act; letter b of art. 31(2), and letter c since 19 December 2009. No hours or attempts are named.
    """
    asked = (f.effort_requested <= f.on) & effort_request_possible(f)
    unasked = f.effort_special_case & (f.on >= effort_request_first_day(f))
    return obliged(f) & (asked | unasked) & f.exam_impossible_2007
