"""Whether a loan is recovered: by the Act, by Union law (layer ``eu``), and by what DUO does meanwhile (layer ``beleid``).

CJEU 4-2-2025 (Keren), ABRvS 9-7-2025 and 18-2-2026. What the Act says stays visible beside it.
"""

from __future__ import annotations

from datetime import date

from inburgering.facts import Facts
from inburgering.law import ABRVS_2025_3087, ABRVS_2026_02_18, BESLUIT_OLD, KEREN, WI_OLD
from inburgering.rules import Confidence, Layer, Text, Truth, open_question, rule, when
from wi2013._loan_repayment import repayment_first_day
from wi2013._remission import clergy_family_debt_remitted, debt_after_remission_cents
from wi2013.obligation import asylum_status_holder, loan_group

ROOM = "wi2013.loan"

__all__ = ["collection_paused", "loan_reconsidered", "loan_recoverable", "loan_recoverable_eu"]

_RULED = date(2025, 7, 9)
_PAUSED_PERHAPS, _PAUSED = date(2023, 3, 1), date(2023, 4, 1)


@rule(
    WI_OLD.art("17"),
    BESLUIT_OLD.art("4.6"),
    BESLUIT_OLD.art("4.13"),
    yes=Text("Volgens de wet moet u terugbetalen.", "By the Act you must repay."),
    no=Text("Volgens de wet hoeft u nu niet terug te betalen.", "By the Act you need not repay now."),
)
def loan_recoverable(f: Facts) -> Truth:
    """The repayment period has begun, and a debt is left after remission. The Act alone, without Union law."""
    return (repayment_first_day(f) <= f.on) & (debt_after_remission_cents(f) > 0) & ~clergy_family_debt_remitted(f)


@rule(
    KEREN.cite(),
    ABRVS_2025_3087.cite(),
    ABRVS_2026_02_18.cite(),
    layer=Layer.EU,
    confidence=Confidence.SECONDARY,
    yes=Text("Ook volgens het recht van de EU moet u terugbetalen.", "Under Union law too you must repay."),
    no=Text("Volgens het recht van de EU hoeft u niet terug te betalen.", "Under Union law you need not repay."),
)
def loan_recoverable_eu(f: Facts) -> Truth:
    """As the Act says, but never from an asylum status holder: the costs may not in principle be laid on them.

    No day selects this: the Court said what the directive has meant all along. Decisions of before 9-7-2025 are to be
    reconsidered (`loan_reconsidered`). For family with a regular permit it is unclear (ECLI:NL:RBOVE:2025:242 asked for
    better reasons): left open where the Act lets DUO recover.
    """
    family = open_question.truth(
        "Moet familie van een asielstatushouder, met een reguliere vergunning, de lening terugbetalen?",
        "Must family of an asylum status holder, on a regular permit, repay the loan?",
    )
    others = when(loan_group(f), family, True)
    return loan_recoverable(f) & ~asylum_status_holder(f) & others


@rule(
    ABRVS_2025_3087.cite(),
    ABRVS_2026_02_18.cite(),
    layer=Layer.EU,
    confidence=Confidence.SECONDARY,
    yes=Text(
        "Vraag DUO om het besluit over terugbetalen opnieuw te bekijken.",
        "Ask DUO to reconsider the decision that you must repay.",
    ),
    no=Text("Er is geen besluit om opnieuw te bekijken.", "There is no decision to reconsider."),
)
def loan_reconsidered(f: Facts) -> Truth:
    """An asylum status holder was told before 9 July 2025 to repay; asked on or after that day.

    Final or not: the ruling of 18-2-2026 is about decisions that were final. What becomes of what was repaid is up to the
    Minister.
    """
    return asylum_status_holder(f) & (f.repayment_decided < _RULED) & (f.on >= _RULED)


@rule(
    ABRVS_2026_02_18.cite(),
    layer=Layer.BELEID,
    confidence=Confidence.SECONDARY,
    yes=Text("DUO int uw lening nu niet.", "DUO does not collect your loan now."),
    no=Text("Het innen van uw lening is niet stilgelegd.", "Collecting your loan was not paused."),
)
def collection_paused(f: Facts) -> Truth:
    """Of asylum status holders nothing is collected since March 2023; the day in that month was not found.

    Another source says since February 2025. The government's own page is followed.
    """
    march = open_question.truth(
        "Sinds welke dag in maart 2023 int DUO niet?", "Since which day in March 2023 is nothing collected?"
    )
    paused = (f.on >= _PAUSED) | ((f.on >= _PAUSED_PERHAPS) & march)
    return asylum_status_holder(f) & (f.loan_balance_cents > 0) & paused
