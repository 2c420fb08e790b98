"""DUO's conditions for registering a plan, and the plan room's facts as a dossier gives them."""

from __future__ import annotations

from datetime import date

import pytest

from inburgering.dossier import (
    Act,
    Dossier,
    Group,
    Impairments,
    Intake,
    Judgement,
    JudgementKind,
    LearnabilityTest,
    Level,
    Notification,
    Pip,
    RecordedObligation,
    Registration,
    ResidenceGround,
    ResidenceRight,
    Route,
    Schooling,
    SchoolingKind,
    Summons,
    ThirdPartyInformation,
)
from inburgering.facts._plan import plan_facts
from inburgering.rules import NEVER, Known, Layer, Span, decide, value_of
from wi2021 import plan

VALID: dict[str, Known] = {
    "pip_dated": date(2023, 5, 1),
    "first_pip_dated": date(2023, 5, 1),
    "obligation_recorded_first_day": date(2023, 5, 1),
    "settled_in_plan_municipality": date(2023, 5, 1),
    "to_be_housed": False,
    "last_sent_pip_dated": date(2023, 5, 1),
    "sent_before_pip_dated": NEVER,
    "route": Route.B1,
    "level": Level.B1,
    "pip_intensity_given": False,
    "recorded_group": Group.FAMILY_OR_OTHER_MIGRANT,
}
ON = date(2024, 6, 1)


@pytest.mark.article("DUO, PIP, 1")
@pytest.mark.parametrize(
    ("change", "valid"),
    [
        ({}, True),
        ({"pip_dated": NEVER}, False),
        ({"obligation_recorded_first_day": date(2023, 5, 2)}, False),
        ({"settled_in_plan_municipality": date(2023, 5, 2)}, False),
        ({"sent_before_pip_dated": date(2023, 5, 1)}, True),
        ({"sent_before_pip_dated": date(2023, 5, 2)}, False),
        ({"route": Route.EDUCATION}, True),
        ({"route": Route.EDUCATION, "level": Level.A2}, False),
        ({"route": Route.SELF_RELIANCE}, False),
        ({"route": Route.SELF_RELIANCE, "level": Level.A2}, True),
        ({"level": Level.A2}, False),
        ({"level": Level.A2, "first_pip_dated": date(2023, 4, 1)}, True),
        ({"pip_intensity_given": True}, False),
        ({"pip_intensity_given": True, "recorded_group": Group.ASYLUM_STATUS_HOLDER}, True),
        (
            {
                "pip_intensity_given": True,
                "recorded_group": Group.ASYLUM_STATUS_HOLDER,
                "route": Route.SELF_RELIANCE,
                "level": Level.A2,
            },
            False,
        ),
    ],
)
def test_duo_registers_a_plan_only_if_every_condition_holds(change: dict[str, Known], valid: bool) -> None:
    """On the first day itself a plan is allowed; the day before it is not."""
    assert valid is value_of(plan.pip_valid, VALID | change)


@pytest.mark.article("DUO, PIP, 1")
def test_the_conditions_are_practice_and_not_law() -> None:
    """They stand in DUO's documents, so their layer is beleid."""
    assert {Layer.BELEID} == {
        r.layer
        for r in (
            plan.pip_valid,
            plan.pip_not_before_obligation,
            plan.pip_not_before_settlement,
            plan.changed_pip_in_order,
            plan.level_fits_route,
            plan.intensity_fits_route,
        )
    }


@pytest.mark.article("DUO, PIP, 1")
def test_settlement_is_open_for_a_plan_made_in_reception() -> None:
    """The letter allows the plan, DUO's condition does not say what settlement is then."""
    facts = VALID | {"to_be_housed": True, "housing_registered": date(2023, 7, 1)}
    facts |= {"settled_in_plan_municipality": date(2023, 7, 1)}
    decision = decide(plan.pip_not_before_settlement, facts)
    assert decision.value is None
    assert "reception" in decision.missing[0].ask.en
    assert value_of(plan.pip_not_before_settlement, facts | {"to_be_housed": False}) is False


def holder(ground: ResidenceGround) -> ResidenceRight:
    """A right since 1 February 2023."""
    return ResidenceRight(ground=ground, first_day=date(2023, 2, 1), last_day=NEVER, made_known=date(2023, 2, 1))


