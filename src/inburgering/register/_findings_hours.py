"""Findings on hours and schools: what hour statements rest on, the quality mark, online hours, overlaps.

Hours that lack a contract or an invoice, or that lie outside the days of the quality mark, matter most where a decision
rests on them: the 600 hours of the dispensation for efforts (AGI), or the 64 hours of ONA. The remedy of those findings
says so for each person.
"""

from __future__ import annotations

from inburgering.dossier import Act
from inburgering.facts import RegisterFacts
from inburgering.facts._recorded import ReleaseGround, ReleaseKind
from inburgering.law import BESLUIT2021, LETTER_2023, REGELING_OLD, WI2021, Practice
from inburgering.register._finding import Severity, finding
from inburgering.rules import Code, Codes, Confidence, Layer, Text, Truth, rule, when
from wi2013.dispensation import EFFORT_HOURS
from wi2013.requirements import ONA_TEACHING_HOURS

_STATEMENTS, _CHECK = LETTER_2023.cite("D.2.2"), LETTER_2023.cite("D.2.2.1")
_DUO_CONTRACTS = Practice(
    Text("DUO, uitwisselen contractgegevens", "DUO, exchange of contract data"),
    "https://duo.nl/zakelijk/inburgering-ketenpartners/uitwisselen-contractgegevens/uitwisselen-contractgegevens.jsp",
)
AGI_HOURS = EFFORT_HOURS.values[-1]
ONA_HOURS = ONA_TEACHING_HOURS.values[-1]

_WHICH_PAPERS = Text(
    "Welk contract en welke facturen horen bij deze uren, en was de persoon er op die uren?",
    "Which contract and invoices belong to these hours, and was the person there at those hours?",
)
_WHICH_MARK = Text(
    "Van wanneer tot wanneer had de school het keurmerk, en op welke dagen zijn deze uren gevolgd?",
    "From when to when did the school hold the quality mark, and on which days were these hours attended?",
)


class HoursRemedy(Codes):
    """What must be done about declared hours that are in doubt."""

    RECONSIDER = "reconsider", "zoek uit of de ontheffing terecht is", "look into the dispensation"
    CHECK_FIRST = "check_first", "controleer vóór de ontheffing", "check before granting the dispensation"
    CHECK_ONA = "check_ona", "controleer de uren ONA", "check the hours of ONA"
    LEAVE_OUT = "leave_out", "tel de uren nog niet mee", "do not count the hours yet"


def _carries_dispensation(f: RegisterFacts) -> Truth:
    """With the hours in doubt there are 600 declared hours, without them there are not."""
    return (f.hours_declared >= AGI_HOURS) & (f.hours_declared - f.hours_in_doubt < AGI_HOURS)


def _carries_ona(f: RegisterFacts) -> Truth:
    """With the hours in doubt there are 64 hours of ONA, without them there are not."""
    return (f.ona_hours >= ONA_HOURS) & (f.ona_hours - f.ona_hours_in_doubt < ONA_HOURS)


