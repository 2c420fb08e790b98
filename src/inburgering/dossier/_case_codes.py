"""The closed lists of codes for what happens in a case: circumstances, requests, decisions, judgements, fines, costs."""

from __future__ import annotations

from inburgering.rules.values import Codes


class CircumstanceKind(Codes):
    """Something that happened and may extend the period (Regeling inburgering 2021 art. 4.1(1); education: see schooling)."""

    ILLNESS = "illness", "langdurige ziekte", "long illness (a)"
    DEATH = "death", "overlijden van partner of eerstegraads verwant", "death of partner or first-degree relative (b)"
    CHILDBIRTH = "childbirth", "bevalling", "childbirth by the person (c)"
    SHELTER = "shelter", "verblijf in een opvanghuis", "stay in a women's shelter (d)"
    LITERACY_COURSE = "literacy_course", "alfabetiseringscursus", "literacy course (e)"
    HOMELESSNESS = "homelessness", "dakloosheid", "homelessness (f)"
    NO_OFFER = "no_offer", "geen tijdig aanbod", "no timely offer (g)"
    PROVIDER = "provider", "onmogelijkheid door de aanbieder", "impossibility due to the provider (h)"
    OTHER = "other", "andere bijzondere omstandigheid", "other special circumstance (i)"
    COMBINATION = "combination", "samenloop van omstandigheden", "circumstances that together prevented activities (j)"


class Whose(Codes):
    """Whom a circumstance happened to."""

    SELF = "self", "de persoon zelf", "the person"
    PARTNER = "partner", "de partner", "the partner"
    FIRST_DEGREE = "first_degree", "een bloedverwant in de eerste graad", "a first-degree relative"


class Authority(Codes):
    """Who decides or judges."""

    DUO = "duo", "Dienst Uitvoering Onderwijs (namens de Minister)", "Education Executive Agency (for the Minister)"
    MUNICIPALITY = "municipality", "college van burgemeester en wethouders", "municipal executive"
    IND = "ind", "Immigratie- en Naturalisatiedienst", "Immigration and Naturalisation Service"
    PHYSICIAN = "physician", "aangewezen arts", "designated physician"
    COURT = "court", "rechter", "court"
    OTHER = "other", "andere instantie", "another authority"


class RequestKind(Codes):
    """What someone asked for (aanvraag)."""

    EXEMPTION = "exemption", "vrijstelling", "exemption"
    PARTIAL_EXEMPTION = "partial_exemption", "gedeeltelijke vrijstelling", "partial exemption"
    MEDICAL_DISPENSATION = "medical_dispensation", "medische ontheffing", "medical dispensation"
    PARTIAL_MEDICAL_DISPENSATION = (
        "partial_medical_dispensation",
        "gedeeltelijke medische ontheffing",
        "partial medical dispensation",
    )
    SPECIAL_DISPENSATION = (
        "special_dispensation",
        "ontheffing bijzondere individuele omstandigheden (BIO)",
        "dispensation for special individual circumstances (BIO)",
    )
    EFFORT_DISPENSATION = (
        "effort_dispensation",
        "ontheffing aantoonbaar geleverde inspanningen (AGI)",
        "dispensation for demonstrable efforts (AGI)",
    )
    EXTENSION = "extension", "verlenging van de termijn", "extension of the integration period"
    ROUTE_CHANGE = "route_change", "wijziging van de leerroute", "change of route"
    ADAPTED_EXAM = "adapted_exam", "aangepaste examenomstandigheden", "adapted examination conditions"
    LOAN = "loan", "lening", "loan"
    ABILITY_TO_PAY = "ability_to_pay", "draagkrachtmeting", "measuring the ability to pay"
    REMISSION = "remission", "kwijtschelding", "remission of the loan"


