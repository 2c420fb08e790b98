"""Findings on fines and loans: of asylum status holders, above the maximum, off the fixed amount.

The amounts here are the maxima and the fixed amounts; how a fine between them is built up is not checked.
"""

from __future__ import annotations

from inburgering.dossier import Act, ResidenceGround
from inburgering.facts import RegisterFacts
from inburgering.law import ABRVS_2025_3087, ABRVS_2026_02_18, BESLUIT2021, KEREN, WI2021, WI_OLD
from inburgering.register._finding import Severity, finding
from inburgering.register._standing import RULING
from inburgering.rules import Confidence, Number, Parameter, Text, Truth, any_of, open_question
from wi2007.sanctions import MAXIMUM_NEW_TERM
from wi2013.sanctions import FINE_MAXIMUM
from wi2021 import obligation, sanctions

_ASYLUM = frozenset({ResidenceGround.C, ResidenceGround.D})


def _cents(euros: Parameter[int]) -> int:
    """The amount of an Act, in whole euros and with one version, in cents."""
    (amount,) = euros.values
    return amount * 100


MAX_INTAKE, MAX_PROGRAMME = _cents(sanctions.MAX_INTAKE), _cents(sanctions.MAX_MODULES)
MAX_TRAJECTORY, MAX_ROUTE = _cents(sanctions.MAX_TRAJECTORY), _cents(sanctions.MAX_ROUTE)
MAX_EXAM_2013, MAX_EXAM_2007 = _cents(FINE_MAXIMUM), _cents(MAXIMUM_NEW_TERM)
FIXED_INTAKE, FIXED_PROGRAMME = _cents(sanctions.INTAKE_FINE), _cents(sanctions.MODULE_FINE)

_WHY_FINED = Text(
    "Staat in het besluit dat aanhoudende onwil is bewezen? Alleen dan kan een boete.",
    "Does the decision say that persistent unwillingness is proven? Only then is a fine possible.",
)
_WHICH_FINE = Text(
    "Waarvoor is de boete, hoe hoog is zij, en hoe is het bedrag bepaald?",
    "What is the fine for, how high is it, and how was the amount set?",
)


def _surely_protected(f: RegisterFacts) -> Truth:
    """On an asylum permit, fixed-term or permanent."""
    return f.ground.is_in(_ASYLUM)


@finding(
    "A16a",
    Severity.DOUBT,
    ABRVS_2025_3087.cite(),
    KEREN.cite(),
    WI2021.art("25", 1),
    confidence=Confidence.SECONDARY,
    recorded=RegisterFacts.late_fine_dated,
    ask=_WHY_FINED,
    remedy=Text(
        "Trek de boete in, tenzij aanhoudende onwil is bewezen.",
        "Revoke the fine, unless persistent unwillingness is proven.",
    ),
    yes=Text(
        "Een asielstatushouder kreeg sinds de uitspraak van 9 juli 2025 een boete voor te laat zijn.",
        "An asylum status holder was fined for being late, on or after the ruling of 9 July 2025.",
    ),
    no=Text(
        "Een asielstatushouder kreeg sinds de uitspraak van 9 juli 2025 geen boete voor te laat zijn.",
        "No asylum status holder was fined for being late on or after the ruling of 9 July 2025.",
    ),
)
def asylum_holder_fined_since_ruling(f: RegisterFacts) -> Truth:
    """On an asylum permit on the day asked about, and fined for lateness on or after 9 July 2025, not revoked.

    In doubt: the text of the Act still has the fine; Union law sets it aside, save for proven, persistent unwillingness,
    which a register does not show. DUO says it never fines them. The rulings were about the Wi of 2013.
    """
    return _surely_protected(f) & f.late_fine_dated.comes() & (f.late_fine_dated >= RULING)


@finding(
    "A16b",
    Severity.ERROR,
    WI2021.art("19"),
    recorded=RegisterFacts.wi2021_loan_granted,
    by_law=obligation.asylum_status_holder,
    ask=Text(
        "Welke vergunning had de persoon op de dag van de lening, en waarvoor was het geld?",
        "Which permit did the person hold on the day of the loan, and what was the money for?",
    ),
    yes=Text(
        "Een asielstatushouder heeft een lening onder de Wi2021.",
        "An asylum status holder has a loan under the Wi2021.",
    ),
    no=Text(
        "Er is geen lening onder de Wi2021 aan een asielstatushouder.",
        "There is no loan under the Wi2021 to an asylum status holder.",
    ),
)
def asylum_holder_with_loan(f: RegisterFacts) -> Truth:
    """In the asylum group, and a Wi2021 loan granted on or after the day the present right was made known.

    The municipality offers this group its course; the loan is for family and other migrants. Of a loan from before the
    present right nothing is said where the first right was an asylum permit too.
    """
    same = open_question.truth(
        "Had de persoon op de dag van de lening ook al een asielvergunning?",
        "Did the person hold an asylum permit on the day of the loan already?",
    )
    older = f.first_right_asylum_permit & same
    granted = f.wi2021_loan_granted.comes() & ((f.wi2021_loan_granted >= f.made_known) | older)
    return obligation.asylum_status_holder(f) & granted


