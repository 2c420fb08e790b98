"""Where a rule turns: the days or numbers of a fact on either side of which a comparison has another outcome."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from datetime import date, timedelta
from functools import cache
from math import ceil, floor
from typing import Any

from inburgering.rules.declare import Rule, leaves
from inburgering.rules.evaluate import Env, Known, compiled
from inburgering.rules.expr import Expr, Kind, Op, lift
from inburgering.rules.values import NEVER
from inburgering.rules.walk import rests_on


def turning_days(rule: Rule[Any], name: str, now: Mapping[str, Any], spread: int = 3) -> Iterator[date]:
    """Days of a fact at which a comparison of the rule turns, and some days on either side; that it comes, or does not.

    Where one side of a comparison rests on the fact, moving the fact by the days between the sides brings them together;
    the ends of months move that by at most three days. ``spread``: how many days on either side are given.
    """
    known = now.get(name)
    start = known if type(known) is date and known != NEVER else next(iter(ordinary_days(now)))
    yield from (NEVER, start)
    env: Env = {**now, name: start}
    for side, other in _comparisons(rule, Kind.DAY):
        if name not in _names(side):
            continue
        here, there = compiled(side)(env), compiled(other)(env)
        if type(here) is not date or type(there) is not date or NEVER in (here, there):
            continue
        for days in range((there - here).days - spread, (there - here).days + spread + 1):
            if 1 < start.toordinal() + days < NEVER.toordinal():
                yield start + timedelta(days=days)


def turning_numbers(rule: Rule[Any], name: str, now: Mapping[str, Any]) -> Iterator[int]:
    """Whole numbers of a fact at which a comparison of the rule turns, and one on either side; and nought.

    As [`turning_days`][inburgering.rules.edges.turning_days]: a side that rests on the fact is taken for a straight line,
    and the boundaries that the rule names stand for those that are none. What is counted is not negative.
    """
    yield 0
    start = now.get(name) or 0
    for side, other in _comparisons(rule, Kind.NUMBER):
        if name not in _names(side):
            continue
        here, further, there = (
            compiled(one)({**now, name: start + step}) for one, step in ((side, 0), (side, 1), (other, 0))
        )
        places = [there]
        if None not in (here, further, there) and here != further:
            places.append(start + (there - here) / (further - here))
        for place in places:
            if place is not None:
                yield from range(max(0, floor(place) - 1), max(0, ceil(place) + 2))


@cache
def _comparisons(rule: Rule[Any], kind: Kind) -> tuple[tuple[Expr, Expr], ...]:
    """The two sides of every comparison of that kind under the rule, each way round; a choice compares its key with each cut."""
    found: list[tuple[Expr, Expr]] = []
    for one in rests_on(rule):
        for node in leaves(one.expr, Op.LT, Op.LE, Op.EQ, Op.CHOOSE):
            if node.args[0].kind is kind:
                cuts = [lift(cut) for cut in node.data] if node.op is Op.CHOOSE else [node.args[1]]
                found += [(node.args[0], cut) for cut in cuts] + [(cut, node.args[0]) for cut in cuts]
    return tuple(found)


@cache
def _names(expr: Expr) -> frozenset[str]:
    """The names of the facts under an expression, those under other rules included."""
    named = {leaf.data.name for leaf in leaves(expr, Op.FACT)}
    return frozenset(named.union(*(_names(leaf.data.expr) for leaf in leaves(expr, Op.RULE))))


def ordinary_days(facts: Mapping[str, Known]) -> Collection[date]:
    """Days that come, for a fact of which it only matters whether it does."""
    return [day for day in facts.values() if type(day) is date and day != NEVER] or [date(2000, 1, 1)]
