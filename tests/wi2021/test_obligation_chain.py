"""An obligation through a row of rights: where it began, that it runs on, and that nobody is accused (Wet 3, Besluit 2.1)."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from inburgering.dossier import (
    Act,
    ClergyWork,
    Decision,
    Dossier,
    Notification,
    Person,
    Purpose,
    RecordedObligation,
    Registration,
    ResidenceGround,
    ResidenceRight,
    Sponsor,
)
from inburgering.facts import facts_on
from inburgering.rules import NEVER, Known, Rule, Span, decide, value_of
from wi2021 import obligation as o
from wi2021.obligation import Remedy

A, B, C, D, G, H = (ResidenceGround[name] for name in "ABCDGH")
_NO_DECISIONS: tuple[Decision, ...] = ()
_RECORD = RecordedObligation(obliged=True, act=Act.WI2021, municipal=False, first_day=date(2022, 3, 1), last_day=NEVER)


def right(ground: ResidenceGround, first: date, last: date = NEVER, **more: Any) -> ResidenceRight:
    """A right made known on its first day."""
    facts: dict[str, Any] = {"made_known": first, "temporary_by_decision": False} | more
    return ResidenceRight(ground=ground, first_day=first, last_day=last, **facts)


def asylum(first: date, last: date = NEVER) -> ResidenceRight:
    return right(C, first, last, purpose=Purpose.ASYLUM)


def family(first: date, last: date = NEVER, *, sponsor: Sponsor | None = None) -> ResidenceRight:
    """Family of a Dutch citizen, unless told otherwise."""
    return right(A, first, last, purpose=Purpose.FAMILY, sponsor=sponsor or Sponsor(is_dutch=True, clergy=False))


def clergy_family(first: date, last: date = NEVER, ground: ResidenceGround = A) -> ResidenceRight:
    priest = Sponsor(is_dutch=False, clergy=True, ground=ground, purpose=Purpose.CLERGY_WORK)
    return family(first, last, sponsor=priest)


def study(first: date, last: date = NEVER) -> ResidenceRight:
    return right(A, first, last, purpose=Purpose.STUDY)


def of(rule: Rule[Any], on: date, *rights: ResidenceRight, **changes: Any) -> Known:
    """The value for an adult of a Syrian passport, registered throughout, with these rights."""
    dossier: dict[str, Any] = {
        "person": Person(
            born=date(1990, 1, 1),
            died=NEVER,
            nationalities=("SY",),
            clergy_work=(),
            free_movement_family=False,
            integrated_elsewhere_long_term=False,
            treaty_protected=False,
        ),
        "residence": rights,
        "registrations": (Registration(first_day=date(2022, 1, 1), last_day=NEVER),),
        "schooling": (),
        "diplomas": (),
        "decisions": _NO_DECISIONS,
        "recorded_obligations": (_RECORD,),
        "notifications": (),
    }
    return value_of(rule, facts_on(Dossier(**dossier | changes), on))


FIRST = date(2022, 3, 1)
C_G_D = (asylum(FIRST, date(2027, 2, 28)), right(G, date(2027, 3, 1), date(2027, 5, 31)), right(D, date(2027, 6, 1)))


@pytest.mark.article("Wet 3(1)")
def test_an_asylum_holder_is_obliged_from_the_day_the_permit_was_made_known_without_a_word_on_a_sponsor() -> None:
    """Ground c needs neither a purpose nor a sponsor."""
    alone = right(C, FIRST)
    assert FIRST == of(o.obligation_first_day, date(2023, 1, 1), alone)
    assert of(o.obliged, date(2023, 1, 1), alone) is True
    assert of(o.wrongly_imposed, date(2023, 1, 1), alone) is False


@pytest.mark.article("Wet 3(1)")
def test_a_humanitarian_permit_needs_no_sponsor_either() -> None:
    """Only family depends on the sponsor."""
    own = right(A, FIRST, purpose=Purpose.HUMANITARIAN_NON_TEMPORARY)
    assert FIRST == of(o.obligation_first_day, date(2023, 1, 1), own)


@pytest.mark.article("Wet 3(1)")
def test_family_without_a_word_on_the_sponsor_is_undetermined() -> None:
    """There the sponsor decides."""
    facts = facts_on(Dossier(residence=(right(A, FIRST, purpose=Purpose.FAMILY),)), date(2023, 1, 1))
    assert decide(o.obligation_first_day, facts).value is None


@pytest.mark.article("Wet 3(3)")
def test_a_renewal_does_not_begin_the_obligation_anew() -> None:
    """A family permit to 28 February 2027, renewed from 1 March: since 1 March 2022."""
    rights = family(FIRST, date(2027, 2, 28)), family(date(2027, 3, 1))
    assert FIRST == of(o.obligation_first_day, date(2027, 6, 1), *rights)
    assert of(o.obliged, date(2027, 6, 1), *rights) is True
    assert of(o.wrongly_imposed, date(2027, 6, 1), *rights) is False


@pytest.mark.article("Besluit 2.1(1)")
@pytest.mark.parametrize(
    "on", [date(2027, 2, 28), date(2027, 3, 1), date(2027, 5, 31), date(2027, 6, 1), date(2028, 1, 1)]
)
def test_asylum_then_a_renewal_then_a_permanent_permit_is_one_obligation(on: date) -> None:
    """On each side of each change: obliged since the asylum permit, and nobody's mistake."""
    assert of(o.obliged, on, *C_G_D) is True
    assert FIRST == of(o.obligation_first_day, on, *C_G_D)
    assert of(o.wrongly_imposed, on, *C_G_D) is False
    assert Remedy.NONE == of(o.remedy, on, *C_G_D)


