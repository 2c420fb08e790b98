"""What each message of DUO says in a dossier."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import attrs
import pytest

import inburgering as ib
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
    Ground,
    Group,
    Judgement,
    JudgementKind,
    LearnabilityTest,
    Level,
    Literacy,
    Map,
    Notification,
    Offer,
    Participation,
    ParticipationKind,
    Pip,
    Pvt,
    RecordedObligation,
    RecordedPeriod,
    Route,
    SelfReliance,
)
from inburgering.duo import (
    DuoError,
    Event,
    Institution,
    PeriodChange,
    read,
    read_dispensations,
    read_exams,
    read_exemptions,
    read_extension_grounds,
    read_free_attempts,
    read_group,
    read_group_history,
    read_hours,
    read_institutions,
    read_learnability_tests,
    read_map,
    read_notice,
    read_obligation,
    read_obligation_history,
    read_offer,
    read_period,
    read_period_history,
    read_pip,
    read_pvt,
    read_z_route,
)
from inburgering.errors import Fault
from inburgering.rules import NEVER
from tests.duo import _messages as made

ASYLUM, FAMILY = Group.ASYLUM_STATUS_HOLDER, Group.FAMILY_OR_OTHER_MIGRANT
BEGUN = date(2022, 9, 7)


def recorded(first: date | None, last: date | None, **more: Any) -> RecordedObligation:
    return RecordedObligation(act=Act.WI2021, first_day=first, last_day=last, **more)


# Obligation and group


def test_an_obligation_and_its_letter() -> None:
    """Both days of an obligation are part of it; without an end it has none yet."""
    assert Dossier(
        recorded_obligations=(recorded(BEGUN, NEVER, obliged=True),),
        notifications=(Notification(dated=date(2022, 9, 21), act=Act.WI2021),),
    ) == read_obligation(made.OBLIGATION)
    ended = read_obligation({**made.OBLIGATION, "einddatum": "2025-06-30"})
    assert ended.recorded_obligations == (recorded(BEGUN, date(2025, 6, 30), obliged=True),)


@pytest.mark.parametrize(
    ("reason", "kind"),
    [
        ("Volledige vrijstelling", DecisionKind.EXEMPTION),
        ("Tijdelijke vrijstelling", DecisionKind.TEMPORARY_EXEMPTION),
        ("Inburgeringsplicht voldaan", DecisionKind.OBLIGATION_FULFILLED),
        ("Volledige ontheffing", None),
        ("Verblijfsdoel gewijzigd", None),
        ("Vertrek uit Nederland langer dan een jaar", None),
        ("Overlijden", None),
        ("Overig", None),
    ],
)
def test_a_reason_names_a_decision_without_its_day(reason: str, kind: DecisionKind | None) -> None:
    """Not obliged has no end that is known not to come; a reason without a decision says no more than that."""
    found = read_obligation({"indicatorInburgeringsplicht": False, "redenGeenInburgeringsplicht": reason})
    decided = None if kind is None else (Decision(kind=kind, authority=Authority.DUO, grants=True),)

    assert Dossier(recorded_obligations=(recorded(None, None, obliged=False),), decisions=decided) == found


@pytest.mark.parametrize(
    ("reason", "kind", "ended"),
    [
        ("Inburgeringsplicht voldaan", DecisionKind.OBLIGATION_FULFILLED, True),
        ("Volledige vrijstelling", DecisionKind.EXEMPTION, True),
        ("Overlijden", None, True),
        ("Tijdelijke vrijstelling", DecisionKind.TEMPORARY_EXEMPTION, False),
        (None, None, False),
    ],
)
def test_not_obliged_any_more_is_an_obligation_until_that_day(
    reason: str | None, kind: DecisionKind | None, ended: bool
) -> None:
    """The days are those of the obligation, and date the decision; not where it is a stop for now, or nothing says why."""
    raw = {"indicatorInburgeringsplicht": False, "begindatum": "2022-09-07", "einddatum": "2024-05-01"}
    last = date(2024, 5, 1)
    found = read_obligation(raw | ({} if reason is None else {"redenGeenInburgeringsplicht": reason}))

    assert (recorded(BEGUN, last, obliged=ended),) == found.recorded_obligations
    dated = last if ended else None
    decided = None if kind is None else (Decision(kind=kind, authority=Authority.DUO, dated=dated, grants=True),)
    assert decided == found.decisions


@pytest.mark.article("Wet 6(1)")
@pytest.mark.parametrize(("on", "expected"), [(date(2024, 4, 30), True), (date(2024, 5, 2), False)])
def test_a_fulfilled_obligation_ends_it_on_its_day(on: date, expected: bool) -> None:
    """What the message says is not asked again: obliged the day before, and not the day after."""
    free = {"indicatorInburgeringsplicht": False, "begindatum": "2022-09-07", "einddatum": "2024-05-01"}
    said = read({"inburgeringsplicht": {**free, "redenGeenInburgeringsplicht": "Inburgeringsplicht voldaan"}})
    example = Path(__file__).parents[2] / "examples" / "utrecht-2024-2554.json"
    known = Dossier.from_json(example.read_bytes())
    whole = attrs.evolve(known, decisions=said.decisions, recorded_obligations=said.recorded_obligations)
    decision = ib.assess(whole, on=on).decisions["wi2021.obligation.obliged"]

    assert decision.value is expected
    again = Dossier.from_json(whole.to_json())
    assert whole == again


def test_an_end_in_the_history_is_that_of_the_obligation_begun_that_day() -> None:
    """A version that says not obliged ends it; without one that says obliged, its days are those of not being obliged."""
    begun = {"indicatorInburgeringsplicht": True, "begindatum": "2022-03-01", "wijzigingsdatum": "2022-03-02"}
    gone = {
        "indicatorInburgeringsplicht": False,
        "begindatum": "2022-03-01",
        "einddatum": "2024-05-01",
        "wijzigingsdatum": "2024-05-02",
    }
    first, last = date(2022, 3, 1), date(2024, 5, 1)
    for history in ([begun, gone], [gone, begun]):
        assert (recorded(first, last, obliged=True),) == read_obligation_history(history).recorded_obligations
    assert (recorded(first, last, obliged=False),) == read_obligation_history([gone]).recorded_obligations


def test_a_history_of_changes_is_each_obligation_as_last_changed() -> None:
    """Versions of one obligation begin on one day; the one changed last counts, however they are ordered."""
    first = {"indicatorInburgeringsplicht": True, "begindatum": "2022-03-01", "wijzigingsdatum": "2022-03-02"}
    ended = {**first, "einddatum": "2022-08-31", "wijzigingsdatum": "2022-09-01"}
    later = {"indicatorInburgeringsplicht": True, "begindatum": "2024-01-01"}

    expected = (
        recorded(date(2022, 3, 1), date(2022, 8, 31), obliged=True),
        recorded(date(2024, 1, 1), NEVER, obliged=True),
    )
    for history in ([first, ended, later], [ended, first, later]):
        assert expected == read_obligation_history(history).recorded_obligations
    assert () == read_obligation_history([]).recorded_obligations


def test_today_goes_before_the_history() -> None:
    """Of an obligation with the same first day, the message of today counts."""
    today = {"indicatorInburgeringsplicht": True, "begindatum": "2022-09-07", "einddatum": "2026-01-31"}
    found = read({"inburgeringsplicht/historie": made.OBLIGATION_HISTORY, "inburgeringsplicht": today})

    assert (recorded(BEGUN, date(2026, 1, 31), obliged=True),) == found.recorded_obligations


def test_a_group_alone_does_not_say_obliged() -> None:
    """The group, its first day, and no end; a history has its last days."""
    assert (recorded(BEGUN, NEVER, group=ASYLUM),) == read_group(made.GROUP).recorded_obligations
    assert Dossier() == read_group({}) == read_group_history([{}])
    history = [
        {"indeling": "Asielstatushouder", "begindatum": "2022-09-07", "einddatum": "2024-05-31"},
        {"indeling": "Gezinsmigrant en overige migrant", "begindatum": "2024-06-01"},
    ]
    assert (
        recorded(BEGUN, date(2024, 5, 31), group=ASYLUM),
        recorded(date(2024, 6, 1), NEVER, group=FAMILY),
    ) == read_group_history(history).recorded_obligations


def test_a_group_is_put_on_the_obligation_and_divides_it_where_it_changes() -> None:
    """The last day in the one group is the day before the first in the other; nothing falls out of the obligation."""
    history = [
        {"indeling": "Asielstatushouder", "begindatum": "2022-01-01", "einddatum": "2024-05-31"},
        {"indeling": "Gezinsmigrant en overige migrant", "begindatum": "2024-06-01"},
    ]
    found = read({"doelgroep/historie": history, "inburgeringsplicht": made.OBLIGATION}).recorded_obligations

    assert (
        recorded(BEGUN, date(2024, 5, 31), obliged=True, group=ASYLUM),
        recorded(date(2024, 6, 1), NEVER, obliged=True, group=FAMILY),
    ) == found


def test_a_group_that_goes_on_does_not_divide() -> None:
    """Two records of one group, the second from the day after the first, are one piece; the later to begin counts."""
    history = [
        {"indeling": "Asielstatushouder", "begindatum": "2022-09-07", "einddatum": "2024-05-31"},
        {"indeling": "Asielstatushouder", "begindatum": "2024-06-01"},
    ]
    found = read({"doelgroep/historie": history, "inburgeringsplicht": made.OBLIGATION}).recorded_obligations
    assert (recorded(BEGUN, NEVER, obliged=True, group=ASYLUM),) == found
    overlapping = [
        {"indeling": "Asielstatushouder", "begindatum": "2022-09-07"},
        {**history[1], "indeling": "Gezinsmigrant en overige migrant"},
    ]
    found = read({"doelgroep/historie": overlapping, "inburgeringsplicht": made.OBLIGATION}).recorded_obligations
    assert (
        recorded(BEGUN, date(2024, 5, 31), obliged=True, group=ASYLUM),
        recorded(date(2024, 6, 1), NEVER, obliged=True, group=FAMILY),
    ) == found


def test_a_group_that_ended_leaves_the_rest_without() -> None:
    """Unknown is not the old group."""
    history = [{"indeling": "Asielstatushouder", "begindatum": "2022-09-07", "einddatum": "2024-05-31"}]
    found = read({"doelgroep/historie": history, "inburgeringsplicht": made.OBLIGATION}).recorded_obligations

    assert (
        recorded(BEGUN, date(2024, 5, 31), obliged=True, group=ASYLUM),
        recorded(date(2024, 6, 1), NEVER, obliged=True),
    ) == found


def test_who_is_not_obliged_has_no_group_and_an_unknown_begin_is_not_divided() -> None:
    """A group belongs to an obligation; where the day it began is unknown, no day can divide it."""
    groups = [
        {"indeling": "Asielstatushouder", "begindatum": "2022-09-07", "einddatum": "2024-05-31"},
        {"indeling": "Gezinsmigrant en overige migrant", "begindatum": "2024-06-01"},
    ]
    free = {"indicatorInburgeringsplicht": False}
    assert (recorded(None, None, obliged=False),) == read(
        {"inburgeringsplicht": free, "doelgroep": made.GROUP}
    ).recorded_obligations
    undated = {"indicatorInburgeringsplicht": True}
    assert (recorded(None, NEVER, obliged=True),) == read(
        {"inburgeringsplicht": undated, "doelgroep/historie": groups}
    ).recorded_obligations
    always = {"indeling": "Asielstatushouder"}
    assert (recorded(None, NEVER, obliged=True, group=ASYLUM),) == read(
        {"inburgeringsplicht": undated, "doelgroep": always}
    ).recorded_obligations


# Period


def test_the_end_of_the_period_is_the_day_before_duos() -> None:
    """DUO's end date is exclusive, its start inclusive: three years from 25 April 2023 end on 24 April 2026."""
    assert Dossier(
        recorded_periods=(RecordedPeriod(act=Act.WI2021, first_day=date(2023, 4, 25), last_day=date(2026, 4, 24)),)
    ) == read_period(made.PERIOD)
    leap = read_period({"startdatum": "2021-03-01", "einddatum": "2024-03-01"}).recorded_periods
    assert leap is not None
    assert date(2024, 2, 29) == leap[0].last_day


