"""Which segments of another translation stand by which bead.

The other translation is aligned to the first, which is in its own language. What the first has left out has no partner
there; it is aligned to the source's segments without counterpart, and where it fits none of these it joins the bead
next to it that it makes more like its source.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from tta.aligner import Outline, align_vectors
from tta.types import Alignment, Bead, Bitext, Vectors

__all__ = ["counterparts"]

_ALIKE = 0.3
"""Cosine, -1 to 1, below which segments do not correspond, whatever the path through both texts has made of them."""


def counterparts(
    bitext: Bitext, reference: Vectors, across: Alignment, lengths: Sequence[int]
) -> tuple[tuple[int, ...], ...]:
    """Return for each bead the indices of the other translation's segments, in order.

    Args:
        bitext: source and first translation, with vectors.
        reference: vectors of the other translation's segments.
        across: the first translation (as source) aligned to the other one (as target).
        lengths: code points of the other translation's segments.
    """
    partners = {segment: bead.target for bead in across.beads for segment in bead.source}
    found = [
        _like(bitext, reference, bead, {other for segment in bead.target for other in partners.get(segment, ())})
        for bead in bitext.alignment.beads
    ]
    free = sorted(index for bead in across.beads if not bead.source for index in bead.target)
    free = _join_omitted(bitext, reference, free, lengths, found)
    _join_neighbours(bitext, reference, free, found)
    return tuple(tuple(sorted(segments)) for segments in found)


def _like(bitext: Bitext, reference: Vectors, bead: Bead, segments: set[int]) -> set[int]:
    """Return the segments if they are like the bead's target: one may have been aligned to four for want of others."""
    if not segments or bitext.target_vectors is None:
        return set()
    target = bitext.target_vectors.sums[list(bead.target)].sum(axis=0)
    return segments if _cosine(target, reference.sums[sorted(segments)].sum(axis=0)) >= _ALIKE else set()


def _join_omitted(
    bitext: Bitext, reference: Vectors, free: list[int], lengths: Sequence[int], found: list[set[int]]
) -> list[int]:
    """Align what is left over with the source's segments that have no counterpart; return what fits none."""
    owner = {i: place for place, bead in enumerate(bitext.alignment.beads) if not bead.target for i in bead.source}
    source = bitext.source_vectors
    if not free or not owner or source is None:
        return free
    alone = sorted(owner)
    sizes = [len(bitext.source.segments[i].text) for i in alone], [lengths[j] for j in free]
    outlines = Outline(sizes[0]), Outline(sizes[1])
    for bead in align_vectors(source.take(alone), reference.take(free), outlines).beads:
        if bead.similarity >= _ALIKE:
            for i in bead.source:
                found[owner[alone[i]]].update(free[j] for j in bead.target)
    taken = set().union(*found)
    return [index for index in free if index not in taken]


def _join_neighbours(bitext: Bitext, reference: Vectors, free: list[int], found: list[set[int]]) -> None:
    """Let each segment that is left over join the bead before or behind it that it makes more like its source."""
    by_segment: dict[int, int] = {}
    for place, segments in enumerate(found):
        by_segment.update(dict.fromkeys(segments, place))
    for index in free:
        near = {by_segment[other] for other in (index - 1, index + 1) if other in by_segment}
        gains = {place: _gain(bitext, reference, place, found[place], index) for place in near}
        best = max(sorted(gains), key=gains.__getitem__, default=None)
        if best is not None and gains[best] > 0:
            found[best].add(index)
            by_segment[index] = best


def _gain(bitext: Bitext, reference: Vectors, place: int, segments: set[int], index: int) -> float:
    """How much more like the bead's source its segments are with one more."""
    bead = bitext.alignment.beads[place]
    if not bead.source or bitext.source_vectors is None:
        return 0.0
    source = bitext.source_vectors.sums[list(bead.source)].sum(axis=0)
    now, then = (reference.sums[sorted(chosen)].sum(axis=0) for chosen in (segments, segments | {index}))
    return _cosine(source, then) - _cosine(source, now)


def _cosine(left: np.ndarray, right: np.ndarray) -> float:
    return float(left @ right) / float(np.linalg.norm(left) * np.linalg.norm(right) + 1e-9)
