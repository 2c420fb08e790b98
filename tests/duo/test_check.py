"""What a dossier knows when a message is checked, what is asked, and what DUO would refuse."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import attrs
import pytest

from inburgering.dossier import (
    Act,
    Authority,
    Course,
    Decision,
    DecisionKind,
    Dossier,
    Group,
    InstitutionKind,
    Judgement,
    JudgementKind,
    Level,
    Literacy,
    Map,
    Offer,
    Pip,
    Pvt,
    RecordedObligation,
    RecordedPeriod,
    Registration,
    Route,
    SelfReliance,
)
from inburgering.duo import (
    Check,
    DuoError,
    GivenLevel,
    Institution,
    Message,
    check_map,
    check_offer,
    check_pip,
    check_pip_removal,
    check_pvt,
    read,
)
from inburgering.errors import InburgeringError
from inburgering.rules import NEVER, Known, Span
from tests.duo import _messages as made
from tests.duo._messages import GROUP, MESSAGES, OBLIGATION, PERIOD, PLAN

ON = date(2023, 4, 26)
ASYLUM, FAMILY = Group.ASYLUM_STATUS_HOLDER, Group.FAMILY_OR_OTHER_MIGRANT
HOME = Registration(municipality="0363", reception=False, first_day=date(2023, 1, 10), last_day=NEVER)
OBLIGED = RecordedObligation(obliged=True, act=Act.WI2021, group=ASYLUM, first_day=date(2022, 9, 7), last_day=NEVER)
PIP = Pip(dated=date(2023, 4, 24), municipality="0363", route=Route.B1, level=Level.B1, literacy=Literacy.NONE)
PERIOD_2023 = RecordedPeriod(act=Act.WI2021, first_day=date(2023, 4, 25), last_day=date(2026, 4, 24))


def dossier(**parts: Any) -> Dossier:
    """Somebody housed in January 2023, obliged since September 2022, with a plan of 24 April 2023."""
    usual: dict[str, Any] = {
        "registrations": (HOME,),
        "recorded_obligations": (OBLIGED,),
        "recorded_periods": (PERIOD_2023,),
        "pips": (PIP,),
    }
    return Dossier(**(usual | parts))


def refused(check: Check) -> list[str]:
    return [decision.rule.id.removeprefix("duo.") for decision in check.refused]


def asked(check: Check) -> set[str]:
    return {missing.fact for missing in check.questions}


# The plan


def test_a_plan_that_duo_would_register() -> None:
    """Nothing is refused and nothing asked; the message is there to send."""
    check = check_pip(dossier(), ON)
    assert (True, (), (), "") == (check.registered, check.refused, check.questions, check.explain("nl"))
    assert (Message.PIP, "2023-04-24") == (check.message, check.body["dagtekeningPip"])


def test_everything_that_is_wrong_with_a_plan_at_once() -> None:
    """In two languages, each with where it comes from; what is not known yet is asked all the same."""
    wrong = Pip(
        dated=date(2022, 9, 6), municipality="0363", route=Route.SELF_RELIANCE, level=Level.B1, intensity_hours=10
    )
    check = check_pip(dossier(pips=(wrong,)), ON)

    assert ["plan_not_before_duty", "b1_not_on_z_route", "hours_for_b1_and_asylum"] == refused(check)
    assert ["duo.plan_not_before_settlement"] == [decision.rule.id for decision in check.undetermined]
    assert check.registered is False
    assert "- Level B1 does not go with the Z-route. (DUO, messages in the integration chain" in check.explain("en")
    assert "- Niveau B1 past niet bij de Z-route." in check.explain("nl")


def test_a_plan_of_which_little_is_known_leaves_questions() -> None:
    """From DUO's messages alone it is not known when the person settled."""
    known = read({"PIP": PLAN, "inburgeringsplicht": OBLIGATION, "doelgroep": GROUP})
    check = check_pip(known, ON)

    assert check.registered is None
    assert {"plan_not_before_settlement"} == {d.rule.id[4:] for d in check.undetermined}
    assert {"settled", "in_reception", ""} == asked(check)
    assert "- ? Wanneer kwam de persoon in de gemeente wonen?" in check.explain("nl")
    answered = check_pip(known, ON, answers={"settled": date(2023, 1, 10)})
    assert answered.registered is True


