"""What a case is in the table of cases, and the outcomes it can have."""

from __future__ import annotations

from enum import Enum

import attrs

from inburgering.dossier import Act
from inburgering.rules import Confidence


class Outcome(Enum):
    """What the library says of a case, beside what was decided; the value is that in words."""

    SAME = "The library gives the same answer."
    UNDETERMINED = (
        "The library leaves it undetermined, and names the judgement or the open question that was filled in."
    )
    DEPARTED = "The library gives the rule as it is written; the court departed from it."
    NO_CASE = "No facts of a person were decided on. The library is tested on the rule that is stated."


@attrs.frozen(kw_only=True)
class Case:
    """One case: what was asked, what was decided, and what the library says.

    Attributes:
        id: The name of the case.
        ecli: The European number of the ruling, or ``None`` for a letter or a page.
        url: Where it was read.
        act: The Act it is about.
        asked: The question.
        decided: The answer that was given.
        outcome: What the library says beside it.
        note: What differs, what was not seen, or what is assumed.
        test: The name of the test function.
        read: How the case was read; ``SECONDARY`` is a summary by others.
    """

    id: str
    ecli: str | None
    url: str
    act: Act
    asked: str
    decided: str
    outcome: Outcome
    note: str
    test: str
    read: Confidence = Confidence.SEEN
