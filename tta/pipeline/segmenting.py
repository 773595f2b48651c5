"""The documents of a pair, and another translation beside them, cut into segments."""

from __future__ import annotations

from dataclasses import replace

from tta.errors import InputError
from tta.pipeline.bitext import content_of
from tta.reader import Pair, read_reference
from tta.reader.limits import MOST_ROWS
from tta.segmenter import segment
from tta.settings import Settings

__all__ = ["segmented", "with_second"]


def segmented(pair: Pair) -> Pair:
    """Return the pair with both documents cut into segments; the rows of a bitext are its segments already.

    Raises:
        InputError: a side has no sentence, or more of them than are audited at once.
    """
    if pair.beads is not None:
        return pair
    documents = [segment(document) for document in (pair.source, pair.target)]
    for document in documents:
        if not content_of(document):
            language = document.language.english_name
            raise InputError(
                f"{document.path}: the {language} part holds no sentences, only page furniture; check the file"
            )
        if len(document.segments) > MOST_ROWS:
            raise InputError(
                f"{document.path}: the {document.language.english_name} text has {len(document.segments):,} sentences, at most "
                f"{MOST_ROWS:,} are audited at once; cut it into chapters and audit their folder"
            )
    return replace(pair, source=documents[0], target=documents[1])


def with_second(pair: Pair, settings: Settings) -> Pair:
    """Return the pair with the other translation that the user names, cut into segments; it goes before one that the input holds.

    Raises:
        InputError: it cannot be read, or has no sentence.
    """
    if settings.reference is None:
        return pair
    document = segment(read_reference(settings.reference, pair.target, settings.changes))
    if not content_of(document):
        raise InputError(
            f"{document.path}: the second translation holds no sentences, only page furniture; check the file"
        )
    return replace(pair, reference=document, reference_segments=())
