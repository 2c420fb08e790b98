"""The exemptions of Wet 4(1), lasting and temporary."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from inburgering.dossier import (
    Diploma,
    DiplomaKind,
    Dossier,
    Person,
    Registration,
    Schooling,
    SchoolingKind,
)
from inburgering.facts import facts_on
from inburgering.rules import NEVER, Confidence, Known, Rule, Span, decide, value_of
from tests.wi2021.test_obligation import partner
from wi2021 import obligation as o


def of(rule: Rule[Any], **changes: Any) -> Known:
    return value_of(rule, partner(**changes))


def at_school_age(born: date | Span, *stays: tuple[date, date], on: date = date(2025, 1, 1)) -> Known:
    registrations = tuple(Registration(first_day=first, last_day=last) for first, last in stays)
    return facts_on(Dossier(person=Person(born=born), registrations=registrations), on).get("school_age_years")


@pytest.mark.article("Wet 4(1)")
@pytest.mark.parametrize(("years", "expected"), [(7, False), (8, True)])
def test_eight_years_at_school_age(years: int, expected: bool) -> None:
    """Seven years do not exempt, eight do."""
    assert expected is of(o.eight_school_years, school_age_years=years)
    assert (not expected) is of(o.obliged, school_age_years=years)


@pytest.mark.article("Besluit 2.6")
@pytest.mark.parametrize(("last", "expected"), [(date(2024, 2, 28), 7), (date(2024, 2, 29), 8)])
def test_the_eight_years_are_counted_on_the_calendar(last: date, expected: int) -> None:
    """Registered from 1 March 2016: complete at the end of 29 February 2024, for somebody born in October 2008."""
    assert expected == at_school_age(date(2008, 10, 10), (date(2016, 3, 1), last))


@pytest.mark.article("Besluit 2.6")
def test_only_years_at_school_age_count() -> None:
    """Years before the month after the fifth birthday and after the eighteenth do not count."""
    assert 0 == at_school_age(date(2000, 4, 5), (date(2000, 5, 1), date(2005, 4, 30)))
    assert 0 == at_school_age(date(2000, 4, 5), (date(2018, 4, 5), NEVER))


@pytest.mark.article("Besluit 2.6")
def test_several_stays_are_laid_end_to_end() -> None:
    """Two stays of four years make eight."""
    stays = ((date(2009, 1, 1), date(2012, 12, 31)), (date(2014, 1, 1), date(2017, 12, 31)))
    assert 8 == at_school_age(date(2002, 1, 15), *stays)


@pytest.mark.article("Besluit 2.6")
def test_the_qualification_duty_is_unknown_before_august_2007() -> None:
    """Born in 1987, registered from 1996: whether 2003-2005 counts was not read, and it decides."""
    assert at_school_age(date(1987, 3, 1), (date(1996, 1, 1), NEVER)) is None
    assert 7 == at_school_age(date(1987, 3, 1), (date(1996, 1, 1), date(2003, 7, 31)))


@pytest.mark.article("Besluit 2.6")
def test_a_partly_known_birth_matters_only_where_it_can_change_the_answer() -> None:
    """Registered throughout: eight whatever the day; unknown registrations: unknown."""
    year = Span(date(2000, 1, 1), date(2000, 12, 31))
    assert 8 == at_school_age(year, (date(2001, 1, 1), NEVER))
    assert at_school_age(year, (date(2009, 6, 1), date(2017, 12, 31))) == 8
    assert at_school_age(year, (date(2010, 6, 1), NEVER)) is None
    assert "school_age_years" not in facts_on(Dossier(person=Person(born=date(2000, 1, 1))), date(2025, 1, 1))


@pytest.mark.article("Regeling 2.1")
@pytest.mark.parametrize(("on", "expected"), [(date(2022, 12, 31), False), (date(2023, 1, 1), True)])
def test_every_track_of_vmbo_exempts_from_2023(on: date, expected: bool) -> None:
    """The day asked about selects the list; that it changed on 1 January 2023 is inferred."""
    assert expected is of(o.exempting_diploma, holds_other_vmbo_diploma=True, on=on)
    assert Confidence.INFERRED == o.exempting_diploma.confidence


@pytest.mark.article("Regeling 2.1")
@pytest.mark.parametrize(
    ("diploma", "expected"),
    [
        (Diploma(kind=DiplomaKind.INTEGRATION_2021), True),
        (Diploma(kind=DiplomaKind.INTEGRATION_OLD, all_parts_b1=True), True),
        (Diploma(kind=DiplomaKind.INTEGRATION_OLD, all_parts_b1=False), False),
        (Diploma(kind=DiplomaKind.INTEGRATION_OLD), None),
        (Diploma(kind=DiplomaKind.UNIVERSITY), True),
        (Diploma(kind=DiplomaKind.APPLIED_SCIENCES), True),
        (Diploma(kind=DiplomaKind.VWO), True),
        (Diploma(kind=DiplomaKind.HAVO), True),
        (Diploma(kind=DiplomaKind.VMBO_THEORETICAL), True),
        (Diploma(kind=DiplomaKind.MBO_2_OR_HIGHER), True),
        (Diploma(kind=DiplomaKind.MBO_1), False),
        (Diploma(kind=DiplomaKind.SURINAME, dutch_pass=True), True),
        (Diploma(kind=DiplomaKind.SURINAME, dutch_pass=False), False),
        (Diploma(kind=DiplomaKind.BELGIUM), None),
        (Diploma(kind=DiplomaKind.CARIBBEAN_NETHERLANDS), True),
        (Diploma(kind=DiplomaKind.INTERNATIONAL_SCHOOL, dutch_pass=True, all_parts_b1=True), True),
        (Diploma(kind=DiplomaKind.INTERNATIONAL_SCHOOL, dutch_pass=False, all_parts_b1=True), False),
        (Diploma(kind=DiplomaKind.FOREIGN), False),
        (Diploma(), None),
    ],
)
def test_the_list_of_diplomas(diploma: Diploma, expected: bool | None) -> None:
    """Each document of the list, with what it asks; what is not said is undetermined."""
    dossier = Dossier(diplomas=(Diploma(**_known(diploma)),))
    assert expected is value_of(o.exempting_diploma, facts_on(dossier, date(2022, 6, 1)))


def _known(diploma: Diploma) -> dict[str, Any]:
    names = ("kind", "dutch_pass", "all_parts_b1", "level")
    return {"awarded": date(2022, 1, 1)} | {name: getattr(diploma, name) for name in names}


@pytest.mark.article("Wet 4(1)")
@pytest.mark.parametrize(
    ("on", "expected"), [(date(2023, 5, 9), True), (date(2023, 5, 10), False), (date(2023, 5, 11), False)]
)
def test_compulsory_schooling_ends_at_eighteen(on: date, expected: bool) -> None:
    """At school and 17: exempt for now; on the eighteenth birthday no longer."""
    facts = {"born": date(2005, 5, 10), "in_compulsory_schooling": True, "on": on}
    assert expected is of(o.temporarily_exempt, **facts)
    assert (not expected) is of(o.obliged, **facts)


@pytest.mark.article("Regeling 2.2")
@pytest.mark.parametrize(("on", "expected"), [(date(2024, 7, 15), True), (date(2024, 7, 16), False)])
def test_exempting_education_exempts_while_enrolled(on: date, expected: bool) -> None:
    """Enrolled up to and including 15 July 2024."""
    school = Schooling(kind=SchoolingKind.EXEMPTING, first_day=date(2023, 9, 1), last_day=date(2024, 7, 15))
    assert expected is value_of(o.exempting_education, facts_on(Dossier(schooling=(school,)), on))


@pytest.mark.article("Besluit 2.3")
@pytest.mark.parametrize(("years", "expected"), [(9, False), (10, True)])
def test_sufficiently_integrated_after_ten_years(years: int, expected: bool) -> None:
    """Ten years without a break, work and interview: all three."""
    facts = {"registered_years": years, "five_years_work": True, "oral_b1": True}
    assert expected is of(o.sufficiently_integrated, **facts)
    assert of(o.sufficiently_integrated, **(facts | {"oral_b1": False})) is False
    assert of(o.sufficiently_integrated, **(facts | {"five_years_work": False})) is False


@pytest.mark.article("Besluit 2.3")
def test_the_judgements_are_asked_for() -> None:
    """Ten years registered: what is missing are the two judgements, and who judges is named."""
    missing = decide(o.sufficiently_integrated, {"registered_years": 10}).missing
    assert {"five_years_work", "oral_b1"} == {m.fact for m in missing}
    assert all(m.judge is not None for m in missing)


@pytest.mark.article("Besluit 2.3")
@pytest.mark.parametrize(("on", "expected"), [(date(2024, 4, 30), 9), (date(2024, 5, 1), 10)])
def test_ten_years_are_counted_from_the_latest_registration(on: date, expected: int) -> None:
    """Registered since 1 May 2014, and once before."""
    stays = (
        Registration(first_day=date(2010, 1, 1), last_day=date(2014, 4, 29)),
        Registration(first_day=date(2014, 5, 1), last_day=NEVER),
    )
    assert expected == facts_on(Dossier(registrations=stays), on)["registered_years"]
