"""Cases on the loan of the Wi2013: when it is remitted, when it is repaid, and what Union law leaves of it."""

from __future__ import annotations

from datetime import date
from typing import Any

import attrs
import pytest

from inburgering.dossier import (
    Act,
    Authority,
    Decision,
    DecisionKind,
    Dossier,
    Loan,
    Purpose,
    ResidenceGround,
    ResidenceRight,
    Sponsor,
)
from inburgering.rules import NEVER, Rule, decide, rests_on, value_of
from tests.cases._dossiers import PARTS_2015, asylum, awaited, dossier_of, family, known_of, passed
from wi2013 import loan, obligation, period, sanctions

UNLENGTHENED = {"covid_extension_untold": False, "pvt_covid_extension_untold": False}
"""The ruling does not speak of the time that DUO gave everybody in 2020 for COVID-19; it is taken not to have been given."""


def borrowed(right: ResidenceRight, euro_cents: int, **parts: Any) -> Dossier:
    """Someone who borrowed and has used all of it, a month after the right was made known, and repaid nothing yet."""
    assert isinstance(right.made_known, date)
    granted = date.fromordinal(right.made_known.toordinal() + 30)
    one = Loan(
        act=Act.WI2013,
        granted=granted,
        granted_cents=euro_cents,
        paid_out_cents=euro_cents,
        repaid_cents=0,
        remitted_cents=0,
        balance_cents=euro_cents,
        repayment_first_day=NEVER,
    )
    return dossier_of(right, loans=(one,), **parts)


def lifted(kind: DecisionKind, dated: date) -> Decision:
    """A decision of DUO that takes the whole duty away."""
    return Decision(kind=kind, authority=Authority.DUO, dated=dated, notified=dated, grants=True)


@pytest.mark.article("Besluit 4.13(3)", "Besluit 4.13(4)", "Besluit 4.6(1)")
@pytest.mark.parametrize(
    ("day", "remitted", "first", "last"),
    [
        (date(2020, 8, 31), True, date(2021, 3, 1), date(2031, 2, 28)),
        (date(2020, 9, 1), False, date(2021, 4, 1), date(2031, 3, 31)),
    ],
)
def test_kv_2021z11526_remitted_when_met_in_time(day: date, remitted: bool, first: date, last: date) -> None:
    """Asked: when is the loan of an asylum status holder remitted? Answered: if met in time, in any of three ways.

    The minister's answer of 12-7-2021, https://www.openkamer.org/kamervraag/2021Z11526/. The ways are examination, exemption and
    dispensation; who is late repays by ability, over ten years. The term here is from 1-9-2017 to 31-8-2020.
    """
    on, right = date(2021, 7, 12), asylum(date(2017, 9, 1))
    ways: tuple[dict[str, Any], ...] = (
        {"exams": passed(day, *PARTS_2015)},
        {"decisions": (lifted(DecisionKind.EXEMPTION, day),)},
        {"decisions": (lifted(DecisionKind.MEDICAL_DISPENSATION, day),)},
    )
    for way in ways:
        facts = known_of(borrowed(right, 500_000, **way), on) | UNLENGTHENED
        assert date(2020, 8, 31) == value_of(period.extended_last_day, facts)
        assert value_of(loan.remitted_in_full, facts) is remitted
    examined = known_of(borrowed(right, 500_000, **ways[0]), on) | UNLENGTHENED
    assert value_of(loan.loan_recoverable, examined) is (not remitted)
    assert (first, last) == tuple(
        value_of(one, examined) for one in (loan.repayment_first_day, loan.repayment_last_day)
    )


@pytest.mark.article("Besluit 4.13(3)(c)", "Besluit 4.13(4)", "Awb 3:4")
def test_rbmne_2021_4849_repayment_after_a_dispensation() -> None:
    """Asked: must who was released repay, without a test of proportionality? Decided: no, DUO must weigh it first.

    ECLI:NL:RBMNE:2021:4849, read in a summary. The library gives the decree: a dispensation that came after the term does
    not remit the loan, and nothing is weighed. There the court departed from it. Her permit, her term (to 31-1-2020) and
    the day of the dispensation were not seen. She was told to repay from 1-5-2021; no day of repayment is tested here.
    """
    right, released = asylum(date(2017, 2, 1)), lifted(DecisionKind.MEDICAL_DISPENSATION, date(2020, 10, 15))
    facts = known_of(borrowed(right, 500_000, decisions=(released,)), date(2021, 10, 6))
    assert value_of(obligation.obliged, facts) is False
    assert value_of(loan.remitted_after_dispensation, facts) is False
    assert value_of(loan.remitted_in_full, facts) is False
    assert value_of(loan.loan_recoverable, facts) is True


