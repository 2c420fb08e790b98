"""When a loan of the 2021 Act must be repaid, until when, at what interest (Wet 21; Besluit 6.6, 6.7, 6.9; Regeling 6.3, 6.4).

The day the duty was met, and the day the claim was lost, is the event that six months are counted from; it is not one of
them.
"""

from __future__ import annotations

from datetime import date

from inburgering.calendar import WORKING_DAYS
from inburgering.facts import Facts
from inburgering.law import ATW, BESLUIT2021, DUO_INTEREST, REGELING2021, WI2021
from inburgering.rules import (
    NEVER,
    Confidence,
    Day,
    Layer,
    Number,
    Op,
    Text,
    Truth,
    days,
    earliest,
    months,
    open_question,
    parameter,
    rule,
    weeks,
    when,
    years,
)
from wi2021._loan_claim import fulfilled_day, loan_lost_day
from wi2021.obligation import excluded

ROOM = "wi2021.loan"

__all__ = [
    "instalment_set_last_day",
    "interest_basis_points",
    "interest_month",
    "interest_reset_day",
    "repayment_event",
    "repayment_first_day",
    "repayment_last_day",
    "repays_unobliged",
    "run_up_first_day",
]

_DAY = days(1)
_2022, _2023, _SEEN_TO = date(2022, 1, 1), date(2023, 1, 1), date(2023, 12, 31)

RUN_UP = parameter(
    "loan.run_up",
    Text("de tijd voordat u terugbetaalt", "the time before repayment begins"),
    (WI2021.art("21", 3), BESLUIT2021.art("6.7", 3)),
    months(6),
)
REPAYMENT = parameter(
    "loan.repayment",
    Text("de langste tijd om terug te betalen", "the longest time to repay"),
    BESLUIT2021.art("6.7", 1),
    years(10).from_first_day(),
)
AFTER_GRANT = parameter(
    "loan.after_grant",
    Text("de tijd na de lening voor wie niet plichtig is", "the time after the grant for who is not obliged"),
    BESLUIT2021.art("6.7", 4),
    years(3),
)
SETTING_TERM = parameter(
    "loan.setting",
    Text("de tijd om het maandbedrag vast te stellen", "the time to set the monthly amount"),
    (BESLUIT2021.art("6.8", 2), BESLUIT2021.art("6.9", 1)),
    weeks(8),
)
INTEREST = parameter(
    "loan.interest",
    Text("de rente, in honderdsten van een procent", "the interest, in hundredths of a per cent"),
    (BESLUIT2021.art("6.6", 1), DUO_INTEREST.cite()),
    0,
    since=_2022,
).changed(_2023, 178)
"""0 % in 2022, 1.78 % in 2023: told by DUO's page. Of later years none was found."""
INTEREST_FIXED = parameter(
    "loan.interest_fixed",
    Text("hoe lang de rente vaststaat", "how long the interest is fixed"),
    REGELING2021.art("6.4", 1),
    years(5).from_first_day(),
)
INTEREST_MONTH = parameter(
    "loan.interest_month",
    Text("de maand waarvan het rendement telt", "the month whose yield counts"),
    BESLUIT2021.art("6.6", 1),
    10,
    since=_2022,
    publication="Stb. 2021, 410",
).changed(_2023, 9, "Stb. 2022, 489")


@rule(
    BESLUIT2021.art("6.7", 4),
    BESLUIT2021.art("6.1"),
    yes=Text("U hebt geleend zonder inburgeringsplicht.", "You borrowed without being obliged."),
    no=Text("U hebt niet geleend als iemand zonder plicht.", "You did not borrow as somebody who is not obliged."),
)
def repays_unobliged(f: Facts) -> Truth:
    """A loan, an exception of Wet art. 3(2), and never a plan (PIP): no integration period ever ran."""
    return f.loan_2021_granted.comes() & excluded(f) & f.first_pip_dated.never_comes()


@rule(
    WI2021.art("21", 3, "a"),
    WI2021.art("21", 3, "b"),
    BESLUIT2021.art("6.7", 4),
    label=Text("de dag waarvan de zes maanden tellen", "the day from which the six months count"),
    value=Text("De zes maanden tellen vanaf {value}.", "The six months count from {value}."),
    never=Text("Er is nog geen reden om terug te betalen.", "Nothing makes the loan repayable yet."),
)
def repayment_event(f: Facts) -> Day:
    """The duty was met, or the claim was lost, whichever came first; a missed period alone is no reason.

    Without an obligation: three years after the grant, or passing the examination if that is earlier.
    """
    unobliged = earliest(f.loan_2021_granted + AFTER_GRANT, f.unobliged_exam_day)
    event = when(repays_unobliged(f), unobliged, earliest(fulfilled_day(f), loan_lost_day(f)))
    return when(f.loan_2021_granted.comes(), event, NEVER)


@rule(
    BESLUIT2021.art("6.7", 3),
    REGELING2021.art("6.4", 1),
    label=Text("de eerste dag van de aanloopfase", "the first day of the run-up"),
    value=Text("De aanloopfase begint op {value}.", "The run-up begins on {value}."),
    never=Text("De aanloopfase is nog niet begonnen.", "The run-up has not begun."),
)
def run_up_first_day(f: Facts) -> Day:
    """The day after the event. Nothing is repaid in the six months, but interest is owed."""
    return repayment_event(f) + _DAY


