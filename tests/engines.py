"""The engines that decide many persons, and how a test hands one its rows and reads its answers.

Spark needs a Java machine; without one, or without pyspark, its tests are skipped and say what to install.
"""

from __future__ import annotations

import os
import shutil
import warnings
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from importlib.util import find_spec
from typing import Any

Transform = Callable[[Any], Any]
"""From a frame of some engine to another frame of the same engine."""

Run = Callable[[Transform, Any], Any]
"""Hands a Polars frame to an engine, transforms it there, and gives the result back as a Polars frame."""


def _eager(transform: Transform, frame: Any) -> Any:
    return transform(frame)


def _lazy(transform: Transform, frame: Any) -> Any:
    return transform(frame.lazy()).collect()


def _streaming(transform: Transform, frame: Any) -> Any:
    return transform(frame.lazy()).collect(engine="streaming")


def _duckdb(transform: Transform, frame: Any) -> Any:
    import duckdb
    import polars as pl

    # An own connection on one thread: a shared one would leave threads behind in every test.
    with duckdb.connect(config={"threads": 1}) as connection:
        return pl.from_arrow(transform(connection.from_arrow(frame.to_arrow())).to_arrow_table())


EMBEDDED: Mapping[str, Run] = {
    "polars": _eager,
    "polars lazy": _lazy,
    "polars streaming": _streaming,
    "duckdb": _duckdb,
}
"""The engines that live in this process."""


def on_spark(session: Any) -> Run:
    """Spark as an engine like the others."""

    def run(transform: Transform, frame: Any) -> Any:
        import polars as pl

        return pl.from_arrow(transform(session.createDataFrame(frame.to_arrow())).toArrow())

    return run


def spark_lacks() -> str:
    """What must be installed before Spark runs here; empty when nothing is."""
    if find_spec("pyspark") is None:
        return "pyspark is not installed: pip install 'inburgering[spark]'"
    home = os.environ.get("JAVA_HOME")
    if shutil.which("java") is None and not (home and shutil.which("java", path=f"{home}/bin")):
        return "Spark needs a Java machine of 17 or newer, such as Debian's default-jre-headless"
    return ""


@contextmanager
def spark_session() -> Iterator[Any]:
    """A Spark of one thread in this computer: no pages, no network, hardly a log."""
    with warnings.catch_warnings():
        # What pyspark warns of while it starts is not ours to mend.
        warnings.simplefilter("ignore")
        from pyspark.sql import SparkSession

        session = (
            SparkSession.builder.master("local[1]")
            .appName("inburgering")
            .config("spark.ui.enabled", "false")
            .config("spark.driver.host", "127.0.0.1")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.sql.shuffle.partitions", "1")
            # A zone with summer time: days may not move with the clock.
            .config("spark.sql.session.timeZone", "Europe/Amsterdam")
            .getOrCreate()
        )
        session.sparkContext.setLogLevel("OFF")
    try:
        yield session
    finally:
        session.stop()
