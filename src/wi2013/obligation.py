"""Who must integrate under the 2013 Act (Wi arts. 3 and 5), from which day, and why not."""

from __future__ import annotations

from inburgering.dossier import Act, Purpose, ResidenceGround
from inburgering.facts import Facts
from inburgering.law import BESLUIT_OLD, WI_OLD
from inburgering.rules import Code, Codes, Confidence, Text, Truth, rule, when
from inburgering.transition import act
from wi2013._dispensed import dispensed
from wi2013._exemption import (
    SCHOOL_YEARS,
    WIN_SCORE,
    compulsory_schooling,
    eight_school_years,
    exempt,
    exempting_diploma,
    exempting_education,
    old_certificate,
    temporarily_exempt,
    win_society,
)
from wi2013._first_day import (
    ONA_FROM,
    PVT_FROM,
    QUALIFICATION_AGE,
    arises,
    must_pvt,
    obligation_first_day,
    obliged_before_2015,
)
from wi2013._ona_work import (
    DUO_PROFIT,
    ONA_HOURS,
    ONA_MONTHS,
    ONA_WEEK,
    ona_assisted,
    ona_employed,
    ona_self_employed,
    ona_work_exempt,
    ona_work_exempt_in_practice,
)
from wi2013._stay import (
    LONGEST_GAP,
    MINIMUM_AGE,
    TEMPORARY_PURPOSES,
    absence_ended,
    away_too_long,
    below_pension_age,
    clergy_sponsor_settled,
    continues,
    excluded,
    gap_bridged,
    lapsed_by_absence,
    minister_of_religion,
    obliged_by_stay,
    old_enough,
    settles,
    sponsor_here_temporarily,
    temporary_purpose,
)
from wi2013._wrongful import Remedy, family_of_clergy, remedy, wrongly_imposed

__all__ = [
    "DUO_PROFIT",
    "LONGEST_GAP",
    "MINIMUM_AGE",
    "ONA_FROM",
    "ONA_HOURS",
    "ONA_MONTHS",
    "ONA_WEEK",
    "PVT_FROM",
    "QUALIFICATION_AGE",
    "Reason",
    "Remedy",
    "SCHOOL_YEARS",
    "TEMPORARY_PURPOSES",
    "WIN_SCORE",
    "absence_ended",
    "arises",
    "asylum_status_holder",
    "away_too_long",
    "below_pension_age",
    "clergy_sponsor_settled",
    "compulsory_schooling",
    "continues",
    "eight_school_years",
    "ended",
    "excluded",
    "exempt",
    "exempting_diploma",
    "exempting_education",
    "family_of_clergy",
    "gap_bridged",
    "lapsed_by_absence",
    "loan_group",
    "minister_of_religion",
    "must_pvt",
    "not_obliged_reason",
    "obligation_first_day",
    "obliged",
    "obliged_before_2015",
    "obliged_by_stay",
    "old_certificate",
    "old_enough",
    "ona_assisted",
    "ona_employed",
    "ona_self_employed",
    "ona_work_exempt",
    "ona_work_exempt_in_practice",
    "reason_it_ended",
    "reason_of_stay",
    "remedy",
    "settles",
    "sponsor_here_temporarily",
    "temporarily_exempt",
    "temporary_purpose",
    "win_society",
    "wrongly_imposed",
]


class Reason(Codes):
    """Why someone is not obliged under this Act, or no longer."""

    OBLIGED = "obliged", "u bent inburgeringsplichtig", "you are obliged"
    OTHER_ACT = "other_act", "een andere wet geldt", "another Act governs"
    DIED = "died", "overlijden", "death"
    DUTCH = "dutch", "Nederlander", "Dutch"
    FULFILLED = "fulfilled", "voldaan", "fulfilled"
    DISPENSATION = "dispensation", "volledige ontheffing", "full dispensation"
    ENDED = "ended", "beëindigd bij besluit", "ended by decision"
    AWAY = "away", "langer dan een jaar uitgeschreven", "unregistered for more than a year"
    EXEMPT = "exempt", "volledige vrijstelling", "full exemption"
    TEMPORARILY_EXEMPT = "temporarily_exempt", "tijdelijke vrijstelling", "temporary exemption"
    EXCLUDED = "excluded", "uitzondering van artikel 5, lid 2", "an exception of article 5(2)"
    TOO_YOUNG = "too_young", "jonger dan 16", "younger than 16"
    PENSION_AGE = "pension_age", "AOW-leeftijd", "pension age"
    PURPOSE_CHANGED = "purpose_changed", "het verblijfsdoel is nu tijdelijk", "the purpose is now temporary"
    STAY = "stay", "het verblijf brengt geen plicht mee", "the stay brings no obligation"


def _had(f: Facts, first_right: Truth) -> Truth:
    """Whether there was a first right that obliges, and it was of this kind."""
    return f.first_right_known.comes() & first_right


@rule(
    WI_OLD.art("3", 1),
    WI_OLD.art("7a", 2),
    yes=Text(
        "U hebt een asielvergunning, of uw inburgering begon met zo'n vergunning.",
        "You hold an asylum permit, or your integration began with one.",
    ),
    no=Text(
        "Uw inburgering begon niet met een asielvergunning.", "Your integration did not begin with an asylum permit."
    ),
)
def asylum_status_holder(f: Facts) -> Truth:
    """Holds a fixed-term asylum permit, or the first right that obliged was one.

    The second keeps whoever waits, has a permanent permit, or became Dutch with a loan still to repay in the group.
    """
    return (f.has_right & (f.ground == ResidenceGround.C)) | _had(f, f.first_right_asylum_permit)


