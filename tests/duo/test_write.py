"""What a municipality sends is written as DUO describes it; what cannot be told is a fault that says where."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from inburgering.dossier import (
    Authority,
    Course,
    CourseKind,
    Dossier,
    Judgement,
    JudgementKind,
    Level,
    Literacy,
    Map,
    Offer,
    Participation,
    ParticipationKind,
    Pip,
    Pvt,
    Route,
    SelfReliance,
)
from inburgering.duo import (
    DuoError,
    write,
    write_intake_lessons,
    write_map,
    write_offer,
    write_participation,
    write_participation_lessons,
    write_pip,
    write_pvt,
    write_z_route,
)
from inburgering.rules import NEVER, Span

PLAN = Pip(
    dated=date(2023, 4, 24),
    municipality="0363",
    route=Route.B1,
    level=Level.A2,
    intensity_hours=600,
    literacy=Literacy.ILLITERATE,
    interviews=3,
    may_finish_education=True,
)
OFFER = Offer(
    dated=date(2023, 5, 1),
    start=date(2023, 5, 15),
    last_day=date(2024, 6, 30),
    institution="0000012345",
    literacy=Literacy.NONE,
)
WHOLE = Span(date(2023, 1, 1), date(2023, 12, 31))


def judged(kind: JudgementKind, outcome: bool | None, authority: Authority = Authority.MUNICIPALITY) -> Judgement:
    return Judgement(kind=kind, authority=authority, outcome=outcome)


def faults(function: Callable[..., object], *args: Any) -> list[tuple[str, str]]:
    """Where and what."""
    with pytest.raises(DuoError) as caught:
        function(*args)
    return [(fault.path, fault.found) for fault in caught.value.faults]


# The plan


def test_a_plan() -> None:
    """The municipality and the number of interviews are not sent."""
    assert {
        "dagtekeningPip": "2023-04-24",
        "leerroute": "B",
        "niveau": "A2",
        "geschatteIntensiteitB1Route": 600,
        "indicatorMagOpleidingAfmaken": True,
        "indicatorAlfabetiseringsonderwijs": "A",
    } == write_pip(Dossier(pips=(PLAN,)))


def test_what_a_plan_does_not_know_is_left_out() -> None:
    """And so is an intensity that is known to be none."""
    least = {"dagtekeningPip": "2024-02-29", "leerroute": "Z"}
    plan = Pip(dated=date(2024, 2, 29), route=Route.SELF_RELIANCE)
    none = Pip(dated=date(2024, 2, 29), route=Route.SELF_RELIANCE, intensity_hours=0)
    assert least == write_pip(Dossier(pips=(plan,))) == write_pip(Dossier(pips=(none,)))


def test_the_last_listed_plan_that_stands_is_sent() -> None:
    """An annulled one is removed at DUO, not sent."""
    later = Pip(dated=date(2024, 1, 10), route=Route.EDUCATION)
    annulled = Pip(dated=date(2024, 2, 1), route=Route.B1, annulled=True)
    assert "O" == write_pip(Dossier(pips=(PLAN, later, annulled)))["leerroute"]


@pytest.mark.parametrize("dossier", [Dossier(), Dossier(pips=()), Dossier(pips=(Pip(annulled=True),))])
def test_without_a_plan_none_is_sent(dossier: Dossier) -> None:
    """Unknown, none, or annulled."""
    assert [("pips", "unknown")] == faults(write_pip, dossier)


def test_what_of_a_plan_cannot_be_told() -> None:
    """Every fault at once, by the dossier's own names."""
    plan = Pip(dated=WHOLE, level=Level.C1, intensity_hours=10_000)
    assert [
        ("pips[1].dated", "a day that is known only in part"),
        ("pips[1].route", "unknown"),
        ("pips[1].level", "'c1'"),
        ("pips[1].intensity_hours", "more"),
    ] == faults(write_pip, Dossier(pips=(PLAN, plan)))
    assert [("pips[0].dated", "unknown")] == faults(write_pip, Dossier(pips=(Pip(route=Route.B1),)))


# Offers


def test_an_offer_ends_on_the_day_after_its_last_day() -> None:
    """DUO's expected end is exclusive."""
    assert {
        "datumInburgeringsaanbod": "2023-05-01",
        "verwachteStartdatumOpleiding": "2023-05-15",
        "verwachteEinddatumOpleiding": "2024-07-01",
        "indicatorAlfabetiseringsonderwijs": "NVT",
    } == write_offer(Dossier(offers=(OFFER,)))
    bare = Offer(start=NEVER, last_day=NEVER, literacy=Literacy.OTHER_SCRIPT)
    assert {"indicatorAlfabetiseringsonderwijs": "AA"} == write_offer(Dossier(offers=(bare,)))


