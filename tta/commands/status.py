"""Exit statuses, and what keeps one where nobody reads the output."""

from __future__ import annotations

import os
import sys
from contextlib import suppress

__all__ = [
    "BAD_INPUT",
    "FOUND",
    "INTERNAL",
    "NOTHING",
    "OK",
    "STOPPED",
    "TERMINATED",
    "open_closed_streams",
    "say",
    "silence_stdout",
]

OK, FOUND, BAD_INPUT, NOTHING = 0, 1, 2, 3
INTERNAL = 70
"""A fault of tta itself, EX_SOFTWARE of sysexits.h."""
STOPPED = 130
"""Ctrl-C, as a shell gives it: 128 and SIGINT."""
TERMINATED = 143
"""128 and SIGTERM."""


def open_closed_streams() -> None:
    """Put the null device in the place of standard streams that the shell closed (`>&-`).

    Else a report would be opened under their number, and what a library prints would go into it.
    """
    while (handle := os.open(os.devnull, os.O_RDWR)) <= 2:
        os.set_inheritable(handle, True)
    os.close(handle)
    for number, name in enumerate(("stdin", "stdout", "stderr")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(number, "w" if number else "r", encoding="utf-8", closefd=False))  # noqa: SIM115


def say(message: str) -> None:
    """Print an error on stderr, for a reader who may be gone and a device that may be full: the exit status is still wanted."""
    with suppress(OSError):
        print(f"tta: {message}", file=sys.stderr, flush=True)


def silence_stdout() -> None:
    """Print nowhere from now on: the reader, such as `head`, has seen enough. The work and its exit status are still wanted."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)
