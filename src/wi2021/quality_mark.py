"""The quality mark of course institutions (Wi2021 art. 32, Besluit art. 8.2) and the norm for their teachers of Dutch.

The norm of eighty per cent and its temporary easing are in the letter of 13 July 2023; they bind the holders of the mark, not
the person who integrates. Who teaches and what state a mark is in are facts of the institution, so these rules have words of
their own.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

import attrs

from inburgering.law import BESLUIT2021, LETTER_2023, REGELING2021, WI2021
from inburgering.rules import (
    Codes,
    Confidence,
    Known,
    Layer,
    Text,
    Truth,
    Vocabulary,
    code,
    day,
    judgement,
    months,
    number,
    open_question,
    parameter,
    rule,
    truth,
    value_of,
    when,
)

__all__ = [
    "EXPERIENCE",
    "MarkState",
    "NT2_SHARE",
    "SchoolFacts",
    "Staffing",
    "TeacherFacts",
    "VOG_AGE",
    "certificate_of_conduct_recent",
    "counts_as_certified",
    "experienced",
    "hours_count",
    "meets_norm",
    "norm_enforced",
    "staffing",
]

_NORM = LETTER_2023.cite("1.4.1")
_STATEMENTS = LETTER_2023.cite("D.2.2")

NT2_SHARE = parameter(
    "quality_mark.nt2_share",
    Text("het deel gecertificeerde NT2-docenten, in procenten", "the share of certified teachers of Dutch, per cent"),
    _NORM,
    80,
)
EXPERIENCE = parameter(
    "quality_mark.experience",
    Text("de ervaring in het NT2-onderwijs, in jaren", "the experience in teaching Dutch, in years"),
    _NORM,
    3,
)
# The text of 1 January 2023 measures at the start of the work; from a day in 2023 it measures when the certificate is handed
# in, with the same six months. Which day that is was not found, so the day that counts is a fact.
VOG_AGE = parameter(
    "quality_mark.vog_age",
    Text("hoe oud een VOG mag zijn", "how old a certificate of conduct may be"),
    BESLUIT2021.art("8.2", 3),
    months(3),
    since=date(2022, 1, 1),
    publication="Stb. 2021, 410",
).changed(date(2023, 1, 1), months(6), "Stb. 2022, 489")


class MarkState(Codes):
    """The state of an institution's quality mark."""

    ASPIRANT = "aspirant", "aspirant-keurmerk", "aspirant mark"
    HELD = "held", "keurmerk", "mark held"
    SUSPENDED = "suspended", "keurmerk geschorst", "mark suspended"
    WITHDRAWN = "withdrawn", "keurmerk ingetrokken", "mark withdrawn"
    LAPSED = "lapsed", "keurmerk vervallen of opgezegd", "mark lapsed, or given up"
    REFUSED = "refused", "aanvraag afgewezen", "application refused"


class TeacherFacts(Vocabulary):
    """One teacher of Dutch, and whether the institution uses the temporary measures."""

    certified = truth(
        Text("de docent is gecertificeerd voor NT2", "the teacher is certified for Dutch as a second language"),
        Text("de docent is niet gecertificeerd voor NT2", "the teacher is not certified"),
        cites=(_NORM,),
    )
    nt2_years = number(
        Text("jaren ervaring in het NT2-onderwijs", "years of teaching Dutch as a second language"),
        Text("jaren", "years"),
        cites=(_NORM,),
    )
    related_qualification = truth(
        Text(
            "bevoegd voor Nederlands, een moderne vreemde taal of het basisonderwijs",
            "qualified for Dutch, a modern language or primary school",
        ),
        Text("niet bevoegd voor een verwant vak", "not qualified for a related subject"),
        cites=(_NORM,),
    )
    outdated_diploma = truth(
        Text("heeft een verouderd NT2-diploma", "holds an outdated diploma for teaching Dutch"),
        Text("heeft geen verouderd NT2-diploma", "holds no outdated diploma"),
        cites=(_NORM,),
    )
    in_training = truth(
        Text("volgt de opleiding tot NT2-docent", "follows the training for teachers of Dutch"),
        Text("volgt niet de opleiding tot NT2-docent", "does not follow the training"),
        cites=(_NORM,),
    )
    measures_used = truth(
        Text(
            "de school heeft zich bij Blik op Werk gemeld voor de tijdelijke maatregelen",
            "the institution has reported to Blik op Werk for the temporary measures",
        ),
        Text("de school gebruikt de tijdelijke maatregelen niet", "the institution does not use the measures"),
        ask=Text(
            "Heeft de school zich gemeld voor de maatregelen, en gelden zij nog?",
            "Has the institution reported for the measures, and are they still in force?",
        ),
        cites=(_NORM,),
    )


class SchoolFacts(Vocabulary):
    """An institution: its teachers in class, its mark, and one day of lessons."""

    teachers = number(Text("docenten voor de klas", "teachers in class"), Text("docenten", "teachers"), cites=(_NORM,))
    teachers_counted = number(
        Text("docenten die meetellen als gecertificeerd", "teachers who count as certified"),
        Text("docenten", "teachers"),
        cites=(_NORM,),
    )
    measures_used_by_school = truth(
        Text("de school gebruikt de tijdelijke maatregelen", "the institution uses the temporary measures"),
        Text("de school gebruikt de tijdelijke maatregelen niet", "the institution does not use the measures"),
        cites=(_NORM,),
    )
    sound_staff_plan = judgement(
        Text("het personeelsplan is gedegen", "the staff plan is sound"),
        Text("Blik op Werk", "Blik op Werk"),
        _NORM,
        ask=Text("Ligt er een gedegen personeelsplan?", "Is there a sound staff plan?"),
    )
    mark_state = code(
        Text("de staat van het keurmerk op de dag van de les", "the state of the mark on the day of the lesson"),
        MarkState,
        cites=(WI2021.art("32", 1), REGELING2021.art("8.1")),
    )
    vog_issued = day(
        Text("de dag waarop de VOG is afgegeven", "the day the certificate of conduct was issued"),
        cites=(BESLUIT2021.art("8.2", 3),),
    )
    vog_counts_on = day(
        Text(
            "de dag waarop de VOG telt: begin van het werk, later de dag van inleveren",
            "the day the certificate counts: the start of the work, later the day it was handed in",
        ),
        cites=(BESLUIT2021.art("8.2", 3),),
    )


