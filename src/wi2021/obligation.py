"""Who must integrate under the Wi2021 (arts. 3 and 4), and in which group (arts. 13(1) and 19)."""

from __future__ import annotations

from datetime import date

from inburgering.dossier import Purpose, ResidenceGround
from inburgering.facts import Facts
from inburgering.facts._obligation import SettledSponsor
from inburgering.law import DUO_CHAIN, REGELING2021, WI2021
from inburgering.rules import Code, Codes, Confidence, Day, Layer, Text, Truth, days, latest, open_question, rule, when
from inburgering.transition import school_over, supposed_2021
from wi2021._exemption import (
    QUALIFICATION_AGE,
    REGISTERED_YEARS,
    SCHOOL_YEARS,
    compulsory_schooling,
    diploma_2022,
    diploma_2023,
    eight_school_years,
    exempt,
    exempting_diploma,
    exempting_education,
    sufficiently_integrated,
    temporarily_exempt,
)
from wi2021._stay import (
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
    previously_obliged,
    settles,
    sponsor_here_temporarily,
    temporary_purpose,
)
from wi2021._wrongful import Refund, Remedy, family_of_clergy, refund, remedy, wrongly_imposed

__all__ = [
    "DUO_REASON",
    "LONGEST_GAP",
    "MINIMUM_AGE",
    "QUALIFICATION_AGE",
    "REGISTERED_YEARS",
    "Reason",
    "Refund",
    "Remedy",
    "SCHOOL_YEARS",
    "SettledSponsor",
    "TEMPORARY_PURPOSES",
    "absence_ended",
    "asylum_status_holder",
    "away_too_long",
    "below_pension_age",
    "clergy_sponsor_settled",
    "compulsory_schooling",
    "continues",
    "diploma_2022",
    "diploma_2023",
    "eight_school_years",
    "ended",
    "excluded",
    "exempt",
    "exempting_diploma",
    "exempting_education",
    "family_of_clergy",
    "gap_bridged",
    "keeps_asylum_group",
    "lapsed_by_absence",
    "minister_of_religion",
    "not_obliged_reason",
    "obligation_first_day",
    "obliged",
    "obliged_by_stay",
    "old_enough",
    "previously_obliged",
    "reason_it_ended",
    "reason_of_stay",
    "refund",
    "remedy",
    "settles",
    "sponsor_here_temporarily",
    "sufficiently_integrated",
    "temporarily_exempt",
    "temporary_purpose",
    "wrongly_imposed",
]

_FIRST_DAY = date(2022, 1, 1)


class Reason(Codes):
    """Why someone is not obliged, or no longer."""

    OBLIGED = "obliged", "u bent inburgeringsplichtig", "you are obliged"
    DIED = "died", "overlijden", "death"
    DUTCH = "dutch", "Nederlander", "Dutch"
    FULFILLED = "fulfilled", "voldaan", "fulfilled"
    DISPENSATION = "dispensation", "volledige ontheffing", "full dispensation"
    ENDED = "ended", "beëindigd bij besluit", "ended by decision"
    AWAY = "away", "langer dan een jaar uitgeschreven", "unregistered for more than a year"
    EXEMPT = "exempt", "volledige vrijstelling", "full exemption"
    TEMPORARILY_EXEMPT = "temporarily_exempt", "tijdelijke vrijstelling", "temporary exemption"
    EXCLUDED = "excluded", "uitzondering van artikel 3", "an exception of article 3"
    TOO_YOUNG = "too_young", "jonger dan 16", "younger than 16"
    PENSION_AGE = "pension_age", "AOW-leeftijd", "pension age"
    PURPOSE_CHANGED = "purpose_changed", "het verblijfsdoel is nu tijdelijk", "the purpose is now temporary"
    STAY = "stay", "het verblijf brengt geen plicht mee", "the stay brings no obligation"


