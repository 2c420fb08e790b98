"""Whose stay brings the obligation of the Wi2007 (art. 3; Besluit 2.1, 2.2), and who is an old resident (art. 1(1)(c))."""

from __future__ import annotations

from datetime import date

from inburgering._absence import absence_rules
from inburgering._transition_2007 import FIRST_DAY, MINIMUM_AGE, NOT_RETROACTIVE
from inburgering.dossier import Act, Purpose, ResidenceGround
from inburgering.facts import Facts
from inburgering.law import BESLUIT_OLD, REGELING_OLD, VB2000, WI_OLD, Practice
from inburgering.rules import (
    Code,
    Confidence,
    Layer,
    Text,
    Truth,
    open_question,
    parameter,
    rule,
    when,
    years,
)
from inburgering.transition import act, treaty_excluded_turkish

ROOM = "wi2007.obligation"

THEN = date(2012, 12, 31)
"""The last day of the text of the Wi2007, by which its articles are cited."""

LONG_TERM_RESIDENTS = Practice(
    Text("HvJ EU 4-6-2015, C-579/13 (P. en S.)", "CJEU 4-6-2015, C-579/13 (P. and S.)"),
    "https://uitspraken.rechtspraak.nl/inziendocument?id=ECLI:NL:CRVB:2016:2131",
    Layer.EU,
    Confidence.SECONDARY,
)

_GROUNDS = frozenset(
    {
        ResidenceGround.A,
        ResidenceGround.B,
        ResidenceGround.C,
        ResidenceGround.D,
        ResidenceGround.E,
        ResidenceGround.L,
    }
)

# Items a to o of Besluit 2.1(1). Item c is every kind of work, so that a blue card was under it before it had an item of
# its own. Two restrictions that exist since 2013 stand for listed ones: work of every kind, and the temporary humanitarian
# grounds for items k and n.
_LISTED = frozenset(
    {
        Purpose.FAMILY,
        Purpose.FAMILY_VISIT,
        Purpose.EMPLOYMENT,
        Purpose.SELF_EMPLOYED,
        Purpose.SEASONAL_WORK,
        Purpose.CROSS_BORDER_SERVICE,
        Purpose.INTRA_CORPORATE_TRANSFER,
        Purpose.WORK_BASED_LEARNING,
        Purpose.BLUE_CARD,
        Purpose.SKILLED_MIGRANT,
        Purpose.SEEKING_WORK,
        Purpose.TRAINEE,
        Purpose.STUDY,
        Purpose.AU_PAIR,
        Purpose.EXCHANGE,
        Purpose.MEDICAL_TREATMENT,
        Purpose.TRAFFICKING_PROCEEDINGS,
        Purpose.TEMPORARY_HUMANITARIAN,
        Purpose.NATIONALITY_REQUEST,
        Purpose.UNACCOMPANIED_MINOR,
        Purpose.CANNOT_LEAVE,
        Purpose.RESEARCH,
    }
)
# Family stands in the list only as family of somebody here for a temporary purpose: see `temporary_purpose`.
TEMPORARY_PURPOSES = parameter(
    "obligation_2007.temporary_purposes",
    Text("tijdelijke verblijfsdoelen", "temporary purposes of stay"),
    BESLUIT_OLD.art("2.1", 1, on=THEN),
    _LISTED,
    since=FIRST_DAY,
).changed(date(2011, 6, 28), _LISTED)
NAMED_BY_REGULATION = parameter(
    "obligation_2007.named_by_regulation",
    Text("tijdelijke verblijfsdoelen in bijlage 1", "temporary purposes in annex 1"),
    REGELING_OLD.art("bijlage 1", on=THEN),
    frozenset({Purpose.ADOPTION_INVESTIGATION, Purpose.LEAVE, Purpose.SEAFARER, Purpose.MILITARY}),
    confidence=Confidence.INFERRED,
)
MAXIMUM_AGE = parameter(
    "obligation_2007.maximum_age",
    Text("de leeftijd waarop de plicht eindigt", "the age at which the obligation ends"),
    WI_OLD.art("5", 1, "a", on=THEN),
    years(65),
)
AGE_OF_OLD_RESIDENTS = parameter(
    "obligation_2007.age_of_old_residents",
    Text("de leeftijd vanaf welke een oudkomer erbuiten valt", "the age from which an old resident is left out"),
    WI_OLD.art("63", on=THEN),
    years(60),
)
LONGEST_GAP = parameter(
    "obligation_2007.longest_gap",
    Text("de langste onderbreking", "the longest gap"),
    BESLUIT_OLD.art("2.2", 2, on=THEN),
    years(1).from_first_day(),
)


def _listed(purpose: Code, f: Facts) -> Truth:
    # A permit for clergy work is temporary by itself; that clergy are obliged all the same is art. 3(1)(b).
    clergy = purpose == Purpose.CLERGY_WORK
    return clergy | purpose.is_in(TEMPORARY_PURPOSES.on(f.on)) | purpose.is_in(NAMED_BY_REGULATION)


