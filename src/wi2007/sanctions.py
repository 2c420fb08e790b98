"""Fines under the Wi2007 (arts. 29 to 37): the municipality imposes them, below a maximum, by its by-law.

Also long after 2013: the minister's fines of the 2013 Act do not reach who was obliged before it (Wijzigingswet 2012 art.
X(2)). The day asked about stands for the day of the fine decision. Amounts are whole euros.
"""

from __future__ import annotations

from inburgering.dossier import Authority, ResidenceGround
from inburgering.facts import Facts
from inburgering.facts._wi2007_sanctions import RepeatFine
from inburgering.law import ABRVS_2025_3087, ABRVS_2026_02_18, KEREN, WI_OLD, WIJZIGINGSWET2012
from inburgering.rules import (
    NEVER,
    Code,
    Confidence,
    Day,
    Layer,
    Number,
    Op,
    Text,
    Truth,
    all_of,
    days,
    least,
    open_question,
    parameter,
    rule,
    when,
    years,
)
from wi2007._fine_procedure import (
    FINE_TERM,
    LAPSE,
    LAPSE_APPEARANCE,
    MAXIMUM_APPEARANCE,
    MAXIMUM_NEW_TERM,
    MAXIMUM_PROGRAMME,
    MAXIMUM_TERM,
    REPORT_TERM,
    Offence,
    OffenceFacts,
    fine_decision_last_day,
    maximum_for,
    own_procedure,
    power_last_day,
    report_and_hearing,
    report_last_day,
)
from wi2007.obligation import obliged
from wi2007.period import literacy_extension_due, running_last_day
from wi2007.requirements import met_by

__all__ = [
    "FINE_TERM",
    "LAPSE",
    "LAPSE_APPEARANCE",
    "MAXIMUM_APPEARANCE",
    "MAXIMUM_NEW_TERM",
    "MAXIMUM_PROGRAMME",
    "MAXIMUM_TERM",
    "NEW_TERM_MOST",
    "Offence",
    "OffenceFacts",
    "REPEAT",
    "REPORT_TERM",
    "RepeatFine",
    "appearance_fine",
    "appearance_fine_maximum",
    "excused",
    "fine",
    "fine_decision_last_day",
    "fine_due",
    "fine_eu",
    "fine_maximum",
    "fining_authority",
    "imposed_fine_within_maximum",
    "maximum_for",
    "new_term_most_last_day",
    "new_term_within_maximum",
    "next_fine_first_day",
    "next_fine_maximum",
    "own_procedure",
    "power_last_day",
    "programme_fine",
    "programme_fine_maximum",
    "protected",
    "report_and_hearing",
    "report_last_day",
    "term_missed",
    "term_over_day",
]

_DAY = days(1)
NEW_TERM_MOST = parameter(
    "sanctions_2007.new_term",
    Text("de langste nieuwe termijn in een boete", "the longest new term in a fine"),
    WI_OLD.art("32"),
    years(2),
)
REPEAT = parameter(
    "sanctions_2007.repeat",
    Text("de tijd tussen twee latere boetes", "the time between two later fines"),
    WI_OLD.art("33", 2),
    years(2),
)


@rule(
    WI_OLD.art("31", 1),
    WIJZIGINGSWET2012.art("X", 2),
    label=Text("wie een boete kan geven", "who can fine"),
    value=Text("Een boete komt van: {value}.", "A fine comes from: {value}."),
    municipality=Text("Alleen uw gemeente kan u een boete geven.", "Only your municipality can fine you."),
)
def fining_authority(_: Facts) -> Code:
    """The municipality, also for what happens after 2012."""
    return Code(Op.CONST, (), Authority.MUNICIPALITY)


@rule(
    WI_OLD.art("31", 1),
    WI_OLD.art("33"),
    yes=Text("U bent niet geslaagd binnen uw termijn.", "You did not pass within your term."),
    no=Text("U bent nog op tijd, of u bent op tijd geslaagd.", "You are still in time, or passed in time."),
)
def term_missed(f: Facts) -> Truth:
    """The term that runs, extended or set by a fine, is over, and the duty was not met on its last day."""
    return (running_last_day(f) < f.on) & ~met_by(f, running_last_day(f))


@rule(
    WI_OLD.art("31", 2),
    WI_OLD.art("37"),
    yes=Text("U krijgt geen boete, want er is een reden om die niet te geven.", "There is a reason not to fine you."),
    no=Text("Er is geen reden om u geen boete te geven.", "There is no reason not to fine you."),
)
def excused(f: Facts) -> Truth:
    """Not to blame, or a literacy extension due: then the term is extended instead; or a benefit measure applies (37)."""
    return f.term_2007_no_blame | literacy_extension_due(f) | f.benefit_measure_2007


@rule(
    WI_OLD.art("31", 1),
    WI_OLD.art("33", 1),
    label=Text("de dag na de termijn die u kunt missen", "the day after the term that can be missed"),
    value=Text("Uw termijn is voorbij op {value}.", "Your term is over on {value}."),
    never=Text("Er is geen termijn die u kunt missen.", "There is no term that can be missed."),
)
def term_over_day(f: Facts) -> Day:
    """The day after the term that runs. Where the last fine set no new term, there is none to miss."""
    no_new_term = (f.exam_fines_2007 >= 1) & f.fined_period_last_day.never_comes()
    return when(no_new_term, NEVER, running_last_day(f) + _DAY)


