"""When the plan (PIP) is due, and whether it is late (Besluit 2021 art. 5.3).

A rule's last day is the day as counted; the Algemene termijnenwet may move it to a working day.
"""

from __future__ import annotations

from datetime import date

from inburgering.calendar import WORKING_DAYS
from inburgering.facts import Facts
from inburgering.law import ATW, BESLUIT2021, LETTER_2023
from inburgering.rules import (
    Confidence,
    Day,
    Number,
    Text,
    Truth,
    by_day,
    earliest,
    latest,
    most,
    open_question,
    parameter,
    rule,
    weeks,
    when,
)
from wi2021._stay import MINIMUM_AGE

_IN_FORCE, _CHANGED = date(2022, 1, 1), date(2023, 1, 1)
_STB = "Stb. 2022, 489"

PIP_TERM = parameter(
    "plan.term",
    Text("termijn om het plan (PIP) te maken", "term for making the plan (PIP)"),
    (BESLUIT2021.art("5.3", 1), BESLUIT2021.art("5.3", 3)),
    weeks(10),
)
THIRD_PARTY_TERM = parameter(
    "plan.third_party_term",
    Text("termijn na ontvangst van informatie van anderen", "term after receipt of third-party information"),
    BESLUIT2021.art("5.3", 2),
    weeks(2),
    since=_CHANGED,
    publication=_STB,
)

_STARTS_LABEL = Text("Het begin van de tien weken voor het plan", "The start of the ten weeks for the plan")
_STARTS_VALUE = Text(
    "De tien weken voor uw plan tellen vanaf {value}.", "The ten weeks for your plan count from {value}."
)
_STARTS_NEVER = Text(
    "De tien weken voor uw plan zijn nog niet begonnen.", "The ten weeks for your plan have not begun yet."
)
_DUE_LABEL = Text("De laatste dag voor het plan", "The last day for the plan")
_DUE_VALUE = Text(
    "De gemeente moet uw plan klaar hebben op {value}. Is dat geen werkdag, dan op de eerste werkdag erna.",
    "The municipality must have made your plan by {value}. If that is no working day, by the next working day.",
)
_DUE_NEVER = Text(
    "De tien weken voor uw plan zijn nog niet begonnen.", "The ten weeks for your plan have not begun yet."
)


@rule(
    BESLUIT2021.art("5.3", 1),
    id="wi2021.plan.starts_2022",
    since=date(2022, 1, 1),
    until=date(2022, 12, 31),
    publication="Stb. 2021, 410",
    label=Text(
        "Het begin van de tien weken voor het plan (tekst van 2022)",
        "The start of the ten weeks for the plan (text of 2022)",
    ),
    value=_STARTS_VALUE,
    never=_STARTS_NEVER,
)
def starts_2022(f: Facts) -> Day:
    """BRP registration; for who is housed as an asylum permit holder, registration in the municipality that houses them.

    Open where that was before the decree, or before 16: then nobody was bound to make a plan, and the text names no other
    start.
    """
    registered = when(f.to_be_housed, f.housing_registered, f.brp_registered)
    unbound = open_question.day(
        "Vanaf welke dag tellen de tien weken van wie al vóór 2022, of al als kind, stond ingeschreven?",
        "From which day do the ten weeks count of who was registered before 2022 already, or as a child?",
    )
    before = (registered < _IN_FORCE) | (registered < f.born + MINIMUM_AGE)
    return when(registered.comes() & before, unbound, registered)


@rule(
    BESLUIT2021.art("5.3", 1),
    id="wi2021.plan.starts_2023",
    since=_CHANGED,
    publication=_STB,
    label=Text(
        "Het begin van de tien weken voor het plan (tekst sinds 2023)",
        "The start of the ten weeks for the plan (text since 2023)",
    ),
    value=_STARTS_VALUE,
    never=_STARTS_NEVER,
)
def starts_2023(f: Facts) -> Day:
    """The notification; if not yet registered in the housing municipality then, registration there.

    Only permit holders are housed under Huisvestingswet 2014 art. 28, so only for them can the second sentence apply.
    """
    waits = f.to_be_housed & (f.housing_registered > f.notified)
    return when(waits & f.notified.comes(), f.housing_registered, f.notified)


@rule(
    BESLUIT2021.art("5.3", 1),
    id="wi2021.plan.due_2022",
    since=date(2022, 1, 1),
    until=date(2022, 12, 31),
    publication="Stb. 2021, 410",
    label=Text("De laatste dag voor het plan (tekst van 2022)", "The last day for the plan (text of 2022)"),
    value=_DUE_VALUE,
    never=_DUE_NEVER,
)
def due_2022(f: Facts) -> Day:
    """The text of 2022: ten weeks after BRP registration, without an exception for third-party information.

    The text also counts from a registration that came before the right did; nothing in it says otherwise.
    """
    return starts_2022(f) + PIP_TERM


