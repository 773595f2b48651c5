"""Files, two texts or pairs of texts to an audit: what `tta.audit`, `tta.audit_texts` and `tta.audit_pairs` do."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path

from tta.errors import InputError, NothingToAuditError
from tta.pipeline.models import Models
from tta.pipeline.pair import audit_pair
from tta.pipeline.progress import Progress
from tta.reader import read, read_texts
from tta.reader.direction import Listing
from tta.settings import Settings
from tta.types import Audit, Span

__all__ = ["audit", "audit_pairs", "audit_texts"]


def audit(
    path: str | Path,
    second: str | Path | None = None,
    *,
    settings: Settings | None = None,
    progress: Progress | None = None,
    models: Models | None = None,
    listing: Listing | None = None,
) -> Audit:
    """Audit a translation.

    Args:
        path: one file with both languages, a bitext (`.tsv` with columns `source` and `target`, TMX, XLIFF, or TEI with
            links), or one of two files.
        second: the other file, in either order.
        settings: what to report, and with which model.
        progress: called with how far the work has come.
        models: what an `Auditor` holds.
        listing: what a table of files says of the two.

    Raises:
        TtaError: the input cannot be read, there is nothing to audit, or the model is not to be had.
    """
    chosen = settings or Settings()
    pair = read(path, second, chosen.source_language, chosen.changes, listing)
    return audit_pair(pair, chosen, progress, models)


def audit_texts(
    russian: str,
    english: str,
    *,
    settings: Settings | None = None,
    progress: Progress | None = None,
    models: Models | None = None,
) -> Audit:
    """Audit two texts as they are, not yet cut into sentences or aligned.

    Args:
        russian: the whole of one text.
        english: the whole of the other; the two are told by their letters and may be given in either order.
        settings: what to report, and with which model; which is the original, see `Settings.source_language`.
        progress: called with how far the work has come.
        models: what an `Auditor` holds.

    Raises:
        TtaError: one is no text, both are of one language, or the model is not to be had.
    """
    chosen = settings or Settings()
    return audit_pair(read_texts(russian, english, chosen.source_language), chosen, progress, models)


def audit_pairs(
    pairs: Iterable[tuple[str, str]],
    *,
    settings: Settings | None = None,
    progress: Progress | None = None,
    models: Models | None = None,
) -> Audit:
    """Audit pairs of a source text and its translation; pair i becomes bead i.

    Raises:
        TtaError: there are no pairs, or the two sides are not Russian and English.
    """
    from tta.reader.bitext import bitext_of
    from tta.reader.decoding import Decoded

    text, rows = _laid_out(pairs)
    digest = hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()
    chosen = settings or Settings()
    pair = bitext_of(Decoded(Path("pairs"), text, "utf-8", digest), rows, chosen.source_language)
    return audit_pair(pair, chosen, progress, models)


def _laid_out(pairs: Iterable[tuple[str, str]]) -> tuple[str, list[tuple[Span, Span]]]:
    """Return one text in which both sides of every pair stand, a line each, and where they stand in it.

    Raises:
        TtaError: something is no pair of texts, or there is no text in any.
    """
    from tta.reader.decoding import without_surrogates

    rows: list[tuple[Span, Span]] = []
    pieces: list[str] = []
    offset = 0
    for number, pair in enumerate(pairs):
        if len(pair) != 2 or not all(isinstance(text, str) for text in pair):
            raise InputError(f"pairs: number {number} is no pair of two texts; give '' for a side that is missing")
        spans = []
        for text in map(without_surrogates, pair):
            start = offset + len(text) - len(text.lstrip()) if text.strip() else offset
            spans.append(Span(start, start + len(text.strip())))
            pieces.append(text)
            offset += len(text) + 1
        rows.append((spans[0], spans[1]))
    if not any(len(cell) for row in rows for cell in row):
        raise NothingToAuditError("pairs: there is no text in them, expected pairs of a Russian and an English text")
    return "\n".join(pieces) + "\n", rows
