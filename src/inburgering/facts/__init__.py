"""The vocabulary: every fact that a rule may name, and how a dossier's histories become facts.

[`Facts`][inburgering.facts.Facts] is what rule functions get. [`facts_on`][inburgering.facts.facts_on] reads a dossier:
the only place where lists are walked. A fact that the dossier does not settle is left out, and so unknown. A register
speaks [`RegisterFacts`][inburgering.facts.RegisterFacts]: the same, and what it says itself.
"""

from inburgering.facts._facts import Facts, chosen_readings, earlier_facts_on, facts_on
from inburgering.facts._register import RegisterFacts, register_facts_on

__all__ = ["Facts", "RegisterFacts", "chosen_readings", "earlier_facts_on", "facts_on", "register_facts_on"]
