"""There and back: what a municipality sends survives the way to DUO's words and home again; and nothing identifies."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inburgering.dossier import (
    Authority,
    Course,
    CourseKind,
    Dossier,
    Judgement,
    JudgementKind,
    Level,
    Literacy,
    Map,
    Offer,
    Participation,
    ParticipationKind,
    Pip,
    Pvt,
    Route,
    SelfReliance,
)
from inburgering.duo import DuoError, read, read_notice, read_period, write
from inburgering.errors import Fault
from inburgering.rules import NEVER
from tests.duo._messages import MESSAGES, NOTICE
from tests.duo._openapi import described, fits
from tests.strategies import bsns, days, json_values

LEVELS: dict[Route, list[Level | None]] = {
    Route.B1: [Level.A2, Level.B1],
    Route.EDUCATION: [Level.B1],
    Route.SELF_RELIANCE: [None, Level.A2, Level.B1],
}
SCHEMAS = {
    "PIP": ("PIP", "PIP"),
    "map": ("MAP-PVT-Zroute", "ResultaatMap"),
    "pvt": ("MAP-PVT-Zroute", "ResultaatPvt"),
    "zroute": ("MAP-PVT-Zroute", "ResultaatZroute"),
    "uren/bredeintake/taallesknm": ("GevolgdeUren", "TaallesEnKnmBredeIntake"),
    "uren/participatieactiviteiten": ("GevolgdeUren", "ParticipatieactiviteitenBredeIntake"),
    "uren/participatietaalles": ("GevolgdeUren", "ParticipatieAlsTaalles"),
}
totals = st.integers(0, 9_999)


@st.composite
def plans(draw: st.DrawFn) -> Pip:
    """Plans as DUO can hold them."""
    route = draw(st.sampled_from(Route))
    return Pip(
        dated=draw(days()),
        route=route,
        level=draw(st.sampled_from(LEVELS[route])),
        intensity_hours=draw(st.none() | st.integers(1, 9_999)),
        may_finish_education=draw(st.none() | st.booleans()),
        literacy=draw(st.none() | st.sampled_from(Literacy)),
    )


@st.composite
def offers(draw: st.DrawFn) -> Offer:
    """Offers of one institution or another."""
    start = draw(st.none() | days())
    length = draw(st.none() | st.integers(0, 900))
    last = None if length is None else (start or date(2024, 1, 1)) + timedelta(days=length)
    return Offer(
        dated=draw(st.none() | days()),
        start=start,
        last_day=last,
        institution=draw(st.from_regex("[0-9A-Za-z]{10}", fullmatch=True)),
        literacy=draw(st.sampled_from(Literacy)),
    )


@st.composite
def sent(draw: st.DrawFn) -> Dossier:
    """What a municipality sends of a person, each part or not."""
    final = days() | st.just(NEVER)
    parts: dict[str, Any] = {}
    if draw(st.booleans()):
        parts["pips"] = (draw(plans()),)
    some = draw(st.lists(offers(), max_size=3, unique_by=lambda offer: offer.institution))
    if some:
        parts["offers"] = tuple(sorted(some, key=lambda offer: offer.institution or ""))
    judgements = []
    if draw(st.booleans()):
        parts["map"] = Map(final_interview=draw(final))
        judgements += [(JudgementKind.MAP_LATENESS_CULPABLE, draw(st.none() | st.booleans()))]
    if draw(st.booleans()):
        parts["pvt"] = Pvt(signed=draw(final))
        judgements += [(JudgementKind.PVT_LATENESS_CULPABLE, draw(st.none() | st.booleans()))]
    given_ = [
        Judgement(kind=kind, authority=Authority.MUNICIPALITY, outcome=outcome)
        for kind, outcome in judgements
        if outcome is not None
    ]
    if given_:
        parts["judgements"] = tuple(given_)
    if draw(st.booleans()):
        parts["self_reliance"] = SelfReliance(final_interview=draw(final))
    if draw(st.booleans()):
        course = Course(kind=CourseKind.INTEGRATION, during_intake=True, hours_attended=draw(totals))
        parts["courses"] = (course,)
    done = [
        Participation(kind=kind, hours=draw(totals))
        for kind in (ParticipationKind.ACTIVITY, ParticipationKind.LANGUAGE)
        if draw(st.booleans())
    ]
    if done:
        parts["participation"] = tuple(done)
    return Dossier(**parts)


@given(sent())
def test_a_dossier_comes_home_as_it_left(dossier: Dossier) -> None:
    """From a dossier to messages and back: the same parts."""
    assert dossier == read(write(dossier))


@given(sent())
def test_a_message_comes_home_as_it_left(dossier: Dossier) -> None:
    """From messages to a dossier and back: the same messages."""
    messages = write(dossier)
    assert messages == write(read(messages))


@described
@given(sent())
def test_what_is_written_fits_duos_description(dossier: Dossier) -> None:
    """Every message, against its schema."""
    for name, message in write(dossier).items():
        file, component = SCHEMAS.get(name, ("Inburgeringsaanbod", "Inburgeringsaanbod"))
        fits(file, component, message)


def test_a_level_left_out_is_written_out() -> None:
    """The one thing a message does not get back as it was: DUO's own default is said."""
    bare = {"PIP": {"dagtekeningPip": "2023-04-24", "leerroute": "B"}}
    assert {"PIP": {**bare["PIP"], "niveau": "B1"}} == write(read(bare))


