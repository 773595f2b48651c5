"""The texts that engines give out to workers; one whose worker dies is given out again."""

from __future__ import annotations

from collections.abc import Iterable

from tta.collection.item import Item
from tta.errors import InternalError

__all__ = ["Handout"]

_MOST_DEATHS = 2
"""Workers that may die on a text before it is given up; the first may have been killed for another reason."""


class Handout:
    """Texts with their numbers, each asked for when there is somebody to do it."""

    def __init__(self, texts: Iterable[tuple[int, Item]]) -> None:
        """Ask for none yet."""
        self._waiting = iter(texts)
        self._again: list[tuple[int, Item]] = []
        self._deaths: dict[int, int] = {}

    def take(self) -> tuple[int, Item] | None:
        """Return the next text, None where there is none for now."""
        return self._again.pop() if self._again else next(self._waiting, None)

    def died(self, text: tuple[int, Item], how: str) -> InternalError | None:
        """Note that a worker died on a text; return what is said of it when it is given up."""
        index, item = text
        self._deaths[index] = self._deaths.get(index, 0) + 1
        if self._deaths[index] < _MOST_DEATHS:
            self._again.append(text)
            return None
        return InternalError(
            f"{item.first}: {_MOST_DEATHS} processes died on this text, one after the other ({how}); where memory is short, "
            "take fewer --jobs"
        )
