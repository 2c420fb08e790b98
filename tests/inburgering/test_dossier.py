from __future__ import annotations

import json
import pickle
import re
import subprocess
import sys
from datetime import date, datetime
from typing import Any

import jsonschema
import pytest

import inburgering.dossier as room
from inburgering.dossier import (
    ClergyWork,
    Diploma,
    Dossier,
    ExamResult,
    Fine,
    Impairments,
    Intake,
    LearnabilityTest,
    Level,
    Loan,
    Map,
    Person,
    Pip,
    Purpose,
    Pvt,
    Registration,
    ResidenceGround,
    ResidenceRight,
    Route,
    SelfReliance,
    dossier_schema,
)
from inburgering.errors import DossierError, Fault, InburgeringError
from inburgering.rules import NEVER, Codes, Span

VALIDATOR = jsonschema.Draft202012Validator(dossier_schema())


def faults(raw: Any) -> tuple[Fault, ...]:
    """The faults of plain data (an object) or of JSON text (bytes, text)."""
    with pytest.raises(DossierError) as caught:
        Dossier.from_json(raw) if isinstance(raw, bytes | str) else Dossier.from_dict(raw)
    return caught.value.faults


def fault(raw: Any) -> Fault:
    """The one fault."""
    (only,) = faults(raw)
    return only


def test_nothing_is_required() -> None:
    """An empty object is a dossier of which nothing is known."""
    assert Dossier() == Dossier.from_json(b"{}")


def test_left_out_and_null_are_unknown() -> None:
    """A field left out and a field that is null both read as None."""
    assert Dossier() == Dossier.from_dict({"pips": None, "person": None})


def test_none_is_known_to_be_absent() -> None:
    """The word none means a day that does not come, or an empty list; it is not unknown."""
    dossier = Dossier.from_dict({"pips": "none", "exams": [], "residence": [{"last_day": "none"}]})
    assert Dossier(pips=(), exams=(), residence=(ResidenceRight(last_day=NEVER),)) == dossier


@pytest.mark.parametrize(
    ("field", "absent"),
    [
        ("impairments", Impairments(visual=False, hearing=False, deemed_unable=False, rehabilitation=False)),
        ("intake", Intake(summonses=(), completed=NEVER, in_absence=False)),
        ("pvt", Pvt(hours=0, introduced=False, activity_done=False, signed=NEVER)),
        ("map", Map(practical_hours=0, themes_done=False, final_interview=NEVER)),
        ("self_reliance", SelfReliance(final_interview=NEVER)),
    ],
)
def test_an_object_may_be_known_to_be_absent(field: str, absent: Any) -> None:
    """No PVT is not an unknown PVT: none says of everything in it that it is not there."""
    assert absent == getattr(Dossier.from_dict({field: "none"}), field)
    assert VALIDATOR.is_valid({field: "none"})


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2023-04-24", date(2023, 4, 24)),
        ("2024-02-29", date(2024, 2, 29)),
        ("1980", Span(date(1980, 1, 1), date(1980, 12, 31))),
        ("2024-02", Span(date(2024, 2, 1), date(2024, 2, 29))),
        ("2023-02", Span(date(2023, 2, 1), date(2023, 2, 28))),
        ("2022-03-01/2022-05-15", Span(date(2022, 3, 1), date(2022, 5, 15))),
        ("none", NEVER),
    ],
)
def test_days_may_be_partly_known(text: str, day: date | Span) -> None:
    """Each form of a day is read, and written as it was."""
    dossier = Dossier.from_dict({"person": {"died": text}})
    assert Dossier(person=Person(died=day)) == dossier
    assert {"schema": "inburgering/dossier/1", "person": {"died": text}} == dossier.to_dict()
    assert VALIDATOR.is_valid(dossier.to_dict())


BAD_DAYS = [
    "2023-02-30",
    "2023-02-29",
    "1900-02-29",
    "2023-13-01",
    "2023-13",
    "2023-1-1",
    "23-01-01",
    "2023-00-10",
    "2023-04-31",
    "20230101",
    "01-02-2023",
    "2023-01-01\n",
    "2023-01-01T00:00:00",
    "2023/2024",
    "2023-01-01/",
    "0000",
    "0999-01-01",
    "9999-12-31",
    "9999",
    "None",
    "",
    "\u0662\u0660\u0662\u0663",
    20230101,
    2023,
    True,
    [],
]


