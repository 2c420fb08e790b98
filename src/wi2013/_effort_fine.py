"""The height of a fine for the examination by what the person did: DUO's table since 1-7-2018 (policy rule on fines).

The policy rule was read in part; its table stands on DUO's page. The day asked about is the day of the fine decision.
"""

from __future__ import annotations

from datetime import date

from inburgering.facts import Facts
from inburgering.facts._wi2013_sanctions import LiteracyHours, OnaForFine
from inburgering.law import REGELING2021, WI_OLD, Practice
from inburgering.rules import (
    Confidence,
    Layer,
    Number,
    Op,
    Parameter,
    Text,
    Truth,
    all_of,
    by_day,
    open_question,
    parameter,
    rule,
    when,
)
from wi2013._requirements_attempts import enough_hours, open_parts_tried
from wi2013._requirements_done import exam_parts_open
from wi2013._requirements_parts import EXAM_PARTS, part_lifted, parts_passed

ROOM = "wi2013.sanctions"

__all__ = [
    "DUO_FINES",
    "ENOUGH_HOURS",
    "FINES_BY_EFFORT",
    "HALF_HOURS",
    "ONA_SAT_AGAIN",
    "REDUCTION_FIVE_PASSED",
    "all_parts_sat",
    "failed_parts_sat_again",
    "fine_by_effort",
    "fine_hours_enough",
    "fine_hours_half",
]

_SINCE, _REDUCED, _ONA_ONCE = date(2018, 7, 1), date(2020, 1, 1), date(2023, 1, 1)
DUO_FINES = Practice(
    Text(
        "Beleidsregel boetevaststelling inburgering (BWBR0040729), tabel van DUO",
        "policy rule on setting integration fines (BWBR0040729), DUO's table",
    ),
    "https://www.inburgeren.nl/u-gaat-inburgeren/boete.jsp",
)
_CITES = (DUO_FINES.cite(), WI_OLD.art("34", None, "c"), WI_OLD.art("34", None, "d"))


def _number(name: str, nl: str, en: str, value: int, since: date = _SINCE) -> Parameter[int]:
    return parameter(f"wi2013.sanctions.{name}", Text(nl, en), _CITES, value, since=since)


HALF_HOURS = _number("half_hours", "de uren voor een lagere boete", "the hours for a lower fine", 150)
ENOUGH_HOURS = _number("enough_hours", "de uren voor de laagste boete", "the hours for the lowest fine", 300)
SAT_AGAIN = _number("sat_again", "hoe vaak een niet gehaald onderdeel is gedaan", "sittings of a part not passed", 2)
SAT_ONCE = _number("sat_once", "hoe vaak elk onderdeel is gedaan", "sittings of each part", 1)
ONA_SAT_AGAIN = parameter(
    "wi2013.sanctions.ona_sat_again",
    Text("hoe vaak ONA is gedaan als het niet is gehaald", "sittings of ONA when it was not passed"),
    (*_CITES, REGELING2021.art("12.2a", 6)),
    2,
    since=_SINCE,
    confidence=Confidence.INFERRED,
).changed(_ONA_ONCE, 1, "Stcrt. 2022, 33825")
REDUCTION_FIVE_PASSED = parameter(
    "wi2013.sanctions.reduction_five_passed",
    Text("de verlaging in procenten bij vijf gehaalde onderdelen", "the reduction in per cent with five parts passed"),
    _CITES,
    60,
    since=_REDUCED,
    publication="Stcrt. 2019, 65727",
    confidence=Confidence.INFERRED,
)
_FIVE = 5


def _row(name: str, nl: str, en: str, *euros: int) -> tuple[Parameter[int], ...]:
    bands = (("few", "minder dan 150"), ("half", "150 tot en met 299"), ("enough", "300 of meer"))
    english = ("fewer than 150", "150 up to and including 299", "300 or more")
    return tuple(
        _number(f"fine_{name}_{band}", f"de boete: {nl}, {hours} uur", f"the fine: {en}, {words} hours", amount)
        for (band, hours), words, amount in zip(bands, english, euros, strict=True)
    )


