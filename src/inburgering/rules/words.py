"""Rules and decisions in words, Dutch and English, made from the declarations and nothing else."""

from __future__ import annotations

from datetime import date
from typing import Any

from inburgering.rules.declare import Rule
from inburgering.rules.expr import Expr, Kind, Op
from inburgering.rules.values import NEVER, Length, Span, Text
from inburgering.rules.vocabulary import CENTS, Fact

_MONTHS = Text(
    "januari februari maart april mei juni juli augustus september oktober november december",
    "January February March April May June July August September October November December",
)
_YES, _NO, _UNKNOWN, _NEVER = Text("ja", "yes"), Text("nee", "no"), Text("onbekend", "unknown"), Text("nooit", "never")
_OR_LATER, _AT_FIRST = Text("of later", "or later"), Text("eerst", "at first")
_TO, _DAYS_SINCE = Text("tot en met", "up to and including"), Text("het aantal dagen van", "the number of days from")
_UNITS = (
    (12, Text("jaar", "year"), Text("jaar", "years")),
    (1, Text("maand", "month"), Text("maanden", "months")),
    (7, Text("week", "week"), Text("weken", "weeks")),
    (1, Text("dag", "day"), Text("dagen", "days")),
)
_ONE = {
    "boetes": "boete",
    "cijfers": "cijfer",
    "dagen": "dag",
    "days": "day",
    "digits": "digit",
    "euros": "euro",
    "fines": "fine",
    "gemeenten": "gemeente",
    "gesprekken": "gesprek",
    "hours": "hour",
    "interviews": "interview",
    "maanden": "maand",
    "months": "month",
    "municipalities": "municipality",
    "onderdelen": "onderdeel",
    "opdrachten": "opdracht",
    "parts": "part",
    "points": "point",
    "punten": "punt",
    "tasks": "task",
    "times": "time",
    "uren": "uur",
    "years": "year",
}
"""The unit of one, where it has another form than that of more; of a unit that is not here the form is the same."""
_ORDER = {  # operation, kind, negated: the words between the two sides
    (Op.LT, Kind.DAY, False): Text("ligt vóór", "is before"),
    (Op.LT, Kind.DAY, True): Text("ligt op of na", "is on or after"),
    (Op.LE, Kind.DAY, False): Text("ligt op of vóór", "is on or before"),
    (Op.LE, Kind.DAY, True): Text("ligt na", "is after"),
    (Op.LT, Kind.NUMBER, False): Text("is minder dan", "is less than"),
    (Op.LT, Kind.NUMBER, True): Text("is ten minste", "is at least"),
    (Op.LE, Kind.NUMBER, False): Text("is ten hoogste", "is at most"),
    (Op.LE, Kind.NUMBER, True): Text("is meer dan", "is more than"),
}
_IS, _IS_NOT = Text("is", "is"), Text("is niet", "is not")
_ONE_OF, _NONE_OF = Text("is een van", "is one of"), Text("is geen van", "is none of")
_ALL, _ANY = (
    Text("dit geldt allemaal", "all of this holds"),
    Text("ten minste één hiervan geldt", "at least one of this holds"),
)
_NOT = Text("niet", "not")
_POINT, _EUROS = Text(",", "."), Text("euro", "euros")
_PLUS, _AND, _TIMES = Text("plus", "plus"), Text("en", "and"), Text("maal", "times")
_MIN, _MAX = (
    Text("de eerste of kleinste van", "the first or least of"),
    Text("de laatste of grootste van", "the last or most of"),
)
_NEXT_MONTH = Text("en dan de eerste dag van de maand erna", "and then the first day of the month after it")
_IF, _ELSE = Text("als", "if"), Text("anders", "otherwise")
_BY, _FROM, _BELOW = Text("naar gelang", "depending on"), Text("vanaf", "from"), Text("daarvoor", "before that")
_OPEN = Text("dit laat het recht open", "the law leaves this open")