def test_an_answer_is_to_a_fact() -> None:
    """Another name is refused, with the names there are."""
    with pytest.raises(InburgeringError, match=r"no such facts: setled\. There are: .*settled"):
        check_pip(dossier(), ON, answers={"setled": ON})


def test_an_answer_is_taken_as_what_its_fact_is() -> None:
    """A day and a code may be texts; a day that does not come is 'none'; what is not known stays unknown."""
    plan = Pip(dated=date(2023, 4, 24), municipality="0363", route=Route.B1, intensity_hours=600)
    bare = dossier(registrations=None, recorded_obligations=None, pips=(plan,))
    answers: dict[str, Known] = {
        "settled": "2023-01-10",
        "duty_first_day": "2022-09-07",
        "duo_group": "asylum_status_holder",
    }
    assert check_pip(bare, ON, answers=answers).registered is True
    assert ["plan_not_before_settlement"] == refused(
        check_pip(bare, ON, answers={**answers, "settled": "none", "in_reception": False})
    )
    assert check_pip(bare, ON, answers={**answers, "settled": None}).registered is None
    spans: dict[str, Known] = {**answers, "settled": Span(date(2023, 1, 1), date(2023, 2, 1)), "duo_group": ASYLUM}
    assert check_pip(bare, ON, answers=spans).registered is True


@pytest.mark.parametrize(
    ("name", "answer", "allowed"),
    [
        ("settled", "x", "YYYY-MM-DD"),
        ("settled", "2023-02-30", "YYYY-MM-DD"),
        ("settled", "20230201", "YYYY-MM-DD"),
        ("settled", datetime(2023, 2, 1, tzinfo=UTC), "YYYY-MM-DD"),
        ("settled", True, "YYYY-MM-DD"),
        ("duo_group", "nonsense", "one of asylum_status_holder, "),
        ("duo_group", GivenLevel.A2, "one of asylum_status_holder, "),
        ("duo_group", 3, "one of asylum_status_holder, "),
        ("plan_hours_given", "nee", "True or False"),
        ("plan_hours_given", 0, "True or False"),
    ],
)
def test_an_answer_that_its_fact_cannot_have_is_refused(name: str, answer: Any, allowed: str) -> None:
    """The error names the fact and what is allowed; it does not repeat the answer."""
    with pytest.raises(InburgeringError, match=f"{name} takes .*{allowed}") as caught:
        check_pip(dossier(), ON, answers={name: answer})
    assert "nonsense" not in str(caught.value)
    with pytest.raises(InburgeringError, match=f"in_reception takes True or False; {name} takes"):
        check_pip(dossier(), ON, answers={"in_reception": "ja", name: answer})


def test_without_a_plan_there_is_nothing_to_check() -> None:
    """The error is that of writing."""
    with pytest.raises(DuoError):
        check_pip(Dossier(), ON)


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        ((), True),
        ((Pip(dated=date(2023, 4, 24), route=Route.B1),), False),
        ((Pip(dated=date(2023, 4, 25), route=Route.B1),), False),
    ],
)
def test_the_plans_listed_before_were_sent_before(before: tuple[Pip, ...], expected: bool) -> None:
    """A2 on the B1 route is refused in the first plan only; an older plan only after a newer one."""
    scaled = Pip(dated=date(2023, 4, 24), municipality="0363", route=Route.B1, level=Level.A2)
    check = check_pip(dossier(pips=(*before, scaled)), ON)

    assert expected is ("a2_not_in_first_plan" in refused(check))
    newer = bool(before) and before[0].dated == date(2023, 4, 25)
    assert newer is ("plan_not_before_earlier" in refused(check))


def test_what_an_annulled_plan_leaves_behind_is_asked() -> None:
    """Whether DUO still counts it is not known; nor does a plan of an unknown day say which is later."""
    annulled = Pip(dated=date(2023, 4, 1), route=Route.B1, annulled=True)
    scaled = Pip(dated=date(2023, 4, 24), municipality="0363", route=Route.B1, level=Level.A2)
    assert "plan_is_first" in asked(check_pip(dossier(pips=(annulled, scaled)), ON))
    undated = Pip(route=Route.B1)
    assert "earlier_plan_dated" in asked(check_pip(dossier(pips=(undated, PIP)), ON))


