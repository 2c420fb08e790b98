"""The tables of the letter to parliament (32 824, no. 390), of any register."""

from __future__ import annotations

import calendar
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Any

import attrs

from inburgering.dossier import Group
from inburgering.errors import InburgeringError
from inburgering.facts import chosen_readings
from inburgering.register._assess import typed
from inburgering.register._frames import Frame, opened
from inburgering.register._tables_acts import acts_table
from inburgering.register._tables_count import Clock, CountBy, Counts, counted
from inburgering.register._tables_value import Cell, Printing, Row, Table, Tables
from inburgering.rules import Text
from inburgering.rules.values import add
from wi2021 import plan

__all__ = ["Clock", "CountBy", "SUSPECT_MONTHS", "tables"]

Pick = Callable[[dict[str, Any]], bool]

SUSPECT_MONTHS: Mapping[str, Text] = {
    "2023-02": Text(
        "Februari 2023: door mutaties met terugwerkende kracht begon de termijn van een groep in deze maand, "
        "terwijl zij waarschijnlijk eerder zijn gehuisvest (brief 32 824, nr. 390).",
        "February 2023: retroactive mutations put the start of the term of a group in this month, though they were "
        "probably housed earlier (letter 32 824, no. 390).",
    )
}
"""Start months of which the source itself warns, with its warning."""

_ASYLUM, _FAMILY = Group.ASYLUM_STATUS_HOLDER.value, Group.FAMILY_OR_OTHER_MIGRANT.value
_TOTAL = Text("Totaal", "Total")
_GROUPS = {
    _ASYLUM: Text("Asielstatushouders", "Asylum status holders"),
    _FAMILY: Text("Gezins- en overige migranten", "Family and other migrants"),
    "total": _TOTAL,
}
_STARTED = ("0-10", "over")
_TERM = {"0-10": Text("0-10 weken", "0-10 weeks"), "over": Text("meer dan 10 weken", "over 10 weeks"), "total": _TOTAL}
_TO, _COHORTS_TO = 100, 10
_ROUNDED = Text("Afgerond; sommen kunnen daardoor verschillen.", "Rounded; sums may differ for that reason.")
_TOGETHER = Text(
    "Wat hier verborgen is, kan volgen uit meer tabellen samen. Geef exacte tabellen niet samen uit.",
    "What is hidden here may follow from several tables together. Do not publish exact tables together.",
)


def tables(
    frame: Frame,
    *,
    on: date,
    also_on: Iterable[date] = (),
    by: str = "recorded",
    clock: str = "linked",
    rounded: bool = True,
    suppress: bool = False,
    readings: Mapping[str, str] | None = None,
) -> Tables:
    """The letter's tables of a register.

    ``T1`` reception and plans, ``T2`` obliged and plans, ``T3`` no plan yet and ``T4`` plan made, both from the start of
    the plan's term; ``cohorts`` the share with a plan within ten weeks by start month; ``offers`` the share of housed
    asylum status holders with a plan that have an offer; ``gaps`` what tables 3 and 4 leave out, and why; ``acts`` the
    persons by the Act that governs them and the Act on record. The ten weeks are those of ``wi2021.plan.pip_over_ten_weeks``, without working days.

    Args:
        frame: As for [`assess`][inburgering.register.assess].
        on: The reference date; the end of that day.
        also_on: Other reference dates for tables 1 and 2. An earlier date is seen in the record of now: a day after it
            has not come, but what has been corrected since is not undone.
        by: ``"recorded"``: on record as obliged under the 2021 Act, as DUO counts; ``"law"``: obliged under it by
            law on each reference date, as far as the facts of the register, those of its own day, can tell.
        clock: Since when a person counts: ``"linked"`` (the letter's: an asylum status holder from the linking to a
            municipality, others from registration) or ``"registered"`` (asylum: in the municipality that houses them).
        rounded: Whether counts are printed in hundreds as DUO does, the small cohorts in tens. Shares are of exact counts.
        suppress: Hide figures of one to nine persons, those whose rest is that small, and a second figure of a row or a
            column when a hidden one would follow from the total. Over several tables that is not done: exact figures
            then carry a warning.
        readings: As for [`assess`][inburgering.register.assess].

    Raises:
        InburgeringError: As for [`assess`][inburgering.register.assess]; no such way to count, or clock.
    """
    chosen_readings(readings)
    if by not in list(CountBy) or clock not in list(Clock):
        msg = f"by is one of {', '.join(CountBy)}; clock one of {', '.join(Clock)}"
        raise InburgeringError(msg)
    work = typed(opened(frame)[0])
    dates = sorted({on, *also_on})
    way, since = next(c for c in CountBy if c == by), next(c for c in Clock if c == clock)
    found = {day: counted(work, day, way, since, readings) for day in dates}
    counts = {day: [row for row in rows if row["counts"]] for day, rows in found.items()}
    now = counts[on]
    places = ("counts", "group", "reception", "pip", "term")
    unplaced = _n(row for row in found[on] if None in [row[place] for place in places])
    printing = Printing(_TO if rounded else 1, suppress)
    made = (
        _reception(counts, printing),
        _plans(counts, printing),
        _waiting(
            "T3",
            Text(
                "Nog geen plan (PIP), vanaf het begin van de termijn", "No plan (PIP) yet, from the start of the term"
            ),
            now,
            printing,
            pip=False,
        ),
        _waiting(
            "T4",
            Text("Plan (PIP) gemaakt, vanaf het begin van de termijn", "Plan (PIP) made, from the start of the term"),
            now,
            printing,
            pip=True,
        ),
        _cohorts(now, on, Printing(_COHORTS_TO if rounded else 1, suppress)),
        _offers(now, printing),
        _gaps(now, printing),
        acts_table(work, on, readings, printing, _notes(printing)),
    )
    return Tables(on, (_told(made[0], unplaced, suppress), *made[1:]), unplaced)


