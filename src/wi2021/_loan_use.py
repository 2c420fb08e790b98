"""What the loan of the 2021 Act may be spent on, and what is paid out of it (Besluit 6.2, 6.2a, 6.3(2); Regeling 6.2)."""

from __future__ import annotations

from datetime import date, timedelta

from inburgering.dossier import ResidenceGround, Route
from inburgering.facts import Facts
from inburgering.facts._wi2021_loan import InvoiceCap
from inburgering.law import BESLUIT2021, REGELING2021
from inburgering.rules import (
    Confidence,
    Day,
    Text,
    Truth,
    by_day,
    open_question,
    parameter,
    rule,
    weeks,
    when,
)
from wi2021._loan_amount import cents
from wi2021._loan_claim import loan_entitled, loan_group, unobliged_borrower
from wi2021.obligation import continues

ROOM = "wi2021.loan"

__all__ = [
    "bridging_payable",
    "course_payable",
    "exam_payable",
    "invoice_paid_last_day",
    "invoices_payable",
    "literacy_payable",
    "ona_payable",
    "paid_out",
]

_UNOBLIGED = date(2025, 9, 1)
INVOICE_PAYMENT = parameter(
    "loan.invoice_payment",
    Text("de tijd om een factuur te betalen", "the time to pay an invoice"),
    REGELING2021.art("6.2", 3),
    weeks(4),
)
QUARTERLY_CAP = parameter(
    "loan.quarterly_cap",
    Text("het hoogste bedrag aan facturen voor lesuren, in euro", "the most invoiced for lessons, in euros"),
    REGELING2021.art("6.2", 4),
    2_000,
)


@rule(
    BESLUIT2021.art("6.2", 1, "a"),
    BESLUIT2021.art("6.2", 3),
    BESLUIT2021.art("6.2a", 2, "d"),
    yes=Text("U mag de lening gebruiken voor uw cursus.", "You may use the loan for your course."),
    no=Text("U mag de lening niet gebruiken voor een cursus.", "You may not use the loan for a course."),
)
def course_payable(f: Facts) -> Truth:
    """A course for the route in the plan, or one that prepares for the examination of who is not obliged.

    Only at a school with a certificate (Wet art. 28) or the quality mark (Wet art. 32).
    """
    return (loan_group(f) | unobliged_borrower(f)) & f.loan_school_marked


def _literacy(f: Facts) -> Truth:
    return loan_group(f) & f.literacy_in_plan & f.loan_school_marked


_LITERACY_YES = Text("U mag de lening gebruiken voor alfabetisering.", "You may use the loan for a literacy course.")
_LITERACY_NO = Text(
    "U mag de lening niet gebruiken voor alfabetisering.", "You may not use the loan for a literacy course."
)


@rule(
    BESLUIT2021.art("6.2", 1, "c"),
    BESLUIT2021.art("6.2", 3),
    until=_UNOBLIGED - timedelta(days=1),
    yes=_LITERACY_YES,
    no=_LITERACY_NO,
)
def literacy_2022(f: Facts) -> Truth:
    """Where the plan requires it, at a school with a certificate or the mark.

    Who is not obliged has no plan; whether the article applied to them without one is open.
    """
    without = open_question.truth(
        "Mocht wie niet plichtig is voor 1 september 2025 lenen voor alfabetisering?",
        "Could who is not obliged borrow for a literacy course before 1 September 2025?",
    )
    return _literacy(f) | (unobliged_borrower(f) & f.loan_school_marked & without)


@rule(
    BESLUIT2021.art("6.2", 1, "c"),
    BESLUIT2021.art("6.2", 3),
    BESLUIT2021.art("6.2a", 2, "d"),
    since=_UNOBLIGED,
    yes=_LITERACY_YES,
    no=_LITERACY_NO,
)
def literacy_2025(f: Facts) -> Truth:
    """Where the plan requires it; for who is not obliged as preparation for the examination. At a school with the mark."""
    return _literacy(f) | (unobliged_borrower(f) & f.loan_school_marked)


literacy_payable = by_day(
    "wi2021.loan.literacy_payable",
    lambda f: f.on,
    literacy_2022,
    literacy_2025,
    doc="""Whether the loan may pay for literacy teaching, by the text on the day asked about.""",
)


