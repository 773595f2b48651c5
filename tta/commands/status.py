"""Exit statuses, and what keeps one where nobody reads the output."""

from __future__ import annotations

import os
import sys

__all__ = ["BAD_INPUT", "FOUND", "NOTHING", "OK", "hush"]

OK, FOUND, BAD_INPUT, NOTHING = 0, 1, 2, 3


def hush() -> None:
    """Print nothing any more: the reader, such as `head`, has seen enough. The work and its exit status are still wanted."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)
