"""What a report is made of: header, table of facts, rows of two cells, findings. The HTML template reads these names."""

from __future__ import annotations

from dataclasses import dataclass

from tta.reporter.cells import Piece

__all__ = [
    "FactRow",
    "FactTable",
    "FileView",
    "FindingView",
    "Header",
    "KindCount",
    "NotRunView",
    "OverviewMark",
    "Row",
    "SecondView",
    "SeverityCount",
    "View",
]


@dataclass(frozen=True, slots=True)
class FileView:
    """One side's file."""

    role: str
    path: str
    sha256: str
    encoding: str
    words: int
    sentences: int


@dataclass(frozen=True, slots=True)
class SecondView:
    """Another translation: its file, how much of the text it covers, and the scores with their signatures."""

    file: FileView
    covered: str
    scores: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True, slots=True)
class SeverityCount:
    """How many findings have a severity."""

    severity: str
    count: int


@dataclass(frozen=True, slots=True)
class KindCount:
    """How many findings are of a kind, and how it is marked."""

    slug: str
    letter: str
    name: str
    count: int


@dataclass(frozen=True, slots=True)
class NotRunView:
    """A scorer that did not run."""

    scorer: str
    why: str


@dataclass(frozen=True, slots=True)
class Header:
    """What stands above the texts."""

    verdict: str
    unrelated: bool
    files: tuple[FileView, ...]
    metadata: tuple[tuple[str, str], ...]
    counts: tuple[SeverityCount, ...]
    kinds: tuple[KindCount, ...]
    coverage: tuple[str, ...]
    not_run: tuple[NotRunView, ...]
    signature: tuple[tuple[str, str], ...]
    limits: tuple[str, ...]
    estimate: str
    second: SecondView | None


@dataclass(frozen=True, slots=True)
class FactRow:
    """A row of the table of hard facts."""

    kind: str
    status: str
    source_text: str
    source_lang: str
    target_text: str
    target_lang: str
    why: str
    severity: str
    row_id: str
    finding_anchor: str


@dataclass(frozen=True, slots=True)
class FactTable:
    """Facts that need a look, and those that agree."""

    open: tuple[FactRow, ...]
    matched: tuple[FactRow, ...]


@dataclass(frozen=True, slots=True)
class FindingView:
    """A finding as it is shown under its row."""

    anchor: str
    code: str
    kind_slug: str
    kind_name: str
    letter: str
    severity: str
    confidence: str
    cause: str
    message: str
    mqm: str
    evidence: tuple[tuple[str, str], ...]
    source_quote: str
    target_quote: str


@dataclass(frozen=True, slots=True)
class Row:
    """A bead, or a piece of page furniture, with both its cells as paragraphs of pieces."""

    id: str
    number: int
    crossing: bool
    source_lang: str
    target_lang: str
    source: tuple[tuple[Piece, ...], ...]
    target: tuple[tuple[Piece, ...], ...]
    source_ref: str
    target_ref: str
    similarity: str
    doubt: str
    furniture: bool
    findings: tuple[FindingView, ...]
    severity: str
    second: str
    chrf: str


@dataclass(frozen=True, slots=True)
class OverviewMark:
    """Where in the document a finding is, in percent of the rows."""

    percent: float
    severity: str
    anchor: str
    label: str


@dataclass(frozen=True, slots=True)
class View:
    """A whole report."""

    title: str
    report_id: str
    header: Header
    facts: FactTable
    overview: tuple[OverviewMark, ...]
    blocks: tuple[tuple[Row, ...], ...]
