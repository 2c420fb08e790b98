"""The examination of the 2007 Act: a central part (EPE, TGN, KNS) and a practical part (Wi 13(3), Besluit 3.7 to 3.9)."""

from __future__ import annotations

from datetime import date

from inburgering.facts import Facts
from inburgering.law import BESLUIT_OLD, REGELING_OLD, WI_OLD, WIJZIGINGSWET2012
from inburgering.rules import (
    NEVER,
    Confidence,
    Day,
    Number,
    Parameter,
    Text,
    Truth,
    all_of,
    latest,
    open_question,
    parameter,
    rule,
    when,
)
from wi2007._levels import written_a1_enough
from wi2007._partial import language_exempt, oral_exempt, society_exempt

ROOM = "wi2007.requirements"

_BEGIN = date(2007, 1, 1)
_FEES_KNOWN = date(2011, 4, 1)
_WI2013 = date(2013, 1, 1)


def _tasks(name: str, nl: str, en: str, par: int, value: int, article: str = "3.6") -> Parameter[int]:
    return parameter(f"requirements_2007.{name}", Text(nl, en), REGELING_OLD.art(article, par), value)


PORTFOLIO = _tasks("portfolio", "portfolio-opdrachten, zonder assessment", "portfolio tasks, without assessment", 1, 20)
ASSESSMENT = _tasks("assessment", "assessmentopdrachten, zonder portfolio", "assessment tasks, without portfolio", 1, 4)
BOTH_PORTFOLIO = _tasks("both_portfolio", "portfolio-opdrachten, met assessment", "portfolio tasks, if combined", 1, 10)
BOTH_ASSESSMENT = _tasks(
    "both_assessment", "assessmentopdrachten, met portfolio", "assessment tasks, if combined", 1, 2
)
UPGRADE_PORTFOLIO = _tasks(
    "upgrade_portfolio", "portfolio-opdrachten voor A2 alsnog", "portfolio tasks to reach A2 after all", 2, 10
)
UPGRADE_ASSESSMENT = _tasks(
    "upgrade_assessment", "assessmentopdrachten voor A2 alsnog", "assessment tasks to reach A2 after all", 2, 2
)
CLERGY_PORTFOLIO = _tasks(
    "clergy_portfolio", "portfolio-opdrachten van een geestelijk bedienaar", "portfolio tasks of clergy", 2, 20, "3.7"
)
CLERGY_ASSESSMENT = _tasks(
    "clergy_assessment", "assessmentopdrachten van een geestelijk bedienaar", "assessment tasks of clergy", 2, 2, "3.7"
)
CLERGY_EXTRA = _tasks(
    "clergy_extra", "opdrachten van het aanvullend praktijkdeel", "tasks of the extra practical part", 1, 6, "3.7"
)


def _fee(name: str, nl: str, en: str, item: str, value: int) -> Parameter[int]:
    cite = REGELING_OLD.art("3.1", item=item, on=_FEES_KNOWN)
    return parameter(f"requirements_2007.fee_{name}", Text(nl, en), cite, value)


FEE_PRACTICAL = _fee("practical", "het examengeld voor het praktijkdeel", "the fee for the practical part", "a", 104)
FEE_EPE = _fee("epe", "het examengeld voor het EPE", "the fee for the EPE", "b", 37)
FEE_TGN = _fee("tgn", "het examengeld voor de TGN", "the fee for the TGN", "c", 52)
FEE_KNS = _fee("kns", "het examengeld voor KNS", "the fee for KNS", "d", 37)

OLD_EXAM_LAST_DAY = parameter(
    "requirements_2007.old_exam_last_day",
    Text("de laatste dag van het oude examen", "the last day of the old examination"),
    WIJZIGINGSWET2012.art("X", 6),
    date(2015, 1, 1),
    confidence=Confidence.SECONDARY,
)


@rule(
    WIJZIGINGSWET2012.art("X", 6),
    confidence=Confidence.SECONDARY,
    yes=Text("U kunt het oude examen nog doen.", "You can still take the old examination."),
    no=Text("U kunt het oude examen niet meer doen.", "You can no longer take the old examination."),
)
def old_exam_open(f: Facts) -> Truth:
    """Up to and including 1 January 2015, as the government's page says; the regulation with that day was not read."""
    return f.on <= OLD_EXAM_LAST_DAY.values[0]


