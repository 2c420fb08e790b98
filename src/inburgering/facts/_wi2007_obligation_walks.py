"""How residence, schooling and diplomas become facts of the obligation of the Act of 2007. Nothing is guessed."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, timedelta
from typing import Final

from inburgering.dossier import (
    DecisionKind,
    Diploma,
    DiplomaKind,
    Dossier,
    ExamPart,
    Level,
    RequestKind,
    Schooling,
    SchoolingKind,
)
from inburgering.facts._obligation_walks import all_known, any_known, decision_facts, stretches, whole_years
from inburgering.facts._transition import clergy_read, first_right
from inburgering.facts._transition_words import STUDY_START
from inburgering.rules import NEVER, Known, Span, add, bounds, days, years

__all__ = [
    "decision_2007_facts",
    "diploma_2007_facts",
    "exempt_at_start_facts",
    "residence_2007_facts",
    "schooling_2007_facts",
]

_START: Final = date(2007, 1, 1)
_QUALIFICATION_DUTY: Final = date(2007, 8, 1)
_QUALIFICATION_EXEMPTS: Final = date(2007, 11, 26)
_COUNTED_YEARS: Final = 8
_SCHOOL_AGE: Final = years(18)

# Dutch-language diplomas of university, higher, general secondary and vocational education, whatever the track or level.
_DUTCH: Final = (
    DiplomaKind.UNIVERSITY,
    DiplomaKind.APPLIED_SCIENCES,
    DiplomaKind.VWO,
    DiplomaKind.HAVO,
    DiplomaKind.VMBO_THEORETICAL,
    DiplomaKind.VMBO_OTHER,
    DiplomaKind.MBO_2_OR_HIGHER,
    DiplomaKind.MBO_1,
)
_WITH_DUTCH: Final = (
    DiplomaKind.BELGIUM,
    DiplomaKind.SURINAME,
    DiplomaKind.ARUBA,
    DiplomaKind.CURACAO,
    DiplomaKind.SINT_MAARTEN,
    DiplomaKind.CARIBBEAN_NETHERLANDS,
    DiplomaKind.INTERNATIONAL_SCHOOL,
)
_EXEMPTING: Final = (
    "holds_old_act_diploma",
    "holds_any_dutch_diploma",
    "holds_state_exam_nt2",
    "holds_diploma_with_dutch",
    "naturalisation_with_language",
    "settled_certificate",
    "short_test_document",
    "earlier_exemption",
    "exemption_decided",
)
_LANGUAGE: Final = {ExamPart.READING, ExamPart.LISTENING, ExamPart.WRITING, ExamPart.SPEAKING}
_SOCIETY: Final = {ExamPart.KNS, ExamPart.KNM}
_A1_UP: Final = frozenset(Level)
_A2_UP: Final = _A1_UP - {Level.A1}


def residence_2007_facts(dossier: Dossier, on: date) -> dict[str, Known]:
    """The first day of the first right of the row, whoever made it known when; and what the person's history says."""
    read = clergy_read(dossier)
    right = None if read is None else first_right(read, on)[1]
    person = dossier.person
    facts: dict[str, Known] = {} if right is None else {"first_right_in_force": right.first_day}
    if person is not None:
        facts |= {"win_newcomer_2006": person.win_newcomer, "general_pardon": person.pardon}
    return facts