class DecisionKind(Codes):
    """What an authority decided (besluit, beschikking)."""

    OBLIGATION = (
        "obligation",
        "oplegging inburgeringsplicht (handhavingsbeschikking)",
        "imposing the obligation (2007 Act art. 26)",
    )
    OBLIGATION_ENDED = "obligation_ended", "beëindiging inburgeringsplicht", "ending the obligation"
    OBLIGATION_FULFILLED = "obligation_fulfilled", "voldaan aan de inburgeringsplicht", "obligation fulfilled"
    EXEMPTION = "exemption", "vrijstelling", "exemption"
    TEMPORARY_EXEMPTION = "temporary_exemption", "tijdelijke vrijstelling", "temporary exemption"
    PARTIAL_EXEMPTION = "partial_exemption", "gedeeltelijke vrijstelling", "partial exemption"
    MEDICAL_DISPENSATION = "medical_dispensation", "medische ontheffing", "medical dispensation"
    PARTIAL_MEDICAL_DISPENSATION = (
        "partial_medical_dispensation",
        "gedeeltelijke medische ontheffing",
        "partial medical dispensation",
    )
    SPECIAL_DISPENSATION = (
        "special_dispensation",
        "ontheffing bijzondere individuele omstandigheden (BIO)",
        "dispensation for special individual circumstances (BIO)",
    )
    EFFORT_DISPENSATION = (
        "effort_dispensation",
        "ontheffing aantoonbaar geleverde inspanningen (AGI)",
        "dispensation for demonstrable efforts (AGI)",
    )
    EXTENSION = "extension", "verlenging van de termijn", "extension of the integration period"
    ROUTE_CHANGE = "route_change", "wijziging van de leerroute", "change of route"
    SCALING_DOWN = "scaling_down", "afschalen naar niveau A2", "scaling down to level A2"
    ROUTE_ACHIEVED = "route_achieved", "leerroute behaald", "route achieved"
    ADAPTED_EXAM = "adapted_exam", "aangepaste examenomstandigheden", "adapted examination conditions"
    LOAN = "loan", "lening", "loan"
    REPAYMENT = "repayment", "terugbetaling van de lening", "repayment of the loan"
    ABILITY_TO_PAY = "ability_to_pay", "vaststelling draagkracht", "ability to pay"
    REMISSION = "remission", "kwijtschelding", "remission of the loan"
    TERM_NOTICE = (
        "term_notice",
        "mededeling van de inburgeringstermijn",
        "notice of the term that applies (2007 Act, decree art. 5.3(3))",
    )
    PROVISION = (
        "provision",
        "vaststelling inburgerings- of taalkennisvoorziening",
        "fixing the municipality's programme (2007 Act art. 22, 19A)",
    )
    PROVISION_LAPSED = (
        "provision_lapsed",
        "de voorziening vervalt na verhuizing",
        "the programme lapses after a move (2007 Act art. 23(4))",
    )
    EARLIER_EXEMPTION = (
        "earlier_exemption",
        "vrijstelling op grond van de WIN of de naturalisatietoets",
        "exemption under the newcomers' Act (WIN) or from the naturalisation test",
    )
    BENEFIT_LOWERED = (
        "benefit_lowered",
        "verlaging van de bijstand",
        "social assistance lowered (Participatiewet art. 18, 18b)",
    )


class Ground(Codes):
    """Why a request was made or a decision taken, where its kind leaves that open."""

    SCHOOL_YEARS = (
        "school_years",
        "acht jaar leer- of kwalificatieplicht",
        "eight years of compulsory schooling (Wi2021 art. 4(1)(a))",
    )
    DIPLOMA = "diploma", "diploma of document", "diploma or document (art. 4(1)(b), 7(3))"
    AT_SCHOOL = "at_school", "leer- of kwalificatieplichtig", "now in compulsory schooling (art. 4(1)(c))"
    EXEMPTING_EDUCATION = "exempting_education", "vrijstellende opleiding", "follows exempting education (art. 4(1)(d))"
    SUFFICIENTLY_INTEGRATED = (
        "sufficiently_integrated",
        "aantoonbaar voldoende ingeburgerd",
        "sufficiently integrated (art. 4(1)(e))",
    )
    NO_CULPABILITY = (
        "no_culpability",
        "geen verwijtbaarheid",
        "exceeding the period is not attributable (art. 12(1)(a))",
    )
    NON_EXEMPTING_EDUCATION = (
        "non_exempting_education",
        "niet-vrijstellende opleiding",
        "non-exempting education (Besluit art. 4.3(2))",
    )
    NEAR_COMPLETION = (
        "near_completion",
        "aanzienlijke inspanningen",
        "considerable effort, nearly complete (art. 12(1)(b))",
    )
    LITERACY_COURSE = "literacy_course", "alfabetiseringscursus", "literacy course (earlier Acts)"
    EFFORT = "effort", "voldoende uren en pogingen", "enough hours and attempts (earlier Acts)"
    INTERRUPTION = "interruption", "tijdelijke onderbreking", "temporary interruption (Besluit art. 4.2)"
    WRONGLY_IMPOSED = "wrongly_imposed", "ten onrechte opgelegd", "wrongly imposed"
    OTHER = "other", "andere grond", "another ground"


