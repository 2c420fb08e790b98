"""The closed lists of codes that a dossier may use: ``NAME = "code", "Dutch term", "English term"``.

Codes are stable: what is stored today is read tomorrow. Letters of articles are not codes, because they move when a
list changes (Besluit inburgering 2021 art. 2.2(1) lost an item on 17 April 2024); only the grounds of the
Vreemdelingenwet 2000 art. 8 are known by their letter to everyone who works with them.
"""

from __future__ import annotations

from inburgering.rules.values import Codes


class ResidenceGround(Codes):
    """The ground of lawful residence: the letter of Vreemdelingenwet 2000 art. 8."""

    A = "a", "verblijfsvergunning regulier voor bepaalde tijd", "regular fixed-term permit (Vw art. 14)"
    B = (
        "b",
        "verblijfsvergunning regulier voor onbepaalde tijd",
        "regular permanent permit or EU long-term resident (Vw art. 20, 45a)",
    )
    C = "c", "verblijfsvergunning asiel voor bepaalde tijd", "asylum fixed-term permit (Vw art. 28)"
    D = (
        "d",
        "verblijfsvergunning asiel voor onbepaalde tijd",
        "asylum permanent permit or EU long-term resident with protection note (Vw art. 33, 45c)",
    )
    E = "e", "verblijf als gemeenschapsonderdaan", "Union citizen or family under free movement"
    F = "f", "in afwachting van de beslissing op een aanvraag", "awaiting the decision on an application"
    G = "g", "in afwachting van verlenging of wijziging", "awaiting the decision on a renewal or change"
    H = "h", "in afwachting van bezwaar of beroep", "awaiting an objection or appeal"
    I = "i", "vrije termijn", "free period"  # noqa: E741  (the letter is the name of the ground)
    J = "j", "uitstel van vertrek (art. 64)", "departure postponed (Vw art. 64)"
    K = "k", "bedenktijd aangifte mensenhandel", "reflection period, human trafficking"
    L = "l", "verblijf op grond van Besluit 1/80", "right under Decision 1/80 (Turkey)"
    M = "m", "overdracht aan een andere lidstaat", "awaiting transfer to another member state"