@pytest.mark.parametrize("day", BAD_DAYS)
def test_impossible_days_are_refused_by_reader_and_schema(day: object) -> None:
    """A day that does not exist, or is not written in full, is a fault of that one field."""
    raw = {"person": {"died": day}}
    assert "person.died" == fault(raw).path
    assert not VALIDATOR.is_valid(raw)


def test_a_stretch_that_runs_backward_is_no_day() -> None:
    """Between two days, the first comes first."""
    assert "person.born" == fault({"person": {"born": "2022-05-01/2022-03-01"}}).path


BAD = [
    ([], ""),
    ("none", ""),
    (7, ""),
    ({"persons": {}}, "persons"),
    ({"person": []}, "person"),
    ({"person": "none"}, "person"),
    ({"person": {"born": "none"}}, "person.born"),
    ({"person": {"nationalities": ["Dutch"]}}, "person.nationalities[0]"),
    ({"person": {"nationalities": [None]}}, "person.nationalities[0]"),
    ({"person": {"nationalities": "NL"}}, "person.nationalities"),
    ({"person": {"treaty_protected": "false"}}, "person.treaty_protected"),
    ({"person": {"treaty_protected": 0}}, "person.treaty_protected"),
    ({"person": {"bsn": 123456782}}, "person.bsn"),
    ({"person": {"bsn": "12345678"}}, "person.bsn"),
    ({"person": {"v_number": "123456789"}}, "person.v_number"),
    ({"pips": {}}, "pips"),
    ({"pips": [[]]}, "pips[0]"),
    ({"pips": [{}, {"route": "B1"}]}, "pips[1].route"),
    ({"pips": [{"intensity_hours": -1}]}, "pips[0].intensity_hours"),
    ({"pips": [{"intensity_hours": 1.5}]}, "pips[0].intensity_hours"),
    ({"pips": [{"intensity_hours": "600"}]}, "pips[0].intensity_hours"),
    ({"pips": [{"intensity_hours": True}]}, "pips[0].intensity_hours"),
    ({"pips": [{"intensity_hours": 100_000_000}]}, "pips[0].intensity_hours"),
    ({"registrations": [{"municipality": 344}]}, "registrations[0].municipality"),
    ({"schema": "inburgering/dossier/2"}, "schema"),
    ({"schema": None}, "schema"),
    ({"exams": [{}] * 1001}, "exams"),
]


@pytest.mark.parametrize(("raw", "path"), BAD)
def test_wrong_values_are_refused_by_reader_and_schema(raw: Any, path: str) -> None:
    """Each wrong type, unknown field, unknown code and number out of bounds is one fault, at its path."""
    assert path == fault(raw).path
    assert not VALIDATOR.is_valid(raw)


@pytest.mark.parametrize("number", [0, 600, 450.0, 99_999_999])
def test_whole_numbers_are_accepted_by_reader_and_schema(number: float) -> None:
    """A whole number is a whole number however JSON writes it; 0 is known."""
    raw = {"pips": [{"intensity_hours": number}]}
    assert (Pip(intensity_hours=int(number)),) == Dossier.from_dict(raw).pips
    assert VALIDATOR.is_valid(raw)


def test_a_period_runs_forward() -> None:
    """A last day before the first day is a fault; the same day is not."""
    assert "residence[0].last_day" == fault({"residence": [{"first_day": "2022-01-02", "last_day": "2022-01-01"}]}).path
    Dossier.from_dict({"residence": [{"first_day": "2022-01-01", "last_day": "2022-01-01"}]})


def test_partly_known_days_are_a_fault_only_if_surely_wrong() -> None:
    """A period from some day in 2022 to a day in 2022 may run forward; to a day in 2021 it cannot."""
    Dossier.from_dict({"residence": [{"first_day": "2022", "last_day": "2022-01-01"}]})
    Dossier.from_dict({"residence": [{"first_day": "2022-06-01", "last_day": "2022"}]})
    assert "residence[0].last_day" == fault({"residence": [{"first_day": "2022", "last_day": "2021-12-31"}]}).path