class JudgementKind(Codes):
    """An open norm that a named authority fills in; the library never does."""

    NOT_ATTRIBUTABLE = (
        "not_attributable",
        "niet te verwijten",
        "exceeding the period is not attributable (Wi2021 art. 12(1)(a))",
    )
    CONSIDERABLE_EFFORT = "considerable_effort", "aanzienlijke inspanning", "considerable effort (art. 12(1)(b), 17(3))"
    SUFFICIENT_COURSE_EFFORT = (
        "sufficient_course_effort",
        "voldoende inspanning tijdens de lessen",
        "sufficient effort in lessons (Besluit art. 5.5(1))",
    )
    B1_NOT_ATTAINABLE = (
        "b1_not_attainable",
        "B1 niet haalbaar binnen de termijn",
        "B1 is not attainable in the period (art. 17(3))",
    )
    EDUCATION_ROUTE_LIKELY = (
        "education_route_likely",
        "grote kans op een vervolgdiploma",
        "great chance of a later diploma (art. 8(1))",
    )
    ONLY_SELF_RELIANCE = (
        "only_self_reliance",
        "examen en taalschakeltraject niet haalbaar",
        "cannot achieve examination or bridging programme (art. 9(1))",
    )
    ABLE_TO_SIT_A2 = (
        "able_to_sit_a2",
        "in staat tot examen A2 of KNM",
        "able to sit A2 parts or KNM (Besluit art. 3.14(7))",
    )
    PROGRESS_DIFFERS = (
        "progress_differs",
        "voortgang onvoldoende of groter dan verwacht",
        "progress insufficient or greater than expected (art. 17(2))",
    )
    SPECIAL_CASE_ROUTE = (
        "special_case_route",
        "bijzonder geval bij wijziging leerroute",
        "special case for a late change of route (Besluit art. 5.4(3))",
    )
    PERMANENTLY_UNABLE = (
        "permanently_unable",
        "blijvend niet in staat",
        "permanently unable for medical reasons (art. 5(1))",
    )
    SUFFICIENTLY_INTEGRATED = (
        "sufficiently_integrated",
        "aantoonbaar voldoende ingeburgerd",
        "demonstrably sufficiently integrated (2007 Act, decree art. 2.8a)",
    )
    EXAM_NOT_POSSIBLE = (
        "exam_not_possible",
        "examen halen redelijkerwijs niet mogelijk",
        "passing is reasonably impossible despite efforts (2007 Act art. 31(2)(c))",
    )
    DISTRESSING_SITUATION = (
        "distressing_situation",
        "zeer schrijnende situatie",
        "very distressing situation (art. 5(2), Besluit art. 2.8)",
    )
    MUNICIPAL_ADVICE = (
        "municipal_advice",
        "advies van het college",
        "the municipality advises dispensation (Besluit art. 2.8(2))",
    )
    ORAL_B1 = (
        "oral_b1",
        "gesprek: spreken en luisteren op B1",
        "interview: speaking and listening at B1 (Besluit art. 2.3)",
    )
    ORAL_A2 = (
        "oral_a2",
        "gesprek: spreken en luisteren op A2",
        "interview: speaking and listening at A2 (2013 Act, Regeling art. 2.4a)",
    )
    UNABLE_TO_LEARN = (
        "unable_to_learn",
        "toets: te weinig leervermogen om te slagen",
        "test: not able to learn enough to pass (2013 Act, Regeling art. 2.4b)",
    )
    FIVE_YEARS_WORK = "five_years_work", "vijf jaar werk aangetoond", "five years of work shown (Besluit art. 2.3)"
    INTAKE_COOPERATION = (
        "intake_cooperation",
        "voldoende medewerking aan de brede intake",
        "sufficient cooperation with the intake (art. 14(1), 22)",
    )
    GUIDANCE_COOPERATION = (
        "guidance_cooperation",
        "voldoende medewerking aan de begeleiding",
        "sufficient cooperation with guidance (art. 23)",
    )
    INFORMATION_INDISPENSABLE = (
        "information_indispensable",
        "PIP onmogelijk zonder informatie van derden",
        "no plan possible without third-party information (Besluit art. 5.3(2))",
    )
    PVT_LATENESS_CULPABLE = (
        "pvt_lateness_culpable",
        "te laat met het PVT is te verwijten, in een bericht aan DUO",
        "lateness with the PVT is culpable, in a message to DUO (art. 24)",
    )
    MAP_LATENESS_CULPABLE = (
        "map_lateness_culpable",
        "te laat met de MAP is te verwijten, in een bericht aan DUO",
        "lateness with the MAP is culpable, in a message to DUO (art. 24)",
    )
    PERSISTENT_UNWILLINGNESS = (
        "persistent_unwillingness",
        "aanhoudende onwil",
        "proven, persistent unwillingness (CJEU C-158/23)",
    )