@rule(
    BESLUIT2021.art("5.3", 2),
    id="wi2021.plan.third_party_exception",
    since=_CHANGED,
    publication=_STB,
    yes=Text(
        "Uw plan kan niet worden gemaakt zonder informatie van anderen.",
        "Your plan cannot be made without information from others.",
    ),
    no=Text(
        "De uitzondering voor informatie van anderen geldt niet.",
        "The exception for information from others does not apply.",
    ),
)
def third_party_exception(f: Facts) -> Truth:
    """Information from a third party is or was awaited, and the plan could not reasonably be made without it."""
    return f.third_party_awaited & f.information_indispensable


@rule(
    BESLUIT2021.art("5.3", 1),
    BESLUIT2021.art("5.3", 2),
    id="wi2021.plan.due_2023",
    since=_CHANGED,
    publication=_STB,
    label=Text("De laatste dag voor het plan (tekst sinds 2023)", "The last day for the plan (text since 2023)"),
    value=_DUE_VALUE,
    never=_DUE_NEVER,
)
def due_2023(f: Facts) -> Day:
    """The text since 2023: ten weeks after the notification, or two weeks after indispensable third-party information.

    Reading: of the ten weeks and the two weeks the later counts, so that information received early never shortens the
    ten weeks. While it is awaited no last day is known.
    """
    ten_weeks = starts_2023(f) + PIP_TERM
    awaited = open_question.day(
        "De gemeente wacht nog op informatie van anderen. Twee weken nadat die binnen is, moet het plan klaar zijn.",
        "Information from others is still awaited. The plan is due two weeks after it is received.",
    )
    later = latest(ten_weeks, f.third_party_received + THIRD_PARTY_TERM)
    return when(
        third_party_exception(f) & ten_weeks.comes(),
        when(f.third_party_received.never_comes(), awaited, later),
        ten_weeks,
    )


@rule(
    BESLUIT2021.art("5.3", 1),
    id="wi2021.plan.pip_pending_at_change",
    confidence=Confidence.INFERRED,
    yes=Text(
        "Uw plan was op 1 januari 2023 nog niet klaar, terwijl de termijn volgens de oude tekst nog liep.",
        "Your plan was not ready on 1 January 2023, while its term under the old text was still running.",
    ),
    no=Text(
        "De wijziging van 1 januari 2023 maakt voor de termijn van uw plan geen verschil.",
        "The change of 1 January 2023 makes no difference to the term for your plan.",
    ),
)
def pip_pending_at_change(f: Facts) -> Truth:
    """Notified before 2023, and on 1 January 2023 no plan yet and the ten weeks of the old text not over.

    No transitional clause for such plans was seen in Stb. 2022, 489. Asked about a day in 2022, the old text applies.
    """
    begun = (f.on >= _CHANGED) & (f.notified < _CHANGED)
    return begun & (f.first_pip_dated >= _CHANGED) & (due_2022(f) >= _CHANGED)


def _old_text() -> Truth:
    return open_question.truth(
        "Uw plan was op 1 januari 2023 nog niet klaar. Welke tekst daarvoor geldt, is niet gevonden.",
        "Your plan was still pending on 1 January 2023. Which text governs it was not found.",
    )


@rule(
    BESLUIT2021.art("5.3", 1),
    id="wi2021.plan.starts_before",
    since=date(2022, 1, 1),
    until=date(2022, 12, 31),
    confidence=Confidence.INFERRED,
    label=Text(
        "Het begin van de tien weken voor het plan (kennisgeving vóór 2023)",
        "The start of the ten weeks for the plan (notified before 2023)",
    ),
    value=_STARTS_VALUE,
    never=_STARTS_NEVER,
)
def starts_before(f: Facts) -> Day:
    """Notified before 2023: the old text; for a plan pending on 1 January 2023 only what both texts agree on."""
    either = when(_old_text(), starts_2022(f), starts_2023(f))
    return when(pip_pending_at_change(f), either, starts_2022(f))


@rule(
    BESLUIT2021.art("5.3", 1),
    id="wi2021.plan.due_before",
    since=date(2022, 1, 1),
    until=date(2022, 12, 31),
    confidence=Confidence.INFERRED,
    label=Text(
        "De laatste dag voor het plan (kennisgeving vóór 2023)", "The last day for the plan (notified before 2023)"
    ),
    value=_DUE_VALUE,
    never=_DUE_NEVER,
)
def due_before(f: Facts) -> Day:
    """Notified before 2023: the old text; for a plan pending on 1 January 2023 only what both texts agree on."""
    either = when(_old_text(), due_2022(f), due_2023(f))
    return when(pip_pending_at_change(f), either, due_2022(f))


