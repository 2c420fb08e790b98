"""Who must integrate under the Wi2007 (arts. 3 and 5), from which day, and why not."""

from __future__ import annotations

from inburgering._transition_2007 import MINIMUM_AGE, NOT_RETROACTIVE
from inburgering.dossier import Act
from inburgering.facts import Facts
from inburgering.facts._wi2007_obligation import NewcomerStart, PartialAfter2012
from inburgering.law import WI_OLD, WIJZIGINGSWET2012
from inburgering.rules import Code, Codes, Confidence, Text, Truth, rule, when
from inburgering.transition import act, no_longer_bound
from wi2007._exemption import (
    SCHOOL_DUTY_END,
    SCHOOL_YEARS,
    WIN_SOCIETY_SCORE,
    compulsory_schooling,
    eight_school_years,
    exempt,
    exempt_by_earlier_act,
    exempting_diploma,
    exempting_education,
    shown_sufficient,
    temporarily_exempt,
    win_language,
    win_society,
)
from wi2007._first_day import arises, obligation_first_day
from wi2007._new_exam import new_exam_by
from wi2007._old_exam import old_exam_by
from wi2007._partial import (
    NATURALISATION_BEFORE,
    POINTS_ABROAD,
    ROC_BEFORE,
    SHORT_TEST_FEE,
    SHORT_TEST_LAST_DAY,
    language_exempt,
    oral_exempt,
    partial_exemption_counts,
    roc_language,
    short_test_fee,
    short_test_possible,
    society_exempt,
)
from wi2007._stay import (
    AGE_OF_OLD_RESIDENTS,
    LONGEST_GAP,
    MAXIMUM_AGE,
    NAMED_BY_REGULATION,
    TEMPORARY_PURPOSES,
    THEN,
    absence_ended,
    aged_60_in_2007,
    away_too_long,
    below_65,
    continues,
    counts_already,
    excluded,
    gap_bridged,
    lapsed_by_absence,
    lawful_residence,
    minister_of_religion,
    newcomer,
    obliged_by_stay,
    old_enough,
    settled,
    settles,
    sponsor_here_temporarily,
    temporary_purpose,
)
from wi2007._wrongful import clergy_sponsor_settled, family_of_clergy, wrongly_imposed

__all__ = [
    "AGE_OF_OLD_RESIDENTS",
    "LONGEST_GAP",
    "MAXIMUM_AGE",
    "MINIMUM_AGE",
    "NAMED_BY_REGULATION",
    "NATURALISATION_BEFORE",
    "NOT_RETROACTIVE",
    "NewcomerStart",
    "POINTS_ABROAD",
    "PartialAfter2012",
    "ROC_BEFORE",
    "Reason",
    "SCHOOL_DUTY_END",
    "SCHOOL_YEARS",
    "SHORT_TEST_FEE",
    "SHORT_TEST_LAST_DAY",
    "TEMPORARY_PURPOSES",
    "WIN_SOCIETY_SCORE",
    "absence_ended",
    "aged_60_in_2007",
    "arises",
    "away_too_long",
    "below_65",
    "clergy_sponsor_settled",
    "compulsory_schooling",
    "continues",
    "counts_already",
    "eight_school_years",
    "ended",
    "excluded",
    "exempt",
    "exempt_by_earlier_act",
    "exempting_diploma",
    "exempting_education",
    "family_of_clergy",
    "gap_bridged",
    "language_exempt",
    "lapsed_by_absence",
    "lawful_residence",
    "minister_of_religion",
    "newcomer",
    "not_obliged_reason",
    "obligation_first_day",
    "obliged",
    "obliged_by_stay",
    "old_enough",
    "oral_exempt",
    "partial_exemption_counts",
    "roc_language",
    "settled",
    "settles",
    "short_test_fee",
    "short_test_possible",
    "shown_sufficient",
    "society_exempt",
    "sponsor_here_temporarily",
    "temporarily_exempt",
    "temporary_purpose",
    "win_language",
    "win_society",
    "wrongly_imposed",
]