@pytest.mark.parametrize(("end", "fits"), [("2023-04-26", True), ("2023-04-25", False), ("2023-04-24", False)])
def test_a_period_has_a_day(end: str, fits: bool) -> None:
    """An exclusive end on the start leaves none; a day later leaves one."""
    if fits:
        (period,) = read_period({**made.PERIOD, "einddatum": end}).recorded_periods or ()
        assert period.first_day == period.last_day == date(2023, 4, 25)
        return
    with pytest.raises(DuoError) as caught:
        read_period({**made.PERIOD, "einddatum": end})
    assert (Fault("inburgeringstermijn.einddatum", "a day not after startdatum", "a day after startdatum"),) == (
        caught.value.faults
    )


@pytest.mark.parametrize(("end", "fits"), [("2022-09-07", True), ("2022-09-06", False)])
def test_an_obligation_may_end_on_the_day_it_begins(end: str, fits: bool) -> None:
    """Its end is part of it, so the day before is the first that cannot be."""
    if fits:
        assert (recorded(BEGUN, BEGUN, obliged=True),) == read_obligation(
            {**made.OBLIGATION, "einddatum": end}
        ).recorded_obligations
        return
    with pytest.raises(DuoError, match="a day not before begindatum"):
        read_obligation({**made.OBLIGATION, "einddatum": end})


