"""Release from the obligation of the 2021 Act: medical, wholly or in part, and for special circumstances (Wet art. 5).

Wet art. 5, Besluit arts. 2.7 and 2.8, Regeling arts. 2.5 to 2.7 with the medical protocol of annex 1; and beside it the
exemption from parts of the examination by a document (Wet art. 7(3), Regeling arts. 3.12 and 3.13). Dispensation
(ontheffing) and exemption (vrijstelling) are two things and never coincide on one part. Exemption from the whole
obligation (Wet art. 4) is in `obligation`. There is no dispensation for efforts under this Act.
"""

from __future__ import annotations

from datetime import date

from inburgering.calendar import WORKING_DAYS
from inburgering.dossier import Level, Route
from inburgering.facts import Facts
from inburgering.facts._wi2021_dispensation import PartialCombination
from inburgering.law import ATW, BESLUIT2021, REGELING2021, WI2021
from inburgering.rules import (
    Code,
    Codes,
    Confidence,
    Day,
    Number,
    Op,
    Text,
    Truth,
    any_of,
    months,
    open_question,
    parameter,
    rule,
    weeks,
    when,
    years,
)
from wi2021._dispensed_parts import (
    LANGUAGE_PARTS_AT_MOST,
    language_parts_unable,
    liftable,
    part_dispensed,
    part_exempt,
    partial_combination_open,
    partial_entitled_exam,
)
from wi2021._dispensed_special import (
    DECISION_TERM,
    special_application_complete,
    special_authorisation_needed,
    special_decision_last_day,
    special_entitled,
)
from wi2021._requirements_parts import language_level_required
from wi2021.obligation import asylum_status_holder, obliged

__all__ = [
    "AdaptedConditions",
    "DECISION_TERM",
    "LANGUAGE_PARTS_AT_MOST",
    "MEDICAL_FEE",
    "MEDICAL_HORIZON",
    "OBJECTION",
    "PartialCombination",
    "SUSPENSION",
    "adapted_conditions",
    "dispensed",
    "language_parts_unable",
    "liftable",
    "medical_decision_last_day",
    "medical_entitled",
    "medical_fee",
    "medical_fee_refunded",
    "medical_full",
    "medical_horizon_last_day",
    "medical_objection_last_day",
    "medical_partial",
    "opinion_suspended_last_day",
    "part_dispensed",
    "part_exempt",
    "partial_combination_open",
    "partial_entitled_exam",
    "participation_liftable",
    "participation_lifted",
    "partly_dispensed",
    "special_application_complete",
    "special_authorisation_needed",
    "special_decision_last_day",
    "special_entitled",
]

# Named one by one too, so that whoever collects the rules of this module finds each of them.
reading_lifted, listening_lifted, writing_lifted, speaking_lifted, knm_lifted = part_dispensed.values()
reading_exempt, listening_exempt, writing_exempt, speaking_exempt, knm_exempt = part_exempt.values()
reading_liftable, listening_liftable, writing_liftable, speaking_liftable, knm_liftable = liftable.values()

MEDICAL_HORIZON = parameter(
    "dispensation.medical_horizon",
    Text("hoe ver vooruit de arts kijkt", "how far ahead the doctor looks"),
    (BESLUIT2021.art("2.7", 2), REGELING2021.art("2.5", 2)),
    years(5),
)
SUSPENSION = parameter(
    "dispensation.opinion_suspension",
    Text("hoe lang de arts het advies hoogstens aanhoudt", "how long the doctor may put off the opinion"),
    REGELING2021.art("bijlage 1"),
    months(3),
)
OBJECTION = parameter(
    "dispensation.objection",
    Text("de tijd om bezwaar te maken", "the time to object"),
    REGELING2021.art("bijlage 1"),
    weeks(6),
)
MEDICAL_FEE = parameter(
    "dispensation.medical_fee",
    Text("de kosten van het medisch onderzoek, in euro", "the fee for the medical examination, in euros"),
    REGELING2021.art("2.7", 1),
    225,
    since=date(2022, 1, 1),
    publication="Stcrt. 2021, 38863",
)
_NOT_ASKED = Text("U hebt dit niet aangevraagd.", "You did not apply for this.")


class AdaptedConditions(Codes):
    """How adapted examination conditions are arranged after an application for dispensation (Besluit 2021 art. 2.7(4))."""

    NONE = "none", "geen aangepast examen geadviseerd", "no adapted conditions were advised"
    BY_DECISION = (
        "by_decision",
        "het besluit van DUO noemt de aanpassingen, voor A2 en KNM",
        "DUO's decision lists the conditions, for A2 and KNM",
    )
    BY_DECISION_AND_STATEMENT = (
        "by_decision_and_statement",
        "voor KNM noemt het besluit de aanpassingen; voor B1 krijgt u de verklaring van de arts",
        "for KNM the decision lists the conditions; for B1 the doctor's statement is handed over",
    )