@rule(
    _NORM,
    layer=Layer.BELEID,
    yes=Text(
        "De docent heeft genoeg ervaring en een verwant diploma.", "The teacher has the experience and a diploma."
    ),
    no=Text("De docent mist ervaring of een verwant diploma.", "The teacher lacks the experience or a diploma."),
)
def experienced(f: TeacherFacts) -> Truth:
    """At least three years of teaching Dutch, with a related qualification or an outdated diploma."""
    return (f.nt2_years >= EXPERIENCE) & (f.related_qualification | f.outdated_diploma)


@rule(
    _NORM,
    layer=Layer.BELEID,
    yes=Text("De docent telt mee als gecertificeerd.", "The teacher counts as certified."),
    no=Text("De docent telt niet mee als gecertificeerd.", "The teacher does not count as certified."),
)
def counts_as_certified(f: TeacherFacts) -> Truth:
    """Certified; or, where the institution uses the measures, experienced, or in training from its first day.

    The letter of July 2023 gives the measures no last day and plans a final evaluation in 2025: whether they are still in
    force is part of the fact.
    """
    return f.certified | (f.measures_used & (experienced(f) | f.in_training))


@rule(
    _NORM,
    layer=Layer.BELEID,
    yes=Text("De school haalt de 80%-norm.", "The institution meets the norm of 80 per cent."),
    no=Text("De school haalt de 80%-norm niet.", "The institution does not meet the norm of 80 per cent."),
)
def meets_norm(f: SchoolFacts) -> Truth:
    """Of the teachers in class at least eighty per cent count as certified; exactly eighty is enough."""
    return f.teachers_counted * 100 >= f.teachers * NT2_SHARE.values[0]


@rule(
    _NORM,
    layer=Layer.BELEID,
    yes=Text("Blik op Werk handhaaft de norm.", "Blik op Werk enforces the norm."),
    no=Text("Blik op Werk handhaaft de norm nu niet.", "Blik op Werk does not enforce the norm for now."),
)
def norm_enforced(f: SchoolFacts) -> Truth:
    """Not met, and not put off because a sound staff plan was made under the measures."""
    return ~meets_norm(f) & ~(f.measures_used_by_school & f.sound_staff_plan)


@rule(
    WI2021.art("32", 1),
    _STATEMENTS,
    confidence=Confidence.INFERRED,
    yes=Text("De uren tellen mee: de school had het keurmerk.", "The hours count: the institution held the mark."),
    no=Text("De uren tellen niet mee: er was geen keurmerk.", "The hours do not count: there was no mark."),
)
def hours_count(f: SchoolFacts) -> Truth:
    """A lesson on a day on which the mark was held, also if it was withdrawn or lapsed later.

    Whether hours count while a mark is suspended, or with an aspirant mark, neither Act nor letter says.
    """
    unsure = open_question.truth(
        "Tellen uren tijdens een schorsing of met een aspirant-keurmerk?",
        "Do hours count while a mark is suspended, or with an aspirant mark?",
    )
    between = f.mark_state.is_in({MarkState.SUSPENDED, MarkState.ASPIRANT})
    return when(between, unsure, f.mark_state == MarkState.HELD)


@rule(
    BESLUIT2021.art("8.2", 3),
    yes=Text("De VOG is recent genoeg.", "The certificate of conduct is recent enough."),
    no=Text("De VOG is te oud.", "The certificate of conduct is too old."),
)
def certificate_of_conduct_recent(f: SchoolFacts) -> Truth:
    """Not older than three months until 31 December 2022, than six since, on the day it counts."""
    return (f.vog_issued + VOG_AGE.on(f.vog_counts_on) >= f.vog_counts_on) & (f.vog_issued <= f.vog_counts_on)


@attrs.frozen(slots=True)
class Staffing:
    """The teachers of an institution beside the norm.

    Attributes:
        teachers: How many stand in class.
        counted: How many surely count as certified.
        unknown: Of how many that is not known.
        meets_norm: Whether the norm is met; ``None`` when the unknown teachers decide it.
    """

    teachers: int
    counted: int
    unknown: int
    meets_norm: bool | None


def staffing(teachers: Iterable[Mapping[str, Known]]) -> Staffing:
    """Count the teachers of an institution against the norm.

    Args:
        teachers: For each teacher the facts of [`TeacherFacts`][wi2021.quality_mark.TeacherFacts] by name; what is left out
            is unknown.

    Returns:
        The count. Without teachers there is nobody who falls short, and the norm is met.
    """
    counts = [value_of(counts_as_certified, facts) for facts in teachers]
    sure, unknown = counts.count(True), counts.count(None)
    found = {
        value_of(meets_norm, {"teachers": len(counts), "teachers_counted": counted})
        for counted in (sure, sure + unknown)
    }
    met = found.pop() if len(found) == 1 else None
    return Staffing(len(counts), sure, unknown, met if isinstance(met, bool) else None)
