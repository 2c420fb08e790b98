from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

import holidays as oracle
import pytest
from dateutil.easter import easter

from inburgering.calendar import (
    ATW_EXTENDS,
    ATW_HOLIDAYS,
    ATW_LIMITS,
    EQUATED_DAYS,
    PENSION_AGE,
    PENSION_AGE_KNOWN_TO,
    PENSION_BRACKETS,
    PENSION_YEARS,
    WORKING_DAYS,
    EquatedDays,
    Roll,
    covered_by_atw,
    extend,
    holidays,
    is_working_day,
    last_day,
    open_days,
    pension_age,
    pension_day,
    period,
    rolled,
    term,
)
from inburgering.rules.values import (
    NEVER,
    Confidence,
    Layer,
    Length,
    Span,
    Text,
    days,
    months,
    weeks,
    years,
)

DAY = timedelta(days=1)
WET, BESLUIT, REGELING, BELEID, EU = Layer


def d(text: str) -> date:
    """A day written the Dutch way: 28-2-2024."""
    day, month, year = map(int, text.split("-"))
    return date(year, month, day)


def every_day(first: date, last: date) -> list[date]:
    return [first + n * DAY for n in range((last - first).days + 1)]


# Holidays: calendar.md, 3.2. Good Friday, Easter Monday, King's or Queen's Day, 5 May's weekday, Ascension, Whit Monday.
MON, TUE, WED, THU, FRI, SAT, SUN = range(7)
TABLE = [
    (2007, "6-4", "9-4", "30-4", MON, SAT, "17-5", "28-5"),
    (2008, "21-3", "24-3", "30-4", WED, MON, "1-5", "12-5"),
    (2009, "10-4", "13-4", "30-4", THU, TUE, "21-5", "1-6"),
    (2010, "2-4", "5-4", "30-4", FRI, WED, "13-5", "24-5"),
    (2011, "22-4", "25-4", "30-4", SAT, THU, "2-6", "13-6"),
    (2012, "6-4", "9-4", "30-4", MON, SAT, "17-5", "28-5"),
    (2013, "29-3", "1-4", "30-4", TUE, SUN, "9-5", "20-5"),
    (2014, "18-4", "21-4", "26-4", SAT, MON, "29-5", "9-6"),
    (2015, "3-4", "6-4", "27-4", MON, TUE, "14-5", "25-5"),
    (2016, "25-3", "28-3", "27-4", WED, THU, "5-5", "16-5"),
    (2017, "14-4", "17-4", "27-4", THU, FRI, "25-5", "5-6"),
    (2018, "30-3", "2-4", "27-4", FRI, SAT, "10-5", "21-5"),
    (2019, "19-4", "22-4", "27-4", SAT, SUN, "30-5", "10-6"),
    (2020, "10-4", "13-4", "27-4", MON, TUE, "21-5", "1-6"),
    (2021, "2-4", "5-4", "27-4", TUE, WED, "13-5", "24-5"),
    (2022, "15-4", "18-4", "27-4", WED, THU, "26-5", "6-6"),
    (2023, "7-4", "10-4", "27-4", THU, FRI, "18-5", "29-5"),
    (2024, "29-3", "1-4", "27-4", SAT, SUN, "9-5", "20-5"),
    (2025, "18-4", "21-4", "26-4", SAT, MON, "29-5", "9-6"),
    (2026, "3-4", "6-4", "27-4", MON, TUE, "14-5", "25-5"),
    (2027, "26-3", "29-3", "27-4", TUE, WED, "6-5", "17-5"),
    (2028, "14-4", "17-4", "27-4", THU, FRI, "25-5", "5-6"),
    (2029, "30-3", "2-4", "27-4", FRI, SAT, "10-5", "21-5"),
    (2030, "19-4", "22-4", "27-4", SAT, SUN, "30-5", "10-6"),
]


@pytest.mark.article("Atw 3(1)", "Atw 3(2)")
@pytest.mark.parametrize(
    ("year", "friday", "easter_monday", "royal", "royal_weekday", "fifth_weekday", "ascension", "whit_monday"), TABLE
)
def test_the_recognised_holidays_of_a_year(
    year: int,
    friday: str,
    easter_monday: str,
    royal: str,
    royal_weekday: int,
    fifth_weekday: int,
    ascension: str,
    whit_monday: str,
) -> None:
    """A year has the days of Atw 3(1), with Good Friday, and no others."""
    movable = (friday, easter_monday, royal, ascension, whit_monday)
    expected = {d(f"{day}-{year}") for day in ("1-1", "5-5", "25-12", "26-12", *movable)}

    assert expected == set(holidays(year))
    assert royal_weekday == d(f"{royal}-{year}").weekday()
    assert fifth_weekday == d(f"5-5-{year}").weekday()