def test_the_ends_that_a_period_has_had() -> None:
    """Their days are last days too. A dossier does not hold them."""
    assert (
        PeriodChange(last_day=date(2026, 4, 24), changed=date(2023, 4, 24)),
        PeriodChange(last_day=date(2026, 10, 24), changed=date(2026, 3, 2), ground_code="1a"),
    ) == read_period_history(made.PERIOD_HISTORY)
    assert Dossier() == read({"inburgeringstermijn/historie": made.PERIOD_HISTORY})
    assert {"1a": "Ziekte", "2": "Bevalling"} == read_extension_grounds(made.EXTENSION_GROUNDS)


# Plan and offer

PIP = Pip(
    dated=date(2023, 4, 24),
    route=Route.B1,
    level=Level.B1,
    intensity_hours=600,
    may_finish_education=False,
    literacy=Literacy.OTHER_SCRIPT,
)


def test_a_plan_as_answered_and_as_sent() -> None:
    """DUO's answer has the municipality around it; what is sent has not."""
    (answered,) = read_pip(made.PLAN).pips or ()
    (sent,) = read_pip(made.SENT_PLAN).pips or ()

    assert "0363" == answered.municipality
    assert PIP == sent
    assert Pip(**{name: getattr(answered, name) for name in ("dated", "route", "level")}) == Pip(
        dated=PIP.dated, route=PIP.route, level=PIP.level
    )


