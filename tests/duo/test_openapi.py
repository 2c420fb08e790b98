"""What the adapter knows of DUO's messages is what DUO's own descriptions say: paths, words, bounds, ends."""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterator, Mapping
from typing import Any

import pytest

from inburgering.duo import DuoError, Message, read, read_extension_grounds, read_institutions, read_notice
from inburgering.duo import _codes as codes
from tests.duo._messages import MESSAGES, SHAPES
from tests.duo._openapi import described, descriptions, fits, schema

pytestmark = described
each_shape = pytest.mark.parametrize(
    ("file", "component", "name", "message", "many"), SHAPES, ids=[f"{shape[0]}.{shape[1]}" for shape in SHAPES]
)

# What is described and not read: about nobody, or no part of a dossier.
ELSEWHERE = {
    "/instellingen",
    "/verlengingsgronden",
    "/notificaties",
    "/contactpersonen",
    "/contactpersonen/{id}",
    "/contactpersonen/{id}/personen/{bsn}",
    "/personen/{bsn}/lbt/examennummer",
}
TABLES: list[tuple[str, str, Mapping[str, Any]]] = [
    ("PIP", "Leerroute", codes.ROUTES),
    ("PIP", "Alfabetiseringsonderwijs", codes.LITERACIES),
    ("Inburgeringsaanbod", "Alfabetiseringsonderwijs", codes.LITERACIES),
    ("PIP", "NiveauPip", codes.PLAN_LEVELS),
    ("Examen", "ExamenniveauWI2021", codes.EXAM_LEVELS),
    ("Examen", "ExamenonderdeelWI2021Inburgering", codes.PARTS),
    ("Examen", "ExamenresultaatWI2021", codes.RESULTS),
    ("Examen", "RedenGeenResultaatInburgeringsexamen", codes.NO_RESULTS),
    ("Vrijstelling", "ExamenniveauGedeeltelijkeVrijstelling", codes.EXEMPTION_LEVELS),
    ("Vrijstelling", "ExamenonderdeelNederlands", codes.LANGUAGE_PARTS),
    ("Vrijstelling", "AanvraagOordeel", codes.VERDICTS),
    ("Vrijstelling", "RedenVrijstellingInburgeringsplicht", codes.EXEMPTION_GROUNDS),
    ("Ontheffing", "AanvraagOordeel", codes.VERDICTS),
    ("Ontheffing", "ExamenonderdeelOntheffingInburgering", codes.PARTS),
    ("Ontheffing", "OntheffingsgrondInburgering", codes.WHOLE_DISPENSATIONS),
    ("Ontheffing", "OntheffingsgrondInburgering", codes.PARTIAL_DISPENSATIONS),
    ("Leerbaarheidstoets", "LeerbaarheidstoetsResultaat", codes.TEST_RESULTS),
    ("Inburgeringsplicht", "Doelgroepindeling", codes.GROUPS),
    ("Inburgeringsplicht", "GedetailleerdeDoelgroep", codes.DETAILED_GROUPS),
    ("Inburgeringsplicht", "AsielrechtenWijzigingVerblijfsdoel", codes.ASYLUM_RIGHTS),
    ("Inburgeringsplicht", "RedenGeenInburgeringsplicht", codes.NOT_OBLIGED),
    ("MAP-PVT-Zroute", "InburgeringJaNeeType", codes.YES_NO),
]


def operations() -> set[str]:
    return {path for found in descriptions().values() for path in found["paths"]}


def test_every_path_is_read_or_is_known_to_be_elsewhere() -> None:
    """A message is called by its path below the person; a path that DUO adds makes this fail."""
    ours = {f"/personen/{{bsn}}/{message.value}" for message in Message}
    ours = {path + "/{instellingsnummer}" if path.endswith("aanbod") else path for path in ours}

    assert ours | ELSEWHERE == operations()


