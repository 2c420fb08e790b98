"""The command ``inburgering``: assess, deadlines, compare, outlook, duo, rules, schema; audit and tables of a register.

Exit codes: 0 answered, 1 the input is at fault, 2 the command is misused, 3 an audit found what it was told to fail on,
130 stopped by Ctrl+C. What goes wrong is said on standard error, in full, without a traceback and without repeating
identifiers.
"""

from __future__ import annotations

import argparse
import json
import re
import signal
import sys
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any

from inburgering import _cli_outlook, _cli_register, _explain
from inburgering._version import __version__
from inburgering.assessment import Assessment, assess
from inburgering.comparison import Cell, compare
from inburgering.deadline import Deadline
from inburgering.dossier import Act, Dossier, dossier_schema
from inburgering.errors import InburgeringError
from inburgering.forecast import outlook
from inburgering.rules import NEVER, Text, read, show_day
from inburgering.rules.data import catalogue, plain

__all__ = ["main"]

_HEADS = (
    Text("Wat", "What"),
    Text("Vanaf", "From"),
    Text("Uiterlijk", "By"),
    Text("Nog", "Left"),
    Text("Wie", "Who"),
    Text("Daarna", "After that"),
    Text("Artikel", "Article"),
)
_SAME = {True: "", False: "=", None: "?"}
"""Whether the Acts differ on a line, in its last column: the same, or not to be told yet."""
_GOVERNS = Text("Voor deze persoon geldt:", "This person is governed by:")
_UNKNOWN_ACT = Text("nog niet te zeggen", "not known yet")
_REGISTERS = {
    True: Text("DUO registreert dit bericht.", "DUO would register this message."),
    False: Text("DUO weigert dit bericht.", "DUO would refuse this message."),
    None: Text(
        "Of DUO dit bericht registreert, is nog niet te zeggen.", "Whether DUO would register this is not known yet."
    ),
}
_ANSWER_WITH = Text("Antwoord met --answer NAAM=WAARDE: {names}", "Answer with --answer NAME=VALUE: {names}")
_TRUTHS = {"true": True, "ja": True, "yes": True, "false": False, "nee": False, "no": False}
_RULE_HEADS = Text("Regel", "Rule"), _HEADS[0], _HEADS[-1], Text("Hoe zeker", "How sure")
_SEEN = Text("zelf gelezen", "read in the text itself")
_EXTRAS = "pip install 'inburgering[cli,register]'"
_ONE_DAY_LEFT, _PASSED, _DONE = Text("1 dag", "1 day"), Text("voorbij", "passed"), Text("gedaan", "done")
_NO_TERMS = Text(
    "Er is geen termijn: de plicht is er niet (meer) of is voldaan, of er is geen dag bekend.",
    "There is no term: the obligation is not there (any more) or is met, or no day is known.",
)


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command with ``argv`` (else the arguments of the process) and give the exit code."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    try:
        options = _parser().parse_args(argv)
    except SystemExit as stop:  # argparse ends the process by itself: 0 after help, 2 after misuse
        return int(stop.code or 0)
    try:
        return int(options.run(options) or 0)
    except InburgeringError as error:
        print(f"inburgering: {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("inburgering: stopped", file=sys.stderr)
        return 128 + signal.SIGINT
    except BrokenPipeError:  # pragma: no cover  # the reader of our output has left, such as `head`
        return 0
    except OSError as error:
        print(f"inburgering: {error.filename or 'the file'}: {error.strerror}", file=sys.stderr)
        return 1
    except ModuleNotFoundError as error:
        print(f"inburgering: this needs the package {error.name}: {_EXTRAS}", file=sys.stderr)
        return 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        "inburgering", description="Dutch civic-integration law: decided, explained, dated."
    )
    parser.add_argument("--version", action="version", version=f"inburgering {__version__}")
    commands = parser.add_subparsers(required=True, metavar="command")

    def command(name: str, run: Any, text: str, formats: tuple[str, ...]) -> argparse.ArgumentParser:
        sub = commands.add_parser(name, help=text, description=text)
        sub.add_argument("--format", choices=formats, default=formats[0], help="how to write the answer")
        sub.add_argument("--lang", choices=("nl", "en"), default="nl", help="in which language")
        sub.set_defaults(run=run)
        return sub

    for name, run, text, formats in (
        (
            "assess",
            _assess,
            "decide a dossier: which Act, who must do what by when, and what is missing",
            ("text", "json"),
        ),
        ("deadlines", _deadlines, "the terms of a dossier, who acts, and what follows", ("text", "json", "ics")),
        ("compare", _compare, "one dossier under the three Acts, room by room", ("text", "json")),
        ("outlook", _outlook, "what lies ahead: if nothing is done, if it succeeds, at this pace", ("text", "json")),
    ):
        sub = command(name, run, text, formats)
        sub.add_argument("dossier", help="a dossier in JSON; - for standard input")
        if run is _assess:
            sub.add_argument("--depth", type=int, default=2, help="how far to go into the reasons (0 to 9)")
        sub.add_argument("--on", type=_day, default=None, help="the day asked about, YYYY-MM-DD (else today)")
        if run is not _compare:
            sub.add_argument(
                "--reading", action="append", default=[], type=_reading, metavar="NAME=CODE", help="another reading"
            )
    sub = command("duo", _duo, "whether DUO would register a message of this dossier, and why not", ("text", "json"))
    sub.add_argument("message", choices=("pip", "offer", "map", "pvt"), help="which message")
    sub.add_argument("dossier", help="a dossier in JSON; - for standard input")
    sub.add_argument("--on", type=_day, default=None, help="the day of sending, YYYY-MM-DD (else today)")
    sub.add_argument("--municipality", metavar="CODE", help="who sends map or pvt (gemeentecode, 4 digits)")
    sub.add_argument(
        "--answer", action="append", default=[], type=_answer, metavar="NAME=VALUE", help="the answer to a question"
    )
    sub = command("rules", _rules, "every rule with its article, or one rule read aloud", ("text", "json"))
    sub.add_argument("id", nargs="?", help="a rule, or the beginning of its name")
    sub = command("schema", _schema, "the JSON Schema of a dossier, or of the files of a register", ("json",))
    sub.add_argument("what", choices=("dossier", "register"))
    _cli_register.add_commands(command, _day, _reading, _table)
    return parser


