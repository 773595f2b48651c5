"""Two files to an alignment: what `tta align` does."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from tta.errors import InputError
from tta.lists.fixed_beads import check_fixed, load_fixed
from tta.pipeline.alignment import align_texts
from tta.pipeline.progress import Progress
from tta.reader.decoding import Decoded
from tta.reader.language import language_of
from tta.reader.other_languages import paragraphs, refuse_other_language
from tta.reader.prose import load_text
from tta.segmenter import segment
from tta.settings import Settings
from tta.types import AlignedTexts, Document, Language, SegmentKind, Span

__all__ = ["align_files"]


def align_files(
    first: Path,
    second: Path,
    settings: Settings,
    *,
    lines: bool = False,
    fixed: Path | None = None,
    progress: Progress | None = None,
) -> AlignedTexts:
    """Align two text files.

    Args:
        first: one file.
        second: the other; beads keep this order.
        settings: which model.
        lines: each line is a segment, blank ones too, and nothing is split or dropped.
        fixed: a file of beads that a person has fixed, for `fixed_beads.load_fixed`; they are kept.
        progress: called with how far the work has come.

    Raises:
        TtaError: a file cannot be read, or the model is not to be had.
    """
    decoded = (load_text(first), load_text(second))
    languages = _languages(decoded)
    if languages[0] is languages[1]:
        for item, language in zip(decoded, languages, strict=True):
            refuse_other_language(item.path, paragraphs(item.text), language)
        found = languages[0].english_name
        raise InputError(
            f"{first}, {second}: both texts are {found}, expected one Russian and one English; check the names"
        )
    cut = [
        _lines(item) if lines else _segments(item, language) for item, language in zip(decoded, languages, strict=True)
    ]
    for path, texts, language in zip((first, second), cut, languages, strict=True):
        refuse_other_language(path, texts, language)
    beads = load_fixed(fixed) if fixed else ()
    if fixed:
        check_fixed(fixed, beads, (len(cut[0]), len(cut[1])))
    alignment = align_texts(cut[0], cut[1], languages, settings=settings, fixed=beads, progress=progress)
    return AlignedTexts(tuple(cut[0]), tuple(cut[1]), languages, alignment)


def _languages(decoded: Sequence[Decoded]) -> tuple[Language, Language]:
    found = [language_of(item.text) for item in decoded]
    first = found[0] or (Language.RU if found[1] is Language.EN else Language.EN)
    return first, found[1] or (Language.EN if first is Language.RU else Language.RU)


def _lines(decoded: Decoded) -> list[str]:
    lines = re.split(r"\r\n|\r|\n", decoded.text)
    return lines[:-1] if lines[-1] == "" else lines


def _segments(decoded: Decoded, language: Language) -> list[str]:
    body = (Span(0, len(decoded.text)),)
    document = segment(Document(str(decoded.path), language, decoded.text, body, decoded.encoding, decoded.sha256))
    return [item.text for item in document.segments if item.kind is not SegmentKind.FURNITURE]
