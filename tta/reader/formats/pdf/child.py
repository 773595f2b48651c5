"""The process that PDFium runs in: PDFs come in, what is found in them goes out, each as its length and its bytes.

It may take so much memory, and so much time for one PDF, and dies of more; what it sends is JSON, in which nothing can be run.
"""

from __future__ import annotations

import json
import os
import signal
from contextlib import suppress
from typing import IO

from tta.reader.limits import MOST_MEMORY, MOST_SECONDS

__all__ = ["received", "sent", "serve"]

_LENGTH = 8  # bytes


def serve() -> None:
    """Read PDFs from standard input until it ends; on standard output nothing but answers is written."""
    from tta.reader.formats.pdf.extraction import extracted

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # whoever asks says when it ends
    with os.fdopen(os.dup(0), "rb") as questions, os.fdopen(os.dup(1), "wb") as answers:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        for stream in (1, 2):  # where a library may write what it likes
            os.dup2(nowhere, stream)
        _bound_memory()
        with suppress(BrokenPipeError):
            while (data := received(questions)) is not None:
                if hasattr(signal, "alarm"):
                    signal.alarm(MOST_SECONDS)  # ends compiled code, too
                answer = json.dumps(extracted(data)).encode()
                if hasattr(signal, "alarm"):
                    signal.alarm(0)
                sent(answers, answer)


def received(stream: IO[bytes]) -> bytes | None:
    """Return what was sent, None where the other end is gone."""
    head = stream.read(_LENGTH)
    if len(head) < _LENGTH:
        return None
    length = int.from_bytes(head, "big")
    data = stream.read(length)
    return data if len(data) == length else None


def sent(stream: IO[bytes], data: bytes) -> None:
    """Send bytes.

    Raises:
        OSError: the other end is gone.
    """
    stream.write(len(data).to_bytes(_LENGTH, "big"))
    stream.write(data)
    stream.flush()


def _bound_memory() -> None:
    with suppress(ImportError, OSError, ValueError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
