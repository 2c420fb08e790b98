"""Dispensation for special individual circumstances (Wet art. 5(2); Besluit art. 2.8; Regeling art. 2.6)."""

from __future__ import annotations

from inburgering.calendar import WORKING_DAYS
from inburgering.facts import Facts
from inburgering.law import ATW, BESLUIT2021, REGELING2021, WI2021
from inburgering.rules import Day, Text, Truth, parameter, rule, weeks
from wi2021.obligation import obliged

ROOM = "wi2021.dispensation"

__all__ = [
    "special_application_complete",
    "special_authorisation_needed",
    "special_decision_last_day",
    "special_entitled",
]

DECISION_TERM = parameter(
    "dispensation.decision",
    Text("de tijd voor een besluit over ontheffing", "the time to decide on a dispensation"),
    (BESLUIT2021.art("2.7", 5), BESLUIT2021.art("2.8", 3)),
    weeks(8),
)
_NOT_ASKED = Text("U hebt dit niet aangevraagd.", "You did not apply for this.")


@rule(
    WI2021.art("5", 2),
    BESLUIT2021.art("2.8", 1),
    yes=Text(
        "U hebt recht op ontheffing wegens bijzondere omstandigheden.", "You are to be dispensed for special reasons."
    ),
    no=Text("U hebt daar geen recht op.", "You are not to be dispensed for special circumstances."),
)
def special_entitled(f: Facts) -> Truth:
    """All of: exceptional and unforeseen, not attributable, meeting the duty impossible or extremely difficult, distressing.

    Of the whole obligation only. On an application, or of DUO's own motion; the municipality advises, and does not bind.
    """
    begun = (f.special_requested <= f.on) | f.special_of_own_motion
    norms = f.special_exceptional & f.special_too_hard & f.special_not_attributable & f.distressing_situation
    return obliged(f) & begun & norms


@rule(
    BESLUIT2021.art("2.8", 2),
    yes=Text("Uw aanvraag heeft het advies van de gemeente.", "Your application has the municipality's advice."),
    no=Text(
        "Vraag de gemeente om advies: dat moet bij uw aanvraag.",
        "Ask the municipality for its advice: it must be with your application.",
    ),
)
def special_application_complete(f: Facts) -> Truth:
    """The advice of the municipality goes with an application; where DUO decides of its own motion it advises if need be."""
    return f.special_advice_filed | f.special_of_own_motion


@rule(
    REGELING2021.art("2.6", 2),
    yes=Text("Voeg een medische machtiging bij.", "Add a medical authorisation."),
    no=Text("Een medische machtiging is niet nodig.", "No medical authorisation is needed."),
)
def special_authorisation_needed(f: Facts) -> Truth:
    """The circumstances are medical, of the person, a family member or a first-degree relative: that person authorises."""
    return f.special_medical


@rule(
    BESLUIT2021.art("2.8", 3),
    ATW.art("1", 1),
    label=Text(
        "de laatste dag voor het besluit over bijzondere omstandigheden", "the last day to decide on special reasons"
    ),
    value=Text("DUO moet uiterlijk op {value} beslissen.", "DUO must decide on {value} at the latest."),
    never=_NOT_ASKED,
)
def special_decision_last_day(f: Facts) -> Day:
    """Eight weeks after the application, moved to a working day by the Algemene termijnenwet."""
    return (f.special_requested + DECISION_TERM).moved(WORKING_DAYS)
