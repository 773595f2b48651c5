"""How far an audit has come, on stderr: bars in a terminal, elsewhere a plain line now and then."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

from tta.commands.status import say

__all__ = ["SELDOM", "ProgressBar"]

SELDOM = 60.0
"""Seconds between two plain lines."""


class ProgressBar:
    """A bar for each stage in a terminal; where stderr is piped, a line each minute that the work takes."""

    def __init__(self, *, quiet: bool, clock: Callable[[], float] = time.monotonic) -> None:
        self._quiet, self._clock = quiet, clock
        self._last = clock()
        self._shown = sys.stderr.isatty() and not quiet
        self._bar: Progress | None = None
        self._stages: dict[str, TaskID] = {}

    def __enter__(self) -> ProgressBar:
        if self._shown:
            from rich.console import Console
            from rich.progress import Progress

            self._bar = Progress(console=Console(file=sys.stderr), transient=True)
            self._bar.start()
        return self

    def __exit__(self, *_: object) -> None:
        if self._bar:
            self._bar.stop()

    def __call__(self, stage: str, done: int, total: int) -> None:
        """Show how much of a stage is done; each stage has a line of its own."""
        if self._bar is None:
            self._say(stage, done, total)
            return
        if stage not in self._stages:
            self._stages[stage] = self._bar.add_task(stage, total=total)
        self._bar.update(self._stages[stage], completed=done)

    def _say(self, stage: str, done: int, total: int) -> None:
        now = self._clock()
        if not self._quiet and now - self._last >= SELDOM:
            self._last = now
            say(f"{stage}, {done:,} of {total:,}")