def show_day(day: date | Span, lang: str) -> str:
    """``7 september 2022``; a month or a year alone when that is all that is known."""
    if isinstance(day, Span):
        text = str(day)
        if "/" in text:
            first = show_day(day.first, lang)
            return (
                f"{first} {_OR_LATER[lang]}" if day.last == NEVER else f"{first} {_TO[lang]} {show_day(day.last, lang)}"
            )
        return text if len(text) == 4 else f"{_MONTHS[lang].split()[day.first.month - 1]} {day.first.year}"
    return _NEVER[lang] if day == NEVER else f"{day.day} {_MONTHS[lang].split()[day.month - 1]} {day.year}"


def show_length(length: Length, lang: str) -> str:
    """``3 jaar``, ``10 weken``, ``2 years and 6 months``."""
    parts, counts = [], []
    years_, months_ = divmod(abs(length.months), 12)
    weeks_, days_ = divmod(abs(length.days), 7) if length.days % 7 == 0 else (0, abs(length.days))
    for n, (_, one, many) in zip((years_, months_, weeks_, days_), _UNITS, strict=True):
        if n:
            counts.append(n)
            parts.append(f"{n} {(one if n == 1 else many)[lang]}")
    sign = "-" if length.months < 0 or length.days < 0 else ""
    return sign + (f" {_AND[lang]} ".join(parts) if counts else f"0 {_UNITS[3][2][lang]}")


def show_cents(cents: float, lang: str) -> str:
    """An amount of euro cents in euros: ``10000``, ``12,50`` in Dutch and ``12.50`` in English."""
    whole, rest = divmod(round(cents), 100)
    return f"{whole}{_POINT[lang]}{rest:02}" if rest else str(whole)


def show(value: Any, lang: str, fact: Fact | None = None) -> str:
    """A value as people write it: a day, a length, yes or no, a code's label, a number with its unit."""
    if value is None:
        return _UNKNOWN[lang]
    if isinstance(value, bool):
        return (_YES if value else _NO)[lang]
    if isinstance(value, date | Span):
        return show_day(value, lang)
    if isinstance(value, Length):
        return show_length(value, lang)
    if isinstance(value, str):
        member = fact.codes(value) if fact and fact.codes else value
        label = getattr(member, "label", None)
        return label[lang] if isinstance(label, Text) else str(value)
    if fact and fact.unit == CENTS:
        return f"{show_cents(value, lang)} {_EUROS[lang]}"
    digits = str(int(value)) if value == int(value) else str(value).replace(".", _POINT[lang])
    if not (fact and fact.unit):
        return digits
    unit = fact.unit[lang]
    return f"{digits} {_ONE.get(unit, unit) if value == 1 else unit}"


def say(rule: Rule[Any], value: Any, lang: str) -> str:
    """The sentence that goes with an outcome of a rule."""
    keys = {True: "yes", False: "no", None: "unknown"}
    key = keys[value] if value is None or isinstance(value, bool) else str(value) if isinstance(value, str) else "value"
    if isinstance(value, date) and value == NEVER and "never" in rule.says:
        key = "never"
    if isinstance(value, Span):
        key = "unknown"
    if key == "unknown" and key not in rule.says:
        return f"{rule.label[lang].rstrip('.')}: {_UNKNOWN[lang]}."
    sentence = rule.says.get(key) or rule.says["value"]
    if "{cents}" in sentence[lang]:
        return sentence[lang].replace("{cents}", show_cents(value, lang))
    return sentence[lang].replace("{value}", show(value, lang))


def read(rule: Rule[Any], lang: str) -> str:
    """The rule itself, read aloud: a heading and nested lines."""
    return "\n".join([f"{rule.label[lang].rstrip('.')} ({rule.cites[0].label(lang)}):", *_block(rule.expr, lang, 1)])


