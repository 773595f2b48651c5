"""How far a run over a folder has come, on stderr: a bar in a terminal, elsewhere a plain line now and then."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from tta.commands.progress import SELDOM
from tta.commands.status import say

if TYPE_CHECKING:
    from tta.collection import Pace

__all__ = ["FolderProgress"]


class FolderProgress:
    """Told of each text that is done, shows texts, sentences a second and the time left."""

    def __init__(self, pace: Pace, language: str, *, quiet: bool, clock: Callable[[], float] = time.monotonic) -> None:
        """Show nothing yet."""
        self._pace, self._language, self._clock = pace, language, clock
        self._quiet = quiet
        self._bar: Any = None
        self._last = clock()
        self._stage: tuple[str, Any] | None = None

    def __enter__(self) -> FolderProgress:
        if not self._quiet and self._pace.total and sys.stderr.isatty():
            from rich.console import Console
            from rich.progress import BarColumn, Progress, TextColumn

            columns = (BarColumn(), TextColumn("{task.description}", markup=False))
            self._bar = Progress(*columns, console=Console(file=sys.stderr), transient=True, redirect_stdout=False)
            self._whole = self._bar.add_task(self._said(), total=self._pace.total)
            self._bar.start()
        return self

    def __exit__(self, *_: object) -> None:
        if self._bar is not None:
            self._bar.stop()

    def __call__(self, stage: str, done: int, total: int) -> None:
        """Show how far the text at hand has come."""
        if self._bar is None:
            return
        if self._stage is None or self._stage[0] != stage:
            self._forget_stage()
            self._stage = (stage, self._bar.add_task(stage, total=total))
        self._bar.update(self._stage[1], completed=done, total=total)

    def finish(self, index: int, sentences: int) -> None:
        """Show that a text is done."""
        self._pace.finish(index, sentences)
        if self._bar is not None:
            self._forget_stage()
            self._bar.update(self._whole, completed=self._pace.done, description=self._said())
        elif not self._quiet and self._clock() - self._last >= SELDOM and self._pace.done < self._pace.total:
            self._last = self._clock()
            say(self._said())

    @contextmanager
    def aside(self) -> Iterator[None]:
        """Take the bar away while something is printed."""
        if self._bar is None:
            yield
            return
        self._bar.stop()
        yield
        self._bar.start()

    def _forget_stage(self) -> None:
        if self._stage is not None:
            self._bar.remove_task(self._stage[1])
            self._stage = None

    def _said(self) -> str:
        from tta.reporter.locale import speaking
        from tta.reporter.terminal.folder_run import pace

        with speaking(self._language):
            return pace(self._pace.done, self._pace.total, self._pace.speed(), self._pace.seconds_left())
