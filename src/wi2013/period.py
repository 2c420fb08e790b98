"""The integration period of the 2013 Act: three years for the examination, a year for the PVT, extra time, and new periods.

Arts. 7, 7a, 7b, 29 and 32; Besluit 2.2, 2.11 and 2.12; Regeling 2.4c; the policy rule on extension without blame.
"""

from wi2013._covid import (
    covid_last_day,
    covid_months,
    pvt_covid_least_months,
)
from wi2013._new_period import (
    NEW_PERIOD,
    PVT_NEW_PERIOD,
    new_period_extendable,
    new_period_extended_longest_last_day,
    new_period_longest_last_day,
    pvt_new_period_extendable,
    pvt_new_period_extended_longest_last_day,
    pvt_new_period_longest_last_day,
)
from wi2013._pvt_period import (
    PVT_PERIOD,
    pvt_days_late,
    pvt_extended_last_day,
    pvt_first_day,
    pvt_last_day,
    pvt_request_first_day,
    pvt_running_last_day,
)
from wi2013._term import (
    DECISION_TERM,
    PERIOD,
    REQUEST_WINDOW,
    days_late,
    decision_last_day,
    extended_last_day,
    period_end,
    period_first_day,
    period_last_day,
    request_first_day,
    running_last_day,
)

__all__ = [
    "DECISION_TERM",
    "NEW_PERIOD",
    "PERIOD",
    "PVT_NEW_PERIOD",
    "PVT_PERIOD",
    "REQUEST_WINDOW",
    "covid_last_day",
    "covid_months",
    "days_late",
    "decision_last_day",
    "extended_last_day",
    "new_period_extendable",
    "new_period_extended_longest_last_day",
    "new_period_longest_last_day",
    "period_end",
    "period_first_day",
    "period_last_day",
    "pvt_covid_least_months",
    "pvt_days_late",
    "pvt_extended_last_day",
    "pvt_first_day",
    "pvt_last_day",
    "pvt_new_period_extendable",
    "pvt_new_period_extended_longest_last_day",
    "pvt_new_period_longest_last_day",
    "pvt_request_first_day",
    "pvt_running_last_day",
    "request_first_day",
    "running_last_day",
]
