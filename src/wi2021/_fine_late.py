"""The fines for lateness (Wi2021 arts. 24 and 25): PVT, MAP and learning route, the ladder of periods, and what bars a fine.

The day asked about stands for the day of the fine decision.
"""

from __future__ import annotations

from inburgering.facts import Facts
from inburgering.facts._wi2021_sanctions_readings import LostPermitFines2021, ModuleFines, RepeatFrom
from inburgering.law import AWB, BESLUIT2021, REGELING2021, WI2021
from inburgering.rules import (
    Confidence,
    Day,
    Number,
    Text,
    Truth,
    days,
    least,
    open_question,
    parameter,
    rule,
    when,
    years,
)
from wi2021._fine_effort import route_fine_by_effort
from wi2021._fine_limits import MAX_MODULES, MAX_ROUTE, euros, last_day_to_fine
from wi2021._requirements_modules import map_done, map_required, pvt_done
from wi2021.obligation import obliged, wrongly_imposed
from wi2021.period import extended_last_day
from wi2021.requirements import route_achieved

ROOM = "wi2021.sanctions"

__all__ = [
    "MODULE_FINE",
    "REPEAT",
    "map_fine",
    "map_fine_follows",
    "map_missed",
    "modules_fine_last_day",
    "modules_term_last_day",
    "permit_bars_route_fine",
    "pvt_fine",
    "pvt_fine_follows",
    "pvt_missed",
    "route_fine",
    "route_fine_follows",
    "route_fine_last_day",
    "route_missed",
    "route_term_last_day",
]

_DAY = days(1)
MODULE_FINE = parameter(
    "sanctions.module_fine",
    Text("de boete voor PVT of MAP, in euro", "the fine for PVT or MAP, in euros"),
    BESLUIT2021.art("7.2", 1),
    340,
)
REPEAT = parameter(
    "sanctions.repeat",
    Text("de tijd tussen twee latere boetes", "the time between two later fines"),
    (WI2021.art("24", 4), WI2021.art("25", 2)),
    years(2),
)
SECOND = 2
"""The second fine is the last that sets a new period (art. 24(3))."""
_NO_PERIOD = Text("Er is nog geen termijn om te laat mee te zijn.", "There is no period yet to be late with.")


def _term_last_day(f: Facts, fines: Number) -> Day:
    """The last day that prevents the next fine, after so many fines."""
    last = f.fined_period_last_day
    asked = open_question.day(
        "Wanneer is een volgende boete mogelijk, als de boete geen nieuwe termijn noemt?",
        "When is a next fine possible, when the fine sets no new period?",
    )
    at_end = f.repeat_fine_from == RepeatFrom.AT_END
    times = fines - when(at_end, SECOND, SECOND - 1)
    repeated = REPEAT.dated().expr(lambda length: last.months_later(times * length.months))
    later = when(fines >= SECOND, repeated, last)
    return when(fines == 0, extended_last_day(f), when(last.never_comes(), asked, later))


@rule(
    WI2021.art("24"),
    confidence=Confidence.INFERRED,
    label=Text(
        "de laatste dag om een boete voor PVT en MAP te voorkomen", "the last day to prevent a fine for PVT and MAP"
    ),
    value=Text("Rond PVT en MAP uiterlijk op {value} af.", "Complete PVT and MAP on {value} at the latest."),
    never=_NO_PERIOD,
)
def modules_term_last_day(f: Facts) -> Day:
    """The (extended) three years; after the first and the second fine the new period of that fine.

    Then there is a fine every two years, and the Act does not say from when. Default: the two years are counted from the
    end of the last new period, so the third fine comes two years after it. In the reading ``at_end`` it comes at once.
    """
    return _term_last_day(f, f.modules_late_fines)


@rule(
    WI2021.art("25", 1),
    WI2021.art("25", 2),
    confidence=Confidence.INFERRED,
    label=Text("de laatste dag om een boete voor de leerroute te voorkomen", "the last day to prevent a route fine"),
    value=Text("Haal uw leerroute uiterlijk op {value}.", "Achieve your learning route on {value} at the latest."),
    never=_NO_PERIOD,
)
def route_term_last_day(f: Facts) -> Day:
    """As for PVT and MAP (art. 25(2)), by the fines for the route."""
    return _term_last_day(f, f.route_late_fines)


def _missed(f: Facts, last: Day, done: Truth, on_time: Truth) -> Truth:
    """The period is over, and it was not done by its last day; nor had the duty ended by then."""
    ended = ~obliged(f) & (wrongly_imposed(f) | (f.duty_ended_day <= last))
    return (f.on > last) & ~(done & on_time) & ~ended


