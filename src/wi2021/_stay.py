"""Who stays for more than a temporary purpose, and who must integrate for that (Wi2021 art. 3; Besluit arts. 2.1, 2.2)."""

from __future__ import annotations

from datetime import date

from inburgering._absence import absence_rules
from inburgering.dossier import Act, Purpose, ResidenceGround
from inburgering.facts import Facts
from inburgering.facts._obligation import SettledSponsor
from inburgering.law import BESLUIT2021, REGELING2021, WI2021
from inburgering.rules import (
    Code,
    Confidence,
    Day,
    Text,
    Truth,
    latest,
    open_question,
    parameter,
    rule,
    when,
    years,
)
from inburgering.transition import act, changes_act, supposed_2021, treaty_excluded_turkish

ROOM = "wi2021.obligation"


_FIRST_DAY = date(2022, 1, 1)

_PURPOSES = frozenset(
    {
        Purpose.FAMILY,
        Purpose.SELF_EMPLOYED,
        Purpose.SKILLED_MIGRANT,
        Purpose.BLUE_CARD,
        Purpose.SEASONAL_WORK,
        Purpose.INTRA_CORPORATE_TRANSFER,
        Purpose.EMPLOYMENT,
        Purpose.CROSS_BORDER_SERVICE,
        Purpose.RESEARCH,
        Purpose.WORK_BASED_LEARNING,
        Purpose.MILITARY,
        Purpose.STUDY,
        Purpose.SEEKING_WORK,
        Purpose.EXCHANGE,
        Purpose.MEDICAL_TREATMENT,
        Purpose.TEMPORARY_HUMANITARIAN,
        Purpose.NATIONALITY_REQUEST,
    }
)

# Family stands in the list only as family of somebody here for a temporary purpose: see `temporary_purpose`.
# The version of 12 June 2024 names another Blue Card directive (2021/1883 for 2009/50) and is otherwise the same.
TEMPORARY_PURPOSES = (
    parameter(
        "obligation.temporary_purposes",
        Text("tijdelijke verblijfsdoelen", "temporary purposes of stay"),
        BESLUIT2021.art("2.2", 1),
        _PURPOSES | {Purpose.WEALTHY_FOREIGNER},
        since=_FIRST_DAY,
        publication="Stb. 2021, 410",
    )
    .changed(date(2024, 4, 17), _PURPOSES)
    .changed(date(2024, 6, 12), _PURPOSES, "Stb. 2024, 150")
)
MINIMUM_AGE = parameter(
    "obligation.minimum_age", Text("de leeftijd waarop de plicht begint", "minimum age"), WI2021.art("3", 1), years(16)
)


def _listed(purpose: Code, day: Day) -> Truth:
    # A permit for clergy work is given for employment or self-employment since 2013: both are listed.
    return (purpose == Purpose.CLERGY_WORK) | purpose.is_in(TEMPORARY_PURPOSES.on(day))


def _sponsor_temporary(dutch: Truth, ground: Code, purpose: Code, day: Day) -> Truth:
    chain = open_question.truth(
        "Is familie van iemand die zelf familie is, hier tijdelijk?",
        "Is family of somebody who is family too here for a temporary purpose?",
    )
    listed = when(purpose == Purpose.FAMILY, chain, _listed(purpose, day))
    return ~dutch & (ground == ResidenceGround.A) & listed


@rule(
    BESLUIT2021.art("2.2", 1, "a"),
    yes=Text("Uw partner of familielid is hier tijdelijk.", "Your sponsor is here for a temporary purpose."),
    no=Text("Uw partner of familielid is hier niet tijdelijk.", "Your sponsor is not here for a temporary purpose."),
)
def sponsor_here_temporarily(f: Facts) -> Truth:
    """The sponsor is not Dutch, and holds a fixed-term regular permit for a listed purpose.

    An asylum permit or a permanent right is never temporary. A sponsor who is himself family is left open.
    """
    return _sponsor_temporary(f.sponsor_dutch, f.sponsor_ground, f.sponsor_purpose, latest(f.made_known, _FIRST_DAY))