@pytest.mark.parametrize(("route", "level"), [("B", Level.B1), ("O", Level.B1), ("Z", None)])
def test_a_level_left_out_is_b1_on_two_routes(route: str, level: Level | None) -> None:
    """No level given means B1 on the B1 and the education route; on the Z-route nothing."""
    (plan,) = read_pip({"dagtekeningPip": "2023-04-24", "leerroute": route}).pips or ()
    assert level == plan.level
    assert (None, None, None) == (plan.intensity_hours, plan.literacy, plan.may_finish_education)


def test_a2_with_the_education_route_is_a_fault() -> None:
    """The dossier knows no such plan."""
    with pytest.raises(DuoError) as caught:
        read_pip({"dagtekeningPip": "2023-04-24", "leerroute": "O", "niveau": "A2"})
    (fault,) = caught.value.faults
    assert ("PIP.niveau", "A2 with leerroute O") == (fault.path, fault.found)


def test_an_offers_expected_end_is_the_day_before_duos() -> None:
    """The institution is in the path; the end in the message is exclusive."""
    offer = Offer(
        dated=date(2023, 5, 1),
        start=date(2023, 5, 15),
        last_day=date(2024, 6, 30),
        institution="0000012345",
        literacy=Literacy.NONE,
    )
    assert Dossier(offers=(offer,)) == read_offer(made.OFFER, "0000012345")
    assert Dossier(offers=(offer,)) == read({"Inburgeringsaanbod/0000012345": made.OFFER})
    (nameless,) = read({"Inburgeringsaanbod": made.OFFER}).offers or ()
    assert nameless.institution is None
    with pytest.raises(DuoError, match="instellingsnummer"):
        read_offer(made.OFFER, "12345")


def test_the_list_of_institutions() -> None:
    """A mark that the list does not speak of is unknown."""
    assert (
        Institution(number="0000012345", name="Taalschool", quality_mark=True, bridging=False),
        Institution(number="0000067890", name="School"),
    ) == read_institutions(made.INSTITUTIONS)


