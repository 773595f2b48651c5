"""Being told to stop, by Ctrl-C or by SIGTERM, as batch systems and containers do it: one line and an exit status."""

from __future__ import annotations

import signal
from types import FrameType
from typing import NoReturn

from tta.commands.status import STOPPED, TERMINATED, say

__all__ = ["Terminated", "stop_when_terminated", "stopped"]


class Terminated(KeyboardInterrupt):
    """SIGTERM, which unwinds the stack as Ctrl-C does, so that workers are ended and hidden files removed."""


def stop_when_terminated() -> None:
    """Take SIGTERM from now on for `Terminated`; by itself it would end this process and leave its workers."""
    signal.signal(signal.SIGTERM, _terminate)


def stopped(by: KeyboardInterrupt) -> int:
    """Say so and return the exit status."""
    say("stopped")
    return TERMINATED if isinstance(by, Terminated) else STOPPED


def _terminate(_number: int, _frame: FrameType | None) -> NoReturn:
    raise Terminated