@rule(
    _CHECK,
    _STATEMENTS,
    id="register.hours_remedy",
    confidence=Confidence.INFERRED,
    label=Text("wat er met de uren moet gebeuren", "what must be done about the hours"),
    value=Text("Wat er met de uren moet gebeuren: {value}.", "What must be done about the hours: {value}."),
    reconsider=Text(
        "Er is ontheffing gegeven op deze uren: onderzoek dat zorgvuldig. DUO onderzoekt of de persoon "
        "aantoonbaar iets te verwijten valt.",
        "A dispensation was granted on these hours: look into it with care. DUO examines whether the person can be shown to be "
        "to blame.",
    ),
    check_first=Text(
        "Met deze uren wordt ontheffing gevraagd: leg ze naast contracten en facturen, vóór de ontheffing wordt gegeven.",
        "A dispensation is asked for on these hours: lay them beside contracts and invoices before it is granted.",
    ),
    check_ona=Text(
        "De 64 uur ONA rusten op deze uren: leg ze naast contracten en facturen.",
        "The 64 hours of ONA rest on these hours: lay them beside contracts and invoices.",
    ),
    leave_out=Text(
        "Tel deze uren niet mee zolang ze niet zijn gecontroleerd.",
        "Do not count these hours until they have been checked.",
    ),
)
def hours_remedy(f: RegisterFacts) -> Code:
    """By what rests on the hours: a dispensation granted, one asked for, the hours of ONA, or nothing on record.

    Kinds of course are not told apart: that literacy hours count towards the 600 under conditions only is left aside.
    """
    agi, granted = _carries_dispensation(f), f.recorded_release_ground == ReleaseGround.EFFORT
    without = when(_carries_ona(f), HoursRemedy.CHECK_ONA, HoursRemedy.LEAVE_OUT)
    asked = when(agi & ~granted & f.agi_requested, HoursRemedy.CHECK_FIRST, without)
    return when(agi & granted, HoursRemedy.RECONSIDER, asked)


@finding(
    "L03",
    Severity.DOUBT,
    _STATEMENTS,
    _CHECK,
    recorded=RegisterFacts.hours_in_doubt,
    ask=_WHICH_PAPERS,
    remedy=hours_remedy,
    yes=Text(
        "Een school gaf uren op waarvoor DUO geen contract of geen factuur heeft.",
        "A school declared hours for which DUO has no contract or no invoice.",
    ),
    no=Text(
        "Voor alle opgegeven uren heeft DUO een contract en een factuur.",
        "DUO has a contract and an invoice for all declared hours.",
    ),
)
def declared_without_papers(f: RegisterFacts) -> Truth:
    """Declared hours of a course of which DUO has no contract, or, where something rests on them, no invoice.

    The hours may have been attended. An invoice reaches DUO for a loan only (Besluit 2021 art. 9.5), so a missing one says
    nothing of the courses of a municipality or of who pays for them; it counts where the hours are to carry a dispensation
    or ONA, for which the letter has them laid beside contracts and invoices.
    """
    rests = f.agi_requested | (f.recorded_release_ground == ReleaseGround.EFFORT) | (f.ona_hours >= ONA_HOURS)
    return (f.hours_without_contract > 0) | ((f.hours_without_invoice > 0) & rests)


@finding(
    "L11",
    Severity.DOUBT,
    _STATEMENTS,
    REGELING_OLD.art("2.4b", None, "a"),
    recorded=RegisterFacts.hours_declared,
    ask=Text(
        "Op welke uren is de ontheffing gegeven, en bij welke scholen?",
        "On which hours was the dispensation granted, and at which schools?",
    ),
    remedy=Text(
        "Onderzoek de ontheffing zorgvuldig, en leg de uren naast contracten en facturen.",
        "Look into the dispensation with care, and lay the hours beside contracts and invoices.",
    ),
    yes=Text(
        "Er is ontheffing wegens inspanningen op minder dan 600 opgegeven uren.",
        "A dispensation for efforts rests on fewer than 600 declared hours.",
    ),
    no=Text(
        "Er is geen ontheffing wegens inspanningen op minder dan 600 uren.",
        "No dispensation for efforts rests on fewer than 600 hours.",
    ),
)
def effort_on_too_few_hours(f: RegisterFacts) -> Truth:
    """A dispensation for efforts (AGI) under an older Act, with fewer than 600 declared hours on record.

    In doubt: hours may be missing from the record, and who was in special, practical or transition education has a route of
    its own (Regeling 2021 art. 12.2a).
    """
    granted = (f.recorded_release == ReleaseKind.DISPENSATION) & (f.recorded_release_ground == ReleaseGround.EFFORT)
    return f.recorded_act.is_in({Act.WI2007, Act.WI2013}) & granted & (f.hours_declared < AGI_HOURS)