def test_one_offer_of_each_institution() -> None:
    """The last listed of each; a new one replaces it at DUO."""
    other = Offer(institution="0000067890", literacy=Literacy.NONE)
    newer = Offer(institution="0000012345", literacy=Literacy.ILLITERATE)
    dossier = Dossier(offers=(OFFER, other, newer))

    assert {
        "Inburgeringsaanbod/0000012345": {"indicatorAlfabetiseringsonderwijs": "A"},
        "Inburgeringsaanbod/0000067890": {"indicatorAlfabetiseringsonderwijs": "NVT"},
    } == write(dossier)
    assert {"indicatorAlfabetiseringsonderwijs": "NVT"} == write_offer(dossier, "0000067890")
    assert {"indicatorAlfabetiseringsonderwijs": "A"} == write_offer(dossier)
    assert [("offers", "unknown")] == faults(write_offer, dossier, "0000000000")
    assert [("offers", "unknown")] == faults(write_offer, Dossier())


def test_what_of_an_offer_cannot_be_told() -> None:
    """DUO must be told of literacy, and the path needs the number of the institution."""
    wrong = Offer(dated=WHOLE, start=date(2024, 1, 2), last_day=date(2024, 1, 1), institution="school")
    expected = [
        ("offers[0].dated", "a day that is known only in part"),
        ("offers[0].literacy", "unknown"),
        ("offers[0].last_day", "2024-01-01, before start 2024-01-02"),
    ]
    assert expected == faults(write_offer, Dossier(offers=(wrong,)))
    assert [("offers[0].institution", "another text"), *expected] == faults(write, Dossier(offers=(wrong,)))
    nameless = Dossier(offers=(Offer(literacy=Literacy.NONE),))
    assert [("offers[0].institution", "unknown")] == faults(write, nameless)


# MAP, PVT, Z-route


@pytest.mark.parametrize(
    ("function", "dossier", "name"),
    [
        (write_map, Dossier(map=Map(final_interview=date(2025, 6, 2))), "datumEindgesprekMap"),
        (write_pvt, Dossier(pvt=Pvt(signed=date(2025, 6, 2))), "datumOndertekeningPvt"),
        (write_z_route, Dossier(self_reliance=SelfReliance(final_interview=date(2025, 6, 2))), "datumAfrondingZroute"),
    ],
)
def test_a_day_of_completion(function: Callable[[Dossier], object], dossier: Dossier, name: str) -> None:
    """One day, under DUO's name."""
    assert {name: "2025-06-02"} == function(dossier)


@pytest.mark.parametrize(
    ("function", "none", "unsure", "path"),
    [
        (write_map, Dossier(map=Map.none()), Dossier(map=Map(final_interview=WHOLE)), "map.final_interview"),
        (write_pvt, Dossier(pvt=Pvt.none()), Dossier(pvt=Pvt(signed=WHOLE)), "pvt.signed"),
        (
            write_z_route,
            Dossier(self_reliance=SelfReliance.none()),
            Dossier(self_reliance=SelfReliance(final_interview=WHOLE)),
            "self_reliance.final_interview",
        ),
    ],
)
def test_a_day_is_withdrawn_only_where_there_surely_is_none(
    function: Callable[[Dossier], object], none: Dossier, unsure: Dossier, path: str
) -> None:
    """Leaving a day out withdraws what DUO has; so unknown is a fault, and none is not."""
    assert {} == function(none)
    assert [(path, "unknown")] == faults(function, Dossier())
    assert [(path, "a day that is known only in part")] == faults(function, unsure)


def test_the_municipalitys_last_judgement_on_lateness_is_sent() -> None:
    """Of the part it is about, by the municipality; one that is unknown is left out."""
    pvt, map_ = JudgementKind.PVT_LATENESS_CULPABLE, JudgementKind.MAP_LATENESS_CULPABLE
    done: dict[str, Any] = {"map": Map(final_interview=NEVER), "pvt": Pvt(signed=date(2025, 6, 2))}
    given = (judged(map_, False), judged(pvt, False), judged(map_, True), judged(pvt, True, Authority.DUO))
    dossier = Dossier(**done, judgements=given)

    assert {"verwijtbaar": "Ja"} == write_map(dossier)
    assert {"datumOndertekeningPvt": "2025-06-02", "verwijtbaar": "Nee"} == write_pvt(dossier)
    assert {} == write_map(Dossier(**done, judgements=(judged(map_, True), judged(map_, None))))


