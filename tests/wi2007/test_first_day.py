"""Whether the obligation of the Wi2007 ever arose (Wi 3(1), 5, 63), and what has no first day and no term without it."""

from __future__ import annotations

from datetime import date
from typing import Any

import attrs
import pytest

import inburgering as ib
from inburgering.dossier import Decision, DecisionKind, Diploma, DiplomaKind, Dossier, Purpose, ResidenceGround
from inburgering.rules import NEVER, Known, decide, value_of
from tests.cases._dossiers import dossier_of, family
from tests.wi2007.test_obligation import newcomer, settled
from wi2007 import obligation as o
from wi2007 import period, plan
from wi2007.obligation import Reason

ON = date(2012, 6, 1)
LATE: dict[str, Known] = {
    "on": ON,
    "made_known": date(2012, 5, 3),
    "first_right_known": date(2012, 5, 3),
    "first_right_in_force": date(2012, 5, 3),
}


def late(**changes: Any) -> dict[str, Known]:
    """The partner of a Dutch citizen, whose right was made known on 3 May 2012, asked about on 1 June."""
    return newcomer(**(LATE | changes))


@pytest.mark.article("Wi 3(1)", "Wi 7(1)")
def test_who_is_obliged_has_a_first_day_and_a_term() -> None:
    """From 3 May 2012, to 2 November 2015."""
    assert value_of(o.arises, late()) is True
    assert date(2012, 5, 3) == value_of(o.obligation_first_day, late())
    assert date(2015, 11, 2) == value_of(period.period_last_day, late())


@pytest.mark.article("Wi 5(2)", "Wi 7(1)")
@pytest.mark.parametrize(
    "exception",
    ["union_national", "free_movement_family", "integrated_elsewhere", "treaty_protected", "dutch"],
)
@pytest.mark.parametrize(
    ("since", "first"),
    [
        (date(1980, 5, 10), NEVER),
        (date(2012, 5, 3), NEVER),
        (date(2012, 5, 4), date(2012, 5, 3)),
        (None, None),
    ],
)
def test_an_exception_that_held_from_the_start_leaves_no_first_day(
    exception: str, since: date | None, first: date | None
) -> None:
    """Held on the first day: never obliged, no term. From the day after: obliged until then. Not known since when: open."""
    facts = late(**{exception: True}, exception_first_day=since)
    assert value_of(o.obliged, facts) is False
    assert first == value_of(o.obligation_first_day, facts)
    assert first == value_of(period.period_first_day, facts)
    if first is None:
        assert ["exception_first_day"] == [m.fact for m in decide(o.obligation_first_day, facts).missing]


@pytest.mark.article("Wi 5(2)(d)", "ECLI:NL:CRVB:2011:BR4959")
@pytest.mark.parametrize(
    ("known", "first"),
    [
        (date(2011, 8, 15), date(2011, 8, 15)),
        (date(2011, 8, 16), NEVER),
        (date(2012, 5, 3), NEVER),
    ],
)
def test_a_turkish_national_from_the_ruling_on_never_was_obliged(known: date, first: date) -> None:
    """A right of before 16 August 2011 brought a duty that was imposed, and ended with the ruling."""
    facts = late(turkish=True, first_right_known=known, made_known=known, first_right_in_force=known)
    assert first == value_of(o.obligation_first_day, facts)
    assert first == value_of(period.period_first_day, facts)


@pytest.mark.article("Wi 5(1)(c)")
@pytest.mark.parametrize(("beforehand", "first"), [(True, NEVER), (False, date(2012, 5, 3)), (None, None)])
def test_an_exempting_document_held_beforehand_leaves_no_first_day(beforehand: bool | None, first: date | None) -> None:
    """Got later it exempts from a duty that began; whether it was beforehand is asked where there is one."""
    facts = late(holds_any_dutch_diploma=True, exempt_at_2007_start=beforehand)
    assert Reason.EXEMPT == value_of(o.not_obliged_reason, facts)
    assert first == value_of(o.obligation_first_day, facts)
    assert date(2012, 5, 3) == value_of(o.obligation_first_day, late(exempt_at_2007_start=beforehand))


