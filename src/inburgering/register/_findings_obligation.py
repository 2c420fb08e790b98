"""Findings on the obligation: under which Act, upon whom, told by letter or not, and how that is put right.

Where the register's record of the obligation is laid beside the law, it is the record of today: an obligation that the
register itself has ended is not held against it.
"""

from __future__ import annotations

from inburgering import transition
from inburgering.dossier import Act, Group, ResidenceGround
from inburgering.facts import RegisterFacts
from inburgering.law import BESLUIT2021, LETTER_2022, LETTER_2023, WI2021, WI_OLD, Practice
from inburgering.register._finding import Severity, finding
from inburgering.register._standing import stands_obliged, under_2021
from inburgering.rules import Confidence, Day, Text, Truth, latest, parameter, weeks, when
from wi2021 import obligation

_OLDER = frozenset({Act.WI2007, Act.WI2013})
_PERMANENT = frozenset({ResidenceGround.B, ResidenceGround.D})
_FIXED_TERM = frozenset({ResidenceGround.A, ResidenceGround.C})
_NAMED = _PERMANENT | _FIXED_TERM | {ResidenceGround.E}

_INBURGEREN = Practice(
    Text("DUO, inburgeren.nl: de brief over de inburgeringsplicht", "DUO, inburgeren.nl: the letter on the obligation"),
    "https://www.inburgeren.nl/",
    confidence=Confidence.SECONDARY,
)
NOTIFICATION_TERM = parameter(
    "register.notification_term",
    Text("hoe lang DUO doet over de brief", "how long DUO takes to write"),
    _INBURGEREN.cite(),
    weeks(8),
    confidence=Confidence.SECONDARY,
)

_WHY_OBLIGED = Text(
    "Welk verblijfsrecht bracht de plicht mee, en vanaf welke dag?",
    "Which right of residence brought the obligation, and from which day?",
)
_WHICH_ACT = Text(
    "Wanneer is het eerste verblijfsrecht met inburgeringsplicht bekendgemaakt, en wat hield de plicht daarna tegen?",
    "When was the first right with an obligation made known, and what kept the obligation away after that?",
)


def _told_by(f: RegisterFacts) -> Day:
    """The last day on which DUO's letter, and so the record it makes, is not yet awaited in vain."""
    return latest(obligation.obligation_first_day(f), f.brp_registered) + NOTIFICATION_TERM


def _obliged_under_2021(f: RegisterFacts) -> Truth:
    """Obliged by the facts, and the Wi2021 is the Act that applies: not whose permit of an older Act was renewed."""
    return obligation.obliged(f) & (transition.act(f) == Act.WI2021)


@finding(
    "L01",
    Severity.ERROR,
    LETTER_2023.cite("D.1"),
    WI2021.art("3", 1),
    WI_OLD.art("3", 1),
    recorded=RegisterFacts.recorded_as_obliged,
    by_law=obligation.family_of_clergy,
    remedy=obligation.remedy,
    ask=Text(
        "Welke vergunning heeft de geestelijk bedienaar, en kreeg de persoon ooit een ander recht met inburgeringsplicht?",
        "Which permit does the sponsor hold, and did the person ever have another right that brings the obligation?",
    ),
    yes=Text(
        "De plicht is opgelegd aan familie van een geestelijk bedienaar.",
        "The obligation was imposed on family of a minister of religion.",
    ),
    no=Text(
        "Er is geen plicht opgelegd aan familie van een geestelijk bedienaar.",
        "No obligation was imposed on family of a minister of religion.",
    ),
)
def imposed_on_family_of_clergy(f: RegisterFacts) -> Truth:
    """Recorded or told as obliged, on a permit as family of clergy, under any of the three Acts.

    Not who is clergy too, nor whom an earlier right made obliged. Also where the register has ended it since: whether the
    costs were given back is not on record. The remedy differs by who imposed the obligation.
    """
    return obligation.wrongly_imposed(f) & obligation.family_of_clergy(f)


