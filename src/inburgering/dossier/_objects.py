"""The objects that make up a dossier. Every field is optional and ``None`` means unknown, never no.

Known to be absent is said: `False`, 0, an empty tuple, or [`NEVER`][inburgering.rules.NEVER] for a day that does not
come. A period has a first and a last day, both part of it; a last day that is ``NEVER`` means no end is known to be
set. A list is the whole history as far as the one who wrote it knows; ``None`` means that nothing is known of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from inburgering.dossier._codes import (
    Act,
    CourseKind,
    DiplomaKind,
    ExamPart,
    InstitutionKind,
    Level,
    Literacy,
    ParticipationKind,
    Purpose,
    ResidenceGround,
    Route,
    SchoolingKind,
)
from inburgering.dossier._forms import (
    Absentable,
    Bsn,
    Dated,
    Day,
    Municipality,
    Nationality,
    Record,
    Token,
    VNumber,
    Whole,
)
from inburgering.errors import Fault
from inburgering.rules.values import bounds

if TYPE_CHECKING:
    from collections.abc import Iterator


def surely_before(day: Day | None, other: Day | None) -> bool:
    """Whether ``day`` lies before ``other`` whatever the unknown parts are."""
    return day is not None and other is not None and bounds(day)[1] < bounds(other)[0]


@attrs.frozen(kw_only=True)
class Period(Record):
    """A stretch of days, the first and the last included."""

    first_day: Dated | None = None
    last_day: Day | None = None

    def own_faults(self) -> Iterator[Fault]:
        if surely_before(self.last_day, self.first_day):
            yield Fault("last_day", f"{self.last_day}, before first_day {self.first_day}", "a day not before first_day")


@attrs.frozen(kw_only=True)
class ClergyWork(Period):
    """Work as a minister of religion (geestelijke bedienaar; Wi2021 art. 1, Regeling art. 1.2).

    ``incidental``: purely incidental work, which does not make someone clergy. ``pauses``: interruptions of the work.
    """

    incidental: bool | None = None
    pauses: tuple[Period, ...] | None = None


@attrs.frozen(kw_only=True)
class Person(Record):
    """Whom the dossier is about.

    ``nationalities``: ISO 3166 country codes of two capitals; ``XX`` for stateless, or for a country outside the EU, the
    EEA and Switzerland that is not named. Not established is unknown: leave it out.
    ``free_movement_family``: family of a Union, EEA or Swiss citizen with rights under Directive 2004/38 or the
    agreements (Wi2021 art. 3(2)(b)). ``integrated_elsewhere_long_term``: met an integration condition elsewhere to
    become an EU long-term resident (art. 3(2)(c)). ``treaty_protected``: a treaty forbids the obligation (art.
    3(2)(d)). ``exception_first_day``: the day since which the exception of art. 3(2) that holds now has held without a
    break; for a Union national the day of that nationality. ``basic_exam_abroad``: passed the civic integration examination abroad (Vw art. 16).
    ``win_newcomer``: on 31 December 2006 a newcomer under the Act for newcomers (WIN) who had reported. ``pardon``: holds a
    permit of the general pardon of 2007. ``bsn`` and ``v_number`` are texts, needed by no rule, never printed.
    """

    born: Dated | None = None
    died: Day | None = None
    nationalities: tuple[Nationality, ...] | None = None
    free_movement_family: bool | None = None
    integrated_elsewhere_long_term: bool | None = None
    treaty_protected: bool | None = None
    exception_first_day: Day | None = None
    basic_exam_abroad: bool | None = None
    win_newcomer: bool | None = None
    pardon: bool | None = None
    clergy_work: tuple[ClergyWork, ...] | None = None
    bsn: Bsn | None = attrs.field(default=None, repr=False)
    v_number: VNumber | None = attrs.field(default=None, repr=False)

    def own_faults(self) -> Iterator[Fault]:
        if surely_before(self.died, self.born):
            yield Fault("died", "a day before born", "a day not before born")


@attrs.frozen(kw_only=True)
class Sponsor(Record):
    """The person whose family someone joins (referent): what decides whether family stay is temporary, and the group.

    ``ground`` and ``purpose`` are the sponsor's own. ``international_protection_note``: an EU long-term resident permit
    with that note (Vw art. 45c). ``clergy``: works as a minister of religion. ``free_movement``: uses, or used, free
    movement.
    """

    is_dutch: bool | None = None
    ground: ResidenceGround | None = None
    purpose: Purpose | None = None
    free_movement: bool | None = None
    international_protection_note: bool | None = None
    clergy: bool | None = None


@attrs.frozen(kw_only=True)
class ResidenceRight(Period):
    """A right of residence (verblijfsrecht) on one ground, for one purpose.

    ``made_known``: the day the IND made the right known. ``document_collected``: the day the residence document was
    collected. ``temporary_by_decision``: the permit says so under Vreemdelingenbesluit art. 3.5(4). ``withdrawn``,
    ``renewal_refused``: Vw arts. 19 and 18. Rights on the grounds a to d exclude one another: in a dossier they may not
    overlap.
    """

    ground: ResidenceGround | None = None
    purpose: Purpose | None = None
    made_known: Day | None = None
    document_collected: Day | None = None
    temporary_by_decision: bool | None = None
    sponsor: Sponsor | None = None
    withdrawn: bool | None = None
    renewal_refused: bool | None = None


@attrs.frozen(kw_only=True)
class Registration(Period):
    """Being registered as a resident in the population register (BRP).

    ``municipality``: code of four digits. ``housing_municipality``: the one that houses the person under
    Huisvestingswet 2014 art. 28. ``reception``: the address is a reception centre.
    """

    municipality: Municipality | None = None
    housing_municipality: bool | None = None
    reception: bool | None = None


@attrs.frozen(kw_only=True)
class Schooling(Period):
    """A time at school, from enrolment to the last day enrolled.

    ``leads_to_exempting_document``: a document of Regeling 2021 art. 2.1. ``follows_directly``: on the schooling before
    it (Regeling art. 4.2(5)). ``dutch_hours``: hours of Dutch and KNM followed (Besluit art. 3.14(9)).
    """

    kind: SchoolingKind | None = None
    leads_to_exempting_document: bool | None = None
    follows_directly: bool | None = None
    dutch_hours: Whole | None = None


@attrs.frozen(kw_only=True)
class Diploma(Record):
    """A diploma, certificate or document.

    ``dutch_pass``: a pass in Dutch. ``all_parts_b1``: proof that all four language parts were examined at B1 or higher.
    ``parts`` and ``level``: what it shows, for a partial exemption. ``oral_level``, ``written_level``: of listening and
    speaking, of reading and writing, where they differ (NT2 level 2 is A2, level 1 is A1). ``society_level``: the part on
    society was passed at the level of the law. ``score``: whole points or per cent. ``tested``: the day of the test.
    """

    kind: DiplomaKind | None = None
    awarded: Day | None = None
    dutch_pass: bool | None = None
    all_parts_b1: bool | None = None
    parts: tuple[ExamPart, ...] | None = None
    level: Level | None = None
    oral_level: Level | None = None
    written_level: Level | None = None
    society_level: bool | None = None
    score: Whole | None = None
    tested: Day | None = None


@attrs.frozen(kw_only=True)
class Notification(Record):
    """DUO's letter that someone is obliged (kennisgeving), by the date on it. ``act``: the Act it names."""

    dated: Dated | None = None
    act: Act | None = None


