"""The cases that the library was laid beside: what was asked, what was decided, what the library says.

Rulings, letters to parliament and pages of authorities. Many were read only in part; the note says what was not seen.
"""

from __future__ import annotations

from tests.cases import _known_2007, _known_2013, _known_2021, _known_money
from tests.cases._record import Case, Outcome

__all__ = ["CASES", "Case", "Outcome"]

CASES: tuple[Case, ...] = (*_known_2007.CASES, *_known_2013.CASES, *_known_money.CASES, *_known_2021.CASES)
"""Every case, by Act."""
