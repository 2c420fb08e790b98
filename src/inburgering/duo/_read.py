"""DUO's messages into a dossier: each by itself, or several into one.

What a message holds and a dossier does not, is named at the function that reads it. A reader says nothing of what its
message says nothing of: that stays unknown.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from inburgering.dossier import Dossier, ExamPart
from inburgering.duo import _read_results as results
from inburgering.duo import _read_status as status
from inburgering.duo._codes import Message
from inburgering.duo._errors import DuoError
from inburgering.duo._form import Value, whole_message
from inburgering.duo._merge import merged
from inburgering.duo._read_results import Institution, Notice
from inburgering.duo._read_status import PeriodChange
from inburgering.errors import Fault

__all__ = ["read"]

_TAKERS: Mapping[Message, Callable[[Value], Dossier]] = {
    Message.OBLIGATION: status.obligation,
    Message.OBLIGATION_HISTORY: status.obligation_history,
    Message.GROUP: status.group,
    Message.GROUP_HISTORY: status.group_history,
    Message.PERIOD: status.period,
    Message.PERIOD_HISTORY: status.period_history,
    Message.PIP: results.plan,
    Message.OFFER: results.offer,
    Message.LEARNABILITY: results.tests,
    Message.EXAMS: results.exams,
    Message.FREE_ATTEMPTS: results.free_attempts_passed_over,
    Message.HOURS: results.hours,
    Message.INTAKE_LESSONS: results.intake_lessons,
    Message.PARTICIPATION: results.participation,
    Message.PARTICIPATION_LESSONS: results.participation_lessons,
    Message.MAP: results.map_interview,
    Message.PVT: results.pvt_signature,
    Message.Z_ROUTE: results.z_route,
    Message.EXEMPTIONS: status.exemptions,
    Message.DISPENSATIONS: status.dispensations,
}
_ORDER = list(Message)
_MESSAGES = {message.value: message for message in Message}
INSTITUTION = r"[0-9A-Za-z]{10}"
"""The number of an institution, as it may stand in a path."""


def read(messages: Mapping[str, object]) -> Dossier:
    """One dossier of several messages about one person.

    Args:
        messages: The messages as ``json.loads`` gives them, each under its name: the path below ``/personen/{bsn}/``, as
            [`Message`][inburgering.duo.Message] lists them. An offer's name ends in the number of its institution
            (``Inburgeringsaanbod/0000012345``), and there may be more than one.

    The order of the messages makes no difference. A history and the message of today make one list: where both speak of
    an obligation that began on the same day, today's counts. The group is put on the recorded obligation, which is
    divided on the day the group changed; the days of a group outside the obligation are lost. What
    [`write`][inburgering.duo.write] gives can be read back. Hours are totals: give what DUO answers or what was sent, not
    both.

    Raises:
        DuoError: Every fault of every message at once, each with its path and what is allowed.
    """
    faults: list[Fault] = []
    found: list[tuple[int, str, Dossier]] = []
    offers = 0
    for name in messages:
        message, institution = _named(name)
        if message is None:
            shown = name if re.fullmatch("[A-Za-z/_]{1,60}", str(name)) else "?"
            faults.append(Fault(shown, "an unknown message", ", ".join(_allowed())))
        elif message is Message.OFFER:
            value = Value(f"{message}[{offers}]", messages[name], faults)
            found.append((_ORDER.index(message), name, results.offer(value, institution)))
            offers += 1
        else:
            value = Value(message.value, messages[name], faults)
            found.append((_ORDER.index(message), name, _TAKERS[message](value)))
    if faults:
        raise DuoError(faults)
    return merged(part for _, _, part in sorted(found, key=lambda entry: entry[:2]))


def _named(name: str) -> tuple[Message | None, str | None]:
    """The message of a name, and the institution where it ends in one."""
    if name in _MESSAGES:
        return _MESSAGES[name], None
    head, _, tail = str(name).partition("/")
    if head == Message.OFFER and re.fullmatch(INSTITUTION, tail, re.ASCII):
        return Message.OFFER, tail
    return None, None


def _allowed() -> list[str]:
    return [f"{m}/NUMBER (10 digits or letters)" if m is Message.OFFER else m.value for m in Message]


def read_message(message: Message, raw: object) -> Dossier:
    """The part of a dossier that one message says. Raises [`DuoError`][inburgering.duo.DuoError] with every fault."""
    return merged([whole_message(message.value, raw, _TAKERS[message])])


def read_obligation(raw: object) -> Dossier:
    """``inburgeringsplicht``: what DUO records, its letter, and the decision that the reason names.

    Not obliged any more, for good and with an end, is read as an obligation until that day, and the decision is dated by
    it; otherwise the decision has no day. A temporary exemption leaves the days of not being obliged as they are.

    Not held: the day of the last change; the reasons full dispensation (of which kind, ``ontheffingen`` tells), changed
    purpose, departure, death and other. Without an end an obligation has none yet.
    """
    return read_message(Message.OBLIGATION, raw)


def read_obligation_history(raw: object) -> Dossier:
    """``inburgeringsplicht/historie``: each obligation as it was last recorded; earlier versions are not held."""
    return read_message(Message.OBLIGATION_HISTORY, raw)


def read_group(raw: object) -> Dossier:
    """``doelgroep``: the group DUO uses. Not held: DUO's finer division, and whether asylum rights were kept or asked off."""
    return read_message(Message.GROUP, raw)