@pytest.mark.article("Atw 3(1)", "Atw 3(2)")
@pytest.mark.parametrize("year", range(2007, 2036))
def test_the_holidays_package_agrees(year: int) -> None:
    """An independent calendar gives the same days, once its two Sundays are taken out."""
    listed = set(oracle.country_holidays("NL", years=year, categories=("public", "optional")))
    sundays = {easter(year), easter(year) + 49 * DAY}

    assert listed - sundays == set(holidays(year))


@pytest.mark.article("Atw 3(1)")
def test_a_royal_birthday_on_a_sunday_is_kept_the_day_before() -> None:
    """27 April 2031 is a Sunday: King's Day is the 26th; until 2013 the day is called Queen's Day."""
    assert Text("Koningsdag", "King's Day") == holidays(2031)[d("26-4-2031")]
    assert d("27-4-2031") not in holidays(2031)
    assert Text("Koninginnedag", "Queen's Day") == holidays(2013)[d("30-4-2013")]


@pytest.mark.article("Atw 3(1)")
def test_two_holidays_on_one_day_share_it() -> None:
    """In 2016 Ascension Day was 5 May: the day carries both names, and the year has eight days."""
    assert Text("Bevrijdingsdag en Hemelvaartsdag", "Liberation Day and Ascension Day") == holidays(2016)[d("5-5-2016")]
    assert 8 == len(holidays(2016))
    assert list(holidays(2016)) == sorted(holidays(2016))


def test_the_holidays_of_a_year_cannot_be_changed_by_a_caller() -> None:
    """What a caller does with the answer does not change the next one."""
    holidays(2024).clear()

    assert 9 == len(holidays(2024))


@pytest.mark.parametrize("year", [2006, 4100])
def test_the_calendar_has_an_edge_and_says_so(year: int) -> None:
    """A year outside the calendar is refused with the years it holds."""
    with pytest.raises(ValueError, match=f"the years 2007 to 4099, not {year}"):
        holidays(year)


# Equated days: calendar.md, 3.3.
DECREES = {
    "26-11-2003": ["6-5-2005", "26-5-2006", "18-5-2007", "27-12-2007", "28-12-2007", "31-12-2007"],
    "27-9-2007": ["24-12-2007", "2-5-2008", "2-1-2009", "1-5-2009", "4-5-2009", "22-5-2009", "14-5-2010"],
    "7-6-2010": [
        "6-5-2011",
        "3-6-2011",
        "18-5-2012",
        "24-12-2012",
        "31-12-2012",
        "29-4-2013",
        "10-5-2013",
        "27-12-2013",
    ],
    "17-6-2013": ["30-5-2014", "2-1-2015", "4-5-2015", "15-5-2015", "6-5-2016"],
    "24-10-2016": ["28-4-2017", "26-5-2017", "11-5-2018", "24-12-2018", "31-12-2018", "31-5-2019", "27-12-2019"],
    "1-7-2025": ["2-1-2026", "15-5-2026", "7-5-2027", "28-4-2028", "26-5-2028"],
}
CITED = ["28-4-2023", "19-5-2023", "10-5-2024", "27-12-2024", "30-5-2025"]
GAP = ["22-5-2020", "14-5-2021", "27-5-2022"]
ALL = [d(day) for row in (*DECREES.values(), CITED, GAP) for day in row]


@pytest.mark.article("Atw 3(3)")
@pytest.mark.parametrize("signed", DECREES)
def test_a_decree_that_was_read_gives_its_days(signed: str) -> None:
    """A decree equates the days it names, and its text was seen."""
    found = next(row for row in EQUATED_DAYS if f"KB {signed}" in row.decree.nl)

    assert [d(day) for day in DECREES[signed]] == list(found.days)
    assert Confidence.SEEN is found.confidence
    assert found.years


@pytest.mark.article("Atw 3(3)")
def test_the_days_of_2023_to_2025_are_known_from_others() -> None:
    """The decree for 2023-2025 is known by its days and not read."""
    found = [row for row in EQUATED_DAYS if 2024 in row.years]

    assert [([d(day) for day in CITED], Confidence.SECONDARY)] == [(list(row.days), row.confidence) for row in found]


@pytest.mark.article("Atw 3(3)")
def test_the_days_of_2020_to_2022_do_not_settle_these_years() -> None:
    """The decree for 2020-2022 was not found: three days are known from practice, and no year is settled by them."""
    found = {day: row.confidence for row in EQUATED_DAYS if not row.years for day in row.days}

    assert {
        date(2020, 5, 22): Confidence.INFERRED,
        date(2021, 5, 14): Confidence.INFERRED,
        date(2022, 5, 27): Confidence.SECONDARY,
    } == found
    assert not any(year in row.years for row in EQUATED_DAYS for year in (2020, 2021, 2022))


@pytest.mark.article("Atw 3(3)")
def test_every_equated_day_is_a_weekday_and_no_holiday() -> None:
    """A decree names only days that would otherwise be working days; the list is exactly that of the law file."""
    found = [day for row in EQUATED_DAYS for day in row.days]

    assert sorted(ALL) == sorted(found)
    assert all(day.weekday() < 5 for day in found)
    assert not any(day in holidays(day.year) for day in found if day.year >= 2007)


