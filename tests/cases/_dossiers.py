"""Dossiers of the cases: what a ruling does not tell is taken to be absent, and every case says so where it matters."""

from __future__ import annotations

from datetime import date
from typing import Any

import attrs

from inburgering.dossier import (
    Act,
    Authority,
    Course,
    CourseKind,
    Decision,
    DecisionKind,
    Dossier,
    ExamPart,
    ExamResult,
    Fine,
    FineKind,
    Ground,
    InstitutionKind,
    Judgement,
    JudgementKind,
    Level,
    Notification,
    Person,
    Purpose,
    Registration,
    ResidenceGround,
    ResidenceRight,
    Sponsor,
)
from inburgering.facts import earlier_facts_on, facts_on
from inburgering.rules import NEVER, Known
from inburgering.rules import Decision as Decided

PARTS_2015 = (
    ExamPart.READING,
    ExamPart.LISTENING,
    ExamPart.WRITING,
    ExamPart.SPEAKING,
    ExamPart.KNM,
    ExamPart.ONA,
)
"""The parts of the examination for whom the duty began from 2015 on."""


def known_of(dossier: Dossier, on: date) -> dict[str, Known]:
    """Every fact that the dossier settles on the day."""
    return facts_on(dossier, on) | earlier_facts_on(dossier, on)


def asylum(known: date) -> ResidenceRight:
    """An asylum permit for a fixed term, without an end in sight."""
    return ResidenceRight(
        ground=ResidenceGround.C,
        purpose=Purpose.ASYLUM,
        first_day=known,
        last_day=NEVER,
        made_known=known,
        temporary_by_decision=False,
        withdrawn=False,
        renewal_refused=False,
    )


def family(known: date, sponsor: Sponsor | None = None) -> ResidenceRight:
    """A regular permit for stay with a family member; with a Dutch one unless another is given."""
    return attrs.evolve(
        asylum(known), ground=ResidenceGround.A, purpose=Purpose.FAMILY, sponsor=sponsor or Sponsor(is_dutch=True)
    )


def dossier_of(*rights: ResidenceRight, nationalities: tuple[str, ...] = ("MA",), **parts: Any) -> Dossier:
    """An adult from Morocco born in 1985, registered since the first right; the rest is absent, and letters are unknown."""
    person = Person(
        born=date(1985, 3, 1),
        died=NEVER,
        nationalities=nationalities,
        clergy_work=(),
        free_movement_family=False,
        integrated_elsewhere_long_term=False,
        treaty_protected=False,
        basic_exam_abroad=False,
        win_newcomer=False,
        pardon=False,
    )
    home = Registration(first_day=rights[0].first_day, last_day=NEVER, housing_municipality=True, reception=False)
    lists = (
        "schooling",
        "diplomas",
        "courses",
        "participation",
        "exams",
        "circumstances",
        "requests",
        "decisions",
        "judgements",
        "fines",
        "loans",
    )
    given: dict[str, Any] = {"person": person, "registrations": (home,), **dict.fromkeys(lists, ()), **parts}
    return Dossier(residence=rights, **given)


def letter(dated: date) -> tuple[Notification, ...]:
    """DUO's first letter on the obligation of 2013."""
    return (Notification(dated=dated, act=Act.WI2013),)


def passed(day: date, *parts: ExamPart) -> tuple[ExamResult, ...]:
    """These parts, passed at A2 and known on the day."""
    return tuple(ExamResult(part=part, level=Level.A2, taken=day, result_known=day, passed=True) for part in parts)


def failed(day: date, *parts: ExamPart) -> tuple[ExamResult, ...]:
    """These parts, sat on the day and not passed."""
    return tuple(attrs.evolve(one, passed=False) for one in passed(day, *parts))


def extension(dated: date, extra_days: int) -> Decision:
    """DUO's decision that the term is so many days longer, for want of blame."""
    return Decision(
        kind=DecisionKind.EXTENSION,
        authority=Authority.DUO,
        dated=dated,
        notified=dated,
        grants=True,
        ground=Ground.NO_CULPABILITY,
        months=0,
        days=extra_days,
    )


def blame(dated: date, *, excused: bool, by: Authority = Authority.COURT) -> Judgement:
    """Whether the delay cannot be blamed on the person, as the court (or DUO) judged."""
    return Judgement(kind=JudgementKind.NOT_ATTRIBUTABLE, authority=by, outcome=excused, dated=dated)


def exam_fine(dated: date, euros: int | None = None, new_last_day: date | None = None) -> Fine:
    """A fine of DUO for the examination, notified on its date."""
    return Fine(
        kind=FineKind.EXAM,
        authority=Authority.DUO,
        dated=dated,
        notified=dated,
        amount_cents=None if euros is None else euros * 100,
        new_period_last_day=new_last_day,
        revoked=False,
    )


def course(first_day: date, last_day: date, hours: int) -> Course:
    """An integration course at a school with the quality mark, all of it attended and borne out."""
    return Course(
        kind=CourseKind.INTEGRATION,
        institution_kind=InstitutionKind.COURSE,
        first_day=first_day,
        last_day=last_day,
        quality_mark=True,
        hours_bought=hours,
        hours_attended=hours,
        online_hours=0,
        nt2_hours=0,
        knm_hours=0,
        literacy_hours=0,
        ona_hours=0,
        statement_hours=hours,
        contract=True,
        invoice=True,
        mark_first_day=first_day,
        mark_last_day=NEVER,
    )


def awaited(decision: Decided[Any]) -> set[str]:
    """What an undetermined decision waits for: the facts and judgements by name, the open questions in words."""
    assert not decision.decided
    return {missing.fact or missing.ask.en for missing in decision.missing}


def late(right: ResidenceRight, on: date, extra_days: int = 0, *, blamed: bool = True, **parts: Any) -> Dossier:
    """Someone whose term is over and who had not passed; nothing sat and nothing followed unless given.

    ``on`` is the day of the fine decision, on which the blame was judged unless ``blamed`` is false: then it is awaited.
    Days that DUO added to the term are taken to have been decided when the term began; when, is seldom told.
    """
    added = (extension(right.made_known, extra_days),) if extra_days and isinstance(right.made_known, date) else ()
    judged = (blame(on, excused=False),) if blamed else ()
    return dossier_of(right, **{"decisions": added, "judgements": judged, **parts})