def test_the_obligation_begins_where_its_first_group_did() -> None:
    """A change of group does not begin it anew; an earlier obligation that ended does not count."""
    earlier = RecordedObligation(
        obliged=True, act=Act.WI2021, first_day=date(2022, 1, 1), last_day=date(2022, 3, 1), group=ASYLUM
    )
    first = RecordedObligation(
        obliged=True, act=Act.WI2021, first_day=date(2023, 4, 25), last_day=date(2023, 5, 31), group=ASYLUM
    )
    then = RecordedObligation(obliged=True, act=Act.WI2021, first_day=date(2023, 6, 1), last_day=NEVER, group=FAMILY)
    for dated, expected in ((date(2023, 4, 24), True), (date(2023, 4, 25), False)):
        plan = Pip(dated=dated, municipality="0363", route=Route.B1, intensity_hours=600)
        check = check_pip(dossier(pips=(plan,), recorded_obligations=(earlier, then, first)), date(2023, 7, 1))
        assert expected is ("plan_not_before_duty" in refused(check))
        assert "hours_for_b1_and_asylum" in refused(check)


def test_the_group_of_a_record_without_a_day() -> None:
    """The only record counts as it is; unknown where there are more."""
    group = RecordedObligation(act=Act.WI2021, group=FAMILY, last_day=NEVER)
    plan = Pip(dated=date(2023, 4, 24), municipality="0363", route=Route.B1, intensity_hours=600)
    one = check_pip(dossier(pips=(plan,), recorded_obligations=(group,)), ON)
    assert "hours_for_b1_and_asylum" in refused(one)
    assert "duty_first_day" in asked(one)
    other = RecordedObligation(act=Act.WI2021, group=ASYLUM, last_day=NEVER)
    assert "duo_group" in asked(check_pip(dossier(pips=(plan,), recorded_obligations=(group, other)), ON))


@pytest.mark.parametrize(
    ("homes", "expected"),
    [
        # A new address in the same municipality, the day after the old one, is no settlement.
        ((("0363", date(2023, 1, 10), date(2023, 4, 25)), ("0363", date(2023, 4, 26), NEVER)), []),
        # Away and back again is one.
        (
            (
                ("0363", date(2023, 1, 10), date(2023, 2, 1)),
                ("0599", date(2023, 2, 2), date(2023, 4, 24)),
                ("0363", date(2023, 4, 25), NEVER),
            ),
            ["plan_not_before_settlement"],
        ),
    ],
)
def test_settlement_is_the_latest_arrival(homes: tuple[tuple[str, date, date], ...], expected: list[str]) -> None:
    """Since when the person has lived in the municipality without a break."""
    places = tuple(
        Registration(municipality=place, reception=False, first_day=first, last_day=last)
        for place, first, last in homes
    )
    assert expected == refused(check_pip(dossier(registrations=places), ON))


@pytest.mark.parametrize(
    ("homes", "sure"),
    [
        # Registered twice at a time is living there once.
        ([(date(2023, 1, 10), NEVER), (date(2023, 4, 25), NEVER)], True),
        ([(date(2023, 1, 10), NEVER), (date(2023, 4, 25), date(2023, 5, 1))], True),
        # Until when somebody lived at the first address, or since when at one of them, is not known.
        ([(date(2023, 1, 10), None), (date(2023, 4, 25), NEVER)], False),
        ([(date(2023, 1, 10), NEVER), (None, NEVER)], False),
        ([(None, NEVER)], False),
        # Settling after the day of sending has not come.
        ([(date(2023, 4, 27), NEVER)], False),
    ],
)
def test_settlement_that_is_not_sure_is_asked(homes: list[tuple[date | None, date | None]], sure: bool) -> None:
    """Unknown days make the arrival unknown; overlapping ones do not."""
    places = tuple(
        Registration(municipality="0363", reception=False, first_day=first, last_day=last) for first, last in homes
    )
    check = check_pip(dossier(registrations=places), ON)
    assert (sure, not sure) == (check.registered is True, "settled" in asked(check))