@finding(
    "L04a",
    Severity.DOUBT,
    _STATEMENTS,
    WI2021.art("32", 1),
    confidence=Confidence.INFERRED,
    recorded=RegisterFacts.hours_outside_mark,
    ask=_WHICH_MARK,
    remedy=hours_remedy,
    yes=Text(
        "Een school gaf uren op van een tijd waarin zij geen keurmerk had.",
        "A school declared hours of a time in which it held no quality mark.",
    ),
    no=Text(
        "Geen opgegeven uren liggen geheel buiten de keurmerkperiode.",
        "No declared hours lie wholly outside the days of the quality mark.",
    ),
)
def declared_outside_mark(f: RegisterFacts) -> Truth:
    """Declared hours of a course that ended before the school got the mark, or began after its last day with the mark.

    Statements are taken over the time of the mark only. How the mark ended makes no difference here; see L06. In doubt: hours
    without a statement are those registered, and nothing may rest on them.
    """
    return f.hours_outside_mark > 0


@finding(
    "L04b",
    Severity.DOUBT,
    _STATEMENTS,
    WI2021.art("32", 1),
    confidence=Confidence.INFERRED,
    recorded=RegisterFacts.hours_partly_outside_mark,
    ask=_WHICH_MARK,
    yes=Text(
        "Een cursus liep voor een deel buiten de keurmerkperiode.",
        "A course ran partly outside the days of the quality mark.",
    ),
    no=Text(
        "Geen cursus liep voor een deel buiten de keurmerkperiode.",
        "No course ran partly outside the days of the quality mark.",
    ),
)
def declared_partly_outside_mark(f: RegisterFacts) -> Truth:
    """Declared hours of a course that the school held the mark for during a part.

    In doubt: the letter counts by the time of the mark; DUO's older practice counts by the day the course began.
    """
    return f.hours_partly_outside_mark > 0


@finding(
    "L05",
    Severity.DOUBT,
    _CHECK,
    recorded=RegisterFacts.hours_attended,
    by_law=RegisterFacts.hours_bought,
    ask=Text(
        "Hoeveel uren noemen het contract en de facturen, en waarom zijn er meer gevolgd?",
        "How many hours do the contract and the invoices say, and why were more attended?",
    ),
    yes=Text("Er zijn meer uren gevolgd dan ingekocht.", "More hours were attended than bought."),
    no=Text("Er zijn niet meer uren gevolgd dan ingekocht.", "No more hours were attended than bought."),
)
def attended_more_than_bought(f: RegisterFacts) -> Truth:
    """More hours attended than bought, in all or in one course. In doubt: a later contract may be missing."""
    return (f.hours_attended > f.hours_bought) | (f.hours_over_bought > 0)


@finding(
    "L06",
    Severity.DOUBT,
    _STATEMENTS,
    WI2021.art("32", 1),
    confidence=Confidence.INFERRED,
    recorded=RegisterFacts.hours_after_withdrawal,
    ask=_WHICH_MARK,
    remedy=hours_remedy,
    yes=Text(
        "Een school gaf uren op van na de intrekking van haar keurmerk.",
        "A school declared hours of after its quality mark was withdrawn.",
    ),
    no=Text(
        "Er zijn geen uren opgegeven van na de intrekking van een keurmerk.",
        "No hours were declared of after a quality mark was withdrawn.",
    ),
)
def declared_after_withdrawal(f: RegisterFacts) -> Truth:
    """Declared hours of a course begun after a withdrawn mark's last day; hours of before it may still be declared.

    In doubt for the same reason as L04a.
    """
    return f.hours_after_withdrawal > 0


