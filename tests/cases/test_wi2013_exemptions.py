"""Cases on exemptions under the Wi2013: a document that is not on the list, and one that covers a part."""

from __future__ import annotations

from datetime import date

import pytest

from inburgering.dossier import (
    Authority,
    Decision,
    DecisionKind,
    Diploma,
    DiplomaKind,
    Dossier,
    ExamPart,
    Level,
)
from inburgering.rules import value_of
from tests.cases._dossiers import asylum, dossier_of, family, known_of
from wi2013 import obligation, requirements

LANGUAGE = (ExamPart.READING, ExamPart.LISTENING, ExamPart.WRITING, ExamPart.SPEAKING)


def leiden(*decisions: Decision) -> Dossier:
    """A former asylum seeker with the first-year certificate of a Dutch university in Dutch studies (days assumed)."""
    certificate = Diploma(kind=DiplomaKind.OTHER, awarded=date(2016, 8, 31), dutch_pass=True)
    return dossier_of(asylum(date(2014, 2, 1)), diplomas=(certificate,), decisions=decisions)


@pytest.mark.article("Wi 5(1)(c)", "Besluit 2.3")
def test_rbams_2017_10206_a_certificate_that_is_not_on_the_list() -> None:
    """Asked: does a first-year university certificate exempt? By the list no; the court exempted him all the same.

    ECLI:NL:RBAMS:2017:10206. The library gives the rule as it stands: no exemption. Here the court departed from it,
    because refusing was evidently unreasonable. Its decision put in the dossier, the library follows it.
    """
    refused = known_of(leiden(), date(2017, 12, 7))
    assert value_of(obligation.exempting_diploma, refused) is False
    assert value_of(obligation.exempt, refused) is False
    assert value_of(obligation.obliged, refused) is True
    by_court = Decision(
        kind=DecisionKind.EXEMPTION, authority=Authority.COURT, dated=date(2017, 12, 8), grants=True, last_day=None
    )
    exempted = known_of(leiden(by_court), date(2017, 12, 8))
    assert value_of(obligation.exempt, exempted) is True
    assert value_of(obligation.obliged, exempted) is False


@pytest.mark.article("Wi 5(3)", "Regeling 2.2d", "Besluit 2.10(2)")
def test_rblim_2020_9564_the_state_examination_exempts_from_language() -> None:
    """Asked: does the diploma of the state examination exempt from all parts? Decided: not from KNM and ONA.

    ECLI:NL:RBLIM:2020:9564. Asked on 25-1-2019, decided on 1-3-2019. The day of the duty was not seen: the test takes
    one of 2016. Of a duty from before 2015 the diploma exempts wholly.
    """
    diploma = Diploma(
        kind=DiplomaKind.STATE_EXAM_NT2, awarded=date(2018, 12, 1), parts=LANGUAGE, level=Level.B1, all_parts_b1=True
    )
    on = date(2019, 3, 1)
    facts = known_of(dossier_of(family(date(2016, 5, 2)), nationalities=("DZ",), diplomas=(diploma,)), on)
    asked = {part for part in requirements.EXAM_PARTS if value_of(requirements.part_required[part], facts)}
    assert {ExamPart.KNM, ExamPart.ONA} == asked
    assert value_of(obligation.exempt, facts) is False
    assert value_of(requirements.obligation_met, facts) is False
    before = known_of(dossier_of(family(date(2014, 12, 31)), nationalities=("DZ",), diplomas=(diploma,)), on)
    assert value_of(obligation.exempt, before) is True
