"""What only wi2007/dispensation asks."""

from __future__ import annotations

from datetime import date

from inburgering.dossier import DecisionKind, Dossier
from inburgering.facts._obligation_walks import all_known, any_known
from inburgering.law import WI_OLD
from inburgering.rules import NEVER, Known, Span, Text, Vocabulary, bounds, truth

_THEN = date(2012, 12, 31)


class Wi2007DispensationFacts(Vocabulary):
    """What only this room asks."""

    effort_released_2007 = truth(
        Text(
            "de gemeente gaf ontheffing na aantoonbare inspanningen",
            "the municipality released the person after demonstrable efforts",
        ),
        Text(
            "de gemeente gaf geen ontheffing na aantoonbare inspanningen",
            "the municipality did not release the person after demonstrable efforts",
        ),
        cites=(WI_OLD.art("31", 2, "c", on=_THEN),),
    )


def wi2007_dispensation_facts(dossier: Dossier, on: date) -> dict[str, Known]:
    """The facts of a dossier on a day; what the dossier does not say is left out."""
    facts: dict[str, Known] = {"effort_released_2007": _released(dossier, on)}
    return {name: value for name, value in facts.items() if value is not None}


def _released(dossier: Dossier, on: date) -> bool | None:
    """Whether a release for effort is in force; one for parts only does not end the duty."""
    if dossier.decisions is None:
        return None
    found: list[bool | None] = []
    for d in dossier.decisions:
        begins = d.first_day or d.notified or d.dated
        found.append(
            all_known(
                None if d.kind is None else d.kind is DecisionKind.EFFORT_DISPENSATION,
                d.grants,
                None if begins is None else Span(*bounds(begins)) <= on,
                Span(*bounds(d.last_day or NEVER)) >= on,
                not d.parts,
            )
        )
    return any_known(found)
