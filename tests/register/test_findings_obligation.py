"""The obligation on record: under which Act, upon whom, and told by letter or not."""

from __future__ import annotations

from datetime import date
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inburgering.dossier import Act, Group, Purpose, ResidenceGround
from inburgering.register import FINDINGS, _findings_obligation
from inburgering.rules import NEVER, Rule, value_of
from tests.agreement import Boundaries, Row, assert_agreement, fact_rows
from tests.register.rows import (
    ASYLUM,
    CLERGY_FAMILY,
    FAMILY,
    SELF_RELIANT,
    Case,
    by_code,
    cases,
    codes,
    findings_in,
    finds,
    needed,
    rules_of,
)
from wi2021 import obligation

NEVER_OBLIGED = FAMILY | {"first_right_known": NEVER, "obligation_right_known": NEVER}
ON_RECORD: Row = {
    "recorded_as_obliged": True,
    "recorded_under_2021": True,
    "record_ended": False,
    "record_precedes_right": False,
    "earlier_right_obliged": False,
    "has_right": True,
    "dutch": False,
    "free_movement_family": False,
    "integrated_elsewhere": False,
    "treaty_protected": False,
    "made_known": date(2023, 2, 1),
    "pension_day": NEVER,
}
CASES = cases(
    Case("L01", "Wet 3(1)", CLERGY_FAMILY, {"sponsor_dutch": True}, "sponsor_clergy"),
    Case(
        "L09",
        "Wet 19",
        FAMILY | {"recorded_trafficking_victim": True, "purpose": Purpose.HUMANITARIAN_NON_TEMPORARY},
        {"recorded_group": Group.ASYLUM_STATUS_HOLDER},
        "recorded_trafficking_victim",
    ),
    Case(
        "A23",
        "Wet 13(1)",
        FAMILY | {"sponsor_dutch": False, "sponsor_ground": ResidenceGround.C, "sponsor_purpose": Purpose.ASYLUM},
        {"recorded_group": Group.ASYLUM_STATUS_HOLDER},
        "sponsor_ground",
    ),
    Case(
        "A05a",
        "Wet 54(1)",
        FAMILY | {"first_right_known": date(2021, 12, 31)},
        {"first_right_known": date(2022, 1, 1)},
        "recorded_act",
    ),
    Case(
        "A05b",
        "Wet 54(1)",
        FAMILY | {"first_right_known": date(2022, 1, 1), "recorded_act": Act.WI2013},
        {"first_right_known": date(2021, 12, 31)},
        "first_right_known",
    ),
    Case(
        "A06a",
        "Besluit 5.3(1)",
        # Eight weeks after registration on 10 February 2023 is 7 April.
        FAMILY | {"notified": NEVER, "on": date(2023, 4, 8)},
        {"on": date(2023, 4, 7)},
        "notified",
    ),
    Case("A06b", "Wet 3(1)", FAMILY | {"recorded_as_obliged": False}, {"recorded_as_obliged": True}, "dutch"),
    Case(
        "A07a",
        "Wet 3(2)",
        NEVER_OBLIGED | {"ground": ResidenceGround.E, "free_movement_family": True},
        {"earlier_right_obliged": True},
        "earlier_right_obliged",
    ),
    Case(
        "A07a",
        "Wet 3(2)",
        # A Union national since the very day on which the obligation was imposed.
        FAMILY | {"union_national": True, "exception_first_day": date(2023, 2, 15)},
        {"exception_first_day": date(2023, 2, 16)},
        "exception_first_day",
    ),
    Case(
        "A07b",
        "Wet 3(1)",
        NEVER_OBLIGED | {"ground": ResidenceGround.B},
        {"earlier_right_obliged": True},
        "ground",
    ),
    Case(
        "A07c",
        "Besluit 2.2(1)",
        NEVER_OBLIGED | {"purpose": Purpose.SKILLED_MIGRANT},
        {"purpose": Purpose.HUMANITARIAN_NON_TEMPORARY},
        "purpose",
    ),
    Case(
        "A07d",
        "Wet 3(1)",
        NEVER_OBLIGED | {"ground": ResidenceGround.F},
        {"ground": ResidenceGround.A},
        "recorded_as_obliged",
    ),
    Case("A07e", "Wet 3(1)", FAMILY | {"has_right": False}, {"record_ended": True}, "has_right"),
    Case(
        "A08a",
        "Wet 3(1)",
        FAMILY | {"born": date(2008, 1, 16)},
        {"born": date(2008, 1, 15)},
        "born",
    ),
    Case(
        "A08b",
        "Wet 3(1)",
        FAMILY | {"pension_day": date(2024, 1, 15)},
        {"pension_day": date(2024, 1, 16)},
        "pension_day",
    ),
    Case(
        "A08c",
        "Wet 4(1)(c)",
        # 18 on 16 January 2024: on the 15th still under the qualification duty.
        FAMILY | {"born": date(2006, 1, 16), "in_compulsory_schooling": True},
        {"born": date(2006, 1, 15)},
        "in_compulsory_schooling",
    ),
)