@rule(
    WI2021.art("3", 1, "a"),
    BESLUIT2021.art("2.2", 1, "a"),
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

    Whether the family then becomes obliged, from the change and never before it, can be contested: the Act speaks of
    acquiring a right, and the family's own permit need not change. By default they do.
    """
    settled = f.sponsor_ground.is_in({ResidenceGround.B, ResidenceGround.D, ResidenceGround.L})
    family = (f.ground == ResidenceGround.A) & (f.purpose == Purpose.FAMILY)
    return family & f.sponsor_clergy & ~f.sponsor_dutch & settled


@rule(
    BESLUIT2021.art("2.2", 1),
    BESLUIT2021.art("2.2", 2),
    BESLUIT2021.art("2.2", 3),
    yes=Text("U bent hier voor een tijdelijk doel.", "You are here for a temporary purpose."),
    no=Text("U bent hier niet voor een tijdelijk doel.", "You are not here for a temporary purpose."),
)
def temporary_purpose(f: Facts) -> Truth:
    """A listed purpose, or another one that the decision calls temporary (art. 2.2(2)); asylum never (art. 2.2(3)).

    The list in force on the day the right was made known applies: the obligation arises then or not at all, and not
    afterwards for a right that was already held (Wi2021 art. 3(1) "acquires", 3(3)). Of a right older than the Act the
    first list applies.
    """
    day = latest(f.made_known, _FIRST_DAY)
    contested = clergy_sponsor_settled(f) & (f.settled_sponsor == SettledSponsor.NEW_RIGHT)
    family = sponsor_here_temporarily(f) | contested
    by_list = when(f.purpose == Purpose.FAMILY, family, _listed(f.purpose, day))
    return (f.ground == ResidenceGround.A) & (by_list | f.temporary_by_decision)


@rule(
    WI2021.art("3", 1, "a"),
    yes=Text("U bent hier om te blijven.", "You are here for more than a temporary purpose."),
    no=Text("U bent hier niet om te blijven.", "You are not here for more than a temporary purpose."),
)
def settles(f: Facts) -> Truth:
    """A fixed-term permit, regular or asylum, for other than a temporary purpose."""
    return f.ground.is_in({ResidenceGround.A, ResidenceGround.C}) & ~temporary_purpose(f)


@rule(
    WI2021.art("3", 1),
    yes=Text("U bent 16 jaar of ouder.", "You are 16 or older."),
    no=Text("U bent jonger dan 16 jaar.", "You are younger than 16."),
)
def old_enough(f: Facts) -> Truth:
    """16 or older on the day asked about: who acquired residence earlier becomes obliged on that birthday."""
    return f.on >= f.born + MINIMUM_AGE


@rule(
    WI2021.art("3", 1),
    yes=Text("U hebt de AOW-leeftijd nog niet bereikt.", "You have not reached pension age."),
    no=Text("U hebt de AOW-leeftijd bereikt.", "You have reached pension age."),
)
def below_pension_age(f: Facts) -> Truth:
    """Pension age is not reached on the day asked about."""
    return f.on < f.pension_day


@rule(
    WI2021.art("3", 2),
    yes=Text("U valt onder een uitzondering van artikel 3.", "An exception of article 3 covers you."),
    no=Text("U valt niet onder een uitzondering van artikel 3.", "No exception of article 3 covers you."),
)
def excluded(f: Facts) -> Truth:
    """Union, EEA or Swiss national, their free-movement family, integrated in another state, or protected by a treaty.

    Turkish nationals are among them on a right made known before the duty came back for their group, none from 2022 on.
    """
    named = f.union_national | f.free_movement_family | f.integrated_elsewhere | f.treaty_protected
    return named | treaty_excluded_turkish(f)


@rule(
    WI2021.art("3", 1, "b"),
    REGELING2021.art("1.2", 1),
    yes=Text("U werkt als geestelijk bedienaar.", "You work as a minister of religion."),
    no=Text("U werkt niet als geestelijk bedienaar.", "You do not work as a minister of religion."),
)
def minister_of_religion(f: Facts) -> Truth:
    """Clergy by permit, or by work that is more than incidental; then a temporary purpose does not matter."""
    return (f.purpose == Purpose.CLERGY_WORK) | f.clergy


@rule(
    WI2021.art("3", 1),
    WI2021.art("54", 1),
    yes=Text("Uw verblijf brengt inburgeringsplicht mee.", "Your stay brings the obligation to integrate."),
    no=Text("Uw verblijf brengt geen inburgeringsplicht mee.", "Your stay does not bring the obligation to integrate."),
)
def obliged_by_stay(f: Facts) -> Truth:
    """The test of article 3 on the day asked about, for a right made known from 1 January 2022 on.

    Not where such a right only renews a row that an earlier Act governs: whoever that Act applied to on 31 December 2021
    stays under it (art. 54(1); see `inburgering.transition.act`). An older right does where the card was collected, or
    the work as clergy begun, under this Act, or where age, school or a study kept the duty away until then. Exemptions and what has ended the obligation come after it (see `obliged`).
    """
    row_began = f.first_right_known.within(_FIRST_DAY, f.on)
    reached = (f.made_known >= _FIRST_DAY) | row_began | changes_act(f) | supposed_2021(f)
    acquired = f.has_right & f.ground.is_in({ResidenceGround.A, ResidenceGround.C}) & reached
    alien = ~f.dutch & ~excluded(f)
    age = old_enough(f) & below_pension_age(f)
    new = act(f) == Act.WI2021
    return acquired & alien & (f.made_known <= f.on) & age & (settles(f) | minister_of_religion(f)) & new


@rule(
    WI2021.art("3", 1),
    yes=Text("Uw eerdere verblijf bracht inburgeringsplicht mee.", "Your earlier stay brought the obligation."),
    no=Text("Uw eerdere verblijf bracht geen inburgeringsplicht mee.", "Your earlier stay brought no obligation."),
)
def previously_obliged(f: Facts) -> Truth:
    """An earlier right, anywhere in the history and under any of the Acts, was one that brings the obligation."""
    return f.earlier_right_obliged


@rule(
    BESLUIT2021.art("2.1", 1),
    WI2021.art("3", 1),
    confidence=Confidence.INFERRED,
    yes=Text("Uw eerdere plicht loopt door.", "Your earlier obligation continues."),
    no=Text("Er loopt geen eerdere plicht door.", "No earlier obligation continues."),
)
def continues(f: Facts) -> Truth:
    """Awaiting a decision (g, h), or on a permanent permit (b, d), directly after a period of obligation.

    For g and h the decree says so. A permanent permit brings no obligation, but no article ends one that had arisen for
    it: that is inferred. The obligation arose from 1 January 2022 on. The period of Vreemdelingenbesluit art. 3.82(1)
    before it is not a fact, so it is not tested.
    """
    carrying = f.ground.is_in({ResidenceGround.B, ResidenceGround.D, ResidenceGround.G, ResidenceGround.H})
    arisen = f.obligation_runs_on & ((f.obligation_right_known >= _FIRST_DAY) | changes_act(f))
    alien = ~f.dutch & ~excluded(f)
    return f.has_right & carrying & arisen & alien & old_enough(f) & below_pension_age(f)


LONGEST_GAP = parameter(
    "obligation.longest_gap",
    Text("de langste onderbreking", "the longest gap"),
    BESLUIT2021.art("2.1", 2),
    years(1).from_first_day(),
)


gap_bridged, away_too_long, absence_ended, lapsed_by_absence = absence_rules(
    ROOM, BESLUIT2021.art("2.1", 2), BESLUIT2021.art("2.1", 2, "a"), LONGEST_GAP, MINIMUM_AGE
)
