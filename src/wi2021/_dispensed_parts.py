"""Per part of the examination: dispensation by a decision, exemption by a document or a decision; never both.

The rules are made once for all parts; each is declared under its own name, such as
``wi2021.dispensation.part_dispensed.reading``.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from inburgering.dossier import ExamPart, Route
from inburgering.facts import Facts
from inburgering.facts._wi2021_dispensation import PartialCombination
from inburgering.law import BESLUIT2021, REGELING2021, WI2021
from inburgering.rules import Day, Number, Rule, Text, Truth, any_of, open_question, parameter, rule, when
from wi2021._requirements_parts import EXAM_PARTS, LANGUAGE_PARTS, part_passed

ROOM = "wi2021.dispensation"

__all__ = [
    "language_parts_unable",
    "liftable",
    "part_dispensed",
    "part_exempt",
    "partial_combination_open",
    "partial_entitled_exam",
]

Parts = Mapping[ExamPart, Rule[Truth]]
LANGUAGE_PARTS_AT_MOST = parameter(
    "dispensation.language_parts",
    Text("hoeveel taalonderdelen ontheffing hoogstens wegneemt", "how many language parts dispensation lifts at most"),
    (BESLUIT2021.art("2.7", 3, "a"), BESLUIT2021.art("2.7", 3, "b")),
    3,
)
"""Of the four."""


def _day(f: Facts, name: str) -> Day:
    found: Day = getattr(f, name)
    return found


def _truth(f: Facts, name: str) -> Truth:
    found: Truth = getattr(f, name)
    return found


def _dispensed(part: ExamPart) -> Rule[Truth]:
    name = part.label

    @rule(
        WI2021.art("5", 1),
        BESLUIT2021.art("2.7", 3),
        yes=Text(f"U hebt medische ontheffing voor {name.nl}.", f"You are medically dispensed from {name.en}."),
        no=Text(f"U hebt geen medische ontheffing voor {name.nl}.", f"You are not medically dispensed from {name.en}."),
        id=f"{ROOM}.part_dispensed.{part}",
    )
    def dispensed(f: Facts) -> Truth:
        """A decision dispenses from this part, and none exempted from it before.

        Of a part that is exempt nothing is left to dispense from. Of two decisions on one day the exemption stands.
        """
        lifted = _day(f, f"medical_{part}_dispensed_day")
        return lifted.comes() & (lifted < _day(f, f"exam_{part}_exempted_day"))

    return dispensed


_DISPENSED = {part: _dispensed(part) for part in EXAM_PARTS}


def _exempt(part: ExamPart) -> Rule[Truth]:
    name = part.label

    @rule(
        WI2021.art("7", 3),
        REGELING2021.art("3.12"),
        REGELING2021.art("3.13"),
        yes=Text(f"U bent vrijgesteld van {name.nl}.", f"You are exempt from {name.en}."),
        no=Text(f"U bent niet vrijgesteld van {name.nl}.", f"You are not exempt from {name.en}."),
        id=f"{ROOM}.part_exempt.{part}",
    )
    def exempt(f: Facts) -> Truth:
        """A document shows the part at B1, or at A2 where it was scaled down to that; or a decision exempts.

        The Act exempts who holds such a document, asked or not. For KNM no document is named: only a decision could. A part
        that a decision dispensed from first is not exempt as well.
        """
        decided = _day(f, f"exam_{part}_exempted_day").comes()
        if part is ExamPart.KNM:
            return ~_DISPENSED[part](f) & decided
        at_a2 = (f.route == Route.B1) & _truth(f, f"req_{part}_scaled_down") & _truth(f, f"req_{part}_document_a2")
        return ~_DISPENSED[part](f) & (decided | _truth(f, f"req_{part}_document_b1") | at_a2)

    return exempt


part_dispensed: Parts = MappingProxyType(_DISPENSED)
"""For each part: whether partial dispensation took it away."""
part_exempt: Parts = MappingProxyType({part: _exempt(part) for part in EXAM_PARTS})
"""For each part: whether a document or a decision exempts from it."""


def _left_unable(f: Facts, part: ExamPart) -> Truth:
    """Unable in the part, and it is neither passed nor exempt."""
    return _truth(f, f"unable_{part}") & ~part_exempt[part](f) & ~part_passed[part](f)


def _one(condition: Truth) -> Number:
    made: Number = when(condition, 1, 0)
    return made


@rule(
    BESLUIT2021.art("2.7", 3, "a"),
    BESLUIT2021.art("2.7", 3, "b"),
    label=Text("het aantal taalonderdelen dat medisch niet kan", "the language parts that cannot be passed medically"),
    value=Text(
        "{value} taalonderdelen kunt u om medische redenen niet halen.", "{value} language parts cannot be passed."
    ),
    id=f"{ROOM}.language_parts_unable",
)
def language_parts_unable(f: Facts) -> Number:
    """How many of the four language parts the person cannot pass for medical reasons, adapted conditions included.

    Those that an earlier decision dispensed from are among them, for the most is set for all decisions together. A part that
    was passed, or is exempt, is not counted: there is nothing to dispense from.
    """
    first, *others = (
        _one(_left_unable(f, part) | (_DISPENSED[part](f) & ~part_passed[part](f))) for part in LANGUAGE_PARTS
    )
    return sum(others, start=first)


def _by_exam(f: Facts) -> Truth:
    """The roads on which there is an examination to dispense from."""
    return f.route.is_in({Route.B1, Route.EDUCATION})


@rule(
    BESLUIT2021.art("2.7", 3, "a"),
    yes=Text(
        "Ontheffing kan óf voor taalonderdelen, óf voor KNM: welke, staat niet vast.",
        "Dispensation can be from language parts or from KNM: which one is not settled.",
    ),
    no=Text("Het is niet de vraag welke onderdelen wegvallen.", "Which parts are lifted is not in question."),
    id=f"{ROOM}.partial_combination_open",
)
def partial_combination_open(f: Facts) -> Truth:
    """Unable in one to three language parts and in KNM too, while the text joins the two by "or".

    Default: not both. The reading ``together`` lifts up to three language parts and KNM.
    """
    n = language_parts_unable(f)
    some = (n > 0) & (n <= LANGUAGE_PARTS_AT_MOST)
    apart = f.partial_combination == PartialCombination.APART
    return _by_exam(f) & some & _left_unable(f, ExamPart.KNM) & apart


@rule(
    BESLUIT2021.art("2.7", 3, "a"),
    BESLUIT2021.art("2.7", 3, "b"),
    yes=Text(
        "Voor een deel van het examen is ontheffing mogelijk.", "Dispensation from part of the examination is possible."
    ),
    no=Text(
        "Voor geen deel van het examen is ontheffing mogelijk.",
        "Dispensation from no part of the examination is possible.",
    ),
    id=f"{ROOM}.partial_entitled_exam",
)
def partial_entitled_exam(f: Facts) -> Truth:
    """One to three language parts, or KNM, that cannot be passed; on the B1 route and the education route.

    Of all four language parts the text knows no partial dispensation, and a full one only where nothing can be met: open.
    """
    n = language_parts_unable(f)
    unable = any_of(*(_left_unable(f, part) for part in LANGUAGE_PARTS))
    four = open_question.truth(
        "Kan ontheffing ook als u alle vier de taalonderdelen niet kunt halen, maar de rest wel?",
        "Is dispensation possible when all four language parts cannot be passed, but the rest can?",
    )
    some = unable & when(n > LANGUAGE_PARTS_AT_MOST, four, True)
    return _by_exam(f) & (some | _left_unable(f, ExamPart.KNM))


def _liftable(part: ExamPart) -> Rule[Truth]:
    name = part.label

    @rule(
        BESLUIT2021.art("2.7", 3, "a"),
        BESLUIT2021.art("2.7", 3, "b"),
        yes=Text(f"U kunt ontheffing krijgen voor {name.nl}.", f"You can be dispensed from {name.en}."),
        no=Text(f"U kunt geen ontheffing krijgen voor {name.nl}.", f"You cannot be dispensed from {name.en}."),
        id=f"{ROOM}.liftable.{part}",
    )
    def can_be_lifted(f: Facts) -> Truth:
        """Cannot be passed within five years, on a route with an examination, and not more parts than the text allows.

        With language parts and KNM both, which of the two is lifted is open; with all four language parts everything is.
        """
        which = open_question.truth(
            "Welke van de twee valt weg: de taalonderdelen of KNM?",
            "Which of the two is lifted: language parts or KNM?",
        )
        four = open_question.truth(
            "Welke onderdelen vallen weg als u alle vier de taalonderdelen niet kunt halen?",
            "Which parts are lifted when all four language parts cannot be passed?",
        )
        more = language_parts_unable(f) > LANGUAGE_PARTS_AT_MOST
        fits = when(more, four, when(partial_combination_open(f), which, True))
        return _by_exam(f) & _left_unable(f, part) & fits

    return can_be_lifted


liftable: Parts = MappingProxyType({part: _liftable(part) for part in EXAM_PARTS})
"""For each part: whether partial dispensation from it can be granted."""
