"""What a dossier says of the periods of the 2013 Act, and what its circumstances give."""

from __future__ import annotations

from datetime import date
from typing import Any

import attrs
import pytest

from inburgering.dossier import (
    Act,
    Authority,
    Circumstance,
    CircumstanceKind,
    Decision,
    DecisionKind,
    Dossier,
    ExamPart,
    ExamResult,
    ExtendedTerm,
    Fine,
    FineKind,
    Ground,
    Judgement,
    JudgementKind,
    Notification,
    Person,
    Purpose,
    Registration,
    ResidenceGround,
    ResidenceRight,
    Whose,
)
from inburgering.facts import earlier_facts_on, facts_on
from inburgering.rules import NEVER, Known, Span, value_of
from wi2013.period import Claim, claims, extended_last_day, pvt_first_day, running_last_day

ON = date(2020, 6, 1)
KNOWN = date(2018, 1, 5)
K = CircumstanceKind


def known_of(dossier: Dossier, on: date = ON) -> dict[str, Known]:
    return facts_on(dossier, on) | earlier_facts_on(dossier, on)


def dossier_of(**parts: Any) -> Dossier:
    """An adult on an asylum permit made known on 5-1-2018, housed since 15-6-2018, of whom all else is known."""
    right = ResidenceRight(
        ground=ResidenceGround.C,
        purpose=Purpose.ASYLUM,
        first_day=KNOWN,
        last_day=NEVER,
        made_known=KNOWN,
        temporary_by_decision=False,
        withdrawn=False,
        renewal_refused=False,
    )
    person = Person(
        born=date(1985, 3, 1),
        died=NEVER,
        nationalities=("SY",),
        clergy_work=(),
        free_movement_family=False,
        integrated_elsewhere_long_term=False,
        treaty_protected=False,
    )
    reception = Registration(
        first_day=date(2018, 1, 10), last_day=date(2018, 6, 14), housing_municipality=False, reception=True
    )
    home = Registration(first_day=date(2018, 6, 15), last_day=NEVER, housing_municipality=True, reception=False)
    lists = ("schooling", "diplomas", "notifications", "courses", "exams", "circumstances", "decisions", "judgements")
    given: dict[str, Any] = {
        "person": person,
        "residence": (right,),
        "registrations": (reception, home),
        "fines": (),
        **dict.fromkeys(lists, ()),
        **parts,
    }
    return Dossier(**given)


def extension(dated: Any, **more: Any) -> Decision:
    given: dict[str, Any] = {"grants": True, "ground": Ground.NO_CULPABILITY} | more
    return Decision(kind=DecisionKind.EXTENSION, dated=dated, **given)


def fine(kind: FineKind, dated: Any, until: Any, *, revoked: bool = False) -> Fine:
    return Fine(kind=kind, dated=dated, notified=dated, new_period_last_day=until, revoked=revoked)


@pytest.mark.article("Wi 7a(2)")
def test_registration_and_housing_are_read_from_the_register() -> None:
    """A move does not end a registration; the first day where one is housed stands apart."""
    found = known_of(dossier_of())
    assert (date(2018, 1, 10), NEVER) == (found["brp_first_day"], found["brp_last_day"])
    assert date(2018, 6, 15) == found["housed_first_day"]
    assert date(2018, 6, 15) == value_of(pvt_first_day, found)


@pytest.mark.article("Wi 7a(2)")
@pytest.mark.parametrize(
    ("registrations", "brp", "housed"),
    [
        (None, (None, None), None),
        ((), (NEVER, NEVER), NEVER),
        ([("2017-01-01", "2018-01-04"), ("2019-02-01", None)], (date(2019, 2, 1), NEVER), None),
        ([("2017-01-01", "2018-01-05"), ("2019-02-01", None)], (date(2017, 1, 1), date(2018, 1, 5)), date(2017, 1, 1)),
        ([("2018-02-01", "2018-05-31"), ("2019-02-01", None)], (date(2018, 2, 1), date(2018, 5, 31)), date(2018, 2, 1)),
        ([("2020-06-02", None)], (NEVER, NEVER), NEVER),
    ],
    ids=["not known", "never", "ended before the right", "ended on its day", "again later", "not yet"],
)
def test_the_registration_since_the_right(registrations: Any, brp: tuple[Any, Any], housed: Any) -> None:
    """The first stretch that did not end before the right was made known, with its last day."""
    rows = registrations and tuple(
        Registration(
            first_day=date.fromisoformat(first),
            last_day=NEVER if last is None else date.fromisoformat(last),
            housing_municipality=True,
            reception=False,
        )
        for first, last in registrations
    )
    found = known_of(dossier_of(registrations=rows))
    assert brp == (found.get("brp_first_day"), found.get("brp_last_day"))
    assert housed == found.get("housed_first_day")


