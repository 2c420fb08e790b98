"""What only wi2013/period asks: registration for the PVT year, fines by term, and what the grounds for extra time need.

``gap_days`` (Besluit 2.2(2), 2.11) and ``granted_last_day``, ``granted_months``, ``granted_days`` are facts of other rooms,
as are ``literacy_course_begun`` and ``literacy_extension_given``, and what was done of the examination.
The walks stand in `_wi2013_period_walks`.
"""

from __future__ import annotations

from datetime import date

import attrs

from inburgering.dossier import Dossier
from inburgering.facts import _wi2013_period_walks as walks
from inburgering.law import BELEIDSREGEL_VERLENGING, BESLUIT_OLD, DUO_EXTRA_TIME, WI_OLD
from inburgering.rules import Cite, Day, Known, Number, Text, Truth, Vocabulary, day, judgement, number, truth


@attrs.frozen(slots=True)
class _Other:
    """The facts of extensions that were not given for COVID-19, of one of the two terms."""

    nl: str
    en: str
    article: str

    @property
    def _cites(self) -> tuple[Cite, ...]:
        return WI_OLD.art(self.article, 3), BELEIDSREGEL_VERLENGING.art("7a")

    def last_day(self) -> Day:
        return day(
            Text(
                f"de laatste dag die een verlenging {self.nl} noemt, anders dan om corona",
                f"the last day that an extension {self.en} names, other than for COVID-19",
            ),
            ask=Text(
                f"Welke laatste dag noemt het laatste besluit over verlenging {self.nl} dat niet om corona is gegeven?",
                f"Which last day does the latest decision on an extension {self.en} name that was not given for COVID-19?",
            ),
            cites=self._cites,
        )

    def length(self, nl: str, en: str) -> Number:
        return number(
            Text(
                f"de {nl} verlenging {self.nl} die niet om corona zijn gegeven",
                f"the {en} of extension {self.en} not granted for COVID-19",
            ),
            Text(nl, en),
            ask=Text(
                f"Hoeveel {nl} verlenging {self.nl} kreeg u om een andere reden dan corona?",
                f"How many {en} of extension {self.en} did you get for another reason than COVID-19?",
            ),
            cites=self._cites,
        )


_OTHER = _Other("van de termijn", "of the period", "7b")
_PVT_OTHER = _Other("voor het PVT", "for the PVT", "7a")


def _untold(yours_nl: str, yours_en: str, nl: str, en: str) -> Truth:
    """Whether DUO lengthened a term for COVID-19 in a decision that is not among those known: no dossier says so."""
    return truth(
        Text(
            f"DUO verlengde {nl} om corona, en dat staat niet bij de besluiten",
            f"DUO extended {en} for COVID-19, and that is not among the decisions",
        ),
        Text(
            f"DUO verlengde {nl} niet om corona, of dat staat bij de besluiten",
            f"DUO did not extend {en} for COVID-19, or that is among the decisions",
        ),
        ask=Text(
            f"Heeft DUO {yours_nl} om corona verlengd? Dat gebeurde zonder aanvraag.",
            f"Did DUO extend {yours_en} for COVID-19? It did so without being asked.",
        ),
        cites=(BELEIDSREGEL_VERLENGING.art("7a"),),
    )


