"""What a register says of hours, schools, fines, loans and identifiers: to be laid beside the law."""

from __future__ import annotations

from datetime import date

from inburgering.dossier import Dossier, RequestKind
from inburgering.facts import _recorded_hours_walks as walks
from inburgering.law import BESLUIT2021, BESLUIT_OLD, LETTER_2023, REGELING_OLD, WI2021, WI_OLD
from inburgering.rules import CENTS, Known, Number, Text, Vocabulary, day, number, truth

_HOURS = Text("uur", "hours")
_DIGITS, _DAYS = Text("cijfers", "digits"), Text("dagen", "days")
_STATEMENT = LETTER_2023.cite("D.2.2")
_ASK_SCHOOL = Text(
    "Welke contracten, facturen en presentielijsten heeft de school?",
    "Which contracts, invoices and attendance lists does the school have?",
)
_ASK_MARK = Text(
    "Van wanneer tot wanneer had de school het keurmerk, en is het ingetrokken?",
    "From when to when did the school hold the quality mark, and was it withdrawn?",
)
_ASK_FINE = Text("Welke boetes zijn opgelegd, hoe hoog en wanneer?", "Which fines were imposed, how high and when?")


def _hours(nl: str, en: str, *cites: object, ask: Text = _ASK_SCHOOL) -> Number:
    return number(Text(nl, en), _HOURS, ask=ask, cites=cites or (_STATEMENT,))


def _fine(nl: str, en: str, *cites: object) -> Number:
    return number(Text(f"de hoogste boete {nl}", f"the highest fine {en}"), CENTS, ask=_ASK_FINE, cites=cites)


