"""What only wi2007/sanctions asks: the by-law's amounts, what a municipality judges, and the fines it imposed before.

Amounts are whole euros. No dossier knows a by-law; who has it fills its amounts in.
"""

from __future__ import annotations

from datetime import date

from inburgering.dossier import Dossier, Fine, FineKind, JudgementKind
from inburgering.facts._requirements_walks import judged
from inburgering.law import KEREN, WI_OLD
from inburgering.rules import (
    NEVER,
    Codes,
    Known,
    Number,
    Text,
    Vocabulary,
    bounds,
    day,
    judgement,
    number,
    reading,
    truth,
)

_COLLEGE = Text("het college van de gemeente", "the municipality's executive")
_EUROS = Text("euro", "euros")


class RepeatFine(Codes):
    """When the first of the fines that follow 'every two years' may come (art. 33(2) does not say)."""

    TWO_YEARS_AFTER = (
        "two_years_after",
        "twee jaar na het einde van de laatste nieuwe termijn",
        "two years after the last new term",
    )
    AT_EXPIRY = "at_expiry", "als de laatste nieuwe termijn voorbij is", "when the last new term is over"


def _bylaw(nl: str, en: str) -> Number:
    return number(
        Text(f"de boete die de verordening noemt {nl}", f"the fine that the by-law names {en}"),
        _EUROS,
        ask=Text(f"Welke boete noemt de verordening van uw gemeente {nl}?", f"Which fine does your by-law name {en}?"),
        cites=(WI_OLD.art("35"),),
    )


class Wi2007SanctionsFacts(Vocabulary):
    """What decides whether, when and how high a municipality may fine."""

    repeat_fine_2007 = reading(
        Text("wanneer de eerste tweejaarlijkse boete komt", "when the first of the two-yearly fines comes"),
        RepeatFine.TWO_YEARS_AFTER,
        WI_OLD.art("33", 2),
    )
    bylaw_fine_appearance = _bylaw("voor niet verschijnen of meewerken", "for not appearing or not cooperating")
    bylaw_fine_programme = _bylaw("voor niet meewerken aan de voorziening", "for not cooperating with the programme")
    bylaw_fine_term = _bylaw("voor niet slagen binnen de termijn", "for not passing within the term")
    bylaw_fine_new_term = _bylaw("voor niet slagen binnen een nieuwe termijn", "for not passing within a new term")
    appearance_breach_2007 = judgement(
        Text(
            "de persoon kwam niet op een oproep of werkte niet mee aan het onderzoek, en dat is te verwijten",
            "the person did not appear when called or did not cooperate, and is to blame",
        ),
        _COLLEGE,
        WI_OLD.art("25", 4),
        Text(
            "de persoon kwam op de oproep en werkte mee, of het is niet te verwijten",
            "the person appeared and cooperated, or is not to blame",
        ),
        ask=Text(
            "Vond de gemeente dat u niet kwam of niet meewerkte?", "Did you fail to appear or cooperate, in its view?"
        ),
    )
    programme_breach_2007 = judgement(
        Text(
            "de persoon werkte niet mee aan de voorziening, en dat is te verwijten",
            "the person did not cooperate with the programme, and is to blame",
        ),
        _COLLEGE,
        WI_OLD.art("23", 1),
        Text(
            "de persoon werkte mee aan de voorziening, of het is niet te verwijten",
            "the person cooperated with the programme, or is not to blame",
        ),
        ask=Text(
            "Vond de gemeente dat u niet meewerkte aan uw cursus?", "Did you fail to cooperate with it, in its view?"
        ),
    )
    benefit_measure_2007 = truth(
        Text(
            "voor hetzelfde kan een uitkering worden verlaagd, of volgt daar een boete of maatregel",
            "for the same conduct a benefit can be lowered, or is followed by a fine or measure of its own",
        ),
        Text(
            "voor hetzelfde volgt niets via een uitkering", "nothing follows by way of a benefit for the same conduct"
        ),
        ask=Text(
            "Hebt u een uitkering die hierom kan worden verlaagd?",
            "Do you have a benefit that can be lowered for this?",
        ),
        cites=(WI_OLD.art("37"),),
    )
    municipal_unwillingness = judgement(
        Text("aanhoudende onwil is bewezen", "persistent unwillingness is proven"),
        _COLLEGE,
        KEREN.cite(),
        Text("aanhoudende onwil is niet bewezen", "persistent unwillingness is not proven"),
        ask=Text(
            "Heeft de gemeente bewezen dat u steeds niet wilde inburgeren?",
            "Did the municipality prove that you persistently refused to integrate?",
        ),
    )
    exam_fines_2007 = number(
        Text("hoeveel boetes er waren omdat het examen te laat was", "how many fines there were for being late"),
        Text("boetes", "fines"),
        ask=Text(
            "Hoeveel boetes kreeg u omdat u niet op tijd slaagde?",
            "How many fines did you get for not passing in time?",
        ),
        cites=(WI_OLD.art("31", 1), WI_OLD.art("33")),
    )
    last_exam_fine_dated = day(
        Text("de dag van de laatste boete over het examen", "the day of the last fine about the examination"),
        ask=Text("Welke datum staat op uw laatste boete?", "Which date is on your last fine?"),
        cites=(WI_OLD.art("33", 2),),
    )
    last_exam_fine_notified = day(
        Text("de dag waarop die boete bekend is gemaakt", "the day that fine was made known"),
        ask=Text("Wanneer maakte de gemeente uw laatste boete bekend?", "When was your last fine made known to you?"),
        cites=(WI_OLD.art("32"),),
    )
    last_exam_fine_new_last_day = day(
        Text("de laatste dag van de nieuwe termijn in die boete", "the last day of the new term in that fine"),
        ask=Text("Welke laatste dag noemt uw laatste boete?", "Which last day does your last fine name?"),
        cites=(WI_OLD.art("32"),),
    )
    last_exam_fine_euros = number(
        Text("het bedrag van die boete", "the amount of that fine"),
        _EUROS,
        ask=Text("Hoe hoog was uw laatste boete?", "How high was your last fine?"),
        cites=(WI_OLD.art("34"),),
    )


