from __future__ import annotations

import pickle
from datetime import date, timedelta

import pytest

from inburgering import law
from inburgering.law import (
    ATW,
    AWB,
    BESLUIT2021,
    BESLUIT_OLD,
    DUO_CHAIN,
    KEREN,
    LETTER_2023,
    PRACTICES,
    REGELING2021,
    REGELING_OLD,
    SOURCES,
    WI2021,
    WI_OLD,
    WIJZIGINGSWET2012,
    Citation,
    Practice,
    Source,
    Version,
)
from inburgering.rules.values import Confidence, Layer, Text


def source(*days: date, complete: bool = False) -> Source:
    return Source("X", Text("x", "x"), "X", Layer.WET, tuple(Version(day, None) for day in days), complete=complete)


@pytest.mark.parametrize(
    ("name", "bwb", "layer"),
    [
        ("WI2021", "BWBR0044770", "wet"),
        ("BESLUIT2021", "BWBR0045555", "besluit"),
        ("REGELING2021", "BWBR0045574", "regeling"),
        ("WI_OLD", "BWBR0020611", "wet"),
        ("BESLUIT_OLD", "BWBR0020674", "besluit"),
        ("REGELING_OLD", "BWBR0020657", "regeling"),
        ("WIJZIGINGSWET2009", "BWBR0026848", "wet"),
        ("WIJZIGINGSWET2012", "BWBR0032031", "wet"),
        ("WIJZIGINGSBESLUIT2012", "BWBR0032034", "besluit"),
        ("BELEIDSREGEL_VERLENGING", "BWBR0041898", "beleid"),
        ("BELEIDSREGEL_BOETE", "BWBR0040729", "beleid"),
        ("ATW", "BWBR0002448", "wet"),
        ("AWB", "BWBR0005537", "wet"),
        ("AOW", "BWBR0002221", "wet"),
        ("VW2000", "BWBR0011823", "wet"),
        ("VB2000", "BWBR0011825", "besluit"),
        ("LEERPLICHTWET", "BWBR0002628", "wet"),
        ("PARTICIPATIEWET", "BWBR0015703", "wet"),
        ("HUISVESTINGSWET2014", "BWBR0035303", "wet"),
    ],
)
def test_each_source_has_its_number_and_layer(name: str, bwb: str, layer: str) -> None:
    """A source carries the number of the official database and its layer, and stands in the list of sources."""
    found: Source = getattr(law, name)

    assert (bwb, layer) == (found.bwb, found.layer.value)
    assert found in SOURCES


def test_the_lists_hold_every_source_and_practice_once() -> None:
    """Every exported source and practice is in its list, once."""
    exported = [getattr(law, name) for name in law.__all__]

    assert {one.bwb for one in exported if isinstance(one, Source)} == {one.bwb for one in SOURCES}
    assert len(SOURCES) == len({one.bwb for one in SOURCES}) == len({one.short for one in SOURCES})
    assert {one for one in exported if isinstance(one, Practice)} == set(PRACTICES)


@pytest.mark.parametrize(
    ("cited", "nl", "en", "jci"),
    [
        (
            WI2021.art("3", 1, "a"),
            "art. 3 lid 1 onder a Wi2021",
            "art. 3(1)(a) Wi2021",
            "jci1.3:c:BWBR0044770&artikel=3&lid=1",
        ),
        (WI2021.art("11"), "art. 11 Wi2021", "art. 11 Wi2021", "jci1.3:c:BWBR0044770&artikel=11"),
        (
            BESLUIT2021.art("5.3", par=1),
            "art. 5.3 lid 1 Besluit inburgering 2021",
            "art. 5.3(1) Besluit inburgering 2021",
            "jci1.3:c:BWBR0045555&artikel=5.3&lid=1",
        ),
        (ATW.art("4", item="a"), "art. 4 onder a Atw", "art. 4(a) Atw", "jci1.3:c:BWBR0002448&artikel=4"),
        (AWB.art("4:17", "1"), "art. 4:17 lid 1 Awb", "art. 4:17(1) Awb", "jci1.3:c:BWBR0005537&artikel=4:17&lid=1"),
        (
            WIJZIGINGSWET2012.art("X", 2),
            "art. X lid 2 Wijzigingswet 2012",
            "art. X(2) Wijzigingswet 2012",
            "jci1.3:c:BWBR0032031&artikel=X&lid=2",
        ),
    ],
)
def test_a_citation_reads_in_two_languages_and_links(cited: Citation, nl: str, en: str, jci: str) -> None:
    """A citation is written the Dutch and the English way and refers to article and paragraph."""
    assert (nl, en) == (cited.label("nl"), cited.label("en"))
    assert jci == cited.jci()
    assert f"https://wetten.overheid.nl/{jci}" == cited.url


