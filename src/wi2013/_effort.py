"""Dispensation for demonstrable efforts (AGI; Wi art. 6(2), Besluit 2.8b, Regeling 2.4b): hours, attempts, the test.

The figures are those of the day asked about, which is the day of the decision. Between 1 January and 31 July 2013 there
are none: the regulation that sets them was read from 1 August 2013 on.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from inburgering.dossier import ExamPart
from inburgering.facts import Facts
from inburgering.facts._wi2013_dispensation import EffortPart
from inburgering.law import REGELING2021, REGELING_OLD, WI_OLD
from inburgering.rules import (
    Confidence,
    Rule,
    Text,
    Truth,
    all_of,
    any_of,
    open_question,
    parameter,
    rule,
    when,
)
from wi2013._dispensed import PARTS_ONLY_FROM
from wi2013._requirements_attempts import DUO_ENOUGH_HOURS, enough_hours, open_parts_tried, sittings
from wi2013._requirements_parts import EXAM_PARTS, LANGUAGE_PARTS, part_done

ROOM = "wi2013.dispensation"

_REGULATION, _LAST_READ = date(2013, 8, 1), date(2015, 10, 15)
_TODAY_RULES, _SCHOOL_RULES = date(2023, 4, 1), date(2023, 1, 1)
_SOCIETY_PARTS = (ExamPart.KNM, ExamPart.ONA)

EFFORT_HOURS = parameter(
    "wi2013.dispensation.effort_hours",
    Text("de lesuren voor ontheffing wegens inspanningen", "the course hours for dispensation for efforts"),
    REGELING_OLD.art("2.4b"),
    600,
    since=_REGULATION,
    publication="Stcrt. 2013, 13217",
)
EFFORT_ATTEMPTS = parameter(
    "wi2013.dispensation.effort_attempts",
    Text("de pogingen per onderdeel", "the attempts at each part"),
    (REGELING_OLD.art("2.4b", item="a"), REGELING2021.art("12.2a", 1)),
    4,
    since=_REGULATION,
    publication="Stcrt. 2013, 13217",
).changed(_TODAY_RULES, 3)
INTEGRATION_HOURS = parameter(
    "wi2013.dispensation.effort_integration_hours",
    Text(
        "de uren inburgering waarbij alfabetisering mag worden opgeteld",
        "the hours of integration lessons to which literacy may be added",
    ),
    DUO_ENOUGH_HOURS.cite(),
    200,
)
LITERACY_HOURS = parameter(
    "wi2013.dispensation.effort_literacy_hours",
    Text("de uren alfabetisering die er bij moeten zijn", "the hours of literacy among them"),
    DUO_ENOUGH_HOURS.cite(),
    300,
)
SCHOOL_HOURS = parameter(
    "wi2013.dispensation.effort_school_hours",
    Text("de uren op school voor ontheffing wegens inspanningen", "the hours at school for dispensation for efforts"),
    REGELING2021.art("12.2a", 2),
    600,
    since=_TODAY_RULES,
)
SCHOOL_ATTEMPTS = parameter(
    "wi2013.dispensation.effort_school_attempts",
    Text("de pogingen per onderdeel naast de schooluren", "the attempts at each part beside the hours at school"),
    REGELING2021.art("12.2a", 2),
    3,
    since=_TODAY_RULES,
)


def _practice(f: Facts, met: Truth, nl: str, en: str) -> Truth:
    """What DUO's page of 2023 allows beyond the text of 2015: on which day between them it began is open."""
    asked = met & open_question.truth(nl, en)
    return when(f.on <= _LAST_READ, False, when(f.on >= _TODAY_RULES, met, asked))


