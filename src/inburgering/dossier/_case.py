"""What happens in a case: circumstances, requests, decisions, judgements, money, and what registers say of it."""

from __future__ import annotations

import attrs

from inburgering.dossier._case_codes import (
    Authority,
    CircumstanceKind,
    CostKind,
    Culpability,
    DecisionKind,
    ExtendedTerm,
    FineKind,
    Ground,
    JudgementKind,
    RequestKind,
    Whose,
)
from inburgering.dossier._codes import (
    Act,
    ExamPart,
    Group,
    Level,
)
from inburgering.dossier._forms import Dated, Day, Record, Whole
from inburgering.dossier._objects import Period


@attrs.frozen(kw_only=True)
class Circumstance(Period):
    """Something that happened and may extend the period (Regeling 2021 art. 4.1). ``proven``: the evidence it asks for is there.

    ``combines``: for a combination, what came together (art. 4.1(1)(j)).
    """

    kind: CircumstanceKind | None = None
    whose: Whose | None = None
    proven: bool | None = None
    combines: tuple[CircumstanceKind, ...] | None = None


@attrs.frozen(kw_only=True)
class Request(Record):
    """A request (aanvraag). ``received``: by the authority. ``parts``: of the examination, for a partial one."""

    kind: RequestKind | None = None
    dated: Dated | None = None
    received: Day | None = None
    ground: Ground | None = None
    parts: tuple[ExamPart, ...] | None = None


@attrs.frozen(kw_only=True)
class Decision(Period):
    """A decision of an authority. ``grants``: in favour of what was asked, or, unasked, takes effect.

    ``first_day``, ``last_day``: what the decision sets. ``months``, ``days``: a length it sets. ``notified``: made
    known to the person. ``final``: the day it became final (onherroepelijk). ``term``: of an extension under the Act of
    2013, the term it lengthens; the Wi2021 has one period.
    """

    kind: DecisionKind | None = None
    authority: Authority | None = None
    dated: Dated | None = None
    notified: Day | None = None
    final: Day | None = None
    grants: bool | None = None
    ground: Ground | None = None
    months: Whole | None = None
    days: Whole | None = None
    term: ExtendedTerm | None = None
    parts: tuple[ExamPart, ...] | None = None
    level: Level | None = None
    amount_cents: Whole | None = None


@attrs.frozen(kw_only=True)
class Judgement(Record):
    """How a named authority filled in an open norm. ``culpability`` only where the norm has degrees."""

    kind: JudgementKind | None = None
    authority: Authority | None = None
    outcome: bool | None = None
    culpability: Culpability | None = None
    dated: Dated | None = None


@attrs.frozen(kw_only=True)
class Fine(Record):
    """An administrative fine (bestuurlijke boete), in euro cents.

    ``breach_established``: the day the breach was established. ``final``: the day it became final.
    ``new_period_last_day``: of the new period that the decision sets.
    """

    kind: FineKind | None = None
    authority: Authority | None = None
    breach_established: Day | None = None
    dated: Dated | None = None
    notified: Day | None = None
    final: Day | None = None
    amount_cents: Whole | None = None
    culpability: Culpability | None = None
    new_period_last_day: Day | None = None
    revoked: bool | None = None


@attrs.frozen(kw_only=True)
class Loan(Record):
    """A loan (lening), in euro cents. ``repayment_first_day``: of the repayment period."""

    act: Act | None = None
    granted: Day | None = None
    granted_cents: Whole | None = None
    paid_out_cents: Whole | None = None
    repaid_cents: Whole | None = None
    remitted_cents: Whole | None = None
    balance_cents: Whole | None = None
    monthly_cents: Whole | None = None
    repayment_first_day: Day | None = None


@attrs.frozen(kw_only=True)
class RecordedObligation(Period):
    """What a register says about the obligation, right or wrong. ``obliged``: the indicator; ``municipal``: imposed by one."""

    obliged: bool | None = None
    act: Act | None = None
    group: Group | None = None
    municipal: bool | None = None


@attrs.frozen(kw_only=True)
class RecordedPeriod(Period):
    """What a register says about the integration period, right or wrong."""

    act: Act | None = None


@attrs.frozen(kw_only=True)
class Cost(Record):
    """What the person paid, in euro cents."""

    kind: CostKind | None = None
    amount_cents: Whole | None = None
    paid: Day | None = None


@attrs.frozen(kw_only=True)
class Income(Record):
    """The income that counts for the ability to pay (toetsingsinkomen) of one calendar year, in euro cents."""

    year: Whole | None = None
    amount_cents: Whole | None = None


@attrs.frozen(kw_only=True)
class Household(Record):
    """The person and a partner: what a loan and its instalments depend on. ``incomes``: of both together, a year each.

    ``assistance_first_day``: the day the right to social assistance (bijstand) arose.
    """

    partner: bool | None = None
    single_parent: bool | None = None
    assistance_first_day: Day | None = None
    incomes: tuple[Income, ...] | None = None
