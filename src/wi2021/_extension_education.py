"""Education that does not exempt, as a ground to extend the integration period (Besluit 2021 art. 4.3(2), Regeling 4.2).

The rules speak of one education and one request. A move from one education to another (Regeling 4.2(5)) is not in them.
"""

from __future__ import annotations

from datetime import date

from inburgering.dossier import SchoolingKind
from inburgering.law import BESLUIT2021, REGELING2021
from inburgering.rules import (
    Confidence,
    Day,
    Number,
    Text,
    Truth,
    Vocabulary,
    by_day,
    code,
    day,
    days,
    earliest,
    latest,
    most,
    number,
    open_question,
    parameter,
    rule,
    truth,
    when,
    years,
)

ROOM = "wi2021.period"


__all__ = [
    "EducationFacts",
    "earlier_days_added",
    "education_counts_after_earlier",
    "education_days",
    "education_eligible",
    "education_last_day_by",
    "education_listed",
    "education_requests_left",
    "followed_in_first_period",
    "still_enrolled",
]

_DAY = days(1)
_ENTRY = SchoolingKind.ENTRY


class EducationFacts(Vocabulary):
    """One education, the period, and the request to extend it."""

    education = code(Text("de opleiding", "the education"), SchoolingKind, cites=(REGELING2021.art("4.2", 1),))
    enrolled_day = day(
        Text("de dag van inschrijving", "the day of enrolment"),
        ask=Text("Wanneer werd u ingeschreven?", "When were you enrolled?"),
        cites=(REGELING2021.art("4.2", 3),),
    )
    enrolled_last_day = day(
        Text("de laatste dag van de inschrijving", "the last day of enrolment"),
        ask=Text("Wat was de laatste dag voor uw uitschrijving?", "What was the last day before de-enrolment?"),
        cites=(REGELING2021.art("4.2", 3),),
    )
    education_request_day = day(
        Text("de dag van de aanvraag", "the day of the request"), cites=(REGELING2021.art("4.2", 3),)
    )
    education_extensions = number(
        Text("eerdere verlengingen voor deze opleiding", "earlier extensions for this education"),
        Text("verlengingen", "extensions"),
        ask=Text("Hoe vaak kreeg u al verlenging voor deze opleiding?", "How often were you given this before?"),
        cites=(REGELING2021.art("4.2", 4),),
    )
    enrolment_proven = truth(
        Text("het bewijs van in- en uitschrijving is er", "the proof of enrolment, and of its end, is there"),
        Text("het bewijs van in- en uitschrijving is er niet", "the proof of enrolment, or of its end, is not there"),
        ask=Text("Hebt u een bewijs van in- en uitschrijving?", "Do you have proof of enrolment, and of its end?"),
        cites=(REGELING2021.art("4.2", 2),),
    )
    obliged_first_day = day(
        Text("de eerste dag van de inburgeringsplicht", "the first day of the obligation"),
        cites=(REGELING2021.art("4.2", 3),),
    )
    three_years_first_day = day(
        Text("de eerste dag van de drie jaar", "the first day of the three years"), cites=(BESLUIT2021.art("4.3", 2),)
    )
    three_years_last_day = day(
        Text("de laatste dag van de drie jaar", "the last day of the three years"), cites=(BESLUIT2021.art("4.3", 2),)
    )
    extended_period_last_day = day(
        Text("de laatste dag van de (verlengde) termijn", "the last day of the (extended) period"),
        cites=(BESLUIT2021.art("4.3", 2),),
    )
    earlier_education = truth(
        Text("er was eerder een andere zulke opleiding", "there was another such education before"),
        Text("er was eerder geen andere zulke opleiding", "there was no other such education before"),
        ask=Text("Volgde u eerst praktijkonderwijs of vso?", "Were you in practical or special education before?"),
        cites=(REGELING2021.art("4.2", 5),),
    )
    moved_directly = truth(
        Text("deze opleiding volgde er direct op", "this education followed directly on it"),
        Text("deze opleiding volgde er niet direct op", "this education did not follow directly on it"),
        cites=(REGELING2021.art("4.2", 5),),
    )
    earlier_education_days = number(
        Text("de dagen die voor de eerdere opleiding meetellen", "the days that count for the earlier education"),
        Text("dagen", "days"),
        cites=(REGELING2021.art("4.2", 5), REGELING2021.art("4.2", 3)),
    )
    new_period_runs = truth(
        Text("er loopt een nieuwe termijn na een boete", "a new period runs after a fine"),
        Text("er loopt geen nieuwe termijn na een boete", "no new period runs after a fine"),
        cites=(BESLUIT2021.art("4.1"),),
    )


