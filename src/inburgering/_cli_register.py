"""The commands on a register: audit, tables, synthetic."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Timer
from typing import TYPE_CHECKING, Any

from inburgering._version import __version__
from inburgering.errors import InburgeringError
from inburgering.rules import Text

if TYPE_CHECKING:
    from inburgering.register import Audit, Reading

__all__ = ["add_commands"]

Draw = Callable[[str, list[str], list[list[str]]], None]
"""How a table is put on the screen: its title, its heads, its rows."""

_FORMATS = (".html", ".csv", ".parquet", ".json")
_SEVERITIES = ("error", "breach", "doubt")
_FOUND = 3
_STEPS = {
    "reading": Text("lezen", "reading"),
    "checking": Text("toetsen", "checking"),
    "counting": Text("tellen", "counting"),
    "writing": Text("schrijven", "writing"),
}
_COUNTS = Text(
    "{rows} rijen: {judged} getoetst, {aside} opzij gezet. {found} bevindingen in {rows_found} rijen.",
    "{rows} rows: {judged} checked, {aside} set aside. {found} findings in {rows_found} rows.",
)
_ABSENT = Text(
    "Niet te zeggen zonder meer kolommen: {n} beslissingen en bevindingen (het rapport noemt ze).",
    "Cannot be told without more columns: {n} decisions and findings (the report names them).",
)
_ASIDE = Text("Opzij gezet", "Set aside")
_READ = Text("{rows} rijen: {judged} gelezen, {aside} opzij gezet.", "{rows} rows: {judged} read, {aside} set aside.")
_IGNORED = Text(
    "Kolommen die niet in de lay-out staan en niet zijn gelezen: {n}.",
    "Columns that are not in the layout and were not read: {n}.",
)
_WRITTEN = Text("Geschreven: {name}", "Written: {name}")


def add_commands(command: Callable[..., argparse.ArgumentParser], day: Any, reading: Any, draw: Draw) -> None:
    """Add the commands to the parser of ``inburgering``."""
    sub = command("audit", _audit, "lay a register beside the law: findings, tallies, a report", ("text",))
    _register(sub, day, reading)
    sub.add_argument("-o", "--output", type=_output, help="write to .html, .csv, .parquet or .json (else the screen)")
    sub.add_argument("--reference", action="store_true", help="carry your own references into .csv, .parquet, .json")
    sub.add_argument("--fail-on", choices=_SEVERITIES, help="exit with 3 when a finding is as serious as this, or more")
    sub.set_defaults(draw=draw)
    sub = command("tables", _tables, "the tables of the letter to parliament, for a register", ("text", "json"))
    _register(sub, day, reading)
    sub.add_argument("--also-on", action="append", type=day, default=[], metavar="DAY", help="another reference date")
    sub.add_argument("--by", choices=("recorded", "law"), default="recorded", help="obliged as on record, or by law")
    sub.add_argument("--clock", choices=("linked", "registered"), default="linked", help="since when a person counts")
    sub.add_argument("--exact", action="store_true", help="do not round to hundreds")
    sub.add_argument("--suppress", action="store_true", help="hide cells under ten")
    sub.set_defaults(draw=draw)
    sub = command(
        "synthetic", _synthetic, "a register without real persons, whose tables equal the letter's", ("text",)
    )
    sub.add_argument("-o", "--output", type=_parquet, required=True, help="where to write: .parquet")
    sub.add_argument("--rows", type=int, default=None, help="how many persons (else the letter's)")
    sub.add_argument("--seed", type=int, default=0, help="the same seed gives the same register")


def _register(sub: argparse.ArgumentParser, day: Any, reading: Any) -> None:
    sub.add_argument("register", type=Path, help="a register, .csv or .parquet, one row a person")
    sub.add_argument("--on", type=day, required=True, help="the day asked about, YYYY-MM-DD")
    sub.add_argument(
        "--map", metavar="MAPPING", help="a shipped mapping such as ggm, or a TOML file, for other headers"
    )
    sub.add_argument(
        "--long", action="append", default=[], type=_long, metavar="NAME=FILE", help="such as pips=pips.csv"
    )
    sub.add_argument(
        "--reading", action="append", default=[], type=reading, metavar="NAME=CODE", help="another reading"
    )


def _output(text: str) -> Path:
    path = Path(text)
    if path.suffix not in _FORMATS:
        msg = f"a file that ends in {', '.join(_FORMATS)}"
        raise argparse.ArgumentTypeError(msg)
    return path


def _parquet(text: str) -> Path:
    path = Path(text)
    if path.suffix != ".parquet":
        msg = "a file that ends in .parquet"
        raise argparse.ArgumentTypeError(msg)
    return path


def _long(text: str) -> tuple[str, Path]:
    name, equals, path = text.partition("=")
    if not equals:
        msg = "a long file as NAME=FILE"
        raise argparse.ArgumentTypeError(msg)
    return name, Path(path)


class _Progress:
    """A progress bar on standard error, for work of over a second, on a terminal only."""

    def __init__(self, lang: str, steps: int, after: float = 1.0) -> None:
        self.lang, self.steps, self.after = lang, steps, after
        self.bar: Any = None

    def __enter__(self) -> _Progress:
        if sys.stderr.isatty():
            from rich.console import Console
            from rich.progress import Progress

            self.bar = Progress(console=Console(stderr=True), transient=True)
            self.task = self.bar.add_task("", total=self.steps)
            self.timer = Timer(self.after, self.bar.start)
            self.timer.daemon = True
            self.timer.start()
        return self

    def __exit__(self, *_: object) -> None:
        if self.bar is not None:
            self.timer.cancel()
            self.bar.stop()

    @contextmanager
    def step(self, name: str) -> Iterator[None]:
        """One part of the work."""
        if self.bar is None:
            yield
            return
        self.bar.update(self.task, description=_STEPS[name][self.lang])
        yield
        self.bar.advance(self.task)


def _opened(options: argparse.Namespace) -> tuple[Any, Reading]:
    """The rows to judge, with the facts of the long files, and how the file was read."""
    from inburgering.register import read, with_long

    with _named(options.register):
        reading = read(options.register, mapping=options.map)
    if not options.long:
        return reading.frame, reading
    files: dict[str, Any] = {}
    for name, path in options.long:
        with _named(path):
            if name in files:
                msg = f"there are two long files {name}: put their rows in one"
                raise InburgeringError(msg)
            files[name] = _whole(name, path)
    return with_long(reading.frame, files, on=options.on), reading


def _whole(name: str, path: Path) -> Any:
    """The rows of a long file.

    Raises:
        InburgeringError: Not every row can be read. A person would be judged on a part of what there is.
    """
    from inburgering.register import read_long

    reading = read_long(name, path)
    if reading.rows > reading.judged:
        first = reading.set_aside.row(0, named=True)
        msg = (
            f"{reading.rows - reading.judged} of {reading.rows} rows cannot be read, and their persons would be judged "
            f"on a part of their record; the first is row {first['line']}, column {first['column']}: {first['reason_en']}"
        )
        raise InburgeringError(msg)
    return reading.frame


def _output_apart(options: argparse.Namespace) -> None:
    """Refuse, before anything is read, an output that would take the place of an input, or that has no folder.

    Raises:
        InburgeringError: As said.
    """
    if options.output is None:
        return
    if not options.output.parent.is_dir():
        msg = "the output cannot be written: its folder is not there"
        raise InburgeringError(msg)
    inputs = [options.register, *(path for _, path in options.long)]
    if any(path.exists() and options.output.exists() and options.output.samefile(path) for path in inputs):
        msg = f"{options.output.name}: the output would take the place of a file that is read: give it another name"
        raise InburgeringError(msg)


@contextmanager
def _named(path: Path) -> Iterator[None]:
    """What is wrong with a file is said with its name."""
    try:
        yield
    except InburgeringError as error:
        msg = f"{path.name}: {error}"
        raise InburgeringError(msg) from None


def _audit(options: argparse.Namespace) -> int:
    from inburgering.register import Severity, audit, report, tables

    _output_apart(options)
    lang, page = options.lang, options.output is not None and options.output.suffix == ".html"
    with _Progress(lang, 4) as progress:
        with progress.step("reading"):
            frame, reading = _opened(options)
        with progress.step("checking"):
            found = audit(frame, on=options.on, readings=dict(options.reading))
        with progress.step("counting"):
            counted = tables(frame, on=options.on) if page else None
        with progress.step("writing"):
            if page:
                text = report(found, tables=counted, reading=reading, source=options.register.name, lang=lang)
                _write(options.output, lambda path: path.write_text(text, encoding="utf-8"))
            elif options.output is not None:
                _write(options.output, _Findings(found, reading, options.reference).write)
    _show(found, reading, options)
    worst = {t.finding.severity for t in found.tallies if t.found}
    serious = () if options.fail_on is None else tuple(Severity)[: _SEVERITIES.index(options.fail_on) + 1]
    return _FOUND if worst & set(serious) else 0


def _write(path: Path, writer: Callable[[Path], object]) -> None:
    from inburgering.register._output import write_whole

    write_whole(path, lambda beside: (writer(beside), None)[1])


def _show(found: Audit, reading: Reading, options: argparse.Namespace) -> None:
    """The tallies on the screen: what was found, and what could not be told."""
    from inburgering.register._words import heading, number

    lang = options.lang
    heads = [heading(key, lang) for key in ("code", "kind", "what", "found", "unknown")]
    rows = [
        [
            t.finding.code,
            heading(t.finding.severity.value, lang),
            t.finding.rule.says["yes"][lang],
            number(t.found, lang),
            number(t.unknown, lang),
        ]
        for t in found.tallies
        if t.found
    ]
    more = {"found": number(found.found, lang), "rows_found": number(found.rows_found, lang)}
    sys.stdout.write(_COUNTS[lang].format(**_counts(reading, lang), **more) + "\n")
    if rows:
        options.draw("", heads, rows)
    _show_reading(reading, options)
    fallen = {id for ids in reading.falls_away().values() for id in ids}
    lines = [_ABSENT[lang].format(n=number(len(fallen), lang))] if fallen else []
    lines += [] if options.output is None else [_WRITTEN[lang].format(name=options.output.name)]
    sys.stdout.write("".join(f"{line}\n" for line in lines))


def _counts(reading: Reading, lang: str) -> dict[str, str]:
    from inburgering.register._words import number

    counts = {"rows": reading.rows, "judged": reading.judged, "aside": reading.rows - reading.judged}
    return {key: number(n, lang) for key, n in counts.items()}


def _show_reading(reading: Reading, options: argparse.Namespace) -> None:
    """What was set aside, by column and reason; how many columns were not read: a header may hold anything."""
    import polars as pl

    from inburgering.register._words import heading, number

    lang = options.lang
    faults = reading.set_aside.group_by("column", f"reason_{lang}", maintain_order=True)
    rows = [
        [column, why, number(n, lang), str(first)]
        for column, why, n, first in faults.agg(n=pl.len(), first=pl.col("line").min()).rows()
    ]
    if rows:
        options.draw(_ASIDE[lang], [heading(key, lang) for key in ("column", "reason", "rows", "first_row")], rows)
    if reading.ignored:
        sys.stdout.write(_IGNORED[lang].format(n=number(len(reading.ignored), lang)) + "\n")


class _Findings:
    """The findings as a file: CSV, Parquet or JSON."""

    def __init__(self, found: Audit, reading: Reading, reference: bool) -> None:
        import polars as pl

        frame: pl.DataFrame = found.findings.lazy().collect()
        self.found, self.reading = found, reading
        self.frame = frame if reference or "reference" not in frame.columns else frame.drop("reference")

    def write(self, path: Path) -> None:
        """Write at ``path``, as its name says."""
        import polars as pl

        from inburgering.register._output import neutral

        if path.suffix == ".parquet":
            self.frame.write_parquet(path)
        elif path.suffix == ".json":
            with path.open("w", encoding="utf-8") as file:
                file.writelines(self._json())
        else:
            safe = [pl.col(name).map_elements(neutral, pl.String) for name in self.frame.columns if name == "reference"]
            self.frame.with_columns(safe).write_csv(path)

    def _json(self) -> Iterator[str]:
        """The whole as JSON, piece by piece, a row a line: a million rows set aside need no million objects at once."""
        yield json.dumps(self.content(), ensure_ascii=False, indent=1).removesuffix("\n}")
        for name, frame in (("set_aside", self.reading.set_aside), ("findings", self.frame)):
            yield f',\n "{name}": ['
            for place, row in enumerate(frame.iter_rows(named=True)):
                yield f"{',' if place else ''}\n  {json.dumps(row, ensure_ascii=False)}"
            yield "\n ]"
        yield "\n}\n"

    def content(self) -> dict[str, Any]:
        """All there is but the rows, in JSON's own terms."""
        return {
            "audit": "inburgering/audit/1",
            "library": __version__,
            "on": self.found.on.isoformat(),
            "rows": self.reading.rows,
            "judged": self.reading.judged,
            "tallies": [
                {
                    "code": t.finding.code,
                    "severity": t.finding.severity.value,
                    "articles": [cite.label("en") for cite in t.finding.rule.cites],
                    "what": {"nl": t.finding.rule.says["yes"].nl, "en": t.finding.rule.says["yes"].en},
                    "ask": {"nl": t.finding.ask.nl, "en": t.finding.ask.en},
                    "found": t.found,
                    "clear": t.clear,
                    "unknown": t.unknown,
                }
                for t in self.found.tallies
            ],
        }