@rule(
    REGELING_OLD.art("2.4b", item="a"),
    DUO_ENOUGH_HOURS.cite(),
    yes=Text("U hebt genoeg lesuren voor ontheffing.", "You have enough course hours for dispensation."),
    no=Text("U hebt niet genoeg lesuren voor ontheffing.", "You do not have enough course hours for dispensation."),
)
def effort_hours(f: Facts) -> Truth:
    """600 hours of inburgering and NT2 together, at a school that held the quality mark when the course began, not online.

    Literacy hours may be added where 200 hours or more are of the others; that is DUO's practice, and since when is open.
    """
    others = f.marked_course_hours + f.marked_nt2_hours
    mixed = (others >= INTEGRATION_HOURS) & enough_hours(f, EFFORT_HOURS.on(f.on), literacy=True)
    added = _practice(
        f,
        mixed,
        "Telden uren alfabetisering al mee naast inburgeringsles? Sinds wanneer is niet gevonden.",
        "Did literacy hours already count beside integration lessons? Since when was not found.",
    )
    return enough_hours(f, EFFORT_HOURS.on(f.on)) | added


@rule(
    REGELING_OLD.art("2.4b", item="b"),
    DUO_ENOUGH_HOURS.cite(),
    yes=Text(
        "U hebt genoeg uren alfabetisering, en de toets toont te weinig leervermogen.",
        "You have enough hours of literacy, and the test shows that you cannot learn enough.",
    ),
    no=Text(
        "Ontheffing na alfabetisering en een toets geldt niet voor u.",
        "Dispensation after literacy lessons and a test does not apply to you.",
    ),
)
def effort_literacy(f: Facts) -> Truth:
    """600 hours of literacy, in practice 600 of which 300 are literacy, and a test of DUO that shows no ability to pass.

    The text of 2015 asks for 600 of literacy; since when 300 are enough is open.
    """
    needed = EFFORT_HOURS.on(f.on)
    hours = (f.marked_literacy_hours >= LITERACY_HOURS) & enough_hours(f, needed, literacy=True)
    fewer = _practice(
        f,
        hours,
        "Waren 300 uur alfabetisering al genoeg, met 600 uur in totaal? Sinds wanneer is niet gevonden.",
        "Were 300 hours of literacy already enough, with 600 in all? Since when was not found.",
    )
    return ((f.marked_literacy_hours >= needed) | fewer) & f.effort_unlearnable


@rule(
    REGELING2021.art("12.2a", 2),
    confidence=Confidence.INFERRED,
    yes=Text("U hebt op school genoeg gedaan voor ontheffing.", "You did enough at school for dispensation."),
    no=Text(
        "Ontheffing na vso, praktijkonderwijs of ISK geldt niet voor u.",
        "Dispensation after special or practical education or the ISK does not apply to you.",
    ),
)
def effort_school(f: Facts) -> Truth:
    """600 hours at vso, praktijkonderwijs or ISK in the two years before the application, and the test or three attempts.

    Hours of courses with the mark may be added; whether these must lie in the same two years is open. Not for who goes on
    to exempting education at 18. In force on 1 April 2023 at the latest and not before that year: in between it is open.
    """
    with_courses = f.effort_school_hours + f.marked_course_hours + f.marked_nt2_hours
    asked = open_question.truth(
        "Moeten cursusuren naast schooluren ook in de laatste twee jaar liggen?",
        "Must course hours beside hours at school lie in the last two years too?",
    )
    added = (f.effort_school_hours > 0) & (with_courses >= SCHOOL_HOURS.on(f.on)) & asked
    hours = (f.effort_school_hours >= SCHOOL_HOURS.on(f.on)) | added
    times = SCHOOL_ATTEMPTS.on(f.on)
    tried = f.effort_unlearnable | open_parts_tried(f, times, times, nt2_capped=True)
    return (f.on >= _SCHOOL_RULES) & hours & tried & ~f.exempting_study


