"""The longest rising chain: which of a row of numbers can stay if all must rise."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

__all__ = ["longest_rising"]


def longest_rising(values: Sequence[int], *, strictly: bool = True) -> list[int]:
    """Return the places of a longest rising chain in `values` (patience sorting, n log n)."""
    find = bisect_left if strictly else bisect_right
    tops: list[int] = []
    at: list[int] = []
    before = [-1] * len(values)
    for place, value in enumerate(values):
        pile = find(tops, value)
        before[place] = at[pile - 1] if pile else -1
        tops[pile : pile + 1] = [value]
        at[pile : pile + 1] = [place]
    chain = []
    place = at[-1] if at else -1
    while place >= 0:
        chain.append(place)
        place = before[place]
    return chain[::-1]
