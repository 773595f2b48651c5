"""Exit statuses, and what keeps one where nobody reads the output."""

from __future__ import annotations

import os
import sys

__all__ = ["BAD_INPUT", "FOUND", "NOTHING", "OK", "silence_stdout"]

OK, FOUND, BAD_INPUT, NOTHING = 0, 1, 2, 3


def silence_stdout() -> None:
    """Print nowhere from now on: the reader, such as `head`, has seen enough. The work and its exit status are still wanted."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)
