"""The reimbursement (vergoeding) for passing within three years (Wi art. 18; Besluit 4.17 to 4.22; Regeling 4.18 to 4.24).

All amounts are euro cents.
"""

from __future__ import annotations

from datetime import date

from inburgering.dossier import ResidenceGround
from inburgering.facts import Facts
from inburgering.law import BESLUIT_OLD, REGELING_OLD, WI_OLD, WIJZIGINGSWET2012
from inburgering.rules import (
    Day,
    Number,
    Parameter,
    Text,
    Truth,
    all_of,
    days,
    least,
    months,
    most,
    parameter,
    rule,
    when,
    years,
)
from wi2007._loan_ability import cents, times
from wi2007._loan_programme import had_programme, under_win
from wi2007.obligation import arises, settled
from wi2007.period import period_first_day
from wi2007.requirements import full_a2_day, met_by, obligation_met_day

ROOM = "wi2007.loan"

__all__ = [
    "reimbursement_due",
    "reimbursement_excess_cents",
    "reimbursement_fixed_cents",
    "reimbursement_last_day",
    "reimbursement_of_costs_cents",
    "reimbursement_paid_cents",
    "reimbursement_request_last_day",
    "reimbursement_total_cents",
    "settled_extra_cents",
]

_DECREE, _REGULATION = date(2011, 6, 28), date(2011, 4, 1)
_DAY = days(1)
_G = ResidenceGround


def _p(name: str, nl: str, en: str, article: str, par: int | None, value: int) -> Parameter[int]:
    return parameter(f"wi2007.loan.{name}", Text(nl, en), REGELING_OLD.art(article, par, on=_REGULATION), value)


WITHIN = parameter(
    "wi2007.loan.reimbursed_within",
    Text("de tijd om te slagen voor de vergoeding", "the time to pass for the reimbursement"),
    WI_OLD.art("18", 1, on=_DECREE),
    years(3).from_first_day(),
)
WITHOUT_TERM_LAST_DAY = parameter(
    "wi2007.loan.without_term",
    Text("de laatste dag voor een oudkomer zonder termijn", "the last day for an old resident without a term"),
    WIJZIGINGSWET2012.art("X", 4),
    date(2015, 12, 31),
)
FIXED = _p("fixed", "de vaste vergoeding, in euro", "the fixed reimbursement, in euros", "4.18", None, 650)
SHARE = _p("share", "het deel van de kosten, in procent", "the share of the costs, per cent", "4.20", 1, 70)
COSTS_MOST = _p("costs_most", "de hoogste vergoeding, in euro", "the highest reimbursement, in euros", "4.20", 2, 3_000)
EXTRA = _p("extra", "het bedrag voor een oudkomer op A2", "the sum for an old resident at A2", "4.19", None, 270)
REQUEST = parameter(
    "wi2007.loan.reimbursement_request",
    Text("de tijd om vergoeding van kosten te vragen", "the time to ask for costs to be reimbursed"),
    REGELING_OLD.art("4.21", 1, on=_REGULATION),
    months(6),
)


def _without_term(f: Facts) -> Truth:
    return settled(f) & arises(f) & period_first_day(f).never_comes()


@rule(
    WI_OLD.art("18", 1, on=_DECREE),
    WI_OLD.art("26", on=_DECREE),
    BESLUIT_OLD.art("4.18", on=_DECREE),
    WIJZIGINGSWET2012.art("X", 4),
    label=Text("de laatste dag om te slagen voor de vergoeding", "the last day to pass for the reimbursement"),
    value=Text(
        "Slaag uiterlijk op {value} voor de vergoeding.", "Pass on {value} at the latest for the reimbursement."
    ),
    never=Text("Er loopt geen termijn voor de vergoeding.", "No time runs for the reimbursement."),
)
def reimbursement_last_day(f: Facts) -> Day:
    """Three years from the first day of the term, longer by an interruption; the last day included.

    An old resident without a term has until 31 December 2015: three years from 2013 on (X(4)). Who never was obliged is
    no old resident in the sense of the Act (art. 1(1)(c)), and has no such time.
    """
    three = ((period_first_day(f) + f.gap_days) + WITHIN) - _DAY
    return when(_without_term(f), WITHOUT_TERM_LAST_DAY.values[0], three)


def _claims(f: Facts) -> Truth:
    """What bars every reimbursement (4.21(3), 9.1(5)): no right of residence, a personal budget, the WIN."""
    grounds = f.ground.is_in({_G.A, _G.B, _G.C, _G.D, _G.E, _G.L, _G.G, _G.H})
    return all_of(f.has_right & grounds, ~f.personal_budget_2007, ~under_win(f))


@rule(
    WI_OLD.art("18", 1, on=_DECREE),
    BESLUIT_OLD.art("4.17", 2, on=_DECREE),
    BESLUIT_OLD.art("4.21", on=_DECREE),
    yes=Text("U slaagde op tijd voor de vergoeding.", "You passed in time for the reimbursement."),
    no=Text("U hebt geen recht op de vergoeding.", "You have no right to the reimbursement."),
)
def reimbursement_due(f: Facts) -> Truth:
    """Passed the examination, or the NT2 state examination, within the three years, and nothing bars it.

    Barred: no right of residence, a personal budget, reimbursed before, not obliged on passing (but an old resident
    without a term need not be: X(4)), and the Act of before 2007 (WIN) for as long as it applies.
    """
    unbound = _without_term(f)
    obliged = f.obliged_when_passed_2007 | unbound
    in_time = met_by(f, f.on) & met_by(f, reimbursement_last_day(f))
    return all_of(in_time, _claims(f), ~f.reimbursed_before_2007, obliged)


