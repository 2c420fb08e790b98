"""Coming back after more than a year without registration, which all three Acts leave open in the same way."""

from __future__ import annotations

from inburgering.facts import Facts
from inburgering.rules import Length, Parameter, Truth, latest, open_question


def absent_longer(f: Facts, longest: Parameter[Length], minimum_age: Parameter[Length]) -> Truth:
    """Whether the latest long absence that is over lasted longer than that, from the day an obligation could begin."""
    begun = latest(f.absence_first_day, f.first_right_known, f.born + minimum_age)
    return f.absence_first_day.comes() & (f.absence_last_day >= begun + longest)


def no_new_obligation() -> Truth:
    """Whether an obligation that an absence ended stays away after the return, on a right that was held all along.

    The Acts oblige who *acquires* a right, and speak of "two periods of obligation" with a gap of at most a year between
    them; what begins the second period after a longer gap they do not say.
    """
    return open_question.truth(
        "Ontstond de plicht opnieuw toen u na meer dan een jaar zonder inschrijving terugkwam?",
        "Did the obligation arise anew when you came back after more than a year without registration?",
    )
