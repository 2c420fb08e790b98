"""The duty read from a whole dossier: what begins it, what keeps it away, and what lies between two periods of it."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

import inburgering as ib
import wi2013.obligation
import wi2013.period
import wi2021.obligation
from inburgering import transition
from inburgering.dossier import (
    Act,
    ClergyWork,
    Dossier,
    Period,
    Person,
    Purpose,
    Registration,
    ResidenceGround,
    ResidenceRight,
    Schooling,
    SchoolingKind,
    Sponsor,
)
from inburgering.rules import NEVER, Known, Rule, bounds, value_of

A, C = ResidenceGround.A, ResidenceGround.C
DUTCH = Sponsor(is_dutch=True)


def right(first: date, last: date = NEVER, **more: Any) -> ResidenceRight:
    """Family of a Dutch citizen, made known on the first day."""
    given: dict[str, Any] = {"ground": A, "purpose": Purpose.FAMILY, "sponsor": DUTCH, "made_known": first}
    return ResidenceRight(first_day=first, last_day=last, temporary_by_decision=False, **(given | more))


def asylum(first: date) -> ResidenceRight:
    return right(first, ground=C, purpose=Purpose.ASYLUM, sponsor=None)


def home(first: date, last: date = NEVER) -> Registration:
    return Registration(municipality="0344", first_day=first, last_day=last, reception=False)


def school(kind: SchoolingKind, first: date, last: date, **more: Any) -> Schooling:
    return Schooling(kind=kind, first_day=first, last_day=last, **more)


def decided(
    rule: Rule[Any],
    on: date,
    *rights: ResidenceRight,
    born: date = date(1985, 6, 15),
    nationality: str = "MA",
    clergy: tuple[ClergyWork, ...] | None = (),
    homes: tuple[Registration, ...] | None = None,
    schooling: tuple[Schooling, ...] = (),
) -> Known:
    """What a rule says of somebody of whom all the rest is known and nothing else happened."""
    nothing: dict[str, Any] = dict.fromkeys(
        ("diplomas", "circumstances", "courses", "exams", "decisions", "fines", "loans", "pips", "judgements"), ()
    )
    person = Person(
        born=born,
        died=NEVER,
        nationalities=(nationality,),
        free_movement_family=False,
        integrated_elsewhere_long_term=False,
        treaty_protected=False,
        clergy_work=clergy,
    )
    first = min(bounds(r.first_day or NEVER)[0] for r in rights)
    registered = (home(first),) if homes is None else homes
    dossier = Dossier(person=person, residence=rights, registrations=registered, schooling=schooling, **nothing)
    return ib.assess(dossier, on=on).decide(rule).value  # type: ignore[no-any-return]


LAST_2013 = wi2013.period.extended_last_day


@pytest.mark.article("Besluit 2.2(2)", "Besluit 2.11")
@pytest.mark.parametrize(
    ("rights", "homes", "last"),
    [
        # Away as a student, before the permit as family.
        (
            (
                right(date(2010, 5, 1), date(2014, 2, 28), purpose=Purpose.STUDY, sponsor=None),
                right(date(2014, 3, 1)),
            ),
            (home(date(2010, 5, 1), date(2011, 2, 28)), home(date(2011, 6, 9))),
            date(2017, 2, 28),
        ),
        # Away in a duty that ended with the permit of 2014; the next one is of 2016.
        (
            (right(date(2013, 5, 1), date(2014, 6, 30)), right(date(2016, 9, 1))),
            (
                home(date(2013, 5, 1), date(2013, 9, 30)),
                home(date(2014, 1, 9), date(2014, 6, 30)),
                home(date(2016, 9, 1)),
            ),
            date(2019, 8, 31),
        ),
        # Away for 100 days in the duty itself, from 1 October 2015 up to and including 8 January 2016.
        (
            (right(date(2014, 3, 1)),),
            (home(date(2014, 3, 1), date(2015, 9, 30)), home(date(2016, 1, 9))),
            date(2017, 6, 8),
        ),
        # Away from a month before the right to 9 April 2014: 40 days of it, from 1 March on, lie in the duty.
        (
            (right(date(2014, 3, 1)),),
            (home(date(2010, 5, 1), date(2014, 1, 31)), home(date(2014, 4, 10))),
            date(2017, 4, 9),
        ),
        # Away for exactly a year from 29 February 2016: one duty, longer by 366 days.
        (
            (right(date(2013, 5, 1), date(2016, 2, 28)), right(date(2017, 3, 1))),
            (home(date(2013, 5, 1), date(2016, 2, 28)), home(date(2017, 3, 1))),
            date(2017, 5, 1),
        ),
    ],
    ids=["before", "ended duty", "within", "half within", "leap year"],
)
def test_only_what_lies_between_two_periods_of_duty_is_a_gap(
    rights: tuple[ResidenceRight, ...], homes: tuple[Registration, ...], last: date
) -> None:
    """Three years from the first day, and the days of a gap that falls in the duty itself."""
    assert last == decided(LAST_2013, date(2017, 3, 1), *rights, homes=homes)


@pytest.mark.article("Besluit 2.2(2)")
def test_an_absence_of_before_the_sixteenth_birthday_is_no_gap() -> None:
    """Away at eleven; 16 on 15 June 2016: three years from then."""
    homes = (home(date(2010, 3, 1), date(2011, 2, 28)), home(date(2011, 6, 9)))
    young: dict[str, Any] = {"born": date(2000, 6, 15), "homes": homes}
    assert date(2013, 1, 1) == decided(transition.deciding_day, date(2017, 1, 1), asylum(date(2013, 1, 1)), **young)
    assert date(2019, 6, 14) == decided(LAST_2013, date(2017, 1, 1), asylum(date(2013, 1, 1)), **young)


@pytest.mark.article("Besluit 2.1(2)(a)")
def test_a_child_who_was_away_has_no_obligation_that_could_end() -> None:
    """Away from 11 to 13; obliged at 16 as anybody."""
    away = (home(date(2018, 3, 1), date(2019, 2, 28)), home(date(2021, 6, 9)))
    born, on = date(2008, 1, 15), date(2024, 1, 15)
    child: dict[str, Any] = {"born": born, "homes": away}
    assert decided(wi2021.obligation.obliged, on, asylum(date(2018, 3, 1)), **child) is True
    assert on == decided(wi2021.obligation.obligation_first_day, on, asylum(date(2018, 3, 1)), **child)


@pytest.mark.article("Wi 5(1)(e)")
def test_a_student_of_before_2013_is_not_obliged_by_the_change_of_the_act() -> None:
    """At school to 18, then an exempting study to 1 July 2014: exempt until then, and three years from the day after."""
    schooling = (
        school(SchoolingKind.QUALIFICATION, date(2008, 9, 1), date(2011, 3, 9)),
        school(SchoolingKind.EXEMPTING, date(2011, 3, 10), date(2014, 7, 1), follows_directly=True),
    )
    student: dict[str, Any] = {"born": date(1993, 3, 10), "schooling": schooling}
    came = asylum(date(2008, 8, 1))
    for on, obliged in ((date(2013, 6, 1), False), (date(2014, 7, 1), False), (date(2014, 7, 2), True)):
        assert obliged is decided(wi2013.obligation.obliged, on, came, **student)
        assert date(2014, 7, 2) == decided(wi2013.obligation.obligation_first_day, on, came, **student)
    assert date(2017, 7, 1) == decided(LAST_2013, date(2014, 7, 2), came, **student)


@pytest.mark.article("Wi 5(1)(e)", "Wi2021 54(3)")
def test_education_known_by_the_document_it_leads_to_exempts_under_every_act() -> None:
    """Called 'other', but leading to an exempting document: exempt to 1 July 2023, then under the Wi2021."""
    schooling = (
        school(SchoolingKind.QUALIFICATION, date(2014, 9, 1), date(2017, 3, 9)),
        school(
            SchoolingKind.OTHER,
            date(2017, 3, 10),
            date(2023, 7, 1),
            follows_directly=True,
            leads_to_exempting_document=True,
        ),
    )
    student: dict[str, Any] = {"born": date(1999, 3, 10), "schooling": schooling}
    came = asylum(date(2014, 8, 1))
    assert decided(wi2013.obligation.obliged, date(2018, 1, 1), came, **student) is False
    assert Act.WI2021 is decided(transition.act, date(2023, 8, 1), came, **student)
    assert date(2023, 7, 2) == decided(wi2021.obligation.obligation_first_day, date(2023, 8, 1), came, **student)


@pytest.mark.article("Wi2021 3(1)", "Wi2021 54(1)")
@pytest.mark.parametrize("begun", [date(2020, 7, 15), date(2020, 9, 1)])
def test_the_duty_never_begins_before_the_school_that_decided_the_act(begun: date) -> None:
    """At school to 9 March 2022, whether it began before or after the permit of 1 August 2020: from the day after."""
    schooling = (school(SchoolingKind.QUALIFICATION, begun, date(2022, 3, 9)),)
    pupil: dict[str, Any] = {"born": date(2004, 3, 10), "schooling": schooling}
    came = asylum(date(2020, 8, 1))
    for on, obliged in ((date(2022, 3, 9), False), (date(2022, 3, 10), True)):
        assert obliged is decided(wi2021.obligation.obliged, on, came, **pupil)
        assert date(2022, 3, 10) == decided(wi2021.obligation.obligation_first_day, on, came, **pupil)


@pytest.mark.article("Wi2021 3(1)", "Wi2021 3(3)")
def test_a_card_collected_under_the_new_act_brings_its_duty_from_that_day() -> None:
    """Made known on 20 December 2021, the card collected on 10 January 2022: DUO looks at the card."""
    card = right(date(2021, 12, 1), made_known=date(2021, 12, 20), document_collected=date(2022, 1, 10))
    on = date(2023, 1, 1)
    assert Act.WI2021 is decided(transition.act, on, card)
    assert decided(wi2021.obligation.obliged, on, card) is True
    assert date(2022, 1, 10) == decided(wi2021.obligation.obligation_first_day, on, card)


def imam(first: date, last: date = NEVER, **more: Any) -> tuple[ClergyWork, ...]:
    return (ClergyWork(first_day=first, last_day=last, incidental=False, **({"pauses": ()} | more)),)


@pytest.mark.article("Wi2021 3(1)(b)")
def test_clergy_work_begun_under_the_new_act_on_an_older_permit_brings_its_duty() -> None:
    """A permit for employment of 2021, clergy from 1 March 2022: from that day."""
    permit = right(date(2021, 5, 1), purpose=Purpose.EMPLOYMENT, sponsor=None)
    on, work = date(2023, 6, 1), imam(date(2022, 3, 1))
    assert decided(wi2021.obligation.obliged, on, permit, clergy=work) is True
    assert date(2022, 3, 1) == decided(wi2021.obligation.obligation_first_day, on, permit, clergy=work)


@pytest.mark.article("Wi 3(1)(b)", "Wi2021 3(1)(b)")
@pytest.mark.parametrize(
    ("purpose", "work", "expected"),
    [
        (Purpose.EMPLOYMENT, None, None),
        (Purpose.EMPLOYMENT, (), False),
        (Purpose.STUDY, None, False),
        (Purpose.EMPLOYMENT, imam(date(2015, 5, 1)), True),
        (Purpose.EMPLOYMENT, imam(date(2015, 5, 1), pauses=(Period(first_day=date(2020, 1, 1)),)), None),
    ],
    ids=["unknown", "none", "no such permit", "clergy", "pause without an end"],
)
def test_whether_a_permit_for_work_is_one_of_clergy_must_be_known(
    purpose: Purpose, work: tuple[ClergyWork, ...] | None, expected: bool | None
) -> None:
    """Nothing known of clergy work is not the same as none: then neither the Act nor the duty is settled."""
    permit = right(date(2015, 5, 1), purpose=purpose, sponsor=None)
    on = date(2023, 1, 1)
    assert expected is decided(wi2013.obligation.obliged, on, permit, clergy=work)
    assert (expected is None) is (decided(transition.act, on, permit, clergy=work) is None)


@pytest.mark.article("Wi2021 3(2)(d)")
@pytest.mark.parametrize(("nationality", "expected"), [("TR", False), ("MA", True), ("XX", None)])
def test_a_turkish_child_on_a_permit_of_before_2022_stays_outside_at_16(
    nationality: str, expected: bool | None
) -> None:
    """Family of 2019, 16 on 10 March 2023: the agreement excludes the permit, whenever the birthday comes."""
    child: dict[str, Any] = {"born": date(2007, 3, 10), "nationality": nationality}
    assert expected is decided(wi2021.obligation.obliged, date(2023, 6, 1), right(date(2019, 5, 1)), **child)
    new = right(date(2022, 5, 1))
    assert decided(wi2021.obligation.obliged, date(2023, 6, 1), new, **child) is True


@pytest.mark.article("Besluit 2.1(2)", "Wi2021 54(1)")
def test_a_stay_that_its_decision_calls_temporary_does_not_choose_the_act() -> None:
    """Family from 2011, called temporary; then on humanitarian grounds from 1 May 2015: the Act of 2013, from then."""
    protected = Sponsor(is_dutch=False, clergy=False, ground=C, purpose=Purpose.ASYLUM)
    before = ResidenceRight(
        ground=A,
        purpose=Purpose.FAMILY,
        sponsor=protected,
        temporary_by_decision=True,
        first_day=date(2011, 5, 1),
        last_day=date(2015, 4, 30),
        made_known=date(2011, 5, 1),
    )
    since = right(date(2015, 5, 1), purpose=Purpose.HUMANITARIAN_NON_TEMPORARY, sponsor=None)
    on = date(2015, 6, 1)
    assert Act.WI2013 is decided(transition.act, on, before, since)
    assert date(2015, 5, 1) == decided(wi2013.obligation.obligation_first_day, on, before, since)


@pytest.mark.article("Wi 5(2)(d)")
def test_a_turk_of_before_may_2020_is_excluded_whatever_the_first_permit_was() -> None:
    """On a right of 2012 both answers exclude, so what kind of right it was need not be known."""
    facts: dict[str, Known] = {
        "turkish": True,
        "on": date(2012, 12, 31),
        "first_right_known": date(2012, 6, 1),
        "has_right": True,
        "right_first_day": date(2012, 6, 1),
    }
    assert value_of(transition.treaty_excluded_turkish, facts) is True
    assert value_of(transition.treaty_excluded_turkish, facts | {"first_right_known": date(2020, 5, 1)}) is None