# Tests, examinations, hours


def test_learnability_tests_have_whole_points() -> None:
    """A fraction is left unknown, and so is a result that DUO does not know."""
    assert (
        LearnabilityTest(taken=date(2023, 2, 1), score=48, required_score=45, b1_attainable=True),
        LearnabilityTest(taken=date(2023, 1, 10), required_score=45),
    ) == read_learnability_tests(made.TESTS).learnability_tests
    assert () == read_learnability_tests([]).learnability_tests


@pytest.mark.parametrize("score", ["45", "45.00", "1234,00", "45,0", 45])
def test_a_score_has_a_comma_and_two_decimals(score: object) -> None:
    """As DUO writes it, and not otherwise."""
    with pytest.raises(DuoError) as caught:
        read_learnability_tests([{**made.TESTS[0], "behaaldeScore": score}])
    assert ["lbt/resultaten[0].behaaldeScore"] == [fault.path for fault in caught.value.faults]


def test_examinations_passed_and_failed() -> None:
    """A sitting without a result is neither."""
    assert (
        ExamResult(part=ExamPart.READING, level=Level.B1, taken=date(2025, 1, 10), passed=True),
        ExamResult(part=ExamPart.SPEAKING, level=Level.A2, taken=date(2025, 1, 11), passed=False),
    ) == read_exams(made.EXAMS).exams
    assert () == read_exams([]).exams


def test_free_attempts_by_part() -> None:
    """None left is 0. A dossier does not hold them."""
    assert {ExamPart.READING: 2, ExamPart.KNM: 0} == read_free_attempts(made.FREE_ATTEMPTS)
    assert Dossier() == read({"examens/gratispogingen": made.FREE_ATTEMPTS})


def test_hours_of_several_municipalities_stay_apart() -> None:
    """Each total is an entry, also when two are the same; known until an exclusive day."""
    last = date(2023, 12, 31)
    lessons = Course(kind=CourseKind.INTEGRATION, during_intake=True, hours_attended=20, last_day=last)
    assert Dossier(
        courses=(lessons,),
        participation=(
            Participation(kind=ParticipationKind.ACTIVITY, hours=120, last_day=last),
            Participation(kind=ParticipationKind.LANGUAGE, hours=30, last_day=last),
            Participation(kind=ParticipationKind.ACTIVITY, hours=120),
        ),
    ) == read_hours(made.HOURS)
    same = [{"ParticipatieactiviteitenBredeIntake": made.TOTAL}] * 2
    assert 2 == len(read_hours(same).participation or ())
    assert Dossier() == read_hours([])


@pytest.mark.parametrize("hours", [-1, 10000, 1.5, "12", True])
def test_hours_are_whole_and_at_most_9999(hours: object) -> None:
    """No other number, and no text or truth."""
    with pytest.raises(DuoError) as caught:
        read({"uren/participatietaalles": {"uren": hours}})
    (fault,) = caught.value.faults
    assert ("uren/participatietaalles.uren", "a whole number from 0 to 9999") == (fault.path, fault.allowed)
    assert read({"uren/participatietaalles": {"uren": 12.0}}) == read({"uren/participatietaalles": {"uren": 12}})


# MAP, PVT, Z-route


def test_map_pvt_and_z_route() -> None:
    """The day, and the municipality's judgement on lateness; without a day it has not been."""
    judged = Judgement(kind=JudgementKind.MAP_LATENESS_CULPABLE, authority=Authority.MUNICIPALITY, outcome=False)
    assert Dossier(map=Map(final_interview=date(2025, 6, 2)), judgements=(judged,)) == read_map(made.MAP)
    assert Dossier(pvt=Pvt(signed=date(2024, 6, 2))) == read_pvt(made.PVT)
    assert Dossier(self_reliance=SelfReliance(final_interview=date(2025, 12, 1))) == read_z_route(made.Z_ROUTE)
    assert Dossier(map=Map(final_interview=NEVER)) == read_map({})
    assert Dossier(pvt=Pvt(signed=NEVER)) == read_pvt({})
    assert Dossier(self_reliance=SelfReliance(final_interview=NEVER)) == read_z_route({})


# Exemptions and dispensations


