"""One small eligibility rule, three times: by hand, declared in our language, and in openfisca-core.

Made up for the benchmark: someone is subject when 18 or older and under the pension age of the day asked about; the
deadline is the start plus three years; overdue is subject and past the deadline.
"""

from __future__ import annotations

from calendar import isleap
from dataclasses import dataclass
from datetime import date

from inburgering.law import WI2021
from inburgering.rules import Day, Text, Truth, Vocabulary, day, months, parameter, rule, years

_SAME = Text("vergelijking", "comparison")
_SAYS = {"yes": _SAME, "no": _SAME, "label": _SAME, "value": _SAME}
_CITE = WI2021.art("3", 1)


class Facts(Vocabulary):
    """What the small rule names."""

    on = day(Text("de dag", "the day asked about"))
    born = day(Text("geboren", "born"))
    start = day(Text("begin", "start"))


PENSION_AGE = parameter("benchmark.pension_age", _SAME, _CITE, months(67 * 12)).changed(
    date(2028, 1, 1), months(67 * 12 + 3)
)


@rule(_CITE, **_SAYS)
def subject(f: Facts) -> Truth:
    """18 or older, and under the pension age of the day asked about."""
    return (f.born + years(18) <= f.on) & (f.on < f.born + PENSION_AGE.on(f.on))


@rule(_CITE, **_SAYS)
def deadline(f: Facts) -> Day:
    """Three years after the start."""
    return f.start + years(3)


@rule(_CITE, **_SAYS)
def overdue(f: Facts) -> Truth:
    """Subject, and past the deadline."""
    return subject(f) & (f.on > deadline(f))


@dataclass(slots=True)
class Person:
    """What the hand-written rule works on."""

    born: date
    start: date


def _shifted(day: date, months_: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + months_, 12)
    if month == 1 and day.day == 29 and not isleap(year):
        return date(year, 2, 28)
    return date(year, month + 1, min(day.day, 28) if day.day > 28 else day.day)


def overdue_by_hand(person: Person, on: date) -> bool:
    """The same rule, as somebody in a hurry would write it: no unknowns, no proof."""
    pension = 67 * 12 if on < date(2028, 1, 1) else 67 * 12 + 3
    is_subject = _shifted(person.born, 18 * 12) <= on < _shifted(person.born, pension)
    return is_subject and on > _shifted(person.start, 36)
