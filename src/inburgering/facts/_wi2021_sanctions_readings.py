"""Where the text on fines of the 2021 Act leaves a choice: the readings that can be asked for."""

from __future__ import annotations

from inburgering.rules import Codes


class Recidivism(Codes):
    """Besluit 2021 art. 7.1(3): what "each time raised by 100 % of the fine" gives."""

    DOUBLING = "doubling", "elke keer het dubbele van de vorige", "each time double the last"
    ADDING = "adding", "elke keer het eerste bedrag erbij", "each time the first amount is added"


class RecidivismCounted(Codes):
    """Besluit 2021 art. 7.1(3): how often the fine is raised."""

    STEP_BY_STEP = "step_by_step", "één keer meer dan de vorige boete", "once more than the fine before it"
    BY_COUNT = (
        "by_count",
        "zo vaak als er boetes zijn in de twaalf maanden",
        "as often as there are fines in the months",
    )


class EarlierFineFinal(Codes):
    """Besluit 2021 art. 7.1(3): on which day the earlier fine must have become final."""

    AT_BREACH = "at_breach", "op de dag dat de overtreding is vastgesteld", "on the day the breach is established"
    AT_FINE = "at_fine", "op de dag van de nieuwe boete", "on the day of the new fine"


class CulpabilityOn(Codes):
    """Besluit 2021 art. 7.1(4): what the degree of blame is a share of."""

    RAISED = "raised", "over het verhoogde bedrag", "of the raised amount"
    BASE = "base", "over het eerste bedrag, dat daarna hoger wordt", "of the first amount, which is then raised"


class ModuleFines(Codes):
    """Wi2021 art. 24(1): what follows when both PVT and MAP are late."""

    ONE = "one", "één boete voor PVT en MAP samen", "one fine for PVT and MAP together"
    EACH = "each", "een boete voor het PVT en een voor de MAP", "a fine for the PVT and one for the MAP"


class RepeatFrom(Codes):
    """Wi2021 art. 24(4): when the first of the fines of every two years comes."""

    AFTER_TWO_YEARS = "after_two_years", "twee jaar na het einde van de laatste termijn", "two years after the last end"
    AT_END = "at_end", "meteen na het einde van de laatste termijn", "as soon as the last period ends"


class LostPermitFines2021(Codes):
    """Wi2021 art. 25(3): which route fines do not follow when the permit is not renewed, or withdrawn."""

    EVERY_FINE = "every_fine", "elke boete valt weg, ook een latere", "every fine falls away, also a later one"
    FIRST_FINE = "first_fine", "alleen de eerste boete valt weg", "only the first fine falls away"
