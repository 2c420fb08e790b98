"""Whom the municipality must, may or cannot make an offer, and of what kind (Wi2007 arts. 19, 19A, 20; Besluit 4.23-4.27)."""

from __future__ import annotations

from datetime import date

from inburgering.dossier import ResidenceGround
from inburgering.facts import Facts
from inburgering.facts._wi2007_plan import OfferToAll
from inburgering.law import BESLUIT_OLD, WI_OLD, WIJZIGINGSBESLUIT2012, WIJZIGINGSWET2012
from inburgering.rules import Confidence, Text, Truth, by_day, parameter, rule, when
from inburgering.transition import keeps_municipal_offer
from wi2007.obligation import (
    compulsory_schooling,
    eight_school_years,
    excluded,
    exempting_diploma,
    exempting_education,
    minister_of_religion,
    obliged,
    old_enough,
    settled,
)

ROOM = "wi2007.plan"

_2007, _TO_ALL, _HARMONISED = date(2007, 1, 1), date(2008, 12, 31), date(2009, 12, 19)
_THEN, _WI2013 = date(2012, 12, 31), date(2013, 1, 1)
_VOLUNTARY = date(2010, 7, 1)
_PROTECTED = frozenset({ResidenceGround.C, ResidenceGround.D})
BY_LAWS_FROM = parameter(
    "plan_2007.by_laws_from",
    Text("aanbod aan iedereen volgens verordeningen vanaf", "offer to all under by-laws from"),
    WI_OLD.art("19", 1, on=_TO_ALL),
    date(2007, 11, 1),
    confidence=Confidence.SECONDARY,
)


@rule(
    WI_OLD.art("19", 1, on=_THEN),
    WI_OLD.art("19", 2, on=_2007),
    WI_OLD.art("19A", 2, "b", on=_THEN),
    WIJZIGINGSWET2012.art("X", 3),
    yes=Text(
        "De gemeente moet u een inburgeringsvoorziening geven.",
        "The municipality must give you an integration programme.",
    ),
    no=Text(
        "De gemeente hoeft u geen inburgeringsvoorziening te geven.",
        "The municipality does not have to give you an integration programme.",
    ),
)
def programme_due(f: Facts) -> Truth:
    """Obliged, and on an asylum permit (Vreemdelingenwet art. 28 or 33) or clergy: offered, or imposed under a by-law.

    From 19 December 2009 not where a by-law imposes and it is plausible that the person follows exempting education. Since
    2013 only for the group whose offer was kept; the by-law that imposes was not.
    """
    named = f.ground.is_in(_PROTECTED) | minister_of_religion(f)
    excepted = (f.on >= _HARMONISED) & f.bylaw_imposes_2007 & f.exempting_education_plausible
    return obliged(f) & when(f.on < _WI2013, named & ~excepted, keeps_municipal_offer(f))


@rule(
    WI_OLD.art("19", 1, on=_THEN),
    WI_OLD.art("22", 1, on=_THEN),
    yes=Text(
        "De gemeente moet nog een inburgeringsvoorziening voor u vaststellen.",
        "The municipality has yet to fix an integration programme for you.",
    ),
    no=Text("Er staat geen voorziening voor u open.", "No programme is outstanding for you."),
)
def programme_outstanding(f: Facts) -> Truth:
    """A programme is due, and none has been fixed by the day asked about."""
    return programme_due(f) & (f.provision_fixed > f.on)


_MAY = Text("De gemeente mag u een aanbod doen.", "The municipality may make you an offer.")
_MAY_NOT = Text("De gemeente mag u geen aanbod doen.", "The municipality may not make you an offer.")


@rule(WI_OLD.art("19", 1, on=_2007), since=_2007, until=date(2008, 12, 30), yes=_MAY, no=_MAY_NOT)
def offer_2007(f: Facts) -> Truth:
    """To benefit recipients, unless it hampers their way to work, and to old residents without an income of their own.

    By-laws of municipalities made offers to everybody from 1 November 2007; the text of the Act of 27 June 2008 does not.
    """
    listed = (f.benefit_2007 & ~f.offer_hampers_work) | (settled(f) & f.no_own_income_2007)
    by_laws = (f.on >= BY_LAWS_FROM) & (f.offer_to_all_2007 == OfferToAll.BY_LAWS)
    return obliged(f) & (listed | by_laws | programme_due(f))


@rule(WI_OLD.art("19", 1, on=_TO_ALL), since=_TO_ALL, until=date(2009, 12, 18), yes=_MAY, no=_MAY_NOT)
def offer_2008(f: Facts) -> Truth:
    """To everybody who is obliged; not where a by-law lets the municipality impose the programme (art. 19A)."""
    return obliged(f) & ~f.bylaw_imposes_2007


@rule(
    WI_OLD.art("19", 1, on=_THEN),
    since=_HARMONISED,
    until=_THEN,
    confidence=Confidence.INFERRED,
    yes=_MAY,
    no=_MAY_NOT,
)
def offer_2009(f: Facts) -> Truth:
    """As before: the sentence that named everybody is gone, but the groups are those who get an offer "in any case"."""
    return obliged(f) & ~f.bylaw_imposes_2007


