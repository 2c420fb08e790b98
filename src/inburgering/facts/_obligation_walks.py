"""How registrations, schooling, diplomas, decisions and records become facts of the obligation room.

Nothing is guessed: when a list is unknown, or a partly known day could make a difference, the fact is left out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, timedelta
from typing import Final, TypeVar

from inburgering.dossier import (
    Act,
    Decision,
    DecisionKind,
    Diploma,
    DiplomaKind,
    Dossier,
    JudgementKind,
    Level,
    Period,
    ResidenceGround,
    ResidenceRight,
    Schooling,
    SchoolingKind,
)
from inburgering.facts._obligation_chain import (
    gaps_between,
    oblige_by_themselves,
    over_a_year,
    right_known,
    rights_begun,
)
from inburgering.facts._transition_words import STUDY_START
from inburgering.rules import NEVER, Known, Span, add, bounds, days, years

T = TypeVar("T")

# Half-open stretches of days: the first day, and the day after the last.
_Stretch = tuple[date, date]

_QUALIFICATION_DUTY: Final = date(2007, 8, 1)
_COUNTED_YEARS: Final = 8
_DUTCH: Final = {
    DiplomaKind.UNIVERSITY,
    DiplomaKind.APPLIED_SCIENCES,
    DiplomaKind.VWO,
    DiplomaKind.HAVO,
    DiplomaKind.VMBO_THEORETICAL,
    DiplomaKind.MBO_2_OR_HIGHER,
}
_OVERSEAS: Final = {
    DiplomaKind.ARUBA,
    DiplomaKind.CURACAO,
    DiplomaKind.SINT_MAARTEN,
    DiplomaKind.SURINAME,
    DiplomaKind.BELGIUM,
}
_B1_UP: Final = {Level.B1, Level.B2, Level.C1, Level.C2}


def any_known(answers: Iterable[bool | None]) -> bool | None:
    """True when one is; false when every one is false; else unknown."""
    found = list(answers)
    return True if True in found else None if None in found else False


def all_known(*answers: bool | None) -> bool | None:
    """False when one is; true when every one is true; else unknown."""
    return False if False in answers else None if None in answers else True


def stretches(periods: Iterable[Period] | None, until: date) -> list[_Stretch] | None:
    """The periods before ``until``, joined where they touch, oldest first; ``None`` when a day is missing or partly known."""
    if periods is None:
        return None
    found: list[_Stretch] = []
    for p in periods:
        if p.first_day is None or p.last_day is None or isinstance(p.first_day, Span) or isinstance(p.last_day, Span):
            return None
        end = min(add(p.last_day, days(1)), until)
        if p.first_day < end:
            found.append((p.first_day, end))
    return _joined(sorted(found))


def whole_years(pieces: Iterable[_Stretch]) -> int:
    """How many whole calendar years the pieces last, laid end to end from the first of them."""
    laid = [(first, end) for first, end in pieces if first < end]
    if not laid:
        return 0
    start = laid[0][0]
    end = start + timedelta(days=sum((e - f).days for f, e in laid))
    n = 0
    while add(start, years(n + 1).from_first_day()) <= end:
        n += 1
    return n


def _clipped(pieces: Iterable[_Stretch], first: date, end: date) -> list[_Stretch]:
    return [(max(f, first), min(e, end)) for f, e in pieces if max(f, first) < min(e, end)]


def _school_age_years(born: date, registered: list[_Stretch]) -> int | None:
    """Years registered at school age, counted up to eight (Besluit 2.6); ``None`` when it hangs on the duty before 2007.

    From the first of the month after the fifth birthday (the Act says its first school day, at most days later) to the
    eighteenth birthday (the end of the qualification duty). Before 1 August 2007 there was no qualification duty, but
    another one that was not read: the days after the school year in which the person turned 16 may or may not count then.
    """
    fifth = add(born, years(5))
    start = date(fifth.year + fifth.month // 12, fifth.month % 12 + 1, 1)
    sixteen, eighteen = add(born, years(16)), add(born, years(18))
    school_year_end = date(sixteen.year + (sixteen.month >= 8), 8, 1)
    later = max(school_year_end, _QUALIFICATION_DUTY)
    widest = whole_years(_clipped(registered, start, eighteen))
    surest = whole_years(
        _clipped(registered, start, min(school_year_end, eighteen)) + _clipped(registered, later, eighteen)
    )
    low, high = min(surest, _COUNTED_YEARS), min(widest, _COUNTED_YEARS)
    return low if low == high else None


def absences(dossier: Dossier, on: date) -> list[_Stretch]:
    """The times without registration of more than a year that are over, oldest first; none where the days are not known."""
    registered = stretches(dossier.registrations, add(on, days(1)))
    return [gap for gap in gaps_between(registered or []) if over_a_year(*gap)]


def registration_facts(dossier: Dossier, on: date) -> dict[str, Known]:
    """Years at school age, years without a break, since when not registered, and the latest absence of over a year."""
    registered = stretches(dossier.registrations, on)
    today = stretches(dossier.registrations, add(on, days(1)))
    if registered is None or today is None:
        return {}
    facts: dict[str, Known] = {}
    born = dossier.person.born if dossier.person else None
    if born is not None:
        low, high = (_school_age_years(day, registered) for day in bounds(born))
        facts["school_age_years"] = low if low == high else None
    still = bool(today) and today[-1][1] > on
    unbroken = registered[-1:] if still and registered and registered[-1][1] == on else []
    facts["registered_years"] = whole_years(unbroken)
    gone = today and today[-1][1] <= on
    facts["unregistered_since"] = today[-1][1] if gone else NEVER
    away = absences(dossier, on)
    facts["absence_first_day"] = away[-1][0] if away else NEVER
    facts["absence_last_day"] = add(away[-1][1], days(-1)) if away else NEVER
    return facts


def _now(periods: Iterable[Schooling] | None, on: date, fits: Callable[[Schooling], bool | None]) -> bool | None:
    if periods is None:
        return None
    return any_known(all_known(_covers(p, on), fits(p)) for p in periods)


def _covers(p: Period, on: date) -> bool | None:
    begun = None if p.first_day is None else Span(*bounds(p.first_day)) <= on
    ended = None if p.last_day is None else Span(*bounds(p.last_day)) < on
    return all_known(begun, None if ended is None else not ended)


def _compulsory(s: Schooling) -> bool | None:
    return None if s.kind is None else s.kind in (SchoolingKind.COMPULSORY, SchoolingKind.QUALIFICATION)


def _exempting(s: Schooling) -> bool | None:
    kind = None if s.kind is None else s.kind is SchoolingKind.EXEMPTING
    return any_known((kind, s.leads_to_exempting_document))


def _either(s: Schooling) -> bool | None:
    return any_known((_compulsory(s), _exempting(s)))


def schooling_facts(dossier: Dossier, on: date) -> dict[str, Known]:
    """Compulsory schooling and exempting education now, and the one that ran when the obligation could begin.

    The obligation could begin on the day the first right of the row was made known, or on the sixteenth birthday if that is later.
    Schooling that touches counts as one. Schooling that starts only afterwards suspends a running obligation; it does
    not move its first day.
    """
    schooling = dossier.schooling
    facts: dict[str, Known] = {
        "in_compulsory_schooling": _now(schooling, on, _compulsory),
        "in_exempting_education": _now(schooling, on, _exempting),
    }
    born = dossier.person.born if dossier.person else None
    known = right_known(dossier, on)
    if schooling is None or None in [_either(s) for s in schooling]:
        return facts
    if not isinstance(born, date) or not isinstance(known, date):
        return facts | ({} if schooling else {"schooling_at_start": False})
    start = max(known, add(born, years(16)))
    joined = stretches([s for s in schooling if _either(s)], NEVER)
    if joined is not None:
        running = [end for first, end in joined if first <= start < end]
        facts["schooling_at_start"] = bool(running)
        if running:
            facts["schooling_at_start_last_day"] = NEVER if running[0] == NEVER else running[0] - timedelta(days=1)
    return facts


def diploma_facts(dossier: Dossier, on: date) -> dict[str, Known]:
    """Which kinds of document of Regeling 2.1 the person holds on the day."""
    held = dossier.diplomas
    if held is None:
        return {}

    def holds(fits: Callable[[Diploma], bool | None]) -> bool | None:
        return any_known(all_known(_awarded(d, on), fits(d)) for d in held)

    def of(*kinds: DiplomaKind) -> Callable[[Diploma], bool | None]:
        return lambda d: None if d.kind is None else d.kind in kinds

    def dutch_b1(d: Diploma) -> bool | None:
        return any_known((d.all_parts_b1, None if d.level is None else d.level in _B1_UP))

    return {
        "holds_integration_diploma": holds(of(DiplomaKind.INTEGRATION_2021)),
        "holds_old_diploma_b1": holds(lambda d: all_known(of(DiplomaKind.INTEGRATION_OLD)(d), d.all_parts_b1)),
        "holds_dutch_diploma": holds(of(*_DUTCH)),
        "holds_other_vmbo_diploma": holds(of(DiplomaKind.VMBO_OTHER)),
        "holds_overseas_diploma": holds(lambda d: all_known(of(*_OVERSEAS)(d), d.dutch_pass)),
        "holds_caribbean_netherlands_diploma": holds(of(DiplomaKind.CARIBBEAN_NETHERLANDS)),
        "holds_international_diploma": holds(
            lambda d: all_known(of(DiplomaKind.INTERNATIONAL_SCHOOL)(d), d.dutch_pass, dutch_b1(d))
        ),
    }


def _awarded(diploma: Diploma, on: date) -> bool | None:
    return None if diploma.awarded is None else Span(*bounds(diploma.awarded)) <= on


def judgement_facts(dossier: Dossier, on: date) -> dict[str, Known]:
    """What was judged of the five years of work and the interview; the latest judgement counts."""
    facts: dict[str, Known] = {}
    for name, kind in (("five_years_work", JudgementKind.FIVE_YEARS_WORK), ("oral_b1", JudgementKind.ORAL_B1)):
        found = [
            j for j in dossier.judgements or () if j.kind is kind and (j.dated is None or bounds(j.dated)[1] <= on)
        ]
        if found:
            facts[name] = max(found, key=lambda j: bounds(j.dated or date.min)).outcome
    return facts


def decision_facts(dossier: Dossier, on: date) -> dict[str, Known]:
    """Which decisions that end or suspend the obligation are in force on the day."""
    kinds = {
        "exemption_decided": (DecisionKind.EXEMPTION,),
        "temporary_exemption_decided": (DecisionKind.TEMPORARY_EXEMPTION,),
        "dispensation_decided": (DecisionKind.MEDICAL_DISPENSATION, DecisionKind.SPECIAL_DISPENSATION),
        "fulfilled_decided": (DecisionKind.OBLIGATION_FULFILLED,),
        "ended_decided": (DecisionKind.OBLIGATION_ENDED,),
    }
    if dossier.decisions is None:
        return {}
    return {name: any_known(_grants(d, of, on) for d in dossier.decisions) for name, of in kinds.items()}


def _grants(d: Decision, kinds: tuple[DecisionKind, ...], on: date) -> bool | None:
    begins = d.first_day or d.notified or d.dated
    begun = None if begins is None else Span(*bounds(begins)) <= on
    running = Span(*bounds(d.last_day or NEVER)) >= on
    return all_known(None if d.kind is None else d.kind in kinds, d.grants, begun, running)


def _purpose_may_gap(rights: list[ResidenceRight]) -> bool:
    """Whether a right lies between two others with another purpose: a stay for a temporary purpose may be a gap."""
    regular = [r.purpose for r in rights if r.ground in (ResidenceGround.A, ResidenceGround.C, None)]
    return any(p is None or p is not regular[0] for p in regular[1:-1])


def gap_facts(dossier: Dossier, on: date) -> dict[str, Known]:
    """Finished gaps in the duty now running: no registration, or clergy work paused (Besluit 2.1(2)(a), (c)).

    Only what lies between two periods of duty counts, so nothing of before the right of the row was made known, of before
    the sixteenth birthday, or of an earlier duty that has ended. What meets schooling that kept the duty away is left out.

    ``gap_days`` counts the days in gaps of at most a year, overlapping ones once. Where every right obliges by itself a
    pause of clergy work makes no gap, and such work need not be known. Whether a stay in between was for a
    temporary purpose (2.1(2)(b)) needs the sponsor's history; where that can matter everything is left out.
    """
    rights, registered = rights_begun(dossier, on), stretches(dossier.registrations, add(on, days(1)))
    if rights is None or registered is None or _purpose_may_gap(rights):
        return {}
    since = _duty_since(dossier, on, rights)
    if since is None:
        return {}
    work = dossier.person.clergy_work if dossier.person else None
    if oblige_by_themselves(rights):
        work = ()
    pauses = [stretches(w.pauses, on) for w in work or ()]
    if work is None or None in pauses:
        return {}
    found = gaps_between(registered) + [p for pause in pauses for p in pause or [] if p[1] < on]
    gaps, later = (_joined(sorted((max(f, day), e) for f, e in found if e > day)) for day in since)
    if gaps != later:
        return {}
    counted = [gap for gap in gaps if not over_a_year(*gap)]
    facts: dict[str, Known] = {"gap_days": sum((e - f).days for f, e in counted)}
    last = gaps[-1] if gaps else None
    facts["gap_first_day"] = last[0] if last else NEVER
    facts["gap_last_day"] = last[1] - timedelta(days=1) if last else NEVER
    return facts


def _duty_since(dossier: Dossier, on: date, rights: list[ResidenceRight]) -> tuple[date, date] | None:
    """The first and last day on which the duty now running can have begun; ``None`` when that cannot be said.

    Of who has no right that brings it, the day the first right was made known: who may borrow without it has gaps too.
    """
    known = right_known(dossier, on)
    if known is None:
        return None
    if known == NEVER:
        days_known = [r.made_known for r in rights]
        if any(not isinstance(day, date) for day in days_known):
            return None
        first = min((bounds(day)[0] for day in days_known if day is not None), default=NEVER)
        return first, first
    born = dossier.person.born if dossier.person else None
    low, high = bounds(known)
    if born is None:
        return low, high
    low, high = (max(day, add(birth, years(16))) for day, birth in zip((low, high), bounds(born), strict=True))
    if low > add(bounds(born)[1], STUDY_START.values[0]):
        return low, high  # too old for schooling to keep the duty away
    if dossier.schooling is None or None in [_either(s) for s in dossier.schooling]:
        return low, NEVER
    at_school = stretches([s for s in dossier.schooling if _either(s)], NEVER)
    return None if at_school is None else (low, max([high, *(end for _, end in at_school if end > low)]))


def _joined(pieces: list[_Stretch]) -> list[_Stretch]:
    joined: list[_Stretch] = []
    for first, end in pieces:
        if joined and first <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((first, end))
    return joined


def _before(day: date | Span | None, on: date) -> bool | None:
    return None if day is None else Span(*bounds(day)) < on


def record_facts(dossier: Dossier, on: date) -> dict[str, Known]:
    """Whether and since when a register or a letter has called the person obliged, under which Act, and who imposed it.

    Beside it, since when an exception of art. 3(2) holds.
    """
    records, letters = dossier.recorded_obligations, dossier.notifications
    said = [r for r in records or () if r.obliged and (r.first_day is None or bounds(r.first_day)[0] <= on)]
    sent = [n for n in letters or () if n.dated is None or bounds(n.dated)[0] <= on]
    facts: dict[str, Known] = {"exception_first_day": dossier.person.exception_first_day if dossier.person else None}
    if not said and not sent:
        if records is None or letters is None:
            return facts
        none = {"recorded_as_obliged": False, "recorded_under_2021": False, "record_ended": False}
        return facts | none | {"obligation_imposed": NEVER}
    acts = [r.act for r in said] + [n.act for n in sent]
    # A letter (kennisgeving) comes from DUO; municipalities imposed the obligation by a decision of their own.
    municipal = any_known([r.municipal for r in said]) if said else False
    named = [*(r.first_day for r in said), *(n.dated for n in sent)]
    # A letter follows a record; so without the letters the record is the first, and without the records nothing is.
    if not (records is None or None in named or (letters is None and not said)):
        first, last = (min(ends) for ends in zip(*(bounds(d) for d in named if d is not None), strict=True))
        facts["obligation_imposed"] = first if first == last else Span(first, last)
    return facts | {
        "recorded_as_obliged": True,
        "record_ended": bool(said) and all_known(*(_before(r.last_day, on) for r in said)),
        "recorded_under_2021": any_known(None if act is None else act is Act.WI2021 for act in acts),
        "imposed_by_municipality": municipal,
    }