def test_periods_inside_a_person_run_forward_too() -> None:
    """The path of a fault leads to where it is, however deep."""
    raw = {"person": {"clergy_work": [{"pauses": [{"first_day": "2023-05-01", "last_day": "2023-04-30"}]}]}}
    assert "person.clergy_work[0].pauses[0].last_day" == fault(raw).path


@pytest.mark.parametrize("field", ["residence", "registrations", "schooling"])
def test_nothing_begins_before_birth(field: str) -> None:
    """A permit, registration or schooling that begins the day before birth is a fault; on the day itself it is not."""
    person = {"born": "2000-06-15"}
    found = fault({"person": person, field: [{}, {"first_day": "2000-06-14"}]})
    assert f"{field}[1].first_day" == found.path
    assert "2000" not in str(found)
    Dossier.from_dict({"person": person, field: [{"first_day": "2000-06-15"}]})


def test_no_diploma_before_birth() -> None:
    """A diploma awarded before birth is a fault."""
    raw = {"person": {"born": "2000"}, "diplomas": [{"awarded": "1999-12-31"}]}
    assert "diplomas[0].awarded" == fault(raw).path


def test_death_is_not_before_birth() -> None:
    """Died before born is a fault; born and died on one day is not."""
    assert "person.died" == fault({"person": {"born": "2000-01-02", "died": "2000-01-01"}}).path
    Person(born=date(2000, 1, 1), died=date(2000, 1, 1))


@pytest.mark.article("Vw 2000 art. 8")
def test_exclusive_rights_follow_one_another() -> None:
    """Rights on grounds a to d may not share a day; the next may begin the day after."""
    first = {"ground": "a", "first_day": "2022-01-01", "last_day": "2022-12-31"}
    found = fault({"residence": [first, {"ground": "c", "first_day": "2022-12-31", "last_day": "none"}]})
    assert ("residence[1]", "a right on ground c that overlaps residence[0] on ground a") == (found.path, found.found)
    Dossier.from_dict({"residence": [first, {"ground": "c", "first_day": "2023-01-01", "last_day": "none"}]})


@pytest.mark.parametrize(
    "other",
    [
        {"ground": "g", "first_day": "2022-06-01", "last_day": "none"},
        {"first_day": "2022-06-01", "last_day": "none"},
        {"ground": "b", "first_day": "2022-06-01"},
        {"ground": "b", "last_day": "none"},
        {"ground": "b", "first_day": "2022-06-01/2023-06-01", "last_day": "none"},
    ],
)
def test_only_what_surely_overlaps_is_a_fault(other: dict[str, str]) -> None:
    """Another ground, an unknown ground and an unknown day leave room for both rights to stand."""
    first = {"ground": "a", "first_day": "2022-01-01", "last_day": "2022-12-31"}
    assert 2 == len(Dossier.from_dict({"residence": [first, other]}).residence or ())


@pytest.mark.article("Wet 8(1)")
@pytest.mark.parametrize("level", ["a1", "a2"])
def test_no_plan_on_the_education_route_below_b1(level: str) -> None:
    """A plan on the education route at A2 is a fault; at B1, B2 or without a level it is not."""
    assert "pips[0].level" == fault({"pips": [{"route": "education", "level": level}]}).path
    for good in (Level.B1, Level.B2, None):
        Pip(route=Route.EDUCATION, level=good)
    Pip(route=Route.B1, level=Level.A2)


def test_more_attended_than_bought_is_not_a_fault_of_form() -> None:
    """It is for an audit to find; the dossier can say it."""
    Dossier.from_dict({"courses": [{"hours_bought": 100, "hours_attended": 101}]})


def test_every_fault_is_listed_at_once() -> None:
    """Faults of one value, between fields and between objects stand in one message, none hiding another."""
    raw = {
        "person": {"born": "2000-01-01", "died": "2023-02-30", "nationality": "NL"},
        "residence": [
            {"ground": "a", "first_day": "1999-01-01", "last_day": "none", "purpose": "stduy"},
            7,
            {"ground": "c", "first_day": "2022-01-01", "last_day": "none"},
            {"first_day": "2022-01-01", "last_day": "2021-01-01"},
        ],
        "courses": [{"hours_attended": -3}],
        "pips": [{"route": "education", "level": "a2", "dated": 5}],
    }
    listed = faults(raw)
    assert sorted(
        [
            "person.nationality",
            "person.died",
            "residence[0].purpose",
            "residence[0].first_day",
            "residence[1]",
            "residence[2]",
            "residence[3].last_day",
            "courses[0].hours_attended",
            "pips[0].level",
            "pips[0].dated",
        ]
    ) == sorted(entry.path for entry in listed)
    message = str(DossierError(listed))
    assert message.startswith("10 faults in the dossier:\n")
    assert all(f"\n  {entry}" in message for entry in listed)