@pytest.mark.article("Wi 7a(2)")
def test_housing_that_is_not_sure_is_left_out() -> None:
    """Whether a municipality houses the person is not said, or the day is partly known."""
    for change in ({"housing_municipality": None}, {"first_day": Span(date(2018, 6, 1), date(2018, 6, 30))}):
        home = attrs.evolve(dossier_of().registrations[1], **change)  # type: ignore[index]
        assert "housed_first_day" not in known_of(dossier_of(registrations=(home,)))


@pytest.mark.article("Beleidsregel verlenging 5")
def test_reception_is_read_from_the_register() -> None:
    """One stay with its last day, going on, none, and unknown with a break or where it is not said."""
    found = known_of(dossier_of())
    assert (date(2018, 1, 10), date(2018, 6, 14)) == (found["reception_first_day"], found["reception_last_day"])
    there = known_of(dossier_of(), date(2018, 6, 14))
    assert (date(2018, 1, 10), NEVER) == (there["reception_first_day"], there["reception_last_day"])
    none = known_of(dossier_of(registrations=()))
    assert (NEVER, NEVER) == (none["reception_first_day"], none["reception_last_day"])
    stay, home = dossier_of().registrations or ()
    again = attrs.evolve(stay, first_day=date(2018, 9, 1), last_day=date(2018, 9, 30))
    for rows in (None, (stay, again), (stay, attrs.evolve(home, reception=None))):
        assert "reception_last_day" not in known_of(dossier_of(registrations=rows))


@pytest.mark.article("Wi 7b(3)(a)")
@pytest.mark.parametrize(
    ("letters", "expected"),
    [
        ((), NEVER),
        (((date(2018, 3, 1), Act.WI2013), (date(2018, 2, 1), Act.WI2013)), date(2018, 2, 1)),
        (((date(2018, 2, 1), Act.WI2021),), NEVER),
        (((date(2020, 6, 2), Act.WI2013),), NEVER),
        (((date(2018, 2, 1), None),), None),
        (((None, Act.WI2013),), None),
        (None, None),
    ],
)
def test_the_first_letter_under_this_act(letters: Any, expected: Any) -> None:
    """The earliest date; a letter that names another Act is none, one that names no Act leaves it open."""
    rows = None if letters is None else tuple(Notification(dated=dated, act=act) for dated, act in letters)
    assert expected == known_of(dossier_of(notifications=rows)).get("first_notice_dated")


@pytest.mark.article("Wi 7b(3)(a)")
@pytest.mark.parametrize(
    ("sat", "expected"),
    [
        ({"passed": None, "result_known": NEVER}, True),
        ({"passed": False, "result_known": date(2020, 6, 2)}, True),
        ({"passed": False, "result_known": date(2020, 6, 1)}, False),
        ({"passed": False, "result_known": None}, False),
        ({"passed": None, "result_known": None}, None),
        ({"part": None, "result_known": NEVER}, None),
        ({"part": ExamPart.READING, "result_known": NEVER}, False),
        ({"taken": date(2020, 6, 2), "result_known": NEVER}, False),
        ({"taken": None, "result_known": NEVER}, None),
    ],
)
def test_the_result_of_speaking_or_writing_is_awaited(sat: dict[str, Any], expected: bool | None) -> None:
    """Sat by the day, and the result comes later or never; a result without its day is in."""
    given: dict[str, Any] = {"part": ExamPart.WRITING, "taken": date(2020, 5, 1)} | sat
    assert expected is known_of(dossier_of(exams=(ExamResult(**given),))).get("marking_awaited")
    assert known_of(dossier_of())["marking_awaited"] is False
    assert "marking_awaited" not in known_of(dossier_of(exams=None))


