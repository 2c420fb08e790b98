"""What every test shares: how long Hypothesis searches, and what a mark of law must look like."""

from __future__ import annotations

import os

import pytest
from hypothesis import HealthCheck, settings

# No deadline and no complaint about slow generation: shared computers are slow at times, and an answer is right or wrong
# however long it took.
_PATIENT = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])

settings.register_profile("dev", _PATIENT, max_examples=60)
# The same examples every time: a run that fails, fails again.
settings.register_profile("ci", _PATIENT, max_examples=60, derandomize=True, print_blob=True)
settings.register_profile("long", _PATIENT, max_examples=2_000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci" if "CI" in os.environ else "dev"))


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Refuse a mark of law that names no article, such as ``@pytest.mark.article()`` or ``article("Wet")``."""
    faults = [
        f"{item.nodeid}: article{mark.args!r} must name an article by its number"
        for item in items
        for mark in item.iter_markers("article")
        if mark.kwargs
        or not mark.args
        or not all(isinstance(name, str) and any(map(str.isdigit, name)) for name in mark.args)
    ]
    if faults:
        raise pytest.UsageError("\n".join(faults))
