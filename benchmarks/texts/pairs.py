"""Pairs of texts as bitexts: many at once, one with vectors that are kept, one without vectors."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path

import numpy as np

from texts.development import Pair
from texts.vectors import encoded
from tta.aligner.runs import norms
from tta.aligner.texts import measured
from tta.cross_encoder import CrossEncoder
from tta.encoder import Encoder
from tta.pipeline.reading import reader_of, with_readings
from tta.reader.bitext import bitext_of
from tta.reader.decoding import Decoded
from tta.types import Alignment, Bead, Bitext, Document, Language, Segment, SegmentKind, Span, Vectors

__all__ = ["as_bitext", "bitext", "encode_beforehand", "unencoded"]

_VECTORS: dict[tuple[str, Language], Vectors] = {}


def as_bitext(encoder: Encoder, pairs: Sequence[Pair]) -> Bitext:
    """Make one bead of each pair of texts."""
    documents, encodings = [], []
    for place, language in enumerate(Language):
        texts = [pair[place] for pair in pairs]
        whole, starts = "\n".join(texts), np.cumsum([0, *(len(text) + 1 for text in texts)])
        segments = tuple(
            Segment((Span(int(start), int(start) + len(text)),), text, SegmentKind.SENTENCE)
            for start, text in zip(starts, texts, strict=False)
        )
        documents.append(Document("", language, whole, (), "utf-8", "", segments=segments))
        encodings.append(encoded(texts, language, encoder))
    source, target = (encoding.sums / norms(encoding.sums)[:, None] for encoding in encodings)
    beads = tuple(Bead((i,), (i,), float(cosine)) for i, cosine in enumerate((source * target).sum(1)))
    return Bitext(documents[0], documents[1], Alignment(beads), encodings[0], encodings[1])


def bitext(pair: Pair) -> Bitext:
    """Make a bitext of one row, read as `tta.audit_pairs` reads it, with its vectors and what the reader of both sides says."""
    whole = f"{pair[0]}\n{pair[1]}\n"
    spans = Span(0, len(pair[0])), Span(len(pair[0]) + 1, len(whole) - 1)
    read = bitext_of(Decoded(Path("pair"), whole, "utf-8", "0" * 64), [spans], Language.RU)
    encodings = _vectors(pair[0], Language.RU), _vectors(pair[1], Language.EN)
    beads = measured(read.beads or (), *encodings)
    return with_readings(Bitext(read.source, read.target, Alignment(tuple(beads)), *encodings), _reader())


def encode_beforehand(pairs: Sequence[Pair]) -> None:
    """Encode the texts of many pairs at once and keep their vectors for `bitext`."""
    for place, language in enumerate(Language):
        new = sorted({pair[place] for pair in pairs if (pair[place], language) not in _VECTORS})
        if new:
            _encode(new, language)


def unencoded(pair: Pair) -> Bitext:
    """Make a bitext of one row without vectors; its first side is the Russian, whatever its second is."""
    whole = f"{pair[0]}\n{pair[1]}\n"
    spans = Span(0, len(pair[0])), Span(len(pair[0]) + 1, len(whole) - 1)
    sides = [
        Document(
            "pair", language, whole, (span,), "utf-8", "0" * 64, (), (Segment((span,), text, SegmentKind.SENTENCE),)
        )
        for language, span, text in zip((Language.RU, Language.EN), spans, pair, strict=True)
    ]
    return Bitext(sides[0], sides[1], Alignment((Bead((0,), (0,)),)))


@cache
def _reader() -> CrossEncoder:
    return reader_of()


@cache
def _vectors(text: str, language: Language) -> Vectors:
    return _VECTORS.get((text, language)) or _encode([text], language)[0]


def _encode(texts: Sequence[str], language: Language) -> list[Vectors]:
    whole = encoded(texts, language)
    found = [whole.take([place]) for place in range(len(texts))]
    _VECTORS.update(zip(((text, language) for text in texts), found, strict=True))
    return found
