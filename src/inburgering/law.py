"""Sources of law, their versions, and citations that link to the text.

``WI2021.art("3", 1, "a")`` cites an article; it reads in two languages and links to wetten.overheid.nl, also to the text
as it stood on a day. ``KEREN.cite()`` does the same for what has no number in the official database: rulings, letters
to parliament, the practice of an authority.
"""

from __future__ import annotations

from datetime import date

from inburgering._citation import Citation, Practice, Source, Version
from inburgering.rules.values import Confidence, Layer, Text

__all__ = [
    "ABRVS_2025_3087",
    "ABRVS_2026_02_18",
    "AOW",
    "ATW",
    "AWB",
    "BELEIDSREGEL_BOETE",
    "BELEIDSREGEL_VERLENGING",
    "BESLUIT2021",
    "BESLUIT_OLD",
    "CRVB_2011_BR4959",
    "Citation",
    "DIVOSA",
    "DUO_CHAIN",
    "DUO_COVID",
    "DUO_EXTRA_TIME",
    "DUO_INTEREST",
    "DUO_REMISSION",
    "DUO_TRANSITION",
    "ELIP_MAGAZINE",
    "HR_2017_2225",
    "HUISVESTINGSWET2014",
    "KEREN",
    "LEERPLICHTWET",
    "LETTER_2022",
    "LETTER_2023",
    "PARTICIPATIEWET",
    "PRACTICES",
    "Practice",
    "RBROT_2021_3939",
    "REGELING2021",
    "REGELING_OLD",
    "SOURCES",
    "SVB_BIRTH_DAY",
    "Source",
    "VB2000",
    "VW2000",
    "Version",
    "WI2021",
    "WIJZIGINGSBESLUIT2012",
    "WIJZIGINGSWET2009",
    "WIJZIGINGSWET2012",
    "WI_OLD",
]

_INFERRED, _SECONDARY = Confidence.INFERRED, Confidence.SECONDARY
_LISTED = "In the official list of versions; the text of this state was not read."


def _v(day: str, publication: str | None = None, confidence: Confidence = Confidence.SEEN, note: str = "") -> Version:
    return Version(date.fromisoformat(day), publication, confidence, note)


