"""What the municipality reports to the information system (ISI), and how long it stays there (Besluit ch. 6)."""

from __future__ import annotations

from datetime import date

from inburgering.calendar import WORKING_DAYS
from inburgering.facts import Facts
from inburgering.law import ATW, BESLUIT_OLD
from inburgering.rules import NEVER, Day, Text, earliest, parameter, rule, weeks, when, years

ROOM = "wi2007.plan"

_THEN, _OLDEST_DECREE, _FOUR_WEEKS = date(2012, 12, 31), date(2008, 3, 26), date(2010, 1, 1)

DATA_TERM = parameter(
    "plan_2007.data",
    Text("de tijd om gegevens door te geven", "the time to send data on"),
    BESLUIT_OLD.art("6.2", 4, on=_THEN),
    weeks(2),
    since=_OLDEST_DECREE,
).changed(_FOUR_WEEKS, weeks(4))
DATA_AFTER_ALL_TERM = parameter(
    "plan_2007.data_after_all",
    Text("de tijd om gegevens alsnog schriftelijk door te geven", "the time to send data on in writing after all"),
    BESLUIT_OLD.art("6.2", 4, on=_THEN),
    weeks(4),
    since=_FOUR_WEEKS,
)
KEPT = parameter(
    "plan_2007.kept",
    Text("hoe lang gegevens blijven", "how long data are kept"),
    BESLUIT_OLD.art("6.3", 1, on=_THEN),
    years(20),
)
KEPT_CORE = parameter(
    "plan_2007.kept_core",
    Text("hoe lang de belangrijkste gegevens blijven", "how long core data are kept"),
    BESLUIT_OLD.art("6.3", 2, on=_THEN),
    years(50),
)
POTENTIAL_FILE_ENDS = parameter(
    "plan_2007.potential_file_ends",
    Text(
        "de dag waarop het bestand van mogelijke plichtigen ophoudt", "the day the file of the potentially obliged ends"
    ),
    BESLUIT_OLD.art("6.7", on=_THEN),
    date(2057, 1, 1),
)


@rule(
    BESLUIT_OLD.art("6.2", 4, on=_THEN),
    ATW.art("1", 1),
    label=Text("de laatste dag om het besluit door te geven aan het ISI", "the last day to report the decision"),
    value=Text("De gemeente moet het doorgeven op {value} of eerder.", "The municipality must report it by {value}."),
    never=Text("Er is nog geen besluit of brief.", "There is no decision or letter yet."),
)
def data_last_day(f: Facts) -> Day:
    """Four weeks after the date of the decision or notice; two weeks in the texts before that of 1 January 2010.

    Other suppliers, and other data, keep two weeks. Of texts before 26 March 2008 nothing is known.
    """
    return (f.term_told_2007 + DATA_TERM.on(f.term_told_2007)).moved(WORKING_DAYS)


@rule(
    BESLUIT_OLD.art("6.2", 4, on=_THEN),
    ATW.art("1", 1),
    label=Text(
        "de laatste dag om het alsnog schriftelijk door te geven", "the last day to report it in writing after all"
    ),
    value=Text("Dat kan alsnog, schriftelijk, tot en met {value}.", "It may still be done in writing until {value}."),
    never=Text("Alsnog doorgeven bestaat niet.", "There is no reporting after all."),
)
def data_after_all_last_day(f: Facts) -> Day:
    """Four more weeks after the first four; only since the text of 1 January 2010."""
    more = (data_last_day(f) + DATA_AFTER_ALL_TERM).moved(WORKING_DAYS)
    return when(f.term_told_2007 >= _FOUR_WEEKS, more, NEVER)


@rule(
    BESLUIT_OLD.art("6.3", 1, on=_THEN),
    BESLUIT_OLD.art("6.3", 4, on=_THEN),
    label=Text("de dag waarop uw gegevens uit het ISI gaan", "the day your data are removed"),
    value=Text("Uw gegevens worden verwijderd op {value}.", "Your data are removed on {value}."),
    never=Text("Er staan geen gegevens in het ISI.", "There are no data in the system."),
)
def data_removed(f: Facts) -> Day:
    """Twenty years after recording, or on death if that is earlier."""
    return when(f.isi_recorded_2007.comes(), earliest(f.isi_recorded_2007 + KEPT, f.died), NEVER)


@rule(
    BESLUIT_OLD.art("6.3", 2, on=_THEN),
    BESLUIT_OLD.art("6.3", 4, on=_THEN),
    label=Text("de dag waarop uw belangrijkste gegevens uit het ISI gaan", "the day your core data are removed"),
    value=Text("De belangrijkste gegevens worden verwijderd op {value}.", "The core data are removed on {value}."),
    never=Text("Er staan geen gegevens in het ISI.", "There are no data in the system."),
)
def core_data_removed(f: Facts) -> Day:
    """Name, address, number, exemption, release, day of the diploma, unpaid debt: fifty years, or on death if earlier."""
    return when(f.isi_recorded_2007.comes(), earliest(f.isi_recorded_2007 + KEPT_CORE, f.died), NEVER)


@rule(
    BESLUIT_OLD.art("6.6", on=_THEN),
    BESLUIT_OLD.art("6.7", on=_THEN),
    label=Text(
        "de dag waarop u uiterlijk uit het bestand van mogelijke plichtigen gaat",
        "the day by which you leave the file of the potentially obliged",
    ),
    value=Text("Dat is uiterlijk op {value}.", "That is on {value} at the latest."),
)
def potential_data_removed(f: Facts) -> Day:
    """On recording in the information system, on death, or when the file ends on 1 January 2057: the earliest.

    Becoming Dutch or leaving the country removes the data as well; the days of those are not facts here.
    """
    return earliest(f.isi_recorded_2007, f.died, POTENTIAL_FILE_ENDS.values[0])