@attrs.frozen(kw_only=True)
class Summons(Record):
    """A summons for the broad intake (Wi2021 art. 14(1)). ``appear_before``: the last day of the period it sets.

    ``appeared``, ``cooperated``: within that period. ``warned``: with a written warning.
    """

    dated: Dated | None = None
    appear_before: Dated | None = None
    appeared: bool | None = None
    cooperated: bool | None = None
    warned: bool | None = None


@attrs.frozen(kw_only=True)
class Intake(Absentable):
    """The broad intake (brede intake; Wi2021 art. 14). ``in_absence``: completed without the person (art. 14(2))."""

    summonses: tuple[Summons, ...] | None = None
    completed: Day | None = None
    in_absence: bool | None = None


@attrs.frozen(kw_only=True)
class ThirdPartyInformation(Record):
    """Information from a third party that the plan cannot do without (Besluit 2021 art. 5.3(2))."""

    awaited: bool | None = None
    received: Day | None = None


@attrs.frozen(kw_only=True)
class LearnabilityTest(Record):
    """The learnability test (leerbaarheidstoets; Wi2021 art. 14(3)(a)). Scores are whole points.

    ``required_score``: the norm that DUO applied, from which B1 counts as attainable. ``b1_attainable``: the result as
    recorded.
    """

    taken: Day | None = None
    score: Whole | None = None
    required_score: Whole | None = None
    b1_attainable: bool | None = None


@attrs.frozen(kw_only=True)
class Impairments(Absentable):
    """Impairments that exempt from the learnability test (Wi2021 art. 14(6)) or lower hours (Regeling 2021 art. 3.16(2)).

    ``deemed_unable``: deemed unable to take the test. ``rehabilitation``: follows a rehabilitation trajectory for it.
    """

    visual: bool | None = None
    hearing: bool | None = None
    deemed_unable: bool | None = None
    rehabilitation: bool | None = None