@finding(
    "A16c",
    Severity.DOUBT,
    KEREN.cite(),
    ABRVS_2026_02_18.cite(),
    confidence=Confidence.SECONDARY,
    recorded=RegisterFacts.late_fine_dated,
    ask=_WHY_FINED,
    remedy=Text(
        "Laat DUO de boete opnieuw bekijken, ook als het besluit al vaststaat.",
        "Have DUO reconsider the fine, also where the decision is final.",
    ),
    yes=Text(
        "In de groep asielstatushouders staat een boete voor te laat zijn die opnieuw bekeken moet worden.",
        "In the asylum group there is a fine for being late that must be looked at again.",
    ),
    no=Text(
        "In de groep asielstatushouders staat geen boete die opnieuw bekeken moet worden.",
        "In the asylum group there is no fine that must be looked at again.",
    ),
)
def asylum_group_fined(f: RegisterFacts) -> Truth:
    """In the asylum group and fined for lateness: before 9 July 2025, or on a regular permit as protected person's family.

    In doubt: when the fine was imposed the rulings were not there, though they also touch older, final decisions; and
    whether they cover family on a regular permit is not settled.
    """
    earlier = ~_surely_protected(f) | (f.late_fine_dated < RULING)
    return obligation.asylum_status_holder(f) & f.late_fine_dated.comes() & earlier


@finding(
    "A17a",
    Severity.ERROR,
    WI2021.art("26", 1),
    WI_OLD.art("34"),
    ask=_WHICH_FINE,
    remedy=Text("Verlaag de boete ten minste tot het maximum.", "Lower the fine at least to the maximum."),
    yes=Text("Een boete is hoger dan de wet toelaat.", "A fine is higher than the Act allows."),
    no=Text("Geen boete is hoger dan de wet toelaat.", "No fine is higher than the Act allows."),
)
def fine_above_maximum(f: RegisterFacts) -> Truth:
    """The highest fine of some kind is above its maximum; one fine for PVT and MAP together may be twice that for one.

    Whether it may (DUO's practice: two fines) or not (the text: one) is an open reading; here only what is too high under
    both. Under the Wi2007 the maximum of a second overrun is taken: which overrun it was is not on record.
    """
    of_2007 = (f.recorded_act == Act.WI2007) & (f.highest_fine_exam_cents > MAX_EXAM_2007)
    return any_of(
        f.highest_fine_intake_cents > MAX_INTAKE,
        f.highest_fine_trajectory_cents > MAX_TRAJECTORY,
        f.highest_fine_programme_cents > MAX_PROGRAMME,
        f.highest_fine_both_programmes_cents - MAX_PROGRAMME > MAX_PROGRAMME,
        f.highest_fine_route_cents > MAX_ROUTE,
        f.highest_fine_exam_cents > MAX_EXAM_2013,
        of_2007,
    )


def _fined_less(fine: Number, fixed: int) -> Truth:
    return (fine > 0) & (fine < fixed)


@finding(
    "A17b",
    Severity.DOUBT,
    BESLUIT2021.art("7.1", 1),
    BESLUIT2021.art("7.2", 1),
    ask=_WHICH_FINE,
    yes=Text(
        "Een boete voor de intake, de PVT of de MAP is lager dan het vaste bedrag.",
        "A fine for the intake, the PVT or the MAP is lower than the fixed amount.",
    ),
    no=Text(
        "Geen boete voor de intake, de PVT of de MAP is lager dan het vaste bedrag.",
        "No fine for the intake, the PVT or the MAP is lower than the fixed amount.",
    ),
)
def fine_off_fixed_amount(f: RegisterFacts) -> Truth:
    """On record under the Wi2021, and a fine below the fixed 250 (intake) or 340 euros (PVT, MAP); above it, see A17a.

    For PVT and MAP together also between once and twice 340. In doubt: special circumstances may lower a fine.
    """
    both = f.highest_fine_both_programmes_cents
    between = (both > FIXED_PROGRAMME) & (both - FIXED_PROGRAMME < FIXED_PROGRAMME)
    return (f.recorded_act == Act.WI2021) & any_of(
        _fined_less(f.highest_fine_intake_cents, FIXED_INTAKE),
        _fined_less(f.highest_fine_programme_cents, FIXED_PROGRAMME),
        _fined_less(both, FIXED_PROGRAMME),
        between,
    )