@rule(
    BESLUIT_OLD.art("2.1", 1, "a", on=THEN),
    yes=Text("Uw partner of familielid is hier tijdelijk.", "Your sponsor is here for a temporary purpose."),
    no=Text("Uw partner of familielid is hier niet tijdelijk.", "Your sponsor is not here for a temporary purpose."),
)
def sponsor_here_temporarily(f: Facts) -> Truth:
    """The sponsor is not Dutch, and holds a fixed-term regular permit for a listed purpose; clergy work is one.

    An asylum permit or a permanent right is never temporary. A sponsor who is himself family is left open.
    """
    chain = open_question.truth(
        "Is familie van iemand die zelf familie is, hier tijdelijk?",
        "Is family of somebody who is family too here for a temporary purpose?",
    )
    listed = when(f.sponsor_purpose == Purpose.FAMILY, chain, _listed(f.sponsor_purpose, f))
    return ~f.sponsor_dutch & (f.sponsor_ground == ResidenceGround.A) & listed


@rule(
    BESLUIT_OLD.art("2.1", 1, on=THEN),
    BESLUIT_OLD.art("2.1", 2, on=THEN),
    BESLUIT_OLD.art("2.1", 3, on=THEN),
    VB2000.art("3.5", 3, on=THEN),
    yes=Text("U bent hier voor een tijdelijk doel.", "You are here for a temporary purpose."),
    no=Text("U bent hier niet voor een tijdelijk doel.", "You are not here for a temporary purpose."),
)
def temporary_purpose(f: Facts) -> Truth:
    """A listed purpose, or another one that the decision calls temporary; asylum and permanent permits never are.

    The obligation follows from having the residence, so the list of the day asked about applies; after 2012 the last list
    stays in force for whoever keeps this Act (Wijzigingsbesluit 2012 art. V(2)). Who has a permit of the general pardon is
    not here for a temporary purpose.
    """
    by_list = when(f.purpose == Purpose.FAMILY, sponsor_here_temporarily(f), _listed(f.purpose, f))
    by_decision = f.temporary_by_decision & ~((f.purpose == Purpose.OTHER) & f.general_pardon)
    return (f.ground == ResidenceGround.A) & (by_list | by_decision)


@rule(
    WI_OLD.art("3", 1, on=THEN),
    yes=Text("U hebt een verblijfsrecht dat artikel 3 noemt.", "You have a right of residence that article 3 names."),
    no=Text("U hebt geen verblijfsrecht dat artikel 3 noemt.", "You have no right of residence that article 3 names."),
)
def lawful_residence(f: Facts) -> Truth:
    """Having residence under Vreemdelingenwet art. 8(a), (b), (c), (d), (e) or (l): permanent permits count too.

    The later Acts ask that one *acquires* a fixed-term permit; here it is enough to have the right.
    """
    return f.has_right & f.ground.is_in(_GROUNDS)


@rule(
    WI_OLD.art("3", 1, "a", on=THEN),
    BESLUIT_OLD.art("2.1", 3, on=THEN),
    LONG_TERM_RESIDENTS.cite(),
    yes=Text("U bent hier om te blijven.", "You are here for more than a temporary purpose."),
    no=Text("U bent hier niet om te blijven.", "You are not here for more than a temporary purpose."),
)
def settles(f: Facts) -> Truth:
    """Residence that article 3 names, for other than a temporary purpose.

    An EU long-term resident from outside the Union is obliged like others on a permanent permit: the Court of Justice and
    the courts after it did not find that the directive forbids it. Other limits of the directive, such as on fines, are
    not decided here.
    """
    return lawful_residence(f) & ~temporary_purpose(f)


@rule(
    WI_OLD.art("3", 1, "b", on=THEN),
    REGELING_OLD.art("1.3", on=THEN),
    yes=Text("U werkt als geestelijk bedienaar.", "You work as a minister of religion."),
    no=Text("U werkt niet als geestelijk bedienaar.", "You do not work as a minister of religion."),
)
def minister_of_religion(f: Facts) -> Truth:
    """Clergy by permit, or by work that is more than incidental; then a temporary purpose does not matter.

    It is personal: the family of clergy is not clergy.
    """
    return (f.purpose == Purpose.CLERGY_WORK) | f.clergy


@rule(
    WI_OLD.art("5", 1, "a", on=THEN),
    yes=Text("U bent 16 jaar of ouder.", "You are 16 or older."),
    no=Text("U bent jonger dan 16 jaar.", "You are younger than 16."),
)
def old_enough(f: Facts) -> Truth:
    """16 or older on the day asked about."""
    return f.on >= f.born + MINIMUM_AGE


@rule(
    WI_OLD.art("5", 1, "a", on=THEN),
    yes=Text("U bent jonger dan 65 jaar.", "You are younger than 65."),
    no=Text("U bent 65 jaar of ouder.", "You are 65 or older."),
)
def below_65(f: Facts) -> Truth:
    """Not yet 65 on the day asked about. It stays 65 after 2012: the pension age is not in this Act."""
    return f.on < f.born + MAXIMUM_AGE