def test_a_misspelt_field_is_recognised() -> None:
    """An unknown field is answered with the field that was probably meant."""
    assert fault({"residence": [{"firstDay": "2022"}]}).allowed.startswith("did you mean 'first_day'? ")
    assert fault({"learnabilityTest": []}).allowed.startswith("did you mean 'learnability_tests'? ")


def test_a_misspelt_code_is_recognised() -> None:
    """An unknown code is quoted, with the code that was probably meant and all that are allowed."""
    found = fault({"pips": [{"route": "self reliance"}]})
    assert ("'self reliance'", "did you mean 'self_reliance'? one of b1, education, self_reliance") == (
        found.found,
        found.allowed,
    )


BSN, V_NUMBER = "123456782", "1234567890"


@pytest.mark.parametrize("secret", [BSN, V_NUMBER, 123456782, 1234567890, 12345672, "1234.56.782", "BSN 123456782"])
@pytest.mark.parametrize(
    "place",
    [
        lambda secret: {"person": {"born": secret}},
        lambda secret: {"person": {"bsn": [secret]}},
        lambda secret: {"person": {"v_number": {"nummer": secret}}},
        lambda secret: {"pips": [{"route": secret, "literacy": [secret]}]},
        lambda secret: {"fines": [{"amount_cents": -secret if isinstance(secret, int) else secret}]},
        lambda secret: {"person": {"treaty_protected": secret}},
        lambda secret: {str(secret): 1},
        lambda secret: {f"bsn_{secret}": 1},
        lambda secret: {"schema": secret},
        lambda secret: {"reference": [secret]},
        lambda secret: secret,
    ],
)
def test_an_identifier_is_never_repeated(secret: str | int, place: Any) -> None:
    """An identifier in the wrong place is described, not quoted: not in the message, the repr or the arguments."""
    with pytest.raises(DossierError) as caught:
        Dossier.from_dict(place(secret))
    for words in (str(caught.value), repr(caught.value), repr(caught.value.args)):
        assert str(secret) not in words
        assert "123456" not in words


def test_identifiers_are_not_printed() -> None:
    """The repr of a dossier leaves out BSN, V-number and reference."""
    dossier = Dossier(reference="case-4711", person=Person(bsn=BSN, v_number=V_NUMBER))
    assert not re.search(f"{BSN}|{V_NUMBER}|4711", repr(dossier))


@pytest.mark.parametrize("bsn", ["123456789", "000000000", "12345678", "1234567820", "12345678x"])
def test_a_bsn_passes_the_eleven_test(bsn: str) -> None:
    """Nine digits that do not pass the 11-test, or other than nine digits, are no BSN."""
    assert "text of 9 digits that pass the 11-test" == fault({"person": {"bsn": bsn}}).allowed
    assert BSN == Person(bsn=BSN).bsn


def test_leading_zeros_stay() -> None:
    """Identifiers are text: a leading zero is part of them."""
    person = Person(bsn="010000008", v_number="0000000001")
    assert Dossier(person=person) == Dossier.from_json(Dossier(person=person).to_json())


@pytest.mark.parametrize(
    ("raw", "found"),
    [
        (b"", "text that is not JSON, at line 1, column 1"),
        (b'{\n  "pips": [}\n', "text that is not JSON, at line 2, column 12"),
        (b"{} {}", "text that is not JSON, at line 1, column 4"),
        (b'{"person": \xff}', "bytes that are not UTF-8"),
        ("[" * 200_000, "lists or objects nested too deeply"),
        ('{"a":' * 200_000, "lists or objects nested too deeply"),
        ("1" * 5_000, "a number of thousands of digits"),
        (b" " * 1_000_001, "more than a megabyte"),
    ],
)
def test_what_is_not_json_is_said_with_its_place(raw: bytes | str, found: str) -> None:
    """Malformed, deep and huge input gives one fault of the whole, with line and column where there is one."""
    assert ("", found) == (fault(raw).path, fault(raw).found)


