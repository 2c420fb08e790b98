"""Rulings, letters and official pages on which Act applies: what was asked, what was decided, and that we say the same."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from inburgering.dossier import (
    Act,
    Dossier,
    Notification,
    Person,
    Pip,
    Purpose,
    ResidenceGround,
    ResidenceRight,
    Sponsor,
)
from inburgering.facts import facts_on
from inburgering.rules import NEVER, decide, value_of
from inburgering.transition import act, because, deciding_day, treaty_excluded_turkish

EXAMPLES = Path(__file__).parents[2] / "examples"


def arrived(known: date, ground: ResidenceGround = ResidenceGround.A) -> ResidenceRight:
    """A right without end, made known on its first day: asylum, or as family of a Dutch person."""
    asylum = ground is ResidenceGround.C
    return ResidenceRight(
        ground=ground,
        purpose=Purpose.ASYLUM if asylum else Purpose.FAMILY,
        sponsor=None if asylum else Sponsor(is_dutch=True),
        first_day=known,
        last_day=NEVER,
        made_known=known,
    )


def adult(*rights: ResidenceRight, nationality: str = "XX", letters: tuple[Notification, ...] = ()) -> Dossier:
    """An adult who never went to school here."""
    person = Person(born=date(1985, 3, 1), nationalities=(nationality,))
    return Dossier(person=person, residence=rights, schooling=(), notifications=letters)


@pytest.mark.article("Wet 54(1)")
@pytest.mark.parametrize("permit", [date(2021, 6, 1), date(2021, 12, 31)])
@pytest.mark.parametrize("letter", [date(2022, 1, 3), date(2022, 1, 20)])
def test_kst_32824_353_the_letter_of_january_2022_does_not_decide(permit: date, letter: date) -> None:
    """Asked: which Act, for a permit of before 2022 and a letter of January 2022 that names the Wi2021? The Wi2013.

    Letter to parliament of 26-1-2022, https://zoek.officielebekendmakingen.nl/dossier/kst-32824-353.html.
    """
    person = adult(arrived(permit), letters=(Notification(dated=letter, act=Act.WI2021),))
    assert Act.WI2013 is value_of(act, facts_on(person, date(2022, 1, 26)))


@pytest.mark.article("Wet 3(1)", "Wet 11(2)")
def test_divosa_the_day_the_right_was_made_known_starts_the_duty_and_no_plan_moves_it() -> None:
    """Asked: when does the duty start? On the day the IND made the right known; plans do not move it.

    https://divosa.nl/publicaties/wet-inburgering-vraag-en-antwoord/algemeen/doelgroep (state of 1-4-2025).
    """
    known = date(2022, 3, 15)
    plans = (Pip(dated=date(2022, 9, 1), replaced=date(2023, 2, 1)), Pip(dated=date(2023, 2, 1)))
    for pips in ((), plans[:1], plans):
        dossier = Dossier.from_dict(adult(arrived(known)).to_dict() | Dossier(pips=pips).to_dict())
        facts = facts_on(dossier, date(2024, 1, 1))
        assert (Act.WI2021, known) == (value_of(act, facts), value_of(deciding_day, facts))


@pytest.mark.article("Wet 54(1)", "Wet 3(1)")
def test_rbmne_2024_2554_residence_from_7_september_2022_is_under_the_wi2021() -> None:
    """Asked: must a family migrant follow the B1 route? The Wi2021 applies, since residence began on 7-9-2022.

    ECLI:NL:RBMNE:2024:2554, https://explore.law/app/library/nl-case-law/ECLI:NL:RBMNE:2024:2554-uitspraak.
    """
    utrecht = Dossier.from_json((EXAMPLES / "utrecht-2024-2554.json").read_text(encoding="utf-8"))
    decision = decide(act, facts_on(utrecht, date(2024, 4, 1)))
    assert Act.WI2021 is decision.value
    assert "Civic Integration Act 2021, because your right of residence was made known on 7 September 2022." == because(
        decision, "en"
    )


@pytest.mark.article("Wet 3(1)", "Wet 6")
def test_rbobr_2023_5474_the_letter_creates_nothing() -> None:
    """Asked: does the letter that names the exams create the duty? No, it follows from the Act (appeal lodged).

    ECLI:NL:RBOBR:2023:5474, through https://www.schulinck.nl/opinie/ (a commentary, which disagrees).
    """
    right = arrived(date(2022, 5, 2))
    on = date(2023, 11, 23)
    letters = ((), (Notification(dated=date(2022, 8, 1), act=Act.WI2021),))
    facts = [facts_on(adult(right, letters=given), on) for given in letters]
    assert [Act.WI2021, Act.WI2021] == [value_of(act, one) for one in facts]
    assert [date(2022, 5, 2)] * 2 == [value_of(deciding_day, one) for one in facts]


@pytest.mark.article("Wi 5(2)(d)")
def test_crvb_2011_br4959_turkish_nationals_are_not_obliged_under_the_wi2007() -> None:
    """Asked: does the association law bar the duty for Turkish nationals? It does.

    ECLI:NL:CRVB:2011:BR4959, https://centraleraadvanberoep.jure.nl/br4959. The rights there were older than the ruling.
    """
    facts = facts_on(adult(arrived(date(2008, 6, 1)), nationality="TR"), date(2011, 8, 16))
    assert Act.WI2007 is value_of(act, facts)
    assert value_of(treaty_excluded_turkish, facts) is True


@pytest.mark.article("Wet 3(2)(d)")
@pytest.mark.parametrize(
    ("ground", "known", "excluded"),
    [
        (ResidenceGround.C, date(2020, 4, 30), True),
        (ResidenceGround.C, date(2020, 5, 1), False),
        (ResidenceGround.A, date(2020, 5, 1), True),
        (ResidenceGround.A, date(2021, 12, 31), True),
        (ResidenceGround.A, date(2022, 1, 1), False),
    ],
)
def test_government_2021_turkish_newcomers_are_obliged_again(
    ground: ResidenceGround, known: date, excluded: bool
) -> None:
    """Asked: from when are Turkish newcomers obliged? Asylum from 1-5-2020, family and others from 1-1-2022.

    https://www.rijksoverheid.nl/actueel/nieuws/2021/11/17/ (the information for newcomers of Turkish nationality).
    """
    person = adult(arrived(known, ground), nationality="TR")
    assert excluded is value_of(treaty_excluded_turkish, facts_on(person, date(2022, 6, 1)))


@pytest.mark.article("Wet 3(2)(d)")
def test_rbdha_2024_7842_the_standstill_does_not_free_a_turkish_imam_who_comes_now() -> None:
    """Asked: does the standstill clause bar the duty (abroad) for a Turkish imam? It does not.

    ECLI:NL:RBDHA:2024:7842, https://lexboost.com/rechtspraak/ECLI:NL:RBDHA:2024:7842. The case was about the
    examination abroad; the facts give no right of residence here, so the day is that of the ruling.
    """
    imam = ResidenceRight(
        ground=ResidenceGround.A,
        purpose=Purpose.CLERGY_WORK,
        first_day=date(2024, 5, 17),
        last_day=NEVER,
        made_known=date(2024, 5, 17),
    )
    facts = facts_on(adult(imam, nationality="TR"), date(2024, 5, 17))
    assert value_of(treaty_excluded_turkish, facts) is False
    assert Act.WI2021 is value_of(act, facts)
