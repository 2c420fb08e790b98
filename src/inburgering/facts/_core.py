"""Who the person is, on what ground they stay, and which plan they have: the facts every room shares."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TypeVar

from inburgering.calendar import pension_day
from inburgering.dossier import Dossier, Group, Level, Period, Pip, Purpose, ResidenceGround, ResidenceRight, Route
from inburgering.facts._obligation_walks import absences
from inburgering.law import AOW, BESLUIT2021, REGELING2021, VB2000, VW2000, WI2021
from inburgering.rules import NEVER, Known, Text, Vocabulary, bounds, code, day, truth

P = TypeVar("P", bound=Period)

# EU, EEA and Swiss nationals are left out by Wi2021 art. 3(2)(a) and Wi 5(2)(a), from the day their country joined.
# fmt: off
_UNION = frozenset({
    "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU", "LV",
    "MT", "PL", "PT", "RO", "SE", "SI", "SK", "IS", "LI", "NO", "CH",
})
# fmt: on
# Croatia joined in 2013. The United Kingdom left on 31 January 2020; what held until the end of that year was not read.
_JOINED = {"HR": date(2013, 7, 1)}
_LEFT, _SURELY_LEFT = date(2020, 2, 1), date(2021, 1, 1)


class CoreFacts(Vocabulary):
    """The person, the right of residence in force on the day asked about, and the plan in force then."""

    on = day(Text("de dag waarop wij kijken", "the day asked about"))
    born = day(
        Text("de geboortedatum", "the date of birth"), ask=Text("Wanneer bent u geboren?", "When were you born?")
    )
    died = day(Text("de dag van overlijden", "the day of death"))
    pension_day = day(
        Text("de dag waarop de AOW-leeftijd is bereikt", "the day pension age is reached"),
        ask=Text("Wanneer bent u geboren?", "When were you born?"),
        cites=(AOW.art("7a", 1),),
    )
    dutch = truth(
        Text("de persoon is Nederlander", "the person is Dutch"),
        Text("de persoon is geen Nederlander", "the person is not Dutch"),
        ask=Text("Welke nationaliteiten hebt u?", "Which nationalities do you have?"),
    )
    union_national = truth(
        Text("de persoon is burger van de EU, de EER of Zwitserland", "the person is an EU, EEA or Swiss national"),
        Text(
            "de persoon is geen burger van de EU, de EER of Zwitserland", "the person is no EU, EEA or Swiss national"
        ),
        ask=Text("Welke nationaliteiten hebt u?", "Which nationalities do you have?"),
        cites=(WI2021.art("3", 2, "a"),),
    )
    turkish = truth(
        Text("de persoon heeft de Turkse nationaliteit", "the person is a Turkish national"),
        Text("de persoon heeft niet de Turkse nationaliteit", "the person is not a Turkish national"),
        ask=Text("Welke nationaliteiten hebt u?", "Which nationalities do you have?"),
    )
    free_movement_family = truth(
        Text(
            "de persoon is familie van een EU-burger, met rechten op grond van het vrije verkeer",
            "the person is family of a Union citizen, with free-movement rights",
        ),
        Text(
            "de persoon heeft geen rechten als familie van een EU-burger",
            "the person has no free-movement rights as family of a Union citizen",
        ),
        ask=Text(
            "Bent u familie van een EU-burger, en mag u daarom hier zijn?",
            "Are you family of a Union citizen, and may you stay for that reason?",
        ),
        cites=(WI2021.art("3", 2, "b"),),
    )
    integrated_elsewhere = truth(
        Text(
            "de persoon voldeed in een ander EU-land aan een integratievoorwaarde, als langdurig ingezetene",
            "the person met an integration condition in another member state, as a long-term resident",
        ),
        Text(
            "de persoon voldeed niet in een ander EU-land aan een integratievoorwaarde als langdurig ingezetene",
            "the person met no integration condition in another member state as a long-term resident",
        ),
        ask=Text(
            "Moest u in een ander EU-land inburgeren om langdurig ingezetene te worden?",
            "Did you have to integrate in another EU country to become a long-term resident?",
        ),
        cites=(WI2021.art("3", 2, "c"),),
    )
    treaty_protected = truth(
        Text("een verdrag verbiedt de inburgeringsplicht", "a treaty forbids the obligation"),
        Text("geen verdrag verbiedt de inburgeringsplicht", "no treaty forbids the obligation"),
        ask=Text("Is er een verdrag dat de plicht verbiedt?", "Is there a treaty that forbids the obligation?"),
        cites=(WI2021.art("3", 2, "d"),),
    )
    clergy = truth(
        Text("de persoon is geestelijk bedienaar", "the person is a minister of religion"),
        Text("de persoon is geen geestelijk bedienaar", "the person is not a minister of religion"),
        ask=Text(
            "Werkt u als geestelijk bedienaar, zoals imam, priester of dominee?",
            "Do you work as a minister of religion, such as an imam, priest or vicar?",
        ),
        cites=(WI2021.art("1", 1), REGELING2021.art("1.2", 1)),
    )

    has_right = truth(
        Text("de persoon heeft een verblijfsrecht", "the person has a right of residence"),
        Text("de persoon heeft geen verblijfsrecht", "the person has no right of residence"),
        ask=Text("Hebt u een verblijfsvergunning?", "Do you have a residence permit?"),
        cites=(VW2000.art("8"),),
    )
    ground = code(
        Text("de grond van het verblijf", "the ground of residence"),
        ResidenceGround,
        ask=Text("Welke verblijfsvergunning hebt u?", "Which residence permit do you have?"),
        cites=(VW2000.art("8"),),
    )
    purpose = code(
        Text("het verblijfsdoel", "the purpose of stay"),
        Purpose,
        ask=Text(
            "Wat staat er op uw verblijfsvergunning als doel van uw verblijf?",
            "Which purpose of stay does your residence permit name?",
        ),
        cites=(BESLUIT2021.art("2.2", 1),),
    )
    temporary_by_decision = truth(
        Text("het besluit noemt het verblijf tijdelijk", "the decision calls the stay temporary"),
        Text("het besluit noemt het verblijf niet tijdelijk", "the decision does not call the stay temporary"),
        ask=Text(
            "Staat in het besluit van de IND dat uw verblijf tijdelijk is?",
            "Does the decision of the IND say that your stay is temporary?",
        ),
        cites=(BESLUIT2021.art("2.2", 2), VB2000.art("3.5", 4)),
    )
    made_known = day(
        Text("de dag waarop het verblijfsrecht bekend is gemaakt", "the day the right of residence was made known"),
        ask=Text(
            "Wanneer maakte de IND uw verblijfsrecht bekend?", "When did the IND make your right of residence known?"
        ),
        cites=(WI2021.art("3", 1), WI2021.art("3", 3)),
    )
    right_first_day = day(Text("de eerste dag van het verblijfsrecht", "the first day of the right of residence"))
    right_last_day = day(Text("de laatste dag van het verblijfsrecht", "the last day of the right of residence"))
    sponsor_dutch = truth(
        Text("de partner of het familielid is Nederlander", "the sponsor is Dutch"),
        Text("de partner of het familielid is geen Nederlander", "the sponsor is not Dutch"),
        ask=Text("Heeft uw partner of familielid de Nederlandse nationaliteit?", "Is your sponsor Dutch?"),
    )
    sponsor_ground = code(
        Text("de verblijfsgrond van de partner of het familielid", "the sponsor's ground of residence"),
        ResidenceGround,
        ask=Text(
            "Welke verblijfsvergunning heeft uw partner of familielid?",
            "Which residence permit does your sponsor have?",
        ),
        cites=(WI2021.art("13", 1, "b"),),
    )
    sponsor_purpose = code(
        Text("het verblijfsdoel van de partner of het familielid", "the sponsor's purpose of stay"),
        Purpose,
        ask=Text(
            "Waarvoor heeft uw partner of familielid een verblijfsvergunning?",
            "For what purpose does your sponsor have a residence permit?",
        ),
        cites=(BESLUIT2021.art("2.2", 1, "a"),),
    )
    sponsor_clergy = truth(
        Text("de partner of het familielid is geestelijk bedienaar", "the sponsor is a minister of religion"),
        Text("de partner of het familielid is geen geestelijk bedienaar", "the sponsor is not a minister of religion"),
        ask=Text(
            "Werkt uw partner of familielid als geestelijk bedienaar?",
            "Does your sponsor work as a minister of religion?",
        ),
    )
    sponsor_protection_note = truth(
        Text(
            "de vergunning van de partner of het familielid noemt internationale bescherming",
            "the sponsor's permit carries the note 'international protection'",
        ),
        Text(
            "de vergunning van de partner of het familielid noemt geen internationale bescherming",
            "the sponsor's permit carries no note of international protection",
        ),
        cites=(WI2021.art("13", 1, "b"),),
    )
    sponsor_free_movement = truth(
        Text("de partner of het familielid gebruikt het vrije verkeer", "the sponsor uses free movement"),
        Text("de partner of het familielid gebruikt het vrije verkeer niet", "the sponsor does not use free movement"),
    )

    first_pip_dated = day(
        Text("de datum van het eerste plan (PIP)", "the date of the first plan (PIP)"),
        ask=Text(
            "Welke datum staat op uw eerste persoonlijk plan inburgering en participatie (PIP)?",
            "Which date is on your first personal plan (PIP)?",
        ),
        cites=(WI2021.art("11", 2),),
    )
    pip_dated = day(
        Text("de datum van het plan (PIP) dat nu geldt", "the date of the plan (PIP) now in force"),
        cites=(WI2021.art("15", 3),),
    )
    route = code(
        Text("de leerroute", "the learning route"),
        Route,
        ask=Text("Welke leerroute staat in uw plan (PIP)?", "Which learning route is in your plan (PIP)?"),
        cites=(WI2021.art("15", 1, "a"),),
    )
    level = code(
        Text("het taalniveau in het plan", "the language level in the plan"),
        Level,
        ask=Text("Welk taalniveau staat in uw plan (PIP)?", "Which language level is in your plan (PIP)?"),
        cites=(WI2021.art("15", 1, "a"),),
    )
    recorded_group = code(
        Text("de groep waarin DUO de persoon heeft ingedeeld", "the group in which DUO has placed the person"),
        Group,
        cites=(WI2021.art("13", 1),),
    )


def covering(periods: Iterable[P] | None, on: date) -> list[P]:
    """The periods that surely cover ``on``; one without a known end goes on."""
    return [
        p
        for p in periods or ()
        if p.first_day is not None and bounds(p.first_day)[1] <= on <= bounds(p.last_day or NEVER)[0]
    ]


def in_force(periods: Iterable[P] | None, on: date) -> P | None:
    """The period that covers ``on``, the latest to begin when several do; ``None`` when none does or it is not sure.

    It is not sure while another one may cover ``on`` that may have begun later.
    """
    known = list(periods or ())
    found = covering(known, on)
    if not found:
        return None
    latest = max(found, key=lambda p: bounds(p.first_day or date.min)[1])
    begun = bounds(latest.first_day or date.min)[1]
    for p in known:
        later = p.first_day is None or bounds(p.first_day)[1] > begun
        if later and p not in found and not surely_outside((p,), on):
            return None
    return latest


def surely_outside(periods: Iterable[Period] | None, on: date) -> bool:
    """Whether the whole history is known, and no period of it can cover ``on``."""
    if periods is None:
        return False
    return all(
        (p.first_day is not None and bounds(p.first_day)[0] > on)
        or (p.last_day is not None and bounds(p.last_day)[1] < on)
        for p in periods
    )


def current_pips(dossier: Dossier, on: date) -> list[Pip] | None:
    """The plans dated on or before ``on``, oldest first; ``None`` when nothing is known of plans."""
    if dossier.pips is None:
        return None
    dated = [p for p in dossier.pips if p.dated is not None and bounds(p.dated)[0] <= on]
    return sorted(dated, key=lambda p: bounds(p.dated or NEVER))


def core_facts(dossier: Dossier, on: date) -> dict[str, Known]:
    """The core facts of a dossier on a day. What the dossier does not say is left out, and so unknown."""
    facts: dict[str, Known] = {"on": on}
    person = dossier.person
    if person is not None:
        facts |= {
            "born": person.born,
            "died": person.died,
            "pension_day": None if person.born is None else pension_day(person.born),
            "free_movement_family": person.free_movement_family,
            "integrated_elsewhere": person.integrated_elsewhere_long_term,
            "treaty_protected": person.treaty_protected,
        }
        if person.nationalities is not None:
            codes = set(person.nationalities)
            unnamed = "XX" in codes  # some country outside the Union: it may be Turkey
            facts |= {"dutch": "NL" in codes, "union_national": _union_national(codes, on)}
            facts["turkish"] = True if "TR" in codes else None if unnamed else False
    right = in_force(dossier.residence, on)
    facts |= {"clergy": _clergy(dossier, right, on)} | _right_facts(dossier, right, on) | _pip_facts(dossier, on)
    return {name: value for name, value in facts.items() if value is not None}


def _union_national(codes: set[str], on: date) -> bool | None:
    """Whether one of the nationalities is of a state of the Union, the EEA or Switzerland on the day."""
    if any(code in _UNION and on >= _JOINED.get(code, date.min) for code in codes):
        return True
    if "GB" in codes and on < _SURELY_LEFT:
        return True if on < _LEFT else None
    return False


def _clergy(dossier: Dossier, right: ResidenceRight | None, on: date) -> bool | None:
    """Clergy by permit, or by work that is not merely incidental (Regeling 2021 art. 1.2(1), (4))."""
    if right is not None and right.purpose is Purpose.CLERGY_WORK:
        return True
    work = dossier.person.clergy_work if dossier.person else None
    if work is None:
        return None
    current = in_force(work, on)
    if current is None:
        return False if surely_outside(work, on) else None
    if current.incidental is None:
        return None
    if current.incidental or any(p.last_day is not None for p in covering(current.pauses, on)):
        return False
    return True if surely_outside(current.pauses or (), on) else None


def _right_facts(dossier: Dossier, right: ResidenceRight | None, on: date) -> dict[str, Known]:
    if right is None:
        some, none = bool(covering(dossier.residence, on)), surely_outside(dossier.residence, on)
        return {"has_right": some} if some or none else {}
    facts: dict[str, Known] = {
        "has_right": True,
        "ground": right.ground,
        "purpose": right.purpose,
        "temporary_by_decision": right.temporary_by_decision,
        "made_known": right.made_known,
        "right_first_day": right.first_day,
        "right_last_day": right.last_day,
    }
    if right.sponsor is not None:
        facts |= {
            "sponsor_dutch": right.sponsor.is_dutch,
            "sponsor_ground": right.sponsor.ground,
            "sponsor_purpose": right.sponsor.purpose,
            "sponsor_clergy": right.sponsor.clergy,
            "sponsor_protection_note": right.sponsor.international_protection_note,
            "sponsor_free_movement": right.sponsor.free_movement,
        }
    return facts


def _pip_facts(dossier: Dossier, on: date) -> dict[str, Known]:
    plans = current_pips(dossier, on)
    if plans is None:
        return {}
    undated = any(p.dated is None for p in dossier.pips or ())  # it may be the first, or the one in force
    if not plans:
        return {} if undated else {"first_pip_dated": NEVER, "pip_dated": NEVER}
    if undated:
        return {}
    # An annulled plan keeps the start only when another one replaced it (Wi2021 art. 11(3)), and is never in force.
    standing = [p for p in plans if p.annulled is not True]
    if not standing:
        return {}
    current = standing[-1]
    # A plan from before an absence that ended the duty is of that duty; whether there is another one is open.
    first = plans[0].dated
    of_this_duty = first is not None and all(away <= bounds(first)[0] for away, _ in absences(dossier, on))
    return {
        "first_pip_dated": first if of_this_duty else None,
        "pip_dated": current.dated,
        "route": current.route,
        "level": current.level,
    }
