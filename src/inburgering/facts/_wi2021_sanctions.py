"""What only wi2021/sanctions asks: breaches and fines so far, what stands in the way of a fine, and what sets its height.

Hours, passes and sittings are facts of the requirements; the new period that a fine set is one of the period room. The
walks stand in `_wi2021_sanctions_walks`.
"""

from __future__ import annotations

from datetime import date

from inburgering.dossier import Culpability, Dossier
from inburgering.facts import _wi2021_sanctions_walks as walks
from inburgering.facts._wi2021_sanctions_readings import (
    CulpabilityOn,
    EarlierFineFinal,
    LostPermitFines2021,
    ModuleFines,
    Recidivism,
    RecidivismCounted,
    RepeatFrom,
)
from inburgering.law import AWB, BESLUIT2021, REGELING2021, WI2021
from inburgering.rules import Known, Number, Text, Truth, Vocabulary, code, day, judgement, number, reading, truth

_HOURS, _TIMES, _EUROS = Text("uur", "hours"), Text("keer", "times"), Text("euro", "euros")
_FINES = Text("boetes", "fines")
_DUO = Text("DUO, of de rechter", "DUO, or the court")
_COLLEGE = Text("het college van de gemeente, of de rechter", "the municipality's executive, or the court")
_ASK_FINES = Text(
    "Welke boetes kreeg u, waarvoor, en wanneer stond elk vast?",
    "Which fines did you get, for what, and when did each become final?",
)


def _raises(nl: str, en: str) -> Number:
    return number(Text(nl, en), _TIMES, ask=_ASK_FINES, cites=(BESLUIT2021.art("7.1", 3),))


def _lowered(nl: str, en: str) -> Truth:
    return truth(
        Text(
            f"de bijstand is verlaagd omdat de persoon {nl}", f"social assistance was lowered because the person {en}"
        ),
        Text(
            f"de bijstand is niet verlaagd omdat de persoon {nl}",
            f"social assistance was not lowered because the person {en}",
        ),
        ask=Text(
            "Heeft de gemeente daarvoor uw bijstand verlaagd?",
            "Did the municipality lower your social assistance for that?",
        ),
        cites=(WI2021.art("27"),),
    )


def _bridging(nl: str, en: str, ask_nl: str, ask_en: str) -> Number:
    cites = (REGELING2021.art("7.2", 1, "a"),)
    return number(Text(nl, en), _HOURS, ask=Text(ask_nl, ask_en), cites=cites)


