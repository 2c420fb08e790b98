"""What a dossier says for the obligation of the Wi2007: residence since 2007, school, documents, decisions."""

from __future__ import annotations

from datetime import date
from typing import Any

import attrs
import pytest

from inburgering.dossier import (
    Decision,
    DecisionKind,
    Diploma,
    DiplomaKind,
    Dossier,
    ExamPart,
    Level,
    Loan,
    Person,
    Purpose,
    Registration,
    Request,
    RequestKind,
    ResidenceGround,
    ResidenceRight,
    Schooling,
    SchoolingKind,
    Sponsor,
)
from inburgering.facts import earlier_facts_on, facts_on
from inburgering.rules import NEVER, Known, Span, value_of
from wi2007 import obligation as o
from wi2007 import period

ON = date(2010, 6, 1)
LANGUAGE = (ExamPart.READING, ExamPart.LISTENING, ExamPart.WRITING, ExamPart.SPEAKING)


def right(first: Any, last: Any = NEVER, **more: Any) -> ResidenceRight:
    plain: dict[str, Any] = {
        "ground": ResidenceGround.A,
        "purpose": Purpose.FAMILY,
        "made_known": first,
        "sponsor": Sponsor(is_dutch=True),
        "temporary_by_decision": False,
    }
    return ResidenceRight(first_day=first, last_day=last, **(plain | more))


def facts(dossier: Dossier, on: date = ON) -> dict[str, Known]:
    return facts_on(dossier, on) | earlier_facts_on(dossier, on)


def held(*diplomas: Diploma, on: date = ON) -> dict[str, Known]:
    return facts(Dossier(diplomas=diplomas), on)


def person(**more: Any) -> Person:
    plain: dict[str, Any] = {
        "born": date(1980, 5, 10),
        "died": NEVER,
        "nationalities": ("MA",),
        "free_movement_family": False,
        "integrated_elsewhere_long_term": False,
        "treaty_protected": False,
        "win_newcomer": False,
        "clergy_work": (),
    }
    return Person(**(plain | more))


@pytest.mark.article("Wi 3(1)")
def test_a_whole_dossier_is_decided() -> None:
    """The partner of a Dutch citizen, valid from February and made known in March 2010: obliged from March."""
    dossier = Dossier(
        person=person(),
        residence=(right(date(2010, 2, 1), made_known=date(2010, 3, 1)),),
        registrations=(Registration(first_day=date(2010, 2, 5), last_day=NEVER),),
        schooling=(),
        diplomas=(),
        decisions=(),
        exams=(),
    )
    known = facts(dossier)
    assert known["first_right_in_force"] == date(2010, 2, 1)
    assert value_of(o.settled, known) is False
    assert value_of(o.obliged, known) is True
    assert date(2010, 3, 1) == value_of(o.obligation_first_day, known)


@pytest.mark.article("Wi 1(1)(c)")
@pytest.mark.parametrize(
    ("rights", "win", "expected"),
    [
        ((right(date(1990, 1, 1)),), False, True),
        ((right(date(1990, 1, 1)),), True, False),
        ((right(date(1990, 1, 1)),), None, None),
        ((right(date(2007, 1, 1)),), False, True),
        ((right(date(2007, 1, 2)),), False, False),
        ((right(date(2007, 1, 2)),), None, False),
        # A student in 2006, whose stay became lasting in 2009 without a day between: lawfully here since 2007.
        (
            (right(date(2006, 9, 1), date(2009, 8, 31), purpose=Purpose.STUDY), right(date(2009, 9, 1))),
            False,
            True,
        ),
        # A month without any right in between is left open.
        (
            (right(date(2006, 9, 1), date(2009, 7, 31), purpose=Purpose.STUDY), right(date(2009, 9, 1))),
            False,
            None,
        ),
        # Gone before 2007, back after it.
        ((right(date(2000, 1, 1), date(2006, 6, 30)), right(date(2007, 3, 1))), False, False),
        # A row that ended before 2007.
        ((right(date(2000, 1, 1), date(2005, 6, 30)),), False, False),
        ((right(Span(date(2006, 1, 1), date(2007, 12, 31))),), False, None),
        # Waiting on 1 January 2007: the wait may have ended in a permit.
        (
            (
                right(date(2000, 1, 1), date(2006, 11, 30)),
                right(date(2006, 12, 1), date(2007, 2, 28), ground=ResidenceGround.G),
                right(date(2007, 3, 1)),
            ),
            False,
            None,
        ),
    ],
)
def test_who_is_an_old_resident(rights: tuple[ResidenceRight, ...], win: bool | None, expected: bool | None) -> None:
    """Lawfully here since 1 January 2007, for whatever purpose, and no newcomer of the WIN the day before."""
    dossier = Dossier(person=person(win_newcomer=win), residence=rights)
    assert expected is facts(dossier).get("resident_on_2007_start")


