"""A whole dossier decided: the example of the README, its words, its terms and its receipt."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given

import inburgering as ib
from inburgering.dossier import Act
from tests.strategies import dossiers

EXAMPLE = Path(__file__).parents[2] / "examples" / "utrecht-2024-2554.json"
ON = date(2024, 4, 25)
COVID = date(2020, 6, 1)


@pytest.fixture(name="answer")
def _answer() -> ib.Assessment:
    return ib.assess(ib.Dossier.from_json(EXAMPLE.read_bytes()), on=ON)


@pytest.mark.article("Wet 54(1)")
def test_the_act_is_that_of_the_day_the_right_was_made_known(answer: ib.Assessment) -> None:
    """Made known on 7 September 2022: the 2021 Act."""
    assert Act.WI2021 == answer.regime


@pytest.mark.article("Wet 3(1)")
def test_the_family_migrant_must_integrate(answer: ib.Assessment) -> None:
    """The court held her obliged, and so do the facts."""
    assert answer.decisions["wi2021.obligation.obliged"].value is True


@pytest.mark.article("Wet 11(1)", "Wet 11(2)")
def test_the_period_runs_from_the_day_after_the_plan_for_three_years(answer: ib.Assessment) -> None:
    """Plan of 24 April 2023: 25 April 2023 up to and including 24 April 2026."""
    assert ib.IntegrationPeriod(date(2023, 4, 25), date(2026, 4, 24)) == answer.period


def test_the_checklist_names_the_parts_of_the_b1_route(answer: ib.Assessment) -> None:
    """PVT, MAP, four language parts and KNM are all required."""
    required = [item for item in answer.checklist if item.required is True]

    assert len(required) >= 7


@pytest.mark.parametrize(("lang", "sentence"), [("nl", "25 april 2023"), ("en", "24 April 2026")])
def test_the_explanation_carries_dates_articles_and_links(answer: ib.Assessment, lang: str, sentence: str) -> None:
    """Both languages name the days, and every article has its link."""
    text = answer.explain(lang)

    assert sentence in text
    assert "https://wetten.overheid.nl/jci1.3:c:BWBR0044770&artikel=11" in text


def test_an_explanation_in_another_language_is_refused(answer: ib.Assessment) -> None:
    """Only Dutch and English."""
    with pytest.raises(ValueError, match="language must be"):
        answer.explain("fr")


def test_deadlines_are_in_order_and_say_who_acts(answer: ib.Assessment) -> None:
    """Earliest first; each with somebody who acts and what follows."""
    found = answer.deadlines()

    assert found
    assert sorted(d.last_day for d in found) == [d.last_day for d in found]
    assert all(d.who.nl and d.who.en and d.after.nl and d.after.en for d in found)
    assert date(2026, 4, 24) in [d.last_day for d in found]


LATER = date(2024, 6, 1)


def example(**parts: Any) -> ib.Dossier:
    """The example of the README, with parts of it otherwise."""
    return ib.Dossier.from_dict(json.loads(EXAMPLE.read_text(encoding="utf-8")) | parts)


@pytest.mark.article("Besluit 4.1", "Besluit 4.5(1)")
def test_after_a_fine_the_terms_are_those_of_the_new_period() -> None:
    """A new period until 1 June 2028: met by then, and more time asked from 2 December 2027 on; in the calendar too."""
    fine = {
        "kind": "route",
        "authority": "duo",
        "breach_established": "2026-05-01",
        "dated": "2026-06-01",
        "notified": "2026-06-01",
        "final": "none",
        "amount_cents": 100000,
        "culpability": "ordinary",
        "new_period_last_day": "2028-06-01",
        "revoked": False,
    }
    answer = ib.assess(example(fines=[fine]), on=date(2027, 1, 1))
    terms = {d.what.en: (d.first_day, d.last_day) for d in answer.deadlines()}

    assert (date(2023, 4, 25), date(2028, 6, 1)) == terms["Meet the obligation"]
    assert (date(2027, 12, 2), date(2028, 6, 1)) == terms["Ask DUO for more time"]
    assert all(first is None or first <= last for first, last in terms.values())
    assert b"DTSTART;VALUE=DATE:20280601" in answer.calendar()
    assert "Uw termijn loopt tot en met 1 juni 2028." in answer.explain("nl")


@pytest.mark.article("Wet 6(1)", "Wet 3(1)")
@pytest.mark.parametrize(
    ("parts", "met"),
    [
        (
            {
                "decisions": [
                    {
                        "kind": "obligation_fulfilled",
                        "authority": "duo",
                        "dated": "2024-05-01",
                        "first_day": "2024-05-01",
                        "grants": True,
                    }
                ]
            },
            True,
        ),
        (
            {
                "decisions": [
                    {"kind": "medical_dispensation", "authority": "duo", "dated": "2024-05-01", "grants": True}
                ]
            },
            False,
        ),
    ],
)
def test_who_is_done_or_released_has_no_terms_to_meet(parts: dict[str, Any], met: bool) -> None:
    """DUO's decision of fulfilment meets the obligation; after it, or a dispensation, no term of the duty is left."""
    before, after = (ib.assess(example(**parts), on=day) for day in (date(2024, 4, 30), LATER))

    assert "Meet the obligation" in [d.what.en for d in before.deadlines()]
    assert [] == [d.what.en for d in after.deadlines()]
    assert met is (after.decisions["wi2021.requirements.obligation_met"].value is True)
    assert met is ("You have met the obligation to integrate." in after.explain("en"))
    assert "not met the obligation to integrate yet" not in after.explain("en") or not met


