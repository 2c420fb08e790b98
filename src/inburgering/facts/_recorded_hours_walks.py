"""From a dossier's courses, fines and loans to what was recorded of them: pure reading, no law.

All courses, fines and loans of the record count, whatever the day asked about. A sum is unknown as soon as one item that
could add to it is; an item without hours adds nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from itertools import combinations

from inburgering.dossier import Act, Course, Dossier, Fine, FineKind, RequestKind
from inburgering.dossier._forms import Record, fields_of
from inburgering.facts._requirements_walks import Maybe, both, bridging_school, either, total
from inburgering.rules import NEVER, Known, Span, bounds

ONLINE_SINCE = date(2019, 1, 1)
"""From this day online hours do not count in DUO's practice."""
LATE = frozenset({FineKind.PVT, FineKind.MAP, FineKind.PVT_AND_MAP, FineKind.ROUTE, FineKind.EXAM})
"""The fines for not being done in time."""
FINES = {
    "highest_fine_intake_cents": (FineKind.INTAKE,),
    "highest_fine_trajectory_cents": (FineKind.TRAJECTORY,),
    "highest_fine_programme_cents": (FineKind.PVT, FineKind.MAP),
    "highest_fine_both_programmes_cents": (FineKind.PVT_AND_MAP,),
    "highest_fine_route_cents": (FineKind.ROUTE,),
    "highest_fine_exam_cents": (FineKind.EXAM,),
}
_When = date | Span | None


def _before(day: _When, other: _When) -> Maybe:
    """Whether ``day`` lies before ``other``."""
    if day is None or other is None:
        return None
    first, last = bounds(day)
    low, high = bounds(other)
    return True if last < low else False if first >= high else None


def _no(part: Maybe) -> Maybe:
    return None if part is None else not part


def declared(course: Course) -> int | None:
    """The hours of the hour statement; without one, those registered, which the institution reported."""
    return course.statement_hours or course.hours_attended


def outside_mark(course: Course) -> Maybe:
    """Whether all of it lies outside the days on which the institution held the mark."""
    outside = either(_before(course.last_day, course.mark_first_day), _before(course.mark_last_day, course.first_day))
    return both(_no(bridging_school(course)), outside)


def partly_outside_mark(course: Course) -> Maybe:
    """Whether some of it lies outside those days, and some within."""
    some = either(_before(course.first_day, course.mark_first_day), _before(course.mark_last_day, course.last_day))
    return both(_no(bridging_school(course)), some, _no(outside_mark(course)))


def after_withdrawal(course: Course) -> Maybe:
    """Whether it began after the last day of a mark that was withdrawn."""
    after = both(course.mark_withdrawn, _before(course.mark_last_day, course.first_day))
    return both(_no(bridging_school(course)), after)


def in_doubt(course: Course) -> Maybe:
    """Whether its hours lack a contract or an invoice, or lie outside the days of the mark."""
    return either(_no(course.contract), _no(course.invoice), outside_mark(course))


def _excess(one: int | None, other: int | None) -> int | None:
    """By how much ``one`` is more than ``other``."""
    if one == 0:
        return 0
    return None if one is None or other is None else max(0, one - other)


def _overlap(courses: Iterable[Course]) -> Maybe:
    """Whether two of the courses have a day in common."""
    pairs = combinations(courses, 2)
    apart = [either(_before(a.last_day, b.first_day), _before(b.last_day, a.first_day)) for a, b in pairs]
    return either(*(_no(part) for part in apart))