@pytest.mark.article("Wi 5(2)(a)")
@pytest.mark.parametrize(
    ("code", "on", "union"),
    [
        ("HR", date(2013, 6, 30), False),
        ("HR", date(2013, 7, 1), True),
        ("GB", date(2010, 1, 1), True),
        ("GB", date(2020, 1, 31), True),
        ("GB", date(2020, 2, 1), None),
        ("GB", date(2021, 1, 1), False),
        ("RO", date(2007, 1, 1), True),
        ("NO", date(2007, 1, 1), True),
        ("MA", date(2010, 1, 1), False),
    ],
)
def test_a_union_nationality_counts_while_the_country_is_a_member(code: str, on: date, union: bool | None) -> None:
    """Croatia from 1 July 2013; the United Kingdom until 31 January 2020, the rest of that year is left open."""
    assert union is facts(Dossier(person=Person(nationalities=(code,))), on).get("union_national")


@pytest.mark.article("Wi 64", "Besluit 1.1(n)")
def test_the_win_and_the_pardon_are_read_from_the_person() -> None:
    """Said, they are facts; not said, they are unknown."""
    known = facts(Dossier(person=Person(win_newcomer=True, pardon=False)))
    assert (known["win_newcomer_2006"], known["general_pardon"]) == (True, False)
    assert not {"win_newcomer_2006", "general_pardon"} & facts(Dossier(person=Person())).keys()


@pytest.mark.article("Wi 5(1)(b)", "Leerplichtwet 3(1)")
@pytest.mark.parametrize(
    ("first", "last", "years"),
    [
        # Born 10 May 1990: from 1 June 1995 up to and including 31 July 2006, the school year of the 16th birthday.
        (date(1995, 6, 1), date(2003, 5, 30), 7),
        (date(1995, 6, 1), date(2003, 5, 31), 8),
        (date(1998, 8, 1), NEVER, 8),
        (date(1998, 8, 2), NEVER, 7),
        (date(1990, 5, 10), date(1995, 5, 31), 0),
    ],
)
def test_years_registered_at_the_age_of_compulsory_schooling(first: date, last: date, years: int) -> None:
    """What lies before the month after the fifth birthday, or after the school year of the 16th, does not count."""
    dossier = Dossier(
        person=Person(born=date(1990, 5, 10)), registrations=(Registration(first_day=first, last_day=last),)
    )
    assert years == facts(dossier)["years_at_compulsory_age"]


@pytest.mark.article("Wi 5(1)(d)", "Wi 5(1)(e)")
def test_schooling_now_by_kind() -> None:
    """Compulsory schooling, the qualification duty, and education that follows directly, each apart."""

    def now(**more: Any) -> tuple[Known, ...]:
        known = facts(Dossier(schooling=(Schooling(first_day=date(2009, 8, 1), last_day=date(2010, 7, 31), **more),)))
        names = ("in_full_compulsory_schooling", "under_qualification_duty", "in_direct_exempting_education")
        return tuple(known.get(name) for name in names)

    assert now(kind=SchoolingKind.COMPULSORY, follows_directly=False) == (True, False, False)
    assert now(kind=SchoolingKind.QUALIFICATION, follows_directly=False) == (False, True, False)
    assert now(kind=SchoolingKind.EXEMPTING, follows_directly=True) == (False, False, True)
    assert now(kind=SchoolingKind.EXEMPTING, follows_directly=False) == (False, False, False)
    assert now(kind=SchoolingKind.EXEMPTING) == (False, False, None)
    assert facts(Dossier(schooling=()))["in_full_compulsory_schooling"] is False


