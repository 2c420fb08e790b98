"""From a dossier's histories to the facts every room shares: what is certain, and nothing more."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from inburgering.dossier import Dossier, Pip, Registration, ResidenceGround, ResidenceRight
from inburgering.facts import facts_on
from inburgering.rules import NEVER, Span

ON = date(2024, 6, 1)


def facts(**parts: Any) -> dict[str, Any]:
    return facts_on(Dossier.from_dict(parts), ON)


def test_nothing_known_gives_only_the_day() -> None:
    """An empty dossier settles no fact of the person."""
    assert {"on": ON}.items() <= facts().items()
    assert not {"born", "has_right", "clergy", "first_pip_dated"} & facts().keys()


def test_a_partly_known_birth_gives_a_partly_known_pension_day() -> None:
    """Born some day in 1957: pension age in 2024."""
    found = facts(person={"born": "1957-03"})

    assert Span(date(1957, 3, 1), date(1957, 3, 31)) == found["born"]
    assert Span(date(2024, 3, 1), date(2024, 3, 31)) == found["pension_day"]


@pytest.mark.parametrize(
    ("codes", "dutch", "union", "turkish"),
    [
        (["NL"], True, False, False),
        (["DE", "TR"], False, True, True),
        (["NO"], False, True, False),
        (["CH"], False, True, False),
        (["GB"], False, False, False),
        (["TR"], False, False, True),
        (["XX"], False, False, None),
    ],
)
@pytest.mark.article("Wet 3(2)")
def test_nationalities(codes: list[str], dutch: bool, union: bool, turkish: bool | None) -> None:
    """EU, EEA and Swiss; a country that is not named may be Turkey."""
    found = facts(person={"nationalities": codes})

    assert (dutch, union, turkish) == (found["dutch"], found["union_national"], found.get("turkish"))


def test_the_right_in_force_is_the_one_that_covers_the_day() -> None:
    """First and last day included; before and after there is none."""
    right = {"ground": "a", "purpose": "family", "first_day": "2024-06-01", "last_day": "2024-06-01"}

    assert "a" == facts(residence=[right])["ground"]
    assert facts(residence=[{**right, "first_day": "2024-06-02", "last_day": "none"}])["has_right"] is False
    assert facts(residence=[{**right, "first_day": "2024-05-01", "last_day": "2024-05-31"}])["has_right"] is False


def test_an_unsure_right_is_unknown() -> None:
    """A right that may or may not have begun settles nothing."""
    assert "has_right" not in facts(residence=[{"ground": "a", "first_day": "2024-06", "last_day": "none"}])
    assert facts(residence="none")["has_right"] is False


@pytest.mark.article("Regeling 1.2(1)")
def test_clergy_by_permit() -> None:
    """A permit for work for a religious organisation makes clergy, whatever else is known."""
    assert (
        facts(residence=[{"ground": "a", "purpose": "clergy_work", "first_day": "2024", "last_day": "none"}]).get(
            "clergy"
        )
        is None
    )
    right = {"ground": "a", "purpose": "clergy_work", "first_day": "2023", "last_day": "none"}
    assert facts(residence=[right])["clergy"] is True


@pytest.mark.article("Regeling 1.2(4)")
@pytest.mark.parametrize(
    ("work", "expected"),
    [
        ("none", False),
        ([{"first_day": "2020", "last_day": "none", "incidental": False}], True),
        ([{"first_day": "2020", "last_day": "none", "incidental": True}], False),
        ([{"first_day": "2020", "last_day": "none"}], None),
        ([{"first_day": "2020", "last_day": "2023", "incidental": False}], False),
        (
            [
                {
                    "first_day": "2020",
                    "last_day": "none",
                    "incidental": False,
                    "pauses": [{"first_day": "2024-01", "last_day": "2024-08"}],
                }
            ],
            False,
        ),
    ],
)
def test_clergy_by_work(work: Any, expected: bool | None) -> None:
    """Work that is not merely incidental makes clergy, while it lasts and is not paused."""
    assert expected == facts(person={"clergy_work": work}).get("clergy")


@pytest.mark.article("Wet 11(2)")
def test_the_first_plan_and_the_plan_in_force() -> None:
    """Plans after the day asked about do not exist yet; none known is no plan; nothing known is unknown."""
    plans = [
        {"dated": "2024-05-01", "route": "self_reliance"},
        {"dated": "2023-04-24", "route": "b1"},
        {"dated": "2025-01-01"},
    ]
    found = facts(pips=plans)

    assert (date(2023, 4, 24), date(2024, 5, 1), "self_reliance") == (
        found["first_pip_dated"],
        found["pip_dated"],
        found["route"],
    )
    assert NEVER == facts(pips="none")["first_pip_dated"]
    assert "first_pip_dated" not in facts()


@pytest.mark.article("Wet 11(3)")
def test_an_annulled_plan_is_not_in_force() -> None:
    """It keeps the start only when another plan replaced it; its route never counts."""
    first, annulled = (
        {"dated": "2023-04-24", "route": "b1"},
        {"dated": "2024-04-24", "route": "self_reliance", "annulled": True},
    )

    assert "b1" == facts(pips=[first, annulled])["route"]
    assert "first_pip_dated" not in facts(pips=[annulled])
    replaced = facts(pips=[{**annulled, "dated": "2023-04-24"}, {**first, "dated": "2023-06-01"}])
    assert (date(2023, 4, 24), "b1") == (replaced["first_pip_dated"], replaced["route"])


@pytest.mark.article("Wet 14(1)", "Wet 22(1)")
def test_the_first_missed_summons_is_no_reason_for_a_fine() -> None:
    """Came to the first summons, not to the second: that one must be repeated, and only then a fine is possible."""
    came = {"dated": "2023-02-01", "appeared": True, "cooperated": True}
    missed = {"dated": "2023-03-01", "appeared": False, "cooperated": False}
    found = facts(intake={"summonses": [came, missed], "completed": "none"})
    again = facts(intake={"summonses": [came, missed, {**missed, "dated": "2023-04-01"}], "completed": "none"})

    assert (False, True) == (found["absent_after_repeat"], found["last_summons_failed"])
    assert (True, True) == (again["absent_after_repeat"], again["last_summons_failed"])


@pytest.mark.article("Vw 8")
@pytest.mark.parametrize(
    ("later", "ground"),
    [
        ({"first_day": None}, None),
        ({"first_day": Span(date(2023, 1, 1), date(2024, 12, 31))}, None),
        ({"first_day": date(2023, 1, 1), "last_day": Span(date(2024, 1, 1), date(2024, 12, 31))}, None),
        ({"first_day": None, "last_day": date(2023, 12, 31)}, ResidenceGround.A),
        ({"first_day": Span(date(2021, 1, 1), date(2021, 12, 31)), "last_day": None}, ResidenceGround.A),
        ({"first_day": date(2024, 3, 1)}, ResidenceGround.C),
    ],
)
def test_a_right_that_may_have_begun_later_is_not_passed_over(
    later: dict[str, Any], ground: ResidenceGround | None
) -> None:
    """There surely is a right on 1 June 2024; which one it is, is unknown while the other may have taken its place."""
    first = ResidenceRight(ground=ResidenceGround.A, first_day=date(2022, 3, 1))
    other = ResidenceRight(ground=ResidenceGround.C, **later)
    facts = facts_on(Dossier(residence=(first, other)), date(2024, 6, 1))
    assert facts["has_right"] is True
    assert ground is facts.get("ground")


@pytest.mark.article("Wi2021 11(2)", "Besluit 2.1(2)(a)")
@pytest.mark.parametrize(("last", "first"), [(date(2024, 1, 31), date(2022, 6, 1)), (date(2024, 2, 1), None)])
def test_a_plan_from_before_an_absence_of_over_a_year_was_of_a_duty_that_ended(last: date, first: date | None) -> None:
    """Away from 1 February 2023: up to a year the first plan stays the first; after more it is not known which that is."""
    homes = (
        Registration(first_day=date(2022, 3, 1), last_day=date(2023, 1, 31)),
        Registration(first_day=last + timedelta(days=1), last_day=NEVER),
    )
    plans = (Pip(dated=date(2022, 6, 1), annulled=False), Pip(dated=date(2024, 8, 1), annulled=False))
    facts = facts_on(Dossier(registrations=homes, pips=plans), date(2024, 9, 1))
    assert (first, date(2024, 8, 1)) == (facts.get("first_pip_dated"), facts["pip_dated"])