@finding(
    "L09",
    Severity.DOUBT,
    LETTER_2023.cite("D.3"),
    WI2021.art("13", 1),
    WI2021.art("19"),
    recorded=RegisterFacts.recorded_group,
    by_law=obligation.asylum_status_holder,
    ask=Text(
        "Welke groep volgt uit de wet van vandaag, en wie betaalt nu de cursus?",
        "Which group follows from the Act as it reads today, and who now pays for the course?",
    ),
    yes=Text(
        "Een slachtoffer van mensenhandel staat bij de gezinsmigranten en overige migranten.",
        "A victim of human trafficking is placed with the family and other migrants.",
    ),
    no=Text(
        "Er staat geen slachtoffer van mensenhandel bij de gezinsmigranten en overige migranten.",
        "No victim of human trafficking is placed with the family and other migrants.",
    ),
)
def trafficking_victim_as_other_migrant(f: RegisterFacts) -> Truth:
    """A victim of human trafficking, recorded as family or other migrant, who thus pays for the course.

    It is what the Act says of whoever has no asylum permit, so the record is not wrong; the letter promised to come back to
    it. In doubt, because a later change of the law was announced and has not been seen.
    """
    return f.recorded_trafficking_victim & (f.recorded_group == Group.FAMILY_OR_OTHER_MIGRANT)


@finding(
    "A23",
    Severity.ERROR,
    WI2021.art("13", 1),
    WI2021.art("19"),
    recorded=RegisterFacts.recorded_group,
    by_law=obligation.asylum_status_holder,
    ask=Text("Op welk verblijfsrecht berust de groep?", "On which right of residence does the group rest?"),
    yes=Text("De persoon staat in de verkeerde groep.", "The person is placed in the wrong group."),
    no=Text("De persoon staat in de goede groep.", "The person is placed in the right group."),
)
def placed_in_wrong_group(f: RegisterFacts) -> Truth:
    """On record under the Wi2021 as asylum status holder and by the Act none, or the other way round.

    The group decides who gets an offer and who pays. Family of an asylum status holder, on a regular permit, is of it too.
    On a fixed-term permit only: to which group others belong, neither art. 13(1) nor art. 19 says.
    """
    asylum = obligation.asylum_status_holder(f)
    wrong = when(f.recorded_group == Group.ASYLUM_STATUS_HOLDER, ~asylum, asylum)
    return under_2021(f) & stands_obliged(f) & f.has_right & f.ground.is_in(_FIXED_TERM) & wrong


@finding(
    "A05a",
    Severity.ERROR,
    WI2021.art("54", 1),
    LETTER_2022.cite(),
    recorded=RegisterFacts.recorded_act,
    by_law=transition.act,
    confidence=Confidence.SECONDARY,
    ask=_WHICH_ACT,
    yes=Text(
        "Het register noemt de Wi2021, maar een eerdere wet geldt.",
        "The register names the Wi2021, but an earlier Act applies.",
    ),
    no=Text("De Wi2021 is niet ten onrechte geregistreerd.", "The Wi2021 is not wrongly recorded."),
)
def newest_act_too_soon(f: RegisterFacts) -> Truth:
    """Recorded under the Wi2021, while the deciding day lies before 2022.

    Neither the letter nor the recorded first day of the obligation decides. Who was too young, at school or in an exempting
    study until 2022 or later is under the Wi2021, although the right is older: that is no departure.
    """
    return f.first_right_known.comes() & under_2021(f) & transition.act(f).is_in(_OLDER)


@finding(
    "A05b",
    Severity.ERROR,
    WI2021.art("54", 1),
    LETTER_2022.cite(),
    recorded=RegisterFacts.recorded_act,
    by_law=transition.act,
    confidence=Confidence.SECONDARY,
    ask=_WHICH_ACT,
    yes=Text(
        "Het register noemt een eerdere wet, maar een andere wet geldt.",
        "The register names an earlier Act, but another Act applies.",
    ),
    no=Text("Er is niet ten onrechte een eerdere wet geregistreerd.", "No earlier Act is wrongly recorded."),
)
def older_act_wrongly(f: RegisterFacts) -> Truth:
    """Recorded under the Wi2007 or the Wi2013, while another of the three applies.

    Who never had a right with an obligation is under none: then the question is not which Act.
    """
    other = f.recorded_act != transition.act(f)
    return f.first_right_known.comes() & f.recorded_act.is_in(_OLDER) & other


