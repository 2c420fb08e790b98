"""Fines under the 2013 Act: the maxima, when one follows, how high it is, the next one, and what Union law leaves of it.

Arts. 28 to 34 (until 30-9-2017: 31 to 36), Awb 5:41 to 5:53, DUO's table of efforts since 1-7-2018, and the rulings on asylum
status holders. Amounts are whole euros. The day asked about stands for the day on which a fine would be decided. What the
Act and the policy rule say (`fine`), what is left after weighing (`fine_moderated`) and under Union law (`fine_eu`) can each
be asked.
"""

from inburgering.facts._wi2013_sanctions import LiteracyHours, LostPermitFines
from wi2013._effort_fine import (
    DUO_FINES,
    ENOUGH_HOURS,
    FINES_BY_EFFORT,
    HALF_HOURS,
    REDUCTION_FIVE_PASSED,
    all_parts_sat,
    failed_parts_sat_again,
    fine_by_effort,
    fine_hours_enough,
    fine_hours_half,
)
from wi2013._exam_fine import (
    FINE_MAXIMUM,
    HEARING_ABOVE,
    LAPSE,
    LAPSE_SMALL,
    REPEAT,
    exam_missed,
    fine,
    fine_follows,
    fine_hearing_required,
    fine_last_day,
    fine_maximum,
    fine_moderated,
    fine_term_last_day,
    next_fine_day,
    permit_bars_fine,
)
from wi2013._fine_eu import fine_eu, pvt_fine_eu, reconsider
from wi2013._hour_statement import (
    statement_check_applies,
    statement_hours_counted,
    statement_in_doubt,
    statement_ona_counted,
)
from wi2013._pvt_fine import (
    PVT_FINE_MAXIMUM,
    PVT_REPEAT,
    pvt_fine,
    pvt_fine_follows,
    pvt_fine_hearing_required,
    pvt_fine_last_day,
    pvt_fine_maximum,
    pvt_fine_term_last_day,
    pvt_missed,
    pvt_next_fine_day,
)

__all__ = [
    "DUO_FINES",
    "ENOUGH_HOURS",
    "FINES_BY_EFFORT",
    "FINE_MAXIMUM",
    "HALF_HOURS",
    "HEARING_ABOVE",
    "LAPSE",
    "LAPSE_SMALL",
    "LiteracyHours",
    "LostPermitFines",
    "PVT_FINE_MAXIMUM",
    "PVT_REPEAT",
    "REDUCTION_FIVE_PASSED",
    "REPEAT",
    "all_parts_sat",
    "exam_missed",
    "failed_parts_sat_again",
    "fine",
    "fine_by_effort",
    "fine_eu",
    "fine_follows",
    "fine_hearing_required",
    "fine_hours_enough",
    "fine_hours_half",
    "fine_last_day",
    "fine_maximum",
    "fine_moderated",
    "fine_term_last_day",
    "next_fine_day",
    "permit_bars_fine",
    "pvt_fine",
    "pvt_fine_eu",
    "pvt_fine_follows",
    "pvt_fine_hearing_required",
    "pvt_fine_last_day",
    "pvt_fine_maximum",
    "pvt_fine_term_last_day",
    "pvt_missed",
    "pvt_next_fine_day",
    "reconsider",
    "statement_check_applies",
    "statement_hours_counted",
    "statement_in_doubt",
    "statement_ona_counted",
]
