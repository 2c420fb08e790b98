"""Which of the three Acts applies, and what decides it.

The Wi2007 keeps those whose term began before 2013, the Wi2013 those to whom it applied on 31 December 2021; everybody
else is under the Wi2021. What decides is the day the first right of residence was made known, with exceptions for the
young, pupils and students. The date of DUO's letter (kennisgeving) decides nothing: the duty follows from the Act.
"""

from __future__ import annotations

from datetime import date
from typing import Any, cast

from inburgering._transition_2007 import asylum_permit_kept, settled_by_law
from inburgering._transition_treaty import treaty_excluded_turkish
from inburgering.dossier import Act
from inburgering.facts import Facts
from inburgering.facts._transition import DecidingFact, YoungStart
from inburgering.facts._transition_words import STUDY_START, SupposedAct
from inburgering.law import (
    DUO_TRANSITION,
    LETTER_2022,
    WI2021,
    WI_OLD,
    WIJZIGINGSWET2012,
)
from inburgering.rules import (
    Code,
    Confidence,
    Day,
    Decision,
    Op,
    Text,
    Truth,
    all_of,
    any_of,
    days,
    earliest,
    parameter,
    rule,
    say,
    show,
    when,
    years,
)
from inburgering.rules.combine import Open

__all__ = [
    "DecidingFact",
    "YoungStart",
    "act",
    "because",
    "changes_act",
    "decided_by_age",
    "decided_by_school",
    "decided_by_study",
    "deciding_day",
    "deciding_fact",
    "exemption_carries_over",
    "keeps_contract",
    "keeps_municipal_offer",
    "no_longer_bound",
    "school_over",
    "supposed_2021",
    "term_2007_runs_on",
    "treaty_excluded_turkish",
]

_WI2013, _WI2021 = date(2013, 1, 1), date(2022, 1, 1)
_MIN_AGE = parameter(
    "transition.min_age",
    Text("de leeftijd waarop de plicht kan beginnen", "the age from which the duty can begin"),
    (WI_OLD.art("5", 1, "a"), WI2021.art("3", 1)),
    years(16),
)
_SCHOOL_AGE = parameter(
    "transition.school_age",
    Text("de leeftijd waarop de kwalificatieplicht eindigt", "the age at which the qualification duty ends"),
    WI_OLD.art("5", 1, "d"),
    years(18),
    confidence=Confidence.INFERRED,
)


def _moved_past(f: Facts, later: Day) -> Truth:
    """Whether ``later`` lies under a newer Act than the day the right was made known."""
    first = f.first_right_known
    return any_of(*((first < change) & (later >= change) for change in (_WI2013, _WI2021)))


@rule(
    DUO_TRANSITION.cite(),
    WI2021.art("54", 3),
    WI_OLD.art("5", 1, "e"),
    yes=Text(
        "U had vrijstelling voor een opleiding. De dag van uitschrijving beslist.",
        "You were exempt for a study. The day of de-registration decides.",
    ),
    no=Text(
        "Vrijstelling voor een opleiding verandert niet welke wet geldt.",
        "An exemption for a study does not change which Act applies.",
    ),
)
def decided_by_study(f: Facts) -> Truth:
    """Exempt for a time for a study, and de-registered under a newer Act than that of the residence right.

    DUO names the change of 2022; that the change of 2013 works alike is inferred. The study follows directly on
    compulsory schooling, so who was two months past 18 when the right was made known cannot have had the exemption.
    Still enrolled is a de-registration that has not come, and so later than the change.
    """
    young = f.born + STUDY_START >= f.first_right_known
    return all_of(f.exempting_study, young, _moved_past(f, f.exempting_study_left))


@rule(
    DUO_TRANSITION.cite(),
    WI2021.art("54", 1),
    WI_OLD.art("5", 1, "d"),
    confidence=Confidence.SECONDARY,
    yes=Text(
        "U moest nog naar school. De dag waarop dat eindigde, beslist.",
        "You still had to go to school. The day that ended decides.",
    ),
    no=Text("Schoolplicht verandert niet welke wet geldt.", "Compulsory schooling does not change which Act applies."),
)
def decided_by_school(f: Facts) -> Truth:
    """Right made known under an older Act, compulsory schooling left under a newer one (ministry and DUO; disputed).

    The other reading is that whom the older Act exempted, it applied to: reading ``young_start``. Compulsory schooling
    ends at 18 at the latest, so who was 18 before the change is not touched.
    """
    left = f.school_duty_left
    adult = f.born + _SCHOOL_AGE
    at_school = f.school_duty & _moved_past(f, left) & _moved_past(f, adult)
    return (f.young_start == YoungStart.WHEN_OBLIGED) & at_school


