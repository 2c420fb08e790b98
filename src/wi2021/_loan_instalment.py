"""What is repaid a month, arrears, and how a debt ends (Besluit 6.8-6.14; Regeling 6.3, 6.5-6.7, 6.11, 6.12)."""

from __future__ import annotations

from inburgering.facts import Facts
from inburgering.facts._wi2021_loan import InstalmentReading
from inburgering.law import BESLUIT2021, REGELING2021
from inburgering.rules import (
    Confidence,
    Day,
    Number,
    Text,
    Truth,
    least,
    most,
    open_question,
    parameter,
    rule,
    weeks,
    when,
)
from wi2021._loan_amount import ability_cents, cents
from wi2021._loan_repayment import (
    INTEREST,
    REPAYMENT,
    RUN_UP,
    interest_day,
    interest_reset_day,
    rate_seen,
    repayment_first_day,
    repayment_last_day,
)

ROOM = "wi2021.loan"

__all__ = [
    "bailiff",
    "debt_cents",
    "debt_extinguished",
    "default_last_day",
    "equal_instalment",
    "equal_instalment_cents",
    "lower_amount_first_day",
    "lowered_instalment_cents",
    "lump_sum_allowed",
    "monthly_instalment",
    "pays_yearly",
]

SMALLEST = parameter(
    "loan.instalment_smallest",
    Text("het laagste maandbedrag, in euro", "the smallest monthly amount, in euros"),
    REGELING2021.art("6.5", 2),
    15,
)
NO_ABILITY = parameter(
    "loan.no_ability",
    Text("de draagkracht waaronder u niets betaalt, in euro", "the ability below which nothing is paid, in euros"),
    REGELING2021.art("6.5", 2),
    180,
)
MONTH_DAYS = parameter(
    "loan.month_days",
    Text("de dagen van een maand voor de rente", "the days of a month, for interest"),
    REGELING2021.art("6.3", 2),
    30,
)
YEAR_DAYS = parameter(
    "loan.year_days",
    Text("de dagen van een jaar voor de rente", "the days of a year, for interest"),
    REGELING2021.art("6.3", 2),
    360,
)
DEFAULT = parameter(
    "loan.default",
    Text("de tijd om alsnog te betalen", "the time to pay after all"),
    REGELING2021.art("6.11"),
    weeks(2),
)
BAILIFF = parameter(
    "loan.bailiff",
    Text("de achterstand voor de deurwaarder, in euro", "the arrears for the bailiff, in euros"),
    REGELING2021.art("6.12", None, "a"),
    180,
)
BAILIFF_OLD = parameter(
    "loan.bailiff_old",
    Text("de oude achterstand voor de deurwaarder, in euro", "the old arrears for the bailiff, in euros"),
    REGELING2021.art("6.12", None, "b"),
    15,
)


def _growth(basis_points: float) -> float:
    """By how much a debt grows in a month of compound interest, of 30 days in a year of 360."""
    return 1 + basis_points / 10_000 * MONTH_DAYS.values[0] / YEAR_DAYS.values[0]


def _factor(basis_points: float, kind: InstalmentReading, instalments: int) -> float:
    """The instalment for a debt of 1 at the start of the repayment period."""
    growth = _growth(basis_points)
    if growth == 1:
        return 1 / instalments
    if kind is InstalmentReading.BULLET:
        return float(growth**instalments / instalments)
    return float((growth - 1) / (1 - growth**-instalments))


