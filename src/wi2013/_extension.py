"""What would lengthen the three years: a late letter, reception, literacy, effort, a Dutch programme.

What DUO granted stands in `_term`; here stands what circumstances give a right to. Where the length is not known, the
rule says what the sources prove at least.
"""

from __future__ import annotations

from datetime import date

from inburgering.facts import Facts
from inburgering.law import (
    BELEIDSREGEL_VERLENGING,
    DUO_EXTRA_TIME,
    RBROT_2021_3939,
    REGELING2021,
    REGELING_OLD,
    WI_OLD,
)
from inburgering.rules import (
    NEVER,
    Confidence,
    Day,
    Number,
    Text,
    Truth,
    all_of,
    days,
    earliest,
    latest,
    months,
    open_question,
    parameter,
    rule,
    weeks,
    when,
    years,
)
from wi2013._covid import in_term
from wi2013._requirements_attempts import enough_hours, open_parts_tried
from wi2013._requirements_parts import EXAM_PARTS, part_done
from wi2013._term import day_after, extended_last_day, period_first_day, request_first_day
from wi2013.obligation import asylum_status_holder

ROOM = "wi2013.period"

__all__ = [
    "EFFORT_HOURS",
    "effort",
    "effort_longest_last_day",
    "late_notice",
    "late_notice_least_days",
    "literacy",
    "literacy_longest_last_day",
    "marking_delay",
    "marking_delay_last_day",
    "programme",
    "programme_last_day",
    "reception",
    "reception_least_days",
]

_DAY = days(1)

NOTICE_WAIT = parameter(
    "period.notice_wait",
    Text("hoe laat de brief van DUO mag komen", "how late DUO's letter may come"),
    RBROT_2021_3939.cite(),
    weeks(4),
)
NOTICE_SEEN = parameter(
    "period.notice_seen",
    Text("hoe laat de brief kwam in de zaak die gezien is", "how late the letter came in the case that was seen"),
    RBROT_2021_3939.cite(),
    48,
)
NOTICE_LEAST = parameter(
    "period.notice_least",
    Text("de verlenging om een late brief, in de zaak die gezien is", "extension for a late letter in the case seen"),
    RBROT_2021_3939.cite(),
    28,
)
RECEPTION_WAIT = parameter(
    "period.reception_wait",
    Text("hoe lang wachten in het azc niet verlengt", "how long a wait in reception gives no extra time"),
    BELEIDSREGEL_VERLENGING.art("5"),
    weeks(8),
)
RECEPTION_BLOCK = parameter(
    "period.reception_block",
    Text("dagen van één blok verlenging om het azc", "days of one block of extension for reception"),
    BELEIDSREGEL_VERLENGING.art("5"),
    28,
)
LITERACY_MOST = parameter(
    "period.literacy_2013",
    Text("de langste verlenging om alfabetisering", "longest extension for literacy"),
    (WI_OLD.art("7b", 3, "b"), WI_OLD.art("7", 3, "b", on=date(2013, 1, 1))),
    years(2).from_first_day(),
)
EFFORT_HOURS = parameter(
    "period.effort_hours",
    Text("lesuren voor verlenging om inspanning", "course hours for the extension for effort"),
    REGELING_OLD.art("2.4c"),
    300,
    since=date(2013, 8, 1),
    publication="Stcrt. 2013, 13217",
)
EFFORT_ATTEMPTS = parameter(
    "period.effort_attempts",
    Text("pogingen per onderdeel voor verlenging om inspanning", "sittings per part for the extension for effort"),
    REGELING_OLD.art("2.4c"),
    2,
)
EFFORT_ONA_ATTEMPTS = parameter(
    "period.effort_ona_attempts",
    Text("pogingen ONA voor verlenging om inspanning", "sittings of ONA for the extension for effort"),
    (REGELING2021.art("12.2a", 6), REGELING_OLD.art("2.4c")),
    2,
    confidence=Confidence.INFERRED,
).changed(date(2023, 1, 1), 1, "Stcrt. 2022, 33825")
EFFORT_MOST = parameter(
    "period.effort_most",
    Text("de langste verlenging om inspanning", "longest extension for effort"),
    REGELING_OLD.art("2.4c"),
    years(2).from_first_day(),
)

MARKING_SINCE = parameter(
    "period.marking_since",
    Text("de dag van het bericht over het nakijken", "the day of the notice on marking"),
    DUO_EXTRA_TIME.cite(),
    date(2026, 7, 31),
    confidence=Confidence.SECONDARY,
)
MARKING = parameter(
    "period.marking",
    Text("verlenging omdat nakijken lang duurt", "extension because marking takes long"),
    DUO_EXTRA_TIME.cite(),
    months(6).from_first_day(),
    confidence=Confidence.SECONDARY,
)