@pytest.mark.article("Atw 3(3)")
@pytest.mark.parametrize("year", range(2007, 2029))
def test_the_friday_after_ascension_day_is_equated_every_year(year: int) -> None:
    """The practice on which the default reading of 2020-2022 rests holds in each year of the list."""
    assert not is_working_day(easter(year) + 40 * DAY)


@pytest.mark.article("Atw 3(3)")
def test_equated_days_lie_between_days_off() -> None:
    """All equated days since 2007, save two, have no working day by statute on either side: that is what a bridge day is."""

    def off(day: date) -> bool:
        return day.weekday() >= 5 or day in holidays(day.year)

    assert [d("27-12-2007"), d("28-12-2007")] == [
        day for day in sorted(ALL) if day.year >= 2007 and not (off(day - DAY) and off(day + DAY))
    ]


@pytest.mark.article("Atw 3(3)")
@pytest.mark.parametrize(
    ("year", "closed", "taken_as_working"),
    [
        (2019, [], []),
        (2020, ["22-5-2020"], ["4-5-2020"]),
        (2021, ["14-5-2021"], ["26-4-2021"]),
        (2022, [], ["6-5-2022"]),
        (2023, [], []),
        (2026, [], []),
        (2028, [], []),
        (2029, [], ["11-5-2029", "24-12-2029", "31-12-2029"]),
    ],
)
def test_the_days_of_unknown_status_are_named(year: int, closed: list[str], taken_as_working: list[str]) -> None:
    """Where no decree was found the bridge days are named, each inferred, with how the default reading takes it."""
    found = open_days(year)

    assert [d(day) for day in closed] == [reason.day for reason in found if reason.closed]
    assert [d(day) for day in taken_as_working] == [reason.day for reason in found if not reason.closed]
    assert {Confidence.INFERRED} >= {reason.confidence for reason in found}


@pytest.mark.article("Atw 3(3)")
def test_like_days_were_not_treated_alike() -> None:
    """4 May before a Tuesday was equated in 2015 and not in 2026, so the bridge days of 2020-2022 cannot be inferred."""
    assert TUE == d("5-5-2015").weekday() == d("5-5-2026").weekday() == d("5-5-2020").weekday()
    assert (False, True) == (is_working_day(d("4-5-2015")), is_working_day(d("4-5-2026")))


@pytest.mark.article("Atw 3(3)")
def test_a_list_of_equated_days_is_checked() -> None:
    """Days in a weekend, or out of order, are refused by the name of the decree."""
    with pytest.raises(ValueError, match="KB x: 2020-05-23 falls in a weekend"):
        EquatedDays(Text("KB", "KB x"), (d("23-5-2020"),), range(0))
    with pytest.raises(ValueError, match="KB x: the days must be in order"):
        EquatedDays(Text("KB", "KB x"), (d("22-5-2020"), d("4-5-2020")), range(0))


# Rolling.


@pytest.mark.article("Atw 1(1)")
@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("3-1-2023", "3-1-2023"),
        ("7-1-2023", "9-1-2023"),
        ("8-1-2023", "9-1-2023"),
        ("27-4-2023", "1-5-2023"),
        ("7-4-2023", "11-4-2023"),
        ("26-12-2022", "27-12-2022"),
        ("25-12-2024", "30-12-2024"),
        ("24-12-2007", "2-1-2008"),
        ("28-2-2026", "2-3-2026"),
    ],
)
def test_a_last_day_off_runs_on_to_the_first_working_day(day: str, expected: str) -> None:
    """A Saturday, Sunday, holiday or equated day moves to the first day that is none; another day stays."""
    found = rolled(d(day))

    assert (d(expected), True) == (found.day, found.certain)
    assert every_day(d(day), d(expected) - DAY)[:1] == [reason.day for reason in found.because][:1]


@pytest.mark.article("Atw 1(1)")
def test_a_roll_says_why_it_passed_each_day() -> None:
    """King's Day 2023, the Friday equated by decree, Saturday and Sunday are passed, with how sure that is."""
    assert [
        (d("27-4-2023"), "King's Day", Confidence.SEEN),
        (d("28-4-2023"), "equated (the royal decree for 2023-2025, as others cite it)", Confidence.SECONDARY),
        (d("29-4-2023"), "Saturday", Confidence.SEEN),
        (d("30-4-2023"), "Sunday", Confidence.SEEN),
    ] == [(reason.day, reason.words.en, reason.confidence) for reason in rolled(d("27-4-2023")).because]