@rule(
    BESLUIT2021.art("6.7", 2),
    BESLUIT2021.art("6.7", 4),
    WI2021.art("21", 3),
    label=Text("de eerste dag waarop u terugbetaalt", "the first day of the repayment period"),
    value=Text("U betaalt terug vanaf {value}.", "You repay from {value}."),
    never=Text("U hoeft nog niet terug te betalen.", "You need not repay yet."),
)
def repayment_first_day(f: Facts) -> Day:
    """Six months after the event, and then the first of the next month; earlier at the person's own written request.

    The first of the month after the event, and then six months, is the same day. Without an obligation there is no
    waiting for the first of a month.
    """
    after = repayment_event(f) + RUN_UP
    regular = when(repays_unobliged(f), after, after.next_month())
    return when(f.loan_2021_granted.comes(), earliest(regular, f.loan_2021_early_first_day), NEVER)


@rule(
    BESLUIT2021.art("6.7", 1),
    label=Text("de laatste dag waarop u terugbetaalt", "the last day of the repayment period"),
    value=Text("U betaalt uiterlijk tot en met {value}.", "You repay up to and including {value} at the latest."),
    never=Text("Het terugbetalen is nog niet begonnen.", "Repayment has not begun."),
)
def repayment_last_day(f: Facts) -> Day:
    """Ten years from the first day, 120 months, the last day included. All may be paid at once before (Regeling 6.7)."""
    first = repayment_first_day(f)
    return when(first.comes(), (first + REPAYMENT) - _DAY, NEVER)


@rule(
    BESLUIT2021.art("6.9", 1),
    ATW.art("1", 1),
    label=Text("tot wanneer DUO het maandbedrag vaststelt", "until when the monthly amount is set"),
    value=Text("DUO stelt het maandbedrag vast uiterlijk op {value}.", "The monthly amount is set by {value}."),
    never=Text("Er is nog geen maandbedrag vast te stellen.", "There is no monthly amount to set yet."),
)
def instalment_set_last_day(f: Facts) -> Day:
    """Eight weeks after the event with which the run-up begins, moved to a working day by the Algemene termijnenwet.

    Who asked to begin earlier gets it within eight weeks of that request, a day that no fact holds.
    """
    return (repayment_event(f) + SETTING_TERM).moved(WORKING_DAYS)


@rule(
    REGELING2021.art("6.4", 2),
    label=Text("de dag waarop de rente opnieuw wordt vastgesteld", "the day the interest is set anew"),
    value=Text("Op {value} stelt DUO de rente opnieuw vast.", "The interest is set anew on {value}."),
    never=Text("Er is nog geen rente om opnieuw vast te stellen.", "There is no interest to set anew yet."),
)
def interest_reset_day(f: Facts) -> Day:
    """Five years from the first day of the repayment period; once, for the rest of it."""
    return repayment_first_day(f) + INTEREST_FIXED


def interest_day(f: Facts) -> Day:
    """The day whose rate holds: today's before the run-up, that of its first day, then that of the reset."""
    before = when(run_up_first_day(f) > f.on, f.on, run_up_first_day(f))
    return when(f.on < interest_reset_day(f), before, interest_reset_day(f))


def rate_seen(day: Day) -> Truth:
    """Whether the rate of that day was found."""
    return day.within(_2022, _SEEN_TO)


@rule(
    BESLUIT2021.art("6.6", 1),
    REGELING2021.art("6.4"),
    DUO_INTEREST.cite(),
    layer=Layer.BESLUIT,
    confidence=Confidence.SECONDARY,
    label=Text("de rente, in honderdsten van een procent", "the interest, in hundredths of a per cent"),
    value=Text("De rente is {value} honderdste procent.", "The interest is {value} hundredths of a per cent."),
)
def interest_basis_points(f: Facts) -> Number:
    """The rate at the start of the run-up, for the run-up and five years; then that of the reset. Before, the year's rate.

    Found: 0 % for 2022 and 1.78 % for 2023, on DUO's page. The rates of other years were not found.
    """
    day = interest_day(f)
    other = open_question.number(
        "Welke rente gold in dat jaar? Kijk in Mijn Inburgering.", "Which rate held in that year? See Mijn Inburgering."
    )
    rate: Number = INTEREST.on(day).expr(lambda n: Number(Op.CONST, (), n))
    return when(rate_seen(day), rate, other)


@rule(
    BESLUIT2021.art("6.6", 1),
    label=Text("de maand waarvan het rendement de rente bepaalt", "the month whose yield sets the interest"),
    value=Text("Maand {value} bepaalt de rente van het volgende jaar.", "Month {value} sets next year's interest."),
)
def interest_month(f: Facts) -> Number:
    """October; since 1 January 2023 September: the month of the year asked about whose yield sets the next year's rate."""
    month: Number = INTEREST_MONTH.on(f.on).expr(lambda m: Number(Op.CONST, (), m))
    return month