@pytest.mark.parametrize(
    ("place", "reception", "registered"),
    [("0363", False, True), ("0363", None, None), (None, False, None), ("0599", None, True), (None, True, True)],
)
def test_settlement_where_an_address_may_be_reception(
    place: str | None, reception: bool | None, registered: bool | None
) -> None:
    """An address that may be reception, or may lie elsewhere, leaves open since when the person lives there."""
    home = Registration(municipality=place, reception=reception, first_day=date(2022, 10, 1), last_day=date(2023, 1, 9))
    plan = Pip(dated=date(2023, 1, 10), municipality="0363", route=Route.B1, level=Level.B1)
    check = check_pip(dossier(registrations=(home, HOME), pips=(plan,)), ON)
    assert registered is check.registered
    assert (registered is None) is ("settled" in asked(check))


def test_an_only_address_that_may_be_reception_is_no_settlement() -> None:
    """Whether it is reception is asked; until then nothing is registered."""
    home = Registration(municipality="0363", first_day=date(2022, 10, 1), last_day=NEVER)
    check = check_pip(dossier(registrations=(home,)), ON)
    assert (None, {"settled", "in_reception", ""}) == (check.registered, asked(check))
    assert "Als het plan in de opvang is gemaakt: " in check.explain("nl")


def test_a_plan_made_in_reception() -> None:
    """Neither refused nor sure."""
    centre = Registration(municipality="1950", reception=True, first_day=date(2022, 1, 1), last_day=date(2023, 4, 25))
    home = Registration(municipality="0363", reception=False, first_day=date(2023, 4, 26), last_day=NEVER)
    check = check_pip(dossier(registrations=(centre, home)), ON)
    assert check.registered is None
    assert {""} == asked(check)


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        ({"recorded_periods": (), "courses": ()}, True),
        ({"recorded_periods": (PERIOD_2023,), "courses": ()}, False),
        ({"recorded_periods": None, "courses": ()}, None),
        ({"recorded_periods": (), "courses": (Course(institution="0000012345", hours_attended=3),)}, False),
        ({"recorded_periods": (), "courses": (Course(institution="0000067890", hours_attended=3),)}, None),
        ({"recorded_periods": (), "courses": None}, None),
    ],
)
def test_a_plan_is_removed_before_the_period_and_the_hours(parts: dict[str, Any], expected: bool | None) -> None:
    """The period as recorded; hours at the institution of the current offer. Hours elsewhere leave it open."""
    offer = Offer(institution="0000012345", literacy=Literacy.NONE)
    assert expected is check_pip_removal(dossier(offers=(offer,), **parts), ON).registered


def test_without_an_offer_there_are_no_hours_on_it() -> None:
    """Nothing is asked of hours when there is no offer; it is asked when it is not known whether there is one."""
    none = dossier(offers=(), recorded_periods=())
    assert (True, set()) == (check_pip_removal(none, ON).registered, asked(check_pip_removal(none, ON)))
    unknown = dossier(offers=None, recorded_periods=())
    assert {"offer_hours_registered"} == asked(check_pip_removal(unknown, ON))


# The offer

OFFER = Offer(
    dated=date(2023, 5, 1),
    start=date(2023, 5, 15),
    last_day=date(2024, 6, 30),
    institution="0000012345",
    institution_kind=InstitutionKind.COURSE,
    quality_mark=True,
    literacy=Literacy.NONE,
)


def test_an_offer_that_duo_would_register() -> None:
    """Nothing is refused and nothing asked."""
    check = check_offer(dossier(offers=(OFFER,)), date(2023, 5, 2))
    assert (True, Message.OFFER) == (check.registered, check.message)


def test_an_offer_without_a_plan_to_a_family_migrant() -> None:
    """Both are refused."""
    family = RecordedObligation(obliged=True, act=Act.WI2021, group=FAMILY, first_day=date(2022, 9, 7), last_day=NEVER)
    check = check_offer(dossier(pips=(), offers=(OFFER,), recorded_obligations=(family,)), date(2023, 5, 2))
    assert ["offer_to_asylum_status_holder", "offer_with_plan"] == refused(check)
    unknown = check_offer(Dossier(offers=(OFFER,)), date(2023, 5, 2))
    assert {"duo_group", "current_plan_dated", "duo_period_first_day", "duo_period_last_day"} <= asked(unknown)