@rule(
    DUO_TRANSITION.cite(),
    WI2021.art("54", 1),
    WI_OLD.art("5", 1, "a"),
    confidence=Confidence.SECONDARY,
    yes=Text(
        "U was nog geen 16. De dag waarop u 16 werd, beslist.", "You were not yet 16. The day you turned 16 decides."
    ),
    no=Text("Uw leeftijd verandert niet welke wet geldt.", "Your age does not change which Act applies."),
)
def decided_by_age(f: Facts) -> Truth:
    """Right made known under an older Act, 16 under a newer one (ministry and DUO; disputed, reading ``young_start``)."""
    return (f.young_start == YoungStart.WHEN_OBLIGED) & _moved_past(f, f.born + _MIN_AGE)


@rule(
    WI2021.art("54", 1),
    LETTER_2022.cite(),
    DUO_TRANSITION.cite(),
    label=Text("Wat beslist welke wet geldt", "What decides which Act applies"),
    value=Text("Dit beslist: {value}.", "This decides: {value}."),
)
def deciding_fact(f: Facts) -> Code:
    """The residence right made known; or what kept the duty away beyond a change of the Act, the last of them."""
    return when(
        f.first_right_known.never_comes(),
        DecidingFact.NO_RIGHT,
        when(
            decided_by_study(f),
            DecidingFact.LEFT_STUDY,
            when(
                decided_by_school(f),
                DecidingFact.LEFT_SCHOOL,
                when(decided_by_age(f), DecidingFact.TURNED_SIXTEEN, DecidingFact.RIGHT_MADE_KNOWN),
            ),
        ),
    )


@rule(
    WI2021.art("54", 1),
    LETTER_2022.cite(),
    DUO_TRANSITION.cite(),
    label=Text("De dag die beslist welke wet geldt", "The day that decides which Act applies"),
    value=Text("De dag die beslist welke wet geldt, is {value}.", "The day that decides which Act applies is {value}."),
    never=Text("De dag die beslist, is nog niet gekomen.", "The day that decides has not come yet."),
)
def deciding_day(f: Facts) -> Day:
    """The day of the deciding fact; a letter's date is never one, nor the first day printed in a letter."""
    what = deciding_fact(f)
    sixteen = f.born + _MIN_AGE
    by_school = when(
        what == DecidingFact.LEFT_SCHOOL,
        f.school_duty_left,
        when(what == DecidingFact.TURNED_SIXTEEN, sixteen, f.first_right_known),
    )
    return when(what == DecidingFact.LEFT_STUDY, f.exempting_study_left, by_school)


_NOT_YET = Code(
    Op.OPEN,
    (),
    Open(
        Text(
            "De dag die beslist welke wet geldt, is nog niet gekomen.",
            "The day that decides which Act applies has not come yet.",
        )
    ),
)


_SUPPOSED = (
    (SupposedAct.WI2007, Act.WI2007),
    (SupposedAct.WI2013, Act.WI2013),
    (SupposedAct.WI2021, Act.WI2021),
)


def _supposed(f: Facts, by_law: Code) -> Code:
    found = by_law
    for supposed, one in _SUPPOSED:
        found = when(f.supposed_act == supposed, one, found)
    return found


