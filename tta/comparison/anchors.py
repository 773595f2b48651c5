"""Which lines of two versions are the same, in order: an anchored comparison in near-linear time.

Lines that occur once in either version are anchors where they stand in the same order (Bram Cohen's "patience diff"; the
longest increasing sequence by Schensted's piles, n log n); what equals on either side of an anchor grows onto it. Unlike the
longest common subsequence, which is quadratic at worst, this may miss repeated lines that stand far from any anchor.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence

__all__ = ["common_ends", "edited_pairs", "same_pairs"]


def same_pairs(old: Sequence[str], new: Sequence[str]) -> list[tuple[int, int]]:
    """Return the indices of equal lines, rising on both sides."""
    pairs: list[tuple[int, int]] = []
    reach = (0, 0)
    for anchor in [*_anchors(old, new), (len(old), len(new))]:
        (i, j), (stop_i, stop_j) = reach, anchor
        while i < stop_i and j < stop_j and old[i] == new[j]:
            pairs.append((i, j))
            i, j = i + 1, j + 1
        tail = []
        while i < stop_i and j < stop_j and old[stop_i - 1] == new[stop_j - 1]:
            stop_i, stop_j = stop_i - 1, stop_j - 1
            tail.append((stop_i, stop_j))
        pairs += reversed(tail)
        if anchor[0] < len(old) and anchor[1] < len(new):
            pairs.append(anchor)
        reach = (anchor[0] + 1, anchor[1] + 1)
    return pairs


def edited_pairs(old: Sequence[str], new: Sequence[str], same: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the indices of lines that were edited: as many on both sides between equal ones, and alike."""
    pairs = []
    last = (-1, -1)
    for pair in [*same, (len(old), len(new))]:
        left, right = range(last[0] + 1, pair[0]), range(last[1] + 1, pair[1])
        if len(left) == len(right):
            pairs += [(i, j) for i, j in zip(left, right, strict=True) if _alike(old[i], new[j])]
        last = pair
    return pairs


def _anchors(old: Sequence[str], new: Sequence[str]) -> list[tuple[int, int]]:
    count_old, count_new = Counter(old), Counter(new)
    place = {line: j for j, line in enumerate(new) if count_new[line] == 1}
    once = [(i, place[line]) for i, line in enumerate(old) if count_old[line] == 1 and line in place]
    return _rising(once)


def _rising(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the longest part of `pairs`, which rise on the left, that rises on the right too."""
    tops: list[int] = []
    at: list[int] = []
    before: list[int] = []
    for index, (_, right) in enumerate(pairs):
        pile = bisect_left(tops, right)
        before.append(at[pile - 1] if pile else -1)
        tops[pile : pile + 1] = [right]
        at[pile : pile + 1] = [index]
    found = []
    index = at[-1] if at else -1
    while index >= 0:
        found.append(pairs[index])
        index = before[index]
    return found[::-1]


def _alike(old: str, new: str) -> bool:
    """Whether half of the words, or of the letters from both ends, are the same."""
    words = Counter(old.split()), Counter(new.split())
    if 2 * sum((words[0] & words[1]).values()) >= max(sum(side.values()) for side in words):
        return True
    start, stop = common_ends(old, new)
    return 2 * (start + stop) >= max(len(old), len(new))


def common_ends(old: Sequence[object], new: Sequence[object]) -> tuple[int, int]:
    """Return how many items are equal from the beginning, and of the rest from the end."""
    least = min(len(old), len(new))
    start = next((i for i in range(least) if old[i] != new[i]), least)
    stop = next((i for i in range(least - start) if old[-1 - i] != new[-1 - i]), least - start)
    return start, stop
