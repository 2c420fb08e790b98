"""Persons rightly recorded whom a careless audit would accuse: under an older Act, over, exempt, or not told yet."""

from __future__ import annotations

from datetime import date

import pytest

from inburgering.dossier import Act, Group, ResidenceGround
from inburgering.facts._recorded import ReleaseGround, ReleaseKind
from inburgering.register import FINDINGS, Severity
from inburgering.rules import NEVER, value_of
from tests.agreement import Row
from tests.register.rows import ASYLUM, FAMILY, by_code, finds

NO_PLAN: Row = {
    "first_pip_dated": NEVER,
    "pip_dated": NEVER,
    "recorded_period_first_day": NEVER,
    "recorded_period_last_day": NEVER,
}
OLDER = (
    FAMILY
    | NO_PLAN
    | {
        "made_known": date(2018, 3, 1),
        "first_right_known": date(2018, 3, 1),
        "obligation_right_known": date(2018, 3, 1),
        "recorded_act": Act.WI2013,
        "recorded_under_2021": False,
        "recorded_period_first_day": date(2018, 3, 1),
        "recorded_period_last_day": date(2021, 2, 28),
        "notified": NEVER,
        "test_taken": NEVER,
    }
)
"""Obliged under the Wi2013 since 1 March 2018: no plan and no letter under the Wi2021, rightly."""
NEW = (
    FAMILY
    | NO_PLAN
    | {
        "made_known": date(2023, 2, 1),
        "notified": NEVER,
        "recorded_as_obliged": False,
        "recorded_under_2021": False,
        "test_taken": NEVER,
    }
)
"""Obliged since 1 February 2023, registered on the 10th; DUO's letter may take until 7 April."""


def accused(row: Row) -> list[str]:
    """The codes of what is found of a row."""
    return [f.code for f in FINDINGS if value_of(f.rule, row) is True]


@pytest.mark.article("Wet 54(1)")
@pytest.mark.parametrize(
    "change",
    [
        pytest.param({}, id="as it is"),
        pytest.param({"made_known": date(2023, 3, 1)}, id="permit renewed in 2023"),
        pytest.param({"recorded_extension_requested": date(2020, 10, 1)}, id="extension asked for"),
        pytest.param(
            {"recorded_childbirth": date(2019, 5, 1), "recorded_childbirth_days": 112}, id="extension for a childbirth"
        ),
        pytest.param({"first_pip_dated": date(2022, 5, 2), "pip_dated": date(2022, 5, 2)}, id="plan made by mistake"),
    ],
)
def test_who_is_under_an_older_act_is_not_held_to_the_newest(change: Row) -> None:
    """Letter, period and window of the Wi2021 say nothing about somebody whom the Wi2013 binds."""
    assert [] == accused(OLDER | change)


@pytest.mark.article("Besluit (oud) 2.8a")
@pytest.mark.parametrize(("act", "found"), [(Act.WI2007, []), (Act.WI2013, []), (Act.WI2021, ["A21b"])])
def test_sufficiently_integrated_was_a_ground_of_dispensation(act: Act, found: list[str]) -> None:
    """Only the Wi2021 made it a ground of exemption, so only there the dispensation is swapped."""
    release: Row = {
        "recorded_release": ReleaseKind.DISPENSATION,
        "recorded_release_ground": ReleaseGround.SUFFICIENTLY_INTEGRATED,
        "record_ended": True,
    }
    row = (FAMILY if act is Act.WI2021 else OLDER) | release | {"recorded_act": act}
    assert found == [code for code in ("A21a", "A21b", "A21c") if finds(code, row)]


OVER = [
    "record_ended",
    "fulfilled_decided",
    "dispensation_decided",
    "ended_decided",
    "dutch",
    "exemption_decided",
    "temporary_exemption_decided",
]


@pytest.mark.article("Wet 4(1)", "Wet 5", "Besluit 5.3(1)")
@pytest.mark.parametrize("change", [*({name: True} for name in OVER), {"died": date(2023, 3, 1)}])
def test_no_plan_and_no_offer_is_owed_to_whom_the_obligation_is_over_or_rests(change: Row) -> None:
    """Overdue while it stands; not after death, naturalisation, fulfilment, release, or during an exemption for now."""
    moved = ASYLUM | {"moved_registered": date(2023, 9, 4), "moved_plan_dated": NEVER}
    for code, row in (
        ("A01b", ASYLUM | NO_PLAN),
        ("L08a", ASYLUM | {"recorded_offer_dated": NEVER}),
        ("A20b", moved),
    ):
        assert (True, False) == (finds(code, row), finds(code, row | change)), code


@pytest.mark.article("Wet 11(1)")
def test_no_period_need_stay_on_record_after_the_end() -> None:
    """A period cleared when the register ended the obligation is in order; a wrong one that was kept still departs."""
    cleared = FAMILY | {"recorded_period_first_day": NEVER, "recorded_period_last_day": NEVER, "record_ended": True}
    assert (False, False) == (finds("A02a", cleared), finds("A04a", cleared))
    kept = FAMILY | {"recorded_period_first_day": date(2023, 5, 1), "record_ended": True}
    assert finds("A02a", kept) is True


@pytest.mark.article("Besluit 5.3(1)")
@pytest.mark.parametrize(("on", "found"), [(date(2023, 4, 7), []), (date(2023, 4, 8), ["A06a", "A06b"])])
def test_who_became_obliged_lately_need_not_be_on_record_yet(on: date, found: list[str]) -> None:
    """The record comes with DUO's letter, for which eight weeks after registration are usual."""
    assert found == accused(NEW | {"on": on})


@pytest.mark.article("Besluit 5.3(1)")
def test_no_letter_is_no_breach() -> None:
    """No article gives DUO a term for the letter, so what DUO says it takes can only raise a doubt."""
    assert Severity.DOUBT is by_code("A06a").severity


@pytest.mark.article("Wet 13(1)", "Wet 19")
@pytest.mark.parametrize(
    ("ground", "found"), [(ResidenceGround.C, True), (ResidenceGround.D, False), (ResidenceGround.G, False)]
)
def test_the_group_is_judged_on_a_fixed_term_permit_only(ground: ResidenceGround, found: bool) -> None:
    """Of a permanent permit, or waiting for a decision, neither article says to which group it belongs."""
    row = ASYLUM | {
        "ground": ground,
        "recorded_group": Group.FAMILY_OR_OTHER_MIGRANT,
        "obligation_runs_on": True,
        "earlier_right_obliged": True,
    }
    assert found is finds("A23", row)


@pytest.mark.article("Regeling 4.1(1)(g)")
@pytest.mark.parametrize(("offered", "found"), [(date(2023, 7, 20), False), (date(2023, 7, 21), None)])
def test_the_route_of_the_first_plan_decides_when_an_offer_was_late(offered: date, found: bool | None) -> None:
    """Another plan since: an offer within three months was in time, a later one may have had six."""
    row = ASYLUM | {"pip_dated": date(2023, 12, 1), "recorded_offer_dated": offered}
    assert found is finds("L08a", row)