@pytest.mark.article("Atw 1(1)", "Atw 3(3)")
@pytest.mark.parametrize(
    ("day", "default", "earliest", "latest"),
    [
        ("4-5-2020", "4-5-2020", "4-5-2020", "6-5-2020"),
        ("2-5-2020", "4-5-2020", "4-5-2020", "6-5-2020"),
        ("21-5-2020", "25-5-2020", "22-5-2020", "25-5-2020"),
        ("26-4-2021", "26-4-2021", "26-4-2021", "28-4-2021"),
        ("13-5-2021", "17-5-2021", "14-5-2021", "17-5-2021"),
        ("5-5-2022", "6-5-2022", "6-5-2022", "9-5-2022"),
        ("26-5-2022", "30-5-2022", "30-5-2022", "30-5-2022"),
        ("10-5-2029", "11-5-2029", "11-5-2029", "14-5-2029"),
        ("7-5-2020", "7-5-2020", "7-5-2020", "7-5-2020"),
    ],
)
def test_a_roll_says_what_depends_on_a_day_of_unknown_status(
    day: str, default: str, earliest: str, latest: str
) -> None:
    """Where the decree was not found the answer names the earliest and the latest day it could be."""
    found = rolled(d(day))

    assert (d(default), d(earliest), d(latest)) == (found.day, found.earliest, found.latest)
    assert (earliest == latest) == found.certain


@pytest.mark.article("Atw 3(3)")
def test_a_decree_of_the_caller_settles_its_years() -> None:
    """A caller's decree for 2020-2022 takes the place of the library's reading of these years, and of no other."""
    decree = EquatedDays(Text("KB", "KB"), (d("4-5-2020"), d("22-5-2020")), range(2020, 2023))

    assert Roll(d("6-5-2020"), d("6-5-2020"), d("6-5-2020")) == _bare(rolled(d("4-5-2020"), extra=[decree]))
    assert is_working_day(d("14-5-2021"), extra=[decree])
    assert () == open_days(2021, extra=[decree])
    assert not is_working_day(d("19-5-2023"), extra=[decree])
    assert d("6-5-2020") == last_day(d("20-4-2020"), weeks(2), layer=BESLUIT, extra=[decree])


@pytest.mark.article("Atw 3(3)")
def test_a_decree_of_the_caller_may_also_add_a_day() -> None:
    """A list that settles no year adds its days to what the library holds, and to another list of the caller."""
    more = EquatedDays(Text("KB", "KB"), (d("6-5-2022"),), range(0), Confidence.SECONDARY)
    whole = EquatedDays(Text("KB", "KB"), (d("27-5-2022"),), range(2022, 2023))

    assert not is_working_day(d("6-5-2022"), extra=[more])
    assert not is_working_day(d("27-5-2022"), extra=[more])
    assert rolled(d("6-5-2022"), extra=[more]).certain
    assert not is_working_day(d("6-5-2022"), extra=[more, whole])
    assert is_working_day(d("6-5-2022"), extra=[whole])


@pytest.mark.article("Atw 3(3)")
@pytest.mark.parametrize("confidence", [Confidence.INFERRED, Confidence.MEMORY])
def test_a_day_that_nobody_read_stays_uncertain(confidence: Confidence) -> None:
    """A day that a caller infers or remembers is taken as equated, and the roll says that it depends on it."""
    guess = EquatedDays(Text("KB", "KB"), (d("6-5-2022"),), range(0), confidence)

    assert Roll(d("9-5-2022"), d("6-5-2022"), d("9-5-2022")) == _bare(rolled(d("6-5-2022"), extra=[guess]))
    assert [d("6-5-2022")] == [reason.day for reason in open_days(2022, extra=[guess])]


def _bare(roll: Roll) -> Roll:
    return Roll(roll.day, roll.earliest, roll.latest)


# Which terms the Atw reaches: calendar.md, 1.1.


@pytest.mark.article("Atw 1", "Atw 4", "Atw 5")
@pytest.mark.parametrize(
    ("what", "length", "layer", "expected"),
    [
        ("PIP, Besluit 5.3(1)", weeks(10), BESLUIT, True),
        ("PIP after information of others, Besluit 5.3(2)", weeks(2), BESLUIT, True),
        ("decision on extension or dispensation", weeks(8), BESLUIT, True),
        ("decision on exemption, Regeling 2.3(2)", weeks(8), REGELING, False),
        ("integration period of the Wi2021", years(3), WET, False),
        ("integration period of the Wi2007", months(42), WET, False),
        ("integration period of the Wi2007, longer", years(5), WET, False),
        ("new period after a fine, length set by decision", months(2), BELEID, False),
        ("new period after a fine, Wet 24(2)", years(2), WET, False),
        ("call of a newcomer; after a move", weeks(6), BESLUIT, True),
        ("decision after investigation: 12 is not more than 12", weeks(12), BESLUIT, True),
        ("objection, Awb 6:7", weeks(6), WET, True),
        ("decision on objection, Awb 7:10", weeks(6), WET, True),
        ("decision on objection with a committee", weeks(12), WET, True),
        ("decision on a fine, Awb 5:51", weeks(13), WET, False),
        ("notice of default, Awb 4:17(3)", weeks(2), WET, True),
        ("payment, Awb 4:87", weeks(6), WET, True),
        ("reminder, Awb 4:112", weeks(2), WET, True),
        ("gap of a year, Besluit 2.1", years(1), BESLUIT, False),
        ("90 days", days(90), WET, True),
        ("91 days", days(91), WET, False),
        ("3 months", months(3), WET, True),
        ("4 months", months(4), WET, False),
        ("Union law", weeks(2), EU, False),
    ],
)
def test_the_atw_reaches_short_terms_of_acts_and_decrees(
    what: str, length: Length, layer: Layer, expected: bool
) -> None:
    """A term is covered when an Act or decree sets it and it is at most 90 days, 12 weeks or 3 months."""
    assert expected == covered_by_atw(length, layer), what


