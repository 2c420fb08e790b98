"""The pattern of the synthetic register: how many persons of each kind, so that the letter's tables come out.

The counts are solved from the letter's cells (32 824, no. 390): each kind of person lies in one cell of every table on
every reference date. What the letter does not say, such as which months they began in, is a choice.
"""

from __future__ import annotations

from datetime import date

import attrs

from inburgering.dossier import Group

Window = tuple[date, date]

ASYLUM, FAMILY = Group.ASYLUM_STATUS_HOLDER, Group.FAMILY_OR_OTHER_MIGRANT


@attrs.frozen(slots=True)
class Kind:
    """Persons of one kind.

    Attributes:
        group: Their group.
        n: How many.
        starts: Between which days their term for the plan began; ``None`` when it has not begun.
        linked: Between which days they were linked to a municipality (asylum); family: were registered, when their term
            has not begun.
        pip: Between which days their plan was made, beside ``waits``; ``None`` when they have none.
        waits: The least and the greatest number of days from the start of the term to the plan.
        left: Between which days they left reception without their term beginning.
    """

    group: Group
    n: int
    starts: Window | None = None
    linked: Window | None = None
    pip: Window | None = None
    waits: tuple[int, int] = (0, 70)
    left: Window | None = None


_BEGIN, _DEC, _JAN, _MAY = date(2022, 1, 3), date(2022, 12, 1), date(2023, 1, 26), date(2023, 5, 1)
_LATE = (71, 500)


def _d(year: int, month: int, day: int) -> date:
    return date(year, month, day)


_MARCH, _JANUARY = (_d(2022, 3, 1), _d(2022, 3, 31)), (_d(2023, 1, 2), _d(2023, 1, 20))
_EARLY, _RECENT = (_BEGIN, _DEC), (_d(2023, 1, 27), _d(2023, 2, 14))
_UNTIL_DEC, _AFTER_DEC, _AFTER_JAN = (_BEGIN, _DEC), (_d(2022, 12, 2), _MAY), (_d(2023, 1, 27), _MAY)
_UNTIL_NOV, _AUTUMN = (_d(2022, 4, 1), _d(2022, 11, 4)), (_d(2022, 9, 26), _d(2022, 11, 30))
_DECEMBER = (_d(2022, 12, 2), _d(2022, 12, 30))
_OPEN, _SPRING = (_d(2023, 2, 20), _MAY), (_d(2023, 2, 1), _d(2023, 3, 31))
_WHOLE, _LONG_AGO = (_d(2022, 4, 1), _d(2022, 11, 30)), (_d(2022, 4, 1), _d(2022, 8, 31))

