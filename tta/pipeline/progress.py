"""How far the work has come, as a caller wants to hear it."""

from __future__ import annotations

from collections.abc import Callable

__all__ = ["Progress", "of_stage"]

Progress = Callable[[str, int, int], None]
"""Called with the name of the stage, what is done of it and how much it is in all."""


def of_stage(progress: Progress | None, stage: str) -> Callable[[int, int], None] | None:
    """Return what one stage calls with what is done and how much it is in all; None where nobody listens."""
    if progress is None:
        return None

    def report(done: int, total: int) -> None:
        progress(stage, done, total)

    return report