@pytest.mark.article("Wi 7a(3)")
@pytest.mark.parametrize(
    ("decisions", "known"),
    [
        ((), True),
        ((extension(date(2019, 1, 1), months=24, ground=Ground.LITERACY_COURSE),), True),
        ((extension(date(2019, 1, 1), months=6, ground=Ground.EFFORT),), True),
        ((extension(date(2019, 1, 1), months=6, grants=False),), True),
        ((extension(date(2020, 6, 2), months=6),), True),
        ((extension(date(2019, 1, 1), months=6),), False),
        ((Decision(dated=date(2019, 1, 1)),), False),
        (None, False),
    ],
    ids=["none", "literacy", "effort", "refused", "later", "no blame", "kind unknown", "unknown"],
)
def test_what_was_granted_for_the_pvt_is_known_only_where_no_decision_can_be_about_it(
    decisions: Any, known: bool
) -> None:
    """Literacy and effort lengthen the three years alone; of another extension a dossier does not say the term."""
    found = known_of(dossier_of(decisions=decisions))
    names = ("pvt_granted_last_day", "pvt_granted_months", "pvt_granted_days")
    assert ((NEVER, 0, 0) if known else (None, None, None)) == tuple(found.get(n) for n in names)


@pytest.mark.article("Wi 7a(3)", "Wi 7b(3)")
@pytest.mark.parametrize(
    ("term", "exam", "pvt"),
    [
        (ExtendedTerm.EXAM, 28, 0),
        (ExtendedTerm.PVT, 0, 28),
        (ExtendedTerm.BOTH, 28, 28),
        (None, 28, None),
    ],
)
def test_an_extension_counts_for_the_term_it_names(term: ExtendedTerm | None, exam: int, pvt: int | None) -> None:
    """Four weeks granted, and which term they lengthen; without it they count for the examination and may for the PVT."""
    found = known_of(dossier_of(decisions=(extension(date(2018, 3, 1), days=28, term=term),)))
    assert (exam, pvt) == (found.get("granted_days"), found.get("pvt_granted_days"))
    assert (NEVER if pvt is not None else None) == found.get("pvt_granted_last_day")


@pytest.mark.article("Wi 29(1)", "Wi 32(1)")
def test_an_extension_lengthens_the_new_period_of_its_own_term() -> None:
    """Both fined in 2019; an extension of 2020 to 1 January 2023 for the one leaves the other as it was."""
    fines = (
        fine(FineKind.EXAM, date(2019, 7, 1), date(2021, 7, 1)),
        fine(FineKind.PVT, date(2019, 7, 1), date(2020, 7, 1)),
    )
    for term, exam, pvt in (
        (ExtendedTerm.EXAM, date(2023, 1, 1), date(2020, 7, 1)),
        (ExtendedTerm.PVT, date(2021, 7, 1), date(2023, 1, 1)),
        (ExtendedTerm.BOTH, date(2023, 1, 1), date(2023, 1, 1)),
    ):
        decisions = (extension(date(2020, 2, 1), last_day=date(2023, 1, 1), term=term),)
        found = known_of(dossier_of(fines=fines, decisions=decisions))
        assert (exam, pvt) == (found["exam_fined_last_day"], found["pvt_fined_last_day"])


@pytest.mark.article("Wi 29(1)", "Wi 32(1)")
def test_fines_for_the_examination_and_the_pvt_stand_apart() -> None:
    """The latest of each kind in force; revoked and later ones do not count."""
    fines = (
        fine(FineKind.EXAM, date(2018, 1, 1), date(2020, 1, 1)),
        fine(FineKind.EXAM, date(2020, 2, 1), date(2022, 2, 1)),
        fine(FineKind.EXAM, date(2020, 3, 1), date(2022, 3, 1), revoked=True),
        fine(FineKind.PVT, date(2019, 7, 1), date(2020, 7, 1)),
        fine(FineKind.PVT, date(2020, 6, 2), date(2021, 6, 2)),
    )
    found = known_of(dossier_of(fines=fines))
    assert (date(2020, 2, 1), date(2022, 2, 1)) == (found["exam_fine_notified"], found["exam_fined_last_day"])
    assert (date(2019, 7, 1), date(2020, 7, 1)) == (found["pvt_fine_notified"], found["pvt_fined_last_day"])
    assert date(2022, 2, 1) == value_of(running_last_day, found)