# fmt: off
KINDS: tuple[Kind, ...] = (
    # in reception: without a plan 9,400, with one 600
    Kind(ASYLUM, 3800, linked=_EARLY),
    Kind(ASYLUM, 1600, linked=(_d(2022, 12, 2), _JAN)),
    Kind(ASYLUM, 4000, linked=(_d(2023, 1, 27), _MAY)),
    Kind(ASYLUM, 300, linked=(_BEGIN, _d(2022, 11, 30)), pip=(_d(2022, 12, 2), _JAN)),
    Kind(ASYLUM, 300, linked=(_BEGIN, _d(2022, 11, 30)), pip=_AFTER_JAN),
    # the gap of 900: left reception, not yet registered in the municipality that houses them (the cause is a choice)
    Kind(ASYLUM, 800, linked=_EARLY, left=(_d(2023, 4, 3), _MAY)),
    Kind(ASYLUM, 100, linked=(_d(2023, 1, 27), _d(2023, 3, 31)), left=(_d(2023, 4, 3), _MAY)),
    # no plan yet, not over ten weeks: 2,600
    Kind(ASYLUM, 1600, starts=_OPEN, linked=_EARLY),
    Kind(ASYLUM, 1000, starts=_OPEN, linked=_RECENT),
    # no plan yet, over ten weeks: 3,100
    Kind(ASYLUM, 100, starts=_MARCH), Kind(ASYLUM, 400, starts=_JANUARY, linked=_EARLY),
    Kind(ASYLUM, 1100, starts=_WHOLE), Kind(ASYLUM, 1100, starts=_AUTUMN),
    Kind(ASYLUM, 400, starts=_DECEMBER, linked=_EARLY),
    # a plan within ten weeks: 4,600
    Kind(ASYLUM, 120, starts=_MARCH, pip=_UNTIL_DEC), Kind(ASYLUM, 370, starts=_JANUARY, linked=_EARLY, pip=_AFTER_DEC),
    Kind(ASYLUM, 400, starts=_SPRING, linked=_EARLY, pip=_AFTER_JAN),
    Kind(ASYLUM, 100, starts=(_d(2023, 2, 20), _d(2023, 3, 31)), linked=_RECENT, pip=_AFTER_JAN),
    Kind(ASYLUM, 1780, starts=_UNTIL_NOV, pip=_UNTIL_DEC), Kind(ASYLUM, 1430, starts=_AUTUMN, pip=_AFTER_DEC),
    Kind(ASYLUM, 400, starts=_DECEMBER, linked=_EARLY, pip=_AFTER_DEC),
    # a plan after more than ten weeks: 4,500
    Kind(ASYLUM, 780, starts=_MARCH, pip=_UNTIL_DEC, waits=_LATE),
    Kind(ASYLUM, 230, starts=_JANUARY, linked=_EARLY, pip=_AFTER_DEC, waits=_LATE),
    Kind(ASYLUM, 920, starts=_LONG_AGO, pip=_UNTIL_DEC, waits=_LATE),
    Kind(ASYLUM, 1085, starts=_WHOLE, pip=_AFTER_DEC, waits=_LATE),
    Kind(ASYLUM, 1085, starts=_AUTUMN, pip=_AFTER_DEC, waits=_LATE),
    Kind(ASYLUM, 400, starts=_DECEMBER, linked=_EARLY, pip=_AFTER_DEC, waits=_LATE),
    # the gap of 500: registered, not yet notified, so that their term has not begun (the cause is a choice)
    Kind(FAMILY, 500, linked=(_d(2023, 3, 1), _MAY)),
    # no plan yet: 2,100 and 2,000
    Kind(FAMILY, 2100, starts=_OPEN),
    Kind(FAMILY, 30, starts=_MARCH), Kind(FAMILY, 200, starts=_JANUARY), Kind(FAMILY, 1170, starts=_WHOLE),
    Kind(FAMILY, 600, starts=_AUTUMN),
    # a plan within ten weeks: 2,400
    Kind(FAMILY, 48, starts=_MARCH, pip=_UNTIL_DEC), Kind(FAMILY, 185, starts=_JANUARY, pip=_AFTER_DEC),
    Kind(FAMILY, 100, starts=_SPRING, pip=_AFTER_JAN),
    Kind(FAMILY, 1152, starts=_UNTIL_NOV, pip=_UNTIL_DEC), Kind(FAMILY, 915, starts=_AUTUMN, pip=_AFTER_DEC),
    # a plan after more than ten weeks: 3,500
    Kind(FAMILY, 322, starts=_MARCH, pip=_UNTIL_DEC, waits=_LATE),
    Kind(FAMILY, 115, starts=_JANUARY, pip=_AFTER_DEC, waits=_LATE),
    Kind(FAMILY, 1478, starts=_LONG_AGO, pip=_UNTIL_DEC, waits=_LATE),
    Kind(FAMILY, 985, starts=_WHOLE, pip=_AFTER_DEC, waits=_LATE),
    Kind(FAMILY, 600, starts=_AUTUMN, pip=_AFTER_DEC, waits=_LATE),
)
# fmt: on

OFFERS = 3700
"""Housed asylum status holders with a plan and a registered offer."""
SUPERSEDED = 400
"""On the Z-route by a result of the learnability test that the lower norm supersedes."""
CLERGY_FAMILY = 138
"""Family of clergy whom DUO wrongly notified since 2013."""
MUNICIPAL_CLERGY_FAMILY = 20
"""Family of clergy whom a municipality made obliged in 2007 to 2012; "about 20" in the letter."""
WITHDRAWN_SCHOOL = 6
"""Hour statements of a school whose mark was withdrawn in 2020; the letter gives no number, so this is a choice."""
LAST = _MAY
"""The day of the extract."""
