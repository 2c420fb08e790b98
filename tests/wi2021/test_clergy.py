"""Ministers of religion are obliged; their family is not (clergy: Wet 3(1)(b), letter 32 824 nr. 390 D.1)."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from inburgering.dossier import (
    Act,
    Cost,
    CostKind,
    Dossier,
    Loan,
    Notification,
    Person,
    Purpose,
    RecordedObligation,
    ResidenceGround,
)
from inburgering.facts import facts_on
from inburgering.facts._obligation import SettledSponsor
from inburgering.rules import NEVER, Confidence, Known, Rule, decide, value_of
from tests.wi2021.test_obligation import partner
from wi2021 import obligation as o
from wi2021.obligation import Refund, Remedy

A, B, C = ResidenceGround.A, ResidenceGround.B, ResidenceGround.C


def of(rule: Rule[Any], **changes: Any) -> Known:
    """The value for the spouse of a priest who is here on a permit for that work."""
    sponsor = {
        "sponsor_dutch": False,
        "sponsor_ground": A,
        "sponsor_purpose": Purpose.CLERGY_WORK,
        "sponsor_clergy": True,
        "recorded_as_obliged": False,
    }
    return value_of(rule, partner(**sponsor) | changes)


@pytest.mark.article("Wet 3(1)")
@pytest.mark.parametrize("purpose", [Purpose.CLERGY_WORK, Purpose.EMPLOYMENT, Purpose.STUDY])
def test_clergy_are_obliged_though_their_purpose_is_temporary(purpose: Purpose) -> None:
    """An imam is obliged on a permit for that work, for employment, or another temporary one."""
    assert of(o.temporary_purpose, purpose=purpose) is True
    assert of(o.obliged, purpose=purpose, clergy=True, turkish=True) is True


@pytest.mark.article("Regeling 1.2(4)")
def test_incidental_preaching_on_a_study_permit_is_not_clergy() -> None:
    """A student who is not clergy is not obliged."""
    assert of(o.obliged, purpose=Purpose.STUDY, clergy=False) is False


@pytest.mark.article("Wet 3(1)")
def test_a_missionary_past_pension_age_is_not_obliged() -> None:
    """Pension age counts for clergy too."""
    assert of(o.obliged, purpose=Purpose.CLERGY_WORK, clergy=True, pension_day=date(2022, 2, 1)) is False


@pytest.mark.article("Wet 3(1)")
@pytest.mark.parametrize("sponsor", [Purpose.CLERGY_WORK, Purpose.EMPLOYMENT])
def test_family_of_clergy_is_not_obliged(sponsor: Purpose) -> None:
    """The sponsor is here for a temporary purpose, so the spouse is."""
    assert of(o.family_of_clergy, sponsor_purpose=sponsor) is True
    assert of(o.obliged, sponsor_purpose=sponsor) is False


@pytest.mark.article("Wet 3(1)")
@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"ground": C, "purpose": Purpose.ASYLUM}, True),
        ({"sponsor_dutch": True, "sponsor_clergy": False}, True),
        ({"purpose": Purpose.HUMANITARIAN_NON_TEMPORARY}, True),
        ({"clergy": True}, True),
        ({"purpose": Purpose.STUDY}, False),
        ({"purpose": Purpose.EMPLOYMENT}, False),
        ({"sponsor_ground": B}, True),
        ({"sponsor_dutch": True}, True),
        ({"free_movement_family": True, "sponsor_ground": ResidenceGround.E}, False),
        ({"union_national": True}, False),
    ],
    ids=[
        "own asylum permit",
        "new Dutch partner",
        "humanitarian, non-temporary",
        "own work as clergy",
        "own study",
        "own work",
        "sponsor settled, contestable",
        "Dutch clergy sponsor",
        "Union sponsor",
        "Union national",
    ],
)
def test_a_family_member_with_a_ground_of_their_own(changes: dict[str, Any], expected: bool) -> None:
    """Each situation of the law file, with its answer."""
    assert expected is of(o.obliged, **changes)


@pytest.mark.article("Wet 3(1)")
def test_a_settled_clergy_sponsor_is_contestable() -> None:
    """The rule is inferred; under the other reading the family is not obliged."""
    assert Confidence.INFERRED == o.clergy_sponsor_settled.confidence
    assert of(o.obliged, sponsor_ground=B, settled_sponsor=SettledSponsor.NEW_RIGHT) is False
    assert of(o.obligation_first_day, sponsor_ground=B) is None


@pytest.mark.article("Wet 3(1)")
@pytest.mark.parametrize("known", [date(2010, 4, 1), date(2015, 4, 1), date(2023, 3, 1)])
def test_family_of_clergy_on_record_was_wrongly_imposed_under_any_act(known: date) -> None:
    """On record as obliged, as family of clergy: wrong, and DUO ends it from the start."""
    record = {"made_known": known, "recorded_as_obliged": True, "recorded_under_2021": False}
    assert of(o.wrongly_imposed, **record) is True
    assert Remedy.END_FROM_THE_START == of(o.remedy, imposed_by_municipality=False, **record)
    assert Remedy.TO_BE_REVIEWED == of(o.remedy, imposed_by_municipality=True, **record)


@pytest.mark.article("Wet 3(1)")
def test_another_mistake_under_this_act_is_to_be_reviewed() -> None:
    """The letter speaks of family of clergy only."""
    record = {"recorded_as_obliged": True, "recorded_under_2021": True, "imposed_by_municipality": False}
    assert of(o.wrongly_imposed, purpose=Purpose.STUDY, **record) is True
    assert Remedy.TO_BE_REVIEWED == of(o.remedy, purpose=Purpose.STUDY, **record)


@pytest.mark.article("Wet 3(1)")
@pytest.mark.parametrize(
    "changes",
    [
        {"recorded_as_obliged": False},
        {"clergy": True},
        {"ground": C, "purpose": Purpose.ASYLUM},
        {"dutch": True, "purpose": Purpose.STUDY},
        {"purpose": Purpose.STUDY, "earlier_right_obliged": True},
        {"purpose": Purpose.STUDY, "record_ended": True},
    ],
    ids=["not on record", "clergy themselves", "asylum", "naturalised", "obliged before", "ended"],
)
def test_nothing_to_put_right(changes: dict[str, Any]) -> None:
    """Not on record, rightly on record, or an obligation that has ended since: no remedy."""
    facts = {"recorded_as_obliged": True, "recorded_under_2021": True, "imposed_by_municipality": False} | changes
    assert of(o.wrongly_imposed, **facts) is False
    assert Remedy.NONE == of(o.remedy, **facts)


@pytest.mark.article("Wet 3(2)")
@pytest.mark.parametrize("exception", ["union_national", "free_movement_family", "integrated_elsewhere"])
def test_an_exception_since_an_unknown_day_accuses_nobody(exception: str) -> None:
    """Who comes under an exception now may have been rightly obliged before; a study permit never brought anything."""
    record = {"recorded_as_obliged": True, "recorded_under_2021": True, exception: True}
    assert of(o.wrongly_imposed, sponsor_dutch=True, sponsor_clergy=False, **record) is None
    asked = decide(o.wrongly_imposed, partner(**record, obligation_imposed=date(2023, 3, 8))).missing
    assert ["exception_first_day"] == [m.fact for m in asked]
    assert of(o.wrongly_imposed, purpose=Purpose.STUDY, sponsor_clergy=False, **record) is True


@pytest.mark.article("Wet 3(2)", "Wet 3(3)")
@pytest.mark.parametrize(
    ("since", "wrong"), [(date(2023, 3, 7), True), (date(2023, 3, 8), True), (date(2023, 3, 9), False)]
)
def test_an_exception_counts_from_its_first_day(since: date, wrong: bool) -> None:
    """On record since 8 March 2023: wrong when a Union national by that day, not when a Union national afterwards."""
    record = {"recorded_as_obliged": True, "recorded_under_2021": True, "union_national": True}
    facts = partner(**record, exception_first_day=since, obligation_imposed=date(2023, 3, 8))
    assert wrong is value_of(o.wrongly_imposed, facts)


@pytest.mark.article("Wet 3(1)")
def test_the_obligation_was_imposed_with_the_first_record_or_letter() -> None:
    """The letter of 1 March comes before the record of 8 March; an undated one may come first, as may a record unheard of."""
    letter = Notification(dated=date(2023, 3, 1), act=Act.WI2021)
    record = RecordedObligation(obliged=True, act=Act.WI2021, first_day=date(2023, 3, 8))
    person = Person(exception_first_day=date(2023, 9, 1))

    def found(**lists: Any) -> dict[str, Known]:
        return dict(facts_on(Dossier(person=person, **lists), date(2024, 1, 1)))

    both = found(notifications=(letter,), recorded_obligations=(record,))
    assert (date(2023, 3, 1), date(2023, 9, 1)) == (both["obligation_imposed"], both["exception_first_day"])
    assert date(2023, 3, 8) == found(recorded_obligations=(record,))["obligation_imposed"]
    assert "obligation_imposed" not in found(notifications=(letter,))
    undated = RecordedObligation(obliged=True, act=Act.WI2021)
    assert "obligation_imposed" not in found(notifications=(letter,), recorded_obligations=(undated,))
    assert NEVER == found(notifications=(), recorded_obligations=())["obligation_imposed"]


@pytest.mark.article("Wet 3(1)")
def test_what_was_recorded() -> None:
    """A letter is DUO's; a register says who imposed it; nothing known is nothing said."""
    letter = Dossier(notifications=(Notification(dated=date(2015, 1, 5), act=Act.WI2013),))
    facts = facts_on(letter, date(2023, 1, 1))
    assert (True, False, False) == tuple(
        facts[n] for n in ("recorded_as_obliged", "recorded_under_2021", "imposed_by_municipality")
    )
    municipal = RecordedObligation(obliged=True, act=Act.WI2007, municipal=True, first_day=date(2010, 1, 1))
    facts = facts_on(Dossier(recorded_obligations=(municipal,)), date(2023, 1, 1))
    assert facts["imposed_by_municipality"] is True
    assert "recorded_as_obliged" not in facts_on(Dossier(), date(2023, 1, 1))
    none = Dossier(recorded_obligations=(), notifications=())
    assert facts_on(none, date(2023, 1, 1))["recorded_as_obliged"] is False


@pytest.mark.article("Wet 3(1)")
def test_the_costs_to_refund_and_the_loan_to_remit() -> None:
    """Paid 500 and 270 euros, of which 270 a fine; 1,000 euros of loan left; unknown stays unknown."""
    costs = (Cost(kind=CostKind.COURSE, amount_cents=50_000), Cost(kind=CostKind.FINE, amount_cents=27_000))
    dossier = Dossier(paid_costs=costs, loans=(Loan(balance_cents=100_000),))
    assert Refund(paid_cents=77_000, fines_cents=27_000, loan_cents=100_000) == o.refund(dossier)
    assert Refund(None, None, None) == o.refund(Dossier())
    assert Refund(0, 0, 0) == o.refund(Dossier(paid_costs=(), loans=()))
    assert o.refund(Dossier(paid_costs=(Cost(kind=CostKind.EXAM),))).paid_cents is None
