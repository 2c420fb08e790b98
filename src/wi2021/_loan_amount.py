"""How much may be borrowed, and the ability to pay (Wet art. 20(4); Besluit arts. 6.2, 6.2a; Regeling arts. 6.1, 6.8-6.10)."""

from __future__ import annotations

from inburgering.facts import Facts
from inburgering.law import BESLUIT2021, REGELING2021, WI2021
from inburgering.rules import Day, Number, Op, Parameter, Text, Truth, least, most, parameter, rule, when
from wi2021._loan_claim import loan_group, unobliged_borrower

ROOM = "wi2021.loan"

__all__ = [
    "ability_cents",
    "ability_first_day",
    "income_fell_last_year",
    "income_fell_this_year",
    "loan_ability_cents",
    "loan_amount_cents",
    "loan_left_cents",
    "loan_maximum",
]

MAXIMUM = parameter(
    "loan.maximum",
    Text("de hoogste lening, in euro", "the largest loan, in euros"),
    (BESLUIT2021.art("6.2", 1), BESLUIT2021.art("6.2a", 2)),
    10_000,
)
LOAN_FLOOR = parameter(
    "loan.smallest",
    Text("de kleinste lening, in euro", "the smallest loan, in euros"),
    REGELING2021.art("6.1", 2),
    180,
)
ABILITY_TIMES = parameter(
    "loan.ability_times",
    Text("hoe vaak de draagkracht van de lening af gaat", "how many times the ability is taken off the loan"),
    REGELING2021.art("6.1", 1),
    2,
)
ABILITY_RATE = parameter(
    "loan.ability_rate",
    Text("het deel van het inkomen dat u kunt missen, in procent", "the share of income that counts, per cent"),
    REGELING2021.art("6.8", 4),
    12,
)
FREE_TOGETHER = parameter(
    "loan.free_together",
    Text(
        "het vrije deel met partner of met de ouderenkorting, in procent van het minimumloon",
        "the free amount with a partner or the credit for single elderly, per cent of the minimum wage",
    ),
    (REGELING2021.art("6.8", 3, "a"), REGELING2021.art("6.8", 3, "b")),
    120,
)
FREE_ALONE = parameter(
    "loan.free_alone",
    Text("het vrije deel zonder partner, in procent van het minimumloon", "the free amount of others, per cent"),
    REGELING2021.art("6.8", 3, "c"),
    84,
)
INCOME_FALL = parameter(
    "loan.income_fall",
    Text("de daling die meetelt, in procent", "the fall that counts, per cent"),
    REGELING2021.art("6.9", 2),
    15,
)


def times(n: Number, percent: Parameter[int]) -> Number:
    """``n`` times the number of a parameter; per cents are taken out at the very end, so that whole cents stay exact."""
    made: Number = percent.dated().expr(lambda p: n * p)
    return made


def cents(euros: Parameter[int]) -> Number:
    """A number of euros of the law, as cents."""
    made: Number = euros.dated().expr(lambda e: Number(Op.CONST, (), 100 * e))
    return made


def _ability(income: Number, wage: Number, f: Facts) -> Number:
    together = f.loan_partner | f.single_elderly_credit
    free = when(together, times(wage, FREE_TOGETHER), times(wage, FREE_ALONE))
    return most(0, times(income * 100 - free, ABILITY_RATE)) * 0.0001


@rule(
    BESLUIT2021.art("6.2", 1),
    BESLUIT2021.art("6.2a", 2),
    WI2021.art("19"),
    label=Text("hoeveel u hoogstens kunt lenen", "the most you can borrow"),
    value=Text("U kunt hoogstens {value} euro lenen.", "You can borrow {value} euros at most."),
)
def loan_maximum(f: Facts) -> Number:
    """EUR 10,000 for who may borrow, obliged or not; for others nothing. In whole euros, before income: `loan_amount_cents`."""
    whole: Number = MAXIMUM.dated().expr(lambda n: Number(Op.CONST, (), n))
    return when(loan_group(f) | unobliged_borrower(f), whole, 0)


@rule(
    REGELING2021.art("6.1", 1),
    REGELING2021.art("6.8", 4),
    label=Text("uw draagkracht voor de lening", "your ability to pay, for the amount of the loan"),
    value=Text("Uw draagkracht is {cents} euro per jaar.", "Your ability to pay is {cents} euros a year."),
)
def loan_ability_cents(f: Facts) -> Number:
    """Twelve per cent of income above the free amount, both of two years before the year of the loan; a year, in cents.

    Income is that of both partners. The free amount is 120 % of the taxable minimum wage with a partner, or with the tax
    credit for single elderly people, and 84 % otherwise. A fall in income does not count: 6.1 names 6.8(2)-(5) only. Parts
    of a cent are kept, for no rounding was read.
    """
    return _ability(f.loan_2021_income_cents, f.loan_2021_minimum_wage_cents, f)


