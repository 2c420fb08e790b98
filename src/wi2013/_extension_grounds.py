"""Illness, a death, childbirth and other circumstances: the policy rule on extension without blame (arts. 1-3, 6-7).

The rules speak of one circumstance and one term: the three years, or the year for the PVT. Both grow by these grounds.
[`claims`][wi2013.period.claims] lays the circumstances of a dossier beside each other, so that no day counts twice.
"""

from __future__ import annotations

from datetime import date

from inburgering.dossier import CircumstanceKind, Whose
from inburgering.law import BELEIDSREGEL_VERLENGING, DUO_EXTRA_TIME, WI_OLD
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
    judgement,
    latest,
    months,
    most,
    open_question,
    parameter,
    rule,
    table,
    truth,
    weeks,
    when,
)

ROOM = "wi2013.period"

__all__ = [
    "GroundFacts",
    "ground_covers",
    "ground_days",
    "ground_eligible",
    "ground_in_term",
    "ground_last_day",
    "ground_long_enough",
]

_K = CircumstanceKind
_DAY = days(1)
_POLICY = BELEIDSREGEL_VERLENGING
_OTHER = frozenset({_K.SHELTER, _K.HOMELESSNESS, _K.PROVIDER, _K.OTHER})
_DUO = Text("DUO", "DUO")

POLICY_SINCE = parameter(
    "period.policy_since",
    Text("de eerste dag van de beleidsregel", "the first day of the policy rule"),
    _POLICY.art("1"),
    date(2019, 2, 4),
    confidence=Confidence.INFERRED,
)
DEATH_SINCE = parameter(
    "period.death_since",
    Text("de eerste dag van de verlenging na overlijden", "the first day of the extension after a death"),
    _POLICY.art("2a"),
    date(2020, 1, 1),
    publication="Stcrt. 2019, 65727",
)
MINIMUM = parameter(
    "period.ground_minimum",
    Text("hoe lang het minstens duurt", "how long it lasts at least"),
    _POLICY.art("2"),
    months(3).from_first_day(),
)
DEATH = parameter(
    "period.death_2013",
    Text("verlenging na overlijden", "extension after a death"),
    _POLICY.art("2a"),
    months(3).from_first_day(),
)
CHILDBIRTH = parameter(
    "period.childbirth_2013",
    Text("verlenging na een bevalling", "extension after childbirth"),
    _POLICY.art("3"),
    weeks(16),
)


