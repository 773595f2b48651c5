"""What the page of a comparison is made of. Its template reads these names."""

from __future__ import annotations

from dataclasses import dataclass

from tta.reporter.view.cells import Paragraphs

__all__ = ["ComparisonView", "FactView", "FileView", "ItemView", "Section"]


@dataclass(frozen=True, slots=True)
class ItemView:
    """A finding with the passage in the source and both versions of its translation; `after` alone where they are one."""

    number: int
    severity: str
    severity_before: str
    kind_name: str
    letter: str
    code: str
    place: str
    message: str
    message_before: str
    notes: tuple[str, ...]
    source: Paragraphs
    before: Paragraphs | None
    after: Paragraphs


@dataclass(frozen=True, slots=True)
class Section:
    """A group of findings, in blocks."""

    slug: str
    title: str
    label: str
    count: int
    blocks: tuple[tuple[ItemView, ...], ...]


@dataclass(frozen=True, slots=True)
class FactView:
    """A fact whose judgement changed."""

    turn: str
    tone: str
    kind: str
    source: str
    before: str
    after: str
    status_before: str
    status_after: str
    why: str
    row: str


@dataclass(frozen=True, slots=True)
class FileView:
    """A text of either audit."""

    role: str
    path: str
    sha256: str


@dataclass(frozen=True, slots=True)
class ComparisonView:
    """A whole page."""

    title: str
    verdict: str
    estimate: str
    warnings: tuple[str, ...]
    severities: tuple[tuple[str, int, int, int], ...]
    files: tuple[FileView, ...]
    source_lang: str
    target_lang: str
    source_language: str
    target_language: str
    facts: tuple[FactView, ...]
    sections: tuple[Section, ...]