def _day(text: str) -> date:
    """A day as YYYY-MM-DD and in no other form; the last day of the calendar stands for one that does not come."""
    try:
        day = date.fromisoformat(text) if re.fullmatch("[0-9]{4}-[0-9]{2}-[0-9]{2}", text, re.ASCII) else NEVER
    except ValueError:
        day = NEVER
    if day == NEVER:
        msg = "a day as YYYY-MM-DD"
        raise argparse.ArgumentTypeError(msg)
    return day


def _reading(text: str) -> tuple[str, str]:
    name, equals, code = text.partition("=")
    if not equals:
        msg = "a reading as NAME=CODE"
        raise argparse.ArgumentTypeError(msg)
    return name, code


def _answer(text: str) -> tuple[str, bool | str]:
    name, equals, value = text.partition("=")
    if not equals:
        msg = "an answer as NAME=VALUE"
        raise argparse.ArgumentTypeError(msg)
    return name, _TRUTHS.get(value, value)


def _dossier(options: argparse.Namespace) -> Dossier:
    raw = sys.stdin.buffer.read() if options.dossier == "-" else Path(options.dossier).read_bytes()
    return Dossier.from_json(raw)


def _read(options: argparse.Namespace) -> Assessment:
    return assess(_dossier(options), on=options.on or _today(), readings=dict(options.reading))


def _today() -> date:
    return datetime.now().astimezone().date()


def _assess(options: argparse.Namespace) -> None:
    answer = _read(options)
    if options.format == "json":
        print(answer.receipt().decode())
    else:
        _show(answer.explain(options.lang, options.depth))


def _deadlines(options: argparse.Namespace) -> None:
    answer, lang = _read(options), options.lang
    if options.format == "ics":
        sys.stdout.write(answer.calendar(lang).decode())
    elif options.format == "json":
        print(json.dumps([_row(d) for d in answer.deadlines()], ensure_ascii=False, indent=1))
    elif found := answer.deadlines():
        _table(_explain.TERMS[lang], [head[lang] for head in _HEADS], [_cells(d, answer.on, lang) for d in found])
    else:
        print(_NO_TERMS[lang])


def _compare(options: argparse.Namespace) -> None:
    found, lang = compare(_dossier(options), on=options.on or _today()), options.lang
    if options.format == "json":
        print(json.dumps(found.to_dict(), ensure_ascii=False, indent=1))
        return
    governs = _UNKNOWN_ACT if found.governs is None else found.governs.label
    heads = ["", *(one.label[lang] for one in Act), ""]
    rows = [
        [line.aspect.label[lang], *(_said(line.cells[one], lang) for one in Act), _SAME[line.differs]]
        for line in found.lines
    ]
    _table(f"{_GOVERNS[lang]} {governs[lang]}", heads, rows)


def _outlook(options: argparse.Namespace) -> None:
    found = outlook(_dossier(options), on=options.on or _today(), readings=dict(options.reading))
    lang = options.lang
    if options.format == "json":
        print(json.dumps(found.to_dict(), ensure_ascii=False, indent=1))
        return
    _show(_cli_outlook.said(found, lang))