def read_group_history(raw: object) -> Dossier:
    """``doelgroep/historie``: the groups DUO used, one after another."""
    return read_message(Message.GROUP_HISTORY, raw)


def read_period(raw: object) -> Dossier:
    """``inburgeringstermijn``: the period as it is. Not held: the day of the last change and the ground of an extension."""
    return read_message(Message.PERIOD, raw)


def read_period_history(raw: object) -> tuple[PeriodChange, ...]:
    """``inburgeringstermijn/historie``: the ends the period has had. A dossier holds only the one of today."""
    return whole_message(Message.PERIOD_HISTORY.value, raw, status.period_changes)


def read_extension_grounds(raw: object) -> dict[str, str]:
    """``/verlengingsgronden``, which is about nobody: DUO's words for each ground, by its code."""
    return whole_message("verlengingsgronden", raw, status.extension_grounds)


def read_pip(raw: object) -> Dossier:
    """``PIP``: the plan, as DUO answers it (with the municipality) or as it is sent (without).

    A level that is left out is B1 on the B1 and education routes; on the Z-route it is unknown.
    """
    return read_message(Message.PIP, raw)


def read_offer(raw: object, institution: str | None = None) -> Dossier:
    """``Inburgeringsaanbod/{number}``: the offer of one institution, whose number stands in the path."""
    if institution is not None and not re.fullmatch(INSTITUTION, institution, re.ASCII):
        raise DuoError([Fault("institution", "another text", "10 digits or letters (instellingsnummer)")])
    return merged([whole_message(Message.OFFER.value, raw, lambda value: results.offer(value, institution))])


def read_institutions(raw: object) -> tuple[Institution, ...]:
    """``/instellingen``, which is about nobody: the institutions with a mark. Addresses and register numbers are left."""
    return whole_message("instellingen", raw, results.institutions)


def read_learnability_tests(raw: object) -> Dossier:
    """``lbt/resultaten``: the learnability tests. ``datumAfname`` is the day on which DUO registered the result.

    A score with a fraction is left unknown: a dossier has whole points. The result stays.
    """
    return read_message(Message.LEARNABILITY, raw)


def read_exams(raw: object) -> Dossier:
    """``examens/resultaten``: the sittings that were passed or failed. Not held: those without a result, and why."""
    return read_message(Message.EXAMS, raw)


def read_free_attempts(raw: object) -> dict[ExamPart, int]:
    """``examens/gratispogingen``: how many free attempts are left, by part. A dossier holds attempts, not what is left."""
    return whole_message(Message.FREE_ATTEMPTS.value, raw, results.free_attempts)


def read_hours(raw: object) -> Dossier:
    """``uren``: the totals that each municipality sent, as one entry each. Not held: which municipality."""
    return read_message(Message.HOURS, raw)


def read_map(raw: object) -> Dossier:
    """``map``: the final interview of the MAP, and whether being late was culpable.

    Read as it is answered and as it is sent. Without a day it has not been: so is it sent to withdraw it.
    """
    return read_message(Message.MAP, raw)


def read_pvt(raw: object) -> Dossier:
    """``pvt``: the signature of the participation statement, otherwise as [`read_map`][inburgering.duo.read_map]."""
    return read_message(Message.PVT, raw)


def read_z_route(raw: object) -> Dossier:
    """``zroute``: the completion of the Z-route as it is sent; DUO does not answer it."""
    return read_message(Message.Z_ROUTE, raw)


def read_exemptions(raw: object) -> Dossier:
    """``vrijstellingen``: exemptions, granted and refused. An empty list says nothing of other decisions, so nothing."""
    return read_message(Message.EXEMPTIONS, raw)


def read_dispensations(raw: object) -> Dossier:
    """``ontheffingen``: dispensations, granted and refused.

    A release from participation has no parts. Not held: a most of hours that somebody can do; a partial dispensation for
    special circumstances, which the law does not know. An empty list says nothing of other decisions, so nothing.
    """
    return read_message(Message.DISPENSATIONS, raw)


def read_notice(raw: object) -> Notice:
    """A notification (``/notificaties``), which a municipality receives: what happened, and so what to read again."""
    taken = whole_message("notificaties", raw, results.notice)
    assert taken is not None  # noqa: S101  (without a fault there is a notice)
    return taken
