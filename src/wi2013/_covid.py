"""The extensions that DUO gave everybody in 2020 because of COVID-19 (policy rule art. 7a)."""

from __future__ import annotations

from datetime import date

from inburgering.facts import Facts
from inburgering.law import BELEIDSREGEL_VERLENGING, DUO_COVID
from inburgering.rules import (
    Confidence,
    Count,
    Day,
    Number,
    Text,
    add,
    days,
    months,
    open_question,
    parameter,
    rule,
    when,
)
from wi2013._pvt_period import pvt_first_day, pvt_last_day
from wi2013._term import period_first_day, period_last_day

ROOM = "wi2013.period"

__all__ = ["covid_last_day", "covid_months", "pvt_covid_least_months"]

FIRST_DAY = parameter(
    "period.covid_first_day",
    Text("de eerste dag van de verlenging om corona", "the first day of the COVID-19 extension"),
    BELEIDSREGEL_VERLENGING.art("7a"),
    date(2020, 3, 13),
    publication="Stcrt. 2020, 25861",
)
FIRST_ROUND_OVER = parameter(
    "period.covid_first_round_over",
    Text("de laatste dag van maart 2020", "the last day of March 2020"),
    DUO_COVID.cite(),
    date(2020, 3, 31),
)
ROUNDS_OVER = parameter(
    "period.covid_rounds_over",
    Text("de laatste dag van september 2020", "the last day of September 2020"),
    DUO_COVID.cite(),
    date(2020, 9, 30),
)
SPRING = parameter(
    "period.covid_spring",
    Text("maanden van elke ronde van maart, mei en juli 2020", "months of each round of March, May and July 2020"),
    DUO_COVID.cite(),
    2,
)
AUTUMN = parameter(
    "period.covid_autumn",
    Text("maanden van de ronde van september 2020", "months of the round of September 2020"),
    DUO_COVID.cite(),
    4,
)
WINTER = parameter(
    "period.covid_winter",
    Text("maanden van de ronde van december 2020", "months of the round of December 2020"),
    DUO_COVID.cite(),
    4,
)
LOOKED_AT = parameter(
    "period.covid_looked_at",
    Text("de dag waarop de ronde van december keek", "the day the round of December looked at"),
    DUO_COVID.cite(),
    date(2021, 1, 13),
)
LEFT = parameter(
    "period.covid_left",
    Text("hoeveel tijd er toen hooguit over mocht zijn", "how much time could be left then, at most"),
    DUO_COVID.cite(),
    months(6),
)
_DAY = days(1)
_SPRING = 3 * SPRING.values[0]  # March, May and July


def _without(f: Facts) -> Day:
    """The last day of the three years and the gap alone."""
    return period_last_day(f) + f.gap_days


def _rounds(first: Day, last: Day, given: Number | int, nl: str, en: str) -> Number:
    """``given`` for a term that ran in March 2020; 0 for one that was over before or began after the rounds; else open."""
    asked = open_question.number(nl, en)
    outside = (last < FIRST_DAY.values[0]) | (first > ROUNDS_OVER.values[0])
    sure = (first <= FIRST_DAY.values[0]) & (last >= FIRST_ROUND_OVER.values[0])
    return when(outside, 0, when(sure, given, asked))


@rule(
    DUO_COVID.cite(),
    BELEIDSREGEL_VERLENGING.art("7a"),
    confidence=Confidence.INFERRED,
    label=Text("de extra maanden om corona", "the extra months for COVID-19"),
    value=Text("U krijgt om corona {value} maanden extra.", "COVID-19 gives you {value} extra months."),
)
def covid_months(f: Facts) -> Number:
    """Two months each in March, May and July 2020, four in September; four more with at most six months left on 13-1-2021.

    For a term of three years and a gap, without other extensions. That the rounds add up is inferred: a term that ran to
    the end of March then ran in every later round. The day within its month on which a round looked is not known, so a
    term that ended in March from the 13th on, or began between 13 March and the end of September, is left open; art. 7a
    gives two months at least.
    """
    before = _without(f)
    after = (before + _DAY).months_later(_SPRING + AUTUMN.values[0], Count.FIRST_DAY) - _DAY
    winter = when(after <= add(LOOKED_AT.values[0], LEFT.values[0]), WINTER.values[0], 0)
    return _rounds(
        period_first_day(f),
        before,
        winter + _SPRING + AUTUMN.values[0],
        "In welke rondes van 2020 liep uw termijn? De dag van elke ronde is niet gevonden.",
        "In which rounds of 2020 did your period run? The day of each round was not found.",
    )


@rule(
    DUO_COVID.cite(),
    BELEIDSREGEL_VERLENGING.art("7a"),
    confidence=Confidence.INFERRED,
    label=Text("de laatste dag van uw termijn met corona", "the last day of your period with COVID-19"),
    value=Text("Uw termijn loopt dan tot en met {value}.", "Your period then runs up to and including {value}."),
)
def covid_last_day(f: Facts) -> Day:
    """The three years and the gap with the months for COVID-19; what DUO granted is in `extended_last_day`."""
    return (_without(f) + _DAY).months_later(covid_months(f), Count.FIRST_DAY) - _DAY


@rule(
    DUO_COVID.cite(),
    BELEIDSREGEL_VERLENGING.art("7a"),
    confidence=Confidence.INFERRED,
    label=Text(
        "de extra maanden voor het PVT om corona, ten minste", "extra months for the PVT for COVID-19, at least"
    ),
    value=Text(
        "U krijgt voor het PVT ten minste {value} maanden extra.", "The PVT gets at least {value} extra months."
    ),
)
def pvt_covid_least_months(f: Facts) -> Number:
    """Two months each in March, May and July 2020; whether the later rounds reached the PVT was not found."""
    return _rounds(
        pvt_first_day(f),
        pvt_last_day(f) + f.gap_days,
        _SPRING,
        "In welke rondes van 2020 liep uw termijn voor het PVT? De dag van elke ronde is niet gevonden.",
        "In which rounds of 2020 did your PVT period run? The day of each round was not found.",
    )
