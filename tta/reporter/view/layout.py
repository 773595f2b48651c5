"""What a report is made of: header, table of facts, rows of two cells, findings. The HTML template reads these names."""

from __future__ import annotations

from dataclasses import dataclass

from tta.reporter.view.cells import Paragraphs, Piece
from tta.reporter.view.header_layout import Header, SeverityCount
from tta.types import FactStatus

__all__ = [
    "CodeView",
    "DecisionView",
    "FactRow",
    "FactTable",
    "FindingView",
    "ListedFinding",
    "OverviewMark",
    "PartView",
    "Row",
    "View",
]


@dataclass(frozen=True, slots=True)
class FactRow:
    """A row of the table of hard facts.

    `row` is the number of the row of the texts, `href` leads to it or to its finding, which `finding` names and which a reviewer
    decided on as `decision` names.
    """

    kind: str
    status: str
    source_text: str
    source_lang: str
    target_text: str
    target_lang: str
    why: str
    severity: str
    code: str
    row: int
    href: str
    finding: str
    decision: str


@dataclass(frozen=True, slots=True)
class FactTable:
    """Facts that need a look, and those that agree; `elsewhere` counts those that stand in other files of the report."""

    open: tuple[FactRow, ...]
    matched: tuple[FactRow, ...]
    elsewhere: int = 0

    @property
    def apart(self) -> int:
        """How many of them were not compared."""
        return sum(row.status == FactStatus.NOT_COMPARED.value for row in self.matched)

    @property
    def compared(self) -> int:
        """How many of them were compared, which are those of which the head of a report says how many agree."""
        return len(self.open) + len(self.matched) - self.apart


@dataclass(frozen=True, slots=True)
class DecisionView:
    """What a reviewer decided, when and why; the words it concerned stand by it for when its finding is gone."""

    fingerprint: str
    choice: str
    reason: str
    note: str
    reviewer: str
    date: str
    code: str
    source: str
    target: str


@dataclass(frozen=True, slots=True)
class FindingView:
    """A finding as it is shown under its row. `number` counts all findings from 1, `confidence` is in percent."""

    anchor: str
    fingerprint: str
    number: int
    code: str
    kind_slug: str
    kind_name: str
    letter: str
    severity: str
    confidence: int
    cause: str
    message: str
    mqm: str
    evidence: tuple[tuple[str, str], ...]
    source_quote: str
    target_quote: str
    decision: DecisionView | None


@dataclass(frozen=True, slots=True)
class ListedFinding:
    """A finding as the list of all of them has it, with what both sides say around the words concerned.

    `href` leads to it under its row, whose number `row` is; `beside` are facts that are lost or put in with the words.
    """

    finding: FindingView
    source: Paragraphs
    source_lang: str
    target: Paragraphs
    target_lang: str
    row: int
    href: str
    beside: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A bead, or a piece of page furniture, with both its cells as paragraphs of pieces."""

    id: str
    number: int
    source_lang: str
    target_lang: str
    source: tuple[tuple[Piece, ...], ...] = ()
    target: tuple[tuple[Piece, ...], ...] = ()
    source_ref: str = ""
    target_ref: str = ""
    similarity: str = ""
    doubt: str = ""
    crossing: bool = False
    furniture: bool = False
    findings: tuple[FindingView, ...] = ()
    severity: str = ""
    second: str = ""
    chrf: str = ""


@dataclass(frozen=True, slots=True)
class OverviewMark:
    """Findings of one severity at one place of the document, in percent of the rows, and the first of them."""

    slot: str
    percent: float
    severity: str
    href: str
    label: str


@dataclass(frozen=True, slots=True)
class CodeView:
    """What a code means, in the words of `tta explain`."""

    code: str
    title: str
    explanation: str
    remedy: str
    example_source: str
    example_target: str


@dataclass(frozen=True, slots=True)
class PartView:
    """One of the files that a long report is cut into: its name, its rows, and how many findings it holds."""

    number: int
    name: str
    first: int
    last: int
    counts: tuple[SeverityCount, ...]


@dataclass(frozen=True, slots=True)
class View:
    """A report, or one file of a long one.

    `findings` are all of them, the worst first. `parts` are all files of a long report; `part` is the one shown, 0 for the
    index over them, which has no rows and so many `findings_elsewhere` that only the parts list. `texts` marks for programs which
    two files it is of.
    """

    title: str
    report_id: str
    citation: str
    texts: str
    header: Header
    facts: FactTable
    findings: tuple[ListedFinding, ...]
    overview: tuple[OverviewMark, ...]
    blocks: tuple[tuple[Row, ...], ...]
    codes: tuple[CodeView, ...]
    stale: tuple[DecisionView, ...]
    parts: tuple[PartView, ...] = ()
    part: int = 0
    home: str = ""
    findings_elsewhere: int = 0