@pytest.mark.article("Wi 5(1)(d)", "Leerplichtwet 4a")
@pytest.mark.parametrize(
    ("kind", "born", "known", "last"),
    [
        (SchoolingKind.COMPULSORY, date(1994, 1, 1), date(2010, 3, 1), date(2011, 7, 31)),
        (SchoolingKind.COMPULSORY, date(1990, 1, 1), date(2010, 3, 1), False),
        (SchoolingKind.QUALIFICATION, date(1990, 1, 1), date(2007, 6, 1), False),
        (SchoolingKind.QUALIFICATION, date(1990, 1, 1), date(2007, 9, 1), None),
        (SchoolingKind.QUALIFICATION, date(1990, 1, 1), date(2007, 11, 26), date(2007, 12, 31)),
        (SchoolingKind.QUALIFICATION, date(1993, 3, 10), date(2010, 3, 1), date(2011, 3, 9)),
        (SchoolingKind.OTHER, date(1994, 1, 1), date(2010, 3, 1), False),
    ],
)
def test_the_schooling_that_ran_when_the_duty_could_begin(
    kind: SchoolingKind, born: date, known: date, last: date | bool | None
) -> None:
    """By kind and by day: the qualification duty did not exempt in the text of 2007, and nothing of it does from 18 on."""
    school = Schooling(
        first_day=date(2006, 8, 1),
        last_day=date(2011, 7, 31),
        kind=kind,
        follows_directly=False,
        leads_to_exempting_document=False,
    )
    dossier = Dossier(person=person(born=born), residence=(right(known),), schooling=(school,))
    found = facts(dossier, date(2011, 9, 1))
    assert found.get("schooling_at_2007_start") is (None if last is None else last is not False)
    assert found.get("schooling_at_2007_start_last_day") == (last or None)


YOUNG = person(born=date(1994, 3, 10))
SCHOOL = Schooling(
    kind=SchoolingKind.QUALIFICATION, first_day=date(2010, 9, 1), last_day=date(2012, 3, 9), follows_directly=False
)
STUDY = Schooling(
    kind=SchoolingKind.EXEMPTING, first_day=date(2012, 4, 1), last_day=date(2012, 9, 30), follows_directly=True
)


@pytest.mark.article("Wi 5(1)(d)", "Wi 5(1)(e)")
@pytest.mark.parametrize(
    ("schooling", "on", "last"),
    [
        ((SCHOOL,), date(2010, 8, 31), None),  # not begun yet
        ((SCHOOL,), date(2010, 9, 1), date(2012, 3, 9)),
        ((SCHOOL,), date(2012, 10, 15), date(2012, 3, 9)),
        ((SCHOOL, STUDY), date(2012, 3, 31), date(2012, 3, 9)),
        ((SCHOOL, STUDY), date(2012, 10, 15), date(2012, 9, 30)),
        ((STUDY,), date(2012, 10, 15), date(2012, 9, 30)),
        # Begun by 10 May 2012, two months after the eighteenth birthday, or later.
        ((attrs.evolve(STUDY, first_day=date(2012, 5, 10)),), date(2012, 10, 15), date(2012, 9, 30)),
        ((attrs.evolve(STUDY, first_day=date(2012, 5, 11)),), date(2012, 10, 15), None),
        ((attrs.evolve(STUDY, follows_directly=False),), date(2012, 10, 15), None),
        # School from 18 on is no compulsory schooling.
        ((attrs.evolve(SCHOOL, first_day=date(2012, 3, 10), last_day=date(2012, 7, 1)),), date(2012, 10, 15), None),
    ],
)
def test_schooling_begun_after_the_right_keeps_the_duty_away_too(
    schooling: tuple[Schooling, ...], on: date, last: date | None
) -> None:
    """Right on 1 August 2010 at the age of 16, school a month later: until 18, and a study that follows it until its end."""
    known = [attrs.evolve(s, leads_to_exempting_document=s.kind is SchoolingKind.EXEMPTING) for s in schooling]
    dossier = Dossier(person=YOUNG, residence=(right(date(2010, 8, 1)),), schooling=tuple(known))
    found = facts(dossier, on)
    assert found["schooling_at_2007_start"] is (last is not None)
    assert last == found.get("schooling_at_2007_start_last_day")


