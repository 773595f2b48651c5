"""Documents and vectors of made-up words: word k has the k-th unit vector, on either side."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from tests.made_audits import written
from tta.types import (
    Alignment,
    Bead,
    Bitext,
    Document,
    Language,
    Vectors,
)

WIDTH = 12
RUSSIAN = "кошка договор посол ракета письмо комиссия завод урожай гора поезд мост лист".split()
ENGLISH = "cat treaty envoy rocket letter board plant crop mountain train bridge leaf".split()


def vectors_of(segments: Sequence[Sequence[int]]) -> Vectors:
    """Encode segments given as numbers of words; the words are as `document` writes them."""
    eye = np.eye(WIDTH, dtype=np.float32)
    sums = np.array([eye[list(words)].sum(axis=0) for words in segments], np.float32).reshape(-1, WIDTH)
    flat = [word for words in segments for word in words]
    return Vectors(
        sums,
        np.array([len(words) for words in segments], np.int32),
        eye[flat] if flat else np.zeros((0, WIDTH), np.float32),
        np.zeros((len(flat), 2), np.int32),
        np.concatenate([[0], np.cumsum([len(words) for words in segments])]).astype(np.int64),
    )


def placed(made: Vectors, document: Document) -> Vectors:
    """Say where the words of some vectors stand in the segments of its document."""
    spans = []
    for segment in document.segments:
        position = 0
        for word in segment.text.split():
            spans.append((position, position + len(word)))
            position += len(word) + 1
    return Vectors(made.sums, made.counts, made.words, np.array(spans, np.int32).reshape(-1, 2), made.word_offsets)


def document(segments: Sequence[Sequence[int]], language: Language) -> Document:
    """Write segments out, a line each."""
    names = RUSSIAN if language is Language.RU else ENGLISH
    return written([" ".join(names[word] for word in words) for words in segments], language)


def bitext(
    source: Sequence[Sequence[int]],
    target: Sequence[Sequence[int]],
    beads: Sequence[tuple[tuple[int, ...], tuple[int, ...]]],
) -> Bitext:
    """Make a bitext of numbered words."""
    documents = document(source, Language.RU), document(target, Language.EN)
    vectors = [placed(vectors_of(side), made) for side, made in zip((source, target), documents, strict=True)]
    return Bitext(*documents, Alignment(tuple(Bead(*bead, 0.9) for bead in beads)), *vectors)
