"""One rule, read as a decision, in words, as columns and as data."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import polars as pl
import pytest

from inburgering.rules import (
    NEVER,
    Known,
    Length,
    Rule,
    Span,
    Text,
    catalogue,
    decide,
    describe,
    read,
    say,
    show,
    with_decisions,
)
from inburgering.rules.values import add, shift
from tests.agreement import assert_agreement
from tests.inburgering.rules.toy import (
    AGE,
    Colour,
    Toy,
    Way,
    counting,
    disputed,
    due,
    excused,
    fare,
    fine,
    grand,
    style,
)

ALL: list[Rule[Any]] = [grand, due, fine, counting, excused, disputed, style]
DAY = date(2023, 8, 1)


def test_one_true_part_decides_whatever_else_is_unknown() -> None:
    """Who is rich is grand, without anything else being known."""
    decision = decide(grand, {"rich": True})
    assert decision.value is True
    assert () == decision.missing
    assert (("rich", True),) == decision.proof.facts


def test_the_version_of_a_set_is_that_of_the_day() -> None:
    """Green is warm from 1 July 2023."""
    person: dict[str, Known] = {"rich": False, "tall": True, "colour": Colour.GREEN}
    assert decide(grand, {**person, "on": date(2023, 6, 30)}).value is False
    assert decide(grand, {**person, "on": date(2023, 7, 1)}).value is True


def test_a_missing_fact_that_ends_the_matter_comes_first() -> None:
    """Being tall decides either way; it is asked with its own question and its settling answer."""
    (missing,) = decide(grand, {"rich": False, "colour": Colour.RED, "on": DAY}).missing
    assert "tall" == missing.fact
    assert Text("Bent u lang?", "Are you tall?") == missing.ask
    assert missing.settles is True


def test_who_judges_an_open_norm_is_named() -> None:
    """Blame is for the minister, never for the library."""
    (missing,) = decide(excused, {}).missing
    assert Text("de minister", "the minister") == missing.judge


def test_a_reading_has_its_default_unless_another_is_asked_for() -> None:
    """The wide reading holds by default; in the narrow one the answer is no."""
    assert decide(excused, {"blameless": True}).value is True
    assert decide(excused, {"blameless": True, "way": Way.NARROW}).value is False


def test_an_open_question_of_law_stays_open() -> None:
    """Who is tall is undetermined for want of law, who is not tall is not."""
    (missing,) = decide(disputed, {"tall": True}).missing
    assert ("", "Does a hat count?") == (missing.fact, missing.ask.en)
    assert decide(disputed, {"tall": False}).value is False


def test_before_the_first_version_the_law_says_nothing() -> None:
    """On 31 December 2021 there was no version: undetermined, and no fact would help."""
    decision = decide(style, {"on": date(2021, 12, 31), "rich": True})
    assert decision.value is None
    assert ("",) == tuple(missing.fact for missing in decision.missing)


def test_a_partly_known_day_shifts_as_far_as_it_is_known() -> None:
    """A beginning in March 2024 is due between 10 May and 9 June 2024."""
    decision = decide(due, {"began": Span(date(2024, 3, 1), date(2024, 3, 31))})
    assert not decision.decided
    assert Span(date(2024, 5, 10), date(2024, 6, 9)) == decision.between


def test_shifting_stops_at_the_ends_of_the_calendar() -> None:
    """Past the last day lies NEVER, before the first the first; days that fall together are one day."""
    assert NEVER == add(date(9999, 12, 30), Length(days=5))
    assert date.min == add(date(1, 1, 2), Length(days=-5))
    assert NEVER == add(date(9999, 12, 1), Length(months=1))
    assert date(2023, 2, 28) == shift(Span(date(2023, 1, 29), date(2023, 1, 31)), Length(months=1))


def test_a_parameter_gives_the_version_of_a_day() -> None:
    """18 years from 2024 on, 16 before."""
    assert (Length(months=192), Length(months=216)) == (AGE.at(date(2023, 12, 31)), AGE.at(date(2024, 1, 1)))


@pytest.mark.parametrize(
    ("rule", "value", "nl", "en"),
    [
        (grand, True, "U bent groot.", "You are grand."),
        (grand, None, "U bent groot: onbekend.", "You are grand: unknown."),
        (due, date(2024, 5, 10), "U hebt tijd tot en met 10 mei 2024.", "You have until 10 May 2024."),
        (due, NEVER, "U hebt alle tijd.", "You have all the time."),
        (due, None, "Wij weten niet hoeveel tijd u hebt.", "We do not know how much time you have."),
        (fine, 340, "De boete is 340 euro.", "The fine is 340 euro."),
        (counting, Colour.RED, "U bent rood.", "You are red."),
        (counting, Colour.BLUE, "De kleur is blauw.", "The colour is blue."),
    ],
)
def test_an_outcome_has_its_sentence(rule: Any, value: Any, nl: str, en: str) -> None:
    """The sentence of the outcome, with the value in it, in both languages."""
    assert (nl, en) == (say(rule, value, "nl"), say(rule, value, "en"))


@pytest.mark.parametrize(
    ("cents", "nl", "en"),
    [(1_000_000, "10000", "10000"), (1_250, "12,50", "12.50"), (5, "0,05", "0.05"), (0, "0", "0")],
)
def test_an_amount_in_cents_is_told_in_euros(cents: int, nl: str, en: str) -> None:
    """In a sentence by its mark, and of a fact by its unit; the value itself stays in cents."""
    assert (f"Het kost {nl} euro.", f"It costs {en} euros.") == (say(fare, cents, "nl"), say(fare, cents, "en"))
    assert (f"{nl} euro", f"{en} euros") == (show(cents, "nl", Toy.fare.data), show(cents, "en", Toy.fare.data))


def test_a_rule_is_read_aloud_in_both_languages() -> None:
    """Every condition, in its order, with the sets of each day."""
    assert (
        "You are grand (article 1):\n"
        "  - at least one of this holds:\n"
        "    - you are rich\n"
        "    - all of this holds:\n"
        "      - you are tall\n"
    ) == "".join(read(grand, "en").splitlines(keepends=True)[:5])
    assert "de laatste dag (artikel 2):\n  - het begin plus 10 weken" == read(due, "nl")
    assert "the last day (article 2):\n  - the beginning plus 10 weeks" == read(due, "en")


def test_the_catalogue_is_plain_json() -> None:
    """What is written as JSON is read back the same."""
    found = catalogue(ALL)
    assert found == json.loads(json.dumps(found))
    assert [r.id for r in ALL] == [one["id"] for one in found]


def test_a_rule_as_data_has_its_source_and_its_parts() -> None:
    """Articles, confidence, facts, parameters with every version, and the rules it rests on."""
    found = describe(fine)
    assert {
        "nl": "artikel 1",
        "en": "article 1",
        "url": "https://example.org/act/1",
        "layer": "wet",
    } == found["cites"][0]
    assert [grand.id] == found["rests_on"]
    assert {"rich", "tall", "colour", "on", "hours", "points"} == set(found["facts"])
    (cost,) = found["parameters"]
    assert [
        {"value": 250, "since": "2022-01-01", "until": "2022-12-31"},
        {"value": 340, "since": "2023-01-01"},
    ] == cost["versions"]
    assert ("besluit", "inferred") == (describe(due)["layer"], describe(due)["confidence"])
    assert "secondary" == describe(style)["confidence"]
    assert ["shift", {"months": 0, "days": 70, "count": "event"}, ["fact", "began"]] == describe(due)["expression"][2]


@pytest.mark.parametrize("engine", ["polars", "duckdb"])
def test_columns_give_what_one_person_gets(engine: str) -> None:
    """Unknown, NEVER, codes and readings included; and without any row at all."""
    rows: list[dict[str, Known]] = [
        {"on": DAY, "rich": True, "began": NEVER, "hours": 5, "points": 8},
        {"on": DAY, "tall": True, "colour": Colour.GREEN, "blameless": True},
        {"on": date(2021, 12, 31), "rich": True, "other_colour": Colour.BLUE, "way": Way.NARROW, "blameless": True},
        {},
    ]
    assert_agreement(ALL, rows, engine)
    assert_agreement(ALL, [], engine)


def test_a_fact_without_a_column_is_given_or_unknown() -> None:
    """A given fact holds for every row, a column wins over it, and what is neither is unknown."""
    frame = pl.DataFrame({"rich": [False, None], "tall": [True, True]})
    found = with_decisions(frame, [grand], given={"on": DAY, "colour": Colour.GREEN, "rich": True})
    assert [True, True] == found[grand.id].to_list()
    assert [None, None] == with_decisions(frame.select("tall"), [grand])[grand.id].to_list()