@pytest.mark.article("Besluit 4.13(3)", "Besluit 4.13(4)")
def test_rbove_2022_2197_no_remission_when_late() -> None:
    """Asked: could DUO refuse to remit the loan on 9-3-2021? Decided: it could.

    ECLI:NL:RBOVE:2022:2197, read in a summary that tells nothing of the person. The test takes an asylum status holder
    whose term ended on 31-8-2020 and who passed two months later.
    """
    dossier = borrowed(asylum(date(2017, 9, 1)), 500_000, exams=passed(date(2020, 11, 2), *PARTS_2015))
    facts = known_of(dossier, date(2021, 3, 9)) | UNLENGTHENED
    assert value_of(loan.remitted_in_full, facts) is False
    assert 0 == value_of(loan.remission_percent, facts)


@pytest.mark.article("Besluit 4.1a(3)", "Richtlijn 2011/95 art. 34")
def test_rbove_2025_242_family_on_a_regular_permit() -> None:
    """Asked: may family of a status holder, on a regular permit, be treated otherwise? Decided: that was not explained.

    ECLI:NL:RBOVE:2025:242, read in a summary. 7,932.45 euros. The decree has them in the group for remission in time;
    whether Union law frees them of a late debt as well is an open question. The days are assumed.
    """
    holder = Sponsor(is_dutch=False, ground=ResidenceGround.C, purpose=Purpose.ASYLUM)
    dossier = borrowed(family(date(2017, 9, 1), holder), 793_245, exams=passed(date(2020, 11, 2), *PARTS_2015))
    facts = known_of(attrs.evolve(dossier), date(2025, 1, 17)) | UNLENGTHENED
    assert value_of(obligation.loan_group, facts) is True
    assert value_of(obligation.asylum_status_holder, facts) is False
    assert value_of(loan.remitted_in_full, facts) is False
    assert value_of(loan.loan_recoverable, facts) is True
    assert {"Must family of an asylum status holder, on a regular permit, repay the loan?"} == awaited(
        decide(loan.loan_recoverable_eu, facts)
    )


@pytest.mark.article("Besluit 4.1a(3)", "Besluit 4.13(3)")
def test_rvs_2019_3847_the_childrens_pardon_is_not_in_the_group() -> None:
    """Asked: may remission be kept from who has the children's pardon? Refused; upheld at first instance in effect.

    ECLI:NL:RVS:2019:3847. Refused on 25-5-2017. The pardon is a regular permit: by the decree no remission, even when all
    was passed in time (assumed). The outcome of the appeal was not seen.
    """
    pardon = attrs.evolve(family(date(2013, 9, 2)), purpose=Purpose.HUMANITARIAN_NON_TEMPORARY, sponsor=None)
    dossier = borrowed(pardon, 300_000, exams=passed(date(2016, 3, 1), *PARTS_2015))
    facts = known_of(dossier, date(2017, 5, 25))
    assert value_of(obligation.loan_group, facts) is False
    assert value_of(loan.remitted_in_full, facts) is False
    holder = attrs.evolve(dossier, residence=(asylum(date(2013, 9, 2)),))
    assert value_of(loan.remitted_in_full, known_of(holder, date(2017, 5, 25))) is True


@pytest.mark.article("Wi 17(1)", "Wi 31(1)", "Awb 1:3")
def test_rvs_2020_2734_repayment_is_decided_apart_from_the_fine() -> None:
    """Asked: is the letter that sets what is repaid open to objection? Decided: it is, being a decision of its own.

    ECLI:NL:RVS:2020:2734, read in a commentary. No rule on repayment rests on one on fines.
    """
    repayment: tuple[Rule[Any], ...] = (loan.repayment_first_day, loan.remitted_in_full, loan.loan_recoverable)
    fines: tuple[Rule[Any], ...] = (sanctions.fine, sanctions.fine_follows, sanctions.fine_moderated)
    assert not set(rests_on(*repayment)) & set(fines)
    assert not set(rests_on(*fines)) & set(repayment)
    assert loan.repayment_first_day in rests_on(loan.loan_recoverable)


@pytest.mark.article("Richtlijn 2011/95 art. 34", "Wi 17", "Wi 31(1)")
def test_rvs_2025_3087_no_fine_and_no_loan_for_an_asylum_status_holder() -> None:
    """Asked: do the fine of 500 euros and the recovery of the loan hold? Decided: neither; the duty stays.

    ECLI:NL:RVS:2025:3087. Fined on 31-3-2020. The days of his term and of his examination were not seen: those here make
    the bare Act fine him and recover the loan, so that only Union law says otherwise.
    """
    right = asylum(date(2016, 5, 9))
    fined = known_of(borrowed(right, 800_000), date(2020, 3, 31)) | {"exam_overrun_excused": False}
    assert value_of(obligation.obliged, fined) is True
    assert value_of(sanctions.fine_follows, fined) is True
    assert 1250 == value_of(sanctions.fine, fined)
    assert 0 == value_of(sanctions.fine_eu, fined)
    late = borrowed(asylum(date(2017, 5, 9)), 800_000, exams=passed(date(2021, 6, 1), *PARTS_2015))
    facts = known_of(late, date(2025, 7, 9)) | UNLENGTHENED
    assert value_of(loan.loan_recoverable, facts) is True
    assert value_of(loan.loan_recoverable_eu, facts) is False