def test_an_institution_that_is_not_on_the_list_has_no_mark() -> None:
    """The list goes before what the offer says; with recognition for bridging it depends on the route."""
    bridging = Institution(number="0000012345", name="School", quality_mark=False, bridging=True)
    for listed, route, expected in (
        ([], Route.B1, ["offer_at_known_institution"]),
        ([bridging], Route.B1, ["offer_at_known_institution"]),
        ([bridging], Route.EDUCATION, []),
    ):
        plan = Pip(dated=date(2023, 4, 24), route=route)
        check = check_offer(dossier(pips=(plan,), offers=(OFFER,)), date(2023, 5, 2), institutions=listed)
        assert expected == refused(check)
    unsaid = Institution(number="0000012345", name="School")
    check = check_offer(dossier(offers=(OFFER,)), date(2023, 5, 2), institutions=[unsaid])
    assert {"school_has_mark"} == asked(check)


EDUCATION = Pip(dated=date(2023, 4, 24), route=Route.EDUCATION)
BRIDGING = attrs.evolve(OFFER, institution_kind=InstitutionKind.BRIDGING)
COURSE = attrs.evolve(OFFER, institution="0000067890", start=date(2023, 5, 1), last_day=date(2023, 5, 14))


@pytest.mark.parametrize(
    ("last", "expected", "questions"),
    [
        (date(2023, 5, 14), [], set()),
        # DUO's end of this course is 16 May: the first day that is no longer in it.
        (date(2023, 5, 15), ["bridging_after_course_and_offer"], set()),
        (date(2023, 5, 16), ["bridging_after_course_and_offer"], set()),
        (None, [], {"course_before_last_day"}),
    ],
)
def test_the_course_before_a_bridging_programme(last: date | None, expected: list[str], questions: set[str]) -> None:
    """The last day of the course at another institution; unknown where that offer does not say."""
    course = attrs.evolve(COURSE, last_day=last)
    check = check_offer(dossier(pips=(EDUCATION,), offers=(course, BRIDGING)), date(2023, 5, 2))
    assert (expected, questions) == (refused(check), asked(check))


@pytest.mark.parametrize(
    ("start", "kind", "expected"),
    [
        (date(2023, 5, 14), InstitutionKind.COURSE, False),
        (date(2023, 5, 15), InstitutionKind.COURSE, True),
        (date(2023, 5, 14), InstitutionKind.BRIDGING, True),
        (None, InstitutionKind.COURSE, None),
        (date(2023, 5, 14), None, None),
    ],
)
def test_only_a_language_course_that_starts_earlier_comes_before(
    start: date | None, kind: InstitutionKind | None, expected: bool | None
) -> None:
    """A course that starts with the bridging programme or later is none before it; what may be one is asked."""
    other = attrs.evolve(COURSE, start=start, institution_kind=kind, last_day=date(2024, 12, 31))
    check = check_offer(dossier(pips=(EDUCATION,), offers=(other, BRIDGING)), date(2023, 5, 2))
    assert (expected, expected is None) == (check.registered, "course_before_last_day" in asked(check))


def test_a_language_course_on_the_education_route_is_no_bridging_programme() -> None:
    """It may start before the day of the offer, and before another course or a bridging programme."""
    early = attrs.evolve(COURSE, dated=date(2023, 5, 10), last_day=date(2024, 6, 30))
    later = attrs.evolve(OFFER, start=date(2024, 9, 1), last_day=date(2025, 6, 30))
    for offers in ((early,), (early, later), (early, attrs.evolve(later, institution_kind=InstitutionKind.BRIDGING))):
        check = check_offer(dossier(pips=(EDUCATION,), offers=offers), ON, institution="0000067890")
        assert (True, []) == (check.registered, refused(check))


