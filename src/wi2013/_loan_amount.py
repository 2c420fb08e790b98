"""How much may be borrowed under the 2013 Act, and the ability to pay (Wi art. 16; Besluit 4.1a, 4.10; Regeling 4.1, 4.9, 4.10)."""

from __future__ import annotations

from datetime import date

from inburgering.facts import Facts
from inburgering.law import BESLUIT2021, BESLUIT_OLD, REGELING2021, REGELING_OLD, WI_OLD
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
    when,
)
from wi2013.obligation import loan_group

ROOM = "wi2013.loan"

__all__ = [
    "ability_cents",
    "ability_measured",
    "grant_ability_cents",
    "income_fell_last_year",
    "income_fell_this_year",
    "income_tested",
    "literacy_allowed",
    "literacy_mark_required",
    "loan_amount_cents",
    "loan_maximum",
]

_FIRST, _RAISED, _EX_OFFICIO = date(2013, 1, 1), date(2015, 7, 15), date(2023, 1, 1)
_OTHERS_MARK, _ANY_MARK = date(2018, 11, 14), date(2021, 12, 31)

MAXIMUM = parameter(
    "wi2013.loan.maximum",
    Text("de hoogste lening, in euro", "the largest loan, in euros"),
    BESLUIT_OLD.art("4.1a", 1),
    5_000,
    since=_FIRST,
    publication="Stb. 2012, 432",
).changed(_RAISED, 10_000)
MAXIMUM_GROUP = parameter(
    "wi2013.loan.maximum_group",
    Text("de hoogste lening bij asiel en hun familie, in euro", "the largest loan for asylum and family, in euros"),
    BESLUIT_OLD.art("4.1a", 3),
    10_000,
    since=_FIRST,
    publication="Stb. 2012, 432",
)
LITERACY_FOR_ALL = parameter(
    "wi2013.loan.literacy_for_all",
    Text("sinds wanneer iedereen mag lenen voor alfabetisering", "since when anyone may borrow for a literacy course"),
    BESLUIT_OLD.art("4.1a", 1, "c"),
    _RAISED,
)
LOAN_FLOOR = parameter(
    "wi2013.loan.smallest",
    Text("de kleinste lening, in euro", "the smallest loan, in euros"),
    REGELING_OLD.art("4.1", 2),
    180,
)
ABILITY_TIMES = parameter(
    "wi2013.loan.ability_times",
    Text("hoe vaak de draagkracht van de lening af gaat", "how many times the ability is taken off the loan"),
    REGELING_OLD.art("4.1", 1),
    2,
)
ABILITY_RATE = parameter(
    "wi2013.loan.ability_rate",
    Text("het deel van het inkomen dat u kunt missen, in procent", "the share of income that counts, per cent"),
    REGELING_OLD.art("4.9", 4),
    12,
)
FREE_TOGETHER = parameter(
    "wi2013.loan.free_together",
    Text(
        "het vrije deel met partner of als alleenstaande ouder, in procent van het minimumloon",
        "the free amount with a partner or as a single parent, per cent of the minimum wage",
    ),
    REGELING_OLD.art("4.9", 3, "a"),
    120,
)
FREE_ALONE = parameter(
    "wi2013.loan.free_alone",
    Text("het vrije deel zonder partner, in procent van het minimumloon", "the free amount of others, per cent"),
    REGELING_OLD.art("4.9", 3, "c"),
    84,
)
INCOME_FALL = parameter(
    "wi2013.loan.income_fall",
    Text("de daling die meetelt, in procent", "the fall that counts, per cent"),
    REGELING_OLD.art("4.10", 2),
    15,
)
ABILITY_EX_OFFICIO = parameter(
    "wi2013.loan.ability_ex_officio",
    Text("sinds wanneer DUO de draagkracht uit zichzelf meet", "since when the ability is measured unasked"),
    BESLUIT2021.art("12.1a", 3),
    _EX_OFFICIO,
    publication="Stb. 2022, 489",
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
    together = f.loan_partner | f.loan_single_parent
    free = when(together, times(wage, FREE_TOGETHER), times(wage, FREE_ALONE))
    return most(0, times(income * 100 - free, ABILITY_RATE)) * 0.0001


def loan_day(f: Facts) -> Day:
    """The day that selects the text on the amount: that of the grant; without a loan the day asked about."""
    return when(f.loan_granted.comes(), f.loan_granted, f.on)


@rule(
    BESLUIT_OLD.art("4.1a", 2),
    BESLUIT_OLD.art("4.1a", 3),
    yes=Text("Uw lening hangt af van uw inkomen.", "Your loan depends on your income."),
    no=Text("Uw lening hangt niet af van uw inkomen.", "Your loan does not depend on your income."),
)
def income_tested(f: Facts) -> Truth:
    """Everybody, save asylum status holders and the family with a regular permit for stay with one."""
    return ~loan_group(f)


@rule(
    BESLUIT_OLD.art("4.1a", 1),
    BESLUIT_OLD.art("4.1a", 3),
    WI_OLD.art("16", 1),
    label=Text("hoeveel u hoogstens kunt lenen", "the most you can borrow"),
    value=Text("U kunt hoogstens {value} euro lenen.", "You can borrow {value} euros at most."),
)
def loan_maximum(f: Facts) -> Number:
    """EUR 10,000 for asylum and their family; for others EUR 5,000, and EUR 10,000 since 15 July 2015. In whole euros.

    The text on the day of the grant, for a loan is given once. No text says that the rise reached loans given before it.
    """
    return when(loan_group(f), MAXIMUM_GROUP, MAXIMUM.on(loan_day(f)))


@rule(
    BESLUIT_OLD.art("4.1a", 1, "c"),
    BESLUIT_OLD.art("4.1a", 3),
    yes=Text("U mag de lening gebruiken voor alfabetisering.", "You may use the loan for a literacy course."),
    no=Text("U mag de lening niet gebruiken voor alfabetisering.", "You may not use the loan for a literacy course."),
)
def literacy_allowed(f: Facts) -> Truth:
    """Asylum and their family always; others since 15 July 2015. The text on the day asked about."""
    return loan_group(f) | (f.on >= LITERACY_FOR_ALL)


@rule(
    BESLUIT_OLD.art("4.1a", 4),
    confidence=Confidence.INFERRED,
    yes=Text(
        "Ook voor alfabetisering moet de school een keurmerk hebben.",
        "For a literacy course too the school must hold the quality mark.",
    ),
    no=Text(
        "Voor alfabetisering hoeft de school geen keurmerk te hebben.",
        "For a literacy course the school need not hold the quality mark.",
    ),
)
def literacy_mark_required(f: Facts) -> Truth:
    """Required for a literacy course in the text of 31 December 2021, not yet in that of 14 November 2018; open between.

    For a course for the examination or the state examination it always was.
    """
    between = open_question.truth(
        "Sinds wanneer moet de school voor alfabetisering een keurmerk hebben?",
        "Since when must a school for literacy hold the quality mark?",
    )
    return (f.on > _OTHERS_MARK) & ((f.on >= _ANY_MARK) | between)


@rule(
    REGELING_OLD.art("4.1", 1),
    REGELING_OLD.art("4.9", 4),
    label=Text("uw draagkracht voor de lening", "your ability to pay, for the amount of the loan"),
    value=Text("Uw draagkracht is {cents} euro per jaar.", "Your ability to pay is {cents} euros a year."),
)
def grant_ability_cents(f: Facts) -> Number:
    """Twelve per cent of income above the free amount, both of two years before the year of the loan; a year, in cents.

    The free amount is 120 % of the taxable minimum wage with a partner or as a single parent, 84 % otherwise. A fall in
    income (Regeling 4.10) does not count here: 4.1 names 4.9 only. Parts of a cent are kept, for no rounding was read.
    """
    return _ability(f.grant_income_cents, f.grant_minimum_wage_cents, f)


@rule(
    REGELING_OLD.art("4.1"),
    BESLUIT_OLD.art("4.1a", 2),
    label=Text("hoeveel u kunt lenen", "how much you can borrow"),
    value=Text("U kunt {cents} euro lenen.", "You can borrow {cents} euros."),
)
def loan_amount_cents(f: Facts) -> Number:
    """The maximum, less twice the ability to pay for who is tested on income; below EUR 180 nothing. In cents.

    Nothing for who still owes on a loan of before 2013 (Besluit 4.1a(5)).
    """
    most_cents = loan_maximum(f) * 100
    tested = most_cents - times(grant_ability_cents(f), ABILITY_TIMES)
    amount = when(tested < cents(LOAN_FLOOR), 0, tested)
    return when(f.old_loan_open, 0, when(income_tested(f), amount, most_cents))


def _fell(now: Number, before: Number, f: Facts) -> Truth:
    left: Number = INCOME_FALL.dated().expr(lambda p: before * (100 - p))
    return f.income_fall_asked & (before > 0) & (now * 100 <= left) & f.income_fall_unusual


@rule(
    REGELING_OLD.art("4.10", 1, "a"),
    REGELING_OLD.art("4.10", 2),
    yes=Text("Uw inkomen daalde vorig jaar genoeg om mee te tellen.", "Your income fell enough last year to count."),
    no=Text("Uw inkomen daalde vorig jaar niet genoeg.", "Your income did not fall enough last year to count."),
)
def income_fell_last_year(f: Facts) -> Truth:
    """On request: the own income of last year is at least 15 % below that of two years ago, more than usual for the work."""
    return _fell(f.own_income_last_year_cents, f.own_income_cents, f)


@rule(
    REGELING_OLD.art("4.10", 1, "b"),
    REGELING_OLD.art("4.10", 2),
    yes=Text("Uw inkomen daalt dit jaar genoeg om mee te tellen.", "Your income falls enough this year to count."),
    no=Text("Uw inkomen daalt dit jaar niet genoeg.", "Your income does not fall enough this year to count."),
)
def income_fell_this_year(f: Facts) -> Truth:
    """On request: the own income of this year is at least 15 % below that of two years ago, more than usual for the work."""
    return _fell(f.own_income_this_year_cents, f.own_income_cents, f)


@rule(
    REGELING_OLD.art("4.9"),
    REGELING_OLD.art("4.10", 1),
    BESLUIT_OLD.art("4.10"),
    label=Text("uw draagkracht voor het terugbetalen", "your ability to pay, for repayment"),
    value=Text("Uw draagkracht is {cents} euro per jaar.", "Your ability to pay is {cents} euros a year."),
)
def ability_cents(f: Facts) -> Number:
    """Twelve per cent of income above the free amount, for the year asked about; a year, in cents.

    The income of two years before; after a fall that counts that of the year it fell to, the lower one if both did. The
    minimum wage is that of the same year. Of partners who both repay, the total counts once (Regeling 4.11).
    """
    last, this = f.ability_income_last_year_cents, f.ability_income_this_year_cents
    fell_last, fell_this = income_fell_last_year(f), income_fell_this_year(f)
    later = when(fell_this, when(fell_last, least(last, this), this), last)
    income = when(fell_last | fell_this, later, f.ability_income_cents)
    return _ability(income, f.ability_minimum_wage_cents, f)


@rule(
    BESLUIT_OLD.art("4.9"),
    BESLUIT2021.art("12.1a", 3),
    REGELING2021.art("12.2a", 7),
    yes=Text("Uw maandbedrag hangt af van uw draagkracht.", "Your monthly amount depends on your ability to pay."),
    no=Text(
        "Uw draagkracht is niet gemeten: u kunt daar om vragen.",
        "Your ability to pay was not measured: you may ask for that.",
    ),
)
def ability_measured(f: Facts) -> Truth:
    """On request; unasked where the instalment is first set from 1 January 2023 on, and then every year while it is lower."""
    return f.ability_asked | (f.repayment_decided.comes() & (f.repayment_decided >= ABILITY_EX_OFFICIO))