def test_a_great_many_faults_are_answered_in_time() -> None:
    """Fifty thousand unknown fields are each listed, without guessing at all of them."""
    listed = faults(json.dumps({f"field_{number}": 0 for number in range(50_000)}))
    assert 50_000 == len(listed)


def test_a_great_many_overlaps_are_listed_once_each() -> None:
    """A thousand rights that all overlap are 999 faults: each right is named once."""
    assert 999 == len(faults({"residence": [{"ground": "a", "first_day": "2022-01-01", "last_day": "none"}] * 1000}))


def test_a_tuple_too_long_is_refused() -> None:
    """The bound on lists holds for objects made in Python too."""
    Dossier(exams=(ExamResult(),) * 1000)
    with pytest.raises(DossierError, match="a list of 1001 items"):
        Dossier(exams=(ExamResult(),) * 1001)


def test_a_byte_order_mark_is_no_fault() -> None:
    """Some editors put one before the text."""
    assert Dossier() == Dossier.from_json(b"\xef\xbb\xbf{}") == Dossier.from_json("\ufeff{}")


def test_a_key_given_twice_is_a_fault() -> None:
    """Python would keep the last in silence; here it is a fault, at every depth."""
    listed = faults('{"pips": [], "pips": [{"dated": "2022", "dated": "2023"}]}')
    assert {("pips", "a field given more than once"), ("pips[0].dated", "a field given more than once")} == {
        (entry.path, entry.found) for entry in listed
    }


@pytest.mark.parametrize("number", ["NaN", "Infinity", "-Infinity", "1e999"])
def test_numbers_that_json_does_not_have(number: str) -> None:
    """NaN and Infinity are faults of the field they stand in."""
    found = fault(f'{{"fines": [{{"amount_cents": {number}}}]}}')
    assert ("fines[0].amount_cents", "NaN or Infinity, which JSON does not have") == (found.path, found.found)


def test_python_objects_are_checked_like_json() -> None:
    """Whoever builds objects in Python gets the same faults, all at once, relative to the object."""
    wrong: Any = {"dated": datetime(2023, 1, 1), "route": "b1", "intensity_hours": -5, "municipality": "363"}  # noqa: DTZ001
    with pytest.raises(DossierError) as caught:
        Pip(**wrong)
    assert ["dated", "municipality", "route", "intensity_hours"] == [entry.path for entry in caught.value.faults]
    assert "-5" == caught.value.faults[-1].found


@pytest.mark.parametrize(
    "wrong",
    [
        lambda: Dossier(pips=[Pip()]),  # type: ignore[arg-type]  # a list, on purpose
        lambda: Dossier(person=Pip()),  # type: ignore[arg-type]  # another object, on purpose
        lambda: Person(nationalities=(Purpose.STUDY,)),  # a code is not a country
        lambda: Person(born=date(9999, 1, 1)),
        lambda: Person(died=Span(date(999, 1, 1), date(2000, 1, 1))),
        lambda: Fine(amount_cents=True),
        lambda: Diploma(awarded=2020),  # type: ignore[arg-type]  # a number, on purpose
        lambda: ClergyWork(pauses=({},)),  # type: ignore[arg-type]  # plain data, on purpose
        lambda: Loan(granted={1}),  # type: ignore[arg-type]  # no day at all, on purpose
    ],
)
def test_python_objects_of_the_wrong_type_are_refused(wrong: Any) -> None:
    """A value of the wrong type never enters a dossier."""
    with pytest.raises(DossierError) as caught:
        wrong()
    assert 1 == len(caught.value.faults)


def test_objects_are_frozen_and_hashable() -> None:
    """A dossier cannot be changed after it was checked."""
    dossier = Dossier(pips=(Pip(dated=date(2023, 4, 24)),))
    with pytest.raises(AttributeError):
        dossier.pips = ()  # type: ignore[misc]  # frozen: that is what is tested
    assert hash(dossier) == hash(Dossier.from_json(dossier.to_json()))


