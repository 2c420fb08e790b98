"""The words of the plan room's facts."""

from __future__ import annotations

from inburgering.dossier import Route
from inburgering.law import BESLUIT2021, DUO_CHAIN, HUISVESTINGSWET2014, WI2021
from inburgering.rules import Codes, Text, Vocabulary, code, day, judgement, number, reading, truth

_COLLEGE = Text("het college van burgemeester en wethouders", "the municipality (college)")
_TIMES, _POINTS = Text("keer", "times"), Text("punten", "points")


class FineAfter(Codes):
    """Wi2021 art. 22(1): after which summons may poor cooperation with the intake be fined?"""

    ABSENCE_ONLY = (
        "absence_only",
        "alleen bij niet verschijnen is een tweede oproep nodig",
        "only not appearing needs a second summons",
    )
    BOTH = (
        "both",
        "ook bij niet meewerken is een tweede oproep nodig",
        "poor cooperation needs a second summons too",
    )


class PlanFacts(Vocabulary):
    """The notification, the intake, the learnability test, the plan (PIP), and where the person is registered."""

    notified = day(
        Text(
            "de dag waarop DUO schreef dat de persoon moet inburgeren",
            "the day DUO notified the person of the obligation",
        ),
        ask=Text(
            "Welke datum staat op de brief van DUO dat u moet inburgeren?",
            "Which date is on DUO's letter that you must integrate?",
        ),
        cites=(BESLUIT2021.art("5.3", 1),),
    )
    brp_registered = day(
        Text("de eerste inschrijving in de BRP", "the first registration in the population register (BRP)"),
        ask=Text("Wanneer bent u ingeschreven bij een gemeente?", "When were you registered with a municipality?"),
        cites=(BESLUIT2021.art("5.3", 1),),
    )
    to_be_housed = truth(
        Text(
            "een gemeente huisvest de persoon als vergunninghouder",
            "a municipality houses the person as a permit holder",
        ),
        Text(
            "geen gemeente hoeft de persoon als vergunninghouder te huisvesten",
            "no municipality has to house the person as a permit holder",
        ),
        ask=Text(
            "Krijgt of kreeg u een woning van de gemeente, omdat u een asielvergunning hebt?",
            "Does or did a municipality give you a home because you have an asylum permit?",
        ),
        cites=(HUISVESTINGSWET2014.art("28"),),
    )
    housing_registered = day(
        Text(
            "de inschrijving in de gemeente die de persoon huisvest",
            "the registration in the municipality that houses the person",
        ),
        ask=Text(
            "Wanneer bent u ingeschreven in de gemeente waar u een woning kreeg?",
            "When were you registered in the municipality where you were given a home?",
        ),
        cites=(BESLUIT2021.art("5.3", 1), HUISVESTINGSWET2014.art("28")),
    )
    third_party_awaited = truth(
        Text("de gemeente wacht of wachtte op informatie van anderen", "information from others is or was awaited"),
        Text("de gemeente wacht niet op informatie van anderen", "no information from others is awaited"),
        ask=Text(
            "Wacht of wachtte de gemeente voor het plan op informatie van anderen?",
            "Does or did the municipality wait for information from others for the plan?",
        ),
        cites=(BESLUIT2021.art("5.3", 2),),
    )
    information_indispensable = judgement(
        Text(
            "zonder die informatie kan het plan redelijkerwijs niet worden gemaakt",
            "without that information the plan cannot reasonably be made",
        ),
        _COLLEGE,
        BESLUIT2021.art("5.3", 2),
        no=Text(
            "ook zonder die informatie kan het plan worden gemaakt",
            "the plan can be made without that information",
        ),
    )
    third_party_received = day(
        Text("de dag waarop de laatste informatie van anderen binnenkwam", "the day the last of it was received"),
        ask=Text(
            "Wanneer kreeg de gemeente de informatie van anderen?",
            "When did the municipality receive the information from others?",
        ),
        cites=(BESLUIT2021.art("5.3", 2),),
    )
    moved_registered = day(
        Text(
            "de inschrijving in een andere gemeente, nadat er een plan was",
            "the registration in another municipality, after there was a plan",
        ),
        ask=Text(
            "Wanneer bent u ingeschreven in uw nieuwe gemeente?",
            "When were you registered in your new municipality?",
        ),
        cites=(BESLUIT2021.art("5.3", 3), WI2021.art("15", 4)),
    )
    moved_plan_dated = day(
        Text(
            "de datum van het eerste plan van de nieuwe gemeente",
            "the date of the first plan of the new municipality",
        ),
        cites=(BESLUIT2021.art("5.3", 3),),
    )
    previous_municipality_pip = truth(
        Text("het plan is van een vorige gemeente", "the plan was made by a previous municipality"),
        Text("het plan is van de eigen gemeente", "the plan was made by the municipality of residence"),
        cites=(WI2021.art("15", 4),),
    )

    summonses = number(
        Text("het aantal oproepen voor de brede intake", "the number of summonses for the broad intake"),
        _TIMES,
        ask=Text("Hoe vaak riep de gemeente u op voor de intake?", "How often did the municipality summon you?"),
        cites=(WI2021.art("14", 1),),
    )
    failed_summonses = number(
        Text(
            "het aantal oproepen waarop de persoon niet kwam of niet genoeg meewerkte",
            "the number of summonses without appearing or sufficient cooperation",
        ),
        _TIMES,
        ask=Text(
            "Op hoeveel oproepen kwam u niet, of werkte u niet genoeg mee?",
            "To how many summonses did you not come, or not cooperate sufficiently?",
        ),
        cites=(WI2021.art("14", 2),),
    )
    intake_warned = truth(
        Text("er is een schriftelijke waarschuwing gegeven", "a written warning has been given"),
        Text("er is geen schriftelijke waarschuwing gegeven", "no written warning has been given"),
        ask=Text("Kreeg u een waarschuwing op papier?", "Did you get a written warning?"),
        cites=(WI2021.art("14", 1),),
    )
    intake_completed = day(
        Text("de dag waarop de brede intake klaar was", "the day the broad intake was completed"),
        ask=Text("Wanneer was de brede intake klaar?", "When was the broad intake completed?"),
        cites=(WI2021.art("14"),),
    )
    last_summons_failed = truth(
        Text("de laatste oproep had geen resultaat", "the last summons had no result"),
        Text("de laatste oproep had resultaat", "the last summons had a result"),
        ask=Text("Kwam u na de laatste oproep?", "Did you come after the last summons?"),
        cites=(WI2021.art("14", 1),),
    )
    absent_after_repeat = truth(
        Text(
            "de persoon kwam niet binnen de termijn van een tweede of latere oproep",
            "the person did not appear within the period of a second or later summons",
        ),
        Text(
            "de persoon kwam op elke tweede of latere oproep",
            "the person appeared at every second or later summons",
        ),
        ask=Text("Kwam u ook niet na een nieuwe oproep?", "Did you also not come after a new summons?"),
        cites=(WI2021.art("22", 1), WI2021.art("14", 1)),
    )
    poor_intake_cooperation = judgement(
        Text("de persoon werkte niet genoeg mee aan de intake", "cooperation with the intake was insufficient"),
        _COLLEGE,
        WI2021.art("22", 1),
        no=Text("de persoon werkte genoeg mee aan de intake", "cooperation with the intake was sufficient"),
    )
    poor_cooperation_after_repeat = judgement(
        Text(
            "de persoon werkte ook na een tweede oproep niet genoeg mee",
            "cooperation was insufficient after a second summons too",
        ),
        _COLLEGE,
        WI2021.art("22", 1),
        no=Text(
            "na een tweede oproep was er geen tekort aan medewerking",
            "after a second summons there was no lack of cooperation",
        ),
    )
    intake_fine_after = reading(
        Text(
            "de lezing van de boete voor niet meewerken aan de intake",
            "the reading of the fine for poor cooperation with the intake",
        ),
        FineAfter.ABSENCE_ONLY,
        WI2021.art("22", 1),
    )

    test_taken = day(
        Text("de dag van de leerbaarheidstoets", "the day of the learnability test"),
        ask=Text("Wanneer deed u de leerbaarheidstoets?", "When did you take the learnability test?"),
        cites=(WI2021.art("14", 3, "a"),),
    )
    test_score = number(
        Text("de score van de leerbaarheidstoets", "the score of the learnability test"),
        _POINTS,
        ask=Text("Hoeveel punten had u op de leerbaarheidstoets?", "How many points did you score?"),
        cites=(WI2021.art("14", 3, "a"),),
    )
    test_required_score = number(
        Text(
            "de score die DUO bij de toets nodig vond voor B1",
            "the score that DUO required for B1 when the test was taken",
        ),
        _POINTS,
        ask=Text("Welke benodigde score staat bij de uitslag?", "Which required score does the result state?"),
        cites=(DUO_CHAIN.cite(),),
    )
    visual_impairment = truth(
        Text("de persoon heeft een visuele beperking", "the person has a visual impairment"),
        Text("de persoon heeft geen visuele beperking", "the person has no visual impairment"),
        ask=Text("Bent u blind of slechtziend?", "Are you blind or partially sighted?"),
        cites=(WI2021.art("14", 6, "a"),),
    )
    hearing_impairment = truth(
        Text("de persoon heeft een auditieve beperking", "the person has a hearing impairment"),
        Text("de persoon heeft geen auditieve beperking", "the person has no hearing impairment"),
        ask=Text("Bent u doof of slechthorend?", "Are you deaf or hard of hearing?"),
        cites=(WI2021.art("14", 6, "b"),),
    )
    unable_to_take_test = judgement(
        Text("de persoon wordt niet in staat geacht de toets te maken", "the person is deemed unable to take the test"),
        _COLLEGE,
        WI2021.art("14", 6, "b"),
        no=Text("de persoon wordt in staat geacht de toets te maken", "the person is deemed able to take the test"),
    )

    obligation_recorded_first_day = day(
        Text(
            "de eerste dag van de plicht, zoals geregistreerd, en anders de dag waarop het recht bekend werd",
            "the first day of the obligation as recorded, or else the day the right was made known",
        ),
        ask=Text("Vanaf welke dag moet u inburgeren, volgens DUO?", "From which day must you integrate, says DUO?"),
        cites=(DUO_CHAIN.cite(),),
    )
    settled_in_plan_municipality = day(
        Text("de inschrijving in de gemeente van het plan", "the registration in the municipality of the plan"),
        ask=Text(
            "Wanneer bent u ingeschreven in de gemeente die uw plan maakte?",
            "When were you registered in the municipality that made your plan?",
        ),
        cites=(DUO_CHAIN.cite(),),
    )
    last_sent_pip_dated = day(
        Text("de datum van het plan dat het laatst is verstuurd", "the date of the plan that was sent last"),
        cites=(DUO_CHAIN.cite(),),
    )
    sent_before_pip_dated = day(
        Text(
            "de laatste datum van de plannen die daarvoor zijn verstuurd",
            "the latest date of the plans sent before it",
        ),
        cites=(DUO_CHAIN.cite(),),
    )
    pip_intensity_given = truth(
        Text("het plan noemt een aantal uren", "the plan gives an estimated intensity"),
        Text("het plan noemt geen aantal uren", "the plan gives no estimated intensity"),
        ask=Text("Staat er een aantal uren in het plan?", "Does the plan give a number of hours?"),
        cites=(WI2021.art("15", 2), DUO_CHAIN.cite()),
    )

    wanted_route = code(
        Text("de leerroute waarnaar de persoon zou overstappen", "the learning route to change to"),
        Route,
        ask=Text("Naar welke leerroute wilt u overstappen?", "To which learning route do you want to change?"),
        cites=(WI2021.art("17", 2),),
    )
    progress_differs = judgement(
        Text(
            "de voortgang is onvoldoende, of groter dan verwacht", "progress is insufficient, or greater than expected"
        ),
        _COLLEGE,
        WI2021.art("17", 2),
        no=Text("de voortgang is zoals verwacht", "progress is as expected"),
    )
    special_case_route = judgement(
        Text("dit is een bijzonder individueel geval", "this is a special individual case"),
        _COLLEGE,
        BESLUIT2021.art("5.4", 3),
        no=Text("dit is geen bijzonder individueel geval", "this is no special individual case"),
    )
    non_exempting_education_ended = day(
        Text(
            "het einde van een opleiding die niet vrijstelt, afgerond of gestopt",
            "the end of an education that does not exempt, completed or broken off",
        ),
        ask=Text(
            "Wanneer eindigde uw praktijkonderwijs, vso of entreeopleiding?",
            "When did your practical education, special secondary education or entry training end?",
        ),
        cites=(BESLUIT2021.art("5.4", 2), BESLUIT2021.art("4.3", 2)),
    )
