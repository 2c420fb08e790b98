"""The municipality's part in the Wi2007: the call, the decision, the programme and its price, a move, the data it sends on.

Wi2007 arts. 19 to 27; Besluit chapters 4 to 6. Last days are moved to a working day by the Algemene termijnenwet.
"""

from __future__ import annotations

from datetime import date

from inburgering.calendar import WORKING_DAYS
from inburgering.dossier import ResidenceGround
from inburgering.facts import Facts
from inburgering.facts._wi2007_plan import OfferToAll
from inburgering.law import ATW, BESLUIT_OLD, WI_OLD, WIJZIGINGSWET2012
from inburgering.rules import (
    NEVER,
    Confidence,
    Day,
    Number,
    Text,
    Truth,
    parameter,
    rule,
    weeks,
    when,
)
from inburgering.transition import keeps_contract
from wi2007._data import (
    DATA_AFTER_ALL_TERM,
    DATA_TERM,
    KEPT,
    KEPT_CORE,
    POTENTIAL_FILE_ENDS,
    core_data_removed,
    data_after_all_last_day,
    data_last_day,
    data_removed,
    potential_data_removed,
)
from wi2007._offer import (
    BY_LAWS_FROM,
    budget_possible,
    combined_only,
    language_programme_possible,
    offer_2007,
    offer_2008,
    offer_2009,
    offer_2013,
    offer_possible,
    programme_can_be_imposed,
    programme_due,
    programme_outstanding,
    voluntary_offer_possible,
)
from wi2007.obligation import obligation_first_day, obliged, settled

__all__ = [
    "ALTERNATIVE_TERM",
    "BY_LAWS_FROM",
    "CALL_TERM",
    "CONTRIBUTION",
    "DATA_AFTER_ALL_TERM",
    "DATA_TERM",
    "DECISION_TERM",
    "KEPT",
    "KEPT_CORE",
    "LAPSE_TERM",
    "OfferToAll",
    "POTENTIAL_FILE_ENDS",
    "alternative_last_day",
    "budget_possible",
    "call_after_lapse_last_day",
    "call_last_day",
    "call_overdue",
    "call_starts",
    "combined_only",
    "contribution",
    "core_data_removed",
    "data_after_all_last_day",
    "data_last_day",
    "data_removed",
    "decision_last_day",
    "decision_overdue",
    "free_sitting",
    "language_programme_possible",
    "lapse_last_day",
    "must_cooperate",
    "must_cooperate_with_programme",
    "notice_due",
    "offer_2007",
    "offer_2008",
    "offer_2009",
    "offer_2013",
    "offer_possible",
    "potential_data_removed",
    "programme_can_be_imposed",
    "programme_continues",
    "programme_due",
    "programme_outstanding",
    "social_guidance_due",
    "voluntary_contribution_most",
    "voluntary_offer_possible",
]

_THEN, _WI2013 = date(2012, 12, 31), date(2013, 1, 1)
_OLDEST_DECREE = date(2008, 3, 26)
_PROTECTED = frozenset({ResidenceGround.C, ResidenceGround.D})

CALL_TERM = parameter(
    "plan_2007.call",
    Text("de tijd om op te roepen", "the time to call"),
    (BESLUIT_OLD.art("5.1", 1, on=_THEN), BESLUIT_OLD.art("4.25", 1, on=_THEN)),
    weeks(6),
)
DECISION_TERM = parameter(
    "plan_2007.decision",
    Text("de tijd voor een besluit of brief na het onderzoek", "the time to decide or write after the investigation"),
    (BESLUIT_OLD.art("5.3", 2, on=_THEN), BESLUIT_OLD.art("5.3", 3, on=_THEN)),
    weeks(8),
    since=_OLDEST_DECREE,
    confidence=Confidence.INFERRED,
).changed(date(2009, 1, 1), weeks(12))
CONTRIBUTION = parameter(
    "plan_2007.contribution",
    Text("de eigen bijdrage, in euro's", "one's own contribution, in euros"),
    WI_OLD.art("23", 2, on=_THEN),
    270,
)
LAPSE_TERM = parameter(
    "plan_2007.lapse",
    Text("de tijd om een voorziening na een verhuizing te laten vervallen", "the time to let a programme lapse"),
    WI_OLD.art("23", 4, on=_THEN),
    weeks(6),
)
ALTERNATIVE_TERM = parameter(
    "plan_2007.alternative",
    Text("de tijd voor een gelijkwaardig alternatief", "the time for an equivalent alternative"),
    BESLUIT_OLD.art("4.25", 2, on=_THEN),
    weeks(6),
)
_NO_CALL = Text("De gemeente hoeft u niet op te roepen.", "The municipality need not call you.")
_NOT_INVESTIGATED = Text("Het onderzoek is nog niet klaar.", "The investigation is not over yet.")
_NOT_MOVED = Text("U bent niet verhuisd met een voorziening.", "You did not move with a programme.")


