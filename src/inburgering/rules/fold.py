"""Rules made smaller before they become columns: what every row shares is worked out once, here.

Folding never changes an outcome. A comparison of a shifted day with a constant becomes one of the day itself with another
constant: shifting keeps days in order, so there is a first day from which it holds. Equal expressions become one object.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date, timedelta
from typing import Any

from inburgering.rules.declare import Rule
from inburgering.rules.evaluate import branch_of, compiled
from inburgering.rules.expr import Day, Expr, Op, Truth, Value
from inburgering.rules.values import NEVER, Length, add

_STRICT = (
    Op.NOT,
    Op.LT,
    Op.LE,
    Op.EQ,
    Op.IN,
    Op.SHIFT,
    Op.LATER,
    Op.MONTHS,
    Op.MOVED,
    Op.NEXT_MONTH,
    Op.BETWEEN,
    Op.ADD,
    Op.TIMES,
    Op.MIN,
    Op.MAX,
)
"""What is unknown when one of its arguments is."""


def first_reaching(length: Length, day: date) -> date | None:
    """The first day that shifted by ``length`` is ``day`` or later; ``None`` when there is none."""
    low, high = date.min.toordinal(), NEVER.toordinal()
    if add(NEVER, length) < day:
        return None
    # Near the opposite shift, but month ends make the way back a different one.
    guess = add(day, -length).toordinal()
    low, high = max(low, guess - 40), min(high, guess + 40)
    if low > date.min.toordinal() and add(date.fromordinal(low), length) >= day:
        low = date.min.toordinal()
    if add(date.fromordinal(high), length) < day:
        high = NEVER.toordinal()
    while low < high:
        middle = (low + high) // 2
        if add(date.fromordinal(middle), length) >= day:
            high = middle
        else:
            low = middle + 1
    return date.fromordinal(low)


class Folder:
    """Folds expressions for a frame: facts without a column have the value given, their default, or are unknown."""

    def __init__(self, columns: Collection[str], given: Mapping[str, Value]) -> None:
        self._columns, self._given = columns, given
        self._kept: dict[Any, Expr] = {}
        self._done: dict[int, Expr] = {}
        self._rules: dict[Rule[Any], Expr] = {}

    def rule(self, rule: Rule[Any]) -> Expr:
        """What a rule says, folded."""
        if rule not in self._rules:
            self._rules[rule] = self.fold(rule.expr)
        return self._rules[rule]

    def fold(self, expr: Expr) -> Expr:
        """The expression, folded; equal expressions are one object."""
        if id(expr) not in self._done:
            self._done[id(expr)] = self._fold(expr)
        return self._done[id(expr)]

    def _keep(self, kind: type[Expr], op: Op, args: tuple[Expr, ...] = (), data: Any = None) -> Expr:
        key = (kind, op, tuple(map(id, args)), type(data), data)
        return self._kept.setdefault(key, kind(op, args, data))

    def _known(self, kind: type[Expr], value: Value | None) -> Expr:
        return self._keep(kind, Op.OPEN) if value is None else self._keep(kind, Op.CONST, (), value)

    def _fold(self, expr: Expr) -> Expr:
        kind, op, data = type(expr), expr.op, expr.data
        if op is Op.FACT and data.name not in self._columns:
            return self._known(kind, self._given.get(data.name, data.default))
        if op is Op.OPEN:
            return self._known(kind, None)
        if op is Op.RULE:
            inner = self.rule(data)
            return inner if inner.op in (Op.CONST, Op.OPEN, Op.FACT) else self._keep(kind, op, (), data)
        args = tuple(map(self.fold, expr.args))
        if op is Op.USES:
            return args[0]
        if op in (Op.AND, Op.OR):
            return self._junction(op, args)
        if op is Op.IF:
            return self._branch(kind, *args)
        if op is Op.CHOOSE and args[0].op in (Op.CONST, Op.OPEN):
            place = None if args[0].op is Op.OPEN else branch_of(args[0].data, data)
            return self._known(kind, None) if place is None else args[1 + place]
        if op in _STRICT:
            if any(arg.op is Op.OPEN for arg in args):
                return self._known(kind, None)
            if all(arg.op is Op.CONST for arg in args):
                return self._known(kind, compiled(kind(op, args, data))({}))
        if op in (Op.LT, Op.LE):
            return self._order(op, *args)
        return self._keep(kind, op, args, data)

    def _branch(self, kind: type[Expr], condition: Expr, then: Expr, otherwise: Expr) -> Expr:
        if condition.op is Op.CONST:
            return then if condition.data else otherwise
        if then is otherwise:
            return then
        if condition.op is Op.OPEN and Op.OPEN in (then.op, otherwise.op):
            return self._known(kind, None)
        return self._keep(kind, Op.IF, (condition, then, otherwise))

    def _junction(self, op: Op, args: tuple[Expr, ...]) -> Expr:
        decider = op is Op.OR
        flat = [part for arg in args for part in (arg.args if arg.op is op else (arg,))]
        left = [arg for arg in dict.fromkeys(flat) if arg.op is not Op.CONST or arg.data is decider]
        if not left or any(arg.op is Op.CONST for arg in left):
            return self._known(Truth, decider if left else not decider)
        return left[0] if len(left) == 1 else self._keep(Truth, op, tuple(left))

    def _order(self, op: Op, left: Expr, right: Expr) -> Expr:
        """A comparison, with the shift on its constant side when it has one."""
        if left.op is Op.SHIFT and right.op is Op.CONST:
            # Before the first day that is too late.
            late = right.data if op is Op.LT else None if right.data == NEVER else right.data + timedelta(days=1)
            start = None if late is None else first_reaching(left.data, late)
            if start is None:
                return self._order(Op.LE, left.args[0], self._known(Day, NEVER))
            return self._order(Op.LT, left.args[0], self._known(Day, start))
        if right.op is Op.SHIFT and left.op is Op.CONST:
            reach = left.data if op is Op.LE else None if left.data == NEVER else left.data + timedelta(days=1)
            start = None if reach is None else first_reaching(right.data, reach)
            if start is None:
                return self._order(Op.LT, self._known(Day, NEVER), right.args[0])
            return self._order(Op.LE, self._known(Day, start), right.args[0])
        return self._keep(Truth, op, (left, right))