@rule(
    WI2021.art("5"),
    yes=Text("U hebt ontheffing van de hele inburgeringsplicht.", "You are dispensed from the whole obligation."),
    no=Text(
        "U hebt geen ontheffing van de hele inburgeringsplicht.", "You are not dispensed from the whole obligation."
    ),
)
def dispensed(f: Facts) -> Truth:
    """A decision dispenses from all of it, PVT and MAP included: on medical grounds, or for special circumstances."""
    return f.dispensation_decided


@rule(
    WI2021.art("5", 1),
    BESLUIT2021.art("2.7", 3, "c"),
    yes=Text("U hebt ontheffing van de participatie-uren.", "You are dispensed from the participation hours."),
    no=Text("U hebt geen ontheffing van de participatie-uren.", "You are not dispensed from the participation hours."),
)
def participation_lifted(f: Facts) -> Truth:
    """A decision dispenses from the participation part of the Z-route; PVT and MAP stay."""
    return f.req_participation_lifted


@rule(
    WI2021.art("5", 1),
    BESLUIT2021.art("2.7", 3),
    yes=Text("U hebt ontheffing van een deel van de plicht.", "You are dispensed from part of the obligation."),
    no=Text("U hebt geen ontheffing van een deel van de plicht.", "You are not dispensed from part of the obligation."),
)
def partly_dispensed(f: Facts) -> Truth:
    """Dispensed from a part of the examination or from the participation hours, and not from the whole."""
    return (any_of(*(one(f) for one in part_dispensed.values())) | participation_lifted(f)) & ~dispensed(f)


@rule(
    WI2021.art("5", 1),
    BESLUIT2021.art("2.7", 2),
    REGELING2021.art("bijlage 1"),
    yes=Text("U krijgt medische ontheffing van de hele plicht.", "You are to be dispensed medically from the whole."),
    no=Text("U krijgt geen medische ontheffing van de hele plicht.", "You are not dispensed medically from the whole."),
)
def medical_full(f: Facts) -> Truth:
    """Nothing of the obligation can be met within five years; or neither the language at all nor PVT or MAP (annex 1)."""
    return f.unable_wholly | (f.unable_language & f.unable_pvt_or_map)


@rule(
    BESLUIT2021.art("2.7", 3, "c"),
    yes=Text(
        "U kunt ontheffing krijgen van de participatie-uren.", "You can be dispensed from the participation hours."
    ),
    no=Text(
        "U kunt geen ontheffing krijgen van participatie-uren.", "You cannot be dispensed from participation hours."
    ),
)
def participation_liftable(f: Facts) -> Truth:
    """On the Z-route, for an asylum status holder (nobody else must do these hours); never PVT or MAP."""
    return (f.route == Route.SELF_RELIANCE) & asylum_status_holder(f) & f.unable_participation


@rule(
    WI2021.art("5", 1),
    BESLUIT2021.art("2.7", 3),
    yes=Text("U krijgt medische ontheffing van een deel van de plicht.", "You are to be dispensed medically in part."),
    no=Text("U krijgt geen medische ontheffing van een deel.", "You are not to be dispensed medically in part."),
)
def medical_partial(f: Facts) -> Truth:
    """Up to three of the four language parts, or KNM, or the participation hours; not where full dispensation is due."""
    return ~medical_full(f) & (partial_entitled_exam(f) | participation_liftable(f))


@rule(
    WI2021.art("5", 1),
    BESLUIT2021.art("2.7"),
    yes=Text("U hebt recht op medische ontheffing, geheel of deels.", "You are entitled to medical dispensation."),
    no=Text("U hebt geen recht op medische ontheffing.", "You are not entitled to medical dispensation."),
)
def medical_entitled(f: Facts) -> Truth:
    """Obliged, applied for, at any moment of the term, and full or partial dispensation fits.

    What can be done in adapted conditions is not lifted: see `adapted_conditions`.
    """
    return obliged(f) & (f.medical_2021_requested <= f.on) & (medical_full(f) | medical_partial(f))


@rule(
    BESLUIT2021.art("2.7", 4),
    BESLUIT2021.art("3.9", 4),
    label=Text("hoe een aangepast examen is geregeld", "how adapted examination conditions are arranged"),
    value=Text("Aangepast examen: {value}.", "Adapted examination: {value}."),
)
def adapted_conditions(f: Facts) -> Code:
    """For examinations at A2 and for KNM a decision lists them; for B1 or higher the person gets the doctor's statement.

    The decision is shown on registering for the examination; with the statement the state examination is asked.
    """
    at_a2 = language_level_required(f) == Level.A2
    how = when(at_a2, AdaptedConditions.BY_DECISION, AdaptedConditions.BY_DECISION_AND_STATEMENT)
    return when(f.adapted_exam_advised, how, AdaptedConditions.NONE)


