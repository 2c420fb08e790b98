"""When the debt is remitted, wholly or in part (Wi art. 16(5); Besluit 4.13; Regeling 4.17, 4.17a; letter 32 824, no. 390, D.1).

What counts is the (extended) term; the new one that a fine sets never makes it in time.
"""

from __future__ import annotations

from datetime import date

from inburgering.dossier import ExamPart
from inburgering.facts import Facts
from inburgering.law import BESLUIT2021, BESLUIT_OLD, DUO_REMISSION, LETTER_2023, REGELING_OLD
from inburgering.rules import (
    Confidence,
    Day,
    Number,
    Op,
    Parameter,
    Text,
    Truth,
    months,
    most,
    open_question,
    parameter,
    rule,
    when,
)
from wi2013._covid import in_term, longest_last_day, term_last_day
from wi2013._dispensed import PARTS_ONLY_FROM
from wi2013._loan_debt import debt_cents
from wi2013.obligation import Remedy, asylum_status_holder, loan_group, remedy
from wi2013.requirements import (
    EXAM_PARTS,
    exam_achieved,
    fulfilled_day,
    met_in_time,
    ona_required,
    part_met_day,
    pvt_in_time,
)

ROOM = "wi2013.loan"

__all__ = [
    "clergy_family_debt_remitted",
    "debt_after_remission_cents",
    "late_percent",
    "partly_remitted",
    "parts_late",
    "remissible_after_withdrawal",
    "remission_cents",
    "remission_percent",
    "remitted_after_dispensation",
    "remitted_after_exemption",
    "remitted_as_dutch",
    "remitted_as_fulfilled",
    "remitted_in_full",
]

_GROUP, _ANY_DAY, _IN_TIME = date(2015, 7, 15), date(2018, 11, 14), date(2020, 3, 13)
_PARTLY, _EX_OFFICIO = date(2022, 1, 1), date(2023, 1, 1)
_TABLE = (DUO_REMISSION.cite(), REGELING_OLD.art("4.17a"))

SOON = parameter("wi2013.loan.late_soon", Text("kort te laat", "a little late"), _TABLE, months(3), since=_PARTLY)
LATE = parameter(
    "wi2013.loan.late_most",
    Text("hoogstens zo veel te laat", "late by this at most"),
    _TABLE,
    months(6),
    since=_PARTLY,
)
PARTS_AT_MOST = parameter(
    "wi2013.loan.late_parts", Text("hoeveel onderdelen te laat", "how many parts late"), _TABLE, 2, since=_PARTLY
)


def _share(name: str, nl: str, en: str, percent: int) -> Parameter[int]:
    return parameter(f"wi2013.loan.remitted_{name}", Text(nl, en), _TABLE, percent, since=_PARTLY)


ONE_SOON = _share("one_soon", "één onderdeel, kort te laat", "one part, a little late", 90)
TWO_SOON = _share("two_soon", "twee onderdelen, kort te laat", "two parts, a little late", 70)
ONE_LATE = _share("one_late", "één onderdeel, later", "one part, later", 60)
TWO_LATE = _share("two_late", "twee onderdelen, later", "two parts, later", 40)


def _for_group(f: Facts, day: Day) -> Truth:
    """Whom full remission is for: asylum permits only until 14-7-2015, since then their family too."""
    return when(day < _GROUP, asylum_status_holder(f), loan_group(f))


def _timely(f: Facts, day: Day) -> Truth:
    """Whether an exemption or dispensation of ``day`` counts: at any moment until 14-11-2018, in the term since 13-3-2020."""
    between = open_question.truth(
        "Sinds welke dag moest een vrijstelling of ontheffing binnen de termijn vallen (2018-2020)?",
        "Since which day did an exemption or dispensation have to fall within the term (2018-2020)?",
    )
    freed = (day <= _ANY_DAY) | ((day < _IN_TIME) & between)
    return (day <= f.on) & (freed | in_term(f, day))


@rule(
    BESLUIT_OLD.art("4.13", 3, "a"),
    BESLUIT_OLD.art("4.13", 4),
    confidence=Confidence.INFERRED,
    yes=Text("U was op tijd klaar: u betaalt niets terug.", "You were done in time: you repay nothing."),
    no=Text("U was niet op tijd klaar, of hoort niet bij de groep.", "You were not in time, or not in the group."),
)
def remitted_as_fulfilled(f: Facts) -> Truth:
    """The PVT within its (extended) year and the examination within its (extended) term; asylum, since 15-7-2015 family too.

    The text of the day the duty was met selects the group (inferred); the first with this rule is that of March 2014, and
    who was done before it is read under it.
    """
    return _for_group(f, fulfilled_day(f)) & met_in_time(f)


