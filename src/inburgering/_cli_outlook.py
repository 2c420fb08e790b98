"""What lies ahead, as the command ``outlook`` prints it: the roads, and what would lower the fine."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from inburgering.facts import Facts
from inburgering.forecast import Outlook, Road
from inburgering.rules import NEVER, Fact, Layer, Span, Text, Turn, bounds, say, show, show_day

__all__ = ["said"]

_LATE = Text("Na de laatste dag:", "After the last day:")
_BY_THE_ACT = Text("Volgens de tekst van de wet alleen:", "By the text of the Act alone:")
_NO_PERIOD = Text(
    "Er loopt geen termijn: de plicht is er niet (meer) of is voldaan, of de termijn is niet bekend.",
    "No period runs: the obligation is not there (any more) or is met, or the period is not known.",
)
_WOULD_CHANGE = Text("Wat de boete zou veranderen", "What would change the fine")
_MOST_CHANGES = 8
_MORE = Text("en nog {n} (met --format json ziet u alles)", "and {n} more (--format json shows all)")
_FINE, _NO_FINE = Text("boete {n} euro", "a fine of {n} euros"), Text("geen boete", "no fine")
_LEAST, _AT_MOST = Text("ten minste {v}", "at least {v}"), Text("ten hoogste {v}", "at most {v}")
_BY, _NOT_BEFORE = Text("uiterlijk {v}", "by {v}"), Text("niet eerder dan {v}", "not before {v}")


def said(found: Outlook, lang: str) -> str:
    """The roads a block each, and a block of what would lower the fine."""
    blocks = [_ahead(road, lang) for road in found.roads] or [_NO_PERIOD[lang]]
    if lines := _changes(found, lang):
        blocks.append("\n".join([_WOULD_CHANGE[lang], *(f"  - {line}" for line in lines)]))
    return "\n\n".join(blocks) + "\n"


def _ahead(road: Road, lang: str) -> str:
    lines = [road.label[lang], f"  {road.supposes[lang]}"]
    for event in road.events:
        who = "" if event.who is None else f" {event.who[lang]}."
        lines.append(
            f"  - {show_day(event.day, lang)}: {event.what[lang].rstrip('.')}.{who} ({event.cite.label(lang)})"
        )
    lines += [f"  - {line}" for line in _exposed(road, lang)]
    return "\n".join(lines)


def _exposed(road: Road, lang: str) -> Iterator[str]:
    """What being late brings; where Union law leaves something else of it than the Act, Union law goes first."""
    values = [d.value for d in road.exposure]
    europe = [d for d in road.exposure if d.rule.layer is Layer.EU]
    other = [d for d in europe if d.value is not None and d.value != values[road.exposure.index(d) - 1]]
    for d in other:
        yield f"{_LATE[lang]} {say(d.rule, d.value, lang)} ({d.rule.cites[0].label(lang)})"
    for place, d in enumerate(road.exposure):
        replaced = any(place < road.exposure.index(one) for one in other)
        # The same amount is not said twice; what is not known under Union law is.
        if d not in europe or d.value is None:
            head = _BY_THE_ACT if replaced else _LATE
            yield f"{head[lang]} {say(d.rule, d.value, lang)} ({d.rule.cites[0].label(lang)})"


def _changes(found: Outlook, lang: str) -> list[str]:
    """What would lower the fine and can still come, and how much is left out."""
    if found.fine is None:
        return []
    now = _amount(found.fine.value)
    lower = [turn for turn in found.changes if _amount(turn.outcome) < now and _can_come(turn, found.on)]
    lines = list(dict.fromkeys(_changed(turn, found.last_day, lang) for turn in lower))
    left = len(lines) - _MOST_CHANGES
    return lines if left <= 0 else [*lines[:_MOST_CHANGES], _MORE[lang].format(n=left)]


def _amount(value: Any) -> float:
    """A fine is a number."""
    return float(value)


def _can_come(turn: Turn, on: date) -> bool:
    """Whether nothing in it had to happen before the day looked from."""
    return all(not isinstance(value, date) or value > on for _, value in turn.facts)


def _changed(turn: Turn, last: date | None, lang: str) -> str:
    facts, was = Facts.facts(), dict(turn.was)
    named = (
        f"{facts[name].data.label[lang]}: {_needed(value, was.get(name), facts[name].data, last)[lang]}"
        for name, value in turn.facts
    )
    then = _FINE[lang].format(n=show(turn.outcome, lang)) if turn.outcome else _NO_FINE[lang]
    return "; ".join(named) + f" → {then}"


def _needed(value: Any, was: Any, fact: Fact, last: date | None) -> Text:
    """The value a fact would need: of a number or a day the boundary, on the side away from what it is now."""
    words = None
    if isinstance(value, date) and value != NEVER:
        low, high = bounds(was if isinstance(was, date | Span) else NEVER)
        words = _BY if value < low else _NOT_BEFORE if value > high else None
        # What is looked at is the day after the period; what is done in time is done by its last day.
        value = min(value, last) if words is _BY and last is not None else value
    elif isinstance(value, int | float) and not isinstance(value, bool) and isinstance(was, int | float):
        words = _LEAST if value > was else _AT_MOST
    said = Text(show(value, "nl", fact), show(value, "en", fact))
    return said if words is None else Text(words.nl.format(v=said.nl), words.en.format(v=said.en))