@pytest.mark.article("Besluit 2.1(1)")
@pytest.mark.parametrize("on", [date(2026, 12, 31), date(2027, 4, 1), date(2027, 8, 1)])
def test_family_then_a_wait_then_family_again_is_one_obligation(on: date) -> None:
    """A, g, a without a day between."""
    rights = (
        family(FIRST, date(2027, 2, 28)),
        right(G, date(2027, 3, 1), date(2027, 6, 30)),
        family(date(2027, 7, 1)),
    )
    assert of(o.obliged, on, *rights) is True
    assert FIRST == of(o.obligation_first_day, on, *rights)
    assert of(o.wrongly_imposed, on, *rights) is False


@pytest.mark.article("Besluit 2.1(1)")
@pytest.mark.parametrize("ground", [G, H])
@pytest.mark.parametrize(
    ("last", "expected"), [(date(2025, 2, 27), False), (date(2025, 2, 28), True), (date(2025, 3, 1), True)]
)
def test_waiting_continues_an_obligation_only_directly_after_it(
    ground: ResidenceGround, last: date, expected: bool
) -> None:
    """Waiting from 1 March 2025 continues an obligation that ran to 28 February, not to the 27th."""
    rights = asylum(FIRST, last), right(ground, date(2025, 3, 1))
    assert expected is of(o.obliged, date(2025, 4, 1), *rights)


@pytest.mark.article("Besluit 2.1(1)")
def test_waiting_after_a_temporary_stay_continues_nothing() -> None:
    """Study, then a wait: there was no obligation to continue."""
    rights = study(FIRST, date(2023, 2, 28)), right(G, date(2023, 3, 1))
    assert of(o.obliged, date(2023, 6, 1), *rights) is False
    assert of(o.obligation_first_day, date(2023, 6, 1), *rights) == NEVER


@pytest.mark.article("Besluit 2.1(2)")
@pytest.mark.parametrize(("again", "expected"), [(date(2024, 3, 1), FIRST), (date(2024, 3, 2), date(2024, 3, 2))])
def test_a_temporary_stay_of_at_most_a_year_keeps_the_first_day(again: date, expected: date) -> None:
    """Family to 28 February 2023, study, and family again after a year at most."""
    rights = family(FIRST, date(2023, 2, 28)), study(date(2023, 3, 1), date(2024, 2, 29)), family(again)
    assert expected == of(o.obligation_first_day, date(2024, 6, 1), *rights)


