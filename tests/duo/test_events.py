"""The events that DUO notifies of, and what is to be read again after each."""

from __future__ import annotations

import re

import pytest

from inburgering.duo import DuoError, Event, Message, read_notice
from tests.duo._openapi import FOLDER

NOTES = FOLDER / "conditions.md"


@pytest.mark.skipif(not NOTES.is_file(), reason="the notes beside DUO's OpenAPI files are not here")
def test_every_event_that_the_notes_name() -> None:
    """Each number in the list of events has a code; SS112 comes from DUO's page on attention signals."""
    table = NOTES.read_text(encoding="utf-8").partition("## Events")[2]
    named: set[int] = set()
    for first, last in re.findall(r"SS(\d{3})-SS(\d{3})", table):
        named |= set(range(int(first), int(last) + 1))
    for row in re.findall(r"SS[\d/ S]+", table):
        named |= {int(number) for number in re.findall(r"\d{3}", row)}

    assert named | {112} == {int(event.value[2:]) for event in Event}


def test_the_codes_of_the_events() -> None:
    """A number each, as DUO writes it, and words in two languages."""
    assert 40 == len(Event)
    for event in Event:
        assert event.name == event.value
        assert re.fullmatch("SS1[0-9]{2}", event.value)
        assert event.label["nl"].endswith(".")
        assert event.label["en"].endswith(".")
        assert event.label["nl"] != event.label["en"]


def test_attention_signals_are_announced_only() -> None:
    """They are no notifications yet."""
    numbers = "SS112 SS122 SS123 SS126 SS127 SS132 SS133 SS135 SS136 SS140 SS141 SS142"
    assert set(numbers.split()) == {event.value for event in Event if event.attention}


STATUS = (Message.OBLIGATION, Message.OBLIGATION_HISTORY)


@pytest.mark.parametrize(
    ("event", "effect"),
    [
        (Event.SS102, (Message.PERIOD, Message.PERIOD_HISTORY)),
        (Event.SS104, (Message.PERIOD, Message.PERIOD_HISTORY)),
        (Event.SS107, (*STATUS, Message.EXEMPTIONS)),
        (Event.SS108, (*STATUS, Message.DISPENSATIONS)),
        (Event.SS109, (*STATUS, Message.EXEMPTIONS)),
        (Event.SS110, STATUS),
        (Event.SS119, (Message.DISPENSATIONS, Message.EXAMS)),
        (Event.SS124, (*STATUS, Message.GROUP, Message.GROUP_HISTORY)),
        (Event.SS131, (Message.LEARNABILITY,)),
        (Event.SS199, (Message.EXAMS, Message.FREE_ATTEMPTS)),
        (Event.SS113, ()),
        (Event.SS137, ()),
    ],
)
def test_what_to_read_again(event: Event, effect: tuple[Message, ...]) -> None:
    """The messages that may say something else; none where none of them holds it."""
    assert effect == event.effect


def test_a_resumed_obligation_is_read_whole() -> None:
    """When the temporary exemption is withdrawn and a plan exists, the period and the plan are read too."""
    assert {Message.PERIOD, Message.PIP, Message.EXEMPTIONS, Message.OBLIGATION} <= set(Event.SS130.effect)
    assert {Message.PIP, Message.PERIOD} <= set(Event.SS121.effect)
    assert not {Message.PIP, Message.PERIOD} & set(Event.SS120.effect)


def test_an_effect_is_something_that_duo_answers() -> None:
    """What only a municipality sends is never read again, and nothing twice."""
    sent_only = {
        Message.OFFER,
        Message.INTAKE_LESSONS,
        Message.PARTICIPATION,
        Message.PARTICIPATION_LESSONS,
        Message.Z_ROUTE,
    }
    for event in Event:
        assert not sent_only & set(event.effect)
        assert len(event.effect) == len(set(event.effect))


def test_an_event_that_duo_does_not_have() -> None:
    """Names those there are."""
    with pytest.raises(DuoError, match="SS101, SS102"):
        read_notice({"registratieDatumTijd": "2026-11-24T09:30:00Z", "gebeurtenisId": "SS999"})