def test_what_is_unknown_is_not_written() -> None:
    """JSON has sorted keys and only what is known; an empty list is known."""
    dossier = Dossier(
        registrations=(Registration(municipality="0344", reception=False),),
        learnability_tests=(LearnabilityTest(score=0),),
        residence=(ResidenceRight(ground=ResidenceGround.A, first_day=date(2022, 9, 7), last_day=NEVER),),
        fines=(),
    )
    expected = {
        "fines": [],
        "learnability_tests": [{"score": 0}],
        "registrations": [{"municipality": "0344", "reception": False}],
        "residence": [{"first_day": "2022-09-07", "ground": "a", "last_day": "none"}],
        "schema": "inburgering/dossier/1",
    }
    assert json.dumps(expected, indent=2) + "\n" == dossier.to_json().decode()


def test_the_schema_is_a_schema() -> None:
    """The published schema is valid JSON Schema 2020-12, closed, and describes every code in both languages."""
    schema = dossier_schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    closed = [schema, *schema["$defs"].values()]
    assert all(part["additionalProperties"] is False for part in closed if part["type"] == "object")
    route = {
        "const": "self_reliance",
        "title": "zelfredzaamheidsroute (Z-route)",
        "description": "self-reliance route (Z-route)",
    }
    assert route in schema["$defs"]["Route"]["oneOf"]
    assert schema == json.loads(json.dumps(schema))


def test_codes_are_stable_words() -> None:
    """Every code is lower-case words joined by underscores, with words in Dutch and English, and stands once."""
    lists = [value for value in vars(room).values() if isinstance(value, type) and issubclass(value, Codes)]
    assert 20 < len(lists)
    for codes in lists:
        for code in codes:
            assert re.fullmatch("[a-z][a-z0-9]*(_[a-z0-9]+)*", code)
            assert code.label.nl
            assert code.label.en


@pytest.mark.article("Vw 2000 art. 8")
def test_grounds_of_residence_are_the_letters_of_the_law() -> None:
    """Lawful residence has thirteen grounds, a to m."""
    assert list("abcdefghijklm") == list(ResidenceGround)


@pytest.mark.article("Besluit 2.2(1)")
def test_every_temporary_purpose_of_the_decree_has_a_code() -> None:
    """The 18 restrictions of the text of 1 January 2022 can each be said."""
    decree = {
        "family",
        "wealthy_foreigner",
        "self_employed",
        "skilled_migrant",
        "blue_card",
        "seasonal_work",
        "intra_corporate_transfer",
        "employment",
        "cross_border_service",
        "research",
        "work_based_learning",
        "military",
        "study",
        "seeking_work",
        "exchange",
        "medical_treatment",
        "temporary_humanitarian",
        "nationality_request",
    }
    assert 18 == len(decree)
    assert set() == decree - {str(purpose) for purpose in Purpose}


@pytest.mark.article("Regeling 4.1(1)")
def test_every_ground_for_extension_has_a_code() -> None:
    """The ten circumstances a to j stand in the order of the regulation."""
    assert [
        "illness",
        "death",
        "childbirth",
        "shelter",
        "literacy_course",
        "homelessness",
        "no_offer",
        "provider",
        "other",
        "combination",
    ] == list(room.CircumstanceKind)


def test_errors_are_of_one_family_and_travel() -> None:
    """A DossierError is an InburgeringError, and survives being sent to another process."""
    error = DossierError([Fault("person.born", "text of 3 characters", "a day")])
    assert isinstance(error, InburgeringError)
    assert error.faults == pickle.loads(pickle.dumps(error)).faults  # noqa: S301  (our own bytes)
    assert "1 fault in the dossier:\n  person.born: found text of 3 characters; allowed: a day" == str(error)


def test_the_public_names_are_complete_and_sorted() -> None:
    """Every name in __all__ is there, once, sorted."""
    assert sorted(set(room.__all__)) == room.__all__
    assert all(hasattr(room, name) for name in room.__all__)


def test_importing_loads_nothing_that_is_not_needed() -> None:
    """The room of the dossier loads no numbers library, no engine, and not even the JSON machinery of cattrs."""
    code = "import sys, inburgering.dossier; print(*{m.partition('.')[0] for m in sys.modules})"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert set() == {"cattrs", "numpy", "narwhals", "polars", "pandas", "jsonschema"} & set(loaded)
