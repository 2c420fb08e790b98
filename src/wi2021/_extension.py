"""Circumstances that extend the integration period because delay is not the person's fault (Regeling 2021 art. 4.1).

The rules speak of one circumstance and of the period that runs (first, extended or new: Besluit art. 4.1).
[`claims`][wi2021._extension_claims.claims] lays the circumstances of a dossier beside each other, so that no day counts twice.
"""

from __future__ import annotations

from inburgering.dossier import (
    CircumstanceKind,
    Route,
    Whose,
)
from inburgering.law import BESLUIT2021, REGELING2021, WI2021
from inburgering.rules import (
    Confidence,
    Day,
    Number,
    Text,
    Truth,
    Vocabulary,
    code,
    day,
    days,
    earliest,
    judgement,
    latest,
    months,
    most,
    number,
    open_question,
    parameter,
    rule,
    table,
    truth,
    weeks,
    when,
    years,
)

ROOM = "wi2021.period"


__all__ = [
    "CircumstanceFacts",
    "concerns_person",
    "eligible",
    "extended_last_day_by",
    "extension_days",
    "extension_first_day",
    "in_period",
    "long_enough",
    "offer_late",
    "route_fits",
    "together",
]

_K = CircumstanceKind
_DAY = days(1)
_GROUND = REGELING2021.art("4.1", 1)


class CircumstanceFacts(Vocabulary):
    """One circumstance, and the period that it may extend."""

    kind = code(Text("wat er is gebeurd", "what happened"), CircumstanceKind, cites=(_GROUND,))
    circumstance_first_day = day(
        Text("de eerste dag van de omstandigheid", "the first day of the circumstance"),
        ask=Text("Wanneer begon het?", "When did it begin?"),
        cites=(_GROUND,),
    )
    circumstance_last_day = day(
        Text("de laatste dag van de omstandigheid", "the last day of the circumstance"),
        ask=Text("Wat was de laatste dag?", "What was the last day?"),
        cites=(_GROUND,),
    )
    whose = code(
        Text("met wie het is gebeurd", "whom it happened to"),
        Whose,
        ask=Text("Met wie is het gebeurd?", "Whom did it happen to?"),
        cites=(_GROUND,),
    )
    combined_grounds = number(
        Text("hoeveel omstandigheden samenkwamen", "how many circumstances came together"),
        Text("omstandigheden", "circumstances"),
        ask=Text("Welke omstandigheden kwamen samen?", "Which circumstances came together?"),
        cites=(REGELING2021.art("4.1", 1, "j"),),
    )
    circumstance_proven = truth(
        Text("het bewijs is er", "the evidence is there"),
        Text("het bewijs is er niet", "the evidence is not there"),
        ask=Text("Hebt u het bewijs dat DUO vraagt?", "Do you have the evidence that is asked for?"),
        cites=(_GROUND,),
    )
    unused_from = day(
        Text("de eerste dag die nog niet is meegeteld", "the first day that no other extension has counted"),
        ask=Text("Welke dagen telden al mee voor een verlenging?", "Which days already counted for an extension?"),
        cites=(WI2021.art("12", 1),),
    )
    days_used = truth(
        Text("deze dagen telden al mee voor een verlenging", "these days already counted for an extension"),
        Text("deze dagen telden nog niet mee voor een verlenging", "these days did not yet count for an extension"),
        ask=Text("Kreeg u voor deze dagen al verlenging?", "Did you already get an extension for these days?"),
        cites=(WI2021.art("12", 1),),
    )
    period_first_day = day(
        Text("de eerste dag van de termijn", "the first day of the period"), cites=(BESLUIT2021.art("4.1"),)
    )
    period_last_day = day(
        Text("de laatste dag van de termijn", "the last day of the period"), cites=(BESLUIT2021.art("4.1"),)
    )
    route = code(
        Text("de leerroute", "the learning route"),
        Route,
        ask=Text("Welke leerroute staat in uw plan (PIP)?", "Which learning route is in your plan (PIP)?"),
        cites=(REGELING2021.art("4.1", 1, "e"),),
    )
    asylum_status_holder = truth(
        Text("de persoon is asielstatushouder", "the person is an asylum status holder"),
        Text("de persoon is geen asielstatushouder", "the person is not an asylum status holder"),
        cites=(WI2021.art("16", 1),),
    )
    pip_day = day(Text("de datum van het plan (PIP)", "the date of the plan (PIP)"), cites=(WI2021.art("16", 1),))
    offer_day = day(
        Text("de dag van het aanbod", "the day of the offer"),
        ask=Text("Wanneer bood de gemeente een cursus aan?", "When did the municipality offer a course?"),
        cites=(WI2021.art("16", 1),),
    )
    programme_start = day(
        Text("de dag waarop het taalschakeltraject kon beginnen", "the day the bridging programme could begin"),
        ask=Text("Wanneer kon u met de opleiding beginnen?", "When could you begin the programme?"),
        cites=(REGELING2021.art("4.1", 1, "g"),),
    )
    prevented = judgement(
        Text("de persoon kon buiten eigen schuld niet meedoen", "the person could not take part, without fault"),
        Text("DUO", "DUO"),
        BESLUIT2021.art("4.3", 1),
        Text("de persoon kon meedoen, of het is te verwijten", "the person could take part, or is at fault"),
        ask=Text("Kon u daardoor niet meedoen?", "Did it make you unable to take part?"),
    )