def _told(table: Table, unplaced: int, suppress: bool) -> Table:
    """The table with a note on who is in none of them: unknown is not nought."""
    if not unplaced:
        return table
    n = Printing(1, suppress).count(unplaced)
    note = Text(
        f"Onbekend is of of waar zij tellen, in alle tabellen samen: {n.text('nl')} personen.",
        f"Unknown is whether or where they count, over all tables: {n.text('en')} persons.",
    )
    return attrs.evolve(table, notes=(*table.notes, note))


def _n(rows: Iterable[dict[str, Any]]) -> int:
    return sum(row["n"] for row in rows)


def _of(group: str, row: dict[str, Any]) -> bool:
    return group in ("total", row["group"])


def _notes(printing: Printing, *more: Text) -> tuple[Text, ...]:
    exact = printing.round_to == 1
    return (*(() if exact else (_ROUNDED,)), *((_TOGETHER,) if exact and printing.suppress else ()), *more)


def _day(day: date) -> Text:
    return Text(day.isoformat(), day.isoformat())


def _reception(counts: Mapping[date, Counts], printing: Printing) -> Table:
    heads = {
        "without": Text("In opvang zonder PIP", "In reception without PIP"),
        "with": Text("In opvang met PIP", "In reception with PIP"),
        "total": Text("Totaal plichtig (asiel)", "Total obliged (asylum)"),
    }

    def cells(found: Counts) -> Iterable[Cell]:
        asylum = [r for r in found if r["group"] == _ASYLUM]
        for made in (False, True):
            yield printing.count(_n(r for r in asylum if r["reception"] and r["pip"] is made))
        yield printing.count(_n(asylum))

    rows = tuple(Row(day.isoformat(), _day(day), tuple(cells(found))) for day, found in counts.items())
    return Table(
        "T1",
        Text(
            "Asielstatushouders in opvang, met en zonder PIP",
            "Asylum status holders in reception, with and without PIP",
        ),
        heads,
        rows,
        _notes(printing),
    )


def _plans(counts: Mapping[date, Counts], printing: Printing) -> Table:
    heads: dict[str, Text] = {}
    for day in counts:
        iso = day.isoformat()
        heads[f"{iso} obliged"] = Text(f"Plichtig {iso}", f"Obliged {iso}")
        heads[f"{iso} pip"] = Text(f"PIP {iso}", f"PIP {iso}")

    def cells(group: str) -> Iterable[Cell]:
        for found in counts.values():
            all_of_them = _n(r for r in found if _of(group, r))
            yield printing.count(all_of_them)
            yield printing.share(_n(r for r in found if _of(group, r) and r["pip"]), all_of_them)

    rows = [Row(group, label, tuple(cells(group))) for group, label in _GROUPS.items()]
    title = Text("Plannen (PIP's) ten opzichte van plichtigen", "Plans (PIPs) and obliged persons")
    return Table("T2", title, heads, tuple(printing.protected(rows, 1)), _notes(printing))


