"""What several scorers need of one bitext, worked out once for all of them."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Any, TypeVar

__all__ = ["SharedWork"]

_Input = TypeVar("_Input")
_Result = TypeVar("_Result")

_LATELY = 8
"""Results kept of each function that is asked part by part: both sides of a bead, and of those beside it."""


class SharedWork:
    """The results that the scorers of one audit share, each worked out when one of them first asks for it.

    It belongs to a bitext (`Bitext.shared`) and goes with it: no audit keeps the vectors of another alive, and of two audits
    side by side neither pushes out the results of the other.
    """

    __slots__ = ("_lately", "_results")

    def __init__(self) -> None:
        """Begin with nothing worked out."""
        self._results: dict[Callable[..., Any], Any] = {}
        self._lately: dict[Callable[..., Any], dict[Hashable, Any]] = {}

    def once(self, work: Callable[[_Input], _Result], of: _Input) -> _Result:
        """Return what a function makes of the bitext that this belongs to; errors are raised and not kept.

        Args:
            work: a pure function; the same one is called once.
            of: the bitext.
        """
        if work not in self._results:
            self._results[work] = work(of)
        result: _Result = self._results[work]
        return result

    def lately(self, work: Callable[..., _Result], of: object, *part: Hashable) -> _Result:
        """Return what a function makes of a part of the bitext, such as a bead; of the parts last asked for once.

        Scorers ask for one bead many times, as many as it has words in doubt, before they go on to the next.

        Args:
            work: a pure function.
            of: the bitext.
            part: what else it takes.
        """
        kept = self._lately.setdefault(work, {})
        if part in kept:
            found: _Result = kept[part]
            return found
        while len(kept) >= _LATELY:
            kept.pop(next(iter(kept)), None)
        result = kept[part] = work(of, *part)
        return result