def test_what_a_municipality_sends_is_written() -> None:
    """Every operation that puts or posts something about a person has a message that is written."""
    sends = {
        path.removeprefix("/personen/{bsn}/").partition("/{")[0]
        for found in descriptions().values()
        for path, methods in found["paths"].items()
        if path.startswith("/personen/") and {"put", "post"} & methods.keys()
    }

    assert {
        "PIP",
        "Inburgeringsaanbod",
        "map",
        "pvt",
        "zroute",
        "uren/bredeintake/taallesknm",
        "uren/participatieactiviteiten",
        "uren/participatietaalles",
    } == sends


@pytest.mark.parametrize(("file", "component", "table"), TABLES, ids=[f"{f}.{c}" for f, c, _ in TABLES])
def test_the_words_of_each_list_are_all_mapped(file: str, component: str, table: Mapping[str, Any]) -> None:
    """No word of DUO's is missing, and none is ours."""
    assert set(schema(file, component)["enum"]) == set(table)


def test_every_list_of_words_has_a_table() -> None:
    """A list in a description that no table maps makes this fail; those called Description repeat another in words."""
    lists = {
        (file, name)
        for file, found in descriptions().items()
        for name, one in found["components"]["schemas"].items()
        if "enum" in one and not name.endswith("Description")
    }

    assert {(file, name) for file, name, _ in TABLES} == lists


def _ends() -> Iterator[tuple[str, str, str, bool]]:
    for file, found in descriptions().items():
        for component, one in found["components"]["schemas"].items():
            for name, field in one.get("properties", {}).items():
                words = field.get("description", "")
                if "clusief)" in words and "einde" in words:
                    yield file, component, name, "(exclusief)" in words


def test_which_ends_are_exclusive() -> None:
    """The period, an offer's programme and the day until which hours are known; all other ends are last days."""
    assert {
        ("Inburgeringstermijn", "Inburgeringstermijn", "einddatum"),
        ("Inburgeringstermijn", "Inburgeringstermijnhistorie", "einddatum"),
        ("Inburgeringsaanbod", "Inburgeringsaanbod", "verwachteEinddatumOpleiding"),
        ("GevolgdeUren", "Gemeente", "bekendTot"),
    } == {(file, component, name) for file, component, name, exclusive in _ends() if exclusive}
    assert {
        ("Inburgeringsplicht", "Inburgeringsplicht", "einddatum"),
        ("Inburgeringsplicht", "Inburgeringsplichthistorie", "einddatum"),
        ("Inburgeringsplicht", "Doelgroephistorie", "einddatum"),
        ("Vrijstelling", "TijdelijkeVrijstelling", "einddatum"),
    } == {(file, component, name) for file, component, name, exclusive in _ends() if not exclusive}


def test_bounds_of_numbers() -> None:
    """Hours up to 9999 (an intensity from 1), attempts up to 99, as the descriptions say."""
    hours = schema("PIP", "PIP")["properties"]["geschatteIntensiteitB1Route"]
    assert (1, 9999) == (hours["minimum"], hours["maximum"])
    for name in ("ParticipatieAlsTaalles", "ParticipatieactiviteitenBredeIntake", "TaallesEnKnmBredeIntake"):
        total = schema("GevolgdeUren", name)["properties"]["uren"]
        assert (0, 9999) == (total["minimum"], total["maximum"])
    left = schema("Examen", "GratisPogingTegoed")["properties"]["gratisPogingenTegoed"]
    assert (0, 99) == (left["minimum"], left["maximum"])


@each_shape
def test_the_messages_made_by_hand_fit(file: str, component: str, name: str, message: Any, many: bool) -> None:
    """The examples of these tests are messages as DUO describes them, and each is read."""
    fits(file, component, message, many=many)
    reader(name)(message)


ABOUT_NOBODY = {
    "verlengingsgronden": read_extension_grounds,
    "instellingen": read_institutions,
    "notificaties": read_notice,
}