def _waiting(table_id: str, title: Text, counts: Counts, printing: Printing, *, pip: bool) -> Table:
    def cells(group: str) -> tuple[Cell, ...]:
        here = [r for r in counts if _of(group, r) and r["pip"] is pip and r["reception"] is not True]
        n = {term: _n(r for r in here if r["term"] == term) for term in _STARTED}
        total = sum(n.values())
        return (*(printing.share(part, total) for part in n.values()), printing.count(total))

    rows = [Row(group, label, cells(group)) for group, label in _GROUPS.items()]
    note = Text(
        "Zonder wie de termijn niet begon, en zonder plannen van voor het begin ervan.",
        "Without those whose term has not begun, and without plans from before it began.",
    )
    return Table(table_id, title, _TERM, tuple(printing.protected(rows, 2)), _notes(printing, note))


def _cohorts(counts: Counts, on: date, printing: Printing) -> Table:
    months = sorted({(r["year"], r["month"]) for r in counts if r["month"] is not None and r["term"] in _STARTED})
    rows = []
    for year, month in months:
        last = date(year, month, calendar.monthrange(year, month)[1])
        mature = add(last, plan.PIP_TERM.values[-1]) <= on

        def cell(group: str, year: int = year, month: int = month, mature: bool = mature) -> Cell:
            here = [r for r in counts if (r["year"], r["month"]) == (year, month) and _of(group, r)]
            started = _n(r for r in here if r["term"] in _STARTED)
            return printing.share(_n(r for r in here if r["pip"] and r["term"] == "0-10"), started, mature=mature)

        key = f"{year}-{month:02}"
        since = (on.year - year) * 12 + on.month - month
        cells = (*(cell(group) for group in _GROUPS), Cell(since, since))
        rows.append(Row(key, Text(key, key), cells))
    heads = {**_GROUPS, "followed": Text("Maanden gevolgd", "Months followed")}
    warnings = tuple(warning for key, warning in SUSPECT_MONTHS.items() if key in {row.key for row in rows})
    title = Text("Plan (PIP) binnen tien weken, naar beginmaand", "Plan (PIP) within ten weeks, by start month")
    return Table(
        "cohorts",
        title,
        heads,
        tuple(printing.protected(rows, 2, total_row=False)),
        _notes(printing, *warnings),
    )


def _offers(counts: Counts, printing: Printing) -> Table:
    made = [r for r in counts if r["group"] == _ASYLUM and r["pip"] is True and r["term"] in _STARTED]
    cell = printing.share(_n(r for r in made if r["offer"]), _n(made))
    heads = {"offer": Text("Met aanbod", "With an offer")}
    title = Text(
        "Aanbod voor gehuisveste asielstatushouders met een PIP", "Offers to housed asylum status holders with a PIP"
    )
    return Table("offers", title, heads, (Row(_ASYLUM, _GROUPS[_ASYLUM], (cell,)),), _notes(printing))


_GAPS: Mapping[str, tuple[Text, Pick]] = {
    "reception": (Text("In opvang", "In reception"), lambda r: r["reception"] is True),
    "in_tables": (
        Text("In tabel 3 of 4", "In table 3 or 4"),
        lambda r: r["reception"] is not True and r["term"] in _STARTED,
    ),
    "not_begun": (
        Text(
            "Niet in opvang, termijn niet begonnen (asiel: niet ingeschreven in de gemeente die huisvest; anderen: geen brief)",
            "Not in reception, term not begun (asylum: not registered in the housing municipality; others: not notified)",
        ),
        lambda r: r["reception"] is not True and r["term"] == "none",
    ),
    "before": (
        Text("Gehuisvest, plan van voor de termijn", "Housed, plan from before the term"),
        lambda r: r["reception"] is not True and r["term"] == "before",
    ),
    "unknown": (
        Text("Begin van de termijn onbekend", "Start of the term unknown"),
        lambda r: r["reception"] is not True and r["term"] is None,
    ),
    "obliged": (Text("Plichtig", "Obliged"), lambda _: True),
}


def _gaps(counts: Counts, printing: Printing) -> Table:
    heads = {group: label for group, label in _GROUPS.items() if group != "total"}
    rows = [
        Row(
            key,
            label,
            tuple(printing.count(_n(r for r in counts if r["group"] == g and pick(r))) for g in heads),
        )
        for key, (label, pick) in _GAPS.items()
    ]
    note = Text(
        "De brief verklaart niet wat buiten tabel 3 en 4 valt. In een echt register is de oorzaak die hier staat een vraag.",
        "The letter does not explain what tables 3 and 4 leave out. In a real register the cause named here is a question.",
    )
    title = Text("Van plichtig naar tabel 3 en 4", "From obliged to tables 3 and 4")
    return Table("gaps", title, heads, tuple(printing.protected(rows, 1)), _notes(printing, note))