def _tried(part: ExamPart) -> Rule[Truth]:
    name = part.label

    @rule(
        REGELING_OLD.art("2.4b", item="a"),
        REGELING2021.art("12.2a", 1),
        DUO_ENOUGH_HOURS.cite(),
        yes=Text(f"U deed {name.nl} vaak genoeg.", f"You sat {name.en} often enough."),
        no=Text(f"U deed {name.nl} niet vaak genoeg.", f"You did not sit {name.en} often enough."),
        id=f"wi2013.dispensation.effort_tried.{part}",
    )
    def tried(f: Facts) -> Truth:
        """Sat four times, three from 1 April 2023; of the state examination NT2 at most two sittings count."""
        return sittings(f, part, nt2_capped=True) >= EFFORT_ATTEMPTS.on(f.on)

    return tried


effort_tried: Mapping[ExamPart, Rule[Truth]] = MappingProxyType({part: _tried(part) for part in EXAM_PARTS})
"""For each part of the examination: whether it was sat often enough for dispensation for efforts."""


@rule(
    REGELING_OLD.art("2.4b", item="a"),
    REGELING2021.art("12.2a", 1),
    yes=Text("U deed elk onderdeel dat nog open is vaak genoeg.", "You sat each part that is still open often enough."),
    no=Text(
        "U deed niet elk onderdeel dat nog open is vaak genoeg.",
        "You did not sit each part that is still open often enough.",
    ),
)
def effort_attempts(f: Facts) -> Truth:
    """Each part that is not passed or lifted was sat four times, three from 1 April 2023; ONA has no number of its own.

    Of the state examination NT2 at most two sittings of a part count.
    """
    return all_of(*(part_done[part](f) | effort_tried[part](f) for part in EXAM_PARTS))


def _group(part: ExamPart) -> tuple[ExamPart, ...]:
    return LANGUAGE_PARTS if part in LANGUAGE_PARTS else _SOCIETY_PARTS


def _lifts(part: ExamPart) -> Rule[Truth]:
    name = part.label

    @rule(
        WI_OLD.art("6", 2),
        REGELING_OLD.art("2.4b"),
        confidence=Confidence.INFERRED,
        yes=Text(
            f"U krijgt ontheffing voor {name.nl} als u die vraagt.", f"You are dispensed from {name.en} if you ask."
        ),
        no=Text(f"U krijgt geen ontheffing voor {name.nl}.", f"You are not dispensed from {name.en}."),
        id=f"wi2013.dispensation.effort_lifts.{part}",
    )
    def lifts(f: Facts) -> Truth:
        """The part is open, and the efforts show that it cannot be met: hours and attempts, or one of the two other roads.

        What a "part" is the Act does not say: each part of the examination by itself, unless the reading ``effort_part``
        asks for the language and society as wholes, or for all open parts together. Before 1 October 2017 only all
        together count, for then the whole obligation was lifted.
        """
        whole = all_of(*(part_done[p](f) | effort_tried[p](f) for p in _group(part)))
        by_component = when(f.effort_part == EffortPart.COMPONENT, whole, effort_tried[part](f))
        together = (f.on < PARTS_ONLY_FROM) | (f.effort_part == EffortPart.ALL)
        enough = when(together, effort_attempts(f), by_component)
        other = effort_literacy(f) | effort_school(f)
        return ~part_done[part](f) & ((effort_hours(f) & enough) | other)

    return lifts


effort_lifts: Mapping[ExamPart, Rule[Truth]] = MappingProxyType({part: _lifts(part) for part in EXAM_PARTS})
"""For each part of the examination: whether dispensation for efforts takes it away, when it is asked for."""


@rule(
    WI_OLD.art("6", 2),
    confidence=Confidence.INFERRED,
    yes=Text(
        "U hebt genoeg gedaan voor ontheffing wegens inspanningen.", "You did enough for dispensation for efforts."
    ),
    no=Text(
        "U hebt nog niet genoeg gedaan voor ontheffing wegens inspanningen.",
        "You have not done enough for dispensation for efforts yet.",
    ),
)
def effort_enough(f: Facts) -> Truth:
    """At least one part of the examination can be lifted."""
    return any_of(*(effort_lifts[part](f) for part in EXAM_PARTS))
