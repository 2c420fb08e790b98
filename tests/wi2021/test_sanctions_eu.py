"""What Union law and DUO's practice leave of the fines of asylum status holders (CJEU C-158/23, ABRvS 2025 and 2026)."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from inburgering.dossier import ResidenceGround
from inburgering.rules import Confidence, Layer, value_of
from tests.wi2021._fined_people import LAST, MAP_DONE, PARTS, PVT_DONE, asylum, facts, nareiziger, passed
from wi2021 import sanctions as law

BOTH_DONE = PVT_DONE | MAP_DONE
UNWILLING: dict[str, Any] = {"persistent_unwillingness": True}


@pytest.mark.article("CJEU C-158/23", "Wi2021 13(1)")
def test_union_law_leaves_no_fine_for_lateness_on_an_asylum_permit() -> None:
    """The amount of the Act stays visible; proven, persistent unwillingness keeps it."""
    holder = facts(who=asylum())
    assert value_of(law.late_fine, holder) == 1_340
    for rule in (law.late_fine_eu, law.pvt_fine_eu, law.map_fine_eu, law.route_fine_eu):
        assert value_of(rule, holder) == 0
        assert rule.layer == Layer.EU
        assert rule.confidence == Confidence.SECONDARY
    assert value_of(law.late_fine_eu, holder | UNWILLING) == 1_340
    assert value_of(law.route_fine_eu, holder | UNWILLING) == 1_000
    assert value_of(law.late_fine_eu, facts()) == 1_340


@pytest.mark.article("CJEU C-158/23", "Wi2021 13(1)")
def test_for_family_on_a_regular_permit_union_law_is_open() -> None:
    """Art. 13(1)(b) puts them in the same group; the rulings were about who has protection. Without a fine: nothing open."""
    family = facts(who=nareiziger())
    assert value_of(law.international_protection, family) is False
    assert value_of(law.late_fine_eu, family) is None
    assert value_of(law.route_fine_eu, facts(LAST, who=nareiziger())) == 0
    assert value_of(law.late_fine_eu, family | BOTH_DONE | passed(*PARTS)) == 0


@pytest.mark.article("Wi2021 13(1)")
def test_who_first_held_an_asylum_permit_stays_protected_on_a_permanent_one() -> None:
    """The first right shows which of the two groups it was."""
    permanent = facts(who=asylum(), ground=ResidenceGround.D, first_right_asylum=True)
    assert value_of(law.international_protection, permanent | {"first_right_asylum_permit": True}) is True
    assert value_of(law.international_protection, permanent | {"first_right_asylum_permit": False}) is False


@pytest.mark.article("CJEU C-158/23", "Wi2021 22(1)", "Wi2021 23(1)")
def test_whether_the_rulings_reach_the_municipality_is_open() -> None:
    """No ruling was about its fines; for others, without a fine, and with proven unwillingness nothing is open."""
    absent: dict[str, Any] = {"absent_after_repeat": True, "intake_breached": date(2023, 2, 1), "intake_excused": False}
    on = date(2023, 3, 1)
    assert value_of(law.intake_fine_eu, facts(on, **absent)) == 250
    assert value_of(law.intake_fine_eu, facts(on, who=asylum(), **absent)) is None
    assert value_of(law.intake_fine_eu, facts(on, who=asylum(), **absent, **UNWILLING)) == 250
    assert value_of(law.intake_fine_eu, facts(on, who=asylum())) == 0
    assert value_of(law.trajectory_fine_eu, facts(who=asylum())) == 0


@pytest.mark.article("Wi2021 24(1)")
def test_duo_fines_for_each_of_pvt_and_map_and_never_asylum_status_holders() -> None:
    """340, 340 and the route; nothing for either group of art. 13(1)."""
    assert law.late_fine_practice.layer == Layer.BELEID
    assert value_of(law.late_fine_practice, facts()) == 1_680
    assert value_of(law.late_fine_practice, facts(**PVT_DONE)) == 1_340
    assert value_of(law.late_fine_practice, facts(who=asylum())) == 0
    assert value_of(law.late_fine_practice, facts(who=nareiziger())) == 0


@pytest.mark.article("ABRvS 9-7-2025", "ABRvS 18-2-2026")
@pytest.mark.parametrize(("on", "again"), [(date(2025, 7, 8), False), (date(2025, 7, 9), True)])
def test_a_fine_of_a_protected_person_is_to_be_reconsidered_since_the_ruling(on: date, again: bool) -> None:
    """Not without a fine, and not where unwillingness is proven."""
    assert value_of(law.reconsider_fine, facts(on, who=asylum(), route_late_fines=1)) is again
    assert value_of(law.reconsider_fine, facts(on, who=asylum())) is False
    assert value_of(law.reconsider_fine, facts(on, who=asylum(), route_late_fines=1, **UNWILLING)) is False
    assert value_of(law.reconsider_fine, facts(on, route_late_fines=1)) is False


@pytest.mark.article("ABRvS 18-2-2026")
def test_who_became_dutch_since_can_ask_for_it_too() -> None:
    """Came on an asylum permit, was fined, has no right of residence now; not who holds a regular permit."""
    dutch = facts(who=asylum(), route_late_fines=1, has_right=False, first_right_asylum_permit=True)
    assert value_of(law.reconsider_fine, dutch) is True
    assert value_of(law.reconsider_fine, dutch | {"first_right_asylum_permit": False}) is False
    regular = facts(route_late_fines=1, first_right_asylum_permit=True)
    assert value_of(law.reconsider_fine, regular) is False
