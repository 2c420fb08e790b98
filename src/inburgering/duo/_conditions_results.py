"""On which conditions DUO registers the final interview of the MAP and the signature of the PVT: the same for both.

Each condition is a rule, true where the message meets it.
"""

from __future__ import annotations

from inburgering.duo._facts import MessageFacts, Verdict
from inburgering.law import DUO_CHAIN
from inburgering.rules import Confidence, Layer, Text, Truth, days, months, parameter, rule, when

ROOM = "duo"
_RESULT = DUO_CHAIN.cite("MAP en PVT")

NOT_CULPABLE_AHEAD = parameter(
    "duo.not_culpable_ahead",
    Text("hoe lang voor het einde van de termijn 'niet verwijtbaar' mag", "how long ahead 'not culpable' may be said"),
    _RESULT,
    months(2),
)


@rule(
    _RESULT,
    layer=Layer.BELEID,
    yes=Text("De datum is nieuw, of van deze gemeente.", "The date is new, or this municipality's own."),
    no=Text(
        "DUO heeft al een datum, en die kwam van een andere gemeente.",
        "DUO already has a date, and it came from another municipality.",
    ),
)
def change_of_own_date(f: MessageFacts) -> Truth:
    """A change concerns a date that this municipality sent before."""
    return ~f.result_known_to_duo | f.result_sent_by_us


@rule(
    _RESULT,
    layer=Layer.BELEID,
    yes=Text("Het plan dat nu geldt is van deze gemeente.", "The plan now in force is this municipality's."),
    no=Text(
        "Deze gemeente heeft geen plan (PIP) dat nu geldt.", "This municipality has no plan (PIP) that is now in force."
    ),
)
def result_under_own_plan(f: MessageFacts) -> Truth:
    """The municipality has the plan now in force."""
    return f.current_plan_ours


@rule(
    _RESULT,
    layer=Layer.BELEID,
    yes=Text("De plicht is nog niet voldaan via de Z-route.", "The Z-route has not fulfilled the obligation yet."),
    no=Text("De plicht is al voldaan via de Z-route.", "The Z-route has fulfilled the obligation already."),
)
def result_before_fulfilment(f: MessageFacts) -> Truth:
    """The obligation has not been fulfilled through the Z-route yet."""
    return ~f.fulfilled_by_z_route


@rule(
    _RESULT,
    layer=Layer.BELEID,
    yes=Text("De datum ligt niet vóór de termijn.", "The date does not lie before the period."),
    no=Text("De datum ligt vóór de eerste dag van de termijn.", "The date lies before the first day of the period."),
)
def result_not_before_period(f: MessageFacts) -> Truth:
    """The date does not lie before the first day of the integration period."""
    return f.result_dated >= f.duo_period_first_day


@rule(
    _RESULT,
    layer=Layer.BELEID,
    yes=Text("De datum ligt niet na de afronding van de Z-route.", "The date is not after completion of the Z-route."),
    no=Text("De datum ligt na de afronding van de Z-route.", "The date lies after completion of the Z-route."),
)
def result_not_after_z_route(f: MessageFacts) -> Truth:
    """The date does not lie after completion of the Z-route."""
    return f.result_dated.never_comes() | (f.result_dated <= f.z_route_completed)


@rule(
    _RESULT,
    layer=Layer.BELEID,
    yes=Text("De datum ligt niet in de toekomst.", "The date does not lie in the future."),
    no=Text("De datum ligt in de toekomst.", "The date lies in the future."),
)
def result_not_in_future(f: MessageFacts) -> Truth:
    """The date does not lie after the day of sending."""
    return f.result_dated.never_comes() | (f.result_dated <= f.sent_on)


