"""Who stays for more than a temporary purpose, and who must integrate for that (Wi arts. 3, 5(2); Besluit 2.1, 2.2)."""

from __future__ import annotations

from datetime import date

from inburgering._absence import absence_rules
from inburgering.dossier import Act, Purpose, ResidenceGround
from inburgering.facts import Facts
from inburgering.facts._obligation import SettledSponsor
from inburgering.law import BESLUIT_OLD, REGELING_OLD, WI_OLD
from inburgering.rules import Code, Confidence, Day, Text, Truth, latest, open_question, parameter, rule, when, years
from inburgering.transition import act, treaty_excluded_turkish

ROOM = "wi2013.obligation"

_FIRST_DAY = date(2013, 1, 1)
_WEALTHY_PERHAPS, _WEALTHY = date(2014, 3, 21), date(2014, 3, 28)

# Names of before June 2013. Where a permit still bears one, the name that came in its place is listed too.
_OLD_NAMES = frozenset(
    {
        Purpose.TRAINEE,
        Purpose.AU_PAIR,
        Purpose.TRAFFICKING_PROCEEDINGS,
        Purpose.UNACCOMPANIED_MINOR,
        Purpose.CANNOT_LEAVE,
        Purpose.ADOPTION_INVESTIGATION,
    }
)
_PURPOSES = frozenset(
    {
        Purpose.FAMILY,
        Purpose.EXCHANGE,
        Purpose.STUDY,
        Purpose.SEASONAL_WORK,
        Purpose.WORK_BASED_LEARNING,
        Purpose.EMPLOYMENT,
        Purpose.CROSS_BORDER_SERVICE,
        Purpose.MILITARY,
        Purpose.SKILLED_MIGRANT,
        Purpose.BLUE_CARD,
        Purpose.RESEARCH,
        Purpose.SELF_EMPLOYED,
        Purpose.SEEKING_WORK,
        Purpose.MEDICAL_TREATMENT,
        Purpose.NATIONALITY_REQUEST,
        Purpose.TEMPORARY_HUMANITARIAN,
        Purpose.LEAVE,
        Purpose.SEAFARER,
    }
)

# The list of 2013 spoke of "performing work", and of grounds that are called temporary humanitarian since June 2013, so it
# names the same purposes as the one after it. Family stands in it only as family of somebody here temporarily.
TEMPORARY_PURPOSES = (
    parameter(
        "wi2013.obligation.temporary_purposes",
        Text("tijdelijke verblijfsdoelen", "temporary purposes of stay"),
        (BESLUIT_OLD.art("2.1", 1), REGELING_OLD.art("bijlage 1")),
        _PURPOSES | _OLD_NAMES,
        since=_FIRST_DAY,
        publication="Stb. 2012, 432",
        confidence=Confidence.INFERRED,
    )
    .changed(_WEALTHY, _PURPOSES | _OLD_NAMES | {Purpose.WEALTHY_FOREIGNER})
    .changed(date(2016, 11, 29), _PURPOSES | _OLD_NAMES | {Purpose.WEALTHY_FOREIGNER, Purpose.INTRA_CORPORATE_TRANSFER})
)
"""That intra-corporate transfer came in on 29 November 2016 is inferred: no such permit existed before."""
MINIMUM_AGE = parameter(
    "wi2013.obligation.minimum_age",
    Text("de leeftijd waarop de plicht begint", "minimum age"),
    WI_OLD.art("5", 1, "a"),
    years(16),
)
LONGEST_GAP = parameter(
    "wi2013.obligation.longest_gap",
    Text("de langste onderbreking", "the longest gap"),
    BESLUIT_OLD.art("2.2", 2),
    years(1).from_first_day(),
)


def _listed(purpose: Code, day: Day) -> Truth:
    """On the list of the day. Clergy work is: a listed restriction of its own until June 2013, then paid employment."""
    doubt = open_question.truth(
        "Begon het tijdelijke doel 'vermogende vreemdeling' op 21 of op 28 maart 2014?",
        "Did the temporary purpose 'wealthy foreigner' begin on 21 or on 28 March 2014?",
    )
    between = (purpose == Purpose.WEALTHY_FOREIGNER) & (day >= _WEALTHY_PERHAPS) & (day < _WEALTHY)
    return (purpose == Purpose.CLERGY_WORK) | when(between, doubt, purpose.is_in(TEMPORARY_PURPOSES.on(day)))


