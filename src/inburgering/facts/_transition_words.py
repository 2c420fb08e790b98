"""The words of the transition: the facts that decide which Act applies, and their codes."""

from __future__ import annotations

from inburgering.law import DUO_TRANSITION, WI2021, WI_OLD, WIJZIGINGSWET2012
from inburgering.rules import Codes, Confidence, Text, Vocabulary, day, months, parameter, reading, truth

STUDY_START = parameter(
    "transition.study_start",
    Text("de leeftijd waarop de opleiding uiterlijk begint", "the age by which the study begins at the latest"),
    WI_OLD.art("5", 1, "e"),
    months(18 * 12 + 2),
    confidence=Confidence.SECONDARY,
)


class DecidingFact(Codes):
    """What decides which Act applies."""

    RIGHT_MADE_KNOWN = (
        "right_made_known",
        "uw verblijfsrecht is bekendgemaakt",
        "your right of residence was made known",
    )
    TURNED_SIXTEEN = "turned_sixteen", "u bent 16 geworden", "you turned 16"
    LEFT_SCHOOL = "left_school", "uw schoolplicht is geëindigd", "your compulsory schooling ended"
    LEFT_STUDY = "left_study", "u bent uitgeschreven bij uw opleiding", "you were de-registered from your study"
    NO_RIGHT = (
        "no_right",
        "u hebt nog geen verblijfsrecht waarvoor u moet inburgeren",
        "you have no right of residence yet that obliges you to integrate",
    )


class YoungStart(Codes):
    """What decides for somebody whose right was made known while too young, or while still of school age."""

    WHEN_OBLIGED = (
        "when_obliged",
        "de dag waarop de leeftijd of de school de plicht niet meer tegenhoudt (DUO)",
        "the day age or school no longer keeps the duty away (DUO)",
    )
    WHEN_MADE_KNOWN = (
        "when_made_known",
        "de dag waarop het verblijfsrecht bekend is gemaakt",
        "the day the right of residence was made known",
    )


class SupposedAct(Codes):
    """Under which Act a dossier is read: the one that governs, or another one to lay beside it."""

    BY_LAW = "by_law", "de wet die geldt", "the Act that governs"
    WI2007 = "wi2007", "alsof de Wet inburgering van 2007 geldt", "as if the Act of 2007 governed"
    WI2013 = "wi2013", "alsof de Wet inburgering van 2013 geldt", "as if the Act of 2013 governed"
    WI2021 = "wi2021", "alsof de Wet inburgering 2021 geldt", "as if the Act of 2021 governed"