@rule(
    BESLUIT_OLD.art("5.1", 1, on=_THEN),
    confidence=Confidence.INFERRED,
    label=Text("vanaf welke dag de tijd om op te roepen telt", "from which day the time to call counts"),
    value=Text("De tijd om u op te roepen telt vanaf {value}.", "The time to call you counts from {value}."),
    never=_NO_CALL,
)
def call_starts(f: Facts) -> Day:
    """The day the duty arose; for who lived in reception the first registration after it. Old residents are not called so.

    The decree counts from when the ground arose, or when the municipality can suspect that it did: that is taken to be
    the first day of the duty.
    """
    began = when(f.first_lived_in_reception, f.left_reception_registered, obligation_first_day(f))
    return when(settled(f) | obligation_first_day(f).never_comes(), NEVER, began)


@rule(
    BESLUIT_OLD.art("5.1", 1, on=_THEN),
    ATW.art("1", 1),
    confidence=Confidence.INFERRED,
    label=Text("de laatste dag om u op te roepen", "the last day to call you"),
    value=Text("De gemeente moet u oproepen op {value} of eerder.", "The municipality must call you by {value}."),
    never=_NO_CALL,
)
def call_last_day(f: Facts) -> Day:
    """Six weeks after the duty arose, or after the first registration outside reception."""
    return (call_starts(f) + CALL_TERM).moved(WORKING_DAYS)


@rule(
    BESLUIT_OLD.art("5.1", 1, on=_THEN),
    confidence=Confidence.INFERRED,
    yes=Text("De gemeente heeft u te laat, of nog niet, opgeroepen.", "The municipality called you late, or not yet."),
    no=Text("De gemeente is niet te laat met oproepen.", "The municipality is not late in calling you."),
)
def call_overdue(f: Facts) -> Truth:
    """The last day has passed, and there was no call by then. It does not change the duty or its term."""
    return (f.on > call_last_day(f)) & (f.called_2007 > call_last_day(f))


@rule(
    WI_OLD.art("25", 4, on=_THEN),
    WI_OLD.art("27", on=_THEN),
    yes=Text(
        "U moet komen, u legitimeren en de gegevens geven die de gemeente vraagt.",
        "You must appear, identify yourself and give the data that the municipality asks for.",
    ),
    no=Text("U bent niet opgeroepen, of het onderzoek is klaar.", "You were not called, or the investigation is over."),
)
def must_cooperate(f: Facts) -> Truth:
    """Called, while the investigation is not over; also who is only thought to be obliged."""
    return (f.called_2007 <= f.on) & (f.investigated_2007 > f.on)


@rule(
    BESLUIT_OLD.art("5.3", 2, on=_THEN),
    BESLUIT_OLD.art("5.3", 3, on=_THEN),
    ATW.art("1", 1),
    confidence=Confidence.INFERRED,
    label=Text("de laatste dag voor een besluit of brief na het onderzoek", "the last day to decide or write"),
    value=Text("De gemeente moet u schrijven op {value} of eerder.", "The municipality must write to you by {value}."),
    never=_NOT_INVESTIGATED,
)
def decision_last_day(f: Facts) -> Day:
    """Twelve weeks after the investigation ended, eight in the text of 26 March 2008; the text of the day it ended counts.

    Twelve weeks stand in the text of 1 January 2009. That no text lies between the two is inferred from the list of
    versions. No text from before 26 March 2008 was available, so what applied then is not known.
    """
    return (f.investigated_2007 + DECISION_TERM.on(f.investigated_2007)).moved(WORKING_DAYS)


@rule(
    BESLUIT_OLD.art("5.3", 2, on=_THEN),
    confidence=Confidence.INFERRED,
    yes=Text("De gemeente heeft u te laat, of nog niet, geschreven.", "The municipality wrote late, or not yet."),
    no=Text("De gemeente is niet te laat met schrijven.", "The municipality is not late in writing."),
)
def decision_overdue(f: Facts) -> Truth:
    """The last day has passed without a decision or notice by then. A newcomer's term runs all the same."""
    return (f.on > decision_last_day(f)) & (f.term_told_2007 > decision_last_day(f))


@rule(
    BESLUIT_OLD.art("5.3", 3, on=_THEN),
    yes=Text(
        "De gemeente moet u schrijven welke termijn voor u geldt.",
        "The municipality must tell you in writing your term.",
    ),
    no=Text("De gemeente hoeft u geen brief over de termijn te sturen.", "No notice of the term is due."),
)
def notice_due(f: Facts) -> Truth:
    """After the investigation, to a newcomer for whom no programme is fixed and whom no one has told the term."""
    return (f.investigated_2007 <= f.on) & ~settled(f) & (f.provision_fixed > f.on) & (f.term_told_2007 > f.on)


@rule(
    WI_OLD.art("23", 2, on=_THEN),
    label=Text("uw eigen bijdrage, in euro's", "your own contribution, in euros"),
    value=Text("Uw eigen bijdrage is {value} euro.", "Your own contribution is {value} euros."),
)
def contribution(f: Facts) -> Number:
    """270 euros once a programme is fixed, else 0. In instalments where the by-law says so; it can be set off."""
    return when(f.provision_fixed <= f.on, CONTRIBUTION, 0)