@pytest.mark.article("Wet 3(1)")
def test_the_dead_have_no_terms() -> None:
    """Neither plan nor examination nor time to ask for; nor are they told to be finished by a day."""
    person = json.loads(EXAMPLE.read_text(encoding="utf-8"))["person"] | {"died": "2024-05-01"}
    before, after = (ib.assess(example(person=person), on=day) for day in (date(2024, 4, 30), LATER))
    assert () == after.deadlines()
    assert "U moet uiterlijk op 24 april 2026 klaar zijn." in before.explain("nl")
    assert "klaar zijn" not in after.explain("nl")
    assert "loopt tot en met" not in after.explain("nl")


@pytest.mark.article("Besluit 5.3(1)")
def test_a_plan_that_was_made_is_told_as_done() -> None:
    """In words, in the table's row and in the calendar; before it was made, what follows without it."""
    parts = {"notifications": [{"dated": "2022-09-21", "act": "wi2021"}]}
    found = ib.assess(example(**parts), on=ON)
    (term,) = [d for d in found.deadlines() if d.id == "wi2021.plan.pip_due"]
    assert (True, "This is done.") == (term.done, term.follows("en"))
    assert "This is done." in found.explain("en")
    assert b"Dit is gedaan." in found.calendar()
    early = ib.assess(example(**parts), on=date(2023, 4, 10))
    (term,) = [d for d in early.deadlines() if d.id == "wi2021.plan.pip_due"]
    assert term.done is False
    assert term.follows("nl").startswith("Is het plan er dan niet, dan is de gemeente te laat.")


def test_the_calendar_file_is_valid_and_the_same_each_time(answer: ib.Assessment) -> None:
    """RFC 5545: it can be read back, holds an event per term, and nothing depends on a clock."""
    from icalendar import Calendar

    raw = answer.calendar("nl")
    events = Calendar.from_ical(raw).walk("VEVENT")

    assert raw == answer.calendar("nl")
    assert len(answer.deadlines()) == len(events)
    assert date(2026, 4, 24) in [event.decoded("dtstart") for event in events]


def test_the_receipt_is_the_same_bytes_for_the_same_input(answer: ib.Assessment) -> None:
    """And running it again gives it again."""
    assert answer.receipt() == ib.rerun(answer.receipt()).receipt()


def test_the_receipt_names_versions_facts_and_decisions(answer: ib.Assessment) -> None:
    """What was decided, on what, with which law."""
    content = json.loads(answer.receipt())

    assert ib.__version__ == content["library"]
    assert "2023-01-01" == next(law["version"] for law in content["law"] if law["bwb"] == "BWBR0044770")
    assert "2023-04-24" == content["facts"]["first_pip_dated"]
    assert content["decisions"]["wi2021.obligation.obliged"]["value"] is True


def test_the_receipt_holds_no_identifiers() -> None:
    """BSN, V-number and reference stay out."""
    dossier = ib.Dossier.from_dict({"reference": "ours 7", "person": {"bsn": "111222333", "v_number": "1234567890"}})
    text = ib.assess(dossier, on=ON).receipt().decode()

    assert "111222333" not in text
    assert "1234567890" not in text
    assert "ours 7" not in text


