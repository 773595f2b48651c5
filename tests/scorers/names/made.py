"""Bitexts whose words have made-up vectors: words have nothing in common but what a case says."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np

from tests.scorers.facts.test_findings import bitext
from tta.scorers.names import names
from tta.types import Bitext, Document, Language, Vectors

WIDTH = 96


def with_vectors(*rows: Sequence[str], alike: Mapping[tuple[str, str], float] | None = None) -> Bitext:
    """Make a bitext of rows; `alike` gives the cosine of pairs of words, 0 for all others."""
    text = bitext(*rows)
    words = [_words(text.source), _words(text.target)]
    place = {
        (side, word): number
        for number, (side, word) in enumerate((s, w) for s in (0, 1) for w in dict.fromkeys(words[s]))
    }
    eye = np.eye(WIDTH, dtype=np.float32)
    vectors = {key: eye[number].copy() for key, number in place.items()}
    for (russian, english), cosine in (alike or {}).items():
        vectors[1, english] = cosine * vectors[0, russian] + np.sqrt(1 - cosine**2) * vectors[1, english]
    made = [_vectors(text.source, 0, vectors), _vectors(text.target, 1, vectors)]
    return replace(text, source_vectors=made[0], target_vectors=made[1], bundled_model=False)


def turned(text: Bitext) -> Bitext:
    """Return the same rows with the English as the source."""
    beads = tuple(replace(bead, source=bead.target, target=bead.source) for bead in text.alignment.beads)
    return replace(
        text,
        source=text.target,
        target=text.source,
        source_vectors=text.target_vectors,
        target_vectors=text.source_vectors,
        alignment=replace(text.alignment, beads=beads),
    )


def outcome(text: Bitext) -> list[tuple[str, str, str, str]]:
    """Return of each name what became of it, the Russian, the English, and the rule."""
    english = text.target.language is Language.EN
    found = []
    for fact in names.SCORER.score(text).facts:
        sides = [
            " ".join(span.of(document.text) for span in spans)
            for document, spans in ((text.source, fact.source_spans), (text.target, fact.target_spans))
        ]
        found.append((fact.status.value, *(sides if english else sides[::-1]), fact.rule))
    return found


def codes(text: Bitext) -> list[str]:
    return [finding.code for finding in names.SCORER.score(text).findings]


def _words(document: Document) -> list[str]:
    return [word for segment in document.segments for word in re.findall(r"\w+", segment.text)]


def _vectors(document: Document, side: int, vectors: Mapping[tuple[int, str], np.ndarray]) -> Vectors:
    found = [[(match.group(), match.span()) for match in re.finditer(r"\w+", item.text)] for item in document.segments]
    flat = [word for words in found for word in words]
    return Vectors(
        np.ones((len(found), WIDTH), np.float32),
        np.array([len(words) for words in found], np.int32),
        np.array([vectors[side, word] for word, _ in flat], np.float32).reshape(-1, WIDTH),
        np.array([span for _, span in flat], np.int32).reshape(-1, 2),
        np.concatenate([[0], np.cumsum([len(words) for words in found])]).astype(np.int64),
    )