@finding(
    "A06a",
    Severity.DOUBT,
    BESLUIT2021.art("5.3", 1),
    _INBURGEREN.cite(),
    recorded=RegisterFacts.notified,
    by_law=obligation.obligation_first_day,
    confidence=Confidence.SECONDARY,
    ask=Text("Waarom is er nog geen brief over de plicht?", "Why has no letter on the obligation been sent?"),
    remedy=Text(
        "DUO stuurt de brief alsnog. De tien weken voor het plan tellen pas vanaf die brief, of vanaf een latere "
        "inschrijving in de gemeente die voor huisvesting zorgt.",
        "DUO sends the letter yet. The ten weeks for the plan count only from that letter, or from a later registration "
        "in the municipality that houses the person.",
    ),
    yes=Text("De persoon is plichtig en kreeg geen brief.", "The person is obliged and got no letter."),
    no=Text("De persoon kreeg een brief, of hoefde er nog geen te krijgen.", "A letter was sent, or none was due yet."),
)
def obliged_without_letter(f: RegisterFacts) -> Truth:
    """Obliged under the Wi2021, and not notified, over eight weeks after the obligation began and BRP registration.

    In doubt: the Act sets no term for the letter, and the eight weeks are what DUO says it takes.
    """
    return _obliged_under_2021(f) & (f.notified > f.on) & (f.on > _told_by(f))


@finding(
    "A06b",
    Severity.ERROR,
    WI2021.art("3", 1),
    _INBURGEREN.cite(),
    confidence=Confidence.SECONDARY,
    recorded=RegisterFacts.recorded_as_obliged,
    by_law=obligation.obliged,
    ask=Text("Waarom staat de persoon niet als plichtig geregistreerd?", "Why is the person not on record as obliged?"),
    yes=Text("De persoon is plichtig, maar staat zo niet in het register.", "Obliged, but not on record as obliged."),
    no=Text("Er ontbreekt geen plicht in het register.", "No obligation is missing from the record."),
)
def obliged_but_not_on_record(f: RegisterFacts) -> Truth:
    """Obliged under the Wi2021, and never on record or told to be, when DUO's letter should have come (A06a)."""
    return _obliged_under_2021(f) & ~f.recorded_as_obliged & (f.on > _told_by(f))


def _wrong(f: RegisterFacts) -> Truth:
    """Wrongly imposed under this Act; family of clergy has a finding of its own."""
    return obligation.wrongly_imposed(f) & ~obligation.family_of_clergy(f)


@finding(
    "A07a",
    Severity.ERROR,
    WI2021.art("3", 2),
    recorded=RegisterFacts.ground,
    by_law=obligation.obliged_by_stay,
    remedy=obligation.remedy,
    ask=_WHY_OBLIGED,
    yes=Text(
        "De plicht is opgelegd aan iemand met rechten uit de EU of een verdrag.",
        "The obligation was imposed on somebody with rights under Union law or a treaty.",
    ),
    no=Text(
        "Er is geen plicht opgelegd tegen het recht van de EU of een verdrag in.",
        "No obligation was imposed against Union law or a treaty.",
    ),
)
def imposed_on_union_right(f: RegisterFacts) -> Truth:
    """On record as obliged, with a right under Union law (ground e) or an exception of art. 3(2)."""
    return _wrong(f) & ((f.ground == ResidenceGround.E) | obligation.excluded(f))


@finding(
    "A07b",
    Severity.ERROR,
    WI2021.art("3", 1),
    recorded=RegisterFacts.ground,
    by_law=obligation.obliged_by_stay,
    remedy=obligation.remedy,
    ask=_WHY_OBLIGED,
    yes=Text(
        "De plicht is opgelegd bij een vergunning voor onbepaalde tijd.",
        "The obligation was imposed on a permanent permit.",
    ),
    no=Text(
        "Er is geen plicht opgelegd bij een vergunning voor onbepaalde tijd.",
        "No obligation was imposed on a permanent permit.",
    ),
)
def imposed_on_permanent_right(f: RegisterFacts) -> Truth:
    """On record as obliged, on a permanent permit (grounds b, d), and no earlier right brought the obligation.

    The permit alone is no departure: an obligation that had arisen before it runs on.
    """
    return _wrong(f) & f.ground.is_in(_PERMANENT) & ~obligation.excluded(f)


@finding(
    "A07c",
    Severity.ERROR,
    WI2021.art("3", 1, "a"),
    BESLUIT2021.art("2.2"),
    recorded=RegisterFacts.purpose,
    by_law=obligation.temporary_purpose,
    remedy=obligation.remedy,
    ask=_WHY_OBLIGED,
    yes=Text(
        "De plicht is opgelegd bij een tijdelijk verblijfsdoel.", "The obligation was imposed on a temporary purpose."
    ),
    no=Text(
        "Er is geen plicht opgelegd bij een tijdelijk verblijfsdoel.", "No obligation was imposed on such a purpose."
    ),
)
def imposed_on_temporary_purpose(f: RegisterFacts) -> Truth:
    """On record as obliged, on a fixed-term permit for a temporary purpose: work, study, family of who is here for it."""
    here = f.ground.is_in(_FIXED_TERM) & obligation.temporary_purpose(f)
    return _wrong(f) & here & ~obligation.excluded(f)


