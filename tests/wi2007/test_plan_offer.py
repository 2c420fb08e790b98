"""Whom the municipality must or may offer a programme under the Wi2007 (Wi 19, 19A, 20; Wijzigingswet X(3))."""

from __future__ import annotations

from datetime import date
from typing import Any

import attrs
import pytest

from inburgering.dossier import Purpose, ResidenceGround, ResidenceRight
from inburgering.rules import NEVER, Known, Rule, value_of
from tests.cases._dossiers import asylum, dossier_of, family, known_of
from tests.wi2007.test_obligation import newcomer, settled
from wi2007 import plan as p
from wi2007.plan import OfferToAll

C, D = ResidenceGround.C, ResidenceGround.D
PLAIN: dict[str, Known] = {
    "benefit_2007": False,
    "benefit_work_duty_2007": False,
    "no_own_income_2007": False,
    "offer_hampers_work": False,
    "vocational_training_2007": False,
    "bylaw_imposes_2007": False,
    "exempting_education_plausible": False,
    "budget_asked_2007": False,
    "provision_fixed": NEVER,
    "first_right_asylum_permit": False,
    "asylum_permit_2013": False,
}
BEFORE: dict[str, Known] = {
    "made_known": date(2007, 3, 1),
    "first_right_known": date(2007, 3, 1),
    "first_right_in_force": date(2007, 3, 1),
}
ASYLUM: dict[str, Known] = {
    "ground": C,
    "purpose": Purpose.ASYLUM,
    "first_right_asylum_permit": True,
    "asylum_permit_2013": True,
}
CLERGY: dict[str, Known] = {"purpose": Purpose.CLERGY_WORK, "clergy": True}


def of(rule: Rule[Any], **changes: Any) -> Known:
    return value_of(rule, newcomer(**(PLAIN | BEFORE | changes)))


@pytest.mark.article("Wi 19(1)", "Wi 19(2)")
@pytest.mark.parametrize("on", [date(2007, 6, 1), date(2009, 12, 18), date(2009, 12, 19), date(2012, 12, 31)])
def test_asylum_permits_and_clergy_must_get_a_programme(on: date) -> None:
    """At all times until 2013; others need not."""
    assert of(p.programme_due, **ASYLUM, on=on) is True
    assert of(p.programme_due, **(ASYLUM | {"ground": D}), on=on) is True
    assert of(p.programme_due, **CLERGY, on=on) is True
    assert of(p.programme_due, on=on) is False
    assert of(p.programme_due, **ASYLUM, on=on, union_national=True) is False


@pytest.mark.article("Wi 22(1)")
def test_a_programme_is_outstanding_until_it_is_fixed() -> None:
    """From the day it is fixed nothing is outstanding."""
    assert of(p.programme_outstanding, **ASYLUM) is True
    assert of(p.programme_outstanding, **ASYLUM, provision_fixed=date(2010, 6, 1)) is False
    assert of(p.programme_outstanding, **ASYLUM, provision_fixed=date(2010, 6, 2)) is True


@pytest.mark.article("Wijzigingswet X(3)")
@pytest.mark.parametrize(
    ("changes", "due"),
    [
        (ASYLUM, True),
        (ASYLUM | {"ground": D}, False),
        (ASYLUM | {"first_right_asylum_permit": False}, True),
        (ASYLUM | {"ground": ResidenceGround.A, "purpose": Purpose.FAMILY}, False),
        (CLERGY, True),
        (CLERGY | {"resident_on_2007_start": True, "term_2007_imposed": date(2010, 1, 1)}, False),
        ({}, False),
    ],
)
def test_after_2012_the_offer_is_kept_for_two_groups(changes: dict[str, Known], due: bool) -> None:
    """Who holds a fixed-term asylum permit (art. 28, not 33), whatever the first permit was, and clergy, no old residents.

    The by-law that imposes is gone.
    """
    assert due is of(p.programme_due, **changes, on=date(2013, 1, 1))
    assert due is of(p.offer_possible, **changes, on=date(2013, 1, 1), bylaw_imposes_2007=True)


def permits(first: ResidenceRight, second: ResidenceRight, on: date) -> Known:
    """Whether the programme is due on the day to who had two permits one after the other, here from May 2008."""
    first = attrs.evolve(first, last_day=date(2011, 4, 30))
    return value_of(p.programme_due, known_of(dossier_of(first, second), on))


