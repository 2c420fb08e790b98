"""What one person has to achieve, item by item, out of the rules of `wi2021.requirements`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, cast

import attrs

from inburgering.dossier import Route
from inburgering.facts._wi2021_self_reliance import PARTICIPATION_HOURS
from inburgering.rules import Cite, Known, Number, Parameter, Rule, Text, Truth, value_of
from wi2021 import _requirements_hours as hours
from wi2021 import _requirements_modules as modules
from wi2021 import _requirements_parts as parts


@attrs.frozen(slots=True)
class Item:
    """One thing to achieve.

    Attributes:
        id: The rule that tells whether it is done, or the fact when no rule stands between.
        label: What it is.
        required: Whether this person must achieve it; ``None`` is unknown.
        done: Whether it is achieved, also when it is not required; ``None`` is unknown.
        cite: The article that asks for it.
        hours_done: Hours that count, where the item asks for hours and they are known.
        hours_needed: Hours asked for, where the item asks for hours and the number is known.
    """

    id: str
    label: Text
    required: bool | None
    done: bool | None
    cite: Cite
    hours_done: float | None = None
    hours_needed: float | None = None


def checklist(facts: Mapping[str, Known]) -> tuple[Item, ...]:
    """What is to be achieved, in the order PVT, MAP, then the parts or hours of the route in the plan.

    Facts are those of [`facts_on`][inburgering.facts.facts_on]. That the person is obliged at all is taken for granted.
    While the route is unknown, only PVT and MAP are listed. Items that an exemption or dispensation took away stay in
    the list, not required.
    """
    by_route = {Route.B1: _parts, Route.EDUCATION: _education, Route.SELF_RELIANCE: _hours}
    route = facts.get("route")
    listed = by_route.get(cast("Route", route))
    return (*_modules(facts), *(listed(facts) if listed else ()))


def _truth(rule: Rule[Truth], facts: Mapping[str, Known]) -> bool | None:
    value = value_of(rule, facts)
    return value if isinstance(value, bool) else None


def _number(source: Rule[Number] | Parameter[int] | Known, facts: Mapping[str, Known]) -> float | None:
    value: Any = source
    if isinstance(source, Rule):
        value = value_of(source, facts)
    elif isinstance(source, Parameter):
        value = source.values[-1]
    return value if isinstance(value, int | float) else None


def _item(
    facts: Mapping[str, Known],
    done: Rule[Truth],
    nl: str,
    en: str,
    required: Rule[Truth] | bool,
    counted: tuple[Any, Any] = (None, None),
) -> Item:
    asked = required if isinstance(required, bool) else _truth(required, facts)
    so_far, needed = (_number(source, facts) for source in counted)
    return Item(done.id, Text(nl, en), asked, _truth(done, facts), done.cites[0], so_far, needed)


def _modules(facts: Mapping[str, Known]) -> list[Item]:
    pvt, module = facts.get("req_pvt_hours"), facts.get("req_map_practical_hours")
    return [
        _item(
            facts,
            modules.pvt_done,
            "het participatieverklaringstraject (PVT)",
            "the participation statement programme (PVT)",
            True,
            (pvt, modules.PVT_HOURS),
        ),
        _item(
            facts,
            modules.map_done,
            "de module Arbeidsmarkt en Participatie (MAP)",
            "the Labour Market and Participation Module (MAP)",
            modules.map_required,
            (module, modules.MAP_PRACTICAL_HOURS),
        ),
    ]


def _parts(facts: Mapping[str, Known]) -> list[Item]:
    return [
        _item(facts, parts.part_done[part], part.label.nl, part.label.en, parts.part_required[part])
        for part in parts.EXAM_PARTS
    ]


def _education(facts: Mapping[str, Known]) -> list[Item]:
    programme = _item(
        facts, modules.bridging_done, "het taalschakeltraject", "the bridging programme", modules.bridging_required
    )
    return [programme, *_parts(facts)]


def _hours(facts: Mapping[str, Known]) -> list[Item]:
    return [
        _item(
            facts,
            hours.course_hours_done,
            "de lesuren Nederlands en KNM",
            "the course hours of Dutch and KNM",
            True,
            (hours.course_hours_counted, hours.course_hours_norm),
        ),
        _item(
            facts,
            hours.participation_done,
            "de participatie-uren",
            "the participation hours",
            hours.participation_required,
            (hours.participation_hours_counted, PARTICIPATION_HOURS),
        ),
        _item(facts, hours.final_interview_held, "het eindgesprek", "the final interview", True),
    ]
