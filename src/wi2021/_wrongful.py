"""An obligation that was wrongly imposed, and how it is put right (letter to parliament 32 824, no. 390, D.1)."""

from __future__ import annotations

from datetime import date

import attrs

from inburgering.dossier import CostKind, Dossier, Purpose, ResidenceGround
from inburgering.facts import Facts
from inburgering.law import LETTER_2023, WI2021
from inburgering.rules import Code, Codes, Confidence, Text, Truth, open_question, rule, when
from inburgering.transition import treaty_excluded_turkish
from wi2021._stay import excluded, minister_of_religion, old_enough, previously_obliged, settles

ROOM = "wi2021.obligation"


_FIRST_DAY = date(2022, 1, 1)

# Work as clergy stands on a permit of its own or, since 2013, on one for employment or self-employment: temporary on
# the lists of all three Acts.
_CLERGY_PERMITS = frozenset({Purpose.CLERGY_WORK, Purpose.EMPLOYMENT, Purpose.SELF_EMPLOYED})


class Remedy(Codes):
    """What is to happen with an obligation."""

    NONE = "none", "geen herstel nodig", "nothing to put right"
    END_FROM_THE_START = (
        "end_from_the_start",
        "beëindigen vanaf het begin, kosten kwijtschelden of vergoeden",
        "end it from the start, remit or refund the costs",
    )
    TO_BE_REVIEWED = "to_be_reviewed", "laten herzien", "have it reviewed"


@rule(
    LETTER_2023.cite("D.1"),
    WI2021.art("3", 1),
    yes=Text(
        "U bent hier als familie van een geestelijk bedienaar.", "You are here as family of a minister of religion."
    ),
    no=Text(
        "U bent hier niet als familie van een geestelijk bedienaar.",
        "You are not here as family of a minister of religion.",
    ),
)
def family_of_clergy(f: Facts) -> Truth:
    """On a permit as family of clergy here on a fixed-term permit for that work: no obligation follows from that permit.

    The sponsor is here for a temporary purpose, so the family is too; being clergy is personal. So under all three Acts.
    """
    sponsor = f.sponsor_clergy & ~f.sponsor_dutch & (f.sponsor_ground == ResidenceGround.A)
    here = (f.ground == ResidenceGround.A) & (f.purpose == Purpose.FAMILY)
    return here & sponsor & f.sponsor_purpose.is_in(_CLERGY_PERMITS)


@rule(
    LETTER_2023.cite("D.1"),
    WI2021.art("3", 1),
    confidence=Confidence.INFERRED,
    yes=Text("De inburgeringsplicht is u ten onrechte opgelegd.", "The obligation was wrongly imposed on you."),
    no=Text("De inburgeringsplicht is u niet ten onrechte opgelegd.", "The obligation was not wrongly imposed on you."),
)
def wrongly_imposed(f: Facts) -> Truth:
    """On record, or told by letter, as obliged, while no right in the whole history can have brought the obligation.

    Under this Act: the stay brings none, by its ground, its purpose, an exception or age. Under any Act: family of clergy
    who are not clergy themselves. Not where an earlier right brought the obligation, which may continue or have ended
    since; nor, under this Act, after an end on record, naturalisation or pension age. A right from before 2022 that would
    bring it now is not judged, nor a record from before the first right that does: ask for the day of the record.
    Nor where only an exception of art. 3(2) keeps the obligation away that began after the first record or letter: who
    came under it later was rightly obliged until then.
    """
    family = family_of_clergy(f) & ~minister_of_religion(f)
    fixed_term = f.ground.is_in({ResidenceGround.A, ResidenceGround.C})
    but_for_exception = fixed_term & (settles(f) | minister_of_religion(f)) & old_enough(f)
    brings = but_for_exception & ~excluded(f)
    since = f.exception_first_day <= f.obligation_imposed
    older = open_question.truth(
        "Bracht het verblijfsrecht van voor 2022 een plicht mee?",
        "Did the right of before 2022 bring an obligation?",
    )
    none = (
        ~but_for_exception | treaty_excluded_turkish(f) | (excluded(f) & since) | ((f.made_known < _FIRST_DAY) & older)
    )
    over = f.record_ended | f.dutch | (f.on >= f.pension_day)
    by_this_act = f.recorded_under_2021 & f.has_right & ~over & none
    before = open_question.truth(
        "Was de inburgeringsplicht van voor uw verblijfsrecht van nu ten onrechte opgelegd?",
        "Was the obligation from before your present right wrongly imposed?",
    )
    too_early = brings & f.record_precedes_right & before
    return f.recorded_as_obliged & ~previously_obliged(f) & (family | by_this_act | too_early)


@rule(
    LETTER_2023.cite("D.1"),
    confidence=Confidence.INFERRED,
    label=Text("hoe een ten onrechte opgelegde plicht wordt hersteld", "how a wrongly imposed obligation is put right"),
    value=Text("Herstel: {value}.", "To put it right: {value}."),
)
def remedy(f: Facts) -> Code:
    """Family of clergy, imposed by DUO: ended from the start, costs remitted or refunded, as the letter announces.

    The letter says nothing explicit of those whom a municipality made obliged, nor of other mistakes: to be reviewed.
    "From the start" is inferred from "ended" together with costs that were made wrongly.
    """
    by_duo = family_of_clergy(f) & ~f.imposed_by_municipality
    wrong = when(by_duo, Remedy.END_FROM_THE_START, Remedy.TO_BE_REVIEWED)
    return when(wrongly_imposed(f), wrong, Remedy.NONE)


@attrs.frozen(slots=True)
class Refund:
    """What to give back, in euro cents; ``None`` where the dossier does not say.

    Attributes:
        paid_cents: What the person paid, to refund; loan repayments are part of it.
        fines_cents: How much of that is fines, of which the letter does not speak.
        loan_cents: The balance of the loans, to remit.
    """

    paid_cents: int | None
    fines_cents: int | None
    loan_cents: int | None


def refund(dossier: Dossier) -> Refund:
    """The paid costs and the loan balance of a dossier, for an obligation that ends from the start.

    It decides nothing about whether there is a right to it (see `remedy`). ``paid_costs`` are what the person paid out of
    their own pocket: what was paid out of a loan belongs to the loan.
    """
    costs, loans = dossier.paid_costs, dossier.loans
    fines = (
        None if costs is None or any(c.kind is None for c in costs) else [c for c in costs if c.kind is CostKind.FINE]
    )
    return Refund(
        _total(None if costs is None else [c.amount_cents for c in costs]),
        _total(None if fines is None else [c.amount_cents for c in fines]),
        _total(None if loans is None else [loan.balance_cents for loan in loans]),
    )


def _total(amounts: list[int | None] | None) -> int | None:
    known = [a for a in amounts or () if a is not None]
    return None if amounts is None or len(known) < len(amounts) else sum(known)