@pytest.mark.article("Wi 5(1)(d)", "Wi 7(1)")
def test_the_term_begins_the_day_after_school_that_began_after_the_right() -> None:
    """School from 1 September 2010 to 9 March 2012: a term from 10 March 2012 to 9 September 2015."""
    dossier = Dossier(
        person=YOUNG,
        residence=(right(date(2010, 8, 1)),),
        registrations=(Registration(first_day=date(2010, 8, 1), last_day=NEVER),),
        schooling=(SCHOOL,),
        diplomas=(),
        decisions=(),
        exams=(),
    )
    known = facts(dossier, date(2012, 6, 1))
    assert value_of(o.obliged, known) is True
    assert date(2012, 3, 10) == value_of(o.obligation_first_day, known)
    assert date(2015, 9, 9) == value_of(period.period_last_day, known)
    assert value_of(o.obliged, facts(dossier, date(2012, 3, 9))) is False


@pytest.mark.article("Wi 5(1)(d)")
def test_school_that_may_be_a_study_after_18_is_left_open() -> None:
    """Whether it follows directly is not said: of school that is over by then it does not matter, of longer school it does."""

    def last(day: date) -> Known:
        school = attrs.evolve(SCHOOL, last_day=day, follows_directly=None)
        dossier = Dossier(person=YOUNG, residence=(right(date(2010, 8, 1)),), schooling=(school,))
        return facts(dossier, date(2012, 6, 1)).get("schooling_at_2007_start_last_day")

    assert date(2012, 3, 9) == last(date(2012, 3, 9))
    assert last(date(2012, 3, 10)) is None


@pytest.mark.article("Wi 5(1)(b)", "Wi 5(1)(c)", "Besluit 2.3(1)(j)")
@pytest.mark.parametrize(
    ("diplomas", "expected"),
    [
        ((), False),
        ((Diploma(kind=DiplomaKind.VWO, awarded=date(2010, 3, 1)),), True),
        ((Diploma(kind=DiplomaKind.VWO, awarded=date(2010, 3, 2)),), False),
        ((Diploma(kind=DiplomaKind.SURINAME, awarded=date(2000, 3, 2), dutch_pass=False),), False),
        ((Diploma(kind=DiplomaKind.VWO),), None),
        ((Diploma(kind=DiplomaKind.WIN_CERTIFICATE, awarded=date(2005, 1, 1), level=Level.A2),), None),
        ((Diploma(kind=DiplomaKind.WIN_CERTIFICATE, awarded=date(2005, 1, 1), parts=()),), False),
        (None, None),
    ],
)
def test_an_exemption_already_held_when_the_duty_could_begin(
    diplomas: tuple[Diploma, ...] | None, expected: bool | None
) -> None:
    """On 1 March 2010 itself it was in time; whether a WIN certificate was enough is left open."""
    dossier = Dossier(
        person=person(),
        residence=(right(date(2010, 3, 1)),),
        registrations=(Registration(first_day=date(2010, 3, 1), last_day=NEVER),),
        schooling=(),
        diplomas=diplomas,
        decisions=(),
    )
    assert expected is facts(dossier, date(2012, 6, 1)).get("exempt_at_2007_start")


@pytest.mark.article("Wi 5(1)")
def test_a_decision_and_years_at_school_age_exempt_beforehand_too() -> None:
    """An exemption decided on 1 March 2010 at the latest; eight years registered as a child."""
    base = Dossier(
        person=person(), residence=(right(date(2010, 3, 1)),), registrations=(), schooling=(), diplomas=(), decisions=()
    )

    def found(dossier: Dossier) -> Known:
        return facts(dossier, date(2012, 6, 1)).get("exempt_at_2007_start")

    for dated, expected in ((date(2010, 3, 1), True), (date(2010, 3, 2), False)):
        decided = Decision(kind=DecisionKind.EXEMPTION, dated=dated, grants=True)
        assert found(attrs.evolve(base, decisions=(decided,))) is expected
    child = Registration(first_day=date(1986, 1, 1), last_day=date(1994, 12, 31))
    assert found(attrs.evolve(base, registrations=(child,))) is True
    assert found(attrs.evolve(base, schooling=None)) is None
    assert found(attrs.evolve(base, residence=None)) is None


