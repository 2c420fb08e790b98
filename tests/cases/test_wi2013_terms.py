"""Cases on the integration period of the Wi2013: the days that courts and DUO gave, and the days that we give."""

from __future__ import annotations

from datetime import date

import pytest

import inburgering as ib
from inburgering.dossier import Act, Notification, ResidenceRight
from inburgering.rules import decide, value_of
from tests.cases._dossiers import asylum, dossier_of, exam_fine, extension, family, known_of, letter
from wi2013 import obligation, period, sanctions


@pytest.mark.article("Wi 7(1)", "Wi 34")
def test_rbdha_2020_11546_three_years_less_a_day() -> None:
    """Asked: when does a term from 19-11-2014 end, and what fine? Decided: on 18-11-2017; DUO fined 1,250 euros.

    ECLI:NL:RBDHA:2020:11546. The ground of residence was not seen; the days are the same for every one. What the court
    decided on the fine was not seen: it is laid beside the maximum on the day DUO fined.
    """
    for right in (asylum(date(2014, 11, 19)), family(date(2014, 11, 19))):
        answer = ib.assess(dossier_of(right), on=date(2018, 11, 28))
        assert Act.WI2013 is answer.regime
        assert ib.IntegrationPeriod(date(2014, 11, 19), date(2017, 11, 18)) == answer.period
        facts = answer.facts
        assert date(2014, 11, 19) == value_of(obligation.obligation_first_day, facts)
        assert date(2017, 11, 18) == value_of(period.period_last_day, facts)
        assert 1250 == value_of(sanctions.fine_maximum, facts)


@pytest.mark.article("Wi 7(3)", "Beleidsregel verlenging 5")
def test_rbrot_2021_3939_a_late_letter_and_a_stay_in_reception() -> None:
    """Asked: which last days follow from a late letter and a stay in reception? Decided: 7-9-2018, then 2-11-2018.

    ECLI:NL:RBROT:2021:3939. The term began on 11-8-2015; the letter is of 28-9-2015. DUO added 28 days, and 56 more. The
    library gives what DUO granted; how long an extension for reception is, the policy rule says in a formula that was
    not seen in full. The fine of 300 euros of 8-1-2019 stands in no cell of the table of that day, and is left alone.
    """
    known, on = date(2015, 8, 11), date(2019, 1, 8)
    plain = known_of(dossier_of(asylum(known), notifications=letter(date(2015, 9, 28))), on)
    assert date(2018, 8, 10) == value_of(period.period_last_day, plain)
    assert value_of(period.late_notice, plain) is True
    assert 28 == value_of(period.late_notice_least_days, plain)
    late_letter, reception = extension(date(2015, 9, 28), 28), extension(date(2016, 1, 15), 56)
    first = known_of(dossier_of(asylum(known), decisions=(late_letter,)), on)
    both = known_of(dossier_of(asylum(known), decisions=(late_letter, reception)), on)
    assert date(2018, 9, 7) == value_of(period.extended_last_day, first)
    assert date(2018, 11, 2) == value_of(period.extended_last_day, both)


@pytest.mark.article("Wi 32(1)")
def test_rvs_2022_144_sixteen_weeks_and_a_new_term_of_two_years() -> None:
    """Asked: until when do the term from 2-9-2015 and the new one run? Decided: 22-12-2018, and then 22-12-2020.

    ECLI:NL:RVS:2022:144. DUO's first letter is of 24-2-2016, half a year late; the letter of 2-6-2016 is taken to have
    added the 16 weeks. The request for illness was rejected on 19-12-2018; the letter of 24-12-2018 set the new term
    (art. 32). Two years from that letter at most: the term that DUO set is not longer.
    """
    added = extension(date(2016, 6, 2), 112)
    told = dossier_of(asylum(date(2015, 9, 2)), decisions=(added,), notifications=letter(date(2016, 2, 24)))
    before = known_of(told, date(2018, 12, 22))
    assert value_of(period.late_notice, before) is True
    assert date(2018, 9, 1) == value_of(period.period_last_day, before)
    assert date(2018, 12, 22) == value_of(period.running_last_day, before)
    fined = exam_fine(date(2018, 12, 24), new_last_day=date(2020, 12, 22))
    after = known_of(dossier_of(asylum(date(2015, 9, 2)), decisions=(added,), fines=(fined,)), date(2019, 10, 22))
    assert date(2020, 12, 22) == value_of(period.running_last_day, after)
    assert date(2020, 12, 24) == decide(period.new_period_longest_last_day, after).value


@pytest.mark.article("Wi2021 54(1)", "Wi 7b(2)")
def test_kst_32824_353_the_period_begins_with_the_right_and_not_with_the_letter() -> None:
    """A letter of 2022 that names the Wi2021, for a right made known on the last day of 2021: obliged under the Wi2013.

    Letter to parliament of 26-1-2022, https://zoek.officielebekendmakingen.nl/dossier/kst-32824-353.html.
    """
    told = (Notification(dated=date(2022, 1, 20), act=Act.WI2021),)
    answer = ib.assess(dossier_of(family(date(2021, 12, 31)), notifications=told), on=date(2022, 1, 26))
    assert Act.WI2013 is answer.regime
    assert ib.IntegrationPeriod(date(2021, 12, 31), date(2024, 12, 30)) == answer.period
    assert value_of(obligation.obliged, answer.facts) is True


@pytest.mark.article("Wi 5(2)(d)")
@pytest.mark.parametrize(
    ("right", "obliged"),
    [
        (asylum(date(2020, 4, 30)), False),
        (asylum(date(2020, 5, 1)), True),
        (family(date(2020, 5, 1)), False),
        (family(date(2021, 12, 31)), False),
    ],
    ids=["asylum before", "asylum", "family", "family, last day"],
)
def test_government_2021_under_the_wi2013_only_turkish_asylum_status_holders_are_obliged(
    right: ResidenceRight, obliged: bool
) -> None:
    """Government news of 17-11-2021, beside the test on the treaty: asylum from 1-5-2020, others not under this Act."""
    facts = known_of(dossier_of(right, nationalities=("TR",)), date(2022, 6, 1))
    assert value_of(obligation.obliged, facts) is obliged