@rule(
    WI2021.art("54", 1),
    WIJZIGINGSWET2012.art("X", 2),
    LETTER_2022.cite(),
    DUO_TRANSITION.cite(),
    label=Text("Welke wet voor u geldt", "Which Act applies to you"),
    value=Text("Voor u geldt: {value}.", "This applies to you: {value}."),
    wi2007=Text(
        "Voor u geldt de Wet inburgering van 2007, want de dag die beslist, ligt vóór 1 januari 2013.",
        "The Civic Integration Act of 2007 applies to you, because the day that decides is before 1 January 2013.",
    ),
    wi2013=Text(
        "Voor u geldt de Wet inburgering van 2013, want de dag die beslist, ligt in 2013 tot en met 2021.",
        "The Civic Integration Act of 2013 applies to you, because the day that decides is in 2013 up to and including 2021.",
    ),
    wi2021=Text(
        "Voor u geldt de Wet inburgering 2021, want de dag die beslist, ligt niet vóór 1 januari 2022.",
        "The Civic Integration Act 2021 applies to you, because the day that decides is not before 1 January 2022.",
    ),
    unknown=Text("Welke wet voor u geldt, is nog niet te zeggen.", "Which Act applies to you cannot be said yet."),
)
def act(f: Facts) -> Code:
    """The Act by the deciding day: before 2013 the Wi2007, then until 2022 the Wi2013, from then on the Wi2021.

    Which Act applies is not whether it obliges: an old resident without a term stays under the Wi2007 and is bound by
    nothing ([`no_longer_bound`][inburgering.transition.no_longer_bound]). On a day before the change of the Act that the
    deciding day lies beyond (a pupil in 2020, who leaves school in 2023) the Act is open, and so it is for who had no
    right yet then. There is no way to choose another Act: the reading ``supposed_act`` is for laying one beside another.
    """
    decider = deciding_day(f)
    not_yet = any_of(*((f.on < change) & (decider >= change) for change in (_WI2013, _WI2021)))
    by_law = when(
        not_yet, _NOT_YET, when(decider < _WI2013, Act.WI2007, when(decider < _WI2021, Act.WI2013, Act.WI2021))
    )
    return _supposed(f, by_law)


def supposed_2021(f: Facts) -> Truth:
    """Whether the Wi2021 is only supposed to govern, to lay it beside the Act that does; then no first day of it counts."""
    return f.supposed_act == SupposedAct.WI2021


@rule(
    DUO_TRANSITION.cite(),
    WI2021.art("54", 1),
    yes=Text(
        "U valt onder een nieuwere wet dan toen uw verblijfsrecht bekend werd gemaakt.",
        "You are under a newer Act than when your right of residence was made known.",
    ),
    no=Text("U bent niet van wet veranderd.", "You have not changed from one Act to another."),
)
def changes_act(f: Facts) -> Truth:
    """Age, school or a study kept the duty away until a newer Act: who changes, does so once, on the deciding day."""
    moved = {DecidingFact.TURNED_SIXTEEN, DecidingFact.LEFT_SCHOOL, DecidingFact.LEFT_STUDY}
    return deciding_fact(f).is_in(moved)


def school_over(f: Facts) -> Day:
    """The first day free of what kept the duty away until a newer Act, and no bound for anybody else.

    Of who changes Act for school or a study: the day after it, for school at 18 at the latest; of others the first
    day there is.
    """
    what = deciding_fact(f)
    left = when(what == DecidingFact.LEFT_STUDY, f.exempting_study_left + days(1), date.min)
    adult = f.born + _SCHOOL_AGE
    return when(what == DecidingFact.LEFT_SCHOOL, earliest(f.school_duty_left + days(1), adult), left)


@rule(
    WI2021.art("54", 3),
    yes=Text(
        "Uw vrijstelling voor een opleiding geldt nu onder de Wet inburgering 2021.",
        "Your exemption for a study now holds under the Civic Integration Act 2021.",
    ),
    no=Text("Er gaat geen vrijstelling over naar een andere wet.", "No exemption carries over to another Act."),
)
def exemption_carries_over(f: Facts) -> Truth:
    """An exemption for a study (Wi 5(1)(e)) that ran when the Act changed is one of Wi2021 4(1)(d) from 1 January 2022."""
    ran = f.exempting_study & (f.exempting_study_left >= _WI2021)
    return ran & (act(f) == Act.WI2021) & (deciding_fact(f) == DecidingFact.LEFT_STUDY)


