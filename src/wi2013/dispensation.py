"""Release from the obligation of the 2013 Act: medical, for demonstrable efforts, sufficiently integrated (Wi art. 6)."""

from __future__ import annotations

from datetime import date

from inburgering.calendar import WORKING_DAYS
from inburgering.facts import Facts
from inburgering.facts._wi2013_dispensation import EffortPart
from inburgering.law import ATW, BESLUIT_OLD, REGELING2021, REGELING_OLD, WI_OLD
from inburgering.rules import (
    Confidence,
    Day,
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
from wi2013._dispensed import PARTS_ONLY_FROM, dispensed
from wi2013._effort import (
    EFFORT_ATTEMPTS,
    EFFORT_HOURS,
    INTEGRATION_HOURS,
    LITERACY_HOURS,
    SCHOOL_ATTEMPTS,
    SCHOOL_HOURS,
    effort_attempts,
    effort_enough,
    effort_hours,
    effort_lifts,
    effort_literacy,
    effort_school,
    effort_tried,
)
from wi2013._requirements_parts import EXAM_PARTS, count
from wi2013.obligation import must_pvt
from wi2013.period import extended_last_day, period_last_day

__all__ = [
    "DECISION_TERM",
    "EFFORT_ATTEMPTS",
    "EFFORT_HOURS",
    "EFFORT_WINDOW",
    "EffortPart",
    "INTEGRATED_FEE",
    "INTEGRATED_YEARS",
    "INTEGRATION_HOURS",
    "LITERACY_HOURS",
    "MEDICAL_FEE",
    "MEDICAL_HORIZON",
    "PARTS_ONLY_FROM",
    "SCHOOL_ATTEMPTS",
    "SCHOOL_HOURS",
    "TEST_FEE",
    "agi_parts_lifted",
    "dispensed",
    "effort_attempts",
    "effort_decision_last_day",
    "effort_enough",
    "effort_entitled",
    "effort_hours",
    "effort_lifts",
    "effort_literacy",
    "effort_request_first_day",
    "effort_school",
    "effort_tried",
    "medical_decision_last_day",
    "medical_entitled",
    "medical_fee_cents",
    "medical_fee_refunded",
    "medical_horizon_last_day",
    "pvt_remains",
    "sufficiently_integrated",
]

_REGULATION, _PAID_AT_DUO = date(2013, 8, 1), date(2022, 1, 1)
_CENTS = Text("de kosten in eurocent", "the fee in euro cents")
MEDICAL_HORIZON = parameter(
    "wi2013.dispensation.medical_horizon",
    Text("hoe ver vooruit de arts kijkt", "how far ahead the doctor looks"),
    (BESLUIT_OLD.art("2.8"), REGELING_OLD.art("2.4")),
    years(5),
)
DECISION_TERM = parameter(
    "wi2013.dispensation.decision_term",
    Text("de tijd voor een besluit over ontheffing", "the time to decide on a dispensation"),
    (BESLUIT_OLD.art("2.8"), BESLUIT_OLD.art("2.8b")),
    weeks(8),
)
EFFORT_WINDOW = parameter(
    "wi2013.dispensation.effort_window",
    Text(
        "hoe lang voor het einde van de termijn u ontheffing kunt vragen",
        "how long before the end of the term dispensation may be applied for",
    ),
    BESLUIT_OLD.art("2.8b"),
    months(6),
)
INTEGRATED_YEARS = parameter(
    "wi2013.dispensation.integrated_years",
    Text("jaren zonder onderbreking ingeschreven", "years registered without a break"),
    REGELING_OLD.art("2.4a", item="a"),
    10,
    since=_REGULATION,
    publication="Stcrt. 2013, 13217",
)
MEDICAL_FEE = parameter(
    "wi2013.dispensation.medical_fee",
    _CENTS,
    REGELING_OLD.art("2.4d"),
    24_079,
    since=_REGULATION,
    publication="Stcrt. 2013, 13217",
).changed(_PAID_AT_DUO, 22_500, "Stcrt. 2021, 49155")
INTEGRATED_FEE = parameter(
    "wi2013.dispensation.integrated_fee",
    _CENTS,
    REGELING_OLD.art("2.4d"),
    9_000,
    since=_REGULATION,
    publication="Stcrt. 2013, 13217",
)
TEST_FEE = parameter(
    "wi2013.dispensation.test_fee",
    _CENTS,
    REGELING_OLD.art("2.4d"),
    15_000,
    since=_REGULATION,
    publication="Stcrt. 2013, 13217",
)
_NOT_ASKED = Text("U hebt geen ontheffing gevraagd.", "You did not apply for a dispensation.")


@rule(
    WI_OLD.art("6", 1),
    BESLUIT_OLD.art("2.8"),
    yes=Text("U krijgt ontheffing om medische redenen.", "You are to be dispensed on medical grounds."),
    no=Text("U krijgt geen ontheffing om medische redenen.", "You are not dispensed on medical grounds."),
)
def medical_entitled(f: Facts) -> Truth:
    """Applied for, at any moment, and it can be expected that the person cannot fulfil within five years of that day.

    It lifts the whole obligation, the PVT included. Where adapted examination conditions are enough there is none.
    """
    return (f.medical_requested <= f.on) & f.medically_unable


@rule(
    BESLUIT_OLD.art("2.8"),
    REGELING_OLD.art("2.4"),
    label=Text("tot welke dag de arts vooruitkijkt", "up to which day the doctor looks ahead"),
    value=Text("De arts kijkt vooruit tot en met {value}.", "The doctor looks ahead up to and including {value}."),
    never=_NOT_ASKED,
)
def medical_horizon_last_day(f: Facts) -> Day:
    """Five years after the application, counted from that event."""
    return f.medical_requested + MEDICAL_HORIZON


@rule(
    BESLUIT_OLD.art("2.8"),
    ATW.art("1", 1),
    label=Text("de laatste dag voor het besluit over medische ontheffing", "the last day to decide on it"),
    value=Text("DUO moet uiterlijk op {value} beslissen.", "DUO must decide on {value} at the latest."),
    never=_NOT_ASKED,
)
def medical_decision_last_day(f: Facts) -> Day:
    """Eight weeks after the application, moved to a working day by the Algemene termijnenwet."""
    return (f.medical_requested + DECISION_TERM).moved(WORKING_DAYS)


@rule(
    WI_OLD.art("6", 4),
    REGELING_OLD.art("2.4d"),
    confidence=Confidence.INFERRED,
    label=Text("wat het medisch onderzoek kost, in eurocent", "what the medical examination costs, in euro cents"),
    value=Text("Het medisch onderzoek kost {cents} euro.", "The medical examination costs {cents} euros."),
)
def medical_fee_cents(f: Facts) -> Number:
    """EUR 240.79, and EUR 225 for applications from 1 January 2022; who asked nothing pays what applies on the day.

    The first amount was read in the texts of August 2013 to October 2015; that it stayed until 2022 is inferred.
    """
    asked = when(f.medical_requested.comes(), f.medical_requested, f.on)
    return when(
        asked >= _REGULATION,
        MEDICAL_FEE.on(asked),
        open_question.number(
            "Wat kostte het medisch onderzoek vóór 1 augustus 2013?",
            "What did the examination cost before 1 August 2013?",
        ),
    )


@rule(
    REGELING_OLD.art("2.4d"),
    BESLUIT_OLD.art("2.8", 5),
    yes=Text("U krijgt de kosten van het onderzoek terug.", "The fee for the examination is refunded."),
    no=Text("U krijgt de kosten van het onderzoek niet terug.", "The fee for the examination is not refunded."),
)
def medical_fee_refunded(f: Facts) -> Truth:
    """Dispensed on medical grounds, on an application from 1 January 2022."""
    return (f.medical_requested >= _PAID_AT_DUO) & f.medical_requested.comes() & f.medical_dispensation_granted.comes()


@rule(
    WI_OLD.art("6", 3),
    BESLUIT_OLD.art("2.8a"),
    REGELING_OLD.art("2.4a"),
    yes=Text("U bent aantoonbaar voldoende ingeburgerd.", "You have shown that you are sufficiently integrated."),
    no=Text("U bent niet aantoonbaar voldoende ingeburgerd.", "You have not shown that you are integrated enough."),
)
def sufficiently_integrated(f: Facts) -> Truth:
    """Ten years registered without a break, five years of paid or voluntary work here, and speaking and listening at A2.

    Grants dispensation when it is applied for; there is no window. The conditions are those of the regulation of 1 August
    2013; of the day before it the conditions were not read.
    """
    before = open_question.truth(
        "Welke voorwaarden golden vóór 1 augustus 2013?", "Which conditions were in force before 1 August 2013?"
    )
    all_three = (f.registered_years >= INTEGRATED_YEARS.on(f.on)) & f.five_years_work & f.oral_a2
    return when(f.on >= _REGULATION, all_three, before)


@rule(
    BESLUIT_OLD.art("2.8b"),
    label=Text("de eerste dag om ontheffing wegens inspanningen te vragen", "the first day to apply for it"),
    value=Text(
        "U kunt ontheffing wegens inspanningen vragen vanaf {value}.",
        "You may apply for dispensation for efforts from {value}.",
    ),
    never=Text(
        "U hebt geen termijn, dus u kunt geen ontheffing vragen.",
        "You have no period, so there is nothing to apply for.",
    ),
)
def effort_request_first_day(f: Facts) -> Day:
    """Six months before the (extended) three years are over, counted back from the day after them; no last day is set.

    For an unextended term that is two and a half years after its first day (DUO). A term after a fine does not move it.
    Who relies on hours at school may apply earlier (Besluit 2.8b(3)).
    """
    return (extended_last_day(f) + days(1)) - EFFORT_WINDOW


@rule(
    BESLUIT_OLD.art("2.8b"),
    ATW.art("1", 1),
    label=Text("de laatste dag voor het besluit over die ontheffing", "the last day to decide on that dispensation"),
    value=Text("DUO moet uiterlijk op {value} beslissen.", "DUO must decide on {value} at the latest."),
    never=_NOT_ASKED,
)
def effort_decision_last_day(f: Facts) -> Day:
    """Eight weeks after the application, moved to a working day by the Algemene termijnenwet."""
    return (f.effort_requested + DECISION_TERM).moved(WORKING_DAYS)


@rule(
    WI_OLD.art("6", 2),
    BESLUIT_OLD.art("2.8b"),
    REGELING2021.art("12.2a", 5),
    confidence=Confidence.INFERRED,
    yes=Text("U kunt nu ontheffing wegens inspanningen krijgen.", "You can be dispensed for your efforts now."),
    no=Text("U kunt nu geen ontheffing wegens inspanningen krijgen.", "You cannot be dispensed for your efforts now."),
)
def effort_entitled(f: Facts) -> Truth:
    """Enough was done, and the window is open; on the road of hours at school it need not be.

    The window is tested on the day of the application, or on the day asked about where there is none yet. Of who applied
    in the last six months of the three years, and got an extension, no fact says which came first: that is open.
    """
    asked = when(f.effort_requested.comes(), f.effort_requested, f.on)
    first = open_question.truth(
        "Kwam uw aanvraag vóór het besluit over verlenging?", "Did your application come before the extension?"
    )
    unextended = (period_last_day(f) + days(1)) - EFFORT_WINDOW
    before = f.effort_requested.comes() & (asked >= unextended) & first
    return effort_enough(f) & ((asked >= effort_request_first_day(f)) | before | effort_school(f))


@rule(
    WI_OLD.art("6", 2),
    label=Text("het aantal onderdelen met ontheffing wegens inspanningen", "the parts lifted for efforts"),
    value=Text(
        "Ontheffing wegens inspanningen neemt {value} onderdelen weg.", "{value} parts were lifted for efforts."
    ),
)
def agi_parts_lifted(f: Facts) -> Number:
    """How many parts of the examination a decision has lifted for efforts; the PVT is never one of them."""
    return count(*(getattr(f, f"exam_{part}_dispensed_day").comes() for part in EXAM_PARTS))


@rule(
    WI_OLD.art("6", 2),
    WI_OLD.art("7", 2, "a"),
    yes=Text("U moet de PVT nog steeds doen.", "You must still do the PVT."),
    no=Text("Er blijft geen PVT over na ontheffing.", "No PVT is left after dispensation."),
)
def pvt_remains(f: Facts) -> Truth:
    """The PVT belongs to the obligation, and nothing lifted the whole: dispensation for efforts leaves it."""
    return must_pvt(f) & ~dispensed(f)
