"""Facts: what a rule may name, each with its words, its question, its articles and who establishes it.

A *vocabulary* is a class whose attributes are facts; its instance is what a rule's function gets.
"""

from __future__ import annotations

import enum
from collections.abc import Mapping
from functools import cache
from typing import Any, Protocol

import attrs

from inburgering.rules.expr import Code, Day, Expr, Number, Op, RuleError, Truth, Value
from inburgering.rules.values import Layer, Text


class Cite(Protocol):
    """What a declaration needs of a citation; `inburgering.law` makes them."""

    @property
    def layer(self) -> Layer:
        """The layer of the source."""

    @property
    def url(self) -> str:
        """Where it can be read."""

    def label(self, lang: str) -> str:
        """How it is cited in a language."""


@attrs.define(slots=True, eq=False)
class Fact:
    """What a fact is: its kind, its words, who establishes it.

    Attributes:
        label: A noun phrase or a clause, both languages; for a truth, the clause that is then true.
        no: For a truth, the clause when it is false.
        ask: The question to put to somebody who may know it.
        codes: The closed list of a code.
        unit: The unit of a number.
        cites: The articles that define it.
        judge: Who judges, when it is an open norm. The library never fills it in.
        default: The reading taken unless another is asked for, when the fact is a *reading*.
        name: The attribute's name; given once, by the vocabulary.
    """

    label: Text
    no: Text | None = None
    ask: Text | None = None
    codes: type[enum.StrEnum] | None = None
    unit: Text | None = None
    cites: tuple[Cite, ...] = ()
    judge: Text | None = None
    default: Value | None = None
    name: str = ""
    owner: type | None = None

    def named(self, owner: type, name: str) -> None:
        """Take the attribute's name; a fact has one."""
        if self.name:
            msg = f"the fact {self.name} is also called {name}: one fact, one name"
            raise RuleError(msg)
        self.owner, self.name = owner, name


class Vocabulary:
    """The facts that rules may name: a subclass with one attribute per fact. Its instance is what rule functions get."""

    def __getattr__(self, name: str) -> Any:
        msg = f"{type(self).__name__} has no fact {name!r}"
        raise RuleError(msg)

    @classmethod
    @cache
    def facts(cls) -> Mapping[str, Expr]:
        """Every fact by name, the vocabulary's parts in order."""
        return {
            name: fact
            for part in reversed(cls.__mro__)
            for name, fact in vars(part).items()
            if isinstance(fact, Expr) and fact.op is Op.FACT
        }


def truth(label: Text, no: Text | None = None, **more: Any) -> Truth:
    """A fact that is true or false; see [`Fact`][inburgering.rules.Fact] for the other arguments."""
    return Truth(Op.FACT, (), Fact(label, no, **more))


def day(label: Text, **more: Any) -> Day:
    """A fact that is a day, or [`NEVER`][inburgering.rules.NEVER]."""
    return Day(Op.FACT, (), Fact(label, **more))


CENTS = Text("eurocent", "euro cents")
"""The unit of an amount of money, which is told in euros."""


def number(label: Text, unit: Text, **more: Any) -> Number:
    """A fact that is a number in a unit."""
    return Number(Op.FACT, (), Fact(label, unit=unit, **more))


def code(label: Text, codes: type[enum.StrEnum], **more: Any) -> Code:
    """A fact that is one code of a closed list."""
    return Code(Op.FACT, (), Fact(label, codes=codes, **more))


def judgement(label: Text, judge: Text, cite: Cite, no: Text | None = None, **more: Any) -> Truth:
    """An open norm: a truth that only ``judge`` may establish, under ``cite``."""
    return truth(label, no, judge=judge, cites=(cite,), **more)


def reading(label: Text, default: enum.StrEnum, cite: Cite) -> Code:
    """A choice the text leaves open, with the reading taken unless another is asked for."""
    return Code(Op.FACT, (), Fact(label, codes=type(default), cites=(cite,), default=default))