DUO_REASON: dict[Reason, str | None] = {
    Reason.OBLIGED: None,
    Reason.DIED: "Overlijden",
    Reason.DUTCH: "Overig",
    Reason.FULFILLED: "Inburgeringsplicht voldaan",
    Reason.DISPENSATION: "Volledige ontheffing",
    Reason.ENDED: "Overig",
    Reason.AWAY: "Vertrek uit Nederland langer dan een jaar",
    Reason.EXEMPT: "Volledige vrijstelling",
    Reason.TEMPORARILY_EXEMPT: "Tijdelijke vrijstelling",
    Reason.EXCLUDED: "Overig",
    Reason.TOO_YOUNG: "Overig",
    Reason.PENSION_AGE: "Overig",
    Reason.PURPOSE_CHANGED: "Verblijfsdoel gewijzigd",
    Reason.STAY: "Overig",
}
"""DUO's RedenGeenInburgeringsplicht for each reason; ``None`` for somebody who is obliged."""


@rule(
    DUO_CHAIN.cite("SS124"),
    yes=Text("Uw eerste verblijfsrecht was asiel, en uw groep blijft.", "You came for asylum, and your group stays."),
    no=Text("Uw eerste verblijfsrecht was geen asiel.", "Your first right of residence was not asylum."),
)
def keeps_asylum_group(f: Facts) -> Truth:
    """The group of the first right stays while waiting, or on a permanent permit.

    Art. 13(1) names fixed-term permits only. DUO's chain knows one change away from the group, on the person's request;
    that the IND ends the asylum right is by itself none.
    """
    return f.first_right_asylum


@rule(
    WI2021.art("13", 1),
    yes=Text("U bent asielstatushouder.", "You are an asylum status holder."),
    no=Text("U bent geen asielstatushouder.", "You are not an asylum status holder."),
)
def asylum_status_holder(f: Facts) -> Truth:
    """On a fixed-term asylum permit, or on a regular one as family of somebody with international protection."""
    protected = f.sponsor_ground.is_in({ResidenceGround.C, ResidenceGround.D}) | f.sponsor_protection_note
    sponsor_protected = ~f.sponsor_dutch & protected
    as_family = (f.ground == ResidenceGround.A) & (f.purpose == Purpose.FAMILY) & sponsor_protected
    fixed_term = f.ground.is_in({ResidenceGround.A, ResidenceGround.C})
    return f.has_right & when(fixed_term, (f.ground == ResidenceGround.C) | as_family, keeps_asylum_group(f))


@rule(
    WI2021.art("3", 1),
    WI2021.art("5"),
    WI2021.art("6"),
    yes=Text("Uw inburgeringsplicht is voorbij.", "Your obligation is over."),
    no=Text("Niets heeft uw inburgeringsplicht beëindigd.", "Nothing has ended your obligation."),
)
def ended(f: Facts) -> Truth:
    """Death, naturalisation, fulfilment, full dispensation, a decision to end it, or more than a year unregistered."""
    decided = f.fulfilled_decided | f.dispensation_decided | f.ended_decided
    return (f.died <= f.on) | f.dutch | decided | lapsed_by_absence(f)


@rule(
    WI2021.art("3", 1),
    WI2021.art("4", 1),
    yes=Text("U bent inburgeringsplichtig.", "You are obliged to integrate."),
    no=Text("U bent niet inburgeringsplichtig.", "You are not obliged to integrate."),
)
def obliged(f: Facts) -> Truth:
    """Obliged by stay, or by an obligation that continues; not exempt, for good or for now; and nothing has ended it."""
    return (obliged_by_stay(f) | continues(f)) & ~ended(f) & ~exempt(f) & ~temporarily_exempt(f)