_BY = """
The day of the notification selects the text, because that is the event the new text counts from: who was notified in
2023 or later is under the new one, even if registered before. While there is no notification it is the day asked about.
Inferred: no transitional clause was seen.
"""


def _selects(f: Facts) -> Day:
    return earliest(f.notified, f.on)


pip_term_starts = by_day(
    "wi2021.plan.pip_term_starts",
    _selects,
    starts_before,
    starts_2023,
    doc=f"The day from which the ten weeks for the plan count; that day itself is not part of them.\n{_BY}",
    label=_STARTS_LABEL,
    value=_STARTS_VALUE,
    never=_STARTS_NEVER,
)
pip_due = by_day(
    "wi2021.plan.pip_due",
    _selects,
    due_before,
    due_2023,
    doc=f"The last day for the first plan, as counted, before the Algemene termijnenwet.\n{_BY}",
    label=_DUE_LABEL,
    value=_DUE_VALUE,
    never=_DUE_NEVER,
)


def _reached(f: Facts) -> Day:
    """The first plan, or, while there is none, the day asked about."""
    return earliest(f.first_pip_dated, f.on)


@rule(
    ATW.art("1", 1),
    BESLUIT2021.art("5.3", 1),
    id="wi2021.plan.pip_last_day",
    confidence=Confidence.INFERRED,
    label=Text("De laatste werkdag voor het plan", "The last working day for the plan"),
    value=Text(
        "De gemeente moet uw plan uiterlijk op {value} klaar hebben.",
        "The municipality must have made your plan on {value} at the latest.",
    ),
    never=_DUE_NEVER,
)
def pip_last_day(f: Facts) -> Day:
    """The last day for the first plan, moved to a working day by the Algemene termijnenwet."""
    return pip_due(f).moved(WORKING_DAYS)


@rule(
    BESLUIT2021.art("5.3", 1),
    BESLUIT2021.art("5.3", 2),
    ATW.art("1", 1),
    id="wi2021.plan.pip_late",
    confidence=Confidence.INFERRED,
    yes=Text("Uw plan kwam te laat, of is te laat.", "Your plan was late, or is late."),
    no=Text("Uw plan was of is niet te laat.", "Your plan was not late, or is not late."),
)
def pip_late(f: Facts) -> Truth:
    """The first plan is dated after its last day, or that day has passed without a plan; not late up to the day as counted."""
    return (_reached(f) > pip_due(f)) & (_reached(f) > pip_last_day(f))


@rule(
    BESLUIT2021.art("5.3", 1),
    id="wi2021.plan.pip_days_waited",
    confidence=Confidence.INFERRED,
    label=Text("Het aantal dagen tot het plan", "The number of days until the plan"),
    value=Text(
        "Vanaf het begin van de termijn tot uw plan, of tot nu, zijn het {value} dagen.",
        "From the start of the term to your plan, or to now, there are {value} days.",
    ),
)
def pip_days_waited(f: Facts) -> Number:
    """Days from the start of the term to the first plan, or to the day asked about; 0 if the term has not begun."""
    start = pip_term_starts(f)
    return when(start.never_comes(), 0, most(0, _reached(f).days_since(start)))


@rule(
    LETTER_2023.cite(),
    id="wi2021.plan.pip_over_ten_weeks",
    confidence=Confidence.INFERRED,
    yes=Text(
        "U wachtte of wacht meer dan tien weken op uw plan.",
        "You waited, or have waited, more than ten weeks for your plan.",
    ),
    no=Text("U wacht of wachtte niet meer dan tien weken op uw plan.", "You did not wait more than ten weeks."),
)
def pip_over_ten_weeks(f: Facts) -> Truth:
    """More than 70 days since the start: the class "more than 10 weeks" of the letter's tables, without working days."""
    return pip_days_waited(f) > 70


@rule(
    LETTER_2023.cite("1.1.2"),
    id="wi2021.plan.pip_before_housing",
    yes=Text(
        "Uw plan is gemaakt voordat u een woning had. Dat mag.",
        "Your plan was made before you were housed. That is allowed.",
    ),
    no=Text("Uw plan is niet vóór uw huisvesting gemaakt.", "Your plan was not made before you were housed."),
)
def pip_before_housing(f: Facts) -> Truth:
    """The plan was made while still in reception: allowed, although its term was not yet running."""
    return f.to_be_housed & f.first_pip_dated.comes() & (f.first_pip_dated < f.housing_registered)