@finding(
    "A07d",
    Severity.ERROR,
    WI2021.art("3", 1),
    recorded=RegisterFacts.ground,
    by_law=obligation.obliged_by_stay,
    remedy=obligation.remedy,
    ask=_WHY_OBLIGED,
    yes=Text(
        "De plicht is opgelegd op een grond die geen plicht meebrengt.",
        "Imposed on a ground that brings no obligation.",
    ),
    no=Text("Er is geen plicht opgelegd op zo'n grond.", "No obligation was imposed on such a ground."),
)
def imposed_on_other_ground(f: RegisterFacts) -> Truth:
    """On record as obliged, on another ground than a to e (a pending application, temporary protection), no earlier duty."""
    return _wrong(f) & ~f.ground.is_in(_NAMED) & ~obligation.excluded(f)


@finding(
    "A07e",
    Severity.DOUBT,
    WI2021.art("3", 1),
    recorded=RegisterFacts.has_right,
    by_law=obligation.obliged,
    ask=Text("Heeft de persoon nu een verblijfsrecht, en welk?", "Does the person now have a right, and which?"),
    yes=Text(
        "De persoon staat als plichtig geregistreerd zonder verblijfsrecht.",
        "The person is on record as obliged without a right of residence.",
    ),
    no=Text(
        "Er is een verblijfsrecht, of de plicht is geëindigd.", "There is a right, or the obligation is not on record."
    ),
)
def obliged_without_right(f: RegisterFacts) -> Truth:
    """On record as obliged under the Wi2021, not ended, and no right of residence on the day asked about.

    A right that is not known is not absent: then nothing is found.
    """
    return under_2021(f) & stands_obliged(f) & ~f.has_right


@finding(
    "A08a",
    Severity.ERROR,
    WI2021.art("3", 1),
    recorded=RegisterFacts.recorded_as_obliged,
    by_law=obligation.old_enough,
    ask=Text("Klopt de geboortedatum?", "Is the date of birth right?"),
    yes=Text("De persoon is plichtig geregistreerd, maar nog geen 16.", "On record as obliged, but not yet 16."),
    no=Text("De persoon staat niet te jong als plichtig geregistreerd.", "Nobody too young is on record as obliged."),
)
def recorded_too_young(f: RegisterFacts) -> Truth:
    """On record as obliged under the Wi2021, and younger than 16.

    The line is not 18: the Act obliges from 16, and who still has to be at school is exempt (A08c).
    """
    return under_2021(f) & stands_obliged(f) & ~obligation.old_enough(f)


@finding(
    "A08b",
    Severity.ERROR,
    WI2021.art("3", 1),
    recorded=RegisterFacts.recorded_as_obliged,
    by_law=obligation.below_pension_age,
    ask=Text("Waarom is de plicht niet geëindigd op de AOW-leeftijd?", "Why did it not end at pension age?"),
    yes=Text(
        "De persoon staat als plichtig geregistreerd na de AOW-leeftijd.", "On record as obliged past pension age."
    ),
    no=Text("Er staat niemand na de AOW-leeftijd als plichtig.", "Nobody past pension age is on record as obliged."),
)
def recorded_past_pension_age(f: RegisterFacts) -> Truth:
    """On record as obliged under the Wi2021, not ended, on or after the day pension age is reached."""
    return under_2021(f) & stands_obliged(f) & ~obligation.below_pension_age(f)


@finding(
    "A08c",
    Severity.DOUBT,
    WI2021.art("4", 1, "c"),
    recorded=RegisterFacts.temporary_exemption_decided,
    by_law=obligation.compulsory_schooling,
    ask=Text("Is er een tijdelijke vrijstelling wegens school?", "Is there a temporary exemption for schooling?"),
    yes=Text(
        "De persoon van 16 of 17 moet nog naar school, maar is niet tijdelijk vrijgesteld.",
        "At 16 or 17 still in compulsory schooling, without a temporary exemption on record.",
    ),
    no=Text("Er ontbreekt geen vrijstelling wegens school.", "No exemption for schooling is missing."),
)
def recorded_while_at_school(f: RegisterFacts) -> Truth:
    """On record as obliged under the Wi2021, 16 or older, in compulsory schooling, and no temporary exemption decided."""
    exempt = obligation.old_enough(f) & obligation.compulsory_schooling(f) & ~f.temporary_exemption_decided
    return under_2021(f) & stands_obliged(f) & exempt