FINES_BY_EFFORT = (
    _row("not_all", "niet elk onderdeel gedaan", "not every part sat", 1_250, 875, 500),
    _row("once", "elk onderdeel gedaan", "every part sat", 1_000, 625, 250),
    _row("again", "niet gehaalde onderdelen nog eens gedaan", "parts not passed sat again", 750, 375, 0),
)
"""In whole euros: a row for each degree of sitting the examination, a column for each band of hours."""


def _hours_reach(f: Facts, needed: Parameter[int]) -> Truth:
    """Whether the course hours reach a band, literacy included or not as the reading says."""
    counted = f.fine_literacy_hours == LiteracyHours.COUNTED
    return when(counted, enough_hours(f, needed, literacy=True), enough_hours(f, needed))


@rule(
    *_CITES,
    since=_SINCE,
    layer=Layer.BELEID,
    yes=Text("U volgde ten minste 300 uur les.", "You followed at least 300 hours of lessons."),
    no=Text("U volgde minder dan 300 uur les.", "You followed fewer than 300 hours of lessons."),
)
def fine_hours_enough(f: Facts) -> Truth:
    """Hours of integration and NT2 courses at a school with the mark, and of literacy, reach the last column.

    Older pages of DUO leave literacy out, later ones count it; when that changed was not seen. By default it counts,
    which is the later practice and never to the person's harm; the reading ``not_counted`` leaves it out.
    """
    return _hours_reach(f, ENOUGH_HOURS)


@rule(
    *_CITES,
    since=_SINCE,
    layer=Layer.BELEID,
    yes=Text("U volgde ten minste 150 uur les.", "You followed at least 150 hours of lessons."),
    no=Text("U volgde minder dan 150 uur les.", "You followed fewer than 150 hours of lessons."),
)
def fine_hours_half(f: Facts) -> Truth:
    """The same hours reach the middle column."""
    return _hours_reach(f, HALF_HOURS)


@rule(
    *_CITES,
    since=_SINCE,
    layer=Layer.BELEID,
    yes=Text("U deed elk onderdeel ten minste één keer.", "You sat every part at least once."),
    no=Text("U deed niet elk onderdeel.", "You did not sit every part."),
)
def all_parts_sat(f: Facts) -> Truth:
    """Every part that is due was passed or sat at least once; sittings of the NT2 state examination count too."""
    return open_parts_tried(f, SAT_ONCE, SAT_ONCE)


@rule(
    *_CITES,
    REGELING2021.art("12.2a", 6),
    since=_SINCE,
    layer=Layer.BELEID,
    confidence=Confidence.INFERRED,
    yes=Text(
        "U deed elk onderdeel dat u niet haalde vaak genoeg: twee keer, ONA sinds 2023 één keer.",
        "You sat every part not passed often enough: twice, ONA once since 2023.",
    ),
    no=Text(
        "U deed niet elk onderdeel dat u niet haalde vaak genoeg: twee keer, ONA sinds 2023 één keer.",
        "You did not sit every part not passed often enough: twice, ONA once since 2023.",
    ),
)
def failed_parts_sat_again(f: Facts) -> Truth:
    """Every part that is due and not passed was sat at least twice; for ONA once is enough, by default since 2023.

    DUO's page says once without a day. Fines of 250 (then 100) and 400 euros by 2020 for who had done ONA once were of the
    row above, and the extension for effort (Regeling 2.4c), which this row mirrors, asked for ONA twice until 2023 (that
    day is inferred). So by default it was twice before; the reading ``always_once`` takes the page for all days. The day
    of the fine decision selects the number.
    """
    twice = open_parts_tried(f, SAT_AGAIN, ONA_SAT_AGAIN.on(f.on))
    once = open_parts_tried(f, SAT_AGAIN, SAT_ONCE)
    return when(f.ona_for_fine == OnaForFine.TWICE_UNTIL_2023, twice, once)


