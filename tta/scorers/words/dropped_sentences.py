"""Short sentences inside a bead that the other side has nothing of: `Он уехал. Она осталась.` and only He left.

Their words are too few, and too much like those around them, for a run of lost words to be sure. Three things together are: the
other side has fewer sentences, the reader of both sides links no word of this one firmly, and it does link some of every other.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from tta.language.russian import best_reading
from tta.scorers.words.denials import spoken
from tta.scorers.words.lost_runs import LostRun
from tta.scorers.words.runs import Run
from tta.types import UNRENDERED, Bitext, Language, Side

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

__all__ = ["dropped_sentences"]

_FIRM = 0.5
"""How surely a word has to be rendered for its sentence to be there."""
_FIRM_ALONE = 0.8
"""The same where what renders it renders another word, too."""
_SURE = 0.6
"""Confidence in a dropped sentence, for which no curve is fitted."""
_END = re.compile(r"[.!?…]\W*$")  # quotation marks and dashes stand between the speeches of a dialogue
_BEGIN = re.compile(r"[A-ZА-ЯЁ](?![A-ZА-ЯЁ.])")  # unlike the numeral in `гг. XX в.` and the initial in `им. В. И.`
_MOST = 8  # words of a short sentence; of a longer one the run of lost words is sure
_FEWEST = 2
"""Words of the shortest sentence told; one word alone may be an abbreviation, but for a Russian verb (`Помолчал.`)."""


def dropped_sentences(bitext: Bitext, index: int, side: Side) -> list[LostRun]:
    """Return the short sentences of one side of a bead that the other side has nothing of."""
    reading = bitext.readings.get(index)
    language = bitext.document(side).language
    place = list(Language).index(language)
    if reading is None or not len(reading.partner[1 - place]):
        return []
    own, other = _sentences(bitext, index, side), _sentences(bitext, index, side.opposite)
    partner, held = reading.partner[place], reading.held[place]
    mutual = reading.partner[1 - place][partner] == np.arange(
        len(partner)
    )  # `осталась` is held by left, which renders `уехал`
    rendered = (partner != UNRENDERED) & (held >= np.where(mutual, _FIRM, _FIRM_ALONE))
    lost = [run for run in own if not _has_any(rendered, run)]
    if len(own) <= len(other) or len(lost) != len(own) - len(other):
        return []
    words = spoken(bitext, bitext.alignment.beads[index], side).words
    return [
        LostRun(Run(start, stop, 0.0), _SURE)
        for start, stop in lost
        if stop - start <= _MOST and (stop - start >= _FEWEST or _is_predicate(words.plain(start), language))
    ]


def _is_predicate(word: str, language: Language) -> bool:
    return language is Language.RU and best_reading(word).is_finite


def _has_any(rendered: NDArray[np.bool_], run: tuple[int, int]) -> bool:
    return bool(rendered[run[0] : run[1]].any())


def _sentences(bitext: Bitext, index: int, side: Side) -> Sequence[tuple[int, int]]:
    """Return the sentences of one side of a bead, as the words from one to another of the bead's."""
    vectors, document = bitext.vectors(side), bitext.document(side)
    if vectors is None:
        return ()
    edges, count = [0], 0
    for segment in bitext.alignment.beads[index].of(side):
        text = document.segments[segment].text
        spans = vectors.word_spans[vectors.word_offsets[segment] : vectors.word_offsets[segment + 1]].tolist()
        for number, ((_, stop), (start, _)) in enumerate(pairwise(spans), count + 1):
            if _END.search(text, stop, start) and _BEGIN.match(text, start):
                edges.append(number)
        count += len(spans)
        edges.append(count)
    return [edge for edge in pairwise(edges) if edge[0] < edge[1]]
