"""How fast a run over a folder goes, and how much longer it takes."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Sequence

__all__ = ["Pace"]

_FEWEST_TEXTS = 3
_FEWEST_SECONDS = 10.0
"""Before so many texts and seconds a speed says nothing."""


class Pace:
    """Counts texts and sentences that are done.

    The time until the first text is done is left out, for models are loaded in it. How many sentences the others have is taken
    from their sizes and from what those of the same kind of file had that are done.
    """

    def __init__(self, files: Sequence[tuple[str, int]], clock: Callable[[], float] = time.monotonic) -> None:
        """Take the kind of file and the bytes of each text that is to be done."""
        self._files = files
        self._clock = clock
        self._left = Counter(kind for kind, _ in files)
        self._bytes_left: Counter[str] = Counter()
        for kind, size in files:
            self._bytes_left[kind] += size
        self._bytes_done: Counter[str] = Counter()
        self._sentences: Counter[str] = Counter()
        self._first: tuple[float, int] | None = None
        self.done = 0

    @property
    def total(self) -> int:
        """Texts in all."""
        return len(self._files)

    def finish(self, index: int, sentences: int) -> None:
        """Note that a text is done, which has so many sentences; none where it could not be read."""
        kind, size = self._files[index]
        self._left[kind] -= 1
        self._bytes_left[kind] -= size
        self._bytes_done[kind] += size
        self._sentences[kind] += sentences
        self.done += 1
        if self._first is None:
            self._first = (self._clock(), self._sentences.total())

    def speed(self) -> float | None:
        """Return sentences a second, None before that is known."""
        if self._first is None or self.done <= _FEWEST_TEXTS:
            return None
        start, before = self._first
        seconds = self._clock() - start
        return (self._sentences.total() - before) / seconds if seconds >= _FEWEST_SECONDS else None

    def seconds_left(self) -> float | None:
        """Return about how many seconds the rest takes, None before that is known."""
        speed = self.speed()
        if not speed:
            return None
        expected = sum(self._expected(kind, count) for kind, count in self._left.items() if count)
        return expected / speed

    def _expected(self, kind: str, count: int) -> float:
        """Return how many sentences there are in the texts of a kind that are left."""
        if self._bytes_done[kind]:
            return self._sentences[kind] * self._bytes_left[kind] / self._bytes_done[kind]
        return count * self._sentences.total() / self.done
