"""One dossier under the three Acts, room by room: what each Act says, and where they part.

Only one Act governs a person, and there is no choice. The comparison reads the dossier as if each of them did; it is for
who must explain why a neighbour has other rules, and for who reads one Act and knows another.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

import attrs

from inburgering._answer import ASPECTS, Aspect, Said
from inburgering.assessment import ANSWERS
from inburgering.dossier import Act, Dossier
from inburgering.facts import earlier_facts_on, facts_on
from inburgering.facts._transition_words import SupposedAct
from inburgering.rules import Known, Parameter, Rule, Span, Text, decide, say, show, value_of
from inburgering.rules.data import plain
from inburgering.transition import act

__all__ = ["Cell", "Comparison", "Line", "compare"]

_SUPPOSED = {code.value: code for code in SupposedAct}
_NONE = Text("heeft deze wet niet", "this Act has none")
_NO_DUTY = Text("er is geen plicht (meer)", "there is no obligation (any more)")
_IN_EUROS = {"fine"}
"""The aspects of which a figure is an amount of euros."""
_NOT_YET = Text("nog niet in werking", "not yet in force")


@attrs.frozen(slots=True)
class Cell:
    """What one Act says on one aspect.

    Attributes:
        words: In Dutch and English.
        value: The outcome or the figure; ``None`` where it is undetermined, or where there are only words.
        article: Where it stands, in Dutch and English; ``None`` where there are only words.
        url: The address of the article.
        determined: Whether it is settled what the Act says.
    """

    words: Text
    value: Any = None
    article: Text | None = None
    url: str | None = None
    determined: bool = True


@attrs.frozen(slots=True)
class Line:
    """One aspect under the three Acts. ``differs``: two of them do not say the same; ``None``: undetermined."""

    aspect: Aspect
    cells: Mapping[Act, Cell]

    @property
    def differs(self) -> bool | None:
        """Whether two Acts differ in what they say; ``None`` where what one of them says is needed for that and not settled."""
        said = {cell.words for cell in self.cells.values() if cell.determined}
        if len(said) > 1:
            return True
        return False if all(cell.determined for cell in self.cells.values()) else None


@attrs.frozen(slots=True)
class Comparison:
    """A dossier under each of the Acts on one day. ``governs``: the Act that in fact does; ``None``: undetermined."""

    on: date
    governs: Act | None
    lines: tuple[Line, ...]

    def to_dict(self) -> dict[str, Any]:
        """Plain data for JSON: the lines in order, with each Act's words, value and article."""
        return {
            "on": self.on.isoformat(),
            "governs": None if self.governs is None else self.governs.value,
            "lines": [
                {
                    "aspect": line.aspect.id,
                    "room": line.aspect.room,
                    "label": plain(line.aspect.label),
                    "differs": line.differs,
                    "acts": {one.value: _plain(cell) for one, cell in line.cells.items()},
                }
                for line in self.lines
            ],
        }


def compare(dossier: Dossier, *, on: date) -> Comparison:
    """Lay the three Acts beside each other on one dossier, on the day ``on``.

    Each Act is read as if it had governed from the first right of residence; facts and versions are those of ``on``, or of
    the first day of an Act that was not in force yet.
    """
    facts = facts_on(dossier, on) | earlier_facts_on(dossier, on)
    lines = []
    for aspect in ASPECTS:
        cells = {}
        for one, answer in ANSWERS.items():
            day = max(on, answer.since)
            supposed = facts | {"supposed_act": _SUPPOSED[one.value], "on": day}
            said = answer.compared.get(aspect.id)
            dated = aspect.id == "obligation_first_day" or (aspect.room == "period" and isinstance(said, Rule))
            if dated and value_of(answer.obliged, supposed) is False:
                said = _NO_DUTY  # the rule says when, not whether
            cells[one] = _cell(said, supposed, day, in_euros=aspect.id in _IN_EUROS)
        lines.append(Line(aspect, cells))
    governs = value_of(act, facts)
    return Comparison(on, governs if isinstance(governs, Act) else None, tuple(lines))


def _cell(said: Said | None, facts: Mapping[str, Known], on: date, *, in_euros: bool) -> Cell:
    if said is None:
        return Cell(_NONE)
    if isinstance(said, Text):
        return Cell(said)
    cite = said.cites[0]
    article = Text(cite.label("nl"), cite.label("en"))
    if isinstance(said, Rule):
        value = decide(said, facts).value
        settled = value is not None and not isinstance(value, Span)
        return Cell(Text(say(said, value, "nl"), say(said, value, "en")), value, article, cite.url, settled)
    return Cell(*_figure(said, on, in_euros=in_euros), article, cite.url)


def _figure(said: Parameter[Any], on: date, *, in_euros: bool) -> tuple[Text, Any]:
    value = said.at(on)
    if value is None:
        return _NOT_YET, None
    nl, en = show(value, "nl"), show(value, "en")
    if isinstance(value, int | float):  # a number says nothing without what it counts
        label = Text(said.label.nl.removesuffix(", in euro"), said.label.en.removesuffix(", in euros"))
        unit = Text(" euro", " euros") if in_euros or label != said.label else Text("", "")
        nl, en = f"{label.nl}: {nl}{unit.nl}", f"{label.en}: {en}{unit.en}"
    return Text(nl, en), value


def _plain(cell: Cell) -> dict[str, Any]:
    article = None if cell.article is None else plain(cell.article)
    value = plain(cell.value) if isinstance(cell.value, str | int | float | date | bool) else None
    return {"words": plain(cell.words), "value": value, "article": article, "url": cell.url}