@pytest.mark.article("Atw 1(2)", "Atw 4(a)")
def test_the_atw_does_not_reach_terms_counted_back_or_in_hours() -> None:
    """Neither a term counted back from a moment nor one in hours is covered."""
    assert covered_by_atw(weeks(2), WET)
    assert not covered_by_atw(weeks(2), WET, backwards=True)
    assert not covered_by_atw(days(2), WET, hours=True)


@pytest.mark.article("Atw 4(a)")
def test_no_number_of_weeks_lies_between_the_two_limits() -> None:
    """12 weeks are within 90 days and 13 weeks are not, so one limit in days judges weeks too."""
    assert [] == [n for n in range(100) if 12 * 7 < n * 7 <= 90]


@pytest.mark.parametrize("length", [Length(), days(-1), months(-1), Length(1, -1)])
def test_a_term_has_a_length(length: Length) -> None:
    """A length of nothing, or backwards, is refused by every way of counting."""
    for count in (
        lambda: covered_by_atw(length, WET),
        lambda: last_day(d("1-1-2023"), length),
        lambda: period(d("1-1-2023"), length),
        lambda: extend(d("1-1-2023"), length),
    ):
        with pytest.raises(ValueError, match="at least a day long"):
            count()


@pytest.mark.article("Atw 4(a)")
def test_months_and_days_together_are_not_a_term_of_the_atw() -> None:
    """Atw 4 has no limit for months and days together: the question is refused, not guessed."""
    with pytest.raises(ValueError, match="2 months and 5 days"):
        covered_by_atw(Length(2, 5), WET)


# Terms after an event: calendar.md, 2 and 2.2.


@pytest.mark.parametrize(
    ("event", "length", "expected"),
    [
        ("31-1-2023", months(1), "28-2-2023"),
        ("30-11-2022", months(3), "28-2-2023"),
        ("29-2-2020", years(3), "28-2-2023"),
        ("29-2-2020", years(4), "29-2-2024"),
        ("31-8-2021", months(6), "28-2-2022"),
        ("29-2-2016", months(3), "29-5-2016"),
        ("28-2-2025", years(3), "28-2-2028"),
        ("28-2-2024", years(3), "28-2-2027"),
        ("30-3-2007", months(42), "30-9-2010"),
        ("16-2-2023", weeks(10), "27-4-2023"),
        ("28-10-2022", weeks(10), "6-1-2023"),
        ("17-10-2022", weeks(10), "26-12-2022"),
    ],
)
def test_a_term_after_an_event_ends_on_its_day_number_or_weekday(event: str, length: Length, expected: str) -> None:
    """Months end on the event's number or the end of a shorter month, weeks on its weekday; nothing rolls by itself."""
    assert d(expected) == last_day(d(event), length)
    assert d(expected) == last_day(d(event), length.from_first_day())


@pytest.mark.article("Atw 1(1)")
@pytest.mark.parametrize(
    ("event", "length", "layer", "expected"),
    [
        ("29-2-2016", months(3), WET, "30-5-2016"),
        ("16-2-2023", weeks(10), BESLUIT, "1-5-2023"),
        ("28-10-2022", weeks(10), BESLUIT, "6-1-2023"),
        ("17-10-2022", weeks(10), BESLUIT, "27-12-2022"),
        ("17-10-2022", weeks(10), REGELING, "26-12-2022"),
        ("17-10-2022", weeks(10), None, "26-12-2022"),
        ("2-1-2023", weeks(13), WET, "3-4-2023"),
        ("26-9-2022", weeks(13), WET, "26-12-2022"),
        ("26-4-2020", years(3), WET, "26-4-2023"),
        ("1-1-2019", years(3), WET, "1-1-2022"),
    ],
)
def test_a_term_the_atw_reaches_ends_on_a_working_day(
    event: str, length: Length, layer: Layer | None, expected: str
) -> None:
    """The last day rolls where the Atw reaches the term, and stays where it does not."""
    assert d(expected) == last_day(d(event), length, layer=layer)