@rule(
    WI_OLD.art("33", 2),
    WI_OLD.art("31", 1),
    confidence=Confidence.INFERRED,
    label=Text("de eerste dag waarop een boete kan volgen", "the first day on which a fine can follow"),
    value=Text("Een boete kan volgen vanaf {value}.", "A fine can follow from {value}."),
    never=Text("Er kan geen boete volgen: er loopt geen termijn.", "No fine can follow: no term runs."),
)
def next_fine_first_day(f: Facts) -> Day:
    """The day after the first term, and after the new term of a first fine; then every two years while not passed.

    When the first of those two-yearly fines comes is a choice: two years after the last new term, unless the reading
    ``at_expiry`` is asked for. A later one comes two years after the one before it.
    """
    over = term_over_day(f)
    first_repeat = when(f.repeat_fine_2007 == RepeatFine.AT_EXPIRY, over, over + REPEAT)
    later = when(f.exam_fines_2007 == 2, first_repeat, f.last_exam_fine_dated + REPEAT)
    return when(f.exam_fines_2007 <= 1, over, later)


@rule(
    WI_OLD.art("31", 1),
    WI_OLD.art("33"),
    yes=Text(
        "De gemeente moet u een boete geven, omdat u niet op tijd bent geslaagd.",
        "The municipality must fine you, because you did not pass in time.",
    ),
    no=Text("U krijgt geen boete over uw examen.", "You are not fined about your examination."),
)
def fine_due(f: Facts) -> Truth:
    """Still obliged, the term missed, no reason not to fine, and for a later fine two years since the one before.

    Whoever passed after the term but before the decision is obliged no more; whether a fine can still follow is left open.
    """
    late = open_question.truth(
        "Kan een boete nog volgen voor wie na de termijn alsnog slaagde?",
        "Can a fine still follow for who passed after the term?",
    )
    asked = all_of(term_missed(f), ~excused(f), f.on >= next_fine_first_day(f))
    return asked & when(met_by(f, f.on), late, obliged(f) & ~f.fulfilled_decided)


@rule(
    WI_OLD.art("34", item="c"),
    WI_OLD.art("34", item="d"),
    label=Text("de hoogste boete als u niet op tijd slaagt", "the highest fine for not passing in time"),
    value=Text(
        "Slaagt u niet op tijd, dan is de boete hooguit {value} euro.",
        "If you do not pass in time, the fine is {value} euros at most.",
    ),
)
def next_fine_maximum(f: Facts) -> Number:
    """What a next fine could be at most, whether or not one is due: 500 euros the first time, 1,000 for each later one."""
    return when(f.exam_fines_2007 == 0, MAXIMUM_TERM, MAXIMUM_NEW_TERM)


@rule(
    WI_OLD.art("34", item="c"),
    WI_OLD.art("34", item="d"),
    label=Text("de hoogste boete over het examen", "the highest fine about the examination"),
    value=Text("De boete is hooguit {value} euro.", "The fine is {value} euros at most."),
)
def fine_maximum(f: Facts) -> Number:
    """500 euros the first time, 1,000 for each later fine; 0 when none is due."""
    return when(fine_due(f), next_fine_maximum(f), 0)


@rule(
    WI_OLD.art("35"),
    WI_OLD.art("31", 1),
    label=Text("de boete over het examen", "the fine about the examination"),
    value=Text("De boete is {value} euro.", "The fine is {value} euros."),
)
def fine(f: Facts) -> Number:
    """What the by-law names, at most the maximum. Without the by-law's amount only the maximum can be told.

    The municipality fits it to the gravity, the blame and the circumstances (old art. 38(2)), so it may be lower.
    """
    named = when(f.exam_fines_2007 == 0, f.bylaw_fine_term, f.bylaw_fine_new_term)
    return when(fine_due(f), least(named, next_fine_maximum(f)), 0)


@rule(
    WI_OLD.art("29"),
    WI_OLD.art("34", item="a"),
    label=Text("de hoogste boete voor niet verschijnen", "the highest fine for not appearing"),
    value=Text("De boete is hooguit {value} euro.", "The fine is {value} euros at most."),
)
def appearance_fine_maximum(f: Facts) -> Number:
    """250 euros for who was called and did not appear or cooperate, obliged or only thought to be (25(2)); else 0."""
    return when(f.appearance_breach_2007 & ~f.benefit_measure_2007, MAXIMUM_APPEARANCE, 0)


@rule(
    WI_OLD.art("35"),
    WI_OLD.art("29"),
    label=Text("de boete voor niet verschijnen", "the fine for not appearing"),
    value=Text("De boete is {value} euro.", "The fine is {value} euros."),
)
def appearance_fine(f: Facts) -> Number:
    """What the by-law names, at most the maximum."""
    breach = f.appearance_breach_2007 & ~f.benefit_measure_2007
    return when(breach, least(f.bylaw_fine_appearance, appearance_fine_maximum(f)), 0)