def course_facts(courses: tuple[Course, ...] | None) -> dict[str, Known]:
    """The sums and flags over the courses."""
    if courses is None:
        return {}

    def over(counts: Callable[[Course], Maybe], hours: Callable[[Course], int | None] = declared) -> int | None:
        return total(courses, counts, hours)

    def always(_: Course) -> Maybe:
        return True

    return {
        "hours_bought": over(always, lambda c: c.hours_bought),
        "hours_attended": over(always, lambda c: c.hours_attended),
        "hours_stated": over(always, lambda c: c.statement_hours),
        "hours_declared": over(always),
        "hours_without_contract": over(lambda c: _no(c.contract)),
        "hours_without_invoice": over(lambda c: _no(c.invoice)),
        "hours_without_mark": over(lambda c: both(_no(bridging_school(c)), _no(c.quality_mark))),
        "hours_outside_mark": over(outside_mark),
        "hours_partly_outside_mark": over(partly_outside_mark),
        "hours_after_withdrawal": over(after_withdrawal),
        "hours_in_doubt": over(in_doubt),
        "hours_over_bought": over(always, lambda c: _excess(c.hours_attended, c.hours_bought)),
        "hours_short_of_statement": over(always, lambda c: _excess(c.statement_hours, c.hours_attended)),
        "online_hours_since_2019": over(lambda c: _no(_before(c.first_day, ONLINE_SINCE)), lambda c: c.online_hours),
        "courses_overlap": _overlap(courses),
        "ona_hours": over(always, lambda c: c.ona_hours),
        "ona_hours_in_doubt": over(in_doubt, lambda c: c.ona_hours),
    }


def requested(dossier: Dossier, kind: RequestKind, on: date) -> Maybe:
    """Whether a request of this kind was received, or else made, by the day."""
    if dossier.requests is None:
        return None
    return either(
        *(
            both(None if r.kind is None else r.kind is kind, _no(_before(on, r.received or r.dated)))
            for r in dossier.requests
        )
    )


def _counts(fine: Fine, kinds: Iterable[FineKind]) -> Maybe:
    return both(None if fine.kind is None else fine.kind in kinds, _no(fine.revoked))


def fine_facts(fines: tuple[Fine, ...] | None) -> dict[str, Known]:
    """The highest fine of each kind, and the latest for being late; one that was revoked does not count."""
    if fines is None:
        return {}
    facts: dict[str, Known] = {name: _highest(fines, kinds) for name, kinds in FINES.items()}
    late = [(fine.dated or fine.notified, _counts(fine, LATE)) for fine in fines]
    return facts | {"late_fine_dated": _latest(late)}


def _highest(fines: tuple[Fine, ...], kinds: Iterable[FineKind]) -> int | None:
    found = [(fine.amount_cents, _counts(fine, kinds)) for fine in fines]
    amounts = [amount for amount, counts in found if counts is not False]
    if any(counts is None and amount != 0 for amount, counts in found) or None in amounts:
        return None
    return max((amount for amount in amounts if amount is not None), default=0)


def _latest(days: Iterable[tuple[_When, Maybe]]) -> date | Span | None:
    """The latest of the days that count, ``NEVER`` of none."""
    found = [(day, counts) for day, counts in days if counts is not False]
    if any(day is None or counts is None for day, counts in found):
        return None
    ends = [bounds(day) for day, _ in found if day is not None]
    if not ends:
        return NEVER
    first, last = max(low for low, _ in ends), max(high for _, high in ends)
    return first if first == last else Span(first, last)


def loan_facts(dossier: Dossier) -> dict[str, Known]:
    """The latest day on which a loan under the Wi2021 was granted."""
    if dossier.loans is None:
        return {}
    granted = [(loan.granted, None if loan.act is None else loan.act is Act.WI2021) for loan in dossier.loans]
    return {"wi2021_loan_granted": _latest(granted)}


def identifier_facts(dossier: Dossier) -> dict[str, Known]:
    """The form of the identifiers, never their value."""
    person = dossier.person
    if person is None:
        return {}
    return {
        "bsn_digits": None if person.bsn is None else len(person.bsn),
        "v_number_digits": None if person.v_number is None else len(person.v_number),
    }


def partly_known_days(part: object) -> int:
    """How many days of a record, and of the records in it, are partly known."""
    return sum(1 for value in _values(part) if isinstance(value, Span))


def _values(part: object) -> Iterator[object]:
    if isinstance(part, tuple):
        for item in part:
            yield from _values(item)
    elif isinstance(part, Record):
        for name in fields_of(type(part)):
            yield from _values(getattr(part, name))
    else:
        yield part