@rule(
    WI2021.art("24", 1),
    yes=Text("U rondde het PVT niet binnen uw termijn af.", "You did not complete the PVT within your period."),
    no=Text("U rondde het PVT op tijd af, of uw termijn loopt nog.", "You completed the PVT in time, or time is left."),
)
def pvt_missed(f: Facts) -> Truth:
    """The period is over, and the PVT was not completed by its last day: the day the statement was signed counts."""
    last = modules_term_last_day(f)
    return _missed(f, last, pvt_done(f), f.req_pvt_signed <= last)


@rule(
    WI2021.art("24", 1),
    yes=Text("U rondde de MAP niet binnen uw termijn af.", "You did not complete the MAP within your period."),
    no=Text(
        "U rondde de MAP op tijd af, u hoeft haar niet te doen, of uw termijn loopt nog.",
        "You completed the MAP in time, you need not do it, or your period still runs.",
    ),
)
def map_missed(f: Facts) -> Truth:
    """The period is over, and the MAP was not completed by its last day: the day of the final interview counts.

    Not on the education route, save for who dropped out (art. 8(3)).
    """
    last = modules_term_last_day(f)
    return map_required(f) & _missed(f, last, map_done(f), f.req_map_final_interview <= last)


@rule(
    WI2021.art("25", 1),
    yes=Text("U haalde uw leerroute niet binnen uw termijn.", "You did not achieve your route within your period."),
    no=Text(
        "U haalde uw leerroute op tijd, of uw termijn loopt nog.", "You achieved your route in time, or time is left."
    ),
)
def route_missed(f: Facts) -> Truth:
    """The period is over, and the route in the plan was not achieved by its last day."""
    last = route_term_last_day(f)
    return _missed(f, last, route_achieved(f), f.route_achieved_day <= last)


@rule(
    WI2021.art("25", 3),
    yes=Text(
        "U krijgt geen boete voor de leerroute: uw vergunning is niet verlengd of is ingetrokken.",
        "There is no fine for the route, for your permit was not renewed or was withdrawn.",
    ),
    no=Text("Uw vergunning staat een boete niet in de weg.", "Your permit does not stand in the way of a fine."),
)
def permit_bars_route_fine(f: Facts) -> Truth:
    """Renewal of the fixed-term permit was refused, or the permit withdrawn (Vw 2000 arts. 18 and 19).

    The text departs from art. 25(1). Default: so from what follows it too, for art. 25(2) builds on par. 1; the reading
    ``first_fine`` keeps it to the first. Of PVT and MAP the Act says no such thing.
    """
    first = (f.route_late_fines == 0) | (f.lost_permit_fines_2021 == LostPermitFines2021.EVERY_FINE)
    return f.permit_lost & first


_LAST = Text("Een boete kan tot en met {value}.", "A fine is possible up to and including {value}.")


@rule(
    AWB.art("5:45"),
    WI2021.art("24", 1),
    confidence=Confidence.INFERRED,
    label=Text("de laatste dag voor een boete voor PVT of MAP", "the last day for a fine for PVT or MAP"),
    value=_LAST,
    never=_NO_PERIOD,
)
def modules_fine_last_day(f: Facts) -> Day:
    """Three years after the breach, which is the day after the period; objection and appeal are not counted here."""
    return last_day_to_fine(MAX_MODULES, modules_term_last_day(f) + _DAY)


@rule(
    AWB.art("5:45"),
    WI2021.art("25", 1),
    confidence=Confidence.INFERRED,
    label=Text("de laatste dag voor een boete voor de leerroute", "the last day for a fine for the learning route"),
    value=_LAST,
    never=_NO_PERIOD,
)
def route_fine_last_day(f: Facts) -> Day:
    """Five years after the breach, which is the day after the period; objection and appeal are not counted here."""
    return last_day_to_fine(MAX_ROUTE, route_term_last_day(f) + _DAY)


def _bound(f: Facts) -> Truth:
    """Still obliged; of who no longer is, but missed the period before that, the Act does not say it."""
    released = open_question.truth(
        "Volgt nog een boete als de plicht na het einde van de termijn is vervallen?",
        "Does a fine still follow when the obligation ended after the period was over?",
    )
    return obliged(f) | released