@pytest.mark.article("Wijzigingswet X(3)")
def test_the_permit_held_counts_and_not_the_first() -> None:
    """Family and since 1 May 2011 asylum: the offer is kept; asylum and since then family: it is not."""
    on, may_2008, may_2011 = date(2014, 6, 1), date(2008, 5, 3), date(2011, 5, 1)
    assert permits(family(may_2008), asylum(may_2011), on) is True
    assert permits(asylum(may_2008), family(may_2011), on) is False


@pytest.mark.article("Wi 19(1)", "Wijzigingswet X(3)")
def test_an_offer_and_a_budget_follow_the_permit_held_too() -> None:
    """Since 2013 both are for the kept group alone."""
    on = date(2014, 6, 1)
    now = {"on": on, "budget_asked_2007": True, "first_right_asylum_permit": False, "ground": C}
    past = {"on": on, "budget_asked_2007": True, "first_right_asylum_permit": True}
    for rule in (p.offer_possible, p.budget_possible):
        assert of(rule, **now, purpose=Purpose.ASYLUM) is True
        assert of(rule, **past) is False


@pytest.mark.article("Wi 19A(2)(b)")
@pytest.mark.parametrize(("on", "due"), [(date(2009, 12, 18), True), (date(2009, 12, 19), False)])
def test_the_exception_for_exempting_education_came_on_19_december_2009(on: date, due: bool) -> None:
    """Only where a by-law imposes, and it is plausible that the person follows or will follow such education."""
    plausible = {"bylaw_imposes_2007": True, "exempting_education_plausible": True}
    assert due is of(p.programme_due, **ASYLUM, **plausible, on=on)
    assert of(p.programme_due, **ASYLUM, on=on, bylaw_imposes_2007=True) is True
    assert of(p.programme_due, **ASYLUM, on=on, exempting_education_plausible=True) is True


@pytest.mark.article("Wi 19(1)", "Wi 19(4)")
def test_the_optional_offer_of_2007_was_for_two_groups() -> None:
    """Benefit recipients unless it hampers their way to work, and old residents without an income of their own."""
    on = date(2008, 6, 1)
    assert of(p.offer_possible, on=on) is False
    assert of(p.offer_possible, on=on, benefit_2007=True) is True
    assert of(p.offer_possible, on=on, benefit_2007=True, offer_hampers_work=True) is False
    assert of(p.offer_possible, on=on, no_own_income_2007=True) is False
    old = settled(**(PLAIN | {"on": on, "no_own_income_2007": True}))
    assert value_of(p.offer_possible, old) is True


@pytest.mark.article("Wi 19(1)")
@pytest.mark.parametrize(
    ("on", "text", "by_laws"),
    [
        (date(2007, 10, 31), False, False),
        (date(2007, 11, 1), False, True),
        (date(2008, 12, 30), False, True),
        (date(2008, 12, 31), True, True),
        (date(2009, 12, 18), True, True),
        (date(2009, 12, 19), True, True),
        (date(2012, 12, 31), True, True),
        (date(2013, 1, 1), False, False),
    ],
)
def test_an_offer_to_everybody_from_31_december_2008(on: date, text: bool, by_laws: bool) -> None:
    """By the text from that day; by the by-laws of municipalities from 1 November 2007. After 2012 no more."""
    assert text is of(p.offer_possible, on=on, offer_to_all_2007=OfferToAll.TEXT)
    assert by_laws is of(p.offer_possible, on=on, offer_to_all_2007=OfferToAll.BY_LAWS)


@pytest.mark.article("Wi 19A(1)", "Wi 19A(2)(a)")
@pytest.mark.parametrize(
    ("on", "imposed"),
    [
        (date(2008, 12, 30), False),
        (date(2008, 12, 31), True),
        (date(2012, 12, 31), True),
        (date(2013, 1, 1), False),
    ],
)
def test_a_by_law_can_let_the_municipality_impose(on: date, imposed: bool) -> None:
    """From 31 December 2008 to the end of 2012; then there is no offer."""
    assert imposed is of(p.programme_can_be_imposed, on=on, bylaw_imposes_2007=True)
    assert of(p.programme_can_be_imposed, on=on) is False
    assert of(p.offer_possible, on=on, bylaw_imposes_2007=True) is False


