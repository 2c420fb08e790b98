"""Who may borrow under the 2021 Act, and until when (Wet arts. 19 and 20; Besluit arts. 6.1, 6.3, 6.5, 6.15)."""

from __future__ import annotations

from datetime import date

from inburgering.calendar import WORKING_DAYS, Roll, term
from inburgering.dossier import ResidenceGround
from inburgering.facts import Facts
from inburgering.facts._wi2021_loan import UnobligedConditions
from inburgering.law import ATW, BESLUIT2021, WI2021
from inburgering.rules import (
    NEVER,
    Confidence,
    Day,
    Layer,
    Text,
    Truth,
    all_of,
    any_of,
    earliest,
    latest,
    open_question,
    parameter,
    rule,
    weeks,
    when,
    years,
)
from wi2021._requirements_modules import map_required
from wi2021.obligation import (
    asylum_status_holder,
    below_pension_age,
    compulsory_schooling,
    continues,
    eight_school_years,
    excluded,
    exempting_diploma,
    exempting_education,
    obliged,
    old_enough,
    sufficiently_integrated,
    temporarily_exempt,
)
from wi2021.period import extended_last_day, period_first_day, running_last_day
from wi2021.requirements import obligation_met

ROOM = "wi2021.loan"

__all__ = [
    "ability_decision_last_day",
    "fulfilled_day",
    "in_loan_term",
    "loan_decision_due",
    "loan_decision_last_day",
    "loan_entitled",
    "loan_group",
    "loan_lost_day",
    "may_ask_loan",
    "no_longer_obliged_day",
    "overdue_loss_day",
    "unobliged_borrower",
    "unobliged_last_day",
]

UNOBLIGED_TERM = parameter(
    "loan.unobliged",
    Text("hoe lang u mag lenen zonder plicht", "how long one may borrow without an obligation"),
    BESLUIT2021.art("6.3", 1),
    years(3),
)
OVERDUE = parameter(
    "loan.overdue",
    Text("hoe lang na de termijn u de aanspraak verliest", "how long after the period the claim is lost"),
    WI2021.art("20", 2, "a"),
    years(6),
)
DECISION_TERM = parameter(
    "loan.decision",
    Text("de tijd voor een besluit over de lening", "the time to decide on the loan"),
    (BESLUIT2021.art("6.5"), BESLUIT2021.art("6.12", 1)),
    weeks(8),
)
_NOT_ASKED = Text("U hebt dit niet aangevraagd.", "You did not ask for this.")
_DUE = Text("DUO moet uiterlijk op {value} beslissen.", "DUO must decide on {value} at the latest.")


def loan_decision_last_day(received: date) -> Roll:
    """The last day to decide on a request for a loan, or to set the ability to pay, rolled on by the Atw.

    Raises:
        ValueError: The day lies outside the calendar.
    """
    return term(received, DECISION_TERM.values[0], layer=Layer.BESLUIT)


@rule(
    BESLUIT2021.art("6.5"),
    ATW.art("1", 1),
    label=Text("de laatste dag voor het besluit over de lening", "the last day to decide on the loan"),
    value=_DUE,
    never=_NOT_ASKED,
)
def loan_decision_due(f: Facts) -> Day:
    """Eight weeks after the request was received, moved to a working day by the Algemene termijnenwet."""
    return (f.loan_2021_requested + DECISION_TERM).moved(WORKING_DAYS)


@rule(
    BESLUIT2021.art("6.12", 1),
    ATW.art("1", 1),
    label=Text("de laatste dag voor het besluit over de draagkracht", "the last day to set the ability to pay"),
    value=_DUE,
    never=_NOT_ASKED,
)
def ability_decision_last_day(f: Facts) -> Day:
    """Eight weeks after the request was received, moved to a working day by the Algemene termijnenwet."""
    return (f.ability_requested + DECISION_TERM).moved(WORKING_DAYS)