EDUCATIONS = parameter(
    "extension.educations",
    Text("opleidingen die niet vrijstellen maar wel verlengen", "education that extends without exempting"),
    REGELING2021.art("4.2", 1),
    frozenset(
        {
            SchoolingKind.PRACTICAL,
            SchoolingKind.SPECIAL_LABOUR_MARKET,
            SchoolingKind.SPECIAL_DAY_ACTIVITIES,
            SchoolingKind.ENTRY,
        }
    ),
)
ENROLLED = parameter(
    "extension.enrolled",
    Text("verlenging voor wie nog is ingeschreven", "extension for who is still enrolled"),
    REGELING2021.art("4.2", 4),
    years(2).from_first_day(),
)
ENROLLED_AGAIN = parameter(
    "extension.enrolled_again",
    Text("elke verlenging daarna", "each extension after that"),
    REGELING2021.art("4.2", 4),
    years(1).from_first_day(),
)
REQUESTS = parameter(
    "extension.education_requests",
    Text("hoe vaak het hoogstens kan", "how often it can be at most"),
    REGELING2021.art("4.2", 4),
    3,
)
ENTRY_MOST = parameter(
    "extension.entry",
    Text("de langste verlenging voor de entreeopleiding", "longest extension for entry education"),
    REGELING2021.art("4.2", 4),
    years(2).from_first_day(),
)


@rule(
    REGELING2021.art("4.2", 1),
    yes=Text("Uw opleiding telt mee voor verlenging.", "Your education counts for an extension."),
    no=Text("Uw opleiding telt niet mee voor verlenging.", "Your education does not count for an extension."),
)
def education_listed(f: EducationFacts) -> Truth:
    """Practical education, special secondary education (labour market or day activities), or entry education."""
    return f.education.is_in(EDUCATIONS)


@rule(
    BESLUIT2021.art("4.3", 2),
    yes=Text("U volgde de opleiding in de eerste drie jaar.", "You followed the education in the three years."),
    no=Text("U volgde de opleiding niet in de eerste drie jaar.", "You did not follow it in the three years."),
)
def followed_in_first_period(f: EducationFacts) -> Truth:
    """Enrolled on some day of the three years of Wet 11(1), both ends included; it may have begun before, or go on."""
    begun = f.enrolled_day <= f.three_years_last_day
    return f.three_years_first_day.comes() & begun & (f.enrolled_last_day >= f.three_years_first_day)


@rule(
    REGELING2021.art("4.2", 4),
    yes=Text("U was nog ingeschreven toen u verlenging vroeg.", "You were still enrolled when you asked."),
    no=Text("U was niet meer ingeschreven toen u verlenging vroeg.", "You were no longer enrolled when you asked."),
)
def still_enrolled(f: EducationFacts) -> Truth:
    """Enrolled on the day of the request; the day of de-enrolment, the day after the last, is not a day of it."""
    return f.enrolled_last_day >= f.education_request_day


@rule(
    REGELING2021.art("4.2", 4),
    yes=Text("U kunt hiervoor nog verlenging krijgen.", "You can still get an extension for this."),
    no=Text("U kunt hiervoor geen verlenging meer krijgen.", "You can get no more extensions for this."),
)
def education_requests_left(f: EducationFacts) -> Truth:
    """Two years once and then one year twice at most; for entry education two years are all.

    Whether who had an extension while enrolled gets one more when the education has ended, the text leaves open.
    """
    ended = open_question.truth(
        "Kan er na een eerdere verlenging nog verlenging bij als de opleiding is geëindigd?",
        "Can there be another extension after an earlier one once the education has ended?",
    )
    enrolled = when(f.education == _ENTRY, f.education_extensions < 1, f.education_extensions < REQUESTS)
    return (f.education_extensions < 1) | when(still_enrolled(f), enrolled, ended)