@rule(
    BESLUIT2021.art("6.2", 1, "b"),
    BESLUIT2021.art("6.2", 4),
    yes=Text(
        "U mag de lening gebruiken voor het taalschakeltraject.", "You may use the loan for the bridging programme."
    ),
    no=Text("U mag de lening daar niet voor gebruiken.", "You may not use the loan for a bridging programme."),
)
def bridging_payable(f: Facts) -> Truth:
    """On the education route, for a recognised programme (Wet art. 8(2)); never for who is not obliged and has no route."""
    return loan_group(f) & (f.route == Route.EDUCATION) & f.bridging_recognised


@rule(
    BESLUIT2021.art("6.2", 1, "d"),
    BESLUIT2021.art("6.2a", 2, "a"),
    BESLUIT2021.art("6.2a", 2, "b"),
    yes=Text("U mag de lening gebruiken voor examens.", "You may use the loan for examinations."),
    no=Text("U mag de lening niet gebruiken voor examens.", "You may not use the loan for examinations."),
)
def exam_payable(f: Facts) -> Truth:
    """The examination of Wet art. 7(1), on whatever route; for who is not obliged since 1-9-2025 language at A2 too, and KNM."""
    return loan_group(f) | unobliged_borrower(f)


@rule(
    BESLUIT2021.art("6.2a", 2, "c"),
    yes=Text("U mag de lening gebruiken voor het examen ONA.", "You may use the loan for the ONA examination."),
    no=Text("U mag de lening niet gebruiken voor ONA.", "You may not use the loan for ONA."),
)
def ona_payable(f: Facts) -> Truth:
    """Only for who is not obliged, since 1 September 2025: they take the examination of the earlier decree."""
    return unobliged_borrower(f) & (f.on >= _UNOBLIGED)


@rule(
    BESLUIT2021.art("6.3", 2),
    yes=Text("DUO mag uit uw lening betalen.", "DUO may pay out of your loan."),
    no=Text("DUO betaalt niet (meer) uit uw lening.", "DUO does not, or no longer, pay out of your loan."),
)
def paid_out(f: Facts) -> Truth:
    """A loan and the claim to it, registered as a resident, and residence under Vw art. 8(a), (c) or (e).

    Under (g) or (h) only where the obligation continues (Besluit 2.1(1); the text refers to 2.2(1), by mistake).
    """
    waiting = f.ground.is_in({ResidenceGround.G, ResidenceGround.H}) & continues(f)
    named = f.ground.is_in({ResidenceGround.A, ResidenceGround.C, ResidenceGround.E})
    resident = f.unregistered_since > f.on
    return f.loan_2021_granted.comes() & loan_entitled(f) & resident & f.has_right & (named | waiting)


@rule(
    REGELING2021.art("6.2", 3),
    label=Text("tot wanneer DUO een factuur moet betalen", "until when an invoice must be paid"),
    value=Text("DUO betaalt uw factuur uiterlijk op {value}.", "DUO pays your invoice on {value} at the latest."),
    never=Text("DUO kreeg geen verklaring bij een factuur.", "No statement with an invoice was received."),
)
def invoice_paid_last_day(f: Facts) -> Day:
    """Four weeks after the person's statement on the lessons was received; never rolled (a ministerial rule)."""
    return f.loan_statement_received + INVOICE_PAYMENT


@rule(
    REGELING2021.art("6.2", 4),
    confidence=Confidence.INFERRED,
    yes=Text("Het bedrag past: DUO kan deze facturen betalen.", "The amount fits: these invoices can be paid."),
    no=Text(
        "Het bedrag is te hoog: DUO betaalt deze facturen niet.", "The amount is too high: these invoices are not paid."
    ),
)
def invoices_payable(f: Facts) -> Truth:
    """Invoices for lessons of EUR 2,000 at most; an invoice above it is not paid at all, not even in part.

    Default: all invoices of a quarter together, for the loan is paid by the quarter. In the reading ``per_submission`` it
    is what was sent in at one time. Examinations do not count.
    """
    quarter = f.invoice_cap == InvoiceCap.PER_QUARTER
    return when(quarter, f.quarter_invoiced_cents, f.submitted_invoices_cents) <= cents(QUARTERLY_CAP)
