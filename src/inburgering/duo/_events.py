"""The events DUO notifies a municipality of (gebeurtenissen), and what must be read again after each."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from inburgering.duo._codes import Message
from inburgering.rules import Codes

__all__ = ["Event"]


class Event(Codes):
    """Something that happened to a person, by DUO's number of it (gebeurtenisId)."""

    SS101 = "SS101", "De persoon is inburgeringsplichtig.", "The person is obliged."
    SS102 = "SS102", "De inburgeringstermijn is gestart.", "The integration period has started."
    SS103 = "SS103", "De termijn is ambtshalve verlengd.", "The period was extended ex officio."
    SS104 = "SS104", "De termijn is op verzoek verlengd.", "The period was extended on request."
    SS106 = "SS106", "De persoon heeft het diploma gehaald.", "The person was awarded the diploma."
    SS107 = "SS107", "Een gehele vrijstelling is toegekend.", "A full exemption was granted."
    SS108 = "SS108", "Een gehele ontheffing is toegekend.", "A full dispensation was granted."
    SS109 = "SS109", "Een tijdelijke vrijstelling is toegekend.", "A temporary exemption was granted."
    SS110 = (
        "SS110",
        "De plicht is ingetrokken: geen verblijf meer, te lang weg, Nederlander geworden, AOW-leeftijd of overleden.",
        "The obligation was withdrawn: residence ended, over a year abroad, naturalised, pension age, or death.",
    )
    SS111 = "SS111", "De persoon is overleden.", "The person has died."
    SS112 = "SS112", "De persoon vraagt verlenging van de termijn.", "The person asks for an extension of the period."
    SS113 = "SS113", "Het verzoek om verlenging is afgewezen.", "The request for an extension was refused."
    SS114 = "SS114", "Het verzoek om gehele vrijstelling is afgewezen.", "The request for full exemption was refused."
    SS115 = (
        "SS115",
        "Het verzoek om tijdelijke vrijstelling is afgewezen.",
        "The request for temporary exemption was refused.",
    )
    SS116 = (
        "SS116",
        "Het verzoek om gedeeltelijke vrijstelling is afgewezen.",
        "The request for partial exemption was refused.",
    )
    SS117 = (
        "SS117",
        "Het verzoek om gedeeltelijke vrijstelling is toegekend.",
        "The request for partial exemption was granted.",
    )
    SS118 = "SS118", "Het verzoek om ontheffing is afgewezen.", "The request for dispensation was refused."
    SS119 = (
        "SS119",
        "Het verzoek om gedeeltelijke ontheffing is toegekend.",
        "The request for partial dispensation was granted.",
    )
    SS120 = (
        "SS120",
        "De persoon is in de gemeente komen wonen, zonder plan (PIP).",
        "The person has settled in the municipality, without a plan (PIP).",
    )
    SS121 = (
        "SS121",
        "De persoon is in de gemeente komen wonen, met het plan (PIP) van de vorige gemeente.",
        "The person has settled in the municipality, with the plan (PIP) of the previous one.",
    )
    SS122 = (
        "SS122",
        "De persoon is naar een andere gemeente vertrokken.",
        "The person has moved to another municipality.",
    )
    SS123 = "SS123", "De persoon is uit Nederland vertrokken.", "The person has left the Netherlands."
    SS124 = (
        "SS124",
        "De groep is veranderd van asielstatushouder in gezinsmigrant of overige migrant.",
        "The group has changed from asylum status holder to family or other migrant.",
    )
    SS125 = (
        "SS125",
        "De groep is veranderd van gezinsmigrant of overige migrant in asielstatushouder.",
        "The group has changed from family or other migrant to asylum status holder.",
    )
    SS126 = "SS126", "De tien weken zijn om, zonder leerroute.", "The ten weeks are over, without a learning route."
    SS127 = (
        "SS127",
        "De asielstatushouder heeft een leerroute, maar geen aanbod.",
        "The asylum status holder has a learning route, and no offer.",
    )
    SS128 = (
        "SS128",
        "De persoon is inburgeringsplichtig, en bereikt binnen zes maanden de AOW-leeftijd.",
        "The person is obliged, and reaches pension age within six months.",
    )
    SS129 = (
        "SS129",
        "De tijdelijke vrijstelling is ingetrokken. Er is nog geen leerroute.",
        "The temporary exemption was withdrawn. There is no learning route yet.",
    )
    SS130 = (
        "SS130",
        "De tijdelijke vrijstelling is ingetrokken. Er is een plan (PIP): de eerdere plicht gaat verder.",
        "The temporary exemption was withdrawn. There is a plan (PIP): the earlier obligation resumes.",
    )
    SS131 = (
        "SS131",
        "De uitslag van de leerbaarheidstoets is bekend.",
        "The result of the learnability test is known.",
    )
    SS132 = (
        "SS132",
        "Een school stuurde een cursuscontract, maar er is nog geen plan (PIP).",
        "A school sent a course contract, and there is no plan (PIP) yet.",
    )
    SS133 = (
        "SS133",
        "Een school stuurde een cursuscontract met een taalniveau dat niet past bij de leerroute.",
        "A school sent a course contract with a language level that does not fit the route.",
    )
    SS135 = (
        "SS135",
        "Een school stuurde een cursuscontract met een te hoog taalniveau voor de Z-route.",
        "A school sent a course contract with too high a level for the Z-route.",
    )
    SS136 = (
        "SS136",
        "Een school stuurde een contract voor een taalschakeltraject, maar de leerroute is niet de onderwijsroute.",
        "A school sent a contract for a bridging programme, and the route is not the education route.",
    )
    SS137 = (
        "SS137",
        "De persoon is aangemeld voor de leerbaarheidstoets.",
        "The person is registered for the learnability test.",
    )
    SS139 = (
        "SS139",
        "De persoon is inburgeringsplichtig, en de tien weken voor het plan zijn begonnen.",
        "The person is obliged, and the ten weeks for the plan have begun.",
    )
    SS140 = (
        "SS140",
        "DUO vraagt advies over ontheffing om bijzondere individuele omstandigheden.",
        "DUO asks advice on dispensation for special individual circumstances.",
    )
    SS141 = "SS141", "De persoon heeft de Z-route behaald.", "The person has achieved the Z-route."
    SS142 = (
        "SS142",
        "De opleiding die niet vrijstelt is gestopt. Kijk of het plan (PIP) moet veranderen.",
        "The non-exempting education has ended. See whether the plan (PIP) must change.",
    )
    SS199 = "SS199", "De uitslag van een examen is bekend.", "The result of an examination is known."

    @property
    def effect(self) -> tuple[Message, ...]:
        """The messages that may say something else now: the parts of the dossier to read again, in this order.

        Empty where DUO's messages hold nothing of it: what is asked then is an answer or a check by the municipality.
        """
        return _EFFECTS.get(self, ())

    @property
    def attention(self) -> bool:
        """Whether it is an attention signal: announced by DUO, and not yet sent as a notification."""
        return self in _ATTENTION


