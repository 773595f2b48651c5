"""Words of a date that both sides have: none is left out or put in, whatever the reader of words holds of April beside `IV`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import TYPE_CHECKING

import numpy as np

from tta.scorers.facts.findings import matched_facts
from tta.scorers.facts.judgement import Relation
from tta.scorers.facts.matched import Matched
from tta.scorers.words.attention import bead_words
from tta.types import Bitext, Side, Span
from tta.values import DateContent

if TYPE_CHECKING:
    from numpy.typing import NDArray

__all__ = ["words_of_dates"]


def words_of_dates(bitext: Bitext, index: int, side: Side) -> NDArray[np.bool_]:
    """Say of each word of one side of a bead, (w,), whether it belongs to a date that the bead has on both sides, as whole."""
    segments, vectors = bitext.alignment.beads[index].of(side), bitext.vectors(side)
    dates = bitext.shared.once(_dates_of_both, bitext)[side].get(index, ())
    if vectors is None or not dates:
        return np.zeros(0 if vectors is None else len(bead_words(vectors, segments)), bool)
    found = []
    for i in segments:
        segment = bitext.document(side).segments[i]
        for start, stop in vectors.word_spans[vectors.word_offsets[i] : vectors.word_offsets[i + 1]].tolist():
            places = segment.locate(start, stop)
            found.append(any(date.start <= place.start < date.stop for date in dates for place in places))
    return np.array(found, bool)


def _dates_of_both(bitext: Bitext) -> Mapping[Side, Mapping[int, tuple[Span, ...]]]:
    """Return by side and bead where dates stand that agree, each with one on the other side and no other."""
    agreed = [item for item in matched_facts(bitext) if _agrees(item)]
    uses = Counter(spans for item in agreed for spans in ((0, item.fact.source_spans), (1, item.fact.target_spans)))
    found: dict[Side, dict[int, tuple[Span, ...]]] = {side: {} for side in Side}
    for item in agreed:
        fact, bead = item.fact, item.fact.source_bead
        if bead is not None and uses[0, fact.source_spans] == uses[1, fact.target_spans] == 1:
            for side, spans in ((Side.SOURCE, fact.source_spans), (Side.TARGET, fact.target_spans)):
                found[side][bead] = (*found[side].get(bead, ()), *spans)
    return found


def _agrees(item: Matched) -> bool:
    """Whether one bead has a date on both sides, with its year on both or on neither."""
    contents = [value.content for value in (item.source, item.target) if value]
    years = {content.readings[0].year is None for content in contents if isinstance(content, DateContent)}
    dates = len(contents) == 2 and all(isinstance(content, DateContent) for content in contents)
    same_bead = item.fact.source_bead == item.fact.target_bead
    return dates and len(years) == 1 and same_bead and item.judgement.relation is Relation.EQUAL