@pytest.mark.article("Besluit 2.1(2)")
def test_a_gap_between_permits_counts_only_when_it_is_of_a_kind_the_decree_names() -> None:
    """Two months without a right: abroad the obligation is one, while registered here it is not settled."""
    rights = family(FIRST, date(2023, 2, 28)), family(date(2023, 5, 1))
    abroad = (
        Registration(first_day=FIRST, last_day=date(2023, 2, 28)),
        Registration(first_day=date(2023, 5, 1), last_day=NEVER),
    )
    assert FIRST == of(o.obligation_first_day, date(2024, 6, 1), *rights, registrations=abroad)
    assert of(o.obligation_first_day, date(2024, 6, 1), *rights) is None
    assert of(o.obligation_first_day, date(2024, 6, 1), *rights, registrations=None) is None


@pytest.mark.article("Besluit 2.1(2)")
def test_after_more_than_a_year_without_registration_the_first_day_is_not_settled() -> None:
    """The obligation ended; whether and when it began anew on the same permit is not said."""
    away = (
        Registration(first_day=FIRST, last_day=date(2023, 2, 28)),
        Registration(first_day=date(2024, 3, 2), last_day=NEVER),
    )
    assert of(o.obligation_first_day, date(2024, 6, 1), asylum(FIRST), registrations=away) is None


@pytest.mark.article("Wet 3(1)")
def test_family_of_clergy_with_an_asylum_permit_of_their_own_is_obliged_from_that_permit() -> None:
    """Not obliged as family; obliged from the day the own permit was made known, not before."""
    rights = clergy_family(FIRST, date(2024, 2, 29)), asylum(date(2024, 3, 1))
    assert of(o.obliged, date(2024, 2, 29), *rights) is False
    assert of(o.obliged, date(2024, 3, 1), *rights) is True
    assert date(2024, 3, 1) == of(o.obligation_first_day, date(2025, 1, 1), *rights)


@pytest.mark.article("Wet 3(3)")
@pytest.mark.parametrize(("recorded", "expected"), [(date(2024, 2, 29), None), (date(2024, 3, 1), False)])
def test_a_record_from_before_the_right_that_brings_the_obligation_is_not_called_right(
    recorded: date, expected: bool | None
) -> None:
    """Family of clergy, then asylum from 1 March 2024: a letter of the day before is not judged; one of that day is right."""
    rights = clergy_family(FIRST, date(2024, 2, 29)), asylum(date(2024, 3, 1))
    letter = (Notification(dated=recorded, act=Act.WI2021),)
    told: dict[str, Any] = {"recorded_obligations": (), "notifications": letter}
    assert expected is of(o.wrongly_imposed, date(2025, 1, 1), *rights, **told)


@pytest.mark.article("Wet 3(1)")
def test_family_of_clergy_who_settled_are_obliged_from_a_day_that_is_not_in_the_dossier() -> None:
    """The sponsor now holds a permanent permit: obliged, by the reading taken, and not wrongly on record."""
    rights = (clergy_family(FIRST, ground=B),)
    assert of(o.obliged, date(2025, 1, 1), *rights) is True
    assert of(o.obligation_first_day, date(2025, 1, 1), *rights) is None
    assert of(o.wrongly_imposed, date(2025, 1, 1), *rights) is False


@pytest.mark.article("Wet 3(1)")
@pytest.mark.parametrize("renewed", [False, True])
def test_family_of_clergy_on_record_is_wrongly_imposed_and_ended_from_the_start(renewed: bool) -> None:
    """No ground but that permit, renewed or not: wrong, also when the record has since been closed."""
    rights = (clergy_family(FIRST, date(2025, 2, 28)), clergy_family(date(2025, 3, 1)))[: 1 + renewed]
    on = date(2026, 1, 1) if renewed else date(2024, 1, 1)
    letter = (Notification(dated=date(2022, 4, 1), act=Act.WI2021),)
    assert of(o.wrongly_imposed, on, *rights) is True
    assert Remedy.END_FROM_THE_START == of(o.remedy, on, *rights)
    assert Remedy.END_FROM_THE_START == of(o.remedy, on, *rights, recorded_obligations=(), notifications=letter)