def equal_instalment(
    debt_cents: float,
    basis_points: float,
    kind: InstalmentReading = InstalmentReading.ANNUITY,
    instalments: int = REPAYMENT.values[0].months,
) -> float:
    """The equal monthly amount, in cents, for a debt at the start of the run-up (Regeling 2021 arts. 6.3 and 6.5(1)).

    For who knows the rate that DUO told. Interest is compounded monthly, over the six months of the run-up too. "Debt with
    the interest owed on it, divided by the instalments" is read as an annuity, so that interest is owed on what is still
    open; in the reading ``bullet`` on the whole debt until the end. Nothing is rounded; at least EUR 15 is asked (6.5(2)).

    Args:
        debt_cents: The debt when the run-up begins, with the interest until then.
        basis_points: The rate a year, in hundredths of a per cent.
        kind: How interest enters the amount.
        instalments: The number of months; 120 at most.

    Raises:
        ValueError: A debt or rate below 0, or a number of instalments that is not between 1 and 120.
    """
    if debt_cents < 0 or basis_points < 0 or not 1 <= instalments <= REPAYMENT.values[0].months:
        msg = "a debt and a rate of 0 or more, and 1 to 120 instalments"
        raise ValueError(msg)
    grown = debt_cents * _growth(basis_points) ** RUN_UP.values[0].months
    return max(100 * SMALLEST.values[0], grown * _factor(basis_points, kind, instalments))


def _computed(f: Facts) -> Number:
    """By the rate of the run-up, where it was found, on the debt now."""
    day, debt = interest_day(f), most(0, f.loan_2021_balance_cents)
    rate = INTEREST.on(day)

    def by(kind: InstalmentReading) -> Number:
        whole, run_up = REPAYMENT.values[0].months, RUN_UP.values[0].months
        made: Number = rate.expr(lambda n: debt * (_growth(n) ** run_up * _factor(n, kind, whole)))
        return made

    bullet = f.instalment_reading == InstalmentReading.BULLET
    unknown = open_question.number(
        "Welk maandbedrag volgt uit de rente van dat jaar? Die rente is niet gevonden.",
        "Which monthly amount follows from the rate of that year? That rate was not found.",
    )
    found = rate_seen(day) & (f.on < interest_reset_day(f))
    return when(found, when(bullet, by(InstalmentReading.BULLET), by(InstalmentReading.ANNUITY)), unknown)


@rule(
    BESLUIT2021.art("6.8", 2),
    REGELING2021.art("6.3"),
    REGELING2021.art("6.5"),
    confidence=Confidence.INFERRED,
    label=Text("het gelijke maandbedrag", "the equal monthly amount"),
    value=Text("Het gelijke maandbedrag is {cents} euro.", "The equal monthly amount is {cents} euros."),
)
def equal_instalment_cents(f: Facts) -> Number:
    """The amount that DUO set; before it did an annuity on the debt now, as if the run-up began today. At least EUR 15.

    In cents, not rounded; `equal_instalment` works it out for any rate.
    """
    return most(cents(SMALLEST), when(f.repayment_decided.comes(), f.loan_2021_monthly_cents, _computed(f)))


@rule(
    BESLUIT2021.art("6.12", 2),
    REGELING2021.art("6.5", 2),
    confidence=Confidence.INFERRED,
    label=Text("het maandbedrag naar draagkracht", "the monthly amount by the ability to pay"),
    value=Text("Naar draagkracht betaalt u {cents} euro.", "By your ability you pay {cents} euros."),
)
def lowered_instalment_cents(f: Facts) -> Number:
    """A twelfth of the ability to pay where that is lower, at least EUR 15; nothing when the ability is below EUR 180 a year.

    The ability is a yearly amount and the instalment a monthly one; that a twelfth is compared is inferred. In cents.
    """
    lower = most(cents(SMALLEST), least(equal_instalment_cents(f), ability_cents(f) * (1 / 12)))
    return when(ability_cents(f) < cents(NO_ABILITY), 0, lower)


@rule(
    BESLUIT2021.art("6.12", 2),
    label=Text("de eerste dag van het lagere maandbedrag", "the first day of the lower monthly amount"),
    value=Text("Het lagere maandbedrag geldt vanaf {value}.", "The lower monthly amount holds from {value}."),
    never=Text("Uw maandbedrag is niet verlaagd.", "Your monthly amount was not lowered."),
)
def lower_amount_first_day(f: Facts) -> Day:
    """The first day of the month after that in which it was notified."""
    return f.lower_amount_notified.next_month()