def _compulsory_years(born: date, registered: list[tuple[date, date]]) -> int:
    """Whole years registered from the month after the fifth birthday to the end of the school year of the sixteenth."""
    fifth, sixteen = add(born, years(5)), add(born, years(16))
    first = date(fifth.year + fifth.month // 12, fifth.month % 12 + 1, 1)
    end = date(sixteen.year + (sixteen.month >= 8), 8, 1)
    pieces = [(max(f, first), min(e, end)) for f, e in registered if max(f, first) < min(e, end)]
    return min(whole_years(pieces), _COUNTED_YEARS)


def _years_at_compulsory_age(dossier: Dossier, on: date) -> int | None:
    born = dossier.person.born if dossier.person else None
    registered = stretches(dossier.registrations, on)
    if born is None or registered is None:
        return None
    low, high = (_compulsory_years(day, registered) for day in bounds(born))
    return low if low == high else None


def _covers(s: Schooling, on: date) -> bool | None:
    begun = None if s.first_day is None else Span(*bounds(s.first_day)) <= on
    ended = None if s.last_day is None else Span(*bounds(s.last_day)) < on
    return all_known(begun, None if ended is None else not ended)


def _of(kind: SchoolingKind) -> Callable[[Schooling], bool | None]:
    return lambda s: None if s.kind is None else s.kind is kind


def _exempting(s: Schooling) -> bool | None:
    """Education that ends in an exempting diploma and follows directly on compulsory schooling."""
    leads = any_known((_of(SchoolingKind.EXEMPTING)(s), s.leads_to_exempting_document))
    return all_known(leads, s.follows_directly)


def schooling_2007_facts(dossier: Dossier, on: date) -> dict[str, Known]:
    """Years at the age of compulsory schooling, the schooling of now, and the one that ran when the duty could begin."""
    facts: dict[str, Known] = {"years_at_compulsory_age": _years_at_compulsory_age(dossier, on)}
    schooling = dossier.schooling
    if schooling is None:
        return facts

    def now(fits: Callable[[Schooling], bool | None]) -> bool | None:
        return any_known(all_known(_covers(s, on), fits(s)) for s in schooling)

    facts |= {
        "in_full_compulsory_schooling": now(_of(SchoolingKind.COMPULSORY)),
        "under_qualification_duty": now(_of(SchoolingKind.QUALIFICATION)),
        "in_direct_exempting_education": now(_exempting),
    }
    return facts | _at_start(dossier, schooling, on)


def _at_start(dossier: Dossier, schooling: tuple[Schooling, ...], on: date) -> dict[str, Known]:
    """The exempting schooling that kept the duty away when it could begin, and its last day; what touches counts as one.

    That which ran then; and that which began later, while the duty of school still held the person: compulsory schooling
    or the qualification duty below 18, and a study that follows directly on it, begun two months after the eighteenth
    birthday at the latest. School counts up to that birthday. Later schooling suspends a duty that has begun.

    The qualification duty did not exempt before 1 August 2007, surely did from 26 November 2007, and in between it is not known.
    """
    if not schooling:
        return {"schooling_at_2007_start": False}
    start, born = _could_begin(dossier, on), dossier.person.born if dossier.person else None
    if start is None or not isinstance(born, date):
        return {}
    begun = [s for s in schooling if bounds(s.first_day or date.min)[0] <= max(on, start)]
    adult, latest = add(born, _SCHOOL_AGE), add(born, STUDY_START.values[0])
    school, study = [_by_school(s, start) for s in begun], [_by_study(s, adult) for s in begun]
    at_school = stretches([s for s, yes in zip(begun, school, strict=True) if yes], NEVER)
    studied = stretches([s for s, yes in zip(begun, study, strict=True) if yes], NEVER)
    if None in school or None in study or at_school is None or studied is None:
        return {}
    free = start
    schools = [(a, min(b, adult), adult) for a, b in at_school if a < adult]
    for first, end, last_start in sorted(schools + [(a, b, latest) for a, b in studied]):
        if first <= max(free, last_start) and free < end:
            free = end
    if free == start:
        return {"schooling_at_2007_start": False}
    last = NEVER if free == NEVER else free - timedelta(days=1)
    return {"schooling_at_2007_start": True, "schooling_at_2007_start_last_day": last}


def _could_begin(dossier: Dossier, on: date) -> date | None:
    """The day the duty could begin, by the right and the age; ``None`` where that is not known to the day."""
    born = dossier.person.born if dossier.person else None
    read = clergy_read(dossier)
    known = None if read is None else first_right(read, on)[0]
    if not isinstance(born, date) or not isinstance(known, date):
        return None
    return max(known, add(born, years(16)), _START)


def exempt_at_start_facts(dossier: Dossier, on: date) -> dict[str, Known]:
    """Whether a lasting exemption already held on the day the duty could begin, after the schooling that kept it away.

    A document, a decision, or eight years registered at school age. A WIN certificate that may be enough is left open.
    """
    facts = {} if dossier.schooling is None else _at_start(dossier, dossier.schooling, on)
    start, last = _could_begin(dossier, on), facts.get("schooling_at_2007_start_last_day")
    if start is None or not facts:
        return {}
    if isinstance(last, date):
        start = NEVER if last == NEVER else add(last, days(1))
    then = diploma_2007_facts(dossier, start) | decision_2007_facts(dossier, start) | decision_facts(dossier, start)
    school_years = _years_at_compulsory_age(dossier, start)
    enough = None if school_years is None else school_years >= _COUNTED_YEARS
    found = [_truth(then.get(name)) for name in _EXEMPTING]
    win = _truth(then.get("win_language_a1"))
    return {"exempt_at_2007_start": any_known([*found, enough, False if win is False else None])}


def _truth(value: Known) -> bool | None:
    return value if isinstance(value, bool) else None


def _by_study(s: Schooling, adult: date) -> bool | None:
    """Whether it is a study that follows on school; school that is over at 18 cannot be one."""
    at_school = s.kind in (SchoolingKind.COMPULSORY, SchoolingKind.QUALIFICATION)
    return False if at_school and bounds(s.last_day or NEVER)[1] < adult else _exempting(s)


def _by_school(s: Schooling, start: date) -> bool | None:
    if s.kind is SchoolingKind.QUALIFICATION and start < _QUALIFICATION_EXEMPTS:
        return False if start < _QUALIFICATION_DUTY else None
    return any_known((_of(SchoolingKind.COMPULSORY)(s), _of(SchoolingKind.QUALIFICATION)(s)))


def _shows(diploma: Diploma, parts: set[ExamPart]) -> bool | None:
    return None if diploma.parts is None else parts <= set(diploma.parts)


def _levels(diploma: Diploma, written: frozenset[Level]) -> bool | None:
    """Whether it shows listening and speaking at A2 (NT2 level 2), and reading and writing at one of ``written``."""
    if diploma.parts == ():
        return False  # it shows no results
    oral, other = diploma.oral_level or diploma.level, diploma.written_level or diploma.level
    return all_known(None if oral is None else oral in _A2_UP, None if other is None else other in written)


def diploma_2007_facts(dossier: Dossier, on: date) -> dict[str, Known]:
    """Which documents of Besluit 2.3, 2.4 and Regeling 2.2a-2.2c the person holds on the day."""
    held = dossier.diplomas
    if held is None:
        return {}

    def holds(*kinds: DiplomaKind, shows: Callable[[Diploma], bool | None] = lambda _: True) -> bool | None:
        return any_known(
            all_known(
                None if d.awarded is None else Span(*bounds(d.awarded)) <= on,
                None if d.kind is None else d.kind in kinds,
                shows(d),
            )
            for d in held
        )

    def language(written: frozenset[Level]) -> Callable[[Diploma], bool | None]:
        return lambda d: _levels(d, written)

    win, roc = DiplomaKind.WIN_CERTIFICATE, DiplomaKind.ROC_STATEMENT
    facts: dict[str, Known] = {
        "holds_old_act_diploma": holds(DiplomaKind.INTEGRATION_OLD),
        "holds_any_dutch_diploma": holds(*_DUTCH),
        "holds_state_exam_nt2": holds(DiplomaKind.STATE_EXAM_NT2),
        "holds_diploma_with_dutch": holds(*_WITH_DUTCH, shows=lambda d: d.dutch_pass),
        "naturalisation_with_language": holds(DiplomaKind.NATURALISATION_TEST, shows=lambda d: _shows(d, _LANGUAGE)),
        "win_language_a1": holds(win, shows=language(_A1_UP)),
        "win_language_a2": holds(win, shows=language(_A2_UP)),
        "settled_certificate": holds(DiplomaKind.SETTLED_CERTIFICATE, shows=language(_A1_UP)),
        "short_test_document": holds(DiplomaKind.SHORT_EXEMPTION_TEST),
        "cnavt_profile": holds(DiplomaKind.CNAVT, shows=lambda d: None if d.level is None else d.level in _A2_UP),
        "roc_language_a1": holds(roc, shows=language(_A1_UP)),
        "roc_language_a2": holds(roc, shows=language(_A2_UP)),
    }
    facts |= {"naturalisation_society_tested": _society_tested(held, on)} | _win_society(held, on)
    facts["roc_tested"] = _only(held, roc, on, lambda d: d.tested)
    facts["abroad_speaking_points"] = _only(held, DiplomaKind.BASIC_EXAM_TGN, on, lambda d: d.score, none=0)
    return facts


def _mine(held: Iterable[Diploma], kind: DiplomaKind, on: date) -> list[Diploma] | None:
    """The documents of a kind held on the day; ``None`` when that is not sure."""
    found: list[Diploma] = []
    for d in held:
        is_it = all_known(
            None if d.kind is None else d.kind is kind,
            None if d.awarded is None else Span(*bounds(d.awarded)) <= on,
        )
        if is_it is None:
            return None
        if is_it:
            found.append(d)
    return found


def _only(
    held: Iterable[Diploma], kind: DiplomaKind, on: date, what: Callable[[Diploma], Known], none: Known = NEVER
) -> Known:
    """What the only document of a kind says; ``none`` without one, unknown when there are more."""
    found = _mine(held, kind, on)
    if not found:
        return None if found is None else none
    return what(found[0]) if len(found) == 1 else None


def _win_society(held: Iterable[Diploma], on: date) -> dict[str, Known]:
    """What the WIN certificate says of the part on society; no certificate, or one without results, shows nothing."""
    found = _mine(held, DiplomaKind.WIN_CERTIFICATE, on)
    if found is None or len(found) > 1:
        return {}
    if not found or found[0].parts == ():
        return {"win_society_level": False, "win_society_score": 0, "win_society_tested": NEVER}
    one = found[0]
    return {"win_society_level": one.society_level, "win_society_score": one.score, "win_society_tested": one.tested}


def _society_tested(held: Iterable[Diploma], on: date) -> Known:
    """The day of the naturalisation test whose part on society was passed."""
    found = _mine(held, DiplomaKind.NATURALISATION_TEST, on)
    if found is None or any(d.parts is None for d in found):
        return None
    passed = [d.tested for d in found if _SOCIETY & set(d.parts or ())]
    if not passed:
        return NEVER
    return passed[0] if len(passed) == 1 else None


def decision_2007_facts(dossier: Dossier, on: date) -> dict[str, Known]:
    """Earlier exemptions, the programme that the municipality fixed, a loan that was asked for, the short test."""
    held = diploma_2007_facts(dossier, on).get("short_test_document")
    facts: dict[str, Known] = {"short_test_taken": True if held else None}
    if dossier.requests is not None:
        facts["loan_asked_2007"] = any_known(
            all_known(
                None if r.kind is None else r.kind is RequestKind.LOAN,
                _by(r.received or r.dated, on),
            )
            for r in dossier.requests
        )
    if any(loan.granted is not None and bounds(loan.granted)[1] <= on for loan in dossier.loans or ()):
        facts["loan_asked_2007"] = True
    facts["provision_fixed"] = first_decided(dossier, (DecisionKind.PROVISION,), on)
    exempt = first_decided(dossier, (DecisionKind.EARLIER_EXEMPTION,), on)
    facts["earlier_exemption"] = None if exempt is None else exempt != NEVER
    return facts


def _by(day: date | Span | None, on: date) -> bool | None:
    return None if day is None else Span(*bounds(day)) <= on


def first_decided(dossier: Dossier, kinds: tuple[DecisionKind, ...], on: date) -> date | Span | None:
    """The day of the first decision of these kinds by ``on`` that is not against the person.

    ``NEVER`` when there surely is none; unknown while a decision of an unknown kind or day may be one.
    """
    if dossier.decisions is None:
        return None
    days: list[date | Span] = []
    for d in dossier.decisions:
        if (d.kind is not None and d.kind not in kinds) or d.grants is False:
            continue
        day = d.notified or d.dated
        begun = _by(day, on)
        if begun is False:
            continue
        if d.kind is None or begun is None or day is None:
            return None
        days.append(day)
    if not days:
        return NEVER
    low, high = min(bounds(d)[0] for d in days), min(bounds(d)[1] for d in days)
    return low if low == high else Span(low, high)