def _said(cell: Cell, lang: str) -> str:
    return cell.words[lang] + ("" if cell.article is None else f" ({cell.article[lang]})")


def _duo(options: argparse.Namespace) -> None:
    from inburgering import duo

    dossier, on, answers = _dossier(options), options.on or _today(), dict(options.answer)
    if options.message in ("pip", "offer"):
        found = {"pip": duo.check_pip, "offer": duo.check_offer}[options.message](dossier, on, answers=answers)
    else:
        check = {"map": duo.check_map, "pvt": duo.check_pvt}[options.message]
        found = check(dossier, on, municipality=options.municipality, answers=answers)
    if options.format == "json":
        refused = [{"rule": d.rule.id, **plain(d.rule.says["no"])} for d in found.refused]
        questions = [{"fact": m.fact, **plain(m.ask)} for m in found.questions]
        made = {"registered": found.registered, "refused": refused, "questions": questions, "body": dict(found.body)}
        print(json.dumps(made, ensure_ascii=False, indent=1))
    else:
        lines = [_REGISTERS[found.registered][options.lang], found.explain(options.lang)]
        if names := [m.fact for m in found.questions if m.fact]:
            lines.append(_ANSWER_WITH[options.lang].format(names=", ".join(names)))
        _show("\n".join(lines).rstrip() + "\n")


def _row(d: Deadline) -> dict[str, Any]:
    return {
        "id": d.id,
        "what": plain(d.what),
        "who": plain(d.who),
        "first_day": plain(d.first_day),
        "last_day": plain(d.last_day),
        "after": plain(d.after),
        "certain": d.certain,
        "done": d.done,
        "confidence": d.confidence.value,
        "article": {"nl": d.cite.label("nl"), "en": d.cite.label("en"), "url": d.cite.url},
    }


def _cells(d: Deadline, on: date, lang: str) -> list[str]:
    days = ["" if day in (None, NEVER) else show_day(day, lang) for day in (d.first_day, d.last_day)]
    return [d.what[lang], *days, _left(d, on)[lang], d.who[lang], d.follows(lang), d.cite.label(lang)]


def _left(d: Deadline, on: date) -> Text:
    """How long there is still to go."""
    left = d.days_left(on)
    if d.done:
        return _DONE
    if d.last_day == NEVER:
        return Text("", "")
    if left < 0:
        return _PASSED
    return _ONE_DAY_LEFT if left == 1 else Text(f"{left} dagen", f"{left} days")


def _rules(options: argparse.Namespace) -> None:
    from inburgering.catalogue import all_rules
    from inburgering.duo import CONDITIONS

    every = [*all_rules(), *CONDITIONS]
    found = [r for r in every if r.id == options.id] or [r for r in every if r.id.startswith(options.id or "")]
    if not found:
        msg = f"no rule is called {options.id!r}; 'inburgering rules' lists them"
        raise InburgeringError(msg)
    if options.format == "json":
        print(json.dumps(catalogue(found), ensure_ascii=False, indent=1))
    elif len(found) == 1:
        print(read(found[0], options.lang))
    else:
        rows = [
            [
                r.id,
                r.label[options.lang],
                r.cites[0].label(options.lang),
                _explain.CONFIDENCE.get(r.confidence, _SEEN)[options.lang],
            ]
            for r in found
        ]
        _table("", [head[options.lang] for head in _RULE_HEADS], rows)


def _schema(options: argparse.Namespace) -> None:
    if options.what == "dossier":
        schema = dossier_schema()
    else:
        from inburgering.register import register_schema

        schema = register_schema()
    print(json.dumps(schema, ensure_ascii=False, indent=1))


def _show(text: str) -> None:
    """Print an explanation; on a terminal with headings in bold."""
    try:
        from rich.console import Console
    except ImportError:
        print(text, end="")
        return
    console = Console(highlight=False, soft_wrap=not sys.stdout.isatty())
    for block in text.rstrip("\n").split("\n\n"):
        heading, _, rest = block.partition("\n")
        console.print(heading, style="bold", markup=False)
        console.print(rest + "\n" if rest else "", markup=False)


def _table(title: str, heads: list[str], rows: list[list[str]]) -> None:
    """Print a table: with rich where it is installed, else as lines with tabs."""
    try:
        from rich.console import Console
        from rich.table import Table
    except ImportError:
        print("\n".join("\t".join(row) for row in (heads, *rows)))
        return
    table = Table(*heads, title=title or None, title_justify="left")
    for row in rows:
        table.add_row(*row)
    Console(width=None if sys.stdout.isatty() else 200, markup=False).print(table)
