"""Answers to the questions of a check: each taken as what its fact is, or refused with what is allowed."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from inburgering.duo._facts import MessageFacts
from inburgering.errors import InburgeringError
from inburgering.rules import NEVER, Fact, Kind, Known, Span

_DAY = "a day, or its text as YYYY-MM-DD; 'none' for a day that does not come"


def taken(answers: Mapping[str, Known] | None) -> dict[str, Known]:
    """The answers by fact, each of its fact's kind; ``None`` stays unknown.

    Raises:
        InburgeringError: An answer is to no fact, or is not of its fact's kind; every one of them is named.
    """
    facts = MessageFacts.facts()
    unknown = sorted(set(answers or {}) - set(facts))
    if unknown:
        msg = f"no such facts: {', '.join(unknown)}. There are: {', '.join(facts)}"
        raise InburgeringError(msg)
    found: dict[str, Known] = {}
    wrong: list[str] = []
    for name, answer in (answers or {}).items():
        try:
            found[name] = None if answer is None else _taken(facts[name].kind, facts[name].data, answer)
        except ValueError as error:
            wrong.append(f"{name} takes {error}")
    if wrong:
        msg = "; ".join(wrong)
        raise InburgeringError(msg)
    return found


def _taken(kind: Kind, fact: Fact, answer: Any) -> Known:
    """One answer as its fact's kind. Raises ``ValueError`` with what is allowed."""
    if kind is Kind.DAY:
        return _day(answer)
    if fact.codes is not None:
        # A member of another list may have the same text; it is an answer to another question.
        if isinstance(answer, fact.codes) or (type(answer) is str and answer in set(fact.codes)):
            return fact.codes(answer)
        allowed = f"one of {', '.join(fact.codes)}"
        raise ValueError(allowed)
    if answer is True or answer is False:
        return bool(answer)
    allowed = "True or False"
    raise ValueError(allowed)


def _day(answer: Any) -> Known:
    if isinstance(answer, Span) or (isinstance(answer, date) and not isinstance(answer, datetime)):
        return answer
    if answer == "none":
        return NEVER
    if isinstance(answer, str) and re.fullmatch("[0-9]{4}-[0-9]{2}-[0-9]{2}", answer, re.ASCII):
        try:
            return date.fromisoformat(answer)
        except ValueError:
            pass
    raise ValueError(_DAY)