class Purpose(Codes):
    """The purpose of stay: the restriction on a regular permit (beperking), or asylum.

    ``family`` says nothing about temporary or not: that follows from the sponsor. The lists by date stand in Besluit
    inburgering art. 2.1 (2007, 2013) and Besluit inburgering 2021 art. 2.2.
    """

    ASYLUM = "asylum", "asiel", "asylum"
    FAMILY = "family", "verblijf als familie- of gezinslid", "family or household member, or foster child"
    HUMANITARIAN_NON_TEMPORARY = (
        "humanitarian_non_temporary",
        "niet-tijdelijke humanitaire gronden",
        "non-temporary humanitarian grounds",
    )
    INACTIVE_LONG_TERM_RESIDENT = (
        "inactive_long_term_resident",
        "economisch niet-actieve langdurig ingezetene",
        "economically inactive EU long-term resident",
    )
    CONTINUED_RESIDENCE = "continued_residence", "voortgezet verblijf", "continued residence (until 2013)"
    READMISSION = "readmission", "wedertoelating", "readmission of a former Dutch national (until 2013)"
    CLERGY_WORK = (
        "clergy_work",
        "arbeid als geestelijk bedienaar",
        "work as minister of religion, or for a religious or philosophical organisation",
    )
    EMPLOYMENT = "employment", "arbeid in loondienst", "paid employment"
    SELF_EMPLOYED = "self_employed", "arbeid als zelfstandige", "self-employment"
    SKILLED_MIGRANT = "skilled_migrant", "kennismigrant", "highly skilled migrant"
    BLUE_CARD = "blue_card", "houder van een Europese blauwe kaart", "EU Blue Card holder"
    SEASONAL_WORK = "seasonal_work", "seizoenarbeid", "seasonal work"
    INTRA_CORPORATE_TRANSFER = (
        "intra_corporate_transfer",
        "overplaatsing binnen een onderneming",
        "intra-corporate transfer",
    )
    CROSS_BORDER_SERVICE = "cross_border_service", "grensoverschrijdende dienstverlening", "cross-border service"
    RESEARCH = "research", "onderzoek", "research (Directive 2005/71, 2016/801)"
    WORK_BASED_LEARNING = "work_based_learning", "lerend werken", "work-based learning"
    TRAINEE = "trainee", "stagiair of practicant", "trainee (until 2013)"
    AU_PAIR = "au_pair", "au pair", "au pair (until 2013)"
    EXCHANGE = "exchange", "uitwisseling", "exchange"
    MILITARY = (
        "military",
        "niet-geprivilegieerd militair of burgerpersoneel",
        "non-privileged military or civilian personnel",
    )
    STUDY = "study", "studie", "study, or preparing for it"
    SEEKING_WORK = "seeking_work", "zoeken en verrichten van arbeid", "seeking and performing work"
    FAMILY_VISIT = "family_visit", "familiebezoek", "family visit (until 2012)"
    MEDICAL_TREATMENT = "medical_treatment", "medische behandeling", "medical treatment"
    TEMPORARY_HUMANITARIAN = (
        "temporary_humanitarian",
        "tijdelijke humanitaire gronden",
        "temporary humanitarian grounds",
    )
    TRAFFICKING_PROCEEDINGS = (
        "trafficking_proceedings",
        "vervolging van mensenhandel",
        "prosecution of human trafficking (until 2013)",
    )
    UNACCOMPANIED_MINOR = (
        "unaccompanied_minor",
        "alleenstaande minderjarige vreemdeling",
        "unaccompanied minor (until 2013)",
    )
    CANNOT_LEAVE = "cannot_leave", "buiten schuld niet kunnen vertrekken", "cannot leave through no fault (until 2013)"
    NATIONALITY_REQUEST = (
        "nationality_request",
        "afwachten verzoek art. 17 RWN",
        "awaiting a request under art. 17 Rijkswet Nederlanderschap",
    )
    WEALTHY_FOREIGNER = "wealthy_foreigner", "vermogende vreemdeling", "wealthy foreigner"
    ADOPTION_INVESTIGATION = "adoption_investigation", "onderzoek adoptie", "adoption investigation (until 2013)"
    LEAVE = "leave", "verlof", "leave in the Netherlands"
    SEAFARER = (
        "seafarer",
        "zeevarende of werkzaam op een mijnbouwinstallatie",
        "seafarer, or work on a mining installation",
    )
    OTHER = "other", "andere beperking", "another restriction"


class Act(Codes):
    """One of the three Acts on civic integration."""

    WI2007 = "wi2007", "Wet inburgering (2007-2012)", "Civic Integration Act (2007-2012)"
    WI2013 = "wi2013", "Wet inburgering (2013-2021)", "Civic Integration Act (2013-2021)"
    WI2021 = "wi2021", "Wet inburgering 2021", "Civic Integration Act 2021"


class Group(Codes):
    """The group a register puts someone in (Wi2021 art. 13(1), 19)."""

    ASYLUM_STATUS_HOLDER = "asylum_status_holder", "asielstatushouder", "asylum status holder"
    FAMILY_OR_OTHER_MIGRANT = "family_or_other_migrant", "gezinsmigrant of overige migrant", "family or other migrant"


class Route(Codes):
    """The learning route (leerroute; Wi2021 arts. 7-9)."""

    B1 = "b1", "B1-route", "B1 route"
    EDUCATION = "education", "onderwijsroute", "education route"
    SELF_RELIANCE = "self_reliance", "zelfredzaamheidsroute (Z-route)", "self-reliance route (Z-route)"


class Level(Codes):
    """A language level of the European framework (CEFR)."""

    A1 = "a1", "niveau A1", "level A1"
    A2 = "a2", "niveau A2", "level A2"
    B1 = "b1", "niveau B1", "level B1"
    B2 = "b2", "niveau B2", "level B2"
    C1 = "c1", "niveau C1", "level C1"
    C2 = "c2", "niveau C2", "level C2"