@pytest.mark.parametrize(
    ("mark", "bridging", "registered", "questions"),
    [
        (True, False, True, set()),
        (False, True, False, set()),
        (True, True, None, {"offer_is_bridging"}),
        (True, None, None, {"offer_is_bridging"}),
    ],
)
def test_the_list_says_what_an_institution_can_offer(
    mark: bool, bridging: bool | None, registered: bool | None, questions: set[str]
) -> None:
    """Without a word in the offer: no bridging where it may not, nothing else where it has no mark, else a question."""
    offer = attrs.evolve(OFFER, dated=date(2023, 5, 16), institution_kind=None)
    school = Institution(number="0000012345", name="School", quality_mark=mark, bridging=bridging)
    check = check_offer(dossier(pips=(EDUCATION,), offers=(offer,)), ON, institutions=[school])
    assert (registered, questions) == (check.registered, asked(check))


def test_offers_as_messages_are_told_apart_by_the_list() -> None:
    """A message names no kind of institution: on the list one has the mark and the other may bridge."""
    plan = {"gemeentecode": "0363", "pip": {"dagtekeningPip": "2023-04-24", "leerroute": "O"}}
    course = {**made.OFFER, "datumInburgeringsaanbod": "2023-05-01", "verwachteStartdatumOpleiding": "2023-05-01"}
    then = {**course, "verwachteStartdatumOpleiding": "2024-09-01", "verwachteEinddatumOpleiding": "2025-07-01"}
    offers = {
        "Inburgeringsaanbod/000000000A": {**course, "verwachteEinddatumOpleiding": "2024-07-01"},
        "Inburgeringsaanbod/000000000B": then,
    }
    known = read({**MESSAGES, "PIP": plan, **offers})
    known = attrs.evolve(known, offers=tuple(o for o in known.offers or () if o.institution != "0000012345"))
    listed = [
        Institution(number="000000000A", name="Taal", quality_mark=True, bridging=False),
        Institution(number="000000000B", name="Schakel", quality_mark=False, bridging=True),
    ]
    for number in ("000000000A", "000000000B"):
        check = check_offer(known, date(2023, 5, 2), institution=number, institutions=listed)
        assert (True, []) == (check.registered, refused(check))


def test_the_offer_of_one_institution() -> None:
    """Asked for by its number."""
    other = Offer(institution="0000067890", quality_mark=False, literacy=Literacy.NONE)
    both = dossier(offers=(OFFER, other))
    assert check_offer(both, date(2023, 5, 2), institution="0000012345").registered is True
    assert "offer_at_known_institution" in refused(check_offer(both, date(2023, 5, 2)))


def test_an_offer_beside_a_period_that_is_not_known_whole() -> None:
    """Which of two periods is the later one is not sure then."""
    undated = RecordedPeriod(act=Act.WI2021, last_day=date(2026, 4, 24))
    check = check_offer(dossier(offers=(OFFER,), recorded_periods=(PERIOD_2023, undated)), date(2023, 5, 2))
    assert {"duo_period_first_day", "duo_period_last_day"} == asked(check)


# MAP and PVT


def test_a_signature_that_duo_would_register() -> None:
    """Whether DUO already has a date is no part of a dossier, so it is asked."""
    signed = dossier(pvt=Pvt(signed=date(2024, 6, 2)))
    check = check_pvt(signed, date(2024, 6, 3), municipality="0363")
    assert (None, {"result_known_to_duo", "result_sent_by_us"}) == (check.registered, asked(check))
    first = check_pvt(signed, date(2024, 6, 3), municipality="0363", answers={"result_known_to_duo": False})
    assert (True, Message.PVT) == (first.registered, first.message)
    stranger = check_pvt(signed, date(2024, 6, 3), municipality="0599")
    assert ["result_under_own_plan"] == refused(stranger)
    # The same words where somebody else's plan counts and where there is none at all.
    assert "Deze gemeente heeft geen plan (PIP) dat nu geldt." in stranger.explain("nl")
    assert "current_plan_ours" in asked(check_pvt(signed, date(2024, 6, 3)))
    assert ["result_under_own_plan"] == refused(check_pvt(dossier(pips=(), pvt=signed.pvt), date(2024, 6, 3)))