@pytest.mark.article("Atw 1(2)")
def test_a_term_counted_back_never_rolls() -> None:
    """Six months, or two weeks, before the end are counted back and stay, also on a Sunday or a holiday."""
    assert d("28-2-2023") == last_day(d("31-8-2023"), months(6), layer=BESLUIT, backwards=True)
    assert d("1-1-2023") == last_day(d("15-1-2023"), weeks(2), layer=BESLUIT, backwards=True)


@pytest.mark.article("Atw 2")
@pytest.mark.parametrize(
    ("event", "length", "expected"),
    [
        # Good Friday 2023: Saturday to Monday are days off too; Tuesday is the first working day, Wednesday the second.
        ("6-4-2023", days(3), "12-4-2023"),
        ("6-4-2023", days(2), "11-4-2023"),
        ("7-4-2023", days(3), "12-4-2023"),
        ("5-4-2023", days(3), "11-4-2023"),
        ("6-1-2023", days(3), "10-1-2023"),
        ("5-1-2023", days(3), "9-1-2023"),
        # The end of 2007: 24 December to 1 January have no working day at all.
        ("21-12-2007", weeks(1), "3-1-2008"),
        ("21-12-2007", days(2), "2-1-2008"),
        ("21-12-2007", weeks(2), "4-1-2008"),
    ],
)
def test_a_term_of_three_days_holds_two_working_days(event: str, length: Length, expected: str) -> None:
    """A term of at least three days is stretched until it holds two working days; a shorter one is not."""
    assert d(expected) == last_day(d(event), length, layer=WET)


@pytest.mark.article("Atw 2")
def test_two_working_days_are_always_found_in_two_weeks() -> None:
    """In a term of two weeks Atw 2 changes nothing on any day of the calendar's decrees."""
    for event in every_day(date(2007, 1, 1), date(2028, 12, 31)):
        assert rolled(event + 14 * DAY).day == last_day(event, weeks(2), layer=WET)


@pytest.mark.article("Atw 1(1)", "Atw 3(3)")
def test_a_term_tells_what_it_depends_on() -> None:
    """Ten weeks from 25-2-2022 end on 6-5-2022, of which it is not known whether it was equated."""
    found = term(d("25-2-2022"), weeks(10), layer=BESLUIT)

    assert (d("6-5-2022"), d("9-5-2022"), False) == (found.earliest, found.latest, found.certain)
    assert found.day == last_day(d("25-2-2022"), weeks(10), layer=BESLUIT)


def test_a_span_of_events_gives_a_span_of_last_days() -> None:
    """An event in an unknown day of February 2023 gives the term of its first and of its last day."""
    event = Span(d("1-2-2023"), d("28-2-2023"))

    assert Span(d("12-4-2023"), d("9-5-2023")) == last_day(event, weeks(10), layer=BESLUIT)


def test_an_event_that_does_not_come_has_no_end() -> None:
    """Nothing is counted from a day that does not come."""
    assert NEVER == last_day(NEVER, weeks(10), layer=BESLUIT)
    assert Roll(NEVER, NEVER, NEVER) == rolled(NEVER)
    assert (NEVER, NEVER) == period(NEVER, years(3))
    assert NEVER == extend(NEVER, years(1))
    assert (date(9998, 1, 1), NEVER) == period(date(9998, 1, 1), years(3))


# Periods from a first day: readings.md, "Counting time".


@pytest.mark.article("Wet 11(2)")
@pytest.mark.parametrize(
    ("pip", "first", "last", "anniversary"),
    [
        ("28-2-2024", "29-2-2024", "28-2-2027", "28-2-2027"),
        ("28-2-2025", "1-3-2025", "29-2-2028", "28-2-2028"),
        ("29-2-2024", "1-3-2024", "28-2-2027", "28-2-2027"),
        ("24-4-2023", "25-4-2023", "24-4-2026", "24-4-2026"),
    ],
)
def test_a_period_from_its_first_day_ends_the_day_before_it_three_years_on(
    pip: str, first: str, last: str, anniversary: str
) -> None:
    """The day after the last is the first plus three years, where 29 February becomes 1 March; the option takes the PIP's."""
    assert (d(first), d(last)) == period(d(pip) + DAY, years(3))
    assert (d(first), d(anniversary)) == period(d(pip) + DAY, years(3), anniversary=True)


@pytest.mark.article("Wet 12")
def test_an_extension_is_added_to_the_end() -> None:
    """28-2-2026 and six months end on 31-8-2026; by the option on 28-8-2026."""
    assert d("31-8-2026") == extend(d("28-2-2026"), months(6))
    assert d("28-8-2026") == extend(d("28-2-2026"), months(6), anniversary=True)
    assert d("10-3-2026") == extend(d("28-2-2026"), days(10))


def test_a_span_of_first_days_gives_spans() -> None:
    """A period or an extension of a partly known day is a partly known period."""
    february = Span(d("1-2-2024"), d("29-2-2024"))

    assert (february, Span(d("31-1-2027"), d("28-2-2027"))) == period(february, years(3))
    assert Span(d("31-7-2024"), d("31-8-2024")) == extend(Span(d("31-1-2024"), d("29-2-2024")), months(6))