class ExamPart(Codes):
    """A part of the civic integration examination (Besluit inburgering 2021 art. 3.3, 3.4).

    ONA is of the 2013 Act; KNS is the part on society until the end of 2014. EPE, TGN and the practical part belong to the
    examination of the 2007 Act.
    """

    READING = "reading", "leesvaardigheid", "reading"
    LISTENING = "listening", "luistervaardigheid", "listening"
    WRITING = "writing", "schrijfvaardigheid", "writing"
    SPEAKING = "speaking", "spreekvaardigheid", "speaking"
    KNM = "knm", "kennis van de Nederlandse maatschappij (KNM)", "Knowledge of Dutch Society (KNM)"
    ONA = "ona", "oriëntatie op de Nederlandse arbeidsmarkt (ONA)", "orientation on the Dutch labour market (ONA)"
    KNS = "kns", "kennis van de Nederlandse samenleving (KNS)", "Knowledge of Dutch Society (KNS, until 2014)"
    EPE = "epe", "elektronisch praktijkexamen (EPE)", "electronic practical examination (EPE)"
    TGN = "tgn", "toets gesproken Nederlands (TGN)", "test of spoken Dutch (TGN)"
    PRACTICAL = "practical", "praktijkdeel", "practical part"


class Literacy(Codes):
    """Whether literacy teaching is part of a plan, and of which kind (DUO: A, AA, NVT)."""

    NONE = "none", "geen alfabetisering", "no literacy teaching"
    ILLITERATE = "illiterate", "alfabetisering van een analfabeet", "for someone who cannot read or write"
    OTHER_SCRIPT = (
        "other_script",
        "alfabetisering van een anders-gealfabetiseerde",
        "for someone who reads another script",
    )


class SchoolingKind(Codes):
    """What someone was, or is, learning at school (Wi2021 art. 4; Besluit 2021 art. 3.14(10), 4.3(2); Regeling 4.2)."""

    COMPULSORY = "compulsory", "leerplicht", "compulsory schooling"
    QUALIFICATION = "qualification", "kwalificatieplicht", "qualification duty"
    EXEMPTING = "exempting", "vrijstellende opleiding", "education that leads to an exempting document"
    PRACTICAL = "practical", "praktijkonderwijs", "practical education"
    SPECIAL_LABOUR_MARKET = (
        "special_labour_market",
        "vso, profiel arbeidsmarkt",
        "special secondary education, labour-market profile",
    )
    SPECIAL_DAY_ACTIVITIES = (
        "special_day_activities",
        "vso, profiel dagbesteding",
        "special secondary education, day-activities profile",
    )
    ENTRY = "entry", "entreeopleiding (mbo-1)", "entry training (mbo level 1)"
    INTERNATIONAL_CLASS = (
        "international_class",
        "internationale schakelklas (ISK)",
        "international bridging class (ISK)",
    )
    OTHER = "other", "ander onderwijs", "other education"


