"""Facts that follow from other columns of a register."""

from __future__ import annotations

from datetime import date
from typing import Any

from inburgering.calendar import PENSION_AGE, PENSION_AGE_KNOWN_TO
from inburgering.facts import RegisterFacts
from inburgering.law import AOW
from inburgering.rules import Confidence, Day, Text, choose, open_question, rule, when, with_decisions

__all__ = ["derived", "pension_day"]


@rule(
    AOW.art("7a", 1),
    id="pension_day",
    confidence=Confidence.SECONDARY,
    label=Text("de dag van de AOW-leeftijd", "the day pension age is reached"),
    value=Text("U bereikt de AOW-leeftijd op {value}.", "You reach pension age on {value}."),
)
def pension_day(f: RegisterFacts) -> Day:
    """The day of [`inburgering.calendar.pension_day`][inburgering.calendar.pension_day], for a known day of birth.

    For whom no age is fixed yet it is the earliest it can be, as long as that lies after the day asked about: what the Acts
    ask is whether that day has come. From then on it is undetermined.
    """
    first, *later = PENSION_AGE
    ages = [f.born + age for _, age in later]
    day = choose(f.born, [since for since, _ in later], ages, before=f.born + first[1])
    unset = open_question.day(
        "De AOW-leeftijd is voor dit geboortejaar nog niet vastgesteld.", "Pension age is not set for this year yet."
    )
    return when(f.born <= PENSION_AGE_KNOWN_TO, day, when(f.on < day, day, unset))


def derived(work: Any, on: date) -> Any:
    """The frame, with what follows from its columns and has no column: ``pension_day`` from ``born``."""
    import narwhals as nw

    names = work.collect_schema().names()
    if "born" not in names or pension_day.id in names:
        return work
    return nw.from_native(with_decisions(work.to_native(), [pension_day], {"on": on}))