@pytest.mark.parametrize(
    ("outcome", "said", "expected"),
    [(None, None, ["verdict_when_late"]), (True, "Ja", []), (False, "Nee", [])],
)
def test_an_interview_after_the_period(outcome: bool | None, said: str | None, expected: list[str]) -> None:
    """The municipality's judgement on lateness goes with it."""
    judged = Judgement(kind=JudgementKind.MAP_LATENESS_CULPABLE, authority=Authority.MUNICIPALITY, outcome=outcome)
    late = dossier(map=Map(final_interview=date(2026, 4, 25)), judgements=(judged,))
    check = check_map(late, date(2026, 4, 26), municipality="0363")
    assert (Message.MAP, expected) == (check.message, refused(check))
    assert said == check.body.get("verwijtbaar")


def test_a_judgement_on_an_interview_in_time_is_refused() -> None:
    """Culpable and not culpable alike, on the last day of the period."""
    for outcome, expected in (
        (True, ["no_verdict_in_time", "culpable_only_when_late"]),
        (False, ["no_verdict_in_time"]),
    ):
        judged = Judgement(kind=JudgementKind.MAP_LATENESS_CULPABLE, authority=Authority.MUNICIPALITY, outcome=outcome)
        done = dossier(map=Map(final_interview=date(2026, 4, 24)), judgements=(judged,))
        assert expected == refused(check_map(done, date(2026, 4, 26), municipality="0363"))


def test_an_interview_in_the_future_before_the_period() -> None:
    """Refused for each of its own."""
    early = dossier(map=Map(final_interview=date(2023, 4, 24)))
    assert ["result_not_before_period", "result_not_in_future"] == refused(check_map(early, date(2023, 4, 23)))


Z_PLAN = Pip(dated=date(2023, 4, 24), municipality="0363", route=Route.SELF_RELIANCE)


@pytest.mark.parametrize(
    ("parts", "expected", "questions"),
    [
        ({}, [], {"z_route_completed"}),
        ({"self_reliance": SelfReliance(final_interview=NEVER)}, [], set()),
        ({"self_reliance": SelfReliance(final_interview=date(2024, 6, 1))}, ["result_not_after_z_route"], set()),
        (
            {
                "recorded_obligations": (),
                "self_reliance": SelfReliance(final_interview=NEVER),
                "decisions": (Decision(kind=DecisionKind.OBLIGATION_FULFILLED, grants=True),),
            },
            ["result_before_fulfilment"],
            set(),
        ),
        (
            {"recorded_obligations": (), "self_reliance": SelfReliance(final_interview=NEVER)},
            [],
            {"fulfilled_by_z_route"},
        ),
    ],
)
def test_results_on_the_z_route(parts: dict[str, Any], expected: list[str], questions: set[str]) -> None:
    """Not after its completion, nor once it fulfilled the obligation; unknown where DUO's record has ended."""
    done = dossier(pips=(Z_PLAN,), pvt=Pvt(signed=date(2024, 6, 2)), **parts)
    check = check_pvt(done, date(2024, 6, 3), municipality="0363", answers={"result_known_to_duo": False})
    assert (expected, questions) == (refused(check), asked(check))


def test_a_withdrawal_after_completion_of_the_z_route() -> None:
    """A known absence is sent as an empty message, and that is refused then."""
    gone = dossier(pips=(Z_PLAN,), pvt=Pvt(signed=NEVER), self_reliance=SelfReliance(final_interview=date(2024, 6, 1)))
    check = check_pvt(gone, date(2024, 6, 3), municipality="0363")
    assert ({}, ["withdrawn_before_z_route"]) == (check.body, refused(check))


def test_a_whole_dossier_from_messages_is_checked() -> None:
    """What was read from DUO is enough for the group, the period, and the first day of the obligation."""
    whole = read({**MESSAGES, "inburgeringstermijn": PERIOD})
    check = check_offer(whole, date(2023, 5, 2), answers={"school_has_mark": True})
    assert check.registered is True


def test_a_check_prints_no_message() -> None:
    """What is in the message stays in the message."""
    assert "Check(message=<Message.PIP: 'PIP'>)" == repr(check_pip(dossier(), ON))