class GroundFacts(Vocabulary):
    """One circumstance, and the term that it may lengthen."""

    kind = code(Text("wat er is gebeurd", "what happened"), CircumstanceKind, cites=(_POLICY.art("1"),))
    circumstance_first_day = day(
        Text("de eerste dag van de omstandigheid", "the first day of the circumstance"),
        ask=Text("Wanneer begon het?", "When did it begin?"),
        cites=(_POLICY.art("2"),),
    )
    circumstance_last_day = day(
        Text("de laatste dag van de omstandigheid", "the last day of the circumstance"),
        ask=Text("Wat was de laatste dag?", "What was the last day?"),
        cites=(_POLICY.art("2"),),
    )
    whose = code(
        Text("met wie het is gebeurd", "whom it happened to"),
        Whose,
        ask=Text("Met wie is het gebeurd?", "Whom did it happen to?"),
        cites=(_POLICY.art("2"), _POLICY.art("2a")),
    )
    circumstance_proven = truth(
        Text("het bewijs is er", "the evidence is there"),
        Text("het bewijs is er niet", "the evidence is not there"),
        ask=Text("Hebt u het bewijs dat DUO vraagt?", "Do you have the evidence that is asked for?"),
        cites=(_POLICY.art("2"), _POLICY.art("2a")),
    )
    unused_from = day(
        Text("de eerste dag die nog niet is meegeteld", "the first day that no other extension has counted"),
        ask=Text("Welke dagen telden al mee voor een verlenging?", "Which days already counted for an extension?"),
        cites=(DUO_EXTRA_TIME.cite(),),
    )
    days_used = truth(
        Text("deze dagen telden al mee voor een verlenging", "these days already counted for an extension"),
        Text("deze dagen telden nog niet mee voor een verlenging", "these days did not yet count for an extension"),
        ask=Text("Kreeg u voor deze dagen al verlenging?", "Did you already get an extension for these days?"),
        cites=(DUO_EXTRA_TIME.cite(),),
    )
    decided_day = day(
        Text("de dag van het besluit", "the day of the decision"), cites=(_POLICY.art("1"), WI_OLD.art("7b", 3))
    )
    term_first_day = day(
        Text("de eerste dag van de termijn", "the first day of the term"),
        cites=(WI_OLD.art("7a", 2), WI_OLD.art("7b", 2)),
    )
    term_last_day = day(
        Text("de laatste dag van de termijn", "the last day of the term"),
        cites=(WI_OLD.art("7a", 1), WI_OLD.art("7b", 1)),
    )
    medical_cause = judgement(
        Text("door de ziekte kon de persoon niet inburgeren", "the illness kept the person from integrating"),
        Text("de medisch adviseur van DUO", "DUO's medical adviser"),
        _POLICY.art("2"),
        Text("de ziekte stond de inburgering niet in de weg", "the illness did not keep the person from it"),
        ask=Text("Kon u door de ziekte niet inburgeren?", "Did the illness keep you from integrating?"),
    )
    no_blame = judgement(
        Text("het is de persoon niet te verwijten", "the person is not to blame"),
        _DUO,
        WI_OLD.art("7b", 3, "a"),
        Text("het is de persoon te verwijten", "the person is to blame"),
        ask=Text("Vindt DUO dat u er niets aan kunt doen?", "Does DUO find that you are not to blame?"),
    )


@rule(
    _POLICY.art("2"),
    yes=Text("Het duurde drie maanden of langer, of dat hoeft niet.", "It lasted three months, or need not."),
    no=Text("Het duurde korter dan drie maanden.", "It lasted less than three months."),
)
def ground_long_enough(f: GroundFacts) -> Truth:
    """Three consecutive months, complete at the end of the day before the same day number three months on.

    A death and childbirth have no minimum. For other circumstances DUO asks the same. What was shorter gives no extra time;
    whether the person is then to blame is for the fine (Rb. Rotterdam 23-5-2022).
    """
    free = f.kind.is_in({_K.DEATH, _K.CHILDBIRTH})
    return free | (f.circumstance_last_day + _DAY >= f.circumstance_first_day + MINIMUM)


@rule(
    _POLICY.art("2"),
    _POLICY.art("2a"),
    _POLICY.art("3"),
    yes=Text("Het gebeurde met iemand voor wie dit geldt.", "It happened to somebody this covers."),
    no=Text("Dit is geen grond, of het gebeurde met iemand anders.", "No ground, or it happened to somebody else."),
)
def ground_covers(f: GroundFacts) -> Truth:
    """Illness: also of a partner or first-degree relative; death: of those; childbirth and other circumstances: one's own.

    A literacy course has a rule of its own. No offer in time, and circumstances that only together are long enough, are
    grounds of the Wi2021 alone.
    """
    death = (f.kind == _K.DEATH) & f.whose.is_in({Whose.PARTNER, Whose.FIRST_DEGREE})
    own = f.kind.is_in(_OTHER | {_K.CHILDBIRTH}) & (f.whose == Whose.SELF)
    return (f.kind == _K.ILLNESS) | death | own