def _notice(f: Facts) -> Day:
    """The day of the letter; while none has come, the day asked about: it will not be earlier."""
    return earliest(f.on, f.first_notice_dated)


@rule(
    RBROT_2021_3939.cite(),
    WI_OLD.art("7b", 3, "a"),
    confidence=Confidence.INFERRED,
    yes=Text(
        "De eerste brief van DUO kwam te laat. U krijgt daarvoor extra tijd.",
        "DUO's first letter came too late. You get extra time for that.",
    ),
    no=Text("De eerste brief van DUO kwam niet te laat.", "DUO's first letter did not come too late."),
)
def late_notice(f: Facts) -> Truth:
    """DUO's first letter is dated more than four weeks after the first day of the period.

    One judgment says that this was why DUO gave extra time. That everybody gets it is inferred from it; the article of
    the policy rule was not seen, nor whether the year for the PVT grows too. It moves the last day, never the first.
    """
    return _notice(f) > period_first_day(f) + NOTICE_WAIT


@rule(
    RBROT_2021_3939.cite(),
    confidence=Confidence.INFERRED,
    label=Text("de extra dagen om een late brief, ten minste", "the extra days for a late letter, at least"),
    value=Text("U krijgt hiervoor ten minste {value} dagen extra.", "This gives you at least {value} extra days."),
)
def late_notice_least_days(f: Facts) -> Number:
    """28 days where the letter came as late as in the judgment (48 days) or later; how DUO counts was not found.

    Between four weeks and 48 days late it is left open. That a later letter never gives less is inferred.
    """
    asked = open_question.number(
        "Hoeveel dagen geeft DUO voor een brief die zo laat kwam? Dat is niet gevonden.",
        "How many days does DUO give for a letter that came this late? That was not found.",
    )
    as_late = _notice(f).days_since(period_first_day(f)) >= NOTICE_SEEN
    return when(late_notice(f), when(as_late, NOTICE_LEAST.values[0], asked), 0)


@rule(
    BELEIDSREGEL_VERLENGING.art("5"),
    yes=Text(
        "U wachtte langer dan acht weken in een azc. U krijgt daarvoor extra tijd.",
        "You waited in reception for more than eight weeks. You get extra time for that.",
    ),
    no=Text("U krijgt geen extra tijd om een azc.", "You get no extra time for reception."),
)
def reception(f: Facts) -> Truth:
    """An asylum migrant who waited more than eight weeks for a home, after the first day of the period.

    The days in reception since that day, both ends included. Only the three years grow, never the year for the PVT.
    """
    begins = latest(period_first_day(f), f.reception_first_day)
    return asylum_status_holder(f) & (earliest(f.on, f.reception_last_day) >= begins + RECEPTION_WAIT)


@rule(
    BELEIDSREGEL_VERLENGING.art("5"),
    RBROT_2021_3939.cite(),
    confidence=Confidence.INFERRED,
    label=Text("de extra dagen om een azc, ten minste", "the extra days for reception, at least"),
    value=Text("U krijgt hiervoor ten minste {value} dagen extra.", "This gives you at least {value} extra days."),
)
def reception_least_days(f: Facts) -> Number:
    """One block of four weeks. How the blocks are counted was not found; in one judgment there were two."""
    return when(reception(f), RECEPTION_BLOCK.values[0], 0)


@rule(
    WI_OLD.art("7b", 3, "b"),
    WI_OLD.art("7", 3, "b", on=date(2013, 1, 1)),
    yes=Text("U krijgt extra tijd om uw alfabetiseringscursus.", "You get extra time for your literacy course."),
    no=Text("U krijgt geen extra tijd om alfabetisering.", "You get no extra time for literacy."),
)
def literacy(f: Facts) -> Truth:
    """A literacy course was begun on or before the last day of the (extended) term, and none was granted for before.

    Once only; not for the PVT, and it lengthens no new period after a fine. The school need not hold the mark (DUO).
    """
    begun = f.literacy_course_begun
    return ~f.literacy_extension_given & (begun <= f.on) & in_term(f, begun)


@rule(
    WI_OLD.art("7b", 3, "b"),
    label=Text("de uiterste laatste dag met alfabetisering", "the last day with literacy at the longest"),
    value=Text("Uw termijn kan hooguit lopen tot en met {value}.", "Your period can run to {value} at the longest."),
    never=Text("U krijgt geen extra tijd om alfabetisering.", "You get no extra time for literacy."),
)
def literacy_longest_last_day(f: Facts) -> Day:
    """Two years after the (extended) term, at most: DUO sets the length, mostly unasked, after the course."""
    longest = day_after(extended_last_day(f) + _DAY, LITERACY_MOST.values[0].months, f) - _DAY
    return when(literacy(f), longest, NEVER)


