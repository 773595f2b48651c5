"""Catalogue lines: title, citation, summary and the like, which an archive puts round a text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tta.types import Span

__all__ = ["catalogue_end", "catalogue_start", "read_catalogue"]

# Field names of archival and library records: Dublin Core, MODS, and what digital archives print above a document.
_FIELDS = frozenset(
    """abstract accession archive author authors box call number citation classification collection contents
    contributor copyright coverage creator credits date description document number document type extent file folder format
    genre geographic subject id identifier keywords language languages location notes note number original archive
    original language permalink persistent url place provenance publisher record id record number record type reference
    relation repository rights series source sources subject subjects summary title topic topics transcription
    translated by translation translator type uri url
    автор архив аннотация город дата документ источник коллекция место название описание опубликовано оригинал
    перевод переводчик содержание составитель ссылка тема тип фонд цитирование шифр язык язык оригинала""".split()
)
_LABEL = re.compile(r"(?:\*\*|__|#{1,6}\s*)?([^\W\d_][\w ()/-]{1,40}?)\s*:\s*(?:\*\*|__)?\s*(.*)", re.S)
_EMPHASIS = re.compile(r"\*\*|__|^#{1,6}\s+|\\$", re.M)
_BETWEEN = 3  # paragraphs without a label in a record at the end
_FURTHEST = 12  # paragraphs without a label after which a catalogue record is over


def catalogue_end(text: str, paragraphs: Sequence[Span]) -> int:
    """Return how many of the first paragraphs are a catalogue record: up to the last label and what it labels.

    One label makes no record: a document may begin with `Date:` itself.
    """
    end, since, labels = 0, 0, 0
    for index, span in enumerate(paragraphs):
        label = _label(span.of(text))
        if label is None:
            since += 1
            if since > (_FURTHEST if end == 0 else 3):
                break
            continue
        since = 0
        labels += 1
        end = index + (1 if label[1] else 2)
    return min(end, max(0, len(paragraphs) - 1)) if labels > 1 else 0


def catalogue_start(text: str, paragraphs: Sequence[Span]) -> int:
    """Return how many of the last paragraphs are a catalogue record: from its first label on, of two or more.

    Such a record has little between its labels and nothing but a value behind the last.
    """
    start, labels = len(paragraphs), 0
    for index in range(len(paragraphs) - 1, 0, -1):
        found = sum(_label(line) is not None for line in paragraphs[index].of(text).splitlines())
        if found and _label(paragraphs[index].of(text)) is not None:
            start, labels = index, labels + found
        elif start - index > _BETWEEN:
            break
    return len(paragraphs) - start if labels > 1 else 0


def read_catalogue(text: str, paragraphs: Sequence[Span]) -> tuple[tuple[str, str], ...]:
    """Return the record as labels and values; what stands before the first label is the title."""
    rows: list[tuple[str, list[str]]] = []
    for field in (field for span in paragraphs for field in _fields(span.of(text))):
        label = _label(field)
        if label is not None:
            rows.append((label[0], [label[1]] if label[1] else []))
        else:
            if not rows:
                rows.append(("Title", []))
            rows[-1][1].append(_plain(field))
    return tuple((name, "; ".join(value for value in values if value)) for name, values in rows)


def _fields(paragraph: str) -> list[str]:
    """Cut a paragraph before every line that begins with a label."""
    found: list[str] = []
    for line in paragraph.splitlines():
        if not found or _label(line) is not None:
            found.append(line)
        else:
            found[-1] += f"\n{line}"
    return found


def _label(paragraph: str) -> tuple[str, str] | None:
    match = _LABEL.fullmatch(paragraph.strip())
    if not match:
        return None
    name = match.group(1).strip()
    known = all(word in _FIELDS for word in re.findall(r"\w+", name.casefold()))
    return (name, _plain(match.group(2))) if known else None


def _plain(paragraph: str) -> str:
    return re.sub(r"\s+", " ", _EMPHASIS.sub("", paragraph)).strip(" *")