class RecordedHoursFacts(Vocabulary):
    """The record of hour statements, schools, fines, loans and identifiers.

    Hours are clock hours over all courses of the record. The *declared* hours of a course are those of its hour statement;
    where that is none or unknown, the registered ones. A sum is unknown while one course that could add to it is; a course
    with 0 hours adds nothing. A bridging programme, or a course at an institution for one, needs no quality mark: it
    never counts as without or outside the mark. A fine that was revoked does not count; 0 is no fine.
    """

    hours_bought = _hours("de ingekochte uren", "the hours bought")
    hours_attended = _hours("de geregistreerde gevolgde uren", "the hours registered as attended")
    hours_stated = _hours("de uren in urenverklaringen", "the hours in hour statements")
    hours_declared = _hours("de uren die scholen opgaven", "the hours that schools declared")
    hours_without_contract = _hours(
        "de opgegeven uren zonder cursuscontract bij DUO", "the declared hours without a course contract at DUO"
    )
    hours_without_invoice = _hours(
        "de opgegeven uren zonder factuur bij DUO", "the declared hours without an invoice at DUO"
    )
    hours_without_mark = _hours(
        "de opgegeven uren bij scholen die bij de start geen keurmerk hadden",
        "the declared hours at schools that held no quality mark when the course began",
        WI2021.art("32", 1),
        ask=_ASK_MARK,
    )
    hours_outside_mark = _hours(
        "de opgegeven uren van cursussen die geheel buiten de keurmerkperiode liggen",
        "the declared hours of courses wholly outside the days of the quality mark",
        ask=_ASK_MARK,
    )
    hours_partly_outside_mark = _hours(
        "de opgegeven uren van cursussen die deels buiten de keurmerkperiode liggen",
        "the declared hours of courses partly outside the days of the quality mark",
        ask=_ASK_MARK,
    )
    hours_after_withdrawal = _hours(
        "de opgegeven uren van cursussen die begonnen na de intrekking van het keurmerk",
        "the declared hours of courses begun after the quality mark was withdrawn",
        ask=_ASK_MARK,
    )
    hours_in_doubt = _hours(
        "de opgegeven uren zonder contract of factuur, of geheel buiten de keurmerkperiode",
        "the declared hours without contract or invoice, or wholly outside the days of the quality mark",
    )
    hours_over_bought = _hours(
        "de gevolgde uren boven de ingekochte, per cursus", "the hours attended above those bought, course by course"
    )
    hours_short_of_statement = _hours(
        "de uren die de urenverklaring meer noemt dan het register, per cursus",
        "the hours by which the statement exceeds the register, course by course",
    )
    online_hours_since_2019 = _hours(
        "de online uren in cursussen die begonnen op of na 1 januari 2019",
        "the online hours in courses begun on or after 1 January 2019",
    )
    courses_overlap = truth(
        Text("twee cursussen liepen op dezelfde dagen", "two courses ran on the same days"),
        Text("geen twee cursussen liepen op dezelfde dagen", "no two courses ran on the same days"),
        ask=Text("Op welke uren waren de lessen van elke cursus?", "At what hours were the lessons of each course?"),
        cites=(_STATEMENT,),
    )
    ona_hours = _hours("de uren ONA", "the hours of ONA", REGELING_OLD.art("3.5"))
    ona_hours_in_doubt = _hours(
        "de uren ONA zonder contract of factuur, of geheel buiten de keurmerkperiode",
        "the ONA hours without contract or invoice, or wholly outside the days of the quality mark",
        REGELING_OLD.art("3.5"),
    )
    agi_requested = truth(
        Text("ontheffing wegens inspanningen (AGI) is gevraagd", "dispensation for efforts (AGI) was requested"),
        Text("er is geen ontheffing wegens inspanningen (AGI) gevraagd", "no dispensation for efforts was requested"),
        ask=Text("Is ontheffing wegens inspanningen gevraagd?", "Was dispensation for efforts requested?"),
        cites=(BESLUIT_OLD.art("2.8b"),),
    )
    highest_fine_intake_cents = _fine("voor de brede intake", "for the broad intake", WI2021.art("22"))
    highest_fine_trajectory_cents = _fine("tijdens het traject", "during the trajectory", WI2021.art("23"))
    highest_fine_programme_cents = _fine(
        "voor de PVT of de MAP alleen", "for the PVT or the MAP alone", WI2021.art("24"), WI_OLD.art("34")
    )
    highest_fine_both_programmes_cents = _fine("voor PVT en MAP samen", "for PVT and MAP together", WI2021.art("24"))
    highest_fine_route_cents = _fine("voor de leerroute", "for the learning route", WI2021.art("25"))
    highest_fine_exam_cents = _fine(
        "voor het examen onder een eerdere wet", "for the examination under an earlier Act", WI_OLD.art("34")
    )
    late_fine_dated = day(
        Text("de dag van de laatste boete voor te laat zijn", "the day of the latest fine for being late"),
        ask=_ASK_FINE,
        cites=(WI2021.art("24"), WI2021.art("25"), WI_OLD.art("31", 1)),
    )
    wi2021_loan_granted = day(
        Text("de dag waarop een lening onder de Wi2021 is toegekend", "the day a loan under the Wi2021 was granted"),
        ask=Text("Welke leningen zijn toegekend, en wanneer?", "Which loans were granted, and when?"),
        cites=(WI2021.art("20", 1),),
    )
    bsn_digits = number(
        Text("het aantal cijfers van het BSN (0: geen BSN)", "the number of digits of the BSN (0: none)"),
        _DIGITS,
        cites=(WI2021.art("36"), BESLUIT2021.art("9.10")),
    )
    v_number_digits = number(
        Text("het aantal cijfers van het V-nummer (0: geen)", "the number of digits of the V-number (0: none)"),
        _DIGITS,
        cites=(WI2021.art("36"),),
    )
    partial_days = number(
        Text("het aantal dagen dat maar deels bekend is", "the number of days known only in part"),
        _DAYS,
        cites=(WI2021.art("34", 1),),
    )


def recorded_hours_facts(dossier: Dossier, on: date) -> dict[str, Known]:
    """These facts of a dossier on a day; what it does not say is left out.

    Only a request must have come by ``on``; the other facts are those of the whole record.
    """
    facts: dict[str, Known] = walks.course_facts(dossier.courses)
    facts["agi_requested"] = walks.requested(dossier, RequestKind.EFFORT_DISPENSATION, on)
    facts |= walks.fine_facts(dossier.fines) | walks.loan_facts(dossier) | walks.identifier_facts(dossier)
    facts["partial_days"] = walks.partly_known_days(dossier)
    return {name: value for name, value in facts.items() if value is not None}