@pytest.mark.article("Besluit 5.3(1)")
def test_the_first_wi2021_notification_counts() -> None:
    """A letter under another Act, or one dated after the day asked about, does not."""
    letters = (
        Notification(dated=date(2020, 1, 1), act=Act.WI2013),
        Notification(dated=date(2023, 5, 1), act=Act.WI2021),
        Notification(dated=date(2023, 3, 1), act=Act.WI2021),
    )
    assert date(2023, 3, 1) == plan_facts(Dossier(notifications=letters), ON)["notified"]
    assert plan_facts(Dossier(notifications=letters), date(2023, 2, 28))["notified"] == NEVER
    assert plan_facts(Dossier(notifications=()), ON)["notified"] == NEVER
    unsure = (*letters, Notification(dated=date(2023, 2, 1)))
    assert "notified" not in plan_facts(Dossier(notifications=unsure), ON)
    assert "notified" not in plan_facts(Dossier(), ON)


@pytest.mark.article("Besluit 5.3(1)")
def test_an_asylum_permit_holder_is_registered_where_housed() -> None:
    """Reception is BRP registration, but not in the housing municipality."""
    homes = (
        Registration(first_day=date(2022, 9, 1), last_day=date(2023, 4, 30), municipality="0010", reception=True),
        Registration(first_day=date(2023, 5, 1), last_day=NEVER, municipality="0344", housing_municipality=True),
    )
    dossier = Dossier(residence=(holder(ResidenceGround.C),), registrations=homes)
    facts = plan_facts(dossier, ON)
    assert date(2022, 9, 1) == facts["brp_registered"]
    assert date(2023, 5, 1) == facts["housing_registered"]
    assert facts["to_be_housed"] is True
    earlier = plan_facts(dossier, date(2023, 4, 1))
    assert earlier["housing_registered"] == NEVER
    waiting = plan_facts(Dossier(residence=(holder(ResidenceGround.C),), registrations=homes[:1]), date(2023, 4, 1))
    assert (True, NEVER) == (waiting["to_be_housed"], waiting["housing_registered"])


@pytest.mark.article("Besluit 5.3(1)")
def test_a_home_of_ones_own_after_reception_leaves_the_housing_open() -> None:
    """Asylum, reception until 30 April 2023, then a home that no municipality gave: whether housed yet is unknown."""
    reception = Registration(first_day=date(2023, 1, 9), last_day=date(2023, 4, 30), reception=True)
    home = Registration(first_day=date(2023, 5, 1), last_day=NEVER, reception=False, housing_municipality=False)
    permit = ResidenceRight(ground=ResidenceGround.C, first_day=date(2022, 9, 1), last_day=NEVER)
    dossier = Dossier(residence=(permit,), registrations=(reception, home))
    assert "housing_registered" not in plan_facts(dossier, date(2023, 6, 1))
    assert NEVER == plan_facts(dossier, date(2023, 4, 1))["housing_registered"]


@pytest.mark.article("Wet 13(1)")
def test_a_family_migrant_does_not_have_to_be_housed() -> None:
    """On a regular permit nobody is housed under Huisvestingswet 2014 art. 28."""
    facts = plan_facts(Dossier(residence=(holder(ResidenceGround.A),)), ON)
    assert facts["to_be_housed"] is False
    unknown = plan_facts(Dossier(residence=(holder(ResidenceGround.C),), registrations=(Registration(),)), ON)
    assert "to_be_housed" not in unknown
    reception = (Registration(first_day=date(2022, 9, 1), last_day=NEVER, reception=True),)
    assert "to_be_housed" not in plan_facts(Dossier(registrations=reception), ON)
    assert "housing_registered" not in unknown


@pytest.mark.article("Besluit 5.3(2)")
def test_information_is_received_when_the_last_of_it_is() -> None:
    """One item still awaited: not received; the college's judgement is read from the judgements."""
    first = ThirdPartyInformation(awaited=True, received=date(2023, 5, 1))
    last = ThirdPartyInformation(awaited=True, received=date(2023, 5, 20))
    judged = (Judgement(kind=JudgementKind.INFORMATION_INDISPENSABLE, outcome=True, dated=date(2023, 4, 1)),)
    facts = plan_facts(Dossier(third_party_information=(last, first), judgements=judged), ON)
    assert date(2023, 5, 20) == facts["third_party_received"]
    assert facts["third_party_awaited"] is True
    assert facts["information_indispensable"] is True
    assert (
        plan_facts(Dossier(third_party_information=(last, first)), date(2023, 5, 19))["third_party_received"] == NEVER
    )
    none = plan_facts(Dossier(third_party_information=()), ON)
    assert (False, NEVER) == (none["third_party_awaited"], none["third_party_received"])
    half = plan_facts(Dossier(third_party_information=(ThirdPartyInformation(awaited=True),)), ON)
    assert "third_party_received" not in half


