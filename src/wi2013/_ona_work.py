"""Exemption from ONA for who works (Besluit 2.4a): employees, then the self-employed and those with Bbz assistance."""

from __future__ import annotations

from datetime import date

from inburgering.dossier import Purpose
from inburgering.facts import Facts
from inburgering.law import BESLUIT2021, BESLUIT_OLD, Practice
from inburgering.rules import Confidence, Text, Truth, open_question, parameter, rule, when

ROOM = "wi2013.obligation"

_ABSENT, _EMPLOYEES = date(2018, 11, 14), date(2020, 3, 13)  # the text still without it, and the first one read with it
_SELF_EMPLOYED, _HOURLY = date(2020, 10, 1), date(2024, 1, 1)
DUO_ONA = Practice(
    Text("DUO, nieuwe regels voor ONA", "DUO, new rules for ONA"),
    "https://inburgeren.nl/nieuwe-regels-ona.jsp",
)
ONA_MONTHS = parameter(
    "wi2013.obligation.ona_months",
    Text(
        "de maanden met werk, van de twaalf voor het verzoek", "the months with work, of the twelve before the request"
    ),
    BESLUIT_OLD.art("2.4a", 1, "a"),
    6,
)
ONA_HOURS = parameter(
    "wi2013.obligation.ona_hours",
    Text("de uren werk in een maand", "the hours of work in a month"),
    BESLUIT_OLD.art("2.4a", 1, "a"),
    48,
)
ONA_WEEK = parameter(
    "wi2013.obligation.ona_week",
    Text("de uren van een werkweek waarop het minimumloon ziet", "the hours of a week for the minimum wage"),
    BESLUIT_OLD.art("2.4a", 1, "b"),
    40,
)
DUO_PROFIT = parameter(
    "wi2013.obligation.ona_duo_profit",
    Text("de winst die DUO in 2020 vroeg, in eurocent", "the profit that DUO asked for in 2020, in euro cents"),
    DUO_ONA.cite(),
    279_144,
)
_HOURS_IN_ALL = ONA_HOURS.values[0] * ONA_MONTHS.values[0]


@rule(
    BESLUIT_OLD.art("2.4a", 1, "a"),
    yes=Text("U had genoeg betaald werk in loondienst.", "You had enough paid employment."),
    no=Text("U had niet genoeg betaald werk in loondienst.", "You did not have enough paid employment."),
)
def ona_employed(f: Facts) -> Truth:
    """In six months or more of the twelve before the request, 48 hours a month or more in paid employment.

    Not in the text of 14 November 2018, and in that of 13 March 2020; on which day in between it began is open.
    """
    began = open_question.truth(
        "Gold de vrijstelling van ONA voor werknemers al op de dag van uw verzoek?",
        "Did the exemption from ONA for employees hold on the day of your request?",
    )
    enough = f.ona_months_employed >= ONA_MONTHS
    in_force = (f.ona_work_requested >= _EMPLOYEES) | began
    return (f.ona_work_requested > _ABSENT) & enough & in_force


@rule(
    BESLUIT_OLD.art("2.4a", 1, "b"),
    BESLUIT2021.art("12.1a", 5),
    yes=Text("U had genoeg winst uit een eigen bedrijf.", "You had enough profit from a business."),
    no=Text("U had niet genoeg winst uit een eigen bedrijf.", "You did not have enough profit from a business."),
)
def ona_self_employed(f: Facts) -> Truth:
    """Profit of at least six months of 48 hours at the minimum wage with holiday allowance; requests from 1 October 2020.

    The wage of an hour is a fortieth of that of a week; for requests from 1 January 2024 it is the hourly wage of the law.
    """
    by_week = f.ona_profit_cents * ONA_WEEK.values[0] >= f.ona_weekly_wage_cents * _HOURS_IN_ALL
    by_hour = f.ona_profit_cents >= f.ona_hourly_wage_cents * _HOURS_IN_ALL
    return (f.ona_work_requested >= _SELF_EMPLOYED) & when(f.ona_work_requested >= _HOURLY, by_hour, by_week)


@rule(
    BESLUIT_OLD.art("2.4a", 1, "c"),
    yes=Text(
        "U kreeg lang genoeg bijstand voor zelfstandigen.", "You had assistance for the self-employed for long enough."
    ),
    no=Text(
        "U kreeg niet lang genoeg bijstand voor zelfstandigen.",
        "You did not have assistance for the self-employed for long enough.",
    ),
)
def ona_assisted(f: Facts) -> Truth:
    """Bbz assistance (Bbz 2004 art. 2(1) or (2)) in six months or more of the twelve; requests from 1 October 2020."""
    return (f.ona_work_requested >= _SELF_EMPLOYED) & (f.ona_months_assisted >= ONA_MONTHS)


@rule(
    BESLUIT_OLD.art("2.4a", 1),
    yes=Text("U krijgt vrijstelling van ONA omdat u werkt.", "You are to be exempt from ONA because you work."),
    no=Text("U krijgt geen vrijstelling van ONA omdat u werkt.", "You are not exempt from ONA for working."),
)
def ona_work_exempt(f: Facts) -> Truth:
    """Asked for, and one of the three grounds is met. That it was granted is told by the decision, not by this rule."""
    return (f.ona_work_requested <= f.on) & (ona_employed(f) | ona_self_employed(f) | ona_assisted(f))


@rule(
    DUO_ONA.cite(),
    BESLUIT_OLD.art("2.4a", 3),
    layer=DUO_ONA.layer,
    confidence=Confidence.INFERRED,
    yes=Text("DUO geeft vrijstelling van ONA omdat u werkt.", "DUO exempts you from ONA because you work."),
    no=Text("DUO geeft geen vrijstelling van ONA omdat u werkt.", "DUO does not exempt you from ONA for working."),
)
def ona_work_exempt_in_practice(f: Facts) -> Truth:
    """As the decree, and what DUO's page of 2020 adds in favour of the self-employed.

    Six months in the trade register and EUR 2,791.44 of profit, which is the formula without holiday allowance; or a
    permit for self-employment. The amount is that of requests in 2020; of later years it is not known.
    """
    amount = open_question.truth(
        "Welke winst vraagt DUO in het jaar van uw verzoek?",
        "Which profit does DUO ask for in the year of your request?",
    )
    listed = f.ona_months_listed >= ONA_MONTHS
    profit = when(f.ona_work_requested < date(2021, 1, 1), f.ona_profit_cents >= DUO_PROFIT, amount)
    asked = (f.ona_work_requested >= _SELF_EMPLOYED) & (f.ona_work_requested <= f.on)
    return ona_work_exempt(f) | (asked & ((listed & profit) | (f.purpose == Purpose.SELF_EMPLOYED)))
