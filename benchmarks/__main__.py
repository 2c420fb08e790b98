"""``make bench``: every measurement in one run, as a table and as bench.json."""

from __future__ import annotations

import json
import subprocess
import sys
import timeit
from collections.abc import Callable
from datetime import date
from pathlib import Path

import inburgering as ib
from benchmarks import openfisca_rule, register
from benchmarks.small_rule import Person, overdue, overdue_by_hand
from inburgering.rules import decide, value_of

_EXAMPLE = Path(__file__).parent.parent / "examples" / "utrecht-2024-2554.json"
_ON, _BORN, _START = date(2026, 11, 1), date(1980, 2, 29), date(2022, 9, 7)


def micros(function: Callable[[], object]) -> float:
    """The best of several runs, in microseconds a call."""
    timer = timeit.Timer(function)
    number, _ = timer.autorange()
    return min(timer.repeat(5, number)) / number * 1e6


def import_millis(module: str) -> float:
    """The best of several fresh interpreters that import ``module``, less one that imports nothing."""

    def run(statement: str) -> float:
        command = [sys.executable, "-c", statement]
        return min(timeit.repeat(lambda: subprocess.run(command, check=True), number=1, repeat=5)) * 1e3

    return run(f"import {module}") - run("pass")


def main() -> None:
    """Measure, print, and write bench.json."""
    facts = {"on": _ON, "born": _BORN, "start": _START}
    person, peer = Person(_BORN, _START), openfisca_rule.decider(_BORN, _START, _ON)
    answers = {overdue_by_hand(person, _ON), value_of(overdue, facts), decide(overdue, facts).value, peer()}
    if answers != {True}:
        msg = f"the peers do not agree: {answers}"
        raise SystemExit(msg)
    dossier = ib.Dossier.from_json(_EXAMPLE.read_bytes())

    by_hand = micros(lambda: overdue_by_hand(person, _ON))
    fast = micros(lambda: value_of(overdue, facts))
    proven = micros(lambda: decide(overdue, facts))
    traced = micros(peer)
    whole = micros(lambda: ib.assess(dossier, on=_ON).explain("nl"))
    rooms = "wi2021.obligation, wi2021.plan, wi2021.period, wi2021.requirements"
    ours, every = import_millis("wi2021"), import_millis(rooms)
    theirs = import_millis("openfisca_core.simulations")

    rows: list[register.Row] = [
        ("small rule, with proof", proven, "openfisca-core with trace", traced, "us", 1 / 6),
        ("small rule, value alone", fast, "by hand", by_hand, "us", 8.0),
        ("whole assessment, explained", whole, "small rule by hand", by_hand, "us", 2_000.0),
        ("import wi2021", ours, "import openfisca_core.simulations", theirs, "ms", 0.5),
        ("import every room of wi2021", every, "import openfisca_core.simulations", theirs, "ms", 0.5),
        *register.measured(),
    ]
    print(f"{'ours':<36}{'':>14}  {'beside':<36}{'':>14}{'ratio':>10}{'at most':>12}")
    results = []
    for name, mine, other, value, unit, limit in rows:
        ratio = mine / value
        mark = "" if limit is None or ratio <= limit else "  over"
        most = "" if limit is None else f"{limit:.3f}"
        print(f"{name:<36}{mine:>10.1f} {unit:<3}  {other:<36}{value:>10.1f} {unit:<3}{ratio:>10.3f}{most:>12}{mark}")
        results.append(
            {"ours": name, "value": mine, "beside": other, "other": value, "unit": unit, "ratio": ratio, "limit": limit}
        )
    Path("bench.json").write_text(json.dumps(results, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
