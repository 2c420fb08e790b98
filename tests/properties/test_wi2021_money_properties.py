"""What holds of every loan and every dispensation under the 2021 Act."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inburgering.dossier import Route
from inburgering.rules import NEVER, value_of
from tests.wi2021._borrowers import facts, free_mover
from wi2021 import dispensation, loan

_AMOUNT = st.integers(0, 20_000_000)
_DAY = st.dates(date(2022, 1, 1), date(2030, 12, 31)) | st.just(NEVER)
_PEOPLE = {"obliged": facts(), "unobliged": facts(free_mover())}
_PARTS = ("reading", "listening", "writing", "speaking", "knm")


@pytest.mark.article("Besluit 6.2(1)", "Besluit 6.2a(2)", "Regeling 6.1")
@given(
    who=st.sampled_from(sorted(_PEOPLE)),
    low=_AMOUNT,
    more=_AMOUNT,
    wage=st.integers(0, 4_000_000),
    partner=st.booleans(),
    owing=st.booleans(),
)
def test_a_loan_never_exceeds_ten_thousand_euros_and_never_grows_with_income(
    who: str, low: int, more: int, wage: int, partner: bool, owing: bool
) -> None:
    """It is never below nothing, and never between nothing and EUR 180."""
    base = _PEOPLE[who] | {
        "loan_2021_minimum_wage_cents": wage,
        "loan_partner": partner,
        "single_elderly_credit": False,
        "earlier_loans_open": owing,
    }
    poor = value_of(loan.loan_amount_cents, base | {"loan_2021_income_cents": low})
    rich = value_of(loan.loan_amount_cents, base | {"loan_2021_income_cents": low + more})
    assert isinstance(poor, int | float)
    assert isinstance(rich, int | float)
    assert 0 <= rich <= poor <= 1_000_000
    assert poor == 0 or poor >= 18_000


@pytest.mark.article("Regeling 6.5", "Besluit 6.12(2)")
@given(
    met=st.dates(date(2023, 4, 1), date(2024, 12, 31)),
    on=st.dates(date(2023, 4, 1), date(2036, 12, 31)),
    monthly=_AMOUNT,
    balance=st.integers(-1_000, 1_000_000),
    income=_AMOUNT,
    lowered=_DAY,
)
def test_an_instalment_is_never_negative_nor_above_the_debt(
    met: date, on: date, monthly: int, balance: int, income: int, lowered: date
) -> None:
    """Whatever was set, and however the ability to pay turns out."""
    paid = value_of(
        loan.monthly_instalment,
        _PEOPLE["obliged"]
        | {
            "on": on,
            "fulfilled_decided": True,
            "fulfilled_named_day": met,
            "repayment_decided": met,
            "loan_2021_early_first_day": NEVER,
            "loan_2021_monthly_cents": monthly,
            "loan_2021_balance_cents": balance,
            "lower_amount_notified": lowered,
            "ability_income_cents": income,
            "ability_minimum_wage_cents": 2_000_000,
            "income_fall_asked": False,
            "partner_repays_too": False,
            "single_elderly_credit": False,
        },
    )
    assert isinstance(paid, int | float)
    assert 0 <= paid <= max(0, balance) / 100 + 1e-9


@pytest.mark.article("Wet 5(1)", "Wet 7(3)")
@given(
    part=st.sampled_from(_PARTS),
    dispensed=_DAY,
    exempted=_DAY,
    document=st.booleans(),
    scaled_down=st.booleans(),
    route=st.sampled_from(list(Route)),
)
def test_dispensation_and_exemption_never_coincide_on_one_part(
    part: str, dispensed: date, exempted: date, document: bool, scaled_down: bool, route: Route
) -> None:
    """And where a decision or a document takes the part away, one of the two does."""
    known: dict[str, Any] = {
        f"medical_{part}_dispensed_day": dispensed,
        f"exam_{part}_exempted_day": exempted,
        "route": route,
    }
    if part != "knm":
        known |= {
            f"req_{part}_document_b1": document,
            f"req_{part}_document_a2": document,
            f"req_{part}_scaled_down": scaled_down,
        }
    of = {str(name): rule for name, rule in dispensation.part_dispensed.items()}
    exempt = {str(name): rule for name, rule in dispensation.part_exempt.items()}
    lifted, free = value_of(of[part], known), value_of(exempt[part], known)
    assert not (lifted and free)
    by_document = document and part != "knm"
    assert (lifted or free) is (by_document or dispensed != NEVER or exempted != NEVER)
