"""Writing so that nothing half done and nothing harmful is left."""

from __future__ import annotations

import os
import signal
import tempfile
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from types import FrameType

from inburgering.errors import InburgeringError

__all__ = ["neutral", "write_whole"]


def neutral(text: str) -> str:
    """The text as a cell that no spreadsheet runs: what could begin a formula gets an apostrophe before it.

    A formula begins with ``=``, ``+``, ``-``, ``@``, a tab or a return, with or without spaces before it.
    """
    return f"'{text}" if text.lstrip(" ").startswith(("=", "+", "-", "@", "\t", "\r", "\n")) else text


def write_whole(path: Path, writer: Callable[[Path], None]) -> None:
    """Write a file whole or not at all.

    Args:
        path: Where it must come. What stands there stays until the new file is complete.
        writer: Writes the file at the path it is given, which lies in the same folder and ends the same.

    Raises:
        InburgeringError: The folder is not there, or may not be written in, or the disk is full.
    """
    try:
        handle, name = tempfile.mkstemp(prefix=".", suffix=path.suffix, dir=path.parent)
        os.close(handle)
        beside = Path(name)
        try:
            with _stopping():
                writer(beside)
                beside.chmod(0o666 & ~_mask())
                beside.replace(path)
        finally:
            with suppress(FileNotFoundError):
                beside.unlink()
    except OSError as error:
        msg = f"the output cannot be written: {error.strerror or 'the disk refuses'}"
        raise InburgeringError(msg) from None


def _mask() -> int:
    """The rights that new files do not get here; a temporary file has fewer."""
    mask = os.umask(0o077)
    os.umask(mask)
    return mask


@contextmanager
def _stopping() -> Iterator[None]:
    """A request to end (SIGTERM) becomes an exception, so that what was begun is cleaned up; in the main thread."""
    ours = threading.current_thread() is threading.main_thread() and signal.getsignal(signal.SIGTERM) is signal.SIG_DFL
    if not ours:
        yield
        return
    signal.signal(signal.SIGTERM, _stop)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, signal.SIG_DFL)


def _stop(number: int, _frame: FrameType | None) -> None:
    raise SystemExit(128 + number)
