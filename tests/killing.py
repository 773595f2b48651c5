"""Kill a process, as by kill -9, before the n-th thing it does to files, and see what it leaves."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable

EVENTS = ("open", "os.rename", "os.remove", "os.mkdir", "os.chmod", "sqlite3.connect")


def killed_at(event: int, place: str, action: Callable[[], int]) -> bool:
    """Do something in a process of its own that dies before the n-th event on files below a place; say whether it did."""
    child = os.fork()
    if child == 0:
        seen = [0]

        def hook(name, arguments):
            if name in EVENTS and any(place in str(part) for part in arguments[:2]):
                seen[0] += 1
                if seen[0] == event:
                    os.kill(os.getpid(), signal.SIGKILL)

        sys.addaudithook(hook)
        status = 99
        try:
            status = action()
        finally:
            os._exit(status)
    return os.WIFSIGNALED(os.waitpid(child, 0)[1])
