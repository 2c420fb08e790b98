"""What has to be achieved under the 2013 Act (arts. 7, 7a and 7b; Besluit 2.9 to 2.10a, 3.9), and what of it is done.

The day on which the obligation began decides: before 2015 the four language parts and the part on society; from 2015 ONA
too; from 1 October 2017 the participation statement programme (PVT) too. A document that exempts wholly fulfils the
obligation as well. [`checklist`][wi2013.requirements.checklist] lays it all out for one person.
"""

from __future__ import annotations

from datetime import date

from inburgering.facts import Facts
from inburgering.law import REGELING_OLD
from inburgering.rules import Text, Truth, parameter, rule
from wi2013._requirements_attempts import (
    NO_PART_LEFT,
    NT2_SITTINGS_COUNTED,
    agi_attempts_all_parts,
    attempts_all_parts,
    enough_hours,
    ona_attempts,
    open_parts_tried,
    parts_never_taken,
    sittings,
)
from wi2013._requirements_checklist import Item, checklist
from wi2013._requirements_done import (
    exam_achieved,
    exam_parts_open,
    fulfilled_by_document,
    fulfilled_day,
    obligation_met,
    pvt_day,
    pvt_done,
)
from wi2013._requirements_fees import EXAM_FEES, PVT_FEE, exam_fee, exam_fee_open_parts, exam_fee_total, pvt_fee
from wi2013._requirements_in_time import exam_in_time, met_in_time, pvt_in_time
from wi2013._requirements_parts import (
    EXAM_PARTS,
    LANGUAGE_PARTS,
    MAP_EXEMPTS_SINCE,
    TGN_SCORE,
    ona_required,
    part_done,
    part_lifted,
    part_met_day,
    part_passed,
    part_required,
    parts_passed,
)

__all__ = [
    "EXAM_FEES",
    "EXAM_PARTS",
    "Item",
    "LANGUAGE_PARTS",
    "MAP_EXEMPTS_SINCE",
    "NO_PART_LEFT",
    "NT2_SITTINGS_COUNTED",
    "ONA_TEACHING_HOURS",
    "PVT_FEE",
    "TGN_SCORE",
    "agi_attempts_all_parts",
    "attempts_all_parts",
    "checklist",
    "enough_hours",
    "exam_achieved",
    "exam_fee",
    "exam_fee_open_parts",
    "exam_fee_total",
    "exam_in_time",
    "exam_parts_open",
    "fulfilled_by_document",
    "fulfilled_day",
    "met_in_time",
    "obligation_met",
    "ona_attempts",
    "ona_interview_replaced",
    "ona_required",
    "open_parts_tried",
    "part_done",
    "part_lifted",
    "part_met_day",
    "part_passed",
    "part_required",
    "parts_never_taken",
    "parts_passed",
    "pvt_day",
    "pvt_done",
    "pvt_fee",
    "pvt_in_time",
    "sittings",
]

# Named one by one too, so that whoever collects the rules of this module finds each of them.
reading_lifted, listening_lifted, writing_lifted, speaking_lifted, knm_lifted, ona_lifted = part_lifted.values()
reading_passed, listening_passed, writing_passed, speaking_passed, knm_passed, ona_passed = part_passed.values()
reading_required, listening_required, writing_required, speaking_required, knm_required, ona_part_required = (
    part_required.values()
)
reading_done, listening_done, writing_done, speaking_done, knm_done, ona_done = part_done.values()
reading_met_day, listening_met_day, writing_met_day, speaking_met_day, knm_met_day, ona_met_day = part_met_day.values()
reading_fee, listening_fee, writing_fee, speaking_fee, knm_fee, ona_fee = exam_fee.values()

_TEACHING_SINCE = date(2018, 5, 1)
ONA_TEACHING_HOURS = parameter(
    "requirements.ona_teaching_hours",
    Text("de lesuren ONA in plaats van het eindgesprek", "the hours of ONA teaching instead of the final interview"),
    REGELING_OLD.art("3.5"),
    64,
    since=_TEACHING_SINCE,
    publication="Stcrt. 2018, 19740",
)


@rule(
    REGELING_OLD.art("3.5"),
    since=_TEACHING_SINCE,
    publication="Stcrt. 2018, 19740",
    yes=Text("U hoeft voor ONA geen eindgesprek te doen.", "You need no final interview for ONA."),
    no=Text("U moet voor ONA een eindgesprek doen.", "You must do a final interview for ONA."),
)
def ona_interview_replaced(f: Facts) -> Truth:
    """At least 64 hours of ONA teaching at a school with the quality mark, since 1 May 2018.

    The portfolio must be approved all the same; it is then handed in digitally. A paper one leads to the interview only.
    """
    return (f.on >= _TEACHING_SINCE) & (f.ona_teaching_hours >= ONA_TEACHING_HOURS.on(f.on))
