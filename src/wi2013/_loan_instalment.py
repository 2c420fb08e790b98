"""What is repaid a month, and arrears (Besluit 4.7-4.12; Regeling 4.6-4.16)."""

from __future__ import annotations

from inburgering.facts import Facts
from inburgering.law import BESLUIT_OLD, REGELING_OLD
from inburgering.rules import Confidence, Day, Number, Text, Truth, least, most, parameter, rule, weeks, when
from wi2013._loan_amount import ability_cents, ability_measured, cents
from wi2013._loan_repayment import repayment_first_day, repayment_last_day
from wi2013._remission import clergy_family_debt_remitted, debt_after_remission_cents

ROOM = "wi2013.loan"

__all__ = [
    "bailiff",
    "default_last_day",
    "equal_instalment_cents",
    "instalment_cents",
    "lowered_instalment_cents",
    "lump_sum_allowed",
    "pays_yearly",
]

SMALLEST = parameter(
    "wi2013.loan.instalment_smallest",
    Text("het laagste maandbedrag, in euro", "the smallest monthly amount, in euros"),
    REGELING_OLD.art("4.6", 2),
    15,
)
NO_ABILITY = parameter(
    "wi2013.loan.no_ability",
    Text("de draagkracht waaronder u niets betaalt, in euro", "the ability below which nothing is paid, in euros"),
    REGELING_OLD.art("4.6", 2),
    180,
)
DEFAULT = parameter(
    "wi2013.loan.default",
    Text("de tijd om alsnog te betalen", "the time to pay after all"),
    REGELING_OLD.art("4.12"),
    weeks(2),
)
BAILIFF = parameter(
    "wi2013.loan.bailiff",
    Text("de achterstand voor de deurwaarder, in euro", "the arrears for the bailiff, in euros"),
    REGELING_OLD.art("4.16", None, "a"),
    180,
)
BAILIFF_OLD = parameter(
    "wi2013.loan.bailiff_old",
    Text("de oude achterstand voor de deurwaarder, in euro", "the old arrears for the bailiff, in euros"),
    REGELING_OLD.art("4.16", None, "b"),
    15,
)


@rule(
    BESLUIT_OLD.art("4.7", 2),
    REGELING_OLD.art("4.6", 2),
    label=Text("het gelijke maandbedrag", "the equal monthly amount"),
    value=Text("Het gelijke maandbedrag is {cents} euro.", "The equal monthly amount is {cents} euros."),
)
def equal_instalment_cents(f: Facts) -> Number:
    """The amount that was set for every month of the repayment period, at least EUR 15; in cents.

    How debt and interest are spread over the months is not worked out here: DUO's decision tells it.
    """
    return most(cents(SMALLEST), f.loan_monthly_cents)


@rule(
    BESLUIT_OLD.art("4.11", 2),
    REGELING_OLD.art("4.6", 2),
    confidence=Confidence.INFERRED,
    label=Text("het maandbedrag naar draagkracht", "the monthly amount by the ability to pay"),
    value=Text("Naar draagkracht betaalt u {cents} euro.", "By your ability you pay {cents} euros."),
)
def lowered_instalment_cents(f: Facts) -> Number:
    """A twelfth of the ability to pay where that is lower, at least EUR 15; nothing when the ability is below EUR 180 a year.

    That a twelfth is compared is inferred. It begins on the first of the month after it was made known.
    """
    lower = most(cents(SMALLEST), least(equal_instalment_cents(f), ability_cents(f) * (1 / 12)))
    return when(ability_cents(f) < cents(NO_ABILITY), 0, lower)


@rule(
    BESLUIT_OLD.art("4.7", 1),
    BESLUIT_OLD.art("4.6", 3),
    BESLUIT_OLD.art("4.11", 2),
    confidence=Confidence.INFERRED,
    label=Text("wat u deze maand betaalt", "what is paid this month"),
    value=Text("U betaalt {cents} euro per maand.", "You pay {cents} euros a month."),
)
def instalment_cents(f: Facts) -> Number:
    """The equal amount, or the lowered one where the ability to pay was measured; in cents, never more than what is left.

    Nothing before the repayment period, after it, after death, or once all is remitted. By the Act alone: what Union law
    makes of it stands in `loan_recoverable_eu`.
    """
    monthly = when(ability_measured(f), lowered_instalment_cents(f), equal_instalment_cents(f))
    repaying = f.on.within(repayment_first_day(f), repayment_last_day(f)) & (f.died > f.on)
    owed = when(clergy_family_debt_remitted(f), 0, least(debt_after_remission_cents(f), most(0, f.loan_balance_cents)))
    return when(repaying, least(monthly, owed), 0)


@rule(
    REGELING_OLD.art("4.7a"),
    yes=Text("U mag alles in een keer terugbetalen.", "You may repay all at once."),
    no=Text("Er is niets om terug te betalen.", "There is nothing to repay."),
)
def lump_sum_allowed(f: Facts) -> Truth:
    """The debt with its interest may be repaid at once, at any time."""
    return f.loan_balance_cents > 0


@rule(
    REGELING_OLD.art("4.7", 1),
    yes=Text("U betaalt per jaar, tenzij u per maand vraagt.", "You pay once a year, unless you ask to pay monthly."),
    no=Text("U betaalt per maand.", "You pay every month."),
)
def pays_yearly(f: Facts) -> Truth:
    """Who is not taxed as a resident pays once a year; monthly on request."""
    return f.taxed_elsewhere


@rule(
    REGELING_OLD.art("4.12"),
    label=Text("de laatste dag om een termijn alsnog te betalen", "the last day to pay an instalment after all"),
    value=Text("Betaal de termijn uiterlijk op {value}.", "Pay the instalment on {value} at the latest."),
    never=Text("Er is geen vervallen termijn.", "No instalment is due."),
)
def default_last_day(f: Facts) -> Day:
    """Two weeks after the day an instalment falls due; after that the debtor is in default."""
    return f.loan_instalment_due + DEFAULT


@rule(
    REGELING_OLD.art("4.16"),
    yes=Text("DUO mag de achterstand aan een deurwaarder geven.", "The arrears may go to a bailiff."),
    no=Text("De achterstand is te klein voor een deurwaarder.", "The arrears are too small for a bailiff."),
)
def bailiff(f: Facts) -> Truth:
    """Arrears of EUR 180 or more, or EUR 15 or more that is six months old or older."""
    return (f.loan_arrears_cents >= cents(BAILIFF)) | (f.loan_old_arrears_cents >= cents(BAILIFF_OLD))
