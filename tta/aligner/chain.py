"""The longest rising chain: which of a row of numbers can stay if all must rise."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

__all__ = ["longest_rising"]


def longest_rising(values: Sequence[int]) -> list[int]:
    """Return the places of a longest strictly rising chain in `values` (patience sorting, n log n)."""
    tops: list[int] = []
    at: list[int] = []
    before = [-1] * len(values)
    for place, value in enumerate(values):
        pile = bisect_left(tops, value)
        before[place] = at[pile - 1] if pile else -1
        tops[pile : pile + 1] = [value]
        at[pile : pile + 1] = [place]
    chain = []
    place = at[-1] if at else -1
    while place >= 0:
        chain.append(place)
        place = before[place]
    return chain[::-1]