def _block(expr: Expr, lang: str, depth: int, *, negated: bool = False) -> list[str]:
    pad = "  " * depth + "- "
    if expr.op is Op.NOT:
        return _block(expr.args[0], lang, depth, negated=not negated)
    if expr.op is Op.USES:
        return _block(expr.args[0], lang, depth, negated=negated)
    if expr.op in (Op.AND, Op.OR):
        head = (_ALL if (expr.op is Op.AND) is not negated else _ANY)[lang]
        return [f"{pad}{head}:"] + [line for arg in expr.args for line in _block(arg, lang, depth + 1, negated=negated)]
    if expr.op is Op.IF:
        condition, then, otherwise = expr.args
        lines = _block(condition, lang, depth)
        lines[0] = lines[0].replace(pad, f"{pad}{_IF[lang]} ", 1)
        els = _block(otherwise, lang, depth, negated=negated)
        els[0] = els[0].replace(pad, f"{pad}{_ELSE[lang]}: ", 1)
        return [*lines, *_block(then, lang, depth + 1, negated=negated), *els]
    if expr.op is Op.CHOOSE:
        key, below, *rest = expr.args
        lines = [f"{pad}{_BY[lang]} {_phrase(key, lang)}:"]
        heads = [
            _BELOW[lang],
            *(_AT_FIRST[lang] if cut == date.min else f"{_FROM[lang]} {show(cut, lang)}" for cut in expr.data),
        ]
        for head, branch in zip(heads, (below, *rest), strict=True):
            if branch.op is Op.OPEN and branch.data is None:
                continue  # no version that early: nothing to read
            block = _block(branch, lang, depth + 1, negated=negated)
            block[0] = block[0].replace("- ", f"- {head}: ", 1)
            lines += block
        return lines
    return [pad + _phrase(expr, lang, negated=negated)]


def _phrase(expr: Expr, lang: str, *, negated: bool = False) -> str:
    """One line for one condition or value."""
    data, args = expr.data, expr.args
    if expr.op is Op.FACT:
        if expr.kind is Kind.TRUTH and negated:
            return data.no[lang] if data.no else f"{_NOT[lang]}: {data.label[lang]}"
        return str(data.label[lang])
    if expr.op is Op.RULE:
        return f"{_NOT[lang]}: {data.label[lang]}" if negated else str(data.label[lang])
    if expr.op is Op.CONST:
        return show(data, lang)
    if expr.op is Op.OPEN:
        return f"{_OPEN[lang]}: {data.question[lang]}" if data else _UNKNOWN[lang]
    if expr.op is Op.NOT:
        return _phrase(args[0], lang, negated=not negated)
    if expr.op is Op.USES:
        return _phrase(args[0], lang, negated=negated)
    if expr.op in (Op.LT, Op.LE):
        link = _ORDER[expr.op, args[0].kind, negated]
        return f"{_phrase(args[0], lang)} {link[lang]} {_phrase(args[1], lang)}"
    if expr.op is Op.EQ:
        return f"{_phrase(args[0], lang)} {(_IS_NOT if negated else _IS)[lang]} {_phrase(args[1], lang)}"
    if expr.op is Op.IN:
        fact = args[0].data if args[0].op is Op.FACT else None
        one, many = (_IS_NOT, _NONE_OF) if negated else (_IS, _ONE_OF)
        link = one if len(data) == 1 else many
        return f"{_phrase(args[0], lang)} {link[lang]} {', '.join(show(code, lang, fact) for code in sorted(data))}"
    if expr.op is Op.SHIFT:
        return f"{_phrase(args[0], lang)} {_PLUS[lang]} {show_length(data, lang)}".replace(f"{_PLUS[lang]} -", "- ")
    if expr.op is Op.MONTHS:
        return f"{_phrase(args[0], lang)} {_PLUS[lang]} {_phrase(args[1], lang)} ({_UNITS[1][2][lang]})"
    if expr.op is Op.MOVED:
        return f"{_phrase(args[0], lang)}, {data.words[lang]}"
    if expr.op is Op.NEXT_MONTH:
        return f"{_phrase(args[0], lang)}, {_NEXT_MONTH[lang]}"
    if expr.op is Op.BETWEEN:
        return f"{_DAYS_SINCE[lang]} {_phrase(args[1], lang)} {_TO[lang]} {_phrase(args[0], lang)}"
    if expr.op is Op.TIMES:
        return f"{data} {_TIMES[lang]} {_phrase(args[0], lang)}"
    if expr.op in (Op.MIN, Op.MAX):
        return f"{(_MIN if expr.op is Op.MIN else _MAX)[lang]} {', '.join(_phrase(a, lang) for a in args)}"
    if expr.op in (Op.ADD, Op.LATER):
        return f" {_PLUS[lang]} ".join(_phrase(a, lang) for a in args)
    inner = _block(expr, lang, 0, negated=negated)
    return "; ".join(line.strip().removeprefix("- ") for line in inner)
