"""Findings that lay a fine or a loan beside what the rooms work out: off the table, above a total, more than can be lent."""

from __future__ import annotations

from inburgering.dossier import Act
from inburgering.facts import RegisterFacts
from inburgering.law import BESLUIT2021, REGELING2021
from inburgering.register._finding import Severity, finding
from inburgering.rules import Confidence, Number, Op, Text, Truth, rule
from wi2021 import loan, sanctions


@rule(
    REGELING2021.art("7.1"),
    id="register.route_fine_by_table",
    confidence=Confidence.INFERRED,
    label=Text("de boete voor de leerroute volgens de tabel", "the fine for the route by the table"),
    value=Text("De tabel geeft {cents} euro.", "The table gives {cents} euros."),
)
def route_fine_by_table(f: RegisterFacts) -> Number:
    """In euro cents, as a register has its fines."""
    return sanctions.route_fine_by_effort(f) * 100


@finding(
    "A17c",
    Severity.DOUBT,
    REGELING2021.art("7.1"),
    BESLUIT2021.art("7.2", 2),
    confidence=Confidence.INFERRED,
    recorded=RegisterFacts.highest_fine_route_cents,
    by_law=route_fine_by_table,
    ask=Text(
        "Welke uren en examens telden mee op de dag van de boete?",
        "Which hours and examinations counted on the day of the fine?",
    ),
    yes=Text(
        "De boete voor de leerroute is hoger dan de tabel geeft.",
        "The fine for the route is higher than the table gives.",
    ),
    no=Text(
        "De boete voor de leerroute is niet hoger dan de tabel geeft, of er is geen.",
        "The fine for the route is not higher than the table gives, or there is none.",
    ),
)
def route_fine_off_the_table(f: RegisterFacts) -> Truth:
    """Under the Wi2021 on record, fined for the route, and more than the table gives for what was done so far.

    In doubt, because hours and examinations of after the fine are on record too; those can only lower it.
    """
    above = f.highest_fine_route_cents > route_fine_by_table(f)
    return (f.recorded_act == Act.WI2021) & (f.highest_fine_route_cents > 0) & above


@finding(
    "A17d",
    Severity.ERROR,
    BESLUIT2021.art("7.1", 5),
    recorded=RegisterFacts.conduct_fines_euros,
    by_law=sanctions.conduct_maximum,
    ask=Text(
        "Welke boetes gaf de gemeente in deze termijn?", "Which fines did the municipality impose in this period?"
    ),
    remedy=Text("Trek in wat boven het hoogste totaal komt.", "Revoke what goes beyond the highest total."),
    yes=Text(
        "De boetes van de gemeente zijn samen hoger dan het hoogste totaal.",
        "The fines of the municipality together exceed the highest total.",
    ),
    no=Text(
        "De boetes van de gemeente zijn samen niet hoger dan het hoogste totaal.",
        "The fines of the municipality together do not exceed the highest total.",
    ),
)
def fines_above_the_total(f: RegisterFacts) -> Truth:
    """Under the Wi2021 on record: what the municipality fined in the period now running is above the total for it."""
    return (f.recorded_act == Act.WI2021) & (f.conduct_fines_euros > sanctions.conduct_maximum(f))


@rule(
    BESLUIT2021.art("6.2", 1),
    id="register.largest_loan",
    label=Text("de hoogste lening", "the largest loan"),
    value=Text("De hoogste lening is {cents} euro.", "The largest loan is {cents} euros."),
)
def largest_loan(f: RegisterFacts) -> Number:  # noqa: ARG001  # the same for everybody
    """In euro cents, as a register has its loans; less by what somebody can pay."""
    return loan.MAXIMUM.dated().expr(lambda euros: Number(Op.CONST, (), euros * 100))


@finding(
    "A18f",
    Severity.ERROR,
    BESLUIT2021.art("6.2", 1),
    recorded=RegisterFacts.loan_2021_granted_cents,
    by_law=largest_loan,
    ask=Text("Hoe hoog is de lening, en wanneer is zij toegekend?", "How high is the loan, and when was it granted?"),
    yes=Text("Er is meer lening toegekend dan iemand kan krijgen.", "A larger loan was granted than anybody can get."),
    no=Text(
        "Er is niet meer lening toegekend dan iemand kan krijgen.", "No larger loan was granted than anybody can get."
    ),
)
def loan_above_the_maximum(f: RegisterFacts) -> Truth:
    """A loan under the Wi2021 above the maximum, whatever the income. One for who may not borrow at all says A16b."""
    return f.loan_2021_granted_cents > largest_loan(f)
