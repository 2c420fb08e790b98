"""The new period that a fine sets, and when it may be extended (Wi2013 arts. 29 and 32)."""

from __future__ import annotations

from datetime import date

from inburgering.facts import Facts
from inburgering.law import WI_OLD
from inburgering.rules import NEVER, Confidence, Day, Text, Truth, days, open_question, parameter, rule, when, years
from wi2013._term import day_after

ROOM = "wi2013.period"

__all__ = [
    "NEW_PERIOD",
    "NEW_PERIOD_MORE",
    "PVT_NEW_PERIOD",
    "PVT_NEW_PERIOD_MORE",
    "new_period_extendable",
    "new_period_extended_longest_last_day",
    "new_period_longest_last_day",
    "pvt_new_period_extendable",
    "pvt_new_period_extended_longest_last_day",
    "pvt_new_period_longest_last_day",
]

_DAY = days(1)
_2017, _2022 = date(2017, 10, 1), date(2022, 1, 1)

NEW_PERIOD = parameter(
    "period.new",
    Text("de langste nieuwe termijn na een boete voor het examen", "the longest new period after an examination fine"),
    WI_OLD.art("32", 1),
    years(2),
)
PVT_NEW_PERIOD = parameter(
    "period.pvt_new",
    Text("de langste nieuwe termijn na een boete voor het PVT", "the longest new period after a PVT fine"),
    WI_OLD.art("29", 1),
    years(1),
    since=_2017,
    publication="Stb. 2017, 285",
)
NEW_PERIOD_MORE = parameter(
    "period.new_more",
    Text("de langste verlenging van een nieuwe termijn, per keer", "the longest extension of a new period, each time"),
    (WI_OLD.art("32", 2), WI_OLD.art("32", 3)),
    years(2).from_first_day(),
    since=_2022,
    publication="Stb. 2021, 627",
    confidence=Confidence.INFERRED,
)
PVT_NEW_PERIOD_MORE = parameter(
    "period.pvt_new_more",
    Text(
        "de langste verlenging van een nieuwe PVT-termijn, per keer",
        "the longest extension of a new PVT period, each time",
    ),
    (WI_OLD.art("29", 2), WI_OLD.art("29", 3)),
    years(1).from_first_day(),
    since=_2022,
    publication="Stb. 2021, 627",
    confidence=Confidence.INFERRED,
)


@rule(
    WI_OLD.art("32", 1),
    label=Text("de langste nieuwe termijn na de boete", "the longest new period after the fine"),
    value=Text("De nieuwe termijn loopt hooguit tot en met {value}.", "The new period runs to {value} at the longest."),
    never=Text("Er is geen boete voor het examen.", "There is no fine for the examination."),
)
def new_period_longest_last_day(f: Facts) -> Day:
    """Two years after the fine was notified, counted from that event. The decision sets the term; DUO gives two years."""
    return f.exam_fine_notified + NEW_PERIOD


@rule(
    WI_OLD.art("29", 1),
    since=_2017,
    publication="Stb. 2017, 285",
    label=Text("de langste nieuwe termijn na de PVT-boete", "the longest new period after the PVT fine"),
    value=Text("De nieuwe termijn loopt hooguit tot en met {value}.", "The new period runs to {value} at the longest."),
    never=Text("Er is geen boete voor het PVT.", "There is no fine for the PVT."),
)
def pvt_new_period_longest_last_day(f: Facts) -> Day:
    """One year after the fine was notified, counted from that event; the decision sets the term."""
    return f.pvt_fine_notified + PVT_NEW_PERIOD


def _extendable(f: Facts, fined_until: Day, notified: Day, excused: Truth) -> Truth:
    asked = open_question.truth(
        "Kan een nieuwe termijn van een boete van voor 2022 worden verlengd? Het overgangsrecht is niet gevonden.",
        "Can a new period that a fine set before 2022 be extended? The transitional law was not found.",
    )
    return fined_until.comes() & (f.on >= _2022) & excused & ((notified >= _2022) | asked)


@rule(
    WI_OLD.art("32", 2),
    since=_2022,
    publication="Stb. 2021, 627",
    confidence=Confidence.INFERRED,
    yes=Text("DUO verlengt de nieuwe termijn na de boete.", "DUO extends the new period after the fine."),
    no=Text("De nieuwe termijn na de boete wordt niet verlengd.", "The new period after the fine is not extended."),
)
def new_period_extendable(f: Facts) -> Truth:
    """Not to blame, and only since the last text of the Act, from 1-1-2022 (that day is inferred).

    No ground of literacy, and no first day to ask. Whether a fine of before that day sets a period that can be extended is
    left open.
    """
    return _extendable(f, f.exam_fined_last_day, f.exam_fine_notified, f.new_period_excused)


@rule(
    WI_OLD.art("29", 2),
    since=_2022,
    publication="Stb. 2021, 627",
    confidence=Confidence.INFERRED,
    yes=Text("DUO verlengt de nieuwe termijn voor het PVT.", "DUO extends the new period for the PVT."),
    no=Text("De nieuwe termijn voor het PVT wordt niet verlengd.", "The new period for the PVT is not extended."),
)
def pvt_new_period_extendable(f: Facts) -> Truth:
    """As for the examination (art. 32(2)), for the new period after a PVT fine."""
    return _extendable(f, f.pvt_fined_last_day, f.pvt_fine_notified, f.pvt_new_period_excused)


_NOT = Text("De nieuwe termijn wordt niet verlengd.", "The new period is not extended.")


@rule(
    WI_OLD.art("32", 3),
    since=_2022,
    publication="Stb. 2021, 627",
    confidence=Confidence.INFERRED,
    label=Text("de uiterste laatste dag na verlenging van de nieuwe termijn", "the last day of an extended new period"),
    value=Text("De nieuwe termijn kan lopen tot en met {value}.", "The new period can run to {value} at the longest."),
    never=_NOT,
)
def new_period_extended_longest_last_day(f: Facts) -> Day:
    """Two years after the new period, at most; it may be extended again."""
    until = day_after(f.exam_fined_last_day + _DAY, NEW_PERIOD_MORE.values[0].months, f) - _DAY
    return when(new_period_extendable(f), until, NEVER)


@rule(
    WI_OLD.art("29", 3),
    since=_2022,
    publication="Stb. 2021, 627",
    confidence=Confidence.INFERRED,
    label=Text(
        "de uiterste laatste dag na verlenging van de nieuwe PVT-termijn", "the last day of an extended new PVT period"
    ),
    value=Text("De nieuwe termijn kan lopen tot en met {value}.", "The new period can run to {value} at the longest."),
    never=_NOT,
)
def pvt_new_period_extended_longest_last_day(f: Facts) -> Day:
    """One year after the new period, at most; it may be extended again."""
    until = day_after(f.pvt_fined_last_day + _DAY, PVT_NEW_PERIOD_MORE.values[0].months, f) - _DAY
    return when(pvt_new_period_extendable(f), until, NEVER)
