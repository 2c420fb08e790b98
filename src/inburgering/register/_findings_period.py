"""Findings on the integration period and its extensions."""

from __future__ import annotations

from inburgering.facts import RegisterFacts
from inburgering.law import BESLUIT2021, DUO_CHAIN, REGELING2021, WI2021
from inburgering.register._finding import Severity, finding
from inburgering.register._standing import under_2021
from inburgering.rules import Confidence, Day, Number, Op, Text, Truth, days, open_question, rule, when
from wi2021 import period
from wi2021._extension import CHILDBIRTH

_DAY = days(1)
_WHICH_PLAN = Text("Welke datum staat op het eerste plan?", "Which date is on the first plan?")


def _planned(f: RegisterFacts) -> Truth:
    """On record under the Wi2021, with a plan: the periods and requests of older Acts follow none."""
    return under_2021(f) & (f.first_pip_dated <= f.on)


@finding(
    "A02a",
    Severity.ERROR,
    WI2021.art("11", 2),
    recorded=RegisterFacts.recorded_period_first_day,
    by_law=period.period_first_day,
    ask=_WHICH_PLAN,
    yes=Text(
        "De termijn begint in het register niet op de dag na het eerste plan.",
        "On record the period does not begin on the day after the first plan.",
    ),
    no=Text("De termijn begint op de dag na het eerste plan.", "The period begins on the day after the first plan."),
)
def period_does_not_follow_the_plan(f: RegisterFacts) -> Truth:
    """There is a plan, and another first day is recorded than the day after it, or none while the obligation stands."""
    kept = f.recorded_period_first_day.comes() | ~f.record_ended
    return _planned(f) & kept & (f.recorded_period_first_day != period.period_first_day(f))


@finding(
    "A02b",
    Severity.ERROR,
    WI2021.art("11", 2),
    recorded=RegisterFacts.recorded_period_first_day,
    by_law=period.period_first_day,
    ask=Text("Waarop berust het begin van de termijn?", "On what does the beginning of the period rest?"),
    yes=Text("Er loopt een termijn zonder plan.", "A period is on record without a plan."),
    no=Text("Er loopt geen termijn zonder plan.", "No period is on record without a plan."),
)
def period_without_plan(f: RegisterFacts) -> Truth:
    """A period that has begun is recorded under the Wi2021, and there is no plan for it to follow: nothing has begun.

    A period that begins after the day asked about may follow a plan that was not made yet.
    """
    return under_2021(f) & (f.recorded_period_first_day <= f.on) & (f.first_pip_dated > f.on)


@finding(
    "A03",
    Severity.ERROR,
    WI2021.art("11", 3),
    recorded=RegisterFacts.recorded_period_first_day,
    by_law=period.period_first_day,
    ask=_WHICH_PLAN,
    yes=Text("De termijn is verschoven naar een later plan.", "The beginning of the period was moved to a later plan."),
    no=Text("De termijn is niet verschoven naar een later plan.", "The period was not moved to a later plan."),
)
def period_moved_with_the_plan(f: RegisterFacts) -> Truth:
    """The recorded first day follows the plan now in force, which is a later one than the first.

    It is also a finding under A02a; this one says how it came about. A changed, replaced or repeated plan never moves it.
    """
    follows = f.recorded_period_first_day == f.pip_dated + _DAY
    return follows & f.recorded_period_first_day.comes() & (f.pip_dated > f.first_pip_dated)


