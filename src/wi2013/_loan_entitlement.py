"""Who may use the loan of the 2013 Act, and until when (Wi art. 16; Besluit 4.1-4.2; Regeling 4.2)."""

from __future__ import annotations

from datetime import date

from inburgering.calendar import Roll, term
from inburgering.dossier import ResidenceGround
from inburgering.facts import Facts
from inburgering.law import BESLUIT_OLD, REGELING_OLD, WI_OLD
from inburgering.rules import (
    NEVER,
    Confidence,
    Day,
    Layer,
    Text,
    Truth,
    earliest,
    latest,
    open_question,
    parameter,
    rule,
    weeks,
    when,
    years,
)
from wi2013._covid import in_pvt_term, in_term, longest_last_day, pvt_term_last_day, term_last_day
from wi2013._dispensed import PARTS_ONLY_FROM
from wi2013._exam_fine import fulfilled_by, released_by
from wi2013.obligation import (
    below_pension_age,
    compulsory_schooling,
    eight_school_years,
    excluded,
    exempting_diploma,
    exempting_education,
    must_pvt,
    obligation_first_day,
    obliged,
    old_enough,
)
from wi2013.period import extended_last_day, period_first_day
from wi2013.requirements import fulfilled_day, obligation_met

ROOM = "wi2013.loan"

__all__ = [
    "first_payment_last_day",
    "grant_lapsed",
    "in_loan_term",
    "loan_decision_last_day",
    "loan_entitled",
    "loan_lost_day",
    "may_ask_loan",
    "no_longer_obliged_day",
    "non_obliged_borrower",
    "non_obliged_last_day",
    "overdue_loss_day",
    "pvt_loss_day",
]

_PVT, _SIX_YEARS = date(2017, 10, 1), date(2020, 1, 1)
_COVID, _RELEASED = date(2020, 10, 1), date(2021, 1, 1)

NON_OBLIGED_TERM = parameter(
    "wi2013.loan.non_obliged",
    Text("hoe lang u mag lenen zonder plicht", "how long one may borrow without an obligation"),
    BESLUIT_OLD.art("4.2", 1),
    years(3),
)
OVERDUE = parameter(
    "wi2013.loan.overdue",
    Text("hoe lang na de termijn u nog mag lenen", "how long after the period one may still borrow"),
    WI_OLD.art("16", 2, "b"),
    years(6),
    since=_SIX_YEARS,
)
RELEASED_SINCE = parameter(
    "wi2013.loan.released_since",
    Text(
        "sinds wanneer het einde van de plicht ook het einde van de lening is",
        "since when the end of the obligation ends the loan too",
    ),
    WI_OLD.art("16", 2, "c"),
    _RELEASED,
)
FIRST_PAYMENT = parameter(
    "wi2013.loan.first_payment",
    Text("de tijd tot de eerste betaling", "the time for the first payment"),
    REGELING_OLD.art("4.2", 4),
    years(1),
)
DECISION_TERM = parameter(
    "wi2013.loan.decision",
    Text("de tijd voor een besluit over de lening", "the time to decide on the loan"),
    (BESLUIT_OLD.art("4.4"), BESLUIT_OLD.art("4.11", 1), BESLUIT_OLD.art("4.13", 2)),
    weeks(8),
)


def loan_decision_last_day(received: date) -> Roll:
    """The last day to decide on a request for a loan, for measuring the ability to pay or for remission, rolled by the Atw.

    Raises:
        ValueError: The day lies outside the calendar.
    """
    return term(received, DECISION_TERM.values[0], layer=Layer.BESLUIT)


@rule(
    BESLUIT_OLD.art("4.1"),
    WI_OLD.art("5", 2),
    yes=Text("U mag lenen zonder inburgeringsplicht.", "You may borrow without being obliged."),
    no=Text("U hoort niet bij wie zonder plicht mag lenen.", "You are not among those who may borrow unobliged."),
)
def non_obliged_borrower(f: Facts) -> Truth:
    """An exception of art. 5(2), residence under Vw art. 8(e) or (l), from 16 to pension age.

    Less than eight years here at school age, no document that exempts, not at school or in a study that leads to one. The
    temporary purposes of Besluit 2.1 are restrictions of a permit under Vw art. 14: a right of free movement, or one under
    the agreement with Turkey, has none, so it is never for a temporary purpose.
    """
    right = f.has_right & f.ground.is_in({ResidenceGround.E, ResidenceGround.L})
    at_school = compulsory_schooling(f) | exempting_education(f)
    age = old_enough(f) & below_pension_age(f)
    return right & excluded(f) & age & ~eight_school_years(f) & ~exempting_diploma(f) & ~at_school


def _three_years(f: Facts) -> Day:
    return (f.right_first_day + NON_OBLIGED_TERM) + f.gap_days


