"""The docs pages of the findings: one for each code, and every code has one."""

from __future__ import annotations

import pytest

from docs import _findings
from inburgering.register import FINDINGS, Finding


@pytest.mark.parametrize("finding", FINDINGS, ids=lambda f: f.code)
def test_each_finding_has_a_page_from_its_declaration(finding: Finding) -> None:
    """The page says what was found, what to ask, and the columns it rests on."""
    page = _findings.page(finding)
    assert finding.rule.doc in page
    assert finding.ask.nl in page
    assert finding.ask.en in page
    assert "The columns it rests on" in page


def test_the_list_links_every_page() -> None:
    """The index of the findings has a line for each code."""
    index = _findings.index()
    assert all(f"[{finding.code}]({finding.code}.md)" in index for finding in FINDINGS)