def _programme_breach(f: Facts) -> Truth:
    return obliged(f) & f.programme_breach_2007 & ~f.benefit_measure_2007


@rule(
    WI_OLD.art("30"),
    WI_OLD.art("34", item="b"),
    label=Text("de hoogste boete voor niet meewerken", "the highest fine for not cooperating"),
    value=Text("De boete is hooguit {value} euro.", "The fine is {value} euros at most."),
)
def programme_fine_maximum(f: Facts) -> Number:
    """500 euros for who has a programme (or, from 2009, an imposed one) and does not cooperate with it; else 0."""
    return when(_programme_breach(f), MAXIMUM_PROGRAMME, 0)


@rule(
    WI_OLD.art("35"),
    WI_OLD.art("30"),
    label=Text("de boete voor niet meewerken", "the fine for not cooperating"),
    value=Text("De boete is {value} euro.", "The fine is {value} euros."),
)
def programme_fine(f: Facts) -> Number:
    """What the by-law names, at most the maximum."""
    return when(_programme_breach(f), least(f.bylaw_fine_programme, programme_fine_maximum(f)), 0)


@rule(
    WI_OLD.art("34", item="c"),
    WI_OLD.art("34", item="d"),
    yes=Text("De boete die u kreeg, is niet te hoog, of er was er geen.", "The fine you got is not too high, or none."),
    no=Text("De boete die u kreeg, is hoger dan de wet toelaat.", "The fine you got is higher than the Act allows."),
)
def imposed_fine_within_maximum(f: Facts) -> Truth:
    """The last fine about the examination against the maximum that held for it."""
    return f.last_exam_fine_euros <= when(f.exam_fines_2007 <= 1, MAXIMUM_TERM, MAXIMUM_NEW_TERM)


@rule(
    WI_OLD.art("32"),
    WI_OLD.art("33", 1),
    label=Text(
        "de laatste dag die een boete als nieuwe termijn kan noemen", "the last day a fine can set as a new term"
    ),
    value=Text("De nieuwe termijn duurt hooguit tot en met {value}.", "The new term runs to {value} at most."),
    never=Text("Er is geen boete die een nieuwe termijn zet.", "There is no fine that sets a new term."),
)
def new_term_most_last_day(f: Facts) -> Day:
    """Two years after the fine decision was made known, counted from that event; never rolled (Atw 4(a))."""
    return when(f.exam_fines_2007 == 0, NEVER, f.last_exam_fine_notified + NEW_TERM_MOST)


@rule(
    WI_OLD.art("32"),
    yes=Text("De nieuwe termijn is niet te lang.", "The new term is not too long."),
    no=Text("De nieuwe termijn is langer dan twee jaar.", "The new term is longer than two years."),
)
def new_term_within_maximum(f: Facts) -> Truth:
    """The new term of the last fine ends within two years; also so without a new term."""
    last = f.last_exam_fine_new_last_day
    return last.never_comes() | (last <= new_term_most_last_day(f))


@rule(
    KEREN.cite(),
    layer=Layer.EU,
    confidence=Confidence.INFERRED,
    yes=Text("U hebt een asielvergunning.", "You hold an asylum permit."),
    no=Text("U hebt geen asielvergunning.", "You hold no asylum permit."),
)
def protected(f: Facts) -> Truth:
    """An asylum permit, for a fixed time or for good, now or as the first right.

    Union law protects beneficiaries of international protection. Permits of the 2007 Act's time could rest on national
    grounds as well, and no dossier tells them apart. Family on a regular permit is not counted in.
    """
    return f.ground.is_in({ResidenceGround.C, ResidenceGround.D}) | f.first_right_asylum_permit


@rule(
    KEREN.cite(),
    ABRVS_2025_3087.cite(),
    ABRVS_2026_02_18.cite(),
    layer=Layer.EU,
    confidence=Confidence.INFERRED,
    label=Text(
        "de boete over het examen, volgens het recht van de EU", "the fine about the examination, under Union law"
    ),
    value=Text("Volgens het recht van de EU is de boete {value} euro.", "Under Union law the fine is {value} euros."),
)
def fine_eu(f: Facts) -> Number:
    """No fine for who holds an asylum permit, save proven and persistent unwillingness; for others as the Act says.

    The rulings are about the later Acts and the minister. That they hold for a municipality's fine is inferred: no ruling
    on the 2007 Act was found, nor a line of municipalities, nor what becomes of fines that were final. For family of
    somebody with asylum, on a regular permit, it is unclear: open where the Act has a fine.
    """
    family = open_question.number(
        "Mag een gezinslid van iemand met asiel, met een reguliere vergunning, een boete krijgen?",
        "May a family member of somebody with asylum, on a regular permit, be fined?",
    )
    others = when(f.first_right_asylum & (fine(f) > 0), family, fine(f))
    return when(protected(f), when(f.municipal_unwillingness, fine(f), 0), others)