@rule(
    REGELING_OLD.art("2.4c"),
    REGELING2021.art("12.2a", 6),
    confidence=Confidence.INFERRED,
    yes=Text(
        "U deed genoeg lesuren en genoeg pogingen. U krijgt extra tijd als u het vraagt.",
        "You did enough course hours and enough sittings. You get extra time if you ask for it.",
    ),
    no=Text(
        "U krijgt geen extra tijd om uw lesuren en pogingen.", "You get no extra time for your hours and sittings."
    ),
)
def effort(f: Facts) -> Truth:
    """300 hours at a school with the mark, and two sittings of every open part: then not to blame (Regeling 2.4c).

    ONA: since 2023 one sitting, a day that is inferred. Only for the (extended) three years, and not before Besluit 2.12
    opens the window.
    """
    some_open = ~all_of(*(part_done[part](f) for part in EXAM_PARTS))
    asked_for = (f.on >= request_first_day(f)) & some_open
    hours = enough_hours(f, EFFORT_HOURS.values[0])
    return asked_for & hours & open_parts_tried(f, EFFORT_ATTEMPTS.values[0], EFFORT_ONA_ATTEMPTS.on(f.on))


@rule(
    REGELING_OLD.art("2.4c"),
    label=Text("de uiterste laatste dag met inspanning", "the last day with effort at the longest"),
    value=Text("Uw termijn kan hooguit lopen tot en met {value}.", "Your period can run to {value} at the longest."),
    never=Text("U krijgt geen extra tijd om uw inspanning.", "You get no extra time for your effort."),
)
def effort_longest_last_day(f: Facts) -> Day:
    """Two years after the (extended) term, at most."""
    longest = day_after(extended_last_day(f) + _DAY, EFFORT_MOST.values[0].months, f) - _DAY
    return when(effort(f), longest, NEVER)


@rule(
    DUO_EXTRA_TIME.cite(),
    yes=Text(
        "U volgt een Nederlandse opleiding. U krijgt daarvoor extra tijd.",
        "You follow a Dutch programme. You get extra time for that.",
    ),
    no=Text("U krijgt geen extra tijd om een opleiding.", "You get no extra time for a programme."),
    confidence=Confidence.SECONDARY,
)
def programme(f: Facts) -> Truth:
    """Follows a programme in Dutch that leads to a diploma which exempts, and the (extended) term ends within six months.

    DUO's practice; unasked for secondary school, adult secondary education and mbo 2 and up, else on a form. How much time
    it gives is not said.
    """
    soon = (f.on >= request_first_day(f)) & in_term(f, f.on)
    return f.in_exempting_education & soon


@rule(
    DUO_EXTRA_TIME.cite(),
    label=Text("de laatste dag van uw termijn met de opleiding", "the last day of your period with the programme"),
    value=Text("Uw termijn loopt dan tot en met {value}.", "Your period then runs up to and including {value}."),
    never=Text("U krijgt geen extra tijd om een opleiding.", "You get no extra time for a programme."),
    confidence=Confidence.SECONDARY,
)
def programme_last_day(f: Facts) -> Day:
    """Left open: how much time a programme gives is not stated."""
    asked = open_question.day(
        "Hoeveel extra tijd een opleiding geeft, is niet gevonden.",
        "How much extra time a programme gives was not found.",
    )
    return when(programme(f), asked, NEVER)


@rule(
    DUO_EXTRA_TIME.cite(),
    confidence=Confidence.SECONDARY,
    yes=Text(
        "U wacht op de uitslag van spreken of schrijven. U krijgt daarom extra tijd.",
        "You wait for the result of speaking or writing. You get extra time for that.",
    ),
    no=Text("U krijgt geen extra tijd om het nakijken.", "You get no extra time for marking."),
)
def marking_delay(f: Facts) -> Truth:
    """Speaking or writing was sat in the (extended) term, and DUO's marking, slow since 31-7-2026, is awaited.

    DUO gives it unasked. The notice itself was not read: for whom it is, is as others tell it.
    """
    return f.marking_awaited & f.on.within(MARKING_SINCE.values[0], extended_last_day(f))


@rule(
    DUO_EXTRA_TIME.cite(),
    confidence=Confidence.SECONDARY,
    label=Text("de laatste dag van uw termijn door het nakijken", "the last day of your period for slow marking"),
    value=Text("Uw termijn loopt dan tot en met {value}.", "Your period then runs up to and including {value}."),
    never=Text("U krijgt geen extra tijd om het nakijken.", "You get no extra time for marking."),
)
def marking_delay_last_day(f: Facts) -> Day:
    """Six months after the (extended) term."""
    longer = day_after(extended_last_day(f) + _DAY, MARKING.values[0].months, f) - _DAY
    return when(marking_delay(f), longer, NEVER)