def test_exemptions_granted_and_refused() -> None:
    """Both days of a temporary one are part of it."""
    duo = Authority.DUO
    assert (
        Decision(
            kind=DecisionKind.EXEMPTION,
            authority=duo,
            dated=date(2023, 2, 1),
            grants=False,
            ground=Ground.SUFFICIENTLY_INTEGRATED,
        ),
        Decision(
            kind=DecisionKind.TEMPORARY_EXEMPTION,
            authority=duo,
            dated=date(2023, 3, 1),
            grants=True,
            ground=Ground.EXEMPTING_EDUCATION,
            first_day=date(2023, 9, 1),
            last_day=date(2025, 7, 31),
        ),
        Decision(
            kind=DecisionKind.PARTIAL_EXEMPTION,
            authority=duo,
            dated=date(2024, 3, 1),
            grants=True,
            ground=Ground.DIPLOMA,
            parts=(ExamPart.LISTENING,),
            level=Level.B1,
        ),
    ) == read_exemptions(made.EXEMPTIONS).decisions
    assert Dossier() == read_exemptions([])


def test_dispensations_granted_and_refused() -> None:
    """A release from participation names no part of the examination."""
    partial: dict[str, Any] = {
        "kind": DecisionKind.PARTIAL_MEDICAL_DISPENSATION,
        "authority": Authority.DUO,
        "grants": True,
    }
    assert (
        Decision(kind=DecisionKind.SPECIAL_DISPENSATION, authority=Authority.DUO, dated=date(2023, 2, 1), grants=False),
        Decision(**partial, dated=date(2024, 2, 1), parts=(ExamPart.SPEAKING,)),
        Decision(**partial, dated=date(2024, 2, 2), parts=()),
    ) == read_dispensations(made.DISPENSATIONS).decisions
    assert Dossier() == read_dispensations([])


@pytest.mark.parametrize(
    "more",
    [{"grond": "MED", "urenBelastbaarheidParticipatieactiviteit": 200}, {"grond": "BIO", "examenonderdeel": "LE"}],
)
def test_what_is_no_release_is_not_held(more: dict[str, Any]) -> None:
    """A most of hours is no release, and a partial dispensation for special circumstances is none the law knows."""
    one = {"oordeel": "Toekenning", "datumOordeel": "2024-02-01", **more}
    assert Dossier() == read_dispensations([{"GedeeltelijkeOntheffing": one}])


def test_a_medical_dispensation_from_all() -> None:
    """Medical and special circumstances are two kinds."""
    one = {"oordeel": "Toekenning", "datumOordeel": "2024-02-01", "grond": "MED"}
    (found,) = read_dispensations([{"GeheleOntheffing": one}]).decisions or ()
    assert (DecisionKind.MEDICAL_DISPENSATION, True) == (found.kind, found.grants)


# Several messages, one dossier


def test_all_messages_make_one_dossier_in_whatever_order() -> None:
    """Each part of the dossier is there, and the order of the messages makes no difference."""
    dossier = read(made.MESSAGES)
    assert dossier == read(dict(reversed(made.MESSAGES.items())))
    assert (recorded(BEGUN, NEVER, obliged=True, group=ASYLUM),) == dossier.recorded_obligations
    assert {
        "notifications",
        "learnability_tests",
        "pips",
        "offers",
        "courses",
        "participation",
        "exams",
        "pvt",
        "map",
        "self_reliance",
        "decisions",
        "judgements",
        "recorded_obligations",
        "recorded_periods",
    } == {name for name in dossier.to_dict() if name != "schema"}
    assert Dossier() == read({})


def test_a_decision_that_is_known_with_its_day_is_not_there_twice() -> None:
    """The reason for no obligation names the exemption; the exemptions say more of it."""
    free = {"indicatorInburgeringsplicht": False, "redenGeenInburgeringsplicht": "Volledige vrijstelling"}
    granted = {"GeheleVrijstelling": {"oordeel": "Toekenning", "reden": "DIP", "datumOordeel": "2024-02-01"}}
    refused = {"GeheleVrijstelling": {"oordeel": "Afwijzing", "reden": "AVI", "datumOordeel": "2023-02-01"}}

    assert 1 == len(read({"inburgeringsplicht": free, "vrijstellingen": [granted]}).decisions or ())
    assert 2 == len(read({"inburgeringsplicht": free, "vrijstellingen": [refused]}).decisions or ())
    dated = {**free, "begindatum": "2022-09-07", "einddatum": "2024-01-31"}
    (one,) = read({"inburgeringsplicht": dated, "vrijstellingen": [granted]}).decisions or ()
    assert (date(2024, 2, 1), Ground.DIPLOMA) == (one.dated, one.ground)


