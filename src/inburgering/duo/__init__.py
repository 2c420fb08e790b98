"""DUO's messages in the integration chain: read into a dossier, written from one, and checked before they are sent.

[`read`][inburgering.duo.read] makes one dossier of the messages about one person; [`write`][inburgering.duo.write] makes
the messages that a municipality sends. [`check_pip`][inburgering.duo.check_pip] and the others say beforehand what DUO
would refuse. [`Event`][inburgering.duo.Event] says which messages to read again after a notification.

DUO's descriptions count some ends as the first day that is no longer in a period: the end of the integration period, the
expected end of a programme, the day until which hours are known. They become last days here and nowhere else. The ends of
an obligation, a group and an exemption are last days already.

Not read, because no dossier holds it: the number for registering for the learnability test, and the municipality's
contact persons, who are officials and no part of a dossier.
"""

from inburgering.duo._check import Check, check_map, check_offer, check_pip, check_pip_removal, check_pvt
from inburgering.duo._codes import Message
from inburgering.duo._conditions import CONDITIONS
from inburgering.duo._errors import DuoError
from inburgering.duo._events import Event
from inburgering.duo._facts import GivenLevel, MessageFacts, Verdict
from inburgering.duo._read import (
    read,
    read_dispensations,
    read_exams,
    read_exemptions,
    read_extension_grounds,
    read_free_attempts,
    read_group,
    read_group_history,
    read_hours,
    read_institutions,
    read_learnability_tests,
    read_map,
    read_notice,
    read_obligation,
    read_obligation_history,
    read_offer,
    read_period,
    read_period_history,
    read_pip,
    read_pvt,
    read_z_route,
)
from inburgering.duo._read_results import Institution, Notice
from inburgering.duo._read_status import PeriodChange
from inburgering.duo._write import (
    write,
    write_intake_lessons,
    write_map,
    write_offer,
    write_participation,
    write_participation_lessons,
    write_pip,
    write_pvt,
    write_z_route,
)

__all__ = [
    "CONDITIONS",
    "Check",
    "DuoError",
    "Event",
    "GivenLevel",
    "Institution",
    "Message",
    "MessageFacts",
    "Notice",
    "PeriodChange",
    "Verdict",
    "check_map",
    "check_offer",
    "check_pip",
    "check_pip_removal",
    "check_pvt",
    "read",
    "read_dispensations",
    "read_exams",
    "read_exemptions",
    "read_extension_grounds",
    "read_free_attempts",
    "read_group",
    "read_group_history",
    "read_hours",
    "read_institutions",
    "read_learnability_tests",
    "read_map",
    "read_notice",
    "read_obligation",
    "read_obligation_history",
    "read_offer",
    "read_period",
    "read_period_history",
    "read_pip",
    "read_pvt",
    "read_z_route",
    "write",
    "write_intake_lessons",
    "write_map",
    "write_offer",
    "write_participation",
    "write_participation_lessons",
    "write_pip",
    "write_pvt",
    "write_z_route",
]
