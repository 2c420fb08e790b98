"""What has to be achieved under the Wi2007 (arts. 7, 13, 14; Besluit 2.9, 2.10, ch. 3), and whether it is.

The duty is met by the examination of the 2007 Act, or by that of the 2013 Act (Wijzigingswet 2012 art. X(6)). A document
that exempts keeps the duty away and belongs to the obligation room; the two diplomas that come at the end of learning,
of the examination itself and of the NT2 state examination, count here too.
"""

from __future__ import annotations

from datetime import date

from inburgering.facts import Facts
from inburgering.law import BESLUIT_OLD, WI_OLD, WIJZIGINGSWET2012
from inburgering.rules import Day, Text, Truth, any_of, earliest, rule
from wi2007._levels import SocietyTheme, spoken_level_required, written_a1_enough, written_level_required
from wi2007._new_exam import new_exam_by, new_exam_day, new_part_day, new_society_day
from wi2007._old_exam import (
    FEE_EPE,
    FEE_KNS,
    FEE_PRACTICAL,
    FEE_TGN,
    OLD_EXAM_LAST_DAY,
    clergy_extra_done,
    clergy_extra_required,
    epe_lifted,
    exam_fees,
    kns_lifted,
    old_exam_a2_day,
    old_exam_by,
    old_exam_day,
    old_exam_open,
    practical_lifted,
    practical_tasks_done,
    tgn_lifted,
    upgraded_to_a2,
)

__all__ = [
    "FEE_EPE",
    "FEE_KNS",
    "FEE_PRACTICAL",
    "FEE_TGN",
    "OLD_EXAM_LAST_DAY",
    "SocietyTheme",
    "clergy_extra_done",
    "clergy_extra_required",
    "epe_lifted",
    "exam_fees",
    "exam_passed_day",
    "full_a2_day",
    "kns_lifted",
    "met_by",
    "new_exam_by",
    "new_exam_day",
    "new_part_day",
    "new_society_day",
    "obligation_met",
    "obligation_met_day",
    "old_exam_a2_day",
    "old_exam_by",
    "old_exam_day",
    "old_exam_open",
    "practical_lifted",
    "practical_tasks_done",
    "spoken_level_required",
    "state_exam_day",
    "tgn_lifted",
    "upgraded_to_a2",
    "written_a1_enough",
    "written_level_required",
]
# Named one by one too, so that whoever collects the rules of this module finds each of them.
new_reading_day, new_listening_day, new_writing_day, new_speaking_day = new_part_day.values()


def met_by(f: Facts, day: Day) -> Truth:
    """Whether the duty was met on or before a day, by whichever of the four roads."""
    diplomas = (f.integration_diploma_2007 <= day) | (f.state_exam_2007 <= day)
    return any_of(old_exam_by(f, day), new_exam_by(f, day), diplomas)


@rule(
    BESLUIT_OLD.art("2.3", 1, "c"),
    WI_OLD.art("5", 1, "c"),
    label=Text("de dag van het diploma Staatsexamen NT2", "the day of the NT2 state examination diploma"),
    value=Text("Uw diploma Staatsexamen NT2 is van {value}.", "Your NT2 state examination diploma is of {value}."),
    never=Text("U hebt geen diploma Staatsexamen NT2.", "You have no NT2 state examination diploma."),
)
def state_exam_day(f: Facts) -> Day:
    """Programme I or II: an exempting document, to which a municipal programme may lead as well (19(3))."""
    return f.state_exam_2007


@rule(
    WI_OLD.art("14"),
    WIJZIGINGSWET2012.art("X", 6),
    label=Text("de dag waarop u het inburgeringsexamen haalde", "the day you passed the integration examination"),
    value=Text("U haalde het inburgeringsexamen op {value}.", "You passed the integration examination on {value}."),
    never=Text("U hebt het inburgeringsexamen niet gehaald.", "You have not passed the integration examination."),
)
def exam_passed_day(f: Facts) -> Day:
    """The first of: the old examination, the new one, the day on the diploma that proves it."""
    return earliest(old_exam_day(f), new_exam_day(f), f.integration_diploma_2007)


@rule(
    WI_OLD.art("14"),
    WIJZIGINGSWET2012.art("X", 6),
    label=Text("de dag waarop u aan de plicht voldeed", "the day you met the obligation"),
    value=Text("U voldeed aan de inburgeringsplicht op {value}.", "You met the obligation on {value}."),
    never=Text("U hebt nog niet voldaan aan de inburgeringsplicht.", "You have not met the obligation yet."),
)
def obligation_met_day(f: Facts) -> Day:
    """The first of: the old examination, the new one, the diploma that proves it, the NT2 state examination."""
    return earliest(exam_passed_day(f), state_exam_day(f))


@rule(
    WI_OLD.art("7", 1),
    WI_OLD.art("14"),
    yes=Text("U hebt voldaan aan de inburgeringsplicht.", "You have met the obligation to integrate."),
    no=Text("U hebt nog niet voldaan aan de inburgeringsplicht.", "You have not met the obligation to integrate yet."),
)
def obligation_met(f: Facts) -> Truth:
    """Met by the day asked about, or decided so by the municipality.

    An exemption or a dispensation does not meet the duty: it takes it away, and then nobody is obliged any more.
    """
    return f.fulfilled_decided | met_by(f, f.on)


@rule(
    BESLUIT_OLD.art("2.9", 1, on=date(2011, 6, 28)),
    BESLUIT_OLD.art("4.17", 3, on=date(2011, 6, 28)),
    label=Text("de dag waarop u alles op niveau A2 haalde", "the day you had everything at level A2"),
    value=Text("U haalde alles op A2 op {value}.", "You had everything at A2 on {value}."),
    never=Text("U hebt niet alles op A2 gehaald.", "You have not passed everything at A2."),
)
def full_a2_day(f: Facts) -> Day:
    """The old examination with its written parts at A2 too, or the new one, which knows no A1."""
    return earliest(old_exam_a2_day(f), new_exam_day(f))