def wi2007_sanctions_facts(dossier: Dossier, on: date) -> dict[str, Known]:
    """The facts of a dossier on a day; what the dossier does not say is left out.

    Whether a benefit can be lowered *for the same conduct* no dossier says, so that is never read.
    """
    facts: dict[str, Known] = {
        "appearance_breach_2007": _not(judged(dossier, JudgementKind.INTAKE_COOPERATION, on)),
        "programme_breach_2007": _not(judged(dossier, JudgementKind.GUIDANCE_COOPERATION, on)),
        "municipal_unwillingness": judged(dossier, JudgementKind.PERSISTENT_UNWILLINGNESS, on),
        **_fines(dossier, on),
    }
    return {name: value for name, value in facts.items() if value is not None}


def _not(outcome: bool | None) -> bool | None:
    return None if outcome is None else not outcome


def _fines(dossier: Dossier, on: date) -> dict[str, Known]:
    """The fines about the examination that stand, counted, and the last of them; nothing where one of them is not sure."""
    standing: list[tuple[date, Fine]] = []
    for fine in dossier.fines or ():
        if fine.kind not in (FineKind.EXAM, None) or fine.revoked:
            continue
        if isinstance(fine.dated, date) and fine.dated > on:
            continue
        if fine.kind is None or fine.revoked is None or not isinstance(fine.dated, date):
            return {}
        standing.append((fine.dated, fine))
    if dossier.fines is None:
        return {}
    if not standing:
        none = dict.fromkeys(("last_exam_fine_dated", "last_exam_fine_notified", "last_exam_fine_new_last_day"), NEVER)
        return {"exam_fines_2007": 0, "last_exam_fine_euros": 0, **none}
    dated, last = max(standing, key=lambda pair: bounds(pair[0]))
    cents = last.amount_cents
    return {
        "exam_fines_2007": len(standing),
        "last_exam_fine_dated": dated,
        "last_exam_fine_notified": last.notified,
        "last_exam_fine_new_last_day": last.new_period_last_day,
        "last_exam_fine_euros": None if cents is None or cents % 100 else cents // 100,
    }