@pytest.mark.article("Wi 63", "Wi 26")
@pytest.mark.parametrize(("born", "first"), [(date(1947, 1, 1), NEVER), (date(1947, 1, 2), date(2010, 2, 24))])
def test_a_decision_sets_no_term_for_who_was_60_in_2007(born: date, first: date) -> None:
    """The Act does not apply to an old resident of 60 or older, whatever the municipality decided."""
    facts = settled(born=born, term_2007_imposed=date(2010, 2, 24))
    assert first == value_of(period.period_first_day, facts)


@pytest.mark.article("Wi 5(2)(a)", "Wi 26")
def test_a_decision_sets_no_term_for_a_union_national() -> None:
    """An old resident who was French all along, called on by a decision."""
    french: dict[str, Known] = {"union_national": True, "exception_first_day": date(1980, 5, 10)}
    no_more = {"granted_last_day": NEVER, "granted_months": 0, "granted_days": 0, "fined_period_last_day": NEVER}
    facts = settled(term_2007_imposed=date(2010, 2, 24), gap_days=0, passed_exam_abroad=False, **no_more)
    assert date(2013, 8, 23) == value_of(period.running_last_day, facts)
    assert NEVER == value_of(period.period_first_day, facts | french)
    assert NEVER == value_of(period.running_last_day, facts | french)


@pytest.mark.article("Wi 3(1)(a)", "Besluit 2.1(1)")
@pytest.mark.parametrize(("before", "first"), [(False, NEVER), (True, date(2012, 5, 3)), (None, None)])
def test_a_stay_that_was_only_temporary_leaves_no_first_day(before: bool | None, first: date | None) -> None:
    """A student, unless an earlier right obliged; for clergy the purpose does not matter."""
    student = late(purpose=Purpose.STUDY, earlier_right_obliged=before)
    assert first == value_of(o.obligation_first_day, student)
    assert date(2012, 5, 3) == value_of(o.obligation_first_day, student | {"clergy": True})


@pytest.mark.article("Wijzigingswet X(2)")
def test_under_another_act_no_duty_of_this_one_arises() -> None:
    """A right made known on 1 January 2013; on 31 December 2012 it would."""
    for known, arises in ((date(2012, 12, 31), True), (date(2013, 1, 1), False)):
        facts = late(first_right_known=known, made_known=known, first_right_in_force=known, on=date(2013, 6, 1))
        assert value_of(o.arises, facts) is arises


def dossier(nationality: str = "MA", since: date | None = None, **parts: Any) -> Dossier:
    plain = dossier_of(family(date(2012, 5, 3)), nationalities=(nationality,), **parts)
    assert plain.person is not None
    return attrs.evolve(plain, person=attrs.evolve(plain.person, exception_first_day=since))


@pytest.mark.article("Wi 5", "Wi 7(1)")
@pytest.mark.parametrize(
    "never_obliged",
    [
        dossier("FR", date(1985, 3, 1)),
        dossier("FR"),
        dossier("TR"),
        dossier("NL"),
        dossier(diplomas=(Diploma(kind=DiplomaKind.VWO, awarded=date(2005, 6, 1)),)),
    ],
    ids=["FR since birth", "FR", "TR", "NL", "diploma beforehand"],
)
def test_who_never_was_obliged_has_no_deadline(never_obliged: Dossier) -> None:
    """No period, and nothing to pass, to ask or to be fined for; a Moroccan without a diploma has three deadlines."""
    answer = ib.assess(never_obliged, on=ON)
    assert value_of(o.obliged, answer.facts) is False
    assert answer.period is None
    assert [] == list(answer.deadlines())
    assert 3 == len(list(ib.assess(dossier(), on=ON).deadlines()))


@pytest.mark.article("Wi 63", "Wi 26")
def test_an_old_resident_of_60_with_a_decision_has_no_deadline() -> None:
    """Born in 1940, here since 2000, and called on by a decision of 24 February 2010."""
    called = Decision(kind=DecisionKind.OBLIGATION, dated=date(2010, 2, 24), first_day=date(2010, 2, 24), grants=True)
    old = dossier_of(family(date(2000, 5, 3)), decisions=(called,))
    assert old.person is not None
    answer = ib.assess(attrs.evolve(old, person=attrs.evolve(old.person, born=date(1940, 3, 1))), on=ON)
    assert answer.period is None
    assert [] == list(answer.deadlines())