# Hours


def test_totals_of_hours() -> None:
    """Lessons during the intake; activities that may count; participation that counts as lessons."""
    courses = (
        Course(kind=CourseKind.NT2, during_intake=True, hours_attended=20),
        Course(kind=CourseKind.KNM, during_intake=True, hours_attended=4),
        Course(kind=CourseKind.NT2, during_intake=False, hours_attended=300),
        Course(kind=CourseKind.NT2, hours_attended=0),
    )
    done = (
        Participation(kind=ParticipationKind.ACTIVITY, hours=100),
        Participation(kind=ParticipationKind.WORK, hours=10, dutch_speaking=True, isolated=False),
        Participation(kind=ParticipationKind.INTAKE, hours=5),
        Participation(kind=ParticipationKind.WORK, hours=1000, dutch_speaking=False),
        Participation(kind=ParticipationKind.ACTIVITY, hours=1000, isolated=True),
        Participation(kind=ParticipationKind.PVT, hours=12),
        Participation(kind=ParticipationKind.MAP, hours=40),
        Participation(kind=ParticipationKind.LANGUAGE, hours=30),
    )
    dossier = Dossier(courses=courses, participation=done)

    assert {"uren": 24} == write_intake_lessons(dossier)
    assert {"uren": 115} == write_participation(dossier)
    assert {"uren": 30} == write_participation_lessons(dossier)
    assert {
        "uren/bredeintake/taallesknm": {"uren": 24},
        "uren/participatieactiviteiten": {"uren": 115},
        "uren/participatietaalles": {"uren": 30},
    } == write(dossier)


@pytest.mark.parametrize(
    ("function", "path"),
    [
        (write_intake_lessons, "courses"),
        (write_participation, "participation"),
        (write_participation_lessons, "participation"),
    ],
)
def test_no_total_of_nothing(function: Callable[[Dossier], object], path: str) -> None:
    """Without any entry there is nothing to tell, also where it is known that there is none."""
    assert [(path, "unknown")] == faults(function, Dossier(courses=(), participation=()))
    assert [(path, "unknown")] == faults(function, Dossier())


@pytest.mark.parametrize(("more", "fits"), [(9_899, True), (9_900, False)])
def test_a_total_is_at_most_9999(more: int, fits: bool) -> None:
    """100 hours and 9899 are 9999."""
    hours = tuple(Participation(kind=ParticipationKind.ACTIVITY, hours=n) for n in (100, more))
    if fits:
        assert {"uren": 9_999} == write_participation(Dossier(participation=hours))
    else:
        assert [("participation", "10000 hours together")] == faults(write_participation, Dossier(participation=hours))


def test_an_entry_without_hours_leaves_the_total_unknown() -> None:
    """Unknown is not 0."""
    entries = (Participation(kind=ParticipationKind.WORK, hours=8), Participation(kind=ParticipationKind.ACTIVITY))
    assert [("participation[1].hours", "unknown")] == faults(write_participation, Dossier(participation=entries))


def test_an_entry_that_may_count_leaves_the_total_unknown() -> None:
    """A course that may have been during the intake, an activity of an unknown kind: said once, and only beside others."""
    course, activity = Course(hours_attended=50), Participation(hours=50)
    beside = Dossier(
        courses=(Course(during_intake=True, hours_attended=1), course),
        participation=(
            Participation(kind=ParticipationKind.ACTIVITY, hours=1),
            Participation(kind=ParticipationKind.LANGUAGE, hours=1),
            activity,
        ),
    )
    assert [("courses[1].during_intake", "unknown"), ("participation[2].kind", "unknown")] == faults(write, beside)
    assert {} == write(Dossier(courses=(course,), participation=(activity,)))


# All of it


def test_what_a_dossier_knows_nothing_of_gives_no_message() -> None:
    """Nothing known, nothing sent."""
    assert {} == write(Dossier())


def test_faults_of_every_message_at_once() -> None:
    """As when reading."""
    dossier = Dossier(pips=(Pip(),), map=Map(final_interview=WHOLE), courses=(Course(during_intake=True),))
    assert [
        "pips[0].dated",
        "pips[0].route",
        "map.final_interview",
        "courses[0].hours_attended",
    ] == [path for path, _ in faults(write, dossier)]
