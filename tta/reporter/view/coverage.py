"""How much of each text has a counterpart, as far as was found."""

from __future__ import annotations

import re
from collections.abc import Iterable

from tta.reporter.locale import ngettext, pgettext, whole
from tta.types import Audit, Document, SegmentKind, Side, Span

__all__ = ["coverage", "lost_passages", "moved_rows", "passages"]

_WORD = re.compile(r"\w+")
_LOST = {Side.SOURCE: "OM201", Side.TARGET: "AD201"}


def coverage(audit: Audit) -> tuple[str, ...]:
    """Say how many passages of each text have a counterpart, and of how many rows that is unsure."""
    lines = []
    beads = audit.alignment.beads
    for side, document in ((Side.SOURCE, audit.source), (Side.TARGET, audit.target)):
        paired = {index for bead in beads if not bead.is_null for index in bead.of(side)}
        lines.append(
            ngettext(
                "{paired} of {n} passage of the {language} has a counterpart",
                "{paired} of {n} passages of the {language} have a counterpart",
                passages(document),
                paired=whole(len(paired - lost_passages(audit, side))),
                language=pgettext("from", document.language.english_name),
            )
        )
    if unsure := sum(bead.is_unsure and not bead.is_null for bead in beads):
        lines.append(
            ngettext(
                "{n} row whose sides may not belong together", "{n} rows whose sides may not belong together", unsure
            )
        )
    if crossing := sum(bead.crossing for bead in beads):
        lines.append(
            ngettext(
                "{n} row in another order on the other side", "{n} rows in another order on the other side", crossing
            )
        )
    return tuple(lines)


def passages(document: Document) -> int:
    """Count the segments of a document that are no page furniture."""
    return sum(item.kind is not SegmentKind.FURNITURE for item in document.segments)


def moved_rows(audit: Audit) -> list[int]:
    """Return the numbers, from 1, of the rows of text that stand in another order on the other side; header lines often do."""
    return [
        number
        for number, bead in enumerate(audit.alignment.beads, start=1)
        if bead.crossing
        and any(audit.source.segments[index].kind is SegmentKind.SENTENCE for index in bead.of(Side.SOURCE))
    ]


def lost_passages(audit: Audit, side: Side) -> set[int]:
    """Return the segments that share a row with others and have no counterpart in it: most of their words are told as left out
    or put in.

    A sentence that the translation drops is often joined to its neighbour, whose counterpart is then that of both.
    """
    spans: dict[int, list[Span]] = {}
    for finding in audit.findings:
        if finding.code == _LOST[side] and not finding.is_dismissed:
            own = finding.source_spans if side is Side.SOURCE else finding.target_spans
            spans.setdefault(finding.bead, []).extend(own)
    document = audit.source if side is Side.SOURCE else audit.target
    return {
        index
        for bead, lost in spans.items()
        if len(audit.alignment.beads[bead].of(side)) > 1
        for index in audit.alignment.beads[bead].of(side)
        if _is_mostly(document, document.segments[index].spans, lost)
    }


def _is_mostly(document: Document, segment: Iterable[Span], lost: Iterable[Span]) -> bool:
    words = [word.span() for span in segment for word in _WORD.finditer(document.text, span.start, span.stop)]
    told = sum(any(span.start <= start and stop <= span.stop for span in lost) for start, stop in words)
    return 2 * told > len(words)
