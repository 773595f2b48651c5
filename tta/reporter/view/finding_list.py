"""The list of all findings, facts and words together, the worst first, each with what both sides say around it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from tta.reporter.view.cells import Paragraphs, cell, mark_of
from tta.reporter.view.layout import FactTable, FindingView, ListedFinding, Row
from tta.reporter.view.links import linked
from tta.reporter.view.shortening import shortened
from tta.reporter.view.touched import Touched
from tta.types import Audit, Choice, Document, Finding, Severity, Side, Span

__all__ = ["finding_list"]

_EXCERPT = 140, 45  # code points: longest, and kept around a mark


def finding_list(
    audit: Audit, made: Sequence[Row], facts: FactTable, home: Callable[[int], str]
) -> tuple[ListedFinding, ...]:
    """List the findings by severity, then in the order of the document; what a reviewer dismissed stands last.

    Args:
        audit: whose findings.
        made: its rows.
        facts: its facts, of which those that go with the words of a finding stand by it.
        home: the name of the file that holds a row, by the row's number; empty for the same file.
    """
    sides = _Excerpts(audit.source), _Excerpts(audit.target)
    beside = _beside(facts)
    listed = [
        _listed(audit, row, shown, sides, home, beside.get(shown.anchor, ())) for row in made for shown in row.findings
    ]
    rank = {level.value: level.rank for level in Severity}
    return tuple(sorted(listed, key=lambda item: (_is_dismissed(item.finding), rank[item.finding.severity])))


def _listed(
    audit: Audit,
    row: Row,
    shown: FindingView,
    sides: tuple[_Excerpts, _Excerpts],
    home: Callable[[int], str],
    facts: tuple[tuple[str, str], ...],
) -> ListedFinding:
    finding = audit.findings[shown.number - 1]
    named = {shown.source_quote, shown.target_quote}  # by the message, of which the fact would say nothing new
    source, target = (audit.alignment.segments(finding.beads, side) for side in Side)
    return ListedFinding(
        finding=shown,
        source=sides[0].around(finding, source, finding.source_spans),
        source_lang=row.source_lang,
        target=sides[1].around(finding, target, finding.target_spans),
        target_lang=row.target_lang,
        row=row.number,
        href=f"{linked(home(row.number))}#{shown.anchor}",
        beside=tuple(f"{kind} {text}" for kind, text in facts if finding.fact is None and text not in named),
    )


def _is_dismissed(finding: FindingView) -> bool:
    return finding.decision is not None and finding.decision.choice == Choice.DISMISSED.value


def _beside(facts: FactTable) -> dict[str, tuple[tuple[str, str], ...]]:
    """Return kind and words of the facts by the finding that they are about."""
    found: dict[str, tuple[tuple[str, str], ...]] = {}
    for fact in facts.open:
        found[fact.finding] = (*found.get(fact.finding, ()), (fact.kind, fact.source_text or fact.target_text))
    return found


class _Excerpts:
    """What a document says around the words of findings."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._touched = Touched(document)

    def around(self, finding: Finding, segments: Sequence[int], spans: Sequence[Span]) -> Paragraphs:
        """Return the sentences that a finding concerns, cut down to what stands around its words."""
        touched = self._touched.by(segments, spans)
        mark = mark_of(finding)
        return shortened(cell(self._document, touched, [(span, mark) for span in spans]), *_EXCERPT)