@finding(
    "A04a",
    Severity.ERROR,
    WI2021.art("11", 1),
    WI2021.art("12", 1),
    BESLUIT2021.art("4.1"),
    recorded=RegisterFacts.recorded_period_last_day,
    by_law=period.running_last_day,
    ask=Text(
        "Welke verlengingen zijn gegeven, welke nieuwe termijn na een boete, en was er een tijdelijke vrijstelling?",
        "Which extensions were granted, which new period after a fine, and was there a temporary exemption?",
    ),
    yes=Text("De laatste dag van de termijn klopt niet.", "The recorded last day of the period is not right."),
    no=Text(
        "De laatste dag klopt, is hooguit één dag te laat, of er is geen plan.",
        "The last day is right, one day too late at most, or there is no plan.",
    ),
)
def period_ends_on_another_day(f: RegisterFacts) -> Truth:
    """Not the last day of three years, an interruption and what was granted, or of the new period after a fine.

    One day too late is A04b. Around 29 February the reading asked for (``period_counting``) makes a day of difference.
    None on record is a departure while the obligation stands. DUO changes a period after a temporary exemption, of which
    the Act is silent: while one is in force nothing is said.
    """
    last, recorded = period.running_last_day(f), f.recorded_period_last_day
    rests = open_question.truth(
        "Hoe loopt de termijn bij een tijdelijke vrijstelling?",
        "How does the period run on during a temporary exemption?",
    )
    kept = (recorded.comes() | ~f.record_ended) & (~f.temporary_exemption_decided | rests)
    return _planned(f) & kept & (recorded != last) & (recorded != last + _DAY)


@finding(
    "A04b",
    Severity.DOUBT,
    WI2021.art("11", 1),
    DUO_CHAIN.cite(),
    recorded=RegisterFacts.recorded_period_last_day,
    by_law=period.running_last_day,
    confidence=Confidence.INFERRED,
    ask=Text("Telt de dag in het register nog mee?", "Is the recorded day itself still part of the period?"),
    yes=Text(
        "De laatste dag in het register is de dag na de termijn.", "The recorded last day is the day after the period."
    ),
    no=Text("De dag na de termijn is niet de geregistreerde.", "The day after the period is not the recorded one."),
)
def end_taken_for_last_day(f: RegisterFacts) -> Truth:
    """The recorded last day is exactly one day too late.

    DUO's messages give the first day after the period: copied as a last day it is one too many.
    """
    last = period.running_last_day(f)
    return _planned(f) & last.comes() & (f.recorded_period_last_day == last + _DAY)


@finding(
    "A09",
    Severity.DOUBT,
    WI2021.art("12", 1),
    REGELING2021.art("4.1", 1),
    recorded=RegisterFacts.recorded_days_counted_twice,
    confidence=Confidence.SECONDARY,
    ask=Text("Welke dagen telden mee in welk besluit?", "Which days counted in which decision?"),
    yes=Text("Dezelfde dagen telden mee voor twee verlengingen.", "The same days counted for two extensions."),
    no=Text("Geen dag telde mee voor twee verlengingen.", "No day counted for two extensions."),
)
def days_counted_twice(f: RegisterFacts) -> Truth:
    """Days that count in more than one extension.

    DUO says that a day counts once, and it follows from an extension being equal to the time lost. In doubt, because in
    special cases an extension may be given unasked (Besluit 4.5(2)).
    """
    return f.recorded_days_counted_twice > 0


@rule(
    BESLUIT2021.art("4.5", 1),
    id="register.request_window",
    confidence=Confidence.INFERRED,
    label=Text("de eerste dag waarop dat verzoek kon", "the first day on which that request could be made"),
    value=Text("Verlenging vragen kon vanaf {value}.", "An extension could be asked for from {value}."),
    never=Text("Er liep geen termijn om te verlengen.", "There was no period to extend."),
)
def request_window(f: RegisterFacts) -> Day:
    """Six months before the end of the period as it then was, counted back from the day after it; never rolled.

    As it then was: as decisions and fines from before the request had set it, else the three years and interruptions.
    An extension that answered the request does not move it.
    """
    set_before = f.recorded_last_day_before_request
    last = when(set_before.comes(), set_before, period.period_last_day(f) + f.gap_days)
    return (last + _DAY) - period.REQUEST_WINDOW


