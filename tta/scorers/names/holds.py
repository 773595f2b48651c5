"""How the words of the other side hold a name, by the vectors of the words; it need not sound like them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tta.scorers.names.bead_names import Placed, side_of
from tta.scorers.words.attention import bead_words, held, links
from tta.scorers.words.expansions import spelt_out
from tta.scorers.words.rendition import renditions
from tta.types import Bead, Bitext, Language, Side, Span
from tta.values.names import Name

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

__all__ = ["FIRM", "Hold", "Holds", "holder", "holds", "touch", "word_spans"]

FIRM = 0.2
"""Firmness from which on a name counts as rendered by the word that holds it."""


@dataclass(frozen=True, slots=True)
class Hold:
    """How firmly the other side's words hold a name.

    Attributes:
        firmness: from 0 to 1.
        missing: how probably it is left out.
        spelt_out: whether it is part of a name whose acronym stands behind it and is rendered.
        spans: where the word stands that holds it best.
    """

    firmness: float
    missing: float
    spelt_out: bool
    spans: tuple[Span, ...]

    def rests_on(self, names: Sequence[Placed]) -> bool:
        """Whether that word is one of these: then it stands instead of the name rather than for it."""
        return any(self.spans and touch(self.spans, item.spans) for item in names)


Holds = Mapping[tuple[Span, ...], Hold | None]
"""By where a name stands, how it is held; None without vectors."""


def holds(bitext: Bitext, bead: Bead, names: Sequence[Placed], language: Language) -> list[Hold | None]:
    """Return how the names of one language are held; None without vectors."""
    source, target = bitext.source_vectors, bitext.target_vectors
    if source is None or target is None or not names or bead.is_null:
        return [None] * len(names)
    side = side_of(bitext, language)
    other = side.opposite
    own, own_spans = _words(bitext, bead, language)
    theirs, their_spans = _words(bitext, bead, bitext.document(other).language)
    firm, best = held(own, theirs), links(own, theirs)
    lost = renditions(bitext)[side].missing[bead_words(source if side is Side.SOURCE else target, bead.of(side))]
    known = {place for words in spelt_out(bitext, bead, side) for place in words}
    found: list[Hold | None] = []
    starts = [span[0].start if span else -1 for span in own_spans]
    for item in names:
        first = max(0, bisect_left(starts, item.spans[0].start) - 1)
        words = [place for place in range(first, bisect_left(starts, item.spans[-1].stop)) if own_spans[place]]
        words = [place for place in words if touch(own_spans[place], item.spans)]
        word = max(words, key=lambda place: float(firm[place]), default=None)
        found.append(
            Hold(float(firm[word]), float(lost[word]), word in known, their_spans[int(best[word])])
            if word is not None and len(theirs)
            else None
        )
    return found


def holder(bitext: Bitext, hold: Hold | None) -> Placed | None:
    """Return the English word that holds a name, if it does so firmly."""
    if hold is None or hold.firmness < FIRM or not hold.spans:
        return None
    written = bitext.document(side_of(bitext, Language.EN)).words(hold.spans)
    return Placed(Name(0, len(written), written, ()), hold.spans)


def word_spans(bitext: Bitext, bead: Bead, language: Language) -> list[tuple[Span, ...]]:
    """Return where each word of one language of a bead stands, as the encoder counts them; none without vectors."""
    side = side_of(bitext, language)
    vectors = bitext.vectors(side)
    if vectors is None:
        return []
    return [
        bitext.document(side).segments[i].locate(*(int(edge) for edge in vectors.word_spans[row]))
        for i in bead.of(side)
        for row in range(int(vectors.word_offsets[i]), int(vectors.word_offsets[i + 1]))
    ]


def _words(bitext: Bitext, bead: Bead, language: Language) -> tuple[NDArray[np.float32], list[tuple[Span, ...]]]:
    """Return the word vectors of one language of a bead, and where each word stands."""
    side = side_of(bitext, language)
    vectors = bitext.vectors(side)
    assert vectors is not None
    return vectors.words[bead_words(vectors, bead.of(side))], word_spans(bitext, bead, language)


def touch(left: Sequence[Span], right: Sequence[Span]) -> bool:
    """Whether two places overlap, from the first of their spans to the last."""
    return left[0].start < right[-1].stop and right[0].start < left[-1].stop