MINIMUM = parameter(
    "extension.minimum",
    Text("hoe lang het minstens duurt", "how long it lasts at least"),
    _GROUND,
    months(3).from_first_day(),
)
DEATH = parameter(
    "extension.death",
    Text("verlenging na overlijden", "extension after a death"),
    REGELING2021.art("4.1", 1, "b"),
    months(3).from_first_day(),
)
CHILDBIRTH = parameter(
    "extension.childbirth",
    Text("verlenging na een bevalling", "extension after childbirth"),
    REGELING2021.art("4.1", 1, "c"),
    weeks(16),
)
LITERACY_MOST = parameter(
    "extension.literacy",
    Text("de langste verlenging om alfabetisering", "longest extension for a literacy course"),
    REGELING2021.art("4.1", 1, "e"),
    months(6).from_first_day(),
)
HOMELESS_MOST = parameter(
    "extension.homelessness",
    Text("de langste verlenging om dakloosheid", "longest extension for homelessness"),
    REGELING2021.art("4.1", 1, "f"),
    years(2).from_first_day(),
)
OFFER_TERM = parameter(
    "extension.offer_term",
    Text("de tijd voor een aanbod", "the time for an offer"),
    REGELING2021.art("4.1", 1, "g"),
    months(3),
)
START_TERM = parameter(
    "extension.start_term",
    Text("de tijd tot de start van de onderwijsroute", "the time for the education route to begin"),
    REGELING2021.art("4.1", 1, "g"),
    months(6),
)
LATE_START = parameter(
    "extension.late_start",
    Text("verlenging na een late start", "extension after a late start"),
    REGELING2021.art("4.1", 1, "g"),
    months(6).from_first_day(),
)
PROVIDER_MOST = parameter(
    "extension.provider",
    Text("de langste verlenging om de aanbieder", "longest extension due to the provider"),
    REGELING2021.art("4.1", 1, "h"),
    months(6).from_first_day(),
)
OTHER_MOST = parameter(
    "extension.other",
    Text("de langste verlenging om iets anders", "longest extension for another circumstance"),
    REGELING2021.art("4.1", 1, "i"),
    years(2).from_first_day(),
)
TOGETHER = parameter(
    "extension.together",
    Text("hoeveel er minstens samenkomen", "how many come together at least"),
    REGELING2021.art("4.1", 1, "j"),
    2,
)


