"""Windows on a pair too long for one sequence: every word is read, most of them twice, and judged where it lies deepest."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from tta.cross_encoder.packing import Piece, Tokens

if TYPE_CHECKING:
    from numpy.typing import NDArray

__all__ = ["ROOM", "Window", "windows"]

ROOM = 508  # tokens besides the four special ones
_PER_WORD = 48  # tokens of a word, marks behind it included, that are read; hardly any word has more than ten
_SMALL = ROOM // 4  # a side of fewer tokens stands whole in every window


@dataclass(frozen=True, slots=True)
class Window:
    """A piece, the first word of it on each side, and which of its words are judged in it: (start, stop) of the pair's."""

    piece: Piece
    first: tuple[int, int]
    judged: tuple[tuple[int, int], tuple[int, int]]


def windows(sides: tuple[Tokens, Tokens]) -> list[Window]:
    """Cut a pair into windows; one that fits is one window. Both sides must have words."""
    sides = _shortened(sides[0]), _shortened(sides[1])
    sizes = [len(side.ids) for side in sides]
    if sum(sizes) <= ROOM:
        return [Window(Piece(sides), (0, 0), ((0, sides[0].words), (0, sides[1].words)))]
    rooms = _rooms(sizes)
    count = max(_needed(size, room) for size, room in zip(sizes, rooms, strict=True))
    bounds = [_bounds(side) for side in sides]
    ranges = [_ranges(edges, room, count) for edges, room in zip(bounds, rooms, strict=True)]
    judged = [_judged(ranges[side], sides[side].words) for side in (0, 1)]
    parts = [[_taken(sides[side], bounds[side], *words) for words in ranges[side]] for side in (0, 1)]
    return [
        Window(
            Piece((parts[0][place], parts[1][place])),
            (ranges[0][place][0], ranges[1][place][0]),
            (judged[0][place], judged[1][place]),
        )
        for place in range(count)
    ]


def _rooms(sizes: list[int]) -> list[int]:
    """Share the room between the sides: a small side gets what it needs, large ones as much as they are long."""
    for side in (0, 1):
        if sizes[side] <= _SMALL:
            return [sizes[side], ROOM - sizes[side]] if side == 0 else [ROOM - sizes[side], sizes[side]]
    first = min(ROOM - _SMALL, max(_SMALL, ROOM * sizes[0] // sum(sizes)))
    return [first, ROOM - first]


def _needed(size: int, room: int) -> int:
    """Return how many windows it takes where each reaches half over the one before."""
    return 1 if size <= room else 1 + -(-(size - room) // max(1, room // 2 - _PER_WORD))


def _units(side: Tokens) -> NDArray[np.int64]:
    """Return of each token the word it goes with: its own, or that before it; marks at the head go with the first."""
    return np.maximum(np.maximum.accumulate(side.owners), 0)


def _bounds(side: Tokens) -> NDArray[np.int64]:
    """Return with which token each word begins, and where the last ends, (w + 1,)."""
    found: NDArray[np.int64] = np.searchsorted(_units(side), np.arange(side.words + 1))
    return found


def _shortened(side: Tokens) -> Tokens:
    """Leave out what of a word or a row of marks goes beyond all measure."""
    units = _units(side)
    starts = np.searchsorted(units, units)
    kept = np.arange(len(units)) - starts < _PER_WORD
    return side if kept.all() else Tokens(side.ids[kept], side.owners[kept], side.words)


def _ranges(bounds: NDArray[np.int64], room: int, count: int) -> list[tuple[int, int]]:
    """Return `count` ranges of words, evenly spread, each of at most `room` tokens, that leave no word out."""
    words = len(bounds) - 1
    last = int(bounds[-1]) - room
    found = []
    for place in range(count):
        begin = 0 if count == 1 or last <= 0 else last * place // (count - 1)
        last_one = place == count - 1
        start = int(np.searchsorted(bounds, begin)) if last_one else int(np.searchsorted(bounds, begin, "right")) - 1
        start = min(max(start, 0), words - 1)
        stop = int(np.searchsorted(bounds, bounds[start] + room, side="right")) - 1
        found.append((start, max(stop, start + 1)))
    return found


def _judged(ranges: list[tuple[int, int]], words: int) -> list[tuple[int, int]]:
    """Give every word to the window in which it is farthest from the edges: overlaps are parted in the middle."""
    cuts = [0]
    for (_, stop), (following, _) in pairwise(ranges):
        cuts.append(min(words, max(cuts[-1], (following + stop + 1) // 2)))
    cuts.append(words)
    return list(pairwise(cuts))


def _taken(side: Tokens, bounds: NDArray[np.int64], start: int, stop: int) -> Tokens:
    chosen = slice(int(bounds[start]), int(bounds[stop]))
    owners = side.owners[chosen]
    return Tokens(side.ids[chosen], np.where(owners < 0, -1, owners - start), stop - start)
