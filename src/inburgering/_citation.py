"""How law is cited: sources and their versions, practice, citations. `inburgering.law` holds the sources themselves."""

from __future__ import annotations

from datetime import date

import attrs

from inburgering.rules.values import Confidence, Layer, Text

__all__ = ["Citation", "Practice", "Source", "Version"]

_SITE = "https://wetten.overheid.nl/"


@attrs.frozen(slots=True)
class Version:
    """One state of a text.

    Attributes:
        valid_from: The first day on which the text read so; the last is the day before the next version.
        publication: Where the change was published, such as ``"Stb. 2022, 487"``; ``None`` while not known.
        confidence: How sure we are of this row, its day and its publication both.
        note: What the row leaves open.
    """

    valid_from: date
    publication: str | None
    confidence: Confidence = Confidence.SEEN
    note: str = ""


@attrs.frozen(slots=True)
class Source:
    """An Act, a decree, a regulation or a published policy rule, with its number in the official database (BWB).

    Two sources are equal when their numbers are. Wi2007 and Wi2013 are states of one source.

    Attributes:
        bwb: The number, such as ``"BWBR0044770"``.
        name: The full name.
        short: The name in a citation, the same in both languages.
        layer: Which layer of rules it is.
        versions: The known versions, oldest first.
        complete: Whether ``versions`` is, as far as we know, the whole list from its first row on.
    """

    bwb: str
    name: Text = attrs.field(eq=False)
    short: str = attrs.field(eq=False)
    layer: Layer = attrs.field(eq=False)
    versions: tuple[Version, ...] = attrs.field(default=(), eq=False)
    complete: bool = attrs.field(default=False, eq=False)

    def __attrs_post_init__(self) -> None:
        days = [version.valid_from for version in self.versions]
        if days != sorted(set(days)):
            msg = f"{self.short}: the versions must stand oldest first, each with a day of its own"
            raise ValueError(msg)
        if self.complete and not days:
            msg = f"{self.short}: an empty list of versions is not complete"
            raise ValueError(msg)

    def art(
        self, article: str, par: int | str | None = None, item: str | None = None, on: date | None = None
    ) -> Citation:
        """Cite an article, with paragraph (lid) and item (onderdeel).

        With ``on`` the citation links to the text in force on that day.

        Raises:
            ValueError: The article is empty, or ``on`` lies before the first version of a complete list.
        """
        if on is not None:
            self.version_on(on)
        return Citation(self, article, par, item, on)

    def url_on(self, day: date) -> str:
        """Where the text in force on ``day`` can be read."""
        return f"{_SITE}{self.bwb}/{day.isoformat()}"

    def version_on(self, day: date) -> Version | None:
        """The latest known version that had begun on ``day``.

        Where the list is not ``complete`` another version, not known to us, may have begun in between. ``None`` when no
        version is known that early.

        Raises:
            ValueError: The list is complete, and ``day`` lies before it.
        """
        begun = [version for version in self.versions if version.valid_from <= day]
        if begun:
            return begun[-1]
        if self.complete:
            msg = f"{self.short} has no text for {day}: its first known version begins on {self.versions[0].valid_from}"
            raise ValueError(msg)
        return None


@attrs.frozen(slots=True)
class Practice:
    """What governs without a BWB number: a ruling, a letter to parliament, what an authority says it does.

    Attributes:
        name: How it is cited.
        url: Where it can be read.
        layer: ``beleid`` for practice; ``eu`` for Union law and rulings that apply it; ``wet`` for a ruling that says
            how the text of an Act is read.
        confidence: How sure we are of what it says.
    """

    name: Text
    url: str
    layer: Layer = Layer.BELEID
    confidence: Confidence = Confidence.SEEN

    def cite(self, part: str = "") -> Citation:
        """Cite it, or a part of it (a page, a heading)."""
        return Citation(self, part)


@attrs.frozen(slots=True, cache_hash=True)
class Citation:
    """A place in a source. Equal citations name the same place, in the text of the same day.

    Attributes:
        source: Where it stands.
        article: The article, such as ``"3"``, ``"5.3"``, ``"4:17"``; of a practice, the part (may be empty).
        par: The paragraph (lid).
        item: The item (onderdeel).
        on: The day whose text is meant; ``None`` for the text without a day.
    """

    source: Source | Practice
    article: str = attrs.field()
    par: int | str | None = None
    item: str | None = None
    on: date | None = None

    @article.validator
    def _named(self, _: object, article: str) -> None:
        if not article and isinstance(self.source, Source):
            msg = f"a citation of {self.source.short} must name an article"
            raise ValueError(msg)

    @property
    def layer(self) -> Layer:
        """The layer of the source."""
        return self.source.layer

    def label(self, lang: str) -> str:
        """The citation in words: "art. 3 lid 1 onder a Wi2021", in English "art. 3(1)(a) Wi2021".

        Raises:
            ValueError: ``lang`` is neither ``"nl"`` nor ``"en"``.
        """
        source = self.source
        if isinstance(source, Practice):
            return f"{source.name[lang]}, {self.article}" if self.article else source.name[lang]
        par = "" if self.par is None else str(self.par)
        nl = f"{f' lid {par}' if par else ''}{f' onder {self.item}' if self.item else ''}"
        en = f"{f'({par})' if par else ''}{f'({self.item})' if self.item else ''}"
        return f"art. {self.article}{Text(nl, en)[lang]} {source.short}"

    def jci(self, on: date | None = None) -> str:
        """The official reference (juriconnect 1.3) to article and paragraph; the item is left out.

        With a day (``on``, or else that of the citation) it refers to the text of that day: by the first day of the
        version, or by the day itself where the list of versions is not complete, which the database reads as the text in
        force that day. Empty for a practice, which has none.

        Raises:
            ValueError: As [`Source.version_on`][inburgering.law.Source.version_on].
        """
        source, day = self.source, on or self.on
        if isinstance(source, Practice):
            return ""
        par = "" if self.par is None else f"&lid={self.par}"
        first = ""
        if day is not None:
            version = source.version_on(day)
            first = f"&g={version.valid_from if version and source.complete else day}"
        return f"jci1.3:c:{source.bwb}&artikel={self.article}{par}{first}"

    @property
    def url(self) -> str:
        """Where it can be read."""
        return self.source.url if isinstance(self.source, Practice) else _SITE + self.jci()

    def url_on(self, day: date) -> str:
        """Where it can be read as it stood on ``day``; a practice has one address.

        Raises:
            ValueError: As [`Source.version_on`][inburgering.law.Source.version_on].
        """
        return self.source.url if isinstance(self.source, Practice) else _SITE + self.jci(day)

    def data(self) -> dict[str, str]:
        """The citation as plain data: both labels, address, layer and, where they exist, number, place and reference."""
        found = {"nl": self.label("nl"), "en": self.label("en"), "url": self.url, "layer": self.layer.value}
        if isinstance(self.source, Source):
            found |= {"bwb": self.source.bwb, "jci": self.jci()}
        parts = {"article": self.article, "par": self.par, "item": self.item, "on": self.on}
        return found | {name: str(part) for name, part in parts.items() if part not in (None, "")}
