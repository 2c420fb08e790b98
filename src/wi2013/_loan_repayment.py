"""When a loan of the 2013 Act must be repaid, until when, and at what interest (Wi art. 17; Besluit 4.5, 4.6; Regeling 4.3-4.5).

The last day of a term, and the day the duty was met, is the event that six months are counted from; it is not one of them.
"""

from __future__ import annotations

from datetime import date

from inburgering.calendar import WORKING_DAYS
from inburgering.facts import Facts
from inburgering.law import ATW, BESLUIT2021, BESLUIT_OLD, REGELING_OLD, WI_OLD
from inburgering.rules import (
    NEVER,
    Day,
    Number,
    Op,
    Text,
    Truth,
    days,
    earliest,
    latest,
    months,
    open_question,
    parameter,
    rule,
    weeks,
    when,
    years,
)
from wi2013._loan_entitlement import loan_lost_day, pvt_loss_day
from wi2013.obligation import excluded, must_pvt, obligation_first_day
from wi2013.period import extended_last_day, pvt_extended_last_day
from wi2013.requirements import fulfilled_day

ROOM = "wi2013.loan"

__all__ = [
    "event_since_2020",
    "event_until_2020",
    "instalment_set_last_day",
    "interest_basis_points",
    "interest_month",
    "interest_reset_day",
    "pvt_loss_established_day",
    "repayment_event",
    "repayment_first_day",
    "repayment_last_day",
    "repays_unobliged",
    "run_up_first_day",
    "terms_over_day",
]

_DAY = days(1)
_2013, _2020, _2023 = date(2013, 1, 1), date(2020, 1, 1), date(2023, 1, 1)

RUN_UP = parameter(
    "wi2013.loan.run_up",
    Text("de tijd voordat u terugbetaalt", "the time before repayment begins"),
    WI_OLD.art("17", 1),
    months(6),
)
REPAYMENT = parameter(
    "wi2013.loan.repayment",
    Text("de langste tijd om terug te betalen", "the longest time to repay"),
    BESLUIT_OLD.art("4.6", 1),
    years(10).from_first_day(),
)
AFTER_GRANT = parameter(
    "wi2013.loan.after_grant",
    Text("de tijd na de lening voor wie niet plichtig is", "the time after the grant for who is not obliged"),
    BESLUIT_OLD.art("4.6", 4),
    years(3),
)
SETTING_TERM = parameter(
    "wi2013.loan.setting",
    Text("de tijd om het maandbedrag vast te stellen", "the time to set the monthly amount"),
    BESLUIT_OLD.art("4.8", 1),
    weeks(8),
)
INTEREST = parameter(
    "wi2013.loan.interest",
    Text("de rente, in honderdsten van een procent", "the interest, in hundredths of a per cent"),
    REGELING_OLD.art("4.3"),
    60,
    since=_2013,
).changed(date(2015, 1, 1), 12)
INTEREST_FIXED = parameter(
    "wi2013.loan.interest_fixed",
    Text("hoe lang de rente vaststaat", "how long the interest is fixed"),
    REGELING_OLD.art("4.5", 1),
    years(5).from_first_day(),
)
INTEREST_MONTH = parameter(
    "wi2013.loan.interest_month",
    Text("de maand waarvan het rendement telt", "the month whose yield counts"),
    (BESLUIT_OLD.art("4.5", 1), BESLUIT2021.art("12.1a", 2)),
    10,
).changed(_2023, 9, "Stb. 2022, 489")


@rule(
    BESLUIT_OLD.art("4.6", 4),
    BESLUIT_OLD.art("4.1"),
    yes=Text("U hebt geleend zonder inburgeringsplicht.", "You borrowed without being obliged."),
    no=Text("U hebt niet geleend als iemand zonder plicht.", "You did not borrow as somebody who is not obliged."),
)
def repays_unobliged(f: Facts) -> Truth:
    """A loan, an exception of art. 5(2), and no obligation that ever arose under this Act."""
    return f.loan_granted.comes() & excluded(f) & obligation_first_day(f).never_comes()


@rule(
    BESLUIT_OLD.art("4.6", 5),
    WI_OLD.art("16", 2, "a"),
    label=Text(
        "de dag waarop DUO het verlies door het PVT vaststelde", "the day the loss through the PVT was established"
    ),
    value=Text("DUO stelde op {value} vast dat u de lening kwijt bent.", "The loss was established on {value}."),
    never=Text("Er is geen verlies door het PVT vastgesteld.", "No loss through the PVT was established."),
)
def pvt_loss_established_day(f: Facts) -> Day:
    """The day DUO established that the entitlement was lost through the PVT; asked only where it was lost before 2020.

    Since 1-1-2020 the Act itself counts the six months from the loss (art. 17(1)(b)).
    """
    return when(pvt_loss_day(f) < _2020, f.pvt_loss_established, NEVER)


