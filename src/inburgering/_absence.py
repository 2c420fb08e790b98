"""Gaps in the duty, which all three Acts treat alike: up to a year it runs on, after more it has ended.

The decrees of 2007, 2013 and 2021 say so in the same words, each in its own article, so the rules are made for each Act.
"""

from __future__ import annotations

from typing import NamedTuple

from inburgering.facts import Facts
from inburgering.rules import Cite, Length, Parameter, Rule, Text, Truth, latest, open_question, rule


class AbsenceRules(NamedTuple):
    """The rules of one Act."""

    gap_bridged: Rule[Truth]
    away_too_long: Rule[Truth]
    absence_ended: Rule[Truth]
    lapsed_by_absence: Rule[Truth]


def absence_rules(
    room: str, gap: Cite, away: Cite, longest: Parameter[Length], minimum_age: Parameter[Length]
) -> AbsenceRules:
    """The rules of the Act of a room: ``gap`` is its article on gaps, ``away`` the part of it on registration."""

    @rule(
        gap,
        id=f"{room}.gap_bridged",
        yes=Text("De onderbreking beëindigde uw plicht niet.", "The gap did not end your obligation."),
        no=Text("Er was geen onderbreking van hooguit een jaar.", "There was no gap of at most a year."),
    )
    def gap_bridged(f: Facts) -> Truth:
        """The latest finished gap lasted at most a year, so the obligation is deemed not to have ended.

        Gaps are: not registered as a resident, a stay for a temporary purpose, clergy work paused.
        """
        return f.gap_first_day.comes() & (f.gap_last_day < f.gap_first_day + longest)

    @rule(
        away,
        id=f"{room}.away_too_long",
        yes=Text("U bent langer dan een jaar uitgeschreven.", "You have been unregistered for more than a year."),
        no=Text(
            "U bent niet langer dan een jaar uitgeschreven.", "You have not been unregistered for more than a year."
        ),
    )
    def away_too_long(f: Facts) -> Truth:
        """Not registered as a resident for more than a year."""
        return f.on >= f.unregistered_since + longest

    @rule(
        away,
        id=f"{room}.absence_ended",
        yes=Text(
            "Uw plicht eindigde toen u langer dan een jaar uitgeschreven was.",
            "Your obligation ended when you were unregistered for more than a year.",
        ),
        no=Text(
            "Geen uitschrijving van meer dan een jaar beëindigde uw plicht.",
            "No time of more than a year without registration ended your obligation.",
        ),
    )
    def absence_ended(f: Facts) -> Truth:
        """Came back after more than a year without registration, counted from when the obligation could begin."""
        begun = latest(f.absence_first_day, f.first_right_known, f.born + minimum_age)
        return f.absence_first_day.comes() & (f.absence_last_day >= begun + longest)

    @rule(
        away,
        id=f"{room}.lapsed_by_absence",
        yes=Text(
            "Uw plicht is voorbij door een lange uitschrijving.",
            "Your obligation is over, for you were long unregistered.",
        ),
        no=Text("Geen uitschrijving beëindigde uw plicht.", "No time without registration ended your obligation."),
    )
    def lapsed_by_absence(f: Facts) -> Truth:
        """Not registered for more than a year; who came back after so long may have a new obligation, which no text settles.

        The Acts oblige who *acquires* a right, and speak of two periods of obligation with a gap of at most a year between
        them; what begins the second period after a longer gap, on a right held all along, they do not say.
        """
        no_new = open_question.truth(
            "Ontstond de plicht opnieuw toen u na meer dan een jaar zonder inschrijving terugkwam?",
            "Did the obligation arise anew when you came back after more than a year without registration?",
        )
        return away_too_long(f) | (absence_ended(f) & no_new)

    return AbsenceRules(gap_bridged, away_too_long, absence_ended, lapsed_by_absence)
