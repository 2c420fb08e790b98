"""What only the tables of a register count by: the linking to a municipality, and the stay in reception."""

from __future__ import annotations

from inburgering.law import HUISVESTINGSWET2014, LETTER_2023
from inburgering.rules import Text, Vocabulary, day


class MonitoringFacts(Vocabulary):
    """What no rule of the Acts turns on, but the figures on how the Act is carried out do. Columns only."""

    linked_to_municipality = day(
        Text(
            "de dag waarop het COA de persoon aan een gemeente koppelde",
            "the day COA linked the person to a municipality",
        ),
        ask=Text(
            "Wanneer werd de persoon aan een gemeente gekoppeld?", "When was the person linked to a municipality?"
        ),
        cites=(LETTER_2023.cite("A"), HUISVESTINGSWET2014.art("28")),
    )
    """For asylum status holders; NEVER for others."""
    reception_left = day(
        Text("de dag waarop de persoon de opvang verliet", "the day the person left reception"),
        ask=Text("Wanneer verliet de persoon de opvang?", "When did the person leave reception?"),
        cites=(LETTER_2023.cite("1.1.2"),),
    )
    """The first day no longer in reception; NEVER while still there. Known for asylum status holders only."""