@rule(
    _RESULT,
    layer=Layer.BELEID,
    yes=Text("Er is een datum, of de Z-route is niet afgerond.", "There is a date, or the Z-route is not completed."),
    no=Text(
        "Zonder datum trekt het bericht de datum in, en dat kan niet na de afronding van de Z-route.",
        "Without a date the message withdraws it, and that cannot be done after completion of the Z-route.",
    ),
)
def withdrawn_before_z_route(f: MessageFacts) -> Truth:
    """A date is not withdrawn (left out) once completion of the Z-route is registered."""
    return f.result_dated.comes() | f.z_route_completed.never_comes()


def _late(f: MessageFacts) -> Truth:
    """Whether this part exceeds the period: its date, or without one the day of sending, lies after the last day."""
    return when(f.result_dated.comes(), f.result_dated, f.sent_on) > f.duo_period_last_day


@rule(
    _RESULT,
    layer=Layer.BELEID,
    confidence=Confidence.INFERRED,
    yes=Text(
        "Er staat in of te laat zijn te verwijten is, als dat moet.", "It says whether lateness is culpable, if due."
    ),
    no=Text(
        "De termijn is overschreden: het bericht moet zeggen of dat te verwijten is.",
        "The period was exceeded: the message must say whether that is culpable.",
    ),
)
def verdict_when_late(f: MessageFacts) -> Truth:
    """The message says whether it is culpable, unless the period was not exceeded.

    DUO also wants nothing said where the date lies before the end; so a period counts as exceeded by the date of this part,
    not by the day of sending.
    """
    return ~_late(f) | (f.result_verdict != Verdict.NONE)


@rule(
    _RESULT,
    layer=Layer.BELEID,
    yes=Text("Er staat niets over te laat zijn waar dat niet mag.", "Nothing is said of lateness where it may not be."),
    no=Text(
        "De datum ligt voor het einde van de termijn: het bericht mag niets zeggen over verwijtbaarheid.",
        "The date lies before the end of the period: the message may say nothing of culpability.",
    ),
)
def no_verdict_in_time(f: MessageFacts) -> Truth:
    """Nothing is said of culpability where the date lies before the end of the period (an exclusive day)."""
    in_time = f.result_dated < f.duo_period_last_day + days(1)
    return ~in_time | (f.result_verdict == Verdict.NONE)


@rule(
    _RESULT,
    layer=Layer.BELEID,
    confidence=Confidence.INFERRED,
    yes=Text("Er staat niet te vroeg dat het niet te verwijten is.", "'Not culpable' is not said too early."),
    no=Text(
        "'Niet verwijtbaar' mag pas als het einde van de termijn binnen twee maanden ligt.",
        "'Not culpable' may be said only when the end of the period lies within two months.",
    ),
)
def not_culpable_near_end(f: MessageFacts) -> Truth:
    """Not culpable is said only when the end of the period (an exclusive day) lies within two months.

    An end that is past is taken to be within them: being late without blame could not be told otherwise.
    """
    end = f.duo_period_last_day + days(1)
    return (f.result_verdict != Verdict.NOT_CULPABLE) | (end <= f.sent_on + NOT_CULPABLE_AHEAD)


@rule(
    _RESULT,
    layer=Layer.BELEID,
    confidence=Confidence.INFERRED,
    yes=Text("Er staat niet 'verwijtbaar' zonder overschrijding.", "'Culpable' is not said without lateness."),
    no=Text(
        "'Verwijtbaar' mag alleen als de termijn is overschreden.",
        "'Culpable' may be said only when the period was exceeded.",
    ),
)
def culpable_only_when_late(f: MessageFacts) -> Truth:
    """Culpable is said only when the period was exceeded; by this part, as in `verdict_when_late`."""
    return (f.result_verdict != Verdict.CULPABLE) | _late(f)


RESULT_CONDITIONS = (
    change_of_own_date,
    result_under_own_plan,
    result_before_fulfilment,
    result_not_before_period,
    result_not_after_z_route,
    result_not_in_future,
    withdrawn_before_z_route,
    verdict_when_late,
    no_verdict_in_time,
    not_culpable_near_end,
    culpable_only_when_late,
)
