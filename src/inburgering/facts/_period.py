"""The integration period: how it is counted, what extended it, and how far the person has come.

``gap_days`` (Besluit 2.1(2), 4.2) is a fact of the obligation room.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from inburgering.dossier import (
    Course,
    CourseKind,
    Decision,
    DecisionKind,
    Dossier,
    ExamPart,
    ExamResult,
    ExtendedTerm,
    Fine,
    FineKind,
    Ground,
    Level,
    Pip,
)
from inburgering.facts._requirements_walks import _scaled_down, scaled_partly
from inburgering.facts._wi2021_plans import standing
from inburgering.law import BESLUIT2021, WI2021
from inburgering.rules import (
    NEVER,
    Codes,
    Known,
    Span,
    Text,
    Vocabulary,
    add,
    bounds,
    day,
    days,
    months,
    number,
    reading,
    truth,
)

_HOURS = Text("uren", "hours")
_LANGUAGE = (ExamPart.READING, ExamPart.LISTENING, ExamPart.WRITING, ExamPart.SPEAKING)
_LEVELS = list(Level)


class PeriodCounting(Codes):
    """How a period from a named first day is counted; they differ at month ends and around 28 and 29 February."""

    FROM_FIRST_DAY = "from_first_day", "vanaf de eerste dag", "from the first day"
    ANNIVERSARY = "anniversary", "tot de dag met hetzelfde nummer", "to the day with the same number"


class NearCompletionOn(Codes):
    """Which period near completion lengthens (Besluit 2021 art. 4.4(1) names the three years)."""

    FIRST_PERIOD = "first_period", "alleen de eerste termijn", "the first period only"
    EXTENDED_TOO = "extended_too", "ook een verlengde termijn", "an extended period too"


class PeriodFacts(Vocabulary):
    """Extensions, fines that set a new period, and what near completion asks for."""

    period_counting = reading(
        Text("hoe de termijn wordt geteld", "how the period is counted"),
        PeriodCounting.FROM_FIRST_DAY,
        WI2021.art("11", 2),
    )
    near_completion_on = reading(
        Text("welke termijn langer wordt als u bijna klaar bent", "which period near completion lengthens"),
        NearCompletionOn.FIRST_PERIOD,
        BESLUIT2021.art("4.4", 1),
    )
    granted_last_day = day(
        Text("de laatste dag die een verlenging noemt", "the last day that an extension names"),
        ask=Text(
            "Welke laatste dag staat in het laatste besluit over verlenging?",
            "Which last day does the latest decision on an extension name?",
        ),
        cites=(BESLUIT2021.art("4.5", 4),),
    )
    granted_months = number(
        Text("de maanden verlenging die zijn gegeven", "the months of extension granted"),
        Text("maanden", "months"),
        ask=Text("Hoeveel maanden verlenging hebt u gekregen?", "How many months of extension did you get?"),
        cites=(BESLUIT2021.art("4.5", 4),),
    )
    granted_days = number(
        Text("de dagen verlenging die zijn gegeven", "the days of extension granted"),
        Text("dagen", "days"),
        ask=Text("Hoeveel dagen verlenging hebt u gekregen?", "How many days of extension did you get?"),
        cites=(BESLUIT2021.art("4.5", 4),),
    )
    fined_period_last_day = day(
        Text("de laatste dag van de nieuwe termijn na een boete", "the last day of the new period after a fine"),
        cites=(BESLUIT2021.art("4.1"),),
    )
    language_parts_passed = number(
        Text("taalexamens gehaald op het niveau van het plan", "language parts passed at the level of the plan"),
        Text("onderdelen", "parts"),
        ask=Text("Welke taalexamens hebt u gehaald?", "Which language examinations did you pass?"),
        cites=(BESLUIT2021.art("4.4", 2, "c"),),
    )
    knm_passed = truth(
        Text("KNM is gehaald", "KNM is passed"),
        Text("KNM is niet gehaald", "KNM is not passed"),
        ask=Text("Hebt u het examen KNM gehaald?", "Did you pass the KNM examination?"),
        cites=(BESLUIT2021.art("4.4", 2, "c"),),
    )
    course_hours_counted = number(
        Text("uren taallessen en KNM", "hours of language lessons and KNM"),
        _HOURS,
        ask=Text("Hoeveel uren taalles en KNM hebt u gevolgd?", "How many hours of language and KNM did you follow?"),
        cites=(BESLUIT2021.art("4.4", 3),),
    )
    all_lessons_attended = truth(
        Text(
            "alle lessen zijn gevolgd, behalve bij geoorloofd verzuim",
            "all lessons were attended, save for authorised absence",
        ),
        Text("niet alle lessen zijn gevolgd", "not all lessons were attended"),
        ask=Text("Bent u bij alle lessen geweest?", "Did you attend all lessons?"),
        cites=(BESLUIT2021.art("4.4", 2, "b"),),
    )


def period_facts(dossier: Dossier, on: date) -> dict[str, Known]:
    """The facts of a dossier on a day; what the dossier does not say is left out.

    The first day of the period rests on the first dated plan, also when that was annulled and replaced (Wet 11(3)).
    """
    facts = {
        "fined_period_last_day": _fined(dossier, on),
        "knm_passed": _knm(dossier.exams, on),
        "language_parts_passed": _parts(dossier, on),
        "course_hours_counted": _hours(dossier, on),
        "all_lessons_attended": _attended(dossier, on),
        **_granted(dossier, on),
    }
    return {name: value for name, value in facts.items() if value is not None}


def _by(day: date | Span | None, on: date) -> bool | None:
    """Whether ``day`` has come."""
    if day is None:
        return None
    first, last = bounds(day)
    return True if last <= on else False if first > on else None


def _granted(dossier: Dossier, on: date) -> dict[str, Known]:
    """What granted extensions add up to: from the last one that names a day, the lengths of those after it.

    An extension for an interruption is left out: that gap counts by itself (Besluit 4.2). Those of before the first fine
    lengthened the period that the fine is about. Nothing is said when it is not sure which decisions there are, in which
    order, or how long they are; nor of one granted since a fine.
    """
    if dossier.decisions is None:
        return {}
    sure = []
    for decision in dossier.decisions:
        if not may_extend(decision) or decision.grants is False:
            continue
        came = _by(decision.dated, on)
        if came is False or (decision.kind is DecisionKind.EXTENSION and decision.ground is Ground.INTERRUPTION):
            continue
        if decision.kind is None or came is None or decision.grants is None or isinstance(decision.dated, Span):
            return {}
        sure.append(decision)
    fined = min((bounds(f.dated)[0] if f.dated else date.min for f in _fines(dossier.fines or (), on)), default=NEVER)
    if any(bounds(d.dated or NEVER)[1] >= fined for d in sure):
        return {}  # whether it lengthens the new period of the fine, or the one before it, is not worked out
    return added_up(sure)


def _fines(fines: Iterable[Fine], on: date) -> list[Fine]:
    """The fines that set, or may have set, a new period by ``on``.

    The new period after a fine for the intake is for the intake alone (Wet art. 22(2)); art. 23 sets none.
    """
    conduct = (FineKind.INTAKE, FineKind.TRAJECTORY)
    may = [f for f in fines if f.kind not in conduct and not f.revoked and _by(f.dated, on) is not False]
    return [f for f in may if f.new_period_last_day != NEVER]


def _sure(fine: Fine) -> bool:
    """Whether it is sure that a fine set a new period, and until when."""
    known = None not in (fine.dated, fine.revoked, fine.new_period_last_day)
    return known and fine.kind not in (None, FineKind.OTHER)


def may_extend(decision: Decision) -> bool:
    """Whether a decision may be an extension of the integration period, or of the term for the examination."""
    return decision.kind in (DecisionKind.EXTENSION, None) and decision.term is not ExtendedTerm.PVT


def added_up(granted: Iterable[Decision]) -> dict[str, Known]:
    """What extensions add up to, in the order of their dates; nothing where one is of no known length."""
    last, full, more = NEVER, 0, 0
    for decision in sorted(granted, key=lambda d: bounds(d.dated or NEVER)):
        if (named := _named(decision)) is not None:
            if isinstance(named, Span):
                return {}
            last, full, more = named, 0, 0
        elif decision.months is None and decision.days is None:
            return {}
        else:
            full, more = full + (decision.months or 0), more + (decision.days or 0)
    return {"granted_last_day": last, "granted_months": full, "granted_days": more}


def _named(decision: Decision) -> date | Span | None:
    """The last day that a decision names; one that does not come names none."""
    return None if decision.last_day == NEVER else decision.last_day


def _fined(dossier: Dossier, on: date) -> Known:
    """The last day of the new period that a fine set (Wi2021 arts. 24, 25; Besluit 4.1).

    The longest, where several fines set one (Regeling 7.4(6)). An extension granted after a fine for want of culpability
    lengthens the period then running (Regeling 4.1(2)); one for near completion does not (Besluit 4.4(1)). Of another
    ground, and where the order is not sure, the last day is left unknown.
    """
    if dossier.fines is None:
        return None
    fines = _fines(dossier.fines, on)
    if any(not _sure(f) or _by(f.dated, on) is None for f in fines):
        return None
    if not fines:
        return NEVER
    ends = [(f.dated, f.new_period_last_day) for f in fines if f.dated and f.new_period_last_day]
    first = min((dated for dated, _ in ends), key=bounds)
    if not _extended_since(dossier, first):
        return max((end for _, end in ends), key=bounds)
    return _extended(dossier, ends, bounds(first)[0], on)


def _extended(
    dossier: Dossier, ends: list[tuple[date | Span, date | Span]], first: date, on: date
) -> date | Span | None:
    """The last day of the periods of fines, with the extensions since the first fine; ``None`` when that is not sure."""
    fined = {dated for dated, _ in ends}
    since: list[tuple[date, Decision]] = []
    for decision in dossier.decisions or ():
        known = decision.kind, decision.grants, decision.dated
        if not may_extend(decision) or decision.grants is False:
            continue
        if _by(decision.dated, on) is False or decision.ground is Ground.NEAR_COMPLETION:
            continue
        if None in known or not isinstance(decision.dated, date) or any(isinstance(day, Span) for day in fined):
            return None
        if decision.dated < first:
            continue
        if decision.dated in fined or decision.ground is not Ground.NO_CULPABILITY:
            return None
        since.append((decision.dated, decision))
    last: date | Span | None = None
    for one in sorted({*(bounds(dated)[0] for dated in fined), *(dated for dated, _ in since)}):
        running = [end for dated, end in ends if bounds(dated)[0] == one]
        last = max((*running, *([last] if last else [])), key=bounds) if running else last
        for decision in (d for dated, d in since if dated == one):
            last = None if last is None else _named(decision) or _lengthened(last, decision)
            if last is None:
                return None
    return last


def _lengthened(last: date | Span, decision: Decision) -> date | None:
    """``last`` with the months and days of a decision; ``None`` without any, and where the two ways of counting part."""
    if not isinstance(last, date) or (decision.months is None and decision.days is None):
        return None
    more = months(decision.months or 0)
    rolled = add(add(last, days(1)), more.from_first_day())
    clamped = add(add(last, more), days(1))
    return add(rolled, days((decision.days or 0) - 1)) if rolled == clamped else None


def _extended_since(dossier: Dossier, fined: date | Span | None) -> bool:
    """Whether an extension may have been granted on or after a fine."""
    if dossier.decisions is None:
        return False
    first = bounds(fined)[0] if fined is not None else date.min
    granted = [d for d in dossier.decisions if may_extend(d) and d.grants is not False]
    return any(d.dated is None or bounds(d.dated)[1] >= first for d in granted)


def _results(exams: Iterable[ExamResult], part: ExamPart, levels: list[Level] | None, on: date) -> bool | None:
    """Whether the part was passed, at one of the levels when they are given."""
    found: bool | None = False
    for exam in exams:
        if exam.part not in (part, None) or exam.passed is False or _by(exam.taken, on) is False:
            continue
        if levels is not None and exam.level is not None and exam.level not in levels:
            continue
        unsure = exam.part is None or exam.passed is None or _by(exam.taken, on) is None
        if not unsure and (levels is None or exam.level is not None):
            return True
        found = None
    return found


def _knm(exams: tuple[ExamResult, ...] | None, on: date) -> bool | None:
    return None if exams is None else _results(exams, ExamPart.KNM, None, on)


def _parts(dossier: Dossier, on: date) -> int | None:
    """Parts passed, each at the level it must be; unknown while a result or the level is."""
    plans = standing(dossier, on)
    if dossier.exams is None or not plans or plans[-1].level is None or any(isinstance(p.dated, Span) for p in plans):
        return None
    passed = [_at_its_level(dossier, part, plans, plans[-1].level, on) for part in _LANGUAGE]
    return None if None in passed else sum(map(bool, passed))


def _at_its_level(dossier: Dossier, part: ExamPart, plans: list[Pip], level: Level, on: date) -> bool | None:
    """Whether the part was passed at the level of the plan in force (at A2 at least), or as decisions scaled it down.

    A2 is enough for a part that was scaled down. Where a decision named other parts, a plan that was amended to A2 sets it
    for those alone, and this part must still be passed at B1 (Wet art. 17(3)). Where nothing is told of decisions the plan
    decides, for whoever allows A2 amends it (Besluit art. 5.3(6)).
    """
    a2, b1, named = (_LEVELS.index(one) for one in (Level.A2, Level.B1, level))
    lowest = highest = max(named, a2)
    if dossier.decisions is not None:
        down, partly = _scaled_down(dossier, part, plans, on), scaled_partly(dossier, on)
        if down is not False:
            lowest = a2
        if partly is not False:
            highest = max(named, b1)
        if down:
            highest = a2
        elif down is False and partly:
            lowest = highest
    exams = dossier.exams or ()
    high, low = (_results(exams, part, _LEVELS[least:], on) for least in (highest, lowest))
    return True if high else None if low is not False else high


def _lessons(dossier: Dossier, on: date) -> list[Course] | None:
    """Courses of Dutch or KNM begun after the first plan; ``None`` when that is not sure of one of them.

    What was done before the plan does not count (Besluit 5.3(5)).
    """
    if dossier.courses is None or dossier.pips is None or any(p.dated is None for p in dossier.pips):
        return None
    first = min((bounds(p.dated or NEVER) for p in dossier.pips), default=(NEVER, NEVER))
    counted = []
    for course in dossier.courses:
        began, ended = course.first_day, course.last_day
        if course.during_intake or course.kind is CourseKind.ONA or _by(began, on) is False:
            continue
        if ended is not None and bounds(ended)[1] <= first[0]:
            continue
        if began is None or _by(began, on) is None or bounds(began)[0] <= first[1]:
            return None
        counted.append(course)
    return counted


def _hours(dossier: Dossier, on: date) -> int | None:
    """Attended hours of Dutch and KNM since the first plan."""
    lessons = _lessons(dossier, on)
    if lessons is None or any(c.nt2_hours is None or c.knm_hours is None for c in lessons):
        return None
    return sum((c.nt2_hours or 0) + (c.knm_hours or 0) for c in lessons)


def _attended(dossier: Dossier, on: date) -> bool | None:
    """False with any unauthorised absence from lessons since the first plan, or without a course; else as far as known."""
    lessons = _lessons(dossier, on)
    if lessons is None:
        return None
    missed = [c.hours_unauthorised_absence for c in lessons]
    if not missed or any(missed):
        return False
    return None if None in missed else True