class TransitionFacts(Vocabulary):
    """What decides between the Wi2007, the Wi2013 and the Wi2021."""

    first_right_known = day(
        Text(
            "de dag waarop het eerste verblijfsrecht met inburgeringsplicht bekend is gemaakt",
            "the day the first right of residence with a duty to integrate was made known",
        ),
        ask=Text(
            "Wanneer kreeg u uw eerste verblijfsvergunning? Bij asiel: de datum van het besluit. "
            "Anders: de dag waarop u de pas ophaalde.",
            "When did you get your first residence permit? For asylum: the date of the decision. "
            "Otherwise: the day you collected the card.",
        ),
        cites=(WI2021.art("3", 1), WI2021.art("54", 1), DUO_TRANSITION.cite()),
    )
    first_right_asylum = truth(
        Text(
            "het eerste verblijfsrecht is asiel, of verblijf bij een familielid met asiel",
            "the first right of residence is asylum, or stay with family who has asylum",
        ),
        Text(
            "het eerste verblijfsrecht heeft niet met asiel te maken",
            "the first right of residence has nothing to do with asylum",
        ),
        ask=Text(
            "Kreeg u uw eerste vergunning wegens asiel, of bij familie met asiel?",
            "Was your first permit for asylum, or to stay with family who has asylum?",
        ),
        cites=(WI2021.art("13", 1),),
    )
    first_right_asylum_permit = truth(
        Text("het eerste verblijfsrecht is een asielvergunning", "the first right of residence is an asylum permit"),
        Text(
            "het eerste verblijfsrecht is geen asielvergunning", "the first right of residence is not an asylum permit"
        ),
        ask=Text("Was uw eerste vergunning een asielvergunning?", "Was your first permit an asylum permit?"),
        cites=(WIJZIGINGSWET2012.art("X", 3),),
    )
    school_duty = truth(
        Text(
            "de persoon was na het verblijfsrecht leerplichtig of kwalificatieplichtig",
            "the person was in compulsory schooling after getting the right of residence",
        ),
        Text(
            "de persoon was na het verblijfsrecht niet leerplichtig of kwalificatieplichtig",
            "the person was not in compulsory schooling after getting the right of residence",
        ),
        ask=Text("Moest u in Nederland naar school?", "Did you have to go to school in the Netherlands?"),
        cites=(WI_OLD.art("5", 1, "d"), WI2021.art("4", 1, "c")),
    )
    school_duty_left = day(
        Text("de laatste dag van de leerplicht of kwalificatieplicht", "the last day of compulsory schooling"),
        ask=Text("Tot welke dag moest u naar school?", "Until which day did you have to go to school?"),
    )
    exempting_study = truth(
        Text(
            "een opleiding direct na de schoolplicht gaf tijdelijk vrijstelling",
            "a study directly after compulsory schooling exempted for a time",
        ),
        Text(
            "geen opleiding direct na de schoolplicht gaf tijdelijk vrijstelling",
            "no study directly after compulsory schooling exempted for a time",
        ),
        ask=Text(
            "Had u vrijstelling omdat u direct na de schoolplicht een opleiding volgde?",
            "Were you exempt because you followed a study directly after compulsory schooling?",
        ),
        cites=(WI_OLD.art("5", 1, "e"), WI2021.art("54", 3)),
    )
    exempting_study_left = day(
        Text("de dag van uitschrijving bij die opleiding", "the day of de-registration from that study"),
        ask=Text(
            "Op welke dag bent u bij die opleiding uitgeschreven?",
            "On which day were you de-registered from the study?",
        ),
        cites=(DUO_TRANSITION.cite(),),
    )
    resident_on_2007_start = truth(
        Text(
            "de persoon was al voor 2007 rechtmatig hier, en geen nieuwkomer (oudkomer)",
            "the person was lawfully here before 2007, and no newcomer (oudkomer)",
        ),
        Text("de persoon is geen oudkomer", "the person is no oudkomer"),
        ask=Text(
            "Had u op 1 januari 2007 een verblijfsvergunning?", "Did you have a residence permit on 1 January 2007?"
        ),
        cites=(WI_OLD.art("1", 1, "c"),),
    )
    term_2007_imposed = day(
        Text(
            "de eerste dag van de termijn die de gemeente onder de wet van 2007 oplegde",
            "the first day of the term that the municipality set under the 2007 Act",
        ),
        ask=Text(
            "Vanaf welke dag liep de termijn in het besluit van de gemeente?",
            "From which day did the term in the decision of the municipality run?",
        ),
        cites=(WI_OLD.art("26"),),
    )
    contract_2007 = truth(
        Text(
            "de persoon had vóór 2013 vrijwillig een contract met de gemeente",
            "the person had a voluntary contract with the municipality before 2013",
        ),
        Text(
            "de persoon had vóór 2013 geen vrijwillig contract met de gemeente",
            "the person had no voluntary contract with the municipality before 2013",
        ),
        ask=Text(
            "Had u vóór 2013 vrijwillig een inburgeringscontract met uw gemeente?",
            "Did you have a voluntary integration contract with your municipality before 2013?",
        ),
        cites=(WIJZIGINGSWET2012.art("X", 5),),
    )
    young_start = reading(
        Text(
            "wat beslist voor wie nog te jong of schoolplichtig was", "what decides for who was too young or at school"
        ),
        YoungStart.WHEN_OBLIGED,
        WI2021.art("54", 1),
    )
    supposed_act = reading(
        Text("onder welke wet het dossier wordt gelezen", "under which Act the dossier is read"),
        SupposedAct.BY_LAW,
        WI2021.art("54", 1),
    )