@pytest.mark.article("Wi 29(1)", "Wi 32(1)")
@pytest.mark.parametrize(
    "change",
    [{"kind": None}, {"kind": FineKind.OTHER}, {"revoked": None}, {"dated": None}, {"dated": Span(KNOWN, ON)}],
    ids=["kind", "other kind", "revoked", "dated", "partly dated"],
)
def test_a_fine_that_is_not_sure_leaves_the_new_period_out(change: dict[str, Any]) -> None:
    """What it is for, whether it stands or when it came is not known: it may be there, so it is not 'none'."""
    one = attrs.evolve(fine(FineKind.EXAM, date(2019, 1, 1), date(2021, 1, 1)), **change)
    assert "exam_fined_last_day" not in known_of(dossier_of(fines=(one,)))
    assert NEVER == known_of(dossier_of(fines=()))["exam_fined_last_day"]
    assert "exam_fined_last_day" not in known_of(dossier_of(fines=None))


@pytest.mark.article("Wi 32(2)")
@pytest.mark.parametrize(
    ("decision", "until"),
    [
        (extension(date(2020, 2, 1), last_day=date(2023, 1, 1)), date(2023, 1, 1)),
        (extension(date(2018, 12, 31), months=6), date(2021, 1, 1)),
        (extension(date(2020, 2, 1), last_day=date(2023, 1, 1), ground=Ground.INTERRUPTION), date(2021, 1, 1)),
        (extension(date(2020, 6, 2), last_day=date(2023, 1, 1)), date(2021, 1, 1)),
        (extension(date(2020, 2, 1), last_day=date(2020, 12, 31)), None),
        (extension(date(2020, 2, 1), months=6), None),
        (extension(date(2020, 2, 1), last_day=NEVER), None),
        (extension(None, last_day=date(2023, 1, 1)), None),
    ],
    ids=["later day", "before", "gap", "not yet", "earlier day", "months", "no day", "undated"],
)
def test_an_extension_after_a_fine_that_names_a_later_day_lengthens_the_new_period(
    decision: Decision, until: date | None
) -> None:
    """A new period until 1-1-2021; an extension since then that names no later day may be about another term."""
    fines = (fine(FineKind.EXAM, date(2019, 1, 1), date(2021, 1, 1)),)
    assert until == known_of(dossier_of(fines=fines, decisions=(decision,))).get("exam_fined_last_day")


@pytest.mark.article("Wi 29(2)")
def test_an_extension_after_a_pvt_fine_leaves_its_new_period_open() -> None:
    """Unless it is for literacy or effort, which are never for the PVT."""
    fines = (fine(FineKind.PVT, date(2019, 7, 1), date(2020, 7, 1)),)
    for ground, until in ((Ground.NO_CULPABILITY, None), (Ground.EFFORT, date(2020, 7, 1))):
        decisions = (extension(date(2020, 2, 1), last_day=date(2023, 1, 1), ground=ground),)
        assert until == known_of(dossier_of(fines=fines, decisions=decisions)).get("pvt_fined_last_day")


@pytest.mark.article("Wi 7b(3)", "Wi 31(1)")
def test_what_was_granted_before_a_fine_still_counts_after_it() -> None:
    """28 days granted in 2018, a fine in 2020: the extended term ended on 1-2-2021; granted on the fine's day: open."""
    fines = (fine(FineKind.EXAM, date(2020, 5, 1), date(2022, 5, 1)),)
    for dated, last in ((date(2018, 3, 1), date(2021, 2, 1)), (date(2020, 5, 1), None), (None, None)):
        found = known_of(dossier_of(fines=fines, decisions=(extension(dated, days=28),)))
        got = value_of(extended_last_day, found)
        assert last == (got if isinstance(got, date) else None)


def claim_of(*circumstances: Circumstance, on: date = ON, **parts: Any) -> tuple[Claim, ...]:
    return claims(dossier_of(circumstances=circumstances, **parts), on)


def happened(kind: CircumstanceKind, first: Any, last: Any = NEVER, whose: Whose = Whose.SELF) -> Circumstance:
    return Circumstance(kind=kind, first_day=first, last_day=last, whose=whose, proven=True)


