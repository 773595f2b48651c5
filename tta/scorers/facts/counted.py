"""What two numbers of a bead count, and whether they changed places: `3 коровы и 7 овец`, 7 cows and 3 sheep.

The word right behind a number is what it counts. Which words render each other the reader of both sides says; a bead that it has
not read is left alone.
"""

from __future__ import annotations

import re

from tta.scorers.facts.matching import Matched
from tta.types import UNRENDERED, Bitext, Language, Side
from tta.values import Value

__all__ = ["count_crosswise"]

_HELD = 0.5
"""How surely a word has to render another for it to show what a number belongs to."""
_NEXT = re.compile(r"[\s\u00a0]+(?=[^\W\d_]{3})")


def count_crosswise(bitext: Bitext, bead: int, one: Matched, other: Matched) -> bool:
    """Whether what one number counts is rendered by what the other counts, and the other way round."""
    if bead not in bitext.readings or not (one.source and one.target and other.source and other.target):
        return False
    source = [_counted(bitext, bead, Side.SOURCE, value) for value in (one.source, other.source)]
    target = [_counted(bitext, bead, Side.TARGET, value) for value in (one.target, other.target)]
    rendered = [_rendering(bitext, bead, word) for word in source]
    return None not in target and len(set(target)) > 1 and rendered == target[::-1]


def _counted(bitext: Bitext, bead: int, side: Side, value: Value) -> int | None:
    """Return the number, within its side of the bead, of the word right behind a value; None where there is none."""
    document, vectors = bitext.document(side), bitext.vectors(side)
    behind = _NEXT.match(document.text, value.spans[-1].stop)
    if vectors is None or behind is None:
        return None
    before = 0
    for segment in bitext.alignment.beads[bead].of(side):
        spans = vectors.word_spans[vectors.word_offsets[segment] : vectors.word_offsets[segment + 1]].tolist()
        for place, (start, stop) in enumerate(spans):
            located = document.segments[segment].locate(start, stop)
            if located and located[0].start == behind.end():
                return before + place
        before += len(spans)
    return None


def _rendering(bitext: Bitext, bead: int, word: int | None) -> int | None:
    """Return the word of the target that surely renders a word of the source."""
    if word is None:
        return None
    reading, place = bitext.readings[bead], list(Language).index(bitext.source.language)
    partner = int(reading.partner[place][word])
    return partner if partner != UNRENDERED and float(reading.held[place][word]) >= _HELD else None
