"""Clauses inside a sentence of which the other side has no word: `…, а мужики остались у кабака`, and nothing.

Its words may be too much like those around them for a run of lost words to be sure. Two things together are: the reader of both
sides links no word of the clause that carries meaning, and it leaves hardly any word of the other side alone, by which the
clause could be rendered freely.
"""

from __future__ import annotations

from collections.abc import Iterator

from tta.language.negation import Words
from tta.scorers.words.denials import spoken
from tta.scorers.words.lost_runs import LostRun
from tta.scorers.words.runs import Run
from tta.scorers.words.severity import content_words
from tta.types import UNRENDERED, Bitext, Language, Side

__all__ = ["dropped_clauses"]

_SURE = 0.6
"""Confidence in a dropped clause, for which no curve is fitted."""
_FEWEST = 3  # words of a clause that carry meaning
_FREE = 1  # such words of the other side that render nothing


def dropped_clauses(bitext: Bitext, index: int, side: Side) -> list[LostRun]:
    """Return the clauses between marks, of the source of a bead, that the translation has nothing of.

    A clause put in is not told so: good translations have more of them (`or you won't be able to talk your way out`).
    """
    reading, bead = bitext.readings.get(index), bitext.alignment.beads[index]
    if reading is None or side is Side.TARGET:
        return []
    found = {each: spoken(bitext, bead, each).words for each in Side}
    alone: dict[Side, list[bool]] = {}
    meant: dict[Side, list[bool]] = {}
    for each, words in found.items():
        language = bitext.document(each).language
        partner = reading.partner[list(Language).index(language)].tolist()
        if len(partner) != len(words.forms):
            return []
        alone[each] = [word == UNRENDERED for word in partner]
        meant[each] = [content_words(form, language) > 0 for form in words.forms]
    other = side.opposite
    if sum(lone and means for lone, means in zip(alone[other], meant[other], strict=True)) > _FREE:
        return []
    clauses = list(_clauses(found[side]))
    lost = [
        run
        for run in clauses
        if sum(meant[side][place] for place in run) >= _FEWEST
        and all(alone[side][place] for place in run if meant[side][place])
    ]
    if len(lost) == len(clauses):  # two sides that do not belong together are another matter
        return []
    return [LostRun(Run(run.start, run.stop, 0.0), _SURE) for run in lost]


def _clauses(words: Words) -> Iterator[range]:
    """Yield the words between one mark and the next."""
    start = 0
    for place in range(1, len(words.forms) + 1):
        if place == len(words.forms) or words.is_marked(place):
            yield range(start, place)
            start = place