@rule(
    _GROUND,
    yes=Text("Het duurde drie maanden of langer, of dat hoeft niet.", "It lasted three months, or need not."),
    no=Text("Het duurde korter dan drie maanden.", "It lasted less than three months."),
)
def long_enough(f: CircumstanceFacts) -> Truth:
    """Three consecutive months, complete at the end of the day before the same day number three months on.

    Death, childbirth and a late offer have no minimum. The whole circumstance is measured, also where some of its days
    were counted before.
    """
    free = f.kind.is_in({_K.DEATH, _K.CHILDBIRTH, _K.NO_OFFER})
    return free | (f.circumstance_last_day + _DAY >= f.circumstance_first_day + MINIMUM)


@rule(
    _GROUND,
    yes=Text("Het gebeurde met iemand voor wie dit geldt.", "It happened to somebody this covers."),
    no=Text("Het gebeurde met iemand voor wie dit niet geldt.", "It happened to somebody this does not cover."),
)
def concerns_person(f: CircumstanceFacts) -> Truth:
    """Illness: also of a partner or first-degree relative; death: of those; childbirth, shelter, course, home: one's own.

    A late offer, the provider, another circumstance and a combination ask for nobody in particular.
    """
    death = when(f.kind == _K.DEATH, f.whose.is_in({Whose.PARTNER, Whose.FIRST_DEGREE}), True)
    own = f.kind.is_in({_K.CHILDBIRTH, _K.SHELTER, _K.LITERACY_COURSE, _K.HOMELESSNESS})
    return death & when(own, f.whose == Whose.SELF, True)


@rule(
    REGELING2021.art("4.1", 1, "e"),
    yes=Text("Uw leerroute past hierbij.", "Your route fits."),
    no=Text("Uw leerroute past hier niet bij.", "Your route does not fit."),
)
def route_fits(f: CircumstanceFacts) -> Truth:
    """A literacy course counts in the B1 route and the education route only; for the rest every route will do."""
    return (f.kind != _K.LITERACY_COURSE) | f.route.is_in({Route.B1, Route.EDUCATION})


@rule(
    REGELING2021.art("4.1", 1, "j"),
    yes=Text("Er kwamen er genoeg samen, of dat hoeft niet.", "Enough came together, or need not."),
    no=Text("Er kwamen er niet genoeg samen.", "Not enough came together."),
)
def together(f: CircumstanceFacts) -> Truth:
    """A combination is of two or more of the other grounds."""
    return (f.kind != _K.COMBINATION) | (f.combined_grounds >= TOGETHER)


@rule(
    REGELING2021.art("4.1", 1, "g"),
    confidence=Confidence.SECONDARY,
    yes=Text("De gemeente was te laat met een aanbod.", "The municipality's offer came too late."),
    no=Text("De gemeente was niet te laat met een aanbod.", "The municipality's offer did not come too late."),
)
def offer_late(f: CircumstanceFacts) -> Truth:
    """No offer within three months after the plan; education route: it could not begin within six months.

    For asylum status holders only, as a commentary says: Wet art. 16 gives nobody else an offer.
    """
    education = f.programme_start > f.pip_day + START_TERM
    other = f.offer_day > f.pip_day + OFFER_TERM
    return f.asylum_status_holder & when(f.route == Route.EDUCATION, education, other)


@rule(
    _GROUND,
    label=Text("de eerste dag", "the first day"),
    value=Text("Het begint op {value}.", "It begins on {value}."),
)
def extension_first_day(f: CircumstanceFacts) -> Day:
    """The first day of the circumstance; for a late offer the day after the three (education route: six) months."""
    late = when(f.route == Route.EDUCATION, f.pip_day + START_TERM, f.pip_day + OFFER_TERM) + _DAY
    return when(f.kind == _K.NO_OFFER, late, f.circumstance_first_day)