class Wi2013PeriodFacts(Vocabulary):
    """The clocks of the exam parts and of the PVT: what starts them, and what lengthened them.

    That not meeting a new period is not attributable (``new_period_excused``, ``pvt_new_period_excused``) no dossier says:
    its judgements do not name the term.
    """

    brp_first_day = day(
        Text(
            "de eerste dag van de inschrijving in de BRP, sinds het verblijfsrecht",
            "the first day of the registration in the BRP, since the right of residence",
        ),
        ask=Text("Sinds wanneer staat u ingeschreven bij een gemeente?", "Since when are you registered (BRP)?"),
        cites=(WI_OLD.art("7a", 2),),
    )
    brp_last_day = day(
        Text("de laatste dag van die inschrijving", "the last day of that registration"),
        ask=Text("Staat u nog ingeschreven bij een gemeente?", "Are you still registered (BRP)?"),
        cites=(WI_OLD.art("7a", 2),),
    )
    housed_first_day = day(
        Text(
            "de eerste dag van de inschrijving in de gemeente die de statushouder huisvest",
            "the first day of the registration in the municipality that houses the status holder",
        ),
        ask=Text(
            "Sinds wanneer staat u ingeschreven in de gemeente waar u een woning kreeg?",
            "Since when are you registered in the municipality that gave you a home?",
        ),
        cites=(WI_OLD.art("7a", 2),),
    )
    pvt_granted_last_day = day(
        Text(
            "de laatste dag die een verlenging van de PVT-termijn noemt",
            "the last day that an extension of the PVT period names",
        ),
        ask=Text(
            "Welke laatste dag voor het PVT staat in het laatste besluit over verlenging?",
            "Which last day for the PVT does the latest decision on an extension name?",
        ),
        cites=(WI_OLD.art("7a", 3), BESLUIT_OLD.art("2.12")),
    )
    pvt_granted_months = number(
        Text("de maanden verlenging die voor het PVT zijn gegeven", "the months of extension granted for the PVT"),
        Text("maanden", "months"),
        ask=Text(
            "Hoeveel maanden verlenging kreeg u voor het PVT?", "How many months of extension did you get for the PVT?"
        ),
        cites=(WI_OLD.art("7a", 3), BESLUIT_OLD.art("2.12")),
    )
    pvt_granted_days = number(
        Text("de dagen verlenging die voor het PVT zijn gegeven", "the days of extension granted for the PVT"),
        Text("dagen", "days"),
        ask=Text(
            "Hoeveel dagen verlenging kreeg u voor het PVT?", "How many days of extension did you get for the PVT?"
        ),
        cites=(WI_OLD.art("7a", 3), BESLUIT_OLD.art("2.12")),
    )
    other_granted_last_day = _OTHER.last_day()
    other_granted_months = _OTHER.length("maanden", "months")
    other_granted_days = _OTHER.length("dagen", "days")
    other_granted_dated = day(
        Text(
            "de datum van de laatste verlenging die niet om corona is gegeven",
            "the date of the latest extension that was not given for COVID-19",
        ),
        ask=Text(
            "Welke datum staat op de laatste verlenging die niet om corona is gegeven?",
            "Which date is on the latest extension that was not given for COVID-19?",
        ),
        cites=(WI_OLD.art("7b", 3), BELEIDSREGEL_VERLENGING.art("7a")),
    )
    pvt_other_granted_last_day = _PVT_OTHER.last_day()
    pvt_other_granted_months = _PVT_OTHER.length("maanden", "months")
    pvt_other_granted_days = _PVT_OTHER.length("dagen", "days")
    covid_extension_untold = _untold("uw termijn", "your period", "de termijn", "the period")
    pvt_covid_extension_untold = _untold(
        "uw jaar voor het PVT", "your year for the PVT", "het jaar voor het PVT", "the year for the PVT"
    )
    exam_fined_last_day = day(
        Text(
            "de laatste dag van de nieuwe termijn na een boete voor het examen",
            "the last day of the new period after a fine for the examination",
        ),
        ask=Text("Welke nieuwe termijn noemt de boete?", "Which new period does the fine set?"),
        cites=(WI_OLD.art("32", 1),),
    )
    exam_fine_notified = day(
        Text(
            "de dag waarop de laatste boete voor het examen bekend is gemaakt",
            "the day the latest fine for the examination was notified",
        ),
        ask=Text("Welke datum staat op de boete?", "Which date is on the fine?"),
        cites=(WI_OLD.art("32", 1),),
    )
    pvt_fined_last_day = day(
        Text(
            "de laatste dag van de nieuwe termijn na een boete voor het PVT",
            "the last day of the new period after a fine for the PVT",
        ),
        ask=Text("Welke nieuwe termijn noemt de boete voor het PVT?", "Which new period does the PVT fine set?"),
        cites=(WI_OLD.art("29", 1),),
    )
    pvt_fine_notified = day(
        Text(
            "de dag waarop de laatste boete voor het PVT bekend is gemaakt",
            "the day the latest fine for the PVT was notified",
        ),
        ask=Text("Welke datum staat op de boete voor het PVT?", "Which date is on the PVT fine?"),
        cites=(WI_OLD.art("29", 1),),
    )
    first_notice_dated = day(
        Text(
            "de datum van de eerste brief van DUO over de inburgeringsplicht (kennisgeving)",
            "the date of DUO's first letter on the obligation (kennisgeving)",
        ),
        ask=Text("Welke datum staat op de eerste brief van DUO?", "Which date is on DUO's first letter?"),
        cites=(WI_OLD.art("7b", 3, "a"),),
    )
    reception_first_day = day(
        Text("de eerste dag in een asielzoekerscentrum", "the first day in a reception centre"),
        ask=Text("Woonde u in een asielzoekerscentrum? Vanaf wanneer?", "Did you live in reception? From when?"),
        cites=(BELEIDSREGEL_VERLENGING.art("5"),),
    )
    reception_last_day = day(
        Text("de laatste dag in een asielzoekerscentrum", "the last day in a reception centre"),
        ask=Text("Tot wanneer woonde u in een asielzoekerscentrum?", "Until when did you live in reception?"),
        cites=(BELEIDSREGEL_VERLENGING.art("5"),),
    )
    marking_awaited = truth(
        Text(
            "de uitslag van spreken of schrijven is er nog niet", "the result of speaking or writing is still awaited"
        ),
        Text(
            "er wordt niet gewacht op de uitslag van spreken of schrijven",
            "no result of speaking or writing is awaited",
        ),
        ask=Text(
            "Wacht u op de uitslag van een examen spreken of schrijven?",
            "Do you wait for the result of a speaking or writing examination?",
        ),
        cites=(DUO_EXTRA_TIME.cite(),),
    )
    new_period_excused = judgement(
        Text(
            "het is niet te verwijten dat de nieuwe termijn na de boete niet wordt gehaald",
            "not meeting the new period after the fine is not attributable",
        ),
        Text("DUO", "DUO"),
        WI_OLD.art("32", 2),
        Text("het is te verwijten", "it is attributable"),
    )
    pvt_new_period_excused = judgement(
        Text(
            "het is niet te verwijten dat de nieuwe termijn na de PVT-boete niet wordt gehaald",
            "not meeting the new period after the PVT fine is not attributable",
        ),
        Text("DUO", "DUO"),
        WI_OLD.art("29", 2),
        Text("het is te verwijten", "it is attributable"),
    )


def wi2013_period_facts(dossier: Dossier, on: date) -> dict[str, Known]:
    """The facts of a dossier on a day; what the dossier does not say is left out."""
    facts = walks.registration(dossier, on) | walks.pvt_granted(dossier, on) | walks.fined(dossier, on)
    facts |= walks.reception(dossier, on) | walks.granted(dossier, on) | walks.other_granted(dossier, on)
    facts["marking_awaited"] = walks.marking_awaited(dossier, on)
    facts["first_notice_dated"] = walks.first_notice(dossier, on)
    return {name: value for name, value in facts.items() if value is not None}
