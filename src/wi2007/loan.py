"""The loan of the Wi2007 (arts. 16 and 17; Besluit 4.1 to 4.16; Regeling 4.1 to 4.5), and the reimbursement (art. 18).

First the IB-Groep and later DUO give it, for the minister. The text is that of 2011; it was kept for who was obliged
before 2013 with a running term (Wijzigingswet 2012 art. X(2)).
"""

from __future__ import annotations

from datetime import date

from inburgering.calendar import Roll, last_day, term
from inburgering.dossier import ResidenceGround
from inburgering.facts import Facts
from inburgering.law import BESLUIT_OLD, REGELING_OLD, WI_OLD, WIJZIGINGSWET2012
from inburgering.rules import (
    NEVER,
    Day,
    Layer,
    Number,
    Text,
    Truth,
    all_of,
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
from wi2007._loan_ability import (
    ability_cents,
    bailiff,
    debt_ends_by_death,
    default_last_day,
    income_fell_last_year,
    income_fell_this_year,
    instalment_cents,
    remission_possible,
)
from wi2007._loan_programme import had_programme, under_win
from wi2007._reimbursement import (
    reimbursement_due,
    reimbursement_excess_cents,
    reimbursement_fixed_cents,
    reimbursement_last_day,
    reimbursement_of_costs_cents,
    reimbursement_paid_cents,
    reimbursement_request_last_day,
    reimbursement_total_cents,
    settled_extra_cents,
)
from wi2007.obligation import obliged
from wi2007.requirements import exam_passed_day

__all__ = [
    "DECISION_TERM",
    "ENTITLED",
    "FIRST_PAYMENT",
    "INTEREST",
    "INVOICE_TERM",
    "MAXIMUM",
    "REPAYMENT",
    "REPAYMENT_LONGEST",
    "RUN_UP",
    "ability_cents",
    "bailiff",
    "debt_ends_by_death",
    "decision_last_day",
    "default_last_day",
    "entitlement_first_day",
    "entitlement_last_day",
    "first_payment_last_day",
    "grant_lapsed",
    "had_programme",
    "income_fell_last_year",
    "income_fell_this_year",
    "instalment_cents",
    "interest_basis_points",
    "invoice_last_day",
    "loan_entitled",
    "loan_maximum",
    "loan_payable",
    "may_ask_loan",
    "reimbursement_due",
    "reimbursement_excess_cents",
    "reimbursement_fixed_cents",
    "reimbursement_last_day",
    "reimbursement_of_costs_cents",
    "reimbursement_paid_cents",
    "reimbursement_request_last_day",
    "reimbursement_total_cents",
    "remission_possible",
    "repayment_event",
    "repayment_first_day",
    "repayment_last_day",
    "repayment_longest_last_day",
    "run_up_first_day",
    "settled_extra_cents",
    "under_win",
]

_DECREE, _REGULATION = date(2011, 6, 28), date(2011, 4, 1)
_RATE_FIRST, _RATE_LAST = date(2011, 1, 1), date(2011, 12, 31)
_DAY = days(1)
_G = ResidenceGround

MAXIMUM = parameter(
    "wi2007.loan.maximum",
    Text("de hoogste lening, in euro", "the largest loan, in euros"),
    REGELING_OLD.art("4.1", on=_REGULATION),
    5_000,
)
ENTITLED = parameter(
    "wi2007.loan.entitled",
    Text("hoe lang u de lening mag gebruiken", "how long the loan may be used"),
    BESLUIT_OLD.art("4.2", 1, on=_DECREE),
    years(3).from_first_day(),
)
FIRST_PAYMENT = parameter(
    "wi2007.loan.first_payment",
    Text("de tijd tot de eerste betaling", "the time for the first payment"),
    REGELING_OLD.art("4.2", 4, on=_REGULATION),
    years(1),
)
INVOICE_TERM = parameter(
    "wi2007.loan.invoice",
    Text("de tijd om een factuur te betalen", "the time to pay an invoice"),
    REGELING_OLD.art("4.2", 3, on=_REGULATION),
    weeks(4),
)
DECISION_TERM = parameter(
    "wi2007.loan.decision",
    Text("de tijd voor een besluit over lening of vergoeding", "the time to decide on a loan or a reimbursement"),
    (BESLUIT_OLD.art("4.4", on=_DECREE), BESLUIT_OLD.art("4.19", on=_DECREE), BESLUIT_OLD.art("4.20", 2, on=_DECREE)),
    weeks(8),
)
AFTER_GRANT = parameter(
    "wi2007.loan.after_grant",
    Text("de tijd na de lening voordat de zes maanden beginnen", "the time after the grant before the six months"),
    WI_OLD.art("17", 1, on=_DECREE),
    years(3),
)
RUN_UP = parameter(
    "wi2007.loan.run_up",
    Text("de tijd voordat u terugbetaalt", "the time before repayment begins"),
    WI_OLD.art("17", 1, on=_DECREE),
    months(6),
)
REPAYMENT = parameter(
    "wi2007.loan.repayment",
    Text("de tijd om terug te betalen", "the time to repay"),
    BESLUIT_OLD.art("4.6", 1, on=_DECREE),
    years(3).from_first_day(),
)
REPAYMENT_LONGEST = parameter(
    "wi2007.loan.repayment_longest",
    Text("de langste tijd om terug te betalen, naar draagkracht", "the longest time to repay, by the ability to pay"),
    BESLUIT_OLD.art("4.6", 2, on=_DECREE),
    years(7).from_first_day(),
)
INTEREST = parameter(
    "wi2007.loan.interest",
    Text("de rente voor 2011, in honderdsten van een procent", "the interest for 2011, in hundredths of a per cent"),
    REGELING_OLD.art("4.3", on=_REGULATION),
    258,
)


@rule(
    WI_OLD.art("16", 1, on=_DECREE),
    BESLUIT_OLD.art("4.1", on=_DECREE),
    BESLUIT_OLD.art("9.1", 5, on=_DECREE),
    WIJZIGINGSWET2012.art("X", 2),
    yes=Text("U kunt een lening vragen.", "You may ask for a loan."),
    no=Text("U kunt geen lening krijgen.", "You cannot get a loan."),
)
def may_ask_loan(f: Facts) -> Truth:
    """Obliged, a course at a school with the mark, never a municipal programme, no personal budget, not under the WIN.

    A programme that lapsed after a move, with none in its place, does not stand in the way.
    """
    barred = had_programme(f) | f.personal_budget_2007 | under_win(f)
    return obliged(f) & f.loan_2007_course_marked & ~barred


@rule(
    REGELING_OLD.art("4.1", on=_REGULATION),
    label=Text("hoeveel u hoogstens kunt lenen", "the most you can borrow"),
    value=Text("U kunt hoogstens {value} euro lenen.", "You can borrow {value} euros at most."),
)
def loan_maximum(f: Facts) -> Number:
    """EUR 5,000 in all, whatever the income; 0 for who cannot get a loan. In whole euros."""
    return when(may_ask_loan(f), MAXIMUM, 0)


@rule(
    REGELING_OLD.art("4.2", 4, on=_REGULATION),
    label=Text("tot wanneer de eerste betaling kan", "until when the first payment can be made"),
    value=Text("De eerste betaling moet er zijn op {value}.", "The first payment must be made by {value}."),
    never=Text("U hebt geen lening.", "You have no loan."),
)
def first_payment_last_day(f: Facts) -> Day:
    """A year after the decision that granted the loan, counted from that event."""
    return f.loan_2007_granted + FIRST_PAYMENT


@rule(
    REGELING_OLD.art("4.2", 4, on=_REGULATION),
    yes=Text("Het besluit over uw lening is vervallen.", "The decision on your loan has lapsed."),
    no=Text("Het besluit over uw lening is niet vervallen.", "The decision on your loan has not lapsed."),
)
def grant_lapsed(f: Facts) -> Truth:
    """Nothing was paid within a year of the grant."""
    last = first_payment_last_day(f)
    return (last < f.on) & (f.loan_2007_first_paid > last)


@rule(
    BESLUIT_OLD.art("4.2", 1, on=_DECREE),
    label=Text("de eerste dag van de drie jaar voor de lening", "the first day of the three years for the loan"),
    value=Text("De drie jaar lopen vanaf {value}.", "The three years run from {value}."),
    never=Text("Er is nog niets betaald uit een lening.", "Nothing was paid out of a loan yet."),
)
def entitlement_first_day(f: Facts) -> Day:
    """The first of the month after the first payment."""
    return f.loan_2007_first_paid.next_month()


@rule(
    BESLUIT_OLD.art("4.2", 1, on=_DECREE),
    BESLUIT_OLD.art("4.15", on=_DECREE),
    label=Text("tot wanneer u de lening mag gebruiken", "until when the loan may be used"),
    value=Text("U mag de lening gebruiken tot en met {value}.", "You may use the loan up to and including {value}."),
    never=Text("De drie jaar zijn nog niet begonnen.", "The three years have not begun."),
)
def entitlement_last_day(f: Facts) -> Day:
    """Three years from the first of that month, longer by an interruption of the duty; the last day included."""
    return ((entitlement_first_day(f) + f.gap_days) + ENTITLED) - _DAY


@rule(
    BESLUIT_OLD.art("4.2", 1, on=_DECREE),
    BESLUIT_OLD.art("4.6", 3, on=_DECREE),
    yes=Text("U mag de lening (nog) gebruiken.", "You may use the loan, or still may."),
    no=Text("U mag de lening niet (meer) gebruiken.", "You may not, or no longer, use the loan."),
)
def loan_entitled(f: Facts) -> Truth:
    """A loan that did not lapse, the three years not over, and repayment not begun earlier at one's own request."""
    return all_of(
        f.loan_2007_granted <= f.on,
        ~grant_lapsed(f),
        f.on <= entitlement_last_day(f),
        f.loan_2007_early_first_day > f.on,
    )


@rule(
    BESLUIT_OLD.art("4.2", 2, on=_DECREE),
    yes=Text("Uit uw lening kan worden betaald.", "Payments can be made out of your loan."),
    no=Text("Uit uw lening wordt niets betaald.", "Nothing is paid out of your loan."),
)
def loan_payable(f: Facts) -> Truth:
    """Entitled, registered as a resident, and lawfully here on a ground that obliges or waiting for its renewal."""
    grounds = f.ground.is_in({_G.A, _G.B, _G.C, _G.D, _G.E, _G.L, _G.G, _G.H})
    return loan_entitled(f) & (f.unregistered_since > f.on) & f.has_right & grounds


@rule(
    WI_OLD.art("17", 1, on=_DECREE),
    BESLUIT_OLD.art("4.15", on=_DECREE),
    label=Text("de dag waarvan de zes maanden tellen", "the day from which the six months count"),
    value=Text("De zes maanden tellen vanaf {value}.", "The six months count from {value}."),
    never=Text("U hebt geen lening.", "You have no loan."),
)
def repayment_event(f: Facts) -> Day:
    """Three years after the grant, longer by an interruption; or passing the examination, if that is earlier."""
    after = (f.loan_2007_granted + f.gap_days) + AFTER_GRANT
    return when(f.loan_2007_granted.comes(), earliest(after, exam_passed_day(f)), NEVER)


@rule(
    BESLUIT_OLD.art("4.6", 4, on=_DECREE),
    label=Text("de eerste dag van de aanloopfase", "the first day of the run-up"),
    value=Text("De aanloopfase begint op {value}.", "The run-up begins on {value}."),
    never=Text("U hebt geen lening.", "You have no loan."),
)
def run_up_first_day(f: Facts) -> Day:
    """The day after that event: six months in which nothing is repaid, but interest is owed."""
    return repayment_event(f) + _DAY


@rule(
    WI_OLD.art("17", 1, on=_DECREE),
    BESLUIT_OLD.art("4.6", 3, on=_DECREE),
    label=Text("de eerste dag waarop u terugbetaalt", "the first day of the repayment period"),
    value=Text("U betaalt terug vanaf {value}.", "You repay from {value}."),
    never=Text("U hebt niets terug te betalen.", "You have nothing to repay."),
)
def repayment_first_day(f: Facts) -> Day:
    """Six months after the event, and then the first of the next month; earlier at one's own written request."""
    regular = (repayment_event(f) + RUN_UP).next_month()
    return when(f.loan_2007_granted.comes(), earliest(regular, f.loan_2007_early_first_day), NEVER)


@rule(
    BESLUIT_OLD.art("4.6", 1, on=_DECREE),
    label=Text("de laatste dag waarop u terugbetaalt", "the last day of the repayment period"),
    value=Text("U betaalt terug tot en met {value}.", "You repay up to and including {value}."),
    never=Text("U hebt niets terug te betalen.", "You have nothing to repay."),
)
def repayment_last_day(f: Facts) -> Day:
    """Three years from the first day at most, the last day included."""
    return (repayment_first_day(f) + REPAYMENT) - _DAY


@rule(
    BESLUIT_OLD.art("4.6", 2, on=_DECREE),
    BESLUIT_OLD.art("4.14", 1, on=_DECREE),
    label=Text("de laatste dag als u naar draagkracht betaalt", "the last day when paying by ability"),
    value=Text("U betaalt uiterlijk tot en met {value}.", "You repay up to and including {value} at the latest."),
    never=Text("U hebt niets terug te betalen.", "You have nothing to repay."),
)
def repayment_longest_last_day(f: Facts) -> Day:
    """Seven years in all, once the instalment was lowered to the ability to pay; then what is left lapses, save arrears."""
    return (repayment_first_day(f) + REPAYMENT_LONGEST) - _DAY


@rule(
    REGELING_OLD.art("4.3", on=_REGULATION),
    REGELING_OLD.art("4.5", on=_REGULATION),
    BESLUIT_OLD.art("4.5", on=_DECREE),
    label=Text("de rente, in honderdsten van een procent", "the interest, in hundredths of a per cent"),
    value=Text("De rente is {value} honderdste procent.", "The interest is {value} hundredths of a per cent."),
)
def interest_basis_points(f: Facts) -> Number:
    """The rate of the year in which the run-up begins, for run-up and repayment alike: 2.58 % for 2011.

    A year's rate is the October yield of the state loan nearest to ten years (eight to eleven). Those of other years were
    not seen, so they are left open. Compound by the month, a month being 30 days and a year 360.
    """
    other = open_question.number(
        "Hoe hoog was de rente in het jaar waarin de aanloopfase begon?", "What was the rate in the year of the run-up?"
    )
    return when(run_up_first_day(f).within(_RATE_FIRST, _RATE_LAST), INTEREST, other)


def decision_last_day(received: date) -> Roll:
    """The last day to decide on a loan, the ability to pay, remission or a reimbursement; rolled on by the Atw.

    Args:
        received: The day the request was received; for a reimbursement without one the day of passing.

    Raises:
        ValueError: The day lies outside the calendar.
    """
    return term(received, DECISION_TERM.values[0], layer=Layer.BESLUIT)


def invoice_last_day(received: date) -> date:
    """The last day to pay an invoice received on ``received``: four weeks, never rolled (a regulation)."""
    return last_day(received, INVOICE_TERM.values[0], layer=Layer.REGELING)