@rule(
    BESLUIT2021.art("2.7", 2),
    REGELING2021.art("2.5", 2),
    label=Text("tot welke dag de arts vooruitkijkt", "up to which day the doctor looks ahead"),
    value=Text("De arts kijkt vooruit tot en met {value}.", "The doctor looks ahead up to and including {value}."),
    never=_NOT_ASKED,
)
def medical_horizon_last_day(f: Facts) -> Day:
    """Five years after the application, counted from that event; the end of the term does not matter."""
    return f.medical_2021_requested + MEDICAL_HORIZON


@rule(
    BESLUIT2021.art("2.7", 5),
    ATW.art("1", 1),
    label=Text("de laatste dag voor het besluit over medische ontheffing", "the last day to decide on it"),
    value=Text("DUO moet uiterlijk op {value} beslissen.", "DUO must decide on {value} at the latest."),
    never=_NOT_ASKED,
)
def medical_decision_last_day(f: Facts) -> Day:
    """Eight weeks after the application, moved to a working day by the Algemene termijnenwet.

    Whether the eight weeks wait while the doctor puts off the opinion, no text says: then it is open.
    """
    waits = open_question.day(
        "Wacht de beslistermijn van DUO zolang de arts het advies aanhoudt?",
        "Does the time to decide wait while the doctor puts off the opinion?",
    )
    due = (f.medical_2021_requested + DECISION_TERM).moved(WORKING_DAYS)
    put_off = f.medical_opinion_suspended
    return when(put_off.comes() & (put_off >= f.medical_2021_requested) & (put_off <= due), waits, due)


@rule(
    REGELING2021.art("bijlage 1"),
    label=Text("tot wanneer de arts het advies kan aanhouden", "until when the doctor may put off the opinion"),
    value=Text(
        "De arts geeft het advies uiterlijk op {value}.", "The doctor gives the opinion on {value} at the latest."
    ),
    never=Text("De arts hield het advies niet aan.", "The doctor did not put off the opinion."),
)
def opinion_suspended_last_day(f: Facts) -> Day:
    """Three months at most, once, with the person's consent; never rolled (a ministerial rule)."""
    return f.medical_opinion_suspended + SUSPENSION


@rule(
    REGELING2021.art("bijlage 1"),
    ATW.art("1", 1),
    confidence=Confidence.INFERRED,
    label=Text("de laatste dag om bezwaar te maken", "the last day to object"),
    value=Text("U kunt bezwaar maken tot en met {value}.", "You can object up to and including {value}."),
    never=Text("Er is geen weigering om bezwaar tegen te maken.", "There is no refusal to object to."),
)
def medical_objection_last_day(f: Facts) -> Day:
    """Six weeks after the refusal was notified, moved to a working day: annex 1 repeats a term of the Awb, an Act."""
    return (f.medical_refusal_notified + OBJECTION).moved(WORKING_DAYS)


@rule(
    WI2021.art("5", 3),
    REGELING2021.art("2.7", 1),
    label=Text("wat het medisch onderzoek kost, in euro", "what the medical examination costs, in euros"),
    value=Text("Het medisch onderzoek kost {value} euro.", "The medical examination costs {value} euros."),
)
def medical_fee(f: Facts) -> Number:
    """EUR 225, in whole euros, for full or partial medical dispensation; of the day of the application, or else today's.

    The examination for adapted conditions alone costs nothing (Besluit art. 3.9(2)).
    """
    asked = when(f.medical_2021_requested.comes(), f.medical_2021_requested, f.on)
    made: Number = MEDICAL_FEE.on(asked).expr(lambda n: Number(Op.CONST, (), n))
    return made


@rule(
    WI2021.art("5", 4),
    REGELING2021.art("2.7", 2),
    yes=Text("U krijgt de kosten van het onderzoek terug.", "The fee for the examination is refunded."),
    no=Text("U krijgt de kosten van het onderzoek niet terug.", "The fee for the examination is not refunded."),
)
def medical_fee_refunded(f: Facts) -> Truth:
    """The statement advises the dispensation that was asked for, or instead of it adapted examination conditions.

    The advice decides, not what DUO makes of it. Who asked for full dispensation and is advised a partial one without
    adapted conditions did not get the advice that was asked for.
    """
    return f.medical_2021_requested.comes() & (f.advised_as_asked | f.adapted_exam_advised)
