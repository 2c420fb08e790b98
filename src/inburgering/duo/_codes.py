"""The words of DUO's chain, each beside the code of a dossier that says the same. They are mapped here and nowhere else.

A table runs from DUO's word to ours; the way back is `back`. A word that is mapped on
``None`` is one that DUO may send and a dossier cannot hold.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, TypeVar

from inburgering.dossier import DecisionKind, ExamPart, Ground, Group, Level, Literacy, Route
from inburgering.rules import Codes

__all__ = ["Message"]

T = TypeVar("T")


class Message(Codes):
    """A message about one person, by its path below ``/personen/{bsn}/``.

    The offer is the exception: its path ends in the number of an institution (``Inburgeringsaanbod/0000012345``).
    """

    OBLIGATION = "inburgeringsplicht", "inburgeringsplicht", "obligation"
    OBLIGATION_HISTORY = "inburgeringsplicht/historie", "eerdere inburgeringsplicht", "obligation, its history"
    GROUP = "doelgroep", "doelgroep", "target group"
    GROUP_HISTORY = "doelgroep/historie", "eerdere doelgroepen", "target group, its history"
    PERIOD = "inburgeringstermijn", "inburgeringstermijn", "integration period"
    PERIOD_HISTORY = "inburgeringstermijn/historie", "eerdere einden van de termijn", "period, its history"
    PIP = "PIP", "persoonlijk plan (PIP)", "personal plan (PIP)"
    OFFER = "Inburgeringsaanbod", "inburgeringsaanbod", "offer"
    LEARNABILITY = "lbt/resultaten", "leerbaarheidstoets", "learnability test"
    EXAMS = "examens/resultaten", "examenresultaten", "examination results"
    FREE_ATTEMPTS = "examens/gratispogingen", "gratis examenpogingen", "free attempts at the examination"
    HOURS = "uren", "gevolgde uren", "hours followed"
    INTAKE_LESSONS = "uren/bredeintake/taallesknm", "lesuren bij de brede intake", "lesson hours during the intake"
    PARTICIPATION = "uren/participatieactiviteiten", "uren participatie", "hours of participation"
    PARTICIPATION_LESSONS = (
        "uren/participatietaalles",
        "uren participatie die tellen als taalles",
        "hours of participation that count as lessons",
    )
    MAP = "map", "eindgesprek MAP", "final interview of the MAP"
    PVT = "pvt", "ondertekening PVT", "signature of the PVT"
    Z_ROUTE = "zroute", "afronding Z-route", "completion of the Z-route"
    EXEMPTIONS = "vrijstellingen", "vrijstellingen", "exemptions"
    DISPENSATIONS = "ontheffingen", "ontheffingen", "dispensations"


ROUTES: Final = {"B": Route.B1, "O": Route.EDUCATION, "Z": Route.SELF_RELIANCE}
LITERACIES: Final = {"A": Literacy.ILLITERATE, "AA": Literacy.OTHER_SCRIPT, "NVT": Literacy.NONE}
PLAN_LEVELS: Final = {"A2": Level.A2, "B1": Level.B1}
EXAM_LEVELS: Final = {"A2": Level.A2, "B1": Level.B1, "B2": Level.B2}
EXEMPTION_LEVELS: Final = {"A2": Level.A2, "B1": Level.B1}
LANGUAGE_PARTS: Final = {
    "LE": ExamPart.READING,
    "LU": ExamPart.LISTENING,
    "SC": ExamPart.WRITING,
    "SP": ExamPart.SPEAKING,
}
PARTS: Final = {"KNM": ExamPart.KNM, **LANGUAGE_PARTS}
RESULTS: Final = {"Geslaagd": True, "Gezakt": False, "Geen": None}
NO_RESULTS: Final = {"Verwijtbaar": None, "Nietverwijtbaar": None, "Afgemeld": None, "Absent": None}
TEST_RESULTS: Final = {"B1-route haalbaar": True, "B1-route niet haalbaar": False, "Onbekend": None}
GROUPS: Final = {
    "Asielstatushouder": Group.ASYLUM_STATUS_HOLDER,
    "Gezinsmigrant en overige migrant": Group.FAMILY_OR_OTHER_MIGRANT,
}
DETAILED_GROUPS: Final = dict.fromkeys(
    (
        "Asielstatushouder",
        "Geestelijk bedienaar",
        "Gezinshereniger",
        "Gezinshereniger met Asielstatushouder",
        "Gezinsvormer",
        "Gezinsvormer met Asielstatushouder",
        "Overig",
    )
)
ASYLUM_RIGHTS: Final = dict.fromkeys(
    (
        "Asielrechten toegekend",
        "Behoud asielrechten",
        "Op verzoek behoud rechten van gezins- en overige migrant",
        "Op verzoek rechten van gezins- en overige migrant toegekend",
    )
)
NOT_OBLIGED: Final[Mapping[str, DecisionKind | None]] = {
    "Volledige ontheffing": None,
    "Volledige vrijstelling": DecisionKind.EXEMPTION,
    "Inburgeringsplicht voldaan": DecisionKind.OBLIGATION_FULFILLED,
    "Verblijfsdoel gewijzigd": None,
    "Vertrek uit Nederland langer dan een jaar": None,
    "Overlijden": None,
    "Overig": None,
    "Tijdelijke vrijstelling": DecisionKind.TEMPORARY_EXEMPTION,
}
"""Why somebody is not obliged: the decision it names. Full dispensation has two kinds, and the word does not say which."""
VERDICTS: Final = {"Toekenning": True, "Afwijzing": False}
EXEMPTION_GROUNDS: Final = {
    "AVI": Ground.SUFFICIENTLY_INTEGRATED,
    "DIP": Ground.DIPLOMA,
    "DOC": Ground.DIPLOMA,
    "GED": Ground.DIPLOMA,
    "INB": Ground.DIPLOMA,
    "INS": Ground.EXEMPTING_EDUCATION,
    "OPL": Ground.EXEMPTING_EDUCATION,
}
WHOLE_DISPENSATIONS: Final = {"BIO": DecisionKind.SPECIAL_DISPENSATION, "MED": DecisionKind.MEDICAL_DISPENSATION}
PARTIAL_DISPENSATIONS: Final = {"BIO": None, "MED": DecisionKind.PARTIAL_MEDICAL_DISPENSATION}
"""A partial dispensation for special circumstances is none that the law or a dossier knows (Wi2021 art. 5(2))."""
YES_NO: Final = {"Ja": True, "Nee": False}


def back(table: Mapping[str, T]) -> dict[T, str]:
    """A table the other way round, for writing; its codes stand for one word each."""
    turned = {code: word for word, code in table.items()}
    assert len(turned) == len(table), table  # noqa: S101  (a table that cannot be turned is no table to write with)
    return turned
