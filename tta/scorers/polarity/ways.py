"""Ways that lead back: from west to east for `с востока на запад`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from tta.scorers.polarity.halves import Half

__all__ = ["Way", "turned_ways", "way"]

_BOTH = ("from", "to")
_ENDS = dict.fromkeys(("с", "со", "из", "from"), "from") | dict.fromkeys(("на", "к", "to", "towards", "toward"), "to")
"""What stands before the direction that a way comes from and before that it leads to."""

Way = dict[str, tuple[int, frozenset[str]]]
"""Where a way comes from and where it leads to, by from and to: the word that says so, by its number, and the direction."""


def way(half: Half, directions: Mapping[int, frozenset[str]]) -> Way:
    """Return where a way comes from and leads to, `с востока на запад`: word and direction; none where there are several."""
    found: Way = {}
    for place, value in directions.items():
        end = _ENDS.get(half.words.plain(place - 1)) if place else None
        if end is not None:
            if end in found:
                return {}
            found[end] = place, value
    return found


def turned_ways(ours: Way, theirs: Way) -> Iterator[tuple[int, int]]:
    """Return both words of a way that leads back on the other side."""
    if len(ours) < len(_BOTH) or len(theirs) < len(_BOTH):
        return
    (start, start_value), (stop, stop_value) = (ours[end] for end in _BOTH)
    (begin, begin_value), (end, end_value) = (theirs[end] for end in _BOTH)
    if start_value == end_value and stop_value == begin_value and start_value != stop_value:
        yield start, begin
        yield stop, end