@pytest.mark.article("Beleidsregel verlenging 3", "Wi 7a(3)")
def test_a_birth_lengthens_the_term_in_which_it_falls() -> None:
    """In 2020 the PVT year (15-6-2018 to 14-6-2019) was over: 16 weeks for the three years alone."""
    (one,) = claim_of(happened(K.CHILDBIRTH, date(2020, 2, 1)))
    assert (True, False) == (one.eligible, one.pvt_eligible)
    assert (date(2021, 4, 26), None) == (one.last_day_if_granted, one.pvt_last_day_if_granted)
    (early,) = claim_of(happened(K.CHILDBIRTH, date(2019, 6, 14)))
    assert (True, True) == (early.eligible, early.pvt_eligible)
    assert date(2019, 10, 4) == early.pvt_last_day_if_granted


@pytest.mark.article("Beleidsregel verlenging 2")
def test_illness_waits_for_the_adviser_and_says_what_it_would_give() -> None:
    """Not settled without the medical advice; with it, settled either way."""
    ill = happened(K.ILLNESS, date(2019, 9, 1), date(2019, 12, 9))
    (one,) = claim_of(ill)
    assert one.eligible is None
    assert ["medical_cause"] == [m.fact for m in one.missing]
    assert date(2021, 4, 14) == one.last_day_if_granted
    for outcome in (True, False):
        said = Judgement(
            kind=JudgementKind.NOT_ATTRIBUTABLE, authority=Authority.PHYSICIAN, outcome=outcome, dated=date(2020, 5, 1)
        )
        (judged,) = claim_of(ill, judgements=(said,))
        assert outcome is judged.eligible
        assert (date(2021, 4, 14) if outcome else None) == judged.last_day_if_granted


@pytest.mark.article("Wi 7b(3)(a)")
def test_no_day_counts_twice() -> None:
    """A birth of 1-2-2020 uses 16 weeks, to 22-5-2020; a death in them is asked about, one after them counts."""
    birth = happened(K.CHILDBIRTH, date(2020, 2, 1))
    _, within = claim_of(birth, happened(K.DEATH, date(2020, 5, 22), whose=Whose.PARTNER))
    _, after = claim_of(birth, happened(K.DEATH, date(2020, 5, 23), whose=Whose.PARTNER))
    assert within.eligible is None
    assert "days_used" in {m.fact for m in within.missing}
    assert after.eligible is True
    assert date(2021, 4, 4) == after.last_day_if_granted


@pytest.mark.article("Wi 7b(3)(a)")
def test_days_of_illness_that_a_birth_counted_are_left_out() -> None:
    """Illness from 1-3-2020 to 20-6-2020, after a birth of 1-2-2020: 29 days, from 23-5-2020 on."""
    birth, ill = happened(K.CHILDBIRTH, date(2020, 2, 1)), happened(K.ILLNESS, date(2020, 3, 1), date(2020, 6, 20))
    _, one = claim_of(birth, ill, on=date(2020, 7, 1))
    assert date(2021, 2, 2) == one.last_day_if_granted
    _, inside = claim_of(birth, attrs.evolve(ill, first_day=date(2020, 2, 2), last_day=date(2020, 5, 22)))
    assert inside.eligible is False


@pytest.mark.article("Wi 7b(3)(a)")
def test_an_extension_that_was_granted_asks_which_days_it_counted() -> None:
    """A birth before the granted extension is asked about; one after it is not."""
    given = (extension(date(2020, 2, 1), months=3),)
    (before,) = claim_of(happened(K.CHILDBIRTH, date(2020, 2, 1)), decisions=given)
    (after,) = claim_of(happened(K.CHILDBIRTH, date(2020, 2, 2)), decisions=given)
    assert before.eligible is None
    assert after.eligible is True


@pytest.mark.article("Wi 7b(3)(a)")
def test_what_has_not_begun_or_goes_on_has_no_length() -> None:
    """Nothing of what begins after the day; illness that goes on has no last day yet."""
    assert () == claim_of(happened(K.ILLNESS, date(2020, 6, 2)))
    (one,) = claim_of(happened(K.ILLNESS, date(2020, 1, 1)))
    assert NEVER == one.last_day
    assert one.last_day_if_granted is None