def _tables(options: argparse.Namespace) -> int:
    from inburgering.register import tables

    with _Progress(options.lang, 2) as progress:
        with progress.step("reading"):
            frame, reading = _opened(options)
        with progress.step("counting"):
            found = tables(
                frame,
                on=options.on,
                also_on=options.also_on,
                by=options.by,
                clock=options.clock,
                rounded=not options.exact,
                suppress=options.suppress,
                readings=dict(options.reading),
            )
    if options.format == "json":
        counts = {"rows": reading.rows, "judged": reading.judged}
        sys.stdout.write(json.dumps(counts | found.as_dict(), ensure_ascii=False, indent=1) + "\n")
        return 0
    sys.stdout.write(_READ[options.lang].format(**_counts(reading, options.lang)) + "\n")
    _show_reading(reading, options)
    for table in found.tables:
        head, *lines = table.lines(options.lang)
        options.draw(table.title[options.lang], head, lines)
        sys.stdout.write("".join(f"{note[options.lang]}\n" for note in table.notes))
    return 0


def _synthetic(options: argparse.Namespace) -> int:
    from inburgering.register import write_synthetic

    with _Progress(options.lang, 1) as progress, progress.step("writing"):
        _write(options.output, lambda path: write_synthetic(path, options.rows, options.seed))
    return 0