@rule(WIJZIGINGSWET2012.art("X", 3), since=_WI2013, confidence=Confidence.INFERRED, yes=_MAY, no=_MAY_NOT)
def offer_2013(f: Facts) -> Truth:
    """Only to the group whose offer was kept; art. 19 is gone for everybody else."""
    return programme_due(f)


offer_possible = by_day(
    "wi2007.plan.offer_possible",
    lambda f: f.on,
    offer_2007,
    offer_2008,
    offer_2009,
    offer_2013,
    outside=False,
    doc="""An offer may be made on the day asked about; whether it must is `programme_due`. By that day's text.""",
)


@rule(
    WI_OLD.art("19A", 1, on=_THEN),
    yes=Text(
        "De gemeente kan u een voorziening opleggen, zonder aanbod.",
        "The municipality can impose a programme on you, without an offer.",
    ),
    no=Text("De gemeente kan u geen voorziening opleggen.", "The municipality cannot impose a programme on you."),
)
def programme_can_be_imposed(f: Facts) -> Truth:
    """Obliged, and a by-law of the council says so: from 31 December 2008 to the end of 2012."""
    return f.on.within(_TO_ALL, _THEN) & obliged(f) & f.bylaw_imposes_2007


@rule(
    WI_OLD.art("19", 1, on=_TO_ALL),
    WI_OLD.art("19", 3, on=_THEN),
    yes=Text(
        "U kunt een taalkennisvoorziening krijgen, voor uw beroepsopleiding.",
        "You can get a language programme, for your vocational training.",
    ),
    no=Text("U kunt geen taalkennisvoorziening krijgen.", "You cannot get a language programme."),
)
def language_programme_possible(f: Facts) -> Truth:
    """From 31 December 2008, for who needs Dutch to finish vocational training at level 1 or 2; never for clergy.

    For holders of an asylum permit, whose programme is due, it takes the place of that one from 19 December 2009. Since
    2013 for those whose offer was kept.
    """
    place = ~f.ground.is_in(_PROTECTED) | (f.on >= _HARMONISED)
    kept = (f.on < _WI2013) | keeps_municipal_offer(f)
    student = f.vocational_training_2007 & ~minister_of_religion(f)
    return (f.on >= _TO_ALL) & obliged(f) & student & place & kept


@rule(
    WI_OLD.art("20", 1, on=_THEN),
    BESLUIT_OLD.art("4.23", on=_THEN),
    yes=Text(
        "U krijgt een voorziening alleen samen met een traject naar werk.",
        "You get a programme only together with one towards work.",
    ),
    no=Text("Een voorziening hoeft niet samen met een traject naar werk.", "A programme can stand by itself."),
)
def combined_only(f: Facts) -> Truth:
    """Obliged, on assistance or a listed benefit, with the duty to find and accept work: a combined programme only."""
    return obliged(f) & f.benefit_2007 & f.benefit_work_duty_2007 & ((f.on < _WI2013) | keeps_municipal_offer(f))


@rule(
    WI_OLD.art("19", 2, on=_THEN),
    BESLUIT_OLD.art("4.27", on=_THEN),
    WIJZIGINGSBESLUIT2012.art("V", 3),
    yes=Text(
        "U kunt de voorziening krijgen als persoonlijk inburgeringsbudget.",
        "You can get the programme as a personal integration budget.",
    ),
    no=Text("U krijgt geen persoonlijk inburgeringsbudget.", "You get no personal integration budget."),
)
def budget_possible(f: Facts) -> Truth:
    """On request, from 19 December 2009: the municipality guides, and approves the plan. Since 2013 for the kept group."""
    kept = (f.on < _WI2013) | keeps_municipal_offer(f)
    return (f.on >= _HARMONISED) & obliged(f) & f.budget_asked_2007 & kept


@rule(
    WI_OLD.art("24a", 1, on=_THEN),
    WI_OLD.art("1", 1, "q", on=_THEN),
    yes=Text(
        "U bent niet verplicht, maar de gemeente mag u vrijwillig laten inburgeren, met een contract.",
        "You are not obliged, but the municipality may let you take part as a volunteer, with a contract.",
    ),
    no=Text("U kunt niet vrijwillig inburgeren via de gemeente.", "You cannot take part as a volunteer."),
)
def voluntary_offer_possible(f: Facts) -> Truth:
    """Dutch, or under an exception of art. 5(2); 16 or older, without eight school years here, diploma, school or study.

    In the text from 1 July 2010; the text of 19 December 2009 does not have it, and since 2013 only contracts made before
    are kept. Clergy too: their programme has rules of its own.
    """
    person = f.dutch | excluded(f)
    school = compulsory_schooling(f) | exempting_education(f)
    lacks = ~eight_school_years(f) & ~exempting_diploma(f) & ~f.short_test_document & ~school
    return f.on.within(_VOLUNTARY, _THEN) & person & old_enough(f) & lacks
