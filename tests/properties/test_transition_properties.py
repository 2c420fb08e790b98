"""What holds of the Act for everybody: one at most, never an older one later, and no letter moves it."""

from __future__ import annotations

from datetime import date

import attrs
from hypothesis import assume, given
from hypothesis import strategies as st

from inburgering import transition
from inburgering.dossier import (
    Act,
    Dossier,
    Notification,
    Person,
    Purpose,
    ResidenceGround,
    ResidenceRight,
    Schooling,
    SchoolingKind,
    Sponsor,
)
from inburgering.facts import facts_on
from inburgering.rules import NEVER, Known, decide, rules_in, value_of
from inburgering.transition import act, because, deciding_day, no_longer_bound, term_2007_runs_on
from tests.agreement import Row, assert_agreement, fact_rows
from tests.strategies import dossiers

DAYS = st.dates(date(2005, 1, 1), date(2030, 12, 31))
ORDER = list(Act)
RULES = list(rules_in(transition))


@st.composite
def persons(draw: st.DrawFn) -> Dossier:
    """A birth, one to three rights one after another, and school or study."""
    marks = sorted(draw(st.lists(DAYS, min_size=2, max_size=6, unique=True)))
    ends = [*marks[1::2], *([NEVER] if len(marks) % 2 else [])]
    rights = tuple(
        ResidenceRight(
            ground=draw(st.sampled_from([ResidenceGround.A, ResidenceGround.C, ResidenceGround.B])),
            purpose=draw(st.sampled_from([Purpose.FAMILY, Purpose.STUDY, Purpose.CLERGY_WORK])),
            sponsor=Sponsor(is_dutch=True),
            first_day=first,
            last_day=last,
            made_known=first,
        )
        for first, last in zip(marks[::2], ends, strict=True)
    )
    kinds = st.sampled_from(list(SchoolingKind))
    schooling = tuple(
        Schooling(
            kind=kind,
            first_day=min(a, b),
            last_day=max(a, b),
            follows_directly=True,
            leads_to_exempting_document=leads,
        )
        for kind, a, b, leads in draw(st.lists(st.tuples(kinds, DAYS, DAYS, st.booleans()), max_size=2))
    )
    born = draw(st.dates(date(1950, 1, 1), date(2004, 12, 31)))
    return Dossier(person=Person(born=born), residence=rights, schooling=schooling)


def act_on(dossier: Dossier, on: date) -> Known:
    """The Act that applies to the dossier on a day."""
    return value_of(act, facts_on(dossier, on))


@given(persons(), DAYS)
def test_a_known_history_of_one_right_settles_the_act(person: Dossier, on: date) -> None:
    """One right made known, age and schooling known: one Act, unless the day that decides has not come on the day asked.

    Whether one study followed directly on another is not worked out, so there is one at most.
    """
    assert person.residence is not None
    at_school = (SchoolingKind.COMPULSORY, SchoolingKind.QUALIFICATION)
    assume(sum(s.kind not in at_school for s in person.schooling or ()) <= 1)
    single = attrs.evolve(person, residence=person.residence[:1])
    facts = facts_on(single, on)
    day = value_of(deciding_day, facts)
    assert isinstance(day, date)
    expected_open = any(on < change <= day for change in (date(2013, 1, 1), date(2022, 1, 1)))
    assert expected_open == (value_of(act, facts) is None)


@given(persons(), DAYS, DAYS)
def test_the_act_never_goes_back(person: Dossier, one: date, other: date) -> None:
    """Of two days on which the Act is determined, the later has not an older Act."""
    earlier, later = sorted((one, other))
    known = [act_on(person, day) for day in (earlier, later)]
    if None not in known:
        assert ORDER.index(Act(known[0])) <= ORDER.index(Act(known[1]))  # type: ignore[arg-type,call-arg]  # not None


@given(st.dates(date(2007, 1, 1), date(2025, 12, 31)), st.dates(date(1950, 1, 1), date(1980, 1, 1)), DAYS, DAYS)
def test_the_act_of_an_unbroken_right_stays(known: date, born: date, one: date, other: date) -> None:
    """An adult with one right that does not end has the same Act on every day from it."""
    right = ResidenceRight(
        ground=ResidenceGround.C, purpose=Purpose.ASYLUM, first_day=known, last_day=NEVER, made_known=known
    )
    person = Dossier(person=Person(born=born), residence=(right,), schooling=())
    acts = {act_on(person, max(known, day)) for day in (one, other, known)}
    assert 1 == len(acts)
    assert None not in acts


@given(persons(), DAYS, DAYS, st.sampled_from(list(Act)))
def test_no_letter_moves_the_act(person: Dossier, on: date, dated: date, named: Act) -> None:
    """The same dossier with a letter of any date that names any Act has the same Act."""
    letter = attrs.evolve(person, notifications=(Notification(dated=dated, act=named),))
    assert act_on(person, on) == act_on(letter, on)


@given(persons(), DAYS)
def test_the_act_is_that_of_the_deciding_day(person: Dossier, on: date) -> None:
    """Before 2013, before 2022, or later: the deciding day and the Act say the same."""
    facts = facts_on(person, on)
    day, found = value_of(deciding_day, facts), value_of(act, facts)
    if isinstance(day, date) and found is not None:
        expected = Act.WI2007 if day < date(2013, 1, 1) else Act.WI2013 if day < date(2022, 1, 1) else Act.WI2021
        assert expected is found


@given(dossiers(), DAYS, st.sampled_from(["nl", "en"]))
def test_every_dossier_gets_a_sentence_and_at_most_one_of_two_ends(dossier: Dossier, on: date, lang: str) -> None:
    """Whatever is known, there is one sentence, and nobody is both released from the Wi2007 and bound by its term."""
    facts = facts_on(dossier, on)
    assert because(decide(act, facts), lang).endswith(".")
    assert not (value_of(no_longer_bound, facts) and value_of(term_2007_runs_on, facts))


@given(fact_rows(RULES))
def test_one_person_and_many_persons_get_the_same_act(rows: list[Row]) -> None:
    """Deciding one at a time and as columns give the same outcomes for every rule of the transition."""
    assert_agreement(RULES, rows)
