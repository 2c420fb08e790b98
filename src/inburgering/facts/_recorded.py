"""What a register says of the obligation, the plan, the period and its extensions: to be laid beside the law.

Every fact here is a record, right or wrong. What the law says is never read from it. The walks over a dossier stand in
`_recorded_walks`.
"""

from __future__ import annotations

from inburgering.dossier import Act
from inburgering.facts._recorded_walks import ReleaseGround, ReleaseKind, recorded_facts
from inburgering.law import BESLUIT2021, LETTER_2023, REGELING2021, WI2021
from inburgering.rules import Text, Vocabulary, code, day, number, truth

__all__ = ["RecordedFacts", "ReleaseGround", "ReleaseKind", "recorded_facts"]

_DAYS, _HOURS = Text("dagen", "days"), Text("uur", "hours")


class RecordedFacts(Vocabulary):
    """The record of obligation, letter, plan, period, extensions and release."""

    recorded_act = code(
        Text("de wet waaronder het register de persoon plaatst", "the Act under which the register places the person"),
        Act,
        ask=Text("Onder welke wet staat de persoon in het register?", "Under which Act does the register place them?"),
        cites=(WI2021.art("54", 1),),
    )
    recorded_period_first_day = day(
        Text("de geregistreerde eerste dag van de termijn", "the recorded first day of the period"),
        ask=Text("Welke eerste dag van de termijn noemt het register?", "Which first day of the period is on record?"),
        cites=(WI2021.art("11", 2),),
    )
    recorded_period_last_day = day(
        Text(
            "de geregistreerde laatste dag van de termijn, die zelf meetelt",
            "the recorded last day of the period, itself part of it",
        ),
        ask=Text("Welke laatste dag van de termijn noemt het register?", "Which last day of the period is on record?"),
        cites=(WI2021.art("11", 1),),
    )
    recorded_extension_requested = day(
        Text(
            "de dag waarop het laatste verzoek om verlenging binnenkwam",
            "the day the latest request for an extension was received",
        ),
        ask=Text("Wanneer kwam het verzoek om verlenging binnen?", "When was the request for an extension received?"),
        cites=(BESLUIT2021.art("4.5", 1),),
    )
    recorded_last_day_before_request = day(
        Text(
            "de laatste dag die een besluit van voor dat verzoek aan de termijn gaf",
            "the last day that a decision from before that request gave the period",
        ),
        ask=Text(
            "Tot welke dag was de termijn al verlengd toen het verzoek kwam?",
            "Until which day had the period been extended when the request came?",
        ),
        cites=(BESLUIT2021.art("4.1"), BESLUIT2021.art("4.5", 1)),
    )
    recorded_days_counted_twice = number(
        Text("de dagen die in meer dan één verlenging zijn meegeteld", "the days counted in more than one extension"),
        _DAYS,
        ask=Text("Welke dagen telden mee in welke verlenging?", "Which days counted in which extension?"),
        cites=(WI2021.art("12", 1), REGELING2021.art("4.1", 1)),
    )
    """A column only: no decision in a dossier says which days it counted."""
    recorded_childbirth = day(
        Text("de dag van de bevalling waarvoor verlenging is gegeven", "the day of the childbirth of an extension"),
        ask=Text("Op welke dag was de bevalling?", "On which day was the childbirth?"),
        cites=(REGELING2021.art("4.1", 1, "c"),),
    )
    recorded_childbirth_days = number(
        Text("de dagen verlenging die voor een bevalling zijn gegeven", "the days of extension given for a childbirth"),
        _DAYS,
        ask=Text("Hoeveel dagen verlenging gaf het besluit?", "How many days of extension did the decision give?"),
        cites=(REGELING2021.art("4.1", 1, "c"),),
    )
    """A column only, for one childbirth: no decision in a dossier names this ground. 0: no extension for a childbirth."""

    recorded_pip_awaits_offer = truth(
        Text("het plan (PIP) wacht op een aanbod", "the plan (PIP) waits for an offer"),
        Text("het plan (PIP) wacht niet op een aanbod", "the plan (PIP) does not wait for an offer"),
        ask=Text("Waarop wacht het vaststellen van het plan?", "What does adopting the plan wait for?"),
        cites=(LETTER_2023.cite("1.2.2"),),
    )
    """A column only: a dossier does not say what a plan waits for."""
    recorded_offer_dated = day(
        Text("de dag van het eerste aanbod na het plan (PIP)", "the day of the first offer after the plan (PIP)"),
        ask=Text("Op welke dag bood de gemeente een cursus aan?", "On which day did the municipality offer a course?"),
        cites=(WI2021.art("16", 1),),
    )
    recorded_offer_start = day(
        Text(
            "de eerste dag waarop het aangeboden taalschakeltraject kon beginnen",
            "the first day on which the bridging programme that was offered could begin",
        ),
        ask=Text("Op welke dag kon het taalschakeltraject beginnen?", "On which day could the programme begin?"),
        cites=(WI2021.art("16", 1), REGELING2021.art("4.1", 1, "g")),
    )
    recorded_test_attainable = truth(
        Text("de uitslag van de leerbaarheidstoets is: B1 haalbaar", "the recorded test result is: B1 attainable"),
        Text(
            "de uitslag van de leerbaarheidstoets is: B1 niet haalbaar", "the recorded test result is: not attainable"
        ),
        ask=Text("Welke uitslag van de toets noemt het register?", "Which result of the test is on record?"),
        cites=(WI2021.art("14", 3, "a"),),
    )
    recorded_deviation_reasoned = truth(
        Text(
            "het plan zegt waarom de leerroute afwijkt van de toets",
            "the plan says why the route departs from the test",
        ),
        Text(
            "het plan zegt niet waarom de leerroute afwijkt van de toets",
            "the plan does not say why the route departs from the test",
        ),
        ask=Text("Waarom wijkt de leerroute af van de toets?", "Why does the route depart from the test?"),
        cites=(WI2021.art("14", 5),),
    )
    """A column only: no plan in a dossier holds its reasons."""
    recorded_municipalities = number(
        Text(
            "het aantal gemeenten dat nu verantwoordelijk is, volgens het register",
            "how many municipalities the register now holds responsible",
        ),
        Text("gemeenten", "municipalities"),
        ask=Text("Welke gemeente voert de regie, en sinds wanneer?", "Which municipality is in charge, since when?"),
        cites=(WI2021.art("1", 1),),
    )
    recorded_trafficking_victim = truth(
        Text("de persoon is slachtoffer van mensenhandel", "the person is a victim of human trafficking"),
        Text("de persoon is geen slachtoffer van mensenhandel", "the person is no victim of human trafficking"),
        ask=Text(
            "Kreeg de persoon het verblijfsrecht als slachtoffer van mensenhandel?",
            "Was the right of residence given to a victim of human trafficking?",
        ),
        cites=(LETTER_2023.cite("D.3"),),
    )
    """A column only: no right of residence in a dossier tells a victim from a witness."""

    recorded_route_achieved = truth(
        Text("de leerroute staat geregistreerd als behaald", "the route is on record as achieved"),
        Text("de leerroute staat niet geregistreerd als behaald", "the route is not on record as achieved"),
        ask=Text("Is de leerroute als behaald geregistreerd?", "Is the route on record as achieved?"),
        cites=(WI2021.art("6", 1, "c"),),
    )
    recorded_participation_hours_required = number(
        Text(
            "de participatie-uren die het register van de persoon vraagt",
            "the participation hours that the register asks of the person",
        ),
        _HOURS,
        ask=Text("Hoeveel participatie-uren staan er in het plan?", "How many participation hours are in the plan?"),
        cites=(BESLUIT2021.art("3.14", 2, "b"), BESLUIT2021.art("3.14", 3)),
    )
    """A column only: no plan in a dossier holds these hours. 0: the register asks for none."""
    recorded_map_open = truth(
        Text("de MAP staat open in het register", "the MAP is open on record"),
        Text("de MAP staat niet open in het register", "the MAP is not open on record"),
        ask=Text("Moet de persoon volgens het register de MAP nog doen?", "Is the MAP still to be done, on record?"),
        cites=(WI2021.art("6", 1, "b"), WI2021.art("8", 3)),
    )
    """A column only: a dossier says what was done, not what a register still asks for."""

    recorded_release = code(
        Text("waarom er volgens het register geen volledige plicht is", "the release that is on record"),
        ReleaseKind,
        ask=Text("Welk besluit over vrijstelling of ontheffing is er?", "Which exemption or dispensation was decided?"),
        cites=(WI2021.art("4", 1), WI2021.art("5")),
    )
    recorded_release_ground = code(
        Text("de grond van die vrijstelling of ontheffing", "the ground of that exemption or dispensation"),
        ReleaseGround,
        ask=Text("Op welke grond is het besluit genomen?", "On which ground was it decided?"),
        cites=(WI2021.art("4", 1), WI2021.art("5")),
    )
