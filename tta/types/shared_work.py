"""What several scorers need of one bitext, worked out once for all of them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

__all__ = ["SharedWork"]

_Input = TypeVar("_Input")
_Result = TypeVar("_Result")


class SharedWork:
    """The results that the scorers of one audit share, each worked out when one of them first asks for it.

    It belongs to a bitext (`Bitext.shared`) and goes with it: no audit keeps the vectors of another alive, and of two audits
    side by side neither pushes out the results of the other.
    """

    __slots__ = ("_results",)

    def __init__(self) -> None:
        """Begin with nothing worked out."""
        self._results: dict[Callable[..., Any], Any] = {}

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