@finding(
    "A18b",
    Severity.DOUBT,
    _DUO_CONTRACTS.cite(),
    layer=Layer.BELEID,
    recorded=RegisterFacts.online_hours_since_2019,
    ask=Text(
        "Waar volgde de persoon de online lessen, en begon het contract voor 16 december 2020 (corona)?",
        "Where did the person follow the online lessons, and did the contract begin before 16 December 2020 (COVID)?",
    ),
    yes=Text(
        "Bij de gevolgde uren zitten online uren van na 2018.",
        "The attended hours include online hours of after 2018.",
    ),
    no=Text(
        "Bij de gevolgde uren zitten geen online uren van na 2018.",
        "The attended hours include no online hours of after 2018.",
    ),
)
def online_hours_counted(f: RegisterFacts) -> Truth:
    """Online hours among the attended hours of a course begun on or after 1 January 2019.

    In doubt: e-learning at the school, supervised, counts; so did distance lessons in the corona years, under conditions
    that were not seen in full. The texts of the Wi2021 do not treat online hours apart.
    """
    return f.online_hours_since_2019 > 0


@finding(
    "A18c",
    Severity.DOUBT,
    _CHECK,
    recorded=RegisterFacts.courses_overlap,
    ask=Text(
        "Op welke uren waren de lessen, en zijn dezelfde uren twee keer opgegeven?",
        "At what hours were the lessons, and were the same hours declared twice?",
    ),
    yes=Text("Twee cursussen lopen op dezelfde dagen.", "Two courses run on the same days."),
    no=Text("Geen twee cursussen lopen op dezelfde dagen.", "No two courses run on the same days."),
)
def overlapping_courses(f: RegisterFacts) -> Truth:
    """Two courses with a day in common. In doubt: days say nothing of hours, and no text forbids two courses at a time."""
    return f.courses_overlap


@finding(
    "A18d",
    Severity.DOUBT,
    WI2021.art("32", 1),
    BESLUIT2021.art("3.14", 2, "a"),
    BESLUIT2021.art("5.5", 1),
    REGELING_OLD.art("2.4b"),
    recorded=RegisterFacts.hours_without_mark,
    ask=Text(
        "Waarvoor zijn de uren bij een school zonder keurmerk meegeteld?",
        "For what were the hours at a school without a quality mark counted?",
    ),
    remedy=Text(
        "Tel deze uren niet mee voor de Z-route, voor het afschalen naar A2 of voor ontheffing wegens inspanningen.",
        "Do not count these hours for the Z-route, for scaling down to A2 or for dispensation for efforts.",
    ),
    yes=Text(
        "Er staan uren bij een school die bij de start geen keurmerk had.",
        "There are hours at a school that held no quality mark when the course began.",
    ),
    no=Text(
        "Alle scholen hadden bij de start het keurmerk, of hadden het niet nodig.",
        "All schools held the quality mark when the course began, or needed none.",
    ),
)
def hours_at_school_without_mark(f: RegisterFacts) -> Truth:
    """Declared hours of a course at a school without the mark at its start. In doubt: the hours may not be counted."""
    return f.hours_without_mark > 0


@finding(
    "A18e",
    Severity.DOUBT,
    _STATEMENTS,
    recorded=RegisterFacts.hours_attended,
    by_law=RegisterFacts.hours_stated,
    ask=Text(
        "Heeft de school alle uren gemeld, en klopt de urenverklaring met de presentielijsten?",
        "Did the school report all hours, and does the statement agree with the attendance lists?",
    ),
    remedy=Text(
        "Vraag de school de ontbrekende uren te melden, of de urenverklaring te verbeteren.",
        "Ask the school to report the missing hours, or to correct the statement.",
    ),
    yes=Text(
        "Het register telt minder uren dan de urenverklaring.",
        "The register counts fewer hours than the hour statement.",
    ),
    no=Text(
        "Het register telt niet minder uren dan de urenverklaring.",
        "The register counts no fewer hours than the hour statement.",
    ),
)
def register_below_statement(f: RegisterFacts) -> Truth:
    """A statement names more hours than the register, in one course. Either the person lost hours, or too many were stated."""
    return f.hours_short_of_statement > 0
