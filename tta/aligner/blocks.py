"""Long texts are aligned block by block, cut where both sides agree beyond doubt.

An anchor is a pair of segments that are each other's nearest neighbours. Anchors that form the longest chain rising on
both sides, with others of the chain close by on the same diagonal, are safe places to cut; between two cuts the path is
searched in full.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from tta.aligner.chain import longest_rising
from tta.aligner.similarity import Texts, unit

if TYPE_CHECKING:
    pass

__all__ = ["Block", "blocks"]

Block = tuple[slice, slice]

_CELLS = 1_000_000  # a rectangle up to this size is searched whole
_BLOCK = 250  # segments of the source between two cuts, about
_CHUNK = 2048


def blocks(texts: Texts) -> list[Block]:
    """Return rectangles that cover both sides in order, one if the texts are short."""
    rows, columns = len(texts.source), len(texts.target)
    if rows * columns <= _CELLS:
        return [(slice(0, rows), slice(0, columns))]
    pairs = _mutual_neighbours(texts)
    cuts = _cuts([pairs[place] for place in longest_rising([column for _, column in pairs])])
    edges = [(0, 0), *cuts, (rows, columns)]
    return [(slice(top, bottom), slice(left, right)) for (top, left), (bottom, right) in pairwise(edges)]


def _mutual_neighbours(texts: Texts) -> list[tuple[int, int]]:
    source, target = unit(texts.source), unit(texts.target)
    forward = np.empty(len(source), np.int64)
    best = np.full(len(target), -np.inf, np.float32)
    backward = np.zeros(len(target), np.int64)
    for start in range(0, len(source), _CHUNK):
        block = source[start : start + _CHUNK] @ target.T - texts.target_hubs[None, :]
        forward[start : start + _CHUNK] = block.argmax(axis=1)
        block -= texts.source_hubs[start : start + _CHUNK, None]
        top = block.max(axis=0)
        better = top > best
        backward[better] = start + block.argmax(axis=0)[better]
        best[better] = top[better]
    return [(i, int(j)) for i, j in enumerate(forward) if backward[j] == i]


def _cuts(chain: list[tuple[int, int]]) -> list[tuple[int, int]]:
    cuts: list[tuple[int, int]] = []
    last = 0
    for index, (row, column) in enumerate(chain):
        if row - last < _BLOCK or not _is_safe(chain, index):
            continue
        cuts.append((row, column))
        last = row
    return cuts


def _is_safe(chain: list[tuple[int, int]], index: int) -> bool:
    """Whether the pair just before and just after are anchors of the chain, too: 1-1 beads on both sides of the cut."""
    if not 0 < index < len(chain) - 1:
        return False
    row, column = chain[index]
    return chain[index - 1] == (row - 1, column - 1) and chain[index + 1] == (row + 1, column + 1)