@rule(
    BESLUIT_OLD.art("4.2", 1),
    BESLUIT_OLD.art("4.2", 4),
    BESLUIT_OLD.art("4.15"),
    label=Text("tot wanneer u mag lenen zonder plicht", "until when one may borrow without an obligation"),
    value=Text("U mag lenen tot en met {value}.", "You may borrow up to and including {value}."),
    never=Text("U mag niet lenen zonder plicht.", "You may not borrow without an obligation."),
)
def non_obliged_last_day(f: Facts) -> Day:
    """Three years after acquiring lawful residence, longer by a gap of Besluit 2.2(2), and since 1-10-2020 for COVID-19.

    By how much COVID-19 lengthened it says DUO. Counted from the first day of the right held now.
    """
    three = _three_years(f)
    longer = when(three >= _COVID, three + f.covid_loan_days, three)
    return when(non_obliged_borrower(f), longer, NEVER)


def _running(f: Facts, last: Day) -> Truth:
    return last.comes() & (f.on <= last)


@rule(
    BESLUIT_OLD.art("4.2", 1),
    yes=Text("Uw termijn loopt nog, dus u mag lenen.", "Your period is running, so you may borrow."),
    no=Text("Er loopt geen termijn waarin u mag lenen.", "No period is running in which you may borrow."),
)
def in_loan_term(f: Facts) -> Truth:
    """The (extended) term for the examination or the PVT is running, or the new one that a fine set for either.

    That new terms count was added in March 2014, before any fine could set one.
    """
    first = f.exam_fine_notified.never_comes() & in_term(f, f.on)
    pvt = must_pvt(f) & f.pvt_fine_notified.never_comes() & in_pvt_term(f, f.on)
    new = _running(f, f.exam_fined_last_day) | _running(f, f.pvt_fined_last_day)
    return (f.on >= period_first_day(f)) & (first | pvt | new)


@rule(
    WI_OLD.art("16", 2, "a"),
    WI_OLD.art("16", 1, on=_PVT),
    label=Text("de dag waarop de lening vervalt door het PVT", "the day the loan is lost because of the PVT"),
    value=Text(
        "Na {value} mag u niet meer lenen: het PVT was niet klaar.",
        "After {value} you may no longer borrow: the PVT was not done.",
    ),
    never=Text("U verloor de lening niet door het PVT.", "You did not lose the loan because of the PVT."),
)
def pvt_loss_day(f: Facts) -> Day:
    """The last day of the (extended) PVT year, when it has passed and the declaration was not signed by then.

    Since 1-10-2017, for who must do the PVT. Signing afterwards, in the new term of a fine, does not bring it back. Who was
    released from the whole duty by that day, or fulfilled it with a document, had no declaration left to sign.
    """

    def within(day: Day) -> Truth:
        return in_pvt_term(f, day)

    due = must_pvt(f) & ~released_by(f, within) & ~fulfilled_by(f, within)
    return when(due & ~within(f.on) & ~within(f.req_pvt_signed), pvt_term_last_day(f), NEVER)


@rule(
    WI_OLD.art("16", 2, "b"),
    since=_SIX_YEARS,
    label=Text(
        "de dag waarop de lening vervalt zes jaar na de termijn", "the day the loan is lost six years after the period"
    ),
    value=Text("Na {value} mag u niet meer lenen.", "After {value} you may no longer borrow."),
    never=Text("De zes jaar na uw termijn zijn niet voorbij.", "The six years after your period are not over."),
)
def overdue_loss_day(f: Facts) -> Day:
    """Six years after the last day of the (extended) term, when they have passed and the duty was not met by then.

    A new term after a fine does not move them. The ground exists since 1-1-2020; no term is six years past before 2022.
    Who was released from the duty by then has none that is not met.
    """
    known, longest, last = (day + OVERDUE for day in (extended_last_day(f), longest_last_day(f), term_last_day(f)))

    def within(day: Day) -> Truth:
        return (day <= known) | ((day <= longest) & (day <= last))

    return when(~within(f.on) & ~within(fulfilled_day(f)) & ~released_by(f, within), last, NEVER)


