"""Two documents, or a bitext whose rows are aligned already, to what the scorers see."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

from tta.pipeline.encoding import encode
from tta.pipeline.progress import Progress, of_stage
from tta.pipeline.third_language import set_apart
from tta.reader import Pair
from tta.types import Alignment, Bead, Bitext, Document, Language, SegmentKind, Vectors

if TYPE_CHECKING:
    from tta.aligner import Outline
    from tta.aligner.named import Unanswered
    from tta.encoder import Encoder
    from tta.reader.other_languages import Foreign

__all__ = ["align_documents", "aligned", "are_rows_related", "content_of", "namings"]

_LINE_END = re.compile(r"[\n\r\f\v\x85\u2028\u2029]")
_FEW_ROWS = 10
"""A bitext of fewer rows is taken to correspond: that is too little to judge by."""


def aligned(
    pair: Pair, encoder: Encoder, progress: Progress | None, foreign: Sequence[Sequence[Foreign]] = ((), ())
) -> Bitext:
    """Encode both documents and align them, or measure the beads that the input came with.

    Args:
        pair: the documents, segmented.
        encoder: the model.
        progress: called with how far the work has come.
        foreign: passages of each in another language; those that stand between the lines are set apart.
    """
    from tta.encoder.bundled import BUNDLED_NAME

    vectors = []
    for document in (pair.source, pair.target):
        stage = f"reading the {document.language.english_name}"
        texts = [item.text for item in document.segments]
        vectors.append(encode(encoder, texts, document.language, of_stage(progress, stage)))
    if pair.beads is None:
        source, target = map(set_apart, (pair.source, pair.target), vectors, foreign)
        pair = replace(pair, source=source, target=target)
        alignment = align_documents(pair, vectors[0], vectors[1])
    else:
        alignment = _given(pair.beads, vectors[0], vectors[1])
    bundled = encoder.name == BUNDLED_NAME
    return Bitext(pair.source, pair.target, alignment, vectors[0], vectors[1], bundled_model=bundled)


def align_documents(pair: Pair, source: Vectors, target: Vectors) -> Alignment:
    """Align what is not furniture, and let the beads point into all segments."""
    from tta.aligner import align_vectors

    left, right = content_of(pair.source), content_of(pair.target)
    found = align_vectors(
        source.take(left),
        target.take(right),
        (_outline(pair.source, left), _outline(pair.target, right)),
        unanswered=namings(
            (_texts(pair.source, left), _texts(pair.target, right)), (pair.source.language, pair.target.language)
        ),
    )
    beads = [
        replace(bead, source=tuple(left[i] for i in bead.source), target=tuple(right[j] for j in bead.target))
        for bead in found.beads
    ]
    return Alignment(tuple(beads), found.related)


def namings(texts: tuple[Sequence[str], Sequence[str]], languages: tuple[Language, Language]) -> Unanswered | None:
    """Return what the aligner asks about the names of two texts; nothing of two in the same language."""
    from tta.values.namings import unanswered

    return partial(unanswered, texts, languages) if languages[0] is not languages[1] else None


def content_of(document: Document) -> list[int]:
    """Return the segments that are text, not page furniture."""
    return [index for index, item in enumerate(document.segments) if item.kind is not SegmentKind.FURNITURE]


def are_rows_related(beads: Sequence[Bead], source: Vectors, target: Vectors) -> bool:
    """Return whether the rows of a bitext correspond; a few are taken to."""
    from tta.aligner import are_related

    return len(beads) < _FEW_ROWS or are_related(beads, source, target)


def _outline(document: Document, indices: Sequence[int]) -> Outline:
    """Return what is known of some segments beside their vectors."""
    from tta.aligner import Outline
    from tta.values import line_traits

    kinds = {SegmentKind.LINE, SegmentKind.HEADING}
    traits = line_traits(document)
    whole = Outline(
        [len(item.text) for item in document.segments],
        traits,
        frozenset(place for place, item in enumerate(document.segments) if item.kind in kinds),
    )
    return replace(whole.take(indices), rows=_table_rows(document, indices))


def _table_rows(document: Document, indices: Sequence[int]) -> list[int]:
    """Return of some segments, in order, the row of a table that each stands in, from 1: paragraphs on one line are cells.

    0 for others; nothing where there is no table.
    """
    segments = [document.segments[index] for index in indices]
    beside = [
        before.paragraph != segment.paragraph and not _LINE_END.search(document.text, before.stop, segment.start)
        for before, segment in pairwise(segments)
    ]
    if not any(beside):
        return []
    numbers = list(accumulate((not joined for joined in beside), initial=1))
    in_table = [left or right for left, right in zip([False, *beside], [*beside, False], strict=True)]
    return [number if inside else 0 for number, inside in zip(numbers, in_table, strict=True)]


def _texts(document: Document, indices: Sequence[int]) -> list[str]:
    return [document.segments[index].text for index in indices]


def _given(beads: Sequence[Bead], source: Vectors, target: Vectors) -> Alignment:
    """Measure the beads of a bitext, which are one segment to one at most."""
    from tta.aligner.texts import measured

    found = measured(beads, source, target)
    return Alignment(tuple(found), are_rows_related(found, source, target))