@pytest.mark.article("Wi 5(1)(c)", "Wi 5(1)(d)")
def test_a_diploma_got_at_school_is_held_beforehand() -> None:
    """School kept the duty away until 9 March 2012, and the diploma came on 1 July 2011: no duty ever bound."""
    dossier = Dossier(
        person=YOUNG,
        residence=(right(date(2010, 8, 1)),),
        registrations=(Registration(first_day=date(2010, 8, 1), last_day=NEVER),),
        schooling=(SCHOOL,),
        diplomas=(Diploma(kind=DiplomaKind.HAVO, awarded=date(2011, 7, 1)),),
        decisions=(),
        exams=(),
    )
    known = facts(dossier, date(2012, 6, 1))
    assert known["exempt_at_2007_start"] is True
    assert NEVER == value_of(o.obligation_first_day, known)


@pytest.mark.article("Besluit 2.3(1)")
@pytest.mark.parametrize(
    ("kind", "fact"),
    [
        (DiplomaKind.INTEGRATION_OLD, "holds_old_act_diploma"),
        (DiplomaKind.VMBO_OTHER, "holds_any_dutch_diploma"),
        (DiplomaKind.MBO_1, "holds_any_dutch_diploma"),
        (DiplomaKind.UNIVERSITY, "holds_any_dutch_diploma"),
        (DiplomaKind.STATE_EXAM_NT2, "holds_state_exam_nt2"),
        (DiplomaKind.SHORT_EXEMPTION_TEST, "short_test_document"),
    ],
)
def test_documents_that_count_by_kind(kind: DiplomaKind, fact: str) -> None:
    """Held from the day of award on; an unknown day leaves it open."""
    assert held(Diploma(kind=kind, awarded=ON))[fact] is True
    assert held(Diploma(kind=kind, awarded=date(2010, 6, 2)))[fact] is False
    assert fact not in held(Diploma(kind=kind))
    assert held()[fact] is False


@pytest.mark.article("Besluit 2.3(1)(d)-(h)")
@pytest.mark.parametrize(
    "kind",
    [
        DiplomaKind.BELGIUM,
        DiplomaKind.SURINAME,
        DiplomaKind.ARUBA,
        DiplomaKind.CARIBBEAN_NETHERLANDS,
        DiplomaKind.INTERNATIONAL_SCHOOL,
    ],
)
@pytest.mark.parametrize("passed", [True, False, None])
def test_documents_from_elsewhere_count_with_a_pass_in_dutch(kind: DiplomaKind, passed: bool | None) -> None:
    """Without a pass they do not; unknown stays unknown."""
    assert passed is held(Diploma(kind=kind, awarded=ON, dutch_pass=passed)).get("holds_diploma_with_dutch")


@pytest.mark.article("Besluit 2.3(1)(i)", "Besluit 2.4(2)")
def test_the_naturalisation_test_by_its_parts() -> None:
    """With all four skills it exempts; the part on society keeps its own day."""
    kind, awarded, tested = DiplomaKind.NATURALISATION_TEST, date(2007, 3, 1), date(2007, 2, 1)
    whole = held(Diploma(kind=kind, awarded=awarded, parts=(*LANGUAGE, ExamPart.KNS), tested=tested))
    assert whole["naturalisation_with_language"] is True
    assert whole["naturalisation_society_tested"] == tested
    society = held(Diploma(kind=kind, awarded=awarded, parts=(ExamPart.KNS,), tested=tested))
    assert society["naturalisation_with_language"] is False
    silent = held(Diploma(kind=kind, awarded=awarded, tested=tested))
    assert not {"naturalisation_with_language", "naturalisation_society_tested"} & silent.keys()
    assert held()["naturalisation_society_tested"] == NEVER


