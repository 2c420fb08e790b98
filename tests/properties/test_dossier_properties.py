from __future__ import annotations

import json
import re
from typing import Any

import attrs
import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from inburgering.dossier import Dossier, dossier_schema
from inburgering.errors import DossierError
from tests.strategies import dossiers, json_values, spoilt

VALIDATOR = jsonschema.Draft202012Validator(dossier_schema())
IDENTIFIER = re.compile("[0-9]{9,}")


@given(dossiers())
def test_what_is_written_is_read_back_the_same(dossier: Dossier) -> None:
    """Writing and reading gives the same dossier, unknown and known to be absent kept apart."""
    assert dossier == Dossier.from_json(dossier.to_json())
    assert dossier == Dossier.from_dict(dossier.to_dict())


@given(dossiers())
def test_the_same_dossier_is_written_as_the_same_bytes(dossier: Dossier) -> None:
    """JSON is deterministic: what is read back is written as it was."""
    assert dossier.to_json() == Dossier.from_json(dossier.to_json()).to_json()


@given(dossiers())
def test_what_is_written_follows_the_schema(dossier: Dossier) -> None:
    """The published JSON Schema accepts every dossier that the library writes."""
    VALIDATOR.validate(json.loads(dossier.to_json()))


@given(dossiers())
def test_identifiers_are_not_in_the_repr(dossier: Dossier) -> None:
    """BSN, V-number and reference make no difference to what is printed; other numbers, as of a school, are no person's."""
    person = dossier.person and attrs.evolve(dossier.person, bsn="123456782", v_number="1234567890")
    named = attrs.evolve(dossier, person=person, reference="a name")
    nameless = attrs.evolve(dossier, person=person and attrs.evolve(person, bsn=None, v_number=None), reference=None)
    assert repr(nameless) == repr(named) == repr(dossier)


def faults_of(raw: Any) -> DossierError | None:
    """What reading says; any other exception than DossierError fails the test by itself."""
    try:
        Dossier.from_dict(raw)
    except DossierError as error:
        return error
    return None


@given(json_values() | spoilt())
def test_whatever_comes_in_only_a_dossier_error_comes_out(raw: Any) -> None:
    """Any JSON value is either a dossier or an error that names a fault and no identifier."""
    error = faults_of(raw)
    if error is not None:
        assert error.faults
        assert IDENTIFIER.search(str(error)) is None
        assert IDENTIFIER.search(repr(error)) is None


@given(st.binary() | st.text())
def test_bytes_that_are_no_dossier_are_refused(raw: bytes | str) -> None:
    """Random bytes and texts are refused with a DossierError, never with another exception."""
    with pytest.raises(DossierError) as caught:
        Dossier.from_json(raw)
    assert IDENTIFIER.search(str(caught.value)) is None


@given(spoilt())
def test_what_the_schema_refuses_the_reader_refuses(raw: Any) -> None:
    """The reader is never more lenient than the schema; the schema knows nothing of what lies between fields."""
    if not VALIDATOR.is_valid(raw):
        assert faults_of(raw) is not None


@given(spoilt())
def test_what_the_reader_refuses_in_one_value_the_schema_refuses(raw: Any) -> None:
    """Where the schema accepts, the reader finds faults between fields only: reversed, before birth, overlapping, A2."""
    error = faults_of(raw)
    if error is not None and VALIDATOR.is_valid(raw):
        between = ("before", "overlaps", "education route", "of 9 characters")
        assert [] == [fault for fault in error.faults if not any(word in fault.found for word in between)]


@given(dossiers(), st.data())
def test_learning_less_is_never_a_fault(dossier: Dossier, data: st.DataObject) -> None:
    """Leaving out any part of a good dossier leaves a good dossier: everything is optional."""
    raw = dossier.to_dict()
    for name in data.draw(st.sets(st.sampled_from(sorted(raw)))):
        del raw[name]
    assert faults_of(raw) is None