@pytest.mark.article("Wet 14(1)", "Wet 22(1)")
def test_summonses_are_counted_up_to_the_day_asked_about() -> None:
    """The first not appeared, the second poorly cooperated with, a third after the day."""
    sent = (
        Summons(dated=date(2023, 3, 1), appeared=False, cooperated=False, warned=True),
        Summons(dated=date(2023, 4, 1), appeared=True, cooperated=False),
        Summons(dated=date(2024, 7, 1), appeared=False),
    )
    facts = plan_facts(Dossier(intake=Intake(summonses=sent, completed=NEVER)), ON)
    assert (2, 2) == (facts["summonses"], facts["failed_summonses"])
    assert facts["intake_warned"] is True
    assert facts["absent_after_repeat"] is False
    assert facts["poor_intake_cooperation"] is True
    assert facts["poor_cooperation_after_repeat"] is True
    assert facts["intake_completed"] == NEVER


@pytest.mark.article("Wet 14(1)")
def test_not_appearing_at_the_first_summons_is_no_poor_cooperation() -> None:
    """It needs a new summons before a fine, so it is not counted as poor cooperation."""
    judged = (Judgement(kind=JudgementKind.INTAKE_COOPERATION, outcome=True),)
    sent = (Summons(dated=date(2023, 3, 1), appeared=False, cooperated=False),)
    facts = plan_facts(Dossier(intake=Intake(summonses=sent), judgements=judged), ON)
    assert facts["poor_intake_cooperation"] is False
    assert facts["absent_after_repeat"] is False
    running = plan_facts(Dossier(intake=Intake(summonses=(*sent, Summons(dated=date(2024, 5, 1))))), ON)
    assert running["summonses"] == 2
    assert "poor_intake_cooperation" not in running
    absent = (Summons(dated=date(2023, 3, 1), appeared=False), Summons(dated=date(2023, 4, 1), appeared=False))
    twice = plan_facts(Dossier(intake=Intake(summonses=absent)), ON)
    assert (2, False, True) == (
        twice["failed_summonses"],
        twice["poor_intake_cooperation"],
        twice["absent_after_repeat"],
    )
    judged_poor = (Judgement(kind=JudgementKind.INTAKE_COOPERATION, outcome=False),)
    facts = plan_facts(Dossier(intake=Intake(summonses=absent), judgements=judged_poor), ON)
    assert facts["poor_intake_cooperation"] is True
    assert "failed_summonses" not in running


@pytest.mark.article("Wet 14(3)")
def test_the_last_test_taken_counts() -> None:
    """Of two tests the later, of none that there is none."""
    tests = (
        LearnabilityTest(taken=date(2023, 5, 1), score=30, required_score=17),
        LearnabilityTest(taken=date(2023, 3, 1), score=18, required_score=20),
    )
    late = plan_facts(Dossier(learnability_tests=tests), ON)
    early = plan_facts(Dossier(learnability_tests=tests), date(2023, 4, 1))
    assert (date(2023, 5, 1), 30, 17) == (late["test_taken"], late["test_score"], late["test_required_score"])
    assert (date(2023, 3, 1), 18, 20) == (early["test_taken"], early["test_score"], early["test_required_score"])
    assert plan_facts(Dossier(learnability_tests=()), ON)["test_taken"] == NEVER
    hurt = plan_facts(Dossier(impairments=Impairments(visual=True, hearing=False)), ON)
    assert (True, False) == (hurt["visual_impairment"], hurt["hearing_impairment"])
    assert "unable_to_take_test" not in hurt


HOMES = (
    Registration(first_day=date(2023, 1, 1), last_day=date(2023, 10, 31), municipality="0344"),
    Registration(first_day=date(2023, 11, 1), last_day=NEVER, municipality="0363"),
)
FIRST = Pip(dated=date(2023, 5, 1), municipality="0344", route=Route.B1, intensity_hours=0)