@rule(
    WI2021.art("19"),
    WI2021.art("13", 1, "b"),
    yes=Text(
        "U hoort bij de gezins- en overige migranten: u mag lenen.",
        "You are a family or other migrant: you may borrow.",
    ),
    no=Text("U hoort niet bij wie als plichtige mag lenen.", "You are not among the obliged who may borrow."),
)
def loan_group(f: Facts) -> Truth:
    """Obliged on a fixed-term regular permit, or waiting for the next one, and no asylum status holder of art. 13(1).

    Asylum status holders, the family of art. 13(1)(b) among them, get the municipality's offer instead.
    """
    waiting = f.ground.is_in({ResidenceGround.G, ResidenceGround.H}) & continues(f)
    return obliged(f) & ((f.ground == ResidenceGround.A) | waiting) & ~asylum_status_holder(f)


@rule(
    BESLUIT2021.art("6.1"),
    BESLUIT2021.art("6.2a", 1),
    WI2021.art("20", 3),
    confidence=Confidence.INFERRED,
    yes=Text("U mag lenen zonder inburgeringsplicht.", "You may borrow without being obliged."),
    no=Text("U hoort niet bij wie zonder plicht mag lenen.", "You are not among those who may borrow unobliged."),
)
def unobliged_borrower(f: Facts) -> Truth:
    """An exception of Wet art. 3(2), residing under Vw art. 8(e), who meets the conditions (a) to (e).

    16 to pension age; under eight years of schooling here; no diploma that exempts, nor education to one; not in
    compulsory schooling; not shown to be integrated. The list is joined by "or"; then nearly everybody would qualify, so
    all are required here. In the reading ``any`` one is enough.
    """
    conditions = (
        old_enough(f) & below_pension_age(f),
        ~eight_school_years(f),
        ~exempting_diploma(f) & ~exempting_education(f),
        ~compulsory_schooling(f),
        ~sufficiently_integrated(f),
    )
    meets = when(f.unobliged_conditions == UnobligedConditions.ALL, all_of(*conditions), any_of(*conditions))
    return excluded(f) & f.has_right & (f.ground == ResidenceGround.E) & meets


@rule(
    BESLUIT2021.art("6.3", 1),
    BESLUIT2021.art("6.15"),
    label=Text("tot wanneer u mag lenen zonder plicht", "until when one may borrow without an obligation"),
    value=Text("U mag lenen tot en met {value}.", "You may borrow up to and including {value}."),
    never=Text("U mag niet lenen zonder plicht.", "You may not borrow without an obligation."),
)
def unobliged_last_day(f: Facts) -> Day:
    """Three years after acquiring lawful residence, counted from that event, longer by a gap of Besluit 2.1(2)."""
    return when(unobliged_borrower(f), (f.right_first_day + UNOBLIGED_TERM) + f.gap_days, NEVER)


@rule(
    BESLUIT2021.art("6.3", 1),
    yes=Text("Uw termijn loopt nog, dus u mag lenen.", "Your period is running, so you may borrow."),
    no=Text("Er loopt geen termijn waarin u mag lenen.", "No period is running in which you may borrow."),
)
def in_loan_term(f: Facts) -> Truth:
    """The (extended) three years are running, or the new period that a fine set; an interruption lengthens them (6.15).

    The text names the new periods of arts. 24(2) and 25(2); the longer one of a second fine (24(3)) is treated alike.
    """
    return f.on.within(period_first_day(f), running_last_day(f))


@rule(
    WI2021.art("21", 3, "a"),
    WI2021.art("6", 1),
    label=Text("de dag waarop u aan de plicht voldeed", "the day you met the obligation"),
    value=Text("U voldeed aan de inburgeringsplicht op {value}.", "You met the obligation to integrate on {value}."),
    never=Text("U hebt nog niet voldaan aan de inburgeringsplicht.", "You have not met the obligation yet."),
)
def fulfilled_day(f: Facts) -> Day:
    """The day that DUO's decision names; without one the last of signing the PVT, ending the MAP, achieving the route."""
    module = when(map_required(f), f.req_map_final_interview, date.min)
    by_parts = when(obligation_met(f), latest(f.req_pvt_signed, module, f.route_achieved_day), NEVER)
    return when(f.fulfilled_decided, f.fulfilled_named_day, by_parts)


