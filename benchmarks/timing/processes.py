"""A command in a process of its own: what it took, by the kernel's account of it."""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

__all__ = ["Usage", "usage_of"]


@dataclass(frozen=True, slots=True)
class Usage:
    """What a process took.

    Attributes:
        wall: seconds from start to end.
        cpu: seconds of all its threads, in its own code and in the kernel; on a shared machine the steadier of the two.
        peak: MB of memory at most. No less than the process that started it holds: start it from a small one.
        printed: what it wrote on standard output.
    """

    wall: float
    cpu: float
    peak: float
    printed: str


def usage_of(command: Sequence[str | Path], environment: Mapping[str, str], folder: Path) -> Usage:
    """Run a command in a folder, with these variables over those of this process, and return what it took.

    Raises:
        RuntimeError: it ended with something else than 0 or 1, which is a text with findings.
    """
    start = time.perf_counter()
    with subprocess.Popen(
        [str(part) for part in command],
        env={**os.environ, **environment},
        cwd=folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    ) as process:
        assert process.stdout is not None
        try:
            printed = process.stdout.read()
        except BaseException:  # Ctrl-C: what nobody waits for is not left running
            process.kill()
            raise
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in {0, 1}:
        raise RuntimeError(
            f"{' '.join(map(str, command))}: ended with {process.returncode}, expected 0 or 1: {printed[-500:]}"
        )
    return Usage(time.perf_counter() - start, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, printed)