def _table(f: Facts, per_cent: Parameter[int] | None = None) -> Number:
    """The cell of the row and the band of hours, whole or reduced."""

    def cell(fine: Parameter[int]) -> Number:
        if per_cent is None:
            return fine.dated().expr(lambda euros: Number(Op.CONST, (), euros))
        return fine.dated().expr(
            lambda euros: per_cent.dated().expr(lambda off: Number(Op.CONST, (), euros * (100 - off) // 100))
        )

    def row(fines: tuple[Parameter[int], ...]) -> Number:
        few, half, enough = (cell(fine) for fine in fines)
        return when(fine_hours_enough(f), enough, when(fine_hours_half(f), half, few))

    not_all, once, again = (row(fines) for fines in FINES_BY_EFFORT)
    return when(failed_parts_sat_again(f), again, when(all_parts_sat(f), once, not_all))


def _late(f: Facts, amount: Number) -> Number:
    """The amount while parts are open; of what was passed after the term it is not said how it counts."""
    question = open_question.number(
        "Hoe tellen onderdelen mee die na de termijn zijn gehaald?", "How do parts passed after the period count?"
    )
    return when(exam_parts_open(f) == 0, question, amount)


_VALUE = Text(
    "Volgens de beleidsregel is de boete voor uw inspanningen {value} euro.",
    "By the policy rule the fine for what you did is {value} euros.",
)


@rule(
    WI_OLD.art("34"),
    until=date(2018, 6, 30),
    id="wi2013.sanctions.fine_by_effort_none",
    label=Text("de boete vóór 1 juli 2018", "the fine before 1 July 2018"),
    value=_VALUE,
)
def _no_policy(f: Facts) -> Number:  # noqa: ARG001  # the same for everybody
    """No policy rule: only the maximum is known, and courts lowered it case by case."""
    return open_question.number(
        "Hoe hoog is de boete? Voor 1 juli 2018 was er alleen een maximum.",
        "How high is the fine? Before 1 July 2018 there was a maximum only.",
    )


@rule(
    *_CITES,
    since=_SINCE,
    until=date(2019, 12, 31),
    layer=Layer.BELEID,
    id="wi2013.sanctions.fine_by_effort_2018",
    label=Text("de boete volgens de tabel", "the fine by the table"),
    value=_VALUE,
)
def _table_2018(f: Facts) -> Number:
    """The nine cells; the last, for 300 hours and every failed part sat again, is no fine."""
    return _late(f, _table(f))


@rule(
    *_CITES,
    since=_REDUCED,
    publication="Stcrt. 2019, 65727",
    layer=Layer.BELEID,
    confidence=Confidence.INFERRED,
    id="wi2013.sanctions.fine_by_effort_2020",
    label=Text(
        "de boete volgens de tabel, lager voor gehaalde onderdelen", "the fine by the table, less for parts passed"
    ),
    value=_VALUE,
)
def _table_2020(f: Facts) -> Number:
    """The nine cells, less a share for the parts passed.

    The chart of shares was not seen. With five parts passed and one open every known fine is 60 % off; with none passed,
    and none lifted by a document, there is nothing to lower for. What other numbers take off is left open.
    """
    share = open_question.number(
        "Hoeveel lager is de boete voor de onderdelen die zijn gehaald?",
        "How much lower is the fine for the parts that were passed?",
    )
    full = _table(f)
    none = (parts_passed(f) == 0) & all_of(*(~part_lifted[part](f) for part in EXAM_PARTS))
    reduced = when(parts_passed(f) == _FIVE, _table(f, REDUCTION_FIVE_PASSED), share)
    return _late(f, when(none | (full == 0), full, reduced))


fine_by_effort = by_day(
    "wi2013.sanctions.fine_by_effort",
    lambda f: f.on,
    _no_policy,
    _table_2018,
    _table_2020,
    doc="""The fine that DUO's policy rule gives for the hours and the sittings, in whole euros, before moderation.

    The day asked about stands for the day of the fine decision and selects the version: a policy rule binds whoever decides
    while it is in force, no transitional rule was seen, and a fine of 3 January 2020 for a term of before was 60 % lower.
    Hours, sittings and passes are those by that day, of earlier terms too: the policy rule names no other days.
    """,
    label=Text(
        "de boete volgens de beleidsregel, in euro, vóór andere afwegingen",
        "the fine by the policy rule, in euros, before anything else is weighed",
    ),
    value=_VALUE,
)
