"""The pages of the rooms: every rule of a room, with its words, its article and the rule itself read aloud."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
from collections.abc import Iterator, Sequence
from datetime import date
from types import ModuleType
from typing import Any, NamedTuple

from inburgering import duo
from inburgering.rules import NEVER, Parameter, Rule, read, rules_in, show
from inburgering.rules.declare import leaves
from inburgering.rules.expr import Op

ACTS = {
    "wi2021": "Wet inburgering 2021",
    "wi2013": "Wet inburgering (2013)",
    "wi2007": "Wet inburgering (2007)",
}
_LANGUAGES = (("nl", "Dutch"), ("en", "English"))


class Room(NamedTuple):
    """A page: its title in the menu, its name, what it opens with, and its rules."""

    title: str
    name: str
    opening: str
    rules: Sequence[Rule[Any]]

    @classmethod
    def of(cls, title: str, module: ModuleType) -> Room:
        """The room of a module: the rules that are declared in it."""
        name = module.__name__
        own = [rule for rule in rules_in(module) if rule.id.startswith(f"{name}.")]
        return cls(title, name, inspect.getdoc(module) or "", own)


def rooms() -> list[Room]:
    """The rooms with rules: which Act, the Acts, and the conditions of DUO's chain."""
    found = [("Which Act", importlib.import_module("inburgering.transition"))]
    for act, title in ACTS.items():
        package = importlib.import_module(act)
        names = [module.name for module in pkgutil.iter_modules(package.__path__) if not module.name.startswith("_")]
        found += [(f"{title}: {name}", importlib.import_module(f"{act}.{name}")) for name in names]
    opening = inspect.getdoc(importlib.import_module("inburgering.duo._conditions")) or ""
    chain = Room("DUO's chain: conditions", "inburgering.duo", opening, duo.CONDITIONS)
    return [room for room in (*(Room.of(title, module) for title, module in found), chain) if room.rules]


def page(room: Room) -> str:
    """The page of one room."""
    title, found = room.title, room.rules
    lines = [f'---\ntitle: "{title}"\n---\n', f"# {title}\n", room.opening, ""]
    lines += ["| rule | article | layer | source |", "| --- | --- | --- | --- |"]
    lines += [f"| [{_name(r)}](#{_anchor(r)}) | {_cite(r.cites[0])} | {r.layer} | {r.confidence} |" for r in found]
    lines.append("")
    for rule in found:
        lines += _rule(rule)
    return "\n".join(lines) + "\n"


def _name(rule: Rule[Any]) -> str:
    return rule.id.rpartition(".")[2].replace("_", " ")


def _anchor(rule: Rule[Any]) -> str:
    return rule.id.replace(".", "-").replace("_", "-")


def _cite(cite: Any) -> str:
    return f"[{cite.label('en')}]({cite.url})"


def _rule(rule: Rule[Any]) -> Iterator[str]:
    yield f"## {_name(rule).capitalize()} {{ #{_anchor(rule)} }}\n"
    yield f"`{rule.id}` · {', '.join(_cite(c) for c in rule.cites)} · {rule.layer} · {rule.confidence}\n"
    yield f"{rule.doc}\n"
    if (rule.version.since, rule.version.until) != (date.min, NEVER):
        until = "" if rule.version.until == NEVER else f" up to and including {rule.version.until}"
        published = f" ({rule.version.publication})" if rule.version.publication else ""
        yield f"In force from {rule.version.since}{until}{published}.\n"
    yield "| outcome | Dutch | English |\n| --- | --- | --- |"
    for key, text in rule.says.items():
        yield f"| {key} | {text.nl} | {text.en} |"
    yield ""
    for p in dict.fromkeys(leaf.data for leaf in leaves(rule.expr, Op.USES)):
        yield from _parameter(p)
    for lang, name in _LANGUAGES:
        block = "\n".join(f"    {line}" for line in read(rule, lang).splitlines())
        yield f'??? note "The rule, read aloud in {name}"\n\n    ```text\n{block}\n    ```\n'


def _parameter(p: Parameter[Any]) -> Iterator[str]:
    yield f"**{p.label.en}** (`{p.id}`, {', '.join(_cite(c) for c in p.cites)}, {p.confidence})\n"
    yield "| from | value | publication |\n| --- | --- | --- |"
    for value, version in zip(p.values, p.versions, strict=True):
        since = "" if version.since == date.min else version.since.isoformat()
        shown = ", ".join(show(v, "en") for v in sorted(value)) if isinstance(value, frozenset) else show(value, "en")
        yield f"| {since} | {shown} | {version.publication or ''} |"
    yield ""
