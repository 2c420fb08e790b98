"""What only wi2013/sanctions asks: what stands in the way of a fine, and what hour statements rest on.

The new terms that fines set are facts of the period room; passes, sittings and course hours those of the requirements. The walks stand in `_wi2013_sanctions_walks`.
"""

from __future__ import annotations

from datetime import date

from inburgering.dossier import Dossier
from inburgering.facts import _wi2013_sanctions_walks as walks
from inburgering.law import AWB, KEREN, LETTER_2023, WI_OLD
from inburgering.rules import Codes, Known, Number, Text, Vocabulary, day, judgement, number, reading, truth

_HOURS = Text("uur", "hours")
_DUO = Text("DUO, of de rechter", "DUO, or the court")


class LiteracyHours(Codes):
    """Whether hours of literacy count in the table of fines."""

    COUNTED = "counted", "uren alfabetisering tellen mee", "hours of literacy count"
    NOT_COUNTED = "not_counted", "uren alfabetisering tellen niet mee", "hours of literacy do not count"


class LostPermitFines(Codes):
    """Which fines do not follow when the permit is not renewed, or withdrawn (Wi art. 31(2))."""

    FIRST_FINE = "first_fine", "alleen de eerste boete valt weg", "only the first fine falls away"
    EVERY_FINE = "every_fine", "ook een latere boete valt weg", "a later fine falls away too"


class OnaForFine(Codes):
    """How often ONA must have been done, when it was not passed, for the last row of the table of fines."""

    TWICE_UNTIL_2023 = "twice_until_2023", "tot 2023 twee keer, daarna één keer", "twice until 2023, then once"
    ALWAYS_ONCE = "always_once", "altijd één keer", "always once"


def _statement(nl: str, en: str, part: str = "D.2.2.1") -> Number:
    ask = Text(
        "Welk contract en welke facturen heeft DUO van elke cursus, en wanneer had de school het keurmerk?",
        "Which contract and invoices does DUO hold of each course, and when did the school hold the quality mark?",
    )
    return number(Text(nl, en), _HOURS, ask=ask, cites=(LETTER_2023.cite(part),))


class Wi2013SanctionsFacts(Vocabulary):
    """What decides whether a fine follows under the 2013 Act, and the hours that schools state. Hours are clock hours."""

    fine_literacy_hours = reading(
        Text("of uren alfabetisering meetellen voor de boete", "whether hours of literacy count for the fine"),
        LiteracyHours.COUNTED,
        WI_OLD.art("34", None, "c"),
    )
    ona_for_fine = reading(
        Text("hoe vaak ONA gedaan moet zijn voor een lagere boete", "how often ONA must be done for a lower fine"),
        OnaForFine.TWICE_UNTIL_2023,
        WI_OLD.art("34", None, "c"),
    )
    permit_lost = truth(
        Text(
            "de verlenging van de tijdelijke vergunning is geweigerd, of de vergunning is ingetrokken",
            "renewal of the temporary permit was refused, or the permit was withdrawn",
        ),
        Text(
            "de tijdelijke vergunning is niet ingetrokken, en de verlenging is niet geweigerd",
            "the temporary permit was not withdrawn, nor its renewal refused",
        ),
        ask=Text(
            "Heeft de IND uw vergunning ingetrokken, of de verlenging geweigerd?",
            "Did the IND withdraw your permit, or refuse to renew it?",
        ),
        cites=(WI_OLD.art("31", 2),),
    )
    lost_permit_fines = reading(
        Text("welke boete wegvalt zonder vergunning", "which fine falls away without a permit"),
        LostPermitFines.FIRST_FINE,
        WI_OLD.art("31", 2),
    )
    residence_ended = day(
        Text(
            "de laatste dag van het laatste verblijfsrecht, als er geen meer is",
            "the last day of the latest right of residence, when there is none any more",
        ),
        ask=Text("Tot wanneer had u verblijfsrecht?", "Until when did you have a right of residence?"),
        cites=(WI_OLD.art("3", 1),),
    )
    exam_overrun_excused = judgement(
        Text("te laat zijn met het examen is niet te verwijten", "being late with the examination is not attributable"),
        _DUO,
        AWB.art("5:41"),
        Text("te laat zijn met het examen is te verwijten", "being late with the examination is attributable"),
    )
    exam_overrun_judged = day(
        Text(
            "de dag van het laatste oordeel over het verwijt bij het examen",
            "the day of the latest judgement on blame for the examination",
        ),
        ask=Text(
            "Wanneer oordeelde DUO, of de rechter, of te laat zijn met het examen te verwijten is?",
            "When did DUO, or the court, judge whether being late with the examination is attributable?",
        ),
        cites=(AWB.art("5:41"),),
    )
    pvt_overrun_excused = judgement(
        Text("te laat zijn met het PVT is niet te verwijten", "being late with the PVT is not attributable"),
        _DUO,
        AWB.art("5:41"),
        Text("te laat zijn met het PVT is te verwijten", "being late with the PVT is attributable"),
    )
    fine_too_high = judgement(
        Text("de boete is te hoog, door bijzondere omstandigheden", "the fine is too high, for special circumstances"),
        _DUO,
        AWB.art("5:46", 2),
        Text("de boete is niet te hoog", "the fine is not too high"),
    )
    persistent_unwillingness = judgement(
        Text("aanhoudende onwil om in te burgeren is bewezen", "persistent unwillingness to integrate is proven"),
        _DUO,
        KEREN.cite(),
        Text(
            "aanhoudende onwil om in te burgeren is niet bewezen",
            "persistent unwillingness to integrate is not proven",
        ),
    )
    statement_hours_supported = _statement(
        "de opgegeven uren met contract en factuur bij DUO, in de tijd van het keurmerk",
        "the declared hours with contract and invoice at DUO, in the time of the quality mark",
    )
    statement_hours_unsupported = _statement(
        "de opgegeven uren zonder contract of factuur bij DUO, of buiten de tijd van het keurmerk",
        "the declared hours without contract or invoice at DUO, or outside the time of the quality mark",
    )
    statement_ona_supported = _statement(
        "de uren ONA met contract en factuur bij DUO, in de tijd van het keurmerk",
        "the ONA hours with contract and invoice at DUO, in the time of the quality mark",
        "D.2.2",
    )
    statement_ona_unsupported = _statement(
        "de uren ONA zonder contract of factuur bij DUO, of buiten de tijd van het keurmerk",
        "the ONA hours without contract or invoice at DUO, or outside the time of the quality mark",
        "D.2.2",
    )


def wi2013_sanctions_facts(dossier: Dossier, on: date) -> dict[str, Known]:
    """The facts of a dossier on a day; what the dossier does not say is left out.

    A dossier does not say whether a fine is too high, nor of which term a lateness with the PVT was judged.
    """
    facts: dict[str, Known] = {
        "permit_lost": walks.permit_lost(dossier, on),
        "residence_ended": walks.residence_ended(dossier, on),
        "exam_overrun_excused": walks.excused(dossier, on),
        "exam_overrun_judged": walks.judged_day(dossier, on),
        "persistent_unwillingness": walks.unwilling(dossier, on),
        **walks.statements(dossier.courses, on),
    }
    return {name: value for name, value in facts.items() if value is not None}