@rule(
    BESLUIT_OLD.art("2.1", 1, "m"),
    BESLUIT_OLD.art("2.1", 3),
    yes=Text("Uw partner of familielid is hier tijdelijk.", "Your sponsor is here for a temporary purpose."),
    no=Text("Uw partner of familielid is hier niet tijdelijk.", "Your sponsor is not here for a temporary purpose."),
)
def sponsor_here_temporarily(f: Facts) -> Truth:
    """The sponsor is not Dutch, and holds a fixed-term regular permit for a listed purpose, such as clergy work.

    An asylum permit or a permanent right is never temporary. A sponsor who is himself family is left open.
    """
    chain = open_question.truth(
        "Is familie van iemand die zelf familie is, hier tijdelijk?",
        "Is family of somebody who is family too here for a temporary purpose?",
    )
    listed = _listed(f.sponsor_purpose, latest(f.made_known, _FIRST_DAY))
    temporary = when(f.sponsor_purpose == Purpose.FAMILY, chain, listed)
    return ~f.sponsor_dutch & (f.sponsor_ground == ResidenceGround.A) & temporary


@rule(
    WI_OLD.art("3", 1, "a"),
    WI_OLD.art("3", 4),
    BESLUIT_OLD.art("2.1", 1, "m"),
    confidence=Confidence.INFERRED,
    yes=Text(
        "Uw partner of familielid werkt als geestelijk bedienaar, maar heeft nu een blijvend verblijfsrecht.",
        "Your sponsor is a minister of religion, but now has a right of residence that is not temporary.",
    ),
    no=Text(
        "Uw partner of familielid is geen geestelijk bedienaar met een blijvend verblijfsrecht.",
        "Your sponsor is not a minister of religion with a right of residence that is not temporary.",
    ),
)
def clergy_sponsor_settled(f: Facts) -> Truth:
    """On a regular permit as family, and the sponsor, who is clergy, holds a permanent right or one under Decision 1/80.

    Whether the family then becomes obliged, from the change and never before it, can be contested: art. 3(1) speaks of
    acquiring a right, and the family's own permit need not change. By default they do (reading ``settled_sponsor``).
    """
    settled = f.sponsor_ground.is_in({ResidenceGround.B, ResidenceGround.D, ResidenceGround.L})
    family = (f.ground == ResidenceGround.A) & (f.purpose == Purpose.FAMILY)
    return family & f.sponsor_clergy & ~f.sponsor_dutch & settled


@rule(
    BESLUIT_OLD.art("2.1", 1),
    BESLUIT_OLD.art("2.1", 2),
    BESLUIT_OLD.art("2.1", 3),
    confidence=Confidence.INFERRED,
    yes=Text("U bent hier voor een tijdelijk doel.", "You are here for a temporary purpose."),
    no=Text("U bent hier niet voor een tijdelijk doel.", "You are not here for a temporary purpose."),
)
def temporary_purpose(f: Facts) -> Truth:
    """A listed purpose, or another one that the decision calls temporary (2.1(2)); asylum and permanent rights never (2.1(3)).

    The list in force on the day the right was made known applies, for the obligation arises then or not at all. The lists
    were read; the days of some changes are inferred.
    """
    contested = clergy_sponsor_settled(f) & (f.settled_sponsor == SettledSponsor.NEW_RIGHT)
    family = sponsor_here_temporarily(f) | contested
    by_list = when(f.purpose == Purpose.FAMILY, family, _listed(f.purpose, latest(f.made_known, _FIRST_DAY)))
    return (f.ground == ResidenceGround.A) & (by_list | f.temporary_by_decision)


@rule(
    WI_OLD.art("3", 1, "a"),
    yes=Text("U bent hier om te blijven.", "You are here for more than a temporary purpose."),
    no=Text("U bent hier niet om te blijven.", "You are not here for more than a temporary purpose."),
)
def settles(f: Facts) -> Truth:
    """A fixed-term permit, regular or asylum, for other than a temporary purpose."""
    return f.ground.is_in({ResidenceGround.A, ResidenceGround.C}) & ~temporary_purpose(f)


@rule(
    WI_OLD.art("3", 1, "b"),
    REGELING_OLD.art("1.3"),
    yes=Text("U werkt als geestelijk bedienaar.", "You work as a minister of religion."),
    no=Text("U werkt niet als geestelijk bedienaar.", "You do not work as a minister of religion."),
)
def minister_of_religion(f: Facts) -> Truth:
    """Clergy by permit, or by work that is more than incidental; then a temporary purpose does not matter."""
    return (f.purpose == Purpose.CLERGY_WORK) | f.clergy