@rule(
    WIJZIGINGSWET2012.art("X", 2),
    WI_OLD.art("7", 1),
    WI_OLD.art("26"),
    confidence=Confidence.INFERRED,
    yes=Text(
        "Uw termijn liep al vóór 2013. De regels van 2007 blijven voor u gelden.",
        "Your term already ran before 2013. The rules of 2007 stay in force for you.",
    ),
    no=Text("Er liep vóór 2013 geen termijn voor u.", "No term ran for you before 2013."),
)
def term_2007_runs_on(f: Facts) -> Truth:
    """G1: a newcomer's term ran by law from the duty; that of an old resident only from the day in a decision.

    In the reading ``settled_abroad_2007`` that follows the letter, that of an old resident who passed the examination
    abroad ran by law too.
    """
    ran = ~f.resident_on_2007_start | (f.term_2007_imposed < _WI2013) | settled_by_law(f)
    return (act(f) == Act.WI2007) & ran


@rule(
    WIJZIGINGSWET2012.art("X", 3),
    yes=Text(
        "De gemeente moet u nog een inburgeringsvoorziening aanbieden.",
        "The municipality must still offer you an integration programme.",
    ),
    no=Text(
        "De gemeente hoeft u geen inburgeringsvoorziening aan te bieden.",
        "The municipality does not have to offer you an integration programme.",
    ),
)
def keeps_municipal_offer(f: Facts) -> Truth:
    """G2: holders of a fixed-term asylum permit, and clergy who are no old residents, obliged before 2013.

    The permit is that of the day asked about; that of 1 January 2013 can be chosen (``kept_offer_2013``). The article says
    "is" of the permit, and "before" of becoming obliged alone; and art. 19, which it keeps, looks at the day as well. Who
    holds a permanent asylum permit (art. 33) is not named; of who waits for a decision on the permit it is left open.
    """
    return (act(f) == Act.WI2007) & (asylum_permit_kept(f) | (f.clergy & ~f.resident_on_2007_start))


@rule(
    WIJZIGINGSWET2012.art("X", 4),
    WIJZIGINGSWET2012.art("X", 2),
    confidence=Confidence.INFERRED,
    yes=Text(
        "U was oudkomer zonder termijn. Sinds 1 januari 2013 hoeft u niet meer in te burgeren.",
        "You were an old resident without a term. Since 1 January 2013 you no longer have to integrate.",
    ),
    no=Text("U bent geen oudkomer zonder termijn.", "You are not an old resident without a term."),
)
def no_longer_bound(f: Facts) -> Truth:
    """G3: for an old resident without a term no article was kept, and the Wi2013 reaches only who acquires a right.

    Whose term began by law, in the reading ``settled_abroad_2007`` that follows the letter, had one.
    """
    without = f.resident_on_2007_start & (f.term_2007_imposed >= _WI2013) & ~settled_by_law(f)
    return all_of(f.on >= _WI2013, act(f) == Act.WI2007, without)


@rule(
    WIJZIGINGSWET2012.art("X", 5),
    yes=Text(
        "Uw vrijwillige contract met de gemeente blijft gelden.", "Your voluntary contract with the municipality stays."
    ),
    no=Text("U hebt geen vrijwillig contract van vóór 2013.", "You have no voluntary contract from before 2013."),
)
def keeps_contract(f: Facts) -> Truth:
    """G4: voluntary participants with a contract from before 2013 keep its rules and nothing else; no duty follows."""
    return f.contract_2007


def because(decision: Decision[Any], lang: str) -> str:
    """Why an Act applies, in one sentence that names the deciding fact.

    ``decision`` is one of [`act`][inburgering.transition.act], or one that rests on it.
    "Civic Integration Act 2021, because your right of residence was made known on 7 September 2022." Undetermined: the
    sentence that says so. ``lang`` is ``"nl"`` or ``"en"``.
    """
    results = {step.rule: step.result for step in decision.proof.walk()}
    applies, what, on = (results.get(one.id) for one in (act, deciding_fact, deciding_day))
    if applies is None or what is None:  # two unknown roads can lead to the same day
        return say(act, applies, lang)
    because_of = cast("DecidingFact", what)
    which, reason = cast("Act", applies).label[lang], because_of.label[lang]
    when_ = "" if because_of is DecidingFact.NO_RIGHT else f" {_ON[lang]} {show(on, lang)}"
    return f"{which}, {_WHY[lang]} {reason}{when_}."


_WHY, _ON = Text("want", "because"), Text("op", "on")