WI2021 = Source(
    "BWBR0044770",
    Text("Wet inburgering 2021", "Civic Integration Act 2021"),
    "Wi2021",
    Layer.WET,
    (
        _v("2022-01-01", "Stb. 2021, 38", note="The number of the decree that set this day was not found."),
        _v("2023-01-01", "Stb. 2022, 487", note="Art. 14(6)-(7) came with an Act that was not identified."),
        _v("2025-10-21", note="Act of dossier 36 535; its Stb. number was not found."),
    ),
    complete=True,
)
BESLUIT2021 = Source(
    "BWBR0045555",
    Text("Besluit inburgering 2021", "Civic Integration Decree 2021"),
    "Besluit inburgering 2021",
    Layer.BESLUIT,
    (
        _v("2022-01-01", "Stb. 2021, 410"),
        _v("2022-09-26", None, _INFERRED, "Art. 10.4(c) only; worked back, perhaps by Stb. 2022, 489."),
        _v("2023-01-01", "Stb. 2022, 489"),
        _v("2023-07-01", note="That the state before it ended was seen; what changed was not."),
        _v("2024-01-01", note="Decree of 27-6-2023 on the minimum hourly wage; its Stb. number was not found."),
        _v("2024-04-17", note="Decree of 9-4-2024; its Stb. number was not found."),
        _v("2024-06-12", "Stb. 2024, 150", _INFERRED, "The day was seen, the number is inferred."),
        _v("2025-09-01", note="First state in which arts. 3.14(9)-(10), 3.15(2), 6.2a and 12.1a(6) are seen."),
        _v("2025-11-20"),
        _v("2026-04-02", note="Published on 1-4-2026; the number was not found."),
    ),
    complete=True,
)
REGELING2021 = Source(
    "BWBR0045574",
    Text("Regeling inburgering 2021", "Civic Integration Regulation 2021"),
    "Regeling inburgering 2021",
    Layer.REGELING,
    (
        _v("2022-01-01", "Stcrt. 2021, 38863"),
        _v("2022-10-01", None, _INFERRED),
        _v("2023-01-01", "Stcrt. 2022, 33825", _INFERRED, "The publication was seen, the day is inferred."),
        _v("2023-04-01"),
        _v("2024-10-01", None, _INFERRED),
        _v("2025-07-01", "Stcrt. 2024, 15802", _SECONDARY, "Annex 2."),
        _v("2025-10-01", None, _INFERRED),
        _v("2026-04-18"),
    ),
)
WI_OLD = Source(
    "BWBR0020611",
    Text("Wet inburgering", "Civic Integration Act"),
    "Wi",
    Layer.WET,
    (
        _v("2007-01-01", "Stb. 2006, 625"),
        _v("2007-08-01", note=_LISTED),
        _v("2007-11-26"),
        _v("2008-01-01", note=_LISTED),
        _v("2008-06-27", None, _INFERRED, "Retroactive part of the Act of 3-12-2009, art. VI."),
        _v("2008-09-01", None, _INFERRED, "As the version before it."),
        _v("2008-12-31"),
        _v("2009-01-01", note=_LISTED),
        _v("2009-07-01", note=_LISTED),
        _v("2009-10-01", note=_LISTED),
        _v("2009-12-19", note="Act of 3-12-2009, published on 18-12-2009; its Stb. number was not found."),
        _v("2010-01-01", note=_LISTED),
        _v("2010-07-01"),
        _v("2012-01-01", note=_LISTED),
        _v("2012-11-01", note=_LISTED),
        _v("2013-01-01", "Stb. 2012, 430", note="The text called Wi2013 begins here."),
        _v("2013-07-01"),
        _v("2014-03-29", note="Another list has 1-5-2014 for the same text."),
        _v("2017-10-01", "Stb. 2017, 285"),
        _v("2017-12-16", note=_LISTED),
        _v("2018-01-01", note=_LISTED),
        _v("2018-05-25", note=_LISTED),
        _v("2018-07-28"),
        _v("2020-01-01"),
        _v("2020-07-01"),
        _v("2021-01-01"),
        _v("2021-12-31", "Stb. 2021, 627", _INFERRED, "The frozen text; its newest parts work from 1-1-2022."),
    ),
    complete=True,
)
BESLUIT_OLD = Source(
    "BWBR0020674",
    Text("Besluit inburgering", "Civic Integration Decree"),
    "Besluit inburgering",
    Layer.BESLUIT,
    (
        _v("2007-01-01", note="The text from here to 25-3-2008 was not available."),
        _v("2008-01-01", note=_LISTED),
        _v("2008-03-26"),
        _v("2009-01-01", note=_LISTED),
        _v("2010-01-01", note="Decree of 31-8-2010, in part retroactive."),
        _v("2010-09-07", note="Decree of 31-8-2010, published on 6-9-2010; its Stb. number was not found."),
        _v("2011-06-28"),
        _v("2012-01-01", note=_LISTED),
        _v("2013-01-01", "Stb. 2012, 432"),
        _v("2014-01-06"),
        _v("2014-03-21", note="Another list has 28-3-2014."),
        _v("2014-11-03"),
        _v("2015-01-01", note="Another list has 16-1-2015."),
        _v("2015-07-15"),
        _v("2016-11-29", note=_LISTED),
        _v("2017-10-01", "Stb. 2017, 286"),
        _v("2018-01-01", note=_LISTED),
        _v("2018-07-28", note=_LISTED),
        _v("2018-11-14"),
        _v("2020-03-13", note="Holds Stb. 2019, 148, whose first day lies between 14-11-2018 and here."),
        _v("2020-10-01"),
        _v("2021-12-31", "Stb. 2021, 410", _INFERRED, "The frozen text; its newest parts work from 1-1-2022."),
    ),
)
REGELING_OLD = Source(
    "BWBR0020657",
    Text("Regeling inburgering", "Civic Integration Regulation"),
    "Regeling inburgering",
    Layer.REGELING,
    (
        _v("2011-04-01"),
        _v("2013-01-01"),
        _v("2013-08-01", "Stcrt. 2013, 13217", note="Arts. 2.4a-2.4d may have applied earlier."),
        _v("2015-01-19"),
        _v("2015-10-15", note="No text after this one was found."),
        _v("2018-05-01", "Stcrt. 2018, 19740"),
        _v("2022-01-01", "Stcrt. 2021, 49155"),
    ),
)
WIJZIGINGSWET2009 = Source(
    "BWBR0026848",
    Text("Wet van 3 december 2009 tot wijziging van de Wet inburgering", "Act of 3 December 2009 amending the Wi"),
    "Wijzigingswet 2009",
    Layer.WET,
    (_v("2009-12-19", note="Published on 18-12-2009; its Stb. number was not found."),),
)
WIJZIGINGSWET2012 = Source(
    "BWBR0032031",
    Text("Wet van 13 september 2012 tot wijziging van de Wet inburgering", "Act of 13 September 2012 amending the Wi"),
    "Wijzigingswet 2012",
    Layer.WET,
    (_v("2013-01-01", "Stb. 2012, 430"),),
)
WIJZIGINGSBESLUIT2012 = Source(
    "BWBR0032034",
    Text("Besluit van 25 september 2012 tot wijziging van het Besluit inburgering", "Decree of 25 September 2012"),
    "Wijzigingsbesluit 2012",
    Layer.BESLUIT,
    (_v("2013-01-01", "Stb. 2012, 432"),),
)
BELEIDSREGEL_VERLENGING = Source(
    "BWBR0041898",
    Text(
        "Beleidsregel verlenging inburgeringstermijnen bij geen verwijt",
        "Policy rule on extending integration periods without blame",
    ),
    "Beleidsregel verlenging",
    Layer.BELEID,
)
BELEIDSREGEL_BOETE = Source(
    "BWBR0040729",
    Text("Beleidsregel boetevaststelling inburgering", "Policy rule on setting integration fines"),
    "Beleidsregel boetevaststelling",
    Layer.BELEID,
    (_v("2018-07-01"), _v("2020-01-01", "Stcrt. 2019, 65727")),
)
ATW = Source(
    "BWBR0002448",
    Text("Algemene termijnenwet", "General Extension of Time Limits Act"),
    "Atw",
    Layer.WET,
    (_v("1999-02-17", note=_LISTED), _v("2010-10-10")),
    complete=True,
)
AWB = Source("BWBR0005537", Text("Algemene wet bestuursrecht", "General Administrative Law Act"), "Awb", Layer.WET)
AOW = Source("BWBR0002221", Text("Algemene Ouderdomswet", "General Old Age Pensions Act"), "AOW", Layer.WET)
VW2000 = Source("BWBR0011823", Text("Vreemdelingenwet 2000", "Aliens Act 2000"), "Vw 2000", Layer.WET)
VB2000 = Source("BWBR0011825", Text("Vreemdelingenbesluit 2000", "Aliens Decree 2000"), "Vb 2000", Layer.BESLUIT)
LEERPLICHTWET = Source(
    "BWBR0002628", Text("Leerplichtwet 1969", "Compulsory Education Act 1969"), "Leerplichtwet 1969", Layer.WET
)
PARTICIPATIEWET = Source(
    "BWBR0015703",
    Text("Participatiewet", "Participation Act"),
    "Participatiewet",
    Layer.WET,
    (_v("2025-07-01"),),
)
HUISVESTINGSWET2014 = Source(
    "BWBR0035303",
    Text("Huisvestingswet 2014", "Housing Act 2014"),
    "Huisvestingswet 2014",
    Layer.WET,
    (_v("2015-01-01", "Stb. 2014, 248"),),
)
SOURCES = (
    WI2021,
    BESLUIT2021,
    REGELING2021,
    WI_OLD,
    BESLUIT_OLD,
    REGELING_OLD,
    WIJZIGINGSWET2009,
    WIJZIGINGSWET2012,
    WIJZIGINGSBESLUIT2012,
    BELEIDSREGEL_VERLENGING,
    BELEIDSREGEL_BOETE,
    ATW,
    AWB,
    AOW,
    VW2000,
    VB2000,
    LEERPLICHTWET,
    PARTICIPATIEWET,
    HUISVESTINGSWET2014,
)
"""Every source with a number in the official database."""


