"""On which conditions DUO registers a message (practice, not law): each a rule, true where the message meets it.

They retell what DUO publishes beside its descriptions; where that leaves a choice, the rule says which was made.
"""

from __future__ import annotations

from inburgering.dossier import Group, Route
from inburgering.duo._conditions_results import RESULT_CONDITIONS
from inburgering.duo._facts import GivenLevel, MessageFacts
from inburgering.law import DUO_CHAIN
from inburgering.rules import Confidence, Layer, Text, Truth, days, open_question, rule

ROOM = "duo"
_PIP = DUO_CHAIN.cite("Het aanleveren van een PIP")
_REMOVAL = DUO_CHAIN.cite("Het verwijderen van een PIP")
_OFFER = DUO_CHAIN.cite("Inburgeringsaanbod")

# The plan


@rule(
    _PIP,
    layer=Layer.BELEID,
    yes=Text("Het plan is niet van vóór het begin van de plicht.", "The plan is not from before the obligation."),
    no=Text("Het plan is van vóór het begin van de plicht.", "The plan is from before the obligation began."),
)
def plan_not_before_duty(f: MessageFacts) -> Truth:
    """The plan is not dated before the first day of the obligation."""
    return f.plan_dated >= f.duty_first_day


@rule(
    _PIP,
    layer=Layer.BELEID,
    yes=Text("Het plan is niet van vóór de vestiging.", "The plan is not from before settlement."),
    no=Text(
        "Het plan is van vóór de vestiging in de gemeente.",
        "The plan is from before the person settled in the municipality.",
    ),
)
def plan_not_before_settlement(f: MessageFacts) -> Truth:
    """The plan is not dated before the person settled in the municipality.

    Open for a plan made in reception: that is allowed, and DUO does not say what settlement is then.
    """
    unsaid = open_question.truth(
        "Als het plan in de opvang is gemaakt: wat is dan de vestiging in de gemeente? DUO zegt dat niet.",
        "If the plan was made in reception: what is settlement in the municipality then? DUO does not say.",
    )
    return (f.plan_dated >= f.settled) | (f.in_reception & unsaid)


@rule(
    _PIP,
    layer=Layer.BELEID,
    yes=Text("Het plan is niet ouder dan een eerder plan.", "The plan is not older than an earlier one."),
    no=Text("Het plan is ouder dan een plan dat DUO al heeft.", "The plan is older than one that DUO has already."),
)
def plan_not_before_earlier(f: MessageFacts) -> Truth:
    """A changed plan is not dated before the first or the current plan; the same day is allowed."""
    return f.plan_is_first | (f.plan_dated >= f.earlier_plan_dated)


@rule(
    _PIP,
    layer=Layer.BELEID,
    yes=Text("Niveau A2 staat niet bij de onderwijsroute.", "Level A2 is not given with the education route."),
    no=Text("Niveau A2 past niet bij de onderwijsroute.", "Level A2 does not go with the education route."),
)
def a2_not_on_education_route(f: MessageFacts) -> Truth:
    """Level A2 is not sent with the education route."""
    return ~((f.plan_level == GivenLevel.A2) & (f.plan_route == Route.EDUCATION))


@rule(
    _PIP,
    layer=Layer.BELEID,
    yes=Text("Niveau B1 staat niet bij de Z-route.", "Level B1 is not given with the Z-route."),
    no=Text("Niveau B1 past niet bij de Z-route.", "Level B1 does not go with the Z-route."),
)
def b1_not_on_z_route(f: MessageFacts) -> Truth:
    """Level B1 is not sent with the Z-route."""
    return ~((f.plan_level == GivenLevel.B1) & (f.plan_route == Route.SELF_RELIANCE))


@rule(
    _PIP,
    layer=Layer.BELEID,
    yes=Text(
        "Niveau A2 bij de B1-route staat niet in het eerste plan.",
        "Level A2 with the B1 route is not in the first plan.",
    ),
    no=Text(
        "Niveau A2 bij de B1-route mag niet in het eerste plan van de persoon.",
        "Level A2 with the B1 route is not allowed in the person's first plan.",
    ),
)
def a2_not_in_first_plan(f: MessageFacts) -> Truth:
    """Level A2 with the B1 route is not sent in the first plan ever sent for the person, of whichever municipality."""
    return ~((f.plan_level == GivenLevel.A2) & (f.plan_route == Route.B1) & f.plan_is_first)


@rule(
    _PIP,
    layer=Layer.BELEID,
    yes=Text("Het plan mag noemen wat het noemt aan uren.", "The plan may give the hours it gives."),
    no=Text(
        "Een geschatte intensiteit mag alleen bij de B1-route van een asielstatushouder.",
        "An estimated intensity is for the B1 route of an asylum status holder only.",
    ),
)
def hours_for_b1_and_asylum(f: MessageFacts) -> Truth:
    """An estimated intensity is sent only for the B1 route, and only for asylum status holders."""
    allowed = (f.plan_route == Route.B1) & (f.duo_group == Group.ASYLUM_STATUS_HOLDER)
    return ~f.plan_hours_given | allowed


PIP_CONDITIONS = (
    plan_not_before_duty,
    plan_not_before_settlement,
    plan_not_before_earlier,
    a2_not_on_education_route,
    b1_not_on_z_route,
    a2_not_in_first_plan,
    hours_for_b1_and_asylum,
)


@rule(
    _REMOVAL,
    layer=Layer.BELEID,
    yes=Text("De termijn is nog niet vastgesteld.", "The period has not been set yet."),
    no=Text("De termijn is al vastgesteld.", "The period has been set already."),
)
def removed_before_period(f: MessageFacts) -> Truth:
    """A plan is removed only while DUO has set no integration period."""
    return ~f.period_set


