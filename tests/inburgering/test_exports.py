"""The public surface is exactly ``__all__``, and importing it loads nothing heavy."""

from __future__ import annotations

import subprocess
import sys

import pytest

import inburgering


def test_every_public_name_can_be_had() -> None:
    """What is listed is there."""
    assert sorted(inburgering.__all__) == inburgering.__all__
    assert all(getattr(inburgering, name) is not None for name in inburgering.__all__)
    assert dir(inburgering) == inburgering.__all__


def test_another_name_is_refused() -> None:
    """As any module refuses it."""
    with pytest.raises(AttributeError, match="no attribute 'nonsense'"):
        _ = inburgering.nonsense


@pytest.mark.parametrize(
    "module", ["inburgering", "inburgering.assessment", "wi2021", "wi2021.obligation", "inburgering.cli"]
)
def test_importing_loads_no_engine_and_no_screen(module: str) -> None:
    """Whichever is imported first: no numpy, polars, narwhals, pandas, rich or icalendar."""
    heavy = "numpy polars narwhals pandas pyarrow duckdb rich icalendar pytest"
    code = f"import sys, {module}; print([m for m in {heavy.split()} if m in sys.modules])"

    assert (
        "[]" == subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip()
    )