@pytest.mark.article("Wi 7b(3)(a)")
def test_an_earlier_claim_that_is_not_settled_refuses_nothing() -> None:
    """Illness that still waits for the adviser: a birth in it is asked about, one on the day after it is not."""
    ill = happened(K.ILLNESS, date(2019, 9, 1), date(2019, 12, 9))
    for first, expected in ((date(2019, 12, 9), None), (date(2019, 12, 10), True)):
        one, birth = claim_of(ill, happened(K.CHILDBIRTH, first))
        assert one.eligible is None
        assert expected is birth.eligible
    brief = happened(K.ILLNESS, date(2019, 9, 1), date(2019, 9, 30))
    refused, birth = claim_of(brief, happened(K.CHILDBIRTH, date(2019, 9, 15)))
    assert (False, True) == (refused.eligible, birth.eligible)


@pytest.mark.article("Wi 7b(3)(a)")
def test_of_days_that_may_be_counted_no_length_is_said() -> None:
    """Illness to 9-1-2020 that begins in an illness that is not settled: how many of its days are left is not sure."""
    first = happened(K.ILLNESS, date(2019, 6, 1), date(2019, 9, 30))
    second = happened(K.ILLNESS, date(2019, 9, 1), date(2020, 1, 9), whose=Whose.PARTNER)
    _, one = claim_of(first, second)
    assert one.eligible is None
    assert one.last_day_if_granted is None


@pytest.mark.article("Wi 7b(3)(a)")
def test_a_partly_known_first_day() -> None:
    """A birth in March 2020: its sixteen weeks are over on 21-7-2020 at the latest; a death before then is asked about."""
    march = Span(date(2020, 3, 1), date(2020, 3, 31))
    for died, expected in ((date(2020, 7, 20), None), (date(2020, 7, 21), True)):
        birth, death = claim_of(
            happened(K.CHILDBIRTH, march),
            happened(K.DEATH, died, whose=Whose.FIRST_DEGREE),
            on=date(2020, 12, 1),
        )
        assert march == birth.first_day
        assert birth.eligible is True
        assert expected is death.eligible
    assert () == claim_of(happened(K.CHILDBIRTH, march), on=date(2020, 2, 29))
    assert 1 == len(claim_of(happened(K.CHILDBIRTH, march), on=date(2020, 3, 1)))


@pytest.mark.article("Beleidsregel verlenging 2")
@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, True),
        ({"dated": ON}, True),
        ({"dated": date(2020, 6, 2)}, None),
        ({"dated": None}, None),
        ({"authority": None}, None),
        ({"kind": None}, None),
        ({"authority": Authority.DUO}, None),
        ({"dated": Span(date(2020, 5, 1), date(2020, 6, 30))}, None),
    ],
)
def test_the_advice_counts_from_its_day_when_it_is_sure(changes: dict[str, Any], expected: bool | None) -> None:
    """Of the adviser or a court, by the day asked about, and of a known kind; DUO's own view is no medical advice."""
    given: dict[str, Any] = {
        "kind": JudgementKind.NOT_ATTRIBUTABLE,
        "authority": Authority.PHYSICIAN,
        "outcome": True,
        "dated": date(2020, 5, 1),
    } | changes
    (one,) = claim_of(happened(K.ILLNESS, date(2019, 9, 1), date(2019, 12, 9)), judgements=(Judgement(**given),))
    assert expected is one.eligible
    ended = happened(K.ILLNESS, date(2019, 9, 1), None)
    assert claim_of(ended)[0].last_day is None


@pytest.mark.article("Wi 7b(3)(a)")
def test_an_extension_granted_today_or_of_unknown_ground_is_asked_about() -> None:
    """A birth today, and an extension granted today; one granted for literacy counted no circumstance."""
    birth = happened(K.CHILDBIRTH, ON)
    assert claim_of(birth, decisions=(extension(ON, months=3),))[0].eligible is None
    assert claim_of(birth, decisions=(extension(ON, months=3, ground=None),))[0].eligible is None
    assert claim_of(birth, decisions=(extension(ON, months=3, grants=False),))[0].eligible is True
    assert claim_of(birth, decisions=(extension(date(2020, 6, 2), months=3),))[0].eligible is True
    assert claim_of(birth, decisions=(extension(ON, months=3, ground=Ground.LITERACY_COURSE),))[0].eligible is True