@pytest.mark.article("Besluit 5.3(3)")
def test_a_move_counts_once_there_is_a_plan() -> None:
    """Registered in another municipality after the plan; a plan made there follows it."""
    moved = plan_facts(Dossier(registrations=HOMES, pips=(FIRST,)), ON)
    assert (date(2023, 11, 1), NEVER) == (moved["moved_registered"], moved["moved_plan_dated"])
    assert moved["previous_municipality_pip"] is True
    second = Pip(dated=date(2024, 1, 5), municipality="0363", route=Route.B1, intensity_hours=600)
    done = plan_facts(Dossier(registrations=HOMES, pips=(FIRST, second)), ON)
    assert (date(2023, 11, 1), date(2024, 1, 5)) == (done["moved_registered"], done["moved_plan_dated"])
    assert done["previous_municipality_pip"] is False
    assert date(2023, 11, 1) == done["settled_in_plan_municipality"]
    before = plan_facts(Dossier(registrations=HOMES, pips=(FIRST,)), date(2023, 10, 31))
    assert before["moved_registered"] == NEVER
    assert plan_facts(Dossier(registrations=HOMES, pips=()), ON)["moved_registered"] == NEVER


@pytest.mark.article("Besluit 5.3(3)")
def test_another_address_in_the_new_municipality_starts_nothing_again() -> None:
    """The ten weeks count from the first registration in the new municipality."""
    address = Registration(first_day=date(2024, 2, 1), last_day=NEVER, municipality="0363")
    homes = (
        HOMES[0],
        Registration(first_day=date(2023, 11, 1), last_day=date(2024, 1, 31), municipality="0363"),
        address,
    )
    assert date(2023, 11, 1) == plan_facts(Dossier(registrations=homes, pips=(FIRST,)), ON)["moved_registered"]
    unknown = (*homes, Registration(municipality="0363"))
    assert "moved_registered" not in plan_facts(Dossier(registrations=unknown, pips=(FIRST,)), ON)


@pytest.mark.article("DUO, PIP, 1")
def test_plans_count_as_sent_in_the_order_of_the_dossier() -> None:
    """A changed plan with an older date is found, and no recorded obligation means the day of the right."""
    changed = Pip(dated=date(2023, 4, 1), municipality="0344", route=Route.B1)
    dossier = Dossier(residence=(holder(ResidenceGround.A),), pips=(FIRST, changed))
    facts = plan_facts(dossier, ON)
    assert (date(2023, 4, 1), date(2023, 5, 1)) == (facts["last_sent_pip_dated"], facts["sent_before_pip_dated"])
    assert value_of(plan.changed_pip_in_order, facts) is False
    assert facts["pip_intensity_given"] is False
    assert date(2023, 2, 1) == facts["obligation_recorded_first_day"]
    recorded = (RecordedObligation(first_day=date(2023, 3, 1), obliged=True, act=Act.WI2021),)
    own = plan_facts(Dossier(recorded_obligations=recorded), ON)
    assert date(2023, 3, 1) == own["obligation_recorded_first_day"]


@pytest.mark.article("Besluit 5.4(2)")
def test_only_non_exempting_education_that_ended_counts() -> None:
    """Of practical education and entry training the last end before the day asked about."""
    schools = (
        Schooling(kind=SchoolingKind.ENTRY, first_day=date(2023, 1, 1), last_day=date(2024, 3, 1)),
        Schooling(kind=SchoolingKind.EXEMPTING, first_day=date(2023, 1, 1), last_day=date(2024, 4, 1)),
        Schooling(kind=SchoolingKind.PRACTICAL, first_day=date(2024, 3, 2), last_day=NEVER),
    )
    assert date(2024, 3, 1) == plan_facts(Dossier(schooling=schools), ON)["non_exempting_education_ended"]
    assert plan_facts(Dossier(schooling=schools[1:]), ON)["non_exempting_education_ended"] == NEVER
    assert "non_exempting_education_ended" not in plan_facts(Dossier(schooling=(Schooling(),)), ON)


@pytest.mark.article("Besluit 5.3(1)")
def test_a_partly_known_notification_stays_partly_known() -> None:
    """March 2023 gives a last day somewhere in a month."""
    march = Span(date(2023, 3, 1), date(2023, 3, 31))
    facts = plan_facts(Dossier(notifications=(Notification(dated=march, act=Act.WI2021),)), ON)
    facts |= {"on": ON, "to_be_housed": False, "third_party_awaited": False, "first_pip_dated": NEVER}
    between = decide(plan.pip_due, facts).between
    assert Span(date(2023, 5, 10), date(2023, 6, 9)) == between
