"""Which kind of XML bitext a file is, and its rows as two documents.

The text of a document, which offsets count in, is the content of the markup: a side of a row a line, white space within it
made plain. The hash is that of the file's bytes, the encoding the one it declares.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from dataclasses import replace
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING

from tta.errors import InputError, NothingToAuditError
from tta.reader.bitext import bitext_of
from tta.reader.decoding import Decoded, read_bytes
from tta.reader.direction import Direction
from tta.reader.markup import qt, tei, tmx, wordfast, xliff
from tta.reader.markup.parsing import LeftOut, Row, local_name, parse
from tta.reader.pair import Pair
from tta.types import Changes, Document, Language, Place, Span

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

__all__ = ["MARKUP_SUFFIXES", "read_markup"]

MARKUP_SUFFIXES = frozenset(
    {".tmx", ".xlf", ".xliff", ".sdlxliff", ".mqxliff", ".mxliff", ".txml", ".ts", ".tei", ".xml"}
)
_KINDS: dict[str, ModuleType] = {
    "tmx": tmx,
    "xliff": xliff,
    "TS": qt,
    "txml": wordfast,
    "TEI": tei,
    "teiCorpus": tei,
}


def read_markup(path: Path, source_language: Language | None = None, changes: Changes = Changes.ACCEPTED) -> Pair:
    """Read a TMX, XLIFF, TXML, Qt or TEI file; each unit, segment or link is a row. Row i becomes bead i.

    Args:
        path: the file.
        source_language: which side was translated; None to go by the file.
        changes: which text of a file with tracked changes.

    Raises:
        InputError: the file cannot be read, is no XML of these kinds, or not in Russian and English.
        NothingToAuditError: there are no rows.
    """
    data = read_bytes(path)
    root, encoding = parse(path, data)
    kind = _KINDS.get(local_name(root))
    if kind is None:
        raise InputError(
            f"{path}: the root element is {local_name(root)[:60]}, expected tmx, xliff, txml, TS or TEI, or resources with a "
            "second file; save the text as .txt or .tsv"
        )
    digest = hashlib.sha256(data).hexdigest()
    try:
        units: list[Row] = list(kind.rows(root, changes))
    except RecursionError:
        raise InputError(
            f"{path}: alternatives (choice) within alternatives, hundreds deep, expected a text; export the file again"
        ) from None
    direction = _direction(source_language, kind.source(root))
    if kind is tei and not units:
        return replace(_unaligned(path, root, encoding, digest, direction.source), direction=direction)
    found = [(f"unit {number}", unit) for number, unit in enumerate(units, start=1) if not isinstance(unit, LeftOut)]
    left_out = _told([unit for unit in units if isinstance(unit, LeftOut)])
    _check(path, [row for _, row in found], kind.languages_in(root), left_out)
    rows = found if kind is not tei else [("", row) for _, row in found]
    pair = _pair(rows, direction.source, Decoded(path, "", encoding, digest, left_out=left_out))
    return replace(pair, direction=direction)


def _direction(chosen: Language | None, named: Language | None) -> Direction:
    if chosen is not None:
        return Direction(chosen, "as told when the audit was made")
    if named is not None:
        return Direction(named, "as the input names its sides")
    return Direction(Language.RU, "the input does not say which is the original", sure=False)


def _told(units: list[LeftOut]) -> tuple[str, ...]:
    count = Counter(units)
    return tuple(f"{count[why]:,} unit{'s' * (count[why] != 1)} {why.value}" for why in LeftOut if count[why])


def _check(path: Path, found: list[dict[Language, str]], codes: set[str], told: tuple[str, ...] = ()) -> None:
    present = {language for row in found for language, text in row.items() if text}
    if not found or (not present and {"ru", "en"} <= codes):
        counted = f" ({', '.join(told)})" if told else ""
        raise NothingToAuditError(
            f"{path}: there are no units with text in it{counted}, expected pairs of a Russian and an English text"
        )
    if len(present) < len(Language):
        named = ", ".join(sorted(code for code in codes if code)[:8]) or "none"
        raise InputError(f"{path}: the languages are {named}, expected Russian and English (ru, en); check the export")


def _pair(found: list[tuple[str, dict[Language, str]]], first: Language, origin: Decoded) -> Pair:
    second = Language.EN if first is Language.RU else Language.RU
    pieces: list[str] = []
    spans: list[tuple[Span, Span]] = []
    offset = 0
    places: list[Place] = []
    for name, row in found:
        if name:
            places.append(Place(offset, name))
        sides = []
        for language in (first, second):
            text = row.get(language, "")
            sides.append(Span(offset, offset + len(text)))
            pieces.append(text)
            offset += len(text) + 1
        spans.append((sides[0], sides[1]))
    decoded = replace(origin, text="\n".join(pieces) + "\n", places=tuple(places))
    return bitext_of(decoded, spans, languages=(first, second))


def _unaligned(path: Path, root: Element, encoding: str, digest: str, first: Language) -> Pair:
    """Return the two texts of a TEI file without links, to be aligned."""
    found = tei.paragraphs(root)
    _check(path, [{language: " ".join(texts)} for language, texts in found.items()], tei.languages_in(root))
    documents = {}
    for language, texts in found.items():
        text = "\n\n".join(texts)
        documents[language] = Document(str(path), language, text, (Span(0, len(text)),), encoding, digest)
    second = Language.EN if first is Language.RU else Language.RU
    return Pair(documents[first], documents[second])
