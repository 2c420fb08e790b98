"""The five parts of the examination (Wi2021 art. 7; Besluit 2021 arts. 3.3 to 3.5), each with the same four rules.

The rules are made once for all parts; each is declared under its own name, such as
``wi2021.requirements.part_done.reading``.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from inburgering.dossier import ExamPart, Level, Route
from inburgering.facts import Facts
from inburgering.law import BESLUIT2021, REGELING2021, WI2021
from inburgering.rules import Code, Rule, Text, Truth, all_of, open_question, rule, when

LANGUAGE_PARTS = (ExamPart.READING, ExamPart.LISTENING, ExamPart.WRITING, ExamPart.SPEAKING)
EXAM_PARTS = (*LANGUAGE_PARTS, ExamPart.KNM)
Parts = Mapping[ExamPart, Rule[Truth]]


def _fact(f: Facts, part: ExamPart, name: str) -> Truth:
    found: Truth = getattr(f, f"req_{part}_{name}")
    return found


def _at_a2(f: Facts, part: ExamPart) -> Truth:
    """Whether the part may be taken at A2: only on the B1 route, and only when it was scaled down (art. 17(3))."""
    return (f.route == Route.B1) & _fact(f, part, "scaled_down")


@rule(
    WI2021.art("7", 1, "a"),
    WI2021.art("17", 3),
    WI2021.art("8", 4),
    label=Text("het taalniveau dat u moet halen", "the language level you must reach"),
    value=Text("U moet niveau {value} halen.", "You must reach level {value}."),
    b1=Text("U moet niveau B1 halen.", "You must reach level B1."),
    a2=Text("U mag de taalexamens op niveau A2 doen.", "You may take the language examinations at level A2."),
    id="wi2021.requirements.language_level_required",
)
def language_level_required(f: Facts) -> Code:
    """B1, unless all four language parts were scaled down to A2; what is scaled down in part is told by the parts.

    The plan cannot set A2 from the outset: only a scaling down after considerable effort can (art. 17(3);
    ECLI:NL:RBMNE:2024:2554). In the education route there is no scaling down. The Z-route asks for no level; this is
    then the level of an examination taken all the same, at least A2 (Besluit art. 3.14(7)).
    """
    whole = all_of(*(_at_a2(f, part) for part in LANGUAGE_PARTS))
    return when(whole | (f.route == Route.SELF_RELIANCE), Level.A2, Level.B1)


@rule(
    WI2021.art("7", 1),
    WI2021.art("8", 4),
    yes=Text("U moet het inburgeringsexamen halen.", "You must pass the integration examination."),
    no=Text("U hoeft het inburgeringsexamen niet te halen.", "You need not pass the integration examination."),
    id="wi2021.requirements.examined",
)
def examined(f: Facts) -> Truth:
    """On the B1 route; on the education route only after dropping out of the bridging programme."""
    fallback = f.req_bridging_dropped_out & ~f.req_bridging_completed
    return (f.route == Route.B1) | ((f.route == Route.EDUCATION) & fallback)


def _lifted(part: ExamPart) -> Rule[Truth]:
    name = part.label

    @rule(
        WI2021.art("7", 3),
        WI2021.art("5", 1),
        BESLUIT2021.art("2.7", 3),
        REGELING2021.art("3.12"),
        REGELING2021.art("3.13"),
        yes=Text(f"U hoeft geen examen te doen in {name.nl}.", f"You need not be examined in {name.en}."),
        no=Text(f"U hebt geen vrijstelling voor {name.nl}.", f"You are not exempt from {name.en}."),
        id=f"wi2021.requirements.part_lifted.{part}",
    )
    def lifted(f: Facts) -> Truth:
        """Exempt by a decision, by a partial dispensation, or by a document that shows the part at the level asked."""
        decided = _fact(f, part, "lifted")
        if part is ExamPart.KNM:
            return decided
        at_a2 = _at_a2(f, part) & _fact(f, part, "document_a2")
        return decided | _fact(f, part, "document_b1") | at_a2

    return lifted


def _passed(part: ExamPart) -> Rule[Truth]:
    name = part.label

    @rule(
        WI2021.art("7", 1, "b" if part is ExamPart.KNM else "a"),
        BESLUIT2021.art("3.4") if part is ExamPart.KNM else BESLUIT2021.art("3.3"),
        yes=Text(f"U hebt {name.nl} gehaald.", f"You passed {name.en}."),
        no=Text(f"U hebt {name.nl} nog niet gehaald.", f"You have not passed {name.en} yet."),
        id=f"wi2021.requirements.part_passed.{part}",
    )
    def passed(f: Facts) -> Truth:
        """Passed at B1 or higher; at A2 is enough only for a part that was scaled down. KNM has no level.

        A language part passed before the plan counts: the proof of it exempts (Regeling arts. 3.12 and 3.13). Whether
        KNM passed before the plan counts is open: effort before the plan does not (Besluit art. 5.3(5)), and no
        document is named for KNM.
        """
        if part is ExamPart.KNM:
            early = open_question.truth(
                "Telt een examen KNM van voor het plan (PIP)? De wet zegt het niet.",
                "Does KNM passed before the plan (PIP) count? The law does not say.",
            )
            return f.req_knm_passed.comes() & ((f.req_knm_passed >= f.first_pip_dated) | early)
        return _fact(f, part, "passed_b1") | (_at_a2(f, part) & _fact(f, part, "passed_a2"))

    return passed


_LIFTED = {part: _lifted(part) for part in EXAM_PARTS}
_PASSED = {part: _passed(part) for part in EXAM_PARTS}


def _required(part: ExamPart) -> Rule[Truth]:
    name = part.label

    @rule(
        WI2021.art("7", 1, "b" if part is ExamPart.KNM else "a"),
        WI2021.art("8", 4),
        yes=Text(f"U moet examen doen in {name.nl}.", f"You must be examined in {name.en}."),
        no=Text(f"U hoeft geen examen te doen in {name.nl}.", f"You need not be examined in {name.en}."),
        id=f"wi2021.requirements.part_required.{part}",
    )
    def required(f: Facts) -> Truth:
        """Who must pass the examination must pass every part of it that was not lifted."""
        return examined(f) & ~_LIFTED[part](f)

    return required


def _done(part: ExamPart) -> Rule[Truth]:
    name = part.label

    @rule(
        WI2021.art("7", 1, "b" if part is ExamPart.KNM else "a"),
        WI2021.art("7", 3),
        yes=Text(f"U bent klaar met {name.nl}.", f"You are done with {name.en}."),
        no=Text(f"U bent nog niet klaar met {name.nl}.", f"You are not done with {name.en} yet."),
        id=f"wi2021.requirements.part_done.{part}",
    )
    def done(f: Facts) -> Truth:
        """Passed at the level asked, or lifted."""
        return _PASSED[part](f) | _LIFTED[part](f)

    return done


part_lifted: Parts = MappingProxyType(_LIFTED)
"""For each part: whether an exemption, dispensation or document takes it away."""
part_passed: Parts = MappingProxyType(_PASSED)
"""For each part: whether it was passed at the level asked."""
part_required: Parts = MappingProxyType({part: _required(part) for part in EXAM_PARTS})
"""For each part: whether it must still be, or have been, passed."""
part_done: Parts = MappingProxyType({part: _done(part) for part in EXAM_PARTS})
"""For each part: whether nothing is left to do."""


@rule(
    WI2021.art("7", 1),
    WI2021.art("8", 4),
    yes=Text("U hebt het inburgeringsexamen behaald.", "You achieved the integration examination."),
    no=Text(
        "U hebt het inburgeringsexamen nog niet behaald.", "You have not achieved the integration examination yet."
    ),
    id="wi2021.requirements.exam_achieved",
)
def exam_achieved(f: Facts) -> Truth:
    """All four language parts and KNM are done, each at the level asked."""
    return all_of(*(part_done[part](f) for part in EXAM_PARTS))
