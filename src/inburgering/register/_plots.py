"""The plots of the report, as SVG: nothing to load, nothing to run."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from inburgering.register._audit import Tally
from inburgering.register._finding import Severity
from inburgering.rules import Text

_COLOURS = {Severity.ERROR: "#a3263a", Severity.BREACH: "#b9770e", Severity.DOUBT: "#5b7083"}
_FOUND, _CODE, _SEVERITY = Text("bevindingen", "findings"), Text("code", "code"), Text("soort", "kind")
_MONTH, _SHARE = Text("maand waarin de termijn begon", "month in which the term began"), Text("aandeel", "share")
_WIDTH, _BAR = 560, 20


def findings_plot(tallies: Sequence[Tally], lang: str) -> str:
    """How often each finding was made, the codes in order; those never made are left out. Empty when there is none."""
    import altair as alt

    rows = [{"code": t.finding.code, "found": t.found, "kind": t.finding.severity.value} for t in tallies if t.found]
    if not rows:
        return ""
    base = alt.Chart(alt.InlineData(values=rows)).encode(
        y=alt.Y("code:N", title=_CODE[lang], sort=None),
        x=alt.X("found:Q", title=_FOUND[lang]),
    )
    colours = alt.Scale(domain=[s.value for s in _COLOURS], range=list(_COLOURS.values()))
    bars = base.mark_bar().encode(color=alt.Color("kind:N", title=_SEVERITY[lang], scale=colours, legend=None))
    counts = base.mark_text(align="left", dx=4).encode(text="found:Q")
    return _svg((bars + counts).properties(width=_WIDTH, height=_BAR * len(rows)))


def cohorts_plot(cohorts: Sequence[tuple[str, str, float]], lang: str) -> str:
    """The share with a plan within the term, by the month in which the term began (year and month, group, share from 0 to 1)."""
    import altair as alt

    if not cohorts:
        return ""
    rows = [{"month": month, "group": group, "share": share} for month, group, share in cohorts]
    lines = (
        alt.Chart(alt.InlineData(values=rows))
        .mark_line(point=True)
        .encode(
            x=alt.X("month:O", title=_MONTH[lang]),
            y=alt.Y("share:Q", title=_SHARE[lang], axis=alt.Axis(format="%"), scale=alt.Scale(domain=[0, 1])),
            color=alt.Color("group:N", title=None),
        )
    )
    return _svg(lines.properties(width=_WIDTH, height=220))


def _svg(chart: Any) -> str:
    import vl_convert

    drawn: str = vl_convert.vegalite_to_svg(chart.configure(font="sans-serif").configure_view(stroke=None).to_json())
    return drawn
