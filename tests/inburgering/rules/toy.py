"""A small vocabulary and small rules, for the tests of the rule language itself."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import attrs

from inburgering.rules import (
    CENTS,
    Code,
    Codes,
    Confidence,
    Day,
    Layer,
    Moves,
    Number,
    Text,
    Truth,
    Vocabulary,
    by_day,
    code,
    day,
    judgement,
    most,
    number,
    open_question,
    parameter,
    reading,
    rule,
    truth,
    weeks,
    when,
    years,
)


@attrs.frozen
class Article:
    """A citation of a made-up Act."""

    number: str
    layer: Layer = Layer.WET

    @property
    def url(self) -> str:
        """Where it would be."""
        return f"https://example.org/act/{self.number}"

    def label(self, lang: str) -> str:
        """How it is cited."""
        return f"{'artikel' if lang == 'nl' else 'article'} {self.number}"


CITE, DECREE = Article("1"), Article("2", Layer.BESLUIT)


class Colour(Codes):
    """A closed list of three."""

    RED = "red", "rood", "red"
    GREEN = "green", "groen", "green"
    BLUE = "blue", "blauw", "blue"


class Way(Codes):
    """Two ways to read an article."""

    WIDE = "wide", "ruim", "wide"
    NARROW = "narrow", "eng", "narrow"


class Toy(Vocabulary):
    """Facts of every kind."""

    on = day(Text("de dag", "the day"))
    began = day(Text("het begin", "the beginning"), ask=Text("Wanneer begon het?", "When did it begin?"))
    ended = day(Text("het einde", "the end"))
    rich = truth(Text("u bent rijk", "you are rich"), Text("u bent niet rijk", "you are not rich"))
    tall = truth(Text("u bent lang", "you are tall"), ask=Text("Bent u lang?", "Are you tall?"))
    hours = number(Text("het aantal uren", "the number of hours"), Text("uur", "hours"))
    fare = number(Text("de prijs van een rit", "the price of a ride"), CENTS)
    points = number(Text("het aantal punten", "the number of points"), Text("punten", "points"))
    colour = code(Text("de kleur", "the colour"), Colour)
    other_colour = code(Text("de andere kleur", "the other colour"), Colour)
    blameless = judgement(
        Text("het is niet uw schuld", "you are not to blame"), Text("de minister", "the minister"), CITE
    )
    way = reading(Text("de lezing van artikel 2", "the reading of article 2"), Way.WIDE, DECREE)


class Elsewhere(Vocabulary):
    """Another vocabulary."""

    wet = truth(Text("het is nat", "it is wet"))


TERM = parameter("toy.term", Text("de termijn", "the term"), DECREE, weeks(10))
AGE = parameter("toy.age", Text("de leeftijd", "the age"), CITE, years(16)).changed(
    date(2024, 1, 1), years(18), "Stb. 2023, 99"
)
WARM = parameter("toy.warm", Text("warme kleuren", "warm colours"), CITE, frozenset({Colour.RED})).changed(
    date(2023, 7, 1), frozenset({Colour.RED, Colour.GREEN})
)
FINE = parameter("toy.fine", Text("de boete", "the fine"), CITE, 250, since=date(2022, 1, 1)).changed(
    date(2023, 1, 1), 340
)


def onward(day: date) -> date | None:
    """A Saturday and a Sunday move to the Monday; of 29 February it is not known."""
    if (day.month, day.day) == (2, 29):
        return None
    return day + timedelta(days=max(0, 7 - day.weekday()) if day.weekday() >= 5 else 0)


MOVES = Moves(
    date(2022, 1, 1),
    date(2024, 12, 31),
    onward,
    Text("of anders de maandag erna", "or else the Monday after"),
    Text("Blijft deze dag staan?", "Does this day stay?"),
)
SAYS: dict[str, Any] = {"yes": Text("U bent het.", "You are."), "no": Text("U bent het niet.", "You are not.")}
SHOWS: dict[str, Any] = {
    "label": Text("de uitkomst", "the outcome"),
    "value": Text("Het is {value}.", "It is {value}."),
}


@rule(CITE, yes=Text("U bent groot.", "You are grand."), no=Text("U bent niet groot.", "You are not grand."))
def grand(f: Toy) -> Truth:
    """Rich, or tall and in a warm colour."""
    return f.rich | (f.tall & f.colour.is_in(WARM.on(f.on)))


@rule(
    DECREE,
    CITE,
    label=Text("de laatste dag", "the last day"),
    value=Text("U hebt tijd tot en met {value}.", "You have until {value}."),
    never=Text("U hebt alle tijd.", "You have all the time."),
    unknown=Text("Wij weten niet hoeveel tijd u hebt.", "We do not know how much time you have."),
    confidence=Confidence.INFERRED,
)
def due(f: Toy) -> Day:
    """Ten weeks after the beginning."""
    return f.began + TERM


@rule(CITE, label=Text("de boete", "the fine"), value=Text("De boete is {value} euro.", "The fine is {value} euro."))
def fine(f: Toy) -> Number:
    """The fine of the day, and one euro for each hour above the points; nothing for who is not grand."""
    return when(grand(f), most(0, f.hours - f.points) + FINE.on(f.on), 0)


@rule(
    CITE,
    label=Text("de kleur die telt", "the colour that counts"),
    value=Text("De kleur is {value}.", "The colour is {value}."),
    red=Text("U bent rood.", "You are red."),
)
def counting(f: Toy) -> Code:
    """The other colour of who is rich, else the colour."""
    return when(f.rich, f.other_colour, f.colour)


@rule(
    CITE,
    label=Text("wat twee ritten kosten", "what two rides cost"),
    value=Text("Het kost {cents} euro.", "It costs {cents} euros."),
)
def fare(f: Toy) -> Number:
    """Two rides."""
    return f.fare * 2


@rule(CITE, **SAYS)
def excused(f: Toy) -> Truth:
    """Not to blame, in the wide reading."""
    return f.blameless & (f.way == Way.WIDE)


@rule(CITE, **SAYS)
def disputed(f: Toy) -> Truth:
    """Tall, where the law is clear."""
    return f.tall & open_question.truth("Telt een hoed mee?", "Does a hat count?")


@rule(CITE, since=date(2022, 1, 1), until=date(2023, 6, 30), publication="Stb. 2021, 1", **SAYS)
def old_style(f: Toy) -> Truth:
    """Only rich."""
    return f.rich


@rule(DECREE, since=date(2023, 7, 1), publication="Stb. 2023, 2", confidence=Confidence.SECONDARY, **SAYS)
def new_style(f: Toy) -> Truth:
    """Rich or tall."""
    return f.rich | f.tall


style = by_day("toy.style", lambda f: f.on, old_style, new_style, doc="The day itself selects the version.")