def _ruling(name: str, ecli: str, layer: Layer, url: str = "", confidence: Confidence = Confidence.SEEN) -> Practice:
    at = url or f"https://uitspraken.rechtspraak.nl/inziendocument?id={ecli}"
    words = f"{name} ({ecli})" if ecli else name
    return Practice(Text(words, words), at, layer, confidence)


HR_2017_2225 = _ruling("HR 1-9-2017", "ECLI:NL:HR:2017:2225", Layer.WET)
"""How a term of months after an event is counted."""
CRVB_2011_BR4959 = _ruling("CRvB 16-8-2011", "ECLI:NL:CRVB:2011:BR4959", Layer.EU)
"""Turkish nationals are not obliged under the Wi."""
KEREN = _ruling(
    "HvJ EU 4-2-2025, C-158/23 (Keren)",
    "ECLI:EU:C:2025:52",
    Layer.EU,
    "https://www.rijksoverheid.nl/actueel/nieuws/2025/02/04/europese-hof-doet-uitspraak-over-nederlands-inburgeringsbeleid",
    _SECONDARY,
)
"""Fines and costs of asylum status holders under Union law."""
ABRVS_2025_3087 = _ruling(
    "ABRvS 9-7-2025",
    "ECLI:NL:RVS:2025:3087",
    Layer.EU,
    "https://www.rijksoverheid.nl/actueel/nieuws/2025/07/09/uitspraak-raad-van-state-in-zaak-boetes-en-leningen-inburgering",
    _SECONDARY,
)
"""Keren applied: no fine and no loan to repay for an asylum status holder."""
ABRVS_2026_02_18 = _ruling(
    "ABRvS 18-2-2026",
    "",
    Layer.EU,
    "https://www.rijksoverheid.nl/actueel/nieuws/2026/02/19/uitspraak-raad-van-state-over-boetes-en-leningen-inburgering",
    _SECONDARY,
)
"""The same for decisions that were final. Its ECLI was not found."""
RBROT_2021_3939 = _ruling(
    "Rb. Rotterdam 29-4-2021",
    "ECLI:NL:RBROT:2021:3939",
    Layer.BELEID,
    "https://hse.sdu.nl/content/ECLI_NL_RBROT_2021_3939",
)
"""Extra time under the Wi2013 because DUO's letter came late, and because of a long stay in reception."""
LETTER_2022 = Practice(
    Text("Kamerstukken 32 824, nr. 353 (26-1-2022)", "letter to parliament 32 824, no. 353 (26-1-2022)"),
    "https://zoek.officielebekendmakingen.nl/dossier/kst-32824-353.html",
)
"""Which day decides between Wi2013 and Wi2021."""
LETTER_2023 = Practice(
    Text("Kamerstukken 32 824, nr. 390 (13-7-2023)", "letter to parliament 32 824, no. 390 (13-7-2023)"),
    "https://zoek.officielebekendmakingen.nl/dossier/kst-32824-390.html",
)
"""How the Acts are carried out; the report on family members of clergy."""
DUO_CHAIN = Practice(
    Text("DUO, berichten in de inburgeringsketen", "DUO, messages in the integration chain"),
    "https://github.com/duonl/gemeente-m2m-inburgering",
)
DUO_COVID = Practice(
    Text("DUO, maatregelen corona, inburgeren", "DUO, COVID-19 measures, civic integration"),
    "https://duo.nl/zakelijk/maatregelen-corona/inburgeren.jsp",
)
DUO_EXTRA_TIME = Practice(
    Text("DUO, extra tijd om in te burgeren", "DUO, extra time to integrate"),
    "https://www.inburgeren.nl/extra-tijd/nederlandse-opleiding.jsp",
)
DUO_INTEREST = Practice(
    Text("DUO, de rente van de lening verandert (1-1-2023)", "DUO, interest on loan changes (1-1-2023)"),
    "https://www.inburgeren.nl/en/news-items/article.jsp?cid=tcm:95-165893-16",
    confidence=_SECONDARY,
)
"""The interest of 2022 and of 2023; of later years no page was found."""
DUO_TRANSITION = Practice(
    Text("DUO, bijzondere situaties bij overgangsrecht", "DUO, special situations in transitional law"),
    "https://duo.nl/zakelijk/inburgering-ketenpartners/nieuws/bijzondere-situaties-bij-overgangsrecht-wi2013-wi2021.jsp",
)
DUO_REMISSION = Practice(
    Text("DUO, kwijtschelding lening", "DUO, remission of the loan"),
    "https://inburgeren.nl/inburgeren-betalen/kwijtschelding-lening.jsp",
)
"""Partial remission: what Regeling art. 4.17a (its number is not confirmed) says, as far as it was read."""
ELIP_MAGAZINE = Practice(
    Text("Magazine Inburgering in uitvoering, over ELIP", "Magazine Inburgering in uitvoering, on ELIP"),
    "https://magazine-inburgering-in-uitvoering.nl",
    confidence=_SECONDARY,
)
"""To whom DUO writes that the loan is nearly used up while the duty goes on (Einde Lening, nog Inburgeringsplichtig)."""
DIVOSA = Practice(
    Text("Divosa, Wet inburgering in vraag en antwoord", "Divosa, questions and answers on the Wi2021"),
    "https://divosa.nl/publicaties/wet-inburgering-vraag-en-antwoord/algemeen/doelgroep",
)
SVB_BIRTH_DAY = Practice(
    Text("SVB, beleidsregel SB1001 (onbekende geboortedatum)", "SVB, policy rule SB1001 (unknown date of birth)"),
    "https://puc.overheid.nl/svb/doc/PUC_1001_20",
)
PRACTICES = (
    HR_2017_2225,
    CRVB_2011_BR4959,
    KEREN,
    ABRVS_2025_3087,
    ABRVS_2026_02_18,
    LETTER_2022,
    LETTER_2023,
    DUO_CHAIN,
    DUO_COVID,
    DUO_EXTRA_TIME,
    DUO_INTEREST,
    DUO_REMISSION,
    DUO_TRANSITION,
    ELIP_MAGAZINE,
    DIVOSA,
    SVB_BIRTH_DAY,
    RBROT_2021_3939,
)
"""Every source without a number: rulings, letters, practice."""