@pytest.mark.article("Wi 7(1)", "Wi 26")
@pytest.mark.parametrize(
    ("rule", "nl", "en"),
    [
        (period.period_first_day, "Voor u is geen termijn begonnen.", "No term has begun for you."),
        (period.period_end, "Voor u is geen termijn begonnen.", "No term has begun for you."),
        (period.period_last_day, "Voor u is geen termijn begonnen.", "No term has begun for you."),
        (
            period.extended_last_day,
            "Er is geen dag waarop u geslaagd moet zijn.",
            "There is no day by which you must have passed.",
        ),
        (period.running_last_day, "Er loopt geen termijn voor u.", "No term runs for you."),
        (period.request_first_day, "Er is geen termijn om te verlengen.", "There is no term to extend."),
    ],
)
def test_without_a_term_no_sentence_says_never(rule: Any, nl: str, en: str) -> None:
    """An old resident without a decision: each rule of the term says that there is none."""
    facts = settled(gap_days=0, granted_last_day=NEVER, granted_months=0, granted_days=0, fined_period_last_day=NEVER)
    assert NEVER == value_of(rule, facts | {"passed_exam_abroad": False})
    assert (nl, en) == (rule.says["never"].nl, rule.says["never"].en)


@pytest.mark.article("Wi 7(1)", "Wi 26")
def test_an_old_resident_without_a_decision_reads_that_no_term_began() -> None:
    """In neither language does the answer name a day that never comes."""
    answer = ib.assess(dossier_of(family(date(2000, 5, 3))), on=ON)
    told = answer.explain("nl"), answer.explain("en")
    assert "Voor u is geen termijn begonnen." in told[0]
    assert "No term has begun for you." in told[1]
    assert "nooit" not in told[0]
    assert "never" not in told[1]


@pytest.mark.article("Wi 7(1)", "Wijzigingswet X(6)")
@pytest.mark.parametrize(
    ("on", "obliged"), [(date(2012, 2, 29), True), (date(2012, 3, 1), False), (date(2014, 6, 1), False)]
)
@pytest.mark.parametrize(
    "passed",
    [
        ("epe_passed_2007", "tgn_passed_2007", "exam_kns_passed_day", "practical_passed_2007"),
        tuple(f"exam_{part}_passed_day" for part in ("reading", "listening", "writing", "speaking", "knm")),
    ],
    ids=["old", "new"],
)
def test_the_examination_passed_ends_the_obligation(on: date, obliged: bool, passed: tuple[str, ...]) -> None:
    """The old one or the new one, from the day it was known; no decision and no diploma is needed."""
    facts = newcomer(on=on, **dict.fromkeys(passed, date(2012, 3, 1)))
    assert value_of(o.obliged, facts) is obliged
    assert value_of(o.ended, facts) is (not obliged)
    assert (Reason.OBLIGED if obliged else Reason.FULFILLED) == value_of(o.not_obliged_reason, facts)
    assert date(2010, 3, 1) == value_of(o.obligation_first_day, facts)
    assert value_of(o.obliged, facts | {passed[1]: NEVER}) is True
    part = facts | {passed[1]: None}
    assert value_of(o.obliged, part) is (True if obliged else None)


@pytest.mark.article("Wi 7(1)", "Wi 19(1)")
def test_no_programme_is_due_to_who_passed() -> None:
    """On an asylum permit, and everything passed in 2012: nothing is due in 2014."""
    day = date(2012, 3, 1)
    parts = ("epe_passed_2007", "tgn_passed_2007", "exam_kns_passed_day", "practical_passed_2007")
    held = {"ground": ResidenceGround.C, "purpose": Purpose.ASYLUM, "first_right_asylum_permit": True}
    facts = newcomer(**held, on=date(2014, 6, 1))
    assert value_of(plan.programme_due, facts) is True
    assert value_of(plan.programme_due, facts | dict.fromkeys(parts, day)) is False