def _modules_fine_follows(f: Facts, missed: Truth) -> Truth:
    bars = f.modules_overrun_excused | f.assistance_lowered_for_lateness
    return missed & (f.on <= modules_fine_last_day(f)) & ~bars & _bound(f)


@rule(
    WI2021.art("24", 1),
    WI2021.art("24", 3),
    WI2021.art("24", 4),
    WI2021.art("27"),
    AWB.art("5:41"),
    yes=Text("De wet laat een boete volgen voor het PVT.", "By the Act a fine follows for the PVT."),
    no=Text("Er volgt geen boete voor het PVT.", "No fine follows for the PVT."),
)
def pvt_fine_follows(f: Facts) -> Truth:
    """Missed and to blame, assistance not lowered for the same, and the power to fine has not lapsed."""
    return _modules_fine_follows(f, pvt_missed(f))


@rule(
    WI2021.art("24", 1),
    WI2021.art("24", 3),
    WI2021.art("24", 4),
    WI2021.art("27"),
    AWB.art("5:41"),
    yes=Text("De wet laat een boete volgen voor de MAP.", "By the Act a fine follows for the MAP."),
    no=Text("Er volgt geen boete voor de MAP.", "No fine follows for the MAP."),
)
def map_fine_follows(f: Facts) -> Truth:
    """As for the PVT. Where both are late the text has one fine: see `map_fine`."""
    return _modules_fine_follows(f, map_missed(f))


@rule(
    WI2021.art("25", 1),
    WI2021.art("25", 2),
    WI2021.art("25", 3),
    WI2021.art("27"),
    AWB.art("5:41"),
    yes=Text("De wet laat een boete volgen voor de leerroute.", "By the Act a fine follows for the learning route."),
    no=Text("Er volgt geen boete voor de leerroute.", "No fine follows for the learning route."),
)
def route_fine_follows(f: Facts) -> Truth:
    """Missed and to blame, no lost permit, assistance not lowered for the same, and the power to fine has not lapsed."""
    bars = f.route_overrun_excused | f.assistance_lowered_for_lateness | permit_bars_route_fine(f)
    return route_missed(f) & (f.on <= route_fine_last_day(f)) & ~bars & _bound(f)


def module_amount() -> Number:
    """The fixed amount for PVT or MAP, within the maximum."""
    return least(euros(MODULE_FINE), euros(MAX_MODULES))


@rule(
    WI2021.art("24", 1),
    BESLUIT2021.art("7.2", 1),
    WI2021.art("26", 1, "b"),
    label=Text("de boete voor het PVT, in euro", "the fine for the PVT, in euros"),
    value=Text("De boete voor het PVT is {value} euro.", "The fine for the PVT is {value} euros."),
)
def pvt_fine(f: Facts) -> Number:
    """The fixed amount when a fine follows; else 0."""
    return when(pvt_fine_follows(f), module_amount(), 0)


@rule(
    WI2021.art("24", 1),
    BESLUIT2021.art("7.2", 1),
    WI2021.art("26", 1, "b"),
    label=Text("de boete voor de MAP, in euro", "the fine for the MAP, in euros"),
    value=Text("De boete voor de MAP is {value} euro.", "The fine for the MAP is {value} euros."),
)
def map_fine(f: Facts) -> Number:
    """The fixed amount when a fine follows for the MAP, and none for the PVT; else 0.

    Art. 24(1) fines who did not complete the PVT *or* the MAP, and art. 26 speaks of *the* fine: by the text one fine, which
    is told as that of the PVT. DUO names the amount for each: the reading ``each`` (see `late_fine_practice`).
    """
    same = pvt_fine_follows(f) & (f.module_fines == ModuleFines.ONE)
    return when(map_fine_follows(f) & ~same, module_amount(), 0)


def route_amount(f: Facts) -> Number:
    """What the table gives for the route, within the maximum."""
    return least(route_fine_by_effort(f), euros(MAX_ROUTE))


@rule(
    REGELING2021.art("7.1", 2),
    REGELING2021.art("7.2", 2),
    REGELING2021.art("7.3", 2),
    BESLUIT2021.art("7.2", 2),
    WI2021.art("26", 1, "d"),
    confidence=Confidence.INFERRED,
    label=Text("de boete voor de leerroute, in euro", "the fine for the learning route, in euros"),
    value=Text("De boete voor de leerroute is {value} euro.", "The fine for the learning route is {value} euros."),
)
def route_fine(f: Facts) -> Number:
    """What the table gives, when a fine follows; else 0. Whole euros."""
    return when(route_fine_follows(f), route_amount(f), 0)