@rule(
    BESLUIT2021.art("6.8", 1),
    BESLUIT2021.art("6.7", 3),
    BESLUIT2021.art("6.12", 2),
    confidence=Confidence.INFERRED,
    label=Text("wat u deze maand betaalt, in euro", "what is paid this month, in euros"),
    value=Text("U betaalt {value} euro per maand.", "You pay {value} euros a month."),
)
def monthly_instalment(f: Facts) -> Number:
    """The equal amount, or the lowered one from its first day; in euros, and never more than the debt.

    Nothing before the repayment period, after it, or after death. See `pays_yearly` for who is not taxed here.
    """
    lowered = lower_amount_first_day(f) <= f.on
    monthly = when(lowered, lowered_instalment_cents(f), equal_instalment_cents(f))
    repaying = f.on.within(repayment_first_day(f), repayment_last_day(f)) & (f.died > f.on)
    return when(repaying, least(monthly, most(0, f.loan_2021_balance_cents)) * 0.01, 0)


@rule(
    REGELING2021.art("6.7"),
    yes=Text("U mag alles in een keer terugbetalen.", "You may repay all at once."),
    no=Text("Er is niets om terug te betalen.", "There is nothing to repay."),
)
def lump_sum_allowed(f: Facts) -> Truth:
    """The debt with its interest may be repaid at once, at any time."""
    return f.loan_2021_balance_cents > 0


@rule(
    REGELING2021.art("6.6", 1),
    yes=Text("U betaalt per jaar, tenzij u per maand vraagt.", "You pay once a year, unless you ask to pay monthly."),
    no=Text("U betaalt per maand.", "You pay every month."),
)
def pays_yearly(f: Facts) -> Truth:
    """Who is not taxed as a resident pays once a year; monthly on request."""
    return f.taxed_elsewhere


@rule(
    REGELING2021.art("6.11"),
    label=Text("de laatste dag om een termijn alsnog te betalen", "the last day to pay an instalment after all"),
    value=Text("Betaal de termijn uiterlijk op {value}.", "Pay the instalment on {value} at the latest."),
    never=Text("Er is geen vervallen termijn.", "No instalment is due."),
)
def default_last_day(f: Facts) -> Day:
    """Two weeks after the day an instalment falls due; after that the debtor is in default. Never rolled (a regulation)."""
    return f.loan_instalment_due + DEFAULT


@rule(
    REGELING2021.art("6.12"),
    yes=Text("DUO mag de achterstand aan een deurwaarder geven.", "The arrears may go to a bailiff."),
    no=Text("De achterstand is te klein voor een deurwaarder.", "The arrears are too small for a bailiff."),
)
def bailiff(f: Facts) -> Truth:
    """Arrears of EUR 180 or more, or EUR 15 or more that is six months old or older; with a writ of execution (Wet 21(4))."""
    return (f.loan_arrears_cents >= cents(BAILIFF)) | (f.loan_old_arrears_cents >= cents(BAILIFF_OLD))


@rule(
    BESLUIT2021.art("6.14", 1),
    BESLUIT2021.art("6.14", 2),
    yes=Text("De schuld is vervallen, behalve achterstand.", "The debt has lapsed, save for arrears."),
    no=Text("De schuld is niet vervallen.", "The debt has not lapsed."),
)
def debt_extinguished(f: Facts) -> Truth:
    """The repayment period is over and the amount had been lowered to the ability to pay; or the person died.

    After the period arrears are still owed, after death nothing is. What is left without a lowering does not lapse.
    """
    over = (repayment_last_day(f) < f.on) & f.lower_amount_notified.comes()
    return over | (f.died <= f.on)


@rule(
    BESLUIT2021.art("6.14"),
    label=Text("uw schuld", "the debt"),
    value=Text("Uw schuld is {cents} euro.", "Your debt is {cents} euros."),
)
def debt_cents(f: Facts) -> Number:
    """What is still open; once it lapsed the arrears alone, after death nothing. In cents."""
    open_now = f.loan_2021_balance_cents
    left = when(debt_extinguished(f), least(f.loan_arrears_cents, open_now), open_now)
    return most(0, when(f.died <= f.on, 0, left))
