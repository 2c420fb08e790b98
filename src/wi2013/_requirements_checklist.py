"""What one person has to achieve under the 2013 Act, item by item, out of the rules of `wi2013.requirements`."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

import attrs

from inburgering.dossier import ExamPart
from inburgering.rules import Cite, Day, Known, Rule, Span, Text, Truth, value_of
from wi2013 import _requirements_done as whole
from wi2013 import _requirements_parts as parts
from wi2013.obligation import must_pvt


@attrs.frozen(slots=True)
class Item:
    """One thing to achieve.

    Attributes:
        id: The rule that tells whether it is done.
        label: What it is.
        required: Whether this person must achieve it; ``None`` is unknown.
        done: Whether it is achieved, or need not be; ``None`` is unknown.
        cite: The article that asks for it.
        met: The day it was passed or lifted; ``NEVER`` when it was not, ``None`` when unknown.
        sittings: How many times it was sat, where it is sat and the number is known.
    """

    id: str
    label: Text
    required: bool | None
    done: bool | None
    cite: Cite
    met: date | Span | None = None
    sittings: int | None = None


def checklist(facts: Mapping[str, Known]) -> tuple[Item, ...]:
    """What is to be achieved: the PVT, the four language parts, KNM, and ONA, in this order.

    Facts are those of [`facts_on`][inburgering.facts.facts_on] and of
    [`earlier_facts_on`][inburgering.facts.earlier_facts_on] together. That the person is obliged at all is taken for
    granted. What the day of the obligation does not ask, or a document, exemption or dispensation took away, stays in
    the list, not required.
    """
    pvt = _item(
        facts,
        whole.pvt_done,
        Text("het participatieverklaringstraject (PVT)", "the participation statement programme (PVT)"),
        must_pvt,
        whole.pvt_day,
    )
    return (pvt, *(_part(facts, part) for part in parts.EXAM_PARTS))


def _part(facts: Mapping[str, Known], part: ExamPart) -> Item:
    item = _item(facts, parts.part_done[part], part.label, parts.part_required[part], parts.part_met_day[part])
    sat = facts.get(f"exam_{part}_sittings")
    return attrs.evolve(item, sittings=sat if isinstance(sat, int) else None)


def _item(facts: Mapping[str, Known], done: Rule[Truth], label: Text, required: Rule[Truth], met: Rule[Day]) -> Item:
    return Item(done.id, label, _known(required, facts), _known(done, facts), done.cites[0], _known(met, facts))


def _known(rule: Rule[Any], facts: Mapping[str, Known]) -> Any:
    return value_of(rule, facts)
