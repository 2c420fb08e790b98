"""What is paid out of the loan of the 2013 Act, and on which invoices (Besluit 4.2(2); Regeling 4.2)."""

from __future__ import annotations

from datetime import date

from inburgering.dossier import ResidenceGround
from inburgering.facts import Facts
from inburgering.law import BESLUIT_OLD, REGELING_OLD
from inburgering.rules import (
    NEVER,
    Confidence,
    Day,
    Number,
    Text,
    Truth,
    months,
    open_question,
    parameter,
    rule,
    weeks,
    when,
)
from wi2013._loan_entitlement import grant_lapsed, loan_entitled
from wi2013.obligation import continues
from wi2013.requirements import fulfilled_day

ROOM = "wi2013.loan"

__all__ = [
    "invoice_after_mark_last_day",
    "invoice_last_day",
    "invoice_paid_last_day",
    "paid_out",
    "quarterly_cap",
]

_START, _LAST_READ, _2021, _INVOICES = date(2013, 1, 1), date(2015, 10, 15), date(2021, 1, 1), date(2021, 3, 1)

INVOICE_DELAY = parameter(
    "wi2013.loan.invoice_delay",
    Text("de tijd om facturen te sturen", "the time to send invoices"),
    REGELING_OLD.art("4.2"),
    months(4),
    since=_INVOICES,
    publication="Stcrt. 2021, 11277",
)
INVOICE_PAYMENT = parameter(
    "wi2013.loan.invoice_payment",
    Text("de tijd om een factuur te betalen", "the time to pay an invoice"),
    REGELING_OLD.art("4.2", 3),
    weeks(4),
)
QUARTERLY_CAP = parameter(
    "wi2013.loan.quarterly_cap",
    Text("het hoogste bedrag per kwartaal, in euro", "the most that is paid in a quarter, in euros"),
    REGELING_OLD.art("4.2", 5),
    1_250,
    since=_START,
).changed(_2021, 2_000)


@rule(
    BESLUIT_OLD.art("4.2", 2),
    yes=Text("DUO mag uit uw lening betalen.", "DUO may pay out of your loan."),
    no=Text("DUO betaalt niet (meer) uit uw lening.", "DUO does not, or no longer, pay out of your loan."),
)
def paid_out(f: Facts) -> Truth:
    """Entitled, the grant did not lapse, registered as a resident, and residence under Vw art. 8(a), (c), (e) or (l).

    Under (g) or (h) only where the obligation continues (Besluit 2.2(1)). Permanent rights, (b) and (d), are not named.
    """
    waiting = f.ground.is_in({ResidenceGround.G, ResidenceGround.H}) & continues(f)
    named = f.ground.is_in({ResidenceGround.A, ResidenceGround.C, ResidenceGround.E, ResidenceGround.L})
    resident = f.unregistered_since > f.on
    return loan_entitled(f) & ~grant_lapsed(f) & resident & f.has_right & (named | waiting)


def _delay(since: Day) -> Day:
    earlier = open_question.day(
        "Hoe lang kon u vóór 1 maart 2021 nog facturen sturen?",
        "How long could invoices be sent before 1 March 2021?",
    )
    return when(since >= _INVOICES, since + INVOICE_DELAY, when(since <= _LAST_READ, NEVER, earlier))


@rule(
    REGELING_OLD.art("4.2"),
    label=Text("de laatste dag om facturen te sturen", "the last day to send invoices"),
    value=Text("U kunt facturen sturen tot en met {value}.", "You can send invoices up to and including {value}."),
    never=Text("Er is nog geen laatste dag voor facturen.", "There is no last day for invoices."),
)
def invoice_last_day(f: Facts) -> Day:
    """Four months after the duty was met, counted from that event, since 1-3-2021; the text of 2015 knew no such term.

    What held between that text and 2021 was not read.
    """
    return _delay(fulfilled_day(f))


@rule(
    REGELING_OLD.art("4.2"),
    label=Text(
        "de laatste dag voor facturen van een school zonder keurmerk",
        "the last day for invoices of a school that lost its mark",
    ),
    value=Text(
        "Facturen van die school kunt u sturen tot en met {value}.",
        "You can send invoices of that school up to and including {value}.",
    ),
    never=Text("Uw school heeft het keurmerk nog.", "Your school still holds the quality mark."),
)
def invoice_after_mark_last_day(f: Facts) -> Day:
    """Four months after the school lost the quality mark, since 1-3-2021; see `invoice_last_day`."""
    return _delay(f.school_mark_last_day)


@rule(
    REGELING_OLD.art("4.2", 3),
    label=Text("tot wanneer DUO een factuur moet betalen", "until when an invoice must be paid"),
    value=Text("DUO betaalt uw factuur uiterlijk op {value}.", "DUO pays your invoice on {value} at the latest."),
    never=Text("DUO kreeg geen factuur.", "No invoice was received."),
)
def invoice_paid_last_day(f: Facts) -> Day:
    """Four weeks after the invoice was received."""
    return f.loan_invoice_received + INVOICE_PAYMENT


@rule(
    REGELING_OLD.art("4.2", 5),
    confidence=Confidence.INFERRED,
    label=Text("hoeveel DUO per kwartaal betaalt", "how much is paid in a quarter"),
    value=Text("DUO betaalt hoogstens {value} euro per kwartaal.", "DUO pays {value} euros a quarter at most."),
)
def quarterly_cap(f: Facts) -> Number:
    """EUR 1,250 in the texts to 15 October 2015, EUR 2,000 since 1 January 2021 at the latest; open between. Whole euros.

    The higher amount and the sum over all schools, from 1-1-2021, stand on one page of DUO; when the amount rose was not
    found. The last quarter of who passed may go over it.
    """
    between = open_question.number(
        "Sinds wanneer betaalt DUO hoogstens 2.000 euro per kwartaal?",
        "Since when does DUO pay up to EUR 2,000 a quarter?",
    )
    return when((f.on > _LAST_READ) & (f.on < _2021), between, QUARTERLY_CAP.on(f.on))