@rule(
    WI_OLD.art("7b", 3, "a"),
    WI_OLD.art("7a", 3),
    yes=Text("Het gebeurde tijdens uw termijn.", "It happened during your term."),
    no=Text("Het gebeurde niet tijdens uw termijn.", "It did not happen during your term."),
)
def ground_in_term(f: GroundFacts) -> Truth:
    """It began in the (extended) term, both its ends included. What began before and went on into it is left open."""
    asked = open_question.truth(
        "Telt een omstandigheid mee die voor de termijn begon?",
        "Does a circumstance count that began before the term?",
    )
    lasts = ~f.kind.is_in({_K.DEATH, _K.CHILDBIRTH}) & (f.circumstance_last_day >= f.term_first_day)
    started = (f.circumstance_first_day >= f.term_first_day) | (lasts & asked)
    return f.term_first_day.comes() & (f.circumstance_first_day <= f.term_last_day) & started


@rule(
    _POLICY.art("1"),
    WI_OLD.art("7b", 3, "a"),
    WI_OLD.art("7a", 3),
    yes=Text("U hebt recht op extra tijd.", "You have a right to extra time."),
    no=Text("U hebt hierdoor geen recht op extra tijd.", "This gives you no right to extra time."),
)
def ground_eligible(f: GroundFacts) -> Truth:
    """The ground, the evidence, days not counted before, and who must judge.

    A death and childbirth ask for the certificate alone: the policy rule then takes the person not to be to blame. Illness
    asks for the medical adviser; other circumstances for DUO's judgement. The day of the decision selects the policy rule:
    before it, and for a death before 2020, what DUO did was not found. A new period after a fine is not among the terms.
    """
    asked = open_question.truth(
        "Gaf DUO hier al extra tijd voor, voordat de beleidsregel het noemde?",
        "Did DUO give extra time for this before the policy rule named it?",
    )
    since = when(f.kind == _K.DEATH, DEATH_SINCE.values[0], POLICY_SINCE.values[0])
    named = (f.decided_day >= since) | asked
    plain = f.kind.is_in({_K.DEATH, _K.CHILDBIRTH})
    judged = plain | when(f.kind == _K.ILLNESS, f.medical_cause, f.no_blame)
    ground = ground_covers(f) & ground_long_enough(f) & ground_in_term(f)
    return ground & ~f.days_used & f.circumstance_proven & judged & named


def _length_open() -> Number:
    return open_question.number(
        "Hoeveel extra tijd DUO hiervoor geeft, is niet gevonden.", "How much time DUO gives for this was not found."
    )


@rule(
    _POLICY.art("2"),
    label=Text("de dagen die meetellen", "the days that count"),
    value=Text("Er tellen {value} dagen mee.", "{value} days count."),
)
def ground_days(f: GroundFacts) -> Number:
    """Illness: its duration in days, both ends included, without days counted before; 0 for a ground with a fixed length.

    What goes on has no duration yet, and for other circumstances the length was not found: both are left open.
    """
    ongoing = open_question.number("Wanneer is het voorbij?", "When will it be over?")
    after = f.circumstance_last_day + _DAY
    counted = most(0, after.days_since(latest(f.circumstance_first_day, f.unused_from)))
    illness = when(f.circumstance_last_day.never_comes(), ongoing, counted)
    rows = {_K.ILLNESS: illness, _K.DEATH: 0, _K.CHILDBIRTH: 0}
    found: Number = table(f.kind, rows, _length_open())
    return found


@rule(
    _POLICY.art("2"),
    _POLICY.art("2a"),
    _POLICY.art("3"),
    label=Text("de laatste dag van uw termijn met deze verlenging", "the last day of your term with this extension"),
    value=Text("Uw termijn loopt dan tot en met {value}.", "Your term then runs up to and including {value}."),
)
def ground_last_day(f: GroundFacts) -> Day:
    """The last day of the term if this circumstance alone is granted; whether it is, says `ground_eligible`.

    Lengths are added to the day after the term, counted from the first day: a day number that a month lacks becomes the
    first of the next.
    """
    end = f.term_last_day + _DAY
    rows = {_K.DEATH: end + DEATH, _K.CHILDBIRTH: end + CHILDBIRTH}
    extended: Day = table(f.kind, rows, end + ground_days(f))
    return extended - _DAY