@rule(
    REGELING2021.art("6.1"),
    BESLUIT2021.art("6.2", 2),
    label=Text("hoeveel u kunt lenen", "how much you can borrow"),
    value=Text("U kunt {cents} euro lenen.", "You can borrow {cents} euros."),
)
def loan_amount_cents(f: Facts) -> Number:
    """The maximum less twice the ability to pay; below EUR 180 nothing. In cents.

    Nothing while a loan of an earlier Act is owed (Besluit 6.2(5)-(6)). Not obliged: by the same sum (6.1, 6.2a).
    """
    left = loan_maximum(f) * 100 - times(loan_ability_cents(f), ABILITY_TIMES)
    return when(f.earlier_loans_open | (left < cents(LOAN_FLOOR)), 0, left)


@rule(
    BESLUIT2021.art("6.2", 1),
    REGELING2021.art("6.2", 4),
    label=Text("wat er van uw lening over is", "what is left of the loan"),
    value=Text("Er is nog {cents} euro van uw lening over.", "{cents} euros of your loan are left."),
)
def loan_left_cents(f: Facts) -> Number:
    """The amount granted less what was used, never below nothing; in cents."""
    return most(0, f.loan_2021_granted_cents - f.loan_2021_paid_out_cents)


def _fell(now: Number, before: Number, f: Facts) -> Truth:
    left: Number = INCOME_FALL.dated().expr(lambda p: before * (100 - p))
    return f.income_fall_asked & (before > 0) & (now * 100 <= left) & f.income_fall_unusual


@rule(
    REGELING2021.art("6.9", 1, "a"),
    REGELING2021.art("6.9", 2),
    yes=Text("Uw inkomen daalde vorig jaar genoeg om mee te tellen.", "Your income fell enough last year to count."),
    no=Text("Uw inkomen daalde vorig jaar niet genoeg.", "Your income did not fall enough last year to count."),
)
def income_fell_last_year(f: Facts) -> Truth:
    """On request: the own income of last year is at least 15 % below that of two years ago, more than usual for the work."""
    return _fell(f.own_income_last_year_cents, f.own_income_cents, f)


@rule(
    REGELING2021.art("6.9", 1, "b"),
    REGELING2021.art("6.9", 2),
    yes=Text("Uw inkomen daalt dit jaar genoeg om mee te tellen.", "Your income falls enough this year to count."),
    no=Text("Uw inkomen daalt dit jaar niet genoeg.", "Your income does not fall enough this year to count."),
)
def income_fell_this_year(f: Facts) -> Truth:
    """On request: the own income of this year is at least 15 % below that of two years ago, more than usual for the work."""
    return _fell(f.own_income_this_year_cents, f.own_income_cents, f)


@rule(
    REGELING2021.art("6.8"),
    REGELING2021.art("6.9", 1),
    REGELING2021.art("6.10"),
    BESLUIT2021.art("6.11"),
    label=Text("uw draagkracht voor het terugbetalen", "your ability to pay, for repayment"),
    value=Text("Uw draagkracht is {cents} euro per jaar.", "Your ability to pay is {cents} euros a year."),
)
def ability_cents(f: Facts) -> Number:
    """Twelve per cent of income above the free amount, for the year asked about; a year, in cents.

    The income of two years before; after a fall that counts that of the year it fell to, the lower one if both did. The
    minimum wage is that of the same year. Where the partner repays too, the total counts once and is split by income: the
    own share is then told by DUO's decision.
    """
    last, this = f.ability_income_last_year_cents, f.ability_income_this_year_cents
    fell_last, fell_this = income_fell_last_year(f), income_fell_this_year(f)
    later = when(fell_this, when(fell_last, least(last, this), this), last)
    income = when(fell_last | fell_this, later, f.ability_income_cents)
    own = _ability(income, f.ability_minimum_wage_cents, f)
    return when(f.loan_partner & f.partner_repays_too, f.ability_share_cents, own)


@rule(
    REGELING2021.art("6.8", 1),
    label=Text("vanaf wanneer de draagkracht geldt", "from when the ability to pay holds"),
    value=Text("Uw draagkracht geldt vanaf {value}.", "Your ability to pay holds from {value}."),
    never=Text("U vroeg niet om de draagkracht vast te stellen.", "You did not ask to set the ability to pay."),
)
def ability_first_day(f: Facts) -> Day:
    """The first day of the month after that of the request; the lower amount itself begins later (Besluit 6.12(2))."""
    return f.ability_requested.next_month()