@pytest.mark.parametrize("case", CASES)
def test_a_departure_is_found_and_its_neighbour_is_not(case: Case) -> None:
    """Found; one step away surely not; and without a fact that matters nobody can tell."""
    assert (True, False, None) == case.outcomes


def test_every_finding_on_the_obligation_has_a_case() -> None:
    """No finding of this room goes untested."""
    assert {f.code for f in findings_in(_findings_obligation)} == codes(CASES)


@pytest.mark.parametrize("row", [FAMILY, ASYLUM, SELF_RELIANT], ids=["family", "asylum", "self-reliant"])
def test_of_a_person_in_order_nothing_is_found(row: Row) -> None:
    """Every finding that rests on what these rows hold is surely clear, and these rows hold all of this room."""
    checked = [f for f in FINDINGS if needed(f) <= set(row)]
    assert {f.code for f in findings_in(_findings_obligation)} <= {f.code for f in checked}
    assert {f.code: False for f in checked} == {f.code: value_of(f.rule, row) for f in checked}


@pytest.mark.article("Wet 3(1)")
@pytest.mark.parametrize("act", [Act.WI2007, Act.WI2013, Act.WI2021])
def test_family_of_clergy_is_found_under_each_act(act: Act) -> None:
    """The exception for clergy is theirs alone in all three Acts, and which Act is then no question."""
    row = CLERGY_FAMILY | {"recorded_act": act, "recorded_under_2021": act is Act.WI2021}
    assert finds("L01", row) is True
    assert (False, False) == (finds("A05a", row), finds("A05b", row))


@pytest.mark.article("Wet 3(1)(b)")
@pytest.mark.parametrize("change", [{"clergy": True}, {"earlier_right_obliged": True}])
def test_who_is_obliged_otherwise_is_not_family_of_clergy_only(change: Row) -> None:
    """Own work as clergy, or an earlier right that brought the obligation, leaves nothing wrongly imposed."""
    assert finds("L01", CLERGY_FAMILY | change) is False


@pytest.mark.article("32824-390 D.1.1")
@pytest.mark.parametrize(
    ("municipal", "remedy"),
    [(False, obligation.Remedy.END_FROM_THE_START), (True, obligation.Remedy.TO_BE_REVIEWED)],
)
def test_the_remedy_differs_by_who_imposed_it(municipal: bool, remedy: obligation.Remedy) -> None:
    """The letter ends what DUO imposed and gives the costs back; of what a municipality imposed it says nothing."""
    rule = by_code("L01").remedy
    assert isinstance(rule, Rule)
    assert remedy == value_of(rule, CLERGY_FAMILY | {"imposed_by_municipality": municipal})


@pytest.mark.article("Wet 13(1)", "Wet 19")
def test_a_group_is_wrong_either_way() -> None:
    """A family migrant among the asylum status holders departs as much, unless the record has ended."""
    row = FAMILY | {"recorded_group": Group.ASYLUM_STATUS_HOLDER}
    assert finds("A23", row) is True
    assert finds("A23", row | {"record_ended": True}) is False


@pytest.mark.article("Wet 54(1)")
def test_turning_sixteen_after_2021_is_a_reason_for_the_newest_act() -> None:
    """A right of 2019 of somebody who turned 16 in 2022 is under the Wi2021, so no finding."""
    row = FAMILY | {"first_right_known": date(2019, 6, 1), "on": date(2024, 1, 15)}
    assert finds("A05a", row | {"born": date(2006, 3, 1)}) is False
    assert finds("A05a", row | {"born": date(2003, 3, 1)}) is True


@pytest.mark.article("Wet 3(1)")
def test_seventeen_is_not_too_young() -> None:
    """The Act obliges from 16: a record of somebody of 17 who left school is in order, against the rule of thumb."""
    row = FAMILY | {"born": date(2006, 6, 1)}
    assert (False, False) == (finds("A08a", row), finds("A08c", row))


@pytest.mark.article("Wet 3(1)", "Wet 3(2)")
@given(random=st.randoms(use_true_random=True))
def test_a_wrongly_imposed_obligation_is_found_once(random: Random) -> None:
    """Family of clergy, Union law, permanent, temporary or another ground: one of the five, and only of the wrong."""
    row = Boundaries.of(rules_of(findings_in(_findings_obligation))).full(ON_RECORD, random)
    found = [code for code in ("L01", "A07a", "A07b", "A07c", "A07d") if finds(code, row)]
    wrong = value_of(obligation.wrongly_imposed, row) is True
    too_young = value_of(obligation.old_enough, row) is False  # whose only lack that is, has a finding of another name
    assert len(found) in ({0, 1} if wrong and too_young else {int(wrong)})


@given(rows=fact_rows(rules_of(findings_in(_findings_obligation))))
def test_the_columns_say_what_one_row_says(rows: list[Row]) -> None:
    """Decided alone or as a column, a finding on the obligation is the same."""
    assert_agreement(rules_of(findings_in(_findings_obligation)), rows)
