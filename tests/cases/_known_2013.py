"""The cases on the Wi2013, except for those on fines and loans."""

from __future__ import annotations

from inburgering.dossier import Act
from inburgering.rules import Confidence
from tests.cases._record import Case, Outcome

_AT = "https://uitspraken.rechtspraak.nl/inziendocument?id="
_SUMMARY = "https://lexboost.com/rechtspraak/"

CASES = (
    Case(
        id="WI13-TERM-RBDHA-2020-11546",
        ecli="ECLI:NL:RBDHA:2020:11546",
        url=f"{_AT}ECLI:NL:RBDHA:2020:11546",
        act=Act.WI2013,
        asked="When does the term of someone obliged since 19 November 2014 end, and what fine follows?",
        decided="On 18 November 2017, three years less a day; DUO fined 1,250 euros.",
        outcome=Outcome.SAME,
        note="What the court decided on the fine was not seen; it is compared with the maximum.",
        test="test_rbdha_2020_11546_three_years_less_a_day",
    ),
    Case(
        id="WI13-TERM-RBROT-2021-3939",
        ecli="ECLI:NL:RBROT:2021:3939",
        url="https://hse.sdu.nl/content/ECLI_NL_RBROT_2021_3939",
        act=Act.WI2013,
        asked="Which last days follow from a late letter and a long stay in reception, for a term from 11 August 2015?",
        decided="7 September 2018, then 2 November 2018: 28 days and 56 more. DUO fined 300 euros.",
        outcome=Outcome.SAME,
        note="The days that DUO granted are given; how many weeks a stay in reception is worth is open. DUO's letters say "
        "“before”, but only with the day itself included are the extensions whole weeks. A fine of 300 euros is in no cell "
        "of the table that was seen for 2019. On appeal partly quashed.",
        test="test_rbrot_2021_3939_a_late_letter_and_a_stay_in_reception",
    ),
    Case(
        id="WI13-TERM-RVS-2022-144",
        ecli="ECLI:NL:RVS:2022:144",
        url=f"{_SUMMARY}ECLI:NL:RVS:2022:144",
        act=Act.WI2013,
        asked="Until when does a term run that began on 2 September 2015, and the new term after it?",
        decided="22 December 2018 (16 weeks added), and after the letter of 24 December 2018 until 22 December 2020.",
        outcome=Outcome.SAME,
        note="The outcome of the appeal was not seen.",
        test="test_rvs_2022_144_sixteen_weeks_and_a_new_term_of_two_years",
    ),
    Case(
        id="WI13-TURK-ASYLUM-2020",
        ecli=None,
        url="https://www.rijksoverheid.nl/actueel/nieuws/2021/11/17/"
        "rijksoverheid-start-voorlichting-inburgeringsplicht-nieuwkomers-met-turkse-nationaliteit",
        act=Act.WI2013,
        asked="From when are newcomers of Turkish nationality obliged?",
        decided="Asylum status holders and their family from 1 May 2020, all others from 1 January 2022.",
        outcome=Outcome.SAME,
        note="Government news, not a case of one person.",
        test="test_government_2021_turkish_newcomers_are_obliged_again",
    ),
    Case(
        id="WI13-VRIJST-RBAMS-2017-10206",
        ecli="ECLI:NL:RBAMS:2017:10206",
        url="https://www.ndsz.nl/content/ECLI_NL_RBAMS_2017_10206",
        act=Act.WI2013,
        asked="Does a first-year certificate of a Dutch university in Dutch studies exempt?",
        decided="By the list it does not; refusing was so unreasonable that the court exempted him itself.",
        outcome=Outcome.DEPARTED,
        note="The list of documents is closed. With the decision of the court in the dossier he is exempt.",
        test="test_rbams_2017_10206_a_certificate_that_is_not_on_the_list",
    ),
    Case(
        id="WI13-VRIJST-RBLIM-2020-9564",
        ecli="ECLI:NL:RBLIM:2020:9564",
        url=f"{_AT}ECLI:NL:RBLIM:2020:9564",
        act=Act.WI2013,
        asked="Does a diploma of the state examination in Dutch exempt from every part?",
        decided="From the four language parts; KNM and ONA remain.",
        outcome=Outcome.SAME,
        note="The day the duty began was not seen; the test takes one of after 2014, when ONA is a part. The operative "
        "part was not seen.",
        test="test_rblim_2020_9564_the_state_examination_exempts_from_language",
    ),
    Case(
        id="WI13-ONA-RBAMS-2020-7008",
        ecli="ECLI:NL:RBAMS:2020:7008",
        url="https://jure.nl/ECLI:NL:RBAMS:2020:7008/voeg-toe-als-favoriet",
        act=Act.WI2013,
        asked="Is someone to blame who handed in the ONA portfolio four months before the end, when DUO took longer?",
        decided="No: nothing showed that he knew DUO's processing times. No fine, no loan to repay.",
        outcome=Outcome.UNDETERMINED,
        note="A part counts as passed on the day DUO approves it, so he was late; whether that can be blamed on him is a "
        "judgement, which the court filled in. 50 weeks had been added to the term.",
        test="test_rbams_2020_7008_a_portfolio_that_took_four_months",
    ),
    Case(
        id="WI13-MED-RBAMS-2022-7919",
        ecli="ECLI:NL:RBAMS:2022:7919",
        url=f"{_SUMMARY}ECLI:NL:RBAMS:2022:7919",
        act=Act.WI2013,
        asked="Does a fine of 1,250 euros hold when the advice of the medical adviser is thin?",
        decided="Not on that research: a new decision within twelve weeks.",
        outcome=Outcome.UNDETERMINED,
        note="The blame is for DUO to judge; the court sent it back.",
        test="test_rbams_2022_7919_thin_medical_advice",
        read=Confidence.SECONDARY,
    ),
    Case(
        id="WI13-MED-RBLIM-2023-7045",
        ecli="ECLI:NL:RBLIM:2023:7045",
        url=f"{_SUMMARY}ECLI:NL:RBLIM:2023:7045",
        act=Act.WI2013,
        asked="Does a beginning of proof of mental complaints oblige DUO to inquire further, with a fine of 200 euros?",
        decided="It does; the fine did not hold, and a new decision was ordered.",
        outcome=Outcome.UNDETERMINED,
        note="The blame is for DUO to judge; the court sent it back.",
        test="test_rblim_2023_7045_a_beginning_of_proof",
        read=Confidence.SECONDARY,
    ),
    Case(
        id="WI13-MED-RBMNE-2020-1554",
        ecli="ECLI:NL:RBMNE:2020:1554",
        url=f"{_AT}ECLI:NL:RBMNE:2020:1554",
        act=Act.WI2013,
        asked="May DUO judge the same medical situation otherwise than before, and fine 1,250 euros?",
        decided="Not without saying why.",
        outcome=Outcome.UNDETERMINED,
        note="The blame is for DUO to judge. What had to follow was not seen.",
        test="test_rbmne_2020_1554_the_same_situation_judged_otherwise",
    ),
    Case(
        id="WI13-MED-RBOVE-2022-2413",
        ecli="ECLI:NL:RBOVE:2022:2413",
        url=f"{_SUMMARY}ECLI:NL:RBOVE:2022:2413",
        act=Act.WI2013,
        asked="Must the term that ended on 18 October 2019 be extended, or the fine of 1,250 euros be lowered?",
        decided="Neither: no objective medical information, no proof of being unable to pay.",
        outcome=Outcome.UNDETERMINED,
        note="The blame was judged by DUO and upheld. With that judgement, and no hours and no attempts (assumed: they "
        "were not seen), the library gives the same fine.",
        test="test_rbove_2022_2413_no_objective_medical_information",
        read=Confidence.SECONDARY,
    ),
    Case(
        id="WI13-MED-RBROT-2022-4298",
        ecli="ECLI:NL:RBROT:2022:4298",
        url=f"{_SUMMARY}ECLI:NL:RBROT:2022:4298",
        act=Act.WI2013,
        asked="May DUO look only at whether someone was ill for three months on end?",
        decided="No: shorter or lighter complaints matter for the blame as well. DUO could repair its decision.",
        outcome=Outcome.UNDETERMINED,
        note="The policy rule on illness is one ground; whether the delay can be blamed on someone stays a judgement.",
        test="test_rbrot_2022_4298_three_months_of_illness_are_not_the_only_test",
        read=Confidence.SECONDARY,
    ),
    Case(
        id="WI13-MED-RVS-2023-3686",
        ecli="ECLI:NL:RVS:2023:3686",
        url="https://www.lexboost.com/rechtspraak/ECLI:NL:RVS:2023:3686",
        act=Act.WI2013,
        asked="May DUO find someone to blame on advice that was not prepared with care, and fine 350 euros?",
        decided="No: the blame was not proven, and the fine fell.",
        outcome=Outcome.UNDETERMINED,
        note="With the judgement of the court the library says there is no fine. The summary breaks off where it tells "
        "what followed.",
        test="test_rvs_2023_3686_blame_that_was_not_proven",
        read=Confidence.SECONDARY,
    ),
)
