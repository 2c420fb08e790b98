"""What each Act hands to an assessment: the same form for the three of them, so that they can be laid side by side."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from typing import Any

import attrs

from inburgering.deadline import Deadline
from inburgering.dossier import Act, Dossier
from inburgering.law import Source
from inburgering.rules import NEVER, Known, Parameter, Rule, Text, value_of, values_of

__all__ = ["ASPECTS", "AnswerOf", "Aspect", "Said", "Term", "dated", "terms"]

Said = Rule[Any] | Parameter[Any] | Text
"""What an Act says on an aspect: an outcome, a figure of the law, or words."""


@attrs.frozen(slots=True)
class Aspect:
    """One line of a comparison: a stable name, the room it belongs to and what it is called."""

    id: str
    room: str
    label: Text


ASPECTS: tuple[Aspect, ...] = (
    Aspect("obliged", "obligation", Text("Moet u inburgeren?", "Must you integrate?")),
    Aspect(
        "obligation_first_day", "obligation", Text("De eerste dag van de plicht", "The first day of the obligation")
    ),
    Aspect("who_is_obliged", "obligation", Text("Wie moet inburgeren", "Who must integrate")),
    Aspect("oldest", "obligation", Text("Tot welke leeftijd", "Up to which age")),
    Aspect("effort", "dispensation", Text("Ontheffing na veel inspanning", "Dispensation after much effort")),
    Aspect("releases", "dispensation", Text("Wie ontheffing geeft", "Who grants dispensation")),
    Aspect("plan", "plan", Text("Plan of aanbod", "Plan or offer")),
    Aspect("level", "requirements", Text("Het taalniveau", "The language level")),
    Aspect("parts", "requirements", Text("Wat u moet halen", "What you must achieve")),
    Aspect("met", "requirements", Text("Bent u klaar?", "Are you done?")),
    Aspect("length", "period", Text("De lengte van de termijn", "The length of the period")),
    Aspect("period_first_day", "period", Text("De eerste dag van de termijn", "The first day of the period")),
    Aspect("extended_last_day", "period", Text("De laatste dag, met verlenging", "The last day, with extensions")),
    Aspect("fine", "sanctions", Text("De hoogste boete als u te laat bent", "The highest fine for being late")),
    Aspect("fines", "sanctions", Text("Wie de boete geeft", "Who imposes the fine")),
    Aspect("loan", "loan", Text("De hoogste lening", "The largest loan")),
)
"""The lines of a comparison, room by room; an Act that lacks one has no such thing."""


@attrs.frozen(slots=True)
class AnswerOf:
    """What an Act answers with.

    Attributes:
        act: The Act.
        since: The first day it was in force.
        sources: The Act and what rests on it, for the receipt.
        obliged: Whether the person must integrate.
        sections: The headings of an explanation, each with its rules in reading order.
        nothing_to_say: Outcomes that an answer passes over, by the id of the rule.
        only_if: Rules told only where another rule, by the id of the first, is not false.
        period: The first and the last day of the integration period, with the extensions granted.
        checklist: What must be achieved, and what of it is done, from the facts.
        claims: What circumstances give in extra time if it is granted, from a dossier on a day.
        deadlines: Every term that the facts date.
        last_day: The last day of the period that now runs.
        exposure: What being late brings, decided on the day after that last day.
        milestones: What enough hours bring, true or false.
        compared: What the Act says on each aspect, by its id.
    """

    act: Act
    since: date
    sources: tuple[Source, ...]
    obliged: Rule[Any]
    sections: tuple[tuple[Text, tuple[Rule[Any], ...]], ...]
    nothing_to_say: Mapping[str, tuple[Any, ...]]
    only_if: Mapping[str, Rule[Any]]
    period: tuple[Rule[Any], Rule[Any]]
    checklist: Callable[[Mapping[str, Known]], tuple[Any, ...]]
    claims: Callable[[Dossier, date], tuple[Any, ...]]
    deadlines: Callable[[Mapping[str, Known]], Iterable[Deadline]]
    last_day: Rule[Any]
    exposure: tuple[Rule[Any], ...]
    milestones: tuple[Rule[Any], ...]
    compared: Mapping[str, Said]


@attrs.frozen(slots=True)
class Term:
    """One term an Act knows: what, who acts, from which rule's day until and including which, and what follows.

    ``begins`` is a rule, or a day that was worked out; the last day may be one too, under the name of ``ends``.
    """

    what: Text
    who: Text
    begins: Rule[Any] | date | None
    ends: Rule[Any]
    after: Text
    last_day: date | None = None


def dated(rule: Rule[Any], facts: Mapping[str, Known]) -> date | None:
    """The day a rule gives; ``None`` when it is undetermined or does not come."""
    return _day(value_of(rule, facts))


def _day(value: Known) -> date | None:
    return value if isinstance(value, date) and value != NEVER else None


def terms(found: Iterable[Term], facts: Mapping[str, Known]) -> Iterator[Deadline]:
    """The terms as deadlines; one of which the last day, or a first day it names, is not settled is left out."""
    listed = tuple(found)
    rules = list(dict.fromkeys(day for one in listed for day in (one.begins, one.ends) if isinstance(day, Rule)))
    days = dict(zip(rules, map(_day, values_of(rules, facts)), strict=True))
    for one in listed:
        first = days[one.begins] if isinstance(one.begins, Rule) else one.begins
        last = one.last_day or days[one.ends]
        if last is not None and (first is not None or one.begins is None):
            yield Deadline(
                one.ends.id, one.what, one.who, first, last, one.after, one.ends.cites[0], one.ends.confidence
            )