class DiplomaKind(Codes):
    """A document that may exempt, wholly or in part (Regeling inburgering 2021 art. 2.1, 3.12, 3.13)."""

    INTEGRATION_2021 = "integration_2021", "inburgeringsdiploma Wi2021", "civic integration diploma (2021 Act)"
    INTEGRATION_OLD = "integration_old", "inburgeringsdiploma oude wet", "civic integration diploma (earlier Acts)"
    INTEGRATION_CERTIFICATE = (
        "integration_certificate",
        "inburgeringscertificaat",
        "civic integration certificate (Z-route)",
    )
    UNIVERSITY = "university", "wo-diploma", "Dutch-language university diploma"
    APPLIED_SCIENCES = "applied_sciences", "hbo-diploma", "Dutch-language applied-sciences diploma"
    VWO = "vwo", "vwo-diploma", "vwo diploma"
    HAVO = "havo", "havo-diploma", "havo diploma"
    VMBO_THEORETICAL = (
        "vmbo_theoretical",
        "vmbo-diploma, gemengde of theoretische leerweg",
        "vmbo diploma, mixed or theoretical track",
    )
    VMBO_OTHER = "vmbo_other", "vmbo-diploma, andere leerweg", "vmbo diploma, another track"
    MBO_2_OR_HIGHER = "mbo_2_or_higher", "mbo-diploma niveau 2 of hoger", "mbo diploma, level 2 or higher"
    MBO_1 = "mbo_1", "mbo-diploma niveau 1 (entree)", "mbo diploma, level 1 (entry)"
    ARUBA = "aruba", "Nederlandstalig diploma Aruba", "Dutch-language diploma from Aruba"
    CURACAO = "curacao", "Nederlandstalig diploma Curaçao", "Dutch-language diploma from Curaçao"
    SINT_MAARTEN = "sint_maarten", "Nederlandstalig diploma Sint Maarten", "Dutch-language diploma from Sint Maarten"
    SURINAME = "suriname", "Nederlandstalig diploma Suriname", "Dutch-language diploma from Suriname"
    BELGIUM = "belgium", "Nederlandstalig diploma België", "Dutch-language diploma from Belgium"
    CARIBBEAN_NETHERLANDS = (
        "caribbean_netherlands",
        "diploma Bonaire, Sint Eustatius of Saba",
        "diploma from Bonaire, Sint Eustatius or Saba",
    )
    INTERNATIONAL_SCHOOL = (
        "international_school",
        "diploma internationale of Europese school",
        "international or European school diploma",
    )
    STATE_EXAM_NT2 = (
        "state_exam_nt2",
        "diploma Staatsexamen NT2",
        "Dutch as a second language state examination, diploma",
    )
    STATE_EXAM_NT2_PART = (
        "state_exam_nt2_part",
        "deelcertificaat Staatsexamen NT2",
        "Dutch as a second language state examination, part",
    )
    SECONDARY_LIST = (
        "secondary_list",
        "cijferlijst of certificaat voortgezet onderwijs",
        "final list or certificate of secondary education",
    )
    CNAVT = "cnavt", "certificaat CNaVT", "certificate of Dutch as a foreign language (CNaVT)"
    EXAM_PART_A2 = "exam_part_a2", "bewijs examenonderdeel A2", "proof of an examination part passed at A2"
    WIN_CERTIFICATE = (
        "win_certificate",
        "certificaat Wet inburgering nieuwkomers",
        "certificate of the newcomers' Act (WIN)",
    )
    SETTLED_CERTIFICATE = (
        "settled_certificate",
        "certificaat oudkomers",
        "certificate for settled persons (oudkomers)",
    )
    SHORT_EXEMPTION_TEST = (
        "short_exemption_test",
        "bewijs korte vrijstellingstoets (KVT)",
        "document of the short exemption test (KVT)",
    )
    NATURALISATION_TEST = "naturalisation_test", "bewijs naturalisatietoets", "certificate of the naturalisation test"
    ROC_STATEMENT = (
        "roc_statement",
        "verklaring ROC over een NT2-toets",
        "statement of a training centre on a test of Dutch",
    )
    BASIC_EXAM_TGN = (
        "basic_exam_tgn",
        "toets gesproken Nederlands, basisexamen buitenland",
        "test of spoken Dutch of the examination abroad",
    )
    FOREIGN = "foreign", "ander buitenlands diploma", "another foreign diploma"
    OTHER = "other", "ander document", "another document"


class InstitutionKind(Codes):
    """Who teaches."""

    COURSE = "course", "cursusinstelling", "course institution"
    BRIDGING = (
        "bridging",
        "instelling voor een taalschakeltraject",
        "institution for a bridging programme (Wi2021 art. 8(2))",
    )
    OTHER = "other", "andere aanbieder", "another provider"


class CourseKind(Codes):
    """What a course is (Besluit inburgering 2021 art. 1.1, 3.14; DUO's delivery of contracts)."""

    INTEGRATION = "integration", "inburgeringscursus", "civic integration course"
    NT2 = "nt2", "NT2-cursus", "course of Dutch as a second language"
    LITERACY = "literacy", "alfabetiseringscursus", "literacy course"
    BRIDGING = "bridging", "taalschakeltraject", "bridging programme"
    KNM = "knm", "cursus KNM", "course on Dutch society"
    ONA = "ona", "cursus ONA", "course on the Dutch labour market"


class ParticipationKind(Codes):
    """An activity that is not a course (Besluit inburgering 2021 art. 3.14(2)(b), (5), (6))."""

    ACTIVITY = "activity", "participatieactiviteit", "participation activity"
    PVT = "pvt", "participatieverklaringstraject (PVT)", "participation statement programme (PVT)"
    MAP = "map", "module Arbeidsmarkt en Participatie (MAP)", "Labour Market and Participation Module (MAP)"
    INTAKE = "intake", "activiteit tijdens de brede intake", "activity during the broad intake"
    GUIDANCE = "guidance", "activiteit maatschappelijke begeleiding", "activity of social guidance"
    WORK = "work", "betaald werk", "paid work"
    VOLUNTARY_WORK = "voluntary_work", "vrijwilligerswerk", "voluntary work"
    LANGUAGE = (
        "language",
        "participatie die telt als taalles (in DUO's berichten)",
        "participation that counts as lessons (in DUO's messages)",
    )