@rule(
    REGELING_OLD.art("3.6", 1),
    REGELING_OLD.art("3.7", 2),
    yes=Text("U hebt genoeg opdrachten gedaan voor het praktijkdeel.", "You did enough tasks for the practical part."),
    no=Text(
        "U hebt nog niet genoeg opdrachten gedaan voor het praktijkdeel.", "You need more tasks for the practical part."
    ),
)
def practical_tasks_done(f: Facts) -> Truth:
    """20 portfolio tasks, or 4 assessment tasks, or 10 and 2; for clergy 20 and 2.

    The institution that examines says whether the part is passed; this tells how far somebody is.
    """
    portfolio, assessment = f.portfolio_tasks_2007, f.assessment_tasks_2007
    alone = (portfolio >= PORTFOLIO) | (assessment >= ASSESSMENT)
    combined = (portfolio >= BOTH_PORTFOLIO) & (assessment >= BOTH_ASSESSMENT)
    clergy = (portfolio >= CLERGY_PORTFOLIO) & (assessment >= CLERGY_ASSESSMENT)
    return when(f.clergy, clergy, alone | combined)


@rule(
    BESLUIT_OLD.art("3.8", 1, on=date(2011, 6, 28)),
    REGELING_OLD.art("3.7", 1),
    yes=Text(
        "U moet ook het aanvullend praktijkdeel doen, want u bent geestelijk bedienaar.",
        "You must take the extra practical part too, because you are a minister of religion.",
    ),
    no=Text("U hoeft geen aanvullend praktijkdeel te doen.", "You need not take an extra practical part."),
)
def clergy_extra_required(f: Facts) -> Truth:
    """Clergy only: knowledge of society for their social and pastoral work (2.10(2)), after all other parts (3.8(4))."""
    return f.clergy


@rule(
    REGELING_OLD.art("3.7", 1),
    yes=Text("U hebt het aanvullend praktijkdeel gedaan.", "You did the extra practical part."),
    no=Text("U hebt het aanvullend praktijkdeel nog niet gedaan.", "You have not done the extra practical part yet."),
)
def clergy_extra_done(f: Facts) -> Truth:
    """Passed, or six tasks done successfully."""
    return f.clergy_extra_passed_2007.comes() | (f.clergy_extra_tasks_2007 >= CLERGY_EXTRA)


def _written_passed(f: Facts, name: str) -> Day:
    """The day of a part that examines writing: at A1 where that is enough, else at A2."""
    a1: Day = getattr(f, f"{name}_passed_a1_2007")
    a2: Day = getattr(f, f"{name}_passed_2007")
    return when(written_a1_enough(f), a1, a2)


@rule(
    WI_OLD.art("5", 3),
    WI_OLD.art("14", 1, "b"),
    yes=Text("U hoeft het EPE niet te doen.", "You need not take the EPE."),
    no=Text("U bent niet vrijgesteld van het EPE.", "You are not exempt from the EPE."),
)
def epe_lifted(f: Facts) -> Truth:
    """By a decision, or by a document that shows all language skills."""
    return f.epe_lifted_2007 | language_exempt(f)


@rule(
    WI_OLD.art("5", 3),
    WI_OLD.art("14", 1, "b"),
    confidence=Confidence.INFERRED,
    yes=Text("U hoeft de TGN niet te doen.", "You need not take the TGN."),
    no=Text("U bent niet vrijgesteld van de TGN.", "You are not exempt from the TGN."),
)
def tgn_lifted(f: Facts) -> Truth:
    """By a decision, or by what shows the oral skills, which are all that the TGN examines."""
    return f.tgn_lifted_2007 | oral_exempt(f)


@rule(
    WI_OLD.art("5", 3),
    WI_OLD.art("14", 1, "b"),
    yes=Text("U hoeft KNS niet te doen.", "You need not take KNS."),
    no=Text("U bent niet vrijgesteld van KNS.", "You are not exempt from KNS."),
)
def kns_lifted(f: Facts) -> Truth:
    """By a decision, or by a document that shows knowledge of Dutch society."""
    return f.kns_lifted_2007 | society_exempt(f)


@rule(
    WI_OLD.art("5", 3),
    WI_OLD.art("14", 1, "b"),
    yes=Text("U hoeft het praktijkdeel niet te doen.", "You need not take the practical part."),
    no=Text("U bent niet vrijgesteld van het praktijkdeel.", "You are not exempt from the practical part."),
)
def practical_lifted(f: Facts) -> Truth:
    """By a decision, or by a document that shows all language skills: the part examines nothing else (3.7(1))."""
    return f.practical_lifted_2007 | language_exempt(f)