@pytest.mark.parametrize(
    ("day", "first"),
    [
        (date(2022, 1, 1), "2022-01-01"),
        (date(2022, 12, 31), "2022-01-01"),
        (date(2023, 1, 1), "2023-01-01"),
        (date(2025, 10, 20), "2023-01-01"),
        (date(2025, 10, 21), "2025-10-21"),
        (date(2026, 11, 1), "2025-10-21"),
    ],
)
def test_a_day_links_to_the_text_in_force_by_its_first_day(day: date, first: str) -> None:
    """The link of a day carries the first day of the version in force, however the day is given."""
    expected = f"jci1.3:c:BWBR0044770&artikel=3&lid=1&g={first}"

    assert expected == WI2021.art("3", 1, "a").jci(day)
    assert expected == WI2021.art("3", 1, "a", on=day).jci()
    assert f"https://wetten.overheid.nl/{expected}" == WI2021.art("3", 1, "a").url_on(day)
    assert f"https://wetten.overheid.nl/{expected}" == WI2021.art("3", 1, "a", on=day).url


def test_a_day_in_the_link_goes_before_the_day_of_the_citation() -> None:
    """Asking for another day than the citation's own gives the text of the day asked."""
    assert "jci1.3:c:BWBR0044770&artikel=3&g=2025-10-21" == WI2021.art("3", on=date(2022, 5, 1)).jci(date(2026, 1, 1))


def test_a_list_that_is_not_complete_links_by_the_day_itself() -> None:
    """Where a version may be missing from the list the link names the day, which cannot point at an older text."""
    assert "jci1.3:c:BWBR0020657&artikel=2.4a&g=2018-06-01" == REGELING_OLD.art("2.4a").jci(date(2018, 6, 1))
    assert "jci1.3:c:BWBR0005537&artikel=6:7&g=2024-02-29" == AWB.art("6:7").jci(date(2024, 2, 29))


def test_a_day_before_a_complete_list_is_refused_with_the_first_day() -> None:
    """Wi2021 has no text before 1 January 2022, and says so."""
    message = "Wi2021 has no text for 2021-12-31: its first known version begins on 2022-01-01"

    with pytest.raises(ValueError, match=message):
        WI2021.version_on(date(2021, 12, 31))
    with pytest.raises(ValueError, match=message):
        WI2021.art("3", 1, on=date(2021, 12, 31))
    with pytest.raises(ValueError, match=message):
        WI2021.art("3", 1).url_on(date(2021, 12, 31))


def test_a_day_before_a_list_that_is_not_complete_has_no_known_version() -> None:
    """Where the list is not complete an early day is unknown, not refused."""
    assert AWB.version_on(date(2024, 1, 1)) is None
    assert REGELING_OLD.version_on(date(2011, 3, 31)) is None


@pytest.mark.parametrize(
    ("of", "expected"),
    [
        (
            WI2021,
            [("2022-01-01", "Stb. 2021, 38"), ("2023-01-01", "Stb. 2022, 487"), ("2025-10-21", None)],
        ),
        (
            BESLUIT2021,
            [
                ("2022-01-01", "Stb. 2021, 410"),
                ("2022-09-26", None),
                ("2023-01-01", "Stb. 2022, 489"),
                ("2023-07-01", None),
                ("2024-01-01", None),
                ("2024-04-17", None),
                ("2024-06-12", "Stb. 2024, 150"),
                ("2025-09-01", None),
                ("2025-11-20", None),
                ("2026-04-02", None),
            ],
        ),
        (
            REGELING2021,
            [
                ("2022-01-01", "Stcrt. 2021, 38863"),
                ("2022-10-01", None),
                ("2023-01-01", "Stcrt. 2022, 33825"),
                ("2023-04-01", None),
                ("2024-10-01", None),
                ("2025-07-01", "Stcrt. 2024, 15802"),
                ("2025-10-01", None),
                ("2026-04-18", None),
            ],
        ),
    ],
)
def test_the_versions_of_2021_are_those_of_the_law_file(of: Source, expected: list[tuple[str, str | None]]) -> None:
    """Each version has its first day and its publication, which is unknown where no source shows it."""
    assert expected == [(str(version.valid_from), version.publication) for version in of.versions]


