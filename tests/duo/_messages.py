"""Messages made by hand, one of each kind and one after another about the same person."""

from __future__ import annotations

from typing import Any

OBLIGATION = {
    "indicatorInburgeringsplicht": True,
    "begindatum": "2022-09-07",
    "wijzigingsdatum": "2022-09-08",
    "datumKennisgevingInburgeringsplicht": "2022-09-21",
}
OBLIGATION_HISTORY = [
    {"indicatorInburgeringsplicht": True, "begindatum": "2022-09-07", "wijzigingsdatum": "2022-09-08"},
]
GROUP = {
    "indeling": "Asielstatushouder",
    "begindatum": "2022-09-07",
    "gedetailleerdeDoelgroep": "Gezinshereniger met Asielstatushouder",
    "asielrechtenWijzigingVerblijfsdoel": "Behoud asielrechten",
}
GROUP_HISTORY = [{"indeling": "Asielstatushouder", "begindatum": "2022-09-07"}]
PERIOD = {
    "startdatum": "2023-04-25",
    "einddatum": "2026-04-25",
    "wijzigingsdatum": "2023-04-24",
    "verlengingsgrondcode": "1a",
    "verlengingsgrondomschrijving": "Eerste vaststelling",
}
PERIOD_HISTORY = [
    {"einddatum": "2026-04-25", "wijzigingsdatum": "2023-04-24"},
    {"einddatum": "2026-10-25", "wijzigingsdatum": "2026-03-02", "verlengingsgrondcode": "1a"},
]
EXTENSION_GROUNDS = [{"code": "1a", "omschrijving": "Ziekte"}, {"code": "2", "omschrijving": "Bevalling"}]
SENT_PLAN = {
    "dagtekeningPip": "2023-04-24",
    "leerroute": "B",
    "niveau": "B1",
    "geschatteIntensiteitB1Route": 600,
    "indicatorMagOpleidingAfmaken": False,
    "indicatorAlfabetiseringsonderwijs": "AA",
}
PLAN = {"gemeentecode": "0363", "pip": SENT_PLAN}
OFFER = {
    "datumInburgeringsaanbod": "2023-05-01",
    "verwachteStartdatumOpleiding": "2023-05-15",
    "verwachteEinddatumOpleiding": "2024-07-01",
    "indicatorAlfabetiseringsonderwijs": "NVT",
}
INSTITUTIONS: list[dict[str, Any]] = [
    {
        "instellingsnummer": "0000012345",
        "naam": "Taalschool",
        "postcode": "1234AB",
        "huisnummer": 1,
        "plaatsnaam": "Ergens",
        "bow": "123",
        "indicatieBowKeurmerk": True,
        "indicatieTstKeurmerk": False,
    },
    {"instellingsnummer": "0000067890", "naam": "School", "postcode": "1234AB", "huisnummer": 2, "plaatsnaam": "Daar"},
]
TESTS = [
    {
        "resultaat": "B1-route haalbaar",
        "behaaldeScore": "48,00",
        "benodigdeScore": "45,00",
        "datumAfname": "2023-02-01",
    },
    {"resultaat": "Onbekend", "behaaldeScore": "12,50", "benodigdeScore": "45,00", "datumAfname": "2023-01-10"},
]
EXAMS = [
    {"examendatum": "2025-01-10", "resultaat": "Geslaagd", "onderdeel": "LE", "niveau": "B1"},
    {"examendatum": "2025-01-11", "resultaat": "Gezakt", "onderdeel": "SP", "niveau": "A2"},
    {"examendatum": "2025-01-12", "resultaat": "Geen", "redenGeenResultaat": "Absent", "onderdeel": "KNM"},
]
FREE_ATTEMPTS = [{"onderdeel": "LE", "gratisPogingenTegoed": 2}, {"onderdeel": "KNM", "gratisPogingenTegoed": 0}]
HOURS = [
    {
        "gemeentecode": "0363",
        "bekendTot": "2024-01-01",
        "ParticipatieAlsTaalles": {"uren": 30},
        "ParticipatieactiviteitenBredeIntake": {"uren": 120},
        "TaallesEnKnmBredeIntake": {"uren": 20},
    },
    {"gemeentecode": "0599", "ParticipatieactiviteitenBredeIntake": {"uren": 120}},
]
TOTAL = {"uren": 120}
MAP = {"datumEindgesprekMap": "2025-06-02", "verwijtbaar": "Nee"}
PVT = {"datumOndertekeningPvt": "2024-06-02"}
Z_ROUTE = {"datumAfrondingZroute": "2025-12-01"}
EXEMPTIONS = [
    {"GeheleVrijstelling": {"oordeel": "Afwijzing", "reden": "AVI", "datumOordeel": "2023-02-01"}},
    {
        "TijdelijkeVrijstelling": {
            "oordeel": "Toekenning",
            "reden": "INS",
            "datumOordeel": "2023-03-01",
            "startdatum": "2023-09-01",
            "einddatum": "2025-07-31",
        }
    },
    {
        "GedeeltelijkeVrijstelling": {
            "reden": "GED",
            "oordeel": "Toekenning",
            "datumOordeel": "2024-03-01",
            "examenonderdeel": "LU",
            "examenniveau": "B1",
        }
    },
]
DISPENSATIONS = [
    {"GeheleOntheffing": {"oordeel": "Afwijzing", "datumOordeel": "2023-02-01", "grond": "BIO"}},
    {
        "GedeeltelijkeOntheffing": {
            "oordeel": "Toekenning",
            "datumOordeel": "2024-02-01",
            "grond": "MED",
            "examenonderdeel": "SP",
        }
    },
    {
        "GedeeltelijkeOntheffing": {
            "oordeel": "Toekenning",
            "datumOordeel": "2024-02-02",
            "grond": "MED",
            "urenBelastbaarheidParticipatieactiviteit": 0,
        }
    },
]
NOTICE = {
    "registratieDatumTijd": "2026-11-24T09:30:00+01:00",
    "bsn": "123456782",
    "vNummer": 12345,
    "gebeurtenisId": "SS104",
}

