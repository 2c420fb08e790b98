"""An assessment in plain words: every sentence from a declaration, every step with its article, links at the end."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from inburgering import transition
from inburgering.facts import Facts
from inburgering.rules import (
    NEVER,
    Cite,
    Confidence,
    Decision,
    Fact,
    Layer,
    Missing,
    Rule,
    Span,
    Step,
    Text,
    Vocabulary,
    say,
    show,
    show_day,
)
from inburgering.rules.walk import rests_on

if TYPE_CHECKING:
    from inburgering.assessment import Assessment
    from inburgering.deadline import Deadline

WHICH_ACT = Text("Welke wet geldt voor u?", "Which Act applies to you?")
MUST_DO = Text("Wat moet u halen?", "What must you achieve?")
MORE_TIME = Text("Kunt u meer tijd krijgen?", "Can you get more time?")
TERMS = Text("Welke termijnen zijn er?", "Which terms are there?")
MISSING = Text("Wat weten wij nog niet?", "What is not known yet?")
LINKS = Text("Waar staat dat?", "Where does it say so?")

_TITLE = Text("Uw inburgering op {on}", "Your civic integration on {on}")
CONFIDENCE = {
    Confidence.SECONDARY: Text(
        "volgens een andere bron dan de wet zelf", "according to another source than the law itself"
    ),
    Confidence.INFERRED: Text("afgeleid uit de tekst", "inferred from the text"),
    Confidence.MEMORY: Text("niet gecontroleerd", "not checked"),
}
_LAYER = {Layer.BELEID: Text("praktijk, geen wet", "practice, not law"), Layer.EU: Text("Europees recht", "Union law")}
_DONE = {
    True: Text("gedaan", "done"),
    False: Text("nog niet gedaan", "not done yet"),
    None: Text("onbekend", "not known"),
}
_MAYBE = {True: Text("ja", "yes"), False: Text("nee", "no"), None: Text("misschien", "perhaps")}
_GRANTED = Text("Als DUO dit toekent: tot en met {day}.", "If DUO grants it: up to and including {day}.")
_UNNAMED = Text("een omstandigheid", "a circumstance")
_NOT_NEEDED = Text("hoeft niet", "not needed")
_FROM, _BY = Text("vanaf {day}", "from {day}"), Text("uiterlijk {day}", "by {day}")
_UNSURE = Text(
    "kan later vallen: een brugdag is niet bekend", "may fall later: the status of a bridge day is not known"
)
_DEEPEST_UNDETERMINED = 2
_JUDGE = Text("dit oordeelt: {who}", "this is judged by: {who}")
_SETTLES = Text("één antwoord kan genoeg zijn", "one answer may be enough")
_OPEN = Text("dit laat het recht open", "the law leaves this open")
_BETWEEN = Text("Die dag ligt tussen {first} en {last}.", "That day lies between {first} and {last}.")


class _Notes:
    """The articles cited so far, numbered in order of appearance."""

    def __init__(self, lang: str) -> None:
        self.lang, self.numbers = lang, dict[str, int]()
        self.urls: dict[str, str] = {}

    def cite(self, cite: Cite, confidence: Confidence = Confidence.SEEN, layer: Layer | None = None) -> str:
        label = cite.label(self.lang)
        self.urls.setdefault(label, cite.url)
        number = self.numbers.setdefault(label, len(self.numbers) + 1)
        marks = [text[self.lang] for text in (CONFIDENCE.get(confidence), _LAYER.get(layer) if layer else None) if text]
        return f"({'; '.join([label, *marks])}) [{number}]"


def explain(a: Assessment, lang: str, depth: int) -> str:
    """The whole answer; see [`Assessment.explain`][inburgering.Assessment]."""
    notes = _Notes(lang)
    blocks = [[_TITLE[lang].format(on=show_day(a.on, lang))]]
    said: set[str] = set()
    every = a.told
    for heading, rules in a._sections:
        told = [decision for decision in every if decision.rule in rules]
        if told:
            lines = (line for decision in told for line in _decision(decision, notes, said, depth))
            blocks.append([heading[lang], *lines])
    if checklist := a.checklist:
        blocks.append([MUST_DO[lang], *(_item(item, notes) for item in checklist)])
    if a.claims:
        blocks.append([MORE_TIME[lang], *(_claim(claim, notes) for claim in a.claims)])
    if deadlines := a.deadlines():
        blocks.append([TERMS[lang], *(line for d in deadlines for line in _deadline(d, notes))])
    if a.missing:
        blocks.append([MISSING[lang], *_asked(a.missing, lang)])
    blocks.append([LINKS[lang], *_links(notes)])
    return "\n\n".join("\n".join(block) for block in blocks) + "\n"


def proof(decision: Decision[Any], lang: str, depth: int, vocabulary: type[Vocabulary] = Facts) -> Iterator[str]:
    """One decision alone, step by step; then what is missing, and where the articles can be read."""
    notes = _Notes(lang)
    yield from _decision(decision, notes, set(), depth, vocabulary)
    yield from _asked(decision.missing, lang)
    yield from _links(notes)


def _links(notes: _Notes) -> Iterator[str]:
    yield from (f"  [{n}] {label}: {notes.urls[label]}" for label, n in notes.numbers.items())


def _decision(
    decision: Decision[Any], notes: _Notes, said: set[str], depth: int, vocabulary: type[Vocabulary] = Facts
) -> Iterator[str]:
    rules = {r.id: r for r in rests_on(decision.rule)}
    facts = vocabulary.facts()

    # Of what is undetermined only the first steps: what is missing stands at the end.
    deepest = depth if decision.decided else min(depth, _DEEPEST_UNDETERMINED)

    def lines(step: Step, level: int) -> Iterator[str]:
        rule = rules[step.rule]
        pad = "  " * level
        again = rule.id in said
        said.add(rule.id)
        mark = "" if level == 1 else "- "
        sentence = (
            transition.because(decision, notes.lang) if rule is transition.act else _sentence(rule, step, notes.lang)
        )
        yield f"{pad}{mark}{sentence} {notes.cite(rule.cites[0], rule.confidence, rule.layer)}"
        if again or level > deepest:
            return
        for name, value in step.facts:
            if name in facts and _worth_saying(facts[name].data, value):
                yield f"{pad}  - {_fact(facts[name].data, value, notes.lang)}"
        for inner in step.because:
            yield from lines(inner, level + 1)

    yield from lines(decision.proof, 1)


def _worth_saying(fact: Fact, value: Any) -> bool:
    """Not the day asked about, not what is unknown, not what has not happened, not a reading taken by default."""
    return fact.name != "on" and value is not None and value not in (NEVER, fact.default) and not _nought(value)


def _nought(value: Any) -> bool:
    return not isinstance(value, bool) and value == 0


def _sentence(rule: Rule[Any], step: Step, lang: str) -> str:
    sentence = _capital(say(rule, step.result, lang))
    if isinstance(step.result, Span) and step.result.last != NEVER:
        between = _BETWEEN[lang].format(first=show(step.result.first, lang), last=show(step.result.last, lang))
        return f"{sentence} {between}"
    return sentence


def _fact(fact: Fact, value: Any, lang: str) -> str:
    if isinstance(value, bool):
        label = fact.label if value else fact.no or fact.label
        negated = "" if value or fact.no else f": {show(value, lang)}"
        return f"{_capital(label[lang])}{negated}."
    return f"{_capital(fact.label[lang])}: {show(value, lang, fact)}."


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _item(item: Any, notes: _Notes) -> str:
    state = _NOT_NEEDED if item.required is False else _DONE[item.done]
    return f"  - {_capital(item.label[notes.lang])}: {state[notes.lang]} {notes.cite(item.cite)}"


def _claim(claim: Any, notes: _Notes) -> str:
    lang = notes.lang
    kind = _UNNAMED[lang] if claim.kind is None else claim.kind.label[lang]
    since = "" if claim.first_day is None else f" ({show(claim.first_day, lang)})"
    until = claim.last_day_if_granted
    granted = "" if until is None else f" {_GRANTED[lang].format(day=show_day(until, lang))}"
    judges = dict.fromkeys(_JUDGE[lang].format(who=m.judge[lang]) for m in claim.missing if m.judge)
    judged = f" {_capital('; '.join(judges))}." if judges else ""
    return f"  - {_capital(kind)}{since}: {_MAYBE[claim.eligible][lang]}.{granted}{judged} {notes.cite(claim.cite)}"


def _deadline(d: Deadline, notes: _Notes) -> Iterator[str]:
    lang = notes.lang
    ends = ((_FROM, d.first_day), (_BY, d.last_day))
    days = [text[lang].format(day=show_day(day, lang)) for text, day in ends if day is not None and day != NEVER]
    unsure = "" if d.certain else f" ({_UNSURE[lang]})"
    yield f"  - {d.what[lang]}: {', '.join(days)}{unsure}. {d.who[lang]}. {notes.cite(d.cite, d.confidence)}"
    yield f"    {d.follows(lang)}"


def _asked(missing: Iterable[Missing], lang: str) -> Iterator[str]:
    for m in missing:
        why = _OPEN[lang] if not m.fact else _JUDGE[lang].format(who=m.judge[lang]) if m.judge else ""
        if m.settles is not None and not why:
            why = _SETTLES[lang]
        yield f"  - {_capital(m.ask[lang])}" + (f" ({why})" if why else "")