def test_every_fault_of_every_message_at_once() -> None:
    """One error for all: where, what was found, what is allowed."""
    with pytest.raises(DuoError) as caught:
        read(
            {
                "PIP": {"gemeentecode": "363", "pip": {"leerroute": "X", "dagtekeningPip": "2023-02-30"}},
                "map": [],
                "uren": {},
                "examens/resultaten": [{"examendatum": "2025-01-10", "resultaat": "Geslaagd", "onderdeel": "LE"}, 3],
                "plan": {},
            }
        )
    assert [
        ("PIP.gemeentecode", "text of 3 characters", "text of 4 digits (gemeentecode)"),
        ("PIP.pip.leerroute", "'X'", "one of B, O, Z"),
        ("PIP.pip.dagtekeningPip", "'2023-02-30'", "a day as YYYY-MM-DD"),
        ("map", "a list of 0 items", "an object"),
        ("uren", "an object", "a list of at most 500 items"),
        ("examens/resultaten[1]", "a number", "an object"),
    ] == [(fault.path, fault.found, fault.allowed) for fault in caught.value.faults[:-1]]
    last = caught.value.faults[-1]
    assert ("plan", "an unknown message") == (last.path, last.found)
    assert "inburgeringstermijn/historie" in last.allowed
    assert str(caught.value).startswith("7 faults in DUO's messages:\n  PIP.gemeentecode: found text of 3 characters")
    with pytest.raises(DuoError, match=r"^1 fault in DUO's messages:"):
        read({"map": []})


def test_a_name_that_is_no_text_is_a_fault() -> None:
    """Like any other name that is none of DUO's."""
    names: Any = {3: {}}
    with pytest.raises(DuoError, match="an unknown message"):
        read(names)


def test_null_is_left_out_and_an_unknown_field_is_passed_over() -> None:
    """A later description may have more fields."""
    assert read_map({**made.MAP, "verwijtbaar": None}) == read_map({"datumEindgesprekMap": "2025-06-02", "nieuw": 1})


@pytest.mark.parametrize("day", ["2023-4-24", "24-04-2023", "2023-04-24T00:00:00", "9999-12-31", 20230424, True, []])
def test_a_day_is_written_in_one_way(day: object) -> None:
    """Year, month, day; no other notation, and no day that is a register's never."""
    with pytest.raises(DuoError) as caught:
        read_z_route({"datumAfrondingZroute": day})
    assert ["a day as YYYY-MM-DD"] == [fault.allowed for fault in caught.value.faults]


def test_a_truth_is_a_truth() -> None:
    """Neither a text nor a number stands for it."""
    with pytest.raises(DuoError) as caught:
        read_obligation({"indicatorInburgeringsplicht": "true"})
    assert ["true or false"] == [fault.allowed for fault in caught.value.faults]


# Notifications


def test_a_notification_says_what_to_read_again() -> None:
    """The V-number gets back the zeros that a number cannot have."""
    notice = read_notice(made.NOTICE)

    assert Event.SS104 is notice.event
    assert datetime(2026, 11, 24, 9, 30, tzinfo=timezone(timedelta(hours=1))) == notice.registered
    assert ("123456782", "0000012345") == (notice.bsn, notice.v_number)
    bare = read_notice({"registratieDatumTijd": "2026-11-24T08:30:00Z", "gebeurtenisId": "SS101"})
    assert (None, None) == (bare.bsn, bare.v_number)


@pytest.mark.parametrize("moment", ["2026-11-24", "2026-11-24T09:30:00", "2026-13-24T09:30:00Z", "yesterday", 1])
def test_a_moment_has_its_distance_from_utc(moment: object) -> None:
    """As in RFC 3339."""
    with pytest.raises(DuoError) as caught:
        read_notice({**made.NOTICE, "registratieDatumTijd": moment})
    assert ["notificaties.registratieDatumTijd"] == [fault.path for fault in caught.value.faults]
