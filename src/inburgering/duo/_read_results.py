"""What DUO says of somebody's plan, lessons and results; and what a municipality told it of them."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import attrs

from inburgering.dossier import (
    Authority,
    Course,
    CourseKind,
    Dossier,
    ExamPart,
    ExamResult,
    Judgement,
    JudgementKind,
    LearnabilityTest,
    Level,
    Map,
    Offer,
    Participation,
    ParticipationKind,
    Pip,
    Pvt,
    Route,
    SelfReliance,
)
from inburgering.duo import _codes as codes
from inburgering.duo._events import Event
from inburgering.duo._form import Fields, Value
from inburgering.rules import NEVER

__all__ = ["Institution", "Notice"]

MOST_HOURS = 9999
_MUNICIPALITY = (r"[0-9]{4}", "text of 4 digits (gemeentecode)")


@attrs.frozen(kw_only=True)
class Institution:
    """An institution on DUO's list.

    Attributes:
        number: DUO's number of it (instellingsnummer), which an offer names.
        name: Its name.
        quality_mark: It holds the mark of Blik op Werk; unknown where the list does not say.
        bridging: It is recognised for the bridging programme (taalschakeltraject); unknown where the list does not say.
    """

    number: str
    name: str
    quality_mark: bool | None = None
    bridging: bool | None = None


@attrs.frozen(kw_only=True)
class Notice:
    """A notification of DUO (notificatie): something happened to somebody. What happened stands in messages to be read.

    Attributes:
        event: What happened; its ``effect`` names the messages.
        registered: When DUO registered it.
        bsn: Of whom, if it says so. Never printed.
        v_number: The same, with its leading zeros, which DUO's number has lost. Never printed.
    """

    event: Event
    registered: datetime
    bsn: str | None = attrs.field(default=None, repr=False)
    v_number: str | None = attrs.field(default=None, repr=False)


def plan(value: Value) -> Dossier:
    """The plan: the answer with the municipality around it, or the plan alone as it is sent."""
    fields = value.fields()
    place = None
    if fields.raw is not None and not {"gemeentecode", "pip"}.isdisjoint(fields.raw):
        place = fields.text("gemeentecode", *_MUNICIPALITY, required=True)
        inner = fields.part("pip", required=True)
        if inner is None:
            return Dossier()
        fields = inner
    route = fields.code("leerroute", codes.ROUTES, required=True)
    level = fields.code("niveau", codes.PLAN_LEVELS)
    given = fields.raw is not None and fields.raw.get("niveau") is not None
    if route is Route.EDUCATION and level is Level.A2:
        fields.fault("niveau", "A2 with leerroute O", "B1, or left out, with leerroute O")
        level = None
    made = Pip(
        dated=fields.day("dagtekeningPip", required=True),
        municipality=place,
        route=route,
        level=level if given else level_left_out(route),
        intensity_hours=fields.whole("geschatteIntensiteitB1Route", 1, MOST_HOURS),
        may_finish_education=fields.truth("indicatorMagOpleidingAfmaken"),
        literacy=fields.code("indicatorAlfabetiseringsonderwijs", codes.LITERACIES),
    )
    return Dossier(pips=(made,))


def level_left_out(route: Route | None) -> Level | None:
    """The level that DUO sets where a plan gives none: B1 on the B1 and education routes."""
    return Level.B1 if route in (Route.B1, Route.EDUCATION) else None


def offer(value: Value, institution: str | None = None) -> Dossier:
    """An offer; DUO's expected end is exclusive, the last day is the day before."""
    fields = value.fields()
    start = fields.day("verwachteStartdatumOpleiding")
    last = fields.last_day("verwachteEinddatumOpleiding", "verwachteStartdatumOpleiding", start, exclusive=True)
    made = Offer(
        dated=fields.day("datumInburgeringsaanbod"),
        start=start,
        last_day=last,
        institution=institution,
        literacy=fields.code("indicatorAlfabetiseringsonderwijs", codes.LITERACIES, required=True),
    )
    return Dossier(offers=(made,))


def institutions(value: Value) -> tuple[Institution, ...]:
    """The institutions on DUO's list, in its order."""
    found = []
    for fields in value.items():
        number = fields.text("instellingsnummer", ".{10}", "text of 10 characters", required=True)
        name = fields.text("naam", ".{1,128}", "text of 1 to 128 characters", required=True)
        marks = fields.truth("indicatieBowKeurmerk"), fields.truth("indicatieTstKeurmerk")
        if number is not None and name is not None:
            found.append(Institution(number=number, name=name, quality_mark=marks[0], bridging=marks[1]))
    return tuple(found)


def tests(value: Value) -> Dossier:
    """The learnability tests. A dossier counts whole points: a score with a fraction is left unknown."""
    found = [
        LearnabilityTest(
            taken=fields.day("datumAfname", required=True),
            score=_score(fields, "behaaldeScore"),
            required_score=_score(fields, "benodigdeScore"),
            b1_attainable=fields.code("resultaat", codes.TEST_RESULTS, required=True),
        )
        for fields in value.items()
    ]
    return Dossier(learnability_tests=tuple(found))


def _score(fields: Fields, name: str) -> int | None:
    allowed = "points with a comma and two decimals, such as 45,00"
    score = fields.text(name, r"[0-9]{1,3},[0-9]{2}", allowed, required=True)
    return int(score[:-3]) if score is not None and score.endswith(",00") else None


