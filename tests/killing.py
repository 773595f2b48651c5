"""Kill a process, as by kill -9, before the n-th thing it does to files, and see what it leaves."""

from __future__ import annotations

import io
import os
import signal
import sys
from collections.abc import Callable

import pytest

from tta.reporter import registry

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


def rendered_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every report be rendered once, and written from then on as it was: what is killed and repeated is the writer.

    For reports of one language; an audit is known by being the same object.
    """
    render, known = registry._puts, {}

    def put(content):
        return lambda stream: stream.write(content)

    def puts(audit, chosen, name):
        key = (id(audit), chosen.module, name)
        if key not in known:
            files = []
            for file, write in render(audit, chosen, name):
                stream = io.BytesIO() if chosen.binary else io.StringIO(newline="")
                write(stream)
                files.append((file, stream.getvalue()))
            known[key] = audit, files  # with the audit, so that no other gets its number
        return iter([(file, put(content)) for file, content in known[key][1]])

    monkeypatch.setattr(registry, "_puts", puts)
