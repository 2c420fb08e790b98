"""The cases on the Wi2021, and on which Act applies from 2022."""

from __future__ import annotations

from inburgering.dossier import Act
from inburgering.rules import Confidence
from tests.cases._record import Case, Outcome

CASES = (
    Case(
        id="WI21-REGIME-KST-32824-353",
        ecli=None,
        url="https://zoek.officielebekendmakingen.nl/dossier/kst-32824-353.html",
        act=Act.WI2013,
        asked="Which Act applies to a permit of before 2022, when DUO's letter of January 2022 names the Wi2021?",
        decided="The Wi2013: the day of the permit decides, not that of the letter.",
        outcome=Outcome.SAME,
        note="A letter to parliament of 26 January 2022 about some 500 letters, not about one person.",
        test="test_kst_32824_353_the_letter_of_january_2022_does_not_decide",
    ),
    Case(
        id="WI21-EXT-DUO-BIRTH",
        ecli=None,
        url="https://inburgeren.nl/en/extra-time/had-a-baby.jsp",
        act=Act.WI2021,
        asked="How much extra time does a birth within the period give, and from when can it be asked for?",
        decided="16 weeks for the mother, from two and a half years after the start; DUO decides within eight weeks.",
        outcome=Outcome.SAME,
        note="DUO's page, which does not name the Act. That the birth falls in the period is for the library to say; "
        "that it is proven is for DUO.",
        test="test_duo_a_birth_in_the_period_gives_sixteen_weeks",
    ),
    Case(
        id="WI21-HEARING-DUO-340",
        ecli=None,
        url="https://www.inburgeren.nl/geen-examen-doen/inburgeren-lukt-niet-om-andere-reden.jsp",
        act=Act.WI2021,
        asked="With which fines does DUO offer a hearing before it decides?",
        decided="With a fine of more than 340 euros: a form for a hearing by telephone is in the letter.",
        outcome=Outcome.NO_CASE,
        note="DUO's page, which does not name the Act. The limit is that of Awb 5:53. Under the Wi2013 it divides the "
        "fine for the examination (up to 1,250) from that for the participation statement (up to 340, so no form).",
        test="test_duo_a_hearing_is_for_a_fine_above_340_euros",
    ),
    Case(
        id="WI21-KENNISGEVING-RBOBR-2023-5474",
        ecli="ECLI:NL:RBOBR:2023:5474",
        url="https://www.schulinck.nl/opinie/"
        "daar-gaan-we-weer-over-het-rechtskarakter-van-de-duo-kennisgeving-inburgeringsplicht/",
        act=Act.WI2021,
        asked="Does the letter that names the examinations create the duty?",
        decided="No, the duty follows from the Act itself. An appeal was lodged.",
        outcome=Outcome.SAME,
        note="Read in a commentary that disagrees with the court.",
        test="test_rbobr_2023_5474_the_letter_creates_nothing",
        read=Confidence.SECONDARY,
    ),
    Case(
        id="WI21-PIP-RBMNE-2024-2554",
        ecli="ECLI:NL:RBMNE:2024:2554",
        url="https://explore.law/app/library/nl-case-law/ECLI:NL:RBMNE:2024:2554-uitspraak",
        act=Act.WI2021,
        asked="May the plan of a family migrant set B1 from the outset, or does Union law ask for A2?",
        decided="B1 stands; residence began on 7 September 2022, so the Wi2021 applies.",
        outcome=Outcome.SAME,
        note="Whether B1 would be disproportionate is a judgement; the court found no circumstances for it.",
        test="test_ecli_nl_rbmne_2024_2554",
    ),
    Case(
        id="WI21-REGIME-DIVOSA-DOELGROEP",
        ecli=None,
        url="https://divosa.nl/publicaties/wet-inburgering-vraag-en-antwoord/algemeen/doelgroep",
        act=Act.WI2021,
        asked="When do the duty and the period begin, and does a changed plan move the period?",
        decided="The duty on the day the right was made known, the period on the day after the first plan; later plans "
        "move nothing.",
        outcome=Outcome.SAME,
        note="Questions and answers for municipalities, state of 1 April 2025. The part on the duty has a test of its own.",
        test="test_divosa_the_first_plan_starts_the_period",
    ),
    Case(
        id="WI21-TURK-RBDHA-2024-7842",
        ecli="ECLI:NL:RBDHA:2024:7842",
        url="https://lexboost.com/rechtspraak/ECLI:NL:RBDHA:2024:7842",
        act=Act.WI2021,
        asked="Does the standstill clause with Turkey bar the duty for an imam who comes now?",
        decided="It does not: the duty was brought back for good reasons, and the entry visa could be refused.",
        outcome=Outcome.SAME,
        note="The case was about the examination abroad. The library is asked about the duty here.",
        test="test_rbdha_2024_7842_the_standstill_does_not_free_a_turkish_imam_who_comes_now",
    ),
)