@pytest.mark.article("Besluit 2.3(1)(j)", "ECLI:NL:RBROT:2010:BL3689")
def test_a_win_certificate_shows_levels_or_no_results() -> None:
    """NT2 level 2 is A2, level 1 is A1; a certificate without results (no parts) shows nothing."""
    win: dict[str, Any] = {"kind": DiplomaKind.WIN_CERTIFICATE, "awarded": date(2005, 1, 1)}
    low = held(Diploma(**win, oral_level=Level.A2, written_level=Level.A1, score=80, tested=date(2004, 1, 1)))
    assert (low["win_language_a1"], low["win_language_a2"]) == (True, False)
    assert (low["win_society_score"], low["win_society_tested"]) == (80, date(2004, 1, 1))
    high = held(Diploma(**win, level=Level.A2, society_level=True))
    assert (high["win_language_a1"], high["win_language_a2"], high["win_society_level"]) == (True, True, True)
    weak = held(Diploma(**win, oral_level=Level.A1, written_level=Level.A1))
    assert weak["win_language_a1"] is False
    empty = held(Diploma(**win, parts=()))
    assert (empty["win_language_a1"], empty["win_society_level"]) == (False, False)
    assert "win_language_a1" not in held(Diploma(**win))
    assert held()["win_society_tested"] == NEVER


@pytest.mark.article("Besluit 2.3(1)(k)", "Regeling 2.2a-2.2c")
def test_other_language_documents() -> None:
    """The certificate for settled persons, a statement of a training centre, points abroad, a CNaVT profile."""
    levels: dict[str, Any] = {"oral_level": Level.A2, "written_level": Level.A1, "awarded": date(2006, 1, 1)}
    assert held(Diploma(kind=DiplomaKind.SETTLED_CERTIFICATE, **levels))["settled_certificate"] is True
    roc = held(Diploma(kind=DiplomaKind.ROC_STATEMENT, tested=date(2005, 12, 1), **levels))
    assert (roc["roc_language_a1"], roc["roc_language_a2"], roc["roc_tested"]) == (True, False, date(2005, 12, 1))
    abroad = held(Diploma(kind=DiplomaKind.BASIC_EXAM_TGN, awarded=date(2008, 1, 1), score=37))
    assert (abroad["abroad_speaking_points"], held()["abroad_speaking_points"]) == (37, 0)
    assert held(Diploma(kind=DiplomaKind.CNAVT, awarded=ON, level=Level.B1))["cnavt_profile"] is True
    assert "cnavt_profile" not in held(Diploma(kind=DiplomaKind.CNAVT, awarded=ON))
    two = held(*(Diploma(kind=DiplomaKind.ROC_STATEMENT, tested=date(y, 1, 1), **levels) for y in (2004, 2005)))
    assert "roc_tested" not in two


@pytest.mark.article("Besluit 2.5", "Besluit 2.7", "Wi 22(1)")
def test_decisions_and_requests_of_then() -> None:
    """An earlier exemption, the programme that was fixed first, a loan that was asked for."""

    def decided(kind: DecisionKind | None, day: date | None, **more: Any) -> Decision:
        return Decision(kind=kind, dated=day, **more)

    earlier = Dossier(decisions=(decided(DecisionKind.EARLIER_EXEMPTION, date(2001, 1, 1)),))
    assert facts(earlier)["earlier_exemption"] is True
    assert facts(Dossier(decisions=()))["earlier_exemption"] is False
    assert "earlier_exemption" not in facts(Dossier(decisions=(decided(None, date(2001, 1, 1)),)))
    programme = Dossier(
        decisions=(
            decided(DecisionKind.PROVISION, date(2010, 5, 1)),
            decided(DecisionKind.PROVISION, date(2009, 5, 1), grants=False),
            decided(DecisionKind.PROVISION, date(2010, 4, 1)),
        )
    )
    assert facts(programme)["provision_fixed"] == date(2010, 4, 1)
    assert facts(programme, date(2010, 3, 31))["provision_fixed"] == NEVER
    asked = Dossier(requests=(Request(kind=RequestKind.LOAN, received=ON),))
    assert facts(asked)["loan_asked_2007"] is True
    assert facts(asked, date(2010, 5, 31))["loan_asked_2007"] is False
    assert facts(Dossier(loans=(Loan(granted=date(2009, 1, 1)),)))["loan_asked_2007"] is True
    assert "loan_asked_2007" not in facts(Dossier())
    document = Diploma(kind=DiplomaKind.SHORT_EXEMPTION_TEST, awarded=date(2008, 1, 1))
    assert facts(Dossier(diplomas=(document,)))["short_test_taken"] is True
    assert "short_test_taken" not in facts(Dossier(diplomas=()))