@rule(
    BESLUIT_OLD.art("4.17", 1, "a", on=_DECREE),
    REGELING_OLD.art("4.18", on=_REGULATION),
    BESLUIT_OLD.art("4.21", 1, on=_DECREE),
    label=Text("de vaste vergoeding", "the fixed reimbursement"),
    value=Text("De vaste vergoeding is {cents} euro.", "The fixed reimbursement is {cents} euros."),
)
def reimbursement_fixed_cents(f: Facts) -> Number:
    """EUR 650, of the minister's own accord, within eight weeks of passing; nothing with a municipal programme."""
    return when(reimbursement_due(f) & ~had_programme(f), cents(FIXED), 0)


@rule(
    BESLUIT_OLD.art("4.17", 1, "b", on=_DECREE),
    REGELING_OLD.art("4.20", on=_REGULATION),
    label=Text("de vergoeding van kosten, in totaal", "the reimbursement of costs, in all"),
    value=Text("De vergoeding van kosten is {cents} euro.", "The reimbursement of costs is {cents} euros."),
)
def reimbursement_of_costs_cents(f: Facts) -> Number:
    """Seventy per cent of the costs, EUR 3,000 at most. Parts of a cent are kept, for no rounding was read."""
    return least(cents(COSTS_MOST), times(f.own_costs_2007_cents, SHARE) * 0.01)


@rule(
    REGELING_OLD.art("4.21", 1, on=_REGULATION),
    label=Text("de laatste dag om vergoeding van kosten te vragen", "the last day to ask for costs to be reimbursed"),
    value=Text("Vraag vergoeding van kosten uiterlijk op {value}.", "Ask for your costs on {value} at the latest."),
    never=Text("U bent nog niet geslaagd.", "You have not passed yet."),
)
def reimbursement_request_last_day(f: Facts) -> Day:
    """Six months after passing; for an old resident after having everything at A2, when that comes. Never rolled."""
    passed = obligation_met_day(f)
    return when(settled(f) & full_a2_day(f).comes(), full_a2_day(f), passed) + REQUEST


@rule(
    BESLUIT_OLD.art("4.20", 1, on=_DECREE),
    REGELING_OLD.art("4.21", 1, on=_REGULATION),
    label=Text("wat boven de vaste vergoeding komt", "what comes on top of the fixed reimbursement"),
    value=Text("Daarbovenop komt {cents} euro.", "On top of it come {cents} euros."),
)
def reimbursement_excess_cents(f: Facts) -> Number:
    """The reimbursement of costs in so far as it exceeds EUR 650, when it was asked for in time.

    The minister may also give it unasked. A municipal programme bars the fixed sum only (4.21(1)).
    """
    asked = f.reimbursement_asked_2007 <= reimbursement_request_last_day(f)
    return when(
        reimbursement_due(f) & f.reimbursement_asked_2007.comes() & asked,
        most(0, reimbursement_of_costs_cents(f) - cents(FIXED)),
        0,
    )


@rule(
    BESLUIT_OLD.art("4.17", 3, on=_DECREE),
    REGELING_OLD.art("4.19", on=_REGULATION),
    label=Text("de extra vergoeding voor A2", "the extra reimbursement for A2"),
    value=Text("De extra vergoeding is {cents} euro.", "The extra reimbursement is {cents} euros."),
)
def settled_extra_cents(f: Facts) -> Number:
    """EUR 270 for an old resident who is no clergy and had everything at A2 within the three years.

    Also with a municipal programme, and for who was obliged no more (4.21(1) and (2) do not name it). The NT2 state
    examination is not the examination at A2 that the article names.
    """
    in_time = (full_a2_day(f) <= reimbursement_last_day(f)) & (full_a2_day(f) <= f.on)
    person = settled(f) & ~f.clergy & ~f.extra_reimbursed_before_2007
    return when(person & in_time & _claims(f), cents(EXTRA), 0)


@rule(
    WI_OLD.art("18", on=_DECREE),
    label=Text("de vergoeding bij elkaar", "the whole reimbursement"),
    value=Text("De vergoeding is bij elkaar {cents} euro.", "The whole reimbursement is {cents} euros."),
)
def reimbursement_total_cents(f: Facts) -> Number:
    """The fixed sum, what exceeds it, and the extra for A2."""
    return reimbursement_fixed_cents(f) + reimbursement_excess_cents(f) + settled_extra_cents(f)


@rule(
    BESLUIT_OLD.art("4.22", 1, on=_DECREE),
    REGELING_OLD.art("4.24", 2, on=_REGULATION),
    label=Text("wat er van de vergoeding wordt uitbetaald", "what is paid out of the reimbursement"),
    value=Text("U krijgt {cents} euro uitbetaald.", "You are paid {cents} euros."),
)
def reimbursement_paid_cents(f: Facts) -> Number:
    """What is left after it was set off against the loan; the rest of the debt falls by what was set off."""
    return most(0, reimbursement_total_cents(f) - most(0, f.loan_2007_balance_cents))
