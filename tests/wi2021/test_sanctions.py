"""The fines of the municipality and what holds of every fine (Wi2021 arts. 22, 23, 26, 27; Besluit 7.1; Awb 5:41 to 5:53)."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from inburgering.dossier import Authority, Culpability
from inburgering.facts._plan import FineAfter
from inburgering.rules import NEVER, Layer, value_of
from tests.wi2021._fined_people import asylum, facts
from wi2021 import sanctions as law

BREACH = date(2024, 9, 2)
TWICE_ABSENT: dict[str, Any] = {
    "absent_after_repeat": True,
    "intake_breached": date(2023, 2, 1),
    "intake_excused": False,
}


def intake(on: date = date(2023, 3, 1), **more: Any) -> dict[str, Any]:
    """Somebody who did not come within the period of a second summons."""
    return facts(on, **(TWICE_ABSENT | more))


def trajectory(on: date = BREACH, raises: int = 0, **more: Any) -> dict[str, Any]:
    """Somebody of whom it was established, that day, that he cooperated too little; with intent."""
    known: dict[str, Any] = {
        "trajectory_breach_day": BREACH,
        "only_route_intensity": False,
        "trajectory_culpability": Culpability.INTENT,
        "trajectory_raises_by_step": raises,
        "assistance_lowered_for_trajectory": False,
    }
    return facts(on, **(known | more))


@pytest.mark.article("Wi2021 26(1)")
def test_each_fine_has_its_maximum() -> None:
    """250 for the intake, 340 for PVT and MAP, 800 during the trajectory, 1,000 for the route."""
    maxima = law.MAX_INTAKE, law.MAX_MODULES, law.MAX_TRAJECTORY, law.MAX_ROUTE
    assert [m.values for m in maxima] == [(250,), (340,), (800,), (1_000,)]


@pytest.mark.article("Besluit 7.1(1)", "Besluit 7.1(2)", "Besluit 7.1(3)", "Besluit 7.2(1)")
def test_the_amounts_of_the_decree_are_right_apart_from_the_maxima_of_the_act() -> None:
    """250 for the intake, 50 during the trajectory with 100 % more each time up to 800, 340 for PVT or MAP."""
    amounts = law.INTAKE_FINE, law.TRAJECTORY_FINE, law.RAISE, law.TRAJECTORY_CAP, law.MODULE_FINE
    assert [a.values for a in amounts] == [(250,), (50,), (100,), (800,), (340,)]


@pytest.mark.article("Wi2021 22(1)", "Wi2021 23(1)", "Wi2021 24(1)", "Wi2021 25(1)")
def test_the_municipality_fines_for_conduct_and_duo_for_lateness() -> None:
    """Art. 22 and 23: the executive. Art. 24 and 25: the Minister."""
    assert value_of(law.conduct_fine_by, {}) == Authority.MUNICIPALITY
    assert value_of(law.late_fine_by, {}) == Authority.DUO


@pytest.mark.article("Awb 5:53")
def test_a_hearing_is_prescribed_where_the_maximum_is_above_340_euros() -> None:
    """So for the trajectory and the route, whatever the fine is; 340 itself is not above it."""
    assert law.HEARING_ABOVE.values == (340,)
    assert value_of(law.intake_hearing_required, {}) is False
    assert value_of(law.modules_hearing_required, {}) is False
    assert value_of(law.trajectory_hearing_required, {}) is True
    assert value_of(law.route_hearing_required, {}) is True


@pytest.mark.article("Wi2021 22(1)", "Besluit 7.1(1)")
def test_the_first_fine_for_the_intake_is_250_euros() -> None:
    """Not come within the period of the second summons."""
    assert value_of(law.intake_fine, intake()) == 250
    assert value_of(law.intake_fine, intake(absent_after_repeat=False)) == 0


@pytest.mark.article("Wi2021 22(1)")
def test_poor_cooperation_needs_no_second_summons_unless_read_so() -> None:
    """The second period qualifies not appearing only; the stricter reading can be asked for."""
    poor = intake(absent_after_repeat=False, poor_intake_cooperation=True, poor_cooperation_after_repeat=False)
    assert value_of(law.intake_fine, poor) == 250
    assert value_of(law.intake_fine, poor | {"intake_fine_after": FineAfter.BOTH}) == 0


@pytest.mark.article("Wi2021 22(2)")
def test_the_new_period_for_the_intake_is_two_months_at_most() -> None:
    """From the day the fine is notified: 31 December to the last day of February; never rolled to a working day."""
    assert value_of(law.intake_new_period_longest_last_day, {"intake_fine_notified": date(2023, 3, 15)}) == date(
        2023, 5, 15
    )
    assert value_of(law.intake_new_period_longest_last_day, {"intake_fine_notified": date(2022, 12, 31)}) == date(
        2023, 2, 28
    )
    assert value_of(law.intake_new_period_longest_last_day, {"intake_fine_notified": NEVER}) == NEVER


@pytest.mark.article("Wi2021 22(3)", "Besluit 7.1(1)")
@pytest.mark.parametrize(
    ("on", "fines", "failed", "euros"),
    [
        (date(2023, 5, 15), 1, True, 0),
        (date(2023, 5, 16), 1, True, 250),
        (date(2023, 5, 16), 1, False, 0),
        (date(2023, 5, 16), 2, True, 0),
    ],
)
def test_the_second_fine_follows_the_new_period_and_there_is_no_third(
    on: date, fines: int, failed: bool, euros: int
) -> None:
    """On the last day of the new period there is still time; after the second fine the Act gives none."""
    again: dict[str, Any] = {
        "intake_fines": fines,
        "intake_fine_new_last_day": date(2023, 5, 15),
        "failed_in_new_intake_period": failed,
        "conduct_fines_euros": 250 * fines,
    }
    assert value_of(law.intake_fine, intake(on, **again)) == euros


@pytest.mark.article("Awb 5:45", "Wi2021 22(1)")
@pytest.mark.parametrize(("on", "euros"), [(date(2026, 2, 1), 250), (date(2026, 2, 2), 0)])
def test_the_power_to_fine_for_the_intake_lapses_after_three_years(on: date, euros: int) -> None:
    """The maximum is not above 340; failed on 1 February 2023."""
    assert law.LAPSE_SMALL.values[0].months == 36
    assert value_of(law.intake_fine_last_day, intake()) == date(2026, 2, 1)
    assert value_of(law.intake_fine, intake(on)) == euros


@pytest.mark.article("Wi2021 27", "Awb 5:41")
def test_no_fine_where_assistance_was_lowered_for_it_or_without_blame() -> None:
    """For the same conduct only; unknown is not no."""
    assert value_of(law.intake_fine, intake(assistance_lowered_for_intake=True)) == 0
    assert value_of(law.intake_fine, intake(assistance_lowered_for_trajectory=True)) == 250
    assert value_of(law.intake_fine, intake(intake_excused=True)) == 0
    assert value_of(law.intake_fine, {n: v for n, v in intake().items() if n != "intake_excused"}) is None
    assert value_of(law.trajectory_fine, trajectory(assistance_lowered_for_trajectory=True)) == 0
    assert value_of(law.trajectory_fine, trajectory(trajectory_culpability=Culpability.NONE)) == 0


@pytest.mark.article("Besluit 7.1(6)")
def test_special_circumstances_can_lower_the_fine_for_the_intake() -> None:
    """How much lower only the executive can say."""
    assert value_of(law.intake_fine_moderated, intake(intake_fine_too_high=False)) == 250
    assert value_of(law.intake_fine_moderated, intake(intake_fine_too_high=True)) is None
    assert value_of(law.intake_fine_moderated, intake(absent_after_repeat=False)) == 0


@pytest.mark.article("Besluit 7.1(2)", "Besluit 7.1(4)")
@pytest.mark.parametrize(
    ("blame", "first", "second"),
    [
        (Culpability.INTENT, 50, 100),
        (Culpability.GROSS_NEGLIGENCE, 37.5, 75),
        (Culpability.ORDINARY, 25, 50),
        (Culpability.REDUCED, 12.5, 25),
        (Culpability.NONE, 0, 0),
    ],
)
def test_the_degree_of_blame_sets_the_share(blame: Culpability, first: float, second: float) -> None:
    """100, 75, 50 or 25 per cent of 50 euros; and of the raised amount. Cents are kept."""
    assert value_of(law.trajectory_fine, trajectory(trajectory_culpability=blame)) == first
    assert value_of(law.trajectory_fine, trajectory(raises=1, trajectory_culpability=blame)) == second


@pytest.mark.article("Besluit 7.1(3)")
@pytest.mark.parametrize(
    ("raises", "doubled", "added"),
    [(0, 50, 50), (1, 100, 100), (2, 200, 150), (3, 400, 200), (4, 800, 250), (5, 800, 300)],
)
def test_a_repeated_breach_doubles_the_fine_up_to_800(raises: int, doubled: int, added: int) -> None:
    """Each time raised by 100 per cent of the fine; in the other reading 50 is added each time, up to the same cap."""
    assert value_of(law.trajectory_fine_raised, trajectory(raises=raises)) == doubled
    assert value_of(law.trajectory_fine_raised, trajectory(raises=raises, recidivism=law.Recidivism.ADDING)) == added
    assert value_of(law.trajectory_fine_raised, trajectory(raises=40, recidivism=law.Recidivism.ADDING)) == 800


@pytest.mark.article("Besluit 7.1(3)")
def test_an_earlier_breach_counts_for_twelve_months() -> None:
    """Before the day the new one is established: 2 September 2024 looks back to 2 September 2023."""
    assert value_of(law.earlier_breach_first_day, trajectory()) == date(2023, 9, 2)
    assert value_of(law.earlier_breach_first_day, trajectory(trajectory_breach_day=NEVER)) == NEVER


@pytest.mark.article("Besluit 7.1(3)")
def test_how_often_it_is_raised_has_four_readings() -> None:
    """Step by step or by count; with the earlier fine final on the day of the breach, or on that of the new fine."""
    counts: dict[str, Any] = {
        "trajectory_raises_by_step": 0,
        "trajectory_raises_by_step_later": 2,
        "trajectory_raises_by_count": 1,
        "trajectory_raises_by_count_later": 3,
    }
    step, count = law.RecidivismCounted
    breach, fine = law.EarlierFineFinal
    found = {
        (how, when): value_of(
            law.trajectory_raises, trajectory(**counts, recidivism_counted=how, earlier_fine_final=when)
        )
        for how in (step, count)
        for when in (breach, fine)
    }
    assert found == {(step, breach): 0, (step, fine): 2, (count, breach): 1, (count, fine): 3}
    assert value_of(law.trajectory_raises, trajectory(**counts)) == 0


@pytest.mark.article("Besluit 7.1(4)")
def test_the_share_of_blame_is_taken_last_which_matters_at_the_cap() -> None:
    """Raised six times, with reduced blame: a quarter of 800 is 200; a quarter first, then doubled six times, is 800."""
    reduced = trajectory(raises=6, trajectory_culpability=Culpability.REDUCED)
    assert value_of(law.trajectory_fine, reduced) == 200
    assert value_of(law.trajectory_fine, reduced | {"culpability_on": law.CulpabilityOn.BASE}) == 800
    below = trajectory(raises=3, trajectory_culpability=Culpability.REDUCED)
    assert value_of(law.trajectory_fine, below) == 100
    assert value_of(law.trajectory_fine, below | {"culpability_on": law.CulpabilityOn.BASE}) == 100


@pytest.mark.article("Wi2021 23(1)", "Wi2021 15(2)")
def test_only_asylum_status_holders_can_fall_short_of_the_intensity_of_the_route() -> None:
    """For others the plan sets no intensity of the route; of guidance, PVT and MAP it does for all."""
    assert value_of(law.trajectory_fine, trajectory(only_route_intensity=True)) == 0
    assert value_of(law.trajectory_fine, trajectory(who=asylum(), only_route_intensity=True)) == 50
    assert value_of(law.trajectory_fine, trajectory(trajectory_breach_day=NEVER)) == 0


@pytest.mark.article("Besluit 7.1(5)")
@pytest.mark.parametrize(("months", "euros"), [(0, 2_400), (6, 400), (12, 800), (18, 1_200), (24, 1_600), (9, None)])
def test_the_municipality_s_fines_together_have_a_maximum(months: int, euros: int | None) -> None:
    """2,400 in the (extended) period; 400, 800, 1,200, 1,600 in a new one of 6, 12, 18, 24 months; of others none is given."""
    assert value_of(law.conduct_maximum, {"fined_period_months": months}) == euros


@pytest.mark.article("Besluit 7.1(5)")
def test_what_is_left_of_the_total_limits_the_next_fine() -> None:
    """2,387.50 so far leaves 12.50; 2,400 or more leaves nothing. The intake counts with it."""
    assert value_of(law.trajectory_fine, trajectory(conduct_fines_euros=2_387.5)) == 12.5
    assert value_of(law.trajectory_fine, trajectory(conduct_fines_euros=2_400)) == 0
    assert value_of(law.trajectory_fine, trajectory(conduct_fines_euros=380, fined_period_months=6)) == 20
    assert value_of(law.intake_fine, intake(conduct_fines_euros=2_200)) == 200


@pytest.mark.article("Awb 5:45", "Wi2021 23(1)")
@pytest.mark.parametrize(("on", "euros"), [(date(2029, 9, 2), 50), (date(2029, 9, 3), 0)])
def test_the_power_to_fine_during_the_trajectory_lapses_after_five_years(on: date, euros: int) -> None:
    """The maximum is above 340. The breach was established on 2 September 2024."""
    assert law.LAPSE.values[0].months == 60
    assert value_of(law.trajectory_fine, trajectory(on)) == euros


@pytest.mark.article("Wi2021 22(1)", "Wi2021 23(1)")
def test_who_is_not_obliged_is_not_fined() -> None:
    """Both articles fine the person who is obliged to integrate."""
    assert value_of(law.intake_fine, intake(fulfilled_decided=True)) == 0
    assert value_of(law.trajectory_fine, trajectory(fulfilled_decided=True)) == 0


@pytest.mark.article("Besluit 7.1(1)", "Besluit 7.1(2)")
def test_the_fines_of_the_municipality_are_of_the_decree() -> None:
    """The Act has the maxima, the Decree the amounts."""
    assert law.intake_fine.layer == law.trajectory_fine.layer == Layer.BESLUIT