@pytest.mark.parametrize(
    ("of", "day", "publication"),
    [
        (WI_OLD, date(2007, 1, 1), "Stb. 2006, 625"),
        (WI_OLD, date(2009, 12, 19), None),
        (WI_OLD, date(2013, 1, 1), "Stb. 2012, 430"),
        (WI_OLD, date(2017, 10, 1), "Stb. 2017, 285"),
        (WI_OLD, date(2020, 1, 1), None),
        (WI_OLD, date(2021, 1, 1), None),
        (WI_OLD, date(2021, 12, 31), "Stb. 2021, 627"),
        (BESLUIT_OLD, date(2010, 9, 7), None),
        (BESLUIT_OLD, date(2013, 1, 1), "Stb. 2012, 432"),
        (BESLUIT_OLD, date(2017, 10, 1), "Stb. 2017, 286"),
        (BESLUIT_OLD, date(2020, 10, 1), None),
        (BESLUIT_OLD, date(2021, 12, 31), "Stb. 2021, 410"),
        (WIJZIGINGSWET2012, date(2013, 1, 1), "Stb. 2012, 430"),
        (ATW, date(2010, 10, 10), None),
    ],
)
def test_the_versions_that_changed_the_rules_begin_on_their_day(of: Source, day: date, publication: str | None) -> None:
    """The version is in force on its first day, and the one before it on the day before."""
    found = of.version_on(day)

    assert found is not None
    assert (day, publication) == (found.valid_from, found.publication)
    if day > of.versions[0].valid_from:
        assert of.version_on(day - timedelta(days=1)) == of.versions[of.versions.index(found) - 1]


def test_what_is_inferred_about_a_version_says_so() -> None:
    """A version that the sources do not show directly is not marked as seen."""
    day = date(2024, 6, 12)
    found = BESLUIT2021.version_on(day)

    assert found is not None
    assert Confidence.INFERRED is found.confidence
    assert Confidence.INFERRED is REGELING2021.versions[1].confidence


def test_versions_stand_oldest_first() -> None:
    """A list out of order, or with a day twice, is refused; so is an empty list that says it is complete."""
    with pytest.raises(ValueError, match="oldest first"):
        source(date(2023, 1, 1), date(2022, 1, 1))
    with pytest.raises(ValueError, match="oldest first"):
        source(date(2022, 1, 1), date(2022, 1, 1))
    with pytest.raises(ValueError, match="not complete"):
        source(complete=True)


def test_a_citation_is_a_value() -> None:
    """Citations of the same place are equal, hash alike, survive pickling, and differ from those of another place or day."""
    cited = WI2021.art("3", 1, "a")

    assert 1 == len({cited, WI2021.art("3", par=1, item="a"), pickle.loads(pickle.dumps(cited))})  # noqa: S301
    assert cited != WI2021.art("3", 1, "b")
    assert cited != WI2021.art("3", 1, "a", on=date(2022, 1, 1))
    assert WI2021.art("3") != WI_OLD.art("3")


def test_a_citation_names_an_article() -> None:
    """A source with articles cannot be cited without one."""
    with pytest.raises(ValueError, match="must name an article"):
        WI2021.art("")


def test_labels_know_two_languages() -> None:
    """Another language is refused, for a source and for a practice."""
    for cited in (WI2021.art("3"), DUO_CHAIN.cite()):
        with pytest.raises(ValueError, match="'nl' or 'en'"):
            cited.label("de")


def test_practice_is_cited_in_the_same_shape() -> None:
    """A practice has label, layer, address and data as an article has, and no official reference."""
    cited = DUO_CHAIN.cite("PIP.yml")

    assert "DUO, berichten in de inburgeringsketen, PIP.yml" == cited.label("nl")
    assert "DUO, messages in the integration chain" == DUO_CHAIN.cite().label("en")
    assert Layer.BELEID is cited.layer
    assert "https://github.com/duonl/gemeente-m2m-inburgering" == cited.url == cited.url_on(date(2020, 1, 1))
    assert "" == cited.jci(date(2020, 1, 1))
    assert cited == DUO_CHAIN.cite("PIP.yml")


def test_union_law_is_a_layer_of_its_own() -> None:
    """Keren is Union law, known through an authority's page; the letter to parliament of 2023 is practice."""
    assert (Layer.EU, Confidence.SECONDARY) == (KEREN.cite().layer, KEREN.confidence)
    assert "HvJ EU 4-2-2025, C-158/23 (Keren) (ECLI:EU:C:2025:52)" == KEREN.cite().label("nl")
    assert Layer.BELEID is LETTER_2023.cite().layer
    assert "https://zoek.officielebekendmakingen.nl/dossier/kst-32824-390.html" == LETTER_2023.cite().url


def test_a_citation_as_data_is_plain_and_leaves_out_what_is_not_there() -> None:
    """The data of a citation are texts; parts that do not exist have no key."""
    expected = {
        "nl": "art. 11 lid 2 Wi2021",
        "en": "art. 11(2) Wi2021",
        "url": "https://wetten.overheid.nl/jci1.3:c:BWBR0044770&artikel=11&lid=2&g=2022-01-01",
        "layer": "wet",
        "bwb": "BWBR0044770",
        "jci": "jci1.3:c:BWBR0044770&artikel=11&lid=2&g=2022-01-01",
        "article": "11",
        "par": "2",
        "on": "2022-06-30",
    }

    assert expected == WI2021.art("11", 2, on=date(2022, 6, 30)).data()
    assert {"nl", "en", "url", "layer"} == set(KEREN.cite().data())