@finding(
    "A10",
    Severity.DOUBT,
    BESLUIT2021.art("4.5", 1),
    recorded=RegisterFacts.recorded_extension_requested,
    by_law=request_window,
    confidence=Confidence.INFERRED,
    ask=Text("Is het te vroege verzoek behandeld?", "Was the request, made too soon, dealt with?"),
    yes=Text("Het verzoek om verlenging kwam te vroeg.", "The request for an extension came too soon."),
    no=Text("Er kwam geen verzoek om verlenging te vroeg.", "No request for an extension came too soon."),
)
def extension_asked_too_soon(f: RegisterFacts) -> Truth:
    """Received more than six months before the period was over, or before there was a period.

    For three years without extension that is the rule of thumb of two and a half years; in an extended period or a new one
    after a fine it lies later, and the Act wins. In doubt: who asks too soon breaks no duty, but may have got no answer.
    """
    asked = under_2021(f) & (f.recorded_extension_requested <= f.on)
    return asked & (f.recorded_extension_requested < request_window(f))


@rule(
    REGELING2021.art("4.1", 1, "c"),
    id="register.childbirth_days",
    label=Text("de dagen verlenging na een bevalling", "the days of extension after childbirth"),
    value=Text("Een bevalling geeft {value} dagen.", "Childbirth gives {value} days."),
)
def childbirth_days(f: RegisterFacts) -> Number:  # noqa: ARG001  # the same for everybody
    """Sixteen weeks, in days."""
    return CHILDBIRTH.dated().expr(lambda length: Number(Op.CONST, (), length.days))


@finding(
    "A11a",
    Severity.ERROR,
    REGELING2021.art("4.1", 1, "c"),
    recorded=RegisterFacts.recorded_childbirth_days,
    by_law=childbirth_days,
    ask=Text("Welke lengte noemt het besluit?", "Which length does the decision name?"),
    yes=Text("De verlenging na een bevalling is geen 16 weken.", "The extension for a childbirth is not 16 weeks."),
    no=Text("De verlenging is 16 weken, of er is er geen.", "The extension is 16 weeks, or there is none."),
)
def childbirth_extension_of_other_length(f: RegisterFacts) -> Truth:
    """An extension of a period under the Wi2021 for one childbirth that is not sixteen weeks."""
    given = f.recorded_childbirth_days
    return under_2021(f) & (given > 0) & (given != childbirth_days(f))


@rule(
    BESLUIT2021.art("4.3", 1),
    id="register.last_day_without_childbirth",
    label=Text("de laatste dag van de termijn zonder die verlenging", "the last day without that extension"),
    value=Text("Zonder die verlenging liep de termijn tot en met {value}.", "Without it the period ran to {value}."),
    never=Text("Er liep geen termijn.", "There was no period."),
)
def last_day_without_childbirth(f: RegisterFacts) -> Day:
    """The last day of the period less the days given for a childbirth."""
    return period.running_last_day(f) + -1 * f.recorded_childbirth_days


@finding(
    "A11b",
    Severity.ERROR,
    REGELING2021.art("4.1", 1, "c"),
    BESLUIT2021.art("4.3", 1),
    recorded=RegisterFacts.recorded_childbirth,
    by_law=last_day_without_childbirth,
    ask=Text("Op welke dag was de bevalling?", "On which day was the childbirth?"),
    yes=Text("De bevalling was niet tijdens de termijn.", "The childbirth was not during the period."),
    no=Text("De bevalling was tijdens de termijn, of gaf niets.", "It was during the period, or gave no extension."),
)
def childbirth_outside_the_period(f: RegisterFacts) -> Truth:
    """An extension for a childbirth before the first day of the period, or after its last day without that extension."""
    born = f.recorded_childbirth
    outside = (born < period.period_first_day(f)) | (born > last_day_without_childbirth(f))
    return under_2021(f) & (f.recorded_childbirth_days > 0) & outside
