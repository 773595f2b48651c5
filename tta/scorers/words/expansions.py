"""Names that stand before their acronym in brackets: `Организации Объединенных Наций (ООН)`.

One of the two renders both; that a translation has the UN alone loses nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from tta.scorers.words.attention import bead_words
from tta.scorers.words.rendition import renditions
from tta.scorers.words.severity import is_grammar
from tta.types import Bead, Bitext, Language, Side

__all__ = ["spelt_out"]

_ACRONYM = re.compile(r"[A-ZА-ЯЁ]{2,8}s?")
_RENDERED = 0.5
"""Probability of being left out below which an acronym counts as rendered."""
_MORE = 2
"""Words that a name may have beyond the letters of its acronym, prepositions and the like apart."""


def spelt_out(bitext: Bitext, bead: Bead, side: Side) -> tuple[range, ...]:
    """Return the words of one side of a bead that an acronym behind them repeats, if that is rendered.

    The words are numbered through the bead; as many are returned as the acronym has letters, and two, besides as many words of
    grammar at most, but none of the segment before.

    Raises:
        CannotRunError: see `renditions`.
    """
    vectors, document = bitext.vectors(side), bitext.document(side)
    missing = renditions(bitext)[side].missing
    if vectors is None:
        return ()
    rows = bead_words(vectors, bead.of(side))
    found = []
    first = 0
    for i in bead.of(side):
        text = document.segments[i].text
        words = vectors.word_spans[vectors.word_offsets[i] : vectors.word_offsets[i + 1]].tolist()
        for place, (start, stop) in enumerate(words):
            between = text[words[place - 1][1] : start] if place else ""
            if between.strip() != "(" or not text.startswith(")", stop) or not _ACRONYM.fullmatch(text, start, stop):
                continue
            if missing[rows[first + place]] < _RENDERED:
                before = [text[a:b] for a, b in words[max(0, place - 2 * (stop - start + _MORE)) : place]]
                size = _size(before, stop - start + _MORE, document.language)
                found.append(range(first + place - size, first + place))
        first += len(words)
    return tuple(found)


def _size(words: Sequence[str], most: int, language: Language) -> int:
    """Return how many of some words, from the last one backwards, hold at most so many that are no grammar."""
    content = 0
    for size, word in enumerate(reversed(words)):
        content += not is_grammar(word, language)
        if content > most:
            return size
    return len(words)
