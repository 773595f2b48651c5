"""From words that are probably not rendered to the runs of them that a finding is made of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

__all__ = ["LEVEL", "Run", "gains", "worst_runs"]

LEVEL = 0.4  # a word more probably missing than this adds to a run, one less probably missing takes off
_BRIDGE = 0.05  # what a word of grammar takes off at most, so that a run reaches over `по` and `the`


@dataclass(frozen=True, slots=True)
class Run:
    """Consecutive words `start` to `stop` (half-open), and what they gain together: about half a word for a word lost."""

    start: int
    stop: int
    gain: float


def gains(
    missing: NDArray[np.float32], grammar: Sequence[bool], licensed: Sequence[bool], level: float = LEVEL
) -> NDArray[np.float32]:
    """Return what each word adds to a run.

    Args:
        missing: the probability of each word that it is left out, (w,).
        grammar: which words carry none but grammatical meaning: they hardly end a run and begin none.
        licensed: which words may be missing, such as those in an editor's brackets.
        level: the probability from which on a word adds to a run.
    """
    gain = missing - level
    gain = np.where(np.asarray(grammar, bool), np.maximum(gain, -_BRIDGE), gain)
    found: NDArray[np.float32] = np.where(np.asarray(licensed, bool), -level, gain).astype(np.float32)
    return found


def worst_runs(gain: Sequence[float]) -> list[Run]:
    """Return the runs of greatest total gain that do not overlap, in order.

    Each is a maximal scoring subsequence in the sense of Ruzzo and Tompa (1999, "A linear time algorithm for finding all
    maximal scoring subsequences"): none can be made longer or shorter without losing, and what lies between two of them
    costs more than either gains.
    """
    runs: list[_Growing] = []
    total = 0.0
    for index, value in enumerate(gain):
        before, total = total, total + value
        if value <= 0:
            continue
        new = _Growing(index, index + 1, before, total, len(runs) - 1)
        while True:
            while new.lower >= 0 and runs[new.lower].before >= new.before:
                new.lower = runs[new.lower].lower
            if new.lower < 0 or runs[new.lower].behind >= new.behind:
                break
            joined = runs[new.lower]
            new.start, new.before = joined.start, joined.before
            del runs[new.lower :]
            new.lower = joined.lower
        runs.append(new)
    return [Run(run.start, run.stop, run.behind - run.before) for run in runs]


@dataclass(slots=True)
class _Growing:
    """A run that may still be joined to: totals before and behind it, and where to look for one that begins lower."""

    start: int
    stop: int
    before: float
    behind: float
    lower: int