def reader(name: str) -> Callable[[Any], object]:
    """How a message of this name is read."""
    return ABOUT_NOBODY.get(name) or (lambda raw: read({name: raw}))


def _required(file: str, component: str) -> list[str]:
    return list(schema(file, component).get("required", []))


@pytest.mark.parametrize(
    ("file", "component", "name", "many"),
    [(f, c, n, m) for f, c, n, _, m in SHAPES],
    ids=[f"{s[0]}.{s[1]}" for s in SHAPES],
)
def test_what_is_required_is_asked_for_by_path(file: str, component: str, name: str, many: bool) -> None:
    """Without any of the required fields: one error, a fault for each of them, and nothing else is required."""
    # Of an institution only the number and the name are kept.
    required = set(_required(file, component)) - {"postcode", "huisnummer", "plaatsnaam"}
    one = {"pip": None} if (file, component) == ("PIP", "Gemeente") else {}
    bare = [one] if many else one
    if not required:
        reader(name)(bare)
        return
    with pytest.raises(DuoError) as caught:
        reader(name)(bare)
    assert required == {fault.path.rsplit(".", 1)[1] for fault in caught.value.faults}
    assert all(fault.allowed.endswith("(required)") for fault in caught.value.faults)


@pytest.mark.parametrize(
    ("file", "name", "message", "component"),
    [
        ("Vrijstelling", "vrijstellingen", "GeheleVrijstelling", "GeheleVrijstelling"),
        ("Vrijstelling", "vrijstellingen", "TijdelijkeVrijstelling", "TijdelijkeVrijstelling"),
        ("Vrijstelling", "vrijstellingen", "GedeeltelijkeVrijstelling", "GedeeltelijkeVrijstelling"),
        ("Ontheffing", "ontheffingen", "GeheleOntheffing", "GeheleOntheffing"),
        ("Ontheffing", "ontheffingen", "GedeeltelijkeOntheffing", "GedeeltelijkeOntheffing"),
    ],
)
def test_what_is_required_within(file: str, name: str, message: str, component: str) -> None:
    """The same for the objects within an exemption or a dispensation."""
    with pytest.raises(DuoError) as caught:
        read({name: [{message: {}}]})
    assert {f"{name}[0].{message}.{field}" for field in _required(file, component)} == {
        fault.path for fault in caught.value.faults
    }


def _spoilt(message: Any, words: set[str]) -> Iterator[tuple[str, Any]]:
    """The message with each of its coded words in turn replaced by one that DUO does not have."""
    if isinstance(message, list):
        for place, item in enumerate(message):
            for path, spoilt in _spoilt(item, words):
                yield f"[{place}]{path}", [*message[:place], spoilt, *message[place + 1 :]]
    elif isinstance(message, dict):
        for name, value in message.items():
            if isinstance(value, str) and value in words:
                yield f".{name}", {**copy.deepcopy(message), name: "Anders"}
            else:
                for path, spoilt in _spoilt(value, words):
                    yield f".{name}{path}", {**message, name: spoilt}


@pytest.mark.parametrize("name", sorted(MESSAGES))
def test_a_word_that_duo_does_not_have_is_a_fault(name: str) -> None:
    """Each coded field refuses another word, says where it stands, and names the words there are."""
    words = {word for _, _, table in TABLES for word in table}
    for path, spoilt in _spoilt(MESSAGES[name], words):
        with pytest.raises(DuoError) as caught:
            read({name: spoilt})
        (fault,) = caught.value.faults
        shown = "Inburgeringsaanbod[0]" if name.startswith("Inburgeringsaanbod") else name
        assert (f"{shown}{path}", "'Anders'") == (fault.path, fault.found)
        assert fault.allowed.startswith("one of ")


def test_the_examples_are_of_every_message() -> None:
    """No message goes unread in these tests."""
    assert set(Message) == {name for _, _, name, _, _ in SHAPES} - ABOUT_NOBODY.keys()