@rule(
    BESLUIT_OLD.art("4.13", 3, "b"),
    BESLUIT_OLD.art("4.13", 4),
    confidence=Confidence.INFERRED,
    yes=Text("U kreeg vrijstelling: u betaalt niets terug.", "You were exempted: you repay nothing."),
    no=Text("U kreeg geen vrijstelling die telt.", "You were not exempted in a way that counts."),
)
def remitted_after_exemption(f: Facts) -> Truth:
    """An exemption of art. 5: at any moment until 14-11-2018, within the (extended) term since 13-3-2020; open between.

    That the term for the examination is meant, not that for the PVT, is inferred. The day is that of the decision. Whether
    reaching pension age, of which art. 5 speaks too, is such an exemption is not said.
    """
    old_age = open_question.truth(
        "Is het bereiken van de AOW-leeftijd een vrijstelling waardoor de schuld vervalt?",
        "Is reaching pension age an exemption that remits the debt?",
    )
    decided = _for_group(f, f.exempted_since) & _timely(f, f.exempted_since)
    retired = _for_group(f, f.pension_day) & _timely(f, f.pension_day)
    return decided | (retired & old_age)


@rule(
    BESLUIT_OLD.art("4.13", 3, "c"),
    BESLUIT_OLD.art("4.13", 4),
    confidence=Confidence.INFERRED,
    yes=Text("U kreeg ontheffing: u betaalt niets terug.", "You were dispensed: you repay nothing."),
    no=Text("U kreeg geen ontheffing die telt.", "You were not dispensed in a way that counts."),
)
def remitted_after_dispensation(f: Facts) -> Truth:
    """A dispensation of art. 6, with the same time as an exemption: medical, sufficiently integrated, or for efforts.

    Since 1-10-2017 one for efforts lifts parts only; whether it counts while other parts are open is not said.
    """
    partial = open_question.truth(
        "Telt een ontheffing voor een deel van het examen voor kwijtschelding?",
        "Does a dispensation from part of the examination count for remission?",
    )
    effort = f.effort_dispensation_granted
    whole = (effort < PARTS_ONLY_FROM) | exam_achieved(f) | partial
    by_effort = _for_group(f, effort) & _timely(f, effort) & whole
    return (_for_group(f, f.dispensed_since) & _timely(f, f.dispensed_since)) | by_effort


@rule(
    BESLUIT_OLD.art("4.13", 3, "d"),
    BESLUIT_OLD.art("4.13", 4),
    since=_PARTLY,
    confidence=Confidence.INFERRED,
    yes=Text("U werd Nederlander: u betaalt niets terug.", "You became Dutch: you repay nothing."),
    no=Text("U werd niet zo Nederlander dat het telt.", "You did not become Dutch in a way that counts."),
)
def remitted_as_dutch(f: Facts) -> Truth:
    """Became Dutch within the (extended) term, exempt from the naturalisation test under art. 3(1)(c) of its decree.

    In the text of 31-12-2021, which works from 1-1-2022 (inferred).
    """
    day = f.naturalised_without_test
    return f.dutch & loan_group(f) & (day >= _PARTLY) & (day <= f.on) & in_term(f, day)


@rule(
    BESLUIT_OLD.art("4.13", 3),
    yes=Text("DUO scheldt uw hele schuld kwijt.", "Your whole debt is remitted."),
    no=Text("DUO scheldt niet uw hele schuld kwijt.", "Your debt is not remitted in full."),
)
def remitted_in_full(f: Facts) -> Truth:
    """On any of the four grounds, unasked, with the interest that accrued (Wi art. 17)."""
    lifted = remitted_after_exemption(f) | remitted_after_dispensation(f) | remitted_as_dutch(f)
    return remitted_as_fulfilled(f) | lifted


@rule(
    DUO_REMISSION.cite(),
    label=Text("onderdelen die open waren aan het eind van de termijn", "parts open at the end of the term"),
    value=Text("Aan het eind van uw termijn waren {value} onderdelen open.", "{value} parts were open at the end."),
)
def parts_late(f: Facts) -> Number:
    """Parts of the examination not met on the last day of the (extended) term; ONA only where it is asked.

    None while the term runs.
    """
    total = Number(Op.CONST, (), 0)
    for part in EXAM_PARTS:
        late = ~in_term(f, part_met_day[part](f))
        asked = late & ona_required(f) if part is ExamPart.ONA else late
        total = total + when(asked, 1, 0)
    return when(in_term(f, f.on), 0, total)


@rule(
    DUO_REMISSION.cite(),
    REGELING_OLD.art("4.17a"),
    since=_PARTLY,
    publication="Stcrt. 2021, 49155",
    label=Text("het deel in de tabel van DUO, in procent", "the share in the table, per cent"),
    value=Text("In de tabel staat {value} procent.", "The table gives {value} per cent."),
)
def late_percent(f: Facts) -> Number:
    """By parts late and months late: 90 or 60 for one part, 70 or 40 for two; 0 for more parts, or after six months.

    Up to and including three months after the last day of the term the higher share, up to six the lower. Whether the PVT
    is such a part is not said.
    """
    last, done, n = term_last_day(f), fulfilled_day(f), parts_late(f)
    pvt = open_question.number(
        "Telt het PVT mee als onderdeel dat te laat is?", "Does the PVT count as a part that is late?"
    )
    soon, late = when(n == 1, ONE_SOON, TWO_SOON), when(n == 1, ONE_LATE, TWO_LATE)
    cell = when(n == 0, 0, when(done <= last + SOON, soon, late))
    return when(
        (n > PARTS_AT_MOST) | (done > longest_last_day(f) + LATE) | (done > last + LATE),
        0,
        when(pvt_in_time(f), cell, pvt),
    )


