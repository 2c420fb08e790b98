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
    Truth,
    add,
    days,
    months,
    open_question,
    parameter,
    rule,
    when,
)
from wi2013._pvt_period import PVT_PERIOD, pvt_extended_last_day, pvt_first_day
from wi2013._term import PERIOD, extended_last_day, granted_until, period_first_day

ROOM = "wi2013.period"

__all__ = ["covid_last_day", "covid_months", "longest_last_day", "pvt_covid_least_months", "pvt_longest_last_day"]

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
_NOT_BEGUN = Text("Die termijn is niet begonnen.", "That period has not begun.")
_MOST = _SPRING + AUTUMN.values[0] + WINTER.values[0]

_UNSURE = open_question.day(
    "Tot en met welke dag verlengde DUO de termijn om corona? Zet dat besluit in het dossier.",
    "Up to which day did DUO extend the period for COVID-19? Put that decision in the dossier.",
)


def _other_last_day(f: Facts) -> Day:
    """The last day of the term without what may be an extension for COVID-19."""
    none = f.granted_last_day.never_comes() & (f.granted_months == 0) & (f.granted_days == 0)
    n, named = PERIOD.values[0].months, f.other_granted_last_day
    other = granted_until(period_first_day(f), n, named, f.other_granted_months, f.other_granted_days, f)
    return when(none, extended_last_day(f), other)


def _pvt_other_last_day(f: Facts) -> Day:
    """The same of the year for the PVT."""
    none = f.pvt_granted_last_day.never_comes() & (f.pvt_granted_months == 0) & (f.pvt_granted_days == 0)
    n, named = PVT_PERIOD.values[0].months, f.pvt_other_granted_last_day
    other = granted_until(pvt_first_day(f), n, named, f.pvt_other_granted_months, f.pvt_other_granted_days, f)
    return when(none, pvt_extended_last_day(f), other)


def _later(last: Day, more: Number | int) -> Day:
    return (last + _DAY).months_later(more, Count.FIRST_DAY) - _DAY


def _outside(first: Day, extended: Day) -> Truth:
    """Over before the first round, with every extension, or begun after the rounds."""
    return (extended < FIRST_DAY.values[0]) | (first > ROUNDS_OVER.values[0])


def _ran(first: Day, last: Day) -> Truth:
    """Surely running in every round of 2020."""
    return (first <= FIRST_DAY.values[0]) & (last >= FIRST_ROUND_OVER.values[0])


def _decided(f: Facts, since: date) -> Truth:
    """Whether an extension for something else was decided since a day: how long the term was in a round is then not sure."""
    return f.other_granted_dated.comes() & (f.other_granted_dated >= since)


def _all_rounds(f: Facts) -> Number:
    """The months of a term that ran in every round."""
    after = _later(_other_last_day(f), _SPRING + AUTUMN.values[0])
    winter = when(after <= add(LOOKED_AT.values[0], LEFT.values[0]), WINTER.values[0], 0)
    return winter + _SPRING + AUTUMN.values[0]


@rule(
    DUO_COVID.cite(),
    BELEIDSREGEL_VERLENGING.art("7a"),
    confidence=Confidence.INFERRED,
    label=Text("de extra maanden om corona", "the extra months for COVID-19"),
    value=Text("U krijgt om corona {value} maanden extra.", "COVID-19 gives you {value} extra months."),
)
def covid_months(f: Facts) -> Number:
    """Two months each in March, May and July 2020, four in September; four more with at most six months left on 13-1-2021.

    For the term as it ran then: the three years, a gap, and every extension that is not itself one for COVID-19. That the
    rounds add up is inferred: a term that ran to the end of March then ran in every later round. The day within its month
    on which a round looked is not known, so a term that ended in March from the 13th on, or began between 13 March and the
    end of September, is left open, and so is one that was lengthened for something else since; art. 7a gives two months
    at least.
    """
    asked = open_question.number(
        "In welke rondes van 2020 liep uw termijn? De dag van elke ronde is niet gevonden.",
        "In which rounds of 2020 did your period run? The day of each round was not found.",
    )
    first = period_first_day(f)
    sure = _ran(first, _other_last_day(f)) & ~_decided(f, FIRST_DAY.values[0])
    return when(_outside(first, extended_last_day(f)), 0, when(sure, _all_rounds(f), asked))


