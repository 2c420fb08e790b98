"""The README tells the truth: its code runs, and prints what it says."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_the_code_of_the_readme_prints_what_the_readme_says() -> None:
    """The first block of Python, run as it stands, gives the block of text after it."""
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    code, expected = re.findall(r"```(?:python|text)\n(.*?)```", text, re.DOTALL)[:2]

    run = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)

    assert expected == run.stdout