@given(days(), st.integers(1, 4_000))
def test_the_last_day_is_always_the_day_before_duos_end(first: date, length: int) -> None:
    """An exclusive end and an inclusive last day are a day apart, whatever the day."""
    end = first + timedelta(days=length)
    (period,) = read_period({"startdatum": str(first), "einddatum": str(end)}).recorded_periods or ()
    assert (first, end - timedelta(days=1)) == (period.first_day, period.last_day)


# Nothing breaks, and nothing identifies

BSN = "123456782"


def placed(message: Any, identifier: Any) -> list[Any]:
    """The message with the identifier in the place of each of its values in turn, and as a further field."""
    if isinstance(message, list):
        return [
            identifier,
            *(
                [*message[:i], one, *message[i + 1 :]]
                for i, item in enumerate(message)
                for one in placed(item, identifier)
            ),
        ]
    if isinstance(message, dict):
        return [
            identifier,
            {**message, str(identifier): identifier},
            *({**message, name: one} for name, value in message.items() for one in placed(value, identifier)),
        ]
    return [identifier, f"{identifier} ", [identifier]]


@pytest.mark.parametrize("identifier", [BSN, int(BSN), "0000012345", 1_234_567_890])
@pytest.mark.parametrize("name", sorted(MESSAGES))
def test_an_identifier_in_a_wrong_place_is_in_no_error(name: str, identifier: Any) -> None:
    """Wherever a BSN or V-number is put by mistake, an error does not repeat it, nor does what is read print it."""
    for message in placed(MESSAGES[name], identifier):
        try:
            shown = repr(read({name: message}))
        except DuoError as error:
            shown = f"{error} {error!r}"
        institution = name.removeprefix("Inburgeringsaanbod/")
        assert str(identifier) not in shown.replace(institution, "")


@given(bsns())
def test_an_identifier_in_a_name_is_in_no_error(bsn: str) -> None:
    """A whole path by mistake for a name."""
    for name in (f"personen/{bsn}/PIP", bsn, f"Inburgeringsaanbod/{bsn}"):
        with pytest.raises(DuoError) as caught:
            read({name: {}})
        assert bsn not in f"{caught.value} {caught.value!r}"


def test_a_notification_prints_no_identifier() -> None:
    """It holds them, and shows them to nobody."""
    shown = repr(read_notice(NOTICE))
    assert BSN not in shown
    assert "12345" not in shown


@pytest.mark.parametrize("identifier", [BSN, int(BSN), "1234567890"])
def test_an_identifier_in_a_wrong_place_of_a_notification_is_in_no_error(identifier: Any) -> None:
    """The same for what DUO sends of its own accord."""
    for message in placed({"registratieDatumTijd": "2026-11-24T09:30:00Z", "gebeurtenisId": "SS104"}, identifier):
        try:
            shown = repr(read_notice(message))
        except DuoError as error:
            shown = f"{error} {error!r}"
        assert str(identifier) not in shown


@given(st.sampled_from(sorted(MESSAGES)), json_values())
def test_any_json_is_read_or_refused_as_duos(name: str, raw: Any) -> None:
    """Whatever stands in whichever place, there is a dossier, or one error of ours with its faults."""
    for message in placed(MESSAGES[name], raw):
        try:
            found: Dossier | tuple[Fault, ...] = read({name: message})
        except DuoError as error:
            found = error.faults
        assert isinstance(found, Dossier) or found
