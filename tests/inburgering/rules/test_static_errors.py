from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from inburgering.errors import InburgeringError
from inburgering.rules import Expr, Number, RuleError, Text, Truth, Vocabulary, all_of, by_day, least, rule, truth, when
from tests.inburgering.rules.toy import AGE, CITE, SAYS, SHOWS, Elsewhere, Toy, Way, new_style, old_style

MISUSES: dict[str, tuple[Callable[[Toy], Any], str]] = {
    "if": (lambda f: f.rich if f.tall else f.tall, r"write & \| ~"),
    "and": (lambda f: f.rich and f.tall, r"write & \| ~"),
    "or": (lambda f: f.rich or f.tall, r"write & \| ~"),
    "not": (lambda f: not f.rich, r"write & \| ~"),
    "chained comparison": (lambda f: f.began <= f.on <= f.ended, r"\(a <= b\) & \(b <= c\)"),
    "a day and a number": (lambda f: f.began < f.hours, "expected a day, got a number"),
    "a truth and a day": (lambda f: f.rich & f.on, "expected a truth, got a day"),  # type: ignore[operator]  # wrong on purpose
    "a code and a number": (lambda f: f.colour == 3, "a code is compared with a code"),
    "branches of two kinds": (lambda f: when(f.rich, f.tall, f.hours), "expected a truth, got a number"),  # type: ignore[call-overload]  # wrong on purpose
    "a day plus a constant": (lambda f: (f.began + 3) < f.on, "shifted by a length"),  # type: ignore[operator]  # wrong on purpose
    "a number times a number": (lambda f: (f.hours * f.points) > 3, "multiplied by a constant"),  # type: ignore[operator]  # wrong on purpose
    "the least of one": (lambda f: least(f.hours) > 3, "compares at least two"),
    "all of nothing": (lambda _: all_of(), "at least one"),
    "a code outside the list": (lambda f: f.colour == "purple", "'purple' is none of them"),
    "a code of another list": (lambda f: f.colour == Way.WIDE, "is none of them"),
    "no codes": (lambda f: f.colour.is_in(set()), "at least one code"),
    "an unknown fact": (lambda f: f.famous, "Toy has no fact 'famous'"),
    "a fact of another vocabulary": (lambda _: Elsewhere.wet & Toy.rich, "wet is a fact of Elsewhere"),
    "several versions and no day": (lambda f: (f.began + AGE) < f.on, r"2 versions.*\.on\(day\)"),
    "something that is no value": (lambda _: [1], "none of them"),
}


@pytest.mark.parametrize(("function", "says"), MISUSES.values(), ids=MISUSES)
def test_misuse_is_an_error_when_the_rule_is_declared(function: Callable[[Toy], Any], says: str) -> None:
    """The fault is found at import, and says what to write."""

    def misused(f: Toy) -> Truth:
        """Wrong."""
        return function(f)  # type: ignore[no-any-return]  # wrong on purpose

    with pytest.raises(RuleError, match=f"(?s){says}"):
        rule(CITE, id="toy.misused", **SAYS)(misused)


def test_a_rule_needs_an_article() -> None:
    """A rule without a citation is refused."""

    def bare(f: Toy) -> Truth:
        """Rich."""
        return f.rich

    with pytest.raises(RuleError, match="without an article"):
        rule(id="toy.bare", **SAYS)(bare)


def test_a_rule_needs_a_docstring() -> None:
    """A rule that does not say what its article says is refused."""

    def silent(f: Toy) -> Truth:
        return f.rich

    with pytest.raises(RuleError, match="no docstring"):
        rule(CITE, **SAYS)(silent)


@pytest.mark.parametrize("left_out", ["yes", "no"])
def test_a_truth_needs_a_sentence_for_each_outcome(left_out: str) -> None:
    """A rule that has no words for an outcome is refused, and told which."""

    def wordless(f: Toy) -> Truth:
        """Rich."""
        return f.rich

    with pytest.raises(RuleError, match=f"does not say {left_out}"):
        rule(CITE, **{key: text for key, text in SAYS.items() if key != left_out})(wordless)


@pytest.mark.parametrize("left_out", ["label", "value"])
def test_a_value_needs_a_label_and_a_sentence(left_out: str) -> None:
    """A number, day or code without words is refused."""

    def wordless(f: Toy) -> Number:
        """The hours."""
        return f.hours

    with pytest.raises(RuleError, match=f"does not say {left_out}"):
        rule(CITE, **{key: text for key, text in SHOWS.items() if key != left_out})(wordless)


def test_a_rule_returns_the_kind_it_says() -> None:
    """A function that says number and returns a truth is refused."""

    def confused(f: Toy) -> Number:
        """Rich."""
        return f.rich  # type: ignore[return-value]  # wrong on purpose

    with pytest.raises(RuleError, match="says it returns Number, but returns a truth"):
        rule(CITE, **SAYS)(confused)


@pytest.mark.parametrize(
    ("since", "says"),
    [(date(2023, 6, 30), "overlap"), (date(2023, 7, 2), "gap"), (date(2021, 1, 1), "out of order")],
)
def test_versions_follow_each_other_without_overlap_or_gap(since: date, says: str) -> None:
    """A version that does not begin the day after the last one is refused."""

    @rule(CITE, id=f"toy.{says}", since=since, **SAYS)
    def next_style(f: Toy) -> Truth:
        """Tall."""
        return f.tall

    with pytest.raises(RuleError, match=f"should begin the day after 2023-06-30, not on {since}"):
        by_day("toy.styles", lambda f: f.on, old_style, next_style, doc="Wrong.")


def test_versions_are_named_oldest_first() -> None:
    """Newest first is refused."""
    with pytest.raises(RuleError, match="should begin the day after"):
        by_day("toy.styles", lambda f: f.on, new_style, old_style, doc="Wrong.")


def test_a_parameter_changes_forward() -> None:
    """A later version of a value may not begin before the one it follows."""
    with pytest.raises(RuleError, match="does not follow"):
        AGE.changed(date(2024, 1, 1), AGE.values[0])


def test_a_rule_of_another_vocabulary_cannot_be_built_on() -> None:
    """A reference to a rule that speaks of other facts is refused."""

    def other(f: Elsewhere) -> Truth:
        """The toy's rule."""
        return old_style(f)

    with pytest.raises(RuleError, match="speaks of Toy, not of Elsewhere"):
        rule(CITE, **SAYS)(other)


def test_a_fact_has_one_name() -> None:
    """One fact under two names in a vocabulary is refused."""
    one = truth(Text("het is zo", "it is so"))
    type("Once", (Vocabulary,), {"first": one})
    # Python 3.11 wraps what is raised while a class gets its attributes.
    with pytest.raises((RuleError, RuntimeError)) as caught:
        type("Twice", (Vocabulary,), {"second": one})
    assert "one fact, one name" in str(caught.value.__cause__ or caught.value)


def test_a_rule_error_is_one_of_the_family() -> None:
    """Who catches the library's errors catches this one."""
    assert issubclass(RuleError, InburgeringError)
    assert not issubclass(Expr, InburgeringError)
