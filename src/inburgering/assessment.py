"""One dossier, decided: which Act, who must do what by when, what is still missing, and a receipt.

[`assess`][inburgering.assess] reads the facts of a dossier on a day, decides the rules of every room, and gives an
[`Assessment`][inburgering.Assessment]: values, proofs, words, deadlines. It keeps no clock and no state: the same dossier
and day give the same answer, to the byte.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping
from datetime import date
from functools import cached_property
from typing import Any, cast

import attrs

from inburgering import _explain, transition
from inburgering._answer import AnswerOf
from inburgering._version import __version__
from inburgering.deadline import Deadline, calendar_file
from inburgering.dossier import Act, Dossier
from inburgering.errors import InburgeringError
from inburgering.facts import chosen_readings, earlier_facts_on, facts_on
from inburgering.rules import (
    NEVER,
    Decision,
    Known,
    Missing,
    Rule,
    Turn,
    decide,
    decide_all,
    turns,
    value_of,
    values_of,
)
from inburgering.rules.data import plain
from wi2007._assessment import ANSWER as WI2007_ANSWER
from wi2013._assessment import ANSWER as WI2013_ANSWER
from wi2021._assessment import ANSWER as WI2021_ANSWER

__all__ = ["Assessment", "IntegrationPeriod", "assess", "rerun"]

ANSWERS = {answer.act: answer for answer in (WI2007_ANSWER, WI2013_ANSWER, WI2021_ANSWER)}


@attrs.frozen(slots=True)
class IntegrationPeriod:
    """The integration period (inburgeringstermijn): its first and last day, both included."""

    first_day: date
    last_day: date


@attrs.frozen(slots=False)
class Assessment:
    """What the law says of one dossier on one day.

    Attributes:
        dossier: What was asked about.
        on: The day asked about.
        facts: The facts by name; what is not in it is unknown.
        readings: The readings asked for other than the default.
    """

    dossier: Dossier
    on: date
    facts: Mapping[str, Known]
    readings: Mapping[str, str] = attrs.field(factory=dict)

    def decide(self, rule: Rule[Any]) -> Decision[Any]:
        """Decide any rule of the library on this dossier."""
        return decide(rule, self.facts)

    @cached_property
    def decisions(self) -> dict[str, Decision[Any]]:
        """Every decision of the answer by the id of its rule, in reading order."""
        found = decide_all(self._rules, self.facts)
        return {decision.rule.id: decision for decision in found}

    @cached_property
    def told(self) -> tuple[Decision[Any], ...]:
        """The decisions worth telling: those where something is, or may be, the case."""
        answer, rules = self._answer, self._rules
        # Most are not told, so values come first and proofs only of the rest.
        conditions = [answer.only_if.get(rule.id, rule) for rule in rules]
        values = values_of([*rules, *conditions], self.facts)
        told = [
            rule
            for rule, condition, value, holds in zip(rules, conditions, values, values[len(rules) :], strict=False)
            if (condition is rule or holds is not False) and value not in answer.nothing_to_say.get(rule.id, ())
        ]
        return decide_all(told, self.facts)

    @cached_property
    def regime(self) -> Act | None:
        """The Act that governs; ``None`` when that is undetermined."""
        return cast("Act | None", self.decide(transition.act).value)

    @property
    def period(self) -> IntegrationPeriod | None:
        """The integration period with the extensions granted; ``None`` while no plan has been made or it is not known."""
        if self.regime is None:
            return None
        first, last = (self.decide(rule).value for rule in self._answer.period)
        return None if None in (first, last) or NEVER in (first, last) else IntegrationPeriod(first, last)

    @cached_property
    def missing(self) -> tuple[Missing, ...]:
        """What to ask next: the unknown facts that matter, first those of which one answer can end a matter."""
        found: dict[tuple[str, str], Missing] = {}
        for decision in self.told:
            for missing in decision.missing_besides({fact for fact, _ in found}):
                found.setdefault((missing.fact, missing.ask.en), missing)
        return tuple(sorted(found.values(), key=lambda m: (m.settles is None, m.judge is not None)))

    @property
    def checklist(self) -> tuple[Any, ...]:
        """What must be achieved on this route, and what of it is done."""
        return self._answer.checklist(self.facts) if self.regime else ()

    @cached_property
    def claims(self) -> tuple[Any, ...]:
        """What the circumstances in the dossier give in extra time, if DUO grants it; the first to begin comes first."""
        return self._answer.claims(self.dossier, self.on) if self.regime else ()

    def what_would_change(
        self, decision: Decision[Any] | Rule[Any], *, most: int = 2, fixed: Collection[str] = ("on", "born")
    ) -> tuple[Turn, ...]:
        """The smallest sets of facts that would turn a decision: what would have to be otherwise for another outcome.

        Args:
            decision: A decision of this assessment, or its rule.
            most: The largest number of facts in a set that is looked for.
            fixed: The names of facts that are taken as they are.

        Returns:
            See [`turns`][inburgering.rules.turns]: every set of the smallest size, none of whose parts would do.
        """
        rule = decision.rule if isinstance(decision, Decision) else decision
        return turns(rule, self.facts, most=most, fixed=fixed)

    def deadlines(self) -> tuple[Deadline, ...]:
        """Every term that can be dated, earliest last day first."""
        found = self._answer.deadlines(self.facts) if self.regime else ()
        return tuple(sorted(found, key=lambda d: (d.last_day, d.first_day or date.min, d.id)))

    def calendar(self, lang: str = "nl") -> bytes:
        """The deadlines as an iCalendar file (RFC 5545); needs the ``cli`` extra."""
        return calendar_file(self.deadlines(), lang, self.on)

    def explain(self, lang: str = "nl", depth: int = 2) -> str:
        """The answer in plain words: one sentence one step, its article after it, links at the end.

        Args:
            lang: ``"nl"`` (reading level B1) or ``"en"``.
            depth: How far to go into the reasons; 0 gives the outcomes alone, 9 every step.

        Raises:
            ValueError: Another language.
        """
        return _explain.explain(self, lang, depth)

    def receipt(self) -> bytes:
        """What was decided and on what: JSON with the library's version, the versions of the law, facts and decisions.

        [`rerun`][inburgering.rerun] decides it again. The same input gives the same bytes. Identifiers are left out.
        """
        content = {
            "receipt": "inburgering/receipt/1",
            "library": __version__,
            "on": self.on.isoformat(),
            "readings": dict(sorted(self.readings.items())),
            "law": [_law(source, self.on) for source in self._answer.sources],
            "facts": {name: _fact(value) for name, value in sorted(self.facts.items())},
            "decisions": {id: _decision(d) for id, d in sorted(self.decisions.items())},
            "dossier": _without_identifiers(self.dossier.to_dict()),
        }
        return json.dumps(content, ensure_ascii=False, sort_keys=True, indent=1).encode()

    @property
    def _sections(self) -> Iterable[tuple[Any, tuple[Rule[Any], ...]]]:
        yield _explain.WHICH_ACT, (transition.act,)
        yield from self._answer.sections

    @property
    def _rules(self) -> list[Rule[Any]]:
        return list(dict.fromkeys(rule for _, rules in self._sections for rule in rules))

    @property
    def _answer(self) -> AnswerOf:
        """Of the Act that governs; while that is not known, of the newest, which asks what would settle it."""
        return ANSWERS[self.regime or Act.WI2021]


def assess(dossier: Dossier, *, on: date, readings: Mapping[str, str] | None = None) -> Assessment:
    """Decide a dossier on the day ``on``.

    Args:
        dossier: What is known of the person.
        on: The day asked about: the state of facts and the versions of the law are those of that day.
        readings: For a choice that the text leaves open, the code of another reading than the default, by the name of
            the reading.

    Raises:
        InburgeringError: A reading that does not exist.
    """
    facts = facts_on(dossier, on) | chosen_readings(readings)
    if value_of(transition.act, facts) is not Act.WI2021:
        facts |= earlier_facts_on(dossier, on)
    return Assessment(dossier, on, facts, dict(readings or {}))


def rerun(receipt: bytes) -> Assessment:
    """Decide again what a receipt records: the same dossier, day and readings, with the rules of this version.

    Raises:
        InburgeringError: It is not a receipt.
    """
    try:
        content = json.loads(receipt)
        day, readings, dossier = date.fromisoformat(content["on"]), content["readings"], content["dossier"]
    except (ValueError, KeyError, TypeError) as error:
        msg = f"this is not a receipt: {type(error).__name__}"
        raise InburgeringError(msg) from None
    return assess(Dossier.from_dict(dossier), on=day, readings=readings)


def _law(source: Any, on: date) -> dict[str, Any]:
    began = bool(source.versions) and on >= source.versions[0].valid_from  # of a policy rule no version may be known
    version = source.version_on(on) if began else None
    day = None if version is None else version.valid_from.isoformat()
    return {"bwb": source.bwb, "name": source.short, "version": day}


def _fact(value: Known) -> Any:
    return plain(value)


def _decision(decision: Decision[Any]) -> dict[str, Any]:
    found: dict[str, Any] = {"value": plain(decision.value), "article": decision.rule.cites[0].label("en")}
    if not decision.decided:
        found["missing"] = list(decision.unknown)
    return found


def _without_identifiers(content: dict[str, Any]) -> dict[str, Any]:
    person = {k: v for k, v in content.get("person", {}).items() if k not in ("bsn", "v_number")}
    kept = {k: v for k, v in content.items() if k != "reference"}
    return {**kept, "person": person} if "person" in kept else kept