@rule(
    WI_OLD.art("17", 1, on=date(2017, 10, 1)),
    label=Text("de dag waarop uw termijnen voorbij waren", "the day your terms were over"),
    value=Text("Uw termijnen liepen tot en met {value}.", "Your terms ran up to and including {value}."),
    never=Text("Er is geen termijn die afloopt.", "No term comes to an end."),
)
def terms_over_day(f: Facts) -> Day:
    """The last day of the (extended) term; with a PVT the later of the two terms."""
    term = extended_last_day(f)
    return when(must_pvt(f), latest(term, pvt_extended_last_day(f)), term)


@rule(
    WI_OLD.art("17", 1, on=_2013),
    WI_OLD.art("17", 1, on=date(2017, 10, 1)),
    BESLUIT_OLD.art("4.6", 5),
    until=date(2019, 12, 31),
    label=Text("de dag waarvan de zes maanden telden tot 2020", "the day from which the six months counted until 2020"),
    value=Text("Tot 2020 telden de zes maanden vanaf {value}.", "Until 2020 the six months counted from {value}."),
)
def event_until_2020(f: Facts) -> Day:
    """The (later) term ends, or the duty was met if that is earlier, or the loss through the PVT was established."""
    return earliest(terms_over_day(f), fulfilled_day(f), pvt_loss_established_day(f))


@rule(
    WI_OLD.art("17", 1, "a"),
    WI_OLD.art("17", 1, "b"),
    since=_2020,
    label=Text("de dag waarvan de zes maanden tellen sinds 2020", "the day from which the six months count since 2020"),
    value=Text("Sinds 2020 tellen de zes maanden vanaf {value}.", "Since 2020 the six months count from {value}."),
    never=Text("Er is nog geen reden om terug te betalen.", "Nothing makes the loan repayable yet."),
)
def event_since_2020(f: Facts) -> Day:
    """The duty was met, or the entitlement was lost; a missed term alone is no reason any more.

    A loss through the PVT of before 2020 counts from when it was established; open where it was not.
    """
    open_loss = open_question.day(
        "Wanneer begint het terugbetalen als de PVT-termijn vóór 2020 voorbijging en DUO dat niet vaststelde?",
        "When does repayment begin if the PVT year passed before 2020 and that was not established?",
    )
    established = pvt_loss_established_day(f)
    old_loss = when(established.comes(), established, open_loss)
    return earliest(fulfilled_day(f), when(pvt_loss_day(f) < _2020, old_loss, loan_lost_day(f)))


@rule(
    WI_OLD.art("17", 1),
    WI_OLD.art("17", 1, on=_2013),
    BESLUIT_OLD.art("4.6", 4),
    label=Text("de dag waarvan de zes maanden tellen", "the day from which the six months count"),
    value=Text("De zes maanden tellen vanaf {value}.", "The six months count from {value}."),
    never=Text("Er is nog geen reden om terug te betalen.", "Nothing makes the loan repayable yet."),
)
def repayment_event(f: Facts) -> Day:
    """What starts the run-up, by the text of art. 17 on the day asked about.

    Until 30-9-2017 the end of the (extended) term, or fulfilment if earlier. Until 31-12-2019 the later of the terms for
    the PVT and the examination, or fulfilment if earlier, or the day the loss through the PVT was established. Since
    1-1-2020 fulfilment or the loss of the entitlement; being no longer obliged is such a loss since 1-1-2021. Whether the
    change reached who was to repay because a term had ended before 2020 is open. Without an obligation: three years after
    the grant, or fulfilment if earlier.
    """
    before = event_until_2020(f)
    running = open_question.day(
        "Gold de nieuwe regel van 1 januari 2020 ook voor wie al moest terugbetalen omdat de termijn voorbij was?",
        "Did the rule of 1 January 2020 reach those who already had to repay because their term had ended?",
    )
    same = (before == fulfilled_day(f)) | (before == pvt_loss_established_day(f))
    now = when(before >= _2020, event_since_2020(f), when(same, before, running))
    unobliged = earliest(f.loan_granted + AFTER_GRANT, fulfilled_day(f))
    event = when(repays_unobliged(f), unobliged, when(f.on < _2020, before, now))
    return when(f.loan_granted.comes(), event, NEVER)


@rule(
    BESLUIT_OLD.art("4.6", 3),
    REGELING_OLD.art("4.5", 1),
    label=Text("de eerste dag van de aanloopfase", "the first day of the run-up"),
    value=Text("De aanloopfase begint op {value}.", "The run-up begins on {value}."),
    never=Text("De aanloopfase is nog niet begonnen.", "The run-up has not begun."),
)
def run_up_first_day(f: Facts) -> Day:
    """The day after the event. Nothing is repaid in the six months, but interest is owed."""
    return repayment_event(f) + _DAY


