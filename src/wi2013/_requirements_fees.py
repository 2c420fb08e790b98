"""What the examination of 2013 costs (Regeling art. 3.1; Besluit 3.3), in whole euros, on the day asked about.

The amounts were seen in the texts of 2013 to 15 October 2015 and on pages of DUO; the day of each later change was not.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from inburgering.dossier import ExamPart
from inburgering.facts import Facts
from inburgering.law import BESLUIT_OLD, REGELING_OLD
from inburgering.rules import (
    Confidence,
    Number,
    Op,
    Parameter,
    Rule,
    Text,
    choose,
    open_question,
    parameter,
    rule,
    when,
)
from wi2013._requirements_done import fulfilled_by_document
from wi2013._requirements_parts import EXAM_PARTS, ona_required, part_done
from wi2013.obligation import asylum_status_holder

ROOM = "wi2013.requirements"
_START, _ONA_START = date(2013, 1, 1), date(2015, 1, 1)
_LAST_TEXT, _PAGE_2022, _AFTER_2022 = date(2015, 10, 16), date(2022, 1, 1), date(2023, 1, 1)


def _fee(part: ExamPart, euros: int, since: date = _START) -> Parameter[int]:
    name = part.label
    label = Text(f"het examengeld voor {name.nl}, in euro", f"the fee for {name.en}, in euros")
    return parameter(f"requirements.exam_fee_{part}", label, REGELING_OLD.art("3.1"), euros, since=since)


EXAM_FEES: Mapping[ExamPart, Parameter[int]] = MappingProxyType(
    {
        ExamPart.READING: _fee(ExamPart.READING, 50),
        ExamPart.LISTENING: _fee(ExamPart.LISTENING, 50),
        ExamPart.WRITING: _fee(ExamPart.WRITING, 50),
        ExamPart.SPEAKING: _fee(ExamPart.SPEAKING, 60).changed(_PAGE_2022, 50),
        ExamPart.KNM: _fee(ExamPart.KNM, 40).changed(_PAGE_2022, 50),
        ExamPart.ONA: _fee(ExamPart.ONA, 100, _ONA_START).changed(_PAGE_2022, 50),
    }
)
"""For each part: the fee in whole euros. Until the end of 2014 the part on society was KNS."""
PVT_FEE = parameter(
    "requirements.pvt_fee_2013",
    Text("de kosten van de PVT, in euro", "the fee for the PVT, in euros"),
    (BESLUIT_OLD.art("3.3"), REGELING_OLD.art("3.1")),
    150,
    since=date(2017, 10, 1),
)


def _number(fee: Parameter[int], f: Facts) -> Number:
    return fee.on(f.on).expr(lambda euros: Number(Op.CONST, (), euros))


def _of_ona(f: Facts) -> Number:
    """ONA: 100 by the text of 2015, 50 on a page of 2022; what applied between and after is not settled."""
    fee = _number(EXAM_FEES[ExamPart.ONA], f)
    lowered = open_question.number(
        "Kost ONA op deze dag 100 of 40 euro? De dag waarop het bedrag veranderde, is niet gevonden.",
        "Does ONA cost EUR 100 or EUR 40 on this day? The day on which the amount changed was not found.",
    )
    later = open_question.number(
        "Kost ONA op deze dag 50 of 40 euro? De bronnen spreken elkaar tegen.",
        "Does ONA cost EUR 50 or EUR 40 on this day? The sources contradict each other.",
    )
    cuts = (_ONA_START, _LAST_TEXT, _PAGE_2022, _AFTER_2022)
    return choose(f.on, cuts, [fee, lowered, fee, later])


def _exam_fee(part: ExamPart) -> Rule[Number]:
    name = part.label
    changed = len(EXAM_FEES[part].values) > 1

    @rule(
        REGELING_OLD.art("3.1"),
        BESLUIT_OLD.art("3.3"),
        label=Text(f"wat het examen {name.nl} kost, in euro", f"what the examination in {name.en} costs, in euros"),
        value=Text(
            f"Het examen {name.nl} kost {{value}} euro.", f"The examination in {name.en} costs {{value}} euros."
        ),
        confidence=Confidence.INFERRED if changed else Confidence.SEEN,
        id=f"wi2013.requirements.exam_fee.{part}",
    )
    def fee(f: Facts) -> Number:
        """By the day asked about, for that is when somebody registers. That the amounts of 2022 began with that year is inferred."""
        return _of_ona(f) if part is ExamPart.ONA else _number(EXAM_FEES[part], f)

    return fee


exam_fee: Mapping[ExamPart, Rule[Number]] = MappingProxyType({part: _exam_fee(part) for part in EXAM_PARTS})
"""For each part: what a sitting costs on the day asked about."""


@rule(
    REGELING_OLD.art("3.1"),
    label=Text("wat het hele examen kost, in euro", "what the whole examination costs, in euros"),
    value=Text("Het hele examen kost {value} euro.", "The whole examination costs {value} euros."),
    confidence=Confidence.INFERRED,
)
def exam_fee_total(f: Facts) -> Number:
    """One sitting of each part, with ONA for who became obliged in 2015 or later; without the PVT."""
    first, *others = (exam_fee[part](f) for part in EXAM_PARTS if part is not ExamPart.ONA)
    return sum(others, start=first) + when(ona_required(f), exam_fee[ExamPart.ONA](f), 0)


@rule(
    REGELING_OLD.art("3.1"),
    label=Text("wat de open onderdelen kosten, in euro", "what the open parts cost, in euros"),
    value=Text(
        "Eén keer examen doen in elk onderdeel dat nog open is, kost {value} euro.",
        "One sitting of each part that is still open costs {value} euros.",
    ),
    confidence=Confidence.INFERRED,
)
def exam_fee_open_parts(f: Facts) -> Number:
    """One sitting of each part that is neither passed nor lifted; nothing when a document fulfils the obligation."""
    first, *others = (when(part_done[part](f), 0, exam_fee[part](f)) for part in EXAM_PARTS)
    return when(fulfilled_by_document(f), 0, sum(others, start=first))


@rule(
    BESLUIT_OLD.art("3.3"),
    REGELING_OLD.art("3.1"),
    since=date(2017, 10, 1),
    label=Text("wat de PVT kost, in euro", "what the PVT costs, in euros"),
    value=Text("De PVT kost {value} euro.", "The PVT costs {value} euros."),
)
def pvt_fee(f: Facts) -> Number:
    """Free for the holder of an asylum permit; for others a fixed fee, since 1 October 2017.

    Whether family of such a holder, with a regular permit, pays is not in the source that was read; here it does.
    """
    return when(asylum_status_holder(f), 0, _number(PVT_FEE, f))