class Reason(Codes):
    """Why someone is not obliged under the Wi2007, or no longer."""

    OBLIGED = "obliged", "u bent inburgeringsplichtig", "you are obliged"
    OTHER_ACT = "other_act", "een andere wet geldt", "another Act applies"
    DIED = "died", "overlijden", "death"
    DUTCH = "dutch", "Nederlander", "Dutch"
    FULFILLED = "fulfilled", "voldaan", "fulfilled"
    DISPENSATION = "dispensation", "ontheffing", "dispensation"
    ENDED = "ended", "beëindigd bij besluit", "ended by decision"
    AWAY = "away", "langer dan een jaar uitgeschreven", "unregistered for more than a year"
    NO_TERM = "no_term", "oudkomer zonder termijn, sinds 2013", "old resident without a term, since 2013"
    EXCLUDED = "excluded", "uitzondering van artikel 5, tweede lid", "an exception of article 5(2)"
    TOO_YOUNG = "too_young", "jonger dan 16", "younger than 16"
    AGED_65 = "aged_65", "65 jaar of ouder", "65 or older"
    AGED_60_IN_2007 = "aged_60_in_2007", "oudkomer, 60 of ouder op 1 januari 2007", "old resident, 60 or older in 2007"
    STAY = "stay", "het verblijf brengt geen plicht mee", "the stay brings no obligation"
    EXEMPT = "exempt", "vrijstelling", "exemption"
    TEMPORARILY_EXEMPT = "temporarily_exempt", "tijdelijke vrijstelling", "temporary exemption"


def _examination_passed(f: Facts) -> Truth:
    """Whether the examination was passed, by its parts; the diploma that proves it exempts as any other."""
    return old_exam_by(f, f.on) | new_exam_by(f, f.on)


@rule(
    WI_OLD.art("3", 1, on=THEN),
    WI_OLD.art("6", 1, on=THEN),
    WI_OLD.art("7", 1, on=THEN),
    WI_OLD.art("31", 2, on=THEN),
    WIJZIGINGSWET2012.art("X", 6),
    yes=Text("Uw inburgeringsplicht is voorbij.", "Your obligation is over."),
    no=Text("Niets heeft uw inburgeringsplicht beëindigd.", "Nothing has ended your obligation."),
)
def ended(f: Facts) -> Truth:
    """Death, naturalisation, the examination passed, release, a decision to end it, over a year away, or no term by 2013.

    The examination is that of this Act, or the new one (Wijzigingswet 2012 art. X(6)), known to be passed by the day; no
    decision is needed for it, though the municipality may have made one.
    A medical release given under the WIN counts as one of art. 6(1) (art. 64), so its date may lie before 2007.
    """
    released = f.dispensation_decided | f.effort_released_2007
    decided = f.fulfilled_decided | released | f.ended_decided
    over = decided | _examination_passed(f)
    return (f.died <= f.on) | f.dutch | over | lapsed_by_absence(f) | no_longer_bound(f)


@rule(
    WI_OLD.art("3", 1, on=THEN),
    WI_OLD.art("5", 1, on=THEN),
    yes=Text("U bent inburgeringsplichtig.", "You are obliged to integrate."),
    no=Text("U bent niet inburgeringsplichtig.", "You are not obliged to integrate."),
)
def obliged(f: Facts) -> Truth:
    """Obliged by stay, or by an obligation that continues; not exempt, for good or for now; and nothing has ended it.

    An old resident is obliged by law; that a term runs takes a decision, and without one he is not bound since 2013.
    """
    return (obliged_by_stay(f) | continues(f)) & ~ended(f) & ~exempt(f) & ~temporarily_exempt(f)


def _first_of(rows: tuple[tuple[Truth, Reason], ...], otherwise: Code) -> Code:
    result = otherwise
    for condition, reason in reversed(rows):
        result = when(condition, reason, result)
    return result


@rule(
    WI_OLD.art("3", 1, on=THEN),
    WI_OLD.art("5", on=THEN),
    confidence=Confidence.INFERRED,
    label=Text("waarom u niet inburgeringsplichtig bent", "why you are not obliged"),
    value=Text("Reden: {value}.", "Reason: {value}."),
)
def not_obliged_reason(f: Facts) -> Code:
    """The first that applies: another Act, what ended it, an exception, age, the stay, an exemption."""
    rows = (
        (obliged(f), Reason.OBLIGED),
        (act(f) != Act.WI2007, Reason.OTHER_ACT),
        (f.died <= f.on, Reason.DIED),
        (f.dutch, Reason.DUTCH),
        (f.fulfilled_decided | _examination_passed(f), Reason.FULFILLED),
        (f.dispensation_decided | f.effort_released_2007, Reason.DISPENSATION),
        (f.ended_decided, Reason.ENDED),
        (lapsed_by_absence(f), Reason.AWAY),
        (no_longer_bound(f), Reason.NO_TERM),
        (excluded(f), Reason.EXCLUDED),
        (~old_enough(f), Reason.TOO_YOUNG),
        (~below_65(f), Reason.AGED_65),
        (aged_60_in_2007(f), Reason.AGED_60_IN_2007),
        (~obliged_by_stay(f) & ~continues(f), Reason.STAY),
        (exempt(f), Reason.EXEMPT),
    )
    return _first_of(rows, when(temporarily_exempt(f), Reason.TEMPORARILY_EXEMPT, Reason.OBLIGED))
