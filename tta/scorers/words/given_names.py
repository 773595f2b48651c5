"""First names and patronymics left out beside a surname that is rendered: `Дмитрий Козак`, Kozak.

Where a person is named in full and where by the surname is largely a matter of a paper's usage. So it is a lighter loss than
that of a name.
"""

from __future__ import annotations

from tta.language.negation import Words
from tta.language.russian import readings
from tta.scorers.words.attention import bead_words
from tta.scorers.words.denials import spoken
from tta.scorers.words.rendition import renditions
from tta.scorers.words.runs import Run
from tta.types import Bitext, Language, Side

__all__ = ["stands_beside_a_surname"]

_RENDERED = 0.5
"""Probability of being left out below which the surname counts as rendered."""
_GIVEN = frozenset({"Name", "Patr"})


def stands_beside_a_surname(bitext: Bitext, index: int, side: Side, run: Run) -> bool:
    """Whether a run of a bead's Russian words is nothing but first names and patronymics beside a surname that is rendered.

    Raises:
        CannotRunError: see `renditions`.
    """
    bead, vectors = bitext.alignment.beads[index], bitext.vectors(side)
    if bitext.document(side).language is not Language.RU or vectors is None:
        return False
    words = spoken(bitext, bead, side).words
    if not all(_is_given(words, place) for place in range(run.start, run.stop)):
        return False
    missing = renditions(bitext)[side].missing[bead_words(vectors, bead.of(side))]
    behind = run.stop < len(words.forms) and not words.is_marked(run.stop)
    before = run.start > 0 and not words.is_marked(run.start)
    beside = [run.stop] * behind + [run.start - 1] * before
    return any(words.forms[place][:1].isupper() and missing[place] < _RENDERED for place in beside)


def _is_given(words: Words, place: int) -> bool:
    return words.forms[place][:1].isupper() and any(
        _GIVEN & reading.grammemes for reading in readings(words.plain(place))
    )