class Wi2021SanctionsFacts(Vocabulary):
    """What decides whether a fine follows under the 2021 Act, and how high it is.

    A fine that was revoked never counts. How often a fine is raised (Besluit art. 7.1(3)) is walked from the fines of art.
    23, with the twelve months before the day of the new breach; ``_later`` also takes in fines that became final between
    that day and the day asked about.
    """

    intake_fines = number(
        Text("het aantal boetes voor de brede intake", "the number of fines for the broad intake"),
        _FINES,
        ask=Text("Hoeveel boetes kreeg u voor de intake?", "How many fines did you get for the intake?"),
        cites=(WI2021.art("22"),),
    )
    intake_fine_notified = day(
        Text(
            "de dag waarop de laatste boete voor de intake bekend is gemaakt",
            "the day the latest fine for the intake was notified",
        ),
        ask=Text("Welke datum staat op de boete voor de intake?", "Which date is on the fine for the intake?"),
        cites=(WI2021.art("22", 2),),
    )
    intake_fine_new_last_day = day(
        Text(
            "de laatste dag van de nieuwe termijn in de boete voor de intake",
            "the last day of the new period in the fine for the intake",
        ),
        ask=Text("Welke nieuwe termijn noemt de boete voor de intake?", "Which new period does that fine set?"),
        cites=(WI2021.art("22", 2),),
    )
    failed_in_new_intake_period = truth(
        Text(
            "de persoon kwam niet, of werkte niet genoeg mee, in de nieuwe termijn voor de intake",
            "the person did not appear or cooperate in the new period for the intake",
        ),
        Text(
            "de persoon kwam en werkte mee in de nieuwe termijn voor de intake",
            "the person appeared and cooperated in the new period for the intake",
        ),
        ask=Text(
            "Kwam u in de nieuwe termijn, en werkte u mee?", "Did you come in the new period, and did you cooperate?"
        ),
        cites=(WI2021.art("22", 3),),
    )
    intake_breached = day(
        Text(
            "de dag na de termijn waarin de persoon niet kwam voor de intake, of de dag dat hij niet genoeg meewerkte",
            "the day after the period in which the person did not appear for the intake, or the day of poor cooperation",
        ),
        ask=Text("Op welke dag was dat?", "On which day was that?"),
        cites=(AWB.art("5:45"), WI2021.art("22", 1)),
    )
    intake_excused = judgement(
        Text("dat met de intake is niet te verwijten", "the failure with the intake is not attributable"),
        _COLLEGE,
        AWB.art("5:41"),
        Text("dat met de intake is te verwijten", "the failure with the intake is attributable"),
    )
    intake_fine_too_high = judgement(
        Text(
            "de boete voor de intake is te hoog, door bijzondere omstandigheden",
            "the fine for the intake is too high, for special circumstances",
        ),
        _COLLEGE,
        BESLUIT2021.art("7.1", 6),
        Text("de boete voor de intake is niet te hoog", "the fine for the intake is not too high"),
    )
    assistance_lowered_for_intake = _lowered("niet meewerkte aan de intake", "did not cooperate with the intake")

    trajectory_breach_day = day(
        Text(
            "de dag waarop de gemeente vaststelde dat de persoon niet genoeg meewerkte (nog zonder boete)",
            "the day the municipality established that cooperation fell short (not fined yet)",
        ),
        ask=Text(
            "Op welke dag stelde de gemeente vast dat u niet genoeg meewerkte?",
            "On which day did the municipality establish that you did not cooperate enough?",
        ),
        cites=(WI2021.art("23", 1), BESLUIT2021.art("7.1", 3)),
    )
    only_route_intensity = truth(
        Text(
            "het gaat alleen om te weinig lessen of uren van de leerroute",
            "it is only about too few lessons or hours of the route",
        ),
        Text("het gaat ook om de begeleiding, het PVT of de MAP", "it is about guidance, the PVT or the MAP too"),
        ask=Text("Gaat het alleen om de uren van uw leerroute?", "Is it only about the hours of your learning route?"),
        cites=(WI2021.art("23", 1), WI2021.art("15", 2)),
    )
    trajectory_culpability = code(
        Text("hoeveel dat de persoon te verwijten is", "how much the person is to blame for it"),
        Culpability,
        ask=Text(
            "Hoeveel is het u te verwijten, volgens de gemeente?", "How much are you to blame, says the municipality?"
        ),
        cites=(BESLUIT2021.art("7.1", 4), AWB.art("5:41")),
    )
    trajectory_raises_by_step = _raises(
        "hoe vaak de boete wordt verhoogd, stap voor stap", "how often the fine is raised, step by step"
    )
    trajectory_raises_by_step_later = _raises(
        "hoe vaak stap voor stap, ook met boetes die later vaststonden",
        "how often step by step, with fines that became final later",
    )
    trajectory_raises_by_count = _raises(
        "het aantal eerdere boetes in de twaalf maanden", "the number of earlier fines in the twelve months"
    )
    trajectory_raises_by_count_later = _raises(
        "het aantal in de twaalf maanden, ook met boetes die later vaststonden",
        "the number in the twelve months, with fines that became final later",
    )
    assistance_lowered_for_trajectory = _lowered(
        "niet meewerkte tijdens het traject", "did not cooperate during the trajectory"
    )
    conduct_fines_euros = number(
        Text(
            "de boetes voor intake en traject samen, in de termijn die nu loopt",
            "the fines for intake and trajectory together, in the period now running",
        ),
        _EUROS,
        ask=_ASK_FINES,
        cites=(BESLUIT2021.art("7.1", 5),),
    )
    fined_period_months = number(
        Text(
            "de lengte van de nieuwe termijn na de laatste boete, zonder verlenging (0: geen nieuwe termijn)",
            "the length of the new period after the latest fine, without extension (0: no new period)",
        ),
        Text("maanden", "months"),
        ask=Text("Hoe lang is de nieuwe termijn in de boete?", "How long is the new period in the fine?"),
        cites=(BESLUIT2021.art("7.1", 5), REGELING2021.art("7.4")),
    )

    recidivism = reading(
        Text("hoe de boete bij herhaling hoger wordt", "how the fine is raised for a repeated breach"),
        Recidivism.DOUBLING,
        BESLUIT2021.art("7.1", 3),
    )
    recidivism_counted = reading(
        Text("hoe vaak de boete bij herhaling hoger wordt", "how often the fine is raised for a repeated breach"),
        RecidivismCounted.STEP_BY_STEP,
        BESLUIT2021.art("7.1", 3),
    )
    earlier_fine_final = reading(
        Text("wanneer een eerdere boete moet vaststaan", "when an earlier fine must be final"),
        EarlierFineFinal.AT_BREACH,
        BESLUIT2021.art("7.1", 3),
    )
    culpability_on = reading(
        Text("over welk bedrag de mate van schuld gaat", "which amount the degree of blame is applied to"),
        CulpabilityOn.RAISED,
        BESLUIT2021.art("7.1", 4),
    )
    module_fines = reading(
        Text("één of twee boetes als PVT en MAP allebei open zijn", "one fine or two when PVT and MAP are both open"),
        ModuleFines.ONE,
        WI2021.art("24", 1),
    )
    repeat_fine_from = reading(
        Text("wanneer de boete van iedere twee jaar begint", "when the fine of every two years begins"),
        RepeatFrom.AFTER_TWO_YEARS,
        WI2021.art("24", 4),
    )
    lost_permit_fines_2021 = reading(
        Text("welke boete voor de leerroute wegvalt zonder vergunning", "which route fine falls away without a permit"),
        LostPermitFines2021.EVERY_FINE,
        WI2021.art("25", 3),
    )

    modules_late_fines = number(
        Text("het aantal boetes voor te laat zijn met PVT of MAP", "the number of fines for lateness with PVT or MAP"),
        _FINES,
        ask=_ASK_FINES,
        cites=(WI2021.art("24"),),
    )
    route_late_fines = number(
        Text("het aantal boetes voor te laat zijn met de leerroute", "the number of fines for lateness with the route"),
        _FINES,
        ask=_ASK_FINES,
        cites=(WI2021.art("25"),),
    )
    modules_overrun_excused = judgement(
        Text("te laat zijn met PVT of MAP is niet te verwijten", "lateness with PVT or MAP is not attributable"),
        _DUO,
        AWB.art("5:41"),
        Text("te laat zijn met PVT of MAP is te verwijten", "lateness with PVT or MAP is attributable"),
    )
    route_overrun_excused = judgement(
        Text("te laat zijn met de leerroute is niet te verwijten", "lateness with the route is not attributable"),
        _DUO,
        AWB.art("5:41"),
        Text("te laat zijn met de leerroute is te verwijten", "lateness with the route is attributable"),
    )
    assistance_lowered_for_lateness = _lowered("te laat was met inburgeren", "was late in integrating")
    route_achieved_day = day(
        Text("de dag waarop de leerroute is behaald", "the day the learning route was achieved"),
        ask=Text("Op welke dag haalde u uw leerroute?", "On which day did you achieve your learning route?"),
        cites=(WI2021.art("25", 1),),
    )
    duty_ended_day = day(
        Text("de dag waarop de inburgeringsplicht eindigde", "the day the obligation ended"),
        ask=Text("Op welke dag eindigde uw inburgeringsplicht?", "On which day did your obligation end?"),
        cites=(WI2021.art("24", 1), WI2021.art("25", 1)),
    )
    pip_route_hours = number(
        Text("de uren van de leerroute in het plan (PIP)", "the hours of the learning route in the plan (PIP)"),
        _HOURS,
        ask=Text("Hoeveel uur les staat er in uw plan?", "How many hours of lessons does your plan give?"),
        cites=(REGELING2021.art("bijlage 6a"), WI2021.art("15", 2)),
    )
    bridging_hours_attended = _bridging(
        "de gevolgde lesuren van het taalschakeltraject",
        "the hours attended of the bridging programme",
        "Hoeveel lesuren van het taalschakeltraject volgde u?",
        "How many hours of the bridging programme did you attend?",
    )
    bridging_hours_excused = _bridging(
        "de lesuren van het taalschakeltraject die zijn gemist met toestemming",
        "the hours of the bridging programme missed with leave",
        "Hoeveel lesuren miste u met toestemming?",
        "How many hours did you miss with leave?",
    )
    bridging_hours_missed = _bridging(
        "de lesuren van het taalschakeltraject die zijn gemist zonder toestemming",
        "the hours of the bridging programme missed without leave",
        "Hoeveel lesuren miste u zonder toestemming?",
        "How many hours did you miss without leave?",
    )


def wi2021_sanctions_facts(dossier: Dossier, on: date) -> dict[str, Known]:
    """The facts of a dossier on a day; what the dossier does not say is left out.

    A dossier does not say whether a fine is too high, nor whether a breach was about the hours of the route alone.
    """
    facts: dict[str, Known] = {}
    facts |= walks.intake(dossier, on) | walks.trajectory(dossier, on) | walks.late(dossier, on)
    facts |= walks.lowered(dossier, on) | walks.route(dossier, on) | walks.shared(dossier, on)
    return {name: value for name, value in facts.items() if value is not None}
