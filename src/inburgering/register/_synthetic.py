"""A synthetic register: no real persons, and tables that equal those of the letter to parliament."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Any

from inburgering.calendar import pension_day
from inburgering.dossier import Act, Group, Level, Purpose, ResidenceGround, Route
from inburgering.errors import InburgeringError
from inburgering.register._synthetic_pattern import (
    ASYLUM,
    CLERGY_FAMILY,
    FAMILY,
    KINDS,
    LAST,
    MUNICIPAL_CLERGY_FAMILY,
    OFFERS,
    SUPERSEDED,
    WITHDRAWN_SCHOOL,
    Kind,
    Window,
)
from inburgering.rules import NEVER, bounds
from wi2021.plan import CUT_OFF_CHANGED, CUT_OFF_LOWERED

if TYPE_CHECKING:
    import polars as pl

__all__ = ["synthetic", "write_synthetic"]

Person = dict[str, Any]

_NO = [
    "dutch",
    "union_national",
    "turkish",
    "free_movement_family",
    "integrated_elsewhere",
    "treaty_protected",
    "temporary_by_decision",
    "clergy",
    "third_party_awaited",
    "record_ended",
]
_NOTHING = [
    "dispensation_decided",
    "ended_decided",
    "exemption_decided",
    "exempting_study",
    "five_years_work",
    "fulfilled_decided",
    "holds_caribbean_netherlands_diploma",
    "holds_dutch_diploma",
    "holds_integration_diploma",
    "holds_international_diploma",
    "holds_old_diploma_b1",
    "holds_other_vmbo_diploma",
    "holds_overseas_diploma",
    "in_compulsory_schooling",
    "in_exempting_education",
    "oral_b1",
    "school_duty",
    "temporary_exemption_decided",
]
"""What happened to nobody under the 2021 Act; of those under the older Acts it is unknown."""
_NOT_COME = ["absence_first_day", "absence_last_day", "died", "unregistered_since"]
_FIRST = date(2022, 1, 3)
_NORM = 25  # The letter does not give the norm: a choice.
_LOWERED, _CHANGED = CUT_OFF_LOWERED.values[0], CUT_OFF_CHANGED.values[0]


def synthetic(rows: int | None = None, seed: int = 0) -> pl.DataFrame:
    """A register whose tables equal the letter's on 1 December 2022, 26 January and 1 May 2023.

    36,200 persons under the 2021 Act (25,700 asylum status holders and 10,500 others), and persons under the older Acts
    with the errors that the letter confesses: family of clergy on record as obliged, hour statements of a school that
    lost its quality mark. About 400 are on the Z-route by a superseded test result.

    Args:
        rows: How many persons; else the pattern once. More repeat the pattern with other days, so that shares stay
            equal when the number is a multiple; a part of the pattern is a sample of it.
        seed: The same seed gives the same rows.

    Raises:
        InburgeringError: ``rows`` is negative.
    """
    import polars as pl

    blocks = list(_blocks(rows, seed))
    return pl.concat(blocks) if blocks else pl.DataFrame(schema=_schema())


def write_synthetic(path: Path, rows: int | None = None, seed: int = 0) -> None:
    """Write such a register as Parquet, block by block: it need not fit in memory.

    Raises:
        InburgeringError: ``rows`` is negative.
    """
    from polars.io.plugins import register_io_source

    blocks = _blocks(rows, seed)

    def source(*_: object) -> Iterator[pl.DataFrame]:
        yield from blocks

    lazy = register_io_source(source, schema=_schema(), validate_schema=True)
    lazy.sink_parquet(path, compression="zstd", compression_level=19)


def _blocks(rows: int | None, seed: int) -> Iterator[pl.DataFrame]:
    if rows is not None and rows < 0:
        msg = "a register has no fewer than 0 rows"
        raise InburgeringError(msg)
    return _made(rows, seed)


def _made(rows: int | None, seed: int) -> Iterator[pl.DataFrame]:
    import polars as pl

    left, block = rows, 0
    while left is None or left > 0:
        persons = _persons(Random(f"{seed}/{block}"))  # noqa: S311  # nothing secret: the same seed, the same register
        frame = pl.DataFrame(persons if left is None else persons[:left], schema=_schema())
        recent = pl.col("recorded_act") == Act.WI2021.value
        frame = frame.with_columns(
            *(pl.when(recent).then(pl.lit(False)).alias(name) for name in _NOTHING),
            *(pl.when(recent).then(pl.lit(NEVER)).alias(name) for name in _NOT_COME),
            school_age_years=pl.when(recent).then(pl.lit(0, pl.Int64)),
        )
        yield frame
        if left is None:
            return
        left, block = left - frame.height, block + 1


def _persons(random: Random) -> list[Person]:
    """The pattern once, in a random order."""
    persons = [_person(kind, random) for kind in KINDS for _ in range(kind.n)]
    housed = [p for p in persons if _awaits_offer(p)]
    for person in random.sample(housed, OFFERS):
        dated = min(person["first_pip_dated"] + timedelta(random.randint(0, 150)), LAST)
        person["recorded_offer_dated"] = _weekday(dated, person["first_pip_dated"])
    placed = [p for p in persons if p.get("route") == Route.SELF_RELIANCE and p["first_pip_dated"] < _CHANGED]
    for person in random.sample(placed, SUPERSEDED):
        person["test_score"] = random.randint(_NORM - _LOWERED, _NORM - 1)
    persons += [_clergy_family(Act.WI2013, random) for _ in range(CLERGY_FAMILY)]
    persons += [_clergy_family(Act.WI2007, random) for _ in range(MUNICIPAL_CLERGY_FAMILY)]
    persons += [_stated_hours(random) for _ in range(WITHDRAWN_SCHOOL)]
    random.shuffle(persons)
    return persons


def _awaits_offer(person: Person) -> bool:
    dated: date = person["first_pip_dated"]
    return person["recorded_group"] == ASYLUM and dated != NEVER and person["housing_registered"] <= dated


def _weekday(day: date, first: date) -> date:
    """The day, or the last working day before it that is not before ``first``; a Saturday or Sunday then moves on."""
    back = day - timedelta(max(0, day.weekday() - 4))
    return back if back >= first else day + timedelta(7 - day.weekday())


def _between(window: Window, random: Random) -> date:
    first, last = window
    return _weekday(first + timedelta(random.randint(0, (last - first).days)), first)


def _person(kind: Kind, random: Random) -> Person:
    starts = NEVER if kind.starts is None else _between(kind.starts, random)
    asylum = kind.group is ASYLUM
    if kind.linked is not None:
        linked = _between(kind.linked, random)
    else:
        linked = max(_FIRST, _weekday(starts - timedelta(random.randint(14, 90)), date.min)) if asylum else starts
    known = max(_FIRST, linked - timedelta(random.randint(7, 60)))
    registered = starts if kind.starts else linked
    person = _record(kind.group, Act.WI2021, known, random) | {
        "to_be_housed": asylum,
        "registered_years": (LAST - (linked if asylum else registered)).days // 366,
        "notified": linked if asylum else starts,
        "brp_registered": linked if asylum else registered,
        "housing_registered": starts if asylum else NEVER,
        "linked_to_municipality": linked if asylum else NEVER,
        "reception_left": (_between(kind.left, random) if kind.left else starts) if asylum else None,
    }
    return person | _plan(kind, starts, random)


def _plan(kind: Kind, starts: date, random: Random) -> Person:
    nothing = {"first_pip_dated": NEVER, "pip_dated": NEVER, "recorded_offer_dated": NEVER, "test_taken": NEVER}
    if kind.pip is None:
        return nothing
    window = kind.pip
    if starts != NEVER:
        low, high = (starts + timedelta(n) for n in kind.waits)
        window = max(window[0], low), min(window[1], high)
    made = _between(window, random)
    route = random.choices(tuple(Route), (12, 1, 7))[0]
    score = random.randint(5, _NORM - _LOWERED - 1) if route is Route.SELF_RELIANCE else random.randint(_NORM, 40)
    level = Level.A1 if route is Route.SELF_RELIANCE else Level.B1
    return nothing | {
        "first_pip_dated": made,
        "pip_dated": made,
        "route": route.value,
        "level": level.value,
        "test_taken": made - timedelta(7),
        "test_score": score,
        "test_required_score": _NORM,
        "recorded_period_first_day": made + timedelta(1),
    }


def _record(group: Group, act: Act, known: date, random: Random) -> Person:
    """What is on record of anybody, and a right of residence that fits the group."""
    asylum = group is ASYLUM
    born = known - timedelta(days=random.randint(18 * 366, 60 * 365))
    return dict.fromkeys(_NO, False) | {
        "born": born,
        "pension_day": bounds(pension_day(born))[0],  # not yet set by law for the young: the earliest it can be
        "has_right": True,
        "ground": (ResidenceGround.C if asylum else ResidenceGround.A).value,
        "purpose": (Purpose.ASYLUM if asylum else Purpose.FAMILY).value,
        "sponsor_dutch": None if asylum else True,
        "sponsor_clergy": None if asylum else False,
        "made_known": known,
        "first_right_known": known,
        "recorded_as_obliged": True,
        "recorded_under_2021": act is Act.WI2021,
        "recorded_act": act.value,
        "recorded_group": group.value if act is Act.WI2021 else None,
        "imposed_by_municipality": act is Act.WI2007,
    }


def _clergy_family(act: Act, random: Random) -> Person:
    """Family of clergy, wrongly obliged: by DUO since 2013, or by a municipality before."""
    years = (date(2013, 1, 2), date(2021, 12, 31)) if act is Act.WI2013 else (date(2007, 1, 2), date(2012, 12, 31))
    return _record(FAMILY, act, _between(years, random), random) | {
        "sponsor_dutch": False,
        "sponsor_ground": ResidenceGround.A.value,
        "sponsor_purpose": Purpose.EMPLOYMENT.value,
        "sponsor_clergy": True,
        "earlier_right_obliged": False,
    }


def _stated_hours(random: Random) -> Person:
    """Under the Act of 2013, with an hour statement of a school that has lost its mark, without contract or invoice."""
    hours = random.randint(300, 700)
    return _record(FAMILY, Act.WI2013, _between((date(2014, 1, 2), date(2018, 12, 31)), random), random) | {
        "hours_stated": hours,
        "hours_without_contract": hours,
        "hours_without_invoice": hours,
        "agi_requested": True,
    }


_DAYS = [
    "born",
    "pension_day",
    "made_known",
    "first_right_known",
    "notified",
    "brp_registered",
    "housing_registered",
    "linked_to_municipality",
    "reception_left",
    "first_pip_dated",
    "pip_dated",
    "recorded_offer_dated",
    "test_taken",
    "recorded_period_first_day",
]
_TRUTHS = (
    *_NO,
    *[
        "has_right",
        "sponsor_dutch",
        "sponsor_clergy",
        "to_be_housed",
        "recorded_as_obliged",
        "recorded_under_2021",
        "imposed_by_municipality",
        "earlier_right_obliged",
        "agi_requested",
    ],
)
_CODES = ["ground", "purpose", "sponsor_ground", "sponsor_purpose", "route", "level", "recorded_act", "recorded_group"]
_NUMBERS = [
    "registered_years",
    "school_age_years",
    "test_score",
    "test_required_score",
    "hours_stated",
    "hours_without_contract",
    "hours_without_invoice",
]


def _schema() -> dict[str, Any]:
    import polars as pl

    kinds = (
        ([*_DAYS, *_NOT_COME], pl.Date),
        (_CODES, pl.String),
        ((*_TRUTHS, *_NOTHING), pl.Boolean),
        (_NUMBERS, pl.Int64),
    )
    return {name: kind for names, kind in kinds for name in names}