@rule(
    WI_OLD.art("5", 1, "a"),
    yes=Text("U bent 16 jaar of ouder.", "You are 16 or older."),
    no=Text("U bent jonger dan 16 jaar.", "You are younger than 16."),
)
def old_enough(f: Facts) -> Truth:
    """16 or older on the day asked about: who acquired residence earlier becomes obliged on that birthday."""
    return f.on >= f.born + MINIMUM_AGE


@rule(
    WI_OLD.art("5", 1, "a"),
    yes=Text("U hebt de AOW-leeftijd nog niet bereikt.", "You have not reached pension age."),
    no=Text("U hebt de AOW-leeftijd bereikt.", "You have reached pension age."),
)
def below_pension_age(f: Facts) -> Truth:
    """Pension age (AOW art. 7a(1)) is not reached on the day asked about."""
    return f.on < f.pension_day


@rule(
    WI_OLD.art("5", 2),
    yes=Text("U valt onder een uitzondering van artikel 5, lid 2.", "An exception of article 5(2) covers you."),
    no=Text("U valt niet onder een uitzondering van artikel 5, lid 2.", "No exception of article 5(2) covers you."),
)
def excluded(f: Facts) -> Truth:
    """Union, EEA or Swiss national, their free-movement family, integrated in another state, or protected by a treaty.

    Turkish nationals are among the last, save asylum status holders and their family since 1 May 2020
    ([`treaty_excluded_turkish`][inburgering.transition.treaty_excluded_turkish]).
    """
    treaty = f.treaty_protected | treaty_excluded_turkish(f)
    return f.union_national | f.free_movement_family | f.integrated_elsewhere | treaty


@rule(
    WI_OLD.art("3", 1),
    WI_OLD.art("3", 4),
    WI_OLD.art("5", 1, "a"),
    yes=Text("Uw verblijf brengt inburgeringsplicht mee.", "Your stay brings the obligation to integrate."),
    no=Text("Uw verblijf brengt geen inburgeringsplicht mee.", "Your stay does not bring the obligation to integrate."),
)
def obliged_by_stay(f: Facts) -> Truth:
    """The test of article 3 on the day asked about, where this Act governs ([`act`][inburgering.transition.act]).

    A fixed-term permit acquired from 1 January 2013 on, and made known: a permit given back to an earlier day obliges
    from the day it was made known, never before. Exemptions, and what has ended the obligation, come after it.
    """
    known = (f.made_known <= f.on) & (f.first_right_known <= f.on)
    acquired = f.has_right & f.ground.is_in({ResidenceGround.A, ResidenceGround.C}) & known
    alien = ~f.dutch & ~excluded(f)
    age = old_enough(f) & below_pension_age(f)
    return acquired & alien & age & (settles(f) | minister_of_religion(f)) & (act(f) == Act.WI2013)


@rule(
    WI_OLD.art("3", 2),
    BESLUIT_OLD.art("2.2", 1),
    BESLUIT_OLD.art("2.1", 3),
    confidence=Confidence.INFERRED,
    yes=Text("Uw eerdere plicht loopt door.", "Your earlier obligation continues."),
    no=Text("Er loopt geen eerdere plicht door.", "No earlier obligation continues."),
)
def continues(f: Facts) -> Truth:
    """Awaiting a decision (g, h), or on a permanent permit (b, d), directly after a period of obligation.

    For g and h the decree says so. That a permanent permit ends nothing is inferred. The late renewal of
    Vreemdelingenbesluit art. 3.82 is not a fact, so it is not tested.
    """
    carrying = f.ground.is_in({ResidenceGround.B, ResidenceGround.D, ResidenceGround.G, ResidenceGround.H})
    alien = ~f.dutch & ~excluded(f)
    age = old_enough(f) & below_pension_age(f)
    arisen = f.obligation_runs_on & (f.first_right_known <= f.on) & (act(f) == Act.WI2013)
    return f.has_right & carrying & arisen & alien & age


gap_bridged, away_too_long, absence_ended, lapsed_by_absence = absence_rules(
    ROOM, BESLUIT_OLD.art("2.2", 2), BESLUIT_OLD.art("2.2", 2, "a"), LONGEST_GAP, MINIMUM_AGE
)