@rule(
    BESLUIT_OLD.art("4.6", 2),
    BESLUIT_OLD.art("4.6", 4),
    WI_OLD.art("17", 1),
    label=Text("de eerste dag waarop u terugbetaalt", "the first day of the repayment period"),
    value=Text("U betaalt terug vanaf {value}.", "You repay from {value}."),
    never=Text("U hoeft nog niet terug te betalen.", "You need not repay yet."),
)
def repayment_first_day(f: Facts) -> Day:
    """Six months after the event, and then the first of the next month; earlier at the person's own written request.

    The first of the month after the event, and then six months, is the same day. Without an obligation there is no
    waiting for the first of a month. Where DUO has a day on record that is not earlier, nothing was asked that counts.
    """
    after = repayment_event(f) + RUN_UP
    regular = when(repays_unobliged(f), after, after.next_month())
    recorded = f.repayment_recorded.comes() & (f.repayment_recorded >= regular)
    first = when(recorded, regular, earliest(regular, f.early_repayment_first_day))
    return when(f.loan_granted.comes(), first, NEVER)


@rule(
    BESLUIT_OLD.art("4.6", 1),
    label=Text("de laatste dag waarop u terugbetaalt", "the last day of the repayment period"),
    value=Text("U betaalt uiterlijk tot en met {value}.", "You repay up to and including {value} at the latest."),
    never=Text("Het terugbetalen is nog niet begonnen.", "Repayment has not begun."),
)
def repayment_last_day(f: Facts) -> Day:
    """Ten years from the first day, 120 months, the last day included. All may be paid at once before (Regeling 4.7a)."""
    first = repayment_first_day(f)
    return when(first.comes(), (first + REPAYMENT) - _DAY, NEVER)


@rule(
    BESLUIT_OLD.art("4.8", 1),
    ATW.art("1", 1),
    label=Text("tot wanneer DUO het maandbedrag vaststelt", "until when the monthly amount is set"),
    value=Text("DUO stelt het maandbedrag vast uiterlijk op {value}.", "The monthly amount is set by {value}."),
    never=Text("Er is nog geen maandbedrag vast te stellen.", "There is no monthly amount to set yet."),
)
def instalment_set_last_day(f: Facts) -> Day:
    """Eight weeks after the event with which the run-up begins, moved to a working day by the Algemene termijnenwet."""
    return (repayment_event(f) + SETTING_TERM).moved(WORKING_DAYS)


@rule(
    REGELING_OLD.art("4.5", 2),
    label=Text("de dag waarop de rente opnieuw wordt vastgesteld", "the day the interest is set anew"),
    value=Text("Op {value} stelt DUO de rente opnieuw vast.", "The interest is set anew on {value}."),
    never=Text("Er is nog geen rente om opnieuw vast te stellen.", "There is no interest to set anew yet."),
)
def interest_reset_day(f: Facts) -> Day:
    """Five years from the first day of the repayment period; once."""
    return repayment_first_day(f) + INTEREST_FIXED


@rule(
    REGELING_OLD.art("4.3"),
    REGELING_OLD.art("4.5"),
    label=Text("de rente, in honderdsten van een procent", "the interest, in hundredths of a per cent"),
    value=Text("De rente is {value} honderdste procent.", "The interest is {value} hundredths of a per cent."),
)
def interest_basis_points(f: Facts) -> Number:
    """The rate of the year in which the run-up began, for the run-up and five years; then that of the year of the reset.

    Seen: 0.60 % for 2013 and 0.12 % for 2015. The rates of other years were not collected.
    """
    of = when(f.on < interest_reset_day(f), run_up_first_day(f), interest_reset_day(f))
    seen = of.within(date(2013, 1, 1), date(2013, 12, 31)) | of.within(date(2015, 1, 1), date(2015, 12, 31))
    other = open_question.number("Welke rente gold in dat jaar?", "Which rate held in that year?")
    return when(seen, INTEREST.on(of), other)


@rule(
    BESLUIT_OLD.art("4.5", 1),
    BESLUIT2021.art("12.1a", 2),
    label=Text("de maand waarvan het rendement de rente bepaalt", "the month whose yield sets the interest"),
    value=Text("Maand {value} bepaalt de rente van het volgende jaar.", "Month {value} sets next year's interest."),
)
def interest_month(f: Facts) -> Number:
    """October; since 1 January 2023 September: the month of the year asked about whose yield sets the next year's rate."""
    month: Number = INTEREST_MONTH.on(f.on).expr(lambda m: Number(Op.CONST, (), m))
    return month