@rule(
    WI_OLD.art("16", 2, "c"),
    WI_OLD.art("5", 1, "a"),
    WI_OLD.art("6"),
    confidence=Confidence.INFERRED,
    label=Text("sinds wanneer u niet meer plichtig bent", "since when you are no longer obliged"),
    value=Text("Sinds {value} bent u niet meer plichtig.", "Since {value} you are no longer obliged."),
    never=Text("Uw plicht is niet zo geëindigd.", "Your obligation did not end that way."),
)
def no_longer_obliged_day(f: Facts) -> Day:
    """The day of the decision that exempts, dispenses or ends the duty, of pension age or of death; fulfilment is not one.

    A dispensation for efforts lifted the whole duty until 30-9-2017; since then it lifts parts, and nothing ends by it
    alone. Who never was obliged is not released. What else may have ended the duty, such as another nationality, has a day
    that no fact holds.
    """
    pension = when(f.pension_day <= f.on, f.pension_day, NEVER)
    effort = when(f.effort_dispensation_granted < PARTS_ONLY_FROM, f.effort_dispensation_granted, NEVER)
    told = earliest(f.exempted_since, f.dispensed_since, effort, f.obligation_ended_since, pension, f.died)
    other = open_question.day("Sinds wanneer bent u niet meer plichtig?", "Since when are you no longer obliged?")
    still = obliged(f) | obligation_met(f) | obligation_first_day(f).never_comes()
    return when(told <= f.on, told, when(still, NEVER, other))


@rule(
    WI_OLD.art("16", 2),
    label=Text("de dag waarop u de lening verliest", "the day the loan is lost"),
    value=Text("Vanaf {value} vervalt uw recht op de lening.", "On {value} your entitlement to the loan ends."),
    never=Text("U bent het recht op de lening niet kwijt.", "You have not lost the entitlement to the loan."),
)
def loan_lost_day(f: Facts) -> Day:
    """The earliest of: the PVT not signed in time, six years past the term, and since 1-1-2021 no longer obliged.

    Who was released from the duty before 2021 lost it on 1-1-2021. `NEVER` while none has come.
    """
    released = no_longer_obliged_day(f)
    since: Day = RELEASED_SINCE.dated().expr(lambda day: latest(released, day))
    by_release = when(f.on < _RELEASED, NEVER, when(released.comes(), since, NEVER))
    return earliest(pvt_loss_day(f), overdue_loss_day(f), by_release)


@rule(
    BESLUIT_OLD.art("4.2", 1),
    WI_OLD.art("16", 2),
    BESLUIT_OLD.art("4.6", 2),
    yes=Text("U hebt recht op de lening.", "You are entitled to the loan."),
    no=Text("U hebt geen recht (meer) op de lening.", "You are not, or no longer, entitled to the loan."),
)
def loan_entitled(f: Facts) -> Truth:
    """Obliged, or done, a term is running and the loan was not lost; without an obligation: the three years are running.

    The decree gives the entitlement to who is obliged (Wi art. 1: by arts. 3, 5 and 6 together), and pays nothing out for
    somebody who is no longer a resident, so not after death. Not once repayment has begun earlier at the person's own request.
    """
    person = (obliged(f) | obligation_met(f)) & (f.died > f.on)
    obliged_term = person & in_loan_term(f) & loan_lost_day(f).never_comes()
    three = (f.on >= f.right_first_day) & ((f.on <= _three_years(f)) | (f.on <= non_obliged_last_day(f)))
    return when(non_obliged_borrower(f), three, obliged_term) & (f.early_repayment_first_day > f.on)


@rule(
    REGELING_OLD.art("4.2", 4),
    label=Text("tot wanneer de eerste betaling kan", "until when the first payment can be made"),
    value=Text("De eerste factuur moet betaald zijn op {value}.", "The first invoice must have been paid by {value}."),
    never=Text("U hebt geen lening.", "You have no loan."),
)
def first_payment_last_day(f: Facts) -> Day:
    """A year after the decision that granted the loan, counted from that event; never rolled (a ministerial rule)."""
    return f.loan_granted + FIRST_PAYMENT


@rule(
    REGELING_OLD.art("4.2", 4),
    yes=Text("Het besluit over uw lening is vervallen.", "The decision on your loan has lapsed."),
    no=Text("Het besluit over uw lening is niet vervallen.", "The decision on your loan has not lapsed."),
)
def grant_lapsed(f: Facts) -> Truth:
    """Nothing was paid out of the loan within a year of the grant."""
    return (first_payment_last_day(f) < f.on) & (f.loan_paid_out_cents == 0)


@rule(
    WI_OLD.art("16", 1),
    BESLUIT_OLD.art("4.1a", 1),
    BESLUIT_OLD.art("4.1a", 5),
    yes=Text("U kunt DUO om een lening vragen.", "You may ask DUO for a loan."),
    no=Text("U kunt geen (nieuwe) lening krijgen.", "You cannot get a loan, or not another one."),
)
def may_ask_loan(f: Facts) -> Truth:
    """Obliged, or among those who may borrow unobliged; entitled; no loan given before, and none of before 2013 open.

    A grant that lapsed because nothing was paid in time does not stand in the way.
    """
    person = obliged(f) | non_obliged_borrower(f)
    first = f.loan_granted.never_comes() | grant_lapsed(f)
    return person & loan_entitled(f) & first & ~f.old_loan_open
