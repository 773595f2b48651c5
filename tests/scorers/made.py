"""Bitexts whose words have made-up vectors: words that are paired have the same one, all others have nothing in common.

So what the vectors lead to can be seen in a row: `("Он не пришёл.", "He came.", "Он=He пришёл=came")` leaves `не` without a
rendering.
"""

from __future__ import annotations

import numpy as np

from tta.encoder.forward import word_spans
from tta.types import Alignment, Bead, Bitext, Document, Language, Segment, SegmentKind, Span, Vectors

WIDTH = 64


def paired(*rows, languages=(Language.RU, Language.EN), similarity=0.9, **fields):
    """Make a bitext of rows: source, target, and the pairs `word=word+word`, each naming the first word not yet named.

    ` | ` within a side begins a new segment; an empty side makes a bead without counterpart. The vectors count as those of
    a model that no network was fitted on, so that a word is missing as far as no other has its vector.
    """
    sides = [[row[side].split(" | ") if row[side] else [] for row in rows] for side in (0, 1)]
    documents = [
        written([text for texts in side for text in texts], language)
        for side, language in zip(sides, languages, strict=True)
    ]
    counts = [[len(texts) for texts in side] for side in sides]
    starts = [np.cumsum([0, *side]).tolist() for side in counts]
    beads = tuple(
        Bead(*(tuple(range(starts[side][i], starts[side][i + 1])) for side in (0, 1)), similarity)
        for i in range(len(rows))
    )
    vectors = _vectors(rows)
    encodings = [encoded(document, vectors[side]) for side, document in enumerate(documents)]
    return Bitext(*documents, Alignment(beads), *encodings, **{"bundled_model": False, **fields})


def written(texts, language):
    """Make a document of segments, one a line."""
    starts = np.cumsum([0, *(len(text) + 1 for text in texts)]).tolist()
    segments = tuple(
        Segment((Span(start, start + len(text)),), text, SegmentKind.SENTENCE)
        for start, text in zip(starts, texts, strict=False)
    )
    return Document("made.txt", language, "\n".join(texts), (), "utf-8", "", segments=segments)


def encoded(document, vectors):
    """Give the words of a document the vectors that are named, in order."""
    spans = [word_spans(segment.text) for segment in document.segments]
    offsets = np.cumsum([0, *map(len, spans)])
    flat = np.array([span for own in spans for span in own], np.int32).reshape(-1, 2)
    count = len(spans)
    rows = np.array(vectors, np.float32).reshape(-1, WIDTH)
    return Vectors(np.ones((count, 4), np.float32), np.ones(count, np.int32), rows, flat, offsets)


def _vectors(rows):
    """Return the vectors of the words of both sides: one axis for each pair, one for each word that is in none."""
    found = ([], [])
    for row in rows:
        words = [[text[a:b] for text in row[side].split(" | ") for a, b in word_spans(text)] for side in (0, 1)]
        axes = [[None] * len(side) for side in words]
        for axis, pair in enumerate(row[2].split() if len(row) > 2 else ()):
            for side, together in enumerate(pair.split("=")):
                for word in together.split("+"):
                    axes[side][next(i for i, w in enumerate(words[side]) if w == word and axes[side][i] is None)] = axis
        free = iter(range(sum(axis is not None for axis in axes[0]), WIDTH))
        for side in (0, 1):
            found[side].extend(np.eye(WIDTH)[next(free) if axis is None else axis] for axis in axes[side])
    return found


def marked(document, spans):
    """Return what is marked in a document."""
    return [span.of(document.text) for span in spans]