MESSAGES: dict[str, Any] = {
    "inburgeringsplicht": OBLIGATION,
    "inburgeringsplicht/historie": OBLIGATION_HISTORY,
    "doelgroep": GROUP,
    "doelgroep/historie": GROUP_HISTORY,
    "inburgeringstermijn": PERIOD,
    "inburgeringstermijn/historie": PERIOD_HISTORY,
    "PIP": PLAN,
    "Inburgeringsaanbod/0000012345": OFFER,
    "lbt/resultaten": TESTS,
    "examens/resultaten": EXAMS,
    "examens/gratispogingen": FREE_ATTEMPTS,
    "uren": HOURS,
    "map": MAP,
    "pvt": PVT,
    "zroute": Z_ROUTE,
    "vrijstellingen": EXEMPTIONS,
    "ontheffingen": DISPENSATIONS,
}
"""What DUO answers about one person, and what the municipality sent, by the names that `read` takes."""

SHAPES: list[tuple[str, str, str, Any, bool]] = [
    ("Inburgeringsplicht", "Inburgeringsplicht", "inburgeringsplicht", OBLIGATION, False),
    ("Inburgeringsplicht", "Inburgeringsplichthistorie", "inburgeringsplicht/historie", OBLIGATION_HISTORY, True),
    ("Inburgeringsplicht", "Doelgroep", "doelgroep", GROUP, False),
    ("Inburgeringsplicht", "Doelgroephistorie", "doelgroep/historie", GROUP_HISTORY, True),
    ("Inburgeringstermijn", "Inburgeringstermijn", "inburgeringstermijn", PERIOD, False),
    ("Inburgeringstermijn", "Inburgeringstermijnhistorie", "inburgeringstermijn/historie", PERIOD_HISTORY, True),
    ("Inburgeringstermijn", "Verlengingsgrond", "verlengingsgronden", EXTENSION_GROUNDS, True),
    ("PIP", "Gemeente", "PIP", PLAN, False),
    ("PIP", "PIP", "PIP", SENT_PLAN, False),
    ("Inburgeringsaanbod", "Inburgeringsaanbod", "Inburgeringsaanbod", OFFER, False),
    ("Inburgeringsaanbod", "Instelling", "instellingen", INSTITUTIONS, True),
    ("Leerbaarheidstoets", "Resultaat", "lbt/resultaten", TESTS, True),
    ("Examen", "Examenresultaat", "examens/resultaten", EXAMS, True),
    ("Examen", "GratisPogingTegoed", "examens/gratispogingen", FREE_ATTEMPTS, True),
    ("GevolgdeUren", "Gemeente", "uren", HOURS, True),
    ("GevolgdeUren", "TaallesEnKnmBredeIntake", "uren/bredeintake/taallesknm", TOTAL, False),
    ("GevolgdeUren", "ParticipatieactiviteitenBredeIntake", "uren/participatieactiviteiten", TOTAL, False),
    ("GevolgdeUren", "ParticipatieAlsTaalles", "uren/participatietaalles", TOTAL, False),
    ("MAP-PVT-Zroute", "ResultaatMap", "map", MAP, False),
    ("MAP-PVT-Zroute", "ResultaatPvt", "pvt", PVT, False),
    ("MAP-PVT-Zroute", "ResultaatZroute", "zroute", Z_ROUTE, False),
    ("Vrijstelling", "Vrijstelling", "vrijstellingen", EXEMPTIONS, True),
    ("Ontheffing", "Ontheffing", "ontheffingen", DISPENSATIONS, True),
    ("Notificatie", "Notificatie", "notificaties", NOTICE, False),
]
"""Each message made by hand: the description, the schema in it, its name, the message, and whether it is a list."""
