"""The pages of the findings: one for each code, made from its declaration."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from inburgering.register import FINDINGS, Finding
from inburgering.rules import Rule, Text, facts_of, read

_LANGUAGES = (("nl", "Dutch"), ("en", "English"))


def index() -> str:
    """The list of the findings."""
    lines = [
        '---\ntitle: "Findings"\n---\n',
        "# Findings\n",
        "Where a register departs from the law: what `inburgering audit` looks for. `A` is an audit rule; `L` is what the",
        "minister's letter of July 2023 confesses. *Error*: the record and the law cannot both be right. *Breach*: a term",
        "or a duty of the law was not kept. *Doubt*: it may be right; look into it.\n",
        "| code | kind | what | article |",
        "| --- | --- | --- | --- |",
        *(
            f"| [{f.code}]({f.code}.md) | {f.severity} | {f.rule.says['yes'].en} | {_cite(f.rule.cites[0])} |"
            for f in FINDINGS
        ),
    ]
    return "\n".join(lines) + "\n"


def page(finding: Finding) -> str:
    """The page of one finding."""
    return "\n".join(_lines(finding)) + "\n"


def _cite(cite: Any) -> str:
    return f"[{cite.label('en')}]({cite.url})"


def _lines(finding: Finding) -> Iterator[str]:
    rule = finding.rule
    yield f'---\ntitle: "{finding.code}"\n---\n'
    yield f"# {finding.code}: {rule.says['yes'].en.rstrip('.')}\n"
    yield f"{rule.doc}\n"
    yield f"**{finding.severity.label.en}** · {', '.join(map(_cite, rule.cites))} · source: {rule.confidence}\n"
    yield "| | Dutch | English |\n| --- | --- | --- |"
    for label, text in (
        ("found", rule.says["yes"]),
        ("in order", rule.says["no"]),
        ("ask", finding.ask),
        *((("remedy", finding.remedy),) if isinstance(finding.remedy, Text) else ()),
    ):
        yield f"| {label} | {text.nl} | {text.en} |"
    yield ""
    beside = [
        (label, part)
        for label, part in (("recorded", finding.recorded), ("by law", finding.by_law))
        if part is not None
    ]
    if beside:
        yield "Laid side by side: " + "; ".join(f"{label}: `{_name(part)}`" for label, part in beside) + ".\n"
    if isinstance(finding.remedy, Rule):
        yield f"The remedy differs by person: `{finding.remedy.id}`.\n"
    yield "The columns it rests on: " + ", ".join(f"`{fact.data.name}`" for fact in facts_of(rule)) + ".\n"
    for lang, name in _LANGUAGES:
        block = "\n".join(f"    {line}" for line in read(rule, lang).splitlines())
        yield f'??? note "The rule, read aloud in {name}"\n\n    ```text\n{block}\n    ```\n'


def _name(part: Any) -> str:
    return str(part.id if isinstance(part, Rule) else part.data.name)