@rule(
    DUO_REMISSION.cite(),
    BESLUIT_OLD.art("4.13", 1),
    BESLUIT2021.art("12.1a", 1),
    REGELING_OLD.art("4.17a"),
    since=_PARTLY,
    publication="Stcrt. 2021, 49155",
    yes=Text("U kunt een deel van uw schuld kwijt zijn.", "Part of your debt may be remitted."),
    no=Text("U krijgt geen gedeeltelijke kwijtschelding.", "No part of your debt is remitted."),
)
def partly_remitted(f: Facts) -> Truth:
    """The group of asylum and family, at most two parts open at the end of the term, and done within six months after it.

    From 1-1-2022 on request, unasked since 1-1-2023. The page of DUO has a further condition that was cut off where it was
    read: whether it is met is asked as a fact. Special circumstances may give more, on request.
    """
    asked = f.remission_asked | (f.on >= _EX_OFFICIO)
    after = ~in_term(f, f.on) & (f.on >= _PARTLY) & (fulfilled_day(f) <= f.on)
    return loan_group(f) & after & asked & (late_percent(f) > 0) & f.partial_remission_other_terms


@rule(
    BESLUIT_OLD.art("4.13"),
    DUO_REMISSION.cite(),
    label=Text("het deel dat DUO kwijtscheldt, in procent", "the share remitted, per cent"),
    value=Text("DUO scheldt {value} procent van uw schuld kwijt.", "{value} per cent of your debt is remitted."),
)
def remission_percent(f: Facts) -> Number:
    """100 on a ground of Besluit 4.13(3); else the share of the table, where the conditions for it are met; else 0."""
    return when(remitted_in_full(f), 100, when(partly_remitted(f), late_percent(f), 0))


def _part_of(f: Facts, percent: Number) -> Number:
    debt = debt_cents(f)
    share = debt
    for p in (TWO_LATE, ONE_LATE, TWO_SOON, ONE_SOON):
        some: Number = p.dated().expr(lambda n: debt * n)
        share = when(percent == p, some * 0.01, share)
    return when(percent == 0, 0, share)


@rule(
    BESLUIT_OLD.art("4.13"),
    label=Text("wat DUO kwijtscheldt", "what is remitted"),
    value=Text("DUO scheldt {cents} euro kwijt.", "{cents} euros are remitted."),
)
def remission_cents(f: Facts) -> Number:
    """The share of the debt that is remitted, in cents; never more than the debt. Parts of a cent are kept."""
    return _part_of(f, remission_percent(f))


@rule(
    BESLUIT_OLD.art("4.13"),
    label=Text("wat u na kwijtschelding terugbetaalt", "what is left to repay after remission"),
    value=Text("U moet nog {cents} euro terugbetalen.", "You must still repay {cents} euros."),
)
def debt_after_remission_cents(f: Facts) -> Number:
    """The debt less what is remitted, in cents; never below nothing."""
    return most(0, debt_cents(f) - remission_cents(f))


@rule(
    REGELING_OLD.art("4.17"),
    yes=Text(
        "DUO kan uw schuld kwijtschelden: uw asielvergunning is ingetrokken omdat de grond verviel.",
        "Your debt may be remitted: your asylum permit was withdrawn because its ground had lapsed.",
    ),
    no=Text("U krijgt om deze reden geen kwijtschelding.", "Your debt is not remitted for this reason."),
)
def remissible_after_withdrawal(f: Facts) -> Truth:
    """No right of residence any more, the last one asylum, withdrawn because the ground for it had lapsed.

    The Minister may remit all of it, arrears included, and takes what the population register says as the request. Read
    in the text of 15-10-2015.
    """
    return ~f.has_right & asylum_status_holder(f) & f.asylum_ground_lapsed


@rule(
    LETTER_2023.cite("D.1"),
    BESLUIT_OLD.art("4.13", 1),
    confidence=Confidence.INFERRED,
    yes=Text(
        "Uw plicht was een fout: DUO scheldt de kosten kwijt of betaalt ze terug.",
        "Your obligation was a mistake: the costs are remitted or paid back.",
    ),
    no=Text("Deze fout is bij u niet gemaakt.", "This mistake was not made with you."),
)
def clergy_family_debt_remitted(f: Facts) -> Truth:
    """Family of clergy whom DUO called obliged and who never were: a loan is among the costs (inferred).

    Of those whom a municipality made obliged the letter says nothing explicit.
    """
    return f.loan_granted.comes() & (remedy(f) == Remedy.END_FROM_THE_START)
