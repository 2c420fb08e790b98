"""The page of the cases: what courts and authorities decided, and what the library says beside it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from inburgering.dossier import Act
from inburgering.rules import Confidence
from tests.cases.known import CASES, Case, Outcome

_OPENS = """\
Rulings, letters to parliament and pages of authorities, each with a test that builds the dossier and asks the library the
same question. A ruling weighs what the law leaves open; the library does not. So the answers are of four kinds:
"""
_READ = """\
Many cases were read only in part, some only in a summary by others (marked †); the note says what was not seen, and what
the test assumes instead. A number from a summary is never what a test rests on alone. The tests stand in `tests/cases`.
"""
_SHORT = {
    Outcome.SAME: "the same",
    Outcome.UNDETERMINED: "undetermined",
    Outcome.DEPARTED: "the court departed",
    Outcome.NO_CASE: "no case of facts",
}


def page() -> str:
    """The page."""
    return "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    yield '---\ntitle: "Court cases"\n---\n'
    yield "# Court cases, and what the library says\n"
    yield _OPENS
    yield "| outcome | what it means | cases |\n| --- | --- | --- |"
    for outcome in Outcome:
        yield f"| {_SHORT[outcome]} | {outcome.value} | {sum(case.outcome is outcome for case in CASES)} |"
    yield f"\n{_READ}"
    for act in Act:
        yield f"\n## {act.label.en}\n"
        yield "| case | asked | decided | the library | note |\n| --- | --- | --- | --- | --- |"
        yield from _rows(case for case in CASES if case.act is act)


def _rows(cases: Iterable[Case]) -> Iterator[str]:
    for case in cases:
        summary = " †" if case.read is Confidence.SECONDARY else ""
        name = f"[{case.ecli or case.id}]({case.url}){summary}"
        yield f"| {name} | {case.asked} | {case.decided} | {_SHORT[case.outcome]} | {case.note} |"