class Culpability(Codes):
    """How much someone is to blame (Besluit inburgering 2021 art. 7.1(4))."""

    INTENT = "intent", "opzet", "intent"
    GROSS_NEGLIGENCE = "gross_negligence", "grove schuld", "gross negligence"
    ORDINARY = "ordinary", "normale verwijtbaarheid", "neither intent nor gross negligence"
    REDUCED = "reduced", "verminderde verwijtbaarheid", "reduced culpability"
    NONE = "none", "geen verwijtbaarheid", "not culpable"


class ExtendedTerm(Codes):
    """Which term of the Act of 2013 an extension lengthens: that of the examination, of the PVT, or both."""

    EXAM = "exam", "de termijn voor het examen", "the term for the examination"
    PVT = "pvt", "de termijn voor het PVT", "the term for the PVT"
    BOTH = "both", "beide termijnen", "both terms"


class FineKind(Codes):
    """What a fine is for."""

    INTAKE = "intake", "niet verschijnen of meewerken bij de brede intake", "intake (Wi2021 art. 22)"
    TRAJECTORY = (
        "trajectory",
        "niet meewerken tijdens het traject",
        "cooperation during the trajectory (Wi2021 art. 23)",
    )
    PVT = "pvt", "participatieverklaringstraject niet op tijd", "PVT not in time (Wi2021 art. 24; Wi2013 from 2017)"
    MAP = "map", "module Arbeidsmarkt en Participatie niet op tijd", "MAP not in time (Wi2021 art. 24)"
    PVT_AND_MAP = "pvt_and_map", "PVT en MAP niet op tijd", "PVT and MAP not in time, one fine (Wi2021 art. 24)"
    ROUTE = "route", "leerroute niet op tijd behaald", "route not achieved in time (Wi2021 art. 25)"
    EXAM = "exam", "inburgeringsexamen niet op tijd behaald", "examination not passed in time (earlier Acts)"
    OTHER = "other", "andere boete", "another fine"


class CostKind(Codes):
    """What someone paid for."""

    COURSE = "course", "cursus", "course"
    EXAM = "exam", "examen", "examination"
    FEE = "fee", "leges of kosten van een aanvraag", "fee for a request"
    FINE = "fine", "boete", "fine"
    LOAN_REPAYMENT = "loan_repayment", "aflossing van de lening", "loan repayment"
