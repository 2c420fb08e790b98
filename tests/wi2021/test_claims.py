"""Several circumstances of one dossier: what refuses what, and the route in which each happened (Regeling 2021 4.1)."""

from __future__ import annotations

from datetime import date
from itertools import permutations

import pytest

from inburgering.dossier import Circumstance, CircumstanceKind, Level, Offer, Pip, Route, Whose
from inburgering.rules import NEVER
from tests.wi2021.test_extension import dossier, happened, judged
from wi2021 import _extension_claims
from wi2021._extension_claims import claims

K = CircumstanceKind
ON = date(2026, 1, 15)
B1 = Pip(dated=date(2023, 4, 24), route=Route.B1, level=Level.B1)


@pytest.fixture
def all_judged(monkeypatch: pytest.MonkeyPatch) -> None:
    """As if DUO judged of every circumstance that it was not the person's fault; a dossier says so of only one."""
    monkeypatch.setattr(_extension_claims, "_prevented", lambda _dossier, _on: True)


HOMELESS = happened(K.HOMELESSNESS, date(2023, 6, 1), date(2024, 5, 31))
INSIDE = happened(K.ILLNESS, date(2024, 1, 1), date(2024, 3, 31))


@pytest.mark.article("Wet 12(1)")
@pytest.mark.parametrize(("proven", "expected"), [(None, None), (False, True), (True, False)])
@pytest.mark.usefixtures("all_judged")
def test_only_a_claim_with_a_right_refuses_a_later_one(proven: bool | None, expected: bool | None) -> None:
    """Ill during a year without a home: open while the year is open, granted when it is refused, else used."""
    year = Circumstance(
        kind=K.HOMELESSNESS,
        first_day=HOMELESS.first_day,
        last_day=HOMELESS.last_day,
        whose=HOMELESS.whose,
        proven=proven,
    )
    first, ill = claims(dossier(year, INSIDE), ON)
    assert proven is first.eligible
    assert expected is ill.eligible
    assert (["days_used"] if proven is None else []) == [m.fact for m in ill.missing]
    assert (date(2026, 7, 24) if expected else None) == ill.last_day_if_granted


@pytest.mark.article("Wet 12(1)")
def test_a_claim_that_awaits_its_judgement_refuses_nothing() -> None:
    """DUO may refuse the year without a home, and then the illness counts."""
    _, ill = claims(dossier(HOMELESS, INSIDE), ON)
    assert (None, None) == (ill.eligible, ill.last_day_if_granted)


@pytest.mark.article("Regeling 4.1(1)(c)")
@pytest.mark.usefixtures("all_judged")
def test_a_fixed_length_refuses_nothing_in_whatever_order() -> None:
    """A birth and an illness from the same day: in either order of the list the same, and neither is refused."""
    birth = happened(K.CHILDBIRTH, date(2024, 1, 1), date(2024, 1, 1))
    ill = happened(K.ILLNESS, date(2024, 1, 1), date(2024, 4, 10))
    found = {claims(dossier(*items), ON) for items in permutations((birth, ill))}
    assert 1 == len(found)
    assert [(K.ILLNESS, True), (K.CHILDBIRTH, None)] == [(c.kind, c.eligible) for c in found.pop()]


@pytest.mark.article("Regeling 4.1(1)(b)")
@pytest.mark.usefixtures("all_judged")
@pytest.mark.parametrize(("kind", "whose"), [(K.DEATH, Whose.PARTNER), (K.CHILDBIRTH, Whose.SELF)])
def test_days_inside_an_earlier_fixed_length_are_open(kind: K, whose: Whose) -> None:
    """A cause at the provider that lies inside the three months or the sixteen weeks is left open, not refused."""
    fixed = happened(kind, date(2024, 1, 1), whose=whose)
    found = claims(dossier(fixed, happened(K.PROVIDER, date(2024, 1, 1), date(2024, 3, 31))), ON)
    assert [(kind, True), (K.PROVIDER, None)] == [(c.kind, c.eligible) for c in found]