_STATUS = (Message.OBLIGATION, Message.OBLIGATION_HISTORY)
_GROUP = (Message.GROUP, Message.GROUP_HISTORY)
_PERIOD = (Message.PERIOD, Message.PERIOD_HISTORY)
_EXAMS = (Message.EXAMS, Message.FREE_ATTEMPTS)
_NEW = (*_STATUS, *_GROUP, *_EXAMS)

_EFFECTS: Final[Mapping[Event, tuple[Message, ...]]] = {
    Event.SS101: _NEW,
    Event.SS102: _PERIOD,
    Event.SS103: _PERIOD,
    Event.SS104: _PERIOD,
    Event.SS106: (*_STATUS, Message.EXAMS),
    Event.SS107: (*_STATUS, Message.EXEMPTIONS),
    Event.SS108: (*_STATUS, Message.DISPENSATIONS),
    Event.SS109: (*_STATUS, Message.EXEMPTIONS),
    Event.SS110: _STATUS,
    Event.SS111: _STATUS,
    Event.SS114: (Message.EXEMPTIONS,),
    Event.SS115: (Message.EXEMPTIONS,),
    Event.SS116: (Message.EXEMPTIONS,),
    Event.SS117: (Message.EXEMPTIONS, Message.EXAMS),
    Event.SS118: (Message.DISPENSATIONS,),
    Event.SS119: (Message.DISPENSATIONS, Message.EXAMS),
    Event.SS120: _NEW,
    Event.SS121: (*_NEW, *_PERIOD, Message.PIP),
    Event.SS124: (*_STATUS, *_GROUP),
    Event.SS125: (*_STATUS, *_GROUP),
    Event.SS128: _NEW,
    Event.SS129: (*_NEW, Message.EXEMPTIONS),
    Event.SS130: (*_NEW, *_PERIOD, Message.PIP, Message.EXEMPTIONS),
    Event.SS131: (Message.LEARNABILITY,),
    Event.SS139: _NEW,
    Event.SS141: _STATUS,
    Event.SS199: _EXAMS,
}
_ATTENTION: Final = frozenset(
    {
        Event.SS112,
        Event.SS122,
        Event.SS123,
        Event.SS126,
        Event.SS127,
        Event.SS132,
        Event.SS133,
        Event.SS135,
        Event.SS136,
        Event.SS140,
        Event.SS141,
        Event.SS142,
    }
)