@rule(
    WI2021.art("3", 1),
    WI2021.art("3", 3),
    REGELING2021.art("2.2"),
    label=Text("de eerste dag van de inburgeringsplicht", "the first day of the obligation"),
    value=Text("Uw inburgeringsplicht begint op {value}.", "Your obligation begins on {value}."),
    never=Text("Uw inburgeringsplicht begint niet.", "Your obligation does not begin."),
)
def obligation_first_day(f: Facts) -> Day:
    """The day the first right was made known, the 16th birthday, or the day after the schooling that ran then: the latest.

    The first right of the unbroken row: a renewal, a wait or a permanent permit does not begin it anew (Besluit art.
    2.1). Not before 1 January 2022, nor earlier than made known (art. 3(3)); of a right made known before, by the card
    collected since (DUO), or the day after the school or study that decided the Act. It says when, not whether: see
    `obliged`. For family whose sponsor settles later the day is that of the change, which no fact holds: there it is
    not settled.
    """
    known = when(f.obligation_right_known < _FIRST_DAY, f.first_right_known, f.obligation_right_known)
    not_before = when(supposed_2021(f), date.min, latest(_FIRST_DAY, school_over(f)))
    begins = latest(known, f.born + MINIMUM_AGE, not_before)
    first = when(f.schooling_at_start, latest(begins, f.schooling_at_start_last_day + days(1)), begins)
    # The row of rights already has clergy work on another permit, from the later of the permit and the work.
    by_permit = (settles(f) & ~clergy_sponsor_settled(f)) | (minister_of_religion(f) & f.obligation_right_known.comes())
    changed = open_question.day(
        "Op welke dag is uw situatie, of die van uw familielid, veranderd?",
        "On which day did your situation, or your sponsor's, change?",
    )
    return when(by_permit | ~obliged_by_stay(f), first, changed)


def _first_of(rows: tuple[tuple[Truth, Code | Reason], ...], otherwise: Code) -> Code:
    result = otherwise
    for condition, reason in reversed(rows):
        result = when(condition, reason, result)
    return result


@rule(
    DUO_CHAIN.cite("RedenGeenInburgeringsplicht"),
    WI2021.art("3", 1),
    layer=Layer.BELEID,
    confidence=Confidence.INFERRED,
    label=Text("welke reden in uw verblijf, leeftijd of school ligt", "the reason in your stay, age or schooling"),
    value=Text("Reden: {value}.", "Reason: {value}."),
)
def reason_of_stay(f: Facts) -> Code:
    """The first that applies: an exception, age, the stay, an exemption, a temporary one."""
    changed = f.has_right & temporary_purpose(f) & previously_obliged(f)
    rows = (
        (excluded(f), Reason.EXCLUDED),
        (~old_enough(f), Reason.TOO_YOUNG),
        (~below_pension_age(f), Reason.PENSION_AGE),
        (~obliged_by_stay(f) & ~continues(f), when(changed, Reason.PURPOSE_CHANGED, Reason.STAY)),
        (exempt(f), Reason.EXEMPT),
    )
    return _first_of(rows, when(temporarily_exempt(f), Reason.TEMPORARILY_EXEMPT, Reason.OBLIGED))


@rule(
    DUO_CHAIN.cite("RedenGeenInburgeringsplicht"),
    WI2021.art("3", 1),
    layer=Layer.BELEID,
    confidence=Confidence.INFERRED,
    label=Text("wat uw plicht beëindigde, of een andere reden", "what ended your obligation, or another reason"),
    value=Text("Reden: {value}.", "Reason: {value}."),
)
def reason_it_ended(f: Facts) -> Code:
    """The first that applies of what ends an obligation; else the reason in the stay, age or schooling."""
    rows = (
        (f.died <= f.on, Reason.DIED),
        (f.dutch, Reason.DUTCH),
        (f.fulfilled_decided, Reason.FULFILLED),
        (f.dispensation_decided, Reason.DISPENSATION),
        (f.ended_decided, Reason.ENDED),
        (lapsed_by_absence(f), Reason.AWAY),
    )
    return _first_of(rows, reason_of_stay(f))


@rule(
    DUO_CHAIN.cite("RedenGeenInburgeringsplicht"),
    WI2021.art("3", 1),
    layer=Layer.BELEID,
    confidence=Confidence.INFERRED,
    label=Text("waarom u niet inburgeringsplichtig bent", "why you are not obliged"),
    value=Text("Reden: {value}.", "Reason: {value}."),
)
def not_obliged_reason(f: Facts) -> Code:
    """The reason, the first that applies in this order: what ended it, an exception, age, the stay, an exemption."""
    return when(obliged(f), Reason.OBLIGED, reason_it_ended(f))
