"""Short sentences inside a bead that the other side has nothing of: `Он уехал. Она осталась.` and only He left.

Their words are too few, and too much like those around them, for a run of lost words to be sure. Among short ones, each was read
alone with those that may render it (`sentences_read_apart`). Else three things together are: the other side has fewer
sentences, the reader of both sides links no word of this one firmly, and it does link some of every other.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from tta.language.russian import best_reading
from tta.scorers.words.bead_sentences import bead_sentences
from tta.scorers.words.denials import spoken
from tta.scorers.words.lost_runs import LostRun
from tta.scorers.words.runs import Run
from tta.scorers.words.sentences_read_apart import lacking_sentences
from tta.types import UNRENDERED, Bitext, Language, Side

if TYPE_CHECKING:
    from numpy.typing import NDArray

__all__ = ["dropped_sentences", "sentences_lacking"]

_FIRM = 0.5
"""How surely a word has to be rendered for its sentence to be there."""
_FIRM_ALONE = 0.8
"""The same where what renders it renders another word, too."""
_SURE = 0.6
"""Confidence in a dropped sentence, for which no curve is fitted."""
_MOST = 8  # words of a short sentence; of a longer one the run of lost words is sure
_FEWEST = 2
"""Words of the shortest sentence told; one word alone may be an abbreviation, but for a Russian verb (`Помолчал.`)."""


def dropped_sentences(bitext: Bitext, index: int, side: Side) -> list[LostRun]:
    """Return the short sentences of one side of a bead that the other side has nothing of."""
    return sentences_lacking(bitext, index, side) or _told(bitext, index, side, _unlinked(bitext, index, side))


def sentences_lacking(bitext: Bitext, index: int, side: Side) -> list[LostRun]:
    """Return those that were read by themselves, and so are surer than runs of lost words, which begin in a sentence beside."""
    return _told(bitext, index, side, lacking_sentences(bitext, index, side))


def _told(bitext: Bitext, index: int, side: Side, lost: list[tuple[int, int]]) -> list[LostRun]:
    if not lost:
        return []
    words, language = spoken(bitext, bitext.alignment.beads[index], side).words, bitext.document(side).language
    return [
        LostRun(Run(start, stop, 0.0), _SURE)
        for start, stop in lost
        if stop - start <= _MOST and (stop - start >= _FEWEST or _is_predicate(words.plain(start), language))
    ]


def _unlinked(bitext: Bitext, index: int, side: Side) -> list[tuple[int, int]]:
    """Return the sentences of which no word is firmly linked, if they are as many as this side has more."""
    reading = bitext.readings.get(index)
    place = list(Language).index(bitext.document(side).language)
    if reading is None or not len(reading.partner[1 - place]):
        return []
    own, other = bead_sentences(bitext, index, side), bead_sentences(bitext, index, side.opposite)
    partner, held = reading.partner[place], reading.held[place]
    mutual = reading.partner[1 - place][partner] == np.arange(
        len(partner)
    )  # `осталась` is held by left, which renders `уехал`
    rendered = (partner != UNRENDERED) & (held >= np.where(mutual, _FIRM, _FIRM_ALONE))
    lost = [run for run in own if not _has_any(rendered, run)]
    return lost if 0 < len(own) - len(other) == len(lost) else []


def _is_predicate(word: str, language: Language) -> bool:
    return language is Language.RU and best_reading(word).is_finite


def _has_any(rendered: NDArray[np.bool_], run: tuple[int, int]) -> bool:
    return bool(rendered[run[0] : run[1]].any())
