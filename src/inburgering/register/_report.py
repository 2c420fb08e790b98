"""The report of a check: one page of HTML that needs nothing beside it, no network and no scripts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Any

import attrs

from inburgering._explain import CONFIDENCE, proof
from inburgering._version import __version__
from inburgering.errors import InburgeringError
from inburgering.facts import RegisterFacts
from inburgering.law import BESLUIT2021, REGELING2021, WI2021
from inburgering.register._audit import Audit, Tally
from inburgering.register._checks import Found
from inburgering.register._plots import cohorts_plot, findings_plot
from inburgering.register._words import REPORT, heading, number
from inburgering.rules import Confidence, Kind, Op, Rule, Text, rests_on, say, show, show_day
from inburgering.rules.declare import leaves

if TYPE_CHECKING:
    from inburgering.register._read import Reading
    from inburgering.register._tables_value import Tables

__all__ = ["report"]

_ROWS, _PROOFS, _ASIDE, _DEPTH = 25, 2, 100, 9


@attrs.frozen(slots=True)
class _Entry:
    """A finding as the page shows it."""

    code: str
    severity: str
    kind: str
    what: str
    found: int
    found_shown: str
    clear_shown: str
    unknown_shown: str
    doc: str
    cites: tuple[tuple[str, str], ...]
    marks: str
    ask: str
    remedy: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    more: str
    proofs: tuple[tuple[str, str], ...]


def report(
    audit: Audit,
    *,
    tables: Tables | None = None,
    reading: Reading | None = None,
    source: str = "",
    lang: str = "nl",
) -> str:
    """The report as a page of HTML, complete in itself.

    Rows are called by their line number only; identifiers and references are not in it. Of each finding the first 25
    rows are shown and the first two are opened to their proof; of the rows set aside the first 100.

    Args:
        audit: What the check found.
        tables: The tables of the letter, to show beside it.
        reading: How the file was read: the rows set aside, and the columns that were not there.
        source: What was checked, such as the name of the file.
        lang: ``"nl"`` or ``"en"``.

    Raises:
        ValueError: Another language.
    """
    from jinja2 import Environment, PackageLoader, StrictUndefined

    heading("title", lang)  # refuses another language before anything is made
    page = Environment(loader=PackageLoader("inburgering.register", "."), autoescape=True, undefined=StrictUndefined)
    examples = _examples(audit)
    entries = [_entry(tally, audit, examples.get(tally.finding.code, []), lang) for tally in audit.tallies]
    t = {key: words[lang] for key, words in REPORT.items()}
    asked = REPORT["asked"][lang].format(source=source or REPORT["this"][lang], on=show_day(audit.on, lang))
    return page.get_template("report.html.jinja").render(
        lang=lang,
        t=t | {"asked": asked, "foot": t["foot"].format(version=__version__)} | _heads(lang),
        numbers=_numbers(audit, reading, lang),
        laws=[_law(source, audit.on, lang) for source in (WI2021, BESLUIT2021, REGELING2021)],
        absent=_absent(reading),
        findings_plot=findings_plot(audit.tallies, lang),
        found=[entry for entry in entries if entry.found],
        not_found=[entry for entry in entries if not entry.found],
        tables=[_table(table, lang) for table in tables.tables] if tables else [],
        cohorts_plot=cohorts_plot(tables.cohort_shares(lang), lang) if tables else "",
        aside=_aside(reading, lang),
        aside_more=_more(0 if reading is None else reading.set_aside.height, _ASIDE, lang),
    )


def _heads(lang: str) -> dict[str, Any]:
    return {
        "law_heads": [heading(key, lang) for key in ("source", "version")],
        "tally_heads": [(heading(k, lang), k in ("found", "clear", "unknown")) for k in _TALLY],
        "aside_heads": [heading(key, lang) for key in ("line", "column", "found_there", "reason")],
    }


_TALLY = ("code", "kind", "what", "found", "clear", "unknown")


def _numbers(audit: Audit, reading: Reading | None, lang: str) -> list[tuple[str, str]]:
    rows = audit.rows if reading is None else reading.rows
    aside = 0 if reading is None else reading.rows - reading.judged
    counts = (("rows_in", rows), ("judged", audit.rows), ("set_aside", aside), ("with_finding", audit.rows_found))
    return [(heading(key, lang), number(n, lang)) for key, n in (*counts, ("findings", audit.found))]


def _law(source: Any, on: date, lang: str) -> tuple[str, str, str]:
    version = source.version_on(on) if on >= source.versions[0].valid_from else None
    since = heading("not_yet", lang) if version is None else show_day(version.valid_from, lang)
    return source.short, source.url_on(on), since


def _examples(audit: Audit) -> dict[str, list[dict[str, Any]]]:
    """The first rows of each finding."""
    import narwhals as nw

    found: dict[str, list[dict[str, Any]]] = {}
    every: Any = nw.from_native(audit.findings).lazy().collect("polars").to_native()
    for (code,), rows in every.group_by("code", maintain_order=True):
        found[code] = rows.head(_ROWS).to_dicts()
    return found


def _entry(tally: Tally, audit: Audit, rows: list[dict[str, Any]], lang: str) -> _Entry:
    finding, rule = tally.finding, tally.finding.rule
    shown = tuple(_row(tally, row, place, lang) for place, row in enumerate(rows, 1))
    heads = [heading(key, lang) for key in ("recorded", "by_law", "remedy")]
    kept = [i for i in range(3) if any(cells[i + 1] for cells in shown)]
    return _Entry(
        finding.code,
        finding.severity.value,
        heading(finding.severity.value, lang),
        rule.says["yes"][lang],
        tally.found,
        number(tally.found, lang),
        number(tally.clear, lang),
        number(tally.unknown, lang),
        " ".join(rule.doc.split()) if lang == "en" else "",
        tuple((cite.label(lang), cite.url) for cite in rule.cites),
        _marks(rule, lang),
        finding.ask[lang],
        finding.remedy[lang] if isinstance(finding.remedy, Text) else "",
        tuple(heads[i] for i in kept),
        tuple((cells[0], *(cells[i + 1] for i in kept)) for cells in shown),
        _more(tally.found, len(rows), lang),
        tuple(_proofs(tally, audit, rows[:_PROOFS], lang)),
    )


_NOT_ITS_OWN = Text(
    "Deze rij heeft geen verwijzing die alleen van haar is. Daarom is niet te zien hoe dit besloten is.",
    "This row has no reference that is its own. So how this was decided cannot be shown.",
)


def _marks(rule: Rule[Any], lang: str) -> str:
    return "" if rule.confidence is Confidence.SEEN else f" · {CONFIDENCE[rule.confidence][lang]}"


def _name(row: Mapping[str, Any], place: int) -> str:
    """What a row is called on the page: its line, else its place among the rows of the finding; never its reference."""
    return str(row["line"]) if "line" in row else f"({place})"


def _row(tally: Tally, row: Mapping[str, Any], place: int, lang: str) -> tuple[str, str, str, str]:
    finding = tally.finding
    return (
        _name(row, place),
        _value(row["recorded"], finding.recorded, lang),
        _value(row["by_law"], finding.by_law, lang),
        _value(row["remedy"], finding.remedy if isinstance(finding.remedy, Rule) else None, lang),
    )


def _value(text: str | None, part: Any, lang: str) -> str:
    """What a column says, in words: the columns of findings are text."""
    if text is None or part is None:
        return ""
    kind = part.expr.kind if isinstance(part, Rule) else part.kind
    if kind is Kind.DAY:
        return show_day(date.fromisoformat(text), lang)
    if kind is Kind.TRUTH:
        return _sentence(part, text.lower() == "true", lang)
    if isinstance(part, Rule) and kind is Kind.CODE:
        return _capital(show(_code(part, text), lang))
    if isinstance(part, Rule):
        return show(float(text), lang)
    return show(float(text), lang, part.data) if kind is Kind.NUMBER else show(text, lang, part.data)


def _sentence(part: Any, value: bool, lang: str) -> str:
    """What a truth says: the sentence of a rule, the clause of a fact."""
    if isinstance(part, Rule):
        return say(part, value, lang)
    return _capital(part.data.label[lang] if value or part.data.no is None else part.data.no[lang])


@cache
def _code(rule: Rule[Any], text: str) -> Any:
    """The code that a rule gives, with its words."""
    constants = (leaf.data for r in rests_on(rule) for leaf in leaves(r.expr, Op.CONST))
    return next((code for code in constants if isinstance(code, str) and str(code) == text), text)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _proofs(tally: Tally, audit: Audit, rows: Sequence[Mapping[str, Any]], lang: str) -> Iterator[tuple[str, str]]:
    for place, row in enumerate(rows, 1):
        title = f"{heading('why', lang)} {heading('line', lang).lower()} {_name(row, place)}"
        try:
            decision = audit.open(row["line"] if "line" in row else row["reference"], tally.finding.code)
        except InburgeringError:
            yield title, _NOT_ITS_OWN[lang]
        else:
            yield title, "\n".join(proof(decision, lang, _DEPTH, RegisterFacts))


def _more(total: int, shown: int, lang: str) -> str:
    return REPORT["more"][lang].format(n=number(total - shown, lang)) if total > shown else ""


def _table(table: Any, lang: str) -> dict[str, Any]:
    head, *lines = table.lines(lang)
    return {"title": table.title[lang], "head": head, "lines": lines, "notes": [note[lang] for note in table.notes]}


def _absent(reading: Reading | None) -> list[tuple[str, str]]:
    if reading is None:
        return []
    falls: Mapping[str, Sequence[str]] = reading.falls_away()
    return [(name, ", ".join(falls[name])) for name in sorted(falls)]


def _aside(reading: Reading | None, lang: str) -> list[tuple[str, ...]]:
    if reading is None:
        return []
    said = {str(found): found.label[lang] for found in Found}
    return [
        (str(row["line"]), row["column"], said[row["found"]], row[f"reason_{lang}"])
        for row in reading.set_aside.head(_ASIDE).to_dicts()
    ]
