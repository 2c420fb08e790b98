"""How often the open parts were sat, and whether enough course hours were followed: what effort is measured by.

Dispensation for efforts (Regeling 2.4b), extension for effort (2.4c) and the table of fines use these, each with its own
numbers. Sittings and hours count to the day asked about.
"""

from __future__ import annotations

from inburgering.dossier import ExamPart
from inburgering.facts import Facts
from inburgering.law import REGELING_OLD, Practice
from inburgering.rules import (
    Number,
    Text,
    Truth,
    all_of,
    least,
    open_question,
    parameter,
    rule,
    when,
)
from inburgering.rules.expr import NumberLike
from wi2013._requirements_parts import EXAM_PARTS, LANGUAGE_PARTS, count, part_done

ROOM = "wi2013.requirements"
NO_PART_LEFT = 1000
"""What the least number of sittings over no part at all is: enough for every article."""

_WITHOUT_ONA = (*LANGUAGE_PARTS, ExamPart.KNM)

DUO_ENOUGH_HOURS = Practice(
    Text("DUO, genoeg uren cursus gedaan", "DUO, enough course hours"),
    "https://inburgeren.nl/minder-of-geen-examens/genoeg-uren-cursus-gedaan.jsp",
)
"""What DUO counts for the dispensation for demonstrable efforts."""

NT2_SITTINGS_COUNTED = parameter(
    "requirements.nt2_sittings_counted",
    Text("hoeveel pogingen bij het staatsexamen NT2 meetellen", "how many sittings of the NT2 state examination count"),
    DUO_ENOUGH_HOURS.cite(),
    2,
)


def sittings(f: Facts, part: ExamPart, *, nt2_capped: bool = False) -> Number:
    """How often the part was sat; ``nt2_capped``: at most two sittings of the NT2 state examination count (AGI)."""
    every: Number = getattr(f, f"exam_{part}_sittings")
    if not nt2_capped or part not in LANGUAGE_PARTS:
        return every
    nt2: Number = getattr(f, f"nt2_{part}_sittings")
    counted = every - nt2 + least(nt2, NT2_SITTINGS_COUNTED)
    # However many were of the state examination, sittings up to the cap all count.
    return when(every <= NT2_SITTINGS_COUNTED, every, counted)


def open_parts_tried(f: Facts, times: NumberLike, ona_times: NumberLike, *, nt2_capped: bool = False) -> Truth:
    """Whether each part that is not passed or lifted was sat ``times`` times, ONA ``ona_times``. True when none is open."""
    wanted = {part: ona_times if part is ExamPart.ONA else times for part in EXAM_PARTS}
    return all_of(*(part_done[part](f) | (sittings(f, part, nt2_capped=nt2_capped) >= n) for part, n in wanted.items()))


def enough_hours(f: Facts, needed: NumberLike, *, literacy: bool = False) -> Truth:
    """Whether the hours of inburgering and NT2 in the classroom, at a school with the mark, reach ``needed``.

    ``literacy``: the literacy hours are added. Distance hours of courses begun before 16 December 2020 counted under
    conditions that were not found: where they decide, the outcome is open.
    """
    hours = f.marked_course_hours + f.marked_nt2_hours
    if literacy:
        hours = hours + f.marked_literacy_hours
    asked = open_question.truth(
        "Tellen uw lessen op afstand mee? DUO telde ze onder voorwaarden, vanwege corona. Die zijn niet gevonden.",
        "Do your distance lessons count? DUO counted them on conditions, because of COVID-19. These were not found.",
    )
    return (hours >= needed) | ((hours + f.online_course_hours >= needed) & asked)


@rule(
    REGELING_OLD.art("2.4c"),
    label=Text("hoe vaak u elk open onderdeel ten minste deed", "how often you sat each open part at least"),
    value=Text(
        "Elk onderdeel dat nog open is, deed u ten minste {value} keer (ONA niet meegeteld).",
        "You sat each part that is still open at least {value} times (not counting ONA).",
    ),
)
def attempts_all_parts(f: Facts) -> Number:
    """The least number of sittings over the parts that are not passed or lifted, ONA apart; 1000 when none is open."""
    return least(*(when(part_done[part](f), NO_PART_LEFT, sittings(f, part)) for part in _WITHOUT_ONA))


@rule(
    DUO_ENOUGH_HOURS.cite(),
    REGELING_OLD.art("2.4b"),
    label=Text("hoe vaak u elk open onderdeel deed, voor ontheffing", "how often you sat each open part, for AGI"),
    value=Text(
        "Elk onderdeel dat nog open is, deed u ten minste {value} keer (ONA niet meegeteld).",
        "You sat each part that is still open at least {value} times (not counting ONA).",
    ),
)
def agi_attempts_all_parts(f: Facts) -> Number:
    """As `attempts_all_parts`, where at most two sittings of the NT2 state examination count for each part.

    The cap is DUO's practice for the dispensation for demonstrable efforts (AGI).
    """
    counted = (when(part_done[p](f), NO_PART_LEFT, sittings(f, p, nt2_capped=True)) for p in _WITHOUT_ONA)
    return least(*counted)


@rule(
    REGELING_OLD.art("2.4c"),
    label=Text("hoe vaak u ONA deed", "how often you did ONA"),
    value=Text("U deed {value} keer ONA.", "You did ONA {value} times."),
)
def ona_attempts(f: Facts) -> Number:
    """Each is an approved portfolio with its interview; 1000 when ONA is not asked of the person or no longer open."""
    return when(part_done[ExamPart.ONA](f), NO_PART_LEFT, f.exam_ona_sittings)


@rule(
    REGELING_OLD.art("2.4c"),
    label=Text("hoeveel open onderdelen u nooit deed", "how many open parts you never sat"),
    value=Text("Aantal open onderdelen dat u nooit deed: {value}.", "Number of open parts you never sat: {value}."),
)
def parts_never_taken(f: Facts) -> Number:
    """The parts, ONA among them, that are not passed or lifted and were never sat."""
    return count(*(~part_done[part](f) & (sittings(f, part) == 0) for part in EXAM_PARTS))
