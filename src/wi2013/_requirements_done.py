"""Whether the obligation of the 2013 Act is met, and since when (arts. 7, 7a(4); Besluit 3.9, 3.9a)."""

from __future__ import annotations

from inburgering.dossier import ExamPart
from inburgering.facts import Facts
from inburgering.law import BESLUIT_OLD, WI_OLD
from inburgering.rules import NEVER, Day, Number, Text, Truth, all_of, earliest, latest, rule, when
from wi2013._requirements_parts import (
    EXAM_PARTS,
    LANGUAGE_PARTS,
    count,
    ona_required,
    part_done,
    part_met_day,
)
from wi2013.obligation import exempting_diploma, must_pvt

ROOM = "wi2013.requirements"
_WITHOUT_ONA = (*LANGUAGE_PARTS, ExamPart.KNM)
_NO_DAY_ASKED = NEVER.min
"""A day before all others: what is not asked is met from the start."""


@rule(
    WI_OLD.art("7a", 4),
    BESLUIT_OLD.art("2.10a"),
    BESLUIT_OLD.art("3.9"),
    BESLUIT_OLD.art("3.9a"),
    yes=Text(
        "U hebt het participatieverklaringstraject (PVT) afgerond.",
        "You completed the participation statement programme (PVT).",
    ),
    no=Text(
        "U hebt het participatieverklaringstraject (PVT) nog niet afgerond.",
        "You have not completed the participation statement programme (PVT) yet.",
    ),
)
def pvt_done(f: Facts) -> Truth:
    """Taken part in the introduction to the core values, and signed the statement. No number of hours is asked."""
    return f.pvt_introduced & (f.req_pvt_signed <= f.on)


@rule(
    WI_OLD.art("7a", 4),
    BESLUIT_OLD.art("3.9a"),
    label=Text("de dag waarop u de PVT afrondde", "the day you completed the PVT"),
    value=Text("U rondde de PVT af op {value}.", "You completed the PVT on {value}."),
    never=Text("U hebt de PVT nog niet afgerond.", "You have not completed the PVT yet."),
)
def pvt_day(f: Facts) -> Day:
    """The day of signing, which ends the programme; ``NEVER`` while it is not done."""
    return when(pvt_done(f), f.req_pvt_signed, NEVER)


@rule(
    WI_OLD.art("7", 1, "b"),
    WI_OLD.art("5", 1, "c"),
    yes=Text("Uw diploma is genoeg voor uw inburgeringsplicht.", "Your diploma is enough for your obligation."),
    no=Text("U hebt geen diploma dat genoeg is.", "You hold no diploma that is enough."),
)
def fulfilled_by_document(f: Facts) -> Truth:
    """A document of art. 5(1)(c) takes the place of the whole examination, the PVT included.

    Who became obliged before 2015 has it in the NT2 diploma too (Besluit art. 9.1).
    """
    return exempting_diploma(f)


@rule(
    WI_OLD.art("7", 2),
    label=Text("het aantal onderdelen dat nog open is", "the number of parts still open"),
    value=Text("Aantal onderdelen dat nog open is: {value}.", "Number of parts still open: {value}."),
)
def exam_parts_open(f: Facts) -> Number:
    """The parts of language and society, ONA among them, that are not passed and not lifted; the PVT is none of them.

    None when a document fulfils the obligation. A dispensation from the whole obligation leaves the number as it is.
    """
    return when(fulfilled_by_document(f), 0, count(*(~part_done[part](f) for part in EXAM_PARTS)))


@rule(
    WI_OLD.art("7", 2, "b"),
    WI_OLD.art("7", 2, "c"),
    BESLUIT_OLD.art("3.9"),
    yes=Text("U hebt alle onderdelen van het examen gehaald.", "You are done with all parts of the examination."),
    no=Text("U hebt nog niet alle onderdelen gehaald.", "You are not done with all parts of the examination yet."),
)
def exam_achieved(f: Facts) -> Truth:
    """The four language parts at A2, KNM and, for who became obliged in 2015 or later, ONA: each passed or lifted."""
    return all_of(*(part_done[part](f) for part in EXAM_PARTS))


@rule(
    WI_OLD.art("7", 1),
    yes=Text("U hebt voldaan aan de inburgeringsplicht.", "You have met the obligation to integrate."),
    no=Text("U hebt nog niet voldaan aan de inburgeringsplicht.", "You have not met the obligation to integrate yet."),
)
def obligation_met(f: Facts) -> Truth:
    """The examination, with the PVT for who became obliged on or after 1 October 2017; or a document; or DUO says so."""
    examined = exam_achieved(f) & (~must_pvt(f) | pvt_done(f))
    return f.fulfilled_decided | fulfilled_by_document(f) | examined


def exam_day(f: Facts) -> Day:
    """The day on which the last of the parts was met; ``NEVER`` while one is open."""
    ona = when(ona_required(f), part_met_day[ExamPart.ONA](f), _NO_DAY_ASKED)
    return latest(*(part_met_day[part](f) for part in _WITHOUT_ONA), ona)


def document_day(f: Facts) -> Day:
    """The day on which a document fulfilled the obligation; ``NEVER`` without one."""
    return when(fulfilled_by_document(f), f.full_document_awarded, NEVER)


def whole_day(f: Facts) -> Day:
    """The day on which the examination and the PVT were both met; ``NEVER`` while one is not."""
    return latest(exam_day(f), when(must_pvt(f), pvt_day(f), _NO_DAY_ASKED))


@rule(
    WI_OLD.art("7", 1),
    label=Text("de dag waarop u aan de plicht voldeed", "the day you met the obligation"),
    value=Text("U voldeed aan de inburgeringsplicht op {value}.", "You met the obligation to integrate on {value}."),
    never=Text("U hebt nog niet voldaan aan de inburgeringsplicht.", "You have not met the obligation yet."),
)
def fulfilled_day(f: Facts) -> Day:
    """The last of the days on which the parts were met, or the day of a document that fulfils if that is earlier.

    Where DUO decided that the obligation is met and the parts do not show it, the day that the decision names.
    """
    met = earliest(whole_day(f), document_day(f))
    by_decision = when(f.fulfilled_decided, f.fulfilled_named_day, NEVER)
    return when(met.comes(), met, by_decision)