@pytest.mark.parametrize("raw", [b"", b"{}", b"[]", b'{"on": "x"}', b'{"on": 1, "readings": {}, "dossier": {}}'])
def test_what_is_no_receipt_is_refused(raw: bytes) -> None:
    """One error, no traceback of another kind."""
    with pytest.raises(ib.InburgeringError, match="not a receipt"):
        ib.rerun(raw)


def test_a_reading_that_does_not_exist_is_refused(answer: ib.Assessment) -> None:
    """The error lists the readings there are."""
    with pytest.raises(ib.InburgeringError, match="There are"):
        ib.assess(answer.dossier, on=ON, readings={"nonsense": "x"})


def test_an_empty_dossier_is_answered_with_questions() -> None:
    """Nothing known: nothing decided about the Act, and the first things to ask."""
    answer = ib.assess(ib.Dossier(), on=ON)

    assert answer.regime is None
    assert answer.period is None
    assert answer.missing
    assert answer.explain("nl")


@given(dossiers())
def test_every_dossier_is_answered(dossier: ib.Dossier) -> None:
    """Whatever a valid dossier holds, there is an answer in both languages, terms, and a receipt that can be run again."""
    answer = ib.assess(dossier, on=ON)

    assert answer.explain("nl")
    assert answer.explain("en")
    assert answer.receipt() == ib.rerun(answer.receipt()).receipt()
    assert len(answer.deadlines()) == len({(d.id, d.what) for d in answer.deadlines()})


@pytest.mark.parametrize(
    ("name", "on", "act"),
    [
        ("asylum-2016.json", date(2019, 6, 1), Act.WI2013),
        ("settled-2008.json", date(2012, 6, 1), Act.WI2007),
        ("settled-2008.json", date(2014, 6, 1), Act.WI2007),
    ],
)
def test_the_earlier_acts_are_answered_with_terms_words_and_a_receipt(name: str, on: date, act: Act) -> None:
    """An answer in both languages, at least one term, and a receipt that names the sources and can be run again."""
    answer = ib.assess(ib.Dossier.from_json((EXAMPLE.parent / name).read_bytes()), on=on)
    assert act is answer.regime
    assert answer.period is not None
    assert answer.explain("nl") != answer.explain("en")
    assert answer.deadlines()
    assert answer.calendar().startswith(b"BEGIN:VCALENDAR")
    receipt = answer.receipt()
    assert receipt == ib.rerun(receipt).receipt()
    assert {"BWBR0020611", "BWBR0020674"} <= {source["bwb"] for source in json.loads(receipt)["law"]}


@pytest.mark.article("Beleidsregel verlenging 7a")
def test_the_time_for_covid_is_told_where_a_period_ran_in_2020() -> None:
    """Obliged since 10 May 2017: the answer of June 2020 names the fourteen months, and asks whether they were given."""
    raw = (EXAMPLE.parent / "asylum-2016.json").read_text(encoding="utf-8").replace("2016-05-", "2017-05-")
    answer = ib.assess(
        ib.Dossier.from_json(raw.replace("2016-09-30", "2017-09-30").replace("2016-1", "2017-1")), on=COVID
    )
    assert Act.WI2013 is answer.regime
    assert date(2020, 5, 9) == answer.decisions["wi2013.period.extended_last_day"].value
    assert "COVID-19 gives you 14 extra months." in answer.explain("en")
    assert answer.decisions["wi2013.sanctions.fine_follows"].value is None
    assert any("COVID-19" in m.ask.en for m in answer.missing)
    asked = [(m.fact, m.ask.en) for m in answer.missing]
    assert len(asked) == len(set(asked))


def test_what_is_asked_already_is_not_asked_again(answer: ib.Assessment) -> None:
    """Leaving out what was asked leaves the rest as it is, in its order; the names are those of what is missing."""
    undecided = [d for d in answer.decisions.values() if not d.decided and len(d.missing) > 1]
    assert undecided
    for decision in undecided:
        first, *rest = decision.missing
        assert tuple(rest) == decision.missing_besides({first.fact} if first.fact else set())[-len(rest) :]
        assert {m.fact or m.ask.en for m in decision.missing} == set(decision.unknown)