@rule(
    _REMOVAL,
    layer=Layer.BELEID,
    yes=Text("Er zijn nog geen cursusuren bij het aanbod.", "No course hours are registered on the offer yet."),
    no=Text("Er zijn al cursusuren bij het aanbod.", "Course hours are registered on the offer already."),
)
def removed_before_hours(f: MessageFacts) -> Truth:
    """A plan is removed only while no course hours are registered on the current offer."""
    return ~f.offer_hours_registered


PIP_REMOVAL_CONDITIONS = (removed_before_period, removed_before_hours)

# The offer


@rule(
    _OFFER,
    layer=Layer.BELEID,
    yes=Text("De persoon is asielstatushouder.", "The person is an asylum status holder."),
    no=Text("De persoon is geen asielstatushouder.", "The person is not an asylum status holder."),
)
def offer_to_asylum_status_holder(f: MessageFacts) -> Truth:
    """The offer is for an asylum status holder, in the group that DUO has recorded."""
    return f.duo_group == Group.ASYLUM_STATUS_HOLDER


@rule(
    _OFFER,
    layer=Layer.BELEID,
    yes=Text("De persoon heeft een plan (PIP).", "The person has a plan (PIP)."),
    no=Text("De persoon heeft nog geen plan (PIP).", "The person has no plan (PIP) yet."),
)
def offer_with_plan(f: MessageFacts) -> Truth:
    """The person has a plan."""
    return f.current_plan_dated.comes()


@rule(
    _OFFER,
    layer=Layer.BELEID,
    yes=Text("DUO kent de school met het juiste keurmerk.", "DUO knows the institution with the right mark."),
    no=Text(
        "De school heeft geen keurmerk van Blik op Werk, en is geen taalschakelinstelling bij de onderwijsroute.",
        "The institution lacks the mark of Blik op Werk, and is no bridging institution for the education route.",
    ),
)
def offer_at_known_institution(f: MessageFacts) -> Truth:
    """The institution holds the mark of Blik op Werk; or the route is the education route and it may bridge."""
    return f.school_has_mark | ((f.current_route == Route.EDUCATION) & f.school_may_bridge)


@rule(
    _OFFER,
    layer=Layer.BELEID,
    yes=Text("Geen datum is van vóór het plan (PIP).", "No date is from before the plan (PIP)."),
    no=Text(
        "Een datum van het aanbod is van vóór het plan (PIP).", "A date of the offer is from before the plan (PIP)."
    ),
)
def offer_not_before_plan(f: MessageFacts) -> Truth:
    """No date in the offer lies before the date of the plan now in force."""
    plan = f.current_plan_dated
    return plan.never_comes() | (
        (f.offer_dated >= plan) & (f.programme_first_day >= plan) & (f.programme_last_day >= plan)
    )


@rule(
    _OFFER,
    layer=Layer.BELEID,
    confidence=Confidence.INFERRED,
    yes=Text(
        "Het taalschakeltraject start niet vóór het aanbod of het einde van de cursus.",
        "The bridging programme does not start before the offer or the end of the course.",
    ),
    no=Text(
        "Het taalschakeltraject start vóór het aanbod, of voordat de cursus voorbij is.",
        "The bridging programme starts before the offer, or before the course is over.",
    ),
)
def bridging_after_course_and_offer(f: MessageFacts) -> Truth:
    """The bridging programme does not begin before the date of the offer, nor before the end of the language course.

    DUO's words name the fields of an earlier description, which had the end of the course before it. Today's message has
    only the programme's own days, so the course is asked for. It concerns the education route alone, and there only an
    offer that is a bridging programme: a language course may be offered on that route too.

    The end of the course is taken as today's description writes an end: the first day that is no longer in it. So the
    programme begins on the day after the last lesson day at the earliest. DUO's words leave open whether the last day
    itself will do; the later day is registered under both readings.
    """
    start, course = f.programme_first_day, f.course_before_last_day
    after_offer = f.offer_dated.never_comes() | (start >= f.offer_dated)
    after_course = course.never_comes() | (start >= course + days(1))
    not_it = ~(f.current_route == Route.EDUCATION) | ~f.offer_is_bridging | start.never_comes()
    return not_it | (after_offer & after_course)


@rule(
    _OFFER,
    layer=Layer.BELEID,
    confidence=Confidence.INFERRED,
    yes=Text("De opleiding valt binnen de termijn.", "The programme falls within the period."),
    no=Text("De opleiding begint of eindigt buiten de termijn.", "The programme begins or ends outside the period."),
)
def offer_within_period(f: MessageFacts) -> Truth:
    """The start and the end of the programme lie within the integration period, its first and last day included.

    DUO's words name the start of the bridging programme and the end of the course; today's message has one start and end.
    """
    first, last = f.duo_period_first_day, f.duo_period_last_day
    start, end = f.programme_first_day, f.programme_last_day
    return (start.never_comes() | start.within(first, last)) & (end.never_comes() | end.within(first, last))


OFFER_CONDITIONS = (
    offer_to_asylum_status_holder,
    offer_with_plan,
    offer_at_known_institution,
    offer_not_before_plan,
    bridging_after_course_and_offer,
    offer_within_period,
)

CONDITIONS = (*PIP_CONDITIONS, *PIP_REMOVAL_CONDITIONS, *OFFER_CONDITIONS, *RESULT_CONDITIONS)
"""Every condition, in the order in which DUO names them."""
