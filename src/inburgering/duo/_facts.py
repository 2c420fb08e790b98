"""What the conditions of DUO speak of: a message that is about to be sent, and what is known of the person."""

from __future__ import annotations

from inburgering.dossier import Group, Route
from inburgering.law import DUO_CHAIN
from inburgering.rules import Codes, Text, Vocabulary, code, day, truth

__all__ = ["GivenLevel", "MessageFacts", "Verdict"]

_CITES = (DUO_CHAIN.cite(),)


class GivenLevel(Codes):
    """The level that a plan gives to DUO; left out, it is B1 on the B1 and education routes."""

    NONE = "none", "geen", "none"
    A2 = "a2", "A2", "A2"
    B1 = "b1", "B1", "B1"


class Verdict(Codes):
    """What a message says of being late."""

    NONE = "none", "niets", "nothing"
    CULPABLE = "culpable", "verwijtbaar", "culpable"
    NOT_CULPABLE = "not_culpable", "niet verwijtbaar", "not culpable"


class MessageFacts(Vocabulary):
    """The facts of a message to DUO. A day that a message leaves out does not come."""

    sent_on = day(Text("de dag van verzenden", "the day of sending"))

    plan_dated = day(Text("de datum van het plan (PIP) in het bericht", "the date of the plan (PIP) in the message"))
    plan_route = code(Text("de leerroute in het bericht", "the route in the message"), Route)
    plan_level = code(Text("het niveau in het bericht", "the level in the message"), GivenLevel)
    plan_hours_given = truth(
        Text("het bericht noemt een geschatte intensiteit", "the message gives an estimated intensity"),
        Text("het bericht noemt geen geschatte intensiteit", "the message gives no estimated intensity"),
    )
    plan_is_first = truth(
        Text("dit is het eerste plan (PIP) van de persoon", "this is the person's first plan (PIP)"),
        Text("de persoon had al eerder een plan (PIP)", "the person had a plan (PIP) before"),
        ask=Text(
            "Had de persoon al eerder een plan (PIP), van welke gemeente ook?",
            "Did the person have a plan (PIP) before, of whichever municipality?",
        ),
        cites=_CITES,
    )
    earlier_plan_dated = day(
        Text("de laatste datum van de plannen die al bij DUO zijn", "the latest date of the plans DUO already has"),
        ask=Text("Welke datum heeft het plan dat nu bij DUO staat?", "Which date has the plan that DUO has now?"),
        cites=_CITES,
    )
    duty_first_day = day(
        Text("de eerste dag van de inburgeringsplicht volgens DUO", "the first day of the obligation, says DUO"),
        ask=Text("Wanneer begint de inburgeringsplicht volgens DUO?", "When does the obligation begin, says DUO?"),
        cites=_CITES,
    )
    settled = day(
        Text("de dag waarop de persoon in de gemeente kwam wonen", "the day the person settled in the municipality"),
        ask=Text("Wanneer kwam de persoon in de gemeente wonen?", "When did the person settle in the municipality?"),
        cites=_CITES,
    )
    in_reception = truth(
        Text("de persoon woonde bij het plan in de opvang", "the person lived in reception at the time of the plan"),
        Text("de persoon woonde bij het plan niet in de opvang", "the person did not live in reception then"),
        ask=Text(
            "Woonde de persoon nog in de opvang toen het plan werd gemaakt?",
            "Did the person still live in reception when the plan was made?",
        ),
        cites=_CITES,
    )
    duo_group = code(
        Text("de groep volgens DUO", "the group, says DUO"),
        Group,
        ask=Text("In welke groep heeft DUO de persoon ingedeeld?", "In which group has DUO placed the person?"),
        cites=_CITES,
    )
    period_set = truth(
        Text("DUO heeft de inburgeringstermijn vastgesteld", "DUO has set the integration period"),
        Text("DUO heeft de inburgeringstermijn nog niet vastgesteld", "DUO has not set the integration period yet"),
        ask=Text("Heeft DUO de inburgeringstermijn al vastgesteld?", "Has DUO set the integration period already?"),
        cites=_CITES,
    )
    offer_hours_registered = truth(
        Text("er zijn cursusuren geregistreerd bij het aanbod", "course hours are registered on the offer"),
        Text("er zijn geen cursusuren geregistreerd bij het aanbod", "no course hours are registered on the offer"),
        ask=Text(
            "Heeft de school al cursusuren doorgegeven bij het aanbod van nu?",
            "Has the school already reported course hours on the current offer?",
        ),
        cites=_CITES,
    )

    current_plan_dated = day(
        Text("de datum van het plan (PIP) dat nu geldt", "the date of the plan (PIP) now in force"),
        ask=Text("Welke datum heeft het plan (PIP) dat nu geldt?", "Which date has the plan (PIP) now in force?"),
        cites=_CITES,
    )
    current_route = code(
        Text("de leerroute van het plan dat nu geldt", "the route of the plan now in force"),
        Route,
        ask=Text("Welke leerroute heeft het plan dat nu geldt?", "Which route has the plan now in force?"),
        cites=_CITES,
    )
    school_has_mark = truth(
        Text("de school heeft het keurmerk van Blik op Werk", "the institution holds the mark of Blik op Werk"),
        Text("de school heeft het keurmerk van Blik op Werk niet", "the institution does not hold that mark"),
        ask=Text(
            "Staat de school bij DUO met het keurmerk van Blik op Werk?",
            "Does DUO list the institution with the mark of Blik op Werk?",
        ),
        cites=_CITES,
    )
    school_may_bridge = truth(
        Text("de school is erkend voor taalschakeltrajecten", "the institution is recognised for bridging programmes"),
        Text("de school is niet erkend voor taalschakeltrajecten", "the institution is not recognised for them"),
        ask=Text(
            "Staat de school bij DUO als erkende taalschakelinstelling?",
            "Does DUO list the institution as recognised for bridging programmes?",
        ),
        cites=_CITES,
    )
    offer_is_bridging = truth(
        Text("het aanbod is een taalschakeltraject", "the offer is a bridging programme"),
        Text("het aanbod is geen taalschakeltraject", "the offer is not a bridging programme"),
        ask=Text("Is dit aanbod een taalschakeltraject?", "Is this offer a bridging programme?"),
        cites=_CITES,
    )
    offer_dated = day(Text("de datum van het aanbod", "the date of the offer"))
    programme_first_day = day(Text("de verwachte start van de opleiding", "the expected start of the programme"))
    programme_last_day = day(Text("het verwachte einde van de opleiding", "the expected end of the programme"))
    course_before_last_day = day(
        Text("het einde van de taalcursus vóór de opleiding", "the end of the language course before the programme"),
        ask=Text(
            "Wanneer eindigt de taalcursus die vóór het taalschakeltraject komt, als die er is?",
            "When does the language course that precedes the bridging programme end, if there is one?",
        ),
        cites=_CITES,
    )
    duo_period_first_day = day(
        Text("de eerste dag van de termijn volgens DUO", "the first day of the period, says DUO"),
        ask=Text("Wanneer begint de termijn volgens DUO?", "When does the period begin, says DUO?"),
        cites=_CITES,
    )
    duo_period_last_day = day(
        Text("de laatste dag van de termijn volgens DUO", "the last day of the period, says DUO"),
        ask=Text(
            "Wat is de laatste dag van de termijn volgens DUO (de dag vóór de einddatum)?",
            "What is the last day of the period, says DUO (the day before its end date)?",
        ),
        cites=_CITES,
    )

    result_dated = day(
        Text(
            "de datum van het eindgesprek MAP of de ondertekening PVT",
            "the date of the MAP interview or PVT signature",
        )
    )
    result_verdict = code(Text("wat het bericht zegt over te laat zijn", "what the message says of lateness"), Verdict)
    result_known_to_duo = truth(
        Text("DUO heeft al een datum", "DUO already has a date"),
        Text("DUO heeft nog geen datum", "DUO has no date yet"),
        ask=Text("Heeft DUO al een datum voor dit onderdeel?", "Does DUO already have a date for this part?"),
        cites=_CITES,
    )
    result_sent_by_us = truth(
        Text("de datum bij DUO kwam van deze gemeente", "DUO has its date from this municipality"),
        Text("de datum bij DUO kwam van een andere gemeente", "DUO has its date from another municipality"),
        ask=Text("Heeft uw gemeente die datum zelf doorgegeven?", "Did your municipality send that date itself?"),
        cites=_CITES,
    )
    current_plan_ours = truth(
        Text("het plan dat nu geldt is van deze gemeente", "the plan now in force is of this municipality"),
        Text("het plan dat nu geldt is niet van deze gemeente", "the plan now in force is not of this municipality"),
        ask=Text(
            "Heeft uw gemeente het plan (PIP) gemaakt dat nu geldt?",
            "Did your municipality make the plan (PIP) now in force?",
        ),
        cites=_CITES,
    )
    fulfilled_by_z_route = truth(
        Text("de plicht is voldaan via de Z-route", "the obligation was fulfilled through the Z-route"),
        Text("de plicht is niet voldaan via de Z-route", "the obligation was not fulfilled through the Z-route"),
        ask=Text(
            "Heeft de persoon volgens DUO al voldaan via de Z-route?",
            "Has the person fulfilled the obligation through the Z-route already, says DUO?",
        ),
        cites=_CITES,
    )
    z_route_completed = day(
        Text("de afronding van de Z-route bij DUO", "the completion of the Z-route as DUO has it"),
        ask=Text(
            "Welke datum heeft DUO voor de afronding van de Z-route?",
            "Which date does DUO have for the completion of the Z-route?",
        ),
        cites=_CITES,
    )
