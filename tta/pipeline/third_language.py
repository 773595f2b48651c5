"""A third language between the lines: what repeats its neighbours is set apart, so that it takes no one's counterpart.

French that a Russian novel leaves untranslated stays where it is: there it is what the translation renders.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from tta.types import Document, SegmentKind

if TYPE_CHECKING:
    from tta.reader.other_languages import Foreign
    from tta.types import Vectors

__all__ = ["set_apart"]

_NEAR = 2  # segments to either side that a line in another language may repeat
_REACH = 12  # segments to either side that are looked through for them
_SAME = 0.4
"""Median cosine of a language's lines to the nearest of these; measured .42 to .65 for repeated lines, .37 at most for others."""


def set_apart(document: Document, vectors: Vectors, foreign: Sequence[Foreign]) -> Document:
    """Return the document with lines in another language that repeat their neighbours as furniture.

    Args:
        document: with n segments.
        vectors: of its segments.
        foreign: its passages in other languages.
    """
    language_of = {number: item.language for item in foreign for number in range(item.first, item.last + 1)}
    spoken = [
        None if item.kind is SegmentKind.FURNITURE else language_of.get(item.paragraph, "")
        for item in document.segments
    ]
    apart: set[int] = set()
    for language in sorted(set(language_of.values())):
        places = [place for place, name in enumerate(spoken) if name == language]
        if places and float(np.median([_nearest(place, spoken, vectors) for place in places])) >= _SAME:
            apart.update(places)
    return replace(
        document,
        segments=tuple(
            replace(item, kind=SegmentKind.FURNITURE) if place in apart else item
            for place, item in enumerate(document.segments)
        ),
    )


def _nearest(place: int, spoken: Sequence[str | None], vectors: Vectors) -> float:
    """Return the highest cosine of a segment to the ones of the document's own language around it."""
    around = (at for at in range(max(0, place - _REACH), min(len(spoken), place + _REACH + 1)) if spoken[at] == "")
    nearest = sorted(around, key=lambda at: abs(at - place))[: 2 * _NEAR]
    rows = vectors.sums[nearest]
    sizes = np.linalg.norm(rows, axis=1) * np.linalg.norm(vectors.sums[place]) + 1e-9
    found: float = (rows @ vectors.sums[place] / sizes).max(initial=0.0)
    return found
