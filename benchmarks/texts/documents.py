"""Whole documents of the development data as bitexts: pairs of texts, aligned by tta, and books with their gold beads."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from texts.gold import read as read_gold
from texts.vectors import encoded
from tta.encoder import Encoder
from tta.pipeline.bitext import aligned
from tta.pipeline.segmenting import segmented
from tta.reader import read
from tta.types import Alignment, Bead, Bitext, Document, Language, Segment, SegmentKind, Span, Vectors

BOOKS = (
    "book_manifesto", "book_kara_soz", "book_nos", "book_the_happy_prince", "book_alice_in_wonderland", "book_pinocchio",
    "ak2_val", "bible_1k", "wmt22_ruen",
)  # fmt: skip


def documents(data: Path, encoder: Encoder) -> Iterator[tuple[str, Bitext]]:
    """Yield name and bitext of each document; wmt22_ruen is many short ones in a row."""
    for folder in sorted((data / "pairs").iterdir()):
        pair = segmented(read(folder / "ru.txt", folder / "en.txt", Language.RU))
        yield folder.name, aligned(pair, encoder, None)
    for name in BOOKS:
        gold = read_gold(data / "alignment" / f"{name}.json.gz")
        sides = _document(gold.source, Language.RU), _document(gold.target, Language.EN)
        beads = tuple(Bead(left, right) for left, right in gold.beads)
        yield name, Bitext(*sides, Alignment(beads), *(_encoded(side, encoder) for side in sides))


def short_document(russian: Sequence[str], english: Sequence[str], encoder: Encoder) -> Bitext:
    """Make a bitext of a few sentences, each with its translation."""
    sides = _document(russian, Language.RU), _document(english, Language.EN)
    beads = tuple(Bead((i,), (i,)) for i in range(len(russian)))
    return Bitext(*sides, Alignment(beads), *(_encoded(side, encoder) for side in sides))


def _document(texts: Sequence[str], language: Language) -> Document:
    whole = "\n".join(texts)
    segments = []
    start = 0
    for number, text in enumerate(texts):
        segments.append(Segment((Span(start, start + len(text)),), text, SegmentKind.SENTENCE, number))
        start += len(text) + 1
    return Document("book", language, whole, (Span(0, len(whole)),), "utf-8", "0" * 64, segments=tuple(segments))


def _encoded(document: Document, encoder: Encoder) -> Vectors:
    return encoded([item.text for item in document.segments], document.language, encoder)