@pytest.mark.article("Besluit 2.1(2)")
def test_family_of_clergy_who_were_obliged_before_are_not_wrongly_on_record() -> None:
    """An earlier asylum permit brought the obligation: it is deemed to go on when a year at most lies between."""
    rights = asylum(FIRST, date(2023, 2, 28)), clergy_family(date(2023, 3, 1))
    assert of(o.wrongly_imposed, date(2023, 6, 1), *rights) is False
    assert Remedy.NONE == of(o.remedy, date(2023, 6, 1), *rights)


@pytest.mark.article("Wet 3(1)")
def test_only_a_student_from_the_start_is_surely_wrongly_on_record() -> None:
    """Study alone: wrong. A record that ended, a record older than the rights, or a permanent permit alone: not said."""
    on = date(2025, 1, 1)
    assert of(o.wrongly_imposed, on, study(FIRST)) is True
    assert Remedy.TO_BE_REVIEWED == of(o.remedy, on, study(FIRST))
    closed = RecordedObligation(
        obliged=True, act=Act.WI2021, municipal=False, first_day=FIRST, last_day=date(2024, 12, 31)
    )
    assert of(o.wrongly_imposed, on, study(FIRST), recorded_obligations=(closed,)) is False
    assert of(o.wrongly_imposed, on, study(date(2024, 1, 1))) is None
    assert of(o.wrongly_imposed, on, right(D, FIRST)) is None
    unknown = right(A, FIRST, date(2024, 2, 29), purpose=Purpose.FAMILY)
    assert of(o.wrongly_imposed, on, unknown, study(date(2024, 3, 1))) is None


def clergy_on_a_work_permit(works: tuple[ClergyWork, ...] | None) -> dict[str, Any]:
    """On a permit for paid employment of 10 January 2023, at work as a minister of religion."""
    person = Person(
        born=date(1980, 1, 1),
        died=NEVER,
        nationalities=("SY",),
        clergy_work=works,
        free_movement_family=False,
        integrated_elsewhere_long_term=False,
        treaty_protected=False,
    )
    permit = right(A, date(2023, 1, 10), purpose=Purpose.EMPLOYMENT)
    return {"person": person, "residence": (permit,)}


@pytest.mark.article("Wet 3(1)(b)", "Besluit 2.1(2)(c)")
def test_clergy_on_a_permit_for_employment_are_obliged_from_the_later_of_permit_and_work() -> None:
    """Permit of 10 January, work from 1 March 2023: 1 March. Work that is incidental brings none; a first day not known, unknown."""
    work = ClergyWork(first_day=date(2023, 3, 1), last_day=NEVER, incidental=False, pauses=())

    def known(works: tuple[ClergyWork, ...] | None) -> Known:
        registrations = (Registration(first_day=date(2022, 1, 1), last_day=NEVER),)
        dossier = Dossier(registrations=registrations, decisions=(), **clergy_on_a_work_permit(works))
        return facts_on(dossier, date(2024, 1, 1)).get("obligation_right_known")

    assert date(2023, 3, 1) == known((work,))
    earlier = ClergyWork(first_day=date(2022, 11, 1), last_day=NEVER, incidental=False, pauses=())
    assert date(2023, 1, 10) == known((earlier,))
    assert NEVER == known((ClergyWork(first_day=date(2023, 3, 1), last_day=NEVER, incidental=True),))
    assert known((ClergyWork(last_day=NEVER, incidental=False, pauses=()),)) is None


@pytest.mark.article("Wet 3(1)")
@pytest.mark.parametrize(
    ("last", "ended"),
    [
        (NEVER, False),
        (date(2024, 5, 31), True),
        (date(2024, 6, 1), False),
        (None, None),
        (Span(date(2024, 1, 1), date(2024, 12, 31)), None),
    ],
)
def test_whether_the_record_has_ended_is_known_only_with_its_end(last: date | Span | None, ended: bool | None) -> None:
    """On 1 June 2024: a record whose end is left out, or lies somewhere in that year, may have ended."""
    record = RecordedObligation(obliged=True, act=Act.WI2021, municipal=False, first_day=FIRST, last_day=last)
    facts = facts_on(Dossier(recorded_obligations=(record,), notifications=()), date(2024, 6, 1))
    assert ended is facts.get("record_ended")
