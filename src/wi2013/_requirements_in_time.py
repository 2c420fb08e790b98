"""Whether the obligation of the 2013 Act was met in time (arts. 7a, 7b): each part against its own clock.

What counts is the day the result or the decision was known, against the period as extended; a new period after a fine
does not make it in time. That lateness is not to blame, for instance because marking took long, is a ground to extend.
"""

from __future__ import annotations

from collections.abc import Callable

from inburgering.dossier import ExamPart
from inburgering.facts import Facts
from inburgering.law import WI_OLD
from inburgering.rules import Day, Text, Truth, all_of, rule
from wi2013._covid import in_pvt_term, in_term
from wi2013._requirements_done import document_day, pvt_day
from wi2013._requirements_parts import EXAM_PARTS, met_within, ona_required
from wi2013.obligation import must_pvt

ROOM = "wi2013.requirements"


def _otherwise(f: Facts, within: Callable[[Day], Truth]) -> Truth:
    """A document, or a day that DUO's decision names, within the term."""
    document = document_day(f)
    named = f.fulfilled_decided & f.fulfilled_named_day.comes() & within(f.fulfilled_named_day)
    return (document.comes() & within(document)) | named


@rule(
    WI_OLD.art("7b", 1),
    yes=Text(
        "U was op tijd met alle onderdelen van het examen.", "You were in time with all parts of the examination."
    ),
    no=Text(
        "U was niet op tijd met alle onderdelen van het examen, of u bent nog bezig.",
        "You were not in time with all parts of the examination, or you are not done yet.",
    ),
)
def exam_in_time(f: Facts) -> Truth:
    """Every part of language and society met on or before the last day of the three years, as extended.

    A portfolio for ONA that was handed in before that day and approved after it is not in time (ABRvS 2021). Where DUO may
    have lengthened the term for COVID-19 and no decision says so, it is asked, for it did so without being asked.
    """

    def within(day: Day) -> Truth:
        return in_term(f, day)

    parts = all_of(
        *(
            met_within(f, part, within) | ~ona_required(f) if part is ExamPart.ONA else met_within(f, part, within)
            for part in EXAM_PARTS
        )
    )
    return parts | _otherwise(f, within)


@rule(
    WI_OLD.art("7a", 1),
    yes=Text(
        "U was op tijd met de PVT, of u hoeft de PVT niet te doen.", "You were in time with the PVT, or need not do it."
    ),
    no=Text(
        "U was niet op tijd met de PVT, of u bent nog bezig.", "You were not in time with the PVT, or are not done yet."
    ),
)
def pvt_in_time(f: Facts) -> Truth:
    """Signed on or before the last day of the year for the PVT, as extended; always so for whom there is no PVT."""

    def within(day: Day) -> Truth:
        return in_pvt_term(f, day)

    signed = pvt_day(f).comes() & within(pvt_day(f))
    return ~must_pvt(f) | signed | _otherwise(f, within)


@rule(
    WI_OLD.art("7a", 1),
    WI_OLD.art("7b", 1),
    yes=Text("U hebt op tijd aan de inburgeringsplicht voldaan.", "You met the obligation to integrate in time."),
    no=Text(
        "U hebt niet op tijd aan de inburgeringsplicht voldaan, of u bent nog bezig.",
        "You did not meet the obligation to integrate in time, or you are not done yet.",
    ),
)
def met_in_time(f: Facts) -> Truth:
    """The examination within its term and the PVT within its own."""
    return exam_in_time(f) & pvt_in_time(f)