@rule(
    BESLUIT_OLD.art("4.1a", 3),
    WI_OLD.art("18"),
    yes=Text(
        "U kwam met een asielvergunning, of als familie van iemand met asiel.",
        "You came on an asylum permit, or as family of somebody with asylum.",
    ),
    no=Text(
        "U kwam niet met een asielvergunning, en niet als familie van iemand met asiel.",
        "You came neither on an asylum permit nor as family of somebody with asylum.",
    ),
)
def loan_group(f: Facts) -> Truth:
    """An asylum permit, or a regular one as family of somebody with international protection: now, or with the first right.

    The sponsor holds an asylum permit, fixed-term or permanent, or is an EU long-term resident with the protection note.
    """
    protected = f.sponsor_ground.is_in({ResidenceGround.C, ResidenceGround.D}) | f.sponsor_protection_note
    family = (f.ground == ResidenceGround.A) & (f.purpose == Purpose.FAMILY) & ~f.sponsor_dutch & protected
    return asylum_status_holder(f) | (f.has_right & family) | _had(f, f.first_right_asylum)


@rule(
    WI_OLD.art("3"),
    WI_OLD.art("6"),
    WI_OLD.art("7", 1),
    yes=Text("Uw inburgeringsplicht is voorbij.", "Your obligation is over."),
    no=Text("Niets heeft uw inburgeringsplicht beëindigd.", "Nothing has ended your obligation."),
)
def ended(f: Facts) -> Truth:
    """Death, naturalisation, fulfilment, full dispensation, a decision to end it, or more than a year unregistered."""
    decided = f.fulfilled_decided | dispensed(f) | f.ended_decided
    return (f.died <= f.on) | f.dutch | decided | lapsed_by_absence(f)


@rule(
    WI_OLD.art("3", 1),
    WI_OLD.art("5", 1),
    yes=Text("U bent inburgeringsplichtig.", "You are obliged to integrate."),
    no=Text("U bent niet inburgeringsplichtig.", "You are not obliged to integrate."),
)
def obliged(f: Facts) -> Truth:
    """Obliged by stay, or by an obligation that continues; not exempt, for good or for now; and nothing has ended it."""
    return (obliged_by_stay(f) | continues(f)) & ~ended(f) & ~exempt(f) & ~temporarily_exempt(f)


def _first_of(rows: tuple[tuple[Truth, Code | Reason], ...], otherwise: Code | Reason) -> Code:
    *before, (condition, reason) = rows
    result = when(condition, reason, otherwise)
    for condition, reason in reversed(before):
        result = when(condition, reason, result)
    return result


@rule(
    WI_OLD.art("3", 1),
    WI_OLD.art("5", 1),
    confidence=Confidence.INFERRED,
    label=Text("welke reden in uw verblijf, leeftijd of school ligt", "the reason in your stay, age or schooling"),
    value=Text("Reden: {value}.", "Reason: {value}."),
)
def reason_of_stay(f: Facts) -> Code:
    """The first that applies: an exception, age, another Act, the stay, an exemption, a temporary one."""
    changed = f.has_right & temporary_purpose(f) & f.earlier_right_obliged
    rows: tuple[tuple[Truth, Code | Reason], ...] = (
        (excluded(f), Reason.EXCLUDED),
        (~old_enough(f), Reason.TOO_YOUNG),
        (~below_pension_age(f), Reason.PENSION_AGE),
        (f.first_right_known.comes() & (act(f) != Act.WI2013), Reason.OTHER_ACT),
        (~obliged_by_stay(f) & ~continues(f), when(changed, Reason.PURPOSE_CHANGED, Reason.STAY)),
        (exempt(f), Reason.EXEMPT),
        (temporarily_exempt(f), Reason.TEMPORARILY_EXEMPT),
    )
    return _first_of(rows, Reason.OBLIGED)


@rule(
    WI_OLD.art("3", 1),
    WI_OLD.art("6"),
    confidence=Confidence.INFERRED,
    label=Text("wat uw plicht beëindigde, of een andere reden", "what ended your obligation, or another reason"),
    value=Text("Reden: {value}.", "Reason: {value}."),
)
def reason_it_ended(f: Facts) -> Code:
    """The first that applies of what ends an obligation; else the reason in the stay, age or schooling."""
    rows: tuple[tuple[Truth, Code | Reason], ...] = (
        (f.died <= f.on, Reason.DIED),
        (f.dutch, Reason.DUTCH),
        (f.fulfilled_decided, Reason.FULFILLED),
        (dispensed(f), Reason.DISPENSATION),
        (f.ended_decided, Reason.ENDED),
        (lapsed_by_absence(f), Reason.AWAY),
    )
    return _first_of(rows, reason_of_stay(f))


@rule(
    WI_OLD.art("3", 1),
    WI_OLD.art("5"),
    confidence=Confidence.INFERRED,
    label=Text("waarom u niet inburgeringsplichtig bent", "why you are not obliged"),
    value=Text("Reden: {value}.", "Reason: {value}."),
)
def not_obliged_reason(f: Facts) -> Code:
    """The reason, the first that applies in this order: what ended it, an exception, age, the Act, the stay, an exemption."""
    return when(obliged(f), Reason.OBLIGED, reason_it_ended(f))
