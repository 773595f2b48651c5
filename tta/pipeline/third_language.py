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
_RATHER, _LEAD = 0.3, 0.15
"""The same where lines are that much more like one of these than like any other line within reach: for repeated lines of eight
languages .16 to .59 (Latin, which the model hardly knows, less), for others .2 at most, and these are below .31 in cosine."""


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
        if places and _are_repeated([_likeness(place, spoken, vectors) for place in places]):
            apart.update(places)
    return replace(
        document,
        segments=tuple(
            replace(item, kind=SegmentKind.FURNITURE) if place in apart else item
            for place, item in enumerate(document.segments)
        ),
    )


def _are_repeated(likenesses: Sequence[tuple[float, float]]) -> bool:
    """Say whether lines of a language, by what they are like and by their lead, repeat their neighbours."""
    alike, lead = np.median(likenesses, axis=0)
    return bool(alike >= _SAME or (alike >= _RATHER and lead >= _LEAD))


def _likeness(place: int, spoken: Sequence[str | None], vectors: Vectors) -> tuple[float, float]:
    """Return the highest cosine of a segment to the ones of the document's own language beside it, and its lead.

    The lead is by how much it is more than the next highest to one within reach, 0 where no other is.
    """
    around = (at for at in range(max(0, place - _REACH), min(len(spoken), place + _REACH + 1)) if spoken[at] == "")
    by_distance = sorted(around, key=lambda at: abs(at - place))
    rows = vectors.sums[by_distance]
    sizes = np.linalg.norm(rows, axis=1) * np.linalg.norm(vectors.sums[place]) + 1e-9
    cosines = rows @ vectors.sums[place] / sizes
    if not len(cosines):
        return 0.0, 0.0
    nearest = int(cosines[: 2 * _NEAR].argmax())
    others = np.delete(cosines, nearest)
    return max(0.0, float(cosines[nearest])), float(cosines[nearest] - others.max()) if len(others) else 0.0