@attrs.frozen(kw_only=True)
class Pip(Record):
    """A personal plan (persoonlijk plan inburgering en participatie; Wi2021 art. 15), by the date on it.

    ``level``: of the language examination; the education route is never at A2. ``intensity_hours``: estimated hours of
    the route. ``interviews``: how many progress interviews it plans (Besluit art. 5.3(4)). ``may_finish_education``: may
    first finish a non-exempting education. ``annulled``: revoked or annulled.
    ``replaced``: the day a later plan took its place.
    """

    dated: Dated | None = None
    municipality: Municipality | None = None
    route: Route | None = None
    level: Level | None = None
    intensity_hours: Whole | None = None
    literacy: Literacy | None = None
    interviews: Whole | None = None
    may_finish_education: bool | None = None
    annulled: bool | None = None
    replaced: Day | None = None

    def own_faults(self) -> Iterator[Fault]:
        if self.route is Route.EDUCATION and self.level in (Level.A1, Level.A2):
            yield Fault("level", f"{self.level} with the education route", "b1 or higher with the education route")


@attrs.frozen(kw_only=True)
class ProgressInterview(Record):
    """A progress interview (voortgangsgesprek) that a municipality held (Wi2021 art. 17(1), Besluit art. 5.3(4))."""

    held: Dated | None = None
    municipality: Municipality | None = None


@attrs.frozen(kw_only=True)
class Offer(Record):
    """The municipality's offer of a course or programme (aanbod; Wi2021 art. 16). ``start``: the day it could begin.

    ``last_day``: the last day of it, as expected.
    """

    dated: Dated | None = None
    start: Day | None = None
    last_day: Day | None = None
    route: Route | None = None
    institution: Token | None = None
    institution_kind: InstitutionKind | None = None
    quality_mark: bool | None = None
    literacy: Literacy | None = None


@attrs.frozen(kw_only=True)
class Course(Period):
    """A course at one institution. Hours are clock hours as registered; they are counted by the Acts, not here.

    ``quality_mark``: the institution held the mark (keurmerk) at the start. ``hours_attended`` includes
    ``online_hours``; ``nt2_hours``, ``knm_hours``, ``literacy_hours`` and ``ona_hours`` say what the attended hours
    were. ``during_intake``: followed before the plan. ``statement_hours``: what the institution's hour statement
    (urenverklaring) says was attended, 0 without one. ``contract``, ``invoice``: DUO has the course contract, an invoice
    for it. ``mark_first_day``, ``mark_last_day``: the days on which the institution held the mark, both included; the
    last is ``NEVER`` while it holds it. ``mark_withdrawn``: the mark ended because it was withdrawn.
    """

    institution: Token | None = None
    institution_kind: InstitutionKind | None = None
    quality_mark: bool | None = None
    kind: CourseKind | None = None
    hours_bought: Whole | None = None
    hours_attended: Whole | None = None
    hours_authorised_absence: Whole | None = None
    hours_unauthorised_absence: Whole | None = None
    online_hours: Whole | None = None
    nt2_hours: Whole | None = None
    knm_hours: Whole | None = None
    literacy_hours: Whole | None = None
    ona_hours: Whole | None = None
    during_intake: bool | None = None
    statement_hours: Whole | None = None
    contract: bool | None = None
    invoice: bool | None = None
    mark_first_day: Day | None = None
    mark_last_day: Day | None = None
    mark_withdrawn: bool | None = None


@attrs.frozen(kw_only=True)
class Participation(Period):
    """Hours of an activity that is not a course. ``dutch_speaking``, ``isolated``: the environment (Besluit art. 3.14(2)(b))."""

    kind: ParticipationKind | None = None
    hours: Whole | None = None
    dutch_speaking: bool | None = None
    isolated: bool | None = None


@attrs.frozen(kw_only=True)
class ExamResult(Record):
    """One sitting of one part of the examination. ``passed`` is unknown while the result is."""

    part: ExamPart | None = None
    level: Level | None = None
    taken: Dated | None = None
    result_known: Day | None = None
    passed: bool | None = None


@attrs.frozen(kw_only=True)
class Pvt(Absentable):
    """The participation statement programme (PVT). ``activity_done``: at least one activity or excursion (Besluit art. 3.1(2)).

    ``introduced``: took part in the introduction to the core values (earlier decree, art. 3.9a).
    """

    hours: Whole | None = None
    introduced: bool | None = None
    activity_done: bool | None = None
    signed: Day | None = None


@attrs.frozen(kw_only=True)
class Map(Absentable):
    """The Labour Market and Participation Module (MAP). ``themes_done``: all eight themes of Besluit art. 3.2(1)."""

    practical_hours: Whole | None = None
    themes_done: bool | None = None
    final_interview: Day | None = None


@attrs.frozen(kw_only=True)
class SelfReliance(Absentable):
    """The end of the Z-route: the final interview with the municipality (Besluit 2021 art. 3.14(2)(c))."""

    final_interview: Day | None = None