@rule(
    REGELING2021.art("4.2", 3),
    label=Text("de dagen die meetellen", "the days that count"),
    value=Text("Er tellen {value} dagen mee.", "{value} days count."),
)
def education_days(f: EducationFacts) -> Number:
    """From enrolment, not before the obligation began, to the day before de-enrolment, both included."""
    return most(0, (f.enrolled_last_day + _DAY).days_since(latest(f.enrolled_day, f.obliged_first_day)))


@rule(
    REGELING2021.art("4.2", 5),
    yes=Text("Deze opleiding telt naast of na een eerdere.", "This education counts beside or after an earlier one."),
    no=Text("Alleen de opleiding bij het begin van uw plicht telt.", "Only the education when the duty began counts."),
)
def education_counts_after_earlier(f: EducationFacts) -> Truth:
    """After another education that does not exempt: when it followed directly, or was followed when the duty began."""
    at_start = f.obliged_first_day.within(f.enrolled_day, f.enrolled_last_day)
    return ~f.earlier_education | (f.education == _ENTRY) & f.moved_directly | at_start


@rule(
    REGELING2021.art("4.2", 5),
    label=Text("de dagen van de eerdere opleiding", "the days of the earlier education"),
    value=Text("Er komen {value} dagen bij voor de eerdere opleiding.", "{value} days are added for the earlier one."),
)
def earlier_days_added(f: EducationFacts) -> Number:
    """From practical or special education directly to entry education: the extensions are added."""
    direct = f.earlier_education & (f.education == _ENTRY) & f.moved_directly
    return when(direct, most(0, f.earlier_education_days), 0)


@rule(
    REGELING2021.art("4.2", 3),
    REGELING2021.art("4.2", 4),
    label=Text("de laatste dag met verlenging voor de opleiding", "the last day with the extension for education"),
    value=Text("Uw termijn loopt dan tot en met {value}.", "Your period then runs up to and including {value}."),
)
def education_last_day_by(f: EducationFacts) -> Day:
    """The last day of the period if this request is granted; whether it is, says `education_eligible`.

    Ended: as long as the education lasted, entry education two years at most. Still enrolled: two years, and one year
    when that was given before. What an earlier education gives is added first (par. 5). Lengths are added to the day after the period, counted from the first day.
    """
    end = f.extended_period_last_day + _DAY + earlier_days_added(f)
    lasted = end + education_days(f)
    ended = when(f.education == _ENTRY, earliest(lasted, end + ENTRY_MOST), lasted)
    enrolled = when(f.education_extensions < 1, end + ENROLLED, end + ENROLLED_AGAIN)
    return when(still_enrolled(f), enrolled, ended) - _DAY


@rule(
    BESLUIT2021.art("4.3", 2),
    REGELING2021.art("4.2"),
    since=date(2023, 1, 1),
    publication="Stb. 2022, 489",
    confidence=Confidence.INFERRED,
    yes=Text("U hebt recht op extra tijd voor uw opleiding.", "You have a right to extra time for your education."),
    no=Text("U hebt geen recht op extra tijd voor uw opleiding.", "You have no right to extra time for education."),
)
def education_eligible_2023(f: EducationFacts) -> Truth:
    """A listed education, followed in the three years, proven, while an extension is left.

    It lengthens the three years and what was extended, not a new period after a fine: the text names the former.
    """
    education = education_listed(f) & followed_in_first_period(f) & f.enrolment_proven
    return education & ~f.new_period_runs & education_requests_left(f) & education_counts_after_earlier(f)


education_eligible = by_day(
    "wi2021.period.education_eligible",
    lambda f: f.education_request_day,
    education_eligible_2023,
    outside=False,
    doc="""Whether education that does not exempt extends the period; from 1 January 2023, by the day of the request.

    That the day of the request selects the text is our reading: no transition rule was found.
    """,
)