@pytest.mark.article("Wi 19(3)", "Wi 19(1)")
@pytest.mark.parametrize(
    ("on", "plain", "asylum"),
    [
        (date(2008, 12, 30), False, False),
        (date(2008, 12, 31), True, False),
        (date(2009, 12, 18), True, False),
        (date(2009, 12, 19), True, True),
        (date(2012, 12, 31), True, True),
        (date(2013, 1, 1), False, True),
    ],
)
def test_a_language_programme_for_students_of_vocational_training(on: date, plain: bool, asylum: bool) -> None:
    """From 31 December 2008; for asylum permits from 19 December 2009; never for clergy, nor without the training."""
    assert plain is of(p.language_programme_possible, on=on, vocational_training_2007=True)
    assert asylum is of(p.language_programme_possible, **ASYLUM, on=on, vocational_training_2007=True)
    assert of(p.language_programme_possible, **CLERGY, on=on, vocational_training_2007=True) is False
    assert of(p.language_programme_possible, on=on) is False


@pytest.mark.article("Wi 20(1)", "Besluit 4.23")
def test_with_a_duty_to_work_only_a_combined_programme() -> None:
    """Benefit and duty together; after 2012 for the group whose offer was kept."""
    both = {"benefit_2007": True, "benefit_work_duty_2007": True}
    assert of(p.combined_only, **both) is True
    assert of(p.combined_only, benefit_2007=True) is False
    assert of(p.combined_only, benefit_work_duty_2007=True) is False
    assert of(p.combined_only, **both, on=date(2013, 1, 1)) is False
    assert of(p.combined_only, **both, **ASYLUM, on=date(2013, 1, 1)) is True


@pytest.mark.article("Wi 19(2)", "Besluit 4.27")
@pytest.mark.parametrize(
    ("on", "plain", "asylum"),
    [
        (date(2009, 12, 18), False, False),
        (date(2009, 12, 19), True, True),
        (date(2012, 12, 31), True, True),
        (date(2013, 1, 1), False, True),
    ],
)
def test_a_personal_budget_on_request_from_19_december_2009(on: date, plain: bool, asylum: bool) -> None:
    """Only on request; after 2012 for the group whose offer was kept."""
    assert plain is of(p.budget_possible, on=on, budget_asked_2007=True)
    assert asylum is of(p.budget_possible, **ASYLUM, on=on, budget_asked_2007=True)
    assert of(p.budget_possible, on=on) is False


@pytest.mark.article("Wi 24a(1)", "Wi 1(1)(q)")
@pytest.mark.parametrize(
    ("on", "possible"),
    [
        (date(2010, 6, 30), False),
        (date(2010, 7, 1), True),
        (date(2012, 12, 31), True),
        (date(2013, 1, 1), False),
    ],
)
def test_a_voluntary_contract_from_july_2010_to_the_end_of_2012(on: date, possible: bool) -> None:
    """For Dutch nationals and who is under an exception of art. 5(2); who is obliged is no volunteer."""
    assert possible is of(p.voluntary_offer_possible, on=on, dutch=True)
    assert possible is of(p.voluntary_offer_possible, on=on, union_national=True)
    assert of(p.voluntary_offer_possible, on=on) is False


@pytest.mark.article("Wi 1(1)(q)")
@pytest.mark.parametrize(
    "bar",
    [
        {"born": date(1995, 1, 2)},
        {"years_at_compulsory_age": 8},
        {"holds_any_dutch_diploma": True},
        {"short_test_document": True},
        {"born": date(1994, 1, 1), "under_qualification_duty": True},
        {"in_direct_exempting_education": True},
    ],
)
def test_who_is_young_schooled_or_at_school_is_no_volunteer(bar: dict[str, Known]) -> None:
    """Older than 15, less than eight school years here, no document, no school duty and no such study."""
    dutch = {"on": date(2011, 1, 1), "dutch": True}
    assert of(p.voluntary_offer_possible, **dutch) is True
    assert of(p.voluntary_offer_possible, **dutch, **bar) is False
