"""What is repaid a month, the ability to pay, arrears and how a debt ends (Besluit 4.7 to 4.14; Regeling 4.6 to 4.17).

All amounts are euro cents. The text is that of 2011: the regulation of 1 April, the decree of 28 June.
"""

from __future__ import annotations

from datetime import date

from inburgering.facts import Facts
from inburgering.law import BESLUIT_OLD, REGELING_OLD
from inburgering.rules import (
    Confidence,
    Day,
    Number,
    Op,
    Parameter,
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

ROOM = "wi2007.loan"

__all__ = [
    "ability_cents",
    "bailiff",
    "cents",
    "debt_ends_by_death",
    "default_last_day",
    "income_fell_last_year",
    "income_fell_this_year",
    "instalment_cents",
    "remission_possible",
]

_READ = date(2011, 4, 1)


def _p(name: str, nl: str, en: str, article: str, par: int | None, item: str | None, value: int) -> Parameter[int]:
    return parameter(f"wi2007.loan.{name}", Text(nl, en), REGELING_OLD.art(article, par, item, on=_READ), value)


SMALLEST = _p("smallest", "het laagste maandbedrag, in euro", "the smallest instalment, in euros", "4.6", 2, None, 15)
ABILITY_RATE = _p(
    "ability_rate",
    "het deel van het inkomen dat u kunt missen, in procent",
    "the share of income, per cent",
    "4.9",
    4,
    None,
    8,
)
FREE_TOGETHER = _p(
    "free_together",
    "het vrije deel met partner of als alleenstaande ouder, in procent van het minimumloon",
    "the free amount with a partner or as a single parent, per cent of the minimum wage",
    "4.9",
    3,
    "a",
    120,
)
FREE_ALONE = _p(
    "free_alone",
    "het vrije deel zonder partner, in procent van het minimumloon",
    "the free amount of others, per cent of the minimum wage",
    "4.9",
    3,
    "c",
    84,
)
INCOME_FALL = _p(
    "income_fall", "de daling die meetelt, in procent", "the fall that counts, per cent", "4.10", 2, None, 15
)
BAILIFF = _p(
    "bailiff",
    "de achterstand voor de deurwaarder, in euro",
    "the arrears for the bailiff, in euros",
    "4.16",
    None,
    "a",
    180,
)
BAILIFF_OLD = _p(
    "bailiff_old",
    "de oude achterstand voor de deurwaarder, in euro",
    "the old arrears for the bailiff, in euros",
    "4.16",
    None,
    "b",
    15,
)
DEFAULT = parameter(
    "wi2007.loan.default",
    Text("de tijd om een termijn alsnog te betalen", "the time to pay an instalment after all"),
    REGELING_OLD.art("4.12", on=_READ),
    weeks(2),
)


def times(n: Number, factor: Parameter[int]) -> Number:
    """``n`` times a number of the law; per cents are taken out at the very end, so that whole cents stay exact."""
    made: Number = factor.dated().expr(lambda p: n * p)
    return made


def cents(euros: Parameter[int]) -> Number:
    """A number of euros of the law, as cents."""
    made: Number = euros.dated().expr(lambda e: Number(Op.CONST, (), 100 * e))
    return made


def _fell(now: Number, before: Number, f: Facts) -> Truth:
    left: Number = INCOME_FALL.dated().expr(lambda p: before * (100 - p))
    return f.income_fall_asked & (before > 0) & (now * 100 <= left) & f.income_fall_unusual


@rule(
    REGELING_OLD.art("4.10", 1, "a", on=_READ),
    REGELING_OLD.art("4.10", 2, on=_READ),
    yes=Text("Uw inkomen daalde vorig jaar genoeg om mee te tellen.", "Your income fell enough last year to count."),
    no=Text("Uw inkomen daalde vorig jaar niet genoeg.", "Your income did not fall enough last year to count."),
)
def income_fell_last_year(f: Facts) -> Truth:
    """On request: the own income of last year is at least 15 % below that of two years ago, more than usual for the work."""
    return _fell(f.own_income_last_year_cents, f.own_income_cents, f)


@rule(
    REGELING_OLD.art("4.10", 1, "b", on=_READ),
    REGELING_OLD.art("4.10", 2, on=_READ),
    yes=Text("Uw inkomen daalt dit jaar genoeg om mee te tellen.", "Your income falls enough this year to count."),
    no=Text("Uw inkomen daalt dit jaar niet genoeg.", "Your income does not fall enough this year to count."),
)
def income_fell_this_year(f: Facts) -> Truth:
    """On request: the own income of this year is at least 15 % below that of two years ago, more than usual for the work."""
    return _fell(f.own_income_this_year_cents, f.own_income_cents, f)


@rule(
    REGELING_OLD.art("4.9", on=_READ),
    BESLUIT_OLD.art("4.10", on=date(2011, 6, 28)),
    label=Text("uw draagkracht", "your ability to pay"),
    value=Text("Uw draagkracht is {cents} euro per jaar.", "Your ability to pay is {cents} euros a year."),
)
def ability_cents(f: Facts) -> Number:
    """Eight per cent of income above the free amount, for the year asked about; a year, in cents.

    Free are 120 % of the taxable minimum wage with a partner or as a single parent, 84 % otherwise. Income is that of two
    years before, of both partners; after a fall that counts that of the year it fell to, the lower one if both did. The
    minimum wage is asked for: no source at hand gives it. Of partners who both repay the total counts once (4.11).
    """
    last, this = f.ability_income_last_year_cents, f.ability_income_this_year_cents
    fell_last, fell_this = income_fell_last_year(f), income_fell_this_year(f)
    later = when(fell_this, when(fell_last, least(last, this), this), last)
    income = when(fell_last | fell_this, later, f.ability_income_cents)
    wage, together = f.ability_minimum_wage_cents, f.loan_partner | f.loan_single_parent
    free = when(together, times(wage, FREE_TOGETHER), times(wage, FREE_ALONE))
    return most(0, times(income * 100 - free, ABILITY_RATE)) * 0.0001


@rule(
    REGELING_OLD.art("4.6", 2, on=_READ),
    BESLUIT_OLD.art("4.11", on=date(2011, 6, 28)),
    confidence=Confidence.INFERRED,
    label=Text("wat u per maand terugbetaalt", "what is repaid a month"),
    value=Text("U betaalt {cents} euro per maand terug.", "You repay {cents} euros a month."),
)
def instalment_cents(f: Facts) -> Number:
    """The equal amount that was set, at least EUR 15; a twelfth of the ability to pay where that was asked and is lower.

    That a twelfth is compared is inferred. Whether EUR 15 is the least for who can pay less is left open: 4.6(2) says it of
    every instalment, and Besluit 4.11(2) lowers it to what can be paid.
    """
    equal = most(cents(SMALLEST), f.loan_2007_monthly_cents)
    can = ability_cents(f) * (1 / 12)
    less = open_question.number(
        "Betaalt wie minder dan 15 euro per maand kan missen toch 15 euro?",
        "Does who can pay less than 15 euros a month pay 15 euros all the same?",
    )
    lower = when(can < cents(SMALLEST), less, least(equal, can))
    monthly = when(f.ability_asked, lower, equal)
    return when(f.loan_2007_balance_cents <= 0, 0, least(monthly, f.loan_2007_balance_cents))


@rule(
    REGELING_OLD.art("4.12", on=_READ),
    label=Text("de laatste dag om een termijn alsnog te betalen", "the last day to pay an instalment after all"),
    value=Text("Betaal de termijn uiterlijk op {value}.", "Pay the instalment on {value} at the latest."),
    never=Text("Er is geen vervallen termijn.", "No instalment is due."),
)
def default_last_day(f: Facts) -> Day:
    """Two weeks after the day an instalment falls due; after that the debtor is in default. Never rolled (a regulation)."""
    return f.loan_instalment_due + DEFAULT


@rule(
    REGELING_OLD.art("4.16", on=_READ),
    yes=Text("De achterstand mag naar een deurwaarder.", "The arrears may go to a bailiff."),
    no=Text("De achterstand is te klein voor een deurwaarder.", "The arrears are too small for a bailiff."),
)
def bailiff(f: Facts) -> Truth:
    """Arrears of EUR 180 or more, or EUR 15 or more that is six months old or older."""
    return (f.loan_arrears_cents >= cents(BAILIFF)) | (f.loan_old_arrears_cents >= cents(BAILIFF_OLD))


@rule(
    REGELING_OLD.art("4.17", on=_READ),
    BESLUIT_OLD.art("4.13", 1, on=date(2011, 6, 28)),
    yes=Text("De hele schuld kan worden kwijtgescholden.", "The whole debt can be remitted."),
    no=Text("De schuld kan niet worden kwijtgescholden.", "The debt cannot be remitted."),
)
def remission_possible(f: Facts) -> Truth:
    """Held a fixed-term asylum permit, withdrawn because its ground lapsed, and has no right of residence any more.

    The minister may remit, and need not. The request counts as made when the minister sees that the right is gone.
    """
    return f.first_right_asylum_permit & ~f.has_right & f.asylum_ground_lapsed


@rule(
    BESLUIT_OLD.art("4.14", 2, on=date(2011, 6, 28)),
    yes=Text("De schuld is vervallen door overlijden.", "The debt has lapsed by death."),
    no=Text("De schuld is niet vervallen door overlijden.", "The debt has not lapsed by death."),
)
def debt_ends_by_death(f: Facts) -> Truth:
    """What is left lapses on death, arrears too."""
    return f.died <= f.on
