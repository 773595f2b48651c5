"""PDFium in a process of its own, so that a PDF on which it crashes ends neither the run nor the program that uses tta."""

from __future__ import annotations

import atexit
import json
import os
import signal
import subprocess
import sys
from contextlib import suppress
from threading import Lock
from typing import Any

from tta.reader.formats.pdf.child import received, sent
from tta.reader.limits import MOST_SECONDS

__all__ = ["DiedError", "ask"]

_CODE = (
    "import sys, json; sys.path[:] = json.loads(sys.argv[1]); from tta.reader.formats.pdf.child import serve; serve()"
)


class DiedError(Exception):
    """The process died of a PDF; says how."""


class _Child:
    """The process, started when it is first asked and kept for the next PDF; a new one where it died."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._of = 0

    def ask(self, data: bytes) -> dict[str, Any]:
        with self._lock:
            process = self._running()
            assert process.stdin is not None
            assert process.stdout is not None
            answer = None
            with suppress(OSError):
                sent(process.stdin, data)
                answer = received(process.stdout)
            if answer is None:
                self.end()
                raise DiedError(_cause(process.wait()))
            found: dict[str, Any] = json.loads(answer)
            return found

    def _running(self) -> subprocess.Popen[bytes]:
        if self._process is None or self._of != os.getpid() or self._process.poll() is not None:
            # -I: nothing of the folder that the user is in, or of the environment, is run
            command = [sys.executable, "-I", "-c", _CODE, json.dumps(sys.path)]
            self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
            self._of = os.getpid()
        return self._process

    def end(self) -> None:
        """End it, if it is this process's."""
        if self._process is not None and self._of == os.getpid():
            for stream in (self._process.stdin, self._process.stdout):
                if stream is not None:
                    with suppress(OSError):
                        stream.close()
            self._process.wait()
        self._process = None


def _cause(status: int) -> str:
    if hasattr(signal, "SIGALRM") and status == -signal.SIGALRM:
        return f"it took more than {MOST_SECONDS} seconds"
    return f"signal {-status}" if status < 0 else f"exit status {status}"


_CHILD = _Child()
atexit.register(_CHILD.end)


def ask(data: bytes) -> dict[str, Any]:
    """Return what `extraction.extracted` finds in a PDF; one at a time, whichever thread asks.

    Raises:
        DiedError: PDFium crashed, or took too much memory or time.
        OSError: no process can be started.
    """
    return _CHILD.ask(data)
