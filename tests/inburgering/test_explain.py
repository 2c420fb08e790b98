"""The words of an answer: what is said, what is passed over, and how sure it is."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

import inburgering as ib
from inburgering.deadline import Deadline, calendar_file
from inburgering.law import WI2021
from inburgering.rules import NEVER, Text


def answer(on: date = date(2024, 6, 1), **parts: Any) -> ib.Assessment:
    return ib.assess(ib.Dossier.from_dict(parts), on=on)


IMAM: dict[str, Any] = {
    "person": {"born": "1980-05-05", "died": "none", "nationalities": ["MA"], "free_movement_family": False},
    "residence": [
        {
            "ground": "a",
            "purpose": "clergy_work",
            "first_day": "2023-01-10",
            "last_day": "none",
            "made_known": "2023-01-10",
        }
    ],
}


def test_a_minister_of_religion_is_told_that_the_purpose_does_not_matter() -> None:
    """Clergy are obliged though here for a temporary purpose, and the answer names it."""
    text = answer(**IMAM).explain("en", 9)

    assert "minister of religion" in text


def test_the_depth_of_reasons_is_asked_for() -> None:
    """Deeper says more, never less; at nought the outcomes stand alone."""
    lengths = [len(answer(**IMAM).explain("nl", depth)) for depth in (0, 1, 2, 9)]

    assert sorted(lengths) == lengths
    assert lengths[0] < lengths[-1]


def test_practice_is_marked_as_practice() -> None:
    """What rests on DUO's practice or on inference says so."""
    text = answer(**IMAM).explain("en", 9)

    assert "practice, not law" in text
    assert "inferred from the text" in text


def test_what_is_missing_is_asked_in_both_languages() -> None:
    """A dossier without anything asks; a judgement names who judges."""
    nl, en = (answer().explain(lang) for lang in ("nl", "en"))

    assert "Wat weten wij nog niet?" in nl
    assert "What is not known yet?" in en


def test_a_partly_known_day_is_said_as_far_as_it_is_known() -> None:
    """A plan dated some day in April 2023 begins a period between two days."""
    parts = {**IMAM, "pips": [{"dated": "2023-04", "route": "b1"}]}

    assert "2 April 2023" in answer(**parts).explain("en")


@pytest.mark.parametrize(
    ("last_day", "expected"),
    [(date(2026, 4, 24), date(2026, 4, 24)), (NEVER, date(2025, 10, 25))],
    ids=["last", "first"],
)
def test_a_term_without_a_last_day_is_an_event_on_its_first_day(last_day: date, expected: date) -> None:
    """Something that may happen from a day on stands in the calendar on that day."""
    from icalendar import Calendar

    same = Text("vragen", "ask")
    term = Deadline("x", same, same, date(2025, 10, 25), last_day, same, WI2021.art("12", 1))
    (event,) = Calendar.from_ical(calendar_file([term], "en", date(2024, 1, 1))).walk("VEVENT")

    assert expected == event.decoded("dtstart")


def test_a_term_without_any_day_is_no_event() -> None:
    """Nothing to put in a calendar."""
    same = Text("vragen", "ask")
    term = Deadline("x", same, same, None, NEVER, same, WI2021.art("12", 1))

    assert b"VEVENT" not in calendar_file([term], "en", date(2024, 1, 1))


def test_days_left_count_to_the_last_day_itself() -> None:
    """Nought on the last day, negative after it."""
    same = Text("vragen", "ask")
    term = Deadline("x", same, same, None, date(2024, 1, 10), same, WI2021.art("12", 1))

    assert (2, 0, -1) == tuple(term.days_left(date(2024, 1, n)) for n in (8, 10, 11))


@pytest.mark.article("Regeling 4.1(1)")
def test_extra_time_is_named_with_who_judges_it() -> None:
    """A childbirth in the period: perhaps, DUO judges, and until when if it is granted."""
    pips = [{"dated": "2023-04-24", "route": "b1"}]
    birth = [{"kind": "childbirth", "whose": "self", "first_day": "2025-03-12", "last_day": "2025-03-12"}]
    known = {**IMAM, "pips": pips, "decisions": "none", "fines": "none", "registrations": "none"}
    text = answer(date(2025, 12, 1), **known, circumstances=birth).explain("en")

    assert "Can you get more time?" in text
    assert "Childbirth" in text
    assert "DUO" in text