@pytest.mark.article("Regeling 4.1(1)(f)")
@pytest.mark.usefixtures("all_judged")
@pytest.mark.parametrize(("last", "expected"), [(date(2026, 4, 1), None), (date(2025, 4, 24), False)])
def test_days_beyond_the_longest_extension_are_open(last: date, expected: bool | None) -> None:
    """Nearly three years without a home extend by two: which days did is open. Under two years every day is used."""
    home = happened(K.HOMELESSNESS, date(2023, 5, 1), last)
    begin, end = (date(2025, 8, 1), date(2026, 1, 10)) if expected is None else (date(2024, 8, 1), date(2025, 1, 10))
    first, ill = claims(dossier(home, happened(K.ILLNESS, begin, end)), ON)
    assert first.eligible is True
    assert (expected, None) == (ill.eligible, ill.last_day_if_granted)


COURSE = happened(K.LITERACY_COURSE, date(2023, 6, 1), date(2023, 12, 1))


@pytest.mark.article("Regeling 4.1(1)(e)")
@pytest.mark.parametrize(
    ("before", "after", "changed", "expected"),
    [
        (Route.B1, Route.SELF_RELIANCE, date(2024, 6, 1), True),
        (Route.SELF_RELIANCE, Route.B1, date(2024, 6, 1), False),
        (Route.B1, Route.SELF_RELIANCE, date(2023, 12, 2), True),
        (Route.B1, Route.SELF_RELIANCE, date(2023, 12, 1), None),
        (Route.B1, Route.SELF_RELIANCE, date(2023, 6, 2), None),
        (Route.B1, Route.SELF_RELIANCE, date(2023, 6, 1), False),
        (Route.B1, Route.EDUCATION, date(2023, 12, 2), True),
    ],
)
def test_the_route_is_that_of_the_plan_in_force(
    before: Route, after: Route, changed: date, expected: bool | None
) -> None:
    """The plan in force on the first day decides; a change of route during the course leaves it open."""
    plans = (Pip(dated=date(2023, 4, 24), route=before), Pip(dated=changed, route=after))
    (claim,) = claims(dossier(COURSE, pips=plans, judgements=judged()), ON)
    assert expected is claim.eligible
    assert (["route"] if expected is None else []) == [m.fact for m in claim.missing]


@pytest.mark.article("Regeling 4.1(1)(e)")
def test_before_every_plan_the_first_one_counts_and_an_annulled_one_never() -> None:
    """A course from before the plan: of the route of that plan. An annulled later plan changes nothing."""
    annulled = Pip(dated=date(2023, 8, 1), route=Route.SELF_RELIANCE, annulled=True)
    (claim,) = claims(dossier(COURSE, pips=(B1, annulled), judgements=judged()), ON)
    assert claim.eligible is True
    early = happened(K.LITERACY_COURSE, date(2023, 3, 1), date(2023, 12, 1))
    (claim,) = claims(dossier(early, judgements=judged()), ON)
    assert "route" not in [m.fact for m in claim.missing]
    (claim,) = claims(dossier(COURSE, pips=(B1, Pip(route=Route.EDUCATION)), judgements=judged()), ON)
    assert claim.eligible is None


@pytest.mark.article("Regeling 4.1(1)(g)")
@pytest.mark.parametrize("later", [(), (Offer(dated=date(2024, 6, 10), start=NEVER, route=Route.EDUCATION),)])
def test_a_late_offer_is_of_the_first_plan(later: tuple[Offer, ...]) -> None:
    """Late in the B1 route, then a switch: 25 July to 30 November 2023, 129 days, to 31 August 2026."""
    plans = (B1, Pip(dated=date(2024, 6, 1), route=Route.EDUCATION))
    offers = (Offer(dated=date(2023, 12, 1), route=Route.B1), *later)
    waiting = Circumstance(kind=K.NO_OFFER, proven=True)
    (claim,) = claims(dossier(waiting, pips=plans, offers=offers, judgements=judged()), ON)
    assert (date(2023, 7, 25), date(2023, 11, 30)) == (claim.first_day, claim.last_day)
    assert (True, date(2026, 8, 31)) == (claim.eligible, claim.last_day_if_granted)


@pytest.mark.article("Regeling 4.1(1)(g)")
def test_a_switch_before_the_first_offer_is_open() -> None:
    """The route changed while no offer came: which term counts is left open."""
    plans = (B1, Pip(dated=date(2023, 9, 1), route=Route.EDUCATION))
    offers = (Offer(dated=date(2023, 12, 1), route=Route.B1),)
    (claim,) = claims(
        dossier(Circumstance(kind=K.NO_OFFER, proven=True), pips=plans, offers=offers, judgements=judged()), ON
    )
    assert claim.eligible is None
    assert "route" in [m.fact for m in claim.missing]