def exams(value: Value) -> Dossier:
    """The results. A sitting without one (``Geen``) was neither passed nor failed, and is left out."""
    found: list[ExamResult] = []
    for fields in value.items():
        passed = fields.code("resultaat", codes.RESULTS, required=True)
        fields.code("redenGeenResultaat", codes.NO_RESULTS)
        made = ExamResult(
            part=fields.code("onderdeel", codes.PARTS, required=True),
            level=fields.code("niveau", codes.EXAM_LEVELS),
            taken=fields.day("examendatum", required=True),
            passed=passed,
        )
        if passed is not None:
            found.append(made)
    return Dossier(exams=tuple(found))


def free_attempts(value: Value) -> dict[ExamPart, int]:
    """How many free attempts are left, by part of the examination."""
    found = {}
    for fields in value.items():
        part = fields.code("onderdeel", codes.PARTS, required=True)
        left = fields.whole("gratisPogingenTegoed", 0, 99, required=True)
        if part is not None and left is not None:
            found[part] = left
    return found


def free_attempts_passed_over(value: Value) -> Dossier:
    """Looked through for faults; a dossier does not hold what is left of a right."""
    free_attempts(value)
    return Dossier()


# Hours


def _lessons(hours: int | None, last: Any = None) -> Dossier:
    course = Course(kind=CourseKind.INTEGRATION, during_intake=True, hours_attended=hours, last_day=last)
    return Dossier(courses=(course,))


def _activities(kind: ParticipationKind, hours: int | None, last: Any = None) -> Dossier:
    return Dossier(participation=(Participation(kind=kind, hours=hours, last_day=last),))


def _total(fields: Fields) -> int | None:
    return fields.whole("uren", 0, MOST_HOURS, required=True)


def intake_lessons(value: Value) -> Dossier:
    """The total of lessons in Dutch and KNM during the intake, as a municipality sends it."""
    return _lessons(_total(value.fields()))


def participation(value: Value) -> Dossier:
    """The total of participation activities, those during the intake included, as a municipality sends it."""
    return _activities(ParticipationKind.ACTIVITY, _total(value.fields()))


def participation_lessons(value: Value) -> Dossier:
    """The total of participation that counts as lessons, as a municipality sends it."""
    return _activities(ParticipationKind.LANGUAGE, _total(value.fields()))


def hours(value: Value) -> Dossier:
    """The totals of each municipality. DUO knows them until a day that is exclusive; the last day is the one before."""
    courses: list[Course] = []
    activities: list[Participation] = []
    for fields in value.items():
        fields.text("gemeentecode", *_MUNICIPALITY)
        last = fields.day("bekendTot", exclusive=True)
        if (lessons := fields.part("TaallesEnKnmBredeIntake")) is not None:
            courses += _lessons(_total(lessons), last).courses or ()
        if (done := fields.part("ParticipatieactiviteitenBredeIntake")) is not None:
            activities += _activities(ParticipationKind.ACTIVITY, _total(done), last).participation or ()
        if (language := fields.part("ParticipatieAlsTaalles")) is not None:
            activities += _activities(ParticipationKind.LANGUAGE, _total(language), last).participation or ()
    return Dossier(courses=tuple(courses) or None, participation=tuple(activities) or None)


# MAP, PVT and Z-route


def _culpable(fields: Fields, kind: JudgementKind) -> tuple[Judgement, ...] | None:
    culpable = fields.code("verwijtbaar", codes.YES_NO)
    if culpable is None:
        return None
    return (Judgement(kind=kind, authority=Authority.MUNICIPALITY, outcome=culpable),)


def map_interview(value: Value) -> Dossier:
    """The final interview of the MAP; left out, it was withdrawn or has not been."""
    fields = value.fields()
    held = fields.day("datumEindgesprekMap")
    judged = _culpable(fields, JudgementKind.MAP_LATENESS_CULPABLE)
    return Dossier(map=Map(final_interview=held or NEVER), judgements=judged)


def pvt_signature(value: Value) -> Dossier:
    """The signature of the participation statement; left out, it was withdrawn or has not been."""
    fields = value.fields()
    signed = fields.day("datumOndertekeningPvt")
    judged = _culpable(fields, JudgementKind.PVT_LATENESS_CULPABLE)
    return Dossier(pvt=Pvt(signed=signed or NEVER), judgements=judged)


def z_route(value: Value) -> Dossier:
    """The completion of the Z-route; left out, it was withdrawn or has not been."""
    done = value.fields().day("datumAfrondingZroute")
    return Dossier(self_reliance=SelfReliance(final_interview=done or NEVER))


def notice(value: Value) -> Notice | None:
    """A notification; ``None`` when it is at fault."""
    fields = value.fields()
    moment = "a moment as YYYY-MM-DDTHH:MM:SS, with its distance from UTC or Z"
    event = fields.code("gebeurtenisId", {event.value: event for event in Event}, required=True)
    bsn = fields.text("bsn", "[0-9]{9}", "text of 9 digits")
    number = fields.whole("vNummer", 0, 9_999_999_999)
    raw = fields.text("registratieDatumTijd", r"[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt].{1,30}", moment, required=True)
    when = None
    if raw is not None:
        try:
            when = datetime.fromisoformat(raw.upper())
        except ValueError:
            when = None
        if when is None or when.tzinfo is None:
            fields.fault("registratieDatumTijd", "text that is no such moment", moment)
    if event is None or when is None:
        return None
    return Notice(event=event, registered=when, bsn=bsn, v_number=None if number is None else f"{number:010}")