def naive(event: date, n: int) -> date:
    """The start-day method of the law file: the day after the event, months on, clamped, less a day."""
    start = event + DAY
    year, month = divmod(start.year * 12 + start.month - 1 + n, 12)
    return date(year, month + 1, min(start.day, monthrange(year, month + 1)[1])) - DAY


EVENTS = every_day(date(2007, 1, 1), date(2030, 12, 31))


def is_leap(year: int) -> bool:
    return monthrange(year, 2)[1] == 29


@pytest.mark.parametrize("n", [1, 2, 3, 5])
def test_the_counts_of_years_differ_on_28_february_only(n: int) -> None:
    """Event and naive start-day method differ for 28 February when one of the two years alone is a leap year."""
    assert [
        day for day in EVENTS if (day.month, day.day) == (2, 28) and is_leap(day.year) != is_leap(day.year + n)
    ] == [day for day in EVENTS if naive(day, 12 * n) != last_day(day, years(n))]


@pytest.mark.parametrize("n", [1, 2, 3, 5])
def test_the_period_from_a_first_day_differs_from_the_term_when_the_last_year_is_a_leap_year(n: int) -> None:
    """A period that begins on 1 March of a common year includes the 29 February it ends on; a term after 28 February not."""
    assert [
        day for day in EVENTS if (day.month, day.day) == (2, 28) and not is_leap(day.year) and is_leap(day.year + n)
    ] == [day for day in EVENTS if period(day + DAY, years(n))[1] != last_day(day, years(n))]


@pytest.mark.parametrize("n", [30, 42])
def test_the_counts_of_half_years_differ_at_month_ends(n: int) -> None:
    """For 30 and for 42 months the naive method differs from the term after an event on 282 days of 2007-2030."""
    differing = [day for day in EVENTS if naive(day, n) != last_day(day, months(n))]

    assert 282 == len(differing)
    assert d("30-3-2007") in differing
    assert (d("30-9-2010"), d("29-9-2010")) == (last_day(d("30-3-2007"), months(42)), naive(d("30-3-2007"), 42))
    assert 120 == sum(period(day + DAY, months(n))[1] != last_day(day, months(n)) for day in EVENTS)


# Pension age: calendar.md, 5.1 and 5.2. Months above 65 years.
AGES = {
    2012: 0,
    2013: 1,
    2014: 2,
    2015: 3,
    2016: 6,
    2017: 9,
    2018: 12,
    2019: 16,
    2020: 16,
    2021: 16,
    2022: 19,
    2023: 22,
    2024: 24,
    2025: 24,
    2026: 24,
    2027: 24,
    2028: 27,
    2029: 27,
    2030: 27,
    2031: 27,
}
BRACKETS = [
    ("1-1-1948", "30-11-1948", 2013),
    ("1-12-1948", "31-10-1949", 2014),
    ("1-11-1949", "30-9-1950", 2015),
    ("1-10-1950", "30-6-1951", 2016),
    ("1-7-1951", "31-3-1952", 2017),
    ("1-4-1952", "31-12-1952", 2018),
    ("1-1-1953", "31-8-1953", 2019),
    ("1-9-1953", "31-8-1954", 2020),
    ("1-9-1954", "31-8-1955", 2021),
    ("1-9-1955", "31-5-1956", 2022),
    ("1-6-1956", "28-2-1957", 2023),
    ("1-3-1957", "31-12-1957", 2024),
    ("1-1-1958", "31-12-1958", 2025),
    ("1-1-1959", "31-12-1959", 2026),
    ("1-1-1960", "31-12-1960", 2027),
    ("1-1-1961", "30-9-1961", 2028),
    ("1-10-1961", "30-9-1962", 2029),
    ("1-10-1962", "30-9-1963", 2030),
    ("1-10-1963", "30-9-1964", 2031),
]


@pytest.mark.article("AOW 7a(1)")
@pytest.mark.parametrize(("year", "above"), AGES.items())
def test_the_pension_age_of_a_calendar_year(year: int, above: int) -> None:
    """Each year has its age, 65 before 2013."""
    assert Length(months=780 + above) == pension_age(year)


@pytest.mark.article("AOW 7a(1)")
def test_the_pension_age_is_unknown_beyond_the_table() -> None:
    """The age of 2032 is not known to the library; that of any year before 2013 was 65."""
    assert pension_age(2032) is None
    assert years(65) == pension_age(1990)


@pytest.mark.article("AOW 7a(1)")
def test_ages_not_read_in_the_act_are_secondary() -> None:
    """The ages to 2024 were read in the Act, the later ones on pages that report them."""
    assert [2024] == [row.year for row in PENSION_YEARS if row.confidence is Confidence.SEEN][-1:]
    assert list(range(2025, 2032)) == [row.year for row in PENSION_YEARS if row.confidence is Confidence.SECONDARY]
    assert all(row.source for row in PENSION_YEARS)