@rule(
    DUO_COVID.cite(),
    BELEIDSREGEL_VERLENGING.art("7a"),
    confidence=Confidence.INFERRED,
    label=Text("de laatste dag van uw termijn met corona", "the last day of your period with COVID-19"),
    value=Text("Uw termijn loopt dan tot en met {value}.", "Your period then runs up to and including {value}."),
)
def covid_last_day(f: Facts) -> Day:
    """The term without extensions for COVID-19, and then those months; what DUO granted is in `extended_last_day`."""
    return _later(_other_last_day(f), covid_months(f))


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
    asked = open_question.number(
        "In welke rondes van 2020 liep uw termijn voor het PVT? De dag van elke ronde is niet gevonden.",
        "In which rounds of 2020 did your PVT period run? The day of each round was not found.",
    )
    first = pvt_first_day(f)
    ran = when(_ran(first, _pvt_other_last_day(f)), _SPRING, asked)
    return when(_outside(first, pvt_extended_last_day(f)), 0, ran)


@rule(
    DUO_COVID.cite(),
    BELEIDSREGEL_VERLENGING.art("7a"),
    confidence=Confidence.INFERRED,
    label=Text("de laatste dag die uw termijn kan hebben", "the last day your period can have"),
    value=Text("Uw termijn loopt hooguit tot en met {value}.", "Your period runs up to and including {value} at most."),
    never=_NOT_BEGUN,
)
def longest_last_day(f: Facts) -> Day:
    """What is known to be granted and, unless one of that may be for COVID-19 and is long enough, what that gave at most.

    An extension of since 13 March 2020 for want of blame, or of no known ground, may be the one for COVID-19.
    """
    first, extended, other = period_first_day(f), extended_last_day(f), _other_last_day(f)
    every = when(_ran(first, other) & ~_decided(f, LOOKED_AT.values[0]), _all_rounds(f), _MOST)
    settled = extended >= _later(other, every)
    return when(_outside(first, extended) | settled, extended, _later(extended, every))


@rule(
    DUO_COVID.cite(),
    BELEIDSREGEL_VERLENGING.art("7a"),
    confidence=Confidence.INFERRED,
    label=Text("de laatste dag die de PVT-termijn kan hebben", "the last day the PVT period can have"),
    value=Text(
        "De termijn voor het PVT loopt hooguit tot en met {value}.",
        "The PVT period runs up to and including {value} at most.",
    ),
    never=_NOT_BEGUN,
)
def pvt_longest_last_day(f: Facts) -> Day:
    """The same for the PVT; an extension as long as the three rounds of spring may be the one for COVID-19.

    Fourteen months at most, as for the examination: whether the later rounds reached the PVT was not found.
    """
    first, extended, other = pvt_first_day(f), pvt_extended_last_day(f), _pvt_other_last_day(f)
    settled = extended >= _later(other, _SPRING)
    return when(_outside(first, extended) | settled, extended, _later(extended, _MOST))


def term_last_day(f: Facts) -> Day:
    """The last day of the (extended) term; not known where DUO may have lengthened it for COVID-19 and no decision says so."""
    extended = extended_last_day(f)
    lengthened = (longest_last_day(f) > extended) & f.covid_extension_untold
    return when(lengthened, _UNSURE, extended)


def pvt_term_last_day(f: Facts) -> Day:
    """The same of the (extended) year for the PVT."""
    extended = pvt_extended_last_day(f)
    lengthened = (pvt_longest_last_day(f) > extended) & f.pvt_covid_extension_untold
    return when(lengthened, _UNSURE, extended)


def in_term(f: Facts, day: Day) -> Truth:
    """Whether a day lies on or before the last day of the (extended) term; open while COVID-19 alone decides that."""
    return (day <= extended_last_day(f)) | ((day <= longest_last_day(f)) & (day <= term_last_day(f)))


def in_pvt_term(f: Facts, day: Day) -> Truth:
    """The same for the (extended) year of the PVT."""
    return (day <= pvt_extended_last_day(f)) | ((day <= pvt_longest_last_day(f)) & (day <= pvt_term_last_day(f)))
