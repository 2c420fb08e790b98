"""The debt of a loan, and how it ends (Besluit 4.14)."""

from __future__ import annotations

from inburgering.facts import Facts
from inburgering.law import BESLUIT_OLD
from inburgering.rules import Number, Text, Truth, least, most, rule, when
from wi2013._loan_repayment import repayment_last_day

ROOM = "wi2013.loan"

__all__ = ["debt_cents", "debt_extinguished"]


@rule(
    BESLUIT_OLD.art("4.14"),
    yes=Text("De schuld is vervallen, behalve achterstand.", "The debt has lapsed, save for arrears."),
    no=Text("De schuld is niet vervallen.", "The debt has not lapsed."),
)
def debt_extinguished(f: Facts) -> Truth:
    """The repayment period is over, or the person died; after the period arrears are still owed, after death nothing is.

    What is left at the end of the period, other than arrears, is left because the instalments followed the ability to pay.
    """
    return (repayment_last_day(f) < f.on) | (f.died <= f.on)


@rule(
    BESLUIT_OLD.art("4.14"),
    label=Text("uw schuld", "the debt"),
    value=Text("Uw schuld is {cents} euro.", "Your debt is {cents} euros."),
)
def debt_cents(f: Facts) -> Number:
    """What is still open; after the repayment period the arrears alone, after death nothing. In cents, before remission."""
    left = least(f.loan_arrears_cents, f.loan_balance_cents)
    over = when(repayment_last_day(f) < f.on, left, f.loan_balance_cents)
    return most(0, when(f.died <= f.on, 0, over))
