"""The words of the report and of the tables on the screen."""

from __future__ import annotations

from collections.abc import Mapping

from inburgering.rules import Text

REPORT: Mapping[str, Text] = {
    "title": Text("Het register naast de wet", "The register beside the law"),
    "asked": Text("{source}, zoals de wet was op {on}", "{source}, under the law as it was on {on}"),
    "this": Text("Een register", "A register"),
    "checked": Text("Waaraan getoetst is", "What it was checked against"),
    "checked_how": Text(
        "Elke rij is getoetst aan de regels zoals die golden op de gevraagde dag. Heeft een regel verschillende "
        "versies, dan geldt voor elke rij de versie die bij die rij hoort. Onbekend is geen nee: wat niet te zeggen "
        "is, telt apart.",
        "Every row was checked against the rules in force on the day asked about. Where a rule has had several "
        "versions, each row has the one that belongs to it. Unknown is not no: what cannot be told is counted apart.",
    ),
    "absent": Text(
        "Kolommen die er niet zijn, en wat daardoor wegvalt", "Columns that are absent, and what falls away"
    ),
    "nothing_falls": Text("Zonder deze valt niets helemaal weg:", "Without these nothing falls away entirely:"),
    "findings": Text("Bevindingen", "Findings"),
    "tables": Text("De tabellen van de uitvoeringsbrief", "The tables of the letter to parliament"),
    "one_by_one": Text("De bevindingen, een voor een", "The findings, one by one"),
    "ask": Text("Vraag aan de beheerder", "Ask whoever keeps the record"),
    "remedy": Text("Wat er dan moet gebeuren", "What must then be done"),
    "line": Text("Rij", "Row"),
    "more": Text("En nog {n}.", "And {n} more."),
    "nothing": Text("Er is niets gevonden.", "Nothing was found."),
    "not_found": Text(
        "Ook naar gezocht, en niet gevonden (of niet te zeggen)",
        "Also looked for, and not found (or it cannot be told)",
    ),
    "aside": Text("Rijen die opzij zijn gezet", "Rows set aside"),
    "aside_how": Text(
        "Een rij met een cel die niet te lezen is, wordt niet getoetst. Alle rijen zijn óf getoetst, óf hier geteld.",
        "A row with a cell that cannot be read is not checked. Every row was either checked or is counted here.",
    ),
    "foot": Text(
        "Gemaakt met inburgering {version}. Een bevinding is geen besluit: DUO, de gemeente en de rechter beslissen.",
        "Made with inburgering {version}. A finding is not a decision: DUO, the municipality and the courts decide.",
    ),
}

_HEADS: Mapping[str, Text] = {
    "title": REPORT["title"],
    "source": Text("Regeling", "Source"),
    "version": Text("Versie geldig vanaf", "Version in force from"),
    "not_yet": Text("nog niet in werking", "not yet in force"),
    "code": Text("Code", "Code"),
    "kind": Text("Soort", "Kind"),
    "what": Text("Wat", "What"),
    "found": Text("Gevonden", "Found"),
    "clear": Text("In orde", "In order"),
    "unknown": Text("Niet te zeggen", "Cannot be told"),
    "line": REPORT["line"],
    "column": Text("Kolom", "Column"),
    "found_there": Text("Wat er staat", "What stands there"),
    "reason": Text("Waarom", "Why"),
    "rows": Text("Rijen", "Rows"),
    "first_row": Text("Eerste rij", "First row"),
    "rows_in": Text("rijen in het bestand", "rows in the file"),
    "judged": Text("rijen getoetst", "rows checked"),
    "set_aside": Text("rijen opzij gezet", "rows set aside"),
    "with_finding": Text("rijen met een bevinding", "rows with a finding"),
    "findings": Text("bevindingen", "findings"),
    "recorded": Text("In het register", "In the register"),
    "by_law": Text("Volgens de wet", "By law"),
    "remedy": Text("Herstel", "Remedy"),
    "why": Text("Waarom:", "Why:"),
    "error": Text("fout", "error"),
    "breach": Text("niet nagekomen", "breach"),
    "doubt": Text("twijfel", "doubt"),
}


def heading(key: str, lang: str) -> str:
    """A heading or a label.

    Raises:
        ValueError: Another language than ``nl`` and ``en``.
    """
    return _HEADS[key][lang]


def number(n: int, lang: str) -> str:
    """A whole number as people write it: ``25.700`` in Dutch, ``25,700`` in English."""
    return f"{n:,}".replace(",", ".") if lang == "nl" else f"{n:,}"
