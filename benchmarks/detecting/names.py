"""The part of `detection.py` about names of good translations that were replaced or taken out, in whole audits."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from pathlib import Path

import tta
from detecting.counting import Row
from texts.development import Pair, bio_mqm, blocks, mlqe, rows_of, wmt22
from texts.names import NamesOfCorpus, removed, replaced
from tta.types import Severity

__all__ = ["names"]

_SEED = 7
_MOST = 150
"""Rows of each direction of translation in which a name is replaced, and taken out."""
_LONGEST = 400
"""Code points of an English paragraph of WMT23 beyond which it is passed over."""


def names(data: Path, show: bool) -> Iterator[Row]:
    """Replace and remove names of the first half of WMT22 and of WMT23 en→ru; count rows with a finding, and with one of names.

    All rows of a direction are one document. The rules were developed on these rows.
    """
    news = wmt22(data)
    sources = {
        "wmt22 ru-en": news[: len(news) // 2],
        "wmt23 en-ru": [
            (row["ru"], row["en"]) for row in rows_of(data / "wmt23_enru_ref.tsv") if len(row["en"]) < _LONGEST
        ],
    }
    books = sorted((data / "alignment").glob("book_*.json.gz"))
    others = [
        *(row["pe"] for row in mlqe(data)),
        *(row["target"] for row in bio_mqm(data)),
        *(row["en"] for row in rows_of(data / "wmt23_enru_ref.tsv")),
        *(english for book in books for _, english in blocks(book)),
    ]
    corpus = NamesOfCorpus((english for pairs in sources.values() for _, english in pairs), others)
    rng = random.Random(_SEED)
    for source, pairs in sources.items():
        chosen = [pair for pair in pairs if corpus.of(pair[1])]
        rng.shuffle(chosen)
        for name, damage in (("replaced", replaced), ("removed", removed)):
            damaged = [(russian, new) for russian, english in chosen[:_MOST] if (new := damage(english, corpus, rng))]
            yield from _found(f"{source}, names {name}", damaged, english_first=source.endswith("en-ru"), show=show)


def _found(name: str, pairs: Sequence[Pair], *, english_first: bool, show: bool) -> Iterator[Row]:
    audit = tta.audit_pairs([pair[::-1] if english_first else pair for pair in pairs])
    found = [item for item in audit.findings if item.severity is not Severity.NEUTRAL]
    any_code, of_names = {item.bead for item in found}, {item.bead for item in found if item.code.startswith("NA")}
    if show:
        yield from (
            {"source": russian, "target": english}
            for number, (russian, english) in enumerate(pairs)
            if number not in any_code
        )
    yield {
        "set": name,
        "pairs": len(pairs),
        "found": len(any_code),
        "share": round(len(any_code) / max(1, len(pairs)), 4),
        "as names": len(of_names),
    }
