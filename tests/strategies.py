"""Hypothesis strategies for dossiers and for the JSON that people really send."""

from __future__ import annotations

from datetime import date
from typing import Any, TypeVar

from hypothesis import strategies as st

from inburgering.dossier import Dossier
from inburgering.dossier._forms import Comes, Form, Record, fields_of, is_code, is_day, is_record, item_of, parts
from inburgering.errors import DossierError
from inburgering.rules import NEVER, Span

R = TypeVar("R", bound=Record)

FIRST, LAST = date(1930, 1, 1), date(2040, 12, 31)


def days() -> st.SearchStrategy[date]:
    """Days on which people of this law live."""
    return st.dates(FIRST, LAST)


@st.composite
def spans(draw: st.DrawFn) -> Span:
    """Partly known days: a year, a month, or any stretch."""
    first = draw(days())
    match draw(st.sampled_from(["year", "month", "stretch"])):
        case "year":
            return Span(date(first.year, 1, 1), date(first.year, 12, 31))
        case "month":
            month = date(first.year, first.month, 1)
            after = date(first.year + first.month // 12, first.month % 12 + 1, 1)
            return Span(month, date.fromordinal(after.toordinal() - 1))
        case _:
            return Span(first, draw(st.dates(first, LAST)))


@st.composite
def bsns(draw: st.DrawFn) -> str:
    """Texts of nine digits that pass the 11-test."""
    eight = draw(st.lists(st.integers(0, 9), min_size=8, max_size=8).filter(any))
    check = sum(weight * digit for weight, digit in zip(range(9, 1, -1), eight, strict=True)) % 11
    # A remainder of 10 has no check digit; raising the first digit by one moves it away from 10.
    if check == 10:
        eight[0] = (eight[0] + 1) % 10
        check = sum(weight * digit for weight, digit in zip(range(9, 1, -1), eight, strict=True)) % 11
    return "".join(map(str, [*eight, check]))


def texts_of(form: Form) -> st.SearchStrategy[str]:
    """Texts that a form allows."""
    if "11-test" in form.words:
        return bsns().filter(form.holds)
    return st.from_regex(form.pattern, fullmatch=True).filter(form.holds)


def values_of(kind: Any) -> st.SearchStrategy[Any]:
    """Values of one type of a dossier's field."""
    plain, forms = parts(kind)
    if (item := item_of(plain)) is not None:
        return st.lists(values_of(item), max_size=3).map(tuple)
    if is_day(plain):
        known = days() | spans()
        return known if any(isinstance(form, Comes) for form in forms) else known | st.just(NEVER)
    if is_code(plain):
        return st.sampled_from(list(plain))
    if is_record(plain):
        return records(plain)
    if plain is str:
        return texts_of(forms[0])
    return st.booleans() if plain is bool else st.integers(0, 99_999_999)


@st.composite
def records(draw: st.DrawFn, kind: type[R]) -> R:
    """Objects of one class, each field known or unknown, without faults."""
    names = list(fields_of(kind).items())
    known = draw(st.sets(st.sampled_from([name for name, _ in names]), max_size=8)) if names else set()
    values = {name: draw(values_of(of)) for name, of in names if name in known}
    while True:
        try:
            return kind(**values)
        except DossierError as error:
            # What does not go together becomes unknown.
            for fault in error.faults:
                values.pop(fault.path.split(".")[0].split("[")[0], None)


def dossiers() -> st.SearchStrategy[Dossier]:
    """Whole dossiers without faults, every field known or unknown."""
    return records(Dossier)


def json_values() -> st.SearchStrategy[Any]:
    """Any JSON value at all, with the words of a dossier among its keys and texts."""
    keys = st.sampled_from(sorted(fields_of(Dossier))) | st.sampled_from(
        ["first_day", "last_day", "born", "bsn", "schema"]
    )
    leaves = (
        st.none()
        | st.booleans()
        | st.integers()
        | st.floats(allow_nan=False)
        | st.text()
        | st.sampled_from(["none", "2023-02-30", "2023-02-28", "a", "b1", "123456782", "1234567890"])
    )
    return st.recursive(
        leaves, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(keys | st.text(), inner, max_size=4)
    )


@st.composite
def spoilt(draw: st.DrawFn) -> Any:
    """The plain data of a good dossier with one to three values replaced, dropped or misnamed."""
    raw: Any = draw(dossiers()).to_dict()
    for _ in range(draw(st.integers(1, 3))):
        holder: Any = raw
        while True:
            places = list(holder) if isinstance(holder, dict) else list(range(len(holder)))
            if not places:
                break
            place = draw(st.sampled_from(places))
            below = holder[place]
            if isinstance(below, dict | list) and below and draw(st.booleans()):
                holder = below
                continue
            if isinstance(holder, dict) and draw(st.booleans()):
                holder[draw(st.text(min_size=1) | st.sampled_from([f"{place}s", "123456782", "V1234567890"]))] = below
            else:
                holder[place] = draw(json_values())
            break
    return raw