def _parts(f: Facts) -> tuple[tuple[Truth, Day], ...]:
    """For each part whether it is lifted, and the day it was passed."""
    return (
        (epe_lifted(f), _written_passed(f, "epe")),
        (tgn_lifted(f), f.tgn_passed_2007),
        (kns_lifted(f), f.exam_kns_passed_day),
        (practical_lifted(f), _written_passed(f, "practical")),
    )


def old_exam_by(f: Facts, day: Day) -> Truth:
    """Whether the old examination was passed on or before a day. A part that was passed never asks for an exemption."""
    parts = ((passed <= day) | lifted for lifted, passed in _parts(f))
    return all_of(~clergy_extra_required(f) | (f.clergy_extra_passed_2007 <= day), *parts)


@rule(
    WI_OLD.art("14", 1),
    BESLUIT_OLD.art("3.9", 1, on=date(2011, 6, 28)),
    label=Text("de dag waarop u het oude examen haalde", "the day you passed the old examination"),
    value=Text("U haalde het oude examen op {value}.", "You passed the old examination on {value}."),
    never=Text("U hebt het oude examen niet gehaald.", "You have not passed the old examination."),
)
def old_exam_day(f: Facts) -> Day:
    """The last of the EPE, the TGN, KNS and the practical part, without what is exempted (5(3), 14(1)(b)).

    For clergy the extra practical part as well. A part that is exempted lies before all others.
    """
    return latest(
        *(when(lifted, _BEGIN, passed) for lifted, passed in _parts(f)),
        when(clergy_extra_required(f), f.clergy_extra_passed_2007, _BEGIN),
    )


@rule(
    REGELING_OLD.art("3.6", 2),
    yes=Text("U hebt alsnog alles op A2.", "You have everything at A2 after all."),
    no=Text("U hebt nog niet alles op A2.", "You do not have everything at A2 yet."),
)
def upgraded_to_a2(f: Facts) -> Truth:
    """An old resident with the diploma at A1: 10 more portfolio tasks or 2 assessment tasks, and the EPE at A2."""
    portfolio = f.upgrade_portfolio_tasks_2007 >= UPGRADE_PORTFOLIO
    assessment = f.upgrade_assessment_tasks_2007 >= UPGRADE_ASSESSMENT
    return written_a1_enough(f) & old_exam_by(f, f.on) & (portfolio | assessment) & f.epe_passed_2007.comes()


@rule(
    REGELING_OLD.art("3.6", 2),
    label=Text("de dag waarop u alles op A2 haalde", "the day you had everything at A2"),
    value=Text("U haalde alles op A2 op {value}.", "You had everything at A2 on {value}."),
    never=Text("U hebt niet alles op A2 gehaald.", "You have not passed everything at A2."),
)
def old_exam_a2_day(f: Facts) -> Day:
    """The old examination with its written parts at A2, at once or by the later tasks of 3.6(2)."""
    at_once = latest(
        when(epe_lifted(f), _BEGIN, f.epe_passed_2007),
        when(practical_lifted(f), _BEGIN, f.practical_passed_2007),
        old_exam_day(f),
    )
    return when(f.upgrade_passed_2007 < at_once, f.upgrade_passed_2007, at_once)


@rule(
    REGELING_OLD.art("3.1", on=_FEES_KNOWN),
    BESLUIT_OLD.art("3.3"),
    label=Text("het examengeld voor wat nog open is", "the fees for what is still open"),
    value=Text("U betaalt nog {value} euro examengeld.", "You still pay {value} euros in fees."),
)
def exam_fees(f: Facts) -> Number:
    """The fees of the parts of the old examination not passed and not exempted, one sitting each, in whole euros.

    The amounts of the regulation of 1 April 2011, up to the end of 2012; those of other years were not read. An
    institution that examines the practical part itself sets its own fee (3.3(3)), and one sitting is free with a municipal
    programme (19(3)). Old residents pay the same.
    """
    fees = (FEE_EPE, FEE_TGN, FEE_KNS, FEE_PRACTICAL)
    epe, tgn, kns, practical = (
        when((passed != NEVER) | lifted, 0, fee) for (lifted, passed), fee in zip(_parts(f), fees, strict=True)
    )
    other = open_question.number("Wat was het examengeld op deze dag?", "What were the fees on this day?")
    return when((f.on >= _FEES_KNOWN) & (f.on < _WI2013), epe + tgn + kns + practical, other)