@rule(
    BESLUIT2021.art("4.3", 1),
    BESLUIT2021.art("4.1"),
    yes=Text("Het gebeurde tijdens uw termijn.", "It happened during your period."),
    no=Text("Het gebeurde niet tijdens uw termijn.", "It did not happen during your period."),
)
def in_period(f: CircumstanceFacts) -> Truth:
    """It began in the period, both its ends included; then it counts whole.

    The text says that it occurred during the period. What began before and went on into the period is left open.
    """
    first = extension_first_day(f)
    began_before = open_question.truth(
        "Telt een omstandigheid mee die voor de termijn begon?",
        "Does a circumstance count that began before the period?",
    )
    lasts = ~f.kind.is_in({_K.DEATH, _K.CHILDBIRTH, _K.NO_OFFER}) & (f.circumstance_last_day >= f.period_first_day)
    started = (first >= f.period_first_day) | (lasts & began_before)
    return f.period_first_day.comes() & (first <= f.period_last_day) & started


@rule(
    _GROUND,
    BESLUIT2021.art("4.3", 1),
    WI2021.art("12", 1, "a"),
    confidence=Confidence.INFERRED,
    yes=Text("U hebt recht op extra tijd.", "You have a right to extra time."),
    no=Text("U hebt hierdoor geen recht op extra tijd.", "This gives you no right to extra time."),
)
def eligible(f: CircumstanceFacts) -> Truth:
    """Every condition of the ground, the evidence, days not counted before, and the judgement of DUO.

    That a day counts once is DUO's practice, and follows from the extension being equal to the time that was lost.
    """
    ground = long_enough(f) & concerns_person(f) & route_fits(f) & together(f)
    late = (f.kind != _K.NO_OFFER) | offer_late(f)
    return in_period(f) & ground & late & ~f.days_used & f.circumstance_proven & f.prevented


@rule(
    _GROUND,
    label=Text("de dagen die meetellen", "the days that count"),
    value=Text("Er tellen {value} dagen mee.", "{value} days count."),
)
def extension_days(f: CircumstanceFacts) -> Number:
    """The duration in days, both ends included, without days counted before; 0 for a ground with a fixed length.

    A late offer: to the day before the offer. What has no end has no duration yet: that is left open.
    """
    ongoing = open_question.number("Wanneer is het voorbij?", "When will it be over?")
    fixed = f.kind.is_in({_K.DEATH, _K.CHILDBIRTH}) | ((f.kind == _K.NO_OFFER) & (f.route == Route.EDUCATION))
    after = when(f.kind == _K.NO_OFFER, f.offer_day, f.circumstance_last_day + _DAY)
    counted = most(0, after.days_since(latest(extension_first_day(f), f.unused_from)))
    return when(fixed, 0, when(after.never_comes(), ongoing, counted))


@rule(
    _GROUND,
    label=Text("de laatste dag van uw termijn met deze verlenging", "the last day of your period with this extension"),
    value=Text("Uw termijn loopt dan tot en met {value}.", "Your period then runs up to and including {value}."),
)
def extended_last_day_by(f: CircumstanceFacts) -> Day:
    """The last day of the period if this circumstance alone is granted; whether it is, says `eligible`.

    Lengths are added to the day after the period, counted from the first day. A longest extension is measured on the
    calendar from there. 29 February, and a day number that a month lacks, become the first of the next month.
    """
    end = f.period_last_day + _DAY
    longer = end + extension_days(f)
    offer = when(f.route == Route.EDUCATION, end + LATE_START, longer)
    rows = {
        _K.DEATH: end + DEATH,
        _K.CHILDBIRTH: end + CHILDBIRTH,
        _K.LITERACY_COURSE: earliest(longer, end + LITERACY_MOST),
        _K.HOMELESSNESS: earliest(longer, end + HOMELESS_MOST),
        _K.NO_OFFER: offer,
        _K.PROVIDER: earliest(longer, end + PROVIDER_MOST),
        _K.OTHER: earliest(longer, end + OTHER_MOST),
    }
    extended: Day = table(f.kind, rows, longer)
    return extended - _DAY