@rule(
    WI_OLD.art("1", 1, "c", on=THEN),
    yes=Text("U bent oudkomer.", "You are an old resident (oudkomer)."),
    no=Text("U bent geen oudkomer.", "You are not an old resident (oudkomer)."),
)
def settled(f: Facts) -> Truth:
    """An old resident (oudkomer): lawfully here since 1 January 2007, and no newcomer under the WIN the day before."""
    return f.resident_on_2007_start


@rule(
    WI_OLD.art("7", 1, on=THEN),
    confidence=Confidence.INFERRED,
    yes=Text("U bent nieuwkomer.", "You are a newcomer."),
    no=Text("U bent geen nieuwkomer, maar oudkomer.", "You are not a newcomer, but an old resident."),
)
def newcomer(f: Facts) -> Truth:
    """Everybody who is no old resident: the Act has no word for it. Newcomers of the WIN are among them."""
    return ~settled(f)


@rule(
    WI_OLD.art("63", on=THEN),
    yes=Text(
        "U bent oudkomer en was op 1 januari 2007 60 jaar of ouder.",
        "You are an old resident and were 60 or older on 1 January 2007.",
    ),
    no=Text(
        "U bent geen oudkomer die op 1 januari 2007 60 jaar of ouder was.",
        "You are no old resident who was 60 or older on 1 January 2007.",
    ),
)
def aged_60_in_2007(f: Facts) -> Truth:
    """The Act does not apply to an old resident who was 60 or older on 1 January 2007."""
    return (f.born + AGE_OF_OLD_RESIDENTS <= FIRST_DAY) & settled(f)


@rule(
    WI_OLD.art("5", 2, on=THEN),
    WI_OLD.art("5", 2, on=FIRST_DAY),
    yes=Text("U valt onder een uitzondering van artikel 5.", "An exception of article 5 covers you."),
    no=Text("U valt niet onder een uitzondering van artikel 5.", "No exception of article 5 covers you."),
)
def excluded(f: Facts) -> Truth:
    """Union, EEA or Swiss national, their free-movement family, integrated in another state, or protected by a treaty.

    Turkish nationals are, from the ruling of 16 August 2011. The letters changed on 27 June 2008; the groups did not.
    """
    treaty = f.treaty_protected | treaty_excluded_turkish(f)
    return f.union_national | f.free_movement_family | f.integrated_elsewhere | treaty


@rule(
    WI_OLD.art("3", 4, on=THEN),
    WI_OLD.art("3", 1, on=THEN),
    confidence=Confidence.INFERRED,
    yes=Text("Uw verblijfsrecht telt op deze dag.", "Your right of residence counts on this day."),
    no=Text(
        "Uw verblijfsrecht was nog niet bekendgemaakt, en werkt niet terug.",
        "Your right of residence was not made known yet, and does not work back.",
    ),
)
def counts_already(f: Facts) -> Truth:
    """A right made known from 27 June 2008 on brings no obligation before that day; one made known earlier does.

    Of a row of rights the first counts: a renewal that is made known later does not interrupt the obligation.
    """
    return (f.first_right_known <= f.on) | (f.made_known < NOT_RETROACTIVE)


def _may_be_obliged(f: Facts) -> Truth:
    age = old_enough(f) & below_65(f) & ~aged_60_in_2007(f)
    return (f.on >= FIRST_DAY) & ~f.dutch & ~excluded(f) & age & (act(f) == Act.WI2007)


@rule(
    WI_OLD.art("3", 1, on=THEN),
    WI_OLD.art("5", 1, "a", on=THEN),
    WI_OLD.art("5", 2, on=THEN),
    yes=Text("Uw verblijf brengt inburgeringsplicht mee.", "Your stay brings the obligation to integrate."),
    no=Text("Uw verblijf brengt geen inburgeringsplicht mee.", "Your stay does not bring the obligation to integrate."),
)
def obliged_by_stay(f: Facts) -> Truth:
    """The tests of articles 3, 5(1)(a), 5(2) and 63 on the day asked about, for whom this Act governs.

    Dutch nationals are never obliged: no decree under art. 4 (in force until 26 June 2008) is known.
    """
    here = lawful_residence(f) & (settles(f) | minister_of_religion(f)) & counts_already(f)
    return here & _may_be_obliged(f)


@rule(
    BESLUIT_OLD.art("2.2", 1, on=THEN),
    yes=Text("Uw eerdere plicht loopt door.", "Your earlier obligation continues."),
    no=Text("Er loopt geen eerdere plicht door.", "No earlier obligation continues."),
)
def continues(f: Facts) -> Truth:
    """Awaiting a decision on a renewal (g) or an objection (h), directly after a period of obligation.

    The term of Vreemdelingenbesluit art. 3.82(1) that may lie between them is not a fact, so it is not tested.
    """
    waiting = f.ground.is_in({ResidenceGround.G, ResidenceGround.H})
    return f.has_right & waiting & f.obligation_runs_on & _may_be_obliged(f)


gap_bridged, away_too_long, absence_ended, lapsed_by_absence = absence_rules(
    ROOM, BESLUIT_OLD.art("2.2", 2, on=THEN), BESLUIT_OLD.art("2.2", 2, "a", on=THEN), LONGEST_GAP, MINIMUM_AGE
)
