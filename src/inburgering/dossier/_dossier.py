"""The dossier of one person, and what must hold between its parts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from inburgering.dossier import _json
from inburgering.dossier._case import (
    Circumstance,
    Cost,
    Decision,
    Fine,
    Household,
    Judgement,
    Loan,
    RecordedObligation,
    RecordedPeriod,
    Request,
)
from inburgering.dossier._codes import ResidenceGround
from inburgering.dossier._forms import Record, Token
from inburgering.dossier._objects import (
    Course,
    Diploma,
    ExamResult,
    Impairments,
    Intake,
    LearnabilityTest,
    Map,
    Notification,
    Offer,
    Participation,
    Person,
    Pip,
    ProgressInterview,
    Pvt,
    Registration,
    ResidenceRight,
    Schooling,
    SelfReliance,
    ThirdPartyInformation,
    surely_before,
)
from inburgering.errors import Fault
from inburgering.rules.values import bounds

if TYPE_CHECKING:
    from collections.abc import Iterator

_EXCLUSIVE = (ResidenceGround.A, ResidenceGround.B, ResidenceGround.C, ResidenceGround.D)


def _surely_overlap(one: ResidenceRight, other: ResidenceRight) -> bool:
    """Whether each has begun by the end of the other, whatever the unknown parts are."""
    return _surely_begun(one, other) and _surely_begun(other, one)


def _surely_begun(one: ResidenceRight, other: ResidenceRight) -> bool:
    if one.first_day is None or other.last_day is None:
        return False
    return bounds(one.first_day)[1] <= bounds(other.last_day)[0]


@attrs.frozen(kw_only=True)
class Dossier(Record):
    """All that is known of one person. Every field is optional: ``None`` is unknown, an empty tuple is known to be none.

    Raises [`DossierError`][inburgering.DossierError] with every fault: a right, registration or schooling that begins
    before birth, a diploma awarded before it, rights on the grounds a to d that surely overlap. Partly known days are a
    fault only if they are at fault on every day they can be.

    ``reference`` is a name of your own for the dossier; it is never printed. ``recorded_obligations`` and
    ``recorded_periods`` are what a register says, so that it can be laid beside the law. ``paid_costs`` are what the
    person paid.
    """

    reference: Token | None = attrs.field(default=None, repr=False)
    person: Person | None = None
    residence: tuple[ResidenceRight, ...] | None = None
    registrations: tuple[Registration, ...] | None = None
    schooling: tuple[Schooling, ...] | None = None
    diplomas: tuple[Diploma, ...] | None = None
    notifications: tuple[Notification, ...] | None = None
    intake: Intake | None = None
    third_party_information: tuple[ThirdPartyInformation, ...] | None = None
    learnability_tests: tuple[LearnabilityTest, ...] | None = None
    impairments: Impairments | None = None
    pips: tuple[Pip, ...] | None = None
    offers: tuple[Offer, ...] | None = None
    progress_interviews: tuple[ProgressInterview, ...] | None = None
    courses: tuple[Course, ...] | None = None
    participation: tuple[Participation, ...] | None = None
    exams: tuple[ExamResult, ...] | None = None
    pvt: Pvt | None = None
    map: Map | None = None
    self_reliance: SelfReliance | None = None
    circumstances: tuple[Circumstance, ...] | None = None
    household: Household | None = None
    requests: tuple[Request, ...] | None = None
    decisions: tuple[Decision, ...] | None = None
    judgements: tuple[Judgement, ...] | None = None
    fines: tuple[Fine, ...] | None = None
    loans: tuple[Loan, ...] | None = None
    recorded_obligations: tuple[RecordedObligation, ...] | None = None
    recorded_periods: tuple[RecordedPeriod, ...] | None = None
    paid_costs: tuple[Cost, ...] | None = None

    def own_faults(self) -> Iterator[Fault]:
        born = self.person.born if self.person else None
        for name in ("residence", "registrations", "schooling"):
            for place, part in enumerate(getattr(self, name) or ()):
                if surely_before(part.first_day, born):
                    yield Fault(f"{name}[{place}].first_day", "a day before birth", "a day not before person.born")
        for place, diploma in enumerate(self.diplomas or ()):
            if surely_before(diploma.awarded, born):
                yield Fault(f"diplomas[{place}].awarded", "a day before birth", "a day not before person.born")
        exclusive = [(place, right) for place, right in enumerate(self.residence or ()) if right.ground in _EXCLUSIVE]
        for later, (place, right) in enumerate(exclusive):
            for earlier, other in exclusive[:later]:
                if _surely_overlap(right, other):
                    overlap = f"ground {right.ground} that overlaps residence[{earlier}] on ground {other.ground}"
                    allowed = "rights on the grounds a, b, c and d one after another"
                    yield Fault(f"residence[{place}]", f"a right on {overlap}", allowed)
                    break

    @classmethod
    def from_json(cls, raw: bytes | str) -> Dossier:
        """Read a dossier from JSON (UTF-8).

        A field left out, or ``null``, is unknown. ``"none"`` is known to be absent: a day that does not come, an empty
        list, no intake, no impairments, no PVT, no MAP, no end of the Z-route. Days are ``YYYY-MM-DD``; partly known days ``YYYY-MM``, ``YYYY`` or ``YYYY-MM-DD/YYYY-MM-DD`` (between,
        both included).

        Raises [`DossierError`][inburgering.DossierError] with every fault at once; no other exception for any input.
        """
        return _json.read_dict(_json.parse(raw), cls)

    @classmethod
    def from_dict(cls, raw: object) -> Dossier:
        """Read a dossier from plain data, as ``json.loads`` gives it; otherwise as ``from_json``."""
        return _json.read_dict(raw, cls)

    def to_dict(self) -> dict[str, Any]:
        """Plain data in the form that ``from_dict`` reads, without what is unknown. Identifiers are in it."""
        return _json.write_dict(self)

    def to_json(self) -> bytes:
        """JSON that ``from_json`` reads: sorted keys, what is unknown left out, the same bytes for the same dossier."""
        return _json.write(self)