@pytest.mark.article("AOW 7a(1)")
def test_the_days_of_birth_of_each_year() -> None:
    """The brackets of birth dates are those of the published tables."""
    assert [(d(first), d(last), year) for first, last, year in BRACKETS] == [
        (bracket.first_day, bracket.last_day, bracket.year.year) for bracket in PENSION_BRACKETS
    ]


@pytest.mark.article("AOW 7a(1)")
@pytest.mark.parametrize(("first", "last", "year"), BRACKETS)
def test_the_age_is_reached_in_the_year_of_the_bracket(first: str, last: str, year: int) -> None:
    """Who is born on the first or the last day of a bracket reaches the age of its year in that year."""
    for born in (d(first), d(last)):
        assert last_day(born, months(780 + AGES[year])) == pension_day(born)
        assert year == _day(pension_day(born)).year


@pytest.mark.article("AOW 7a(1)")
@pytest.mark.parametrize(
    ("born", "expected"),
    [
        ("31-12-1947", "31-12-2012"),
        ("1-1-1948", "1-2-2013"),
        ("31-1-1948", "28-2-2013"),
        ("28-2-1957", "28-12-2023"),
        ("1-3-1957", "1-3-2024"),
        ("31-12-1960", "31-12-2027"),
        ("1-1-1961", "1-4-2028"),
        ("30-9-1964", "30-12-2031"),
        ("29-2-1960", "28-2-2027"),
    ],
)
def test_the_pension_day(born: str, expected: str) -> None:
    """The pension begins on the day the age is reached; a day number the month lacks becomes its last day."""
    assert d(expected) == pension_day(d(born))


@pytest.mark.article("AOW 7a")
def test_an_age_not_fixed_yet_gives_a_span_that_does_not_end() -> None:
    """Who is born after 30-9-1964 reaches the pension age at 67 and three months or later: before that day it is certain."""
    assert d("30-9-1964") == PENSION_AGE_KNOWN_TO
    assert Span(d("1-1-2032"), NEVER) == pension_day(d("1-10-1964"))
    assert Span(d("15-9-2057"), NEVER) == pension_day(d("15-6-1990"))
    assert (pension_day(d("15-6-1990")) > d("1-11-2026")) is True
    assert (pension_day(d("15-6-1990")) > d("1-1-2058")) is None


@pytest.mark.article("AOW 7a(1)")
def test_a_span_of_birth_gives_a_span() -> None:
    """A birth year gives the pension days of its first and last day, and no end where the last has none."""
    assert Span(d("1-1-2027"), d("31-12-2027")) == pension_day(Span(d("1-1-1960"), d("31-12-1960")))
    assert Span(d("1-4-2031"), NEVER) == pension_day(Span(d("1-1-1964"), d("31-12-1964")))
    assert Span(d("1-1-2057"), NEVER) == pension_day(Span(d("1-10-1989"), d("31-12-1990")))


@pytest.mark.article("AOW 7a(1)")
def test_the_table_of_ages_for_rules() -> None:
    """The table gives the first day of birth for each age, each age once."""
    assert [
        (date(1, 1, 1), 780),
        (d("1-1-1948"), 781),
        (d("1-12-1948"), 782),
        (d("1-11-1949"), 783),
        (d("1-10-1950"), 786),
        (d("1-7-1951"), 789),
        (d("1-4-1952"), 792),
        (d("1-1-1953"), 796),
        (d("1-9-1955"), 799),
        (d("1-6-1956"), 802),
        (d("1-3-1957"), 804),
        (d("1-1-1961"), 807),
    ] == [(first, age.months) for first, age in PENSION_AGE]
    assert not any(age.days for _, age in PENSION_AGE)


def test_the_articles_of_the_calendar_are_cited() -> None:
    """What the calendar rests on can be named in an explanation."""
    assert ["art. 1 lid 1 Atw", "art. 1 lid 2 Atw", "art. 2 Atw"] == [cite.label("nl") for cite in ATW_EXTENDS]
    assert ["art. 3(1) Atw", "art. 3(2) Atw", "art. 3(3) Atw"] == [cite.label("en") for cite in ATW_HOLIDAYS]
    assert ["art. 4 onder a Atw", "art. 5 Atw"] == [cite.label("nl") for cite in ATW_LIMITS]


def _day(day: date | Span) -> date:
    assert isinstance(day, date)
    return day


@pytest.mark.article("Atw 1(1)")
def test_working_days_keep_their_order_and_move_eleven_days_at_most() -> None:
    """No last day moves back or past a later one; the furthest goes from 22-12-2007 to 2-1-2008."""
    day, before, furthest = WORKING_DAYS.first, WORKING_DAYS.first, 0
    while day <= WORKING_DAYS.last:
        to = WORKING_DAYS.of(day)
        if isinstance(to, date):
            assert max(day, before) <= to
            before, furthest = to, max(furthest, (to - day).days)
        day += timedelta(days=1)
    assert 11 == furthest
