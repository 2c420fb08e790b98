"""Long files reduced to the facts of a person, by the engine that holds them.

The definitions are those of a dossier's own facts, and a property holds the two together. The work is sorting,
windows and sums over the rows of one person, so it runs lazily where the files are.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from inburgering.errors import InburgeringError
from inburgering.register._assess import cast, refuse_misfits
from inburgering.register._frames import Frame, opened
from inburgering.register._long import LONG, LongFile

__all__ = ["NOT_REDUCED", "with_long"]

NOT_REDUCED: Mapping[str, tuple[str, ...]] = {
    "residence": (
        "first_right_known",
        "first_right_asylum",
        "first_right_asylum_permit",
        "resident_on_2007_start",
        "obligation_right_known",
        "obligation_runs_on",
        "earlier_right_obliged",
        "record_precedes_right",
        "gap_days",
        "gap_first_day",
        "gap_last_day",
    ),
    "registrations": ("school_age_years",),
}
"""By long file, facts of the obligation that hang on it and that the engine does not work out.

Of the other files neither are the hours and statements of each school, the amounts and ladders of fines, the sittings of
examinations, and what only the earlier Acts ask: whatever [`with_long`][inburgering.register.with_long] makes no column of
is unknown, and no finding rests on it. These follow the whole row of rights, right by right, with what each carries on, or
lay years at school age end to end. They are unknown unless the wide file has them; a dossier works them out. So does a dossier where an extension was
granted on or after a fine: then ``fined_period_last_day`` is unknown here.
"""


def with_long(frame: Frame, files: Mapping[str, Frame], on: date) -> Frame:
    """The register with a column for each fact that its long files settle on the day.

    Args:
        frame: One row a person, with a column ``reference``. A column of a fact that it has wins over the long files; a
            column ``on`` wins over ``on``, row by row.
        files: Long files by name, as in [`LONG`][inburgering.register.LONG], of the same engine as the frame (Polars,
            pandas and pyarrow go together). A file that is not given is unknown; a person without rows in one that is
            given has none; a column that a file lacks is unknown in every row. ``line`` numbers the rows of a file in
            their order, which decides between plans, rights and decisions of one day.
        on: The day asked about, itself included.

    Returns:
        The kind of frame that came in; a lazy one stays lazy. Rows without ``reference`` or ``on`` get unknown facts. A row
        of a long file that no person of the frame has is left out.

    Raises:
        InburgeringError: No such long file; no ``reference``; no ``line`` in a file that has no order; a column of another
            type than the layout says; files of different engines.
    """
    import narwhals as nw

    work, back = opened(frame)
    unknown = sorted(set(files) - set(LONG))
    if unknown:
        msg = f"no such long file: {', '.join(unknown)}. There are: {', '.join(LONG)}"
        raise InburgeringError(msg)
    if "reference" not in work.collect_schema().names():
        msg = "long files need a column 'reference' in the wide file, to say whose rows they are"
        raise InburgeringError(msg)
    eager = not isinstance(work, nw.LazyFrame)
    have = work.collect_schema().names()
    people = work.with_row_index("row in").lazy() if eager else work
    own_on = "on" in have
    if not own_on:
        people = people.with_columns(on=nw.lit(on, dtype=nw.Date))
    keyed = people.filter(~nw.col("reference").is_null()).group_by("reference").agg(nw.col("on").max())
    opened_files = {name: _opened(LONG[name], file, people, keyed) for name, file in files.items()}
    done = _reduced(people, have, opened_files)
    if not own_on:
        done = done.drop("on")
    if eager:
        done = done.collect().sort("row in").drop("row in")
    return back(done)


def _opened(file: LongFile, frame: Frame, people: Any, keyed: Any) -> Any:
    """A long file as lazy rows with every column of its layout, ``line``, and the day asked about of the person."""
    import narwhals as nw

    rows, _ = opened(frame)
    schema = rows.collect_schema()
    if "reference" not in schema.names():
        msg = f"the long file {file.name} needs a column 'reference', to say whose rows they are"
        raise InburgeringError(msg)
    refuse_misfits(schema, {c.name: c.kind for c in file.columns if c.name in schema.names()}, f"{file.name}.")
    if "line" not in schema.names():
        if rows.implementation.is_polars():
            native: Any = rows.lazy().to_native()
            rows = nw.from_native(native.with_row_index("line", offset=1))
        else:
            msg = f"the rows of {file.name} have no order: give it a column 'line' that numbers them"
            raise InburgeringError(msg)
    rows = rows.lazy()
    if rows.implementation is not people.implementation:
        msg = f"the long file {file.name} is of {rows.implementation}, the register of {people.implementation}"
        raise InburgeringError(msg)
    known = rows.collect_schema().names()
    columns = [cast(nw.col(c.name) if c.name in known else nw.lit(None), c.kind).alias(c.name) for c in file.columns]
    chosen = rows.select(*columns, nw.col("line").cast(nw.Int64))
    return chosen.filter(~nw.col("reference").is_null()).join(keyed, on="reference", how="inner")


def _reduced(people: Any, have: list[str], files: Mapping[str, Any]) -> Any:
    """The persons with the facts that the files settle, beside the columns they have."""
    import narwhals as nw

    from inburgering.register import _reduce_courses as courses
    from inburgering.register import _reduce_period as period
    from inburgering.register import _reduce_plans as plans
    from inburgering.register import _reduce_residence as residence
    from inburgering.register._reduce_terms import attach

    base = people.collect_schema().names()
    facts: dict[str, Any] = {}
    planned, placed, fined = "pips" in files, "registrations" in files, "fines" in files
    if planned:
        people = courses.with_change(
            plans.with_sent(plans.with_plans(people, files["pips"]), files["pips"]), files["pips"]
        )
        facts |= plans.plan_facts()
    if "residence" in files:
        people = residence.with_rights(people, files["residence"])
        facts |= residence.right_facts()
    if placed:
        people = residence.with_registrations(people, files["registrations"])
        facts |= residence.registration_facts()
    if placed or "residence" in files:
        facts |= residence.housed_facts(rights="residence" in files, places=placed)
    if placed and planned:
        people = residence.with_moves(people, files["registrations"], files["pips"])
        facts |= residence.move_facts()
        facts["first_pip_dated"] = residence.of_this_duty(facts["first_pip_dated"])
    if "exams" in files:
        people = attach(people, files["exams"], plans.exam_parts())
        facts |= plans.exam_facts()
        if planned:
            people = plans.with_parts_at_level(people, files["pips"], files["exams"])
            facts |= plans.level_facts()
    if "courses" in files:
        people = courses.with_courses(people, files["courses"], planned=planned)
        facts |= courses.course_facts(planned=planned)
    if "extensions" in files:
        people = period.with_extensions(people, files["extensions"], files.get("fines"))
    if fined:
        people = period.with_fines(people, files["fines"], extensions="extensions" in files)
        facts |= period.fine_facts()
    if "extensions" in files:
        facts |= period.extension_facts()
    known = ~nw.col("reference").is_null() & ~nw.col("on").is_null()
    found = {name: nw.when(known).then(column) for name, column in facts.items() if name not in have}
    return people.with_columns(**found).select(*base, *found)