@rule(
    WI_OLD.art("24e", 1, on=_THEN),
    WIJZIGINGSWET2012.art("X", 5),
    label=Text(
        "de eigen bijdrage van wie vrijwillig inburgert, hooguit", "a voluntary participant's contribution, at most"
    ),
    value=Text("Uw eigen bijdrage is hooguit {value} euro.", "Your own contribution is at most {value} euros."),
)
def voluntary_contribution_most(f: Facts) -> Number:
    """The same 270 euros with a contract, unless the by-law asks less or nothing; 0 without one."""
    return when(keeps_contract(f), CONTRIBUTION, 0)


@rule(
    WI_OLD.art("19", 3, on=_THEN),
    yes=Text("U mag één keer gratis examen doen.", "You may sit the examination once for free."),
    no=Text("U mag niet gratis examen doen.", "You may not sit the examination for free."),
)
def free_sitting(f: Facts) -> Truth:
    """An integration programme includes one free sitting, of the examination or the state examination; a language one not."""
    return (f.provision_fixed <= f.on) & ~f.provision_is_language_2007


@rule(
    WI_OLD.art("19", 6, on=_THEN),
    yes=Text("Bij uw voorziening hoort maatschappelijke begeleiding.", "Social guidance is part of your programme."),
    no=Text("Bij uw voorziening hoort geen maatschappelijke begeleiding.", "No social guidance is part of it."),
)
def social_guidance_due(f: Facts) -> Truth:
    """For holders of an asylum permit (Vreemdelingenwet art. 28 or 33) with a programme."""
    return (f.provision_fixed <= f.on) & f.ground.is_in(_PROTECTED)


@rule(
    WI_OLD.art("23", 4, on=_THEN),
    ATW.art("1", 1),
    confidence=Confidence.INFERRED,
    label=Text(
        "de laatste dag om te zeggen dat de voorziening vervalt", "the last day to say that the programme lapses"
    ),
    value=Text(
        "De nieuwe gemeente kan dat zeggen tot en met {value}.", "The new municipality may say so until {value}."
    ),
    never=_NOT_MOVED,
)
def lapse_last_day(f: Facts) -> Day:
    """Six weeks after registration in another municipality. Art. 23(4) was not kept, so a move from 2013 on ends nothing."""
    return when(f.moved_with_provision < _WI2013, (f.moved_with_provision + LAPSE_TERM).moved(WORKING_DAYS), NEVER)


@rule(
    WI_OLD.art("23", 4, on=_THEN),
    confidence=Confidence.INFERRED,
    yes=Text("Uw voorziening gaat door.", "Your programme goes on."),
    no=Text("Er is geen voorziening, of zij is vervallen.", "There is no programme, or it has lapsed."),
)
def programme_continues(f: Facts) -> Truth:
    """After a move it goes on, unless the new municipality said in time that it lapses; said later it has no effect."""
    lapsed = (
        lapse_last_day(f).comes() & (f.provision_lapse_told <= f.on) & (f.provision_lapse_told <= lapse_last_day(f))
    )
    return (f.provision_fixed <= f.on) & ~lapsed


@rule(
    WI_OLD.art("23", 1, on=_THEN),
    yes=Text("U moet meewerken aan uw voorziening.", "You must cooperate with your programme."),
    no=Text("U hoeft aan geen voorziening mee te werken.", "There is no programme to cooperate with."),
)
def must_cooperate_with_programme(f: Facts) -> Truth:
    """Obliged, and a programme was fixed that has not lapsed after a move."""
    return obliged(f) & programme_continues(f)


def _lapsed(f: Facts) -> Truth:
    return (f.provision_fixed <= f.on) & ~programme_continues(f)


@rule(
    BESLUIT_OLD.art("4.25", 1, on=_THEN),
    ATW.art("1", 1),
    label=Text("de laatste dag om u na de verhuizing op te roepen", "the last day to call you after the move"),
    value=Text(
        "De nieuwe gemeente moet u oproepen op {value} of eerder.", "The new municipality calls you by {value}."
    ),
    never=Text("Uw voorziening is niet vervallen.", "Your programme has not lapsed."),
)
def call_after_lapse_last_day(f: Facts) -> Day:
    """Six weeks after the programme lapsed."""
    return when(_lapsed(f), (f.provision_lapse_told + CALL_TERM).moved(WORKING_DAYS), NEVER)


@rule(
    BESLUIT_OLD.art("4.25", 2, on=_THEN),
    ATW.art("1", 1),
    label=Text("de laatste dag voor een gelijkwaardig alternatief", "the last day for an equivalent alternative"),
    value=Text("De gemeente moet dat vaststellen op {value} of eerder.", "The municipality fixes it by {value}."),
    never=Text("Er hoeft geen alternatief te komen.", "No alternative is due."),
)
def alternative_last_day(f: Facts) -> Day:
    """Six weeks after the investigation by the new municipality ended, when the programme lapsed."""
    return when(_lapsed(f), (f.investigated_after_move + ALTERNATIVE_TERM).moved(WORKING_DAYS), NEVER)
