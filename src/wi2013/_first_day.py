"""The day the obligation of the 2013 Act begins (Wi arts. 3(4), 5(1)), and what hangs on that day."""

from __future__ import annotations

from datetime import date

from inburgering.dossier import Act
from inburgering.facts import Facts
from inburgering.facts._obligation import SettledSponsor
from inburgering.facts._transition_words import STUDY_START
from inburgering.law import BESLUIT_OLD, DUO_TRANSITION, LEERPLICHTWET, WI_OLD
from inburgering.rules import (
    NEVER,
    Confidence,
    Day,
    Text,
    Truth,
    days,
    earliest,
    latest,
    open_question,
    parameter,
    rule,
    when,
    years,
)
from inburgering.transition import act, treaty_excluded_turkish
from wi2013._stay import (
    MINIMUM_AGE,
    clergy_sponsor_settled,
    excluded,
    minister_of_religion,
    temporary_purpose,
)

ROOM = "wi2013.obligation"

_START = date(2013, 1, 1)
QUALIFICATION_AGE = parameter(
    "wi2013.obligation.qualification_age",
    Text("einde van de kwalificatieplicht", "end of the qualification duty"),
    LEERPLICHTWET.art("4a"),
    years(18),
)
PVT_FROM = parameter(
    "wi2013.obligation.pvt_from",
    Text("de eerste dag van een plicht waarbij de PVT hoort", "the first day of an obligation that has the PVT"),
    WI_OLD.art("7", 2, "a"),
    date(2017, 10, 1),
    publication="Stb. 2017, 285",
)
ONA_FROM = parameter(
    "wi2013.obligation.ona_from",
    Text("de eerste dag van een plicht waarbij ONA hoort", "the first day of an obligation that has ONA"),
    (BESLUIT_OLD.art("2.10", 2), BESLUIT_OLD.art("9.1")),
    date(2015, 1, 1),
)


def right_known(f: Facts) -> Day:
    """The day the right that began the row was made known; for others than asylum the day the card was collected, if known."""
    return latest(f.obligation_right_known, f.first_right_known)


@rule(
    WI_OLD.art("3", 1),
    WI_OLD.art("3", 4),
    WI_OLD.art("5", 1, "a"),
    DUO_TRANSITION.cite(),
    label=Text("de dag waarop uw plicht kon beginnen", "the day your obligation could begin"),
    value=Text("Uw plicht kon beginnen op {value}.", "Your obligation could begin on {value}."),
    never=Text("U hebt geen verblijfsrecht dat plicht meebrengt.", "You have no right that brings an obligation."),
)
def could_begin(f: Facts) -> Day:
    """The day the right was made known or the 16th birthday, the later of them, and not before 2013.

    For asylum the right is made known by the decision; for others the day the card was collected counts, where it is
    known (DUO).
    """
    return latest(right_known(f), f.born + MINIMUM_AGE, _START)


@rule(
    WI_OLD.art("3", 1),
    WI_OLD.art("5", 1, "a"),
    WI_OLD.art("5", 2),
    yes=Text("Uw verblijf bracht inburgeringsplicht mee.", "Your stay brought the obligation."),
    no=Text("Uw verblijf bracht nooit inburgeringsplicht mee.", "Your stay never brought the obligation."),
)
def arises(f: Facts) -> Truth:
    """Whether there is or was an obligation under this Act, whatever ended it or exempts from it.

    A right that brings it, this Act, no exception that already held, and pension age not reached when it could begin.
    Whoever is here for a temporary purpose, is no minister of religion and had no such right before, never had it: family
    of clergy among them. Who came under an exception only later, such as by a Union nationality, had the obligation until then.
    """
    only_temporary = f.has_right & temporary_purpose(f) & ~minister_of_religion(f) & ~f.earlier_right_obliged
    begun = right_known(f).comes() & (act(f) == Act.WI2013)
    from_start = treaty_excluded_turkish(f) | (excluded(f) & (f.exception_first_day <= could_begin(f)))
    return begun & ~from_start & ~only_temporary & (could_begin(f) < f.pension_day)


def young_enough(f: Facts) -> Truth:
    """Whether the right was made known by the age at which a study still follows directly on compulsory schooling.

    Not from 2013 on: who studied under the Act before it does not lose the exemption by the change.
    """
    return right_known(f) <= f.born + STUDY_START


def _after_school(f: Facts) -> Day:
    """The day schooling lets the obligation begin: the day after school, and after a study that follows it directly."""
    begins = could_begin(f)
    adult = f.born + QUALIFICATION_AGE
    school = f.school_duty & (begins < adult)
    left = when(school, latest(begins, earliest(f.school_duty_left + days(1), adult)), begins)
    study = f.exempting_study & young_enough(f)
    return when(study, latest(left, f.exempting_study_left + days(1)), left)


@rule(
    WI_OLD.art("3", 1),
    WI_OLD.art("3", 4),
    WI_OLD.art("5", 1),
    DUO_TRANSITION.cite(),
    label=Text("de eerste dag van de inburgeringsplicht", "the first day of the obligation"),
    value=Text("Uw inburgeringsplicht begint op {value}.", "Your obligation begins on {value}."),
    never=Text("Uw inburgeringsplicht begint niet.", "Your obligation does not begin."),
)
def obligation_first_day(f: Facts) -> Day:
    """The day the right was made known, the 16th birthday, or the day after the schooling that ran on: the latest.

    The first right of the unbroken row: a renewal, a wait or a permanent permit does not begin it anew. Never before the
    right was made known (art. 3(4)), nor before 2013; the date of DUO's letter is of no account.
    ``NEVER`` when no obligation arises ([`arises`][wi2013.obligation.arises]); an exemption does not move the day. For family whose sponsor
    settles later the day is that of the change, which no fact holds.
    """
    changed = open_question.day(
        "Op welke dag is de situatie van uw familielid veranderd?",
        "On which day did your sponsor's situation change?",
    )
    settled = f.has_right & clergy_sponsor_settled(f) & (f.settled_sponsor == SettledSponsor.OBLIGED)
    first = when(settled & ~f.clergy & ~f.earlier_right_obliged, changed, _after_school(f))
    return when(arises(f), first, NEVER)


@rule(
    BESLUIT_OLD.art("2.10", 2),
    BESLUIT_OLD.art("9.1"),
    yes=Text("U werd vóór 2015 inburgeringsplichtig.", "You became obliged before 2015."),
    no=Text("U werd niet vóór 2015 inburgeringsplichtig.", "You did not become obliged before 2015."),
)
def obliged_before_2015(f: Facts) -> Truth:
    """The obligation began before 1 January 2015: no ONA, and the diplomas of the list of 2014 still exempt."""
    return obligation_first_day(f) < ONA_FROM


@rule(
    WI_OLD.art("7", 2, "a"),
    WI_OLD.art("7a", 1),
    confidence=Confidence.SECONDARY,
    yes=Text(
        "U moet ook het participatieverklaringstraject (PVT) doen.",
        "You must do the participation statement programme (PVT) too.",
    ),
    no=Text("U hoeft de PVT niet te doen.", "You need not do the PVT."),
)
def must_pvt(f: Facts) -> Truth:
    """The obligation began on or after 1 October 2017. DUO says so; the amending Act's own transitional article was not read."""
    first = obligation_first_day(f)
    return first.comes() & (first >= PVT_FROM)
