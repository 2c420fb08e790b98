"""Deadlines: what must happen by when, who acts, and what follows; as a table or as a calendar file."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from datetime import date, timedelta

import attrs

from inburgering.rules import NEVER, Cite, Confidence, Text

__all__ = ["Deadline", "calendar_file"]

_WHAT, _WHO, _AFTER = Text("Artikel", "Article"), Text("Wie", "Who"), Text("Daarna", "After that")
_DONE = Text("Dit is gedaan.", "This is done.")


@attrs.frozen(slots=True)
class Deadline:
    """One term.

    Attributes:
        id: The rule that gives the last day, or another stable name.
        what: What must, or may, happen.
        who: Who acts.
        first_day: From which day it may happen; ``None`` when the term has no first day of its own.
        last_day: Until and including which day; for a day from which something may happen, ``NEVER``.
        after: What follows when the last day has passed.
        cite: The article.
        confidence: How sure we are of the source.
        certain: Whether the last day is settled; not so where a day off of unknown status could move it.
        done: Whether it has happened; ``None`` when not known.
    """

    id: str
    what: Text
    who: Text
    first_day: date | None
    last_day: date
    after: Text
    cite: Cite
    confidence: Confidence = Confidence.SEEN
    certain: bool = True
    done: bool | None = None

    def follows(self, lang: str) -> str:
        """What follows when the last day has passed; that it is done, where it is."""
        return (_DONE if self.done else self.after)[lang]

    def days_left(self, on: date) -> int:
        """Days from ``on`` up to the last day: 0 on the last day itself, negative when it has passed."""
        return (self.last_day - on).days


def calendar_file(deadlines: Iterable[Deadline], lang: str, on: date) -> bytes:
    """The deadlines as an iCalendar file (RFC 5545), one all-day event on each last day.

    A term without a last day becomes an event on its first day. The same deadlines give the same bytes; nothing in it
    names a person. Needs the ``cli`` extra (icalendar).
    """
    from icalendar import Calendar, Event

    calendar = Calendar()
    calendar.add("prodid", "-//inburgering//deadlines//NL")
    calendar.add("version", "2.0")
    for deadline in deadlines:
        day = deadline.first_day if deadline.last_day == NEVER else deadline.last_day
        if day is None:
            continue
        event = Event()
        stamp = hashlib.sha256(f"{deadline.id}|{day}|{deadline.what.en}".encode()).hexdigest()[:32]
        event.add("uid", f"{stamp}@inburgering")
        event.add("dtstamp", _midnight(on))
        event.add("dtstart", day)
        event.add("dtend", day + timedelta(days=1))
        event.add("summary", deadline.what[lang])
        lines = (
            f"{_WHO[lang]}: {deadline.who[lang]}",
            deadline.follows(lang) if deadline.done else f"{_AFTER[lang]}: {deadline.follows(lang)}",
            f"{_WHAT[lang]}: {deadline.cite.label(lang)}",
            deadline.cite.url,
        )
        event.add("description", "\n".join(lines))
        event.add("transp", "TRANSPARENT")
        calendar.add_component(event)
    raw: bytes = calendar.to_ical()
    return raw


def _midnight(day: date) -> object:
    from datetime import UTC, datetime

    return datetime(day.year, day.month, day.day, tzinfo=UTC)