@rule(
    WI2021.art("20", 2, "a"),
    label=Text(
        "de dag waarop de lening vervalt zes jaar na de termijn", "the day the loan is lost six years after the period"
    ),
    value=Text("Na {value} mag u niet meer lenen.", "After {value} you may no longer borrow."),
    never=Text("De zes jaar na uw termijn zijn niet voorbij.", "The six years after your period are not over."),
)
def overdue_loss_day(f: Facts) -> Day:
    """Six years after the last day of the (extended) three years, once they have passed and the duty was not met by then.

    A new period after a fine does not move them: the Act names arts. 11 and 12 only.
    """
    last = extended_last_day(f) + OVERDUE
    return when((last < f.on) & (fulfilled_day(f) > last), last, NEVER)


@rule(
    WI2021.art("20", 2, "b"),
    confidence=Confidence.INFERRED,
    label=Text("sinds wanneer u niet meer plichtig bent", "since when you are no longer obliged"),
    value=Text("Sinds {value} bent u niet meer plichtig.", "Since {value} you are no longer obliged."),
    never=Text("Uw plicht is niet zo geëindigd.", "Your obligation did not end that way."),
)
def no_longer_obliged_day(f: Facts) -> Day:
    """The day of the decision that exempts, dispenses or ends the duty, or of pension age; fulfilment is something else.

    A temporary exemption (school) is none: the obligation comes back. What else may have ended the duty, such as another
    nationality, has a day that no fact holds.
    """
    pension = when(f.pension_day <= f.on, f.pension_day, NEVER)
    told = earliest(f.exempted_since, f.dispensed_since, f.obligation_ended_since, pension)
    other = open_question.day("Sinds wanneer bent u niet meer plichtig?", "Since when are you no longer obliged?")
    still = obliged(f) | obligation_met(f) | f.fulfilled_decided | temporarily_exempt(f)
    return when(told <= f.on, told, when(still, NEVER, other))


@rule(
    WI2021.art("20", 2),
    label=Text("de dag waarop u de lening verliest", "the day the loan is lost"),
    value=Text("Vanaf {value} vervalt uw recht op de lening.", "On {value} your entitlement to the loan ends."),
    never=Text("U bent het recht op de lening niet kwijt.", "You have not lost the entitlement to the loan."),
)
def loan_lost_day(f: Facts) -> Day:
    """The earlier of: six years past the period, and no longer obliged. `NEVER` while neither has come."""
    return earliest(overdue_loss_day(f), no_longer_obliged_day(f))


@rule(
    BESLUIT2021.art("6.3", 1),
    WI2021.art("20", 2),
    BESLUIT2021.art("6.7", 2),
    yes=Text("U hebt recht op de lening.", "You are entitled to the loan."),
    no=Text("U hebt geen recht (meer) op de lening.", "You are not, or no longer, entitled to the loan."),
)
def loan_entitled(f: Facts) -> Truth:
    """A family or other migrant while a period is running; without an obligation while the three years are running.

    Not once repayment began earlier at the person's own request. Once DUO decided that the duty is met, nobody is obliged
    any more; before that decision the period is what counts.
    """
    running = loan_group(f) & in_loan_term(f) & loan_lost_day(f).never_comes()
    three = f.on.within(f.right_first_day, unobliged_last_day(f))
    return when(unobliged_borrower(f), three, running) & (f.loan_2021_early_first_day > f.on)


@rule(
    WI2021.art("20", 1),
    BESLUIT2021.art("6.2", 5),
    BESLUIT2021.art("6.2", 6),
    confidence=Confidence.INFERRED,
    yes=Text("U kunt DUO om een lening vragen.", "You may ask DUO for a loan."),
    no=Text("U kunt geen (nieuwe) lening krijgen.", "You cannot get a loan, or not another one."),
)
def may_ask_loan(f: Facts) -> Truth:
    """Entitled, no loan of an earlier Act still owed, and none of this Act yet: the text speaks of one loan (inferred)."""
    return loan_entitled(f) & ~f.earlier_loans_open & f.loan_2021_granted.never_comes()
