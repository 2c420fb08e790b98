"""What DUO would refuse, and why, before a message is sent."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

import attrs

from inburgering.dossier import Dossier
from inburgering.duo._answers import taken
from inburgering.duo._codes import Message
from inburgering.duo._conditions import OFFER_CONDITIONS, PIP_CONDITIONS, PIP_REMOVAL_CONDITIONS
from inburgering.duo._conditions_results import RESULT_CONDITIONS
from inburgering.duo._read_results import Institution
from inburgering.duo._state import offer_facts, plan_facts, removal_facts, result_facts
from inburgering.duo._write import Written, sent_offer, write_map, write_offer, write_pip, write_pvt
from inburgering.rules import Decision, Known, Missing, Rule, Truth, decide_all

__all__ = ["Check"]


@attrs.frozen(eq=False)
class Check:
    """A message laid beside the conditions on which DUO registers it.

    Attributes:
        message: Which message.
        body: The message as it would be sent; empty when nothing is sent but a removal.
        decisions: Each condition, decided on the message and on what is known: true where it is met.
    """

    message: Message
    body: Written = attrs.field(repr=False)
    decisions: tuple[Decision[Truth], ...] = attrs.field(repr=False)

    @property
    def refused(self) -> tuple[Decision[Truth], ...]:
        """The conditions that the message fails; DUO would refuse it for each of them."""
        return tuple(d for d in self.decisions if d.value is False)

    @property
    def undetermined(self) -> tuple[Decision[Truth], ...]:
        """The conditions of which it cannot be told whether the message meets them."""
        return tuple(d for d in self.decisions if d.value is None)

    @property
    def questions(self) -> tuple[Missing, ...]:
        """What to find out to settle the undetermined conditions, each question once."""
        return tuple({(m.fact, m.ask): m for d in self.undetermined for m in d.missing}.values())

    @property
    def registered(self) -> bool | None:
        """Whether DUO would register the message; ``None`` while that cannot be told."""
        if self.refused:
            return False
        return None if self.undetermined else True

    def explain(self, lang: str) -> str:
        """What is refused and what is not known yet, a line each with the condition's source, in ``"nl"`` or ``"en"``."""
        lines = [f"- {d.rule.says['no'][lang]} ({d.rule.cites[0].label(lang)})" for d in self.refused]
        lines += [f"- ? {m.ask[lang]}" for m in self.questions]
        return "\n".join(lines)


def _checked(
    message: Message,
    body: Written,
    rules: tuple[Rule[Truth], ...],
    facts: Mapping[str, Known],
    on: date,
    answers: Mapping[str, Known] | None,
) -> Check:
    given = {name: value for name, value in facts.items() if value is not None}
    return Check(message, body, tuple(decide_all(rules, {**given, "sent_on": on, **taken(answers)})))


def check_pip(dossier: Dossier, on: date, *, answers: Mapping[str, Known] | None = None) -> Check:
    """Whether DUO would register the plan that [`write_pip`][inburgering.duo.write_pip] writes.

    Args:
        dossier: With the plan to send as the last in ``pips``, and what DUO recorded (see [`read`][inburgering.duo.read]).
        on: The day of sending.
        answers: Facts of [`MessageFacts`][inburgering.duo.MessageFacts] that the dossier does not say, by name: the answers
            to ``questions``. They go before what the dossier says. A day may be given as its text (``"2023-01-10"``, or
            ``"none"`` for a day that does not come), a code as its text; a truth is ``True`` or ``False``.

    Raises:
        DuoError: No plan can be written.
        InburgeringError: An answer is to no fact, or is no value that its fact can have.
    """
    body = write_pip(dossier)
    return _checked(Message.PIP, body, PIP_CONDITIONS, plan_facts(dossier, body, on), on, answers)


def check_pip_removal(dossier: Dossier, on: date, *, answers: Mapping[str, Known] | None = None) -> Check:
    """Whether DUO would remove the current plan (``DELETE PIP``); otherwise as [`check_pip`][inburgering.duo.check_pip]."""
    return _checked(Message.PIP, {}, PIP_REMOVAL_CONDITIONS, removal_facts(dossier), on, answers)


def check_offer(
    dossier: Dossier,
    on: date,
    *,
    institution: str | None = None,
    institutions: Iterable[Institution] | None = None,
    answers: Mapping[str, Known] | None = None,
) -> Check:
    """Whether DUO would register the offer that [`write_offer`][inburgering.duo.write_offer] writes.

    Args:
        dossier: With the offer, the plan in force, and what DUO recorded.
        on: The day of sending.
        institution: Whose offer; else the last listed.
        institutions: DUO's whole list, as [`read_institutions`][inburgering.duo.read_institutions] gives it; an institution
            that is not on it has no mark. Without it the offer's own words count.
        answers: As for [`check_pip`][inburgering.duo.check_pip].

    Raises:
        DuoError: No offer can be written.
        InburgeringError: As for [`check_pip`][inburgering.duo.check_pip].
    """
    body = write_offer(dossier, institution)
    found = sent_offer(dossier, institution)
    assert found is not None  # noqa: S101  (it was written)
    facts = offer_facts(dossier, found[1], body, institutions, on)
    return _checked(Message.OFFER, body, OFFER_CONDITIONS, facts, on, answers)


def check_map(
    dossier: Dossier, on: date, *, municipality: str | None = None, answers: Mapping[str, Known] | None = None
) -> Check:
    """Whether DUO would register the final interview that [`write_map`][inburgering.duo.write_map] writes.

    Args:
        dossier: With the interview, the plans, and what DUO recorded.
        on: The day of sending.
        municipality: Who sends (gemeentecode); without it, whose plan is in force is a question.
        answers: As for [`check_pip`][inburgering.duo.check_pip].

    Raises:
        DuoError: No message can be written.
        InburgeringError: As for [`check_pip`][inburgering.duo.check_pip].
    """
    body = write_map(dossier)
    facts = result_facts(dossier, body, "datumEindgesprekMap", municipality)
    return _checked(Message.MAP, body, RESULT_CONDITIONS, facts, on, answers)


def check_pvt(
    dossier: Dossier, on: date, *, municipality: str | None = None, answers: Mapping[str, Known] | None = None
) -> Check:
    """Whether DUO would register the signature; otherwise as [`check_map`][inburgering.duo.check_map]."""
    body = write_pvt(dossier)
    facts = result_facts(dossier, body, "datumOndertekeningPvt", municipality)
    return _checked(Message.PVT, body, RESULT_CONDITIONS, facts, on, answers)
